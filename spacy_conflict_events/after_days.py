"""Finds an object behind a day: "accused on Monday Chad of spying"."""

from .capitals import DAYS
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
        *("accept", "accuse", "adopt", "announce", "approve", "arrest", "ask"),
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


def object_after_day(s: Sentence) -> None:
    """Find an object: "denounced on Sunday joint drills by Chad".

    The parser takes the day for a part of the object, and both for what follows "on".
    """
    for i in range(1, len(s) - 2):
        verb, day = s.head[i], i + 1
        if s.lower[i] != "on" or s.dep[i] != "prep" or s.lower[day] not in DAYS:
            continue
        if verb >= i or verb < i - 2 or not _told(s, verb):
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


def _main_verb(s: Sentence, verb: int) -> None:
    # "The council approved on Thursday new sanctions"
    above = s.head[verb]
    if s.dep[verb] == "acl" and s.head[above] == above and above < verb:
        s.head[above], s.dep[above] = verb, "nsubj"
        s.head[verb], s.dep[verb], s.tag[verb] = verb, "ROOT", "VBD"
        for kid in s.kids[above]:
            if kid > verb:
                s.head[kid] = verb
