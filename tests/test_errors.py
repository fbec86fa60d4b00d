import pickle

import pytest

from spacy_conflict_events.errors import ConflictEventsError, PatternError

PARTS = {
    "problem": "'nsbuj' is not a dependency label",
    "file": "kill.json",
    "pattern_id": "kill.verb",
    "key": "dependency[1].RIGHT_ATTRS.DEP",
    "hint": "did you mean nsubj?",
}


def test_errors_is_one_line():
    assert str(PatternError(**PARTS)) == (
        "kill.json: pattern 'kill.verb', key dependency[1].RIGHT_ATTRS.DEP: 'nsbuj' is "
        "not a dependency label (did you mean nsubj?)"
    )


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({}, "is wrong"),
        ({"file": "a.json"}, "a.json: is wrong"),
        ({"file": "a.json", "key": "lists.a"}, "a.json: key lists.a: is wrong"),
        ({"pattern_id": "a.b"}, "pattern 'a.b': is wrong"),
    ],
)
def test_errors_leaves_out_what_is_unknown(parts, line):
    assert str(PatternError(problem="is wrong", **parts)) == line


def test_errors_keeps_the_parts():
    error = PatternError(**PARTS)
    assert {name: getattr(error, name) for name in PARTS} == PARTS


def test_errors_survives_pickling():
    error = pickle.loads(pickle.dumps(PatternError(**PARTS)))
    assert isinstance(error, PatternError)
    assert str(error) == str(PatternError(**PARTS))
    assert error.hint == "did you mean nsubj?"


def test_errors_is_a_value_error():
    assert issubclass(PatternError, ConflictEventsError)
    assert issubclass(ConflictEventsError, ValueError)
