"""What the command line shows on standard error: progress, problems, errors."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from .errors import ConflictEventsError
from .workers import INTERRUPTED, exit_at_once

FAILED = 1
CLOSED_PIPE = 141


@dataclass
class Tally:
    """What a run has seen so far.

    documents (int): How many documents are done.
    types (Counter[str]): How many events there are of each type.
    problems (int): How many problems there were.
    fields (set[str]): The kept fields that some document has.
    """

    documents: int = 0
    types: Counter[str] = field(default_factory=Counter)
    problems: int = 0
    fields: set[str] = field(default_factory=set)

    def add(self, events: Iterable[Mapping[str, Any]], kept: Mapping[str, Any]) -> None:
        """Count a document.

        events (Iterable[Mapping[str, Any]]): Its events as dicts.
        kept (Mapping[str, Any]): Its kept fields.
        """
        self.documents += 1
        self.types.update(event["type"] for event in events)
        self.fields.update(name for name, value in kept.items() if value is not None)

    def __str__(self) -> str:
        """Return the tally as a line."""
        counted = [f"{name} {number}" for name, number in self.types.most_common()]
        events = _plural(self.types.total(), "event")
        parts = [
            _plural(self.documents, "document"),
            f"{events} ({', '.join(counted)})" if counted else events,
        ]
        if self.problems:
            parts.append(_plural(self.problems, "problem"))
        return ", ".join(parts)


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def make_console() -> Console:
    """Make the console of standard error.

    RETURNS (Console): It breaks no lines, so that programs can read them.
    """
    return Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


@contextmanager
def progress_bar(
    console: Console, *, total: int | None, disable: bool
) -> Iterator[Callable[[int, Tally], None]]:
    """Show a progress bar in a terminal, and take it away when done.

    console (Console): The console of standard error.
    total (int): How many bytes there are to read, None if that is not known.
    disable (bool): Whether to show nothing.
    YIELDS (Callable[[int, Tally], None]): To be called with the bytes of a document
        that is done, and the tally.
    """
    if disable or not console.is_terminal:
        yield lambda size, tally: None
        return
    with Progress(
        SpinnerColumn(),
        BarColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    ) as progress:
        task = progress.add_task("", total=total)
        yield lambda size, tally: progress.update(
            task, advance=size, description=str(tally)
        )


@contextmanager
def errors_in_red(console: Console) -> Iterator[None]:
    """Turn what stops a command into red text and an exit code.

    console (Console): The console of standard error.
    """
    try:
        yield
    except BrokenPipeError:
        # Python flushes standard output once more at its end, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = CLOSED_PIPE
    except KeyboardInterrupt:
        console.print("interrupted", style="red")
        code = INTERRUPTED
    except (ConflictEventsError, OSError) as error:
        console.print(f"Error: {error}", style="red")
        code = FAILED
    except Exception:
        exit_at_once(FAILED)
        raise
    else:
        return
    exit_at_once(code)
    raise typer.Exit(code)
