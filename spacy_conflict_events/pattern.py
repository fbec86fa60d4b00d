"""The data of one pattern, as the engine uses it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .labels import Certainty, CountSlot, Modality, Polarity, TargetKind, Topic

TokenSpec = dict[str, Any]
"""Conditions on a token. `IN` and `NOT_IN` hold a frozenset of words."""


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """One way to say that an event took place, with its word lists filled in.

    id (str): Permanent id, such as "kill.verb".
    event_type (str): Type of the event.
    description (str): What the pattern finds.
    trigger (Tuple[TokenSpec, ...]): Tokens that name the event, for a Matcher.
    dependency (Tuple[Dict, ...]): Nodes, for a DependencyMatcher; the first one
        is "trigger". Exactly one of `trigger` and `dependency` is set.
    slots (Mapping[str, Tuple[str, ...]]): For a slot its roles; the first one that
        yields something fills it.
    requires (Mapping[str, Tuple[TokenSpec, ...]]): For a role the conditions on the
        head of its filler, one of which must hold; all roles must be filled so.
    forbids (Mapping[str, Tuple[TokenSpec, ...]]): The same; no role may be so filled.
    suppress (bool): Whether this is a guard, which vetoes events on its trigger.
    types (Tuple[str, ...]): Event types that a guard vetoes, or "*".
    modes (Mapping[str, str]): The mode for each lower-case trigger word.
    mode (str): The mode whatever the word.
    count (str): The slot whose persons are counted.
    target_kind (str): What can be a target: any, party, or no_deed.
    not_in (Tuple[str, ...]): Topics in whose texts the words mean something else.
    file (str): Name of the file.
    matches (Tuple[Mapping, ...]): Examples that must match.
    rejects (Tuple[str, ...]): Sentences that must give no event of this type.
    """

    id: str
    event_type: str
    description: str = ""
    trigger: tuple[TokenSpec, ...] | None = None
    dependency: tuple[dict[str, Any], ...] | None = None
    slots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    requires: Mapping[str, tuple[TokenSpec, ...]] = field(default_factory=dict)
    forbids: Mapping[str, tuple[TokenSpec, ...]] = field(default_factory=dict)
    suppress: bool = False
    types: tuple[str, ...] = ()
    plover: str | None = None
    cameo: str | None = None
    mode: str | None = None
    modes: Mapping[str, str] = field(default_factory=dict)
    polarity: Polarity | None = None
    modality: Modality | None = None
    certainty: Certainty | None = None
    count: CountSlot | None = "target"
    target_kind: TargetKind = "any"
    not_in: tuple[Topic, ...] = ()
    file: str = ""
    matches: tuple[Mapping[str, Any], ...] = ()
    rejects: tuple[str, ...] = ()

    def vetoes(self, event_type: str) -> bool:
        """Tell whether this guard applies to a type of event.

        event_type (str): The type.
        RETURNS (bool): Whether events of the type on its trigger are vetoed.
        """
        return self.suppress and ("*" in self.types or event_type in self.types)
