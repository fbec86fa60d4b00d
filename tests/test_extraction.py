import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from fake_command import RUN_FAKE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals")

FAULTS = {9: "number", 30: "crash", 31: "crash", 52: "bytes", 70: "broken"}
DOCUMENTS = 100
OUTPUTS = ["--documents", "documents.csv", "--review", "sheet.csv", "--keep", "n"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def line(number):
    """Return a line of the input. Some ids come twice, some texts have no event."""
    row = {"id": f"d{number % 60}", "n": number}
    row["text"] = f"It is slow, and rebels killed {number}" if number % 3 else "slow"
    fault = FAULTS.get(number)
    if fault == "number":
        row["text"] = 17
    elif fault == "crash":
        row["text"] = "A crash that killed 2"
    raw = json.dumps(row).encode()
    if fault == "bytes":
        raw = raw.replace(b"rebels", b"rebel\xff")
    return (raw[:-5] if fault == "broken" else raw) + b"\n"


@pytest.fixture
def corpus():
    Path("rows.jsonl").write_bytes(b"".join(map(line, range(1, DOCUMENTS + 1))))
    return "rows.jsonl"


def start(*args, **options):
    command = [*RUN_FAKE, "extract", *args]
    return subprocess.Popen(
        command, stderr=subprocess.PIPE, encoding="utf-8", **options
    )


def run(*args, code=0, **options):
    process = start(*args, **options)
    out, err = process.communicate(timeout=120)
    assert process.returncode == code, err
    return out, err


def points(name):
    path = Path(f"{name}.progress")
    return path.read_text("utf-8").count("\n") if path.exists() else 0


def stop(process, name, number, *, after):
    """Send a signal when some more documents are done."""
    before = None
    for _ in range(24_000):
        now = points(name)
        if before is None and process.poll() is None and now:
            before = now if now < DOCUMENTS else 0
        if before is not None and now >= before + after:
            break
        if process.poll() is not None:
            break
        time.sleep(0.005)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    return process.returncode, err


def contents(name):
    """Return all that the outputs hold."""
    if name.endswith(".db"):
        with closing(sqlite3.connect(name)) as base:
            events = list(base.iterdump())
        assert not any(Path(f"{name}{end}").exists() for end in ("-wal", "-shm"))
    else:
        events = Path(name).read_text("utf-8")
    names = ["documents.csv", "sheet.csv", f"{name}.faults.jsonl"]
    return [events, *(Path(name).read_text("utf-8") for name in names)]


@pytest.fixture
def whole(corpus):
    """Run without a stop, and take the outputs away."""

    def whole(name, *args):
        _, err = run(corpus, "-o", name, *OUTPUTS, *args, code=1)
        expected = contents(name)
        for path in Path().iterdir():
            if path.name != corpus:
                path.unlink()
        return expected, err.splitlines()[-1]

    return whole


def resume(corpus, name, *args):
    return run(corpus, "-o", name, *OUTPUTS, "--resume", *args, code=1)[1]


@pytest.mark.parametrize(
    ("name", "n_process"),
    [("e.jsonl", "1"), ("e.jsonl", "2"), ("e.csv", "2"), ("e.db", "1"), ("e.db", "2")],
)
def test_extraction_goes_on_after_each_kill(corpus, whole, name, n_process):
    expected, tally = whole(name)
    args = ["-o", name, *OUTPUTS, "--n-process", n_process, "--batch-size", "3"]
    for number in (signal.SIGKILL, signal.SIGINT, signal.SIGKILL):
        process = start(corpus, *args, "--resume")
        code, err = stop(process, name, number, after=15)
        if number == signal.SIGKILL:
            assert code == -signal.SIGKILL
        else:
            assert (code, err.splitlines()[-1]) == (130, "interrupted")
        assert 15 < points(name) < DOCUMENTS
    err = resume(corpus, name, "--n-process", n_process)
    assert err.startswith("resumed after ")
    assert err.splitlines()[-1] == tally
    assert contents(name) == expected
    assert not Path(f"{name}.progress").exists()


@pytest.mark.parametrize("name", ["e.tsv", "plover.jsonl"])
def test_extraction_goes_on_in_other_layouts(corpus, whole, name):
    layout = ["--format", "plover"] if name.startswith("plover") else []
    expected, _ = whole(name, *layout)
    args = [corpus, "-o", name, *OUTPUTS, *layout, "--batch-size", "3"]
    assert stop(start(*args), name, signal.SIGKILL, after=40)[0] == -signal.SIGKILL
    run(*args, "--resume", code=1)
    assert contents(name) == expected


def test_extraction_cuts_a_torn_line(corpus, whole):
    expected, _ = whole("e.jsonl")
    args = [corpus, "-o", "e.jsonl", *OUTPUTS, "--batch-size", "3"]
    stop(start(*args), "e.jsonl", signal.SIGKILL, after=30)
    for name in ("e.jsonl", "documents.csv", "e.jsonl.progress"):
        with open(name, "a", encoding="utf-8") as stream:
            stream.write('{"doc_id": "d31", "n')
    resume(corpus, "e.jsonl")
    assert contents("e.jsonl") == expected


def test_extraction_goes_on_before_what_an_output_lost(corpus, whole):
    expected, _ = whole("e.jsonl")
    args = [corpus, "-o", "e.jsonl", *OUTPUTS, "--batch-size", "3"]
    stop(start(*args), "e.jsonl", signal.SIGKILL, after=30)
    # As after a loss of power.
    with open("e.jsonl", "r+b") as stream:
        stream.truncate(os.path.getsize("e.jsonl") - 900)
    resume(corpus, "e.jsonl")
    assert contents("e.jsonl") == expected


def stopped(corpus, name="e.jsonl", *args):
    process = start(corpus, "-o", name, *args, "--batch-size", "3")
    stop(process, name, signal.SIGINT, after=20)
    return Path(name).read_bytes()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--keep", "n"], 'the run to be resumed had keep [], and now it is ["n"]'),
        (["--incidents"], "had incidents false, and now it is true"),
        (["--documents", "d.csv"], "had outputs ["),
    ],
)
def test_extraction_is_not_resumed_with_other_settings(corpus, args, message):
    before = stopped(corpus)
    _, err = run(corpus, "-o", "e.jsonl", *args, "--resume", code=1)
    assert message in err
    assert err.endswith("or leave out --resume to start anew\n")
    assert Path("e.jsonl").read_bytes() == before


def test_extraction_is_not_resumed_with_another_input(corpus):
    before = stopped(corpus)
    lines = Path(corpus).read_bytes().splitlines(keepends=True)
    Path(corpus).write_bytes(b"".join(lines[:5]))
    _, err = run(corpus, "-o", "e.jsonl", "--resume", code=1)
    assert "the input is not what it was: rows.jsonl:" in err
    assert Path("e.jsonl").read_bytes() == before


def test_extraction_begins_anew_without_resume(corpus, whole):
    expected, _ = whole("e.jsonl")
    stopped(corpus, "e.jsonl", *OUTPUTS)
    run(corpus, "-o", "e.jsonl", *OUTPUTS, code=1)
    assert contents("e.jsonl") == expected
    _, err = run(corpus, "-o", "e.jsonl", *OUTPUTS, "--resume", code=1)
    assert err == (
        "Error: e.jsonl is whole, since there is no e.jsonl.progress: leave out "
        "--resume to start anew\n"
    )
    assert contents("e.jsonl") == expected


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        ([], 2, "standard output cannot be resumed: name a file with -o"),
        (["-o", "e.parquet"], 1, "parquet is written at the end, and cannot be"),
        (["-o", "e.txt", "--format", "table"], 1, "table is written at the end"),
        (["-o", os.devnull], 1, f"{os.devnull} is no file"),
    ],
)
def test_extraction_says_what_cannot_be_resumed(corpus, args, code, message):
    _, err = run(corpus, *args, "--resume", code=code)
    assert message in err
    if "e.parquet" in args:
        fix = "`conflict-events convert events.jsonl -o e.parquet`"
        assert f"write -o events.jsonl, then run {fix}" in err


@pytest.mark.parametrize("n_process", ["1", "2"])
def test_extraction_names_the_faults_in_a_file(corpus, n_process):
    args = ["--faults", "faults.jsonl", "--documents", "d.csv"]
    run(corpus, "-o", "e.jsonl", *args, "--n-process", n_process, code=1)
    with open("faults.jsonl", encoding="utf-8") as stream:
        rows = [json.loads(row) for row in stream]
    assert [list(row.values())[:4] for row in rows] == [
        ["d9", corpus, 9, "text"],
        ["d30", corpus, 30, "pipeline"],
        ["d31", corpus, 31, "pipeline"],
        ["d52", corpus, 52, "encoding"],
        [None, corpus, 70, "syntax"],
    ]
    assert rows[0]["message"] == "field 'text' is no text but int"
    assert list(rows[0]) == ["doc_id", "source", "line", "kind", "message"]
    with open("d.csv", encoding="utf-8", newline="") as stream:
        names = [row["doc_id"] for row in csv.DictReader(stream)]
    expected = range(1, DOCUMENTS + 1)
    assert names == [f"d{number % 60}" for number in expected if number not in FAULTS]
    assert not Path("e.jsonl.faults.jsonl").exists()


def test_extraction_leaves_no_file_of_faults_where_there_are_none():
    Path("a.txt").write_text("Rebels killed 2", "utf-8")
    Path("e.jsonl.faults.jsonl").write_text("of an earlier run\n", "utf-8")
    run("a.txt", "-o", "e.jsonl")
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "e.jsonl"]
    run("a.txt", "-o", "e.jsonl", "--faults", "f.jsonl")
    assert Path("f.jsonl").read_text("utf-8") == ""


def test_extraction_names_the_documents_that_end_a_process():
    texts = {3: "They die", 8: "They die, too", 9: "die"}
    rows = [
        {"id": f"d{number}", "text": texts.get(number, f"Rebels killed {number}")}
        for number in range(1, 21)
    ]
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    args = ["rows.jsonl", "-o", "e.jsonl", "--n-process", "2", "--batch-size", "5"]
    _, err = run(*args, code=1)
    with open("e.jsonl", encoding="utf-8") as stream:
        found = [json.loads(row)["doc_id"] for row in stream]
    assert found == [f"d{number}" for number in range(1, 21) if number not in texts]
    with open("e.jsonl.faults.jsonl", encoding="utf-8") as stream:
        faults = [json.loads(row) for row in stream]
    assert [(row["doc_id"], row["line"], row["kind"]) for row in faults] == [
        (f"d{number}", number, "killed") for number in texts
    ]
    said = "the process that read it was ended: SIGKILL"
    assert {row["message"] for row in faults} == {said}
    assert f"rows.jsonl:3: {said}\n" in err


FULL = """
import resource, runpy, sys
# What is written beyond a size fails in the middle of a write, as on a full disk.
size = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
runpy.run_path(sys.argv.pop(1), run_name="__main__")
"""


@pytest.mark.parametrize(
    ("name", "room"), [("e.jsonl", 20_000), ("e.csv", 20_000), ("e.db", 200_000)]
)
def test_extraction_leaves_whole_lines_on_a_full_disk(corpus, whole, name, room):
    expected, _ = whole(name)
    python, script = RUN_FAKE
    command = [python, "-c", FULL, str(room), script, "extract", corpus, "-o", name]
    done = subprocess.run([*command, *OUTPUTS], capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    *_, hint, error = done.stderr.splitlines()
    assert hint == "stopped: the same command with --resume goes on"
    assert error.startswith("Error: cannot write ")
    for path in ("e.jsonl", "e.csv", "documents.csv", "sheet.csv"):
        if Path(path).exists():
            assert Path(path).read_text("utf-8").endswith("\n")
    # When there is room again:
    resume(corpus, name)
    assert contents(name) == expected


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("args", [["-o", "/dev/full"], []])
def test_extraction_says_that_the_disk_is_full(corpus, args):
    with open("/dev/full", "w") as full:
        _, err = run(corpus, *args, code=1, stdout=full)
    name = args[-1] if args else "standard output"
    assert err.endswith(f"Error: cannot write {name}: No space left on device\n")
    assert not Path("/dev/full.progress").exists()


def test_extraction_leaves_whole_lines_in_a_closed_pipe(corpus):
    process = start(corpus, stdout=subprocess.PIPE)
    first = process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    assert process.wait(timeout=60) == 141
    process.stderr.close()
    assert json.loads(first)["doc_id"] == "d1"
    assert err.endswith("nobody reads standard output any more: stopped\n")
