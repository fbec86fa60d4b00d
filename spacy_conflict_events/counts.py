"""How many: numbers, number words, bounds, ranges and sums of a noun phrase."""

from .number_words import (
    FRACTIONS,
    LEAST,
    MOST,
    ROUGHLY,
    Quantities,
    Quantity,
    bounded,
    number_at,
    number_words,
)
from .parties import is_party, persons_of
from .phrases import conjuncts, noun_phrase
from .tree import Sentence

FORCES = frozenset({"forces", "troops", "police", "personnel", "sfs"})
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
# "the death toll", "the casualty figure"
TOLLS = frozenset({"count", "figure", "tally", "toll"})
MEMBERS = frozenset({"man", "member", "person", "strong", "woman"})
AMOUNTING = frozenset({"about", "around", "at", "in", "over"})
NUMBERING = frozenset({"estimate", "number", "total"})
PARTIES = frozenset({"nsubj", "nsubjpass", "dobj", "conj", "pobj"})
SIGNS = frozenset({"report", "sign", "word"})
NOBODY = frozenset({"nobody", "none", "no-one"})


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
            if s.lower[start - 1] == "or":
                # "55 mayors or mayors-elect"
                continue
            counted.append(Quantity(start, end, 1, 1))
    counted.sort()
    if len(counted) == 1:
        return counted[0]
    if len(heads) == 2 and s.lower[heads[1] - 1] == "or" and s.pos[heads[0]] == "NUM":
        # "three or four were hurt"
        first, last = counted[0], counted[-1]
        return Quantity(first.start, last.end, first.low, last.high)
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
    if s.ent[head] == "NORP" and s.lower[head].endswith("s"):
        # "moderate Hutus", read as one
        return False
    return s.tag[head] in ("NN", "NNP") and is_person(s, head)


def is_person(s: Sentence, head: int) -> bool:
    """Tell whether a phrase names persons, and not a body, a place or a thing."""
    if s.has_list(head, "persons"):
        # "members of the forces"
        return True
    of = s.child(head, "prep")
    inner = s.child(of, "pobj") if of == head + 1 and s.lower[of] == "of" else -1
    if inner >= 0 and s.tag[inner] == "NNS" and s.has_list(inner, "persons"):
        # "hundreds of members of the gang"
        return True
    if inner >= 0 and s.lower[inner] == "number" and s.child(inner, "poss") >= 0:
        # "six of their number"
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
    if of_measure and s.lemma[measure] in SIGNS:
        # "no reports of injuries"
        nothing = s.child(measure, "det")
        told = nothing >= 0 and s.lower[nothing] == "no" and s.lower[head - 1] != "any"
        return Quantity(nothing, nothing + 1, 0, 0) if told else None
    if of_measure and (_is_whole(s, head) or s.lower[measure] == "none"):
        # "four of the wounded": how many were hurt is not told
        return None
    if of_measure and (s.has_list(measure, "measures") or s.has_list(measure, "cases")):
        # "hundreds of killings"
        counted = _measure_count(s, measure, quantities)
        if counted is not None or s.lemma[measure] not in ("total", "number"):
            return counted
    case = s.child(head, "nmod")
    if case >= 0 and s.has_list(case, "cases"):
        # "twenty cases of abduction"
        return _measure_count(s, case, quantities)
    start, _ = noun_phrase(s, head)
    number = number_words(s, _widen(s, start), head, head, quantities)
    if number is not None:
        return bounded(s, number, start, head)
    if s.lower[start] == "no":
        return Quantity(start, start + 1, 0, 0)
    first = s.head[head]
    if s.dep[head] == "conj" and s.lower[head - 1] in ("or", "and") and first < head:
        # "no deaths or injuries"
        nothing = s.child(first, "det")
        if nothing >= 0 and s.lower[nothing] == "no":
            return Quantity(nothing, nothing + 1, 0, 0)
    if s.lemma[head] in KILLINGS:
        for kid in s.children(head, "amod", "compound"):
            fold = FOLDS.get(s.lower[kid])
            if fold is not None:
                return Quantity(kid, kid + 1, fold, fold)
    plural = s.lower[head].endswith("s") and s.lower[head][:-1] in KILLINGS
    if s.lemma[head] in TOLLS or plural:
        # "the toll rose to nine", "homicides climbed to 1,943"
        return _reached(s, head, quantities)
    if of_measure and s.lemma[measure] == "number":
        # "put the number of dead at nine"
        return _reached(s, measure, quantities)
    return None


def _reached(s: Sentence, noun: int, quantities: Quantities) -> Quantity | None:
    """Find the number that a toll has reached: "the toll rose to at least nine"."""
    verb = s.head[noun]
    places = [k for k in s.children(noun, "prep") if s.lower[k] in ("of", "at")]
    found = [k for place in places for k in s.children(place, "pobj")]
    # "the toll from the clashes to nine", with "to nine" hung on the clashes
    within = [
        inner
        for place in s.children(noun, "prep")
        for cause in s.children(place, "pobj")
        for behind in s.children(cause, "prep")
        if s.lower[behind] == "to"
        for inner in s.children(behind, "pobj")
    ]
    if s.lemma[verb] in ("be", "number", "total"):
        # "the death toll of the massacre is nine"
        found += s.children(verb, "attr", "dobj")
    if s.is_verb(verb) and s.lemma[verb] in RISING:
        found += within
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
        number = number_words(s, start, head + 1, head, quantities)
        if number is not None:
            risen = s.lower[number.start - 2 : number.start] == ["up", "to"]
            return number if risen else bounded(s, number, start, head)
    return None


def _measure_count(
    s: Sentence, measure: int, quantities: Quantities
) -> Quantity | None:
    start, _ = noun_phrase(s, measure)
    number = number_words(s, _widen(s, start), measure + 1, measure, quantities)
    if number is None:
        return None
    if s.lower[start] == "the" and number.low is number.high is None:
        # "the number of killings" tells no number
        return None
    return bounded(s, number, start, measure)


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
    of = s.head[head] if s.dep[head] == "pobj" else head
    for number in (head, s.head[of] if s.lower[of] == "of" else head):
        # "the number of people killed rose to 19"
        the = (
            s.lemma[number] == "number" and s.lower[noun_phrase(s, number)[0]] == "the"
        )
        if the:
            return _reached(s, number, quantities)
    beside = _summed(s, head)
    if beside:
        return count_of(s, beside, quantities)
    own = _own_count(s, head, quantities)
    if own is not None and s.lower[max(own.start - 1, 0)] == "how":
        # "how many had died"
        return None
    if own is None and _is_whole(s, head):
        # "five of the passengers held": how many were held is not told
        return None
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
        if head and s.lower[head - 1] == "not":
            # "not one of the captives"
            return Quantity(head - 1, head + 1, 0, 0)
        return Quantity(head, head + 1, 1, 1)
    if s.lower[head : head + 2] == ["half", "of"]:
        # "roughly half of the 60 captives"
        rough = head > 0 and s.lower[head - 1] in ROUGHLY
        return Quantity(head - rough, head + 1, None, None)
    if s.ent[head] == "ORDINAL" and s.lower[head - 1 : head] == ["a"]:
        # "two were killed and a third was hurt"; not "a third of the men"
        alone = s.child(head, "prep") < 0 and s.dep[head] in PARTIES
        return Quantity(head - 1, head + 1, 1, 1) if alone else None
    start, end = noun_phrase(s, head)
    start = min([start, *s.children(head, "nummod")])
    start = _widen(s, start)
    single = start + 1 if s.lower[start] == "not" else start
    if s.lower[max(single - 1, 0) : single + 1] == ["not", "one"]:
        return Quantity(single - 1, single + 1, 0, 0)
    if s.lower[single - 1 : single + 2] == ["not", "a", "single"]:
        return Quantity(single - 1, single + 2, 0, 0)
    reach = max(head, persons_of(s, head)) + 1
    number = _strong(s, start, head)
    if number is not None:
        return number
    number = number_words(s, start, reach, head, quantities)
    if number is None:
        number = _numbering(s, head, quantities)
        if number is not None:
            return number
    if number is None and s.has_list(head, "collectives"):
        number = _members(s, head, quantities)
        if number is not None:
            return number
    if number is not None:
        if not is_person(s, head):
            return None
        return bounded(s, number, start, end)
    return _article(s, start, end, head)


def _numbering(s: Sentence, head: int, quantities: Quantities) -> Quantity | None:
    # "protesters numbering 200", "a crowd estimated at 200"
    told = s.children(head, "acl", "relcl")
    if s.dep[head] == "nsubj" and s.text[head + 1 : head + 2] == [","]:
        # "the protesters, numbering about 200, marched"
        told += [k for k in s.children(s.head[head], "advcl") if k == head + 2]
    for kid in told:
        if s.lemma[kid] not in NUMBERING:
            continue
        found = s.children(kid, "dobj", "attr", "npadvmod")
        for place in s.children(kid, "prep"):
            found += s.children(place, "pobj") if s.lower[place] in AMOUNTING else []
        for inner in found:
            start = _widen(s, noun_phrase(s, inner)[0])
            number = number_words(s, start, inner + 1, inner, quantities)
            if number is not None:
                return bounded(s, number, start, inner + 1)
    return None


def _members(s: Sentence, head: int, quantities: Quantities) -> Quantity | None:
    # "a family of five"
    of = s.child(head, "prep")
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] == "of" else -1
    if inner < 0 or s.pos[inner] != "NUM":
        return None
    number = number_words(s, of + 1, inner + 1, inner, quantities)
    return None if number is None else bounded(s, number, of + 1, inner + 1)


def _summed(s: Sentence, head: int) -> list[int]:
    # "a total of ten farmers and two guards"
    of = s.child(head, "prep") if s.lemma[head] == "total" else -1
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] == "of" else -1
    beside = conjuncts(s, inner) if inner >= 0 else []
    return beside if len(beside) > 1 else []


def _strong(s: Sentence, start: int, head: int) -> Quantity | None:
    # "a three-man cell", "a 12-member team"
    for i in range(start, head - 2):
        if s.text[i + 1] == "-" and s.lower[i + 2] in MEMBERS:
            number, _ = number_at(s, i, i + 1)
            if number is not None:
                return Quantity(i, i + 3, number, number)
    return None


def _is_whole(s: Sentence, head: int) -> bool:
    """Tell whether a phrase names all of those of whom others tell a part.

    "Five of the passengers"; not "scores of passengers".
    """
    if s.dep[head] != "pobj" or s.lower[s.head[head]] != "of":
        return False
    part = s.head[s.head[head]]
    if s.pos[part] != "NUM" or s.lower[part] in ("hundreds", "thousands"):
        return False
    if s.dep[part] == "nsubjpass" and s.has_list(s.head[part], "naming"):
        # "four of the dead men were identified as …": no more are told of
        return False
    return s.lower[head] == "those" or any(
        s.lower[k] in ("the", "those", "these") for k in s.children(head, "det")
    )


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
    # "a suspected trafficker" with "trafficker" read as a verb; "a police personnel"
    read = s.tag[head] == "VB" or s.lower[head] == "personnel"
    return read and s.child(head, "det") >= 0
