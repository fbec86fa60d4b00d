"""Finds the subjects and objects that a parse lost."""

from .parties import is_party
from .tree import Sentence
from .voice import FINITE, FINITE_OR_MODAL, PAST

VERBAL = FINITE_OR_MODAL | {"VBG"}
FLEEING = frozenset({"escape", "flee", "hide", "run"})
ROW = frozenset({"pobj", "dobj", "conj"})
AT = frozenset({"around", "at", "in", "inside", "near", "outside"})
# what an attack there did, and not the place
LEAVING = frozenset(
    [
        "causing",
        "damaging",
        "destroying",
        "displacing",
        "forcing",
        "injuring",
        "killing",
        "leaving",
        "maiming",
        "sparking",
        "triggering",
        "wounding",
    ]
)
RESULTING = frozenset({"culminate", "end", "result"})
# what the first of a row of subjects in a headline is taken for
ROW_LABELS = frozenset({"advcl", "dep", "npadvmod", "nsubj"})


def lost_subject(s: Sentence) -> None:
    """Find a subject after a phrase: "After the raid on the mine, the owner fled".

    The parser takes "the owner" for a second object of the preposition, or for an
    apposition: "According to the monitor, the rebel army claimed the attack".
    """
    for verb in range(len(s)):
        passive = s.tag[verb] == "VBN" and s.child(verb, "auxpass") >= 0
        if not s.is_verb(verb) or not (passive or s.tag[verb] in FINITE):
            continue
        if s.dep[verb] not in ("ROOT", "ccomp") or s.lower[verb] == "reports":
            continue
        if s.child(verb, "nsubj", "nsubjpass", "csubj", "expl", "dep") >= 0:
            continue
        first = s.child(verb, "prep")
        start = min([verb, *s.children(verb, "aux", "auxpass")])
        if not 0 <= first < start or _has_verb(s, first + 1, start):
            continue
        comma = next((k for k in range(first, start) if s.text[k] == ","), -1)
        if comma < 0 or (s.text[start - 1] == "," and not passive):
            continue
        below = set(s.subtree(first))
        owner = next(
            (
                k
                for k in range(comma + 1, verb)
                if s.dep[k] in ("conj", "appos")
                and s.head[k] < comma
                and s.head[k] in below
                and is_party(s, k)
            ),
            -1,
        )
        if owner < 0:
            continue
        beside = [k for k in s.kids[s.head[owner]] if k > comma and k != owner]
        s.head[owner] = verb
        s.dep[owner] = "nsubjpass" if s.child(verb, "auxpass") >= 0 else "nsubj"
        for kid in beside:
            s.head[kid] = owner if s.dep[kid] in ("conj", "cc") else verb
        for kid in [k for k in s.kids[owner] if s.dep[k] == "prep" and k > owner]:
            if s.lower[kid] == "on":
                s.head[kid] = verb
        s.link()


def _has_verb(s: Sentence, start: int, end: int) -> bool:
    """Tell whether a verb stands between two words; "including" is none."""
    return any(
        s.tag[k] in VERBAL and s.lower[k] != "including" for k in range(start, end)
    )


def second_subject(s: Sentence) -> None:
    """Find the subject of the second verb: "Rebels burned shops and police held two".

    The parser takes "police" for a second object of the first verb, although then the
    second verb would need an "and" of its own.
    """
    for verb in s.at("conj"):
        first = s.head[verb]
        if not first < verb or not s.is_verb(first):
            continue
        if s.tag[verb] not in (*FINITE, "VBN") or not s.is_verb(verb):
            continue
        if s.child(verb, "nsubj", "nsubjpass", "csubj", "expl") >= 0:
            continue
        if s.tag[verb] == "VBN" and s.child(verb, "aux", "auxpass") < 0:
            continue
        noun = verb - 1
        while noun > first and s.pos[noun] in ("ADV", "AUX"):
            noun -= 1
        if s.dep[noun] == "pobj" and s.lower[s.head[noun]] == "of":
            # "came on Monday and one of the agents was hurt"
            noun = s.head[s.head[noun]]
        if s.dep[noun] != "conj" or s.pos[noun] not in ("NOUN", "PROPN", "NUM"):
            continue
        before = min(s.subtree(noun)) - 1
        beside = s.head[noun]
        if before <= first or s.tag[before] != "CC" or not first < beside < before:
            continue
        if s.dep[beside] not in ROW or not is_party(s, noun):
            continue
        s.head[noun] = verb
        s.dep[noun] = "nsubjpass" if s.child(verb, "auxpass") >= 0 else "nsubj"
        s.head[before] = first
        s.link()


def lost_object(s: Sentence) -> None:
    """Find an object: "rebels kidnapped and later murdered student leader Rosa Medina".

    The parser takes the name at the end for an adverbial.
    """
    for i in s.at("npadvmod"):
        verb = s.head[i]
        if s.pos[i] != "PROPN" or not s.is_verb(verb):
            continue
        if s.ent[i] in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY") or i < verb:
            continue
        if s.tag[verb] not in PAST or s.child(verb, "dobj", "auxpass", "agent") >= 0:
            continue
        own = s.child(verb, "nsubj")
        if own < 0 or (not s.has_list(verb, "transitive") and s.lower[verb] != "shot"):
            continue
        row = [k for k in s.children(verb, "conj") if verb < k < i and s.is_verb(k)]
        at = row[-1] if row else verb
        if row and s.child(at, "dobj", "nsubj", "nsubjpass", "auxpass") >= 0:
            continue
        between = range(at + 1, min(s.subtree(i)))
        if any(s.pos[k] not in ("ADV", "PUNCT", "ADJ") for k in between):
            continue
        s.head[i], s.dep[i] = at, "dobj"
        for k in (verb, *row):
            s.tag[k] = "VBD"
        s.link()


def object_after_dead(s: Sentence) -> None:
    """Find the object after a comma: "Men shot dead, Tarun Gupta, a clerk, in Oro".

    The parser makes the name the root, and the killing its clause.
    """
    for verb in s.at("ccomp", 1, 3):
        if s.lower[verb : verb + 2] != ["shot", "dead"] or s.text[verb + 2] != ",":
            continue
        name = s.head[verb]
        if name < verb or s.pos[name] != "PROPN":
            continue
        if s.child(verb, "nsubj") >= 0 and s.child(name, "nsubj") < 0:
            s.attach(name, verb, "dobj")
            s.link()


def object_of_to_death(s: Sentence) -> None:
    """Find the object after "to death": "men shot to death union leader Ali Khan".

    The parser makes one phrase of "death union leader Ali Khan".
    """
    for i in s.at("compound", 2, 1):
        if s.lower[i] != "death" or s.lower[i - 1] != "to":
            continue
        verb = s.head[i - 1]
        if not s.is_verb(verb) or s.child(verb, "dobj", "auxpass") >= 0:
            continue
        noun = s.head[i]
        while s.dep[noun] == "compound" and s.head[noun] > noun:
            noun = s.head[noun]
        if s.head[noun] != i - 1:
            continue
        s.head[i], s.dep[i] = i - 1, "pobj"
        for kid in range(i + 1, noun):
            if s.head[kid] == i:
                s.head[kid] = noun
        s.head[noun], s.dep[noun] = verb, "dobj"
        s.link()


def subject_of_row(s: Sentence) -> None:
    """Take both into a row in a headline: "Police, students clash in capital".

    The parser sets the first one apart.
    """
    if not s.is_headline():
        return
    for second in s.at("nsubj", 2, 1):
        first, verb = second - 2, s.head[second]
        if s.text[second - 1] != "," or first > verb:
            continue
        apart = s.dep[first] in ROW_LABELS and s.head[first] == verb
        if apart and is_party(s, first) and is_party(s, second):
            s.dep[first] = "nsubj"
            s.head[second], s.dep[second] = first, "conj"
            s.link()


def inverted_subject(s: Sentence) -> None:
    """Find a subject at the end: "Killed in the raid were two men and a boy".

    The parser takes "two men" for what something was; "Among the dead were two men".
    """
    for i in s.at("attr", 2):
        verb = s.head[i]
        if verb > i or s.lemma[verb] != "be":
            continue
        if s.child(verb, "nsubj", "nsubjpass", "csubj", "expl") >= 0:
            continue
        first = s.head[verb]
        if s.dep[verb] == "auxpass" and first < verb and s.tag[first] == "VBN":
            if s.child(first, "nsubj", "nsubjpass") < 0:
                s.head[i], s.dep[i] = first, "nsubjpass"
                s.link()
        elif any(s.lower[k] == "among" and k < verb for k in s.children(verb, "prep")):
            s.dep[i] = "nsubj"
            s.link()


def party_before_gerund(s: Sentence) -> None:
    """Find a party before a gerund: "clashed with police trying to stop them".

    The parser takes the whole for a clause: "with police trying".
    """
    for i in s.at("nsubj", 2):
        gerund, preposition = s.head[i], i - 1
        if s.dep[gerund] != "pcomp" or s.tag[gerund] != "VBG":
            continue
        preposition = s.head[gerund]
        verb = s.head[preposition]
        if s.child(gerund, "aux", "mark") >= 0:
            continue
        if verb != preposition - 1 or not s.is_verb(verb) or not is_party(s, i):
            continue
        if preposition < i < gerund:
            s.head[i], s.dep[i] = preposition, "pobj"
            s.head[gerund], s.dep[gerund] = i, "acl"
            s.link()


def place_before_gerund(s: Sentence) -> None:
    """Find a place before a gerund: "set off a bomb in Oro killing two men".

    The parser takes the whole for a clause: "in Oro killing".
    """
    for i in s.at("nsubj", 2):
        gerund = s.head[i]
        if gerund != i + 1 or s.dep[gerund] != "pcomp":
            continue
        preposition = s.head[gerund]
        if s.lower[gerund] not in LEAVING or s.lower[preposition] not in AT:
            continue
        named = s.pos[i] == "PROPN" or s.ent[i] in ("GPE", "LOC", "FAC", "ORG")
        if not named or s.has_list(i, "persons") or preposition > i:
            continue
        verb = next((up for up in s.path_up(preposition) if s.is_verb(up)), -1)
        if verb < 0 or s.lemma[verb] in RESULTING:
            continue
        s.head[i], s.dep[i] = preposition, "pobj"
        s.head[gerund], s.dep[gerund] = verb, "advcl"
        s.link()


def charge_by_other(s: Sentence) -> None:
    """Hang a charge on its verb: "accused by police of kidnapping tourists".

    The parser hangs it on the police.
    """
    for i in s.at("prep", 3, 1):
        accuser = s.head[i]
        if s.lower[i] != "of" or s.dep[accuser] != "pobj":
            continue
        by = s.head[accuser]
        verb = s.head[by]
        if s.lower[by] != "by" or not s.is_verb(verb) or verb > by:
            continue
        deed = s.child(i, "pcomp", "pobj")
        named = s.pos[i + 1] == "PROPN" or not s.lower[i + 1].endswith("ing")
        if deed < 0 or named or not s.has_list(verb, "of_verbs"):
            continue
        s.head[i] = verb
        if deed > i + 1 and s.head[i + 1] == deed and s.dep[i + 1] == "compound":
            # "kidnapping" is read as a part of "tourists"
            s.head[i + 1], s.dep[i + 1] = i, "pcomp"
            s.pos[i + 1], s.tag[i + 1] = "VERB", "VBG"
            s.head[deed], s.dep[deed] = i + 1, "dobj"
        s.link()


def gerund_of_comers(s: Sentence) -> None:
    """Hang a gerund on those who come: "They fled as rebels came, burning houses".

    The parser hangs it on those who fled.
    """
    for i in s.at("advcl", 4):
        verb = s.head[i]
        if s.tag[i] != "VBG" or s.lemma[verb] not in FLEEING:
            continue
        if s.text[i - 1] != "," or s.child(i, "dobj") < 0:
            continue
        for clause in s.children(verb, "advcl"):
            mark = s.child(clause, "mark", "advmod")
            if clause < i and mark >= 0 and s.lower[mark] in ("as", "when"):
                if s.child(clause, "nsubj") >= 0:
                    s.head[i] = clause
                    s.link()
                break
