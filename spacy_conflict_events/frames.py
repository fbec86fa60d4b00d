"""What a verb or noun is a part of: orders, relative clauses, what is left behind."""

from .tree import Sentence
from .voice import RELATIVE, is_passive

# "an appeal to the army to leave": what somebody is to do
APPEALS = frozenset(
    ["appeal", "call", "demand", "instruction", "message", "order", "plea", "request"]
)
BEFORE_ORDER = frozenset({"do", "don't", "n't", "never", "not", "now", "please"})


def is_order(s: Sentence, i: int) -> bool:
    """Tell whether a verb begins what is said to someone: "Stop the shelling, he …"."""
    said = s.head[i]
    if s.tag[i] != "VB" or s.dep[i] not in ("ccomp", "advcl", "parataxis", "dep"):
        return False
    if said < i or not s.is_verb(said) or s.child(i, "mark", "auxpass") >= 0:
        return False
    before = [k for k in s.subtree(i) if k < i and s.pos[k] != "PUNCT"]
    return all(s.lower[k] in BEFORE_ORDER for k in before) and not any(
        s.pos[k] not in ("PUNCT", "SPACE") for k in range(min([i, *before]))
    )


def is_reciprocal(s: Sentence, i: int) -> bool:
    """Tell whether a word ends "each other": "accused each other of looting"."""
    return i > 0 and s.lower[i - 1 : i + 1] in (["each", "other"], ["one", "another"])


def is_filled(s: Sentence, i: int) -> bool:
    """Tell whether a relative clause has no gap for an object.

    "The men he spoke to", "the town where troops shot".
    """
    if not RELATIVE.isdisjoint(s.lower[s.head[i] : i]):
        return True
    above = next((up for up in s.path_up(s.head[i]) if s.is_verb(up)), -1)
    if above < 0 or s.lower[above] == "according":
        return True
    return any(
        s.dep[k] in ("mark", "ccomp", "xcomp")
        or (s.dep[k] == "advmod" and s.tag[k] == "WRB")
        or (s.dep[k] == "prep" and s.child(k, "pobj", "pcomp") < 0)
        or (s.dep[k] == "prep" and s.lower[s.child(k, "pobj")] in RELATIVE)
        for k in s.kids[i]
    )


def leaving(s: Sentence, i: int) -> int:
    """Find the verb of "leaving two dead", "leaving two with wounds"; -1 if none."""
    up = s.head[i]
    if s.dep[i] == "pobj" and s.lower[up] == "with":
        up = s.head[up]
    elif s.pos[i] != "ADJ" or s.dep[i] != "amod" or up > i:
        return -1
    if s.dep[up] == "dobj":
        up = s.head[up]
    return up if s.is_verb(up) and s.lemma[up] == "leave" else -1


def has_relative(s: Sentence, i: int) -> bool:
    """Tell whether a clause begins with a phrase: "in which three men died"."""
    if any(s.lower[kid] in ("where", "when") for kid in s.kids[i]):
        return True
    inner = [s.child(kid, "pobj") for kid in s.children(i, "prep")]
    return any(k >= 0 and s.lower[k] in RELATIVE for k in inner)


def weapon_of(s: Sentence, i: int) -> int:
    """Find the bomb of "the explosion of a bomb"; -1 if there is none."""
    for kid in s.children(i, "prep"):
        inner = s.child(kid, "pobj")
        if s.lower[kid] != "of" or inner < 0 or not s.has_list(inner, "explosives"):
            continue
        # not "a string of bombings"
        if not s.lower[inner].endswith(("ing", "ings")):
            return inner
    return -1


def is_suffering(s: Sentence, verb: int) -> bool:
    """Tell whether a verb's subject is the one to whom its object is done.

    "Suffered a raid", "fended off a raid".
    """
    if s.has_list(verb, "suffering_verbs"):
        return True
    if not s.has_list(verb, "defending") or is_passive(s, verb):
        return False
    beside = {s.lower[kid] for kid in s.children(verb, "prt", "advmod")}
    return s.has_list(verb, "withstanding") or bool(beside & {"off", "back"})
