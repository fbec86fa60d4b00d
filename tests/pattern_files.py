"""Pattern files for the tests of loading them."""

import json
from typing import Any


def good_pattern(**changes: Any) -> dict[str, Any]:
    """Make a pattern in which nothing is wrong."""
    pattern = {
        "id": "kill.verb",
        "description": "X killed Y",
        "trigger": [{"LEMMA": "kill", "POS": "VERB"}],
        "slots": {"actor": "subject", "target": ["object", "prep:of"]},
        "matches": [{"text": "Troops killed him.", "actor": "Troops"}],
        "rejects": ["They killed the bill."],
    }
    return {**pattern, **changes}


def good_file(*patterns: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Make a pattern file in which nothing is wrong."""
    file = {
        "$schema": "./schema.json",
        "schema_version": 1,
        "event_type": "KILL",
        "description": "People are killed.",
        "plover": "ASSAULT",
        "cameo": "180",
        "patterns": list(patterns) or [good_pattern()],
    }
    return {**file, **changes}


def write(path, data) -> None:
    """Write a file, and the folder it is in."""
    path.parent.mkdir(exist_ok=True)
    text = data if isinstance(data, str) else json.dumps(data)
    path.write_text(text, encoding="utf-8")
