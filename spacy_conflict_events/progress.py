"""How far a run is, noted in a file, so that another run can go on from there.

The first line tells the settings. Each line after it is a point: how many items of the
input are done, and how much each output held then. A run that goes on cuts the outputs
to the last point, so that nothing is in them twice, whatever stopped the first run.
"""

import json
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from .errors import ConflictEventsError
from .lines import LineStream

SUFFIX = ".progress"
# After how many seconds the outputs are put on the disk, and old points are dropped.
SAFE = 10.0


class Outlet(Protocol):
    """Where a run writes."""

    def position(self) -> int:
        """Tell how much is written, in bytes or rows."""

    def sync(self) -> None:
        """Have the system put all on the disk."""


@dataclass(frozen=True)
class Point:
    """How far a run was.

    items (int): How many items of the input were done, documents and faults.
    last (str): File and line of the last of them.
    positions (Sequence[int]): How much each output held, in the order of the outputs.
    tally (Mapping[str, Any]): What was counted.
    """

    items: int
    last: str
    positions: Sequence[int]
    tally: Mapping[str, Any]


class Progress:
    """Note how far a run is."""

    def __init__(
        self,
        path: str,
        *,
        settings: Mapping[str, Any],
        outlets: Sequence[Outlet],
        point: Point | None = None,
    ) -> None:
        """Open the file.

        path (str): The file.
        settings (Mapping[str, Any]): What must not change for a run to go on.
        outlets (Sequence[Outlet]): The outputs.
        point (Point): From where the run goes on, None if it begins.
        RAISES (ConflictEventsError): If it cannot be written.
        """
        self._path = path
        self._head = json.dumps(settings, ensure_ascii=False) + "\n"
        self._outlets = outlets
        self.items = point.items if point else 0
        self._start("" if point is None else _line(point))

    def note(self, last: str, tally: Mapping[str, Any]) -> None:
        """Note that one more item is done.

        last (str): Its file and line.
        tally (Mapping[str, Any]): What is counted.
        """
        self.items += 1
        positions = [outlet.position() for outlet in self._outlets]
        line = _line(Point(self.items, last, positions, tally))
        self._stream.write(line)
        if time.monotonic() - self._safe > SAFE:
            self.close()
            self._start(line)

    def close(self) -> None:
        """Close the file, and leave it."""
        self._stream.close()

    def finish(self) -> None:
        """Take the file away: the run is done."""
        self._stream.close()
        os.unlink(self._path)

    def _start(self, line: str) -> None:
        """Write the file anew with one point, which a loss of power leaves true."""
        for outlet in self._outlets:
            outlet.sync()
        new = f"{self._path}.new"
        with LineStream.open(new) as stream:
            stream.write(self._head + line)
            size = stream.position()
            stream.sync()
        os.replace(new, self._path)
        self._stream = LineStream.open(self._path, at=size)
        self._safe = time.monotonic()


def read_point(
    path: str, *, settings: Mapping[str, Any], positions: Sequence[int]
) -> Point | None:
    """Read from where a run can go on.

    path (str): What `Progress` wrote.
    settings (Mapping[str, Any]): The settings of the run that is to go on.
    positions (Sequence[int]): How much each output holds.
    RETURNS (Optional[Point]): The last point that the outputs reach, None if the run
        was stopped before there was any.
    RAISES (ConflictEventsError): If the settings are others, or the outputs hold less
        than any point says.
    """
    try:
        with open(path, encoding="utf-8") as stream:
            head, *lines = stream.read().split("\n")
        before = dict(json.loads(head))
    except (OSError, ValueError, TypeError) as error:
        raise ConflictEventsError(
            f"{path} cannot be read: leave out --resume to start anew"
        ) from error
    # As JSON has them.
    now = json.loads(json.dumps(settings))
    for name in (*now, *(name for name in before if name not in now)):
        if before.get(name) != now.get(name):
            raise ConflictEventsError(
                f"the run to be resumed had {name} {_shown(before.get(name))}, and now "
                f"it is {_shown(now.get(name))}: set it as before, or leave out "
                f"--resume to start anew"
            )
    points = [point for line in lines if (point := _point(line)) is not None]
    for point in reversed(points):
        if all(map(int.__le__, point.positions, positions)):
            return point
    if points:
        raise ConflictEventsError(
            "an output is shorter than the run left it: leave out --resume to start "
            "anew"
        )
    return None


def _line(point: Point) -> str:
    return json.dumps(asdict(point), ensure_ascii=False) + "\n"


def _point(line: str) -> Point | None:
    """Read a point, None from a line that is not whole."""
    try:
        return Point(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
