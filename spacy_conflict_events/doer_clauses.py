"""Finds a doer whom a phrase parts from the verb: "gunmen loyal to him attacked it"."""

from .parties import is_party
from .tree import Sentence
from .voice import BELIEVED, FINITE

# "gunmen loyal to the warlord attacked"
LOYAL = frozenset({"affiliated", "allied", "close", "faithful", "hostile", "linked"})
LOYAL |= {"loyal", "opposed", "sympathetic"}
# "men believed to be rebels attacked"
SAYING = frozenset({"said", "say", "says", "reported", "told"})
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
            if s.is_verb(loyal) or s.child(loyal, "aux", "auxpass") >= 0:
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


def believed_doer(s: Sentence) -> None:
    """Find the verb of those believed to be so: "Men believed to be rebels attacked".

    The parser takes "believed" for what they did, and the deed for a clause of it; or
    the rebels for a second subject.
    """
    for be in s.at("xcomp", 2, 2):
        held = s.head[be]
        if s.lower[held] not in BELIEVED or not held < be <= held + 4:
            continue
        if s.child(held, "aux", "auxpass") >= 0:
            continue
        doer = s.child(held, "nsubj")
        if s.dep[held] == "acl":
            doer = s.head[held]
            verb = s.head[doer]
            second = [k for k in s.children(verb, "nsubj") if be < k < verb]
            if second and s.lemma[be] == "be":
                s.head[second[0]], s.dep[second[0]] = be, "attr"
                s.link()
            continue
        deeds = [k for k in s.children(held, "ccomp", "conj") if k > be]
        verb = deeds[0] if deeds else -1
        if not 0 <= doer < held < verb or s.tag[verb] not in FINITE:
            continue
        if s.child(held, "cc") >= 0 or s.child(verb, "mark") >= 0:
            continue
        own = s.child(verb, "nsubj", "nsubjpass")
        if own >= 0 and (s.lemma[be] != "be" or own != be + 1):
            continue
        above, name = s.head[held], s.dep[held]
        for kid in s.kids[held]:
            if kid > verb or s.dep[kid] == "punct":
                s.head[kid] = verb
        s.head[verb], s.dep[verb] = (verb if above == held else above), name
        s.head[doer], s.dep[doer] = verb, "nsubj"
        clause = "acl" if s.lemma[be] == "be" else "relcl"
        s.head[held], s.dep[held], s.tag[held] = doer, clause, "VBN"
        if own >= 0:
            s.head[own], s.dep[own] = be, "attr"
        s.link()


def object_before_source(s: Sentence) -> None:
    """Find an object before a source: "seized the town of Oro, a nun and a monk said".

    The parser takes the town for the first of those who said it.
    """
    for said in s.at("ccomp", 4):
        verb, thing = s.head[said], s.child(said, "nsubj")
        if s.lower[said] not in SAYING or not verb < thing < said:
            continue
        if s.child(verb, "dobj", "auxpass", "prep") >= 0 or not s.is_verb(verb):
            continue
        below = s.subtree(thing)
        if below[0] != verb + 1 or not s.has_list(verb, "transitive"):
            continue
        for source in below:
            if s.dep[source] != "conj" or not is_party(s, source):
                continue
            if s.text[min(s.subtree(source)) - 1] != ",":
                continue
            # "raided the town, killing nine, a nurse and a monk said"
            top = s.head[verb] if s.dep[verb] == "advcl" else verb
            if s.tag[top] not in FINITE and s.tag[top] != "VBN":
                break
            above, label = s.head[top], s.dep[top]
            for kid in s.kids[verb]:
                if kid > said:
                    s.head[kid] = said
            s.head[said], s.dep[said] = (said if above == top else above), label
            s.head[top], s.dep[top] = said, "ccomp"
            s.head[thing], s.dep[thing] = verb, "dobj"
            s.head[source], s.dep[source] = said, "nsubj"
            s.link()
            break


def group_is(s: Sentence) -> None:
    """Read "IS" as the group's name: "Troops drove IS out of Oro".

    The parser takes it for a verb.
    """
    for label in ("ccomp", "xcomp"):
        for i in s.at(label, 1):
            verb = s.head[i]
            if s.text[i] != "IS" or verb != i - 1 or s.in_capitals():
                continue
            if s.tag[verb] in FINITE and s.child(i, "nsubj", "attr", "acomp") < 0:
                for kid in s.kids[i]:
                    s.head[kid] = verb
                s.pos[i], s.tag[i], s.dep[i] = "PROPN", "NNP", "dobj"
                s.ent[i] = s.ent[i] or "ORG"
                s.link()


def counter_attack(s: Sentence) -> None:
    """Read one verb for two: "The jihadists counter-attacked at night".

    The parser takes "counter" for a verb that makes "attacked" passive.
    """
    for i in s.at("auxpass", 1, 2):
        verb = i + 2
        if s.lower[i] == "counter" and s.text[i + 1] == "-" and s.head[i] == verb:
            s.dep[i], s.dep[i + 1] = "advmod", "punct"
            for kid in s.children(verb, "nsubjpass") + s.children(i, "nsubj"):
                s.head[kid], s.dep[kid] = verb, "nsubj"
            if s.tag[verb] == "VBN":
                s.tag[verb] = "VBD"
            s.link()


def second_gerund(s: Sentence) -> None:
    """Set two gerunds in a row: "beating up lawyers and destroying files".

    The parser sets the second beside the lawyers.
    """
    for i in s.at("conj", 4, 1):
        noun = s.head[i]
        first = s.head[noun]
        if s.tag[i] != "VBG" or s.dep[noun] != "dobj" or s.tag[first] != "VBG":
            continue
        if not first < noun < i or s.child(i, "dobj") < 0 or s.pos[noun] == "VERB":
            continue
        for kid in s.children(noun, "cc"):
            if noun < kid < i:
                s.head[kid] = first
        s.head[i] = first
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
        helper = s.lower[s.child(verb, "aux")] if s.child(verb, "aux") >= 0 else ""
        if s.tag[doer] in ("NN", "NNP") and helper in ("has", "is", "was"):
            # "the army shelling towns has ended"
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
