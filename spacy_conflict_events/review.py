"""The review sheet: events for people to judge, and what their verdicts say.

A sheet is a CSV file that a spreadsheet opens. A person fills in the column `verdict`
(right, partly or wrong) and, if they like, `correction`.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .errors import ConflictEventsError
from .export import Row, flatten
from .lines import Writable
from .tables import describe_count

COLUMNS = (
    *("doc_id", "event_id", "verdict", "correction", "sentence", "type", "trigger"),
    *("actor", "target", "about", "count", "location", "time", "weapon", "attribution"),
    *("polarity", "modality", "certainty", "pattern"),
)
_VERDICTS = {
    **dict.fromkeys(("right", "r", "yes", "y", "1", "ok", "correct", "true"), "right"),
    **dict.fromkeys(("partly", "p", "part", "half", "partial", "0.5"), "partly"),
    **dict.fromkeys(("wrong", "w", "no", "n", "0", "x", "incorrect", "false"), "wrong"),
}
# A spreadsheet takes what begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class SheetWriter:
    """Write events as a review sheet."""

    def __init__(self, stream: Writable, *, header: bool = True) -> None:
        """Create it and write the header line.

        stream (Writable): Where the sheet goes.
        header (bool): Whether the header line is still to be written.
        """
        self._stream = stream
        if header:
            # Without this mark, Excel does not read UTF-8.
            stream.write("\ufeff")
            self._send([COLUMNS])

    def write(self, rows: Iterable[Row]) -> None:
        """Write events.

        rows (Iterable[Row]): The rows of events.
        """
        self._send([[_cell(row, name) for name in COLUMNS] for row in rows])

    def _send(self, lines: Iterable[Iterable[str]]) -> None:
        buffer = io.StringIO()
        csv.writer(buffer, lineterminator="\n").writerows(lines)
        self._stream.write(buffer.getvalue())
        self._stream.flush()


def _cell(row: Row, name: str) -> str:
    """Return what stands in a cell."""
    if name in ("verdict", "correction"):
        return ""
    value = describe_count(row["count"]) if name == "count" else flatten(row).get(name)
    text = " ".join(str("" if value is None else value).split())
    return f"'{text}" if text.startswith(_FORMULA) else text


@dataclass
class Verdicts:
    """What people said of the events of one pattern.

    right (int): How many are right.
    partly (int): How many are there, but with something wrong.
    wrong (int): How many are no such event.
    """

    right: int = 0
    partly: int = 0
    wrong: int = 0

    @property
    def judged(self) -> int:
        """Get how many events were judged."""
        return self.right + self.partly + self.wrong

    @property
    def precision(self) -> float | None:
        """Get the share that is right, None if none was judged."""
        return self.right / self.judged if self.judged else None

    def to_dict(self) -> dict[str, Any]:
        """Return the verdicts as plain data."""
        return {**vars(self), "judged": self.judged, "precision": self.precision}


@dataclass
class Review:
    """What a sheet says.

    total (Verdicts): The verdicts on all events.
    patterns (Dict[str, Verdicts]): By pattern; first those with most events that are
        not right, which are the patterns to mend first.
    corrections (Dict[str, List[str]]): The corrections by pattern.
    open (int): How many events have no verdict.
    """

    total: Verdicts = field(default_factory=Verdicts)
    patterns: dict[str, Verdicts] = field(default_factory=dict)
    corrections: dict[str, list[str]] = field(default_factory=dict)
    open: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return the review as plain data, ready for JSON."""
        return {
            "total": self.total.to_dict(),
            "patterns": {name: v.to_dict() for name, v in self.patterns.items()},
            "corrections": self.corrections,
            "open": self.open,
        }

    def __str__(self) -> str:
        """Return the review as text for people, patterns to mend first."""
        width = max([24, *(len(name) + 2 for name in self.patterns)])
        head = f"{'precision':>10}{'right':>7}{'partly':>8}{'wrong':>7}"
        lines = [f"{'':{width}}{head}"]
        for name, verdicts in [("all", self.total), *self.patterns.items()]:
            share = verdicts.precision
            shown = "-" if share is None else f"{100 * share:.1f}"
            numbers = f"{verdicts.right:>7}{verdicts.partly:>8}{verdicts.wrong:>7}"
            lines.append(f"{name:{width}}{shown:>10}{numbers}")
            lines += [f"    {text}" for text in self.corrections.get(name, ())]
        if self.open:
            lines.append(f"{self.open} without a verdict")
        return "\n".join(lines)


def read_review(
    rows: Iterable[tuple[int, Mapping[str, str]]], *, file: str = "the sheet"
) -> Review:
    """Count the verdicts of a sheet.

    rows (Iterable[Tuple[int, Mapping[str, str]]]): The lines' numbers and cells, as
        `rows.read_csv` gives them.
    file (str): The name of the file, for errors.
    RETURNS (Review): What the sheet says.
    RAISES (ConflictEventsError): If it is no review sheet, or at a verdict that is none
        of those known.
    """
    review = Review()
    found: dict[str, Verdicts] = {}
    for number, row in rows:
        if "verdict" not in row or "pattern" not in row:
            problem = "has no columns verdict and pattern, as `extract --review` writes"
            raise ConflictEventsError(f"{file}: {problem}")
        given = row["verdict"].strip().lower()
        name = row["pattern"].strip()
        if correction := (row.get("correction") or "").strip():
            review.corrections.setdefault(name, []).append(correction)
        if not given:
            review.open += 1
            continue
        verdict = _VERDICTS.get(given)
        if verdict is None:
            problem = f"the verdict {given!r} is none of right, partly, wrong"
            raise ConflictEventsError(f"{file}:{number}: {problem}")
        for verdicts in (review.total, found.setdefault(name, Verdicts())):
            setattr(verdicts, verdict, getattr(verdicts, verdict) + 1)
    review.patterns = dict(
        sorted(found.items(), key=lambda item: (-_bad(item[1]), item[0]))
    )
    return review


def _bad(verdicts: Verdicts) -> int:
    return verdicts.partly + verdicts.wrong
