"""Where in a Doc's text the records of events stand, without going through all."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

# The private extension of a trigger's Span that holds its records.
NAME = "_conflict_events"

Place = tuple[int, int]
"""The first character of a trigger, and its end, exclusive."""


def list_places(doc: Doc) -> Iterator[Place]:
    """Go through the places that have records.

    doc (Doc): The Doc.
    YIELDS (tuple[int, int]): The places, in no order.
    """
    data: dict[Any, Any] = doc.user_data
    for place in data:
        if isinstance(place, tuple) and place[:2] == ("._.", NAME):
            yield place[2], place[3]


class RecordIndex:
    """The places of the records of the Doc that was read last, in their order.

    Whoever asks each sentence of a long Doc for its events would else go through all
    of them as often as there are sentences.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        # The data themselves, since another Doc's may come to have the same `id`.
        self._known: tuple[dict[Any, Any], int, list[Place]] | None = None

    def forget(self) -> None:
        """Forget the places, since records are written."""
        self._known = None

    def between(self, doc: Doc, start: int, end: int) -> list[Place]:
        """List the places that begin in a part of a Doc's text.

        doc (Doc): The Doc.
        start (int): The first character.
        end (int): The character after the last one.
        RETURNS (list[tuple[int, int]]): The places, in the order of the text.
        """
        data: dict[Any, Any] = doc.user_data
        known = self._known
        if known is None or known[0] is not data or known[1] != len(data):
            known = self._known = (data, len(data), sorted(list_places(doc)))
        places = known[2]
        return places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
