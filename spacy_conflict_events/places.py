"""Places: the phrases of a sentence that tell where."""

from .belonging import UNRESTS
from .parties import persons_of
from .phrases import MONTHS, conjuncts, is_named, noun_phrase
from .scenes import is_deed
from .time_phrases import is_in_time
from .tree import Sentence

PLACE_PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "near",
        "on",
        "outside",
        "inside",
        "across",
        "around",
        "along",
        "throughout",
        "within",
        "between",
        "behind",
        "under",
        "off",
        "into",
        "over",
        "through",
        "to",
        "towards",
        "toward",
        "via",
        "amid",
        "amidst",
        "opposite",
        "beneath",
        "beside",
        "aboard",
        "underneath",
    ]
)
NAMED_AFTER = frozenset(
    {"in", "at", "near", "across", "outside", "around", "along", "off"}
)
# "threw stones at Khan"
AIMING = frozenset(
    [
        "aim",
        "fire",
        "gun",
        "hurl",
        "jeer",
        "lash",
        "laugh",
        "lob",
        "look",
        "point",
        "rush",
        "scream",
        "shoot",
        "shot",
        "shout",
        "spit",
        "stone",
        "swing",
        "swipe",
        "throw",
        "yell",
    ]
)
# what stands outside, near or inside a thing is there
BESIDE = frozenset({"outside", "near", "opposite", "inside", "beside", "beneath"})
BESIDE |= {"aboard", "underneath"}
# "next to a school", "close to the border"
CLOSE = frozenset({"next", "close", "adjacent"})
NO_PLACES = frozenset(
    [
        "circle",
        "control",
        "convoy",
        "family",
        "framework",
        "government",
        "group",
        "law",
        "marriage",
        "movement",
        "party",
        "reach",
        "record",
        "rule",
        "scope",
        "source",
        "system",
        "target",
        "team",
        "vehicle",
    ]
)
# "the road linking Oro to Kessim"
LINKING = frozenset(["connect", "lead", "link", "locate", "overlook", "run", "situate"])
# "was kidnapped from Oro"
TAKING = frozenset(
    ["abduct", "apprehend", "arrest", "detain", "kidnap", "nab", "pick", "snatch"]
)
PASSING = frozenset({"drive", "march", "move", "pass", "ride", "travel", "walk"})
MARCHING = frozenset({"march", "morcha", "padyatra", "parade", "procession", "yatra"})
# "on a rally from Oro to Kessim"
TOURING = MARCHING | {"rally", "roadshow", "walk"}
# "the Oro riots"; "the Oro attack" may be one by or on Oro
LOCAL = frozenset(
    [
        "ambush",
        "blast",
        "bloodbath",
        "bombing",
        "bombings",
        "carnage",
        "clashes",
        "killings",
        "massacre",
        "pogrom",
        "riot",
        "riots",
        "shootings",
        "siege",
        "unrest",
        "violence",
    ]
)
# names of two words stand before these, too: "the Ain Oro massacre"
MASSACRES = frozenset({"bloodbath", "carnage", "massacre", "pogrom", "riot", "riots"})
# of names of towns in small letters
TOWN_ENDINGS: tuple[str, ...] = (
    "abad",
    "bagh",
    "bury",
    "chester",
    "desh",
    "gaon",
    "ganj",
    "garh",
)
TOWN_ENDINGS += (
    "giri",
    "grad",
    "gunj",
    "guri",
    "halli",
    "hati",
    "khand",
    "kode",
    "kot",
)
TOWN_ENDINGS += ("mouth", "nagar", "palli", "pally", "patnam", "pore", "pur", "pura")
TOWN_ENDINGS += ("puram", "shahr", "shire", "stan", "tola", "ville", "wada", "wadi")
SHORTEST = 6
# "the Oro bandh"
STOPPAGES = frozenset({"bandh", "blockade", "hartal", "shutdown"})
# what stands before riots and killings and is no town's name
ORDINARY = frozenset(
    [
        "border",
        "bread",
        "caste",
        "class",
        "contract",
        "cow",
        "crowd",
        "drug",
        "election",
    ]
)
ORDINARY |= {"faction", "family", "farm", "food", "football", "fuel", "gang", "gun"}
ORDINARY |= {"hate", "honor", "honour", "hostage", "inmate", "jail", "knife", "labour"}
ORDINARY |= {"land", "mafia", "mass", "mob", "night", "opposition", "poll", "prison"}
ORDINARY |= {"protest", "race", "revenge", "street", "student", "style", "summer"}
ORDINARY |= {"target", "tax", "terror", "turf", "union", "vote", "water", "weekend"}
SHAKING = frozenset({"hit", "jolt", "rattle", "rock", "shake", "strike"})
# "riots gripped the town"
GRIPPING = frozenset({"convulse", "engulf", "grip", "paralyse", "paralyze", "ravage"})
GRIPPING |= {"rock", "roil", "shake", "sweep"}
GRIPS = UNRESTS | {"bloodshed", "carnage", "gunfight", "killing", "strike", "uprising"}
PLACES = frozenset({"GPE", "LOC", "FAC"})
# "in the club", not "over the club"
AT = frozenset({"at", "near", "outside"})
AT_SITES = NAMED_AFTER | {"inside", "on", "through", "within", "opposite"}
# "a bus stand", "a petrol pump"
SERVED = frozenset(
    ["bus", "cab", "car", "diesel", "fuel", "gas", "parking", "petrol", "taxi", "truck"]
)
CELLS = frozenset({"detention", "holding", "jail", "police", "prison", "punishment"})
# "on the steps of the palace", "on the upper floors of a hotel"
PORTIONS = frozenset(
    [
        "corner",
        "depth",
        "edge",
        "entrance",
        "entry",
        "exit",
        "floor",
        "foot",
        "fringe",
        "heart",
        "interior",
        "middle",
        "perimeter",
        "periphery",
        "portion",
        "rear",
        "roof",
        "section",
        "stair",
        "step",
        "storey",
        "tip",
        "wing",
    ]
)
# where people come together; what is an event of its own is none: "at the rally"
GATHERINGS = frozenset(
    ["banquet", "concert", "conference", "congress", "convention", "event", "fair"]
)
GATHERINGS |= {"funeral", "meeting", "reception", "summit", "wedding"}
VEHICLES = frozenset(
    ["ambulance", "bike", "boat", "car", "ferry", "jeep", "lorry", "minibus", "minivan"]
)
VEHICLES |= {"motorbike", "motorcycle", "rickshaw", "scooter", "ship", "tanker", "taxi"}
VEHICLES |= {"tractor", "train", "tram", "truck", "van", "vessel"}
# "in neighbouring Kenya", with the first word read as a verb
AROUND = frozenset({"neighbouring", "neighboring", "surrounding", "adjoining"})
AGENCIES = frozenset({"anadolu", "bloomberg", "interfax", "kyodo", "reuters", "xinhua"})
AIMED = frozenset(
    ["airstrike", "ambush", "assault", "attack", "bombardment", "crackdown", "fire"]
)
AIMED |= {"firing", "offensive", "onslaught", "shelling", "strike"}
SURFACES = frozenset(
    [
        "avenue",
        "beach",
        "border",
        "bridge",
        "campus",
        "coast",
        "edge",
        "farm",
        "farmland",
    ]
)
SURFACES |= {"frontier", "highway", "hill", "hillside", "island", "lane", "line"}
SURFACES |= {
    "motorway",
    "mountain",
    "outskirts",
    "path",
    "pavement",
    "peninsula",
    "plain",
}
SURFACES |= {"plateau", "premises", "railway", "river", "road", "roadside", "route"}
SURFACES |= {
    "sea",
    "side",
    "square",
    "street",
    "stretch",
    "territory",
    "track",
    "train",
}
# what goes on above a place
FLYING = frozenset(
    [
        "burst",
        "circle",
        "detonate",
        "down",
        "drop",
        "explode",
        "fire",
        "fly",
        "hover",
        "intercept",
        "shoot",
        "shot",
        "spray",
    ]
)
# "a stretch of road"
LINES = frozenset({"border", "coast", "highway", "motorway", "river", "road"})
SIDES = frozenset({"north", "south", "east", "west"})
DIRECTIONS = SIDES | {a + b for a in ("north", "south") for b in ("east", "west")}
DIRECTIONS |= {f"{a}-{b}" for a in ("north", "south") for b in ("east", "west")}
# how many words before it a place stands that a side only tells more of
NARROW = 10
LENGTHS = frozenset(
    [
        "km",
        "kms",
        "kilometer",
        "kilometers",
        "kilometre",
        "kilometres",
        "meters",
        "metres",
        "mile",
        "miles",
        "yards",
    ]
)
TIMES = frozenset({"DATE", "TIME"})
DAYS = MONTHS | frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "tonight",
    ]
)
EVERYWHERE = frozenset({"nationwide", "countrywide", "citywide"})
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]


def place_adjuncts(s: Sentence) -> list[Adjunct]:
    """Find the place phrases of a sentence, in their order.

    RETURNS (list[tuple[int, int, int]]): The token by which each hangs on the rest
        (its preposition), its first token and its end, exclusive.
    """
    key = "places"
    if key not in s.memo:
        found: list[Adjunct] = []
        for kid in range(len(s)):
            if _is_place_of_deed(s, kid):
                found.append((kid, _start_of_name(s, kid), kid + 1))
            elif _is_everywhere(s, kid):
                found.append((kid, kid, kid + 1))
            if s.dep[kid] == "dobj" and _is_shaken(s, kid):
                found.append((kid, *_place_phrase(s, kid)))
            bearing = _bearing(s, kid)
            if bearing and not (found and found[-1][2] >= bearing[0] - NARROW):
                # "in Beni, north of Goma" tells of Beni only
                found.append((kid, *bearing))
            if s.dep[kid] != "prep" or not _leads_to_place(s, kid):
                continue
            inner = _behind_front(s, _place_in(s, kid))
            marched = _is_route(s, kid)
            word = "in" if s.lower[kid] == "from" or marched else s.lower[kid]
            if _is_close(s, kid):
                word = "beside" if s.lower[s.head[kid]] == "next" else "near"
            if word == "through" and s.lemma[s.head[kid]] in PASSING:
                # "was passing through Oro"
                word = "in"
            if inner != s.child(kid, "pobj"):
                # "in front of the assembly"
                word = "outside"
            goal = marched and s.tag[inner] == "NNP" and s.lower[kid] == "on"
            goal = goal and not is_in_time(s, inner)
            goal = goal or (inner >= 0 and _is_site(s, inner, word))
            if marched and inner >= 0 and s.pos[inner] == "NOUN":
                # "a march to the finance ministry"
                goal = goal or _is_thing_there(s, inner)
            if inner >= 0 and (goal or is_place(s, inner, word) or _is_where(s, inner)):
                for head in conjuncts(s, inner):
                    if (
                        head == inner
                        or is_place(s, head, word)
                        or _is_site(s, head, word)
                    ):
                        found.append((kid, *_place_phrase(s, head)))
        s.memo[key] = found
    return s.memo[key]  # type: ignore[return-value]


def _bearing(s: Sentence, of: int) -> Extent | None:
    """Find a place that lies so far or on such a side: "20 miles south of Oro".

    Not "in the north of Oro", which tells the same with a preposition.
    """
    side = s.head[of]
    if s.lower[of] != "of" or s.lower[side] not in DIRECTIONS or side + 1 != of:
        return None
    above = s.head[side]
    free = s.dep[side] in ("advmod", "dobj", "npadvmod", "oprd", "prep")
    inner = s.child(of, "pobj")
    if not free or inner < 0 or not s.is_verb(above) or s.child(side, "det") >= 0:
        return None
    if s.pos[inner] != "PROPN" and not s.has_list(inner, "places"):
        return None
    far = s.subtree(side)[0]
    while far < side and s.lower[far] in ("about", "just", "some", "around"):
        far += 1
    return far, noun_phrase(s, inner, places=True)[1]


def _place_in(s: Sentence, preposition: int) -> int:
    """Find the noun behind a preposition of place; -1 if there is none."""
    inner = s.child(preposition, "pobj")
    if inner >= 0:
        return inner
    second = s.child(preposition, "conj")
    if second >= 0 and s.tag[second] == "IN":
        # "in and around Oro"
        return s.child(second, "pobj")
    around = s.child(preposition, "pcomp")
    if around >= 0 and s.lower[around] in AROUND:
        return s.child(around, "dobj")
    return -1


def _is_close(s: Sentence, preposition: int) -> bool:
    # "exploded next to a school"; not "seized a ridge close to the school"
    near = s.head[preposition]
    return s.lower[near] in CLOSE and s.pos[near] == "ADV" and s.is_verb(s.head[near])


def _is_route(s: Sentence, preposition: int) -> bool:
    """Tell whether a preposition says from where or where to a march went.

    "Marched to the palace", "took out a march from the fort to the square".
    """
    head = s.head[preposition]
    if s.lower[preposition] not in ("to", "from"):
        return s.lemma[head] in MARCHING
    if s.lower[head] == "from":
        # "from the fort to the square", with the second on the first
        head = s.head[head]
    staged = s.child(head, "dobj") if s.is_verb(head) else -1
    named = [head] if staged < 0 else [head, staged]
    if s.lower[preposition] == "to" and any(s.lemma[k] in MARCHING for k in named):
        return True
    # "a rally from the fort to the square"; not "marched from the north"
    ways = {s.lower[k] for k in s.children(head, "prep")}
    ways |= {s.lower[j] for k in s.children(head, "prep") for j in s.kids[k]}
    return {"from", "to"} <= ways and any(s.lemma[k] in TOURING for k in named)


def _is_site(s: Sentence, i: int, preposition: str) -> bool:
    # "at the mill", where something is done; not "captured the mill"
    if preposition in AT and s.lemma[i] in GATHERINGS:
        # "at a wedding in Oro"; not "in the event"
        return True
    return preposition in AT_SITES and s.has_list(persons_of(s, i), "sites")


def _is_where(s: Sentence, i: int) -> bool:
    # "at Oro, where a mob had gathered", with "Oro" read as a common noun
    if s.tag[i] not in ("NN", "NNP") or s.child(i, "det") >= 0:
        return False
    clauses = s.children(i, "relcl")
    return any(s.lower[k] == "where" for clause in clauses for k in s.kids[clause])


def _behind_front(s: Sentence, i: int) -> int:
    # "in front of a bank": the bank
    of = s.child(i, "prep") if i >= 0 and s.lower[i] == "front" else -1
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] == "of" else -1
    return inner if inner >= 0 and s.lower[i - 1] == "in" else i


def _is_place_of_deed(s: Sentence, i: int) -> bool:
    # "the Oro bombing"
    noun = s.head[i]
    if s.dep[i] not in ("compound", "nmod") or s.is_verb(noun):
        return False
    staged = s.lemma[noun] in STOPPAGES or s.lemma[noun] in UNRESTS
    if not staged and not is_deed(s, noun):
        return False
    if s.has_list(i, "insurgents") or s.has_list(i, "armed"):
        # "Maoist violence", with the rebels read as a place
        return False
    if s.ent[i] in ("GPE", "LOC"):
        # the last word of a name
        return s.head[i + 1] != noun or s.ent_iob[i + 1] != 1
    return _is_local(s, i, noun) or _is_small_local(s, i, noun)


def _start_of_name(s: Sentence, i: int) -> int:
    """Find the first word of the name that ends with a token: "the Ain Oro riots"."""
    start = i
    while start > 0 and s.dep[start - 1] == "compound" and s.pos[start - 1] == "PROPN":
        if s.head[start - 1] != i and s.ent_iob[start] != 1:
            break
        start -= 1
    return start


def _is_local(s: Sentence, i: int, noun: int) -> bool:
    """Tell whether an unknown name before a deed is that of the place.

    "The Oro riots", with "Oro" read as nothing or as a person.
    """
    stopped = s.lemma[noun] in STOPPAGES
    if not (s.lower[noun] in LOCAL or stopped) or i + 1 != noun or s.tag[i] != "NNP":
        return False
    if s.ent[i] not in ("", "PERSON", "FAC") and not (
        s.ent[i] == "ORG" and s.lower[noun] in MASSACRES
    ):
        return False
    names = s.children(noun, "compound", "nmod")
    before = [k for k in (*names, *s.children(i, "compound")) if k != i]
    if before and not (stopped or s.lower[noun] in MASSACRES):
        # "the Oro train bombing", "the Oro Day massacre"
        return False
    if len(before) > 1 or any(s.tag[k] != "NNP" or k + 1 != i for k in before):
        return False
    return all(_may_be_town(s, k) for k in (i, *before))


def _may_be_town(s: Sentence, i: int) -> bool:
    if not s.text[i].isalpha() or s.text[i].isupper() or s.lower[i] in DAYS:
        return False
    if s.lower[i].endswith(("ist", "ists", "ban")) or s.lower[i] in ("day", "eve"):
        return False
    kinds = ("armed", "bodies", "persons", "instruments", "outfits", "occasions")
    return not any(s.has_list(i, name) for name in kinds)


def _is_small_local(s: Sentence, i: int, noun: int) -> bool:
    """Tell whether a word before a deed is a town's name in text without capitals.

    "The kalupur riots"; not "the caste riots".
    """
    if s.lower[noun] not in LOCAL or i + 1 != noun or not _is_small(s):
        return False
    if s.tag[i] not in ("NN", "NNP") or s.child(i, "compound", "amod") >= 0:
        return False
    if s.lower[i] in ORDINARY or not _may_be_town(s, i):
        return False
    kinds: tuple[str, ...] = (
        "explosives",
        "places",
        "sites",
        "happenings",
        "deeds",
        "collectives",
    )
    kinds += ("time_nouns", "things", "topic_conflict", "topic_violence")
    return not any(s.has_list(i, name) for name in kinds)


def _is_small(s: Sentence) -> bool:
    """Tell whether a sentence has no capital letters."""
    key = "no capitals"
    if key not in s.memo:
        s.memo[key] = not any(word[:1].isupper() for word in s.text)
    return s.memo[key]  # type: ignore[return-value]


def _is_shaken(s: Sentence, i: int) -> bool:
    """Tell whether a thing hits a place: "blasts rocked the port of Oro"."""
    verb = s.head[i]
    thing = s.child(verb, "nsubj")
    if thing >= 0 and s.lemma[verb] in GRIPPING and s.lemma[thing] in GRIPS:
        told = s.child(i, "det", "compound") >= 0 and s.has_list(i, "places")
        return s.ent[i] in PLACES or told
    if s.lemma[verb] not in SHAKING or thing < 0 or s.has_list(thing, "persons"):
        return False
    if not (s.has_list(thing, "instruments") or s.has_list(thing, "explosives")):
        return False
    if s.ent[i] in PLACES:
        return True
    named = any(s.pos[k] == "PROPN" for k in s.subtree(i))
    return named and s.has_list(i, "places") and not s.has_list(i, "instruments")


def _is_everywhere(s: Sentence, i: int) -> bool:
    # "were arrested nationwide"; not "nationwide protests"
    return s.lower[i] in EVERYWHERE and s.dep[i] == "advmod"


def _leads_to_place(s: Sentence, preposition: int) -> bool:
    word = s.lower[preposition]
    if word == "across" and s.lower[s.head[preposition]] == "from":
        # "shelling from across the border"
        return False
    if word == "from":
        # "abducted from his house"; not "militants from the north"
        return _is_taken_from(s, preposition) or _is_route(s, preposition)
    if word == "to":
        inner = s.child(preposition, "pobj")
        of = s.child(inner, "prep") if inner >= 0 else -1
        if of >= 0 and s.lower[inner] == "streets" and s.lower[of] == "of":
            # "took to the streets of Oro"; not "took to the streets"
            return s.lemma[s.head[preposition]] == "take"
        return _is_route(s, preposition) or _is_close(s, preposition)
    if word == "over":
        # "all over the city", "exploded over the city"; not "clashes over the bridge"
        everywhere = preposition > 0 and s.lower[preposition - 1] == "all"
        return everywhere or s.lemma[s.head[preposition]] in FLYING
    if word == "on" and is_aimed(s, preposition):
        inner = s.child(preposition, "pobj")
        lies = any(s.lower[k] in NAMED_AFTER for k in s.children(inner, "prep"))
        return not lies and "crackdown" not in s.lower[preposition - 1]
    if word == "between" and not s.is_verb(s.head[preposition]):
        # "an agreement between Kenya and Oro"
        return False
    return word in PLACE_PREPOSITIONS


def is_aimed(s: Sentence, preposition: int) -> bool:
    """Tell whether a noun of force says what it was aimed at: "an attack on a camp".

    Not "an attack on the road to Oro", "attacks on Monday".
    """
    noun = s.head[preposition]
    if s.pos[preposition - 1] == "NOUN":
        noun = preposition - 1
    inner = s.child(preposition, "pobj")
    if s.lemma[noun] not in AIMED or s.is_verb(noun) or inner < 0:
        return False
    known = s.ent[inner] in PLACES or s.pos[inner] != "NOUN"
    return not known and not {s.lemma[inner], s.lower[inner]} & SURFACES


def _is_taken_from(s: Sentence, preposition: int) -> bool:
    head = s.head[preposition]
    if s.pos[head] == "ADJ":
        # "walked free from prison"
        head = s.head[head]
    if s.has_list(head, "naming"):
        # "arrested a man, identified as Ali Khan, from Oro"
        head = next((up for up in s.path_up(head) if s.lemma[up] in TAKING), head)
    inner = s.child(preposition, "pobj")
    if s.ent[head] == "ORG" and s.dep[head] == "pobj":
        # "abducted by cadres of the front from Oro"
        of = s.head[head]
        taking = next((up for up in s.path_up(head) if s.is_verb(up)), head)
        head = taking if s.lower[of] == "of" and s.lemma[taking] in TAKING else head
    if not s.is_verb(head) or inner < 0 or s.lemma[head] in MARCHING:
        return False
    # an unknown name is a place only behind these: "rescued from the Front"
    return s.ent[inner] in PLACES or s.pos[inner] != "PROPN" or s.lemma[head] in TAKING


def _place_phrase(s: Sentence, head: int) -> Extent:
    linking = any(s.lemma[k] in LINKING for k in s.children(head, "acl"))
    start, end = noun_phrase(s, head, places=True, clauses=linking or is_named(s, head))
    if s.dep[head] == "dobj" and s.lower[s.head[head]] in AROUND:
        start = s.head[head]
    end = _before_other(s, head, end)
    end = _behind_way(s, _behind_brackets(s, end))
    return start, max(end, _behind_distance(s, end))


def _before_other(s: Sentence, head: int, end: int) -> int:
    """Leave out what tells when or between whom: "in Oro at 0300 GMT"."""
    for k in range(head + 1, end):
        inner = s.child(k, "pobj") if s.dep[k] == "prep" else -1
        if inner < 0:
            continue
        sides = any(s.has_list(inner, name) for name in ("persons", "armed", "bodies"))
        if (s.lower[k] == "between" and sides) or is_in_time(s, inner):
            return k
    return end


def _behind_way(s: Sentence, end: int) -> int:
    """Take in where a road leads to: "on a road leading to the airport"."""
    if end >= len(s) or s.lower[end] not in ("leading", "linking", "connecting"):
        return end
    inner = s.child(end, "dobj")
    for preposition in s.children(end, "prep"):
        if s.lower[preposition] in ("to", "with"):
            inner = max(inner, s.child(preposition, "pobj"))
    return noun_phrase(s, inner, places=True)[1] if inner > end else end


def _behind_brackets(s: Sentence, end: int) -> int:
    """Take in what is added to a name in brackets: "Oro (Kessim district)"."""
    if s.text[end : end + 1] != ["("] or ")" not in s.text[end : end + 6]:
        return end
    last = s.text.index(")", end)
    inside = s.text[end + 1 : last]
    # not an agency, a distance or an age
    if not all(word.isalpha() for word in inside) or "".join(inside).isupper():
        return end
    if s.lower[last - 1] in AGENCIES:
        return end
    return last + 1


def _behind_distance(s: Sentence, end: int) -> int:
    """Take in from where a place lies how far: "a hamlet 9 km east of Oro"."""
    at = end
    while s.lower[at : at + 1] and s.lower[at] in ("about", "just", "some"):
        at += 1
    if s.pos[at : at + 1] == ["NUM"] and s.lower[at + 1 : at + 2]:
        if s.lower[at + 1] not in LENGTHS:
            return end
        at += 2
        if s.text[at : at + 1] == ["("] and ")" in s.text[at : at + 5]:
            at = s.text.index(")", at) + 1
        far = s.lower[at : at + 1] in (["from"], ["off"], ["outside"])
        far = far or s.lower[at : at + 2] == ["away", "from"]
        at += s.lower[at : at + 1] == ["away"]
    else:
        far = s.lower[at : at + 1] in (["above"], ["below"])
    if s.lower[at : at + 1] and s.lower[at] in DIRECTIONS:
        at += 1
        far = s.lower[at : at + 1] == ["of"]
    elif s.lower[at : at + 2] in (["close", "to"], ["next", "to"]):
        at, far = at + 1, True
    inner = s.child(at, "pobj") if far and at < len(s) else -1
    return noun_phrase(s, inner, places=True)[1] if inner >= 0 else end


def _is_small_town(s: Sentence, i: int, preposition: str) -> bool:
    """Tell whether a word is a town's name by its end, in text without capitals.

    "In bapunagar", read as a common noun.
    """
    if preposition not in NAMED_AFTER or s.tag[i] not in ("NN", "NNP"):
        return False
    if len(s.text[i]) < SHORTEST or not s.lower[i].endswith(TOWN_ENDINGS):
        return False
    return s.child(i, "det", "amod", "poss") < 0 and _is_small(s)


def is_place(s: Sentence, i: int, preposition: str = "in") -> bool:
    """Tell whether a phrase names a place."""
    i = persons_of(s, i)
    if _is_somebody(s, i):
        return False
    if s.lower[i] in DAYS:
        return False
    if s.ent[i] in PLACES:
        return True
    if s.pos[i] in ("NUM", "PRON") or (s.ent[i] in TIMES and not _is_misread(s, i)):
        return False
    if s.lower[i] == "state" and s.lower[i - 1] == "islamic":
        return False
    if s.lower[i] == "office" and s.lower[i - 1] == preposition:
        # "was arrested while in office"
        return False
    if s.has_list(i, "places") or _is_named_place(s, i):
        return True
    if _is_small_town(s, i, preposition):
        return True
    if preposition in BESIDE and s.pos[i] == "NOUN":
        if s.lemma[i] in VEHICLES and preposition in (
            "beside",
            "beneath",
            "underneath",
        ):
            # "exploded beneath a minibus in Oro": the minibus was hit
            return False
        return _is_thing_there(s, i)
    if s.pos[i] == "PROPN" and preposition in NAMED_AFTER:
        # the model takes many a place after "in" for a person
        if is_in_time(s, i) or s.has_list(i, "occasions"):
            # "at 0300 GMT", "at Easter"
            return False
        person = s.ent[i] == "PERSON" and not _is_unknown(s, i, preposition)
        return not person and s.ent[i] not in ("EVENT", "WORK_OF_ART")
    return False


def _is_misread(s: Sentence, i: int) -> bool:
    # "at Oro, a walkout", with "Oro" read as a date; not "at Easter"
    alone = s.ent_iob[i] == 3 and s.ent_iob[i + 1 : i + 2] != [1]
    named = s.tag[i] == "NNP" and s.text[i].isalpha() and s.lower[i - 1] in AT
    return alone and named and not (s.has_list(i, "occasions") or is_in_time(s, i))


def _is_named_place(s: Sentence, i: int) -> bool:
    """Tell whether a noun is that of a place by the name or word before it.

    "In the Kessim sector", "in the department of Oro", "at a bus stand"; not "in the
    energy sector".
    """
    portion = s.lemma[i] in PORTIONS
    if not (portion or s.has_list(i, "named_places")) or i == 0:
        return False
    if s.text[i][:1].isupper():
        return False
    before = s.dep[i - 1] in ("compound", "nmod") and s.head[i - 1] == i
    if before and (s.pos[i - 1] == "PROPN" or s.lower[i - 1] in SERVED):
        return not portion
    if before and s.lemma[i] == "cell":
        return s.lower[i - 1] in CELLS
    of = s.child(i, "prep")
    joined = ("of", "to") if s.lemma[i] in ("entrance", "entry") else ("of",)
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] in joined else -1
    if inner < 0:
        return False
    part = portion and (s.has_list(inner, "places") or s.has_list(inner, "sites"))
    return part or s.ent[inner] in PLACES or s.lemma[inner] in LINES


def _is_unknown(s: Sentence, i: int, preposition: str) -> bool:
    """Tell whether a name that the model takes for a person's may be a place's.

    "At Oro", "near Oro"; not "threw stones at Khan", "near Ali Khan".
    """
    if preposition in ("in", "across"):
        return True
    before, after = s.ent_iob[i] == 3, s.ent_iob[i + 1 : i + 2] != [1]
    if not (before and after) or s.child(i, "compound", "nmod") >= 0:
        return False
    above = s.head[s.head[i]]
    return s.lemma[above] not in AIMING and s.head[i] < i


def _is_thing_there(s: Sentence, i: int) -> bool:
    """Tell whether a noun may name what one is near to: "outside a bank"."""
    if s.lemma[i] in NO_PLACES or s.child(i, "det", "poss", "compound") < 0:
        return False
    no = ("persons", "happenings", "time_nouns", "deeds", "explosives", "measures")
    return not any(s.has_list(i, name) for name in no)


def _is_somebody(s: Sentence, i: int) -> bool:
    """Tell whether the words beside a name show that it is a person's."""
    # "they captured boss Julian Rios"
    if s.ent[i] == "PERSON" and any(
        s.has_list(k, "persons") for k in s.children(i, "compound") if k < i
    ):
        return True
    # "the capture of Torres, who led the gang": the model may take him for a town
    return any(
        s.lower[k] in ("who", "whose", "whom")
        for clause in s.children(i, "relcl")
        for k in range(i, clause)
    )
