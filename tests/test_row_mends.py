"""Parties that a parse lost from their row or verb, beside right parses left alone."""

from mending import check, table


@table(
    (
        "Shells hit the town, causing a roof to collapse and killing six nuns.",
        "killing",
        "conj of causing",
    ),
    (
        "The army advanced, forcing rebels to leave the base and killing ten of them.",
        "killing",
        "conj of forcing",
    ),
    (
        "They tried to leave the base and killing ten men was no help.",
        "killing",
        "conj of leave",
    ),
)
def test_row_mends_gerund_beside_infinitive(text, word, expected):
    check(text, word, expected)


KIDNAPPED = "Oro's rebels on Monday freed three oil engineers kidnapped a day earlier, "
SEEN = "Police saw three engineers kidnapped a day earlier, military sources said."


@table(
    (KIDNAPPED + "military sources said.", "engineers", "dobj of freed"),
    (KIDNAPPED + "military sources said.", "kidnapped", "acl of engineers"),
    (SEEN, "engineers", "nsubj of kidnapped"),
    (
        "The navy freed 14 oil workers held hostage by an armed gang.",
        "workers",
        "dobj of freed",
    ),
)
def test_row_mends_object_before_participle(text, word, expected):
    check(text, word, expected)


@table(
    (
        "In the northern Kessim department, a key trade route to the coast, rebels "
        "killed four men.",
        "route",
        "appos of department",
    ),
    ("In May, a gang of rebels killed four men.", "gang", "nsubj of killed"),
)
def test_row_mends_subject_after_place(text, word, expected):
    check(text, word, expected)


RIDING = "A suicide bomber riding in a car hit a checkpoint in Kunar on Monday."


@table(
    (RIDING, "bomber", "nsubj of hit"),
    (RIDING, "riding", "acl of bomber"),
    ("Bus riding in a city is cheap.", "riding", "acl of Bus"),
)
def test_row_mends_rider_before_verb(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Settlers shot dead one Palestinian and wounded three others.",
        "Palestinian",
        "dobj of shot",
    ),
    ("Troops wounded one Palestinian man.", "man", "dobj of wounded"),
    ("Troops wounded one Palestinian man.", "Palestinian", "amod of man"),
)
def test_row_mends_people_after_number(text, word, expected):
    check(text, word, expected)


EARLY = "Soldiers shot a young Palestinian early Monday in Jenin."


@table(
    (EARLY, "Palestinian", "dobj of shot"),
    (EARLY, "Monday", "npadvmod of shot"),
    (EARLY, "a", "det of Palestinian"),
)
def test_row_mends_person_before_day(text, word, expected):
    slips = {
        "a": "DT/DET/det/Monday",
        "young": "JJ/ADJ/amod/Monday",
        "Palestinian": "JJ/ADJ/amod/Monday",
        "early": "JJ/ADJ/amod/Monday",
        "Monday": "NNP/PROPN/dobj/shot",
    }
    check(text, word, expected, **slips)


@table(
    (
        "Heavy fighting broke out in the town of Kessim between soldiers and rebels.",
        "between",
        "prep of fighting",
    ),
    (
        "Clashes broke out in Bor after a dispute between two clans.",
        "between",
        "prep of dispute",
    ),
    (
        "The fighting started in a border town between two rivers.",
        "between",
        "prep of town",
    ),
)
def test_row_mends_sides_after_place(text, word, expected):
    check(text, word, expected)


def test_row_mends_bare_number():
    slip = "CD/NUM/nummod/kills"
    check("Militia attacks village, kills 9, abducts women", "9", "dobj of kills")
    text = "Militia attacks village, kills 9, abducts women"
    check(text, "9", "dobj of kills", **{"9": slip})
    check("Rebels kill 9 men in village", "9", "nummod of men")


@table(
    (
        "Milhem, 17, his brother Hikmat, 24, and Yazan, 20, were shot by troops.",
        "Hikmat",
        "conj of Milhem",
    ),
    (
        "Milhem, 17, a driver, and Yazan, 20, were shot by troops.",
        "driver",
        "appos of Milhem",
    ),
)
def test_row_mends_row_of_aged(text, word, expected):
    check(text, word, expected)


@table(
    (
        "The governor, Ali Shams, 30, and six of his guards were killed.",
        "six",
        "conj of governor",
    ),
    (
        "The governor, Ali Shams, was killed and six of his guards were hurt.",
        "six",
        "nsubjpass of hurt",
    ),
)
def test_row_mends_second_of_row(text, word, expected):
    check(text, word, expected)


@table(
    (
        "A group of 300 girls who were kidnapped from a school in Zamfara State last "
        "week have been released.",
        "week",
        "npadvmod of kidnapped",
    ),
    ("The girls last week have been freed.", "week", "npadvmod of freed"),
)
def test_row_mends_day_of_relative(text, word, expected):
    check(text, word, expected)


LEFT = (
    "Violence broke out between rival groups of herders, leaving 16 people killed on "
    "both sides and 47 others wounded."
)


@table(
    (LEFT, "others", "nsubjpass of wounded"),
    (LEFT, "wounded", "conj of leaving"),
    (
        "The raid left 16 people killed and 47 others wounded.",
        "wounded",
        "conj of left",
    ),
)
def test_row_mends_wounded_beside(text, word, expected):
    check(text, word, expected)


def test_row_mends_second_of_bodies():
    text = "The bodies of five men and a woman were found in Kano."
    check(text, "woman", "conj of men")
    text = "The bodies of five men and a burnt car were found in Kano."
    check(text, "car", "conj of bodies", car="NN/NOUN/conj/bodies")


SAID = (
    "Two car bombs exploded near a mosque in Kano, killing at least six people and "
    "injuring 31, police and paramedics at the scene said."
)


@table(
    (SAID, "police", "nsubj of said"),
    (SAID, "at:2", "prep of police"),
    (
        "A blast killed six people and a dog, medics said.",
        "dog",
        "conj of people",
    ),
)
def test_row_mends_speaker_in_row(text, word, expected):
    check(text, word, expected)


LOOKED_FOR = "Police are looking for the men who raided a farm near Oro, killing "


@table(
    (LOOKED_FOR + "two workers.", "killing", "advcl of raided"),
    (
        "The army pursued the militants who attacked a base, killing six of them.",
        "killing",
        "advcl of pursued",
    ),
    (
        "The abbot visited the town that rebels shelled on Sunday, wounding dozens.",
        "wounding",
        "advcl of shelled",
    ),
    (
        "Troops attacked rebels who had fled to the hills, killing ten.",
        "killing",
        "advcl of attacked",
    ),
    (
        "The blast tore through a market that gunmen had attacked, killing nine.",
        "killing",
        "advcl of tore",
    ),
    (
        "Police shot dead a man who attacked a bus, wounding two passengers.",
        "wounding",
        "advcl of shot",
    ),
)
def test_row_mends_gerund_of_relative(text, word, expected):
    check(text, word, expected)


LUBERO = "A gang wielding machetes raided their homes at Lubero before dawn."


@table(
    (LUBERO, "gang", "nsubj of raided"),
    (LUBERO, "machetes", "dobj of wielding"),
    ("A mob carrying torches attacked a mosque in Mandla.", "mob", "nsubj of attacked"),
)
def test_row_mends_gang_with_arms(text, word, expected):
    check(text, word, expected)


WERE = "Troops freed the ten nuns and one guard who were abducted on Monday."
WAS = "Troops freed the ten nuns and one guard who was abducted on Monday."


@table((WERE, "abducted", "relcl of nuns"), (WAS, "abducted", "relcl of guard"))
def test_row_mends_clause_of_both(text, word, expected):
    check(text, word, expected)
