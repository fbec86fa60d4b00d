"""The command line: `conflict-events`."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console

from . import __version__
from .console import FAILED, Tally, errors_in_red, make_console, progress_bar
from .corpus import (
    DEFAULT_TEXT_FIELD,
    Fields,
    Problem,
    Record,
    find_files,
    read_corpus,
)
from .errors import ConflictEventsError
from .export import CsvWriter, JsonlWriter, Row, RowMaker, event_table
from .workers import interruptible

SAMPLE = Path(__file__).parent / "sample" / "article.txt"
# A file or pipe has no width that a table must fit.
TABLE_WIDTH = 160

app = typer.Typer(
    name="conflict-events",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class InputFormat(str, Enum):
    """How an input is read."""

    txt = "txt"
    jsonl = "jsonl"
    csv = "csv"


class OutputFormat(str, Enum):
    """How events are written."""

    jsonl = "jsonl"
    csv = "csv"
    table = "table"


def main() -> None:
    """Run the command line."""
    app(prog_name="conflict-events")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    """Find conflict events in news: who did what to whom, how many, where and when."""


@app.command()
def extract(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files or folders of .txt, .jsonl and .csv; - for standard input "
            "(text, or JSONL if the first line is a JSON object).",
            metavar="FILES",
            show_default=False,
        ),
    ] = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="Read the article that comes along.")
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write here, not to standard output.",
        ),
    ] = None,
    output_format: Annotated[
        OutputFormat | None,
        typer.Option(
            "--format",
            help="Default: csv for a .csv output, a table in a terminal, else jsonl.",
        ),
    ] = None,
    documents: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write a line a document here, those without events included "
            "(CSV if it ends in .csv, else JSONL).",
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="A spaCy pipeline. Default: the first English one installed.",
        ),
    ] = None,
    patterns: Annotated[
        str | None,
        typer.Option(metavar="DIR", help="Patterns instead of the shipped ones."),
    ] = None,
    add_patterns: Annotated[
        list[str] | None,
        typer.Option(metavar="DIR", help="Patterns beside them. May be repeated."),
    ] = None,
    types: Annotated[
        str | None,
        typer.Option(metavar="TYPE,...", help="Only these types: KILL,ARREST."),
    ] = None,
    input_format: Annotated[
        InputFormat | None,
        typer.Option(help="The format of the input, whatever its suffix."),
    ] = None,
    text_field: Annotated[
        str,
        typer.Option(metavar="FIELD", help="The field of a row that holds the text."),
    ] = DEFAULT_TEXT_FIELD,
    id_field: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD",
            help="The field that holds the id. Default: id, else file:line.",
        ),
    ] = None,
    keep: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD,...", help="Fields to carry along: date,title,url."
        ),
    ] = None,
    n_process: Annotated[
        int,
        typer.Option(
            min=-1, metavar="N", help="Processes to run, -1 for one a processor."
        ),
    ] = 1,
    batch_size: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Documents a process takes at once."),
    ] = None,
) -> None:
    """Extract events from news: one line an event."""
    if not files and not sample:
        raise typer.BadParameter("name a file or folder, - or --sample")
    if n_process == 0:
        raise typer.BadParameter("0 processes do nothing", param_hint="--n-process")
    wanted = None if types is None else _split_names(types.upper())
    if wanted == []:
        raise typer.BadParameter("name at least one type", param_hint="--types")
    outputs = [path for path in (output, documents) if path is not None]
    _check_outputs(outputs, files or [])
    found = find_files(files or [], exclude=outputs)
    kept = _split_names(keep or "")
    console = make_console()
    with errors_in_red(console), interruptible(), ExitStack() as stack:
        # spaCy takes its time to import: not for --help.
        from .pipeline import get_events, get_versions, load_pipeline, run_pipeline

        nlp = load_pipeline(
            model, patterns=patterns, extra_patterns=add_patterns or (), types=wanted
        )
        rows = RowMaker(keep=kept, versions=get_versions(nlp))
        stream = _open(output, stack)
        form = output_format or _guess_format(output, stream)
        shown: list[Row] = []
        write = _writer(form, stream, rows.event_columns) or shown.extend
        listing = None
        if documents is not None:
            form_of_documents = _guess_format(documents, None)
            file = _open(documents, stack)
            listing = _writer(form_of_documents, file, rows.document_columns)
        items = read_corpus(
            found,
            fields=Fields(text=text_field, id=id_field, keep=kept),
            input_format=input_format and input_format.value,
        )
        if sample:
            items = _with_sample(items, kept)
        # Rows in the terminal would run through the bar.
        mixed = stream.isatty() and form is not OutputFormat.table
        tally = Tally()
        results = run_pipeline(nlp, items, n_process=n_process, batch_size=batch_size)
        stack.enter_context(closing(results))
        total = _count_bytes(found)
        try:
            with progress_bar(console, total=total, disable=mixed) as advance:
                for result in results:
                    if isinstance(result, Problem):
                        tally.problems += 1
                        console.print(str(result), style="red")
                        continue
                    record, doc = result
                    events = get_events(nlp, doc)
                    write(rows.event_rows(record.doc_id, events, kept=record.kept))
                    if listing:
                        row = rows.document_row(
                            record.doc_id,
                            kept=record.kept,
                            n_events=len(events),
                            characters=len(record.text),
                        )
                        listing([row])
                    tally.add(events, record.kept)
                    advance(record.size, tally)
        finally:
            if shown:
                width = None if stream.isatty() else TABLE_WIDTH
                Console(file=stream, width=width).print(event_table(shown))
            console.print(str(tally))
        for name in kept:
            if tally.documents and name not in tally.fields:
                console.print(f"no document has the field '{name}'", style="yellow")
    if tally.problems:
        raise typer.Exit(FAILED)


def _split_names(names: str) -> list[str]:
    """Split names at commas."""
    return [name.strip() for name in names.split(",") if name.strip()]


def _check_outputs(outputs: Sequence[str], inputs: Iterable[str]) -> None:
    """Refuse to write over an input, or two outputs into one file."""
    read = {Path(name).resolve() for name in inputs}
    written = [Path(name).resolve() for name in outputs]
    for path, name in zip(written, outputs, strict=True):
        if path in read or written.count(path) > 1:
            raise typer.BadParameter(f"'{name}' is named twice, and would be lost")


def _guess_format(output: str | None, stream: TextIO | None) -> OutputFormat:
    """Choose the format where none is named."""
    if output is not None and Path(output).suffix.lower() == ".csv":
        return OutputFormat.csv
    if output is None and stream is not None and stream.isatty():
        return OutputFormat.table
    return OutputFormat.jsonl


def _open(output: str | None, stack: ExitStack) -> TextIO:
    """Open a file for writing, or standard output."""
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


def _writer(
    form: OutputFormat, stream: TextIO, columns: Sequence[str]
) -> Callable[[Iterable[Row]], None] | None:
    """Return what writes rows, None for a table, which needs them all."""
    if form is OutputFormat.csv:
        return CsvWriter(stream, columns=columns).write
    return JsonlWriter(stream).write if form is OutputFormat.jsonl else None


def _with_sample(
    items: Iterable[Record | Problem], keep: Sequence[str]
) -> Iterator[Record | Problem]:
    """Yield the sample article, then the other documents."""
    for item in read_corpus([str(SAMPLE)], fields=Fields(keep=keep)):
        yield replace(item, doc_id="sample") if isinstance(item, Record) else item
    yield from items


def _count_bytes(files: Iterable[str | Problem]) -> int | None:
    """Return how many bytes there are to read, None if that is not known."""
    paths = [Path(name) for name in files if isinstance(name, str)]
    if not all(path.is_file() for path in paths):
        return None
    return sum(path.stat().st_size for path in paths) or None
