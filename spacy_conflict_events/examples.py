"""Run the examples that stand beside the patterns."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .errors import PatternError
from .event import SLOTS
from .extractor import Extractor
from .loader import PatternSet
from .pattern import Pattern
from .storage import DEFAULT_KEY


@dataclass(frozen=True)
class Example:
    """A sentence that stands beside a pattern.

    pattern (Pattern): The pattern.
    kind (str): "matches" or "rejects".
    number (int): The position among the pattern's sentences of this kind, from 0.
    text (str): The sentence.
    expected (Mapping[str, Any]): What must come out of it, by key.
    """

    pattern: Pattern
    kind: str
    number: int
    text: str
    expected: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The name of the example, such as "kill.verb-matches-1"."""
        return f"{self.pattern.id}-{self.kind}-{self.number + 1}"

    def finding(self, problem: str, *, key: str | None = None) -> PatternError:
        """Say what is wrong with this example.

        problem (str): What is wrong.
        key (str): The key inside the example.
        RETURNS (PatternError): The finding.
        """
        place = f"{self.kind}[{self.number}]"
        return PatternError(
            file=self.pattern.file,
            pattern_id=self.pattern.id,
            key=f"{place}.{key}" if key else place,
            problem=f"{problem}, in {self.text!r}",
        )


def list_examples(patterns: PatternSet) -> Iterator[Example]:
    """List the examples of all patterns.

    patterns (PatternSet): The patterns.
    YIELDS (Example): The examples, in the order of the files.
    """
    for pattern in patterns.patterns:
        for number, match in enumerate(pattern.matches):
            expected = {key: match[key] for key in match if key != "text"}
            yield Example(pattern, "matches", number, match["text"], expected)
        for number, text in enumerate(pattern.rejects):
            yield Example(pattern, "rejects", number, text, {})


def missing_examples(patterns: PatternSet) -> list[PatternError]:
    """Find the patterns that lack a sentence to match or one to reject.

    patterns (PatternSet): The patterns.
    RETURNS (List[PatternError]): A finding for each list that is empty.
    """
    return [
        PatternError(
            file=pattern.file,
            pattern_id=pattern.id,
            key=kind,
            problem=f"no sentence that the pattern {verb}",
            hint="give one, and it is run as a test",
        )
        for pattern in patterns.patterns
        for kind, verb in (("matches", "must match"), ("rejects", "must reject"))
        if not getattr(pattern, kind)
    ]


def check_examples(
    nlp: Language, patterns: PatternSet, *, key: str = DEFAULT_KEY
) -> list[PatternError]:
    """Run all examples.

    nlp (Language): A pipeline with the component, which uses the same patterns.
    patterns (PatternSet): The patterns whose examples are run.
    key (str): The name of the component's extension.
    RETURNS (List[PatternError]): What is not as the examples say.
    """
    examples = list(list_examples(patterns))
    docs = parse_examples(nlp, examples)
    return [
        finding
        for example in examples
        for finding in check_example(example, docs[example.text], patterns, key=key)
    ]


def parse_examples(nlp: Language, examples: Iterable[Example]) -> dict[str, Doc]:
    """Parse the sentences of examples, each of them once.

    nlp (Language): A pipeline with the component.
    examples (Iterable[Example]): The examples.
    RETURNS (Dict[str, Doc]): The Docs by their sentences.
    """
    texts = list(dict.fromkeys(example.text for example in examples))
    return dict(zip(texts, nlp.pipe(texts, batch_size=64), strict=True))


def check_example(
    example: Example, doc: Doc, patterns: PatternSet, *, key: str = DEFAULT_KEY
) -> list[PatternError]:
    """Compare what came out of a sentence with what should have.

    example (Example): The example.
    doc (Doc): Its sentence, with events.
    patterns (PatternSet): The patterns with which the events were found.
    key (str): The name of the component's extension.
    RETURNS (List[PatternError]): The differences; empty if all is well.
    """
    events = [event.to_dict() for event in doc._.get(key)]
    if example.pattern.suppress:
        return list(_check_guard(example, doc, events, patterns))
    events = [event for event in events if event["type"] == example.pattern.event_type]
    if example.kind == "rejects":
        return [example.finding(f"there is {_name(event)}") for event in events]
    return list(_check_match(example, events))


def _check_guard(
    example: Example, doc: Doc, events: list[dict[str, Any]], patterns: PatternSet
) -> Iterator[PatternError]:
    """Check whether a guard fires, and what is left then."""
    guard = example.pattern
    # As an ordinary pattern, the guard shows where it fires.
    alone = replace(patterns, patterns=(replace(guard, suppress=False),))
    fired = [record["trigger"] for record in Extractor(alone)(doc)]
    if example.kind == "rejects":
        for start, end in fired:
            yield example.finding(f"the guard fires on {doc.text[start:end]!r}")
        return
    if not fired:
        yield example.finding("the guard does not fire")
    for event in events:
        here = event["trigger"]
        on_trigger = any(here["start"] < b and a < here["end"] for a, b in fired)
        if event["type"] in guard.types or ("*" in guard.types and on_trigger):
            yield example.finding(f"there is {_name(event)} all the same")


def _check_match(
    example: Example, events: list[dict[str, Any]]
) -> Iterator[PatternError]:
    """Check that a pattern gives the event that is expected."""
    pattern = example.pattern
    own = [event for event in events if event["pattern"] == pattern.id]
    if not own:
        others = ", ".join(map(_name, events))
        problem = f"there is no {pattern.event_type} by this pattern"
        yield example.finding(f"{problem}, but {others}" if others else problem)
        return
    # Where a sentence tells of several events, the closest one is meant.
    yield from min((list(_differences(example, event)) for event in own), key=len)


def _differences(example: Example, event: dict[str, Any]) -> Iterator[PatternError]:
    """Compare one event with what is expected."""
    for key, wanted in example.expected.items():
        if key == "count":
            found = _comparable_count(event["count"], wanted)
        elif key == "trigger":
            found = event["trigger"]["text"]
        elif key in SLOTS:
            found = [filler["text"] for filler in event[key]]
            wanted = [wanted] if isinstance(wanted, str) else wanted
        else:
            found = event[key]
        if found != wanted:
            yield example.finding(f"expected {wanted!r}, found {found!r}", key=key)


def _comparable_count(count: dict[str, Any] | None, wanted: Any) -> Any:
    """Reduce a count to what an example states: its bounds, or else its text."""
    if count is None:
        return None
    if isinstance(wanted, dict):
        return {"low": count["low"], "high": count["high"]}
    return count["text"]


def _name(event: dict[str, Any]) -> str:
    """Name an event in a message."""
    return f"{event['type']} {event['trigger']['text']!r} by {event['pattern']}"
