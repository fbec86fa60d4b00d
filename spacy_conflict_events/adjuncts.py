"""Rehangs phrases of time that the parser gave to the verb of a report."""

from .time_phrases import time_phrases
from .tree import Sentence

SPEAKING = ("speaking", "threatening", "promising", "planning")
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


def rehang_times(s: Sentence) -> None:
    """Hang a time before "reports The Daily" on the verb of what is reported.

    "Rebels claimed the killing of a man on July 24, states The Daily": the parser takes
    the phrase for a part of "states".

    s (Sentence): The sentence; its heads change.
    """
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
