"""What a passage is about: sport, business, arts, computing, an accident."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from itertools import compress
from typing import get_args

from spacy.strings import get_string_id

from .labels import Topic

# with what the names of their lists begin
TOPIC = "topic_"
TOPICS = frozenset(get_args(Topic))
WINDOW = 120
FEW = 3
# Of these the arms and deeds of `topic_arms` tell against, too: "robbed the traders of
# their shops at gunpoint"; films and novels are full of them.
UNARMED = frozenset({"business", "sport", "computing"})
# Of these a text with any word of conflict or violence is not about.
CALM = {"accident": 2, "health": 3, "nature": 3}

Known = dict[tuple[int, int], frozenset[str]]


class Topics:
    """Tells the topics of a passage by the words of topic lists in it.

    A topic needs several different words of its list, and clearly more than there are
    words of armed conflict, for business, sport and computing also of arms; illness and
    nature need several and an accident two, and none of conflict or violence. Two words
    in a row that stand in the list together, such as "grand prix", count
    twice.
    """

    def __init__(self, lists: Mapping[str, frozenset[str]]) -> None:
        """Read the lists `topic_sport`, `topic_conflict` and so on.

        lists (Mapping[str, frozenset[str]]): The shared word lists, by written form.
        """
        rows = {
            name.removeprefix(TOPIC): [
                tuple(map(get_string_id, word.split())) for word in words
            ]
            for name, words in lists.items()
            if name.startswith(TOPIC)
        }
        # where in a number the words of a topic are counted, 16 bits each
        self.topics = {topic: 16 * i for i, topic in enumerate(rows)}
        # what a word adds to that number, and a row of two, by its first and second
        self._words: dict[int, int] = {}
        self._pairs: dict[int, dict[int, int]] = {}
        for topic, told in rows.items():
            one = 1 << self.topics[topic]
            for row in told:
                if len(row) == 1:
                    self._words[row[0]] = self._words.get(row[0], 0) | one
                elif len(row) == 2:
                    seconds = self._pairs.setdefault(row[0], defaultdict(int))
                    seconds[row[1]] |= 2 * one
        # each word that begins a row is among the words
        for first in self._pairs:
            self._words.setdefault(first, 0)
        # the Doc that was last looked at, where such words stand in it, what was found
        self._read: tuple[list[int], list[int], Known] = [], [], {}

    def of(self, forms: list[int], start: int, end: int) -> frozenset[str]:
        """Find the topics of the passage around some tokens.

        forms (list[int]): The hash of the lower-case form of each token of the Doc.
        start (int): First token of the sentence.
        end (int): Its end token, exclusive.
        RETURNS (frozenset[str]): The topics.
        """
        known, places, told = self._read
        if known is not forms:
            places = list(
                compress(range(len(forms)), map(self._words.__contains__, forms))
            )
            told = {}
            self._read = forms, places, told
        first = bisect_left(places, start - WINDOW)
        last = bisect_left(places, end + WINDOW, first)
        if (first, last) not in told:
            told[first, last] = self._tell(forms, places[first:last])
        return told[first, last]

    def _tell(self, forms: list[int], places: list[int]) -> frozenset[str]:
        """Find the topics of a passage by where words of topics stand in it."""
        words = [forms[i] for i in places]
        passage = set(words)
        total = sum(map(self._words.__getitem__, passage))
        if not self._pairs.keys().isdisjoint(passage):
            begins = compress(places, map(self._pairs.__contains__, words))
            for first, *second in {tuple(forms[i : i + 2]) for i in begins}:
                for word in second:
                    total += self._pairs[first].get(word, 0)
        if not total:
            return frozenset()
        counts = {topic: total >> at & 0xFFFF for topic, at in self.topics.items()}
        conflict = counts.get("conflict", 0)
        armed = conflict + counts.get("arms", 0)
        calm = not conflict and not counts.get("violence", 0)
        found = []
        for topic, count in counts.items():
            if topic in CALM:
                if count >= CALM[topic] and calm:
                    found.append(topic)
            elif topic in TOPICS and count >= FEW:
                against = armed if topic in UNARMED else conflict
                if count > 2 * against:
                    found.append(topic)
        return frozenset(found)
