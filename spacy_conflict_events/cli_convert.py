"""The command `convert`: events of one format into another, without reading texts."""

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer

from .console import errors_in_red, make_console
from .errors import ConflictEventsError
from .export import EVENT_COLUMNS, VERSIONS, kept_columns
from .outputs import SUFFIXES, OutputFormat, guess_format, open_sink

Row = dict[str, Any]


def convert(
    events: Annotated[
        str,
        typer.Argument(
            metavar="EVENTS",
            help="Events that `extract` wrote: .jsonl, .parquet or .db.",
            show_default=False,
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Write here, not to standard output."
        ),
    ] = None,
    output_format: Annotated[
        OutputFormat | None,
        typer.Option(
            "--format",
            help="Default: that of the output's suffix (.csv, .parquet, .db, .tsv), a "
            "table in a terminal, else jsonl.",
        ),
    ] = None,
) -> None:
    """Convert extracted events into another format."""
    if output is not None and Path(output).resolve() == Path(events).resolve():
        raise typer.BadParameter(f"'{output}' is named twice, and would be lost")
    with errors_in_red(make_console()), ExitStack() as stack:
        form = output_format or guess_format(output)
        rows = read_events(events)
        first = next(rows, None)
        kept = () if first is None else kept_columns(first)
        columns = ("doc_id", *kept, "event_id", *EVENT_COLUMNS, *VERSIONS)
        sink = open_sink(form, output, columns=columns, kept=kept, stack=stack)
        every = () if first is None else _chain(first, rows)
        for _, group in groupby(every, key=lambda row: row["doc_id"]):
            found = list(group)
            sink.write_document({**found[0], "n_events": len(found)}, found)


def read_events(path: str) -> Iterator[Row]:
    """Read events that `extract` wrote as JSONL, Parquet or SQLite.

    path (str): The file; its suffix tells the format.
    YIELDS (dict): An event's row.
    RAISES (ConflictEventsError): If it cannot be read, with the line that is at fault.
    """
    form = SUFFIXES.get(Path(path).suffix.lower(), OutputFormat.jsonl)
    if not Path(path).is_file():
        raise ConflictEventsError(f"there is no file {path}")
    if form is OutputFormat.parquet:
        from .arrow import read_parquet

        yield from read_parquet(path)
    elif form is OutputFormat.sqlite:
        from .database import read_sqlite

        yield from read_sqlite(path)
    elif form is OutputFormat.jsonl:
        yield from _read_jsonl(path)
    else:
        raise ConflictEventsError(
            f"{path}: events cannot be read back from a {Path(path).suffix} file: "
            f"use the JSONL, Parquet or SQLite output"
        )


def _chain(first: Row, rest: Iterable[Row]) -> Iterator[Row]:
    yield first
    yield from rest


def _read_jsonl(path: str) -> Iterator[Row]:
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise ConflictEventsError(
                    f"{path}, line {number}: no JSON ({error})"
                ) from error
            if not isinstance(row, dict) or not {"doc_id", "event_id"} <= row.keys():
                raise ConflictEventsError(
                    f"{path}, line {number}: no event that `extract` wrote (it has no "
                    f"doc_id and event_id)"
                )
            yield row
