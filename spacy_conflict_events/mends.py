"""Runs the mends of a parse that a sentence may need."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .tree import Sentence

# What mends a slip, the label that shows it, and the words of which it needs one.
Mend = tuple[Callable[[Sentence], None], str, frozenset[str] | None]


class Plan(NamedTuple):
    """The places of the mends that a sentence with certain labels may need.

    always (tuple[int, ...]): Of those that need no word.
    by_word (dict[str, tuple[int, ...]]): Of those that need a word, by the word.
    """

    always: tuple[int, ...]
    by_word: dict[str, tuple[int, ...]]


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
        # by the labels that a sentence has
        self._plans: dict[frozenset[str], Plan] = {}

    def run(self, s: Sentence) -> None:
        """Mend a sentence.

        s (Sentence): The sentence; its lists change, the Doc does not.
        """
        words = self._words.intersection(s.lower)
        steps = self._steps(s, words)
        kids = s.kids
        while steps:
            for number in steps:
                self._mends[number][0](s)
                if s.kids is not kids:
                    # the labels may have changed
                    kids = s.kids
                    steps = [at for at in self._steps(s, words) if at > number]
                    break
            else:
                return

    def _steps(self, s: Sentence, words: frozenset[str]) -> list[int]:
        """List the places of the mends whose labels and words a sentence has."""
        labels = self._labels.intersection(s.dep)
        plan = self._plans.get(labels)
        if plan is None:
            plan = self._plans[labels] = self._plan(labels)
        steps = set(plan.always)
        for word in words:
            if word in plan.by_word:
                steps.update(plan.by_word[word])
        return sorted(steps)

    def _plan(self, labels: frozenset[str]) -> Plan:
        always: list[int] = []
        by_word: dict[str, list[int]] = {}
        for number, (_, label, words) in enumerate(self._mends):
            if label not in labels:
                continue
            if words is None:
                always.append(number)
            for word in words or ():
                by_word.setdefault(word, []).append(number)
        return Plan(tuple(always), {word: tuple(at) for word, at in by_word.items()})
