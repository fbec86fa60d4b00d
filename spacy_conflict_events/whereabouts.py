"""Whereabouts: places of an event that the words do not hang on it."""

from .belonging import UNRESTS
from .phrases import noun_phrase
from .place_nouns import PLACES, is_gathering
from .places import TAKING
from .scenes import is_deed
from .tree import Sentence

# what a crowd does where it is fired on or fought
CROWDING = frozenset(
    ["assemble", "attend", "block", "camp", "demonstrate", "gather", "march", "mass"]
)
CROWDING |= {"occupy", "picket", "pray", "protest", "queue", "rally", "shelter", "sit"}
CROWDING |= {"guard", "man", "patrol", "protect", "sleep", "squat", "stand", "wait"}
# "beat a man who tried to steal a car"; he may be arrested elsewhere
TRYING = frozenset({"attempt", "refuse", "storm", "throw", "try", "want"})
CROWDS = ("persons", "armed", "collectives")
SCATTERING = frozenset({"break", "clear", "control", "disperse", "evict", "prevent"})
SCATTERING |= {"quell", "repel", "scatter", "stop"}
AGAINST = frozenset({"at", "on", "with", "against", "into", "upon"})
RECORDING = frozenset(
    {"log", "record", "register", "see", "suffer", "tally", "witness"}
)
# what is counted beside the deeds of the shared list
COUNTED = UNRESTS | {"femicide", "homicide", "manslaughter", "shooting"}
AREAS = frozenset(
    ["area", "capital", "city", "country", "county", "department", "district", "island"]
)
AREAS |= {"municipality", "province", "region", "state", "town", "township", "village"}
STAGED = UNRESTS | {"blockade", "hartal", "shutdown", "strike", "stoppage", "walkout"}
# what unrest does to a place
HITTING = frozenset(["convulse", "cripple", "disrupt", "engulf", "grip", "hit", "jolt"])
HITTING |= {"paralyse", "paralyze", "rock", "roil", "shake", "sweep", "wrack"}
# "closed the year with 20 murders"
CLOSING = frozenset({"close", "end", "finish"})
BLOCKING = frozenset({"barricade", "block", "blockade", "obstruct", "occupy", "picket"})
WAYS = frozenset(
    ["airport", "artery", "avenue", "boulevard", "bridge", "bypass", "crossing"]
)
WAYS |= {"entrance", "expressway", "flyover", "freeway", "highway", "intersection"}
WAYS |= {"junction", "lane", "motorway", "overpass", "port", "railway", "road"}
WAYS |= {"roundabout", "route", "square", "station", "street", "thoroughfare", "track"}
WAYS |= {"tunnel", "turnpike", "way"}
# what sides come together for: where it is held is where they met
SITTINGS = frozenset(
    [
        "accord",
        "agreement",
        "ceasefire",
        "conference",
        "consultation",
        "contract",
        "deal",
    ]
)
SITTINGS |= {"declaration", "dialogue", "discussion", "meeting", "memorandum", "pact"}
SITTINGS |= {"negotiation", "protocol", "round", "summit", "talk", "treaty", "truce"}
SITTINGS |= {"negotiations", "talks", "consultations", "contract", "discussions"}
HOLDING = frozenset(
    ["attend", "begin", "clinch", "conclude", "convene", "have", "hold"]
)
HOLDING |= {
    "host",
    "initial",
    "ink",
    "open",
    "reach",
    "resume",
    "seal",
    "sign",
    "start",
}
HOLDING |= {"strike"}
SITTING = frozenset({"confer", "consult", "discuss", "meet", "negotiate", "talk"})
BESIDE = frozenset({"margin", "sideline"})
# what those who come to kill do first
COMING = frozenset({"arrive", "break", "come", "encircle", "enter", "intercept"})
COMING |= {"invade", "knock", "lay", "lie", "overrun", "stop", "surround", "target"}
COMING |= {"block", "gather", "march", "ride", "wait", "waylay"}
TIMED_OR_PLACED = frozenset({"DATE", "GPE", "LOC", "TIME"})
POSTERS = frozenset({"banner", "flyer", "graffiti", "handbill", "leaflet", "letter"})
POSTERS |= {"message", "narco-banner", "note", "notice", "pamphlet", "placard"}
POSTERS |= {"poster", "sign", "slogan"}
POSTING = frozenset({"appear", "circulate", "discover", "display", "distribute"})
POSTING |= {"drop", "find", "hang", "leave", "paint", "paste", "pin", "plaster"}
POSTING |= {"post", "put", "recover", "scatter", "scrawl", "stick", "strew", "surface"}
POSTING |= {"throw", "unfurl", "write"}
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]


def by_crowd(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find where those stood to whom it was done.

    "Fired on protesters who had gathered in Oro", "to disperse a mob which tried to
    storm a shop in Oro"; not "arrested men who had robbed a bank in Oro".
    """
    if not s.is_verb(i):
        return []
    verbs = [i]
    for clause in s.children(i, "advcl", "xcomp"):
        if s.tag[clause] == "VB" and s.lemma[clause] in SCATTERING:
            verbs.append(clause)
    for verb in verbs:
        crowds = s.children(verb, "dobj")
        for preposition in s.children(verb, "prep"):
            if s.lower[preposition] in AGAINST:
                crowds += s.children(preposition, "pobj")
        crowds += [k for crowd in crowds for k in s.children(crowd, "conj")]
        for crowd in crowds:
            if not any(s.has_list(crowd, name) for name in CROWDS):
                continue
            for clause in s.children(crowd, "relcl", "acl"):
                trying = s.lemma[clause] in TRYING and s.lemma[i] not in TAKING
                done_to = s.dep[clause] == "acl" and s.tag[clause] == "VBN"
                if not done_to and (s.lemma[clause] in CROWDING or trying):
                    within = set(s.subtree(clause))
                    found = by_way(s, clause, [], [])
                    found = found or [(a[1], a[2]) for a in adjuncts if a[0] in within]
                    if found:
                        return found
    return []


def by_doer(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find where or when those came who did it.

    "Were killed by gunmen who raided a camp in Oro", "gunmen who raided a camp in Oro
    killed two"; not "rebels who raided a camp in May killed two on Monday".
    """
    agent = s.child(i, "agent")
    doer = s.child(agent, "pobj") if agent >= 0 else s.child(i, "nsubj")
    if doer < 0 or (agent < 0 and _is_set(s, i)):
        return []
    # "by men of a gang who raided a camp"
    group = [k for of in s.children(doer, "prep") for k in s.children(of, "pobj")]
    for clause in [c for k in (doer, *group) for c in s.children(k, "relcl")]:
        before = any(s.lower[k] == "had" for k in s.children(clause, "aux"))
        struck = s.has_list(clause, "assailing") and not before
        if not (struck or s.lemma[clause] in COMING):
            continue
        verbs = {clause, *s.children(clause, "conj")}
        return [
            (start, end)
            for token, start, end in adjuncts
            if next((up for up in s.path_up(token) if s.is_verb(up)), -1) in verbs
        ]
    return []


def _is_set(s: Sentence, verb: int) -> bool:
    """Tell whether a time or the name of a place hangs on a verb."""
    hung = [s.child(k, "pobj") for k in s.children(verb, "prep")]
    hung += s.children(verb, "npadvmod")
    return any(k >= 0 and s.ent[k] in TIMED_OR_PLACED for k in hung)


def is_posted(s: Sentence, i: int, preposition: int) -> bool:
    """Tell whether a preposition leads to where a text hangs or was found.

    "Posters calling for a strike were found in Oro", "posters hung in Oro called for a
    strike"; not "a letter calling for a strike was read in Oro".
    """
    top = s.head[i] if s.dep[i] == "conj" else i
    text = s.head[top] if s.dep[top] == "acl" else s.child(i, "nsubj")
    if text < 0 or s.lemma[text] not in POSTERS:
        return False
    verb = s.head[text] if s.dep[top] == "acl" else s.child(text, "acl")
    if verb < 0 or s.lemma[verb] not in POSTING:
        return False
    within = s.head[preposition]
    return within == verb or (
        s.dep[within] == "pobj" and s.head[s.head[within]] == verb
    )


def by_count(s: Sentence, i: int) -> list[Extent]:
    """Find the place that counted them: "Kenya recorded 300 murders last year"."""
    if s.is_verb(i) or not (is_deed(s, i) or s.lemma[i] in COUNTED):
        return []
    verb = s.head[i]
    if s.dep[i] == "pobj" and s.lower[verb] == "with":
        verb = s.head[verb]
        counting = s.lemma[verb] in CLOSING
    else:
        counting = s.dep[i] == "dobj" and s.lemma[verb] in RECORDING
    place = s.child(verb, "nsubj") if counting and s.is_verb(verb) else -1
    if place < 0:
        return []
    if s.ent[place] not in ("GPE", "LOC") and s.lower[place] not in AREAS:
        return []
    return [noun_phrase(s, place, places=True)]


def is_sitting(s: Sentence, i: int, preposition: int) -> bool:
    """Tell whether a preposition leads to where sides came together.

    "Held talks with the rebels in Oro", "signed a pact in Oro", "the talks resumed in
    Oro"; not "held talks on the war in Oro", "condemned the talks in Oro".
    """
    if s.lower[preposition] not in ("in", "at"):
        return False
    above = s.head[preposition]
    if _is_met_at(s, i, above):
        return True
    verb = i if s.is_verb(i) else s.head[i]
    noun = s.child(verb, "dobj", "nsubjpass")
    if not s.is_verb(i):
        noun = i
        if above == verb and s.dep[i] in ("nsubj", "nsubjpass"):
            begun = s.has_list(verb, "occurring") or s.lemma[verb] in HOLDING
            return s.lemma[i] in SITTINGS and begun
    held = noun >= 0 and s.lemma[noun] in SITTINGS
    held = held and (noun == i or s.lemma[i] in HOLDING)
    if held and above == noun:
        return True
    if not held and s.lemma[i] not in SITTING:
        return False
    inner = s.child(preposition, "pobj")
    named = inner >= 0 and s.ent[inner] == "GPE"
    if above == noun:
        # "met officials in Oro"
        return named and s.lemma[i] == "meet"
    if s.dep[above] == "pobj":
        # "held talks with officials in Oro"
        if not named:
            return False
        above = s.head[above]
    return s.lower[above] in ("with", "between") and s.head[above] in (noun, i)


def by_unrest(s: Sentence, i: int) -> list[Extent]:
    """Find the place that unrest shook: "Oro was hit by a strike"."""
    if s.is_verb(i) or s.lemma[i] not in STAGED or s.dep[i] != "pobj":
        return []
    verb = s.head[s.head[i]]
    place = s.child(verb, "nsubjpass")
    if s.lower[s.head[i]] != "by" or s.lemma[verb] not in HITTING or place < 0:
        return []
    if s.ent[place] not in ("GPE", "LOC") and s.lower[place] not in AREAS:
        return []
    return [noun_phrase(s, place, places=True)]


def _is_met_at(s: Sentence, i: int, noun: int) -> bool:
    """Tell whether a noun is what sides met at, or beside.

    "Met him on the sidelines of a summit in Oro", "discussed it during a visit to Oro".
    """
    if s.lemma[i] not in SITTING or s.dep[noun] != "pobj":
        return False
    if not (s.lemma[noun] in SITTINGS or is_gathering(s, noun)):
        return False
    preposition = s.head[noun]
    beside = s.head[preposition]
    if s.lower[preposition] == "of" and s.lemma[beside] in BESIDE:
        preposition = s.head[beside]
    elif s.lower[preposition] not in ("during", "at"):
        return False
    return s.head[preposition] in (i, s.child(i, "dobj"))


def by_way(
    s: Sentence, i: int, taken: list[Extent], near: list[Extent]
) -> list[Extent]:
    """Find the road that was blocked: "blocked the highway to Oro".

    taken (list[tuple[int, int]]): Phrases that fill another slot.
    near (list[tuple[int, int]]): The places found so far, which are better than a road
        that nothing tells more of.
    """
    if not s.is_verb(i) or s.lemma[i] not in BLOCKING:
        return []
    way = s.child(i, "dobj", "nsubjpass")
    if way < 0 or s.tag[way] not in ("NN", "NNP"):
        return []
    if s.lower[way] not in WAYS and s.ent[way] not in PLACES:
        return []
    start, end = noun_phrase(s, way, places=True)
    if any(a < end and start < b for a, b in taken):
        return []
    told = s.child(way, "prep", "acl", "relcl") >= 0
    told = told or any(s.pos[k] == "PROPN" for k in range(start, end))
    # "left the mill in Oro and blocked the road"
    own = set(s.subtree(i))
    if not told and near and s.dep[i] == "relcl":
        # "in Oro, where they blocked the road"
        return []
    within = all(start <= a and b <= end for a, b in near if a in own)
    return [(start, end)] if told or within else []


def before_stop(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find the place or time of what is told before a semicolon.

    "The convoy was ambushed near Oro; two guards died", "a bomb went off in Oro, two
    guards died".
    """
    stop = next((k for k in range(i, 0, -1) if s.text[k] == ";"), 0)
    above = {i, *s.path_up(i)}
    found = []
    for token, start, end in adjuncts:
        verb = next((up for up in s.path_up(token) if s.is_verb(up)), -1)
        if verb < 0 or s.dep[verb] not in ("ccomp", "parataxis", "ROOT"):
            continue
        told = s.dep[verb] == "ccomp" and s.has_list(s.head[verb], "speaking")
        spliced = s.dep[verb] == "ccomp" and s.head[verb] == i and not told
        before = end <= stop or (spliced and end <= i and "," in s.text[end:i])
        if before and (verb in above or s.head[verb] in above):
            found.append((start, end))
    return found
