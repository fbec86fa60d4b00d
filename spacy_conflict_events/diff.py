"""Compare two extractions of one corpus: events gained, lost and changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
"""An event as `extract` writes it: `doc_id` and the fields of `Event.to_dict()`."""


@dataclass(frozen=True)
class Difference:
    """What has changed between two extractions.

    gained (Tuple[Row, ...]): Events of the new one alone.
    lost (Tuple[Row, ...]): Events of the old one alone.
    changed (Tuple[Tuple[Row, Row, Tuple[str, ...]], ...]): Events of both of which
        fields differ: the old one, the new one, and the names of these fields.
    same (int): How many events are the same in both.
    """

    gained: tuple[Row, ...]
    lost: tuple[Row, ...]
    changed: tuple[tuple[Row, Row, tuple[str, ...]], ...]
    same: int


def diff(old: Iterable[Row], new: Iterable[Row]) -> Difference:
    """Compare the events of two extractions.

    old (Iterable[Row]): The events before.
    new (Iterable[Row]): The events after.
    RETURNS (Difference): What has changed.
    """
    raise NotImplementedError
