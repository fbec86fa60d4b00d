"""Finds an object behind a day or a judgement: "accused on Monday Chad of spying"."""

from .capitals import DAYS, MONTHS
from .parties import is_party
from .tree import Sentence

# parts and occasions of a day: "on Sunday evening", "on Friday prayers"
PARTS_OF_DAY = frozenset(
    [
        *("afternoon", "evening", "mass", "midday", "midnight", "morning", "night"),
        *("noon", "prayer", "rush", "service", "sermon", "week", "weekend"),
    ]
)
# what agencies tell with the day before the object
TOLD = frozenset(
    [
        *("abduct", "accept", "accuse", "adopt", "announce", "apprehend", "approve"),
        *("arrest", "ask", "assassinate", "capture", "deport", "jail", "liberate"),
        *("murder", "rescue"),
        *("assail", "attack", "back", "ban", "begin", "berate", "blame", "block"),
        *("bomb", "call", "cancel", "cast", "castigate", "caution", "censure"),
        *("close", "condemn", "criticise", "criticize", "cut", "declare", "decry"),
        *("defend", "demand", "denounce", "deny", "deplore", "deploy", "detain"),
        *("discuss", "dismiss", "endorse", "execute", "expel", "extend", "free"),
        *("hail", "hand", "hold", "host", "impose", "inaugurate", "invite", "issue"),
        *("kidnap", "kill", "lambast", "lambaste", "launch", "lift", "lodge", "meet"),
        *("oppose", "order", "pardon", "pledge", "postpone", "praise", "present"),
        *("promise", "propose", "protest", "raid", "ratify", "rebuff", "rebuke"),
        *("recall", "receive", "refuse", "reject", "release", "renew", "request"),
        *("resume", "seize", "sentence", "shell", "sign", "slam", "start", "storm"),
        *("submit", "summon", "support", "suspend", "tell", "thank", "threaten"),
        *("unveil", "urge", "veto", "visit", "vow", "warn", "welcome"),
    ]
)

# "freed on 15 March two men"
MONTH_NAMES = MONTHS | {"march", "may", "jan.", "feb.", "aug.", "sept.", "oct."}
MONTH_NAMES |= {"nov.", "dec."}
# who does so says what a thing is worth: "dismissed as nonsense the report"
JUDGING = frozenset(
    ["brand", "castigate", "condemn", "criticise", "criticize", "decry", "denounce"]
)
JUDGING |= {"deplore", "deride", "describe", "dismiss", "hail", "label", "laud"}
JUDGING |= {"praise", "reject", "ridicule", "slam", "welcome"}
CLOSING = frozenset({'"', "''", "”", "’", "'"})


def object_after_as(s: Sentence) -> None:
    """Find an object: "rejected as \"baseless\" the claims of Chad".

    The parser takes it for an object of the judgement, or both for one phrase.
    """
    for i in s.at("prep", 1, 2):
        verb = s.head[i]
        if s.lower[i] != "as" or not i - 3 < verb < i:
            continue
        if not s.is_verb(verb) or s.lemma[verb] not in JUDGING:
            continue
        if s.child(verb, "dobj", "auxpass") >= 0:
            continue
        word = next((k for k in range(i + 1, len(s)) if s.pos[k] != "PUNCT"), -1)
        thing = _judged(s, i, word) if word >= 0 else -1
        if thing < 0:
            continue
        for kid in s.kids[thing]:
            if kid <= word:
                s.head[kid] = i
        s.head[word], s.head[thing], s.dep[thing] = i, verb, "dobj"
        s.link()


def _judged(s: Sentence, i: int, word: int) -> int:
    own = s.child(word, "dobj")
    if own > word and s.head[word] == i:
        return own
    whole = s.child(i, "pobj")
    if whole <= word or whole not in list(s.path_up(word))[:2]:
        return -1
    article = s.child(whole, "det")
    parted = article > word or s.text[word + 1] in CLOSING
    return whole if parted and s.dep[word] in ("amod", "compound", "nmod") else -1


def object_after_day(s: Sentence) -> None:
    """Find an object: "denounced on Sunday joint drills by Chad".

    The parser takes the day for a part of the object, and both for what follows "on".
    """
    for i in s.at("prep", 1, 2):
        verb, day = s.head[i], i + 1
        if s.lower[i] != "on" or verb >= i or verb < i - 2 or not _told(s, verb):
            continue
        if s.lower[day] not in DAYS:
            if _part_from_date(s, i, verb):
                _main_verb(s, verb)
                s.link()
            continue
        if _part_from_day(s, i, day, verb):
            _main_verb(s, verb)
            s.link()


def _told(s: Sentence, verb: int) -> bool:
    told = s.is_verb(verb) and s.lemma[verb] in TOLD
    return told and s.child(verb, "auxpass") < 0


def _part_from_day(s: Sentence, on: int, day: int, verb: int) -> bool:
    """Make what follows a day an object; False if nothing does."""
    after = s.child(verb, "dobj")
    things = [k for k in s.children(on, "pobj") if k > day]
    if not things:
        apart = [k for k in s.children(verb, "npadvmod") if k > day]
        things = [k for k in apart if s.pos[k] == "PROPN" and is_party(s, k)]
    if not things and s.pos[day + 1] != "PUNCT":
        # "freed on Monday its last ten captives"
        things = [k for k in s.children(day, "appos") if is_party(s, k)]
    if not things or s.lemma[things[-1]].lower() in PARTS_OF_DAY:
        return False
    thing = things[-1]
    if s.head[day] != on:
        if thing not in s.path_up(day):
            return False
        s.head[day], s.dep[day] = on, "pobj"
    if after == thing + 1 and s.pos[thing] == "NOUN":
        # "rejected on Friday government plans"
        s.head[thing], s.dep[thing] = after, "compound"
    elif after < 0:
        s.head[thing], s.dep[thing] = verb, "dobj"
    else:
        return False
    for by in s.children(verb, "agent", "prep"):
        if s.lower[by] == "by" and by > thing:
            s.head[by], s.dep[by] = thing, "prep"
    return True


def _part_from_date(s: Sentence, on: int, verb: int) -> bool:
    """Make what follows a date an object: "freed on 15 March two policemen"."""
    number, month = on + 1, on + 2
    if month + 1 >= len(s) or s.child(verb, "dobj") >= 0:
        return False
    if s.lower[number] in MONTH_NAMES:
        number, month = month, number
    if s.lower[month] not in MONTH_NAMES or not s.lower[number].isdigit():
        return False
    thing = s.child(on, "pobj")
    if thing <= on + 2 or not is_party(s, thing) or s.pos[on + 3] == "PUNCT":
        return False
    for kid in s.kids[month]:
        if kid > on + 2:
            s.head[kid] = thing
    s.head[number], s.dep[number] = month, "nummod"
    s.head[month], s.dep[month] = on, "pobj"
    s.head[thing], s.dep[thing] = verb, "dobj"
    return True


def _main_verb(s: Sentence, verb: int) -> None:
    # "The council approved on Thursday new sanctions"
    above = s.head[verb]
    if s.dep[verb] == "acl" and s.head[above] == above and above < verb:
        s.head[above], s.dep[above] = verb, "nsubj"
        s.head[verb], s.dep[verb], s.tag[verb] = verb, "ROOT", "VBD"
        for kid in s.kids[above]:
            if kid > verb:
                s.head[kid] = verb
