"""Objects and subjects that a parse lost, each beside a right parse left alone."""

import pytest
from frozen import arc, read
from mending import reattach, table

from spacy_conflict_events import lost_objects


def check(text, word, expected):
    s = read(text)
    lost_objects.plural_before_verb(s)
    reattach(s)
    assert arc(s, word) == expected


@table(
    ("The blast killed around 50.", "50", "dobj of killed"),
    (
        "Guards fired on them, injuring around a dozen of them.",
        "dozen",
        "dobj of injuring",
    ),
    ("The march ended around 10 pm.", "pm", "npadvmod of ended"),
    ("The rebels ran around 50 trees.", "trees", "pobj of around"),
)
def test_lost_objects_number_after_about(text, word, expected):
    check(text, word, expected)


POSTERS = (
    "Posters calling for a boycott of the polls and warning clerks of trouble were "
    "found in Oro."
)
LEAFLETS = "Posters calling for a strike and some leaflets were found."


@table(
    (POSTERS, "clerks", "dobj of warning"),
    (LEAFLETS, "leaflets", "conj of Posters"),
)
def test_lost_objects_of_participle(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected


@table(
    ("Jets struck what the army called a depot near Oro.", "depot", "dobj of struck"),
    ("Jets struck what the army described as a depot.", "depot", "dobj of struck"),
    ("It bombed what it said were rebel positions.", "positions", "dobj of bombed"),
    ("He knows what the army called a lie.", "called", "relcl of lie"),
    ("They asked what the mayor said.", "said", "ccomp of asked"),
)
def test_lost_objects_what_they_call(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Raiders raided the village of Kessima, looting shops and burning homes.",
        "looting",
        "advcl of raided",
    ),
    (
        "Raiders raided the village of Kessima, looting shops and burning homes.",
        "homes",
        "dobj of burning",
    ),
    (
        "He wrote of Kessima, working conditions and hours.",
        "conditions",
        "conj of Kessima",
    ),
)
def test_lost_objects_gerund_after_a_place(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Fourteen villagers, most of them women, were slain in their beds by raiders.",
        "villagers",
        "nsubjpass of slain",
    ),
    ("Most of them were slain by raiders.", "Most", "nsubjpass of slain"),
)
def test_lost_objects_subject_before_a_part(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Police fired at youths in town, leaving at least 17 people hurt, radio said.",
        "people",
        "dobj of leaving",
    ),
    ("Police left as the sanctions hurt people.", "people", "dobj of hurt"),
)
def test_lost_objects_left_hurt(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Oro accused neighbouring Chad on Monday of arming rebels.",
        "Chad",
        "dobj of accused",
    ),
    (
        "Oro accused neighbouring Chad on Monday of arming rebels.",
        "of",
        "prep of accused",
    ),
    ("Police attacked neighbouring villages.", "villages", "dobj of attacked"),
)
def test_lost_objects_adjective_before_a_name(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Two over ground workers of the outfit were apprehended by a joint team.",
        "workers",
        "nsubjpass of apprehended",
    ),
    ("Two jets over ground troops were seen.", "jets", "nsubjpass of seen"),
)
def test_lost_objects_over_ground_workers(text, word, expected):
    check(text, word, expected)


@table(
    ("Mobs set ablaze a bakery and nine shops.", "bakery", "dobj of set"),
    ("Mobs set ablaze a bakery and nine shops.", "shops", "conj of bakery"),
    ("Mobs burned a bakery and nine shops.", "bakery", "dobj of burned"),
)
def test_lost_objects_first_of_a_list(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Soldiers were battling gunmen holed up in a hotel.",
        "gunmen",
        "dobj of battling",
    ),
    ("Soldiers said gunmen holed up in a hotel.", "gunmen", "nsubj of holed"),
)
def test_lost_objects_before_holed_up(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Suspected United Liberation Army militants sprayed bullets on a wedding.",
        "Army",
        "compound of militants",
    ),
    ("The army attacks the rebels.", "army", "nsubj of attacks"),
    ("naxalites blew up a railway track near gaya.", "track", "dobj of blew"),
)
def test_lost_objects_plural_before_a_verb(text, word, expected):
    check(text, word, expected)


@table(
    (
        "A fight between the Philippine army and Abu Sayyaf militants left ten dead.",
        "army",
        "pobj of between",
    ),
    (
        "A fight between the Philippine army and Abu Sayyaf militants left ten dead.",
        "militants",
        "conj of army",
    ),
    ("The clash between the two gangs killed nine.", "gangs", "pobj of between"),
)
def test_lost_objects_between_two(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Shares in the miner fell after workers at a rival went on strike.",
        "workers",
        "nsubj of went",
    ),
    (
        "Shares in the miner fell after workers at a rival went on strike.",
        "went",
        "advcl of fell",
    ),
    ("He left after lunch and went home.", "lunch", "pobj of after"),
)
def test_lost_objects_clause_after_a_preposition(text, word, expected):
    check(text, word, expected)


@table(
    (
        "The rebels set up roadblocks and abducted travellers.",
        "travellers",
        "dobj of abducted",
    ),
    (
        "Settlers uprooted trees and hurled stones at cars.",
        "hurled",
        "conj of uprooted",
    ),
    ("The army freed hostages and wounded civilians.", "civilians", "conj of hostages"),
)
def test_lost_objects_verb_beside_an_object(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Police fired gas at thousands of students marching towards the palace.",
        "thousands",
        "pobj of at",
    ),
    (
        "Soldiers killed ten students marching to the palace.",
        "students",
        "dobj of killed",
    ),
    (
        "Soldiers saw ten students marching to the palace.",
        "students",
        "nsubj of marching",
    ),
    (
        "Students blocked the road, marching to the palace.",
        "marching",
        "advcl of blocked",
    ),
)
def test_lost_objects_marchers_before_a_gerund(text, word, expected):
    check(text, word, expected)


@table(
    ("The junta gave an ultimatum to striking doctors.", "doctors", "pobj of to"),
    ("He was accused of striking the doctor.", "doctor", "dobj of striking"),
)
def test_lost_objects_strikers_read_as_those_struck(text, word, expected):
    check(text, word, expected)


def test_lost_objects_neighbouring_is_no_verb():
    s = read("Sudan accused neighbouring Chad on Thursday of arming rebels.")
    lost_objects.adjective_before_name(s)
    assert arc(s, "Chad") == "dobj of accused"
    assert arc(s, "neighbouring") == "amod of Chad"
    assert arc(s, "on") == "prep of accused"
    s = read("Sudan accused a firm of surrounding Chad with mines.")
    lost_objects.adjective_before_name(s)
    assert arc(s, "surrounding") == "pcomp of of"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("naxalites blew up a railway track near gaya.", ["NOUN", "VERB"]),
        ("attacks on the town ended.", ["NOUN", "ADP"]),
        ("attacks the rebels, says the army.", ["VERB", "DET"]),
    ],
)
def test_lost_objects_plural_that_begins_a_sentence(text, expected):
    s = read(text)
    lost_objects.plural_before_verb(s)
    assert s.pos[:2] == expected


ASSAULT = (
    "The Taliban claimed responsibility for the assault, in which a police chief and "
    "nine of his men were killed."
)
GUYANA = "Venezuela's minister gave neighbouring Guyana an ultimatum on Monday to halt"
GUYANA += " drilling."


@table(
    (ASSAULT, "responsibility", "dobj of claimed"),
    (ASSAULT, "killed", "relcl of assault"),
    (
        "The chief said the raid, in which two men were killed, was wrong.",
        "raid",
        "nsubj of was",
    ),
    (GUYANA, "Guyana", "dative of gave"),
    (GUYANA, "ultimatum", "dobj of gave"),
    (
        "Police arrested two over ground workers (OGWs) of the front on Monday.",
        "workers",
        "dobj of arrested",
    ),
    (
        "A gunfight broke out between Police and NDFB cadres in Udalguri.",
        "cadres",
        "conj of Police",
    ),
    (
        "Clashes between Fatah and Hamas supporters left six dead.",
        "Fatah",
        "nmod of supporters",
    ),
)
def test_lost_objects_of_claims_gifts_and_fights(text, word, expected):
    check(text, word, expected)
