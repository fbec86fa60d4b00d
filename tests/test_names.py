import pytest

from spacy_conflict_events.names import TakenNames


def test_names_are_taken_once():
    names = TakenNames()
    taken = [names.take(name) for name in ("a", "b", "a", "a~2", "a", "b", "")]
    assert taken == ["a", "b", "a~2", "a~2~2", "a~3", "b~2", ""]


@pytest.mark.parametrize("number", [1000, 50_000])
def test_names_stay_taken_when_there_are_many(number):
    names = TakenNames()
    wanted = [f"doc-{i}" for i in range(number)]
    assert [names.take(name) for name in wanted] == wanted
    assert names.take("other") == "other"
    assert [names.take(name) for name in wanted] == [f"{name}~2" for name in wanted]


def test_names_of_many_documents_with_one_id():
    names = TakenNames()
    taken = [names.take("x") for _ in range(20_000)]
    assert (taken[0], taken[-1], len(set(taken))) == ("x", "x~20000", 20_000)
