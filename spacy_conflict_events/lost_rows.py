"""Mends rows of parties that a parse broke, and the clauses behind them."""

from .parties import is_party
from .tree import Sentence
from .voice import DYING, SUBJECTS

INCLUDING = frozenset({"including"})
HURTS = frozenset({"injuries", "injury", "wounds"})
DEATHS = frozenset({"death", "killing"})
BLASTING = frozenset({"blow", "detonate", "explode", "go"})
DRESSED = frozenset({"clad", "disguised", "dressed"})
# "rounded up by troops"
CAUGHT = frozenset({"pick", "round", "snatch"})


def row_before_verb(s: Sentence) -> None:
    """Join two subjects: "A judge, his wife and son, and two guards were killed".

    The parser makes each of them a subject of the verb.
    """
    for second in range(2, len(s)):
        verb = s.head[second]
        if s.dep[second] not in SUBJECTS or second > verb:
            continue
        first, before = s.child(verb, *SUBJECTS), min(s.subtree(second)) - 1
        if not first < before < second or s.text[before] != ",":
            continue
        joined = s.child(second, "cc") > second and s.child(second, "conj") > second
        if joined and is_party(s, first) and is_party(s, second):
            s.head[second], s.dep[second] = first, "conj"
            s.link()


def clause_behind_including(s: Sentence) -> None:
    """Hang a clause on the whole: "five rebels, including two women, who were shot".

    The parser hangs it on the part.
    """
    for i in s.at("relcl", 4):
        part = s.head[i]
        including = s.head[part]
        whole = s.head[including]
        if s.lower[including] not in INCLUDING or part > i:
            continue
        while s.dep[whole] == "pobj" and s.lower[s.head[whole]] == "of":
            # "members of the party, including two mayors, who met"
            whole = s.head[s.head[whole]]
        closed = s.text[min(s.subtree(i)) - 1] == ","
        if closed and s.text[including - 1] == "," and whole < including:
            s.head[i] = whole
            s.link()


def held_subject(s: Sentence) -> None:
    """Find a subject before "being": "The children being held captive were freed".

    The parser makes a clause of "children being held".
    """
    for i in s.at("ccomp", 2, 1):
        verb, noun = s.head[i], s.child(i, "nsubjpass")
        if s.tag[i] != "VBN" or not 0 <= noun < i < verb:
            continue
        if s.lower[i - 1] != "being" or s.child(i, "aux", "mark") >= 0:
            continue
        if s.child(verb, "nsubj", "nsubjpass", "expl") < 0:
            passive = s.child(verb, "auxpass") >= 0
            s.head[noun], s.dep[noun] = verb, "nsubjpass" if passive else "nsubj"
            s.head[i], s.dep[i] = noun, "acl"
            s.link()


def row_behind_motion(s: Sentence) -> None:
    """Read a row of deeds: "Men rode into town, torched barns, shot dead two and fled".

    The parser makes "torched barns" an apposition of the men, and "shot" its clause.
    """
    for i in s.at("amod", 4, 1):
        thing = i + 1
        if s.tag[i] != "VBD" or s.text[i - 1] != ",":
            continue
        doer = s.head[thing]
        verb = s.head[doer]
        if s.head[i] != thing or s.dep[thing] != "appos" or not doer < verb < i:
            continue
        if s.dep[doer] != "nsubj" or not s.is_verb(verb):
            continue
        beside = [k for k in s.kids[thing] if k > thing and s.is_verb(k)]
        s.pos[i], s.head[i], s.dep[i] = "VERB", verb, "conj"
        s.head[thing], s.dep[thing] = i, "dobj"
        for kid in beside:
            if s.tag[kid] in ("VBD", "VBN") and s.text[kid - 1] == ",":
                s.head[kid], s.dep[kid], s.tag[kid] = i, "conj", "VBD"
        s.link()


def participle_of_persons(s: Sentence) -> None:
    """Hang a participle on persons: "the release of nine men rounded up by troops".

    The parser hangs it on the release.
    """
    for i in s.at("acl", 3):
        deed, persons = s.head[i], i - 1
        if s.tag[i] not in ("VBN", "VBD") or deed >= persons:
            continue
        if s.dep[persons] != "pobj" or s.lower[s.head[persons]] != "of":
            continue
        if s.head[s.head[persons]] != deed or is_party(s, deed):
            continue
        told = s.has_list(i, "transitive") or s.lemma[i] in CAUGHT
        if told and s.has_list(persons, "persons"):
            s.head[i] = persons
            s.link()


def who_died(s: Sentence) -> None:
    """Hang a death on its verb: "was hit by bullets fired by a guard and died".

    The parser sets "died" beside "fired".
    """
    for i in s.at("conj", 4):
        clause = s.head[i]
        if s.lemma[i] not in DYING or s.dep[clause] != "acl":
            continue
        verb = next((up for up in s.path_up(s.head[clause]) if s.is_verb(up)), -1)
        if verb < 0 or is_party(s, s.head[clause]) or s.child(i, "nsubj") >= 0:
            continue
        if s.child(verb, *SUBJECTS) >= 0:
            s.head[i] = verb
            s.link()


def speech_of_clause(s: Sentence) -> None:
    """Hang speech on who speaks: "Fear rose after rebels fled, accusing the army".

    The parser hangs it on a verb that has nobody for its subject.
    """
    for i in s.at("advcl", 5):
        verb = s.head[i]
        if s.tag[i] != "VBG" or s.text[i - 1] != ",":
            continue
        own = s.child(verb, *SUBJECTS)
        if verb > i or own < 0 or is_party(s, own) or not s.has_list(i, "speaking"):
            continue
        for clause in s.children(verb, "advcl"):
            doer = s.child(clause, "nsubj")
            if verb < clause < i and doer >= 0 and is_party(s, doer):
                s.head[i] = clause
                s.link()
                break


def row_with_ages(s: Sentence) -> None:
    """Join names with ages: "Ali Noor, 17, his brother Omar, 24, and a guard".

    The parser makes the second name an apposition of the first.
    """
    for i in s.at("appos", 4):
        first, age = s.head[i], s.child(i, "poss", "compound", "det")
        start = min(i, age) if age >= 0 else i
        start = min(start, min(s.subtree(i)))
        if first > i or s.pos[i] not in ("PROPN", "NOUN"):
            continue
        aged = (
            s.text[start - 1] == "," == s.text[start - 3] and s.tag[start - 2] == "CD"
        )
        known = s.lower[start] in ("a", "an", "the")
        # not "Ali Noor, 17, a resident of Oro"
        if aged and not known and s.head[start - 2] == first and is_party(s, i):
            s.dep[i] = "conj"
            s.link()


def injuries_beside_death(s: Sentence) -> None:
    """Set injuries beside a death: "the death of six men and injuries to nine others".

    The parser sets them beside the men, and hangs "to" on the verb.
    """
    for i in s.at("conj", 4, 1):
        dead, to = s.head[i], i + 1
        if s.lower[i] not in HURTS or s.lower[to] != "to":
            continue
        death = next((up for up in s.path_up(i) if s.lemma[up] in DEATHS), -1)
        if 0 <= death < dead and s.child(to, "pobj") > to:
            s.head[i] = death
            s.head[to], s.dep[to] = i, "prep"
            s.link()


def harm_of_blast(s: Sentence) -> None:
    """Hang a harm on the blast: "a bomb went off as a bus was passing, killing two".

    The parser hangs it on who was passing.
    """
    for i in s.at("advcl", 5):
        clause = s.head[i]
        verb = s.head[clause]
        if s.tag[i] != "VBG" or s.text[i - 1] != ",":
            continue
        if s.dep[clause] != "advcl" or s.lemma[verb] not in BLASTING or verb > clause:
            continue
        if any(s.lower[k] in ("as", "while") for k in s.children(clause, "mark")):
            s.head[i] = verb
            s.link()


def deed_of_the_dressed(s: Sentence) -> None:
    """Find a verb: "Men dressed as guards kidnapped nine".

    The parser makes "dressed" the verb, and the rest a clause of the guards.
    """
    for i in range(1, len(s) - 3):
        doer = s.child(i, "nsubj")
        if s.lower[i] not in DRESSED or doer != i - 1 or s.tag[i] != "VBN":
            continue
        how = next((k for k in s.children(i, "prep") if k > i), -1)
        worn = s.child(how, "pobj") if how >= 0 else -1
        deed = s.child(worn, "acl") if worn >= 0 else -1
        if deed < 0 or s.tag[deed] not in ("VBN", "VBD") or s.child(deed, "dobj") < 0:
            continue
        for kid in s.kids[i]:
            if kid not in (doer, how):
                s.head[kid] = deed
        s.head[deed] = deed if s.head[i] == i else s.head[i]
        s.dep[deed], s.tag[deed] = s.dep[i], "VBD"
        s.head[doer] = deed
        s.head[i], s.dep[i] = doer, "acl"
        s.link()


def gerund_of_deeds(s: Sentence) -> None:
    """Read a row of gerunds: "accused of killing, kidnapping and maiming civilians".

    The parser makes a noun of the first.
    """
    for i in s.at("pobj", 2, 3):
        if s.lower[i][-3:] != "ing" or s.tag[s.head[i]] != "IN":
            continue
        if s.child(i, "det", "amod", "poss", "compound", "prep") >= 0:
            continue
        beside = s.child(i, "conj")
        bare = beside > i and s.tag[beside] == "VBG" and s.text[i + 1] in (",", "and")
        last = s.child(beside, "conj") if bare else -1
        verb = last if last > beside else beside
        if bare and s.child(verb, "dobj") > verb:
            s.dep[i], s.pos[i], s.tag[i] = "pcomp", "VERB", "VBG"
            s.link()
