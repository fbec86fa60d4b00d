"""What the words around a predicate say of its reality."""

from .tree import Sentence
from .voice import FINITE

NOT = frozenset({"not", "n't", "never", "no", "neither", "nor", "hardly", "barely"})
NOT |= {"nowhere"}
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
WOULD = frozenset({"would", "'d"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})
TILL = frozenset({"until", "till"})
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
# "under no circumstances", "at no time"; not "in no time"
NO_WAY = {
    "under": frozenset({"circumstance", "circumstances", "condition", "conditions"}),
    "in": frozenset({"way", "sense", "case", "wise"}),
    "at": frozenset({"time", "point", "stage", "moment"}),
    "by": frozenset({"means"}),
    "on": frozenset({"account"}),
}
ANYBODY = frozenset({"anyone", "anybody", "whoever", "whosoever", "everyone"})
LET_ALONE = (["let", "alone"], ["much", "less"], ["still", "less"], ["never", "mind"])
ORDINALS = frozenset({"last", "latest", "only", "first", "second", "third"})
NOT_ONE = (["not", "a"], ["not", "an"], ["not", "one"])
# "if", in more words: "in case", "in the event that"
CASES = (["case"], ["event"])
BURNING = frozenset({"ablaze", "afire", "alight", "fire", "off"})
STRIKES = frozenset({"bandh", "blockade", "hartal", "protest", "shutdown", "strike"})
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
            plain = not _not_only(s, kid) and not _is_record(s, kid)
            state.negative = state.negative or plain
        elif _is_no_way(s, kid):
            state.negative = True
        elif (
            dep == "prep"
            and word == "in"
            and s.lower[kid + 1 : kid + 2] in CASES
            and kid < i
        ):
            # "in case rebels attack"
            state.unreal("conditional")
        elif dep == "advmod" and word in ("almost", "nearly") and s.is_verb(i):
            state.negative = True
        elif dep == "aux" and word == "had" and _is_inverted(s, i, kid):
            # "had rebels attacked, the army would have left"
            state.unreal("conditional")
        elif dep == "aux" and any(
            _is_no_way(s, k) or s.lower[k] == "never" for k in s.kids[kid]
        ):
            # "at no point did they open fire", "the army never did retake it"
            state.negative = True
        elif dep == "aux" and s.tag[kid] == "MD" and word in MODALS:
            if word in ("could", "can") and _is_before(s, i):
                # "fled before police could arrest them"
                state.negative = True
            elif word in WOULD and _was_foretold(s, i):
                state.unreal("planned")
            else:
                state.unreal(MODALS[word])
        elif dep in ("mark", "advmod") and word in CONDITIONS and kid < i:
            state.unreal("conditional")
        elif dep == "mark" and word in TILL and _is_present(s, i):
            # "will not leave until the last prisoner walks free"
            state.unreal("conditional")
        elif dep in ("nsubj", "nsubjpass", "dobj") and names_nobody(s, kid):
            state.negative = True
        elif dep in ("advmod", "amod"):
            if s.has_list(kid, "alleged"):
                state.certainty = "alleged"
            elif (
                s.has_list(kid, "unreal_modifiers")
                and kid < i
                and (word != "further" or not _was_done(s, i))
            ):
                state.unreal("possible")
        elif dep == "aux" and word == "going":
            state.unreal("planned")
    _what_may_follow(s, i, state)
    helpers = [s.lower[k] for k in s.kids[i] if s.dep[k] in ("aux", "auxpass")]
    if s.is_verb(i) and "to" in helpers and s.dep[i] in ("ROOT", "ccomp", "relcl"):
        # a headline: "Army to pull out"; "men to be tried"
        row = s.dep[i] == "relcl" and is_one_of_row(s, s.head[i])
        if not row and not is_only_to(s, i):
            state.unreal("planned")


def _was_done(s: Sentence, i: int) -> bool:
    # "further arrests were made", "carried out further attacks"
    verb = s.head[i]
    if s.dep[i] not in ("nsubj", "nsubjpass", "dobj") or not s.is_verb(verb):
        return False
    helpers = s.children(verb, "aux")
    past = s.tag[verb] == "VBD" or (s.tag[verb] == "VBN" and s.dep[verb] == "ROOT")
    done = s.has_list(verb, "light_verbs") or s.has_list(verb, "occurring")
    return past and done and all(s.tag[k] != "MD" for k in helpers)


def _what_may_follow(s: Sentence, i: int, state: State) -> None:
    # "the ruling could mean that two men are freed"
    above = s.head[i]
    if s.dep[i] == "ccomp" and s.lemma[above] == "mean":
        for kid in s.children(above, "aux"):
            if s.tag[kid] == "MD" and s.lower[kid] in MODALS:
                state.unreal(MODALS[s.lower[kid]])


def _is_inverted(s: Sentence, i: int, auxiliary: int) -> bool:
    own = s.child(i, "nsubj", "nsubjpass")
    return auxiliary < own and s.text[len(s) - 1] != "?"


def _was_foretold(s: Sentence, i: int) -> bool:
    """Tell whether "would" is the past of "will": "said that troops would leave"."""
    said = s.head[i]
    if s.dep[i] != "ccomp" or s.tag[said] not in ("VBD", "VBG"):
        return False
    if not s.has_list(said, "reporting"):
        return False
    clauses = [*s.children(i, "advcl"), *s.children(said, "advcl")]
    return not any(s.lower[k] in CONDITIONS for c in clauses for k in s.kids[c])


def _is_present(s: Sentence, i: int) -> bool:
    first = next((k for k in s.kids[i] if s.dep[k] in ("aux", "auxpass")), i)
    return s.tag[first] in ("VBZ", "VBP")


def _is_before(s: Sentence, i: int) -> bool:
    return s.dep[i] == "advcl" and any(s.lower[k] == "before" for k in s.kids[i])


def is_one_of_row(s: Sentence, noun: int) -> bool:
    """Tell whether a noun is one of a row: "the sixth shop to be burnt"."""
    if s.lower[noun] in ORDINALS:
        # "was the first to condemn it"
        return True
    return any(
        s.ent[k] == "ORDINAL" or s.lower[k] in ORDINALS or s.tag[k] == "JJS"
        for k in s.kids[noun]
        if s.dep[k] in ("amod", "compound", "nummod")
    )


def is_only_to(s: Sentence, i: int) -> bool:
    """Tell whether an infinitive tells what came next: "only to be arrested"."""
    first = next((k for k in s.kids[i] if s.lower[k] == "to"), -1)
    if first > 0 and s.lower[first - 1] == "only":
        return True
    # "only for a mob to stone them"
    own = s.head[i] if s.dep[i] in ("relcl", "acl") else s.child(i, "nsubj")
    if own < 0 or own > i:
        return False
    start = s.head[own] if s.dep[own] == "pobj" else own
    start = next((k for k in (start, start - 1) if s.lower[k] == "for"), -1)
    front = [k for k in s.kids[i] if s.lower[k] == "for" and k < own]
    start = front[0] if front else start
    return start > 0 and s.lower[start - 1] == "only"


def is_let_alone(s: Sentence, i: int) -> bool:
    """Tell whether a clause stands behind "let alone" or "much less"."""
    first = min([i, *s.kids[i]])
    return s.lower[max(first - 2, 0) : first] in LET_ALONE


def is_anybody(s: Sentence, i: int) -> bool:
    """Tell whether it is anybody who does it: "anyone who attacks a guard"."""
    own = s.child(i, "nsubj", "nsubjpass")
    if own >= 0 and s.lower[own] in ("who", "that"):
        top = i
        while s.dep[top] == "conj" and s.is_verb(s.head[top]):
            top = s.head[top]
        own = s.head[top] if s.dep[top] == "relcl" else -1
    return own >= 0 and s.lower[own] in ANYBODY


def _is_no_way(s: Sentence, i: int) -> bool:
    """Tell whether a word begins or ends "at no time", "no longer" or the like."""
    if s.lower[i] == "longer":
        return i > 0 and s.lower[i - 1] == "no"
    nouns = NO_WAY.get(s.lower[i])
    if nouns is None or s.dep[i] not in ("prep", "advmod"):
        return False
    return s.lower[i + 1 : i + 2] == ["no"] and not nouns.isdisjoint(
        s.lower[i + 2 : i + 3]
    )


def _is_record(s: Sentence, i: int) -> bool:
    # "never have so many been killed", "never before had rebels attacked"
    if s.lower[i] != "never":
        return False
    so = [k for k in range(i + 1, min(i + 5, len(s) - 1)) if s.lower[k] == "so"]
    many = any(s.lower[k + 1] in ("many", "much", "few") for k in so)
    return many or s.lower[i + 1 : i + 2] == ["before"]


def _not_only(s: Sentence, i: int) -> bool:
    return i + 1 < len(s) and s.lower[i + 1] in ("only", "just", "merely")


# "no fewer than ten soldiers" are ten
COMPARED = frozenset({"fewer", "less", "more"})


NO_LESS = (["short", "of"], ["less", "than"], ["but", "a"], ["but", "an"])


def names_nobody(s: Sentence, i: int) -> bool:
    """Tell whether a phrase is "nobody" or has "no" before it."""
    if s.lower[i] in ("nobody", "none", "nothing", "neither"):
        # "nothing short of a massacre" is one
        return s.lower[i + 1 : i + 3] not in NO_LESS
    first = min(s.kids[i], default=i)
    if s.lower[first] == "one":
        first -= 1
    if s.lower[max(first, 0) : first + 2] in NOT_ONE:
        # "not a shot was fired", "not one shot"
        return True
    return any(
        s.lower[kid] in ("no", "neither")
        and s.dep[kid] in ("det", "neg", "advmod")
        and s.lower[kid + 1] not in COMPARED
        # "no fewer than ten"
        and s.lower[kid + 2 : kid + 3] != ["than"]
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
    if s.lemma[head] == "set" and not BURNING.isdisjoint(s.lower[head + 1 : head + 4]):
        # "were set on fire in a raid"
        return ""
    if s.lemma[head] == "let" and s.lower[head + 1 : head + 2] == ["loose"]:
        # "let loose a volley of fire"
        return ""
    if s.lower[head : head + 2] in (["wanted", "in"], ["wanted", "over"]):
        # "men wanted in a bombing"
        return ""
    done = s.child(head, "dobj") if s.lemma[head] == "commit" else -1
    if done >= 0 and s.tag[done] != "PRP":
        # "was convicted of committing violence"; not "committed itself to peace"
        return ""
    if _is_pressed(s, head) or _is_with_help(s, head) or _is_strike_called(s, head):
        return ""
    for name, modality in GOVERNORS:
        if s.has_list(head, name) and (not finite or s.has_list(head, "dreading")):
            return modality
    return ""


def _is_pressed(s: Sentence, verb: int) -> bool:
    """Tell whether "press" is to go on: "pressed its siege", not "pressed him to"."""
    pressed = s.child(verb, "dobj") if s.lemma[verb] == "press" else -1
    owner = s.child(pressed, "poss", "det") if pressed >= 0 else -1
    return owner >= 0 and s.lower[owner] in ("its", "the", "their")


def _is_strike_called(s: Sentence, verb: int) -> bool:
    """Tell whether what is called is a strike: "a bandh was called over the murder".

    Not "the talks were called to end the strike".
    """
    if s.lower[verb] != "called":
        return False
    called = s.head[verb] if s.dep[verb] == "acl" else s.child(verb, "nsubjpass")
    return called >= 0 and s.lemma[called] in STRIKES


def _is_with_help(s: Sentence, noun: int) -> bool:
    """Tell whether it is help that was given: "with the help of air raids"."""
    before = s.head[noun]
    return s.lower[noun] == "help" and s.lower[before] in ("with", "without")


def has_habit(s: Sentence, verb: int) -> bool:
    """Tell whether an adverb says that it happens again and again."""
    times = s.children(verb, "npadvmod")
    every = any(s.lower[k] in ("every", "each") for time in times for k in s.kids[time])
    return every or any(s.lower[k] in HABITS for k in s.kids[verb])


def is_infinitive(s: Sentence, i: int) -> bool:
    """Tell whether a verb stands with "to"."""
    return s.tag[i] in ("VB", "VBN") and any(
        s.lower[kid] == "to" and s.dep[kid] in ("aux", "mark") for kid in s.kids[i]
    )


def is_past(s: Sentence, i: int) -> bool:
    """Tell whether a verb is told as past or perfect, which nobody can demand."""
    helpers = [k for k in s.kids[i] if s.dep[k] in ("aux", "auxpass")]
    if any(s.tag[k] == "MD" or s.lower[k] in ("be", "to") for k in helpers):
        # also "insisted they be released"
        return False
    if any(s.lower[k] in ("had", "has", "have", "was", "were") for k in helpers):
        return True
    return s.tag[i] == "VBD" or bool(helpers and s.tag[helpers[0]] in FINITE)
