"""Sentence boundaries that news text shows by its layout: `paragraph_breaks`."""

import re
import warnings
from collections.abc import Iterator
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from spacy.attrs import IDX, ORTH
from spacy.language import Language
from spacy.tokens import Doc

from .apostrophes import with_apostrophes
from .capitals import capital_passages, read_recased, recased, words_of
from .datelines import WIDEST_WRAP, dateline_end, ends_sentence
from .title_case import in_small_letters, title_passages

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
# "said Brig. Khan", "in Brgy. Igasan": the stop is of the word and ends no sentence
TITLES = (
    "Adv. Alh. Amb. Asst. Atty. Barr. Bgy. Brgy. Brig. Capt. Cdr. Cmdr. Col. Comdr. "
    "Cpl. Engr. Hon. Insp. Lt. Maj. Mohd. Msgr. Pfc. Pol. Pte. Pvt. Sgt. Smt. Sr. "
    "Supt. Ven."
)
LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")

# A line below this part of the wrap width was broken on purpose.
CLEARLY_SHORT = 0.85
# So many newlines, each with a capital after it, are no accident of wrapping.
TELLING_NEWLINES = 4

UNFINISHED = re.compile(
    r"(?:[,\-]|\b(?:a|an|and|as|at|between|but|by|for|from|in|into|near|of|on|or|over"
    r"|than|that|the|their|to|under|was|were|when|where|which|while|who|with))$",
    re.IGNORECASE,
)
BULLET = re.compile(r"[•·▪●◦‣*]\s")
DASHED = re.compile(r"[-–—]\s")
BYLINE = re.compile(
    r"(?:(?:Reported |Written |Edited )?[Bb]y|BY)(?: (?:[^\W\d_a-z][\w.'’\-]*,?"
    r"|our|staff|reporter|correspondent|special|agencies|and|in|for|of|the|&|\|)){1,8}"
)
CRUMB = re.compile(r"[^/>»›→|]{1,40}(?: [/>»›→|] \S[^/>»›→|]*)+")
CRUMB_SEPARATOR = re.compile(r" [/>»›→|] ")
CRUMB_ROOTS = {"home", "homepage", "front page", "news", "start", "world"}


class Line(NamedTuple):
    """A line with something on it, without the white space around it."""

    start: int
    end: int
    text: str
    after_blank: bool


class Breaks(NamedTuple):
    """What the layout of a text tells about its sentences, as character offsets.

    starts (set[int]): Where a sentence starts.
    joined (list[tuple[int, int]]): Half-open ranges that are one sentence each.
    """

    starts: set[int]
    joined: list[tuple[int, int]]


@Language.factory("paragraph_breaks", assigns=["token.is_sent_start"])
def make_paragraph_breaks(nlp: Language, name: str) -> "ParagraphBreaks":
    """Create the component, and teach an English tokenizer the stops of titles.

    nlp (Language): The pipeline.
    name (str): Name of the component in the pipeline.
    RETURNS (ParagraphBreaks): The component.
    """
    learn = getattr(nlp.tokenizer, "add_special_case", None)
    if learn is not None and nlp.lang == "en":
        for title in TITLES.split():
            learn(title, [{ORTH: title}])
    return ParagraphBreaks(name, nlp)


class ParagraphBreaks:
    """Start sentences where paragraphs, lines and the text after datelines start.

    It goes before the parser, which keeps to these boundaries and finds the others.
    It also has passages in capitals, and headlines in which each word has one, read as
    if they were in small letters, since taggers and parsers know those better; the text
    stays as it is.
    """

    def __init__(
        self, name: str = "paragraph_breaks", nlp: Language | None = None
    ) -> None:
        """Create the component.

        name (str): Name of the component in the pipeline.
        nlp (Language): The pipeline, which reads passages in capitals again; without
            it they are left as they are.
        """
        self.name = name
        self.nlp = nlp
        self._warned = False

    def __call__(self, doc: Doc) -> Doc:
        """Set the boundaries of a Doc; one that is already parsed stays as it is.

        doc (Doc): The Doc, not yet parsed.
        RETURNS (Doc): The same Doc.
        """
        # of a Doc without tokens spaCy says that it has every annotation
        if len(doc) and doc.has_annotation("DEP"):
            if not self._warned:
                self._warned = True
                warnings.warn(
                    f"'{self.name}' stands behind the parser and changes nothing: add "
                    f'it with nlp.add_pipe("paragraph_breaks", before="parser")',
                    stacklevel=2,
                )
            return doc
        breaks = find_breaks(doc.text)
        self._read_capitals(doc, breaks.starts)
        for i, starts in marked_tokens(doc, breaks):
            doc[i].is_sent_start = starts
        return doc

    def _read_capitals(self, doc: Doc, starts: set[int]) -> None:
        """Have passages in capitals read as if they were in small letters.

        And those that have lost their apostrophes as if they had them.
        """
        words = words_to_read(doc, starts) if self.nlp is not None else None
        if self.nlp is not None and words:
            read_recased(self.nlp, doc, words, before=self)


def words_to_read(doc: Doc, starts: set[int]) -> list[str] | None:
    """Write the words of a Doc as taggers know them where capitals hide what they are.

    doc (Doc): The Doc, not yet parsed.
    starts (set[int]): Character offsets at which passages start.
    RETURNS (list[str]): One word a token; None if they can stay as they are.
    """
    capitals = capital_passages(doc, starts)
    titles = title_passages(doc, starts)
    if not capitals and not titles:
        return with_apostrophes(words_of(doc))
    return in_small_letters(recased(doc, capitals), titles)


def marked_tokens(doc: Doc, breaks: Breaks) -> Iterator[tuple[int, bool]]:
    """Find the tokens of which the layout tells whether they start a sentence.

    doc (Doc): The Doc.
    breaks (Breaks): What `find_breaks` tells of its text.
    YIELDS (tuple[int, bool]): The index of a token, and whether it starts one.
    """
    starts, joined = breaks
    if not starts and not joined:
        return
    inside = {
        offset for start, end in joined for offset in range(start + 1, end)
    } - starts
    text_begun = False
    offsets: list[int] = doc.to_array(IDX).tolist()
    for i, offset in enumerate(offsets):
        if text_begun and (offset in starts or offset in inside):
            yield i, offset in starts
        text_begun = text_begun or not doc[i].is_space


def find_breaks(text: str) -> Breaks:
    """Find the boundaries that the layout of a text shows.

    text (str): The raw text.
    RETURNS (Breaks): Offsets at which sentences start, and ranges that hold together.
    """
    lines = list(_read_lines(text))
    if not lines:
        return Breaks(set(), [])
    starts = {lines[0].start, *_line_starts(_without_capitals(lines), text)}
    joined = []
    for line in lines:
        last = _crumb_end(line)
        if line.start in starts and last:
            starts.add(last)
            joined.append((line.start, last))
    paragraphs = sorted(starts)
    for start, end in pairwise([*paragraphs, len(text)]):
        body = dateline_end(text, start, end)
        if body:
            starts.add(body)
            joined.append((start, body))
    return Breaks(starts - {lines[0].start}, joined)


def _read_lines(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank."""
    end = 0
    for match in LINE.finditer(text):
        content = match.group().strip()
        if content:
            start = text.index(content, match.start())
            newlines = len(LINE_END.findall(text, end, start))
            end = start + len(content)
            yield Line(start, end, content, newlines > 1)


def _without_capitals(lines: list[Line]) -> list[Line]:
    """Write lines in small letters where all are in capitals, which then tell nothing.

    A line that goes on with a sentence starts with a small letter there, too.
    """
    if len(lines) < 2 or any(line.text.upper() != line.text for line in lines):
        return lines
    return [line._replace(text=line.text.lower()) for line in lines]


def _line_starts(lines: list[Line], text: str) -> Iterator[int]:
    """Yield where a line after the first starts a sentence."""
    pairs = list(pairwise(lines))
    single = [(a, b) for a, b in pairs if not b.after_blank]
    width, free = _wrapping(single, lines)
    for above, line in pairs:
        if line.after_blank or _starts_itself(above, line, width, free, text):
            yield line.start


def _wrapping(
    single: list[tuple[Line, Line]], lines: list[Line]
) -> tuple[int | None, bool]:
    """Tell how a text uses single newlines.

    single (list): Neighbouring lines with no blank line between them.
    lines (list): All lines.
    RETURNS (tuple): The width at which the text is wrapped, None where nothing shows
        one; and whether each newline is meant, since the text is not wrapped.
    """
    continued = [a for a, b in single if _continues(a, b)]
    long = sum(len(line.text) > WIDEST_WRAP and " " in line.text for line in lines)
    if long and long >= len(continued):
        return None, True
    if continued:
        return median_low(len(line.text) for line in continued), False
    return None, len(single) >= TELLING_NEWLINES


def _continues(above: Line, line: Line) -> bool:
    """Tell if a line surely goes on with the sentence of the line above it."""
    first = next((c for c in line.text if c.isalnum()), "")
    if BULLET.match(line.text) or ends_sentence(above.text):
        return False
    return (
        first.islower()
        or line.text[0] in ",.;:)]"
        or UNFINISHED.search(above.text) is not None
    )


def _starts_itself(
    above: Line, line: Line, width: int | None, free: bool, text: str
) -> bool:
    """Tell if a line that directly follows another one starts a sentence."""
    if BULLET.match(line.text):
        return True
    if _continues(above, line):
        return False
    first = next((c for c in line.text if c.isalnum()), "")
    if first.islower():
        # After a full stop the parser knows better: "e.g." or a small-letter style.
        return False
    if any(_crumb_end(x) or BYLINE.fullmatch(x.text) for x in (above, line)):
        return True
    if dateline_end(text, line.start, line.end + WIDEST_WRAP, dashed=True):
        return True
    if DASHED.match(line.text):
        listed = above.text.endswith(":") or DASHED.match(above.text) is not None
        return listed or ends_sentence(above.text)
    if free:
        return True
    room = len(above.text) + 1 + len(line.text.split(None, 1)[0])
    if width is not None:
        too_long = len(above.text) * CLEARLY_SHORT > width
        return too_long or room <= width * CLEARLY_SHORT
    if ends_sentence(above.text) or _is_title(above.text):
        return True
    return room <= max(len(above.text), len(line.text)) * CLEARLY_SHORT


def _is_title(line: str) -> bool:
    """Tell if each longer word of a line of three words or more has a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return len(words) > 2 and all(word[0].isupper() for word in words)


def _crumb_end(line: Line) -> int | None:
    """Return where the last part of a breadcrumb starts, None if it is none."""
    if not CRUMB.fullmatch(line.text):
        return None
    cuts = list(CRUMB_SEPARATOR.finditer(line.text))
    parts = CRUMB_SEPARATOR.split(line.text)
    rooted = parts[0].strip().lower() in CRUMB_ROOTS
    if not rooted and (len(cuts) < 2 or ends_sentence(line.text)):
        return None
    if any(len(part.split()) > 4 or not part[0].isupper() for part in parts[:-1]):
        return None
    return line.start + cuts[-1].end()
