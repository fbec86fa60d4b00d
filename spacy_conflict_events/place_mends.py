"""Mends of a parse that hide where or when something was."""

from .capitals import DAYS
from .place_nouns import VEHICLES
from .place_phrases import DIRECTIONS, LENGTHS
from .scenes import is_deed, is_happening
from .tree import Sentence

# before a name that they tell more of: "in occupied Oro", "in war-torn Oro"
HELD = frozenset(
    ["annexed", "beleaguered", "besieged", "blockaded", "contested", "disputed"]
)
HELD |= {"divided", "embattled", "encircled", "occupied", "ravaged", "ruined"}
HELD |= {"shattered", "stricken", "torn", "troubled", "walled"}
BEFORE_HELD = frozenset({"across", "around", "from", "in", "inside", "near", "outside"})
# what lies off a coast: "in waters off Oro"
SHORES = frozenset({"coast", "coasts", "island", "isles", "sea", "seas", "waters"})


# what may be an adjective, too: "outside help"
ASIDE = frozenset({"inside", "outside"})
# behind these a name is that of a place: "in Ida, Oro"
LYING = frozenset({"around", "at", "in", "inside", "near", "outside"})
BESIDE = LYING | {"across", "along"}
BESIDE -= {"at"}


def greater_place(s: Sentence) -> None:
    """Hang a name on the place before it, which it tells more of: "in Ida, Oro state".

    The parser hangs it on the verb, or on a party before the place: "troops killed two
    guards of the bank in Ida, Oro state".
    """
    for label in ("npadvmod", "appos", "conj"):
        for i in s.at(label, 4):
            first = start_of_name(s, i)
            if first < 3 or s.text[first - 1] != "," or not ends_place(s, first - 2):
                continue
            place = _named_there(s, first - 2)
            if place < 0 or s.head[i] == place or not _is_area(s, i, first):
                continue
            if s.child(i, "cc", "conj", "det", "poss", "nummod") >= 0:
                continue
            row = s.head[i]
            if s.child(place, "conj", "cc") >= 0 or (
                label == "conj" and s.child(row, "cc") > place
            ):
                # "in Ida, Oro and Kessim"
                continue
            if place in s.path_up(row) or i in s.path_up(place):
                continue
            verb = next((up for up in s.path_up(place) if s.is_verb(up)), s.head[place])
            for kid in s.kids[i]:
                if kid > i and s.dep[kid] in ("prep", "npadvmod", "advmod"):
                    s.head[kid] = verb
            s.head[i], s.dep[i] = place, "appos"
            s.link()
            greater_place(s)
            return


def start_of_name(s: Sentence, i: int) -> int:
    """Find the first word of the name that ends with a token."""
    first = i
    while first > 0 and s.dep[first - 1] in ("compound", "nmod"):
        if s.pos[first - 1] != "PROPN" or s.head[first - 1] > i:
            break
        first -= 1
    return first


def ends_place(s: Sentence, i: int) -> bool:
    """Tell whether a name may end with a token: "Ida", "Ida district"."""
    area = s.has_list(i, "places") and s.pos[i - 1] == "PROPN" and s.head[i - 1] == i
    return s.pos[i] == "PROPN" or area


def _named_there(s: Sentence, i: int) -> int:
    """Find the name behind a preposition of place that a token is the last of."""
    at = i
    for _ in range(4):
        if s.dep[at] == "pobj":
            return at if s.lower[s.head[at]] in LYING else -1
        if s.dep[at] not in ("appos", "compound", "nmod") or s.head[at] == at:
            return -1
        at = s.head[at]
    return -1


def _is_area(s: Sentence, i: int, first: int) -> bool:
    if s.ent[i] in ("DATE", "TIME", "NORP", "MONEY") or s.has_list(i, "persons"):
        return False
    # "a raid in Ida, Oro killed nine"
    ended = s.dep[i] == "appos" and s.pos[i + 1 : i + 2] in (["VERB"], ["AUX"])
    if i + 1 < len(s) and not (ended or _is_end(s, i + 1)):
        return False
    named = s.pos[i] == "PROPN" and s.ent[i] in ("GPE", "LOC")
    kind = s.has_list(i, "places") or s.has_list(i, "named_places")
    return named or (kind and first < i and s.pos[i - 1] == "PROPN")


def _is_end(s: Sentence, i: int) -> bool:
    """Tell whether a phrase may end before a token: a mark, a preposition, a time."""
    timed = s.lower[i] in DAYS or s.ent[i] in ("DATE", "TIME")
    # "a raid in Ida, Oro that killed nine"
    timed = timed or s.tag[i] in ("WDT", "WP", "WRB")
    return timed or s.pos[i] in ("ADP", "PUNCT", "SPACE")


def held_place(s: Sentence) -> None:
    """Read a participle before a name as its adjective: "in occupied East Oro".

    The parser makes it a verb with the name as its object.
    """
    for i in s.at("advcl", 1) + s.at("pcomp", 1):
        place, word = s.child(i, "dobj"), i - 1
        # "in Saing Oro", with the first word read as a gerund
        named = s.tag[i] == "VBG" and s.text[i][0].isupper() and i + 1 < len(s)
        named = named and s.pos[i + 1] == "PROPN" and not s.text[i].isupper()
        if not (named or s.lower[i] in HELD) or s.kids[word] not in ([], [i]):
            continue
        if place < i or s.pos[place] != "PROPN" or s.child(i, "nsubj") >= 0:
            continue
        if s.lower[word] not in BEFORE_HELD or s.dep[word] != "prep":
            continue
        for kid in s.kids[i]:
            if kid > place:
                s.head[kid] = s.head[word]
        s.head[place], s.dep[place] = word, "pobj"
        s.head[i], s.dep[i], s.tag[i], s.pos[i] = place, "amod", "JJ", "ADJ"
        if named:
            s.dep[i], s.tag[i], s.pos[i] = "compound", "NNP", "PROPN"
        s.link()
        return


def off_place(s: Sentence) -> None:
    """Read "off" before a name as a preposition: "were killed off Oro".

    The parser takes it for a particle, or leaves the name without it: "in waters off
    Oro".
    """
    for i, word in enumerate(s.lower[:-1]):
        if word != "off" or s.kids[i] or not 0 < s.head[i] < i:
            continue
        verb = s.head[i]
        place = next((k for k in s.kids[verb] if k > i), -1)
        if place < 0 or s.dep[place] not in ("dobj", "npadvmod"):
            continue
        if s.pos[place] != "PROPN" or min(s.subtree(place)) != i + 1:
            continue
        passive = s.child(verb, "auxpass") >= 0
        passive = passive or (s.tag[verb] == "VBN" and s.dep[verb] == "acl")
        if not passive and s.child(verb, "dobj") in (-1, place):
            continue
        for kid in s.kids[place]:
            if kid > place and s.dep[kid] == "prep":
                s.head[kid] = verb
        if s.lower[i - 1] in SHORES:
            s.head[i] = i - 1
        s.pos[i], s.tag[i], s.dep[i] = "ADP", "IN", "prep"
        s.head[place], s.dep[place] = i, "pobj"
        s.link()
        return


def date_before_subject(s: Sentence) -> None:
    """Read a date before a subject as one of its verb: "said how on May 5 men fled".

    The parser takes it for a part of the subject, and "on" for a conjunction.
    """
    for i in s.at("nmod", 1, 1):
        subject = s.head[i]
        verb, on = s.head[subject], i - 1
        if s.lower[on] != "on" or s.ent[i] != "DATE" or subject < i:
            continue
        if s.dep[subject] not in ("nsubj", "nsubjpass") or s.head[on] != verb:
            continue
        s.dep[on], s.head[i], s.dep[i] = "prep", on, "pobj"
        s.link()


def time_of_gerund(s: Sentence) -> None:
    """Hang a year on a gerund: "accused of looting farms in 2003".

    The parser hangs it on the participle of speech.
    """
    for i in s.at("prep", 3, 1):
        verb, year = s.head[i], s.child(i, "pobj")
        if s.lower[i] != "in" or year < 0 or s.ent[year] != "DATE":
            continue
        if s.tag[verb] != "VBN" or s.dep[verb] not in ("acl", "advcl"):
            continue
        of = next((k for k in s.children(verb, "prep") if s.lower[k] == "of"), i)
        gerund = s.child(of, "pcomp")
        if gerund < 0 and s.tag[of + 1] == "VBG":
            # "of looting farms", with "looting" read as an adjective
            gerund = s.child(of, "pobj")
        if verb < of < gerund < i and max(s.subtree(of)) == i - 1:
            s.head[i] = gerund
            s.link()


def second_place(s: Sentence) -> None:
    """Hang a second place where the first hangs: "on a bus in Oro and in a park".

    The parser sets the second preposition beside the first, or beside the verb.
    """
    for i in s.at("conj", 3, 1):
        first = s.head[i]
        inner = s.child(i, "pobj")
        there = s.lower[i] == "on" and inner >= 0 and s.has_list(inner, "places")
        if s.tag[i] != "IN" or inner < 0 or not (there or s.lower[i] in BESIDE):
            continue
        if s.dep[first] == "prep" and s.child(first, "pobj") < 0:
            # "in and around Oro"
            continue
        verb = first
        if not s.is_verb(first):
            verb = next((up for up in s.path_up(first) if s.is_verb(up)), -1)
            noun = s.head[first]
            there = s.pos[noun] == "PROPN" or s.lemma[noun] in VEHICLES
            there = there or s.has_list(noun, "places") or s.has_list(noun, "sites")
            if not (noun == verb or there):
                # "the situation in Oro and in Ida"
                continue
        if 0 <= verb < i and not s.has_list(verb, f"{s.lower[i]}_verbs"):
            s.head[i], s.dep[i] = verb, "prep"
            s.link()


def side_behind_brackets(s: Sentence) -> None:
    """Hang a side on the verb: "killed two men 20 miles (32 km) south of Oro".

    The parser takes it for another name of the distance.
    """
    for i in s.at("appos", 4, 2):
        far = s.head[i]
        if s.lower[i] not in DIRECTIONS or s.lower[far] not in LENGTHS or far > i:
            continue
        start = i - 2 if s.text[i - 1] == "-" else i
        if s.text[start - 1] == ")" and s.lower[i + 1] == "of":
            s.head[i], s.dep[i] = s.head[far], "advmod"
            s.head[far], s.dep[far] = i, "npadvmod"
            s.link()


def clause_of_place(s: Sentence) -> None:
    """Hang "when" on the verb above a place: "was shot near Oro, when rebels attacked".

    The parser reads the clause as one of the place; a place has no "when".
    """
    for i in s.at("relcl", 4):
        place = s.head[i]
        first = min(s.subtree(i))
        if s.lower[first] != "when" or s.dep[place] != "pobj":
            continue
        if s.ent[place] in ("DATE", "TIME") or s.has_list(place, "time_nouns"):
            continue
        if (
            s.has_list(place, "occasions")
            or is_deed(s, place)
            or is_happening(s, place)
        ):
            continue
        if s.lower[place] in DAYS or not _is_there(s, place):
            continue
        verb = next((up for up in s.path_up(place) if s.is_verb(up)), -1)
        if 0 <= verb < place and s.dep[verb] not in ("relcl", "acl"):
            s.head[i], s.dep[i] = verb, "advcl"
            s.link()


def _is_there(s: Sentence, place: int) -> bool:
    known = s.ent[place] in ("GPE", "LOC", "FAC") or s.has_list(place, "places")
    return known or s.has_list(place, "sites")


def place_behind_outside(s: Sentence) -> None:
    """Read "outside" before a place as a preposition: "rallied outside parliament".

    The parser takes it for an adjective, and the place for an object, or for an adverb.
    """
    for outside in s.at("advmod", 1, 1):
        if s.lower[outside] in ASIDE and s.child(outside, "pobj") > outside:
            s.dep[outside], s.pos[outside], s.tag[outside] = "prep", "ADP", "IN"
            s.link()
    for outside in s.at("amod", 1, 1):
        place = s.head[outside]
        verb = s.head[place]
        if s.lower[outside] not in ASIDE or s.dep[place] != "dobj" or verb > outside:
            continue
        if min(s.subtree(place)) < outside or not s.is_verb(verb):
            continue
        if s.has_list(place, "places") or s.ent[place] in ("GPE", "FAC", "LOC"):
            s.head[outside], s.dep[outside] = verb, "prep"
            s.pos[outside], s.tag[outside] = "ADP", "IN"
            s.head[place], s.dep[place] = outside, "pobj"
            for kid in [k for k in s.kids[place] if k > place and k != outside]:
                if s.dep[kid] == "prep":
                    s.head[kid] = verb
            s.link()
