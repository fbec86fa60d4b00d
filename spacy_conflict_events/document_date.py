"""Tell the date of a document: from an extension, or from the top of its text."""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from spacy.tokens import Doc

# How many tokens the top of a page has, and how many characters a line of it.
_TOP = 80
_SHORT = 100
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_FULL = re.compile(
    rf"\b(?:{_MONTH} {_DAY},? (?:19|20)\d\d|{_DAY} {_MONTH},? (?:19|20)\d\d"
    r"|20\d\d-[01]\d-[0-3]\d)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAD = re.compile(r"[^\n]{0,80}? ?(?:--?|[–—:]) ")


def document_day(doc: Doc, attribute: str) -> str | None:
    """Tell the date of a document.

    doc (Doc): The document.
    attribute (str): The name of the Doc extension that may hold it, as a date or in
        words with a year.
    RETURNS (str): The ISO date of the extension, else that of a dateline or a short
        line at the top of the text; None if there is none with a year.
    """
    day = None
    if attribute and Doc.has_extension(attribute):
        value = doc._.get(attribute)
        day = None if value is None else read_day(value)
    if day is None:
        day = _find_day(doc[:_TOP].text)
    return None if day is None else day.isoformat()


def read_day(value: Any) -> date | None:
    """Read a day from a column of the input or an extension.

    value (Any): A date, a datetime, or a text such as "2024-05-03", "May 3, 2024" or
        "2024-05-03T10:00:00Z".
    RETURNS (date): The day; None for what names no day.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return _parse(str(value).strip()) if isinstance(value, str | int) else None


@lru_cache(maxsize=1_000)
def _parse(text: str) -> date | None:
    """Read a day with a year."""
    if re.fullmatch(r"(?:19|20)\d{6}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        pass
    # Only what is not ISO needs it.
    from dateutil import parser

    # For what is left out, the parser takes the default's: two of them show it.
    days = set()
    for default in (datetime(2000, 1, 1), datetime(2004, 2, 2)):
        try:
            days.add(parser.parse(text, default=default).date())
        except (ValueError, OverflowError):
            return None
    return days.pop() if len(days) == 1 else None


def _find_day(text: str) -> date | None:
    """Find the date in a dateline or a short line at the top of a text."""
    if not _YEAR.search(text):
        return None
    for line in text.split("\n"):
        lead = line.strip()
        # A sentence that tells of a day is no head of a page.
        if len(lead) > _SHORT or lead.endswith((".", "?", "!")):
            match = _LEAD.match(lead)
            lead = match.group() if match else ""
        match = _FULL.search(lead)
        if match and (day := read_day(match.group())) is not None:
            return day
    return None
