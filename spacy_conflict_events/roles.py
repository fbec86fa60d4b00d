"""Logical arguments of a predicate, over voice, coordination, clauses and nouns.

Every role gives `Argument`s: the head word of a phrase (or clause) in the sentence and
the path that led to it, which `explain` shows.
"""

from typing import NamedTuple

from .phrases import is_nominal, is_party
from .tree import Sentence

NOMINAL_DEPS = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "appos", "attr"})
COMPLEMENTS = frozenset({"oprd", "acomp", "attr", "ccomp", "xcomp", "dobj", "prt"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
OBJECT_PREPOSITIONS = frozenset(
    {"of", "for", "from", "with", "into", "to", "over", "in"}
)


class Argument(NamedTuple):
    """A filler of a role.

    head (int): The token that heads it, in the sentence.
    path (str): How it was reached.
    clause (bool): Whether it is a clause and not a noun phrase.
    """

    head: int
    path: str
    clause: bool = False


Arguments = list[Argument]


def role(s: Sentence, i: int, name: str) -> Arguments:
    """Find the fillers of a role.

    s (Sentence): The sentence.
    i (int): The head token of the trigger.
    name (str): The role: subject, object, indirect, possessor, compound, modified, self,
        complement, clause, clause:subject, prep:WORD, prep:*, prep:WORD:clause.
    RETURNS (list[Argument]): The fillers, without their conjuncts.
    """
    if s.pos[i] == "ADP" and not s.is_verb(s.head[i]) and name in ("object", "subject"):
        # "police, who have three men in custody": the phrase hangs on the men
        noun = s.head[i]
        if name == "object":
            return [Argument(noun, "before the preposition")]
        return surface_subject(s, s.head[noun]) if s.is_verb(s.head[noun]) else []
    if s.pos[i] == "ADP" and s.is_verb(s.head[i]):
        # "has them in custody": the verb has the arguments
        i = s.head[i]
    key = (i, name)
    if key in s.memo:
        return s.memo[key]  # type: ignore[return-value]
    s.memo[key] = []  # a parse with a circle of references ends here
    head, _, word = name.partition(":")
    if head == "prep":
        word, _, kind = word.partition(":")
        found = prepositional(s, i, word, clause=kind == "clause")
    else:
        found = SIMPLE[name](s, i)
    s.memo[key] = found
    return found


# --- verbs: the subject on the surface, and the voice ---------------------------------


def surface_subject(s: Sentence, i: int) -> Arguments:
    """Find what the grammar makes the subject of a verb, whatever its voice."""
    key = (i, "surface")
    if key not in s.memo:
        s.memo[key] = []
        s.memo[key] = _surface(s, i)
    return s.memo[key]  # type: ignore[return-value]


def _surface(s: Sentence, i: int) -> Arguments:
    own = s.child(i, "nsubj", "nsubjpass", "csubj")
    dep, head = s.dep[i], s.head[i]
    if own >= 0:
        if s.lower[own] in RELATIVE:
            antecedent = _antecedent(s, i)
            if antecedent >= 0:
                return [Argument(antecedent, "relative clause")]
            if s.lower[own] in ("which", "that"):
                return []
        if s.lower[own] == "it" and s.child(i, "ccomp") >= 0 and is_passive(s, i):
            return []
        return [Argument(own, s.dep[own])]
    if dep == "relcl":
        has_object = s.child(i, "dobj") >= 0
        return [Argument(head, "relative clause")] if has_object else []
    if dep in ("acl", "amod"):
        if s.tag[i] in ("VBG", "VBN", "VBD", "JJ", "NN"):
            return [Argument(head, "participle")]
        return _noun_holder(s, head, "infinitive of a noun")
    if dep == "conj" and s.is_verb(head):
        return [a._replace(path=f"shared {a.path}") for a in surface_subject(s, head)]
    if dep in ("xcomp", "ccomp") and s.is_verb(head):
        return _controller(s, i, head)
    if dep == "advcl" and s.is_verb(head):
        return _adverbial(s, i, head)
    if dep == "pcomp":
        return _gerund(s, i)
    return []


def _antecedent(s: Sentence, i: int) -> int:
    """Find the noun that a relative clause with verb `i` belongs to; -1 if none."""
    while s.dep[i] == "conj":
        i = s.head[i]
    while s.dep[i] in ("xcomp", "ccomp") and s.child(i, "nsubj", "nsubjpass") < 0:
        i = s.head[i]
    if s.dep[i] not in ("relcl", "acl"):
        return -1
    noun = s.head[i]
    if s.ent[noun] in ("GPE", "LOC", "DATE", "TIME") or s.has_list(noun, "places"):
        # "a bomb in the city of Oro that killed five": the bomb
        for up in s.path_up(noun):
            if s.is_verb(up):
                break
            if s.has_list(up, "instruments"):
                return up
    return noun


def _controller(s: Sentence, i: int, head: int) -> Arguments:
    # "ordered police to arrest", "was forced to flee", "tried to kill"
    objects = s.children(head, "dobj", "dative")
    if s.dep[i] == "ccomp" and s.tag[i] not in ("VB", "VBG", "VBN"):
        return []
    if objects and objects[0] < i and not s.has_list(head, "subject_control"):
        return [Argument(objects[0], f"object of {s.lower[head]}")]
    return [a._replace(path=f"control of {a.path}") for a in surface_subject(s, head)]


def _adverbial(s: Sentence, i: int, head: int) -> Arguments:
    # "opened fire, killing five"; "were ambushed by rebels, killing five"
    if s.tag[i] == "VBG" and s.child(i, "mark", "advmod") < 0 and is_passive(s, head):
        doers = [a for a in subject(s, head)]
        if doers:
            return [a._replace(path=f"doer of {s.lower[head]}") for a in doers]
        return [] if i > head and s.child(i, "dobj") >= 0 else surface_subject(s, head)
    if s.child(i, "mark") >= 0 and s.tag[i] in ("VBD", "VBZ", "VBP"):
        return []
    return [a._replace(path=f"adverbial of {a.path}") for a in surface_subject(s, head)]


def _gerund(s: Sentence, i: int) -> Arguments:
    # "accused Iran of attacking", "arrested for killing", "by opening fire"
    preposition = s.head[i]
    word, above = s.lower[preposition], s.head[preposition]
    if s.dep[preposition] in ("xcomp", "advcl", "pcomp"):
        above = s.head[above] if not s.is_verb(above) else above
    if not s.is_verb(above):
        holder = above
        if s.dep[holder] == "dobj" and word in ("of", "from"):
            governor = s.head[holder]
            if s.is_verb(governor) and is_party(s, holder):
                return [Argument(holder, f"object of {s.lower[governor]}")]
        if is_party(s, holder):
            return [Argument(holder, f"{word} after noun")]
        return _noun_holder(s, holder, f"{word} after noun")
    if word in ("by", "through"):
        return subject(s, above)
    if word in ("of", "for", "from", "into", "with"):
        patients = object_(s, above)
        if patients:
            return [a._replace(path=f"object of {s.lower[above]}") for a in patients]
    return [a._replace(path=f"{word} of {a.path}") for a in surface_subject(s, above)]


def _noun_holder(s: Sentence, noun: int, path: str) -> Arguments:
    # "their plan to attack", "made a promise to leave"
    found = noun_subject(s, noun) or possessor(s, noun)
    return [a._replace(path=path) for a in found]


def is_passive(s: Sentence, i: int) -> bool:
    """Tell whether a verb is in the passive voice."""
    key = (i, "passive")
    if key not in s.memo:
        s.memo[key] = False
        s.memo[key] = _passive(s, i)
    return bool(s.memo[key])


def _passive(s: Sentence, i: int) -> bool:
    deps = {s.dep[kid] for kid in s.kids[i]}
    if deps & {"nsubjpass", "auxpass"}:
        return True
    if s.tag[i] not in ("VBN", "VBD", "JJ"):
        return False
    helpers = {s.lemma[kid] for kid in s.kids[i] if s.dep[kid] == "aux"}
    if "have" in helpers and "be" not in helpers:
        return False
    if "be" in helpers or "get" in helpers:
        return True
    if "dobj" in deps and not s.has_list(i, "ditransitive"):
        return False
    dep, head = s.dep[i], s.head[i]
    if "agent" in deps:
        return True
    if s.lower[i + 1 : i + 2] == ["dead"] and "dobj" not in deps:
        # a headline: "Journalist shot dead"
        return True
    if dep in ("acl", "amod") and "nsubj" in deps:
        # a clause of a noun: "a report that troops raped and beat villagers"
        return s.has_list(i, "transitive") and not _shares_object(s, i)
    if s.tag[i] == "VBN" and dep in ("acl", "amod", "oprd", "advcl", "relcl", "xcomp"):
        return True
    if dep in ("conj", "acl", "amod", "oprd") and is_passive(s, head):
        own = "nsubj" in deps
        return not own or s.has_list(i, "transitive")
    if dep in ("acl", "amod"):
        return s.has_list(i, "transitive")
    # a headline: "Five killed in clash", "Dozens of men arrested"
    if "ccomp" in deps or "xcomp" in deps:
        return False
    if "nsubj" in deps or s.tag[i] == "VBN" or dep in ("ROOT", "ccomp"):
        return s.has_list(i, "transitive") and not _shares_object(s, i)
    return False


# --- logical roles --------------------------------------------------------------------


def subject(s: Sentence, i: int) -> Arguments:
    """Find the doer: subject of the active, by-phrase of the passive or of a noun."""
    if not s.is_verb(i):
        return noun_subject(s, i)
    if not is_passive(s, i):
        return surface_subject(s, i)
    found = _by(s, i)
    if found:
        return found
    return _shared_by(s, i)


def _by(s: Sentence, i: int) -> Arguments:
    for kid in s.kids[i]:
        if s.lower[kid] == "by" and s.dep[kid] in ("agent", "prep"):
            inner = s.child(kid, "pobj")
            if inner >= 0 and s.ent[inner] not in ("DATE", "TIME", "PERCENT"):
                return [Argument(inner, "by")]
    return []


def _shared_by(s: Sentence, i: int) -> Arguments:
    # "abducted and killed by militants": the by-phrase hangs on the last verb
    for kid in s.children(i, "conj"):
        between = s.words(i + 1, kid).split() if kid > i + 1 else []
        if s.is_verb(kid) and len(between) <= 2 and is_passive(s, kid):
            return [a._replace(path="by, shared") for a in subject(s, kid)]
    return []


def object_(s: Sentence, i: int) -> Arguments:
    """Find whom it is done to: object, subject of the passive, noun of a participle."""
    if not s.is_verb(i):
        return noun_object(s, i)
    if s.tag[i] == "VBN" and s.dep[i] in NOMINAL_DEPS:
        return [Argument(i, "participle as noun")]
    if is_passive(s, i):
        if s.child(i, "dobj") >= 0 and s.child(i, "nsubjpass") < 0:
            return _direct(s, i)
        return surface_subject(s, i)
    found = _direct(s, i)
    if found:
        return found
    # "the men whom police arrested"
    if s.dep[i] == "relcl" and s.child(i, "nsubj") >= 0:
        own = s.child(i, "nsubj")
        if s.lower[own] not in RELATIVE and s.has_list(i, "transitive"):
            return [Argument(s.head[i], "relative clause")]
    return _shares_object(s, i)


def _direct(s: Sentence, i: int) -> Arguments:
    inner = s.child(i, "dobj")
    if inner >= 0:
        if s.lower[inner] in RELATIVE:
            antecedent = _antecedent(s, i)
            return [Argument(antecedent, "relative clause")] if antecedent >= 0 else []
        held = s.children(inner, "compound", "nmod")
        if s.lower[inner] in ("hostage", "captive", "prisoner") and held:
            # "took twelve workers hostage", read as a compound
            return [Argument(held[-1], "dobj")]
        return [Argument(inner, "dobj")]
    # "held the police responsible": a clause without a verb
    for kid in s.kids[i]:
        if s.dep[kid] == "ccomp" and s.pos[kid] in ("ADJ", "NOUN", "ADV", "VERB"):
            own = s.child(kid, "nsubj")
            bare = s.child(kid, "aux", "auxpass", "mark") < 0
            if own > i and bare and s.tag[kid] not in ("VBD", "VBZ", "VBP"):
                return [Argument(own, "subject of complement")]
    # "killed five": a bare number read as something else
    for kid in s.kids[i]:
        if (
            kid > i
            and s.pos[kid] == "NUM"
            and s.dep[kid] in ("attr", "npadvmod", "oprd")
        ):
            if s.ent[kid] not in ("DATE", "TIME", "PERCENT", "MONEY"):
                return [Argument(kid, s.dep[kid])]
    return []


def _shares_object(s: Sentence, i: int) -> Arguments:
    # "attacked and looted the shop": the object hangs on the last verb
    for kid in s.children(i, "conj"):
        if s.is_verb(kid) and kid - i <= 3 and s.child(kid, "nsubj", "auxpass") < 0:
            found = _direct(s, kid) or _shares_object(s, kid)
            return [a._replace(path="dobj, shared") for a in found]
    return []


def indirect(s: Sentence, i: int) -> Arguments:
    """Find the receiver: "gave the rebels an ultimatum", "gave it to the rebels"."""
    for kid in s.kids[i]:
        if s.dep[kid] == "dative":
            inner = s.child(kid, "pobj")
            return [Argument(inner if inner >= 0 else kid, "dative")]
    return prepositional(s, i, "to") if s.is_verb(i) else []


def itself(s: Sentence, i: int) -> Arguments:
    """Take the trigger's own phrase: "the deceased", "the arrestees"."""
    return [Argument(i, "itself")]


def modified(s: Sentence, i: int) -> Arguments:
    """Find the noun that the trigger describes: "the injured men"."""
    if s.dep[i] in ("amod", "compound", "nmod") and is_nominal(s, s.head[i]):
        return [Argument(s.head[i], s.dep[i])]
    return []


def complement(s: Sentence, i: int) -> Arguments:
    """Find what the verb says of its object: "held X responsible", "left X dead"."""
    found = []
    for kid in s.kids[i]:
        if (kid > i and s.dep[kid] in COMPLEMENTS) or (
            kid > i and s.dep[kid] in ("advmod", "advcl", "npadvmod", "dep")
        ):
            found.append(Argument(kid, s.dep[kid]))
    for argument in tuple(found):
        found += [Argument(kid, "conj") for kid in s.children(argument.head, "conj")]
        found += [Argument(kid, "amod") for kid in s.children(argument.head, "amod")]
    return found


def modifier(s: Sentence, i: int) -> Arguments:
    """Find the words before a noun that say of what kind it is: "a knee injury"."""
    return [
        Argument(kid, s.dep[kid])
        for kid in s.kids[i]
        if s.dep[kid] in ("amod", "compound", "nmod", "det", "nummod", "poss")
    ]


def adverbial(s: Sentence, i: int) -> Arguments:
    """Find the verbs of adverbial clauses: "killed when a bridge collapsed"."""
    return [Argument(kid, "advcl", True) for kid in s.children(i, "advcl")]


def governor(s: Sentence, i: int) -> Arguments:
    """Find the word that the trigger hangs on: "posed a threat"."""
    return [Argument(s.head[i], s.dep[i])] if s.head[i] != i else []


def clause(s: Sentence, i: int) -> Arguments:
    """Find the clause that completes the trigger: "warned that …", "urged … to …"."""
    for kid in s.kids[i]:
        if s.dep[kid] in ("ccomp", "xcomp") and kid > i:
            return [Argument(kid, s.dep[kid], True)]
        if s.dep[kid] == "acl" and not s.is_verb(i) and s.tag[kid] == "VB":
            return [Argument(kid, "infinitive", True)]
        if s.dep[kid] in ("acl", "relcl") and not s.is_verb(i) and kid > i:
            own = s.child(kid, "nsubj", "nsubjpass")
            if own >= 0 and s.lower[own] not in RELATIVE:
                return [Argument(kid, "clause of noun", True)]
    if s.is_verb(i):
        for kid in s.kids[i]:
            if s.dep[kid] == "advcl" and kid > i and s.tag[kid] == "VB":
                return [Argument(kid, "infinitive", True)]
        inner = s.child(i, "dobj")
        if inner >= 0:
            for kid in s.kids[inner]:
                if s.dep[kid] == "acl" and s.tag[kid] == "VB":
                    return [Argument(kid, "infinitive of object", True)]
    return []


def clause_subject(s: Sentence, i: int) -> Arguments:
    """Find who is to act in the clause: "demanded that the army leave"."""
    for found in clause(s, i):
        own = s.child(found.head, "nsubj")
        if own >= 0 and s.lower[own] not in RELATIVE:
            return [Argument(own, "subject of clause")]
        doer = _by(s, found.head)
        if doer:
            return doer
        if found.path == "infinitive":
            for kid in s.kids[found.head]:
                if s.lower[kid] == "for" and s.child(kid, "pobj") >= 0:
                    return [Argument(s.child(kid, "pobj"), "for … to")]
    return []


# --- nouns ----------------------------------------------------------------------------


def noun_subject(s: Sentence, i: int) -> Arguments:
    """Find the doer of a noun: by-phrase, participle after it, light verb before it."""
    found = _by(s, i)
    if found:
        return found
    for kid in s.kids[i]:
        # "an attack carried out by rebels", "a blast that rebels caused"
        behind = s.has_list(kid, "light_verbs") or s.has_list(i, "instruments")
        if s.dep[kid] in ("acl", "relcl") and behind:
            own = s.child(kid, "nsubj")
            gap = s.child(kid, "mark", "dobj") < 0
            if own >= 0 and s.lower[own] not in RELATIVE and gap:
                return [Argument(own, f"subject of {s.lower[kid]}")]
            if is_passive(s, kid):
                return subject(s, kid)
    governor = s.head[i]
    if governor == i:
        return []
    if s.pos[i] == "ADJ" and s.dep[i] in ("oprd", "acomp", "ccomp", "xcomp"):
        # "rebels attacked, leaving thirty dead"
        return subject(s, governor) if s.lemma[governor] == "leave" else []
    if s.dep[i] == "pobj" and s.lower[governor] == "of":
        measure = s.head[governor]
        if s.has_list(measure, "measures") or s.has_list(measure, "cases"):
            # "carried out a series of attacks"
            return noun_subject(s, measure)
    if s.dep[i] == "conj" and not s.is_verb(governor):
        shared = noun_subject(s, governor)
        return [a._replace(path=f"shared {a.path}") for a in shared]
    if s.is_verb(governor) and s.has_list(governor, "light_verbs"):
        if s.dep[i] in ("dobj", "attr"):
            return [
                a._replace(path=f"subject of {s.lower[governor]}")
                for a in surface_subject(s, governor)
                if not is_passive(s, governor)
            ]
        if s.dep[i] == "nsubjpass":
            return subject(s, governor)
    return _taking_part(s, i) or _involved(s, i)


def _taking_part(s: Sentence, i: int) -> Arguments:
    # "went on strike", "continue with the protest", "took part in a march"
    preposition = s.head[i]
    verb = s.head[preposition]
    if s.dep[i] != "pobj" or s.lower[preposition] not in (
        "on",
        "with",
        "in",
        "into",
        "to",
    ):
        return []
    if s.lemma[verb] == "part" and s.dep[verb] == "dobj":
        verb = s.head[verb]
    if (
        s.is_verb(verb)
        and s.has_list(verb, "joining_verbs")
        and not is_passive(s, verb)
    ):
        found = surface_subject(s, verb)
        return [a._replace(path=f"subject of {s.lower[verb]}") for a in found]
    return []


def _involved(s: Sentence, i: int) -> Arguments:
    # "men involved in the attack", "rebels were behind the attack"
    preposition = s.head[i]
    if s.dep[i] != "pobj" or s.lower[preposition] not in ("in", "behind", "for", "of"):
        return []
    word = s.head[preposition]
    if s.lower[preposition] == "behind":
        own = s.child(word, "nsubj") if s.is_verb(word) else -1
        if s.lemma[word] == "be" and own >= 0 and s.lower[own] not in RELATIVE:
            return [Argument(own, "behind it")]
        return []
    if not s.has_list(word, "involved") or s.child(word, "neg") >= 0:
        return []
    if s.dep[word] in ("acl", "amod") and not s.is_verb(s.head[word]):
        return [Argument(s.head[word], f"{s.lower[word]} in it")]
    if s.is_verb(word):
        return surface_subject(s, word)
    return surface_subject(s, s.head[word]) if s.is_verb(s.head[word]) else []


def noun_object(s: Sentence, i: int) -> Arguments:
    """Find whom a noun is done to: "the killing of X", "sustained injuries"."""
    if s.pos[i] == "ADJ" or s.dep[i] == "oprd":
        return _described(s, i)
    for kid in s.kids[i]:
        if s.dep[kid] == "prep" and s.lower[kid] == "of":
            inner = s.child(kid, "pobj")
            if inner >= 0 and s.ent[inner] not in ("DATE", "TIME"):
                return [Argument(inner, "of")]
    for kid in s.children(i, "conj"):
        if kid - i <= 3 and not s.is_verb(kid) and not s.is_verb(i):
            shared = noun_object(s, kid)
            if shared:
                return [a._replace(path=f"shared {a.path}") for a in shared]
    governor = s.head[i]
    if s.dep[i] == "dobj" and s.has_list(governor, "suffering_verbs"):
        return surface_subject(s, governor)
    hit = _hit(s, i)
    if hit:
        return hit
    if (
        s.dep[i] == "pobj"
        and s.lower[governor] == "with"
        and s.is_verb(s.head[governor])
    ):
        # "were taken to hospital with injuries"
        return object_(s, s.head[governor])
    if s.dep[i] == "pobj" and s.is_verb(s.head[governor]):
        # "came under attack"
        verb = s.head[governor]
        if s.lower[governor] in ("under", "to") and s.has_list(verb, "suffering_verbs"):
            return surface_subject(s, verb)
    return []


def _described(s: Sentence, i: int) -> Arguments:
    # "left eight people dead", "eight dead in a blast", "eight were dead"
    own = s.child(i, "nsubj")
    if own >= 0:
        return [Argument(own, "subject of complement")]
    if s.child(i, "nummod", "quantmod") >= 0:
        return [Argument(i, "number")]
    head = s.head[i]
    if s.is_verb(head) and s.dep[i] in ("oprd", "acomp", "ccomp", "xcomp", "advcl"):
        inner = s.child(head, "dobj")
        if inner >= 0:
            return [Argument(inner, f"object of {s.lower[head]}")]
        return surface_subject(s, head) if s.dep[i] == "acomp" else []
    if s.dep[i] in ("acl", "amod", "relcl") and head < i:
        return [Argument(head, s.dep[i])]
    return []


def _hit(s: Sentence, i: int) -> Arguments:
    # "a blast that hit a bus", "the blast struck a bus", "a blast targeting a bus"
    verbs = s.children(i, "acl", "relcl")
    if s.dep[i] in ("nsubj", "nsubjpass") and s.is_verb(s.head[i]):
        verbs.append(s.head[i])
    for verb in verbs:
        if s.has_list(verb, "hitting_verbs") and not is_passive(s, verb):
            inner = s.child(verb, "dobj")
            if inner >= 0 and s.lower[inner] == "hole":
                found = prepositional(s, verb, "in")
                inner = found[0].head if found else -1
            if inner >= 0 and s.lower[inner] not in RELATIVE:
                return [Argument(inner, f"object of {s.lower[verb]}")]
    return []


def possessor(s: Sentence, i: int) -> Arguments:
    """Find the possessor of a noun: "Iran's attack", "his killing"."""
    kid = s.child(i, "poss")
    return [Argument(kid, "possessor")] if kid >= 0 else []


def compound(s: Sentence, i: int) -> Arguments:
    """Find a party named before a noun: "police firing", "rebel attacks"."""
    for kid in s.kids[i]:
        named = s.dep[kid] in ("compound", "nmod") or (
            s.dep[kid] == "amod" and (s.ent[kid] == "NORP" or s.pos[kid] == "PROPN")
        )
        armed = s.has_list(kid, "armed") or s.ent[kid] in ("NORP", "ORG")
        if named and kid < i and (armed or s.text[kid].isupper()):
            return [Argument(kid, "compound")]
    return []


def prepositional(s: Sentence, i: int, word: str, *, clause: bool = False) -> Arguments:
    """Find what follows a preposition of the trigger.

    word (str): The preposition, or `*` for any.
    clause (bool): Take gerund clauses ("of attacking"), too.
    """
    places = [i]
    if s.is_verb(i):
        places += s.children(i, "dobj", "nsubjpass", "prt", "acomp", "oprd")
    else:
        # "threats were issued against X", "the promise made to X"
        places += [k for k in s.children(i, "acl") if s.has_list(k, "light_verbs")]
        verb, dep = s.head[i], s.dep[i]
        light = dep in ("dobj", "nsubjpass") and s.has_list(verb, "light_verbs")
        # "fighting erupted between X and Y"
        if light or (dep == "nsubj" and s.has_list(verb, "occurring")):
            places.append(verb)
    found: Arguments = []
    for place in places:
        for kid in s.kids[place]:
            if s.dep[kid] not in ("prep", "agent", "dative", "prt", "advmod"):
                continue
            before = place != i and kid < i and s.dep[place] != "nsubjpass"
            if word not in ("*", s.lower[kid]) or before:
                continue
            found += _after_preposition(s, kid, clause=clause)
    return found


def _after_preposition(s: Sentence, i: int, *, clause: bool) -> Arguments:
    path = f"prep:{s.lower[i]}"
    inner = s.child(i, "pobj")
    if inner >= 0:
        timed = s.ent[inner] in ("DATE", "TIME") and s.lower[i] != "of"
        return [] if timed else [Argument(inner, path)]
    inner = s.child(i, "prep")
    if inner >= 0 and s.child(inner, "pobj") >= 0:
        return [Argument(s.child(inner, "pobj"), path)]
    inner = s.child(i, "pcomp")
    return [Argument(inner, path, True)] if inner >= 0 and clause else []


SIMPLE = {
    "subject": subject,
    "object": object_,
    "indirect": indirect,
    "possessor": possessor,
    "compound": compound,
    "modified": modified,
    "self": itself,
    "complement": complement,
    "modifier": modifier,
    "adverbial": adverbial,
    "governor": governor,
    "clause": clause,
    "clause:subject": clause_subject,
}
