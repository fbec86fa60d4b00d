"""Code the parties, places and times of events once they are found."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from spacy.tokens import Doc

from .actors import ActorCoder
from .codebook import Codebook
from .document_date import document_day
from .locations import PlaceCoder
from .mentions import Mentions
from .tree import Reading

Codes = dict[str, Any]
Record = dict[str, Any]

PARTIES = ("actor", "target", "attribution")
# What is told so lies after the day of the document.
_AHEAD = ("planned", "promised", "demanded", "ordered", "threatened")


def code_records(
    doc: Doc,
    records: Iterable[Record],
    *,
    book: Codebook,
    date_attribute: str,
    reading: Reading | None = None,
) -> None:
    """Put codes into the third place of the fillers of records.

    doc (Doc): The Doc that the records are of.
    records (Iterable[dict]): The records, with offsets in characters of its text.
    book (Codebook): The dictionaries of actors.
    date_attribute (str): The name of the Doc extension with the document's date.
    reading (Reading): The Doc as it was read for its events, if it was.
    """
    day = _Day(doc, date_attribute)
    mentions = Mentions(doc, book, day, reading)
    actors = ActorCoder(doc, mentions)
    places = PlaceCoder(doc, book, mentions)
    coders: dict[str, Callable[[int, int], Codes | None]] = {
        "actor": lambda start, end: _party(actors, start, end),
        "location": places.code,
        "time": lambda start, end: _period(doc, start, end, day(), ahead=False),
        "ahead": lambda start, end: _period(doc, start, end, day(), ahead=True),
    }
    seen: dict[tuple[str, int, int], Codes | None] = {}

    def look_up(kind: str, start: int, end: int) -> Codes | None:
        key = (kind, start, end)
        if key not in seen:
            span = doc.char_span(start, end, alignment_mode="expand")
            found = None if span is None else coders[kind](span.start, span.end)
            seen[key] = found
        return seen[key]

    for record in records:
        ahead = record["modality"] in _AHEAD
        for slot, fillers in record["slots"].items():
            kind = "actor" if slot in PARTIES else slot
            kind = "ahead" if kind == "time" and ahead else kind
            if kind not in coders or not fillers:
                continue
            coded: list[list[Any]] = []
            for start, end, *rest in fillers:
                # The reference to an earlier mention may stand there already.
                known = rest[0] if rest else {}
                codes = look_up(kind, start, end)
                if codes is None and "refers_to" in known:
                    # "She" is coded as the mention is.
                    codes = look_up(kind, *known["refers_to"][:2])
                known = {**known, **(codes or {})}
                coded.append([start, end, known] if known else [start, end])
            record["slots"][slot] = coded


class _Day:
    """The day of a document, read when it is first asked for.

    Few documents have words whose meaning depends on it.
    """

    def __init__(self, doc: Doc, attribute: str) -> None:
        """Read nothing yet."""
        self._asked = doc, attribute
        self._known: list[str | None] = []

    def __call__(self) -> str | None:
        """Give the ISO date, None if it is not known."""
        if not self._known:
            self._known.append(document_day(*self._asked))
        return self._known[0]


def _party(actors: ActorCoder, start: int, end: int) -> Codes | None:
    """Code who acts, is acted upon or tells of it."""
    codes = actors.code(start, end)
    if not codes.labels:
        return None
    return {
        "country": codes.country,
        "sector": codes.sector,
        "coded_by": codes.coded_by,
    }


def _period(
    doc: Doc, start: int, end: int, day: str | None, *, ahead: bool
) -> Codes | None:
    """Resolve when it was."""
    # The calendar is needed only here.
    from .dates import resolve

    days = resolve(
        doc[start:end].text,
        date.fromisoformat(day) if day else None,
        before=doc[start - 1].text if start else "",
        ahead=ahead,
    )
    if days is None:
        return None
    return {"start_date": days[0].isoformat(), "end_date": days[1].isoformat()}
