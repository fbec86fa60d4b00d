"""Whom an attack hit, as the clause around it tells."""

import pytest
from deeds import PATTERNS, deed, slot

from spacy_conflict_events.pattern import Pattern

GO_OFF = deed("ATTACK", "explode", "go", slots={"actor": ("subject",)})
REPLY = deed("ATTACK", "respond", "fire", slots={"actor": ("subject",)})
MARCH = deed("PROTEST", "march", "rally", slots={"actor": ("subject",)})
STRUCK = (*PATTERNS, GO_OFF, REPLY, MARCH)


def table(*rows):
    ids = [f"{trigger}: {text}" for text, trigger, _ in rows]
    return pytest.mark.parametrize(("text", "trigger", "expected"), rows, ids=ids)


def check(text: str, trigger: str, name: str, *patterns: Pattern) -> list[str]:
    return slot(text, trigger, name, *(patterns or STRUCK))


@table(
    ("A bomb exploded near a police convoy.", "exploded", ["a police convoy"]),
    ("A bomb exploded next to a minibus.", "exploded", ["a minibus"]),
    ("A bomb exploded close to a group of voters.", "exploded", ["a group of voters"]),
    ("Raiders exploded a mine targeting a tractor.", "exploded", ["a tractor"]),
    ("Raiders exploded a mine costing a fortune.", "exploded", []),
    ("A bomb exploded near the ministry.", "exploded", []),
    ("A bomb exploded near a parked car.", "exploded", []),
    ("A bomb exploded as a convoy was passing.", "exploded", ["a convoy"]),
    ("A bomb exploded as the minister was speaking.", "exploded", []),
)
def test_victims_near_a_blast(text, trigger, expected):
    assert check(text, trigger, "target") == expected


@table(
    ("Youths attacked the soldiers, who responded.", "responded", ["Youths"]),
    ("Youths attacked the soldiers and the mayor responded.", "responded", []),
)
def test_victims_who_began(text, trigger, expected):
    assert check(text, trigger, "target") == expected


def test_victims_of_a_deed_told_again():
    text = "Rebels ambushed a convoy in Kassala, an attack that killed two drivers."
    assert check(text, "attack", "actor") == ["Rebels"]
    assert check(text, "attack", "target") == ["a convoy"]
    assert check(text, "killed", "actor") == ["Rebels"]


def test_victims_of_another_deed():
    text = (
        "Rebels ambushed a convoy in Kassala after an attack that killed two drivers."
    )
    assert check(text, "attack", "target") == []


@table(
    (
        "Thousands marched to oppose the sale of the mine.",
        "marched",
        ["the sale of the mine"],
    ),
    ("Thousands marched to oppose the killing.", "marched", []),
    ("Thousands marched to see the mine.", "marched", []),
    ("Nurses marched in Oro in protest at the new fees.", "marched", ["the new fees"]),
    ("Nurses rallied in protest at the gates.", "rallied", []),
    ("Nurses marched in protest over the new fees.", "marched", []),
)
def test_victims_what_a_protest_opposes(text, trigger, expected):
    assert check(text, trigger, "target") == expected


@table(
    ("Police fired rubber bullets to contain rioters in Oro.", "fired", ["rioters"]),
    ("Police fired rubber bullets to contain the fire in Oro.", "fired", []),
    ("Police fired rubber bullets to disperse a rally in Oro.", "fired", ["a rally"]),
    (
        "Police fired rubber bullets in a bid to repel the monks.",
        "fired",
        ["the monks"],
    ),
)
def test_victims_whom_it_scatters(text, trigger, expected):
    assert check(text, trigger, "target") == expected


@table(
    ("He was killed when his van hit a mine laid by rebels.", "killed", ["rebels"]),
    ("He was killed when his van hit a mine.", "killed", []),
    ("He was killed when his van hit a bus driven by a rebel.", "killed", []),
)
def test_victims_who_laid_a_mine(text, trigger, expected):
    assert check(text, trigger, "actor") == expected


FIRED = (*STRUCK, deed("ATTACK", "fire", slots={"actor": ("subject",)}))


@table(
    ("A bomb targeting a convoy exploded in Oro.", "exploded", ["a convoy"]),
    ("A bomb weighing a ton exploded in Oro.", "exploded", []),
)
def test_victims_whom_a_bomb_targets(text, trigger, expected):
    assert check(text, trigger, "target") == expected


@table(
    ("Rockets fired by militants hit a clinic in Oro.", "fired", ["a clinic"]),
    ("Rockets fired by militants pleased a clinic in Oro.", "fired", []),
    (
        "Police fired shells and resorted to a cane charge to disperse the crowd.",
        "fired",
        ["the crowd"],
    ),
)
def test_victims_of_what_was_fired(text, trigger, expected):
    assert check(text, trigger, "target") == expected
