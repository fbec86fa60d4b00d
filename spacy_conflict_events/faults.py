"""What of a corpus cannot be read, and the file that names it."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum

from .lines import LineStream

# What the name of a file of faults ends in. No folder brings such files as input.
SUFFIX = ".faults.jsonl"


class Kind(str, Enum):
    """What kind of fault it is: the closed list of kinds."""

    FILE = "file"
    ENCODING = "encoding"
    SYNTAX = "syntax"
    TEXT = "text"
    LENGTH = "length"
    PIPELINE = "pipeline"
    KILLED = "killed"

    @property
    def meaning(self) -> str:
        """Say in words what the kind means."""
        return _MEANINGS[self]


_MEANINGS = {
    Kind.FILE: "a file or folder cannot be read",
    Kind.ENCODING: "its bytes are not UTF-8, or are no characters",
    Kind.SYNTAX: "its line is no JSON object or no row of CSV",
    Kind.TEXT: "its text is missing or not a string",
    Kind.LENGTH: "its text is longer than the pipeline takes",
    Kind.PIPELINE: "a component of the pipeline failed",
    Kind.KILLED: "the process that read it was ended, as for want of memory",
}


@dataclass(frozen=True)
class Problem:
    """Something of the input that cannot be read.

    source (str): The file.
    line (int): The line in it, counted from 1.
    message (str): What is wrong.
    kind (Kind): What kind of fault it is.
    doc_id (str): The id of the document, None if it is not known.
    """

    source: str
    line: int | None
    message: str
    kind: Kind = Kind.FILE
    doc_id: str | None = None

    def __str__(self) -> str:
        """Return file, line and message as one line."""
        return f"{self.place}: {self.message}"

    @property
    def place(self) -> str:
        """Get file and line."""
        return self.source if self.line is None else f"{self.source}:{self.line}"


class FaultWriter:
    """Write what cannot be read to a file, a JSON object a line."""

    def __init__(self, path: str, *, at: int | None = None, keep: bool = True) -> None:
        """Open the file.

        path (str): The file.
        at (int): Where to go on in it, in bytes; None to start it anew.
        keep (bool): Whether the file stays when nothing is in it.
        RAISES (ConflictEventsError): If it cannot be written.
        """
        self._path = path
        self._keep = keep
        self.stream = LineStream.open(path, at=at)

    def write(self, problem: Problem) -> None:
        """Write a fault.

        problem (Problem): The fault.
        """
        row = {
            "doc_id": problem.doc_id,
            "source": problem.source,
            "line": problem.line,
            "kind": problem.kind.value,
            "message": problem.message,
        }
        self.stream.write(json.dumps(row, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Close the file, and take it away if nothing is in it and nobody named it."""
        empty = self.stream.position() == 0
        self.stream.close()
        if empty and not self._keep:
            with suppress(OSError):
                os.unlink(self._path)
