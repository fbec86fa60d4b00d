"""What a passage is about: sport, business, arts, computing, an accident."""

from collections.abc import Mapping

from spacy.strings import get_string_id

WINDOW = 120
FEW = 3


class Topics:
    """Tells the topics of a passage by the words of topic lists in it.

    A topic needs several different words of its list, and clearly more than there are
    words of armed conflict; an accident needs two, and none of these.
    """

    def __init__(self, lists: Mapping[str, frozenset[str]]) -> None:
        """Read the lists `topic_sport`, `topic_conflict` and so on.

        lists (Mapping[str, frozenset[str]]): The shared word lists, by written form.
        """
        self.words = {
            name.removeprefix("topic_"): frozenset(map(get_string_id, words))
            for name, words in lists.items()
            if name.startswith("topic_")
        }

    def of(self, forms: list[int], start: int, end: int) -> frozenset[str]:
        """Find the topics of the passage around some tokens.

        forms (list[int]): The hash of the lower-case form of each token of the Doc.
        start (int): First token of the sentence.
        end (int): Its end token, exclusive.
        RETURNS (frozenset[str]): The topics.
        """
        passage = set(forms[max(0, start - WINDOW) : end + WINDOW])
        conflict = len(passage & self.words.get("conflict", frozenset()))
        found = []
        for topic, words in self.words.items():
            count = len(passage & words)
            if topic == "accident":
                if count >= 2 and not conflict:
                    found.append(topic)
            elif topic != "conflict" and count >= FEW and count > 2 * conflict:
                found.append(topic)
        return frozenset(found)
