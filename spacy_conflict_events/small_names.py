"""Names of places in text without capitals, which taggers read as common nouns.

"In kherson", "near lyari": a noun in the singular that stands bare behind such a
preposition is a name, unless it is one of the words that English uses so ("in anger",
"at sea"), or has the ending of an abstract noun.
"""

from collections.abc import Container

from .time_phrases import is_in_time
from .tree import Sentence

BEFORE_NAMES = frozenset({"in", "at", "near", "across", "outside", "around"})
# "in northern kherson"
DIRECTIONS = frozenset({"north", "south", "east", "west", "central", "greater"})
DIRECTIONS |= {
    "new",
    "old",
    "northern",
    "southern",
    "eastern",
    "western",
    "upper",
    "lower",
}
DIRECTIONS |= {
    a + joint + b
    for a in ("north", "south")
    for joint in ("", "-")
    for b in ("east", "west", "eastern", "western")
}
# names that look like plurals
PLURALS = frozenset(
    ["algiers", "alps", "andes", "arkansas", "athens", "bahamas", "balkans"]
)
PLURALS |= {"barbados", "brussels", "cyprus", "dallas", "damascus", "himalayas"}
PLURALS |= {"homs", "honduras", "illinois", "indianapolis", "kansas", "lagos"}
PLURALS |= {"laos", "maldives", "mauritius", "memphis", "minneapolis", "nantes"}
PLURALS |= {"naples", "netherlands", "patras", "philippines", "seychelles"}
PLURALS |= {"texas", "tunis", "vilnius", "wales"}
# endings of what is no name of a town
ENDINGS: tuple[str, ...] = ("tion", "sion", "ment", "ness", "ity", "ence", "ance")
ENDINGS += ("ing", "ism", "ship", "hood", "ency", "ancy", "acy", "dom", "logy", "ics")
ENDINGS += ("ful", "ous", "ive", "able", "ible", "ery", "work", "time", "day", "night")
ENDINGS += ("light", "wear", "ware", "fare", "ical", "ly", "less", "ward", "wards")
# what stands bare behind such a preposition
BARE = frozenset(
    [
        "abeyance",
        "accord",
        "action",
        "advance",
        "agony",
        "agriculture",
        "aid",
        "air",
        "alarm",
    ]
)
BARE |= {"alcohol", "all", "ambush", "anger", "anguish", "anticipation", "apparel"}
BARE |= {"apology", "armor", "armour", "army", "arrears", "art", "artillery", "asset"}
BARE |= {"attack", "attempt", "autumn", "average", "awe", "bail", "bank", "base"}
BARE |= {"bath", "battle", "bay", "bed", "behalf", "behavior", "behaviour", "belief"}
BARE |= {"best", "birth", "blame", "blast", "blood", "body", "bold", "bond", "bonus"}
BARE |= {"breach", "breath", "bribe", "brief", "broad", "bulk", "business", "cabinet"}
BARE |= {"camera", "capital", "captive", "care", "case", "cash", "cause", "chaos"}
BARE |= {"charge", "check", "chief", "choice", "church", "class", "clash", "close"}
BARE |= {"cinema", "coal", "cocaine", "code", "coffee", "cold", "collateral", "college"}
BARE |= {"color", "colour", "column", "coma", "combat", "comfort", "command", "common"}
BARE |= {
    "company",
    "comparison",
    "concert",
    "concrete",
    "conduct",
    "conflict",
    "consent",
}
BARE |= {"contact", "contempt", "content", "contract", "contrast", "control"}
BARE |= {
    "copper",
    "cotton",
    "council",
    "country",
    "court",
    "cover",
    "credit",
    "cricket",
}
BARE |= {"crime", "crisis", "crossfire", "crowd", "crude", "culture", "currency"}
BARE |= {"custody", "dark", "data", "daylight", "dawn", "deadlock", "death", "debate"}
BARE |= {"debris", "debt", "debut", "decline", "deed", "default", "defeat", "defense"}
BARE |= {"defiance", "degree", "delay", "delight", "demand", "depth", "despair"}
BARE |= {"detail", "dialogue", "diesel", "dire", "disarray", "disbelief", "disgrace"}
BARE |= {"disguise", "disgust", "disorder", "dispute", "dissent", "distress", "disuse"}
BARE |= {
    "divorce",
    "doubt",
    "drama",
    "draw",
    "dress",
    "drink",
    "droves",
    "drug",
    "dusk",
}
BARE |= {"duty", "ease", "easter", "effect", "effort", "end", "enemy", "energy"}
BARE |= {"english", "entirety", "error", "escrow", "essence", "euros", "even", "excess"}
BARE |= {"exchange", "exile", "exit", "extra", "eyesight", "fact", "faith", "fall"}
BARE |= {"fame", "family", "fashion", "favor", "favour", "fear", "field", "fight"}
BARE |= {"film", "finance", "fire", "firm", "first", "fiscal", "flames", "flight"}
BARE |= {"flux", "food", "foot", "football", "force", "foreign", "form", "french"}
BARE |= {"front", "fuel", "fulfillment", "full", "fun", "fund", "fury", "future"}
BARE |= {"gas", "gasoline", "gear", "general", "german", "gold", "golf", "good"}
BARE |= {"government", "grain", "gratitude", "great", "grief", "group", "growth"}
BARE |= {
    "guilt",
    "gunpoint",
    "half",
    "halt",
    "hand",
    "harm",
    "haste",
    "hatred",
    "health",
}
BARE |= {"heart", "heat", "heaven", "hell", "help", "hijab", "hindi", "hindsight"}
BARE |= {"history", "hock", "home", "honor", "honour", "hope", "horror", "hospital"}
BARE |= {"hostage", "house", "hurry", "ice", "income", "industry", "ink", "interest"}
BARE |= {"issue", "italics", "jail", "jeopardy", "jest", "joy", "jubilee", "keeping"}
BARE |= {
    "key",
    "kind",
    "knifepoint",
    "labor",
    "labour",
    "land",
    "large",
    "last",
    "late",
}
BARE |= {"law", "league", "least", "leather", "leave", "length", "liberty", "lieu"}
BARE |= {"life", "light", "limbo", "line", "liquor", "litigation", "little", "live"}
BARE |= {"loan", "local", "lock", "lockdown", "loss", "lot", "love", "luck", "lunch"}
BARE |= {"mail", "majority", "manner", "market", "marriage", "mass", "matter", "meat"}
BARE |= {
    "media",
    "medicine",
    "memoriam",
    "memory",
    "metal",
    "mid",
    "midair",
    "midfield",
}
BARE |= {"midday", "midst", "midweek", "milk", "mind", "minority", "mishap", "money"}
BARE |= {"more", "most", "motion", "mourning", "much", "mud", "murder", "music", "name"}
BARE |= {"nature", "need", "neither", "news", "night", "noon", "none", "nothing"}
BARE |= {"number", "oath", "odds", "offer", "office", "oil", "once", "opposition"}
BARE |= {"orbit", "order", "outrage", "overtime", "pain", "panic", "paper", "parade"}
BARE |= {"paradise", "parallel", "parliament", "part", "particular", "party", "passing"}
BARE |= {"past", "pay", "peace", "peril", "person", "petrol", "phase", "place", "plain"}
BARE |= {"play", "pledge", "police", "politics", "pool", "port", "post", "poverty"}
BARE |= {"power", "practice", "prayer", "premium", "press", "price", "pride", "prime"}
BARE |= {"principle", "print", "prison", "private", "process", "profile", "profit"}
BARE |= {"progress", "proof", "property", "proportion", "prose", "protest", "public"}
BARE |= {"publicity", "purdah", "pursuit", "question", "quest", "quota", "rage", "raid"}
BARE |= {"rain", "random", "range", "rank", "reach", "rear", "rebuke", "receipt"}
BARE |= {"recess", "record", "redress", "regard", "region", "relief", "remand"}
BARE |= {"remembrance", "remorse", "remote", "repair", "reply", "reproach", "request"}
BARE |= {"rescue", "research", "reserve", "respect", "response", "rest", "result"}
BARE |= {"retreat", "retrospect", "return", "revenge", "revenue", "revolt", "reward"}
BARE |= {"rhythm", "rice", "right", "riot", "risk", "round", "row", "rubble", "rugby"}
BARE |= {
    "ruin",
    "rupee",
    "rush",
    "safe",
    "sand",
    "satire",
    "scale",
    "school",
    "science",
}
BARE |= {"scope", "score", "sea", "search", "season", "second", "secret", "self"}
BARE |= {"sequence", "service", "session", "shame", "shape", "shelter", "shock"}
BARE |= {"shop", "short", "shot", "sight", "sign", "silence", "silver", "singles"}
BARE |= {"site", "situ", "size", "sleep", "smoke", "snow", "soccer", "society", "soil"}
BARE |= {
    "some",
    "sorrow",
    "source",
    "south",
    "north",
    "east",
    "west",
    "space",
    "spades",
}
BARE |= {"speech", "speed", "spirit", "spite", "splendor", "sport", "spring", "stake"}
BARE |= {"state", "status", "steel", "stock", "stone", "stop", "storage", "store"}
BARE |= {"stream", "street", "strength", "stress", "strife", "strike", "style"}
BARE |= {"sub", "substance", "sum", "summer", "support", "surplus", "surprise"}
BARE |= {"surrender", "suspense", "sync", "synch", "tact", "talk", "tandem", "tatters"}
BARE |= {"tax", "tea", "team", "technology", "telegram", "television", "tennis"}
BARE |= {"terror", "that", "theater", "theatre", "theory", "thirst", "this", "thought"}
BARE |= {"timber", "time", "title", "torture", "total", "touch", "tourism", "tow"}
BARE |= {
    "town",
    "trade",
    "traffic",
    "transit",
    "transport",
    "travel",
    "trauma",
    "trial",
}
BARE |= {"tribute", "triumph", "trouble", "truth", "tune", "turmoil", "turn", "tv"}
BARE |= {"unison", "university", "unrest", "urdu", "use", "vague", "vain", "value"}
BARE |= {"venue", "verse", "victory", "view", "village", "virtue", "vogue", "volume"}
BARE |= {"wait", "wake", "war", "waste", "water", "wealth", "weather", "weight", "what"}
BARE |= {"white", "black", "yellow", "red", "blue", "green", "khaki", "whole", "will"}
BARE |= {
    "winter",
    "wonder",
    "wood",
    "wool",
    "word",
    "work",
    "worry",
    "worship",
    "worth",
}
BARE |= {"wrath", "wrong", "year", "yen", "yield", "youth", "yuan", "zinc"}
BARE |= {"there", "here", "anybody", "nobody", "everybody", "somebody", "everyone"}
BARE |= {"somewhere", "anyone", "someone", "least", "about", "well", "far", "ever"}
BARE |= {"abundance", "age", "present", "wave", "way", "ways", "avatar", "non"}
BARE |= {"back", "both", "each", "either", "another", "several", "few", "many", "less"}
# plurals without "s"
MANY = frozenset({"cattle", "children", "criteria", "men", "people", "police", "women"})
KNOWN_KIDS = frozenset({"det", "amod", "poss", "nummod", "nmod", "compound", "advmod"})
TAGS = frozenset({"NN", "NNS", "JJ", "RB", "FW"})


def name_small(s: Sentence, anchors: Container[int]) -> None:
    """Read bare nouns behind prepositions of place as names.

    s (Sentence): A sentence without capitals, which changes.
    anchors (Container[int]): The tokens on which some pattern's word stands, which
        are no names: "in carnage".
    """
    for preposition, word in enumerate(s.lower):
        if word not in BEFORE_NAMES or s.dep[preposition] not in ("prep", "conj"):
            continue
        i = s.child(preposition, "pobj", "amod")
        if i <= preposition or i in anchors:
            continue
        if s.has_list(i, "places") or _is_bare(s, i, preposition):
            if not s.has_list(i, "places"):
                _name(s, i)
                # "in barpeta", read as an adjective
                s.dep[i] = "pobj"
            _name_row(s, i, anchors)


def _name(s: Sentence, i: int) -> None:
    if s.tag[i] in TAGS:
        s.tag[i], s.pos[i] = "NNP", "PROPN"


def _name_row(s: Sentence, i: int, anchors: Container[int]) -> None:
    """Read what stands beside a name as names: "in lahore, islamabad and multan"."""
    for kid in s.children(i, "conj", "appos"):
        alone = not any(k < kid and s.dep[k] in KNOWN_KIDS for k in s.kids[kid])
        if not alone or kid in anchors or not _may_be_name(s, kid):
            continue
        if s.dep[kid] == "appos":
            # "in mysore, hubli and udupi", with the second read as telling of the first
            if s.child(kid, "conj") < 0:
                continue
            s.dep[kid] = "conj"
        _name(s, kid)
        _name_row(s, kid, anchors)


def _is_bare(s: Sentence, i: int, preposition: int) -> bool:
    """Tell whether a name may stand there: "in kherson", "in northern kherson"."""
    start = i
    owner = s.child(i, "poss")
    if owner >= 0 and s.pos[owner] == "PROPN":
        # "in nigeria's kaduna"
        start = s.subtree(owner)[0]
    while start - 1 > preposition and s.lower[start - 1] in DIRECTIONS:
        start -= 1
    if start - 1 > preposition and s.lower[start - 1] == "the":
        # "in the philippines"
        start -= s.lower[i] in PLURALS
    return start - 1 == preposition and _may_be_name(s, i)


def _may_be_name(s: Sentence, i: int) -> bool:
    word, tag = s.lower[i], s.tag[i]
    if word in PLURALS:
        return True
    if tag == "NNP":
        return True
    if tag not in TAGS or len(word) < 3 or not word.replace("'", "").isalpha():
        return False
    if tag == "NNS" and (word.endswith("s") or word in MANY):
        return False
    if word in BARE or s.lemma[i] in BARE or word.endswith(ENDINGS):
        return False
    if s.ent[i] in ("DATE", "TIME", "NORP", "LANGUAGE") or is_in_time(s, i):
        return False
    return not any(s.has_list(i, name) for name in s.lists)
