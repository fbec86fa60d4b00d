"""What the package finds: events, the words that fill their slots, and counts."""

from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc, Span


@dataclass(frozen=True)
class Filler:
    """Words of a text that fill a slot of an event.

    Two fillers are equal when their text, offsets and codes are, whatever Doc they
    are of. Those of actor, target and attribution are a `Party`, those of location a
    `Place`, those of time a `Period`.
    """

    text: str
    start: int
    end: int
    doc: Doc | None = field(default=None, compare=False, repr=False, kw_only=True)

    @property
    def span(self) -> Span:
        """Get the tokens that the words lie in.

        RETURNS (Span): The tokens that the words touch. It is longer than `text`
            where a later component has merged tokens over the border of the words.
        """
        span = None
        if self.doc is not None:
            span = self.doc.char_span(self.start, self.end, alignment_mode="expand")
        if span is None:
            raise ValueError(f"{self!r} has no Doc that its offsets lie in")
        return span

    def to_dict(self) -> dict[str, Any]:
        """Return the words as plain data.

        RETURNS (dict): The text, and its first and end (exclusive) character.
        """
        return {"text": self.text, "start": self.start, "end": self.end}


@dataclass(frozen=True)
class Count(Filler):
    """How many were killed, hurt, arrested and so on.

    low (int): The least number that the words allow, None if they name none.
    high (int): The greatest number that the words allow, None if they name none.
    """

    low: int | None
    high: int | None

    def to_dict(self) -> dict[str, Any]:
        """Return the count as plain data.

        RETURNS (dict): The text, its offsets, and the two numbers.
        """
        return {**super().to_dict(), "low": self.low, "high": self.high}


@dataclass(frozen=True)
class Party(Filler):
    """Words for who acts, who is acted upon or who reports, with their codes.

    country (str): ISO 3166 alpha-3 code, or IGO, UNO, EUR, NGO, ISM, IMG or MNC for
        who belongs to no one country; None if it is not known.
    sector (str): PLOVER's sector, such as GOV or REB; None if it is not known.
    coded_by (str): The dictionary entries that gave the codes; None if none did.
    refers_to (Filler): The first full mention in the text of a pronoun or a definite
        phrase ("he", "the group"); None if that is not clear.
    """

    country: str | None = None
    sector: str | None = None
    coded_by: str | None = None
    refers_to: Filler | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the party as plain data.

        RETURNS (dict): The text, its offsets, and the codes.
        """
        return {
            **super().to_dict(),
            "country": self.country,
            "sector": self.sector,
            "coded_by": self.coded_by,
            "refers_to": self.refers_to.to_dict() if self.refers_to else None,
        }


@dataclass(frozen=True)
class Place(Filler):
    """Words for where it happened.

    country (str): ISO 3166 alpha-3 code; None if it is not known.
    latitude (float): Degrees north of the equator; None if the place is not known
        without doubt.
    longitude (float): Degrees east of Greenwich; None likewise.
    """

    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the place as plain data.

        RETURNS (dict): The text, its offsets, the country and the coordinates.
        """
        return {
            **super().to_dict(),
            "country": self.country,
            "latitude": self.latitude,
            "longitude": self.longitude,
        }


@dataclass(frozen=True)
class Period(Filler):
    """Words for when it happened.

    start_date (str): The first day that it can have been, as an ISO date such as
        "2024-05-03"; None if it is not known.
    end_date (str): The last day, itself included; None if it is not known.
    """

    start_date: str | None = None
    end_date: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the time as plain data.

        RETURNS (dict): The text, its offsets (characters), and the two dates.
        """
        return {
            **super().to_dict(),
            "start_date": self.start_date,
            "end_date": self.end_date,
        }


SLOT_CLASSES: dict[str, type[Filler]] = {
    "actor": Party,
    "target": Party,
    "about": Filler,
    "location": Place,
    "time": Period,
    "weapon": Filler,
    "attribution": Party,
}
SLOTS = tuple(SLOT_CLASSES)


def event_id(event_type: str, start: int, end: int, number: int) -> str:
    """Name an event by its type, the offsets of its trigger, and its number there.

    event_type (str): The type.
    start (int): The first character of the trigger.
    end (int): Its end, exclusive.
    number (int): The place among the events of the type on that trigger, from 1.
    RETURNS (str): The name.
    """
    name = f"{event_type}:{start}:{end}"
    return name if number == 1 else f"{name}:{number}"


@dataclass(frozen=True, kw_only=True, repr=False)
class Event:
    """Something that the text reports, with who did it to whom.

    Two events are equal when all that they say is equal, so an event that comes
    back from a file equals the one that went in.

    number (int): The place of this event among those of its type on its trigger,
        counted from 1.
    part_of (str): The id of the event that this one belongs to, as a killing to the
        attack that kills; None if there is none.
    """

    type: str
    mode: str | None
    plover: str | None
    cameo: str | None
    _trigger: Filler
    actor: tuple[Party, ...]
    target: tuple[Party, ...]
    about: tuple[Filler, ...]
    count: Count | None
    location: tuple[Place, ...]
    time: tuple[Period, ...]
    weapon: tuple[Filler, ...]
    attribution: tuple[Party, ...]
    polarity: str
    modality: str
    certainty: str
    pattern: str
    sentence: Filler
    number: int = 1
    part_of: str | None = None
    _incident: str | None = None

    @property
    def trigger(self) -> Span:
        """Get the tokens that name the event.

        RETURNS (Span): The trigger, with the type as label and the pattern as id.
        """
        span = self._trigger.span
        return Span(
            span.doc, span.start, span.end, label=self.type, span_id=self.pattern
        )

    @property
    def id(self) -> str:
        """Get the name of the event, unique in its Doc.

        RETURNS (str): Type and offsets of the trigger, such as "KILL:7:13", with
            the number behind it from the second of its type on one trigger.
        """
        return event_id(self.type, self._trigger.start, self._trigger.end, self.number)

    @property
    def incident(self) -> str:
        """Get the name of the happening, which all events that tell of it share.

        RETURNS (str): The id of the event of the Doc that stands for all of them,
            often this event itself.
        """
        return self._incident or self.id

    def to_dict(self) -> dict[str, Any]:
        """Return the event as plain data that JSON can hold.

        RETURNS (dict): All that the event says. Offsets are characters of the
            Doc's text, ends exclusive.
        """
        return {
            "id": self.id,
            "type": self.type,
            "mode": self.mode,
            "plover": self.plover,
            "cameo": self.cameo,
            "trigger": self._trigger.to_dict(),
            "actor": [filler.to_dict() for filler in self.actor],
            "target": [filler.to_dict() for filler in self.target],
            "about": [filler.to_dict() for filler in self.about],
            "count": self.count.to_dict() if self.count else None,
            "location": [filler.to_dict() for filler in self.location],
            "time": [filler.to_dict() for filler in self.time],
            "weapon": [filler.to_dict() for filler in self.weapon],
            "attribution": [filler.to_dict() for filler in self.attribution],
            "polarity": self.polarity,
            "modality": self.modality,
            "certainty": self.certainty,
            "pattern": self.pattern,
            "sentence": self.sentence.to_dict(),
            "part_of": self.part_of,
            "incident": self.incident,
        }

    def __repr__(self) -> str:
        """Show the event in one line, without the slots that nothing fills."""
        parts = [self.id, repr(self._trigger.text)]
        for slot in SLOTS:
            if texts := [filler.text for filler in getattr(self, slot)]:
                parts.append(f"{slot}={texts}")
        if self.count:
            parts.append(f"count={self.count.text!r}")
        if self.polarity != "positive":
            parts.append(self.polarity)
        if self.modality != "actual":
            parts.append(self.modality)
        if self.certainty != "asserted":
            parts.append(self.certainty)
        return f"<Event {' '.join(parts)}>"
