"""Where rows go: the formats of the output, and what writes each of them."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path
from typing import Protocol, TextIO, cast

from rich.console import Console
from rich.table import Table

from .errors import ConflictEventsError
from .export import CsvWriter, JsonlWriter, Row
from .layouts import (
    ACLED_COLUMNS,
    CAMEO_COLUMNS,
    acled_rows,
    cameo_rows,
    plover_rows,
)
from .lines import LineStream
from .progress import Outlet
from .tables import event_table

# A file or pipe has no width that a table must fit.
TABLE_WIDTH = 160


class OutputFormat(str, Enum):
    """How events are written."""

    jsonl = "jsonl"
    csv = "csv"
    table = "table"
    parquet = "parquet"
    sqlite = "sqlite"
    plover = "plover"
    cameo = "cameo"
    acled = "acled"


# Those whose rows are the rows as they come, of events or of incidents.
ROWS = (OutputFormat.jsonl, OutputFormat.csv, OutputFormat.table)
# Those that are no text, and so need a file.
BINARY = (OutputFormat.parquet, OutputFormat.sqlite)
# Those that are written at the end of a run, and so cannot be gone on with.
AT_THE_END = (OutputFormat.parquet, OutputFormat.table)
SUFFIXES = {
    ".csv": OutputFormat.csv,
    ".parquet": OutputFormat.parquet,
    ".db": OutputFormat.sqlite,
    ".sqlite": OutputFormat.sqlite,
    ".sqlite3": OutputFormat.sqlite,
    ".tsv": OutputFormat.cameo,
}


class Sink(Protocol):
    """Where documents and their events go, one document after the other."""

    @property
    def outlet(self) -> Outlet | None:
        """Get what tells how much is written, None where that is at the end."""

    def write_document(self, document: Row, rows: Sequence[Row]) -> None:
        """Write a document.

        document (dict): Its row.
        rows (Sequence[dict]): The rows of its events.
        """


def guess_format(output: str | None) -> OutputFormat:
    """Choose the format where none is named.

    output (str): The file, None for standard output.
    RETURNS (OutputFormat): The format of its suffix; else a table in a terminal, and
        JSONL.
    """
    if output is None:
        return OutputFormat.table if sys.stdout.isatty() else OutputFormat.jsonl
    return SUFFIXES.get(Path(output).suffix.lower(), OutputFormat.jsonl)


def open_text(
    output: str | None, stack: ExitStack, *, at: int | None = None
) -> LineStream:
    """Open a file for writing, or standard output.

    output (str): The file, None for standard output.
    stack (ExitStack): What closes the file.
    at (int): Where to go on in the file, in bytes; None to start it anew.
    RETURNS (LineStream): The stream.
    RAISES (ConflictEventsError): If the file cannot be written.
    """
    if output is None:
        return LineStream.stdout()
    return stack.enter_context(LineStream.open(output, at=at))


def measure(form: OutputFormat, output: str) -> int:
    """Tell how much an output holds that a run left.

    form (OutputFormat): Its format.
    output (str): The file.
    RETURNS (int): The bytes of text, the documents of a database; 0 without a file.
    """
    if form is OutputFormat.sqlite:
        from .database import count_documents

        return count_documents(output)
    return os.path.getsize(output) if os.path.exists(output) else 0


def open_sink(
    form: OutputFormat,
    output: str | None,
    *,
    columns: Sequence[str],
    kept: Sequence[str] = (),
    table: Callable[[Sequence[Row]], Table] = event_table,
    stack: ExitStack,
    at: int | None = None,
) -> Sink:
    """Open what writes rows in a format.

    form (OutputFormat): The format.
    output (str): The file, None for standard output.
    columns (Sequence[str]): The columns of CSV.
    kept (Sequence[str]): Those of them that are carried along from the input.
    table (Callable): What makes a table of the rows.
    stack (ExitStack): What closes it.
    at (int): How much of the file is there already, as `measure` tells it; what stands
        behind is cut off. None to start it anew.
    RETURNS (Sink): The sink.
    RAISES (ConflictEventsError): If it cannot be written.
    """
    if form in BINARY:
        if output is None:
            raise ConflictEventsError(
                f"{form.value} is no text: name a file with -o FILE.{form.value}"
            )
        return _binary(form, output, kept, stack, at)
    stream = open_text(output, stack, at=at)
    if form is OutputFormat.table:
        return stack.enter_context(_table(stream, table))
    header = not at
    if form is OutputFormat.csv:
        return RowSink(CsvWriter(stream, columns=columns, header=header), stream)
    if form is OutputFormat.plover:
        return RowSink(JsonlWriter(stream), stream, plover_rows)
    if form is OutputFormat.cameo:
        tabs = CsvWriter(stream, columns=CAMEO_COLUMNS, delimiter="\t", header=header)
        return RowSink(tabs, stream, cameo_rows)
    if form is OutputFormat.acled:
        cells = CsvWriter(stream, columns=ACLED_COLUMNS, header=header)
        return RowSink(cells, stream, acled_rows)
    return RowSink(JsonlWriter(stream), stream)


def _binary(
    form: OutputFormat,
    output: str,
    kept: Sequence[str],
    stack: ExitStack,
    at: int | None,
) -> Sink:
    if form is OutputFormat.sqlite:
        from .database import SqliteSink

        return stack.enter_context(SqliteSink(output, kept=kept, at=at))
    from .arrow import ParquetSink

    return RowSink(stack.enter_context(ParquetSink(output, kept=kept)))


class RowWriter(Protocol):
    """What writes rows."""

    def write(self, rows: Sequence[Row]) -> None:
        """Write rows.

        rows (Sequence[dict]): The rows.
        """


class RowSink:
    """Write the rows of events only, in their layout or another."""

    def __init__(
        self,
        writer: RowWriter,
        outlet: Outlet | None = None,
        layout: Callable[[Sequence[Row]], Sequence[Row]] | None = None,
    ) -> None:
        """Create it.

        writer (RowWriter): What writes the rows.
        outlet (Outlet): What tells how much of them is written.
        layout (Callable): What makes the rows of another layout of the rows of a
            document's events.
        """
        self._writer = writer
        self._layout = layout
        self.outlet = outlet

    def write_document(self, document: Row, rows: Sequence[Row]) -> None:
        """Write the events of a document.

        document (dict): Not used.
        rows (Sequence[dict]): The rows of its events.
        """
        self._writer.write(rows if self._layout is None else self._layout(rows))


class _Collector:
    """Keep the rows: a table needs them all."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def write(self, rows: Sequence[Row]) -> None:
        self.rows.extend(rows)


@contextmanager
def _table(
    stream: LineStream, table: Callable[[Sequence[Row]], Table]
) -> Iterator[Sink]:
    """Write a table when all rows are there."""
    collector = _Collector()
    try:
        yield RowSink(collector)
    finally:
        if collector.rows:
            width = None if stream.isatty() else TABLE_WIDTH
            console = Console(file=cast(TextIO, stream), width=width)
            console.print(table(collector.rows))
