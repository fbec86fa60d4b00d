"""Finds who is behind a deed where its sentence names the doer apart from it."""

from .parties import is_party
from .tree import Sentence
from .voice import Argument, Arguments

CALLING = frozenset({"brand", "call", "describe", "label", "term"})
WORKS = frozenset({"handiwork", "work"})


def work_of(s: Sentence, i: int) -> Arguments:
    """Find whose work a deed is: "the blast, the work of rebels", "is their work".

    "The raid is believed to be the work of a gang"; not "was not the work of rebels".
    """
    if WORKS.isdisjoint(s.lower):
        verb = s.head[i]
        ranked = s.dep[i] == "nsubj" and s.lemma[verb] == "be"
        found = _one_of_theirs(s, verb) if ranked else []
        return found or _claimed_by(s, i) or _so_called(s, i)
    told = s.children(i, "appos")
    verbs = s.children(i, "acl", "relcl")
    if s.dep[i] in ("nsubj", "nsubjpass"):
        verbs.append(s.head[i])
    for verb in verbs:
        for clause in (verb, *s.children(verb, "xcomp")):
            if s.child(clause, "neg") < 0 and s.child(verb, "neg") < 0:
                told += s.children(clause, "attr", "oprd")
                told += _behind_as(s, clause)
    for work in told:
        if s.lower[work] not in WORKS:
            continue
        for preposition in s.children(work, "prep"):
            inner = s.child(preposition, "pobj")
            if s.lower[preposition] == "of" and inner >= 0 and is_party(s, inner):
                return [Argument(inner, f"{s.lower[work]} of")]
    return []


def _behind_as(s: Sentence, verb: int) -> list[int]:
    # "was described as the work of rebels"
    as_ = [k for k in s.children(verb, "prep") if s.lower[k] == "as"]
    return [s.child(k, "pobj") for k in as_ if s.child(k, "pobj") >= 0]


def at_hands_of(s: Sentence, i: int) -> int:
    """Find at whose hands somebody suffered: "was beaten at the hands of guards".

    RETURNS (int): The head of the phrase; -1 if the sentence tells of no hands.
    """
    if "hands" not in s.lower:
        return -1
    verb = i if s.is_verb(i) else s.head[i]
    for place in (i, verb, *s.children(verb, "dobj")):
        for preposition in s.children(place, "prep"):
            hands = s.child(preposition, "pobj")
            if s.lower[preposition] != "at" or s.lower[hands] != "hands":
                continue
            for of in s.children(hands, "prep"):
                inner = s.child(of, "pobj") if s.lower[of] == "of" else -1
                if inner >= 0 and is_party(s, inner):
                    return inner
            whose = s.child(hands, "poss")
            if whose >= 0 and is_party(s, whose):
                return whose
    return -1


def _claimed_by(s: Sentence, i: int) -> Arguments:
    # "a Hamas-claimed shooting"
    if "claimed" not in s.lower:
        return []
    for claim in s.children(i, "amod"):
        named = s.child(claim, "npadvmod", "compound", "nsubj")
        if s.lower[claim] == "claimed" and named == claim - 2 and is_party(s, named):
            return [Argument(named, "claimed by it")]
    return []


def _one_of_theirs(s: Sentence, be: int) -> Arguments:
    """Find whose such deeds are: "was among the deadliest launched by rebels".

    "Was the second claimed by them this year".
    """
    told = s.children(be, "acomp", "attr")
    for among in s.children(be, "prep"):
        told += s.children(among, "pobj")
    for rank in told:
        for verb in (rank, *s.children(rank, "acl")):
            by = s.child(verb, "agent")
            known = s.has_list(verb, "light_verbs") and s.tag[verb] == "VBN"
            doer = s.child(by, "pobj") if by >= 0 and known else -1
            if doer >= 0 and is_party(s, doer) and s.child(be, "neg") < 0:
                return [Argument(doer, "among theirs")]
    return []


def _so_called(s: Sentence, i: int) -> Arguments:
    # "what he called the bombing of a town by the junta", with "by" hung on "called"
    places = s.children(i, "relcl")
    if s.dep[i] in ("dobj", "oprd"):
        places.append(s.head[i])
    for called in places:
        if called > i or s.lemma[called] not in CALLING:
            continue
        for by in s.children(called, "prep", "agent"):
            doer = s.child(by, "pobj")
            if s.lower[by] == "by" and by > i and doer >= 0 and is_party(s, doer):
                return [Argument(doer, "by, so called")]
    return []
