"""Show rows of events and incidents to people, as tables in a terminal."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from .export import Row, flatten


def event_table(rows: Sequence[Row]) -> Table:
    """Make a table that people read.

    rows (Sequence[Row]): The rows of events.
    RETURNS (Table): The table, with the document's id if there are several.
    """
    several = len({row["doc_id"] for row in rows}) > 1
    names = ["type", "actor", "target", "low–high", "place", "said by", "pattern"]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ["document", *names] if several else names:
        whole = name in ("type", "low–high", "pattern")
        table.add_column(name, overflow="fold", no_wrap=whole)
    for row in rows:
        flat = flatten(row)
        cells = [
            _describe_type(flat),
            flat["actor"],
            flat["target"],
            describe_count(row["count"]),
            flat["location"],
            flat["attribution"],
            flat["pattern"],
        ]
        # Text, since a "[" of the news would be read as markup.
        table.add_row(*map(Text, [flat["doc_id"], *cells] if several else cells))
    return table


def incident_table(rows: Sequence[Row]) -> Table:
    """Make a table of incidents that people read.

    rows (Sequence[Row]): The rows of incidents.
    RETURNS (Table): The table, with the document's id if there are several.
    """
    several = len({row["doc_id"] for row in rows}) > 1
    names = ["types", "actor", "target", "low–high", "dead", "injured", "place", "time"]
    names.append("events")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ["document", *names] if several else names:
        whole = name in ("low–high", "dead", "injured", "events")
        table.add_column(name, overflow="fold", no_wrap=whole)
    for row in rows:
        flat = flatten(row)
        cells = [
            _describe_type({**flat, "type": ", ".join(row["types"])}),
            flat["actor"],
            flat["target"],
            describe_count(row["count"]),
            describe_count(row["dead"]),
            describe_count(row["injured"]),
            flat["location"],
            flat["time"],
            str(len(row["events"])),
        ]
        table.add_row(*map(Text, [flat["doc_id"], *cells] if several else cells))
    return table


def describe_count(count: Mapping[str, Any] | None) -> str:
    """Write a count as its least and greatest number.

    count (Mapping[str, Any]): The count of an event, or None.
    RETURNS (str): Such as `18`, `18–`, `–20`, `10–15`, or its words if it has no
        number.
    """
    if not count:
        return ""
    low, high = count["low"], count["high"]
    if low is None and high is None:
        return str(count.get("text", ""))
    if low == high:
        return str(low)
    return "–".join("" if number is None else str(number) for number in (low, high))


def _describe_type(row: Row) -> str:
    """Write the type with what keeps the event from being a plain fact."""
    notes = [
        row[field]
        for field, plain in (
            ("polarity", "positive"),
            ("modality", "actual"),
            ("certainty", "asserted"),
        )
        if row[field] != plain
    ]
    return f"{row['type']} ({', '.join(notes)})" if notes else str(row["type"])
