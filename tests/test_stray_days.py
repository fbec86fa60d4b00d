"""Days that the parser made parts of names and rows."""

import pytest
from frozen import arc, read

from spacy_conflict_events.stray_days import day_behind_name, day_behind_row


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
