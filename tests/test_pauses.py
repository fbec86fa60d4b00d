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
