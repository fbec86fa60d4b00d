"""Names with an abbreviation, and the noun behind that they belong to."""

import pytest
from frozen import read

from spacy_conflict_events.abbreviations import join_abbreviations
from spacy_conflict_events.phrases import noun_phrase


def mended(text):
    s = read(text)
    join_abbreviations(s)
    return s


def phrase(s, word, dep):
    """Give the phrase of a word that has a label now."""
    head = next(i for i in range(len(s)) if s.text[i] == word and s.dep[i] == dep)
    return s.words(*noun_phrase(s, head))


@pytest.mark.parametrize(
    ("text", "word", "dep", "expected"),
    [
        # name and noun as two subjects
        (
            "Five Communist Front of Oro Red (CFO Red) cadres were killed in Sukma.",
            "cadres",
            "nsubjpass",
            "Five Communist Front of Oro Red (CFO Red) cadres",
        ),
        # the noun as an apposition
        (
            "Ahle Kamal Wal Jamaat (AKWJ) leader Maulana Saeed Farooqi was shot dead.",
            "Farooqi",
            "nsubjpass",
            "Ahle Kamal Wal Jamaat (AKWJ) leader Maulana Saeed Farooqi",
        ),
        # the noun as a part of the name
        (
            "Liberation Lions of Tamil Eelam (LLTE) cadres killed two sailors.",
            "cadres",
            "nsubj",
            "Liberation Lions of Tamil Eelam (LLTE) cadres",
        ),
        # a name in pieces
        (
            "Sipah e Kamal Sindh (SKS) leader Qari Mohammad Shafiq was shot dead.",
            "Shafiq",
            "nsubjpass",
            "Sipah e Kamal Sindh (SKS) leader Qari Mohammad Shafiq",
        ),
        # a place in the name
        (
            "Islamic Front in the Greater Sahel (IFGS) fighters attacked a post.",
            "fighters",
            "nsubj",
            "Islamic Front in the Greater Sahel (IFGS) fighters",
        ),
    ],
)
def test_abbreviations_belong_to_the_noun_behind(text, word, dep, expected):
    assert phrase(mended(text), word, dep) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two Free Land Army (FLA) rebels were killed in Oro.",
        "The Free Land Army (FLA) killed two guards in Oro.",
        "The Free Land Army (FLA), rebels of the north, killed two guards.",
        "The army (of all armies) men fear killed two guards.",
        "Rebels in Sukma killed two guards.",
    ],
)
def test_abbreviations_leave_a_right_parse_alone(text):
    s = read(text)
    before = list(zip(s.text, s.dep, s.head, strict=True))
    join_abbreviations(s)
    assert list(zip(s.text, s.dep, s.head, strict=True)) == before
