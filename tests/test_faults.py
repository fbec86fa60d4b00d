from pathlib import Path

import pytest

from spacy_conflict_events.corpus import Fields, read_corpus
from spacy_conflict_events.faults import FaultWriter, Kind, Problem

JSONL = [
    (b'{"id": "a", "text": "x"}', None),
    (b'{"id": "b", "text": "caf\xe9"}', (Kind.ENCODING, "b")),
    (b'{"text": "caf\xe9"}', (Kind.ENCODING, "FILE:3")),
    (b'{"id": "d", "text": "caf\xe9', (Kind.ENCODING, None)),
    (b'{"id": "e", "text": 5}', (Kind.TEXT, "e")),
    (b'{"id": "f"}', (Kind.TEXT, "f")),
    (b'{"text": null}', (Kind.TEXT, "FILE:7")),
    (b'{"id": "h", "text": "\\ud800"}', (Kind.ENCODING, "h")),
    (b'{"id": "i", "text"', (Kind.SYNTAX, None)),
    (b"[1]", (Kind.SYNTAX, None)),
]
CSV = [
    (b"id,text", None),
    (b"a,x", None),
    (b"b,caf\xe9", (Kind.ENCODING, "b")),
    (b"c,x,y", (Kind.SYNTAX, None)),
]


@pytest.mark.parametrize(("name", "lines"), [("a.jsonl", JSONL), ("a.csv", CSV)])
def test_faults_have_a_kind_and_the_id_of_their_document(tmp_path, name, lines):
    path = str(tmp_path / name)
    Path(path).write_bytes(b"\n".join(line for line, _ in lines))
    items = read_corpus([path], fields=Fields())
    found = {
        item.line: (item.kind, item.doc_id and item.doc_id.replace(path, "FILE"))
        for item in items
        if isinstance(item, Problem)
    }
    assert found == {n: fault for n, (_, fault) in enumerate(lines, 1) if fault}


def test_faults_of_files(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    path = str(tmp_path / "a.txt")
    items = read_corpus([Problem("b", None, "no such file"), path, str(tmp_path / "c")])
    assert [(item.kind, item.doc_id) for item in items] == [
        (Kind.FILE, None),
        (Kind.ENCODING, path),
        (Kind.FILE, None),
    ]


PROBLEM = Problem("a.jsonl", 3, "no text but 'é'", Kind.TEXT, "d3")
LINE = (
    '{"doc_id": "d3", "source": "a.jsonl", "line": 3, "kind": "text", '
    '"message": "no text but \'é\'"}\n'
)


def test_faults_are_written_as_they_come(tmp_path):
    path = tmp_path / "f.jsonl"
    writer = FaultWriter(str(path))
    writer.write(PROBLEM)
    assert path.read_text("utf-8") == LINE
    writer.close()
    writer = FaultWriter(str(path), at=len(LINE.encode()), keep=False)
    writer.write(PROBLEM)
    writer.close()
    assert path.read_text("utf-8") == 2 * LINE


@pytest.mark.parametrize("keep", [True, False])
def test_faults_leave_an_empty_file_only_if_it_is_named(tmp_path, keep):
    path = tmp_path / "f.jsonl"
    path.write_text("old\n")
    FaultWriter(str(path), keep=keep).close()
    assert path.exists() == keep
    assert not keep or path.read_text() == ""


def test_faults_have_a_meaning_each():
    assert len({kind.meaning for kind in Kind}) == len(Kind) == 7
