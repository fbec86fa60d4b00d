"""Parses kept as text, so that tests of the grammar need no model.

A parse is a line with the sentence after "# " and a line with its tokens, each as
`word/TAG/POS/dep/head/lemma/ENT`: the head is the number of a token from 0, the lemma
and the entity (B-GPE, I-GPE) may be left out. `parses.txt` holds what a small English
model gave, right or wrong, for sentences written for these tests. To add some:

    python tests/frozen.py "Rebels freed two men." >> tests/parses.txt
"""

import sys
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

from spacy_conflict_events.conditions import forms_of
from spacy_conflict_events.extractor import Extractor
from spacy_conflict_events.loader import PatternSet, load_patterns
from spacy_conflict_events.pattern import Pattern
from spacy_conflict_events.tree import Reading, Sentence

FILE = Path(__file__).with_name("parses.txt")
VOCAB = spacy.blank("en").vocab


@cache
def parses() -> dict[str, str]:
    """Read the stored parses by sentence."""
    lines = FILE.read_text("utf-8").splitlines()
    return dict(zip((line[2:] for line in lines[::2]), lines[1::2], strict=True))


@cache
def shared() -> PatternSet:
    """Read the word lists and quantity words that are shipped, without patterns."""
    patterns = load_patterns()
    return PatternSet(lists=patterns.lists, quantities=patterns.quantities)


@cache
def lists() -> dict[str, frozenset[str]]:
    """Give the shared word lists with all forms of their words, as the engine does."""
    return {name: forms_of(words, None) for name, words in shared().lists.items()}


def frozen(text: str, **slips: str) -> Doc:
    """Make the Doc of a stored sentence.

    text (str): The sentence.
    slips (str): For a word other readings than the stored ones, such as
        "VBN/VERB/acl/men": tag, part of speech, label and the word it hangs on.
    RETURNS (Doc): The parsed Doc.
    """
    return build(text, parses()[text], **slips)


def build(text: str, parse: str, **slips: str) -> Doc:
    """Make a Doc from a sentence and its tokens."""
    rows = [token.split("/") for token in parse.split()]
    words = [row[0] for row in rows]
    for word, slip in slips.items():
        tag, pos, dep, head = slip.split("/")
        rows[words.index(word)][1:5] = tag, pos, dep, str(words.index(head))
    spaces, at = [], 0
    for word in words:
        at = text.index(word, at) + len(word)
        spaces.append(text[at : at + 1] == " ")
    return Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        tags=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[int(row[4]) for row in rows],
        lemmas=[row[5] if len(row) > 5 else row[0].lower() for row in rows],
        ents=[row[6] if len(row) > 6 else "O" for row in rows],
    )


def read(doc: Doc | str, number: int = 0) -> Sentence:
    """Read a sentence of a Doc, or of a stored text, with the shipped word lists."""
    doc = frozen(doc) if isinstance(doc, str) else doc
    return Reading(doc, lists()).sentence(number)


def at(s: Sentence, word: str) -> int:
    """Find a word in a sentence; "men:2" is the second "men"."""
    word, _, nth = word.partition(":")
    return [i for i, text in enumerate(s.text) if text == word][int(nth or 1) - 1]


def said(s: Sentence, extents) -> list[str]:
    """Turn token ranges into what they say."""
    return [s.words(start, end) for start, end in extents]


def arc(s: Sentence, word: str) -> str:
    """Tell what a word hangs on, and as what: "dobj of killed"."""
    i = at(s, word)
    return f"{s.dep[i]} of {s.text[s.head[i]]}"


def deed(event_type: str, *words: str, pos: str = "VERB", **changes: Any) -> Pattern:
    """Make a pattern of a verb or noun, with its subject and object as parties.

    event_type (str): The type; the id is made of it and the first word.
    words (str): The lemmas.
    """
    pattern = {
        "id": f"{event_type.lower()}.{words[0]}",
        "event_type": event_type,
        "trigger": ({"LEMMA": {"IN": frozenset(words)}, "POS": pos},),
        "slots": {"actor": ("subject",), "target": ("object",)},
        "plover": "ASSAULT",
    }
    return Pattern(**{**pattern, **changes})


def extractor(*patterns: Pattern) -> Extractor:
    """Make an extractor of some patterns, with the shipped word lists."""
    base = shared()
    return Extractor(PatternSet(patterns, base.lists, base.quantities))


def write_out(doc: Doc) -> str:
    """Write a parse as it is stored."""
    tokens = []
    for token in doc:
        ent = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
        row = [token.text, token.tag_, token.pos_, token.dep_, str(token.head.i)]
        row += [token.lemma_] if (token.lemma_ != token.lower_ or ent != "O") else []
        row += [ent] if ent != "O" else []
        tokens.append("/".join(row))
    return f"# {doc.text}\n{' '.join(tokens)}"


if __name__ == "__main__":
    import spacy
    from conftest import MODELS

    nlp = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
    for text in sys.argv[1:]:
        sys.stdout.write(write_out(nlp(text)) + "\n")
