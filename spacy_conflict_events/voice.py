"""The voice of a verb, its object and its by-phrase as they stand."""

from typing import NamedTuple

from .parties import is_party
from .place_nouns import VEHICLES
from .tree import Sentence

HEADLINE_VERBS = frozenset(
    ["beaten", "bombed", "burnt", "held", "sent", "shot", "stabbed"]
)
SHOT_AT = frozenset({"at", "on", "upon"})
HARMING = frozenset({"hurt", "injure", "kill", "maim", "wound"})
AIMED = frozenset({"against", "at", "by", "of", "on", "upon"})
WOUNDS = frozenset({"burns", "injuries", "injury", "wound", "wounds"})
PAST = frozenset({"VBD", "VBN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# what is done "to death"
MORTAL = frozenset(["axe", "batter", "beat", "bludgeon", "burn", "chop", "club"])
MORTAL |= {"hack", "kick", "knife", "punch", "slash", "stab", "stone", "thrash"}
MORTAL |= {"torture"}
CAPTIVE = frozenset({"captive", "hostage", "prisoner"})
STRAYS = frozenset({"oprd", "acomp", "advmod", "dobj", "prep", "npadvmod"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
KEPT = frozenset({"held", "kept", "taken"})
# what is done to a place or a person of whom a headline tells
RAIDED = frozenset(
    ["attack", "bomb", "raid", "shell", "storm", "vandalise", "vandalize"]
)
FORCES = frozenset({"army", "forces", "military", "militia", "police", "troops"})
BELIEVED = frozenset({"alleged", "believed", "presumed", "suspected", "thought"})
SUFFERING = frozenset({"incur", "receive", "suffer", "sustain"})
DYING = frozenset({"die", "expire", "perish", "succumb"})
MARCHING = frozenset({"demonstrate", "march", "rally", "riot"})
HAVING = frozenset({"have", "having"})
# "detonated by remote control"
MEANS = frozenset({"accident", "control", "mistake", "phone", "remote", "timer"})
LEADS = frozenset({"complaint", "investigation", "probe", "report", "search", "tip"})
# "a farmer from Oro"
ORIGINS = frozenset({"from", "in", "at", "near"})
SINGULAR = frozenset({"has", "is", "was"})
PLURAL = frozenset({"are", "have", "were"})
FINITE_OR_MODAL = FINITE | {"MD"}
MEANT = frozenset({"he", "it", "she", "they"})


class Argument(NamedTuple):
    """A filler of a role.

    head (int): The token that heads it, in the sentence.
    path (str): How it was reached.
    clause (bool): Whether it is a clause and not a noun phrase.
    """

    head: int
    path: str
    clause: bool = False


Arguments = list[Argument]


def subject_meant(s: Sentence, i: int) -> int:
    """Find whom a pronoun that is a subject stands for, in its own sentence.

    "The rebels said they held two nurses", "freed a nurse whom they had seized": the
    subject of the nearest clause above that has a noun for it.

    s (Sentence): The sentence.
    i (int): The pronoun.
    RETURNS (int): The head of the phrase, -1 if there is none.
    """
    # "Ali spoke after the announcement of Khan that he had left": another said it
    if s.lower[i] not in MEANT or s.dep[i] != "nsubj" or s.dep[s.head[i]] == "acl":
        return -1
    for up in s.path_up(s.head[i]):
        own = s.child(up, "nsubj", "nsubjpass") if s.is_verb(up) else -1
        if 0 <= own < i and s.pos[own] in ("NOUN", "PROPN"):
            return own
    return -1


def antecedent_of(s: Sentence, i: int) -> int:
    """Find the noun that a relative clause with verb `i` belongs to; -1 if none."""
    while s.dep[i] == "conj":
        i = s.head[i]
    while s.dep[i] in ("xcomp", "ccomp") and s.child(i, "nsubj", "nsubjpass") < 0:
        i = s.head[i]
    if s.dep[i] not in ("relcl", "acl"):
        return -1
    noun = s.head[i]
    deed = _harming_deed(s, i)
    if deed >= 0:
        return deed
    placed = s.tag[noun] == "NNP" and s.lower[s.head[noun]] in ("at", "in", "near")
    placed = placed and s.dep[noun] == "pobj" and not _is_of_person(s, i)
    placed = placed or s.ent[noun] in ("GPE", "LOC", "DATE", "TIME")
    if placed or s.has_list(noun, "places"):
        # "a bomb in the city of Oro that killed five": the bomb
        for up in s.path_up(noun):
            if s.is_verb(up):
                break
            if s.has_list(up, "instruments"):
                return up
    if s.dep[noun] == "pobj" and _is_of_person(s, i):
        many = _of_many(s, i, noun)
        if many >= 0:
            return many
        if s.lower[noun] == "hands":
            # "at the hands of rebels who raided a mine"
            of = s.child(noun, "prep")
            return s.child(of, "pobj") if of >= 0 else noun
        return _person_from(s, noun)
    return noun


def _of_many(s: Sentence, i: int, noun: int) -> int:
    """Find the persons of a plural verb: "activists from the front who were held".

    RETURNS (int): The head of their phrase; -1 if the noun may be theirs.
    """
    if s.tag[noun] not in ("NN", "NNP") or s.child(noun, "conj") >= 0:
        return -1
    if not any(s.lower[k] in ("are", "were") for k in s.children(i, "aux", "auxpass")):
        return -1
    above = s.head[s.head[noun]]
    if s.is_verb(above):
        above = s.child(above, "dobj")
    plural = -1 < above < noun and s.tag[above] in ("NNS", "NNPS", "CD")
    return above if plural and s.dep[above] in ("dobj", "nsubj", "nsubjpass") else -1


def _harming_deed(s: Sentence, i: int) -> int:
    """Find the deed that hurt a number: "an ambush of a patrol that killed nine men".

    The parser takes the patrol. Those who did it are persons, who take "who".
    """
    preposition = s.head[s.head[i]]
    deed = s.head[preposition]
    if s.lower[preposition] not in AIMED or not s.has_list(deed, "instruments"):
        return -1
    own, hurt = s.child(i, "nsubj"), s.child(i, "dobj")
    if own < 0 or hurt < i or s.lower[own] not in ("that", "which"):
        return -1
    harm = s.lemma[i] in HARMING or s.lemma[i] in ("leave", "claim")
    counted = s.pos[hurt] == "NUM" or s.child(hurt, "nummod") >= 0
    counted = counted or s.has_list(hurt, "measures")
    return deed if harm and counted and s.dep[preposition] == "prep" else -1


def _is_of_person(s: Sentence, i: int) -> bool:
    return any(s.lower[k] == "who" for k in s.children(i, "nsubj", "nsubjpass"))


def _person_from(s: Sentence, noun: int) -> int:
    """Find who comes from or lives in a place: "a man from Oro, who was shot"."""
    place = s.ent[noun] in ("GPE", "LOC", "FAC")
    # "the church of Oro"; not "the lobbies"
    place = place or (s.tag[noun] == "NN" and s.has_list(noun, "places"))
    if s.lemma[noun] in VEHICLES or s.has_list(noun, "mounts"):
        # "men on a motorbike who fired"
        rider = s.head[noun] - 1
        if rider >= 0 and s.pos[rider] == "NOUN" and is_party(s, rider):
            return rider
        place = True
    body = s.has_list(noun, "collectives") or s.has_list(noun, "bodies")
    whence = s.lower[s.head[noun]] == "from" and s.tag[noun] == "NNP"
    if not place:
        one = s.lower[s.child(noun, "det")] in ("a", "an") and s.child(noun, "det") >= 0
        named = s.pos[noun] == "PROPN" and s.ent[noun] != "PERSON" and not one
        clauses = s.children(noun, "relcl")
        helpers = [
            k for clause in clauses for k in s.children(clause, "aux", "auxpass")
        ]
        # "a member of the front, who was shot"; not "police in Oro, who fired"
        place = named and any(s.lower[k] in SINGULAR for k in helpers)
        members = s.head[s.head[noun]]
        of = s.lower[s.head[noun]] == "of"
        many = any(s.lower[k] in PLURAL for k in helpers)
        of = of or (s.lower[s.head[noun]] == "from" and many)
        if body and of and s.tag[noun] == "NN" and s.tag[members] == "NNS":
            # "members of a gang, who fired"
            return members if is_party(s, members) else noun
        place = place or (whence and s.ent[noun] != "PERSON" and is_party(s, members))
        if not (place or named) or body:
            return noun
    at = noun
    for up in s.path_up(noun):
        if s.is_verb(up):
            by = s.child(up, "agent")
            doer = s.child(by, "pobj") if by >= 0 else -1
            if whence and doer == s.head[noun] - 1 and is_party(s, doer):
                # "were attacked by police from Oro, who opened fire"
                return doer
            break
        if s.dep[up] == "prep":
            # "the owner of a bar in Oro, who was shot"
            place = place or s.lower[up] in ORIGINS
        if not place:
            break
        if s.dep[at] == "prep" and s.pos[up] == "NOUN" and is_party(s, up):
            return up
        at = up
    return noun


def is_passive(s: Sentence, i: int) -> bool:
    """Tell whether a verb is in the passive voice."""
    key = (i, "passive")
    if key not in s.memo:
        s.memo[key] = False
        s.memo[key] = _passive(s, i)
    return bool(s.memo[key])


def _passive(s: Sentence, i: int) -> bool:
    deps = {s.dep[kid] for kid in s.kids[i]}
    if deps & {"nsubjpass", "auxpass"}:
        return True
    if s.lower[i] == "hurt" and s.dep[i] == "conj" and "nsubj" in deps:
        # "two were killed and six others hurt", "left one dead and two others hurt"
        left = s.lemma[s.head[i]] == "leave"
        return "dobj" not in deps and (left or is_passive(s, s.head[i]))
    if s.tag[i] not in ("VBN", "VBD", "JJ") or s.lemma[i] in DYING:
        return False
    if s.dep[i] == "conj" and s.tag[i] == "VBN" and "nsubj" in deps:
        # "ten were hurt and two taken prisoner"
        kept = any(s.lower[k] in CAPTIVE for k in s.children(i, "dobj"))
        if kept and "aux" not in deps and is_passive(s, s.head[i]):
            return True
    if s.lower[i] == "hurt" and "dobj" not in deps and s.child(i, "aux") < 0:
        # "Nobody hurt as shell hits school"; not "the sanctions hurt"
        own = s.child(i, "nsubj")
        party = own >= 0 and (is_party(s, own) or s.has_list(own, "measures"))
        if party and s.dep[i] in ("ROOT", "advcl"):
            return True
    helpers = {s.lemma[kid] for kid in s.kids[i] if s.dep[kid] == "aux"}
    if not helpers.isdisjoint(HAVING) and "be" not in helpers:
        return False
    if "be" in helpers or "get" in helpers:
        return True
    if "dobj" in deps and ("nsubj" in deps or not s.has_list(i, "ditransitive")):
        # "two men held hostage by rebels": hostage is no object
        kept = s.lower[s.child(i, "dobj")] in CAPTIVE
        if kept and _is_kept_by(s, i):
            return True
        bare = s.dep[i] == "acl" and s.head[i] < i and "nsubj" not in deps
        if kept and bare and s.tag[i] == "VBN" and s.lower[i] in KEPT:
            # "ten tourists taken hostage in Oro were freed"
            return True
        if kept and s.lower[i] in KEPT and not s.kids[s.child(i, "dobj")]:
            # a headline: "Five farmers taken hostage"
            return s.is_headline()
        if not kept or s.tag[i] != "VBN" or "nsubj" in deps:
            return False
    dep, head = s.dep[i], s.head[i]
    if "agent" in deps:
        return True
    if dep == "conj" and "nsubj" in deps and s.lemma[head] == "leave":
        # "left a guard dead and two others hurt"
        return "dobj" not in deps and s.lemma[i] in HARMING
    if s.lower[i + 1 : i + 2] == ["dead"] and "dobj" not in deps:
        # a headline: "Journalist shot dead"
        return True
    if s.lower[i : i + 2] == ["set", "free"] and "dobj" not in deps:
        # a headline: "Five farmers set free"
        return s.is_headline()
    told = s.lemma[i] in RAIDED and "nsubj" in deps and dep == "ROOT"
    if told and "dobj" not in deps and s.is_headline() and _is_harmless(s, i):
        # a headline: "Two churches raided in Oro"
        return True
    mortal = s.lower[i + 1 : i + 3] == ["to", "death"] and s.lemma[i] in MORTAL
    if mortal and dep == "ROOT" and "dobj" not in deps:
        # "Farmer hacked to death in Oro"; not "bled to death"
        return True
    complement = s.child(i, "oprd")
    if dep == "acl" and s.lower[complement] in CAPTIVE and "nsubj" not in deps:
        # "three hostages held captive", read as past
        return complement >= 0
    if dep in ("acl", "amod") and "nsubj" in deps:
        # a clause of a noun: "a report that troops raped and beat villagers"
        return s.has_list(i, "transitive") and not shared_object(s, i)
    if dep == "advcl" and "nsubj" in deps and _is_told_as_past(s, i):
        return False
    if s.tag[i] == "VBN" and dep in ("acl", "amod", "oprd", "advcl", "relcl", "xcomp"):
        return True
    if dep in ("conj", "acl", "amod", "oprd") and is_passive(s, head):
        # "one was shot and another knocked unconscious"
        own = "nsubj" in deps and "oprd" not in deps
        return not own or s.has_list(i, "transitive")
    if dep in ("acl", "amod"):
        return s.has_list(i, "transitive")
    if dep == "relcl" and s.tag[i] == "VBD" and "nsubj" in deps:
        # "the men the army held"
        doer = s.child(i, "nsubj")
        if s.lower[doer] not in RELATIVE and head < doer:
            return False
    if s.lower[i] in HEADLINE_VERBS and "nsubj" in deps and s.is_headline():
        # "Journalist shot in Manila", "Clerk held on fraud charge"; not "Troops shot at
        # crowd"
        return s.lower[i] == "held" or not any(
            s.lower[k] in SHOT_AT and not _is_there(s, k) for k in s.kids[i]
        )
    # a headline: "Five killed in clash", "Dozens of men arrested", and behind another:
    # "Police fire on crowd, two killed"
    if any(s.dep[k] in ("ccomp", "xcomp") and k > i for k in s.kids[i]):
        return False
    if "nsubj" in deps or s.tag[i] == "VBN" or dep in ("ROOT", "ccomp"):
        return s.has_list(i, "transitive") and not shared_object(s, i)
    return False


def _is_harmless(s: Sentence, i: int) -> bool:
    # "Church attacked", "Clerk attacked in Oro"; not "Rebels attacked at dawn"
    own = s.child(i, "nsubj")
    lists = ("places", "sites", "mounts", "persons")
    known = any(s.has_list(own, name) for name in lists)
    aimed = any(s.lower[k] in SHOT_AT for k in s.kids[i] if not _is_there(s, k))
    return known and not s.has_list(own, "armed") and not aimed


def _is_there(s: Sentence, preposition: int) -> bool:
    # "Three shot at nightclub", "Man shot on west side"; not "Troops shot at crowd"
    place = s.child(preposition, "pobj")
    there = place >= 0 and (
        s.has_list(place, "places") or s.lower[place] in ("block", "side")
    )
    own = s.child(s.head[preposition], "nsubj")
    return there and own >= 0 and not s.has_list(own, "armed")


def _is_told_as_past(s: Sentence, i: int) -> bool:
    if s.has_list(i, "without_object"):
        # "after villagers protested"
        return s.child(i, "agent", "dobj") < 0
    # "when a masked man fired at a cafe", tagged as a participle; not in a headline
    marked = any(s.lower[k] in ("after", "as", "when") for k in s.kids[i] if k < i)
    if marked and s.has_list(i, "assailing") and s.child(i, "agent") < 0:
        # "fled after the rebels attacked"; not "after villagers attacked"
        return s.has_list(s.child(i, "nsubj"), "armed")
    bare = s.child(i, "agent", "dobj", "oprd") < 0 and s.lemma[i] == "fire"
    return marked and bare and any(s.lower[k] in AIMED for k in s.children(i, "prep"))


def _is_kept_by(s: Sentence, i: int) -> bool:
    # "tourists held hostage by rebels"; not "took tourists hostage by force"
    captive = s.child(i, "dobj")
    if s.child(captive, "compound", "nmod") >= 0:
        return False
    for kid in s.kids[i] + s.kids[captive]:
        inner = s.child(kid, "pobj") if s.lower[kid] == "by" else -1
        if inner >= 0 and s.lower[inner] != "force" and is_party(s, inner):
            return True
    return False


def by_phrase(s: Sentence, i: int) -> Arguments:
    """Find who stands after "by"."""
    # "were let go by rebels", with the phrase on "go"
    let = s.children(i, "xcomp") if s.lemma[i] == "let" and is_passive(s, i) else []
    if s.dep[i] == "attr" and s.child(s.head[i], "expl") >= 0:
        # "there were protests on Tuesday by miners"
        let = [s.head[i]]
    told = [
        inner
        for kid in [k for at in (i, *let) for k in s.kids[at]]
        if s.lower[kid] == "by" and s.dep[kid] in ("agent", "prep")
        for inner in s.children(kid, "pobj")[:1]
        if s.ent[inner] not in ("DATE", "TIME", "PERCENT")
    ]
    if told:
        # "was killed by blows by a group of men"
        inner = next((k for k in told if is_party(s, k)), told[0])
        return [] if s.lower[inner] in MEANS else [Argument(inner, "by")]
    return _strayed_by(s, i) if s.is_verb(i) and is_passive(s, i) else []


def _strayed_by(s: Sentence, i: int) -> Arguments:
    # "released unharmed by his captors", "shot dead at his house by gunmen": the
    # by-phrase hangs on a word before it
    for kid in s.kids[i]:
        if kid < i or s.dep[kid] not in STRAYS or s.lower[kid] == "over":
            # "a strike called over the beating of a clerk by guards"
            continue
        inside = [k for k in s.children(kid, "pcomp") if s.tag[k] == "VBG"]
        inside = [k for k in inside if s.child(k, "auxpass") < 0]
        # "was shot a day after taking office by gunmen"
        for below in (kid, *s.children(kid, "pobj"), *inside):
            if s.has_list(below, "instruments") or s.has_list(below, "happenings"):
                continue
            if s.has_list(below, "speaking") or s.lemma[below] in LEADS:
                # "was arrested after complaints by residents"
                continue
            for by in s.kids[below]:
                inner = s.child(by, "pobj") if s.lower[by] == "by" else -1
                # "held hostage by Al-Oro": whoever it is
                kept = s.lower[kid] in CAPTIVE or s.lower[below] == "ransom"
                kept = kept and is_party(s, inner)
                named = s.has_list(inner, "persons") or s.lower[inner] in FORCES
                if inner >= 0 and (kept or named):
                    return [Argument(inner, f"by, after {s.lower[below]}")]
    return []


def direct_object(s: Sentence, i: int) -> Arguments:
    """Find the object that hangs on the verb itself."""
    inner = s.child(i, "dobj")
    if inner >= 0:
        if s.lower[inner] in RELATIVE:
            antecedent = antecedent_of(s, i)
            return [Argument(antecedent, "relative clause")] if antecedent >= 0 else []
        held = s.children(inner, "compound", "nmod")
        if s.lower[inner] in ("hostage", "captive", "prisoner") and held:
            # "took twelve workers hostage", read as a compound
            return [Argument(held[-1], "dobj")]
        return [Argument(inner, "dobj")]
    # "held the police responsible": a clause without a verb
    for kid in s.kids[i]:
        if s.dep[kid] == "ccomp" and s.pos[kid] in ("ADJ", "NOUN", "ADV", "VERB"):
            own = s.child(kid, "nsubj")
            bare = s.child(kid, "aux", "auxpass", "mark") < 0
            if own > i and bare and s.tag[kid] not in ("VBD", "VBZ", "VBP"):
                return [Argument(own, "subject of complement")]
    # "killed five": a bare number read as something else
    for kid in s.kids[i]:
        if (
            kid > i
            and s.pos[kid] == "NUM"
            and s.dep[kid] in ("attr", "npadvmod", "oprd")
        ) and s.ent[kid] not in ("DATE", "TIME", "PERCENT", "MONEY"):
            return [Argument(kid, s.dep[kid])]
    return []


def shared_object(s: Sentence, i: int) -> Arguments:
    """Find the object of a verb beside it."""
    if s.lemma[i] in MARCHING:
        # "rioted and burned down a hall"
        return []
    if s.lemma[i] in ("fire", "shoot") and s.pos[i + 1 : i + 2] == ["ADV"]:
        # "shot wildly and set two huts ablaze"
        return []
    # "attacked and looted the shop": the object hangs on the last verb
    for kid in s.children(i, "conj"):
        if s.is_verb(kid) and kid - i <= 3 and s.child(kid, "nsubj", "auxpass") < 0:
            found = direct_object(s, kid) or shared_object(s, kid)
            return [a._replace(path="dobj, shared") for a in found]
    return []
