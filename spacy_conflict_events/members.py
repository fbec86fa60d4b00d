"""Tells whose the persons are from what they did, where "of" and "from" follow.

"Accused members of the guard of looting", "shot by officers from the flying squad".
"""

from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import SUBJECTS

CHARGING = frozenset({"accuse", "acquit", "clear", "convict", "suspect"})
FROM = frozenset({"from"})
CHARGES = frozenset(
    ["accuse", "accused", "accuses", "accusing", "acquit", "acquitted", "acquitting"]
)
CHARGES |= {"cleared", "clearing", "convict", "convicted", "convicting", "suspect"}
CHARGES |= {"suspected", "suspecting", "suspects"}
CRIMES = frozenset(
    [
        "abuse",
        "bias",
        "brutality",
        "collusion",
        "complicity",
        "conspiracy",
        "corruption",
    ]
)
CRIMES |= {"espionage", "extortion", "fraud", "genocide", "homicide", "incitement"}
CRIMES |= {"manslaughter", "murder", "negligence", "rape", "rebellion", "robbery"}
CRIMES |= {"sabotage", "sedition", "smuggling", "spying", "terrorism", "theft"}
CRIMES |= {"torture", "treason", "vandalism"}
WITHIN = frozenset({"pobj", "prep"})
ACCUSATIONS = frozenset({"accusations", "allegations", "charges"})
GANGS = frozenset({"band", "crowd", "gang", "group", "mob", "squad", "team"})
SEEN = frozenset({"acl", "appos", "conj", "dobj", "pobj", "prep"})
SHOWING = frozenset({"depict", "film", "record", "see", "show", "watch", "witness"})
WORN = frozenset(
    ["balaclavas", "camouflage", "civvies", "clothes", "fatigues", "mufti", "masks"]
)
WORN |= {"plainclothes", "uniform", "uniforms"}
FROM |= WORN
PERSONS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})


def of_charge(s: Sentence) -> None:
    """Hang a charge on its verb: "accused members of the guard of looting shops".

    The parser hangs it on the guard. What is left says whose the members are.
    """
    for i in s.at("prep", 4, 1):
        if s.lower[i] != "of" or s.is_verb(s.head[i]):
            continue
        accused = s.head[i]
        while s.dep[accused] in WITHIN and not s.is_verb(s.head[accused]):
            accused = s.head[accused]
        verb = s.head[accused]
        if s.dep[accused] != "dobj" or s.lemma[verb] not in CHARGING:
            continue
        before = [k for k in s.children(accused, "prep") if k < i]
        party = s.has_list(accused, "persons") or is_party(s, accused)
        if not before or not verb < accused or not party:
            continue
        if not _is_charge(s, i):
            continue
        s.head[i] = verb
        s.link()


def _is_charge(s: Sentence, i: int) -> bool:
    """Tell whether a deed follows, and make a verb of the gerund before its object."""
    deed, thing = s.child(i, "pcomp"), s.child(i, "pobj")
    if deed >= 0:
        return s.tag[deed] in ("VBG", "VBN")
    if thing < 0:
        return False
    gerund = i + 1
    if s.lower[gerund].endswith("ing") and s.head[gerund] == thing > gerund:
        if s.dep[gerund] not in ("amod", "compound"):
            return False
        s.head[gerund], s.dep[gerund] = i, "pcomp"
        s.pos[gerund], s.tag[gerund] = "VERB", "VBG"
        s.head[thing], s.dep[thing] = gerund, "dobj"
        return True
    deeds = ("deeds", "happenings", "instruments")
    return any(s.has_list(thing, name) for name in deeds) or s.lower[thing] in CRIMES


def from_body(s: Sentence) -> None:
    """Hang a body on its members: "were shot by officers from the flying squad".

    The parser hangs it on the verb; so it does with what they wear: "accused men in
    uniform".
    """
    for i in s.at("prep", 2, 1):
        persons, verb, body = i - 1, s.head[i], s.child(i, "pobj")
        if s.lower[i] not in ("from", "in") or body < 0 or not s.is_verb(verb):
            continue
        if s.dep[persons] not in PERSONS or s.pos[persons] not in NOUNS:
            continue
        if s.lower[i] == "in":
            if s.lower[body] in WORN and s.has_list(persons, "persons"):
                s.head[i] = persons
                s.link()
            continue
        if s.head[persons] != verb and s.head[s.head[persons]] != verb:
            continue
        if s.dep[persons] != "pobj" and s.has_list(verb, "from_verbs"):
            # "freed two hostages from the gang"
            continue
        if s.dep[persons] == "pobj" and s.dep[s.head[persons]] != "agent":
            continue
        known = s.has_list(body, "bodies") or s.ent[body] in ("GPE", "ORG")
        known = known and not s.has_list(body, "places")
        if known and s.has_list(persons, "persons"):
            s.head[i] = persons
            s.link()


def against_of_accusation(s: Sentence) -> None:
    """Hang a party on an accusation: "levelled charges of rigging polls against him".

    The parser hangs it on the polls.
    """
    for i in s.at("prep", 4, 1):
        if s.lower[i] != "against" or s.is_verb(s.head[i]):
            continue
        path = list(s.path_up(i))
        charge = next((k for k in path if s.lower[k] in ACCUSATIONS), -1)
        party = s.child(i, "pobj")
        if charge < 0 or s.head[i] == charge or party < 0 or not is_party(s, party):
            continue
        below = path[path.index(charge) - 1]
        gerund = s.lower[below] == "of" and s.child(below, "pcomp") >= 0
        if gerund and s.has_list(s.head[charge], "light_verbs"):
            s.head[i] = charge
            s.link()


def sides_of_between(s: Sentence) -> None:
    """Make two sides of a row: "clashes between a mob of villagers and soldiers".

    The parser sets the soldiers beside the villagers.
    """
    for i in s.at("prep", 1, 3):
        side = s.child(i, "pobj")
        if s.lower[i] != "between" or side < 0 or s.child(side, "conj") >= 0:
            continue
        of = s.child(side, "prep")
        inner = s.child(of, "pobj") if of > side and s.lower[of] == "of" else -1
        other = s.child(inner, "conj") if inner >= 0 else -1
        if other < 0 or s.pos[other] != "NOUN" or not is_party(s, other):
            continue
        for kid in [k for k in s.kids[inner] if inner < k <= other]:
            if s.dep[kid] in ("cc", "conj"):
                s.head[kid] = side
        s.link()


def clause_of_row(s: Sentence) -> None:
    """Hang a clause on all of a row: "a cook and two clerks, who were shot in Oro".

    The parser hangs it on the last. So it does with what is seen: "showed the son of a
    mayor being beaten".
    """
    for i in s.at("relcl", 4) + s.at("acl", 4):
        at = s.head[i]
        seen = s.lower[s.child(i, "auxpass")] == "being" and s.dep[i] == "acl"
        if seen:
            while s.dep[at] in SEEN and not s.is_verb(s.head[at]):
                at = s.head[at]
            known = s.dep[at] == "dobj" and s.lemma[s.head[at]] in SHOWING
        else:
            own = s.child(i, *SUBJECTS)
            start = own if s.dep[i] == "relcl" else i
            known = start > 0 and s.text[start - 1] == ","
            known = known and (s.lower[own] == "who" or own < 0)
            known = known and s.lower[s.child(i, "auxpass")] not in ("is", "was")
            while s.dep[at] == "conj" and s.head[at] < at and is_party(s, s.head[at]):
                at = s.head[at]
            known = known and _is_some(s, at) and is_party(s, s.head[i])
        if known and at != s.head[i]:
            s.head[i] = at
            s.link()


def _is_some(s: Sentence, i: int) -> bool:
    # "a cook", "two clerks", "nuns"; not "the cook", "social activist", "Ali Khan"
    article = s.lower[s.child(i, "det")]
    some = s.tag[i] == "NNS" or article in ("a", "an")
    return s.pos[i] == "NOUN" and some and article not in ("the", "these", "those")


def clause_of_gang(s: Sentence) -> None:
    """Hang a clause on a gang: "it was a gang of robbers who freed five herders".

    The parser hangs it on the robbers.
    """
    for i in s.at("relcl", 4):
        persons, own = s.head[i], s.child(i, *SUBJECTS)
        of = s.head[persons]
        gang = s.head[of]
        if s.dep[persons] != "pobj" or s.lower[of] != "of" or s.lower[own] != "who":
            continue
        if s.lemma[gang] in GANGS and s.lower[s.child(gang, "det")] in ("a", "the"):
            s.head[i] = gang
            s.link()
