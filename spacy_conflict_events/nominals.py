"""What the word that a noun of action hangs on says of its reality."""

from collections.abc import Callable

from .gerunds import BRINKS, PRETEXTS
from .modality import (
    State,
    governed_as,
    has_habit,
    is_infinitive,
    look,
    names_nobody,
)
from .outcomes import (
    is_called_off,
    is_false,
    is_foiled,
    is_in_vain,
    is_negated,
    is_planned,
    is_ruled_out,
    says_false,
    tells,
)
from .tree import Sentence
from .voice import SUFFERING

PRESUPPOSING = frozenset(
    {"after", "during", "since", "following", "despite", "against", "behind"}
)
ANNOUNCING = frozenset({"announce", "call", "propose", "schedule"})
AFFECTED = frozenset({"victim", "survivor", "scene", "site"})
DUE = frozenset({"due", "scheduled", "slated"})
# "a halt to the shelling"
ENDS = frozenset({"halt", "end", "stop", "cessation", "pause"})
COMMON = frozenset(["common", "rare", "frequent", "rife", "routine", "commonplace"])
ACTIVE_DEPS = frozenset({"dobj", "pobj", "nsubjpass", "attr", "oprd", "dative"})
# "no reports of injuries"
SIGNS = frozenset(["evidence", "indication", "proof", "record", "report", "sign"])
SIGNS |= {"suggestion", "trace"}
# "halted its offensive"
ENDING = frozenset({"cease", "halt", "stop"})
# "massed for an assault"
GATHERING = frozenset(["arm", "assemble", "brace", "gear", "mass", "muster"])
GATHERING |= {"prepare", "preparation", "ready", "rehearse"}
# "a deadline for the release"
TERMS = frozenset(["condition", "date", "deadline", "timetable", "ultimatum"])
# "raids for the arrest of the killers"
TERMS |= {"drive", "hunt", "manhunt", "measure", "operation", "push", "raid", "search"}
TERMS |= {"bounty", "reward", "step", "warrant", "way"}
# "to ensure the arrest of the killers"; not "secured the release of two men"
ENSURING = frozenset({"ensure", "facilitate", "guarantee", "negotiate", "secure"})
CRYING = frozenset({"bay", "chant", "cry", "scream", "shout", "yell"})
# what tells when it was, and not what is wanted
MEANWHILE = frozenset({"after", "amid", "during", "following", "in"})
AMID = frozenset({"after", "amid", "during", "in", "with"})
# what people protest to get, where not for it being done
CAMPAIGNS = frozenset(["agitate", "agitation", "bandh", "blockade", "campaign", "fast"])
CAMPAIGNS |= {"demonstrate", "demonstration", "dharna", "hartal", "march", "petition"}
CAMPAIGNS |= {"picket", "protest", "rally", "sit-in", "strike", "vigil", "shutdown"}
WANTED = frozenset(["arrest", "prosecution", "punishment", "release", "removal"])
WANTED |= {"reinstatement", "resignation", "return", "withdrawal"}
# "a strike to secure the release of its leaders"
SECURING = frozenset(["arrange", "ensure", "negotiate", "obtain", "secure", "win"])
COMPOUNDS = {
    "attempt": "attempted",
    "bid": "attempted",
    "call": "demanded",
    "plan": "planned",
    "plot": "planned",
    "threat": "threatened",
}
# "constituted a massacre"
COUNTING = frozenset({"amount", "constitute", "qualify"})
ATTENDING = frozenset({"address", "attend", "join", "lead"})
SPATES = frozenset({"campaign", "orgy", "rash", "spate", "spree", "wave"})
FACING = frozenset({"endure", "face", "suffer", "undergo"})
LOOMING = frozenset(["beckon", "impend", "loom"])
# Takes the factuality of a verb, and of an event of the same kind, into a state.
OfVerb = Callable[[Sentence, int, State], None]


def weigh_noun(s: Sentence, i: int, state: State, of_verb: OfVerb) -> None:
    """Weigh the word that a noun of action hangs on.

    s (Sentence): The sentence.
    i (int): The noun.
    state (State): What is known so far; it changes.
    of_verb (Callable[[Sentence, int, State], None]): Takes into the state how the text
        presents what a verb tells.
    """
    at, dep = _place(s, i)
    off = is_called_off(s, i)
    if off and not is_planned(s, i):
        # "called off a strike planned for May": told as what did not take place
        state.negative = not is_negated(s, i)
        return
    if is_foiled(s, i) and any(s.lower[k] == "attempted" for k in s.kids[i]):
        # "the attempted abduction was foiled"
        state.negative, state.modality = True, "actual"
        return
    _own_words(s, i, state)
    if off or is_ruled_out(s, i):
        state.negative = not is_negated(s, i)
        state.unreal("planned")
        return
    if at != i and s.lemma[at] in AFFECTED:
        # "help the victims of fighting"
        return
    head = s.head[at]
    if dep == "attr" and s.lemma[head] == "be":
        # "there could be an attack"
        told = look(s, head)
        if not state.speech:
            of_verb(s, head, told)
        state.unreal(told.modality)
        but = s.dep[i] == "conj" and any(s.lower[k] == "but" for k in s.kids[s.head[i]])
        # "was not an accident but an attack"
        state.negative = state.negative or (told.negative and not but)
    if dep == "compound" and head > i:
        _in_compound(s, head, state)
        return
    if head == at or dep in ("nsubj", "poss", "compound", "appos"):
        if dep == "nsubj" and s.is_verb(head):
            if _is_any(s, i) and look(s, head).modality != "actual":
                # "any attack would reopen the war"
                state.unreal("possible")
            _as_subject(s, head, state, of_verb)
        return
    if dep == "pobj":
        if _behind(s, i, head, state):
            return
        head = s.head[head]
    _under(s, i, head, dep, state, of_verb)


def _in_compound(s: Sentence, head: int, state: State) -> None:
    """Weigh the noun that a noun stands before: "a kidnap attempt", "a bomb plot"."""
    if s.lemma[head] in COMPOUNDS:
        state.unreal(COMPOUNDS[s.lemma[head]])
        state.negative = state.negative or is_foiled(s, head)


def _place(s: Sentence, i: int) -> tuple[int, str]:
    """Find the token by which a noun hangs on a verb, and its label."""
    at, dep = i, s.dep[i]
    if dep == "conj" and not s.is_verb(s.head[i]):
        at = s.head[i]
        dep = s.dep[at]
    measure = s.head[s.head[at]]
    if dep == "pobj" and s.lower[s.head[at]] == "of" and _is_measure(s, measure):
        # "plans a series of attacks", "those who commit acts of violence"
        at, dep = measure, s.dep[measure]
    return at, dep


def _own_words(s: Sentence, i: int, state: State) -> None:
    """Weigh what stands around the noun itself."""
    if _is_kind(s, i):
        state.unreal("generic")
    planned = (k for k in s.children(i, "acl") if s.lower[k] == "planned")
    if any(s.child(k, "agent") < 0 for k in planned):
        # "with more raids planned in the coming days"
        state.unreal("planned")
    if any(
        s.lower[k] in DUE and not _is_because(s, k)
        for k in s.children(i, "acl", "amod")
    ):
        # "a rally scheduled for Sunday"
        state.unreal("planned")
    if any(s.lower[k] in ("planning", "plotting") for k in s.children(i, "compound")):
        # "was jailed for planning attacks", read as a kind of attack
        state.unreal("planned")
    first = min([i, *s.kids[i]])
    before = s.lower[max(first - 2, 0) : first]
    if before == ["rather", "than"]:
        # "an accident rather than an attack"
        state.negative = True
    elif s.dep[i] in ("appos", "conj") and before[-1:] == ["not"]:
        # "an accident, not an attack"
        state.negative = True


def _is_because(s: Sentence, i: int) -> bool:
    # "injuries due to the blast"; not "a rally due to begin"
    to = s.lower[i : i + 2] == ["due", "to"]
    return to and s.tag[i + 2 : i + 3] != ["VB"]


def _behind(s: Sentence, i: int, preposition: int, state: State) -> bool:
    """Weigh the preposition before a noun; tell whether it settles the matter."""
    word, above = s.lower[preposition], s.head[preposition]
    before = s.lower[preposition - 1]
    if word == "of" and _is_contingency(s, above):
        # "in the event of an attack"
        state.unreal("conditional")
        return True
    if word == "of" and _is_untold(s, above, state):
        return True
    if word == "over" and s.has_list(i, "deeds"):
        # "called a strike over the beating of a clerk"
        return True
    if word == "to" and s.lower[above] in ENDS:
        # "called for a halt to the shelling": it goes on
        return True
    if word == "for" and s.has_list(above, "punishing") and s.is_verb(above):
        # "wanted for murder"
        return True
    thing = s.child(above, "dobj") if s.is_verb(above) else above
    if word == "for" and (s.lemma[above] in GATHERING or s.lemma[thing] in TERMS):
        # "massed for an assault", "a deadline for the release"
        if not (state.staged and s.tag[above] in ("VBD", "VBN")):
            # "assembled for a rally", which they held
            state.unreal("planned")
        return True
    if word == "for" and s.lemma[above] in CAMPAIGNS and s.lemma[i] in WANTED:
        # "marched for the arrest of the killers"
        state.unreal("demanded")
        return True
    if word == "for" and s.lower[above] in ("exchange", "return"):
        if _is_wished(s, above):
            # "asked for weapons in exchange for his release"
            state.unreal("demanded")
        return True
    if word == "for" and s.lemma[above] in PRETEXTS and not _is_known(s, i):
        state.unreal("possible")
        return True
    if word == "of" and before in BRINKS and s.lower[s.head[above]] == "on":
        # "on the brink of war"
        state.unreal("possible")
        return True
    if word in ("to", "as") and s.lemma[above] in COUNTING:
        # "did not amount to a massacre"
        state.negative = look(s, above).negative
        return True
    if word == "of" and before == "short":
        # "fell short of a massacre"; not "was nothing short of a massacre"
        state.negative = s.lower[preposition - 2] not in ("nothing", "little")
        return True
    if word == "without" or (word == "of" and before == "instead"):
        state.negative = True
        return True
    if word == "against" and s.has_list(above, "fearing"):
        # "warned residents against revenge attacks"
        state.unreal("feared")
        return True
    if word in PRESUPPOSING or s.has_list(above, "involved"):
        return True
    if word == "into" and s.has_list(above, "demanding"):
        # a headline: "UN calls for probe into raid"
        return True
    if word == "for" and s.lemma[above] in CRYING:
        # "shouted for his release"
        state.unreal("demanded")
        return True
    if s.has_list(above, "lacking"):
        state.negative = True
    elif word == "for" and not s.is_verb(above) and _is_demanded(s, above):
        # "demanded money for his release"
        state.unreal("demanded")
    elif s.tag[above] in ("VBP", "VBZ") and has_habit(s, above):
        state.unreal("generic")
    return False


def _is_untold(s: Sentence, above: int, state: State) -> bool:
    """Weigh the report of something: "no reports of injuries", "denied claims of"."""
    # "no loss of life or injury"
    none = s.lemma[above] in SIGNS | {"loss"} and names_nobody(s, above)
    if none or (tells(s, above) and is_false(s, above)):
        state.negative = True
    return state.negative


def _under(
    s: Sentence, i: int, head: int, dep: str, state: State, of_verb: OfVerb
) -> None:
    """Weigh the verb or noun above a noun."""
    if s.lower[head] in ("aimed", "directed") and dep == "nsubjpass":
        # "the raid was aimed at a camp"
        of_verb(s, head, state)
        return
    called = s.lemma[head] == "call"
    # "called off a strike", "what he called a massacre"; not "called for a strike"
    plain = called and dep != "pobj" and s.is_verb(head)
    # "the deaths were due to police firing"
    plain = plain or s.lower[head] == "due"
    # "demanded his release in a protest", "was sent to hospital after the clash"
    meanwhile = dep == "pobj" and s.lower[s.head[i]] in MEANWHILE
    plain = plain or (meanwhile and s.is_verb(head))
    governed = "" if plain else governed_as(s, head, finite=False)
    announced = s.lemma[head] in ANNOUNCING and dep in ACTIVE_DEPS
    announced = announced and s.child(head, "prt") < 0
    announced = announced and (not called or s.head[i] == head)
    if announced and state.staged and not state.speech and not _is_known(s, i):
        # "announced a strike"
        state.unreal("planned")
    up = s.child(head, "prt") if s.lemma[head] == "break" else -1
    if up >= 0 and s.lower[up] == "up" and not _is_any(s, i):
        # "fired tear gas to break up the march"
        return
    if s.is_verb(head) and _carries(s, head, dep) and not governed:
        by = dep == "nsubjpass" and s.child(head, "agent") >= 0
        if by and _is_known(s, i) and look(s, head).modality == "possible":
            # "the raid was probably carried out by rebels": who did it is not known
            return
        of_verb(s, head, state)
        doer = s.child(head, "nsubj")
        known = dep == "pobj" and _is_known(s, i)
        if known and doer >= 0 and names_nobody(s, doer):
            # "none of them took part in the fighting"
            state.negative = False
        return
    if dep == "dobj" and s.lemma[head] in SECURING and s.is_verb(head):
        of_verb(s, head, state)
        if s.dep[head] in ("acl", "advcl") and is_infinitive(s, head):
            state.unreal("planned")
        return
    joined = dep == "dobj" and s.lemma[head] in ATTENDING
    if joined or (dep == "pobj" and s.lower[s.head[i]] == "at" and state.staged):
        # "was due to speak at a rally"
        above = State()
        of_verb(s, head, above)
        if above.modality in ("planned", "demanded", "promised"):
            state.unreal("planned")
    bare = dep == "dobj" and not s.children(i, "det", "nummod", "amod", "poss")
    if bare and s.lemma[head] in SUFFERING and _negated_above(s, head):
        # "the troops did not suffer casualties"; not "did not suffer serious injuries"
        state.negative = True
        return
    if dep == "dobj" and s.lemma[head] in FACING and s.is_verb(head):
        _faced(s, i, head, state, of_verb)
        return
    # not "escaped with a wound", "roads were blocked in protests"
    missed = dep in ACTIVE_DEPS and (dep != "pobj" or s.lower[s.head[i]] not in AMID)
    told = _is_known(s, i) or s.lemma[i] == "attempt"
    within = dep == "pobj" and s.lower[s.head[i]] in ("after", "during", "in")
    if s.lemma[head] == "escape" and (within or (dep == "dobj" and told)):
        # "a waiter who escaped the raid", "escaped an attempt on his life", "escaped
        # unhurt in the raid"
        missed = False
    if s.has_list(head, "negating") and missed and not state.speech:
        _under_negation(s, i, head, state, of_verb)
        return
    if s.has_list(head, "denying") and not state.speech and dep == "dobj":
        # "neither confirmed nor denied the attack"
        state.negative = not look(s, head).negative and s.lower[head - 1] != "nor"
        return
    if _is_any(s, i):
        if _negated_above(s, head):
            state.negative = True
        elif not state.speech:
            # "will respond to any attack"
            state.unreal("possible")
    if s.has_list(head, "alleging"):
        state.certainty = "alleged"
    if dep == "dobj" and s.lemma[head] in ENSURING and s.tag[head] == "VB":
        state.unreal("planned")
    particle = s.is_verb(head) and s.child(head, "prt") >= 0
    told = state.speech and s.has_list(head, "speaking")
    if governed == "ordered" and dep == "dobj" and _is_charged(s, head):
        # "accused of ordering the killings": they took place
        return
    if governed and not particle and not told:
        state.unreal(governed)
    elif s.lemma[head] == "include" and dep == "dobj":
        whole = s.child(head, "nsubj")
        if whole >= 0 and s.has_list(whole, "demanding"):
            # "their demands include the release of the men"
            state.unreal("demanded")


def _faced(s: Sentence, i: int, verb: int, state: State, of_verb: OfVerb) -> None:
    above = State()
    of_verb(s, verb, above)
    state.unreal(above.modality)
    bare = s.tag[i] == "NN" and not s.children(i, "det", "poss", "nummod", "amod")
    if bare and s.lemma[verb] == "face" and s.tag[verb] != "VBD":
        # "faces execution", "told to leave or face bombardment"
        state.unreal("possible")


def _under_negation(
    s: Sentence, i: int, head: int, state: State, of_verb: OfVerb
) -> None:
    """Weigh a word that undoes its object: "foiled an attack", "failed to stop it"."""
    if not s.is_verb(head):
        state.negative = not look(s, head).negative
        return
    if is_in_vain(s, head):
        # "did nothing to stop the attack"
        return
    if s.lemma[head] in ENDING and s.children(i, "poss"):
        # "halted its offensive", which had begun
        return
    above = State()
    of_verb(s, head, above)
    meant = above.modality in ("planned", "attempted") and not above.negative
    if meant and is_infinitive(s, head):
        # "moved to prevent rallies": whether they did is not told; not "a deal to stop
        # the carnage", which went on
        if s.lemma[head] not in ENDING or not _is_known(s, i):
            state.unreal("planned")
        return
    state.negative = not above.negative
    could = any(s.lower[k] in ("could", "couldn") for k in s.children(head, "aux"))
    if not (above.negative and could):
        # "could not prevent the attack": it took place
        state.unreal(above.modality)


def _as_subject(s: Sentence, verb: int, state: State, of_verb: OfVerb) -> None:
    ahead = s.lemma[verb] == "go" and s.lower[verb + 1 : verb + 2] == ["ahead"]
    if s.has_list(verb, "occurring") or ahead:
        # "the strike will go ahead"
        told = State()
        of_verb(s, verb, told)
        state.negative = state.negative or told.negative
        state.unreal(told.modality)
    elif s.lemma[verb] in LOOMING:
        # "an attack looms"
        state.unreal("possible")
    elif s.lemma[verb] in ("be", "seem", "appear", "look"):
        told = look(s, verb)
        own = s.child(verb, "nsubj")
        if told.modality != "possible" or not _is_known(s, own):
            # not "the abductions could have been part of a feud"
            state.unreal(told.modality)
        if s.lemma[verb] == "be" and any(
            is_infinitive(s, k) and s.lemma[k] != "blame"
            for k in s.children(verb, "xcomp")
        ):
            # "the rally was to be held"
            state.unreal("planned")
        if says_false(s, verb) and not state.speech:
            # "the ambush was a hoax"; not "the claim was false", which was made
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


def _is_charged(s: Sentence, verb: int) -> bool:
    """Tell whether somebody is accused of an act or punished for it."""
    for up in s.path_up(verb):
        if s.has_list(up, "alleging") or s.has_list(up, "punishing"):
            return True
        if s.dep[up] not in ("xcomp", "pcomp", "prep"):
            return False
    return False


def _is_any(s: Sentence, i: int) -> bool:
    return any(s.lower[k] == "any" for k in s.kids[i])


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
    if _is_contingency(s, i):
        return False
    if governed_as(s, i, finite=False):
        return False
    return s.has_list(i, "measures") or s.has_list(i, "cases")


def _is_contingency(s: Sentence, i: int) -> bool:
    # "in case of an attack", "in the event of"; not "in the case of the attack"
    if s.dep[i] != "pobj" or s.lower[s.head[i]] != "in":
        return False
    return s.lower[i] == "event" or s.lower[i - 1 : i + 1] == ["in", "case"]


def _is_wished(s: Sentence, i: int) -> bool:
    """Tell whether what a token is part of is demanded, offered or promised."""
    verb = next((up for up in s.path_up(i) if s.is_verb(up)), -1)
    wishes = ("demanding", "promising", "planning")
    return verb >= 0 and any(s.has_list(verb, name) for name in wishes)


def _is_demanded(s: Sentence, noun: int) -> bool:
    while s.dep[noun] == "pobj" and s.lower[s.head[noun]] == "of":
        # "demanded a ransom of five cows for his release"
        noun = s.head[s.head[noun]]
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
    if s.dep[i] == "compound":
        # "the bombing suspect"
        return False
    head = s.head[i]
    if s.dep[i] == "conj" and any(s.lower[k] == "of" for k in s.children(head, "prep")):
        # "the torture and killing of a monk"
        return False
    if s.dep[i] in ("nsubj", "nsubjpass"):
        # "looting is a crime"; not "rioting broke out"
        return s.tag[head] in ("VBZ", "VBP") and s.child(head, "attr") >= 0
    reason = head
    while s.dep[reason] == "conj":
        # "were jailed for arson and rioting"
        reason = s.head[reason]
    reason = s.head[reason] if s.dep[reason] == "pobj" else reason
    if s.lower[reason] == "for" and _was_punished(s, s.head[reason]):
        return False
    if s.dep[i] == "pobj" and s.has_list(s.head[head], "time_nouns"):
        # "after a week of fighting"
        return False
    if s.lower[head] == "of" and s.lemma[s.head[head]] in SPATES:
        # "a campaign of torching"
        return False
    return not s.has_list(s.head[head], "joining_verbs")


def _was_punished(s: Sentence, verb: int) -> bool:
    # "nabbed three men"; not "people are jailed", "the law punishes people"
    if not s.is_verb(verb) or not s.has_list(verb, "punishing"):
        return False
    habit = any(s.tag[k] in ("VBP", "VBZ") for k in s.children(verb, "auxpass"))
    return (s.tag[verb] in ("VBD", "VBN") and not habit) or s.is_headline()


def _negated_above(s: Sentence, head: int) -> bool:
    if look(s, head).negative or names_nobody(s, head):
        return True
    up = s.head[head]
    return s.is_verb(up) and look(s, up).negative
