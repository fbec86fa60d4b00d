"""Who "he", "they", "the group" or "these men" are: the earlier mention in the text.

A reference is given only where one candidate is left, so "he" after two men is none.
"""

from collections.abc import Iterable, Sequence

from .antecedents import ARMIES, Phrase, Phrases
from .slots import Draft
from .tree import Sentence

PERSONAL = {"he": "he", "him": "he", "himself": "he"}
PERSONAL |= {"she": "she", "her": "she", "herself": "she"}
PLURAL = frozenset({"they", "them", "themselves"})
PRONOUNS = frozenset({*PERSONAL, *PLURAL, "it"})
# how many sentences a pronoun looks back, and a phrase such as "the group"
NEAR = 2
FAR = 6
# how many events back "the victims" are looked for
LAST = 200
_GROUPS = """
    faction group militia movement network organisation organization outfit party
"""
GROUPS = frozenset(_GROUPS.split())
# who is called so once an event is told: the types of that event and its slot
HARM = frozenset({"KILL", "INJURE", "ATTACK", "ABUSE", "ABDUCT"})
DOERS = ("attacker", "assailant", "perpetrator", "killer")
ROLES: dict[str, tuple[frozenset[str], str]] = {
    **dict.fromkeys(
        ["suspect", "detainee", "arrestee"], (frozenset({"ARREST"}), "target")
    ),
    **dict.fromkeys(
        ["hostage", "captive", "abductee"], (frozenset({"ABDUCT"}), "target")
    ),
    **dict.fromkeys(
        ["protester", "protestor", "demonstrator"], (frozenset({"PROTEST"}), "actor")
    ),
    **dict.fromkeys(DOERS, (HARM, "actor")),
    **dict.fromkeys(["victim"], (HARM, "target")),
}
ANYBODY = frozenset({"individual", "man", "woman", "person", "people", "pair", "duo"})
Told = tuple[Draft, int]


def refer(
    phrases: Phrases, events: Sequence[Told]
) -> dict[tuple[int, str, int], Phrase]:
    """Find the earlier mentions of the parties of events.

    phrases (Phrases): The noun phrases of the Doc.
    events (Sequence[tuple[Draft, int]]): The events in the order of the text, each
        with the place of its sentence.
    RETURNS (dict): The earlier mention, by the place of the event, the slot and the
        place in the slot.
    """
    found = {}
    known: dict[tuple[int, int, int], Phrase] = {}
    for at, (event, number) in enumerate(events):
        s = phrases.reading.sentence(number)
        for slot in ("actor", "target", "attribution"):
            extents = event.extents.get(slot, [])
            for place, (start, end) in enumerate(extents):
                if end - start == 1:
                    if s.lower[start] not in PRONOUNS:
                        continue
                    others = _others(event, slot, start)
                    phrase = _pronoun(phrases, s, number, start, others)
                elif _is_definite(s, start, end):
                    told = events[max(0, at - LAST) : at]
                    phrase = _definite(phrases, s, number, start, end, told)
                else:
                    continue
                if phrase is None:
                    continue
                # "they" who are "these men" are those whom these men refer to
                phrase = known.get((phrase.number, *phrase.extent), phrase)
                known[number, start, end] = phrase
                found[at, slot, place] = phrase
    return found


def _others(event: Draft, slot: str, start: int) -> set[int]:
    """List the tokens of the other parties of an event, who are somebody else."""
    return {
        i
        for name in ("actor", "target")
        for first, end in event.extents.get(name, [])
        if (name, first) != (slot, start)
        for i in range(first, end)
    }


def _pronoun(
    phrases: Phrases, s: Sentence, number: int, i: int, others: set[int]
) -> Phrase | None:
    word = s.lower[i]
    if word in PERSONAL:
        gender = PERSONAL[word]

        def fits(phrase: Phrase) -> bool:
            if phrase.is_plural or not phrase.is_person or phrase.is_crowd:
                return False
            return phrase.gender in (None, gender)

    elif word in PLURAL:

        def fits(phrase: Phrase) -> bool:
            if phrase.is_person:
                return phrase.is_plural
            return phrase.is_body

    elif word == "it":

        def fits(phrase: Phrase) -> bool:
            if phrase.is_plural or phrase.is_person:
                return False
            country = phrase.s.ent[phrase.head] == "GPE" and phrase.is_name
            return phrase.is_body or country

    else:
        return None
    for back in range(NEAR + 1):
        if number < back:
            break
        near = phrases.of(number - back)
        if back == 0:
            near = [
                phrase
                for phrase in near
                if phrase.extent[1] <= i and phrase.head not in others
            ]
        left = _distinct(phrase for phrase in near if fits(phrase))
        if left and word == "it" and not left[0].is_subject:
            return None
        if left:
            return (
                _first_mention(phrases, left[0], number, i) if len(left) == 1 else None
            )
    return None


def _is_definite(s: Sentence, start: int, end: int) -> bool:
    # "the leader of the group" says itself who is meant
    inside = range(start + 1, end)
    return s.lower[start] in ("the", "these", "those", "this", "that") and not any(
        s.pos[i] in ("ADP", "VERB") and s.dep[i] not in ("amod", "compound")
        for i in inside
    )


def _definite(
    phrases: Phrases,
    s: Sentence,
    number: int,
    start: int,
    end: int,
    told: Sequence[Told],
) -> Phrase | None:
    own = next((p for p in phrases.of(number) if p.extent == (start, end)), None)
    if own is None:
        return None
    alike = phrases.before(number, start, among=phrases.with_word(own.lemma))
    same = [p for p in alike if _can_introduce(p, own)]
    if same or any(p.lemma == own.lemma for p in alike):
        return _introduction(same, own)
    if own.is_name:
        return None
    if own.lemma in GROUPS and len(own.words) == 1 and not own.is_plural:
        earlier = phrases.before(number, start, among=range(number - FAR, number))
        left = _distinct(p for p in earlier if p.is_group)
        return left[0] if len(left) == 1 and not left[0].is_army else None
    if own.lemma in ROLES:
        types, slot = ROLES[own.lemma]
        heads = {
            (n, head)
            for event, n in told
            if event.type in types and event.fact.polarity == "positive"
            for head in event.heads.get(slot, [])
        }
        earlier = phrases.before(number, start, among={n for n, _ in heads})
        return _only([p for p in earlier if (p.number, p.head) in heads], own)
    if own.lemma in ANYBODY and len(own.words) == 1 and own.count is None:
        earlier = phrases.before(number, start, among=range(number - NEAR, number))
        for back in range(NEAR + 1):
            near = [p for p in earlier if p.number == number - back and p.is_person]
            near = [p for p in near if p.is_plural == own.is_plural]
            if near:
                return _only(near, own)
    return None


def _can_introduce(phrase: Phrase, own: Phrase) -> bool:
    """Tell whether a phrase can be the first mention of a definite one."""
    s = phrase.s
    if phrase.lemma != own.lemma and not (
        # "the minister" after "Minister Ali Khan"
        phrase.is_name
        and phrase.is_person
        and not own.is_plural
        and own.lemma in phrase.words
    ):
        return False
    if phrase.is_plural != own.is_plural:
        return False
    if own.count is not None and phrase.count not in (None, own.count):
        return False
    if s.ent[phrase.head] in ("GPE", "LOC", "FAC"):
        return False
    if phrase.is_name and not own.is_name and phrase.lemma in ARMIES:
        # "the army" need not be the Free Land Army
        return False
    # "the army" is said again, not introduced, by another "the army"
    if phrase.is_definite and phrase.words == own.words:
        return False
    return own.words <= phrase.words


def _introduction(same: list[Phrase], own: Phrase) -> Phrase | None:
    """Choose the first mention if all tell of the same."""
    if not same:
        return None
    first = same[0]
    for other in same[1:]:
        if other.is_definite or other.names(first):
            continue
        counts = {first.count, other.count} - {None}
        told_again = first.s.is_headline() and len(counts) <= 1
        words = first.words <= other.words or other.words <= first.words
        if not (told_again and words):
            return None
    return first


def _only(near: list[Phrase], own: Phrase) -> Phrase | None:
    left = _distinct(p for p in near if p.is_plural == own.is_plural)
    return left[0] if len(left) == 1 else None


def _distinct(near: Iterable[Phrase]) -> list[Phrase]:
    """Leave out phrases that tell of the same as the first, and stop at another."""
    left: list[Phrase] = []
    for phrase in near:
        if not left:
            left.append(phrase)
        elif not _is_same(left[0], phrase):
            return [left[0], phrase]
    return left


def _is_same(first: Phrase, other: Phrase) -> bool:
    if first.s is other.s and first.noun == other.noun:
        return True
    again = other.is_definite and first.lemma == other.lemma
    return again or first.names(other) or first.is_beside(other)


def _first_mention(phrases: Phrases, phrase: Phrase, number: int, i: int) -> Phrase:
    """Go back to where the text first says in full who it is."""
    name = phrase.s.lower[phrase.head]
    for other in phrases.before(number, i, among=phrases.with_word(name)):
        if other is phrase:
            break
        if other.names(phrase) and len(other.words) > len(phrase.words):
            return other
    if phrase.is_definite and not phrase.is_name:
        same = [
            p
            for p in phrases.before(
                phrase.number,
                phrase.extent[0],
                among=phrases.with_word(phrase.lemma),
            )
            if _can_introduce(p, phrase)
        ]
        return _introduction(same, phrase) or phrase
    return phrase
