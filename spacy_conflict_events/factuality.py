"""Whether a told event happened: polarity, modality and certainty."""

from typing import NamedTuple

from .roles import is_passive, surface_subject
from .tree import Sentence

NEGATIONS = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor"})
INSTEAD = frozenset({"instead", "rather", "without"})
MODALS = {
    "will": "planned",
    "'ll": "planned",
    "wo": "planned",
    "shall": "planned",
    "would": "conditional",
    "'d": "conditional",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "may": "possible",
    "might": "possible",
    "should": "demanded",
    "must": "demanded",
    "ought": "demanded",
    "need": "demanded",
}
CONDITIONS = frozenset({"if", "unless", "whether", "until", "lest", "should"})
PASSING = frozenset({"conj", "xcomp", "ccomp", "advcl", "pcomp", "acl", "relcl", "dep"})


class Factuality(NamedTuple):
    """How the text presents an event."""

    polarity: str
    modality: str
    certainty: str


def factuality(s: Sentence, i: int) -> Factuality:
    """Read polarity, modality and certainty of a trigger off its surroundings.

    s (Sentence): The sentence.
    i (int): The head token of the trigger.
    RETURNS (Factuality): positive or negative; actual or another modality; asserted,
        alleged or claimed.
    """
    state = _State()
    _look_at(s, i, state)
    _climb(s, i, state)
    return Factuality(
        "negative" if state.negative else "positive", state.modality, state.certainty
    )


class _State:
    def __init__(self) -> None:
        self.negative = False
        self.modality = "actual"
        self.certainty = "asserted"

    def unreal(self, modality: str) -> None:
        if self.modality == "actual":
            self.modality = modality


def _look_at(s: Sentence, i: int, state: _State) -> None:
    """Look at the words around one predicate: auxiliaries, negation, conditions."""
    modal = ""
    for kid in s.kids[i]:
        word, dep = s.lower[kid], s.dep[kid]
        if dep == "neg" or (
            dep in ("advmod", "preconj", "cc", "det")
            and word in ("never", "no", "neither", "nor", "hardly", "not")
        ):
            state.negative = True
        elif dep == "aux" and s.tag[kid] == "MD" and word in MODALS:
            modal = MODALS[word]
        elif dep in ("mark", "advmod") and word in CONDITIONS and kid < i:
            if word != "whether" or s.is_verb(i):
                state.unreal("conditional")
        elif dep in ("nsubj", "nsubjpass", "dobj"):
            if _names_nobody(s, kid):
                state.negative = True
        elif dep in ("advmod", "amod"):
            if s.has_list(kid, "alleged"):
                state.certainty = "alleged"
            elif s.has_list(kid, "unreal_modifiers"):
                state.unreal("possible")
    if modal and not (modal == "conditional" and _is_past_habit(s, i)):
        state.unreal(modal)
    if s.is_verb(i):
        _look_at_form(s, i, state)


def _look_at_form(s: Sentence, i: int, state: _State) -> None:
    helpers = [kid for kid in s.kids[i] if s.dep[kid] in ("aux", "auxpass")]
    words = [s.lower[kid] for kid in helpers]
    if "to" in words and s.dep[i] in ("ROOT", "ccomp", "relcl", "conj"):
        # headline: "Army to pull out"; "is to be tried", "have to leave"
        if s.dep[i] != "conj":
            state.unreal("planned")
    if "going" in words:
        state.unreal("planned")


def _is_past_habit(s: Sentence, i: int) -> bool:
    return False


def _names_nobody(s: Sentence, i: int) -> bool:
    if s.lower[i] in ("nobody", "none", "nothing", "neither"):
        return True
    return any(
        s.lower[kid] in ("no", "neither") and s.dep[kid] in ("det", "neg", "advmod")
        for kid in s.kids[i]
    )


def _climb(s: Sentence, i: int, state: _State) -> None:
    """Go up from the trigger and weigh what each governing word does to it."""
    below = i
    seen = 0
    while s.head[below] != below and seen < len(s):
        seen += 1
        head, dep = s.head[below], s.dep[below]
        if s.pos[head] == "ADP" or s.dep[head] in ("prep", "agent"):
            if _preposition(s, head, state):
                return
            below = head
            continue
        if dep == "conj":
            if s.is_verb(head) == s.is_verb(below):
                _share(s, head, below, state)
            below = head
            if s.dep[head] in ("conj",):
                continue
            continue
        if dep in ("xcomp", "ccomp", "acl", "advcl", "pcomp", "oprd") or (
            dep in ("dobj", "pobj", "nsubjpass", "nsubj", "attr", "dative")
        ):
            if not _governor(s, head, below, dep, state):
                return
        elif dep in ("relcl", "appos", "parataxis", "dep"):
            return
        below = head


def _share(s: Sentence, head: int, below: int, state: _State) -> None:
    """Let a conjunct share auxiliaries and negation of the first of the row."""
    own = any(
        s.dep[kid] in ("aux", "auxpass", "nsubj", "nsubjpass") for kid in s.kids[below]
    )
    if own and s.is_verb(below):
        return
    contrast = any(
        s.lower[kid] in ("but",) for kid in s.kids[head] if s.dep[kid] == "cc"
    )
    other = _State()
    _look_at(s, head, other)
    if other.modality != "actual":
        state.unreal(other.modality)
    if other.negative and not contrast:
        joined = any(
            s.lower[kid] in ("or", "nor") for kid in s.kids[head] if s.dep[kid] == "cc"
        )
        state.negative = state.negative or joined


def _preposition(s: Sentence, i: int, state: _State) -> bool:
    """Weigh a preposition; True if what stands above it no longer matters."""
    word = s.lower[i]
    if word in INSTEAD or (word == "of" and i and s.lower[i - 1] == "instead"):
        state.negative = True
        return True
    if word == "than" and i and s.lower[i - 1] == "rather":
        state.negative = True
        return True
    return word in ("after", "despite", "since", "following", "over", "during")


def _governor(s: Sentence, head: int, below: int, dep: str, state: _State) -> bool:
    """Weigh a governing word; False if what stands above it no longer matters."""
    infinitive = _is_infinitive(s, below)
    verb = s.is_verb(head)
    if not verb and s.pos[head] not in ("NOUN", "ADJ", "PROPN"):
        return True
    if s.has_list(head, "negating") and dep not in ("nsubj", "ccomp", "advcl"):
        active = not (dep == "nsubjpass" and False)
        if active:
            state.negative = not _negated(s, head)
            return False
    if s.has_list(head, "denying") and dep in ("ccomp", "dobj", "xcomp", "acl", "pobj"):
        if not s.has_list(below, "accusing"):
            state.negative = True
            return False
    for name, modality in GOVERNORS:
        if s.has_list(head, name) and dep not in ("nsubj", "advcl"):
            state.unreal(modality)
            break
    else:
        if s.has_list(head, "alleging"):
            state.certainty = "alleged"
        elif s.has_list(head, "claiming") and dep == "ccomp":
            state.certainty = "claimed"
        elif infinitive and dep in ("xcomp", "advcl", "acl", "ccomp"):
            if not s.has_list(head, "implicative"):
                state.unreal("planned")
    if dep in ("xcomp", "pcomp", "dobj", "attr", "pobj") or infinitive:
        inner = _State()
        _look_at(s, head, inner)
        if inner.negative:
            state.negative = True
        if inner.modality != "actual":
            state.unreal(inner.modality)
        return True
    if dep == "ccomp":
        inner = _State()
        _look_at(s, head, inner)
        return False
    return False


def _negated(s: Sentence, i: int) -> bool:
    state = _State()
    _look_at(s, i, state)
    return state.negative


def _is_infinitive(s: Sentence, i: int) -> bool:
    return s.tag[i] == "VB" and any(
        s.lower[kid] == "to" and s.dep[kid] in ("aux", "mark") for kid in s.kids[i]
    )


GOVERNORS = (
    ("fearing", "feared"),
    ("threatening", "threatened"),
    ("planning", "planned"),
    ("ordering", "ordered"),
    ("demanding", "demanded"),
    ("promising", "promised"),
    ("enabling", "possible"),
    ("attempting", "attempted"),
)


def is_told(s: Sentence, i: int) -> bool:
    """Tell whether a verb has a subject of its own or shares one."""
    return bool(surface_subject(s, i)) or is_passive(s, i)
