"""Mends of a parse that reads the last name of a place as the subject of a verb."""

from .place_mends import LYING, ends_place, start_of_name
from .scenes import is_deed
from .tree import Sentence

BEFORE = LYING | {"across", "along", "of", "on", "off", "within"}
AREAS = frozenset({"", "FAC", "GPE", "LOC"})
NO_AREAS = frozenset({"DATE", "MONEY", "NORP", "TIME"})
# "resulted in Kenya closing the border"
RESULTING = frozenset(
    ["assist", "culminate", "end", "help", "lead", "result", "succeed"]
)
# "the outskirts of Oro", beside the places of the shared list
PARTS = frozenset(["limit", "outskirt", "outskirts", "part", "suburb", "vicinity"])
DAMAGING = frozenset(
    ["abduct", "arrest", "claim", "damage", "demand", "destroy", "detain", "injure"]
)
DAMAGING |= {"kidnap", "kill", "leave", "loot", "ransack", "raze", "torch", "wound"}
PARTIES = ("armed", "bodies", "insurgents", "persons")
HANGING = ("advmod", "npadvmod", "prep")


def area_as_subject(s: Sentence) -> None:
    """Hang a greater place on the one in it: "a raid in Dori, Kenya killed nine".

    The parser takes Kenya for the subject, or for a second one.
    """
    for label in ("nsubj", "nsubjpass", "dobj"):
        for i in s.at(label, 4):
            first = start_of_name(s, i)
            place = first - 2
            if s.text[first - 1] != "," or not ends_place(s, place):
                continue
            preposition = s.head[place]
            if s.dep[place] != "pobj" or s.lower[preposition] not in LYING:
                continue
            if s.pos[i] != "PROPN" or s.ent[i] not in AREAS or _is_told_of(s, i):
                continue
            if _free_subject(s, i, place):
                _hang_on(s, i, place)
                area_as_subject(s)
                return


def _is_told_of(s: Sentence, i: int) -> bool:
    return s.child(i, "cc", "conj", "det", "poss", "acl", "appos") >= 0


def _hang_on(s: Sentence, i: int, place: int) -> None:
    verb, above = s.head[i], s.head[s.head[place]]
    for kid in s.kids[i]:
        if kid > i and s.dep[kid] in HANGING:
            s.head[kid] = above
        if s.dep[kid] == "relcl" and s.pos[above] == "NOUN":
            # "a raid in Dori, Kenya that killed nine"
            s.head[kid] = above
    end = max(s.subtree(i)) + 1
    if above < place and above != verb:
        # "two men seized in Dori, Kenya last week were freed"
        for kid in s.kids[verb]:
            if end <= kid < verb and s.dep[kid] in ("npadvmod", "prep"):
                s.head[kid] = above
                end = max(s.subtree(kid)) + 1
    s.head[i], s.dep[i] = place, "appos"
    s.link()


def _free_subject(s: Sentence, i: int, place: int) -> bool:
    """Find what is the verb's subject or object if a name is not; mend it."""
    verb, label = s.head[i], s.dep[i]
    if label == "dobj":
        # "gunmen kill nine in Dori, Kenya"
        return s.child(verb, "dobj") < place and verb < place
    above = s.head[s.head[place]]
    if i < verb and s.tag[verb] == "VBG" and s.child(verb, "aux") < 0:
        # "attacked a farm in Dori, Kenya killing nine"
        return _raise_gerund(s, verb) and i + 1 == verb and above < place
    if s.tag[verb] == "VB" and s.dep[verb] == "advcl" and s.head[verb] < place:
        # "blocked roads in Dori, Kenya to demand a rise"
        return s.lower[i + 1] == "to" and s.head[i + 1] == verb
    others = [k for k in s.children(verb, "nsubj", "nsubjpass") if k != i]
    if others:
        # "a raid in Dori, Kenya killed", "in Dori, Kenya, meanwhile, rebels fled"
        apart = s.text[max(s.subtree(i)) + 1] == ","
        return min(others) < place or (apart and s.child(verb, "auxpass") != i)
    for kid in s.kids[verb]:
        within = kid < place and (kid == above or above in s.subtree(kid))
        if not within or s.is_verb(kid):
            if within and s.tag[verb] == "VB" and s.lower[verb - 1] == "to":
                # "blocked roads in Dori, Kenya to demand a rise"
                return _raise_verb(s, kid, verb)
            continue
        if s.dep[kid] in ("advcl", "ccomp", "npadvmod", "dep") and (
            is_deed(s, kid) or s.pos[kid] == "NOUN"
        ):
            s.dep[kid] = "nsubj"
            return True
    return False


def _raise_gerund(s: Sentence, gerund: int) -> bool:
    noun = s.head[gerund]
    if s.dep[gerund] == "acl" and noun < gerund:
        verb = next((up for up in s.path_up(noun) if s.is_verb(up)), -1)
        if 0 <= verb < noun:
            s.head[gerund], s.dep[gerund] = verb, "advcl"
    return s.dep[gerund] == "advcl"


def _raise_verb(s: Sentence, first: int, purpose: int) -> bool:
    if s.dep[first] != "ccomp" or s.tag[first] not in ("VBD", "VBP", "VBZ"):
        return False
    above = s.head[purpose]
    s.head[first] = first if above == purpose else above
    s.dep[first] = s.dep[purpose]
    for kid in s.kids[purpose]:
        if s.dep[kid] == "punct":
            s.head[kid] = first
    s.head[purpose], s.dep[purpose] = first, "advcl"
    return True


def place_before_gerund(s: Sentence) -> None:
    """Read a place as one before a gerund: "a farm in Dori killing nine".

    The parser takes the place for the subject of what the preposition leads to.
    """
    for i in s.at("pcomp", 3, 1):
        preposition, place = s.head[i], s.child(i, "nsubj")
        if s.tag[i] != "VBG" or not preposition < place < i:
            continue
        if s.lower[preposition] not in BEFORE or s.child(i, "aux") >= 0:
            continue
        if max(s.subtree(place)) != i - 1 or not _is_place(s, place):
            continue
        above = s.head[preposition]
        if s.lower[preposition] == "of":
            if not (s.has_list(above, "places") or s.lemma[above] in PARTS):
                continue
        elif s.lemma[above] in RESULTING:
            continue
        verb = next((up for up in s.path_up(preposition) if s.is_verb(up)), -1)
        if 0 <= verb < preposition:
            s.head[place], s.dep[place] = preposition, "pobj"
            s.head[i], s.dep[i] = verb, "advcl"
            s.link()


def _is_place(s: Sentence, i: int) -> bool:
    if s.ent[i] in NO_AREAS:
        return False
    if s.has_list(i, "places"):
        return True
    party = any(s.has_list(i, name) for name in PARTIES)
    return s.pos[i] == "PROPN" and not party


def gerund_before_things(s: Sentence) -> None:
    """Read a gerund between a place and things as one: "in Dori destroying shops".

    The parser makes the gerund an adjective and the place a part of the things.
    """
    for i in s.at("amod", 3, 1):
        thing, place = s.head[i], i - 1
        preposition = s.head[thing]
        if s.tag[i] != "VBG" or s.lemma[i] not in DAMAGING or thing < i:
            continue
        if s.dep[thing] != "pobj" or not preposition < place:
            continue
        if s.head[place] != thing or s.dep[place] not in ("compound", "nmod"):
            continue
        if s.lower[preposition] not in BEFORE or not _is_place(s, place):
            continue
        verb = next((up for up in s.path_up(preposition) if s.is_verb(up)), -1)
        if not 0 <= verb < preposition:
            continue
        for kid in s.kids[thing]:
            if kid < place:
                s.head[kid] = place
        s.head[place], s.dep[place] = preposition, "pobj"
        s.head[i], s.dep[i], s.pos[i] = verb, "advcl", "VERB"
        s.head[thing], s.dep[thing] = i, "dobj"
        _second_gerund(s, i, thing)
        s.link()


def _second_gerund(s: Sentence, first: int, thing: int) -> None:
    # "destroying shops and burning cars"
    for other in s.children(thing, "conj"):
        for gerund in s.children(other, "amod"):
            if s.tag[gerund] == "VBG" and s.lower[gerund - 1] == "and":
                s.head[gerund], s.dep[gerund], s.pos[gerund] = first, "conj", "VERB"
                s.head[other], s.dep[other] = gerund, "dobj"
                s.head[gerund - 1] = first


def names_before_subject(s: Sentence) -> None:
    """Hang names on the subject: "In Dori, UPC and Sawaba activists set up a barrier".

    The parser sets them in a row with the place.
    """
    for i in s.at("conj", 3, 2):
        place = s.head[i]
        preposition = s.head[place]
        if s.dep[place] != "pobj" or s.lower[preposition] not in LYING:
            continue
        first, last = start_of_name(s, i), max(s.subtree(i))
        if s.text[first - 1] != "," or s.child(place, "cc") >= 0:
            continue
        subject = last + 1
        if subject >= len(s) or s.pos[last] != "PROPN" or s.child(i, "cc") < 0:
            continue
        if s.ent[i] in ("GPE", "LOC"):
            # "in Dori, Djibo and Kaya protesters marched"
            continue
        if s.dep[subject] not in ("nsubj", "nsubjpass") or s.pos[subject] != "NOUN":
            continue
        if min(s.subtree(subject)) == subject and s.head[preposition] > subject:
            s.head[i], s.dep[i] = subject, "nmod"
            s.link()
