"""A light, mutable copy of one sentence's parse, for reading and for repairs."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from spacy.attrs import (
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    IDX,
    LEMMA,
    LOWER,
    ORTH,
    POS,
    SENT_START,
    TAG,
)
from spacy.tokens import Doc

ATTRIBUTES = [LOWER, LEMMA, POS, TAG, DEP, HEAD, ENT_TYPE, ENT_IOB, SENT_START]
ATTRIBUTES += [ORTH, IDX]
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


class Sentence:
    """One sentence as plain lists, one entry a token; indices are of the sentence.

    The lists may be changed (`repairs.py` does); the Doc never is. After a change
    of `head`, call `link`.

    start (int): Index of the first token in the Doc.
    offset (list[int]): Character offset of each token in `doc.text`.
    """

    __slots__ = (
        "dep",
        "doc",
        "ent",
        "ent_iob",
        "head",
        "kids",
        "lemma",
        "lists",
        "lower",
        "memo",
        "offset",
        "pos",
        "start",
        "tag",
        "text",
    )

    def __init__(
        self, doc: Doc, start: int, end: int, rows: list[list[int]], lists: "Lists"
    ) -> None:
        """Copy tokens `start` to `end` (exclusive) of a Doc.

        doc (Doc): The parsed document.
        rows (list[list[int]]): `ATTRIBUTES` of every token of the Doc.
        lists (Mapping[str, frozenset[str]]): The shared word lists.
        """
        strings = doc.vocab.strings
        part = rows[start:end]
        self.doc = doc
        self.start = start
        self.lists = lists
        self.text: list[str] = [strings[row[9]] for row in part]
        self.offset: list[int] = [row[10] for row in part]
        self.lower: list[str] = [strings[row[0]] for row in part]
        self.lemma: list[str] = [strings[row[1]].lower() for row in part]
        self.pos: list[str] = [strings[row[2]] for row in part]
        self.tag: list[str] = [strings[row[3]] for row in part]
        self.dep: list[str] = [strings[row[4]] for row in part]
        last = end - start - 1
        # heads are stored as offsets in unsigned 64 bits
        self.head: list[int] = [
            min(max(i + _signed(row[5]), 0), last) for i, row in enumerate(part)
        ]
        self.ent: list[str] = [strings[row[6]] for row in part]
        self.ent_iob: list[int] = [row[7] for row in part]
        self.kids: list[list[int]] = []
        self.memo: dict[object, object] = {}
        self.link()

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.text)

    def link(self) -> None:
        """Derive `kids` from `head`, and forget what was concluded from it.

        A circle of heads, which a repair of an odd parse may leave, is cut: every walk
        to the root ends.
        """
        self._cut_circles()
        kids: list[list[int]] = [[] for _ in self.head]
        for i, head in enumerate(self.head):
            if head != i:
                kids[head].append(i)
        self.kids = kids
        self.memo.clear()

    def _cut_circles(self) -> None:
        reached = [0] * len(self.head)
        for i in range(len(self.head)):
            at = i
            while not reached[at]:
                reached[at] = i + 1
                up = self.head[at]
                if up != at and reached[up] == i + 1:
                    self.head[at] = at
                at = self.head[at]
        for i, head in enumerate(self.head):
            if head == i:
                self.dep[i] = "ROOT"

    def is_headline(self) -> bool:
        """Tell whether the sentence is short and ends without a mark."""
        end = len(self.text)
        while end and self.text[end - 1].isspace():
            end -= 1
        return 0 < end <= 16 and self.text[end - 1][-1:].isalnum()

    def root(self) -> int:
        """Find the root, the first if there are several."""
        return next(i for i, head in enumerate(self.head) if head == i)

    def attach(self, i: int, head: int, dep: str) -> None:
        """Hang token `i` under `head`; a head below `i` first takes `i`'s place."""
        up = head
        for _ in range(len(self.head)):
            if up == i:
                self.head[head] = head if self.head[i] == i else self.head[i]
                self.dep[head] = self.dep[i]
                break
            if self.head[up] == up:
                break
            up = self.head[up]
        self.head[i] = head
        self.dep[i] = dep

    def span(self, start: int, end: int) -> list[int]:
        """Turn tokens `start` to `end` (exclusive) into character offsets."""
        last = end - 1
        return [self.offset[start], self.offset[last] + len(self.text[last])]

    def words(self, start: int, end: int) -> str:
        """Give the text of tokens `start` to `end` (exclusive)."""
        first, last = self.span(start, end)
        return self.doc.text[first:last]

    def child(self, i: int, *deps: str) -> int:
        """Find the first child of `i` with one of the labels; -1 if there is none."""
        for kid in self.kids[i]:
            if self.dep[kid] in deps:
                return kid
        return -1

    def children(self, i: int, *deps: str) -> list[int]:
        """List the children of `i` with one of the labels, in order."""
        return [kid for kid in self.kids[i] if self.dep[kid] in deps]

    def path_up(self, i: int) -> Iterator[int]:
        """Go from the head of `i` to the root."""
        seen = 0
        while self.head[i] != i and seen <= len(self.head):
            i = self.head[i]
            seen += 1
            yield i

    def subtree(self, i: int) -> list[int]:
        """List `i` and all below it, sorted."""
        found = [i]
        for token in found:
            found.extend(self.kids[token])
            if len(found) > len(self.head):
                break
        return sorted(set(found))

    def is_verb(self, i: int) -> bool:
        """Tell whether the token is read as a verb."""
        return self.pos[i] in VERBAL

    def has_list(self, i: int, name: str) -> bool:
        """Tell whether the token's lemma or form stands in a shared word list."""
        words = self.lists.get(name, frozenset())
        return self.lemma[i] in words or self.lower[i] in words


Lists = Mapping[str, frozenset[str]]


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


class Reading:
    """The attributes of a whole Doc, from which sentences are made as needed."""

    def __init__(self, doc: Doc, lists: Lists) -> None:
        """Read a parsed Doc.

        doc (Doc): The document.
        lists (Mapping[str, frozenset[str]]): The shared word lists.
        """
        self.doc = doc
        self.lists = lists
        self.rows: list[list[int]] = doc.to_array(ATTRIBUTES).tolist()
        starts = [i for i, row in enumerate(self.rows) if row[8] == 1 or i == 0]
        self.starts = starts
        self._made: dict[int, Sentence] = {}

    def number(self, i: int) -> int:
        """Tell which sentence token `i` of the Doc stands in."""
        return bisect_right(self.starts, i) - 1

    def sentence(self, number: int) -> Sentence:
        """Make a sentence, or give the one already made."""
        if number not in self._made:
            start = self.starts[number]
            at_end = number + 1 == len(self.starts)
            end = len(self.rows) if at_end else self.starts[number + 1]
            self._made[number] = Sentence(self.doc, start, end, self.rows, self.lists)
        return self._made[number]
