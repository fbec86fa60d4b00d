"""Find patterns that can never give an event, since another always takes the trigger.

One pattern shadows another if it holds wherever the other does and comes first. What
is said here is certain, but not complete: conditions are compared key by key.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .checks import LEXICAL, positive_words
from .conditions import forms_of, inflected_as, lexical_values
from .matcher import FIXED
from .pattern import Pattern, TokenSpec


def find_shadows(patterns: Iterable[Pattern]) -> Iterator[tuple[Pattern, Pattern]]:
    """Find the patterns that never give an event.

    patterns (Iterable[Pattern]): The patterns, in the order of the files.
    YIELDS (Tuple[Pattern, Pattern]): A pattern, and the one that shadows it: an
        earlier one of its type, or a guard.
    """
    by_word: dict[str, list[tuple[int, Pattern]]] = {}
    everything = list(patterns)
    for order, pattern in enumerate(everything):
        for word in sorted(_words(pattern)):
            by_word.setdefault(word, []).append((order, pattern))
    for order, pattern in enumerate(everything):
        if pattern.suppress or pattern.trigger is None:
            continue
        for other_order, other in by_word.get(min(_words(pattern), default=""), ()):
            if other is pattern or other.trigger is None:
                continue
            if other.suppress:
                takes = other.vetoes(pattern.event_type)
            else:
                same = other.event_type == pattern.event_type
                takes = same and other_order < order and not _grows(pattern)
            if takes and _holds_wherever(other, pattern):
                yield pattern, other
                break


def _words(pattern: Pattern) -> frozenset[str]:
    """Return the forms of the first token of a trigger that is one of some words."""
    for token in pattern.trigger or ():
        if words := lexical_values(token):
            return words
    return frozenset()


def _grows(pattern: Pattern) -> bool:
    """Tell whether a required word can make the trigger longer, which then wins."""
    for role, tokens in pattern.requires.items():
        if role in ("modified", "subject", "possessor"):
            continue
        for token in tokens:
            words = lexical_values(token)
            if words is None or words & FIXED:
                return True
    return False


def _holds_wherever(wide: Pattern, narrow: Pattern) -> bool:
    """Tell whether one pattern's conditions follow from another's."""
    assert wide.trigger is not None
    assert narrow.trigger is not None
    if len(wide.trigger) != len(narrow.trigger):
        return False
    if not set(wide.not_in) <= set(narrow.not_in):
        return False
    for a, b in zip(wide.trigger, narrow.trigger, strict=True):
        if a.get("OP", "1") != b.get("OP", "1") or not _follows(a, b):
            return False
        if a.get("OP", "1") not in ("1", "+") and a != b:
            return False
    for role, tokens in wide.requires.items():
        narrower = narrow.requires.get(role)
        if narrower is None:
            return False
        if not all(any(_follows(a, b) for a in tokens) for b in narrower):
            return False
    for role, tokens in wide.forbids.items():
        wider = narrow.forbids.get(role, ())
        if not all(any(_follows(b, a) for b in wider) for a in tokens):
            return False
    return True


def _follows(wide: TokenSpec, narrow: TokenSpec) -> bool:
    """Tell whether a token that meets `narrow` always meets `wide`."""
    return all(
        _follows_at(key, value, wide, narrow)
        for key, value in wide.items()
        if key != "OP"
    )


def _follows_at(key: str, value: Any, wide: TokenSpec, narrow: TokenSpec) -> bool:
    given = narrow.get(key)
    if key in LEXICAL and set(_parts(value)) == {"IN"}:
        words = positive_words(value)
        named = positive_words(given)
        alike = key != "LEMMA" or inflected_as(wide) in (None, inflected_as(narrow))
        if named and named <= words and alike:
            return True
        forms = lexical_values(narrow) or frozenset()
        if key == "LOWER" and forms:
            return forms <= words
        pos = inflected_as(wide)
        if key == "LEMMA" and pos and forms:
            return forms <= forms_of(words, pos)
        return False
    if given is None:
        return False
    if given == value:
        return True
    mine, theirs = _parts(value), _parts(given)
    if not isinstance(mine, Mapping) or not isinstance(theirs, Mapping):
        return False
    for name, words in mine.items():
        if name == "IN":
            if not theirs.get("IN") or not theirs["IN"] <= words:
                return False
        elif name == "NOT_IN":
            apart = theirs.get("IN") and theirs["IN"].isdisjoint(words)
            if not (apart or words <= theirs.get("NOT_IN", frozenset())):
                return False
        elif theirs.get(name) != words:
            return False
    return True


def _parts(value: Any) -> dict[str, Any]:
    """Return the value of a key as conditions by name."""
    if isinstance(value, str):
        return {"IN": frozenset([value])}
    if isinstance(value, Mapping):
        return dict(value)
    return {"==": value}
