"""Tell regular expressions that can run away: nested repeats over the same letters.

Python tries each way to share a word out among the repeats of "(a+)+b", and their
number doubles with each letter. One unreadable word can so stop a whole corpus.
"""

import re
import sys
from collections.abc import Iterator
from typing import Any

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
