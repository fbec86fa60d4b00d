"""Towns that the model reads as persons, beside persons that are taken."""

import pytest
from frozen import frozen, read
from mending import reattach


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The rebels captured Kamanda and Bolo on Monday.", "Kamanda", "GPE"),
        ("Bukondo was captured by the rebels last week.", "Bukondo", "GPE"),
        ("The capture of Bunia by the guerrillas took a week.", "Bunia", "GPE"),
        ("Fighters took Ras Balut in May.", "Balut", "GPE"),
        ("The militia overran Wad Madano in May.", "Madano", "GPE"),
        ("Kanyo was captured by troops on Friday.", "Kanyo", "PERSON"),
        ("The rebels captured Omar Kanyo on Friday.", "Kanyo", "PERSON"),
        ("The rebels captured Kanyo, a general, on Friday.", "Kanyo", "PERSON"),
    ],
)
def test_taken_names(text, word, expected):
    s = read(frozen(text))
    reattach(s)
    assert s.ent[s.text.index(word)] == expected
