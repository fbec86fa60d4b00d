"""What the documents promise, run: README.md, patterns/README.md, docs/pipelines.md.

`python tests/test_readme.py --update` writes new output and tables into them.
"""

import json
import re
import sys
from pathlib import Path
from typing import get_args

import pytest
from documents import ROOT, make_sections, read_blocks, run_blocks, table, update

from spacy_conflict_events import load_patterns
from spacy_conflict_events.check import check
from spacy_conflict_events.component import DEFAULT_CONFIG
from spacy_conflict_events.event import SLOTS
from spacy_conflict_events.examples import check_examples
from spacy_conflict_events.failure import Reason
from spacy_conflict_events.labels import (
    PLAIN_ROLES,
    Certainty,
    Modality,
    Polarity,
    Slot,
    TargetKind,
    Topic,
)
from spacy_conflict_events.schema import (
    Example,
    PatternFile,
    PatternModel,
    Token,
    keys_of,
)

README = ROOT / "README.md"
GUIDE = ROOT / "patterns" / "README.md"
PIPELINES = ROOT / "docs" / "pipelines.md"
PAGES = (README, GUIDE, PIPELINES)
UPDATE = "python tests/test_readme.py --update"


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    return {
        path: {
            block.line: (shown, after)
            for block, shown, after in run_blocks(path, tmp_path_factory.mktemp("run"))
        }
        for path in PAGES
    }


def cases(*languages):
    found = []
    for path in PAGES:
        for block in read_blocks(path):
            if block.language in languages:
                name = f"{path.relative_to(ROOT).as_posix()}:{block.line}"
                found.append(pytest.param(path, block, id=name))
    return found


@pytest.mark.parametrize(("path", "block"), cases("bash", "python"))
def test_readme_block_shows_what_stands_below_it(path, block, results):
    shown, after = results[path][block.line]
    if after is not None:
        assert shown == after.text, f"{UPDATE} writes the new output"


def is_shared(block):
    return '"event_type"' not in block.text and '"schema_version"' in block.text


def write_patterns(folder, event_type, *patterns, **keys):
    head = {"schema_version": 1, "event_type": event_type, "description": "…", **keys}
    file = folder / "own.json"
    file.write_text(json.dumps({**head, "patterns": patterns}), encoding="utf-8")
    return str(file)


def find(nlp, file, text):
    """Find the events that a pattern file alone gives."""
    config = {"patterns": file, "key": "readme_own"}
    nlp.add_pipe("conflict_events", name="readme_own", config=config)
    try:
        return nlp(text)._.readme_own
    finally:
        nlp.remove_pipe("readme_own")


@pytest.mark.parametrize(
    ("path", "block"), [case for case in cases("json") if not is_shared(case.values[1])]
)
def test_readme_json_has_examples_that_hold(path, block, nlp, tmp_path):
    data = json.loads(block.text)
    if "patterns" in data:
        file = str(tmp_path / "own.json")
        Path(file).write_text(block.text, encoding="utf-8")
    else:
        file = write_patterns(tmp_path, data["id"].partition(".")[0].upper(), data)
    key = "readme_json"
    config = {"extra_patterns": file, "key": key}
    nlp.add_pipe("conflict_events", name=key, config=config)
    try:
        findings = check_examples(nlp, load_patterns(file), key=key)
    finally:
        nlp.remove_pipe(key)
    assert [str(finding) for finding in findings] == []


@pytest.mark.parametrize(
    ("path", "block"), [case for case in cases("json") if is_shared(case.values[1])]
)
def test_readme_json_is_shared_by_the_files_of_its_folder(path, block, tmp_path):
    (tmp_path / "_shared.json").write_text(block.text, encoding="utf-8")
    data = json.loads(block.text)
    names = [f"@{name}" for name in data.get("lists", {})]
    token = {"LOWER": {"IN": [*names, "raid"]}}
    pattern = {"id": "show.list", "description": "…", "trigger": [token]}
    patterns = load_patterns(extra=write_patterns(tmp_path, "SHOW", pattern))
    (shown,) = [p for p in patterns.patterns if p.event_type == "SHOW"]
    words = {word for words in data.get("lists", {}).values() for word in words}
    assert {word for word in words if word[0] != "@"} < shown.trigger[0]["LOWER"]["IN"]
    for word, bounds in data.get("quantities", {}).items():
        assert patterns.quantities[word] == (bounds["low"], bounds["high"])


def test_readme_has_a_type_in_eight_lines():
    first = next(block for block in read_blocks(README) if block.language == "json")
    assert first.file == "flee.json"
    assert len(first.text.splitlines()) == 8


def test_readme_has_a_python_example_in_twelve_lines():
    first = next(block for block in read_blocks(README) if block.language == "python")
    assert len(first.text.splitlines()) <= 12


@pytest.mark.parametrize("path", [README, GUIDE], ids=["readme", "guide"])
def test_readme_tables_are_current(path):
    for name, _, text, wanted in make_sections(path):
        assert text == wanted, f"{UPDATE} writes the table {name!r} anew"


def test_readme_makes_all_its_tables():
    names = [name for name, *_ in make_sections(README)]
    assert names == ["sample", "options", "types"]


def test_readme_tells_all_settings_with_their_defaults():
    rows = table(README, "setting")
    assert {name: cells[0] for name, cells in rows.items()} == {
        name: f"`{json.dumps(value)}`" for name, value in DEFAULT_CONFIG.items()
    }


def test_readme_tells_all_fields_of_an_event(nlp):
    (event,) = nlp("Gunmen killed 18 farmers.")._.conflict_events
    rows = table(README, "field")
    assert set(rows) == set(event.to_dict())
    assert set(SLOTS) <= set(rows)
    for name, values in (
        ("polarity", Polarity),
        ("modality", Modality),
        ("certainty", Certainty),
    ):
        assert set(re.findall(r"`(\w+)`", rows[name][0])) == set(get_args(values))


def test_readme_guide_tells_all_keys():
    for header, model in (
        ("key of a file", PatternFile),
        ("key of a pattern", PatternModel),
        ("key of an example", Example),
    ):
        assert set(table(GUIDE, header)) == set(keys_of(model)), header


def test_readme_guide_tells_all_keys_of_a_token():
    assert set(table(GUIDE, "key of a token")) == set(keys_of(Token))


def test_readme_guide_tells_all_slots_topics_and_kinds():
    assert set(table(GUIDE, "slot")) == set(get_args(Slot))
    assert set(table(GUIDE, "topic")) == set(get_args(Topic))
    assert set(table(GUIDE, "target_kind")) == set(get_args(TargetKind))


def test_readme_guide_tells_all_roles():
    names = set(table(GUIDE, "role"))
    assert {name for name in names if not name.startswith("prep:")} == set(PLAIN_ROLES)
    assert {"prep:*", "prep:of", "prep:of:clause"} <= names


def role_sentences():
    found = []
    for role, cells in table(GUIDE, "role").items():
        for sentence in re.split(r"(?<=[.!?]) ", cells[-1]):
            found.append(pytest.param(role, sentence, id=f"{role}: {sentence}"))
    return found


@pytest.mark.parametrize(("role", "sentence"), role_sentences())
def test_readme_guide_sentence_of_a_role(role, sentence, nlp, tmp_path):
    word = re.search(r"\*{2,3}([^*]+)", sentence)[1]
    trigger = re.search(r"\*([^*]+)", sentence.replace("**", ""))[1]
    pattern = {
        "id": "role.shown",
        "description": "…",
        "trigger": [{"LOWER": trigger.lower()}],
        "requires": {role: {"LOWER": word.lower()}},
    }
    file = write_patterns(tmp_path, "ROLE", pattern)
    events = find(nlp, file, sentence.replace("*", ""))
    assert [event.type for event in events] == ["ROLE"]


@pytest.mark.parametrize("topic", get_args(Topic))
def test_readme_guide_sentence_of_a_topic(topic, nlp, tmp_path):
    sentence = table(GUIDE, "topic")[topic][0]
    trigger = re.search(r"\*([^*]+)", sentence)[1]
    pattern = {"id": "topic.shown", "description": "…"}
    pattern["trigger"] = [{"LOWER": trigger}]
    found = []
    for keys in ({}, {"not_in": [topic]}):
        file = write_patterns(tmp_path, "TOPIC", pattern, **keys)
        found.append(len(find(nlp, file, sentence.replace("*", ""))))
    assert found == [1, 0]


def test_readme_guide_tells_all_reasons():
    rows = table(GUIDE, "reason")
    assert {name: cells[0] for name, cells in rows.items()} == {
        reason.value: reason.meaning for reason in Reason
    }


def avoided():
    rows = table(GUIDE, "avoid").items()
    return [(tokens, cells[0], cells[1].strip("`")) for tokens, cells in rows]


@pytest.mark.parametrize(("tokens", "message", "instead"), avoided())
def test_readme_guide_says_what_check_says(tokens, message, instead, nlp, tmp_path):
    found = []
    for trigger in (tokens, instead):
        pattern = {"id": "avoid.shown", "description": "…"}
        pattern["trigger"] = json.loads(f"[{trigger}]")
        file = write_patterns(tmp_path, "AVOID", pattern)
        findings = check([file], nlp=nlp)
        found.append([f.problem for f in findings if "trigger" in (f.key or "")])
    assert message in found[0][0]
    assert found[1] == []


def test_readme_tells_the_commands_of_the_workbench():
    text = README.read_text("utf-8")
    for name in ("check", "explain", "new", "evaluate", "diff"):
        assert f"| `conflict-events {name} " in text


@pytest.mark.parametrize("path", PAGES, ids=["readme", "guide", "pipelines"])
def test_readme_links_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert target.startswith("https://") or (path.parent / target).exists(), target


if __name__ == "__main__":
    if sys.argv[1:] != ["--update"]:
        sys.exit(f"use: {UPDATE}")
    for document in PAGES:
        update(document)
