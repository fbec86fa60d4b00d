"""Merges the events of a document that tell of one happening into one incident."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from .event import SLOTS, Count, Event, Filler, Party
from .heads import head_of
from .storage import DEFAULT_KEY, read

Bounds = tuple[int | None, int | None]
PRONOUNS = frozenset({"PRON", "DET"})


@dataclass(frozen=True, kw_only=True)
class Incident:
    """A happening, with all that the document's events say of it.

    id (str): The `incident` of its events.
    main (Event): The event that stands for it: an attack or a clash where one is told,
        else the first.
    events (tuple[Event, ...]): All its events, in the order of the text.
    actor, target, about, location, time, weapon, attribution (tuple[Filler, ...]): The
        fillers of its events in the order of the text, each mention that a more
        specific one covers left out. The time is that of the main event, else of the
        first that has one.
    count (Count): The most specific count of the events of the main event's type.
    dead (tuple): The least and greatest number of the killed, None if no KILL counts.
    injured (tuple): The same of the injured.
    """

    id: str
    main: Event
    events: tuple[Event, ...]
    actor: tuple[Party, ...]
    target: tuple[Party, ...]
    about: tuple[Filler, ...]
    location: tuple[Filler, ...]
    time: tuple[Filler, ...]
    weapon: tuple[Filler, ...]
    attribution: tuple[Party, ...]
    count: Count | None
    dead: Bounds | None
    injured: Bounds | None

    @property
    def type(self) -> str:
        """Get the type of the main event."""
        return self.main.type

    @property
    def types(self) -> tuple[str, ...]:
        """Get the types of the events, each once, the main event's first."""
        return tuple(dict.fromkeys([self.type, *(e.type for e in self.events)]))

    @property
    def mode(self) -> str | None:
        """Get the finest mode that an event of it has."""
        same = [e.mode for e in (self.main, *self.events) if e.type == self.type]
        return _finest(mode for mode in same if mode)

    def to_dict(self) -> dict[str, Any]:
        """Return the incident as plain data that JSON can hold.

        RETURNS (dict): The fields. `events` are the ids of its events; `polarity`,
            `modality`, `certainty`, the codes and the sentence are the main event's.
        """
        main = self.main.to_dict()
        slots = {
            slot: [filler.to_dict() for filler in getattr(self, slot)] for slot in SLOTS
        }
        return {
            "id": self.id,
            "type": self.type,
            "types": list(self.types),
            "mode": self.mode,
            "plover": self.main.plover,
            "cameo": self.main.cameo,
            "events": [event.id for event in self.events],
            **{slot: slots[slot] for slot in ("actor", "target", "about")},
            "count": self.count.to_dict() if self.count else None,
            "dead": _as_dict(self.dead),
            "injured": _as_dict(self.injured),
            **{slot: slots[slot] for slot in ("location", "time", "weapon")},
            "attribution": slots["attribution"],
            "polarity": self.main.polarity,
            "modality": self.main.modality,
            "certainty": self._certainty(),
            "sentence": main["sentence"],
        }

    def _certainty(self) -> str:
        """Return that of the event that is most certain."""
        found = {event.certainty for event in self.events}
        return "asserted" if "asserted" in found else self.main.certainty


def incidents(doc: Doc, *, key: str = DEFAULT_KEY) -> tuple[Incident, ...]:
    """Merge the events of a Doc into incidents.

    doc (Doc): A Doc with events.
    key (str): The key of the component that found them.
    RETURNS (tuple[Incident, ...]): The incidents, by the place of their first event.
    """
    groups: dict[str, list[Event]] = {}
    for event in read(doc, key):
        groups.setdefault(event.incident, []).append(event)
    return tuple(_merge(name, events) for name, events in groups.items())


def _merge(name: str, events: Sequence[Event]) -> Incident:
    main = next((event for event in events if event.id == name), events[0])
    deeds = [event for event in events if event.type != "CLAIM_RESPONSIBILITY"]
    told = deeds or list(events)
    # who is accused of it counts only where nobody is told to have done it
    sure = [event for event in told if event.certainty == "asserted"]
    actors = _fillers(sure, "actor") or _fillers(told, "actor")
    # "the third raid since January": when it took place is told with the main event
    timed = [event for event in (main, *told) if event.time]
    same = [event.count for event in events if event.type == main.type]
    return Incident(
        id=name,
        main=main,
        events=tuple(events),
        actor=actors,
        target=_fillers(told, "target"),
        about=_fillers(told, "about"),
        location=_fillers(told, "location"),
        time=_fillers(timed[:1], "time"),
        weapon=_fillers(told, "weapon"),
        attribution=_fillers(told, "attribution"),
        count=_most_specific(same),
        dead=_toll(events, "KILL"),
        injured=_toll(events, "INJURE"),
    )


def _toll(events: Iterable[Event], event_type: str) -> Bounds | None:
    count = _most_specific(e.count for e in events if e.type == event_type)
    return None if count is None else (count.low, count.high)


def _most_specific(counts: Iterable[Count | None]) -> Count | None:
    """Choose a number before a bound, a bound before "many", then the first told.

    Counts that cannot both be true are in no one incident, so a toll that rises later
    in the text stays apart and no number is made up.
    """
    known = [count for count in counts if count is not None]
    return min(known, key=_vagueness, default=None)


def _vagueness(count: Count) -> tuple[int, int]:
    if count.low is None and count.high is None:
        return 3, 0
    if count.low is None or count.high is None:
        # of "at least six" and "at least nine" the later says more
        return 2, -(count.low or 0)
    return (0, 0) if count.low == count.high else (1, count.high - count.low)


def _fillers(events: Iterable[Event], slot: str) -> tuple[Any, ...]:
    """List the fillers of a slot, without those that another one covers."""
    told: dict[Filler, None] = {}
    for event in events:
        for filler in getattr(event, slot):
            if isinstance(filler, Party) and filler.refers_to is not None:
                span = filler.refers_to
                filler = Party(
                    span.text,
                    span.start,
                    span.end,
                    filler.country,
                    filler.sector,
                    filler.coded_by,
                    doc=filler.doc,
                )
            told.setdefault(filler)
    found = list(told)
    return _uncovered([f for f in found if not _is_pronoun(f)] or found)


def _is_pronoun(filler: Filler) -> bool:
    return filler.doc is not None and head_of(filler.span).pos_ in PRONOUNS


def _uncovered(found: Sequence[Filler]) -> tuple[Filler, ...]:
    """Leave out the fillers of which another says all, and more or earlier."""
    first: dict[frozenset[str], Filler] = {}
    for filler in found:
        first.setdefault(_words(filler), filler)
    with_word: dict[str, list[frozenset[str]]] = {}
    for words in first:
        for word in words:
            with_word.setdefault(word, []).append(words)
    kept = []
    for words, filler in first.items():
        # what says more has the rarest of its words, too
        others = min((with_word[word] for word in words), key=len, default=[])
        if not any(words < other for other in others):
            kept.append(filler)
    return tuple(kept)


def _words(filler: Filler) -> frozenset[str]:
    """Return the words of a filler as lemmas, without articles and prepositions."""
    if filler.doc is None:
        return frozenset(filler.text.lower().split())
    tokens = [
        token
        for token in filler.span
        if token.pos_ not in ("DET", "ADP", "PUNCT", "SPACE", "PART")
    ]
    words = {(token.lemma_ or token.text).lower() for token in tokens}
    return frozenset(words or {filler.text.lower()})


def _finest(modes: Iterable[str]) -> str | None:
    """Choose the first mode, a suicide bombing before a bombing."""
    found = list(modes)
    return max(found, key=lambda mode: mode.count("-"), default=None)


def _as_dict(bounds: Bounds | None) -> dict[str, int | None] | None:
    return None if bounds is None else {"low": bounds[0], "high": bounds[1]}
