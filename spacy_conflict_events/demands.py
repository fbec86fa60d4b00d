"""Hangs what a crowd demands on what it does: "went on strike demanding better pay"."""

from .crowds import UNMOVED
from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import FORCES

CLAIMING = frozenset(
    [
        "calling",
        "chanting",
        "claiming",
        "condemning",
        "demanding",
        "denouncing",
        "pressing",
        "protesting",
        "seeking",
        "shouting",
        "urging",
    ]
)
# what a crowd holds, stages or goes on
GATHERINGS = frozenset(
    [
        "agitation",
        "bandh",
        "blockade",
        "boycott",
        "chain",
        "demonstration",
        "dharna",
        "fast",
        "hartal",
        "march",
        "morcha",
        "parade",
        "picket",
        "procession",
        "protest",
        "rally",
        "shutdown",
        "sit-in",
        "stir",
        "strike",
        "vigil",
        "walkout",
    ]
)
GOING = frozenset({"be", "go", "remain", "sit", "stay"})
TAKING_OUT = frozenset({"attend", "bring", "organise", "organize", "take"})
DECRYING = frozenset(["condemn", "criticise", "decry", "denounce", "flay", "slam"])
# "blocked the road to Oro demanding", "burned an effigy of the rector demanding"
ACTING = frozenset({"block", "blockade", "burn", "chant", "gherao", "raise", "shout"})
ACTING |= {"besiege", "picket", "surround"}
BLOCKED = frozenset(
    {"effigy", "gate", "highway", "office", "railway", "road", "slogan"}
)
BLOCKED |= {"station", "street", "track", "traffic", "tyre"}
CALLED = frozenset({"called", "held", "organised", "organized", "staged"})
NOMINAL = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})


def demand_of_crowd(s: Sentence) -> None:
    """Hang on the verb what a crowd demands: "went on a strike demanding better pay".

    The parser hangs "demanding" on the strike or the place, or takes one of these for
    its subject, or what is demanded for what the preposition is of.
    """
    for i in range(2, len(s)):
        if s.lower[i] not in CLAIMING or s.tag[i] != "VBG":
            continue
        if s.dep[i] == "acl":
            noun = s.head[i]
            if s.dep[noun] == "nmod" and s.dep[s.head[noun]] in ("pobj", "dobj"):
                _take_object(s, i, noun, s.head[noun])
            _hang_on_verb(s, i, noun)
        elif s.dep[i] == "amod":
            noun, thing = i - 1, s.head[i]
            if _is_second_object(s, i, thing):
                s.head[i], s.dep[i] = s.head[thing], "advcl"
                s.head[thing] = i
                s.link()
            elif s.dep[thing] in NOMINAL and _is_beside(s, noun, i, thing):
                _take_object(s, i, noun, thing)
                _hang_on_verb(s, i, noun)
        elif s.dep[i] == "advcl":
            _hang_on_clause(s, i)
        elif s.dep[i] == "pcomp":
            noun, preposition = s.child(i, "nsubj"), s.head[i]
            verb = s.head[preposition]
            if noun == i - 1 and s.child(i, "dobj") > i and _gathers(s, verb, i):
                s.head[noun], s.dep[noun] = preposition, "pobj"
                s.head[i], s.dep[i] = noun, "acl"
                s.link()
                own = s.child(verb, "nsubj", "nsubjpass")
                if s.lower[preposition] != "from" or is_party(s, own):
                    # not "led to protests from miners demanding jobs"
                    _hang_on_verb(s, i, noun)


def _is_second_object(s: Sentence, i: int, thing: int) -> bool:
    # "blocked the road to Oro demanding compensation"
    verb = s.head[thing]
    return s.dep[thing] == "dobj" and verb < s.child(verb, "dobj") < i < thing


def _is_beside(s: Sentence, noun: int, i: int, thing: int) -> bool:
    # "a march demanding justice was held", with the march or the crowd beside justice
    if s.pos[noun] not in NOUNS or thing < i:
        return False
    if s.dep[noun] == "npadvmod":
        return s.head[noun] == i
    if s.dep[noun] in ("nmod", "compound"):
        return s.head[noun] == thing
    return s.head[noun] == s.head[thing] and s.dep[noun] == s.dep[thing]


def _take_object(s: Sentence, i: int, noun: int, thing: int) -> None:
    """Give a noun its place back, and the gerund behind it its object."""
    s.head[noun], s.dep[noun] = s.head[thing], s.dep[thing]
    for kid in [k for k in s.kids[thing] if k < noun]:
        s.head[kid] = noun
    s.head[thing], s.dep[thing] = i, "dobj"
    s.head[i], s.dep[i] = noun, "acl"
    s.link()


def _hang_on_verb(s: Sentence, i: int, noun: int) -> None:
    """Hang a gerund on the verb of which a gathering or its place is the object."""
    verb = next((up for up in s.path_up(noun) if s.is_verb(up)), -1)
    if not 0 <= verb < noun:
        return
    if s.child(verb, "nsubj") < 0 and s.dep[verb] not in ("conj", "xcomp"):
        return
    carried = s.has_list(verb, "light_verbs") or s.lemma[verb] in TAKING_OUT
    carried = carried or s.has_list(verb, "joining_verbs") or s.lemma[verb] in GOING
    # "flayed the arrests demanding their release"
    decried = s.lemma[verb] in DECRYING and not is_party(s, noun)
    acted = s.lemma[verb] in ACTING and s.lemma[s.child(verb, "dobj")] in BLOCKED
    if decried or acted or (carried and _gathers(s, verb, i)):
        s.head[i], s.dep[i] = verb, "advcl"
        s.link()


def _hang_on_clause(s: Sentence, i: int) -> None:
    """Hang a gerund on what the crowd did: "held monks who marched, demanding".

    The parser hangs it on what the police did.
    """
    verb = s.head[i]
    doer = s.child(verb, "nsubj")
    forced = doer < 0 or s.lower[doer] in FORCES or s.lemma[doer] in UNMOVED
    if not forced or s.child(i, "mark") >= 0:
        return
    for clause in range(i - 1, verb, -1):
        if s.dep[clause] != "relcl" or s.child(clause, "nsubj") < 0:
            continue
        crowd = s.head[clause]
        if s.lower[s.child(clause, "nsubj")] == "who" and verb in s.path_up(crowd):
            if s.has_list(crowd, "persons"):
                s.head[i] = clause
                s.link()
            return


def _gathers(s: Sentence, start: int, end: int) -> bool:
    if s.words(start, end).find("sit-in") >= 0:
        return True
    return any(s.lemma[k] in GATHERINGS for k in range(start, end))


def purpose_of_gathering(s: Sentence) -> None:
    """Read a purpose: "the strike was called to protest the cuts".

    The parser takes it for what somebody was called to do.
    """
    for i in s.at("xcomp", 3):
        verb = s.head[i]
        if s.tag[i] != "VB" or s.lower[verb] not in CALLED:
            continue
        if s.lemma[s.child(verb, "nsubjpass")] in GATHERINGS:
            s.dep[i] = "advcl"
            s.link()
