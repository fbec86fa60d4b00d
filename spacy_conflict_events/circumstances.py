"""Where, when and by whose word: place, time and attribution of an event."""

from .phrases import conjuncts, is_party, noun_phrase, persons_of
from .tree import Sentence

PLACE_PREPOSITIONS = frozenset(
    "in at near on outside inside across around along throughout within between "
    "behind under off into over through towards toward via amid amidst opposite".split()
)
TIME_PREPOSITIONS = frozenset(
    "on in at during over since before after by for within until till from between "
    "past of around about through throughout amid ahead".split()
)
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight "
    "january february march april may june july august september october november "
    "december".split()
)
ARGUMENTS = frozenset({"of", "for", "with", "against", "about", "to", "into"})
APART = frozenset({"relcl", "ccomp", "parataxis", "csubj", "csubjpass", "appos"})
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]


def zone(s: Sentence, i: int) -> int:
    """Find the head of the clause whose circumstances hold for a token.

    What is reported, what a relative clause tells, and what an act of speech is about
    have circumstances of their own; what happens when or as something else happens
    shares them.
    """
    key = (i, "zone")
    if key not in s.memo:
        at = i
        for _ in range(len(s)):
            head = s.head[at]
            if head == at or s.dep[at] in APART or _is_told_of(s, at, head):
                break
            at = head
        s.memo[key] = at
    return s.memo[key]  # type: ignore[return-value]


def _is_told_of(s: Sentence, at: int, head: int) -> bool:
    if not s.has_list(head, "speaking"):
        return False
    if s.dep[at] == "prep":
        return s.lower[at] in ARGUMENTS
    return s.dep[at] in ("dobj", "xcomp", "pcomp", "acl") or (
        s.dep[at] == "nsubjpass" and not is_party(s, at)
    )


def _nearest(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Choose the adjuncts on the trigger or its phrases, else those of its zone."""
    own = zone(s, i)
    there = [adjunct for adjunct in adjuncts if zone(s, adjunct[0]) == own]
    if len(there) > 1:
        near = [a for a in there if _hangs_on(s, a[0], i)]
        there = near or there
    return [(start, end) for _, start, end in there]


def _hangs_on(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a token hangs on a trigger with no other verb between."""
    at = token
    for up in s.path_up(token):
        if up == i:
            return True
        if s.is_verb(up) or s.dep[at] in ("conj", "relcl"):
            return False
        at = up
    return False


def times_of(s: Sentence, i: int) -> list[Extent]:
    """Find the time phrases of an event, without preposition.

    RETURNS (list[tuple[int, int]]): Token ranges in the sentence.
    """
    return _nearest(s, i, _times(s))


def _times(s: Sentence) -> list[Adjunct]:
    key = "times"
    if key not in s.memo:
        found: list[Adjunct] = []
        for kid in range(len(s)):
            extent = _time(s, kid)
            if extent is None:
                continue
            if found and _joins(s, found[-1][2], extent[0]):
                found[-1] = (found[-1][0], found[-1][1], max(extent[1], found[-1][2]))
            elif not found or extent[0] >= found[-1][2]:
                found.append((kid, *extent))
        s.memo[key] = found
    return s.memo[key]  # type: ignore[return-value]


def _joins(s: Sentence, end: int, start: int) -> bool:
    # "the night of January 25", "April 16 (today)"
    between = s.lower[end:start]
    return start >= end and between in (["of"], ["("], [","], [])


def _time(s: Sentence, kid: int) -> Extent | None:
    dep = s.dep[kid]
    if s.ent[kid] in TIMES or s.lower[kid] in DAYS:
        if dep in ("npadvmod", "advmod", "compound", "nmod", "poss", "appos", "tmod"):
            if dep in ("npadvmod", "advmod") or not s.ent[s.head[kid]] in TIMES:
                return _entity(s, kid)
        if dep == "dep" or dep == "amod":
            return None
    if dep == "pobj" and s.lower[s.head[kid]] in TIME_PREPOSITIONS:
        if s.ent[kid] in TIMES or s.lower[kid] in DAYS:
            return _entity(s, kid)
        if s.has_list(kid, "time_nouns"):
            return noun_phrase(s, kid)
    return None


def _entity(s: Sentence, i: int) -> Extent:
    """Widen a token to its entity, and by the article before it."""
    if s.ent[i] not in TIMES:
        return i, i + 1
    start = end = i
    while start > 0 and s.ent_iob[start] != 3 and s.ent[start - 1] == s.ent[i]:
        start -= 1
    while end + 1 < len(s) and s.ent[end + 1] == s.ent[i] and s.ent_iob[end + 1] != 3:
        end += 1
    if start > 0 and s.dep[start - 1] in ("det", "amod") and s.head[start - 1] <= end:
        start -= 1
    while end > start and s.pos[end] in ("PUNCT", "PART"):
        end -= 1
    closing = end + 1 < len(s) and s.text[end + 1] == ")" and "(" in s.text[start:end]
    return start, end + (2 if closing else 1)


def places_of(s: Sentence, i: int, taken: list[Extent] | None = None) -> list[Extent]:
    """Find the place phrases of an event, without preposition.

    taken (Optional[list[tuple[int, int]]]): Phrases that fill another slot.
    RETURNS (list[tuple[int, int]]): Token ranges in the sentence.
    """
    used = taken or []
    free = [
        (kid, start, end)
        for kid, start, end in _places(s)
        if not any(a < end and start < b for a, b in used)
    ]
    return _nearest(s, i, free)


def _places(s: Sentence) -> list[Adjunct]:
    key = "places"
    if key not in s.memo:
        found: list[Adjunct] = []
        for kid in range(len(s)):
            if s.dep[kid] in ("compound", "nmod") and s.ent[kid] in ("GPE", "LOC"):
                if s.has_list(s.head[kid], "instruments") and not s.is_verb(s.head[kid]):
                    found.append((kid, kid, kid + 1))
            if s.dep[kid] != "prep" or s.lower[kid] not in PLACE_PREPOSITIONS:
                continue
            inner = s.child(kid, "pobj")
            if inner < 0 or not is_place(s, inner, s.lower[kid]):
                continue
            for head in conjuncts(s, inner):
                start, end = noun_phrase(s, head, places=True)
                if found and found[-1][2] in (start, start - 1) and head == inner:
                    # "Oro village" + "in Ida District": one place
                    found[-1] = (found[-1][0], found[-1][1], end)
                elif not found or start >= found[-1][2]:
                    found.append((kid, start, end))
        s.memo[key] = found
    return s.memo[key]  # type: ignore[return-value]


def is_place(s: Sentence, i: int, preposition: str = "in") -> bool:
    """Tell whether a phrase names a place."""
    i = persons_of(s, i)
    if s.ent[i] in PLACES:
        return True
    if s.ent[i] in TIMES or s.lower[i] in DAYS or s.pos[i] in ("NUM", "PRON"):
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
