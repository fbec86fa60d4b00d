"""The command `types`: what the patterns can find."""

import json
import sys
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .catalogue import catalogue
from .cli_options import AddPatterns, Patterns
from .console import errors_in_red, make_console
from .loader import load_patterns

# A file or pipe has no width that a table must fit.
TABLE_WIDTH = 200


def types(
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON array, for programs.")
    ] = False,
    patterns: Patterns = None,
    add_patterns: AddPatterns = None,
) -> None:
    """List the event types: codes, meaning, modes and an example of each."""
    with errors_in_red(make_console()):
        entries = catalogue(load_patterns(patterns, extra=add_patterns or ()))
        if as_json:
            rows = [entry.to_dict() for entry in entries]
            typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for name in ("type", "PLOVER", "CAMEO"):
            table.add_column(name, no_wrap=True)
        for name in ("what it says", "modes", "example"):
            table.add_column(name, overflow="fold")
        for entry in entries:
            cells = [
                entry.type,
                entry.plover or "–",
                entry.cameo or "–",
                entry.description,
                ", ".join(entry.modes),
                entry.example or "",
            ]
            # Text, since a "[" would be read as markup.
            table.add_row(*map(Text, cells))
        width = None if sys.stdout.isatty() else TABLE_WIDTH
        Console(file=sys.stdout, width=width).print(table)
