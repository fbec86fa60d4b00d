"""Check what no schema expresses: conditions that span keys, values that never match.

Each check reports its findings and returns nothing.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from .labels import LABELS, suggest
from .lists import Place
from .pattern import TokenSpec
from .regexes import compile_regex
from .schema import PatternModel

LEXICAL = ("ORTH", "TEXT", "LOWER", "LEMMA")
_OF_EVENTS = (
    "slots",
    "mode",
    "plover",
    "cameo",
    "count",
    "polarity",
    "modality",
    "certainty",
)


def check_keys(model: PatternModel, event_type: str, place: Place) -> None:
    """Check the keys of a pattern against each other.

    model (PatternModel): The pattern.
    event_type (str): The type of its file.
    place (Place): Where it stands.
    """
    prefix = event_type.lower() + "."
    if not model.id.startswith(prefix):
        hint = f"did you mean {prefix}{model.id.partition('.')[2]}?"
        place.add("id", f"must begin with {prefix!r}, the type of the file", hint)
    if (model.trigger is None) == (model.dependency is None):
        place.add(None, "needs either 'trigger' or 'dependency', and not both")
    if not model.suppress:
        if model.types:
            hint = 'add "suppress": true, or remove it'
            place.add("types", "has a meaning only in a guard", hint)
        return
    for key in _OF_EVENTS:
        if key in model.model_fields_set:
            place.add(key, "has no effect, since a guard makes no event", "remove it")
    for number, example in enumerate(model.matches):
        for key in sorted(example.keys() - {"text"}):
            problem = "has no effect, since a guard makes no event"
            place.add(f"matches[{number}].{key}", problem, "remove it")


def check_nodes(model: PatternModel, place: Place) -> None:
    """Check that the nodes of a dependency pattern hang together.

    model (PatternModel): The pattern.
    place (Place): Where it stands.
    """
    seen: list[str] = []
    for number, node in enumerate(model.dependency or ()):
        key = f"dependency[{number}]"
        if number == 0:
            if node.RIGHT_ID != "trigger":
                problem = f"the first node must be 'trigger', not {node.RIGHT_ID!r}"
                place.add(f"{key}.RIGHT_ID", problem)
            if node.LEFT_ID or node.REL_OP:
                problem = "the first node hangs on no other"
                place.add(key, problem, "remove LEFT_ID and REL_OP")
        elif node.LEFT_ID is None or node.REL_OP is None:
            place.add(key, "needs LEFT_ID and REL_OP, which say what it hangs on")
        elif node.LEFT_ID not in seen:
            problem = f"no node before it is called {node.LEFT_ID!r}"
            place.add(f"{key}.LEFT_ID", problem, suggest(node.LEFT_ID, seen))
        if node.RIGHT_ID in seen:
            place.add(f"{key}.RIGHT_ID", f"there are two nodes {node.RIGHT_ID!r}")
        if node.RIGHT_ID in model.slots:
            problem = f"a node fills the slot {node.RIGHT_ID!r} already"
            place.add(f"slots.{node.RIGHT_ID}", problem)
        seen.append(node.RIGHT_ID)


def check_anchor(tokens: Sequence[TokenSpec], place: Place, key: str) -> None:
    """Check that a trigger has a word by which it can be looked up.

    tokens (Sequence[TokenSpec]): The tokens, with lists filled in.
    place (Place): Where they stand.
    key (str): The key there.
    """
    if not any(is_anchor(token) for token in tokens):
        problem = "no token is tied to words, so every word would have to be tried"
        place.add(key, problem, "give one of them a LEMMA, LOWER, TEXT or ORTH")


def is_anchor(token: TokenSpec) -> bool:
    """Tell whether a token must be there and must be one of certain words.

    token (TokenSpec): The token, with lists filled in.
    RETURNS (bool): Whether a trigger can be looked up by this token.
    """
    return token.get("OP", "1") in ("1", "+") and any(
        positive_words(token.get(attribute)) for attribute in LEXICAL
    )


def check_values(token: TokenSpec, place: Place, key: str) -> None:
    """Check that the values of a token's attributes can match.

    token (TokenSpec): The token, with lists filled in.
    place (Place): Where it stands.
    key (str): The key there.
    """
    for attribute, value in token.items():
        if isinstance(value, str):
            value = {"IN": frozenset([value])}
        elif not isinstance(value, dict):
            continue
        for kind, words in value.items():
            if kind == "REGEX":
                _check_regex(words, place, f"{key}.{attribute}.REGEX")
            elif kind in ("IN", "NOT_IN") and not _can_match(attribute, words):
                _check_words(attribute, words, token, place, f"{key}.{attribute}")


def positive_words(value: Any) -> frozenset[str]:
    """Return the words of which a token must have one.

    value (Any): The value of an attribute, with lists filled in.
    RETURNS (FrozenSet[str]): The words; empty if the value does not name any.
    """
    if isinstance(value, str):
        return frozenset([value])
    words = value.get("IN", ()) if isinstance(value, dict) else ()
    return frozenset(words)


def _check_regex(expression: str, place: Place, key: str) -> None:
    """Report a regular expression that cannot be used."""
    try:
        compile_regex(expression)
    except ValueError as error:
        runs = str(error).startswith("can run away")
        hint = 'repeat once, as in "a+" for "(a+)+"' if runs else None
        place.add(key, f"{expression!r} {error}", hint)


@cache
def _can_match(attribute: str, words: frozenset[str]) -> bool:
    """Tell at once whether there is nothing to say of the values of an attribute."""
    if attribute in LABELS:
        return words <= LABELS[attribute][1]
    if attribute not in LEXICAL:
        return True
    # in lower case and without a space
    joined = "\0".join(words)
    return joined == joined.lower() and len(joined.split()) < 2


def _check_words(
    attribute: str,
    words: frozenset[str],
    token: Mapping[str, Any],
    place: Place,
    key: str,
) -> None:
    """Report the values of an attribute that no token ever has."""
    if attribute in LABELS:
        kind, known = LABELS[attribute]
        for word in sorted(words - known):
            place.add(key, f"{word!r} is not {kind}", suggest(word, known))
    elif attribute in LEXICAL:
        proper = "PROPN" in positive_words(token.get("POS"))
        for word in sorted(words):
            if re.search(r"\s", word):
                hint = "write one token for each word"
                place.add(key, f"{word!r} holds a space, and no token does", hint)
            elif word != word.lower() and attribute == "LOWER":
                problem = f"{word!r} can never match, since it is not in lower case"
                place.add(key, problem, _lower_hint(word))
            elif word != word.lower() and attribute == "LEMMA" and not proper:
                problem = f"{word!r} is not in lower case, as the lemmas of words are"
                hint = f'{_lower_hint(word)} A name needs "POS": "PROPN"'
                place.add(key, problem, hint)


def _lower_hint(word: str) -> str:
    """Suggest the same word in lower case."""
    return f"did you mean {word.lower()}?"
