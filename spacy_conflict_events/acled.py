"""ACLED's event and sub-event types for our own.

Their names and meanings are those of the ACLED codebook (2023): six event types, with
25 sub-event types.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

BATTLES = "Battles"
EXPLOSIONS = "Explosions/Remote violence"
CIVILIANS = "Violence against civilians"
PROTESTS = "Protests"
RIOTS = "Riots"
STRATEGIC = "Strategic developments"

ARMED = frozenset({"MIL", "COP", "REB", "PRM", "UAF", "SPY", "CRM"})
STATE = frozenset({"GOV", "MIL", "COP", "SPY"})
HARM = frozenset({"KILL", "INJURE", "ATTACK", "ABUSE"})
MOB = frozenset({"riot", "lynching", "stone-throwing"})
# The first word of a mode that is found decides.
REMOTE = {
    "suicide": "Suicide bomb",
    "chemical": "Chemical weapon",
    "drone": "Air/drone strike",
    "airstrike": "Air/drone strike",
    "shelling": "Shelling/artillery/missile attack",
    "missile": "Shelling/artillery/missile attack",
    "rocket": "Shelling/artillery/missile attack",
    "grenade": "Grenade",
    "landmine": "Remote explosive/landmine/IED",
    "ied": "Remote explosive/landmine/IED",
    "bombing": "Remote explosive/landmine/IED",
    "explosion": "Remote explosive/landmine/IED",
}
# What else an incident can be, in the order in which it is asked.
OTHERS = (
    ("DESTROY", (STRATEGIC, "Looting/property destruction")),
    ("ARREST", (STRATEGIC, "Arrests")),
    ("SEIZE", (STRATEGIC, "Disrupted weapons use")),
    ("AGREE", (STRATEGIC, "Agreement")),
)

Types = tuple[str, str]


def acled_type(group: Sequence[Mapping[str, Any]]) -> Types | None:
    """Choose ACLED's event type and sub-event type for an incident.

    group (Sequence[Mapping]): The rows of the incident's events, which are told as
        facts.
    RETURNS (tuple[str, str]): The event type and the sub-event type; None for what
        ACLED does not record, such as statements.
    """
    types = {row["type"] for row in group}
    modes = [row["mode"] for row in group if row["mode"]]
    if "PROTEST" in types:
        return _protest(types, modes)
    remote = _remote(modes) if types & HARM else None
    if remote:
        return EXPLOSIONS, remote
    if "TAKE_TERRITORY" in types:
        state = _has_sector(group, "actor", STATE, "TAKE_TERRITORY")
        taken = "Government regains territory"
        lost = "Non-state actor overtakes territory"
        return BATTLES, taken if state else lost
    if "CLASH" in types:
        return BATTLES, "Armed clash"
    if "ABDUCT" in types:
        return CIVILIANS, "Abduction/forced disappearance"
    if "ABUSE" in types and any("sexual" in mode for mode in modes):
        return CIVILIANS, "Sexual violence"
    if types & HARM:
        if MOB.intersection(modes):
            return RIOTS, "Mob violence"
        if _has_sector(group, "target", ARMED):
            return BATTLES, "Armed clash"
        return CIVILIANS, "Attack"
    return next((found for kind, found in OTHERS if kind in types), None)


def _protest(types: Collection[str], modes: Collection[str]) -> Types:
    if "riot" in modes or "CLASH" in types or "DESTROY" in types:
        return RIOTS, "Violent demonstration"
    if HARM.intersection(types):
        return PROTESTS, "Excessive force against protesters"
    if "ARREST" in types:
        return PROTESTS, "Protest with intervention"
    return PROTESTS, "Peaceful protest"


def _remote(modes: Sequence[str]) -> str | None:
    for word, name in REMOTE.items():
        if any(word in mode for mode in modes):
            return name
    return None


def _has_sector(
    group: Sequence[Mapping[str, Any]],
    slot: str,
    sectors: Collection[str],
    kind: str | None = None,
) -> bool:
    """Tell whether someone of these sectors fills a slot."""
    return any(
        filler.get("sector") in sectors
        for row in group
        if kind in (None, row["type"])
        for filler in row[slot]
    )
