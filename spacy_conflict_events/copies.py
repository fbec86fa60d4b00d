"""Puts events of one Doc on another of the same text."""

from typing import Any

from spacy.tokens import Doc

from .storage import DEFAULT_KEY, set_trigger_spans, write

# The private extension of a trigger's Span that holds its records.
_NAME = "_conflict_events"


def copy_events(source: Doc, target: Doc, *, key: str = DEFAULT_KEY) -> None:
    """Put the events of a Doc on another one of the same text, with trigger spans.

    For a Doc that was made anew, by `Doc.from_json`, `Doc.from_array` or another
    pipeline, or that came back without its `user_data`.

    source (Doc): The Doc with events.
    target (Doc): The other one. Its tokens may be others.
    key (str): The component's key.
    RAISES (ValueError): If the texts differ.
    """
    if source.text != target.text:
        raise ValueError(
            f"the events of {source[:8].text!r} cannot be put on {target[:8].text!r}: "
            f"the texts have to be the same"
        )
    if source is target:
        return
    found = {
        place: held[key]
        for place, held in source.user_data.items()
        if isinstance(place, tuple) and place[:2] == ("._.", _NAME) and key in held
    }
    # What the target had is gone, and what is remembered of it.
    write(target, key, ())
    data: dict[Any, Any] = target.user_data
    for place, records in found.items():
        data[place] = {**data.get(place, {}), key: records}
    set_trigger_spans(target, key)
