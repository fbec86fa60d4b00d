"""Reads gerunds of violence as the nouns that they are: "heavy shelling"."""

from .tree import Sentence

GERUNDS = frozenset({"bombing", "burning", "fighting", "firing", "killing", "looting"})
GERUNDS |= {
    "torching",
    "rioting",
    "shelling",
    "shooting",
    "sniping",
    "stabbing",
    "strafing",
}
# "heavy shelling by the army"
STRENGTHS = frozenset(["aerial", "constant", "continuous", "deadly", "fierce", "fresh"])
STRENGTHS |= {"heavy", "indiscriminate", "intense", "intensive", "massive", "ongoing"}
STRENGTHS |= {"persistent", "random", "relentless", "renewed", "retaliatory"}
STRENGTHS |= {"sporadic", "sustained", "unprovoked", "widespread", "intermittent"}
# "came under shelling"
UNDER = frozenset({"amid", "amidst", "despite", "under"})
# "a campaign of torching"
SPELLS = frozenset({"campaign", "days", "frenzy", "night", "orgy", "spate", "spree"})
SPELLS |= {"wave", "week"}
EXPOSED = frozenset({"exposed", "subjected"})
OUTBREAKS = frozenset({"continued", "ensued", "erupted", "escalated", "flared"})
OUTBREAKS |= {"intensified", "raged", "resumed", "subsided", "worsened"}
UNREST = frozenset({"clash", "clashes", "fighting", "gunfire", "hostilities", "riots"})
UNREST |= {"protests", "rioting", "shelling", "shooting", "unrest", "violence"}


def gerund_behind_adjective(s: Sentence) -> None:
    """Read a noun behind an adjective: "Heavy shelling by the army hit a school".

    The parser takes the adjective for a name and the gerund for what it does.
    """
    for label in ("acl", "xcomp"):
        for i in s.at(label, 1):
            strength = i - 1
            if s.lower[i] not in GERUNDS or s.head[i] != strength:
                continue
            if s.lower[strength] not in STRENGTHS or s.child(i, "dobj", "prt") >= 0:
                continue
            above, s.dep[i] = s.head[strength], s.dep[strength]
            for kid in s.kids[strength]:
                s.head[kid] = i
            s.head[i] = i if above == strength else above
            s.head[strength], s.dep[strength] = i, "amod"
            s.pos[strength], s.tag[strength] = "ADJ", "JJ"
            _name(s, i)


def gerund_behind_preposition(s: Sentence) -> None:
    """Read what stands behind "under" as a noun: "The town came under shelling".

    The parser takes it for a clause.
    """
    for label in ("advcl", "pcomp", "xcomp"):
        for i in s.at(label, 2):
            before = i - 1
            if s.lower[i] not in GERUNDS or s.child(i, "dobj", "prt", "nsubj") >= 0:
                continue
            if s.dep[before] == "amod" and s.head[before] == i:
                before -= 1
            exposed = s.lower[before] == "to" and s.lower[s.head[before]] in EXPOSED
            exposed = exposed or (
                s.lower[before] == "to" and s.lower[before - 1] in EXPOSED
            )
            spell = s.lower[before] == "of" and s.lower[s.head[before]] in SPELLS
            if s.lower[before] in UNDER or exposed or spell:
                s.head[i], s.dep[i] = before, "pobj"
                s.dep[before], s.pos[before] = "prep", "ADP"
                if s.head[before] == i:
                    s.head[before] = before - 1
                _name(s, i)


def there_was_gerund(s: Sentence) -> None:
    """Read what there was as a noun: "There was shooting in the port".

    The parser takes "was shooting" for a verb.
    """
    for there in s.at("expl", 0, 2):
        i = s.head[there]
        be = s.child(i, "aux")
        if s.lower[i] not in GERUNDS or s.lemma[be] != "be" or not there < be < i:
            continue
        if s.child(i, "dobj", "nsubj") >= 0:
            continue
        above = s.head[i]
        for kid in s.kids[i]:
            if s.dep[kid] not in ("prep", "amod", "advmod") or kid < be:
                s.head[kid] = be
        s.head[be], s.dep[be] = (be if above == i else above), s.dep[i]
        s.head[i], s.dep[i] = be, "attr"
        _name(s, i)


def outbreak(s: Sentence) -> None:
    """Read a verb behind what broke out: "Fighting flared between two clans".

    The parser takes it for a participle.
    """
    for i in s.at("acl", 1, 1):
        noun = s.head[i]
        if s.lower[i] not in OUTBREAKS or noun != i - 1 or s.lower[noun] not in UNREST:
            continue
        if s.dep[noun] not in ("ROOT", "ccomp") or s.child(i, "agent", "dobj") >= 0:
            continue
        above, label = s.head[noun], s.dep[noun]
        for kid in s.kids[noun]:
            if kid > i:
                s.head[kid] = i
        s.head[i], s.dep[i] = (i if above == noun else above), label
        s.tag[i] = "VBD"
        s.head[noun], s.dep[noun] = i, "nsubj"
        if s.tag[noun] == "VBG":
            s.pos[noun], s.tag[noun] = "NOUN", "NN"
        s.link()


def _name(s: Sentence, i: int) -> None:
    s.pos[i], s.tag[i] = "NOUN", "NN"
    s.link()
