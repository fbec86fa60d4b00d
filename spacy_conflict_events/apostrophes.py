"""Contractions that are written without their apostrophe: "they didn t attack".

Some archives have lost the apostrophes with the capitals. The tagger reads a copy that
has them, and the parser goes by what it saw there.
"""

from collections.abc import Sequence

from .tree import Sentence

# what stands before "t", as the tokenizer cuts it, and what it is read as
CONTRACTED = {
    **{word + "n": (word, word) for word in ("are", "could", "did", "does", "do")},
    **{word + "n": (word, word) for word in ("had", "has", "have", "is", "must")},
    **{word + "n": (word, word) for word in ("need", "should", "was", "were")},
    **{"wouldn": ("would", "would"), "won": ("wo", "will"), "can": ("ca", "can")},
}


def with_apostrophes(words: Sequence[str]) -> list[str] | None:
    """Write the words of a text with the apostrophes of "not".

    words (Sequence[str]): The words, one a token.
    RETURNS (list[str]): The same number of words; None if nothing is to be written.
    """
    if "t" not in words:
        return None
    found = list(words)
    for i in range(1, len(words)):
        if words[i] == "t" and words[i - 1] in CONTRACTED:
            found[i - 1], found[i] = CONTRACTED[words[i - 1]][0], "n't"
    return found if found != list(words) else None


def write_apostrophes(s: Sentence) -> None:
    """Give the words of contractions the forms that the grammar knows.

    s (Sentence): The sentence, which changes; its text does not.
    """
    for i in range(1, len(s)):
        if s.lower[i] == "t" and s.dep[i] == "neg" and s.lower[i - 1] in CONTRACTED:
            whole = CONTRACTED[s.lower[i - 1]][1]
            s.lower[i - 1] = whole
            s.lemma[i - 1] = {"did": "do", "does": "do"}.get(whole, whole)
            s.lower[i] = s.lemma[i] = "n't"
