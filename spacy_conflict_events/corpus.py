"""Read documents from text, JSONL and CSV files, losing nothing on bad input."""

import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from .faults import SUFFIX, Kind, Problem

STDIN = "-"
SAMPLE = Path(__file__).parent / "sample" / "article.txt"
FORMATS = {".txt": "txt", ".jsonl": "jsonl", ".csv": "csv"}
DEFAULT_TEXT_FIELD = "text"
DEFAULT_ID_FIELD = "id"
DEFAULT_DATE_FIELD = "date"
DELIMITERS = ",;\t"
SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True)
class Record:
    """A document of the input.

    doc_id (str): Its id: that of its row, else file and line.
    text (str): Its text.
    kept (Mapping[str, Any]): The fields of its row that are carried along.
    source (str): Its file.
    line (int): Its line in the file, counted from 1.
    size (int): How many bytes of the file it takes.
    date (Any): What its row has in the date field, None if nothing.
    """

    doc_id: str
    text: str
    kept: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""
    line: int | None = None
    size: int = 0
    date: Any = None

    @property
    def place(self) -> str:
        """Get file and line."""
        return self.source if self.line is None else f"{self.source}:{self.line}"


@dataclass(frozen=True)
class Fields:
    """Which fields of a row are read.

    text (str): The field with the text.
    id (str): The field with the id; None for `id` where a row has it.
    keep (Sequence[str]): The fields that are carried along; null where missing.
    date (str): The field with the document's date; None for `date` where a row has
        it.
    """

    text: str = DEFAULT_TEXT_FIELD
    id: str | None = None
    keep: Sequence[str] = ()
    date: str | None = None


def find_files(
    inputs: Iterable[str], *, exclude: Iterable[str | Path] = ()
) -> list[str | Problem]:
    """List the files that the inputs name.

    inputs (Iterable[str]): Files, folders, or `-` for standard input. A folder stands
        for the files with a known suffix in it and below it, sorted, hidden ones and
        files of faults left out.
    exclude (Iterable[str / Path]): Files that no folder brings: the run's output.
    RETURNS (list): Files in the order of the inputs, with a problem in the place of
        what is none.
    """
    excluded = {Path(path).resolve() for path in exclude}
    found: list[str | Problem] = []
    for name in inputs:
        if name == STDIN or not os.path.isdir(name):
            missing = name != STDIN and not os.path.exists(name)
            found.append(Problem(name, None, "no such file") if missing else name)
            continue
        inside = [
            item
            for item in _walk(name)
            if isinstance(item, Problem) or Path(item).resolve() not in excluded
        ]
        if not inside:
            known = ", ".join(FORMATS)
            inside = [Problem(name, None, f"a folder without any {known} file")]
        found.extend(inside)
    return found


def _walk(folder: str) -> Iterator[str | Problem]:
    """Yield the files of a folder and below it, sorted."""
    problems: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            known = Path(name).suffix.lower() in FORMATS
            if known and not name.startswith(".") and not name.endswith(SUFFIX):
                yield os.path.join(place, name)
    for error in problems:
        yield Problem(str(error.filename), None, _reason(error))


def read_corpus(
    files: Iterable[str | Problem],
    *,
    fields: Fields | None = None,
    input_format: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Record | Problem]:
    """Read documents one after the other.

    files (Iterable[str / Problem]): What `find_files` listed; problems come through.
    fields (Fields): The fields of a JSONL or CSV row that are read.
    input_format (str): `txt`, `jsonl` or `csv`, instead of what the suffix says.
        Standard input has no suffix: it is JSONL if its first line is a JSON object.
    stdin (BinaryIO): What is read for `-`, else standard input.
    YIELDS (Record / Problem): A document, or what kept one from being read.
    """
    fields = fields or Fields()
    for name in files:
        if isinstance(name, Problem):
            yield name
            continue
        form = input_format or FORMATS.get(Path(name).suffix.lower())
        try:
            if name == STDIN:
                yield from _read(stdin or sys.stdin.buffer, name, form, fields)
            elif form is None:
                hint = "name the format with --input-format txt, jsonl or csv"
                yield Problem(name, None, f"unknown suffix: {hint}")
            else:
                with open(name, "rb") as stream:
                    yield from _read(stream, name, form, fields)
        except OSError as error:
            yield Problem(name, None, _reason(error))


def _reason(error: OSError) -> str:
    """Return what the system says, without number and file name."""
    return (error.strerror or str(error)).lower()


def _read(
    stream: BinaryIO, name: str, form: str | None, fields: Fields
) -> Iterator[Record | Problem]:
    """Read the documents of one open file."""
    lines: Iterator[bytes] = iter(stream)
    if form is None:
        first = next(lines, b"")
        form = "jsonl" if _is_object(first) else "txt"
        lines = iter([first, *lines]) if form == "txt" else _chain(first, lines)
    if form == "txt":
        yield _read_text(b"".join(lines), name, fields)
    elif form == "jsonl":
        yield from _read_jsonl(lines, name, fields)
    else:
        yield from _read_csv(lines, name, fields)


def _chain(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    """Yield a line that was read ahead, then the others."""
    yield first
    yield from rest


def _is_object(line: bytes) -> bool:
    """Tell if a line is a JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _read_text(raw: bytes, name: str, fields: Fields) -> Record | Problem:
    """Read a file that is one document."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = _bad_utf8(raw[error.start])
        return Problem(name, line, message, Kind.ENCODING, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = dict.fromkeys(fields.keep)
    return Record(name, text, kept, source=name, size=len(raw))


def _read_jsonl(
    lines: Iterable[bytes], name: str, fields: Fields
) -> Iterator[Record | Problem]:
    """Read a file with a JSON object a line."""
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            # NaN and Infinity are no JSON, and must not come out again.
            row = json.loads(line.rstrip(), parse_constant=lambda _: None)
        except UnicodeDecodeError as error:
            yield Problem(
                name,
                number,
                _bad_utf8(raw[error.start]),
                Kind.ENCODING,
                _id_of(raw, name, number, fields),
            )
        except json.JSONDecodeError as error:
            message = f"broken JSON: {error.msg} at character {error.colno}"
            yield Problem(name, number, message, Kind.SYNTAX)
        except (ValueError, RecursionError) as error:
            yield Problem(name, number, f"broken JSON: {error}", Kind.SYNTAX)
        else:
            if isinstance(row, dict):
                yield _read_row(row, name, number, fields, len(raw))
            else:
                yield Problem(name, number, "not a JSON object", Kind.SYNTAX)


def _read_csv(
    lines: Iterable[bytes], name: str, fields: Fields
) -> Iterator[Record | Problem]:
    """Read a file with a header line and a document a row."""
    taken = 0

    def decode() -> Iterator[str]:
        # Bad bytes become surrogates, which tell the row that holds them.
        nonlocal taken
        for number, raw in enumerate(lines, start=1):
            taken += len(raw)
            text = raw.decode("utf-8", errors="surrogateescape")
            yield text.removeprefix("\ufeff") if number == 1 else text

    # The limit is the process's, and its default is shorter than a long article.
    csv.field_size_limit(max(csv.field_size_limit(), 2**31 - 1))
    decoded = decode()
    delimiter, names = _read_header(next(decoded, ""), fields)
    if fields.text not in names:
        message = f"no column '{fields.text}' in the header line"
        yield Problem(name, 1, message, Kind.TEXT)
        return
    reader = csv.reader(decoded, delimiter=delimiter, strict=True)
    while True:
        before, number = taken, reader.line_num + 2
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(name, number, f"broken CSV: {error}", Kind.SYNTAX)
            continue
        if not values:
            continue
        row = dict(zip(names, values, strict=False))
        if bad := SURROGATE.search("".join(values)):
            message = _bad_utf8(ord(bad.group()) - 0xDC00)
            doc_id = _doc_id(row, name, number, fields)
            yield Problem(name, number, message, Kind.ENCODING, doc_id)
        elif len(values) > len(names):
            message = f"{len(values)} fields, but the header line has {len(names)}"
            yield Problem(name, number, message, Kind.SYNTAX)
        else:
            yield _read_row(row, name, number, fields, taken - before)


def _read_header(line: str, fields: Fields) -> tuple[str, list[str]]:
    """Return the delimiter, known by the text column it brings, and the columns."""
    for delimiter in DELIMITERS:
        names = next(csv.reader([line], delimiter=delimiter), [])
        if fields.text in names:
            return delimiter, names
    return "", []


def _read_row(
    row: Mapping[str, Any], name: str, number: int, fields: Fields, size: int
) -> Record | Problem:
    """Make a document of a row."""
    doc_id = _doc_id(row, name, number, fields)
    if fields.text not in row:
        message = f"no field '{fields.text}'"
        return Problem(name, number, message, Kind.TEXT, doc_id)
    text = row[fields.text]
    if not isinstance(text, str):
        kind = "null" if text is None else type(text).__name__
        message = f"field '{fields.text}' is no text but {kind}"
        return Problem(name, number, message, Kind.TEXT, doc_id)
    kept = {key: row.get(key) for key in fields.keep}
    try:
        json.dumps([doc_id, text, kept], ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        message = "half a surrogate pair, which is no character"
        return Problem(name, number, message, Kind.ENCODING, doc_id)
    date = row.get(fields.date or DEFAULT_DATE_FIELD)
    date = None if date == "" else date
    return Record(doc_id, text, kept, source=name, line=number, size=size, date=date)


def _doc_id(row: Mapping[str, Any], name: str, number: int, fields: Fields) -> str:
    """Return the id of a row, which is its file and line if it has none."""
    doc_id = row.get(fields.id or DEFAULT_ID_FIELD)
    return f"{name}:{number}" if doc_id in (None, "") else str(doc_id)


def _id_of(raw: bytes, name: str, number: int, fields: Fields) -> str | None:
    """Return the id of a line of JSON in which other bytes are wrong."""
    try:
        row = json.loads(raw.decode("utf-8", errors="replace"))
    except (ValueError, RecursionError):
        return None
    return _doc_id(row, name, number, fields) if isinstance(row, dict) else None


def _bad_utf8(byte: int) -> str:
    """Say that a byte is not UTF-8."""
    return f"not UTF-8: byte 0x{byte:02x} (save the file as UTF-8)"
