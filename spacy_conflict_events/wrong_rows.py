"""Sets persons, days and deeds apart that the parser set in one row.

"The release of two monks and withdrawal of the bill", "began on Friday and police
fired gas", "left six people, including a nun, injured".
"""

from .parties import is_party
from .tree import Sentence
from .voice import FINITE

# what is demanded beside the release or arrest of persons
DEMANDED = frozenset(
    [
        "action",
        "apology",
        "arrest",
        "compensation",
        "dismissal",
        "end",
        "implementation",
        "inquiry",
        "investigation",
        "justice",
        "ouster",
        "payment",
        "probe",
        "punishment",
        "reinstatement",
        "release",
        "removal",
        "repeal",
        "resignation",
        "suspension",
        "transfer",
        "withdrawal",
    ]
)
ACCUSED = frozenset({"accused", "deceased", "injured", "wounded"})
BESIDE = frozenset({"and", "but"})
HURT = frozenset({"arrested", "detained", "hurt", "injured", "wounded"})
# verbs that the parser takes for adjectives behind another
INFINITIVES = frozenset(
    ["abduct", "arrest", "deport", "detain", "evict", "execute", "imprison", "torture"]
)
QUANTITIES = frozenset(
    ["dozens", "few", "hundreds", "many", "others", "scores", "several", "some"]
)


def deed_beside_persons(s: Sentence) -> None:
    """Set a deed beside a deed: "the release of two monks and withdrawal of the bill".

    The parser sets "withdrawal" beside the monks.
    """
    for i in s.at("conj", 3):
        person = s.head[i]
        if s.lemma[i] not in DEMANDED or person > i:
            continue
        deed = s.head[s.head[person]]
        if s.dep[person] != "pobj" or s.lower[s.head[person]] != "of":
            continue
        if s.lemma[deed] in DEMANDED and is_party(s, person) and not is_party(s, i):
            for kid in [k for k in s.children(person, "cc", "punct") if k < i]:
                s.head[kid] = deed
            s.head[i] = deed
            s.link()


def hurt_there(s: Sentence) -> None:
    """Set persons in a row: "There were six nuns and two guards injured".

    The parser takes the second for the subject of "injured".
    """
    for i in s.at("conj", 5):
        second, be = s.child(i, "nsubj"), s.head[i]
        if s.lower[i] not in HURT or second < 0:
            continue
        first = s.child(be, "attr")
        if s.child(be, "expl") < 0 or not 0 <= first < second or s.child(i, "aux") >= 0:
            continue
        s.head[second], s.dep[second] = first, "conj"
        s.head[i], s.dep[i], s.tag[i] = first, "acl", "VBN"
        for kid in [k for k in s.children(be, "cc") if first < k < second]:
            s.head[kid] = first
        s.link()


def number_of_hurt(s: Sentence) -> None:
    """Read a number of persons: "leaving many injured", "clashed, several hurt".

    The parser takes it for an adjective of "injured".
    """
    for i in range(2, len(s)):
        number, verb = i - 1, s.head[i]
        if s.lower[i] not in HURT:
            continue
        if s.tag[number] == "CD":
            _number_beside_dead(s, number, i)
        if not QUANTITIES.intersection(s.lower[max(number - 1, 0) : i]):
            continue
        if s.lower[number] == "more" and s.dep[number - 1] == "npadvmod":
            # "dozens more injured"
            number -= 1
        if s.head[number] != i or s.kids[number]:
            continue
        behind = s.dep[i] in ("advcl", "ccomp", "dobj") and verb < number
        if s.dep[number] == "nsubj":
            behind = s.text[number - 1] == "," and s.child(i, "dobj", "aux") < 0
        elif s.dep[number] == "npadvmod":
            behind = s.dep[i] == "conj" and s.lower[number] in QUANTITIES
        elif s.dep[number] != "amod" or s.lower[number] not in QUANTITIES:
            continue
        if behind:
            s.dep[number], s.pos[number] = "nsubjpass", "NOUN"
            s.tag[i] = "VBN"
            s.link()


def _number_beside_dead(s: Sentence, number: int, hurt: int) -> None:
    # "eight are dead and more than 100 injured", with the number beside "dead"
    dead, verb = s.head[number], s.head[hurt]
    if s.lower[dead] != "dead" or s.dep[number] != "conj" or s.head[dead] != verb:
        return
    for kid in s.children(dead, "cc"):
        s.head[kid] = verb
    s.head[number], s.dep[number] = hurt, "nsubjpass"
    s.dep[hurt], s.tag[hurt] = "conj", "VBN"
    s.link()


def number_of_dead(s: Sentence) -> None:
    """Read a number of persons: "the clash left several dead".

    The parser takes it for an adjective of "dead".
    """
    for i in s.at("dobj", 2):
        number, verb = i - 1, s.head[i]
        if s.lower[i] != "dead" or s.lemma[verb] != "leave":
            continue
        if s.lower[number] in QUANTITIES and s.head[number] == i and verb < number:
            s.head[number], s.dep[number], s.pos[number] = verb, "dobj", "NOUN"
            s.dep[i] = "oprd"
            s.link()


def accused_before_time(s: Sentence) -> None:
    """Part persons from a time: "held two of the accused late Saturday night".

    The parser takes "accused" for an adjective of the night.
    """
    for i in s.at("amod", 2, 1):
        time = s.head[i]
        if s.lower[i] not in ACCUSED or s.dep[time] != "pobj":
            continue
        if time < i or s.ent[time] not in ("DATE", "TIME") or s.tag[i - 1] != "DT":
            continue
        verb = next((up for up in s.path_up(time) if s.is_verb(up)), -1)
        if verb < 0:
            continue
        for kid in [k for k in s.kids[time] if k < i]:
            s.head[kid] = i
        s.head[i], s.dep[i] = s.head[time], "pobj"
        s.pos[i], s.tag[i] = "NOUN", "NN"
        s.head[time], s.dep[time] = verb, "npadvmod"
        s.link()


def clause_after_date(s: Sentence) -> None:
    """Find a clause behind a date: "began on Friday and security forces held ten".

    The parser sets the forces beside the day, or makes the day a part of them; so with
    "was released from prison and the charges were dropped".
    """
    for i in s.at_any(("nmod", "pobj"), 2, 3):
        if s.dep[i - 1] != "prep":
            continue
        if s.ent[i] != "DATE" and s.dep[i] == "pobj":
            continue
        if s.dep[i] == "pobj":
            _doer_beside_date(s, i)
        if s.dep[i] != "nmod" or s.lower[i + 1] not in BESIDE:
            continue
        doer = s.head[i]
        verb = s.head[doer]
        if s.dep[doer] == "pobj" and s.head[doer] == i - 1:
            verb = _passive_beside(s, doer)
            if verb >= 0:
                s.head[doer], s.dep[doer] = verb, "nsubjpass"
        if s.dep[doer] not in ("nsubj", "nsubjpass"):
            continue
        if doer < i or s.dep[verb] != "conj" or s.child(i - 1, "pobj") == i:
            continue
        for kid in s.kids[i]:
            if kid > i + 1:
                s.head[kid], s.dep[kid] = doer, "compound"
        s.head[i + 1] = s.head[verb]
        s.head[i], s.dep[i] = i - 1, "pobj"
        s.link()


def _passive_beside(s: Sentence, noun: int) -> int:
    """Find the passive behind a noun that lacks a subject; -1 if there is none."""
    helper = max(s.subtree(noun)) + 1
    if helper >= len(s) or s.dep[helper] != "auxpass":
        return -1
    verb = s.head[helper]
    above = s.head[s.head[noun]]
    alone = s.child(verb, "nsubj", "nsubjpass") < 0 and s.child(verb, "cc") < 0
    return verb if s.dep[verb] == "conj" and s.head[verb] == above and alone else -1


def _doer_beside_date(s: Sentence, i: int) -> None:
    # "began on Friday and police fired gas", with the police beside the day
    doer, verb = s.child(i, "conj"), s.head[s.head[i]]
    if doer < 0 or s.ent[doer] or not is_party(s, doer) or s.child(i, "cc") != i + 1:
        return
    second = max(s.subtree(doer)) + 1
    if second >= len(s) or s.tag[second] not in FINITE or s.head[second] != verb:
        return
    if not s.is_verb(verb) or s.child(second, "nsubj", "nsubjpass") >= 0:
        return
    passive = s.child(second, "auxpass") >= 0
    s.head[doer], s.dep[doer] = second, "nsubjpass" if passive else "nsubj"
    s.dep[second] = "conj"
    s.head[i + 1] = verb
    s.link()


def verb_beside_infinitive(s: Sentence) -> None:
    """Find a second verb: "laws to harass and detain protesters".

    The parser takes "detain" for an adjective, and the protesters for an object of the
    verb above.
    """
    for i in s.at("amod", 3, 1):
        persons, link = s.head[i], i - 1
        if s.lower[i] not in INFINITIVES or persons != i + 1:
            continue
        if s.dep[link] == "advmod":
            link -= 1
        verb = link - 1
        if s.lower[link] not in BESIDE or s.tag[verb] != "VB" or s.head[link] != verb:
            continue
        if s.dep[persons] != "conj":
            continue
        if s.tag[persons] == "NNS" and s.child(verb, "dobj") < 0:
            s.head[i], s.dep[i], s.pos[i], s.tag[i] = verb, "conj", "VERB", "VB"
            s.head[persons], s.dep[persons] = i, "dobj"
            s.link()


def reason_of_holding(s: Sentence) -> None:
    """Hang "for" on its verb: "Cops nab three for rioting in Oro".

    The parser hangs it on the number or on the persons.
    """
    for i in s.at("prep", 2, 1):
        number = s.head[i]
        if s.lower[i] != "for":
            continue
        done = s.child(i, "pobj", "pcomp")
        persons = s.has_list(number, "persons") and s.lower[done].endswith("ing")
        if done < 0 or not (persons or s.pos[number] == "NUM"):
            continue
        verb = s.head[number]
        if s.dep[number] == "dobj" and s.has_list(verb, "punishing"):
            s.head[i] = verb
            s.link()
