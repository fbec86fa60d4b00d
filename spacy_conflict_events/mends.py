"""Runs the mends of a parse that a sentence may need."""

from collections.abc import Callable, Sequence

from .tree import Sentence

# What mends a slip, the label that shows it, and the words of which it needs one.
Mend = tuple[Callable[[Sentence], None], str, frozenset[str] | None]
# Of one mend: its place among all, what mends, the words of which it needs one.
Step = tuple[int, Callable[[Sentence], None], frozenset[str] | None]


class Mends:
    """Mends that are run one after the other.

    A slip that shows in a label or word costs nothing where there is none.
    """

    def __init__(self, mends: Sequence[Mend]) -> None:
        """Take mends.

        mends (Sequence[Mend]): The mends, in the order in which they are run.
        """
        self._mends = tuple(mends)
        self._labels = frozenset(label for _, label, _ in mends)
        self._words = frozenset().union(*[words for *_, words in mends if words])
        # the steps to be taken, by the labels that a sentence has
        self._plans: dict[frozenset[str], tuple[Step, ...]] = {}

    def run(self, s: Sentence) -> None:
        """Mend a sentence.

        s (Sentence): The sentence; its lists change, the Doc does not.
        """
        words = self._words.intersection(s.lower)
        steps = self._plan(s)
        kids = s.kids
        at = 0
        while at < len(steps):
            number, mend, needed = steps[at]
            at += 1
            if needed is not None and needed.isdisjoint(words):
                continue
            mend(s)
            if s.kids is not kids:
                kids = s.kids
                steps = [step for step in self._plan(s) if step[0] > number]
                at = 0

    def _plan(self, s: Sentence) -> Sequence[Step]:
        """List the steps whose labels a sentence has."""
        labels = self._labels.intersection(s.dep)
        if labels not in self._plans:
            self._plans[labels] = tuple(
                (number, mend, words)
                for number, (mend, label, words) in enumerate(self._mends)
                if label in labels
            )
        return self._plans[labels]
