import pytest

from spacy_conflict_events.regexes import can_run_away


@pytest.mark.parametrize(
    "expression",
    [
        "(a+)+b",
        "(a*)*",
        "^([a-z]+s?)+$",
        "(?:[a-z]+-?)+x",
        r"(\w+\d)*x",
        "((ab)*)*",
        "(.*a){12}",
        "(a|a)*b",
        "(a|aa)+b",
        "(a+?)+?b",
    ],
)
def test_regexes_that_can_run_away(expression):
    assert can_run_away(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "(a",
        "^un",
        "^[a-z]+$",
        "(?:ab|cd)*",
        r"(\w+-)*\w+",
        r"^\d+(,\d{3})*$",
        "(a+)?b",
        "(a?){3}",
        "(?:kill|murder)(?:ed|s|ing)?$",
    ],
)
def test_regexes_that_end(expression):
    assert not can_run_away(expression)
