"""The form of a pattern file, as pydantic models.

The loader validates files with these models, and the JSON Schema for editors is
made from them: `python -m spacy_conflict_events.schema > patterns/schema.json`.
What depends on several keys or on word lists is checked in `resolve.py`.
"""

import json
import sys
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)
from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import Required, TypedDict

from .labels import (
    LABELS,
    PLAIN_ROLES,
    Certainty,
    CountSlot,
    Modality,
    Plover,
    Polarity,
    Relation,
    Slot,
    TargetKind,
    Topic,
)

EVENT_TYPE = r"^[A-Z][A-Z0-9_]*$"
PATTERN_ID = r"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9-]*)+$"
NAME = r"^[a-z0-9][a-z0-9_-]*$"
ROLE = rf"^({'|'.join(PLAIN_ROLES)}|prep:\*|prep:[a-z]+(:(clause|party))?)$"
LIST_REFERENCE = r"^@[a-z0-9][a-z0-9_-]*$"
_NUMBER = "[0-9]{1,3}"
OPERATOR = rf"^([!?+*1]|\{{{_NUMBER}(,({_NUMBER})?)?\}}|\{{,{_NUMBER}\}})$"
CAMEO = r"^[0-9]{2,4}$"
NODE = r"^(trigger|actor|target|about|weapon|location|time|_[A-Za-z0-9_]+)$"


# Refuse unknown keys and silent conversions.
_STRICT = ConfigDict(extra="forbid", strict=True)


class _Model(BaseModel):
    model_config = _STRICT


# What is used as it was written needs no object; a typed dictionary takes half the
# time.
class _Written(TypedDict):
    __pydantic_config__ = _STRICT  # type: ignore[misc]


def _known(attribute: str) -> Any:
    """Offer the known labels to an editor; `resolve.py` refuses the others."""
    labels: list[Any] = [*sorted(LABELS[attribute][1])]
    choices: list[Any] = [{"enum": labels}, {"pattern": LIST_REFERENCE}]
    return Field(json_schema_extra={"anyOf": choices})


# The value of a key may be plain or rich (an object, a list). The branch is chosen
# by the value, so that an error speaks of that branch alone; tags begin with "~"
# to be told from keys in an error's location.
_BY_OBJECT = Discriminator(lambda v: "~rich" if isinstance(v, dict) else "~plain")
_BY_LIST = Discriminator(lambda v: "~rich" if isinstance(v, list) else "~plain")
_PLAIN, _RICH = Tag("~plain"), Tag("~rich")

EventType = Annotated[str, Field(pattern=EVENT_TYPE)]
Role = Annotated[str, Field(pattern=ROLE)]
Comment = Annotated[
    str | list[str] | None,
    Field(alias="$comment", description="For people; nothing reads it."),
]
Name = Annotated[str, Field(pattern=NAME)]
Word = Annotated[str, Field(min_length=1)]
Words = Annotated[list[Word], Field(min_length=1)]
Cameo = Annotated[str, Field(pattern=CAMEO)]
WordSet = Annotated[
    Annotated[str, Field(pattern=LIST_REFERENCE), _PLAIN] | Annotated[Words, _RICH],
    _BY_LIST,
]


class Predicate(_Written, total=False):
    """Conditions on one attribute of a token; all of them must hold."""

    IN: WordSet
    NOT_IN: WordSet
    REGEX: Word


class LengthPredicate(_Model):
    """Bounds of the number of characters of a token."""

    eq: Annotated[int, Field(alias="==")] = 0
    ne: Annotated[int, Field(alias="!=")] = 0
    ge: Annotated[int, Field(alias=">=")] = 0
    le: Annotated[int, Field(alias="<=")] = 0
    gt: Annotated[int, Field(alias=">")] = 0
    lt: Annotated[int, Field(alias="<")] = 0


Text = Annotated[Annotated[Word, _PLAIN] | Annotated[Predicate, _RICH], _BY_OBJECT]
Dep = Annotated[
    Annotated[str, _known("DEP"), _PLAIN] | Annotated[Predicate, _RICH], _BY_OBJECT
]
Pos = Annotated[
    Annotated[str, _known("POS"), _PLAIN] | Annotated[Predicate, _RICH], _BY_OBJECT
]
PennTag = Annotated[
    Annotated[str, _known("TAG"), _PLAIN] | Annotated[Predicate, _RICH], _BY_OBJECT
]
EntityLabel = Annotated[
    Annotated[str, _known("ENT_TYPE"), _PLAIN] | Annotated[Predicate, _RICH],
    _BY_OBJECT,
]
Length = Annotated[
    Annotated[int, _PLAIN] | Annotated[LengthPredicate, _RICH], _BY_OBJECT
]


class Token(_Written, total=False):
    """Conditions on one token, as in spaCy's Matcher."""

    ORTH: Text
    TEXT: Text
    LOWER: Text
    LEMMA: Text
    SHAPE: Text
    POS: Pos
    TAG: PennTag
    DEP: Dep
    ENT_TYPE: EntityLabel
    LENGTH: Length
    IS_ALPHA: bool
    IS_DIGIT: bool
    IS_LOWER: bool
    IS_UPPER: bool
    IS_TITLE: bool
    IS_PUNCT: bool
    IS_QUOTE: bool
    IS_BRACKET: bool
    IS_SENT_START: bool
    LIKE_NUM: bool
    IS_PARTY: bool
    IS_PLACE: bool
    OP: Annotated[str, Field(pattern=OPERATOR, json_schema_extra={"default": "1"})]


class Node(_Model):
    """One node of a pattern over the dependency tree, as in DependencyMatcher."""

    RIGHT_ID: Annotated[str, Field(pattern=NODE)]
    RIGHT_ATTRS: Token
    LEFT_ID: str | None = None
    REL_OP: Relation | None = None


class CountRange(_Model):
    """The bounds of a number of persons; null where the text leaves one open."""

    low: Annotated[int, Field(ge=0)] | None
    high: Annotated[int, Field(ge=0)] | None

    @model_validator(mode="after")
    def check_order(self) -> "CountRange":
        """Check that the bounds enclose a number."""
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is more than high")
        return self


Fillers = Annotated[Annotated[Word, _PLAIN] | Annotated[list[Word], _RICH], _BY_LIST]
ExampleCount = Annotated[
    Annotated[Word | None, _PLAIN] | Annotated[CountRange, _RICH], _BY_OBJECT
]
Roles = Annotated[
    Annotated[Role, _PLAIN] | Annotated[list[Role], Field(min_length=1), _RICH],
    _BY_LIST,
]
Tokens = Annotated[
    Annotated[Token, _PLAIN] | Annotated[list[Token], Field(min_length=1), _RICH],
    _BY_LIST,
]


# pydantic copies a default that can change each time that it is used
_NONE: Any = ()


class Example(_Written, total=False):
    """A sentence that the pattern must match, and what must come out of it."""

    text: Required[Word]
    trigger: Word | None
    actor: Annotated[Fillers, Field(description="[]: there must be none.")]
    target: Fillers
    about: Fillers
    location: Fillers
    time: Fillers
    weapon: Fillers
    attribution: Fillers
    count: Annotated[ExampleCount, Field(description="null: there must be none.")]
    polarity: Polarity | None
    modality: Modality | None
    certainty: Certainty | None
    mode: Name | None


class PatternModel(_Model):
    """One way in which English says that an event of this type took place."""

    comment: Comment = None
    id: Annotated[str, Field(pattern=PATTERN_ID)]
    description: Word
    trigger: Annotated[list[Token], Field(min_length=1, max_length=30)] | None = None
    dependency: Annotated[list[Node], Field(min_length=1, max_length=30)] | None = None
    slots: dict[Slot, Roles] = Field(default_factory=dict)
    requires: dict[Role, Tokens] = Field(default_factory=dict)
    forbids: dict[Role, Tokens] = Field(default_factory=dict)
    suppress: bool = Field(default=False, description="A guard: it vetoes events.")
    types: Annotated[list[EventType | Literal["*"]], Field(min_length=1)] | None = None
    mode: Name | None = None
    plover: Plover | None = None
    cameo: Cameo | None = None
    count: CountSlot | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    certainty: Certainty | None = None
    matches: list[Example] = _NONE
    rejects: list[Word] = _NONE


class PatternFile(_Model):
    """Patterns of one event type."""

    schema_: Annotated[str | None, Field(alias="$schema")] = None
    comment: Comment = None
    schema_version: Literal[1]
    event_type: EventType
    description: Word
    plover: Plover | None = None
    cameo: Cameo | None = None
    count: CountSlot | None = "target"
    target_kind: TargetKind = "any"
    not_in: list[Topic] = Field(default_factory=list)
    lists: dict[Name, Words] = Field(default_factory=dict)
    modes: dict[Name, Words] = Field(default_factory=dict)
    patterns: Annotated[list[PatternModel], Field(min_length=1)]


class SharedFile(_Model):
    """Word lists and quantity words that pattern files share."""

    schema_: Annotated[str | None, Field(alias="$schema")] = None
    comment: Comment = None
    schema_version: Literal[1]
    description: Word
    lists: dict[Name, Words] = Field(default_factory=dict)
    quantities: dict[Word, CountRange] = Field(default_factory=dict)


def keys_of(model: type[Any]) -> list[str]:
    """Give the keys that an object of a model may have, as they are written.

    model (type): A model or a typed dictionary of this module.
    RETURNS (List[str]): The keys, in the order of the schema.
    """
    if issubclass(model, BaseModel):
        return [field.alias or name for name, field in model.model_fields.items()]
    return list(model.__annotations__)


class _Untitled(GenerateJsonSchema):
    """Leave out the titles of keys, which only repeat their names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Set no title."""
        return False


def json_schema() -> dict[str, Any]:
    """Make the JSON Schema of a pattern file.

    RETURNS (Dict[str, Any]): The schema, for `patterns/schema.json`.
    """
    schema = PatternFile.model_json_schema(schema_generator=_Untitled)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
