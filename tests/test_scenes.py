"""Clauses that share their time and place."""

from frozen import at, read
from mending import table

from spacy_conflict_events.scenes import (
    follows,
    is_deed,
    is_happening,
    scene,
    verb_above,
    zone,
)

RELATIVE = "The man, who was arrested in Paris, killed a guard in London."
CLASH = "Two guards were hurt in a clash that broke out in Kano on Friday."
STABBED = "The guard died on Monday after rebels stabbed him."


@table(
    ("Gunmen attacked at dawn.", "attacked", "attacked"),
    ("Two men died when gunmen stormed a bank in Kabul.", "stormed", "died"),
    ("Police said on Tuesday that rebels killed two men.", "killed", "killed"),
    (RELATIVE, "arrested", "arrested"),
    ("The minister condemned the attack in Kabul.", "attack", "attack"),
    ("Two men were killed in the attack.", "attack", "killed"),
)
def test_scenes_zone(text, word, expected):
    s = read(text)
    assert s.text[zone(s, at(s, word))] == expected


@table(
    (RELATIVE, "arrested", "arrested"),
    (CLASH, "broke", "hurt"),
    (CLASH, "Kano", "hurt"),
    (STABBED, "stabbed", "stabbed"),
    ("Two men died when gunmen stormed a bank in Kabul.", "stormed", "died"),
    (
        "The rebels freed two nuns kidnapped a week ago.",
        "kidnapped",
        "kidnapped",
    ),
    ("Rebels shot two nuns kidnapped in Oro.", "kidnapped", "shot"),
)
def test_scenes_scene(text, word, expected):
    s = read(text)
    assert s.text[scene(s, at(s, word))] == expected


@table(
    (STABBED, "stabbed", True),
    ("Two men died when gunmen stormed a bank in Kabul.", "stormed", False),
)
def test_scenes_follow(text, word, expected):
    s = read(text)
    assert follows(s, at(s, word)) is expected


def test_scenes_tell_happenings_from_things():
    s = read(CLASH)
    assert is_happening(s, at(s, "clash"))
    assert not is_happening(s, at(s, "guards"))
    assert is_deed(s, at(s, "clash"))
    s = read("Rebels were driving from Kano to Oro when a bomb hit them.")
    assert not is_happening(s, at(s, "bomb"))
    assert not is_deed(s, at(s, "bomb"))


def test_scenes_verb_above():
    s = read("Rebels attacked a rally held on Monday.")
    assert s.text[verb_above(s, at(s, "Monday"))] == "attacked"
    s = read(CLASH)
    assert s.text[verb_above(s, at(s, "Kano"))] == "broke"
