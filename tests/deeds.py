"""A few patterns, and what an extractor finds with them in stored parses."""

from typing import Any

from frozen import deed, extractor, frozen
from spacy.tokens import Doc

from spacy_conflict_events.pattern import Pattern

HAPPENING = {"actor": ("subject", "possessor", "compound"), "target": ("object",)}
FIGHT = {"actor": ("subject",), "target": ("prep:with",)}
SPEECH = {"target_kind": "party", "plover": "ACCUSE"}
CLAIM = {
    "requires": {"object": ({"LOWER": "responsibility"},)},
    "slots": {"actor": ("subject",)},
    "target_kind": "party",
    "plover": None,
}
PATTERNS = (
    deed("KILL", "kill", "execute"),
    deed("INJURE", "injure", "wound"),
    deed("ATTACK", "attack", "ambush", "storm"),
    deed("ATTACK", "attack", "blast", "bombing", pos="NOUN", slots=HAPPENING),
    deed("CLASH", "clash", slots=FIGHT),
    deed("CLASH", "clash", "battle", "encounter", pos="NOUN", slots=FIGHT),
    deed("ARREST", "arrest"),
    deed("ARREST", "arrest", pos="NOUN"),
    deed("CLAIM_RESPONSIBILITY", "claim", **CLAIM),
    deed("ACCUSE", "accuse", "blame", **SPEECH),
    deed("WARN", "warn", **SPEECH),
)


def events(text: str | Doc, *patterns: Pattern) -> list[dict[str, Any]]:
    """Find events, each as plain text.

    text (Union[str, Doc]): A stored sentence, or a Doc.
    patterns (Pattern): The patterns; `PATTERNS` if there are none.
    RETURNS (list[dict]): For each event its type, trigger, slots and the rest.
    """
    doc = frozen(text) if isinstance(text, str) else text
    found = []
    for record in extractor(*(patterns or PATTERNS))(doc):
        slots = {
            slot: [doc.text[start:end] for start, end, *_ in extents]
            for slot, extents in record["slots"].items()
        }
        start, end = record["trigger"]
        found.append({**record, **slots, "trigger": doc.text[start:end]})
    return found


def slot(text: str | Doc, trigger: str, name: str, *patterns: Pattern) -> list[str]:
    """Give what fills a slot of the one event with a trigger."""
    (event,) = [e for e in events(text, *patterns) if e["trigger"] == trigger]
    return event[name]
