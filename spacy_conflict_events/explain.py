"""Explain what was found in a text, by which pattern, and why something was not.

The engine itself runs here, and tells of what it drops: nothing is done a second way.
Only where a pattern did not match at all, its conditions are tried one by one, with the
engine's own tests.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from spacy.tokens import Doc

from .errors import ConflictEventsError
from .event import SLOTS
from .extractor import Extractor
from .failure import Failure, Reason, find_failure
from .labels import suggest
from .loader import PatternSet, load_patterns
from .matcher import Compiled, Match
from .merged import TokenSplitter
from .pattern import Pattern
from .slots import Draft
from .tree import Reading, Sentence

_GRAMMAR = {
    "location": "the grammar: a place of the clause",
    "time": "the grammar: a time of the clause",
    "attribution": "the grammar: who says so",
}
_COLUMNS = ("lemma", "pos", "tag", "dep", "ent")
Dropped = tuple[Match, str, Any]
_NEEDED = ("DEP", "TAG", "POS", "LEMMA")


@dataclass(frozen=True)
class Explanation:
    """What the engine read in a text and what it did with it, sentence by sentence.

    sentences (Tuple[Dict, ...]): For each sentence plain data: its `text`, `start` and
        `end`, its `tokens` as they were read after repairs, its `events`, and its
        `candidates`, the words that can be triggers, each with the patterns tried on
        it. Offsets are characters of the Doc's text, ends exclusive.
    all_patterns (bool): Whether no pattern and no type was asked for.
    """

    sentences: tuple[dict[str, Any], ...]
    all_patterns: bool = True

    def to_dict(self) -> dict[str, Any]:
        """Return the explanation as plain data, ready for JSON."""
        return {"sentences": list(self.sentences)}

    def __str__(self) -> str:
        """Return the explanation as text for people."""
        from .explain_text import write_sentence

        brief = self.all_patterns
        return "\n".join(write_sentence(s, brief=brief) for s in self.sentences)


def explain(
    doc: Doc,
    *,
    pattern: str | None = None,
    types: Iterable[str] | None = None,
    patterns: PatternSet | None = None,
) -> Explanation:
    """Explain the events of a Doc.

    doc (Doc): A parsed Doc.
    pattern (str): The id of a pattern: of it the first condition that failed is told,
        for each word that it could have matched.
    types (Iterable[str]): The event types to tell of; None for all.
    patterns (PatternSet): The patterns, such as those of the component; None for the
        shipped ones.
    RETURNS (Explanation): The explanation.
    RAISES (ConflictEventsError): If there is no such pattern or type, or no parse.
    """
    missing = [name for name in _NEEDED if not doc.has_annotation(name)]
    if missing:
        raise ConflictEventsError(
            f"the Doc has no {', '.join(missing)}: parse it with an English pipeline"
        )
    doc = TokenSplitter()(doc)
    patterns = patterns or load_patterns()
    asked = _choose(patterns.patterns, pattern, types)
    sentences = tuple(_sentences(doc, Extractor(patterns), asked, pattern))
    return Explanation(sentences, pattern is None and types is None)


def _choose(
    patterns: Iterable[Pattern], pattern: str | None, types: Iterable[str] | None
) -> set[str]:
    """Return the ids of the patterns that are asked for."""
    patterns = list(patterns)
    ids = {p.id for p in patterns}
    if pattern is not None and pattern not in ids:
        hint = suggest(pattern, ids)
        hint = hint or "see the column pattern of `extract`"
        raise ConflictEventsError(f"no pattern is called {pattern!r} ({hint})")
    known = {p.event_type for p in patterns}
    kept = known if types is None else set(types)
    for name in sorted(kept - known):
        hint = suggest(name, known) or f"there are {', '.join(sorted(known))}"
        raise ConflictEventsError(f"no pattern is of the type {name!r} ({hint})")
    if pattern is not None:
        return {pattern}
    return {p.id for p in patterns if p.event_type in kept or any(map(p.vetoes, kept))}


def _sentences(
    doc: Doc, extractor: Extractor, asked: set[str], pattern: str | None
) -> Iterator[dict[str, Any]]:
    """Run the engine over each sentence and note what it does."""
    index = extractor.index
    reading = Reading(doc, extractor.lists, extractor.words)
    forms = reading.forms
    before = Reading(doc, extractor.lists, extractor.words)
    for number in range(len(reading.starts)):
        start, end = reading.extent(number)
        blank = not doc[start:end].text.strip()
        if blank or not reading.is_parsed(number):
            continue
        s, was = reading.sentence(number), before.sentence(number)
        hits = index.hits(forms[start:end])
        found, guards = index.candidates(forms[start:end], index.labels)
        dropped: list[Dropped] = []
        drop = partial(_note, dropped)
        drafts = extractor.events(s, hits, found, guards, forms, drop=drop)
        outcomes = _outcomes(s, drafts, dropped)
        tried = [
            (i, compiled)
            for i, form in hits
            for compiled in index.table[form]
            if compiled.pattern.id in asked
        ]
        first, last = s.span(0, len(s))
        yield {
            "text": doc.text[first:last],
            "start": first,
            "end": last,
            "tokens": [_token(s, was, i) for i in range(len(s))],
            "events": [
                _event(s, draft) for draft in drafts if draft.match.pattern.id in asked
            ],
            "candidates": _candidates(s, tried, outcomes, pattern),
        }


def _note(to: list[Dropped], match: Match, why: str, against: Any) -> None:
    to.append((match, why, against))


Outcomes = dict[str, list[tuple[Match, dict[str, Any]]]]


def _outcomes(s: Sentence, drafts: list[Draft], dropped: list[Dropped]) -> Outcomes:
    """Say what became of each match, by the id of its pattern."""
    outcomes: Outcomes = {}
    for draft in drafts:
        match = draft.match
        outcome = _outcome(Reason.FOUND, None, None, s, match)
        outcomes.setdefault(match.pattern.id, []).append((match, outcome))
    for match, why, against in dropped:
        by = against.pattern.id if isinstance(against, Match) else None
        detail = None
        if why == "topic":
            shared = sorted(against & set(match.pattern.not_in))
            detail = f"the words around are about {', '.join(shared)}"
        elif isinstance(against, Match):
            detail = f"by {by} on {_quote(s, against)}"
        outcome = _outcome(Reason(why), detail, by, s, match)
        outcomes.setdefault(match.pattern.id, []).append((match, outcome))
        if isinstance(against, Match) and against.pattern.suppress:
            what = f"{match.pattern.event_type} by {match.pattern.id}"
            veto = _outcome(Reason.FIRED, f"vetoes {what}", None, s, against)
            outcomes.setdefault(against.pattern.id, []).append((against, veto))
    return outcomes


def _outcome(
    reason: Reason, detail: str | None, by: str | None, s: Sentence, match: Match
) -> dict[str, Any]:
    trigger = _words(s, match.start, match.end)
    return {"reason": reason.value, "detail": detail, "by": by, "trigger": trigger}


def _candidates(
    s: Sentence,
    tried: list[tuple[int, Compiled]],
    outcomes: Outcomes,
    pattern: str | None,
) -> list[dict[str, Any]]:
    """Say for each word that can be a trigger what the patterns made of it."""
    by_word: dict[int, list[dict[str, Any]]] = {}
    for i, compiled in tried:
        name = compiled.pattern.id
        head = {"pattern": name, "type": compiled.pattern.event_type}
        here = [
            outcome
            for match, outcome in outcomes.get(name, ())
            if match.start <= i < match.end or i == match.head
        ]
        if not here:
            failure = find_failure(s, compiled, i) or Failure(Reason.FIRED, None)
            detail = failure.detail
            if failure.reason is Reason.FIRED and not compiled.pattern.suppress:
                continue
            here = [
                {
                    "reason": failure.reason.value,
                    "detail": detail or "nothing to veto",
                    "by": None,
                    "trigger": None,
                }
            ]
        by_word.setdefault(i, []).extend({**head, **outcome} for outcome in here)
    if pattern is not None and not by_word:
        detail = "no word of the sentence is one that its trigger is looked up by"
        missing = {"reason": Reason.WORD.value, "detail": detail}
        rest = {"by": None, "trigger": None}
        head = {"pattern": pattern, "type": pattern.partition(".")[0].upper()}
        return [{"word": None, "patterns": [{**head, **missing, **rest}]}]
    return [
        {"word": _words(s, i, i + 1), "patterns": patterns}
        for i, patterns in sorted(by_word.items())
    ]


def _event(s: Sentence, draft: Draft) -> dict[str, Any]:
    """Say what an event is, and where each slot came from."""
    pattern, fact = draft.match.pattern, draft.fact
    count = draft.count
    return {
        "type": draft.type,
        "pattern": pattern.id,
        "description": pattern.description,
        "trigger": _words(s, draft.start, draft.end),
        "slots": {
            slot: {
                "texts": [s.words(a, b) for a, b in draft.extents[slot]],
                "from": draft.paths.get(slot) or _GRAMMAR.get(slot, "the grammar"),
            }
            for slot in SLOTS
            if draft.extents.get(slot)
        },
        "count": count
        and {
            "text": s.words(count.start, count.end),
            "low": count.low,
            "high": count.high,
        },
        "polarity": pattern.polarity or fact.polarity,
        "modality": pattern.modality or fact.modality,
        "certainty": pattern.certainty or fact.certainty,
    }


def _token(s: Sentence, was: Sentence, i: int) -> dict[str, Any]:
    """Say how a token was read, and how before repairs if that was different."""
    token = {"text": s.text[i], **_read_as(s, i)}
    before = _read_as(was, i)
    changed = {key: value for key, value in before.items() if value != token[key]}
    return {"i": i, **token, "was": changed}


def _read_as(s: Sentence, i: int) -> dict[str, Any]:
    read = {name: getattr(s, name)[i] for name in _COLUMNS}
    return {**read, "head": s.head[i]}


def _words(s: Sentence, start: int, end: int) -> dict[str, Any]:
    """Return tokens as words with their characters."""
    first, last = s.span(start, end)
    return {"text": s.doc.text[first:last], "start": first, "end": last}


def _quote(s: Sentence, match: Match) -> str:
    return repr(s.words(match.start, match.end))
