"""Mends rows of harm: "left nine dead and 20 injured", "two killed and others hurt"."""

from .parties import is_party
from .tree import Sentence
from .voice import is_passive

HARMED = frozenset({"hurt", "injured", "missing", "wounded"})
UNDONE = HARMED | {"dead"}
DONE = frozenset({"killed", "slain"})
ENDED = DONE | {"dead"}
CAUGHT = frozenset({"arrested", "captured", "detained", "held", "kidnapped"})
JOINED = ([","], [";"], ["and"], ["&"])
BEHIND = (["after"], ["amid"], ["as"], ["during"], ["following"], ["in"], ["when"])
CAUSING = frozenset({"after", "as", "when", "while"})
RESULTS = frozenset({"leave", "leaving", "left"})
VAGUE = frozenset({"countless", "dozens", "many", "numerous", "scores", "several"})
FINITE = frozenset({"VBD", "VBP", "VBN"})


def mend_harm_rows(s: Sentence) -> None:
    """Give each harm its persons.

    s (Sentence): The sentence; its lists change, the Doc does not.
    """
    if not ENDED.isdisjoint(s.lower[:7]):
        _head_of_line(s)
    if HARMED.isdisjoint(s.lower):
        return
    for i in range(2, len(s)):
        if s.lower[i] in HARMED:
            _left_so(s, i)
            _number_before(s, i)
            _number_behind_place(s, i)
            _quantity_before(s, i)
            _hurt(s, i)
            _of_others(s, i)


def _head_of_line(s: Sentence) -> None:
    """Read harms at the head of a line as verbs: "Five dead, 20 hurt as rebels attack".

    The parser hangs "dead" on the number, one harm on the other, or takes the number of
    the second for its doer.
    """
    dead = next((k for k in range(1, min(len(s), 7)) if s.lower[k] in ENDED), -1)
    if dead < 0 or not _is_counted(s, 0, dead):
        return
    second = _second_harm(s, dead + 2) if s.lower[dead + 1 : dead + 2] in JOINED else -1
    row = second > 0
    if not row and (
        s.lower[dead] != "dead" or s.lower[dead + 1 : dead + 2] not in BEHIND
    ):
        return
    root = s.root()
    if root > max(dead, second):
        # "30 dead after bomber strikes market": the verb of the clause
        mark = s.child(root, "mark")
        if not max(dead, second) < mark < root or s.lower[mark] not in CAUSING:
            return
        s.dep[root], s.head[root] = "advcl", dead
    last = second if row else dead
    for k in range(last + 1, len(s)):
        if s.head[k] <= last:
            s.head[k] = last
    _as_harm(s, 0, dead, dead, "ROOT")
    if row:
        join = dead + 1
        s.head[join], s.dep[join] = dead, "punct" if s.text[join] == "," else "cc"
        _as_harm(s, join + 1, second, dead, "conj")
    s.link()


def _second_harm(s: Sentence, start: int) -> int:
    """Find the second harm of a row, behind its persons; -1 if none."""
    for k in range(start + 1, min(len(s), start + 5)):
        if s.lower[k] in HARMED or s.lower[k] in CAUGHT:
            return k if _is_counted(s, start, k) else -1
    return -1


def _as_harm(s: Sentence, start: int, harm: int, head: int, dep: str) -> None:
    """Make a word a passive verb and those before it whom it is done to."""
    persons = harm - 1
    for k in range(start, persons):
        if not start <= s.head[k] < harm or s.head[k] == k:
            s.head[k], s.dep[k] = persons, "nummod"
    s.head[persons], s.dep[persons] = harm, "nsubjpass"
    s.head[harm], s.dep[harm], s.pos[harm], s.tag[harm] = head, dep, "VERB", "VBN"


def _is_counted(s: Sentence, start: int, end: int) -> bool:
    """Tell whether words are a number of persons: "at least ten", "several others"."""
    last = end - 1
    row = range(start, end)
    if any(s.is_verb(k) or s.pos[k] in ("PUNCT", "DET", "CCONJ") for k in row):
        return False
    counted = s.pos[last] == "NUM" or s.lower[last] in VAGUE
    if counted or (
        s.tag[last] == "NN" and start == last and s.has_list(last, "persons")
    ):
        # "Five dead", "Soldier killed"
        return True
    told = any(s.pos[k] == "NUM" or s.lower[k] in VAGUE for k in row)
    return told and s.tag[last] == "NNS" and s.has_list(last, "persons")


def _left_so(s: Sentence, i: int) -> None:
    """Hang a harm on its persons: "opened fire on a bus, leaving ten others wounded".

    The parser sets it beside the verb of the clause.
    """
    persons, verb = i - 1, s.head[i - 1]
    if verb == i and s.dep[i] == "dobj" and s.pos[persons] == "NUM":
        # "leaving fifteen hurt", read as a noun
        verb = s.head[i]
        if s.lower[verb] in RESULTS and s.dep[persons] == "nummod":
            s.head[persons], s.dep[persons] = verb, "dobj"
            s.head[i], s.dep[i], s.pos[i], s.tag[i] = persons, "acl", "VERB", "VBN"
            s.link()
        return
    if s.dep[persons] != "dobj" or s.lower[verb] not in RESULTS or s.head[i] == persons:
        return
    if s.dep[i] not in ("advcl", "conj", "ccomp", "dep") or s.head[i] > verb:
        return
    if s.child(i, "nsubj", "nsubjpass", "dobj", "aux", "auxpass") < 0:
        s.head[i], s.dep[i], s.pos[i], s.tag[i] = persons, "acl", "VERB", "VBN"
        s.link()


def _number_before(s: Sentence, i: int) -> None:
    """Find whom "injured" is of: "left nine people dead and more than 20 injured".

    The parser takes the number for a second "dead", and "injured" for a second "left".
    """
    number, dead = i - 1, s.head[i - 1]
    if s.dep[number] != "conj" or s.pos[number] != "NUM" or s.lower[dead] != "dead":
        return
    verb = s.head[dead]
    if s.lower[verb] not in RESULTS or s.child(verb, "dobj") < 0:
        return
    s.head[number], s.dep[number] = verb, "dobj"
    s.head[i], s.dep[i], s.pos[i], s.tag[i] = number, "acl", "VERB", "VBN"
    for kid in [k for k in s.kids[i] if k < number]:
        s.head[kid] = number
    s.link()


def _number_behind_place(s: Sentence, i: int) -> None:
    """Find whom a harm is of: "three were killed on the spot and nine injured".

    The parser sets the number beside the place.
    """
    number, verb = i - 1, s.head[i]
    place = s.head[number]
    if s.dep[number] != "conj" or s.pos[number] != "NUM" or s.dep[place] != "pobj":
        return
    if s.dep[i] != "advcl" or s.tag[i] != "VBN" or not verb < place < number:
        return
    if is_passive(s, verb) and not is_party(s, place) and s.tag[number - 1] == "CC":
        s.head[number], s.dep[number] = i, "nsubjpass"
        s.head[number - 1] = verb
        s.dep[i] = "conj"
        s.link()


def _quantity_before(s: Sentence, i: int) -> None:
    """Find whom a harm is of: "left one dead and several injured".

    The parser takes "several" for an adjective before it.
    """
    persons = i - 1
    if s.head[persons] != i or s.dep[i] not in ("conj", "oprd"):
        return
    if s.pos[persons] == "NUM" and s.dep[persons] == "npadvmod":
        # "and more than ten wounded"
        s.dep[persons] = "nsubjpass"
        s.link()
        return
    vague = persons - 1 if s.lower[persons] == "more" else persons
    if s.lower[vague] not in VAGUE or s.dep[persons] not in ("amod", "advmod"):
        return
    if s.child(i, "nsubj", "nsubjpass", "dobj") >= 0 or s.lower[vague - 1] != "and":
        return
    s.dep[persons], s.dep[i] = "nsubjpass", "conj"
    if s.pos[persons] == "ADV":
        s.pos[persons], s.tag[persons] = "NOUN", "NNS"
    s.pos[i], s.tag[i] = "VERB", "VBN"
    s.link()


def _hurt(s: Sentence, i: int) -> None:
    """Read a harm as what was done to others: "two were killed and six others hurt"."""
    first = s.head[i]
    persons = s.child(i, "nsubj")
    if s.dep[i] != "conj" or persons < 0 or s.tag[i] not in (*FINITE, "JJ"):
        return
    # "left nine dead and 20 injured", "left one missing and two wounded"
    row = s.lower[first] in RESULTS and not UNDONE.isdisjoint(s.lower[first:i])
    if not row and not (s.lower[i] == "hurt" and is_passive(s, first)):
        return
    if s.child(i, "dobj", "aux", "auxpass") >= 0:
        return
    if s.pos[persons] == "NUM" or is_party(s, persons):
        s.pos[i], s.tag[i], s.dep[persons] = "VERB", "VBN", "nsubjpass"
        s.link()


def _of_others(s: Sentence, i: int) -> None:
    """Set a harm beside another: "reported ten people killed and others wounded".

    The parser sets the others beside those who were killed.
    """
    others = s.head[i]
    first = s.head[others]
    if s.dep[i] != "acl" or s.dep[others] != "conj" or i != others + 1:
        return
    killed = s.child(first, "acl")
    if first < killed < others and s.lower[killed] in DONE and is_party(s, first):
        s.head[i], s.dep[i] = killed, "conj"
        s.head[others], s.dep[others] = i, "nsubjpass"
        s.link()
