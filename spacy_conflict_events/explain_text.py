"""Write an explanation as text for people."""

from collections.abc import Iterator
from typing import Any

from .failure import Reason
from .tables import describe_count

_FAILED = {
    Reason.WORD,
    Reason.READ_AS,
    Reason.TRIGGER,
    Reason.NODE,
    Reason.EMPTY,
    Reason.REQUIRED,
    Reason.FORBIDDEN,
}


def write_sentence(sentence: dict[str, Any], *, brief: bool) -> str:
    """Write what became of a sentence.

    sentence (Dict[str, Any]): One of `Explanation.sentences`.
    brief (bool): Whether to count the patterns that did not match, and not to tell of
        each.
    RETURNS (str): Lines, the last with its end.
    """
    lines = [sentence["text"].strip(), "", *_tokens(sentence["tokens"]), ""]
    for event in sentence["events"]:
        lines += [*_event(event), ""]
    told = list(_candidates(sentence["candidates"], brief))
    if told:
        lines += [*told, ""]
    elif not sentence["events"]:
        lines += ["no word here is one that a pattern is looked up by", ""]
    return "\n".join(lines)


def _tokens(tokens: list[dict[str, Any]]) -> Iterator[str]:
    """Write the parse, a token a line, and what repairs made of it."""
    rows = [("", "word", "lemma", "read as", "hangs on", "as", "name")]
    for token in tokens:
        if not token["text"].strip():
            continue
        head = token["head"]
        on = "-" if head == token["i"] else f"{head} {tokens[head]['text']}"
        kind = f"{token['pos']} {token['tag']}"
        name = (token["lemma"], kind, on, token["dep"], token["ent"])
        rows.append((str(token["i"]), token["text"], *name))
    widths = [max(len(row[n]) for row in rows) for n in range(6)]
    shown = iter(token for token in tokens if token["text"].strip())
    for number, row in enumerate(rows):
        cells = [row[0].rjust(widths[0])]
        cells += [
            cell.ljust(width) for cell, width in zip(row[1:6], widths[1:], strict=True)
        ]
        line = "  ".join([*cells, row[6]]).rstrip()
        was = next(shown)["was"] if number else {}
        yield f"  {line}{_repaired(was, tokens)}"


def _repaired(was: dict[str, Any], tokens: list[dict[str, Any]]) -> str:
    """Write what a repair has changed."""
    if not was:
        return ""
    parts = [
        f"hung on {tokens[value]['text']}" if key == "head" else str(value)
        for key, value in was.items()
    ]
    return f"  <- repaired: was {', '.join(parts)}"


def _event(event: dict[str, Any]) -> Iterator[str]:
    """Write an event and where its slots come from."""
    facts = [
        event[name]
        for name, plain in (
            ("polarity", "positive"),
            ("modality", "actual"),
            ("certainty", "asserted"),
        )
        if event[name] != plain
    ]
    note = f" ({', '.join(facts)})" if facts else ""
    head = f"{event['type']}{note} on {event['trigger']['text']!r}"
    yield f"{head} by {event['pattern']}: {event['description']}"
    for slot, filled in event["slots"].items():
        yield f"  {slot:12}{'; '.join(filled['texts'])}  <- {filled['from']}"
    if count := event["count"]:
        yield f"  {'count':12}{describe_count(count)}  <- {count['text']}"


def _candidates(candidates: list[dict[str, Any]], brief: bool) -> Iterator[str]:
    """Write what the patterns made of each word."""
    for candidate in candidates:
        word = candidate["word"]
        told = [p for p in candidate["patterns"] if not brief or _matched(p)]
        failed = len(candidate["patterns"]) - len(told)
        yield f"{word['text']!r}:" if word else "no word:"
        for tried in told:
            reason = Reason(tried["reason"])
            detail = f" ({tried['detail']})" if tried["detail"] else ""
            yield f"  {tried['pattern']}: {reason.meaning}{detail}"
        if failed:
            others = "other " if told else ""
            noun = "pattern" if failed == 1 else "patterns"
            why = "--type or --pattern says why"
            yield f"  {failed} {others}{noun} did not match: {why}"


def _matched(tried: dict[str, Any]) -> bool:
    """Tell whether the conditions of a pattern held, whatever became of it then."""
    idle = tried["reason"] == Reason.FIRED and tried["detail"] == "nothing to veto"
    return Reason(tried["reason"]) not in _FAILED and not idle
