"""What a passage is about: sport, business, arts, computing, an accident."""

from collections import Counter
from collections.abc import Mapping, Set
from itertools import pairwise
from typing import get_args

from spacy.strings import get_string_id

from .labels import Topic

# with what the names of their lists begin
TOPIC = "topic_"
TOPICS = frozenset(get_args(Topic))
WINDOW = 120
FEW = 3
# Of these a text with any word of conflict or violence is not about.
CALM = {"accident": 2, "health": 3, "nature": 3}


class Topics:
    """Tells the topics of a passage by the words of topic lists in it.

    A topic needs several different words of its list, and clearly more than there are
    words of armed conflict; illness and nature need several and an accident two, and
    none of conflict or violence. Two words in a row that stand in the list together,
    such as "grand prix", count twice.
    """

    def __init__(self, lists: Mapping[str, frozenset[str]]) -> None:
        """Read the lists `topic_sport`, `topic_conflict` and so on.

        lists (Mapping[str, frozenset[str]]): The shared word lists, by written form.
        """
        self.words: dict[str, frozenset[int]] = {}
        # of two words the topic, by the first and the second
        self._pairs: dict[int, dict[int, set[str]]] = {}
        for name, words in lists.items():
            if not name.startswith(TOPIC):
                continue
            topic = name.removeprefix(TOPIC)
            rows = [tuple(map(get_string_id, word.split())) for word in words]
            self.words[topic] = frozenset(row[0] for row in rows if len(row) == 1)
            for first, second in (row for row in rows if len(row) == 2):
                topics = self._pairs.setdefault(first, {}).setdefault(second, set())
                topics.add(topic)
        self._all = frozenset(self._pairs).union(*self.words.values())
        self._conflict = self.words.get("conflict", frozenset())
        self._harsh = self._conflict | self.words.get("violence", frozenset())

    def of(self, forms: list[int], start: int, end: int) -> frozenset[str]:
        """Find the topics of the passage around some tokens.

        forms (list[int]): The hash of the lower-case form of each token of the Doc.
        start (int): First token of the sentence.
        end (int): Its end token, exclusive.
        RETURNS (frozenset[str]): The topics.
        """
        window = forms[max(0, start - WINDOW) : end + WINDOW]
        passage = self._all.intersection(window)
        pairs = self._count_pairs(window, passage)
        conflict = len(passage & self._conflict)
        calm = self._harsh.isdisjoint(passage)
        found = []
        for topic, words in self.words.items():
            count = len(passage & words) + 2 * pairs[topic]
            if topic in CALM:
                if count >= CALM[topic] and calm:
                    found.append(topic)
            elif topic in TOPICS and count >= FEW and count > 2 * conflict:
                found.append(topic)
        return frozenset(found)

    def _count_pairs(self, window: list[int], passage: Set[int]) -> Counter[str]:
        """Count the different pairs of words of each topic."""
        firsts = self._pairs.keys() & passage
        if not firsts:
            return Counter()
        rows = {
            (first, second)
            for first, second in pairwise(window)
            if first in firsts and second in self._pairs[first]
        }
        return Counter(topic for a, b in rows for topic in self._pairs[a][b])
