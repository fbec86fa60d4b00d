import pytest
from pattern_files import good_file, good_pattern, write
from toy_pipeline import make_pipeline

from spacy_conflict_events.examples import (
    check_examples,
    list_examples,
    missing_examples,
)
from spacy_conflict_events.loader import load_patterns

TEXT = "Gunmen killed 18 farmers in Borno."
PLACE = "kill.json: pattern 'kill.verb', key matches[0]"


def example(**expected):
    return {"text": TEXT, **expected}


def guard(**changes):
    data = good_pattern(
        id="kill.not-farmers", suppress=True, requires={"object": {"LEMMA": "farmer"}}
    )
    del data["slots"]
    return {**data, "matches": [example()], "rejects": [], **changes}


@pytest.fixture
def check(tmp_path):
    def run(*patterns):
        write(tmp_path / "own" / "kill.json", good_file(*patterns))
        nlp = make_pipeline(tmp_path / "own")
        found = check_examples(nlp, load_patterns(tmp_path / "own"))
        return [str(finding) for finding in found]

    return run


@pytest.mark.parametrize(
    ("expected", "difference"),
    [
        ({"actor": "Gunmen"}, None),
        ({"actor": ["Gunmen"], "target": "18 farmers", "location": "Borno"}, None),
        ({"actor": []}, ".actor: expected [], found ['Gunmen']"),
        ({"target": "farmers"}, ".target: expected ['farmers'], found ['18 farmers']"),
        ({"trigger": "killed", "polarity": "positive", "mode": None}, None),
        ({"trigger": "slew"}, ".trigger: expected 'slew', found 'killed'"),
        ({"modality": "planned"}, ".modality: expected 'planned', found 'actual'"),
        ({"count": "18"}, None),
        ({"count": {"low": 18, "high": 18}}, None),
        ({"count": "17"}, ".count: expected '17', found '18'"),
        (
            {"count": {"low": 18, "high": None}},
            ".count: expected {'low': 18, 'high': None}, found {'low': 18, 'high': 18}",
        ),
        ({"count": None}, ".count: expected None, found '18'"),
    ],
)
def test_examples_compares_what_is_expected(expected, difference, check):
    found = check(good_pattern(matches=[example(**expected)], rejects=[]))
    assert found == ([f"{PLACE}{difference}, in {TEXT!r}"] if difference else [])


def test_examples_compares_a_count_that_is_missing(check):
    text = "Gunmen killed some farmers in Borno."
    match = {"text": text, "count": "some"}
    assert check(good_pattern(matches=[match], rejects=[])) == [
        f"{PLACE}.count: expected 'some', found None, in {text!r}"
    ]


def test_examples_want_an_event(check):
    text = "Gunmen fed 18 farmers in Borno."
    assert check(good_pattern(matches=[{"text": text}], rejects=[])) == [
        f"{PLACE}: there is no KILL by this pattern, in {text!r}"
    ]


def test_examples_want_the_event_from_this_pattern(check):
    second = good_pattern(id="kill.also", matches=[example()], rejects=[])
    assert check(good_pattern(matches=[], rejects=[]), second) == [
        "kill.json: pattern 'kill.also', key matches[0]: there is no KILL by this "
        f"pattern, but KILL 'killed' by kill.verb, in {TEXT!r}"
    ]


def test_examples_reject_events_of_the_type(check):
    text = "Gunmen fed 18 farmers in Borno."
    assert check(good_pattern(matches=[], rejects=[text, TEXT])) == [
        "kill.json: pattern 'kill.verb', key rejects[1]: there is KILL 'killed' by "
        f"kill.verb, in {TEXT!r}"
    ]


def test_examples_of_a_guard_that_fires(check):
    other = "Gunmen killed 18 soldiers in Borno."
    plain = good_pattern(matches=[{"text": other}], rejects=[TEXT])
    assert check(plain, guard(rejects=[other])) == []


def test_examples_of_a_guard_that_does_not_fire(check):
    other = "Gunmen killed 18 soldiers in Borno."
    plain = good_pattern(matches=[], rejects=[])
    place = "kill.json: pattern 'kill.not-farmers', key matches[0]"
    assert check(plain, guard(matches=[{"text": other}])) == [
        f"{place}: the guard does not fire, in {other!r}",
        f"{place}: there is KILL 'killed' by kill.verb all the same, in {other!r}",
    ]


def test_examples_of_a_guard_that_fires_too_often(check):
    assert check(good_pattern(matches=[], rejects=[]), guard(rejects=[TEXT])) == [
        "kill.json: pattern 'kill.not-farmers', key rejects[0]: the guard fires on "
        f"'killed', in {TEXT!r}"
    ]


def test_examples_have_ids(tmp_path):
    write(tmp_path / "kill.json", good_file(good_pattern(rejects=["One.", "Two."])))
    assert [found.id for found in list_examples(load_patterns(tmp_path))] == [
        "kill.verb-matches-1",
        "kill.verb-rejects-1",
        "kill.verb-rejects-2",
    ]


def test_examples_that_are_missing(tmp_path):
    second = good_pattern(id="kill.also", matches=[], rejects=[])
    write(tmp_path / "kill.json", good_file(good_pattern(), second))
    assert [str(found) for found in missing_examples(load_patterns(tmp_path))] == [
        "kill.json: pattern 'kill.also', key matches: no sentence that the pattern "
        "must match (give one, and it is run as a test)",
        "kill.json: pattern 'kill.also', key rejects: no sentence that the pattern "
        "must reject (give one, and it is run as a test)",
    ]
