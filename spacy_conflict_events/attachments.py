"""Roles that are read off one word: modifiers, clauses, prepositions."""

from .local_names import SHOT, is_place_of_deed
from .parties import is_nominal, is_party
from .place_nouns import VEHICLES, is_gathering, is_place
from .tree import Sentence
from .voice import RELATIVE, Argument, Arguments, antecedent_of, by_phrase

BESIDE = "the same preposition again"
# "an air strike", "a gang rape", "an anti-regime protest"
UNARMED = frozenset(
    ["air", "anti", "contract", "gang", "honor", "honour", "mercy", "revenge", "target"]
)
# "an Improvised Explosive Device"
UNARMED |= {"explosive", "improvised"}
IN_FOR = ["come", "in", "for"]
SUMMED = frozenset({"crore", "dollar", "euro", "lakh", "million", "pound", "rupee"})
# "an assassination attempt", "an arson attack", "a murder plot"
ATTEMPTS = frozenset({"attack", "attempt", "bid", "campaign", "plot", "spree", "wave"})
SENDING = {
    "nsubj": frozenset({"arrive", "emanate", "flood", "go", "pour", "rain", "sound"}),
    "dobj": frozenset(
        [
            "attract",
            "bring",
            "defy",
            "dismiss",
            "draw",
            "earn",
            "elicit",
            "face",
            "heed",
            "ignore",
            "meet",
            "prompt",
            "provoke",
        ]
    ),
}
# "the raid was aimed at a camp"
AIMING = frozenset({("aim", "nsubjpass"), ("direct", "nsubjpass")})
# "clashes were reported between A and B", "the fighting pitted A against B"
SIDES = {
    "at": AIMING,
    "between": frozenset({("report", "nsubjpass"), ("rage", "nsubj")}),
    "against": AIMING | {("pit", "nsubj")},
    "with": frozenset({("report", "nsubjpass")}),
}
PLACED = frozenset({"blast", "carnage", "explosion", "massacre", "tragedy"})
WHEN = frozenset({"after", "as", "when", "while"})
# what ties a thing to the party whose it is, or that it comes from or goes to
TIES = frozenset({"against", "between", "by", "from", "of", "to", "with"})
# what is done at a place is done there, and not to it
THERE = frozenset(
    ["blast", "brawl", "clash", "explosion", "fight", "killing", "massacre", "murder"]
)
# who may be read as an adjective, and is no kind of deed
REBELS = frozenset({"guerrilla", "insurgent", "islamist", "jihadist", "maoist"})
REBELS |= {"militant", "paramilitary", "rebel", "separatist", "vigilante"}
THERE |= {"riot", "shooting", "slaying", "stabbing"}
DIRECTIONS = frozenset({"away", "back", "off"})
NAMED = "named"
# "in response to", "in line with"
IN_PHRASES = frozenset(["accordance", "addition", "answer", "compliance", "contrast"])
IN_PHRASES |= {"coordination", "exchange", "keeping", "light", "line", "reaction"}
IN_PHRASES |= {"reference", "regard", "relation", "reply", "reprisal", "response"}
IN_PHRASES |= {"retaliation", "return", "revenge", "spite", "terms", "view"}
# "an allegation Kenya denied": what was done to the words, not what they say
ANSWERING = frozenset(["call", "deny", "describe", "dismiss", "level", "make"])
ANSWERING |= {"refute", "reject", "repeat", "brand", "call", "issue", "voice"}
COMPLEMENTS = frozenset({"oprd", "acomp", "attr", "ccomp", "xcomp", "dobj", "prt"})


def _goes_on(s: Sentence, verb: int) -> bool:
    # "an encounter is going on between X and Y", "a clash is on between X and Y"
    on = s.child(verb, "prt", "advmod")
    return s.lemma[verb] in ("be", "go") and on >= 0 and s.lower[on] == "on"


def indirect(s: Sentence, i: int) -> Arguments:
    """Find the receiver: "gave the rebels an ultimatum", "gave it to the rebels"."""
    for kid in s.kids[i]:
        if s.dep[kid] == "dative":
            inner = s.child(kid, "pobj")
            return [Argument(inner if inner >= 0 else kid, "dative")]
    return prepositional(s, i, "to") if s.is_verb(i) else []


def itself(s: Sentence, i: int) -> Arguments:
    """Take the trigger's own phrase: "the deceased", "the arrestees"."""
    return [Argument(i, "itself")]


def modified(s: Sentence, i: int) -> Arguments:
    """Find the noun that the trigger describes: "the injured men"."""
    noun = s.head[i]
    if s.dep[i] not in ("amod", "compound", "nmod") or not is_nominal(s, noun):
        return []
    if s.dep[noun] == "compound" and s.pos[s.head[noun]] == "PROPN":
        # "the jailed critic Ali Khan": the post is read as part of the name
        noun = s.head[noun]
    return [Argument(noun, s.dep[i])]


def complement(s: Sentence, i: int) -> Arguments:
    """Find what the verb says of its object: "held X responsible", "left X dead"."""
    found = []
    for kid in s.kids[i]:
        if (kid > i and s.dep[kid] in COMPLEMENTS) or (
            kid > i and s.dep[kid] in ("advmod", "advcl", "npadvmod", "dep")
        ):
            found.append(Argument(kid, s.dep[kid]))
    for argument in tuple(found):
        found += [Argument(kid, "conj") for kid in s.children(argument.head, "conj")]
        found += [Argument(kid, "amod") for kid in s.children(argument.head, "amod")]
    return found


def modifier(s: Sentence, i: int) -> Arguments:
    """Find the words before a noun that say of what kind it is: "a knee injury"."""
    return [
        Argument(kid, s.dep[kid])
        for kid in s.kids[i]
        if s.dep[kid] in ("amod", "compound", "nmod", "det", "nummod", "poss")
    ]


def adverbial(s: Sentence, i: int) -> Arguments:
    """Find the verbs of adverbial clauses: "killed when a bridge collapsed".

    In a row the last has that of all: "one was killed and two were hurt when ...".
    """
    found = [Argument(kid, "advcl", True) for kid in s.children(i, "advcl")]
    row = [k for k in s.children(i, "conj") if s.is_verb(k)]
    for kid in s.children(row[-1], "advcl") if row else ():
        begins = (s.lower[k] in WHEN for k in s.children(kid, "mark", "advmod"))
        if kid > row[-1] and any(begins):
            found.append(Argument(kid, "advcl of row", True))
    return found


def governor(s: Sentence, i: int) -> Arguments:
    """Find the word that the trigger hangs on: "posed a threat"."""
    return [Argument(s.head[i], s.dep[i])] if s.head[i] != i else []


def clause(s: Sentence, i: int) -> Arguments:
    """Find the clause that completes the trigger: "warned that …", "urged … to …"."""
    for kid in s.kids[i]:
        if s.dep[kid] in ("ccomp", "xcomp") and kid > i:
            return [Argument(kid, s.dep[kid], True)]
        if s.dep[kid] == "acl" and not s.is_verb(i) and s.tag[kid] == "VB":
            return [Argument(kid, "infinitive", True)]
        called = s.dep[kid] == "advcl" and s.tag[kid] == "VB" and not s.is_verb(i)
        if called and s.child(kid, "nsubj") >= 0:
            # "a call for the government to resign"
            return [Argument(kid, "clause of noun", True)]
        if s.dep[kid] in ("acl", "relcl") and not s.is_verb(i) and kid > i:
            own = s.child(kid, "nsubj", "nsubjpass")
            answered = s.lemma[kid] in ANSWERING and s.child(kid, "dobj", "mark") < 0
            if own >= 0 and s.lower[own] not in RELATIVE and not answered:
                return [Argument(kid, "clause of noun", True)]
    if s.is_verb(i):
        for kid in s.kids[i]:
            if s.dep[kid] == "advcl" and kid > i and s.tag[kid] == "VB":
                return [Argument(kid, "infinitive", True)]
        inner = s.child(i, "dobj")
        if inner >= 0:
            for kid in s.kids[inner]:
                if s.dep[kid] == "acl" and s.tag[kid] == "VB":
                    return [Argument(kid, "infinitive of object", True)]
    return []


def clause_subject(s: Sentence, i: int) -> Arguments:
    """Find who is to act in the clause: "demanded that the army leave"."""
    for found in clause(s, i):
        own = s.child(found.head, "nsubj")
        raised = s.child(i, "nsubjpass") if found.path == "xcomp" else -1
        if raised >= 0 and s.child(found.head, "nsubj", "nsubjpass") < 0:
            # "the troops are alleged to have looted"
            antecedent = antecedent_of(s, i) if s.lower[raised] in RELATIVE else raised
            return [Argument(antecedent, "raised")] if antecedent >= 0 else []
        if own >= 0 and s.lower[own] not in RELATIVE:
            more = _clauses_beside(s, found.head)
            return [Argument(own, "subject of clause"), *more]
        doer = by_phrase(s, found.head)
        if doer:
            return [*doer, *_clauses_beside(s, found.head)]
        if found.path == "infinitive":
            for kid in s.kids[found.head]:
                if s.lower[kid] == "for" and s.child(kid, "pobj") >= 0:
                    return [Argument(s.child(kid, "pobj"), "for … to")]
    return []


def _clauses_beside(s: Sentence, i: int) -> Arguments:
    """Find the subjects of clauses beside one: "that A led and that B looked on"."""
    found = []
    for kid in s.children(i, "conj"):
        own, mark = s.child(kid, "nsubj"), s.child(kid, "mark")
        named = own >= 0 and s.pos[own] != "PRON"
        if named and mark >= 0 and s.lower[mark] == "that":
            found.append(Argument(own, BESIDE))
    return found


def possessor(s: Sentence, i: int) -> Arguments:
    """Find the possessor of a noun: "Iran's attack", "his killing"."""
    kid = s.child(i, "poss")
    if kid >= 0 and s.lower[kid] == "whose":
        # "peasants whose bodies were found"
        clause = next((up for up in s.path_up(i) if s.dep[up] == "relcl"), -1)
        return [Argument(s.head[clause], "whose")] if clause >= 0 else []
    if kid >= 0 and (s.ent[kid] in ("DATE", "TIME") or s.has_list(kid, "time_nouns")):
        # "the year's first attack"
        return []
    return [Argument(kid, "possessor")] if kid >= 0 else []


HYPHENS = frozenset({"-", "–"})


def compound(s: Sentence, i: int) -> Arguments:
    """Find a party named before a noun: "police firing", "rebel attacks"."""
    found: Arguments = []
    for kid in s.kids[i]:
        if s.lower[kid] in UNARMED or s.has_list(kid, "instruments"):
            if s.lower[kid] == "air" and not found:
                found = _air_force(s, kid)
            continue
        # "Ukrainian shelling", with no name found
        people = s.ent[kid] == "NORP" or s.has_list(kid, "nationalities")
        if s.lemma[i] in PLACED and not people and not s.has_list(kid, "armed"):
            # "the Oro massacre": where it was
            continue
        if s.lower[i] in SHOT and is_place_of_deed(s, kid):
            # "the Oro shooting", with "Oro" read as a body
            continue
        if kid < i and s.text[kid + 1] in HYPHENS:
            # "house-to-house fighting"
            continue
        armed = s.has_list(kid, "armed") or people or s.ent[kid] == "ORG"
        armed = armed or s.has_list(kid, "insurgents")
        named = s.dep[kid] in ("compound", "nmod") or (
            s.dep[kid] == "amod" and (people or s.pos[kid] == "PROPN")
        )
        # "a rebel ambush", with "rebel" read as an adjective
        rebel = s.dep[kid] == "amod" and s.lower[kid] in REBELS
        named = named or (rebel and s.lower[kid - 2 : kid] != ["anti", "-"])
        if found and (s.text[kid - 1] == "(" or not s.has_list(kid, "armed")):
            # "Kenyan army fire": the army; "Kenyan Express attack"
            continue
        before_place = kid + 1 < i and s.has_list(kid + 1, "places")
        if before_place and s.dep[kid] == "compound" and s.head[kid + 1] == i:
            # "the Oro market blast", with "Oro" read as a body
            continue
        # "the SFs retaliation"
        letters = s.text[kid].removesuffix("s")
        if named and kid < i and (armed or _is_acronym(s, letters)):
            found = [Argument(kid, "compound")]
    return found


def _air_force(s: Sentence, air: int) -> Arguments:
    # "regime air strikes": the parser hangs the regime on "air"
    inner = s.child(air, "compound", "nmod")
    armed = inner >= 0 and s.has_list(inner, "armed")
    return [Argument(inner, "compound")] if armed else []


def _is_acronym(s: Sentence, word: str) -> bool:
    return word.isupper() and len(word) > 1 and not s.in_capitals()


def prepositional(s: Sentence, i: int, word: str, *, clause: bool = False) -> Arguments:
    """Find what follows a preposition of the trigger.

    word (str): The preposition, or `*` for any.
    clause (bool): Take gerund clauses ("of attacking"), too.
    """
    places = [i]
    if s.is_verb(i):
        places += s.children(i, "dobj", "nsubjpass", "prt", "acomp", "oprd")
        # "whisked away to a barracks"
        places += [k for k in s.children(i, "advmod") if s.lower[k] in DIRECTIONS]
        for kid in s.children(i, "prep"):
            if s.lower[kid] == "under" or s.lower[kid - 2 : kid + 1] == IN_FOR:
                # "came under attack from herders", "came in for criticism from them"
                places += s.children(kid, "pobj")
    else:
        # "threats were issued against X", "the promise made to X"
        places += [k for k in s.children(i, "acl") if s.has_list(k, "light_verbs")]
        # "accusations by the mayor against X"
        for kid in s.kids[i]:
            if s.lower[kid] == "by" and word in ("against", "on", "upon"):
                places += s.children(kid, "pobj")
        verb, dep = s.head[i], s.dep[i]
        if s.lemma[i] == "exchange" and word in ("between", "with"):
            # "exchanges of fire between soldiers and rebels"
            of = [k for k in s.children(i, "prep") if s.lower[k] == "of"]
            places += [k for kid in of for k in s.children(kid, "pobj")]
        if dep == "compound" and s.lemma[verb] in ATTEMPTS:
            # "an assassination attempt on the mayor"
            places.append(verb)
        if dep == "conj" and s.dep[verb] == "dobj" and i > verb:
            # "carried out mortar and gun attack on a base"
            places.append(verb)
            verb, dep = s.head[verb], "dobj"
        light = dep in ("dobj", "nsubjpass") and s.has_list(verb, "light_verbs")
        if word == "against":
            # "clashes that pitted farmers against herders"
            places += [k for k in s.children(i, "relcl") if s.lemma[k] == "pit"]
        if dep == "pobj" and word == "against" and s.is_verb(s.head[verb]):
            # "were held during protests in the capital against the law"
            places += [s.head[verb]] if s.head[verb] < i else []
        if word == "between" and dep != "nsubj":
            # "clashes which broke out between X and Y"
            places += [k for k in s.children(i, "relcl") if s.has_list(k, "occurring")]
        # "fighting erupted between X and Y"
        if (
            light
            or (word == "between" and _goes_on(s, verb) and dep == "nsubj")
            or (dep == "nsubj" and s.has_list(verb, "occurring"))
            or (s.lemma[verb], dep) in SIDES.get(word, ())
        ):
            places.append(verb)
        elif word == "from" and s.lemma[verb] in SENDING.get(dep, ()):
            # "an appeal went out from the Vatican", "drew protests from Paris"
            places.append(verb)
    if s.is_verb(i) and word == "to":
        places += _sums(s, i)
    found: Arguments = []
    if not s.is_verb(i) and word == "to" and light:
        # "gave them an ultimatum"
        found = [Argument(k, "dative") for k in s.children(verb, "dative")]
        found = [a for a in found if a.head < i and s.child(a.head, "pobj") < 0]
    for place in places:
        for kid in s.kids[place]:
            if s.dep[kid] not in ("prep", "agent", "dative", "prt", "advmod"):
                continue
            before = place != i and kid < i and s.dep[place] != "nsubjpass"
            if word not in ("*", s.lower[kid]) or before or _is_apart(s, kid):
                continue
            if word == "in" and _is_phrase(s, kid):
                continue
            found += _after_preposition(s, kid, clause=clause)
            for beside in s.children(kid, "conj"):
                # "clashed with protesters and with settlers"
                if s.lower[beside] == s.lower[kid]:
                    for more in _after_preposition(s, beside, clause=clause):
                        found.append(more._replace(path=BESIDE))
    if word == "at" and len(found) > 1 and s.is_verb(i):
        # "at Oro, men threw stones at a bus"
        found = [a for a in found if a.head > i] or found
    if word == "on" and s.is_verb(i):
        # "on the East Bank, police fired gas"
        found = [a for a in found if a.head > i or s.ent[a.head] not in ("GPE", "LOC")]
    if word == "at" and not s.is_verb(i):
        # "the firing at Oro" is there
        found = [a for a in found if not _is_place_name(s, a.head)]
    if word == "at" and s.lemma[i] == "use":
        # "used tear gas at the bridge"
        found = [a for a in found if not is_place(s, a.head, "at")]
    if word == "at" and s.is_verb(i) and any(s.lower[k] == "on" for k in s.kids[i]):
        # "fired on mourners at a wake"
        found = [a for a in found if not is_gathering(s, a.head)]
    if word == "at" and s.dep[i] == "nsubj" and s.is_verb(s.head[i]):
        # "the attack took place at a market"; not "the attack at a market"
        above = s.kids[s.head[i]]
        found = [a for a in found if s.head[a.head] not in above]
    if word in ("at", "on") and s.lemma[i] in THERE and not s.is_verb(i):
        # "a shooting at a bar", "a stabbing on a train"; not "a shooting at a patrol"
        found = [a for a in found if not _is_scene(s, a.head, word)]
    return found


def _sums(s: Sentence, verb: int) -> list[int]:
    """List the sums that something is of: "promised aid of 2 million to Oro"."""
    sums = []
    for of in [
        k for thing in s.children(verb, "dobj") for k in s.children(thing, "prep")
    ]:
        summed = s.child(of, "pobj") if s.lower[of] == "of" else -1
        if summed >= 0 and (s.ent[summed] == "MONEY" or s.lemma[summed] in SUMMED):
            sums.append(summed)
    return sums


def _is_phrase(s: Sentence, preposition: int) -> bool:
    """Tell whether "in" begins a preposition of several words: "in response to"."""
    inner = s.child(preposition, "pobj")
    if inner != preposition + 1 or s.lower[inner] not in IN_PHRASES:
        return False
    return s.child(inner, "prep") == inner + 1


def _is_apart(s: Sentence, preposition: int) -> bool:
    """Tell whether a phrase with "with" tells what went on beside.

    "The gangs fought for years, with shopkeepers caught in the middle".
    """
    if s.lower[preposition] != "with" or s.text[preposition - 1] != ",":
        return False
    inner = s.child(preposition, "pobj")
    return inner >= 0 and s.child(inner, "acl") >= 0


def _is_scene(s: Sentence, i: int, word: str) -> bool:
    if word == "on" and s.lemma[i] in VEHICLES:
        return True
    return is_gathering(s, i) or is_place(s, i, word) or s.has_list(i, "sites")


def _is_place_name(s: Sentence, i: int) -> bool:
    # "Oro", whatever the tagger makes of it; not "the Bank of Oro", "a guard"
    if s.ent[i] in ("GPE", "LOC"):
        return True
    alone = s.pos[i] == "PROPN" and s.ent[i] != "PERSON"
    return alone and s.child(i, "det", "prep", "poss", "compound") < 0


def _after_preposition(s: Sentence, i: int, *, clause: bool) -> Arguments:
    path = f"prep:{s.lower[i]}"
    inner = s.child(i, "pobj")
    if inner >= 0:
        if s.lower[inner] in ("which", "whom"):
            # "the attack in which three men died"
            verb = next((up for up in s.path_up(i) if s.dep[up] == "relcl"), -1)
            inner = s.head[verb] if verb >= 0 else inner
        timed = s.ent[inner] in ("DATE", "TIME") and s.lower[i] != "of"
        return [] if timed else [Argument(inner, path)]
    inner = s.child(i, "prep")
    if inner >= 0 and s.child(inner, "pobj") >= 0:
        return [Argument(s.child(inner, "pobj"), path)]
    inner = s.child(i, "pcomp")
    return [Argument(inner, path, True)] if inner >= 0 and clause else []


def parties_within(s: Sentence, things: Arguments) -> Arguments:
    """Find the party that a thing's phrase names: whose it is, or from or to whom.

    "Iran's offer", "an offer from Iran", "ratifying a treaty with Iran"; of "Iranian
    goods" the whole phrase.
    """
    for thing in things:
        head = s.child(thing.head, "dobj") if s.is_verb(thing.head) else thing.head
        if head < 0:
            continue
        if head != thing.head and is_party(s, head):
            return [Argument(head, "party of the clause")]
        found = _party_of(s, head, 2)
        if found >= 0:
            return [Argument(found, f"party of {s.lower[head]}")]
        named = _named(s, head, 2)
        if named >= 0:
            return [Argument(named, NAMED)]
    return []


def _below(s: Sentence, thing: int) -> list[int]:
    # what is tied to a thing: "an offer from Iran", "a plan made by Iran"
    found = []
    for kid in s.kids[thing]:
        if s.dep[kid] == "prep" and kid > thing and s.lower[kid] in TIES:
            found.append(s.child(kid, "pobj"))
        elif s.dep[kid] == "acl" and kid > thing:
            found += [a.head for a in by_phrase(s, kid)]
    return [k for k in found if k >= 0 and s.pos[k] != "PRON"]


def _party_of(s: Sentence, thing: int, deep: int) -> int:
    own = s.child(thing, "poss")
    if own >= 0:
        # "its own plan" tells of no other party
        return own if is_party(s, own) and s.tag[own] != "PRP$" else -1
    below = _below(s, thing)
    for inner in below:
        if is_party(s, inner):
            return inner if s.child(inner, "poss") < 0 or not _is_own(s, inner) else -1
    for inner in below if deep else []:
        found = _party_of(s, inner, deep - 1)
        if found >= 0:
            return found
    return -1


def _is_own(s: Sentence, i: int) -> bool:
    # "their banks"
    return s.tag[s.child(i, "poss")] == "PRP$"


def _named(s: Sentence, thing: int, deep: int) -> int:
    # "Iranian goods"; in a headline "Iranian Offer"
    for kid in s.kids[thing]:
        if kid < thing and s.dep[kid] in ("compound", "nmod", "amod"):
            common = s.pos[thing] == "NOUN" or not s.ent[thing]
            if common and s.ent[kid] in ("GPE", "NORP", "ORG"):
                return thing
    for inner in _below(s, thing) if deep else []:
        found = _named(s, inner, deep - 1)
        if found >= 0:
            return found
    return -1
