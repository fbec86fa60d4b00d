"""Events as a SQLite database: documents, events, fillers. It opens in Datasette."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from typing import Any

from .errors import ConflictEventsError
from .event import SLOTS
from .export import VERSIONS
from .progress import Outlet

Row = dict[str, Any]

PLAIN = (
    *("id", "type", "mode", "plover", "cameo"),
    *("polarity", "modality", "certainty", "pattern", "part_of", "incident"),
)
WORDS = ("text", "start", "end")
CODES = (
    *("country", "sector", "coded_by", "latitude", "longitude"),
    *("start_date", "end_date"),
)
# Which of the codes a filler of the slot has; the others have none.
CODES_OF = {
    **dict.fromkeys(("actor", "target", "attribution"), CODES[:3]),
    "location": ("country", "latitude", "longitude"),
    "time": ("start_date", "end_date"),
}
EVENT_TABLE = """
CREATE TABLE events (
    event_id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number),
    doc_id TEXT NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, mode TEXT, plover TEXT, cameo TEXT,
    polarity TEXT, modality TEXT, certainty TEXT, pattern TEXT,
    part_of TEXT, incident TEXT,
    trigger_text TEXT, trigger_start INTEGER, trigger_end INTEGER,
    count_text TEXT, count_start INTEGER, count_end INTEGER,
    count_low INTEGER, count_high INTEGER,
    sentence_text TEXT, sentence_start INTEGER, sentence_end INTEGER,
    package_version TEXT, model TEXT, patterns_version TEXT
)"""
FILLER_TABLE = """
CREATE TABLE fillers (
    event_id TEXT NOT NULL REFERENCES events (event_id),
    slot TEXT NOT NULL, number INTEGER NOT NULL,
    text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    country TEXT, sector TEXT, coded_by TEXT, latitude REAL, longitude REAL,
    start_date TEXT, end_date TEXT,
    refers_to_text TEXT, refers_to_start INTEGER, refers_to_end INTEGER,
    PRIMARY KEY (event_id, slot, number)
)"""
INDEXES = (
    "CREATE INDEX events_document ON events (document)",
    "CREATE INDEX events_type ON events (type)",
    "CREATE INDEX events_incident ON events (doc_id, incident)",
    "CREATE INDEX fillers_text ON fillers (slot, text)",
)
JOURNALS = ("-wal", "-shm", "-journal")
# Delete what stands behind a number of documents.
CUT = (
    "DELETE FROM fillers WHERE event_id IN "
    "(SELECT event_id FROM events WHERE document > ?)",
    "DELETE FROM events WHERE document > ?",
    "DELETE FROM documents WHERE number > ?",
)


class SqliteSink:
    """Write documents and events to a new SQLite database as they come.

    Tables: `documents` (a row a document), `events` (a row an event; `document` is the
    number of its document) and `fillers` (a row a filler of a slot; `number` counts
    from 0 in the slot). Offsets are characters of the text, ends exclusive.
    """

    def __init__(
        self, path: str, *, kept: Sequence[str] = (), at: int | None = None
    ) -> None:
        """Make the database, in place of one that is there.

        path (str): The file.
        kept (Sequence[str]): Columns of `documents` carried along from the input.
        at (int): After how many documents to go on in the one that is there: what
            follows is deleted. None to make it anew.
        RAISES (ConflictEventsError): If it cannot be written.
        """
        self._path = path
        self._kept = tuple(kept)
        self._numbers = at or 0
        with self._writing(), ExitStack() as stack:
            if at is None:
                open(path, "wb").close()
                for suffix in JOURNALS:
                    # What a run left that was killed is not of this database.
                    with suppress(FileNotFoundError):
                        os.unlink(path + suffix)
            self._base = sqlite3.connect(path)
            stack.callback(self._base.close)
            # What is committed stays, even if the program is killed.
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            if at is None:
                self._create()
            else:
                for statement in CUT:
                    self._base.execute(statement, (at,))
            self._base.commit()
            stack.pop_all()

    def write_document(
        self, document: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]
    ) -> None:
        """Write a document and its events.

        document (Mapping): The row of the document: `doc_id`, `n_events`,
            `characters` and the kept columns.
        rows (Sequence[Mapping]): The rows of its events.
        """
        with self._writing():
            self._write_document(document, rows)
            self._base.commit()

    def _write_document(
        self, document: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]
    ) -> None:
        self._numbers += 1
        head = ("doc_id", "n_events", "characters", *self._kept)
        self._insert(
            "documents",
            {
                "number": self._numbers,
                **{name: _cell(document.get(name)) for name in head},
            },
        )
        for row in rows:
            self._insert("events", self._event(row))
            for slot in SLOTS:
                for number, filler in enumerate(row.get(slot) or ()):
                    self._insert("fillers", _filler(row, slot, number, filler))

    def write(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write events whose documents are known by their rows alone.

        rows (Iterable[Mapping]): Lines of the output; those of one document follow
            each other.
        """
        waiting: list[Mapping[str, Any]] = []
        for row in rows:
            if waiting and waiting[0]["doc_id"] != row["doc_id"]:
                self._write_group(waiting)
                waiting = []
            waiting.append(row)
        if waiting:
            self._write_group(waiting)

    @property
    def outlet(self) -> Outlet:
        """Get what tells how much is written."""
        return self

    def position(self) -> int:
        """Tell how many documents are in the database.

        RETURNS (int): Their number.
        """
        return self._numbers

    def sync(self) -> None:
        """Have the system put all on the disk."""
        with self._writing():
            self._base.execute("PRAGMA wal_checkpoint(FULL)")

    def close(self) -> None:
        """Close the database, so that it is one file."""
        with suppress(sqlite3.Error):
            self._base.rollback()
            self._base.execute("PRAGMA journal_mode = DELETE")
        self._base.close()

    def __enter__(self) -> "SqliteSink":
        """Use it in a `with` block, which closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the database."""
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise ConflictEventsError(f"cannot write {self._path}: {error}") from error

    def _create(self) -> None:
        columns = "".join(f", {_quoted(name)} TEXT" for name in self._kept)
        self._base.execute(
            "CREATE TABLE documents (number INTEGER PRIMARY KEY, doc_id TEXT NOT "
            f"NULL, n_events INTEGER, characters INTEGER{columns})"
        )
        for statement in (EVENT_TABLE, FILLER_TABLE, *INDEXES):
            self._base.execute(statement)

    def _write_group(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.write_document({**rows[0], "n_events": len(rows)}, rows)

    def _event(self, row: Mapping[str, Any]) -> Row:
        event = {
            "event_id": row["event_id"],
            "document": self._numbers,
            "doc_id": row["doc_id"],
        }
        for name in (*PLAIN, *VERSIONS):
            event[name] = row.get(name)
        for name in ("trigger", "sentence"):
            event.update(_words(name, row[name]))
        count = row.get("count")
        event.update(_words("count", count))
        for bound in ("low", "high"):
            event[f"count_{bound}"] = count[bound] if count else None
        return event

    def _insert(self, table: str, row: Row) -> None:
        names = ", ".join(_quoted(name) for name in row)
        marks = ", ".join("?" * len(row))
        self._base.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
        )


def count_documents(path: str) -> int:
    """Count the documents of a database that `SqliteSink` wrote.

    path (str): The file.
    RETURNS (int): Their number, 0 if it is no such database.
    """
    if not os.path.exists(path):
        return 0
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as base:
        (number,) = base.execute("SELECT count(*) FROM documents").fetchone()
        return int(number)
    return 0


def read_sqlite(path: str) -> Iterator[Row]:
    """Read events from a database that `SqliteSink` wrote.

    path (str): The file.
    YIELDS (dict): An event, as a line of the JSONL output has it, with the kept
        columns of its document.
    RAISES (ConflictEventsError): If it is no such database.
    """
    with ExitStack() as stack:
        try:
            uri = f"file:{path}?mode=ro"
            base = stack.enter_context(closing(sqlite3.connect(uri, uri=True)))
            base.row_factory = sqlite3.Row
            events = base.execute(
                "SELECT * FROM events ORDER BY document, trigger_start, rowid"
            )
        except sqlite3.Error as error:
            raise ConflictEventsError(
                f"{path} is no database of events: {error}"
            ) from error
        for event in events:
            fillers = base.execute(
                "SELECT * FROM fillers WHERE event_id = ? ORDER BY slot, number",
                (event["event_id"],),
            ).fetchall()
            document = base.execute(
                "SELECT * FROM documents WHERE number = ?", (event["document"],)
            ).fetchone()
            yield _row(dict(event), [dict(f) for f in fillers], dict(document))


def _row(event: Row, fillers: Sequence[Row], document: Row) -> Row:
    """Put an event together again."""
    kept = {
        name: value
        for name, value in document.items()
        if name not in ("number", "doc_id", "n_events", "characters")
    }
    slots: dict[str, list[Row]] = {slot: [] for slot in SLOTS}
    for filler in fillers:
        slot = filler["slot"]
        words = {name: filler[name] for name in WORDS}
        words.update({name: filler[name] for name in CODES_OF.get(slot, ())})
        if "coded_by" in words:
            words["refers_to"] = _unwords("refers_to", filler)
        slots[slot].append(words)
    count = _unwords("count", event)
    if count is not None:
        count.update(low=event["count_low"], high=event["count_high"])
    order = ("id", "type", "mode", "plover", "cameo")
    return {
        "doc_id": event["doc_id"],
        **kept,
        "event_id": event["event_id"],
        **{name: event[name] for name in order},
        "trigger": _unwords("trigger", event),
        **{slot: slots[slot] for slot in ("actor", "target", "about")},
        "count": count,
        **{s: slots[s] for s in ("location", "time", "weapon", "attribution")},
        **{n: event[n] for n in ("polarity", "modality", "certainty", "pattern")},
        "sentence": _unwords("sentence", event),
        "part_of": event["part_of"],
        "incident": event["incident"],
        **{name: event[name] for name in VERSIONS},
    }


def _filler(
    row: Mapping[str, Any], slot: str, number: int, filler: Mapping[str, Any]
) -> Row:
    return {
        "event_id": row["event_id"],
        "slot": slot,
        "number": number,
        **{name: filler[name] for name in WORDS},
        **{name: filler.get(name) for name in CODES},
        **_words("refers_to", filler.get("refers_to")),
    }


def _words(prefix: str, words: Mapping[str, Any] | None) -> Row:
    return {f"{prefix}_{name}": words[name] if words else None for name in WORDS}


def _unwords(prefix: str, row: Mapping[str, Any]) -> Row | None:
    words = {name: row[f"{prefix}_{name}"] for name in WORDS}
    return None if words["text"] is None else words


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    return json.dumps(value, ensure_ascii=False)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
