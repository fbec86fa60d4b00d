"""Rehangs phrases of time that the parser gave to the verb of a report."""

from .place_nouns import PLACES
from .places import TAKING
from .scenes import is_happening
from .time_phrases import time_phrases
from .tree import Sentence

SPEAKING = ("speaking", "threatening", "promising", "planning")
OCCURRING = frozenset(
    ["begin", "continue", "ensue", "erupt", "flare", "happen", "last", "occur", "rage"]
)
OCCURRING |= {"start"}
# before those who take part in a happening: "a clash with the army"
PARTIES = frozenset({"with", "between", "of", "by", "against", "among"})
# what lawless people do
SNATCHING = frozenset({"abduct", "kidnap", "snatch"})
# the most words of "identified as Ali Khan (24), son of Omar Khan"
LONGEST = 25
# with what a clause begins
OPENING = frozenset({"mark", "nsubj", "nsubjpass", "aux", "csubj", "expl"})


def rehang_between(s: Sentence) -> None:
    """Hang what stands between a verb of speech and its clause on that verb.

    "Said on Thursday it had taken the camp", "vowed on Monday to attack": the parser
    gives the day to what is said.

    s (Sentence): The sentence; its heads change.
    """
    moves: list[tuple[int, int]] = []
    for below, dep in enumerate(s.dep):
        verb = s.head[below]
        if dep not in ("ccomp", "xcomp") or verb >= below or not s.is_verb(verb):
            continue
        if not any(s.has_list(verb, name) for name in SPEAKING):
            continue
        kids = [k for k in s.kids[below] if verb < k < below]
        opened = [k for k in kids if s.dep[k] in OPENING]
        first = min((s.subtree(k)[0] for k in opened), default=-1)
        for kid in kids:
            placed = s.dep[kid] in ("prep", "npadvmod") and s.subtree(kid)[-1] < first
            if placed and s.subtree(kid)[0] == verb + 1:
                moves.append((kid, verb))
    for at, head in moves:
        s.head[at] = head
    if moves:
        s.link()


def rehang_named(s: Sentence) -> None:
    """Hang what follows a name in commas on the verb that the name only tells more of.

    "Arrested a man, identified as Ali Khan, from Oro on Friday", "was abducted by
    rebels of the Front from Oro".

    s (Sentence): The sentence; its heads change.
    """
    moves: list[tuple[int, int]] = []
    for at, dep in enumerate(s.dep):
        if dep == "prep" and s.lower[at] == "from" and s.dep[s.head[at]] == "pobj":
            verb = _taking_verb(s, at, s.head[at])
            if verb >= 0:
                moves.append((at, verb))
        elif (
            dep in ("acl", "advcl") and s.tag[at] == "VBN" and s.has_list(at, "naming")
        ):
            verb = next((up for up in s.path_up(at) if s.is_verb(up)), -1)
            if 0 <= verb < at:
                moves += [(k, verb) for k in _behind_name(s, at) if s.head[k] != verb]
    for at, head in moves:
        s.head[at] = head
    if moves:
        s.link()


def _behind_name(s: Sentence, participle: int) -> list[int]:
    """List the prepositions behind the comma that ends a name in commas."""
    named = False
    for comma in range(participle + 1, min(participle + LONGEST, len(s) - 1)):
        named = named or s.pos[comma] == "PROPN"
        if s.text[comma] == "," and s.pos[comma + 1] == "ADP":
            break
    else:
        return []
    found: list[int] = []
    for k in range(comma + 1, len(s)):
        if s.is_verb(k) or s.text[k] in (",", ";"):
            break
        if s.dep[k] == "prep" and s.head[k] < comma:
            found.append(k)
    return found if named and s.text[participle - 1] == "," else []


def _taking_verb(s: Sentence, preposition: int, doer: int) -> int:
    """Find the verb of which a doer took somebody from a place; -1 if there is none.

    "Abducted by fighters of the Front from Oro"; not "by fighters from Oro".
    """
    by = s.head[doer]
    named = s.lower[by] == "of"
    if named:
        # "by fighters of the Front from Oro"
        by = s.head[s.head[by]]
    if s.dep[by] != "agent" or s.lemma[s.head[by]] not in TAKING:
        return -1
    place = s.child(preposition, "pobj")
    known = place >= 0 and s.has_list(place, "places")
    owned = known and s.child(place, "poss") >= 0
    # "abducted by gunmen from Oro bazaar"; not "arrested by officers from Oro station"
    taken = s.lemma[s.head[by]] in SNATCHING and s.tag[doer] in ("NNS", "NNPS")
    owned = owned or (taken and (known or s.ent[place] in PLACES))
    ranked = named or any(
        s.lower[k] == "of" and k < preposition for k in s.children(doer, "prep")
    )
    return s.head[by] if owned or ranked else -1


def rehang_clauses(s: Sentence) -> None:
    """Hang clauses on what they tell of.

    "Died in a clash with the army that took place in Oro": the clash took place. "Two
    were killed and a guard was hurt in Oro, police said": both are said together.

    s (Sentence): The sentence; its heads and labels change.
    """
    moves: list[tuple[int, int, str]] = []
    for at, dep in enumerate(s.dep):
        head = s.head[at]
        if dep == "relcl" and _takes_place(s, at):
            happening = _happening_above(s, at)
            if happening >= 0:
                moves.append((at, happening, dep))
        elif dep == "ccomp" and s.has_list(head, "reporting"):
            last = [k for k in s.children(head, "ccomp") if k < at < head][-1:]
            if last and any(last[0] < k < at for k in s.children(last[0], "cc")):
                moves.append((at, last[0], "conj"))
    for at, head, dep in moves:
        s.head[at], s.dep[at] = head, dep
    if moves:
        s.link()


def _takes_place(s: Sentence, verb: int) -> bool:
    if s.lemma[verb] == "take":
        what = s.child(verb, "dobj")
        return what >= 0 and s.lower[what] == "place"
    if s.lemma[verb] == "break":
        return s.child(verb, "prt") >= 0
    return s.lemma[verb] in OCCURRING


def _happening_above(s: Sentence, relative: int) -> int:
    """Find the happening behind the party that a clause was hung on; -1 if none."""
    above = s.head[relative]
    own = s.child(relative, "nsubj", "nsubjpass")
    told = own >= 0 and s.lower[own] in ("that", "which")
    if not told or is_happening(s, above) or not 0 < relative - above < 6:
        return -1
    for _ in range(2):
        preposition = s.head[above]
        if s.dep[above] != "pobj" or s.lower[preposition] not in PARTIES:
            return -1
        above = s.head[preposition]
        if is_happening(s, above):
            return above
    return -1


def _rehang_time_of_gerund(s: Sentence) -> None:
    """Hang a day on the gerund before it: "killed two after taking the town on Friday".

    The parser hangs "last Friday" on the verb above.
    """
    for i in s.at("npadvmod", 4):
        verb = s.head[i]
        if s.ent[i] != "DATE" or verb > i:
            continue
        first = min(s.subtree(i))
        if s.text[first - 1] == ",":
            continue
        for preposition in s.children(verb, "prep"):
            gerund = s.child(preposition, "pcomp")
            if s.lower[preposition] != "after" or gerund < 0 or s.tag[gerund] != "VBG":
                continue
            if max(s.subtree(gerund)) == first - 1:
                s.head[i] = gerund
                s.link()


def rehang_times(s: Sentence) -> None:
    """Hang a time before "reports The Daily" on the verb of what is reported.

    "Rebels claimed the killing of a man on July 24, states The Daily": the parser takes
    the phrase for a part of "states".

    s (Sentence): The sentence; its heads change.
    """
    if "pcomp" in s.dep and "npadvmod" in s.dep:
        _rehang_time_of_gerund(s)
    reporting = s.lists.get("reporting", frozenset())
    if reporting.isdisjoint(s.lower) and reporting.isdisjoint(s.lemma):
        return
    moves: list[tuple[int, int]] = []
    for start, end in time_phrases(s):
        tops = [i for i in range(start, end) if not start <= s.head[i] < end]
        for top in tops:
            at = s.head[top] if s.dep[top] == "pobj" else top
            verb = s.head[at]
            if verb <= end or not s.has_list(verb, "reporting"):
                continue
            told = [k for k in s.children(verb, "ccomp") if k < at]
            if told:
                moves.append((at, told[-1]))
    for at, head in moves:
        s.head[at] = head
    if moves:
        s.link()
