"""Runs the mends of a parse that a sentence may need."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain

from .tree import Sentence

# A word, the label of an entity (in capitals), or a label and a tag of one token.
Sign = str | tuple[str, str]
# What mends a slip, the label that shows it, and the signs of which it needs one.
Mend = tuple[Callable[[Sentence], None], str, frozenset[Sign] | None]


def tagged(label: str, *tags: str) -> frozenset[Sign]:
    """Make the signs of a token with a label and one of some tags.

    label (str): The label.
    tags (str): The tags.
    RETURNS (frozenset): One sign a tag.
    """
    return frozenset((label, tag) for tag in tags)


class Mends:
    """Mends that are run one after the other.

    A slip that shows in a label, word or tag costs nothing where there is none.
    """

    def __init__(self, mends: Sequence[Mend]) -> None:
        """Take mends.

        mends (Sequence[Mend]): The mends, in the order in which they are run.
        """
        # what stands in several rows, one behind the other, is run once
        self._functions: list[Callable[[Sentence], None]] = []
        # where in them the mend of a row stands, the last row first
        self._numbers: list[int] = []
        for mend, _, _ in mends:
            if self._functions[-1:] != [mend]:
                self._functions.append(mend)
            self._numbers.append(len(self._functions) - 1)
        self._numbers.reverse()
        # Sets of rows are numbers with a bit a row, the highest for the first: those
        # under a label, those that need no sign, and those that a sign is enough for.
        self._under: dict[str, int] = defaultdict(int)
        self._always = 0
        self._shown: dict[Sign, int] = defaultdict(int)
        for row, (_, label, needed) in enumerate(reversed(mends)):
            self._under[label] |= 1 << row
            if needed is None:
                self._always |= 1 << row
            for sign in needed or ():
                self._shown[sign] |= 1 << row
        self._labels = frozenset(self._under)
        self._words = frozenset(sign for sign in self._shown if isinstance(sign, str))
        self._pairs = self._shown.keys() - self._words

    def run(self, s: Sentence) -> None:
        """Mend a sentence.

        s (Sentence): The sentence; its lists change, the Doc does not.
        """
        shown = self._always
        for word in self._words.intersection(chain(s.lower, s.ent)):
            shown |= self._shown[word]
        steps = self._steps(s, shown)
        kids = s.kids
        while steps:
            for number in steps:
                self._functions[number](s)
                if s.kids is not kids:
                    # the labels may have changed
                    kids = s.kids
                    steps = [at for at in self._steps(s, shown) if at > number]
                    break
            else:
                return

    def _steps(self, s: Sentence, shown: int) -> list[int]:
        """List the places of the mends whose labels and signs a sentence has.

        shown (int): The rows that need no sign or have one of the words.
        """
        under = 0
        for label in self._labels.intersection(s.dep):
            under |= self._under[label]
        for pair in self._pairs.intersection(zip(s.dep, s.tag, strict=True)):
            shown |= self._shown[pair]
        rows = under & shown
        steps: list[int] = []
        last = -1
        while rows:
            at = rows.bit_length() - 1
            rows ^= 1 << at
            number = self._numbers[at]
            if number != last:
                steps.append(number)
                last = number
        return steps
