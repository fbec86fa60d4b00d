"""Compare found events with those that people annotated.

The rules. An event is found if one of its type has a trigger that overlaps with its
own; each found event serves once, the first in the text first. A phrase is found if a
phrase in the slot of that event is like it: of their words, in lower case and without
articles, prepositions and the like, twice the common ones are at least 0.6 of all
(Dice's coefficient). A phrase of an event that was missed is missed, one of an event
that is too many is too many. A count is right if both of its bounds are. `negative` and
`not actual` are scored over the events that were found. Types that nobody annotated are
not scored, since the annotators may not have looked for them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .event import SLOTS
from .gold import GoldText, Told, read_events

ALIKE = 0.6
# Words that do not tell phrases apart.
FUNCTION_WORDS = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "those", "some", "other"),
        *("another", "of", "in", "on", "at", "to", "by", "for", "from", "with"),
        *("about", "near", "and", "or", "s", "his", "her", "its", "their"),
        *("least", "more", "than"),
    )
)


@dataclass
class Score:
    """How many were right, too many, and missed.

    right (int): Found and annotated.
    extra (int): Found and not annotated.
    missed (int): Annotated and not found.
    """

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        """Add a comparison.

        right (int): How many are in both.
        found (int): How many were found.
        wanted (int): How many were annotated.
        """
        self.right += right
        self.extra += found - right
        self.missed += wanted - right

    @property
    def precision(self) -> float | None:
        """Get the share of what was found that is right, None if nothing was."""
        return _ratio(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        """Get the share of what was annotated that was found, None if nothing was."""
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Get the harmonic mean of precision and recall, None if there is nothing."""
        return _ratio(2 * self.right, 2 * self.right + self.extra + self.missed)

    def to_dict(self) -> dict[str, Any]:
        """Return the score as plain data."""
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {**figures, **vars(self)}


@dataclass
class Evaluation:
    """What came out of a comparison.

    events (Score): All events of the scored types.
    types (Dict[str, Score]): The events by type.
    slots (Dict[str, Score]): The phrases by slot, and `count`, `negative` and
        `not actual`.
    confusion (Counter[Tuple[str, str]]): How often an event of the first type was found
        as one of the second.
    errors (List[Dict]): What is not right: the `kind` (missed, extra, or the name of a
        slot), the document, type, trigger, `gold` and `found`, the pattern, the text.
    not_scored (int): How many events of other types were found.
    texts (int): How many texts were compared.
    """

    events: Score = field(default_factory=Score)
    types: dict[str, Score] = field(default_factory=dict)
    slots: dict[str, Score] = field(default_factory=dict)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[dict[str, Any]] = field(default_factory=list)
    not_scored: int = 0
    texts: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return the evaluation as plain data, ready for JSON."""
        return {
            "texts": self.texts,
            "events": self.events.to_dict(),
            "types": {name: score.to_dict() for name, score in self.types.items()},
            "slots": {name: score.to_dict() for name, score in self.slots.items()},
            "confusion": [
                {"gold": gold, "found": found, "number": number}
                for (gold, found), number in self._confused()
            ],
            "not_scored": self.not_scored,
            "errors": self.errors,
        }

    def __str__(self) -> str:
        """Return the scores as text for people, without the errors."""
        lines = [f"{'':24}{'P':>6}{'R':>6}{'F1':>6}{'gold':>7}{'found':>7}"]
        rows = [("events", self.events), *self.types.items(), *self.slots.items()]
        for name, score in rows:
            shown = [
                "-" if figure is None else f"{100 * figure:.1f}"
                for figure in (score.precision, score.recall, score.f1)
            ]
            numbers = score.right + score.missed, score.right + score.extra
            cells = "".join(f"{cell:>6}" for cell in shown)
            lines.append(f"{name:24}{cells}{numbers[0]:>7}{numbers[1]:>7}")
        for (gold, found), number in self._confused():
            lines.append(f"{gold} found as {found}: {number}")
        texts = "1 text" if self.texts == 1 else f"{self.texts} texts"
        others = f", {self.not_scored} events of types that the gold does not know"
        lines.append(texts + (others if self.not_scored else ""))
        return "\n".join(lines)

    def _confused(self) -> list[tuple[tuple[str, str], int]]:
        return sorted(self.confusion.items(), key=lambda item: (-item[1], item[0]))


def evaluate(
    gold: Iterable[GoldText],
    found: Iterable[Sequence[Mapping[str, Any]]],
    *,
    types: Iterable[str] | None = None,
) -> Evaluation:
    """Compare found events with annotated ones.

    gold (Iterable[GoldText]): The annotated texts, as `read_gold` gives them.
    found (Iterable[Sequence[Mapping[str, Any]]]): For each text the events that were
        found, as `Event.to_dict()` gives them.
    types (Iterable[str]): The types to score; None for those of the annotated events.
    RETURNS (Evaluation): The scores and the errors.
    """
    texts = list(gold)
    annotated = sorted({event.type for text in texts for event in text.events})
    scored = annotated if types is None else sorted(set(types))
    result = Evaluation(types={name: Score() for name in scored})
    known = {slot for text in texts for event in text.events for slot in event.slots}
    names = [slot for slot in SLOTS if slot in known]
    if any(event.counts for text in texts for event in text.events):
        names.append("count")
    result.slots = {name: Score() for name in (*names, "negative", "not actual")}
    for text, events in zip(texts, found, strict=True):
        told = list(read_events(text.text, events))
        result.texts += 1
        result.not_scored += sum(event.type not in scored for event in told)
        wanted = [event for event in text.events if event.type in scored]
        _compare(result, text, wanted, [e for e in told if e.type in scored])
    return result


def _compare(
    result: Evaluation, text: GoldText, gold: list[Told], found: list[Told]
) -> None:
    """Compare the events of a text."""
    left = sorted(found, key=lambda event: (event.start, event.end))
    missed = []
    for event in gold:
        partner = next(
            (o for o in left if o.type == event.type and _overlap(o, event)), None
        )
        if partner is None:
            missed.append(event)
        else:
            left.remove(partner)
        hit = partner is not None
        for score in (result.events, result.types[event.type]):
            score.add(hit, hit, 1)
        _compare_slots(result, text, event, partner)
    for event in left:
        for score in (result.events, result.types[event.type]):
            score.add(0, 1, 0)
        for slot, phrases in event.slots.items():
            if slot in result.slots:
                result.slots[slot].add(0, len(phrases), 0)
        if "count" in result.slots:
            result.slots["count"].add(0, event.count is not None, 0)
        _note(result, text, "extra", event, None, event.trigger, event.pattern)
    for event in missed:
        _note(result, text, "missed", event, event.trigger, None, None)
        for other in left:
            if _overlap(event, other):
                result.confusion[event.type, other.type] += 1


def _compare_slots(
    result: Evaluation, text: GoldText, gold: Told, found: Told | None
) -> None:
    """Compare what fills the slots of an event that was annotated."""
    pattern = found.pattern if found else None
    for slot, phrases in gold.slots.items():
        other = found.slots.get(slot, ()) if found else ()
        hits = count_alike(phrases, other)
        result.slots[slot].add(hits, len(other), len(phrases))
        if found and (hits < len(phrases) or hits < len(other)):
            _note(result, text, slot, gold, list(phrases), list(other), pattern)
    count = found.count if found else None
    if gold.counts:
        same = count is not None and count == gold.count
        result.slots["count"].add(same, count is not None, gold.count is not None)
        if found and count != gold.count:
            _note(result, text, "count", gold, gold.count, count, pattern)
    if found is None:
        return
    for name, is_so, said in (
        ("negative", gold.negative, found.negative),
        ("not actual", not gold.actual, not found.actual),
    ):
        result.slots[name].add(is_so and said, said, is_so)
        if is_so != said:
            _note(result, text, name, gold, is_so, said, pattern)


def _note(
    result: Evaluation,
    text: GoldText,
    kind: str,
    event: Told,
    gold: Any,
    found: Any,
    pattern: str | None,
) -> None:
    """Note an error."""
    place = {"kind": kind, "id": text.id, "type": event.type, "trigger": event.trigger}
    values = {"gold": gold, "found": found, "pattern": pattern, "text": text.text}
    result.errors.append({**place, **values})


def count_alike(wanted: Sequence[str], found: Sequence[str]) -> int:
    """Count the phrases that have one that is like them, each used once.

    wanted (Sequence[str]): Phrases.
    found (Sequence[str]): Other phrases.
    RETURNS (int): How many pairs there are.
    """
    left = list(found)
    hits = 0
    for phrase in wanted:
        like = next((other for other in left if is_alike(phrase, other)), None)
        if like is not None:
            left.remove(like)
            hits += 1
    return hits


def is_alike(phrase: str, other: str) -> bool:
    """Tell whether two phrases are near enough the same.

    phrase (str): A phrase.
    other (str): Another one.
    RETURNS (bool): Whether Dice's coefficient of their words is at least 0.6; function
        words count only in a phrase that has no others.
    """
    words, others = _content(phrase), _content(other)
    if not words or not others:
        return phrase == other
    return 2 * len(words & others) / (len(words) + len(others)) >= ALIKE


def _content(phrase: str) -> set[str]:
    words = set(re.findall(r"\w+", phrase.lower()))
    return words - FUNCTION_WORDS or words


def _overlap(one: Told, other: Told) -> bool:
    return one.start < other.end and other.start < one.end


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def list_errors(result: Evaluation, number: int) -> Iterator[str]:
    """Write errors as lines for people.

    result (Evaluation): The evaluation.
    number (int): How many to write.
    YIELDS (str): The lines.
    """
    for error in result.errors[:number]:
        by = f" by {error['pattern']}" if error["pattern"] else ""
        head = (
            f"{error['kind']}: {error['id']}: {error['type']} {error['trigger']!r}{by}"
        )
        gold = f", gold {error['gold']}, found {error['found']}"
        compared = "" if error["kind"] in ("missed", "extra") else gold
        yield f"{head}{compared}: {' '.join(error['text'].split())}"
