"""Reads what the parser makes of words about a crowd.

It takes "protesting" before those who protest for a verb, and "lathicharge" behind "to"
for another.
"""

from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import FINITE

MOVED = frozenset(
    [
        "agitating",
        "demonstrating",
        "marching",
        "picketing",
        "protesting",
        "rallying",
        "rioting",
        "striking",
    ]
)
UNMOVED = frozenset(
    ["constable", "cop", "guard", "officer", "official", "policeman", "soldier"]
)
BEHIND = frozenset({"ccomp", "dobj", "xcomp"})
BEFORE = frozenset({"advcl", "csubj", "csubjpass"})
CONJUNCTIONS = frozenset({"after", "as", "before", "since", "until", "while"})
OF_DOING = frozenset({"by", "for", "of"})
RESORTING = frozenset({"resort", "resorted", "resorting", "resorts"})
# what police and crowds resort to
FORCE = frozenset(
    ["arson", "caning", "firing", "lathicharge", "pelting", "teargas", "violence"]
)
STRIKING = frozenset({"march", "protest", "rally", "strike"})
KEEPING = frozenset({"ban", "bar", "block", "deter", "keep", "prevent", "stop"})
THROWING = frozenset({"hurling", "lobbing", "pelting", "throwing"})
MISSILES = frozenset({"bomb", "bottle", "brick", "egg", "rock", "shoe", "stone"})
NO_VERBS = frozenset({"be", "do", "have"})

OUTSIDE = frozenset({"inside", "near", "outside"})


def crowd_behind_gerund(s: Sentence) -> None:
    """Read a gerund as an adjective: "Police beat up protesting students".

    The parser takes it for a verb, and those who protest for what it is done to.
    """
    for i in range(len(s) - 1):
        if s.lower[i] not in MOVED or s.tag[i] != "VBG":
            continue
        crowd = s.child(i, "dobj")
        clause = s.child(i, "ccomp")
        if crowd < 0 <= clause:
            _set_clause(s, i, clause)
            continue
        if _is_bare_crowd(s, i, crowd):
            above = _set_crowd(s, i, crowd)
            if above >= 0:
                for kid in s.kids[i]:
                    if kid != crowd:
                        s.head[kid] = above
                s.head[i], s.dep[i] = crowd, "amod"
                s.link()


def _is_bare_crowd(s: Sentence, i: int, crowd: int, clause: int = -1) -> bool:
    # "protesting young farmers"; not "protesting the closure", "striking officers"
    if crowd <= i or crowd >= clause >= 0 or s.tag[crowd] not in ("NNS", "NNPS"):
        return False
    between = range(i + 1, crowd)
    if any(s.head[k] != crowd or s.dep[k] not in ("amod", "compound") for k in between):
        return False
    own = s.child(i, "aux", "auxpass", "neg", "nsubj")
    if own >= 0 and s.dep[i] != "ROOT":
        return False
    persons = s.has_list(crowd, "persons") or s.lemma[crowd] == "protester"
    return persons and s.lemma[crowd] not in UNMOVED


def _set_crowd(s: Sentence, i: int, crowd: int) -> int:
    """Set those who protest where the gerund stood.

    RETURNS (int): The verb of the clause; -1 if the gerund is a verb itself.
    """
    above, label, before = s.head[i], s.dep[i], i - 1
    if label == "pcomp" or (label == "xcomp" and _is_bare_preposition(s, before)):
        preposition = above if label == "pcomp" else before
        done = s.is_verb(s.head[preposition]) and s.lower[preposition] in OF_DOING
        if done and s.lower[i] == "striking":
            # "was accused of striking students"
            return -1
        s.head[crowd], s.dep[crowd] = preposition, "pobj"
        return s.head[preposition]
    if label in BEHIND and above < i and _is_deed(s, above):
        if s.child(above, "auxpass", "dobj") >= 0 or not _follows(s, i, above):
            return -1
        if not s.is_verb(above):
            s.pos[above], s.tag[above] = "VERB", "VBP"
        s.head[crowd], s.dep[crowd] = above, "dobj"
        return above
    if label in BEFORE and i < crowd < above and s.is_verb(above):
        if s.child(above, "nsubj", "nsubjpass") >= 0 or s.text[above - 1] == ",":
            return -1
        passive = s.child(above, "auxpass") >= 0
        s.head[crowd], s.dep[crowd] = above, "nsubjpass" if passive else "nsubj"
        return above
    return _verb_before(s, i, crowd) if label == "ROOT" else -1


def _set_clause(s: Sentence, i: int, clause: int) -> None:
    """Set a clause where the gerund stood: "as protesting nurses clashed with police".

    The parser takes it for a clause of the gerund.
    """
    crowd, above = s.child(clause, "nsubj", "nsubjpass"), s.head[i]
    if not _is_bare_crowd(s, i, crowd, clause) or s.dep[i] != "pcomp":
        return
    verb = s.head[above]
    if s.lower[above] not in CONJUNCTIONS or not s.is_verb(verb):
        return
    for kid in s.kids[i]:
        s.head[kid] = clause
    s.head[clause], s.dep[clause] = verb, "advcl"
    s.head[above], s.dep[above], s.pos[above] = clause, "mark", "SCONJ"
    s.head[i], s.dep[i] = crowd, "amod"
    s.link()


def _is_deed(s: Sentence, i: int) -> bool:
    # "Police detain protesting students", with "detain" tagged as a noun
    return s.is_verb(i) or (s.has_list(i, "transitive") and s.child(i, "nsubj") >= 0)


def _is_bare_preposition(s: Sentence, i: int) -> bool:
    return i > 0 and s.dep[i] == "prep" and not s.kids[i]


def _follows(s: Sentence, i: int, verb: int) -> bool:
    # "beat up protesting students"; not "were seen in Oro protesting"
    return verb == i - 1 or (verb == i - 2 and s.dep[i - 1] == "prt")


def _verb_before(s: Sentence, i: int, crowd: int) -> int:
    """Find the verb before the gerund: "The envoy met striking nurses".

    The parser takes it for an auxiliary, or for a part of the subject.
    """
    verb = i - 1
    if verb < 1 or s.head[verb] != i or s.child(i, "auxpass", "neg") >= 0:
        return -1
    if s.dep[verb] == "aux":
        if s.lemma[verb] in NO_VERBS or s.tag[verb] not in FINITE:
            return -1
    elif s.dep[verb] == "nsubj" and s.pos[verb] in NOUNS:
        doer = verb - 1
        if s.head[doer] != verb or s.dep[doer] != "compound":
            return -1
        if not s.has_list(verb, "transitive") or not is_party(s, doer):
            return -1
        for kid in s.kids[verb]:
            if kid < doer:
                s.head[kid] = doer
        s.head[doer], s.dep[doer] = verb, "nsubj"
        s.tag[verb] = "VBD" if s.lower[verb].endswith("ed") else "VBP"
    else:
        return -1
    s.pos[verb] = "VERB"
    s.head[verb], s.dep[verb] = verb, "ROOT"
    s.head[crowd], s.dep[crowd] = verb, "dobj"
    return verb


def noun_after_resort(s: Sentence) -> None:
    """Read a noun after "resort to": "Police resorted to lathicharge".

    The parser takes it, or the adjective before it, for a verb.
    """
    for i in range(len(s) - 2):
        verb = s.child(i, "xcomp") if s.lemma[i] == "resort" else -1
        mark = s.child(verb, "aux") if verb > i else -1
        if mark < 0 or s.lower[mark] != "to":
            continue
        noun = verb if s.lower[verb] in FORCE else s.child(verb, "dobj")
        if noun < 0 or s.lower[noun] not in FORCE or noun - verb > 1:
            continue
        for kid in [k for k in s.kids[verb] if k not in (mark, noun)]:
            s.head[kid] = i
            if s.dep[kid] == "conj" and s.tag[kid] == "VB":
                s.tag[kid] = s.tag[i]
        s.head[mark], s.dep[mark], s.pos[mark] = i, "prep", "ADP"
        s.head[noun], s.dep[noun] = mark, "pobj"
        s.pos[noun], s.tag[noun] = "NOUN", "NN"
        if verb != noun:
            s.head[verb], s.dep[verb] = noun, "compound"
            s.pos[verb], s.tag[verb] = "NOUN", "NN"
        s.link()


def over_what(s: Sentence) -> None:
    """Hang "over" on a strike: "Teachers strike over pay".

    The parser reads "strike over" as a verb, and "pay" as its object.
    """
    for i in range(1, len(s) - 2):
        over = i + 1
        if s.lemma[i] not in STRIKING or s.lower[over] != "over":
            continue
        thing = s.child(i, "dobj")
        if s.dep[over] == "prt" and s.head[over] == i and thing > over:
            s.dep[over], s.pos[over], s.tag[over] = "prep", "ADP", "IN"
            s.head[thing], s.dep[thing] = over, "pobj"
            s.link()


def kept_from_marching(s: Sentence) -> None:
    """Read a gerund: "to prevent the crowd from marching to the palace".

    The parser takes it for a noun.
    """
    for i in s.at("pobj", 2):
        from_, verb = i - 1, s.head[i - 1]
        if s.lower[i] not in MOVED or s.lower[from_] != "from":
            continue
        if s.lemma[verb] in KEEPING and s.child(verb, "dobj") >= 0:
            s.dep[i], s.pos[i], s.tag[i] = "pcomp", "VERB", "VBG"
            s.link()


def gerund_of_throwing(s: Sentence) -> None:
    """Read a gerund: "resorted to pelting stones at the guards".

    The parser takes it for an adjective of the stones.
    """
    for i in s.at("amod", 1, 1):
        stones, preposition = s.head[i], i - 1
        if s.lower[i] not in THROWING or stones != i + 1:
            continue
        if s.dep[stones] != "pobj" or s.head[stones] != preposition:
            continue
        if s.lemma[stones] in MISSILES:
            for kid in [k for k in s.kids[stones] if k > stones]:
                s.head[kid] = i
            s.head[i], s.dep[i], s.pos[i] = preposition, "pcomp", "VERB"
            s.head[stones], s.dep[stones] = i, "dobj"
            s.link()


def sit_in_outside(s: Sentence) -> None:
    """Find where a sit-in is: "Workers staged a sit-in outside parliament".

    The parser takes the parliament for what they staged.
    """
    for i in s.at_any(("nmod", "compound"), 1, 4):
        place, outside = s.head[i], i + 3
        if s.lower[i : i + 3] not in (["sit", "-", "in"], ["sit", "-", "ins"]):
            continue
        if s.lower[outside] not in OUTSIDE or s.head[outside] != place:
            continue
        verb = s.head[place]
        if place < outside or not s.is_verb(verb) or verb > i:
            continue
        for kid in s.kids[place]:
            if kid < i:
                s.head[kid] = i
        s.head[i], s.dep[i] = verb, s.dep[place]
        s.head[i + 1] = s.head[i + 2] = i
        s.head[outside], s.dep[outside] = verb, "prep"
        s.pos[outside], s.tag[outside] = "ADP", "IN"
        s.head[place], s.dep[place] = outside, "pobj"
        s.link()


def march_held(s: Sentence) -> None:
    """Read a march as an object: "Nurses held a torchlight march".

    The parser takes it for the month.
    """
    for i in s.at("npadvmod", 2):
        verb = s.head[i]
        if s.text[i] != "march" or not verb < i or s.child(i, "det") < 0:
            continue
        if s.has_list(verb, "light_verbs") and s.child(verb, "dobj") < 0:
            s.dep[i] = "dobj"
            s.link()
