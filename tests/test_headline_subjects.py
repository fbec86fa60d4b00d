"""The subject of a headline whose verb hangs on the last noun before it."""

import pytest
from frozen import arc, read
from mending import reattach


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
    ],
)
def test_headline_subjects(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected
