"""What one run of `extract` writes, and how far it is."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .console import Tally
from .corpus import Record
from .errors import ConflictEventsError
from .export import RowMaker
from .faults import SUFFIX as FAULTS
from .faults import FaultWriter, Problem
from .outputs import (
    AT_THE_END,
    OutputFormat,
    guess_format,
    measure,
    open_sink,
    open_text,
)
from .progress import SUFFIX as PROGRESS
from .progress import Outlet, Point, Progress, read_point
from .review import SheetWriter
from .tables import event_table, incident_table

if TYPE_CHECKING:
    from .reading import Reading

ANEW = "leave out --resume to start anew"


@dataclass(frozen=True)
class Outputs:
    """The files that a run writes.

    form (OutputFormat): The format of the events or incidents.
    events (str): Their file, None for standard output.
    documents (str): The list of documents, None for none.
    review (str): The review sheet, None for none.
    faults (str): What names the faults, None for a file beside the events' file.
    """

    form: OutputFormat
    events: str | None = None
    documents: str | None = None
    review: str | None = None
    faults: str | None = None

    @property
    def faults_path(self) -> str | None:
        """Get the file that names the faults, None if there is none."""
        return self.faults or self._beside(FAULTS)

    @property
    def progress_path(self) -> str | None:
        """Get the file that notes how far a run is, None if it cannot be resumed."""
        return None if self.form in AT_THE_END else self._beside(PROGRESS)

    @property
    def list_format(self) -> OutputFormat:
        """Get the format of the list of documents."""
        is_csv = guess_format(self.documents or "") is OutputFormat.csv
        return OutputFormat.csv if is_csv else OutputFormat.jsonl

    @property
    def paths(self) -> list[str]:
        """List the files that are named."""
        named = (self.events, self.documents, self.review, self.faults_path)
        return [path for path in named if path is not None]

    def _beside(self, suffix: str) -> str | None:
        """Name a file beside that of the events, unless that is a device or pipe."""
        if self.events is None or (
            os.path.exists(self.events) and not os.path.isfile(self.events)
        ):
            return None
        return self.events + suffix

    def find_point(self, settings: Mapping[str, Any]) -> Point | None:
        """Find from where a run can be resumed.

        settings (Mapping[str, Any]): What must be as it was.
        RETURNS (Optional[Point]): The point, None if there is nothing yet.
        RAISES (ConflictEventsError): If it cannot be resumed.
        """
        if self.events is None:
            raise ConflictEventsError(
                "standard output cannot be resumed: name a file with -o"
            )
        if self.form in AT_THE_END:
            raise ConflictEventsError(
                f"{self.form.value} is written at the end, and cannot be resumed: "
                f"write -o events.jsonl, then run "
                f"`conflict-events convert events.jsonl -o {self.events}`"
            )
        path = self.progress_path
        if path is None:
            raise ConflictEventsError(
                f"{self.events} is no file, and cannot be resumed"
            )
        if not os.path.exists(path):
            if not os.path.exists(self.events):
                return None
            raise ConflictEventsError(
                f"{self.events} is whole, since there is no {path}: {ANEW}"
            )
        forms = [self.form]
        if self.documents is not None:
            forms.append(self.list_format)
        forms += [OutputFormat.jsonl] * (len(self.paths) - len(forms))
        sizes = [measure(*pair) for pair in zip(forms, self.paths, strict=True)]
        return read_point(path, settings=settings, positions=sizes)


class Extraction:
    """Write what a run finds, one document after the other."""

    def __init__(
        self,
        outputs: Outputs,
        rows: RowMaker,
        *,
        incidents: bool,
        settings: Mapping[str, Any],
        point: Point | None = None,
    ) -> None:
        """Open the outputs.

        outputs (Outputs): The files.
        rows (RowMaker): What makes the rows.
        incidents (bool): Whether a row is an incident.
        settings (Mapping[str, Any]): What must not change for a run to be resumed.
        point (Point): From where it is resumed, None if it begins.
        RAISES (ConflictEventsError): If an output cannot be written.
        """
        self._rows = rows
        self._incidents = incidents
        self._point = point
        self.tally = Tally.from_dict(point.tally) if point else Tally()
        self._progress: Progress | None = None
        self._stack = ExitStack()
        places: Iterator[int | None] = iter(point.positions if point else [None] * 4)
        with ExitStack() as stack:
            self._sink = open_sink(
                outputs.form,
                outputs.events,
                columns=rows.incident_columns if incidents else rows.event_columns,
                kept=rows.kept_columns,
                table=incident_table if incidents else event_table,
                stack=stack,
                at=next(places),
            )
            outlets: list[Outlet | None] = [self._sink.outlet]
            self._listing = None
            if outputs.documents is not None:
                self._listing = open_sink(
                    outputs.list_format,
                    outputs.documents,
                    columns=rows.document_columns,
                    stack=stack,
                    at=next(places),
                )
                outlets.append(self._listing.outlet)
            self._sheet = None
            if outputs.review is not None:
                at = next(places)
                stream = open_text(outputs.review, stack, at=at)
                self._sheet = SheetWriter(stream, header=not at)
                outlets.append(stream)
            self._faults = None
            if outputs.faults_path is not None:
                keep = outputs.faults is not None
                self._faults = FaultWriter(
                    outputs.faults_path, at=next(places), keep=keep
                )
                stack.callback(self._faults.close)
                outlets.append(self._faults.stream)
            if outputs.progress_path is not None:
                self._progress = Progress(
                    outputs.progress_path,
                    settings=settings,
                    outlets=[outlet for outlet in outlets if outlet is not None],
                    point=point,
                )
                stack.callback(self._progress.close)
            self._stack = stack.pop_all()

    @property
    def resumable(self) -> bool:
        """Tell if the run can be resumed when it is stopped."""
        return self._progress is not None

    def pass_over(self, items: Iterator[Record | Problem]) -> int:
        """Pass over what an earlier run has done.

        items (Iterator[Record / Problem]): The input from its beginning.
        RETURNS (int): How many bytes of it were passed over.
        RAISES (ConflictEventsError): If it is not the input of that run.
        """
        if self._point is None:
            return 0
        item, size = None, 0
        for _ in range(self._point.items):
            item = next(items, None)
            if item is None:
                break
            if isinstance(item, Record):
                size += item.size
            if item.doc_id is not None:
                self._rows.pass_over(item.doc_id)
        if item is None or item.place != self._point.last:
            raise ConflictEventsError(
                f"the input is not what it was: {self._point.last} is no longer the "
                f"document or fault number {self._point.items:,}: {ANEW}"
            )
        return size

    def write(self, result: "Reading | Problem") -> None:
        """Write a document or a fault, and note that it is done.

        result (Reading / Problem): What was read of it.
        """
        if isinstance(result, Problem):
            self._write_fault(result)
            place = result.place
        else:
            self._write_document(result)
            place = result.record.place
        if self._progress is not None:
            self._progress.note(place, self.tally.to_dict())

    def _write_fault(self, problem: Problem) -> None:
        self.tally.problems += 1
        if problem.doc_id is not None:
            self._rows.pass_over(problem.doc_id)
        if self._faults is not None:
            self._faults.write(problem)

    def _write_document(self, reading: "Reading") -> None:
        record, events, incidents = reading
        document = self._rows.document_row(
            record.doc_id,
            kept=record.kept,
            n_events=len(events),
            characters=len(record.text),
        )
        make = self._rows.incident_rows if self._incidents else self._rows.event_rows
        found = incidents if self._incidents else events
        made = make(record.doc_id, found, kept=record.kept)
        self._sink.write_document(document, made)
        if self._listing is not None:
            self._listing.write_document({}, [document])
        if self._sheet is not None:
            self._sheet.write(made)
        self.tally.add(events, record.kept)
        self.tally.add_date(record.date, record.doc_id)

    def finish(self) -> None:
        """Note that the run is done: nothing is left to be resumed."""
        if self._progress is not None:
            self._progress.finish()

    def close(self) -> None:
        """Close the outputs."""
        self._stack.close()
