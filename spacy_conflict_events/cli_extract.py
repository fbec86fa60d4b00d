"""`conflict-events extract`: from texts to a file of events."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import asdict, replace
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from .cli_options import AddPatterns, Model, Output, Patterns, Sample, TextField, Types
from .console import FAILED, Tally, errors_in_red, make_console, progress_bar
from .corpus import (
    DEFAULT_TEXT_FIELD,
    SAMPLE,
    Fields,
    Record,
    find_files,
    read_corpus,
)
from .errors import ConflictEventsError
from .export import RowMaker
from .extraction import Extraction, Outputs
from .faults import Problem
from .interrupts import interruptible
from .outputs import ROWS, OutputFormat, guess_format


class InputFormat(str, Enum):
    """How an input is read."""

    txt = "txt"
    jsonl = "jsonl"
    csv = "csv"


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
    sample: Sample = False,
    output: Output = None,
    output_format: Annotated[
        OutputFormat | None,
        typer.Option(
            "--format",
            help="Default: that of the output's suffix (.csv, .parquet, .db), a table "
            "in a terminal, else jsonl.",
        ),
    ] = None,
    incidents: Annotated[
        bool,
        typer.Option(
            "--incidents",
            help="Write a line an incident: the events that tell of one happening.",
        ),
    ] = False,
    documents: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write a line a document here, those without events included "
            "(CSV if it ends in .csv, else JSONL).",
        ),
    ] = None,
    model: Model = None,
    patterns: Patterns = None,
    add_patterns: AddPatterns = None,
    add_actors: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DIR",
            help="Dictionaries of actors beside the shipped ones. May be repeated.",
        ),
    ] = None,
    types: Types = None,
    input_format: Annotated[
        InputFormat | None,
        typer.Option(help="The format of the input, whatever its suffix."),
    ] = None,
    text_field: TextField = DEFAULT_TEXT_FIELD,
    id_field: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD",
            help="The field that holds the id. Default: id, else file:line.",
        ),
    ] = None,
    date_field: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD",
            help="The field that holds the document's date, for times such as 'on "
            "Monday'. Default: date.",
        ),
    ] = None,
    keep: Annotated[
        str | None,
        typer.Option(
            metavar="FIELD,...", help="Fields to carry along: date,title,url."
        ),
    ] = None,
    review: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write a sheet (CSV) here, for people to judge the events.",
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
    faults: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Name here what cannot be read, a JSON object a line. Default: the "
            "output's name with .faults.jsonl, if there is any.",
        ),
    ] = None,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume",
            help="Go on where the same command was stopped. Needs -o, and a format "
            "that is written as it comes: not parquet, not table.",
        ),
    ] = False,
    fast: Annotated[
        bool,
        typer.Option("--fast", help="Parse only the sentences that can hold an event."),
    ] = False,
) -> None:
    """Extract events from news: one line an event."""
    if not files and not sample:
        raise typer.BadParameter("name a file or folder, - or --sample")
    if n_process == 0:
        raise typer.BadParameter("0 processes do nothing", param_hint="--n-process")
    wanted = None if types is None else _split_names(types.upper())
    if wanted == []:
        raise typer.BadParameter("name at least one type", param_hint="--types")
    if review is not None and incidents:
        problem = "a sheet is for events, and not for incidents"
        raise typer.BadParameter(problem, param_hint="--review")
    if resume and output is None:
        problem = "standard output cannot be resumed: name a file with -o"
        raise typer.BadParameter(problem, param_hint="--resume")
    form = output_format or guess_format(output)
    outputs = Outputs(form, output, documents, review, faults)
    _check_outputs(outputs.paths, files or [])
    found = find_files(files or [], exclude=outputs.paths)
    kept = _split_names(keep or "")
    fields = Fields(text=text_field, id=id_field, keep=kept, date=date_field)
    console = make_console()
    with errors_in_red(console), interruptible() as interrupts, ExitStack() as stack:
        # spaCy takes its time to import: not for --help.
        from .pipeline import get_versions, load_pipeline
        from .reading import read_documents

        nlp = load_pipeline(
            model,
            patterns=patterns,
            extra_patterns=add_patterns or (),
            types=wanted,
            actors=add_actors or (),
        )
        versions = get_versions(nlp)
        if incidents and form not in ROWS:
            raise ConflictEventsError(
                f"{form.value} has its own rows: leave out --incidents, or choose "
                f"--format {', '.join(each.value for each in ROWS)}"
            )
        settings = {
            "files": files or [],
            "outputs": outputs.paths,
            "format": form.value,
            "input_format": input_format and input_format.value,
            **asdict(fields),
            "types": wanted,
            "actors": add_actors or [],
            **{"sample": sample, "incidents": incidents, "fast": fast},
            **versions,
        }
        point = outputs.find_point(settings) if resume else None
        run = Extraction(
            outputs,
            RowMaker(keep=kept, versions=versions),
            incidents=incidents,
            settings=settings,
            point=point,
        )
        stack.callback(run.close)
        items = read_corpus(
            found, fields=fields, input_format=input_format and input_format.value
        )
        if sample:
            items = _with_sample(items, kept)
        total = _count_bytes(found)
        if point is not None:
            passed = run.pass_over(items)
            total = total and max(total - passed, 1)
            console.print(f"resumed after {point.items:,} of the documents")
        # Rows in the terminal would run through the bar.
        mixed = (
            output is None and form is not OutputFormat.table and sys.stdout.isatty()
        )
        reader = nlp
        if fast:
            from .fast import fast_pipeline

            reader = fast_pipeline(nlp)
        results = read_documents(
            reader,
            items,
            incidents=incidents,
            n_process=n_process,
            batch_size=batch_size,
        )
        stack.enter_context(closing(results))
        tally, stopped = run.tally, True
        try:
            with progress_bar(console, total=total, disable=mixed) as advance:
                for result in results:
                    with interrupts.held():
                        run.write(result)
                    if isinstance(result, Problem):
                        console.print(str(result), style="red")
                    else:
                        advance(result.record.size, tally)
            run.finish()
            stopped = False
        finally:
            try:
                # Before the tally is shown: a table is written now.
                run.close()
            finally:
                console.print(str(tally))
                if stopped and run.resumable:
                    console.print("stopped: the same command with --resume goes on")
        _show_dates_and_fields(console, tally, kept, date_field)
    if tally.problems:
        raise typer.Exit(FAILED)


def _show_dates_and_fields(
    console: Console, tally: Tally, kept: Sequence[str], date_field: str | None
) -> None:
    """Tell what of the fields that were asked for is missing or cannot be read."""
    if tally.undated:
        console.print(
            f"dates that cannot be read: {tally.undated}, such as {tally.example} "
            f"(write them as 2024-05-03)",
            style="yellow",
        )
    if date_field is not None and tally.documents and not tally.dated:
        console.print(f"no document has the field '{date_field}'", style="yellow")
    for name in kept:
        if tally.documents and name not in tally.fields:
            console.print(f"no document has the field '{name}'", style="yellow")


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
