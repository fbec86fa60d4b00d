"""Reads numbers and quantity words: digits, ranges, bounds, 'two dozen'."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from text_to_num import text2num

from .phrases import MONTHS
from .time_phrases import is_in_time
from .tree import Sentence

Quantities = Mapping[str, tuple[int | None, int | None]]
DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3})+|\d{1,3}(?:\.\d{3})+|\d+(?:\.\d+)?")
# "3.000 men", as others write 3,000
DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
# no number of persons is longer, but a text may hold any row of digits
LONGEST = 15
RANGE = re.compile(r"(\d+)\s*[-–—]\s*(\d+)$")
MULTIPLES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
}
LEAST = (
    "at least",
    "at least ,",
    "more than",
    "over",
    "no fewer than",
    "no less than",
    "above",
    "not less than",
    "not fewer than",
    "upwards of",
    "north of",
    "in excess of",
    "a minimum of",
    # "at" may be glued to a mangled quotation mark: "â€œat least ten were held"
    "least",
)
MOST = (
    "up to",
    "at most",
    "fewer than",
    "less than",
    "no more than",
    "not more than",
    "under",
    "a maximum of",
    "upto",
)
AS_MANY = (["as", "many", "as"], ["as", "few", "as"])
ROUGHLY = frozenset({"about", "almost", "approximately", "around", "nearly", "roughly"})
ABOUT = ROUGHLY | {"some"}
NOT_PERSONS = frozenset(
    {"year", "years", "percent", "%", "per", "kilometres", "am", "pm"}
)
FRACTIONS = frozenset({"third", "quarter", "half", "fourth", "fifth", "tenth"})
MONTH_NAMES = MONTHS | frozenset(
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)


class Quantity(NamedTuple):
    """A number of persons as the text gives it.

    start (int): First token in the sentence.
    end (int): End token, exclusive.
    low (Optional[int]): At least so many; None if not said.
    high (Optional[int]): At most so many; None if not said.
    """

    start: int
    end: int
    low: int | None
    high: int | None


def number_words(
    s: Sentence, start: int, reach: int, head: int, quantities: Quantities
) -> Quantity | None:
    """Find the first number before the head; the bounds around it come later."""
    i = start
    while i < reach:
        as_many = s.lower[i] in ("few", "many") and s.lower[i + 1 : i + 2] == ["as"]
        longest = None if as_many else _quantity_at(s, i, reach, quantities)
        if longest is not None:
            if _is_count(s, longest.start, longest.end, head):
                return longest
            i = longest.end
            continue
        i += 1
    return None


def _quantity_at(
    s: Sentence, i: int, reach: int, quantities: Quantities
) -> Quantity | None:
    for end in range(min(reach, i + 4), i, -1):
        words = " ".join(s.lower[i:end])
        if words in quantities:
            low, high = quantities[words]
            if words == "many" and s.lower[max(i - 1, 0)] == "as":
                # "two were killed and as many wounded"
                low, high = _number_said(s, i - 1)
                return Quantity(i - 1, end, low, high)
            if words == "number" and s.lower[max(i - 1, 0)] in ("equal", "same"):
                low, high = _number_said(s, i - 1)
            return Quantity(i, end, low, high)
    ranged = RANGE.match(s.text[i])
    if ranged and len(s.text[i]) <= 2 * LONGEST:
        return Quantity(i, i + 1, int(ranged[1]), int(ranged[2]))
    value, end = number_at(s, i, reach)
    if value is None:
        return None
    if end + 1 < reach and s.lower[end] in ("to", "or", "and", "-", "–"):
        other, other_end = number_at(s, end + 1, reach)
        between = i > 0 and s.lower[i - 1] == "between"
        if other is not None and other > value and (s.lower[end] != "and" or between):
            return Quantity(i - 1 if between else i, other_end, value, other)
    return Quantity(i, end, value, value)


def _number_said(s: Sentence, i: int) -> tuple[int | None, int | None]:
    # whose number "as many" repeats: the last before it; not "twice as many"
    if i and s.lower[i - 1] in ("half", "thrice", "times", "twice"):
        return None, None
    for at in range(i - 1, -1, -1):
        if s.lower[s.head[s.head[at]]] == "including":
            # "nine, including five guards, were killed and as many wounded"
            continue
        if s.tag[at] == "CD" and s.ent[at] not in ("DATE", "TIME", "MONEY", "PERCENT"):
            number, _ = number_at(s, at, at + 1)
            return number, number
    return None, None


def number_at(s: Sentence, i: int, reach: int) -> tuple[int | None, int]:
    """Read a number in digits or words that starts at a token.

    RETURNS (tuple[Optional[int], int]): The number and its end token (exclusive).
    """
    text = s.text[i]
    if DIGITS.fullmatch(text) and len(text) <= LONGEST:
        dotted = DOTTED.fullmatch(text) and s.lower[i + 1 : i + 2] != ["million"]
        value = float(text.replace(".", "") if dotted else text.replace(",", ""))
        end = i + 1
        if end < reach and _is_parted(s, i):
            # "1 000 people"
            return int(value) * 1000 + int(s.text[end]), end + 1
        if end < reach and s.lower[end] in MULTIPLES:
            value *= MULTIPLES[s.lower[end]]
            end += 1
        elif value != int(value):
            return None, i + 1
        return int(value), end
    if not text[:1].isalpha() or s.lower[i] in ("second", "and"):
        return None, i + 1
    for end in range(min(reach, i + 7), i, -1):
        if s.lower[end - 1] == "and" or (s.pos[end - 1] == "PUNCT" and end == i + 1):
            continue
        words = " ".join(s.lower[i:end]).replace(" - ", "-")
        if words in ("a", "an"):
            continue
        dozens = words.split()
        if dozens[-1] in ("dozen", "lakh", "crore", "score") and len(dozens) <= 2:
            factor = _value(dozens[0]) if len(dozens) == 2 else 1
            if factor is not None:
                return factor * MULTIPLES[dozens[-1]], end
            continue
        value_found = _value(words)
        if value_found is not None:
            return value_found, end
    return None, i + 1


def _is_parted(s: Sentence, i: int) -> bool:
    """Tell whether a number goes on behind a space: "1 000"."""
    if s.dep[i] != "compound" or s.head[i] != i + 1 or len(s.text[i]) > 3:
        return False
    return len(s.text[i + 1]) == 3 and s.text[i + 1].isdigit()


def _value(words: str) -> int | None:
    if words in ("a", "an"):
        return 1
    try:
        return int(text2num(words, "en"))
    except ValueError:
        return None


def _is_count(s: Sentence, start: int, end: int, head: int) -> bool:
    """Tell a number of persons from an age, a date, a share or a sum of money."""
    if is_in_time(s, start) and head >= end:
        return False
    if s.ent[start] in ("DATE", "TIME", "PERCENT", "MONEY", "ORDINAL"):
        if end < len(s) and s.lower[end] in NOT_PERSONS | {"-"}:
            return False
        if s.ent[start] in ("PERCENT", "MONEY", "ORDINAL"):
            # "murdered no fewer than nine persons", read as a sum
            return s.ent[start] == s.ent[head] == "MONEY" and s.has_list(
                head, "persons"
            )
        if start > 0 and s.ent_iob[start] == 1 and s.lower[start - 1] in MONTH_NAMES:
            # "May 22"
            return False
        if s.ent[start] == "DATE" and s.ent[head] == "DATE" and s.pos[head] != "NUM":
            return s.has_list(head, "persons")
    if end < len(s) and s.lower[end] in NOT_PERSONS:
        return False
    after = s.lower[end : end + 2]
    if after[:1] == ["-"] and after[-1].rstrip("s") in FRACTIONS:
        return False
    beyond = min(end + 1, len(s) - 1)
    if after[:1] == ["in"] and s.tag[beyond] == "CD" and s.ent[beyond] != "DATE":
        # "one in ten"; not "1,943 in 2022"
        return False
    if end + 1 < len(s) and s.text[end] == "-" and s.lower[end + 1][:2] in ("ye", "yr"):
        return False
    if start > 0 and (s.text[start - 1] in ("$", "(", "£", "€", "#") and head != start):
        return False
    # a number after a name ("Boeing 737", "section 144") is a name's
    return not (start > head and s.lower[head + 1 : head + 2] != ["of"])


def bounded(s: Sentence, number: Quantity, start: int, end: int) -> Quantity:
    """Take in the bounds that words around a number set: "at least", "or more"."""
    low, high = number.low, number.high
    at = number.start
    if at and s.dep[at - 1] == "prt":
        return number
    if at and s.lower[at - 1] in ("a", "an"):
        at -= 1
    if at >= 3 and s.lower[at - 3 : at] in AS_MANY:
        return Quantity(at - 3, number.end, low, high)
    for width in (3, 2, 1):
        if at < width:
            continue
        before = " ".join(s.lower[at - width : at])
        if before in LEAST:
            return Quantity(at - width, number.end, low, None)
        if before in MOST:
            return Quantity(at - width, number.end, None, high)
        if before in ABOUT:
            return Quantity(at - 1, number.end, low, high)
    for last in (number.end, end):
        # "ten or more men", "ten men or more"
        if s.lower[last : last + 2] == ["or", "more"]:
            return Quantity(at, last + 2, low, None)
    if s.lower[number.end : number.end + 1] in (["+"], ["plus"]):
        return Quantity(at, number.end + 1, low, None)
    return number
