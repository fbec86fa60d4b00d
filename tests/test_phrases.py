"""Noun phrases: how far they reach, who stands beside, who can act."""

import pytest
from frozen import at, frozen, read
from mending import table

from spacy_conflict_events.parties import (
    is_nobody,
    is_nominal,
    is_party,
    is_thing,
    persons_of,
)
from spacy_conflict_events.phrases import conjuncts, is_named, noun_phrase


def phrase(text, word, **settings):
    s = read(text)
    return s.words(*noun_phrase(s, at(s, word), **settings))


@table(
    ("Gunmen killed three young farmers.", "farmers", "three young farmers"),
    ("Gunmen killed the mayor's brother.", "brother", "the mayor's brother"),
    ("Gunmen killed police chief Ali Khan.", "Khan", "police chief Ali Khan"),
    ("Gunmen killed the leader of the rebels.", "leader", "the leader of the rebels"),
    ("Rebels from the north attacked.", "Rebels", "Rebels from the north"),
    ("Dozens of men fled.", "Dozens", "Dozens of men"),
    ("All three of the men fled.", "three", "All three of the men"),
    ("The Port-au-Prince police fled.", "police", "The Port-au-Prince police"),
    (
        "A team of police, army and navy searched the town.",
        "team",
        "A team of police, army and navy",
    ),
    ("Troops held the most wanted rebel.", "rebel", "the most wanted rebel"),
    ("A badly burned clerk died.", "clerk", "A badly burned clerk"),
    ("A cadre of the ULFA(I) was held.", "cadre", "A cadre of the ULFA(I)"),
    ("A cadre of the CPI (Maoist) was held.", "cadre", "A cadre of the CPI (Maoist)"),
    ("A cadre of the NDFB (S) was held.", "cadre", "A cadre of the NDFB (S)"),
    ("A man of the Red Army (RA) was held.", "man", "A man of the Red Army"),
    ("One of the injured died.", "One", "One of the injured"),
    ("Five NDFB(S) militants were held.", "militants", "Five NDFB(S) militants"),
    (
        "Huts burned after the men attacked a tribal-dominated village in Oro.",
        "village",
        "a tribal-dominated village",
    ),
)
def test_phrases_take_in(text, word, expected):
    assert phrase(text, word) == expected


@table(
    ("Gunmen killed the farmer who lived there.", "farmer", "the farmer"),
    ("Gunmen killed the farmer, a father of six.", "farmer", "the farmer"),
    ("Gunmen killed the farmer on Monday.", "farmer", "the farmer"),
    ("Gunmen attacked a village in Kenya.", "village", "a village"),
    ("Gunmen killed two soldiers and a guard.", "soldiers", "two soldiers"),
    ("The union urged both Kenya and Oman to sit down for talks.", "Kenya", "Kenya"),
    (
        "The regime released 17 political prisoners on bail.",
        "prisoners",
        "17 political prisoners",
    ),
    ("Troops, armed with guns, attacked.", "Troops", "Troops"),
    ("The group (PLA) attacked the town.", "group", "The group"),
    ("Police freed men accused of theft.", "men", "men"),
    ("The court convicted the banker of theft.", "banker", "the banker"),
    (
        "Workers at the power company have gone on strike.",
        "Workers",
        "Workers at the power company",
    ),
    ("Workers at the mill have gone on strike.", "Workers", "Workers"),
    (
        "The abbot warned members of the guild against raids.",
        "members",
        "members of the guild",
    ),
    ("The clerks, unpaid since May, struck.", "clerks", "The clerks"),
    ("A clerk kidnapped last week by rebels died.", "clerk", "A clerk"),
)
def test_phrases_leave_out(text, word, expected):
    assert phrase(text, word) == expected


def test_phrases_begin_after_the_place_of_a_headline():
    text = "Kenya: Six killed in separate incidents"
    s = read(frozen(text, Kenya="NNP/PROPN/nmod/Six"))
    assert s.head[at(s, "Kenya")] == at(s, "Six")
    assert s.words(*noun_phrase(s, at(s, "Six"))) == "Six"


@pytest.mark.parametrize(
    ("places", "expected"), [(True, "a village in Kenya"), (False, "a village")]
)
def test_phrases_of_place(places, expected):
    text = "Gunmen killed three farmers near a village in Kenya."
    assert phrase(text, "village", places=places) == expected


@pytest.mark.parametrize(
    ("clauses", "expected"), [(True, "men accused of theft"), (False, "men")]
)
def test_phrases_with_participles(clauses, expected):
    assert phrase("Police freed men accused of theft.", "men", clauses=clauses) == (
        expected
    )


def test_phrases_with_participles_after_a_comma():
    text = "Troops, armed with guns, attacked."
    assert phrase(text, "Troops", clauses=True) == "Troops"


def test_phrases_without_a_part():
    s = read("Police freed men accused of theft.")
    found = noun_phrase(s, at(s, "men"), clauses=True, without=at(s, "accused"))
    assert s.words(*found) == "men"


@table(
    ("Gunmen killed two soldiers and a guard.", "soldiers", "soldiers guard"),
    ("Police, soldiers and guards fled.", "Police", "Police soldiers guards"),
    ("Gunmen killed two soldiers.", "soldiers", "soldiers"),
    ("The army attacked houses and schools.", "houses", "houses schools"),
    ("Gunmen killed the traders, Ali and Omar.", "traders", "traders"),
    ("Gunmen killed the farmer, a father of six.", "farmer", "farmer"),
    ("Rebels killed a man and burned his house.", "man", "man"),
    (
        "The war has killed tens of thousands and displaced millions.",
        "thousands",
        "thousands",
    ),
    (
        "Shells killed nine refugees and displaced persons in Oro.",
        "refugees",
        "refugees persons",
    ),
    (
        "At least seven others — two guards and five nuns — were hurt, he said.",
        "others",
        "others",
    ),
)
def test_phrases_beside(text, word, expected):
    s = read(text)
    assert " ".join(s.text[k] for k in conjuncts(s, at(s, word))) == expected


def test_phrases_beside_in_a_list_read_as_an_apposition():
    text = "The blast killed a guard, two soldiers, three policemen and a cook."
    slips = {
        "soldiers": "NNS/NOUN/conj/guard",
        "policemen": "NNS/NOUN/appos/soldiers",
        "cook": "NN/NOUN/conj/policemen",
    }
    s = read(frozen(text, **slips))
    found = [s.text[k] for k in conjuncts(s, at(s, "guard"))]
    assert sorted(found) == ["cook", "guard", "policemen", "soldiers"]


@table(
    ("The police attacked the town.", "police", True),
    ("Gunmen killed police chief Ali Khan.", "Khan", True),
    ("Iran's attack killed two men.", "Iran", True),
    ("Dozens of men fled.", "Dozens", True),
    ("They fled.", "They", True),
    ("Five were killed.", "Five", True),
    ("The reporter fled.", "reporter", True),
    ("The blast killed five.", "blast", False),
    ("The protest grew.", "protest", False),
    ("The equipment was lost.", "equipment", False),
    ("The computer broke.", "computer", False),
    ("The weapons were found.", "weapons", False),
    ("Gunmen killed three farmers in Kabul on Monday.", "Monday", False),
    (
        '"If they touch one of our ships we will sink theirs," Admiral Reza Moradi '
        "told state television.",
        "Moradi",
        True,
    ),
)
def test_phrases_parties(text, word, expected):
    s = read(text)
    assert is_party(s, at(s, word)) is expected


@table(
    ("The blast killed five.", "blast", True),
    ("The protest grew.", "protest", True),
    ("The computer broke.", "computer", True),
    ("Gunmen killed three farmers in Kabul on Monday.", "Monday", True),
    ("The blast killed five.", "five", False),
    ("The police attacked the town.", "police", False),
    ("The reporter fled.", "reporter", False),
    ("They fled.", "They", False),
)
def test_phrases_things(text, word, expected):
    s = read(text)
    assert is_thing(s, at(s, word)) is expected


@table(
    ("Dozens of men fled.", "Dozens", "men"),
    ("A group of armed men fled.", "group", "men"),
    ("Gunmen killed the leader of the rebels.", "leader", "leader"),
    ("The men fled.", "men", "men"),
)
def test_phrases_what_a_measure_measures(text, word, expected):
    s = read(text)
    assert s.text[persons_of(s, at(s, word))] == expected


@table(
    ("Gunmen killed a man identified as Ali.", "man", True),
    ("Police freed men accused of theft.", "men", False),
)
def test_phrases_that_are_named(text, word, expected):
    s = read(text)
    assert is_named(s, at(s, word)) is expected


@table(
    ("The men fled.", "men", True),
    ("They fled.", "They", True),
    ("The men fled.", "The", False),
    ("The men fled.", "fled", False),
)
def test_phrases_heads(text, word, expected):
    s = read(text)
    assert is_nominal(s, at(s, word)) is expected


@table(
    ("Today rebels freed two men in Kabul.", "rebels", "rebels"),
    (
        "They attacked a car of a Kabul based company.",
        "car",
        "a car of a Kabul based company",
    ),
)
def test_phrases_days_and_bases(text, word, expected):
    assert phrase(text, word) == expected


def test_phrases_go_on_after_a_line_that_ends():
    s = read("Gunmen killed the leader of the rebels.")
    s.pos[at(s, "of")], s.dep[at(s, "of")] = "SPACE", "dep"
    s.head[at(s, "rebels")], s.dep[at(s, "rebels")] = at(s, "leader"), "compound"
    s.link()
    assert s.words(*noun_phrase(s, at(s, "leader"))) == "the leader of the rebels"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The rebels killed the priest, Juan Mora, and a driver.",
            "priest",
            ["priest", "driver"],
        ),
        (
            "Police arrested Raja Sen, a cadre of the outfit, and two others in "
            "Kalibari.",
            "Sen",
            ["Sen", "others"],
        ),
        ("Gunmen killed the farmer, a father of six.", "farmer", ["farmer"]),
    ],
)
def test_phrases_parties_after_an_apposition(text, word, expected):
    s = read(text)
    assert [s.text[i] for i in conjuncts(s, at(s, word))] == expected


@table(
    ("He was shot by two motorcycle borne assailants.", "assailants", False),
    ("The thief ran 300 metres.", "metres", True),
)
def test_phrases_persons_that_are_read_as_a_quantity(text, word, expected):
    s = read(text)
    assert s.ent[at(s, word)] == "QUANTITY"
    assert is_thing(s, at(s, word)) is expected


@table(
    ("Gunmen in army uniforms shot the mayor.", "Gunmen", "Gunmen in army uniforms"),
    ("Gunmen in the north shot the mayor.", "Gunmen", "Gunmen"),
    ("A woman wielding a knife hurt a guard.", "woman", "A woman wielding a knife"),
    (
        "The men based in Chad and linked to a cleric hid.",
        "men",
        "The men",
    ),
    (
        "Thousands of herders armed with spears marched.",
        "Thousands",
        "Thousands of herders armed with spears",
    ),
    ("Troops backed by tanks took the town.", "Troops", "Troops backed by tanks"),
    ("Troops backed by militias took the town.", "Troops", "Troops"),
    (
        "Herders angry about a levy blocked the road.",
        "Herders",
        "Herders angry about a levy",
    ),
    ("Groups demanding money threatened him.", "Groups", "Groups"),
    ("A mob killing two guards fled.", "mob", "A mob"),
    ("A letter signed by monks warned him.", "letter", "A letter"),
    ("The raid by gunmen on the bank failed.", "gunmen", "gunmen"),
    ("The raid by gunmen on mules failed.", "gunmen", "gunmen on mules"),
)
def test_phrases_how_far_a_doer_reaches(text, word, expected):
    assert phrase(text, word, doer=True) == expected


@table(
    ("No group claimed it.", "group", True),
    ("Not a single man was held.", "man", True),
    ("Nobody claimed it.", "Nobody", True),
    ("Not one of them claimed it.", "one", True),
    ("A group claimed it.", "group", False),
)
def test_phrases_nobody(text, word, expected):
    s = read(text)
    assert is_nobody(s, at(s, word)) is expected


@table(
    ("A boy was seized by men of the front from a market.", "men", "men of the front"),
    ("A boy was fed by men from a market.", "men", "men from a market"),
    ("The army took control of huts from rebels.", "huts", "huts"),
)
def test_phrases_from_a_place(text, word, expected):
    assert phrase(text, word) == expected


def test_phrases_a_name_behind_a_comma_is_nobody_else():
    s = read("A cadre of the army, Ali Khan (27), was gunned down by guards.")
    assert conjuncts(s, at(s, "cadre")) == [at(s, "cadre")]
    s = read("Gunmen shot a guard and Omar Sol.")
    assert at(s, "Sol") in conjuncts(s, at(s, "guard"))


@table(
    ("They protested against cuts in subsidies.", "cuts", "cuts in subsidies"),
    ("They protested against police in Oro.", "police", "police"),
    (
        "Rebels pointed the finger at criminals in the pay of landowners.",
        "criminals",
        "criminals in the pay of landowners",
    ),
    ("They seized the dam from the rebels.", "dam", "the dam"),
    ("They found the dam from the air.", "dam", "the dam from the air"),
)
def test_phrases_what_is_changed(text, word, expected):
    assert phrase(text, word) == expected


@table(
    ("He was shot by men believed to be rebels.", "men", "men believed to be rebels"),
    ("Mobs forcing shops to close burned huts.", "Mobs", "Mobs"),
)
def test_phrases_what_a_doer_is_thought_to_be(text, word, expected):
    assert phrase(text, word, doer=True) == expected


@table(
    ("Jets bombed tools used to make bombs.", "tools", "tools"),
    ("Jets bombed men seen carrying bombs.", "men", "men seen carrying bombs"),
)
def test_phrases_participles_with_a_verb_below(text, word, expected):
    assert phrase(text, word, clauses=True) == expected


@table(
    ("Two guards dead as rebels storm bank", "guards", "Two guards"),
    ("They freed three soldiers held since May.", "soldiers", "three soldiers"),
    (
        "They freed three soldiers held by rebels.",
        "soldiers",
        "three soldiers held by rebels",
    ),
)
def test_phrases_without_what_became_of_them(text, word, expected):
    assert phrase(text, word, clauses=True) == expected


@table(
    (
        "He came under fire from lawyers for his silence.",
        "lawyers",
        "lawyers",
    ),
    ("He heard from a group for widows.", "group", "a group for widows"),
    ("They fought a battle with rebels for the town.", "rebels", "rebels"),
)
def test_phrases_without_what_it_is_for(text, word, expected):
    assert phrase(text, word) == expected


@table(
    ("Nine people, mostly women and children, died.", "people", ["people"]),
    (
        "Nine soldiers, two nuns and a guard died.",
        "soldiers",
        ["soldiers", "nuns", "guard"],
    ),
    ("Gangs seized 46 people in June, or more than one a day.", "people", ["people"]),
)
def test_phrases_of_the_same_persons(text, word, expected):
    s = read(text)
    assert [s.text[k] for k in conjuncts(s, at(s, word))] == expected


@table(
    (
        "The militants killed a priest, a nun and two boys on Monday in Oro.",
        "priest",
        ["priest", "nun", "boys"],
    ),
    (
        "Police arrested the mayor, the father of two judges.",
        "mayor",
        ["mayor"],
    ),
)
def test_phrases_row_read_as_an_apposition(text, word, expected):
    s = read(text)
    found = conjuncts(s, at(s, word))
    assert sorted(found) == sorted(at(s, word) for word in expected)


def test_phrases_side_is_where_and_not_who():
    text = "A man shot a gardener on the city's east side Tuesday afternoon."
    assert phrase(text, "gardener") == "a gardener"


def test_phrases_regiments_are_parties():
    s = read("Assam Rifles nabbed three men with rifles.")
    assert is_party(s, at(s, "Rifles"))
    assert not is_party(s, at(s, "rifles"))


@table(
    (
        "A mob attacked the car of a minister with stones.",
        "car",
        "the car of a minister",
    ),
    ("A group of men with guns fled.", "group", "A group of men with guns"),
)
def test_phrases_without_arms_of_others(text, word, expected):
    assert phrase(text, word) == expected


def test_phrases_of_a_title_without_what_is_done_with():
    slips = {"Hits": "VBZ/VERB/ROOT/Hits", "Oman": "NNP/PROPN/dobj/Hits"}
    s = read(frozen("EU Hits Oman With Tariffs", **slips))
    assert s.words(*noun_phrase(s, at(s, "Oman"))) == "Oman"
    s = read("A group of men with guns fled.")
    assert s.words(*noun_phrase(s, at(s, "men"))) == "men with guns"


@table(
    (
        "Police rescued three boys abducted on Monday from a school.",
        "boys",
        "three boys",
    ),
    ("The rebels freed two nuns kidnapped a week ago.", "nuns", "two nuns"),
    (
        "Ten sailors abducted by pirates were freed.",
        "sailors",
        "Ten sailors abducted by pirates",
    ),
)
def test_phrases_without_a_participle_that_is_cut(text, word, expected):
    assert phrase(text, word, clauses=True) == expected


GROUPS = "Opposition parties, human rights lawyers, Muslim groups and local leaders "
GROUPS += "accused the army of theft."


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The ELN, dissident guerrillas, paramilitary groups and drug traffickers "
            "are fighting over the port.",
            "ELN",
            ["ELN", "groups", "guerrillas", "traffickers"],
        ),
        (GROUPS, "parties", ["parties", "lawyers", "groups", "leaders"]),
        (
            "The president, two ministers, soldiers and police were attacked.",
            "president",
            ["president", "ministers", "soldiers", "police"],
        ),
        (
            "The ambush had claimed the lives of Omar himself as well as his wife, "
            "son, and granddaughter.",
            "wife",
            ["wife", "son", "granddaughter"],
        ),
        (
            "At least 12 civilians, most of them women and children, were killed on "
            "Monday.",
            "civilians",
            ["civilians"],
        ),
        ("The rebels killed the priest, Juan Mora, and a driver.", "priest", None),
    ],
)
def test_phrases_bare_row_read_as_an_apposition(text, word, expected):
    s = read(text)
    found = [s.text[k] for k in conjuncts(s, at(s, word))]
    assert found == (expected or ["priest", "driver"])


@table(
    (
        "The crew was kidnapped by pirates off the coast of Togo on Monday.",
        "pirates",
        "pirates",
    ),
    (
        'Troops raided the camp of the "Tren de Oro" in the north.',
        "camp",
        'the camp of the "Tren de Oro"',
    ),
    (
        "The minister rejected a demand by teachers for smaller classes.",
        "teachers",
        "teachers",
    ),
)
def test_phrases_end_before_what_tells_of_more(text, word, expected):
    assert phrase(text, word) == expected


def test_phrases_know_a_condition_of_a_country():
    s = read("The president called for a state of siege in Oro.")
    assert not is_party(s, at(s, "state"))


def test_phrases_end_before_an_infinitive():
    text = "The family has called for the officers involved to be suspended."
    assert phrase(text, "officers", clauses=True) == "the officers"


@table(
    (
        "Nurses rallied against a plan to privatise hospitals.",
        "plan",
        "a plan to privatise hospitals",
    ),
    (
        "Gunmen killed a home guard (HG) identified as Ravi Oraon at Lohardaga.",
        "guard",
        "a home guard (HG) identified as Ravi Oraon",
    ),
    (
        "Troops killed a column of rebels advancing on the capital.",
        "column",
        "a column of rebels",
    ),
)
def test_phrases_with_plans_and_names(text, word, expected):
    assert phrase(text, word, clauses=True) == expected


def test_phrases_beside_behind_a_name():
    s = read("Gunmen abducted a principal, Yusuf Bala, and his son on Friday.")
    found = [s.text[k] for k in conjuncts(s, at(s, "principal"))]
    assert found == ["principal", "son"]


def test_phrases_money_is_no_party():
    s = read("Norway pledged 300 million kroner.")
    assert not is_party(s, at(s, "kroner"))


@table(
    (
        "A cadre was arrested by guards from Moreh town on June 12.",
        "guards",
        "guards",
    ),
    (
        "A cadre was arrested by guards from the front on June 12.",
        "guards",
        "guards from the front",
    ),
)
def test_phrases_from_a_named_town(text, word, expected):
    assert phrase(text, word) == expected


@table(
    (
        "The army killed two men firing rockets at Oro.",
        "men",
        "two men firing rockets at Oro",
    ),
    ("The army killed two men wielding axes in Oro.", "men", "two men wielding axes"),
    (
        "Police arrested four men planning an attack on Oro.",
        "men",
        "four men planning an attack on Oro",
    ),
    ("Rebels threw mortars at the post from a truck.", "post", "the post"),
)
def test_phrases_with_what_was_aimed_at(text, word, expected):
    assert phrase(text, word, clauses=True) == expected
