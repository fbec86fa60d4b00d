"""A light, mutable copy of one sentence's parse, for reading and for repairs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from operator import sub
from typing import Any, cast

import numpy as np
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
from spacy.strings import StringStore, get_string_id
from spacy.tokens import Doc

from .hashes import ids_of

# what is read of each Doc, and what of one with a sentence that may tell of an event
BASIC = [LOWER, ORTH, ENT_TYPE, SENT_START]
ATTRIBUTES = [LEMMA, POS, TAG, DEP, HEAD, ENT_IOB, IDX]
AT = {attribute: column for column, attribute in enumerate(ATTRIBUTES)}
# how many words are remembered at most
WORDS = 50_000
# The most tokens that are read as one sentence. One of news has a tenth of it; what has
# more is a table or a list, and some steps take the square of a sentence's length.
LONGEST = 200
LONGEST_HEADLINE = 16
VERBAL = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
PUNCT = get_string_id("PUNCT")
NOUN = get_string_id("NOUN")
PROPN = get_string_id("PROPN")
NNP = get_string_id("NNP")
GPE = get_string_id("GPE")
# what the model takes the name of a state for
MISTAKEN = frozenset(map(get_string_id, ["PERSON", "ORG", "PRODUCT", "WORK_OF_ART"]))
MISTAKEN |= {0}
# the code of a token within an entity, and of one at its start
WITHIN, FIRST = 1, 3
AIR = get_string_id("air")
AIRSTRIKE = "airstrike"
STRIKES = {get_string_id(f"strike{s}"): f"{AIRSTRIKE}{s}" for s in ("", "s")}
# words of a war in the air, of walkouts, and beside a strike that is no airstrike or is
# told to be one
STRIKE_LISTS = ("air_war", "walkouts", "other_strikes")
NONE: frozenset[str] = frozenset()
# how far from a strike a word tells of what kind it is
PASSAGE = 200
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


Lists = Mapping[str, frozenset[str]]
Table = np.ndarray[Any, np.dtype[np.uint64]]


class Small(dict[int, str]):
    """Strings in small letters by the hash of what they were."""

    def __init__(self, words: "Words") -> None:
        """Remember nothing yet.

        words (Words): The strings as they stand.
        """
        super().__init__()
        self.words = words

    def __missing__(self, key: int) -> str:
        """Look a string up that was not asked for before."""
        found = self[key] = self.words[key].lower()
        return found


class Words(dict[int, str]):
    """Strings by their hash, which is the same in every vocabulary.

    A look-up here takes a third of the time of one in a StringStore.
    """

    store: StringStore

    def __init__(self) -> None:
        """Remember nothing yet."""
        super().__init__()
        self.small = Small(self)

    def clear(self) -> None:
        """Forget all."""
        super().clear()
        self.small.clear()

    def __missing__(self, key: int) -> str:
        """Look a string up that was not asked for before."""
        found: str = self.store[key]
        self[key] = found
        return found


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
        "places",
        "pos",
        "start",
        "tag",
        "text",
    )

    def __init__(self, reading: "Reading", start: int, end: int) -> None:
        """Copy tokens `start` to `end` (exclusive) of a Doc.

        reading (Reading): The Doc as it is read.
        """
        string = reading.words.__getitem__
        small = reading.words.small.__getitem__
        lemma, pos, tag, dep, head, ent_iob, offset = reading.rows[start:end].T.tolist()
        self.doc = reading.doc
        self.start = start
        self.lists = reading.lists
        self.text: list[str] = list(map(string, reading.orths[start:end]))
        self.offset: list[int] = offset
        self.lower: list[str] = list(map(string, reading.forms[start:end]))
        self.lemma: list[str] = list(map(small, lemma))
        self.pos: list[str] = list(map(string, pos))
        self.tag: list[str] = list(map(string, tag))
        self.dep: list[str] = list(map(string, dep))
        self.head: list[int] = [up - start for up in head]
        if min(self.head) < 0 or max(self.head) >= end - start:
            # what hangs on a token beyond, in a sentence that was cut, is a root
            self.head = [
                up if 0 <= up < end - start else i for i, up in enumerate(self.head)
            ]
        self.ent: list[str] = list(map(string, reading.ents[start:end]))
        self.ent_iob: list[int] = ent_iob
        self.kids: list[list[int]] = []
        self.memo: dict[object, object] = {}
        # the tokens by their label, once asked for
        self.places: dict[str, list[int]] = {}
        self.link()

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.text)

    def link(self) -> None:
        """Derive `kids` from `head`, and forget what was concluded from it.

        A circle of heads, which a repair of an odd parse may leave, is cut: every walk
        to the root ends.
        """
        head, dep = self.head, self.dep
        kids: list[list[int]] = [[] for _ in head]
        roots = []
        for i, up in enumerate(head):
            if up != i:
                kids[up].append(i)
            else:
                dep[i] = "ROOT"
                roots.append(i)
        self.kids = kids
        self.places = {}
        self.memo.clear()
        # Where all hang on a root, nothing hangs in a circle.
        for i in roots:
            roots.extend(kids[i])
        if len(roots) < len(head):
            self._cut_circles()
            self.link()

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

    def at(self, label: str, first: int = 0, behind: int = 0) -> list[int]:
        """List the tokens that have a label since `link` was called last, in order.

        label (str): The label.
        first (int): The first token that may be listed.
        behind (int): How many tokens stand behind the last that may.
        RETURNS (list[int]): The tokens, not to be changed.
        """
        places = self.places
        if not places:
            for i, dep in enumerate(self.dep):
                if dep in places:
                    places[dep].append(i)
                else:
                    places[dep] = [i]
        found = places.get(label)
        if found is None:
            return []
        end = len(self.dep) - behind
        if found[0] < first or found[-1] >= end:
            return [i for i in found if first <= i < end]
        return found

    def at_any(
        self, labels: Iterable[str], first: int = 0, behind: int = 0
    ) -> list[int]:
        """List the tokens that have one of some labels, as `at` does for one."""
        return sorted([i for label in labels for i in self.at(label, first, behind)])

    def is_headline(self) -> bool:
        """Tell whether the sentence is short and ends without a mark."""
        end = len(self.text)
        while end and self.text[end - 1].isspace():
            end -= 1
        return 0 < end <= LONGEST_HEADLINE and self.text[end - 1][-1:].isalnum()

    def in_capitals(self) -> bool:
        """Tell whether the sentence is written in capitals throughout."""
        words = [word for word in self.text if word.isalpha() and len(word) > 1]
        return len(words) > 2 and all(word.isupper() for word in words)

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
        text, offset = self.text, self.offset
        found = text[start]
        for i in range(start + 1, end):
            # between two tokens there is one space or nothing
            joined = offset[i] == offset[i - 1] + len(text[i - 1])
            found += text[i] if joined else " " + text[i]
        return found

    def child(self, i: int, *deps: str) -> int:
        """Find the first child of `i` with one of the labels; -1 if there is none."""
        dep = self.dep
        for kid in self.kids[i]:
            if dep[kid] in deps:
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
        words = self.lists.get(name)
        return words is not None and (self.lemma[i] in words or self.lower[i] in words)


class Reading:
    """The attributes of a whole Doc, from which sentences are made as needed.

    forms (list[int]): The hash of the lower-case form of each token.
    orths (list[int]): The hash of the text of each token.
    ents (list[int]): The hash of the label of the entity that it stands in, or 0.

    A sentence of more than `LONGEST` tokens is read as several, each cut behind a mark
    where there is one, so that the time a Doc takes grows with its length alone.
    """

    def __init__(self, doc: Doc, lists: Lists, words: Words | None = None) -> None:
        """Read a parsed Doc.

        doc (Doc): The document.
        lists (Mapping[str, frozenset[str]]): The shared word lists.
        words (Words): Strings that were looked up before.
        """
        self.doc = doc
        self.lists = lists
        self.words = Words() if words is None else words
        if len(self.words) > WORDS:
            self.words.clear()
        self.words.store = doc.vocab.strings
        basic = cast(Table, doc.to_array(BASIC))
        self.forms: list[int] = basic[:, 0].tolist()
        self.orths: list[int] = basic[:, 1].tolist()
        self.ents: list[int] = basic[:, 2].tolist()
        starts: list[int] = (basic[:, 3] == 1).nonzero()[0].tolist()
        self.starts = starts if starts[:1] == [0] else [0, *starts]
        ends = [*self.starts[1:], len(basic)]
        if max(map(sub, ends, self.starts)) > LONGEST:
            self.starts = self._pieces()
        states = ids_of(lists.get("states", NONE))
        if not states.isdisjoint(self.forms):
            self._name_states(states)
        if not STRIKES.keys().isdisjoint(self.forms):
            self._read_strikes()
        self._made: dict[int, Sentence] = {}

    @cached_property
    def rows(self) -> Table:
        """`ATTRIBUTES` of every token, a row a token, with its head's place in the Doc.

        What is changed of them here is so read; the Doc itself stays as it is.
        """
        rows = cast(Table, self.doc.to_array(ATTRIBUTES))
        # A Doc tells a head by how far it stands from its token.
        rows[:, AT[HEAD]] += np.arange(len(rows), dtype=np.uint64)
        return rows

    def _name_states(self, states: frozenset[int]) -> None:
        """Read names of states and capitals that stand alone as such.

        "Khartoum said" is read as a person, "Mogadishu said" as no name.
        """
        pos, iob = AT[POS], AT[ENT_IOB]
        for i in [i for i, form in enumerate(self.forms) if form in states]:
            if (
                self.ents[i] not in MISTAKEN
                or not self.words[self.orths[i]][0].isupper()
            ):
                continue
            rows = self.rows
            if rows[i, pos] not in (NOUN, PROPN) or rows[i, iob] == WITHIN:
                continue
            beside = [k for k in (i - 1, i + 1) if 0 <= k < len(rows)]
            named = any(rows[k, pos] == PROPN for k in beside)
            if named or (beside[-1] > i and rows[beside[-1], iob] == WITHIN):
                continue
            rows[i, pos], rows[i, AT[TAG]], rows[i, iob] = PROPN, NNP, FIRST
            self.ents[i] = GPE

    def _read_strikes(self) -> None:
        """Read strikes as what they are where a passage tells of a war in the air.

        "The strike targeted a farm", after "Warplanes hit the north": an airstrike.
        """
        war, walkouts, others = (ids_of(self.lists.get(k, NONE)) for k in STRIKE_LISTS)
        forms = self.forms
        strikes = [i for i, form in enumerate(forms) if form in STRIKES]
        at_war = [i for i, form in enumerate(forms) if form in war]
        at_war += [i for i in strikes if i and forms[i - 1] == AIR]
        at_war.sort()
        at_rest = [i for i, form in enumerate(forms) if form in walkouts]
        for i in strikes:
            beside = forms[max(i - 1, 0) : i] + forms[i + 1 : i + 2]
            if not others.isdisjoint(beside) or self.rows[i, AT[POS]] != NOUN:
                continue
            if not _is_near(at_war, i) or _is_near(at_rest, i):
                continue
            word = STRIKES[forms[i]]
            form, lemma = get_string_id(word), get_string_id(AIRSTRIKE)
            self.words[form], self.words[lemma] = word, AIRSTRIKE
            forms[i] = form
            self.rows[i, AT[LEMMA]] = lemma

    def _pieces(self) -> list[int]:
        """List the starts of sentences, and of the pieces of those that are long."""
        marks = np.flatnonzero(self.rows[:, AT[POS]] == PUNCT) + 1
        found: list[int] = []
        for number, start in enumerate(self.starts):
            _, end = self.extent(number)
            found.append(start)
            while end - start > LONGEST:
                last = int(np.searchsorted(marks, start + LONGEST, side="right")) - 1
                mark = int(marks[last]) if last >= 0 else 0
                start += LONGEST
                if mark > start - LONGEST // 2:
                    start = mark
                found.append(start)
        return found

    def number(self, i: int) -> int:
        """Tell which sentence token `i` of the Doc stands in."""
        return bisect_right(self.starts, i) - 1

    def extent(self, number: int) -> tuple[int, int]:
        """Give the first token of a sentence in the Doc, and its end, exclusive."""
        at_end = number + 1 == len(self.starts)
        end = len(self.forms) if at_end else self.starts[number + 1]
        return self.starts[number], end

    def pos(self, i: int) -> str:
        """Give the part of speech of token `i` of the Doc."""
        return self.words[int(self.rows[i, AT[POS]])]

    def word(self, i: int) -> tuple[str, str, str]:
        """Give the text, part of speech and tag of token `i` of the Doc."""
        tag, orth = int(self.rows[i, AT[TAG]]), self.orths[i]
        return self.words[orth], self.pos(i), self.words[tag]

    def is_short(self, number: int) -> bool:
        """Tell whether a sentence is as short as a headline."""
        start, end = self.extent(number)
        while end > start and self.word(end - 1)[0].isspace():
            end -= 1
        return end - start <= LONGEST_HEADLINE

    def is_parsed(self, number: int) -> bool:
        """Tell whether the first token of a sentence has a part of speech or a tag."""
        row = self.rows[self.starts[number]]
        return bool(row[AT[POS]] or row[AT[TAG]])

    def sentence(self, number: int) -> Sentence:
        """Make a sentence, or give the one already made."""
        made = self._made.get(number)
        if made is None:
            start, end = self.extent(number)
            made = self._made[number] = Sentence(self, start, end)
        return made


def _is_near(places: list[int], i: int) -> bool:
    """Tell whether one of some places is in the passage around a token."""
    first = bisect_left(places, i - PASSAGE)
    return first < len(places) and places[first] <= i + PASSAGE
