"""Rows and what they share: each slip mended, and a right parse beside it left."""

import pytest
from frozen import arc, at, frozen, read
from mending import coordinate

from spacy_conflict_events.lost_parties import place_before_gerund


def mended(text, **slips):
    s = read(frozen(text, **slips))
    coordinate(s)
    return s


def readings(s):
    return list(zip(s.text, s.tag, s.pos, s.dep, s.head, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed three farmers in Kabul on Monday.",
        "Following the arrest of the mayor, his brothers and cousins fled to Kabul.",
        "The squad murdered a student on Monday.",
        "The fight went on till June, resulting in death of a security guard and five "
        "rebels.",
        "Police arrested Raja Sen, a cadre of the outfit, and two others in Kalibari.",
        "The rebels killed the priest, Juan Mora, and a driver.",
        "Police spoke of an attack involving students.",
    ],
)
def test_coordination_leaves_a_right_parse_alone(text):
    s = read(text)
    before = readings(s)
    coordinate(s)
    assert readings(s) == before


ARREST = "Following the arrest of the mayor, his brothers and cousins fled to Kabul."


@pytest.mark.parametrize(
    ("word", "expected"),
    [("brothers", "nsubj of fled"), ("cousins", "conj of brothers")],
)
def test_coordination_finds_a_subject_after_a_phrase(word, expected):
    s = mended(ARREST, brothers="NNS/NOUN/conj/mayor")
    assert arc(s, word) == expected


def test_coordination_finds_a_subject_read_as_an_apposition():
    text = (
        "According to the monitor Site Group, Islamic Front on March 9 claimed "
        "responsibility for the raid."
    )
    assert arc(mended(text, Front="NNP/PROPN/appos/Group"), "Front") == (
        "nsubj of claimed"
    )


def test_coordination_finds_an_object_read_as_an_adverbial():
    text = "The death squad kidnapped and later murdered student leader Rosa Medina."
    assert arc(read(text), "Medina") == "npadvmod of kidnapped"
    s = mended(text)
    assert arc(s, "Medina") == "dobj of murdered"
    assert s.tag[at(s, "kidnapped")] == "VBD"


def test_coordination_finds_an_object_after_shot_dead():
    text = "Hooded men shot dead, Tarun Gupta, a clerk of a mining firm, in Kessim."
    assert arc(read(text), "shot") == "ccomp of Gupta"
    s = mended(text)
    assert arc(s, "Gupta") == "dobj of shot"
    assert arc(s, "shot") == "ROOT of shot"


def test_coordination_finds_an_object_after_to_death():
    text = "Hooded men shot to death union leader Manuel Ortega in Kabul."
    assert arc(read(text), "Ortega") == "pobj of to"
    s = mended(text)
    assert arc(s, "Ortega") == "dobj of shot"
    assert arc(s, "death") == "pobj of to"
    assert arc(s, "leader") == "compound of Ortega"


def test_coordination_takes_both_into_a_row_in_a_headline():
    text = "Police, students clash in capital"
    assert arc(read(text), "Police") == "dep of clash"
    s = mended(text)
    assert arc(s, "Police") == "nsubj of clash"
    assert arc(s, "students") == "conj of Police"

    text = "Chad, Sudan agree to reopen border"
    assert arc(read(text), "Chad") == "advcl of agree"
    s = mended(text)
    assert arc(s, "Chad") == "nsubj of agree"
    assert arc(s, "Sudan") == "conj of Chad"


def test_coordination_sets_names_in_a_row():
    text = "The bloc issued an ultimatum to Burkina Faso, Mali, and Togo."
    assert arc(read(text), "Mali") == "appos of Faso"
    assert arc(mended(text), "Mali") == "conj of Faso"
    text = "Envoys met in Lagos, Nigeria, and Accra."
    slips = {"Nigeria": "NNP/PROPN/appos/Lagos", "Accra": "NNP/PROPN/conj/Lagos"}
    slips["and"] = "CC/CCONJ/cc/Lagos"
    assert arc(mended(text, **slips), "Nigeria") == "appos of Lagos"


def test_coordination_leaves_a_row_behind_posts():
    s = mended("Leaders of Chad, Niger and Mali met in Lome.")
    assert arc(s, "Niger") == "conj of Chad"


def test_coordination_hangs_to_on_attributed():
    text = (
        "Government sources attributed the killing of the rector to the Revolutionary "
        "Workers Movement."
    )
    assert arc(read(text), "to") == "prep of rector"
    assert arc(mended(text), "to") == "prep of attributed"


def test_coordination_leaves_to_on_a_noun_of_another_verb():
    text = "Following the arrest of the mayor, his brothers and cousins fled to Kabul."
    assert arc(mended(text, to="IN/ADP/prep/cousins"), "to") == "prep of cousins"


def test_coordination_reads_a_gerund_after_a_charge():
    text = "Soldiers accused of raping villagers"
    assert arc(read(text), "raping") == "amod of villagers"
    s = mended(text)
    assert arc(s, "raping") == "pcomp of of"
    assert arc(s, "villagers") == "dobj of raping"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Salazar", "appos of mayor"), ("two", "conj of mayor")],
)
def test_coordination_sets_a_name_beside_a_post(word, expected):
    text = (
        "Gunmen murdered the mayor of San Isidro, Ramon Salazar, and two of his guards "
        "in Kabul."
    )
    assert arc(read(text), "Salazar") == "conj of Isidro"
    assert arc(mended(text), word) == expected


def test_coordination_hangs_a_stray_member_in_its_row():
    text = (
        "The fight went on till June, resulting in death of a security guard and five "
        "rebels."
    )
    slips = {
        "rebels": "NNS/NOUN/conj/resulting",
        "and": "CC/CCONJ/cc/resulting",
    }
    assert arc(mended(text, **slips), "rebels") == "conj of guard"


def test_coordination_hangs_a_verb_on_one_of_its_tense():
    text = (
        "The bandits seized him alleging that he was hiding gold and demanded "
        "cattle from his village."
    )
    assert arc(read(text), "demanded") == "conj of hiding"
    assert arc(mended(text), "demanded") == "conj of seized"


def test_coordination_hangs_speech_on_speech():
    text = (
        "The spokesman said that the group was not involved in the killing of the "
        "judge and warned the police."
    )
    assert arc(read(text), "warned") == "conj of involved"
    assert arc(mended(text), "warned") == "conj of said"


def test_coordination_hangs_speech_on_speech_of_the_present():
    text = (
        "Witnesses say over 200 people were killed in the region and blame the "
        "killings on the rebels."
    )
    assert arc(read(text), "blame") == "conj of killed"
    assert arc(mended(text), "blame") == "conj of say"


def test_coordination_hangs_speech_on_speech_behind_a_deed_of_others():
    struck = "They said rebels had struck a power station"
    s = mended(
        f"{struck} near Kobani, killing two workers, and vowed to defend the region."
    )
    assert arc(s, "vowed") == "conj of said"
    s = mended(f"{struck} and destroyed two bridges.")
    assert arc(s, "destroyed") == "conj of struck"


def test_coordination_hangs_a_verb_on_the_one_before_a_charge():
    charge = "She accused the government of rigging the ballot"
    s = mended(f"{charge} and called for a nationwide strike.")
    assert arc(s, "called") == "conj of accused"
    s = mended("She was accused of rigging the vote and calling a strike.")
    assert arc(s, "calling") == "conj of rigging"


def test_coordination_hangs_speech_on_speech_of_one_tense():
    text = (
        "The traders had told the court they had been beaten, and had called on the "
        "mayor to help."
    )
    assert arc(read(text), "called") == "conj of beaten"
    assert arc(mended(text), "called") == "conj of told"


def test_coordination_leaves_a_deed_in_its_clause():
    s = mended(
        "Officials said that the men fled and have been freed.",
        freed="VBD/VERB/conj/fled",
    )
    assert arc(s, "freed") == "conj of fled"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels burned two shops and police arrested nine men.", "police", "nsubj"),
        ("Rebels killed three farmers and herders and burned houses.", "herders", ""),
    ],
    ids=["one-and", "two-ands"],
)
def test_coordination_finds_the_subject_of_a_second_verb(text, word, expected):
    s = read(text)
    coordinate(s)
    verb = "arrested" if expected else "farmers"
    assert arc(s, word) == f"{expected or 'conj'} of {verb}"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The mayor told them to leave and blamed the army.", "blamed", "told"),
        ("The mayor told them to leave and blame the army.", "blame", "leave"),
        ("He said the mayor had lied and held him responsible.", "held", "said"),
        ("He said the mayor had lied and held it responsible.", "held", "lied"),
        (
            "She accused troops of razing huts, shooting men and looting shops.",
            "shooting",
            "razing",
        ),
        (
            "She accused troops of razing huts, shooting men and looting shops.",
            "looting",
            "shooting",
        ),
        ("She accused troops of razing huts, citing a witness.", "citing", "accused"),
    ],
)
def test_coordination_rows_of_verbs(text, word, expected):
    s = read(text)
    coordinate(s)
    assert s.text[s.head[at(s, word)]] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The priest was killed together with his driver.", "driver", "conj of priest"),
        ("She along with two cousins was kidnapped.", "cousins", "conj of She"),
        (
            "Police arrested the commander along with three associates.",
            "associates",
            "conj of commander",
        ),
        ("The car was seized along with two guns.", "guns", "pobj of with"),
        ("He walked along with his friends and was shot.", "friends", "pobj of with"),
    ],
)
def test_coordination_sets_companions_beside(text, word, expected):
    s = read(text)
    coordinate(s)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Nuns accuse troops of looting shops and raping women.", "raping", "looting"),
        ("He blamed the violence on foreign agents.", "on", "blamed"),
        ("He blamed the violence on the border.", "on", "violence"),
        ("Officials accused by the council of graft were sacked.", "of", "accused"),
        ("He was accused by the mayor of Oro.", "of", "mayor"),
        ("The army was blamed by residents for the deaths.", "for", "blamed"),
        ("He was praised by fighters for the front.", "for", "fighters"),
        ("The hijackers threatened passengers with grenades.", "with", "threatened"),
        ("The guard was threatened by a boy with death.", "with", "threatened"),
        ("The hijackers met passengers with children.", "with", "passengers"),
        ("They put the blame for the attack on the rebels.", "on", "put"),
        ("The bank put the price for the flat on the list.", "on", "put"),
    ],
)
def test_coordination_second_gerund(text, word, expected):
    s = read(text)
    coordinate(s)
    assert s.text[s.head[at(s, word)]] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Killed in the attack were two soldiers and a civilian.",
            "soldiers",
            "nsubjpass of Killed",
        ),
        ("Among the dead were two soldiers.", "soldiers", "nsubj of were"),
        ("The dead were two soldiers.", "soldiers", "attr of were"),
        (
            "Students clashed with police trying to stop them.",
            "police",
            "pobj of with",
        ),
        ("He fled, with police trying to stop him.", "police", "nsubj of trying"),
        (
            "Militants set off a bomb in a market in Oro killing two.",
            "Oro",
            "pobj of in",
        ),
        (
            "Militants set off a bomb in a market in Oro killing two.",
            "killing",
            "advcl of set",
        ),
        (
            "A man accused by police of kidnapping tourists was shot.",
            "kidnapping",
            "pcomp of of",
        ),
        ("He was accused by the head of the union.", "of", "prep of head"),
        (
            "Residents fled as rebels advanced on the town, "
            "burning houses and killing cattle.",
            "burning",
            "advcl of advanced",
        ),
        (
            "Troops fired as rebels advanced on the town, "
            "burning houses and killing cattle.",
            "burning",
            "advcl of fired",
        ),
    ],
)
def test_coordination_parties_that_stand_late(text, word, expected):
    s = read(text)
    coordinate(s)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "the offices and houses of congress leaders were targeted.",
            "of",
            "prep of houses",
        ),
        ("the offices of the leaders and houses were burnt.", "of", "prep of offices"),
    ],
)
def test_coordination_of_belongs_to_the_noun_before_it(text, word, expected):
    assert arc(mended(text), word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militants set off a bomb in a market in Oro killing two.", "pobj of in"),
        ("The row resulted in Oro killing the deal.", "nsubj of killing"),
    ],
)
def test_coordination_place_before_a_gerund(text, expected):
    s = read(text)
    place_before_gerund(s)
    assert arc(s, "Oro") == expected


def test_coordination_hangs_speech_on_the_gerund_that_reports():
    text = "He condemned the raid, adding that attacks on clinics are crimes and "
    text += "calling for calm."
    assert arc(read(text), "calling") == "conj of are"
    assert arc(mended(text), "calling") == "conj of adding"
    text = "He said that attacks on clinics are crimes and calls for calm."
    assert arc(mended(text), "calls") == arc(read(text), "calls")


DRIVER = (
    "Rebels struck again on Sunday, abducting a plantation owner, Amit Das (41), and "
    "his driver from Kalain."
)


@pytest.mark.parametrize(
    ("text", "word", "before", "after"),
    [
        (
            "The government said it regretted the deaths and promised an inquiry.",
            "promised",
            "conj of regretted",
            "conj of said",
        ),
        (
            "Police said he had fled and blamed his brother.",
            "blamed",
            "conj of fled",
            "conj of fled",
        ),
        (
            "The company denied that its guards had beaten a farmer and accused the "
            "union of lying.",
            "accused",
            "conj of beaten",
            "conj of denied",
        ),
        (
            "A church report accuses border guards of beating prisoners and rebukes "
            "Oro for looking away.",
            "rebukes",
            "conj of beating",
            "conj of accuses",
        ),
        (DRIVER, "driver", "conj of struck", "conj of owner"),
        (
            "Prosecutors attribute the raid on a market, in which six traders died, to "
            "a drug gang.",
            "to",
            "prep of died",
            "prep of attribute",
        ),
        (
            "Residents accuse the soldiers, deployed there since May, of stealing "
            "cattle.",
            "of",
            "prep of deployed",
            "prep of accuse",
        ),
        (
            "Residents accuse the soldiers, proud of their boots, of stealing cattle.",
            "of",
            "prep of proud",
            "prep of proud",
        ),
    ],
)
def test_coordination_of_speakers_and_charges(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


STEPPING = (
    "The mayor said that rebels were stepping up their raids and warned that the army "
    "would act."
)
TOLIMA = (
    "In Tolima, north of Huila, at least five people, including a nurse, were fatally "
    "shot."
)
CALM = "The mayor urged people to stay calm, urging them to avoid the square."
KENYA = "The mayor told Kenya to speak up, urging it to act."
ORDERED = "Police ordered marchers to disperse, arresting some."


@pytest.mark.parametrize(
    ("text", "word", "slip", "after"),
    [
        (STEPPING, "warned", "VBD/VERB/conj/stepping", "conj of said"),
        (TOLIMA, "people", "NNS/NOUN/appos/Tolima", "nsubjpass of shot"),
        (KENYA, "urging", "VBG/VERB/advcl/speak", "advcl of told"),
        (ORDERED, "arresting", "VBG/VERB/advcl/disperse", "advcl of ordered"),
    ],
)
def test_coordination_hangs_what_the_first_did_on_the_first(text, word, slip, after):
    assert arc(mended(text, **{word: slip}), word) == after


def test_coordination_leaves_what_the_second_did_with_the_second():
    slip = {"urging": "VBG/VERB/xcomp/stay"}
    assert arc(mended(CALM, **slip), "urging") == "xcomp of stay"
