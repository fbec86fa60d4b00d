"""Time phrases: dates, days, hours and spans of time, read off the words alone.

A grammar over lower-cased words, for texts in which case says nothing and the entity
recogniser finds little. What a phrase is about is not its concern.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from .tree import Sentence


def _one_of(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
WEEKDAY += r"|(?:(?:mon|tues?|wed|thurs?|fri)\.?(?=\ ,?\ ?(?:[a-z]{3}|\d)))"
HOLY = "easter good palm ash bloody"
WEEKDAY = rf"(?:(?:{_one_of(HOLY)}\ )?(?:{WEEKDAY}))"
MONTHS = (
    "january february march april may june july august september october november"
    " december"
)
MONTH = _one_of(MONTHS + r" (?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?")
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
NTH = r"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)"
PARTS = (
    "mornings? forenoon afternoons? evenings? nights? noon midday midnight dawn dusk"
    " daybreak nightfall sunrise sunset lunchtime"
)
MIDDLE = r"(?:mid\ ?-?\ ?(?:morning|afternoon|evening|day))"
PART = rf"(?:{_one_of(PARTS)}|(?:pre\ ?-?\ ?)?dawn|{MIDDLE})"
UNITS = (
    "minutes? hours? days? nights? fortnights? weeks? weekends? months? years? decades?"
    " century centuries"
)
UNIT = _one_of(UNITS)
SEASONS = "spring summer autumn winter fall"
SEASON = _one_of(SEASONS)
ONE_DAYS = "yesterday today tonight tomorrow"
FEAST = (
    r"(?:(?:christmas|boxing|labou?r|may|independence|republic|victory|new\ year\ 's"
    r"|valentine\ 's|bastille|armed\ forces|polling|voting|election)\ (?:day|eve))"
)
ONE_DAY = rf"(?:{_one_of(ONE_DAYS)}|{FEAST})"
CARDINAL = _one_of(
    r"\d+ one two three four five six seven eight nine ten eleven twelve fifteen twenty"
    r" thirty forty fifty"
)
CARDINAL = rf"(?:twenty\ ?-\ ?four|{CARDINAL})"
HOW_MANY = (
    rf"(?:{CARDINAL}(?:\ (?:to|or|-)\ {CARDINAL})?|several|many|few|a\ few"
    r"|a\ couple\ of|couple\ of|half\ an?|an?)"
)
ORDINAL = _one_of(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final"
    r" \d+(?:st|nd|rd|th)"
)
EARLY = r"(?:so\ far|early|earlier|late|later|mid\ ?-?|just)"
DATE = (
    rf"(?:(?:{WEEKDAY}(?:\ ,)?\ )?"
    rf"(?:{MONTH}\ (?:the\ )?{NTH}(?:\ (?:-|–|to|and|or|&)\ {NTH})?(?!\ [:.]\d)"
    rf"|(?:the\ )?{NTH}(?:\ (?:-|–|to|and|or|&)\ {NTH})?(?:\ of)?\ {MONTH})"
    rf"(?:(?:\ ,)?\ {YEAR})?"
    rf"|{MONTH}\ (?:,\ |of\ )?{YEAR}"
    r"|\d{4}\ ?-\ ?\d\d\ ?-\ ?\d\d|\d\d?[/.]\d\d?[/.](?:\d\d)?\d\d"
    r"|\d\d?\ ?-\ ?\d\d?\ ?-\ ?\d{4})"
)
# a day or date by itself, or with what makes it narrower
DAY = rf"(?:{DATE}|{WEEKDAY}|{ONE_DAY})"
NARROW = rf"(?:(?:{EARLY}\ (?:on\ |in\ )?)?{DAY}(?:(?:\ ,)?\ {PART})?)"
BARE_MONTH = rf"(?:(?:{EARLY}\ (?:in\ )?)?{MONTH})"
BARE_YEAR = (
    rf"(?:(?:{EARLY}\ (?:in\ )?)?(?:{YEAR}|(?:the\ )?(?:{EARLY}\ |mid-)?{YEAR}s))"
)
SMALL = "one two three four five six seven eight nine ten eleven twelve"
CLOCK = (
    r"(?:(?:around|about|approximately)\ )?"
    r"(?:(?:\d\d?(?:[.:]\d\d)?\ ?(?:am|pm|a\.?m\.?|p\.?m\.?|o'clock|hrs)"
    r"|\d\d?:\d\d(?:\ ?(?:hrs|hours|gmt|ist))?|\d{4}\ (?:hrs|gmt|ist))"
    r"(?:\ (?:gmt|ist|local\ time))?(?:\ in\ the\ (?:morning|afternoon|evening))?"
    rf"|(?:\d\d?|{_one_of(SMALL)})"
    r"\ (?:in\ the\ (?:morning|afternoon|evening)|at\ night))"
)
IN_A_ROW = r"(?:consecutive|straight|successive)"
# "last", "the past", "that same" before a unit, a day or a month
RELATIVE = (
    r"(?:this|that|last|next|past|previous|recent|each|every|consecutive|following"
    r"|the\ (?:very\ )?(?:last|past|previous|next|following|same|coming|preceding"
    r"|recent|first|second|third|final)"
    rf"|(?:this|that)\ (?:same|past|very)|(?:this|their|its|his|her|the|an?)\ {ORDINAL}"
    rf"(?:\ {IN_A_ROW})?)"
)
SPAN = (
    rf"(?:{EARLY}\ (?:on\ |in\ )?)?{RELATIVE}\ (?:{HOW_MANY}\ )?"
    rf"(?:{UNIT}|{PART}|{WEEKDAY}|{MONTH}|{SEASON})(?:\ {PART})?"
)
MEASURE = rf"{HOW_MANY}\ (?:(?:more|{IN_A_ROW})\ )?{UNIT}"
AGO = (
    rf"(?:(?:(?:more|less)\ than|over|nearly|almost|some)\ (?={HOW_MANY}))?"
    rf"(?:{HOW_MANY}\ |the\ )?(?:{UNIT})\ (?:ago|earlier|later|back|before(?=\ [,.]))"
    r"|the\ (?:day|night|week|month|year)\ before"
    r"(?=\ (?:[,.]|and|as|at|but|in|near|on|outside|when|while))"
    r"|the\ day\ after(?=\ [,.])"
)
HOURS = (
    rf"(?:early\ |late\ |wee\ |small\ |first\ |intervening\ |the\ )*"
    rf"(?:{PART}|hours(?!\ on\ )|{UNIT}\ time)(?:\ hours)?"
)
OF_DAY = rf"(?:the\ )?{HOURS}\ (?:of|on)\ (?:the\ )?(?:{NARROW}|{SPAN})"
# "overnight into Tuesday", "one day in May", "Monday of last week"
OF_DAY += rf"|overnight\ (?:on\ |into\ |from\ )?{NARROW}"
OF_DAY += r"|(?:one|some)\ (?:day|night|morning|evening|afternoon|time)\ (?:in|on)"
OF_DAY += rf"\ (?:{NARROW}|{SPAN}|{BARE_MONTH}|{BARE_YEAR})"
OF_DAY += rf"|{WEEKDAY}(?:\ {PART})?\ ?(?:-|–)\ ?{WEEKDAY}(?:\ {PART})?"
OF_DAY += r"|(?:the\ )?(?:(?:morning|evening)\ )?rush\ hours?"
OF_DAY += rf"|{WEEKDAY}\ of\ {SPAN}(?!\ 's)"
ABOUT = (
    rf"(?:shortly|soon|just|well|long)\ (?:before|after)\ (?:{PART}|{CLOCK})"
    rf"(?:\ on\ {NARROW})?"
)
NIGHT_BETWEEN = (
    r"(?:the\ )?(?:intervening\ )?night\ (?:between|of|intervening)"
    rf"\ {DAY}\ and\ (?:{DAY}|{NTH})"
    rf"|(?:the\ )?night\ (?:from|of)\ {DAY}\ to\ {DAY}"
)
STRETCH = (
    r"(?:the\ )?(?:beginning|start|end|middle|eve|first\ half|second\ half|course|span"
    rf"|space|period|close|first\ {HOW_MANY}\ {UNIT}|last\ {HOW_MANY}\ {UNIT}"
    rf"|(?:{ORDINAL})\ {UNIT})\ of\ (?:the\ {UNIT}|{SPAN}|{NARROW}|{BARE_MONTH}"
    rf"|{BARE_YEAR}|{MEASURE})"
)
END = rf"(?:{OF_DAY}|{DATE}|{NARROW}|{CLOCK}|{MONTH}|{YEAR})(?:\ of\ {YEAR})?"
RANGE = rf"between\ {END}\ and\ {END}"
IN_THE = rf"(?:(?:early|late)\ (?:in\ |at\ ))?(?:the\ )?(?:early\ |late\ )?{PART}"

# "1 am to 6 pm on Monday"
CLOCKED = rf"{CLOCK}(?:\ to\ {CLOCK})?(?:\ on\ {NARROW})?"

# free: stands wherever it stands; bound: only after a preposition of time
FREE = rf"(?:last|this)\ {DATE}|"
FREE += rf"{RANGE}|{ABOUT}|{NIGHT_BETWEEN}|{STRETCH}|{OF_DAY}|{AGO}|{SPAN}|{NARROW}"
FREE += rf"|{CLOCKED}"
FREE += rf"|overnight|pre\ ?-?\ ?dawn|(?:early|late)\ (?:in|at)\ (?:the\ )?{PART}"
# "in the autumn"; not "the fall of the town"
IN_SEASON = r"(?:(?:early|late|mid\ ?-?)\ )?(?:the\ )?(?:spring|summer|autumn|winter)"
BOUND = rf"(?P<bound>{MEASURE}|{BARE_MONTH}|{BARE_YEAR}|{IN_THE}|{UNIT}|{IN_SEASON}"
# "for third night"
BOUND += rf"|{ORDINAL}(?:\ {IN_A_ROW})?\ (?:{UNIT}|{PART}))"
PHRASE = re.compile(
    rf"(?<!\S)(?:(?P<free>{FREE})|{BOUND})"
    rf"(?P<more>\ \(\ (?:{NARROW}|{CLOCK})\ \))?(?!\S)"
)
# A phrase has one of these words or a digit, and most sentences have neither.
_DAYS = "mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays?"
_SHORT = "mon tues? wed thurs? fri jan feb mar apr jun jul aug sept? oct nov dec"
_ALL = f"{MONTHS} {PARTS} {UNITS} {SEASONS} {ONE_DAYS} {_DAYS} {_SHORT} overnight eve"
TELLING = frozenset(
    word + stop
    for pattern in [*_ALL.split(), "predawn", "pre-dawn"]
    for word in (pattern.replace("?", ""), re.sub(".[?]", "", pattern))
    for stop in ("", ".")
)
# What a phrase begins with beside these words and digits, and the most tokens that
# stand before the first of them.
_OPENING = f"""
    {HOLY} christmas boxing labour labor may independence republic victory new
    valentine bastille armed polling voting election intervening night
    the a an this that these those their its his her early earlier late later just
    last next past previous recent each every consecutive following so mid mid- pre wee
    first second third fourth fifth sixth seventh eighth ninth tenth final one two
    three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty several many few couple half between around about approximately beginning
    start end middle eve course span space period close shortly soon
    well long
    small intervening night some more less over nearly almost rush
"""
OPENING = frozenset(_OPENING.split())
_MOST_BEFORE = 14
DIGIT = re.compile(r"\d")
LENGTH = re.compile(rf"(?:{MEASURE}|{UNIT})")
MONTH_OR_YEAR = re.compile(rf"(?:{BARE_MONTH}|{BARE_YEAR})")
LEADING = frozenset({"after", "before", "since", "prior", "into", "from", "-", "old"})
LEADING |= {"long"}
BEFORE = frozenset(
    [
        "in",
        "at",
        "during",
        "over",
        "since",
        "by",
        "for",
        "within",
        "until",
        "till",
        "from",
        "to",
        "of",
        "through",
        "throughout",
        "on",
        "around",
        "about",
        "towards",
        "before",
        "after",
    ]
)
PAPERS = frozenset(
    ["times", "telegraph", "mail", "mirror", "express", "herald", "observer", "world"]
)
NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "WORK_OF_ART"})


class TimePhrase(NamedTuple):
    """A phrase of time.

    start (int): First token in the sentence.
    end (int): End token, exclusive.
    """

    start: int
    end: int


def time_phrases(s: Sentence) -> list[TimePhrase]:
    """Find the time phrases of a sentence, without preposition, in their order.

    What only measures how far something lies from another ("two days after the vote"),
    ages and the names of newspapers are none.
    """
    key = "all time phrases"
    if key not in s.memo:
        s.memo[key] = _search(s)
    return s.memo[key]  # type: ignore[return-value]


def _search(s: Sentence) -> list[TimePhrase]:
    found: list[TimePhrase] = []
    telling = [
        i
        for i, word in enumerate(s.lower)
        if word in TELLING or (not word.isalpha() and DIGIT.search(word))
    ]
    if not telling:
        return found
    words = [word.replace(" ", "_") or "_" for word in s.lower]
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    text, free = " ".join(words), 0
    for start in _openings(words, telling):
        match = PHRASE.match(text, starts[start]) if start >= free else None
        if match:
            end = bisect_left(starts, match.end())
            if _holds(s, start, end, match):
                found.append(TimePhrase(start, end))
                free = end
    return found


def _openings(words: list[str], telling: list[int]) -> Iterator[int]:
    """List the words that a phrase may begin with, a telling word being near."""
    done = 0
    for i in telling:
        for start in range(max(done, i - _MOST_BEFORE), i):
            if words[start] in OPENING or words[start].startswith(("mid", "pre")):
                yield start
        yield i
        done = i + 1


def is_in_time(s: Sentence, i: int) -> bool:
    """Tell whether a token stands in a time phrase."""
    key = "time phrases"
    if key not in s.memo:
        s.memo[key] = {i for a, b in time_phrases(s) for i in range(a, b)}
    return i in s.memo[key]  # type: ignore[operator]


def _holds(s: Sentence, start: int, end: int, match: re.Match[str]) -> bool:
    """Tell whether the words around a phrase leave it one of time."""
    after = s.lower[end] if end < len(s) else ""
    if after in PAPERS or (s.pos[start] in ("VERB", "AUX") and s.tag[start] != "VBN"):
        return False
    if match["bound"] is None:
        return match["free"].split()[-1] not in ("each", "every")
    phrase = match["bound"]
    if MONTH_OR_YEAR.fullmatch(phrase):
        return _is_month_or_year(s, start, end)
    if LENGTH.fullmatch(phrase) and after in LEADING and "weekend" not in phrase:
        return False
    lasting = phrase.endswith("s") or phrase.startswith(("a ", "an "))
    if after == "of" and lasting and LENGTH.fullmatch(phrase):
        # "weeks of unrest", "a month of clashes"
        return True
    if phrase.split()[-1] in ("day", "year", "week", "month", "hour") and after == "-":
        return False
    return s.lower[start - 1] in BEFORE if start else False


def _is_month_or_year(s: Sentence, start: int, end: int) -> bool:
    if end < len(s) and s.lower[end] in ("%", "percent", "people", "years", "-"):
        return False
    if s.text[start] in ("march", "may") and any(map(str.istitle, s.text)):
        # "next week's march in Oro"; some texts have no capital letters
        return False
    if start and s.lower[start - 1] in BEFORE | {"and", "between"}:
        counted = end < len(s) and s.tag[end] == "NNS" and s.lower[end - 1].isdigit()
        return not counted or s.ent[start] == "DATE"
    return s.ent[end - 1] == "DATE"
