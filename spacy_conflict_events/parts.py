"""Which event of a sentence is part of which: the killing of the attack that kills."""

from collections.abc import Sequence

from .scenes import zone
from .sharing import organisation
from .slots import Draft, Extent
from .tree import Sentence
from .voice import is_passive

FIGHTS = ("ATTACK", "CLASH")
# what an event can be part of, the first that there is
WHOLES = {
    "KILL": ("ATTACK", "CLASH"),
    "INJURE": ("ATTACK", "CLASH", "KILL"),
    "DESTROY": ("ATTACK", "CLASH", "KILL"),
    "ATTACK": ("ATTACK",),
}
CLAIMED = frozenset({"ATTACK", "KILL", "ABDUCT", "INJURE", "DESTROY"})
WITHIN = frozenset({"in", "during", "by", "with", "from", "of"})
MEANWHILE = frozenset({"when", "as", "while", "where"})


def is_real(event: Draft) -> bool:
    """Tell whether an event is told as one that took place."""
    return event.fact.polarity == "positive" and event.fact.modality == "actual"


def parts_of(s: Sentence, events: Sequence[Draft]) -> dict[int, int]:
    """Find which events of a sentence are part of another one of it.

    s (Sentence): The sentence.
    events (Sequence[Draft]): Its events, in the order of the text.
    RETURNS (dict[int, int]): The place of the whole by the place of the part. There
        are no circles.
    """
    found: dict[int, int] = {}
    for at, event in enumerate(events):
        if not is_real(event):
            continue
        if event.type == "CLAIM_RESPONSIBILITY":
            whole = _claimed(s, events, at)
        elif event.type in WHOLES:
            whole = _whole(s, events, at)
        else:
            continue
        if whole is not None:
            found[at] = whole
    return found


def _claimed(s: Sentence, events: Sequence[Draft], at: int) -> int | None:
    for other, event in enumerate(events):
        if event.type in CLAIMED and is_real(event) and other != at:
            above = list(s.path_up(event.head))
            if events[at].head in above:
                return other
    return None


def _whole(s: Sentence, events: Sequence[Draft], at: int) -> int | None:
    event = events[at]
    for kind in WHOLES[event.type]:
        near = [
            other
            for other, whole in enumerate(events)
            if whole.type == kind
            and is_real(whole)
            and whole.head != event.head
            # the later of two attacks is told as part of the earlier
            and (event.type != kind or whole.head < event.head)
        ]
        near.sort(key=lambda other: abs(events[other].head - event.head))
        for other in near:
            if _is_one(s, event, events[other]) and _agree(s, event, events[other]):
                return other
    return None


def _is_one(s: Sentence, part: Draft, whole: Draft) -> bool:
    """Tell whether the grammar makes one happening of two events."""
    a, b = part.head, whole.head
    if part.type == "ATTACK" and not s.is_verb(a):
        return False
    if _leads_to(s, a, b) or _leads_to(s, b, a):
        return True
    # "was killed and two were injured in a blast": the blast is of both
    for beside in _beside(s, a):
        if s.is_verb(b) and beside != b:
            continue
        if _leads_to(s, b, beside) or _leads_to(s, beside, b):
            return zone(s, a) == zone(s, b)
    return False


def _beside(s: Sentence, verb: int) -> list[int]:
    """List the verbs that stand beside a verb in a row."""
    found = [verb]
    for i in found:
        row = s.children(i, "conj")
        if s.dep[i] == "conj":
            row.append(s.head[i])
        for other in row:
            if other not in found and not _is_told_apart(s, i, other):
                found.append(other)
    return found[1:]


def _leads_to(s: Sentence, low: int, high: int) -> bool:
    """Tell whether a path of one happening leads from a token up to another."""
    at = low
    for up in s.path_up(low):
        dep, word = s.dep[at], s.lower[at]
        if dep in ("prep", "agent"):
            if word not in WITHIN and s.head[at] != low:
                return False
        elif dep == "advcl":
            mark = next(
                (s.lower[k] for k in s.kids[at] if s.dep[k] in ("mark", "advmod")), ""
            )
            if s.tag[at] != "VBG" and mark not in MEANWHILE:
                return False
            if mark in ("after", "before", "since"):
                return False
        elif dep in ("conj",):
            if _is_told_apart(s, at, up) or not s.is_verb(at):
                return False
        elif dep in ("nsubj", "nsubjpass"):
            # "the blast killed": what happened is the subject itself
            if at != low or (up != high and not _is_row(s, up, high)):
                return False
        elif dep in ("relcl", "acl"):
            if up != high:
                return False
        elif dep not in ("pobj", "dobj", "pcomp", "xcomp", "compound", "nmod"):
            return False
        if up == high:
            return True
        at = up
    return False


def _is_row(s: Sentence, first: int, verb: int) -> bool:
    """Tell whether a verb stands beside a first one and has no subject of its own."""
    return verb in _beside(s, first) and s.child(verb, "nsubj", "nsubjpass") < 0


def _is_told_apart(s: Sentence, verb: int, other: int) -> bool:
    """Tell whether two verbs in a row have subjects of their own, and act on them."""
    later = max(verb, other)
    own = s.child(later, "nsubj", "nsubjpass")
    if own < 0:
        return False
    return not (is_passive(s, verb) and is_passive(s, other))


def _meet(ours: list[Extent], theirs: list[Extent]) -> bool:
    return any(a < d and c < b for a, b in ours for c, d in theirs)


def _agree(s: Sentence, part: Draft, whole: Draft) -> bool:
    """Tell whether place, time and doer of two events are not at odds."""
    for slot in ("location", "time"):
        ours, theirs = part.extents.get(slot, []), whole.extents.get(slot, [])
        if ours and theirs and not _meet(ours, theirs):
            return False
    if whole.type == "CLASH":
        return True
    ours_ = {organisation(s, head) for head in part.heads.get("actor", [])}
    theirs_ = {organisation(s, head) for head in whole.heads.get("actor", [])}
    if not ours_ or not theirs_ or ours_ & theirs_:
        return True
    return any(s.pos[i] == "PRON" for i in ours_ | theirs_)
