"""By whose word."""

import pytest
from frozen import at, read, said

from spacy_conflict_events.attribution import attribution_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels killed two men, police said.", "killed", ["police"]),
        ("Police said rebels killed two men.", "killed", ["Police"]),
        ("Police said that rebels killed two men.", "killed", ["Police"]),
        ("Two men were killed, said the mayor.", "killed", ["the mayor"]),
        ("Rebels, police said, killed two men.", "killed", ["police"]),
        ("Rebels killed two men, according to the army.", "killed", ["the army"]),
        ("According to the army, rebels killed two men.", "killed", ["the army"]),
        ("The mayor told reporters that rebels fled.", "fled", ["The mayor"]),
        (
            "The mayor and the police said that rebels killed two men.",
            "killed",
            ["The mayor", "the police"],
        ),
        ("The mayor said that police believe that rebels fled.", "fled", ["police"]),
        ("Police said that rebels killed and robbed two men.", "robbed", ["Police"]),
        ("Police said two men were killed in an attack.", "attack", ["Police"]),
    ],
)
def test_attribution_is_found(text, word, expected):
    s = read(text)
    assert said(s, attribution_of(s, at(s, word))) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rebels killed two men.", "killed"),
        ("Police said on Monday that rebels fled.", "said"),
        ("The mayor hoped that rebels fled.", "fled"),
        ("The mayor fled and said nothing.", "fled"),
    ],
)
def test_attribution_is_not_made_up(text, word):
    s = read(text)
    assert attribution_of(s, at(s, word)) == []
