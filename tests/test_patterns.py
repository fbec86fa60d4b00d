"""The examples that stand beside the shipped patterns."""

import pytest

from spacy_conflict_events.examples import (
    check_example,
    list_examples,
    missing_examples,
    parse_examples,
)
from spacy_conflict_events.loader import load_patterns

PATTERNS = load_patterns()
EXAMPLES = list(list_examples(PATTERNS))


@pytest.fixture(scope="module")
def docs(nlp):
    return parse_examples(nlp, EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.id)
def test_patterns_examples(example, docs):
    found = check_example(example, docs[example.text], PATTERNS)
    assert [str(finding) for finding in found] == []


def test_patterns_all_have_examples():
    assert [str(finding) for finding in missing_examples(PATTERNS)] == []


@pytest.mark.parametrize("name", sorted({p.event_type for p in PATTERNS.patterns}))
def test_patterns_show_each_type_by_many_examples(name):
    own = [p for p in PATTERNS.patterns if p.event_type == name and not p.suppress]
    matches = {match["text"] for pattern in own for match in pattern.matches}
    rejects = {text for pattern in own for text in pattern.rejects}
    assert len(matches) >= 8
    assert len(rejects) >= 4


def test_patterns_guards_name_known_types():
    known = {pattern.event_type for pattern in PATTERNS.patterns} | {"*"}
    assert {name for p in PATTERNS.patterns for name in p.types} - known == set()
