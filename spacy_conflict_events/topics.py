"""What a passage is about: sport, business, arts, computing, an accident."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
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
        # the tokens of such words in the Doc that was last looked at
        self._read: tuple[list[int], list[int]] = [], []
        self._conflict = self.words.get("conflict", frozenset())
        self._harsh = self._conflict | self.words.get("violence", frozenset())

    def of(self, forms: list[int], start: int, end: int) -> frozenset[str]:
        """Find the topics of the passage around some tokens.

        forms (list[int]): The hash of the lower-case form of each token of the Doc.
        start (int): First token of the sentence.
        end (int): Its end token, exclusive.
        RETURNS (frozenset[str]): The topics.
        """
        known, places = self._read
        if known is not forms:
            places = [i for i, form in enumerate(forms) if form in self._all]
            self._read = forms, places
        last = end + WINDOW
        near = places[bisect_left(places, start - WINDOW) : bisect_left(places, last)]
        passage = {forms[i] for i in near}
        pairs: Counter[str] = Counter()
        if not self._pairs.keys().isdisjoint(passage):
            pairs = self._count_pairs(forms[:last], near)
        if len(passage) < min(CALM.values()) and not pairs:
            return frozenset()
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

    def _count_pairs(self, forms: list[int], near: list[int]) -> Counter[str]:
        """Count the different pairs of words of each topic."""
        rows = {
            (forms[i], forms[i + 1])
            for i in near
            if i + 1 < len(forms) and forms[i + 1] in self._pairs.get(forms[i], ())
        }
        return Counter(topic for a, b in rows for topic in self._pairs[a][b])
