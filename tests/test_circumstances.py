"""Where and when."""

import pytest
from frozen import at, read, said

from spacy_conflict_events.circumstances import places_of, times_of
from spacy_conflict_events.places import is_place
from spacy_conflict_events.scenes import zone


def places(text, word, **settings):
    s = read(text)
    return said(s, places_of(s, at(s, word), **{"taken": [], **settings}))


def times(text, word):
    s = read(text)
    return said(s, times_of(s, at(s, word)))


def table(*rows):
    ids = [f"{word}: {text}" for text, word, _ in rows]
    return pytest.mark.parametrize(("text", "word", "expected"), rows, ids=ids)


RELATIVE = "The man, who was arrested in Paris, killed a guard in London."


@table(
    ("Gunmen killed three farmers in Kabul on Monday.", "killed", ["Kabul"]),
    ("Gunmen killed three farmers on Monday in Kabul.", "killed", ["Kabul"]),
    ("In Kabul, gunmen killed three farmers.", "killed", ["Kabul"]),
    (
        "Gunmen killed three farmers near the village of Oro.",
        "killed",
        ["the village of Oro"],
    ),
    ("Gunmen killed three farmers outside a mosque.", "killed", ["a mosque"]),
    (
        "Gunmen killed three farmers in a village in Kenya.",
        "killed",
        ["a village in Kenya"],
    ),
    ("Protests were held in Paris and London.", "Protests", ["Paris", "London"]),
    ("The Kabul bombing killed two men.", "bombing", ["Kabul"]),
    ("Rebels abducted the man from his house.", "abducted", ["his house"]),
    ("Rebels from the north abducted the man.", "abducted", []),
    ("Gunmen killed three farmers.", "killed", []),
    ("Gunmen killed three farmers in an attack.", "killed", []),
    ("The man was shot in the head.", "shot", []),
    ("Gunmen killed three farmers in 2012.", "killed", []),
    ("Gunmen killed the leader of Kenya.", "killed", []),
)
def test_circumstances_places(text, word, expected):
    assert places(text, word) == expected


@table(
    ("Gunmen killed three farmers in Kabul on Monday.", "killed", ["Monday"]),
    ("On Monday, gunmen killed three farmers.", "killed", ["Monday"]),
    ("Gunmen killed three farmers yesterday.", "killed", ["yesterday"]),
    ("Gunmen killed three farmers last week.", "killed", ["last week"]),
    ("Gunmen killed three farmers on May 5, 2014.", "killed", ["May 5, 2014"]),
    ("Gunmen killed three farmers during the night.", "killed", ["the night"]),
    ("Gunmen killed three farmers in 2012.", "killed", ["2012"]),
    ("Gunmen attacked at dawn.", "attacked", ["dawn"]),
    ("Rebels attacked in the morning of May 5.", "attacked", ["the morning of May 5"]),
    ("The blast on Friday that killed five men was loud.", "killed", ["Friday"]),
    ("Gunmen killed three farmers.", "killed", []),
    ("Gunmen killed three farmers two days after the vote.", "killed", []),
    ("Gunmen killed a 23-year-old farmer.", "killed", []),
    ("Rebels attacked a rally held on Monday.", "attacked", []),
)
def test_circumstances_times(text, word, expected):
    assert times(text, word) == expected


@pytest.mark.xfail(strict=True, reason="the entity takes 'between' in")
def test_circumstances_time_between():
    text = "Rebels attacked the town between Monday and Friday."
    assert " and ".join(times(text, "attacked")) == "Monday and Friday"


@table(
    ("Police said on Tuesday that rebels killed two men on Monday.", "said", "Tuesday"),
    (
        "Police said on Tuesday that rebels killed two men on Monday.",
        "killed",
        "Monday",
    ),
    ("Police said on Tuesday that rebels killed two men.", "killed", ""),
    ("Two men were killed in an attack in Kabul on Monday.", "killed", "Monday"),
    ("Two men were killed in an attack in Kabul on Monday.", "attack", "Monday"),
    (
        "Two guards were killed on Monday when gunmen stormed the bank.",
        "stormed",
        "Monday",
    ),
)
def test_circumstances_time_of_a_clause(text, word, expected):
    assert times(text, word) == [expected][: bool(expected)]


@table(
    ("Two men were killed in an attack in Kabul on Monday.", "killed", ["Kabul"]),
    ("Two men were killed in an attack in Kabul on Monday.", "attack", ["Kabul"]),
    ("Two men died when gunmen stormed a bank in Kabul.", "died", ["Kabul"]),
    (RELATIVE, "killed", ["London"]),
    (RELATIVE, "arrested", ["Paris"]),
)
def test_circumstances_place_of_a_clause(text, word, expected):
    assert places(text, word) == expected


def test_circumstances_place_that_fills_another_slot():
    text = "Gunmen killed three farmers in Kabul on Monday."
    s = read(text)
    kabul = at(s, "Kabul")
    assert places(text, "killed", taken=[(kabul, kabul + 1)]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister condemned the attack in Kabul.", []),
        ("In Kabul the minister condemned the attack.", ["Kabul"]),
    ],
    ids=["of-the-attack", "of-the-speech"],
)
def test_circumstances_place_of_speech(text, expected):
    assert places(text, "condemned", speech=True) == expected


@table(
    ("Gunmen attacked at dawn.", "attacked", "attacked"),
    ("Two men died when gunmen stormed a bank in Kabul.", "stormed", "died"),
    ("Police said on Tuesday that rebels killed two men.", "killed", "killed"),
    (RELATIVE, "arrested", "arrested"),
    ("The minister condemned the attack in Kabul.", "attack", "attack"),
    ("Two men were killed in the attack.", "attack", "killed"),
)
def test_circumstances_zone(text, word, expected):
    s = read(text)
    assert s.text[zone(s, at(s, word))] == expected


@table(
    ("Gunmen killed three farmers in Kabul on Monday.", "Kabul", True),
    ("Gunmen killed three farmers outside a mosque.", "mosque", True),
    ("Gunmen killed three farmers in Kabul on Monday.", "Monday", False),
    ("Gunmen killed three farmers in Kabul on Monday.", "farmers", False),
    ("They fled.", "They", False),
)
def test_circumstances_know_places(text, word, expected):
    s = read(text)
    assert is_place(s, at(s, word)) is expected


def test_circumstances_know_places_by_their_preposition():
    s = read("Gunmen attacked near Oro.")
    s.ent[at(s, "Oro")], s.pos[at(s, "Oro")] = "", "PROPN"
    assert is_place(s, at(s, "Oro"), "near")
    assert not is_place(s, at(s, "Oro"), "behind")
