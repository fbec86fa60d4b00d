import pytest

from spacy_conflict_events.diff import check_rows, diff
from spacy_conflict_events.errors import ConflictEventsError


def row(doc_id="a", event_type="KILL", start=7, end=13, **changes):
    return {
        "doc_id": doc_id,
        "type": event_type,
        "trigger": {"text": "killed", "start": start, "end": end},
        "actor": [{"text": "Gunmen", "start": 0, "end": 6}],
        "target": [],
        "count": None,
        "polarity": "positive",
        "modality": "actual",
        "pattern": "kill.verb",
        "sentence": {"text": "Gunmen killed.", "start": 0, "end": 14},
        "patterns_version": "1",
        **changes,
    }


def test_diff_of_the_same():
    found = diff([row(), row("b")], [row(patterns_version="2"), row("b")])
    assert (found.gained, found.lost, found.changed, found.same) == ((), (), (), 2)
    assert not found
    assert str(found) == "0 gained, 0 lost, 0 changed, 2 the same"


def test_diff_finds_what_is_gained_and_lost():
    found = diff([row(), row("b")], [row("b"), row("c"), row("b", "ATTACK")])
    assert found.lost == (row(),)
    assert found.gained == (row("c"), row("b", "ATTACK"))
    assert (found.changed, found.same) == ((), 1)


def test_diff_names_the_fields_that_changed():
    new = row(
        actor=[], count={"text": "18", "low": 18, "high": None}, modality="planned"
    )
    found = diff([row()], [new])
    assert found.changed == ((row(), new, ("actor", "count", "modality")),)
    assert (found.gained, found.lost, found.same) == ((), (), 0)
    assert str(found).splitlines()[2:] == [
        "kill.verb: 0 gained, 0 lost, 1 changed",
        "  ~ a: KILL 'killed' planned: Gunmen killed.",
        "      actor: [Gunmen] -> []",
        "      count: none -> 18–",
        "      modality: actual -> planned",
    ]


def test_diff_takes_a_trigger_that_grew_for_the_same_event():
    trigger = {"text": "shot dead", "start": 7, "end": 16}
    new = row(pattern="kill.shoot-dead", trigger=trigger)
    (change,) = diff([row()], [new]).changed
    assert change[2] == ("trigger", "pattern")
    apart = row(start=14, end=20)
    assert diff([row()], [apart]).changed == ()


def test_diff_pairs_each_event_once():
    found = diff([row(), row()], [row()])
    assert (found.lost, found.same) == ((row(),), 1)


def test_diff_does_not_compare_what_only_one_version_knows():
    filler = {"text": "Gunmen", "start": 0, "end": 6, "country": "NGA"}
    found = diff([row()], [row(actor=[filler], score=1)])
    assert found.same == 1


def test_diff_groups_by_pattern_the_most_changed_first():
    old = [row("a", pattern="x"), row("b", pattern="y"), row("c", pattern="y")]
    groups = diff(old, [row("b", pattern="z")]).by_pattern()
    assert list(groups) == ["x", "y", "z"]
    assert [group._size() for group in groups.values()] == [1, 1, 1]
    assert list(diff(old, []).by_pattern()) == ["y", "x"]


def test_diff_as_plain_data():
    data = diff([row()], [row(actor=[])]).to_dict()
    assert data["changed"] == [
        {"old": row(), "new": row(actor=[]), "fields": ["actor"]}
    ]
    assert data["patterns"] == {"kill.verb": {"gained": 0, "lost": 0, "changed": 1}}


@pytest.mark.parametrize("bad", [{}, {"type": "KILL"}, {**row(), "trigger": "killed"}])
def test_diff_wants_events(bad):
    with pytest.raises(ConflictEventsError, match=r"new\.jsonl:2: is no event"):
        list(check_rows([(1, row()), (2, bad)], file="new.jsonl"))
