import base64
import gzip
import json
import re

import pytest
from news_rows import NEWS, filler, make_row

from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.report import find_date, pack, read_events, report


def cells(packed, name):
    """Return a column as plain values."""
    column = packed["columns"][name]
    values = column["values"]
    return [
        [values[n] for n in cell]
        if isinstance(cell, list)
        else (None if cell < 0 else values[cell])
        for cell in column["cells"]
    ]


def test_report_packs_columns():
    packed = pack(NEWS[:3] + NEWS[7:])
    assert packed["n"] == 5
    assert packed["groups"] == {
        "KILL": "violence",
        "MEET": "verbal-cooperation",
        "STARE": "other",
    }
    assert cells(packed, "type") == ["KILL", "KILL", "KILL", "MEET", "STARE"]
    assert cells(packed, "date") == [
        *("2024-03-12", "2024-03-12", "2024-03-14", None, "2024-03-12")
    ]
    assert cells(packed, "doc") == ["a.txt", "b.txt", "a.txt", "a.txt", "a.txt"]
    assert cells(packed, "actor")[-2:] == [["The minister"], []]
    assert cells(packed, "place")[:2] == [["Kessim"], ["Haro"]]
    assert (packed["low"][:2], packed["high"][:2]) == ([18, 2], [None, 2])
    # The trigger's offsets are those in the sentence.
    sentence, start, end = NEWS[0]["sentence"]["text"], packed["start"], packed["end"]
    assert sentence[start[0] : end[0]] == "did kill"


def test_report_packs_codes_and_incidents():
    row = make_row("KILL", "x", "y", incident=3)
    row["actor"] = [filler("army", country="AAA", sector="MIL"), filler("they")]
    packed = pack([row, NEWS[0]])
    assert cells(packed, "actor_country") == [["AAA"], []]
    assert cells(packed, "actor_sector") == [["MIL"], []]
    assert cells(packed, "target_country") == [[], []]
    assert cells(packed, "incident") == ["a.txt#3", None]


@pytest.mark.parametrize(
    ("times", "kept", "day"),
    [
        ([], "2024-03-12", "2024-03-12"),
        ([], "2024-03-12T08:00:00Z", "2024-03-12"),
        ([], "20240312", "2024-03-12"),
        ([], "March 12", None),
        ([], "2024-02-31", None),
        ([], None, None),
        ([("2024-03-09", None)], "2024-03-12", "2024-03-09"),
        ([("2024-03-04", "2024-03-10")], "2024-03-12", "2024-03-04"),
        ([("2023-03-12", "2024-03-12")], "2024-03-12", "2024-03-12"),
        ([(None, None), ("2024-03-09", "2024-03-09")], None, "2024-03-09"),
    ],
)
def test_report_finds_the_day(times, kept, day):
    fillers = [filler("then", start_date=a, end_date=b) for a, b in times]
    row = make_row("KILL", "x", "y", time=fillers, published=kept)
    assert find_date(row, date_field="published") == day


def test_report_is_one_page_with_all_in_it():
    page = report(NEWS, title="March <1>")
    assert "<title>March &lt;1&gt;</title>" in page
    assert not re.findall(r'(?:src|href)="(?!#)', page.split("<script>")[0])
    assert "default-src 'none'" in page
    data = re.search(r'id="data">([^<]+)<', page)[1]
    kept = json.loads(gzip.decompress(base64.b64decode(data)))
    assert kept == json.loads(json.dumps(pack(NEWS)))
    assert page == report(NEWS, title="March <1>")


def test_report_holds_no_text_as_markup():
    page = report(
        [make_row("KILL", "</script><b>x", "y", type="<i>")], title="</title>"
    )
    assert "</script><b>" not in page
    assert "<i>" not in page.split("<script>")[0].replace("<i></i>", "")
    assert page.count("</title>") == 1


def test_report_needs_a_plotting_library(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "altair", None)
    monkeypatch.delitem(sys.modules, "spacy_conflict_events.charts", raising=False)
    with pytest.raises(ConflictEventsError, match=r"spacy-conflict-events\[report\]"):
        report(NEWS)


def test_report_reads_lines():
    lines = [b"\xef\xbb\xbf" + json.dumps(NEWS[0]).encode(), b"\n", b" "]
    assert read_events(lines, name="a.jsonl") == [NEWS[0]]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"type": "KILL"', "a.jsonl:2: broken JSON"),
        (b"\xff", "a.jsonl:2: broken JSON"),
        (b'{"text": "KILL"}', "a.jsonl:2: row 2 is no event .no field 'type'.: give"),
        (b"[]", "a.jsonl:2: row 2 is no event"),
        (
            b'{"type": "K", "trigger": "x", "sentence": "y", "pattern": "z"}',
            "a trigger without offsets",
        ),
    ],
)
def test_report_says_which_line_is_no_event(line, message):
    with pytest.raises(ConflictEventsError, match=message):
        read_events([b"", line], name="a.jsonl")
