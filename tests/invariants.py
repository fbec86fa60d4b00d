"""What holds of the events of any Doc, and what the component leaves as it is."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from spacy.attrs import IDS
from spacy.tokens import Doc

from spacy_conflict_events import incidents
from spacy_conflict_events.event import SLOTS
from spacy_conflict_events.labels import Certainty, Modality, Polarity

KEY = "conflict_events"
KEPT = [
    IDS[name]
    for name in (
        *("ORTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB"),
        *("SENT_START", "SPACY", "MORPH", "ENT_KB_ID", "ENT_ID"),
    )
]


def facts(doc: Doc) -> list[dict[str, Any]]:
    """Return the events of a Doc as plain data."""
    return [event.to_dict() for event in doc._.get(KEY)]


def parse_of(doc: Doc) -> tuple[Any, ...]:
    """Return all of a Doc that is none of the component's."""
    own = {key: value for key, value in doc.user_data.items() if _is_foreign(key)}
    spans = {
        key: [(span.start, span.end, span.label_) for span in group]
        for key, group in doc.spans.items()
        if key != KEY
    }
    ents = [(ent.start, ent.end, ent.label_, ent.kb_id_) for ent in doc.ents]
    array = doc.to_array(KEPT).tolist() if len(doc) else []
    return doc.text, array, ents, spans, own, doc.cats, doc.tensor.tolist()


def _is_foreign(key: Any) -> bool:
    return not (isinstance(key, tuple) and key[:2] == ("._.", "_conflict_events"))


def check_component(component: Any, doc: Doc) -> list[dict[str, Any]]:
    """Run the component over a Doc and check what holds of any.

    RETURNS (list[dict]): The events as plain data.
    """
    before = parse_of(doc)
    assert component(doc) is doc
    assert parse_of(doc) == before
    found = check_events(doc)
    component(doc)
    assert facts(doc) == found
    assert parse_of(doc) == before
    return found


def check_events(doc: Doc, *, spans: bool = True) -> list[dict[str, Any]]:
    """Check the events that a Doc has.

    spans (bool): Whether the Doc's span group is that of its events, which it is not
        once tokens were merged.
    RETURNS (list[dict]): The events as plain data.
    """
    found = facts(doc)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    json.dumps(found, ensure_ascii=False).encode("utf-8")
    ids = [event["id"] for event in found]
    assert len(set(ids)) == len(ids)
    starts = [event["trigger"]["start"] for event in found]
    assert starts == sorted(starts)
    for event in found:
        _check_event(doc, event, set(ids))
    told = []
    for event in found:
        trigger = event["trigger"]
        # of a word of a merged token there is only the whole token
        span = doc.char_span(trigger["start"], trigger["end"], alignment_mode="expand")
        told.append((span.start_char, span.end_char))
    if spans:
        group = [(span.start_char, span.end_char) for span in doc.spans[KEY]]
        assert sorted(group) == sorted(told)
    merged = incidents(doc)
    assert sorted(event.id for one in merged for event in one.events) == sorted(ids)
    for sentence in doc.sents if doc.has_annotation("SENT_START") else ():
        first, last = sentence.start_char, sentence.end_char
        inside = [
            event
            for event, (start, end) in zip(found, told, strict=True)
            if first <= start and end <= last
        ]
        assert [event.to_dict() for event in sentence._.get(KEY)] == inside
    return found


def _check_event(doc: Doc, event: dict[str, Any], ids: set[str]) -> None:
    """Check what one event says."""
    text, sentence = doc.text, event["sentence"]
    assert event["part_of"] in ids | {None}
    assert event["part_of"] != event["id"]
    assert event["incident"] in ids
    assert event["polarity"] in get_args(Polarity)
    assert event["modality"] in get_args(Modality)
    assert event["certainty"] in get_args(Certainty)
    for part in _parts(event):
        start, end = part["start"], part["end"]
        assert 0 <= start < end <= len(text)
        assert text[start:end] == part["text"]
        # a mention that a party refers to may stand in an earlier sentence
        assert sentence["start"] <= start
        assert end <= sentence["end"]
        mention = part.get("refers_to")
        if mention is not None:
            assert 0 <= mention["start"] < mention["end"] <= start
            assert text[mention["start"] : mention["end"]] == mention["text"]
    for time in event["time"]:
        if time["start_date"] is not None:
            first = date.fromisoformat(time["start_date"])
            assert first <= date.fromisoformat(time["end_date"])
    count = event["count"]
    if count is not None and None not in (count["low"], count["high"]):
        assert 0 <= count["low"] <= count["high"]


def _parts(event: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield event["trigger"]
    yield event["sentence"]
    for slot in SLOTS:
        yield from event[slot]
    if event["count"] is not None:
        yield event["count"]
