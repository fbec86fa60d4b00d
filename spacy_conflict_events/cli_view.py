"""The commands that show events to people: `render`, `report` and `app`."""

import io
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from .cli_options import AddPatterns, Model, Output, Patterns, Sample, TextField, Types
from .console import FAILED, Tally, errors_in_red, make_console
from .corpus import (
    DEFAULT_TEXT_FIELD,
    SAMPLE,
    STDIN,
    Fields,
    find_files,
    read_corpus,
)
from .errors import ConflictEventsError
from .faults import Problem
from .interrupts import interruptible

APP_PORT = 8501


def render(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files or folders of .txt, .jsonl and .csv; - for standard input.",
            metavar="FILES",
            show_default=False,
        ),
    ] = None,
    sample: Sample = False,
    output: Output = None,
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="The title of the page.")
    ] = "Annotated text",
    model: Model = None,
    patterns: Patterns = None,
    add_patterns: AddPatterns = None,
    types: Types = None,
    text_field: TextField = DEFAULT_TEXT_FIELD,
    id_field: Annotated[
        str | None,
        typer.Option(metavar="FIELD", help="The field that holds the id."),
    ] = None,
) -> None:
    """Show events in their texts: a page of HTML."""
    if not files and not sample:
        raise typer.BadParameter("name a file or folder, - or --sample")
    wanted = [name.strip() for name in (types or "").upper().split(",") if name.strip()]
    _check_output(output, files or [])
    console = make_console()
    tally = Tally()
    with errors_in_red(console), interruptible():
        from .pipeline import get_events, load_pipeline
        from .reading import run_pipeline
        from .render import page_parts, render_text

        nlp = load_pipeline(
            model,
            patterns=patterns,
            extra_patterns=add_patterns or (),
            types=wanted or None,
        )
        found = find_files(files or [], exclude=[output] if output else [])
        if sample:
            found = [str(SAMPLE), *found]
        fields = Fields(text=text_field, id=id_field)
        results = run_pipeline(nlp, read_corpus(found, fields=fields))

        def drawn() -> Iterator[str]:
            for result in results:
                if isinstance(result, Problem):
                    tally.problems += 1
                    console.print(str(result), style="red")
                    continue
                record, doc = result
                events = get_events(nlp, doc)
                tally.add(events, {})
                shipped = sample and record.source == str(SAMPLE)
                name = "sample" if shipped else record.doc_id
                yield render_text(doc.text, events, title=name)

        with closing(results):
            _write(page_parts(drawn(), title=title), output)
        console.print(str(tally))
    if tally.problems:
        raise typer.Exit(FAILED)


def report(
    events: Annotated[
        str,
        typer.Argument(
            help="What `extract` has written as JSONL; - for standard input.",
            metavar="EVENTS.jsonl",
        ),
    ],
    output: Output = None,
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="The title of the page.")
    ] = "Conflict events",
    date_field: Annotated[
        str,
        typer.Option(
            metavar="FIELD",
            help="The kept field that holds a document's date (2024-03-12).",
        ),
    ] = "date",
) -> None:
    """Show events as a page of charts, a table and filters that needs no network."""
    _check_output(output, [events])
    console = make_console()
    with errors_in_red(console):
        from .report import read_events
        from .report import report as make_report

        if events == STDIN:
            rows = read_events(sys.stdin.buffer, name=STDIN)
        else:
            with open(events, "rb") as stream:
                rows = read_events(stream, name=events)
        _write([make_report(rows, title=title, date_field=date_field)], output)
        console.print(f"{len(rows):,} events")


def app(
    folder: Annotated[
        Path,
        typer.Option(
            metavar="DIR", help="Your own pattern files. It is made when one is saved."
        ),
    ] = Path("my-patterns"),
    model: Model = None,
    port: Annotated[
        int, typer.Option(metavar="N", help="The port of the page.")
    ] = APP_PORT,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the page.")
    ] = True,
) -> None:
    """Try texts and patterns in the browser, on this computer alone."""
    console = make_console()
    with errors_in_red(console):
        if find_spec("streamlit") is None:
            raise ConflictEventsError(
                'the app needs Streamlit: pip install "spacy-conflict-events[app]"'
            )
        script = Path(__file__).parent / "pages" / "start.py"
        settings = {
            "server.address": "localhost",
            "server.port": port,
            "server.headless": not browser,
            "server.showEmailPrompt": False,
            "server.fileWatcherType": "none",
            "server.maxUploadSize": 20,
            "browser.gatherUsageStats": False,
            "client.toolbarMode": "minimal",
            "theme.base": "light",
            "theme.primaryColor": "#2a6a9e",
            "theme.textColor": "#1c1f24",
        }
        options = [f"--{name}={value}" for name, value in settings.items()]
        own = [f"--folder={folder}", *([f"--model={model}"] if model else [])]
        command = [sys.executable, "-m", "streamlit", "run", str(script), *options]
        code = subprocess.run([*command, "--", *own], check=False).returncode
    if code:
        raise typer.Exit(FAILED)


def _check_output(output: str | None, inputs: Iterable[str]) -> None:
    """Refuse to write over an input."""
    read = {Path(name).resolve() for name in inputs}
    if output is not None and Path(output).resolve() in read:
        raise typer.BadParameter(f"'{output}' is named twice, and would be lost")


def _write(parts: Iterable[str], output: str | None) -> None:
    """Write a page to a file or to standard output."""
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        for part in parts:
            sys.stdout.write(part)
        return
    try:
        with open(output, "w", encoding="utf-8", errors="backslashreplace") as stream:
            stream.writelines(parts)
    except OSError as error:
        raise ConflictEventsError(f"cannot write {output}: {error.strerror}") from error
