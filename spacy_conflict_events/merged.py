"""Reads tokens that were merged before us as the words that they were merged from.

`merge_entities` and `merge_noun_chunks` make one token of "at least 18 farmers". The
words, lemmas and the label of the whole are left; what tag each word had and what it
hung on is told again here, by the words alone, near enough for the grammar.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast

from spacy.attrs import ORTH
from spacy.lang.en import English
from spacy.tokens import Doc, Token

# How many words, and merged texts, are remembered at most.
_MOST = 50_000

_ROLES = {
    "det": "a an the this that these those some any no every each another both all",
    "poss": "my your his her its our their",
    "cc": "and or &",
    "prep": "of for in on from at to by with against between",
    "quantmod": "about almost approximately around nearly over roughly some up only "
    "least most more fewer less than at early late",
    "amod": "big dead few first former free high key large last late local main many "
    "more most new next old other own past same second several small such third top "
    "young",
    "nummod": "one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred thousand million billion dozen",
    "case": "'s ’s ' ’",
}
_WORDS = {role: frozenset(words.split()) for role, words in _ROLES.items()}
"""The words that always are read in one way, by the label of it."""
_TAGS = {
    "det": ("DT", "DET"),
    "poss": ("PRP$", "PRON"),
    "cc": ("CC", "CCONJ"),
    "amod": ("JJ", "ADJ"),
}
_ADJECTIVE = re.compile(r".{3,}(?:al|ous|ive|ful|less|ic|ary|able|ible|ern|ish|est)")
_NATION = re.compile(r"[A-Z][a-z]+(?:an|ese|ish|ch|li|ni|qi|shi)")
_DIGITS = re.compile(r"\d[\d,.]*")
_MONEY = frozenset("$£€¥")
_OF_NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})

_Guess = tuple[str, str, str, int]
"""Tag, part of speech, label and head of a word."""
_SIGN: _Guess = (":", "PUNCT", "punct", 0)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a merged token; its head is counted from the token's first word."""

    text: str
    space: bool
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int


class TokenSplitter:
    """Makes Docs in which merged tokens are words again."""

    def __init__(self) -> None:
        """Know no word yet."""
        self._single: set[int] = set()
        self._pieces: dict[str, tuple[tuple[str, bool], ...]] = {}
        self._tokenizer: Callable[[str], Doc] | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Split the merged tokens of a Doc.

        doc (Doc): A parsed Doc.
        RETURNS (Doc): The same Doc if none of its tokens has a space inside; else
            another with the same text and `user_data`, whose offsets in characters
            are those of the Doc, while those in tokens are not.
        """
        orths = cast(list[int], doc.to_array(ORTH).tolist())
        return self.split(doc) if self.has_merged(doc, orths) else doc

    def split(self, doc: Doc) -> Doc:
        """Split the merged tokens of a Doc that has some.

        doc (Doc): A parsed Doc.
        RETURNS (Doc): Another with the same text and `user_data`.
        """
        rows: list[list[_Word]] = [self._words(token) for token in doc]
        first: list[int] = []
        at = 0
        for row in rows:
            first.append(at)
            at += len(row)
        main = [
            start + next((i for i, word in enumerate(row) if word.head == i), 0)
            for start, row in zip(first, rows, strict=True)
        ]
        heads: list[int] = []
        deps: list[str] = []
        for token, start, row in zip(doc, first, rows, strict=True):
            for i, word in enumerate(row):
                inner = word.head != i
                heads.append(start + word.head if inner else main[token.head.i])
                deps.append(word.dep if inner else token.dep_)
        words = [word for row in rows for word in row]
        return Doc(
            doc.vocab,
            words=[word.text for word in words],
            spaces=[word.space for word in words],
            tags=[word.tag for word in words],
            pos=[word.pos for word in words],
            lemmas=[word.lemma for word in words],
            heads=heads,
            deps=deps,
            ents=_entities(doc, rows),
            user_data=doc.user_data,
        )

    def has_merged(self, doc: Doc, orths: list[int]) -> bool:
        """Tell whether a token has a space inside.

        doc (Doc): The Doc.
        orths (list[int]): The hashes of the texts of its tokens.
        RETURNS (bool): Whether one has.
        """
        if self._single.issuperset(orths):
            return False
        if len(self._single) > _MOST:
            self._single.clear()
        strings = doc.vocab.strings
        for form in set(orths) - self._single:
            if len(strings[form].split()) > 1:
                return True
            self._single.add(form)
        return False

    def _words(self, token: Token) -> list[_Word]:
        """List the words of a token, which most often is one."""
        pieces = self._split(token.text)
        if len(pieces) == 1:
            only = pieces[0][0]
            return [
                _Word(
                    only,
                    bool(token.whitespace_),
                    token.lemma_,
                    token.tag_,
                    token.pos_,
                    token.dep_,
                    0,
                )
            ]
        texts = [text for text, _ in pieces]
        lemmas = [text for text, _ in self._split(token.lemma_)]
        if len(lemmas) != len(texts):
            lemmas = [text.lower() for text in texts]
        read = _Reader(texts, token).read
        spaces = [space for _, space in pieces[:-1]] + [bool(token.whitespace_)]
        return [
            _Word(text, space, lemma, *guess)
            for text, space, lemma, guess in zip(
                texts, spaces, lemmas, read, strict=True
            )
        ]

    def _split(self, text: str) -> tuple[tuple[str, bool], ...]:
        """Split a text into words, each with whether a space follows."""
        # What ends with a space has one that no word could keep.
        if text.isalpha() or text.isspace() or text.endswith(" "):
            return ((text, False),)
        if self._tokenizer is None or len(self._pieces) > _MOST:
            # One of its own: what it remembers is no word of the pipeline's vocabulary.
            self._tokenizer = English().tokenizer
            self._pieces.clear()
        found = self._pieces.get(text)
        if found is None:
            doc = self._tokenizer(text)
            found = tuple((word.text, bool(word.whitespace_)) for word in doc)
            self._pieces[text] = found
        return found


def find_tokens(doc: Doc, records: Iterable[dict[str, Any]]) -> None:
    """Put the tokens of a Doc into records that were found in one with other tokens.

    doc (Doc): The Doc.
    records (Iterable[dict]): The records. `tokens`, the first token of the trigger and
        its end, exclusive, become those of the Doc that touch it.
    """
    for record in records:
        start, end = record["trigger"]
        span = doc.char_span(start, end, alignment_mode="expand")
        assert span is not None, "both Docs have the same text"
        record["tokens"] = [span.start, span.end]


def _entities(doc: Doc, rows: list[list[_Word]]) -> list[str]:
    """List the entity label of each word, with B, I or O."""
    found: list[str] = []
    for token, row in zip(doc, rows, strict=True):
        label = token.ent_type_
        if label:
            found.append(f"{token.ent_iob_}-{label}")
            found.extend([f"I-{label}"] * (len(row) - 1))
        else:
            # A merged noun chunk has the entity of its main word alone.
            many = len(row) > 1
            found.extend("B-NORP" if many and _is_nation(w) else "O" for w in row)
    return found


def _is_nation(word: _Word) -> bool:
    """Tell whether a word is read as the adjective of a nation: "French"."""
    return word.tag == "JJ" and bool(_NATION.fullmatch(word.text))


class _Reader:
    """Reads the words of one merged token."""

    def __init__(self, texts: list[str], token: Token) -> None:
        """Read the words.

        texts (list[str]): The words.
        token (Token): The merged token. Its main word is read as it was itself.
        """
        self.texts = texts
        self.lower = [text.lower() for text in texts]
        self.read: list[_Guess] = [_SIGN] * len(texts)
        is_number = token.tag_ == "CD" or token.ent_type_ in _OF_NUMBERS
        above, start = -1, 0
        for end in [*(() if is_number else self._prepositions()), len(texts)]:
            main = self._phrase(start, end, above, is_number)
            if above < 0:
                self.read[main] = (token.tag_, token.pos_, token.dep_, main)
            if end < len(texts):
                self.read[end] = ("IN", "ADP", "prep", main)
            above, start = end, end + 1

    def _prepositions(self) -> list[int]:
        """List where another phrase goes on, as in "Ministry of Health"."""
        last = len(self.texts) - 1
        return [
            i
            for i, word in enumerate(self.lower)
            if word in _WORDS["prep"]
            and 0 < i < last
            and self.lower[i - 1] not in _WORDS["prep"]
            and self.texts[i - 1][0].isalnum()
            and not _is_number(self.lower[i + 1])
        ]

    def _phrase(self, start: int, end: int, above: int, is_number: bool) -> int:
        """Read a noun phrase, and return its main word, the last one."""
        main = end - 1
        while main > start and not self.texts[main][-1].isalnum():
            main -= 1
        if self.lower[main] in _WORDS["case"] and main > start:
            main -= 1
        self.read[main] = (*self._noun(main), "pobj", above)
        heads = [
            i - 1 for i in range(start + 1, main) if self.lower[i] in _WORDS["case"]
        ]
        for owner in heads:
            self.read[owner] = (*self._noun(owner), "poss", main)
            self.read[owner + 1] = ("POS", "PART", "case", owner)
        for i in range(start, end):
            if i != main and i not in heads and i - 1 not in heads:
                up = next((owner for owner in heads if owner > i), main)
                self.read[i] = self._modifier(i, up, is_number)
        return main

    def _noun(self, i: int) -> tuple[str, str]:
        """Tell the tag and the part of speech of a noun."""
        text = self.texts[i]
        if _is_number(self.lower[i]):
            return "CD", "NUM"
        if text[:1].isupper():
            return "NNP", "PROPN"
        return ("NNS" if text.endswith("s") else "NN"), "NOUN"

    def _modifier(self, i: int, main: int, is_number: bool) -> _Guess:
        """Read a word beside the main word of a phrase."""
        text, word = self.texts[i], self.lower[i]
        number = next((k for k in range(i + 1, main) if _is_number(self.lower[k])), -1)
        if word in _MONEY:
            return "$", "SYM", "quantmod", main
        if not word[0].isalnum():
            return (*_SIGN[:3], main)
        if _is_number(word):
            return "CD", "NUM", "compound" if is_number else "nummod", main
        if is_number or (number > 0 and word in _WORDS["quantmod"]):
            return "RB", "ADV", "quantmod", main if is_number else number
        for role in ("det", "poss", "cc"):
            if word in _WORDS[role]:
                return *_TAGS[role], role, main
        if _NATION.fullmatch(text) and not self.texts[main][0].isupper():
            return "JJ", "ADJ", "amod", main
        if text[0].isupper() and i:
            return "NNP", "PROPN", "compound", main
        if word in _WORDS["amod"] or _ADJECTIVE.fullmatch(word):
            return "JJ", "ADJ", "amod", main
        if word.endswith("ed") or word.endswith("ing"):
            return ("VBN" if word.endswith("ed") else "VBG"), "VERB", "amod", main
        return (*self._noun(i), "compound", main)


def _is_number(word: str) -> bool:
    """Tell whether a word in small letters is a number."""
    return word in _WORDS["nummod"] or bool(_DIGITS.fullmatch(word))
