"""Logical arguments of a predicate, over voice, coordination, clauses and nouns.

Every role gives `Argument`s: the head word of a phrase (or clause) in the sentence and
the path that led to it, which `explain` shows.
"""

from .attachments import (
    ATTEMPTS,
    BESIDE,
    adverbial,
    clause,
    clause_subject,
    complement,
    compound,
    governor,
    indirect,
    itself,
    modified,
    modifier,
    parties_within,
    possessor,
    prepositional,
)
from .attribution import speaker_of
from .doers import work_of
from .frames import (
    APPEALS,
    has_relative,
    is_filled,
    is_order,
    is_reciprocal,
    is_suffering,
    leaving,
    weapon_of,
)
from .parties import is_nobody, is_party, persons_of
from .scenes import is_deed, is_happening
from .tree import Sentence
from .voice import (
    BELIEVED,
    CAPTIVE,
    DYING,
    FINITE,
    HARMING,
    RELATIVE,
    SUBJECTS,
    WOUNDS,
    Argument,
    Arguments,
    antecedent_of,
    by_phrase,
    direct_object,
    is_passive,
    shared_object,
)

AIMED = frozenset({"fire", "lob", "open", "shoot"})
ORDERING = frozenset({"advise", "caution", "instruct", "order", "urge", "warn"})
BEHIND = "behind it"
INVOLVING = frozenset({"in", "behind", "for", "of", "over", "to", "with"})
ADMITTING = frozenset({"admit", "confess", "own"})
OWN_DEEDS = frozenset({"admit", "threaten", "vow"})
OWN_PLANS = frozenset(
    ["abandon", "delay", "drop", "forgo", "postpone", "pursue", "renounce", "shelve"]
)
OF_ADJECTIVE = frozenset({"of", "from", "in", "about"})
PLANS = frozenset(
    ["attempt", "bid", "conspiracy", "effort", "plan", "plot", "scheme", "threat"]
)
RISKS = frozenset({"chance", "danger", "likelihood", "prospect", "risk", "threat"})
RISKING = frozenset({"bear", "confront", "deny", "escape", "face", "fight", "have"})
RISKING |= {"risk", "run", "take"}
STRIKING = frozenset({"damage", "destroy", "flatten", "hit", "level", "rock", "strike"})
CHARGING = frozenset({"charge", "credit", "link", "tax"})
TYING = frozenset({"connect", "link", "tie"})
# "jailed for ten years for it", "sentenced to death for it", "stand trial for it"
SENTENCES = frozenset(["death", "imprisonment", "jail", "life", "month", "prison"])
SENTENCES |= {"week", "year"}
STANDING = frozenset({"await", "be", "face", "go", "stand"})
SERVING = frozenset({"confront", "issue", "present", "serve", "slap"})
# of happenings, what they bring about is done by others
JOINING = frozenset({"join", "part", "participate", "take"})
FEARED = frozenset({"believe", "confirm", "declare", "fear", "presume", "report"})
LEAVING = frozenset({"find", "leave"})
HURTS = frozenset({"bruise", "burn", "cut", "fracture", "injury", "wound"})
BEATINGS = frozenset(
    {"assault", "beating", "caning", "flogging", "mauling", "stabbing"}
)
BEATINGS |= {"thrashing", "torture", "whipping"}
GRADES = frozenset({"degree", "degrees", "type", "types"})
ESCAPING = frozenset({"escape", "flee", "survive"})
MURDERS = frozenset(["assassination", "execution", "homicide", "killing", "murder"])
MURDERS |= {"bloodbath", "carnage", "massacre", "pogrom", "slaughter", "slaying"}
SUSPICIONS = frozenset(["accusation", "allegation", "charge", "count", "suspicion"])
TREATING = frozenset({"hospitalise", "hospitalize", "treat"})
# what those who strike do with a strike
STAGING = frozenset({"begin", "continue", "end", "extend", "hold", "launch", "observe"})
STAGING |= {"abandon", "call", "resume", "stage", "start", "suspend"}
WORKPLACES = frozenset(
    ["business", "class", "classroom", "desk", "gate", "job", "office", "post", "shop"]
)
WORKPLACES |= {"shutter", "stall", "store", "tool", "work", "workplace"}
FOUGHT = frozenset({"battle", "clash", "duel", "encounter", "firefight", "gunbattle"})
FOUGHT |= {"gunfight", "shootout", "skirmish"}
ANYBODY = frozenset({"civilian", "other", "people", "person"})
SPARKING = frozenset({"set", "spark", "trigger"})
# how those set off a mine whom it hits
STEPPING = frozenset(["come", "drive", "handle", "hit", "kick", "pick", "run", "step"])
STEPPING |= {"stumble", "touch", "tread", "trip", "walk"}
UNREST = frozenset(
    ["demonstration", "disturbance", "march", "protest", "rally", "riot", "rioting"]
)
UNREST |= {"shutdown", "strike", "unrest", "uprising", "walkout"}
PARTS = frozenset({"complicity", "involvement", "part", "participation", "role"})
STOPPING = frozenset({"block", "boycott", "close", "down", "halt", "occupy", "shut"})
STOPPING |= {"stop", "walk"}
GATHERING = frozenset({"assemble", "congregate", "converge", "flock", "gather", "turn"})
CHARGES = frozenset({"charge", "lathi-charge", "lathicharge"})
# "attended a rally"; not "attended the execution"
ATTENDED = frozenset(
    ["demonstration", "march", "protest", "rally", "sit-in", "strike", "vigil"]
)
DRAWING = frozenset({"attract", "draw", "gather"})
ATTENDING = frozenset({"attend", "flock", "join"})
USING = frozenset({"deploy", "employ", "use", "wield"})
LOCKED = frozenset({"embroil", "engage", "entangle", "lock"})
TEARING = frozenset({"rip", "tear"})
SLAMMING = frozenset({"crash", "plough", "plow", "rip", "slam", "smash", "tear"})
BLAMING = frozenset({"ascribe", "attribute", "blame", "condemn", "denounce", "pin"})
CORNERING = frozenset(["abduct", "accost", "arrest", "capture", "chase", "corner"])
CORNERING |= {"detain", "drag", "intercept", "kidnap", "seize", "snatch", "surround"}
CORNERING |= {"take", "waylay"}
ABUSING = HARMING | {"assault", "beat", "harass", "lynch", "murder", "rape", "rob"}
ABUSING |= {"shoot", "slap", "stab", "stone", "thrash", "torture"}
# "issued a statement condemning the raid": who issued it condemned it
STATEMENTS = frozenset(
    ["appeal", "communique", "communiqué", "declaration", "letter", "memo", "message"]
)
STATEMENTS |= {"motion", "note", "petition", "post", "resolution", "statement", "tweet"}
STATEMENTS |= {
    "advisory",
    "alert",
    "audio",
    "bulletin",
    "circular",
    "complaint",
    "flyer",
}
STATEMENTS |= {
    "lawsuit",
    "leaflet",
    "pamphlet",
    "poster",
    "recording",
    "report",
    "suit",
}
STATEMENTS |= {"text", "video"}
STATEMENTS |= {"banner", "card", "graffiti", "placard", "sign", "slogan"}
# what tells something by itself
TOLD = STATEMENTS | {"ad", "advert", "call", "clause", "editorial", "email", "headline"}
TOLD |= {"law", "mail", "order", "rule", "ruling", "sound", "threat", "voice"}
TOLD |= {"warning"}
ISSUING = frozenset(
    [
        "adopt",
        "approve",
        "circulate",
        "deliver",
        "give",
        "hand",
        "issue",
        "make",
        "pass",
    ]
)
ISSUING |= {"post", "present", "publish", "read", "release", "send", "sign", "submit"}
ISSUING |= {"air", "broadcast", "distribute", "drop", "file", "lodge", "pass", "put"}
ISSUING |= {"brandish", "carry", "chant", "display", "hang", "hold", "raise", "wave"}
ISSUING |= {"leave", "paint", "paste", "pin", "shout", "stick", "unfurl"}
ISSUING |= {"scatter", "submit", "upload", "write"}
INFINITIVE = "infinitive of a noun"
ORDER = frozenset({"first", "last", "latest", "next", "only"})
HOLDING = frozenset({"adopt", "attend", "discuss", "hold", "host", "sign", "stage"})
# what somebody is to whom a deed is done
FALLEN = frozenset({"object", "prey", "target", "victim"})
NOMINAL_DEPS = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "appos", "attr"})


def role(s: Sentence, i: int, name: str) -> Arguments:
    """Find the fillers of a role.

    s (Sentence): The sentence.
    i (int): The head token of the trigger.
    name (str): The role, one of `SIMPLE`, or prep:WORD, prep:*, prep:WORD:clause,
        prep:WORD:party.
    RETURNS (list[Argument]): The fillers, without their conjuncts.
    """
    if s.pos[i] == "ADP" and not s.is_verb(s.head[i]) and name in ("object", "subject"):
        # "guards, who hold two boys in custody": the phrase hangs on the boys
        noun = s.head[i]
        if name == "object" and (is_deed(s, noun) or s.lemma[noun] == "death"):
            # "the killing of a boy in custody"
            return noun_object(s, noun)
        if name == "object":
            return [Argument(noun, "before the preposition")]
        return surface_subject(s, s.head[noun]) if s.is_verb(s.head[noun]) else []
    if s.pos[i] == "ADP" and s.is_verb(s.head[i]):
        # "has them in custody": the verb has the arguments
        i = s.head[i]
    key = (i, name)
    if key in s.memo:
        return s.memo[key]  # type: ignore[return-value]
    s.memo[key] = []  # a parse with a circle of references ends here
    head, _, word = name.partition(":")
    if head == "prep":
        word, _, kind = word.partition(":")
        found = prepositional(s, i, word, clause=bool(kind))
        if kind == "party":
            found = parties_within(s, found)
    else:
        found = SIMPLE[name](s, i)
    s.memo[key] = found
    return found


def surface_subject(s: Sentence, i: int) -> Arguments:
    """Find what the grammar makes the subject of a verb, whatever its voice."""
    key = (i, "surface")
    if key not in s.memo:
        s.memo[key] = []
        s.memo[key] = _surface(s, i)
    return s.memo[key]  # type: ignore[return-value]


def _surface(s: Sentence, i: int) -> Arguments:
    own = s.child(i, "nsubj", "nsubjpass", "csubj")
    dep, head = s.dep[i], s.head[i]
    if own >= 0:
        if s.lower[own] in RELATIVE:
            antecedent = antecedent_of(s, i)
            if antecedent >= 0:
                return _among_those(s, antecedent)
            if s.lower[own] in ("which", "that"):
                return []
        if s.lower[own] == "it" and s.child(i, "ccomp") >= 0 and is_passive(s, i):
            return []
        return [Argument(own, s.dep[own])]
    if is_order(s, i):
        return _ordered(s, i)
    if dep == "relcl" and s.tag[i] == "VB" and not is_party(s, head):
        # "called a strike to protest against the cuts"
        return _noun_holder(s, head, INFINITIVE)
    if dep == "relcl":
        # "the gang that shot two", "the first officer to be shot"
        known = s.child(i, "dobj") >= 0 or _is_in_row(s, i, head)
        return [Argument(head, "relative clause")] if known else []
    if dep in ("acl", "amod"):
        claimed = any(s.lower[k] == "to" for k in s.children(i, "aux"))
        # not "the army's claim to have killed forty"
        if s.tag[i] in ("VBG", "VBN", "VBD", "JJ", "NN") and not claimed:
            if dep == "amod" and s.dep[head] == "compound":
                # "the jailed critic Ali Khan": the post is read as part of the name
                # "the slain road workers": read as part of the road
                whole = s.head[head]
                thing = s.pos[whole] == "NOUN" and is_party(s, whole)
                if s.pos[whole] == "PROPN" or (thing and not is_party(s, head)):
                    head = whole
            issuer = []
            if s.tag[i] == "VBG" and i > head:
                issuer = _issuer(s, head) or _who_harmed(s, i, head)
                issuer = issuer or _who_speaks(s, i, head)
            return issuer or [Argument(head, "participle")]
        return _noun_holder(s, head, INFINITIVE)
    if dep == "conj" and s.is_verb(head):
        return [a._replace(path=f"shared {a.path}") for a in surface_subject(s, head)]
    if dep in ("xcomp", "ccomp") and s.is_verb(head):
        return _controller(s, i, head)
    if dep == "xcomp" and s.has_list(head, "subject_adjectives"):
        # "were able to arrest two", "was quick to condemn it"; not "hard to arrest"
        found = surface_subject(s, s.head[head])
        return [a._replace(path=f"{s.lower[head]} of {a.path}") for a in found]
    if dep == "advcl" and s.is_verb(head):
        return _adverbial(s, i, head)
    if dep == "pcomp":
        return _gerund(s, i)
    return []


def _among_those(s: Sentence, i: int) -> Arguments:
    # "the bishop was among those who condemned it", "among those who ... was"
    among = s.head[i]
    if s.lower[i] == "those" and s.lower[among] == "among":
        verb = s.head[among]
        named = s.child(verb, "nsubj", "attr") if s.lemma[verb] == "be" else -1
        if named >= 0:
            return [Argument(named, "among those")]
    return [Argument(i, "relative clause")]


def _who_harmed(s: Sentence, i: int, noun: int) -> Arguments:
    """Find who did it: "shelled an army post at the bridge killing two men".

    The parser takes the post. Not "shot at a gang killing dogs".
    """
    verb = s.head[noun]
    if s.dep[noun] == "pobj":
        verb = s.head[verb] if s.dep[verb] == "prep" else noun
    if s.lemma[i] not in HARMING or s.child(i, "dobj") < 0:
        return []
    if not s.is_verb(verb) or not s.has_list(verb, "assailing") or is_passive(s, verb):
        return []
    if s.has_list(persons_of(s, noun), "persons"):
        return []
    return [a._replace(path="who harmed") for a in surface_subject(s, verb)]


def _who_speaks(s: Sentence, i: int, noun: int) -> Arguments:
    """Find who speaks: "attacked the record of the cabinet, accusing it of waste".

    The parser hangs the participle on the record.
    """
    verb = s.head[noun]
    if s.dep[noun] == "pobj":
        noun = s.head[verb]
        verb = s.head[noun]
    if not s.has_list(i, "speaking") or s.dep[noun] != "dobj" or not s.is_verb(verb):
        return []
    if is_passive(s, verb) or is_party(s, s.head[i]) or is_party(s, noun):
        return []
    told = s.child(i, "dobj")
    his = told >= 0 and s.lower[told] in ("him", "her", "it", "them")
    if s.child(noun, "poss") >= 0 and i == noun + 1 and not his:
        # "welcomed the army's decision urging calm"
        return []
    if any(s.lemma[k] in TOLD or _is_work(s, k) for k in (noun, s.head[i])):
        return []
    return [
        a._replace(path="who speaks")
        for a in surface_subject(s, verb)
        if is_party(s, a.head)
    ]


def _is_work(s: Sentence, i: int) -> bool:
    return s.has_list(i, "works") and s.lemma[i] != "record"


def _is_in_row(s: Sentence, i: int, noun: int) -> bool:
    # "the first officer to be shot"; not "the summit to be hosted"
    if s.lower[i - 2 : i] != ["to", "be"] or s.lemma[i] in HOLDING:
        return False
    before = s.children(noun, "amod", "det")
    return any(s.ent[k] == "ORDINAL" or s.lower[k] in ORDER for k in before)


def _issuer(s: Sentence, noun: int) -> Arguments:
    """Find who speaks in a text: "signed a letter urging", "the mayor's letter urging".

    Not "vetoed a resolution condemning the raid".
    """
    if s.lemma[noun] not in STATEMENTS:
        return []
    verb, dep = s.head[noun], s.dep[noun]
    found = []
    if dep in ("dobj", "nsubjpass") and s.is_verb(verb) and s.lemma[verb] in ISSUING:
        found = subject(s, verb)
    found = found or possessor(s, noun)
    return [
        a._replace(path="issuer")
        for a in found
        if is_party(s, a.head) or s.child(a.head, "poss") >= 0
    ]


def _ordered(s: Sentence, i: int) -> Arguments:
    # "Free our sons," the mothers told the junta: those who are told
    told = s.child(s.head[i], "dobj", "dative")
    if told < 0 or told < i or not is_party(s, told):
        return []
    return [Argument(told, f"told by {s.lower[s.head[i]]}")]


def _controller(s: Sentence, i: int, head: int) -> Arguments:
    # "ordered police to arrest", "was forced to flee", "tried to kill"
    objects = s.children(head, "dobj", "dative")
    if s.dep[i] == "ccomp" and s.tag[i] not in ("VB", "VBG", "VBN"):
        return []
    if s.dep[i] == "ccomp" and s.dep[head] == "relcl" and s.child(i, "mark") < 0:
        own, aux = s.child(head, "nsubj"), s.child(i, "aux", "auxpass")
        party = own >= 0 and s.lower[own] not in RELATIVE and aux >= 0
        if party and s.tag[aux] in FINITE and s.has_list(head, "speaking"):
            # "shot a man they said had tried to stab a guard"
            return [Argument(s.head[head], "relative clause")]
    if s.lemma[head] == "spend":
        # "spent three hours exchanging fire"
        return surface_subject(s, head)
    if not objects and s.has_list(head, "demanding"):
        told = _asked(s, i, head)
        if told:
            return told
    if not objects and s.lemma[head] in ORDERING and not is_passive(s, head):
        # "warned not to blame the army": those who were warned
        return []
    if objects and objects[0] < i and not s.has_list(head, "subject_control"):
        thing = s.pos[objects[0]] == "NOUN" and not is_party(s, objects[0])
        if not thing or s.tag[i] != "VB":
            return [Argument(objects[0], f"object of {s.lower[head]}")]
        if s.lemma[objects[0]] in WORKPLACES:
            # "closed their shops to protest"
            return surface_subject(s, head)
        # "foiled a plot to bomb the church", "used shells to attack it"
        found = _noun_holder(s, objects[0], INFINITIVE)
        if found or s.lemma[objects[0]] in PLANS:
            return found
    return [a._replace(path=f"control of {a.path}") for a in surface_subject(s, head)]


def _asked(s: Sentence, i: int, verb: int) -> Arguments:
    # "called on the army to leave"
    for kid in s.children(verb, "prep"):
        inner = s.child(kid, "pobj")
        if s.ent[inner] in ("DATE", "TIME"):
            # "on Monday called on the army to leave"
            continue
        if s.lower[kid] in ("on", "upon", "to", "with") and -1 < inner < i:
            return [Argument(inner, f"{s.lower[kid]} of {s.lower[verb]}")]
    return []


def _adverbial(s: Sentence, i: int, head: int) -> Arguments:
    # "opened fire, killing five"; "were ambushed by rebels, killing five"
    if s.tag[i] == "VBG" and s.child(i, "mark", "advmod") < 0 and is_passive(s, head):
        doers = [a for a in subject(s, head)]
        if doers:
            return [a._replace(path=f"doer of {s.lower[head]}") for a in doers]
        return [] if i > head and s.child(i, "dobj") >= 0 else surface_subject(s, head)
    if s.child(i, "mark") >= 0 and s.tag[i] in ("VBD", "VBZ", "VBP"):
        return []
    if s.tag[i] == "VB" and s.has_list(head, "demanding"):
        # "pleaded with the army to leave", read as what the plea was for
        told = [a for a in _asked(s, i, head) if is_party(s, a.head)]
        if told and s.child(head, "dobj", "dative") < 0:
            return told
    if s.tag[i] == "VBG" and s.has_list(head, "of_verbs") and i > head:
        # "accused the rebels of raiding a jail, freeing two men": the rebels
        places = (head, *s.children(head, "dobj"))
        charges = [k for at in places for k in s.children(at, "prep")]
        charges = [k for k in charges if s.lower[k] == "of"]
        deeds = [s.child(k, "pcomp") for k in charges if k < i]
        if deeds and deeds[0] >= 0:
            return surface_subject(s, deeds[0])
    plan = s.child(head, "dobj")
    planned = s.tag[i] == "VB" and plan >= 0 and s.lemma[plan] in PLANS
    if planned and plan < i and (plan == i - 2 or noun_subject(s, plan)):
        # "foiled a plot to bomb the church"
        return _noun_holder(s, plan, INFINITIVE)
    asked = s.child(head, "xcomp") if s.child(head, "dobj") >= 0 else -1
    if head < asked < i and s.tag[i] == "VBG" and s.has_list(i, "speaking"):
        # "prompting the mayor to write to the army demanding an inquiry"
        return surface_subject(s, asked)
    if s.tag[i] == "VBG" and s.lemma[i] in HARMING | {"leave"} and i > head:
        under = any(s.lower[k] == "under" for k in s.children(head, "prep"))
        if s.lemma[head] == "come" and under:
            # "a convoy came under fire from rebels, leaving two dead"
            by = prepositional(s, head, "from")
            return [a for a in by if is_party(s, a.head)]
        if s.lemma[i] == "leave" and s.lemma[head] in FOUGHT | {"fight"}:
            # "clashed with police, leaving one dead": by which of them
            hurt = s.child(i, "dobj")
            if hurt >= 0 and (s.pos[hurt] == "NUM" or s.lemma[hurt] in ANYBODY):
                return []
    found = surface_subject(s, head)
    if s.tag[i] == "VBG" and s.has_list(i, "speaking") and s.dep[head] == "ccomp":
        # "said the talks went on, accusing the rebels of bad faith": who said so
        thing = bool(found) and s.pos[found[0].head] == "NOUN"
        if thing and not is_party(s, found[0].head):
            reports = s.has_list(s.head[head], "speaking")
            found = surface_subject(s, s.head[head]) if reports else found
    return [a._replace(path=f"adverbial of {a.path}") for a in found]


def _gerund(s: Sentence, i: int) -> Arguments:
    # "accused Iran of attacking", "arrested for killing", "by opening fire"
    preposition = s.head[i]
    word, above = s.lower[preposition], s.head[preposition]
    if word == "in" and s.child(i, "dobj", "auxpass") < 0:
        # "two died in firing by guards"
        doers = [a for a in by_phrase(s, i) if is_party(s, a.head)]
        if doers:
            return doers
    if s.dep[preposition] in ("xcomp", "advcl", "pcomp"):
        above = s.head[above] if not s.is_verb(above) else above
    if word == "than" and s.lower[above] == "rather":
        # "rather than storm the mill, the guards waited"
        above = s.head[above]
    described = s.pos[above] in ("ADJ", "ADV") and not is_party(s, above)
    if described and (word in OF_ADJECTIVE or s.has_list(above, "involved")):
        # "stopped short of blaming", "far from threatening her, he smiled"
        return _of_adjective(s, above)
    if not s.is_verb(above):
        holder = above
        accuser = s.head[holder]
        if word == "of" and s.dep[holder] == "pobj" and s.lower[accuser] == "by":
            # "accused by a group of ordering the murder"
            verb = s.head[accuser]
            if s.is_verb(verb) and s.has_list(verb, "of_verbs"):
                return object_(s, verb)
        charged = _charged(s, holder) if word == "of" else []
        if charged:
            return charged
        if s.dep[holder] == "dobj" and word in ("of", "from"):
            governor = s.head[holder]
            if s.is_verb(governor) and is_party(s, holder):
                return [Argument(holder, f"object of {s.lower[governor]}")]
        if is_party(s, holder):
            return [Argument(holder, f"{word} after noun")]
        risky = s.lemma[holder] in RISKS or s.lemma[holder] in SUSPICIONS
        risky = risky and s.dep[holder] == "dobj" and word == "of"
        if risky and s.lemma[s.head[holder]] in RISKING:
            # "run the risk of being kidnapped"
            return surface_subject(s, s.head[holder])
        return _noun_holder(s, holder, f"{word} after noun")
    if word in ("by", "through"):
        return subject(s, above)
    if word == "for" and s.lemma[above] in AIMED:
        # "fired at a crowd for storming the court": the crowd
        aims = [k for k in s.children(above, "prep") if k < preposition]
        shot = [s.child(k, "pobj") for k in aims if s.lower[k] in ("at", "on", "upon")]
        if shot and shot[-1] >= 0 and is_party(s, shot[-1]):
            return [Argument(shot[-1], f"fired {s.lower[s.head[shot[-1]]]}")]
    warned = word == "against" and s.lemma[above] in ORDERING
    if warned or word in ("of", "for", "from", "into", "over", "with"):
        # "warned the mayor against closing the market": the mayor
        patients = object_(s, above)
        if patients and not is_reciprocal(s, patients[0].head):
            return [a._replace(path=f"object of {s.lower[above]}") for a in patients]
    return [a._replace(path=f"{word} of {a.path}") for a in surface_subject(s, above)]


def _charged(s: Sentence, charge: int) -> Arguments:
    """Find who is held on a charge: "was arrested on suspicion of killing a guard"."""
    preposition = s.head[charge]
    verb = s.head[preposition]
    if s.lemma[charge] not in SUSPICIONS or s.dep[charge] != "pobj":
        return []
    if s.lower[preposition] not in ("for", "on", "over", "under"):
        return []
    if not s.is_verb(verb) or not s.has_list(verb, "punishing"):
        return []
    return _persons_of(s, object_(s, verb))


def _of_adjective(s: Sentence, i: int) -> Arguments:
    # "is guilty of killing", "found him guilty of killing"
    verb = s.head[i]
    if not s.is_verb(verb):
        return [Argument(verb, f"{s.lower[i]} of it")] if is_party(s, verb) else []
    if s.dep[i] == "amod":
        return []
    patient = s.child(verb, "dobj")
    if s.dep[i] in ("oprd", "acomp", "ccomp"):
        if -1 < patient < i:
            return [Argument(patient, f"object of {s.lower[verb]}")]
        if s.dep[verb] == "relcl" and s.dep[i] == "oprd":
            # "those they hold responsible for killing"
            return [Argument(s.head[verb], "relative clause")]
    own = s.child(i, "nsubj")
    if own >= 0:
        return [Argument(own, "subject of complement")]
    found = surface_subject(s, verb)
    return [a._replace(path=f"{s.lower[i]} of {a.path}") for a in found]


def _noun_holder(s: Sentence, noun: int, path: str) -> Arguments:
    # "their plan to attack", "made a promise to leave"
    if s.lemma[noun] in APPEALS and path == INFINITIVE:
        # "his appeal to the army to leave"
        told = [a for a in _asked(s, len(s), noun) if is_party(s, a.head)]
        if told:
            return [a._replace(path=path) for a in told]
    found = noun_subject(s, noun) or possessor(s, noun)
    if not found and s.dep[noun] == "dobj" and s.lemma[s.head[noun]] in OWN_PLANS:
        # "abandoned an attempt to retake the town"
        found = surface_subject(s, s.head[noun])
    return [a._replace(path=path) for a in found]


def subject(s: Sentence, i: int) -> Arguments:
    """Find the doer: subject of the active, by-phrase of the passive or of a noun."""
    if not s.is_verb(i):
        return noun_subject(s, i)
    if not is_passive(s, i):
        return surface_subject(s, i)
    found = by_phrase(s, i)
    if found:
        return found
    return _shared_by(s, i) or _by_of_first(s, i) or _in_action(s, i)


def _in_action(s: Sentence, i: int) -> Arguments:
    # "was killed in a raid by police"
    for kid in s.children(i, "prep"):
        inner = s.child(kid, "pobj") if s.lower[kid] in ("in", "during") else -1
        if inner >= 0 and (is_deed(s, inner) or s.has_list(inner, "instruments")):
            found = by_phrase(s, inner)
            if inner < i:
                # "in a raid by police, six men were killed"
                return [a for a in found if is_party(s, a.head)]
            done_to = s.child(i, "nsubjpass")
            if not found and not (done_to >= 0 and is_nobody(s, done_to)):
                # "was killed in an operation carried out by police"
                found = _of_clause_behind(s, inner) or []
            return [a for a in found if is_party(s, a.head)]
    return []


def _shared_by(s: Sentence, i: int) -> Arguments:
    # "abducted and killed by militants": the by-phrase hangs on the last verb
    for kid in s.children(i, "conj"):
        between = s.words(i + 1, kid).split() if kid > i + 1 else []
        # "shot dead and then slashed by rebels"
        between = [word for word in between if word not in ("dead", "then", "later")]
        if s.is_verb(kid) and len(between) <= 2 and is_passive(s, kid):
            return [a._replace(path="by, shared") for a in subject(s, kid)]
    return []


def _by_of_first(s: Sentence, i: int) -> Arguments:
    """Find who did it: "was chased by a mob and stabbed".

    Not "was freed by troops and killed".
    """
    first = s.head[i]
    if s.dep[i] != "conj" or not s.is_verb(first) or not is_passive(s, first):
        return []
    if s.child(i, *SUBJECTS, "agent") >= 0:
        return []
    if not (s.has_list(i, "assailing") or s.lemma[i] in ABUSING):
        return []
    if not (
        s.has_list(first, "assailing")
        or s.lemma[first] in ABUSING
        or s.lemma[first] in CORNERING
    ):
        return []
    return [
        a._replace(path="by, shared")
        for a in by_phrase(s, first)
        if a.head < i and is_party(s, a.head)
    ]


def object_(s: Sentence, i: int) -> Arguments:
    """Find whom it is done to: object, subject of the passive, noun of a participle."""
    if not s.is_verb(i):
        return noun_object(s, i)
    bare = s.child(i, "nsubj", "nsubjpass", "auxpass") < 0
    if s.tag[i] == "VBN" and s.dep[i] in NOMINAL_DEPS and bare:
        return [Argument(i, "participle as noun")]
    left = s.dep[i] in ("oprd", "xcomp") and s.lemma[s.head[i]] in LEAVING and bare
    if s.dep[i] in ("oprd", "acomp") and s.lemma[s.head[i]] in FEARED:
        # "two guards are feared kidnapped"
        left = bare
    if left and s.tag[i] == "VBN" and is_passive(s, s.head[i]):
        # "many were left injured", "was found beheaded"
        return surface_subject(s, s.head[i])
    if left and s.tag[i] == "VBN" and s.dep[i] == "oprd":
        # "the beating left him bruised"
        return direct_object(s, s.head[i])
    if is_passive(s, i):
        inner = s.child(i, "dobj")
        if inner >= 0 and s.child(i, "nsubjpass") < 0 and s.lower[inner] not in CAPTIVE:
            return direct_object(s, i)
        return surface_subject(s, i)
    found = direct_object(s, i)
    bare = bool(found) and s.child(found[0].head, "det", "nummod", "poss") < 0
    if bare and s.dep[i] == "relcl" and s.lower[found[0].head] in CAPTIVE:
        # "the guards they had taken hostage"; not "where they shot a hostage"
        own = s.child(i, "nsubj")
        if own >= 0 and s.lower[own] not in RELATIVE:
            return [Argument(s.head[i], "relative clause")]
    if found:
        return found
    if s.tag[i] == "VBG" and s.child(i, "det", "aux") < 0 and s.dep[i] != "acl":
        # "resumed shelling of the villages"
        of = s.child(i, "prep")
        inner = s.child(of, "pobj") if of == i + 1 and s.lower[of] == "of" else -1
        if inner >= 0 and not s.has_list(i, "speaking"):
            return [Argument(inner, "of")]
    # "the men whom police arrested"
    if s.dep[i] == "relcl" and s.child(i, "nsubj") >= 0:
        own = s.child(i, "nsubj")
        party = is_party(s, s.head[i]) and s.lower[s.head[i]] not in ("one", "ones")
        known = s.has_list(i, "transitive") or party
        if s.lower[own] not in RELATIVE and known and not is_filled(s, i):
            return [Argument(s.head[i], "relative clause")]
    return shared_object(s, i)


def noun_subject(s: Sentence, i: int) -> Arguments:
    """Find the doer of a noun: by-phrase, participle after it, light verb before it."""
    found = by_phrase(s, i)
    if found:
        return found
    if s.dep[i] == "pobj" and s.lower[s.head[i]] == "under" and s.head[i] + 1 == i:
        # "under attack from rebels, the soldiers left"
        found = [a for a in prepositional(s, i, "from") if is_party(s, a.head)]
        if found:
            return found
    made = work_of(s, i)
    if made:
        return made
    inner = weapon_of(s, i)
    if inner >= 0:
        # "the explosion of a bomb placed by rebels"; "a string of bombings" leads back
        return role(s, inner, "subject")
    owner = _owner(s, i)
    if owner:
        return owner
    if s.dep[i] == "pobj" and s.lemma[s.head[s.head[i]]] in JOINING:
        # "took part in a march organised by the union"
        joined = _taking_part(s, i)
        if joined:
            return joined
    governor = s.head[i]
    if s.lemma[i] in UNREST and s.dep[i] == "dobj" and s.lemma[governor] in STAGING:
        staged = _of_light_verb(s, i, governor)
        if staged:
            # "began a strike called by the union"
            return staged
    told = _of_clause_behind(s, i)
    if told is not None:
        return told
    if governor == i:
        return []
    left = leaving(s, i)
    if left >= 0:
        return subject(s, left)
    if s.pos[i] == "ADJ" and s.dep[i] in ("oprd", "acomp", "ccomp", "xcomp"):
        # "rebels attacked, leaving thirty dead"
        left_so = s.lemma[governor] == "leave" and not _tells_of_fight(s, governor)
        return subject(s, governor) if left_so else []
    if s.dep[i] == "pobj" and s.lower[governor] == "of" and s.pos[i] != "ADJ":
        measure = s.head[governor]
        counted = s.has_list(measure, "measures") or s.has_list(measure, "cases")
        if counted and not s.is_verb(measure):
            return _of_measure(s, measure)
    if s.dep[i] == "compound" and s.lemma[governor] in ATTEMPTS:
        # "an assassination attempt by hitmen"
        return noun_subject(s, governor)
    if s.dep[i] == "conj" and not s.is_verb(governor):
        of = s.head[governor]
        if s.lower[of] == "of" and s.pos[s.head[of]] == "NOUN":
            # "the murder of a judge and the abduction of her son", hung on the judge
            governor = s.head[of]
        shared = noun_subject(s, governor)
        return [a._replace(path=f"shared {a.path}") for a in shared]
    carried = _of_light_verb(s, i, governor)
    if carried is not None:
        return carried
    return _taking_part(s, i) or _involved(s, i)


def _tells_of_fight(s: Sentence, i: int) -> bool:
    """Tell whether "that" is no person: "clashed with rebels that left ten dead".

    What is left dead is the fight's; of those who did it one says "who".
    """
    own = s.child(i, "nsubj")
    if s.dep[i] != "relcl" or own < 0 or s.lower[own] not in ("that", "which"):
        return False
    noun = persons_of(s, s.head[i])
    return s.has_list(noun, "persons") or s.has_list(noun, "places")


def _of_clause_behind(s: Sentence, i: int) -> Arguments | None:
    """Find the doer in a clause behind a noun: "an attack carried out by rebels".

    RETURNS (list[Argument]): The doers, none if the clause leaves them out; None if
        there is no such clause.
    """
    for kid in s.kids[i]:
        behind = s.has_list(kid, "light_verbs") or s.has_list(i, "instruments")
        if s.lemma[kid] in ATTENDING and s.lemma[i] in ATTENDED and is_passive(s, kid):
            # "a rally attended by thousands"
            return subject(s, kid)
        if s.dep[kid] not in ("acl", "relcl") or not behind:
            continue
        if s.lower[kid] in BELIEVED and s.child(kid, "xcomp") >= 0:
            # "a bomb believed to have been planted by rebels"
            return by_phrase(s, s.child(kid, "xcomp"))
        claimed = s.lemma[kid] == "claim" and is_passive(s, kid)
        if s.has_list(kid, "reporting") and not claimed:
            # "an attack that police said was a mistake"
            continue
        own = s.child(kid, "nsubj")
        gap = s.child(kid, "mark", "dobj") < 0 and not has_relative(s, kid)
        if own >= 0 and gap and s.lemma[kid] in BLAMING:
            # "attacks they have blamed on rebels"
            on = next((k for k in s.kids[kid] if s.lower[k] in ("on", "to")), -1)
            blamed = s.child(on, "pobj") if on >= 0 else -1
            return [Argument(blamed, "blamed")] if blamed >= 0 else []
        if own >= 0 and s.lower[own] not in RELATIVE and gap:
            # "a blast that rebels caused"
            return [Argument(own, f"subject of {s.lower[kid]}")]
        if is_passive(s, kid):
            light = s.has_list(kid, "light_verbs")
            # "attacks motivated by greed": no doer
            doers = [a for a in subject(s, kid) if light or is_party(s, a.head)]
            if s.lemma[i] in UNREST and not any(is_party(s, a.head) for a in doers):
                # "riots sparked by the police killing of a driver"
                return []
            if doers or not has_relative(s, kid):
                return doers
    return None


def _of_measure(s: Sentence, measure: int) -> Arguments:
    # "carried out a series of attacks"
    part = s.dep[measure] == "pobj" and s.lower[s.head[measure]] == "as"
    verb = s.head[s.head[measure]]
    if part and s.is_verb(verb):
        # "was seized by troops as part of an offensive"
        return subject(s, verb)
    return [] if s.is_verb(measure) else role(s, measure, "subject")


def _of_light_verb(s: Sentence, i: int, verb: int) -> Arguments | None:
    """Find who does what a noun says by the verb that only carries it.

    RETURNS (list[Argument]): The doers; None if the verb is no such verb.
    """
    named = s.lemma[verb] == "call" and (
        s.child(verb, "oprd") >= 0
        # "called the attack cowardly"
        or any(k > i for k in s.children(verb, "acomp", "advmod"))
    )
    if s.lemma[verb] == "break" and s.lower[s.child(verb, "prt")] == "up":
        # "police broke up a march"
        return []
    light = s.is_verb(verb) and s.has_list(verb, "light_verbs") and not named
    light = light or (s.lemma[verb] == "fight" and s.lemma[i] in FOUGHT)
    light = light or (s.lemma[verb] in ATTENDING and s.lemma[i] in ATTENDED)
    light = light or (s.lemma[verb] == "use" and s.lower[i] in CHARGES)
    pitted = [k for k in s.children(i, "relcl") if s.lemma[k] == "pit"]
    if pitted and not s.is_verb(i):
        # "clashes that pitted farmers against herders"
        return direct_object(s, pitted[0])
    if s.lemma[verb] == "pit" and s.dep[i] == "nsubj":
        # "the clashes pitted farmers against herders"
        return direct_object(s, verb)
    if s.lemma[verb] in DRAWING and s.lemma[i] in ATTENDED and s.dep[i] == "nsubj":
        # "a rally drew 2,000 people"
        return [a for a in direct_object(s, verb) if is_counted(s, a.head)]
    if light and s.dep[i] in ("dobj", "attr"):
        sparking = s.lemma[verb] in SPARKING
        return [
            a._replace(path=f"subject of {s.lower[verb]}")
            for a in surface_subject(s, verb)
            if not is_passive(s, verb)
            # "found a message claiming the killings"
            and s.lemma[a.head] not in STATEMENTS
            # "the raid sparked a protest"
            and not (sparking and (is_happening(s, a.head) or is_deed(s, a.head)))
            # "the refusal sparked unrest"
            and not (sparking and s.lemma[i] in UNREST and not is_party(s, a.head))
            # "gunfire that triggered the encounter"
            and not (sparking and s.lemma[i] in FOUGHT and not is_party(s, a.head))
            and not (sparking and _is_stepped_on(s, verb))
        ]
    if light and s.dep[i] == "nsubjpass":
        # not "the unrest was sparked by the escape"
        unrest = s.lemma[verb] in SPARKING and s.lemma[i] in UNREST
        return [a for a in subject(s, verb) if not unrest or is_party(s, a.head)]
    done = s.child(verb, "xcomp") if s.dep[i] == "nsubjpass" else -1
    if done < 0:
        return None
    # "the murder is believed to have been ordered by a gang"
    passive = s.has_list(done, "light_verbs") and is_passive(s, done)
    return by_phrase(s, done) if passive else []


def _is_stepped_on(s: Sentence, verb: int) -> bool:
    # "a guard stepped on a mine, triggering a blast"
    return (
        s.tag[verb] == "VBG"
        and s.dep[verb] in ("advcl", "conj")
        and s.lemma[s.head[verb]] in STEPPING
    )


def is_counted(s: Sentence, i: int) -> bool:
    """Tell whether a phrase names persons in numbers: "2,000 people", "thousands"."""
    many = s.child(i, "nummod") >= 0 or s.has_list(i, "measures")
    return many and is_party(s, i)


def _owner(s: Sentence, i: int) -> Arguments:
    # "the rebels' killing of two monks"; not "the monk's killing"
    own, of = s.child(i, "poss"), s.child(i, "prep")
    if own < 0 or of < 0 or s.lower[of] != "of" or not is_party(s, own):
        return []
    inner = s.child(of, "pobj")
    return [Argument(own, "possessor")] if inner >= 0 and is_party(s, inner) else []


def _taking_part(s: Sentence, i: int) -> Arguments:
    # "went on strike", "continue with the protest", "took part in a march"
    preposition = s.head[i]
    verb = s.head[preposition]
    if s.lower[preposition] == "for" and s.lemma[verb] in GATHERING:
        # "gathered for a rally"
        found = surface_subject(s, verb) if s.lemma[i] in UNREST else []
        return [a._replace(path=f"subject of {s.lower[verb]}") for a in found]
    if s.lower[preposition] == "in" and s.lemma[verb] in STOPPING:
        # "stopped work in a strike", "blocked roads in a protest"
        found = surface_subject(s, verb) if s.lemma[i] in UNREST else []
        found = [] if is_passive(s, verb) else found
        return [a._replace(path=f"subject of {s.lower[verb]}") for a in found]
    if s.lower[preposition] == "in" and s.lemma[verb] in USING and s.dep[i] == "pobj":
        # "used rockets in the attack"
        found = surface_subject(s, verb) if s.child(verb, "dobj") >= 0 else []
        found = [] if is_passive(s, verb) else found
        return [a._replace(path=f"subject of {s.lower[verb]}") for a in found]
    on_strike = s.lower[preposition] == "on" and s.lower[i] == "strike"
    on_strike = on_strike and s.dep[i] == "pobj" and s.child(i, "det") < 0
    if on_strike and s.pos[verb] in ("NOUN", "PROPN") and is_party(s, verb):
        # "Nurses on strike", "teachers on strike since May"
        return [Argument(verb, "on it")]
    if s.dep[i] != "pobj" or s.lower[preposition] not in (
        "on",
        "with",
        "in",
        "into",
        "to",
    ):
        return []
    if s.lemma[verb] == "part" and s.dep[verb] == "dobj":
        verb = s.head[verb]
    if not s.is_verb(verb):
        return []
    joining = s.has_list(verb, "joining_verbs")
    # "took part in the march"; "were locked in combat"
    if s.lemma[verb] in LOCKED if is_passive(s, verb) else joining:
        found = surface_subject(s, verb)
        return [a._replace(path=f"subject of {s.lower[verb]}") for a in found]
    return []


def _involved(s: Sentence, i: int) -> Arguments:
    # "men involved in the attack", "rebels were behind the attack"
    preposition = s.head[i]
    if s.dep[i] == "dobj" and s.lemma[preposition] in OWN_DEEDS:
        # "admitted the murder", "threatened an invasion"
        return surface_subject(s, preposition) if s.is_verb(preposition) else []
    if s.dep[i] != "pobj" or s.lower[preposition] not in INVOLVING:
        return []
    word = s.head[preposition]
    if s.lower[preposition] == "to" and s.lower[word] == "guilty":
        # "pleaded guilty to the murder"
        pleads = s.lemma[s.head[word]] == "plead"
        return surface_subject(s, s.head[word]) if pleads else []
    if s.lower[preposition] == "to" and s.lemma[word] in TYING and s.is_verb(word):
        # "linked the group to nine murders"
        return object_(s, word)
    if s.lower[preposition] == "to":
        admits = s.is_verb(word) and s.lemma[word] in ADMITTING
        return surface_subject(s, word) if admits else []
    if s.lower[preposition] == "behind":
        if s.lemma[word] == "be" and s.is_verb(word):
            if _is_disowned(s, word):
                return []
            return [
                a._replace(path=BEHIND)
                for a in surface_subject(s, word)
                if s.lower[a.head] not in RELATIVE
            ]
        # "the men behind the raid", "named the group behind the raid"
        told = s.child(word, "dobj") if s.is_verb(word) else word
        named = told >= 0 and is_party(s, told) and max(told, word) < preposition
        return [Argument(told, BEHIND)] if named else []
    if s.lower[preposition] == "with" and s.lemma[word] in CHARGING:
        # "charged two guards with the murder"
        return object_(s, word) if s.is_verb(word) else []
    if s.lower[preposition] == "with" and s.lemma[word] in SERVING:
        # "served the minister with an ultimatum"
        active = s.is_verb(word) and s.child(word, "dobj") >= 0
        return subject(s, word) if active or is_passive(s, word) else []
    if s.lower[preposition] == "with":
        # "smashed the gang with the arrest of its leader"
        done = s.is_verb(word) and s.child(word, "dobj") >= 0
        of = any(s.lower[k] == "of" for k in s.children(i, "prep"))
        if not (done and of) or s.child(i, "det") < 0:
            return []
        return [] if is_passive(s, word) else surface_subject(s, word)
    if s.lower[preposition] in ("for", "over"):
        punished = _punished(s, word)
        if punished is not None:
            return punished
    if s.lower[preposition] == "in" and s.lemma[word] in PARTS:
        return _in_part(s, word)
    if s.lower[preposition] == "of" and s.lemma[word] in SUSPICIONS:
        # "was held on suspicion of murder"
        return _charged(s, word)
    if s.lower[preposition] == "of" and s.lemma[i] != "charge":
        # "rebels are suspected of the attack", "convicted a guard of the killing"
        convicted = s.dep[word] == "dobj" and s.lemma[s.head[word]] == "convict"
        verb = s.head[word] if convicted else word
        if s.is_verb(verb) and s.lemma[verb] in ("convict", "suspect"):
            active = s.child(verb, "dobj") >= 0
            return object_(s, verb) if active else surface_subject(s, verb)
    if not s.has_list(word, "involved") or s.child(word, "neg") >= 0:
        return []
    if s.dep[word] in ("acl", "amod") and not s.is_verb(s.head[word]):
        return [Argument(s.head[word], f"{s.lower[word]} in it")]
    if s.is_verb(word):
        # "rebels took part in it", "were accused of it"; "blamed rebels for it"
        active = s.child(word, "dobj") >= 0
        return object_(s, word) if active else surface_subject(s, word)
    above = s.head[word]
    own = s.child(word, "nsubj", "npadvmod")
    if own >= 0 and (s.dep[own] == "nsubj" or is_party(s, own)):
        # "holding him responsible for the killings", "found two men guilty of it"
        return [Argument(own, "subject of complement")]
    if not s.is_verb(above) or s.has_list(above, "denying"):
        return []
    if s.dep[word] == "oprd" and s.child(above, "dobj") >= 0:
        # "held the mayor responsible for the killings"
        return direct_object(s, above)
    return [] if _is_disowned(s, above) else surface_subject(s, above)


def _punished(s: Sentence, word: int) -> Arguments | None:
    """Find who is punished where it is told for what: None if nobody is.

    "Was jailed for the murder", "jailed for life for it", "went on trial for it",
    "arrested a man over it"; not "booked a hall for the rally".
    """
    if s.lemma[word] in SENTENCES and s.dep[word] == "pobj":
        word = s.head[s.head[word]]
    if s.lower[word] == "trial":
        verb = s.head[word] if s.dep[word] == "dobj" else s.head[s.head[word]]
        stands = s.is_verb(verb) and s.lemma[verb] in STANDING
        return _persons_of(s, surface_subject(s, verb)) if stands else None
    held = s.dep[word] == "dobj" and s.ent[word] != "GPE"
    if held and s.has_list(s.head[word], "punishing"):
        return _persons_of(s, [Argument(word, f"object of {s.lower[s.head[word]]}")])
    if not s.is_verb(word) or not (
        s.has_list(word, "punishing") or s.lower[word] == "charged"
    ):
        return None
    return _persons_of(s, object_(s, word))


def _in_part(s: Sentence, part: int) -> Arguments:
    # "detained dozens for their role in the riots", "for alleged involvement in them"
    preposition = s.head[part]
    verb = s.head[preposition]
    if s.dep[part] != "pobj" or not s.is_verb(verb):
        return []
    if s.lower[preposition] == "of" and s.has_list(verb, "of_verbs"):
        # "was suspected of involvement in it"
        return _persons_of(s, object_(s, verb))
    if s.lower[preposition] not in ("for", "over") or not s.has_list(verb, "punishing"):
        return []
    return _persons_of(s, object_(s, verb))


def _persons_of(s: Sentence, found: Arguments) -> Arguments:
    # "three", "dozens", "200 villagers"; not "a hall" nor the police, who book others
    return [
        a
        for a in found
        if s.lower[a.head] != "police"
        and (
            s.pos[a.head] == "NUM"
            or s.has_list(a.head, "measures")
            or is_party(s, a.head)
        )
    ]


def _is_disowned(s: Sentence, verb: int) -> bool:
    # "denied that they were behind the raid", "is not responsible for it"
    if s.child(verb, "neg") >= 0:
        return True
    return s.dep[verb] in ("ccomp", "xcomp") and s.has_list(s.head[verb], "denying")


def noun_object(s: Sentence, i: int) -> Arguments:
    """Find whom a noun is done to: "the killing of X", "sustained injuries"."""
    if s.pos[i] == "ADJ" or (s.dep[i] == "oprd" and not s.children(i, "prep")):
        return _described(s, i)
    for kid in s.kids[i]:
        if s.dep[kid] == "prep" and s.lower[kid] == "of" and weapon_of(s, i) < 0:
            inner = s.child(kid, "pobj")
            aged = inner >= 0 and s.lower[inner] in ("old", "olds")
            if inner >= 0 and (aged or s.ent[inner] not in ("DATE", "TIME")):
                # "the killing of a guard and of a driver"
                more = [s.child(k, "pobj") for k in s.children(kid, "conj")]
                found = [Argument(k, BESIDE) for k in more if k >= 0]
                return [Argument(inner, "of"), *found]
    for kid in s.children(i, "conj"):
        if kid - i <= 3 and not s.is_verb(kid) and not s.is_verb(i):
            shared = noun_object(s, kid)
            if shared and s.child(kid, "det") >= 0:
                # "the killings and the torching of houses"
                persons = [persons_of(s, a.head) for a in shared]
                shared = shared if s.has_list(persons[0], "persons") else []
            if shared:
                return [a._replace(path=f"shared {a.path}") for a in shared]
    governor = s.head[i]
    if s.dep[i] == "compound" and s.lemma[governor] in ATTEMPTS:
        # "survived an assassination attempt", "an assassination attempt on the mayor"
        tried = prepositional(s, governor, "on") + prepositional(s, governor, "against")
        return tried or noun_object(s, governor)
    if s.dep[i] == "conj" and not s.is_verb(governor):
        # "the torture and killing of a monk", with "of" hung on the first
        for kid in s.children(governor, "prep"):
            inner = s.child(kid, "pobj")
            if s.lower[kid] == "of" and kid == i + 1 and inner > kid:
                return [Argument(inner, "of, shared")]
    if s.dep[i] == "conj" and s.lemma[i] in HURTS and s.lemma[governor] in HURTS:
        # "left ten men with burns and wounds"
        return role(s, governor, "object")
    if s.dep[i] == "dobj" and is_suffering(s, governor):
        return surface_subject(s, governor)
    if s.dep[i] == "pobj" and s.lemma[s.head[governor]] in GRADES:
        # "sustained various degrees of injury"
        verb = s.head[s.head[governor]]
        return surface_subject(s, verb) if is_suffering(s, verb) else []
    for verb in s.children(i, "relcl") if s.lower[i] in WOUNDS else ():
        own = s.child(verb, "nsubj")
        if own >= 0 and s.lower[own] not in RELATIVE and is_suffering(s, verb):
            # "died of the wounds he had suffered"
            return [Argument(own, "who suffered")]
    hit = _hit(s, i)
    if hit:
        return hit
    if (
        s.dep[i] == "pobj"
        and s.lower[governor] == "with"
        and s.is_verb(s.head[governor])
        # "was charged with murder": whom is not told
        and not s.has_list(i, "instruments")
    ):
        # "were taken to hospital with injuries", "escaped with injuries"
        verb = s.head[governor]
        if s.lemma[verb] in ESCAPING and not is_passive(s, verb):
            return surface_subject(s, verb)
        carried = object_(s, verb)
        if carried or s.lower[i] not in WOUNDS:
            return carried
        # "came to the clinic with wounds"
        return surface_subject(s, verb)
    if s.dep[i] == "pobj" and s.lower[governor] == "with" and s.lower[i] in WOUNDS:
        # "a driver with bullet wounds"
        owner = s.head[governor]
        return [Argument(owner, "with it")] if is_party(s, owner) else []
    left = leaving(s, i) if s.dep[i] == "pobj" else -1
    if left >= 0:
        # "left ten people, among them two boys, with burns"
        return object_(s, left)
    if s.dep[i] == "pobj" and s.lower[governor] in ("after", "following"):
        # "died in custody after torture"; not "died after an attack on a bar"
        own = any(s.lower[k] != "by" for k in s.children(i, "prep"))
        beaten = s.lemma[i] in BEATINGS and not own and s.child(i, "poss") < 0
        verb = s.head[governor]
        if beaten and s.is_verb(verb) and s.lemma[verb] in DYING:
            return surface_subject(s, verb)
    if s.dep[i] == "pobj" and s.lower[governor] == "for":
        # "were treated for injuries"
        treated = s.head[governor]
        return object_(s, treated) if s.lemma[treated] in TREATING else []
    if s.dep[i] == "pobj" and s.is_verb(s.head[governor]):
        # "came under attack"
        verb = s.head[governor]
        if s.lower[governor] in ("under", "to") and s.has_list(verb, "suffering_verbs"):
            return surface_subject(s, verb)
        fronted = s.lower[governor] == "under" and governor + 1 == i < verb
        if fronted and any(s.lower[k] == "from" for k in s.children(i, "prep")):
            # "under attack from rebels, the soldiers left"
            return surface_subject(s, verb)
    return _fallen(s, i) if s.dep[i] == "pobj" else []


def _fallen(s: Sentence, i: int) -> Arguments:
    # "was the target of a raid", "fell victim to a raid"
    preposition = s.head[i]
    above = s.head[preposition]
    if s.lemma[i] in UNREST:
        # "were victims of riots"
        return []
    if s.lower[preposition] == "of" and s.lemma[above] in FALLEN:
        verb = s.head[above]
        told = s.dep[above] == "attr" and s.is_verb(verb)
        return surface_subject(s, verb) if told and s.child(verb, "neg") < 0 else []
    if s.lower[preposition] == "to" and s.lemma[above] == "fall":
        beside = [s.lemma[k] for k in s.kids[above]]
        return surface_subject(s, above) if FALLEN.intersection(beside) else []
    return []


def _described(s: Sentence, i: int) -> Arguments:
    # "left eight people dead", "eight dead in a blast", "eight were dead"
    own = s.child(i, "nsubj")
    if own >= 0:
        return [Argument(own, "subject of complement")]
    if s.child(i, "nummod", "quantmod") >= 0:
        # "4 dead in Oro"
        number = s.child(i, "nummod")
        return [Argument(number if number >= 0 else i, "number")]
    head = s.head[i]
    if s.is_verb(head) and s.dep[i] in ("oprd", "acomp", "ccomp", "xcomp", "advcl"):
        inner = s.child(head, "dobj")
        if inner >= 0:
            return [Argument(inner, f"object of {s.lower[head]}")]
        # "five herders were left dead"
        left_so = s.lemma[head] == "leave" and is_passive(s, head)
        found = s.dep[i] == "acomp" or (s.dep[i] == "oprd" and left_so)
        return surface_subject(s, head) if found else []
    if s.dep[i] in ("acl", "amod", "relcl") and head < i:
        return [Argument(head, s.dep[i])]
    return []


def _hit(s: Sentence, i: int) -> Arguments:
    # "a blast that hit a bus", "the blast struck a bus", "a blast targeting a bus"
    verbs = s.children(i, "acl", "relcl")
    if s.dep[i] in ("nsubj", "nsubjpass") and s.is_verb(s.head[i]):
        verbs.append(s.head[i])
    by, struck = s.head[i], s.head[s.head[i]]
    if s.dep[by] == "agent" and s.lemma[struck] in STRIKING:
        # "the house was damaged by a drone strike"
        return [a for a in object_(s, struck) if not is_party(s, a.head)]
    for verb in verbs:
        if s.lemma[verb] in SLAMMING and not is_party(s, i):
            # "the rockets slammed into a market"; not "into the town of Oro"
            found = prepositional(s, verb, "into") + prepositional(s, verb, "through")
            if found and not s.ent[found[0].head] and found[0].head > verb:
                return [Argument(found[0].head, f"into after {s.lower[verb]}")]
        if s.has_list(verb, "hitting_verbs") and not is_passive(s, verb):
            inner = s.child(verb, "dobj")
            if inner < 0 and s.lemma[verb] in TEARING:
                # "a blast that tore through a police post"
                found = prepositional(s, verb, "through")
                inner = found[0].head if found else -1
            if inner >= 0 and s.lower[inner] == "hole":
                found = prepositional(s, verb, "in")
                inner = found[0].head if found else -1
            # "the killings hit the region", where it was
            where = s.lemma[i] in MURDERS and not is_party(s, inner)
            if inner >= 0 and s.lower[inner] not in RELATIVE and not where:
                return [Argument(inner, f"object of {s.lower[verb]}")]
    return []


def object_party(s: Sentence, i: int) -> Arguments:
    """Find the party in the object's phrase: "rejected Iran's offer"."""
    return parties_within(s, object_(s, i))


def speaker(s: Sentence, i: int) -> Arguments:
    """Find who says it: "the blame lies with the army, a bishop said"."""
    found = speaker_of(s, i)
    return [Argument(found, "who says it")] if found >= 0 else []


SIMPLE = {
    "subject": subject,
    "object": object_,
    "indirect": indirect,
    "possessor": possessor,
    "compound": compound,
    "modified": modified,
    "self": itself,
    "complement": complement,
    "modifier": modifier,
    "adverbial": adverbial,
    "governor": governor,
    "clause": clause,
    "clause:subject": clause_subject,
    "object:party": object_party,
    "speaker": speaker,
}
