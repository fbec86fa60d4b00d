"""Explain what was found in a text, by which pattern, and why something was not."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from .loader import PatternSet


@dataclass(frozen=True)
class Explanation:
    """What the engine read in a text and what it did with it, sentence by sentence.

    sentences (Tuple[Dict, ...]): For each sentence plain data: its `text` and
        character offsets, its `tokens` as they were read after repairs, and its
        `candidates`, the words that can be triggers, with what became of each.
    """

    sentences: tuple[dict[str, Any], ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the explanation as plain data."""
        return {"sentences": list(self.sentences)}


def explain(
    doc: Doc,
    *,
    pattern: str | None = None,
    types: Iterable[str] | None = None,
    patterns: PatternSet | None = None,
) -> Explanation:
    """Explain the events of a Doc.

    doc (Doc): A parsed Doc.
    pattern (str): The id of a pattern of which the first condition that failed is
        told, for each word that it could have matched.
    types (Iterable[str]): The event types to tell of; None for all.
    patterns (PatternSet): The patterns, such as those of the component; None for the
        shipped ones.
    RETURNS (Explanation): The explanation.
    RAISES (ConflictEventsError): If there is no such pattern or type.
    """
    raise NotImplementedError
