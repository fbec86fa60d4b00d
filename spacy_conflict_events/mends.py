"""Runs the mends of a parse that a sentence may need."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from .tree import Sentence

# A word, or a label and a tag that one token has.
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


class Plan(NamedTuple):
    """The places of the mends that a sentence with certain labels may need.

    always (tuple[int, ...]): Of those that need no sign.
    by_sign (dict[Sign, tuple[int, ...]]): Of those that need a sign, by the sign.
    """

    always: tuple[int, ...]
    by_sign: dict[Sign, tuple[int, ...]]


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
        self._rows: list[tuple[int, str, frozenset[Sign] | None]] = []
        for mend, label, needed in mends:
            if self._functions[-1:] != [mend]:
                self._functions.append(mend)
            self._rows.append((len(self._functions) - 1, label, needed))
        self._labels = frozenset(label for _, label, _ in mends)
        signs: frozenset[Sign] = frozenset()
        signs = signs.union(*[needed for *_, needed in mends if needed])
        self._words = frozenset(sign for sign in signs if isinstance(sign, str))
        self._pairs = signs - self._words
        # by the labels that a sentence has
        self._plans: dict[frozenset[str], Plan] = {}

    def run(self, s: Sentence) -> None:
        """Mend a sentence.

        s (Sentence): The sentence; its lists change, the Doc does not.
        """
        found = self._words.intersection(s.lower)
        steps = self._steps(s, found)
        kids = s.kids
        while steps:
            for number in steps:
                self._functions[number](s)
                if s.kids is not kids:
                    # the labels may have changed
                    kids = s.kids
                    steps = [at for at in self._steps(s, found) if at > number]
                    break
            else:
                return

    def _steps(self, s: Sentence, found: Iterable[Sign]) -> list[int]:
        """List the places of the mends whose labels and signs a sentence has."""
        labels = self._labels.intersection(s.dep)
        plan = self._plans.get(labels)
        if plan is None:
            plan = self._plans[labels] = self._plan(labels)
        by_sign = plan.by_sign
        steps = set(plan.always)
        for sign in found:
            if sign in by_sign:
                steps.update(by_sign[sign])
        for sign in self._pairs.intersection(zip(s.dep, s.tag, strict=True)):
            if sign in by_sign:
                steps.update(by_sign[sign])
        return sorted(steps)

    def _plan(self, labels: frozenset[str]) -> Plan:
        always: list[int] = []
        by_sign: dict[Sign, list[int]] = {}
        for number, label, signs in self._rows:
            if label not in labels:
                continue
            if signs is None:
                always.append(number)
            for sign in signs or ():
                by_sign.setdefault(sign, []).append(number)
        return Plan(tuple(always), {sign: tuple(at) for sign, at in by_sign.items()})
