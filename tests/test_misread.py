"""Words that were taken for another part of speech, beside right parses left alone."""

import pytest
from frozen import arc, frozen, read
from mending import reattach, table

from spacy_conflict_events.harm_rows import mend_harm_rows


def check(text, word, expected, **slips):
    s = read(frozen(text, **slips))
    reattach(s)
    mend_harm_rows(s)
    assert arc(s, word) == expected


IDLIB = (
    "Meanwhile, airstrikes in the northwestern province of Idlib have killed ten men."
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("airstrikes", "nsubj of killed"),
        ("killed", "ROOT of killed"),
        ("Meanwhile", "advmod of killed"),
        ("in", "prep of airstrikes"),
        ("men", "dobj of killed"),
    ],
)
def test_misread_nouns(word, expected):
    slips = {
        "Meanwhile": "RB/ADV/advmod/airstrikes",
        "airstrikes": "VBZ/VERB/ROOT/airstrikes",
        "killed": "VBN/VERB/conj/airstrikes",
    }
    check(IDLIB, word, expected, **slips)


PERU = "Ten people were killed when suspected Shining Path rebels ambushed a convoy."


@table(
    (PERU, "suspected", "amod of rebels"),
    (PERU, "ambushed", "advcl of killed"),
    (PERU, "when", "advmod of ambushed"),
    (
        "Police suspected that rebels ambushed the convoy.",
        "suspected",
        "ROOT of suspected",
    ),
)
def test_misread_doubts(text, word, expected):
    check(text, word, expected)


@table(
    (
        "A group robbed a bank and shot a man dead when they attacked a bar in Oro.",
        "dead",
        "oprd of shot",
    ),
    ("The guards found a dead man.", "dead", "amod of man"),
    (
        "They fought in a riot that left 13 prisoners and a guard dead, police said.",
        "dead",
        "oprd of left",
    ),
)
def test_misread_dead(text, word, expected):
    check(text, word, expected)


RECTOR = "They met the rector of a college in Kessim who was held on Monday."


def test_misread_who_is_no_place():
    check(RECTOR, "held", "relcl of rector", held="VBN/VERB/relcl/Kessim")
    text = "They met members of the guild who were held on Monday."
    check(text, "held", "relcl of members", held="VBN/VERB/relcl/guild")
    text = "Traders want action against inspector Mohan Lal who had tortured Ramesh."
    check(text, "tortured", "relcl of Lal", tortured="VBN/VERB/relcl/action")
    text = "They met the rector of the nuns who were held on Monday."
    check(text, "held", "relcl of nuns", held="VBN/VERB/relcl/nuns")


ACCUSED = (
    "Rights groups accuse the army of killings, razing villages and using air strikes."
)


@table(
    (ACCUSED, "razing", "pcomp of of"),
    (ACCUSED, "using", "conj of razing"),
    (
        "He accused the army of theft, adding that it had burned huts.",
        "adding",
        "advcl of accused",
    ),
)
def test_misread_gerunds_of_a_charge(text, word, expected):
    check(text, word, expected)


REPORTED = (
    "The Observatory reported 10 people killed and several others wounded in shelling "
    "of the village."
)
MISSING = "The assault also left one person missing and two more wounded."


@table(
    (REPORTED, "wounded", "conj of killed"),
    (REPORTED, "others", "nsubjpass of wounded"),
    (MISSING, "two", "nsubjpass of wounded"),
    (
        "The blast killed two men and wounded several others.",
        "others",
        "dobj of wounded",
    ),
)
def test_misread_rows_of_harm(text, word, expected):
    check(text, word, expected)


KENYAN = "Officials said Kenyan shelling wounded more farmers."


@pytest.mark.parametrize(
    ("word", "expected"),
    [("shelling", "nsubj of wounded"), ("Kenyan", "compound of shelling")],
)
def test_misread_deeds_as_auxiliaries(word, expected):
    slips = {"Kenyan": "NNP/PROPN/nsubj/wounded", "shelling": "VBG/VERB/aux/wounded"}
    check(KENYAN, word, expected, **slips)


def test_misread_no_deeds_as_auxiliaries():
    text = "Officials said Kenya was shelling more farms."
    check(text, "Kenya", "nsubj of shelling")


@table(
    ("They tried to flee fighting in their town.", "fighting", "dobj of flee"),
)
def test_misread_fighting_that_is_fled(text, word, expected):
    check(text, word, expected)


def test_misread_no_fighting_that_is_fled():
    text = "They tried to win fighting in their town."
    check(text, "fighting", arc(read(text), "fighting"))
