"""Finds objects and subjects that a parse lost behind a number, a name or a remark."""

from .parties import is_party
from .tree import Sentence
from .voice import FINITE, SUBJECTS

# what stands before a number that is not exact
ABOUT = frozenset({"about", "around", "over", "roughly"})
THROWING = frozenset({"fire", "hurl", "lob", "pelt", "throw"})
THROWN = frozenset({"fired", "hurled", "lobbed", "pelted", "threw"})
NAMING = frozenset({"call", "describe", "say", "term"})
STRAY = frozenset({"amod", "compound", "nmod"})
# "most of them women"
AFTER = frozenset({"after", "before", "since", "until"})
OF_THEM = frozenset({"them", "whom"})
NEIGHBOURING = frozenset({"neighboring", "neighbouring", "surrounding", "warring"})
STRIKING = frozenset({"fleeing", "protesting", "striking", "visiting"})
STRIKING |= {"advancing", "departing", "marauding", "opposing", "rampaging"}
STRIKING |= {"retreating", "rioting"}
NEIGHBOURING |= STRIKING
TOWARDS = frozenset({"against", "among", "at", "between", "by", "on", "to", "with"})
GERUNDS = frozenset({"advcl", "ccomp", "pcomp", "xcomp"})
FIGHTING = frozenset({"battle", "besiege", "confront", "fight", "hunt"})
MARCHING = frozenset(
    ["chanting", "demonstrating", "gathering", "marching", "protesting", "rallying"]
)
# what the subject of such a clause is to the word that the clause hangs on
CLAUSE_LABELS = {"ccomp": "dobj", "dobj": "dobj", "pcomp": "pobj"}
HOLED = frozenset({"armed", "barricaded", "entrenched", "holed", "trapped"})

# "left ten men bruised"
LEFT_SO = frozenset({"battered", "bloodied", "bruised", "hurt", "maimed"})


def number_after_about(s: Sentence) -> None:
    """Read a number: "The blast killed around 50".

    The parser takes "around" for a preposition of the verb.
    """
    for i in s.at("prep", 1, 1):
        verb, number = s.head[i], s.child(i, "pobj")
        if s.lower[i] not in ABOUT or verb != i - 1:
            continue
        if number < 0 or not s.is_verb(verb) or not s.has_list(verb, "transitive"):
            continue
        counted = s.pos[number] == "NUM" or s.child(number, "nummod") >= 0
        counted = counted or s.ent[number] == "CARDINAL"
        if not counted or s.ent[number] in ("DATE", "TIME"):
            continue
        if s.child(verb, "dobj", "auxpass", "nsubjpass") >= 0:
            continue
        numeral = s.child(number, "nummod")
        first = numeral if numeral >= 0 else number
        s.head[number], s.dep[number] = verb, "dobj"
        s.head[i], s.dep[i] = first, "advmod"
        s.link()


def what_they_call(s: Sentence) -> None:
    """Find the object behind "what": "struck what the army called a depot".

    The parser makes a clause of it: "what it said were rebel positions".
    """
    for i in range(1, len(s) - 3):
        verb = i - 1
        if s.lower[i] != "what" or not s.is_verb(verb) or s.child(verb, "dobj") >= 0:
            continue
        clause = next((k for k in s.children(verb, "ccomp") if k > i), -1)
        if clause < 0 or s.lemma[clause] not in NAMING:
            continue
        thing = _named_in(s, clause)
        if thing < 0 or s.pos[thing] not in ("NOUN", "PROPN"):
            continue
        s.head[thing], s.dep[thing] = verb, "dobj"
        s.head[clause], s.dep[clause] = thing, "relcl"
        s.link()


def _named_in(s: Sentence, clause: int) -> int:
    thing = s.child(clause, "oprd", "attr")
    if thing >= 0 or s.lemma[clause] == "say":
        inner = s.child(clause, "ccomp")
        known = inner >= 0 and s.lemma[inner] == "be"
        return s.child(inner, "attr") if known else thing
    for kid in s.children(clause, "prep"):
        if s.lower[kid] == "as":
            return s.child(kid, "pobj")
    return -1


def object_of_participle(s: Sentence) -> None:
    """Find an object: "Posters calling for a strike and warning traders were found".

    The parser takes the traders for a second subject.
    """
    for label in SUBJECTS:
        for i in s.at(label, 3, 1):
            verb, start = s.head[i], min(s.subtree(i))
            # read as a verb, or as a part of the second subject
            gerund = start if s.tag[start] == "VBG" and start != i else start - 1
            first = next((k for k in s.children(verb, label) if k < gerund), -1)
            told = s.child(first, "acl") if first >= 0 else -1
            if s.tag[gerund] != "VBG" or s.lower[gerund - 1] != "and" or told < 0:
                continue
            if s.tag[told] == "VBG" and s.child(gerund, "dobj") < 0:
                s.head[gerund], s.dep[gerund] = told, "conj"
                s.pos[gerund] = "VERB"
                s.head[i], s.dep[i] = gerund, "dobj"
                s.link()
                break


def gerund_after_place(s: Sentence) -> None:
    """Hang gerunds on the verb: "raided the village of Oro, looting shops".

    The parser sets "looting shops" beside the name of the place.
    """
    if "VBG" not in s.tag:
        return
    for i in range(4, len(s) - 1):
        thing = s.head[i]
        if s.tag[i] != "VBG" or s.text[i - 1] != "," or s.dep[i] not in STRAY:
            continue
        if thing != i + 1 or s.dep[thing] not in ("conj", "dobj"):
            continue
        place = s.head[thing]
        if s.dep[thing] == "conj" and (s.dep[place] != "pobj" or place > i):
            continue
        verb = next((up for up in s.path_up(thing) if s.is_verb(up)), -1)
        if verb < 0 or verb > i or s.child(verb, "nsubj", "nsubjpass") < 0:
            continue
        if not s.has_list(i, "transitive") or s.tag[thing] != "NNS":
            continue
        _make_gerund(s, i, thing, verb, "advcl")
        for beside in s.children(thing, "conj"):
            second = next((k for k in s.kids[beside] if s.tag[k] == "VBG"), -1)
            if second == beside - 1 and s.dep[second] in STRAY:
                _make_gerund(s, second, beside, i, "conj")
        return


def _make_gerund(s: Sentence, verb: int, thing: int, above: int, label: str) -> None:
    s.pos[verb], s.head[verb], s.dep[verb] = "VERB", above, label
    s.head[thing], s.dep[thing] = verb, "dobj"
    s.link()


def subject_before_part(s: Sentence) -> None:
    """Find a subject: "Six nuns, most of them elderly, were held".

    The parser takes "most of them" for the subject.
    """
    for part in range(2, len(s) - 2):
        verb = s.head[part]
        if s.dep[part] not in SUBJECTS or s.text[part - 1] != "," or verb < part:
            continue
        of = s.child(part, "prep")
        inner = s.child(of, "pobj") if of == part + 1 else -1
        if inner < 0 or s.lower[inner] not in OF_THEM:
            continue
        for whole in s.kids[verb]:
            apart = s.dep[whole] in ("dep", "npadvmod") and whole < part - 1
            if apart and is_party(s, whole) and s.pos[whole] != "PRON":
                s.dep[whole] = s.dep[part]
                s.head[part], s.dep[part] = whole, "appos"
                s.link()
                break


def left_hurt(s: Sentence) -> None:
    """Find the object of "leaving ten people hurt".

    The parser takes "hurt" for a verb whose subject they are.
    """
    for i in s.at("ccomp", 2):
        verb, own = s.head[i], s.child(i, "nsubj")
        if s.lower[i] not in LEFT_SO or s.lemma[verb] != "leave":
            continue
        if verb < own < i and s.child(i, "dobj", "aux", "mark") < 0:
            s.head[own], s.dep[own] = verb, "dobj"
            s.head[i], s.dep[i], s.tag[i] = own, "acl", "VBN"
            s.link()


def adjective_before_name(s: Sentence) -> None:
    """Find the object behind an adjective: "accused neighbouring Oro of arming them".

    The parser takes "neighbouring" for a verb.
    """
    for i in range(1, len(s) - 1):
        if s.lower[i] in NEIGHBOURING and s.child(i, "dative") == i + 1:
            # "gave neighbouring Oro an ultimatum"
            above = s.head[i]
            above = above if s.is_verb(above) else s.head[above]
            for kid in s.kids[i]:
                s.head[kid] = above
            s.head[i], s.dep[i], s.pos[i] = i + 1, "amod", "ADJ"
            s.link()
            continue
        if s.lower[i] not in NEIGHBOURING or s.dep[i] not in GERUNDS:
            continue
        thing, above = s.child(i, "dobj"), s.head[i]
        if thing <= i or s.pos[thing] not in ("NOUN", "PROPN"):
            continue
        if s.lower[i] in STRIKING and not _told_to(s, i, thing, above):
            continue
        if s.lower[i] == "surrounding" and s.dep[i] == "pcomp":
            # "accused of surrounding Oro"
            continue
        label = "pobj" if s.dep[i] == "pcomp" else "dobj"
        for kid in s.kids[i]:
            if kid > thing:
                s.head[kid] = above if s.is_verb(above) else s.head[above]
        s.head[thing], s.dep[thing] = above, label
        s.head[i], s.dep[i], s.pos[i] = thing, "amod", "ADJ"
        s.link()


def _told_to(s: Sentence, i: int, thing: int, above: int) -> bool:
    # "an ultimatum to striking doctors"; not "accused of striking doctors"
    near = thing == i + 1 and s.tag[thing] == "NNS" and s.has_list(thing, "persons")
    return near and s.dep[i] == "pcomp" and s.lower[above] in TOWARDS


def over_ground(s: Sentence) -> None:
    """Count helpers: "Two over ground workers of the front".

    The parser reads a place: "two over ground".
    """
    for i in s.at("prep", 1, 2):
        number, noun = s.head[i], s.child(i, "pobj")
        if s.lower[i : i + 2] != ["over", "ground"]:
            continue
        if number == s.head[i - 1] and s.dep[i - 1] in ("dobj", "nsubj", "nsubjpass"):
            # "held two over ground workers", held over them
            number = i - 1
        if number != i - 1 or noun <= i + 1 or s.pos[number] != "NUM":
            continue
        above, label = s.head[number], s.dep[number]
        for kid in s.kids[number]:
            s.head[kid] = noun
        s.head[noun], s.dep[noun] = (noun if above == number else above), label
        s.head[number], s.dep[number] = noun, "nummod"
        s.head[i], s.dep[i] = noun, "amod"
        s.link()


def first_of_list(s: Sentence) -> None:
    """Part two objects: "torched a bakery and nine shops".

    The parser takes the first for a part of the second's number.
    """
    for i in s.at("nmod", 1, 3):
        last, number = s.head[i], s.child(i, "conj")
        if last < i or s.tag[last] != "NNS":
            continue
        if number < 0 or s.tag[number] != "CD" or s.head[number] != i:
            continue
        article = s.child(last, "det")
        if not 0 <= article < i or s.lower[article] not in ("a", "an"):
            continue
        s.head[article] = i
        s.head[i], s.dep[i] = s.head[last], s.dep[last]
        s.head[last], s.dep[last] = i, "conj"
        s.head[number], s.dep[number] = last, "nummod"
        s.link()


def holed_up(s: Sentence) -> None:
    """Find the object before "holed up": "battling gunmen holed up in a hotel".

    The parser takes them for the subject of a clause.
    """
    for i in range(2, len(s)):
        verb, own = s.head[i], s.child(i, "nsubj")
        if s.lower[i] not in HOLED or s.dep[i] not in ("ccomp", "xcomp"):
            continue
        if not verb < own < i or s.child(i, "aux", "auxpass", "mark", "dobj") >= 0:
            continue
        takes = s.has_list(verb, "transitive") or s.lemma[verb] in FIGHTING
        if takes and s.child(verb, "dobj") < 0:
            s.head[own], s.dep[own] = verb, "dobj"
            s.head[i], s.tag[i] = own, "VBN"
            s.dep[i] = "acl" if s.lower[i] == "armed" else "relcl"
            s.link()


def plural_before_verb(s: Sentence) -> None:
    """Read a plural: "Suspected Liberation Army militants sprayed bullets".

    The parser takes "militants" for a verb and "Army" for its subject.
    """
    for i in range(len(s) - 1):
        if s.tag[i] != "VBZ" or s.dep[i] not in SUBJECTS:
            continue
        own = s.child(i, "nsubj", "compound")
        known = s.has_list(i, "persons") or s.has_list(i, "deeds")
        if known and s.lower[i].endswith("s"):
            s.pos[i], s.tag[i] = "NOUN", "NNS"
            if 0 <= own == i - 1:
                s.dep[own] = "compound"
            s.link()


def between_two(s: Sentence) -> None:
    """Find the sides of a fight: "A clash between the army and Oro rebels left ten".

    The parser takes the army for a part of the rebels, and them for the subject.
    """
    for i in s.at("prep", 1, 4):
        noun = s.head[i]
        verb = s.head[noun]
        if s.lower[i] != "between":
            continue
        last = s.child(i, "pobj")
        if last < 0 and s.dep[noun] == "nsubj":
            last = s.children(verb, "nsubj")[-1]
            last = last if last < verb else -1
        first = s.child(last, "nmod", "compound") if last > i else -1
        if not i < first < last or s.child(first, "cc") < first:
            continue
        # "between Police and NDFB cadres", "between the SPLA and White Army fighters";
        # not "between Fatah and Hamas supporters"
        own = s.pos[first] == "NOUN" or s.has_list(first, "armed")
        own = own or (s.child(first, "det") == i + 1 and s.ent[first] != "NORP")
        if not own or not is_party(s, first):
            continue
        for kid in s.kids[last]:
            if kid < first:
                s.head[kid] = first
        for kid in s.children(first, "conj"):
            s.head[kid], s.dep[kid] = last, "compound"
        s.head[first], s.dep[first] = i, "pobj"
        s.head[last], s.dep[last] = first, "conj"
        s.link()


def clause_behind_deed(s: Sentence) -> None:
    """Hang a clause: "claimed the raid, in which a monk and a nun were killed".

    The parser takes the raid for the first of those who were killed.
    """
    for verb in s.at("ccomp", 5):
        above, own = s.head[verb], s.children(verb, "nsubj", "nsubjpass")
        if len(own) < 2 or not above < own[0] < own[1] < verb or not s.is_verb(above):
            continue
        which = [k for k in range(own[0], own[1]) if s.lower[k] == "which"]
        if not which or s.dep[which[0]] != "pobj" or s.child(above, "dobj") >= 0:
            continue
        within = s.head[which[0]]
        noun = within - 2
        if s.text[within - 1] != "," or noun not in s.subtree(own[0]):
            continue
        s.head[own[0]], s.dep[own[0]] = above, "dobj"
        s.head[within] = verb
        s.head[verb], s.dep[verb] = noun, "relcl"
        s.link()
        return


def clause_after_preposition(s: Sentence) -> None:
    """Find a clause: "Shares fell after workers at a rival went on strike".

    The parser takes "workers" for what follows a preposition, and "went" for a second
    verb beside the first.
    """
    for i in s.at("prep", 1, 3):
        verb, own = s.head[i], s.child(i, "pobj")
        if s.lower[i] not in AFTER or own < i or verb > i:
            continue
        beside = s.children(verb, "conj", "advcl")
        # "after youths stabbed a clerk", read as youths who did
        told = [k for k in s.children(own, "acl") if s.tag[k] == "VBD"]
        beside += [k for k in told if s.child(k, "dobj") > k]
        second = next((k for k in beside if k > own), -1)
        if second < 0 or s.tag[second] not in FINITE or not is_party(s, own):
            continue
        if s.child(second, "nsubj", "nsubjpass", "csubj", "mark", "advmod") >= 0:
            continue
        if any(s.tag[k] == "CC" or s.text[k] == "," for k in range(own, second)):
            continue
        for kid in s.kids[verb]:
            if own < kid < second:
                s.head[kid] = own
        s.head[second], s.dep[second] = verb, "advcl"
        s.head[own], s.dep[own] = second, "nsubj"
        if s.child(second, "auxpass") >= 0:
            s.dep[own] = "nsubjpass"
        s.head[i], s.dep[i], s.pos[i] = second, "mark", "SCONJ"
        s.link()


def verb_beside_object(s: Sentence) -> None:
    """Find a second verb: "set up roadblocks and abducted travellers".

    The parser takes "abducted travellers" for a second object.
    """
    for i in s.at("conj", 4):
        noun, part = s.head[i], i - 1
        verb = s.head[noun]
        if s.dep[noun] != "dobj" or s.head[part] != i:
            continue
        if s.tag[i] != "NNS" or s.lower[part - 1] != "and" or s.dep[part] != "amod":
            continue
        thrown = s.lemma[part] in THROWING or s.lower[part] in THROWN
        if not s.lower[part].endswith("ed") and not thrown:
            continue
        if s.tag[verb] != "VBD" or s.child(verb, "nsubj") < 0 or is_party(s, noun):
            continue
        known = s.has_list(part, "transitive") and is_party(s, i)
        if not (known or thrown) or s.child(noun, "amod") >= 0:
            continue
        for kid in s.kids[i]:
            if kid > i:
                s.head[kid] = part
        s.head[part], s.dep[part] = verb, "conj"
        s.pos[part], s.tag[part] = "VERB", "VBD"
        s.head[part - 1] = verb
        s.head[i], s.dep[i] = part, "dobj"
        s.link()


def marchers_before_gerund(s: Sentence) -> None:
    """Hang a gerund on those before it: "fired at hundreds of nuns marching to Oro".

    The parser hangs it on the verb, as if those who fired marched, or makes a clause of
    it: "killed nuns marching".
    """
    for i in range(3, len(s)):
        persons, verb = i - 1, s.head[i]
        own = s.child(i, "nsubj")
        clause = s.lower[i] in MARCHING and s.dep[i] in CLAUSE_LABELS and own > verb
        if (
            clause
            and s.child(i, "aux", "mark") < 0
            and s.child(verb, *CLAUSE_LABELS) == i
        ):
            if s.dep[i] != "ccomp" or s.has_list(verb, "transitive"):
                label = CLAUSE_LABELS[s.dep[i]]
                s.head[own], s.dep[own] = verb, label
                s.head[i], s.dep[i] = own, "acl"
                s.link()
            continue
        if s.lower[i] not in MARCHING or s.dep[i] != "advcl" or verb > persons:
            continue
        if s.dep[persons] not in ("pobj", "dobj") or s.child(i, "mark", "aux") >= 0:
            continue
        if verb not in s.path_up(persons) or not s.has_list(persons, "persons"):
            continue
        s.head[i], s.dep[i] = persons, "acl"
        s.link()
