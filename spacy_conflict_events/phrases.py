"""Noun phrases: how far one reaches, who stands beside it, and who can act."""

from .freed_days import HOLY
from .parties import is_nominal, is_party, is_thing, persons_of
from .time_phrases import SMALL, time_phrases
from .tree import Sentence

MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
# what a phrase leaves out: clauses, appositions, and the other parties beside it
OUTSIDE = frozenset(
    [
        "relcl",
        "acl",
        "appos",
        "conj",
        "cc",
        "preconj",
        "advcl",
        "parataxis",
        "mark",
        "ccomp",
        "nsubj",
        "nsubjpass",
        "aux",
        "auxpass",
        "cop",
        "agent",
        "dobj",
        "punct",
        "intj",
        "meta",
        "expl",
        "prt",
        "xcomp",
        "attr",
        "oprd",
        "dep",
        "acomp",
    ]
)
EITHER = frozenset({"both", "either", "neither"})
FREED_ON = (["on", "bail"], ["on", "parole"], ["on", "probation"])
CLOSE = frozenset(
    ["det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "case"]
)
OF = frozenset({"of", "from", "with", "to", "for", "against", "between", "on", "off"})
THROWING = frozenset({"fire", "fling", "hurl", "launch", "lob", "shoot", "throw"})
PLACED = frozenset({"in", "at", "near", "inside", "outside", "across", "under"})
PLACED |= {"above", "along", "around", "below", "off", "opposite"}
# who stands behind a party is another one: "tribesmen backed by the coalition"
EDGES = frozenset({"bank", "banks", "border", "edge", "fringes", "outskirts", "shore"})
EDGES |= {"shores", "side", "slopes"}
MOVED = frozenset({"bus", "car", "column", "convoy", "ferry", "lorry", "patrol"})
MOVED |= {"tanker", "train", "truck", "van", "vehicle", "minibus"}
BACKING = frozenset(
    ["accompanied", "aided", "assisted", "backed", "escorted", "joined", "supported"]
)
# of the participles after a doer, those that tell of what else happens
TELLING = (
    "speaking",
    "demanding",
    "transitive",
    "involved",
    "punishing",
    "instruments",
)
FACTIONS = frozenset({"maoist", "maoists", "marxist"})
# of a name in capitals
MIN_LETTERS = 3
DASHES = frozenset({"-", "--", "–", "—", "(", ":"})
PAUSES = DASHES | {","}
DRIVEN_OUT = frozenset({"displaced", "evicted", "uprooted"})
MOSTLY = frozenset({"chiefly", "largely", "mainly", "mostly", "predominantly"})
ARMS = frozenset(
    ["acid", "axe", "baton", "bomb", "bottle", "brick", "bullet", "club", "egg", "gun"]
)
ARMS |= {"grenade", "hammer", "knife", "machete", "mortar", "rifle", "rock", "rocket"}
ARMS |= {"stick", "stone", "sword"}
# what police or an army is of: "riot police firing"
BRANCHES = frozenset({"border", "federal", "government", "military", "paramilitary"})
BRANCHES |= {"regime", "riot", "security", "state"}
HIRED = frozenset({"employ", "pay", "service"})
TAKING = frozenset({"capture", "liberate", "recapture", "retake", "seize", "wrest"})
CHANGES = frozenset(
    ["change", "cut", "fall", "hike", "increase", "reduction", "reform", "rise"]
)
PLANNED = frozenset({"bid", "decision", "move", "plan", "proposal"})
RESULTING = frozenset({"causing", "forcing", "leaving", "prompting", "triggering"})
BRACKETS = frozenset("()")
# "cleared the town of rebels"
EMPTYING = frozenset({"accuse", "clear", "deprive", "relieve", "rid", "rob", "strip"})
DAYS = frozenset({"today", "yesterday", "tonight", "tomorrow", "meanwhile"})

# "three people, a man and two women"
ANY_PERSONS = frozenset({"civilian", "other", "people", "person", "victim"})
COUNTED = ("zero", *SMALL.split())


def conjuncts(s: Sentence, i: int) -> list[int]:
    """List a phrase's head and the heads of the phrases beside it, in order."""
    found = [i]
    for head in found:
        for kid in s.kids[head]:
            beside = s.dep[kid] == "conj" and kid not in found
            beside = beside and is_nominal(s, kid) and s.pos[kid] != "ADJ"
            beside = beside and not _is_name_of(s, head, kid)
            beside = beside and not _is_other_number(s, head, kid)
            beside = beside and s.lower[min(s.subtree(kid))] not in MOSTLY
            beside = beside and not _is_driven_out(s, kid)
            if beside and not (_is_human(s, i) and is_thing(s, kid)):
                found.append(kid)
        appositive = s.child(head, "appos")
        if appositive >= 0:
            found += [k for k in _after_apposition(s, appositive) if k not in found]
        if appositive >= 0 and _is_list_item(s, head, appositive):
            found.append(appositive)
    if (
        len(found) > 2
        and s.tag[i] == "NNS"
        and all(s.pos[k] == "PROPN" for k in found[1:])
    ):
        # "the traders, Ali and Omar": the names tell who the traders are
        return [i]
    if len(found) > 2 and s.tag[i] == "NNS" and _tell_who(s, i, found[1:]):
        return [i]
    return found


def _is_driven_out(s: Sentence, i: int) -> bool:
    # "killed nine and displaced thousands", with "displaced" read as an adjective
    first = min(s.subtree(i))
    counted = s.pos[i] == "NUM" or s.ent[i] == "CARDINAL" or s.has_list(i, "measures")
    return s.lower[first] in DRIVEN_OUT and s.lower[first - 1] == "and" and counted


def _tell_who(s: Sentence, i: int, others: list[int]) -> bool:
    """Tell whether a row behind a number says who they are, as many as the number.

    "Three people, a man and two women, were killed"; not "two guards, a woman and a
    child were killed".
    """
    whole = _how_many(s, i)
    start, last = noun_phrase(s, others[0])[0], others[-1]
    if whole < 2 or s.text[start - 1] != "," or start < i:
        return False
    end = noun_phrase(s, last)[1]
    closed = s.text[end : end + 1] == [","] or s.lemma[i] in ANY_PERSONS
    return closed and whole == sum(_how_many(s, k) for k in others)


def _how_many(s: Sentence, i: int) -> int:
    """Give the small number that a phrase begins with, 1 for one person, else 0."""
    number = s.child(i, "nummod")
    if number >= 0:
        word = s.lower[number]
        if word.isdecimal() and len(word) < 3:
            return int(word)
        return COUNTED.index(word) if word in COUNTED else 0
    single = s.tag[i] in ("NN", "NNP") and s.child(i, "det", "poss", "compound") >= 0
    return int(single)


def _is_other_number(s: Sentence, head: int, kid: int) -> bool:
    # "abducted 46 people last month, or more than one a day"
    if s.pos[kid] != "NUM":
        return False
    joined = [k for k in s.children(head, "cc") if head < k < kid]
    return any(s.lower[k] == "or" and s.text[k - 1] == "," for k in joined)


def _is_name_of(s: Sentence, head: int, kid: int) -> bool:
    """Tell whether what is read as a party beside another is its name.

    "A cadre of the army, Ali Khan (27), was shot": nothing joins the two.
    """
    if s.pos[kid] != "PROPN" or s.tag[head] != "NN" or s.child(kid, "conj") >= 0:
        return False
    if s.child(head, "cc") >= 0 or s.child(kid, "cc") >= 0:
        return False
    below = s.subtree(kid)
    first, last = below[0], below[-1]
    return (
        first > 0
        and s.text[first - 1] == ","
        and s.text[last + 1 : last + 2] == [","]
        and s.child(head, "det") >= 0
    )


def _after_apposition(s: Sentence, i: int) -> list[int]:
    # "the priest, Juan Mora, and a driver": the driver is no priest
    return [
        kid
        for kid in s.children(i, "conj")
        if _has_own_start(s, kid)
        and s.pos[kid] == "NOUN"
        and min(s.subtree(kid)) > i + 2
        and s.text[min(s.subtree(kid)) - 2] in PAUSES
    ]


def _has_own_start(s: Sentence, i: int) -> bool:
    return s.child(i, "det", "nummod", "poss") >= 0 or any(
        s.lower[k] == "other" for k in s.kids[i]
    )


def _is_human(s: Sentence, i: int) -> bool:
    i = persons_of(s, i)
    return s.has_list(i, "persons") or s.ent[i] == "PERSON" or s.pos[i] == "PRON"


def _is_list_item(s: Sentence, head: int, appositive: int) -> bool:
    # "ten soldiers, two policemen and a guard": a list read as an apposition
    if _is_bare_item(s, head, appositive):
        return True
    if s.pos[appositive] == "PROPN" or s.child(appositive, "conj") < 0:
        return False
    first = min(s.subtree(appositive))
    if s.lower[first + 1 : first + 3] == ["of", "them"]:
        # "twelve people, most of them women and children"
        return False
    if s.lower[first] in MOSTLY or s.text[first - 1] in DASHES:
        # "twenty people, mostly women and children", "six men - two guards and ..."
        return False
    if s.dep[head] == "conj" and s.text[min(s.subtree(head)) - 1] == ",":
        # "the judge, his wife, son and a guard"
        return True
    if s.tag[head] == "NN" and is_party(s, head) and is_party(s, appositive):
        # "a priest, a nun and two boys", "the mayor, the judge and their aides"
        beside = s.children(appositive, "conj")
        articles = [s.lower[s.child(k, "det")] for k in (head, appositive)]
        bare = set(articles) <= {"a", "an"} and s.child(appositive, "prep", "relcl") < 0
        if bare or any(s.tag[k] == "NNS" for k in beside):
            return s.child(appositive, "det", "nummod") >= 0
    return s.child(head, "nummod") >= 0 or s.child(appositive, "poss", "nummod") >= 0


def _is_bare_item(s: Sentence, head: int, appositive: int) -> bool:
    """Tell whether a noun with nothing before it is one of a row.

    "The front, local gangs, smugglers and farmers", "his wife, son, and daughter".
    """
    if s.pos[appositive] != "NOUN" or s.text[min(s.subtree(appositive)) - 1] != ",":
        return False
    if s.child(appositive, "det", "poss", "prep", "relcl", "acl") >= 0:
        return False
    counted = s.child(appositive, "nummod") >= 0
    if s.tag[head] == s.tag[appositive] == "NNS" and not counted:
        # "parties, lawyers, local groups and leaders"
        row = s.children(appositive, "conj")
        row += [k for beside in row for k in s.children(beside, "conj")]
        parties = is_party(s, head) and is_party(s, appositive) and len(row) > 1
        return parties and all(s.tag[k] == "NNS" for k in row)
    if s.tag[appositive] == "NNS":
        # one is not many
        one = s.tag[head] in ("NNP", "NN") and is_party(s, appositive)
        beside = s.children(head, "conj")
        listed = bool(beside) and s.text[min(s.subtree(beside[0])) - 1] == ","
        return one and listed and (counted or s.tag[beside[0]] == "NNS")
    own = s.child(head, "poss") >= 0 and not counted
    return own and s.child(appositive, "conj") >= 0


def noun_phrase(
    s: Sentence,
    head: int,
    *,
    places: bool = False,
    clauses: bool = False,
    doer: bool = False,
    without: int = -1,
) -> tuple[int, int]:
    """Find how far the phrase of a head reaches.

    Relative clauses, appositions after a comma, the parties beside it and adjuncts
    of time stay out; phrases of place, too, unless `places`, and participles that
    follow without a comma, unless `clauses`; and what hangs on the token `without`.
    Of a `doer`, participles stay that tell how he looks or where he belongs.

    RETURNS (tuple[int, int]): First token and end (exclusive), in the sentence.
    """
    key = (head, places, clauses, doer, without)
    if key not in s.memo:
        s.memo[key] = _extent(s, head, places, clauses, doer, without)
    return s.memo[key]  # type: ignore[return-value]


def _extent(
    s: Sentence, head: int, places: bool, clauses: bool, doer: bool, without: int
) -> tuple[int, int]:
    inside = {head}
    queue = [head]
    for token in queue:
        for kid in s.kids[token]:
            if kid in inside or kid == without:
                continue
            if s.lower[kid] in DAYS and s.dep[kid] in ("compound", "nmod"):
                # "today rebels freed two men"
                continue
            if s.lower[kid] in EITHER and s.child(token, "conj") > token:
                # "both Kenya and Oman"
                continue
            if s.lower[kid : kid + 2] in FREED_ON:
                # "freed nine dissidents on bail"
                continue
            if kid < token and s.text[kid + 1] == ":":
                # "Oro: six killed in raids"
                continue
            if s.dep[kid] == "acl" and s.head[token] == token and s.is_headline():
                # "Kidnapped oil workers freed by army"
                belongs = False
            elif s.dep[kid] == "acl":
                belongs = (clauses and _tells_which(s, token, kid)) or (
                    doer
                    and token in (head, persons_of(s, head))
                    and is_party(s, head)
                    and _tells_how(s, token, kid)
                )
            else:
                belongs = _belongs(s, token, kid, head, places)
            if belongs:
                inside.add(kid)
                queue.append(kid)
    start = end = head
    while (step := _reach(s, start, inside, -1)) != start:
        start = step
    while (step := _reach(s, end, inside, 1)) != end:
        end = step
    while end > head and (
        s.tag[end] in ("POS", "TO")
        or s.pos[end] in ("PUNCT", "CCONJ")
        or _is_cut(s, end)
    ):
        end -= 1
    while start < head and s.text[start] == ",":
        start += 1
    if "(" in s.text[end][1:] and s.text[end + 1 : end + 2] == [")"]:
        # "the ULFA(I)", of which the parser parts the last bracket
        end += 1
    if s.text[end + 1 : end + 2] == ["("] and s.text[end + 3 : end + 4] == [")"]:
        end = _with_faction(s, end)
    if s.text[end + 1 : end + 2] == ['"'] and _is_open(s, start, end):
        end += 1
    if s.dep[head] == "compound" and start == head and s.has_list(head, "armed"):
        start = _with_names_before(s, head)
    start, end = _without_time(s, start, end + 1)
    first, last = _with_hyphens(s, start, end - 1)
    if first < start:
        # "a rebel-held town", with "rebel" outside
        while (step := _reach(s, first, inside, -1)) != first:
            first = step
    return first, last


def _with_faction(s: Sentence, end: int) -> int:
    # "the CPI (Maoist)", "the NDFB (S)"; not "the People's Army (PA)", "PARIS (AP)"
    name, faction = s.text[end], s.text[end + 2]
    if not name.isupper() or len(name) < MIN_LETTERS:
        return end
    short = faction.isupper() and len(faction) < MIN_LETTERS and faction != "AP"
    return end + 3 if short or faction.lower() in FACTIONS else end


def _is_open(s: Sentence, start: int, end: int) -> bool:
    # 'the camp of the "Tren": a quotation mark of which the second stands behind
    return s.text[start] != '"' and s.text[start : end + 1].count('"') == 1


def _with_names_before(s: Sentence, head: int) -> int:
    # "Kenyan army fire": all that says whose army, though it hangs on "fire"
    start = head
    while start > 0 and s.head[start - 1] == s.head[head]:
        people = (
            s.ent[start - 1] in ("NORP", "GPE", "ORG") or s.pos[start - 1] == "PROPN"
        )
        people = people or s.has_list(start - 1, "nationalities")
        people = people or s.lower[start - 1] in BRANCHES
        if s.dep[start - 1] not in ("amod", "compound", "nmod") or not people:
            break
        start -= 1
    return start


def _is_cut(s: Sentence, i: int) -> bool:
    """Tell whether a phrase ends with a participle without what tells where and when.

    "Three boys abducted on Monday from a school".
    """
    cut = s.dep[i] == "acl" and s.tag[i] in ("VBN", "VBG")
    return cut and max(s.subtree(i)) > i


def _is_clause(s: Sentence, subject: int) -> bool:
    # "insisted that kessim had left", with "that" read as an article
    verb = s.head[subject]
    told = s.dep[verb] == "ccomp" and s.head[verb] == subject - 2
    known = s.tag[subject] == "NN" and s.has_list(subject, "persons")
    return told and s.dep[subject] in ("nsubj", "nsubjpass") and not known


def _without_time(s: Sentence, start: int, end: int) -> tuple[int, int]:
    """Leave out a day that is read as a part of a name beside it.

    "Fought with rebels Monday", "at the mosque late on Sunday night", "on Friday
    suspected rebels fled"; not "the events of Sunday", "Friday's march".
    """
    if end > start + 1 and s.lower[start] in ("when", "while"):
        start += 1
    if end == start + 2 and s.lower[start] == "that" and _is_clause(s, start + 1):
        start += 1
    if end - start < 2:
        return start, end
    for first, last in time_phrases(s):
        if first >= end:
            break
        before = s.lower[first - 1] if first else ""
        if last == end and first > start:
            if s.pos[first - 1] in ("NOUN", "PROPN") and before not in HOLY:
                end = first
        elif first == start and last < end and s.tag[last] != "POS":
            # "on Friday rebels fled", "earlier this month rebels fled"
            apart = before == "on" or s.lower[first] in ("earlier", "later")
            start = last if apart else start
    return start, end


def _with_hyphens(s: Sentence, start: int, end: int) -> tuple[int, int]:
    """Take in what hyphens join to a phrase: "Port-au-Prince", "ex-minister"."""
    while start > 0 and "-" in (s.text[start], s.text[start - 1]):
        if not _touches(s, start - 1):
            break
        start -= 1
    while end + 1 < len(s) and "-" in (s.text[end], s.text[end + 1]):
        if not _touches(s, end):
            break
        end += 1
    return start, end + 1


def _touches(s: Sentence, i: int) -> bool:
    """Tell whether no space parts a token from the next."""
    return s.offset[i + 1] == s.offset[i] + len(s.text[i])


def _belongs(s: Sentence, token: int, kid: int, head: int, places: bool) -> bool:
    dep = s.dep[kid]
    if dep in CLOSE:
        # "held the police responsible": no part of the object
        apart = dep == "amod" and kid > token and s.dep[token] == "dobj"
        # "two dead in blast", "two guards dead as gunmen storm bank"
        apart = apart or (s.lower[kid] == "dead" and kid > token)
        # "teachers, unpaid since May, struck"
        apart = apart or (dep == "amod" and kid > token and s.text[kid - 1] == ",")
        return s.pos[kid] != "SPACE" and not apart
    if dep == "prep" and s.is_verb(token) and s.child(token, "dobj") >= 0:
        inner = s.child(kid, "pobj")
        if s.lower[kid] in PLACED and inner >= 0 and s.pos[inner] == "PROPN":
            # "men wielding axes in Oro": where they did it; not "men firing rockets at
            # Oro"
            return s.lower[kid] == "at" and s.lemma[token] in THROWING
    if dep == "prep" and s.lower[token] == "identified" and s.lower[kid] != "as":
        # "a guard identified as Ali at Oro"
        return False
    if dep == "prep":
        return _belonging_preposition(s, token, kid, places)
    if dep == "appos":
        # "police chief Ali Khan"; "the group (PLA)" is left out
        return min(s.subtree(kid)) == token + 1 and s.pos[kid] == "PROPN"
    if dep in ("conj", "cc") and token != head:
        # beside a part of the phrase: "the village of Ida and Oro"
        return s.pos[kid] != "VERB"
    if dep == "punct":
        return token != head or s.text[kid] in ("-", "'", "’", "/", "–")
    if dep == "advmod" and token == head and kid > head:
        return False
    if s.is_verb(token) and token != head:
        # "a Kenya-based group", "the most wanted man"
        based = dep in ("npadvmod", "advmod") and s.dep[token] == "amod" and kid < token
        return based or dep in (
            "acomp",
            "aux",
            "xcomp",
            "prep",
            "oprd",
            "pobj",
            "attr",
            "agent",
            "dobj",
            "pcomp",
        )
    return dep not in OUTSIDE


def is_named(s: Sentence, head: int) -> bool:
    """Tell whether a participle says the name: "a man identified as Ali"."""
    return any(s.dep[k] == "acl" and s.has_list(k, "naming") for k in s.kids[head])


def _tells_which(s: Sentence, token: int, kid: int) -> bool:
    if s.tag[kid] == "VB" and s.lemma[token] in PLANNED and s.lower[kid - 1] == "to":
        # "against plans to raise fees"
        return token + 1 == kid - 1
    # "men accused of theft"; not "men, armed with guns", "tools used to make bombs"
    followed = kid == token + 1 and s.tag[kid] in ("VBN", "VBG")
    if s.lower[kid : kid + 2] == ["identified", "as"] and s.tag[kid] in ("VBN", "VBD"):
        # "a home guard (HG) identified as Ali"
        between = s.text[token + 1 : kid]
        return not between or (between[0], between[-1]) == ("(", ")")
    if _only_when(s, kid):
        return False
    return followed and (s.child(kid, "xcomp") < 0 or is_party(s, token))


def _only_when(s: Sentence, participle: int) -> bool:
    # "a guard kidnapped last week by rebels"
    if any(s.ent[k] in ("DATE", "TIME") for k in s.children(participle, "npadvmod")):
        return True
    # "three soldiers held since May", "two nuns kidnapped a day earlier"
    below = [s.child(k, "pobj") for k in s.children(participle, "prep")]
    below += s.children(participle, "npadvmod", "advmod")
    timed = all(k >= 0 and s.ent[k] in ("DATE", "TIME") for k in below)
    return timed and 0 < len(below) == len(s.kids[participle])


def _tells_how(s: Sentence, token: int, kid: int) -> bool:
    # "men armed with axes", "gunmen riding mules"; not "groups demanding money"
    if s.tag[kid] not in ("VBN", "VBG") or _has_backers(s, kid):
        return False
    if kid - 1 not in (token, persons_of(s, token)):
        return False
    told = s.children(kid, "agent", "prep", "dobj")
    if s.child(kid, "xcomp") >= 0 and s.lower[kid] not in RESULTING:
        # "men believed to be rebels"
        return True
    if s.tag[kid] == "VBN":
        told = [k for k in told if s.lower[k] in OF | {"as", "by"}]
    if not told or s.lower[kid] in RESULTING:
        return False
    done = s.child(kid, "dobj")
    if done >= 0 and any(s.has_list(done, name) for name in ("deeds", "happenings")):
        return False
    return not any(s.has_list(kid, name) for name in TELLING)


def _has_backers(s: Sentence, participle: int) -> bool:
    # "tribesmen backed by the coalition"; not "troops backed by warplanes"
    if s.lower[participle] not in BACKING:
        return False
    by = s.child(participle, "agent")
    backers = s.child(by, "pobj") if by >= 0 else -1
    return backers < 0 or is_party(s, backers)


# with what the names of days end
FEASTS = frozenset({"anniversary", "day", "eve"})


def _belonging_preposition(s: Sentence, token: int, kid: int, places: bool) -> bool:
    word = s.lower[kid]
    inner = s.child(kid, "pobj", "pcomp")
    if inner < 0:
        return False
    if s.pos[inner] in ("VERB", "AUX") and not s.is_verb(token):
        # "one of the injured"; not "a charge of killing"
        the = s.child(inner, "det")
        return word == "of" and the >= 0 and s.tag[inner] == "VBN" and kid > token
    named = s.pos[inner] == "PROPN" and s.has_list(inner, "places")
    if s.ent[inner] in ("DATE", "TIME") and word not in ("of", "from") and not named:
        # not "in District 12", read as a date
        return False
    if word == "on" and s.lower[inner] in FEASTS:
        # "the release of nine men on Independence Day"
        return False
    if word == "between" and not places and is_on_way(s, kid):
        # "hit a convoy between Ida and Oro"
        return False
    if word == "between" and s.tag[inner] == "CD":
        # "a station in Oro between 1980 and 1984"
        return False
    if word == "between" and is_party(s, token) and s.has_list(inner, "places"):
        # "waylaid by rebels between two villages"
        return False
    verb = s.head[token]
    argument = s.dep[token] in ("dobj", "nsubjpass") and s.is_verb(verb)
    # "nine fishermen from Oro were seized": they are from Oro
    if argument and kid > verb and s.has_list(s.head[token], f"{word}_verbs"):
        # "convicted the banker of theft", "evicted families from the valley"; not
        # "convicted a member of the gang of theft", "warned members of the party"
        own = is_party(s, inner) and s.lemma[verb] not in EMPTYING and word == "of"
        return own or any(s.lower[k] == word and k > kid for k in s.kids[verb])
    if word in ("on", "against") and s.dep[token] == "dobj" and kid == token + 1:
        # "killed men planning an attack on Oro"
        planned = s.head[token] < token and s.has_list(token, "deeds")
        if planned and s.dep[s.head[token]] in ("acl", "xcomp"):
            return True
    named = s.ent[inner] in ("FAC", "GPE", "LOC") or s.lower[inner] == "side"
    if word == "on" and places and s.lower[inner] in EDGES and kid > token:
        # "in a field on the edge of Oro"
        return s.has_list(token, "places")
    site = s.has_list(inner, "sites") and s.has_list(token, "persons")
    if word == "on" and (named or site or s.has_list(inner, "places")):
        # "shot a trader on the east side of the city"
        return places
    if word in ("on", "against") and s.lower[s.head[token]] == "by":
        # "a raid by gunmen on the bank": whom the raid is on
        return kid > token and s.has_list(inner, "mounts")
    known = s.has_list(inner, "outfits") or s.has_list(inner, "mounts")
    if word in ("in", "under") and known and is_party(s, token):
        # "men in police vests", "gunmen in two trucks"
        return kid > token
    if word == "in" and s.lemma[inner] in HIRED:
        # "criminals in the pay of landowners"
        of = any(s.lower[k] == "of" for k in s.children(inner, "prep"))
        return of and kid > token and is_party(s, token)
    if s.text[kid] == "With" and s.dep[token] == "dobj" and s.pos[token] == "PROPN":
        # "EU Hits Oro With Sanctions"
        return False
    if word == "with" and s.lemma[inner] in ARMS and not s.is_verb(token):
        # "attacked the car of a minister with stones"; not "a man with a knife"
        whole = s.head[s.head[token]] if s.lower[s.head[token]] == "of" else token
        if not _is_human(s, whole):
            return False
    if word == "from" and _is_apart(s, token, inner):
        return False
    body = s.has_list(inner, "bodies") and not s.has_list(inner, "places")
    if word == "at" and body and kid == token + 1 and s.dep[token] == "nsubj":
        # "workers at the power company have struck"
        return s.has_list(token, "persons") and kid < s.head[token]
    if word == "for" and s.lower[s.head[token]] in ("by", "from", "with"):
        # "criticism from lawyers for his handling of it", "a battle with rebels for the
        # town"; not "a group for widows"
        why = s.child(inner, "poss") >= 0 or s.has_list(inner, "deeds")
        why = (why and not is_party(s, inner)) or s.has_list(inner, "places")
        if why and s.pos[token] == "NOUN":
            return False
    if word == "in" and s.lemma[token] in CHANGES:
        # "cuts in bread subsidies"
        return kid > token
    if word == "against" and places:
        # "at the palace against the law"
        return False
    if places and s.tag[token] == "NNP" and _is_told_there(s, word, inner):
        return False
    by = s.head[token]
    doers = word == "for" and s.lower[by] == "by" and s.tag[token] == "NNS"
    if doers and s.has_list(s.head[by], "speaking"):
        # "a demand by teachers for smaller classes"
        return False
    if word == "off" and is_party(s, token) and not places:
        # "was seized by pirates off the coast"
        return False
    if word in OF or s.is_verb(token) or (word in PLACED and places):
        return kid > token
    if s.dep[token] == "amod" and s.head[token] < token:
        # "farmers angry about a levy"
        return word in ("about", "at", "over")
    return False


def is_on_way(s: Sentence, between: int) -> bool:
    """Tell whether "between" says where people or vehicles are.

    "A bus between A and B"; not "a deal between A and B", "fighters between 20 and 30".
    """
    noun, inner = s.head[between], s.child(between, "pobj")
    if inner < 0 or s.pos[inner] != "PROPN" or s.ent[inner] in ("DATE", "TIME", "NORP"):
        return False
    moved = s.has_list(noun, "mounts") or s.lemma[noun] in MOVED
    return moved or s.has_list(noun, "persons")


def _is_told_there(s: Sentence, word: str, inner: int) -> bool:
    # "to a hospital in Oro for treatment", "in Oro in protest"; not "Oro in Kessim"
    if word in ("for", "with"):
        return s.pos[inner] == "NOUN" and not s.has_list(inner, "places")
    deeds = s.has_list(inner, "deeds") or s.has_list(inner, "happenings")
    return word == "in" and deeds


def _is_apart(s: Sentence, token: int, inner: int) -> bool:
    # "wrested control of two villages from the rebels"
    if s.has_list(token, "places") and s.has_list(inner, "armed"):
        return True
    above = s.head[token]
    if s.dep[token] in ("dobj", "nsubjpass") and s.lemma[above] in TAKING:
        # "captured the dam from Islamic State"
        named = s.pos[inner] == "PROPN" and s.ent[inner] not in ("GPE", "LOC", "FAC")
        return named or s.has_list(inner, "armed")
    if s.lower[above] == "at" and s.lemma[s.head[above]] in THROWING:
        # "threw stones at the post from a truck"
        return s.has_list(inner, "mounts") or s.has_list(inner, "places")
    # "was abducted by cadres of the front from a market"
    verb = next((up for up in s.path_up(token) if s.is_verb(up)), -1)
    named = s.child(inner, "compound") >= 0 and s.pos[inner - 1] == "PROPN"
    placed = s.has_list(inner, "places") and (named or not s.has_list(inner, "bodies"))
    # "was abducted by cadres of the front from Oro"
    placed = placed or (s.ent[token] == "ORG" and s.ent[inner] in ("GPE", "LOC"))
    if not placed or verb < 0 or verb > token:
        return False
    return s.has_list(verb, "from_verbs") or s.has_list(verb, "punishing")


def _reach(s: Sentence, at: int, inside: set[int], step: int) -> int:
    """Take one step from a token of the phrase, over marks and brackets within it."""
    i = at + step
    if not 0 <= i < len(s):
        return at
    if step == -1 and s.text[i] == ")" and "(" in s.text[i - 1][1:]:
        # "ULFA(I) cadres", of which the parser parts the last bracket
        return i - 1 if i - 1 in inside else at
    if s.text[i] in BRACKETS and step in (-1, 1):
        closing = {-1: "(", 1: ")"}[step]
        for beyond in range(i + step, i + 12 * step, step):
            if not 0 <= beyond < len(s):
                break
            if s.text[beyond] == closing:
                far = beyond + step
                return far if far in inside and s.text[far] != "," else at
        return at
    if i in inside:
        return i
    if s.pos[i] == "SPACE":
        # a line that is broken within the phrase
        far = _reach(s, i, inside, step)
        return at if far == i else far
    far = i + step
    if s.pos[i] == "PUNCT" and far in inside and s.text[i] not in (";", ":"):
        # a comma only between the parties of a part: "a team of police, army and navy"
        return far if s.text[i] != "," or s.dep[far] == "conj" else at
    return at
