"""Finds the subject of a headline whose verb hangs on the last noun before it.

"Son of a mayor arrested by guards", "Teacher and two pupils held in Oro".
"""

from .tree import NOUNS, Sentence
from .voice import FINITE_OR_MODAL

# what leads from the verb up to the subject
WITHIN = frozenset({"acl", "appos", "conj", "dobj", "pcomp", "pobj", "prep"})
DOERS = ("armed", "bodies", "collectives", "measures", "persons")
SUBJECTS = (*DOERS, "mounts", "places", "sites")
DONE = ("VBN", "VBD")
# what only tells who the persons are
TELLING = frozenset(
    ["accused", "armed", "backed", "based", "called", "charged", "convicted", "led"]
)
TELLING |= {"linked", "named", "owned", "run", "suspected", "used", "wanted"}
DEEDS = ("transitive", "assailing", "hitting_verbs", "punishing")
HELD = frozenset({"held", "raided", "searched", "stormed"})
INSIDE = frozenset({"ADJ", "DET", "NOUN", "NUM", "PART", "PROPN"})
# what a headline ends with: "nine killed", "15 arrested"
TOLL = frozenset(["arrested", "captured", "detained", "held", "hurt", "injured"])
TOLL |= {"killed", "rescued", "slain", "wounded"}
PROTESTING = frozenset({"march", "protest", "rally"})
LEADING = frozenset({"heads", "leaders", "organisers", "organizers", "participants"})
AFTER = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
PARTS = frozenset({"area", "home", "house", "office", "offices", "part", "parts"})


def harm_behind_headline(s: Sentence) -> None:
    """Part a toll from what took place: "Blast rips through market, nine killed".

    The parser makes the blast a second subject of "killed".
    """
    if not s.is_headline():
        return
    verb = s.root()
    subjects = [k for k in s.children(verb, "nsubj", "nsubjpass") if k < verb]
    if len(subjects) != 2 or s.tag[verb] not in DONE:
        return
    first, last = subjects
    start = min(s.subtree(last))
    counted = s.pos[last] == "NUM" or s.child(last, "nummod") >= 0
    if not counted or s.text[start - 1] != "," or max(s.subtree(first)) >= start:
        return
    s.head[first] = first
    s.head[verb], s.dep[verb] = first, "conj"
    s.dep[last] = "nsubjpass"
    s.link()


def subject_of_headline(s: Sentence) -> None:
    """Make all that stands before the verb its subject: "Home of a judge attacked".

    The parser hangs the verb on the judge, with the home as the root.
    """
    if not s.is_headline() or not FINITE_OR_MODAL.isdisjoint(_finite(s)):
        return
    root = s.root()
    if s.pos[root] not in NOUNS or not _may_be_subject(s, root):
        return
    if s.lemma[root] == "body":
        # "Bodies of men killed by rebels found"
        return
    verbs = [i for i in s.at("acl", 2) if s.tag[i] in DONE]
    verbs = [i for i in verbs if s.lower[i] not in TELLING]
    if len(verbs) != 1 or s.head[verbs[0]] == root:
        return
    verb = verbs[0]
    if not _is_done_to_someone(s, verb) or s.child(verb, "dobj", "xcomp") >= 0:
        return
    at = s.head[verb]
    while at != root:
        told = s.tag[at] == "VBG" or s.lower[at] in TELLING
        if s.dep[at] not in WITHIN or (s.dep[at] == "acl" and not told):
            return
        at = s.head[at]
    for kid in [k for k in s.kids[root] if k > verb]:
        s.head[kid] = verb
    s.head[root], s.dep[root] = verb, "nsubjpass"
    s.head[verb], s.dep[verb], s.tag[verb] = verb, "ROOT", "VBN"
    s.link()


def _finite(s: Sentence) -> list[str]:
    """List the tags of all that is no participle of a noun."""
    return [tag for tag, dep in zip(s.tag, s.dep, strict=True) if dep != "acl"]


def _may_be_subject(s: Sentence, root: int) -> bool:
    return s.lower[root] in PARTS or any(s.has_list(root, name) for name in SUBJECTS)


def _is_done_to_someone(s: Sentence, verb: int) -> bool:
    if s.child(verb, "agent") >= 0 or s.lower[verb] in HELD:
        return True
    return any(s.has_list(verb, name) for name in DEEDS)


def couple_of_headline(s: Sentence) -> None:
    """Read a couple as those to whom it is done: "Elderly couple taken hostage".

    The parser takes it for a measure.
    """
    for i in s.at("npadvmod", 0, 1):
        verb = i + 1
        if s.lower[i] != "couple" or s.head[i] != verb or s.tag[verb] not in DONE:
            continue
        if s.is_headline() and s.child(verb, "nsubj", "nsubjpass") < 0:
            s.dep[i], s.tag[verb] = "nsubjpass", "VBN"
            s.link()


def verb_behind_of(s: Sentence, i: int) -> None:
    """Read the verb of a headline as one: "Bishops of Oro urge army to leave".

    The parser makes one phrase of all behind "of", with the verb within.
    """
    if i < 3 or i + 1 >= len(s) or s.pos[i - 1] not in NOUNS or not s.is_headline():
        return
    root = s.root()
    if root == i and s.lower[i] in PROTESTING and 0 <= s.child(i, "nsubj") < i:
        # "Families of victims march in Oro", with "march" read as a noun
        if FINITE_OR_MODAL.isdisjoint(s.tag) and s.tag[i] == "NN":
            s.pos[i], s.tag[i] = "VERB", "VBP"
        return
    if s.tag[root] == "VB" and i < root and s.child(root, "nsubj") >= 0:
        # "urge settlers to pay", with "pay" as the root
        root = s.child(root, "nsubj")
    preposition = s.child(root, "prep")
    if not root < preposition < i - 1 or root > 3 or not _is_doer(s, root):
        return
    if not FINITE_OR_MODAL.isdisjoint(s.tag):
        return
    plural = s.tag[root] in ("NNS", "NNPS")
    if s.lower[i].endswith("ing") or plural == s.lower[i].endswith("s"):
        return
    inside = range(preposition + 1, i)
    if any(s.pos[k] not in INSIDE and s.dep[k] != "amod" for k in inside):
        return
    after = ("DET", "NUM", "PROPN") if _is_deed_noun(s, i) else AFTER
    followed = s.pos[i + 1] in after or s.lower[i + 1] in ("down", "for", "off", "on")
    if s.lower[i] in PROTESTING:
        # "relatives of missing men protest in Oro"; not "leaders of student protest"
        many = s.tag[i - 1] in ("NNS", "NNPS") or s.has_list(i - 1, "bodies")
        followed = many and s.lower[root] not in LEADING
    if not followed:
        return
    _make_verb(s, i, root, preposition)


def _is_doer(s: Sentence, i: int) -> bool:
    return any(s.has_list(i, name) for name in DOERS)


def _is_deed_noun(s: Sentence, i: int) -> bool:
    return any(s.has_list(i, name) for name in ("deeds", "happenings", "instruments"))


def _make_verb(s: Sentence, i: int, root: int, preposition: int) -> None:
    last = i - 1
    behind = [k for k in range(i + 1, len(s)) if s.head[k] <= i or s.dep[k] == "ROOT"]
    for k in range(preposition + 1, last):
        if s.head[k] >= i or s.head[k] == preposition:
            s.head[k] = last
    s.head[last], s.dep[last] = preposition, "pobj"
    s.head[i], s.dep[i], s.pos[i] = i, "ROOT", "VERB"
    s.tag[i] = "VBZ" if s.lower[i].endswith("s") else "VBP"
    s.head[root], s.dep[root] = i, "nsubj"
    thing = next((k for k in behind if s.pos[k] in (*NOUNS, "NUM", "PRON")), -1)
    for k in behind:
        s.head[k] = thing if k < thing else i
        if k == thing:
            s.dep[k] = "dobj"
        elif s.dep[k] in ("relcl", "acl", "ROOT") and s.tag[k] == "VB":
            # "urge the army to leave"
            s.dep[k] = "xcomp"
        elif s.dep[k] == "ROOT":
            s.dep[k] = "dep"
    particle = i + 1
    inner = s.child(particle, "pobj") if s.lower[particle] == "down" else -1
    if inner > particle:
        # "gun down a priest"
        s.head[inner], s.dep[inner], s.dep[particle] = i, "dobj", "prt"
    s.link()
