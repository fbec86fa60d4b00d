"""Sets clauses where they belong: which is the main one, and whose is what is told."""

from .parties import is_party
from .tree import Sentence
from .voice import CAPTIVE, SUBJECTS

MARKS = frozenset({"after", "as", "before", "when", "while"})
INFORMING = frozenset({"alert", "inform", "notify", "tell"})
BEING = frozenset({"are", "was", "were"})
PRESENT = BEING | {"is", "'s", "been", "am"}


def main_clause_before(s: Sentence) -> None:
    """Find the main clause: "A man died on Monday, a day after a guard was shot".

    The parser takes what comes after for the main clause, and the first for its object.
    """
    root = s.root()
    mark = s.child(root, "mark")
    if mark < 0 or s.lower[mark] not in MARKS or s.has_list(root, "speaking"):
        return
    told = [k for k in s.kids[root] if s.dep[k] == "ccomp" and k < mark]
    own = s.child(root, "nsubj", "nsubjpass")
    if len(told) != 1 or not mark < own < root or not s.is_verb(told[0]):
        return
    main = told[0]
    if s.child(main, "nsubj", "nsubjpass") < 0 or "," not in s.text[main:mark]:
        return
    s.head[main], s.dep[main] = main, "ROOT"
    s.head[root], s.dep[root] = main, "advcl"
    for kid in s.kids[root]:
        if kid < main or s.dep[kid] == "punct":
            s.head[kid] = main
    s.link()


def second_of_two_clauses(s: Sentence) -> None:
    """Find whom it was done to: "she told the police and a clerk was held".

    The parser sets the clerk beside the police. One clerk "was" held, not both.
    """
    for i in s.at("ccomp", 4):
        aux = s.child(i, "auxpass")
        if aux < 0 or s.lower[aux] not in ("is", "was") or s.child(i, "mark") >= 0:
            continue
        verb, second = s.head[i], aux - 1
        first, start = s.head[second], min(s.subtree(second))
        if s.dep[second] != "conj" or not verb < first < second or verb > i:
            continue
        said = s.has_list(verb, "reporting") and s.lemma[verb] not in INFORMING
        if s.lower[start - 1] != "and" or said:
            continue
        own = s.child(i, *SUBJECTS)
        if s.dep[first] == "nsubjpass" and own == first and s.child(verb, "dobj") < 0:
            s.head[first], s.dep[first] = verb, "dobj"
        elif own >= 0 or s.dep[first] not in ("dobj", "pobj"):
            continue
        s.head[second], s.dep[second] = i, "nsubjpass"
        s.head[start - 1], s.dep[i] = verb, "conj"
        s.link()


def clause_of_source(s: Sentence) -> None:
    """Find a clause: "Witnesses said settlers set on fire a house and beat a boy".

    The parser takes the settlers for what was said, and "set" for their participle.
    """
    for i in s.at("acl", 3):
        doer = s.head[i]
        verb = s.head[doer]
        if s.tag[i] not in ("VBN", "VBD") or s.dep[doer] != "dobj":
            continue
        if not verb < doer < i or not s.has_list(verb, "reporting"):
            continue
        thing = s.child(i, "dobj")
        if thing < i or s.child(i, "agent", "aux", "auxpass") >= 0:
            continue
        if s.lower[thing] in CAPTIVE or s.has_list(i, "ditransitive"):
            continue
        if not is_party(s, doer):
            continue
        s.head[i], s.dep[i], s.tag[i] = verb, "ccomp", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        for kid in s.kids[verb] + s.kids[doer]:
            if kid <= i or s.dep[kid] in ("punct", "npadvmod"):
                continue
            own = s.child(kid, "nsubj", "nsubjpass") >= 0
            if s.dep[kid] == "cc" or (not own and not s.has_list(kid, "reporting")):
                s.head[kid] = i
        s.link()


def passive_of_state(s: Sentence) -> None:
    """Read a passive: "When guards stormed the jail, 30 inmates were slain".

    The parser takes "slain" for what the inmates were like.
    """
    for i in s.at("acomp", 2):
        be = s.head[i]
        if s.tag[i] != "VBN" or s.lower[be] not in BEING:
            continue
        own = s.child(be, "nsubj")
        if not own < be < i or own < 0 or not s.has_list(i, "transitive"):
            continue
        above, label = s.head[be], s.dep[be]
        for kid in s.kids[be]:
            if kid != i:
                s.head[kid] = i
        s.head[i], s.dep[i] = (i if above == be else above), label
        s.dep[own] = "nsubjpass"
        s.head[be], s.dep[be], s.pos[be] = i, "auxpass", "AUX"
        s.pos[i] = "VERB"
        s.link()


def verb_behind_progress(s: Sentence) -> None:
    """Hang a past tense on one: "stopped a bus they were riding in and shot them".

    The parser sets it beside what went on.
    """
    for i in s.at("conj", 4):
        going = s.head[i]
        if s.tag[i] != "VBD" or s.tag[going] != "VBG":
            continue
        if s.child(going, "aux") < 0 or s.child(i, "nsubj", "nsubjpass") >= 0:
            continue
        if s.dep[going] not in ("relcl", "ccomp", "advcl") or going > i:
            continue
        above = (up for up in s.path_up(going) if s.is_verb(up))
        verb = next((up for up in above if s.tag[up] == "VBD" and up < going), -1)
        if verb < 0 or s.has_list(verb, "speaking"):
            continue
        s.head[i] = verb
        for kid in s.kids[going]:
            if s.dep[kid] == "cc" and going < kid < i:
                s.head[kid] = verb
        s.link()


def relative_read_as_determiner(s: Sentence) -> None:
    """Find a relative clause: "the blast, which officials blamed on a clan".

    The parser takes "which officials" for a phrase, and the verb for its participle.
    """
    for i in s.at("acl", 3):
        doer = s.head[i]
        which = doer - 1
        if doer < 2 or i < doer or s.lower[which] != "which" or s.dep[which] != "det":
            continue
        if s.tag[i] not in ("VBD", "VBN") or s.child(i, "aux", "auxpass", "dobj") >= 0:
            continue
        noun = which - 2 if s.text[which - 1] == "," else which - 1
        if noun < 0 or s.pos[noun] not in ("NOUN", "PROPN"):
            continue
        s.head[i], s.dep[i], s.tag[i] = noun, "relcl", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        s.head[which], s.dep[which] = i, "dobj"
        s.link()


def progress_of_state(s: Sentence) -> None:
    """Read a progressive: "Qatar is mediating between the two sides".

    The parser takes "mediating" for a noun, which is what Qatar is.
    """
    for i in s.at("attr", 2):
        be = s.head[i]
        if s.tag[i] != "VBG" or s.pos[i] != "VERB" or s.lower[be] not in PRESENT:
            continue
        own = s.child(be, "nsubj")
        if not 0 <= own < be < i or s.child(i, "det", "amod", "poss", "compound") >= 0:
            continue
        above, label = s.head[be], s.dep[be]
        for kid in s.kids[be]:
            if kid != i:
                s.head[kid] = i
        s.head[i], s.dep[i] = (i if above == be else above), label
        s.head[be], s.dep[be], s.pos[be] = i, "aux", "AUX"
        s.link()
