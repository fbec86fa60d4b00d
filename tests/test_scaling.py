"""What docs/scaling.md promises, run."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest
from documents import ROOT, read_blocks, run_commands, run_python, table

from spacy_conflict_events.arrow import event_schema, from_arrow
from spacy_conflict_events.batches import events_type
from spacy_conflict_events.faults import Kind

PAGE = ROOT / "docs" / "scaling.md"
BLOCKS = read_blocks(PAGE)
TEXTS = [
    "Gunmen killed at least 18 farmers in Borno on Monday, police said.",
    "The market opened again.",
    None,
    "Police arrested nine protesters and soldiers killed two men.",
] * 5


def block(word, language="python"):
    """Return the one block with a word."""
    (found,) = [b for b in BLOCKS if b.language == language and word in b.text]
    return found.text


@pytest.fixture
def news(tmp_path):
    names = [str(number) for number in range(len(TEXTS))]
    news = pa.table({"id": names, "text": TEXTS})
    pyarrow.parquet.write_table(news, tmp_path / "news.parquet")
    return tmp_path


@pytest.fixture(scope="module")
def expected(nlp):
    """Return the ids and events of the plain pipeline, by document."""
    return {
        str(number): text
        and [
            event.to_dict()
            for event in nlp(text)._.conflict_events
            if event.type in ("KILL", "ARREST")
        ]
        for number, text in enumerate(TEXTS)
    }


def run(code, folder, **settings):
    """Run a script of the page in a folder, as users do."""
    script = Path(folder, "script.py")
    script.write_text(code, "utf-8")
    done = subprocess.run(
        [sys.executable, script.name],
        cwd=folder,
        env={**os.environ, **settings},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr


def found(folder):
    """Return the events that a script wrote, by document."""
    files = sorted(Path(folder, "events").glob("*.parquet"))
    rows = [
        row for file in files for row in pyarrow.parquet.read_table(file).to_pylist()
    ]
    events = {row["id"]: row["events"] for row in rows}
    assert len(events) == len(rows) == len(TEXTS)
    schema = event_schema(run=False)
    return {
        name: cells and list(from_arrow(pa.Table.from_pylist(cells, schema)))
        for name, cells in events.items()
    }


def test_scaling_expects_events(expected):
    assert [len(events or ()) for events in expected.values()][:4] == [1, 0, 0, 2]


def test_scaling_tells_all_kinds_of_faults():
    rows = table(PAGE, "kind")
    assert {name: cells[0] for name, cells in rows.items()} == {
        kind.value: kind.meaning for kind in Kind
    }


def test_scaling_commands(tmp_path):
    rows = [{"id": str(n), "text": text} for n, text in enumerate(TEXTS) if text]
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    first, second = (b.text for b in BLOCKS if b.language == "bash")
    assert run_commands(first, tmp_path).startswith("15 documents, ")
    events = (tmp_path / "events.jsonl").read_bytes()
    assert not (tmp_path / "events.jsonl.progress").exists()
    assert second.split() == [*first.split(), "--resume"]
    (tmp_path / "events.jsonl").unlink()
    assert run_commands(second, tmp_path).startswith("15 documents, ")
    assert (tmp_path / "events.jsonl").read_bytes() == events


def test_scaling_fault_has_the_fields_of_the_file(tmp_path):
    (tmp_path / "news.jsonl").write_text('\n{"id": "d31", "text": null}', "utf-8")
    (command, _) = (b.text for b in BLOCKS if b.language == "bash")
    with pytest.raises(AssertionError, match="1 problem"):
        run_commands(command, tmp_path)
    (line,) = (tmp_path / "events.jsonl.faults.jsonl").read_text().splitlines()
    assert {**json.loads(line), "line": 31} == json.loads(block("doc_id", "json"))


def test_scaling_reads_a_table(tmp_path):
    shown = run_python(block("pa.table"), tmp_path, {})
    (after,) = [b for b in BLOCKS if b.language == "output"]
    assert shown == after.text


def test_scaling_with_pandas(tmp_path):
    events = [[{"id": "KILL:7:13"}, {"id": "KILL:30:36"}], []]
    struct = pa.array(events, events_type())
    (tmp_path / "events").mkdir()
    file = tmp_path / "events" / "a.parquet"
    pyarrow.parquet.write_table(pa.table({"id": ["a", "b"], "events": struct}), file)
    names = {}
    run_python(block("explode"), tmp_path, names)
    assert list(names["rows"]["id"]) == ["a", "a", "b"]


@pytest.mark.skipif(not find_spec("ray"), reason="needs the extra 'ray'")
def test_scaling_with_ray(news, expected):
    code = block("import ray")
    assert "size=2" in code
    # Two workers and one that reads, on any machine, and nothing but them.
    local = "ray.init(num_cpus=3, include_dashboard=False)"
    run(code.replace("ray.init()", local), news, RAY_USAGE_STATS_ENABLED="0")
    assert found(news) == expected


@pytest.mark.skipif(not find_spec("dask"), reason="needs dask")
def test_scaling_with_dask(news, expected):
    run(block("import dask"), news)
    assert found(news) == expected


@pytest.mark.skipif(not find_spec("pyspark"), reason="needs pyspark and Java")
def test_scaling_with_spark(news, expected):
    run(
        block("pyspark"),
        news,
        PYSPARK_PYTHON=sys.executable,
        SPARK_LOCAL_IP="127.0.0.1",
    )
    assert found(news) == expected
