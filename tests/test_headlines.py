"""Verbs of headlines that the parser hides, and nouns that are none."""

import pytest
from frozen import at, read
from mending import coordinate

from spacy_conflict_events.headlines import (
    headline_verb,
    row_of_headline,
    subject_among_nouns,
    verb_among_nouns,
)
from spacy_conflict_events.roles import role


def parties(s, word):
    """Give the words that a verb has as subject and as object."""
    i = at(s, word)
    return tuple(
        [s.text[found.head] for found in role(s, i, name)]
        for name in ("subject", "object")
    )


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Army shells village in Kessim", "shells", (["Army"], ["village"])),
        ("Soldier shoots colleague at base", "shoots", (["Soldier"], ["colleague"])),
        (
            "Separatists ambush patrol, kill six soldiers",
            "ambush",
            (["Separatists"], ["patrol"]),
        ),
        ("Troops raid camp, arrest 30", "raid", (["Troops"], ["camp"])),
        (
            "Kidnappers release priest after ransom paid",
            "release",
            (["Kidnappers"], ["priest"]),
        ),
    ],
)
def test_headlines_verb_before_its_object(text, word, expected):
    s = read(text)
    verb_among_nouns(s, at(s, word))
    assert (s.pos[at(s, word)], parties(s, word)) == ("VERB", expected)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Gunmen storm hotel in Mogadishu, nine killed",
            "storm",
            (["Gunmen"], ["hotel"]),
        ),
        (
            "Police fire tear gas as protesters storm parliament",
            "fire",
            (["Police"], ["gas"]),
        ),
    ],
)
def test_headlines_verb_beside_a_second_clause(text, word, expected):
    s = read(text)
    headline_verb(s, at(s, word))
    assert (s.pos[at(s, word)], parties(s, word)) == ("VERB", expected)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The police fire drill ended as crowds left", "fire"),
        ("Police fire drill ends as crowds leave", "fire"),
    ],
)
def test_headlines_noun_beside_a_second_clause(text, word):
    s = read(text)
    headline_verb(s, at(s, word))
    assert s.pos[at(s, word)] == "NOUN"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The police raid team, based in Oro, arrested two men.", "raid"),
        ("Army attack helicopter crashes in Kessim", "attack"),
    ],
)
def test_headlines_noun_before_a_noun(text, word):
    s = read(text)
    before = list(zip(s.pos, s.dep, s.head, strict=True))
    verb_among_nouns(s, at(s, word))
    assert list(zip(s.pos, s.dep, s.head, strict=True)) == before
    assert s.pos[at(s, word)] == "NOUN"


def test_headlines_second_verb_shares_the_subject():
    s = read("Separatists ambush patrol, kill six soldiers")
    verb_among_nouns(s, at(s, "ambush"))
    coordinate(s)
    assert parties(s, "kill") == (["Separatists"], ["soldiers"])


def test_headlines_subject_that_is_read_as_part_of_the_verb():
    s = read("Turkey bombs Kurdish positions in Iraq")
    assert parties(s, "bombs") == ([], ["positions"])
    subject_among_nouns(s, at(s, "bombs"))
    assert parties(s, "bombs") == (["Turkey"], ["positions"])


def test_headlines_what_rips_through():
    s = read("Bomb rips through mosque in Sibi")
    assert s.tag[at(s, "rips")] == "NNS"
    subject_among_nouns(s, at(s, "rips"))
    assert (s.tag[at(s, "rips")], s.dep[at(s, "Bomb")]) == ("VBZ", "nsubj")


def test_headlines_pipes_through_a_port_are_no_verb():
    s = read("Water pipes through town")
    before = list(zip(s.tag, s.dep, strict=True))
    subject_among_nouns(s, at(s, "pipes"))
    assert list(zip(s.tag, s.dep, strict=True)) == before
    assert s.tag[at(s, "pipes")] == "NNS"


def test_headlines_two_verbs_of_one_subject():
    s = read("Minister visits camp, promises aid")
    row_of_headline(s)
    assert parties(s, "visits") == (["Minister"], ["camp"])
    assert parties(s, "promises") == (["Minister"], ["aid"])


def test_headlines_clause_of_a_source_is_no_row():
    s = read("Army shelled camp, reports say")
    before = list(s.head)
    row_of_headline(s)
    assert s.head == before
    assert s.dep[at(s, "shelled")] == "ccomp"
