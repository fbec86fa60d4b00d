"""The phrases of a text that a pronoun or a definite phrase may point back to."""

from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from spacy.attrs import LEMMA
from spacy.strings import get_string_id

from .number_words import number_at
from .parties import is_nobody, persons_of
from .phrases import noun_phrase
from .tree import AT, Reading, Sentence

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MALE = """
    man boy father son brother husband king prince uncle mr mr. sir lord grandfather
    nephew monk priest imam
"""
MALE = frozenset(_MALE.split())
_FEMALE = """
    woman girl mother daughter sister wife queen princess aunt mrs mrs. ms ms. lady
    grandmother niece nun
"""
FEMALE = frozenset(_FEMALE.split())
# what the model takes for an organisation, and is none that a text calls "the group"
_OFFICIAL = """
    " agency assembly bank cabinet command commission company congress council court
    department government hospital house institute media military ministry nations
    navy news office parliament police press radio school senate station television
    times tribunal tv un union university post ap afp reuters bbc
"""
OFFICIAL = frozenset(_OFFICIAL.split())
ARMIES = frozenset({"army", "force", "forces"})
# how many tokens back an earlier mention is looked for: more than a long report has
REACH = 2_000
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_WITHIN = "compound amod nmod nummod npadvmod det punct"
# what hangs so is a part of a phrase, or none
INNER = frozenset(_WITHIN.split())
DASHES = frozenset({"-", "–", "—", "--"})
PLACING = frozenset({"in", "at", "near", "from", "to", "into", "outside", "across"})


@dataclass(eq=False)
class Phrase:
    """A noun phrase of a sentence.

    number (int): The place of its sentence in the Doc.
    head (int): Its head token in the sentence.
    noun (int): The token that says who they are: "men" of "dozens of men".
    lemma (str): The lemma of that token.
    """

    s: Sentence
    number: int
    head: int
    noun: int
    lemma: str

    @cached_property
    def extent(self) -> tuple[int, int]:
        """Give its first token and its end (exclusive)."""
        return noun_phrase(self.s, self.head)

    @cached_property
    def words(self) -> frozenset[str]:
        """Give what it says beside articles, numbers and measures, as lemmas."""
        s = self.s
        start, end = self.extent
        return frozenset(
            _base(s, i)
            for i in range(start, end)
            if s.pos[i] in ("NOUN", "PROPN", "ADJ", "VERB", "X")
            and (i == self.noun or not s.has_list(i, "measures"))
        )

    @cached_property
    def count(self) -> int | None:
        """Give the number before its noun, None if there is none."""
        start, _ = self.extent
        for i in range(start, self.noun + 1):
            if self.s.pos[i] == "NUM":
                return number_at(self.s, i, self.noun + 1)[0]
        return None

    @property
    def is_name(self) -> bool:
        """Tell whether its head is a name."""
        return self.s.pos[self.head] == "PROPN"

    @cached_property
    def is_definite(self) -> bool:
        """Tell whether it starts with "the", "these" and the like."""
        return self.s.lower[self.extent[0]] in DEFINITE

    @cached_property
    def is_plural(self) -> bool:
        """Tell whether it speaks of several."""
        s = self.s
        if s.tag[self.noun] in ("NNS", "NNPS") or s.lower[self.noun] == "people":
            return True
        return self.count is not None and self.count > 1

    @cached_property
    def is_person(self) -> bool:
        """Tell whether it speaks of one or several persons."""
        s, i = self.s, self.noun
        if s.ent[i] == "PERSON":
            # a town that the model takes for a person: "in Kessim"
            return s.dep[i] != "pobj" or s.lower[s.head[i]] not in PLACING
        if s.ent[i] in ("GPE", "LOC", "FAC"):
            return False
        # a group by its name is a body: "the Taliban"
        named = s.pos[i] == "PROPN" and s.ent[i] in ("ORG", "NORP")
        return s.has_list(i, "persons") or (s.has_list(i, "insurgents") and not named)

    @property
    def is_crowd(self) -> bool:
        """Tell whether its noun is one of several persons: "crew", "couple"."""
        return self.s.has_list(self.noun, "collectives")

    @property
    def is_subject(self) -> bool:
        """Tell whether it is the subject of a clause."""
        return self.s.dep[self.head] in ("nsubj", "nsubjpass")

    @cached_property
    def is_body(self) -> bool:
        """Tell whether it speaks of a body that acts as one."""
        s, i = self.s, self.head
        if self.is_person:
            return False
        if s.dep[i] == "pobj" and s.lower[s.head[i]] in PLACING:
            return False
        if s.pos[i] == "PROPN" and s.ent[i] in ("ORG", "NORP"):
            return True
        if s.has_list(i, "places"):
            return False
        return s.has_list(i, "bodies") and s.ent[i] not in ("GPE", "LOC", "FAC")

    @cached_property
    def is_group(self) -> bool:
        """Tell whether it names a body that is no office, paper or company.

        An army may be one, as may a force.
        """
        s = self.s
        start, end = self.extent
        named = any(s.pos[i] == "PROPN" for i in range(start, end))
        words = {s.lower[i] for i in range(start, end)}
        return self.is_body and named and not words & OFFICIAL

    @property
    def is_army(self) -> bool:
        """Tell whether its head is a word of armies, of states or of rebels."""
        return self.s.lower[self.head] in ARMIES

    @cached_property
    def gender(self) -> str | None:
        """Tell "he" or "she" where a word of it does."""
        start, end = self.extent
        for word in self.s.lower[start:end]:
            if word in FEMALE or word.endswith("woman"):
                return "she"
            if word in MALE or word.endswith("man"):
                return "he"
        return None

    @property
    def span(self) -> list[int]:
        """Give its characters in the text, end exclusive."""
        return self.s.span(*self.extent)

    @property
    def text(self) -> str:
        """Give its text."""
        return self.s.words(*self.extent)

    def names(self, other: "Phrase") -> bool:
        """Tell whether both name the same person or body: "Mr Banda", "Joel Banda"."""
        if not (self.is_name and other.is_name):
            return False
        return self.s.lower[self.head] == other.s.lower[other.head]

    def is_beside(self, other: "Phrase") -> bool:
        """Tell whether one tells who the other is: "a man identified as Ali"."""
        if self.s is not other.s:
            return False
        s = self.s
        for inner, outer in ((self.head, other.head), (other.head, self.head)):
            at = inner
            for up in s.path_up(inner):
                if s.dep[at] not in ("appos", "acl", "pobj", "prep", "oprd", "mark"):
                    break
                named = s.dep[at] == "appos" or (
                    s.dep[at] == "acl" and s.has_list(at, "naming")
                )
                if up == outer and named:
                    return True
                at = up
        return False


def _base(s: Sentence, i: int) -> str:
    """Give the lemma, of names, too: "Maoists" is a name or a noun by chance."""
    if s.tag[i] == "NNPS" and s.lower[i].endswith("s"):
        return s.lower[i][:-1]
    return s.lemma[i]


def _is_dateline(s: Sentence) -> bool:
    """Tell whether a sentence is "QUETTA, May 3 (NL) –" and no more."""
    words = [text for text in s.text if not text.isspace()]
    return bool(words) and words[-1] in DASHES


class Phrases:
    """The noun phrases of a Doc, sentence by sentence, read when asked for."""

    def __init__(self, reading: Reading) -> None:
        """Read nothing yet.

        reading (Reading): The Doc.
        """
        self.reading = reading
        self._found: dict[int, list[Phrase]] = {}
        self._with_word: dict[str, set[int]] = {}

    def of(self, number: int) -> list[Phrase]:
        """List the phrases of a sentence, in the order of their heads."""
        if number not in self._found:
            s = self.reading.sentence(number)
            heads = [
                i
                for i, pos in enumerate(() if _is_dateline(s) else s.pos)
                if pos in NOUNS
                and s.dep[i] not in INNER
                and s.ent[i] not in AMOUNTS
                and not is_nobody(s, i)
                and not (pos == "NUM" and s.dep[i] == "dep")
            ]
            nouns = [persons_of(s, i) for i in heads]
            self._found[number] = [
                Phrase(s, number, head, noun, _base(s, noun))
                for head, noun in zip(heads, nouns, strict=True)
            ]
        return self._found[number]

    def before(
        self, number: int, token: int, *, among: Container[int] | None = None
    ) -> list[Phrase]:
        """List the phrases before a token of a sentence, in the order of the text.

        Those of sentences more than `REACH` tokens back are not looked at.

        among (Container[int]): The sentences that are looked at, None for all.
        """
        near = self.reading.number(max(0, self.reading.starts[number] - REACH))
        found = [
            phrase
            for n in range(near, number)
            if among is None or n in among
            for phrase in self.of(n)
        ]
        return found + [
            phrase for phrase in self.of(number) if phrase.extent[1] <= token
        ]

    def with_word(self, word: str) -> Container[int]:
        """Tell in which sentences some word has a lemma or a form, and it may be it."""
        if word not in self._with_word:
            reading = self.reading
            lemma, plural = get_string_id(word), get_string_id(word + "s")
            tokens: list[int] = np.flatnonzero(
                reading.rows[:, AT[LEMMA]] == lemma
            ).tolist()
            # of names, whose lemma is their form, the plural too: "Maoists"
            forms = reading.forms
            tokens += [i for i, form in enumerate(forms) if form in (lemma, plural)]
            self._with_word[word] = {reading.number(i) for i in tokens}
        return self._with_word[word]
