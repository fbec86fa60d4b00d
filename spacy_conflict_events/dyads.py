"""Finds the other side of acts of speech and of what sides do together.

Who agrees to lift sanctions on a country, or threatens to shell a town, deals with
that country or town: the outer act takes over the target of the act that it is about.
Where two sides agree or meet, each of them is the other's counterpart.
"""

from .parties import is_party
from .phrases import conjuncts
from .slots import Draft, put
from .tree import Sentence
from .voice import is_passive

COMMITTING = frozenset({"AGREE", "THREATEN", "REJECT"})
JOINT = frozenset({"AGREE", "MEET", "COOPERATE"})
ASKING = frozenset({"DEMAND", "ASK", "AGREE", "PLEDGE", "MEET"})
REPLYING = frozenset({"reprisal", "respond", "retaliate", "retaliation", "revenge"})
AVENGING = frozenset({"avenge", "mourn", "revenge"})
BELOW = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "pobj", "prep", "acl"})
LINKS = frozenset({"to", "of", "with", "for", "on"})


def complete(s: Sentence, events: list[Draft]) -> None:
    """Fill the targets that the act behind an act of speech tells.

    s (Sentence): The sentence.
    events (list[Draft]): Its events; their targets change where they are empty.
    """
    # from right to left: "agreed to offer to withdraw from the town"
    for event in sorted(events, key=lambda e: -e.head):
        if event.heads.get("target"):
            continue
        _from_embedded(s, event, events)
        _from_partners(s, event)
        if event.type == "ACCUSE":
            _from_saying(s, event)
        if event.type == "THREATEN":
            _from_condition(s, event)


def _from_embedded(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Take the target of the act that is promised, threatened or refused."""
    if event.type not in COMMITTING:
        return
    own = event.heads.get("actor", [])
    taken = {s.lower[h] for h in own}
    for other in sorted(events, key=lambda e: abs(e.head - event.head)):
        reply = s.head[s.head[other.head]]
        replies = s.lower[s.head[other.head]] == "for" and s.lemma[reply] in REPLYING
        if replies or s.lemma[s.head[other.head]] in AVENGING:
            # "vowed to avenge the deaths of two men"
            continue
        if other.type == "PROTEST" or not _is_below(s, other.head, event.head):
            continue
        slot = "target"
        if event.type == "REJECT" and not s.is_verb(other.head):
            # "rejected calls by the opposition": those who ask are turned down
            if other.type not in ASKING:
                continue
            slot = "actor"
        heads = [
            h
            for h in other.heads.get(slot, [])
            if s.lower[h] not in taken and not _is_subject_pronoun(s, h)
        ]
        if heads:
            put(s, event, "target", heads, f"{slot} of {other.match.pattern.id}")
            return


def _from_saying(s: Sentence, event: Draft) -> None:
    """Take who said it of whom: "said troops had shot two, an allegation he denied"."""
    i = event.head
    start = min(s.subtree(i))
    if s.is_verb(i) or event.heads.get("actor") or s.lower[start] not in ("a", "an"):
        return
    if start == 0 or s.text[start - 1] != ",":
        return
    for said in s.path_up(i):
        told = [k for k in s.children(said, "ccomp") if k < i]
        if not told or not s.has_list(said, "speaking"):
            continue
        speaker, doer = s.child(said, "nsubj"), s.child(told[0], "nsubj")
        if speaker >= 0 and is_party(s, speaker):
            put(s, event, "actor", conjuncts(s, speaker), "who says it")
        if doer >= 0 and is_party(s, doer):
            put(s, event, "target", conjuncts(s, doer), "of whom it is said")
        return


def _from_condition(s: Sentence, event: Draft) -> None:
    """Take who is to give in: "threatened to shell the town unless the army leaves".

    Persons who are threatened with it remain the target: "to kill the hostages unless".
    """
    if any(_is_persons(s, head) for head in event.heads.get("target", [])):
        return
    at = event.head
    clauses = s.children(at, "advcl", "ccomp")
    clauses += [k for k in s.children(s.head[at], "ccomp") if k > at]
    for below in s.children(at, "xcomp", "ccomp", "acl", "relcl"):
        clauses += s.children(below, "advcl", "ccomp")
    own = {s.lower[h] for h in event.heads.get("actor", [])}
    for clause in clauses:
        mark = s.child(clause, "mark")
        doer = s.child(clause, "nsubj")
        if doer < 0 or not (_is_inverted(s, clause) or _is_condition(s, mark, at)):
            continue
        if s.lower[clause + 1 : clause + 2] == ["free"] or is_passive(s, clause):
            # "unless the prisoners walk free": others are to free them
            continue
        told = s.pos[doer] in ("NOUN", "PROPN") and is_party(s, doer)
        if told and s.lower[doer] not in own:
            put(s, event, "target", conjuncts(s, doer), "who is to give in")
            return


def _is_condition(s: Sentence, mark: int, at: int) -> bool:
    # "if the army leaves"; before the verb, of what a state says that it will do
    if mark < 0 or s.lower[mark] not in ("if", "unless", "until"):
        return False
    return mark > at or s.child(at, "aux") > mark


def _is_inverted(s: Sentence, clause: int) -> bool:
    # "vowed to respond should the army march"
    doer, aux = s.child(clause, "nsubj"), s.child(clause, "aux")
    return 0 <= aux < doer and s.lower[aux] == "should"


def _is_persons(s: Sentence, i: int) -> bool:
    return is_party(s, i) and s.ent[i] != "GPE" and not s.has_list(i, "places")


def _is_subject_pronoun(s: Sentence, i: int) -> bool:
    # "they will not end the strike": those of the strike are the same
    return s.tag[i] == "PRP$" or s.lower[i] in ("he", "she", "they", "we", "i", "it")


def _is_below(s: Sentence, i: int, top: int) -> bool:
    """Tell whether a token is what a word is about: its clause, object or gerund."""
    for _ in range(6):
        if s.dep[i] not in BELOW or (s.dep[i] == "prep" and s.lower[i] not in LINKS):
            return False
        i = s.head[i]
        if i == top:
            return True
    return False


def _from_partners(s: Sentence, event: Draft) -> None:
    """Take the sides that act together, each of which deals with the other."""
    actors = event.heads.get("actor", [])
    if event.type in JOINT and len(actors) > 1 and not event.heads.get("target"):
        put(s, event, "target", actors, "each the other's")
