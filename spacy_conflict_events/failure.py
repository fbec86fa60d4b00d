"""Find the first condition of a pattern that fails at a word."""

import copy
from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from .conditions import compile_tests
from .matcher import Compiled, _all_hold, _filled, _run, trigger_head
from .pattern import TokenSpec
from .roles import role
from .tree import Sentence

_MOST = 6


class Reason(str, Enum):
    """What became of a pattern at a word: the closed list of reasons."""

    FOUND = "found"
    FIRED = "fired"
    WORD = "word"
    READ_AS = "read-as"
    TRIGGER = "trigger"
    NODE = "node"
    EMPTY = "empty"
    REQUIRED = "required"
    FORBIDDEN = "forbidden"
    TOPIC = "topic"
    GUARD = "guard"
    MODIFIER = "modifier"
    RANK = "rank"
    WITHIN = "within"

    @property
    def meaning(self) -> str:
        """Say in words what the reason means."""
        return _MEANINGS[self]


_MEANINGS = {
    Reason.FOUND: "it gives an event",
    Reason.FIRED: "the guard fires",
    Reason.WORD: "none of its words is in the sentence",
    Reason.READ_AS: "the word is read as another part of speech",
    Reason.TRIGGER: "a token of the trigger does not match",
    Reason.NODE: "a node of the tree does not match",
    Reason.EMPTY: "a required role is empty",
    Reason.REQUIRED: "a required role is filled by another word",
    Reason.FORBIDDEN: "a role is filled by a forbidden word",
    Reason.TOPIC: "the passage is about something else",
    Reason.GUARD: "a guard vetoes it",
    Reason.MODIFIER: "the noun only says of what kind another one is",
    Reason.RANK: "another pattern of the type takes the word",
    Reason.WITHIN: "it lies within a longer trigger",
}


class Failure(NamedTuple):
    """Why a pattern gives nothing at a word.

    reason (Reason): The reason.
    detail (str): The words and conditions that it comes from.
    """

    reason: Reason
    detail: str | None


def find_failure(s: Sentence, compiled: Compiled, anchor: int) -> Failure | None:
    """Find the first condition of a pattern that fails at one of its words.

    s (Sentence): The sentence, after repairs.
    compiled (Compiled): The pattern.
    anchor (int): The token by which it was looked up.
    RETURNS (Optional[Failure]): The failure, or None if the pattern matches.
    """
    wanted = compiled.read_as
    if wanted not in (None, s.pos[anchor]) and not compiled.is_gerund(s, anchor):
        read = f"{s.text[anchor]!r} is read as {s.pos[anchor]}"
        return Failure(Reason.READ_AS, f"{read}, not as {compiled.read_as}")
    if compiled.nodes:
        return _failed_node(s, compiled, anchor)
    failed: tuple[int, int] | None = None
    for start in (anchor - offset for offset in compiled.offsets):
        if start < 0:
            continue
        at, number = _reach(s, compiled, start)
        if number == len(compiled.steps):
            if at > anchor:
                return _failed_role(s, compiled, trigger_head(s, start, at))
        elif failed is None or number > failed[0]:
            failed = (number, at)
    number, at = failed or (0, anchor)
    spec = (compiled.pattern.trigger or ())[number]
    return Failure(Reason.TRIGGER, f"trigger[{number}]: {_mismatch(s, at, spec)}")


def _reach(s: Sentence, compiled: Compiled, start: int) -> tuple[int, int]:
    """Return how far a trigger matches from a token on: the end, and the tokens."""
    at = start
    for number in range(1, len(compiled.steps) + 1):
        end = _run(s, compiled.steps[:number], 0, start)
        if end < 0:
            return at, number - 1
        at = end
    return at, len(compiled.steps)


def _failed_node(s: Sentence, compiled: Compiled, anchor: int) -> Failure | None:
    """Find the first node that matches nothing."""
    nodes = compiled.pattern.dependency or ()
    part = copy.copy(compiled)
    for number in range(1, len(compiled.nodes) + 1):
        part.nodes = compiled.nodes[:number]
        if next(part._assign(s, anchor), None) is None:
            node = nodes[number - 1]
            where = f"dependency[{number - 1}] {node['RIGHT_ID']!r}"
            if number == 1:
                mismatch = _mismatch(s, anchor, node["RIGHT_ATTRS"])
                return Failure(Reason.NODE, f"{where}: {mismatch}")
            hangs = f"{node['LEFT_ID']!r} {node['REL_OP']} it"
            wanted = ", ".join(_wanted(k, v) for k, v in node["RIGHT_ATTRS"].items())
            return Failure(Reason.NODE, f"{where}: no word with {hangs} and {wanted}")
    return _failed_role(s, compiled, anchor)


def _failed_role(s: Sentence, compiled: Compiled, head: int) -> Failure | None:
    """Find the first role that is not filled as the pattern says."""
    pattern = compiled.pattern
    for name, tests in compiled.requires:
        if _filled(s, head, name, tests):
            continue
        wanted = " or ".join(map(_conditions, pattern.requires[name]))
        fillers = [s.text[found.head] for found in role(s, head, name)]
        of = f"{name} of {s.text[head]!r}"
        if not fillers:
            return Failure(Reason.EMPTY, f"nothing is the {of}")
        found = ", ".join(map(repr, fillers))
        return Failure(Reason.REQUIRED, f"the {of} is {found}, wanted is {wanted}")
    for name, tests in compiled.forbids:
        if _filled(s, head, name, tests):
            fillers = [repr(s.text[found.head]) for found in role(s, head, name)]
            of = f"{name} of {s.text[head]!r}"
            return Failure(Reason.FORBIDDEN, f"the {of} is {', '.join(fillers)}")
    return None


def _mismatch(s: Sentence, i: int, spec: TokenSpec) -> str:
    """Say which condition on a token fails first."""
    if i >= len(s):
        return f"the sentence ends, wanted is {_conditions(spec)}"
    word = repr(s.text[i])
    if spec.get("OP") == "!":
        return f"{word} must not stand here"
    for key, value in spec.items():
        if key == "OP":
            continue
        alone = {key: value}
        if key == "LEMMA" and "POS" in spec:
            alone["POS"] = spec["POS"]
        if _all_hold(compile_tests(alone), s, i):
            continue
        name = {"ENT_TYPE": "ent"}.get(key, key.lower())
        found = getattr(s, name)[i] if hasattr(s, name) else None
        shown = f" with {key} {found!r}" if found is not None and key != "LOWER" else ""
        return f"{word}{shown}, wanted is {_wanted(key, value)}"
    return f"{word} is no match"


def _conditions(spec: TokenSpec) -> str:
    return " and ".join(_wanted(k, v) for k, v in spec.items()) or "any word"


def _wanted(key: str, value: Any) -> str:
    """Write a condition, its words cut short if they are many."""
    if isinstance(value, Mapping):
        parts = []
        for name, words in value.items():
            if isinstance(words, (frozenset, set)):
                some = sorted(words)
                more = f" and {len(some) - _MOST} more" if len(some) > _MOST else ""
                not_ = "not " if name == "NOT_IN" else ""
                parts.append(f"{key} {not_}in {', '.join(some[:_MOST])}{more}")
            else:
                parts.append(f"{key} {name} {words}")
        return " and ".join(parts)
    return f"{key} {value}"
