"""Rehangs phrases of time that the parser gave to the verb of a report."""

from .time_phrases import time_phrases
from .tree import Sentence


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
