"""Validate the form of a pattern file and say in plain words what is wrong."""

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from . import actor_schema, schema
from .errors import PatternError
from .labels import LABELS, PLAIN_ROLES, suggest

Model = TypeVar("Model", bound=BaseModel)
# So many findings of a file are made at most.
MOST = 250
# and so many characters of a value shown
_LONGEST = 60

_SHAPES = {
    schema.EVENT_TYPE: "an event type (capitals, digits and _, like TAKE_TERRITORY)",
    schema.PATTERN_ID: "a pattern id (lower case with dots, like kill.lose-lives)",
    schema.NAME: "a name (lower case, digits, - and _)",
    schema.ROLE: f"a role ({', '.join(PLAIN_ROLES)}, prep:WORD, prep:WORD:clause, "
    "prep:WORD:party)",
    schema.LIST_REFERENCE: 'a list of words or the name of one, like "@kill"',
    schema.OPERATOR: "an operator (! ? + * {n} {n,m} {n,} {,m})",
    schema.CAMEO: "a CAMEO code (two to four digits)",
    actor_schema.COUNTRY: "a country code (three capitals, like PAK or IGO)",
    actor_schema.WORDS: "a name or word",
    actor_schema.DAY: "an ISO date (year-month-day, like 2021-08-15)",
    schema.NODE: "a node name (trigger, a slot, or a name that begins with _)",
}
_ROLE_HINTS = {
    "agent": "subject covers the by-phrase of a passive",
    "nsubj": "did you mean subject?",
    "nsubjpass": "did you mean object?",
    "dobj": "did you mean object?",
    "iobj": "did you mean indirect?",
    "pobj": "did you mean prep:WORD?",
    "poss": "did you mean possessor?",
    "ccomp": "did you mean clause?",
}
_NOUNS = {
    "string_type": "text in quotes",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "list_type": "a list",
    "dict_type": "an object",
    "model_type": "an object",
    "model_attributes_type": "an object",
}
_MODELS: dict[str, type[Any]] = {
    "patterns": schema.PatternModel,
    "trigger": schema.Token,
    "RIGHT_ATTRS": schema.Token,
    "requires": schema.Token,
    "forbids": schema.Token,
    "dependency": schema.Node,
    "matches": schema.Example,
    "count": schema.CountRange,
    "quantities": schema.CountRange,
    "countries": actor_schema.CountryEntry,
    "sectors": actor_schema.SectorEntry,
    "actors": actor_schema.ActorEntry,
    "periods": actor_schema.PeriodEntry,
    "LENGTH": schema.LengthPredicate,
    **dict.fromkeys(("ORTH", "TEXT", "LOWER", "LEMMA", "SHAPE"), schema.Predicate),
    **dict.fromkeys(LABELS, schema.Predicate),
}

# What can be left out of a pattern without another meaning of the rest.
_APART = {"slots", "requires", "forbids", "matches", "rejects", "mode", "plover"}
_APART |= {"cameo", "count", "polarity", "modality", "certainty"}


def validate(
    data: Any, model: type[Model], *, file: str
) -> tuple[Model | None, list[PatternError]]:
    """Validate what was read from a file.

    data (Any): The parsed JSON.
    model (Type[BaseModel]): The model of the file.
    file (str): Name of the file, for the findings.
    RETURNS (Tuple[Optional[BaseModel], List[PatternError]]): The file as a model
        if it is sound, else None and everything that is wrong.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)[:MOST]
    return None, [_finding(detail, data, model, file) for detail in details]


def sound_part(data: Any) -> tuple[schema.PatternFile, Any, list[int]] | None:
    """Leave out what is not sound in a pattern file, so that the rest can be checked.

    data (Any): The parsed JSON, of which `validate` found something to be wrong.
    RETURNS (Optional[Tuple[PatternFile, Any, List[int]]]): The rest as a model and as
        it was written, and the positions that its patterns have in the whole; None if
        no pattern is left.
    """
    wrong: set[tuple[Any, ...]] = set()
    try:
        schema.PatternFile.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            loc = detail["loc"]
            if loc[:1] != ("patterns",):
                wrong.add(loc[:1])
            elif len(loc) < 3:
                wrong.add(loc)
            elif loc[2] in _APART or (
                detail["type"] == "extra_forbidden" and len(loc) == 3
            ):
                wrong.add(loc[:3])
            else:
                wrong.add(loc[:2])
    if not isinstance(data, dict) or not isinstance(data.get("patterns"), list):
        return None
    rest = {key: value for key, value in data.items() if (key,) not in wrong}
    numbers = [n for n in range(len(data["patterns"])) if ("patterns", n) not in wrong]
    rest["patterns"] = [
        {
            key: value
            for key, value in data["patterns"][n].items()
            if ("patterns", n, key) not in wrong
        }
        for n in numbers
    ]
    try:
        return schema.PatternFile.model_validate(rest), rest, numbers
    except ValidationError:
        return None


def _finding(
    detail: ErrorDetails, data: Any, model: type[BaseModel], file: str
) -> PatternError:
    """Turn one of pydantic's errors into one of ours."""
    path = [
        part
        for part in detail["loc"]
        if not (isinstance(part, str) and part.startswith(("~", "[key]")))
    ]
    if detail["type"] == "extra_forbidden" and path[-1:] != [detail["loc"][-1]]:
        # "~" may begin a key that somebody wrote
        path.append(detail["loc"][-1])
    problem, hint = _explain(detail, path, model)
    pattern_id = number = None
    if path[:1] == ["patterns"] and len(path) > 1 and isinstance(path[1], int):
        pattern = data["patterns"][path[1]]
        name = pattern.get("id") if isinstance(pattern, dict) else None
        number = path[1]
        pattern_id = name if isinstance(name, str) else f"number {number + 1}"
        path = path[2:]
    return PatternError(
        file=file,
        pattern_id=pattern_id,
        key=join(path),
        problem=problem,
        hint=hint,
        number=number,
    )


def join(path: list[Any]) -> str | None:
    """Write the path of a key.

    path (List[Union[str, int]]): Keys, and positions in lists.
    RETURNS (str): The path as in `trigger[0].LEMMA`, or None if there is none.
    """
    text = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)
    return text.removeprefix(".") or None


def _explain(
    detail: ErrorDetails, path: list[Any], model: type[BaseModel]
) -> tuple[str, str | None]:
    """Return the problem and the likely fix."""
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "missing":
        return "is missing", None
    if kind == "extra_forbidden":
        return "unknown key", suggest(str(path[-1]), _keys(path[:-1], model))
    if kind == "literal_error":
        options = re.findall(r"'([^']*)'", context["expected"])
        expected = ", ".join(options) or context["expected"]
        hint = suggest(value, options) if isinstance(value, str) else None
        return f"{_shown(value)} is none of {expected}", hint
    if kind == "string_pattern_mismatch":
        shape = context["pattern"]
        hint = _role_hint(value) if shape == schema.ROLE else None
        return f"{_shown(value)} is not {_SHAPES[shape]}", hint
    if kind in ("string_too_short", "too_short"):
        return "is empty", None
    if kind == "too_long":
        return f"holds more than {context['max_length']} items", None
    if kind in _NOUNS:
        return f"must be {_NOUNS[kind]}, not {_describe(value)}", None
    return detail["msg"].removeprefix("Input ").removeprefix("Value error, "), None


def _role_hint(role: str) -> str | None:
    """Guess which role was meant."""
    if role.lower() in _ROLE_HINTS:
        return _ROLE_HINTS[role.lower()]
    if match := re.fullmatch(r"(?:prep[_ .:-]?)?([A-Za-z]+)", role):
        word = match[1].lower()
        if role.lower().startswith("prep") and word != "prep":
            return f"did you mean prep:{word}?"
    return suggest(role, PLAIN_ROLES)


def _keys(path: list[Any], model: type[Any]) -> list[str]:
    """Give the keys that the object at a path may have."""
    for part in reversed(path):
        if part in _MODELS:
            model = _MODELS[part]
            break
    return schema.keys_of(model)


def _describe(value: Any) -> str:
    """Name what stands in the file in JSON's words."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else _shown(value)


def _shown(value: Any) -> str:
    """Write a value as it stands in the file, cut short if it is long."""
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
