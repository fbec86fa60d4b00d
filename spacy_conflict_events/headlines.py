"""Finds the verbs of headlines, which the parser takes for nouns."""

from .parties import is_party
from .scenes import is_happening
from .tree import NOMINAL, NOUNS, Sentence
from .voice import FINITE, FINITE_OR_MODAL, SUBJECTS

CROWDS = frozenset({"thousands", "hundreds", "dozens", "scores", "crowds"})
MARKS = frozenset({"as", "after", "when", "while"})


def headline_verb(s: Sentence, i: int) -> None:
    """Read the verb of a headline as one.

    "Police Arrest Dozens", "Army bombs rebel village", "Thousands march in Oro".
    """
    if i == 0 or (s.pos[i] not in NOUNS and s.lower[i] != "free"):
        return
    if not (s.text[i][:1].isupper() or s.is_headline()):
        return
    if -1 < s.child(i, "nsubj") < i < s.child(i, "dobj"):
        # "Gunmen storm hotel in Oro, nine killed"
        s.pos[i], s.tag[i] = "VERB", "VBZ" if s.tag[i] == "NNS" else "VBP"
        return
    # "Police fire tear gas as protesters storm parliament"
    end = next((k for k in range(i + 1, len(s)) if s.lower[k] in MARKS), len(s))
    if any(s.tag[k] in FINITE_OR_MODAL for k in range(end)) or i + 1 >= end:
        return
    if s.is_verb(s.root()) and s.child(s.root(), "nsubj", "nsubjpass") >= 0:
        # "The Islamic State group released two men": "State" is no verb
        return
    if s.lower[i - 1] in CROWDS and i == 1 and s.tag[i] == "NN":
        s.head[0], s.dep[0], s.head[1], s.dep[1] = 1, "nsubj", 1, "ROOT"
        s.pos[i], s.tag[i] = "VERB", "VBP"
        s.link()
        return
    before, after = s.pos[i - 1], s.pos[i + 1]
    # "Houthis fire missiles", read as an adjective
    people = before == "ADJ" and s.lower[i - 1].endswith("is")
    if not (before in NOUNS or people) or after not in (
        "NOUN",
        "PROPN",
        "NUM",
        "ADJ",
        "PRON",
        "DET",
    ):
        return
    word = s.lower[i]
    plural = s.tag[i - 1] in ("NNS", "NNPS") or s.lower[i - 1] in ("police", "people")
    plural = plural or s.lower[i - 1].endswith("s")
    body = s.has_list(i - 1, "armed") or s.ent[i - 1] in ("ORG", "NORP")
    if word.endswith("ing") or (plural == word.endswith("s") and not body):
        return
    root = s.root()
    objects = [k for k in range(i + 1, len(s)) if s.head[k] <= i or k == root]
    s.pos[i], s.tag[i] = "VERB", "VBZ" if word.endswith("s") else "VBP"
    doer = i - 1
    mark = next((k for k in range(doer - 1, 0, -1) if s.lower[k] in MARKS), -1)
    if root < mark:
        # "Six dead as rebels storm prison"
        s.head[i], s.dep[i] = root, "advcl"
        s.head[mark], s.dep[mark] = i, "mark"
    else:
        s.head[i], s.dep[i], mark = i, "ROOT", -1
    for k in range(mark + 1, len(s)):
        if k < i and (s.head[k] >= i or s.head[k] == k):
            s.head[k], s.dep[k] = (i, "nsubj") if k == doer else (doer, "compound")
        elif k < doer and s.head[k] == doer:
            continue
    first = next((k for k in objects if s.pos[k] in (*NOUNS, "NUM", "PRON")), -1)
    last = _end_of_nouns(s, i + 1)
    target = last if last > i else first
    for k in objects:
        if k == target:
            continue
        if i < k < target:
            s.head[k], s.dep[k] = target, "compound"
        elif k > target:
            s.head[k] = i
            s.dep[k] = s.dep[k] if s.dep[k] != "ROOT" else "dep"
    if target > i:
        s.head[target], s.dep[target] = i, "dobj"
        for k in range(i + 1, target):
            if s.head[k] <= i:
                s.head[k] = target
    s.link()


def verb_among_nouns(s: Sentence, i: int) -> None:
    """Read the verb of a headline as one: "Army shells village in Oro".

    The parser makes it a part of its object, whether it takes it for a verb or for a
    noun: "Rebels ambush patrol, kill two". A subject has no comma before its verb.
    """
    doer, thing = i - 1, s.head[i]
    if doer < 0 or s.pos[doer] not in NOMINAL or not i < thing:
        return
    above = s.head[thing]
    parted = s.dep[thing] == "nsubj" and above == thing + 2 and s.text[above - 1] == ","
    told = s.tag[i] in FINITE or s.child(i, "nsubj") == doer
    if not (told or parted) or s.dep[thing] not in ("ROOT", "nsubj", "dobj", "dep"):
        return
    for kid in s.kids[thing]:
        if kid < i and kid != doer:
            s.head[kid] = doer
    for kid in s.kids[i]:
        if doer != kid < i:
            s.head[kid] = doer
        elif kid > thing:
            s.head[kid] = thing
    if s.tag[i] not in FINITE:
        s.pos[i], s.tag[i] = "VERB", "VBZ" if s.lower[i].endswith("s") else "VBP"
    top = above if s.dep[thing] == "nsubj" else thing
    s.dep[i], s.head[i] = s.dep[top], i if s.head[top] == top else s.head[top]
    if top != thing:
        s.dep[top], s.head[top], s.pos[top] = "conj", i, "VERB"
    s.head[doer], s.dep[doer] = i, "nsubj"
    s.head[thing], s.dep[thing] = i, "dobj"
    s.link()


def subject_among_nouns(s: Sentence, i: int) -> None:
    """Read what stands before the verb of a headline as its subject: "Oro bombs camp".

    The parser makes it a part of the verb, as if that were a noun, or it takes the verb
    for one: "Bomb rips through market".
    """
    doer = i - 1
    if doer < 0 or s.dep[doer] != "compound" or s.head[doer] != i:
        return
    through = s.tag[i] == "NNS" and s.lower[i + 1 : i + 2] == ["through"]
    if through and (is_happening(s, doer) or s.has_list(doer, "instruments")):
        s.pos[i], s.tag[i], s.dep[doer] = "VERB", "VBZ", "nsubj"
        s.link()
    elif s.tag[i] in FINITE and s.child(i, *SUBJECTS) < 0 and s.child(i, "dobj") > i:
        s.dep[doer] = "nsubj"
        s.link()


def row_of_headline(s: Sentence) -> None:
    """Set two verbs of one subject in a row: "Minister visits camp, promises aid".

    The parser takes the first for what the second says.
    """
    for first in s.at("ccomp", 1):
        second = s.head[first]
        if not first < second or s.head[second] != second:
            continue
        if s.text[second - 1] != "," or s.tag[second] not in FINITE:
            continue
        if s.tag[first] != s.tag[second] or s.child(second, *SUBJECTS) >= 0:
            continue
        if s.child(first, *SUBJECTS) >= 0:
            s.head[first], s.dep[first] = first, "ROOT"
            s.head[second], s.dep[second] = first, "conj"
            s.link()
            return


def group_named_is(s: Sentence) -> None:
    """Read the name of a group before its verb: "IS claims the raid".

    The parser takes the name for a form of "be", and the verb for a noun.
    """
    if s.text[0] != "IS" or not s.lower[1].endswith("s") or s.text[1].isupper():
        return
    if not s.is_verb(0) or s.in_capitals():
        return
    noun = s.head[1]
    for kid in s.kids[0]:
        s.head[kid] = 1
        if s.dep[kid] == "attr" or (
            s.dep[kid] in ("npadvmod", "nsubj") and s.pos[kid] == "NOUN"
        ):
            s.dep[kid] = "dobj"
    if noun > 1:
        s.head[noun], s.dep[noun] = 1, "dobj"
    s.pos[0], s.tag[0], s.dep[0], s.ent[0] = "PROPN", "NNP", "nsubj", "ORG"
    s.pos[1], s.tag[1], s.dep[1] = "VERB", "VBZ", "ROOT"
    s.head[0] = s.head[1] = 1
    s.link()


def _end_of_nouns(s: Sentence, i: int) -> int:
    last = -1
    while i < len(s) and s.pos[i] in ("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON"):
        last = i
        i += 1
    return last


def parties_of_headline(s: Sentence) -> None:
    """Join the parties of a headline: "Village head, two others killed in raid".

    A comma stands for "and"; the parser takes the second for what the first is.
    """
    if not s.is_headline():
        return
    for i in s.at("appos", 2):
        first = s.head[i]
        below = s.subtree(i)
        mark = below[0] - 1
        if mark <= first or s.text[mark] != "," or s.pos[first] != "NOUN":
            continue
        if not (is_party(s, first) and is_party(s, i)) or s.child(i, "det") >= 0:
            continue
        if s.child(first, "det") >= 0 or s.pos[i] not in ("NOUN", "NUM"):
            continue
        if s.text[below[-1] + 1 : below[-1] + 2] == [","] or s.dep[first] == "pobj":
            continue
        done = s.child(i, "acl")
        if s.dep[first] == "ROOT" and done > i and s.tag[done] in ("VBN", "VBD"):
            s.head[done], s.dep[done], s.tag[done] = done, "ROOT", "VBN"
            s.head[first], s.dep[first] = done, "nsubjpass"
        elif s.dep[first] not in ("nsubj", "nsubjpass", "dobj"):
            continue
        s.dep[i] = "conj"
        if s.dep[first] == "dobj":
            for kid in [k for k in s.kids[i] if k > i and s.dep[k] == "prep"]:
                # "kill elder, two guards in Oro"
                s.head[kid] = s.head[first]
        s.link()


def aged_of_headline(s: Sentence) -> None:
    """Find whom a headline is about: "17-year-old stabbed in Oro"."""
    for i in s.at("amod", 4):
        verb = s.head[i]
        if s.lower[i] != "old" or s.text[i - 1] != "-" or verb != i + 1:
            continue
        done = s.tag[verb] in ("VBN", "VBD") or s.lower[verb].endswith("ed")
        if s.dep[verb] != "ROOT" or not done or not s.is_headline():
            continue
        if s.child(verb, "nsubj", "nsubjpass", "dobj") < 0:
            s.pos[i], s.tag[i], s.dep[i] = "NOUN", "NN", "nsubjpass"
            s.pos[verb], s.tag[verb] = "VERB", "VBN"
            s.link()
