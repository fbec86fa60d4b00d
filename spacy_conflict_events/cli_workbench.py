"""The commands for whoever writes patterns: check, explain, new."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from .cli_options import AddPatterns, Model, Patterns
from .console import FAILED, make_console
from .errors import ConflictEventsError

WRONG_USE = 2
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="DIR...",
        help="Folders of pattern files, or files. Default: the shipped patterns.",
        show_default=False,
    ),
]
Alone = Annotated[
    bool,
    typer.Option("--alone", help="Use the files instead of the shipped ones."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, for programs.")]


@contextmanager
def wrong_use() -> Iterator[None]:
    """Turn what a command cannot work with into red text and exit code 2."""
    try:
        yield
    except (ConflictEventsError, OSError) as error:
        make_console().print(f"Error: {error}", style="red")
        raise typer.Exit(WRONG_USE) from None


def show(text: str) -> None:
    """Write text to standard output, whatever the encoding of the terminal."""
    stream: Any = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    typer.echo(text)


def show_json(data: Any) -> None:
    """Write data to standard output as JSON."""
    show(json.dumps(data, ensure_ascii=False, indent=2))


def check_command(
    paths: Paths = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="First write each file in the one layout."),
    ] = False,
    alone: Alone = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Check pattern files and run their examples: all that is wrong, at once."""
    with wrong_use():
        from . import check
        from .pipeline import load_pipeline

        given = paths or ()
        changed = check.fix(given, alone=alone) if fix else []
        found = check.check(given, nlp=load_pipeline(model), alone=alone)
    if as_json:
        data = {"findings": [finding.to_dict() for finding in found]}
        show_json({**data, "fixed": [str(path) for path in changed]})
    else:
        for path in changed:
            show(f"{path}: written in the one layout")
        for finding in found:
            show(str(finding))
        show(f"{len(found)} finding{'' if len(found) == 1 else 's'}")
    if found:
        raise typer.Exit(FAILED)


def explain_command(
    text: Annotated[
        str,
        typer.Argument(metavar="TEXT", help="The text; - for standard input."),
    ],
    pattern: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Tell why this pattern matched or did not."),
    ] = None,
    event_type: Annotated[
        str | None,
        typer.Option(
            "--type", metavar="TYPE,...", help="Tell of each pattern of these types."
        ),
    ] = None,
    patterns: Patterns = None,
    add_patterns: AddPatterns = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Explain what a text gives: the parse, the patterns tried, and why not others."""
    with wrong_use():
        from .explain import explain
        from .pipeline import get_component, load_pipeline

        text = sys.stdin.read() if text == "-" else text
        nlp = load_pipeline(model, patterns=patterns, extra_patterns=add_patterns or ())
        types = event_type.upper().split(",") if event_type else None
        explanation = explain(
            nlp(text),
            pattern=pattern,
            types=types,
            patterns=get_component(nlp).patterns,
        )
    if as_json:
        show_json(explanation.to_dict())
    else:
        show(str(explanation).rstrip("\n"))


def new_command(
    event_type: Annotated[
        str, typer.Argument(metavar="TYPE", help="The type, such as DISPLACE.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write here. Default: the type in lower case, with .json behind it.",
        ),
    ] = None,
) -> None:
    """Write a commented starting file for a new event type."""
    with wrong_use():
        from .template import write_template

        path = output or Path(f"{event_type.lower()}.json")
        write_template(event_type, path)
    show(f"{path}: fill it in, then run: conflict-events check {path}")
