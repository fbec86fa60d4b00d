"""Mends what words hang on, each slip beside the sentence that forced it."""

from .absolutes import (
    BEHIND,
    clause_of_deed,
    day_of_deed,
    doers_after_with,
    told_after_colon,
)
from .after_days import MONTH_NAMES, object_after_as, object_after_day
from .after_gerunds import OPENING, verb_before_apposition, verb_behind_gerund
from .baton_charges import STICKS, baton_charge
from .capitals import DAYS
from .crowds import (
    MOVED,
    RESORTING,
    THROWING,
    crowd_behind_gerund,
    gerund_of_throwing,
    kept_from_marching,
    march_held,
    noun_after_resort,
    over_what,
    sit_in_outside,
)
from .deed_gerunds import (
    GERUNDS,
    OUTBREAKS,
    gerund_behind_adjective,
    gerund_behind_preposition,
    outbreak,
    there_was_gerund,
)
from .demands import CALLED, CLAIMING, demand_of_crowd, purpose_of_gathering
from .doer_clauses import (
    LOYAL,
    SAYING,
    believed_doer,
    counter_attack,
    doer_of_gerund,
    first_of_moves,
    group_is,
    loyal_doer,
    object_before_source,
    second_gerund,
)
from .doer_clauses import MOVING as WENT
from .frames import APPEALS
from .headline_subjects import (
    TOLL,
    couple_of_headline,
    harm_behind_headline,
    subject_of_headline,
)
from .headlines import aged_of_headline, parties_of_headline, row_of_headline
from .joint_names import AREAS, FIRSTS, areas_of_row, one_name
from .left_harmed import (
    LEFT,
    dead_and_harmed,
    dead_row,
    from_where_dead,
    harmed_at_root,
    harmed_behind_aside,
    harmed_in_clause,
    harmed_others,
    harmed_row,
    hurt_behind_dead,
)
from .lost_objects import (
    ABOUT,
    AFTER,
    HOLED,
    LEFT_SO,
    MARCHING,
    NEIGHBOURING,
    OF_THEM,
    adjective_before_name,
    between_two,
    clause_after_preposition,
    clause_behind_deed,
    first_of_list,
    gerund_after_place,
    holed_up,
    left_hurt,
    marchers_before_gerund,
    number_after_about,
    object_of_participle,
    over_ground,
    subject_before_part,
    verb_beside_object,
    what_they_call,
)
from .members import (
    ACCUSATIONS,
    CHARGES,
    FROM,
    against_of_accusation,
    clause_of_gang,
    clause_of_row,
    from_body,
    of_charge,
    sides_of_between,
)
from .mends import Mend, tagged
from .misread import (
    DEEDS_FLED,
    DOUBTS,
    NEVER_VERBS,
    dead_after_object,
    deed_read_as_auxiliary,
    doubt_before_party,
    fighting_fled,
    gerund_of_charge_row,
    noun_read_as_verb,
    who_is_no_place,
)
from .noun_mends import (
    BARRICADING,
    CASES,
    COMPASS,
    FIRING,
    PARTICLES,
    SUSTAINED,
    all_of_them,
    circumstances_of_claimed,
    deed_of_case,
    deed_of_side,
    doer_of_deed,
    double_object,
    in_laws,
    object_of_particle,
    of_behind_particle,
    range_of_numbers,
    second_of_noun,
    second_of_talks,
    second_victim,
    side_behind_person,
    to_death,
    to_of_harm,
    victim_behind_doer,
    victim_of_deed,
    who_sustained,
    with_barricades,
    with_wounds,
)
from .object_results import RESULT_WORDS, result_behind_object, those_taken_captive
from .parties import is_party
from .place_mends import (
    ASIDE,
    HELD,
    clause_of_place,
    date_before_subject,
    greater_place,
    held_place,
    off_place,
    place_behind_outside,
    second_place,
    side_behind_brackets,
    time_of_gerund,
)
from .place_mends import BESIDE as SECOND_PLACES
from .place_subjects import (
    area_as_subject,
    gerund_before_things,
    names_before_subject,
    place_before_gerund,
)
from .riot_rows import DAMAGING, verb_before_things, verb_between_things
from .row_mends import (
    HARMING,
    MOVING,
    PARTS_OF_DAY,
    bare_number,
    clause_of_both,
    day_of_relative,
    gerund_beside_infinitive,
    gerund_of_relative,
    object_before_participle,
    people_after_number,
    person_before_day,
    rider_before_verb,
    row_of_aged,
    second_of_bodies,
    second_of_row,
    sides_after_place,
    speaker_in_row,
    subject_after_place,
    wounded_beside,
)
from .row_mends import HURT as HURT_BESIDE
from .scenes import is_deed
from .sources import (
    QUOTES,
    SAID,
    closing_source,
    deed_before_source,
    deed_behind_source,
    gerund_behind_source,
    inverted_speaker,
    name_of_source,
    second_of_source,
    source_at_end,
    source_of_clause,
    speaker_before_clause,
)
from .stray_clauses import (
    BEING,
    MARKS,
    PRESENT,
    clause_of_source,
    main_clause_before,
    passive_of_state,
    progress_of_state,
    relative_read_as_determiner,
    second_of_two_clauses,
    verb_behind_progress,
)
from .stray_days import (
    BEHIND_ROW,
    BLAMED,
    day_before_following,
    day_before_verb,
    day_behind_name,
    day_behind_row,
    day_of_blamed_deed,
)
from .stray_words import (
    AGAINST,
    BEFORE_NUMBER,
    after_purpose,
    clause_after_as,
    from_after_as,
    number_after_at_least,
    number_after_upwards,
    of_after_day,
    part_from_object,
    subject_after_city,
    subject_after_dateline,
    subject_of_auxiliary,
    taken_captive,
    verb_of_headline,
    victim_after_doer,
)
from .taken_names import TAKING, taken_object, taken_of_noun, taken_subject
from .time_mends import (
    ASKED,
    ONE_DAY,
    WEAPONS,
    day_before_clause,
    day_behind_relative,
    day_of_asking,
    day_of_party,
    nation_before_weapon,
    second_harm_of_headline,
    subject_after_day,
    weapons_before_deed,
)
from .time_mends import HURT as HARMED_IN_HEADLINES
from .torn_parts import (
    OUTCOMES,
    agent_of_participle,
    dead_after_insertion,
    result_of_deed,
    victim_who_died,
)
from .tree import NOUNS, Sentence
from .urgings import infinitive_of_appeal, infinitive_of_urging
from .voice import BELIEVED, CAPTIVE, FINITE_OR_MODAL, WOUNDS
from .wrong_rows import (
    ACCUSED,
    BESIDE,
    DEMANDED,
    HURT,
    INFINITIVES,
    accused_before_time,
    clause_after_date,
    deed_beside_persons,
    hurt_there,
    number_of_dead,
    number_of_hurt,
    reason_of_holding,
    verb_beside_infinitive,
)

VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
BEFORE_PLACE = frozenset({"outside", "inside", "near", "in", "at", "around"})
CARRYING = frozenset(
    [
        "approach",
        "belong",
        "carry",
        "contain",
        "cross",
        "enter",
        "ferry",
        "hold",
        "house",
        "transport",
    ]
)
RESULTS = {
    "set": frozenset({"ablaze", "afire", "alight", "free"}),
    "shoot": frozenset({"dead"}),
}
HARMED = frozenset({"burned", "burnt", "hurt", "injured", "wounded"})
WITHIN = frozenset({"acl", "agent", "dobj", "pobj", "prep"})
CHARGED = frozenset({"accused", "charged", "suspected"})
COURTS = frozenset({"court", "custody", "detention", "jail", "prison"})
# they are done to nobody
ACTIVE = frozenset(
    [
        ("fight", "back"),
        ("fire", "back"),
        ("hit", "back"),
        ("hit", "out"),
        ("lash", "out"),
        ("make", "off"),
        ("speak", "out"),
        ("storm", "out"),
        ("walk", "off"),
        ("walk", "out"),
    ]
)
HARMS = frozenset({"burn", "casualty", "injury", "life", "loss", "wound"})


def _verbless(s: Sentence) -> None:
    """Find the verb of a sentence without one: "hundreds of residents protested".

    The parser takes "protested" for a participle of "hundreds".
    """
    root = s.root()
    if s.is_verb(root) or _verb_of_object(s, root):
        return
    for kid in range(root + 1, len(s)):
        noun = s.head[kid]
        below = noun == root or (s.dep[noun] == "pobj" and s.head[s.head[noun]] == root)
        deep = not below and _is_of_phrase(s, noun, root)
        below = below or (deep and s.child(kid, "dobj") > kid)
        if s.dep[kid] != "acl" or not below or s.child(kid, "agent", "auxpass") >= 0:
            continue
        if s.tag[kid] == "VBD" or (s.tag[kid] == "VBN" and _has_no_passive(s, kid)):
            for other in s.kids[root]:
                if other > kid or (other < root and s.dep[other] in ("prep", "punct")):
                    s.head[other] = kid
            for up in list(s.path_up(kid)) if deep else ():
                for other in [k for k in s.kids[up] if k > kid]:
                    s.head[other] = kid
            s.head[kid], s.dep[kid] = kid, "ROOT"
            s.head[root], s.dep[root] = kid, "nsubj"
            s.tag[kid] = "VBD"
            s.link()
            return


def _verb_of_object(s: Sentence, root: int) -> bool:
    """Find the verb before a root: "the ministers condemned in May the missile tests".

    The parser takes "tests" for the root, with the ministers for its subject.
    """
    own = s.child(root, "nsubj")
    verb = s.child(own, "acl") if own >= 0 and s.pos[root] == "NOUN" else -1
    if not own < verb < root or s.tag[verb] not in ("VBD", "VBN"):
        return False
    if s.child(verb, "agent", "auxpass", "dobj") >= 0 or s.child(root, "aux") >= 0:
        return False
    if s.child(verb, "prep") < 0:
        return False
    for kid in s.kids[root]:
        if kid != own and (kid < verb or s.dep[kid] == "punct"):
            s.head[kid] = verb
    s.head[own], s.dep[own] = verb, "nsubj"
    s.head[verb], s.dep[verb], s.tag[verb] = verb, "ROOT", "VBD"
    s.head[root], s.dep[root] = verb, "dobj"
    s.link()
    return True


def _is_of_phrase(s: Sentence, noun: int, root: int) -> bool:
    """Tell whether a noun is in the phrase of the first noun, below a participle.

    "Gunmen riding two mules sprayed bullets", "a bomb thrown by men at a bar hurt two".
    """
    for up in s.path_up(noun):
        if s.dep[noun] not in WITHIN:
            return False
        noun = up
    return noun == root and s.pos[root] in ("NOUN", "PROPN", "NUM")


def _has_no_passive(s: Sentence, i: int) -> bool:
    """Tell whether a participle is a past tense: one with an object, or "protested"."""
    particle = s.child(i, "prt")
    if s.has_list(i, "without_object") or (s.lemma[i], s.lower[particle]) in ACTIVE:
        return True
    if s.lower[i : i + 2] == ["set", "upon"] and s.child(i + 1, "pobj") >= 0:
        # "a gang set upon two men"
        return True
    thing = s.child(i, "dobj")
    kept = s.lower[thing] in CAPTIVE
    return thing > i and not kept and not s.has_list(i, "ditransitive")


def _between(s: Sentence) -> None:
    """Read a range as a number: "detained between 10 and 15 protesters".

    The parser takes "between" for a preposition of the verb.
    """
    for i in s.at("prep", 0, 4):
        verb = s.head[i]
        if s.lower[i] != "between" or not s.is_verb(verb):
            continue
        if s.tag[i + 1] != "CD" or s.tag[i + 3] != "CD" or s.child(verb, "dobj") >= 0:
            continue
        noun = i + 4
        while noun < len(s) and s.pos[noun] == "ADJ":
            noun += 1
        if noun < len(s) and s.pos[noun] == "NOUN" and s.tag[noun] == "NNS":
            s.head[noun], s.dep[noun] = verb, "dobj"
            for k in range(i, noun):
                s.head[k] = noun
                s.dep[k] = "nummod" if s.tag[k] == "CD" else "quantmod"
            s.link()


def _number_before_place(s: Sentence) -> None:
    """Read a bare number as an object: "Blast kills 15 outside courthouse".

    The parser takes it for the number of the place.
    """
    for i in s.at("nummod", 1, 2):
        noun, verb = s.head[i], i - 1
        if s.lower[i + 1] not in BEFORE_PLACE or noun <= i + 1:
            continue
        if s.is_verb(verb) and s.head[noun] == verb and s.dep[noun] == "dobj":
            for kid in [k for k in s.kids[noun] if k > i + 1]:
                s.head[kid] = noun
            s.head[i], s.dep[i] = verb, "dobj"
            s.pos[i + 1], s.tag[i + 1] = "ADP", "IN"
            s.head[i + 1], s.dep[i + 1] = verb, "prep"
            s.head[noun], s.dep[noun] = i + 1, "pobj"
            s.link()


def _garden_path(s: Sentence) -> None:
    """Find the verb after a participle: "said that men linked to X have been killed".

    The parser takes "linked" for the verb and sets "have been killed" beside "said".
    """
    for verb in s.at_any(("conj", "ccomp")):
        said = s.head[verb]
        if not s.is_verb(said) or said > verb:
            continue
        if s.child(verb, "nsubj", "nsubjpass", "mark") >= 0:
            continue
        if any(s.dep[k] == "cc" and k < verb for k in s.kids[verb]):
            continue
        if not any(
            s.tag[k] in FINITE_OR_MODAL for k in s.children(verb, "aux", "auxpass")
        ):
            continue
        for false in s.children(said, "ccomp"):
            own = s.child(false, "nsubj", "nsubjpass")
            bare = s.child(false, "aux", "auxpass", "dobj") < 0
            if (
                false >= verb
                or own < 0
                or not bare
                or s.tag[false] not in ("VBN", "VBD")
            ):
                continue
            passive = s.child(verb, "auxpass") >= 0
            for kid in list(s.kids[false]):
                if kid < false and s.dep[kid] in ("mark", "nsubj", "nsubjpass"):
                    s.head[kid] = verb
            s.dep[own] = "nsubjpass" if passive else "nsubj"
            s.head[verb], s.dep[verb] = said, "ccomp"
            s.head[false], s.dep[false], s.tag[false] = false - 1, "acl", "VBN"
            s.link()
            break


def _second_passive(s: Sentence) -> None:
    """Make a verb of the second half of "two were killed and ten others injured".

    The parser reads "ten others" as beside "killed", and "injured" as a participle.
    """
    for noun in s.at("conj"):
        verb = s.head[noun]
        if not s.is_verb(verb) or s.is_verb(noun):
            continue
        for kid in s.kids[noun]:
            if kid > noun and s.dep[kid] == "acl" and s.tag[kid] in ("VBN", "VBD"):
                s.head[kid], s.dep[kid] = verb, "conj"
                s.head[noun], s.dep[noun] = kid, "nsubjpass"
                s.tag[kid] = "VBN"
                s.link()
                break


def _stray_participle(s: Sentence) -> None:
    """Hang a participle on its verb: "took to the streets of the city demanding …".

    The parser hangs it on the place.
    """
    changed = False
    for i in range(len(s)):
        place = s.head[i]
        if s.dep[i] == "acl" and s.lower[i] in CHARGED and s.dep[place] == "pobj":
            # "was remanded in custody charged with murder"
            verb = next((up for up in s.path_up(place) if s.is_verb(up)), -1)
            if verb >= 0 and s.lower[place] in COURTS and s.child(verb, "auxpass") >= 0:
                s.head[i], s.dep[i] = verb, "advcl"
                changed = True
            continue
        if s.dep[i] != "acl" or s.tag[i] != "VBG":
            continue
        if s.dep[place] == "dobj" and s.has_list(i, "demanding"):
            # "surrounded the police station demanding his release"
            verb = s.head[place]
            if s.has_list(place, "places") and s.child(verb, "nsubj") >= 0:
                s.head[i], s.dep[i] = verb, "advcl"
                changed = True
        if s.dep[place] != "pobj" or s.dep[i] != "acl":
            continue
        placed = s.ent[place] in ("GPE", "LOC", "DATE") or s.has_list(place, "places")
        if is_party(s, place) and not placed:
            continue
        if not placed and s.lemma[i] in CARRYING:
            # "fired on a ship entering the bay"
            continue
        if s.has_list(place, "instruments") or s.has_list(place, "happenings"):
            continue
        verb = next((up for up in s.path_up(place) if s.is_verb(up)), -1)
        if verb >= 0 and verb != i:
            s.head[i], s.dep[i] = verb, "advcl"
            changed = True
    if changed:
        s.link()


def _clause_of_date(s: Sentence) -> None:
    """Hang "when" on the verb: "were hurt on March 9 when rebels attacked".

    The parser reads the clause as a relative clause of the date, or of the harm: "got
    injuries when rebels attacked".
    """
    for i in s.at("relcl"):
        date = s.head[i]
        harm = s.dep[date] == "dobj" and s.lemma[date] in HARMS
        # "ten were hurt, some of them badly, when rebels attacked"
        part = s.pos[date] in ("DET", "NUM", "PRON") and s.dep[date] in ("appos", "dep")
        if s.ent[date] not in ("DATE", "TIME") and not (harm or part):
            continue
        if not any(s.lower[k] in ("when", "after", "as") for k in s.kids[i] if k < i):
            continue
        verb = next((up for up in s.path_up(date) if s.is_verb(up)), -1)
        if verb >= 0:
            s.head[i], s.dep[i] = verb, "advcl"
            s.link()


def _of_deed_behind_place(s: Sentence) -> None:
    """Hang "of" on a deed: "the arrest in Oro of two men", hung on the place."""
    for i in s.at("prep", 3, 1):
        place = s.head[i]
        if s.lower[i] != "of" or s.dep[place] != "pobj" or i != place + 1:
            continue
        inside, inner = s.head[place], s.child(i, "pobj")
        deed = s.head[inside]
        if s.lower[inside] == "without" and s.lower[place] in ("charge", "trial"):
            # "the detention without trial of nine men"
            if not s.is_verb(deed) and inner >= 0 and is_party(s, inner):
                s.head[i] = deed
                s.link()
            continue
        if s.lower[inside] not in ("in", "at", "near", "on") or s.is_verb(deed):
            continue
        named = s.pos[place] == "PROPN" or s.ent[place] in ("GPE", "DATE")
        persons = inner >= 0 and is_party(s, inner) and s.ent[inner] != "GPE"
        many = persons and s.tag[inner] == "NNS" and s.child(inner, "nummod") >= 0
        if many and s.has_list(place, "places"):
            # "the arrest in the city of two men"
            named = True
        own = any(s.lower[k] == "of" for k in s.children(deed, "prep"))
        if s.lower[place] in PARTS_OF_STATE and s.lower[inner] in STATES:
            # "an ambush in the Oro area of Ida State"
            continue
        if named and persons and is_deed(s, deed) and not own:
            s.head[i] = deed
            s.link()


def _left_injured(s: Sentence) -> None:
    """Hang a participle on its persons: "the blast left two soldiers injured".

    The parser makes it an adverbial of "left".
    """
    for i in range(len(s)):
        if s.dep[i] not in ("advcl", "oprd") or s.tag[i] != "VBN":
            continue
        if s.dep[i] == "oprd" and s.lower[i] not in HARMED:
            continue
        # "a bomb exploded, leaving six men, among them a priest, injured"
        result = [k for k in s.children(s.head[i], "advcl") if s.lower[k] in LEFT]
        verb = result[0] if result and s.text[i - 1] == "," else s.head[i]
        below = s.child(i, "csubj")
        if s.dep[i] == "advcl" and below >= 0 and s.lower[below] in LEFT:
            # "hit a truck, leaving the driver critically injured"
            s.head[below], s.dep[below] = s.head[i], "advcl"
            s.head[i] = verb = below
        if s.lower[verb] not in LEFT:
            continue
        persons, last = s.child(verb, "dobj"), i - 1
        beside = -1 < persons < last and s.head[last] == verb and s.pos[last] in NOUNS
        if beside and s.dep[last] in ("dobj", "oprd") and is_party(s, last):
            # "left nine people dead and 20 others injured"
            s.dep[last], persons = "dobj", last
        number = s.child(i, "npadvmod")
        if persons < 0 and verb < number < i and s.ent[number] == "CARDINAL":
            # "left more than a dozen injured"
            s.head[number], s.dep[number] = verb, "dobj"
            persons = number
        # "left six men, among them a priest, injured"
        between = s.text[i - 1] == "," and s.text[persons + 1 : i - 1].count(",") == 1
        if s.dep[i] == "oprd" and "dead" in s.lower[persons:i]:
            # "left nine dead and many more injured"
            continue
        told = is_party(s, persons) and (s.text[i - 1] != "," or between)
        if (
            told
            and verb < persons < i
            and s.child(i, "nsubj", "aux", "auxpass", "mark") < 0
        ):
            s.head[i], s.dep[i] = persons, "acl"
            s.link()


def _participle_of_blast(s: Sentence) -> None:
    """Hang a participle on its noun: "injured in a blast, triggered by rebels".

    The parser hangs it on the verb.
    """
    for i in s.at("advcl", 2):
        if s.tag[i] != "VBN" or s.text[i - 1] != ",":
            continue
        noun = i - 2
        if s.has_list(noun, "instruments") and s.pos[noun] == "NOUN":
            s.head[i], s.dep[i] = noun, "acl"
            s.link()


def _infinitive_after_to(s: Sentence) -> None:
    """Read "to" before a verb: "called on its supporters to march on the capital".

    The parser takes it for a preposition.
    """
    for i in s.at("pobj", 2):
        to = s.head[i]
        if s.tag[i] != "VB" or s.lower[to] != "to" or to != i - 1:
            continue
        verb = s.head[to]
        if s.is_verb(verb) and verb < to and s.has_list(verb, "demanding"):
            s.head[i], s.dep[i] = verb, "xcomp"
            s.head[to], s.dep[to], s.pos[to] = i, "aux", "PART"
            s.link()


def _verb_after_day(s: Sentence) -> None:
    """Find a verb after a day: "the police on monday beat up students".

    The parser makes one phrase of "monday beaten students".
    """
    for verb in s.at("amod", 3, 1):
        noun, preposition, day = s.head[verb], verb - 2, verb - 1
        if not s.lower[verb].endswith("ed"):
            continue
        if s.lower[day] not in DAYS or s.lower[preposition] != "on":
            continue
        doer = s.head[preposition]
        if s.dep[noun] != "pobj" or s.head[noun] != preposition or doer > preposition:
            continue
        if s.is_verb(doer) or not is_party(s, doer):
            continue
        above, label = s.head[doer], s.dep[doer]
        for kid in [k for k in s.kids[doer] if k > verb]:
            s.head[kid] = verb
            s.dep[kid] = "advcl" if s.dep[kid] == "acl" else s.dep[kid]
        s.head[verb], s.dep[verb] = (verb if above == doer else above), label
        s.pos[verb], s.tag[verb] = "VERB", "VBD"
        s.head[doer], s.dep[doer] = verb, "nsubj"
        s.head[preposition] = verb
        s.head[day], s.dep[day] = preposition, "pobj"
        s.head[noun], s.dep[noun] = verb, "dobj"
        s.link()


def _set_free(s: Sentence) -> None:
    """Hang "free" on its verb: "set free nine sailors", "shot dead two clerks".

    The parser makes "free" a part of the object.
    """
    for i in s.at("amod", 1, 1):
        noun, verb = s.head[i], i - 1
        if s.lower[i] not in RESULTS.get(s.lemma[verb], ()):
            continue
        if s.is_verb(verb) and s.head[noun] == verb and s.dep[noun] == "dobj":
            s.head[i], s.dep[i] = verb, "oprd"
            s.link()


def _held_object(s: Sentence) -> None:
    """Read an object as one: "promised to free two leaders being held by rebels".

    The parser takes "being held" for what is freed, and the leaders for its subject.
    """
    for i in s.at("ccomp", 3):
        verb, noun = s.head[i], s.child(i, "nsubjpass")
        if s.tag[i] != "VBN" or not verb < noun < i:
            continue
        if s.lower[i - 1] != "being" or s.child(i, "aux", "mark") >= 0:
            continue
        if s.has_list(verb, "transitive") and s.child(verb, "dobj") < 0:
            s.head[noun], s.dep[noun] = verb, "dobj"
            s.head[i], s.dep[i] = noun, "acl"
            s.link()


def _set_alight(s: Sentence) -> None:
    """Hang "alight" on its verb: "set the police post alight".

    The parser takes it for the object, and "post" for a part of it.
    """
    for i in s.at("dobj", 2):
        verb, noun = s.head[i], i - 1
        if s.lower[i] not in RESULTS.get(s.lemma[verb], ()):
            continue
        if s.head[noun] != i or s.dep[noun] not in ("compound", "nmod", "poss"):
            continue
        part_from_object(s, i)


def _then(s: Sentence) -> None:
    """Set a verb behind "then" in the row of the one before: "hit a man, then fled".

    The parser hangs it on the verb without telling how.
    """
    for i in s.at("dep", 3):
        then, first = i - 1, s.head[i]
        if s.lower[then] != "then" or s.tag[i] != "VBD":
            continue
        if s.is_verb(first) and first < then and s.child(i, "nsubj") < 0:
            s.dep[i] = "conj"
            s.head[then] = i
            s.link()


def _out_of_brackets(s: Sentence) -> None:
    """Hang what stands behind brackets on the noun before them.

    "At a naka (check post) in Oro": the parser reads "check" as a verb with a place.
    """
    changed = False
    for i in range(1, len(s) - 2):
        if s.text[i] != "(" or ")" not in s.text[i : i + 6]:
            continue
        last = s.text.index(")", i)
        for kid in range(last + 1, len(s)):
            if i < s.head[kid] < last and s.dep[kid] == "prep":
                s.head[kid] = i - 1
                changed = True
    if changed:
        s.link()


def _gloss_in_brackets(s: Sentence) -> None:
    """Read a noun that brackets explain as the noun: "called a hartal (shutdown)".

    The parser takes the gloss for the noun, and the noun for a word before it.
    """
    changed = False
    for i in s.at_any(("nmod", "amod"), 0, 3):
        gloss = s.head[i]
        if s.text[i + 1] != "(" or not i + 1 < gloss < i + 5:
            continue
        if s.text[gloss + 1 : gloss + 2] != [")"] or not s.text[gloss].islower():
            continue
        if s.pos[i] not in ("NOUN", "PROPN") or s.pos[gloss] not in ("NOUN", "PROPN"):
            continue
        for kid in s.kids[gloss]:
            if not i < kid < gloss:
                s.head[kid] = i
        s.head[i] = i if s.head[gloss] == gloss else s.head[gloss]
        s.dep[i] = s.dep[gloss]
        s.head[gloss] = i
        s.dep[gloss] = "appos"
        changed = True
    if changed:
        s.link()


def _behind_clause(s: Sentence) -> None:
    """Hang a place on the verb above: "hit the guards, who fled, outside the bank".

    The parser hangs what stands behind the closing comma on the relative clause.
    """
    changed = False
    for i in s.at("prep", 4):
        clause = s.head[i]
        if s.lower[i] not in BEFORE_PLACE or s.text[i - 1] != ",":
            continue
        while s.dep[clause] in ("attr", "dobj", "pobj", "prep", "acomp"):
            clause = s.head[clause]
        if s.dep[clause] != "relcl" or clause > i or s.child(i, "pobj") < 0:
            continue
        first, noun = s.subtree(clause)[0], s.head[clause]
        verb = next((up for up in s.path_up(noun) if s.is_verb(up)), -1)
        if s.text[first - 1] == "," and 0 <= verb < noun:
            s.head[i] = verb
            changed = True
    if changed:
        s.link()


# "the Oro area of Ida State"
PARTS_OF_STATE = frozenset({"area", "block", "council", "county", "district"})
PARTS_OF_STATE |= {"division", "municipality", "subdivision", "tehsil", "township"}
PARTS_OF_STATE |= {"village", "ward"}
STATES = frozenset({"county", "district", "division", "province", "region", "state"})
# the entities that a time is
DATED = frozenset({"DATE", "TIME"})

REATTACHING: tuple[Mend, ...] = (
    (range_of_numbers, "prep", tagged("prep", "CD")),
    (verb_behind_gerund, "acl", None),
    (verb_behind_gerund, "dobj", frozenset({"shot"})),
    (verb_behind_gerund, "pobj", frozenset({"shot"})),
    (verb_before_apposition, "appos", OPENING),
    (loyal_doer, "advcl", LOYAL),
    (loyal_doer, "ccomp", LOYAL),
    (believed_doer, "xcomp", BELIEVED),
    (second_gerund, "conj", tagged("conj", "VBG")),
    (object_before_source, "ccomp", SAYING),
    (group_is, "xcomp", frozenset({"is"})),
    (group_is, "ccomp", frozenset({"is"})),
    (counter_attack, "auxpass", frozenset({"counter"})),
    (doer_of_gerund, "nsubj", tagged("nsubj", "VBG")),
    (first_of_moves, "acl", WENT),
    (gerund_behind_adjective, "acl", GERUNDS),
    (gerund_behind_adjective, "xcomp", GERUNDS),
    (gerund_behind_preposition, "advcl", GERUNDS),
    (gerund_behind_preposition, "pcomp", GERUNDS),
    (gerund_behind_preposition, "xcomp", GERUNDS),
    (there_was_gerund, "expl", GERUNDS),
    (outbreak, "acl", OUTBREAKS),
    (date_before_subject, "nmod", frozenset({"on"})),
    (greater_place, "pobj", frozenset({","})),
    (area_as_subject, "nsubj", frozenset({","})),
    (area_as_subject, "nsubjpass", frozenset({","})),
    (area_as_subject, "dobj", frozenset({","})),
    (names_before_subject, "conj", frozenset({"and"})),
    (place_before_gerund, "pcomp", tagged("pcomp", "VBG")),
    (gerund_before_things, "amod", tagged("amod", "VBG")),
    (second_place, "conj", SECOND_PLACES),
    (side_behind_brackets, "appos", frozenset({")"})),
    (held_place, "advcl", HELD),
    (held_place, "pcomp", None),
    (off_place, "prt", frozenset({"off"})),
    (off_place, "prep", frozenset({"off"})),
    (clause_of_place, "relcl", frozenset({"when"})),
    (in_laws, "punct", frozenset({"laws"})),
    (to_of_harm, "prep", WOUNDS),
    (to_death, "prep", frozenset({"death"})),
    (object_of_particle, "prt", None),
    (all_of_them, "nsubjpass", frozenset({"all", "both"})),
    (parties_of_headline, "appos", frozenset({","})),
    (aged_of_headline, "amod", frozenset({"old"})),
    (baton_charge, "nsubj", STICKS),
    (baton_charge, "npadvmod", STICKS),
    (baton_charge, "compound", STICKS),
    (baton_charge, "attr", STICKS),
    (crowd_behind_gerund, "dobj", MOVED),
    (crowd_behind_gerund, "ccomp", MOVED),
    (noun_after_resort, "xcomp", RESORTING),
    (over_what, "prt", frozenset({"over"})),
    (kept_from_marching, "pobj", MOVED),
    (sit_in_outside, "amod", frozenset({"sit"})),
    (place_behind_outside, "advmod", ASIDE),
    (place_behind_outside, "amod", ASIDE),
    (march_held, "npadvmod", frozenset({"march"})),
    (verb_before_things, "amod", DAMAGING),
    (verb_between_things, "nmod", DAMAGING),
    (clause_after_date, "nmod", BESIDE),
    (clause_after_date, "conj", BESIDE),
    (accused_before_time, "pobj", ACCUSED),
    (deed_beside_persons, "conj", DEMANDED),
    (number_of_hurt, "amod", HURT),
    (number_of_hurt, "nsubj", HURT),
    (number_of_hurt, "npadvmod", HURT),
    (number_of_hurt, "conj", HURT),
    (hurt_there, "expl", HURT),
    (gerund_of_throwing, "amod", THROWING),
    (number_of_dead, "dobj", frozenset({"dead"})),
    (purpose_of_gathering, "xcomp", CALLED),
    (demand_of_crowd, "acl", CLAIMING),
    (demand_of_crowd, "amod", CLAIMING),
    (demand_of_crowd, "pcomp", CLAIMING),
    (demand_of_crowd, "advcl", CLAIMING),
    (verb_beside_infinitive, "amod", INFINITIVES),
    (reason_of_holding, "dobj", frozenset({"for"})),
    (one_name, "cc", FIRSTS),
    (areas_of_row, "conj", AREAS),
    (areas_of_row, "appos", AREAS),
    (main_clause_before, "mark", MARKS),
    (clause_of_source, "acl", tagged("acl", "VBN", "VBD")),
    (relative_read_as_determiner, "acl", frozenset({"which"})),
    (passive_of_state, "acomp", BEING),
    (second_of_two_clauses, "ccomp", frozenset({"was"})),
    (progress_of_state, "attr", PRESENT),
    (verb_behind_progress, "conj", tagged("conj", "VBD")),
    (subject_of_auxiliary, "aux", None),
    (subject_of_auxiliary, "auxpass", None),
    (subject_after_dateline, "nsubj", frozenset({":"})),
    (subject_after_city, "nsubj", frozenset({","})),
    (subject_after_city, "nsubjpass", frozenset({","})),
    (clause_after_as, "pobj", frozenset({"as"})),
    (verb_of_headline, "pobj", tagged("pobj", "NNS")),
    (object_after_day, "prep", DAYS | MONTH_NAMES),
    (day_behind_name, "compound", DAYS),
    (deed_of_side, "advcl", FIRING),
    (deed_of_side, "conj", FIRING),
    (deed_of_side, "pcomp", FIRING),
    (side_behind_person, "compound", COMPASS),
    (side_behind_person, "appos", COMPASS),
    (weapons_before_deed, "cc", frozenset({"and"})),
    (second_victim, "conj", frozenset({"of"})),
    (second_of_talks, "conj", frozenset({"with", "between"})),
    (day_behind_row, "conj", BEHIND_ROW),
    (day_of_blamed_deed, "npadvmod", BLAMED),
    (day_of_blamed_deed, "prep", BLAMED),
    (day_before_verb, "acl", tagged("acl", "VBG")),
    (day_before_following, "amod", frozenset({"following"})),
    (object_after_as, "prep", frozenset({"as"})),
    (noun_read_as_verb, "conj", NEVER_VERBS),
    (deed_read_as_auxiliary, "aux", tagged("aux", "VBG")),
    (fighting_fled, "xcomp", DEEDS_FLED),
    (subject_after_day, "pobj", DATED),
    (dead_after_insertion, "dobj", frozenset({"dead"})),
    (agent_of_participle, "acl", frozenset({"by"})),
    (victim_who_died, "dobj", HURT_BESIDE),
    (result_of_deed, "prep", OUTCOMES),
    (day_before_clause, "mark", ONE_DAY | {"last"}),
    (nation_before_weapon, "compound", WEAPONS),
    (day_of_party, "npadvmod", DAYS),
    (day_of_asking, "xcomp", ASKED),
    (day_of_asking, "advcl", ASKED),
    (day_behind_relative, "relcl", frozenset({"who", "which", "that"})),
    (second_harm_of_headline, "acl", HARMED_IN_HEADLINES),
    (doubt_before_party, "advcl", DOUBTS),
    (dead_after_object, "amod", frozenset({"dead"})),
    (who_is_no_place, "relcl", frozenset({"who"})),
    (gerund_of_charge_row, "advcl", frozenset({","})),
    (people_after_number, "amod", frozenset({"NORP"})),
    (person_before_day, "amod", PARTS_OF_DAY),
    (rider_before_verb, "compound", MOVING),
    (subject_after_place, "nsubj", frozenset({","})),
    (clause_of_both, "relcl", frozenset({"were"})),
    (object_before_participle, "ccomp", tagged("ccomp", "VBN", "VBD")),
    (gerund_of_relative, "relcl", HARMING),
    (day_of_relative, "npadvmod", DATED),
    (wounded_beside, "advcl", HURT_BESIDE),
    (second_of_bodies, "conj", frozenset({"of"})),
    (speaker_in_row, "ccomp", frozenset({"said"})),
    (gerund_beside_infinitive, "conj", tagged("conj", "VBG")),
    (sides_after_place, "pobj", frozenset({"between"})),
    (bare_number, "nummod", None),
    (row_of_aged, "appos", frozenset({","})),
    (second_of_row, "appos", frozenset({"and", "or"})),
    (second_of_row, "nsubjpass", frozenset({"and"})),
    (number_after_at_least, "prep", frozenset({"least", "most"})),
    (number_after_upwards, "prep", BEFORE_NUMBER),
    (number_after_about, "prep", ABOUT),
    (over_ground, "prep", frozenset({"ground"})),
    (left_hurt, "ccomp", LEFT_SO),
    (clause_behind_deed, "ccomp", frozenset({"which"})),
    (adjective_before_name, "dobj", NEIGHBOURING),
    (adjective_before_name, "dative", NEIGHBOURING),
    (first_of_list, "nmod", None),
    (marchers_before_gerund, "advcl", MARCHING),
    (marchers_before_gerund, "ccomp", MARCHING),
    (marchers_before_gerund, "pcomp", MARCHING),
    (marchers_before_gerund, "dobj", MARCHING),
    (verb_beside_object, "amod", frozenset({"and"})),
    (clause_after_preposition, "conj", AFTER),
    (clause_after_preposition, "advcl", AFTER),
    (clause_after_preposition, "acl", AFTER),
    (between_two, "nmod", frozenset({"between"})),
    (holed_up, "nsubj", HOLED),
    (what_they_call, "ccomp", frozenset({"what"})),
    (object_of_participle, "acl", tagged("conj", "VBG") | tagged("compound", "VBG")),
    (gerund_after_place, "conj", frozenset({"of"})),
    (subject_before_part, "dep", OF_THEM),
    (those_taken_captive, "pobj", CAPTIVE),
    (told_after_colon, "acl", frozenset({":"})),
    (doers_after_with, "prep", frozenset({"with"})),
    (result_behind_object, "ROOT", RESULT_WORDS),
    (taken_captive, "conj", CAPTIVE),
    (after_purpose, "acl", None),
    (from_after_as, "pobj", frozenset({"from"})),
    (of_after_day, "prep", frozenset({"of"})),
    (from_body, "prep", FROM),
    (of_charge, "prep", CHARGES),
    (clause_of_row, "conj", frozenset({"being", "who", ","})),
    (clause_of_row, "pobj", frozenset({"being"})),
    (clause_of_gang, "relcl", frozenset({"who"})),
    (clause_of_deed, "relcl", frozenset({"which"})),
    (day_of_deed, "prep", BEHIND),
    (sides_of_between, "conj", frozenset({"between"})),
    (against_of_accusation, "prep", ACCUSATIONS),
    (victim_of_deed, "prep", frozenset({"against", "on"})),
    (of_behind_particle, "prep", PARTICLES),
    (doer_of_deed, "prep", frozenset({"by"})),
    (victim_behind_doer, "prep", frozenset({"by"})),
    (victim_after_doer, "prep", AGAINST),
    (_infinitive_after_to, "pobj", frozenset({"to"})),
    (_verb_after_day, "amod", DAYS),
    (_held_object, "nsubjpass", frozenset({"being"})),
    (_set_alight, "dobj", RESULTS["set"]),
    (_then, "dep", frozenset({"then"})),
    (_set_free, "amod", frozenset().union(*RESULTS.values())),
    (couple_of_headline, "npadvmod", frozenset({"couple"})),
    (harm_behind_headline, "nsubj", TOLL),
    (harm_behind_headline, "nsubjpass", TOLL),
    (subject_of_headline, "acl", None),
    (_verbless, "acl", None),
    (_between, "prep", frozenset({"between"})),
    (_number_before_place, "nummod", None),
    (row_of_headline, "ccomp", frozenset({","})),
    (_garden_path, "ccomp", None),
    (_second_passive, "acl", tagged("acl", "VBN", "VBD")),
    (_stray_participle, "acl", None),
    (_clause_of_date, "relcl", None),
    (_participle_of_blast, "advcl", frozenset({","})),
    (_of_deed_behind_place, "prep", frozenset({"of"})),
    (_left_injured, "advcl", LEFT),
    (_left_injured, "oprd", LEFT),
    (harmed_at_root, "acl", LEFT),
    (harmed_in_clause, "ccomp", LEFT),
    (dead_and_harmed, "conj", frozenset({"dead"})),
    (harmed_others, "acl", LEFT),
    (from_where_dead, "oprd", LEFT),
    (harmed_row, "acl", LEFT),
    (harmed_behind_aside, "acl", LEFT),
    (dead_row, "conj", LEFT),
    (hurt_behind_dead, "conj", LEFT),
    (hurt_behind_dead, "ccomp", LEFT),
    (closing_source, "ccomp", tagged("conj", *VERBS)),
    (source_at_end, "ROOT", frozenset({","})),
    (name_of_source, "nsubj", frozenset({"according"})),
    (name_of_source, "nsubjpass", frozenset({"according"})),
    (source_of_clause, "ccomp", frozenset({","})),
    (deed_before_source, "ccomp", frozenset({"during", "in"})),
    (deed_behind_source, "ccomp", frozenset({"during", "in"})),
    (gerund_behind_source, "advcl", frozenset({","})),
    (_out_of_brackets, "prep", frozenset("(")),
    (_gloss_in_brackets, "nmod", frozenset("(")),
    (_gloss_in_brackets, "amod", frozenset("(")),
    (_behind_clause, "relcl", BEFORE_PLACE),
    (inverted_speaker, "dobj", QUOTES),
    (speaker_before_clause, "amod", SAID),
    (second_of_source, "conj", frozenset({"and", "but"})),
    (circumstances_of_claimed, "dobj", frozenset({"for"})),
    (with_wounds, "prep", WOUNDS),
    (with_barricades, "prep", BARRICADING),
    (who_sustained, "amod", SUSTAINED),
    (second_of_noun, "pobj", None),
    (deed_of_case, "pobj", CASES),
    (double_object, "compound", None),
    (infinitive_of_appeal, "advcl", APPEALS),
    (infinitive_of_urging, "advcl", tagged("advcl", "VB")),
    (taken_object, "dobj", TAKING),
    (taken_subject, "nsubjpass", TAKING),
    (taken_of_noun, "pobj", TAKING),
    (time_of_gerund, "acl", frozenset({"of"})),
    (time_of_gerund, "advcl", frozenset({"of"})),
)
