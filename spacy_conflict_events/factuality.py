"""Whether a told event happened: polarity, modality and certainty.

A verb takes the modality of what governs it ("plans to attack", "failed to arrest"). A
noun of action usually refers to what did happen ("condemned the attack"), so only the
word that it hangs on directly is weighed ("feared an attack", "foiled an attack"); with
a light verb it is as real as the verb ("will hold a protest").
"""

from typing import NamedTuple

from .gerunds import PRETEXTS, weigh_preposition
from .modality import (
    ANYBODY,
    State,
    governed_as,
    has_habit,
    inherit,
    is_anybody,
    is_infinitive,
    is_let_alone,
    is_one_of_row,
    is_only_to,
    is_past,
    look,
    look_at,
    names_nobody,
)
from .outcomes import (
    is_called_off,
    is_dropped,
    is_false,
    is_foiled,
    is_negated,
    is_ruled_out,
    says_false,
    tells,
)
from .tree import Sentence

PRESUPPOSING = frozenset(
    {"after", "during", "since", "following", "despite", "against", "behind"}
)
# "stop killing us" tells of what goes on
ENDING = frozenset({"stop", "cease", "halt", "quit", "end"})
ANNOUNCING = frozenset({"announce", "call", "propose", "schedule"})
AFFECTED = frozenset({"victim", "survivor", "scene", "site"})
DUE = frozenset({"due", "scheduled", "slated"})
# "a halt to the shelling"
ENDS = frozenset({"halt", "end", "stop", "cessation", "pause"})
EASE = frozenset(["easier", "easy", "hard", "harder", "difficult", "possible"])
EASE |= {"impossible", "illegal", "legal", "tempting", "tougher", "simpler"}
HASTE = frozenset({"quick", "swift", "fast", "first", "last"})
COMMON = frozenset(["common", "rare", "frequent", "rife", "routine", "commonplace"])
# "came to the village to kill him"
MOVING = frozenset({"come", "go"})
CASES = frozenset({"event", "case"})
ACTIVE_DEPS = frozenset({"dobj", "pobj", "nsubjpass", "attr", "oprd", "dative"})


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
        if s.lower[max(i - 2, 0) : i] in (["rather", "than"], ["instead", "of"]):
            state.negative = True
        _habit(s, i, state)
        if is_only_to(s, i):
            pass
        elif is_let_alone(s, i):
            _let_alone(s, i, state)
        else:
            _climb(s, i, state)
    elif s.pos[i] == "ADP":
        pass
    else:
        _nominal(s, i, state)
    polarity = "negative" if state.negative else "positive"
    return Factuality(polarity, state.modality, state.certainty)


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
    top = i
    while s.dep[top] == "conj" and s.is_verb(s.head[top]):
        top = s.head[top]
    if s.tag[i] in ("VBP", "VB") and s.dep[top] == "relcl" and not helpers:
        own = s.child(top, "nsubj")
        if own >= 0 and s.lower[own] in ("who", "that", "which"):
            # "those who attack the police": whoever does
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
        elif dep == "csubj" and s.lower[head] == "is":
            # "killing civilians is a crime"
            state.unreal("generic")
            return
        elif dep not in ("xcomp", "ccomp", "advcl", "acl", "oprd"):
            return
        if not _govern(s, head, below, dep, state):
            return
        below = head


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


def _govern(s: Sentence, head: int, below: int, dep: str, state: State) -> bool:
    """Weigh the word that governs a verb; False if nothing above it matters."""
    if s.lemma[head] == "rule" and s.lower[head + 1 : below] == ["out"]:
        # "ruled out arresting him", "has not ruled out attacking it"
        state.negative = not look(s, head).negative
        state.unreal("planned" if state.negative else "possible")
        return False
    infinitive = is_infinitive(s, below)
    finite = is_past(s, below)
    if dep == "acl" and (not infinitive or is_one_of_row(s, head)):
        # "the sixth shop to be burnt"
        if tells(s, head) and is_false(s, head):
            state.negative = True
        elif s.lower[head] in ANYBODY:
            # "anyone caught attacking"
            state.unreal("generic")
        return False
    if dep == "acl" and is_foiled(s, head):
        # "attempts to retake the town came to nothing"
        state.negative = True
        return False
    if dep == "acl" and is_dropped(s, head):
        state.negative = True
        state.unreal("planned")
        return False
    if dep == "advcl":
        if s.lower[below - 1] == "than" and s.lower[below - 2] == "rather":
            state.negative = True
            return False
        if not infinitive:
            if s.tag[below] == "VBG":
                inherit(s, head, state, negation=False)
            return not finite
        if s.has_list(head, "planning") and not s.is_verb(head):
            state.unreal("planned")
        if state.staged and s.is_verb(head):
            # "gathered to demand": who gathers does demand
            inherit(s, head, state, negation=True)
            return True
    if (s.lower[head] in ("has", "have", "had") or s.lemma[head] == "be") and _is_yet(
        s, head, below
    ):
        # "has yet to condemn"
        state.negative = True
        return False
    if s.lower[head] == "going" and infinitive:
        state.unreal("planned")
    if s.lemma[head] in ENDING and s.tag[head] == "VB" and s.tag[below] == "VBG":
        # "stop shelling us": it goes on
        return look(s, head).negative
    if dep == "ccomp" and _denies(s, head):
        # "it is not true that the army shelled the town"
        state.negative = True
        return False
    if dep == "ccomp" and s.lemma[head] == "doubt" and s.is_verb(head):
        if not look(s, head).negative:
            state.unreal("possible")
        return False
    if s.has_list(head, "negating") and not (finite and dep == "ccomp"):
        state.negative = not look(s, head).negative
        return True
    if s.has_list(head, "denying"):
        state.negative = True
        return False
    modality = governed_as(s, head, finite=finite)
    if modality:
        state.unreal(modality)
        if look(s, head).negative:
            state.negative = True
        return False
    if s.has_list(head, "alleging"):
        state.certainty = "alleged"
    elif dep == "ccomp" and s.has_list(head, "claiming"):
        state.certainty = "claimed"
    if dep == "ccomp" and finite:
        return False
    if infinitive and any(s.lower[k] == "have" for k in s.kids[below]):
        if s.lemma[head] == "be":
            # "was to have been poisoned"
            state.unreal("planned")
            return False
        # "are believed to have killed"
        state.certainty = "alleged"
        return False
    if infinitive and s.lower[head] in EASE:
        # "made it easier for gangs to threaten them"
        state.unreal("possible")
        return False
    if infinitive and s.lower[head] in HASTE and s.pos[head] == "ADJ":
        # "were quick to condemn it"
        inherit(s, s.head[head], state, negation=True)
        return False
    moving = s.lemma[head] in MOVING and s.child(head, "prep") >= 0
    if infinitive and (moving or not s.has_list(head, "implicative")):
        if dep == "acl" and state.staged and s.has_list(head, "happenings"):
            return False
        state.unreal("planned")
    inherit(s, head, state, negation=dep != "pcomp")
    return True


def _denies(s: Sentence, head: int) -> bool:
    verb = s.head[head] if s.pos[head] == "ADJ" else head
    return s.lemma[verb] == "be" and says_false(s, verb)


def _is_yet(s: Sentence, head: int, below: int) -> bool:
    return any(s.lower[k] == "yet" for k in (*s.kids[head], *s.kids[below]))


def _nominal(s: Sentence, i: int, state: State) -> None:
    """Weigh the word that a noun of action hangs on."""
    if _is_kind(s, i):
        state.unreal("generic")
    at, dep = i, s.dep[i]
    if dep == "conj" and not s.is_verb(s.head[i]):
        at = s.head[i]
        dep = s.dep[at]
    measure = s.head[s.head[at]]
    if dep == "pobj" and s.lower[s.head[at]] == "of" and _is_measure(s, measure):
        # "plans a series of attacks", "those who commit acts of violence"
        at, dep = measure, s.dep[measure]
    if any(s.lower[k] in DUE for k in s.children(i, "acl", "amod")):
        # "a rally scheduled for Sunday"
        state.unreal("planned")
    first = min([i, *s.kids[i]])
    if s.lower[max(first - 2, 0) : first] == ["rather", "than"]:
        # "an accident rather than an attack"
        state.negative = True
    if is_ruled_out(s, i) or is_called_off(s, i):
        state.negative = not is_negated(s, i)
        state.unreal("planned")
        return
    if at != i and s.lemma[at] in AFFECTED:
        # "help the victims of fighting"
        return
    head = s.head[at]
    if dep == "attr" and s.lemma[head] == "be":
        # "there could be an attack"
        state.unreal(look(s, head).modality)
        state.negative = state.negative or look(s, head).negative
    if head == at or dep in ("nsubj", "poss", "compound", "appos"):
        if dep == "nsubj" and s.is_verb(head):
            _as_subject(s, head, state)
        return
    if dep == "pobj":
        word = s.lower[head]
        above = s.head[head]
        if word == "of" and s.lower[head - 1] in CASES and s.lower[above] in CASES:
            # "in the event of an attack"
            state.unreal("conditional")
            return
        if word == "to" and s.lower[above] in ENDS:
            # "called for a halt to the shelling": it goes on
            return
        if word == "for" and s.lower[above] in ("exchange", "return"):
            if _is_wished(s, above):
                # "asked for weapons in exchange for his release"
                state.unreal("demanded")
            return
        if word == "for" and s.lemma[above] in PRETEXTS and not _is_known(s, i):
            state.unreal("possible")
            return
        if word == "without" or (word == "of" and s.lower[head - 1] == "instead"):
            state.negative = True
            return
        if word == "against" and s.has_list(s.head[head], "fearing"):
            # "warned residents against revenge attacks"
            state.unreal("feared")
            return
        if word in PRESUPPOSING or s.has_list(s.head[head], "involved"):
            return
        head = s.head[head]
        if s.has_list(head, "lacking"):
            state.negative = True
        elif word == "for" and not s.is_verb(head) and _is_demanded(s, head):
            # "demanded money for his release"
            state.unreal("demanded")
        elif s.tag[head] in ("VBP", "VBZ") and has_habit(s, head):
            state.unreal("generic")
    governed = (
        "" if s.lemma[head] == "call" and dep == "dobj" else _governor_of(s, head)
    )
    announced = s.lemma[head] in ANNOUNCING and dep in ACTIVE_DEPS
    # "called off a strike", and "called for a strike", which is demanded
    announced = announced and s.child(head, "prt") < 0
    announced = announced and (s.lemma[head] != "call" or s.head[i] == head)
    if announced and state.staged and not state.speech and not _is_known(s, i):
        # "announced a strike"
        state.unreal("planned")
    if s.is_verb(head) and _carries(s, head, dep) and not governed:
        verb = factuality(s, head, speech=state.speech, staged=state.staged)
        state.negative = state.negative or verb.polarity == "negative"
        state.unreal(verb.modality)
        if verb.certainty != "asserted":
            state.certainty = verb.certainty
        return
    if s.has_list(head, "negating") and dep in ACTIVE_DEPS and not state.speech:
        state.negative = not look(s, head).negative
        if s.is_verb(head):
            state.unreal(factuality(s, head).modality)
        return
    if s.has_list(head, "denying") and not state.speech and dep == "dobj":
        state.negative = True
        return
    if any(s.lower[k] == "any" for k in s.kids[i]):
        if _negated_above(s, head):
            state.negative = True
        elif not state.speech:
            # "will respond to any attack"
            state.unreal("possible")
    if s.has_list(head, "alleging"):
        state.certainty = "alleged"
    particle = s.is_verb(head) and s.child(head, "prt") >= 0
    told = state.speech and s.has_list(head, "speaking")
    if governed and not particle and not told:
        state.unreal(governed)


def _governor_of(s: Sentence, head: int) -> str:
    return governed_as(s, head, finite=False)


def _as_subject(s: Sentence, verb: int, state: State) -> None:
    if s.has_list(verb, "occurring"):
        told = factuality(s, verb)
        state.negative = state.negative or told.polarity == "negative"
        state.unreal(told.modality)
    elif s.lemma[verb] in ("be", "seem", "appear", "look"):
        state.unreal(look(s, verb).modality)
        if says_false(s, verb):
            # "the ambush was a hoax"
            state.negative = True
        elif any(s.lower[k] in ("imminent", "likely") for k in s.kids[verb]):
            state.unreal("possible")
        elif any(s.lower[k] in DUE for k in s.children(verb, "acomp")):
            # "a march is due to take place"
            state.unreal("planned")
        elif s.tag[verb] in ("VBZ", "VBP") and _is_common(s, verb):
            # "attacks on nurses are common"
            state.unreal("generic")
    elif s.tag[verb] in ("VBZ", "VBP") and has_habit(s, verb):
        state.unreal("generic")


def _is_common(s: Sentence, verb: int) -> bool:
    return any(s.lower[k] in COMMON for k in s.children(verb, "acomp"))


def _carries(s: Sentence, verb: int, dep: str) -> bool:
    """Tell whether a verb only carries its noun: "staged a protest"."""
    if s.child(verb, "prt") >= 0 and s.lower[s.child(verb, "prt")] in ("off", "down"):
        return False
    if s.has_list(verb, "ending") or s.lemma[verb] == "claim":
        # "no faction claimed the bombing"
        return False
    if dep == "pobj":
        return s.has_list(verb, "joining_verbs")
    carrying = s.has_list(verb, "light_verbs") or s.has_list(verb, "occurring")
    return carrying and dep in ("dobj", "nsubjpass", "attr")


def _is_measure(s: Sentence, i: int) -> bool:
    if governed_as(s, i, finite=False):
        return False
    return s.has_list(i, "measures") or s.has_list(i, "cases")


def _is_wished(s: Sentence, i: int) -> bool:
    """Tell whether what a token is part of is demanded, offered or promised."""
    verb = next((up for up in s.path_up(i) if s.is_verb(up)), -1)
    wishes = ("demanding", "promising", "planning")
    return verb >= 0 and any(s.has_list(verb, name) for name in wishes)


def _is_demanded(s: Sentence, noun: int) -> bool:
    return s.is_verb(s.head[noun]) and s.has_list(s.head[noun], "demanding")


def _is_known(s: Sentence, i: int) -> bool:
    # "an excuse for the raid": which is told
    known = ("the", "this", "that", "these", "those")
    return s.child(i, "poss") >= 0 or any(s.lower[k] in known for k in s.kids[i])


def _is_kind(s: Sentence, i: int) -> bool:
    # "known for kidnapping": the deed in general; not "resorted to looting"
    bare = all(s.dep[k] in ("cc", "conj", "punct") for k in s.kids[i])
    if not bare or s.tag[i] != "NN" or not s.lower[i].endswith("ing"):
        return False
    head = s.head[i]
    if s.dep[i] in ("nsubj", "nsubjpass"):
        # "looting is a crime"; not "rioting broke out"
        return s.tag[head] in ("VBZ", "VBP") and s.child(head, "attr") >= 0
    if s.dep[i] == "pobj" and s.has_list(s.head[head], "time_nouns"):
        # "after a week of fighting"
        return False
    return not s.has_list(s.head[head], "joining_verbs")


def _negated_above(s: Sentence, head: int) -> bool:
    if look(s, head).negative or names_nobody(s, head):
        return True
    up = s.head[head]
    return s.is_verb(up) and look(s, up).negative
