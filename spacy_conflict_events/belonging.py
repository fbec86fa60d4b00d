"""Whose a place or time is: that of the doers, of a cause, of another clause."""

from .scenes import OTHER_TIMES, follows, is_deed, is_happening
from .tree import Sentence

CAUSING = frozenset({"draw", "fuel", "ignite", "provoke", "prompt", "spark", "trigger"})
BLASTS = frozenset({"blast", "detonation", "explosion"})
# "a toll from Monday's blast"
TOLLS = frozenset({"casualty", "death", "fatality", "injury", "toll", "wound"})
UNRESTS = frozenset({"clash", "demonstration", "march", "protest", "rally", "riot"})
UNRESTS |= {"battle", "fighting", "rioting", "skirmish", "unrest", "violence"}
MOVING = frozenset(
    ["cross", "drive", "enter", "leave", "move", "pass", "patrol", "ride", "travel"]
)
MOVING |= {"walk", "return", "wait", "sleep", "pray", "queue", "head", "visit", "shop"}
MOVING |= {"attend", "campaign", "dine", "drink", "eat", "farm", "fish", "graze"}
MOVING |= {"arrive", "play", "sit", "stand", "tend", "work", "worship"}
GATHERING = frozenset(
    [
        "assemble",
        "block",
        "demonstrate",
        "down",
        "gather",
        "march",
        "picket",
        "protest",
        "rally",
        "riot",
        "strike",
        "walk",
    ]
)
SCATTERING = frozenset({"break", "clear", "control", "disperse", "evict", "prevent"})
SCATTERING |= {"quell", "repel", "scatter", "stop"}
TALKING = frozenset(
    ["address", "appear", "hit", "issue", "lash", "meet", "order", "react", "respond"]
)
TALKING |= {"send", "sign", "speak", "talk", "vote", "write"}
FINDING = frozenset({"confiscate", "discover", "find", "recover", "seize"})
PERSONAL = frozenset({"he", "she", "they"})
PRONOUNS = PERSONAL | {"it"}
EARLIER = frozenset({"since", "before", "until", "till"})


def lasts_over(s: Sentence, at: int, *, timed: bool) -> bool:
    """Tell whether the time of what came before is that of what came after, too.

    Not "since taking the town in May", "before they left at dusk".
    """
    # not "leaving two dead, before they fled"
    marks = {s.lower[k] for k in s.kids[at] if k < at} | {s.lower[s.head[at]]}
    if timed and marks & EARLIER:
        return False
    return follows(s, at) and not comes(s, at)


def is_length(s: Sentence, token: int) -> bool:
    """Tell whether a time says how long: "for three days"; not "for the third day"."""
    if s.lower[s.head[token]] != "for" or not s.has_list(token, "time_nouns"):
        return False
    return not any(s.ent[k] == "ORDINAL" or s.pos[k] == "ADJ" for k in s.kids[token])


def is_length_of(s: Sentence, start: int, end: int, i: int) -> bool:
    """Tell whether a time says how long another happening was.

    "Took the town after four days of fighting".
    """
    noun = length_of(s, start, end)
    if noun >= 0 and s.lower[start - 1] == "in" and s.head[start - 1] == i:
        # "was destroyed in two days of fighting"
        return False
    if noun >= 0 and s.lower[start - 1] == "on":
        # "was shot on the third day of protests"
        return False
    return noun >= 0 and noun != i and noun not in s.path_up(i)


def length_of(s: Sentence, start: int, end: int) -> int:
    """Find the happening whose length a time is: "a month of clashes"; -1 if none."""
    if s.lower[end : end + 1] != ["of"] or not s.has_list(end - 1, "time_nouns"):
        return -1
    noun = s.child(end, "pobj")
    happens = noun >= 0 and (is_happening(s, noun) or is_deed(s, noun))
    return noun if happens or s.lemma[noun] in UNRESTS else -1


def is_aside_of_demand(s: Sentence, i: int) -> bool:
    """Tell whether an act of speech is told beside a deed: "marched, calling for …"."""
    above = s.head[i]
    talk = s.has_list(above, "speaking") or s.lemma[above] in TALKING
    deed = s.lemma[above] in GATHERING or not talk
    return s.tag[i] == "VBG" and s.dep[i] == "advcl" and deed


def is_condition_of(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an event stands in a condition of what has the adjunct.

    "Threatened a strike from Monday unless the men are freed".
    """
    for up in (i, *s.path_up(i)):
        if s.dep[up] == "advcl" and any(
            s.lower[k] in ("if", "unless") for k in s.kids[up]
        ):
            return up not in s.path_up(token)
    return False


def is_doers(s: Sentence, token: int, verb: int) -> bool:
    """Tell whether a place says where the subject of a verb is from."""
    if s.dep[token] != "prep" or not s.is_verb(verb):
        return False
    at = token
    for up in s.path_up(token):
        if up == verb:
            return s.dep[at] in ("nsubj", "nsubjpass") and not is_happening(s, at)
        at = up
    return False


def is_of_cause(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct belongs to the cause of something, or to its effect.

    "The killing in Oro sparked protests in Ida", "fired on students in Oro, prompting
    riots in Ida".
    """
    path = [token, *s.path_up(token)]
    for number, verb in enumerate(path[1:], 1):
        at = path[number - 1]
        if s.lemma[verb] not in CAUSING or not s.is_verb(verb):
            continue
        if s.dep[at] == "nsubj":
            return i != at and at not in s.path_up(i)
        caused = s.child(verb, "dobj")
        if caused >= 0 and (
            s.has_list(caused, "explosives") or s.lemma[caused] in BLASTS
        ):
            # "were killed when rebels triggered a mine near Oro"
            continue
        if caused >= 0 and s.dep[verb] in ("advcl", "conj"):
            return i != verb and verb not in s.path_up(i)
    return False


def is_condition(s: Sentence, token: int, own: int) -> bool:
    """Tell whether an adjunct stands in a condition of what is told."""
    # "threatened to kill them unless troops left by Sunday"
    at = token
    for up in s.path_up(token):
        if at == own or (up == own and s.dep[at] != "advcl"):
            return False
        if s.dep[at] == "advcl" and any(
            s.lower[k] in ("if", "unless") for k in s.kids[at]
        ):
            return True
        at = up
    return False


def is_nth(s: Sentence, noun: int) -> bool:
    """Tell whether a noun is one of a row: "the third such murder"."""
    kids = s.children(noun, "amod", "det")
    return any(s.ent[k] == "ORDINAL" or s.lower[k] == "such" for k in (noun, *kids))


def comes(s: Sentence, at: int) -> bool:
    """Tell whether it comes after something of another time."""
    # "the attack comes days after rebels struck": another time
    first = next((k for k in (*s.kids[at], s.head[at]) if s.lower[k] in OTHER_TIMES), 0)
    if first and s.has_list(first - 1, "time_nouns"):
        return True
    return any(s.lemma[up] in ("come", "follow") for up in list(s.path_up(at))[:2])


def is_behind_clause(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a relative clause parts an adjunct from a trigger above it."""
    at = token
    for up in s.path_up(token):
        if at == i:
            return False
        if s.dep[at] == "relcl":
            return True
        at = up
    return False


def is_beside(s: Sentence, token: int, own: int) -> bool:
    """Tell whether a place stands in a clause of what went on beside.

    "Police arrested ten men as crowds marched across the country".
    """
    at = token
    for up in s.path_up(token):
        marks = {s.lower[k] for k in s.kids[at]} if s.dep[at] == "advcl" else set()
        marked = "as" in marks
        if "while" in marks and s.child(at, "nsubj", "nsubjpass") >= 0:
            # "was freed, while three others are held in Oro"; not "while guns were
            # seized in Oro"
            marked = not (s.lemma[at] in FINDING and s.child(at, "auxpass") >= 0)
        # "a bomb went off as a convoy passed through Oro": there it went off
        marked = marked and s.lemma[at] not in MOVING
        # "was beaten as he lay on the road"
        own_doer = s.child(at, "nsubj", "nsubjpass") if marked else -1
        marked = marked and (own_doer < 0 or s.lower[own_doer] not in PRONOUNS)
        # "was stabbed as riots broke out in Oro"
        broke_out = own_doer >= 0 and s.lemma[own_doer] in UNRESTS
        marked = marked and not (broke_out and s.has_list(at, "occurring"))
        if at == own:
            return False
        if marked:
            return True
        at = up
    return False


def is_contrast(s: Sentence, token: int, own: int) -> bool:
    """Tell whether a place stands in a clause with ", while" and its own doer.

    "Two were hurt by a mine, while rebels fired on a post in Oro".
    """
    at = token
    for up in s.path_up(token):
        if at == own:
            return False
        if s.dep[at] == "advcl" and s.child(at, "nsubj", "nsubjpass") >= 0:
            first = min(s.subtree(at))
            if s.lower[first] == "while" and s.text[first - 1] == ",":
                return own not in s.subtree(at)
        at = up
    return False


def is_aside(s: Sentence, at: int) -> bool:
    """Tell whether a phrase with "with" stands apart behind a comma.

    "Across Kenya, with the biggest crowd in Oro".
    """
    return at > 0 and s.lower[at] in ("with", "including") and s.text[at - 1] == ","


def is_of_clause(s: Sentence, at: int, up: int, *, timed: bool) -> bool:
    """Tell whether a clause has places and times of its own.

    "Arrested him for beating a clerk on Friday", "foiled a plot to bomb a church".
    """
    if s.dep[at] == "pcomp":
        # "accused them of having armed rebels in 2017"
        before = s.lower[up] == "of" and any(s.lower[k] == "having" for k in s.kids[at])
        return timed and (before or (s.lower[up] == "for" and s.tag[at] == "VBG"))
    # the parser may hang the plot's verb on "foiled"
    plotted = s.dep[at] == "acl"
    plotted = plotted or (s.dep[at] == "xcomp" and s.has_list(up, "negating"))
    plotted = plotted and s.tag[at] == "VB"
    if s.lemma[at] in SCATTERING:
        # "resorted to a baton charge to disperse a crowd in Oro"
        return False
    return plotted and any(s.lower[k] == "to" for k in s.kids[at])
