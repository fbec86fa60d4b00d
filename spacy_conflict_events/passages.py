"""Split a text cheaply, and find the passages that can hold an event by their words."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any
from unicodedata import category

import numpy as np
from spacy.attrs import SENT_START, SPACY
from spacy.tokens import Doc

from .capitals import words_of
from .matcher import Candidate
from .paragraphs import ParagraphBreaks, find_breaks, marked_tokens, words_to_read
from .possible import Possible, forms_in

MARKS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!"})
CLOSING = frozenset({'"', "''", "”", "’", "'", ")", "]", "»"})
# Participles that do not end in "ed" and are often tagged as something else.
PARTICIPLES = frozenset({"shot", "slain", "hurt", "beaten", "held"})
HEADLINE = 16


@dataclass(eq=False)
class Passage:
    """A sentence as the cheap pass sees it; the parser may find several in it.

    start (int): Its first token in the Doc.
    end (int): Its end token, exclusive.
    words (list[str]): Its words.
    spaces (list[bool]): Whether a space follows each.
    seen (list[str]): The words as the tagger is to see them, in other capitals.
    marks (dict[int, bool]): The tokens, counted from `start`, of which the layout tells
        whether they start a sentence.
    candidates (list[tuple[int, Compiled]]): The patterns that its words allow, each
        with the token of its anchor, counted from `start`.
    guards (list[tuple[int, Compiled]]): The guards.
    doc (Doc): The passage alone, tagged and parsed, once it is.
    found (list[int]): The first tokens of the sentences in which a pattern can hold.
    """

    start: int
    end: int
    words: list[str]
    spaces: list[bool]
    seen: list[str]
    marks: dict[int, bool]
    candidates: list[Candidate]
    guards: list[Candidate]
    tags: Any = None
    tensor: Any = None
    doc: Any = None
    found: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        """Count the tokens."""
        return self.end - self.start


@dataclass(eq=False)
class Text:
    """A Doc with its passages.

    starts (list[int]): The first token of each sentence, as the cheap pass sees it.
    marks (dict[int, bool]): The tokens of which the layout tells whether they start a
        sentence.
    seen (list[str]): The words as the tagger is to see them; None for as they are.
    passages (dict[int, Passage]): Those that are read, by their first token.
    """

    doc: Doc
    words: list[str]
    spaces: list[bool]
    starts: list[int]
    marks: dict[int, bool]
    seen: list[str] | None
    passages: dict[int, Passage] = field(default_factory=dict)

    def add(self, start: int) -> Passage:
        """Make the passage that starts at a token.

        start (int): The token.
        RETURNS (Passage): The passage, without candidates.
        """
        end = self.end(start)
        words = self.words[start:end]
        passage = Passage(
            start,
            end,
            words,
            self.spaces[start:end],
            words if self.seen is None else self.seen[start:end],
            {i - start: starts for i, starts in self.marks.items() if start < i < end},
            [],
            [],
        )
        self.passages[start] = passage
        return passage

    def end(self, start: int) -> int:
        """Give the end token, exclusive, of the sentence that starts at a token."""
        number = bisect_right(self.starts, start)
        return self.starts[number] if number < len(self.starts) else len(self.doc)


def read_layout(doc: Doc, breaks: ParagraphBreaks | None) -> Text:
    """Split a Doc into sentences, by its layout and its final marks.

    doc (Doc): The Doc.
    breaks (ParagraphBreaks): The component that would read its layout, if any.
    RETURNS (Text): The Doc with the starts of its sentences.
    """
    marks: dict[int, bool] = {}
    seen = None
    words = words_of(doc)
    spaces = [space == 1 for space in doc.to_array(SPACY).tolist()]
    # `Doc.text` asks each token for its text
    text = "".join(
        [w + " " if space else w for w, space in zip(words, spaces, strict=True)]
    )
    if breaks is not None and words:
        found = find_breaks(text)
        marks.update(marked_tokens(doc, found))
        if breaks.nlp is not None:
            seen = words_to_read(doc, found.starts)
    starts = split(words, marks)
    return Text(doc, words, spaces, starts, marks, seen)


def split(words: list[str], marks: dict[int, bool]) -> list[int]:
    """Split a text into sentences by its final marks, and where breaks are set.

    No sentence starts with a small letter, unless most in the text do.

    words (list[str]): The texts of its tokens.
    marks (dict[int, bool]): The tokens of which is known whether they start a sentence.
    RETURNS (list[int]): The first token of each sentence.
    """
    starts = {0, *(i for i, begins in marks.items() if begins)} if words else set()
    small, others = [], []
    for i, word in enumerate(words):
        if word not in MARKS:
            continue
        after = i + 1
        while after < len(words) and (
            words[after] in MARKS or words[after] in CLOSING or words[after].isspace()
        ):
            after += 1
        if after == len(words) or marks.get(after) is False:
            continue
        if words[after][0].islower():
            small.append(after)
        elif not _is_punctuation(words[after]):
            others.append(after)
    starts.update(others)
    capitals = sum(words[i][0].isupper() for i in others)
    if len(small) > capitals:
        starts.update(small)
    return sorted(starts)


def _is_punctuation(word: str) -> bool:
    return all(category(letter).startswith("P") for letter in word)


def set_starts(text: Text) -> None:
    """Set the starts of the sentences of a Doc that is not parsed.

    text (Text): The Doc and its starts.
    """
    if len(text.doc):
        rows = np.full((len(text.doc), 1), -1, dtype=np.int64)
        rows[text.starts] = 1
        starts: Any = rows.view(np.uint64)
        text.doc.from_array([SENT_START], starts)


def find_passages(text: Text, possible: Possible) -> list[Passage]:
    """Find the passages whose words allow an event.

    text (Text): The Doc; the passages are added to it.
    possible (Possible): The patterns.
    RETURNS (list[Passage]): The passages in their order.
    """
    forms = forms_in(text.doc)
    table = possible.index.table
    hit = {
        text.starts[bisect_right(text.starts, i) - 1]
        for i, form in enumerate(forms)
        if form in table
    }
    found = []
    for start in sorted(hit):
        candidates, guards = possible.candidates(forms, start, text.end(start))
        if candidates:
            passage = text.add(start)
            passage.candidates, passage.guards = candidates, guards
            found.append(passage)
    return found


def is_readable(passage: Passage, tags: list[str]) -> bool:
    """Tell whether some anchor has a tag that its pattern can read.

    passage (Passage): The passage, with candidates.
    tags (list[str]): The tags of its tokens; without any, nothing is known.
    RETURNS (bool): Whether one has.
    """
    short = len(passage) <= HEADLINE
    return not any(tags) or any(
        can_be_read(entry.read_as, tags[i], passage.words[i], short)
        for i, entry in passage.candidates
    )


def can_be_read(read_as: str | None, tag: str, word: str, short: bool) -> bool:
    """Tell whether a tagged word may be read as a pattern wants, mended or not.

    read_as (str): The part of speech that the pattern wants, None for any.
    tag (str): The word's tag.
    word (str): The word.
    short (bool): Whether it stands in a sentence as short as a headline.
    RETURNS (bool): Whether it may.
    """
    if read_as == "VERB":
        if tag.startswith("VB"):
            return True
        mended = word.lower().endswith(("ed", "ing")) or word.lower() in PARTICIPLES
        return tag[:2] in ("NN", "JJ") and (mended or short or word[:1].isupper())
    if read_as == "NOUN":
        return tag[:2] in ("NN", "JJ") or tag in ("VBG", "VBN")
    return True
