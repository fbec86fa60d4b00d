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
from .interrupts import INTERRUPTED

FAILED = 1
CLOSED_PIPE = 141


@dataclass
class Tally:
    """What a run has seen so far.

    documents (int): How many documents are done.
    types (Counter[str]): How many events there are of each type.
    problems (int): How many problems there were.
    fields (set[str]): The kept fields that some document has.
    dated (int): How many documents have a date.
    undated (int): How many of these dates cannot be read.
    example (str): One of them.
    """

    documents: int = 0
    types: Counter[str] = field(default_factory=Counter)
    problems: int = 0
    fields: set[str] = field(default_factory=set)
    dated: int = 0
    undated: int = 0
    example: str = ""

    def add(self, events: Iterable[Mapping[str, Any]], kept: Mapping[str, Any]) -> None:
        """Count a document.

        events (Iterable[Mapping[str, Any]]): Its events as dicts.
        kept (Mapping[str, Any]): Its kept fields.
        """
        self.documents += 1
        self.types.update(event["type"] for event in events)
        self.fields.update(name for name, value in kept.items() if value is not None)

    def add_date(self, date: Any, doc_id: str) -> None:
        """Count the date of a document.

        date (Any): What its row has, None for nothing.
        doc_id (str): Its id.
        """
        if date is None:
            return
        # Not for --help.
        from .document_date import read_day

        self.dated += 1
        if read_day(date) is None:
            self.undated += 1
            self.example = self.example or f"{date!r} of {doc_id}"

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data.

        RETURNS (dict[str, Any]): What `from_dict` takes.
        """
        return {**vars(self), "types": dict(self.types), "fields": [*self.fields]}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Tally":
        """Make it of plain data.

        data (Mapping[str, Any]): What `to_dict` returned.
        RETURNS (Tally): The tally.
        """
        types, fields = Counter(data["types"]), set(data["fields"])
        return cls(**{**data, "types": types, "fields": fields})

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
        console.print("nobody reads standard output any more: stopped", style="red")
        code = CLOSED_PIPE
    except KeyboardInterrupt:
        console.print("interrupted", style="red")
        code = INTERRUPTED
    except (ConflictEventsError, OSError) as error:
        console.print(f"Error: {error}", style="red")
        code = FAILED
    else:
        return
    raise typer.Exit(code)
