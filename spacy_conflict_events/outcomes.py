"""What became of an attempt, a plan or a report: it failed, was dropped, is false."""

from .modality import MODALS, look
from .tree import Sentence

# "the attempt failed", "the plot unravelled"
FAILING = frozenset(
    [
        "backfire",
        "collapse",
        "fail",
        "falter",
        "fizzle",
        "flop",
        "founder",
        "misfire",
        "stall",
        "unravel",
    ]
)
# "thwarted an attempt", "the plot was foiled"
FOILING = frozenset(
    [
        "avert",
        "block",
        "defeat",
        "disrupt",
        "foil",
        "frustrate",
        "halt",
        "nip",
        "prevent",
        "rebuff",
        "repel",
        "repulse",
        "scupper",
        "scuttle",
        "stop",
        "stymie",
        "thwart",
    ]
)
# "beat back an attempt"
WARDING = frozenset(
    {"beat", "drive", "fend", "fight", "force", "hold", "throw", "ward"}
)
BACK = frozenset({"back", "off"})
# "plans to march were shelved"
DROPPING = frozenset(
    ["abandon", "abort", "axe", "cancel", "discard", "drop", "scrap", "shelve"]
)
TRYING = frozenset({"attempt", "bid", "effort", "endeavour", "try"})
POSTPONING = frozenset({"cancel", "postpone", "scrap", "shelve"})
# "suspended a planned strike"; not "suspended a strike"
DEFERRING = frozenset({"abandon", "defer", "delay", "drop", "freeze", "suspend"})
POWERLESS = frozenset({"helpless", "powerless"})
SUCCEEDING = frozenset({"succeed", "work", "materialise", "materialize"})
NOTHING = frozenset({"nothing", "naught", "nought", "failure", "vain", "fiasco"})
FUTILE = frozenset(
    [
        "abortive",
        "failure",
        "fiasco",
        "flop",
        "fruitless",
        "futile",
        "ineffective",
        "unsuccessful",
        "vain",
    ]
)
FALSE = frozenset(
    [
        "baseless",
        "bogus",
        "fabricated",
        "fabrication",
        "fake",
        "false",
        "falsehood",
        "fiction",
        "groundless",
        "hoax",
        "incorrect",
        "invention",
        "lie",
        "lies",
        "myth",
        "nonsense",
        "unfounded",
        "unsubstantiated",
        "untrue",
        "wrong",
    ]
)
TRUE = frozenset({"true", "correct", "accurate"})
TELLINGS = frozenset(
    [
        "accusation",
        "allegation",
        "assertion",
        "belief",
        "charge",
        "claim",
        "idea",
        "news",
        "notion",
        "report",
        "rumor",
        "rumour",
        "speculation",
        "story",
        "suggestion",
        "talk",
    ]
)
BEING = frozenset({"be", "prove", "remain", "turn", "appear", "seem"})
COMPLEMENTS = ("acomp", "attr", "oprd", "xcomp", "prep", "advmod")


def is_foiled(s: Sentence, noun: int) -> bool:
    """Tell whether an attempt or plan came to nothing: "the attempt failed"."""
    verb, acted_on = _verdict(s, noun)
    if verb < 0 or not _is_told(s, verb):
        return False
    negated = look(s, verb).negative
    if acted_on:
        if s.lemma[noun] in TRYING and s.lemma[verb] in DROPPING:
            return not negated
        back = any(s.lower[k] in BACK for k in s.kids[verb])
        foiled = s.lemma[verb] in FOILING or (s.lemma[verb] in WARDING and back)
        return foiled and not negated
    if s.lemma[verb] in SUCCEEDING:
        return negated
    if negated:
        return False
    return s.lemma[verb] in FAILING or _ends_in_nothing(s, verb)


def is_dropped(s: Sentence, noun: int) -> bool:
    """Tell whether a plan was given up: "plans to march were shelved"."""
    verb, acted_on = _verdict(s, noun)
    if verb < 0 or not acted_on or not _is_told(s, verb) or look(s, verb).negative:
        return False
    return s.lemma[verb] in DROPPING or _is_called_off(s, verb)


def is_called_off(s: Sentence, noun: int) -> bool:
    """Tell whether what was to take place was called off: "postponed a rally".

    Not "called off a strike", which may have begun.
    """
    verb, acted_on = _verdict(s, noun)
    if verb < 0 or not acted_on or not _is_told(s, verb) or look(s, verb).negative:
        return False
    if s.lemma[verb] in POSTPONING:
        return True
    planned = is_planned(s, noun) or any(
        s.has_list(k, "planning") for k in s.children(noun, "acl")
    )
    return planned and (s.lemma[verb] in DEFERRING or _is_called_off(s, verb))


def is_planned(s: Sentence, noun: int) -> bool:
    """Tell whether a noun is called planned: "a planned strike"."""
    return any(
        s.has_list(k, "planning") or s.has_list(k, "unreal_modifiers")
        for k in s.children(noun, "amod", "compound")
    )


def is_ruled_out(s: Sentence, noun: int) -> bool:
    """Tell whether it was ruled out, or could not be: "ruled out an attack"."""
    verb, acted_on = _verdict(s, noun)
    out = s.lower[verb + 1 : verb + 2] == ["out"]
    return acted_on and s.lemma[verb] == "rule" and out


def is_in_vain(s: Sentence, verb: int) -> bool:
    """Tell whether nothing came of an act: "did nothing to stop the attack"."""
    noun = s.head[verb]
    if s.lower[noun] in POWERLESS:
        return True
    if s.tag[verb] != "VB" or s.dep[verb] not in ("relcl", "acl", "advcl", "xcomp"):
        return False
    if s.is_verb(noun):
        noun = s.child(noun, "dobj", "nsubjpass")
    return noun >= 0 and s.lower[noun] in ("nothing", "little")


def is_negated(s: Sentence, noun: int) -> bool:
    """Tell whether the verb that says what becomes of a noun is negated."""
    verb, _ = _verdict(s, noun)
    return verb >= 0 and look(s, verb).negative


def is_false(s: Sentence, noun: int) -> bool:
    """Tell whether what a noun tells is said to be untrue: "the rumours are false"."""
    verb, acted_on = _verdict(s, noun)
    if verb < 0:
        return False
    if acted_on:
        return s.has_list(verb, "denying") and not look(s, verb).negative
    return s.lemma[verb] in BEING and says_false(s, verb)


def says_false(s: Sentence, verb: int) -> bool:
    """Tell whether a verb with its complement says that something is untrue."""
    negated = look(s, verb).negative
    for kid in _complements(s, verb):
        if s.lower[kid] in FALSE:
            return not negated
        if s.lower[kid] in TRUE:
            return negated
    return False


def tells(s: Sentence, noun: int) -> bool:
    """Tell whether a noun is a report of something: "the rumour that"."""
    return s.lemma[noun] in TELLINGS


def _verdict(s: Sentence, noun: int) -> tuple[int, bool]:
    """Find the verb that tells what became of a noun; -1 if there is none.

    RETURNS (tuple[int, bool]): The verb, and whether it is done to the noun.
    """
    while s.dep[noun] == "conj" and not s.is_verb(s.head[noun]):
        noun = s.head[noun]
    verb = s.head[noun]
    if s.dep[noun] == "pobj" and s.lower[verb] == "in":
        # "failed in their attempt to seize it"
        above = s.head[verb]
        return (above, False) if s.lemma[above] in ("fail", "succeed") else (-1, False)
    if s.dep[noun] == "pobj" and s.lower[verb] == "as":
        # "dismissed as gossip reports that they had fired"
        above = s.head[verb]
        denied = s.has_list(above, "denying") and s.child(above, "dobj") < 0
        return (above, True) if denied and s.is_verb(above) else (-1, False)
    if verb == noun or not s.is_verb(verb):
        return -1, False
    if s.dep[noun] in ("dobj", "nsubjpass", "npadvmod"):
        return verb, True
    if s.dep[noun] == "nsubj":
        # the parser may miss a passive: "a bid was foiled"
        return verb, s.child(verb, "auxpass") >= 0
    return -1, False


def _is_told(s: Sentence, verb: int) -> bool:
    if any(s.lower[k] in ("if", "unless") for k in s.children(verb, "mark")):
        # "if the strike planned for Friday is called off"
        return False
    if s.dep[verb] == "xcomp" and s.lower[s.head[verb]] == "had":
        # "had to abandon the attempt"
        return True
    return s.tag[verb] not in ("VB", "VBG") and not any(
        s.lower[k] in MODALS or s.lower[k] == "to" for k in s.children(verb, "aux")
    )


def _is_called_off(s: Sentence, verb: int) -> bool:
    return s.lemma[verb] == "call" and any(s.lower[k] == "off" for k in s.kids[verb])


def _complements(s: Sentence, verb: int) -> list[int]:
    found = [k for k in s.children(verb, *COMPLEMENTS) if k > verb]
    for kid in tuple(found):
        # "turned out to be false", "ended in failure", "was a complete failure"
        found += s.children(kid, "acomp", "attr", "pobj", "oprd")
    return found


def _ends_in_nothing(s: Sentence, verb: int) -> bool:
    found = _complements(s, verb)
    if s.lemma[verb] in BEING:
        return any(s.lower[k] in FUTILE or s.lower[k] in NOTHING for k in found)
    if s.lemma[verb] in ("come", "amount", "lead", "end", "result"):
        return any(s.lower[k] in NOTHING for k in found)
    return s.lemma[verb] == "fall" and any(
        s.lower[k] in ("flat", "through") for k in s.kids[verb]
    )
