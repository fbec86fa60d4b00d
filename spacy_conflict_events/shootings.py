"""Reads "shot dead" and "gunned down" as verbs behind a long subject."""

from .parties import is_party
from .tree import NOUNS, Sentence

AMONG = frozenset({"amod", "compound", "nmod"})
# below a subject: "men on a motorcycle", "who had followed her from her home"
BELOW = frozenset({"pobj", "dobj", "appos", "conj", "compound"})
WHOLE = frozenset({"ROOT", "ccomp", "dobj", "npadvmod"})


def shot_among_nouns(s: Sentence, i: int) -> None:
    """Find a verb: "Gunmen on a motorcycle shot dead former mayor Juan Sol".

    The parser takes "motorcycle shot dead former mayor" for one phrase.
    """
    behind = i + 1
    if s.lower[behind : behind + 1] not in (["dead"], ["down"]) or i < 2:
        return
    if s.dep[i] == "acl" and s.lower[behind] == "dead":
        _shot_by_arms(s, i)
        return
    thing, before = s.head[i], i - 1
    if s.dep[i] not in AMONG or thing < behind or s.pos[before] not in NOUNS:
        return
    up = s.head[thing]
    if s.dep[thing] not in ("pobj", "dobj", "appos") or not 0 <= up < i:
        return
    doer = next((k for k in (up, *s.path_up(up)) if _is_doer(s, k)), -1)
    if not 0 <= doer < before:
        return
    whole = s.dep[doer] == "ROOT"
    if not whole and s.dep[doer] not in WHOLE:
        return
    if s.dep[thing] != "appos":
        for kid in (*s.kids[thing], *s.kids[i]):
            if kid < before:
                s.head[kid] = before
        s.head[before], s.dep[before] = up, s.dep[thing]
    for kid in (*s.kids[doer], *s.kids[before]):
        if kid > thing or (s.dep[kid] == "mark" and kid < doer):
            s.head[kid] = i
    name = s.child(thing, "appos")
    if name > thing and not any(s.text[k] == "," for k in range(thing, name)):
        # "former mayor Juan Sol"
        for kid in s.kids[thing]:
            if i < kid < name:
                s.head[kid] = name
        s.head[thing], s.dep[thing] = name, "compound"
        thing = name
    s.head[i], s.dep[i] = (i, "ROOT") if whole else (s.head[doer], "ccomp")
    s.pos[i], s.tag[i] = "VERB", "VBD"
    s.head[doer], s.dep[doer] = i, "nsubj"
    s.head[thing], s.dep[thing] = i, "dobj"
    s.head[behind], s.dep[behind] = i, "oprd" if s.lower[behind] == "dead" else "prt"
    s.link()


def _is_doer(s: Sentence, i: int) -> bool:
    return s.pos[i] in NOUNS and s.dep[i] not in BELOW - {"dobj"} and is_party(s, i)


def _shot_by_arms(s: Sentence, i: int) -> None:
    """Find a verb: "Men armed with rifles shot dead the candidate".

    The parser takes it for what was done to the rifles, and "dead" for the verb.
    """
    dead = i + 1
    victim = s.child(dead, "dobj")
    doers = [k for k in s.kids[dead] if k < i and is_party(s, k)]
    if victim < dead or not doers or s.head[i] != i - 1 or s.is_verb(dead):
        return
    for kid in s.kids[dead]:
        s.head[kid] = i
    s.head[i], s.dep[i] = (i if s.head[dead] == dead else s.head[dead]), s.dep[dead]
    s.head[dead], s.dep[dead], s.dep[doers[-1]] = i, "oprd", "nsubj"
    s.pos[i], s.tag[i] = "VERB", "VBD"
    s.link()
