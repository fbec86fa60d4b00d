"""Score events in spaCy's way, for `nlp.evaluate`."""

from collections.abc import Callable, Iterable
from typing import Any

from spacy.training import Example
from spacy.util import registry

from .evaluate import Score, evaluate
from .gold import GoldText, read_events
from .storage import DEFAULT_KEY

SCORER = "spacy_conflict_events.event_scorer.v1"


def score_events(
    examples: Iterable[Example], *, key: str = DEFAULT_KEY, **_: Any
) -> dict[str, Any]:
    """Score the events on predicted Docs against those on the reference Docs.

    examples (Iterable[Example]): The pairs. `set_gold` puts events on the reference.
    key (str): The name of the component's extension.
    RETURNS (Dict[str, Any]): `<key>_p`, `<key>_r` and `<key>_f` (None where there is
        nothing to score), `<key>_per_type` and `<key>_per_slot`.
    """
    gold, found = [], []
    for number, example in enumerate(examples, 1):
        text = example.reference.text
        events = [event.to_dict() for event in example.reference._.get(key)]
        gold.append(GoldText(str(number), text, tuple(read_events(text, events))))
        found.append([event.to_dict() for event in example.predicted._.get(key)])
    result = evaluate(gold, found)
    return {
        **{f"{key}_{name}": value for name, value in _figures(result.events).items()},
        f"{key}_per_type": {name: _figures(s) for name, s in result.types.items()},
        f"{key}_per_slot": {name: _figures(s) for name, s in result.slots.items()},
    }


def _figures(score: Score) -> dict[str, float | None]:
    return {"p": score.precision, "r": score.recall, "f": score.f1}


def make_event_scorer() -> Callable[..., dict[str, Any]]:
    """Make the scorer of the component, for `nlp.evaluate`.

    RETURNS (Callable): `score_events`.
    """
    return score_events


registry.scorers.register(SCORER, func=make_event_scorer)
