"""Hangs what somebody is to do on the words that urge it."""

from .frames import APPEALS
from .parties import is_party
from .tree import Sentence

VOICING = frozenset(
    ["address", "direct", "issue", "make", "reiterate", "renew", "repeat", "send"]
)
PRESSING = frozenset(["beg", "exhort", "implore", "lobby", "petition", "press", "push"])
PRESSING |= {"pressure", "urge"}


def infinitive_of_appeal(s: Sentence) -> None:
    """Hang an infinitive on an appeal: "repeated its call to the army to leave".

    The parser hangs it on the verb, as if it told what for.
    """
    for i in range(4, len(s)):
        verb = s.head[i]
        noun = s.child(verb, "dobj")
        if not _is_infinitive(s, i) or not verb < noun < i:
            continue
        if s.lemma[noun] not in APPEALS or s.lemma[verb] not in VOICING:
            continue
        told = [
            k for k in s.children(noun, "prep") if s.lower[k] in ("on", "to", "upon")
        ]
        if told and s.child(told[0], "pobj") >= 0:
            s.head[i], s.dep[i] = noun, "acl"
            s.link()


def infinitive_of_urging(s: Sentence) -> None:
    """Hang an infinitive on who urges: "passed a resolution urging Oro to leave".

    The parser hangs it on the first verb, as if it told what for.
    """
    for i in s.at("advcl", 4):
        if not _is_infinitive(s, i):
            continue
        urged = i - 2
        verb = s.head[urged]
        if s.dep[urged] == "pobj":
            # "calling on Oro to leave"
            if s.lower[verb] not in ("on", "upon"):
                continue
            verb = s.head[verb]
        elif s.dep[urged] != "dobj":
            continue
        if s.head[i] == verb and s.lemma[verb] in PRESSING and is_party(s, urged):
            # "to press the government to close the border"
            s.dep[i] = "xcomp"
            s.link()
            continue
        if s.dep[verb] != "acl" or s.tag[verb] != "VBG" or s.child(verb, "xcomp") >= 0:
            continue
        if s.has_list(verb, "demanding") and s.head[i] in s.path_up(verb):
            s.head[i], s.dep[i] = verb, "xcomp"
            s.link()


def _is_infinitive(s: Sentence, i: int) -> bool:
    return s.dep[i] == "advcl" and s.tag[i] == "VB" and s.lower[i - 1] == "to"
