import io

import pytest
import typer
from rich.console import Console

from spacy_conflict_events.console import (
    Tally,
    errors_in_red,
    make_console,
    progress_bar,
)
from spacy_conflict_events.errors import PatternError


def test_console_tally_counts_documents_events_and_problems():
    tally = Tally()
    assert str(tally) == "0 documents, 0 events"
    tally.add([{"type": "ARREST"}], {"date": None, "url": "u"})
    assert str(tally) == "1 document, 1 event (ARREST 1)"
    tally.add([{"type": "KILL"}] * 1200, {})
    tally.problems += 2
    assert str(tally) == ("2 documents, 1,201 events (KILL 1200, ARREST 1), 2 problems")
    assert tally.fields == {"url"}


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (
            PatternError(file="a.json", problem="no list", hint="kill?"),
            1,
            "Error: a.json: no list (kill?)\n",
        ),
        (OSError(28, "No space left"), 1, "Error: [Errno 28] No space left\n"),
        (KeyboardInterrupt(), 130, "interrupted\n"),
    ],
)
def test_console_turns_errors_into_red_text_and_a_code(error, code, text):
    plain, coloured = io.StringIO(), io.StringIO()
    for stream, settings in (
        (plain, {}),
        (coloured, {"force_terminal": True, "color_system": "standard"}),
    ):
        console = Console(file=stream, highlight=False, markup=False, **settings)
        with pytest.raises(typer.Exit) as info, errors_in_red(console):
            raise error
        assert info.value.exit_code == code
    assert plain.getvalue() == text
    assert coloured.getvalue() == f"\x1b[31m{text[:-1]}\x1b[0m\n"


def test_console_lets_other_errors_and_success_through():
    console = Console(file=io.StringIO())
    with pytest.raises(KeyError), errors_in_red(console):
        raise KeyError("a bug")
    with errors_in_red(console):
        console.print("fine")
    assert console.file.getvalue() == "fine\n"


def test_console_shows_no_bar_outside_a_terminal(capsys):
    console = make_console()
    with progress_bar(console, total=1, disable=False) as advance:
        advance(1, Tally())
    console.print("[red]as it is[/red] " + "x" * 200)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "[red]as it is[/red] " + "x" * 200 + "\n"


@pytest.mark.parametrize("disable", [False, True])
def test_console_shows_a_bar_in_a_terminal_unless_disabled(disable):
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, width=99)
    with progress_bar(console, total=2, disable=disable) as advance:
        advance(1, Tally(documents=7))
    assert ("7 documents, 0 events" in stream.getvalue()) is not disable
