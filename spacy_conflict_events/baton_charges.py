"""Reads "lathi-charged", "baton charge" as one verb with its doer and its crowd.

The parser takes the stick for who charges, or "charged" for what those are like who
were beaten: "Police lathi-charged farmers", "have baton charged nurses".
"""

from .parties import is_party
from .tree import NOUNS, Sentence

STICKS = frozenset({"baton", "cane", "lathi", "lathis"})
CHARGING = frozenset({"charge", "charged", "charges", "charging"})
MODIFIERS = frozenset({"amod", "compound"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def baton_charge(s: Sentence) -> None:
    """Read a stick and a charge as a verb: "Police lathi-charged farmers in Oro".

    s (Sentence): The sentence; its lists change, the Doc does not.
    """
    for stick in range(1, len(s) - 1):
        if s.lower[stick] not in STICKS:
            continue
        charge = stick + 2 if s.text[stick + 1] == "-" else stick + 1
        if charge >= len(s) or s.lower[charge] not in CHARGING:
            continue
        if s.dep[stick] == "attr" and s.head[charge] == stick:
            _passive(s, stick, charge, s.head[stick])
        elif s.dep[charge] == "acomp" and s.head[stick] == charge:
            _passive(s, stick, charge, s.head[charge])
        elif s.dep[stick] == "nsubj" and s.head[stick] == charge:
            _with_stick(s, stick, charge)
        elif s.dep[charge] == "ROOT" and s.pos[charge] == "NOUN" and s.is_headline():
            _headline(s, stick, charge)
        crowd = s.head[charge]
        if s.dep[charge] == "amod" and s.dep[crowd] == "pobj" and charge < crowd:
            _crowd_behind_day(s, stick, charge, crowd)
        if s.dep[charge] == "pcomp" and s.head[stick] == charge:
            _behind_day(s, stick, charge)
        elif s.dep[stick] == "compound" and s.pos[charge] == "NOUN":
            # "in the police lathi-charge"
            for kid in s.kids[stick]:
                if s.dep[kid] in ("compound", "nmod") and kid < stick:
                    s.head[kid] = charge
                    s.link()
        if s.dep[charge] in MODIFIERS and s.head[charge] > charge:
            _before_crowd(s, stick, charge)


def _passive(s: Sentence, stick: int, charge: int, be: int) -> None:
    # "farmers were lathi-charged by police"
    if s.lemma[be] != "be":
        return
    above = s.head[be]
    for kid in [k for k in (*s.kids[be], *s.kids[stick]) if k != charge]:
        s.head[kid] = charge
        if s.dep[kid] == "nsubj":
            s.dep[kid] = "nsubjpass"
    s.head[charge], s.dep[charge] = (charge if above == be else above), s.dep[be]
    s.head[be], s.dep[be] = charge, "auxpass"
    _hang_stick(s, stick, charge)


def _with_stick(s: Sentence, stick: int, charge: int) -> None:
    # "police baton charged nurses", "had to lathi charge the crowd"
    doer = stick - 1
    if s.pos[doer] in NOUNS and s.head[doer] == stick:
        for kid in s.kids[stick]:
            s.head[kid] = doer
        s.head[doer], s.dep[doer] = charge, "nsubj"
    first = s.child(charge, "ccomp")
    if 0 <= first < stick and s.text[doer] == "," and s.child(first, "nsubj") >= 0:
        # "police opened fire, lathi-charged the crowd and held ten"
        above = s.head[charge]
        s.head[first], s.dep[first] = (
            (first if above == charge else above),
            s.dep[charge],
        )
        s.head[charge], s.dep[charge] = first, "conj"
        for kid in s.children(charge, "conj", "cc"):
            s.head[kid] = first
    _hang_stick(s, stick, charge)


def _behind_day(s: Sentence, stick: int, charge: int) -> None:
    # "police on Monday lathi-charged farmers", with "on Monday lathi-charged" for one
    on = s.head[charge]
    doer, day = s.head[on], stick - 1
    if s.dep[on] != "prep" or s.ent[day] not in ("DATE", "TIME") or doer > on:
        return
    if s.is_verb(doer) or not is_party(s, doer):
        return
    for kid in s.kids[doer]:
        if kid > charge:
            s.head[kid] = charge
    top = s.head[doer] == doer
    s.head[charge], s.dep[charge] = (charge if top else s.head[doer]), s.dep[doer]
    s.head[doer], s.dep[doer] = charge, "nsubj"
    s.head[day], s.dep[day], s.head[on] = on, "pobj", charge
    s.tag[charge] = "VBD"
    _hang_stick(s, stick, charge)


def _crowd_behind_day(s: Sentence, stick: int, charge: int, crowd: int) -> None:
    # "police on Monday lathi-charged six farmers", with "on Monday … farmers" for one
    on, day = s.head[crowd], stick - 1
    if (
        s.lower[on] != "on"
        or s.ent[day] not in ("DATE", "TIME")
        or s.is_verb(s.head[on])
    ):
        return
    for kid in s.kids[crowd]:
        if kid < day:
            s.head[kid] = day
    s.head[charge], s.dep[charge] = on, "pcomp"
    s.head[crowd], s.dep[crowd] = charge, "dobj"
    s.link()


def _headline(s: Sentence, stick: int, charge: int) -> None:
    # "Police baton-charge, arrest medics"
    doer = stick - 1
    if s.pos[doer] not in NOUNS or s.head[doer] != charge or not is_party(s, doer):
        return
    for kid in s.kids[charge]:
        if kid < doer:
            s.head[kid] = doer
        elif s.dep[kid] == "conj" and s.child(kid, "dobj") > kid:
            s.pos[kid], s.tag[kid] = "VERB", "VBP"
    s.head[doer], s.dep[doer] = charge, "nsubj"
    _hang_stick(s, stick, charge)


def _hang_stick(s: Sentence, stick: int, charge: int) -> None:
    s.head[stick], s.dep[stick] = charge, "npadvmod"
    s.pos[charge] = "VERB"
    past = s.lower[charge] == "charged"
    if s.child(charge, "auxpass") >= 0:
        s.tag[charge] = "VBN"
    elif s.tag[charge] not in ("VB", "VBN", "VBG"):
        s.tag[charge] = "VBD" if past else "VBP"
    s.link()


def _before_crowd(s: Sentence, stick: int, charge: int) -> None:
    """Make a charge the verb of those whom it was done to: "police charged farmers"."""
    crowd, doer = s.head[charge], stick - 1
    if s.pos[doer] not in NOUNS or s.dep[doer] not in ("compound", "nmod", "nsubj"):
        return
    between = range(charge + 1, crowd)
    if s.pos[crowd] not in NOUNS or any(s.head[k] != crowd for k in between):
        return
    if not _set_clause(s, stick, charge, crowd):
        return
    for kid in list(s.kids[crowd]):
        if kid < doer:
            s.head[kid] = doer
        elif kid > crowd and s.dep[kid] in ("prep", "punct", "advcl"):
            s.head[kid] = charge
    for kid in s.kids[stick]:
        if kid < doer:
            s.head[kid] = doer
    s.head[doer], s.dep[doer] = charge, "nsubj"
    s.head[crowd], s.dep[crowd] = charge, "dobj"
    s.tag[charge] = "VBD" if s.lower[charge] == "charged" else "VBP"
    _hang_stick(s, stick, charge)


def _set_clause(s: Sentence, stick: int, charge: int, crowd: int) -> bool:
    """Hang a charge where the crowd hung.

    RETURNS (bool): Whether there is a place for a clause.
    """
    above, label = s.head[crowd], s.dep[crowd]
    if above == crowd:
        s.head[charge], s.dep[charge] = charge, "ROOT"
        return True
    if label == "pobj":
        verb = next((up for up in s.path_up(above) if s.is_verb(up)), -1)
        if verb < 0 or s.lower[above] not in (
            "after",
            "as",
            "before",
            "since",
            "until",
        ):
            return False
        s.head[charge], s.dep[charge] = verb, "advcl"
        s.head[above], s.dep[above], s.pos[above] = charge, "mark", "SCONJ"
        return True
    if label == "dobj" and s.is_verb(above) and above < stick:
        s.head[charge], s.dep[charge] = above, "ccomp"
        for kid in s.children(above, "conj"):
            if kid > crowd and s.tag[kid] == s.tag[above]:
                s.head[kid] = charge
        return True
    if label not in SUBJECTS or len(s.children(above, *SUBJECTS)) < 2:
        return False
    marks = [k for k in s.children(above, "mark") if k < stick]
    if marks:
        s.head[charge], s.dep[charge] = above, "advcl"
        for kid in marks:
            s.head[kid] = charge
        return True
    s.head[charge], s.dep[charge] = (
        charge if s.head[above] == above else s.head[above],
        s.dep[above],
    )
    s.head[above], s.dep[above] = charge, "advcl"
    return True
