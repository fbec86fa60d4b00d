"""Rows of what a crowd did, each beside things that were so before."""

import pytest
from frozen import arc, read
from mending import reattach


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Youths burned tyres, damaged cars and set fire to a bank.",
            "damaged",
            "conj of burned",
        ),
        (
            "Youths burned tyres, damaged cars and set fire to a bank.",
            "cars",
            "dobj of damaged",
        ),
        (
            "Youths burned tyres, damaged cars and set fire to a bank.",
            "set",
            "conj of burned",
        ),
        ("Protesters torched six buses and looted shops.", "looted", "conj of torched"),
        (
            "Violent mob hurled stones, vandalized shops and set two cars on fire.",
            "stones",
            "dobj of hurled",
        ),
        (
            "Violent mob hurled stones, vandalized shops and set two cars on fire.",
            "shops",
            "dobj of vandalized",
        ),
        ("The firm sold old cars and damaged vans.", "damaged", "amod of vans"),
        (
            "Protesters torched six buses and the looted shops.",
            "looted",
            "amod of shops",
        ),
    ],
)
def test_riot_rows(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected
