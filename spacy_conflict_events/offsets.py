"""Moves the offsets of an event's record, which count from its trigger when stored."""

from collections.abc import Mapping
from typing import Any

Record = Mapping[str, Any]
# The numbers beyond which neither msgpack nor a 64-bit column holds them.
_LARGEST = 2**63 - 1


def shift(record: Record, by: int) -> dict[str, Any]:
    """Copy a record with all its offsets but the trigger's moved.

    A field that holds offsets has to be named here.

    record (Mapping[str, Any]): The record.
    by (int): How many characters they move.
    RETURNS (dict): The copy.
    """
    count = record["count"]
    if count:
        count = {
            **count,
            "start": count["start"] + by,
            "end": count["end"] + by,
            "low": _storable(count["low"]),
            "high": _storable(count["high"]),
        }
    return {
        **record,
        "sentence": [offset + by for offset in record["sentence"]],
        "count": count,
        "slots": {
            slot: [
                [start + by, end + by, *(_shift_details(item, by) for item in rest)]
                for start, end, *rest in fillers
            ]
            for slot, fillers in record["slots"].items()
        },
        **{
            name: [link[0] + by, link[1] + by, *link[2:]]
            for name in ("part_of", "incident")
            if (link := record.get(name))
        },
    }


def _shift_details(details: Any, by: int) -> Any:
    """Copy what is known of a filler, with the offsets of its first mention moved."""
    if isinstance(details, Mapping) and details.get("refers_to"):
        start, end, *rest = details["refers_to"]
        return {**details, "refers_to": [start + by, end + by, *rest]}
    return details


def _storable(number: int | None) -> int | None:
    """Return a number, or None for one that is too large to be stored."""
    return None if number is None or number > _LARGEST else number
