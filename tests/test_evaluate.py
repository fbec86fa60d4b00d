import json

import pytest

from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.evaluate import (
    count_alike,
    evaluate,
    is_alike,
    list_errors,
)
from spacy_conflict_events.gold import GoldText, find_words, read_events, read_gold

TEXT = "Gunmen killed 18 farmers in the raid. Police arrested two men after the raid."


def loose(event_type, trigger, **slots):
    return {"type": event_type, "trigger": trigger, **slots}


def found(event_type, trigger, **changes):
    start = TEXT.index(trigger)
    empty = {slot: [] for slot in ("about", "location", "time", "weapon", "target")}
    return {
        "type": event_type,
        "trigger": {"text": trigger, "start": start, "end": start + len(trigger)},
        "actor": [],
        **empty,
        "attribution": [],
        "count": None,
        "polarity": "positive",
        "modality": "actual",
        "pattern": f"{event_type.lower()}.verb",
        **changes,
    }


def run(gold, events, **options):
    text = GoldText("t", TEXT, tuple(read_events(TEXT, gold)))
    return evaluate([text], [events], **options)


def figures(score):
    return score.right, score.extra, score.missed


def test_evaluate_counts_events_by_type():
    result = run(
        [loose("KILL", "killed"), loose("ATTACK", "raid"), loose("ARREST", "arrested")],
        [found("KILL", "killed"), found("KILL", "raid"), found("ARREST", "arrested")],
    )
    assert figures(result.events) == (2, 1, 1)
    assert {name: figures(score) for name, score in result.types.items()} == {
        "ARREST": (1, 0, 0),
        "ATTACK": (0, 0, 1),
        "KILL": (1, 1, 0),
    }
    assert result.confusion == {("ATTACK", "KILL"): 1}
    assert result.events.precision == result.events.recall == pytest.approx(2 / 3)
    assert result.types["ATTACK"].precision is None
    assert result.types["ATTACK"].f1 == 0


def test_evaluate_wants_triggers_that_overlap():
    assert figures(run([loose("KILL", "killed 18")], [found("KILL", "killed")]).events)
    apart = run([loose("KILL", "killed")], [found("KILL", "raid")])
    assert figures(apart.events) == (0, 1, 1)
    assert apart.confusion == {}


def test_evaluate_uses_an_event_once():
    gold = [loose("KILL", "killed"), loose("KILL", "killed 18")]
    assert figures(run(gold, [found("KILL", "killed")]).events) == (1, 0, 1)


def test_evaluate_reads_the_second_trigger_as_its_second_place():
    first, second = read_events(TEXT, [loose("ATTACK", "raid")] * 2)
    assert [TEXT[told.start : told.end] for told in (first, second)] == ["raid", "raid"]
    assert (first.start, second.start) == (32, 72)
    (other,) = read_events(TEXT, [loose("KILL", "raid")])
    assert other.start == 32


def test_evaluate_scores_slots_end_to_end():
    gold = [
        loose("KILL", "killed", actor=["Gunmen"], target=["18 farmers"], location=[]),
        loose("ARREST", "arrested", actor=["Police"]),
    ]
    kill = found(
        "KILL", "killed", actor=[{"text": "the gunmen"}], location=[{"text": "Borno"}]
    )
    result = run(gold, [kill])
    assert {name: figures(score) for name, score in result.slots.items()} == {
        "actor": (1, 0, 1),
        "target": (0, 0, 1),
        "location": (0, 1, 0),
        "negative": (0, 0, 0),
        "not actual": (0, 0, 0),
    }
    assert [error["kind"] for error in result.errors] == [
        "target",
        "location",
        "missed",
    ]


def test_evaluate_counts_the_slots_of_an_event_too_many():
    gold = [loose("KILL", "killed", actor=[], count=None)]
    extra = found(
        "KILL", "raid", actor=[{"text": "Gunmen"}], count={"low": 1, "high": 1}
    )
    result = run(gold, [extra])
    assert figures(result.slots["actor"]) == (0, 1, 0)
    assert figures(result.slots["count"]) == (0, 1, 0)
    assert "target" not in result.slots


@pytest.mark.parametrize(
    ("gold", "count", "expected"),
    [
        ({"low": 18, "high": 18}, {"low": 18, "high": 18}, (1, 0, 0)),
        ({"low": 18, "high": None}, {"low": 18, "high": 18}, (0, 1, 1)),
        ({"low": 18, "high": 18}, None, (0, 0, 1)),
        (None, {"low": 18, "high": 18}, (0, 1, 0)),
        (None, None, (0, 0, 0)),
    ],
)
def test_evaluate_compares_counts(gold, count, expected):
    result = run(
        [loose("KILL", "killed", count=gold)], [found("KILL", "killed", count=count)]
    )
    assert figures(result.slots["count"]) == expected


def test_evaluate_compares_what_happened():
    gold = [loose("KILL", "killed", polarity="negative", modality="planned")]
    result = run(gold, [found("KILL", "killed", modality="feared")])
    assert figures(result.slots["negative"]) == (0, 0, 1)
    assert figures(result.slots["not actual"]) == (1, 0, 0)


def test_evaluate_does_not_score_types_that_the_gold_does_not_know():
    result = run([loose("KILL", "killed")], [found("ARREST", "arrested")])
    assert (figures(result.events), result.not_scored) == ((0, 0, 1), 1)
    asked = run([], [found("ARREST", "arrested")], types=["ARREST"])
    assert figures(asked.events) == (0, 1, 0)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("the gunmen", "Gunmen", True),
        ("at least 18 farmers", "18 farmers", True),
        ("18 farmers", "farmers of the village of Oro", False),
        ("a b c", "b c d", True),
        ("his", "her", False),
        ("his", "His", True),
        ("", "", True),
        ("", "men", False),
    ],
)
def test_evaluate_compares_phrases(one, other, alike):
    assert is_alike(one, other) is is_alike(other, one) is alike


def test_evaluate_pairs_each_phrase_once():
    assert count_alike(["two men", "men"], ["two men"]) == 1
    assert count_alike([], ["two men"]) == 0


def test_evaluate_finds_whole_words_first():
    assert find_words("raided the raid", "raid") == [(11, 15)]
    assert find_words("raided", "raid") == [(0, 4)]
    assert find_words("raided", "kill") == []


def test_evaluate_as_text_and_as_data():
    result = run(
        [loose("KILL", "killed"), loose("ATTACK", "raid")], [found("KILL", "raid")]
    )
    lines = str(result).splitlines()
    assert lines[1].split() == ["events", "0.0", "0.0", "0.0", "2", "1"]
    assert lines[-2:] == ["ATTACK found as KILL: 1", "1 text"]
    data = result.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert data["confusion"] == [{"gold": "ATTACK", "found": "KILL", "number": 1}]
    assert list(list_errors(result, 1)) == [
        f"extra: t: KILL 'raid' by kill.verb: {TEXT}"
    ]


def test_evaluate_reads_both_forms(tmp_path):
    path = tmp_path / "gold.jsonl"
    full = found("KILL", "killed", actor=[{"text": "Gunmen", "start": 0, "end": 6}])
    rows = [
        {"id": "x", "text": TEXT, "events": [loose("KILL", "killed", actor="Gunmen")]},
        {"text": TEXT, "events": [full]},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = read_gold(path)
    assert (first.id, second.id) == ("x", "2")
    assert first.events[0].slots == {"actor": ("Gunmen",)}
    assert second.events[0].slots["actor"] == ("Gunmen",)
    assert first.events[0].start == second.events[0].start == 7


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("[1]", "gold.jsonl:1: is no JSON object"),
        ('{"text": ', "gold.jsonl:1: is no JSON"),
        ('{"text": "a"}', "gold.jsonl:1: needs a 'text' and a list 'events'"),
        ('{"text": "a", "events": [{}]}', "gold.jsonl:1: an event needs a 'type'"),
        ('{"text": "a", "events": [{"type": "KILL"}]}', ":1: KILL needs a 'trigger'"),
        (
            '{"text": "a", "events": [{"type": "KILL", "trigger": "b"}]}',
            ":1: the trigger 'b' is not in the text",
        ),
    ],
)
def test_evaluate_says_what_is_wrong_with_the_gold(row, message, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(row, encoding="utf-8")
    with pytest.raises(ConflictEventsError, match=message):
        list(read_gold(path))
