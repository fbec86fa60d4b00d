"""Hangs on a noun what is of it: who did the deed and to whom, who gives and gets."""

from .capitals import DAYS
from .number_words import ROUGHLY
from .parties import is_party
from .scenes import is_deed
from .tree import Sentence
from .voice import MORTAL, SUBJECTS, WOUNDS, is_passive

# what a second preposition of a noun may be, by the first: "threats by A against B"
SECOND = {
    "by": frozenset({"against", "into", "of", "to", "on", "with"}),
    "to": frozenset({"by", "for", "from"}),
    "from": frozenset({"to", "against"}),
    "of": frozenset({"by", "to", "from"}),
    "with": frozenset({"by"}),
    "against": frozenset({"by"}),
    "on": frozenset({"by"}),
    "into": frozenset({"by"}),
}
TITLES = frozenset({"adviser", "advisor", "ambassador", "consul", "envoy", "heir"})
# what has no owner before it when it is given
GIFTS = frozenset(
    [
        "access",
        "aid",
        "amnesty",
        "approval",
        "asylum",
        "citizenship",
        "clemency",
        "compensation",
        "consent",
        "immunity",
        "loan",
        "permission",
        "recognition",
        "refuge",
        "sanctuary",
        "shelter",
        "support",
        "visa",
        "weapon",
    ]
)
# "incidents of arson", "a case of abduction": the deed is the whole
CASES = frozenset({"case", "cases", "incident", "incidents", "instance", "instances"})
CASES |= {"act", "acts", "episode", "episodes", "occurrence", "occurrences"}
CASES |= {"series", "wave", "spate", "string", "flurry", "chain", "barrage", "rash"}
CASES |= {"bout", "burst", "eruption", "outbreak", "orgy", "spasm", "surge"}
HEARING = frozenset({"book", "dismiss", "drop", "file", "hear", "lodge", "try"})
SUSTAINED = frozenset({"received", "suffered", "sustained"})
# what stands between the two numbers of a range, and before it
BETWEEN = frozenset("-–—")
OTHERS = frozenset({"another", "one", "other", "others", "several", "two"})
SENDING = frozenset({"lend", "pledge", "promise", "sell", "send"})
ASKING = frozenset({"appeal", "call", "plea", "request"})
GIVING = frozenset(
    [
        "aid",
        "appeal",
        "assistance",
        "call",
        "delivery",
        "donation",
        "export",
        "gift",
        "grant",
        "handover",
        "invitation",
        "letter",
        "loan",
        "message",
        "offer",
        "payment",
        "pledge",
        "return",
        "sale",
        "shipment",
        "supply",
        "surrender",
        "transfer",
        "visit",
        "warning",
    ]
)
CONVOYS = frozenset({"bus", "car", "convoy", "motorcade", "patrol", "train", "vehicle"})
RAIDS = frozenset({"assault", "attack", "offensive", "raid", "strike"})
SHELLING = frozenset(
    [
        "bombardment",
        "bombing",
        "capture",
        "occupation",
        "recapture",
        "seizure",
        "shelling",
    ]
)
COMPASS = frozenset({"east", "north", "south", "west", "northeast", "northwest"})
COMPASS |= {"southeast", "southwest"}
FIRING = frozenset({"bombing", "firing", "shelling", "shooting"})
SIDES = frozenset(
    ["artillery", "enemy", "government", "insurgent", "militant", "mortar"]
)
SIDES |= {"rebel", "regime", "separatist"}
# what is made on or against somebody
AIMED_AT = frozenset(["airstrike", "ambush", "assault", "attack", "bombardment"])
AIMED_AT |= {"bombing", "incursion", "offensive", "onslaught", "raid", "shelling"}
AIMED_AT |= {"siege", "strike"}
GOALS = frozenset(
    ["bus", "car", "convoy", "factory", "motorcade", "patrol", "pipeline"]
)
GOALS |= {"pipeline", "refinery", "ship", "tanker", "train", "truck", "van", "vehicle"}
BLAMING = frozenset(["base", "blame", "focus", "lay", "pin", "place", "put", "set"])
OWNING = frozenset({"admit", "confess", "own", "react", "respond"})
INQUIRIES = frozenset({"inquest", "inquiry", "probe"})
PARTICLES = frozenset({"away", "down", "off", "out", "up"})
BEFORE_VICTIM = frozenset({"against", "at", "in", "into", "near", "of", "on", "upon"})
BARRICADING = frozenset({"barricade", "barricaded", "barricading", "block", "blocked"})
BARRICADING |= {"blocking", "close", "closed", "closing", "obstructed", "sealed"}
MEANS = frozenset(["barricade", "bin", "boulder", "branch", "brick", "bus", "car"])
MEANS |= {"container", "debris", "furniture", "log", "lorry", "pipe", "rock", "rubble"}
MEANS |= {"sandbag", "stone", "tire", "tractor", "trailer", "tree", "truck", "trunk"}
MEANS |= {"tyre", "vehicle"}
# how a subject hangs on its verb when it is not taken for one
LOOSE = frozenset({"dep", "nmod", "npadvmod", "nsubj", "nsubjpass"})
# whose "of" says to what they belong
BELONGING = frozenset(
    ["affiliate", "cadre", "cell", "commander", "faction", "follower"]
)
BELONGING |= {"follower", "leader", "member", "relative", "supporter", "unit"}
BELONGING |= {"sympathiser", "sympathizer", "wing"}


def circumstances_of_claimed(s: Sentence) -> None:
    """Hang place and time on the attack: "claimed responsibility for a bomb in Oro".

    The parser hangs what follows the attack on the claim.
    """
    for i in s.at("dobj"):
        if s.lower[i] not in ("responsibility", "credit"):
            continue
        claim = s.head[i]
        preposition = next(
            (k for k in s.kids[i] + s.kids[claim] if s.lower[k] == "for" and k > i), -1
        )
        deed = s.child(preposition, "pobj") if preposition >= 0 else -1
        if deed < 0:
            continue
        for kid in s.kids[i] + s.kids[claim]:
            if kid > deed and s.dep[kid] in ("prep", "npadvmod", "relcl"):
                s.head[kid] = deed
        s.link()


def victim_behind_doer(s: Sentence) -> None:
    """Hang "of" on its deed: "the killing by rebels of two farmers".

    The parser hangs it on the rebels. Not "the killing by men of the third brigade",
    "by members of a gang".
    """
    for i in s.at("prep", 3, 1):
        if s.lower[i] != "of":
            continue
        doer, victim = s.head[i], s.child(i, "pobj")
        by = s.head[doer]
        deed = s.head[by]
        if s.dep[doer] != "pobj" or s.lower[by] != "by" or deed != by - 1:
            continue
        if s.is_verb(deed) or not is_deed(s, deed) or victim < 0:
            continue
        own = s.child(victim, "nummod", "poss") >= 0 or s.ent[victim] == "PERSON"
        own = own or any(s.lower[k] in ("a", "an") for k in s.children(victim, "det"))
        own = own and s.lemma[doer] not in BELONGING
        if own and is_party(s, victim) and not s.has_list(doer, "collectives"):
            s.head[i] = deed
            s.link()


def doer_of_deed(s: Sentence) -> None:
    """Hang "by" on its deed: "resisted an assault by rebels".

    The parser hangs it on the verb; and in "the ambush of a convoy by rebels" on the
    convoy.
    """
    for i in s.at_any(("prep", "agent"), 2, 1):
        if s.lower[i] != "by":
            continue
        doer, above = s.child(i, "pobj"), s.head[i]
        if doer < 0 or above > i or not is_party(s, doer):
            continue
        deed = _whose_deed(s, above)
        if s.is_verb(above):
            deed = max(s.child(above, "dobj"), s.child(above, "oprd"))
        inquiry = deed >= 0 and (
            s.has_list(deed, "happenings") or s.lemma[deed] in INQUIRIES
        )
        of = s.head[i - 1] if s.lower[s.head[i - 1]] == "of" else -1
        part = of >= 0 and s.head[of] == above  # "the use of gas by rebels"
        if not (part or inquiry) and above != i - 1 and is_deed(s, i - 1):
            # "in response to rocket fire by rebels"; not "an inquiry into it by judges"
            deed = i - 1
        # "broke up a march by teachers"
        held = deed == i - 1 and s.is_verb(above) and s.has_list(deed, "happenings")
        if not 0 <= deed < i or not (held or is_deed(s, deed)):
            continue
        if s.is_verb(above) and is_passive(s, above):
            continue
        if not any(s.lower[k] == "by" for k in s.kids[deed]):
            s.head[i], s.dep[i] = deed, "prep"
            s.link()


def deed_of_side(s: Sentence) -> None:
    """Read a deed as a noun: "were hurt in enemy shelling", "by Russian shelling".

    The parser takes it for a verb of those who were hurt.
    """
    for i in range(3, len(s)):
        side, preposition = i - 1, i - 2
        if s.tag[i] != "VBG" or s.dep[i] not in ("advcl", "conj", "pcomp"):
            continue
        if s.lower[i] not in FIRING or s.child(i, "dobj") >= 0:
            continue
        if s.lower[preposition] == "due" and s.lower[side] == "to":
            # "was hurt due to firing"
            s.head[i], s.dep[i] = side, "pobj"
            s.pos[i], s.tag[i] = "NOUN", "NN"
            s.link()
            continue
        known = s.ent[side] == "NORP" or s.lower[side] in SIDES
        within = s.head[side] in (preposition, i) and s.dep[preposition] != "conj"
        if not (known and within) or s.lower[preposition] not in ("by", "in", "of"):
            continue
        hurt, harm = s.child(i, "nsubj"), s.head[preposition]
        if hurt >= 0 and s.head[harm] == hurt and s.tag[harm] == "VBN":
            # "one was killed and two wounded by enemy shelling"
            s.head[harm], s.dep[harm] = s.head[i], s.dep[i]
            s.head[hurt], s.dep[hurt] = harm, "nsubjpass"
        s.head[i], s.dep[i] = preposition, "pobj"
        s.pos[i], s.tag[i] = "NOUN", "NN"
        s.head[side] = i
        s.dep[side] = "amod" if s.ent[side] == "NORP" else "compound"
        s.link()


def side_behind_person(s: Sentence) -> None:
    """Hang a side on the verb: "killed two women and a child north of Oro".

    The parser takes the child for a part of the side, or the side for who he is.
    """
    for i in range(3, len(s) - 1):
        if s.lower[i] not in COMPASS or s.lower[i + 1] != "of":
            continue
        person, above = i - 1, s.head[i]
        verb = next((up for up in s.path_up(i) if s.is_verb(up)), -1)
        if not 0 <= verb < person or not is_party(s, person):
            continue
        if s.dep[i] == "appos" and above == person:
            s.head[i], s.dep[i] = verb, "advmod"
        elif s.dep[person] == "compound" and s.head[person] == i and above < person:
            for kid in s.kids[i]:
                if kid < person:
                    s.head[kid] = person
            s.head[person], s.dep[person] = above, s.dep[i]
            s.head[i], s.dep[i] = verb, "advmod"
        else:
            continue
        s.link()


def second_victim(s: Sentence) -> None:
    """Set a second victim beside the first: "the murder of a nun and two boys".

    The parser sets the boys beside the murder.
    """
    for i in s.at("conj", 4):
        deed = s.head[i]
        if deed > i or s.is_verb(deed):
            continue
        of = [k for k in s.children(deed, "prep") if s.lower[k] == "of" and k < i]
        first = s.child(of[-1], "pobj") if of else -1
        if first < 0 or not first < s.child(deed, "cc") < i:
            continue
        if is_deed(s, i) or not (is_deed(s, deed) or s.has_list(deed, "happenings")):
            continue
        if not is_party(s, i) or not is_party(s, first):
            continue
        joined = s.child(deed, "cc")
        s.head[i] = s.head[joined] = first
        s.link()


def second_of_talks(s: Sentence) -> None:
    """Set a second party beside the first: "met with the king, Ali, and his envoy".

    The parser sets the envoy beside the verb.
    """
    for i in s.at("conj", 5):
        verb = s.head[i]
        if s.is_verb(i) or not s.is_verb(verb) or verb > i:
            continue
        if s.child(i, "nsubj", "nsubjpass", "aux", "acl") >= 0 or not is_party(s, i):
            continue
        joined = max((k for k in s.children(verb, "cc") if k < i), default=-1)
        things = [verb, *s.children(verb, "dobj")]
        ties = [k for thing in things for k in s.children(thing, "prep")]
        told = [s.child(k, "pobj") for k in ties if s.lower[k] in ("with", "between")]
        first = max((k for k in told if k < joined), default=-1)
        if first < 0 or not is_party(s, first):
            continue
        s.head[i] = s.head[joined] = first
        s.link()


def _takes_on(s: Sentence, deed: int, verb: int) -> bool:
    # not "blamed the raid on rebels", "announced a ban on the march"
    if s.lemma[deed] not in AIMED_AT or s.lemma[verb] in BLAMING:
        return False
    return s.pos[deed] == "NOUN" and verb in s.path_up(deed)


def _is_attacked(s: Sentence, i: int) -> bool:
    # "on a village", "against a convoy"; not "on the eve of the vote"
    if s.lower[i] in DAYS or s.has_list(i, "time_nouns"):
        return False
    named = s.ent[i] in ("FAC", "GPE", "LOC", "NORP", "ORG", "PERSON")
    return named or is_party(s, i) or s.has_list(i, "places") or s.lemma[i] in GOALS


def victim_of_deed(s: Sentence) -> None:
    """Hang "on" on its deed: "protested the assault on a doctor by relatives".

    The parser hangs it on the verb.
    """
    for i in s.at("prep", 2, 1):
        if s.lower[i] not in ("on", "against"):
            continue
        verb, deed = s.head[i], i - 1
        victim = s.child(i, "pobj")
        if victim < 0 or s.ent[victim] in ("DATE", "TIME"):
            continue
        owned = s.lemma[verb] in OWNING and s.dep[deed] == "pobj" and is_deed(s, deed)
        if owned and s.head[s.head[deed]] == verb and s.lower[s.head[deed]] == "to":
            # "owned up to the attack on a bunker"
            s.head[i] = deed
            s.link()
            continue
        if _takes_on(s, deed, verb) and _is_attacked(s, victim):
            # "condemned the raid on a village"
            s.head[i] = deed
            s.link()
            continue
        if not is_party(s, victim):
            continue
        told = s.head[deed] == verb and s.dep[deed] == "dobj" and is_deed(s, deed)
        if told and s.has_list(verb, "speaking") and not s.has_list(verb, "accusing"):
            s.head[i] = deed
            s.link()


def _whose_deed(s: Sentence, noun: int) -> int:
    """Find the deed that a noun is the victim or scene of; -1 if there is none."""
    preposition = s.head[noun]
    if s.dep[noun] != "pobj" or s.lower[preposition] not in BEFORE_VICTIM:
        return -1
    if is_deed(s, noun) or s.has_list(noun, "happenings") or s.has_list(noun, "works"):
        return -1
    return s.head[preposition]


def second_of_noun(s: Sentence) -> None:
    """Hang the second of two phrases on their noun: "threats by rebels against judges".

    The parser hangs it on the party before: the rebels against judges.
    """
    changed = False
    for i in s.at_any(("prep", "agent"), 3):
        above = s.head[i]
        first = above if s.dep[above] == "prep" else s.head[above]
        noun = s.head[first]
        if not noun < first < i or s.dep[first] not in ("agent", "prep"):
            continue
        if s.pos[noun] != "NOUN":
            continue
        if s.lower[i] in SECOND.get(s.lower[first], ()) and _is_of_noun(
            s, noun, first, i
        ):
            s.head[i] = noun
            changed = True
    if changed:
        s.link()


def deed_of_case(s: Sentence) -> None:
    """Let a deed stand for its case: "no incident of arson was reported in Oro".

    So what is said of the case is said of the deed: where, when and that it was none.
    """
    changed = False
    for deed in s.at("pobj", 2):
        of = s.head[deed]
        case = s.head[of]
        if s.lower[of] != "of" or s.lower[case] not in CASES or of != case + 1:
            continue
        if s.child(deed, "det", "poss", "nummod") >= 0 or s.pos[case] != "NOUN":
            continue
        gerund = s.lower[deed][-3:] == "ing" and s.child(deed, "dobj") < 0
        if not (gerund or is_deed(s, deed)) or s.lower[case - 1] in ("in", "the"):
            # "in case of attack"; "the case of murder" is heard in court
            continue
        top = s.head[case]
        against = any(s.lower[k] == "against" for k in s.children(top, "prep"))
        if s.lemma[top] in HEARING or (s.lemma[case] == "case" and against):
            # "filed two cases of arson", "cases of arson against ten men"
            continue
        for kid in s.kids[case]:
            if kid != of and s.dep[kid] != "nummod":
                s.head[kid] = deed
        s.head[deed], s.dep[deed] = (deed if top == case else top), s.dep[case]
        s.head[case], s.dep[case] = deed, "nmod"
        changed = True
    if changed:
        s.link()


def _is_of_noun(s: Sentence, noun: int, first: int, second: int) -> bool:
    between, inner = s.child(first, "pobj"), s.child(second, "pobj")
    if s.lower[second] == "for":
        # "an appeal to donors for food"
        return s.lemma[noun] in ASKING
    if between < 0 or inner < 0:
        return False
    if s.lower[second] == "of" and s.lower[noun] in SHELLING:
        # "the shelling by troops of a market"
        return s.has_list(inner, "places") and is_party(s, between)
    if s.lower[second] == "of" and s.lemma[inner] in CONVOYS:
        # "an ambush by rebels of a convoy"
        return s.lemma[noun] == "ambush" and is_party(s, between)
    if s.lower[second] not in ("against", "into") and not is_party(s, inner):
        return False
    if s.lemma[between] in TITLES or s.has_list(between, "deeds"):
        # "the visit of the envoy to Iran", "the probe of the attack by rebels"
        return False
    word = s.lower[second]
    if word == "of":
        # "the killing by police of a boy"; not "a raid by men of a gang"
        # nor "a raid by forces of the commander": raids are on somebody
        deed = is_deed(s, noun) or s.has_list(noun, "deeds")
        deed = deed and s.lemma[noun] not in RAIDS
        named = s.ent[inner] == "PERSON" or s.has_list(inner, "persons")
        return deed and named and not s.has_list(between, "measures")
    if s.lower[first] == "of" and word != "by":
        # "a gift of ten boats to Iran"; "the son of an envoy to Iran"
        return s.lemma[noun] in GIVING
    if word == "from" and s.ent[inner] in ("GPE", "LOC", "NORP"):
        # "a loan to Kenya from Iran"; "aid to refugees from Iran"
        return s.ent[between] == "GPE"
    # not "months of threats by rebels"
    return is_party(s, between) or s.ent[between] == "GPE"


def _number_who_sustained(s: Sentence, i: int, wound: int) -> None:
    number, above = i - 1, s.head[wound]
    if not s.is_verb(above) or s.lower[wound] not in WOUNDS:
        return
    for kid in s.kids[wound]:
        if kid > wound:
            _hang_behind(s, kid, i)
    s.head[i], s.dep[i], s.pos[i], s.tag[i] = above, "conj", "VERB", "VBD"
    s.head[wound], s.dep[wound] = i, "dobj"
    s.head[number], s.dep[number] = i, "nsubj"
    s.link()


def double_object(s: Sentence) -> None:
    """Part two objects: "granted the journalist asylum", "gave the rebels permission".

    The parser takes the receiver for the first part of a compound.
    """
    if GIFTS.isdisjoint(s.lemma):
        return
    for gift in s.at("dobj", 2):
        verb, receiver = s.head[gift], gift - 1
        if s.lemma[gift] not in GIFTS or verb > receiver:
            continue
        gives = s.has_list(verb, "ditransitive") or s.lemma[verb] in SENDING
        if not gives or s.head[receiver] != gift:
            continue
        if s.dep[receiver] != "compound" or not is_party(s, receiver):
            continue
        for kid in s.kids[gift]:
            if kid < receiver:
                s.head[kid] = receiver
        s.head[receiver], s.dep[receiver] = verb, "dative"
        s.link()


def with_wounds(s: Sentence) -> None:
    """Hang "with" on the verb: "was taken to a clinic with stab wounds".

    The parser hangs it on the clinic.
    """
    for i in range(3, len(s) - 1):
        place, wound = s.head[i], s.child(i, "pobj")
        if s.lower[i] != "with" or s.dep[place] != "pobj" or wound < 0:
            continue
        verb = s.head[s.head[place]]
        if s.lower[wound] in WOUNDS and s.is_verb(verb) and s.has_list(place, "places"):
            s.head[i] = verb
            s.link()


def with_barricades(s: Sentence) -> None:
    """Hang "with" on the verb: "barricaded the road with burning tyres".

    The parser hangs it on the road.
    """
    for i in s.at("prep", 2, 1):
        road, means = s.head[i], s.child(i, "pobj")
        if s.lower[i] != "with" or s.dep[road] not in ("dobj", "pobj") or means < 0:
            continue
        verb = next((up for up in s.path_up(road) if s.is_verb(up)), -1)
        if s.lower[verb] in BARRICADING and s.lemma[means] in MEANS and verb < road:
            s.head[i] = verb
            s.link()


def who_sustained(s: Sentence) -> None:
    """Find who is hurt: "A constable sustained injuries and was flown to Oro".

    The parser takes the injuries for the subject, and the rest for what describes them.
    """
    for i in s.at("amod", 1, 1):
        wound, hurt = s.head[i], i - 1
        if s.lower[i] not in SUSTAINED or s.head[hurt] != wound:
            continue
        verb = s.head[wound]
        if s.dep[wound] == "conj" and s.dep[hurt] == "nummod":
            # "six were held and 40 sustained injuries"
            _number_who_sustained(s, i, wound)
            continue
        known = s.has_list(hurt, "persons") or s.pos[hurt] == "PROPN"
        if s.lower[wound] not in WOUNDS or wound < i:
            continue
        beside = s.dep[wound] == "conj" and s.is_verb(verb)
        if s.lower[hurt] in OTHERS and (beside or verb == wound):
            _other_who_sustained(s, i)
            continue
        if not known:
            continue
        if s.dep[wound] not in SUBJECTS or s.child(wound, "cc") < wound:
            continue
        for kid in s.kids[wound]:
            if kid < hurt:
                s.head[kid] = hurt
            elif kid > wound:
                s.head[kid] = i
        s.head[i], s.dep[i] = (i if s.head[verb] == verb else s.head[verb]), s.dep[verb]
        s.pos[i], s.tag[i] = "VERB", "VBD"
        s.head[verb], s.dep[verb] = i, "conj"
        s.head[wound], s.dep[wound] = i, "dobj"
        s.head[hurt], s.dep[hurt], s.pos[hurt] = i, "nsubj", "NOUN"
        for kid in s.kids[verb]:
            if s.dep[kid] == "mark" and kid < hurt:
                s.head[kid] = i
        s.link()


def _other_who_sustained(s: Sentence, i: int) -> None:
    """Read "one was killed and another sustained injuries in a blast".

    The parser makes one phrase of "another sustained injuries".
    """
    wound, hurt = s.head[i], i - 1
    for kid in s.kids[wound]:
        if kid > wound:
            _hang_behind(s, kid, i)
        elif kid == hurt - 1:
            # "one other"
            s.head[kid] = hurt
    whole = s.head[wound] == wound
    s.head[i], s.dep[i] = (i if whole else s.head[wound]), s.dep[wound]
    s.pos[i], s.tag[i] = "VERB", "VBD"
    s.head[wound], s.dep[wound] = i, "dobj"
    s.head[hurt], s.dep[hurt] = i, "nsubj"
    s.link()


def _hang_behind(s: Sentence, kid: int, verb: int) -> None:
    """Hang on a verb what stands behind its object: "when" begins no relative."""
    s.head[kid] = verb
    if s.dep[kid] == "relcl" and any(s.lower[k] == "when" for k in s.kids[kid]):
        s.dep[kid] = "advcl"


def of_behind_particle(s: Sentence) -> None:
    """Hang "of" on its noun: "the shooting down of a plane", "the rounding up of men".

    The parser hangs it on the particle, and the particle on the verb above.
    """
    for i in s.at("prep", 3):
        particle, deed = i - 1, i - 2
        if s.lower[i] != "of" or s.head[i] != particle:
            continue
        if s.lower[particle] not in PARTICLES or s.is_verb(deed):
            continue
        if s.lower[deed].endswith("ing") and s.child(deed, "det") >= 0:
            s.head[particle], s.dep[particle] = deed, "prt"
            s.head[i] = deed
            s.link()


def in_laws(s: Sentence) -> None:
    """Read "in-laws" as persons: "was strangled by her in-laws".

    The parser takes "in" for a preposition, and "her" for the one who did it.
    """
    for i in range(3, len(s)):
        if s.lower[i] != "laws" or s.lower[i - 2 : i] != ["in", "-"]:
            continue
        owner, word = i - 3, i - 2
        s.lower[i], s.lemma[i], s.pos[i], s.tag[i] = "in-laws", "in-law", "NOUN", "NNS"
        if s.tag[owner].startswith("PRP") and s.head[owner] not in (i, word):
            s.head[i], s.dep[i] = s.head[owner], s.dep[owner]
            s.head[owner], s.dep[owner] = i, "poss"
        elif s.head[i] == word:
            s.head[i], s.dep[i] = s.head[word], s.dep[word]
        s.head[word], s.dep[word] = i, "compound"
        s.head[i - 1] = i
        s.link()


def to_of_harm(s: Sentence) -> None:
    """Hang whom it hurt on a harm: "leading to injuries to ten policemen".

    The parser hangs them on the verb.
    """
    for i in s.at("prep", 3, 1):
        harm = i - 1
        if s.lower[i] != "to" or s.lower[harm] not in WOUNDS or s.dep[harm] != "pobj":
            continue
        if s.head[i] == s.head[s.head[harm]]:
            s.head[i] = harm
            s.link()


def to_death(s: Sentence) -> None:
    """Hang "to death" on its verb: "stabbed his friend, aged 14, to death".

    The parser hangs it on whom it was done to.
    """
    for i in s.at("prep", 3, 1):
        noun = s.head[i]
        if s.lower[i : i + 2] != ["to", "death"] or s.lemma[noun] in MORTAL:
            continue
        for up in s.path_up(noun):
            if s.lemma[up] in MORTAL and up < i:
                s.head[i] = up
                s.link()
                break


def object_of_particle(s: Sentence) -> None:
    """Find the object behind a particle: "mowed down a forest guard".

    The parser hangs it on the particle.
    """
    for i in s.at("prt", 1, 1):
        thing, verb = s.child(i, "pobj"), s.head[i]
        if thing <= i or not is_party(s, thing):
            continue
        if verb == i - 1 and s.child(verb, "dobj") < 0:
            s.head[thing], s.dep[thing] = verb, "dobj"
            s.link()


def all_of_them(s: Sentence) -> None:
    """Find the subject before "all": "Six persons, all labourers, were shot".

    The parser takes the labourers for the subject.
    """
    for i in s.at("nsubj", 3) + s.at("nsubjpass", 3):
        start = s.subtree(i)[0]
        persons = start - 2
        if s.lower[start] not in ("all", "both") or s.text[start - 1] != ",":
            continue
        while persons > 0 and s.dep[persons] in ("pobj", "prep"):
            persons = s.head[persons]
        if s.head[persons] != s.head[i] or s.dep[persons] not in LOOSE:
            continue
        if is_party(s, persons):
            s.dep[persons], s.head[i], s.dep[i] = s.dep[i], persons, "appos"
            s.link()


def range_of_numbers(s: Sentence) -> None:
    """Make one number of two: "arrested 10-12 protesters".

    The parser takes the second for a preposition of the first.
    """
    for i in s.at("prep", 2, 1):
        first = i - 2
        noun = s.head[first]
        if s.tag[i] != "CD" or s.head[i] != first or s.text[i - 1] not in BETWEEN:
            continue
        if s.dep[first] != "nummod" or noun <= i:
            continue
        s.head[i], s.dep[i] = noun, "nummod"
        s.head[first], s.dep[first] = i, "quantmod"
        s.head[i - 1] = i
        before = first - 1
        if before >= 0 and s.lower[before] in ROUGHLY and s.pos[before] == "ADV":
            s.head[before], s.dep[before] = i, "quantmod"
        s.link()
