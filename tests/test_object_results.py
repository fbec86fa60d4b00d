"""What becomes of an object that stands before it, and what only looks so."""

import pytest
from frozen import arc, read
from mending import reattach


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels set dozens of herders free in Bossa.", "free", "oprd of set"),
        ("Rebels set dozens of herders free in Bossa.", "dozens", "dobj of set"),
        ("Rebels set dozens of herders free in Bossa.", "in", "prep of set"),
        (
            "The guards set a cook and two clerks free on Sunday.",
            "free",
            "oprd of set",
        ),
        (
            "The gang that took six Polish sailors hostage in Bossa is unknown.",
            "in",
            "prep of took",
        ),
        (
            "On Monday, suspected rebels shot a married couple dead, officials said.",
            "couple",
            "dobj of shot",
        ),
        (
            "The abbot held members of the ruling guild responsible for the deaths.",
            "responsible",
            "oprd of held",
        ),
        ("Rebels set more than 30 monks free in Bossa.", "free", "oprd of set"),
        ("The museum set a free day for families.", "free", "amod of day"),
        (
            "He held two hostage negotiators.",
            "hostage",
            "compound of negotiators",
        ),
    ],
)
def test_object_results_behind_object(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected
