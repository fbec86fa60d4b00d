"""Finds whom an attack left harmed: "left ten people from both sides injured"."""

from .parties import is_party
from .tree import Sentence

HARMED = frozenset({"bleeding", "hurt", "injured", "maimed", "martyred", "wounded"})
LEFT = frozenset({"leave", "leaves", "leaving", "left"})
DEAD = HARMED | {"dead"}

# what names some of them apart: "among them a nurse", "including two boys"
APART = frozenset({"including", "them", "whom"})


def harmed_at_root(s: Sentence) -> None:
    """Read "left" as the verb: "The clash left ten people injured, two critically".

    The parser takes "injured" for the verb, and "left" for what tells of the clash.
    """
    for left in s.at("acl", 1, 2):
        deed = s.head[left]
        i = s.head[deed]
        if s.lower[left] not in LEFT or s.lower[i] not in HARMED:
            continue
        persons = _before(s, i, "nsubj")
        if not deed < left < persons < i or s.dep[deed] != "nsubj":
            continue
        above, label = s.head[i], s.dep[i]
        for kid in s.kids[i]:
            if kid < left or s.dep[kid] == "punct":
                s.head[kid] = left
        s.head[left], s.dep[left] = (left if above == i else above), label
        s.pos[left], s.tag[left] = "VERB", "VBD"
        s.head[deed] = left
        s.head[persons], s.dep[persons] = left, "dobj"
        s.head[i], s.dep[i], s.tag[i] = persons, "acl", "VBN"
        s.link()


def harmed_in_clause(s: Sentence) -> None:
    """Hang a participle on its persons: "left ten people from both sides wounded".

    The parser takes it for a clause beside them.
    """
    for i in s.at("ccomp", 2):
        left = s.head[i]
        if s.lower[left] not in LEFT or s.lower[i] not in HARMED or left > i:
            continue
        persons = s.child(left, "dobj")
        if not left < persons < i or not is_party(s, persons):
            continue
        if s.child(i, "nsubj", "nsubjpass", "aux", "auxpass", "dobj", "mark") < 0:
            s.head[i], s.dep[i], s.tag[i] = persons, "acl", "VBN"
            s.link()


def harmed_others(s: Sentence) -> None:
    """Hang a participle on its persons: "in Oro, where it left two dead, 130 hurt".

    The parser hangs it on a noun before the clause. It also hangs on the verb whence
    those come whom an attack left dead.
    """
    for i in s.at("acl", 4):
        persons, wrong = i - 1, s.head[i]
        if s.lower[i] not in HARMED or wrong >= persons or s.dep[persons] != "dobj":
            continue
        left = s.head[persons]
        if s.lower[left] in LEFT and wrong < left and is_party(s, persons):
            s.head[i] = persons
            s.link()


def dead_and_harmed(s: Sentence) -> None:
    """Part the dead from the hurt: "leaving one dead and four wounded".

    The parser sets the four beside the one who is dead.
    """
    for i in s.at("conj", 4, 1):
        first, hurt = s.head[i], i + 1
        left = s.head[first]
        while hurt + 1 < len(s) and s.pos[hurt] == "ADV":
            hurt += 1
        if s.lower[hurt] not in HARMED or s.dep[first] != "dobj":
            continue
        if s.lower[left] not in LEFT or not is_party(s, i):
            continue
        dead = [k for k in s.kids[first] if s.lower[k] == "dead" and first < k < i]
        if not dead:
            continue
        s.head[dead[0]], s.dep[dead[0]] = left, "oprd"
        s.head[i], s.dep[i] = left, "dobj"
        s.head[hurt], s.dep[hurt], s.tag[hurt] = i, "acl", "VBN"
        for kid in s.children(first, "cc"):
            s.head[kid] = left
        s.link()


def from_where_dead(s: Sentence) -> None:
    """Hang whence on whom: "left one guard from Oro dead"."""
    for i in s.at("oprd", 4):
        left = s.head[i]
        persons = s.child(left, "dobj")
        if s.lower[i] != "dead" or s.lower[left] not in LEFT or persons < left:
            continue
        for kid in s.children(left, "prep"):
            if kid == persons + 1 and s.lower[kid] in ("from", "of") and kid < i:
                s.head[kid] = persons
                s.link()


def harmed_row(s: Sentence) -> None:
    """Hang a participle on a whole row: "left two guards and a clerk injured".

    The parser hangs it on the last.
    """
    for i in s.at("acl", 4):
        last = s.head[i]
        if (
            s.lower[i] not in HARMED
            or s.dep[last] != "conj"
            or s.kids[i][:1] == [i - 1]
        ):
            continue
        first = s.head[last]
        if s.dep[first] != "dobj" or s.lower[s.head[first]] not in LEFT:
            continue
        if "dead" in s.lower[first:i]:
            # "left one dead and several others injured"
            continue
        if is_party(s, first) and is_party(s, last):
            s.head[i] = first
            s.link()


def harmed_behind_aside(s: Sentence) -> None:
    """Hang a participle on all: "left nine people, among them a nurse, injured".

    The parser hangs it on those who are named apart.
    """
    for i in s.at("acl", 6):
        last = s.head[i]
        if s.lower[i] not in HARMED or s.text[i - 1] != "," or s.kids[i][:1] == [i - 1]:
            continue
        left = next((up for up in s.path_up(last) if s.lower[up] in LEFT), -1)
        first = s.child(left, "dobj") if left >= 0 else -1
        if not 0 <= left < first < last < i or not is_party(s, first):
            continue
        aside = s.lower[first + 1 : last + 1]
        if "," not in aside[:1] or APART.isdisjoint(aside):
            continue
        if s.head[last] == left:
            s.head[last], s.dep[last] = first, "appos"
        s.head[i] = first
        s.link()


def dead_row(s: Sentence) -> None:
    """Read "dead" as what the row is: "left two guards and a civilian dead".

    The parser takes it for the second of the row: "a civilian dead" like "a dead".
    """
    for i in s.at("conj", 4):
        first, noun = s.head[i], i - 1
        left = s.head[first]
        if s.lower[i] != "dead" or s.head[noun] != i or s.pos[noun] in ("NUM", "DET"):
            continue
        if s.dep[first] != "dobj" or s.lower[left] not in LEFT:
            continue
        if not s.has_list(noun, "persons"):
            continue
        for kid in s.kids[i]:
            s.head[kid] = noun if kid < noun else left
        s.head[noun], s.dep[noun] = first, "conj"
        s.pos[noun], s.tag[noun] = "NOUN", "NN"
        s.head[i], s.dep[i], s.pos[i], s.tag[i] = left, "oprd", "ADJ", "JJ"
        s.link()


def hurt_behind_dead(s: Sentence) -> None:
    """Set two harms in a row: "leaving a guard dead and two of his men hurt".

    The parser takes the second for a clause with a subject, beside the attack.
    """
    for i in s.at_any(("conj", "ccomp"), 6):
        hurt = _before(s, i, "nsubj")
        if s.lower[i] not in HARMED or hurt < 0 or s.child(i, "aux", "dobj") >= 0:
            continue
        cc = min(s.subtree(hurt)) - 1
        dead = cc - 1
        if s.lower[cc] != "and" or s.lower[dead] not in DEAD:
            continue
        left = next((up for up in s.path_up(dead) if s.lower[up] in LEFT), -1)
        if 0 <= left < dead and s.child(i, "nsubj") == hurt:
            s.head[i], s.dep[i], s.tag[i] = left, "conj", "VBN"
            s.head[cc], s.dep[hurt] = left, "nsubjpass"
            s.link()


def _before(s: Sentence, i: int, label: str) -> int:
    found = [k for k in s.children(i, label) if k < i]
    return found[-1] if found else -1
