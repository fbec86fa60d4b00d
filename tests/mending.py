"""The mends of words and those of rows alone, to be tried one after the other."""

import pytest
from frozen import arc, frozen, read

from spacy_conflict_events.coordination import COORDINATING
from spacy_conflict_events.mends import Mends
from spacy_conflict_events.reattach import REATTACHING

reattach = Mends(REATTACHING).run
coordinate = Mends(COORDINATING).run


def table(*rows):
    """Make a table of sentences, words, and what each hangs on."""
    ids = [f"{word}: {text}" for text, word, _ in rows]
    return pytest.mark.parametrize(("text", "word", "expected"), rows, ids=ids)


def check(text, word, expected, **slips):
    """Check on what a word hangs, and as what, when the mends of words are done.

    slips (str): What the parser is made to have read some words as.
    """
    s = read(frozen(text, **slips))
    reattach(s)
    assert arc(s, word) == expected
