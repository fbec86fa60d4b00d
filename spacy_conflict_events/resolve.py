"""Make patterns of a validated file: fill in its word lists and its defaults."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .checks import check_anchor, check_keys, check_nodes, check_values
from .lists import Place, Scope, is_reference
from .pattern import Pattern
from .schema import PatternFile, PatternModel


def make_patterns(
    file: PatternFile,
    raw: Mapping[str, Any],
    place: Place,
    *,
    shared: Scope,
    numbers: Sequence[int] | None = None,
) -> Iterator[Pattern]:
    """Make the patterns of a file, and report what is wrong with them.

    file (PatternFile): The validated file.
    raw (Mapping[str, Any]): The same as it was written.
    place (Place): The file's name and the taker of findings.
    shared (Scope): The lists that the file shares with others.
    numbers (Sequence[int]): Of a file of which only a part is sound, the positions
        that its patterns have in the whole; the use of its lists is not known then.
    YIELDS (Pattern): The patterns, in file order.
    """
    scope = Scope(file.lists, dict.fromkeys(file.lists, place), shared)
    modes = _modes(file, scope, place)
    places = range(len(file.patterns)) if numbers is None else numbers
    for n, model, data in zip(places, file.patterns, raw["patterns"], strict=True):
        here = Place(place.report, place.file, model.id, n)
        check_keys(model, file.event_type, here)
        check_nodes(model, here)
        yield _make_pattern(model, data, file, modes, scope, here)
    if numbers is None:
        scope.report_unused()


def _make_pattern(
    model: PatternModel,
    data: Mapping[str, Any],
    file: PatternFile,
    modes: Mapping[str, str],
    scope: Scope,
    place: Place,
) -> Pattern:
    """Make one pattern."""
    trigger = nodes = None
    if model.trigger:
        trigger = tuple(
            _token(token, scope, place, f"trigger[{n}]")
            for n, token in enumerate(data["trigger"])
        )
        check_anchor(trigger, place, "trigger")
    if model.dependency:
        nodes = tuple(
            {
                **node,
                "RIGHT_ATTRS": _plain_token(node["RIGHT_ATTRS"], scope, place, key),
            }
            for n, node in enumerate(data["dependency"])
            for key in [f"dependency[{n}].RIGHT_ATTRS"]
        )
        check_anchor((nodes[0]["RIGHT_ATTRS"],), place, "dependency[0].RIGHT_ATTRS")
    conditions = {
        name: {
            role: tuple(
                _plain_token(token, scope, place, f"{name}.{role}{position}")
                for position, token in _numbered(tokens)
            )
            for role, tokens in data.get(name, {}).items()
        }
        for name in ("requires", "forbids")
    }
    given = model.model_fields_set
    return Pattern(
        id=model.id,
        event_type=file.event_type,
        description=model.description,
        trigger=trigger,
        dependency=nodes,
        slots={slot: tuple(_as_list(roles)) for slot, roles in model.slots.items()},
        requires=conditions["requires"],
        forbids=conditions["forbids"],
        suppress=model.suppress,
        types=tuple(model.types or [file.event_type]) if model.suppress else (),
        plover=model.plover if "plover" in given else file.plover,
        cameo=model.cameo if "cameo" in given else file.cameo,
        mode=model.mode,
        modes=modes,
        polarity=model.polarity,
        modality=model.modality,
        certainty=model.certainty,
        count=model.count if "count" in given else file.count,
        target_kind=file.target_kind,
        not_in=tuple(file.not_in),
        file=place.file,
        matches=tuple(data.get("matches", [])),
        rejects=tuple(model.rejects),
    )


def _numbered(tokens: Any) -> list[tuple[str, Any]]:
    """Return tokens with their positions as written in a key; one alone has none."""
    if not isinstance(tokens, list):
        return [("", tokens)]
    return [(f"[{number}]", token) for number, token in enumerate(tokens)]


def _as_list(value: Any) -> list[Any]:
    """Return a list as it is, and anything else as a list of one."""
    return value if isinstance(value, list) else [value]


def _modes(file: PatternFile, scope: Scope, place: Place) -> dict[str, str]:
    """Return the mode of each trigger word."""
    modes: dict[str, str] = {}
    for mode, words in file.modes.items():
        key = f"modes.{mode}"
        for word in sorted(scope.expand(words, place, key)):
            if word != word.lower():
                place.add(
                    key,
                    f"{word!r} is not in lower case",
                    f"did you mean {word.lower()}?",
                )
            if modes.setdefault(word, mode) != mode:
                place.add(key, f"{word!r} is already in the mode {modes[word]!r}")
    return modes


def _plain_token(
    token: Mapping[str, Any], scope: Scope, place: Place, key: str
) -> dict[str, Any]:
    """Resolve a token that stands alone, where an operator means nothing."""
    if "OP" in token:
        hint = "operators are for the tokens of a trigger"
        place.add(f"{key}.OP", "an operator has no effect here", hint)
    return _token(token, scope, place, key)


def _token(
    token: Mapping[str, Any], scope: Scope, place: Place, key: str
) -> dict[str, Any]:
    """Fill the word lists into a token and check that its values can match."""
    resolved: dict[str, Any] = {}
    for attribute, value in token.items():
        here = f"{key}.{attribute}"
        if isinstance(value, str) and is_reference(value):
            value = {"IN": scope.expand([value], place, here)}
        elif isinstance(value, dict):
            value = {
                name: scope.expand(_as_list(words), place, here)
                if name in ("IN", "NOT_IN")
                else words
                for name, words in value.items()
            }
        resolved[attribute] = value
    check_values(resolved, place, key)
    return resolved
