import io

import pytest

from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.review import COLUMNS, SheetWriter, read_review
from spacy_conflict_events.rows import read_csv

ROW = {
    "doc_id": "a",
    "event_id": "a#KILL:7:13",
    "type": "KILL",
    "trigger": {"text": "killed", "start": 7, "end": 13},
    "actor": [{"text": "Gunmen"}, {"text": "=raiders"}],
    "target": [{"text": "-18 farmers"}],
    "count": {"text": "18", "low": 18, "high": None},
    "pattern": "kill.verb",
    "sentence": {"text": "Gunmen\n killed 18.", "start": 0, "end": 18},
}


def sheet(tmp_path, *rows, columns="verdict,pattern,correction", end="\n"):
    path = tmp_path / "sheet.csv"
    path.write_bytes(end.join([columns, *rows, ""]).encode("utf-8-sig"))
    return path


def test_review_writes_a_sheet_with_empty_columns():
    stream = io.StringIO()
    SheetWriter(stream).write([ROW])
    head, line = stream.getvalue().splitlines()
    assert head == "\ufeff" + ",".join(COLUMNS)
    cells = dict(zip(COLUMNS, line.split(","), strict=True))
    assert {name: text for name, text in cells.items() if text} == {
        "doc_id": "a",
        "event_id": "a#KILL:7:13",
        "sentence": "Gunmen killed 18.",
        "type": "KILL",
        "trigger": "killed",
        "actor": "Gunmen; =raiders",
        "target": "'-18 farmers",
        "count": "18–",
        "pattern": "kill.verb",
    }


def test_review_counts_verdicts_by_pattern(tmp_path):
    path = sheet(
        tmp_path,
        "right,kill.verb,",
        "Yes,kill.verb,",
        "wrong,kill.noun,a novel",
        "partly,kill.noun,",
        "x,injure.verb,",
        " ,kill.verb,",
    )
    review = read_review(read_csv(path))
    assert list(review.patterns) == ["kill.noun", "injure.verb", "kill.verb"]
    assert review.patterns["kill.noun"].to_dict() == {
        "right": 0,
        "partly": 1,
        "wrong": 1,
        "judged": 2,
        "precision": 0,
    }
    assert review.total.precision == 0.4
    assert (review.open, review.corrections) == (1, {"kill.noun": ["a novel"]})
    lines = str(review).splitlines()
    assert lines[1].split() == ["all", "40.0", "2", "1", "2"]
    assert lines[3] == "    a novel"
    assert lines[-1] == "1 without a verdict"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_review_reads_what_spreadsheets_write(delimiter, tmp_path):
    columns = delimiter.join(["verdict", "pattern"])
    path = sheet(tmp_path, f"r{delimiter}kill.verb", columns=columns, end="\r\n")
    assert read_review(read_csv(path)).patterns["kill.verb"].right == 1


def test_review_of_nothing(tmp_path):
    review = read_review(read_csv(sheet(tmp_path)))
    assert (review.total.judged, review.total.precision) == (0, None)


@pytest.mark.parametrize(
    ("row", "columns", "message"),
    [
        ("perhaps,kill.verb", "verdict,pattern", "s.csv:2: the verdict 'perhaps'"),
        ("a,b", "a,b", "s.csv: has no columns verdict and pattern"),
    ],
)
def test_review_wants_a_sheet(row, columns, message, tmp_path):
    path = sheet(tmp_path, row, columns=columns)
    with pytest.raises(ConflictEventsError, match=message):
        read_review(read_csv(path), file="s.csv")


def test_review_wants_utf8(tmp_path):
    path = tmp_path / "sheet.csv"
    path.write_bytes("verdict,pattern\nright,\xe9\n".encode("latin-1"))
    with pytest.raises(ConflictEventsError, match="is not UTF-8"):
        read_review(read_csv(path))
