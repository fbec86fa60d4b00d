"""Contractions that are written without their apostrophe."""

import pytest
from frozen import at, read

from spacy_conflict_events.apostrophes import with_apostrophes, write_apostrophes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they didn t attack", "they did n't attack"),
        ("we won t go", "we wo n't go"),
        ("they can t go", "they ca n't go"),
        ("the model t was sold", None),
        ("they did attack", None),
    ],
)
def test_apostrophes_are_written(text, expected):
    found = with_apostrophes(text.split())
    assert found == (expected and expected.split())


def test_apostrophes_make_the_words_that_are_known():
    s = read("officers haven t arrested anyone.")
    s.dep[at(s, "t")] = "neg"
    write_apostrophes(s)
    assert s.lower[:4] == ["officers", "have", "n't", "arrested"]
    assert s.text[:4] == ["officers", "haven", "t", "arrested"]


def test_apostrophes_are_written_behind_auxiliaries_alone():
    s = read("the model t was sold by the court.")
    write_apostrophes(s)
    assert s.lower[2] == "t"
