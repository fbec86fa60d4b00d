"""Find the names and words of the dictionaries in a document, once for all."""

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from spacy.attrs import ORTH
from spacy.tokens import Doc

from .codebook import Codebook, Entry, Words

# "An Iran-backed militia" is not Iranian, an "Iran-based" one is taken to be.
_NOT_OF = {
    *("backed", "aligned", "linked", "allied", "affiliated", "sponsored", "funded"),
    *("supported", "occupied", "controlled", "held", "trained", "armed", "inspired"),
    *("supplied", "administered", "made", "claimed", "bound", "friendly", "speaking"),
    "language",
}
_NOT_FOR = {"anti", "pro", "non", "counter"}
# What a process keeps of the words of its texts.
_MOST_WORDS = 100_000


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
    """The names and words of the dictionaries in one document."""

    def __init__(self, doc: Doc, book: Codebook, day: Callable[[], str | None]) -> None:
        """Find the longest ones from left to right.

        An actor hides the other readings of its words, and a region comes with the
        other one.

        doc (Doc): The document.
        book (Codebook): The dictionaries.
        day (Callable): Gives the document's ISO date, None if it is not known. It is
            asked only where an actor had several roles.
        """
        self._doc = doc
        known = book.words
        if len(known) > _MOST_WORDS:
            known.clear()
        known.strings = doc.vocab.strings
        pieces = list(map(known.__getitem__, doc.to_array(ORTH).tolist()))
        self._words = [word for words in pieces for word in words]
        self._tokens = [i for i, words in enumerate(pieces) for _ in words]
        self.found: list[Found] = []
        free, lengths = 0, book.lengths
        for at, sizes in enumerate(map(lengths.get, self._words)):
            if sizes and at >= free:
                free = at + self._match(at, sizes, book, day)
        self._starts = [item.start for item in self.found]

    def between(self, start: int, end: int) -> list[Found]:
        """List those that begin in a part of the document.

        start (int): The first token.
        end (int): The token after the last one.
        RETURNS (list[Found]): In the order of the text.
        """
        starts = self._starts
        return self.found[bisect_left(starts, start) : bisect_left(starts, end)]

    def _match(
        self,
        at: int,
        sizes: tuple[int, ...],
        book: Codebook,
        day: Callable[[], str | None],
    ) -> int:
        """Keep the longest name at a word, and return how many words it has."""
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
            if not kept:
                continue
            if not self._is_apart(at, size):
                kinds = [kept["actor"]] if "actor" in kept else kept.values()
                for entry in kinds:
                    now = entry.at(day()) if entry.periods else entry
                    self.found.append(Found(first, last, now))
            return size
        return 0

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
