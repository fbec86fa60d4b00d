"""How many: numbers, number words, bounds, ranges and sums of a noun phrase."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from text_to_num import text2num

from .parties import is_party, persons_of
from .phrases import MONTHS, noun_phrase
from .time_phrases import is_in_time
from .tree import Sentence

Quantities = Mapping[str, tuple[int | None, int | None]]

DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3})+|\d+(?:\.\d+)?")
# no number of persons is longer, but a text may hold any row of digits
LONGEST = 15
RANGE = re.compile(r"(\d+)\s*[-–—]\s*(\d+)$")
MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
MULTIPLES |= {"lakh": 10**5, "dozen": 12, "score": 20, "crore": 10**7}
LEAST: tuple[str, ...] = (
    "at least",
    "more than",
    "over",
    "no fewer than",
    "no less than",
    "above",
)
LEAST += ("not less than", "not fewer than", "upwards of", "a minimum of")
# "at" may be glued to a mangled quotation mark: "â€œat least ten were held"
LEAST += ("least",)
MOST = ("up to", "at most", "fewer than", "less than", "under", "a maximum of", "upto")
ABOUT = frozenset({"about", "nearly", "around", "almost", "roughly", "some"})
NOT_PERSONS = frozenset(
    {"year", "years", "percent", "%", "per", "kilometres", "am", "pm"}
)
FRACTIONS = frozenset({"third", "quarter", "half", "fourth", "fifth", "tenth"})
FORCES = frozenset({"forces", "troops", "police", "personnel", "sfs"})
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
INDEFINITE = frozenset({"a", "an", "one", "another"})
# "a double murder"; not "twin blasts"
FOLDS = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
KILLINGS = frozenset({"murder", "homicide", "killing", "assassination", "execution"})
# "the toll rose to nine", "taking the number of dead to nine"
RISING = frozenset(
    [
        "bring",
        "climb",
        "exceed",
        "go",
        "grow",
        "hit",
        "increase",
        "jump",
        "mount",
        "pass",
        "push",
        "put",
        "raise",
        "reach",
        "revise",
        "rise",
        "soar",
        "stand",
        "surpass",
        "swell",
        "take",
        "top",
    ]
)
NOBODY = frozenset({"nobody", "none", "no-one"})


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


def count_of(s: Sentence, heads: list[int], quantities: Quantities) -> Quantity | None:
    """Count the persons of one or more phrases that stand beside each other.

    s (Sentence): The sentence.
    heads (list[int]): The heads of the phrases.
    quantities (Mapping[str, tuple]): Quantity words with their bounds.
    RETURNS (Optional[Quantity]): The count or the sum; None if there is no number.
    """
    found = [phrase_count(s, head, quantities) for head in heads]
    counted = [quantity for quantity in found if quantity is not None]
    if not counted:
        return None
    for number, head in enumerate(heads):
        # "the editor and two reporters": a single person beside a number is one
        if found[number] is None and _is_single(s, head):
            start, end = noun_phrase(s, head)
            counted.append(Quantity(start, end, 1, 1))
    counted.sort()
    if len(counted) == 1:
        return counted[0]
    if all(q.low is not None and q.low == q.high for q in counted):
        total = sum(q.low or 0 for q in counted)
        ends = [noun_phrase(s, head)[1] for head in heads]
        return Quantity(counted[0].start, max(ends), total, total)
    lows = [q.low for q in counted if q.low is not None]
    highs = [q.high for q in counted]
    high = sum(h for h in highs if h is not None) if None not in highs else None
    start, end = counted[0].start, counted[-1].end
    return Quantity(start, end, sum(lows) if lows else None, high)


def _is_single(s: Sentence, head: int) -> bool:
    if s.lower[head] in ("he", "she", "him", "her"):
        return True
    return s.tag[head] in ("NN", "NNP") and is_person(s, head)


def is_person(s: Sentence, head: int) -> bool:
    """Tell whether a phrase names persons, and not a body, a place or a thing."""
    if s.has_list(head, "persons"):
        # "members of the forces"
        return True
    head = persons_of(s, head)
    if s.has_list(head, "persons") or s.ent[head] == "PERSON":
        return True
    if s.lower[head] in FORCES:
        return True
    no = ("bodies", "collectives", "places", "things", "instruments", "happenings")
    return not any(s.has_list(head, name) for name in no)


def deed_count(s: Sentence, head: int, quantities: Quantities) -> Quantity | None:
    """Count by the noun of the deed itself: "sixty killings", "no arrests"."""
    measure = s.head[s.head[head]]
    of_measure = s.dep[head] == "pobj" and s.lower[s.head[head]] == "of"
    if of_measure and (s.has_list(measure, "measures") or s.has_list(measure, "cases")):
        # "hundreds of killings", "twenty cases of abduction"
        counted = _measure_count(s, measure, quantities)
        if counted is not None or s.lemma[measure] not in ("total", "number"):
            return counted
    start, _ = noun_phrase(s, head)
    number = _number_words(s, _widen(s, start), head, head, quantities)
    if number is not None:
        return _bounded(s, number, start, head)
    if s.lower[start] == "no":
        return Quantity(start, start + 1, 0, 0)
    if s.lemma[head] in KILLINGS:
        for kid in s.children(head, "amod", "compound"):
            fold = FOLDS.get(s.lower[kid])
            if fold is not None:
                return Quantity(kid, kid + 1, fold, fold)
    if s.lemma[head] == "toll":
        return _reached(s, head, quantities)
    return None


def _reached(s: Sentence, noun: int, quantities: Quantities) -> Quantity | None:
    """Find the number that a toll has reached: "the toll rose to at least nine"."""
    verb = s.head[noun]
    places = [k for k in s.children(noun, "prep") if s.lower[k] in ("of", "at")]
    found = [k for place in places for k in s.children(place, "pobj")]
    if s.is_verb(verb) and s.lemma[verb] in RISING:
        found += [k for k in s.children(verb, "dobj", "attr", "npadvmod") if k != noun]
        # "gone up to": the parser hangs "to" on "up"
        above = [verb, *s.children(verb, "advmod", "prt")]
        for place in [k for i in above for k in s.children(i, "prep")]:
            if s.lower[place] in ("to", "at", "past", "above", "over"):
                found += s.children(place, "pobj")
        # "took the toll to nine", with "to nine" hung on the noun
        for place in s.children(noun, "prep"):
            if s.lower[place] == "to":
                found += s.children(place, "pobj")
    for head in found:
        if s.pos[head] != "NUM" and s.child(head, "nummod") < 0:
            continue
        if s.pos[head] != "NUM" and not is_person(s, head):
            continue
        start, _ = noun_phrase(s, head)
        start = _widen(s, start)
        if s.lower[start] == "up" and s.is_verb(start - 1):
            # "has gone up to nine"
            start += 2
        number = _number_words(s, start, head + 1, head, quantities)
        if number is not None:
            risen = s.lower[number.start - 2 : number.start] == ["up", "to"]
            return number if risen else _bounded(s, number, start, head)
    return None


def _measure_count(
    s: Sentence, measure: int, quantities: Quantities
) -> Quantity | None:
    start, _ = noun_phrase(s, measure)
    number = _number_words(s, _widen(s, start), measure + 1, measure, quantities)
    if number is None:
        return None
    if s.lower[start] == "the" and number.low is number.high is None:
        # "the number of killings" tells no number
        return None
    return _bounded(s, number, start, measure)


def _antecedent(s: Sentence, head: int) -> int:
    """Go from a relative pronoun to whom it stands for: "four men who were shot"."""
    if s.tag[head] not in ("WP", "WDT", "WP$"):
        return head
    for up in s.path_up(head):
        if s.dep[up] == "relcl":
            return s.head[up]
    return head


def phrase_count(s: Sentence, head: int, quantities: Quantities) -> Quantity | None:
    """Count the persons of one phrase."""
    counted_as = _antecedent(s, head)
    if counted_as != head:
        return phrase_count(s, counted_as, quantities)
    if s.lower[head : head + 2] == ["one", "another"] or (
        s.lower[max(0, head - 1) : head + 1] == ["one", "another"]
    ):
        return None
    if s.lemma[head] == "number" and s.lower[noun_phrase(s, head)[0]] == "the":
        # "the number of people killed rose to 19"
        return _reached(s, head, quantities)
    own = _own_count(s, head, quantities)
    if own is None and s.dep[head] == "pobj" and s.lower[s.head[head]] == "of":
        # "scores of people shot", "four of the dead men"
        measure = s.head[s.head[head]]
        measures = s.pos[measure] == "NUM" or s.lower[measure] in quantities
        if measures and is_person(s, head):
            return _measure_count(s, measure, quantities)
    return own


def _own_count(s: Sentence, head: int, quantities: Quantities) -> Quantity | None:
    if s.lower[head] in NOBODY:
        return Quantity(head, head + 1, 0, 0)
    if s.lower[head] in ("one", "body") and head and s.lower[head - 1] == "no":
        return Quantity(head - 1, head + 1, 0, 0)
    share = s.lower[head + 1 : head + 2] == ["in"] and s.lower[head] == "one"
    counted = s.pos[head] in ("DET", "PRON", "NUM") and not share
    if s.lower[head] in ("another", "one") and counted:
        return Quantity(head, head + 1, 1, 1)
    start, end = noun_phrase(s, head)
    start = min([start, *s.children(head, "nummod")])
    start = _widen(s, start)
    single = start + 1 if s.lower[start] == "not" else start
    if s.lower[single - 1 : single + 2] == ["not", "a", "single"]:
        return Quantity(single - 1, single + 2, 0, 0)
    reach = max(head, persons_of(s, head)) + 1
    number = _number_words(s, start, reach, head, quantities)
    if number is None and s.has_list(head, "collectives"):
        number = _members(s, head, quantities)
        if number is not None:
            return number
    if number is not None:
        if not is_person(s, head):
            return None
        return _bounded(s, number, start, end)
    return _article(s, start, end, head)


def _members(s: Sentence, head: int, quantities: Quantities) -> Quantity | None:
    # "a family of five"
    of = s.child(head, "prep")
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] == "of" else -1
    if inner < 0 or s.pos[inner] != "NUM":
        return None
    number = _number_words(s, of + 1, inner + 1, inner, quantities)
    return None if number is None else _bounded(s, number, of + 1, inner + 1)


def _widen(s: Sentence, start: int) -> int:
    # the parser may hang "at least" on the verb
    for width in (3, 2, 1):
        before = " ".join(s.lower[max(0, start - width) : start])
        if start >= width and before in LEAST + MOST:
            return start - width
    return start


def _article(s: Sentence, start: int, end: int, head: int) -> Quantity | None:
    first = s.lower[start]
    if first == "no" and s.pos[start] != "PROPN":
        return Quantity(start, start + 1, 0, 0)
    if s.lemma[head] in FRACTIONS:
        # "a third of the men"
        return None
    if first in ("a", "an") and s.lower[head] == "old" and s.lower[head - 1] == "-":
        # "a 19-year-old"
        return Quantity(start, start + 1, 1, 1)
    if (
        (
            first in INDEFINITE
            and head > start
            and (s.tag[head] in ("NN", "NNP", "CD", "JJ") or _is_misread(s, head))
        )
        and is_party(s, head)
        and not s.has_list(head, "collectives")
    ):
        return Quantity(start, start + 1, 1, 1)
    return None


def _is_misread(s: Sentence, head: int) -> bool:
    # "a suspected trafficker" with "trafficker" read as a verb
    return s.tag[head] == "VB" and s.child(head, "det") >= 0


def _number_words(
    s: Sentence, start: int, reach: int, head: int, quantities: Quantities
) -> Quantity | None:
    """Find the first number before the head; the bounds around it come later."""
    i = start
    while i < reach:
        as_many = s.lower[i] == "many" and s.lower[i + 1 : i + 2] == ["as"]
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


def number_at(s: Sentence, i: int, reach: int) -> tuple[int | None, int]:
    """Read a number in digits or words that starts at a token.

    RETURNS (tuple[Optional[int], int]): The number and its end token (exclusive).
    """
    text = s.text[i]
    if DIGITS.fullmatch(text) and len(text) <= LONGEST:
        value = float(text.replace(",", ""))
        end = i + 1
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
        if dozens[-1] in ("dozen", "lakh", "crore") and len(dozens) <= 2:
            factor = _value(dozens[0]) if len(dozens) == 2 else 1
            if factor is not None:
                return factor * MULTIPLES[dozens[-1]], end
            continue
        value_found = _value(words)
        if value_found is not None:
            return value_found, end
    return None, i + 1


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
            return False
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
    if after[:1] == ["in"] and s.tag[min(end + 1, len(s) - 1)] == "CD":
        # "one in ten"
        return False
    if end + 1 < len(s) and s.text[end] == "-" and s.lower[end + 1].startswith("year"):
        return False
    if start > 0 and (s.text[start - 1] in ("$", "(", "£", "€", "#") and head != start):
        return False
    # a number after a name ("Boeing 737", "section 144") is a name's
    return not (start > head and s.lower[head + 1 : head + 2] != ["of"])


def _bounded(s: Sentence, number: Quantity, start: int, end: int) -> Quantity:
    low, high = number.low, number.high
    at = number.start
    if at and s.dep[at - 1] == "prt":
        return number
    if at and s.lower[at - 1] in ("a", "an"):
        at -= 1
    if at >= 3 and s.lower[at - 3 : at] == ["as", "many", "as"]:
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
    if s.text[number.end : number.end + 1] == ["+"]:
        return Quantity(at, number.end + 1, low, None)
    return number
