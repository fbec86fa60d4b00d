"""Names with "and" in them."""

import pytest
from frozen import read, said

from spacy_conflict_events.joint_names import one_name
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
