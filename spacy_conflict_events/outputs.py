"""Where rows go: the formats of the output, and what writes each of them."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path
from typing import Protocol, TextIO

from rich.console import Console
from rich.table import Table

from .errors import ConflictEventsError
from .export import CsvWriter, JsonlWriter, Row, event_table
from .layouts import (
    ACLED_COLUMNS,
    CAMEO_COLUMNS,
    acled_rows,
    cameo_rows,
    plover_rows,
)

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


def open_text(output: str | None, stack: ExitStack) -> TextIO:
    """Open a file for writing, or standard output.

    output (str): The file, None for standard output.
    stack (ExitStack): What closes the file.
    RETURNS (TextIO): The stream.
    RAISES (ConflictEventsError): If the file cannot be written.
    """
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(
                encoding="utf-8", errors="backslashreplace", newline="\n"
            )
        return sys.stdout
    try:
        # The name of a file may hold what is no character: JSON can escape it.
        return stack.enter_context(
            open(output, "w", encoding="utf-8", errors="backslashreplace", newline="\n")
        )
    except OSError as error:
        raise ConflictEventsError(f"cannot write {output}: {error.strerror}") from error


def open_sink(
    form: OutputFormat,
    output: str | None,
    *,
    columns: Sequence[str],
    kept: Sequence[str] = (),
    table: Callable[[Sequence[Row]], Table] = event_table,
    stack: ExitStack,
) -> Sink:
    """Open what writes rows in a format.

    form (OutputFormat): The format.
    output (str): The file, None for standard output.
    columns (Sequence[str]): The columns of CSV.
    kept (Sequence[str]): Those of them that are carried along from the input.
    table (Callable): What makes a table of the rows.
    stack (ExitStack): What closes it.
    RETURNS (Sink): The sink.
    RAISES (ConflictEventsError): If it cannot be written.
    """
    if form in BINARY:
        if output is None:
            raise ConflictEventsError(
                f"{form.value} is no text: name a file with -o FILE.{form.value}"
            )
        return _binary(form, output, kept, stack)
    stream = open_text(output, stack)
    if form is OutputFormat.table:
        return stack.enter_context(_table(stream, table))
    if form is OutputFormat.csv:
        return RowSink(CsvWriter(stream, columns=columns))
    if form is OutputFormat.plover:
        return LayoutSink(JsonlWriter(stream), plover_rows)
    if form is OutputFormat.cameo:
        tabs = CsvWriter(stream, columns=CAMEO_COLUMNS, delimiter="\t")
        return LayoutSink(tabs, cameo_rows)
    if form is OutputFormat.acled:
        return LayoutSink(CsvWriter(stream, columns=ACLED_COLUMNS), acled_rows)
    return RowSink(JsonlWriter(stream))


def _binary(
    form: OutputFormat, output: str, kept: Sequence[str], stack: ExitStack
) -> Sink:
    if form is OutputFormat.sqlite:
        from .database import SqliteSink

        return stack.enter_context(SqliteSink(output, kept=kept))
    from .arrow import ParquetSink

    return RowSink(stack.enter_context(ParquetSink(output, kept=kept)))


class RowWriter(Protocol):
    """What writes rows."""

    def write(self, rows: Sequence[Row]) -> None:
        """Write rows.

        rows (Sequence[dict]): The rows.
        """


class RowSink:
    """Write the rows of events only."""

    def __init__(self, writer: RowWriter) -> None:
        """Create it.

        writer (RowWriter): What writes the rows.
        """
        self._writer = writer

    def write_document(self, document: Row, rows: Sequence[Row]) -> None:
        """Write the events of a document.

        document (dict): Not used.
        rows (Sequence[dict]): The rows of its events.
        """
        self._writer.write(rows)


class LayoutSink:
    """Write a document's events in another layout."""

    def __init__(
        self, writer: RowWriter, layout: Callable[[Sequence[Row]], list[Row]]
    ) -> None:
        """Create it.

        writer (RowWriter): What writes the rows.
        layout (Callable): What makes them of the rows of a document's events.
        """
        self._writer = writer
        self._layout = layout

    def write_document(self, document: Row, rows: Sequence[Row]) -> None:
        """Write the events of a document.

        document (dict): Not used.
        rows (Sequence[dict]): The rows of its events.
        """
        self._writer.write(self._layout(rows))


class _Collector:
    """Keep the rows: a table needs them all."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def write(self, rows: Sequence[Row]) -> None:
        self.rows.extend(rows)


@contextmanager
def _table(stream: TextIO, table: Callable[[Sequence[Row]], Table]) -> Iterator[Sink]:
    """Write a table when all rows are there."""
    collector = _Collector()
    try:
        yield RowSink(collector)
    finally:
        if collector.rows:
            width = None if stream.isatty() else TABLE_WIDTH
            Console(file=stream, width=width).print(table(collector.rows))
