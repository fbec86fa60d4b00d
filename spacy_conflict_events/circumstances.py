"""Where and when: place and time of an event."""

from .belonging import (
    CAUSING,
    UNRESTS,
    is_behind_clause,
    is_doers,
    is_length_of,
    is_of_cause,
)
from .carried_over import (
    BODIES,
    DEAD,
    DIRECTIONS,
    HARMED,
    HARMS,
    LASTING,
    MODIFIERS,
    SAME_HAPPENING,
    SUSPECTED,
    holds_for,
    is_after_feast,
)
from .parties import is_party
from .phrases import noun_phrase
from .place_phrases import PARTICLES
from .places import place_adjuncts
from .reach import (
    LEAVING,
    ORDERING,
    STAGED,
    being,
    hangs_on,
    is_causing,
    is_within,
    places_to_look,
    shares_scene,
)
from .scenes import (
    follows,
    is_deed,
    is_happening,
    tells_of_it,
    zone,
)
from .time_phrases import is_in_time, time_phrases
from .times import time_adjuncts
from .times_apart import is_due, saying_of
from .tree import Sentence
from .voice import SUBJECTS
from .whereabouts import (
    SITTING,
    SITTINGS,
    before_stop,
    by_announced,
    by_count,
    by_crowd,
    by_doers_clause,
    by_headline,
    by_ride,
    by_shutdown,
    by_tension,
    by_there,
    by_unrest,
    by_way,
    by_what,
    by_where,
    is_posted,
    is_retort,
    is_sitting,
    named_in_what,
    of_dispersal,
)

FINDING = frozenset({"find", "recover", "discover", "fish"})
SPEAKING = frozenset({"speaking", "talking", "addressing"})
LYING = frozenset({"in", "at", "near", "outside", "on"})
# from where and to where: two places
WAYS = frozenset({"to", "from"})
SEALING = frozenset({"agree", "broker", "hammer", "ink", "mediate", "negotiate"})
SEALING |= {"reach", "seal", "sign", "strike"}
# "herded 17 pupils into the bush": to where
HERDING = frozenset({"bundle", "drag", "drive", "force", "herd", "march", "push"})
HERDING |= {"shove", "take", "whisk"}
PLANTING = frozenset({"attach", "bury", "conceal", "fit", "hide", "lay", "leave"})
PLANTING |= {"pack", "place", "plant", "rig", "stash", "strap"}
SHELLING = frozenset({"bombardment", "bombing", "shelling", "siege"})
SEATED = frozenset({"based", "born", "headquartered", "located", "operating", "raised"})
SEATED |= {"rooted", "situated"}
CARRYING = frozenset({"accompany", "carry", "convey", "escort", "ferry", "transport"})
ROWING = frozenset({"and", "or"})
# triggers that are a part of a verb
PARTLY = frozenset({"advmod", "aux", "prt"})
UNDER_WAY = frozenset({"agitating", "demonstrating", "marching", "picketing"})
UNDER_WAY |= {"protesting", "rallying", "rampaging", "rioting", "striking"}
ENDING = frozenset(
    ["abandon", "cancel", "cease", "conclude", "end", "halt", "postpone"]
)
ENDING |= {"suspend"}
OVER = frozenset({"dobj", "nsubj", "nsubjpass"})
# parts of a day before a deed: "dawn raids"
PARTS = frozenset(["dawn", "midnight", "morning", "night", "overnight"])
PARTS |= {"evening", "afternoon", "noon", "lunchtime", "midday"}
# "accused them of a raid", "blamed them for a raid"
CHARGING = {"of": "of_verbs", "for": "for_verbs"}
GERUNDS = frozenset({"burning", "downing", "flogging", "gassing", "hanging", "jailing"})
GERUNDS |= {"poisoning", "razing", "sacking", "sinking", "stoning", "torching"}
INQUIRIES = frozenset({"case", "inquiry", "investigation", "probe", "trial"})
INQUIRIES |= {"suspect"}
SETTLEMENTS = frozenset(["city", "community", "district", "hamlet", "island", "suburb"])
SETTLEMENTS |= {"town", "township", "village", "borough", "enclave", "neighborhood"}
SETTLEMENTS |= {"neighbourhood", "port", "province", "quarter", "region"}
ENTERING = frozenset(["attack", "capture", "enter", "invade", "occupy", "overrun"])
ENTERING |= {"raid", "recapture", "seize", "shell", "storm", "take"}
VISITING = frozenset({"arrive", "begin", "fly", "gather", "go", "meet", "travel"})
TAKEN = frozenset({"abduct", "capture", "hijack", "kidnap", "rob", "seize", "take"})
TAKEN |= {"attack", "beat", "clash", "fight", "snatch", "stab"}
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]


def _nearest(
    s: Sentence, i: int, adjuncts: list[Adjunct], *, speech: bool
) -> list[Extent]:
    """Choose the adjuncts on the trigger, else on its verb, else those of its setting.

    An act of speech has only those that hang on it.
    """
    adjuncts = [a for a in adjuncts if not is_length_of(s, a[1], a[2], i)]
    if s.lemma[i] in BODIES:
        # "the bodies of two clerks, missing since Sunday, were found"
        adjuncts = [a for a in adjuncts if s.lower[s.head[a[0]]] != "since"]
    adjuncts = [
        a
        for a in adjuncts
        if not (_is_of_adjective(s, a[0]) or _is_of_seat(s, a[0], i))
    ]
    adjuncts = _without_hideouts(s, adjuncts)
    if speech:
        adjuncts = [a for a in adjuncts if not _is_of_told(s, a[0], i)]
    # "rioting inmates in Oro"
    under_way = s.lower[i] == "sit" or s.lower[i] in UNDER_WAY
    known = s.dep[i] == "amod" and i < s.head[i] and not under_way
    # "slain Karim Omar", with "slain" read as a part of the name
    known = known or (s.dep[i] == "compound" and s.lower[i] in ("slain", "jailed"))
    if not adjuncts or known or _is_the_hurt(s, i):
        # "freed the abducted men on Monday": when they were abducted is not told
        return [(start, end) for kid, start, end in adjuncts if s.head[kid] == i]
    for a in adjuncts:
        # "the rebels on May 5 attacked"
        named = s.dep[a[0]] == "prep" and s.head[a[0]] != i and s.head[a[0]] < a[0]
        if not (named or _is_of_participle(s, a[0], i)) and _stands_before(s, a[2], i):
            return [(a[1], a[2])]
    top = zone(s, i)
    if s.dep[top] == "relcl" and _is_then(s, top):
        # "in 1988, when police shot", "at a market in which six died"
        at = s.head[top]
        whole = [(start, end) for _, start, end in adjuncts if start <= at < end]
        dated = is_in_time(s, at) and s.lower[min(s.subtree(top))] == "where"
        if dated and not whole:
            # "in Oro on May 5, where police shot two men"
            whole = [(a[1], a[2]) for a in adjuncts if a[2] <= at][-1:]
        if whole:
            return [max(whole, key=lambda extent: extent[1] - extent[0])]
    telling = _telling(s, i)
    speaking = _speaking_at(s, i) if speech else []
    parts: list[Extent] = []
    for place in [*places_to_look(s, i), telling, *speaking]:
        near = _at_place(s, i, place, adjuncts)
        if s.dep[i] == "conj" and place == s.head[i] and _has_own_day(s, i):
            # "a raid in Oro and Monday's shooting"
            near = [a for a in near if a[1] > i]
        elif s.dep[place] == "conj" and s.head[place] == i:
            near = [a for a in near if s.dep[a[0]] not in MODIFIERS]
        if place == i and not s.is_verb(i) and len(near) == 1 and not parts:
            # "dawn raids in Oro on Monday"
            token, start, end = near[0]
            if s.dep[token] in MODIFIERS and s.lower[end - 1] in PARTS:
                parts = [(start, end)]
                continue
        if speech:
            near = [a for a in near if _deed_before(s, a[1], place) < 0]
        elif place == telling:
            near = [a for a in near if a[1] > i]
        if near:
            found = [(start, end) for _, start, end in _closest(s, place, near)]
            return parts + [a for a in found if a not in parts]
    if parts:
        adjuncts = [a for a in adjuncts if (a[1], a[2]) not in parts]
    if s.dep[i] == "dobj" and s.lemma[s.head[i]] in CAUSING | ORDERING:
        # "fired on students last week, prompting riots"; "on Tuesday ordered the
        # release of two men"
        return parts
    if (speech and s.pos[i] != "VERB") or not shares_scene(s, i):
        return parts
    if _is_of_other_deed(s, i):
        return parts
    if s.dep[i] == "nsubj" and is_causing(s, s.head[i]):
        # "the killing triggered clashes on Friday"
        adjuncts = [a for a in adjuncts if a[0] < s.head[i]]
    there = [a for a in adjuncts if holds_for(s, a[0], i, speech=speech)]
    there = _of_own_clause(s, i, _of_nearest_verb(s, i, there))
    if there or parts:
        return parts + [(start, end) for _, start, end in there]
    above = s.head[top]
    if s.dep[top] == "relcl" and is_within(s, top) and is_deed(s, above):
        # "were freed on Monday in a raid in which two were shot"
        return _nearest(s, above, adjuncts, speech=False)
    hurt = s.lemma[i] in HARMED or s.lemma[i] in HARMS or s.lemma[i] in ("hit", "wipe")
    found = before_stop(s, i, adjuncts) if hurt else []
    if found or (speech and not hurt):
        return found
    found = by_doers_clause(s, i, adjuncts) or by_ride(s, i, adjuncts)
    if found or not is_retort(s, top):
        return found
    verb = next((up for up in s.path_up(top) if s.is_verb(up)), -1)
    return _nearest(s, verb, adjuncts, speech=False) if verb >= 0 else []


def _without_hideouts(s: Sentence, adjuncts: list[Adjunct]) -> list[Adjunct]:
    """Leave out in what a bomb was hidden, if where it went off is told, too.

    "A bomb hidden in a bin exploded at a station in Oro".
    """
    hidden = [a for a in adjuncts if _is_hidden(s, a[0])]
    if not hidden:
        return adjuncts
    verbs = {s.head[s.head[s.head[a[0]]]] for a in hidden}
    rest = [a for a in adjuncts if a not in hidden and s.dep[a[0]] == "prep"]
    inner = [a for a in hidden if any(s.text[k].istitle() for k in range(a[1], a[2]))]
    told = any(verb in s.path_up(a[0]) for verb in verbs for a in rest)
    return [a for a in adjuncts if a not in hidden or a in inner] if told else adjuncts


def _is_hidden(s: Sentence, token: int) -> bool:
    participle = s.head[token]
    planted = s.dep[participle] == "acl" and s.lemma[participle] in PLANTING
    return s.dep[token] == "prep" and planted


def _is_of_told(s: Sentence, token: int, i: int) -> bool:
    # "the massacre in 2016 was attributed to rebels": not when they were blamed
    own = s.child(i, "nsubjpass")
    if own < 0 or own > token or not (is_deed(s, own) or is_happening(s, own)):
        return False
    return own in s.path_up(token) and i not in (token, s.head[token])


def _of_nearest_verb(s: Sentence, i: int, there: list[Adjunct]) -> list[Adjunct]:
    """Leave out the adjuncts of verbs farther above, if a nearer one has its own.

    "Ten died in May, while two died in June when rebels raided a camp": in June.
    """
    if len(there) < 2:
        return there
    above = [up for up in s.path_up(i) if s.is_verb(up)]
    below = set(s.subtree(i))
    verbs = [next((k for k in s.path_up(a[0]) if s.is_verb(k)), -1) for a in there]
    passed: set[int] = set()
    for up in above[:-1]:
        passed.add(up)
        bare = s.child(up, "nsubj", "nsubjpass") < 0 and s.tag[up] != "VB"
        if s.dep[up] == "conj" or bare:
            continue
        near = [a for a, verb in zip(there, verbs, strict=True) if verb in passed]
        if near:
            around = [(a[1], a[2]) for a in near]
            return [
                a
                for a in there
                if a[0] in below or any(a[1] <= x and y <= a[2] for x, y in around)
            ]
    return there


def _has_own_day(s: Sentence, noun: int) -> bool:
    owner = s.child(noun, "poss")
    return owner >= 0 and s.ent[owner] in ("DATE", "TIME")


def _of_own_clause(s: Sentence, i: int, there: list[Adjunct]) -> list[Adjunct]:
    """Leave out the adjuncts of the clause beside that of a noun, if it has its own.

    "Ten died in May in Oro, and two were killed in a clash in June": the clash in June.
    """
    if s.is_verb(i) or len(there) < 2:
        return there
    own = next((up for up in s.path_up(i) if s.is_verb(up)), -1)
    verbs = [next((up for up in s.path_up(a[0]) if s.is_verb(up)), -1) for a in there]
    apart = [
        s.dep[k] == "conj" and s.child(k, "nsubj", "nsubjpass") >= 0 for k in verbs
    ]
    apart += [s.dep[own] == "conj" and s.child(own, "nsubj", "nsubjpass") >= 0]
    if own not in verbs or not any(apart):
        return there
    return [a for a, verb in zip(there, verbs, strict=True) if verb == own]


def _is_the_hurt(s: Sentence, i: int) -> bool:
    # "four of the wounded died in hospital"
    article = s.child(i, "det")
    hurt = s.tag[i] in ("VBN", "JJ") and article >= 0 and s.lower[article] == "the"
    return hurt and s.dep[i] == "pobj" and s.lower[s.head[i]] == "of"


def _is_then(s: Sentence, relative: int) -> bool:
    """Tell whether a relative clause begins with "when", "where" or "in which"."""
    for kid in s.kids[relative]:
        if s.lower[kid] in ("when", "where"):
            return True
        inner = s.child(kid, "pobj") if s.lower[kid] in ("in", "at", "near") else -1
        if inner >= 0 and s.lower[inner] == "which":
            return True
    return False


def _at_place(
    s: Sentence, i: int, place: int, adjuncts: list[Adjunct]
) -> list[Adjunct]:
    """List the adjuncts that hang on a place and may be of the event."""
    near = [
        a for a in adjuncts if hangs_on(s, a[0], place) and not is_of_cause(s, a[0], i)
    ]
    near = [a for a in near if s.dep[a[0]] != "prep" or not is_after_feast(s, a[0])]
    if s.lemma[i] in HERDING and place == i and _is_persons(s, s.child(i, "dobj")):
        near = [a for a in near if s.lower[a[0]] not in DIRECTIONS]
    if place == i or s.has_list(place, "occurring") or s.lemma[place] == "report":
        return near
    if place == being(s, i):
        # "has been on strike since May"
        return near
    if s.dep[i] == "dobj" and s.head[i] == place and s.has_list(place, "light_verbs"):
        # "has carried out raids since May"
        return [
            a
            for a in near
            if s.lower[s.head[a[0]]] not in LASTING
            or s.head[s.head[a[0]]] in (i, place)
        ]
    return [a for a in near if s.lower[s.head[a[0]]] not in LASTING]


def _is_persons(s: Sentence, noun: int) -> bool:
    return noun >= 0 and (s.has_list(noun, "persons") or s.pos[noun] != "NOUN")


def _closest(s: Sentence, place: int, near: list[Adjunct]) -> list[Adjunct]:
    """Leave out the adjuncts of a clause or a doer, if there are others."""
    # "the attack in Oro that led to riots in Kano"
    near = [a for a in near if not is_behind_clause(s, a[0], place)] or near
    if any(place in (s.head[a[0]], s.head[s.head[a[0]]]) for a in near):
        # "militants in Oro attacked a farm in Ida": the farm's place
        near = [a for a in near if not is_doers(s, a[0], place)] or near
    return [a for a in near if not _is_of_event_before(s, a[0], place)] or near


def _is_of_event_before(s: Sentence, token: int, place: int) -> bool:
    # "broke out in Oro after a match in Ida"
    noun = s.head[token]
    after = s.head[noun]
    told = s.dep[noun] == "pobj" and s.lower[after] in ("after", "before", "following")
    return told and s.head[after] == place


def _is_of_adjective(s: Sentence, token: int) -> bool:
    # "teachers, unpaid since January, struck"
    adjective = s.head[s.head[token]]
    behind = s.pos[adjective] == "ADJ" and s.dep[adjective] == "amod"
    return behind and s.head[adjective] < adjective < token


def _is_of_seat(s: Sentence, token: int, i: int) -> bool:
    # "were killed by a group based in Oro"
    participle = s.head[token]
    noun = s.head[participle]
    if s.dep[participle] != "acl" or i in (participle, noun):
        return False
    # "under a deal brokered in Oro, nine men are to walk free"
    sealed = s.lemma[participle] in SEALING and s.lemma[noun] in SITTINGS
    return s.lower[participle] in SEATED or (sealed and s.dep[token] == "prep")


def _is_of_participle(s: Sentence, token: int, i: int) -> bool:
    # "five of the men seized on Monday escaped", "who were seized on Monday escaped"
    verb = next((up for up in s.path_up(token) if s.is_verb(up)), i)
    participle = s.dep[verb] == "acl" and s.tag[verb] == "VBN"
    return verb != i and (participle or s.dep[verb] == "relcl")


def _speaking_at(s: Sentence, i: int) -> list[int]:
    """Find the participle of who speaks: "speaking in Oro, he condemned it"."""
    own = s.child(i, "nsubj")
    near = s.children(i, "advcl") + (s.children(own, "acl") if own >= 0 else [])
    return [k for k in near if s.lower[k] in SPEAKING]


def _telling(s: Sentence, i: int) -> int:
    """Find the act of speech that is about a noun of action; -1 if there is none."""
    if s.is_verb(i):
        return -1
    verb = next((up for up in s.path_up(i) if s.is_verb(up)), -1)
    told = verb >= 0 and s.has_list(verb, "speaking")
    while s.dep[i] == "conj" and is_deed(s, s.head[i]):
        # "accused the army of killings and rape in Oro"
        i = s.head[i]
    return verb if told and _deed_before(s, len(s), verb) == i else -1


def _deed_before(s: Sentence, start: int, speech: int) -> int:
    """Find the deed that an act of speech is about, before an adjunct; -1 if none.

    "Denounced the arrests in Oro on Monday", "claimed the attack on Monday".
    """
    named = s.children(speech, "dobj")
    if s.has_list(speech, "demanding"):
        # "called for protests on Friday"
        for preposition in s.children(speech, "prep"):
            if s.lower[preposition] == "for":
                named = named + s.children(preposition, "pobj")
    for preposition in [k for n in (speech, *named) for k in s.children(n, "prep")]:
        # "accused the army of killings in Oro", "blamed it for the raid on Monday"
        charging = CHARGING.get(s.lower[preposition], "")
        if charging and s.has_list(speech, charging):
            named = named + s.children(preposition, "pobj")
    responsible = [k for k in named if s.lemma[k] == "responsibility"]
    for preposition in [k for n in (speech, *named) for k in s.children(n, "prep")]:
        if responsible and s.lower[preposition] == "for":
            named = s.children(preposition, "pobj")
    if not responsible:
        named = [
            k
            for k in named
            if is_deed(s, k)
            or s.lemma[k] in STAGED
            # "deplored the burning of a flag on Monday"
            or s.lower[k] in GERUNDS
        ]
    return next((k for k in named if speech < k < start), -1)


def _stands_before(s: Sentence, end: int, i: int) -> bool:
    """Tell whether what ends there stands between a subject and its verb."""
    if not s.is_verb(i) or not s.tag[i].startswith("VB") or s.dep[i] == "amod":
        return False
    helpers = [k for k in s.kids[i] if s.dep[k] in ("aux", "auxpass", "advmod", "neg")]
    first = end
    while first < i and first in helpers:
        first += 1
    return first == i and end > 0 and s.tag[i] in ("VBD", "VBZ", "VBP")


def _is_of_other_deed(s: Sentence, i: int) -> bool:
    """Tell whether a clause says what a deed did that its verb only speaks of.

    "Arrested a man on Monday over a blast that killed two".
    """
    top = zone(s, i)
    noun = s.head[top]
    told = s.dep[top] == "relcl" and tells_of_it(s, top)
    return told and is_deed(s, noun) and not shares_scene(s, noun)


def times_of(
    s: Sentence,
    i: int,
    *,
    speech: bool = False,
    spoken: bool = False,
    ahead: bool = False,
) -> list[Extent]:
    """Find the time phrases of an event, without preposition.

    speech (bool): Whether the event is an act of speech or what one is about, which
        has only a time that hangs on it.
    spoken (bool): Whether it is an act of speech.
    ahead (bool): Whether it is one about what is to come.
    RETURNS (list[tuple[int, int]]): Token ranges in the sentence.
    """
    if s.dep[i] == "compound" and s.lemma[s.head[i]] == "toll":
        # "the death toll from Monday's blast"
        i = s.head[i]
    part = s.dep[i] in PARTLY and s.is_verb(s.head[i])
    if part and (s.tag[i] == "MD" or not s.is_verb(i)):
        # "walked out on bail on Friday", with "out" as the trigger
        i = s.head[i]
    if s.dep[i] == "compound" and s.lemma[s.head[i]] in INQUIRIES:
        # "was held on Monday in the 2019 bombing case"
        whole = s.head[i]
        return [(a[1], a[2]) for a in time_adjuncts(s) if s.head[a[0]] in (i, whole)]
    then = _time_when(s, i)
    if then:
        return then
    adjuncts = time_adjuncts(s)
    verb = s.head[i]
    if s.dep[i] in OVER and (s.lemma[verb] in ENDING or _is_called_off(s, verb)):
        # "ended their strike on Monday": when they ended it; so "the strike ended on
        # Monday", but not "ended Monday's strike", "the war ended in 2009"
        adjuncts = [
            a
            for a in adjuncts
            if s.head[a[0]] == i
            or verb not in (a[0], s.head[a[0]], s.head[s.head[a[0]]])
            or (s.dep[i] == "nsubj" and s.lower[a[1]].isdigit())
        ]
        if s.dep[i] == "dobj" and s.tag[verb] in ("VB", "VBG"):
            # "will meet next week to end the fighting"
            adjuncts = [a for a in adjuncts if i in s.path_up(a[0])]
    if ahead:
        adjuncts = [a for a in adjuncts if not is_due(s, a, i)]
    found = _nearest(s, i, adjuncts, speech=speech)
    said = saying_of(s, i) if spoken and not found else -1
    if said >= 0:
        found = _nearest(s, said, adjuncts, speech=True)
    return found or by_shutdown(s, i, adjuncts) or by_tension(s, i, adjuncts)


def _time_when(s: Sentence, i: int) -> list[Extent]:
    """Find the time that a clause tells more of: "in May 1988, when ten were shot"."""
    top = zone(s, i)
    at = s.head[top]
    if s.dep[top] != "relcl" or not is_in_time(s, at):
        # "since Monday, when two sides clashed", with the clause on the verb
        clauses = (k for k in (i, *s.path_up(i)) if s.dep[k] in ("advcl", "relcl"))
        top = next(clauses, i)
        at = min(s.subtree(top)) - 2
        if s.has_list(i, "speaking") and not s.is_verb(i):
            # "when he rejected their demand"
            return []
        if at < 0 or s.text[at + 1] != "," or not is_in_time(s, at):
            return []
    first = min(s.subtree(top))
    if s.lower[first] != "when":
        return []
    whole = [(a[1], a[2]) for a in time_adjuncts(s) if a[1] <= at < a[2]]
    return whole or [(p.start, p.end) for p in time_phrases(s) if p.start <= at < p.end]


def _is_called_off(s: Sentence, verb: int) -> bool:
    off = s.child(verb, "prt")
    return s.lemma[verb] == "call" and off >= 0 and s.lower[off] == "off"


def places_of(
    s: Sentence, i: int, *, taken: list[Extent], speech: bool = False
) -> list[Extent]:
    """Find the place phrases of an event, without preposition.

    taken (list[tuple[int, int]]): Phrases that fill another slot.
    speech (bool): Whether the event is an act of speech, which has only a place that
        hangs on it.
    RETURNS (list[tuple[int, int]]): Token ranges in the sentence.
    """
    free = [
        a
        for a in _without(s, place_adjuncts(s), taken)
        if not speech
        or (s.head[a[0]] == i and not _is_of_topic(s, a[0], i))
        or _is_spoken_at(s, a[0])
        or _is_drawn(s, i, a[0])
        or is_sitting(s, i, a[0])
        or is_posted(s, i, a[0])
    ]
    found: list[Extent] = []
    near = _nearest(s, i, free, speech=speech) or _struck(s, i)
    near = near or _put_down(s, i, free) or _when(s, i, free)
    if not speech:
        near = by_way(s, i, taken, near) or near or by_count(s, i)
        near = near or by_where(s, i) or by_tension(s, i, free, places=True)
        near = near or by_unrest(s, i) or by_shutdown(s, i, free)
        near = near or by_crowd(s, i, place_adjuncts(s)) or by_there(s, i)
        near = near or by_what(s, i, free) or by_announced(s, i, free)
        verb = max(of_dispersal(s, i), named_in_what(s, i)) if not near else -1
        if verb >= 0:
            near = _nearest(s, verb, free, speech=False)
        near = by_headline(s) + (near or _by_suspects(s, i))
    elif not near:
        near = [(a[1], a[2]) for a in free if is_posted(s, i, a[0])][:1]
    for start, end in near:
        joined = s.dep[start - 1] == "prep" and s.lower[start - 1] not in WAYS
        if found and start - found[-1][1] == 1 and joined:
            # "Oro village" + "in Ida District": one place
            found[-1] = (found[-1][0], end)
        elif not found or start >= found[-1][1]:
            found.append((start, end))
    return _once(s, _in_one(s, found))


def _is_drawn(s: Sentence, i: int, token: int) -> bool:
    # "the offer drew criticism in Oro"
    verb = s.head[i]
    drawn = s.dep[i] == "dobj" and s.lemma[verb] in CAUSING and not s.is_verb(i)
    return drawn and s.head[token] == verb and token > i


def _is_of_topic(s: Sentence, token: int, i: int) -> bool:
    # "criticised the use of troops in Oro", "appealed for a truce in Oro"
    if s.lower[token] != "in" or token < i or s.lemma[i] in SITTING:
        return False
    if s.text[token - 1] == ",":
        return False
    told = s.children(i, "dobj", "xcomp")
    told += [
        k for p in s.children(i, "prep") for k in s.children(p, "pobj") if p < token
    ]
    told = [k for k in told if i < k < token and not is_party(s, k)]
    return s.has_list(i, "speaking") and bool(told)


def _is_spoken_at(s: Sentence, token: int) -> bool:
    # "speaking in Oro", "speaking at a rally in Oro"
    at = s.head[token]
    if s.dep[at] == "pobj" and s.lower[s.head[at]] in ("at", "during"):
        at = s.head[s.head[at]]
        return s.lower[at] == "speaking"
    return s.lower[at] in SPEAKING


def _in_one(s: Sentence, found: list[Extent]) -> list[Extent]:
    """Join names that only commas part: "in Sitio Ida, Barangay Oro, Kessim".

    Not "in Ida, Oro and Kessim", "in Ida, in Oro".
    """
    if len(found) < 2 or any(s.lower[a - 1] in ROWING for a, _ in found[1:]):
        return found
    behind = found[-1][1]
    words = ("NOUN", "PROPN")
    while behind < len(s) - 1 and (s.pos[behind] in words or s.text[behind] == ","):
        behind += 1
    rowed = behind < len(s) - 1 and s.lower[behind] in ROWING
    if rowed and not s.is_verb(behind + 1):
        # "in Ida, Oro, and other towns"
        return found
    joined = found[:1]
    for start, end in found[1:]:
        last = joined[-1]
        named = all(
            s.pos[k] in ("PROPN", "PUNCT", "X") or s.lower[k] in PARTICLES
            for k in range(last[0], end)
        )
        if start == last[1] + 1 and s.text[start - 1] == "," and named:
            joined[-1] = (last[0], end)
        else:
            joined.append((start, end))
    return joined


def _once(s: Sentence, found: list[Extent]) -> list[Extent]:
    # "arrived in the village and opened fire in the village"
    words = [s.lower[start:end] for start, end in found]
    return [found[k] for k in range(len(found)) if words[k] not in words[:k]]


def _without(
    s: Sentence, adjuncts: list[Adjunct], taken: list[Extent]
) -> list[Adjunct]:
    """Leave out the places that fill another slot, up to where the rest lies.

    "Opened fire at a bus in Oro": "in Oro".
    """
    free: list[Adjunct] = []
    for kid, start, end in adjuncts:
        behind = [b for a, b in taken if a < end and start < b]
        if not behind or _is_of_carrying(s, kid):
            free.append((kid, start, end))
            continue
        rest = behind[0]
        inner = s.child(rest, "pobj") if rest < end - 1 else -1
        lying = inner >= 0 and s.lower[rest] in LYING and len(behind) == 1
        if lying and not any(a[0] == rest for a in adjuncts):
            free.append((kid, rest + 1, end))
    return free


def _is_of_carrying(s: Sentence, token: int) -> bool:
    # "ambushed a convoy carrying the envoys in Oro"
    at = s.head[token]
    if not s.is_verb(at):
        at = s.head[at]
    carrying = s.dep[at] == "acl" and s.lemma[at] in CARRYING and s.tag[at] == "VBG"
    return carrying and s.lower[token] in LYING


def _when(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find where that was which a clause dates: "in Oro in May, when two died"."""
    top = zone(s, i)
    at = s.head[top]
    if s.dep[top] != "relcl" or not is_in_time(s, at) or not _is_then(s, top):
        return []
    verb = next((up for up in s.path_up(at) if s.is_verb(up)), -1)
    lasting = s.dep[at] == "pobj" and s.lower[s.head[at]] in LASTING
    if verb < 0 or lasting or s.has_list(verb, "speaking"):
        return []
    return _nearest(s, verb, adjuncts, speech=False)


def _put_down(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find where unrest was put down: "a curfew in Oro after days of riots"."""
    top = zone(s, i)
    noun = s.head[top] if s.dep[top] == "relcl" else i
    if s.lower[i] in DEAD and s.lemma[s.head[i]] in LEAVING:
        # "after riots left two dead"
        noun = s.child(s.head[i], "nsubj") if noun == i else noun
    elif s.lemma[i] in HARMED and s.is_verb(i):
        own = s.child(i, "nsubj")
        noun = own if own >= 0 and noun == i and follows(s, i) else noun
    if noun < 0 or s.is_verb(noun) or s.lemma[noun] not in UNRESTS:
        return []
    at = noun
    for up in s.path_up(noun):
        if follows(s, at) or (s.is_verb(at) and s.child(at, "nsubj") != noun):
            break
        at = up
    behind = s.head[at] if s.lower[s.head[at]] == "following" else at
    verb = next((up for up in s.path_up(behind) if s.is_verb(up)), -1)
    if verb < 0 or not follows(s, at) or s.pos[verb] == "AUX":
        return []
    if s.has_list(verb, "speaking") or s.lemma[verb] in VISITING:
        return []
    return [(a[1], a[2]) for a in adjuncts if hangs_on(s, a[0], verb)]


def _by_suspects(s: Sentence, i: int) -> list[Extent]:
    """Find where suspects were killed, last in what tells of what they did.

    "Lynched two men accused of stealing a car in Oro".
    """
    if s.lemma[i] not in HARMED | {"beat", "stab"} or s.child(i, "dobj") < 0:
        return []
    last = max(s.subtree(s.child(i, "dobj")))
    clauses = s.children(s.child(i, "dobj"), "acl")
    if not any(s.lemma[k] in SUSPECTED and s.tag[k] == "VBN" for k in clauses):
        return []
    return [(a, b) for _, a, b in place_adjuncts(s) if a > i and b == last + 1][:1]


def _struck(s: Sentence, i: int) -> list[Extent]:
    """Find the place that was struck: "shelled the city of Oro, killing nine".

    Also in a row: "entered the town of Oro, burned huts and killed nine men"; and of a
    raid: "died in the shelling of Oro".
    """
    if s.lemma[i] in HARMED or s.lemma[i] in ("claim", "cost"):
        raided = _raided(s, i)
        if raided >= 0:
            return [noun_phrase(s, raided, places=True)]
    if s.child(i, "dobj") < 0:
        return []
    verbs = []
    if s.dep[i] == "advcl" and s.tag[i] == "VBG" and s.head[i] < i:
        verbs = [s.head[i]]
    elif s.dep[i] == "conj" and s.child(i, *SUBJECTS) < 0:
        row = [i]
        while s.dep[row[-1]] == "conj" and s.is_verb(s.head[row[-1]]):
            row.append(s.head[row[-1]])
        verbs = [
            verb
            for verb in row[1:]
            if s.lemma[verb] in ENTERING or s.has_list(verb, "assailing")
        ]
    for verb in verbs:
        struck = s.child(verb, "dobj", "nsubjpass")
        if struck >= 0 and _is_settlement(s, struck):
            return [noun_phrase(s, struck, places=True)]
    return []


def _raided(s: Sentence, i: int) -> int:
    """Find the place of a raid that hurt people: "died in the shelling of Oro"."""
    deeds = s.children(i, "nsubj")
    for preposition in s.children(i, "prep"):
        if s.lower[preposition] in SAME_HAPPENING:
            deeds += s.children(preposition, "pobj")
    for deed in deeds:
        for preposition in s.children(deed, "prep") if is_deed(s, deed) else ():
            inner = s.child(preposition, "pobj")
            if inner < 0 or s.lower[preposition] not in ("against", "of", "on"):
                continue
            shelled = s.lemma[deed] in SHELLING and s.tag[inner] == "NNP"
            if shelled or _is_settlement(s, inner):
                return inner
    return -1


def _is_settlement(s: Sentence, noun: int) -> bool:
    """Tell whether a noun is a place on the map: "Oro", "the town of Oro"."""
    named = [noun]
    for preposition in s.children(noun, "prep"):
        if s.lower[preposition] == "of" and s.has_list(noun, "places"):
            named += s.children(preposition, "pobj")
            if s.lemma[noun] in SETTLEMENTS and s.tag[named[-1]] == "NNP":
                return True
    if s.lemma[noun] in SETTLEMENTS and s.tag[noun - 1] == "NNP" and noun:
        # "Doro village"
        return True
    return any(s.ent[k] in ("GPE", "LOC") for k in named)
