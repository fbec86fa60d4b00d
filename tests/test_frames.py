"""What a verb or noun is a part of."""

from frozen import at, read
from mending import table

from spacy_conflict_events.frames import (
    has_relative,
    is_filled,
    is_order,
    is_reciprocal,
    is_suffering,
    leaving,
)


@table(
    ('"Free our sons," the women told the junta.', "Free", True),
    ("Rather than free them, the women fed them.", "free", False),
)
def test_frames_orders(text, word, expected):
    s = read(text)
    assert is_order(s, at(s, word)) is expected


@table(
    ("Both men accused each other of killing him.", "other", True),
    ("The men accused the other of killing him.", "other", False),
)
def test_frames_reciprocals(text, word, expected):
    s = read(text)
    assert is_reciprocal(s, at(s, word)) is expected


@table(
    ("A judge the cartel had threatened died.", "threatened", False),
    ("A judge the cartel spoke to died.", "spoke", True),
)
def test_frames_clauses_without_a_gap(text, word, expected):
    s = read(text)
    assert is_filled(s, at(s, word)) is expected


@table(
    ("Soldiers fended off an attack.", "fended", True),
    ("Soldiers drove an attack.", "drove", False),
)
def test_frames_suffering(text, word, expected):
    s = read(text)
    assert is_suffering(s, at(s, word)) is expected


def test_frames_what_is_left():
    s = read("Troops fired, leaving two men with wounds.")
    assert leaving(s, at(s, "wounds")) == at(s, "leaving")
    assert leaving(s, at(s, "men")) == -1


def test_frames_relative_phrases():
    s = read("Rebels carried out the bombing, in which two men were killed.")
    assert has_relative(s, at(s, "killed"))
    assert not has_relative(s, at(s, "carried"))
