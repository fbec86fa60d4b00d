"""The subject of a headline whose verb hangs on the last noun before it."""

import pytest
from frozen import arc, read
from mending import reattach

from spacy_conflict_events.headline_subjects import verb_behind_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Son of a judge arrested by guards in Bossa", "Son", "nsubjpass of arrested"),
        ("Bus carrying nuns torched in Bossa", "Bus", "nsubjpass of torched"),
        ("Cook and two clerks detained in Bossa", "Cook", "nsubjpass of detained"),
        ("Home of a judge attacked by rebels", "Home", "nsubjpass of attacked"),
        ("Two men suspected of theft held in Bossa", "men", "nsubjpass of held"),
        ("Video of a clerk killed by police", "Video", "ROOT of Video"),
        ("Hundreds of residents protested in Bossa", "Hundreds", "nsubj of protested"),
        ("Elderly couple taken hostage by rebels", "couple", "nsubjpass of taken"),
        (
            "Blast rips through Lagos market, at least 20 killed",
            "20",
            "nsubjpass of killed",
        ),
        (
            "Blast rips through Lagos market, at least 20 killed",
            "killed",
            "conj of rips",
        ),
        ("Clashes in Leicester, 15 arrested", "arrested", "conj of Clashes"),
        ("Two soldiers, four policemen killed", "killed", "ROOT of killed"),
    ],
)
def test_headline_subjects(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Bishops of Bossa urge army to leave", "Bishops", "nsubj of urge"),
        ("Bishops of Bossa urge army to leave", "army", "dobj of urge"),
        ("Members of the guild gun down a priest", "priest", "dobj of gun"),
        ("Families of victims march in Bossa", "Families", "nsubj of march"),
        ("Victims of gun attack buried", "attack", "pobj of of"),
        ("Pictures of police attack", "attack", "pobj of of"),
    ],
)
def test_headline_subjects_verb_behind_of(text, word, expected):
    s = read(text)
    for i in range(len(s)):
        if s.lower[i] in ("attack", "gun", "urge") and s.pos[i] != "VERB":
            verb_behind_of(s, i)
    assert arc(s, word) == expected
