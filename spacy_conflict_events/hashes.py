"""The hashes of strings, which are the same in every vocabulary."""

from collections.abc import Iterable
from functools import cache

from spacy.strings import get_string_id


class _Ids(dict[str, int]):
    """The hashes of strings."""

    def __missing__(self, string: str) -> int:
        found: int = get_string_id(string)
        self[string] = found
        return found


_IDS = _Ids()


def hash_all(words: Iterable[str]) -> frozenset[int]:
    """Give the hashes of strings, as `LOWER` of a token is."""
    return frozenset(map(_IDS.__getitem__, words))


@cache
def ids_of(words: frozenset[str]) -> frozenset[int]:
    """Give the hashes of strings, and remember them."""
    return hash_all(words)
