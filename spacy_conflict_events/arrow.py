"""Events as Arrow tables, Parquet files and pandas frames (extra `tables`)."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

from .errors import ConflictEventsError
from .event import SLOTS
from .export import EVENT_COLUMNS, PLACE, VERSIONS, flatten

if TYPE_CHECKING:
    import pandas
    import pyarrow
    from spacy.tokens import Doc

Row = dict[str, Any]

PARTIES = ("actor", "target", "attribution")
NESTED = ("trigger", *SLOTS, "count", "sentence")
DATES = ("start_date", "end_date")
DEFAULT_KEY = "conflict_events"
INSTALL = 'pip install "spacy-conflict-events[tables]"'


def load_pyarrow() -> Any:
    """Import pyarrow, or say how to get it.

    RETURNS (module): It.
    RAISES (ConflictEventsError): If it is not installed.
    """
    try:
        import pyarrow
    except ImportError as error:
        raise ConflictEventsError(
            f"Arrow, Parquet and pandas need pyarrow: {INSTALL}"
        ) from error
    return pyarrow


def event_schema(*, kept: Sequence[str] = (), run: bool = True) -> "pyarrow.Schema":
    """Return the Arrow schema of events, one row an event.

    Offsets are characters of the text, ends exclusive. Dates are days, both ends
    inclusive. A slot is a list of structs, never null.

    kept (Sequence[str]): Columns carried along from the input, as text.
    run (bool): Whether the columns of a run are there: the document's id, the event's
        id in the corpus, and the versions. Without, the columns are the fields of
        `Event.to_dict()`.
    RETURNS (pyarrow.Schema): The schema.
    RAISES (ConflictEventsError): If pyarrow is not installed.
    """
    pa = load_pyarrow()
    words = [("text", pa.string()), ("start", pa.int32()), ("end", pa.int32())]
    span = pa.struct(words)
    party = pa.struct(
        [
            *words,
            ("country", pa.string()),
            ("sector", pa.string()),
            ("coded_by", pa.string()),
            ("refers_to", span),
        ]
    )
    place = pa.struct(
        [
            *words,
            ("country", pa.string()),
            ("latitude", pa.float64()),
            ("longitude", pa.float64()),
        ]
    )
    period = pa.struct([*words, ("start_date", pa.date32()), ("end_date", pa.date32())])
    kinds = {name: party for name in PARTIES} | {"location": place, "time": period}
    slots = {name: pa.list_(kinds.get(name, span)) for name in SLOTS}
    fields = {
        "id": pa.string(),
        "type": pa.string(),
        "mode": pa.string(),
        "plover": pa.string(),
        "cameo": pa.string(),
        "trigger": span,
        "actor": slots["actor"],
        "target": slots["target"],
        "about": slots["about"],
        "count": pa.struct([*words, ("low", pa.int64()), ("high", pa.int64())]),
        **{name: slots[name] for name in ("location", "time", "weapon")},
        "attribution": slots["attribution"],
        **dict.fromkeys(("polarity", "modality", "certainty", "pattern"), pa.string()),
        "sentence": span,
        "part_of": pa.string(),
        "incident": pa.string(),
    }
    if run:
        head = dict.fromkeys(("doc_id", *kept, "event_id"), pa.string())
        tail = dict.fromkeys(VERSIONS, pa.string())
        fields = {**head, **fields, **tail}
    return pa.schema(list(fields.items()))


def to_arrow(rows: Iterable[Mapping[str, Any]], *, schema: Any) -> "pyarrow.Table":
    """Make an Arrow table of rows.

    rows (Iterable[Mapping]): Events, as `Event.to_dict()` or a line of the output
        gives them. A field that the schema does not have is left out, one that a row
        does not have is null.
    schema (pyarrow.Schema): What `event_schema` returns.
    RETURNS (pyarrow.Table): One row an event.
    """
    pa = load_pyarrow()
    data = [_typed(row, schema.names) for row in rows]
    return pa.Table.from_pylist(data, schema=schema)


def from_arrow(table: "pyarrow.Table") -> Iterator[Row]:
    """Yield the rows of an Arrow table as plain data that JSON can hold.

    table (pyarrow.Table): A table of events.
    YIELDS (dict): An event, as a line of the JSONL output has it.
    """
    for batch in table.to_batches():
        for row in batch.to_pylist():
            yield _plain(row)


def write_parquet(
    rows: Iterable[Mapping[str, Any]], path: str, *, kept: Sequence[str] = ()
) -> None:
    """Write events to a Parquet file.

    rows (Iterable[Mapping]): Lines of the output.
    path (str): The file.
    kept (Sequence[str]): Columns carried along from the input.
    """
    with ParquetSink(path, kept=kept) as sink:
        sink.write(rows)


def read_parquet(path: str) -> Iterator[Row]:
    """Read events from a Parquet file.

    path (str): The file.
    YIELDS (dict): An event, as a line of the JSONL output has it.
    """
    load_pyarrow()
    from pyarrow import parquet

    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches():
            for row in batch.to_pylist():
                yield _plain(row)


class ParquetSink:
    """Write rows to a Parquet file as they come, some thousands a row group."""

    group = 10_000

    def __init__(self, path: str, *, kept: Sequence[str] = ()) -> None:
        """Open the file.

        path (str): The file.
        kept (Sequence[str]): Columns carried along from the input.
        RAISES (ConflictEventsError): If pyarrow is not installed.
        """
        self._schema = event_schema(kept=kept)
        from pyarrow import parquet

        self._writer = parquet.ParquetWriter(path, self._schema)
        self._waiting: list[Mapping[str, Any]] = []

    def write(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take rows. They are in the file when the sink is closed.

        rows (Iterable[Mapping]): Lines of the output.
        """
        self._waiting.extend(rows)
        while len(self._waiting) >= self.group:
            self._send(self._waiting[: self.group])
            del self._waiting[: self.group]

    def close(self) -> None:
        """Write what waits, and close the file."""
        if self._waiting:
            self._send(self._waiting)
            self._waiting = []
        self._writer.close()

    def __enter__(self) -> "ParquetSink":
        """Use it in a `with` block, which closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def _send(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._writer.write_table(to_arrow(rows, schema=self._schema))


def to_frame(
    docs: "Iterable[Doc]",
    *,
    key: str = DEFAULT_KEY,
    ids: Iterable[str] | None = None,
) -> "pandas.DataFrame":
    """Make a pandas frame of the events of documents, one row an event.

    Columns are those of the CSV output: several fillers of a slot are joined by `; `,
    numbers are nullable, offsets are characters of the document's text.

    docs (Iterable[Doc]): The documents.
    key (str): The component's key.
    ids (Iterable[str]): The documents' ids, their numbers from 0 on if None.
    RETURNS (pandas.DataFrame): The frame, with the document's id in `doc_id`.
    RAISES (ConflictEventsError): If pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise ConflictEventsError(f"a frame needs pandas: {INSTALL}") from error
    columns = ("doc_id", *EVENT_COLUMNS)
    rows = [flatten(row) for row in _rows(docs, key, ids)]
    frame = pandas.DataFrame(rows, columns=list(columns))
    whole = [c for c in columns if c.endswith(("_start", "_end", "_low", "_high"))]
    texts = [c for c in columns if c not in (*whole, *PLACE)]
    kinds = dict.fromkeys(whole, "Int64") | dict.fromkeys(texts, "string")
    kinds |= dict.fromkeys(PLACE, "Float64")
    return frame.astype(kinds)


def to_table(
    docs: "Iterable[Doc]",
    *,
    key: str = DEFAULT_KEY,
    ids: Iterable[str] | None = None,
) -> "pyarrow.Table":
    """Make an Arrow table of the events of documents, with all that they say.

    docs (Iterable[Doc]): The documents.
    key (str): The component's key.
    ids (Iterable[str]): The documents' ids, their numbers from 0 on if None.
    RETURNS (pyarrow.Table): One row an event, with the document's id in `doc_id` and
        else the columns of `event_schema(run=False)`.
    RAISES (ConflictEventsError): If pyarrow is not installed.
    """
    pa = load_pyarrow()
    schema = event_schema(run=False).insert(0, pa.field("doc_id", pa.string()))
    return to_arrow(_rows(docs, key, ids), schema=schema)


def _rows(docs: "Iterable[Doc]", key: str, ids: Iterable[str] | None) -> Iterator[Row]:
    """Yield the events of documents, each with the document's id."""
    names = map(str, count()) if ids is None else ids
    for doc_id, doc in zip(names, docs, strict=ids is not None):
        for event in doc._.get(key):
            yield {"doc_id": doc_id, **event.to_dict()}


def make_typed(event: Mapping[str, Any]) -> Row:
    """Make an event fit the fields of `event_schema(run=False)`.

    event (Mapping): What `Event.to_dict()` gives.
    RETURNS (dict): The same with days as dates.
    """
    return _typed(event, tuple(event))


def _typed(row: Mapping[str, Any], names: Sequence[str]) -> Row:
    """Make a row that fits the schema."""
    typed: Row = {}
    for name in names:
        value = row.get(name)
        if name == "time" and value is not None:
            value = [
                {**filler, **{d: _day(filler.get(d)) for d in DATES}}
                for filler in value
            ]
        elif name in SLOTS and value is None:
            value = []
        elif name not in NESTED and value is not None and not isinstance(value, str):
            value = json.dumps(value, ensure_ascii=False)
        typed[name] = value
    return typed


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _plain(row: Row) -> Row:
    """Turn days back into ISO dates."""
    for filler in row.get("time") or ():
        for name in DATES:
            if filler.get(name) is not None:
                filler[name] = filler[name].isoformat()
    return row
