"""Read a JSON file that somebody wrote: within bounds, or one error that says why not.

Whatever a file holds, reading it takes a time by its size and ends with plain data or
with a `FileFault`.
"""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

# Bytes of a file; the largest that is shipped has a fiftieth of it.
LARGEST = 8_000_000
# Objects and lists within one another; a pattern file has at most nine.
DEEPEST = 40
_NO_BRACKETS = bytes(set(range(256)) - set(b'[]{}"'))
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class FileFault(ValueError):
    """Say why a file cannot be read.

    brief (str): The fault as half a sentence, without the line that it is on.
    line (int): The line, from 1, None if it is not known.
    cause (str): What the JSON reader calls the fault, None for other faults.
    key (str): The key that the fault is at, None for the file itself.
    pattern_id (str): The id that stands beside this key, None if there is none.
    """

    def __init__(
        self,
        problem: str,
        *,
        brief: str | None = None,
        line: int | None = None,
        cause: str | None = None,
        key: str | None = None,
        pattern_id: str | None = None,
    ) -> None:
        """Create it from its parts; `problem` is the fault as half a sentence."""
        super().__init__(problem)
        self.problem = problem
        self.brief = brief or problem
        self.line = line
        self.cause = cause
        self.key = key
        self.pattern_id = pattern_id


def read_text(path: Path) -> str:
    """Read the text of a file.

    path (Path): The file.
    RETURNS (str): The text, without a byte order mark.
    RAISES (FileFault): If it is no file, too large, not UTF-8, or cannot be read.
    """
    try:
        # A pipe or a device may never end.
        if path.exists() and not path.is_file():
            raise FileFault("cannot be read: it is no file")
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, FileFault):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise FileFault(f"cannot be read: {reason}") from error
    if len(data) > LARGEST:
        raise FileFault(f"is larger than {LARGEST:,} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"is not UTF-8 at byte {error.start}"
        raise FileFault(problem, brief="is not UTF-8", line=line) from error


def parse_text(text: str, *, twice: bool = False) -> Any:
    """Parse JSON.

    text (str): The text.
    twice (bool): Whether a key may stand twice in an object; the last one counts.
    RETURNS (Any): The data.
    RAISES (FileFault): If it is no JSON, is nested too deeply, or holds what no text or
        number can be.
    """
    try:
        data = json.loads(
            text,
            object_pairs_hook=None if twice else _unique,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        raise FileFault(
            f"is not JSON at line {error.lineno}, column {error.colno}: {error.msg}",
            brief=f"is not JSON at column {error.colno}: {error.msg}",
            line=error.lineno,
            cause=error.msg,
        ) from error
    except FileFault:
        raise
    except RecursionError as error:
        raise FileFault(_too_deep()) from error
    except ValueError as error:
        raise FileFault("holds a number of too many digits") from error
    if not _is_shallow(text):
        _check_depth(data)
    if _SURROGATE.search(text):
        try:
            json.dumps(data, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError as error:
            problem = f"holds half a character: \\u{ord(error.object[error.start]):x}"
            raise FileFault(problem) from error
    return data


def leads_out(file: Path, folder: Path) -> bool:
    """Tell whether a file of a folder is a link to somewhere outside of it.

    file (Path): The file.
    folder (Path): The folder.
    RETURNS (bool): Whether it is.
    """
    try:
        return not file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        # a link to itself
        return True


def _too_deep() -> str:
    return f"is nested too deeply: more than {DEEPEST} lists and objects in one another"


def _is_shallow(text: str) -> bool:
    """Tell at once that there are not too many lists and objects in one another.

    All but brackets is taken away, then pairs of them from within. A lone bracket in a
    string leaves a quotation mark, and nothing is told.
    """
    if '\\"' in text:
        return False
    rest = text.encode("utf-8", "replace").translate(None, _NO_BRACKETS)
    for _ in range(DEEPEST):
        rest = rest.replace(b'""', b"").replace(b"[]", b"").replace(b"{}", b"")
        if not rest:
            return True
    return False


def _check_depth(data: Any) -> None:
    """Raise an error if there are too many lists and objects in one another."""
    level = [data] if isinstance(data, (dict, list)) else []
    for _ in range(DEEPEST + 1):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return
    raise FileFault(_too_deep())


def _refuse_constant(name: str) -> NoReturn:
    raise FileFault(f"holds {name}, which is no JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of JSON, in which no key may stand twice."""
    data = dict(pairs)
    if len(data) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        key = next(key for key in data if counts[key] > 1)
        name = data.get("id")
        pattern_id = name if isinstance(name, str) else None
        raise FileFault("stands twice", key=key, pattern_id=pattern_id)
    return data
