"""What a sentence tells of a happening, and whether two tellings are at odds."""

import re
from dataclasses import dataclass, field

from .antecedents import DEFINITE
from .parties import persons_of
from .phrases import MONTHS, noun_phrase
from .slots import Draft
from .tree import Sentence

Bounds = tuple[int | None, int | None]

_DAYS = """
    monday tuesday wednesday thursday friday saturday sunday yesterday today
"""
DAYS = frozenset(_DAYS.split())
# the letters at the start that two names share which are of one country
SAME_NAME = 4
YEAR = re.compile(r"(?:19|20)\d\d")
# a stretch of time, or one long past: what it tells is no part of today's news
_LONG = """
    since past year years month months week weeks decade decades century far ago
    recent
"""
LONG = frozenset(_LONG.split())
_ELSEWHERE = """
    another additional both different earlier elsewhere fresh further later many
    meanwhile more new next numerous other previous previously second separate
    separately series several similar similarly third unrelated spate string wave
    various fourth fifth every each any
"""
ELSEWHERE = frozenset(_ELSEWHERE.split())
_GENERIC = """
    adult body casualty civilian individual man other people person resident rest
    victim woman being dead wounded injured member citizen life total
"""
GENERIC = frozenset(_GENERIC.split())
_PLACE_WORDS = """
    area central city county district east eastern north northern province region
    south southern state street town village west western the market capital airport
    church mosque school university station northeast northwest
"""
PLACE_WORDS = frozenset(_PLACE_WORDS.split())
_STATE = """
    army commando force forces guard military navy officer paramilitary police
    policeman security sf soldier troop troops warplane air-force sfs government
    authority
"""
STATE = frozenset(_STATE.split())
REBELS = frozenset({"assailant", "attacker", "bomber", "robber", "intruder", "raider"})
BY_WORD = {"shot": "shooting", "shoot": "shooting", "gunned": "shooting"}
BY_WORD |= {"shooting": "shooting", "stabbed": "stabbing", "beheaded": "stabbing"}
BY_WORD |= {"blast": "bombing", "explosion": "bombing", "bomb": "bombing"}
# modes that say nothing of the means: an ambush is told as a shooting, too
LOOSE = frozenset({"ambush", "raid", "assassination", "massacre"})
# modes that tell of one thing: the blast of a mine is told as a bombing, too
AKIN = (
    *({"bombing", mode} for mode in ("airstrike", "grenade", "landmine")),
    {"bombing", "suicide-bombing"},
    *({"airstrike", mode} for mode in ("drone-strike", "missile-attack")),
    *({"execution", mode} for mode in ("beheading", "shooting")),
    {"shelling", "missile-attack"},
    {"arson", "burning"},
)


@dataclass
class Telling:
    """The events of one sentence that belong to one happening, and what they say.

    number (int): The place of the sentence in the Doc.
    events (list[int]): The places of the events among those of the Doc.
    order (int): Its place among the tellings of the Doc.
    counts (dict): The least and greatest number by event type.
    targets (dict): The nouns of the targets by event type, as lemmas.
    pointing (bool): Whether it points back: "the attack", "it was the attack that".
    apart (bool): Whether words such as "another" set it apart from what came before.
    speech (bool): Whether its main event is an act of speech.
    loose (bool): Whether it speaks of a stretch of time or of several happenings.
    """

    number: int
    events: list[int]
    order: int = 0
    types: set[str] = field(default_factory=set)
    counts: dict[str, list[Bounds]] = field(default_factory=dict)
    targets: dict[str, set[str]] = field(default_factory=dict)
    named_targets: dict[str, set[str]] = field(default_factory=dict)
    actors: set[str] = field(default_factory=set)
    named_actors: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    stretches: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    pointing: set[str] = field(default_factory=set)
    pointed: set[str] = field(default_factory=set)
    own_targets: dict[str, set[str]] = field(default_factory=dict)
    several: set[str] = field(default_factory=set)
    thing: bool = False
    plain: bool = False
    apart: bool = False
    loose: bool = False
    headline: bool = False
    alleged: bool = False
    speech: bool = False

    def add(self, s: Sentence, event: Draft, mode: str | None) -> None:
        """Take in an event."""
        self.types.add(event.type)
        if event.count is not None:
            bounds = (event.count.low, event.count.high)
            self.counts.setdefault(event.type, []).append(bounds)
        self._add_parties(s, event)
        self._add_places(s, event)
        self._add_times(s, event)
        self._add_trigger(s, event)
        mode = mode or next(
            (BY_WORD[w] for w in s.lower[event.start : event.end] if w in BY_WORD), None
        )
        if mode and event.type in ("ATTACK", "KILL", "INJURE", "ABUSE"):
            self.modes.add(mode)

    def _add_parties(self, s: Sentence, event: Draft) -> None:
        for slot, nouns, names in (
            ("actor", self.actors, self.named_actors),
            (
                "target",
                self.targets.setdefault(event.type, set()),
                self.named_targets.setdefault(event.type, set()),
            ),
        ):
            for head in event.heads.get(slot, []):
                noun = persons_of(s, head)
                if s.pos[noun] in ("PRON", "NUM", "DET"):
                    continue
                if s.pos[noun] == "PROPN" and not _is_common(s, noun):
                    names.add(s.lower[noun])
                    titles = s.children(noun, "compound", "nmod", "appos")
                    nouns.update(s.lemma[k] for k in titles)
                else:
                    nouns.add(s.lemma[noun])
                    if slot == "target" and s.has_list(noun, "places"):
                        # "the parliament building" is the parliament
                        kinds = s.children(noun, "compound")
                        nouns.update(s.lemma[k] for k in kinds if s.pos[k] == "NOUN")
                    inner = not s.is_verb(event.head) and event.head in s.path_up(head)
                    if slot == "target" and inner:
                        # "the attack on the bus" says itself which one is meant
                        own = self.own_targets.setdefault(event.type, set())
                        own.add(s.lemma[noun])
                    if (
                        slot == "target"
                        and s.lower[noun_phrase(s, head)[0]] in DEFINITE
                    ):
                        self.pointed.add(event.type)
                start, end = noun_phrase(s, head)
                inside = range(start, end)
                self.names.update(s.lower[i] for i in inside if s.pos[i] == "PROPN")
                if slot == "actor" and event.type != "CLASH":
                    self._add_side(s, noun)

    def _add_side(self, s: Sentence, noun: int) -> None:
        words = {s.lemma[noun], s.lower[noun]}
        if words & STATE:
            self.sides.add("state")
        elif words & REBELS or s.has_list(noun, "insurgents"):
            self.sides.add("rebels")

    def _add_places(self, s: Sentence, event: Draft) -> None:
        extents = list(event.extents.get("location", []))
        for head in event.heads.get("target", []):
            if s.has_list(head, "places") or s.ent[head] in ("GPE", "LOC", "FAC"):
                extents.append(noun_phrase(s, head, places=True))
        for start, end in extents:
            self.places.update(
                s.lower[i]
                for i in range(start, end)
                if (s.pos[i] == "PROPN" or s.ent[i] == "NORP")
                and s.lower[i] not in PLACE_WORDS
            )
        self.names.update(self.places)

    def _add_times(self, s: Sentence, event: Draft) -> None:
        if _is_said_of_it(s, event.head):
            # "it was the worst attack in years"
            return
        for start, end in event.extents.get("time", []):
            if start and s.lower[start - 1] == "after":
                # "freed after two weeks": how long it lasted before
                continue
            words = s.lower[start:end]
            days = DAYS.intersection(words)
            month = MONTHS.intersection(words)
            numbers = [w for w in words if w.isdigit() and len(w) <= 2]
            if month and numbers:
                self.dates.add(f"{min(month)} {numbers[0]}")
            elif days:
                self.days |= days
            elif month or LONG.intersection(words) or any(map(YEAR.fullmatch, words)):
                self.stretches.add(" ".join(words))
            if ELSEWHERE.intersection(words) or "same" in words:
                self.apart = True
            # "Last Monday" is a day, "last year" none
            if days and {"last", "previous"} & set(words):
                self.stretches.add(" ".join(words))

    def _add_trigger(self, s: Sentence, event: Draft) -> None:
        i = event.head
        if s.is_verb(i):
            if any(
                s.dep[k] == "aux" and s.lower[k] in ("have", "has") for k in s.kids[i]
            ):
                self.loose = True
            thing = s.child(i, "nsubj", "nsubjpass")
            if event.type == "ATTACK" and thing >= 0 and _is_known_thing(s, thing):
                self.pointing.add(event.type)
                self.thing = True
            return
        start, end = noun_phrase(s, i)
        inside = set(range(start, end)) | set(s.kids[i])
        words = {s.lower[k] for k in inside}
        plural = s.tag[i] in ("NNS", "NNPS")
        superlative = any(s.tag[k] == "JJS" or s.tag[k] == "RBS" for k in inside)
        ordinal = ELSEWHERE & words
        if _is_said_of_it(s, i):
            self.pointing.add(event.type)
        elif ordinal or superlative:
            self.apart = True
        elif DEFINITE & {s.lower[k] for k in s.children(i, "det")} | (
            {"the"} & {s.lower[start]}
        ):
            if plural and event.type in ("ATTACK", "CLASH", "PROTEST"):
                self.loose = True
            else:
                self.pointing.add(event.type)
                if plural:
                    self.several.add(event.type)
        elif plural:
            self.loose = True
        else:
            self.plain = True
        names = {s.lower[k] for k in inside if s.pos[k] == "PROPN"}
        self.names |= names
        if event.type in self.pointing:
            # "the Mumbai attack", "the attack in Mumbai" is that one and no other
            self.places |= names - PLACE_WORDS


def _is_known_thing(s: Sentence, i: int) -> bool:
    # "the bomb exploded"
    definite = any(s.lower[k] in DEFINITE for k in s.children(i, "det"))
    return definite and s.tag[i] == "NN" and s.has_list(i, "instruments")


def _is_common(s: Sentence, i: int) -> bool:
    # "Gunmen" at the start is no name, whatever the tagger says
    listed = s.has_list(i, "persons") or s.has_list(i, "insurgents")
    return listed and s.ent[i] not in ("PERSON", "ORG", "NORP")


def _is_said_of_it(s: Sentence, i: int) -> bool:
    """Tell whether it is said of something told before: "it was the third raid"."""
    if s.dep[i] != "attr" or s.tag[i] in ("NNS", "NNPS"):
        return False
    subject = s.child(s.head[i], "nsubj")
    return subject >= 0 and s.lower[subject] in ("it", "this", "that")


def is_apart(s: Sentence) -> bool:
    """Tell whether a sentence opens a happening: "in a separate incident"."""
    opening = s.lower[:6]
    if {"separate", "separately", "another", "elsewhere", "meanwhile"} & set(opening):
        return True
    return " ".join(opening[:2]) in ("hours later", "days later", "weeks later") or (
        opening[2:3] == ["later"]
    )


def overlap(a: Bounds, b: Bounds) -> bool:
    """Tell whether one number can lie within both bounds."""
    low = max((n for n in (a[0], b[0]) if n is not None), default=0)
    high = min((n for n in (a[1], b[1]) if n is not None), default=None)
    return high is None or low <= high


def is_exact(bounds: Bounds) -> bool:
    """Tell whether the bounds are one number."""
    return bounds[0] is not None and bounds[0] == bounds[1]


def same_count(a: Telling, b: Telling, *, least: int) -> bool:
    """Tell whether both give the same number for a type, and no small one."""
    return any(
        ours == theirs and ours != (None, None) and (ours[0] or 0) >= least
        for kind in a.counts.keys() & b.counts.keys()
        for ours in a.counts[kind]
        for theirs in b.counts[kind]
    )


def at_odds(a: Telling, b: Telling, *, lead: bool) -> bool:
    """Tell whether two tellings cannot be of one happening.

    lead (bool): Whether one is the headline and the other the lead below it.
    """
    if any(
        not overlap(ours, theirs)
        for kind in a.counts.keys() & b.counts.keys()
        for ours in a.counts[kind]
        for theirs in b.counts[kind]
    ):
        return True
    if a.places and b.places and not _share_place(a.places, b.places):
        return True
    if _times_at_odds(a, b, lead=lead):
        return True
    if a.modes and b.modes and not _modes_agree(a.modes, b.modes):
        return True
    if "CLASH" not in a.types | b.types:
        if a.sides and b.sides and not a.sides & b.sides:
            return True
        named = a.named_actors and b.named_actors
        if named and not a.named_actors & b.named_actors:
            return True
    return any(_targets_at_odds(a, b, kind, lead=lead) for kind in a.types & b.types)


def _share_place(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether a place is in both, or its people: "Ghana", "the Ghanaian port"."""
    return bool(ours & theirs) or any(
        _begin_alike(one, other) for one in ours for other in theirs
    )


def _begin_alike(one: str, other: str) -> bool:
    shared = max(SAME_NAME, min(len(one), len(other)) - 1)
    return len(one) >= shared <= len(other) and one[:shared] == other[:shared]


def _times_at_odds(a: Telling, b: Telling, *, lead: bool) -> bool:
    if a.stretches != b.stretches:
        timeless = not (a.days | a.dates | a.stretches) or not (
            b.days | b.dates | b.stretches
        )
        # "an attack on a bus in June", then "the attack on the bus"
        again = any(
            telling.pointing and not (telling.days | telling.dates | telling.stretches)
            for telling in (a, b)
        )
        if not (timeless and (lead or again)):
            return True
    for ours, theirs in ((a.days, b.days), (a.dates, b.dates)):
        if ours and theirs and not ours & theirs:
            return True
    return False


def _modes_agree(a: set[str], b: set[str]) -> bool:
    if a & b or (a | b) & LOOSE:
        return True
    return any(pair & a and pair & b for pair in AKIN)


def _targets_at_odds(a: Telling, b: Telling, kind: str, *, lead: bool) -> bool:
    named = a.named_targets.get(kind, set()), b.named_targets.get(kind, set())
    if named[0] and named[1]:
        return not named[0] & named[1]
    ours = a.targets.get(kind, set()) - GENERIC
    theirs = b.targets.get(kind, set()) - GENERIC
    if not ours or not theirs or ours & theirs:
        return False
    if named[0] or named[1]:
        # "a villager" and "Ali Khan" can be the same
        return False
    # a headline puts it in other words
    return not (lead and same_count(a, b, least=2))
