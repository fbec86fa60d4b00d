"""Finds who acts in a clause without a finite verb, and what is told behind a colon.

"With a gang of robbers looting shops", "Police: two men shot in a bar".
"""

from .tree import NOUNS, Sentence
from .voice import FINITE, PAST

PERSONS = ("persons", "armed", "bodies", "measures")
HURT = frozenset({"attacked", "beaten", "held", "shot"})
DEEDS = ("deeds", "happenings", "instruments")
TARGETS = frozenset({"object", "target", "targets", "victim", "victims"})
BEHIND = TARGETS | {"behind"}
DURING = frozenset({"during", "in"})
DONE = ("VBN", "VBD")


def doers_after_with(s: Sentence) -> None:
    """Find who acts: "clashes went on, with members of the guard looting shops".

    The parser makes the guard the doer.
    """
    for i in s.at("prep", 3, 3):
        doer = s.child(i, "pobj")
        if s.lower[i] != "with" or s.text[i - 1] != "," or doer < 0:
            continue
        below = s.child(doer, "prep")
        if below < doer or not any(s.has_list(doer, name) for name in PERSONS):
            continue
        gerund = _gerund_behind(s, i, below)
        if gerund < 0:
            continue
        own = s.child(gerund, "nsubj")
        if own >= 0:
            s.head[own], s.dep[own] = s.head[gerund], "pobj"
        s.head[gerund], s.dep[gerund] = doer, "acl"
        s.link()


def _gerund_behind(s: Sentence, preposition: int, below: int) -> int:
    """Find the gerund of what follows "with", be it below the second preposition."""
    inner = s.child(below, "pobj")
    gerund = s.child(inner, "acl") if inner >= 0 else s.child(below, "pcomp")
    if gerund < 0:
        gerund = s.child(preposition, "pcomp")
    if gerund < 0 or s.tag[gerund] != "VBG" or s.child(gerund, "aux") >= 0:
        return -1
    own = s.child(gerund, "nsubj")
    named = own == below + 1 or (own >= 0 and min(s.subtree(own)) == below + 1)
    return gerund if own < 0 or (named and inner < 0) else -1


def doer_behind_as(s: Sentence) -> None:
    """Find who acts: "panic spread in Oro as a mob of villagers shelled a market".

    The parser takes "as" for a preposition.
    """
    for i in s.at("prep", 2, 3):
        verb, doer = s.head[i], s.child(i, "pobj")
        if s.lower[i] != "as" or doer < 0 or not s.is_verb(verb):
            continue
        end = s.subtree(doer)[-1] + 1
        if end >= len(s):
            continue
        if s.dep[verb] == "acl" and s.is_headline():
            _verb_before_as(s, i, doer, end)
            continue
        if s.dep[end] != "advcl" or s.head[end] != verb:
            continue
        if s.tag[end] not in FINITE or s.child(end, "nsubj", "nsubjpass", "mark") >= 0:
            continue
        s.head[doer], s.dep[doer] = end, "nsubj"
        s.head[i], s.dep[i] = end, "mark"
        s.link()


def _verb_before_as(s: Sentence, i: int, doer: int, verb: int) -> None:
    """Part a headline: "Nine inmates killed as rival gangs clash in Oro"."""
    harm = s.head[i]
    who = s.head[harm]
    if s.head[who] != verb or s.dep[who] != "nsubj" or s.tag[harm] not in PAST:
        return
    if s.tag[verb] not in ("VBP", "VBZ") or s.child(harm, "agent", "dobj") >= 0:
        return
    above, label = s.head[verb], s.dep[verb]
    s.head[harm], s.dep[harm] = (harm if above == verb else above), label
    s.head[who], s.dep[who] = harm, "nsubjpass"
    s.head[verb], s.dep[verb] = harm, "advcl"
    s.head[doer], s.dep[doer] = verb, "nsubj"
    s.head[i], s.dep[i] = verb, "mark"
    s.link()


def clause_of_deed(s: Sentence) -> None:
    """Hang a clause on its deed: "launched a raid in Oro on Monday in which two died".

    The parser hangs it on the day or the place.
    """
    for i in s.at("relcl", 4):
        stray = s.head[i]
        inside = [k for k in s.children(i, "prep") if stray < k < i]
        inner = s.child(inside[0], "pobj") if inside else -1
        if inner < 0 or s.lower[inner] != "which" or s.lower[inside[0]] not in DURING:
            continue
        apart = s.ent[stray] in ("DATE", "TIME", "GPE")
        # "a mill on Monday in which", not "a mill in which"
        apart = apart or "DATE" in s.ent[stray + 1 : inside[0]]
        if s.dep[stray] != "pobj" or not apart:
            continue
        for up in s.path_up(stray):
            told = s.child(up, "dobj", "attr") if s.is_verb(up) else up
            if 0 <= told < stray and any(s.has_list(told, name) for name in DEEDS):
                s.head[i] = told
                if s.head[s.head[stray]] == up != told:
                    # the day is that of the deed, too
                    s.head[s.head[stray]] = told
                s.link()
                break
            if s.is_verb(up):
                break


def day_of_deed(s: Sentence) -> None:
    """Hang a day on its deed: "were behind a raid in Oro on Monday".

    The parser hangs it on "were". So it does in "was the target of a raid on Monday".
    """
    for i in s.at("prep", 4, 1):
        verb, day = s.head[i], s.child(i, "pobj")
        if s.lower[i] != "on" or s.lemma[verb] not in ("be", "become") or day < 0:
            continue
        if s.ent[day] not in ("DATE", "TIME"):
            continue
        for above in s.children(verb, "prep", "attr"):
            place = above
            if s.lower[above] in TARGETS:
                place = s.child(above, "prep")
            elif s.lower[above] != "behind":
                continue
            deed = s.child(place, "pobj") if place >= 0 else -1
            if verb < deed < i and any(s.has_list(deed, name) for name in DEEDS):
                s.head[i] = deed
                s.link()
                break


def told_after_colon(s: Sentence) -> None:
    """Read what stands behind a colon as the clause: "Police: two men shot in a bar".

    The parser makes a participle of the verb that hangs on who tells it.
    """
    if ":" not in s.text[1:4] or not s.is_headline():
        return
    colon = s.text.index(":", 1)
    root = s.root()
    if root >= colon or s.pos[root] not in NOUNS:
        return
    verb, own = s.child(root, "acl"), s.child(root, "appos")
    if verb > colon:
        own = s.child(verb, "nsubj", "nsubjpass")
    elif own > colon:
        # "Police: two teens stabbed in a bar"
        verb = s.child(own, "acl")
    if own <= colon or verb < own or s.tag[verb] not in (*DONE, *FINITE):
        return
    for kid in [k for k in s.kids[root] if k > colon]:
        s.head[kid] = verb
    s.head[verb], s.dep[verb] = verb, "ROOT"
    s.head[own], s.dep[own] = verb, "nsubj"
    s.head[root], s.dep[root] = verb, "dep"
    done_to = s.has_list(verb, "transitive") or s.lower[verb] in HURT
    if s.tag[verb] in DONE and s.child(verb, "dobj") < 0 and done_to:
        s.dep[own], s.tag[verb] = "nsubjpass", "VBN"
    s.link()
