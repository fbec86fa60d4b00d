"""Turn events into rows of JSONL and of CSV."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .event import SLOTS
from .lines import Writable
from .names import TakenNames

Row = dict[str, Any]

VERSIONS = ("package_version", "model", "patterns_version")
DOCUMENT_COLUMNS = ("doc_id", "n_events", "characters")
PLACE = ("latitude", "longitude")
DAYS = ("start_date", "end_date")
CODE_COLUMNS = (
    *("actor_country", "actor_sector", "target_country", "target_sector"),
    *("location_country", *PLACE, *DAYS),
)
# One column a field, in the order of `Event.to_dict()`. The sentence's offsets and the
# trigger's let one find the place; those of the other words stay in JSONL.
EVENT_COLUMNS = (
    *("id", "type", "mode", "plover", "cameo"),
    *("trigger", "trigger_start", "trigger_end"),
    *("actor", "target", "about"),
    *("count_text", "count_low", "count_high"),
    *("location", "time", "weapon", "attribution"),
    *("polarity", "modality", "certainty", "pattern"),
    *("sentence", "sentence_start", "sentence_end"),
    *("part_of", "incident"),
    *CODE_COLUMNS,
)
INCIDENT_COLUMNS = (
    *("id", "type", "types", "mode", "plover", "cameo", "events"),
    *("actor", "target", "about"),
    *("count_text", "count_low", "count_high"),
    *("dead_low", "dead_high", "injured_low", "injured_high"),
    *("location", "time", "weapon", "attribution"),
    *("polarity", "modality", "certainty"),
    *("sentence", "sentence_start", "sentence_end"),
    *CODE_COLUMNS,
)
RESERVED = {"doc_id", "event_id", "incident_id", "count", "dead", "injured"}
RESERVED |= {*DOCUMENT_COLUMNS, *EVENT_COLUMNS, *INCIDENT_COLUMNS, *VERSIONS}


class RowMaker:
    """Make the rows of one run, in which each event has an id of its own."""

    def __init__(self, *, keep: Sequence[str], versions: Mapping[str, str]) -> None:
        """Create it for a run.

        keep (Sequence[str]): The fields of the input that are carried along. One that
            has the name of a column of ours comes out with `doc_` before it.
        versions (Mapping[str, str]): The versions that each event is stamped with.
        """
        self._names: dict[str, str] = {}
        self._versions = dict(versions)
        self._taken = TakenNames()
        for field in dict.fromkeys(keep):
            name = field
            while name in RESERVED or name in self._names.values():
                name = f"doc_{name}"
            self._names[field] = name

    @property
    def kept_columns(self) -> tuple[str, ...]:
        """Get the columns that are carried along from the input.

        RETURNS (tuple[str, ...]): Their names in the output.
        """
        return tuple(self._names.values())

    @property
    def event_columns(self) -> tuple[str, ...]:
        """Get the columns of events in CSV.

        RETURNS (tuple[str, ...]): Their names.
        """
        return ("doc_id", *self.kept_columns, "event_id", *EVENT_COLUMNS, *VERSIONS)

    @property
    def incident_columns(self) -> tuple[str, ...]:
        """Get the columns of incidents in CSV.

        RETURNS (tuple[str, ...]): Their names.
        """
        kept = self._names.values()
        return ("doc_id", *kept, "incident_id", *INCIDENT_COLUMNS, *VERSIONS)

    @property
    def document_columns(self) -> tuple[str, ...]:
        """Get the columns of documents in CSV.

        RETURNS (tuple[str, ...]): Their names.
        """
        first, *counts = DOCUMENT_COLUMNS
        return (first, *self.kept_columns, *counts)

    def event_rows(
        self, doc_id: str, events: Iterable[Row], *, kept: Mapping[str, Any]
    ) -> list[Row]:
        """Make the rows of a document's events. To be called once a document.

        doc_id (str): The document's id. When an earlier document has it too, the ids
            of the events name the second, third ... one: `a.txt~2#KILL:7:13`.
        events (Iterable[Row]): The events, each as `Event.to_dict()` gives it.
        kept (Mapping[str, Any]): The document's kept fields.
        RETURNS (list[Row]): A row an event.
        """
        return self._rows("event_id", doc_id, events, kept)

    def incident_rows(
        self, doc_id: str, incidents: Iterable[Row], *, kept: Mapping[str, Any]
    ) -> list[Row]:
        """Make the rows of a document's incidents, in place of those of its events.

        doc_id (str): The document's id, as for `event_rows`.
        incidents (Iterable[Row]): The incidents, each as `Incident.to_dict()` gives it.
        kept (Mapping[str, Any]): The document's kept fields.
        RETURNS (list[Row]): A row an incident.
        """
        return self._rows("incident_id", doc_id, incidents, kept)

    def _rows(
        self, name: str, doc_id: str, items: Iterable[Row], kept: Mapping[str, Any]
    ) -> list[Row]:
        """Make the rows of a document, each with an id of its own in the run."""
        unique = self._taken.take(doc_id)
        head = self._head(doc_id, kept)
        return [
            {**head, name: f"{unique}#{item['id']}", **item, **self._versions}
            for item in items
        ]

    def pass_over(self, doc_id: str) -> None:
        """Note the id of a document that has no rows here, so that it is taken.

        doc_id (str): The id.
        """
        self._taken.take(doc_id)

    def document_row(
        self, doc_id: str, *, kept: Mapping[str, Any], n_events: int, characters: int
    ) -> Row:
        """Make the row of a document.

        doc_id (str): The document's id.
        kept (Mapping[str, Any]): The document's kept fields.
        n_events (int): How many events it has.
        characters (int): How long its text is.
        RETURNS (Row): The row.
        """
        head = self._head(doc_id, kept)
        return {**head, "n_events": n_events, "characters": characters}

    def _head(self, doc_id: str, kept: Mapping[str, Any]) -> Row:
        """Return the fields that each row of a document starts with."""
        named = {name: kept.get(field) for field, name in self._names.items()}
        return {"doc_id": doc_id, **named}


def kept_columns(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Tell which columns of a row were carried along from the input.

    row (Mapping): An event's row.
    RETURNS (tuple[str, ...]): Their names: those between `doc_id` and `event_id`.
    """
    names = list(row)
    return tuple(names[names.index("doc_id") + 1 : names.index("event_id")])


def flatten(row: Mapping[str, Any]) -> Row:
    """Make a row of plain cells.

    row (Mapping[str, Any]): An event's or a document's row.
    RETURNS (Row): The same with a text, a number or None in each field. Several
        fillers of a slot, and their codes, are joined by `; `, in one order; codes
        of none are empty. Coordinates and dates are those of the first place and
        time that have any.
    """
    return dict(_flat_items(row)) | dict(_codes(row))


def _codes(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the cells of the codes."""
    if not isinstance(row.get("actor"), (list, tuple)):
        return
    for slot in ("actor", "target", "location"):
        fillers = row.get(slot) or ()
        for code in ("country", "sector") if slot != "location" else ("country",):
            codes = [filler.get(code) or "" for filler in fillers]
            yield f"{slot}_{code}", "; ".join(codes) if any(codes) else ""
    for slot, names in (("location", PLACE), ("time", DAYS)):
        known = [
            filler for filler in row.get(slot) or () if filler.get(names[0]) is not None
        ]
        for name in names:
            yield name, known[0][name] if known else None


def _flat_items(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the cells of a row."""
    for key, value in row.items():
        if key in SLOTS and isinstance(value, (list, tuple)):
            yield key, "; ".join(filler["text"] for filler in value)
        elif key in ("trigger", "sentence"):
            yield key, value["text"]
            yield f"{key}_start", value["start"]
            yield f"{key}_end", value["end"]
        elif key == "count":
            for part in ("text", "low", "high"):
                yield f"count_{part}", value[part] if value else None
        elif key in ("dead", "injured"):
            for part in ("low", "high"):
                yield f"{key}_{part}", value[part] if value else None
        elif key in ("types", "events"):
            yield key, "; ".join(value)
        elif isinstance(value, (list, tuple, dict, bool)):
            yield key, json.dumps(value, ensure_ascii=False)
        else:
            yield key, value


class JsonlWriter:
    """Write rows as JSON, one a line."""

    def __init__(self, stream: Writable) -> None:
        """Create it.

        stream (Writable): Where the lines go.
        """
        self._stream = stream

    def write(self, rows: Iterable[Row]) -> None:
        """Write rows at once, so that what stops the run leaves whole lines.

        rows (Iterable[Row]): The rows.
        """
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
        if lines:
            self._stream.write("".join(lines))
            self._stream.flush()


class CsvWriter:
    """Write rows as CSV, with a header line."""

    def __init__(
        self,
        stream: Writable,
        *,
        columns: Sequence[str],
        delimiter: str = ",",
        header: bool = True,
    ) -> None:
        """Create it and write the header line.

        stream (Writable): Where the lines go.
        columns (Sequence[str]): The columns. Other fields of a row are left out.
        delimiter (str): What stands between two cells.
        header (bool): Whether the header line is still to be written.
        """
        self._stream = stream
        self._delimiter = delimiter
        self._columns = tuple(columns)
        if header:
            self._send([self._columns])

    def write(self, rows: Iterable[Row]) -> None:
        """Write rows at once, so that what stops the run leaves whole lines.

        rows (Iterable[Row]): The rows.
        """
        flat = [flatten(row) for row in rows]
        if flat:
            self._send([row.get(name) for name in self._columns] for row in flat)

    def _send(self, lines: Iterable[Iterable[Any]]) -> None:
        """Write lines of cells."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, delimiter=self._delimiter, lineterminator="\n")
        writer.writerows(lines)
        self._stream.write(buffer.getvalue())
        self._stream.flush()
