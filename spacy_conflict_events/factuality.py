"""Whether a told event happened: polarity, modality and certainty.

A verb takes the modality of what governs it ("plans to attack", "failed to arrest"). A
noun of action usually refers to what did happen ("condemned the attack"), so only the
word that it hangs on directly is weighed ("feared an attack", "foiled an attack"); with
a light verb it is as real as the verb ("will hold a protest").
"""

from typing import NamedTuple

from .gerunds import weigh_preposition
from .governing import govern
from .modality import (
    State,
    has_habit,
    is_anybody,
    is_let_alone,
    is_only_to,
    look,
    look_at,
    names_nobody,
)
from .nominals import SIGNS, weigh_noun
from .outcomes import is_false, tells
from .tree import Sentence
from .voice import RELATIVE

CALLING = frozenset(["chant", "cry", "demand", "plead", "scream", "shout", "urge"])
CALLING |= {"warn", "yell"}
LED = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})


class Factuality(NamedTuple):
    """How the text presents an event.

    polarity (str): positive or negative.
    modality (str): actual, or how it is not.
    certainty (str): asserted, alleged or claimed.
    """

    polarity: str
    modality: str
    certainty: str


def factuality(
    s: Sentence, i: int, *, speech: bool = False, staged: bool = False
) -> Factuality:
    """Read polarity, modality and certainty of a trigger off its surroundings.

    s (Sentence): The sentence.
    i (int): The head token of the trigger.
    speech (bool): Whether the event is an act of speech: it takes place when somebody
        gathers "to demand" something, and to reject it is not to undo it.
    staged (bool): Whether it is a protest, which people gather "to stage".
    RETURNS (Factuality): How the text presents it.
    """
    state = State(speech, staged or speech)
    look_at(s, i, state)
    if s.is_verb(i):
        if _is_command(s, i):
            state.unreal("demanded")
        if s.lower[max(i - 2, 0) : i] in (["rather", "than"], ["instead", "of"]):
            state.negative = True
        _habit(s, i, state)
        if staged and s.dep[i] == "amod" and s.tag[i] == "VBG":
            _whoever(s, i, state)
        if is_only_to(s, i):
            pass
        elif is_let_alone(s, i):
            _let_alone(s, i, state)
        else:
            _climb(s, i, state)
    elif s.pos[i] == "ADP":
        # "no group said it was behind the raid"
        verb = s.head[i]
        said = s.head[verb] if s.dep[verb] == "ccomp" else verb
        state.negative = any(
            look(s, at).negative
            or any(names_nobody(s, k) for k in s.children(at, "nsubj"))
            for at in (verb, said)
        )
    else:
        weigh_noun(s, i, state, _of_verb)
    polarity = "negative" if state.negative else "positive"
    return Factuality(polarity, state.modality, state.certainty)


def _is_command(s: Sentence, i: int) -> bool:
    # "Free our leaders," they chanted
    if s.tag[i] != "VB" or s.dep[i] != "ccomp" or s.head[i] < i:
        return False
    if any(s.dep[k] in LED and s.lower[k] != "do" for k in s.kids[i]):
        return False
    return s.has_list(s.head[i], "reporting") or s.lemma[s.head[i]] in CALLING


def _let_alone(s: Sentence, i: int, state: State) -> None:
    # "has not criticised them, let alone accused them"; "doubts that …, let alone that"
    if any(s.lemma[up] == "doubt" for up in s.path_up(i)):
        state.unreal("possible")
    else:
        state.negative = True


def _habit(s: Sentence, i: int, state: State) -> None:
    # "police routinely arrest", "each time"
    # "police routinely beat prisoners" is read as past
    present = s.tag[i] in ("VBZ", "VBP") or s.lower[i] == s.lemma[i]
    helpers = [k for k in s.kids[i] if s.dep[k] in ("aux", "auxpass")]
    if helpers:
        present = s.tag[helpers[0]] in ("VBZ", "VBP") and s.lemma[helpers[0]] == "be"
    if present and (has_habit(s, i) or is_anybody(s, i)):
        state.unreal("generic")
    undone = state.negative and not state.speech and len(helpers) == 1
    if undone and s.lower[helpers[0]] in ("do", "does"):
        # "the army does not attack civilians"
        state.unreal("generic")
    top = i
    while s.dep[top] == "conj" and s.is_verb(s.head[top]):
        top = s.head[top]
    if s.tag[i] in ("VBP", "VB") and s.dep[top] == "relcl" and not helpers:
        own = s.child(top, "nsubj")
        if own >= 0 and s.lower[own] in ("who", "that", "which"):
            # "those who attack the police": whoever does
            state.unreal("generic")


def _whoever(s: Sentence, i: int, state: State) -> None:
    # "no right to beat protesting students"; not "beat protesting students"
    verb = next((up for up in s.path_up(i) if s.is_verb(up)), -1)
    if verb < 0 or s.child(s.head[i], "det", "poss", "nummod") >= 0:
        return
    told = factuality(s, verb)
    if told.polarity == "negative" and told.modality != "actual":
        state.unreal("generic")


def _climb(s: Sentence, i: int, state: State) -> None:
    below = i
    for _ in range(len(s)):
        head, dep = s.head[below], s.dep[below]
        if head == below:
            return
        if dep == "conj" and s.is_verb(head):
            if s.tag[below] == "VBD" and s.tag[head] == "VB":
                # "refused to surrender and shot at the police"
                return
            _share(s, head, below, state)
            below = head
            continue
        if dep == "pcomp":
            if weigh_preposition(s, head, state):
                return
            head = s.head[head]
        elif dep == "relcl" and tells(s, head) and is_false(s, head):
            # "the rumour that rebels had attacked was false"
            state.negative = True
            return
        elif dep in ("acl", "relcl") and _is_unseen(s, head, below):
            # "no sign that rebels had attacked"
            state.negative = True
            return
        elif dep == "csubj" and s.lower[head] == "is":
            # "killing civilians is a crime"
            state.unreal("generic")
            return
        elif dep == "acl" and s.tag[below] == "VBN" and _is_any(s, head):
            # "would strike any base used to attack it"
            state.unreal("generic")
            return
        elif dep not in ("xcomp", "ccomp", "advcl", "acl", "oprd"):
            return
        if not govern(s, head, below, dep, state):
            return
        below = head


def _is_any(s: Sentence, noun: int) -> bool:
    article = s.child(noun, "det")
    return article >= 0 and s.lower[article] in ("any", "whatever")


def _is_unseen(s: Sentence, sign: int, verb: int) -> bool:
    if s.lemma[sign] not in SIGNS or not names_nobody(s, sign):
        return False
    own = s.child(verb, "nsubj", "nsubjpass")
    return own >= 0 and s.lower[own] not in RELATIVE


def _share(s: Sentence, head: int, below: int, state: State) -> None:
    """Let a verb share auxiliaries with the first verb of its row."""
    own = any(
        s.dep[k] in ("aux", "auxpass", "nsubj", "nsubjpass") for k in s.kids[below]
    )
    if own:
        return
    first = State()
    look_at(s, head, first)
    if first.modality != "actual":
        state.unreal(first.modality)
    words = {s.lower[k] for k in s.kids[head] if s.dep[k] == "cc"}
    if first.negative and words & {"or", "nor"}:
        state.negative = True


def _of_verb(s: Sentence, verb: int, state: State) -> None:
    """Take how the text presents what a verb tells into the state of its noun."""
    told = factuality(s, verb, speech=state.speech, staged=state.staged)
    state.negative = state.negative or told.polarity == "negative"
    state.unreal(told.modality)
    if told.certainty != "asserted":
        state.certainty = told.certainty
