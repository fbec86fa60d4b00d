"""Finds doers that a parse hung on the clause before, or took for something else."""

from itertools import pairwise

from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import CAPTIVE, PAST, SUBJECTS

MOMENTS = frozenset({"after", "as", "before"})
BANNED = frozenset({"banned", "disbanded", "outlawed", "proscribed"})
OVER = frozenset({"about", "around", "over", "under"})
FIGHTING = frozenset({"battling", "fighting"})
# what is shot or thrown: "in a jeep sprayed bullets"
SHOT = frozenset(["bomb", "bullet", "fire", "grenade", "round", "shot", "stone"])
# where those are who do it: "on a bike", "from a moving car"
AT = frozenset({"aboard", "from", "in", "inside", "on"})
SHOOTING = frozenset({"fire", "open", "shoot"})
HOLDING = frozenset({"abduct", "arrest", "detain", "hold", "imprison", "jail"})
HOLDING |= {"kidnap"}
CHARGED = frozenset({"accuse", "charge", "convict", "suspect"})
LAWFUL = frozenset({"agents", "authorities", "court", "detectives", "judge", "judges"})
LAWFUL |= {"jury", "magistrate", "magistrates", "officials", "prosecutors", "security"}


def row_of_doers(s: Sentence) -> None:
    """Set two in a row: "a team of police and the army arrested four dealers".

    The parser takes the army for a second subject of the verb; so it does in "between
    youths in Oro and some herders".
    """
    for cc in s.at("cc", 1, 2):
        first = s.head[cc]
        if s.dep[first] == "nsubj" and s.has_list(first, "collectives"):
            # "a team of police and the army"
            first = cc - 1
        if s.lower[cc] != "and" or s.dep[first] not in ("pobj", "nsubj"):
            continue
        second = next((k for k in s.at("nsubj") if min(s.subtree(k)) == cc + 1), -1)
        if second < 0 or s.child(first, "conj") >= 0:
            continue
        verb = s.head[second]
        own = s.children(verb, *SUBJECTS)
        if len(own) < 2 or own[0] not in (first, *s.path_up(first)) or own[0] > first:
            continue
        if is_party(s, second) and is_party(s, first):
            s.head[second], s.dep[second] = first, "conj"
            s.link()


def row_of_sides(s: Sentence) -> None:
    """Set two sides in a row: "clashes between members of Oro Force and local herders".

    The parser sets the herders beside the force; so it is right to do with "between
    supporters of Mr Sol and Mr Bem".
    """
    for between in s.at("prep", 1, 4):
        first = s.child(between, "pobj")
        if s.lower[between] != "between" or first < 0 or s.child(first, "conj") >= 0:
            continue
        if not is_party(s, first):
            continue
        for second in s.subtree(first):
            beside = s.head[second]
            if s.dep[second] != "conj" or s.dep[beside] != "pobj":
                continue
            own = s.tag[second] == "NNS" or s.child(second, "det") >= 0
            place = s.pos[beside] == "PROPN" or s.has_list(beside, "places")
            # "between a patrol of the battalion and the rebels"
            place = place or s.has_list(beside, "collectives")
            # "dissidents of the FARC", read as a common noun
            place = place or (s.text[beside].isupper() and not s.in_capitals())
            if not own or not place or not is_party(s, second):
                continue
            for kid in s.children(beside, "cc"):
                s.head[kid] = first
            s.head[second] = first
            s.link()
            return


def subject_after_moment(s: Sentence) -> None:
    """Find a subject: "after some youths went berserk, attacked herders and fled".

    The parser takes "after" for a preposition, and the verb for one without a subject.
    """
    for i in s.at("pobj", 1, 1):
        mark = s.head[i]
        if s.lower[mark] not in MOMENTS or s.pos[i] not in NOUNS or i < mark:
            continue
        verb = max(s.subtree(i)) + 1
        if s.text[verb : verb + 1] == [","] and s.child(i, "appos") > i:
            # "after its leader, Ali Sol, was killed"
            verb += 1
        while verb < len(s) and s.pos[verb] == "ADV":
            verb += 1
        passive = verb < len(s) and s.dep[verb] == "auxpass" and s.head[verb] > verb
        if passive and s.text[verb - 1] == ",":
            verb = s.head[verb]
        elif verb >= len(s) or s.tag[verb] not in ("VBD", "VBZ", "VBP"):
            continue
        else:
            passive = False
        if s.dep[verb] not in ("advcl", "conj") or s.head[verb] not in s.path_up(mark):
            continue
        if s.child(verb, "nsubj", "nsubjpass", "mark") >= 0 or not is_party(s, i):
            continue
        s.dep[verb] = "advcl"
        s.head[i], s.dep[i] = verb, "nsubjpass" if passive else "nsubj"
        s.head[mark], s.dep[mark], s.pos[mark] = verb, "mark", "SCONJ"
        s.link()


def subject_after_agent(s: Sentence) -> None:
    """Find a subject: "A boy was shot by guards and two men were hurt".

    The parser sets the men beside the guards.
    """
    for i in s.at("conj", 4, 1):
        verb = s.head[i]
        if s.pos[i] not in NOUNS or s.dep[verb] != "pobj":
            continue
        be = max(s.subtree(i)) + 1
        if be >= len(s) or s.dep[be] not in ("auxpass", "aux"):
            continue
        told = s.head[be]
        if told < be or s.child(told, "nsubj", "nsubjpass", "expl") >= 0:
            continue
        above = s.head[told]
        if s.dep[told] != "conj" or above not in s.path_up(i) or above > i:
            continue
        s.head[i] = told
        s.dep[i] = "nsubjpass" if s.child(told, "auxpass") >= 0 else "nsubj"
        for kid in s.children(verb, "cc"):
            if kid == min(s.subtree(i)) - 1:
                s.head[kid] = above
        s.link()


def clause_of_party(s: Sentence) -> None:
    """Read a clause: "a fight began as rebels fired upon a patrol".

    The parser takes "as" for a preposition, and "fired" for a participle of the rebels.
    """
    for i in s.at("acl", 2):
        doer = s.head[i]
        mark = s.head[doer]
        if s.tag[i] not in PAST or s.dep[doer] != "pobj" or not mark < doer < i:
            continue
        if s.lower[mark] not in MOMENTS or not is_party(s, doer):
            continue
        if max([doer, *[k for k in s.subtree(doer) if k < i]]) != i - 1:
            continue
        if s.child(i, "agent", "auxpass", "aux", "oprd") >= 0 or not acts(s, i):
            continue
        s.head[i], s.dep[i], s.tag[i] = s.head[mark], "advcl", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        s.head[mark], s.dep[mark], s.pos[mark] = i, "mark", "SCONJ"
        s.link()


def accused_of(s: Sentence) -> None:
    """Read a participle: "held a Syrian accused of theft", taken for an accused."""
    for i in s.at("amod", 1, 2) + s.at("compound", 1, 2):
        accused = s.head[i]
        if s.lower[accused] != "accused" or accused != i + 1 or not _is_people(s, i):
            continue
        of = s.child(accused, "prep")
        if of != accused + 1 or s.lower[of] != "of" or s.dep[accused] == "ROOT":
            continue
        s.head[i], s.dep[i] = s.head[accused], s.dep[accused]
        s.pos[i], s.tag[i] = "NOUN", "NN"
        for kid in s.kids[accused]:
            if kid < accused and kid != i:
                s.head[kid] = i
        s.head[accused], s.dep[accused] = i, "acl"
        s.pos[accused], s.tag[accused], s.lemma[accused] = "VERB", "VBN", "accuse"
        s.link()
        return


def accused_by_court(s: Sentence) -> None:
    """Hang a participle: "A man was remanded by magistrates accused of a plot".

    The parser hangs it on the magistrates.
    """
    for i in s.at("acl", 4):
        court = s.head[i]
        if s.lemma[i] not in CHARGED or s.tag[i] != "VBN" or s.dep[court] != "pobj":
            continue
        by = s.head[court]
        verb = next((up for up in s.path_up(by) if s.is_verb(up)), by)
        brought = s.child(verb, "nsubj") if s.lower[by] == "in" else -1
        if s.lower[court] == "court" and 0 <= brought < by and i == court + 1:
            # "appeared in court charged with assault"
            s.head[i] = brought
            s.link()
            continue
        held = s.child(verb, "nsubjpass")
        lawful = s.has_list(court, "armed") or s.lower[court] in LAWFUL
        if s.lower[by] == "by" and held >= 0 and held < by and lawful:
            s.head[i] = held
            s.link()


def _is_people(s: Sentence, i: int) -> bool:
    return s.ent[i] == "NORP" or s.has_list(i, "nationalities")


def row_in_headline(s: Sentence) -> None:
    """Set two in a row: "Rebels, army trade blame", a headline that leaves "and" out.

    The parser takes the first for a part of the second's name.
    """
    second = s.head[0]
    if s.text[1:2] != [","] or s.dep[0] != "compound" or not s.is_headline():
        return
    verb = s.head[second]
    if s.dep[second] not in SUBJECTS or second < 2 or not is_party(s, 0):
        return
    s.head[0], s.dep[0] = verb, s.dep[second]
    s.head[1] = 0
    s.head[second], s.dep[second] = 0, "conj"
    s.link()


def fallen_in_fight(s: Sentence) -> None:
    """Read a gerund: "Six guards died fighting rebels", taken for a modifier."""
    for foe in s.at("dobj", 3):
        verb = s.head[foe]
        i = verb + 1
        if s.lower[i] not in FIGHTING or s.head[i] != foe:
            continue
        if s.lemma[verb] in ("die", "fall", "perish") and is_party(s, foe):
            s.pos[i], s.tag[i], s.lemma[i] = (
                "VERB",
                "VBG",
                s.lower[i].removesuffix("ing"),
            )
            s.head[i], s.dep[i] = verb, "advcl"
            s.head[foe] = i
            for kid in s.kids[verb]:
                if kid > foe and s.dep[kid] == "prep":
                    s.head[kid] = i
            s.link()


def name_of_force(s: Sentence) -> None:
    """Join a name: "Chad's paramilitary Rapid Guard Forces attacked a farm".

    The parser takes it for two subjects of the verb.
    """
    for label in SUBJECTS:
        found = s.at(label, 1)
        for first, second in pairwise(found):
            if s.head[first] != s.head[second] or s.pos[second] != "PROPN":
                continue
            if min(s.subtree(second)) != first + 1 or s.tag[first] not in ("NN", "JJ"):
                continue
            for kid in s.kids[first]:
                s.head[kid] = second
            s.head[first], s.dep[first] = second, "compound"
            s.link()
            return


def name_behind_ban(s: Sentence) -> None:
    """Join a name: "cadres of the outlawed HNLC fired", read as "the outlawed"."""
    for i in s.at("pobj", 2, 2):
        name = i + 1
        if s.lower[i] not in BANNED or s.pos[name] != "PROPN" or s.child(i, "det") < 0:
            continue
        if s.dep[name] in ("advmod", "dep", "npadvmod") and not s.kids[name]:
            s.head[name], s.dep[name] = s.head[i], "pobj"
            s.head[i], s.dep[i] = name, "amod"
            for kid in s.kids[i]:
                s.head[kid] = name
            s.link()
            return


def number_before_doer(s: Sentence) -> None:
    """Read a number: "Over a dozen armed men attacked", taken for a phrase of place."""
    for over in s.at("prep", 0, 3):
        number = s.child(over, "pobj")
        if s.lower[over] not in OVER or number < 0 or s.kids[number][1:]:
            continue
        known = s.pos[number] == "NUM" or s.lower[number] in ("dozen", "hundred")
        doer = number + 1
        while doer < len(s) and s.pos[doer] in ("ADJ", "VERB", "NOUN", "PROPN"):
            if s.dep[doer] in SUBJECTS:
                break
            doer += 1
        if not known or doer >= len(s) or s.dep[doer] not in SUBJECTS:
            continue
        if min(s.subtree(doer)) == number + 1 and s.tag[doer] in ("NNS", "NNPS"):
            s.head[number], s.dep[number] = doer, "nummod"
            s.head[over], s.dep[over] = number, "advmod"
            s.link()
            return


def object_behind_death(s: Sentence) -> None:
    """Find an object: "stoned to death an unmarried couple", taken for a measure."""
    for i in s.at("npadvmod", 3):
        before = min(s.subtree(i)) - 1
        beside = s.lower[before] == "death" and s.head[s.head[before]] == s.head[i]
        if beside and not s.ent[i] and s.pos[i] in NOUNS:
            s.dep[i] = "dobj"
            s.link()
            return


def firing_in_headline(s: Sentence) -> None:
    """Read a verb: "Police fire at mob, two killed", taken for the police's fire."""
    if not s.is_headline():
        return
    for i in s.at("compound", 0, 3):
        fire = i + 1
        if s.lower[fire] != "fire" or s.head[i] != fire or s.pos[fire] != "NOUN":
            continue
        if s.lower[fire + 1] not in ("at", "on", "upon") or s.dep[fire] == "nsubj":
            continue
        if s.has_list(i, "armed") and s.child(fire, "det", "poss") < 0:
            s.pos[fire], s.tag[fire] = "VERB", "VBP"
            s.dep[i] = "nsubj"
            for kid in s.kids[fire]:
                if kid < i and s.dep[kid] in ("amod", "compound", "nummod"):
                    s.head[kid] = i
            s.link()
            return


def begun_passive(s: Sentence) -> None:
    """Read a participle: "Shot by a sniper, the guard died", taken for an order."""
    for by in s.at("agent", 1):
        verb = s.head[by]
        if s.tag[verb] == "VB" and s.child(verb, "aux", "auxpass", "nsubj") < 0:
            s.tag[verb] = "VBN"


def second_doer(s: Sentence) -> None:
    """Find a doer and its verb: "Women wailed and youths hurled stones at police".

    The parser takes "youths" for the verb, and "hurled" for a part of its object.
    """
    for i in s.at("conj", 2, 2):
        verb = i + 1
        thing = s.head[verb]
        if s.tag[i] != "VBZ" or s.dep[verb] != "amod" or s.tag[verb] not in PAST:
            continue
        if s.head[thing] != i or s.dep[thing] != "dobj" or not is_party(s, i):
            continue
        s.head[verb], s.dep[verb] = s.head[i], "conj"
        s.pos[verb], s.tag[verb] = "VERB", "VBD"
        for kid in s.kids[i]:
            s.head[kid] = verb
        s.head[i], s.dep[i], s.pos[i], s.tag[i] = verb, "nsubj", "NOUN", "NNS"
        for kid in s.kids[thing]:
            if verb < kid < thing and s.head[kid] == verb:
                s.head[kid] = thing
        s.link()


def verb_behind_mount(s: Sentence) -> None:
    """Find a verb: "when men riding on a motorcycle sprayed bullets on a taxi".

    The parser takes it for what the bullets are like: "motorcycle-sprayed"; also where
    the men are "in a jeep" or "on a bike" without a verb.
    """
    for i in s.at("amod", 4, 1):
        mount, thing = i - 1, s.head[i]
        if s.tag[i] not in PAST or s.head[mount] not in (i, thing):
            continue
        if s.dep[thing] != "pobj" or s.tag[mount] not in ("NN", "NNS", "JJ"):
            continue
        on = s.head[thing]
        riding = s.head[on]
        doer = riding if s.dep[riding] != "acl" else s.head[riding]
        if doer != riding and s.tag[riding] != "VBG":
            continue
        if doer == riding and not (s.lemma[thing] in SHOT and s.lower[on] in AT):
            # not "police with rubber coated bullets"
            continue
        if not is_party(s, doer) or not doer < on < mount:
            continue
        for kid in s.kids[thing]:
            if kid < mount:
                s.head[kid] = mount
        for kid in (*s.kids[doer], *s.kids[riding], *s.kids[on]):
            marks = kid < doer and s.dep[kid] in ("advmod", "mark")
            if kid > thing or marks:
                s.head[kid] = i
        _take_clause(s, i, doer)
        s.pos[i], s.tag[i] = "VERB", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        s.head[mount], s.dep[mount], s.pos[mount] = on, "pobj", "NOUN"
        s.head[thing], s.dep[thing] = i, "dobj"
        s.link()
        return


def _take_clause(s: Sentence, verb: int, doer: int) -> None:
    """Give a verb the place of its doer, or of the word that begins their clause."""
    above, label = s.head[doer], s.dep[doer]
    if label == "pobj" and s.lower[above] in MOMENTS:
        # "as gunmen in a van sprayed bullets"
        s.dep[above] = "mark"
    elif label == "nsubj" and s.tag[above] == "WRB":
        # "when gunmen in a van sprayed bullets"
        s.dep[above] = "advmod"
    else:
        if label in ("dobj", "nsubj"):
            # "police said gunmen in a van sprayed bullets"
            label = "ccomp"
        s.head[verb], s.dep[verb] = (verb if above == doer else above), label
        return
    s.head[verb], s.dep[verb] = s.head[above], "advcl"
    s.head[above] = verb


def persons_of_people(s: Sentence) -> None:
    """Join a people to its persons: "Hundreds of Kashmiri students", read as two."""
    for i in s.at("appos", 3):
        many = s.head[i]
        of = s.child(many, "prep")
        people = s.child(of, "pobj") if of == many + 1 else -1
        if s.lower[of] != "of" or people != i - 1 or not s.has_list(many, "measures"):
            continue
        if s.pos[people] == "PROPN" and s.tag[i] == "NNS" and is_party(s, i):
            s.head[i], s.dep[i] = of, "pobj"
            s.head[people], s.dep[people] = i, "amod"
            s.link()
            return


def sides_in_headline(s: Sentence) -> None:
    """Set two in a row: "Clashes between police, fans hurt ten", a headline."""
    if not s.is_headline():
        return
    for right in s.at("nsubj", 3, 1):
        comma = min(s.subtree(right)) - 1
        left = comma - 1
        if left < 1 or s.text[comma] != "," or s.dep[left] != "pobj":
            continue
        link, verb = s.head[left], s.head[right]
        if not (is_party(s, left) and is_party(s, right)):
            continue
        if s.lower[link] == "as" and s.head[s.head[link]] == verb:
            # "13 killed as rebels, troops clash"
            main = s.head[link]
            above = verb if s.head[verb] == verb else s.head[verb]
            s.head[main], s.dep[main] = (main if above == verb else above), s.dep[verb]
            s.head[verb], s.dep[verb] = main, "advcl"
            s.head[left], s.dep[left] = verb, "nsubj"
            s.head[link], s.dep[link], s.pos[link] = verb, "mark", "SCONJ"
        elif s.lower[link] != "between":
            continue
        s.head[right], s.dep[right] = left, "conj"
        s.link()
        return


def captive_behind_comma(s: Sentence) -> None:
    """Hang a participle: "marched to free their leader, held since Sunday".

    The parser hangs it on the verb, or on the noun of which the leader is a part.
    """
    for i in s.at_any(("acl", "advcl"), 4, 1):
        captive = i - 2
        if s.lemma[i] not in HOLDING or s.tag[i] != "VBN" or s.text[i - 1] != ",":
            continue
        since = s.child(i, "prep")
        if since != i + 1 or s.lower[since] not in ("since", "for"):
            continue
        if s.child(i, "nsubjpass", "auxpass", "mark") >= 0 or s.head[i] == captive:
            continue
        one = s.child(captive, "det", "poss", "nummod") >= 0 or s.ent[captive]
        if one and is_party(s, captive) and s.dep[captive] in ("pobj", "dobj"):
            s.head[i], s.dep[i] = captive, "acl"
            s.link()


def verb_behind_relative(s: Sentence) -> None:
    """Find a verb: "The gang, whose leader was held in May, has killed nine men".

    The parser sets it beside the verb of the relative clause.
    """
    for i in s.at("conj", 4):
        clause = s.head[i]
        doer = s.head[clause]
        if s.dep[clause] != "relcl" or s.dep[doer] != "ROOT" or not is_party(s, doer):
            continue
        helper = s.child(i, "aux", "auxpass")
        first = helper if 0 <= helper < i else i
        if s.tag[i] not in PAST or s.text[first - 1] != ",":
            continue
        if s.child(i, "nsubj", "nsubjpass") >= 0 or s.child(clause, "cc") >= 0:
            continue
        for kid in s.kids[doer]:
            if kid > i:
                s.head[kid] = i
        passive = s.child(i, "auxpass") >= 0
        s.head[i], s.dep[i] = i, "ROOT"
        s.head[doer], s.dep[doer] = i, "nsubjpass" if passive else "nsubj"
        s.link()
        return


def first_of_two(s: Sentence) -> None:
    """Read a verb: "after police arrested then freed him", taken for a participle."""
    for i in s.at("acl", 1, 2):
        doer, second = s.head[i], i + 2
        verb = s.head[doer]
        if s.lower[i + 1] != "then" or verb != second or doer != i - 1:
            continue
        if s.dep[doer] != "nsubj" or s.tag[i] not in PAST:
            continue
        done = s.child(second, "dobj")
        above = i if s.head[second] == second else s.head[second]
        s.head[i], s.dep[i] = above, s.dep[second]
        for kid in s.kids[second]:
            if kid < i:
                s.head[kid] = i
        s.head[i + 1] = second
        s.head[second], s.dep[second], s.tag[i] = i, "conj", "VBD"
        if done >= 0:
            s.head[done] = second
        s.link()
        return


def verb_of_clause(s: Sentence) -> None:
    """Find the verb of a clause: "Oro, where a man working with them was abducted".

    The parser takes "working" for the verb, and hangs "abducted" on a verb before.
    """
    for i in s.at("relcl", 3, 2):
        doer = s.child(i, "nsubj")
        if s.tag[i] != "VBG" or not 0 <= doer < i or s.child(i, "aux") >= 0:
            continue
        be = max(s.subtree(i)) + 1
        if be >= len(s) or s.dep[be] not in ("auxpass", "aux"):
            continue
        verb = s.head[be]
        if verb < be or s.child(verb, "nsubj", "nsubjpass", "mark") >= 0:
            continue
        if s.head[verb] > i or s.dep[verb] not in ("advcl", "conj", "ccomp"):
            continue
        passive = s.child(verb, "auxpass") >= 0
        for kid in s.kids[i]:
            if kid < doer:
                s.head[kid] = verb
        s.head[verb], s.dep[verb] = s.head[i], "relcl"
        s.head[doer], s.dep[doer] = verb, "nsubjpass" if passive else "nsubj"
        s.head[i], s.dep[i] = doer, "acl"
        s.link()
        return


def verb_of_whole(s: Sentence) -> None:
    """Find the verb of a sentence: "Rebels hiding in a house fired on a patrol".

    The parser takes the rebels for the whole, and "fired" for a participle.
    """
    if s.is_headline():
        return
    doer = s.root()
    if s.pos[doer] not in NOUNS or not is_party(s, doer):
        return
    for i in s.at("acl", doer + 2):
        told = s.head[i]
        if s.tag[i] not in PAST or doer not in (told, *s.path_up(told)):
            continue
        if s.child(i, "agent", "auxpass", "aux", "oprd") >= 0:
            continue
        # "The envoy, Ali Sol, called Monday for a truce"
        beside = told == doer or (s.dep[told], s.head[told]) == ("appos", doer)
        spoke = beside and s.text[i - 1] == "," and _speaks(s, i)
        if not (spoke or acts(s, i)):
            continue
        whole = not spoke and told == doer and s.child(doer, "acl", "relcl") == i
        if whole and s.lemma[i] not in SHOOTING:
            continue
        for kid in [k for k in s.kids[doer] if k > i or k < doer]:
            if _is_outside(s, kid, doer):
                s.head[kid] = i
        s.head[i], s.dep[i], s.tag[i] = i, "ROOT", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        s.link()
        return


def clause_of_saying(s: Sentence) -> None:
    """Find a clause: "He said a band of rebels fired at the post".

    The parser takes the band for what was said, and "fired" for a participle.
    """
    for i in s.at("acl", 3, 1):
        doer = s.head[i]
        if s.lower[s.head[doer]] == "of":
            doer = s.head[s.head[doer]]
        said = s.head[doer]
        if s.dep[doer] != "dobj" or s.lemma[said] != "say" or said > doer:
            continue
        if s.tag[i] not in PAST or not is_party(s, doer) or not acts(s, i):
            continue
        for kid in [
            k for k in s.kids[said] if k > i and s.dep[k] in ("prep", "advmod")
        ]:
            s.head[kid] = i
        s.head[i], s.dep[i], s.tag[i] = said, "ccomp", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        s.link()


def _is_outside(s: Sentence, kid: int, doer: int) -> bool:
    return kid > doer or s.dep[kid] in ("prep", "punct", "advmod", "npadvmod", "advcl")


def _speaks(s: Sentence, i: int) -> bool:
    about = any(s.lower[k] in ("for", "on") for k in s.children(i, "prep"))
    called = s.lemma[i] in ("appeal", "call") and about
    return called or (s.has_list(i, "speaking") and s.child(i, "ccomp") >= 0)


def acts(s: Sentence, i: int) -> bool:
    """Tell whether what looks like a participle has what an active verb has."""
    done = s.child(i, "dobj")
    if done > i:
        return s.lower[done] not in CAPTIVE and not s.has_list(i, "ditransitive")
    aimed = [k for k in s.children(i, "prep") if s.lower[k] in ("at", "on", "upon")]
    return s.lemma[i] in SHOOTING and any(s.child(k, "pobj") >= 0 for k in aimed)
