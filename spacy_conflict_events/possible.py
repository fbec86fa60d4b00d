"""Which patterns can hold in a passage, before its names are known, or even its parse.

What is said here errs on one side only: a passage that holds an event is kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from .conditions import forms_of_lists
from .extractor import select
from .loader import PatternSet
from .matcher import Candidate, Index, match_all
from .pattern import Pattern, TokenSpec
from .repairs import repair
from .topics import Topics
from .tree import Reading, Words

# What a name may be tagged as, and what other entities may be.
NAMES = frozenset({"PROPN", "ADJ"})
OTHERS = frozenset({"NOUN", "NUM", "SYM", *NAMES})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})


class Possible:
    """Tells which patterns can hold in a passage."""

    def __init__(self, patterns: PatternSet) -> None:
        """Index the patterns.

        patterns (PatternSet): The patterns, as `load_patterns` gives them.
        """
        self.index = Index(_hopeful(patterns.patterns))
        self.topics = Topics(patterns.lists)
        self.words = Words()
        self.lists = forms_of_lists(patterns.lists)

    def candidates(
        self, forms: list[int], start: int, end: int
    ) -> tuple[list[Candidate], list[Candidate]]:
        """List what may hold in a passage, by its words and their topic alone.

        forms (list[int]): The hash of the lower-case form of each token of the Doc.
        start (int): First token of the passage.
        end (int): Its end token, exclusive.
        RETURNS (tuple[list, list]): The patterns that may match, each with the token of
            its anchor, counted from `start`, and the guards.
        """
        part = forms[start:end]
        found, guards = self.index.candidates(part, self.index.labels)
        found = [(i, entry) for i, entry in found if entry.stands(part, i)]
        if any(entry.pattern.not_in for _, entry in found):
            topics = self.topics.of(forms, start, end)
            found = [c for c in found if topics.isdisjoint(c[1].pattern.not_in)]
        return found, guards

    def holds(
        self,
        doc: Doc,
        candidates: Sequence[Candidate],
        guards: Sequence[Candidate],
    ) -> list[int]:
        """Find the sentences of a passage in which some pattern can hold.

        doc (Doc): The passage, parsed.
        candidates (Sequence[tuple[int, Compiled]]): The patterns to try, and where.
        guards (Sequence[tuple[int, Compiled]]): The guards.
        RETURNS (list[int]): The first tokens of those in which one can, by its parse,
            whatever names are found.
        """
        reading = Reading(doc, self.lists, self.words)
        forms = reading.forms
        read_as = self.index.read_as
        numbers = dict.fromkeys(reading.number(i) for i, _ in candidates)
        found = []
        for number in numbers:
            s = reading.sentence(number)
            start, end = reading.extent(number)
            hits = self.index.hits(forms[start:end])
            repair(s, [(i, read_as[form]) for i, form in hits])
            here = [(i - start, c) for i, c in candidates if start <= i < end]
            matches = list(match_all(s, here))
            if matches:
                vetoes = [(i - start, c) for i, c in guards if start <= i < end]
                if select(s, [*matches, *match_all(s, vetoes)]):
                    found.append(start)
        return found


def forms_in(doc: Doc) -> list[int]:
    """List the hashes of the lower-case forms of a Doc's tokens.

    doc (Doc): The Doc.
    RETURNS (list[int]): The hashes.
    """
    forms: list[int] = doc.to_array(LOWER).tolist()
    return forms


def _hopeful(patterns: Sequence[Pattern]) -> Iterator[Pattern]:
    """Make patterns hold whatever entities the recogniser will find."""
    for pattern in patterns:
        if pattern.suppress:
            if not _asks_entities(pattern):
                yield pattern
            continue
        if not _asks_entities(pattern):
            yield pattern
            continue
        yield replace(
            pattern,
            trigger=pattern.trigger and tuple(map(_any_entity, pattern.trigger)),
            dependency=pattern.dependency
            and tuple(
                {**node, "RIGHT_ATTRS": _any_entity(node["RIGHT_ATTRS"])}
                for node in pattern.dependency
            ),
            requires={
                role: tuple(map(_any_entity, tokens))
                for role, tokens in pattern.requires.items()
            },
            forbids={
                role: kept
                for role, tokens in pattern.forbids.items()
                if (kept := tuple(t for t in tokens if "ENT_TYPE" not in t))
            },
        )


def _asks_entities(pattern: Pattern) -> bool:
    tokens: list[TokenSpec] = list(pattern.trigger or ())
    tokens += [node["RIGHT_ATTRS"] for node in pattern.dependency or ()]
    for conditions in (pattern.requires, pattern.forbids):
        tokens += [token for group in conditions.values() for token in group]
    return any("ENT_TYPE" in token for token in tokens)


def _any_entity(token: TokenSpec) -> TokenSpec:
    """Replace a condition on a token's entity by what such entities are tagged as."""
    if "ENT_TYPE" not in token:
        return token
    rest: dict[str, Any] = {k: v for k, v in token.items() if k != "ENT_TYPE"}
    value = token["ENT_TYPE"]
    if isinstance(value, str):
        wanted = {value}
    elif "IN" in value:
        wanted = set(value["IN"])
    else:
        return rest
    if "POS" not in rest:
        rest["POS"] = {"IN": NAMES if wanted <= NAMED else OTHERS}
    return rest
