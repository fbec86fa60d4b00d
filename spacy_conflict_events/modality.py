"""What the words around a predicate say of its reality."""

from .tree import Sentence

NOT = frozenset({"not", "n't", "never", "no", "neither", "nor", "hardly", "barely"})
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
}
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})
HABITS = frozenset(
    [
        "often",
        "usually",
        "routinely",
        "regularly",
        "frequently",
        "sometimes",
        "always",
        "typically",
        "generally",
        "traditionally",
        "normally",
        "commonly",
        "rarely",
        "seldom",
        "habitually",
    ]
)
FINITE = frozenset({"VBD", "VBZ", "VBP"})
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


class State:
    """What is known so far of how the text presents an event."""

    def __init__(self, speech: bool = False, staged: bool = False) -> None:
        """Begin with an event told as a fact.

        speech (bool): Whether it is an act of speech.
        staged (bool): Whether people gather to do it.
        """
        self.speech = speech
        self.staged = staged
        self.negative = False
        self.modality = "actual"
        self.certainty = "asserted"

    def unreal(self, modality: str) -> None:
        """Note that the event is not actual; what was noted first stays."""
        if self.modality == "actual":
            self.modality = modality


def look_at(s: Sentence, i: int, state: State) -> None:
    """Weigh the words around one predicate: auxiliaries, negation, conditions."""
    for kid in s.kids[i]:
        word, dep = s.lower[kid], s.dep[kid]
        if dep == "neg" or (word in NOT and dep in ("advmod", "preconj", "cc", "det")):
            state.negative = state.negative or not _not_only(s, kid)
        elif dep == "advmod" and word in ("almost", "nearly") and s.is_verb(i):
            state.negative = True
        elif dep == "aux" and word == "had" and _is_inverted(s, i, kid):
            # "had rebels attacked, the army would have left"
            state.unreal("conditional")
        elif dep == "aux" and s.tag[kid] == "MD" and word in MODALS:
            state.unreal(MODALS[word])
        elif dep in ("mark", "advmod") and word in CONDITIONS and kid < i:
            state.unreal("conditional")
        elif dep in ("nsubj", "nsubjpass", "dobj") and names_nobody(s, kid):
            state.negative = True
        elif dep in ("advmod", "amod"):
            if s.has_list(kid, "alleged"):
                state.certainty = "alleged"
            elif s.has_list(kid, "unreal_modifiers") and kid < i:
                state.unreal("possible")
        elif dep == "aux" and word == "going":
            state.unreal("planned")
    helpers = [s.lower[k] for k in s.kids[i] if s.dep[k] in ("aux", "auxpass")]
    if s.is_verb(i) and "to" in helpers and s.dep[i] in ("ROOT", "ccomp", "relcl"):
        # a headline: "Army to pull out"; "men to be tried"
        state.unreal("planned")


def _is_inverted(s: Sentence, i: int, auxiliary: int) -> bool:
    own = s.child(i, "nsubj", "nsubjpass")
    return auxiliary < own and s.text[len(s) - 1] != "?"


def _not_only(s: Sentence, i: int) -> bool:
    return i + 1 < len(s) and s.lower[i + 1] in ("only", "just", "merely")


def names_nobody(s: Sentence, i: int) -> bool:
    """Tell whether a phrase is "nobody" or has "no" before it."""
    if s.lower[i] in ("nobody", "none", "nothing", "neither"):
        return True
    return any(
        s.lower[kid] in ("no", "neither") and s.dep[kid] in ("det", "neg", "advmod")
        for kid in s.kids[i]
    )


def look(s: Sentence, i: int) -> State:
    """Weigh the words around one predicate on their own."""
    state = State()
    look_at(s, i, state)
    return state


def inherit(s: Sentence, head: int, state: State, *, negation: bool) -> None:
    """Take over the modality of a governing predicate, and its negation if asked."""
    above = look(s, head)
    if above.modality != "actual":
        state.unreal(above.modality)
    if negation and above.negative:
        state.negative = True


def governed_as(s: Sentence, head: int, *, finite: bool) -> str:
    """Give the modality that a word gives to what it governs, or an empty string.

    finite (bool): Whether it governs a clause told as past.
    """
    if s.pos[head] == "ADP":
        return ""
    for name, modality in GOVERNORS:
        if s.has_list(head, name) and (not finite or s.has_list(head, "dreading")):
            return modality
    return ""


def has_habit(s: Sentence, verb: int) -> bool:
    """Tell whether an adverb says that it happens again and again."""
    return any(s.lower[k] in HABITS for k in s.kids[verb])


def is_infinitive(s: Sentence, i: int) -> bool:
    """Tell whether a verb stands with "to"."""
    return s.tag[i] in ("VB", "VBN") and any(
        s.lower[kid] == "to" and s.dep[kid] in ("aux", "mark") for kid in s.kids[i]
    )


def is_past(s: Sentence, i: int) -> bool:
    """Tell whether a verb is told as past or perfect, which nobody can demand."""
    helpers = [k for k in s.kids[i] if s.dep[k] in ("aux", "auxpass")]
    if any(s.tag[k] == "MD" or s.lower[k] == "to" for k in helpers):
        return False
    if any(s.lower[k] in ("had", "has", "have", "was", "were") for k in helpers):
        return True
    return s.tag[i] == "VBD" or bool(helpers and s.tag[helpers[0]] in FINITE)
