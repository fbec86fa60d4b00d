"""What a verb, adjective or noun above a predicate says of its reality."""

from collections.abc import Callable
from typing import NamedTuple

from .modality import (
    ANYBODY,
    State,
    governed_as,
    inherit,
    is_infinitive,
    is_one_of_row,
    is_past,
    look,
)
from .outcomes import FOILING, is_dropped, is_false, is_foiled, says_false, tells
from .tree import Sentence

# "stop killing us" tells of what goes on
ENDING = frozenset({"stop", "cease", "halt", "quit", "end"})
EASE = frozenset(["easier", "easy", "hard", "harder", "difficult", "possible"])
EASE |= {"impossible", "illegal", "legal", "tempting", "tougher", "simpler"}
HASTE = frozenset({"quick", "swift", "fast", "first", "last"})
HESITATING = frozenset({"balk", "baulk", "flinch", "hesitate", "shrink"})
SEEMING = frozenset({"appear", "seem", "prove"})
# "came to the village to kill him"
MOVING = frozenset({"come", "go"})
GATHERED = frozenset({"assemble", "block", "demonstrate", "gather", "march", "picket"})
GATHERED |= {"protest", "rally", "sit", "squat", "strike"}
TOLD = frozenset({"allege", "believe", "know", "presume", "report", "rumour", "say"})
TOLD |= {"suspect", "think", "understand"}
FOUND_OUT = frozenset({"confirm", "discover", "find", "learn", "prove", "show"})
MEANWHILE = frozenset({"although", "as", "because", "though", "while"})


class Link(NamedTuple):
    """How a predicate hangs on the word above it.

    head (int): The word above.
    below (int): The predicate.
    dep (str): The label between them.
    infinitive (bool): Whether the predicate is one.
    finite (bool): Whether it is told as past.
    """

    head: int
    below: int
    dep: str
    infinitive: bool
    finite: bool


# Says whether what stands above matters, too; None if it settles nothing.
Rule = Callable[[Sentence, Link, State], bool | None]


def govern(s: Sentence, head: int, below: int, dep: str, state: State) -> bool:
    """Weigh the word that governs a predicate.

    s (Sentence): The sentence.
    head (int): The governing word.
    below (int): The predicate.
    dep (str): The label between them.
    state (State): What is known so far; it changes.
    RETURNS (bool): Whether what stands above that word matters, too.
    """
    link = Link(head, below, dep, is_infinitive(s, below), is_past(s, below))
    for rule in _RULES:
        goes_on = rule(s, link, state)
        if goes_on is not None:
            return goes_on
    inherit(s, head, state, negation=dep != "pcomp")
    return True


def _ruled_out(s: Sentence, link: Link, state: State) -> bool | None:
    # "ruled out arresting him", "has not ruled out attacking it"
    head, below = link.head, link.below
    if s.lemma[head] != "rule" or s.lower[head + 1 : below] != ["out"]:
        return None
    state.negative = not look(s, head).negative
    state.unreal("planned" if state.negative else "possible")
    return False


def _of_noun(s: Sentence, link: Link, state: State) -> bool | None:
    head = link.head
    if link.dep != "acl":
        return None
    if not link.infinitive or is_one_of_row(s, head):
        # "the sixth shop to be burnt"
        if tells(s, head) and is_false(s, head):
            state.negative = True
        elif s.lower[head] in ANYBODY:
            # "anyone caught attacking"
            state.unreal("generic")
        return False
    if is_foiled(s, head):
        # "attempts to retake the town came to nothing"
        state.negative = True
        return False
    if is_dropped(s, head):
        state.negative = True
        return False
    return None


def _of_clause(s: Sentence, link: Link, state: State) -> bool | None:
    head, below = link.head, link.below
    if link.dep == "xcomp" and state.staged and s.lemma[head] in GATHERED:
        # "squatted on the tracks to press for his release"
        inherit(s, head, state, negation=True)
        return True
    if link.dep != "advcl":
        return None
    if s.lower[below - 1] == "than" and s.lower[below - 2] == "rather":
        state.negative = True
        return False
    if not link.infinitive:
        if s.tag[below] == "VBG":
            inherit(s, head, state, negation=False)
        if s.tag[below] in ("VBZ", "VBP") and any(
            s.lower[k] in MEANWHILE for k in s.children(below, "mark")
        ):
            # "has yet to be found as the battle goes on"
            return False
        return not link.finite
    if s.has_list(head, "planning") and not s.is_verb(head):
        state.unreal("planned")
    if state.staged and s.is_verb(head):
        # "gathered to demand": who gathers does demand
        inherit(s, head, state, negation=True)
        return True
    return None


def _ahead(s: Sentence, link: Link, state: State) -> bool | None:
    head = link.head
    helper = s.lower[head] in ("has", "have", "had") or s.lemma[head] == "be"
    if helper and any(
        s.lower[k] == "yet" for k in (*s.kids[head], *s.kids[link.below])
    ):
        # "has yet to condemn"
        state.negative = True
        return False
    if s.lower[head] == "going" and link.infinitive:
        state.unreal("planned")
    return None


def _ended(s: Sentence, link: Link, state: State) -> bool | None:
    # "stop shelling us": it goes on
    head = link.head
    if s.lemma[head] in ENDING and s.tag[head] == "VB" and s.tag[link.below] == "VBG":
        return look(s, head).negative
    return None


def _denied(s: Sentence, link: Link, state: State) -> bool | None:
    head, told = link.head, link.dep == "ccomp"
    noun = s.head[head]
    claimed = told and s.dep[head] == "acl" and noun == head - 1
    if claimed and tells(s, noun) and is_false(s, noun):
        # "reports claiming that he was killed are not true"
        state.negative = True
        return False
    if link.dep == "pcomp" and s.lower[s.head[link.below]] == "by":
        # "halted the traffic by staging a sit-in"
        return None
    if told:
        verb = s.head[head] if s.pos[head] == "ADJ" else head
        if s.lemma[verb] == "be" and says_false(s, verb):
            # "it is not true that the army shelled the town"
            state.negative = True
            return False
        if s.lemma[head] == "doubt" and s.is_verb(head):
            if not look(s, head).negative:
                state.unreal("possible")
            return False
    if s.has_list(head, "negating") and _is_purpose(s, head):
        # "in a bid to bar them from marching": whether they did is not told
        state.unreal("planned")
        return False
    if s.has_list(head, "negating") and not (link.finite and told):
        # "failed to stop them from shelling the town": they did
        state.negative = look(s, head).negative == state.negative
        return True
    if s.lemma[head] in HESITATING and link.infinitive:
        if look(s, head).negative:
            # "will not hesitate to use force"
            state.unreal(look(s, head).modality)
        return False
    if s.has_list(head, "denying") and told and link.below < head:
        # "accused it of lying, a charge it denies"
        return False
    if s.has_list(head, "denying"):
        # "did not deny that it had": it did
        undone = look(s, head).negative or s.lower[head - 1] == "nor"
        state.negative = state.negative or not undone
        return False
    return None


def _is_purpose(s: Sentence, verb: int) -> bool:
    above = s.head[verb]
    if not is_infinitive(s, verb) or s.dep[verb] not in ("acl", "advcl", "xcomp"):
        return False
    if s.has_list(above, "negating") or s.has_list(above, "implicative"):
        return False
    return s.dep[verb] != "xcomp" or s.has_list(above, "attempting")


def _able(s: Sentence, link: Link, state: State) -> bool | None:
    # "was able to arrest them": they did; not "is able to"
    verb = s.head[link.head]
    if s.lower[link.head] != "able" or not link.infinitive:
        return None
    if not s.is_verb(verb) or not is_past(s, verb):
        return None
    inherit(s, verb, state, negation=True)
    return True


def _governed(s: Sentence, link: Link, state: State) -> bool | None:
    modality = governed_as(s, link.head, finite=link.finite)
    if not modality:
        return None
    if modality == "attempted" and _is_repelled(s, link.head):
        state.negative = True
        return False
    state.unreal(modality)
    if look(s, link.head).negative:
        state.negative = True
    return False


def _is_repelled(s: Sentence, verb: int) -> bool:
    """Tell whether what was tried is said to have failed.

    "Tried to arrest him but were turned back"; not "tried to flee but was shot".
    """
    if not any(s.lower[k] == "but" for k in s.children(verb, "cc")):
        return False
    for kid in s.children(verb, "conj"):
        if s.lemma[kid] == "fail":
            return True
        if s.child(kid, "auxpass") >= 0 and s.child(kid, "nsubjpass") < 0:
            back = any(s.lower[k] in ("away", "back", "off") for k in s.kids[kid])
            return back or s.lemma[kid] in FOILING
    return False


def _alleged(s: Sentence, link: Link, state: State) -> bool | None:
    head, told = link.head, link.dep == "ccomp"
    if s.has_list(head, "alleging"):
        state.certainty = "alleged"
    elif told and s.has_list(head, "claiming"):
        state.certainty = "claimed"
    if told and link.finite:
        return False
    helpers = [s.lower[k] for k in s.kids[link.below]]
    # "were said to be injured", "is believed to be held"; not "is expected to be freed"
    said = s.lemma[head] in TOLD and s.child(head, "auxpass") >= 0 and "be" in helpers
    if not link.infinitive or not ("have" in helpers or said):
        return None
    if s.lemma[head] == "be":
        # "was to have been poisoned"
        state.unreal("planned")
    elif s.lemma[head] not in FOUND_OUT:
        # "are believed to have killed"; not "were found to have been killed"
        state.certainty = "alleged"
    return False


def _purpose(s: Sentence, link: Link, state: State) -> bool | None:
    head = link.head
    if not link.infinitive:
        return None
    if s.lower[head] in EASE:
        # "made it easier for gangs to threaten them"
        state.unreal("possible")
        return False
    if s.lower[head] in HASTE and s.pos[head] == "ADJ":
        # "were quick to condemn it"
        inherit(s, s.head[head], state, negation=True)
        return False
    if s.lemma[head] == "resort":
        # "resorted to baton charge the crowd"
        inherit(s, head, state, negation=True)
        return True
    if s.lemma[head] in SEEMING:
        # "what appeared to be an attack"
        inherit(s, head, state, negation=True)
        return True
    moving = s.lemma[head] in MOVING and s.child(head, "prep") >= 0
    if s.lemma[head] == "come" and s.tag[link.below] == "VB" and not state.staged:
        # "came to kill him"; not "came to be killed", "came to blame him"
        moving = True
    if s.lemma[head] == "go" and s.lower[head + 1] == "to" and not state.staged:
        # "had gone to arrest him"; not "went on to kill him"
        moving = True
    if moving or not s.has_list(head, "implicative"):
        if link.dep == "acl" and state.staged and s.has_list(head, "happenings"):
            return False
        state.unreal("planned")
    return None


_RULES: tuple[Rule, ...] = (
    _ruled_out,
    _of_noun,
    _of_clause,
    _ahead,
    _ended,
    _denied,
    _able,
    _governed,
    _alleged,
    _purpose,
)
