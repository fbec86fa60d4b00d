import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from spacy_conflict_events import pipeline
from spacy_conflict_events.cli import app

BROKEN = Path(__file__).parent / "broken"
GOLD = {
    "id": "a",
    "text": "Gunmen killed 18 farmers. Police arrested two men.",
    "events": [
        {"type": "KILL", "trigger": "killed", "actor": ["Gunmen"]},
        {"type": "INJURE", "trigger": "arrested"},
    ],
}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def loaded(monkeypatch):
    """Load the model once for all commands with the shipped patterns alone."""
    kept = {}
    load = pipeline.load_pipeline

    def load_once(model=None, **settings):
        key = json.dumps([model, settings], default=list)
        if key not in kept:
            kept[key] = load(model, **settings)
        return kept[key]

    monkeypatch.setattr(pipeline, "load_pipeline", load_once)


def run(*args, code=0, stdin=None):
    result = CliRunner().invoke(app, list(args), input=stdin)
    assert result.exit_code == code, result.output
    return result.stdout


def extract(name, text):
    Path("story.txt").write_text(text, encoding="utf-8")
    run("extract", "story.txt", "-o", name)


def test_cli_check_exits_with_1_for_findings():
    shutil.copy(BROKEN / "role.json", "role.json")
    lines = run("check", "role.json", code=1).splitlines()
    assert lines[0].startswith("role.json:17: pattern 'flee.verb', key slots.actor: ")
    assert lines[1:] == ["1 finding"]


def test_cli_check_writes_json():
    shutil.copy(BROKEN / "role.json", "role.json")
    data = json.loads(run("check", "role.json", "--json", code=1))
    assert [finding["line"] for finding in data["findings"]] == [17]
    assert data["fixed"] == []


def test_cli_check_exits_with_2_for_what_is_not_there():
    run("check", "nowhere", code=2)


def test_cli_check_fix_writes_the_layout_once():
    data = json.loads((BROKEN / "role.json").read_text("utf-8"))
    data["patterns"][0]["slots"] = {"actor": "subject"}
    Path("flee.json").write_text(json.dumps(data), encoding="utf-8")
    lines = run("check", "flee.json", "--fix").splitlines()
    assert lines == ["flee.json: written in the one layout", "0 findings"]
    assert run("check", "flee.json", "--fix") == "0 findings\n"
    assert json.loads(Path("flee.json").read_text("utf-8")) == data


def test_cli_explain_names_the_guard():
    text = "The senate killed the bill."
    lines = run("explain", text, "--pattern", "kill.verb").splitlines()
    assert lines[0] == text
    last = "  kill.verb: a guard vetoes it (by kill.bill on 'killed')"
    assert lines[-2:] == ["'killed':", last]


def test_cli_explain_reads_standard_input_and_writes_json():
    data = json.loads(run("explain", "-", "--json", stdin="Gunmen killed 18 farmers."))
    (sentence,) = data["sentences"]
    assert [event["pattern"] for event in sentence["events"]] == ["kill.verb"]


def test_cli_explain_exits_with_2_for_an_unknown_pattern_or_type():
    run("explain", "Gunmen fled.", "--pattern", "kill.vreb", code=2)
    run("explain", "Gunmen fled.", "--type", "KIL", code=2)


def test_cli_new_writes_a_file_once():
    out = run("new", "DISPLACE")
    assert out.startswith("displace.json: fill it in")
    assert json.loads(Path("displace.json").read_text())["event_type"] == "DISPLACE"
    run("new", "DISPLACE", code=2)
    run("new", "displace", "-o", "other.json", code=2)
    assert not Path("other.json").exists()


def test_cli_evaluate_scores_an_annotated_file():
    Path("gold.jsonl").write_text(json.dumps(GOLD), encoding="utf-8")
    lines = run("evaluate", "gold.jsonl").splitlines()
    assert lines[1].split() == ["events", "100.0", "50.0", "66.7", "2", "1"]
    assert lines[-1] == f"- missed: a: INJURE 'arrested': {GOLD['text']}"
    data = json.loads(run("evaluate", "gold.jsonl", "--types", "kill", "--json"))
    assert list(data["types"]) == ["KILL"]
    assert data["errors"] == []


def test_cli_evaluate_exits_with_2_for_what_it_cannot_read():
    Path("gold.jsonl").write_text("{", encoding="utf-8")
    run("evaluate", "gold.jsonl", code=2)
    run("evaluate", "nowhere.jsonl", code=2)


def test_cli_diff_exits_with_1_for_differences():
    extract("old.jsonl", "Gunmen killed 18 farmers.")
    extract("new.jsonl", "Gunmen killed 12 farmers. Police arrested two men.")
    assert run("diff", "old.jsonl", "old.jsonl") == (
        "0 gained, 0 lost, 0 changed, 1 the same\n"
    )
    lines = run("diff", "old.jsonl", "new.jsonl", code=1).splitlines()
    assert lines[0] == "1 gained, 0 lost, 1 changed, 0 the same"
    data = json.loads(run("diff", "old.jsonl", "new.jsonl", "--json", code=1))
    assert data["patterns"]["arrest.verb"] == {"gained": 1, "lost": 0, "changed": 0}
    Path("bad.jsonl").write_text("{}", encoding="utf-8")
    run("diff", "old.jsonl", "bad.jsonl", code=2)


def test_cli_review_sheet_goes_there_and_back():
    text = "Gunmen killed 18 farmers. Police arrested two men."
    Path("story.txt").write_text(text, encoding="utf-8")
    run("extract", "story.txt", "-o", "events.jsonl", "--review", "sheet.csv")
    sheet = Path("sheet.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(",")[2:4] for line in sheet[1:]] == [["", ""], ["", ""]]
    filled = [line.replace(",,,", ",right,,", 1) for line in sheet]
    filled[2] = filled[2].replace(",right,", ",wrong,")
    Path("sheet.csv").write_text("\n".join(filled), encoding="utf-8")
    lines = run("evaluate", "sheet.csv").splitlines()
    assert lines[1].split() == ["all", "50.0", "1", "0", "1"]
    assert lines[2].split() == ["arrest.verb", "0.0", "0", "0", "1"]
    data = json.loads(run("evaluate", "sheet.csv", "--json"))
    assert data["patterns"]["kill.verb"]["precision"] == 1.0


def test_cli_review_sheet_is_not_written_over_an_input():
    Path("sheet.csv").write_text("id,text\na,Gunmen fled.\n", encoding="utf-8")
    run("extract", "sheet.csv", "--review", "sheet.csv", code=2)
