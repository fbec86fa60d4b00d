"""Store what this version writes, for the tests of later ones to read.

    python tests/store_release.py

The files go to `tests/data/VERSION`: events as `extract` writes them, Docs, and what a
pipeline saves of the component. Run it once before a release, and never change a
folder of a version that was released.
"""

import json
import shutil
import tempfile
from pathlib import Path

import spacy
from conftest import MODELS
from spacy.tokens import DocBin
from typer.testing import CliRunner

import spacy_conflict_events
from spacy_conflict_events.cli import app

DATA = Path(__file__).with_name("data")
NEWS = {
    "a": (
        "2024-05-08",
        "Kenyan police arrested four students in Nairobi on Friday, the governor said. "
        "Officers released two of them.",
    ),
    "b": (
        "2024-05-09",
        "Blast kills six at Quetta market\n\nQUETTA, May 9 (NL) – A bomb blast killed "
        "six people and wounded dozens of others in Quetta on Wednesday, police said."
        "\n\nThe Red Hills Front claimed responsibility for the attack. The group has "
        "not threatened to shell the town.",
    ),
    "c": ("2024-05-10", "The market opened again."),
}
OWN = {
    "schema_version": 1,
    "event_type": "DISPLACE",
    "description": "People flee.",
    "count": "target",
    "patterns": [
        {
            "id": "displace.flee",
            "description": "Y fled",
            "trigger": [{"LEMMA": "flee"}],
            "slots": {"target": "subject"},
        }
    ],
}
ACTORS = {
    "schema_version": 1,
    "description": "One group.",
    "replace_shipped": True,
    "actors": [{"names": ["Red Hills Front"], "country": "PAK", "sector": "REB"}],
}


def store(folder: Path) -> None:
    """Write the files of this version to a folder, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    model = next(name for name in MODELS if spacy.util.is_package(name))
    news = folder / "news.jsonl"
    rows = [{"id": k, "date": day, "text": t} for k, (day, t) in NEWS.items()]
    news.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    for name in ("events.jsonl", "events.parquet", "events.db", "events.csv"):
        command = ["extract", str(news), "-o", str(folder / name), "--keep", "date"]
        run([*command, "--model", model])
    command = ["extract", str(news), "-o", str(folder / "incidents.jsonl")]
    run([*command, "--incidents", "--model", model])
    nlp = spacy.load(model)
    nlp.add_pipe("paragraph_breaks", before="parser")
    nlp.add_pipe("conflict_events")
    docs = DocBin(store_user_data=True)
    for name, (_, text) in NEWS.items():
        doc = nlp(text)
        doc.user_data["name"] = name
        docs.add(doc)
    docs.to_disk(folder / "docs.spacy")
    with tempfile.TemporaryDirectory() as place:
        # The name of the folder is written, too.
        own = Path(place) / "own"
        own.mkdir()
        for name, data in (("displace.json", OWN), ("actors.json", ACTORS)):
            (own / name).write_text(json.dumps(data), "utf-8")
        config = {
            "patterns": str(own / "displace.json"),
            "actors": str(own / "actors.json"),
        }
        pipe = spacy.blank("en").add_pipe("conflict_events", config=config)
        (folder / "component.json").write_bytes(pipe.to_bytes())


def run(command: list[str]) -> None:
    """Run our command line."""
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0, result.output


if __name__ == "__main__":
    store(DATA / spacy_conflict_events.__version__)
