"""Find the lines of keys and values in a JSON file."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from .validate import join

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_PARENT = re.compile(r"(?:\[[^\[\]]*\]|\.[^.]*)$")


@dataclass
class _Open:
    """An object or list that is being read; `at` is the next key or position."""

    path: tuple[Any, ...]
    at: Any


@dataclass
class Positions:
    """The lines of a file's keys, and the keys that stand twice.

    lines (Dict[Tuple[Union[str, int], ...], int]): For each path the line, from 1, on
        which its key stands, or its value where that has no key.
    twice (List[Tuple[Tuple[Union[str, int], ...], int]]): The path and line of each
        key that its object has already.
    """

    lines: dict[tuple[Any, ...], int] = field(default_factory=dict)
    twice: list[tuple[tuple[Any, ...], int]] = field(default_factory=list)

    def find(self, number: int | None, key: str | None) -> int:
        """Find the line of a key, or of the nearest thing around it.

        number (int): The position of the pattern that the key stands in, from 0; None
            for a key of the file.
        key (str): The path of the key as `validate.join` writes it.
        RETURNS (int): The line, from 1.
        """
        base = () if number is None else ("patterns", number)
        by_key = {
            join(list(path[len(base) :])): line
            for path, line in self.lines.items()
            if path[: len(base)] == base
        }
        while key and key not in by_key:
            key, above = _PARENT.sub("", key), key
            key = key if key != above else None
        return by_key.get(key or None) or self.lines.get((), 1)


def read_positions(text: str) -> Positions:
    """Read the positions of a JSON text.

    text (str): A text that `json.loads` can read.
    RETURNS (Positions): The positions.
    """
    found = Positions()
    stack: list[_Open] = []
    line, last = 1, 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        line, last = line + text.count("\n", last, match.start()), match.start()
        top = stack[-1] if stack else None
        if token in ("}", "]"):
            stack.pop()
        elif token == ",":
            assert top is not None
            top.at = top.at + 1 if isinstance(top.at, int) else None
        elif token == ":":
            continue
        elif top is not None and top.at is None:
            top.at = json.loads(token)
            path = (*top.path, top.at)
            if path in found.lines:
                found.twice.append((path, line))
                for inner in [p for p in found.lines if p[: len(path)] == path]:
                    del found.lines[inner]
            found.lines[path] = line
        else:
            path = () if top is None else (*top.path, top.at)
            found.lines.setdefault(path, line)
            if token in ("{", "["):
                stack.append(_Open(path, None if token == "{" else 0))
    return found
