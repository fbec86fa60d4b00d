import json

import pytest

from spacy_conflict_events import workbench
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.loader import load_patterns
from spacy_conflict_events.pattern_files import shipped_folder

STORY = "About 300 families fled to Haro. Police arrested six men."


def types(events):
    return [event["type"] for event in events]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "mine"


def test_workbench_reads_shipped_and_own_files(folder):
    assert "kill.json" in workbench.shipped_names()
    assert "schema.json" not in workbench.shipped_names()
    assert workbench.own_names(folder) == []
    shipped = (shipped_folder() / "kill.json").read_text("utf-8")
    assert workbench.read_file(folder, "kill.json") == shipped
    workbench.save_file(folder, "kill.json", "{}")
    assert workbench.own_names(folder) == ["kill.json"]
    assert workbench.read_file(folder, "kill.json") == "{}"
    assert (shipped_folder() / "kill.json").read_text("utf-8") == shipped


@pytest.mark.parametrize("name", ["../x.json", "a/b.json", "x.txt", "", ".json"])
def test_workbench_saves_into_its_folder_only(folder, name):
    with pytest.raises(ConflictEventsError, match="no name of a pattern file"):
        workbench.save_file(folder, name, "{}")
    assert not folder.exists()


def test_workbench_never_writes_the_shipped_files():
    with pytest.raises(ConflictEventsError, match="stay as they are"):
        workbench.save_file(shipped_folder(), "new.json", "{}")
    assert not (shipped_folder() / "new.json").exists()


def test_workbench_tells_what_a_new_file_gains(nlp, folder):
    doc = nlp(STORY)
    trial = workbench.try_file(nlp, doc, folder, "flee.json", workbench.START)
    assert [str(finding) for finding in trial.findings] == []
    assert types(trial.difference.gained) == ["FLEE"]
    assert (trial.difference.lost, trial.difference.changed) == ((), ())
    assert types(workbench.find_events(doc, workbench.load_all(folder))) == [
        *("FLEE", "ARREST")
    ]


def test_workbench_lets_a_copy_stand_in_for_a_shipped_file(nlp, folder):
    doc = nlp(STORY)
    data = json.loads(workbench.read_file(folder, "arrest.json"))
    data["patterns"] = [p for p in data["patterns"] if p["id"] != "arrest.verb"]
    text = json.dumps(data)
    trial = workbench.try_file(nlp, doc, folder, "arrest.json", text)
    assert trial.difference is None or types(trial.difference.lost) == ["ARREST"]
    ids = [pattern.id for pattern in workbench.load_all(folder).patterns]
    assert "arrest.verb" not in ids
    assert "kill.verb" in ids
    assert len(ids) == len(load_patterns().patterns) - 1


def test_workbench_saves_a_faulty_file_and_says_what_is_wrong(nlp, folder):
    doc = nlp(STORY)
    text = workbench.START.replace("subject", "nsubj")
    trial = workbench.try_file(nlp, doc, folder, "flee.json", text)
    assert trial.difference is None
    assert "'nsubj' is not a role" in str(trial.findings[0])
    assert workbench.read_file(folder, "flee.json") == text
    # From a faulty file back to a sound one.
    trial = workbench.try_file(nlp, doc, folder, "flee.json", workbench.START)
    assert types(trial.difference.gained) == ["FLEE"]


def test_workbench_names_the_file_that_is_no_json(folder):
    workbench.save_file(folder, "flee.json", "{")
    with pytest.raises(ConflictEventsError, match=r"flee\.json"):
        workbench.load_all(folder)


def test_workbench_tells_why_not(nlp, folder):
    doc = nlp("The senate killed the bill. A dog barked.")
    told = workbench.why_not(doc, load_patterns(), "kill.verb")
    assert [row["word"] for row in told][:1] == ["killed"]
    assert {row["sentence"] for row in told if row["word"]} == {
        "The senate killed the bill."
    }
    assert all(row["reason"] for row in told)
