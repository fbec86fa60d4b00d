"""Reads headlines That Have Capitals Like This as they would be printed otherwise.

To taggers and parsers each of their words looks like a name. So the tagger reads a copy
in which the words that the pattern files know have small letters.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from spacy.attrs import IDX
from spacy.tokens import Doc

from .capitals import MONTHS_AND_DAYS, words_of
from .inflection import expand
from .pattern_files import shipped_folder

# So many words make a headline, and so many of them must be known.
FEWEST_WORDS = 4
MOST_TOKENS = 24
FEWEST_KNOWN = 2
# Words without a capital that headlines of this style may have.
SMALL = frozenset(
    {"a", "across", "after", "against", "ahead", "all", "along", "amid", "amidst"}
)
SMALL |= {"among", "an", "and", "are", "around", "as", "at", "away", "be", "because"}
SMALL |= {"been", "before", "behind", "being", "beside", "between", "beyond", "but"}
SMALL |= {"by", "despite", "did", "do", "does", "down", "during", "for", "from", "had"}
SMALL |= {"least", "many", "more", "most"}
SMALL |= {"has", "have", "his", "how", "if", "in", "inside", "into", "is", "it", "its"}
SMALL |= {"like", "near", "nor", "not", "of", "off", "on", "onto", "or", "out"}
SMALL |= {"outside", "over", "per", "since", "than", "that", "the", "their", "through"}
SMALL |= {"to", "toward", "towards", "under", "until", "up", "upon", "via", "vs", "was"}
SMALL |= {"were", "when", "where", "while", "who", "will", "with", "within", "without"}
# Further words that are no names: what tells of number, and what stands before names.
PLAIN = SMALL | {
    "about",
    "again",
    "alive",
    "alleged",
    "allegedly",
    "also",
    "another",
    "armed",
}
PLAIN |= {"can", "could", "dead", "deadly", "dozen", "dozens", "eight", "eleven"}
PLAIN |= {"fatal", "five", "former", "four", "fresh", "he", "heavy", "her", "here"}
PLAIN |= {"him", "hundred", "hundreds", "just", "local", "mass", "may"}
PLAIN |= {"might", "must", "nearly", "nine", "now", "one", "only"}
PLAIN |= {"other", "others", "reportedly", "rival", "said", "say", "says", "scores"}
PLAIN |= {"separate", "seven", "several", "she", "should", "six", "so", "some", "still"}
PLAIN |= {"suicide"}
PLAIN |= {"suspected", "ten", "there", "these", "they", "this", "those", "thousand"}
PLAIN |= {"thousands", "three", "too", "twelve", "two", "unknown", "would", "yet"}
PLAIN |= {"young"}
# Words that begin or end a name, which is left as it stands.
OF_NAMES = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern"}
)
OF_NAMES |= {"western", "central", "upper", "lower", "new", "old", "saint", "san"}
OF_NAMES |= {"great", "greater", "international", "national", "democratic", "republic"}
OF_NAMES |= {"united", "islamic", "hindu", "muslim", "sikh", "christian", "kurd"}
OF_NAMES |= {"kurdish", "maoist", "jew", "qaeda", "qaida", "haram", "christmas"}
OF_NAMES |= {"ramadan", "eid"}
# Names beside those of the actor dictionaries.
NAMES = frozenset(
    [
        ("west", "bank"),
        ("white", "house"),
        ("red", "cross"),
        ("gaza", "strip"),
        ("united", "nations"),
        ("security", "council"),
        ("cape", "town"),
        ("ivory", "coast"),
        ("african", "union"),
        ("european", "union"),
        ("black", "sea"),
        ("red", "sea"),
        ("muslim", "brotherhood"),
    ]
)
LONGEST_NAME = 6
# the dictionaries whose names are kept, and the keys of their entries
DICTIONARIES = (
    ("countries", "countries"),
    ("country_words", "countries"),
    ("groups", "actors"),
)
KINDS = ("names", "adjectives", "capitals", "regions")
BEFORE_MONTH = frozenset({"in", "since", "until", "of", "last", "this", "on", "by"})


def title_passages(doc: Doc, starts: Iterable[int]) -> list[tuple[int, int]]:
    """Find the headlines in which each longer word has a capital.

    doc (Doc): The Doc, not yet parsed.
    starts (Iterable[int]): Character offsets at which passages start.
    RETURNS (list[tuple[int, int]]): Token ranges, end exclusive.
    """
    words = words_of(doc)
    offsets = set(starts)
    indices: list[int] = doc.to_array(IDX).tolist()
    cuts = [0, *(i for i, offset in enumerate(indices) if i and offset in offsets)]
    return [
        (start, end)
        for start, end in pairwise([*cuts, len(words)])
        if end - start <= 2 * MOST_TOKENS and _is_title(words[start:end])
    ]


def _is_title(passage: Sequence[str]) -> bool:
    words = [word for word in passage if any(map(str.isalpha, word))]
    if not FEWEST_WORDS <= len(words) <= MOST_TOKENS:
        return False
    begun = [word for word in words if word[0].isupper()]
    if len(begun) < FEWEST_WORDS or any(
        word[0].islower() and word not in SMALL and word[0] != "'" for word in words
    ):
        return False
    if any(mark in passage[:-1] for mark in (".", "!", "?")):
        return False
    known = common_words()
    small = [word for word in begun if word[1:].islower()]
    return sum(word.lower() in known for word in small) >= FEWEST_KNOWN


def in_small_letters(
    words: list[str], passages: Iterable[tuple[int, int]]
) -> list[str]:
    """Write the known words of headlines in small letters.

    words (list[str]): The words of the Doc, one a token.
    passages (Iterable[tuple[int, int]]): The token ranges of the headlines.
    RETURNS (list[str]): One word a token.
    """
    written = list(words)
    for start, end in passages:
        lower = [word.lower() for word in words[start:end]]
        for i in _plain(lower):
            # not "McCain", "UNHCR"
            if words[start + i][1:] == lower[i][1:]:
                written[start + i] = lower[i]
    return written


def _plain(lower: Sequence[str]) -> Iterator[int]:
    """Yield the words of a headline, but the first, that are known and of no name."""
    known, phrases = common_words(), _names()[1]
    named: set[int] = set()
    for i in range(len(lower)):
        for end in range(i + 2, min(len(lower), i + LONGEST_NAME) + 1):
            if tuple(lower[i:end]) in phrases:
                named.update(range(i, end))
    for i in range(1, len(lower)):
        month = lower[i] in ("may", "march") and lower[i - 1] in BEFORE_MONTH
        if lower[i] in known and i not in named and not month:
            yield i


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Collect the words of the shipped pattern files, in every form.

    RETURNS (frozenset[str]): The words, in small letters.
    """
    found: set[str] = set()
    for path in sorted(shipped_folder().glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        found.update(_words_in(data.get("lists", {})))
        for pattern in data.get("patterns", ()):
            found.update(_words_in(pattern.get("trigger", ())))
            found.update(_words_in(pattern.get("requires", ())))
    forms = set(PLAIN)
    for word in found:
        forms.update(expand(word))
    return frozenset(forms - MONTHS_AND_DAYS - OF_NAMES - _names()[0])


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """Collect the names of countries and groups: those of one word, and the others."""
    single: set[str] = set()
    phrases = set(NAMES)
    for name, entries in DICTIONARIES:
        path = shipped_folder() / "actors" / f"{name}.json"
        data = json.loads(path.read_text(encoding="utf-8"))
        for entry in data[entries]:
            for text in (text for kind in KINDS for text in entry.get(kind, ())):
                words = text.lower().replace("'s", " 's").split()
                if len(words) == 1:
                    # "Israeli" and "Israelis"
                    single.update((words[0], words[0] + "s"))
                else:
                    phrases.add(tuple(words))
    return frozenset(single), frozenset(phrases)


def _words_in(data: Any) -> Iterator[str]:
    """Yield the words that stand in a part of a pattern file."""
    if isinstance(data, str):
        if data.isalpha() and data.islower():
            yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in ("POS", "TAG", "OP"):
                yield from _words_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words_in(value)
