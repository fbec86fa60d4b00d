"""Time phrases, read off the words alone: nothing here is tagged or parsed."""

from itertools import accumulate

import pytest
import spacy
from frozen import parses, said

from spacy_conflict_events.time_phrases import (
    PHRASE,
    TELLING,
    _openings,
    is_in_time,
    time_phrases,
)
from spacy_conflict_events.tree import Reading, Sentence

NLP = spacy.blank("en")


def read_words(text: str) -> Sentence:
    return Reading(NLP(text), {}).sentence(0)


def phrases(text: str) -> list[str]:
    s = read_words(text)
    return said(s, time_phrases(s))


def table(*rows):
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[r[0] for r in rows])


@table(
    ("he was shot on monday", ["monday"]),
    ("HE WAS SHOT ON MONDAY", ["MONDAY"]),
    ("shot early on friday morning", ["early on friday morning"]),
    ("shot late Tuesday", ["late Tuesday"]),
    ("shot yesterday", ["yesterday"]),
    ("shot shortly before midnight on Friday", ["shortly before midnight on Friday"]),
    ("shot shortly before the vote", []),
    ("shot on Thursday, April 23", ["Thursday, April 23"]),
    ("shot on 3 January 1990", ["3 January 1990"]),
    ("shot on the 5th of June", ["the 5th of June"]),
    ("shot on May 5, 2014", ["May 5, 2014"]),
    ("shot on january 15, afternoon", ["january 15, afternoon"]),
    ("shot on August 8 night", ["August 8 night"]),
    ("shot on 2003-04-05", ["2003-04-05"]),
    ("shot on 12/05/2003", ["12/05/2003"]),
    ("shot on Saturday (Feb 13)", ["Saturday (Feb 13)"]),
    ("shot on April 16 (today)", ["April 16 (today)"]),
)
def test_time_phrases_days(text, expected):
    assert phrases(text) == expected


@table(
    ("shot in may", ["may"]),
    ("shot in march", ["march"]),
    ("they may march to the town", []),
    ("shot in 2012", ["2012"]),
    ("shot in June 2012", ["June 2012"]),
    ("shot in the mid-1990s", ["the mid-1990s"]),
    ("2002 people were shot", []),
    ("shot in mid-May", ["mid-May"]),
    ("shot at the end of 2015", ["the end of 2015"]),
    ("in the first two months of the year", ["the first two months of the year"]),
)
def test_time_phrases_months_and_years(text, expected):
    assert phrases(text) == expected


@table(
    ("over the past year", ["the past year"]),
    ("in the last 48 hours", ["the last 48 hours"]),
    ("in recent months", ["recent months"]),
    ("last night", ["last night"]),
    ("this forenoon", ["this forenoon"]),
    ("on that same day", ["that same day"]),
    ("in the previous evening", ["the previous evening"]),
    ("earlier this month", ["earlier this month"]),
    ("so far this year", ["so far this year"]),
    ("for their seventh consecutive weekend", ["their seventh consecutive weekend"]),
    ("at the same time", []),
    ("for the first time", []),
)
def test_time_phrases_told_from_now(text, expected):
    assert phrases(text) == expected


@table(
    ("in two days of fighting", ["two days"]),
    ("for many years", ["many years"]),
    ("within 10 days", ["10 days"]),
    ("three days ago", ["three days ago"]),
    ("a day earlier", ["a day earlier"]),
    ("two days after the vote", []),
    ("in two days before the vote", []),
    ("a man of 23 years old", []),
    ("a five day march", []),
)
def test_time_phrases_lengths(text, expected):
    assert phrases(text) == expected


@table(
    ("between May 3 and May 5", ["between May 3 and May 5"]),
    ("between june and december of 2015", ["between june and december of 2015"]),
    ("the night between May 3 and May 4", ["the night between May 3 and May 4"]),
    ("in the night of January 25", ["the night of January 25"]),
    (
        "on the intervening night of May 3 and 4",
        ["the intervening night of May 3 and 4"],
    ),
    ("on polling day", ["polling day"]),
    ("in polling booths", []),
    ("in the early hours of Monday", ["the early hours of Monday"]),
    ("between two rivers and a road", []),
)
def test_time_phrases_between(text, expected):
    assert phrases(text) == expected


@table(
    ("at around 1.30 pm on Monday", ["around 1.30 pm on Monday"]),
    ("at 9pm", ["9pm"]),
    ("at 10:30 hours", ["10:30 hours"]),
    ("at dawn", ["dawn"]),
    ("in the evening", ["the evening"]),
    ("early in the morning", ["early in the morning"]),
    ("a pre-dawn raid", ["pre-dawn"]),
    ("The Morning Star wrote", []),
)
def test_time_phrases_hours(text, expected):
    assert phrases(text) == expected


@table(
    ("shot in the small hours of Sunday", ["the small hours of Sunday"]),
    ("shot on the intervening night of May 2-3", ["the intervening night of May 2-3"]),
    (
        "shot during the night from Friday to Monday",
        ["the night from Friday to Monday"],
    ),
    ("shot overnight into Tuesday", ["overnight into Tuesday"]),
    ("shot at 10 o'clock in the morning", ["10 o'clock in the morning"]),
    ("shot at around 9 in the evening", ["around 9 in the evening"]),
    ("shot nine in the crowd", []),
    ("shot on 03-04-2019", ["03-04-2019"]),
    ("shot more than a year ago", ["more than a year ago"]),
    ("shot on Monday of last week", ["Monday of last week"]),
    ("shot one day in May", ["one day in May"]),
    ("shot on 4 or 5 May", ["4 or 5 May"]),
    ("shot during the morning rush hour", ["the morning rush hour"]),
    ("shot on two consecutive days", ["two consecutive days"]),
    ("shot well after midnight", ["well after midnight"]),
    ("shot in the wake of last week's raid", ["last week"]),
    ("fought for hours on Tuesday", ["hours", "Tuesday"]),
    ("shot the day before in Kano", ["the day before"]),
    ("shot the day before the vote", []),
    (
        "shot between Friday night and the early hours of Sunday",
        ["between Friday night and the early hours of Sunday"],
    ),
)
def test_time_phrases_parts_of_days(text, expected):
    assert phrases(text) == expected


def test_time_phrases_names_of_newspapers():
    assert phrases("the Sunday Times said") == []
    assert phrases("the Sunday raid") == ["Sunday"]


def test_time_phrases_modal_is_no_month():
    s = read_words("they came by may 5")
    assert said(s, time_phrases(s)) == ["may 5"]
    s.pos[s.lower.index("may")] = "AUX"
    s.link()
    assert time_phrases(s) == []


def test_time_phrases_know_their_tokens():
    s = read_words("shot on May 22, 2012 near Kano")
    found = [text for i, text in enumerate(s.text) if is_in_time(s, i)]
    assert found == ["May", "22", ",", "2012"]


def test_time_phrases_are_tried_at_each_word_that_may_open_one():
    """Those found where one may begin are those found anywhere in a sentence."""
    count = 0
    for text in parses():
        s = read_words(text)
        words = [word.replace(" ", "_") for word in s.lower]
        starts = [0, *accumulate(len(word) + 1 for word in words)]
        telling = [
            i for i, w in enumerate(words) if w in TELLING or any(map(str.isdigit, w))
        ]
        opening = {starts[i] for i in _openings(words, telling)}
        found = {match.start() for match in PHRASE.finditer(" ".join(words))}
        count += len(found)
        assert found <= opening, text
    assert count > 100
