import re
from importlib.metadata import entry_points

import pytest
from public_names import COMMAND, FACTORIES, FILE, public_names, read

from spacy_conflict_events.component import DEFAULT_CONFIG, SCORES

PYPROJECT = FILE.parent.parent / "pyproject.toml"


@pytest.fixture(scope="module")
def names():
    return public_names()


def test_public_names_are_all_still_there(names):
    gone = sorted(set(read()) - set(names))
    assert gone == [], f"users rely on them: keep them, or tell of it and run {COMMAND}"


def test_public_names_are_all_listed(names):
    new = sorted(set(names) - set(read()))
    assert new == [], f"{FILE.name} lacks them: run {COMMAND}"


def test_public_names_stand_in_their_order_and_once(names):
    assert read() == sorted(set(read()))
    assert read() == names


@pytest.mark.parametrize(
    "line",
    [
        "function incidents(doc, *, key='conflict_events')",
        "setting conflict_events.types = None",
        "extension Doc._.conflict_events",
        "option extract --add-patterns",
        "field event.incident",
        "field actor.country",
        "column event.count_low",
        "table fillers.number",
        "pattern kill.verb",
        "type KILL",
        "mode ATTACK bombing",
        "value modality planned",
        "value OutputFormat parquet",
        "attribute Event.to_dict",
        "role subject",
    ],
)
def test_public_names_hold_names_of_each_kind(names, line):
    assert line in names


def section(name):
    text = PYPROJECT.read_text("utf-8").partition(f"[{name}]\n")[2]
    return re.findall(r'^"?([\w.-]+)"? =', text.partition("\n[")[0], re.MULTILINE)


def test_public_names_of_factories_and_scripts_are_registered():
    entries = "project.entry-points"
    assert tuple(sorted(section(f"{entries}.spacy_factories"))) == FACTORIES
    assert section("project.scripts") == ["conflict-events"]
    assert section(f"{entries}.spacy_cli") == ["conflict-events"]
    assert section(f"{entries}.spacy_scorers") == [DEFAULT_CONFIG["scorer"]["@scorers"]]


def test_public_names_are_found_by_spacy_in_the_installed_package():
    found = {entry.name for entry in entry_points(group="spacy_factories")}
    assert {"conflict_events", "paragraph_breaks"} <= found


def test_public_names_of_scores_begin_with_the_key():
    assert SCORES == ("conflict_events_p", "conflict_events_r", "conflict_events_f")
