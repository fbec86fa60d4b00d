import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fake_pipeline import VERSIONS, make_pipeline
from typer.testing import CliRunner

from spacy_conflict_events import __version__, pipeline
from spacy_conflict_events.arrow import read_parquet
from spacy_conflict_events.cli import app
from spacy_conflict_events.corpus import SAMPLE
from spacy_conflict_events.database import read_sqlite
from spacy_conflict_events.errors import ConflictEventsError

RUN = [sys.executable, "-c", "from spacy_conflict_events.cli import main; main()"]
SPACY = [sys.executable, "-m", "spacy", "conflict-events"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in an empty folder, so that the names of files are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def asked(monkeypatch):
    """Use the fake pipeline, and note what is asked of it."""
    calls = []

    def load(model, **settings):
        calls.append({"model": model, **settings})
        return make_pipeline()

    monkeypatch.setattr(pipeline, "load_pipeline", load)
    monkeypatch.setattr(pipeline, "get_versions", lambda nlp: VERSIONS)
    return calls


def run(*args, code=0, stdin=None):
    result = CliRunner().invoke(app, list(args), input=stdin)
    assert result.exit_code == code, result.output
    return result


def extract(*args, code=0, stdin=None):
    return run("extract", *args, code=code, stdin=stdin)


def write(name, text):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def write_rows(name, *rows):
    return write(name, "".join(json.dumps(row) + "\n" for row in rows))


def read_rows(text):
    return [json.loads(line) for line in text.splitlines()]


def test_cli_shows_its_version():
    assert run("--version").stdout == f"{__version__}\n"


def test_cli_extracts_jsonl_to_standard_output(asked):
    write_rows(
        "a.jsonl",
        {"id": "x", "text": "Gunmen killed 18", "date": "2024-05-03"},
        {"id": "y", "text": "They fled", "date": "2024-05-04"},
        {"text": "Rebels killed 2", "url": "u"},
    )
    result = extract("a.jsonl", "--keep", "date, url")
    rows = read_rows(result.stdout)
    assert [list(row)[:5] for row in rows] == [
        ["doc_id", "date", "url", "event_id", "id"]
    ] * 2
    assert [
        (row["doc_id"], row["date"], row["url"], row["event_id"], row["count"]["low"])
        for row in rows
    ] == [
        ("x", "2024-05-03", None, "x#KILL:7:13", 18),
        ("a.jsonl:3", None, "u", "a.jsonl:3#KILL:7:13", 2),
    ]
    assert all(row.items() >= VERSIONS.items() for row in rows)
    assert result.stderr == "3 documents, 2 events (KILL 2)\n"


def test_cli_writes_events_and_documents_to_files(asked):
    write("news/a.txt", "Gunmen killed 18")
    write("news/b.txt", "They fled")
    args = ["news", "-o", "news/events.jsonl", "--documents", "news/documents.csv"]
    result = extract(*args)
    assert result.stdout == ""
    places = [os.path.join("news", name) for name in ("a.txt", "b.txt")]
    rows = read_rows(Path("news/events.jsonl").read_text("utf-8"))
    assert [row["doc_id"] for row in rows] == places[:1]
    with open("news/documents.csv", encoding="utf-8", newline="") as stream:
        documents = list(csv.DictReader(stream))
    assert documents == [
        {"doc_id": places[0], "n_events": "1", "characters": "16"},
        {"doc_id": places[1], "n_events": "0", "characters": "9"},
    ]
    # The second run must not read what the first one wrote.
    assert extract(*args).stderr == result.stderr
    assert result.stderr == "2 documents, 1 event (KILL 1)\n"


@pytest.mark.parametrize(
    "args", [["-o", "events.csv"], ["--format", "csv", "-o", "events.csv"]]
)
def test_cli_writes_csv(asked, args):
    write("a.txt", "Gunmen killed 18")
    extract("a.txt", "--keep", "type", *args)
    with open("events.csv", encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert list(row)[:5] == ["doc_id", "doc_type", "event_id", "id", "type"]
    assert (row["actor"], row["count_low"], row["count_high"]) == ("Gunmen", "18", "")


def test_cli_writes_documents_as_jsonl_by_default(asked):
    write("a.txt", "They fled")
    extract("a.txt", "-o", "events.csv", "--documents", "documents", "--keep", "date")
    rows = read_rows(Path("documents").read_text("utf-8"))
    assert rows == [{"doc_id": "a.txt", "date": None, "n_events": 0, "characters": 9}]
    assert Path("events.csv").read_text("utf-8").startswith("doc_id,date,event_id,")


def test_cli_shows_a_table(asked):
    write("a.txt", "Gunmen killed 18 [red] men")
    lines = extract("a.txt", "--format", "table").stdout.splitlines()
    cells = [" ".join(line.split()) for line in lines if line.strip()]
    assert cells[0] == "type actor target low–high place said by pattern"
    assert cells[2:] == ["KILL Gunmen red 18– kill.verb"]


def test_cli_reads_standard_input(asked):
    assert read_rows(extract("-", stdin="Gunmen killed 18").stdout)[0]["doc_id"] == "-"
    rows = '{"body": "Gunmen killed 18", "n": 7}\n{"body": "They fled"}\n'
    args = ["-", "--text-field", "body", "--id-field", "n"]
    assert [row["doc_id"] for row in read_rows(extract(*args, stdin=rows).stdout)] == [
        "7"
    ]


def test_cli_passes_its_settings_to_the_pipeline(asked):
    write("a.txt", "They fled")
    extract("a.txt")
    extract(
        *["a.txt", "--model", "en_x", "--types", "kill, ARREST", "--patterns", "p"],
        *["--add-patterns", "q", "--add-patterns", "r", "--add-actors", "s"],
    )
    assert asked == [
        {
            "model": None,
            "patterns": None,
            "extra_patterns": (),
            "types": None,
            "actors": (),
        },
        {
            "model": "en_x",
            "patterns": "p",
            "extra_patterns": ["q", "r"],
            "types": ["KILL", "ARREST"],
            "actors": ["s"],
        },
    ]


def test_cli_goes_on_after_bad_input_and_exits_with_1(asked):
    write("bad.jsonl", '{"text": "killed 1"}\n{"text"\n{"body": ""}\n')
    write_rows("crash.jsonl", {"text": "crash"}, {"text": "killed 4"})
    result = extract("gone.txt", "bad.jsonl", "crash.jsonl", code=1)
    ids = [row["doc_id"] for row in read_rows(result.stdout)]
    assert ids == ["bad.jsonl:1", "crash.jsonl:2"]
    *problems, last = result.stderr.splitlines()
    assert sorted(problems) == [
        "bad.jsonl:2: broken JSON: Expecting ':' delimiter at character 8",
        "bad.jsonl:3: no field 'text'",
        "crash.jsonl:1: the pipeline failed: RuntimeError: crashed",
        "gone.txt: no such file",
    ]
    assert last == "2 documents, 2 events (KILL 2), 4 problems"


def test_cli_says_which_kept_field_no_document_has(asked):
    write_rows("a.jsonl", {"text": "They fled", "date": "2024-05-03"}, {"text": "So"})
    result = extract("a.jsonl", "--keep", "date,titel")
    assert result.stderr.splitlines()[1:] == ["no document has the field 'titel'"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "name a file or folder, - or --sample"),
        (["a.txt", "--n-process", "0"], "0 processes do nothing"),
        (["a.txt", "--types", ","], "name at least one type"),
        (["a.txt", "-o", "./a.txt"], "'./a.txt' is named twice"),
        (["a.txt", "-o", "b", "--documents", "b"], "'b' is named twice"),
        (["a.txt", "--format", "xml"], "'xml' is not one of"),
    ],
)
def test_cli_exits_with_2_when_used_wrongly(asked, args, message):
    write("a.txt", "Gunmen killed 18")
    result = extract(*args, code=2)
    assert message in result.stderr
    assert result.stdout == ""
    assert Path("a.txt").read_text("utf-8") == "Gunmen killed 18"
    assert asked == []


def test_cli_exits_with_1_when_the_pipeline_cannot_be_loaded(monkeypatch):
    def fail(*args, **kwargs):
        raise ConflictEventsError("no English pipeline is installed")

    monkeypatch.setattr(pipeline, "load_pipeline", fail)
    write("events.jsonl", "from an earlier run")
    result = extract("--sample", "-o", "events.jsonl", code=1)
    assert result.stderr == "Error: no English pipeline is installed\n"
    assert Path("events.jsonl").read_text("utf-8") == "from an earlier run"


def test_cli_exits_with_1_when_it_cannot_write(asked):
    result = extract("--sample", "-o", "no/such/folder", code=1)
    assert result.stderr == (
        "Error: cannot write no/such/folder: No such file or directory\n"
    )


def test_cli_writes_what_is_no_character_as_an_escape(asked):
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        write(name, "Gunmen killed 18")
    except OSError:
        pytest.skip("the file system takes no such name")
    (row,) = read_rows(extract(name).stdout)
    assert row["doc_id"] == name


@pytest.mark.parametrize("command", [RUN, SPACY], ids=["script", "spacy"])
def test_cli_extracts_the_sample_article(command):
    done = subprocess.run(
        [*command, "extract", "--sample", "-o", "events.jsonl"],
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert done.stderr.startswith("1 document, ")
    text = SAMPLE.read_text("utf-8")
    rows = read_rows(Path("events.jsonl").read_text("utf-8"))
    found = {}
    for row in rows:
        trigger = row["trigger"]
        assert text[trigger["start"] : trigger["end"]] == trigger["text"]
        actors = [actor["text"] for actor in row["actor"]]
        found.setdefault(row["type"], []).append((trigger["text"], *actors))
    assert found["KILL"][:2] == [
        ("kill", "Gunmen"),
        ("killed", "Gunmen"),
    ]
    assert ("arrested", "Soldiers") in found["ARREST"]
    assert found["ACCUSE"] == [("accused", "Governor Ruth Adeyo")]
    assert found["WARN"] == [("warned", "Interior Minister Joel Banda")]
    assert {"PLEDGE", "PROTEST", "DEMAND", "CONDEMN"} <= set(found)
    # "kill off the game" is football.
    killings = [row["trigger"]["start"] for row in rows if row["type"] == "KILL"]
    assert max(killings) < text.index("About the author")


@pytest.fixture
def many_rows():
    text = SAMPLE.read_text("utf-8") * 4
    return write_rows("rows.jsonl", *[{"text": text}] * 120)


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
@pytest.mark.parametrize("n_process", ["1", "2"])
def test_cli_leaves_whole_lines_when_interrupted(many_rows, n_process):
    args = [many_rows, "-o", "events.jsonl", "--n-process", n_process]
    process = subprocess.Popen(
        [*RUN, "extract", *args, "--batch-size", "2"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    events = Path("events.jsonl")
    for _ in range(600):
        if events.exists() and events.stat().st_size:
            break
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.splitlines()[1:] == [
        "stopped: the same command with --resume goes on",
        "interrupted",
    ]
    text = events.read_text("utf-8")
    rows = read_rows(text)
    assert text.endswith("}\n")
    documents = {row["doc_id"] for row in rows}
    assert 0 < len(documents) < 120
    assert err.startswith(f"{len(documents)} document")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a closed pipe")
@pytest.mark.parametrize("n_process", ["1", "2"])
def test_cli_ends_with_a_message_when_the_pipe_is_closed(many_rows, n_process):
    process = subprocess.Popen(
        [*RUN, "extract", many_rows, "--n-process", n_process, "--batch-size", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert json.loads(process.stdout.readline())["doc_id"] == "rows.jsonl:1"
    process.stdout.close()
    err = process.stderr.read()
    assert process.wait(timeout=60) == 141
    counted, said = err.splitlines()
    assert "document" in counted
    assert said == "nobody reads standard output any more: stopped"
    process.stderr.close()


@pytest.mark.parametrize(
    ("name", "read"), [("e.parquet", read_parquet), ("e.db", read_sqlite)]
)
def test_cli_writes_binary_formats_by_suffix(asked, name, read):
    write_rows("a.jsonl", {"id": "x", "text": "Gunmen killed 18", "url": "u"})
    extract("a.jsonl", "--keep", "url", "-o", name)
    (row,) = read(name)
    assert (row["doc_id"], row["url"], row["type"]) == ("x", "u", "KILL")
    assert row["count"]["low"] == 18


def test_cli_refuses_binary_formats_on_standard_output(asked):
    write("a.txt", "Gunmen killed 18")
    result = extract("a.txt", "--format", "parquet", code=1)
    assert "parquet is no text: name a file with -o FILE.parquet" in result.stderr


def test_cli_writes_a_line_an_incident(nlp, monkeypatch):
    monkeypatch.setattr(pipeline, "load_pipeline", lambda model, **settings: nlp)
    monkeypatch.setattr(pipeline, "get_versions", lambda nlp: VERSIONS)
    write(
        "a.txt",
        "Gunmen killed six people and wounded two in Jos. Police arrested a man.",
    )
    lines = extract("a.txt", "--incidents").stdout.splitlines()
    first, second = map(json.loads, lines)
    assert (first["incident_id"], first["types"]) == (
        "a.txt#KILL:7:13",
        ["KILL", "INJURE"],
    )
    assert (first["dead"]["low"], first["injured"]["low"]) == (6, 2)
    assert second["types"] == ["ARREST"]
    extract("a.txt", "--incidents", "-o", "a.csv")
    with open("a.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["incident_id"], row["dead_low"]) for row in rows] == [
        ("a.txt#KILL:7:13", "6"),
        ("a.txt#ARREST:56:64", ""),
    ]
    table = extract("a.txt", "--incidents", "--format", "table").stdout
    assert "KILL, INJURE" in table


def test_cli_writes_a_line_an_event_unless_asked(asked):
    write("a.txt", "Gunmen killed 18 farmers.")
    (line,) = extract("a.txt").stdout.splitlines()
    assert "event_id" in json.loads(line)
    assert "incident_id" not in json.loads(line)


def test_cli_has_no_incidents_in_formats_with_rows_of_their_own(asked):
    write("a.txt", "Gunmen killed 18 farmers.")
    result = extract("a.txt", "--incidents", "--format", "acled", code=1)
    assert "acled has its own rows: leave out --incidents" in result.stderr
