import json

from typer.testing import CliRunner

from spacy_conflict_events.catalogue import catalogue
from spacy_conflict_events.cli import app


def run(*args, code=0):
    result = CliRunner().invoke(app, ["types", *args])
    assert result.exit_code == code, result.output
    return result


def test_cli_types_shows_a_table():
    output = run().stdout
    assert len(catalogue()) > 30
    lines = output.splitlines()
    for entry in catalogue():
        (line,) = [line for line in lines if line.startswith(f" {entry.type} ")]
        assert f" {entry.plover or '–'} " in line


def test_cli_types_writes_json():
    assert json.loads(run("--json").stdout) == [e.to_dict() for e in catalogue()]


def test_cli_types_adds_own_patterns(tmp_path):
    file = {
        "schema_version": 1,
        "event_type": "TAX",
        "description": "Someone levies a tax [or a toll].",
        "patterns": [
            {
                "id": "tax.verb",
                "description": "X taxed Y",
                "trigger": [{"LEMMA": "tax", "POS": "VERB"}],
                "matches": [{"text": "Rebels taxed the farmers."}],
            }
        ],
    }
    path = tmp_path / "tax.json"
    path.write_text(json.dumps(file), encoding="utf-8")
    assert (
        "Someone levies a tax [or a toll]." in run("--add-patterns", str(path)).stdout
    )
    (entry,) = json.loads(run("--json", "--patterns", str(path)).stdout)
    assert entry["type"] == "TAX"
    assert entry["example"] == "Rebels taxed the farmers."


def test_cli_types_says_what_is_wrong():
    assert "no such file" in run("--patterns", "nowhere", code=1).stderr
