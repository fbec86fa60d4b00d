"""Joins what an insertion or a day tore apart: a state, an agent, a participle."""

from .parties import is_party
from .row_mends import HURT
from .tree import Sentence
from .voice import SUBJECTS

OUTCOMES = frozenset({"result", "consequence"})
TORN = frozenset({"conj", "advcl", "amod"})
DEEDS = frozenset({"bombing", "firing", "looting", "shelling", "shooting", "stabbing"})


def dead_after_insertion(s: Sentence) -> None:
    """Hang a state on its verb: "leaving six soldiers, including an officer, dead".

    The parser hangs it elsewhere, for the insertion before it.
    """
    for i in range(5, len(s)):
        if s.lower[i] != "dead" or s.dep[i] not in TORN or s.text[i - 1] != ",":
            continue
        before = [k for k in range(i - 1) if s.is_verb(k) and s.dep[k] != "prep"]
        verb = before[-1] if before else -1
        if verb < 0 or s.lemma[verb] != "leave" or s.head[verb] == i:
            continue
        persons = s.child(verb, "dobj")
        if not verb < persons < i or not is_party(s, persons):
            continue
        if "," in s.text[persons : i - 1]:
            s.head[i], s.dep[i] = verb, "oprd"
            s.link()


def agent_of_participle(s: Sentence) -> None:
    """Find an agent: "a soldier kidnapped last week by Abu Sayyaf men was found".

    The parser takes the men for a second subject of the finding.
    """
    for i in range(3, len(s)):
        verb, by = s.head[i], s.child(s.head[i], *SUBJECTS)
        if s.dep[i] not in SUBJECTS or by < 0 or not by < i < verb:
            continue
        first = by
        by = min(s.subtree(i)) - 1
        if by < 1 or s.lower[by] != "by" or s.child(by, "pobj", "pcomp") >= 0:
            continue
        if s.dep[by] in ("agent", "prep") and first in s.path_up(by):
            s.head[i], s.dep[i] = by, "pobj"
            s.link()


def victim_who_died(s: Sentence) -> None:
    """Read a participle: "a man injured the previous day in a blast died in hospital".

    The parser takes it for what the man did, and the day for whom he did it to.
    """
    root = s.root()
    day, persons = s.child(root, "dobj"), s.child(root, "nsubj")
    if s.lower[root] not in HURT or day < 0 or s.ent[day] not in ("DATE", "TIME"):
        return
    if persons != root - 1 or s.child(root, "aux", "auxpass", "cc") >= 0:
        return
    later = [k for k in s.children(root, "conj", "ccomp") if s.tag[k] == "VBD"]
    if len(later) == 1 and s.child(later[0], *SUBJECTS) < 0:
        verb = later[0]
        s.head[verb], s.dep[verb] = verb, "ROOT"
        s.head[persons], s.dep[persons] = verb, "nsubj"
        s.head[root], s.dep[root], s.tag[root] = persons, "acl", "VBN"
        s.dep[day] = "npadvmod"
        for kid in s.children(root, "punct"):
            s.head[kid] = verb
        s.link()


def result_of_deed(s: Sentence) -> None:
    """Hang a deed on its result: "were hurt as a result of shelling by troops".

    The parser hangs it on the persons, or takes the deed for a verb.
    """
    for i in range(2, len(s) - 1):
        if s.lower[i] != "of" or s.lower[i - 1] not in OUTCOMES:
            continue
        if s.dep[i] == "prep" and s.head[i] != i - 1:
            s.head[i] = i - 1
            s.link()
        deed = i + 1
        taken = (s.dep[deed], s.head[deed]) == ("pcomp", i)
        if taken and s.lower[deed] in DEEDS and s.child(deed, "dobj") < 0:
            s.pos[deed], s.tag[deed], s.dep[deed] = "NOUN", "NN", "pobj"
            s.lemma[deed] = s.lower[deed]
            s.link()
