"""Joins a name and its abbreviation to the noun behind: "Free Land Army (FLA) rebels".

The parser often takes the name, or the abbreviation, for a party of its own.
"""

from collections.abc import Sequence

from .tree import NOUNS, Sentence

# What joins the words of a name: "Front for the Liberation of Oro".
WITHIN = frozenset({"of", "for"})
SMALL = WITHIN | {"al", "and", "de", "e", "el", "i", "in", "the", "u", "ul"}
# the most words of an abbreviation: "(CPI Maoist)"
MOST = 4
OWN = frozenset({"nummod", "det", "amod", "quantmod"})
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr"})
LOOSE = frozenset({"npadvmod", "dep"})


def join_abbreviations(s: Sentence) -> None:
    """Hang names with abbreviations on the nouns behind them.

    s (Sentence): The sentence; its lists change, the Doc does not.
    """
    if "(" not in s.text or ")" not in s.text:
        return
    changed = False
    for opening in range(1, len(s) - 3):
        if s.text[opening] == "(" and s.pos[opening - 1] == "PROPN":
            closing = _closing(s, opening)
            if closing and s.pos[closing + 1] in NOUNS:
                changed = _join(s, opening, closing) or changed
    if changed:
        s.link()


def _closing(s: Sentence, opening: int) -> int:
    """Find the bracket behind an abbreviation; 0 if there is none."""
    for i in range(opening + 1, min(opening + MOST + 2, len(s) - 1)):
        if s.text[i] == ")":
            return i if i > opening + 1 else 0
        if not s.text[i][:1].isupper():
            return 0
    return 0


def _join(s: Sentence, opening: int, closing: int) -> bool:
    name = _top(s, opening)
    noun = _last(s, closing + 1)
    if _takes_back(s, opening, noun):
        return True
    short = next(
        (i for i in range(opening + 1, closing) if not opening < s.head[i] < closing),
        -1,
    )
    spelled = range(_spelled(s, opening, closing), opening)
    parts = [i for i in spelled if not spelled.start <= s.head[i] <= closing]
    tops = [i for i in dict.fromkeys((name, short, *parts)) if i >= 0]
    tops = [i for i in tops if not _is_below(s, i, noun)]
    if not tops:
        return False
    # the one of them that has a part in the sentence, or that the noun hangs on
    main = next((i for i in tops if s.dep[i] in ROLES and s.head[i] not in tops), -1)
    if main < 0:
        return False
    if s.head[noun] in (name, short):
        s.head[noun], s.dep[noun] = s.head[main], s.dep[main]
    elif s.head[noun] != s.head[main] or s.dep[noun] not in ROLES | LOOSE:
        return False
    else:
        s.dep[noun] = s.dep[main]
    for i in tops:
        s.head[i], s.dep[i] = noun, "nmod"
    for i in range(name, opening):
        # "Free State in the North (FSN) men": no place of what they do
        if s.dep[i] == "prep" and s.head[i] == name and s.lower[i] not in WITHIN:
            s.dep[i] = "nmod"
    first = min(s.subtree(name))
    for kid in s.kids[name]:
        # "five Free Land Army (FLA) men"
        if kid < name and s.dep[kid] in OWN and min(s.subtree(kid)) == first:
            s.head[kid] = noun
    return True


def _spelled(s: Sentence, opening: int, closing: int) -> int:
    """Find where a name begins whose capitals are those of its abbreviation."""
    letters = [c for i in range(opening + 1, closing) for c in s.text[i] if c.isupper()]
    start = start_of_name(s.text, opening, letters)
    return opening if start < 0 else start


def start_of_name(words: Sequence[str], end: int, letters: list[str]) -> int:
    """Find where a name begins by the letters of its abbreviation.

    words (Sequence[str]): The words of a text.
    end (int): The word after the name.
    letters (list[str]): The letters, which its capitals are.
    RETURNS (int): Its first word; -1 if the words before are no such name.
    """
    capitals: list[str] = []
    for i in range(end - 1, -1, -1):
        letter = words[i][0]
        if letter.isupper():
            capitals.insert(0, letter)
        elif words[i].lower() not in SMALL:
            break
        if len(capitals) >= len(letters):
            return i if capitals == letters else -1
    return -1


def _top(s: Sentence, opening: int) -> int:
    """Find the head of a name by the bracket behind it."""
    top = opening - 1
    for _ in range(len(s)):
        above = s.head[top]
        if s.dep[top] == "pobj" and _joins(s, above, opening):
            above = s.head[above]
        elif s.dep[top] not in ("compound", "nmod"):
            break
        if above >= top or s.pos[above] != "PROPN":
            break
        top = above
    return top


def _joins(s: Sentence, preposition: int, opening: int) -> bool:
    """Tell whether a preposition is a part of the name before a bracket."""
    if s.lower[preposition] in WITHIN:
        return True
    # "Free State in the North (FSN)": the letters say where it begins
    first = min(s.subtree(s.head[preposition]), default=0)
    return s.text[opening + 1][0] == s.text[first][0]


def _takes_back(s: Sentence, opening: int, noun: int) -> bool:
    """Take the noun out of a name: "Lions of Oro (LO) cadres" are no "Oro cadres"."""
    preposition = s.head[noun]
    name = s.head[preposition]
    if s.dep[noun] != "pobj" or s.dep[preposition] != "prep" or name > opening:
        return False
    if s.pos[name] != "PROPN" or name != preposition - 1:
        return False
    if s.dep[opening - 1] != "nmod" or s.head[opening - 1] != noun:
        return False
    first = min(s.subtree(name))
    if s.text[first][0] != s.text[opening + 1][0]:
        return False
    s.head[noun], s.dep[noun] = s.head[name], s.dep[name]
    s.head[name], s.dep[name] = noun, "nmod"
    s.head[opening - 1], s.dep[opening - 1] = preposition, "pobj"
    return True


def _last(s: Sentence, first: int) -> int:
    """Find the last word of what stands behind: "leader Ali Khan"."""
    last = first
    while (
        last + 1 < len(s)
        and s.pos[last + 1] in NOUNS
        and s.dep[last] in ("compound", "nmod")
    ):
        last += 1
    return last


def _is_below(s: Sentence, i: int, above: int) -> bool:
    return i == above or above in s.path_up(i)
