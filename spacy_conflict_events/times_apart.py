"""Times apart: those of another clause, or of what an act of speech is about."""

from .tree import Sentence

Adjunct = tuple[int, int, int]
# before what an act of speech asks for or threatens
DUE = frozenset({"from", "till", "until", "within"})
EXPIRING = frozenset({"elapse", "end", "expire", "lapse"})
# what befalls somebody for what he did before
HOLDING = frozenset({"apprehend", "arrest", "charge", "convict", "detain", "execute"})
HOLDING |= {"expel", "fine", "hang", "hold", "imprison", "jail", "nab", "remand"}
HOLDING |= {"sentence", "suspend"}


def is_undone(s: Sentence, token: int, verb: int, i: int) -> bool:
    """Tell whether an event is apart from the time of what was done.

    "Rather than storm the mill they waited, and on Monday the men gave up", "took a
    trader on Monday and are demanding a ransom", "they will strike in May, it warned".
    """
    for up in (i, *s.path_up(i)):
        if up == verb:
            break
        before = s.lower[max(up - 2, 0) : up]
        if before in (["rather", "than"], ["instead", "of"]):
            return token not in s.subtree(up)
        if s.dep[up] == "pcomp" and s.lower[s.head[up]] in ("for", "of"):
            above = next((k for k in s.path_up(up) if s.is_verb(k)), up)
            if s.lemma[above] in HOLDING:
                # "was held on Monday for demanding money", "on suspicion of killing"
                return up not in s.path_up(token)
        if s.dep[up] == "conj" and s.is_verb(up) and s.child(up, "nsubj") < 0:
            going = s.tag[up] == "VBG" and any(
                s.lower[k] in ("are", "is") for k in s.children(up, "aux")
            )
            if going and s.tag[s.head[up]] == "VBD":
                return token not in s.subtree(up)
    own, other = _other_side(s, i), _other_side(s, token)
    return own != other and (other >= 0 or token > s.head[own])


def _other_side(s: Sentence, token: int) -> int:
    """Find the verb of a clause that stands against the one before it; -1 if none.

    "Lobbed a grenade on Monday, but it failed to go off", "they will strike in May, the
    union warned", "had foiled a plot, and that two men had left in May".
    """
    for up in (token, *s.path_up(token)):
        subject = s.child(up, "nsubj", "nsubjpass", "expl")
        before = s.head[up]
        if s.dep[up] != "conj" or subject < before or not s.is_verb(before):
            continue
        first = min(s.subtree(up))
        if s.has_list(up, "speaking") and s.child(before, "cc") < 0:
            return up
        if s.lower[first - 1] == "but" or s.lower[first] == "however":
            return up
        if s.lower[first] == "that" and token > up:
            return up
    return -1


def is_of_matter(s: Sentence, token: int) -> bool:
    """Tell whether a time is of what befell what an event is about.

    "Marched against a law proposed in May", "wanting answers about men taken in May".
    """
    for up in s.path_up(token):
        if s.is_verb(up):
            noun = s.head[up]
            told = s.dep[up] == "acl" and s.tag[up] == "VBN" and s.dep[noun] == "pobj"
            return told and s.lower[s.head[noun]] in ("about", "against", "over")
    return False


def is_due(s: Sentence, adjunct: Adjunct, i: int) -> bool:
    """Tell whether a time is that of what an act of speech tells of.

    "Gave them until Friday", "pledged ten million over three years", "the ultimatum
    expires at noon".
    """
    token, start, end = adjunct
    word = s.lower[s.head[token]]
    if word in DUE:
        return True
    if word in ("for", "over") and s.has_list(end - 1, "time_nouns"):
        # not "over the weekend"
        return s.pos[start] == "NUM" or s.lower[start] in ("a", "several")
    verb = s.head[i]
    above = (s.head[token], s.head[s.head[token]])
    return s.dep[i] == "nsubj" and s.lemma[verb] in EXPIRING and verb in above


def saying_of(s: Sentence, i: int) -> int:
    """Find the verb of saying of what is an act of speech by its words; -1 if none.

    "Said on Monday it was behind the raid", "that they must leave".
    """
    if s.has_list(i, "speaking"):
        return -1
    at = i
    for up in s.path_up(i):
        if s.dep[at] == "ccomp" and s.has_list(up, "reporting"):
            # not "said on Monday the group took responsibility"
            now = s.lemma[at] == "be" or any(s.tag[k] == "MD" for k in s.kids[at])
            return up if now and s.lemma[up] != "report" else -1
        if s.dep[at] not in ("acomp", "attr", "ccomp", "prep", "advmod"):
            return -1
        at = up
    return -1
