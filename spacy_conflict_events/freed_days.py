"""Days and parts of days that the parser joins to the name before them."""

from .capitals import DAYS as WEEKDAYS
from .tree import Sentence

NAMED = WEEKDAYS | {"yesterday", "today", "tonight"}
PARTS = frozenset({"morning", "afternoon", "evening", "night", "week", "month", "year"})
DAYS = NAMED | PARTS
NARROWING = NAMED | {"this", "last", "early", "late", "earlier", "later"}
# "Black Friday", "Sheffield Wednesday", "the mail on Sunday"
HOLY = frozenset(["ash", "black", "bloody", "boxing", "easter", "election", "good"])
HOLY |= {"mail", "palm", "polling", "sheffield", "super", "match", "every", "each"}
ARGUMENTS = frozenset({"dobj", "pobj", "nsubjpass"})


def free_days(s: Sentence) -> None:
    """Hang days on the verb that are read as the last word of a name.

    "Killed two in Oro this morning", "shot a guard early Friday".
    """
    if DAYS.isdisjoint(s.lower):
        return
    for day, word in enumerate(s.lower):
        if word in DAYS and s.dep[day] in ARGUMENTS:
            name = _name_before(s, day)
            verb = next((up for up in s.path_up(day) if s.is_verb(up)), -1)
            if name >= 0 and verb >= 0:
                _part(s, name, day, verb)


def _name_before(s: Sentence, day: int) -> int:
    """Find the noun that the words of time stand behind; -1 if there is none."""
    at = day - 1
    while at > 0 and s.lower[at] in NARROWING:
        at -= 1
    if at < 1 or (s.lower[day] in PARTS and at == day - 1):
        # "on election night"
        return -1
    # "killed a Kenyan early Friday"
    noun = s.pos[at] in ("NOUN", "PROPN") or s.ent[at] == "NORP"
    return at if s.head[at] == day and noun and s.lower[at] not in HOLY else -1


def _part(s: Sentence, name: int, day: int, verb: int) -> None:
    above, dep = s.head[day], s.dep[day]
    for kid in s.kids[day]:
        if kid < name or (kid > day and s.dep[kid] not in ("punct", "npadvmod")):
            # "filed a suit with the court Friday against the bank"
            s.head[kid] = verb if s.dep[kid] == "prep" else name
    s.head[name], s.dep[name] = above, dep
    if s.pos[name] == "ADJ":
        s.tag[name], s.pos[name] = "NN", "NOUN"
    s.head[day], s.dep[day] = verb, "npadvmod"
    s.link()
