"""Who reports and who speaks, mended before roles are read."""

import pytest
from frozen import arc, at, read

from spacy_conflict_events.sources import (
    deed_before_source,
    name_of_source,
    second_of_source,
    speaker_before_clause,
)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The minister said the talks had failed and blamed the rebels.",
            "blamed",
            "said",
        ),
        (
            "The mayor said his office had not been consulted and accused Togo of bad"
            " faith.",
            "accused",
            "said",
        ),
        (
            "The bishop was held after saying that the vote had been rigged and calling"
            " for a strike.",
            "calling",
            "saying",
        ),
        ("Police said ten men were held and accused of spying.", "accused", "held"),
        (
            "The envoy warned that the truce could collapse and called on Chad to act.",
            "called",
            "warned",
        ),
        (
            "Witnesses said soldiers stormed the village and accused residents of "
            "hiding rebels.",
            "accused",
            "stormed",
        ),
        (
            "Ali insisted ministers must quit and condemned the raid.",
            "condemned",
            "insisted",
        ),
        ("Ali insisted they must quit and leave the town.", "leave", "quit"),
    ],
    ids=[
        "no-party",
        "passive",
        "gerund",
        "both-passive",
        "called-on",
        "both-active",
        "modal",
        "both-modal",
    ],
)
def test_sources_second_verb_of_who_speaks(text, word, expected):
    s = read(text)
    second_of_source(s)
    assert s.text[s.head[at(s, word)]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a separate attack in Oro, police said two men were killed.",
            "prep of killed",
        ),
        ("In an interview in Oro, the mayor said two men were killed.", "prep of said"),
    ],
)
def test_sources_deed_before_who_speaks(text, expected):
    s = read(text)
    deed_before_source(s)
    assert arc(s, "In") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "the union leader insisted ministers must quit the talks.",
            "ministers",
            "nsubj of quit",
        ),
        (
            "the union leader insisted ministers must quit the talks.",
            "leader",
            "nsubj of insisted",
        ),
        ("the feared rebels must quit the talks.", "feared", "amod of rebels"),
    ],
)
def test_sources_speaker_before_a_clause(text, word, expected):
    s = read(text)
    speaker_before_clause(s)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "According to the governor of Oro, Lena Marsh, rebels abducted three men.",
            "Marsh",
            "appos of governor",
        ),
        (
            "According to the mayor, Juan Perez, four people were wounded.",
            "Perez",
            "appos of mayor",
        ),
        (
            "According to the mayor, Juan Perez and his guards killed four men.",
            "Perez",
            "nsubj of killed",
        ),
        (
            "According to the guards, Ana Ruiz, a nurse, was shot on Monday.",
            "Ruiz",
            "nsubjpass of shot",
        ),
    ],
)
def test_sources_name_of_who_tells(text, word, expected):
    s = read(text)
    name_of_source(s)
    assert arc(s, word) == expected
