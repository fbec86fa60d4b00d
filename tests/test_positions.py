import json

import pytest

from spacy_conflict_events.positions import read_positions

TEXT = """{
  "a": {"b": "x, {y: [\\"1\\"]}", "c":
    [1, 2,
     {"d": null}]
  },
  "patterns": [
    {"id": "p",
     "slots": {"actor": "subject"}}, 5
  ]
}"""


def test_positions_of_keys_and_values():
    json.loads(TEXT)
    assert read_positions(TEXT).lines == {
        (): 1,
        ("a",): 2,
        ("a", "b"): 2,
        ("a", "c"): 2,
        ("a", "c", 0): 3,
        ("a", "c", 1): 3,
        ("a", "c", 2): 4,
        ("a", "c", 2, "d"): 4,
        ("patterns",): 6,
        ("patterns", 0): 7,
        ("patterns", 0, "id"): 7,
        ("patterns", 0, "slots"): 8,
        ("patterns", 0, "slots", "actor"): 8,
        ("patterns", 1): 8,
    }


@pytest.mark.parametrize(
    ("number", "key", "line"),
    [
        (None, None, 1),
        (None, "a.c[2].d", 4),
        (None, "a.c[9].d", 2),
        (None, "b", 1),
        (0, None, 7),
        (0, "slots.actor", 8),
        (0, "slots.target[1]", 8),
        (0, "matches", 7),
        (9, "id", 1),
    ],
)
def test_positions_finds_the_nearest_line(number, key, line):
    assert read_positions(TEXT).find(number, key) == line


def test_positions_notes_keys_that_stand_twice():
    text = '{"a": {"b": 1},\n "a": {"b": 2,\n "c": 1, "c": [{"b": 1}]}}'
    positions = read_positions(text)
    assert positions.twice == [(("a",), 2), (("a", "c"), 3)]
    assert positions.lines["a", "b"] == 2


@pytest.mark.parametrize(("text", "lines"), [("3", {(): 1}), ("\n[]", {(): 2})])
def test_positions_of_what_has_no_keys(text, lines):
    assert read_positions(text).lines == lines
