"""Mends the parser's usual slips, each beside the sentence that forced it."""

from .tree import Sentence


def repair(s: Sentence, anchors: list[int]) -> None:
    """Mend a sentence before triggers are looked for.

    s (Sentence): The sentence; its lists change.
    anchors (list[int]): The tokens that some pattern's word stands on.
    """
