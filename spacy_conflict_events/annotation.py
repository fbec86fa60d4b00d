"""Checks that a Doc has the annotation that the grammar reads."""

import warnings

from spacy.tokens import Doc

from .errors import ConflictEventsError
from .labels import LABELS

# What the grammar reads, and the component that usually brings it.
_NEEDED = {
    "DEP": "parser",
    "TAG": "tagger",
    "POS": "attribute_ruler",
    "LEMMA": "lemmatizer",
}


def check_annotation(doc: Doc, name: str) -> None:
    """Raise an error if a Doc lacks what the grammar reads.

    doc (Doc): The Doc.
    name (str): The name of the component that reads it.
    RAISES (ConflictEventsError): If it has no parse, tags, parts of speech or lemmas.
    """
    first = doc[0] if len(doc) else None
    if first and first.dep and first.tag and first.pos and first.lemma:
        return
    missing = [attr for attr in _NEEDED if not doc.has_annotation(attr)]
    if missing:
        makers = ", ".join(_NEEDED[attr] for attr in missing)
        raise ConflictEventsError(
            f"'{name}' got a Doc without {', '.join(missing)} "
            f"('{doc[:8].text}'): it works in an English pipeline such as "
            f"en_core_web_sm, after {makers}, with none of them disabled"
        )


def check_scheme(doc: Doc, name: str) -> None:
    """Warn if the labels of a Doc's parse are those of another scheme.

    doc (Doc): The Doc.
    name (str): The name of the component that reads it.
    """
    others = {token.dep_ for token in doc} - LABELS["DEP"][1] - {"", "subtok"}
    if others:
        warnings.warn(
            f"'{name}' does not know the dependency labels "
            f"{', '.join(sorted(others))}: it reads those of spaCy's English "
            f"pipelines such as en_core_web_sm, and finds little with others",
            stacklevel=3,
        )
