"""Verbs that the parser took for a part of what stands before, each beside none."""

import pytest
from frozen import arc, read

from spacy_conflict_events.after_gerunds import (
    verb_before_apposition,
    verb_behind_gerund,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Guerrillas hiding in a sugarcane field fired on an army patrol.",
            {
                "fired": "ROOT of fired",
                "Guerrillas": "nsubj of fired",
                "hiding": "acl of Guerrillas",
                "on": "prep of fired",
                "field": "pobj of in",
            },
        ),
        (
            "Troops manning a post fired on a bus.",
            {"fired": "ROOT of fired", "Troops": "nsubj of fired"},
        ),
        (
            "Soldiers searching for two missing comrades shot dead a farmer.",
            {"shot": "ROOT of shot", "Soldiers": "nsubj of shot"},
        ),
        (
            "Gunmen riding a motorcycle shot two traders in Oro market.",
            {
                "shot": "ROOT of shot",
                "Gunmen": "nsubj of shot",
                "traders": "dobj of shot",
                "motorcycle": "dobj of riding",
                "a": "det of motorcycle",
                "two": "nummod of traders",
            },
        ),
        (
            "Gunmen riding a motorcycle shot at a police van in Surab.",
            {
                "shot": "ROOT of shot",
                "Gunmen": "nsubj of shot",
                "motorcycle": "dobj of riding",
                "at": "prep of shot",
            },
        ),
        (
            "Assailants travelling in a jeep opened fire on the home of the mayor.",
            {
                "opened": "ROOT of opened",
                "Assailants": "nsubj of opened",
                "fire": "dobj of opened",
                "jeep": "pobj of in",
                "on": "prep of opened",
            },
        ),
        (
            "Two men riding a motorbike sprayed bullets at a clinic in Doda.",
            {
                "sprayed": "ROOT of sprayed",
                "men": "nsubj of sprayed",
                "motorbike": "dobj of riding",
                "bullets": "dobj of sprayed",
            },
        ),
        (
            "Guards watching a van found sprayed bullets on a road.",
            {"sprayed": "amod of bullets"},
        ),
        # who fired the shells is not who guards the base
        (
            "Men watching a base shelled by rebels fled.",
            {"fled": "ROOT of fled", "shelled": "acl of base"},
        ),
        (
            "Police hunting the gang found two men shot dead.",
            {"found": "ROOT of found", "Police": "nsubj of found"},
        ),
        (
            "Men carrying a body found in a river blocked the road.",
            {"blocked": "ROOT of blocked", "Men": "nsubj of blocked"},
        ),
        (
            "Workers using a crane hired last week demolished the wall.",
            {"demolished": "ROOT of demolished", "hired": "acl of crane"},
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_verb_behind_gerund(text, expected):
    s = read(text)
    verb_behind_gerund(s)
    assert {word: arc(s, word) for word in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Riot police in Oro used pepper spray on demonstrators.",
            {
                "used": "ROOT of used",
                "police": "nsubj of used",
                "spray": "dobj of used",
                "on": "prep of used",
            },
        ),
        (
            "The force used pepper spray bought in Ida.",
            {"used": "ROOT of used", "spray": "dobj of used"},
        ),
        (
            "The guards, used goods traders, left Oro.",
            {"guards": "nsubj of left", "traders": "appos of guards"},
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_verb_before_apposition(text, expected):
    s = read(text)
    verb_before_apposition(s)
    assert {word: arc(s, word) for word in expected} == expected


YALA = (
    "Suspected rebels riding two motorcycles sprayed bullets at a checkpoint in Raman "
    "District of Yala province on May 3, wounding a ranger, reports Isranews."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three gunmen riding a scooter sprayed bullets at a grocery in Mardan on "
            "Sunday.",
            {
                "sprayed": "ROOT of sprayed",
                "gunmen": "nsubj of sprayed",
                "bullets": "dobj of sprayed",
            },
        ),
        (
            "Gunmen armed with rifles sprayed bullets on a hotel in Bajaur.",
            {"Gunmen": "nsubj of sprayed", "armed": "acl of Gunmen"},
        ),
        (YALA, {"sprayed": "ccomp of reports", "rebels": "nsubj of sprayed"}),
        (
            "He saw men riding motorcycles painted in green.",
            {"painted": "acl of motorcycles"},
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_verb_behind_riders_who_spray_bullets(text, expected):
    s = read(text)
    verb_behind_gerund(s)
    assert {word: arc(s, word) for word in expected} == expected
