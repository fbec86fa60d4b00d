import json
from pathlib import Path

import pytest

from spacy_conflict_events import progress
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.lines import LineStream
from spacy_conflict_events.progress import Point, Progress, read_point

SETTINGS = {"keep": ("a", "b"), "fast": False}


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "e.progress")


@pytest.fixture
def outlet(tmp_path):
    with LineStream.open(str(tmp_path / "e")) as stream:
        yield stream


def note(path, outlet, number):
    notes = Progress(path, settings=SETTINGS, outlets=[outlet])
    for n in range(1, number + 1):
        outlet.write("1234\n")
        notes.note(f"a:{n}", {"documents": n})
    notes.close()
    return notes


def test_progress_tells_the_last_point(path, outlet):
    note(path, outlet, 3)
    point = read_point(path, settings=SETTINGS, positions=[15])
    assert point == Point(3, "a:3", [15], {"documents": 3})
    assert read_point(path, settings=SETTINGS, positions=[99]) == point


def test_progress_tells_the_point_that_the_outputs_reach(path, outlet):
    note(path, outlet, 3)
    assert read_point(path, settings=SETTINGS, positions=[14]).items == 2
    assert read_point(path, settings=SETTINGS, positions=[5]).items == 1
    with pytest.raises(ConflictEventsError, match="an output is shorter than the run"):
        read_point(path, settings=SETTINGS, positions=[4])


def test_progress_passes_over_a_torn_line(path, outlet):
    note(path, outlet, 2)
    with open(path, "a") as stream:
        stream.write('{"items": 3, "last"')
    assert read_point(path, settings=SETTINGS, positions=[10]).items == 2


def test_progress_without_a_point(path, outlet):
    note(path, outlet, 0)
    assert read_point(path, settings=SETTINGS, positions=[0]) is None


def test_progress_goes_on_with_the_number(path, outlet):
    point = Point(7, "a:7", [0], {})
    notes = Progress(path, settings=SETTINGS, outlets=[outlet], point=point)
    assert read_point(path, settings=SETTINGS, positions=[0]) == point
    notes.note("a:8", {})
    assert read_point(path, settings=SETTINGS, positions=[0]).items == 8
    notes.finish()
    assert not Path(path).exists()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"fast": True}, "had fast false, and now it is true: set it as before"),
        ({"keep": []}, r'had keep \["a", "b"\], and now it is \[\]'),
        ({"more": 1}, "had more null, and now it is 1"),
    ],
)
def test_progress_of_other_settings(path, outlet, settings, message):
    note(path, outlet, 1)
    with pytest.raises(ConflictEventsError, match=message):
        read_point(path, settings={**SETTINGS, **settings}, positions=[5])


def test_progress_that_is_none(path):
    Path(path).write_text("[1]")
    with pytest.raises(ConflictEventsError, match="cannot be read: leave out --resume"):
        read_point(path, settings=SETTINGS, positions=[0])


def test_progress_drops_old_points(path, outlet, monkeypatch):
    synced = []
    monkeypatch.setattr(progress, "SAFE", -1)
    monkeypatch.setattr(LineStream, "sync", lambda stream: synced.append(stream))
    note(path, outlet, 5)
    head, line = Path(path).read_text().splitlines()
    assert json.loads(head) == {"keep": ["a", "b"], "fast": False}
    assert json.loads(line)["items"] == 5
    assert synced.count(outlet) == 6
    assert [each.name for each in Path(path).parent.glob("*.new")] == []
