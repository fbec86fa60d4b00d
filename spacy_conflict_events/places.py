"""Places: the phrases of a sentence that tell where."""

from .belonging import MOVING, UNRESTS
from .local_names import is_named_place, is_place_of_deed, is_shaken, start_of_name
from .parties import persons_of
from .phrases import conjuncts, is_on_way
from .place_nouns import (
    AT,
    NAMED_AFTER,
    PLACES,
    VEHICLES,
    is_gathering,
    is_place,
    is_thing_there,
)
from .place_phrases import AROUND, LENGTHS, bearing, place_phrase
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
# "next to a school", "close to the border"
CLOSE = frozenset({"next", "close", "adjacent"})
# "was kidnapped from Oro"
TAKING = frozenset(
    ["abduct", "apprehend", "arrest", "detain", "kidnap", "nab", "pick", "snatch"]
)
# where those are from who leave: "rounded up migrants from Oro"
LEAVERS = frozenset({"asylum-seeker", "exile", "immigrant", "migrant", "refugee"})
# "abducted an engineer from Oro"; not "arrested a man from Oro"
AWAY = frozenset(
    {"abduct", "detain", "disappear", "kidnap", "seize", "snatch", "whisk"}
)
# "lashed out at the railways"
RAILING = frozenset({"hit", "lash", "rail", "shout", "snipe", "yell"})
# "fished out of a river", "dragged out of his house"
OUT_OF = TAKING | {"bundle", "dig", "drag", "exhume", "find", "fish", "haul", "pull"}
OUT_OF |= {"recover", "retrieve", "take", "whisk"}
HARMING = frozenset(["attack", "beat", "behead", "execute", "hurt", "injure", "kill"])
HARMING |= {"massacre", "murder", "rape", "shoot", "slaughter", "slay", "stab", "wound"}
HARMING |= {"assault", "lynch", "torture"}
THROWING = frozenset({"fire", "hurl", "lob", "pelt", "rain", "shoot", "throw"})
VANTAGES = frozenset({"balcony", "building", "car", "direction", "hill", "hilltop"})
VANTAGES |= {"house", "roof", "rooftop", "side", "terrace", "tower", "vehicle"}
VANTAGES |= {"window"}
PASSING = frozenset({"drive", "march", "move", "pass", "ride", "travel", "walk"})
SHUTDOWNS = frozenset({"bandh", "hartal", "shutdown"})
MARCHING = frozenset({"march", "morcha", "padyatra", "parade", "procession", "yatra"})
# "held a sit-in before the office"
SITTING = MARCHING | {"demonstrate", "dharna", "demonstration", "gather", "protest"}
SITTING |= {"picket", "rally", "sit-in", "squat", "vigil"}
# "on a rally from Oro to Kessim"
TOURING = MARCHING | {"rally", "roadshow", "walk"}
AT_SITES = NAMED_AFTER | {"inside", "on", "through", "within", "opposite"}
AIMED = frozenset(
    ["airstrike", "ambush", "assault", "attack", "bombardment", "crackdown", "fire"]
)
AIMED |= {"firing", "offensive", "onslaught", "shelling", "strike"}
SURFACES = frozenset(
    [
        "avenue",
        "axis",
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
# how many words before it a place stands that a side only tells more of
NARROW = 10
RIDING = frozenset({"aboard", "in", "on"})
TERMS = frozenset({"days", "life", "months", "term", "weeks", "year", "years"})
EVERYWHERE = frozenset({"nationwide", "countrywide", "citywide", "statewide"})
EVERYWHERE |= {"islandwide", "provincewide", "nation-wide", "country-wide"}
EVERYWHERE_AS = frozenset({"advmod", "dobj", "npadvmod", "oprd", "acomp"})
Adjunct = tuple[int, int, int]


def place_adjuncts(s: Sentence) -> list[Adjunct]:
    """Find the place phrases of a sentence, in their order.

    RETURNS (list[tuple[int, int, int]]): The token by which each hangs on the rest
        (its preposition), its first token and its end, exclusive.
    """
    key = "places"
    if key not in s.memo:
        found: list[Adjunct] = []
        for kid, dep in enumerate(s.dep):
            if dep in ("compound", "nmod"):
                if is_named_place(s, kid) or is_place_of_deed(s, kid):
                    found.append((kid, start_of_name(s, kid), kid + 1))
            elif dep in EVERYWHERE_AS and s.lower[kid] in EVERYWHERE:
                # "were arrested nationwide"; not "nationwide protests"
                found.append((kid, kid, kid + 1))
            elif dep == "dobj" and is_shaken(s, kid):
                found.append((kid, *place_phrase(s, kid)))
            beside = bearing(s, kid) if s.lower[kid] in ("of", "from") else None
            if beside and not (found and found[-1][2] >= beside[0] - NARROW):
                # "in Beni, north of Goma" tells of Beni only
                found.append((kid, *beside))
            if dep == "prep" and _leads_to_place(s, kid) and not _is_ride(s, kid):
                for head in _behind(s, kid):
                    if not (found and found[-1][0] == kid and head < found[-1][2]):
                        # not "Oro" again in "Ida, Oro"
                        found.append((kid, *place_phrase(s, head)))
        s.memo[key] = found
    return s.memo[key]  # type: ignore[return-value]


def _is_ride(s: Sentence, preposition: int) -> bool:
    # "were travelling in a bus", "tore through a bus"
    inner = s.child(preposition, "pobj")
    vehicle = inner >= 0 and s.lemma[inner] in VEHICLES | {"bus", "coach", "vehicle"}
    word, moving = s.lower[preposition], s.lemma[s.head[preposition]] in MOVING
    if word == "on" and inner >= 0 and s.lower[inner] == "ground":
        # "on the ground, rebels fired at troops"
        return preposition == 0 and s.text[inner + 1 : inner + 2] == [","]
    return vehicle and (word == "through" or (moving and word in RIDING))


def _behind(s: Sentence, preposition: int) -> list[int]:
    """List the places behind a preposition that may lead to some."""
    inner = _behind_front(s, _place_in(s, preposition))
    if inner < 0:
        return []
    marched = _is_route(s, preposition) and s.ent[inner] not in ("DATE", "TIME")
    marched = marched and not s.has_list(inner, "occasions")
    word = s.lower[preposition]
    if word in ("from", "of") or marched:
        # "abducted from a wedding"
        word = "at" if word == "from" and is_gathering(s, inner) else "in"
    if _is_close(s, preposition):
        word = "beside" if s.lower[s.head[preposition]] == "next" else "near"
    if word == "through" and s.lemma[s.head[preposition]] in PASSING:
        # "was passing through Oro"
        word = "in"
    if word == "between" and is_on_way(s, preposition):
        word = "in"
    if inner != s.child(preposition, "pobj"):
        # "in front of the assembly"
        word = "outside"
    goal = marched and s.tag[inner] == "NNP" and s.lower[preposition] == "on"
    goal = (goal and not is_in_time(s, inner)) or _is_site(s, inner, word)
    if marched and s.pos[inner] == "NOUN":
        # "a march to the finance ministry"
        goal = goal or is_thing_there(s, inner)
    if not (goal or is_place(s, inner, word) or _is_where(s, inner)):
        return []
    return [
        head
        for head in conjuncts(s, inner)
        if head == inner or is_place(s, head, word) or _is_site(s, head, word)
    ]


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
    if preposition in AT and is_gathering(s, i):
        # "at a wedding in Oro"; not "in the event"
        return True
    return preposition in AT_SITES and s.has_list(persons_of(s, i), "sites")


def _is_where(s: Sentence, i: int) -> bool:
    # "at Oro, where a mob had gathered", with "Oro" read as a common noun
    if s.tag[i] not in ("NN", "NNP") or s.child(i, "det") >= 0:
        return False
    if s.ent[i] in ("DATE", "TIME") or is_in_time(s, i):
        # "at 9 pm on Monday where he was found"
        return False
    clauses = s.children(i, "relcl")
    return any(s.lower[k] == "where" for clause in clauses for k in s.kids[clause])


def _behind_front(s: Sentence, i: int) -> int:
    # "in front of a bank": the bank
    of = s.child(i, "prep") if i >= 0 and s.lower[i] == "front" else -1
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] == "of" else -1
    return inner if inner >= 0 and s.lower[i - 1] == "in" else i


def _leads_to_place(s: Sentence, preposition: int) -> bool:
    word = s.lower[preposition]
    if preposition > 0 and s.lower[preposition - 1] == "than":
        # "more in Oro than in Kano"
        return False
    if word == "across" and s.lower[s.head[preposition]] == "from":
        # "shelling from across the border"
        return False
    if word == "of":
        # "Friday's shutdown of the north"
        return s.lemma[s.head[preposition]] in SHUTDOWNS or _is_out_of(s, preposition)
    if word == "from":
        # "abducted from his house"; not "militants from the north", "5 km from Oro"
        far = preposition > 0 and s.lower[preposition - 1] in LENGTHS
        taken = _is_taken_from(s, preposition) or _is_route(s, preposition)
        return taken and not far
    if word in ("to", "onto"):
        inner = s.child(preposition, "pobj")
        of = s.child(inner, "prep") if inner >= 0 else -1
        if of >= 0 and s.lower[inner] == "streets" and s.lower[of] == "of":
            # "took to the streets of Oro", "poured onto the streets of Oro"; not "took
            # to the streets"
            return word == "onto" or s.lemma[s.head[preposition]] == "take"
        if word == "onto":
            return False
        above = s.head[preposition]
        if s.lemma[above] == "spread" and s.child(above, "nsubj") >= 0:
            # "the riots spread to Oro"
            return s.lemma[s.child(above, "nsubj")] in UNRESTS
        return _is_route(s, preposition) or _is_close(s, preposition)
    if word == "off" and preposition > 3 and s.lower[preposition - 1] in LENGTHS:
        # "in the strait, 30 km off Oro"; not "a ship 30 km off Oro"
        first = preposition - 2
        if s.lower[first] == "nautical":
            first -= 1
        return s.text[first - 1] != ","
    if word == "in" and s.lower[preposition - 1] in TERMS:
        # "sentenced to life in prison"
        return s.lower[preposition + 1 : preposition + 2] not in (["prison"], ["jail"])
    if word == "over":
        # "all over the city", "exploded over the city"; not "clashes over the bridge"
        everywhere = preposition > 0 and s.lower[preposition - 1] == "all"
        above = s.head[preposition]
        if s.dep[above] == "dobj" and s.lower[s.head[above] + 1] == "down":
            # "shot down a helicopter over Oro"
            above = s.head[above]
        return everywhere or s.lemma[above] in FLYING
    if word == "at" and s.lower[preposition - 1] == "out":
        # "lashed out at the railways"
        return s.lemma[s.head[preposition]] not in RAILING
    if word == "before":
        return _is_before_office(s, preposition)
    if word == "on" and _is_riders(s, preposition):
        return False
    if word == "on" and s.lemma[s.head[preposition]] == "call":
        # "called on Kenya to leave"
        return False
    if word == "on" and is_aimed(s, preposition):
        inner = s.child(preposition, "pobj")
        lies = any(s.lower[k] in NAMED_AFTER for k in s.children(inner, "prep"))
        return not lies and "crackdown" not in s.lower[preposition - 1]
    if word == "between" and not s.is_verb(s.head[preposition]):
        # "a convoy between Ida and Oro"; not "an agreement between Kenya and Oro"
        return is_on_way(s, preposition)
    return word in PLACE_PREPOSITIONS


def _is_before_office(s: Sentence, preposition: int) -> bool:
    # "sat on a dharna before the office"; not "appeared before the court"
    above = [s.head[preposition]]
    above += s.children(above[0], "dobj") if s.is_verb(above[0]) else []
    above += [
        k
        for on in s.children(above[0], "prep")
        for k in s.children(on, "pobj")
        if k < preposition
    ]
    sit_in = any(s.lower[k] == "in" and s.lower[k - 2] == "sit" for k in above if k > 1)
    return sit_in or any(s.lemma[k] in SITTING for k in above)


def _is_riders(s: Sentence, preposition: int) -> bool:
    # "was shot by two men on a motorcycle"
    inner = s.child(preposition, "pobj")
    rider = preposition - 1
    by = s.dep[rider] == "pobj" and s.lower[s.head[rider]] == "by"
    return by and inner >= 0 and s.lemma[inner] in VEHICLES


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
    if s.lower[head] in ("gunpoint", "knifepoint") and s.dep[head] == "pobj":
        # "abducted at gunpoint from a wedding"
        head = s.head[s.head[head]]
    off = s.lower[head] == "away" and s.lower[head - 1] not in LENGTHS
    inner = s.child(preposition, "pobj")
    owner = s.dep[head] in ("dobj", "nsubjpass") and s.lemma[s.head[head]] in AWAY
    if owner and s.lemma[head] not in LEAVERS and not s.has_list(inner, "states"):
        # "abducted an engineer from Oro", with the place read as his home
        head = s.head[head]
    if s.lemma[head] == "report" and s.dep[head] == "pobj":
        # "in another report from Oro, gunmen shot a clerk"
        return s.head[head] < head and s.text[head - 1] != "to"
    if s.pos[head] == "ADJ" or off:
        # "walked free from prison", "whisked away from a wedding"
        head = s.head[head]
    if s.lemma[preposition - 1] in LEAVERS:
        return False
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
    if s.lemma[head] in HARMING:
        # "killed two men from Oro"
        return False
    if s.lemma[head] in THROWING and s.lemma[inner] in VANTAGES:
        # "threw stones from the roofs"
        return False
    # an unknown name is a place only behind these: "rescued from the Front"
    if s.lemma[head] == "report" and s.child(head, "nsubjpass") >= 0:
        # "arson was reported from Ida"
        return True
    known = s.ent[inner] in PLACES or s.has_list(inner, "places")
    return known or s.pos[inner] != "PROPN" or s.lemma[head] in TAKING


def _is_out_of(s: Sentence, of: int) -> bool:
    """Tell whether somebody was taken out of a place: "dragged him out of his house".

    Not "pulled out of the town".
    """
    out = s.head[of]
    verb = s.head[out]
    if s.lower[out] != "out" or out + 1 != of or s.lemma[verb] not in OUT_OF:
        return False
    return s.child(verb, "dobj", "nsubjpass") >= 0 or s.dep[verb] == "acl"
