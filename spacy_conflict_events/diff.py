"""Compare two extractions of one corpus: events gained, lost and changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import ConflictEventsError
from .event import SLOTS
from .export import VERSIONS
from .tables import describe_count

Row = Mapping[str, Any]
"""An event as `extract` writes it: `doc_id` and the fields of `Event.to_dict()`."""

# What differs in each run, or names the event itself.
_NOT_COMPARED = {*VERSIONS, "id", "event_id", "doc_id", "incident", "incident_id"}


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

    def __bool__(self) -> bool:
        """Tell whether there is any difference."""
        return bool(self.gained or self.lost or self.changed)

    def by_pattern(self) -> dict[str, "Difference"]:
        """Group the differences by the pattern that gave the event.

        RETURNS (Dict[str, Difference]): By pattern id, those with most differences
            first. An event that another pattern gives now stands with the new one.
        """
        gained, lost, changed = defaultdict(list), defaultdict(list), defaultdict(list)
        for row in self.gained:
            gained[_pattern(row)].append(row)
        for row in self.lost:
            lost[_pattern(row)].append(row)
        for change in self.changed:
            changed[_pattern(change[1])].append(change)
        groups = {
            name: Difference(
                tuple(gained[name]), tuple(lost[name]), tuple(changed[name]), 0
            )
            for name in sorted({*gained, *lost, *changed})
        }
        return dict(sorted(groups.items(), key=lambda item: -item[1]._size()))

    def to_dict(self) -> dict[str, Any]:
        """Return the differences as plain data, ready for JSON."""
        return {
            "gained": list(self.gained),
            "lost": list(self.lost),
            "changed": [
                {"old": old, "new": new, "fields": list(fields)}
                for old, new, fields in self.changed
            ],
            "same": self.same,
            "patterns": {
                name: {
                    "gained": len(group.gained),
                    "lost": len(group.lost),
                    "changed": len(group.changed),
                }
                for name, group in self.by_pattern().items()
            },
        }

    def __str__(self) -> str:
        """Return the differences as text for people, by pattern."""
        lines = [f"{self._counts()}, {self.same} the same"]
        for name, group in self.by_pattern().items():
            lines += ["", f"{name}: {group._counts()}"]
            lines += [f"  + {_describe(row)}" for row in group.gained]
            lines += [f"  - {_describe(row)}" for row in group.lost]
            for old, new, fields in group.changed:
                lines.append(f"  ~ {_describe(new)}")
                for field in fields:
                    before, after = _show(old, field), _show(new, field)
                    lines.append(f"      {field}: {before} -> {after}")
        return "\n".join(lines)

    def _size(self) -> int:
        return len(self.gained) + len(self.lost) + len(self.changed)

    def _counts(self) -> str:
        counts = len(self.gained), len(self.lost), len(self.changed)
        return "{} gained, {} lost, {} changed".format(*counts)


def diff(old: Iterable[Row], new: Iterable[Row]) -> Difference:
    """Compare the events of two extractions.

    Two events are one if they have the document, the type and the trigger in common.
    Of the others, those are one that have the document and the type in common and
    whose triggers overlap. Fields that only one of them has are not compared, nor are
    the versions.

    old (Iterable[Row]): The events before.
    new (Iterable[Row]): The events after.
    RETURNS (Difference): What has changed, in the order of the rows.
    """
    before, after = list(old), list(new)
    partner: dict[int, int] = {}
    waiting: dict[Any, list[int]] = defaultdict(list)
    for n, row in enumerate(before):
        waiting[_key(row), _place(row)].append(n)
    for m, row in enumerate(after):
        if same := waiting[_key(row), _place(row)]:
            partner[m] = same.pop(0)
    taken = set(partner.values())
    left: dict[Any, list[int]] = defaultdict(list)
    for n, row in enumerate(before):
        if n not in taken:
            left[_key(row)].append(n)
    for m, row in enumerate(after):
        if m in partner:
            continue
        start, end = _place(row)
        for n in left[_key(row)]:
            first, last = _place(before[n])
            if first < end and start < last:
                partner[m] = n
                left[_key(row)].remove(n)
                break
    pairs = [(before[partner[m]], row) for m, row in enumerate(after) if m in partner]
    changes = [(a, b, tuple(_changed_fields(a, b))) for a, b in pairs]
    found = set(partner.values())
    return Difference(
        gained=tuple(row for m, row in enumerate(after) if m not in partner),
        lost=tuple(row for n, row in enumerate(before) if n not in found),
        changed=tuple(change for change in changes if change[2]),
        same=sum(not fields for _, _, fields in changes),
    )


def check_rows(rows: Iterable[tuple[int, Row]], *, file: str) -> Iterator[Row]:
    """Pass on rows that are events.

    rows (Iterable[Tuple[int, Row]]): The lines' numbers and objects.
    file (str): The name of the file.
    YIELDS (Row): The events.
    RAISES (ConflictEventsError): At what is no event.
    """
    for number, row in rows:
        trigger = row.get("trigger")
        if "type" not in row or not isinstance(trigger, dict) or "start" not in trigger:
            problem = "is no event as `extract` writes it in JSONL"
            raise ConflictEventsError(f"{file}:{number}: {problem}")
        yield row


def _key(row: Row) -> tuple[str, str]:
    return str(row.get("doc_id")), row["type"]


def _place(row: Row) -> tuple[int, int]:
    return row["trigger"]["start"], row["trigger"]["end"]


def _pattern(row: Row) -> str:
    return str(row.get("pattern"))


def _changed_fields(old: Row, new: Row) -> Iterator[str]:
    for field in new:
        compared = field in old and field not in _NOT_COMPARED
        if compared and not _is_same(old[field], new[field]):
            yield field


def _is_same(old: Any, new: Any) -> bool:
    """Compare values by what both of them have: a later version knows more keys."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return all(_is_same(old[key], new[key]) for key in new if key in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(_is_same, old, new))
    return bool(old == new)


def _describe(row: Row) -> str:
    """Name an event with what fills it, and its sentence."""
    slots = [f"{slot}={_show(row, slot)}" for slot in SLOTS if row.get(slot)]
    facts = [
        str(row[name])
        for name, plain in (("polarity", "positive"), ("modality", "actual"))
        if row.get(name, plain) != plain
    ]
    trigger = row["trigger"]["text"]
    head = " ".join([row["type"], repr(trigger), *slots, *facts])
    sentence = (row.get("sentence") or {}).get("text", "")
    return f"{row.get('doc_id')}: {head}: {' '.join(sentence.split())}"


def _show(row: Row, field: str) -> str:
    """Write the value of a field in short."""
    value = row[field]
    if field == "count":
        return describe_count(value) or "none"
    if isinstance(value, list):
        texts = [v.get("text", v) if isinstance(v, dict) else v for v in value]
        return f"[{'; '.join(map(str, texts))}]"
    if isinstance(value, dict) and "text" in value:
        return repr(value["text"])
    return str(value)
