"""How far the words reach that say where: "a hamlet 12 km north of Oro"."""

from .capitals import DAYS
from .phrases import is_named, noun_phrase
from .place_nouns import MOODS
from .time_phrases import is_in_time
from .tree import Sentence

# "the border with Oro"
BORDERS = frozenset({"border", "borders", "boundary", "frontier"})
# "40 km from the capital"
LANDMARKS = BORDERS | {"capital", "coast", "frontline"}
# "the road linking Oro to Kessim"
LINKING = frozenset(["connect", "lead", "link", "locate", "overlook", "run", "situate"])
# "in neighbouring Kenya", with the first word read as a verb
AROUND = frozenset({"neighbouring", "neighboring", "surrounding", "adjoining"})
# "walked 20 miles from Oro"
GOING = frozenset(
    ["be", "drive", "flee", "go", "lie", "live", "march", "move", "push", "retreat"]
)
GOING |= {"ride", "run", "sail", "sit", "stand", "travel", "trek", "walk", "withdraw"}
GOING |= {"advance", "base", "locate", "situate", "station"}
# within names of places: "Agusan del Sur"
PARTICLES = frozenset({"al", "d'", "da", "das", "de", "del", "do", "dos", "du", "el"})
PARTICLES |= {"la", "las", "le", "les", "los", "of"}
# of what the parser makes a phrase of its own: "in Oro | town of Kessim"
DIVISIONS = frozenset({"area", "barangay", "district", "locality", "mohalla", "sector"})
DIVISIONS |= {"taluka", "tehsil", "town", "township", "upazila", "village"}
DIVISIONS |= {"county", "department", "governorate", "prefecture", "province"}
DIVISIONS |= {"region", "state"}
HOLDING = frozenset(
    {"control", "dominate", "guard", "hold", "inhabit", "man", "occupy"}
)
HOLDING |= {"own", "populate", "run"}
APART = frozenset({"advmod", "appos", "dobj", "npadvmod"})
# what tells more of a deed than of the name of a place before it
AREAS = frozenset({"area", "city", "county", "district", "province", "region"})
AREAS |= {"state", "town", "village"}
OF_DEEDS = frozenset({"against", "by", "during", "from", "over", "since"})
AGENCIES = frozenset({"anadolu", "bloomberg", "interfax", "kyodo", "reuters", "xinhua"})
SIDES = frozenset({"north", "south", "east", "west"})
DIRECTIONS = SIDES | {a + b for a in ("north", "south") for b in ("east", "west")}
DIRECTIONS |= {f"{a}-{b}" for a in ("north", "south") for b in ("east", "west")}
TITLES = frozenset(["brig", "capt", "col", "gen", "gov", "insp", "lt", "maj", "sen"])
TITLES |= {"sgt", "supt"}
# before names of places: "Barangay Ida", "Vereda Ida"
TITLED = frozenset({"barangay", "barrio", "brgy", "colonia", "comuna", "corregimiento"})
TITLED |= {"desa", "gampong", "kampong", "kampung", "purok", "sitio", "vereda", "ward"}
JOINED = (["and"], ["or"])
BESIDE = frozenset({"appos", "conj", "npadvmod"})
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
Extent = tuple[int, int]


MEANS = frozenset({"air", "bicycle", "boat", "bus", "car", "foot", "motorcycle"})
MEANS |= {"plane", "road", "sea", "train", "truck", "van"}


def bearing(s: Sentence, of: int) -> Extent | None:
    """Find a place that lies so far or on such a side: "20 miles south of Oro".

    Not "in the north of Oro", which tells the same with a preposition.
    """
    if s.lower[of] == "from":
        return _away(s, of)
    side = s.head[of]
    if s.lower[of] != "of" or s.lower[side] not in DIRECTIONS or side + 1 != of:
        return None
    above = s.head[side]
    free = s.dep[side] in ("advmod", "dobj", "npadvmod", "oprd", "prep")
    inner = s.child(of, "pobj")
    if s.dep[above] in ("dobj", "nsubj", "nsubjpass") and above < side:
        # "shot a trader 20 miles south of Oro"
        free, above = s.dep[side] == "advmod", s.head[above]
    elif s.pos[above] == "NOUN" and s.dep[side] == "advmod" and above < side:
        # "hit a patrol in an ambush 20 miles south of Oro"; not "in a town 20 miles …"
        if s.has_list(above, "places") or s.has_list(above, "sites"):
            return None
        above = next((up for up in s.path_up(above) if s.is_verb(up)), -1)
    ways = s.dep[above] == "pobj" and s.lower[s.head[above]] == "by"
    if ways and s.dep[side] == "advmod" and s.lower[above] in MEANS:
        # "travelled by car north of Oro"
        above = s.head[s.head[above]]
    if not free or inner < 0 or not s.is_verb(above) or s.child(side, "det") >= 0:
        return None
    if s.pos[inner] != "PROPN" and not s.has_list(inner, "places"):
        return None
    far = s.subtree(side)[0]
    while far < side and s.lower[far] in ("about", "just", "some", "around"):
        far += 1
    return far, noun_phrase(s, inner, places=True)[1]


def _away(s: Sentence, word: int) -> Extent | None:
    """Find a place that lies so far from another: "20 miles from Oro", "not far from".

    Not "walked 20 miles from Oro".
    """
    inner = s.child(word, "pobj")
    if inner < 0 or not (s.pos[inner] == "PROPN" or s.lower[inner] in LANDMARKS):
        return None
    first = word - 1
    if s.lower[first] == "away":
        first -= 1
    near = s.lower[first] == "far" and s.lower[first - 1] == "not"
    if not near and (s.lower[first] not in LENGTHS or s.pos[first - 1] != "NUM"):
        return None
    above = next((up for up in s.path_up(word) if s.is_verb(up)), -1)
    if above < 0 or s.lemma[above] in GOING or s.has_list(above, "naming"):
        return None
    end = noun_phrase(s, inner, places=True)[1]
    start = word + 1 if near else first - 1
    if s.text[min(s.subtree(word)[0], start) - 1] == "," and above < word:
        # "in Kessim, 20 miles from Oro"
        return None
    return start, end


def place_phrase(s: Sentence, head: int) -> Extent:
    """Give the first token and the end, exclusive, of the phrase of a place."""
    linking = any(s.lemma[k] in LINKING for k in s.children(head, "acl"))
    start, end = noun_phrase(s, head, places=True, clauses=linking or is_named(s, head))
    if s.dep[head] == "dobj" and s.lower[s.head[head]] in AROUND:
        start = s.head[head]
    end = _before_day(s, head, _with_kind(s, head, end))
    end = _behind_border(s, head, _before_other(s, head, end))
    end = _behind_way(s, _behind_brackets(s, _with_holders(s, head, end)))
    end = _behind_commas(s, head, end)
    return start, max(end, _behind_distance(s, end))


def _with_kind(s: Sentence, head: int, end: int) -> int:
    """Take in what kind of place a name is: "in Oro town of Kessim", read apart."""
    if end >= len(s) or s.dep[end] not in APART or end - 1 != head:
        return end
    if s.pos[head] != "PROPN" or s.lower[end] not in DIVISIONS or s.kids[head]:
        return end
    return noun_phrase(s, end, places=True)[1]


def _with_holders(s: Sentence, head: int, end: int) -> int:
    """Take in who holds a place: "at a checkpoint manned by guards"."""
    if end >= len(s) or s.head[end] != head or s.dep[end] != "acl":
        return end
    by = s.child(end, "agent", "prep")
    inner = s.child(by, "pobj") if by == end + 1 and s.lower[by] == "by" else -1
    if s.tag[end] != "VBN" or s.lemma[end] not in HOLDING or inner < 0:
        return end
    return noun_phrase(s, inner)[1]


def _before_day(s: Sentence, head: int, end: int) -> int:
    """Leave out a day and what follows: "at a bar Saturday in the state of Oro"."""
    for k in range(head + 1, end):
        if s.lower[k] in DAYS and s.dep[k] in ("npadvmod", "nmod", "compound"):
            return k
    return end


def _before_other(s: Sentence, head: int, end: int) -> int:
    """Leave out what tells when or between whom: "in Oro at 0300 GMT"."""
    for k in range(head + 1, end):
        inner = s.child(k, "pobj") if s.dep[k] == "prep" else -1
        if s.dep[k] == "cc" and _begins_clause(s, k, end):
            return k
        if inner < 0:
            continue
        if s.lower[k] == "with" and s.lower[s.head[k]] not in BORDERS:
            # "scattered them near the palace with batons"
            return k
        area = s.lower[k] == "from" and s.lemma[s.head[k]] in AREAS
        if s.lower[k] in OF_DEEDS and (area or s.pos[s.head[k]] == "PROPN"):
            # "recaptured ten hamlets in Oro from the rebels"
            return k
        if s.lower[k] == "in" and s.lower[inner] in MOODS:
            # "in Oro district in protest"
            return k
        sides = any(s.has_list(inner, name) for name in ("persons", "armed", "bodies"))
        if (s.lower[k] == "between" and sides) or is_in_time(s, inner):
            return k
    return end


def _begins_clause(s: Sentence, cc: int, end: int) -> bool:
    # "in Oro and other gunmen fled", with the gunmen read as a place
    return any(
        s.dep[k] == "conj" and (s.has_list(k, "persons") or s.has_list(k, "armed"))
        for k in range(cc, end)
    )


def _behind_border(s: Sentence, head: int, end: int) -> int:
    """Take in whose border it is: "the border with Oro", "between Oro and Kessim"."""
    if s.lower[head] not in BORDERS or end >= len(s):
        return end
    if s.lower[end] not in ("with", "between"):
        return end
    inner = s.child(end, "pobj")
    if inner < 0 or s.pos[inner] != "PROPN":
        return end
    last = ([inner, *s.children(inner, "conj")])[-1]
    return noun_phrase(s, last, places=True)[1]


def _behind_commas(s: Sentence, head: int, end: int) -> int:
    """Take in the greater places that a place lies in: "in Ida, Oro district, Kenya".

    Not "in Oro, Ida and Kenya", "in Oro, the capital", "in Oro, Ali Khan said".
    """
    lying = s.has_list(head, "places") or s.has_list(head, "sites")
    lying = lying or s.pos[end - 1] == "PROPN" or s.has_list(end - 1, "places")
    if s.pos[head] != "PROPN" and not lying:
        return end
    start = head
    while s.text[end : end + 1] == [","] and end + 1 < len(s):
        name = end + 1
        while s.dep[name] in ("compound", "nmod"):
            within = s.pos[name] == "PROPN" or s.lower[name] in PARTICLES
            if not within or s.head[name] <= name:
                break
            name += 1
        within = start <= s.head[name] < end or s.head[name] == head
        if not (within and s.dep[name] in BESIDE and _is_greater(s, name, end + 1)):
            break
        # "at Ida Park, Port of Oro"
        start, end = end + 1, noun_phrase(s, name, places=True)[1]
    return end


def _is_greater(s: Sentence, name: int, first: int) -> bool:
    """Tell whether a phrase behind a comma may name what a place lies in."""
    if s.child(name, "det", "poss", "nummod", "cc", "amod") >= 0:
        return False
    if any(s.dep[k] == "conj" and s.child(k, "cc") >= 0 for k in s.subtree(name)):
        return False
    row = s.head[name]
    verb = s.is_verb(name + 3) if name + 3 < len(s) else False
    if s.dep[name] == "conj" and s.child(row, "cc") >= 0:
        return False
    listed = s.lower[name + 1 : name + 2] == [","] and not verb
    if listed and s.lower[name + 2 : name + 3] in JOINED:
        # "in Oro, Ida, and other towns"
        return False
    if s.lower[name].removesuffix(".") in TITLES:
        # "in Oro, Brig. Gen. Khan said", parted behind "Brig."
        return False
    if is_in_time(s, name) or s.ent[name] in ("DATE", "TIME", "NORP", "MONEY"):
        return False
    known = s.ent[name] in ("GPE", "LOC", "FAC")
    area = s.has_list(name, "places") or s.has_list(name, "named_places")
    if s.pos[name] != "PROPN":
        return area and s.pos[name - 1] == "PROPN" and first < name
    titled = s.lower[first] in TITLED and first < name
    body = s.has_list(name, "persons") or s.has_list(name, "bodies")
    if body and not (known and s.has_list(name, "places")):
        return False
    # a name of one word, which the model may take for a person's
    after = s.pos[name + 1] if name + 1 < len(s) else "PUNCT"
    named = (area and first < name) or titled
    ended = after in ("PUNCT", "ADP")
    if name + 1 < len(s) and is_in_time(s, name + 1):
        # "in Ida, Oro early on Monday"
        ended = True
    if first < name and s.dep[name] == "appos" and s.ent[name] in ("", "ORG"):
        # "in Ida, Oro Kessim", with the last read as a body
        return ended and all(
            s.pos[k] == "PROPN" or s.lower[k] in PARTICLES for k in range(first, name)
        )
    return known or named or (first == name and ended)


def _behind_way(s: Sentence, end: int) -> int:
    """Take in where a road leads to: "on a road leading to the airport"."""
    if end >= len(s) or s.lower[end] not in ("leading", "linking", "connecting"):
        return end
    inner = s.child(end, "dobj")
    for preposition in s.children(end, "prep"):
        if s.lower[preposition] in ("to", "with"):
            inner = max(inner, s.child(preposition, "pobj"))
    inner = max([inner, *s.children(inner, "conj")]) if inner > end else -1
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
