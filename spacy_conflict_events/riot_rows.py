"""Makes rows of what a crowd did: "burned tyres, damaged cars and looted shops".

The parser takes "damaged" for what the cars are, and the cars for burned, too.
"""

from .tree import NOUNS, Sentence

ROW = frozenset({"appos", "conj"})
FIRST = frozenset({"dobj", "nsubj"})
# what a crowd does, and then another thing
VIOLENT = frozenset(
    [
        "assault",
        "attack",
        "barricade",
        "block",
        "break",
        "burn",
        "clash",
        "damage",
        "erect",
        "hurl",
        "lob",
        "loot",
        "overturn",
        "pelt",
        "ransack",
        "set",
        "smash",
        "stone",
        "storm",
        "throw",
        "torch",
        "vandalise",
        "vandalize",
    ]
)
DAMAGING = frozenset(
    [
        "assaulted",
        "attacked",
        "barricaded",
        "blocked",
        "burned",
        "burnt",
        "damaged",
        "destroyed",
        "hurled",
        "lobbed",
        "looted",
        "overturned",
        "pelted",
        "ransacked",
        "smashed",
        "stoned",
        "torched",
        "trashed",
        "vandalised",
        "vandalized",
        "wrecked",
    ]
)


def verb_before_things(s: Sentence) -> None:
    """Find the verbs of a row: "burned tyres, damaged cars and looted shops".

    s (Sentence): The sentence; its lists change, the Doc does not.
    """
    for i in s.at("amod", 1, 1):
        if s.lower[i] not in DAMAGING:
            continue
        thing = s.head[i]
        if thing < i or s.pos[thing] not in NOUNS:
            continue
        if s.tag[i] == "VBD" and s.child(i, "nsubj") >= 0:
            _first_verb(s, i, thing)
        elif s.dep[thing] in ROW and s.child(thing, "det", "poss") < 0:
            _next_verb(s, i, thing)


def _first_verb(s: Sentence, i: int, thing: int) -> None:
    """Make a verb the head of its clause: "The mob hurled stones, damaged cars"."""
    above = s.head[thing]
    for kid in list(s.kids[thing]):
        if kid > thing and s.dep[kid] == "punct":
            s.head[kid] = i
    s.head[i], s.dep[i] = (i if above == thing else above), s.dep[thing]
    s.head[thing], s.dep[thing] = i, "dobj"
    s.link()


def _next_verb(s: Sentence, i: int, thing: int) -> None:
    first = s.head[thing]
    while s.dep[first] in ROW and s.head[first] < first and not s.is_verb(first):
        first = s.head[first]
    verb = first if s.is_verb(first) else s.head[first]
    if not (s.is_verb(first) or s.dep[first] in FIRST) or verb >= i:
        return
    mark = i - 1
    if s.lemma[verb] not in VIOLENT or s.lower[mark] not in (",", "and"):
        return
    if s.child(verb, "dobj") < 0:
        # "was burned with looted goods"
        return
    s.head[i], s.dep[i] = verb, "conj"
    s.pos[i], s.tag[i] = "VERB", "VBD"
    s.head[mark] = verb
    s.head[thing], s.dep[thing] = i, "dobj"
    for kid in s.kids[thing]:
        if kid > thing and s.dep[kid] == "conj" and s.tag[kid] == "VBD":
            s.head[kid] = verb
    s.link()


def verb_between_things(s: Sentence) -> None:
    """Find the second verb: "looted a bank and burned shops".

    The parser makes "a bank and burned" what describes the shops.
    """
    for i in s.at("nmod", 2, 2):
        thing, second = s.head[i], s.child(i, "conj")
        verb = s.head[thing]
        if s.dep[thing] != "dobj" or not verb < i < second < thing:
            continue
        if s.lower[second] not in DAMAGING or s.lower[second - 1] != "and":
            continue
        if s.tag[i] not in ("NN", "NNS") or not s.is_verb(verb):
            continue
        for kid in s.kids[thing]:
            if kid < i:
                s.head[kid] = i
        s.head[i], s.dep[i] = verb, "dobj"
        s.head[second - 1], s.dep[second - 1] = verb, "cc"
        s.head[second], s.dep[second] = verb, "conj"
        s.pos[second], s.tag[second] = "VERB", "VBD"
        s.head[thing], s.dep[thing] = second, "dobj"
        s.link()
