"""What a preposition says of the gerund behind it."""

import pytest
from frozen import at, read

from spacy_conflict_events.gerunds import weigh_preposition
from spacy_conflict_events.modality import State

GERUNDS = [
    ("The statement stopped short of condemning the coup.", "of", (True, "actual")),
    (
        "Far from condemning the raid, the president praised it.",
        "from",
        (True, "actual"),
    ),
    ("The party decided against marching on the palace.", "against", (True, "planned")),
    (
        "He gave the police a pretext for shooting protesters.",
        "for",
        (False, "possible"),
    ),
    ("The soldiers came close to killing him.", "to", (True, "actual")),
    ("The ban kept workers from striking.", "from", (True, "actual")),
    ("Rebels denied involvement in bombing the port.", "in", (False, "actual")),
]


@pytest.mark.parametrize(
    ("text", "word", "expected"), GERUNDS, ids=[t for t, *_ in GERUNDS]
)
def test_gerunds_behind_a_preposition(text, word, expected):
    s = read(text)
    state = State()
    weigh_preposition(s, at(s, word), state)
    assert (state.negative, state.modality) == expected
