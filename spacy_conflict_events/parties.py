"""Tells who can act: persons, bodies, and the things that are none."""

import re

from .tree import NOMINAL, Sentence

CURRENCIES = frozenset({"inr", "rs", "rs.", "$", "usd", "pkr", "eur", "gbp", "us$"})
CURRENCIES |= {"dollars", "kroner", "kronor", "rupees", "euros"}
NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
PRONOUNS = frozenset(
    [
        "i",
        "he",
        "she",
        "they",
        "we",
        "you",
        "who",
        "him",
        "her",
        "them",
        "us",
        "me",
        "himself",
        "herself",
        "themselves",
        "those",
        "both",
        "all",
        "others",
        "some",
        "many",
        "several",
        "everyone",
        "anyone",
        "someone",
        "nobody",
        "everybody",
        "none",
        "one",
        "whoever",
        "mine",
        "theirs",
        "his",
        "her",
        "their",
        "our",
        "my",
        "whose",
        "your",
    ]
)
CONDITIONS = (["of", "alert"], ["of", "emergency"], ["of", "siege"], ["of", "war"])
PERSON_ENDING = re.compile(
    r"(?:er|or|ist|ian|ant|ent|man|men|woman|women|people|ee|ers|ors|ists|ians|ants|"
    r"ents|ees|ese|crat|crats|ite|ites|hadi|hadis|folk|boy|girl|boys|girls)$"
)


def is_nominal(s: Sentence, i: int) -> bool:
    """Tell whether the token can head a noun phrase."""
    return s.pos[i] in NOMINAL and s.dep[i] not in ("det", "punct")


def is_thing(s: Sentence, head: int) -> bool:
    """Tell whether a phrase names a thing, place or happening, which cannot act."""
    if s.pos[head] == "NOUN" and s.has_list(head, "places"):
        return not s.has_list(head, "bodies")
    if s.ent[head] in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"):
        # "two motorcycle borne assailants"; not "2 pm", which is a prime minister, too
        summed = s.ent[head] in ("MONEY", "QUANTITY")
        return not summed or not s.has_list(head, "persons")
    if s.pos[head] in ("PRON", "NUM") or is_party(s, head):
        return s.lower[head] in ("which", "what", "there", "this")
    return any(
        s.has_list(head, name) for name in ("instruments", "happenings", "things")
    )


def is_nobody(s: Sentence, head: int) -> bool:
    """Tell whether a phrase says that there was none: "no man", "not a single man"."""
    if s.lower[head] in ("nobody", "none", "neither"):
        return True
    kids = s.kids[head]
    # not "no fewer than ten"
    words = {s.lower[kid] for kid in kids if s.lower[kid + 2 : kid + 3] != ["than"]}
    single = "not" in words and "single" in words
    # "not one of them"
    none = "not" in words and s.lower[head] == "one"
    return "no" in words or single or none


def is_party(s: Sentence, head: int) -> bool:
    """Tell whether a phrase names persons or a body that can act."""
    head = persons_of(s, head)
    word = s.lower[head]
    if s.pos[head] == "PRON" or word in PRONOUNS:
        return word in PRONOUNS or word in ("it", "this", "that", "which")
    if is_regiment(s, head):
        return True
    if s.has_list(head, "instruments") or s.has_list(head, "happenings"):
        return False
    if word == "state" and s.lower[head + 1 : head + 3] in CONDITIONS:
        # "called for a state of siege"
        return False
    if s.has_list(head, "persons") or s.has_list(head, "bodies"):
        return True
    if word in CURRENCIES:
        return False
    if word in ("old", "olds") and head > 0 and s.text[head - 1] == "-":
        # "a 14-year-old was shot"
        return True
    if s.ent[head] in NAMES:
        return True
    if s.pos[head] == "NUM":
        money = not CURRENCIES.isdisjoint(s.lower[max(0, head - 3) : head])
        return s.ent[head] not in ("DATE", "TIME", "MONEY", "PERCENT") and not money
    if s.pos[head] == "PROPN":
        if s.ent[head] in ("EVENT", "WORK_OF_ART", "PRODUCT"):
            # "Admiral Reza Haidari" is read as a work of art
            titles = s.children(head, "compound")
            return any(s.has_list(kid, "persons") for kid in titles)
        return s.ent[head] not in ("DATE", "TIME")
    if s.ent[head] == "MONEY":
        return False
    if word.endswith(("ment", "ments", "site", "sites", "ware")):
        return False
    return bool(PERSON_ENDING.search(word)) and not s.has_list(head, "things")


def is_regiment(s: Sentence, head: int) -> bool:
    """Tell whether a name is a regiment's: "the Frontier Rifles", no weapons."""
    return s.lower[head] == "rifles" and s.pos[head] == "PROPN"


def persons_of(s: Sentence, head: int) -> int:
    """Go from a measure to what it measures: "dozens of men", "a group of men"."""
    if s.has_list(head, "measures") or s.pos[head] == "NUM":
        for kid in s.kids[head]:
            if s.dep[kid] == "prep" and s.lower[kid] == "of":
                inner = s.child(kid, "pobj")
                if inner >= 0:
                    return persons_of(s, inner)
    return head
