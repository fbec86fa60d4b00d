"""Places: the phrases of a sentence that tell where."""

from .parties import persons_of
from .phrases import MONTHS, conjuncts, is_named, noun_phrase
from .scenes import is_deed
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
        "towards",
        "toward",
        "via",
        "amid",
        "amidst",
        "opposite",
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
BESIDE = frozenset({"outside", "near", "opposite", "inside"})
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
PLACES = frozenset({"GPE", "LOC", "FAC"})
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
            if _is_place_of_deed(s, kid) or _is_everywhere(s, kid):
                found.append((kid, kid, kid + 1))
            if s.dep[kid] != "prep" or not _leads_to_place(s, kid):
                continue
            inner = _behind_front(s, s.child(kid, "pobj"))
            word = "in" if s.lower[kid] == "from" else s.lower[kid]
            if inner != s.child(kid, "pobj"):
                # "in front of the assembly"
                word = "outside"
            if inner >= 0 and (is_place(s, inner, word) or _is_where(s, inner)):
                for head in conjuncts(s, inner):
                    if head == inner or is_place(s, head, word):
                        found.append((kid, *_place_phrase(s, head)))
        s.memo[key] = found
    return s.memo[key]  # type: ignore[return-value]


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
    if s.dep[i] not in ("compound", "nmod") or s.is_verb(noun) or not is_deed(s, noun):
        return False
    return s.ent[i] in ("GPE", "LOC") or _is_local(s, i, noun)


def _is_local(s: Sentence, i: int, noun: int) -> bool:
    """Tell whether an unknown name before a deed is that of the place.

    "The Oro riots", with "Oro" read as nothing or as a person.
    """
    if s.lower[noun] not in LOCAL or s.tag[i] != "NNP" or i + 1 != noun:
        return False
    if s.ent[i] not in ("", "PERSON", "FAC") or not s.text[i].isalpha():
        return False
    if s.child(i, "compound") >= 0 or s.children(noun, "compound", "nmod") != [i]:
        # "the Oro train bombing", "the Oro Day massacre"
        return False
    if s.text[i].isupper() or s.lower[i].endswith(("ist", "ists", "ban")):
        return False
    return not any(
        s.has_list(i, name) for name in ("armed", "bodies", "persons", "instruments")
    )


def _is_everywhere(s: Sentence, i: int) -> bool:
    # "were arrested nationwide"; not "nationwide protests"
    return s.lower[i] in EVERYWHERE and s.dep[i] == "advmod"


def _leads_to_place(s: Sentence, preposition: int) -> bool:
    word = s.lower[preposition]
    if word == "from":
        # "abducted from his house"; not "militants from the north"
        return _is_taken_from(s, preposition)
    if word == "between" and not s.is_verb(s.head[preposition]):
        # "an agreement between Kenya and Oro"
        return False
    return word in PLACE_PREPOSITIONS


def _is_taken_from(s: Sentence, preposition: int) -> bool:
    head = s.head[preposition]
    if s.pos[head] == "ADJ":
        # "walked free from prison"
        head = s.head[head]
    if s.has_list(head, "naming"):
        # "arrested a man, identified as Ali Khan, from Oro"
        head = next((up for up in s.path_up(head) if s.lemma[up] in TAKING), head)
    inner = s.child(preposition, "pobj")
    if not s.is_verb(head) or inner < 0:
        return False
    # an unknown name is a place only behind these: "rescued from the Front"
    return s.ent[inner] in PLACES or s.pos[inner] != "PROPN" or s.lemma[head] in TAKING


def _place_phrase(s: Sentence, head: int) -> Extent:
    linking = any(s.lemma[k] in LINKING for k in s.children(head, "acl"))
    return noun_phrase(s, head, places=True, clauses=linking or is_named(s, head))


def is_place(s: Sentence, i: int, preposition: str = "in") -> bool:
    """Tell whether a phrase names a place."""
    i = persons_of(s, i)
    if _is_somebody(s, i):
        return False
    if s.lower[i] in DAYS:
        return False
    if s.ent[i] in PLACES:
        return True
    if s.ent[i] in TIMES or s.pos[i] in ("NUM", "PRON"):
        return False
    if s.has_list(i, "places"):
        return True
    if preposition in BESIDE and s.pos[i] == "NOUN":
        return _is_thing_there(s, i)
    if s.pos[i] == "PROPN" and preposition in NAMED_AFTER:
        # the model takes many a place after "in" for a person
        person = s.ent[i] == "PERSON" and not _is_unknown(s, i, preposition)
        return not person and s.ent[i] not in ("EVENT", "WORK_OF_ART")
    return False


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
