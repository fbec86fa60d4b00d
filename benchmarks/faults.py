"""Run `extract` over a corpus with faults: `python benchmarks/faults.py`.

Every thousandth document has a fault: bytes that are not UTF-8, a text that is a
number, or a word that ends the process which reads it. It checks that all others come
out once, in their order, and that the faulty ones are named, and tells the time.
"""

import argparse
import csv
import json
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from memory import TOLD, make_word
from spacy.language import Language
from spacy.tokens import Doc

from spacy_conflict_events import pipeline
from spacy_conflict_events.cli import app

KINDS = ("encoding", "text", "killed")
DEADLY = "Xyzzyx"
EVERY = 1000


@Language.component("deadly")
def deadly(doc: Doc) -> Doc:
    """End the process at a word, as the system does when there is no more memory."""
    if DEADLY in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return doc


def fault(number: int) -> str | None:
    """Return the fault of a document."""
    turn, rest = divmod(number, EVERY)
    return KINDS[turn % len(KINDS)] if rest == EVERY // 2 else None


def write_corpus(path: Path, number: int) -> None:
    """Write short texts as JSONL."""
    chance = random.Random(0)
    with open(path, "wb") as stream:
        for i in range(number):
            kind = fault(i)
            name = DEADLY if kind == "killed" else make_word(chance)
            text: str | int = TOLD[i % len(TOLD)].format(
                number=chance.randrange(3, 90_000), place=name, name=name
            )
            if kind == "text":
                text = i
            raw = json.dumps({"id": f"doc-{i}", "text": text}).encode()
            if kind == "encoding":
                raw = raw.replace(b"The", b"Th\xe9").replace(b"on", b"\xf6n")
                raw = raw.replace(b"a", b"\xe4", 1)
            stream.write(raw + b"\n")


def main() -> None:
    """Run and check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--n-process", default="2")
    given, rest = parser.parse_known_args()
    load = pipeline.load_pipeline

    def load_deadly(*args: object, **settings: object) -> Language:
        nlp = load(*args, **settings)  # type: ignore[arg-type]
        nlp.add_pipe("deadly", first=True)
        return nlp

    pipeline.load_pipeline = load_deadly
    with tempfile.TemporaryDirectory() as folder:
        corpus, events = Path(folder, "corpus.jsonl"), Path(folder, "events.jsonl")
        listing, faults = Path(folder, "documents.csv"), Path(folder, "faults.jsonl")
        write_corpus(corpus, given.texts)
        start = time.perf_counter()
        command = ["extract", str(corpus), "-o", str(events), "--documents"]
        command += [str(listing), "--faults", str(faults)]
        try:
            app([*command, "--n-process", given.n_process, *rest])
        except SystemExit as end:
            code = end.code
        seconds = time.perf_counter() - start
        expected = [(f"doc-{i}", fault(i)) for i in range(given.texts)]
        with open(listing, encoding="utf-8", newline="") as stream:
            documents = list(csv.DictReader(stream))
        found = [row["doc_id"] for row in documents]
        assert found == [name for name, kind in expected if kind is None]
        with open(faults, encoding="utf-8") as stream:
            rows = [json.loads(line) for line in stream]
        named = [(row["doc_id"], row["kind"]) for row in rows]
        assert named == [(name, kind) for name, kind in expected if kind is not None]
        with open(events, encoding="utf-8") as stream:
            ids = [json.loads(line)["event_id"] for line in stream]
        assert len(ids) == len(set(ids)) == sum(int(d["n_events"]) for d in documents)
    kinds = {kind: [k for _, k in named].count(kind) for kind in KINDS}
    print(f"exit code {code}: {len(found):,} documents, {len(ids):,} events", end=", ")
    print(f"faults {kinds}, in {seconds:.0f} s")
    sys.exit(0)


if __name__ == "__main__":
    main()
