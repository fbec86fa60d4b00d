"""Keeps events on a Doc as plain data that spaCy can move, and reads them again.

The records of a trigger stand in one private extension of its Span, by key of the
component, with offsets that count from the trigger's start. So they are right again
when spaCy moves the Span to another place or Doc, and nothing but plain data is in
`Doc.user_data`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import partial
from typing import Any

from spacy.tokens import Doc, Span

from .event import SLOT_CLASSES, Count, Event, Filler, Party, Period, Place, event_id
from .record_index import NAME, RecordIndex, list_places

DEFAULT_KEY = "conflict_events"
_INDEX = RecordIndex()
# The numbers beyond which neither msgpack nor a 64-bit column holds them.
_LARGEST = 2**63 - 1

# The fields of a filler that stand in the third place of its record.
CODES: dict[type[Filler], tuple[str, ...]] = {
    filler: tuple(
        field.name
        for field in fields(filler)
        if field.name not in ("text", "start", "end", "doc", "refers_to")
    )
    for filler in (Party, Place, Period)
}

Record = Mapping[str, Any]
# An event by its trigger's offsets, its type, its number there, and the trigger's text.
Link = tuple[int, int, str, int, str]


def register(key: str) -> bool:
    """Set the extensions `Doc._.<key>` and `Span._.<key>` where they are missing.

    key (str): The name of the extensions.
    RETURNS (bool): Whether both are ours now, and not somebody else's.
    """
    ours = []
    for owner, reader in ((Doc, read), (Span, read_span)):
        if not owner.has_extension(key):
            # A partial and no lambda: spawned workers get the getters pickled.
            owner.set_extension(key, getter=partial(reader, key=key))
        getter = owner.get_extension(key)[2]
        found = getattr(getter, "func", None)
        ours.append(
            (getattr(found, "__module__", None), getattr(found, "__name__", None))
            == (reader.__module__, reader.__name__)
        )
    return all(ours)


def write(doc: Doc, key: str, records: Iterable[Record]) -> None:
    """Put the events of a component on a Doc, in place of those it put there before.

    doc (Doc): The Doc.
    key (str): The component's key.
    records (Iterable[dict]): The events in the order of the pattern files, with
        offsets in characters of the Doc's text, ends exclusive.
    """
    data: dict[Any, Any] = doc.user_data
    for start, end in list(list_places(doc)):
        place = ("._.", NAME, start, end)
        held = data[place]
        if key in held:
            rest = {other: value for other, value in held.items() if other != key}
            if rest:
                data[place] = rest
            else:
                del data[place]
    _INDEX.forget()
    for order, record in enumerate(records):
        start, end = record["trigger"]
        place = ("._.", NAME, start, end)
        held = data.get(place, {})
        stored = {**_shift(record, -start), "order": order}
        first, last = stored.pop("tokens", (0, len(doc)))
        # `Doc.text` would join the whole Doc.
        offset = doc[first].idx
        stored["trigger"] = doc[first:last].text[start - offset : end - offset]
        data[place] = {**held, key: [*held.get(key, ()), stored]}


def read(doc: Doc, key: str) -> tuple[Event, ...]:
    """Get the events that a component put on a Doc.

    doc (Doc): The Doc.
    key (str): The component's key.
    RETURNS (tuple): The events by the start of their trigger, and on one start in
        the order of the pattern files.
    """
    return tuple(_read(doc, key))


def read_span(span: Span, key: str) -> tuple[Event, ...]:
    """Get the events whose trigger lies in a Span.

    span (Span): The Span.
    key (str): The component's key.
    RETURNS (tuple): The events, in the order of `read`.
    """
    doc, first, last = span.doc, span.start_char, span.end_char
    near = [place for place in _INDEX.between(doc, first, last) if place[1] <= last]
    found = _find(doc, key, near)
    links = {own: _name(own) for _, own, _ in found}
    for _, _, record in found:
        for link in map(_link, (record.get("part_of"), record.get("incident"))):
            if link and link not in links and _stands(doc, key, link):
                links[link] = _name(link)
    if all(_main(own, record) in links for _, own, record in found):
        return tuple(_build(doc, found, links))
    # An incident whose main event was cut away is named by the first that is left.
    return tuple(
        event
        for event in _read(doc, key)
        if first <= event._trigger.start and event._trigger.end <= last
    )


def set_spans(doc: Doc, key: str, records: Iterable[Record]) -> None:
    """Set `Doc.spans[key]` to the triggers of records just extracted.

    doc (Doc): The Doc.
    key (str): The component's key.
    records (Iterable[dict]): The events, each with the `tokens` of its trigger (first
        token and end, exclusive).
    """
    doc.spans[key] = [
        Span(
            doc,
            record["tokens"][0],
            record["tokens"][1],
            label=record["type"],
            span_id=record["pattern"],
        )
        for record in sorted(records, key=lambda record: record["trigger"][0])
    ]


def set_trigger_spans(doc: Doc, key: str = DEFAULT_KEY) -> None:
    """Set `Doc.spans[key]` to the triggers of the events on the Doc.

    The component does so itself. Do it again after `Span.as_doc`, which drops span
    groups, and after tokens were merged or split, which leaves wrong tokens in them.

    doc (Doc): The Doc.
    key (str): The component's key.
    """
    doc.spans[key] = [event.trigger for event in read(doc, key)]


Found = tuple[tuple[int, int], Link, Record]


def _read(doc: Doc, key: str) -> list[Event]:
    """Build the events of a Doc, in their order."""
    found = _find(doc, key, list_places(doc))
    return _build(doc, found, {own: _name(own) for _, own, _ in found})


def _find(doc: Doc, key: str, places: Iterable[tuple[int, int]]) -> list[Found]:
    """List the records that stand at some places, by their order in the text."""
    found: list[Found] = []
    data: dict[Any, Any] = doc.user_data
    last = _length(doc)
    for start, end in places:
        held = data.get(("._.", NAME, start, end), {})
        if key not in held or not 0 <= start < end <= last:
            continue
        text = _text(doc, start, end)
        seen: dict[str, int] = {}
        for stored in held[key]:
            # Doc.from_docs drags along what Span.as_doc left outside of its text.
            if stored["trigger"] != text:
                continue
            number = seen[stored["type"]] = seen.get(stored["type"], 0) + 1
            own = (start, end, stored["type"], number, text)
            found.append(((start, stored["order"]), own, _shift(stored, start)))
    found.sort(key=lambda item: item[0])
    return found


def _build(doc: Doc, found: Sequence[Found], names: Mapping[Link, str]) -> list[Event]:
    """Build events of records.

    doc (Doc): The Doc.
    found (Iterable[Found]): The records, in their order.
    names (Mapping[Link, str]): The ids of these events and of those they name.
    RETURNS (list[Event]): The events.
    """
    last = _length(doc)
    mains: dict[Link, Link] = {}
    for _, own, record in found:
        main = _main(own, record)
        # An incident whose main event was cut away is named by the first that is left.
        mains.setdefault(main, main if main in names else own)
    events = []
    sentences: dict[tuple[int, int], Filler] = {}
    for _, own, record in found:
        first, end = record["sentence"]
        extent = (max(first, 0), min(end, last))
        if extent not in sentences:
            sentences[extent] = _filler(doc, *extent)
        main, whole = _main(own, record), _link(record.get("part_of"))
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


def _link(stored: Sequence[Any] | None) -> Link | None:
    """Return a link as it is compared: from bytes it comes back as a list."""
    if not stored:
        return None
    start, end, event_type, number, text = stored
    return start, end, event_type, number, text


def _main(own: Link, record: Record) -> Link:
    """Return the event that stands for the incident of another."""
    return _link(record.get("incident")) or own


def _stands(doc: Doc, key: str, link: Link) -> bool:
    """Tell whether the event that another names is on the Doc."""
    return any(own == link for _, own, _ in _find(doc, key, [link[:2]]))


def _name(link: "Link") -> str:
    """Return the id of an event from its trigger, type and number."""
    start, end, event_type, number, _ = link
    return event_id(event_type, start, end, number)


def _shift(record: Record, by: int) -> dict[str, Any]:
    """Copy a record with all its offsets but the trigger's moved.

    A field that holds offsets has to be named here.
    """
    count = record["count"]
    if count:
        count = {
            **count,
            "start": count["start"] + by,
            "end": count["end"] + by,
            "low": _storable(count["low"]),
            "high": _storable(count["high"]),
        }
    return {
        **record,
        "sentence": [offset + by for offset in record["sentence"]],
        "count": count,
        "slots": {
            slot: [
                [start + by, end + by, *(_shift_details(item, by) for item in rest)]
                for start, end, *rest in fillers
            ]
            for slot, fillers in record["slots"].items()
        },
        **{
            name: [link[0] + by, link[1] + by, *link[2:]]
            for name in ("part_of", "incident")
            if (link := record.get(name))
        },
    }


def _shift_details(details: Any, by: int) -> Any:
    """Copy what is known of a filler, with the offsets of its first mention moved."""
    if isinstance(details, Mapping) and details.get("refers_to"):
        start, end, *rest = details["refers_to"]
        return {**details, "refers_to": [start + by, end + by, *rest]}
    return details


def _storable(number: int | None) -> int | None:
    """Return a number, or None for one that is too large to be stored."""
    return None if number is None or number > _LARGEST else number


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
    length = _length(doc)
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
    return filler(_text(doc, start, end), start, end, doc=doc, **known)


def _mention(doc: Doc, start: int, end: int, text: str) -> Filler | None:
    """Build the first mention of a filler, None if it is not in this Doc."""
    if not 0 <= start < end <= _length(doc) or _text(doc, start, end) != text:
        return None
    return _filler(doc, start, end)


def _filler(doc: Doc, start: int, end: int) -> Filler:
    """Build a filler without codes from its offsets."""
    return Filler(_text(doc, start, end), start, end, doc=doc)


def _text(doc: Doc, start: int, end: int) -> str:
    """Return the words between two offsets.

    They come from their own tokens: `Doc.text` joins the whole Doc each time.
    """
    tokens = doc.char_span(start, end, alignment_mode="expand")
    assert tokens is not None, "the callers compare offsets with the Doc's length"
    return tokens.text_with_ws[start - tokens.start_char : end - tokens.start_char]


def _length(doc: Doc) -> int:
    """Return the number of characters of a Doc, without the last whitespace."""
    return doc[-1].idx + len(doc[-1]) if len(doc) else 0


if not Span.has_extension(NAME):
    Span.set_extension(NAME, default=None)
register(DEFAULT_KEY)
