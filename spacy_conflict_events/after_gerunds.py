"""Finds the verb of a clause that the parser took for a part of what stands before it.

"Guerrillas hiding in a field fired on a patrol", "Riot police in Oro used tear gas".
"""

from .lost_doers import acts
from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import PAST

CLAUSES = frozenset({"ROOT", "advcl", "ccomp"})
# of what is fired on or at nobody says that it was fired
FIRED_ON = frozenset({"at", "into", "on", "upon"})
BEGINS_OBJECT = frozenset({"det", "nummod", "poss"})
# what a verb and its object say, and no participle before a noun does
SHOT = frozenset({"bullets", "gunfire", "rockets", "rounds", "shells", "shots"})
THROWN = frozenset({"bombs", "bottles", "bricks", "grenades", "rocks", "stones"})
DONE = {
    "exchange": frozenset({"fire", "gunfire"}),
    "fire": SHOT,
    "hurl": THROWN,
    "lob": THROWN,
    "open": frozenset({"fire"}),
    "pelt": frozenset({"stones"}),
    "rain": frozenset({"bullets"}),
    "set": frozenset({"fire"}),
    "spray": SHOT,
    "throw": THROWN,
    "use": frozenset({"cannon", "force", "gas", "spray"}),
}
OPENING = frozenset({"fired", "hurled", "lobbed", "opened", "pelted", "set", "sprayed"})
OPENING |= {"threw", "thrown", "used"}
SOURCES = frozenset({"adds", "reported", "reports", "said", "says"})
# how somebody comes to a deed
EQUIPPED = frozenset({"armed", "dressed", "masked", "mounted"})


def verb_behind_gerund(s: Sentence) -> None:
    """Find the verb after a gerund: "Guerrillas hiding in a field fired on a patrol".

    The parser takes "hiding" for the verb, or finds none, and "fired" for what was done
    to the field.
    """
    for i in range(1, len(s) - 2):
        doer = i - 1
        if s.tag[i] != "VBG" and s.lower[i] not in EQUIPPED:
            continue
        if s.pos[doer] not in NOUNS:
            continue
        if s.head[i] == doer and s.dep[i] == "acl":
            top = doer
        elif s.head[doer] == i and s.dep[doer] == "nsubj":
            top = i
        else:
            continue
        if s.child(i, "aux", "mark") >= 0:
            continue
        if s.dep[top] not in CLAUSES and not _is_told_by_source(s, top):
            continue
        if top == doer and any(s.is_verb(k) for k in s.kids[doer] if k > i):
            continue
        verb = _hidden_behind(s, i)
        if verb >= 0 and is_party(s, doer):
            _make_verb(s, verb, doer, i)


def _is_told_by_source(s: Sentence, i: int) -> bool:
    # "Gunmen riding bikes sprayed bullets at a shop, reports Oro Times"
    said = s.head[i]
    told = s.dep[i] == "nsubj" and s.lower[said] in SOURCES
    return told and i < said and s.text[said - 1] == ","


def _hidden_behind(s: Sentence, gerund: int) -> int:
    """Find a verb with an object of its own in what hangs on a gerund, or -1."""
    for i in range(gerund + 2, len(s) - 1):
        if s.text[i] in (",", ";") or s.pos[i] in ("CCONJ", "SCONJ"):
            return -1
        if s.lower[i] == "shot" and s.dep[i] in ("dobj", "pobj"):
            # "riding a motorcycle shot at a van", read as a shot
            bare = s.dep[i - 1] == "compound" and s.head[i - 1] == i
            return i if bare and s.lower[i + 1] in FIRED_ON else -1
        if s.tag[i] not in PAST or gerund not in s.path_up(i):
            continue
        if s.dep[i] == "amod":
            return i if _begins_object(s, i) else -1
        if s.dep[i] != "acl" or s.child(i, "agent", "aux", "auxpass") >= 0:
            return -1
        return i if acts(s, i) or _is_before_shots(s, i) else -1
    return -1


def _is_before_shots(s: Sentence, i: int) -> bool:
    # "riding a car sprayed bullets", with the bullets hung on the gerund
    return s.lower[i + 1] in DONE.get(s.lemma[i], ()) and s.dep[i + 1] == "dobj"


def _begins_object(s: Sentence, i: int) -> bool:
    """Tell whether a participle before a noun is a verb before its object.

    "riding a motorcycle shot two men", "in a jeep opened fire".
    """
    noun = s.head[i]
    if noun <= i or s.pos[i - 1] in ("DET", "NUM", "ADP", "PRON"):
        return False
    if s.head[i + 1] == noun and s.dep[i + 1] in BEGINS_OBJECT:
        return True
    return s.lower[noun] in DONE.get(s.lemma[i], ())


def _make_verb(s: Sentence, verb: int, doer: int, gerund: int) -> None:
    """Make a verb the head of its clause, with a doer that a gerund describes."""
    thing = s.head[verb] if s.dep[verb] == "amod" else verb
    if s.dep[verb] in ("amod", "dobj", "pobj"):
        before = verb - 1
        for kid in s.kids[thing]:
            if kid < before:
                s.head[kid] = before
        s.head[before], s.dep[before] = s.head[thing], s.dep[thing]
        s.head[thing], s.dep[thing] = verb, "dobj"
    elif _is_before_shots(s, verb):
        thing = verb + 1
        s.head[thing] = verb
    top = doer if s.head[gerund] == doer else gerund
    above, label = s.head[top], s.dep[top]
    if label == "nsubj":
        # with those who reported it behind
        label = "ccomp"
    for up in (doer, gerund):
        for kid in s.kids[up]:
            if kid > verb and kid != thing:
                s.head[kid] = verb
    s.head[verb], s.dep[verb] = (verb if above == top else above), label
    s.head[doer], s.dep[doer] = verb, "nsubj"
    s.head[gerund], s.dep[gerund] = doer, "acl"
    s.tag[verb], s.pos[verb] = "VBD", "VERB"
    s.link()


def verb_before_apposition(s: Sentence) -> None:
    """Find a verb before its object: "Riot police in Oro used tear gas on miners".

    The parser finds none, and takes the object for another name of the doer.
    """
    for thing in s.at("appos", 3):
        doer, verb = s.head[thing], s.child(thing, "amod")
        if not doer + 1 < verb < thing or s.tag[verb] not in PAST:
            continue
        if s.lower[thing] not in DONE.get(s.lemma[verb], ()):
            continue
        if s.dep[doer] not in CLAUSES or not is_party(s, doer):
            continue
        if "," in s.text[doer:verb] or any(s.is_verb(k) for k in s.kids[doer]):
            continue
        above, label = s.head[doer], s.dep[doer]
        for kid in s.kids[doer]:
            if kid > verb:
                s.head[kid] = verb
        s.head[verb], s.dep[verb] = (verb if above == doer else above), label
        s.head[doer], s.dep[doer] = verb, "nsubj"
        s.head[thing], s.dep[thing] = verb, "dobj"
        for kid in s.kids[thing]:
            if s.dep[kid] == "prep":
                s.head[kid] = verb
        s.tag[verb], s.pos[verb] = "VBD", "VERB"
        s.link()
        return
