"""Run the trained components of spaCy in less time, with the same results.

Two things slow them down on a processor: the matrix product of the package blis, which
many builds of it do in plain C, where numpy has a library made for the processor; and
a lock that spaCy's parser takes and gives back for each label of each token, unless it
is held from the start.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps, Ragged

BATCH_SIZE = 64
# How many tokens are worked on at once: more do not fit the processor's caches.
TOKENS = 2_000
# Layers that do the same with a row whatever the others are.
BY_ROW = frozenset({"ints-getitem", "hashembed", "maxout", "layernorm", "dropout"})
# Odd numbers of 64 bits that mix the features of a token into one.
MIXERS = np.random.default_rng(0).integers(2**63, size=64, dtype=np.uint64) * 2 + 1
# The fewest Docs for which steps taken together gain anything.
FEWEST = 4


@contextmanager
def quick_products(models: Iterable[Model[Any, Any]]) -> Iterator[None]:
    """Have models multiply matrices with numpy where they do it with blis.

    models (Iterable[Model]): The models, whose operations are given back at the end.
    YIELDS (None): While it lasts.
    """
    plain = NumpyOps(use_blis=False)
    swapped = [
        (node, node.ops)
        for model in models
        for node in model.walk()
        if type(node.ops) is NumpyOps and getattr(node.ops, "use_blis", False)
    ]
    for node, _ in swapped:
        node.ops = plain
    try:
        yield
    finally:
        for node, ops in swapped:
            node.ops = ops


@contextmanager
def embedding_once(models: Iterable[Model[Any, Any]]) -> Iterator[None]:
    """Have models embed each kind of token once in what they are given.

    The embedding of spaCy's models goes by the token's form alone, and words recur.

    models (Iterable[Model]): The models, whose layers are given back at the end.
    YIELDS (None): While it lasts.
    """
    swapped = []
    for model in models:
        for node in model.walk():
            if _embeds(node):
                swapped.append((node, node.layers))
                rows: Model[Any, Any] = Model(
                    "each_once", _embed_once, layers=node.layers[2:-1]
                )
                node._layers = [*node.layers[:2], rows, node.layers[-1]]
    try:
        yield
    finally:
        for node, layers in swapped:
            node._layers = layers


def _embeds(node: Model[Any, Any]) -> bool:
    """Tell whether a model takes features of tokens to vectors, row by row."""
    names = [layer.name for layer in node.layers]
    return (
        names[:2] == ["extract_features", "list2ragged"]
        and names[-1] == "ragged2list"
        and all(
            inner.layers or inner.name in BY_ROW
            for layer in node.layers[2:-1]
            for inner in layer.walk()
        )
    )


def _embed_once(
    model: Model[Any, Any], tokens: Ragged, is_train: bool
) -> tuple[Ragged, Callable[[Any], Any]]:
    """Embed the rows that differ, and give each token its own."""
    rows: Any = tokens.data
    # one number a row; that two rows share one is ruled out below
    keys = (rows * MIXERS[: rows.shape[1]]).sum(axis=1, dtype=np.uint64)
    _, first, place = np.unique(keys, return_index=True, return_inverse=True)
    if not (rows[first][place] == rows).all():
        first = place = np.arange(len(rows))
    length: Any = np.array([len(first)], dtype="i")
    vectors = Ragged(rows[first], length)
    for layer in model.layers:
        vectors = layer.predict(vectors)
    each: Any = vectors.data
    return Ragged(each[place], tokens.lengths), lambda gradient: gradient


def models_of(components: Iterable[Any]) -> list[Model[Any, Any]]:
    """List the models of those components that have one.

    components (Iterable): Components of a pipeline.
    RETURNS (list[Model]): The models.
    """
    models = [getattr(component, "model", None) for component in components]
    return [model for model in models if isinstance(model, Model)]


def run(component: Any, docs: Sequence[Doc]) -> list[Doc]:
    """Run a component over Docs.

    component (Callable): A component of a pipeline.
    docs (Sequence[Doc]): The Docs, all with tokens; they change.
    RETURNS (list[Doc]): What the component gives, in order.
    """
    if takes_steps(component) and len(docs) >= FEWEST:
        in_order = iter(sorted(docs, key=len))
        while batch := list(take(in_order, TOKENS)):
            _take_steps(component, batch)
        return list(docs)
    if hasattr(component, "pipe"):
        return list(component.pipe(docs, batch_size=BATCH_SIZE))
    return [component(doc) for doc in docs]


def take(items: Iterator[Any], tokens: int) -> Iterator[Any]:
    """Take what has a length from an iterator until there are tokens enough.

    items (Iterator): The items, such as Docs.
    tokens (int): How many tokens are enough.
    YIELDS (Any): The items.
    """
    for item in items:
        yield item
        tokens -= len(item)
        if tokens <= 0:
            break


def takes_steps(component: Any) -> bool:
    """Tell whether a component is spaCy's own parser or recogniser, without a beam."""
    return (
        type(component) in (DependencyParser, EntityRecognizer)
        and component.cfg["beam_width"] == 1
        and isinstance(component.model.ops, NumpyOps)
    )


def _take_steps(component: Any, docs: Sequence[Doc]) -> None:
    """Do what `predict` and `set_annotations` do, step by step with the lock held."""
    states = component.moves.init_batch(docs)
    model = component.model.predict(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        scores = model.predict(unfinished)
        unfinished = component.transition_states(unfinished, scores)
    model.clear_memory()
    component.set_annotations(docs, states)
