"""Reads tests/incidents.txt: articles, and which of their events are one happening.

`python tests/happenings.py` prints how many of the pairs of events that it merges are
right, and how many of the right ones it finds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("incidents.txt")


@dataclass
class Article:
    """An article with what is expected of it."""

    name: str
    text: str
    apart: bool = False
    fails: str | None = None
    incidents: list[list[str]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)


def read_articles() -> list[Article]:
    """Read the articles of the file."""
    articles = []
    for block in FILE.read_text("utf-8").split("\n## ")[1:]:
        head, _, rest = block.partition("\n")
        text, _, expected = rest.partition("\n--\n")
        name, _, note = head.partition(" (")
        article = Article(name, text.strip(), apart=note == "apart)")
        for line in expected.strip().splitlines():
            key, _, value = line.partition(": ")
            if key == "incident":
                article.incidents.append(value.split(", "))
            elif key == "fails":
                article.fails = value
            else:
                {"part_of": article.parts, "refers_to": article.references}[key].append(
                    value
                )
        articles.append(article)
    return articles


def name_events(events: Iterable[Any]) -> dict[str, str]:
    """Name events as the file does, by their id."""
    seen: Counter[str] = Counter()
    names = {}
    for event in events:
        name = f"{event.type} {event.to_dict()['trigger']['text']}"
        seen[name] += 1
        names[event.id] = name if seen[name] == 1 else f"{name}/{seen[name]}"
    return names


def tell(events: Iterable[Any]) -> tuple[list[list[str]], list[str], list[str]]:
    """Tell incidents, parts and references of events as the file does."""
    events = list(events)
    names = name_events(events)
    groups: dict[str, list[str]] = defaultdict(list)
    for event in events:
        groups[event.incident].append(names[event.id])
    parts = [f"{names[e.id]} > {names[e.part_of]}" for e in events if e.part_of]
    references = [
        f"{filler.text} > {filler.refers_to.text}"
        for event in events
        for slot in ("actor", "target", "attribution")
        for filler in getattr(event, slot)
        if filler.refers_to
    ]
    return list(groups.values()), parts, references


def pairs(incidents: list[list[str]]) -> set[tuple[str, str]]:
    """List the pairs of events that are of one incident."""
    return {pair for events in incidents for pair in combinations(sorted(events), 2)}


if __name__ == "__main__":
    import spacy
    from conftest import MODELS

    nlp = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
    nlp.add_pipe("paragraph_breaks", before="parser")
    nlp.add_pipe("conflict_events")
    found = right = wanted = 0
    for article in read_articles():
        made = pairs(tell(nlp(article.text)._.conflict_events)[0])
        gold = pairs(article.incidents)
        found, wanted = found + len(made), wanted + len(gold)
        right += len(made & gold)
        for pair in sorted(made ^ gold):
            word = "wrong" if pair in made else "missing"
            print(f"{word}: {article.name}: {' + '.join(pair)}")  # noqa: T201
    print(f"precision {right / found:.3f}  recall {right / wanted:.3f}")  # noqa: T201
