"""Days that the parser made parts of names and rows."""

import pytest
from frozen import arc, read

from spacy_conflict_events.stray_days import (
    day_before_following,
    day_before_verb,
    day_behind_name,
    day_behind_row,
    day_of_blamed_deed,
)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "A man was arrested in Blackstone Saturday after a stabbing.",
            "Blackstone",
            "pobj of in",
        ),
        (
            "A man was arrested in Blackstone Saturday after a stabbing.",
            "Saturday",
            "npadvmod of arrested",
        ),
        ("Police arrested Khan Monday in Oro.", "Khan", "dobj of arrested"),
        ("Police arrested Khan Monday in Oro.", "Monday", "npadvmod of arrested"),
        (
            "Troops fired on marchers in Oro on Bloody Sunday.",
            "Sunday",
            "pobj of on",
        ),
    ],
)
def test_stray_days_behind_names(text, word, expected):
    s = read(text)
    day_behind_name(s)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The militants killed a priest, a nun and two boys on Monday in Oro.",
            "on",
            "prep of killed",
        ),
        (
            "The militants killed a priest, a nun and two boys on Monday in Oro.",
            "in",
            "prep of killed",
        ),
        (
            "The minister held talks with the president, the speaker and his aides on "
            "Monday at the palace in Oro.",
            "at",
            "prep of talks",
        ),
        ("A man was arrested in Blackstone Saturday after a stabbing.", "in", None),
        (
            "Raiders abducted two soldiers, a driver and a nurse in Bossa on Friday.",
            "in",
            "prep of abducted",
        ),
        ("The president met the premier and the envoy in Bossa.", "in", None),
        (
            "Agents arrested two guards, a driver and a nurse on Friday morning.",
            "on",
            "prep of arrested",
        ),
    ],
)
def test_stray_days_behind_rows(text, word, expected):
    s = read(text)
    before = arc(s, word)
    day_behind_row(s)
    assert arc(s, word) == (expected or before)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The mayor blamed rebels for the killings in Dori last week.",
            "week",
            "npadvmod of killings",
        ),
        (
            "Police held a man for the murder of a nurse in Dori last week.",
            "week",
            "npadvmod of murder",
        ),
        (
            "Police held a man for the murder of a nurse in Dori on Friday.",
            "on",
            "prep of held",
        ),
        (
            "Two men were tried following the stabbing of a boy last year.",
            "year",
            "npadvmod of stabbing",
        ),
        ("The group apologised for the attack last week.", "week", None),
        ("The mayor blamed rebels for the delay last week.", "week", None),
    ],
)
def test_stray_days_of_blamed_deeds(text, word, expected):
    s = read(text)
    before = arc(s, word)
    day_of_blamed_deed(s)
    assert arc(s, word) == (expected or before)


@pytest.mark.parametrize(
    ("mend", "text", "word", "expected"),
    [
        (
            day_before_verb,
            "Gunmen riding motorcycles on Monday opened fire in Dori.",
            "on",
            "prep of opened",
        ),
        (day_before_verb, "Gunmen seized on Monday escaped.", "on", None),
        (
            day_before_following,
            "A curfew was imposed on April 15 following violence between two groups.",
            "following",
            "prep of imposed",
        ),
        (
            day_before_following,
            "They held talks the following week.",
            "following",
            None,
        ),
    ],
)
def test_stray_days_before_verbs(mend, text, word, expected):
    s = read(text)
    before = arc(s, word)
    mend(s)
    assert arc(s, word) == (expected or before)
