"""Where and when: place and time of an event."""

from .belonging import (
    CAUSING,
    PERSONAL,
    TOLLS,
    UNRESTS,
    is_aside,
    is_aside_of_demand,
    is_behind_clause,
    is_beside,
    is_condition,
    is_condition_of,
    is_contrast,
    is_doers,
    is_length,
    is_length_of,
    is_nth,
    is_of_cause,
    is_of_clause,
    lasts_over,
)
from .local_names import IN_HAND
from .parties import is_party
from .phrases import noun_phrase
from .place_phrases import PARTICLES
from .places import TAKING, is_aimed, place_adjuncts
from .scenes import (
    follows,
    is_deed,
    is_happening,
    is_of_statement,
    scene,
    tells_of_it,
    verb_above,
    zone,
)
from .time_phrases import is_in_time, time_phrases
from .times import time_adjuncts
from .times_apart import is_due, is_of_matter, is_undone, saying_of
from .tree import Sentence
from .voice import DYING, SUBJECTS, WOUNDS, antecedent_of
from .whereabouts import (
    MARCHING,
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

# a noun behind these names what its verb tells
SAME_HAPPENING = frozenset({"in", "during", "by", "with"})
NAMING_DEPS = frozenset(
    ["prep", "agent", "nsubj", "nsubjpass", "dobj", "acomp", "oprd", "ccomp", "advcl"]
)
NAMING_DEPS |= {"xcomp"}
# a date in such a place is the noun's alone: "the weekend protests"
MODIFIERS = frozenset({"compound", "nmod", "poss", "amod", "nummod"})
ABOUT = frozenset({"for", "of", "over", "against", "to", "about"})
LASTING = frozenset({"since", "until", "till"})
BODIES = frozenset({"body", "corpse"})
FINDING = frozenset({"find", "recover", "discover", "fish"})
SPEAKING = frozenset({"speaking", "talking", "addressing"})
DIRECTIONS = frozenset({"into", "onto", "toward", "towards"})
LYING = frozenset({"in", "at", "near", "outside", "on"})
# from where and to where: two places
WAYS = frozenset({"to", "from"})
COMPELLING = frozenset({"compel", "force", "oblige", "order"})
CHARGES = frozenset({"charge", "charges", "count", "counts", "suspicion"})
# "broke into a run", "locked into a clash"
DRAWN_INTO = frozenset({"degenerate", "descend", "erupt", "escalate", "lock", "turn"})
SEALING = frozenset({"agree", "broker", "hammer", "ink", "mediate", "negotiate"})
SEALING |= {"reach", "seal", "sign", "strike"}
NOW = frozenset({"are", "is"})
TAKING_AWAY = TAKING | {"capture", "hold", "imprison", "jail", "seize", "take"}
FREEING = frozenset({"free", "liberate", "regain", "release", "walk"})
# "herded 17 pupils into the bush": to where
HERDING = frozenset({"bundle", "drag", "drive", "force", "herd", "march", "push"})
HERDING |= {"shove", "take", "whisk"}
CASES = frozenset({"case", "incident"})
FILING = frozenset({"file", "record", "register", "report"})
GOING_ON = frozenset(
    {
        "continue",
        "cripple",
        "disrupt",
        "paralyse",
        "paralyze",
        "enter",
        "escalate",
        "persist",
        "spread",
    }
)
PLANTING = frozenset({"attach", "bury", "conceal", "fit", "hide", "lay", "leave"})
PLANTING |= {"pack", "place", "plant", "rig", "stash", "strap"}
SHELLING = frozenset({"bombardment", "bombing", "shelling", "siege"})
CONDUCTING = frozenset({"carry", "conduct", "execute", "launch", "mount", "perform"})
CONDUCTING |= {"realise", "realize", "stage"}
COMING = MARCHING | {"arrive", "camp", "come", "flock", "pitch"}
SEATED = frozenset(
    {
        "based",
        "located",
        "situated",
        "born",
        "headquartered",
        "operating",
        "raised",
        "rooted",
    }
)
CARRYING = frozenset({"accompany", "carry", "convey", "escort", "ferry", "transport"})
ROWING = frozenset({"and", "or"})
# triggers that are a part of a verb
PARTLY = frozenset({"advmod", "aux", "prt"})
BECAUSE = frozenset({"because", "due", "owing"})
STIRRED = frozenset(["alarmed", "angered", "emboldened", "enraged", "incensed"])
STIRRED |= {"infuriated", "outraged", "provoked", "saddened", "shaken", "shocked"}
UNDER_WAY = frozenset({"agitating", "demonstrating", "marching", "picketing"})
UNDER_WAY |= {"protesting", "rallying", "rampaging", "rioting", "striking"}
RESORTING = frozenset({"resort", "turn"})
# "a wave of attacks"
ROWS = frozenset({"barrage", "campaign", "chain", "series", "spate", "string", "wave"})
ROWS |= {"bout", "flurry", "orgy", "round", "spasm"}
ENDING = frozenset(
    ["abandon", "cancel", "cease", "conclude", "end", "halt", "postpone"]
)
ENDING |= {"suspend"}
OVER = frozenset({"dobj", "nsubj", "nsubjpass"})
STAGED = frozenset(["bandh", "demonstration", "march", "protest", "rally", "strike"])
STAGED |= {"blockade", "hartal", "jam", "roko", "shutdown", "sit-in", "stoppage"}
STAGED |= {"walkout"}
# parts of a day before a deed: "dawn raids"
PARTS = frozenset(["dawn", "midnight", "morning", "night", "overnight"])
PARTS |= {"evening", "afternoon", "noon", "lunchtime", "midday"}
# before the parties of a deed: "the killing of a priest and a nun in Oro"
PARTED = frozenset({"against", "between", "by", "of", "on", "with"})
# "accused them of a raid", "blamed them for a raid"
CHARGING = {"of": "of_verbs", "for": "for_verbs"}
SUSPECTED = frozenset({"accuse", "allege", "blame", "charge", "convict", "suspect"})
SUSPECTED |= {"believe", "sought", "seek", "want"}
BELONGING = frozenset({"be", "belong", "have", "link", "support", "tie", "work"})
STAYS = frozenset({"captivity", "exile", "hiding", "office", "opposition", "power"})
STAYS |= {"bail", "strike"}
GERUNDS = frozenset({"burning", "downing", "flogging", "gassing", "hanging", "jailing"})
GERUNDS |= {"poisoning", "razing", "sacking", "sinking", "stoning", "torching"}
DEAD = frozenset({"dead", "injured", "wounded"})
HARMS = frozenset({"injury", "wound", "casualty"})
ORDERING = frozenset({"approve", "authorise", "authorize", "order", "recommend"})
INQUIRIES = frozenset({"case", "inquiry", "investigation", "probe", "trial"})
INQUIRIES |= {"suspect"}
USING = frozenset({"deploy", "fire", "lob", "turn", "unleash", "use"})
SUFFERING = frozenset({"incur", "receive", "suffer", "sustain"})
LEAVING = frozenset({"leave", "claim"})
SETTLEMENTS = frozenset(["city", "community", "district", "hamlet", "island", "suburb"])
SETTLEMENTS |= {"town", "township", "village", "borough", "enclave", "neighborhood"}
SETTLEMENTS |= {"neighbourhood", "port", "province", "quarter", "region"}
ENTERING = frozenset(["attack", "capture", "enter", "invade", "occupy", "overrun"])
ENTERING |= {"raid", "recapture", "seize", "shell", "storm", "take"}
VISITING = frozenset({"arrive", "begin", "fly", "gather", "go", "meet", "travel"})
# "took the town in May and has since killed dozens"
LATER = frozenset({"since", "later", "now", "subsequently", "afterwards"})
QUARRELS = frozenset({"altercation", "argument", "brawl", "chase", "confrontation"})
QUARRELS |= {"dispute", "fight", "quarrel", "robbery", "row", "scuffle", "standoff"}
# "before he was caught in Oro"
ENDED = frozenset(
    ["apprehend", "arrest", "capture", "catch", "detain", "die", "escape"]
)
ENDED |= {"flee", "nab", "overpower", "subdue", "surrender", "turn"}
HARMED = frozenset(["die", "hurt", "injure", "kill", "lose", "maim", "mow", "perish"])
HARMED |= {"wound", "shoot", "massacre", "slaughter", "murder", "retaliate"}
HARMED |= {"assassinate", "behead", "butcher", "decapitate", "execute", "fell", "gun"}
HARMED |= {"dead", "martyr", "hack", "lynch", "slay", "strangle", "succumb"}
HARMED |= {"eliminate", "neutralise", "neutralize"}
TAKEN = frozenset({"abduct", "capture", "hijack", "kidnap", "rob", "seize", "take"})
TAKEN |= {"attack", "beat", "clash", "fight", "snatch", "stab"}
# "killed him and dumped the body beside a canal"
DUMPING = frozenset({"abandon", "bury", "burn", "dump", "hang", "hide", "leave"})
DUMPING |= {"discard", "display", "drop", "throw", "toss"}
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]
CLINICS = frozenset(["centre", "center", "clinic", "facility", "hospital", "hospitals"])
CLINICS |= {"icu", "infirmary", "morgue", "mortuary", "ward"}
TREATING = frozenset(["admit", "hospitalise", "hospitalize", "operate", "receive"])
TREATING |= {"recover", "recuperate", "stabilise", "stabilize", "treat", "undergo"}


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
    for place in [*_places_to_look(s, i), telling, *speaking]:
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
    if (speech and s.pos[i] != "VERB") or not _shares_scene(s, i):
        return parts
    if _is_of_other_deed(s, i):
        return parts
    if s.dep[i] == "nsubj" and _is_causing(s, s.head[i]):
        # "the killing triggered clashes on Friday"
        adjuncts = [a for a in adjuncts if a[0] < s.head[i]]
    there = [a for a in adjuncts if _holds_for(s, a[0], i, speech=speech)]
    there = _of_own_clause(s, i, _of_nearest_verb(s, i, there))
    if there or parts:
        return parts + [(start, end) for _, start, end in there]
    above = s.head[top]
    if s.dep[top] == "relcl" and _is_within(s, top) and is_deed(s, above):
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
        a for a in adjuncts if _hangs_on(s, a[0], place) and not is_of_cause(s, a[0], i)
    ]
    near = [a for a in near if s.dep[a[0]] != "prep" or not _is_after_feast(s, a[0])]
    if s.lemma[i] in HERDING and place == i and _is_persons(s, s.child(i, "dobj")):
        near = [a for a in near if s.lower[a[0]] not in DIRECTIONS]
    if place == i or s.has_list(place, "occurring") or s.lemma[place] == "report":
        return near
    if place == _being(s, i):
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


def _holds_for(s: Sentence, token: int, i: int, *, speech: bool) -> bool:
    """Tell whether the adjunct of a wider clause holds for an event in it.

    "Was killed after a convoy left on Monday": the day of both; "died on Monday after
    he was shot": only of the death.
    """
    verb = verb_above(s, token)
    timed = s.dep[token] != "prep"
    if timed and (is_undone(s, token, verb, i) or is_of_matter(s, token)):
        return False
    told = verb >= 0 and s.has_list(verb, "reporting") and not _is_raised(s, verb, i)
    told = told and not (_is_lethal(s, verb) or _is_of_dead(s, verb))
    if (told and _is_noted(s, verb, i)) or _is_of_harm(s, token, i):
        return True
    if told and not (token < verb and _is_second(s, verb, i)):
        return False
    claimed = s.dep[i] == "xcomp" and s.head[i] == verb and s.has_list(verb, "speaking")
    claimed = claimed and s.child(verb, "auxpass") < 0
    if claimed and s.dep[token] != "prep" and token < i:
        # "claimed on Friday to have shot down a drone": when they claimed it
        return False
    if verb >= 0 and s.lemma[verb] in DYING and s.head[verb] == i:
        # "were hurt and later died in hospital"
        return False
    if _is_of_treatment(s, token, verb) and i not in s.subtree(verb):
        return False
    hurt = s.lemma[i] in HARMED or s.lemma[i] in HARMS
    if _is_of_next(s, verb, i):
        return False
    if s.dep[token] == "dobj" and not hurt and s.ent[token] not in ("DATE", "TIME"):
        # "blasts rocked Oro as rebels fired on Ida"
        return False
    if (
        s.dep[token] == "prep"
        and verb != i
        and (_is_now(s, i) or _is_before_freeing(s, verb, i))
    ):
        return False
    named = s.has_list(s.head[token], "naming") and s.lemma[i] in TAKING
    # "died when a shell slammed into a bakery"
    struck = s.dep[s.head[token]] == "advcl" and s.has_list(s.head[token], "assailing")
    taken = s.lower[token] == "from" and s.lemma[s.head[token]] != "report"
    taken = taken or s.lower[s.head[token]] == "out"
    if (taken and not named) or (
        s.lower[token] in DIRECTIONS and token > i and not (hurt and struck)
    ):
        # "shot a guard and drove the cattle into the hills"
        return False
    if s.lower[token] == "on" and is_aimed(s, token) and not hurt:
        # "thwarted an attack on a mill and arrested six men"
        return False
    if s.lemma[s.head[token]] == "spend" and not hurt:
        # "was freed after spending a year in prison"
        return False
    if s.lower[s.head[token]] == "since" and _is_its_deed(s, i, verb):
        return True
    if s.lower[s.head[token]] in LASTING or is_length(s, token):
        # "the clash went on till May, leaving two dead"
        return False
    if s.dep[token] == "npadvmod" and s.dep[s.head[token]] == "pcomp":
        # "killed two men after taking the town last week"
        after = s.lower[s.head[s.head[token]]] == "after"
        if after and s.child(s.head[token], "auxpass") < 0 and s.head[token] != i:
            return False
    due = s.lower[s.head[token]] == "by" and is_deed(s, i) and s.dep[i] == "dobj"
    if due or s.lemma[i] == "toll":
        # "thwarted the attack and held the men by dusk", "taking the toll to nine"
        return False
    if _is_of_suspect(s, token, i):
        return False
    if _is_participle_of_subject(s, token, i) or _is_of_inquiry(s, token, i):
        return False
    if speech and s.dep[i] == "pcomp" and s.lower[s.head[i]] == "with":
        # "exchanged fire on Monday, with each side accusing the other"
        return False
    if s.dep[i] == "acl" and verb >= 0 and s.lemma[verb] in MARCHING:
        # "marched in Oro with pictures of a clerk shot by guards"
        return False
    dumped = s.dep[token] == "prep" and verb != i and _is_of_dumping(s, verb)
    if dumped and i not in s.subtree(verb):
        return False
    if s.dep[token] == "prep" and _is_after_feast(s, token):
        return False
    if _is_of_earlier(s, token, i) or _is_of_end(s, token, i):
        return False
    if _is_of_middle(s, token, verb, i):
        return False
    if is_of_cause(s, token, i) or is_condition_of(s, token, i):
        return False
    if speech and (is_aside_of_demand(s, i) or s.lower[s.head[token]] == "from"):
        return False
    own, up = scene(s, i), scene(s, token)
    if _is_resumed(s, own, timed=timed) and not is_doers(s, token, up):
        own = scene(s, s.head[s.head[own]])
    if not timed and _tells_how(s, own):
        own = scene(s, s.head[own])
    while up != own and s.head[up] != up and lasts_over(s, up, timed=timed):
        if not timed and _is_other_scene(s, up, i):
            return False
        up = scene(s, s.head[up])
    if up != own or _is_of_noun(s, token, i) or _is_elsewhere(s, token, i):
        return False
    if is_condition(s, token, i) or any(s.lower[k] in LATER for k in s.kids[i]):
        return False
    if s.dep[token] == "prep" and is_contrast(s, token, i):
        return False
    if s.dep[token] == "prep" and _is_backdrop(s, token, i):
        return False
    if s.dep[token] == "prep" and is_beside(s, token, i):
        # what hurt people was there: "were killed as gunmen fired on a market in Oro"
        return s.lemma[i] in HARMED or s.lemma[i] in HARMS
    return not speech or _governs(s, verb, i)


def _is_backdrop(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a place is of what went on elsewhere, too.

    "Were killed in Oro as unrest across the country continued".
    """
    for up in s.path_up(token):
        if s.lower[up] == "as" and s.dep[up] == "prep" and s.text[up - 1] == ",":
            # "as a month of riots went on", read as a phrase
            return up not in s.path_up(i)
        if s.dep[up] == "advcl" and s.lemma[up] in GOING_ON:
            return i not in s.subtree(up) and any(
                s.lower[k] == "as" for k in s.kids[up]
            )
    return False


def _is_now(s: Sentence, i: int) -> bool:
    # "was detained in Oro and is being held"
    auxiliaries = {s.lower[k] for k in s.children(i, "aux", "auxpass")}
    return s.dep[i] == "conj" and "being" in auxiliaries and bool(auxiliaries & NOW)


def _is_before_freeing(s: Sentence, verb: int, i: int) -> bool:
    # "of the nine seized in Oro, two were freed": where they were seized
    seized = (
        verb >= 0 and s.tag[verb] in ("VBN", "VBD") and s.lemma[verb] in TAKING_AWAY
    )
    return seized and s.lemma[i] in FREEING and s.child(verb, "auxpass") < 0


def _is_its_deed(s: Sentence, i: int, verb: int) -> bool:
    # "ten have been killed in air strikes since Monday"
    within = s.head[i]
    named = s.dep[i] == "pobj" and s.lower[within] in ("in", "during")
    return named and s.head[within] == verb and s.lemma[verb] in HARMED


def _is_of_treatment(s: Sentence, token: int, verb: int) -> bool:
    """Tell where the hurt are treated: "was hurt and is being treated at a clinic"."""
    if verb < 0 or s.dep[token] != "prep" or s.lemma[verb] not in TREATING:
        return False
    where = s.child(token, "pobj")
    return where >= 0 and s.lower[where] in CLINICS


def _is_of_next(s: Sentence, verb: int, i: int) -> bool:
    """Tell whether a verb begins what others did next.

    "Six men were freed in May, and the army found two more in Oro"; not "two men were
    killed, and ten were hurt in Oro".
    """
    if verb <= i or s.dep[verb] != "conj" or not s.is_verb(i):
        return False
    own = s.child(verb, "nsubj", "nsubjpass")
    if own < 0 and s.head[verb] == i and s.child(verb, "auxpass") >= 0:
        # "has been arrested many times and was shot in Oro"
        return _is_perfect(s, i) and not _is_perfect(s, verb)
    if own < 0 or s.text[min(s.subtree(own)) - 2] != "," or s.head[verb] != i:
        return False
    return s.lemma[i] not in HARMED


def _is_perfect(s: Sentence, verb: int) -> bool:
    return any(s.lower[k] in ("has", "have") for k in s.children(verb, "aux"))


def _is_of_end(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of what befell a doer afterwards.

    "Shot two men before surrendering in Oro", "before he was arrested in Oro".
    """
    for up in s.path_up(token):
        if up == i:
            return False
        if s.lemma[up] not in ENDED:
            continue
        before = s.dep[up] == "pcomp" and s.lower[s.head[up]] == "before"
        if before or any(s.lower[k] == "before" for k in s.children(up, "mark")):
            return i not in s.subtree(up)
    return False


def _is_of_middle(s: Sentence, token: int, verb: int, i: int) -> bool:
    """Tell whether a place is of one in the middle of a row of deeds.

    "Rode into the town, burned huts, shot an elder outside the mosque and took a boy":
    they shot the elder there.
    """
    inner = s.child(token, "pobj") if s.dep[token] == "prep" else -1
    if inner < 0 or verb < 0 or s.dep[verb] != "conj":
        return False
    if s.lower[token] in DIRECTIONS and verb < i:
        # "barged into the hall and broke the windows"
        return False
    if s.ent[inner] in ("DATE", "TIME", "GPE", "LOC") or s.pos[inner] == "PROPN":
        return False
    if not any(k > token and s.is_verb(k) for k in s.children(verb, "conj")):
        return False
    tops = []
    for top in (verb, i):
        while s.dep[top] == "conj" and s.is_verb(s.head[top]):
            top = s.head[top]
        tops.append(top)
    return tops[0] == tops[1] and verb != i


def _is_of_dumping(s: Sentence, verb: int) -> bool:
    # "dumped the body beside a canal", "dumped them in the desert"
    body = s.child(verb, "dobj") if verb >= 0 else -1
    if body >= 0 and s.lemma[verb] == "dump" and s.pos[body] == "PRON":
        return True
    return body >= 0 and s.lemma[body] in BODIES and s.lemma[verb] in DUMPING


def _is_of_harm(s: Sentence, token: int, i: int) -> bool:
    # "were killed following a shootout in Oro"; not "were arrested following riots"
    noun = s.head[token]
    following = s.head[noun]
    fought = is_happening(s, noun) or is_deed(s, noun) or s.lemma[noun] in QUARRELS
    if s.lower[following] not in ("after", "following") or not fought:
        return False
    verb = s.head[following]
    hurt = s.child(verb, "dobj")
    if hurt >= 0 and s.lower[hurt] in WOUNDS and s.dep[verb] == "conj":
        # "one was killed and two sustained injuries following a blast in Oro"
        return i == hurt or (s.head[verb] == i and s.lemma[i] in HARMED)
    return verb == i and s.lemma[i] in HARMED


def _is_noted(s: Sentence, verb: int, i: int) -> bool:
    # "the incident was reported on Monday when rebels fired on a bus"
    if s.lemma[verb] != "report" or s.child(verb, "nsubjpass") < 0:
        return False
    top = i
    while s.dep[top] == "conj" and s.is_verb(s.head[top]):
        top = s.head[top]
    when = any(s.lower[k] == "when" for k in s.kids[top])
    return s.head[top] == verb and s.dep[top] == "advcl" and when


def _is_resumed(s: Sentence, gerund: int, *, timed: bool) -> bool:
    """Tell whether those who did one thing did the other in the same place.

    "Attacked a post in Oro before killing two men", "stormed a bank in Oro after
    shooting a guard"; not "was arrested in Oro after killing two men". What they did
    before it they may have done on another day.
    """
    if s.dep[gerund] != "pcomp" or s.tag[gerund] != "VBG":
        return False
    word = s.lower[s.head[gerund]]
    verb = s.head[s.head[gerund]]
    if word not in ("before", "after") or not s.is_verb(verb):
        return False
    if timed and word == "after":
        return False
    shot = s.lemma[verb] in HARMED and s.child(verb, "auxpass") >= 0
    if s.child(gerund, "nsubj") >= 0 or (s.child(verb, "dobj") < 0 and not shot):
        return False
    return s.lemma[verb] not in TAKING and not s.has_list(verb, "speaking")


def _tells_how(s: Sentence, clause: int) -> bool:
    """Tell whether a clause says how those were hurt of whom the one above tells.

    "Two men were killed in Oro after gunmen opened fire"; not "two men were arrested in
    Oro after gunmen opened fire".
    """
    verb = s.head[clause]
    if s.dep[clause] != "advcl" or s.lemma[verb] not in HARMED or clause < verb:
        return False
    if not any(s.lower[k] == "after" for k in s.kids[clause]):
        return False
    hurt = s.child(verb, "auxpass") >= 0 or s.lemma[verb] in ("die", "lose", "perish")
    doer = s.child(clause, "nsubj")
    fired = s.lemma[clause] == "open" or s.has_list(clause, "assailing")
    return hurt and doer >= 0 and fired and s.lower[doer] not in PERSONAL


def _is_other_scene(s: Sentence, clause: int, i: int) -> bool:
    # "fired rockets after a helicopter struck a village in Oro"
    doer = s.child(clause, "nsubj")
    harmed = s.lemma[i] in HARMED or s.lemma[i] in HARMS or s.lemma[i] in DEAD
    return doer >= 0 and s.dep[clause] == "advcl" and not harmed


def _is_raised(s: Sentence, verb: int, i: int) -> bool:
    # "on Monday rebels are believed to have struck"
    return verb == i or any(s.head[k] == verb and s.dep[k] == "xcomp" for k in (i,))


def _is_participle_of_subject(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a trigger tells which subject acted: its time is another.

    "Two of the men seized by rebels were found in Oro".
    """
    at = s.head[i]
    told = s.has_list(at, "persons") or s.lower[at] == "those"
    if s.dep[i] != "acl" or s.tag[i] != "VBN" or not told:
        return False
    for up in s.path_up(at):
        if s.is_verb(up):
            # "of the men seized by rebels, two were found in Oro"
            first = s.dep[at] == "prep" and s.lower[at] == "of" and at < up
            return (first or s.dep[at] in ("nsubj", "nsubjpass")) and token > i
        at = up
    return False


def _is_of_suspect(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of what befell who is suspected of a deed.

    "A man suspected of killing two women was arrested on Monday".
    """
    for up in (i, *s.path_up(i)):
        subject = s.head[up]
        if s.dep[up] != "acl" or s.lemma[up] not in SUSPECTED:
            continue
        verb = s.head[subject]
        held = s.dep[subject] in ("nsubj", "nsubjpass") and s.is_verb(verb)
        return held and token > verb and verb in s.path_up(token)
    return False


def _is_of_inquiry(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of a deed that a participle of the doers tells of.

    "Police investigating the killing of a boy on Sunday have arrested two men".
    """
    deed = False
    at = token
    for up in s.path_up(token):
        if up == i:
            return False
        deed = deed or is_deed(s, up) or (s.dep[up], s.tag[up]) == ("acl", "VBN")
        if s.dep[up] in ("acl", "xcomp") and s.tag[up] == "VBG":
            subject = s.head[up]
            doers = s.dep[subject] in ("nsubj", "nsubjpass") and s.head[subject] == i
            return deed and doers
        at = up
    return at == i


def _is_of_earlier(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of a deed before: "after his arrest in May"."""
    for up in s.path_up(token):
        if s.is_verb(up) or up == i:
            return False
        word = s.lower[s.head[up]] if s.dep[up] == "pobj" else ""
        if word in ("after", "before", "since") and is_deed(s, up):
            owner = s.child(up, "poss")
            return owner >= 0 and s.tag[owner] == "PRP$"
    return False


def _is_after_feast(s: Sentence, token: int) -> bool:
    # "after prayers at the mosque, they marched to the square"
    feast = s.head[token]
    after = s.head[feast]
    there = s.dep[feast] == "pobj" and s.lower[after] in (
        "after",
        "before",
        "following",
    )
    return there and s.has_list(feast, "occasions")


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


def _is_second(s: Sentence, verb: int, i: int) -> bool:
    # "a group on Friday denied the raid and blamed the army"
    at = i
    while s.dep[at] == "conj" and s.child(at, "nsubj", "nsubjpass") < 0:
        at = s.head[at]
    return at == verb and at != i


def _governs(s: Sentence, verb: int, i: int) -> bool:
    """Tell whether a verb stands one clause above a trigger."""
    at, clauses = i, 0
    for up in s.path_up(i):
        clauses += s.dep[at] in ("advcl", "acl", "ccomp")
        if s.dep[at] == "conj" and s.child(at, "nsubj", "nsubjpass") >= 0:
            clauses += 2 * (up == verb)
        at = up
        if up == verb:
            return clauses < 2
    return False


def _being(s: Sentence, i: int) -> int:
    """Find the "be" of "is on strike", "is in custody"; -1 if there is none."""
    at = i if s.dep[i] == "prep" else s.head[i]
    if s.dep[at] != "prep" or s.lower[at] not in ("in", "on", "under"):
        return -1
    return s.head[at] if s.lemma[s.head[at]] == "be" else -1


def _places_to_look(s: Sentence, i: int) -> list[int]:
    found = [i]
    if not s.is_verb(i) and _being(s, i) >= 0:
        found.append(_being(s, i))
    noun = not s.is_verb(i)
    rowed = noun and s.dep[i] == "conj" and not s.is_verb(s.head[i])
    if rowed and not is_in_time(s, s.head[i]):
        found.append(s.head[i])
    if noun:
        # "riots and a strike in Oro": the place of both
        found += [k for k in s.children(i, "conj") if not s.is_verb(k)]
    if noun and s.lemma[i] in HARMS:
        # "died of the wounds he had suffered in a blast on Friday"
        found += [k for k in s.children(i, "relcl") if s.lemma[k] in SUFFERING]
    head = s.head[i]
    if s.dep[i] == "amod" and s.lower[i] == "sit":
        # "held a sit-in protest in Oro"
        found += [head, s.head[head]]
    if noun and s.dep[i] == "pobj":
        # "hundreds of killings in Oro", "two days of fighting"; "the toll from the
        # bombing in Oro"
        above = s.head[head]
        # "was arrested on suspicion of murder on Monday"
        rowed = s.lower[head] == "of" and s.lower[above] not in CHARGES
        if rowed or (s.lower[head] == "from" and s.lemma[above] in TOLLS):
            found.append(above)
        meeting = s.lemma[i] in STAGED or s.lower[i - 2] == "sit"
        if meeting and s.lower[head] == "for" and s.lemma[above] in COMING:
            # "gathered in Oro for a rally"
            found.append(above)
        staged = s.head[above]
        held = s.has_list(staged, "occurring") or s.lemma[staged] == "report"
        held = held and s.dep[above] in ("nsubj", "nsubjpass") and rowed
        if held and _lends(s, above, staged):
            # "a series of shootings took place in Oro"
            found.append(staged)
    case = head if s.dep[i] == "compound" and s.lemma[head] in CASES else i
    at = s.head[s.head[case]] if s.dep[case] == "pobj" else case
    if noun and s.dep[at] == "nsubjpass" and s.lemma[s.head[at]] in FILING:
        # "ten riot cases were registered in Oro"
        found.append(s.head[at])
    if noun and s.dep[i] in ("nsubj", "nsubjpass", "dobj") and _lends(s, i, head):
        found.append(head)
    within = noun and s.lower[head] in ("in", "during")
    if within and not s.is_verb(s.head[head]) and s.has_list(s.head[head], "deeds"):
        # "the killing of a clerk in a clash on Friday"
        found.append(s.head[head])
    if within and s.dep[s.head[head]] == "acl":
        # "two men gunned down in an attack on Friday"
        participle = s.head[head]
        told = s.has_list(participle, "speaking") or s.has_list(participle, "involved")
        if s.tag[participle] == "VBN" and not told:
            found.append(participle)
    row = s.head[head] if s.dep[i] == "pobj" and s.lower[head] == "of" else i
    if s.dep[row] == "attr" and s.child(s.head[row], "expl") >= 0:
        # "there was an arrest this morning", "there was a series of raids in May"
        found.append(s.head[row])
    if s.is_verb(i) and _is_cleft(s, i):
        # "it was in Oro that two were killed"
        found.append(head)
    if noun and _sums_up(s, i):
        # "killed two men in Oro, an attack that …"
        found += [up for up in s.path_up(i) if s.is_verb(up)][:1]
    # "a blast on Friday that killed five"
    top = zone(s, i)
    if s.dep[top] == "relcl":
        # "a blast in a market, which left ten dead": the parser takes the market
        above = antecedent_of(s, top)
        if above >= 0 and above != i and _sums_up(s, above):
            found += [up for up in s.path_up(above) if s.is_verb(up)][:1]
        if above >= 0 and _is_within(s, top) and is_deed(s, above):
            # "the clash in which two died broke out in Oro"
            found.append(above)
            if s.dep[above] == "nsubj" and s.has_list(s.head[above], "occurring"):
                found.append(s.head[above])
        elif above >= 0 and s.has_list(above, "instruments"):
            found.append(above)
        elif above >= 0 and s.dep[above] == "pobj" and s.lemma[top] in LEAVING:
            # "went off in a market, which left ten dead"
            found += [up for up in s.path_up(above) if s.is_verb(up)][:1]
    return found


def _is_cleft(s: Sentence, i: int) -> bool:
    # "it was in Oro that two were killed"; not "it was feared that two were killed"
    being = s.head[i]
    if s.lemma[being] != "be" or s.dep[i] not in ("ccomp", "advcl", "relcl"):
        return False
    it = s.child(being, "nsubj")
    apart = s.child(being, "attr", "acomp") < 0 and s.dep[being] not in (
        "aux",
        "auxpass",
    )
    return it >= 0 and s.lower[it] == "it" and apart and being < i


def _sums_up(s: Sentence, noun: int) -> bool:
    """Tell whether a noun stands for what its sentence told before it."""
    if s.dep[noun] not in ("appos", "npadvmod") or not is_deed(s, noun):
        return False
    article = s.child(noun, "det")
    apart = s.lower[article] in ("a", "an") and s.text[article - 1] == ","
    return article > 0 and apart and s.child(noun, "relcl") >= 0


def _lends(s: Sentence, noun: int, verb: int) -> bool:
    """Tell whether what hangs on a verb holds for its subject or object."""
    if s.has_list(verb, "speaking") and not _is_lethal(s, verb):
        # "fighting was reported on Sunday": then it took place
        return s.lemma[verb] == "report" and s.dep[noun] == "nsubjpass"
    if s.has_list(verb, "fearing"):
        return False
    if s.dep[noun] == "dobj" and s.lemma[verb] in ORDERING:
        return False
    if s.dep[noun] == "nsubj" and _is_causing(s, verb):
        # "the killing triggered clashes on Friday"
        return False
    if s.has_list(noun, "speaking") and s.dep[noun] != "nsubj":
        return (
            s.lemma[verb] in CAUSING
            or s.has_list(verb, "light_verbs")
            or s.has_list(verb, "occurring")
        )
    return True


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


def _shares_scene(s: Sentence, i: int) -> bool:
    """Tell whether a trigger takes circumstances from elsewhere in its clause.

    A noun does so only where it names what its verb tells: "were killed in an attack".
    """
    if s.is_verb(i):
        return True
    at = i
    for up in s.path_up(i):
        if s.is_verb(up):
            if s.dep[up] == "acl" or (s.lemma[up] == "suspect" and is_deed(s, i)):
                # "clashes triggered by the massacre": another happening
                return False
            if s.dep[at] == "dobj" and s.has_list(up, "fearing"):
                return False
            if s.dep[at] == "agent" and s.dep[up] == "advcl" and s.lower[up] in STIRRED:
                # "angered by the arrest of a clerk, the gang burned a bus in Oro"
                return False
            counted = s.child(up, "dobj")
            if counted >= 0 and s.lemma[counted] == "toll" and s.dep[at] == "prep":
                # "died on Friday, taking the toll in the ambush to six"
                return False
            return s.dep[at] in NAMING_DEPS
        if s.lower[up] in BECAUSE and (s.lemma[i] in STAGED or s.lemma[i] in UNRESTS):
            # "shops in Oro were shut because of a strike"
            at = up
            continue
        if s.lower[up] == "from" and s.lemma[s.head[up]] == "die":
            # "died from gunfire in Oro"
            at = up
            continue
        if s.lower[up] == "of" and s.lemma[s.head[up]] in ROWS:
            # "were hurt in a series of attacks in Oro"
            at = up
            continue
        if s.dep[up] == "prep" and s.lower[up] not in SAME_HAPPENING:
            if s.lower[up] == "under":
                # "came under fire"
                return s.has_list(s.head[up], "suffering_verbs")
            leading = s.head[up]
            if s.lower[up] == "to" and s.lower[leading] == "leading":
                # "riots broke out in Oro, leading to ten deaths"
                return s.dep[leading] == "advcl"
            joined = s.lower[up] in ("to", "into", "on", "at")
            if joined and (s.lemma[i] in UNRESTS or s.lemma[i] in STAGED):
                # "fired tear gas at a rally on Monday"
                struck = s.head[up]
                struck = s.head[struck] if s.dep[struck] == "dobj" else struck
                if s.has_list(struck, "assailing") or s.lemma[struck] in USING:
                    return True
            drawn = s.lower[up] == "into" and s.lemma[s.head[up]] in DRAWN_INTO
            drawn = drawn or s.lemma[s.head[up]] in ("get", "resort")
            return joined and (drawn or s.has_list(s.head[up], "joining_verbs"))
        # "leaving two youths dead", with "dead" read as what the youths are
        left = s.dep[at] == "amod" and at > up
        within = s.dep[at] in ("conj", "compound") or left
        # "sustained injuries in an attack"
        within = within or (s.dep[at] == "prep" and s.dep[up] == "dobj")
        within = within or (s.lower[at] == "of" and s.lemma[up] in ROWS)
        if s.pos[up] in ("NOUN", "PROPN") and not within:
            return False
        at = up
    return True


def _is_of_other_deed(s: Sentence, i: int) -> bool:
    """Tell whether a clause says what a deed did that its verb only speaks of.

    "Arrested a man on Monday over a blast that killed two".
    """
    top = zone(s, i)
    noun = s.head[top]
    told = s.dep[top] == "relcl" and tells_of_it(s, top)
    return told and is_deed(s, noun) and not _shares_scene(s, noun)


def _is_elsewhere(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct belongs to a noun that tells of something else.

    "Attacked a rally held on Monday", "arrested a man over a theft in Oro".
    """
    at = token
    shared = {i, *s.path_up(i)}
    for up in s.path_up(token):
        if at in shared:
            # "received reports that troops shot at a crowd in Oro, killing two"
            return False
        if is_aside(s, at):
            return True
        if up == i:
            return False
        timed = s.dep[token] != "prep"
        if s.lemma[i] not in HARMED and is_of_clause(s, at, up, timed=timed):
            return True
        if _is_of_deed(s, up):
            return True
        beside = s.dep[at] in ("dobj", "npadvmod")
        if beside and _is_apposed(s, at) and is_nth(s, at):
            # "hurt his driver, the second such attack this year"
            return True
        if s.dep[at] == "appos" and (s.dep[token] == "prep" or is_nth(s, at)):
            # "in Oro, a town in Kenya"; "the second attack this month"
            return True
        forced = s.dep[up] == "pcomp" and s.lower[s.head[up]] == "after"
        if s.dep[at] == "xcomp" and s.lemma[up] in COMPELLING and not forced:
            # "leaving two dead and forcing the town to impose a curfew in the port"
            return True
        if s.dep[at] == "nsubj" and s.lemma[up] in CAUSING and is_happening(s, at):
            # "the killing in Oro sparked protests"
            return True
        if s.dep[at] == "acl" and s.lemma[at] in SUSPECTED and _is_of_crime(s, at):
            # "killed a man suspected of looting a shop in Oro"
            return True
        told = s.dep[at] == "acl" and s.dep[up] in ("dobj", "nsubj", "nsubjpass")
        if told and is_happening(s, up):
            # "the attack, carried out in Oro, left two dead": there they died
            hurt = s.dep[up] == "nsubj" and (s.lemma[i] in DEAD or s.lemma[i] in HARMED)
            return not (hurt and s.head[up] in (i, s.head[i]))
        at = up
    return False


def _is_of_noun(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct only tells which noun is meant.

    "Ahead of the Monday vote"; not "was jailed during Monday's protests".
    """
    noun = s.head[token]
    if s.dep[token] in MODIFIERS and s.lower[noun] in IN_HAND and s.head[noun] == i:
        # "the Oro grenade attack"
        return False
    if s.dep[token] not in MODIFIERS or noun == i:
        return False
    if s.lower[noun] in IN_HAND and s.dep[noun] == "compound":
        noun = s.head[noun]
    preposition = s.head[noun]
    hurt = s.lemma[i] in HARMED or s.lemma[i] in DEAD or s.lemma[i] in HARMS
    if (
        s.dep[noun] == "nsubj"
        and (s.ent[token] in ("DATE", "TIME") or hurt)
        and (is_deed(s, noun) or s.lemma[noun] in ROWS)
        and not (
            s.has_list(s.head[noun], "speaking") and not _is_lethal(s, s.head[noun])
        )
    ):
        # "Monday's shooting left two dead", "the Oro market blast killed two"
        return s.head[noun] not in (i, *s.path_up(i))
    if s.lemma[i] in TOLLS and s.lower[preposition] in ("from", "of"):
        # "the toll from Monday's shooting"
        return s.head[preposition] != i
    verb = s.head[preposition]
    if s.dep[verb] == "conj" and s.head[verb] == i and s.lemma[verb] in HARMED:
        # "nine dead, 20 hurt in Oro blast"
        verb = i if s.lemma[i] in HARMED or s.lemma[i] in DEAD else verb
    return verb != i or s.lower[preposition] not in SAME_HAPPENING


def _hangs_on(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a token hangs on a trigger with no other verb between."""
    if token == i:
        return True
    if _is_of_noun(s, token, i):
        return False
    at = token
    for up in s.path_up(token):
        if is_aside(s, at) or (_is_apposed(s, at) and is_nth(s, at)):
            return False
        if up == i:
            if s.dep[at] == "relcl" and (
                is_happening(s, i) or s.has_list(i, "instruments")
            ):
                return tells_of_it(s, at) or _is_within(s, at)
            return s.dep[at] not in ("advcl", "conj", "relcl", "ccomp")
        if s.dep[at] == "relcl" or (s.dep[at] == "conj" and not _is_beside(s, at)):
            return False
        if s.dep[at] == "pobj" and follows(s, at) and is_deed(s, at):
            # "arrested them in Oro after clashes in Ida"
            return False
        stays = s.lower[at] in STAYS and s.dep[token] != "prep"
        if stays and s.dep[at] == "pobj" and s.lower[up] in ("in", "on"):
            # "the leader, in hiding since May, urged them": since when he hid; so
            # "nurses, on strike since May, marched"
            return False
        if s.dep[at] == "appos" and s.dep[token] == "prep":
            return False
        if s.lower[up] == "as" and s.dep[up] == "prep" and s.text[up - 1] == ",":
            # "died in Oro, as a month of riots in the north went on"
            return False
        own = s.dep[up] in ("acl", "relcl") and s.head[up] == i
        # "marched following Friday prayers"
        following = s.lower[up] == "following" and s.dep[token] != "prep"
        own = own or following or is_of_statement(s, up) or _is_conduct(s, up)
        if s.is_verb(up) and not own:
            return False
        if _is_of_deed(s, up):
            return False
        at = up
    return False


def _is_conduct(s: Sentence, participle: int) -> bool:
    # "were held in an operation carried out in Oro"
    noun = s.head[participle]
    if s.dep[participle] != "acl" or s.lemma[participle] not in CONDUCTING:
        return False
    told = s.lower[s.head[noun]] in SAME_HAPPENING and s.tag[participle] == "VBN"
    done = s.lemma[noun] == "operation" or is_deed(s, noun) or is_happening(s, noun)
    return told and done


def _is_causing(s: Sentence, verb: int) -> bool:
    # "the killing sparked protests"; not "the violence ignited on Monday"
    caused = s.child(verb, "dobj")
    if s.lemma[verb] == "draw" and s.has_list(caused, "persons"):
        # "the march drew 200 people"
        return False
    return s.lemma[verb] in CAUSING and caused >= 0


def _is_of_dead(s: Sentence, verb: int) -> bool:
    # "ten were reported dead in a blast in Oro": where they died
    dead = s.child(verb, "oprd")
    return dead >= 0 and s.lemma[dead] in DEAD and s.child(verb, "auxpass") >= 0


def _is_lethal(s: Sentence, verb: int) -> bool:
    # "Monday's raid claimed three lives"
    lost = s.child(verb, "dobj")
    return lost >= 0 and s.lemma[lost] == "life"


def _is_beside(s: Sentence, at: int) -> bool:
    # "clashes between herders and farmers in Oro"; not "the raid and a clash in Oro"
    above = s.head[at]
    beside = s.dep[above] == "pobj" and s.lower[s.head[above]] in PARTED
    done = s.is_verb(at) or is_deed(s, at) or is_happening(s, at)
    # "the expulsion of envoys and closure of a consulate in Oro"
    return beside and not (done or s.lower[at].endswith(("sure", "ion", "ment")))


def _is_of_crime(s: Sentence, participle: int) -> bool:
    # "suspected of looting a shop"; not "suspected of belonging to a gang"
    for kid in s.children(participle, "prep"):
        gerund = s.child(kid, "pcomp", "pobj")
        if gerund >= 0 and s.lemma[gerund] not in BELONGING:
            return True
    return False


def _is_apposed(s: Sentence, at: int) -> bool:
    # "hit a column on Monday, the third such attack", with the attack read as an object
    if s.dep[at] not in ("dobj", "npadvmod"):
        return s.dep[at] == "appos"
    first = min(s.subtree(at))
    return s.text[first - 1] == "," and s.child(s.head[at], "dobj") < at


def _is_within(s: Sentence, relative: int) -> bool:
    # "the clash, in which two died on Monday"
    for kid in s.children(relative, "prep"):
        inner = s.child(kid, "pobj")
        if inner >= 0 and s.lower[inner] == "which" and kid < relative:
            return s.lower[kid] in ("in", "during")
    return False


def _is_of_deed(s: Sentence, noun: int) -> bool:
    # "claimed responsibility for an attack in Oro", "arrested over a theft in Oro"
    if s.dep[noun] != "pobj":
        return False
    if s.lower[s.head[s.head[noun]]] == "connection":
        # "no arrest in connection with the bottle thrown at a house in Oro"
        return True
    if not (is_happening(s, noun) or is_deed(s, noun)):
        return False
    word = s.lower[s.head[noun]]
    if s.lower[s.head[s.head[noun]]] in ("due", "owing", "thanks"):
        return False
    above = s.head[s.head[noun]]
    if s.has_list(above, "time_nouns") or s.lemma[above] in RESORTING:
        # "two days of fighting in Oro", "resorted to firing on a crowd in Oro"
        return False
    if word == "of" and s.lemma[above] in ROWS and s.dep[above] == "dobj":
        # "carried out a wave of attacks in Oro, killing ten men"
        return not s.has_list(s.head[above], "light_verbs")
    if word == "of" and s.dep[above] == "attr" and s.child(s.head[above], "expl") >= 0:
        # "there was a wave of attacks in Oro, resulting in deaths"
        return False
    if word == "of" and s.lemma[above] in ROWS and s.dep[above] == "pobj":
        # "shops were burned in a spate of violence in Oro"
        return s.lower[s.head[above]] not in SAME_HAPPENING
    return word in ABOUT


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
    return [(a[1], a[2]) for a in adjuncts if _hangs_on(s, a[0], verb)]


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
