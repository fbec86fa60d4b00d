"""Batons and those who charge with them, each beside what is no such charge."""

import pytest
from frozen import arc, read
from mending import reattach

ROWS = [
    ("Police baton charged nurses in Lahore.", "Police", "nsubj of charged"),
    ("Police baton charged nurses in Lahore.", "baton", "npadvmod of charged"),
    ("The police had to lathi charge the crowd.", "lathi", "npadvmod of charge"),
    (
        "Police lathi-charged clerks near Oro, five injured",
        "Police",
        "nsubj of charged",
    ),
    ("Police lathi-charged clerks near Oro, five injured", "clerks", "dobj of charged"),
    ("Police baton-charge teachers in Lahore", "teachers", "dobj of charge"),
    ("Police baton-charge, arrest medics as they march", "Police", "nsubj of charge"),
    ("Clerks were lathi-charged by police in Karna.", "Clerks", "nsubjpass of charged"),
    (
        "He said police baton-charged lawyers and held ten.",
        "lawyers",
        "dobj of charged",
    ),
    ("He said police baton-charged lawyers and held ten.", "charged", "ccomp of said"),
    (
        "A day after the Haryana police lathi-charged farmers in Karna, a meeting was "
        "held.",
        "charged",
        "advcl of held",
    ),
    (
        "Police opened fire, lathi-charged the clerks and damaged their houses.",
        "charged",
        "conj of opened",
    ),
    (
        "Police opened fire, lathi-charged the clerks and damaged their houses.",
        "damaged",
        "conj of opened",
    ),
    (
        "The Oro Police on Monday lathi-charged and held farmers.",
        "Police",
        "nsubj of charged",
    ),
    (
        "Haryana Police on Saturday lathi-charged several farmers blocking a road.",
        "farmers",
        "dobj of charged",
    ),
    ("Two men were hurt in the police lathi-charge.", "police", "compound of charge"),
    ("The lathi-charged farmers were taken to a clinic.", "charged", "amod of farmers"),
    ("The lathi-charge on farmers was condemned.", "farmers", "pobj of on"),
]


@pytest.mark.parametrize(("text", "word", "expected"), ROWS)
def test_baton_charges(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected
