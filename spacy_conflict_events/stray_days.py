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
STRAYING = frozenset({"appos", "dobj", "npadvmod"})
FOR = frozenset({"for", "over"})
BLAMED = (
    FOR
    | {"connection", "following"}
    | {"involved", "implicated", "complicit", "involvement", "part", "role"}
)
# "in revenge for a raid last week"
PAYING = frozenset({"reprisal", "retaliation", "revenge", "vengeance"})
TIED = frozenset({"complicit", "implicate", "involve", "involvement", "part", "role"})
SUSPECTED = frozenset({"accuse", "believe", "convict", "implicate", "involve"})
SUSPECTED |= {"suspect", "think", "want"}
HOLDING = frozenset(["apprehend", "arrest", "charge", "convict", "detain", "hold"])
HOLDING |= {"extradite", "indict", "nab", "prosecute", "question", "remand", "try"}
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


def day_of_blamed_deed(s: Sentence) -> None:
    """Hang a day on the deed before it: "was blamed for the killings last week".

    The parser hangs it on the verb; "was held for a murder on Monday" may be either.
    """
    changed = False
    for label in ("npadvmod", "prep"):
        for i in s.at(label, 5):
            verb = s.head[i]
            day = i if label == "npadvmod" else s.child(i, "pobj")
            if day < 0 or s.ent[day] not in ("DATE", "TIME") or not verb < i:
                continue
            first = min(s.subtree(i))
            deed = _deed_before(s, first, verb)
            if deed >= 0 and _is_of_deed(s, day, verb, deed):
                s.head[i] = deed
                changed = True
    if changed:
        s.link()


def _deed_before(s: Sentence, first: int, verb: int) -> int:
    """Find the deed that a phrase with "for" before a token tells; -1 if none."""
    at = first - 1
    while at > verb:
        lead = s.head[at]
        tied = s.lower[lead] == "in" and s.lemma[s.head[lead]] in TIED
        tied = tied or s.lower[s.head[lead]] == "connection"
        tied = tied or s.lower[lead] == "following"
        if s.dep[at] == "pobj" and (s.lower[lead] in FOR or tied):
            return at if is_deed(s, at) and max(s.subtree(at)) == first - 1 else -1
        at = s.head[at]
    return -1


def _is_of_deed(s: Sentence, day: int, verb: int, deed: int) -> bool:
    why = s.head[s.head[deed]]
    if s.lower[s.head[deed]] == "following":
        # "two men were tried following a stabbing last year"
        return s.lower[day] not in DAYS
    if s.lower[s.head[deed]] == "in":
        # "was thought involved in a raid on Monday"
        return s.lemma[verb] in SUSPECTED
    accused = s.has_list(verb, "accusing") and s.lemma[verb] != "claim"
    if accused or s.lemma[why] in PAYING:
        return True
    if s.lemma[verb] not in HOLDING:
        return False
    before = s.children(verb, "npadvmod", "prep")
    told = [s.child(k, "pobj") if s.dep[k] == "prep" else k for k in before]
    dated = any(k >= 0 and s.ent[k] == "DATE" and k < deed for k in told)
    return dated or s.lower[day] not in DAYS


def day_before_verb(s: Sentence) -> None:
    """Hang a day on the verb behind it: "gunmen riding bikes on Monday opened fire".

    The parser hangs it on the participle of the subject.
    """
    for i in s.at("acl", 1, 2):
        verb = s.head[s.head[i]]
        last = max(s.subtree(i))
        if s.tag[i] != "VBG" or last + 1 != verb or not s.is_verb(verb):
            continue
        if s.dep[s.head[i]] not in ("nsubj", "nsubjpass"):
            continue
        for kid in s.kids[i]:
            day = s.child(kid, "pobj") if s.dep[kid] == "prep" else kid
            if day >= 0 and s.lower[day] in DAYS and max(s.subtree(kid)) == last:
                s.head[kid] = verb
                s.link()
                break


def day_before_following(s: Sentence) -> None:
    """Read "following" as a preposition: "was shot on Monday following a brawl".

    The parser makes it an adjective of the brawl.
    """
    for i in s.at("amod", 3, 1):
        noun = s.head[i]
        if s.lower[i] != "following" or s.dep[noun] not in STRAYING:
            continue
        if min(s.subtree(noun)) != i or s.has_list(noun, "time_nouns"):
            continue
        verb = s.head[noun] if s.is_verb(s.head[noun]) else s.head[s.head[noun]]
        if verb < i and s.is_verb(verb):
            s.head[i], s.dep[i], s.tag[i], s.pos[i] = verb, "prep", "VBG", "ADP"
            s.head[noun], s.dep[noun] = i, "pobj"
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
