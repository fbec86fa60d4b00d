"""Mends slips in terse reports of incidents: who was hurt, named, taken, and where."""

from .lost_doers import acts
from .mends import Mend, tagged
from .parties import is_party
from .scenes import is_deed
from .tree import NOUNS, Sentence
from .voice import CAPTIVE, FINITE, PAST, SUBJECTS, WOUNDS

SUSTAINED = frozenset({"received", "suffered", "sustained"})
ENSUED = frozenset(["ensued", "erupted", "flared", "occurred", "raged", "started"])
ENSUED |= {"began", "happened", "resumed"}
HARMED = frozenset({"hurt", "injured", "maimed", "martyred", "wounded"})
LEAVING = frozenset({"leaving", "left"})
TAKEN = frozenset(["apprehended", "arrested", "captured", "caught", "detained", "held"])
TAKEN |= {"intercepted", "nabbed", "seized"}
NAMED = frozenset({"named", "called", "identified"})
LYING = frozenset({"at", "from", "in", "near", "on", "outside"})
NEAR = frozenset({"at", "near", "outside"})
BELONGING = frozenset({"affiliated", "associated", "belonging", "linked", "loyal"})
DEEDS = TAKEN | {"abducted", "attacked", "hacked", "killed", "kidnapped", "shot"}
DEEDS |= {"stabbed", "wounded", "injured", "murdered", "beat", "targeted"}
POSTS = frozenset({"point", "points", "post", "posts"})
PERSONS = frozenset({"boy", "girl", "lady", "man", "teenage", "woman", "women"})
DEAD = frozenset({"dead", "homeless", "hurt", "injured", "wounded"})
KIN = frozenset(["aunt", "brother", "child", "cousin", "daughter", "father", "grandson"])
KIN |= {"granddaughter", "grandmother", "husband", "mother", "nephew", "niece", "sister"}
KIN |= {"son", "uncle", "wife", "guard", "driver", "bodyguard", "gunner", "neighbour"}
BEFORE_PLACES = frozenset({"at", "in", "near", "outside"})
STRIKES = frozenset(["bandh", "blockade", "boycott", "dharna", "hartal", "protest"])
STRIKES |= {"rally", "shutdown", "strike", "march", "demonstration", "stoppage"}
RANKS = frozenset({"deputy", "ex", "lance", "sub", "vice"})
EARLIER = frozenset({"earlier", "later", "meanwhile", "previously", "separately"})
# the places that persons are of
LANDS = frozenset({"country", "province", "region", "state", "states"})
HARMING = frozenset({"injuring", "killing", "leaving", "wounding"})
PAIRS = frozenset({("he", "him"), ("she", "her"), ("they", "them")})
INDULGED = frozenset({"indulged", "resorted", "retaliated"})
ENGAGED = frozenset({"engaged", "involved"})
NOMINAL = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
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
        # "while three others seriously injured"
        bare = s.tag[verb] in PAST and s.child(verb, "dobj", "aux") < 0
        return s.child(verb, "auxpass") >= 0 or (bare and s.dep[verb] == "advcl")
    done = s.child(verb, "dobj")
    lost = done >= 0 and s.lower[done] in LOST
    return (s.lower[verb] in SUFFERED and lost) or s.lower[verb] in ("died", "perished")


def noun_for_clause(s: Sentence) -> None:
    """Find a subject: "Guerrillas of the banned group, the Front, raided a mill".

    The parser takes the guerrillas for a clause.
    """
    for i in s.at_any(("advcl", "dep", "npadvmod"), 0, 3):
        verb = s.head[i]
        if s.tag[i] not in ("NNS", "NNPS") or not i < verb or not is_party(s, i):
            continue
        if s.child(verb, *SUBJECTS, "expl", "csubj") >= 0 or not s.is_verb(verb):
            continue
        if s.child(i, "mark", "aux", "cop", "case") < 0 and s.tag[verb] in FINITE:
            passive = s.child(verb, "auxpass") >= 0
            s.dep[i] = "nsubjpass" if passive else "nsubj"
            s.link()
            return


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


def name_before_letters(s: Sentence) -> None:
    """Read a name: "fired at a Quick Reaction Team (QRT)", with its letters for it."""
    for opened in range(1, len(s) - 2):
        if s.text[opened] != "(" or s.text[opened + 2] != ")":
            continue
        name, letters = opened - 1, opened + 1
        if s.head[name] != letters or s.dep[name] not in ("nmod", "compound", "amod"):
            continue
        if s.dep[letters] not in NOMINAL or not s.text[letters].isupper():
            continue
        s.head[name], s.dep[name] = s.head[letters], s.dep[letters]
        for kid in s.kids[letters]:
            if kid != name:
                s.head[kid] = name
        s.head[letters], s.dep[letters] = name, "appos"
        s.link()


def thing_set_up(s: Sentence) -> None:
    """Read a participle: "Bunkers set up by villagers were attacked".

    The parser takes it for the subject.
    """
    for i in s.at_any(("nsubjpass", "nsubj"), 1, 2):
        thing = s.child(i, "nsubj")
        if s.tag[i] not in PAST or not 0 <= thing < i or s.pos[thing] not in NOUNS:
            continue
        verb = s.head[i]
        if verb < i or s.child(i, "mark", "aux") >= 0:
            continue
        s.head[thing], s.dep[thing] = verb, s.dep[i]
        for kid in s.kids[i]:
            if kid < thing:
                s.head[kid] = verb
        s.head[i], s.dep[i], s.tag[i] = thing, "acl", "VBN"
        s.link()


def hyphened_rank(s: Sentence) -> None:
    """Join a rank: "An assistant sub-inspector was killed", read as three subjects."""
    for mark in range(1, len(s) - 1):
        if s.text[mark] != "-" or s.dep[mark] not in (*SUBJECTS, "dobj", "pobj", "appos"):
            continue
        before, rank = mark - 1, mark + 1
        if s.lower[before] not in RANKS:
            continue
        if s.head[before] != s.head[rank] or s.dep[before] != s.dep[rank]:
            continue
        for part in (before, mark):
            for kid in s.kids[part]:
                if kid != rank:
                    s.head[kid] = rank
            s.head[part], s.dep[part] = rank, "compound"
        s.dep[mark], s.pos[mark] = "punct", "PUNCT"
        s.link()
        return


def part_before_when(s: Sentence) -> None:
    """Find a main clause: "Six were hurt, two of them badly, when a mob attacked".

    The parser takes the two for those who attacked.
    """
    for i in s.at("ccomp", 1, 4):
        verb = s.head[i]
        if verb < i or not s.is_verb(verb) or s.has_list(verb, "speaking"):
            continue
        when = next((k for k in s.children(verb, "advmod") if s.lower[k] == "when"), -1)
        doers = s.children(verb, "nsubj")
        if not i < when < verb or len(doers) < 2 or not doers[0] < when < doers[1]:
            continue
        part = doers[0]
        above, label = s.head[verb], s.dep[verb]
        s.head[i], s.dep[i] = (i if above == verb else above), label
        for kid in s.kids[verb]:
            if kid < when and kid not in (i, part):
                s.head[kid] = i
        last = s.child(i, "conj")
        s.head[verb], s.dep[verb] = (last if last >= 0 else i), "advcl"
        s.head[part], s.dep[part] = i, "dep"
        s.link()
        return


def deed_of_said_row(s: Sentence) -> None:
    """Hang a deed on the one before it: "said they set huts ablaze, broke in and fled".

    The parser hangs it on what was said.
    """
    for i in s.at("conj", 4, 1):
        said = s.head[i]
        if not s.has_list(said, "speaking") or s.tag[i] not in PAST:
            continue
        told = [k for k in s.children(said, "ccomp") if said < k < i]
        if not told or s.child(i, *SUBJECTS) >= 0 or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        if any(told[-1] < k < i for k in s.children(said, "cc")):
            continue
        s.head[i] = told[-1]
        s.link()


def row_of_things(s: Sentence) -> None:
    """Set things in a row: "burned a van, a tractor, a mixer and a crane".

    The parser takes the tractor for what tells more of the van.
    """
    for i in s.at("appos", 2, 2):
        first = s.head[i]
        if s.dep[first] not in ("dobj", "nsubjpass") or s.pos[i] != "NOUN":
            continue
        counted = s.child(i, "nummod") >= 0 and s.child(first, "nummod") >= 0
        if s.pos[first] != "NOUN" or (
            (is_party(s, first) or is_party(s, i)) and not counted
        ):
            continue
        if s.child(i, "det", "nummod") < 0 or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        last = i
        while (behind := s.child(last, "conj", "appos")) > last:
            if s.dep[behind] == "appos" and s.text[min(s.subtree(behind)) - 1] != ",":
                break
            last = behind
        if last == i or s.child(s.head[last], "cc") < 0 or s.child(i, "relcl") >= 0:
            continue
        if s.child(first, "det", "nummod") >= 0 and s.dep[last] == "conj":
            while last != first:
                s.dep[last] = "conj"
                last = s.head[last]
            s.link()
            return


def first_of_deeds(s: Sentence) -> None:
    """Read the first of some deeds: "The mob indulged in arson, threw stones and fled".

    The parser takes "indulged" for a participle.
    """
    for i in s.at("acl", 1, 2):
        doer = s.head[i]
        verb = s.head[doer]
        if s.lower[i] not in INDULGED or s.dep[doer] != "nsubj" or doer + 1 != i:
            continue
        if not i < verb or s.tag[verb] not in FINITE or s.child(verb, "aux") >= 0:
            continue
        top = s.head[verb] == verb
        s.head[i], s.dep[i] = (i if top else s.head[verb]), s.dep[verb]
        s.tag[i], s.pos[i] = "VBD", "VERB"
        s.head[verb], s.dep[verb] = i, "conj"
        s.head[doer] = i
        s.link()
        return


def moment_before_subject(s: Sentence) -> None:
    """Hang a moment on the verb: "Earlier a clerk was shot dead", read of the clerk."""
    for i in s.at("advmod", 0, 3):
        doer = s.head[i]
        if i > 1 or s.lower[i] not in EARLIER or s.dep[doer] not in SUBJECTS:
            continue
        if i < doer and s.is_verb(s.head[doer]):
            s.head[i] = s.head[doer]
            s.link()
        return


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


def town_before_gerund(s: Sentence) -> None:
    """Read a gerund: "attacked a school in Oro, Ida killing two", with Ida for who did.

    So it is in "ambushed the youth killing two".
    """
    for i in s.at_any(("advcl", "ccomp"), 3, 1):
        town, verb = s.child(i, "nsubj"), s.head[i]
        if s.tag[i] != "VBG" or s.lower[i] not in HARMING or s.child(i, "dobj") < i:
            continue
        if not verb < town < i or s.child(i, "aux", "mark") >= 0:
            continue
        if not s.has_list(verb, "assailing"):
            continue
        first = min(s.subtree(town))
        if s.text[first - 1] == "," and s.pos[town] == "PROPN":
            s.head[town], s.dep[town] = first - 2, "appos"
        elif first == verb + 1 and s.child(verb, "dobj") < 0:
            s.head[town], s.dep[town] = verb, "dobj"
        else:
            continue
        s.dep[i] = "advcl"
        s.link()


def gerund_behind_his(s: Sentence) -> None:
    """Hang a gerund on who fired: "fired at him when he was leaving, killing him".

    The parser hangs it on what he did.
    """
    for i in s.at("advcl", 4, 1):
        clause, done = s.head[i], s.child(i, "dobj")
        if s.tag[i] != "VBG" or s.lower[i] not in HARMING or done < 0:
            continue
        doer, verb = s.child(clause, "nsubj"), s.head[clause]
        same = (s.lower[doer], s.lower[done]) in PAIRS if doer >= 0 else False
        if same and s.dep[clause] == "advcl" and s.is_verb(verb) and verb < clause:
            s.head[i] = verb
            s.link()


def deed_of_relative_row(s: Sentence) -> None:
    """Hang a deed on a row: "are chasing men who raided farms, and killed two".

    The parser hangs it on those who chase.
    """
    for i in s.at("conj", 5, 1):
        verb = s.head[i]
        if s.tag[i] != "VBD" or s.tag[verb] != "VBG" or s.child(verb, "aux") < 0:
            continue
        if s.child(i, *SUBJECTS, "aux") >= 0:
            continue
        held = s.child(verb, "dobj")
        clause = s.child(held, "relcl") if held >= 0 else -1
        if held < clause < i and s.tag[clause] == "VBD":
            s.head[i] = clause
            s.link()


def speaker_behind_place(s: Sentence) -> None:
    """Find who speaks: "... in North West, army spokesman Ali Sol announced Sunday".

    The parser sets him beside the place.
    """
    for i in s.at("conj", 5):
        speaker = s.head[i - 1] if s.text[i - 1] == "," else i - 1
        if not s.has_list(i, "speaking") or s.tag[i] not in PAST:
            continue
        if s.child(i, *SUBJECTS) >= 0 or s.child(i, "cc") >= 0:
            continue
        top = speaker
        while s.dep[top] in ("conj", "appos") and s.text[min(s.subtree(top)) - 1] == ",":
            above = s.head[top]
            if s.has_list(above, "spokespersons") or s.has_list(top, "spokespersons"):
                speaker = top
            if s.ent[above] in ("GPE", "LOC", "FAC"):
                break
            top = above
        else:
            continue
        if not (s.has_list(top, "spokespersons") or s.has_list(speaker, "spokespersons")):
            continue
        s.head[top], s.dep[top] = i, "nsubj"
        s.link()
        return


def exchange_of_firing(s: Sentence) -> None:
    """Read a noun: "was killed in exchange of firing with troops", read as a gerund."""
    for i in s.at("pcomp", 2, 1):
        of = s.head[i]
        if s.lower[i] != "firing" or s.lower[s.head[of]] not in ("exchange", "exchanges"):
            continue
        s.dep[i], s.pos[i], s.tag[i] = "pobj", "NOUN", "NN"
        for kid in s.kids[i]:
            if s.lower[kid] in ("with", "between", "in", "near", "at"):
                s.head[kid] = s.head[of]
        s.link()


LOGGED: tuple[Mend, ...] = (
    (exchange_of_firing, "pcomp", frozenset({"firing"})),
    (moment_before_subject, "advmod", EARLIER),
    (clause_of_where, "advcl", frozenset({"where"})),
    (clause_of_where, "relcl", frozenset({"where"})),
    (place_of_taken, "prep", TAKEN),
    (town_before_gerund, "advcl", HARMING),
    (town_before_gerund, "ccomp", HARMING),
    (gerund_behind_his, "advcl", HARMING),
    (deed_of_relative_row, "relcl", tagged("conj", "VBD")),
    (speaker_behind_place, "conj", frozenset({"announced", "said", "told", "confirmed"})),
    (row_of_things, "appos", frozenset({"and"})),
    (first_of_deeds, "acl", INDULGED),
    (noun_for_clause, "advcl", tagged("advcl", "NNS", "NNPS")),
    (noun_for_clause, "npadvmod", tagged("npadvmod", "NNS", "NNPS")),
    (place_of_engaged, "acl", ENGAGED),
    (name_before_letters, "punct", frozenset("(")),
    (thing_set_up, "nsubjpass", tagged("nsubjpass", *PAST)),
    (thing_set_up, "nsubj", tagged("nsubj", *PAST)),
    (hyphened_rank, "nsubjpass", frozenset("-")),
    (hyphened_rank, "nsubj", frozenset("-")),
    (part_before_when, "ccomp", frozenset({"when"})),
    (deed_of_said_row, "conj", frozenset({","})),
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
