"""Datelines: the place, date and agency before the first words of a report."""

import re

# Nobody wraps lines wider: one beyond it is a whole paragraph.
WIDEST_WRAP = 120

FINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Rev|St|No|Brig|Adm|Prof"
    r"|Insp|Jr|Sr|vs|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)

WORD = r"[^\W\d_][\w.'’\-]*"
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
YEAR = r"(?:\d{4}|\d\d\b)"
DATE = rf"(?:{DAY},?\ )?(?:{MONTH}\ \d{{1,2}}|\d{{1,2}}\ {MONTH})(?:,?\ {YEAR})?|{DAY}"
DATELINE = re.compile(
    rf"""
    (?P<place>{WORD}(?:[ /]{WORD}){{0,3}}?)
    (?P<region>,\ (?!(?:{DATE})\b){WORD}(?:\ {WORD}){{0,2}}?)?
    (?P<date>,?\ (?:{DATE}))?
    (?P<agency>\ ?\([^()\n]{{1,40}}\))?
    (?P<late_date>,?\ (?:{DATE}))?
    \s?(?P<dash>--?|[–—_]|:)\s+
    """,
    re.VERBOSE | re.IGNORECASE,
)
LABELS = re.compile(r"(?:\[[^\[\]\n]{1,60}\]\s+)+(?=\S)")
AGENCY_ALONE = re.compile(r"\((?P<agency>[^()\n]{1,40})\)\s?(?:--?|[–—_])\s+")
# "SANAA, Sept 21 Rebels killed two men": nothing parts the date from the text
UNDASHED = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’\- /]{{2,40}}),\ (?:[A-Z][a-z]+,\ )?"
    rf"(?i:{MONTH})\ \d{{1,2}}\s+(?=[A-ZÀ-Þ\"“])"
)
AGENCIES = re.compile(
    r"\b(?:AP|AFP|AA|ANI|APP|BBC|CNN|DPA|EFE|IANS|IRNA|PTI|SANA|TASS|UNI|UPI|Anadolu"
    r"|Bloomberg|Interfax|Kyodo|Reuters|Xinhua|web desk|staff reporter"
    r"|our correspondent)\b",
    re.IGNORECASE,
)
# Capital letters before a dash or colon that are no place.
NOT_PLACES = {"ASEAN", "BRICS", "ISIL", "ISIS", "NATO", "OPEC", "POLICE", "USA"}
# A lone lower-cased word before a colon that speaks, or labels what follows.
NOT_LOWER_PLACES = re.compile(
    r"\b(?:he|she|they|it|we|i|you|who|dead|army|police|military|government|officials?"
    r"|minister|president|taliban|rebels|troops|report|reports|reported|update|breaking"
    r"|watch|video|photos?|note|question|answer|q|a|analysis|opinion|exclusive|live"
    r"|\w+ed|said|says)\b"
)


# What may stand in a place's stead: "Update — Police have arrested nine men."
LABEL_WORDS = frozenset(
    [
        "advertisement",
        "alert",
        "analysis",
        "answer",
        "background",
        "breaking",
        "commentary",
        "conclusion",
        "correction",
        "editorial",
        "exclusive",
        "explainer",
        "fact",
        "facts",
        "headlines",
        "interview",
        "introduction",
        "latest",
        "live",
        "local",
        "national",
        "new",
        "news",
        "note",
        "opinion",
        "overview",
        "photo",
        "photos",
        "police",
        "politics",
        "question",
        "read",
        "report",
        "review",
        "security",
        "sport",
        "sports",
        "statement",
        "story",
        "summary",
        "today",
        "update",
        "updated",
        "updates",
        "urgent",
        "video",
        "watch",
        "world",
    ]
)
# So many characters make a sentence of a report.
SHORTEST = 50


def ends_sentence(text: str) -> bool:
    """Tell if a text ends with a final mark that is not an abbreviation's.

    text (str): The text, without white space at its end.
    RETURNS (bool): Whether it ends like a sentence.
    """
    tail = text[-40:]
    return FINAL.search(tail) is not None and not ABBREVIATION.search(tail)


def dateline_end(
    text: str, start: int, end: int, *, dashed: bool = False
) -> int | None:
    """Return where the text after a dateline starts.

    text (str): The raw text.
    start (int): Where the paragraph starts.
    end (int): Where it ends.
    dashed (bool): Whether one that ends with a colon counts for nothing.
    RETURNS (Optional[int]): The offset, None where there is no dateline.
    """
    match = AGENCY_ALONE.match(text, start, end)
    if match and AGENCIES.search(match["agency"]):
        return match.end()
    match = UNDASHED.match(text, start, end)
    if match and any(c.islower() for c in text[match.end() : match.end() + 60]):
        return match.end() if match["place"] not in NOT_PLACES else None
    match = DATELINE.match(text, start, end)
    if not match or match.end() >= end:
        return None
    rest = text[match.end() : end].rstrip()
    running = len(rest) > WIDEST_WRAP or ends_sentence(rest)
    colon = match["dash"] == ":"
    if colon and (dashed or not running):
        return None
    if _names_place(match, rest, colon):
        return _after_labels(text, match.end(), end)
    return None


def _after_labels(text: str, start: int, end: int) -> int:
    """Skip the labels of archives: "-- [Report] [Text] Rebels killed two men"."""
    labels = LABELS.match(text, start, end)
    return labels.end() if labels else start


def _names_place(match: re.Match[str], rest: str, colon: bool) -> bool:
    """Tell if what looks like a dateline names a place.

    match (re.Match): What `DATELINE` found.
    rest (str): The paragraph after it.
    colon (bool): Whether it ends with a colon and not with a dash.
    """
    place = match["place"]
    date = match["date"] or match["late_date"]
    agency = match["agency"] and AGENCIES.search(match["agency"])
    small = any(c.islower() for c in rest[:60])
    if place.isupper() and rest.isupper():
        # All is in capitals: only a date or an agency tells.
        return bool(agency or (date and date.startswith(",")))
    if place.isupper():
        letters = sum(c.isalpha() for c in place)
        spoken = re.search(r"[AEIOUYÀ-Þ]", place) is not None
        return small and letters > 2 and spoken and place not in NOT_PLACES
    if not place[0].isupper():
        bare = not (match["region"] or date or match["agency"]) and colon
        whole = place + rest
        lower = bare and whole.islower() and len(place.split()) < 3
        return lower and not NOT_LOWER_PLACES.search(place)
    if not all(word[0].isupper() for word in re.split("[ /]", place)):
        return False
    if agency:
        return True
    if colon:
        return False
    if date:
        return date.startswith(",")
    if not match["region"]:
        # "Gulu — Police have arrested nine men."
        words = place.lower().split()
        plain = not LABEL_WORDS.intersection(words) and len(words) < 4
        spaced = match.string[match.start("dash") - 1].isspace()
        sentence = rest[0].isupper() and len(rest) > SHORTEST and ends_sentence(rest)
        return plain and sentence and (spaced or match["dash"] != "-")
    region = match["region"][2].isupper()
    return bool(region) and match["dash"] != "-" and not rest[0].islower()
