"""Rows of harm, each harm with its persons."""

import pytest
from frozen import arc, read

from spacy_conflict_events.harm_rows import mend_harm_rows


def mended(text):
    s = read(text)
    mend_harm_rows(s)
    return s


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The blast left nine people dead and more than 20 injured.",
            "injured",
            "acl of 20",
        ),
        (
            "The blast left nine people dead and more than 20 injured.",
            "20",
            "dobj of left",
        ),
        (
            "The blast left nine people dead and 20 injured.",
            "20",
            "nsubjpass of injured",
        ),
        (
            "Three men were killed and two others hurt in the blast.",
            "others",
            "nsubjpass of hurt",
        ),
        (
            "Three troopers were killed on the spot and nine injured, three of them "
            "critically.",
            "nine",
            "nsubjpass of injured",
        ),
    ],
)
def test_harm_rows_give_each_harm_its_persons(text, word, expected):
    assert arc(mended(text), word) == expected
    assert arc(read(text), word) != expected


@pytest.mark.parametrize(
    "text",
    [
        "The blast injured nine people.",
        "Six were killed and the news hurt markets.",
        "The blast left nine people dead and injured 20.",
    ],
)
def test_harm_rows_leave_other_rows_alone(text):
    s = read(text)
    before = list(zip(s.tag, s.dep, s.head, strict=True))
    mend_harm_rows(s)
    assert list(zip(s.tag, s.dep, s.head, strict=True)) == before


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The bombing left one dead and several injured.",
            "several",
            "nsubjpass of injured",
        ),
        (
            "The raid left nine dead and more than ten wounded.",
            "ten",
            "nsubjpass of wounded",
        ),
        ("The army fought several wounded rebels.", "several", "amod of rebels"),
    ],
)
def test_harm_rows_find_a_quantity(text, word, expected):
    assert arc(mended(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Six dead, 30 hurt in Oro market blast", "hurt", "conj of dead"),
        ("Six dead, 30 hurt in Oro market blast", "30", "nsubjpass of hurt"),
        ("Three dead as rebels attack police post in Oro", "attack", "advcl of dead"),
        (
            "At least 30 people dead after a bomber strikes a market",
            "strikes",
            "advcl of dead",
        ),
        (
            "Gunmen opened fire on a bus, leaving ten others wounded.",
            "wounded",
            "acl of others",
        ),
        ("Two groups clashed at the mill, leaving 15 hurt.", "15", "dobj of leaving"),
        ("Five dead whales were found on the beach.", "whales", "nsubjpass of found"),
    ],
)
def test_harm_rows_at_the_head_of_a_line_and_behind_left(text, word, expected):
    s = mended(text)
    assert arc(s, word) == expected
