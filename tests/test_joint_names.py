"""Names with "and" in them."""

import pytest
from frozen import arc, frozen, read, said

from spacy_conflict_events.joint_names import areas_of_row, one_name
from spacy_conflict_events.places import place_adjuncts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Five rebels were killed in two raids in Jammu and Kashmir's Kulgam "
            "district.",
            ["Jammu and Kashmir's Kulgam district"],
        ),
        (
            "Two men were killed in Trinidad and Tobago on Monday.",
            ["Trinidad and Tobago"],
        ),
        ("Protests were held in Jammu and Srinagar.", ["Jammu", "Srinagar"]),
    ],
)
def test_joint_names_are_one(text, expected):
    s = read(text)
    one_name(s)
    found = [(start, end) for _, start, end in place_adjuncts(s)]
    assert said(s, found) == expected


@pytest.mark.parametrize(
    ("text", "slips", "expected"),
    [
        (
            "Gunmen attacked Angwan Rimi and Tudun Doki villages.",
            {},
            ["dobj of attacked", "nmod of villages"],
        ),
        (
            "Gunmen attacked Kano and two remote villages.",
            {},
            ["conj of Kano", "dobj of attacked"],
        ),
        (
            "Soldiers raided Kanyi, Thabye and Ma Gyi villages on Friday.",
            {"villages": "NNS/NOUN/appos/Kanyi", "Thabye": "NNP/PROPN/nmod/villages"},
            ["dobj of raided", "nmod of villages"],
        ),
    ],
)
def test_joint_names_of_areas(text, slips, expected):
    s = read(frozen(text, **slips))
    areas_of_row(s)
    first = next(word for word in ("Rimi", "Kano", "Kanyi") if word in s.text)
    assert [arc(s, "villages"), arc(s, first)] == expected
