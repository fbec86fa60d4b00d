"""Which events of a document are one happening: told in parts, and told twice.

Two tellings are of one happening only if nothing is at odds (place, time, number,
means, who) and the words say so: a headline above its lead, "the attack", the same
number of the same persons, "they" who attacked. Where two earlier happenings fit, none
is chosen.
"""

from collections.abc import Sequence
from typing import Any

from .antecedents import Phrase, Phrases
from .modality import is_infinitive, is_one_of_row
from .parts import FIGHTS, is_real, parts_of
from .references import DOERS, Told, refer
from .tellings import Telling, at_odds, is_apart, is_exact, same_count
from .tree import Reading, Sentence

VIOLENT = frozenset({"KILL", "INJURE", "ATTACK", "CLASH", "ABUSE", "DESTROY"})
_VERBAL = """
    ACCUSE REQUEST REJECT THREATEN AGREE CONSULT SUPPORT CONCEDE
"""
VERBAL = frozenset(_VERBAL.split())
# a headline and its lead stand so near
NEAR_TOP = 4
# how many tellings back one is compared with: more than a long report has
LAST = 50


def connect(
    reading: Reading, told: Sequence[Told], records: Sequence[dict[str, Any]]
) -> None:
    """Write into the records of a Doc's events how they belong together.

    `part_of` and `incident` become links to an event: the offsets of its trigger, its
    type, its number among those of its type there, and the trigger's text; None where
    there is no whole, and where the event itself stands for the incident. A party
    with an earlier mention gets `refers_to`: its offsets and text.

    reading (Reading): The Doc.
    told (Sequence[tuple[Draft, int]]): The events in the order of the text, each with
        the place of its sentence.
    records (Sequence[dict]): Their records, which change.
    """
    found = Happenings(reading, told, [record["mode"] for record in records])
    if len(records) == 1 and not found.references:
        records[0].update(part_of=None, incident=None)
        return
    links: list[list[Any]] = []
    seen: dict[tuple[int, int, str], int] = {}
    for (event, number), record in zip(told, records, strict=True):
        key = (*record["trigger"], record["type"])
        seen[key] = seen.get(key, 0) + 1
        # `Doc.text` would join the whole Doc.
        words = reading.sentence(number).words(event.start, event.end)
        links.append([*key, seen[key], words])
    for at, record in enumerate(records):
        whole = found.part_of.get(at)
        record["part_of"] = None if whole is None else links[whole]
        main = found.main[at]
        record["incident"] = None if main == at else links[main]
    for (at, slot, place), phrase in found.references.items():
        filler = records[at]["slots"][slot][place]
        details = filler[2] if len(filler) > 2 else {}
        mention = {**details, "refers_to": [*phrase.span, phrase.text]}
        records[at]["slots"][slot][place] = [*filler[:2], mention]


class Happenings:
    """The events of a document, sorted into happenings."""

    def __init__(
        self, reading: Reading, told: Sequence[Told], modes: Sequence[str | None]
    ) -> None:
        """Sort the events.

        reading (Reading): The Doc.
        told (Sequence[tuple[Draft, int]]): Its events in the order of the text, each
            with the place of its sentence.
        modes (Sequence[str / None]): Their modes.
        """
        self.reading = reading
        self.events = [event for event, _ in told]
        self.numbers = [number for _, number in told]
        self._told_in = frozenset(self.numbers)
        self.modes = modes
        self.references: dict[tuple[int, str, int], Phrase] = refer(
            Phrases(reading), told
        )
        self.part_of: dict[int, int] = {}
        self.main: dict[int, int] = {at: at for at in range(len(told))}
        if len(told) > 1:
            self._sort()

    def _sort(self) -> None:
        self._find_parts()
        # what is compared: of each real happening the first telling and those near
        self.happenings: list[list[Telling]] = []
        # the events of each happening by the place of its first telling
        self.members: dict[int, list[int]] = {}
        self.pointing: set[int] = set()
        for order, telling in enumerate(self._tellings()):
            telling.order = order
            telling.speech = self._is_speech(telling)
            if order > LAST:
                self._forget(order - LAST)
            self._place(telling)
        for members in self.members.values():
            main = self._main(members)
            for at in members:
                self.main[at] = main

    def _find_parts(self) -> None:
        by_sentence: dict[int, list[int]] = {}
        for at, number in enumerate(self.numbers):
            by_sentence.setdefault(number, []).append(at)
        for number, places in by_sentence.items():
            if len(places) == 1:
                continue
            s = self.reading.sentence(number)
            found = parts_of(s, [self.events[at] for at in places])
            for part, whole in found.items():
                self.part_of[places[part]] = places[whole]

    def _tellings(self) -> list[Telling]:
        """Join the events of each sentence that are parts of one another."""
        roots: dict[int, Telling] = {}
        for at, event in enumerate(self.events):
            root = at
            while root in self.part_of:
                root = self.part_of[root]
            number = self.numbers[at]
            if root not in roots:
                roots[root] = Telling(number, [])
            telling = roots[root]
            telling.events.append(at)
            s = self.reading.sentence(number)
            telling.headline = s.is_headline()
            telling.apart = telling.apart or is_apart(s)
            telling.alleged = telling.alleged or event.fact.certainty != "asserted"
            if event.type != "CLAIM_RESPONSIBILITY":
                telling.add(s, event, self.modes[at])
        return [roots[root] for root in sorted(roots)]

    def _forget(self, before: int) -> None:
        """Leave out happenings last told before a telling, and such tellings."""
        near = [
            [ts[0], *(t for t in ts[1:] if t.order >= before)] for ts in self.happenings
        ]
        self.happenings = [ts for ts in near if ts[-1].order >= before]

    def _begin(self, telling: Telling) -> None:
        """Begin a happening with a telling."""
        first = self.events[telling.events[0]]
        s = self.reading.sentence(telling.number)
        if telling.types and is_real(first) and not _sums_up(s, first.head):
            self.happenings.append([telling])
        self.members[telling.order] = list(telling.events)

    def _add(self, telling: Telling, tellings: list[Telling]) -> None:
        """Put a telling to a happening."""
        tellings.append(telling)
        self.members[tellings[0].order] += telling.events

    def _place(self, telling: Telling) -> None:
        """Put a telling to the happening that it is of, or begin one with it."""
        root = self.events[telling.events[0]]
        real = is_real(root)
        if real and not telling.types:
            self._place_claim(telling)
            return
        if real:
            fitting = [
                tellings
                for tellings in self.happenings
                if self._told_again(telling, tellings)
            ]
            if len(fitting) > 1 and telling.pointing:
                # "the attack" is rather one told as an attack than a killing
                fitting = [ts for ts in fitting if _has(ts, telling.pointing)]
            if len(fitting) == 1 and not self._is_doubtful(telling, fitting[0]):
                self._add(telling, fitting[0])
                if telling.pointing:
                    self.pointing.update(telling.events)
                self._join_parts(telling, fitting[0])
                return
        self._begin(telling)

    def _place_claim(self, claim: Telling) -> None:
        """Put "X claimed responsibility" to the one attack told before."""
        (at,) = claim.events
        earlier = [
            tellings
            for tellings in self.happenings
            if tellings[0].types & (VIOLENT | {"ABDUCT"})
        ]
        near = any(t.number >= claim.number - 3 for ts in earlier for t in ts)
        about = self.events[at].extents.get("about")
        if len(earlier) == 1 and near and not about and not earlier[0][0].loose:
            members = [at for telling in earlier[0] for at in telling.events]
            self.part_of[at] = self._main(members)
            self._add(claim, earlier[0])
        else:
            self._begin(claim)

    def _told_again(self, new: Telling, tellings: list[Telling]) -> bool:
        """Tell whether a telling is of the happening of earlier ones."""
        first = tellings[0]
        types = {kind for telling in tellings for kind in telling.types}
        if not (new.types & types or (new.types <= VIOLENT and types <= VIOLENT)):
            return False
        lead = all(self._is_lead(new, telling) for telling in tellings)
        top = first.headline and new.number <= first.number + NEAR_TOP
        others = [telling for telling in tellings if telling.types]
        if any(at_odds(new, other, lead=lead) for other in others):
            return False
        if first.number == new.number and not new.pointing:
            return False
        if new.speech:
            return lead and _speech_again(new, first)
        if lead and not new.apart and _lead_again(new, first):
            return True
        again = top and not (new.apart or new.plain or new.loose)
        if again and _lead_again(new, first) and _same_persons(new, first):
            return True
        loose = new.loose or any(telling.loose for telling in tellings)
        if loose:
            return False
        if _points_to(new, tellings, types):
            return True
        if new.apart or (new.alleged and not new.pointed):
            return False
        return (
            _points_to_persons(new, tellings)
            or _counted_again(new, tellings)
            or self._acts_on(new, tellings)
        )

    def _is_doubtful(self, new: Telling, tellings: list[Telling]) -> bool:
        """Tell whether "the attack" may be one of long ago told in between."""
        if not new.pointing or new.days or new.dates or new.places:
            return False
        last = max(telling.number for telling in tellings)
        return any(
            other[0].stretches
            and not other[0].loose
            and other[0].types <= VIOLENT
            and new.types <= VIOLENT
            and max(telling.number for telling in other) > last
            for other in self.happenings
            if other is not tellings
        )

    def _is_lead(self, new: Telling, first: Telling) -> bool:
        """Tell whether a telling stands just below the headline of an earlier one."""
        if not (
            first.headline
            and first.number < NEAR_TOP
            and first.number < new.number <= first.number + NEAR_TOP
        ):
            return False
        between = self._told_in.intersection(range(first.number + 1, new.number))
        return all(self.reading.sentence(n).is_headline() for n in between)

    def _is_speech(self, telling: Telling) -> bool:
        root = self.events[self._main(telling.events)]
        return root.is_speech or root.match.pattern.plover in VERBAL

    def _acts_on(self, new: Telling, tellings: list[Telling]) -> bool:
        """Tell whether "they" who act are those who acted in the sentence before."""
        if not any(telling.number == new.number - 1 for telling in tellings):
            return False
        if new.places - {n for t in tellings for n in t.names}:
            return False
        actors = {
            (t.number, head)
            for t in tellings
            if t.number == new.number - 1
            for at in t.events
            for head in self.events[at].heads.get("actor", [])
        }
        return any(
            (phrase.number, phrase.head) in actors
            for at in new.events
            for place in range(len(self.events[at].extents.get("actor", [])))
            if (phrase := self.references.get((at, "actor", place))) is not None
            and self._is_they(at, place)
        )

    def _is_they(self, at: int, place: int) -> bool:
        """Tell whether an actor is "he", "they" or "the attackers"."""
        start, end = self.events[at].extents["actor"][place]
        s = self.reading.sentence(self.numbers[at])
        return s.pos[start] == "PRON" or s.lemma[end - 1] in DOERS

    def _join_parts(self, new: Telling, tellings: list[Telling]) -> None:
        """Make what "they" did a part of the attack told in the sentence before."""
        if new.pointing or not self._acts_on(new, tellings):
            return
        attacks = [
            at
            for telling in tellings
            if telling.number == new.number - 1
            for at in telling.events
            if self.events[at].type in FIGHTS and at not in self.part_of
        ]
        for at in new.events:
            kind = self.events[at].type
            if attacks and kind in ("KILL", "INJURE", "DESTROY"):
                self.part_of[at] = attacks[0]

    def _main(self, members: list[int]) -> int:
        """Choose the event that stands for all: an attack first, else the first."""
        roots = [at for at in members if at not in self.part_of] or members
        own = [at for at in roots if at not in self.pointing] or roots
        fights = [at for at in own if self.events[at].type in FIGHTS]
        return min(fights or own)


def _sums_up(s: Sentence, i: int) -> bool:
    # "the third mayor to be killed this year": no other killing
    of_row = s.dep[i] in ("relcl", "acl") and is_one_of_row(s, s.head[i])
    return of_row and is_infinitive(s, i)


def _lead_again(new: Telling, first: Telling) -> bool:
    """Tell whether headline and lead share what makes them one."""
    shared = new.types & first.types
    if not shared:
        return same_count(new, first, least=1)
    nouns = any(
        new.targets.get(kind, set()) & first.targets.get(kind, set()) for kind in shared
    )
    actors = new.actors & first.actors or new.named_actors & first.named_actors
    names = new.names & first.names
    modes = new.modes & first.modes
    return bool(nouns or actors or names or modes or same_count(new, first, least=2))


def _same_persons(new: Telling, first: Telling) -> bool:
    """Tell whether it is done to persons of the same noun: "frees hostages"."""
    return any(
        new.targets.get(kind, set()) & first.targets.get(kind, set())
        for kind in new.types & first.types
    )


def _has(tellings: list[Telling], types: set[str]) -> bool:
    return any(telling.types & types for telling in tellings)


def _speech_again(new: Telling, first: Telling) -> bool:
    """Tell whether headline and lead report the same words of the same speaker."""
    if not new.types & first.types:
        return False
    speakers = new.named_actors & first.named_actors or new.actors & first.actors
    kinds = new.types & first.types
    ours = {n for kind in kinds for n in new.targets.get(kind, ())}
    ours |= {n for kind in kinds for n in new.named_targets.get(kind, ())}
    theirs = {n for kind in kinds for n in first.targets.get(kind, ())}
    theirs |= {n for kind in kinds for n in first.named_targets.get(kind, ())}
    return bool(speakers) and (bool(ours & theirs) or ours == theirs)


def _points_to(new: Telling, tellings: list[Telling], types: set[str]) -> bool:
    """Tell whether "the attack" is one that can mean the happening."""
    if not new.pointing or new.plain:
        return False
    if new.thing and not any(new.modes & telling.modes for telling in tellings):
        return False
    for kind in new.pointing:
        if kind in types:
            fits = True
        elif kind == "ATTACK":
            fits = bool(types & VIOLENT) and "CLASH" not in types
        else:
            fits = False
        if not fits:
            return False
    known = {name for telling in tellings for name in telling.places}
    if new.places and not new.places & known:
        return False
    for kind, nouns in new.own_targets.items():
        theirs = {n for t in tellings for n in t.targets.get(kind, ())}
        if kind in new.pointing and not nouns & theirs:
            return False
    for kind in new.several:
        # "the killings" of one man are not told so
        counts = [bounds for t in tellings for bounds in t.counts.get(kind, ())]
        if not any(low is not None and low > 1 for low, _ in counts):
            return False
    return True


def _points_to_persons(new: Telling, tellings: list[Telling]) -> bool:
    """Tell whether it is done to "the suspects" to whom it was done before."""
    if new.plain:
        return False
    for kind in new.pointed:
        theirs = {n for t in tellings for n in t.targets.get(kind, ())}
        if theirs & new.targets.get(kind, set()):
            return True
        both = [t for t in tellings if kind in t.counts]
        if kind in new.counts and any(same_count(new, t, least=2) for t in both):
            return True
    return False


def _counted_again(new: Telling, tellings: list[Telling]) -> bool:
    """Tell whether the same number of the same persons is told again."""
    if new.plain or not all(
        is_exact(bounds) for several in new.counts.values() for bounds in several
    ):
        return False
    for telling in tellings:
        kinds = new.counts.keys() & telling.counts.keys()
        if not kinds or not same_count(new, telling, least=2):
            continue
        places = new.places & telling.places
        times = new.days & telling.days or new.dates & telling.dates
        large = same_count(new, telling, least=5)
        if places or len(kinds) > 1 or (large and (times or not new.places)):
            return True
    return False
