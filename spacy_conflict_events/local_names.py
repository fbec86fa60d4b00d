"""Names of places beside a noun of violence: "the Oro massacre", "riots shook Oro"."""

from .belonging import UNRESTS
from .place_nouns import DAYS, PLACES, is_small
from .scenes import is_deed
from .tree import Sentence

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
# "the Oro shooting", and not one by or of somebody; "the school shooting"
SHOT = frozenset({"shooting", "shootings", "stabbing", "stabbings"})
AT_SITE = SHOT | {"massacre", "bloodbath", "carnage", "killings", "slayings"}
# "the Oro grenade attack"
IN_HAND = frozenset({"acid", "bomb", "car", "grenade", "gun", "knife", "machete"})
IN_HAND |= {"petrol", "suicide", "sword", "van"}
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
ORDINARY |= {"army", "barrack", "battlefield", "daylight", "factory", "mid-air"}
ORDINARY |= {"midair", "petrol", "roadside", "suicide", "underground", "village"}
# states whose short names stand before what they do, as an adjective would
STATES = frozenset({"EU", "NATO", "U.K.", "U.S.", "UK", "US"})
STRIKES = frozenset({"air", "airstrike", "attack", "bombardment", "drone", "invasion"})
STRIKES |= {"missile", "offensive", "operation", "raid", "shelling", "strike"}
# what stands before a deed and is no scene of it: "the Oro state attack"
NO_SCENES = frozenset({"home", "part", "state", "street", "union", "front", "border"})
NO_SCENES |= {"city", "country", "district", "house", "province", "region", "town"}
STANDSTILLS = frozenset({"halt", "knees", "standstill"})
SHAKING = frozenset({"hit", "jolt", "rattle", "rock", "shake", "strike"})
# "riots gripped the town"
GRIPPING = frozenset({"convulse", "engulf", "grip", "paralyse", "paralyze", "ravage"})
GRIPPING |= {"rock", "roil", "shake", "sweep"}
GRIPS = (
    UNRESTS
    | STOPPAGES
    | {"bloodshed", "carnage", "gunfight", "killing", "strike", "uprising"}
)


def is_place_of_deed(s: Sentence, i: int) -> bool:
    """Tell whether a name before a noun says where it was: "the Oro bombing"."""
    noun = s.head[i]
    if s.lower[noun] in IN_HAND and s.dep[noun] == "compound":
        # "the Oro grenade attack"
        noun = s.head[noun]
    if s.dep[i] not in ("compound", "nmod") or s.is_verb(noun):
        return False
    staged = s.lemma[noun] in STOPPAGES or s.lemma[noun] in UNRESTS
    if s.lower[noun] == "war" and s.has_list(i, "states"):
        # "the Oro war"; not "the gang war"
        return True
    if not staged and not is_deed(s, noun):
        return False
    if s.has_list(i, "insurgents") or s.has_list(i, "armed"):
        # "Maoist violence", with the rebels read as a place
        return False
    if s.text[i] in STATES and s.lemma[noun] in STRIKES:
        # "a US strike"; not "a US shooting"
        return False
    if s.ent[i] in ("GPE", "LOC"):
        # the last word of a name
        return s.head[i + 1] not in (noun, s.head[i]) or s.ent_iob[i + 1] != 1
    return _is_local(s, i, noun) or _is_small_local(s, i, noun)


def is_named_place(s: Sentence, i: int) -> bool:
    """Tell whether a place with a name stands before a deed: "the Oro market blast"."""
    noun = s.head[i]
    if s.dep[i] not in ("compound", "nmod") or s.is_verb(noun) or i + 1 != noun:
        return False
    there = s.has_list(i, "places") or s.has_list(i, "sites")
    if not there or s.lower[i] in NO_SCENES or not is_deed(s, noun):
        return False
    before = i - 1
    named = s.pos[before] == "PROPN" and s.head[before] in (i, noun)
    named = named and s.dep[before] in ("compound", "nmod")
    if not named and s.lower[noun] in AT_SITE and s.tag[i] == "NN":
        # "the school shooting"
        return s.lower[i] not in ORDINARY
    return named and not (s.has_list(before, "armed") or s.has_list(before, "bodies"))


def start_of_name(s: Sentence, i: int) -> int:
    """Find the first word of the name that ends with a token: "the Ain Oro riots"."""
    start = i
    while start > 0 and s.pos[start] != "PROPN":
        # "the Oro market blast", "the livestock market shootings"
        before = s.dep[start - 1] in ("compound", "nmod")
        if not before or not start <= s.head[start - 1] <= s.head[i]:
            break
        start -= 1
    while start > 0 and s.dep[start - 1] == "compound" and s.pos[start - 1] == "PROPN":
        if s.head[start - 1] not in (i, start) and s.ent_iob[start] != 1:
            break
        start -= 1
    return start


def _is_local(s: Sentence, i: int, noun: int) -> bool:
    """Tell whether an unknown name before a deed is that of the place.

    "The Oro riots", with "Oro" read as nothing or as a person.
    """
    stopped = s.lemma[noun] in STOPPAGES
    if s.lower[noun] in SHOT and i + 1 == noun and s.tag[i] == "NNP":
        # "the Oro shooting"; not "the Khan shooting"
        alone = s.ent_iob[i] == 3 and s.ent_iob[noun] != 1
        names = s.children(noun, "compound", "nmod")
        return s.ent[i] == "ORG" and alone and names == [i] and _may_be_town(s, i)
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
    if s.lower[noun] not in LOCAL or i + 1 != noun or not is_small(s):
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


def is_shaken(s: Sentence, i: int) -> bool:
    """Tell whether a thing hits a place: "blasts rocked the port of Oro"."""
    verb = s.head[i]
    thing = s.child(verb, "nsubj")
    if thing >= 0 and s.lemma[verb] in GRIPPING and s.lemma[thing] in GRIPS:
        told = s.child(i, "det", "compound") >= 0 and s.has_list(i, "places")
        return s.ent[i] in PLACES or told
    if s.lemma[verb] == "bring" and thing >= 0 and s.lemma[thing] in GRIPS:
        # "a strike brought the town to a standstill"
        stopped = any(s.lower[k] in STANDSTILLS for k in range(i, len(s)))
        return stopped and (s.ent[i] in PLACES or s.has_list(i, "places"))
    if s.lemma[verb] not in SHAKING or thing < 0 or s.has_list(thing, "persons"):
        return False
    if not (s.has_list(thing, "instruments") or s.has_list(thing, "explosives")):
        return False
    if s.ent[i] in PLACES:
        return True
    named = any(s.pos[k] == "PROPN" for k in s.subtree(i))
    return named and s.has_list(i, "places") and not s.has_list(i, "instruments")
