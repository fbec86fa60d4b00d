"""Inflect English lemmas: from "kidnap" to every form under which it is written.

The forms are for looking words up, so a form too many ("openned") does no harm,
while one too few loses events.
"""

import re
from typing import NamedTuple

from .irregular import NOUNS, PREFIXES, REGULAR, VERBS

_VOWELS = frozenset("aeiou")
_SYLLABLE = re.compile(r"(?:[aeio]|(?<!q)u|(?<!^)y)+")
# One consonant after one vowel: "stab", "kidnap", "quit", but not "raid" or "show".
_DOUBLED = frozenset("bdfgklmnprstvz")
_DOUBLING = re.compile(r"(?:(?:^|[^aeiou]|qu)[aeiouy].|ial|uel)$")
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_HISSING = frozenset("sxzh")
_HARD_CH = (
    "epoch",
    "eunuch",
    "loch",
    "matriarch",
    "monarch",
    "oligarch",
    "patriarch",
    "stomach",
    "tech",
)
_NO_MEN = ("caiman", "german", "human", "norman", "ottoman", "roman", "shaman")
# The ends of compounds such as "schoolchild", "housewife" and "chairperson".
_NOUN_ENDS = ("child", "foot", "knife", "person", "shelf", "tooth", "wife", "wolf")
# Compounds whose first part is inflected: "passer-by", "commander-in-chief".
_HEAD_FIRST = re.compile(r"(\w+er(?=-(?:by|on|up)$)|\w+(?=-(?:in|of)-))(.+)")
_THIRD = {"be": "is", "have": "has", "gas": "gasses", "quiz": "quizzes"}
# The only verb with forms of the present beside base and third person.
_PRESENT = {"be": ("am", "are", "'m", "'re", "’m", "’re")}
_ISE = re.compile(r"(?<=\w)(is|iz|lys|lyz)(e|er|ation)$")
_ISE_ENDS = ("ise", "ize", "yse", "yze", "iser", "izer", "isation", "ization")
_ONE_SPELLING = frozenset(
    {"advise", "arise", "comprise", "compromise", "despise", "devise", "disguise"}
    | {"exercise", "improvise", "praise", "prise", "prize", "promise", "raise"}
    | {"revise", "rise", "seize", "size", "supervise", "surmise", "surprise", "wise"}
)
_OUR_STEMS = {"arm", "behavi", "col", "demean", "dishon", "endeav", "fav", "harb"}
_OUR_STEMS |= {"hon", "hum", "lab", "neighb", "rum"}
_OUR = {
    stem + end: stem + other
    for stem in _OUR_STEMS
    for end, other in (("our", "or"), ("or", "our"))
}


class VerbForms(NamedTuple):
    """The forms of a verb; a tuple holds spellings that are used side by side."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]


class NounForms(NamedTuple):
    """The forms of a noun."""

    singular: str
    plurals: tuple[str, ...]


def expand(lemma: str, pos: str | None = None) -> frozenset[str]:
    """Give every form of a lemma, in British and American spelling.

    lemma (str): The lemma, in lower case.
    pos (str): The universal part of speech: VERB for the forms of a verb, NOUN for
        those of a noun, None for both.
    RETURNS (FrozenSet[str]): The forms, the lemma among them.
    """
    found = {lemma}
    for spelling in spellings(lemma):
        found.add(spelling)
        if pos != "NOUN":
            _, third, past, participle, gerund = verb_forms(spelling)
            found.add(third)
            found.update(past, participle, gerund, _PRESENT.get(spelling, ()))
        if pos != "VERB":
            found.update(noun_forms(spelling).plurals)
    return frozenset(found)


def spellings(lemma: str) -> tuple[str, ...]:
    """Give the British and the American spelling of a lemma.

    lemma (str): The lemma.
    RETURNS (Tuple[str, ...]): The lemma, and its other spelling if it has one.
    """
    if lemma in _OUR:
        return lemma, _OUR[lemma]
    match = _ISE.search(lemma) if lemma.endswith(_ISE_ENDS) else None
    if not match or lemma.removesuffix("r") in _ONE_SPELLING:
        return (lemma,)
    other = match[1].translate(str.maketrans("sz", "zs"))
    return lemma, lemma[: match.start()] + other + match[2]


def verb_forms(lemma: str) -> VerbForms:
    """Inflect a verb.

    lemma (str): The base form, in lower case; of a hyphened one the last part changes.
    RETURNS (VerbForms): Its forms in this spelling.
    """
    before, verb = _split_verb(lemma)
    stems = _stems(verb)
    if verb in VERBS:
        past, participle = VERBS[verb]
    else:
        past = participle = tuple([stem + "ed" for stem in stems])
    third = _THIRD.get(verb) or _add_s(verb)
    gerund = _gerunds(verb, stems)
    if not before:
        return VerbForms(lemma, third, past, participle, gerund)
    return VerbForms(
        base=lemma,
        third=before + third,
        past=tuple(before + form for form in past),
        participle=tuple(before + form for form in participle),
        gerund=tuple(before + form for form in gerund),
    )


def noun_forms(lemma: str) -> NounForms:
    """Inflect a noun.

    lemma (str): The singular; of a hyphened one the last part changes, or the first
        one as in "passer-by".
    RETURNS (NounForms): Its forms in this spelling.
    """
    if "-" not in lemma:
        return NounForms(lemma, _plurals(lemma))
    if match := _HEAD_FIRST.fullmatch(lemma):
        return NounForms(lemma, tuple(p + match[2] for p in _plurals(match[1])))
    before, noun = lemma.rsplit("-", 1)
    return NounForms(lemma, tuple(f"{before}-{plural}" for plural in _plurals(noun)))


def _split_verb(lemma: str) -> tuple[str, str]:
    """Part a verb into what stays as it is and what is inflected."""
    before = ""
    verb = lemma
    if "-" in lemma:
        before, hyphen, verb = lemma.rpartition("-")
        before += hyphen
    if not verb.startswith(PREFIXES) or verb in VERBS or verb in REGULAR:
        return before, verb
    for prefix in PREFIXES:
        if verb.startswith(prefix) and verb[len(prefix) :] in VERBS:
            return before + prefix, verb[len(prefix) :]
    return before, verb


def _stems(verb: str) -> tuple[str, ...]:
    """Return what stands before the "ed" of a verb."""
    last = verb[-1:]
    if last == "e":
        return (verb[:-1],)
    if last == "y":
        return (verb if verb[-2:-1] in _VOWELS else verb[:-1] + "i",)
    if last == "c" and verb[-2:-1] in _VOWELS:
        return (verb + "k",)
    if last in _DOUBLED and _DOUBLING.search(verb):
        # "kidnapped" and "kidnaped", "travelled" and "traveled"
        if len(_SYLLABLE.findall(verb)) > 1 or verb.endswith("uel"):
            return verb + last, verb
        return (verb + last,)
    return (verb,)


def _gerunds(verb: str, stems: tuple[str, ...]) -> tuple[str, ...]:
    """Return the forms in "ing"."""
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith(("ee", "oe", "ye", "y")) or verb == "be":
        return (verb + "ing",)
    return tuple([stem + "ing" for stem in stems])


def _plurals(noun: str) -> tuple[str, ...]:
    """Return the plurals of a noun without hyphens."""
    if noun in NOUNS:
        return NOUNS[noun]
    if noun.endswith("man") and not noun.endswith(_NO_MEN):
        return (noun[:-3] + "men",)
    if noun.endswith(_NOUN_ENDS):
        end = next(end for end in _NOUN_ENDS if noun.endswith(end))
        return tuple(noun.removesuffix(end) + plural for plural in NOUNS[end])
    if noun.endswith("sis"):
        return (noun[:-2] + "es",)
    plural = _add_s(noun)
    return (plural, noun + "s") if plural.endswith("oes") else (plural,)


def _add_s(word: str) -> str:
    """Add the "s" of the third person or of the plural."""
    last = word[-1:]
    if last == "o" and word[-2:-1] not in _VOWELS:
        return word + "es"
    if last == "y" and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if last in _HISSING and word.endswith(_SIBILANTS) and not word.endswith(_HARD_CH):
        return word + "es"
    return word + "s"
