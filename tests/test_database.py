import sqlite3
from contextlib import closing

import pytest
from rich_rows import full_row

from spacy_conflict_events.database import SqliteSink, read_sqlite
from spacy_conflict_events.errors import ConflictEventsError

DOCUMENT = {"doc_id": "a", "url": "u", "n_events": 1, "characters": 66}


def rows_of(path, query):
    with closing(sqlite3.connect(path)) as base:
        return base.execute(query).fetchall()


def test_database_gives_rows_back(tmp_path):
    path = str(tmp_path / "events.db")
    first = {**full_row("a"), "url": "u"}
    second = {**full_row("b", count=None, mode=None, location=[]), "url": None}
    with SqliteSink(path, kept=["url"]) as sink:
        sink.write_document(DOCUMENT, [first])
        sink.write_document({**DOCUMENT, "doc_id": "b", "url": None}, [second])
    assert list(read_sqlite(path)) == [first, second]


def test_database_lists_documents_without_events(tmp_path):
    path = str(tmp_path / "events.db")
    with SqliteSink(path) as sink:
        sink.write_document({**DOCUMENT, "n_events": 0}, [])
        sink.write_document({**DOCUMENT, "doc_id": "b"}, [full_row("b")])
    assert rows_of(path, "SELECT doc_id, n_events, characters FROM documents") == [
        ("a", 0, 66),
        ("b", 1, 66),
    ]
    assert rows_of(path, "SELECT document, doc_id FROM events") == [(2, "b")]


def test_database_joins_fillers_to_events(tmp_path):
    path = str(tmp_path / "events.db")
    with SqliteSink(path) as sink:
        sink.write_document(DOCUMENT, [full_row()])
    query = """
        SELECT type, slot, text, country, sector FROM events
        JOIN fillers USING (event_id) WHERE slot IN ('actor', 'target') ORDER BY slot
    """
    assert rows_of(path, query) == [
        ("KILL", "actor", "Gunmen", None, "UAF"),
        ("KILL", "target", "at least 18 farmers", "NGA", "AGR"),
    ]


def test_database_groups_rows_of_a_document(tmp_path):
    path = str(tmp_path / "events.db")
    rows = [full_row("a"), full_row("a", kind="INJURE"), full_row("b")]
    with SqliteSink(path) as sink:
        sink.write(rows)
    assert rows_of(path, "SELECT doc_id, n_events FROM documents") == [
        ("a", 2),
        ("b", 1),
    ]
    assert list(read_sqlite(path)) == rows


def test_database_takes_any_name_of_a_column(tmp_path):
    path = str(tmp_path / "events.db")
    name = 'x"); DROP TABLE events; --'
    with SqliteSink(path, kept=[name]) as sink:
        sink.write_document({**DOCUMENT, name: ["v"]}, [full_row()])
    (row,) = read_sqlite(path)
    assert row[name] == '["v"]'


def test_database_that_is_none(tmp_path):
    path = tmp_path / "events.db"
    path.write_text("no database at all, only text that goes on and on")
    with pytest.raises(ConflictEventsError, match="is no database of events"):
        list(read_sqlite(str(path)))
    with pytest.raises(ConflictEventsError, match="cannot write"):
        SqliteSink(str(tmp_path / "nowhere" / "events.db"))
