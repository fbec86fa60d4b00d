"""Places: the phrases of a sentence that tell where."""

from .phrases import MONTHS, conjuncts, is_named, noun_phrase, persons_of
from .scenes import is_deed
from .tree import Sentence

PLACE_PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "near",
        "on",
        "outside",
        "inside",
        "across",
        "around",
        "along",
        "throughout",
        "within",
        "between",
        "behind",
        "under",
        "off",
        "into",
        "over",
        "through",
        "towards",
        "toward",
        "via",
        "amid",
        "amidst",
        "opposite",
    ]
)
NAMED_AFTER = frozenset({"in", "at", "near", "across", "outside", "around"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
DAYS = MONTHS | frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "tonight",
    ]
)
EVERYWHERE = frozenset({"nationwide", "countrywide", "citywide"})
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]


def place_adjuncts(s: Sentence) -> list[Adjunct]:
    """Find the place phrases of a sentence, in their order.

    RETURNS (list[tuple[int, int, int]]): The token by which each hangs on the rest
        (its preposition), its first token and its end, exclusive.
    """
    key = "places"
    if key not in s.memo:
        found: list[Adjunct] = []
        for kid in range(len(s)):
            if _is_place_of_deed(s, kid) or _is_everywhere(s, kid):
                found.append((kid, kid, kid + 1))
            if s.dep[kid] != "prep" or not _leads_to_place(s, kid):
                continue
            inner = _behind_front(s, s.child(kid, "pobj"))
            if inner >= 0 and is_place(s, inner, s.lower[kid]):
                for head in conjuncts(s, inner):
                    if head == inner or is_place(s, head, s.lower[kid]):
                        found.append((kid, *_place_phrase(s, head)))
        s.memo[key] = found
    return s.memo[key]  # type: ignore[return-value]


def _behind_front(s: Sentence, i: int) -> int:
    # "in front of a bank": the bank
    of = s.child(i, "prep") if i >= 0 and s.lower[i] == "front" else -1
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] == "of" else -1
    return inner if inner >= 0 and s.lower[i - 1] == "in" else i


def _is_place_of_deed(s: Sentence, i: int) -> bool:
    # "the Oro bombing"
    noun = s.head[i]
    named = s.dep[i] in ("compound", "nmod") and s.ent[i] in ("GPE", "LOC")
    return named and not s.is_verb(noun) and is_deed(s, noun)


def _is_everywhere(s: Sentence, i: int) -> bool:
    # "were arrested nationwide"; not "nationwide protests"
    return s.lower[i] in EVERYWHERE and s.dep[i] == "advmod"


def _leads_to_place(s: Sentence, preposition: int) -> bool:
    word = s.lower[preposition]
    if word == "from":
        # "abducted from his house"; not "militants from the north"
        return s.is_verb(s.head[preposition])
    if word == "between" and not s.is_verb(s.head[preposition]):
        # "an agreement between Kenya and Oro"
        return False
    return word in PLACE_PREPOSITIONS


def _place_phrase(s: Sentence, head: int) -> Extent:
    return noun_phrase(s, head, places=True, clauses=is_named(s, head))


def is_place(s: Sentence, i: int, preposition: str = "in") -> bool:
    """Tell whether a phrase names a place."""
    i = persons_of(s, i)
    if _is_somebody(s, i):
        return False
    if s.ent[i] in PLACES:
        return True
    if s.ent[i] in TIMES or s.lower[i] in DAYS or s.pos[i] in ("NUM", "PRON"):
        return False
    if s.has_list(i, "places"):
        return True
    if s.pos[i] == "PROPN" and preposition in NAMED_AFTER:
        # the model takes many a place after "in" for a person
        person = s.ent[i] == "PERSON" and preposition not in ("in", "across")
        return not person and s.ent[i] not in ("EVENT", "WORK_OF_ART")
    return False


def _is_somebody(s: Sentence, i: int) -> bool:
    """Tell whether the words beside a name show that it is a person's."""
    # "they captured boss Julian Rios"
    if s.ent[i] == "PERSON" and any(
        s.has_list(k, "persons") for k in s.children(i, "compound") if k < i
    ):
        return True
    # "the capture of Torres, who led the gang": the model may take him for a town
    return any(
        s.lower[k] in ("who", "whose", "whom")
        for clause in s.children(i, "relcl")
        for k in range(i, clause)
    )
