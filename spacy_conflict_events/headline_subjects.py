"""Finds the subject of a headline whose verb hangs on the last noun before it.

"Son of a mayor arrested by guards", "Teacher and two pupils held in Oro".
"""

from .tree import NOUNS, Sentence
from .voice import FINITE_OR_MODAL

# what leads from the verb up to the subject
WITHIN = frozenset({"acl", "appos", "conj", "dobj", "pcomp", "pobj", "prep"})
SUBJECTS = ("persons", "places", "bodies", "mounts", "measures", "sites")
DONE = ("VBN", "VBD")
# what only tells who the persons are
TELLING = frozenset(
    ["accused", "armed", "backed", "based", "called", "charged", "convicted", "led"]
)
TELLING |= {"linked", "named", "owned", "run", "suspected", "used", "wanted"}
DEEDS = ("transitive", "assailing", "hitting_verbs", "punishing")
HELD = frozenset({"held", "raided", "searched", "stormed"})
PARTS = frozenset({"area", "home", "house", "office", "offices", "part", "parts"})


def subject_of_headline(s: Sentence) -> None:
    """Make all that stands before the verb its subject: "Home of a judge attacked".

    The parser hangs the verb on the judge, with the home as the root.
    """
    if not s.is_headline() or not FINITE_OR_MODAL.isdisjoint(_finite(s)):
        return
    root = s.root()
    if s.pos[root] not in NOUNS or not _may_be_subject(s, root):
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
