"""Mends words whose part of speech the tagger mistook, and what hangs on them."""

from .parties import is_party
from .tree import Sentence
from .voice import SUBJECTS

# nouns that are no verbs, though they are tagged as such
NEVER_VERBS = frozenset({"airstrike", "airstrikes", "explosions", "gunfights"})
AUXILIARIES = frozenset({"being", "doing", "getting", "going", "having"})
DEEDS_FLED = frozenset({"bombing", "fighting", "shelling", "shooting"})
DOUBTS = frozenset({"alleged", "suspected"})
DEADLY = frozenset({"gun", "shoot", "strike"})
MOMENTS = frozenset({"after", "as", "when", "while"})
PLACED = frozenset({"FAC", "GPE", "LOC", "ORG"})


def noun_read_as_verb(s: Sentence) -> None:
    """Read a noun as one: "Meanwhile, airstrikes in Oro have killed ten people".

    The parser takes "airstrikes" for the verb, and "have killed" for a second one.
    """
    for i in range(len(s) - 1):
        if s.lower[i] not in NEVER_VERBS or not s.is_verb(i):
            continue
        s.pos[i], s.tag[i] = "NOUN", "NNS" if s.lower[i].endswith("s") else "NN"
        verb = s.child(i, "conj")
        alone = verb > i and s.is_verb(verb) and s.child(verb, *SUBJECTS, "cc") < 0
        if not alone or s.child(i, "dobj", "cc", *SUBJECTS) >= 0:
            continue
        above = s.head[i]
        for kid in s.kids[i]:
            if kid > verb or (kid < i and s.dep[kid] in ("advmod", "punct", "mark")):
                s.head[kid] = verb
        s.head[verb], s.dep[verb] = (verb if above == i else above), s.dep[i]
        s.head[i], s.dep[i] = verb, "nsubj"
        s.link()


def doubt_before_party(s: Sentence) -> None:
    """Read a doubt as an adjective: "died when suspected Front rebels hit a bus".

    The parser takes "suspected" for a verb, and what they did for what is suspected.
    """
    for i in s.at("advcl", 1, 2):
        verb = s.head[i]
        if s.lower[i] not in DOUBTS or not i < verb:
            continue
        doer = s.child(verb, *SUBJECTS)
        if doer <= i or min(s.subtree(doer)) != i + 1 or not is_party(s, doer):
            continue
        for kid in s.kids[i]:
            if kid > i and kid != doer:
                break
        else:
            for kid in s.kids[i]:
                s.head[kid] = verb
            s.head[i], s.dep[i] = doer, "amod"
            if s.dep[verb] == "ccomp" and s.lower[i - 1] in MOMENTS:
                s.dep[verb] = "advcl"
            s.link()


def dead_after_object(s: Sentence) -> None:
    """Hang "dead" on its verb: "shot a man dead when they attacked a bar".

    The parser takes it for an adjective of the man.
    """
    for i in s.at("amod", 3):
        thing = i - 1
        if s.lower[i] != "dead" or s.head[i] != thing:
            continue
        row = s.dep[thing] == "conj"
        while s.dep[thing] == "conj" and s.head[thing] < thing:
            thing = s.head[thing]
        verb = s.head[thing]
        # "left six prisoners and a guard dead"
        done = s.lemma[verb] in DEADLY or (row and s.lemma[verb] == "leave")
        if s.dep[thing] == "dobj" and done and s.is_verb(verb):
            s.head[i], s.dep[i] = verb, "oprd"
            s.link()


def who_is_no_place(s: Sentence) -> None:
    """Hang a clause on a person: "the rector of a college in Oro who was held".

    The parser hangs it on the place or body before it.
    """
    for i in s.at("relcl", 4):
        place, own = s.head[i], s.child(i, *SUBJECTS)
        if own < 0 or s.lower[own] != "who" or own > i:
            continue
        if _hang_on_named(s, i, place, own):
            continue
        if s.has_list(place, "persons") or s.tag[place] in ("NNS", "NNPS", "PRP"):
            continue
        body = s.has_list(place, "bodies") or s.has_list(place, "collectives")
        body = (body or s.lower[place] == "sect") and s.tag[place] == "NN"
        if not (s.ent[place] in PLACED or s.has_list(place, "places") or body):
            continue
        at = place
        for _ in range(5):
            if s.dep[at] not in ("pobj", "prep") or s.head[at] == at:
                break
            at = s.head[at]
            if s.has_list(at, "persons") and s.pos[at] in ("NOUN", "PROPN"):
                s.head[i] = at
                s.link()
                break


def _hang_on_named(s: Sentence, clause: int, thing: int, own: int) -> bool:
    """Hang it on a person: "action against inspector Lal who had beaten him"."""
    person = own - 2 if s.text[own - 1] == "," else own - 1
    if person <= thing or s.pos[person] not in ("PROPN", "NOUN"):
        return False
    path = list(s.path_up(person))
    if is_party(s, thing) or thing not in path:
        return False
    if all(s.dep[up] != "prep" for up in path[: path.index(thing)]):
        return False
    if s.ent[person] != "PERSON" and not s.has_list(person, "persons"):
        return False
    s.head[clause] = person
    s.link()
    return True


def deed_read_as_auxiliary(s: Sentence) -> None:
    """Read a deed as a subject: "said Kenyan shelling wounded nine", taken for "being".

    The parser takes "Kenyan" for the subject.
    """
    for i in s.at("aux", 1, 1):
        verb = s.head[i]
        if s.tag[i] != "VBG" or s.lower[i] in AUXILIARIES or not i < verb:
            continue
        own = s.child(verb, "nsubj", "nsubjpass")
        if own >= i:
            continue
        passive = s.child(verb, "auxpass") >= 0
        s.pos[i], s.tag[i] = "NOUN", "NN"
        s.dep[i] = "nsubjpass" if passive else "nsubj"
        if own == i - 1:
            s.head[own] = i
            s.dep[own] = "amod" if s.pos[own] == "ADJ" else "compound"
        s.link()


def fighting_fled(s: Sentence) -> None:
    """Read a noun: "tried to flee fighting in their town", taken for what they do."""
    for i in s.at("xcomp", 1):
        fleeing = s.lemma[s.head[i]] in ("escape", "flee")
        if fleeing and s.head[i] == i - 1 and s.lower[i] in DEEDS_FLED:
            s.pos[i], s.tag[i], s.dep[i] = "NOUN", "NN", "dobj"
            s.link()


def gerund_of_charge_row(s: Sentence) -> None:
    """Make a row of a charge: "accuse them of killings, razing homes and looting".

    The parser hangs "razing" on those who accuse.
    """
    for i in s.at("advcl", 4):
        verb = s.head[i]
        if s.tag[i] != "VBG" or s.text[i - 1] != ",":
            continue
        if not s.has_list(verb, "of_verbs") or s.has_list(i, "speaking"):
            continue
        near = [verb, *s.children(verb, "dobj")]
        links = [k for up in near for k in s.children(up, "prep")]
        of = next((k for k in links if s.lower[k] == "of"), -1)
        rest = s.child(i, "conj")
        if verb < of < i < rest and s.tag[rest] == "VBG" and s.child(of, "pobj") >= 0:
            s.head[i], s.dep[i] = of, "pcomp"
            s.link()
