"""Runs the mends of a parse that a sentence may need."""

from collections.abc import Callable, Sequence

from .tree import Sentence

# What mends a slip, the label that shows it, and the words of which it needs one.
Mend = tuple[Callable[[Sentence], None], str, frozenset[str] | None]


def run_mends(s: Sentence, mends: Sequence[Mend]) -> None:
    """Run mends one after the other.

    A slip that shows in a label or word costs nothing where there is none.

    s (Sentence): The sentence; its lists change, the Doc does not.
    mends (Sequence[Mend]): The mends.
    """
    words, labels, kids = set(s.lower), set(s.dep), s.kids
    for mend, label, needed in mends:
        if label in labels and (needed is None or not needed.isdisjoint(words)):
            mend(s)
            if s.kids is not kids:
                labels, kids = set(s.dep), s.kids
