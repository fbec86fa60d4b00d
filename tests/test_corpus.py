import io
import json
import os
from pathlib import Path

import pytest

from spacy_conflict_events.corpus import (
    Fields,
    Problem,
    Record,
    find_files,
    read_corpus,
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Work in an empty folder, so that the names of files are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name, data):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def read(*names, stdin=b"", input_format=None, **fields):
    return list(
        read_corpus(
            names,
            fields=Fields(**fields),
            input_format=input_format,
            stdin=io.BytesIO(stdin),
        )
    )


def summary(items):
    """Return documents as (id, text) and problems as their line."""
    return [
        (item.doc_id, item.text) if isinstance(item, Record) else str(item)
        for item in items
    ]


def test_corpus_reads_a_text_file_as_one_document(folder):
    write("news/a.txt", "\ufeffSix held.\r\nThey fled.\r")
    assert read("news/a.txt", keep=["date"]) == [
        Record(
            "news/a.txt",
            "Six held.\nThey fled.\n",
            {"date": None},
            source="news/a.txt",
            size=25,
        )
    ]


def test_corpus_reads_jsonl_rows_with_their_fields(folder):
    rows = [
        {"id": 7, "text": "Six held.", "date": "2021-05-03", "tags": ["a"]},
        {"text": "They fled.", "other": 1},
        {"id": None, "text": ""},
    ]
    lines = [json.dumps(row) for row in rows]
    write("a.jsonl", "\ufeff" + "\n\n".join(lines) + "\n")
    assert read("a.jsonl", keep=["date", "tags"]) == [
        Record(
            "7",
            "Six held.",
            {"date": "2021-05-03", "tags": ["a"]},
            source="a.jsonl",
            line=1,
            size=len(lines[0]) + 4,
            date="2021-05-03",
        ),
        Record(
            "a.jsonl:3",
            "They fled.",
            {"date": None, "tags": None},
            source="a.jsonl",
            line=3,
            size=len(lines[1]) + 1,
        ),
        Record(
            "a.jsonl:5",
            "",
            {"date": None, "tags": None},
            source="a.jsonl",
            line=5,
            size=len(lines[2]) + 1,
        ),
    ]


def test_corpus_reads_csv_rows_with_their_fields(folder):
    head = "\ufeffid,text,date\n"
    first = 'a1,"Six ""men"" held.\nThey fled, both.",2021-05-03\n'
    write("a.csv", head + first + "\n" + ",They fled.\n")
    assert read("a.csv", keep=["date"]) == [
        Record(
            "a1",
            'Six "men" held.\nThey fled, both.',
            {"date": "2021-05-03"},
            source="a.csv",
            line=2,
            size=len(first),
            date="2021-05-03",
        ),
        Record(
            "a.csv:5", "They fled.", {"date": None}, source="a.csv", line=5, size=12
        ),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_corpus_knows_the_delimiter_by_the_text_column(folder, delimiter):
    write("a.csv", delimiter.join(["id", "text"]) + "\n" + f"x{delimiter}Six held.\n")
    assert summary(read("a.csv")) == [("x", "Six held.")]


def test_corpus_reads_the_fields_that_are_asked_for(folder):
    write("a.jsonl", '{"id": 1, "text": "no", "body": "Six held.", "url": "u"}\n')
    write("a.csv", "id,text,body,url\n1,no,They fled.,v\n")
    records = read("a.jsonl", "a.csv", text="body", id="url")
    assert summary(records) == [("u", "Six held."), ("v", "They fled.")]


def test_corpus_reads_a_csv_field_longer_than_the_default_limit(folder):
    text = "Six held. " * 20_000
    write("a.csv", f"text\n{text}\n")
    assert summary(read("a.csv")) == [("a.csv:2", text)]


def test_corpus_reads_standard_input_as_text():
    stdin = b"Six held.\n{not json}\n"
    assert summary(read("-", stdin=stdin)) == [("-", "Six held.\n{not json}\n")]


def test_corpus_reads_standard_input_as_jsonl_if_the_first_line_is():
    stdin = b'{"text": "Six held."}\n{"id": "b", "text": "They fled."}\nthree\n'
    assert summary(read("-", stdin=stdin)) == [
        ("-:1", "Six held."),
        ("b", "They fled."),
        "-:3: broken JSON: Expecting value at character 1",
    ]


def test_corpus_reads_standard_input_in_the_format_that_is_named():
    stdin = b"text\nSix held.\n"
    assert summary(read("-", stdin=stdin, input_format="csv")) == [("-:2", "Six held.")]


def test_corpus_goes_on_after_bad_jsonl_lines(folder):
    lines = [
        b'{"text": "first"}',
        b'{"text": "broken"',
        b'{"body": "no text"}',
        b'{"text": 5}',
        b'{"text": null}',
        b'["text"]',
        b'{"text": "caf\xe9"}',
        b'{"text": "\\ud83d"}',
        b"[" * 100_000,
        b'{"text": "last", "score": NaN}',
    ]
    write("a.jsonl", b"\n".join(lines))
    items = read("a.jsonl", keep=["score"])
    assert summary(items[:8]) == [
        ("a.jsonl:1", "first"),
        "a.jsonl:2: broken JSON: Expecting ',' delimiter at character 18",
        "a.jsonl:3: no field 'text'",
        "a.jsonl:4: field 'text' is no text but int",
        "a.jsonl:5: field 'text' is no text but null",
        "a.jsonl:6: not a JSON object",
        "a.jsonl:7: not UTF-8: byte 0xe9 (save the file as UTF-8)",
        "a.jsonl:8: half a surrogate pair, which is no character",
    ]
    assert str(items[8]).startswith("a.jsonl:9: broken JSON: ")
    assert summary(items[9:]) == [("a.jsonl:10", "last")]
    assert items[9].kept == {"score": None}


def test_corpus_goes_on_after_bad_csv_rows(folder):
    rows = [
        b"text,date",
        b"first,1",
        b"caf\xe9,2",
        b"too,many,fields",
        b'"quoted"wrongly,3',
        b"last,4",
        b'"never closed,5',
    ]
    write("a.csv", b"\n".join(rows) + b"\n")
    assert summary(read("a.csv")) == [
        ("a.csv:2", "first"),
        "a.csv:3: not UTF-8: byte 0xe9 (save the file as UTF-8)",
        "a.csv:4: 3 fields, but the header line has 2",
        "a.csv:5: broken CSV: ',' expected after '\"'",
        ("a.csv:6", "last"),
        "a.csv:7: broken CSV: unexpected end of data",
    ]


def test_corpus_says_which_rows_or_files_have_no_text_field(folder):
    write("a.csv", "date,body\n1,Six held.\n")
    write("b.csv", "date,text\n1\n")
    write("c.csv", "")
    assert summary(read("a.csv", "b.csv", "c.csv")) == [
        "a.csv:1: no column 'text' in the header line",
        "b.csv:2: no field 'text'",
        "c.csv:1: no column 'text' in the header line",
    ]


def test_corpus_names_the_line_of_a_bad_byte_in_a_text_file(folder):
    write("a.txt", b"Six held.\nThey\nfled to caf\xe9.\n")
    write("b.txt", "They fled.")
    assert summary(read("a.txt", "b.txt")) == [
        "a.txt:3: not UTF-8: byte 0xe9 (save the file as UTF-8)",
        ("b.txt", "They fled."),
    ]


def test_corpus_needs_a_format_for_an_unknown_suffix(folder):
    write("a.html", "Six held.")
    hint = "unknown suffix: name the format with --input-format txt, jsonl or csv"
    assert summary(read("a.html")) == [f"a.html: {hint}"]
    assert summary(read("a.html", input_format="txt")) == [("a.html", "Six held.")]


def test_corpus_goes_on_after_a_file_that_cannot_be_opened(folder):
    write("b.txt", "They fled.")
    assert summary(read("gone.txt", "b.txt")) == [
        "gone.txt: no such file or directory",
        ("b.txt", "They fled."),
    ]


def test_find_files_lists_folders_sorted_and_below(folder):
    for name in ["d/b.txt", "d/a/z.CSV", "d/a.jsonl", "c.txt"]:
        write(name, "")
    for name in ["d/notes.md", "d/.hidden.txt", "d/.git/x.txt", "d/out.jsonl"]:
        write(name, "")
    write("d/events.csv.faults.jsonl", "")
    files = find_files(["d", "c.txt", "-"], exclude=["d/out.jsonl"])
    places = ["d/a.jsonl", "d/b.txt", "d/a/z.CSV"]
    assert files == [*(os.path.normpath(place) for place in places), "c.txt", "-"]


def test_find_files_puts_problems_in_the_place_of_what_is_missing(folder):
    write("d/notes.md", "")
    write("c.txt", "")
    assert find_files(["gone", "d", "c.txt"]) == [
        Problem("gone", None, "no such file"),
        Problem("d", None, "a folder without any .txt, .jsonl, .csv file"),
        "c.txt",
    ]
