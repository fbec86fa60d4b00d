"""The labels that patterns and code name are those of spaCy's English pipelines."""

import ast
import importlib
from pathlib import Path

import pytest

import spacy_conflict_events
from spacy_conflict_events.labels import LABELS
from spacy_conflict_events.loader import load_patterns

PACKAGE = Path(spacy_conflict_events.__file__).parent
_DEP = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp "
    "compound conj csubj csubjpass dative dep det dobj expl intj mark meta neg nmod "
    "npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet "
    "prep prt punct quantmod relcl xcomp"
)
_TAG = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN "
    "NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ "
    "WDT WP WP$ WRB XX ``"
)
_ENT = (
    "CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT "
    "PERSON PRODUCT QUANTITY TIME WORK_OF_ART"
)
# As the pipelines of version 3.8.0 publish them: parser, tagger, ner. That of the
# transformer alone has no tag for whitespace.
PUBLISHED = {
    "en_core_web_sm": (_DEP, f"{_TAG} _SP", _ENT),
    "en_core_web_md": (_DEP, f"{_TAG} _SP", _ENT),
    "en_core_web_lg": (_DEP, f"{_TAG} _SP", _ENT),
    "en_core_web_trf": (_DEP, _TAG, _ENT),
}
PIPES = {"DEP": "parser", "TAG": "tagger", "ENT_TYPE": "ner"}
# The lists of a sentence, by what they hold.
LISTS = {"dep": "DEP", "tag": "TAG", "ent": "ENT_TYPE", "pos": "POS"}


def published(name):
    return {
        kind: frozenset(labels.split())
        for kind, labels in zip(PIPES, PUBLISHED[name], strict=True)
    }


def kind_of(node):
    """Tell which list of a sentence an expression such as `s.dep[i]` reads."""
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute):
        return LISTS.get(node.value.attr)
    return None


def values_of(node, module):
    """List the strings that an expression holds, if it holds nothing else."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(node, (ast.Tuple, ast.Set, ast.List)):
        return set().union(*(values_of(item, module) for item in node.elts), set())
    if isinstance(node, ast.Name):
        value = getattr(module, node.id, ())
        if isinstance(value, (tuple, frozenset, set)):
            return {item for item in value if isinstance(item, str)}
    return set()


def used_by(path):
    """Find the labels that a module compares, asks for or sets, each by its kind."""
    module = importlib.import_module(f"spacy_conflict_events.{path.stem}")
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Compare) and len(node.comparators) == 1:
            if (kind := kind_of(node.left)) is not None:
                for value in values_of(node.comparators[0], module):
                    yield kind, value
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if (kind := kind_of(target)) is not None:
                    for value in values_of(node.value, module):
                        yield kind, value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            labels = {"child": 1, "children": 1, "attach": 2}.get(node.func.attr)
            for argument in node.args[labels:] if labels else ():
                for value in values_of(argument, module):
                    yield "DEP", value


@pytest.fixture(scope="module")
def used():
    found = {kind: set() for kind in (*PIPES, "POS")}
    for path in PACKAGE.glob("*.py"):
        if path.stem not in ("app",):
            for kind, value in used_by(path):
                found[kind].add(value)
    return found


def in_patterns(value, kind):
    """Find the labels that a pattern names, anywhere in it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == kind:
                yield from strings(inner)
            else:
                yield from in_patterns(inner, kind)
    elif isinstance(value, list):
        for inner in value:
            yield from in_patterns(inner, kind)


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


@pytest.mark.parametrize("name", PUBLISHED)
def test_labels_in_the_code_are_published(name, used):
    labels = published(name)
    assert {"dobj", "nsubjpass", "agent", "pobj", "relcl"} <= used["DEP"]
    assert {"VBG", "NNP", "CD"} <= used["TAG"]
    assert {"GPE", "NORP", "PERSON", "DATE"} <= used["ENT_TYPE"]
    for kind in PIPES:
        assert used[kind] - labels[kind] - {""} == set()


def test_labels_in_the_code_are_parts_of_speech(used):
    assert {"VERB", "NOUN", "PROPN"} <= used["POS"]
    assert used["POS"] - LABELS["POS"][1] == set()


@pytest.mark.parametrize("name", PUBLISHED)
def test_labels_in_the_patterns_are_published(name):
    labels = published(name)
    sources = [data for _, data in load_patterns().sources]
    found = {kind: set(in_patterns(sources, kind)) for kind in PIPES}
    assert "dobj" in found["DEP"]
    assert "GPE" in found["ENT_TYPE"]
    for kind in PIPES:
        assert found[kind] - labels[kind] - {""} == set()


def test_labels_that_pattern_files_may_name_are_published():
    labels = published("en_core_web_lg")
    assert {kind: LABELS[kind][1] - {""} for kind in PIPES} == labels
    assert labels["TAG"] - published("en_core_web_trf")["TAG"] == {"_SP"}


def test_labels_of_the_installed_pipeline_are_published(nlp):
    labels = published("en_core_web_sm")
    for kind, pipe in PIPES.items():
        assert frozenset(nlp.get_pipe(pipe).labels) == labels[kind]
