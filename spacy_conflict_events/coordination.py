"""Mends rows and what they share, each slip beside the sentence that forced it."""

from .lost_doers import (
    BANNED,
    FIGHTING,
    MOMENTS,
    OVER,
    accused_by_court,
    accused_of,
    begun_passive,
    captive_behind_comma,
    clause_of_party,
    clause_of_saying,
    down_tools,
    fallen_in_fight,
    firing_in_headline,
    first_of_two,
    harm_of_deed,
    name_behind_ban,
    name_of_force,
    number_before_doer,
    object_behind_death,
    persons_of_people,
    row_in_headline,
    row_of_doers,
    row_of_sides,
    second_doer,
    sides_in_headline,
    subject_after_agent,
    subject_after_moment,
    taken_before_verb,
    verb_behind_mount,
    verb_behind_passive,
    verb_behind_relative,
    verb_of_clause,
    verb_of_whole,
)
from .lost_parties import (
    LEAVING,
    charge_by_other,
    gerund_of_comers,
    inverted_subject,
    lost_object,
    lost_subject,
    object_after_dead,
    object_of_to_death,
    party_before_gerund,
    place_before_gerund,
    second_subject,
    subject_of_row,
)
from .lost_rows import (
    DRESSED,
    HURTS,
    clause_behind_including,
    deed_of_the_dressed,
    gerund_of_deeds,
    harm_of_blast,
    held_subject,
    injuries_beside_death,
    participle_of_persons,
    row_before_verb,
    row_behind_motion,
    row_with_ages,
    speech_of_clause,
    who_died,
)
from .mends import Mend, tagged
from .parties import is_party
from .tree import NOUNS, Sentence
from .voice import CAPTIVE, FINITE

ATTRIBUTING = frozenset({"ascribe", "attribute", "impute"})
ROW = frozenset({"pobj", "dobj", "conj"})
WITH_OTHERS = frozenset({"nsubj", "nsubjpass", "dobj"})
CHARGES = frozenset({"VBD", "VBN", "VBP", "VBZ"})
BLAMING = frozenset({"blame", "pin"})
THREATENED = frozenset({"threaten", "threatened", "threatening", "threatens"})
# "put the blame for it on the army"
PLACING = frozenset({"cast", "fix", "heap", "lay", "pin", "place", "put", "shift"})
LYING = frozenset({"around", "at", "from", "in", "near", "outside"})
BLAME = frozenset({"blame", "guilt", "responsibility"})
# "accused by the mayor of theft", "criticised by the mayor for it"
CHARGING = {"of": "of_verbs", "for": "for_verbs"}
SPEECH = frozenset({"speaking", "demanding"})
CLAIMING = frozenset({"allege", "charge", "claim", "deny"})
# "laid the blame on rebels"
LAYING = frozenset({"lay", "pin", "place", "put"})


def _attributed_to(s: Sentence) -> None:
    """Hang "to" on its verb: "attributed the murder of the judge to the cartel".

    The parser hangs it on the judge.
    """
    if ATTRIBUTING.isdisjoint(s.lemma):
        return
    for i in s.at("prep", 3):
        if s.lower[i] != "to":
            continue
        # "attributed the raid, in which two died, to the cartel"
        within = s.dep[s.head[i]] == "relcl" and s.text[i - 1] == ","
        if s.is_verb(s.head[i]) and not within:
            continue
        ups = [up for up in s.path_up(i) if s.is_verb(up) and s.dep[up] != "relcl"]
        verb = ups[0] if ups else -1
        if verb < 0 or s.lemma[verb] not in ATTRIBUTING:
            continue
        if s.child(verb, "dobj") in s.path_up(i):
            s.head[i] = verb
            s.link()


def _blamed_on(s: Sentence) -> None:
    """Hang "on" on its verb: "blamed the violence in the north on agents".

    The parser hangs it on the violence.
    """
    if BLAMING.isdisjoint(s.lemma):
        return
    for i in s.at("prep", 3):
        noun = s.head[i]
        if s.lower[i] != "on" or s.dep[noun] != "dobj":
            continue
        to, verb = s.child(i, "pobj"), s.head[noun]
        if to >= 0 and s.lemma[verb] in BLAMING and is_party(s, to):
            s.head[i] = verb
            s.link()


def _blame_placed(s: Sentence) -> None:
    """Hang "on" on its verb: "put the blame for the raid on the army".

    The parser hangs it on the raid.
    """
    for i in s.at("prep", 4):
        if s.lower[i] not in ("on", "upon"):
            continue
        to, below = s.child(i, "pobj"), s.head[i]
        charge = s.head[below]
        if to < 0 or s.dep[below] != "pobj" or s.lower[charge] != "for":
            continue
        verb = next((up for up in s.path_up(charge) if s.is_verb(up)), -1)
        if verb < 0 or s.lemma[verb] not in PLACING or not is_party(s, to):
            continue
        if s.lower[s.child(verb, "dobj")] in BLAME:
            s.head[i] = verb
            s.link()


def _charge_after_agent(s: Sentence) -> None:
    """Hang a charge on its verb: "accused by the mayor of theft".

    The parser hangs it on the mayor.
    """
    for i in s.at("prep", 3):
        names, charge = CHARGING.get(s.lower[i]), s.child(i, "pobj", "pcomp")
        if names is None or charge < 0:
            continue
        if is_party(s, charge) or s.has_list(charge, "places") or s.ent[charge]:
            # "accused by the mayor of Oro", "by a group of lawyers"
            continue
        agent = next((up for up in s.path_up(i) if s.dep[s.head[up]] == "agent"), -1)
        if agent < 0 or not is_party(s, agent):
            continue
        verb = s.head[s.head[agent]]
        if s.is_verb(verb) and s.has_list(verb, names):
            s.head[i] = verb
            s.link()


def _charge_behind_comma(s: Sentence) -> None:
    """Hang a charge: "accuse the guards, posted there since May, of beating him".

    The parser hangs it on "posted".
    """
    for of in s.at("prep", 4, 1):
        within = s.head[of]
        if s.lower[of] != "of" or s.text[of - 1] != "," or s.tag[within] != "VBN":
            continue
        if s.dep[within] not in ("acl", "advcl") or s.has_list(within, "of_verbs"):
            continue
        verb = next((up for up in s.path_up(within) if s.is_verb(up)), -1)
        if verb < 0 or not s.has_list(verb, "of_verbs") or s.child(verb, "dobj") < 0:
            continue
        if not any(s.lower[k] == "of" for k in s.children(verb, "prep")):
            s.head[of] = verb
            s.link()


def _charge_below_object(s: Sentence) -> None:
    """Hang a charge on its verb: "accused a group of men from Oro of raiding a farm".

    The parser hangs it on Oro.
    """
    for i in s.at("prep", 4):
        below = s.head[i]
        if s.lower[i] != "of" or s.child(i, "pcomp") < 0 or s.dep[below] != "pobj":
            continue
        verb = next((up for up in s.path_up(i) if s.is_verb(up)), -1)
        if verb < 0 or not s.has_list(verb, "of_verbs") or verb > below:
            continue
        charged = any(s.lower[k] == "of" for k in s.children(verb, "prep"))
        if s.child(verb, "dobj", "nsubjpass") >= 0 and not charged:
            s.head[i] = verb
            s.link()


def _threatened_with(s: Sentence) -> None:
    """Hang "with" on its verb: "threatened the passengers with grenades".

    The parser hangs it on the passengers.
    """
    for i in s.at("prep", 2):
        who = s.head[i]
        if s.lower[i] != "with" or s.pos[who] not in NOUNS or not is_party(s, who):
            continue
        while s.dep[who] in ("agent", "pobj", "prep"):
            # "threatened members of the guild", "was threatened by a guard"
            who = s.head[who]
        verb = who if s.is_verb(who) else s.head[who]
        if s.lemma[verb] == "threaten" and s.dep[who] in ("dobj", s.dep[verb]):
            s.head[i] = verb
            s.link()


def _gerund_of_charge(s: Sentence) -> None:
    """Read a gerund after a charge: "Soldiers accused of raping villagers".

    The parser makes "raping" an adjective of the villagers.
    """
    for i in s.at_any(("amod", "compound"), 2, 1):
        noun, preposition = s.head[i], i - 1
        if s.tag[i] != "VBG":
            continue
        if s.dep[noun] != "pobj":
            continue
        if s.head[noun] != preposition or noun < i:
            continue
        verb = s.head[preposition]
        if s.dep[verb] == "dobj":
            verb = s.head[verb]
        if s.lower[preposition] == "of" and s.has_list(verb, "of_verbs"):
            s.pos[i], s.dep[i], s.head[i] = "VERB", "pcomp", preposition
            s.head[noun], s.dep[noun] = i, "dobj"
            s.link()


def _name_of_post(s: Sentence) -> None:
    """Set a name beside a post: "murdered the mayor of Oro, Ali Khan, and two guards".

    The parser sets the name beside the place.
    """
    for i in s.at("conj", 2):
        place = s.head[i]
        if s.ent[i] != "PERSON" or s.dep[place] != "pobj":
            continue
        post = s.head[s.head[place]]
        if place > i or s.ent[place] == "PERSON" or not s.has_list(post, "persons"):
            continue
        if s.tag[post] == "NNS":
            # "the presidents of Chad, Niger and Mali"
            continue
        if s.text[min(s.subtree(i)) - 1] == "," and s.child(place, "cc") < 0:
            s.head[i], s.dep[i] = post, "appos"
            s.link()


def _row_of_names(s: Sentence) -> None:
    """Set names in a row: "gave an ultimatum to Chad, Niger, and Mali".

    The parser takes the second for another name of the first. Not "in Oro, Kenya, and
    Ida", which tells where Oro lies.
    """
    for i in s.at("appos", 2, 3):
        first = s.head[i]
        if first > i or s.pos[i] != "PROPN":
            continue
        if s.pos[first] != "PROPN" or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        link, last = s.child(first, "cc"), s.child(first, "conj")
        if not i < link < last or s.text[link - 1] != "," or s.pos[last] != "PROPN":
            continue
        if any(s.dep[k] != "compound" for k in s.kids[i] if s.pos[k] != "PUNCT"):
            continue
        placed = s.dep[first] == "pobj" and s.lower[s.head[first]] in LYING
        if not placed and s.ent[first] == "GPE":
            s.dep[i] = "conj"
            s.link()


def _stray_member(s: Sentence) -> None:
    """Hang a noun in its row: "resulting in the death of a guard and five rebels".

    The parser sets "five rebels" beside "resulting"; and in "arrested Raja Sen, a
    cadre of the front, and two others" it sets "two others" beside "arrested".
    """
    for i in s.at("conj"):
        verb = s.head[i]
        if not s.is_verb(verb) or verb > i:
            continue
        if s.pos[i] not in ("NOUN", "PROPN", "NUM") or not is_party(s, i):
            continue
        counted = s.child(i, "nummod") >= 0 and s.tag[i] == "NNS"
        clauses = {"nsubj", "dobj"} if counted else {"acl", "relcl", "nsubj", "dobj"}
        if any(s.dep[k] in clauses for k in s.kids[i]):
            # "freed a guard and two nuns it had held"
            continue
        link = min(s.subtree(i)) - 1
        if link <= verb + 1 or s.lower[link] not in ("and", "or"):
            continue
        before = link - 1
        if s.text[before] == ",":
            before = s.child(verb, "dobj")
            before = before if before >= 0 else _named_before(s, verb, link)
        if before > verb and is_party(s, before) and s.dep[before] in ROW:
            s.head[i] = before
            if s.head[link] == verb:
                s.head[link] = before
            s.link()


def _named_before(s: Sentence, verb: int, end: int) -> int:
    """Find whom a name tells of: "abducting a clerk, Ali Sol, and two others"."""
    for name in s.at("appos", verb + 1):
        noun = s.head[name]
        below = max(s.subtree(noun))
        if verb < noun and end - 3 <= below < end and s.pos[name] == "PROPN":
            return noun
    return -1


def _of_the_last(s: Sentence) -> None:
    """Hang "of" on the noun before it: "the offices and houses of the leaders".

    Not "the arrest and trial of the mayor", who was arrested, too.
    """
    for i in s.at("prep", 3, 1):
        last = i - 1
        if s.lower[i] != "of" or s.dep[last] != "conj":
            continue
        whose = is_party(s, last) or s.has_list(last, "places")
        if whose and s.head[i] == s.head[last] and s.pos[last] == "NOUN":
            s.head[i] = last
            s.link()


def _row_of_tense(s: Sentence) -> None:
    """Hang a verb on one of its tense: "took him, saying he was a spy, and left".

    The parser may set the last verb beside the verb of the clause within.
    """
    for i in s.at("conj"):
        beside = s.head[i]
        if s.tag[i] not in ("VBD", "VBZ"):
            continue
        if (
            s.tag[beside] == "VB"
            and s.tag[i] == "VBD"
            and _after_infinitive(s, i, beside)
        ):
            continue
        if s.tag[beside] != "VBG" or _after_charge(s, i, beside):
            continue
        if s.child(beside, "aux") < 0 or s.child(i, "nsubj", "nsubjpass", "aux") >= 0:
            continue
        clause = s.head[beside]
        if s.dep[beside] != "ccomp" or s.tag[clause] != "VBG":
            continue
        verb = s.head[clause]
        if s.dep[clause] == "advcl" and s.tag[verb] == s.tag[i] == "VBD":
            s.head[i] = verb
            s.link()


def _after_charge(s: Sentence, i: int, gerund: int) -> bool:
    """Hang a verb on the one before a charge: "accused him of lying and left"."""
    verb = s.head[s.head[gerund]]
    if s.dep[verb] == "dobj":
        # "accuses fighters of beating him and urges calm", with "of" on the fighters
        verb = s.head[verb]
    own = s.child(i, "nsubj", "nsubjpass", "aux", "auxpass")
    if s.dep[gerund] != "pcomp" or s.tag[verb] != s.tag[i] or own >= 0:
        return False
    if s.child(verb, "auxpass") >= 0 or s.child(verb, "nsubj") < 0:
        return False
    s.head[i] = verb
    s.link()
    return True


def _after_infinitive(s: Sentence, i: int, infinitive: int) -> bool:
    """Hang a verb on the verb above: "urged them to leave and accused the mayor".

    The parser sets "accused" beside "leave".
    """
    if not any(s.lower[k] == "to" for k in s.children(infinitive, "aux")):
        return False
    if s.child(i, "nsubj", "nsubjpass", "aux", "auxpass") >= 0:
        return False
    verb = next((up for up in s.path_up(infinitive) if s.tag[up] == "VBD"), -1)
    if verb < 0 or verb > infinitive:
        return False
    s.head[i] = verb
    s.link()
    return True


def _row_of_gerunds(s: Sentence) -> None:
    """Make a row of gerunds: "accused them of razing homes, shooting men and looting".

    The parser may hang "shooting" on "accused", and make "looting" a part of a noun.
    """
    for i in range(3, len(s)):
        if s.tag[i] != "VBG" or s.text[i - 1] != ",":
            continue
        first = _first_of_row(s, i)
        last = next((k for k in range(i + 1, len(s)) if s.tag[k] == "CC"), -1) + 1
        if first < 0 or not 0 < last < len(s) or not s.lower[last].endswith("ing"):
            continue
        s.head[i], s.dep[i] = first, "conj"
        noun = s.head[last]
        if s.tag[last] in ("VBG", "NN") and s.dep[last] != "dobj" and noun != last:
            s.pos[last], s.tag[last] = "VERB", "VBG"
            s.head[last] = i
            if s.dep[last] in ("amod", "compound") and noun > last:
                s.head[noun], s.dep[noun] = last, "dobj"
            s.dep[last] = "conj"
        s.link()


def _second_gerund(s: Sentence) -> None:
    """Hang a gerund on a gerund: "accuse soldiers of looting shops and raping women".

    The parser sets "raping" beside "accuse".
    """
    for i in s.at("conj", 3):
        verb = s.head[i]
        if s.tag[i] != "VBG" or s.tag[verb] not in CHARGES:
            continue
        gerunds = [
            k for k in range(verb, i) if s.dep[k] == "pcomp" and s.tag[k] == "VBG"
        ]
        if s.has_list(verb, "of_verbs") and gerunds and s.child(i, "aux") < 0:
            s.head[i] = gerunds[-1]
            s.link()


def _first_of_row(s: Sentence, i: int) -> int:
    """Find the gerund of a charge that another one follows; -1 if there is none."""
    verb = s.head[i]
    if s.dep[i] == "conj" and s.dep[verb] == "pcomp" and s.tag[verb] == "VBG":
        return verb
    charged = s.has_list(verb, "of_verbs") or s.has_list(verb, "accusing")
    if s.dep[i] != "advcl" or not charged:
        return -1
    gerunds = (k for k in range(verb, i) if s.dep[k] == "pcomp" and s.tag[k] == "VBG")
    return next(gerunds, -1)


def _row_of_speech(s: Sentence) -> None:
    """Hang speech on speech: "said that it was not involved and warned the police".

    The parser sets "warned" beside "involved".
    """
    for i in s.at("conj"):
        inner = s.head[i]
        if s.dep[inner] != "ccomp":
            continue
        thing = s.child(i, "dobj")
        holding = s.lemma[i] == "hold" and s.child(i, "oprd", "acomp") >= 0
        holding = holding or (s.lemma[i] in LAYING and s.lower[thing] in BLAME)
        if not holding and not _speaks(s, i):
            continue
        said = s.head[inner]
        apart = s.child(i, "aux", "auxpass") < 0
        if apart and s.tag[i] == s.tag[said] == "VBG" != s.tag[inner]:
            # "adding that it was a crime and calling for calm"
            s.head[i] = said
            s.link()
            continue
        if s.tag[i] == "VBN" and _has(s, i) and _has(s, said) and said < inner:
            # "had told the court that they had been hurt, and had called for help"
            if s.has_list(said, "reporting") and s.text[i - 3 : i - 1] == [",", "and"]:
                s.head[i] = said
                s.link()
            continue
        if s.tag[i] not in ("VBD", "VBP", "VB"):
            continue
        own = s.child(i, "nsubj", "nsubjpass", "aux", "auxpass", "mark")
        told = "VBD" if s.tag[i] == "VBD" else "VBP"
        charges = s.lemma[said] in CLAIMING
        reports = s.tag[said] == told and (charges or s.has_list(said, "reporting"))
        if own >= 0 or not reports or said > inner:
            continue
        apart = _has(s, inner) and s.text[i - 2 : i] == [",", "and"]

        # "were stepping up their raids and warned": other forms of the verb
        other = s.child(inner, "auxpass", "attr", "acomp") >= 0 or s.tag[inner] == "VBG"
        denied = s.lemma[said] == "deny" and (holding or s.has_list(i, "of_verbs"))
        same = denied or _is_of_speaker(s, inner, said)
        if other or apart or same or _of_subject(s, i, inner):
            s.head[i] = said
            s.link()


def _is_of_speaker(s: Sentence, inner: int, said: int) -> bool:
    """Tell whether a pronoun stands for who says it: "the army said it had held two".

    Not "police said he had fled".
    """
    pronoun, speaker = s.child(inner, "nsubj"), s.child(said, "nsubj")
    if not 0 <= speaker < said < pronoun:
        return False
    many = s.tag[speaker] in ("NNS", "NNPS") or s.lower[speaker] in (
        "police",
        "taliban",
    )
    person = s.ent[speaker] == "PERSON" or s.has_list(speaker, "persons")
    if s.lower[pronoun] == "they":
        return many
    if s.lower[pronoun] in ("he", "she"):
        return person and not many
    return s.lower[pronoun] == "it" and not many and not person


ORDERED = frozenset({"advcl", "ccomp", "xcomp"})
HOLDING = frozenset({"arrest", "beat", "detain", "tear-gas"})
LEAVING_TOWN = frozenset({"disperse", "go", "leave", "withdraw"})


def _speech_after_order(s: Sentence) -> None:
    """Hang speech on speech: "urged rebels to disarm, calling them a danger".

    The parser hangs "calling" on "disarm".
    """
    for i in s.at("advcl", 5):
        inner = s.head[i]
        if s.tag[i] != "VBG" or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        if s.dep[inner] == "conj":
            inner = s.head[inner]
        above = s.head[inner]
        to = any(s.lower[k] == "to" for k in s.children(inner, "aux"))
        # "ordered marchers to disperse, arresting some"
        held = s.lemma[i] in HOLDING and s.lemma[inner] in LEAVING_TOWN
        if not to or s.dep[inner] not in ORDERED:
            continue
        if not held and not s.has_list(i, "speaking"):
            continue
        ordered = s.has_list(above, "demanding") or s.has_list(above, "ordering")
        ordered = ordered or s.lemma[above] == "tell"
        if above < inner < i and ordered and s.is_verb(above):
            s.head[i] = above
            s.link()


def _row_around_clause(s: Sentence) -> None:
    """Hang speech on speech: "condemns the raid that hit a wedding and calls for calm".

    The parser sets "calls" beside "hit".
    """
    for i in s.at("conj", 4):
        inner = s.head[i]
        if s.dep[inner] != "relcl" or not _speaks(s, i):
            continue
        noun, own = s.head[inner], s.child(i, "nsubj", "nsubjpass", "aux", "auxpass")
        above = s.head[noun]
        if own >= 0 or s.dep[noun] != "dobj" or above > noun or not s.is_verb(above):
            continue
        present = s.tag[i] == s.tag[above] == "VBZ" and s.tag[inner] != "VBZ"
        done = s.tag[i] == s.tag[above] == "VBD" and s.child(inner, "nsubj") >= 0
        if present or (done and _speaks(s, above) and not is_party(s, noun)):
            s.head[i] = above
            s.link()


def _speaks(s: Sentence, i: int) -> bool:
    return any(s.has_list(i, name) for name in SPEECH)


def _of_subject(s: Sentence, i: int, inner: int) -> bool:
    """Tell whether a verb's object is the subject before: "he had lied and blamed him".

    Who does something to himself is no "him".
    """
    told = s.child(i, "dobj")
    own = s.child(inner, "nsubj")
    if told < 0 or own < 0 or s.lower[told] not in ("him", "her"):
        return False
    others = (k for k in range(own + 1, i) if s.tag[k] in ("NN", "NNP"))
    return not any(is_party(s, k) for k in others)


def _has(s: Sentence, i: int) -> bool:
    return any(s.lemma[kid] == "have" for kid in s.children(i, "aux"))


def _companions(s: Sentence) -> None:
    """Set beside a party who was with it: "The priest was shot along with a guard".

    The parser hangs the second on a preposition of the first or of the verb.
    """
    for i in range(1, len(s) - 2):
        if s.lower[i] not in ("along", "together") or s.lower[i + 1] != "with":
            continue
        companion = s.child(i + 1, "pobj")
        above = s.head[i + 1] if s.head[i + 1] != i else s.head[i]
        if s.is_verb(above):
            above = s.child(above, "nsubjpass", "dobj")
        if companion < 0 or not 0 <= above < i or s.dep[above] not in WITH_OTHERS:
            continue
        if s.pos[companion] == "PRON":
            # "seized two men along with them"
            continue
        if is_party(s, above) and is_party(s, companion):
            s.head[companion], s.dep[companion] = above, "conj"
            s.head[i + 1], s.dep[i + 1] = above, "cc"
            s.link()


COORDINATING: tuple[Mend, ...] = (
    (_companions, "prep", frozenset({"with"})),
    (row_in_headline, "compound", frozenset({","})),
    (sides_in_headline, "pobj", frozenset({"as", "between"})),
    (persons_of_people, "appos", frozenset({"of"})),
    (accused_of, "prep", frozenset({"accused"})),
    (accused_by_court, "acl", tagged("acl", "VBN")),
    (begun_passive, "agent", None),
    (name_behind_ban, "pobj", BANNED),
    (name_of_force, "nsubj", tagged("nsubj", "NNP", "NNPS")),
    (name_of_force, "nsubjpass", tagged("nsubjpass", "NNP", "NNPS")),
    (number_before_doer, "prep", OVER),
    (object_behind_death, "npadvmod", frozenset({"death"})),
    (firing_in_headline, "compound", frozenset({"fire"})),
    (fallen_in_fight, "dobj", FIGHTING),
    (second_doer, "conj", tagged("conj", "VBZ")),
    (row_of_doers, "nsubj", frozenset({"and"})),
    (row_of_sides, "pobj", frozenset({"between"})),
    (subject_after_agent, "agent", frozenset({"and"})),
    (clause_of_party, "acl", MOMENTS),
    (subject_after_moment, "pobj", MOMENTS),
    (verb_behind_mount, "amod", tagged("amod", "VBN", "VBD")),
    (down_tools, "dobj", frozenset({"tools"})),
    (taken_before_verb, "csubj", CAPTIVE),
    (taken_before_verb, "csubjpass", CAPTIVE),
    (taken_before_verb, "ccomp", CAPTIVE),
    (harm_of_deed, "acl", frozenset({"killed", "wounded", "injured"})),
    (_charge_behind_comma, "prep", tagged("acl", "VBN") | tagged("advcl", "VBN")),
    (verb_behind_passive, "conj", tagged("conj", "VBN", *FINITE)),
    (verb_of_whole, "acl", None),
    (clause_of_saying, "acl", frozenset({"said", "says"})),
    (captive_behind_comma, "prep", frozenset({"since", "for"})),
    (verb_behind_relative, "conj", frozenset({("relcl", "VBN"), ("relcl", "VBD")})),
    (first_of_two, "acl", frozenset({"then"})),
    (verb_of_clause, "relcl", tagged("relcl", "VBG")),
    (lost_subject, "prep", frozenset({","})),
    (lost_object, "npadvmod", tagged("npadvmod", "NNP", "NNPS")),
    (object_after_dead, "ccomp", frozenset({"dead"})),
    (object_of_to_death, "compound", frozenset({"death"})),
    (subject_of_row, "nsubj", frozenset({","})),
    (row_before_verb, "nsubj", frozenset({","})),
    (row_before_verb, "nsubjpass", frozenset({","})),
    (row_with_ages, "appos", frozenset({","})),
    (injuries_beside_death, "conj", HURTS),
    (clause_behind_including, "relcl", frozenset({"including"})),
    (held_subject, "ccomp", frozenset({"being"})),
    (_attributed_to, "prep", frozenset({"to"})),
    (_blamed_on, "dobj", frozenset({"on"})),
    (inverted_subject, "attr", frozenset({"are", "is", "was", "were"})),
    (party_before_gerund, "pcomp", tagged("pcomp", "VBG")),
    (place_before_gerund, "pcomp", LEAVING),
    (charge_by_other, "prep", frozenset({"by"})),
    (gerund_of_comers, "advcl", frozenset({","})),
    (_blame_placed, "dobj", BLAME),
    (_charge_after_agent, "agent", None),
    (_charge_below_object, "pcomp", frozenset({"of"})),
    (_threatened_with, "prep", THREATENED),
    (_gerund_of_charge, "pobj", frozenset({"of"})),
    (_name_of_post, "conj", frozenset({","})),
    (_row_of_names, "appos", frozenset({"and"})),
    (_stray_member, "conj", tagged("conj", "CD", "NN", "NNP", "NNPS", "NNS")),
    (_of_the_last, "conj", frozenset({"of"})),
    (second_subject, "conj", tagged("conj", "VBN", *FINITE)),
    (_row_of_tense, "conj", tagged("conj", "VBD", "VBZ")),
    (_row_of_gerunds, "pcomp", frozenset({","})),
    (_second_gerund, "pcomp", frozenset({"of"})),
    (_row_of_speech, "conj", None),
    (_speech_after_order, "advcl", tagged("advcl", "VBG")),
    (_row_around_clause, "relcl", None),
    (row_behind_motion, "appos", frozenset({","})),
    (participle_of_persons, "acl", frozenset({"of"})),
    (harm_of_blast, "advcl", frozenset({","})),
    (deed_of_the_dressed, "acl", DRESSED),
    (gerund_of_deeds, "pobj", frozenset({"and", "or"})),
    (who_died, "acl", frozenset({"died", "dies", "perished", "succumbed"})),
    (speech_of_clause, "advcl", frozenset({","})),
)
