"""Shares slots between the events of one sentence."""

from .counts import Quantities
from .slots import Draft
from .tree import Sentence


def share(s: Sentence, events: list[Draft], quantities: Quantities) -> None:
    """Fill empty slots from the other events of the sentence."""
