"""Finds whom an attack hit where the clause around it tells.

"Went off near a patrol", "pelted stones at the troops, who responded with tear gas",
"ambushed a convoy, an attack that killed two".
"""

from .parties import is_party, persons_of
from .phrases import conjuncts
from .slots import Draft, put
from .tree import Sentence
from .voice import SUBJECTS, antecedent_of, is_passive

# what goes off: the verb, or the noun with a verb that says that it took place
BLASTING = frozenset({"blow", "detonate", "explode", "go", "set", "trigger"})
BLASTS = frozenset({"blast", "bombing", "detonation", "explosion"})
NEAR = frozenset({"alongside", "beneath", "beside", "near", "under", "underneath"})
NEXT = frozenset({"close", "next"})
MOVING = frozenset(
    [
        "ambulance",
        "bulldozer",
        "bus",
        "car",
        "coach",
        "column",
        "convoy",
        "jeep",
        "lorry",
        "minibus",
        "motorbike",
        "motorcade",
        "motorcycle",
        "patrol",
        "pickup",
        "procession",
        "rickshaw",
        "tanker",
        "tractor",
        "train",
        "truck",
        "van",
        "vehicle",
    ]
)
PASSING = frozenset(
    [
        "approach",
        "arrive",
        "cross",
        "drive",
        "enter",
        "go",
        "head",
        "march",
        "move",
        "pass",
        "patrol",
        "ride",
        "travel",
        "walk",
    ]
)
SCATTERING = frozenset(
    [
        "break",
        "chase",
        "contain",
        "control",
        "disperse",
        "dislodge",
        "push",
        "quell",
        "repel",
        "restrain",
        "scare",
        "scatter",
        "stop",
        "subdue",
    ]
)
BIDS = frozenset({"attempt", "bid", "effort", "order"})
GATHERED = frozenset(
    ["demonstration", "gathering", "march", "procession", "protest", "rally", "sit-in"]
)
TARGETING = frozenset({"targeting", "targetting"})
FIRED = frozenset({"drop", "fire", "hurl", "launch", "lob", "throw"})
SLAMMING = frozenset({"crash", "fall", "land", "slam", "smash"})
GAS = frozenset({"canisters", "gas", "shells", "teargas"})
PURPOSE = frozenset({"advcl", "xcomp"})
SCATTERED = PURPOSE | {"acl", "relcl"}
REPLYING = frozenset({"answer", "react", "reply", "respond", "retaliate", "return"})
OPPOSING = frozenset({"condemn", "denounce", "oppose", "resist"})
# "in protest at", "in protest against"
AGAINST = frozenset({"against", "at"})
RESUMING = frozenset({"appos", "dep", "npadvmod"})
# of what another deed is told again
TOLD_AGAIN = frozenset({"ABUSE", "ATTACK", "DESTROY", "KILL", "TAKE_TERRITORY"})


def whom_it_hit(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Fill the target of an attack from the clause around it, if it has none.

    s (Sentence): The sentence.
    event (Draft): The attack.
    events (list[Draft]): All events of the sentence.
    """
    if event.type != "ATTACK" or event.heads.get("target"):
        return
    for find in (
        _whom_it_targets,
        _what_shells_hit,
        _whom_it_scatters,
        _who_was_near,
        _who_passed,
    ):
        found = find(s, event.head)
        if found >= 0:
            put(s, event, "target", conjuncts(s, found), "whom it hit")
            return
    _who_began(s, event, events)


def _whom_it_targets(s: Sentence, i: int) -> int:
    """Take the aim of a bomb: "exploded a mine targeting a tractor"."""
    told = _places_of_blast(s, i)
    if not told and s.dep[i] == "nsubj" and s.lemma[i] in BLASTS:
        told = [s.head[i]]
    bomb = s.child(i, "nsubj") if s.is_verb(i) and s.lemma[i] in BLASTING else -1
    if bomb >= 0 and s.has_list(bomb, "explosives"):
        # "a bomb targeting a convoy went off"
        told = [*told, bomb]
    for place in told:
        for kid in s.children(place, "acl", "advcl"):
            thing = s.child(kid, "dobj")
            if s.lower[kid] in TARGETING and thing > kid:
                return thing
    return -1


def _what_shells_hit(s: Sentence, i: int) -> int:
    """Take what was hit by what was fired: "rockets fired by rebels hit a clinic"."""
    shells = s.head[i]
    if s.dep[i] != "acl" or s.lemma[i] not in FIRED or s.dep[shells] != "nsubj":
        return -1
    verb = s.head[shells]
    if not s.has_list(shells, "explosives") or verb < i:
        return -1
    hit = s.has_list(verb, "hitting_verbs") or s.lemma[verb] in SLAMMING
    if not hit or is_passive(s, verb):
        return -1
    thing = s.child(verb, "dobj")
    for kid in s.children(verb, "prep") if thing < 0 else ():
        if s.lower[kid] in ("into", "on", "onto"):
            return s.child(kid, "pobj")
    return thing


def _whom_it_scatters(s: Sentence, i: int) -> int:
    """Take those whom it is to scatter: "fired tear gas to disperse the crowd"."""
    upward = any(s.lower[k] == "air" for p in s.kids[i] for k in s.children(p, "pobj"))
    if upward and s.lower[s.child(i, "dobj")] not in GAS:
        # "fired shots into the air"
        return -1
    kids = s.kids[i]
    for thing in s.children(i, "dobj") if s.is_verb(i) else ():
        # "charged batons to disperse the crowd"
        kids = [*kids, *s.kids[thing]]
    if not s.is_verb(i):
        # "resorted to a baton charge to disperse the crowd"
        verb = s.head[i] if s.dep[i] != "pobj" else s.head[s.head[i]]
        if s.has_list(verb, "light_verbs") or s.has_list(verb, "joining_verbs"):
            kids = [*kids, *s.kids[verb]]
    for beside in s.children(i, "conj") if s.is_verb(i) else ():
        # "lobbed shells and used batons to disperse the crowd"
        done = s.child(beside, "dobj")
        if s.child(beside, *SUBJECTS) < 0 and (done < 0 or not is_party(s, done)):
            kids = [*kids, *s.kids[beside], *(s.kids[done] if done >= 0 else ())]
            # "lobbed shells and resorted to a baton charge to disperse the crowd"
            for way in s.children(beside, "prep") if done < 0 else ():
                kids += [k for thing in s.children(way, "pobj") for k in s.kids[thing]]
    for kid in list(kids):
        # "in an attempt to disperse the crowd"
        bid = s.child(kid, "pobj") if s.lower[kid] == "in" else -1
        if bid >= 0 and s.lemma[bid] in BIDS:
            kids = [*kids, *s.kids[bid]]
    for kid in kids:
        scatters = s.dep[kid] in SCATTERED and s.lemma[kid] in SCATTERING
        crowd = s.child(kid, "dobj") if scatters and s.tag[kid] == "VB" else -1
        if crowd >= 0 and (is_party(s, crowd) or s.lemma[crowd] in GATHERED):
            return crowd
    return -1


def _places_of_blast(s: Sentence, i: int) -> list[int]:
    """List what the place of a blast may hang on; none if there was no blast."""
    if s.is_verb(i):
        return [i, *s.children(i, "dobj")] if s.lemma[i] in BLASTING else []
    if s.lemma[i] not in BLASTS:
        return []
    took_place = s.dep[i] == "nsubj" and s.has_list(s.head[i], "occurring")
    return [i, s.head[i]] if took_place else [i]


def _is_hit(s: Sentence, i: int) -> bool:
    # "a patrol", "them", "a group of voters"; not "the ministry", "a parked car"
    if any(s.lower[k] == "parked" for k in s.children(i, "amod", "acl")):
        return False
    if s.tag[i] == "PRP" or s.lemma[i] in MOVING:
        return s.lower[i] != "it"
    persons = persons_of(s, i)
    return s.has_list(persons, "persons") and not s.has_list(persons, "bodies")


def _who_was_near(s: Sentence, i: int) -> int:
    """Take who was near: "went off near a patrol", "exploded next to a minibus"."""
    for place in _places_of_blast(s, i):
        for kid in s.kids[place]:
            inner = -1
            if s.lower[kid] in NEAR:
                inner = s.child(kid, "pobj")
            elif s.lower[kid] in NEXT and s.lower[kid + 1 : kid + 2] == ["to"]:
                inner = s.child(kid + 1, "pobj")
            if inner > i and _is_hit(s, inner):
                return inner
    return -1


def _who_passed(s: Sentence, i: int) -> int:
    """Take who came by: "went off as a convoy was passing"."""
    if not s.is_verb(i) or s.lemma[i] not in BLASTING:
        return -1
    for clause in s.children(i, "advcl"):
        begins = {s.lower[k] for k in s.children(clause, "advmod", "mark")}
        own = s.child(clause, "nsubj")
        if own < 0 or s.tag[own] == "PRP" or s.lemma[clause] not in PASSING:
            continue
        if begins & {"as", "while"} and _is_hit(s, own):
            return own
    return -1


def _who_began(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Take who is replied to: "stoned the troops, who responded with tear gas"."""
    i = event.head
    back = s.lower[i + 1 : i + 2] == ["back"]
    if not s.is_verb(i) or not (s.lemma[i] in REPLYING or back):
        return
    own = set(event.heads.get("actor", []))
    for other in events:
        began = other.type == "ATTACK" and other.fact.polarity == "positive"
        heads = other.heads.get("actor", [])
        if other is event or not began or not heads or own & set(heads):
            continue
        if own & set(other.heads.get("target", [])):
            put(s, event, "target", heads, "who began")
            return


def resume(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Fill the slots of a noun that tells a deed again.

    "Rebels ambushed a convoy, an attack that killed two".
    """
    i = event.head
    if s.is_verb(i) or event.type not in TOLD_AGAIN or event.heads.get("target"):
        return
    if not _is_told_again(s, i):
        return
    above = set(s.path_up(i))
    for other in events:
        verb = other.head
        if other is event or verb > i or other.type not in TOLD_AGAIN:
            continue
        if not s.is_verb(verb) or verb not in above:
            continue
        # "denied having ambushed a convoy, an attack that killed two": whom it hit
        told = other.fact == event.fact
        for slot in ("actor", "target") if told else ("target",):
            heads = other.heads.get(slot, [])
            same = slot == "actor" or other.type in (event.type, "ATTACK")
            if heads and same and not event.heads.get(slot):
                put(s, event, slot, heads, f"told again of {other.match.pattern.id}")
        return


def _is_told_again(s: Sentence, i: int) -> bool:
    start = min(s.subtree(i))
    article = s.child(i, "det") == start and s.lower[start] in ("a", "an", "the")
    return s.dep[i] in RESUMING and article and start > 0 and s.text[start - 1] == ","


def against_what(s: Sentence, event: Draft) -> None:
    """Take what a protest is to oppose.

    "Marched to oppose the sale of the fields", "blocked a road in protest at the cuts".
    """
    if event.type != "PROTEST" or event.heads.get("target"):
        return
    verb = event.head
    if not s.is_verb(verb):
        carried = s.dep[verb] == "dobj" and s.has_list(s.head[verb], "light_verbs")
        verb = s.head[verb] if carried else verb
    for kid in s.children(verb, "advcl", "xcomp"):
        thing = s.child(kid, "dobj")
        if s.tag[kid] not in ("VB", "VBG") or s.lemma[kid] not in OPPOSING:
            continue
        if thing > kid and not s.has_list(thing, "deeds"):
            put(s, event, "target", conjuncts(s, thing), "what they oppose")
            return
    thing = _in_protest_at(s, verb)
    if thing >= 0 and not s.has_list(thing, "deeds"):
        put(s, event, "target", conjuncts(s, thing), "in protest at")


def _in_protest_at(s: Sentence, verb: int) -> int:
    """Find what they did it in protest at; -1 if that is not told.

    The parser hangs "at the cuts" on "protest" or on the verb.
    """
    for kid in s.children(verb, "prep"):
        protest = s.child(kid, "pobj") if s.lower[kid] == "in" else -1
        if protest < 0 or s.lower[protest] != "protest":
            continue
        for beside in s.children(protest, "prep") + s.children(verb, "prep"):
            thing = s.child(beside, "pobj")
            if beside != protest + 1 or s.lower[beside] not in AGAINST or thing < 0:
                continue
            at_place = s.has_list(thing, "places") or s.has_list(thing, "sites")
            return -1 if s.lower[beside] == "at" and at_place else thing
    return -1


def who_laid_it(s: Sentence, i: int) -> int:
    """Find who laid what was run over: "killed when his van hit a mine laid by rebels".

    i (int): The verb of the clause.
    RETURNS (int): Who laid it; -1 if that is not told.
    """
    for thing in s.children(i, "dobj") + [
        s.child(k, "pobj") for k in s.children(i, "prep")
    ]:
        if thing < i or not s.has_list(thing, "explosives"):
            continue
        for laid in s.children(thing, "acl"):
            by = s.child(laid, "agent")
            doer = s.child(by, "pobj") if by >= 0 else -1
            if doer >= 0 and is_party(s, doer):
                return doer
        for laid in s.children(thing, "relcl"):
            doer = s.child(laid, "nsubj")
            if doer >= 0 and antecedent_of(s, laid) == thing and is_party(s, doer):
                return doer
    return -1
