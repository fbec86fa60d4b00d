"""Mends slips in terse reports of incidents: who was hurt, killed or taken."""

from .mends import Mend
from .noun_mends import SUSTAINED
from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import CAPTIVE, PAST, SUBJECTS, WOUNDS

HARMED = frozenset({"hurt", "injured", "maimed", "martyred", "wounded"})
LEAVING = frozenset({"leaving", "left"})
PERSONS = frozenset({"boy", "girl", "lady", "man", "teenage", "woman", "women"})
DEAD = frozenset({"dead", "homeless", "hurt", "injured", "wounded"})
KIN = frozenset(
    ["aunt", "brother", "child", "cousin", "daughter", "father", "grandson"]
)
KIN |= {
    "granddaughter",
    "grandmother",
    "husband",
    "mother",
    "nephew",
    "niece",
    "sister",
}
KIN |= {"son", "uncle", "wife", "guard", "driver", "bodyguard", "gunner", "neighbour"}
RANKS = frozenset({"deputy", "ex", "lance", "sub", "vice"})
HARMING = frozenset({"injuring", "killing", "leaving", "wounding"})
PARTS = frozenset({"among", "including", "with"})
PAIRS = frozenset({("he", "him"), ("she", "her"), ("they", "them")})
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
        if (
            s.dep[wound] != "appos"
            or s.dep[hurt] not in SUBJECTS
            or s.text[i - 1] != ","
        ):
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


def row_who_sustained(s: Sentence) -> None:
    """Find who was hurt: "and five others, including a boy, sustained wounds".

    The parser takes the wounds for another name of the boy.
    """
    for i in s.at("amod", 4, 1):
        wound = s.head[i]
        if s.lower[i] not in SUSTAINED or s.lower[wound] not in WOUNDS or wound < i:
            continue
        if s.dep[wound] != "appos" or s.text[i - 1] != ",":
            continue
        part = next((up for up in s.path_up(wound) if s.lower[up] in PARTS), -1)
        hurt = s.head[part]
        if part < 0 or not hurt < part < i or not is_party(s, hurt):
            continue
        verb = s.head[hurt]
        if verb == hurt:
            s.head[i], s.dep[i] = i, "ROOT"
        elif s.dep[hurt] == "conj" and s.is_verb(verb):
            s.head[i], s.dep[i] = verb, "conj"
        else:
            continue
        for kid in s.kids[wound]:
            if kid > wound:
                s.head[kid] = i
        s.pos[i], s.tag[i] = "VERB", "VBD"
        s.head[wound], s.dep[wound] = i, "dobj"
        s.head[hurt], s.dep[hurt] = i, "nsubj"
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
            (
                k
                for k in s.at("dobj", 1)
                if k < first and max(s.subtree(k)) == first - 1
            ),
            -1,
        )
        if hurt < 0 or s.lower[s.head[hurt]] not in LEAVING or not is_party(s, hurt):
            continue
        if s.has_list(hurt, "places"):
            # "left the town badly wounded"
            continue
        s.head[i], s.dep[i], s.tag[i] = hurt, "acl", "VBN"
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


def dead_behind_object(s: Sentence) -> None:
    """Hang "dead" on what left them so: "Clashes left at least six inmates dead".

    The parser hangs it on the inmates.
    """
    for i in s.at("acomp", 2):
        noun = s.head[i]
        verb = s.head[noun]
        if s.lower[i] in DEAD and verb < noun < i and s.dep[noun] == "dobj":
            s.head[i], s.dep[i] = verb, "oprd"
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
            row += [
                k
                for k in (*s.children(first, "appos"), *s.children(kin, "appos"))
                if k > row[-1]
            ][:1]
        last = row[-1]
        if s.child(last, "cc") < 0 or s.child(last, "conj") < 0:
            continue
        if all(s.lemma[k] in KIN for k in row):
            for before, kid in zip([first, *row], row, strict=False):
                s.head[kid], s.dep[kid] = before, "conj"
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


def woman_of_group(s: Sentence) -> None:
    """Join nouns: "A woman Maoist cadre was killed", with the cadre for more of her."""
    for i in s.at_any((*SUBJECTS, "dobj"), 0, 3):
        if s.lower[i] not in PERSONS:
            continue
        cadre = s.child(i, "appos")
        if cadre < 0 or min(s.subtree(cadre)) != i + 1 or s.pos[cadre] != "NOUN":
            continue
        s.head[cadre], s.dep[cadre] = s.head[i], s.dep[i]
        for kid in s.kids[i]:
            if kid != cadre:
                s.head[kid] = cadre
        s.head[i], s.dep[i] = cadre, "compound"
        s.link()
        return


def hyphened_rank(s: Sentence) -> None:
    """Join a rank: "An assistant sub-inspector was killed", read as three subjects."""
    for mark in range(1, len(s) - 1):
        if s.text[mark] != "-" or s.dep[mark] not in (
            *SUBJECTS,
            "dobj",
            "pobj",
            "appos",
            "conj",
        ):
            continue
        before, rank = mark - 1, mark + 1
        if s.lower[before] not in RANKS:
            continue
        if s.dep[before] in ("compound", "nmod") or s.head[before] in (mark, rank):
            continue
        left = before - 1
        s.head[rank], s.dep[rank] = s.head[before], s.dep[before]
        if s.head[before] == left and s.pos[left] == "NOUN":
            # "a police sub-inspector", with "police" for the person
            s.head[rank], s.dep[rank] = s.head[left], s.dep[left]
            for kid in s.kids[left]:
                s.head[kid] = rank
            s.head[left], s.dep[left] = rank, "compound"
        for part in (before, mark):
            for kid in s.kids[part]:
                if kid != rank:
                    s.head[kid] = rank
            s.head[part], s.dep[part] = rank, "compound"
        s.dep[mark], s.pos[mark] = "punct", "PUNCT"
        s.link()
        return


def youth_of_body(s: Sentence) -> None:
    """Hang a participle on the dead: "The body of a boy, held by rebels, was found".

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


HARMS: tuple[Mend, ...] = (
    (town_before_gerund, "advcl", HARMING),
    (town_before_gerund, "ccomp", HARMING),
    (gerund_behind_his, "advcl", HARMING),
    (hyphened_rank, "nsubjpass", RANKS),
    (hyphened_rank, "nsubj", RANKS),
    (hyphened_rank, "conj", RANKS),
    (part_before_when, "ccomp", frozenset({"when"})),
    (men_left_dead, "npadvmod", DEAD),
    (dead_behind_object, "acomp", DEAD),
    (row_of_kin, "appos", KIN),
    (made_hostage, "ccomp", CAPTIVE),
    (harm_beside_harm, "advcl", frozenset({"while"})),
    (number_who_sustained, "amod", SUSTAINED),
    (name_who_sustained, "appos", SUSTAINED),
    (row_who_sustained, "appos", SUSTAINED),
    (hurt_behind_object, "advcl", LEAVING),
    (woman_before_trade, "nsubj", PERSONS),
    (woman_of_group, "appos", PERSONS),
    (youth_of_body, "acl", frozenset({"body", "bodies", "corpse", "corpses"})),
)
