"""Reads passages in capitals as they would be printed otherwise.

Taggers and parsers look at the shape of words, and in a passage in capitals, as
archives and headlines have it, nearly every word looks like a name to them. So the
tagger reads a copy in small letters, and the parser goes by what it saw there.
"""

from collections.abc import Iterable
from itertools import pairwise

from spacy.attrs import IDX, ORTH
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

BRACKETS = {"[": "(", "]": ")"}
MONTHS = frozenset({"january", "february", "april", "june", "july", "august"})
MONTHS |= {"september", "october", "november", "december"}
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday"})
DAYS |= {"sunday"}
MONTHS_AND_DAYS = MONTHS | DAYS
# So many words make a passage, and so great a share of its letters are capitals.
FEWEST_WORDS = 3
SHARE_OF_CAPITALS = 0.9
LONGEST_ACRONYM = 6


def capital_passages(doc: Doc, starts: Iterable[int]) -> list[tuple[int, int]]:
    """Find the passages that are written in capitals.

    doc (Doc): The Doc, not yet parsed.
    starts (Iterable[int]): Character offsets at which passages start.
    RETURNS (list[tuple[int, int]]): Token ranges, end exclusive.
    """
    words = words_of(doc)
    if sum(map(str.isupper, "".join(words))) < 2 * FEWEST_WORDS:
        return []
    offsets = set(starts)
    indices: list[int] = doc.to_array(IDX).tolist()
    cuts = [0, *(i for i, offset in enumerate(indices) if i and offset in offsets)]
    found = []
    for start, end in pairwise([*cuts, len(doc)]):
        some = [word for word in words[start:end] if len(word) > 1 and word.isalpha()]
        letters = "".join(some)
        capitals = sum(map(str.isupper, letters))
        if len(some) >= FEWEST_WORDS and capitals >= SHARE_OF_CAPITALS * len(letters):
            found.append((start, end))
    return found


def words_of(doc: Doc) -> list[str]:
    """List the texts of a Doc's tokens.

    doc (Doc): The Doc.
    RETURNS (list[str]): The texts.
    """
    strings = doc.vocab.strings
    orths: list[int] = doc.to_array(ORTH).tolist()
    return [strings[orth] for orth in orths]


def recased(doc: Doc, passages: Iterable[tuple[int, int]]) -> list[str]:
    """Write the words of a Doc with its passages in small letters.

    Days, months and what looks like an acronym keep capitals, and so does the first
    word of a sentence. Square brackets, as in "POPULAR FRONT [PF]", become round ones,
    which parsers know better.

    passages (Iterable[tuple[int, int]]): The token ranges in capitals.
    RETURNS (list[str]): One word a token.
    """
    words = words_of(doc)
    for start, end in passages:
        begins = True
        for i in range(start, end):
            word = words[i]
            if any(map(str.isalpha, word)):
                words[i] = _recase(word, begins, after=words[i - 1] if i else "")
                begins = False
            elif word in (".", "!", "?"):
                begins = True
            words[i] = BRACKETS.get(words[i], words[i])
    return words


def _recase(word: str, begins: bool, *, after: str) -> str:
    lower = word.lower()
    if len(word) <= LONGEST_ACRONYM:
        spoken = any(letter in "aeiouy" for letter in lower)
        if after in ("(", "[") or "." in word[:-1] or not (spoken or len(word) < 3):
            return word
    if begins or lower in MONTHS_AND_DAYS:
        return word[0] + lower[1:]
    return lower


def read_recased(nlp: Language, doc: Doc, words: list[str], before: object) -> None:
    """Give a Doc the readings of a copy with other capitals.

    The components before one are run on the copy, and those that find names. What
    they find is put on the Doc, with the vectors that later components go by.

    nlp (Language): The pipeline.
    doc (Doc): The Doc, which changes.
    words (list[str]): The words of the copy, one a token.
    before (object): The component of the pipeline up to which the copy is read.
    """
    copy = Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])
    passed = False
    for _, component in nlp.pipeline:
        passed = passed or component is before
        if not passed or isinstance(component, EntityRecognizer):
            copy = component(copy)
    doc.tensor = copy.tensor
    for token, read in zip(doc, copy, strict=True):
        token.tag, token.pos = read.tag, read.pos
    if copy.has_annotation("ENT_IOB"):
        ents = [Span(doc, ent.start, ent.end, ent.label) for ent in copy.ents]
        named = {i for ent in ents for i in range(ent.start, ent.end)}
        # a word in small letters is no name, though it has a capital in the Doc
        plain = [
            Span(doc, i, i + 1)
            for i, word in enumerate(words)
            if i not in named and word.islower() and word != doc[i].text
        ]
        doc.set_ents(ents, blocked=plain, default="outside")
