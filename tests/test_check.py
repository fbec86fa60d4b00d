import json
import shutil
from pathlib import Path

import pytest
from pattern_files import good_file, good_pattern, write

from spacy_conflict_events.check import check, fix
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.pattern_files import shipped_folder

BROKEN = Path(__file__).parent / "broken"
EXPECTED = (BROKEN / "findings.txt").read_text("utf-8").splitlines()
FILES = sorted(path.name for path in BROKEN.glob("*.json"))


def found(nlp, *paths, **options):
    return [str(finding) for finding in check(paths, nlp=nlp, **options)]


@pytest.mark.parametrize("name", FILES)
def test_check_names_the_fault_of_a_broken_file(name, nlp, monkeypatch):
    monkeypatch.chdir(BROKEN)
    expected = [line for line in EXPECTED if line.startswith(f"{name}:")]
    assert expected
    assert found(nlp, name) == expected


def test_check_has_a_broken_file_for_each_fault_and_no_other():
    assert sorted({line.partition(":")[0] for line in EXPECTED}) == FILES
    assert len(FILES) == 31


def test_check_finds_the_same_faults_again_in_the_same_order(nlp, monkeypatch):
    monkeypatch.chdir(BROKEN)
    assert found(nlp, *FILES[:8]) == found(nlp, *FILES[:8])


def test_check_tells_all_faults_at_once(nlp, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    first = good_pattern(
        id="kill.one",
        trigger=[{"LEMMA": "killed", "POS": "VERB"}],
        slots={"victim": "object"},
        requires={"subject": {"DEP": "nsbuj"}},
    )
    second = good_pattern(id="kill.two", colour="red", rejects=[])
    text = json.dumps(good_file(first, second, shade="dark"), indent=1)
    Path("own.json").write_text(text, encoding="utf-8")
    lines = text.splitlines()
    parts = ['"killed"', "victim", "nsbuj", '"rejects": []', "colour", "shade"]
    at = [next(n for n, text in enumerate(lines, 1) if part in text) for part in parts]
    assert at == sorted(at)
    assert found(nlp, "own.json", alone=True) == [
        f"own.json:{at[0]}: pattern 'kill.one', key trigger[0].LEMMA: 'killed' is "
        "never a lemma, but a form of 'kill' (did you mean kill? LOWER is for forms)",
        f"own.json:{at[1]}: pattern 'kill.one', key slots.victim: 'victim' is none "
        "of actor, target, about, weapon, location, time (did you mean target?)",
        f"own.json:{at[2]}: pattern 'kill.one', key requires.subject.DEP: 'nsbuj' is "
        "not a dependency label (did you mean nsubj?)",
        f"own.json:{at[3]}: pattern 'kill.two', key rejects: no sentence that the "
        "pattern must reject (give one, and it is run as a test)",
        f"own.json:{at[4]}: pattern 'kill.two', key colour: unknown key",
        f"own.json:{at[5]}: key shade: unknown key",
    ]


def test_check_finds_nothing_in_the_shipped_patterns(nlp):
    assert found(nlp) == []


def test_check_takes_a_shipped_file_for_what_it_is(nlp):
    assert found(nlp, shipped_folder() / "deny.json") == []


def test_check_of_a_copy_of_the_shipped_patterns(nlp, tmp_path):
    for path in shipped_folder().glob("*.json"):
        if path.name in ("_lists.json", "_quantities.json", "deny.json"):
            shutil.copy(path, tmp_path)
    assert found(nlp, tmp_path, alone=True) == []
    beside = found(nlp, tmp_path)
    assert len(beside) > 1
    assert "key id: the same id stands in shipped/deny.json" in beside[0]


def test_check_reports_a_shared_list_that_nothing_uses(nlp, tmp_path):
    shared = {"schema_version": 1, "description": "Shared."}
    lists = {"insurgents": ["@insurgents", "raider"], "herders": ["herder"]}
    write(tmp_path / "own" / "_own.json", {**shared, "lists": lists})
    pattern = good_pattern(rejects=["They fed him."])
    write(tmp_path / "own" / "kill.json", good_file(pattern))
    (finding,) = check([tmp_path / "own"], nlp=nlp, alone=True)
    assert (Path(finding.file).name, finding.line) == ("_own.json", 1)
    assert (finding.key, finding.problem) == ("lists.herders", "nothing uses this list")


def test_check_wants_paths_that_exist(nlp, tmp_path):
    with pytest.raises(ConflictEventsError, match="no such file or folder"):
        check([tmp_path / "nowhere"], nlp=nlp)


def test_check_finding_is_plain_data(nlp):
    (finding,) = check([BROKEN / "role.json"], nlp=nlp)
    assert finding.to_dict() == {
        "file": str(BROKEN / "role.json"),
        "line": 17,
        "pattern": "flee.verb",
        "key": "slots.actor",
        "problem": finding.problem,
        "hint": "did you mean subject?",
    }
    assert finding.problem.startswith("'nsubj' is not a role")


def test_check_leaves_the_pipeline_as_it_was(nlp):
    before = nlp.pipe_names
    check([BROKEN / "reject_fails.json"], nlp=nlp)
    assert nlp.pipe_names == before


def test_check_fix_writes_files_once(tmp_path):
    write(tmp_path / "own" / "kill.json", json.dumps(good_file()))
    path = tmp_path / "own" / "kill.json"
    assert fix([tmp_path / "own"]) == [path]
    once = path.read_text("utf-8")
    assert json.loads(once) == good_file()
    assert fix([tmp_path / "own"]) == []
    assert path.read_text("utf-8") == once
