"""Finds the verb of a clause that a participle or a noun before it hid.

The parser takes the first word that may be a verb for the verb of the clause; what
follows is left without a subject, or takes an object for its subject.
"""

from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import CAPTIVE, FINITE, PAST, REFLEXIVE, SUBJECTS

# "men dressed as soldiers", "a gang known as the Saints"
GUISES = frozenset(
    ["clothe", "describe", "disguise", "dress", "know", "masquerade", "pose"]
)
BREAKS = frozenset({"PUNCT", "CCONJ", "SCONJ"})
BELIEFS = frozenset(
    ["allege", "believe", "know", "presume", "report", "say", "suspect", "think"]
)
PHRASES = frozenset({"prep", "agent"})
INTRANSITIVE = frozenset(
    [
        "appear",
        "arrive",
        "come",
        "die",
        "fall",
        "flee",
        "go",
        "live",
        "look",
        "march",
        "remain",
        "return",
        "rise",
        "run",
        "stand",
        "stay",
        "succumb",
        "talk",
        "travel",
        "walk",
        "work",
    ]
)
# none of them tells of what was done to somebody
RESORTED = frozenset(["clashed", "gathered", "resorted", "rushed", "swooped"])
RESORTED |= {"marched", "rallied", "retaliated", "squatted"}
MOMENTS = frozenset({"after", "as"})
# "have registered cases", "has imposed curbs"
CARRIED_OUT = frozenset(["filed", "imposed", "issued", "launched", "lodged", "staged"])
CARRIED_OUT |= {"registered", "suspended"}
NAMING = frozenset({"call", "dub", "name"})
CLAUSES = frozenset({"advcl", "ccomp", "dep"})
SLIPS = CLAUSES | {"acl", "amod", "conj", "npadvmod", "oprd"}
# the labels that a slip shows in
NAMED = CLAUSES | {"conj"}
SHOWING = SLIPS | {"ROOT", "xcomp"}


def find_verbs(s: Sentence) -> None:
    """Find the verbs that were hidden.

    s (Sentence): The sentence; its lists change, the Doc does not.
    """
    if not SLIPS.isdisjoint(s.dep):
        named = not REFLEXIVE.isdisjoint(s.lower)
        for i, dep in enumerate(s.dep):
            if dep not in SHOWING:
                continue
            if dep in NAMED and named:
                _after_name(s, i)
            if dep == "conj" and s.is_verb(i):
                _after_participle(s, i)
                _after_belief(s, i)
            elif dep == "xcomp":
                _around_belief(s, i)
            elif dep == "oprd":
                _after_called(s, i)
            elif dep in CLAUSES:
                _after_called(s, i)
                _after_guise(s, i)
                _after_participle(s, i)
                _after_belief(s, i)
                _after_object(s, i)
            elif dep == "acl" and s.tag[i] in PAST:
                _of_relative(s, i)
                _of_root(s, i)
            elif dep == "ROOT" and s.tag[i] == "VBG":
                _before_gerund(s, i)
            elif dep == "amod" and s.tag[i] == "VBN":
                _after_have(s, i)
            elif dep == "npadvmod" and s.pos[i] == "NOUN":
                _number_of_persons(s, i)


def _make_verb(s: Sentence, verb: int, doer: int, false: int) -> None:
    """Make a verb the head of its clause, with a doer that a participle describes.

    false (int): The participle that was taken for the verb, or hangs on the doer.
    """
    top = false if s.head[false] != doer else doer
    above, label = s.head[top], s.dep[top]
    for kid in list(s.kids[top]):
        before = top == false and (kid < doer or s.dep[kid] in ("mark", "aux"))
        if kid not in (doer, false, verb) and (kid > verb or before):
            s.head[kid] = verb
    s.head[verb], s.dep[verb] = (verb if above == top else above), label
    s.head[doer], s.dep[doer] = verb, "nsubj"
    s.head[false], s.dep[false] = doer, "acl"
    s.tag[false] = "VBN" if s.tag[false] == "VBD" else s.tag[false]
    s.link()


def _of_root(s: Sentence, verb: int) -> None:
    """Find the verb of a sentence that is read as a participle after its doer.

    "police resorted to a baton charge", which has no other verb.
    """
    doer = s.head[verb]
    if s.dep[doer] != "ROOT" or doer + 1 != verb or s.pos[doer] not in NOUNS:
        return
    alone = s.lemma[verb] in INTRANSITIVE or s.lower[verb] in RESORTED
    if not alone or s.child(verb, "agent", "auxpass") >= 0:
        return
    for kid in list(s.kids[doer]):
        if kid > verb:
            s.head[kid] = verb
    s.head[verb], s.dep[verb], s.tag[verb] = verb, "ROOT", "VBD"
    s.head[doer], s.dep[doer] = verb, "nsubj"
    s.link()


def _after_called(s: Sentence, verb: int) -> None:
    """Find the verb after a name: "A group called the Army of Oro claimed the raid".

    The parser takes "called" for the verb, and "claimed" for what the army did or is.
    """
    false, name = s.head[verb], s.child(verb, "nsubj")
    doer = s.child(false, "nsubj")
    if s.lemma[false] not in NAMING or s.tag[verb] not in FINITE or false > verb:
        return
    if s.tag[false] not in PAST or not 0 <= doer < false:
        return
    if s.child(false, "aux", "auxpass") >= 0 or s.child(verb, "mark") >= 0:
        return
    if s.pos[verb] != "VERB" or s.pos[verb - 1] != "PROPN":
        return
    if name >= 0:
        s.head[name], s.dep[name] = false, "oprd"
    _make_verb(s, verb, doer, false)


def _after_guise(s: Sentence, verb: int) -> None:
    """Find the verb after a guise: "Men dressed as soldiers shot the mayor".

    The parser reads a clause: "as soldiers shot the mayor".
    """
    false, guise = s.head[verb], s.child(verb, "nsubj")
    mark = s.child(verb, "mark")
    if s.lemma[false] not in GUISES or guise < 0 or mark != false + 1:
        return
    if s.lower[mark] != "as" or min(s.subtree(guise)) != mark + 1:
        return
    noun = s.head[false] if s.dep[false] == "acl" else s.child(false, "nsubj")
    if not 0 <= noun < false or s.child(false, "aux", "auxpass", "dobj") >= 0:
        return
    s.head[mark], s.dep[mark], s.pos[mark] = false, "prep", "ADP"
    s.head[guise], s.dep[guise] = mark, "pobj"
    s.link()
    _make_verb(s, verb, noun, false)


def _after_name(s: Sentence, verb: int) -> None:
    """Find the verb after a name: "A group calling itself the Sons hit a bank".

    The parser takes "calling" for the verb, or the name for the subject.
    """
    false = s.head[verb]
    named = s.child(false, "dobj")
    if s.tag[false] != "VBG" or named != false + 1 or s.lower[named] not in REFLEXIVE:
        return
    if s.tag[verb] not in FINITE or s.child(verb, "mark", "cc") >= 0:
        return
    noun = s.head[false] if s.dep[false] == "acl" else s.child(false, "nsubj")
    if not 0 <= noun < false or any(s.pos[k] in BREAKS for k in range(false, verb)):
        return
    name = s.child(verb, "nsubj")
    if name >= 0:
        s.head[name], s.dep[name] = false, "oprd"
        s.link()
    _make_verb(s, verb, noun, false)


def _after_participle(s: Sentence, verb: int) -> None:
    """Find the verb after a participle: "Men linked to a cleric killed a guard".

    The parser takes "linked" for the verb, and "killed" for a clause that has neither
    a subject nor a word to begin it.
    """
    above = s.head[verb]
    passive = s.child(verb, "auxpass") >= 0
    if above > verb or s.pos[verb] != "VERB":
        return
    kept = any(s.lower[k] in CAPTIVE for k in s.children(above, "dobj"))
    if s.tag[verb] not in FINITE and not (s.tag[verb] == "VBN" and (passive or kept)):
        return
    if any(k < verb and not _may_precede(s, k) for k in s.kids[verb]):
        return
    false = above
    if s.dep[verb] == "ccomp":
        # "police said men linked to a cleric killed a guard"
        before = [k for k in s.children(above, "ccomp") if k < verb]
        false = before[-1] if before else above
    elif s.dep[verb] == "conj" and passive:
        # "reopened after six men detained in the raid were freed"
        clauses = [k for k in s.children(above, "advcl") if above < k < verb]
        if clauses and "CC" not in s.tag[clauses[-1] : verb]:
            false = clauses[-1]
    doer = s.child(false, "nsubj")
    if s.tag[false] not in PAST or not 0 <= doer < false:
        return
    if s.has_list(false, "speaking") and not s.has_list(false, "of_verbs"):
        return
    if s.lemma[false] in INTRANSITIVE or s.has_list(false, "without_object"):
        return
    held = s.child(false, "dobj")
    if held >= 0 and s.lower[held] not in CAPTIVE:
        return
    if s.child(false, "aux", "auxpass", "prt", "acomp", "attr") >= 0:
        return
    if not any(s.dep[k] in PHRASES and false < k < verb for k in s.kids[false]):
        return
    if _is_doer_behind_as(s, verb):
        return
    between = (k for k in range(false, verb) if s.pos[k] in BREAKS)
    if any(s.dep[k] != "mark" or s.head[k] != verb for k in between):
        return
    for kid in s.children(verb, "mark"):
        s.head[kid], s.dep[kid] = false, "prep"
    _make_verb(s, verb, doer, false)
    if passive:
        s.dep[doer] = "nsubjpass"


def _is_doer_behind_as(s: Sentence, verb: int) -> bool:
    # "ten were killed and 20 abducted as bandits attacked a village"
    doer = verb - 1
    mark = s.head[doer]
    before = s.dep[doer] == "pobj" and s.lower[mark] in MOMENTS and mark < doer
    return before and is_party(s, doer) and s.tag[doer] in ("NNS", "NNPS")


def _after_belief(s: Sentence, verb: int) -> None:
    """Find the verb after a belief: "Men thought to be rebels burned two huts".

    The parser takes "thought" for the verb, and "rebels burned" for what was thought.
    """
    false = s.head[verb]
    belief, doer = s.child(false, "xcomp"), s.child(false, "nsubj")
    if s.lemma[false] not in BELIEFS or s.tag[verb] not in FINITE:
        return
    if s.dep[verb] not in ("ccomp", "conj") or s.tag[false] not in PAST:
        return
    if belief < 0 or s.tag[belief] != "VB":
        return
    if not -1 < doer < false < belief < verb or s.child(verb, "mark", "aux") >= 0:
        return
    if s.child(false, "aux", "auxpass", "dobj") >= 0:
        return
    if any(s.pos[k] in BREAKS for k in range(false, verb)):
        return
    told = s.child(verb, "nsubj")
    if told >= 0:
        if s.lemma[belief] != "be" or min(s.subtree(told)) != belief + 1:
            return
        s.head[told], s.dep[told] = belief, "attr"
        s.link()
    _make_verb(s, verb, doer, false)


def _around_belief(s: Sentence, belief: int) -> None:
    """Find the verb after a belief: "were hurt when men believed to be rebels fired".

    The parser sets the verb beside the one above or below it, takes the rebels for its
    subject, or takes it for their participle: "men believed to be rebels hit a bus".
    """
    false = s.head[belief]
    if s.lemma[false] not in BELIEFS or s.tag[false] not in PAST:
        return
    if all(s.lower[k] != "to" for k in s.children(belief, "aux")):
        return
    # "persons" taken for the whole, and all behind it for what they are
    bare = s.dep[false] == "acl" and s.dep[s.head[false]] == "ROOT"
    doer = s.head[false] if bare else s.child(false, "nsubj")
    if not -1 < doer < false < belief or s.child(false, "aux", "auxpass", "dobj") >= 0:
        return
    verb = _hidden_by(s, false, belief)
    if verb < 0 or any(s.pos[k] in BREAKS for k in range(false, verb)):
        return
    top = doer if bare else false
    above, label = s.head[top], s.dep[top]
    if above == verb:
        above, label = s.head[verb], s.dep[verb]
    told = s.child(verb, "nsubj", "nsubjpass")
    if told >= 0:
        s.head[told] = belief
        s.dep[told] = "attr" if s.lemma[belief] == "be" else "dobj"
    for kid in s.kids[top]:
        if kid < doer or (kid > verb and kid != belief):
            s.head[kid] = doer if bare and kid < doer else verb
    if label == "ccomp" and any(s.lower[k] == "when" for k in s.kids[top]):
        label = "advcl"
    s.head[verb], s.dep[verb] = (verb if above == top else above), label
    s.head[doer] = verb
    s.dep[doer] = "nsubjpass" if s.child(verb, "auxpass") >= 0 else "nsubj"
    s.head[false], s.dep[false], s.tag[false] = doer, "acl", "VBN"
    if s.tag[verb] == "VBN" and s.dep[doer] == "nsubj":
        s.tag[verb] = "VBD"
    s.link()


def _hidden_by(s: Sentence, false: int, belief: int) -> int:
    """Find the verb that a belief hid; -1 if there is none."""
    above = s.head[false]
    beside = [above] if s.dep[false] == "advcl" and above > belief else []
    for verb in (*beside, *s.children(false, "ccomp"), *s.children(belief, "ccomp")):
        # "rebels" taken for the subject of "fired"
        told = s.child(verb, "nsubj", "nsubjpass")
        finite = s.tag[verb] in FINITE or s.child(verb, "auxpass") >= 0
        if told >= 0 and min(s.subtree(told)) == belief + 1 and finite:
            return verb
        if told < 0 and verb == above and s.tag[verb] in FINITE:
            return verb
    if s.dep[false] == "advcl":
        for verb in s.children(above, "conj"):
            bare = s.child(verb, "nsubj", "nsubjpass", "aux") < 0
            if verb > belief and bare and s.tag[verb] in FINITE:
                return verb
    for verb in s.subtree(belief):
        done = s.child(verb, "dobj") if s.dep[verb] == "acl" else -1
        if done > verb and s.tag[verb] in PAST and s.child(verb, "agent") < 0:
            return -1 if s.has_list(verb, "ditransitive") else verb
    return -1


def _may_precede(s: Sentence, i: int) -> bool:
    # "men held by a gang since May were freed", with "since" as a conjunction
    if s.dep[i] == "mark":
        return s.child(i, "pobj") >= 0
    return s.dep[i] in ("advmod", "auxpass")


def _after_object(s: Sentence, verb: int) -> None:
    """Find the verb after a relative clause: "The group that claimed the raid fled".

    The parser reads what was claimed as a clause: "the raid fled".
    """
    relative, thing = s.head[verb], s.child(verb, "nsubj")
    noun = s.head[relative]
    if s.dep[verb] != "ccomp" or s.dep[relative] != "relcl" or s.head[noun] != noun:
        return
    if s.tag[verb] not in FINITE or not relative < thing < verb:
        return
    if s.pos[noun] not in NOUNS or s.child(verb, "mark") >= 0 or is_party(s, thing):
        return
    if min(s.subtree(thing)) != relative + 1:
        return
    s.head[thing], s.dep[thing] = relative, "dobj"
    s.head[verb], s.dep[verb] = verb, "ROOT"
    s.head[noun], s.dep[noun] = verb, "nsubj"
    for kid in [k for k in (*s.kids[noun], *s.kids[relative]) if k > verb]:
        s.head[kid] = verb
    s.link()


def _before_gerund(s: Sentence, root: int) -> None:
    """Find the verb before a gerund: "Men of the front beat a boy, accusing him".

    The parser makes "accusing" the verb, and "beat" a participle of the front.
    """
    doer = s.child(root, "nsubj")
    if s.child(root, "aux", "auxpass") >= 0 or not 0 <= doer < root:
        return
    below = [k for k in s.subtree(doer) if s.dep[k] == "acl" and doer < k < root]
    verb = next((k for k in below if s.tag[k] in PAST), -1)
    if verb < 0 or s.child(verb, "agent", "auxpass") >= 0 or s.text[root - 1] != ",":
        return
    for kid in [k for k in s.kids[doer] if k > verb]:
        s.head[kid] = verb
        if s.dep[kid] == "appos":
            s.dep[kid] = "dobj"
    for kid in [k for k in s.kids[root] if s.dep[k] == "punct"]:
        s.head[kid] = verb
    s.head[verb], s.dep[verb], s.tag[verb] = verb, "ROOT", "VBD"
    s.head[doer] = verb
    s.head[root], s.dep[root] = verb, "advcl"
    s.link()


def _of_relative(s: Sentence, verb: int) -> None:
    """Find a clause without a pronoun: "The men the army held were freed".

    The parser takes "held" for a participle of the army, and the army for an
    apposition, or for the subject of "were", or "men" for a part of its name.
    """
    doer = s.head[verb]
    if verb != doer + 1 or not is_party(s, doer) or s.child(verb, "agent", "dobj") >= 0:
        return
    start = min(s.subtree(doer))
    above = s.head[doer]
    beside = start - 1
    if s.dep[doer] == "appos" and above == beside and s.pos[above] == "NOUN":
        noun = above
    elif beside >= 0 and s.head[beside] == above and s.dep[beside] in SUBJECTS:
        # two subjects of one verb
        noun = beside
        if s.dep[doer] not in SUBJECTS or s.pos[noun] != "NOUN":
            return
    elif s.dep[doer] == "nsubj" and s.dep[above] == "relcl" and above > verb:
        noun = s.head[above]
        if s.head[noun] != noun or noun != beside or s.pos[noun] != "NOUN":
            return
        s.head[noun], s.dep[noun] = above, "nsubj"
        s.head[above], s.dep[above] = above, "ROOT"
        for kid in [k for k in s.kids[noun] if k > above]:
            s.head[kid] = above
    elif s.dep[doer - 1] == "compound" and s.has_list(doer - 1, "persons"):
        noun = doer - 1
        if s.head[noun] != doer or above == doer or s.tag[noun] != "NNS":
            return
        if not s.has_list(doer, "armed"):
            return
        s.head[noun], s.dep[noun] = above, s.dep[doer]
        for kid in [k for k in s.kids[doer] if k < noun]:
            s.head[kid] = noun
    else:
        return
    s.head[doer], s.dep[doer] = verb, "nsubj"
    s.head[verb], s.dep[verb], s.tag[verb] = noun, "relcl", "VBD"
    s.link()


def _after_have(s: Sentence, verb: int) -> None:
    """Find the verb after "had": "denied that it had jailed critics".

    The parser takes "had" for the verb and "jailed" for a part of its object.
    """
    have, noun = verb - 1, s.head[verb]
    if s.dep[verb - 1] == "nsubj" and s.head[verb - 1] == verb:
        # "Never has the state jailed critics"
        have = s.head[noun]
        if all(s.dep[k] != "neg" or k > have for k in s.kids[have]):
            return
        s.head[verb - 1] = have
        s.link()
    if have < 0 or s.lemma[have] != "have" or s.tag[have] not in FINITE:
        return
    doer = s.child(have, "nsubj")
    if s.head[noun] != have or s.dep[noun] != "dobj" or doer < 0:
        return
    if s.has_list(doer, "places"):
        # "the hospital had wounded soldiers in its corridors"
        return
    done = s.has_list(verb, "transitive") or s.lower[verb] in CARRIED_OUT
    if not done or s.tag[noun] not in ("NNS", "NNPS"):
        return
    above, label = s.head[have], s.dep[have]
    for kid in list(s.kids[have]):
        s.head[kid] = verb
    s.head[verb], s.dep[verb] = (verb if above == have else above), label
    s.head[have], s.dep[have], s.pos[have] = verb, "aux", "AUX"
    s.pos[verb] = "VERB"
    s.link()


def _number_of_persons(s: Sentence, i: int) -> None:
    """Read persons as an object: "The shelling by troops wounded 30 shoppers".

    The parser takes them for a measure.
    """
    verb = s.head[i]
    if not s.is_verb(verb) or i < verb or s.child(i, "nummod") < 0:
        return
    if s.child(verb, "dobj", "auxpass", "nsubjpass", "agent") >= 0:
        return
    if s.has_list(verb, "transitive") and is_party(s, i) and not s.ent[i]:
        s.dep[i] = "dobj"
        s.link()
