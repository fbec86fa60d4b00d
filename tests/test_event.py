import pickle
from dataclasses import FrozenInstanceError, replace

import pytest
import spacy
from spacy.tokens import Doc

from spacy_conflict_events import Count, Event, Filler, Party, Period, Place

WORDS = ["Gunmen", "killed", "at", "least", "18", "farmers", "in", "Borno", "."]


@pytest.fixture
def doc():
    return Doc(spacy.blank("en").vocab, words=WORDS, spaces=[True] * 7 + [False] * 2)


@pytest.fixture
def event(doc):
    return make_event(doc)


def make_event(doc):
    return Event(
        type="KILL",
        mode=None,
        plover="ASSAULT",
        cameo="180",
        _trigger=Filler("killed", 7, 13, doc=doc),
        actor=(Party("Gunmen", 0, 6, doc=doc),),
        target=(Party("at least 18 farmers", 14, 33, "NGA", "AGR", "x", doc=doc),),
        about=(),
        count=Count("at least 18", 14, 25, 18, None, doc=doc),
        location=(Place("Borno", 37, 42, "NGA", 11.5, 13.0, doc=doc),),
        time=(Period("Borno", 37, 42, "2024-05-03", "2024-05-04", doc=doc),),
        weapon=(),
        attribution=(),
        polarity="positive",
        modality="actual",
        certainty="asserted",
        pattern="kill.verb",
        sentence=Filler(doc.text, 0, 43, doc=doc),
    )


def test_event_to_dict_has_every_field_in_the_promised_order(event):
    assert list(event.to_dict().items()) == [
        ("id", "KILL:7:13"),
        ("type", "KILL"),
        ("mode", None),
        ("plover", "ASSAULT"),
        ("cameo", "180"),
        ("trigger", {"text": "killed", "start": 7, "end": 13}),
        (
            "actor",
            [
                {
                    "text": "Gunmen",
                    "start": 0,
                    "end": 6,
                    "country": None,
                    "sector": None,
                    "coded_by": None,
                    "refers_to": None,
                }
            ],
        ),
        (
            "target",
            [
                {
                    "text": "at least 18 farmers",
                    "start": 14,
                    "end": 33,
                    "country": "NGA",
                    "sector": "AGR",
                    "coded_by": "x",
                    "refers_to": None,
                }
            ],
        ),
        ("about", []),
        (
            "count",
            {"text": "at least 18", "start": 14, "end": 25, "low": 18, "high": None},
        ),
        (
            "location",
            [
                {
                    "text": "Borno",
                    "start": 37,
                    "end": 42,
                    "country": "NGA",
                    "latitude": 11.5,
                    "longitude": 13.0,
                }
            ],
        ),
        (
            "time",
            [
                {
                    "text": "Borno",
                    "start": 37,
                    "end": 42,
                    "start_date": "2024-05-03",
                    "end_date": "2024-05-04",
                }
            ],
        ),
        ("weapon", []),
        ("attribution", []),
        ("polarity", "positive"),
        ("modality", "actual"),
        ("certainty", "asserted"),
        ("pattern", "kill.verb"),
        (
            "sentence",
            {
                "text": "Gunmen killed at least 18 farmers in Borno.",
                "start": 0,
                "end": 43,
            },
        ),
        ("part_of", None),
        ("incident", "KILL:7:13"),
    ]


def test_event_to_dict_has_null_for_no_count(event):
    assert replace(event, count=None).to_dict()["count"] is None


def test_event_trigger_is_a_labelled_span(event, doc):
    assert (event.trigger.doc is doc, event.trigger.start, event.trigger.end) == (
        True,
        1,
        2,
    )
    assert (event.trigger.label_, event.trigger.id_) == ("KILL", "kill.verb")


def test_event_id_has_a_suffix_only_from_the_second_on_one_trigger(event):
    assert [event.id, replace(event, number=2).id] == ["KILL:7:13", "KILL:7:13:2"]


def test_event_equals_the_same_event_of_another_doc(event, doc):
    other = make_event(doc.copy())
    assert other == event
    assert hash(other) == hash(event)


@pytest.mark.parametrize(
    "change",
    [
        {"polarity": "negative"},
        {"pattern": "kill.noun"},
        {"number": 2},
        {"actor": ()},
        {"actor": (Party("Gunmen", 0, 6, sector="UAF"),)},
        {"time": (Period("Borno", 37, 42),)},
        {"location": (Place("Borno", 37, 42, "NGA"),)},
        {"count": Count("at least 18", 14, 25, 18, 20)},
        {"_trigger": Filler("killed", 8, 14)},
    ],
)
def test_event_differs_from_one_that_says_something_else(event, change):
    assert replace(event, **change) != event


def test_event_repr_is_one_line_of_what_is_said(event):
    assert repr(event) == (
        "<Event KILL:7:13 'killed' actor=['Gunmen'] target=['at least 18 farmers'] "
        "location=['Borno'] time=['Borno'] count='at least 18'>"
    )


def test_event_repr_names_what_is_not_plain_fact(event):
    event = replace(
        event,
        actor=(),
        target=(),
        location=(),
        time=(),
        count=None,
        polarity="negative",
        modality="planned",
        certainty="alleged",
    )
    assert repr(event) == "<Event KILL:7:13 'killed' negative planned alleged>"


def test_event_cannot_be_changed(event):
    with pytest.raises(FrozenInstanceError):
        event.type = "ARREST"


def test_event_survives_pickling_with_its_doc(event):
    again = pickle.loads(pickle.dumps(event))
    assert again == event
    assert again.trigger.text == "killed"


def test_filler_span_covers_its_tokens(event):
    span = event.target[0].span
    assert (span.start, span.end, span.text) == (2, 6, "at least 18 farmers")


def test_filler_span_expands_to_tokens_merged_over_its_border(event, doc):
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    assert event.actor[0].span.text == "Gunmen killed"
    assert event.actor[0].text == "Gunmen"


def test_filler_without_a_doc_has_no_span():
    with pytest.raises(ValueError, match=r"Filler\(text='Gunmen', start=0, end=6\)"):
        _ = Filler("Gunmen", 0, 6).span


def test_filler_equals_by_text_and_offsets_alone(doc):
    assert Filler("Gunmen", 0, 6, doc=doc) == Filler("Gunmen", 0, 6)
    assert Filler("Gunmen", 0, 6) != Filler("Gunmen", 1, 7)


def test_count_is_no_plain_filler(event):
    assert event.count != Filler("at least 18", 14, 25)
    assert event.count.span.text == "at least 18"
