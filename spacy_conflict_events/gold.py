"""Read events that people annotated, and put them on a Doc.

Each line of the file is a JSON object: `text`, `events`, and an `id` if one likes. An
event is what `Event.to_dict()` gives, or a looser form in which the trigger and the
fillers are plain strings. Only `type` and `trigger` must be there. A slot that an event
does not have was not annotated, and is not scored for it; `[]` says that it is empty.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from .errors import ConflictEventsError
from .event import SLOTS
from .rows import read_jsonl
from .storage import DEFAULT_KEY, write

Bounds = tuple[int | None, int | None]


@dataclass(frozen=True)
class Told:
    """An event as it is compared.

    type (str): Its type.
    trigger (str): Its trigger's words.
    start (int): First character of the trigger.
    end (int): Its end, exclusive.
    slots (Mapping[str, Tuple[str, ...]]): The phrases of each annotated slot.
    counts (bool): Whether it was annotated how many persons there are.
    count (Optional[Tuple[Optional[int], Optional[int]]]): The bounds of their number.
    negative (bool): Whether it did not happen.
    actual (bool): Whether it is told as a fact.
    pattern (str): The pattern that found it, None for what people annotated.
    """

    type: str
    trigger: str
    start: int
    end: int
    slots: Mapping[str, tuple[str, ...]]
    counts: bool
    count: Bounds | None
    negative: bool
    actual: bool
    pattern: str | None


@dataclass(frozen=True)
class GoldText:
    """A text and the events that people found in it.

    id (str): Its id, or its line.
    text (str): The text.
    events (Tuple[Told, ...]): The events.
    """

    id: str
    text: str
    events: tuple[Told, ...]


def read_gold(path: str | Path) -> Iterator[GoldText]:
    """Read a file of annotated texts.

    path (Union[str, Path]): The JSONL file.
    YIELDS (GoldText): The texts.
    RAISES (ConflictEventsError): At what is not as it should be, with its line.
    """
    for number, row in read_jsonl(path):
        text, events = row.get("text"), row.get("events")
        if not isinstance(text, str) or not isinstance(events, list):
            problem = "needs a 'text' and a list 'events'"
            raise ConflictEventsError(f"{path}:{number}: {problem}")
        try:
            told = tuple(read_events(text, events))
        except ConflictEventsError as error:
            raise ConflictEventsError(f"{path}:{number}: {error}") from error
        yield GoldText(str(row.get("id", number)), text, told)


def read_events(text: str, events: Iterable[Mapping[str, Any]]) -> Iterator[Told]:
    """Read events of either form.

    text (str): The text they are of.
    events (Iterable[Mapping[str, Any]]): The events. Where the trigger is a string, the
        first event of a type with it means its first place in the text as whole words,
        the second one its second place.
    YIELDS (Told): The events.
    RAISES (ConflictEventsError): At what is no event, or a trigger not in the text.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for event in events:
        if not isinstance(event, Mapping) or not isinstance(event.get("type"), str):
            raise ConflictEventsError("an event needs a 'type' and a 'trigger'")
        trigger = event.get("trigger")
        if isinstance(trigger, Mapping) and {"start", "end"} <= set(trigger):
            start, end = trigger["start"], trigger["end"]
        elif isinstance(trigger, str) and trigger:
            places = find_words(text, trigger)
            if not places:
                problem = f"the trigger {trigger!r} is not in the text"
                raise ConflictEventsError(problem)
            key = (event["type"], trigger)
            start, end = places[min(seen[key], len(places) - 1)]
            seen[key] += 1
        else:
            raise ConflictEventsError(f"{event['type']} needs a 'trigger'")
        count = event.get("count")
        bounds = None
        if isinstance(count, Mapping):
            bounds = (count.get("low"), count.get("high"))
        yield Told(
            type=event["type"],
            trigger=text[start:end],
            start=start,
            end=end,
            slots={
                slot: tuple(_phrases(event[slot])) for slot in SLOTS if slot in event
            },
            counts="count" in event,
            count=bounds,
            negative=event.get("polarity", "positive") == "negative",
            actual=event.get("modality", "actual") == "actual",
            pattern=event.get("pattern"),
        )


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Find the places of words in a text.

    text (str): The text.
    words (str): The words.
    RETURNS (List[Tuple[int, int]]): First characters and ends, exclusive; where the
        words stand nowhere as whole words, those where they are parts of words.
    """
    whole = rf"(?<!\w){re.escape(words)}(?!\w)"
    for expression in (whole, re.escape(words)):
        if found := [match.span() for match in re.finditer(expression, text)]:
            return found
    return []


def set_gold(
    doc: Doc, events: Iterable[Mapping[str, Any]], *, key: str = DEFAULT_KEY
) -> None:
    """Put annotated events on a Doc, as the component does with those it finds.

    So they can be the reference of a spaCy `Example`, for `nlp.evaluate`.

    doc (Doc): The Doc, which needs no parse.
    events (Iterable[Mapping[str, Any]]): The events, of either form. A phrase that is a
        string is taken at its place nearest to the trigger.
    key (str): The name of the component's extension.
    RAISES (ConflictEventsError): If a trigger or phrase is not in the text.
    """
    events = list(events)
    records = []
    for told, event in zip(read_events(doc.text, events), events, strict=True):
        count = event.get("count")
        if count is not None:
            start, end = _place(doc.text, count, told)
            bounds = {"low": count.get("low"), "high": count.get("high")}
            count = {"start": start, "end": end, **bounds}
        records.append(
            {
                "type": told.type,
                **{name: event.get(name) for name in ("mode", "plover", "cameo")},
                "pattern": event.get("pattern") or "gold",
                "polarity": event.get("polarity", "positive"),
                "modality": event.get("modality", "actual"),
                "certainty": event.get("certainty", "asserted"),
                "trigger": [told.start, told.end],
                "sentence": [0, len(doc.text)],
                "slots": {
                    slot: [
                        list(_place(doc.text, filler, told))
                        for filler in _as_list(event.get(slot))
                    ]
                    for slot in SLOTS
                },
                "count": count,
            }
        )
    write(doc, key, records)


def _place(text: str, filler: Any, told: Told) -> tuple[int, int]:
    """Return the characters of a filler."""
    if isinstance(filler, Mapping) and {"start", "end"} <= set(filler):
        return filler["start"], filler["end"]
    words = filler.get("text", "") if isinstance(filler, Mapping) else str(filler)
    places = find_words(text, words) if words else []
    if not places:
        raise ConflictEventsError(f"{words!r} is not in the text")
    return min(places, key=lambda place: abs(place[0] - told.start))


def _phrases(fillers: Any) -> Iterator[str]:
    """Yield the words of fillers, whichever form they have."""
    for filler in _as_list(fillers):
        yield str(filler["text"] if isinstance(filler, Mapping) else filler)


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]
