"""Conditions on a token, compiled to functions of a sentence and an index."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from .hashes import hash_all, ids_of
from .inflection import expand
from .parties import is_party
from .place_nouns import is_place
from .regexes import compile_regex
from .topics import TOPIC
from .tree import Sentence

LISTED = {
    "LOWER": "lower",
    "TEXT": "text",
    "ORTH": "text",
    "POS": "pos",
    "TAG": "tag",
    "DEP": "dep",
    "ENT_TYPE": "ent",
}
LEXICAL = ("LEMMA", "LOWER", "TEXT", "ORTH")
# Of so many words most sentences have one.
MOST = 2_000
Check = Callable[[Sentence, int], bool]
Tests = tuple[Check, ...]


class Step(NamedTuple):
    """A token of a trigger: its tests and how often it may stand."""

    tests: Tests
    least: int
    most: int
    negated: bool


@cache
def forms_of(lemmas: frozenset[str], pos: str | None) -> frozenset[str]:
    """Give all written forms of some lemmas, in lower case.

    lemmas (frozenset[str]): The lemmas.
    pos (Optional[str]): VERB or NOUN, for the forms of that part of speech only.
    RETURNS (frozenset[str]): The forms, the lemmas among them.
    """
    return frozenset().union(*[_forms_of_one(lemma, pos) for lemma in lemmas])


@cache
def _forms_of_one(lemma: str, pos: str | None) -> frozenset[str]:
    if pos is None:
        return _forms_of_one(lemma, "VERB") | _forms_of_one(lemma, "NOUN")
    return expand(lemma, pos)


def forms_of_lists(
    lists: Mapping[str, frozenset[str]],
) -> dict[str, frozenset[str]]:
    """Give all written forms of the lists that the grammar reads.

    lists (Mapping[str, frozenset[str]]): The shared word lists.
    RETURNS (dict[str, frozenset[str]]): The same, but for those of topics, which are
        read as they are written.
    """
    return {
        name: forms_of(words, None)
        for name, words in lists.items()
        if not name.startswith(TOPIC)
    }


@cache
def _ids_of_forms(lemmas: frozenset[str], pos: str | None) -> frozenset[int]:
    """Give the hashes of `forms_of`, in less time."""
    return frozenset().union(*[_ids_of_one(lemma, pos) for lemma in lemmas])


@cache
def _ids_of_one(lemma: str, pos: str | None) -> frozenset[int]:
    return hash_all(_forms_of_one(lemma, pos))


def lexical_values(token: dict[str, Any]) -> frozenset[str] | None:
    """Give the lower-case words that can match a token pattern; None if any can."""
    found: frozenset[str] | None = None
    for key, words in _named(token):
        if key == "LEMMA":
            words = forms_of(words, inflected_as(token))
        found = words if found is None else found & words
    return found


def lexical_ids(token: dict[str, Any]) -> frozenset[int] | None:
    """Give the hashes of what `lexical_values` gives."""
    found: frozenset[int] | None = None
    for key, words in _named(token):
        lemma = key == "LEMMA"
        ids = _ids_of_forms(words, inflected_as(token)) if lemma else ids_of(words)
        found = ids if found is None else found & ids
    return found


def _named(token: dict[str, Any]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the words that a token pattern names, in lower case, and in which key."""
    for key in LEXICAL:
        value = token.get(key)
        if isinstance(value, str):
            yield key, _lowered(frozenset({value}))
        elif value is not None and "IN" in value:
            yield key, _lowered(frozenset(value["IN"]))


def needed_ids(token: dict[str, Any]) -> frozenset[int] | None:
    """Give what a token that matches has: one of some words, or of some entity labels.

    token (dict): The token pattern.
    RETURNS (frozenset[int]): The hashes of the words in lower case, or of the labels;
        None if it need have neither, or one of more than `MOST` words.
    """
    if any(len(words) > MOST for _, words in _named(token)):
        return None
    found = lexical_ids(token)
    if found is not None:
        return found
    label = token.get("ENT_TYPE", {})
    labels = frozenset({label} if isinstance(label, str) else label.get("IN", ()))
    # no label at all may be asked for, too
    return ids_of(labels) if labels and "" not in labels else None


@cache
def _lowered(words: frozenset[str]) -> frozenset[str]:
    joined = "".join(words)
    return words if joined == joined.lower() else frozenset(map(str.lower, words))


def inflected_as(token: dict[str, Any]) -> str | None:
    """Tell as what a token pattern's lemmas are inflected: VERB, NOUN or None."""
    pos = token.get("POS")
    return pos if pos in ("VERB", "NOUN") else None


def compile_tests(token: dict[str, Any], *, anchored: bool = False) -> Tests:
    """Turn a token pattern into functions of a sentence and a token index.

    token (dict): The token pattern.
    anchored (bool): Leave out what is known of a token that was found by its word and
        by the part of speech that `inflected_as` names.
    RETURNS (tuple): The tests.
    """
    tests: list[Check] = []
    for key, value in token.items():
        if key == "OP" or (anchored and _is_known(token, key)):
            continue
        if key == "LEMMA":
            tests.extend(_lemma_tests(value, inflected_as(token)))
        elif key in LISTED:
            tests.extend(_value_tests(LISTED[key], value))
        else:
            tests.append(_token_test(key, value))
    return tuple(tests)


def _is_known(token: dict[str, Any], key: str) -> bool:
    if key == "POS":
        return inflected_as(token) is not None
    if key == "LOWER" or (key == "LEMMA" and inflected_as(token) is not None):
        return isinstance(token[key], str) or list(token[key]) == ["IN"]
    return False


def _lemma_tests(value: Any, pos: str | None) -> Iterator[Check]:
    if isinstance(value, str):
        value = {"IN": frozenset({value})}
    for kind, words in value.items():
        if kind == "REGEX":
            yield _matches("lemma", words)
        else:
            yield _has_lemma(frozenset(words), pos, kind == "IN")


def _value_tests(name: str, value: Any) -> Iterator[Check]:
    if isinstance(value, str):
        value = {"IN": frozenset({value})}
    for kind, words in value.items():
        if kind == "REGEX":
            yield _matches(name, words)
        else:
            yield _is_among(name, frozenset(words), kind == "IN")


def _has_lemma(lemmas: frozenset[str], pos: str | None, wanted: bool) -> Check:
    """Compare written forms; without a part of speech those of the token's own.

    "Firing" is a form of "fire" only where it is read as a verb.
    """
    forms = forms_of(lemmas, pos)
    if pos is not None:
        return _is_among("lower", forms, wanted)
    by_pos = {"VERB": forms_of(lemmas, "VERB"), "NOUN": forms_of(lemmas, "NOUN")}
    return lambda s, i: (s.lower[i] in by_pos.get(s.pos[i], forms)) is wanted


def _matches(name: str, regex: str) -> Check:
    is_in = compile_regex(regex)
    return lambda s, i: is_in(getattr(s, name)[i])


def _is_among(name: str, words: frozenset[str], wanted: bool) -> Check:
    if wanted:
        return AMONG[name](words)
    return lambda s, i: getattr(s, name)[i] not in words


# The same as `getattr`, and twice as fast.
AMONG: dict[str, Callable[[frozenset[str]], Check]] = {
    "lower": lambda words: lambda s, i: s.lower[i] in words,
    "text": lambda words: lambda s, i: s.text[i] in words,
    "pos": lambda words: lambda s, i: s.pos[i] in words,
    "tag": lambda words: lambda s, i: s.tag[i] in words,
    "dep": lambda words: lambda s, i: s.dep[i] in words,
    "ent": lambda words: lambda s, i: s.ent[i] in words,
    "shape_": lambda words: lambda s, i: s.shape_[i] in words,  # type: ignore[attr-defined]
}


COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
}


def _token_test(key: str, value: Any) -> Check:
    name = key.lower()
    if key == "IS_PARTY":
        return lambda s, i: is_party(s, i) is value
    if key == "IS_PLACE":
        return lambda s, i: is_place(s, i) is value
    if key == "LENGTH":
        wanted = {"==": value} if isinstance(value, int) else value
        return lambda s, i: all(
            COMPARE[op](len(s.text[i]), number) for op, number in wanted.items()
        )
    if key == "SHAPE":
        tests = tuple(_value_tests("shape_", value))
        return lambda s, i: all(test(_Shape(s, i), 0) for test in tests)  # type: ignore[arg-type]
    return lambda s, i: bool(getattr(s.doc[s.start + i], name)) is value


class _Shape:
    # lets `_value_tests` read the shape of a token, which no list keeps
    def __init__(self, s: Sentence, i: int) -> None:
        self.shape_ = [s.doc[s.start + i].shape_]


def compile_step(token: dict[str, Any]) -> Step:
    """Turn a token pattern with its `OP` into a step of a trigger."""
    return Step(compile_tests(token), *repeats(token), token.get("OP") == "!")


def repeats(token: dict[str, Any]) -> tuple[int, int]:
    """Tell by its `OP` how often the token of a trigger stands, at least and most."""
    op = token.get("OP", "1")
    if op == "?":
        return 0, 1
    if op == "*":
        return 0, 99
    if op == "+":
        return 1, 99
    if not op.startswith("{"):
        return 1, 1
    low, comma, high = op[1:-1].partition(",")
    least = int(low or 0)
    return least, int(high) if high else (99 if comma else least)
