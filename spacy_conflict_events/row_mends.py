"""Hangs in their row, or on their verb, the parties that the parser lost on the way."""

from .capitals import DAYS
from .parties import is_party
from .scenes import FIGHTS
from .tree import NOUNS, Sentence
from .voice import CAPTIVE, SUBJECTS

MOVING = frozenset(
    ["brandishing", "driving", "riding", "travelling", "traveling", "wearing"]
)
MOVING |= {"wielding"}
PARTS_OF_DAY = frozenset({"early", "late"})
SIDES = frozenset({"battle", "clash", "conflict", "fighting", "hostility", "violence"})
CIRCUMSTANCES = frozenset({"DATE", "FAC", "GPE", "LOC", "TIME"})
OPENED = frozenset({"began", "broke", "broken", "erupted", "flared", "occurred"})
OPENED |= {"started", "resumed", "raged", "continued"}
HURT = frozenset({"hurt", "injured", "wounded"})
OF_PERSONS = frozenset(
    ["abduction", "arrest", "assassination", "body", "corpse", "death", "killing"]
)
OF_PERSONS |= {"kidnapping", "murder", "shooting"}
HARMING = frozenset({"injuring", "killing", "maiming", "wounding"})
RAIDING = frozenset({"ambush", "attack", "bomb", "burst", "fire", "invade", "open"})
RAIDING |= {"ram", "raid", "shell", "shoot", "storm", "strike", "target"}
RAIDING |= {
    "detonate",
    "drive",
    "hit",
    "hurl",
    "lob",
    "plough",
    "set",
    "spray",
    "throw",
}
# of a harm behind these it is not told that it was done by something else
FIGHTING = RAIDING | {"beat", "blow", "carry", "clash", "crash", "explode", "fight"}
FIGHTING |= {
    "fall",
    "go",
    "kill",
    "land",
    "launch",
    "leave",
    "pound",
    "respond",
    "retaliate",
}
FIGHTING |= {"rip", "rock", "roll", "sweep", "tear", "pursue", "engage", "battle"}
FIGHTING |= {"confront", "corner", "encircle", "intercept", "repel", "surround"}
FLEEING = frozenset({"escape", "flee", "gather", "hide", "live", "shelter", "take"})
OBJECT_PRONOUNS = frozenset({"him", "it", "them", "themselves"})
SUBORDINATE = frozenset({"xcomp", "ccomp", "conj"})


def gerund_beside_infinitive(s: Sentence) -> None:
    """Hang a gerund on a gerund: "forcing rebels to leave the base and killing ten".

    The parser sets "killing" beside "leave".
    """
    for i in s.at("conj", 4):
        verb = s.head[i]
        if s.tag[i] != "VBG" or s.tag[verb] != "VB":
            continue
        if s.child(i, "aux", "nsubj") >= 0 or s.dep[verb] not in SUBORDINATE:
            continue
        gerund = next((up for up in s.path_up(verb) if s.is_verb(up)), -1)
        if gerund >= 0 and s.tag[gerund] == "VBG" and s.child(gerund, "aux") < 0:
            s.head[i] = gerund
            s.link()


def object_before_participle(s: Sentence) -> None:
    """Find an object: "rebels freed three engineers kidnapped a day earlier".

    The parser takes the engineers for the subject of what was done to them.
    """
    for i in s.at("ccomp", 3):
        if s.tag[i] not in ("VBN", "VBD"):
            continue
        verb, noun = s.head[i], s.child(i, "nsubj", "nsubjpass")
        if noun != i - 1:
            continue
        if not verb < noun or s.child(i, "aux", "auxpass", "mark") >= 0:
            continue
        thing = s.child(i, "dobj")
        if thing >= 0 and s.lower[thing] not in CAPTIVE:
            continue
        done = s.has_list(i, "transitive") or thing >= 0
        done = done and s.has_list(verb, "transitive")
        if done and s.child(verb, "dobj", "auxpass") < 0 and is_party(s, noun):
            s.head[noun], s.dep[noun] = verb, "dobj"
            s.head[i], s.dep[i], s.tag[i] = noun, "acl", "VBN"
            s.link()


def gerund_of_relative(s: Sentence) -> None:
    """Hang a harm on what caused it: "held men who raided a farm, killing ten".

    The parser hangs it on what was done to the men; or, in "attacked rebels who had
    fled to the hills, killing ten", on what these did.
    """
    for i in s.at_any(("advcl", "conj"), 5):
        verb = s.head[i]
        if s.lower[i] not in HARMING or not verb < i:
            continue
        if s.dep[i] == "conj" and s.tag[verb] == "VBG":
            continue
        if s.child(i, "mark", "nsubj") >= 0 or s.text[i - 1] != ",":
            continue
        thing = s.child(i, "dobj")
        if thing < 0 or s.lower[thing] in OBJECT_PRONOUNS:
            continue
        of = s.child(thing, "prep")
        if of >= 0 and s.lower[s.child(of, "pobj")] in OBJECT_PRONOUNS:
            # "killing six of them"
            continue
        if s.dep[verb] == "relcl" and s.lemma[verb] in FLEEING:
            above = s.head[s.head[verb]]
            if s.lemma[above] in RAIDING and s.dep[s.head[verb]] == "dobj":
                s.head[i], s.dep[i] = above, "advcl"
                s.link()
            continue
        if s.lemma[verb] in FIGHTING:
            continue
        before = [
            k
            for k in s.subtree(verb)
            if verb < k < i and s.dep[k] == "relcl" and s.lemma[k] in RAIDING
        ]
        if before and s.child(before[-1], "nsubj") >= 0:
            s.head[i], s.dep[i] = before[-1], "advcl"
            s.link()


def subject_after_place(s: Sentence) -> None:
    """Find a subject: "In Oro, a key port in the north, rebels killed four men".

    The parser takes what describes the place for a second subject.
    """
    for i in s.at("nsubj", 3):
        verb = s.head[i]
        if not i < verb or s.child(verb, "nsubj") != i:
            continue
        others = [k for k in s.children(verb, "nsubj") if i < k < verb]
        words = s.subtree(i)
        first, last = words[0], words[-1]
        if not others or first < 2 or s.text[first - 1] != ",":
            continue
        if s.text[last] != "," and s.text[last + 1] != ",":
            continue
        place = next(
            (s.child(k, "pobj") for k in s.children(verb, "prep") if k < first), -1
        )
        if 0 <= place < first and not is_party(s, i):
            s.head[i], s.dep[i] = place, "appos"
            s.link()


def clause_of_both(s: Sentence) -> None:
    """Hang a clause on a row: "free the ten nuns and one guard who were abducted".

    The parser hangs it on the last, who is one.
    """
    for i in s.at("relcl", 4):
        last = s.head[i]
        first = s.head[last]
        if s.dep[last] != "conj" or s.tag[last] not in ("NN", "NNP"):
            continue
        who = s.child(i, "nsubj", "nsubjpass")
        if who < 0 or s.lower[who] not in ("who", "that") or s.lower[who + 1] != "were":
            continue
        if s.pos[first] in NOUNS and s.child(last, "nummod", "det") >= 0:
            s.head[i] = first
            s.link()


def rider_before_verb(s: Sentence) -> None:
    """Find a subject: "A bomber riding in a car hit a checkpoint".

    The parser makes one noun of "bomber riding"; and in "a gang wielding axes raided
    huts" one of "gang" and "axes".
    """
    for i in range(2, len(s) - 2):
        doer, verb = i - 1, s.head[i]
        beside = s.dep[i] == "compound" and verb == s.head[doer] and s.tag[i] == "VBG"
        if s.lower[i] in MOVING and (beside or (verb == doer and s.dep[i] == "acl")):
            _part_from_thing(s, i, doer)
            continue
        if s.lower[i] not in MOVING or s.pos[i] != "NOUN" or s.dep[i] not in SUBJECTS:
            continue
        if s.dep[doer] != "compound" or s.head[doer] != i or not is_party(s, doer):
            continue
        for kid in s.kids[i]:
            if kid < doer:
                s.head[kid] = doer
        s.head[doer], s.dep[doer] = verb, s.dep[i]
        s.head[i], s.dep[i] = doer, "acl"
        s.pos[i], s.tag[i] = "VERB", "VBG"
        s.link()


def _part_from_thing(s: Sentence, gerund: int, doer: int) -> None:
    thing = s.head[doer]
    if s.dep[doer] != "compound" or s.dep[thing] not in SUBJECTS or thing < gerund:
        return
    for kid in s.kids[thing]:
        if kid < doer:
            s.head[kid] = doer
    s.head[doer], s.dep[doer] = s.head[thing], s.dep[thing]
    s.head[thing], s.dep[thing] = gerund, "dobj"
    s.head[gerund], s.dep[gerund], s.pos[gerund] = doer, "acl", "VERB"
    s.link()


def people_after_number(s: Sentence) -> None:
    """Read a people as a noun: "settlers shot one Palestinian and wounded three".

    The parser makes an adjective of it that describes the number.
    """
    if "NORP" not in s.ent:
        return
    for i in range(len(s) - 1):
        people = i + 1
        if s.pos[i] != "NUM" or s.head[people] != i or s.ent[people] != "NORP":
            continue
        if s.dep[people] not in ("amod", "nummod", "compound"):
            continue
        above, label = s.head[i], s.dep[i]
        for kid in s.kids[i]:
            if kid > people or s.dep[kid] == "det":
                s.head[kid] = people
        s.head[people], s.dep[people] = (people if above == i else above), label
        s.head[i], s.dep[i] = people, "nummod"
        s.pos[people], s.tag[people] = "NOUN", "NN"
        s.link()


def person_before_day(s: Sentence) -> None:
    """Part a day from whom something befalls: "shot a Palestinian early Wednesday".

    The parser takes the Palestinian for a part of the day.
    """
    for day in range(3, len(s)):
        early, person, verb = day - 1, day - 2, s.head[day]
        if s.lower[day] not in DAYS or s.lower[early] not in PARTS_OF_DAY:
            continue
        if s.dep[day] not in ("dobj", "nsubjpass", "nsubj") or s.head[person] != day:
            continue
        if s.ent[person] != "NORP" and not s.has_list(person, "persons"):
            continue
        for kid in s.kids[day]:
            if kid < person:
                s.head[kid] = person
        s.head[person], s.dep[person] = verb, s.dep[day]
        s.pos[person], s.tag[person] = "NOUN", "NN"
        s.dep[day] = "npadvmod"
        s.link()


def sides_after_place(s: Sentence) -> None:
    """Hang the sides on the fight: "Clashes erupted in Oro between two clans".

    The parser hangs them on the place or on the day.
    """
    for i in s.at("prep", 3, 1):
        place = s.head[i]
        if s.lower[i] != "between" or s.dep[place] != "pobj":
            continue
        if s.ent[place] not in CIRCUMSTANCES and not s.has_list(place, "places"):
            continue
        side = s.child(i, "pobj")
        if side < 0 or not is_party(s, side):
            continue
        at = s.head[place]
        for _ in range(3):
            if s.dep[s.head[at]] == "pobj" and s.dep[at] == "prep":
                at = s.head[s.head[at]]
        verb = s.head[at]
        fight = s.child(verb, "nsubj") if s.is_verb(verb) else verb
        if s.is_verb(verb) and s.lower[verb] not in OPENED:
            continue
        if not 0 <= fight < i or any(s.lower[k] == "between" for k in s.kids[fight]):
            continue
        if s.lower[fight] in SIDES or s.lemma[fight] in SIDES | FIGHTS:
            s.head[i] = fight
            s.link()


def bare_number(s: Sentence) -> None:
    """Read a number as an object: "Rebels raid village, kill 9, burn huts".

    The parser takes it for a number of the verb.
    """
    for i in s.at("nummod", 1):
        verb = i - 1
        if s.pos[i] != "NUM" or s.head[i] != verb:
            continue
        if s.is_verb(verb) and s.child(verb, "dobj") < 0:
            s.dep[i] = "dobj"
            s.link()


def row_of_aged(s: Sentence) -> None:
    """Make a row of those whose age is told: "Ali, 17, his brother, 24, and Omar".

    The parser takes the second for what describes the first.
    """
    for i in s.at("appos", 3, 1):
        first = s.head[i]
        if first > i or s.child(i, "conj") < 0:
            continue
        ages = [k for k in s.children(first, "appos") if k < i and s.pos[k] == "NUM"]
        if not ages or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        # not "Ali, 17, a driver, and Omar"
        other = s.pos[i] == "PROPN" or s.child(i, "poss") >= 0
        if other and is_party(s, first) and is_party(s, i):
            s.dep[i] = "conj"
            s.link()


def second_of_row(s: Sentence) -> None:
    """Make a row of two subjects: "The mayor, Ali Khan, 30, and six guards were shot".

    The parser hangs both on the verb.
    """
    for i in s.at("nsubj", 3) + s.at("nsubjpass", 3):
        verb = s.head[i]
        first = s.child(verb, s.dep[i])
        link = min(s.subtree(i)) - 1
        if not 0 <= first < link < i or s.lower[link] not in ("and", "or"):
            continue
        if link in s.subtree(first) and is_party(s, first) and is_party(s, i):
            s.head[i], s.dep[i] = first, "conj"
            s.link()


def day_of_relative(s: Sentence) -> None:
    """Hang a day on the clause before it: "Men who were seized last week are free".

    The parser hangs it on the verb of the sentence.
    """
    for i in s.at("npadvmod", 3, 1):
        verb = s.head[i]
        if s.ent[i] not in ("DATE", "TIME") or verb <= i:
            continue
        before = min(s.subtree(i)) - 1
        if not (s.is_verb(verb) and s.dep[i + 1] in ("aux", "auxpass")):
            continue
        for up in (before, *s.path_up(before)):
            if s.dep[up] in ("relcl", "acl") and s.head[up] < up and s.is_verb(up):
                s.head[i] = up
                s.link()
                break
            if up == verb or s.dep[up] in SUBJECTS:
                break


def wounded_beside(s: Sentence) -> None:
    """Find who is hurt: "leaving ten killed on both sides and 47 others wounded".

    The parser makes a clause of "wounded", and sets the others beside the sides.
    """
    for i in s.at("advcl", 3):
        persons = i - 1
        if s.lower[i] not in HURT or s.dep[persons] != "conj":
            continue
        if s.child(i, "nsubj", "dobj", "aux", "auxpass", "mark") >= 0:
            continue
        first = next((up for up in s.path_up(persons) if s.dep[up] == "dobj"), -1)
        left = s.head[first]
        if first >= 0 and s.lemma[left] == "leave" and is_party(s, persons):
            s.head[i], s.dep[i], s.tag[i] = left, "conj", "VBN"
            s.head[persons], s.dep[persons] = i, "nsubjpass"
            s.link()


def second_of_bodies(s: Sentence) -> None:
    """Make a row of two persons: "the bodies of five men and a woman".

    The parser sets the woman beside the bodies.
    """
    for i in s.at("conj", 4):
        bodies = s.head[i]
        if s.lemma[bodies] not in OF_PERSONS or not bodies < i:
            continue
        of = next((k for k in s.children(bodies, "prep") if s.lower[k] == "of"), -1)
        first = s.child(of, "pobj") if of >= 0 else -1
        if first < 0 or not s.has_list(i, "persons") or not is_party(s, first):
            continue
        s.head[i] = first
        for kid in s.children(bodies, "cc"):
            if first < kid < i:
                s.head[kid] = first
        s.link()


def speaker_in_row(s: Sentence) -> None:
    """Find who says it: "a bomb went off, killing six, police at the scene said".

    The parser sets the police beside a verb of what they say.
    """
    for verb in range(4, len(s)):
        if s.lower[verb] != "said" or s.child(verb, *SUBJECTS) >= 0:
            continue
        told = s.child(verb, "ccomp")
        if not 0 <= told < verb:
            continue
        for i in range(told + 2, verb):
            if s.dep[i] not in ("appos", "conj") or s.text[i - 1] != ",":
                continue
            if s.is_verb(i) or not (is_party(s, i) or s.lower[i] == "locals"):
                continue
            if not s.is_verb(s.head[i]) and max(s.subtree(i)) != verb - 1:
                continue
            for kid in range(i + 1, verb):
                if s.head[kid] < i:
                    s.head[kid] = i
            s.head[i], s.dep[i] = verb, "nsubj"
            s.link()
            break
