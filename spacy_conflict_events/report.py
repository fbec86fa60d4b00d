"""Make a report of events: one HTML page that filters, counts and draws by itself.

The page holds the events as columns, compressed. Its script (`pages/report.js`)
filters and counts them in the browser; the charts are Vega-Lite's, with the library in
the page.
Nothing of a text is ever read as HTML: the script sets text only, and the page's
content security policy runs no script but the page's own and asks no network.
"""

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape
from importlib.resources import files
from typing import Any

from .errors import ConflictEventsError
from .palette import GROUPS, css_variables, find_group

INSTALL = 'pip install "spacy-conflict-events[report]"'
# A longer stretch of time, as "the past year", is not when an event happened.
LONGEST_DAYS = 31
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_PARTIES = ("actor", "target")
_CODES = ("country", "sector")
_NEEDED = ("type", "trigger", "sentence", "pattern")

Row = Mapping[str, Any]


def report(
    rows: Iterable[Row], *, title: str = "Conflict events", date_field: str = "date"
) -> str:
    """Make a report of events.

    rows (Iterable[Row]): The events as `conflict-events extract` writes them: the
        document's id and kept fields, and those of `Event.to_dict()`.
    title (str): The title of the page.
    date_field (str): The kept field that holds a document's date (2024-03-12). An
        event's own `start_date` goes before it.
    RETURNS (str): The HTML. It needs no network.
    RAISES (ConflictEventsError): If a row is no event, or the plotting library is
        not installed.
    """
    try:
        from .charts import casualties, javascript, timeline
    except ImportError as error:
        raise ConflictEventsError(
            f"the report needs a plotting library ({error.name}): {INSTALL}"
        ) from error
    data = json.dumps(pack(rows, date_field=date_field), separators=(",", ":"))
    packed = base64.b64encode(gzip.compress(data.encode(), 6, mtime=0)).decode()
    specs = json.dumps({"timeline": timeline(), "casualties": casualties()})
    page = files(__package__) / "pages"
    scripts = [javascript(), (page / "report.js").read_text("utf-8")]
    hashes = " ".join(f"'sha256-{_fingerprint(script)}'" for script in scripts)
    policy = (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; "
        f"img-src data: blob:"
    )
    groups = "".join(
        f".g-{group.name}{{--strong:var(--{group.name});--pale:var(--{group.name}-pale)}}"
        for group in GROUPS
    )
    legend = "".join(
        f'<li class="g-{group.name}"><i></i>{group.title}</li>' for group in GROUPS
    )
    parts = {
        "legend": legend,
        "title": escape(title),
        "policy": policy,
        "style": f":root{{{css_variables()}}}{groups}"
        + (page / "report.css").read_text("utf-8"),
        "data": packed,
        "specs": specs.replace("<", "\\u003c"),
        "library": scripts[0],
        "script": scripts[1],
    }
    html = (page / "report.html").read_text("utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found[1]], html)


def _fingerprint(script: str) -> str:
    """Return the hash by which a content security policy allows a script."""
    if "</script" in script.lower():
        raise ConflictEventsError("a script of the page holds its own end")
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


class _Column:
    """A column of texts, each different one kept once."""

    def __init__(self) -> None:
        """Create an empty column."""
        self._numbers: dict[str, int] = {}
        self._cells: list[Any] = []

    def number(self, text: str) -> int:
        """Return the number of a text."""
        return self._numbers.setdefault(text, len(self._numbers))

    def add(self, text: str | None) -> None:
        """Add a cell with one text, or none."""
        self._cells.append(-1 if text is None else self.number(text))

    def add_list(self, texts: Iterable[str]) -> None:
        """Add a cell with several texts."""
        self._cells.append([self.number(text) for text in dict.fromkeys(texts)])

    def pack(self) -> dict[str, Any]:
        """Return the column as plain data."""
        return {"values": list(self._numbers), "cells": self._cells}


def pack(rows: Iterable[Row], *, date_field: str = "date") -> dict[str, Any]:
    """Turn events into the columns that the page reads.

    rows (Iterable[Row]): The events, as for `report`.
    date_field (str): The kept field that holds a document's date.
    RETURNS (dict): `n`, `groups` (group of each type), `columns` of texts, each with
        its different `values` and a `cells` entry an event (-1: none), and lists of
        numbers: `low` and `high` of the count, `start` and `end` of the trigger in
        the sentence (characters, end exclusive).
    """
    one = ("type", "date", "polarity", "modality", "certainty", "mode", "pattern")
    texts = {name: _Column() for name in (*one, "doc", "sentence", "count", "incident")}
    names = (
        "place",
        "source",
        *_PARTIES,
        *(f"{p}_{c}" for p in _PARTIES for c in _CODES),
    )
    many = {name: _Column() for name in names}
    numbers: dict[str, list[int | None]] = {
        name: [] for name in ("low", "high", "start", "end")
    }
    groups: dict[str, str] = {}
    n = 0
    for n, row in enumerate(rows, start=1):
        _check(row, n)
        groups.setdefault(row["type"], find_group(row.get("plover")).name)
        count = row.get("count") or {}
        doc = str(row.get("doc_id", ""))
        incident = row.get("incident")
        cells = {
            "type": row["type"],
            "date": find_date(row, date_field=date_field),
            "polarity": row.get("polarity", "positive"),
            "modality": row.get("modality", "actual"),
            "certainty": row.get("certainty", "asserted"),
            "mode": row.get("mode"),
            "pattern": row["pattern"],
            "doc": doc,
            "sentence": row["sentence"]["text"],
            "count": count.get("text"),
            "incident": None if incident is None else f"{doc}#{incident}",
        }
        for name, text in cells.items():
            texts[name].add(text)
        for name, slot in (("place", "location"), ("source", "attribution")):
            many[name].add_list(filler["text"] for filler in row.get(slot) or ())
        for party in _PARTIES:
            fillers = row.get(party) or ()
            many[party].add_list(filler["text"] for filler in fillers)
            for code in _CODES:
                codes = (filler.get(code) for filler in fillers)
                many[f"{party}_{code}"].add_list(str(code) for code in codes if code)
        first = row["sentence"]["start"]
        numbers["low"].append(count.get("low"))
        numbers["high"].append(count.get("high"))
        numbers["start"].append(row["trigger"]["start"] - first)
        numbers["end"].append(row["trigger"]["end"] - first)
    columns = {name: column.pack() for name, column in {**texts, **many}.items()}
    return {"n": n, "groups": groups, "columns": columns, **numbers}


def _check(row: Any, number: int) -> None:
    """Raise an error if a row is no event."""
    missing = [name for name in _NEEDED if not isinstance(row, dict) or name not in row]
    if missing or not all(isinstance(row[x], dict) for x in ("trigger", "sentence")):
        what = f"no field '{missing[0]}'" if missing else "a trigger without offsets"
        raise ConflictEventsError(
            f"row {number} is no event ({what}): give the JSONL file that "
            f"`conflict-events extract -o events.jsonl` writes"
        )


def find_date(row: Row, *, date_field: str) -> str | None:
    """Find the day of an event.

    row (Row): The event.
    date_field (str): The kept field that holds the document's date.
    RETURNS (str): Such as 2024-03-12: the first day of the first time of the event
        that was resolved and is no longer than `LONGEST_DAYS`, else the document's
        date. None if there is neither.
    """
    for filler in row.get("time") or ():
        first = _parse(filler.get("start_date"))
        last = _parse(filler.get("end_date")) or first
        if first and last and (last - first).days <= LONGEST_DAYS:
            return first.isoformat()
    day = _parse(row.get(date_field))
    return day.isoformat() if day else None


def _parse(value: Any) -> date | None:
    """Read an ISO date, with or without a time of day behind it."""
    found = _DATE.match(str(value or "").strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def read_events(lines: Sequence[bytes] | Iterable[bytes], *, name: str) -> list[Row]:
    """Read events from lines of JSON.

    lines (Iterable[bytes]): The lines of a file; empty ones are left out.
    name (str): The name of the file.
    RETURNS (list[Row]): The events.
    RAISES (ConflictEventsError): At the first line that is no event, with its number.
    """
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            _check(row, number)
        except (ValueError, RecursionError) as error:
            known = isinstance(error, ConflictEventsError)
            reason = str(error) if known else f"broken JSON: {error}"
            raise ConflictEventsError(f"{name}:{number}: {reason}") from error
        rows.append(row)
    return rows
