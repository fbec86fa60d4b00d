"""Mends slips in terse reports of incidents: who was hurt, named, taken, and where."""

from .lost_doers import acts
from .mends import Mend
from .parties import is_party
from .scenes import is_deed
from .tree import NOUNS, Sentence
from .voice import CAPTIVE, PAST, SUBJECTS, WOUNDS

SUSTAINED = frozenset({"received", "suffered", "sustained"})
ENSUED = frozenset(["ensued", "erupted", "flared", "occurred", "raged", "started"])
ENSUED |= {"began", "happened", "resumed"}
HARMED = frozenset({"hurt", "injured", "maimed", "martyred", "wounded"})
LEAVING = frozenset({"leaving", "left"})
TAKEN = frozenset(["apprehended", "arrested", "captured", "caught", "detained", "held"])
TAKEN |= {"intercepted", "nabbed", "seized"}
NAMED = frozenset({"named", "called", "identified"})
LYING = frozenset({"at", "from", "in", "near", "on", "outside"})
POSTS = frozenset({"point", "points", "post", "posts"})
PERSONS = frozenset({"boy", "girl", "lady", "man", "teenage", "woman", "women"})
DEAD = frozenset({"dead", "homeless", "hurt", "injured", "wounded"})
KIN = frozenset(["aunt", "brother", "child", "cousin", "daughter", "father", "grandson"])
KIN |= {"granddaughter", "grandmother", "husband", "mother", "nephew", "niece", "sister"}
KIN |= {"son", "uncle", "wife", "guard", "driver", "bodyguard", "gunner", "neighbour"}
BEFORE_PLACES = frozenset({"at", "in", "near", "outside"})
STRIKES = frozenset(["bandh", "blockade", "boycott", "dharna", "hartal", "protest"])
STRIKES |= {"rally", "shutdown", "strike", "march", "demonstration", "stoppage"}
HOLDING = frozenset({"hold", "make", "take"})
HURTING = frozenset(["beheaded", "hurt", "injured", "killed", "martyred", "murdered"])
HURTING |= {"slain", "wounded", "shot", "abducted", "kidnapped"}
SUFFERED = frozenset(["embraced", "lost", "received", "suffered", "sustained"])
LOST = WOUNDS | {"life", "lives", "martyrdom"}
HELD = frozenset({"abducted", "kidnapped", "missing", "snatched"})


def number_who_sustained(s: Sentence) -> None:
    """Find who was hurt: "Another five sustained injuries in the attack".

    The parser takes the verb for what the injuries are like.
    """
    for i in s.at("amod", 1, 1):
        wound, hurt = s.head[i], i - 1
        if s.lower[i] not in SUSTAINED or s.lower[wound] not in WOUNDS or wound < i:
            continue
        above, label = s.head[wound], s.dep[wound]
        counted = s.pos[hurt] == "NUM" or s.lower[hurt] in ("more", "others", "other")
        if s.head[hurt] not in (wound, i) or not counted:
            continue
        if label == "ROOT":
            above = i
        elif label not in SUBJECTS or not s.is_verb(above):
            continue
        if s.lower[hurt] == "more" and s.pos[hurt - 1] == "NUM":
            s.head[hurt], s.dep[hurt] = hurt - 1, "amod"
            hurt -= 1
        for kid in (*s.kids[wound], *s.kids[i]):
            if kid != hurt and kid != i and s.head[kid] in (wound, i):
                s.head[kid] = hurt if kid < hurt else i
        s.head[hurt], s.dep[hurt] = i, "nsubj"
        s.pos[i], s.tag[i] = "VERB", "VBD"
        s.head[wound], s.dep[wound] = i, "dobj"
        if label == "ROOT":
            s.head[i], s.dep[i] = i, "ROOT"
        else:
            _before_clause(s, i, above)
        s.link()
        return


def _before_clause(s: Sentence, i: int, verb: int) -> None:
    """Hang a clause on its main verb: "two sustained wounds as rebels fired"."""
    top = s.head[verb] == verb
    s.head[i], s.dep[i] = (i if top else s.head[verb]), s.dep[verb]
    s.head[verb], s.dep[verb] = i, "advcl" if s.child(verb, "mark") > i else "conj"


def name_who_sustained(s: Sentence) -> None:
    """Find who was hurt: "Ali Sol, who tried to flee, sustained wounds and was flown".

    The parser takes the wounds for what tells more of the person.
    """
    for i in s.at("amod", 2, 1):
        wound = s.head[i]
        hurt = s.head[wound]
        if s.lower[i] not in SUSTAINED or s.lower[wound] not in WOUNDS or wound < i:
            continue
        verb = s.head[hurt]
        if s.dep[wound] != "appos" or s.dep[hurt] not in SUBJECTS or s.text[i - 1] != ",":
            continue
        if not hurt < i < wound < verb or not is_party(s, hurt):
            continue
        for kid in s.kids[wound]:
            if kid > wound:
                s.head[kid] = i
        above = i if s.head[verb] == verb else s.head[verb]
        s.head[i], s.dep[i] = above, s.dep[verb]
        s.pos[i], s.tag[i] = "VERB", "VBD"
        s.head[verb], s.dep[verb] = i, "conj"
        s.head[wound], s.dep[wound] = i, "dobj"
        s.head[hurt], s.dep[hurt] = i, "nsubj"
        s.link()
        return


def subject_behind_said(s: Sentence) -> None:
    """Find a subject: "A clerk said the head of Oro, Ali Sol, was abducted".

    The parser takes the head for a second who says it.
    """
    for i in s.at("ccomp", 3):
        verb = s.head[i]
        if verb > i or s.child(i, *SUBJECTS, "expl", "csubj") >= 0:
            continue
        if not s.has_list(verb, "speaking") or not s.is_verb(verb):
            continue
        said = [k for k in s.children(verb, "nsubj") if k < i]
        if len(said) < 2 or not said[0] < verb < said[1] or not s.is_verb(i):
            continue
        passive = s.child(i, "auxpass") >= 0
        s.head[said[1]], s.dep[said[1]] = i, "nsubjpass" if passive else "nsubj"
        for kid in s.kids[verb]:
            if said[1] < kid < i and s.dep[kid] == "punct":
                s.head[kid] = i
        s.link()


def side_between(s: Sentence) -> None:
    """Read a verb: "An encounter ensued between troops and rebels in Oro".

    The parser takes the encounter for the whole, and "ensued" for a participle.
    """
    for i in s.at("acl", 1, 2):
        deed = s.head[i]
        if s.lower[i] not in ENSUED or s.dep[deed] != "ROOT" or deed > i:
            continue
        if s.is_verb(deed) or not is_deed(s, deed):
            continue
        if s.child(i, "agent", "dobj", "auxpass") >= 0:
            continue
        for kid in s.kids[deed]:
            if kid > i:
                s.head[kid] = i
        s.head[i], s.dep[i], s.tag[i] = i, "ROOT", "VBD"
        s.head[deed], s.dep[deed] = i, "nsubj"
        s.link()
        return


def hurt_behind_object(s: Sentence) -> None:
    """Hang a participle on its person: "killing two and leaving his son badly hurt".

    The parser takes it for a clause beside the attack.
    """
    for i in s.at("advcl", 3):
        if s.lower[i] not in HARMED or s.child(i, "mark", *SUBJECTS, "dobj") >= 0:
            continue
        first = min(s.subtree(i))
        if any(s.pos[k] != "ADV" for k in range(first, i)):
            continue
        hurt = next(
            (k for k in s.at("dobj", 1) if k < first and max(s.subtree(k)) == first - 1),
            -1,
        )
        if hurt < 0 or s.lower[s.head[hurt]] not in LEAVING or not is_party(s, hurt):
            continue
        s.head[i], s.dep[i], s.tag[i] = hurt, "acl", "VBN"
        s.link()


def place_behind_name(s: Sentence) -> None:
    """Hang a place on the verb: "arrested a man named Ali Sol (48) in Oro on Friday".

    The parser takes it for where he bears the name.
    """
    moves: list[tuple[int, int]] = []
    for i in s.at("acl", 2, 2):
        held = s.head[i]
        verb = next((up for up in s.path_up(held) if s.is_verb(up)), -1)
        if s.lower[i] not in NAMED or s.lower[verb] not in TAKEN or verb > i:
            continue
        moves += [
            (k, verb)
            for k in s.children(i, "prep")
            if s.lower[k] in LYING and s.pos[k - 1] in ("PROPN", "PUNCT")
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


def woman_before_trade(s: Sentence) -> None:
    """Join two nouns: "A woman constable was hurt", read as two subjects."""
    for i in s.at("nsubj", 0, 2):
        trade = s.head[i]
        if trade != i + 1 or s.lower[i] not in PERSONS or s.is_verb(trade):
            continue
        if s.dep[trade] in SUBJECTS and s.pos[trade] in NOUNS:
            s.dep[i] = "compound"
            for kid in s.kids[i]:
                s.head[kid] = trade
            s.link()


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


def youth_of_body(s: Sentence) -> None:
    """Hang a participle on the dead: "The body of a boy, abducted by rebels, was found".

    The parser hangs it on the body.
    """
    for i in s.at("acl", 4):
        body = s.head[i]
        of = s.child(body, "prep")
        if s.lower[body] not in ("body", "bodies", "corpse", "corpses") or of < 0:
            continue
        dead = s.child(of, "pobj")
        taken = s.tag[i] == "VBN" and (s.child(i, "agent") >= 0 or s.lower[i] in HELD)
        if s.lower[of] == "of" and body < dead < i and taken and is_party(s, dead):
            s.head[i] = dead
            s.link()


def men_left_dead(s: Sentence) -> None:
    """Find an object: "An attack has left at least ten men dead".

    The parser takes the men for a measure of "dead".
    """
    for i in s.at("npadvmod", 2, 1):
        dead = s.head[i]
        left = s.head[dead]
        if s.lower[dead] not in DEAD or dead < i or s.lemma[left] != "leave":
            continue
        if s.dep[dead] not in ("oprd", "acomp", "advmod", "dobj") or left > i:
            continue
        if s.child(left, "dobj") < 0 and is_party(s, i):
            s.head[i], s.dep[i] = left, "dobj"
            s.dep[dead] = "oprd"
            s.link()


def riders_who_act(s: Sentence) -> None:
    """Find a clause: "Officials said men riding a motorbike hurled a grenade".

    The parser takes the men for what was said.
    """
    for i in s.at("acl", 3, 1):
        doer = s.head[i]
        riding = s.head[doer]
        if s.tag[riding] == "VBG" and s.dep[riding] == "acl":
            # with the motorbike for the one who hurled it
            doer = s.head[riding]
        said = s.head[doer]
        if s.tag[i] not in PAST or s.dep[doer] != "dobj" or s.lemma[said] != "say":
            continue
        if not said < doer < i or not is_party(s, doer) or not acts(s, i):
            continue
        s.head[i], s.dep[i], s.tag[i] = said, "ccomp", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        for kid in s.kids[doer]:
            if kid > i:
                s.head[kid] = i
        s.link()
        return


def row_of_kin(s: Sentence) -> None:
    """Set a family in a row: "A clerk, his wife, son and a niece were killed".

    The parser takes the wife for what tells more of the clerk.
    """
    for i in s.at("appos", 2, 2):
        first = s.head[i]
        if s.dep[first] not in (*SUBJECTS, "dobj", "pobj") or s.lemma[i] not in KIN:
            continue
        if s.child(i, "poss") < 0 or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        row = [i]
        for kin in row:
            row += [k for k in (*s.children(first, "appos"), *s.children(kin, "appos")) if k > row[-1]][:1]
        last = row[-1]
        if s.child(last, "cc") < 0 or s.child(last, "conj") < 0:
            continue
        if all(s.lemma[k] in KIN for k in row):
            for before, kid in zip([first, *row], row, strict=False):
                s.head[kid], s.dep[kid] = before, "conj"
            s.link()
            return


def gerund_behind_place(s: Sentence) -> None:
    """Hang a gerund on the verb: "raided Ida, near the border, killing two guards".

    The parser hangs it on the preposition.
    """
    for i in s.at("pcomp", 4, 1):
        near = s.head[i]
        place = s.child(near, "pobj")
        if s.tag[i] != "VBG" or s.lower[near] not in BEFORE_PLACES:
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


def made_hostage(s: Sentence) -> None:
    """Find whom they took: "made six guards hostage", with "hostage" for a verb."""
    for i in s.at("ccomp", 2):
        made, held = s.head[i], s.child(i, "nsubj")
        if s.lower[i] not in CAPTIVE or s.lemma[made] not in HOLDING or held < made:
            continue
        s.head[held], s.dep[held] = made, "dobj"
        s.dep[i], s.pos[i], s.tag[i] = "oprd", "NOUN", "NN"
        for kid in s.kids[i]:
            if kid > i:
                s.head[kid] = made
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


def purpose_of_strike(s: Sentence) -> None:
    """Read a purpose: "A bandh called by traders to condemn the murder".

    The parser takes it for what they are called to do.
    """
    for i in s.at("xcomp", 3):
        called = s.head[i]
        if s.lower[called] != "called" or s.tag[i] != "VB" or called > i:
            continue
        strike = s.head[called] if s.dep[called] == "acl" else -1
        if s.dep[called] != "acl":
            strike = s.child(called, "nsubjpass")
        if strike >= 0 and s.lemma[strike] in STRIKES:
            s.dep[i] = "advcl"
            s.link()


def harm_beside_harm(s: Sentence) -> None:
    """Set two harms in a row: "One was killed while two were hurt in a blast in Oro".

    "While" then is no more than "and": place, time and doer are of both.
    """
    for i in s.at("advcl", 4):
        verb = s.head[i]
        mark = s.child(i, "mark")
        if verb > i or mark < 0 or s.lower[mark] != "while":
            continue
        if not (_is_harm(s, verb) and _is_harm(s, i)) or s.child(i, *SUBJECTS) < 0:
            continue
        s.dep[i] = "conj"
        s.head[mark], s.dep[mark], s.pos[mark] = verb, "cc", "CCONJ"
        s.link()


def _is_harm(s: Sentence, verb: int) -> bool:
    if s.lower[verb] in HURTING:
        return s.child(verb, "auxpass") >= 0
    done = s.child(verb, "dobj")
    lost = done >= 0 and s.lower[done] in LOST
    return (s.lower[verb] in SUFFERED and lost) or s.lower[verb] in ("died", "perished")


LOGGED: tuple[Mend, ...] = (
    (men_left_dead, "npadvmod", DEAD),
    (riders_who_act, "acl", frozenset({"said", "say", "says"})),
    (row_of_kin, "appos", KIN),
    (gerund_behind_place, "pcomp", BEFORE_PLACES),
    (made_hostage, "ccomp", CAPTIVE),
    (set_on_fire, "prep", frozenset({"fire"})),
    (purpose_of_strike, "xcomp", frozenset({"called"})),
    (harm_beside_harm, "advcl", frozenset({"while"})),
    (subject_behind_said, "ccomp", None),
    (number_who_sustained, "amod", SUSTAINED),
    (name_who_sustained, "appos", SUSTAINED),
    (side_between, "acl", ENSUED),
    (hurt_behind_object, "advcl", LEAVING),
    (place_behind_name, "acl", NAMED),
    (reason_behind_place, "prep", TAKEN),
    (road_behind_party, "prep", TAKEN),
    (check_post, "dobj", POSTS),
    (woman_before_trade, "nsubj", PERSONS),
    (attack_behind_row, "prep", frozenset({"including"})),
    (youth_of_body, "acl", frozenset({"body", "bodies", "corpse", "corpses"})),
)
