"""Mends slips in terse reports of incidents: where it was."""

from .mends import Mend
from .parties import is_party
from .scenes import is_deed
from .tree import NOUNS, Sentence

TAKEN = frozenset(["apprehended", "arrested", "captured", "caught", "detained", "held"])
TAKEN |= {"intercepted", "nabbed", "seized"}
NAMED = frozenset({"named", "called", "identified"})
LYING = frozenset({"at", "from", "in", "near", "on", "outside"})
NEAR = frozenset({"at", "in", "near", "outside"})
BELONGING = frozenset({"affiliated", "associated", "belonging", "linked", "loyal"})
DEEDS = TAKEN | {"abducted", "attacked", "hacked", "killed", "kidnapped", "shot"}
DEEDS |= {
    "bombed",
    "burned",
    "raided",
    "stormed",
    "torched",
    "stabbed",
    "wounded",
    "injured",
    "murdered",
    "beat",
    "targeted",
}
POSTS = frozenset({"point", "points", "post", "posts"})
# the places that persons are of
LANDS = frozenset({"country", "province", "region", "state", "states"})
ENGAGED = frozenset({"engaged", "involved"})


def place_behind_name(s: Sentence) -> None:
    """Hang a place on the verb: "arrested a man named Ali Sol (48) in Oro on Friday".

    The parser takes it for where he bears the name.
    """
    moves: list[tuple[int, int]] = []
    for i in s.at("acl", 2, 2):
        held = s.head[i]
        verb = next((up for up in s.path_up(held) if s.is_verb(up)), -1)
        belongs = s.lower[i] in BELONGING and s.lower[verb] in DEEDS
        named = s.lower[i] in NAMED and s.lower[verb] in TAKEN
        if not (named or belongs) or verb > i:
            continue
        moves += [
            (k, verb)
            for k in s.children(i, "prep")
            if s.lower[k] in (NEAR if belongs else LYING)
            and s.pos[k - 1] in ("PROPN", "PUNCT")
        ]
    for kid, verb in moves:
        s.head[kid] = verb
    if moves:
        s.link()


def reason_behind_place(s: Sentence) -> None:
    """Hang a reason on the verb: "were arrested in Oro district for their role in it".

    The parser takes it for a part of the place.
    """
    for i in s.at("prep", 3, 1):
        place = s.head[i]
        within = s.head[place]
        verb = s.head[within]
        if s.lower[i] != "for" or s.dep[place] != "pobj" or place > i:
            continue
        if s.lower[within] not in LYING or s.lower[verb] not in TAKEN:
            continue
        why = s.child(i, "pobj", "pcomp")
        owned = why >= 0 and (
            s.child(why, "poss", "aux") >= 0 or s.tag[why] in ("VBG", "VB")
        )
        if owned and s.has_list(place, "places"):
            s.head[i] = verb
            s.link()


def road_behind_party(s: Sentence) -> None:
    """Hang a road on the verb: "held a cadre of the Front on National Highway 2".

    The parser takes it for where the Front is.
    """
    for i in s.at("prep", 3, 1):
        held = s.head[i]
        on = s.child(i, "pobj")
        if s.lower[i] not in ("on", "along") or on < 0 or not held < i:
            continue
        if s.dep[held] not in ("dobj", "pobj") or not is_party(s, held):
            continue
        verb = next((up for up in s.path_up(held) if s.is_verb(up)), -1)
        if s.lower[verb] not in TAKEN or verb > held:
            continue
        words = {word.rstrip("-0123456789") for word in s.lower[i + 1 : on + 1]}
        if words & {"highway", "nh", "road", "bypass"}:
            s.head[i] = verb
            s.link()


def check_post(s: Sentence) -> None:
    """Join a name: "an attack on a security forces check post", read as a verb."""
    for post in s.at("dobj", 3):
        check = post - 1
        of = check - 1
        if s.lower[post] not in POSTS or s.lower[check] != "check":
            continue
        if s.head[post] != check or s.dep[of] != "pobj" or s.dep[check] == "ROOT":
            continue
        link = s.head[of]
        for kid in (*s.kids[check], *s.kids[of]):
            s.head[kid] = post
        s.head[post], s.dep[post] = link, "pobj"
        s.head[of], s.dep[of] = post, "compound"
        s.head[check], s.dep[check] = post, "compound"
        s.pos[check], s.tag[check] = "NOUN", "NN"
        s.link()
        return


def attack_behind_row(s: Sentence) -> None:
    """Hang an attack on the verb: "took 50, including women, in an attack on Oro".

    The parser hangs it on the last that are included.
    """
    for i in s.at("prep", 4, 1):
        if s.lower[i] not in ("in", "during"):
            continue
        deed = s.child(i, "pobj")
        if deed < 0 or not is_deed(s, deed) or s.is_verb(deed):
            continue
        including = s.head[s.head[i]]
        if s.dep[including] == "conj":
            including = s.head[including]
        if s.lower[including] not in ("including", "among") or including > i:
            continue
        verb = next((up for up in s.path_up(including) if s.is_verb(up)), -1)
        if 0 <= verb < including:
            s.head[i] = verb
            s.link()


def place_of_engaged(s: Sentence) -> None:
    """Hang a place on the verb: "burned trucks engaged in mining at Oro in Ida".

    The parser takes it for where they are engaged.
    """
    moves: list[tuple[int, int]] = []
    for i in s.at("acl", 3, 4):
        if s.lower[i] not in ENGAGED:
            continue
        verb = next((up for up in s.path_up(s.head[i]) if s.is_verb(up)), -1)
        if not 0 <= verb < i or s.has_list(verb, "speaking"):
            continue
        work = s.children(i, "prep")[:1]
        inner = s.child(work[0], "pobj") if work else -1
        for kid in (*s.children(i, "prep")[1:], *s.children(inner, "prep")):
            place = s.child(kid, "pobj")
            named = place >= 0 and any(s.pos[k] == "PROPN" for k in (place, place - 1))
            if s.lower[kid] in ("at", "in", "near") and named:
                moves.append((kid, verb))
    for kid, verb in moves:
        s.head[kid] = verb
    if moves:
        s.link()


def clause_of_where(s: Sentence) -> None:
    """Hang a clause on its place: "went to Ida village where they shot two men".

    The parser hangs it on the verb, or on the day behind the place.
    """
    for i in s.at_any(("advcl", "relcl"), 4):
        where = min(s.subtree(i))
        before = where - 1
        if where < 2 or s.lower[where] != "where":
            continue
        if s.text[before] == ",":
            before -= 1
        if s.ent[before] in ("DATE", "TIME") and s.dep[s.head[before]] == "prep":
            # "in Oro on Monday where one died"
            before = s.head[before] - 1
        told = s.pos[before] in NOUNS and s.dep[before] == "pobj"
        if told and s.head[i] != before and not s.is_verb(before):
            s.head[i], s.dep[i] = before, "relcl"
            s.head[where], s.dep[where] = i, "advmod"
            s.link()


def place_of_taken(s: Sentence) -> None:
    """Hang a place on the verb: "arrested six cadres besides two men from Oro forest".

    The parser takes it for where they come from.
    """
    for i in s.at("prep", 3, 1):
        held, place = s.head[i], s.child(i, "pobj")
        if s.lower[i] != "from" or place < 0 or held > i or s.is_verb(held):
            continue
        verb = next((up for up in s.path_up(held) if s.is_verb(up)), -1)
        if s.lower[verb] not in TAKEN or verb > held:
            continue
        link = s.head[held]
        beside = s.dep[held] == "pobj" and s.lower[link] in ("besides", "with")
        if s.dep[held] not in ("dobj", "conj") and not beside:
            continue
        known = s.has_list(place, "places") and s.lower[place] not in LANDS
        if known and is_party(s, held):
            s.head[i] = verb
            s.link()


def set_on_fire(s: Sentence) -> None:
    """Hang "on fire" on its verb: "setting the door of the hut on fire".

    The parser hangs it on the hut.
    """
    for i in s.at("prep", 3, 1):
        thing = s.head[i]
        if s.lower[i : i + 2] != ["on", "fire"] or s.dep[thing] not in ("pobj", "dobj"):
            continue
        verb = next((up for up in s.path_up(thing) if s.is_verb(up)), -1)
        if verb >= 0 and s.lemma[verb] == "set" and verb < thing and s.head[i] != verb:
            s.head[i] = verb
            s.link()


def gerund_behind_place(s: Sentence) -> None:
    """Hang a gerund on the verb: "raided Ida, near the border, killing two guards".

    The parser hangs it on the preposition.
    """
    for i in s.at("pcomp", 4, 1):
        near = s.head[i]
        place = s.child(near, "pobj")
        if s.tag[i] != "VBG" or s.lower[near] not in NEAR:
            continue
        if not near < place < i or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        verb = next(
            (
                k
                for k in range(near - 1, -1, -1)
                if s.tag[k] in ("VBD", "VBP", "VBZ")
                and s.dep[k] in ("ROOT", "ccomp", "conj", "advcl")
                and s.child(k, "dobj", "nsubj") >= 0
            ),
            -1,
        )
        if verb >= 0 and not s.has_list(verb, "speaking"):
            s.head[i], s.dep[i] = verb, "advcl"
            s.link()


PLACES: tuple[Mend, ...] = (
    (clause_of_where, "advcl", frozenset({"where"})),
    (clause_of_where, "relcl", frozenset({"where"})),
    (place_of_taken, "prep", TAKEN),
    (place_of_engaged, "acl", ENGAGED),
    (gerund_behind_place, "pcomp", NEAR),
    (set_on_fire, "prep", frozenset({"fire"})),
    (place_behind_name, "acl", NAMED),
    (reason_behind_place, "prep", TAKEN),
    (road_behind_party, "prep", TAKEN),
    (check_post, "dobj", POSTS),
    (attack_behind_row, "prep", frozenset({"including"})),
)
