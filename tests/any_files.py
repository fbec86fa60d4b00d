"""Pattern files and actor dictionaries that nobody would write: shipped ones, mutated.

All is drawn from a `random.Random`, so that hypothesis and a fuzzer can steer it.
"""

import copy
import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from pattern_files import good_file, good_pattern

from spacy_conflict_events.pattern_files import shipped_folder

Json = Any
WORDS = (
    *(
        "",
        " ",
        "kill",
        "Kill",
        "kill ed",
        "@",
        "@kill",
        "@nothing",
        "@../x",
        "/etc/passwd",
    ),
    *(
        "\x00",
        "\x1b[2J",
        "\ud800",
        "\u202e",
        "\u0301",
        "İ",
        "ß",
        "🔥",
        "_",
        "a" * 70,
        "~x",
    ),
    *("(a+)+b", "(a", "[[", "a*a*a*a*b", "(?!a)", r"(a)\1", "a{9999999999}", "(" * 90),
    *(
        "subject",
        "object",
        "prep:of",
        "prep:*",
        "clause:subject",
        "nsubj",
        "NOUN",
        "VBD",
    ),
    *(
        "trigger",
        "actor",
        "_x",
        "VERB",
        "GPE",
        ">",
        ">>",
        ".*",
        "<<",
        "$++",
        "?",
        "*",
        "+",
    ),
    *(
        "{3}",
        "{,2}",
        "{2,}",
        "{0,999}",
        "{1,99999999}",
        "!",
        "1",
        "180",
        "ASSAULT",
        "KILL",
    ),
    *(
        "target",
        "positive",
        "generic",
        "alleged",
        "sport",
        "any",
        "2021-02-30",
        "PAK",
        "GOV",
    ),
)
NUMBERS = (0, 1, -1, 3, 2**31, 2**63, 10**30, 1.5, 1e308, float("nan"), float("inf"))
KEYS = (
    *("$schema", "$comment", "schema_version", "event_type", "description", "plover"),
    *("cameo", "count", "target_kind", "not_in", "lists", "modes", "patterns", "id"),
    *("trigger", "dependency", "slots", "requires", "forbids", "suppress", "types"),
    *(
        "mode",
        "polarity",
        "modality",
        "certainty",
        "matches",
        "rejects",
        "text",
        "actor",
    ),
    *("IN", "NOT_IN", "REGEX", "LEMMA", "LOWER", "TEXT", "ORTH", "SHAPE", "POS", "TAG"),
    *(
        "DEP",
        "ENT_TYPE",
        "LENGTH",
        "IS_TITLE",
        "IS_PARTY",
        "OP",
        "==",
        ">=",
        "low",
        "high",
    ),
    *("RIGHT_ID", "RIGHT_ATTRS", "LEFT_ID", "REL_OP", "quantities", "names", "periods"),
    *("countries", "sectors", "actors", "country", "sector", "nouns", "case", "start"),
)


@cache
def pattern_bases() -> tuple[Json, ...]:
    """Return pattern files that load: small ones, and parts of the shipped ones."""
    node = {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": "kill"}}
    below = {
        "LEFT_ID": "trigger",
        "REL_OP": ">",
        "RIGHT_ID": "actor",
        "RIGHT_ATTRS": {"DEP": {"IN": ["nsubj"]}, "LOWER": {"REGEX": "^[a-z]+$"}},
    }
    tree = good_pattern(id="kill.tree", dependency=[node, below])
    del tree["trigger"], tree["slots"]
    row = good_pattern(
        id="kill.row",
        trigger=[{"LEMMA": "kill"}, {"OP": "*"}, {"LOWER": "men", "LENGTH": {">=": 2}}],
        requires={"object": [{"LEMMA": "@people"}]},
        mode="battle",
    )
    guard = good_pattern(id="kill.guard", suppress=True, types=["KILL"])
    del guard["slots"]
    guard["matches"] = []
    found = [
        good_file(),
        good_file(
            good_pattern(), tree, row, guard, lists={"people": ["man", "farmer"]}
        ),
    ]
    for path in sorted(shipped_folder().glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        if path.name != "schema.json" and not path.name.startswith("_"):
            found.append({**data, "patterns": data["patterns"][:3]})
    return tuple(found)


@cache
def shared_bases() -> tuple[Json, ...]:
    """Return files of word lists and quantities that load."""
    lists = {"people": ["man", "@more"], "more": ["woman"], "rest": ["@people", "boy"]}
    quantities = {"dozens": {"low": 24, "high": None}}
    whole = {"schema_version": 1, "description": "Shared."}
    return (
        {**whole, "lists": lists, "quantities": quantities},
        {**whole, "lists": {"a": ["@b"], "b": ["@c"], "c": ["x"]}},
    )


@cache
def actor_bases() -> tuple[Json, ...]:
    """Return actor dictionaries that load."""
    period = {"country": "PAK", "sector": "GOV", "start": "2018-08-18"}
    found: list[Json] = [
        {
            "schema_version": 1,
            "description": "Own.",
            "countries": [
                {"country": "PAK", "names": ["Pakistan"], "regions": ["Sindh"]}
            ],
            "sectors": [{"sector": "REB", "nouns": ["gunman"], "modifiers": ["rebel"]}],
            "actors": [
                {"names": ["Imran Khan", "Khan"], "periods": [period]},
                {"names": ["the Army"], "sector": "MIL", "case": True},
            ],
        }
    ]
    for path in sorted((shipped_folder() / "actors").glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        found.append({k: v[:4] if isinstance(v, list) else v for k, v in data.items()})
    return tuple(found)


def any_value(chance: Random, depth: int = 0) -> Json:
    """Draw a value of JSON."""
    kind = chance.randrange(9 if depth < 3 else 6)
    if kind < 3:
        return chance.choice(WORDS)
    if kind == 3:
        return chance.choice(NUMBERS)
    if kind < 6:
        return chance.choice((None, True, False))
    if kind == 6:
        return [any_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {
        chance.choice(KEYS + WORDS): any_value(chance, depth + 1)
        for _ in range(chance.randrange(3))
    }


def _spots(data: Json) -> list[tuple[Any, Any]]:
    """List the containers of a value, each with a key or position in it."""
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    for outer in waiting:
        keys = list(outer) if isinstance(outer, dict) else range(len(outer))
        for key in keys:
            found.append((outer, key))
            if isinstance(outer[key], (dict, list)):
                waiting.append(outer[key])
    return found


def mutate(chance: Random, base: Json) -> Json:
    """Draw a file like another one, with a few things changed in it."""
    data = copy.deepcopy(base)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        spots = _spots(data)
        if not spots:
            return data
        outer, key = chance.choice(spots)
        _change(chance, outer, key, spots)
    return data


def _change(chance: Random, outer: Any, key: Any, spots: list[tuple[Any, Any]]) -> None:
    kind = chance.randrange(8)
    if kind == 0:
        del outer[key]
    elif kind == 1:
        outer[key] = any_value(chance)
    elif kind == 2:
        other, where = chance.choice(spots)
        outer[key] = copy.deepcopy(other[where])
    elif kind == 3 and isinstance(outer, dict):
        outer[chance.choice(KEYS + WORDS)] = outer.pop(key)
    elif kind == 4 and isinstance(outer, dict):
        outer[chance.choice(KEYS + WORDS)] = any_value(chance)
    elif kind == 5 and isinstance(outer, list):
        outer.insert(key, any_value(chance))
    elif kind == 6 and isinstance(outer, list):
        outer[key:key] = [copy.deepcopy(outer[key])] * chance.choice((1, 2, 40))
    else:
        outer[key] = chance.choice(WORDS)


def any_bytes(chance: Random, data: Json) -> bytes:
    """Draw how a file is written: most often rightly."""
    text = json.dumps(data, ensure_ascii=chance.randrange(3) > 0)
    content = text.encode("utf-8", "surrogatepass")
    kind = chance.randrange(24)
    at = chance.randrange(len(content) + 1)
    if kind == 0:
        return content[:at]
    if kind == 1:
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
    if kind == 2:
        return b"\xef\xbb\xbf" + content
    if kind == 3:
        return text.encode(
            chance.choice(("utf-16", "utf-32", "utf-8")), "surrogatepass"
        )
    if kind == 4:
        deep = chance.choice((30, 50, 1000, 100_000))
        return content[:-1] + b', "$comment": ' + b"[" * deep + b"]" * deep + b"}"
    if kind == 5:
        return (
            content[:-1]
            + b', "schema_version": 1'
            + b"0" * chance.choice((1, 5000))
            + b"}"
        )
    if kind == 6:
        return content[:-1] + b"," + content[1:]
    return content


def write_bytes(folder: Path, name: str, content: bytes) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(content)
    return path


def small_shipped(folder: Path) -> Path:
    """Write what is shipped in small, so that each file loads in no time.

    The lists have the names of the shipped ones, with a few of their words.
    """
    (folder / "actors").mkdir(parents=True)
    shared = json.loads((shipped_folder() / "_lists.json").read_text("utf-8"))
    shared["lists"] = {
        name: [word for word in words if not word.startswith("@")][:3] or ["x"]
        for name, words in shared["lists"].items()
    }
    write_bytes(folder, "_lists.json", json.dumps(shared).encode())
    write_bytes(folder, "attack.json", json.dumps(_attack()).encode())
    write_bytes(folder / "actors", "own.json", json.dumps(actor_bases()[0]).encode())
    return folder


def _attack() -> Json:
    return good_file(good_pattern(id="attack.verb"), event_type="ATTACK")
