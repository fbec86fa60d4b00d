"""Write pattern files in one layout, so that a change shows as a small difference.

A token, an example and a node stand on one line each, however long. A list of words
fills lines of 88 characters. Keys stand in the order of the schema. What a file says
stays the same.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .positions import read_positions
from .schema import Example, Node, PatternFile, PatternModel, SharedFile, Token, keys_of

WIDTH = 88
# Lists with an element a line.
_ROWS = {("trigger",), ("dependency",), ("matches",), ("rejects",), ("patterns",)}
# Objects with a key a line.
_OPEN = {(), ("patterns",), ("lists",), ("modes",), ("quantities",)}
_ORDERS: dict[tuple[str, ...], list[type[Any]]] = {
    (): [PatternFile, SharedFile],
    ("patterns",): [PatternModel],
    ("patterns", "trigger"): [Token],
    ("patterns", "dependency"): [Node],
    ("patterns", "matches"): [Example],
}


def format_patterns(data: Any) -> str:
    """Write a pattern file.

    data (Any): The parsed JSON.
    RETURNS (str): Its text in the one layout.
    """
    return _write(data, 0, 0, ()) + "\n"


def fix(paths: Iterable[Path]) -> list[Path]:
    """Write pattern files anew in the one layout.

    What is no JSON, or has a key twice, is left as it is, since something of it would
    get lost.

    paths (Iterable[Path]): The files.
    RETURNS (List[Path]): The files that were not in this layout before.
    RAISES (OSError): If a file cannot be read or written.
    """
    changed = []
    for path in paths:
        before = path.read_bytes()
        try:
            text = before.decode("utf-8-sig")
            data = json.loads(text)
            after = format_patterns(data).encode("utf-8")
        except (ValueError, RecursionError):
            continue
        if read_positions(text).twice or after == before:
            continue
        assert json.loads(after) == data
        path.write_bytes(after)
        changed.append(path)
    return changed


def _write(value: Any, indent: int, used: int, path: tuple[str, ...]) -> str:
    """Write a value, on one line if it may stand on one and fits.

    indent (int): The indent of the line on which it starts.
    used (int): How much of that line is taken before it, and by a comma after it.
    path (Tuple[str, ...]): The keys that lead to it, without positions in lists.
    """
    if isinstance(value, Mapping):
        value = _in_order(value, path)
    by_row = isinstance(value, list) and path[-1:] in _ROWS
    by_key = isinstance(value, Mapping) and path in _OPEN
    one_line = _dump(value)
    if not value or not isinstance(value, (list, Mapping)):
        return one_line
    if not by_row and not by_key and used + len(one_line) <= WIDTH:
        return one_line
    inner = indent + 2
    is_condition = path[-2:-1] in (("requires",), ("forbids",))
    if is_condition and isinstance(value, Mapping):
        return one_line
    if isinstance(value, Mapping):
        rows = []
        for key, item in value.items():
            start = f"{_dump(key)}: "
            rows.append(
                start + _write(item, inner, inner + len(start) + 1, (*path, key))
            )
        return _block("{}", _separate(rows), indent)
    if is_condition or (by_row and path != ("patterns",)):
        rows = [_dump(_in_order(item, path)) for item in value]
    elif all(isinstance(item, str) for item in value):
        return _block("[]", _fill(_separate(map(_dump, value)), inner), indent)
    else:
        rows = [_write(item, inner, inner + 1, path) for item in value]
    return _block("[]", _separate(rows), indent)


def _in_order(value: Any, path: tuple[str, ...]) -> Any:
    """Bring the keys of an object into the order of the schema."""
    if not isinstance(value, Mapping):
        return value
    known = [key for model in _ORDERS.get(path, ()) for key in keys_of(model)]
    first = [key for key in dict.fromkeys(known) if key in value]
    return {key: value[key] for key in (*first, *(k for k in value if k not in known))}


def _separate(rows: Iterable[str]) -> list[str]:
    """Put a comma after each row but the last."""
    rows = list(rows)
    return [*(f"{row}," for row in rows[:-1]), *rows[-1:]]


def _fill(words: list[str], indent: int) -> list[str]:
    """Put words into lines."""
    lines: list[str] = []
    for word in words:
        if lines and indent + len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _block(brackets: str, lines: Iterable[str], indent: int) -> str:
    """Put lines between brackets that stand on lines of their own."""
    margin = " " * (indent + 2)
    inner = "".join(f"{margin}{line}\n" for line in lines)
    return f"{brackets[0]}\n{inner}{' ' * indent}{brackets[1]}"


def _dump(value: Any) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False)
