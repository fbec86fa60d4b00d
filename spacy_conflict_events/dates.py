"""Resolve words for a time to days of the calendar, as news means them.

What has no year of its own is the last such day up to that of the document: "on
Wednesday" is the Wednesday before, or the day itself if that is one.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

Days = tuple[date, date]

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = {
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
    **{"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12},
}
_ORDINALS = ("first", "second", "third", "fourth")

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_PART = (
    r"(?P<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)(?: in)?[ -]+"
)
_UNIT = r"(?P<unit>hour|day|week|month|year|weekend|decade)"
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_TWO_DAYS = (
    r"(?P<first>[12]?\d|3[01])(?:st|nd|rd|th)?(?: ?[-–] ?| (?:to|and|or|through) )"
    r"(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)?"
)
_DAYS_OF_MONTH = re.compile(
    rf"(?:{_MONTH} {_TWO_DAYS}"
    rf"|{_TWO_DAYS.replace('<first', '<begin').replace('<last', '<end')} "
    rf"{_MONTH.replace('<month', '<of')})(?:,? {_YEAR})?"
)
_ABOUT = re.compile(
    r"^(?:about|around|roughly|as|only|just|nearly|almost|so far|the night of"
    r"|the (?:early )?(?:morning|evening|afternoon) of|the night of) |^(?:on|in) "
)
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)?|\d{4})(?: ?(?:a\.?m|p\.?m)\b\.?| o'clock| hours?)?"
    r"(?: (?:gmt|utc|local time))?"
)
_OF_DAY = (
    r"(?:(?:early|late|small|wee|pre-?dawn|first|middle|dead) )*(?:hours?|morning"
    r"|afternoon|evening|night|dawn|dusk|daybreak|daylight|sunrise|sunset|nightfall"
    r"|noon|midday|midnight|lunchtime)(?: hours| prayers)?"
)
_NEARLY = (
    r"(?:(?:just|shortly|soon|a little) )?(?:at|about|around|before|after|by|past) "
)
# "Wednesday morning", "Sunday at dawn", "Friday around 3 a.m."
_HOURS = re.compile(
    r"[ ,]+(?:(?:early |late )?(?:(?:in|during) the )?(?:early )?(?:morning|afternoon"
    rf"|evening|night|midnight|noon|local time)|(?:{_NEARLY})+(?:{_OF_DAY}|{_CLOCK}))$"
)
# "dawn on Wednesday", "the early hours of May 3", "3 p.m. on Friday", "late on Monday"
_FROM_HOURS = re.compile(
    rf"^(?:{_NEARLY})*(?:the )?(?:{_OF_DAY}|{_CLOCK})(?:,? (?:local time|gmt))?"
    rf",? (?:on|of) |^(?:{_NEARLY})*(?:{_OF_DAY}|{_CLOCK}) (?={_WEEKDAY}$)"
    r"|^(?:very )?(?:early|late) on "
)
# "the intervening night of May 3 and 4"
_NIGHT = re.compile(
    r"(?:the )?(?:(?:intervening|midnight|mid|late) )*night(?:s)? (?:of|between|on) "
    r"(.+?) (?:and|-|to) (.+)"
)
# "The same day" is that of another event, and these would be a guess.
_LIMITS = {"until", "till", "before", "by", "after", "ahead", "following"}
_OPEN = {"since", "from"}


def resolve(
    text: str, day: date | None, *, before: str = "", ahead: bool = False
) -> Days | None:
    """Resolve words for a time.

    text (str): The words, such as "late Tuesday" or "the past two weeks".
    day (date): The document's day; None resolves only what has a year.
    before (str): The word before them, such as "since".
    ahead (bool): Whether what happens then is still to come.
    RETURNS (tuple[date, date]): The first and the last day, both included; None
        where the words do not say it.
    """
    text = " ".join(text.lower().replace("’", "'").split()).strip(" ,.")
    if before.lower() in _LIMITS and not _FROM_HOURS.match(text):
        # "before dawn on Sunday" is on that day
        return None
    text = re.sub(r" \(.*\)$", "", text)
    if before.lower() == "between":
        text = f"between {text}"
    found = _range(text, day) or _days_of_month(text, day, ahead=ahead)
    found = found or _one(text, day, ahead)
    if found and before.lower() in _OPEN and day and found[0] <= day:
        return found[0], max(day, found[0])
    return found


def _days_of_month(text: str, day: date | None, *, ahead: bool) -> Days | None:
    """Resolve "May 3-5", "3 to 5 May 2015" and the night between two such days."""
    night = _NIGHT.fullmatch(text)
    text = f"{night[1]} to {night[2]}" if night else text
    match = _DAYS_OF_MONTH.fullmatch(text)
    if not match:
        return _range(f"between {night[1]} and {night[2]}", day) if night else None
    month = match["month"] or match["of"]
    year = f" {match['year']}" if match["year"] else ""
    begin, end = match["first"] or match["begin"], match["last"] or match["end"]
    first = _one(f"{month} {begin}{year}", day, ahead)
    last = _one(f"{month} {end}{year}", day, ahead)
    return (first[0], last[1]) if first and last and first <= last else None


def _range(text: str, day: date | None) -> Days | None:
    """Resolve "between June and December of 2015"."""
    match = re.fullmatch(r"(?:between|from) (.+?) (?:and|to|until) (.+)", text)
    if not match:
        return None
    last = _one(match[2].replace(" of ", " "), day, False)
    if last is None:
        return None
    year = re.search(_YEAR, match[2])
    first = match[1]
    if year and not re.search(_YEAR, first):
        first = f"{first} {year['year']}"
    begin = _one(first, last[1], False)
    return (begin[0], last[1]) if begin and begin[0] <= last[1] else None


def _one(text: str, day: date | None, ahead: bool) -> Days | None:
    """Resolve words that name one period."""
    for _ in range(2):
        text = _ABOUT.sub("", text)
    ways = [text, _HOURS.sub("", text), _FROM_HOURS.sub("", text)]
    ways = list(dict.fromkeys([*ways, _HOURS.sub("", ways[-1])]))
    for pattern, resolver in _GRAMMAR:
        for words in ways:
            if match := pattern.fullmatch(words):
                try:
                    return resolver(match, day, ahead)
                except (ValueError, OverflowError):
                    # "February 30"
                    return None
    return None


def _near(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve "yesterday" and the like."""
    if day is None:
        return None
    first, last = _NEAR[match["near"]]
    return day + relativedelta(days=first), day + relativedelta(days=last)


_NEAR = {
    **dict.fromkeys(
        ("today", "tonight", "this morning", "this afternoon", "this evening"), (0, 0)
    ),
    **dict.fromkeys(("yesterday", "last night", "last evening"), (-1, -1)),
    **{"overnight": (-1, 0), "the day before yesterday": (-2, -2)},
    "tomorrow": (1, 1),
}


def _weekday(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve "late last Tuesday"."""
    if day is None:
        return None
    number = _WEEKDAYS.index(match["weekday"][:3])
    which = match["which"]
    if which == "next" or (ahead and which is None):
        away = (number - day.weekday() - 1) % 7 + 1
    else:
        away = -((day.weekday() - number) % 7)
        if away == 0 and which == "last":
            away = -7
    found = day + relativedelta(days=away)
    return found, found


def _calendar(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve a day, month or year by its name."""
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    if parts.get("this") and day:
        year = day.year
    if not parts.get("month"):
        return _part_of(parts.get("part"), date(year or 1, 1, 1), months=12)
    month = _MONTHS.index(parts["month"][:3]) + 1
    if year is None:
        if day is None:
            return None
        number = int(parts.get("day") or 1)
        year = _year_of(month, number, day, ahead=ahead)
    if parts.get("day"):
        found = date(year, month, int(parts["day"]))
        return found, found
    return _part_of(parts.get("part"), date(year, month, 1), months=1)


def _year_of(month: int, number: int, day: date, *, ahead: bool) -> int:
    """Choose the year of a day that has none: the last one, or the next one."""
    passed = (month, number) <= (day.month, day.day)
    if ahead:
        return day.year if not passed or month == day.month else day.year + 1
    return day.year if passed else day.year - 1


def _part_of(part: str | None, first: date, *, months: int) -> Days:
    """Take the early, middle or late third of a month or year."""
    end = first + relativedelta(months=months, days=-1)
    third = {"early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1}
    if part is None:
        return first, end
    word = part.replace("the ", "").split()[0]
    number = third.get(word, 2)
    step = {"months": 4} if months == 12 else {"days": 10}
    begin = first + relativedelta(**{unit: n * number for unit, n in step.items()})
    if number == 2:
        return begin, end
    return begin, begin + relativedelta(**step) + relativedelta(days=-1)


def _quarter(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve "the first quarter of 2015"."""
    number = _ORDINALS.index(match["quarter"])
    first = date(int(match["year"]), 3 * number + 1, 1)
    return first, first + relativedelta(months=3, days=-1)


def _decade(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve "the 1980s"."""
    year = int(match["year"])
    return date(year, 1, 1), date(year + 9, 12, 31)


def _start_of(unit: str, day: date) -> date:
    """Return the first day of the week, month or year of a day."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _named(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve "last week", "this year", "next month"."""
    unit, which = match["unit"], match["which"]
    if day is None or (which == "the" and unit != "weekend"):
        return None
    if unit == "weekend":
        saturday = day - relativedelta(days=(day.weekday() - 5) % 7)
        if which == "last" and day.weekday() > 4:
            saturday -= relativedelta(days=7)
        if which == "next" or ahead:
            saturday = day + relativedelta(days=(5 - day.weekday()) % 7 or 7)
        return saturday, saturday + relativedelta(days=1)
    if unit not in ("week", "month", "year"):
        return None
    step = relativedelta(**{f"{unit}s": 1})
    first = _start_of(unit, day)
    last = first + step - relativedelta(days=1)
    if which in ("last", "previous"):
        return first - step, first - relativedelta(days=1)
    if which == "next":
        return last + relativedelta(days=1), last + step
    if ahead or match["when"] == "later":
        return day, last
    return first, day


def _span(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve "the past two weeks", up to the document's day."""
    unit = match["unit"]
    number = _NUMBERS.get(match["n"] or "one") or int(match["n"])
    if day is None or unit == "weekend":
        return None
    if unit == "hour":
        return day - relativedelta(days=-(-number // 24)), day
    if unit == "decade":
        unit, number = "year", number * 10
    away = relativedelta(**{f"{unit}s": number})
    return (day, day + away) if match["which"] == "next" else (day - away, day)


def _ago(match: re.Match[str], day: date | None, ahead: bool) -> Days | None:
    """Resolve "three weeks ago" to that week."""
    unit = match["unit"]
    number = _NUMBERS.get(match["n"]) or int(match["n"])
    if day is None or unit not in ("day", "week", "month", "year"):
        return None
    found = day - relativedelta(**{f"{unit}s": number})
    if unit == "day":
        return found, found
    first = _start_of(unit, found)
    return first, first + relativedelta(**{f"{unit}s": 1}) - relativedelta(days=1)


Resolver = Callable[[re.Match[str], date | None, bool], Days | None]
_WHICH = r"(?P<which>last|past|previous|this|next|this past|the)"
_GRAMMAR: list[tuple[re.Pattern[str], Resolver]] = [
    (re.compile(pattern), resolver)
    for pattern, resolver in (
        (rf"(?:early |late |earlier |later )?(?P<near>{'|'.join(_NEAR)})", _near),
        (
            rf"(?:early |late )?(?:{_WHICH} )?(?:early |late )?{_WEEKDAY}"
            r"(?: (?:early )?(?:morning|afternoon|evening|night))?",
            _weekday,
        ),
        (
            rf"(?:{_WEEKDAY}[, ]+)?{_MONTH} {_DAY}"
            rf"(?:,? {_YEAR}|,? (?P<this>this year))?",
            _calendar,
        ),
        (rf"(?:{_WEEKDAY}[, ]+)?{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?", _calendar),
        (
            rf"(?:{_PART})?(?:last |the month of )?{_MONTH}"
            rf"(?:,? (?:of )?{_YEAR}|,? (?P<this>this year))?",
            _calendar,
        ),
        (rf"(?:{_PART})?(?:the year )?{_YEAR}", _calendar),
        (
            rf"the (?P<quarter>{'|'.join(_ORDINALS)}) quarter of {_YEAR}",
            _quarter,
        ),
        (r"(?:the )?(?P<year>1[89]\d0|20\d0)s", _decade),
        (
            rf"(?:(?P<when>earlier|later|early|late) )?{_WHICH} {_UNIT}",
            _named,
        ),
        (
            rf"(?:the |these )?(?P<which>last|past|previous|next) (?:{_N} )?{_UNIT}s?",
            _span,
        ),
        (rf"{_N} {_UNIT}s? (?:ago|back)", _ago),
    )
]
