"""Measure what the component costs: `python benchmarks/run.py`.

Each figure is a ratio of two runs over the same texts in the same process, the best of
several, so that it means the same on another machine. The texts are made of the
project's own sentences: "general" has events in one of twenty sentences, "conflict" in
fifteen of twenty. Say `OMP_NUM_THREADS=1` before it: the time is that of all threads.
"""

import argparse
import os
import platform
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import spacy
from corpus import make_texts
from spacy.language import Language
from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc

from spacy_conflict_events.event import Event
from spacy_conflict_events.extractor import SLOTS, Extractor
from spacy_conflict_events.fast import fast_pipeline
from spacy_conflict_events.loader import PatternSet, load_patterns
from spacy_conflict_events.pattern import Pattern
from spacy_conflict_events.pipeline import find_model, load_pipeline

VERBS = ("take", "make", "say", "attack", "kill", "give", "hold", "carry", "open")
Row = tuple[str, str]


def seconds(work: Callable[[], object], *, times: int) -> float:
    """Return the processor time of the quickest of several runs."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def clock(work: Callable[[], object]) -> float:
    """Return the time on the clock of one run, for several processes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def made_up(number: int, *, seed: int = 1) -> Iterator[Pattern]:
    """Yield patterns of five shapes with words that no text has."""
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choice(c) for c in ("bdfgklmnprst", "aeiou") * 3) + "x"

    for k in range(number):
        verb = {"LEMMA": chance.choice(VERBS), "POS": "VERB"}
        shapes: tuple[dict[str, Any], ...] = (
            {"trigger": ({"LEMMA": word(), "POS": "VERB"},)},
            {"trigger": ({"LEMMA": {"IN": frozenset({word(), word()})}},)},
            {"trigger": (verb, {"POS": "DET", "OP": "?"}, {"LOWER": word()})},
            {"trigger": (verb,), "requires": {"object": ({"LEMMA": word()},)}},
            {"dependency": tuple(three_nodes(chance.choice(VERBS), word()))},
        )
        yield Pattern(
            id=f"made.up-{k}",
            event_type="MADE",
            **({"slots": {"actor": ("subject",)}} | shapes[k % len(shapes)]),
        )


def three_nodes(verb: str, noun: str) -> list[dict[str, Any]]:
    """Return a pattern of the DependencyMatcher: who did it, and to what."""
    below: dict[str, Any] = {"LEFT_ID": "trigger", "REL_OP": ">"}
    return [
        {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": verb, "POS": "VERB"}},
        {**below, "RIGHT_ID": "actor", "RIGHT_ATTRS": {"DEP": "nsubj"}},
        {**below, "RIGHT_ID": "target", "RIGHT_ATTRS": {"DEP": "dobj", "LEMMA": noun}},
    ]


def component_share(texts: list[str], nlp: Language, *, times: int) -> list[Row]:
    """Compare the pipeline with and without the component."""
    docs: list[Doc] = []

    def parse() -> None:
        docs[:] = nlp.pipe(texts, disable=["conflict_events"])

    parsing = seconds(parse, times=times)
    component: Any = nlp.get_pipe("conflict_events")
    matching = seconds(lambda: [component(doc) for doc in docs], times=times)
    tokens = sum(map(len, docs))
    return [
        ("pipeline without the component", f"{tokens / parsing:,.0f} tokens/s"),
        ("component alone, on parsed text", f"{tokens / matching:,.0f} tokens/s"),
        ("component / pipeline without it", f"{matching / parsing:.1%}"),
    ]


def pattern_counts(
    docs: list[Doc], patterns: PatternSet, *, times: int
) -> Iterator[Row]:
    """Compare the shipped patterns with more."""
    base = Extractor(patterns)
    for number in (100, 1_000, 10_000):
        added = tuple(made_up(number))
        more = Extractor(replace(patterns, patterns=patterns.patterns + added))
        few = many = float("inf")
        # by turns, since a few hundredths are to be told apart
        for _ in range(3 * times):
            few = min(few, seconds(lambda: [base(doc) for doc in docs], times=1))
            many = min(
                many, seconds(lambda more=more: [more(doc) for doc in docs], times=1)
            )
        yield f"with {number:,} further patterns / without", f"{many / few:.2f}"


def against_matcher(docs: list[Doc], *, parsing: float, times: int) -> Iterator[Row]:
    """Compare with the DependencyMatcher on equivalent patterns."""
    for number in (50, 200, 1_000):
        chance = random.Random(2)
        shapes = [
            three_nodes(chance.choice(VERBS), f"{chance.choice(VERBS)}r{k}")
            for k in range(number)
        ]
        theirs = DependencyMatcher(docs[0].vocab)
        for k, nodes in enumerate(shapes):
            theirs.add(f"p{k}", [nodes])
        ours = Extractor(
            PatternSet(
                tuple(
                    Pattern(id=f"p.p{k}", event_type="P", dependency=tuple(nodes))
                    for k, nodes in enumerate(shapes)
                )
            )
        )
        one = seconds(lambda m=theirs: [m(doc) for doc in docs], times=times)
        two = seconds(lambda e=ours: [e(doc) for doc in docs], times=times)
        yield (
            f"{number:,} patterns: DependencyMatcher, this package / parsing",
            f"{one / parsing:.1%}, {two / parsing:.2%}",
        )


def fast_reading(
    texts: list[str], nlp: Language, *, times: int, shown: int
) -> Iterator[Row]:
    """Compare fast reading with reading everything."""
    fast = fast_pipeline(nlp)
    all_docs: list[Doc] = []
    fast_docs: list[Doc] = []
    slow = quick = float("inf")

    def read(docs: list[Doc], pipeline: Language) -> None:
        docs[:] = pipeline.pipe(texts)

    # by turns, so that what else the machine does slows both
    for _ in range(times + 1):
        slow = min(slow, seconds(lambda: read(all_docs, nlp), times=1))
        quick = min(quick, seconds(lambda: read(fast_docs, fast), times=1))
    one, two = events_of(all_docs), events_of(fast_docs)
    both = one.keys() & two.keys()
    yield "reading everything / fast reading, time", f"{slow / quick:.2f}"
    yield (
        "same type and trigger, of all and of fast",
        f"{len(both) / max(len(one), 1):.1%}, {len(both) / max(len(two), 1):.1%}",
    )
    same = sum(slots_of(one[key]) == slots_of(two[key]) for key in both)
    yield "of these with the same slots", f"{same / max(len(both), 1):.1%}"
    for mark, rest in (("all", one.keys() - both), ("fast", two.keys() - both)):
        for number, name in sorted(rest)[:shown]:
            yield f"  only in {mark}", f"text {number}: {name}"
    for number, name in sorted(both):
        here, there = (slots_of(found[number, name]) for found in (one, two))
        for slot in here:
            if here[slot] != there[slot] and shown > 0:
                shown -= 1
                row = f"text {number}: {name} {slot}, {here[slot]}, {there[slot]}"
                yield "  in all, in fast", row


def events_of(docs: list[Doc]) -> dict[tuple[int, str], Event]:
    """Give the events of each text by type and trigger."""
    return {
        (number, event.id): event
        for number, doc in enumerate(docs)
        for event in doc._.conflict_events
    }


def slots_of(event: Event) -> dict[str, list[str]]:
    """Give the texts that fill the slots of an event."""
    return {
        slot: [f"{filler.start}:{filler.text}" for filler in getattr(event, slot)]
        for slot in SLOTS
    }


def starting() -> Iterator[Row]:
    """Measure importing and loading in new processes."""
    script = (
        "import time, spacy; a = time.perf_counter(); import spacy_conflict_events; "
        "b = time.perf_counter(); import spacy_conflict_events.component; "
        "from spacy_conflict_events.extractor import Extractor; "
        "from spacy_conflict_events.loader import load_patterns; "
        "c = time.perf_counter(); Extractor(load_patterns()); d = time.perf_counter(); "
        "print(b - a, d - c)"
    )
    # as `pip` installs it, with bytecode; the first run writes what is missing
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    runs = [
        [
            float(number)
            for number in subprocess.run(
                [sys.executable, "-c", script], capture_output=True, check=True, env=env
            ).stdout.split()
        ]
        for _ in range(6)
    ]
    yield "importing the package, after spaCy", f"{min(r[0] for r in runs):.3f} s"
    yield "loading all shipped patterns", f"{min(r[1] for r in runs):.2f} s"


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--differences", type=int, default=20)
    parser.add_argument("--types", help="for fast reading, such as KILL,ARREST")
    given = parser.parse_args()
    patterns = load_patterns()
    nlp = load_pipeline()
    print(f"{date.today()}, {platform.machine()}, Python {platform.python_version()}, ")
    print(f"spaCy {spacy.__version__}, {find_model()}\n\n| | |\n|---|---|")

    def show(rows: Any) -> None:
        for name, value in rows:
            print(f"| {name} | {value} |", flush=True)

    show(starting())
    for kind, eventful in (("general", 0.05), ("conflict", 0.75)):
        texts = make_texts(patterns, eventful=eventful, number=given.articles)
        print(f"| **{kind} text**, {len(texts)} articles | |")
        show(component_share(texts, nlp, times=given.times))
        docs = list(nlp.pipe(texts))
        parsing = seconds(
            lambda t=texts: list(nlp.pipe(t, disable=["conflict_events"])), times=1
        )
        if kind == "conflict":
            show(pattern_counts(docs, patterns, times=given.times))
            show(against_matcher(docs, parsing=parsing, times=given.times))
            one = clock(lambda t=texts: list(nlp.pipe(t)))
            two = clock(lambda t=texts: list(nlp.pipe(t, n_process=2, batch_size=25)))
            show([("one process / two processes, time", f"{one / two:.2f}")])
        options = {"times": given.times, "shown": given.differences}
        show(fast_reading(texts, nlp, **options))
        if given.types:
            few = load_pipeline(types=given.types.split(","))
            print(f"| only {given.types} | |")
            show(fast_reading(texts, few, **options))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    show([("peak memory of this run", f"{peak:,.0f} MB")])


if __name__ == "__main__":
    main()
