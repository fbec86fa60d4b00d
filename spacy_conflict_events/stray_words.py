"""Hangs words where they belong that the parser hung on a word before them."""

from .capitals import DAYS
from .parties import is_party
from .scenes import is_deed
from .tree import Sentence
from .voice import CAPTIVE, PAST, SUBJECTS

MONTHS_AND_WEEKS = frozenset({"month", "night", "week", "weekend", "year"})
DAY_LINKS = frozenset({"during", "in", "on", "over"})
# how somebody was taken or freed: "the detention without charge of nine men"
HOW = frozenset(["bail", "charge", "charges", "custody", "dawn", "daylight"])
HOW |= {"captivity", "court", "gunpoint", "jail", "knifepoint", "life"}
HOW |= {"midnight", "parole", "payment", "prison", "public", "ransom", "trial"}
HOW_LINKS = frozenset({"at", "by", "for", "in", "on", "under", "without"})
BEFORE_NUMBER = frozenset({"upwards", "upward", "excess", "north"})
AGAINST = frozenset({"on", "against"})
AUXILIARIES = frozenset(
    ["be", "can", "could", "do", "have", "may", "might", "must", "shall", "should"]
)
AUXILIARIES |= {"will", "would", "'ve", "has", "had", "was", "were"}
HARMING = frozenset({"damage", "destroy", "hurt", "injure", "kill", "wound"})
AFTER_VERB = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "ADP"})
# "soldiers sent to quell the riot"
SENT = frozenset(
    [
        "arm",
        "assign",
        "call",
        "deploy",
        "dispatch",
        "hire",
        "invite",
        "order",
        "pay",
        "post",
        "recruit",
        "send",
        "station",
        "summon",
        "train",
    ]
)


def subject_of_auxiliary(s: Sentence) -> None:
    """Find a subject before a phrase: "Envoys have for weeks been cautioning them".

    The parser hangs "envoys" on "have".
    """
    changed = False
    for i in [k for label in SUBJECTS for k in s.at(label)]:
        auxiliary = s.head[i]
        if s.dep[auxiliary] not in ("aux", "auxpass"):
            continue
        verb = s.head[auxiliary]
        if s.lemma[auxiliary] not in AUXILIARIES:
            # "the Oro Parishad met", with "Parishad" for an auxiliary
            if i == auxiliary - 1:
                s.dep[auxiliary], s.dep[i] = s.dep[i], "compound"
                s.pos[auxiliary], s.tag[auxiliary] = "PROPN", "NNP"
                changed = True
            continue
        if s.is_verb(verb) and s.child(verb, "nsubj", "nsubjpass") < 0:
            s.head[i] = verb
            if s.child(verb, "auxpass") >= 0:
                s.dep[i] = "nsubjpass"
            changed = True
    if changed:
        s.link()


def of_after_day(s: Sentence) -> None:
    """Hang "of" on its deed: "the arrest on Tuesday of its chief", "without charge of".

    The parser hangs it on the day or on the verb.
    """
    changed = False
    for i in s.at("prep", 3, 1):
        day = i - 1
        if s.lower[i] != "of":
            continue
        if (
            s.lower[day] not in DAYS
            and s.lemma[day] not in MONTHS_AND_WEEKS
            and not (s.lower[day] in HOW and s.child(day, "det", "poss") < 0)
        ):
            continue
        if s.head[i] != day and not s.is_verb(s.head[i]):
            continue
        inner = s.child(i, "pobj")
        if inner < 0 or s.ent[inner] in ("DATE", "TIME") or not is_party(s, inner):
            continue
        deed = _deed_before_day(s, day)
        if deed >= 0 and not any(s.lower[k] == "of" for k in s.children(deed, "prep")):
            s.head[i] = deed
            if s.lower[day] in HOW:
                s.head[s.head[day]] = deed
            changed = True
    if changed:
        s.link()


def _deed_before_day(s: Sentence, day: int) -> int:
    """Find the deed of "the arrest on Tuesday", "the arrest last week"; -1 if none."""
    start = min(s.subtree(day))
    deed = start - 1
    links = HOW_LINKS if s.lower[day] in HOW else DAY_LINKS
    if s.dep[day] == "pobj" and s.lower[s.head[day]] in links:
        deed = s.head[day] - 1
    elif s.lower[start] not in ("last", "this", "late", "early", "yesterday"):
        return -1
    if deed < 0 or s.pos[deed] != "NOUN":
        return -1
    told = is_deed(s, deed) or s.has_list(deed, "deeds") or s.lower[deed] == "release"
    return deed if told else -1


def number_after_upwards(s: Sentence) -> None:
    """Read a number: "wounding upwards of 30", "killed in excess of 40 people".

    The parser takes "upwards" for an adverb, or "in excess" for a phrase of the verb.
    """
    changed = False
    for i in range(1, len(s) - 2):
        if s.lower[i] not in BEFORE_NUMBER or s.lower[i + 1] != "of":
            continue
        number = s.child(i + 1, "pobj")
        start = i - 1 if s.lower[i] == "excess" and s.lower[i - 1] == "in" else i
        verb = s.head[start]
        if number < 0 or not s.is_verb(verb) or verb > start:
            continue
        if s.pos[number] != "NUM" and s.child(number, "nummod") < 0:
            continue
        if s.child(verb, "dobj") >= 0:
            continue
        s.head[number], s.dep[number] = verb, "dobj"
        first = number if s.pos[number] == "NUM" else s.child(number, "nummod")
        for kid in range(start, i + 2):
            s.head[kid], s.dep[kid] = first, "quantmod"
        changed = True
    if changed:
        s.link()


def part_from_object(s: Sentence, i: int) -> None:
    """Make the noun before a word the object that the word was taken for.

    The word says what becomes of it: "held Europeans hostage", "set the post alight".
    """
    noun = i - 1
    for kid in [k for k in s.kids[i] if k < noun]:
        s.head[kid] = noun
    s.head[noun], s.dep[noun] = s.head[i], "dobj"
    s.dep[i] = "oprd"
    s.link()


def taken_captive(s: Sentence) -> None:
    """Read "taken" as done: "nine were killed and four taken hostage by rebels".

    The parser makes it an adjective of "hostage", or what the four did.
    """
    for i in s.at("conj", 3):
        if s.lower[i] == "taken" and i + 1 < len(s) and s.tag[i] == "VBD":
            if s.lower[i + 1] in CAPTIVE and s.child(i, "aux") < 0:
                # "and 16 taken prisoner", read as those who took
                s.tag[i] = "VBN"
                s.link()
            continue
        verb, persons = i - 1, i - 2
        if s.lower[i] not in CAPTIVE or s.lower[verb] not in ("taken", "held"):
            continue
        if s.head[verb] != i or s.dep[verb] != "amod":
            continue
        if s.head[persons] not in (i, verb):
            continue
        above = s.head[i]
        s.head[verb], s.dep[verb], s.tag[verb] = above, "conj", "VBN"
        s.pos[verb] = "VERB"
        s.head[persons], s.dep[persons] = verb, "nsubjpass"
        for kid in [k for k in s.kids[i] if k not in (verb, persons)]:
            s.head[kid] = persons if kid < persons else verb
            if s.lower[kid] == "by" and s.dep[kid] == "prep":
                s.dep[kid] = "agent"
        s.head[i], s.dep[i] = verb, "oprd"
        s.link()


def after_purpose(s: Sentence) -> None:
    """Find the verb after a purpose: "Men hired to guard the mine shot two boys".

    The parser takes "hired" for the verb, and "shot" for a participle of the mine.
    """
    for i in s.at_any(("acl", "advcl"), 4):
        thing = s.head[i]
        if thing != i - 1:
            continue
        purpose = next((up for up in s.path_up(thing) if s.is_verb(up)), -1)
        false = s.head[purpose]
        if s.tag[purpose] != "VB" or s.lemma[false] not in SENT or purpose > thing:
            continue
        doer = s.child(false, "nsubj", "nsubjpass")
        if s.dep[false] == "acl" and not s.is_verb(s.head[false]):
            doer = s.head[false]
        finite = s.tag[i] == "VBD" or (
            s.tag[i] == "VBN" and (s.has_list(i, "without_object") or _takes(s, i))
        )
        if not -1 < doer < false or not finite or s.tag[false] not in PAST:
            continue
        if s.child(false, "aux", "auxpass", "dobj") >= 0 or s.child(i, "agent") >= 0:
            continue
        _make_verb_of(s, i, doer, false)


def _takes(s: Sentence, i: int) -> bool:
    # "fired on the crowd", "shot two boys"
    if s.child(i, "dobj") > i:
        return True
    after = {s.lower[k] for k in s.kids[i] if k > i}
    return s.lemma[i] in ("fire", "shoot") and bool(after & {"at", "into", "on"})


def _make_verb_of(s: Sentence, verb: int, doer: int, false: int) -> None:
    """Make a verb the head of its clause, and a participle part of its doer."""
    top = doer if s.head[false] == doer else false
    above, label = s.head[top], s.dep[top]
    s.head[verb], s.dep[verb] = (verb if above == top else above), label
    for kid in [k for k in s.kids[top] if k > verb]:
        s.head[kid] = verb
    for kid in [k for k in s.kids[top] if k < doer and s.dep[k] in ("mark", "prep")]:
        if top == false:
            s.head[kid] = verb
    s.head[doer], s.dep[doer] = verb, "nsubj"
    s.head[false], s.dep[false], s.tag[false] = doer, "acl", "VBN"
    s.tag[verb] = "VBD"
    s.link()


def from_after_as(s: Sentence) -> None:
    """Hang "from" on the verb: "demanded a million as ransom from the family".

    The parser hangs it on the ransom.
    """
    changed = False
    for i in range(3, len(s) - 1):
        noun = s.head[i]
        if (
            s.lower[i] != "from"
            or s.dep[noun] != "pobj"
            or s.lower[s.head[noun]] != "as"
        ):
            continue
        verb, inner = s.head[s.head[noun]], s.child(i, "pobj")
        asked = (
            s.is_verb(verb) and s.has_list(verb, "demanding") and s.pos[noun] == "NOUN"
        )
        if asked and verb < noun < i and inner > i and is_party(s, inner):
            s.head[i] = verb
            changed = True
    if changed:
        s.link()


def number_after_at_least(s: Sentence) -> None:
    """Read a number: "soldiers had shot at least ten protesters".

    The parser takes "at" for a preposition of the verb.
    """
    for i in s.at("prep", 1, 2):
        verb, thing = s.head[i], s.child(i, "pobj")
        if s.lower[i] != "at" or s.lower[i + 1] not in ("least", "most"):
            continue
        if not s.is_verb(verb) or verb > i or thing <= i + 1:
            continue
        if s.child(verb, "dobj", "nsubjpass", "auxpass") >= 0:
            continue
        number = thing if s.pos[thing] == "NUM" else s.child(thing, "nummod")
        if number < 0:
            continue
        s.head[thing], s.dep[thing] = verb, "dobj"
        s.head[i + 1], s.dep[i + 1] = number, "advmod"
        s.head[i], s.dep[i] = i + 1, "advmod"
        s.link()


def verb_of_headline(s: Sentence) -> None:
    """Find the verb of a headline: "Bomb attack on bus kills ten".

    The parser takes "kills" for a noun: "on bus kills".
    """
    if not s.is_headline() or s.is_verb(s.root()):
        return
    root = s.root()
    for verb in range(root + 3, len(s) - 1):
        place = verb - 1
        if s.tag[verb] != "NNS" or s.lemma[verb] not in HARMING:
            continue
        if s.dep[verb] != "pobj" or s.head[place] != verb or s.tag[place] == "NNS":
            continue
        if s.head[s.head[verb]] != root or s.pos[verb + 1] not in AFTER_VERB:
            continue
        for kid in [k for k in s.kids[verb] if k < place]:
            s.head[kid] = place
        s.head[place], s.dep[place] = s.head[verb], "pobj"
        thing = _end_of_phrase(s, verb + 1)
        for kid in range(verb + 1, len(s)):
            if s.head[kid] <= verb:
                s.head[kid] = verb
        if thing > verb:
            s.head[thing], s.dep[thing] = verb, "dobj"
            for kid in range(verb + 1, thing):
                modifier = "nummod" if s.pos[kid] == "NUM" else "compound"
                s.head[kid], s.dep[kid] = thing, modifier
        s.head[root], s.dep[root] = verb, "nsubj"
        s.head[verb], s.dep[verb] = verb, "ROOT"
        s.pos[verb], s.tag[verb] = "VERB", "VBZ"
        s.link()
        return


def victim_after_doer(s: Sentence) -> None:
    """Hang "on" on its deed: "died in raids (by gunmen) on four hamlets".

    The parser hangs it on the verb.
    """
    changed = False
    for i in s.at("prep", 4, 1):
        verb = s.head[i]
        if s.lower[i] not in AGAINST or not s.is_verb(verb):
            continue
        victim = s.child(i, "pobj")
        if victim < 0 or s.ent[victim] in ("DATE", "TIME"):
            continue
        by = _by_before(s, i)
        deed = s.head[by] if by >= 0 else -1
        if s.dep[i - 1] == "pobj" and s.lower[s.head[i - 1]] in ("in", "during"):
            # "died in air strikes on Oro"
            deed, by = i - 1, i
        if deed >= 0 and verb < deed < by and is_deed(s, deed):
            s.head[i] = deed
            changed = True
    if changed:
        s.link()


def _by_before(s: Sentence, i: int) -> int:
    """Find the "by" whose phrase ends before a token; -1 if there is none."""
    at = i - 1
    for _ in range(6):
        if s.lower[at] == "by":
            return at
        if s.head[at] in (at, i) or s.head[at] > i or s.is_verb(at):
            return -1
        at = s.head[at]
    return -1


def subject_after_dateline(s: Sentence) -> None:
    """Leave out a dateline: "Oro, Nov 3: A mob lynched a trader".

    The parser takes the place for a subject beside "a mob".
    """
    for colon in range(1, min(len(s) - 2, 8)):
        if s.text[colon] != ":":
            continue
        before = [
            k
            for k in range(colon)
            if s.dep[k] in SUBJECTS and s.head[k] > colon and s.is_verb(s.head[k])
        ]
        for place in before:
            own = s.children(s.head[place], "nsubj", "nsubjpass")
            if len(own) > 1 and own[-1] > colon:
                s.dep[place] = "dep"
                s.link()
        return


def subject_after_city(s: Sentence) -> None:
    """Leave out a city: "Oro, More than 30 protesters were killed".

    The parser takes it for a subject beside the protesters.
    """
    comma = next((k for k in (1, 2) if s.text[k : k + 1] == [","]), 0)
    if not comma or not s.text[comma + 1 : comma + 2]:
        return
    place, begins = comma - 1, s.text[comma + 1]
    verb = s.head[place]
    if not begins[:1].isupper() or any(pos != "PROPN" for pos in s.pos[:comma]):
        return
    if s.dep[place] not in SUBJECTS or not s.is_verb(verb):
        return
    own = [k for k in s.children(verb, *SUBJECTS) if k > comma]
    if own and min(s.subtree(own[0])) == comma + 1:
        s.dep[place] = "dep"
        s.link()


def clause_after_as(s: Sentence) -> None:
    """Read a clause in a headline: "Six men slain as rebel fire hits outpost".

    The parser takes "hits" for the noun after "as".
    """
    if not s.is_headline():
        return
    for i in range(1, len(s) - 3):
        if s.lower[i] != "as":
            continue
        above = s.head[i]
        if s.dep[i] == "mark" and s.pos[above] == "NOUN":
            # "ten killed as gunmen attack church"
            if s.child(above, "nsubj") >= 0 and s.dep[above] == "advcl":
                s.pos[above], s.tag[above] = "VERB", "VBP"
            continue
        verb = _after_compound(s, i)
        if verb > 0:
            _make_clause(s, i, verb - 1, verb)
            return


def _after_compound(s: Sentence, mark: int) -> int:
    """Find the verb that is read as the noun after "as" or a part of it; -1 if none."""
    noun = s.child(mark, "pobj") if s.dep[mark] == "prep" else -1
    for verb in [k for k in s.kids[noun] if s.dep[k] == "compound"] + [noun]:
        doer = verb - 1
        if verb < mark + 2 or verb + 1 >= len(s) or s.dep[doer] != "compound":
            continue
        told = s.tag[verb] == "VBZ" or (s.tag[verb] == "NNS" and verb == noun)
        one = s.tag[doer] in ("NN", "NNP") and s.head[doer] in (verb, noun)
        if told and one and s.pos[verb + 1] in AFTER_VERB:
            return verb
    return -1


def _make_clause(s: Sentence, mark: int, doer: int, verb: int) -> None:
    above = s.head[mark]
    for kid in range(mark + 1, doer):
        if s.head[kid] >= verb:
            s.head[kid] = doer
    s.head[doer], s.dep[doer] = verb, "nsubj"
    s.head[verb], s.dep[verb] = above, "advcl"
    s.pos[verb], s.tag[verb] = "VERB", "VBZ"
    s.lemma[verb] = s.lower[verb].removesuffix("s")
    s.head[mark], s.dep[mark], s.pos[mark] = verb, "mark", "SCONJ"
    thing = _end_of_phrase(s, verb + 1)
    if thing > verb:
        for kid in range(verb + 1, thing):
            s.head[kid], s.dep[kid] = thing, "compound"
        s.head[thing], s.dep[thing] = verb, "dobj"
    for kid in range(max(thing, verb) + 1, len(s)):
        if s.head[kid] == above or (s.head[kid] < kid and s.head[kid] <= mark):
            s.head[kid] = verb
    s.link()


def _end_of_phrase(s: Sentence, i: int) -> int:
    last = -1
    while i < len(s) and s.pos[i] in ("NOUN", "PROPN", "ADJ", "NUM"):
        last = i
        i += 1
    return last
