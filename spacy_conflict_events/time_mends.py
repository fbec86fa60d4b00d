"""Hangs days and weapons where they belong that the parser made parts of parties."""

from .capitals import DAYS
from .parties import is_party
from .scenes import is_deed
from .tree import Sentence
from .voice import SUBJECTS

HURT = frozenset({"hurt", "injured", "killed", "wounded"})
WEAPONS = frozenset({"artillery", "drone", "missile", "mortar", "rocket", "tank"})
ASKED = frozenset(["advised", "appealed", "asked", "begged", "called", "exhorted"])
ASKED |= {"implored", "instructed", "ordered", "pleaded", "pressed", "told", "urged"}
ASKED |= {"warned"}
# what people are asked to do on a day
MEETING = frozenset(
    ["appear", "assemble", "attend", "boycott", "close", "come", "flock"]
)
MEETING |= {"gather", "go", "hold", "join", "keep", "march", "mark", "meet", "observe"}
MEETING |= {"open", "protest", "rally", "remain", "report", "resume", "return", "shut"}
MEETING |= {
    "flock",
    "start",
    "stay",
    "strike",
    "turn",
    "vote",
    "walk",
    "begin",
    "demonstrate",
}
PEOPLES = frozenset({"GPE", "NORP"})
ONE_DAY = DAYS | {"overnight", "today", "tonight", "yesterday"}
LAST = [["last", unit] for unit in ("month", "night", "week", "year")]


def subject_after_day(s: Sentence) -> None:
    """Find a subject after a day: "On Monday seven pupils and a guard were held".

    The parser takes the pupils for a second object of "on".
    """
    for i in s.at("prep", 0, 3):
        verb = s.head[i]
        if not i < verb:
            continue
        objects = s.children(i, "pobj")
        if len(objects) < 2:
            continue
        day, persons = objects[0], objects[1]
        if s.ent[day] not in ("DATE", "TIME") or s.ent[persons] in ("DATE", "TIME"):
            continue
        if not s.is_verb(verb) or not is_party(s, persons):
            continue
        own = s.child(verb, *SUBJECTS)
        link = s.child(persons, "cc")
        if own < 0:
            passive = s.child(verb, "auxpass") >= 0
            s.head[persons] = verb
            s.dep[persons] = "nsubjpass" if passive else "nsubj"
        elif persons < link < own and min(s.subtree(own)) == link + 1:
            s.head[persons], s.dep[persons] = verb, s.dep[own]
            s.head[own], s.dep[own] = persons, "conj"
        else:
            continue
        s.link()


def day_of_party(s: Sentence) -> None:
    """Hang a day on the verb: "fought with rebels Monday in the south".

    The parser hangs it on the rebels.
    """
    for i in s.at("npadvmod", 2):
        party = s.head[i]
        if s.lower[i] not in DAYS or party != i - 1:
            continue
        if s.is_verb(party) or is_deed(s, party) or not is_party(s, party):
            continue
        verb = next((up for up in s.path_up(party) if s.is_verb(up)), -1)
        if 0 <= verb < i:
            s.head[i] = verb
            s.link()


def day_behind_relative(s: Sentence) -> None:
    """Hang a day on the clause that it ends: "men who raided a bank on Monday fled".

    The parser hangs it on the verb behind it.
    """
    for clause in s.at("relcl", 2, 3):
        party = s.head[clause]
        verb = s.head[party]
        if s.dep[party] not in SUBJECTS or not party < clause < verb:
            continue
        end = max(s.subtree(clause))
        for i in s.children(verb, "prep", "npadvmod"):
            if not end < i < verb or min(s.subtree(i)) != end + 1:
                continue
            day = s.child(i, "pobj") if s.dep[i] == "prep" else i
            if day >= 0 and s.ent[day] in ("DATE", "TIME"):
                s.head[i] = clause
                s.link()
                break


def day_of_asking(s: Sentence) -> None:
    """Hang a day on who asks: "urged both sides to show restraint on Tuesday".

    The parser hangs it on what they are to do. "Urged them to march on Tuesday": then
    they are to march.
    """
    for clause in s.at_any(("xcomp", "advcl", "ccomp")):
        verb = s.head[clause]
        if s.lower[verb] not in ASKED or s.tag[clause] != "VB" or verb > clause:
            continue
        if s.lemma[clause] in MEETING or s.tag[verb] != "VBD":
            continue
        if s.child(verb, "npadvmod") >= 0 or s.child(clause, "nsubj", "prt") >= 0:
            continue
        for i in s.children(clause, "prep", "npadvmod"):
            day = s.child(i, "pobj") if s.dep[i] == "prep" else i
            on = i == day or s.lower[i] == "on"
            if clause < day and on and s.lower[day] in DAYS:
                s.head[i] = verb
                s.link()
                break


def weapons_before_deed(s: Sentence) -> None:
    """Hang two weapons on their deed: "Oro's drone and missile attacks".

    The parser hangs the second, and whose they are, on the first, or the deed itself.
    """
    for i in range(2, len(s) - 1):
        if s.lower[i - 1] != "and":
            continue
        deed = i + 1
        first = s.head[i] if s.dep[i] == "conj" else i - 2
        if first > i or not is_deed(s, deed):
            continue
        if s.dep[i] == "conj":
            # "drone and missile" before "attacks"
            if s.dep[first] not in ("nmod", "compound") or s.head[first] != deed:
                continue
            s.head[i], s.dep[i] = deed, "compound"
        elif s.head[i] != deed or s.lower[first] not in WEAPONS:
            continue
        elif s.dep[deed] == "conj" and s.head[deed] == first:
            # "a drone" and "missile attacks"
            above = deed if s.head[first] == first else s.head[first]
            s.head[deed], s.dep[deed] = above, s.dep[first]
            for kid in s.kids[first]:
                if kid > deed:
                    s.head[kid] = deed
            s.head[first], s.dep[first] = deed, "nmod"
        elif s.head[first] != deed:
            continue
        for kid in s.kids[first]:
            if kid < first and s.ent[kid] in PEOPLES:
                s.head[kid] = deed
        s.link()


def day_before_clause(s: Sentence) -> None:
    """Hang a day on the main verb: "were bombed overnight after rebels killed six".

    The parser hangs it on the clause that begins behind it.
    """
    changed = False
    for mark in s.at("mark", 3, 2):
        clause, day = s.head[mark], mark - 1
        verb = s.head[clause]
        if s.dep[clause] != "advcl" or s.head[day] != clause or not verb < day:
            continue
        night = s.lower[day - 1 : day + 1] in LAST
        if s.dep[day] in ("advmod", "npadvmod") and (night or s.lower[day] in ONE_DAY):
            s.head[day] = verb
            changed = True
    if changed:
        s.link()


def nation_before_weapon(s: Sentence) -> None:
    """Hang a nation on the deed: "Russian artillery shelling".

    The parser hangs it on the weapon.
    """
    for i in range(len(s) - 2):
        weapon = s.head[i]
        deed = s.head[weapon]
        if s.dep[i] not in ("amod", "compound") or s.ent[i] not in PEOPLES:
            continue
        if weapon != i + 1 or s.dep[weapon] != "compound" or deed != i + 2:
            continue
        if s.lower[weapon] in WEAPONS and is_deed(s, deed):
            s.head[i] = deed
            s.link()


def second_harm_of_headline(s: Sentence) -> None:
    """Part two harms of a headline: "Aide killed in raid, civilians injured".

    The parser takes both for the subject of the second.
    """
    root = s.root()
    if s.lower[root] not in HURT or s.child(root, "dobj", "aux", "auxpass") >= 0:
        return
    both = s.children(root, *SUBJECTS)
    if len(both) != 2 or not both[1] < root:
        return
    first, second = both
    harm = s.child(first, "acl")
    apart = s.text[min(s.subtree(second)) - 1] == ","
    if first < harm < second and s.lower[harm] in HURT and apart:
        s.dep[first], s.dep[second], s.tag[root] = "dep", "nsubjpass", "VBN"
        s.link()
