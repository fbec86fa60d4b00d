"""What earlier versions wrote is read; `store_release.py` makes the files."""

import csv
import json

import pytest
import spacy
from spacy.tokens import DocBin
from store_release import DATA, NEWS
from toy_pipeline import toy_parser
from typer.testing import CliRunner

import spacy_conflict_events
from spacy_conflict_events.cli import app
from spacy_conflict_events.cli_convert import read_events
from spacy_conflict_events.diff import diff
from spacy_conflict_events.report import pack

KEY = "conflict_events"
RELEASES = sorted(folder.name for folder in DATA.iterdir())
RUN = ("doc_id", "date", "event_id", "package_version", "model", "patterns_version")


def lines(version, name="events.jsonl"):
    text = (DATA / version / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def event_of(row):
    return {field: value for field, value in row.items() if field not in RUN}


def is_within(old, new):
    """Tell whether a newer value says all that an older one says, and maybe more."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(name in new and is_within(old[name], new[name]) for name in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(is_within, old, new))
    return old == new


def test_releases_are_stored_up_to_this_one():
    assert spacy_conflict_events.__version__ in RELEASES, (
        "a version to release stores its files: python tests/store_release.py"
    )
    for version in RELEASES:
        assert {row["package_version"] for row in lines(version)} == {version}


def test_releases_are_compared_field_by_field():
    assert is_within({"a": [{"b": 1}]}, {"a": [{"b": 1, "c": 2}], "d": 3})
    assert not is_within({"a": [{"b": 1}]}, {"a": [{"b": 2}]})
    assert not is_within({"a": 1}, {"b": 1})
    assert not is_within([1], [1, 2])


def test_releases_0_1_0_has_the_events_that_it_had():
    rows = lines("0.1.0")
    assert [row["event_id"] for row in rows][:3] == [
        "a#ARREST:14:22",
        "a#RELEASE:87:95",
        "b#ATTACK:0:5",
    ]
    assert {row["doc_id"] for row in rows} == {"a", "b"}
    [killed] = [row for row in rows if row["event_id"] == "b#KILL:68:74"]
    assert (killed["part_of"], killed["incident"]) == ("ATTACK:62:67", "ATTACK:0:5")


@pytest.mark.parametrize("version", RELEASES)
@pytest.mark.parametrize("name", ["events.jsonl", "events.parquet", "events.db"])
def test_releases_events_are_read(version, name):
    rows = list(read_events(str(DATA / version / name)))
    assert len(rows) == len(lines(version)) > 5
    for old, new in zip(lines(version), rows, strict=True):
        assert is_within(old, new)


@pytest.mark.parametrize("version", RELEASES)
@pytest.mark.parametrize("name", ["events.jsonl", "events.parquet", "events.db"])
def test_releases_events_are_converted(version, name, tmp_path):
    # Columns that a later version adds are empty, and the others as they were.
    command = ["convert", str(DATA / version / name), "-o", str(tmp_path / "new.csv")]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0, result.output
    with (DATA / version / "events.csv").open(encoding="utf-8", newline="") as stream:
        old = list(csv.DictReader(stream))
    with (tmp_path / "new.csv").open(encoding="utf-8", newline="") as stream:
        new = list(csv.DictReader(stream))
    assert len(old) == len(new) == len(lines(version))
    assert all(map(is_within, old, new))


@pytest.mark.parametrize("version", RELEASES)
def test_releases_docs_are_read(version):
    vocab = spacy.blank("en").vocab
    docs = DocBin().from_disk(DATA / version / "docs.spacy").get_docs(vocab)
    found = 0
    for doc in docs:
        name = doc.user_data["name"]
        assert doc.text == NEWS[name][1]
        rows = [event_of(row) for row in lines(version) if row["doc_id"] == name]
        events = [event.to_dict() for event in doc._.conflict_events]
        assert len(events) == len(rows)
        assert [e["id"] for e in events] == [row["id"] for row in rows]
        # The command line had the dates of the documents, the Docs had not.
        for row, event in zip(rows, events, strict=True):
            del row["time"], event["time"]
            assert is_within(row, event)
        assert [span.label_ for span in doc.spans[KEY]] == [row["type"] for row in rows]
        found += len(events)
    assert found == len(lines(version))


@pytest.mark.parametrize("version", RELEASES)
def test_releases_component_is_read(version):
    nlp = spacy.blank("en")
    assert toy_parser
    nlp.add_pipe("toy_parser")
    pipe = nlp.add_pipe("conflict_events")
    pipe.from_bytes((DATA / version / "component.json").read_bytes())
    assert [pattern.id for pattern in pipe.patterns.patterns] == ["displace.flee"]
    assert [name for name, _ in pipe.codebook.sources] == ["actors"]
    assert nlp("Rebels killed 18 farmers in New York.")._.conflict_events == ()


@pytest.mark.parametrize("version", RELEASES)
def test_releases_events_are_compared_and_reported(version):
    rows = lines(version)
    found = diff(rows, rows)
    assert (len(found.gained), len(found.lost), len(found.changed)) == (0, 0, 0)
    assert diff(rows, rows[1:]).lost == (rows[0],)
    assert pack(rows)["n"] == len(rows)


@pytest.mark.parametrize("version", RELEASES)
def test_releases_incidents_name_their_events(version):
    incidents = lines(version, "incidents.jsonl")
    ids = {(row["doc_id"], row["id"]) for row in lines(version)}
    named = {(row["doc_id"], name) for row in incidents for name in row["events"]}
    assert named == ids
