"""Times: the phrases of a sentence that tell when, and where they hang."""

from .belonging import length_of
from .capitals import DAYS
from .phrases import noun_phrase
from .scenes import is_deed, is_happening
from .time_phrases import BEFORE, TELLING, time_phrases
from .tree import Sentence

TIME_PREPOSITIONS = frozenset(
    [
        "on",
        "in",
        "at",
        "during",
        "over",
        "since",
        "before",
        "after",
        "by",
        "for",
        "within",
        "until",
        "till",
        "from",
        "between",
        "past",
        "of",
        "around",
        "about",
        "through",
        "throughout",
        "amid",
        "ahead",
    ]
)
TIMES = frozenset({"DATE", "TIME"})
UNITS = frozenset({"hours", "days", "weeks", "months", "years", "decades"})
# "during the vote", "since Easter"
FEASTS = frozenset({"christmas", "easter", "eid", "holiday", "holidays", "ramadan"})
HOLY = frozenset({"ashura", "christmas", "diwali", "easter", "eid", "epiphany", "holi"})
HOLY |= {"nowruz", "passover", "pentecost", "purim", "whitsun"}
# before a deed: "a weekend shooting", "a night attack"
BEFORE_DEEDS = frozenset({"dawn", "evening", "midnight", "morning", "night", "weekend"})
AFTER = frozenset({"after", "before", "following"})
RITES = frozenset({"mass", "prayer", "prayers", "service"})
EVES = frozenset({"anniversary", "day", "eve"})
# times by what went on then: "during the dictatorship", "since the coup"
ERAS = frozenset(
    ["campaign", "ceasefire", "commemoration", "coup", "dictatorship", "funeral"]
)
ERAS |= {"genocide", "independence", "lockdown", "mass", "occupation", "reign", "siege"}
ERAS |= {"sermon", "truce", "war", "celebration", "festivity", "pandemic"}
DURING = frozenset({"during", "amid", "since", "before", "until", "till", "over"})
# "the bloodiest day in more than two years"
LENGTHENING = frozenset({"about", "almost", "at", "least", "more", "nearly", "over"})
LENGTHENING |= {"than"}
MODES = frozenset(
    {"air", "away", "boat", "bus", "car", "foot", "mule", "road", "train"}
)
VAGUE = UNITS | {"a", "decade", "one", "two", "three", "four", "five", "six", "seven"}
VAGUE |= {"eight", "nine", "ten", "several", "recent", "many"}
FIRST = frozenset({"first", "only"})
RECORD = 10
PAUSES = frozenset({"absence", "break", "delay", "gap", "hiatus", "lull", "pause"})
PAUSES |= {"sentence", "sentences", "silence", "term", "terms"}
GIVEN = frozenset({"dobj", "npadvmod"})
CONFINED = frozenset({"captivity", "custody", "detention", "hiding", "jail", "prison"})
PAYS = frozenset({"allowance", "arrear", "arrears", "bonus", "due", "pay", "rent"})
PAYS |= {"salary", "stipend", "wage"}
MOMENTS = frozenset({"moment", "time", "times"})
CHANGES = frozenset({"change", "decline", "decrease", "drop", "fall", "increase"})
CHANGES |= {"jump", "reduction", "rise", "surge"}
DASHES = frozenset({"-", "--", "–", "—", ":"})
# the most tokens of a dateline's place, and of the agency in brackets
FIRST_WORDS, AGENCY = 10, 7
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]
JOURNALS = frozenset({"daily", "fortnightly", "monthly", "quarterly", "weekly"})
JAILING = frozenset({"ban", "bar", "imprison", "jail", "remand", "sentence"})


def time_adjuncts(s: Sentence) -> list[Adjunct]:
    """Find the time phrases of a sentence, in their order.

    RETURNS (list[tuple[int, int, int]]): The token by which each hangs on the rest
        (its noun), its first token and its end, exclusive.
    """
    key = "times"
    if key not in s.memo:
        extents = [(phrase.start, phrase.end) for phrase in time_phrases(s)]
        extents = _occasions(s, extents) + extents
        found: list[Adjunct] = []
        for start, end in sorted(extents, key=lambda pair: (pair[0], -pair[1])):
            if found and start < found[-1][2]:
                continue
            if found and _joins(s, found[-1][2], start):
                if not _tells_which(s, found[-1][2], start):
                    found[-1] = (*found[-1][:2], end)
            elif _is_record(s, start, end) or _is_age(s, start, end):
                continue
            elif not _is_dateline(s, start, end) and not _is_measure(s, start, end):
                top = _top(s, start, end)
                given = s.lemma[s.head[top]] == "give" and s.dep[top] in GIVEN
                if given and s.lower[start] not in ("last", "this", "that", "the"):
                    # "gave them ten days to reopen the mill"
                    continue
                if s.dep[top] == "conj" and found and s.head[top] < found[-1][2]:
                    # "on Friday and Saturday"
                    top = found[-1][0]
                told = (
                    s.dep[top] not in ("dobj", "attr")
                    or length_of(s, start, end) >= 0
                    # "was shot the following day"
                    or s.child(s.head[top], "auxpass") >= 0
                )
                loose = s.lower[end : end + 1] == ["of"] and not _is_bound(
                    s, start, end
                )
                if loose and length_of(s, start, end) < 0:
                    # "days of rain", "weeks of unrest"
                    continue
                if s.dep[start] == "det" and s.head[start] >= end > start + 1:
                    # "a night attack"
                    start += 1
                if told or not _is_span(s, start, end):
                    found.append((top, start, end))
        s.memo[key] = found
    return s.memo[key]  # type: ignore[return-value]


def _is_bound(s: Sentence, start: int, end: int) -> bool:
    # "during weeks of rain", "Monday of last week"; not "weeks of unrest"
    lasting = s.lower[end - 1] in UNITS or (
        # "a month of rain"
        s.lower[start] in ("a", "an") and s.lower[end - 1] + "s" in UNITS
    )
    return not lasting or (start > 0 and s.lower[start - 1] in BEFORE)


def _joins(s: Sentence, end: int, start: int) -> bool:
    # "at 9 pm Monday", "Thursday, April 23"; not "for four hours Monday evening"
    if s.lower[end - 1] in UNITS and s.lower[start] in DAYS:
        return False
    return s.lower[end:start] in ([], [","]) and s.pos[end - 1] != "PUNCT"


def _tells_which(s: Sentence, end: int, start: int) -> bool:
    # "on Monday, the first day of the term"
    return start > end and s.lower[start] in ("a", "the")


def _is_dateline(s: Sentence, start: int, end: int) -> bool:
    # "May 5, 2014 - Two men", "This story is from May 5, 2014"
    behind = end
    if s.text[end : end + 1] == ["("] and ")" in s.text[end : end + AGENCY]:
        # "Oro, May 5 (ABC) - A mob"
        behind = s.text.index(")", end) + 1
    dashed = s.lower[behind : behind + 1] and s.lower[behind] in DASHES
    if dashed or (behind > end and start > 0):
        # "Oro, May 5: A mob", "Oro (Ida, Kenya), May 5 - A mob", "Oro, May 5 (ABC) A"
        first = all(s.pos[k] in ("PROPN", "PUNCT") for k in range(start))
        return start < FIRST_WORDS and first
    return s.lower[max(0, start - 3) : start] == ["story", "is", "from"]


def _is_measure(s: Sentence, start: int, end: int) -> bool:
    # "sentenced to ten years", "extended by three months"; not "from Monday to Friday"
    if s.lower[end : end + 2] == ["-", "long"]:
        # "the night-long siege"
        return True
    if s.lower[start - 1 : start] == ["of"] and (
        s.lower[start - 2] in PAUSES or s.lower[start - 2] in MOMENTS
    ):
        # "after a pause of six months", "one of the busiest times of the day"
        return True
    if s.lower[end - 1] in UNITS and s.lower[end : end + 1] in (["by"], ["away"]):
        # "a hamlet 12 hours by road from Oro"; not "within two days by firing on them"
        return not MODES.isdisjoint(s.lower[end : end + 3])
    without = s.lower[end : end + 1] == ["without"]
    without = without and s.lower[start - 1 : start] == ["after"]
    if without or s.lower[end : end + 2] == ["on", ","]:
        # "after a week without water", "ten years on, they still wait"
        return s.lower[end - 1] in UNITS or s.lower[end - 1] + "s" in UNITS
    if s.lower[end : end + 1] == ["into"] and s.lower[end - 1] in UNITS:
        # "three weeks into the strike"
        return True
    around = (s.lower[start - 1 : start], s.lower[end : end + 1])
    if around == (["within"], ["of"]):
        # "within hours of the blast"
        return True
    if s.pos[start - 2] == "NUM" and s.lower[start - 3 : start - 2] == ["from"]:
        # "up from 800 in 2017"
        return s.lower[start - 1] == "in"
    if s.lower[end : end + 1] == ["of"] and _is_owed(s, end):
        # "over eight months of unpaid wages"
        return True
    if s.lower[end : end + 1] == ["apart"] or s.lower[end : end + 2] == ["of", "each"]:
        # "minutes apart", "within minutes of each other"
        return True
    if end - start > 2 and s.pos[start] == "NUM" and s.lower[end - 2] in ("a", "an"):
        # "14 a day"
        return True
    if s.lower[start - 1 : start] == ["from"] and s.lemma[s.head[start - 1]] in CHANGES:
        # "a decrease from the previous year"
        return True
    if s.lower[start - 2 : start] == ["total", "of"]:
        # "jailed for a total of 21 years"
        return True
    if s.lower[start - 1 : start] == ["for"] and s.lemma[s.head[start - 1]] in JAILING:
        # "jailed him for five years"
        return True
    before = s.lower[start - 1 : start]
    if before == ["than"] and s.lower[start] in ("last", "previous", "the"):
        # "a third more than the year before"
        return True
    if s.lower[max(start - 2, 0) : start] == ["up", "to"]:
        # "held for up to 15 days"
        return s.lower[max(start - 3, 0)] != "for"
    measured = before in (["to"], ["by"]) or (
        # "freed after 40 days"; not "after three days of clashes"
        before == ["after"]
        and (
            s.lower[end : end + 1] not in (["of"], ["in"])
            # "freed after nine days in captivity"
            or s.lower[min(end + 1, len(s) - 1)] in CONFINED
        )
    )
    return measured and s.pos[start] == "NUM" and s.lower[end - 1] in UNITS


def _is_owed(s: Sentence, of: int) -> bool:
    inner = s.child(of, "pobj")
    return inner >= 0 and s.lemma[inner] in PAYS


def _is_age(s: Sentence, start: int, end: int) -> bool:
    # "a man in his mid-40s"
    if s.lower[start - 1 : start] == ["aged"]:
        # "boys aged 9-12 years"
        return True
    owned = s.lower[start - 1 : start] in (["his"], ["her"], ["their"])
    return owned and s.lower[end - 1].endswith("0s")


def _is_record(s: Sentence, start: int, end: int) -> bool:
    """Tell whether a time says how long nothing was like it.

    "The worst attack since May", "the first raid in months"; not "the worst attack in
    May", "killed at least ten since May".
    """
    if s.lower[max(start - 1, 0)] == "time" and s.ent[start - 2] == "ORDINAL":
        # "for the second time this year"
        return True
    if start and s.tag[start - 1] == "JJS" and s.lower[start] == "this":
        # "the deadliest this year"
        return True
    word = start - 1
    while word > 0 and s.lower[word] in LENGTHENING:
        word -= 1
    if s.lower[word] not in ("in", "since", "for", "within"):
        return False
    few = s.lower[start : min(end, start + 3)]
    if s.lower[word] != "since" and VAGUE.isdisjoint(few) and s.lower[word] != "within":
        return False
    for k in range(word - 1, max(word - RECORD, -1), -1):
        if s.text[k] in (",", ";", ":") or s.is_verb(k):
            return False
        most = s.tag[k] == "JJS" or s.lower[k].endswith("iest")
        nth = s.lower[k] in FIRST or s.ent[k] == "ORDINAL"
        if (most and s.lower[k] != "least") or nth:
            return True
    return False


def _is_span(s: Sentence, start: int, end: int) -> bool:
    # "entered their 10th day": no time at which
    return s.has_list(end - 1, "time_nouns") and end - start > 1


def _top(s: Sentence, start: int, end: int) -> int:
    """Find the token of a phrase by which it hangs on the rest."""
    tops = [i for i in range(start, end) if not start <= s.head[i] < end]
    named = [i for i in tops if s.pos[i] in ("NOUN", "PROPN", "NUM")]
    top = (named or tops or [start])[0]
    # "late on Monday night"
    inner = s.child(top, "pobj") if s.dep[top] == "prep" else -1
    return inner if start <= inner < end else top


def _occasions(s: Sentence, known: list[Extent]) -> list[Extent]:
    """Find the feasts, votes and the like during which something happens."""
    found: list[Extent] = []
    for i, dep in enumerate(s.dep):
        if dep in ("compound", "nmod"):
            named = s.lower[i] in BEFORE_DEEDS
            if named and (is_deed(s, s.head[i]) or is_happening(s, s.head[i])):
                # "a weekend shooting", "an early morning attack"
                early = i > 0 and s.lower[i - 1] in ("early", "late")
                found.append((i - early, i + 1))
            continue
        if dep == "poss":
            of_time = i > 0 and s.lower[i - 1] == "the" and s.lower[i] + "s" in UNITS
            if of_time and is_happening(s, s.head[i]):
                # "the day's fighting"
                found.append((i - 1, i + 1))
            continue
        if dep not in ("pobj", "npadvmod", "dobj"):
            continue
        word = s.lower[s.head[i]]
        if dep == "dobj" and word != "following":
            continue
        placed = dep == "npadvmod" or word in TIME_PREPOSITIONS
        # not "the editor of the weekly"
        entity = s.ent[i] in TIMES and placed and s.lower[i] not in JOURNALS
        occasion = s.has_list(i, "occasions") and (
            word in DURING or _is_ahead(s, s.head[i])
        )
        occasion = occasion or (word in ("during", "since") and s.lemma[i] in ERAS)
        ahead = s.lower[s.head[i] - 1]
        if occasion and (ahead in UNITS or ahead + "s" in UNITS):
            # "two days before the vote"
            occasion = False
        # "marched over the election": what it was about
        occasion = occasion and (word != "over" or s.lower[i] in FEASTS)
        told = s.child(i, "prep") >= 0 or s.lower[i] == "anniversary"
        if word == "on" and s.lower[i] in EVES and told:
            # "on the eve of the feast", "on election anniversary"
            occasion = True
        if word in AFTER and s.lemma[i] in RITES:
            # "after Friday prayers"; not "after prayers at the mosque"
            occasion = any(s.lower[k] in DAYS | BEFORE_DEEDS for k in s.kids[i])
        if word in ("at", "by", "on") and s.lower[i] in HOLY:
            # "was shot at Christmas", "on Ashura"
            occasion = True
        if occasion:
            found.append(_occasion(s, i))
        elif (
            entity and not any(a <= i < b for a, b in known) and not _is_distance(s, i)
        ):
            found.append(_entity(s, i))
    return found


def _occasion(s: Sentence, i: int) -> Extent:
    """Leave out what tells of the deed: "the eve of the vote against a new law"."""
    start, end = noun_phrase(s, i)
    for k in range(i + 1, end):
        if s.dep[k] == "prep" and s.lower[k] in ("against", "between"):
            return start, k
    return start, end


def _is_ahead(s: Sentence, of: int) -> bool:
    # "was held ahead of the vote"
    return of > 0 and s.lower[of] == "of" and s.lower[of - 1] == "ahead"


def _is_distance(s: Sentence, i: int) -> bool:
    """Tell whether a span of time only leads to another: "days after the vote"."""
    start, end = _entity(s, i)
    if s.lower[i] == "weekend":
        # "at the weekend after a match"
        return False
    if s.lower[end : end + 1] in (["after"], ["before"], ["since"], ["-"]):
        return True
    if s.has_list(i, "places") and s.pos[i - 1] == "PROPN":
        # "in the Kessim quarter"
        return True
    if s.lower[start] in ("his", "her", "their") or _is_place_name(s, i):
        # "in his late 30s", "a village in Surkhet"
        return True
    if s.lower[end - 1] == "long":
        # "during an hour-long clash"
        return True
    aged = not {"old", "age", "ages"}.isdisjoint(s.lower[start:end])
    return aged or s.pos[i] in ("NUM", "PRON")


def _is_place_name(s: Sentence, i: int) -> bool:
    """Tell whether a name behind "in" is that of a place, read as one of time."""
    alone = s.pos[i] == "PROPN" and s.lower[s.head[i]] in ("in", "at", "near")
    return alone and s.lower[i] not in TELLING and s.lower[i].isalpha()


def _entity(s: Sentence, i: int) -> Extent:
    """Widen a token to its entity, and by the article before it."""
    start = end = i
    while start > 0 and s.ent_iob[start] != 3 and s.ent[start - 1] == s.ent[i]:
        start -= 1
    while end + 1 < len(s) and s.ent[end + 1] == s.ent[i] and s.ent_iob[end + 1] != 3:
        end += 1
    if start > 0 and s.dep[start - 1] in ("det", "amod") and s.head[start - 1] <= end:
        start -= 1
    while end > start and s.pos[end] in ("PUNCT", "PART"):
        end -= 1
    return start, end + 1
