"""Whether a noun is a place."""

from .parties import persons_of
from .phrases import MONTHS
from .time_phrases import is_in_time
from .tree import Sentence

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
# before a post that is written, not held
WRITTEN = frozenset({"blog", "bluesky", "facebook", "instagram", "linkedin", "media"})
WRITTEN |= {"online", "reddit", "social", "telegram", "tiktok", "twitter", "vkontakte"}
WRITTEN |= {"web", "website", "weibo", "whatsapp", "x", "youtube"}
NOWHERE = frozenset(
    {("behind", "bars"), ("at", "bay"), ("in", "line"), ("in", "place")}
)
# where people come together; what is an event of its own is none: "at the rally"
SCENES = frozenset(
    ["banquet", "barbecue", "concert", "conference", "congress", "convention", "event"]
)
SCENES |= {"fair", "funeral", "meeting", "reception", "summit", "wake", "wedding"}
PARTIES = frozenset(
    ["anniversary", "beach", "birthday", "block", "christmas", "dance", "dinner"]
)
PARTIES |= {"engagement", "farewell", "garden", "graduation", "house", "large"}
PARTIES |= {"office", "pool", "private", "rooftop", "school", "street", "student"}
PARTIES |= {"teen", "teenage", "wedding"}
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
SIDES = frozenset({"east", "north", "south", "west", "eastern", "northern"})
SIDES |= {"southern", "western", "northwest", "northeast", "southwest", "southeast"}
MOODS = frozenset({"disgust", "mourning", "prayer", "protest", "silence", "solidarity"})
MOODS |= {"tandem", "tears", "tribute", "unison"}
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
LONGEST_ROAD = 6
PLACES = frozenset({"GPE", "LOC", "FAC"})
# "in the club", not "over the club"
AT = frozenset({"at", "near", "outside"})
# "a bus stand", "a petrol pump"
SERVED = frozenset(
    ["bus", "cab", "car", "diesel", "fuel", "gas", "parking", "petrol", "taxi", "truck"]
)
SERVED |= {"cricket", "football", "forest", "game", "matatu", "nature", "polling"}
SERVED |= {"soccer", "toll", "traffic", "tram", "voting", "wildlife"}
DIVISIONS = frozenset({"circle", "division", "mandal", "sub-division", "subdivision"})
CELLS = frozenset({"detention", "holding", "jail", "police", "prison", "punishment"})
MINISTRIES = frozenset({"agriculture", "commerce", "defence", "defense", "education"})
MINISTRIES |= {"energy", "finance", "health", "homeland", "housing", "interior"}
MINISTRIES |= {"justice", "labor", "labour", "security", "state", "transport", "war"}
# of the names of streets: "on Oro Broadway"
STREETS = frozenset({"boulevard", "broadway", "close", "crescent", "drive", "grove"})
STREETS |= {"lane", "mews", "parade", "parkway", "place", "row", "terrace", "walk"}
STREETS |= {"way"}
# before the names of streets and squares: "on Rue Oro"
WAYS = frozenset({"avenida", "boulevard", "calle", "carrera", "jalan", "jl", "paseo"})
WAYS |= {"piazza", "plaza", "rua", "rue", "strada", "ulitsa", "via", "viale"}
# "a water point", "the Oro crossing point"
POINTS = frozenset(
    [
        "access",
        "assembly",
        "border",
        "collection",
        "control",
        "crossing",
        "distribution",
    ]
)
POINTS |= {"entry", "exit", "meeting", "registration", "toll", "transit", "vantage"}
POINTS |= {"viewing", "water", "watering"}
# what befalls people in a vehicle: "was shot in his car", "went off in a van"
BEFALLING = frozenset(
    ["attack", "behead", "blow", "burn", "burst", "detonate", "die", "explode", "find"]
)
BEFALLING |= {"go", "injure", "kill", "murder", "perish", "rape", "shoot", "shot"}
BEFALLING |= {"slay", "stab", "strangle", "wound", "gun", "hack"}
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
TRADED = frozenset({"black", "domestic", "global", "international", "labour", "world"})
# what stands before the name of a place
KINDS = frozenset({"area", "block", "district", "hamlet", "mandal", "tehsil", "town"})
KINDS |= {"locality", "taluka", "upazila", "village"}
RIDDEN = frozenset({"bicycle", "bike", "motorbike", "motorcycle", "scooter"})
# "in parts of Oro", "in much of the country"
SHARES = frozenset(
    {"bit", "chunk", "half", "much", "part", "pocket", "portion", "swath"}
)
SHARES |= {"swathe"}
VEHICLES = frozenset(
    ["ambulance", "bike", "boat", "car", "ferry", "jeep", "lorry", "minibus", "minivan"]
)
VEHICLES |= {"motorbike", "motorcycle", "rickshaw", "scooter", "ship", "tanker", "taxi"}
VEHICLES |= {"tractor", "train", "tram", "truck", "van", "vessel"}
# "a stretch of road"
LINES = frozenset({"border", "coast", "highway", "motorway", "river", "road"})
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


def is_small(s: Sentence) -> bool:
    """Tell whether a sentence has no capital letters."""
    key = "no capitals"
    if key not in s.memo:
        s.memo[key] = s.text == s.lower or not any(w[:1].isupper() for w in s.text)
    return s.memo[key]  # type: ignore[return-value]


def _is_small_town(s: Sentence, i: int, preposition: str) -> bool:
    """Tell whether a word is a town's name by its end, in text without capitals.

    "In bapunagar", read as a common noun.
    """
    if preposition not in NAMED_AFTER or s.tag[i] not in ("NN", "NNP"):
        return False
    if len(s.text[i]) < SHORTEST or not s.lower[i].endswith(TOWN_ENDINGS):
        return False
    return s.child(i, "det", "amod", "poss") < 0 and is_small(s)


def is_road(word: str) -> bool:
    """Tell whether a word is the number of a road: "on the A31"; not "on the AK47"."""
    return word[0] in "AMNBE" and word[1:].isdigit() and len(word) < LONGEST_ROAD


def _is_small_capital(s: Sentence, i: int, preposition: str) -> bool:
    # "marched through lisbon", read as a common noun
    if preposition not in NAMED_AFTER or not s.has_list(i, "states"):
        return False
    return s.tag[i] in ("NN", "NNS", "NNP") and not s.kids[i] and is_small(s)


# "a state of emergency": no place
CONDITIONS = [["of", word] for word in ("alert", "emergency", "readiness", "siege")]
CONDITIONS += [["of", word] for word in ("shock", "war")]


def is_gathering(s: Sentence, i: int) -> bool:
    """Tell whether a noun names what people come to: "a wedding", "a house party".

    Not "a police party", "the ruling party".
    """
    if s.lemma[i] != "party":
        return s.lemma[i] in SCENES
    kinds = [k for k in s.kids[i] if k < i and s.dep[k] in ("amod", "compound", "nmod")]
    return all(s.lower[k] in PARTIES for k in kinds) and s.tag[i] == "NN"


def is_place(s: Sentence, i: int, preposition: str = "in") -> bool:
    """Tell whether a phrase names a place."""
    if _is_part_of_place(s, i):
        return True
    i = persons_of(s, i)
    if _is_somebody(s, i):
        return False
    if s.lower[i] in DAYS:
        return False
    if preposition == "on" and s.has_list(i, "occasions"):
        # "on Ashura", with the feast read as a place
        return False
    if s.ent[i] in PLACES:
        return True
    if s.pos[i] in ("NUM", "PRON") or (s.ent[i] in TIMES and not _is_misread(s, i)):
        return False
    if s.lower[i] == "state" and s.lower[i - 1] == "islamic":
        return False
    if s.lower[i] == "state" and s.lower[i + 1 : i + 3] in CONDITIONS:
        # "on the highest state of alert"
        return False
    if (s.lower[i - 1], s.lower[i]) in NOWHERE:
        # "put behind bars", "kept at bay"
        return False
    if (
        s.lower[i] in ("post", "posts", "posting", "postings")
        and s.lower[i - 1] in WRITTEN
    ):
        # "said in a Telegram post"
        return False
    if s.lower[i] == "market" and s.lower[i - 1] in TRADED:
        # "heroin worth a million in the international market"
        return False
    if s.lower[i] == "bank" and preposition in BESIDE | {"at"}:
        # "was shot at a bank in Oro"; not "put money in a bank"
        return s.tag[i] == "NN" and s.child(i, "det") >= 0
    if s.lower[i] == "address" and preposition == "at":
        # "was arrested at an address in Oro"; not "in an address to the house"
        return True
    if s.lower[i] in ("country", "nation") and s.lower[i - 1] == "a":
        # "rare in a land that knows none"
        return False
    if s.lower[i] == "place" and preposition == "in" and s.kids[i] == [i - 1]:
        # "would do the same in their place"
        return False
    if s.lower[i] in ("ground", "office") and s.lower[i - 1] == preposition:
        # "was arrested while in office", "in ground shelling"
        return False
    if s.has_list(i, "places") or _is_named_place(s, i):
        return True
    if s.tag[i] == "NNP" and any(
        s.lower[k] in KINDS for k in s.children(i, "compound")
    ):
        # "at village Oro", "in general area Oro"
        return True
    if _is_small_town(s, i, preposition) or _is_small_capital(s, i, preposition):
        return True
    if preposition in BESIDE and s.pos[i] == "NOUN":
        if s.lemma[i] in VEHICLES and preposition in (
            "beside",
            "beneath",
            "underneath",
        ):
            # "exploded beneath a minibus in Oro": the minibus was hit
            return False
        return is_thing_there(s, i)
    if s.lemma[i] in RIDDEN and s.child(s.head[s.head[i]], "nsubjpass") < 0:
        # "two men on a motorbike attacked them"
        return False
    if s.lemma[i] in VEHICLES | {"vehicle"} and preposition in ("in", "on"):
        # "was shot in his car", "went off on a train"; not "fled in a car"
        own = s.child(i, "det", "poss") >= 0 and s.pos[i] == "NOUN"
        return own and s.lemma[s.head[s.head[i]]] in BEFALLING
    if _is_side(s, i):
        return preposition in ("on", "in", "at")
    first = s.children(i, "compound", "nmod")[:1]
    if first and s.lower[first[0]] in WAYS and s.pos[first[0]] == "PROPN":
        # "on Rue Oro", "in Calle Oro"
        return preposition in ("on", "in", "at", "near", "along", "off")
    if s.tag[i] == "NNP" and s.lower[i] in STREETS and preposition == "on":
        return s.dep[i - 1] == "compound" and s.pos[i - 1] == "PROPN"
    if preposition in ("on", "along", "off", "near") and is_road(s.text[i]):
        return True
    if s.lower[i] in MOODS:
        # "in solidarity", read as a name
        return False
    if s.pos[i] == "PROPN" and (preposition in NAMED_AFTER or preposition == "over"):
        # the model takes many a place after "in" for a person
        if is_in_time(s, i) or s.has_list(i, "occasions"):
            # "at 0300 GMT", "at Easter"
            return False
        person = s.ent[i] == "PERSON" and not _is_unknown(s, i, preposition)
        if s.ent[i] == "WORK_OF_ART" and preposition == "in":
            # "killed ten men in Quetta", with the town read as a title
            return s.ent_iob[i] == 3 and s.ent_iob[i + 1 : i + 2] != [1]
        return not person and s.ent[i] not in ("EVENT", "WORK_OF_ART")
    return False


def _is_part_of_place(s: Sentence, i: int) -> bool:
    """Tell whether a noun stands for a part of a place: "a rural part of Oro"."""
    if s.lemma[i] not in SHARES:
        return False
    of = s.child(i, "prep")
    whole = s.child(of, "pobj") if of == i + 1 and s.lower[of] == "of" else -1
    if whole < 0:
        return False
    named = s.text[whole][0].isupper() and s.pos[whole] in ("PROPN", "NOUN")
    return named or s.ent[whole] in PLACES or s.has_list(whole, "places")


def _is_side(s: Sentence, i: int) -> bool:
    # "on the east side of Oro", "on the city's South Side"
    before = s.lower[i - 1 : i] if i else []
    return s.lower[i] == "side" and bool(before) and before[0] in SIDES


def _is_misread(s: Sentence, i: int) -> bool:
    # "at Oro, a walkout", with "Oro" read as a date; not "at Easter"
    if s.has_list(i, "named_places") and s.pos[i + 1 : i + 2] == ["NUM"]:
        # "in Sector 12"
        return s.text[i][0].isupper()
    alone = s.ent_iob[i + 1 : i + 2] != [1]
    if not alone:
        # "in Oro last month", with "Oro" read as a part of the time
        alone = is_in_time(s, i + 1) and not is_in_time(s, i)
    alone = alone and s.ent_iob[i] == 3
    lying = s.lower[i - 1] in AT or s.lower[i - 1] == "in"
    named = s.tag[i] == "NNP" and s.text[i].isalpha() and lying
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
    if s.lemma[i] == "community" and s.dep[i - 1] == "amod":
        # "in the Nasa indigenous community"
        return any(s.pos[k] == "PROPN" for k in s.children(i, "compound", "nmod"))
    before = s.dep[i - 1] in ("compound", "nmod") and s.head[i - 1] == i
    named = s.pos[i - 1] == "PROPN" or s.lower[i - 1] in SERVED
    named = named or (s.lemma[i] == "point" and s.lower[i - 1] in POINTS)
    if not named and s.lemma[i] in DIVISIONS and is_small(s):
        # "in the bastar division", in text without capitals
        named = not s.lower[i - 1].endswith("s")
    if before and named:
        return not portion or s.lemma[i] in ("entrance", "exit")
    if before and s.lemma[i] == "cell":
        return s.lower[i - 1] in CELLS
    of = s.child(i, "prep")
    if s.lemma[i] == "stretch" and s.lower[of] in ("between", "from"):
        # "on the stretch between Oro and Kessim"
        return of > i
    joined = ("of", "to") if s.lemma[i] in ("entrance", "entry") else ("of",)
    inner = s.child(of, "pobj") if of >= 0 and s.lower[of] in joined else -1
    if inner < 0:
        return False
    if s.lower[i] == "community" and s.tag[inner] == "NNP":
        # "in the community of Oro"; not "in the community of Basques"
        return s.ent[inner] != "NORP"
    if s.lower[i] == "department" and s.pos[inner] == "PROPN" and not portion:
        # "in the department of Oro", with "Oro" read as a body
        return s.lower[inner] not in MINISTRIES
    part = portion and (s.has_list(inner, "places") or s.has_list(inner, "sites"))
    if s.lemma[i] in ("edge", "fringe", "heart", "periphery"):
        # "on the edge of Oro", with "Oro" read as a person
        part = part or (s.pos[inner] == "PROPN" and s.ent[inner] != "ORG")
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


def is_thing_there(s: Sentence, i: int) -> bool:
    """Tell whether a noun may name what one is near to: "outside a bank"."""
    if s.lemma[i] in NO_PLACES or s.child(i, "det", "poss", "compound") < 0:
        return False
    no = ("persons", "happenings", "time_nouns", "deeds", "explosives", "measures")
    return not any(s.has_list(i, name) for name in no)


def _is_somebody(s: Sentence, i: int) -> bool:
    """Tell whether the words beside a name show that it is a person's."""
    if s.has_list(i, "places") and s.child(i, "det") >= 0:
        # "near the Chief Minister House"
        return False
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
