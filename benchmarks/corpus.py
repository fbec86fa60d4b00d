"""Texts to measure on, made of the project's own sentences."""

import random
from collections.abc import Iterator

from spacy_conflict_events.loader import PatternSet

FORCE = ("ASSAULT", "COERCE", "PROTEST")
SUBJECTS = (
    "The bakery on Mill Street",
    "A new library in Eastham",
    "The national football team",
    "Shares of Norwell Mining",
    "The orchestra from Lisbon",
    "Doctor Helen Marsh",
    "A comet first seen in 1910",
    "The ferry to Port Agnes",
    "The price of wheat",
    "Her second novel",
    "The weather office",
    "The car maker Tessel",
)
PREDICATES = (
    "was busier than in any month since 2015",
    "rose by three per cent to 41 euros on Tuesday",
    "will be back in the spring, its director told a radio station",
    "has room for about 200 people and a garden behind the kitchen",
    "won 3-1 in front of 12,000 people in Turin",
    "is the work of two students from Ghent",
    "opened an hour late because of the fog over the bay",
    "remains popular with families, according to a survey by the city",
    "runs on sunlight for most of the year",
    "grew slowly at first, then faster than anyone had thought",
)


def make_texts(
    patterns: PatternSet, *, eventful: float, number: int, seed: int = 0
) -> list[str]:
    """Make articles of ten sentences.

    patterns (PatternSet): The patterns, whose examples are used.
    eventful (float): The part of the sentences that report conflict. A tenth of the
        others are examples in which the words of patterns mean something else.
    number (int): How many articles.
    seed (int): Where the random numbers begin.
    RETURNS (list[str]): The articles.
    """
    chance = random.Random(seed)
    told = [
        str(example["text"])
        for pattern in patterns.patterns
        if pattern.plover in FORCE and not pattern.suppress
        for example in pattern.matches
        if _is_sentence(str(example["text"]))
    ]
    odd = [text for p in patterns.patterns for text in p.rejects if _is_sentence(text)]
    return [" ".join(_sentences(chance, told, odd, eventful)) for _ in range(number)]


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith(".") and "\n" not in text


def _sentences(
    chance: random.Random, told: list[str], odd: list[str], eventful: float
) -> Iterator[str]:
    for _ in range(10):
        if chance.random() < eventful:
            yield chance.choice(told)
        elif chance.random() < 0.1:
            yield chance.choice(odd)
        else:
            yield f"{chance.choice(SUBJECTS)} {chance.choice(PREDICATES)}."
