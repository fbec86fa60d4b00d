"""Events of batches of texts, for Ray Data, Spark and Dask (extra `tables`).

A batch is an Arrow table, an Arrow record batch or a pandas frame with a column of
texts. What comes out is the same with a column of events more, each cell a list.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from .arrow import event_schema, load_pyarrow, make_typed
from .corpus import DEFAULT_DATE_FIELD, DEFAULT_TEXT_FIELD, Record
from .errors import ConflictEventsError
from .faults import Kind, Problem

if TYPE_CHECKING:
    import pyarrow
    from spacy.language import Language

EVENTS = "events"
FAULT = "fault"


def events_type() -> "pyarrow.DataType":
    """Return the Arrow type of a cell with the events of a document.

    RETURNS (pyarrow.DataType): A list of structs with the fields of
        `event_schema(run=False)`, null where the document cannot be read.
    RAISES (ConflictEventsError): If pyarrow is not installed.
    """
    pa = load_pyarrow()
    return pa.list_(pa.struct(list(event_schema(run=False))))


class EventReader:
    """Read the events of batches of texts.

    The pipeline is loaded with the first text, once in each process. So an object is
    small to send to other processes. Threads of one process take turns.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        text_field: str = DEFAULT_TEXT_FIELD,
        date_field: str = DEFAULT_DATE_FIELD,
        patterns: str | None = None,
        extra_patterns: Sequence[str] = (),
        types: Sequence[str] | None = None,
        actors: Sequence[str] = (),
        fast: bool = False,
    ) -> None:
        """Create it.

        model (str): Name or folder of a spaCy pipeline; None for the first English one
            that is installed.
        text_field (str): The column with the texts.
        date_field (str): The column with the documents' dates, if there is one.
        patterns (str): A folder or file of patterns, used instead of the shipped ones.
        extra_patterns (Sequence[str]): Folders or files of patterns used beside them.
        types (Sequence[str]): The event types to look for; None for all.
        actors (Sequence[str]): Folders or files of actor dictionaries, used beside the
            shipped ones.
        fast (bool): Whether only the sentences that can hold an event are parsed.
        """
        self._text_field = text_field
        self._date_field = date_field
        self._settings = (
            ("model", model),
            ("patterns", patterns),
            ("extra_patterns", tuple(extra_patterns)),
            ("types", None if types is None else tuple(types)),
            ("actors", tuple(actors)),
            ("fast", fast),
        )

    def __call__(self, batch: Any) -> Any:
        """Read the events of a batch.

        batch (pyarrow.Table / pyarrow.RecordBatch / pandas.DataFrame): The batch.
        RETURNS (same as batch): It with two columns more: `events`, of the type that
            `events_type` returns, and `fault`, a text that says what is wrong with a
            document, else null.
        RAISES (ConflictEventsError): If it is no such batch, or lacks the column of
            texts, or has one of the two already.
        """
        pa = load_pyarrow()
        if isinstance(batch, (pa.Table, pa.RecordBatch)):
            names = batch.schema.names
            self._check(names)
            texts = batch.column(self._text_field).to_pylist()
            dates = [None] * len(texts)
            if self._date_field in names:
                dates = batch.column(self._date_field).to_pylist()
            new = self._read(texts, dates)
            schema = self.schema(batch.schema)
            return type(batch).from_arrays([*batch.columns, *new], schema=schema)
        if not hasattr(batch, "assign"):
            raise ConflictEventsError(
                f"a batch is an Arrow table, an Arrow record batch or a pandas frame, "
                f"and not {type(batch).__name__}: Ray needs batch_format='pyarrow'"
            )
        self._check(list(batch.columns))
        dates = [None] * len(batch)
        if self._date_field in batch.columns:
            dates = _cells(batch[self._date_field])
        new = self._read(_cells(batch[self._text_field]), dates)
        return batch.assign(
            **{
                name: _series(array, batch.index)
                for name, array in zip((EVENTS, FAULT), new, strict=True)
            }
        )

    def map(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Read the events of batches one after the other, as Spark's `mapInArrow` does.

        batches (Iterable): Batches as `__call__` takes them.
        YIELDS (same as the batches): What it returns.
        """
        for batch in batches:
            yield self(batch)

    def schema(self, schema: "pyarrow.Schema") -> "pyarrow.Schema":
        """Return the schema of what comes out.

        schema (pyarrow.Schema): The schema of the batches.
        RETURNS (pyarrow.Schema): It with the two columns more.
        """
        pa = load_pyarrow()
        return schema.append(pa.field(EVENTS, events_type())).append(
            pa.field(FAULT, pa.string())
        )

    def _check(self, names: Sequence[str]) -> None:
        """Refuse a batch without texts, or with columns that would be lost."""
        if self._text_field not in names:
            raise ConflictEventsError(
                f"no column '{self._text_field}' in the batch (it has "
                f"{', '.join(names)}): name the column of texts with text_field"
            )
        for name in (EVENTS, FAULT):
            if name in names:
                raise ConflictEventsError(f"the batch has a column '{name}': rename it")

    def _read(self, texts: Sequence[Any], dates: Sequence[Any]) -> tuple[Any, Any]:
        """Return the columns of events and of faults."""
        pa = load_pyarrow()
        events: list[list[dict[str, Any]] | None] = []
        faults: list[str | None] = []
        if texts:
            cells = zip(texts, dates, strict=True)
            items = [_item(n, text, date) for n, (text, date) in enumerate(cells)]
            for result in _read_items(self._settings, items):
                bad = isinstance(result, Problem)
                faults.append(result.message if bad else None)
                events.append(None if bad else [make_typed(e) for e in result.events])
        return pa.array(events, events_type()), pa.array(faults, pa.string())


def _item(number: int, text: Any, date: Any) -> Record | Problem:
    """Make a document of a cell."""
    if isinstance(text, str):
        return Record(str(number), text, date=date)
    kind = "null" if text is None else type(text).__name__
    return Problem("batch", number, f"no text but {kind}", Kind.TEXT)


def _cells(column: Any) -> list[Any]:
    """Return what is in a column of a pandas frame, None where nothing is."""
    cells = zip(column, column.isna(), strict=True)
    return [None if missing else cell for cell, missing in cells]


def _series(array: Any, index: Any) -> Any:
    """Make a column of a pandas frame."""
    import pandas

    typed = pandas.arrays.ArrowExtensionArray(array)
    return pandas.Series(typed, index=index)


_LOCK = Lock()


def _read_items(settings: Any, items: Sequence[Record | Problem]) -> list[Any]:
    """Read documents with the pipeline of this process."""
    from .reading import read_documents

    with _LOCK:
        return list(read_documents(_load(settings), items))


@lru_cache(maxsize=4)
def _load(settings: tuple[tuple[str, Any], ...]) -> "Language":
    """Load a pipeline, once a process."""
    from .pipeline import load_pipeline

    given = dict(settings)
    fast = given.pop("fast")
    nlp = load_pipeline(given.pop("model"), **given)
    if fast:
        from .fast import fast_pipeline

        return fast_pipeline(nlp)
    return nlp
