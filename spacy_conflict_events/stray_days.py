"""Sets days apart: "in Oro Monday", "met the envoy and his aides on Monday"."""

from .capitals import DAYS
from .parties import is_party
from .scenes import is_deed, is_happening
from .tree import Sentence

PARTS = frozenset({"afternoon", "evening", "morning", "night"})
# before a day that is called by it: "Good Friday", "Ash Wednesday"
CALLED = frozenset(
    ["ash", "black", "bloody", "cyber", "easter", "giving", "good", "holy", "maundy"]
)
CALLED |= {"palm", "pentecost", "shrove", "spy", "super", "whit"}
BEFORE_NAME = frozenset(
    ["against", "around", "at", "by", "for", "from", "in", "including", "inside"]
)
BEFORE_NAME |= {"near", "of", "outside", "through", "to", "with"}
LYING = frozenset({"at", "in", "near", "outside"})
BEHIND_ROW = LYING | {"on"}


def day_behind_name(s: Sentence) -> None:
    """Part a day from a name: "was shot in Oro Monday", "arrested Khan Monday".

    The parser takes the name for a part of the day.
    """
    for i in range(2, len(s)):
        if s.lower[i] not in DAYS or s.text[i].islower():
            continue
        day = i
        if s.lower[i + 1 : i + 2] and s.lower[i + 1] in PARTS and s.head[i] == i + 1:
            day = i + 1
        name = i - 1
        if s.head[name] not in (i, day) or not _is_name(s, name):
            continue
        above = s.head[day]
        if s.dep[day] == "pobj" and s.lower[above] in BEFORE_NAME:
            label = "pobj"
        elif s.dep[day] == "npadvmod" and _lacks_object(s, above, name):
            label = "dobj"
        else:
            continue
        verb = next((up for up in s.path_up(day) if s.is_verb(up)), s.head[above])
        for kid in s.kids[day]:
            if kid > day:
                s.head[kid] = verb
            elif kid < name:
                s.head[kid] = name
        if s.head[i] == day and i != day:
            s.dep[i] = "compound"
        s.head[name], s.dep[name] = above, label
        s.head[day], s.dep[day] = verb, "npadvmod"
        s.link()


def _is_name(s: Sentence, i: int) -> bool:
    named = s.pos[i] == "PROPN" and s.dep[i] in ("compound", "nmod")
    return named and s.lower[i] not in CALLED and s.ent[i] not in ("DATE", "TIME")


def _lacks_object(s: Sentence, verb: int, name: int) -> bool:
    first = name
    while first > 0 and s.head[first - 1] in (name, name + 1):
        first -= 1
    lacking = s.is_verb(verb) and s.child(verb, "dobj", "auxpass") < 0
    return lacking and verb == first - 1 and s.has_list(verb, "transitive")


def day_behind_row(s: Sentence) -> None:
    """Hang a day on what a row is of: "met the envoy and his aides on Monday in Oro".

    The parser hangs it, and the place behind it, on the last of the row. So it does
    with a place: "killed two guards, a driver and a nurse in Oro".
    """
    changed = False
    for i in s.at("prep", 3, 1):
        last = s.head[i]
        if s.lower[i] not in BEHIND_ROW or last > i or s.is_verb(last):
            continue
        if s.dep[last] != "conj" and not _begins_row(s, last):
            continue
        if not (_is_day(s, i) or _is_place_of_row(s, i, last)):
            continue
        if not is_party(s, last) or is_deed(s, last) or is_happening(s, last):
            continue
        whole = next((k for k in s.path_up(last) if _is_deed_or_verb(s, k)), i)
        if whole >= i or any(is_deed(s, k) for k in range(whole + 1, last)):
            continue
        for kid in s.kids[last]:
            place = s.lower[kid] in LYING and s.dep[kid] == "prep" and kid > last
            if kid == i or place:
                s.head[kid] = whole
                changed = True
    if changed:
        s.link()


def _is_day(s: Sentence, i: int) -> bool:
    day = s.child(i, "pobj")
    return s.lower[i] == "on" and day >= 0 and s.ent[day] in ("DATE", "TIME")


def _is_place_of_row(s: Sentence, i: int, last: int) -> bool:
    # "a driver and a nurse in Oro"; not "the president and the envoy in Oro"
    place = s.child(i, "pobj")
    if s.lower[i] not in LYING or place < 0 or s.ent[place] in ("DATE", "TIME"):
        return False
    if s.pos[place] != "PROPN" and not s.has_list(place, "places"):
        return False
    article = s.child(last, "det")
    some = s.child(last, "nummod", "poss") >= 0 or s.pos[last] == "NUM"
    return some or s.lower[article] in ("a", "an") or s.ent[last] == "PERSON"


def _begins_row(s: Sentence, i: int) -> bool:
    # "a priest, a nun and two boys", with the nun read as an apposition
    return s.dep[i] == "appos" and s.child(i, "conj") >= 0


def _is_deed_or_verb(s: Sentence, i: int) -> bool:
    return s.is_verb(i) or is_deed(s, i) or is_happening(s, i)
