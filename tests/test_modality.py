"""What the words around a predicate say of its reality."""

import pytest
from frozen import at, read

from spacy_conflict_events.modality import (
    State,
    governed_as,
    has_habit,
    inherit,
    is_infinitive,
    is_past,
    look,
    look_at,
    names_nobody,
)


def table(*rows):
    ids = [f"{word}: {text}" for text, word, *_ in rows]
    names = ("text", "word", "expected", "more")[: len(rows[0])]
    return pytest.mark.parametrize(names, rows, ids=ids)


@table(
    ("Gunmen killed three farmers.", "killed", (False, "actual", "asserted")),
    ("Gunmen did not kill the farmers.", "kill", (True, "actual", "asserted")),
    ("Rebels may attack the town.", "attack", (False, "possible", "asserted")),
    ("Rebels must not attack the town.", "attack", (True, "demanded", "asserted")),
    ("The army will not attack the town.", "attack", (True, "planned", "asserted")),
    ("Rebels allegedly attacked the town.", "attacked", (False, "actual", "alleged")),
    ("Students plan to march on Friday.", "march", (False, "actual", "asserted")),
)
def test_modality_of_a_predicate_on_its_own(text, word, expected):
    s = read(text)
    state = look(s, at(s, word))
    assert (state.negative, state.modality, state.certainty) == expected


def test_modality_noted_first_stays():
    state = State()
    state.unreal("possible")
    state.unreal("planned")
    assert state.modality == "possible"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said rebels would attack the town.", "planned"),
        ("The army said rebels would attack if provoked.", "conditional"),
        ("The army doubted rebels would attack the town.", "conditional"),
        ("Rebels would attack the town.", "conditional"),
        ("The army said rebels could attack the town.", "possible"),
    ],
)
def test_modality_of_what_was_foretold(text, expected):
    s = read(text)
    state = State()
    look_at(s, at(s, "attack"), state)
    assert state.modality == expected


@pytest.mark.parametrize("negation", [True, False])
def test_modality_is_inherited(negation):
    s = read("Rebels must not attack the town.")
    state = State()
    inherit(s, at(s, "attack"), state, negation=negation)
    assert (state.negative, state.modality) == (negation, "demanded")


@table(
    ("Police feared that rebels would attack the town.", "feared", False, "feared"),
    ("Students plan to march on Friday.", "plan", False, "planned"),
    ("Gunmen tried to kill the mayor.", "tried", False, "attempted"),
    ("Rebels threatened to kill the hostages.", "threatened", False, "threatened"),
    ("Rebels threatened to kill the hostages.", "threatened", True, ""),
    ("Gunmen killed three farmers.", "killed", False, ""),
    ("The rebels pressed their attack on the port.", "pressed", False, ""),
    ("The union pressed him to leave.", "pressed", False, "demanded"),
    ("Troops took the town with the help of air raids.", "help", False, ""),
    ("Police sought help with the raid.", "help", False, "possible"),
)
def test_modality_that_a_word_gives(text, word, expected, more):
    s = read(text)
    assert governed_as(s, at(s, word), finite=expected) == more


@table(
    ("Nobody was killed.", "Nobody", True),
    ("No farmers were killed.", "farmers", True),
    ("Gunmen killed three farmers.", "farmers", False),
    (
        "No fewer than twelve Burkina Faso soldiers were killed in an ambush.",
        "soldiers",
        False,
    ),
)
def test_modality_nobody(text, word, expected):
    s = read(text)
    assert names_nobody(s, at(s, word)) is expected


@table(
    ("Police often arrest students.", "arrest", True),
    ("Police arrest students.", "arrest", False),
)
def test_modality_habit(text, word, expected):
    s = read(text)
    assert has_habit(s, at(s, word)) is expected


@table(
    ("Rebels tried to kill the mayor.", "kill", True),
    ("Rebels will enter the town and kill the mayor.", "kill", False),
    ("Gunmen killed three farmers.", "killed", False),
)
def test_modality_infinitive(text, word, expected):
    s = read(text)
    assert is_infinitive(s, at(s, word)) is expected


@table(
    ("Gunmen killed three farmers.", "killed", True),
    ("Three men were killed.", "killed", True),
    ("Rebels have attacked the town.", "attacked", True),
    ("Three men would be killed.", "killed", False),
    ("Rebels may have killed the mayor.", "killed", False),
    ("Rebels tried to kill the mayor.", "kill", False),
)
def test_modality_past(text, word, expected):
    s = read(text)
    assert is_past(s, at(s, word)) is expected


@table(
    ("Further arrests were made on Monday.", "arrests", "actual"),
    ("Further arrests are likely.", "arrests", "possible"),
)
def test_modality_of_further_deeds(text, word, expected):
    s = read(text)
    assert look(s, at(s, word)).modality == expected
