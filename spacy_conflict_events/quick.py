"""Run the trained components of spaCy in less time, with the same results.

Two things slow them down on a processor: the matrix product of the package blis, which
many builds of it do in plain C, where numpy has a library made for the processor; and
a lock that spaCy's parser takes and gives back for each label of each token, unless it
is held from the start.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

BATCH_SIZE = 64
# How many tokens are worked on at once: more do not fit the processor's caches.
TOKENS = 2_000
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
        if type(node.ops) is NumpyOps and node.ops.use_blis
    ]
    for node, _ in swapped:
        node.ops = plain
    try:
        yield
    finally:
        for node, ops in swapped:
            node.ops = ops


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
