import json

import pyarrow
import pytest
from pyarrow import parquet
from rich_rows import full_row
from toy_pipeline import TEXT, make_pipeline, write_patterns

from spacy_conflict_events.arrow import (
    ParquetSink,
    event_schema,
    from_arrow,
    read_parquet,
    to_arrow,
    to_frame,
    to_table,
    write_parquet,
)


@pytest.fixture
def docs(tmp_path):
    nlp = make_pipeline(write_patterns(tmp_path / "patterns", "KILL"))
    return [nlp(TEXT), nlp("Gunmen fled.")]


BARE = full_row("b", kind="INJURE", count=None, mode=None, location=[], time=[])


def test_arrow_table_gives_rows_back():
    rows = [full_row("a"), BARE]
    table = to_arrow(rows, schema=event_schema())
    assert table.num_rows == 2
    assert list(from_arrow(table)) == rows


def test_arrow_table_holds_days_and_numbers():
    table = to_arrow([full_row()], schema=event_schema())
    (period,) = table.column("time").to_pylist()[0]
    assert period["start_date"].isoformat() == "2024-03-11"
    assert table.schema.field("time").type.value_type.field("end_date").type == (
        pyarrow.date32()
    )
    count = table.column("count").to_pylist()[0]
    assert (count["low"], count["high"]) == (18, None)


def test_arrow_schema_without_run_has_the_fields_of_an_event():
    names = event_schema(run=False).names
    assert names[:3] == ["id", "type", "mode"]
    assert "doc_id" not in names
    assert event_schema(kept=["url"]).names[:3] == ["doc_id", "url", "event_id"]


def test_arrow_rows_without_codes_are_null_there():
    words = {"text": "Gunmen", "start": 0, "end": 6}
    table = to_arrow([full_row(actor=[words])], schema=event_schema())
    (actor,) = table.column("actor").to_pylist()[0]
    assert actor["text"] == "Gunmen"
    assert actor["country"] is None


def test_parquet_file_gives_rows_back(tmp_path):
    rows = [full_row("a"), BARE]
    path = str(tmp_path / "events.parquet")
    write_parquet(rows, path)
    assert list(read_parquet(path)) == rows
    assert parquet.read_table(path).column("doc_id").to_pylist() == ["a", "b"]


def test_parquet_keeps_columns_of_the_input_as_text(tmp_path):
    path = str(tmp_path / "events.parquet")
    row = {**full_row(), "tags": ["x", 1], "url": "u", "lost": 1}
    write_parquet([row], path, kept=["tags", "url"])
    (back,) = read_parquet(path)
    assert json.loads(back["tags"]) == ["x", 1]
    assert back["url"] == "u"
    assert "lost" not in back


def test_parquet_sink_writes_groups_and_what_waits(tmp_path, monkeypatch):
    monkeypatch.setattr(ParquetSink, "group", 2)
    path = str(tmp_path / "events.parquet")
    with ParquetSink(path) as sink:
        for number in range(5):
            sink.write([full_row(str(number))])
    with parquet.ParquetFile(path) as file:
        sizes = [file.metadata.row_group(i).num_rows for i in range(3)]
        assert file.num_row_groups == 3
    assert sizes == [2, 2, 1]
    assert [row["doc_id"] for row in read_parquet(path)] == list("01234")


def test_parquet_of_no_events_has_the_columns(tmp_path):
    path = str(tmp_path / "events.parquet")
    write_parquet([], path)
    assert parquet.read_table(path).schema.names == event_schema().names
    assert list(read_parquet(path)) == []


def test_frame_has_a_row_an_event_and_whole_numbers(docs):
    frame = to_frame(docs, ids=["x", "y"])
    assert frame["doc_id"].tolist() == ["x", "x"]
    assert frame["type"].tolist() == ["KILL", "KILL"]
    assert frame["actor"].tolist() == ["Gunmen", "Rebels"]
    assert str(frame["count_low"].dtype) == "Int64"
    assert frame["count_low"].tolist() == [18, 2]
    assert frame["trigger_start"].tolist() == [7, 45]


def test_frame_of_no_events_has_the_columns(docs):
    frame = to_frame(docs[1:])
    assert len(frame) == 0
    assert list(frame.columns)[:3] == ["doc_id", "id", "type"]


def test_frame_refuses_ids_that_do_not_fit(docs):
    with pytest.raises(ValueError, match="longer"):
        to_frame(docs, ids=["x"])


def test_table_has_all_that_events_say(docs):
    table = to_table(docs)
    assert table.column("doc_id").to_pylist() == ["0", "0"]
    (target,) = table.column("target").to_pylist()[0]
    assert (target["text"], target["start"], target["end"]) == ("18 farmers", 14, 24)
