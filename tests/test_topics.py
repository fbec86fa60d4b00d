"""What a passage is about."""

from functools import cache

import pytest
from frozen import frozen
from spacy.strings import get_string_id

from spacy_conflict_events.extractor import Extractor
from spacy_conflict_events.loader import load_patterns
from spacy_conflict_events.topics import WINDOW, Topics

LISTS = {
    "topic_sport": frozenset({"goal", "match", "referee", "cup", "grand prix"}),
    "topic_accident": frozenset({"crash", "collided", "lorry"}),
    "topic_health": frozenset({"vaccine", "dose", "fever", "side effects"}),
    "topic_conflict": frozenset({"rebel", "bomb", "troops"}),
    "topic_violence": frozenset({"shot", "mob"}),
    "topic_business": frozenset({"traders", "shops", "market", "prices", "bank"}),
    "topic_arms": frozenset({"machete", "gunpoint", "petrol bomb"}),
    "topic_arts": frozenset({"film", "actor", "novel"}),
    "persons": frozenset({"farmer", "soldier", "guard"}),
}


def topics(text, start=0, end=None):
    forms = [get_string_id(word) for word in text.split()]
    return Topics(LISTS).of(forms, start, len(forms) if end is None else end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the referee saw the goal of the match", {"sport"}),
        ("the referee saw the goal", set()),
        ("goal goal goal goal", set()),
        ("the referee saw the goal of the match and a bomb", {"sport"}),
        ("the referee of the cup saw a goal and a match and a bomb", {"sport"}),
        ("the referee saw the goal of the match and troops and a bomb", set()),
        ("the lorry collided", {"accident"}),
        ("the lorry left", set()),
        ("the lorry collided with a bomb", set()),
        ("the lorry collided with a mob", set()),
        ("the goal of the grand prix", {"sport"}),
        ("the grand goal of the prix", set()),
        ("the grand prix and the grand prix", set()),
        ("a grand", set()),
        ("the referee saw the goal of the match and shot", {"sport"}),
        ("a dose of the vaccine for the fever", {"health"}),
        ("a dose of the vaccine", set()),
        ("the side effects of the vaccine", {"health"}),
        ("a dose of the vaccine for the fever of the troops", set()),
        ("a mob and a dose of the vaccine for the fever", set()),
        ("a mob was shot by a mob and shot", set()),
        ("the farmer saw a soldier and a guard", set()),
        ("rebel troops and a bomb", set()),
        (
            "the lorry collided after the referee saw the goal of the match",
            {"sport", "accident"},
        ),
        ("the traders shut their shops in the market", {"business"}),
        ("robbed traders of shops in the market with a machete at gunpoint", set()),
        ("a petrol bomb hit shops of traders in the market", set()),
        ("a machete cut prices at shops of traders in the market", {"business"}),
        ("the actor of the film of the novel held a machete at gunpoint", {"arts"}),
        ("", set()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_topics_of_a_passage(text, expected):
    assert topics(text) == expected


@pytest.mark.parametrize(("distance", "expected"), [(0, {"sport"}), (1, set())])
def test_topics_look_around_the_sentence(distance, expected):
    words = ["referee", "goal", "match", *["x"] * (WINDOW - 3 + distance)]
    assert topics(" ".join([*words, "fled"]), start=len(words)) == expected


@pytest.mark.parametrize(("distance", "expected"), [(0, {"sport"}), (1, set())])
def test_topics_look_behind_the_sentence(distance, expected):
    words = ["fled", *["x"] * (WINDOW - 3 + distance), "referee", "goal", "match"]
    assert topics(" ".join(words), end=1) == expected


def test_topics_are_those_of_the_lists():
    assert set(Topics(LISTS).topics) == {
        "sport",
        "accident",
        "health",
        "conflict",
        "violence",
        "business",
        "arms",
        "arts",
    }


def test_topics_without_lists():
    assert Topics({}).of([get_string_id("goal")], 0, 1) == frozenset()


@cache
def shipped():
    return Extractor(load_patterns())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The club agreed a deal with the striker after the match, and the coach "
            "met the player.",
            [],
        ),
        (
            "Oro agreed a deal with Ida after the war, and the minister met the envoy.",
            ["AGREE agreed", "MEET met"],
        ),
        (
            "The studio backed the actor after the film, and the singer refused to "
            "tour.",
            [],
        ),
        (
            "The government backed the actor after the riot, and the singer refused "
            "to tour.",
            ["SUPPORT backed", "PROTEST riot", "REJECT refused"],
        ),
        # what is said counts in any passage, as it does in annotated news
        (
            "The coach warned the club before the match that the striker would miss "
            "the cup.",
            ["WARN warned"],
        ),
    ],
)
def test_political_events_are_not_those_of_sport_or_arts(text, expected):
    doc = frozen(text)
    found = [
        f"{record['type']} {text[slice(*record['trigger'])]}"
        for record in shipped()(doc)
    ]
    assert found == expected
