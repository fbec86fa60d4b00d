import gc

import pytest

from spacy_conflict_events.errors import PatternError
from spacy_conflict_events.loader import load_patterns
from spacy_conflict_events.pauses import no_collection


@pytest.fixture(autouse=True)
def collecting():
    was = gc.isenabled()
    gc.enable()
    yield
    if not was:
        gc.disable()


def test_pauses_end():
    with no_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_pauses_end_when_a_file_is_wrong(tmp_path):
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(PatternError):
        load_patterns(tmp_path)
    assert gc.isenabled()


def test_pauses_leave_alone_what_others_put_off():
    gc.disable()
    with no_collection():
        assert not gc.isenabled()
    assert not gc.isenabled()


@pytest.mark.parametrize(("stays", "expected"), [(True, True), (False, False)])
def test_pauses_put_what_stays_with_the_old(stays, expected):
    with no_collection(stays=stays):
        made = [[number] for number in range(10)]
    old = gc.get_objects(generation=2)
    assert any(item is made for item in old) is expected


def test_pauses_leave_alone_what_others_keep():
    gc.freeze()
    kept = gc.get_freeze_count()
    try:
        with no_collection(stays=True):
            made = [[number] for number in range(10)]
        assert gc.get_freeze_count() == kept > 0
        assert not any(item is made for item in gc.get_objects(generation=2))
    finally:
        gc.unfreeze()
