"""Headlines in which each longer word has a capital, and how they are read."""

import pytest
import spacy

from spacy_conflict_events.paragraphs import words_to_read
from spacy_conflict_events.title_case import in_small_letters, title_passages

BLANK = spacy.blank("en")


def passages(text, starts=()):
    doc = BLANK(text)
    return [doc[a:b].text.strip() for a, b in title_passages(doc, starts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels Attack Police Post in Kessim", True),
        ("Rebels Attack Police Post In Kessim", True),
        ("Militia Kills 12, Abducts Women", True),
        ("Rebels attack police post in Kessim", False),
        ("The Front attacked Police Post 5 in Kessim.", False),
        ("REBELS ATTACK POLICE POST", False),
        ("Ahmed Jano Abdul Kareem", False),
        ("Rebels Fled", False),
        ("Rebels Fled. Police Came Later That Day", False),
        ("", False),
    ],
)
def test_title_case_passages(text, expected):
    assert passages(text) == ([text] if expected else [])


def test_title_case_finds_the_headline_above_a_text():
    text = "Rebels Attack Police Post in Kessim\n\nRebels attacked a post on Monday."
    start = text.index("Rebels attacked")
    assert passages(text, [start]) == ["Rebels Attack Police Post in Kessim"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels Attack Police Post In Kessim",
            "Rebels attack police post in Kessim",
        ),
        (
            "Two Israelis Hurt As Hamas Fires Rockets",
            "Two Israelis hurt as Hamas fires rockets",
        ),
        (
            "Islamic State Claims Attack on West Bank Post",
            "Islamic State claims attack on West Bank post",
        ),
        (
            "Free Syrian Army Kills Five in Eastern Oro",
            "Free Syrian Army kills five in Eastern Oro",
        ),
        (
            "Thousands March in Kessim Since Early March Raid",
            "Thousands march in Kessim since early march raid",
        ),
        (
            "UPF Troops Killed in May Raid on Camp",
            "UPF troops killed in May raid on camp",
        ),
        (
            "Suicide Bombing Kills At Least 12 in Kessim",
            "Suicide bombing kills at least 12 in Kessim",
        ),
        (
            "At least 12 Killed in Suicide Bombing in Kessim",
            "At least 12 killed in suicide bombing in Kessim",
        ),
    ],
)
def test_title_case_writes_known_words_small(text, expected):
    doc = BLANK(text)
    words = [token.text for token in doc]
    assert " ".join(in_small_letters(words, title_passages(doc, []))) == expected


def test_title_case_leaves_the_words_of_other_passages():
    text = "Rebels Attack Police Post\n\nThe Police Force of Oro fled, a Rebel said."
    doc = BLANK(text)
    words = words_to_read(doc, {text.index("The Police")})
    assert words is not None
    assert words[:4] == ["Rebels", "attack", "police", "post"]
    assert words[5:8] == ["The", "Police", "Force"]


def test_title_case_and_capitals_in_one_text():
    text = "REBELS KILL TWO MEN\n\nPolice Arrest Rebels After Raid"
    words = words_to_read(BLANK(text), {text.index("Police")})
    assert words is not None
    assert " ".join(word for word in words if not word.isspace()) == (
        "Rebels kill two men Police arrest rebels after raid"
    )


def test_title_case_asks_for_nothing_elsewhere():
    assert words_to_read(BLANK("Rebels killed two men in Kessim."), set()) is None
