"""What became of an attempt, a plan or a report."""

import pytest
from frozen import at, read

from spacy_conflict_events.outcomes import (
    is_called_off,
    is_dropped,
    is_false,
    is_foiled,
    is_negated,
    is_ruled_out,
    says_false,
    tells,
)

NOUNS = [
    ("Attempts by the army to retake Kessim failed.", "Attempts", {is_foiled}),
    ("An attempt to abduct the consul came to nothing.", "attempt", {is_foiled}),
    (
        "Guards beat back an attempt by militants to storm the base.",
        "attempt",
        {is_foiled},
    ),
    (
        "The troops had to abandon an attempt to retake the bridge.",
        "attempt",
        {is_foiled, is_dropped},
    ),
    ("Plans to march on the palace were abandoned.", "Plans", {is_dropped}),
    ("The union cancelled a march.", "march", {is_called_off, is_dropped}),
    ("The minister ruled out an attack on the camp.", "attack", {is_ruled_out}),
    (
        "Rumours that the mayor had been killed are false, police said.",
        "Rumours",
        {is_false},
    ),
    (
        "The mayor denied reports that police had arrested his son.",
        "reports",
        {is_false},
    ),
    ("Attempts to free the hostages continue.", "Attempts", set()),
    ("A plan to attack the camp was approved by the general.", "plan", set()),
    ("The army has not abandoned its attempt to retake the port.", "attempt", set()),
    ("Reports that the mayor had been killed are true, police said.", "Reports", set()),
]


@pytest.mark.parametrize(
    ("text", "word", "expected"), NOUNS, ids=[t for t, *_ in NOUNS]
)
def test_outcomes_of_a_noun(text, word, expected):
    s = read(text)
    noun = at(s, word)
    asked = (is_foiled, is_dropped, is_called_off, is_ruled_out, is_false)
    assert {ask for ask in asked if ask(s, noun)} == expected


def test_outcomes_negated_verdict():
    s = read("The army has not abandoned its attempt to retake the port.")
    assert is_negated(s, at(s, "attempt"))
    assert not is_negated(s, at(s, "port"))


def test_outcomes_what_is_said_to_be_false():
    s = read("It is not true that the army shelled the hospital, the general said.")
    assert says_false(s, at(s, "is"))
    s = read("It is true that the army shelled the hospital.")
    assert not says_false(s, at(s, "is"))


def test_outcomes_nouns_that_tell():
    s = read("Rumours that the mayor had been killed are false, police said.")
    assert tells(s, at(s, "Rumours"))
    assert not tells(s, at(s, "mayor"))
