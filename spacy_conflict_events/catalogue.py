"""Lists the event types: what they mean, their codes and modes, an example.

The page of the documentation is made from it:
`python -m spacy_conflict_events.catalogue > docs/event_types.md`.
"""

import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from .loader import Pattern, PatternSet, load_patterns

_INTRODUCTION = """# Event types

This page is made from the pattern files; `conflict-events types` prints the same \
table. PLOVER and CAMEO are the ontologies of political events that these codes \
belong to. A pattern may refine the codes of its type, and *finer* names the CAMEO \
codes that some pattern of the type gives. A mode is a finer kind that the words \
tell."""


@dataclass(frozen=True, kw_only=True)
class EventType:
    """What there is to know of an event type.

    type (str): The type, such as "KILL".
    plover (str): Its category in PLOVER, None if it has none.
    cameo (str): Its code in CAMEO, None if it has none.
    finer (Tuple[str, ...]): Other CAMEO codes that its patterns give, in order.
    description (str): What the type means, in one sentence.
    modes (Tuple[str, ...]): The finer kinds that are told apart, in order.
    example (str): A sentence with an event of the type, from its own examples; None
        if there is none.
    """

    type: str
    plover: str | None
    cameo: str | None
    finer: tuple[str, ...]
    description: str
    modes: tuple[str, ...]
    example: str | None

    def to_dict(self) -> dict[str, Any]:
        """Turn the entry into what JSON can hold.

        RETURNS (dict): The fields by their names; tuples become lists.
        """
        fields = asdict(self)
        return {**fields, "finer": list(self.finer), "modes": list(self.modes)}


def catalogue(patterns: PatternSet | None = None) -> tuple[EventType, ...]:
    """List the event types that a set of patterns finds.

    patterns (PatternSet): The patterns; None for the shipped ones.
    RETURNS (Tuple[EventType, ...]): An entry a type, in alphabetical order.
    """
    patterns = load_patterns() if patterns is None else patterns
    files: dict[str, dict[str, Any]] = {}
    for _, data in patterns.sources:
        if "event_type" in data:
            files.setdefault(data["event_type"], data)
    by_type: dict[str, list[Pattern]] = {}
    for pattern in patterns.patterns:
        if not pattern.suppress:
            by_type.setdefault(pattern.event_type, []).append(pattern)
    return tuple(
        _describe(files[name], by_type[name])
        for name in sorted(by_type)
        if name in files
    )


def _describe(data: dict[str, Any], patterns: Sequence[Pattern]) -> EventType:
    """Make the entry of a type from its first file and all of its patterns."""
    cameo = data.get("cameo")
    codes = {pattern.cameo for pattern in patterns if pattern.cameo}
    modes = {pattern.mode for pattern in patterns if pattern.mode}
    modes.update(mode for pattern in patterns for mode in pattern.modes.values())
    examples = [match["text"] for pattern in patterns for match in pattern.matches]
    return EventType(
        type=data["event_type"],
        plover=data.get("plover"),
        cameo=cameo,
        finer=tuple(sorted(codes - {cameo})),
        description=data["description"],
        modes=tuple(sorted(modes)),
        example=examples[0] if examples else None,
    )


def catalogue_page(entries: Sequence[EventType]) -> str:
    """Write the catalogue as a page of the documentation.

    entries (Sequence[EventType]): The entries.
    RETURNS (str): Markdown: a table of all types, then a section for each.
    """
    lines = [_INTRODUCTION, "", "| type | PLOVER | CAMEO | what it says |"]
    lines.append("|---|---|---|---|")
    for entry in entries:
        link = f"[{entry.type}](#{entry.type.lower()})"
        codes = f"{entry.plover or '–'} | {entry.cameo or '–'}"
        lines.append(f"| {link} | {codes} | {entry.description} |")
    for entry in entries:
        lines += ["", f"## {entry.type}", "", entry.description, ""]
        lines.append(f"- PLOVER: {entry.plover or 'none'}")
        lines.append(f"- CAMEO: {entry.cameo or 'none'}")
        if entry.finer:
            lines.append(f"- Finer: {', '.join(entry.finer)}")
        if entry.modes:
            lines.append(f"- Modes: {', '.join(entry.modes)}")
        if entry.example:
            lines.append(f"- Example: {entry.example}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(catalogue_page(catalogue()))
