import csv
import io
import json

import pytest
from fake_pipeline import VERSIONS, make_event
from rich.console import Console
from rich_rows import full_row

from spacy_conflict_events.event import SLOTS, Count, Event, Filler
from spacy_conflict_events.export import CsvWriter, JsonlWriter, RowMaker, flatten
from spacy_conflict_events.tables import describe_count, event_table, incident_table

NO_CODES = {
    **dict.fromkeys(("actor_country", "actor_sector"), ""),
    **dict.fromkeys(("target_country", "target_sector", "location_country"), ""),
    **dict.fromkeys(("latitude", "longitude", "start_date", "end_date")),
}
EVENT = make_event("Gunmen and bandits killed 18 farmers", 19)


def maker(*keep):
    return RowMaker(keep=keep, versions=VERSIONS)


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text)))


def render(rows, width=120):
    stream = io.StringIO()
    Console(file=stream, width=width).print(event_table(rows))
    lines = stream.getvalue().splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]


def test_export_puts_document_and_kept_fields_before_the_event():
    rows = maker("date", "url").event_rows("a.txt", [EVENT], kept={"date": "May 3"})
    assert rows == [
        {
            "doc_id": "a.txt",
            "date": "May 3",
            "url": None,
            "event_id": "a.txt#KILL:19:25",
            **EVENT,
            **VERSIONS,
        }
    ]
    first, *_, last = rows[0]
    assert (first, last) == ("doc_id", "patterns_version")
    assert list(rows[0])[:4] == ["doc_id", "date", "url", "event_id"]


def test_export_gives_events_of_equal_documents_different_ids():
    rows = maker()
    ids = [
        row["event_id"]
        for doc_id in ["a", "a", "a~2", "b", "a"]
        for row in rows.event_rows(doc_id, [EVENT], kept={})
    ]
    names = ["a", "a~2", "a~2~2", "b", "a~3"]
    assert ids == [f"{name}#KILL:19:25" for name in names]


def test_export_renames_kept_fields_that_would_hide_our_own():
    rows = maker("type", "doc_type", "count_low", "date")
    kept = {"type": "news", "doc_type": "web", "count_low": 4, "date": "May 3"}
    (row,) = rows.event_rows("a", [EVENT], kept=kept)
    assert row["type"] == "KILL"
    assert (row["doc_type"], row["doc_doc_type"]) == ("news", "web")
    assert (row["doc_count_low"], row["date"]) == (4, "May 3")
    document = rows.document_row("a", kept=kept, n_events=1, characters=36)
    assert document == {
        "doc_id": "a",
        "doc_type": "news",
        "doc_doc_type": "web",
        "doc_count_low": 4,
        "date": "May 3",
        "n_events": 1,
        "characters": 36,
    }


def test_export_flattens_an_event_to_one_cell_a_field():
    (row,) = maker("tags").event_rows("a", [EVENT], kept={"tags": ["x", "é"]})
    assert flatten(row) == {
        "doc_id": "a",
        "tags": '["x", "é"]',
        "event_id": "a#KILL:19:25",
        "id": "KILL:19:25",
        "type": "KILL",
        "mode": None,
        "plover": "ASSAULT",
        "cameo": "180",
        "trigger": "killed",
        "trigger_start": 19,
        "trigger_end": 25,
        "actor": "Gunmen; and; bandits",
        "target": "farmers",
        "about": "",
        "count_text": "18",
        "count_low": 18,
        "count_high": None,
        "location": "",
        "time": "",
        "weapon": "",
        "attribution": "",
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "pattern": "kill.verb",
        "sentence": "Gunmen and bandits killed 18 farmers",
        "sentence_start": 0,
        "sentence_end": 36,
        **VERSIONS,
        **NO_CODES,
    }


def test_export_gives_codes_cells_of_their_own():
    row = full_row()
    row["actor"].append({"text": "police", "start": 54, "end": 60, "country": "KEN"})
    flat = flatten(row)
    assert (flat["actor"], flat["actor_country"], flat["actor_sector"]) == (
        "Gunmen; police",
        "; KEN",
        "UAF; ",
    )
    assert (flat["target_country"], flat["target_sector"]) == ("NGA", "AGR")
    assert (flat["location_country"], flat["latitude"], flat["longitude"]) == (
        "NGA",
        11.5,
        13.0,
    )
    assert (flat["start_date"], flat["end_date"]) == ("2024-03-11", "2024-03-11")


def test_export_has_a_column_for_each_field_of_an_event():
    words = Filler("killed", 0, 6)
    event = Event(
        type="KILL",
        mode=None,
        plover=None,
        cameo=None,
        _trigger=words,
        actor=(words,),
        target=(),
        about=(),
        count=Count("two", 7, 10, low=2, high=2),
        location=(),
        time=(),
        weapon=(),
        attribution=(),
        polarity="positive",
        modality="actual",
        certainty="asserted",
        pattern="kill.verb",
        sentence=words,
    )
    rows = maker("date")
    (row,) = rows.event_rows("a", [event.to_dict()], kept={})
    assert sorted(flatten(row)) == sorted(rows.event_columns)


def test_export_writes_csv_that_reads_back():
    rows = maker("title")
    stream = io.StringIO()
    writer = CsvWriter(stream, columns=rows.event_columns)
    title = 'Six "men",\nheld; é'
    writer.write(rows.event_rows("a", [EVENT], kept={"title": title}))
    no_count = {**EVENT, "count": None}
    writer.write(rows.event_rows("b", [no_count], kept={}))
    writer.write([])
    first, second = read_csv(stream.getvalue())
    assert tuple(first) == rows.event_columns
    assert first["title"] == title
    assert (first["count_low"], first["count_high"]) == ("18", "")
    assert (second["title"], second["count_low"]) == ("", "")
    assert second["event_id"] == "b#KILL:19:25"


def test_export_writes_the_header_of_csv_without_any_event():
    stream = io.StringIO()
    CsvWriter(stream, columns=["doc_id", "n_events"])
    assert stream.getvalue() == "doc_id,n_events\n"


class CountingStream(io.StringIO):
    """Note what each write holds."""

    def __init__(self):
        super().__init__()
        self.writes = []

    def write(self, text):
        self.writes.append(text)
        return super().write(text)


def test_export_writes_the_jsonl_lines_of_a_document_at_once():
    stream = CountingStream()
    writer = JsonlWriter(stream)
    writer.write([{"doc_id": "é"}, {"doc_id": "b\n"}])
    writer.write([])
    assert stream.writes == ['{"doc_id": "é"}\n{"doc_id": "b\\n"}\n']
    lines = stream.getvalue().splitlines()
    assert [json.loads(line) for line in lines] == [{"doc_id": "é"}, {"doc_id": "b\n"}]


def test_export_writes_the_csv_lines_of_a_document_at_once():
    stream = CountingStream()
    writer = CsvWriter(stream, columns=["doc_id"])
    writer.write([{"doc_id": "a"}, {"doc_id": "b"}])
    assert stream.writes == ["doc_id\n", "a\nb\n"]


def test_export_shows_a_table_with_the_slots_of_each_event():
    negative = {**EVENT, "polarity": "negative", "certainty": "alleged", "actor": []}
    rows = maker().event_rows("a", [EVENT, negative], kept={})
    head, rule, first, second = render(rows)
    assert head == "type actor target low–high place said by pattern"
    assert set(rule) == {"─"}
    assert first == "KILL Gunmen; and; bandits farmers 18– kill.verb"
    assert second == "KILL (negative, alleged) farmers 18– kill.verb"


def test_export_names_the_document_in_a_table_of_several():
    rows = maker()
    several = [
        *rows.event_rows("a", [EVENT], kept={}),
        *rows.event_rows("b", [EVENT], kept={}),
    ]
    head, _, first, second = render(several)
    assert head.startswith("document type actor")
    assert (first[:6], second[:6]) == ("a KILL", "b KILL")


def test_export_takes_no_brackets_of_the_news_for_markup():
    target = [{"text": "[bold]men[/red]", "start": 0, "end": 9}]
    rows = maker().event_rows("a", [{**EVENT, "target": target}], kept={})
    assert "[bold]men[/red]" in render(rows)[2]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (18, 18, "18"),
        (18, None, "18–"),
        (None, 20, "–20"),
        (10, 15, "10–15"),
        (0, 0, "0"),
        (None, None, "numerous"),
    ],
)
def test_export_describes_a_count(low, high, expected):
    count = {"text": "numerous", "start": 0, "end": 8, "low": low, "high": high}
    assert describe_count(count) == expected


def test_export_describes_no_count_as_nothing():
    assert describe_count(None) == ""


INCIDENT = {
    **{key: EVENT[key] for key in ("id", "type", "mode", "plover", "cameo")},
    **{key: EVENT[key] for key in SLOTS},
    **{key: EVENT[key] for key in ("polarity", "modality", "certainty", "sentence")},
    "types": ["KILL", "INJURE"],
    "events": ["KILL:19:25", "INJURE:40:47"],
    "count": EVENT["count"],
    "dead": {"low": 18, "high": None},
    "injured": None,
}


def test_export_makes_a_row_an_incident():
    rows = maker("date")
    (row,) = rows.incident_rows("a", [INCIDENT], kept={"date": "May 3"})
    assert row == {
        "doc_id": "a",
        "date": "May 3",
        "incident_id": "a#KILL:19:25",
        **INCIDENT,
        **VERSIONS,
    }
    flat = flatten(row)
    assert set(flat) == set(rows.incident_columns)
    assert (flat["types"], flat["events"]) == (
        "KILL; INJURE",
        "KILL:19:25; INJURE:40:47",
    )
    assert (flat["dead_low"], flat["dead_high"], flat["injured_low"]) == (
        18,
        None,
        None,
    )


def test_export_shows_incidents_in_a_table():
    stream = io.StringIO()
    rows = maker().incident_rows("a", [INCIDENT], kept={})
    Console(file=stream, width=160).print(incident_table(rows))
    lines = [" ".join(line.split()) for line in stream.getvalue().splitlines()]
    assert lines[1].startswith("types actor target low–high dead injured place time")
    assert lines[3].startswith("KILL, INJURE Gunmen")
    assert " 18– " in lines[3]
    assert lines[3].endswith(" 2")
