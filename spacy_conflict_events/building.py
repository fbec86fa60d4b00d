"""Builds events of their records: the inverse of how a component writes them."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from spacy.tokens import Doc

from .event import SLOT_CLASSES, Count, Event, Filler, Party, Period, Place
from .offsets import Record

# The fields of a filler that stand in the third place of its record.
CODES: dict[type[Filler], tuple[str, ...]] = {
    filler: tuple(
        field.name
        for field in fields(filler)
        if field.name not in ("text", "start", "end", "doc", "refers_to")
    )
    for filler in (Party, Place, Period)
}
# An event by its trigger's offsets, its type, its number there, and the trigger's text.
Link = tuple[int, int, str, int, str]
# The place of an event in the order of a Doc, its own link, and its record.
Found = tuple[tuple[int, int], Link, Record]


def build_events(
    doc: Doc, found: Sequence[Found], names: Mapping[Link, str]
) -> list[Event]:
    """Build events of records.

    doc (Doc): The Doc.
    found (Iterable[Found]): The records, in their order.
    names (Mapping[Link, str]): The ids of these events and of those they name.
    RETURNS (list[Event]): The events.
    """
    last = length_of(doc)
    mains: dict[Link, Link] = {}
    for _, own, record in found:
        main = main_of(own, record)
        # An incident whose main event was cut away is named by the first that is left.
        mains.setdefault(main, main if main in names else own)
    events = []
    sentences: dict[tuple[int, int], Filler] = {}
    for _, own, record in found:
        first, end = record["sentence"]
        extent = (max(first, 0), min(end, last))
        if extent not in sentences:
            sentences[extent] = _filler(doc, *extent)
        main, whole = main_of(own, record), link_of(record.get("part_of"))
        events.append(
            _event(
                doc,
                own,
                record,
                sentence=sentences[extent],
                part_of=names.get(whole) if whole else None,
                incident=names[mains[main]],
            )
        )
    return events


def link_of(stored: Sequence[Any] | None) -> Link | None:
    """Return a link as it is compared: from bytes it comes back as a list.

    stored (Sequence): The link as it is stored, None if there is none.
    RETURNS (tuple): The link, None if there is none.
    """
    if not stored:
        return None
    start, end, event_type, number, text = stored
    return start, end, event_type, number, text


def main_of(own: Link, record: Record) -> Link:
    """Return the event that stands for the incident of another.

    own (Link): The other event.
    record (Mapping[str, Any]): Its record.
    RETURNS (Link): The event, the other one itself if none is named.
    """
    return link_of(record.get("incident")) or own


def _event(
    doc: Doc,
    own: Link,
    record: Record,
    *,
    sentence: Filler,
    part_of: str | None,
    incident: str,
) -> Event:
    """Build an event from its record with offsets of the Doc.

    Of a Doc cut from another, what lies outside is left out.
    """
    length = length_of(doc)
    slots: dict[str, Any] = {
        slot: tuple(
            _coded(filler, doc, start, end, *rest)
            for start, end, *rest in record["slots"].get(slot, ())
            if 0 <= start < end <= length
        )
        for slot, filler in SLOT_CLASSES.items()
    }
    count = record["count"]
    if count and 0 <= count["start"] < count["end"] <= length:
        words = _filler(doc, count["start"], count["end"])
        count = Count(
            words.text, words.start, words.end, count["low"], count["high"], doc=doc
        )
    else:
        count = None
    return Event(
        type=record["type"],
        mode=record["mode"],
        plover=record["plover"],
        cameo=record["cameo"],
        _trigger=_filler(doc, own[0], own[1]),
        count=count,
        polarity=record["polarity"],
        modality=record["modality"],
        certainty=record["certainty"],
        pattern=record["pattern"],
        sentence=sentence,
        number=own[3],
        part_of=part_of,
        _incident=incident,
        **slots,
    )


def _coded(
    filler: type[Filler],
    doc: Doc,
    start: int,
    end: int,
    codes: Mapping[str, Any] | None = None,
    *_: Any,
) -> Filler:
    """Build a filler of a slot from its offsets and its codes.

    Codes that the class does not know, as a later version may add, are passed over.
    """
    names = CODES.get(filler, ())
    known = {name: codes[name] for name in names if name in codes} if codes else {}
    if filler is Party and codes and codes.get("refers_to"):
        known["refers_to"] = _mention(doc, *codes["refers_to"])
    return filler(text_between(doc, start, end), start, end, doc=doc, **known)


def _mention(doc: Doc, start: int, end: int, text: str) -> Filler | None:
    """Build the first mention of a filler, None if it is not in this Doc."""
    if not 0 <= start < end <= length_of(doc) or text_between(doc, start, end) != text:
        return None
    return _filler(doc, start, end)


def _filler(doc: Doc, start: int, end: int) -> Filler:
    """Build a filler without codes from its offsets."""
    return Filler(text_between(doc, start, end), start, end, doc=doc)


def text_between(doc: Doc, start: int, end: int) -> str:
    """Return the words between two offsets.

    They come from their own tokens: `Doc.text` joins the whole Doc each time.

    doc (Doc): The Doc.
    start (int): The first character.
    end (int): The character after the last one.
    RETURNS (str): The words.
    """
    tokens = doc.char_span(start, end, alignment_mode="expand")
    assert tokens is not None, "the callers compare offsets with the Doc's length"
    return tokens.text_with_ws[start - tokens.start_char : end - tokens.start_char]


def length_of(doc: Doc) -> int:
    """Return the number of characters of a Doc, without the last whitespace.

    doc (Doc): The Doc.
    RETURNS (int): The number.
    """
    return doc[-1].idx + len(doc[-1]) if len(doc) else 0
