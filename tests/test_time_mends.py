"""Days and weapons that a parse made parts of parties, beside right parses."""

from mending import check, table

PUPILS = "On Monday seven pupils and a headmaster were kidnapped by armed men in Bafut."


@table(
    (PUPILS, "pupils", "nsubjpass of kidnapped"),
    (PUPILS, "headmaster", "conj of pupils"),
    (PUPILS, "Monday", "pobj of On"),
    ("On Monday a headmaster was kidnapped.", "headmaster", "nsubjpass of kidnapped"),
)
def test_time_mends_subject_after_day(text, word, expected):
    check(text, word, expected)


FOUGHT = "Three men were killed in fierce fighting with rebel fighters Monday in Oro."


def test_time_mends_day_of_party():
    check(FOUGHT, "Monday", "npadvmod of killed", Monday="NNP/PROPN/npadvmod/fighters")
    text = "The attack Monday in Oro killed three men."
    check(text, "Monday", "npadvmod of attack", Monday="NNP/PROPN/npadvmod/attack")


OVERNIGHT = "Jets bombed Kurdish camps overnight after a bomb killed six men."
LAST_NIGHT = "Settlers torched cars last night after two men were shot."
HOURS = "Settlers torched cars hours after two men were shot."


@table(
    (OVERNIGHT, "overnight", "advmod of bombed"),
    (LAST_NIGHT, "night", "npadvmod of torched"),
    (HOURS, "hours", "npadvmod of shot"),
)
def test_time_mends_day_before_clause(text, word, expected):
    check(text, word, expected)


RAIDED = "Rebels who stormed a jail in Gao on Monday killed two guards."
TRIED = "Rebels who stormed a jail in Gao, on Monday killed two guards."


@table(
    (RAIDED, "on", "prep of stormed"),
    (TRIED, "on", "prep of killed"),
)
def test_time_mends_day_behind_relative(text, word, expected):
    check(text, word, expected)


@table(
    ("He was blamed for the killing of two men in April.", "in", "prep of killing"),
    ("He was held responsible for a raid in 2019.", "in", "prep of raid"),
    ("He was held for the killing on Monday.", "on", "prep of held"),
)
def test_time_mends_day_of_blamed_deed(text, word, expected):
    check(text, word, expected)


@table(
    ("Oman urged both sides to show restraint on Tuesday.", "on", "prep of urged"),
    ("The mayor asked the army to send help on Tuesday.", "on", "prep of asked"),
    ("The union urged its members to march on Tuesday.", "on", "prep of march"),
)
def test_time_mends_day_of_asking(text, word, expected):
    check(text, word, expected)


MISSILES = "Six people were killed in Ukrainian drone and missile attacks."
MORTAR = "Rebels carried out a mortar and gun attack on a base near Oro."
SHELLS = "Six people were killed in Israeli drone and missile attacks on Karvel."


@table(
    (MISSILES, "missile", "compound of attacks"),
    (MISSILES, "Ukrainian", "amod of attacks"),
    (MORTAR, "gun", "compound of attack"),
    (SHELLS, "Israeli", "amod of attacks"),
    (SHELLS, "drone", "nmod of attacks"),
    (SHELLS, "attacks", "pobj of in"),
    ("Ukrainian drone and missile attacks killed six.", "Ukrainian", "amod of attacks"),
    ("The Israeli crew and missile attacks were shown.", "Israeli", "amod of crew"),
    ("The army and navy chiefs met.", "navy", "conj of army"),
)
def test_time_mends_weapons_before_deed(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Three people were killed by Russian artillery shelling of the town of Oro.",
        "Russian",
        "amod of shelling",
    ),
    ("He bought a Russian drone charger in Oro.", "Russian", "amod of charger"),
)
def test_time_mends_nation_before_weapon(text, word, expected):
    check(text, word, expected)


HEADLINE = "Militia member killed in airstrike in southern Oro, civilians injured"


@table(
    (HEADLINE, "civilians", "nsubjpass of injured"),
    (HEADLINE, "member", "dep of injured"),
    ("Two men killed in the raid were civilians.", "men", "nsubj of were"),
)
def test_time_mends_second_harm_of_headline(text, word, expected):
    check(text, word, expected)
