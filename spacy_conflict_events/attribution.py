"""By whose word: who reports an event."""

from .parties import is_party
from .phrases import conjuncts, noun_phrase
from .tree import Sentence

Extent = tuple[int, int]
DECLARING = frozenset({"charge", "fume", "shout", "swear", "think", "thunder", "vow"})
DECLARING |= {"warn", "write"}


def attribution_of(s: Sentence, i: int) -> list[Extent]:
    """Find who reports the event, or whose words it stands in.

    RETURNS (list[tuple[int, int]]): Token ranges in the sentence.
    """
    at = i
    for _ in range(len(s)):
        head = s.head[at]
        for kid in s.kids[at]:
            if s.dep[kid] in ("prep", "advmod") and s.lower[kid] == "according":
                source = _according(s, kid)
                if source:
                    return source
            if s.dep[kid] in ("parataxis", "ccomp") and s.has_list(kid, "reporting"):
                source = _speaker(s, kid)
                if source and s.dep[kid] == "parataxis":
                    return source
        if head == at:
            return []
        told = s.dep[at] in ("ccomp", "parataxis", "advcl", "dep", "pcomp")
        if told and s.has_list(head, "reporting") and head != i:
            source = _speaker(s, head)
            if source:
                return source
        at = head
    return []


def speaker_of(s: Sentence, i: int) -> int:
    """Find the head of who says it: "the junta is to blame, a bishop said".

    s (Sentence): The sentence.
    i (int): The token of what is said.
    RETURNS (int): The head of the phrase, -1 if nobody is named.
    """
    at = i
    while s.head[at] != at:
        below, at = at, s.head[at]
        told = s.dep[below] in ("ccomp", "parataxis")
        said = s.has_list(at, "reporting") or s.lemma[at] in DECLARING
        if told and said and s.is_verb(at):
            own = s.child(at, "nsubj")
            return own if own >= 0 and is_party(s, own) else -1
        kept = s.is_verb(at) and s.dep[below] not in ("conj", "relcl", "acl", "advcl")
        if not kept and not s.is_verb(below):
            kept = s.pos[at] in ("AUX", "NOUN", "ADP")
        if not kept:
            return -1
    return -1


def _according(s: Sentence, i: int) -> list[Extent]:
    for kid in s.kids[i]:
        inner = s.child(kid, "pobj") if s.dep[kid] == "prep" else -1
        if inner >= 0:
            return [noun_phrase(s, inner)]
    return []


def _speaker(s: Sentence, verb: int) -> list[Extent]:
    own = s.child(verb, "nsubj")
    if own < 0 and s.dep[verb] == "conj" and s.is_verb(s.head[verb]):
        own = s.child(s.head[verb], "nsubj")
    if own < 0:
        return []
    return (
        [noun_phrase(s, head) for head in conjuncts(s, own)]
        if (is_party(s, own) or s.pos[own] in ("NOUN", "PROPN", "PRON"))
        else []
    )
