"""Make a starting file for a new event type, to be filled in."""

import re
from pathlib import Path
from typing import Any

from .errors import ConflictEventsError
from .inflection import verb_forms
from .layout import format_patterns
from .schema import EVENT_TYPE

# What `check` asks to be filled in.
MEANING = "WHAT THE TYPE MEANS"
SOMEBODY = "SOMEBODY"
OTHER = "A SENTENCE WITHOUT SUCH AN EVENT"
PLACEHOLDERS = (MEANING, SOMEBODY, OTHER)

_FILE = [
    "Fill in what stands in capitals, then run: conflict-events check {file}",
    "What the keys mean: patterns/README.md. Keys named $comment are for people.",
]
_PATTERN = [
    "trigger: the words that name the event.",
    "slots: what fills them, by role: subject, object, prep:from and so on.",
    "matches: sentences that it must match, with what must be in the slots.",
    "rejects: sentences with the same words that mean something else.",
]
_GUARD = [
    "A guard makes no event, but vetoes those on its trigger: here, where the object",
    "is one of these words. Remove it if no other meaning gets in the way.",
]


def make_template(event_type: str, *, file: str | None = None) -> str:
    """Make a commented starting file for an event type.

    event_type (str): The type, in capitals, such as DISPLACE.
    file (str): The name that the file is to have; None for that of the type.
    RETURNS (str): The file's text. It can be loaded as it is, and `check` names what is
        to be filled in.
    RAISES (ConflictEventsError): If that is no name of a type.
    """
    if not re.fullmatch(EVENT_TYPE, event_type):
        hint = event_type.upper().replace("-", "_").replace(" ", "_")
        raise ConflictEventsError(
            f"{event_type!r} is not an event type: use capitals, digits and _, such as "
            f"{hint if re.fullmatch(EVENT_TYPE, hint) else 'DISPLACE'}"
        )
    name = event_type.lower()
    verb = name.partition("_")[0]
    past = verb_forms(verb).past[0]
    participle = verb_forms(verb).participle[0]
    token = {"LEMMA": {"IN": f"@{verb}"}, "POS": "VERB"}
    data: dict[str, Any] = {
        "$comment": [line.format(file=file or f"{name}.json") for line in _FILE],
        "schema_version": 1,
        "event_type": event_type,
        "description": f"{MEANING}, IN ONE SENTENCE.",
        "plover": None,
        "cameo": None,
        "count": "target",
        "lists": {verb: [verb]},
        "patterns": [
            {
                "$comment": _PATTERN,
                "id": f"{name}.verb",
                "description": f"X {past} Y",
                "trigger": [token],
                "slots": {"actor": "subject", "target": "object"},
                "matches": [
                    {"text": f"Gunmen {past} {SOMEBODY}.", "actor": "Gunmen"},
                    {
                        "text": f"{SOMEBODY} was {participle} by gunmen.",
                        "actor": "gunmen",
                    },
                ],
                "rejects": [f"{OTHER}."],
            },
            {
                "$comment": _GUARD,
                "id": f"{name}.other-meaning",
                "description": f"{past} SOMETHING ELSE",
                "trigger": [token],
                "requires": {"object": {"LEMMA": {"IN": ["something"]}}},
                "suppress": True,
                "matches": [{"text": f"They {past} something."}],
                "rejects": [f"Gunmen {past} {SOMEBODY}."],
            },
        ],
    }
    return format_patterns(data)


def write_template(event_type: str, path: Path) -> None:
    """Write the starting file, never over another one.

    event_type (str): The type.
    path (Path): Where it goes.
    RAISES (ConflictEventsError): If there is a file, or the type is no name.
    """
    text = make_template(event_type, file=str(path))
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise ConflictEventsError(f"{path} is there already") from error
