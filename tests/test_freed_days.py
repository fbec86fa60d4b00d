"""Days that the parser joins to the name before them."""

import pytest
from frozen import arc, at, frozen, read

from spacy_conflict_events.freed_days import free_days
from spacy_conflict_events.phrases import noun_phrase


def test_freed_days_hang_on_the_verb():
    s = read("The troops killed a Kenyan early Wednesday during a raid.")
    free_days(s)
    assert arc(s, "Kenyan") == "dobj of killed"
    assert arc(s, "Wednesday") == "npadvmod of killed"


def test_freed_days_may_end_a_name():
    name = {"Wednesday": "NNP/PROPN/dobj/fined"}
    name["Sheffield"] = "NNP/PROPN/compound/Wednesday"
    text = "The court fined Sheffield Wednesday for the riot."
    s = read(frozen(text, **name))
    free_days(s)
    assert arc(s, "Wednesday") == "dobj of fined"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Two guards died in clashes with Kessim rebels Monday.",
            "rebels",
            "Kessim rebels",
        ),
        ("On Friday suspected rebels fled.", "rebels", "suspected rebels"),
        ("The victims of Sunday were buried.", "victims", "The victims of Sunday"),
        ("The Friday prayers were banned.", "prayers", "The Friday prayers"),
    ],
)
def test_freed_days_are_no_part_of_a_phrase(text, word, expected):
    s = read(text)
    assert s.words(*noun_phrase(s, at(s, word))) == expected
