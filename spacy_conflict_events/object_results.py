"""Finds what becomes of an object that stands before it: "set two clerks free"."""

from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import CAPTIVE

FREE, DEAD = frozenset({"free"}), frozenset({"dead"})
BLAMED = frozenset({"accountable", "responsible"})
# what becomes of the object of a verb
RESULTS = {
    "set": FREE,
    "shoot": DEAD,
    "gun": DEAD,
    "take": CAPTIVE,
    "hold": CAPTIVE | BLAMED,
    "keep": CAPTIVE,
    "seize": CAPTIVE,
}
RESULT_WORDS = FREE | DEAD | CAPTIVE | BLAMED
MODIFIERS = frozenset(["amod", "compound", "det", "nmod", "nummod", "poss", "quantmod"])
# what may stand between the verb and the result
WITHIN = frozenset(
    ["ADJ", "ADV", "CCONJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"]
)
PREPOSITIONS = frozenset({"at", "from", "in", "including", "of", "than", "with"})
LONGEST = 14


def result_behind_object(s: Sentence) -> None:
    """Hang a result on its verb: "set a teacher and two pupils free in Oro".

    The parser makes a clause of it whose subject the persons are, an adjective of one
    of them, or a noun of which they are a part, and hangs what follows on it.
    """
    for i in range(2, len(s)):
        if s.lower[i] not in RESULT_WORDS:
            continue
        verb = _verb_before(s, i)
        if verb < 0 or s.child(verb, "auxpass") >= 0:
            continue
        if s.dep[i] in ("acomp", "oprd") and s.child(verb, "dobj") >= 0:
            continue
        if s.pos[i - 1] not in ("NOUN", "PROPN", "NUM", "PRON"):
            continue
        if i + 1 < len(s) and s.head[i + 1] == i and s.dep[i + 1] in MODIFIERS:
            continue
        if i + 1 < len(s) and s.head[i] > i and s.dep[i] in MODIFIERS:
            # "took two hostage takers away"
            continue
        if s.lower[verb + 1] in ("a", "an") and s.lower[i - 1] == "police":
            # "took a police hostage"
            continue
        _hang(s, verb, i)
        s.link()


def _verb_before(s: Sentence, i: int) -> int:
    """Find the verb of which a word may tell what becomes of its object; -1 if none."""
    for at in range(i - 1, max(-1, i - LONGEST), -1):
        if s.lower[i] in RESULTS.get(s.lemma[at], ()):
            below = at == i - 1 or not s.is_verb(at)
            return -1 if below else at
        inside = s.pos[at] in WITHIN or s.text[at] in (",", "-")
        inside = inside or s.lower[at] in PREPOSITIONS
        inside = inside or (s.dep[at] in ("amod", "compound") and at < i - 1)
        if not inside or s.lower[at] in ("that", "to"):
            return -1
    return -1


def _hang(s: Sentence, verb: int, i: int) -> None:
    inside = range(verb + 1, i)
    last = i - 1
    if s.head[last] == i and s.dep[last] in MODIFIERS and s.dep[i] != "advcl":
        # "six sailors hostage" read as one phrase
        if s.head[i] in inside or s.head[i] == verb:
            s.head[last], s.dep[last] = s.head[i], s.dep[i]
        for kid in [k for k in s.kids[i] if k in inside and k != last]:
            s.head[kid] = last
    tops = [k for k in inside if s.head[k] not in inside and s.pos[k] != "PUNCT"]
    main = next((k for k in tops if s.pos[k] in (*NOUNS, "NUM", "PRON")), -1)
    if main < 0:
        return
    main = _first_of_row(s, verb, main)
    for top in tops:
        if top == main or s.head[top] == main:
            s.head[main], s.dep[main] = verb, "dobj"
        elif s.pos[top] in NOUNS and top > main and is_party(s, top):
            s.head[top], s.dep[top] = main, "conj"
        elif s.head[top] == i:
            s.head[top] = main if top < main or s.dep[top] in MODIFIERS else verb
    for kid in [k for k in s.kids[i] if k > i and s.lower[i] not in BLAMED]:
        s.head[kid] = verb
    if s.head[i] != verb and s.dep[i] in ("ROOT", "csubj"):
        return
    s.head[i], s.dep[i] = verb, "oprd"
    if s.lower[i] in CAPTIVE:
        s.pos[i], s.tag[i] = "NOUN", "NN"


def _first_of_row(s: Sentence, verb: int, last: int) -> int:
    """Make a row of "26 officers and orderlies", read as one phrase."""
    before = [k for k in range(verb + 1, last) if s.head[k] == last]
    first = next((k for k in before if s.dep[k] == "nmod" and s.pos[k] in NOUNS), -1)
    link = next((k for k in range(first + 1, last) if s.dep[k] == "cc"), -1)
    if not -1 < first < link:
        return last
    for kid in before:
        if kid <= link:
            s.head[kid] = first
    s.head[first], s.head[link] = s.head[last], first
    s.head[last], s.dep[last] = first, "conj"
    return first


def those_taken_captive(s: Sentence) -> None:
    """Find who was taken: "among those taken hostage by gunmen were three nuns".

    The parser makes one phrase of "those taken hostage".
    """
    for i in s.at("pobj", 2):
        taken, those = i - 1, i - 2
        if s.lower[i] not in CAPTIVE or s.lower[those] not in ("those", "people"):
            continue
        if s.head[taken] != i or s.lower[taken] not in ("held", "kept", "taken"):
            continue
        s.head[those], s.dep[those] = s.head[i], "pobj"
        s.head[taken], s.dep[taken] = those, "acl"
        s.pos[taken], s.tag[taken] = "VERB", "VBN"
        for kid in [k for k in s.kids[i] if k > i]:
            s.head[kid] = taken
            if s.lower[kid] == "by":
                s.dep[kid] = "agent"
        s.head[i], s.dep[i] = taken, "oprd"
        s.link()
