import csv
import json

import pytest
from rich_rows import full_row
from typer.testing import CliRunner

from spacy_conflict_events.arrow import read_parquet
from spacy_conflict_events.cli import app
from spacy_conflict_events.cli_convert import read_events
from spacy_conflict_events.errors import ConflictEventsError

ROWS = [
    {
        "doc_id": "a",
        "url": "u",
        **{k: v for k, v in full_row("a").items() if k != "doc_id"},
    },
    {
        "doc_id": "b",
        "url": None,
        **{k: v for k, v in full_row("b").items() if k != "doc_id"},
    },
]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = "".join(json.dumps(row) + "\n" for row in ROWS)
    (tmp_path / "e.jsonl").write_text(lines)
    return tmp_path


def convert(*args, code=0):
    result = CliRunner().invoke(app, ["convert", *args])
    assert result.exit_code == code, result.output
    return result


def test_convert_goes_round_all_formats_that_hold_all():
    convert("e.jsonl", "-o", "e.parquet")
    convert("e.parquet", "-o", "e.db")
    convert("e.db", "-o", "back.jsonl")
    assert list(read_events("back.jsonl")) == ROWS
    assert list(read_parquet("e.parquet")) == ROWS


def test_convert_writes_csv_with_kept_columns(folder):
    convert("e.jsonl", "-o", "e.csv")
    with open("e.csv", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["doc_id"], row["url"], row["count_low"]) for row in rows] == [
        ("a", "u", "18"),
        ("b", "", "18"),
    ]


def test_convert_writes_layouts(folder):
    plover = convert("e.jsonl", "--format", "plover").stdout.splitlines()
    assert [json.loads(line)["event_type"] for line in plover] == ["ASSAULT"] * 2
    convert("e.jsonl", "-o", "e.tsv")
    header, first, second = (folder / "e.tsv").read_text().splitlines()
    assert header.split("\t")[:3] == ["event_id", "date", "source"]
    assert first.split("\t")[:3] == ["a#KILL:7:13.1", "20240311", "Gunmen"]
    assert second.startswith("b#")
    acled = convert("e.jsonl", "--format", "acled").stdout.splitlines()
    assert len(acled) == 3


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("x.jsonl", '{"doc_id": "a"}', "line 1: no event that `extract` wrote"),
        ("x.jsonl", "\n{", "line 2: no JSON"),
        ("x.csv", "a,b", "cannot be read back from a .csv file"),
        ("x.parquet.txt", "[]", "line 1: no event"),
    ],
)
def test_convert_says_what_is_no_event(folder, name, text, message):
    (folder / name).write_text(text)
    with pytest.raises(ConflictEventsError, match=message):
        list(read_events(name))


def test_convert_refuses_its_own_input_and_a_missing_file():
    convert("e.jsonl", "-o", "e.jsonl", code=2)
    assert list(read_events("e.jsonl")) == ROWS
    result = convert("gone.jsonl", code=1)
    assert "there is no file gone.jsonl" in result.stderr
