"""Draw the events of a Doc into its text, as HTML.

displaCy draws trigger spans alone. Its span renderer puts a label under each word of a
span's start and one space between words: with slots in slots, labels would cover each
other and the lines of the text would be lost. So this draws itself, in its manner.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import Any

from spacy.tokens import Doc
from spacy.util import is_in_jupyter

from .event import SLOTS
from .palette import GROUPS, css_variables, find_group
from .storage import DEFAULT_KEY
from .tables import describe_count

# What a role is called under its words. Short ones fit under short words.
LABELS = {"location": "place", "attribution": "said by", "weapon": "with"}
# Deeper lines than these would run into the next line of the text.
DEEPEST = 6


@dataclass
class _Piece:
    """A stretch of the text that is drawn as one: a trigger or the words of a slot."""

    start: int
    end: int
    triggers: list[int]
    roles: dict[str, list[int]]

    @property
    def events(self) -> list[int]:
        """The numbers of the events that have a role here."""
        return [number for numbers in self.roles.values() for number in numbers]


def render(
    docs: Doc | Iterable[Doc],
    *,
    key: str = DEFAULT_KEY,
    page: bool = False,
    jupyter: bool | None = None,
) -> str | None:
    """Draw the events of Docs into their texts.

    docs (Doc / Iterable[Doc]): One or several Docs.
    key (str): The name of the component's extension.
    page (bool): Whether to return a whole HTML page.
    jupyter (bool): Whether to display the HTML in a notebook; None to find out.
    RETURNS (str): The HTML, or None if a notebook shows it. All that comes from the
        texts and patterns is escaped.
    """
    docs = [docs] if isinstance(docs, Doc) else docs
    drawn = [
        render_text(doc.text, [event.to_dict() for event in doc._.get(key)])
        for doc in docs
    ]
    html = render_page(drawn) if page else _with_style("".join(drawn))
    if jupyter or (jupyter is None and is_in_jupyter()):
        from IPython.display import HTML, display  # type: ignore[import-not-found]

        display(HTML(html))
        return None
    return html


def render_page(drawn: Iterable[str], *, title: str = "Annotated text") -> str:
    """Make a whole page.

    drawn (Iterable[str]): What `render_text` returned.
    title (str): The title of the page.
    RETURNS (str): The HTML. It holds all that it needs, and runs no script.
    """
    return "".join(page_parts(drawn, title=title))


def page_parts(drawn: Iterable[str], *, title: str) -> Iterator[str]:
    """Make a whole page piece by piece, for more texts than memory holds.

    drawn (Iterable[str]): What `render_text` returned.
    title (str): The title of the page.
    YIELDS (str): The pieces of the HTML.
    """
    keys = "".join(
        f'<li><mark class="ce-mark ce-{group.name}">{group.title}</mark></li>'
        for group in GROUPS
    )
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>{_style()}</style>\n</head>\n"
        f'<body class="ce-page">\n<header><h1>{escape(title)}</h1>\n'
        f'<ul class="ce-key">{keys}'
        '<li><mark class="ce-mark ce-other ce-unreal">planned, feared …</mark></li>'
        '<li><mark class="ce-mark ce-other ce-negative">did not happen</mark></li>'
        "</ul></header>\n<main>\n"
    )
    yield from drawn
    yield "</main>\n</body>\n</html>\n"


def render_text(
    text: str, events: Sequence[Mapping[str, Any]], *, title: str | None = None
) -> str:
    """Draw events into a text.

    text (str): The text.
    events (Sequence[Mapping[str, Any]]): Its events as `Event.to_dict()` gives them.
    title (str): A heading, such as the document's id.
    RETURNS (str): The HTML without the style sheet. The text in it is `text` to the
        letter; labels are attributes, which the style sheet shows.
    """
    head = f"<h2>{escape(title)}</h2>" if title is not None else ""
    count = "1 event" if len(events) == 1 else f"{len(events):,} events"
    note = count if events else "No events in this text."
    rules = "".join(
        f".ce-doc:has(.ce-t{n}:is(:hover,:focus)) .ce-e{n}{{background:#fff3a8}}"
        for n in range(len(events))
    )
    style = f"<style>{rules}</style>" if rules else ""
    body = "".join(_draw(text, 0, len(text), _nest(_pieces(events)), events))
    return (
        f'<article class="ce-doc">{head}<p class="ce-note">{note}</p>{style}'
        f'<div class="ce-text">{body}</div></article>\n'
    )


def _with_style(html: str) -> str:
    """Put the style sheet before HTML."""
    return f'<div class="ce"><style>{_style()}</style>{html}</div>'


def _style() -> str:
    """Read the style sheet."""
    sheet = (files(__package__) / "pages" / "render.css").read_text("utf-8")
    groups = "".join(
        f".ce-{group.name}{{--strong:var(--{group.name});--pale:var(--{group.name}-pale)}}"
        for group in GROUPS
    )
    return f".ce,.ce-page{{{css_variables()}}}{groups}{sheet}"


def _pieces(events: Sequence[Mapping[str, Any]]) -> list[_Piece]:
    """List what is drawn, the same words once, in the order of the text."""
    found: dict[tuple[int, int], _Piece] = {}

    def at(span: Mapping[str, Any]) -> _Piece:
        place = (span["start"], span["end"])
        return found.setdefault(place, _Piece(*place, triggers=[], roles={}))

    for number, event in enumerate(events):
        at(event["trigger"]).triggers.append(number)
        for slot in SLOTS:
            for filler in event[slot]:
                at(filler).roles.setdefault(slot, []).append(number)
        if event["count"]:
            at(event["count"]).roles.setdefault("count", []).append(number)
    return sorted(found.values(), key=lambda piece: (piece.start, -piece.end))


def _nest(pieces: list[_Piece]) -> list[_Piece]:
    """Cut pieces that cross others, so that each lies in another or beside it."""
    nested: list[_Piece] = []
    waiting = list(pieces)
    while waiting:
        piece = waiting.pop(0)
        ends = [other.end for other in nested if piece.start < other.end < piece.end]
        if ends:
            cut = min(ends)
            # The rest keeps its events, so that it lights up, but no label.
            rest = _Piece(cut, piece.end, [], {"": piece.events + piece.triggers})
            piece = _Piece(piece.start, cut, piece.triggers, piece.roles)
            waiting.append(rest)
            waiting.sort(key=lambda piece: (piece.start, -piece.end))
        nested.append(piece)
    return nested


def _draw(
    text: str,
    start: int,
    end: int,
    pieces: Sequence[_Piece],
    events: Sequence[Mapping[str, Any]],
    labels: str = "",
) -> Iterator[str]:
    """Draw a stretch of the text with the pieces in it, and labels at its start."""
    place = start
    rest = list(pieces)
    while rest:
        piece = rest.pop(0)
        inside = [other for other in rest if other.start < piece.end]
        del rest[: len(inside)]
        if place < piece.start:
            yield _hold(labels, text[place : piece.start])
            labels = ""
        level = min(_depth(inside) + 1, DEEPEST)
        labels += _label(piece, level)
        body = "".join(_draw(text, piece.start, piece.end, inside, events, labels))
        yield _wrap(piece, body, level, events)
        labels = ""
        place = piece.end
    if place < end:
        yield _hold(labels, text[place:end])


def _hold(labels: str, text: str) -> str:
    """Write text, with its first word on the same line as the labels under it."""
    if not labels:
        return escape(text)
    word = text.split(maxsplit=1)[0] if text[:1].strip() else ""
    rest = escape(text[len(word) :])
    return f'<span class="ce-first">{labels}{escape(word)}</span>{rest}'


def _label(piece: _Piece, level: int) -> str:
    """Write the label under a piece: the roles that it has."""
    roles = ", ".join(LABELS.get(role, role) for role in piece.roles if role)
    main = " ce-main" if _is_main(piece) else ""
    label = f'<i class="ce-role ce-r{level}{main}" data-role="{escape(roles)}"></i>'
    return label if roles else ""


def _is_main(piece: _Piece) -> bool:
    """Tell if a piece is a party of an event."""
    return bool({"actor", "target"} & set(piece.roles))


def _depth(pieces: Sequence[_Piece]) -> int:
    """Count how many lines stand below one another under some pieces."""
    deepest = 0
    for number, piece in enumerate(pieces):
        inside = [other for other in pieces[number + 1 :] if other.start < piece.end]
        deepest = max(deepest, _depth(inside) + bool(piece.roles))
    return deepest


def _wrap(
    piece: _Piece, body: str, level: int, events: Sequence[Mapping[str, Any]]
) -> str:
    """Draw the mark of a trigger, and the line of a slot, around a piece."""
    if piece.triggers:
        body = _wrap_trigger(piece, body, events)
    if not piece.roles:
        return body
    main = " ce-main" if _is_main(piece) else ""
    marks = "".join(f" ce-e{number}" for number in dict.fromkeys(piece.events))
    told = "\n".join(
        f"{LABELS.get(role, role)} of {events[number]['type']} "
        f"“{events[number]['trigger']['text']}”"
        for role, numbers in piece.roles.items()
        if role
        for number in numbers
    )
    title = f' title="{escape(told)}"' if told else ""
    return f'<span class="ce-slot ce-l{level}{main}{marks}"{title}>{body}</span>'


def _wrap_trigger(piece: _Piece, body: str, events: Sequence[Mapping[str, Any]]) -> str:
    """Draw the mark of a trigger, with what is told about its events."""
    own = [events[number] for number in piece.triggers]
    classes = ["ce-mark", f"ce-{find_group(own[0]['plover']).name}"]
    classes += [f"ce-t{number}" for number in piece.triggers]
    if all(event["polarity"] == "negative" for event in own):
        classes.append("ce-negative")
    elif all(event["modality"] != "actual" for event in own):
        classes.append("ce-unreal")
    label = " + ".join(describe_type(event) for event in own)
    told = "\n\n".join(describe_event(event) for event in own)
    return (
        f'<mark class="{" ".join(classes)}" tabindex="0" role="note" '
        f'aria-label="{escape(own[0]["trigger"]["text"])}: {escape(told)}">{body}'
        f'<i class="ce-type" data-type="{escape(label)}"></i>'
        f'<i class="ce-tip" data-tip="{escape(told)}"></i></mark>'
    )


def describe_type(event: Mapping[str, Any]) -> str:
    """Name the type with what keeps the event from being a plain fact.

    event (Mapping[str, Any]): The event as `Event.to_dict()` gives it.
    RETURNS (str): Such as `KILL`, `KILL · not`, `ATTACK · planned`.
    """
    notes = [str(event["type"])]
    if event["polarity"] == "negative":
        notes.append("not")
    if event["modality"] != "actual":
        notes.append(str(event["modality"]))
    if event["certainty"] != "asserted":
        notes.append(str(event["certainty"]))
    return " · ".join(notes)


def describe_event(event: Mapping[str, Any]) -> str:
    """Tell all about an event in a few lines.

    event (Mapping[str, Any]): The event as `Event.to_dict()` gives it.
    RETURNS (str): Lines such as `actor: Gunmen`, with the pattern's id in the first.
    """
    name = describe_type(event)
    if event["mode"]:
        name += f" ({event['mode']})"
    lines = [name, f"pattern: {event['pattern']}"]
    if event["count"]:
        lines.append(f"count: {describe_count(event['count'])}")
    for slot in SLOTS:
        if fillers := event[slot]:
            words = "; ".join(_describe_filler(filler) for filler in fillers)
            lines.append(f"{LABELS.get(slot, slot)}: {words}")
    return "\n".join(lines)


def _describe_filler(filler: Mapping[str, Any]) -> str:
    """Write the words of a slot, with the codes and dates that they stand for."""
    codes = [filler.get(name) for name in ("country", "sector", "start_date")]
    known = " ".join(str(code) for code in codes if code)
    return f"{filler['text']} ({known})" if known else str(filler["text"])
