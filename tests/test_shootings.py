"""Shooting verbs behind a long subject: each slip mended, right parses left alone."""

import pytest
from frozen import arc, at, read

from spacy_conflict_events.repairs import repair

VERB = frozenset({"VERB"})


def mended(text, word):
    s = read(text)
    repair(s, [(at(s, word), VERB)])
    return s


@pytest.mark.parametrize(
    ("text", "word", "doer", "victim"),
    [
        (
            "Attackers on a motorcycle shot dead former mayor Lino Paz on Friday.",
            "shot",
            "Attackers",
            "Paz",
        ),
        (
            "Two hitmen riding a motorcycle shot dead mayor Rosa Paz in Lima.",
            "shot",
            "hitmen",
            "Paz",
        ),
        (
            "Assassins aboard a motorcycle gunned down prosecutor Marco Paz on a "
            "beach.",
            "gunned",
            "Assassins",
            "Paz",
        ),
        (
            "Men armed with rifles shot dead the candidate as he campaigned in Oro.",
            "shot",
            "Men",
            "candidate",
        ),
    ],
)
def test_shootings_behind_a_long_subject(text, word, doer, victim):
    assert arc(read(text), doer) != f"nsubj of {word}"
    s = mended(text, word)
    assert (arc(s, doer), arc(s, victim)) == (f"nsubj of {word}", f"dobj of {word}")


def test_shootings_keep_the_mount_with_the_doer():
    text = "Attackers on a motorcycle shot dead former mayor Lino Paz on Friday."
    s = mended(text, "shot")
    assert (arc(s, "motorcycle"), arc(s, "former")) == ("pobj of on", "amod of Paz")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The man shot dead outside a bar was a clerk.", "shot"),
        ("Four men in a car gunned down by soldiers were buried.", "gunned"),
    ],
)
def test_shootings_leave_the_passive_alone(text, word):
    s = mended(text, word)
    assert [arc(s, w) for w in s.text] == [arc(read(text), w) for w in s.text]


def test_shootings_part_dead_from_whom_it_was_done_to():
    text = "Police shot dead gang leader Omar Paz in Kingston."
    assert arc(read(text), "dead") == "amod of leader"
    assert arc(mended(text, "shot"), "dead") == "oprd of shot"
