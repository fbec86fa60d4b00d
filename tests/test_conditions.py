"""Conditions on a token, and how often it may stand."""

import pytest
from frozen import at, frozen, read

from spacy_conflict_events.conditions import (
    compile_step,
    compile_tests,
    forms_of,
    inflected_as,
    lexical_values,
)

TEXT = 'Five gunmen in Kabul killed 18 farmers on Monday, the BBC says: "Two fled."'


def one_of(*words):
    return {"IN": frozenset(words)}


def none_of(*words):
    return {"NOT_IN": frozenset(words)}


def holding(token, doc):
    """List the words of a text for which a token pattern holds."""
    s = read(doc)
    tests = compile_tests(token)
    return [s.text[i] for i in range(len(s)) if all(test(s, i) for test in tests)]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ({"LOWER": "gunmen"}, ["gunmen"]),
        ({"LOWER": "Gunmen"}, []),
        ({"TEXT": "Kabul"}, ["Kabul"]),
        ({"ORTH": "kabul"}, []),
        ({"LOWER": one_of("on", "in", "at")}, ["in", "on"]),
        ({"LOWER": {"REGEX": "^f[al]"}}, ["farmers", "fled"]),
        ({"TEXT": {"REGEX": "^[A-Z]+$"}}, ["BBC"]),
        ({"LEMMA": "kill"}, ["killed"]),
        ({"LEMMA": one_of("kill", "flee")}, ["killed", "fled"]),
        ({"LEMMA": {"REGEX": "^kill$"}}, ["killed"]),
        ({"POS": "VERB"}, ["killed", "says", "fled"]),
        ({"POS": "VERB", "LEMMA": none_of("kill", "say")}, ["fled"]),
        ({"POS": "VERB", "TAG": "VBZ"}, ["says"]),
        ({"POS": one_of("NUM", "ADP")}, ["Five", "in", "18", "on", "Two"]),
        ({"DEP": "dobj"}, ["farmers"]),
        ({"ENT_TYPE": one_of("GPE", "DATE")}, ["Kabul", "Monday"]),
        ({"LENGTH": 2}, ["in", "18", "on"]),
        ({"LENGTH": {">=": 6, "!=": 7}}, ["gunmen", "killed", "Monday"]),
        ({"LENGTH": {">": 6}}, ["farmers"]),
        ({"LENGTH": {"<": 3, ">": 1}}, ["in", "18", "on"]),
        ({"LENGTH": {"<=": 3, "==": 3}}, ["the", "BBC", "Two"]),
        ({"SHAPE": "dd"}, ["18"]),
        ({"SHAPE": one_of("XXX", "dd")}, ["18", "BBC"]),
        ({"IS_UPPER": True}, ["BBC"]),
        ({"IS_DIGIT": True}, ["18"]),
        ({"LIKE_NUM": True}, ["Five", "18", "Two"]),
        ({"LIKE_NUM": True, "IS_DIGIT": False}, ["Five", "Two"]),
        ({"IS_QUOTE": True}, ['"', '"']),
        ({"IS_TITLE": True}, ["Five", "Kabul", "Monday", "Two"]),
        ({"DEP": "pobj", "IS_PLACE": True}, ["Kabul"]),
        ({"DEP": "pobj", "IS_PLACE": False}, ["Monday"]),
        ({"IS_PARTY": True, "POS": "NOUN"}, ["gunmen", "farmers"]),
        ({"LOWER": one_of("gunmen", "killed"), "POS": "NOUN"}, ["gunmen"]),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_conditions_hold(token, expected):
    assert holding(token, TEXT) == expected


def test_conditions_none_hold_of_every_token():
    assert len(holding({}, TEXT)) == len(read(TEXT))


def test_conditions_op_is_no_condition():
    assert holding({"LOWER": "gunmen", "OP": "*"}, TEXT) == ["gunmen"]


def test_conditions_lemma_is_a_list_of_forms():
    """The lemma of the tagger is often wrong: "stag" of "staged"."""
    doc = frozen("Students staged a protest.")
    doc[1].lemma_ = "stag"
    assert holding({"LEMMA": "stage"}, doc) == ["staged"]
    assert holding({"LEMMA": "stag"}, doc) == []


@pytest.mark.parametrize(("pos", "expected"), [("VERB", ["killing"]), ("NOUN", [])])
def test_conditions_lemma_has_the_forms_of_its_part_of_speech(pos, expected):
    doc = frozen("Gunmen fired at the car, killing two guards.")
    assert holding({"LEMMA": "kill", "POS": pos}, doc) == expected


def test_conditions_forms_are_of_both_parts_of_speech():
    assert forms_of(frozenset({"spy"}), None) == {
        "spy",
        "spies",
        "spied",
        "spying",
    }


def test_conditions_forms_of_a_noun_alone():
    assert forms_of(frozenset({"spy"}), "NOUN") == {"spy", "spies"}


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ({"POS": "VERB"}, "VERB"),
        ({"POS": "NOUN"}, "NOUN"),
        ({"POS": "ADJ"}, None),
        ({"POS": one_of("NOUN", "VERB")}, None),
        ({}, None),
    ],
)
def test_conditions_tell_how_lemmas_are_inflected(token, expected):
    assert inflected_as(token) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ({"LOWER": "riot"}, {"riot"}),
        ({"TEXT": "ETA"}, {"eta"}),
        ({"LOWER": one_of("a", "b")}, {"a", "b"}),
        ({"LEMMA": "spy", "POS": "NOUN"}, {"spy", "spies"}),
        ({"LEMMA": "spy", "LOWER": one_of("spies", "dogs")}, {"spies"}),
        ({"LEMMA": "spy", "LOWER": "dogs"}, set()),
        ({"LOWER": none_of("a")}, None),
        ({"LOWER": {"REGEX": "a"}}, None),
        ({"POS": "NOUN"}, None),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_conditions_words_that_can_match(token, expected):
    assert lexical_values(token) == expected


@pytest.mark.parametrize(
    ("op", "least", "most"),
    [
        ("1", 1, 1),
        ("?", 0, 1),
        ("!", 1, 1),
        ("*", 0, 99),
        ("+", 1, 99),
        ("{3}", 3, 3),
        ("{1,3}", 1, 3),
        ("{,3}", 0, 3),
        ("{2,}", 2, 99),
    ],
)
def test_conditions_operator(op, least, most):
    step = compile_step({"LOWER": "a", "OP": op})
    assert (step.least, step.most, step.negated) == (least, most, op == "!")


def test_conditions_without_an_operator_stand_once():
    step = compile_step({"LOWER": "a"})
    assert (step.least, step.most, step.negated) == (1, 1, False)


def test_conditions_read_the_sentence_as_repaired():
    s = read("Police Arrest Dozens")
    (test,) = compile_tests({"POS": "VERB"})
    arrest = at(s, "Arrest")
    assert not test(s, arrest)
    s.pos[arrest] = "VERB"
    assert test(s, arrest)
