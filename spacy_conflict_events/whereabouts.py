"""Whereabouts: places of an event that the words do not hang on it."""

from .belonging import MOVING, SCATTERING, UNRESTS, is_length
from .phrases import noun_phrase
from .place_nouns import PLACES, VEHICLES, is_gathering
from .places import TAKING
from .scenes import is_deed, zone
from .time_phrases import is_in_time
from .tree import Sentence

# what a crowd does where it is fired on or fought
CROWDING = frozenset({"assemble", "attend", "barricade", "block", "camp"})
CROWDING |= {"demonstrate", "entrench", "gather", "guard", "hole", "man", "march"}
CROWDING |= {"mass", "occupy", "patrol", "picket", "pray", "protect", "protest"}
CROWDING |= {"queue", "rally", "shelter", "sit", "sleep", "squat", "stand", "wait"}
# "beat a man who tried to steal a car"; he may be arrested elsewhere
LEADING = frozenset({"at", "from", "in", "near", "to"})
TRYING = frozenset({"attempt", "refuse", "storm", "throw", "try", "want"})
CROWDS = ("persons", "armed", "collectives")
# "arrested a man who was facing trial in Oro"
AWAITING = frozenset({"await", "be", "face", "live", "plan", "seek", "serve", "study"})
AGAINST = frozenset({"at", "on", "with", "against", "into", "upon"})
ANNOUNCING = frozenset({"announce", "confirm", "report"})
NAMING = frozenset({"appear", "be", "brand", "call", "describe", "term"})
VISITING = frozenset({"address", "back", "help", "join", "meet", "see", "visit"})
# "threw stones at police, who responded with tear gas"
ANSWERING = frozenset({"answer", "counter", "fire", "open", "react", "repel", "reply"})
ANSWERING |= {"repulse", "resist", "respond", "retaliate", "return"}
ARGUMENTS = frozenset({"dobj", "pobj"})
RECORDING = frozenset(
    {"log", "record", "register", "see", "suffer", "tally", "witness"}
)
# what the model takes the name of a town for: "Oro saw protests"
MISTAKEN = frozenset({"", "NORP", "ORG", "PRODUCT", "WORK_OF_ART"})
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
WAYS |= {"gate", "tunnel", "turnpike", "way"}
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
MARCHING = frozenset(["assemble", "congregate", "converge", "demonstrate", "drive"])
MARCHING |= {"convene", "gather", "march", "meet", "parade", "protest", "rally"}
MARCHING |= {"picket", "squat", "throng", "walk"}
SITTING = frozenset({"confer", "consult", "discuss", "meet", "negotiate", "talk"})
BESIDE = frozenset({"margin", "sideline"})
MOODS = frozenset({"chaos", "commotion", "panic", "tension", "tensions", "trouble"})
# what keeps people from work and shops
SHUTDOWNS = frozenset({"bandh", "blockade", "hartal", "shutdown", "strike"})
STOPPED_BY = frozenset({"after", "due", "during", "following", "in", "on", "over"})
STOPPED_BY |= {"because", "amid", "owing"}
HALTED = frozenset(["affect", "close", "closed", "cripple", "disrupt", "halt", "hit"])
HALTED |= {"paralyse", "paralyze", "shut", "strand", "stranded", "suspend"}
# what those who hurt somebody did there, beside the assailing of the shared list
BREAKING = frozenset(["break", "enter", "invade", "overrun", "pelt", "set", "target"])
MOUNTS = VEHICLES | {"bus", "coach", "convoy", "motorcade", "vehicle"}
AIMED = frozenset({"at", "into", "on", "over", "to", "towards"})
# what those who come to kill do first
COMING = frozenset({"arrive", "break", "come", "encircle", "enter", "intercept"})
COMING |= {"invade", "knock", "lay", "lie", "overrun", "stop", "surround", "target"}
COMING |= {"block", "gather", "march", "ride", "wait", "waylay"}
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
        # "used batons and water cannon against protesters who"
        used = crowds + [k for tool in crowds for k in s.children(tool, "conj")]
        aimed = [k for at in (verb, *used) for k in s.children(at, "prep")]
        aimed += [k for at in aimed for k in s.children(at, "conj")]
        for preposition in aimed:
            if s.lower[preposition] in AGAINST:
                crowds += s.children(preposition, "pobj")
        crowds += [k for crowd in crowds for k in s.children(crowd, "conj")]
        for crowd in crowds:
            if not any(s.has_list(crowd, name) for name in CROWDS):
                continue
            for clause in s.children(crowd, "relcl", "acl"):
                trying = s.lemma[clause] in TRYING and s.lemma[i] not in TAKING
                done_to = s.dep[clause] == "acl" and s.tag[clause] == "VBN"
                done_to = done_to and s.lower[clause] not in ("entrenched", "holed")
                trying = trying or _is_under_way(s, clause)
                if not done_to and (s.lemma[clause] in CROWDING or trying):
                    within = set(s.subtree(clause))
                    found = by_way(s, clause, [], [])
                    found = found or [(a[1], a[2]) for a in adjuncts if a[0] in within]
                    if found:
                        return found
    return []


def is_retort(s: Sentence, clause: int) -> bool:
    """Tell whether a clause says how those who were attacked answered there and then.

    "Threw stones at police, who responded with tear gas".
    """
    if s.dep[clause] != "relcl" or s.tag[clause] != "VBD":
        return False
    if s.lemma[clause] not in ANSWERING or s.child(clause, "aux") >= 0:
        return False
    own = s.child(clause, "nsubj")
    told = own >= 0 and s.lower[own] in ("who", "which")
    return told and s.text[own - 1] == "," and s.dep[s.head[clause]] in ARGUMENTS


def of_dispersal(s: Sentence, i: int) -> int:
    """Find the deed done to a crowd that a word only tells of; -1 if none.

    "Police in Oro fired on students who were protesting against the cuts".
    """
    if s.tag[i] != "VBG" or s.dep[i] not in ("acl", "relcl"):
        return -1
    above = s.head[i]
    if s.dep[above] == "pobj":
        above = s.head[above]
    if s.dep[above] not in ("dobj", "prep"):
        return -1
    verb = next((up for up in s.path_up(above) if s.is_verb(up)), -1)
    if verb >= 0 and s.dep[verb] in ("advcl", "xcomp") and s.lemma[verb] in SCATTERING:
        verb = s.head[verb]
    if verb < 0 or not s.is_verb(verb) or s.has_list(verb, "speaking"):
        return -1
    return verb if s.lemma[verb] not in VISITING else -1


def _is_under_way(s: Sentence, clause: int) -> bool:
    # "assaulted journalists who were covering a march in Oro"
    if s.lemma[clause] == "take" and s.lower[clause + 1 : clause + 2] == ["part"]:
        # "arrested women taking part in a march in Oro"
        return s.tag[clause] == "VBG"
    if s.dep[clause] != "relcl" or s.tag[clause] != "VBG":
        return False
    was = any(s.lower[k] in ("was", "were") for k in s.children(clause, "aux"))
    return was and s.lemma[clause] not in AWAITING


def by_doers_clause(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find where or when doers did what a clause tells of them.

    "Were killed by gunmen who stormed a church in Oro", "gunmen who stormed a church in
    Oro killed ten"; not "were killed by a man who had been arrested in Oro".
    """
    if s.tag[i] not in ("VBD", "VBN", "NN", "NNS") or s.child(i, "aux") >= 0:
        return []
    doers = [k for by in _by(s, i) for k in s.children(by, "pobj")]
    if not doers and s.is_verb(i) and not _is_dated(s, i):
        doers = s.children(i, "nsubj")
    # "by men of a gang who raided a camp"
    groups = [
        k for d in doers for of in s.children(d, "prep") for k in s.children(of, "pobj")
    ]
    for doer in (*doers, *groups):
        for clause in s.children(doer, "relcl", "acl"):
            if _is_assault(s, clause):
                within = set(s.subtree(clause))
                return [
                    (a[1], a[2])
                    for a in adjuncts
                    if a[0] in within and s.lower[a[0]] not in AIMED
                ]
    return []


def by_ride(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find where or when the vehicle was on its way that was hit.

    "Blew up the car in which they were travelling in Oro", "died after rebels blew up
    the car in which they were travelling in Oro".
    """
    if not s.is_verb(i):
        return []
    for verb in (i, *s.children(i, "advcl")):
        for hit in s.children(verb, "dobj", "nsubjpass"):
            for clause in s.children(hit, "relcl") if s.lemma[hit] in MOUNTS else ():
                if s.lemma[clause] in MOVING and s.tag[clause] in ("VBG", "VBD"):
                    within = set(s.subtree(clause))
                    return [(a[1], a[2]) for a in adjuncts if a[0] in within]
    return []


def _by(s: Sentence, i: int) -> list[int]:
    """List what leads to the doer: "killed by", "killed in an attack by"."""
    found = [k for k in s.children(i, "agent", "prep") if s.lower[k] == "by"]
    if found or not s.is_verb(i):
        return found
    for preposition in s.children(i, "prep"):
        inner = s.child(preposition, "pobj")
        if s.lower[preposition] == "in" and inner >= 0 and is_deed(s, inner):
            found += [k for k in s.children(inner, "prep") if s.lower[k] == "by"]
    return found


def _is_dated(s: Sentence, i: int) -> bool:
    # "who shot a guard last year killed two men on Monday"
    kids = s.children(i, "npadvmod", "prep")
    told = [s.child(k, "pobj") if s.dep[k] == "prep" else k for k in kids]
    return any(k >= 0 and s.ent[k] in ("DATE", "TIME") for k in told)


def _is_assault(s: Sentence, clause: int) -> bool:
    """Tell whether a clause says what doers did then: "who stormed a church"."""
    if s.dep[clause] == "acl":
        return s.tag[clause] == "VBG" and s.has_list(clause, "assailing")
    came = s.lemma[clause] in BREAKING or s.lemma[clause] in COMING
    if not (s.has_list(clause, "assailing") or came):
        return False
    own = s.child(clause, "nsubj")
    told = own >= 0 and s.lower[own] in ("who", "that", "which")
    # "by men who had laid an ambush in Oro"
    had = came and s.tag[clause] == "VBN"
    had = had and any(s.lower[k] == "had" for k in s.children(clause, "aux"))
    return told and (s.tag[clause] == "VBD" or had)


def by_where(s: Sentence, i: int) -> list[Extent]:
    """Find the place that a clause with "where" tells of.

    "Sent aid to Oro, where gunmen killed two", "tension in a prison in which two were
    killed".
    """
    top = zone(s, i)
    if s.dep[top] != "relcl":
        return []
    place = s.head[top]
    of = s.head[place]
    if s.dep[place] == "pobj" and s.dep[s.head[of]] == "appos" and s.lower[of] == "of":
        # "in Oro, the capital of Kenya, where two were killed"
        place = s.head[of]
    if s.dep[place] == "appos":
        # "in Oro, a port, where two were killed"
        place = s.head[place]
    named = s.ent[place] in PLACES or s.tag[place] == "NNP"
    if not named and not s.has_list(place, "places"):
        return []
    if not any(s.lower[k] == "where" and k < i for k in s.kids[top]):
        return []
    return [noun_phrase(s, place, places=True)]


def is_posted(s: Sentence, i: int, preposition: int) -> bool:
    """Tell whether a preposition leads to where a text hangs or was found.

    "Posters calling for a strike were found in Oro", "posters hung in Oro called for a
    strike"; not "a letter calling for a strike was read in Oro".
    """
    top = s.head[i] if s.dep[i] == "conj" else i
    text = s.head[top] if s.dep[top] == "acl" else s.child(i, "nsubj")
    verb = s.head[text] if s.dep[top] == "acl" else s.child(text, "acl")
    if text < 0 and s.dep[i] == "conj":
        # "posters put up in Oro warned them", with "put" read as the verb
        text, verb = s.child(top, "nsubj"), top
    if text < 0 or verb < 0 or s.lemma[text] not in POSTERS:
        return False
    if s.lemma[verb] not in POSTING:
        return False
    # "left beside the corpse in Oro"
    above = list(s.path_up(preposition))[:5]
    return verb in above and i not in above[: above.index(verb)]


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
    named = s.pos[place] == "PROPN" and not s.kids[place] and i == verb + 1
    named = named and s.ent[place] in MISTAKEN and s.lemma[i] in UNRESTS
    if s.ent[place] not in ("GPE", "LOC") and s.lower[place] not in AREAS and not named:
        return []
    return [noun_phrase(s, place, places=True)]


def by_headline(s: Sentence) -> list[Extent]:
    """Find the place that a headline begins with: "Chile: two lorries set alight"."""
    end = s.text.index(":") if ":" in s.text[:4] else 0
    if not end or not s.text[0][0].isupper() or not s.is_headline():
        return []
    named = all(s.ent[k] in ("GPE", "LOC") for k in range(end))
    return [(0, end)] if named or (end == 1 and s.has_list(0, "states")) else []


def by_announced(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find where those are who tell what they did: "police in Oro reported an arrest".

    "In Oro, police announced the arrest of two men".
    """
    verb = s.head[i]
    if s.is_verb(i) or s.dep[i] != "dobj" or s.lemma[verb] not in ANNOUNCING:
        return []
    return [(a[1], a[2]) for a in adjuncts if a[0] < verb and verb in _above(s, a[0])]


def by_what(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find the place of what a clause only names otherwise.

    "Was shot dead on Monday, in what police called a killing in Oro".
    """
    if not s.is_verb(i):
        return []
    for preposition in s.children(i, "prep"):
        clause = s.child(preposition, "pcomp")
        if s.lower[preposition] == "in" and clause >= 0 and _is_what(s, clause):
            within = set(s.subtree(clause))
            return [(a[1], a[2]) for a in adjuncts if a[0] in within]
    return []


def named_in_what(s: Sentence, i: int) -> int:
    """Find the verb of what a clause names otherwise; -1 if none.

    "Scaled a tower in Oro in what they called a peaceful protest".
    """
    if s.is_verb(i):
        return -1
    at = i
    for up in s.path_up(i):
        if s.dep[at] == "pcomp":
            named = s.lower[up] == "in" and _is_what(s, at)
            return s.head[up] if named and s.is_verb(s.head[up]) else -1
        at = up
    return -1


def _is_what(s: Sentence, clause: int) -> bool:
    return any(s.lower[k] == "what" for k in s.kids[clause]) and (
        s.has_list(clause, "speaking") or s.lemma[clause] in NAMING
    )


def by_there(s: Sentence, i: int) -> list[Extent]:
    """Find what "there" stands for: "fled Oro after riots broke out there"."""
    verbs = {i, s.head[i]} if s.dep[i] in ("csubj", "nsubj", "nsubjpass") else {i}
    there = next((k for k in s.at("advmod") if s.lower[k] == "there"), -1)
    if there < 0 or s.head[there] not in verbs:
        return []
    own = set(s.subtree(i))
    for place in [k for k in range(there - 1, -1, -1) if k not in own]:
        known = s.ent[place] in PLACES or s.has_list(place, "places")
        known = known or (s.tag[place] == "NNP" and s.lower[s.head[place]] in LEADING)
        if known and s.dep[place] in ("pobj", "dobj") and not is_in_time(s, place):
            return [noun_phrase(s, place, places=True)]
    return []


def is_sitting(s: Sentence, i: int, preposition: int) -> bool:
    """Tell whether a preposition leads to where sides came together.

    "Held talks with the rebels in Oro", "signed a pact in Oro", "the talks resumed in
    Oro"; not "held talks on the war in Oro", "condemned the talks in Oro". So it is
    with those who gather to speak: "marched in Oro to demand his release".
    """
    if _is_gathered(s, i, preposition):
        return True
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


def _is_gathered(s: Sentence, i: int, preposition: int) -> bool:
    verb = s.head[i]
    if s.tag[i] != "VB" or s.dep[i] not in ("advcl", "xcomp") or verb > i:
        return False
    if all(s.lower[k] != "to" for k in s.kids[i]) or preposition > i:
        return False
    held = s.child(verb, "dobj")
    if held >= 0 and s.lemma[held] in STAGED:
        # "held a rally in Oro to demand his release"
        return s.head[preposition] in (verb, held)
    out = s.lemma[verb] == "take" and s.lower[verb + 3 : verb + 4] == ["streets"]
    return (out or s.lemma[verb] in MARCHING) and s.head[preposition] == verb


def by_unrest(s: Sentence, i: int) -> list[Extent]:
    """Find the place that unrest shook: "Oro was hit by a strike"."""
    if s.is_verb(i) or s.lemma[i] not in STAGED or s.dep[i] != "pobj":
        return []
    verb = s.head[s.head[i]]
    place = s.child(verb, "nsubjpass")
    if s.lower[s.head[i]] != "by" or s.lemma[verb] not in HITTING or place < 0:
        return []
    named = s.pos[place] == "PROPN" and not s.kids[place] and i == verb + 1
    named = named and s.ent[place] in MISTAKEN and s.lemma[i] in UNRESTS
    if s.ent[place] not in ("GPE", "LOC") and s.lower[place] not in AREAS and not named:
        return []
    return [noun_phrase(s, place, places=True)]


def by_tension(
    s: Sentence, i: int, adjuncts: list[Adjunct], *, places: bool = False
) -> list[Extent]:
    """Find where and when tension rose: "tension ran high in Oro after two men fought".

    The clause tells what raised it there and then.
    """
    if not s.is_verb(i) or s.dep[i] != "advcl":
        return []
    begins = {s.lower[k] for k in s.children(i, "mark", "advmod")}
    verb = s.head[i]
    mood = s.child(verb, "nsubj", "nsubjpass")
    if mood < 0 or s.lemma[mood] not in MOODS:
        return []
    if not begins & ({"after", "as", "when"} if places else {"as", "when"}):
        # "after two men fought": the day is that of the tension
        return []
    gripped = s.child(verb, "dobj") if s.lemma[verb] in HITTING else -1
    near = {verb, gripped, mood} - {-1}
    found = [(a[1], a[2]) for a in adjuncts if near & set(_above(s, a[0]))]
    found = [a for a in found if a[1] <= i or a[0] > max(s.subtree(i))]
    if places and gripped >= 0 and s.has_list(gripped, "places"):
        found.append(noun_phrase(s, gripped, places=True))
    return found


def by_shutdown(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find the place or time of what a strike brought to a stop.

    "Life in Oro was hit following a bandh", "shops in Oro were shut in response to a
    strike called by traders".
    """
    if s.lemma[i] not in SHUTDOWNS or s.dep[i] != "pobj":
        return []
    at = s.head[i]
    if s.lower[s.head[at]] in ("response", "view", "wake", "account"):
        at = s.head[s.head[at]]
    if s.lower[at] not in STOPPED_BY:
        return []
    verb = next((up for up in s.path_up(at) if s.is_verb(up)), -1)
    if verb < 0:
        return []
    halted = s.lemma[verb] in HALTED or any(
        s.lemma[k] in HALTED for k in s.children(verb, "acomp", "oprd", "xcomp", "prep")
    )
    halted = halted or any(
        s.lower[k] in ("halt", "standstill", "stop")
        for p in s.children(verb, "prep")
        for k in s.kids[p]
    )
    return [(a[1], a[2]) for a in adjuncts if verb in _above(s, a[0])] if halted else []


def _above(s: Sentence, token: int) -> list[int]:
    # the words that an adjunct hangs on, up to the first verb
    found = []
    for up in s.path_up(token):
        found.append(up)
        if s.is_verb(up) and s.dep[up] not in ("acomp", "oprd"):
            break
    return found


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
    if s.lemma[i] == "protest" and s.dep[i] == "advcl" and s.tag[i] == "VB":
        # "blocked the highway to protest the killing"
        i = s.head[i]
    if not s.is_verb(i) or s.lemma[i] not in BLOCKING:
        return []
    way = s.child(i, "dobj", "nsubjpass")
    if way < 0 or s.tag[way] not in ("NN", "NNS", "NNP"):
        return []
    if s.lemma[way] not in WAYS and s.ent[way] not in PLACES:
        return []
    start, end = noun_phrase(s, way, places=True)
    if any(a < end and start < b for a, b in taken):
        return []
    if s.lower[end : end + 2] and s.lower[end] == "to" and s.tag[end + 1] == "NNP":
        # "blocked the highway to Oro", read as to where they blocked it
        end = noun_phrase(s, s.child(end, "pobj"), places=True)[1]
    told = s.child(way, "prep", "acl", "relcl") >= 0 or s.lower[end - 2] == "to"
    told = told or any(s.pos[k] == "PROPN" for k in range(start, end))
    # "left the mill in Oro and blocked the road"
    own = set(s.subtree(i))
    if not told and near and s.dep[i] == "relcl":
        # "in Oro, where they blocked the road"
        return []
    inner = [(a, b) for a, b in near if a in own]
    within = bool(inner)
    within = within and all(start <= a and b <= end for a, b in inner)
    if near and near[0][0] == end + 1 and s.lower[end] == "near":
        # "blocked the highway near Oro"
        end, told = near[0][1], True
    return [(start, end)] if told or within else []


def before_stop(s: Sentence, i: int, adjuncts: list[Adjunct]) -> list[Extent]:
    """Find the place or time of what is told before a semicolon.

    "The convoy was ambushed near Oro; two guards died", "a bomb went off in Oro, two
    guards died".
    """
    stop = next((k for k in range(i, 0, -1) if s.text[k] == ";"), 0)
    above = {i, *s.path_up(i)}
    if stop and "later" in s.lower[stop:i]:
        # "was shot in Oro; days later, two were killed"
        return []
    found = []
    for token, start, end in adjuncts:
        verb = next((up for up in s.path_up(token) if s.is_verb(up)), -1)
        if is_length(s, token):
            # "fought for two hours; a boy was killed"
            continue
        if verb < 0 or s.dep[verb] not in ("ccomp", "parataxis", "ROOT"):
            continue
        told = s.dep[verb] == "ccomp" and s.has_list(s.head[verb], "speaking")
        spliced = s.dep[verb] == "ccomp" and s.head[verb] == i and not told
        before = end <= stop or (spliced and end <= i and "," in s.text[end:i])
        if before and (verb in above or s.head[verb] in above):
            found.append((start, end))
    return found
