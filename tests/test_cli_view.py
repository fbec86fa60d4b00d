import json
import sys
from pathlib import Path

import pytest
from news_rows import NEWS
from typer.testing import CliRunner

from spacy_conflict_events import cli_view
from spacy_conflict_events.cli import app


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def run(*args, code=0, stdin=None):
    result = CliRunner().invoke(app, list(args), input=stdin)
    assert result.exit_code == code, result.output
    return result


def test_cli_view_renders_files_to_a_page():
    Path("a.txt").write_text("Police arrested six men.", encoding="utf-8")
    result = run("render", "a.txt", "gone.txt", "-o", "a.html", code=1)
    assert result.stderr.splitlines() == [
        "gone.txt: no such file",
        "1 document, 1 event (ARREST 1), 1 problem",
    ]
    page = Path("a.html").read_text("utf-8")
    assert page.count("<article") == 1
    assert "<h2>a.txt</h2>" in page
    assert 'data-type="ARREST"' in page


def test_cli_view_renders_the_sample_to_standard_output():
    page = run("render", "--sample", "--types", "kill", "--title", "A & B").stdout
    assert page.startswith("<!doctype html>")
    assert "<title>A &amp; B</title>" in page
    assert "<h2>sample</h2>" in page
    assert 'data-type="KILL"' in page
    assert 'data-type="ARREST"' not in page


def test_cli_view_reports_a_file():
    lines = "".join(json.dumps(row) + "\n" for row in NEWS)
    Path("e.jsonl").write_text(lines, encoding="utf-8")
    assert run("report", "e.jsonl", "-o", "e.html").stderr == "9 events\n"
    page = Path("e.html").read_text("utf-8")
    assert "<title>Conflict events</title>" in page
    assert run("report", "-", stdin=lines).stdout == page


def test_cli_view_reports_what_is_wrong_with_a_file():
    Path("e.jsonl").write_text('{"text": "a"}\n', encoding="utf-8")
    result = run("report", "e.jsonl", code=1)
    assert result.stderr.startswith("Error: e.jsonl:1: row 1 is no event")
    assert result.stdout == ""
    assert "No such file" in run("report", "gone.jsonl", code=1).stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["render"], "name a file or folder"),
        (["render", "a.txt", "-o", "./a.txt"], "is named twice"),
        (["report", "a.txt", "-o", "a.txt"], "is named twice"),
    ],
)
def test_cli_view_exits_with_2_when_used_wrongly(args, message):
    Path("a.txt").write_text("kept", encoding="utf-8")
    assert message in run(*args, code=2).stderr
    assert Path("a.txt").read_text("utf-8") == "kept"


def test_cli_view_runs_the_app_on_this_computer_alone(monkeypatch):
    calls = []

    class Done:
        returncode = 0

    def call(command, check):
        calls.append(command)
        return Done

    monkeypatch.setattr(cli_view.subprocess, "run", call)
    run("app", "--folder", "mine", "--port", "8600", "--no-browser", "--model", "en_x")
    ((*command, folder, model),) = calls
    assert command[:4] == [sys.executable, "-m", "streamlit", "run"]
    assert Path(command[4]).is_file()
    assert {
        "--server.address=localhost",
        "--server.port=8600",
        "--server.headless=True",
        "--browser.gatherUsageStats=False",
    } <= set(command)
    assert (folder, model) == ("--folder=mine", "--model=en_x")


def test_cli_view_needs_streamlit_for_the_app(monkeypatch):
    monkeypatch.setattr(cli_view, "find_spec", lambda name: None)
    assert "spacy-conflict-events[app]" in run("app", code=1).stderr
