"""What a passage is about."""

import pytest
from spacy.strings import get_string_id

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
    assert {t for ts in Topics(LISTS).topics.values() for t in ts} == {
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
