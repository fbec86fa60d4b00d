"""Reads entity labels of one's own, as an EntityRuler sets them, as known ones."""

from collections.abc import Mapping
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, TAG
from spacy.tokens import Doc

from .errors import ConflictEventsError
from .labels import LABELS, suggest

_ATTRIBUTES = [HEAD, DEP, TAG, POS, LEMMA, ENT_IOB, ENT_TYPE]


def check_labels(labels: Mapping[str, str], name: str) -> dict[str, str]:
    """Check that labels are read as labels that the grammar knows.

    labels (Mapping[str, str]): The known label for each label of one's own.
    name (str): The name of the component that has them.
    RETURNS (dict): The labels.
    RAISES (ConflictEventsError): If one of them is not known.
    """
    known = LABELS["ENT_TYPE"][1] - {""}
    for own, label in labels.items():
        if label not in known:
            hint = suggest(label, known) or f"there are {', '.join(sorted(known))}"
            raise ConflictEventsError(
                f"'{name}' cannot read the entity label '{own}' as '{label}', which "
                f"is none of spaCy's English pipelines ({hint})"
            )
    return dict(labels)


def relabel(doc: Doc, labels: Mapping[str, str]) -> Doc:
    """Read entity labels as others.

    doc (Doc): A parsed Doc.
    labels (Mapping[str, str]): What to read in the place of which label.
    RETURNS (Doc): The same Doc if it has none of the labels, else one with the same
        tokens, parse and `user_data`, and with the other labels.
    """
    if not labels:
        return doc
    strings = doc.vocab.strings
    others = {strings[own]: strings[label] for own, label in labels.items()}
    found = cast(list[int], doc.to_array(ENT_TYPE).tolist())
    if others.keys().isdisjoint(found):
        return doc
    rows: Any = doc.to_array(_ATTRIBUTES)
    column = rows[:, _ATTRIBUTES.index(ENT_TYPE)]
    for own, label in others.items():
        column[column == np.uint64(own)] = label
    copy = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        user_data=doc.user_data,
    )
    return copy.from_array(_ATTRIBUTES, rows)
