"""Measure the memory of `extract` on many short texts: `python benchmarks/memory.py`.

The figure is the resident memory after the first tenth of the texts and at their end.
Each text has words that no other has, so that what is kept of words shows. It reads
`/proc`, so it needs Linux.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

EXTRACT = "from spacy_conflict_events.cli import main; main()"
TOLD = (
    "Gunmen killed {number} farmers in {place} on Monday.",
    "Police arrested {name} and two others in {place}.",
    "{name} of {place} won the race for the second time.",
    "The ferry to {place} was {number} minutes late on Friday.",
    "Rebels from {place} burned {number} houses, {name} said.",
    "{name} opened a bakery with {number} seats in {place}.",
)


def make_word(chance: random.Random) -> str:
    """Return a made-up name."""
    letters = "".join(chance.choice(c) for c in ("bdfgklmnprst", "aeiou") * 4)
    return letters.capitalize()


def write_corpus(path: Path, number: int) -> None:
    """Write texts of 8 to 12 words as JSONL."""
    chance = random.Random(0)
    with open(path, "w", encoding="utf-8") as stream:
        for i in range(number):
            text = TOLD[i % len(TOLD)].format(
                number=chance.randrange(3, 90_000),
                place=make_word(chance),
                name=make_word(chance),
            )
            stream.write(json.dumps({"id": f"doc-{i}", "text": text}) + "\n")


def resident(process: int) -> int:
    """Return the resident memory of a process and its children, in kilobytes."""
    total = 0
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            total = int(line.split()[1])
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return total + sum(resident(int(child)) for child in children)


def done(progress: Path) -> int:
    """Return how many texts are done."""
    with open(progress, "rb") as stream:
        stream.seek(max(0, progress.stat().st_size - 4000))
        for line in reversed(stream.read().split(b"\n")):
            try:
                return int(json.loads(line)["items"])
            except (ValueError, KeyError):
                continue
    return 0


def watch(command: list[str], progress: Path) -> Iterator[tuple[int, int]]:
    """Run a command, and yield from time to time the texts done and the memory."""
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            time.sleep(0.25)
            try:
                yield done(progress), resident(process.pid)
            except OSError:
                continue
    if process.returncode:
        sys.exit(process.returncode)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=200_000)
    parser.add_argument("--n-process", default="1")
    given, rest = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus, events = Path(folder, "corpus.jsonl"), Path(folder, "events.jsonl")
        write_corpus(corpus, given.texts)
        command = [sys.executable, "-c", EXTRACT, "extract", str(corpus)]
        command += ["-o", str(events), "--n-process", given.n_process, *rest]
        start = time.perf_counter()
        marks: dict[int, int] = {}
        for texts, kilobytes in watch(
            command, events.with_name("events.jsonl.progress")
        ):
            tenth = 10 * texts // given.texts
            if tenth:
                marks.setdefault(tenth, kilobytes)
                marks[10] = kilobytes
        seconds = time.perf_counter() - start
    for tenth, kilobytes in sorted(marks.items()):
        print(f"{tenth * 10:3} % of the texts: {kilobytes / 1024:7.1f} MB")
    print(f"the end is {marks[10] / marks[1] - 1:+.1%} of the first tenth")
    print(f"{given.texts:,} texts in {seconds:.0f} s")


if __name__ == "__main__":
    main()
