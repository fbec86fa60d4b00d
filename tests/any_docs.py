"""Docs that no pipeline would make: random words, trees, labels, and missing parts.

All is drawn from a `random.Random`, so that hypothesis and a fuzzer can steer it.
"""

from functools import cache
from random import Random
from typing import Any

from frozen import parses
from spacy.tokens import Doc
from spacy.vocab import Vocab

from spacy_conflict_events.conditions import lexical_values
from spacy_conflict_events.labels import LABELS
from spacy_conflict_events.loader import load_patterns

ODD = (
    *(
        "\n",
        "\n\n",
        " ",
        "\t",
        "\x00",
        "\x1b[31m",
        "\u200b",
        "\u200f",
        "\u202e",
        "\ufeff",
    ),
    *("💥", "👩‍👩‍👧", "قتل", "מחבלים", "ÎLE", "İ", "ß", "ﬁ", "e\u0301", "²", "½", "٣"),
    *("<p>", "</div>", "&amp;", "{{", "@", "#", "%s", "http://x.example/?a=b", "-LRB-"),
    *(
        ".",
        ",",
        "-",
        "–",
        "—",
        ":",
        ";",
        "(",
        ")",
        '"',
        "'",
        "“",
        "”",
        "'s",
        "’s",
        "...",
    ),
    *("0", "7", "1,200", "1e9", "-3", "9" * 30, "12-year-old", "three", "dozens", "no"),
    *("a" * 3000, "A", "KILLED", "N", "n't", "\ud7ff", "\uffff"),
)
PLAIN = (
    *("the", "a", "of", "in", "on", "by", "at", "near", "from", "to", "for", "with"),
    *(
        "and",
        "or",
        "but",
        "that",
        "who",
        "which",
        "he",
        "they",
        "it",
        "them",
        "himself",
    ),
    *("was", "were", "has", "be", "not", "never", "if", "will", "may", "said", "told"),
    *("police", "gunmen", "soldiers", "army", "group", "victims", "farmers", "people"),
    *("President", "Kabul", "Pakistan", "Taliban", "Ali", "Khan", "minister", "town"),
    *("Monday", "May", "2024", "yesterday", "week", "January", "morning", "3"),
    *(
        "bomb",
        "rifle",
        "vehicle",
        "hundred",
        "least",
        "than",
        "about",
        "responsibility",
    ),
)
LINES = (
    *(
        "KABUL – ",
        "LAHORE, May 3 (NL) - ",
        "By Ann Roe",
        "Home > World > Asia",
        "* * *",
    ),
    *(
        "UN: FIVE KILLED IN RAID",
        "Share this",
        "12:30 GMT",
        "(Updated)",
        "© 2024",
        "---",
    ),
)
LETTERS = "aeinst' -.,\n0IZéж中🙂\u0301"
DEPS = sorted(LABELS["DEP"][1])
POS = sorted(LABELS["POS"][1])
TAGS = sorted(LABELS["TAG"][1])
ENTS = sorted(LABELS["ENT_TYPE"][1] - {""})
# what may be missing of all tokens, and what the component needs
PARTS = ("deps", "heads", "pos", "tags", "lemmas", "ents", "sent_starts")


class Drawn(Random):
    """Draws from some bytes, and zeros when they are used up."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes."""
        super().__init__(0)
        self._number = int.from_bytes(data, "little")

    def getrandbits(self, k: int) -> int:
        """Draw a number of `k` bits."""
        found = self._number & ((1 << k) - 1)
        self._number >>= k
        return found

    def random(self) -> float:
        """Draw a number from 0 up to 1."""
        return self.getrandbits(16) / (1 << 16)


@cache
def anchors() -> tuple[str, ...]:
    """Return the words by which the shipped patterns are looked up."""
    found: set[str] = set()
    for pattern in load_patterns().patterns:
        tokens = list(pattern.trigger or ())
        tokens += [node["RIGHT_ATTRS"] for node in pattern.dependency or ()]
        tokens += [token for some in pattern.requires.values() for token in some]
        for token in tokens:
            found |= lexical_values(token) or frozenset()
    return tuple(sorted(found))


@cache
def sentences() -> tuple[str, ...]:
    """Return the sentences of the stored parses."""
    return tuple(parses())


@cache
def listed() -> tuple[str, ...]:
    """Return the words of the shared lists."""
    return tuple(sorted(set().union(*load_patterns().lists.values())))


def any_word(chance: Random) -> str:
    """Draw a word."""
    kind = chance.randrange(12)
    if kind < 4:
        word = chance.choice(anchors())
    elif kind < 6:
        word = chance.choice(listed())
    elif kind < 9:
        word = chance.choice(PLAIN)
    elif kind < 11:
        word = chance.choice(ODD)
    else:
        word = "".join(chance.choice(LETTERS) for _ in range(chance.randrange(1, 9)))
    case = chance.randrange(10)
    if case == 0:
        return word.upper()
    return word.capitalize() if case < 3 else word


def any_text(chance: Random) -> str:
    """Draw a raw text: words and lines, stored sentences, dateline-like beginnings."""
    parts: list[str] = []
    for _ in range(chance.randrange(30)):
        if chance.randrange(3):
            parts.append(any_word(chance))
        elif chance.randrange(2):
            parts.append(chance.choice(sentences()))
        else:
            parts.append(chance.choice(LINES))
        parts.append(chance.choice((" ", " ", "", "\n", "\n\n", " \t", "\r\n")))
    return "".join(parts)


def any_heads(chance: Random, length: int) -> list[int]:
    """Draw heads that make a tree of each sentence, projective or not."""
    heads: list[int] = []
    while len(heads) < length:
        first = len(heads)
        size = min(length - first, chance.choice((1, 2, 5, 9, 20, 40)))
        shape = chance.randrange(4)
        order = list(range(first, first + size))
        if shape == 0:
            chance.shuffle(order)
        elif shape == 1:
            order.reverse()
        sentence = {order[0]: order[0]}
        for at, i in enumerate(order[1:], 1):
            # a chain, or anything
            sentence[i] = order[at - 1 if shape == 2 else chance.randrange(at)]
        heads += [sentence[i] for i in range(first, first + size)]
    return heads


def any_ents(chance: Random, length: int) -> list[str]:
    """Draw entities as IOB tags."""
    found: list[str] = []
    while len(found) < length:
        if chance.randrange(4):
            found.append("O")
            continue
        label = chance.choice(ENTS)
        size = min(chance.randrange(1, 4), length - len(found))
        found += [f"B-{label}"] + [f"I-{label}"] * (size - 1)
    return found


Rows = dict[str, list[Any]]


@cache
def stored() -> tuple[Rows, ...]:
    """Return the stored parses as columns."""
    found = []
    for parse in parses().values():
        rows = [token.split("/") for token in parse.split()]
        if any(len(row) < 5 for row in rows):
            continue
        columns = {
            "words": [row[0] for row in rows],
            "tags": [row[1] for row in rows],
            "pos": [row[2] for row in rows],
            "deps": [row[3] for row in rows],
            "heads": [int(row[4]) for row in rows],
            "lemmas": [row[5] if len(row) > 5 else row[0].lower() for row in rows],
            "ents": [row[6] if len(row) > 6 else "O" for row in rows],
        }
        found.append(columns)
    return tuple(found)


def random_rows(chance: Random, longest: int) -> Rows:
    """Draw all that is known of the tokens of a text."""
    length = chance.randrange(longest + 1)
    words = [any_word(chance) for _ in range(length)]
    rows: Rows = {
        "words": words,
        "heads": any_heads(chance, length),
        "deps": [chance.choice(DEPS) for _ in words],
        "pos": [chance.choice(POS) for _ in words],
        "tags": [chance.choice(TAGS) for _ in words],
        "lemmas": [
            word.lower() if chance.randrange(5) else any_word(chance) for word in words
        ],
        "ents": any_ents(chance, length),
    }
    for i, head in enumerate(rows["heads"]):
        if head == i and chance.randrange(8):
            rows["deps"][i] = "ROOT"
            rows["pos"][i] = chance.choice(("VERB", "NOUN"))
    return rows


def altered_rows(chance: Random, longest: int) -> Rows:
    """Draw stored sentences, one of them often again, with slips of the parser."""
    rows: Rows = {name: [] for name in stored()[0]}
    some = [chance.choice(stored()) for _ in range(chance.randrange(1, 4))]
    for _ in range(chance.randrange(1, 6)):
        columns = chance.choice(some)
        first = len(rows["words"])
        if first and first + len(columns["words"]) > longest:
            break
        for name, column in columns.items():
            shift = first if name == "heads" else 0
            rows[name] += [item + shift if shift else item for item in column]
    length = len(rows["words"])
    for _ in range(chance.choice((0, 0, 1, 2, 8))):
        i = chance.randrange(length)
        kind = chance.choice(("words", "tags", "pos", "deps", "lemmas", "heads"))
        if kind == "words":
            rows["words"][i] = any_word(chance)
        elif kind == "heads":
            hang(rows["heads"], i, chance.randrange(length))
        else:
            rows[kind][i] = chance.choice(rows[kind])
    return rows


def hang(heads: list[int], i: int, under: int) -> None:
    """Hang a token under another one, unless a circle would come of it."""
    at = under
    while heads[at] != at and at != i:
        at = heads[at]
    if at != i:
        heads[i] = under


def any_doc(chance: Random, vocab: Vocab, *, longest: int = 120) -> Doc:
    """Draw a Doc with all that the component reads, though some may be odd."""
    draw = random_rows if chance.randrange(3) == 0 else altered_rows
    rows = draw(chance, longest)
    length = len(rows["words"])
    if length and chance.randrange(4) == 0:
        # of single tokens
        for _ in range(chance.randrange(1, 5)):
            kind = chance.choice(("deps", "pos", "tags", "lemmas"))
            rows[kind][chance.randrange(length)] = ""
    spaces = [chance.randrange(6) > 0 for _ in range(length)]
    return any_change(chance, Doc(vocab, spaces=spaces, **rows))


def any_change(chance: Random, doc: Doc) -> Doc:
    """Draw what a pipeline may have done to a Doc: merged tokens, or cut it out."""
    kind = chance.randrange(6)
    if kind == 0 and len(doc) > 3:
        first = chance.randrange(len(doc) - 2)
        with doc.retokenize() as retokenizer:
            retokenizer.merge(doc[first : first + chance.randrange(2, 4)])
    elif kind == 1 and len(doc) > 1:
        return any_cut(chance, doc)
    return doc


def any_cut(chance: Random, doc: Doc) -> Doc:
    """Draw a part of a Doc, as a Doc of its own."""
    first = chance.randrange(len(doc))
    last = chance.randrange(first + 1, len(doc) + 1)
    return doc[first:last].as_doc(copy_user_data=True)


def merge_some(chance: Random, doc: Doc) -> None:
    """Merge some tokens of a Doc."""
    with doc.retokenize() as retokenizer:
        at = 0
        while len(doc) - at > 3:
            first = at + chance.randrange(3)
            at = min(first + chance.randrange(2, 4), len(doc))
            retokenizer.merge(doc[first:at])
            at += chance.randrange(30)


def without(doc: Doc, part: str) -> Doc:
    """Copy a Doc without one kind of annotation."""
    parts: dict[str, Any] = {
        "heads": [token.head.i for token in doc],
        "deps": [token.dep_ for token in doc],
        "pos": [token.pos_ for token in doc],
        "tags": [token.tag_ for token in doc],
        "lemmas": [token.lemma_ for token in doc],
        "ents": [
            f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
            for token in doc
        ],
    }
    del parts[part]
    if part == "deps":
        del parts["heads"]
    words = [token.text for token in doc]
    return Doc(
        doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc], **parts
    )
