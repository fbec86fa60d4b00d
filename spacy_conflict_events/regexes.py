"""Compile regular expressions such that no word of a text keeps them busy for long.

Python tries each way to share a word out among the repeats of "(a+)+b", and their
number doubles with each letter: one unreadable word can so stop a whole corpus. So
such repeats are refused, and what is compiled is run by Rust's engine, which comes with
pydantic and takes time by the length of the word alone, whatever the expression.
"""

import re
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pydantic_core import SchemaError, SchemaValidator, core_schema

if sys.version_info >= (3, 11):
    from re import _constants as sre_constants  # type: ignore[attr-defined]
    from re import _parser as sre_parser  # type: ignore[attr-defined]
else:
    import sre_constants
    import sre_parse

    # Its types do not say that what it gives can be iterated over.
    sre_parser: Any = sre_parse

# Up to so many repeats do no harm.
_FEW = 10
_LETTERS = frozenset(map(chr, range(32, 127)))
_REPEATS = {sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT}
_CLASSES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}
Item = tuple[Any, Any]

# Characters of an expression, and of a word that one is tried on.
_LONGEST = 500
_LONGEST_WORD = 1_000


@cache
def compile_regex(expression: str) -> Callable[[str], bool]:
    """Make a test of words of a regular expression.

    expression (str): The expression, of what Python's `re` and Rust's `regex` share.
    RETURNS (Callable[[str], bool]): Tells whether it is found in a word. In one of more
        than 1,000 characters it never is.
    RAISES (ValueError): If it is none, with what is wrong as half a sentence.
    """
    if len(expression) > _LONGEST:
        raise ValueError(f"has more than {_LONGEST} characters")
    try:
        with warnings.catch_warnings():
            # "[[" and "&&" mean something else to each engine.
            warnings.simplefilter("error")
            re.compile(expression)
            parsed = list(sre_parser.parse(expression))
    except (re.error, Warning, OverflowError) as error:
        raise ValueError(f"is no regular expression: {error}") from error
    except RecursionError as error:
        raise ValueError("is no regular expression: too many groups") from error
    if _can_run_away(parsed):
        raise ValueError("can run away: a repeat in a repeat")
    try:
        rust = SchemaValidator(core_schema.str_schema(pattern=expression))
    except SchemaError as error:
        reason = str(error).strip().splitlines()[-1].partition("error: ")
        raise ValueError(
            f"is no regular expression that can be used: {reason[2] or 'too large'}"
        ) from error
    found = rust.isinstance_python
    return lambda word: len(word) <= _LONGEST_WORD and found(word)


def can_run_away(expression: str) -> bool:
    """Tell whether a regular expression can take time without bounds.

    expression (str): The expression.
    RETURNS (bool): Whether a repeat stands in a repeat, and one text can be shared out
        between them in more than one way; False for what is no expression.
    """
    try:
        parsed = list(sre_parser.parse(expression))
    except re.error:
        return False
    return _can_run_away(parsed)


def _can_run_away(parsed: list[Item]) -> bool:
    return any(
        _is_many(item) and _is_ambiguous(_flat(list(item[1][2])))
        for item in _walk(parsed)
    )


def _flat(items: list[Item]) -> list[Item]:
    """Take the items out of groups."""
    flat: list[Item] = []
    for item in items:
        if item[0] is sre_constants.SUBPATTERN:
            flat += _flat(list(item[1][3]))
        else:
            flat.append(item)
    return flat


def _is_many(item: Item) -> bool:
    return item[0] in _REPEATS and int(item[1][1]) > _FEW


def _is_ambiguous(body: list[Item]) -> bool:
    """Tell whether what is repeated can match one text in several ways."""
    inner = [item for item in _walk(body) if _is_many(item)]
    if inner:
        # "(\w+-)+": the hyphen says where each round ends
        fixed = [_letters([item]) for item in body if item[0] not in _REPEATS]
        ends = [letters for letters in fixed if letters]
        return not any(
            all(ends_at.isdisjoint(_letters([item])) for item in inner)
            for ends_at in ends
        )
    for item in _walk(body):
        if item[0] is sre_constants.BRANCH:
            first = [_first(list(way)) for way in item[1][1]]
            if first.count(frozenset()) > 1:
                return True
            if any(a & b for n, a in enumerate(first) for b in first[n + 1 :]):
                return True
            if any(not list(way) for way in item[1][1]) and len(body) == 2:
                # "(a|aa)+", which the parser reads as "a(?:|a)"
                before = _letters([body[0]])
                if any(before & letters for letters in first):
                    return True
    return False


def _walk(items: list[Item]) -> Iterator[Item]:
    """Yield items and all that stands in them."""
    for item in items:
        yield item
        for part in _parts(item):
            yield from _walk(part)


def _parts(item: Item) -> list[list[Item]]:
    """Return the sequences in an item."""
    kind, value = item
    if kind in _REPEATS:
        return [list(value[2])]
    if kind is sre_constants.SUBPATTERN:
        return [list(value[3])]
    if kind is sre_constants.BRANCH:
        return [list(way) for way in value[1]]
    if kind in (sre_constants.ASSERT, sre_constants.ASSERT_NOT):
        return [list(value[1])]
    return []


def _first(items: list[Item]) -> frozenset[str]:
    """Return the letters with which a sequence can begin."""
    return _letters(items[:1])


def _letters(items: list[Item]) -> frozenset[str]:
    """Return the printable letters of ASCII that stand in what the items match."""
    found: frozenset[str] = frozenset()
    for kind, value in items:
        if kind is sre_constants.LITERAL:
            found |= {chr(value)}
        elif kind is sre_constants.NOT_LITERAL:
            found |= _LETTERS - {chr(value)}
        elif kind is sre_constants.ANY:
            found |= _LETTERS
        elif kind is sre_constants.RANGE:
            found |= {chr(n) for n in range(value[0], min(value[1], 126) + 1)}
        elif kind is sre_constants.CATEGORY:
            shape = _CLASSES.get(str(value), r"")
            found |= {letter for letter in _LETTERS if re.match(shape, letter)}
        elif kind is sre_constants.IN:
            negated = value[0][0] is sre_constants.NEGATE
            inside = _letters(value[negated:])
            found |= _LETTERS - inside if negated else inside
        else:
            for part in _parts((kind, value)):
                found |= _letters(part)
    return found
