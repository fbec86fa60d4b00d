"""Where, when and by whose word: place, time and attribution of an event."""

from .phrases import conjuncts, is_party, noun_phrase
from .tree import Sentence

PLACE_PREPOSITIONS = frozenset(
    "in at near on outside inside from across around along throughout within between "
    "behind under off into over through towards toward via".split()
)
TIME_PREPOSITIONS = frozenset(
    "on in at during over since before after by for within until till from between "
    "past of around about through throughout".split()
)
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight "
    "january february march april may june july august september october november "
    "december".split()
)
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "conj", "pcomp"})
Extent = tuple[int, int]


def neighbourhood(s: Sentence, i: int) -> list[int]:
    """List the predicates whose adjuncts hold for a trigger, nearest first.

    The trigger, its object and light verb, the verbs beside it, and what governs it,
    up to the verb that reports it.
    """
    found = [i]
    at = i
    while s.head[at] != at and len(found) < 12:
        dep, head = s.dep[at], s.head[at]
        if s.has_list(head, "reporting") and dep in ("ccomp", "parataxis"):
            break
        if dep in ("nsubj", "nsubjpass", "dobj", "pobj", "prep", "agent", "compound"):
            found.append(head)
        elif dep in CLAUSES or dep in ("acl", "amod", "relcl", "attr", "poss", "oprd"):
            found.append(head)
        else:
            break
        if dep in ("relcl",):
            break
        at = head
    return found


def _adjuncts(s: Sentence, i: int) -> list[int]:
    """List adjuncts of a predicate, those that the parser hung on its phrases too."""
    found = []
    queue = [i]
    for token in queue:
        for kid in s.kids[token]:
            dep = s.dep[kid]
            if dep in ("prep", "npadvmod", "advmod", "pobj"):
                found.append(kid)
            if dep in ("prep", "agent", "dobj", "pobj", "nsubjpass", "oprd", "conj"):
                if not s.is_verb(kid) and len(queue) < 30:
                    queue.append(kid)
            elif dep in ("nsubj",) and token == i:
                queue.append(kid)
    return sorted(set(found))


def times_of(s: Sentence, i: int) -> list[Extent]:
    """Find the time phrases of an event, without preposition.

    RETURNS (list[tuple[int, int]]): Token ranges in the sentence.
    """
    for place in neighbourhood(s, i):
        found = []
        for kid in _adjuncts(s, place):
            extent = _time(s, kid)
            if extent and extent not in found:
                found.append(extent)
        if found:
            return _merged(found)
    return []


def _time(s: Sentence, kid: int) -> Extent | None:
    if s.dep[kid] in ("npadvmod", "advmod"):
        if s.ent[kid] in TIMES or s.lower[kid] in WEEKDAYS:
            return _entity(s, kid)
        return None
    if s.dep[kid] != "prep" or s.lower[kid] not in TIME_PREPOSITIONS:
        return None
    inner = s.child(kid, "pobj")
    if inner < 0:
        return None
    if s.ent[inner] in TIMES or s.lower[inner] in WEEKDAYS:
        return _entity(s, inner)
    if s.has_list(inner, "time_nouns"):
        start, end = noun_phrase(s, inner)
        return start, end
    return None


def _entity(s: Sentence, i: int) -> Extent:
    """Widen a token to its entity, and by the article before it."""
    if not s.ent[i]:
        return noun_phrase(s, i)
    start = end = i
    while start > 0 and s.ent_iob[start] != 3 and s.ent[start - 1] == s.ent[i]:
        start -= 1
    while end + 1 < len(s) and s.ent[end + 1] == s.ent[i] and s.ent_iob[end + 1] != 3:
        end += 1
    if start > 0 and s.dep[start - 1] in ("det", "amod") and s.head[start - 1] == i:
        start -= 1
    return start, end + 1


def _merged(extents: list[Extent]) -> list[Extent]:
    found: list[Extent] = []
    for start, end in sorted(extents):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def places_of(s: Sentence, i: int) -> list[Extent]:
    """Find the place phrases of an event, without preposition.

    RETURNS (list[tuple[int, int]]): Token ranges in the sentence.
    """
    for place in neighbourhood(s, i):
        found: list[Extent] = []
        for kid in _adjuncts(s, place):
            if s.dep[kid] != "prep" or s.lower[kid] not in PLACE_PREPOSITIONS:
                continue
            inner = s.child(kid, "pobj")
            if inner >= 0 and is_place(s, inner, s.lower[kid]):
                for head in conjuncts(s, inner):
                    start, end = noun_phrase(s, head, places=True)
                    if not any(a <= start < b for a, b in found):
                        found.append((start, end))
        if found:
            return found
    return []


def is_place(s: Sentence, i: int, preposition: str = "in") -> bool:
    """Tell whether a phrase names a place."""
    if s.ent[i] in PLACES:
        return True
    if s.ent[i] in TIMES or s.lower[i] in WEEKDAYS:
        return False
    if s.has_list(i, "places"):
        return True
    if s.pos[i] == "PROPN" and preposition in ("in", "at", "near"):
        return s.ent[i] not in ("PERSON", "EVENT", "WORK_OF_ART")
    return False


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
        if s.has_list(head, "reporting") and head != i:
            if s.dep[at] in ("ccomp", "parataxis", "advcl", "conj", "dep", "pcomp"):
                if s.dep[at] != "conj":
                    source = _speaker(s, head)
                    if source:
                        return source
        at = head
    return []


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
    return [noun_phrase(s, head) for head in conjuncts(s, own)] if (
        is_party(s, own) or s.pos[own] in ("NOUN", "PROPN", "PRON")
    ) else []
