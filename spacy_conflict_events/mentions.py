"""Find the names and words of the dictionaries in the sentences of a document."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from spacy.attrs import ORTH, SENT_START
from spacy.strings import get_string_id
from spacy.tokens import Doc

from .codebook import Codebook, Entry, Words
from .tree import Reading

# "An Iran-backed militia" is not Iranian, an "Iran-based" one is taken to be.
_NOT_OF = {
    *("backed", "aligned", "linked", "allied", "affiliated", "sponsored", "funded"),
    *("supported", "occupied", "controlled", "held", "trained", "armed", "inspired"),
    *("supplied", "administered", "made", "claimed", "bound", "friendly", "speaking"),
    "language",
}
_NOT_FOR = {"anti", "pro", "non", "counter"}
# What stands before a region and leaves it one.
_PARTS = {
    *("north", "south", "east", "west", "northern", "southern", "eastern", "western"),
    *("northeast", "northwest", "southeast", "southwest", "central", "upper", "lower"),
    *("greater", "outer", "inner", "old", "new", "occupied", "rural", "downtown"),
    *("province", "state", "city", "region", "district", "governorate", "department"),
    *("governor", "mayor", "president", "police", "court", "bishop", "archbishop"),
}
# What a process keeps of the words of its texts.
_MOST_WORDS = 100_000
Day = Callable[[], str | None]
_start = attrgetter("start")
_BRACKET = get_string_id("(")


class Found(NamedTuple):
    """A name or word of the dictionaries in a text.

    start (int): Its first token.
    end (int): The token after its last one.
    entry (Entry): What it stands for on the day of the text.
    """

    start: int
    end: int
    entry: Entry


class Mentions:
    """The names and words of the dictionaries in one document.

    A sentence is read when it is asked for, since most hold no event.
    """

    def __init__(
        self, doc: Doc, book: Codebook, day: Day, reading: Reading | None = None
    ) -> None:
        """Read no sentence yet.

        doc (Doc): The document.
        book (Codebook): The dictionaries.
        day (Callable): Gives the document's ISO date, None if it is not known. It is
            asked only where an actor had several roles.
        reading (Reading): The document as it was read for its events, if it was.
        """
        self._doc = doc
        self._book = book
        self._day = day
        known = book.words
        if len(known) > _MOST_WORDS:
            known.clear()
        known.strings = doc.vocab.strings
        if reading is not None:
            self._orths, self._starts = reading.orths, reading.starts
        else:
            rows = doc.to_array([ORTH, SENT_START])
            starts: list[int] = np.flatnonzero(rows[:, 1] == 1).tolist()
            self._orths = rows[:, 0].tolist()
            self._starts = starts if starts[:1] == [0] else [0, *starts]
        self._ends = [*self._starts[1:], len(doc)]
        self._read: dict[int, list[Found]] = {}

    def between(self, start: int, end: int) -> list[Found]:
        """List those that begin in a part of the document.

        start (int): The first token.
        end (int): The token after the last one.
        RETURNS (list[Found]): In the order of the text.
        """
        found: list[Found] = []
        for number in range(self._number(start), self._number(end - 1) + 1):
            here = self._of(number)
            first = bisect_left(here, start, key=_start)
            found += here[first : bisect_left(here, end, key=_start)]
        return found

    def everywhere(self) -> list[Found]:
        """List those of the whole document.

        RETURNS (list[Found]): In the order of the text.
        """
        return [item for number in range(len(self._ends)) for item in self._of(number)]

    def brackets(self) -> list[int]:
        """List the tokens that are an opening bracket.

        RETURNS (list[int]): Their places in the document.
        """
        if _BRACKET not in self._orths:
            return []
        return [i for i, orth in enumerate(self._orths) if orth == _BRACKET]

    def end_of_sentence(self, token: int) -> int:
        """Tell where the sentence of a token ends.

        token (int): The token.
        RETURNS (int): The token after its last one.
        """
        return self._ends[self._number(token)]

    def _number(self, token: int) -> int:
        """Tell which sentence a token stands in."""
        return bisect_right(self._starts, token) - 1

    def _of(self, number: int) -> list[Found]:
        """List those of a sentence."""
        if number not in self._read:
            start, end = self._starts[number], self._ends[number]
            known = self._book.words
            pieces = list(map(known.__getitem__, self._orths[start:end]))
            self._read[number] = _Passage(self._doc, start, pieces).find(
                self._book, self._day
            )
        return self._read[number]


class _Passage:
    """The folded words of a sentence, and the tokens that they are of."""

    def __init__(self, doc: Doc, start: int, pieces: list[Words]) -> None:
        """Create it.

        doc (Doc): The document.
        start (int): The first token of the sentence.
        pieces (list[Words]): The words of each of its tokens.
        """
        self._doc = doc
        self._words = [word for words in pieces for word in words]
        self._tokens = [i for i, words in enumerate(pieces, start) for _ in words]

    def find(self, book: Codebook, day: Day) -> list[Found]:
        """Find the longest names from left to right.

        An actor hides the other readings of its words, and a region comes with the
        other one.

        book (Codebook): The dictionaries.
        day (Callable): Gives the document's ISO date.
        RETURNS (list[Found]): In the order of the text.
        """
        found: list[Found] = []
        free = 0
        for at, sizes in enumerate(map(book.lengths.get, self._words)):
            if sizes and at >= free:
                size, entries = self._match(at, sizes, book)
                free = at + size
                for entry in entries:
                    first, last = self._tokens[at], self._tokens[free - 1] + 1
                    now = entry.at(day()) if entry.periods else entry
                    found.append(Found(first, last, now))
        return found

    def _match(
        self, at: int, sizes: tuple[int, ...], book: Codebook
    ) -> tuple[int, list[Entry]]:
        """Take the longest name at a word: how many words it has, and its entries."""
        for size in sizes:
            words: Words = tuple(self._words[at : at + size])
            group = book.entries.get(words) if len(words) == size else None
            if group is None:
                continue
            first, last = self._tokens[at], self._tokens[at + size - 1] + 1
            kept = {
                name: entry
                for name, entry in group.items()
                if not entry.written or self._is_written(entry, first, last)
            }
            if set(kept) == {"region"} and self._ends_name(first):
                continue
            if not kept:
                continue
            if self._is_apart(at, size):
                return size, []
            return size, [kept["actor"]] if "actor" in kept else [*kept.values()]
        return 0, []

    def _ends_name(self, token: int) -> bool:
        """Tell whether a word is the end of another name: "Maria Heredia"."""
        before = self._doc[token - 1] if token else None
        return (
            before is not None
            and before.pos_ == "PROPN"
            and before.dep_ == "compound"
            and before.head.i == token
            and before.text[1:].islower()
            and before.lower_ not in _PARTS
        )

    def _is_written(self, entry: Entry, first: int, last: int) -> bool:
        """Tell whether a name stands as it has to be written."""
        text = self._doc[first:last].text
        return any(form in text for form in entry.written)

    def _is_apart(self, at: int, size: int) -> bool:
        """Tell whether a name only says for or against whom, as in "Iran-backed"."""
        after = at + size
        if after < len(self._words) and self._words[after] in _NOT_OF:
            return self._are_joined(after - 1, after)
        if at and self._words[at - 1] in _NOT_FOR:
            return self._are_joined(at - 1, at)
        return False

    def _are_joined(self, first: int, last: int) -> bool:
        """Tell whether a hyphen joins two words."""
        text = self._doc[self._tokens[first] : self._tokens[last] + 1].text
        return "-" in text and " " not in text.strip()
