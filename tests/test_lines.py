import io
import os
import sys
from pathlib import Path

import pytest

from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.lines import LineStream


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "a.txt")


def test_lines_are_there_at_once(path):
    with LineStream.open(path) as stream:
        assert stream.write("é\n") == 2
        assert Path(path).read_bytes() == "é\n".encode()
        assert stream.position() == 3
        stream.write("half \ud800\n")
    assert Path(path).read_bytes() == b"\xc3\xa9\nhalf \\ud800\n"


def test_lines_go_on_at_a_place(path):
    Path(path).write_text("one\ntwo\nthr")
    with LineStream.open(path, at=4) as stream:
        assert stream.position() == 4
        stream.write("2\n")
    assert Path(path).read_text() == "one\n2\n"
    with LineStream.open(path) as stream:
        stream.write("new\n")
    assert Path(path).read_text() == "new\n"
    with LineStream.open(f"{path}.new", at=4) as stream:
        assert stream.position() == 0


class Small(io.FileIO):
    """A file on a disk with room for ten bytes, which takes seven at once."""

    def write(self, data):
        room = 10 - os.fstat(self.fileno()).st_size
        if room <= 0:
            raise OSError(28, "No space left on device")
        return super().write(data[: min(room, 7)])


def test_lines_that_do_not_fit_are_cut_off(path):
    stream = LineStream(Small(path, "w"), "a.txt")
    stream.write("eight b\n")
    with pytest.raises(ConflictEventsError) as info:
        stream.write("more\n")
    assert str(info.value) == "cannot write a.txt: No space left on device"
    assert Path(path).read_text() == "eight b\n"
    # There is room for this one.
    stream.write("1\n")
    stream.close()
    assert Path(path).read_text() == "eight b\n1\n"


def test_lines_to_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(ConflictEventsError, match="no/a: No such file or directory"):
        LineStream.open(str(tmp_path / "no" / "a"))


def test_lines_to_a_stream_without_bytes(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    stream = LineStream.stdout()
    stream.write("é\n")
    assert (sys.stdout.getvalue(), stream.position()) == ("é\n", 0)
    assert not stream.isatty()


def test_lines_to_a_pipe_that_does_not_wait():
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    parts = []
    text = "x" * 200_000 + "\n"
    if os.fork() == 0:
        os.close(reading)
        LineStream(io.FileIO(writing, "w"), "pipe").write(text)
        os._exit(0)
    os.close(writing)
    while part := os.read(reading, 65536):
        parts.append(part)
    os.close(reading)
    assert b"".join(parts) == text.encode()
    assert os.wait()[1] == 0
