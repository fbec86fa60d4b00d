"""Keeps events on a Doc as plain data that spaCy can move, and reads them again.

The records of a trigger stand in one private extension of its Span, by key of the
component, with offsets that count from the trigger's start. So they are right again
when spaCy moves the Span to another place or Doc, and nothing but plain data is in
`Doc.user_data`.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any

from spacy.tokens import Doc, Span

from .building import (
    Found,
    Link,
    build_events,
    length_of,
    link_of,
    main_of,
    text_between,
)
from .event import Event, event_id
from .offsets import Record, shift
from .record_index import NAME, RecordIndex, list_places

DEFAULT_KEY = "conflict_events"
_INDEX = RecordIndex()


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
        stored = {**shift(record, -start), "order": order}
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
        for link in map(link_of, (record.get("part_of"), record.get("incident"))):
            if link and link not in links and _stands(doc, key, link):
                links[link] = _name(link)
    if all(main_of(own, record) in links for _, own, record in found):
        return tuple(build_events(doc, found, links))
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


def _read(doc: Doc, key: str) -> list[Event]:
    """Build the events of a Doc, in their order."""
    found = _find(doc, key, list_places(doc))
    return build_events(doc, found, {own: _name(own) for _, own, _ in found})


def _find(doc: Doc, key: str, places: Iterable[tuple[int, int]]) -> list[Found]:
    """List the records that stand at some places, by their order in the text."""
    found: list[Found] = []
    data: dict[Any, Any] = doc.user_data
    last = length_of(doc)
    for start, end in places:
        held = data.get(("._.", NAME, start, end), {})
        if key not in held or not 0 <= start < end <= last:
            continue
        text = text_between(doc, start, end)
        seen: dict[str, int] = {}
        for stored in held[key]:
            # Doc.from_docs drags along what Span.as_doc left outside of its text.
            if stored["trigger"] != text:
                continue
            number = seen[stored["type"]] = seen.get(stored["type"], 0) + 1
            own = (start, end, stored["type"], number, text)
            found.append(((start, stored["order"]), own, shift(stored, start)))
    found.sort(key=lambda item: item[0])
    return found


def _stands(doc: Doc, key: str, link: Link) -> bool:
    """Tell whether the event that another names is on the Doc."""
    return any(own == link for _, own, _ in _find(doc, key, [link[:2]]))


def _name(link: Link) -> str:
    """Return the id of an event from its trigger, type and number."""
    start, end, event_type, number, _ = link
    return event_id(event_type, start, end, number)


if not Span.has_extension(NAME):
    Span.set_extension(NAME, default=None)
register(DEFAULT_KEY)
