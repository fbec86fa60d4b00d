"""Finds a doer whom a phrase parts from the verb: "gunmen loyal to him attacked it"."""

from .parties import is_party
from .tree import Sentence
from .voice import FINITE

# "gunmen loyal to the warlord attacked"
LOYAL = frozenset({"affiliated", "allied", "close", "faithful", "hostile", "linked"})
LOYAL |= {"loyal", "opposed", "sympathetic"}
# what needs no object, so that "rebels crossed" is no "rebels who were crossed"
MOVING = frozenset(
    {"arrived", "came", "crossed", "descended", "drove", "fled", "marched"}
)
MOVING |= {"rode", "rushed", "stepped", "sneaked", "swept", "walked", "went"}
TOWARDS = frozenset(
    {"across", "down", "from", "in", "into", "on", "onto", "over", "to"}
)


def loyal_doer(s: Sentence) -> None:
    """Find the verb of those who are loyal: "Gunmen loyal to Oro attacked the post".

    The parser takes "loyal" for what they were, and the deed for a clause of it.
    """
    for label in ("advcl", "ccomp"):
        for verb in s.at(label, 3):
            loyal = s.head[verb]
            doer = s.child(loyal, "nsubj")
            if s.lower[loyal] not in LOYAL or s.tag[verb] not in FINITE:
                continue
            if s.is_verb(loyal) or s.child(loyal, "cop", "aux", "auxpass") >= 0:
                continue
            if not 0 <= doer < loyal < verb or s.dep[loyal] == "acomp":
                continue
            if s.child(verb, "nsubj", "nsubjpass", "mark") >= 0:
                continue
            above, name = s.head[loyal], s.dep[loyal]
            for kid in s.kids[loyal]:
                if kid > verb or s.dep[kid] == "punct":
                    s.head[kid] = verb
            s.head[verb], s.dep[verb] = (verb if above == loyal else above), name
            s.head[doer], s.dep[doer] = verb, "nsubj"
            s.head[loyal], s.dep[loyal] = doer, "amod"
            s.link()


def doer_of_gerund(s: Sentence) -> None:
    """Find the doer behind a gerund: "Rebels fighting to oust him have taken Oro".

    The parser takes the fighting for what has taken it.
    """
    for gerund in s.at("nsubj", 1, 1):
        doer, verb = s.child(gerund, "nsubj"), s.head[gerund]
        if s.tag[gerund] != "VBG" or not 0 <= doer < gerund < verb:
            continue
        if s.child(gerund, "aux", "auxpass", "mark") >= 0 or not is_party(s, doer):
            continue
        if s.tag[doer] in ("NN", "NNP") and s.child(verb, "aux") >= 0:
            # "the army shelling towns has ended"
            if s.lower[s.child(verb, "aux")] in ("has", "is", "was"):
                continue
        s.head[doer], s.dep[doer] = verb, "nsubj"
        s.head[gerund], s.dep[gerund] = doer, "acl"
        s.link()


def first_of_moves(s: Sentence) -> None:
    """Read the first of two verbs as one: "Rebels crossed into Oro and raided farms".

    The parser takes "crossed" for a participle, and the "and" for one of nouns.
    """
    for i in s.at("acl", 1, 3):
        doer = s.head[i]
        verb = s.head[doer]
        if s.lower[i] not in MOVING or s.dep[doer] != "nsubj" or not i < verb:
            continue
        conjunction = [k for k in s.children(doer, "cc") if i < k < verb]
        where = s.child(i, "prep")
        if not conjunction or s.child(doer, "conj") >= 0 or s.tag[verb] not in FINITE:
            continue
        if where < 0 or s.lower[where] not in TOWARDS or s.child(i, "agent") >= 0:
            continue
        above, label = s.head[verb], s.dep[verb]
        s.head[i], s.dep[i] = (i if above == verb else above), label
        s.tag[i], s.pos[i] = "VBD", "VERB"
        s.head[verb], s.dep[verb] = i, "conj"
        s.head[doer] = i
        s.head[conjunction[0]] = i
        s.link()
