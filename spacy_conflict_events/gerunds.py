"""What a preposition says of the gerund behind it: "without firing", "short of"."""

from .modality import State, is_infinitive, look
from .tree import Sentence

PRETEXTS = frozenset({"pretext", "excuse", "justification", "ground", "licence"})
# "prevented them from marching"
KEEPING = frozenset(
    [
        "bar",
        "block",
        "deter",
        "discourage",
        "dissuade",
        "keep",
        "prevent",
        "prohibit",
        "restrain",
        "stop",
    ]
)
DREAMING = frozenset(["dream", "fantasise", "fantasize", "talk", "think"])
BRINKS = frozenset({"brink", "cusp", "point", "verge"})
# "voted against walking out"
ADVISING = frozenset(
    [
        "advise",
        "argue",
        "caution",
        "counsel",
        "decide",
        "lobby",
        "recommend",
        "rule",
        "speak",
        "vote",
        "warn",
    ]
)


def weigh_preposition(s: Sentence, i: int, state: State) -> bool:
    """Weigh the preposition before a gerund.

    s (Sentence): The sentence.
    i (int): The preposition.
    state (State): What is known so far; it changes.
    RETURNS (bool): Whether it settles the matter.
    """
    word = s.lower[i]
    if word == "without" or "instead" in (word, s.lower[i - 1] if i else ""):
        state.negative = True
        return True
    if word == "than" and i and s.lower[i - 1] == "rather":
        state.negative = True
        return True
    before = s.lower[i - 1] if i else ""
    if (before, word) in (("short", "of"), ("far", "from")):
        # "stopped short of accusing them", "far from condemning it"
        state.negative = True
        return True
    if word == "for" and s.has_list(s.head[i], "punishing"):
        # "wanted for killing two men": he is said to have done it
        return True
    if word == "for" and s.lemma[s.head[i]] in PRETEXTS:
        state.unreal("possible")
        return True
    if (before, word) == ("close", "to"):
        # "came close to killing him", "are close to taking the town"
        state.negative = (
            s.lemma[s.head[i]] == "come" or s.lemma[s.head[i - 1]] == "come"
        )
        state.unreal("possible" if not state.negative else "actual")
        return True
    if word == "from" and _is_held_back(s, s.head[i]):
        # "held back from attacking the town"
        state.negative = not look(s, s.head[i]).negative
        return True
    if word == "of" and before in BRINKS:
        # "on the verge of executing them"
        state.unreal("planned")
        return True
    kept = _kept_from(s, i) if word == "from" else -1
    if kept >= 0:
        # "kept workers from striking"
        state.negative = not look(s, kept).negative
        state.unreal(look(s, kept).modality)
        if is_infinitive(s, kept):
            state.unreal("planned")
        return True
    if word == "out" and s.lemma[s.head[i]] == "rule":
        # "has ruled out arresting him"
        state.negative = not look(s, s.head[i]).negative
        state.unreal("planned" if state.negative else "possible")
        return True
    if word in ("of", "about") and s.lemma[s.head[i]] in DREAMING:
        # "dreamed of killing the king"
        state.unreal("possible")
        return True
    if word == "against" and s.lemma[s.head[i]] in ADVISING:
        # "voted against walking out", "warned them against attacking it"
        state.negative = True
        state.unreal("planned")
        return True
    if any(s.dep[k] == "neg" or s.lower[k] == "not" for k in s.kids[i]):
        state.negative = True
    return word in ("after", "despite", "since", "following", "besides", "before")


def _is_held_back(s: Sentence, verb: int) -> bool:
    if s.lower[verb] in ("away", "back", "off"):
        verb = s.head[verb]
    if s.lemma[verb] in ("desist", "recoil"):
        return True
    away = any(s.lower[k] in ("away", "back", "off") for k in s.kids[verb])
    return away and s.lemma[verb] in ("back", "hold", "pull", "shy", "stay", "step")


def _kept_from(s: Sentence, preposition: int) -> int:
    """Find the verb that keeps somebody from something; -1 if there is none."""
    verb = s.head[preposition]
    if not s.is_verb(verb) and s.dep[verb] == "dobj":
        verb = s.head[verb]
    elif s.has_list(verb, "negating"):
        # weighed like any verb that governs another
        return -1
    return verb if s.is_verb(verb) and s.lemma[verb] in KEEPING else -1
