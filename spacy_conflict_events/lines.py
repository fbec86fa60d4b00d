"""Write text so that what stops a run leaves whole lines."""

import io
import os
import select
import stat
import sys
from typing import Any, Protocol

from .errors import ConflictEventsError


class Writable(Protocol):
    """What takes text."""

    def write(self, text: str, /) -> Any:
        """Write a text."""

    def flush(self) -> Any:
        """Send on what was written."""


class LineStream:
    """A stream in which each write is there as a whole or not at all.

    Nothing is kept back in a buffer. When a file takes a part only, as a full disk
    does, the part is cut off again.
    """

    encoding = "utf-8"

    def __init__(self, target: Any, name: str) -> None:
        """Create it.

        target (BinaryIO): An unbuffered file, or what stands in for one.
        name (str): Its name, for messages.
        """
        self._target = target
        self._name = name
        try:
            self._number: int | None = target.fileno()
        except (AttributeError, OSError):
            self._number = None
        self._file = self._number is not None and stat.S_ISREG(
            os.fstat(self._number).st_mode
        )

    @classmethod
    def open(cls, path: str, *, at: int | None = None) -> "LineStream":
        """Open a file.

        path (str): The file.
        at (int): Where to go on in it, in bytes: what stands behind is cut off. None
            to start it anew.
        RETURNS (LineStream): The stream.
        RAISES (ConflictEventsError): If it cannot be written.
        """
        try:
            if at is None or not os.path.exists(path):
                target = io.FileIO(path, "w")
            else:
                target = io.FileIO(path, "r+")
                target.truncate(at)
                target.seek(at)
        except OSError as error:
            raise _unwritable(path, error) from error
        return cls(target, path)

    @classmethod
    def stdout(cls) -> "LineStream":
        """Open standard output.

        RETURNS (LineStream): The stream.
        """
        sys.stdout.flush()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            # Notebooks have a stream of text alone.
            return cls(_Encoder(sys.stdout), "standard output")
        return cls(getattr(buffer, "raw", buffer), "standard output")

    def write(self, text: str, /) -> int:
        """Write a text.

        text (str): The text. What is no character in it is written as an escape.
        RETURNS (int): Its length.
        RAISES (ConflictEventsError): If there is no room for it.
        RAISES (BrokenPipeError): If nobody reads any more.
        """
        rest = memoryview(text.encode("utf-8", errors="backslashreplace"))
        before = self.position()
        try:
            while rest:
                written = self._target.write(rest)
                if written is None:
                    # A pipe that does not wait by itself is full.
                    select.select([], [self._target], [])
                    continue
                rest = rest[written:]
        except BrokenPipeError:
            raise
        except OSError as error:
            if self._file and self._number is not None:
                os.ftruncate(self._number, before)
                os.lseek(self._number, before, os.SEEK_SET)
            raise _unwritable(self._name, error) from error
        return len(text)

    def flush(self) -> None:
        """Do nothing: what is written is there."""

    def isatty(self) -> bool:
        """Tell if it is a terminal.

        RETURNS (bool): Whether it is.
        """
        return bool(self._target.isatty())

    def position(self) -> int:
        """Tell how much is in the file.

        RETURNS (int): The bytes, 0 for what is no file.
        """
        if not self._file or self._number is None:
            return 0
        return os.fstat(self._number).st_size

    def sync(self) -> None:
        """Have the system put all on the disk."""
        if self._file and self._number is not None:
            os.fsync(self._number)

    def close(self) -> None:
        """Close the file."""
        try:
            self._target.close()
        except OSError as error:
            raise _unwritable(self._name, error) from error

    def __enter__(self) -> "LineStream":
        """Use it in a `with` block, which closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()


class _Encoder(io.RawIOBase):
    """Take bytes for a stream of text."""

    def __init__(self, stream: Writable) -> None:
        self._stream = stream

    def write(self, data: Any, /) -> int:
        self._stream.write(bytes(data).decode("utf-8"))
        self._stream.flush()
        return len(data)


def _unwritable(name: str, error: OSError) -> ConflictEventsError:
    return ConflictEventsError(f"cannot write {name}: {error.strerror or error}")
