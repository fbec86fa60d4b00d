"""Takes a parsed Doc through all stages, from anchors to records of events."""

from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache
from typing import Any

from spacy.strings import get_string_id
from spacy.tokens import Doc

from .adjuncts import (
    rehang_between,
    rehang_clauses,
    rehang_named,
    rehang_times,
)
from .conditions import forms_of, forms_of_lists
from .dyads import complete
from .happenings import connect
from .loader import PatternSet
from .matcher import Candidate, Index, Match, match_all
from .parties import is_party
from .pauses import no_collection
from .references import Told
from .repairs import may_become, repair
from .sharing import part_places, share
from .slots import Draft, draft
from .topics import Topics
from .tree import Reading, Sentence, Words

SLOTS = ("actor", "target", "about", "location", "time", "weapon", "attribution")
FORCE = ("ASSAULT", "COERCE", "PROTEST")
OF = [get_string_id("of")]
Record = dict[str, Any]
Drop = Callable[[Match, str, Any], None]


class Extractor:
    """Finds the events of parsed documents by a set of patterns."""

    @no_collection(stays=True)
    def __init__(self, patterns: PatternSet) -> None:
        """Index the patterns.

        patterns (PatternSet): The patterns, as `load_patterns` gives them.
        """
        self.patterns = patterns
        self.index = Index(patterns.patterns)
        # by form and not by lemma: the lemmatizer makes "stag" of "staged"
        self.topics = Topics(patterns.lists)
        self.words = Words()
        self.lists = forms_of_lists(patterns.lists)

    def __call__(
        self, doc: Doc, *, within: Container[int] | None = None
    ) -> list[Record]:
        """Find the events of a Doc.

        doc (Doc): A document with tags, lemmas and a dependency parse.
        within (Container[int]): The first tokens of the sentences that are looked at,
            None for all.
        RETURNS (list[dict]): One record an event, in the order of their triggers;
            offsets are characters of `doc.text`, end exclusive.
        """
        return self.find(self.read(doc), within=within)

    def read(self, doc: Doc) -> Reading:
        """Read the attributes of a Doc.

        doc (Doc): A document with tags, lemmas and a dependency parse.
        RETURNS (Reading): What `find` takes.
        """
        return Reading(doc, self.lists, self.words)

    def find(
        self, reading: Reading, *, within: Container[int] | None = None
    ) -> list[Record]:
        """Find the events of a Doc that was read, as a call does."""
        forms, ents = reading.forms, reading.ents
        records: list[Record] = []
        told: list[Told] = []
        ends = [*reading.starts[1:], len(forms)]
        for number, (start, end) in enumerate(zip(reading.starts, ends, strict=True)):
            if within is not None and start not in within:
                continue
            found, guards = self.index.candidates(forms[start:end], ents[start:end])
            if not found or not _may_match(reading, number, found):
                continue
            topics = None
            if _asks_topic(found):
                topics = self.topics.of(forms, start, end)
                if topics:
                    found, guards = _within(topics, found), _within(topics, guards)
                    if not _may_match(reading, number, found):
                        continue
            # fast reading leaves sentences without a parse
            if reading.is_parsed(number):
                s = reading.sentence(number)
                hits = self.index.hits(forms[start:end])
                drafts = self.events(s, hits, found, guards, forms, topics=topics)
                told.extend((event, number) for event in drafts)
                records.extend(_record(s, event) for event in drafts)
        if records:
            connect(reading, told, records)
        return records

    def events(
        self,
        s: Sentence,
        hits: list[tuple[int, int]],
        candidates: list[Candidate],
        guards: list[Candidate],
        forms: list[int],
        *,
        topics: frozenset[str] | None = None,
        drop: Drop | None = None,
    ) -> list[Draft]:
        """Find the events of one sentence.

        hits (list[tuple[int, int]]): Tokens in the sentence that anchor patterns, and
            the hash of their lower-case form.
        candidates (list[tuple[int, Compiled]]): The patterns that may match, and where.
        guards (list[tuple[int, Compiled]]): The guards that may.
        forms (list[int]): That hash for every token of the Doc.
        topics (frozenset[str]): What the passage is about, None if not known yet.
        drop (Callable[[Match, str, Any], None]): Told, for `explain`, of each match
            that gives no event, why, and the topics or the match that stand against it.
        """
        repair(s, [(i, self.index.read_as[form]) for i, form in hits])
        matches = list(match_all(s, candidates))
        if not matches:
            return []
        matches.extend(match_all(s, guards))
        if any(match.pattern.not_in for match in matches):
            if topics is None:
                topics = self.topics.of(forms, s.start, s.start + len(s))
            if topics:
                for match in matches if drop else ():
                    if not topics.isdisjoint(match.pattern.not_in):
                        drop(match, "topic", topics)  # type: ignore[misc]
                matches = [m for m in matches if topics.isdisjoint(m.pattern.not_in)]
        quantities = self.patterns.quantities
        rehang_times(s)
        rehang_between(s)
        rehang_named(s)
        rehang_clauses(s)
        drafts = [draft(s, match, quantities) for match in select(s, matches, drop)]
        share(s, drafts)
        complete(s, drafts)
        part_places(s, drafts)
        return drafts


def _asks_topic(candidates: list[Candidate]) -> bool:
    """Tell whether a pattern holds in some topics alone."""
    for _, compiled in candidates:  # noqa: SIM110
        if compiled.not_in:
            return True
    return False


def _within(topics: frozenset[str], candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the patterns that hold in none of some topics."""
    return [c for c in candidates if topics.isdisjoint(c[1].not_in)]


def _may_match(reading: Reading, number: int, candidates: list[Candidate]) -> bool:
    """Tell whether a word is or may become what one of its patterns reads it as."""
    start, end = reading.extent(number)
    forms = reading.forms[start:end]
    others: list[tuple[int, str]] = []
    for i, compiled in candidates:
        if not compiled.stands(forms, i):
            continue
        wanted = compiled.read_as
        if wanted is None or wanted == reading.pos(start + i):
            return True
        if forms[i + 1 : i + 2] == OF and reading.word(start + i)[0][-3:] == "ing":
            # "the stoning of two men"
            return True
        others.append((start + i, wanted))
    short = bool(others) and reading.is_short(number)
    return any(
        may_become(*reading.word(i), wanted, short=short) for i, wanted in others
    )


def select(s: Sentence, matches: list[Match], drop: Drop | None = None) -> list[Match]:
    """Choose among overlapping matches: guards veto, the longer and earlier win."""
    vetoes = [m for m in matches if m.pattern.suppress]
    chosen: dict[tuple[str, int], Match] = {}
    for match in matches:
        if match.pattern.suppress:
            continue
        guard = next((guard for guard in vetoes if _vetoed(match, guard)), None)
        if guard is not None or is_mere_modifier(s, match):
            if drop:
                drop(match, "guard" if guard else "modifier", guard)
            continue
        key = (match.pattern.event_type, match.head)
        other = chosen.get(key)
        if other is None or _rank(match) < _rank(other):
            chosen[key] = match
        if drop and other is not None:
            drop(match if chosen[key] is other else other, "rank", chosen[key])
    kept = list(chosen.values())
    if drop:
        for match in kept:
            longer = [other for other in kept if _swallowed(match, other)]
            if longer:
                drop(match, "within", longer[0])
    kept = [m for m in kept if not any(_swallowed(m, other) for other in kept)]
    if len(kept) > 1:
        kept = [m for m in kept if not _is_kind(s, m, kept)]
    return sorted(kept, key=lambda m: (m.start, m.end, m.order))


def is_mere_modifier(s: Sentence, match: Match) -> bool:
    """Tell whether a noun only names a kind of thing.

    "An assault rifle", "the protest camp", "violence-hit areas".
    """
    i = match.head
    if s.tag[i] == "VBG" and s.dep[i] == "amod":
        return not is_party(s, s.head[i])
    if s.pos[i] not in ("NOUN", "PROPN") or match.end - match.start > 1:
        return False
    after = i + 1
    if after + 1 < len(s) and s.text[after] == "-":
        touching = s.offset[after] == s.offset[i] + len(s.text[i])
        if touching and s.offset[after + 1] == s.offset[after] + 1:
            return True
    if s.dep[i] not in ("compound", "nmod") or s.head[i] <= i or s.is_verb(s.head[i]):
        # a noun before a verb is its subject: "Deadly fighting erupts"
        return False
    return not s.has_list(s.head[i], "cases")


def _rank(match: Match) -> tuple[int, int]:
    return match.start - match.end, match.order


def _vetoed(match: Match, guard: Match) -> bool:
    types = guard.pattern.types
    if "*" not in types and match.pattern.event_type not in types:
        return False
    return guard.start <= match.head < guard.end


def _swallowed(match: Match, other: Match) -> bool:
    if match.pattern.event_type != other.pattern.event_type and not (
        match.pattern.plover in FORCE and other.pattern.plover in FORCE
    ):
        return False
    longer = other.end - other.start > match.end - match.start
    return longer and other.start <= match.start and match.end <= other.end


def _is_kind(s: Sentence, match: Match, others: list[Match]) -> bool:
    """Tell whether a noun says of what kind the next one is: "a bombing attack"."""
    i = match.head
    if s.dep[i] not in ("compound", "nmod") or s.head[i] != i + 1:
        return False
    return match.pattern.event_type == "ATTACK" and any(
        other.head == i + 1 and other.pattern.event_type == "ATTACK" for other in others
    )


def _record(s: Sentence, event: Draft) -> Record:
    pattern = event.match.pattern
    count = None
    if event.count is not None:
        start, end = s.span(event.count.start, event.count.end)
        low, high = event.count.low, event.count.high
        count = {"start": start, "end": end, "low": low, "high": high}
    return {
        "type": event.type,
        "mode": _mode(s, event),
        "plover": pattern.plover,
        "cameo": pattern.cameo,
        "pattern": pattern.id,
        "polarity": pattern.polarity or event.fact.polarity,
        "modality": pattern.modality or event.fact.modality,
        "certainty": pattern.certainty or event.fact.certainty,
        "trigger": s.span(event.start, event.end),
        "tokens": [s.start + event.start, s.start + event.end],
        "sentence": s.span(0, len(s)),
        "slots": {
            slot: [s.span(a, b) for a, b in event.extents.get(slot, [])]
            for slot in SLOTS
        },
        "count": count,
    }


def _mode(s: Sentence, event: Draft) -> str | None:
    """Tell the finer kind: by the weapon, the pattern, or the words of the trigger."""
    pattern = event.match.pattern
    weapon = _with_modifiers(s, event.heads.get("weapon", ()))
    if (mode := _named_mode(s, pattern.modes, weapon)) is not None:
        return mode
    if pattern.mode:
        return pattern.mode
    # "a roadside bomb exploded"
    subjects = s.children(event.head, "nsubj", "nsubjpass")
    bombs = [i for i in subjects if s.has_list(i, "instruments")]
    trigger = [*range(event.start, event.end), *_with_modifiers(s, [event.head])]
    return _named_mode(s, pattern.modes, (*trigger, *_with_modifiers(s, bombs)))


def _with_modifiers(s: Sentence, heads: Iterable[int]) -> list[int]:
    """Add to nouns the words that say of what kind they are."""
    return [
        i
        for head in heads
        for i in (head, *s.children(head, "compound", "amod", "nmod"))
    ]


def _named_mode(
    s: Sentence, modes: Mapping[str, str], tokens: Iterable[int]
) -> str | None:
    """Give the first mode, in the order of the file, that one of some words names."""
    words = {s.lower[i] for i in tokens}
    for word, mode in modes.items() if words else ():
        if not words.isdisjoint(_forms(word)):
            return mode
    return None


@cache
def _forms(word: str) -> frozenset[str]:
    return forms_of(frozenset({word}), None)
