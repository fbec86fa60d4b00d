"""Phrases that tell where."""

import pytest
from frozen import at, read, said
from mending import table

from spacy_conflict_events.places import is_place, place_adjuncts


@table(
    ("Gunmen killed three farmers in Kabul on Monday.", "Kabul", True),
    ("Gunmen killed three farmers outside a mosque.", "mosque", True),
    ("Gunmen killed three farmers in Kabul on Monday.", "Monday", False),
    ("Gunmen killed three farmers in Kabul on Monday.", "farmers", False),
    ("They fled.", "They", False),
    ("A guard was hurt in an army post.", "post", True),
    ("A group said in a Telegram post that it had killed the judge.", "post", False),
)
def test_places_know_places(text, word, expected):
    s = read(text)
    assert is_place(s, at(s, word)) is expected


def test_places_know_places_by_their_preposition():
    s = read("Gunmen attacked near Oro.")
    s.ent[at(s, "Oro")], s.pos[at(s, "Oro")] = "", "PROPN"
    assert is_place(s, at(s, "Oro"), "near")
    assert not is_place(s, at(s, "Oro"), "behind")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protests were held in Paris and London.", ["Paris", "London"]),
        (
            "They held a march near the Chief Minister House.",
            ["the Chief Minister House"],
        ),
        ("The Kabul bombing killed two men.", ["Kabul"]),
        ("A US raid in Yemen killed two commanders.", ["Yemen"]),
        ("A US shooting killed two men.", ["US"]),
        ("Hundreds of people were arrested nationwide.", ["nationwide"]),
        ("An agreement between Kenya and Uganda ended the war.", []),
        ("The man was shot in the head.", []),
        ("A bomb tore through a bus in Mali.", ["Mali"]),
        ("On the ground, rebels fired at troops in Mali.", ["Mali"]),
        ("He was shot on the ground in Mali.", ["the ground", "Mali"]),
        (
            "Four men were hurt at Thinghat, about 50 kilometres from the town.",
            ["Thinghat"],
        ),
        ("The bloc on Friday called on Chad to leave.", []),
        ("Norway put its army on the highest state of alert.", []),
        (
            "The suspects were held during a patrol at Badawa Quarters, Kano.",
            ["Badawa Quarters, Kano"],
        ),
        (
            "Gunmen shot a trader at Kemp Street, Gonzales, Belmont, on Monday.",
            ["Kemp Street, Gonzales, Belmont"],
        ),
        ("The court sentenced three men to life in prison on Tuesday.", []),
        ("He died in prison on Monday after he was beaten.", ["prison"]),
        ("Protests were held in Oro, Ida, and Kessim.", ["Oro", "Ida", "Kessim"]),
        ("Two men were killed in Oro, the capital, on Monday.", ["Oro"]),
        (
            "A man shot a gardener on the city's east side Tuesday afternoon.",
            ["the city's east side"],
        ),
        (
            "Teachers gathered in solidarity today with miners outside the hall.",
            ["the hall"],
        ),
    ],
)
def test_places_of_a_sentence(text, expected):
    s = read(text)
    found = [(start, end) for _, start, end in place_adjuncts(s)]
    assert said(s, found) == expected


@table(
    ("They captured boss Mario Ribas in Kabul.", "Ribas", False),
    ("They captured boss Mario Ribas in Kabul.", "Kabul", True),
    ("The capture of Torres, whose brother fled, was praised.", "Torres", False),
    ("Rebels captured Torres, which lies on the coast.", "Torres", True),
)
def test_places_know_names_of_persons(text, word, expected):
    s = read(text)
    assert is_place(s, at(s, word)) is expected


FAR = "A guard was shot at a camp about 30 kilometres (19 miles) from Kano on Friday."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how far and on which side
        (FAR, ["a camp about 30 kilometres (19 miles) from Kano"]),
        ("Two men were shot in the hills above Kabul.", ["the hills above Kabul"]),
        (
            "Two men were shot in a bar close to the Kenyan border.",
            ["a bar close to the Kenyan border"],
        ),
        # brackets
        (
            "Two men were shot in Kano (Bara district) on Monday.",
            ["Kano (Bara district)"],
        ),
        ("Two men were shot in Kano (Reuters) on Monday.", ["Kano"]),
        # nouns that are places by the name before them
        (
            "Police arrested six men in the Kessim sector on Monday.",
            ["the Kessim sector"],
        ),
        ("Workers were attacked in the energy sector.", []),
        (
            "Three men were killed at a petrol pump in Kano.",
            ["a petrol pump in Kano", "Kano"],
        ),
        # ... or by their preposition
        (
            "Gunmen killed a nurse at a museum in Kano.",
            ["a museum in Kano", "Kano"],
        ),
        ("Thousands protested over the museum in Kano.", ["Kano"]),
        ("Planes dropped bombs all over the city.", ["the city"]),
        ("Shelling from across the border killed a farmer.", []),
        # whither
        ("Thousands marched on Juba on Monday.", ["Juba"]),
        ("Thousands marched to the palace in Juba.", ["the palace", "Juba"]),
        ("Envoys travelled to the palace in Juba.", ["Juba"]),
        ("A convoy was passing through Hamra when a mine blew up.", ["Hamra"]),
        ("The rumour spread through Orkut on Monday.", []),
        # what is hit
        ("Blasts rocked the port of Aden, killing four people.", ["the port of Aden"]),
        (
            "Rebels attacked an outpost 12 km north of Kabul on Friday.",
            ["12 km north of Kabul"],
        ),
        (
            "Boys threw stones at soldiers in the camp against the wall.",
            ["the camp"],
        ),
        ("He was shot by fighters of the Islamic State in Mosul.", ["Mosul"]),
        # on such a side of a place
        ("Three soldiers were killed north of Lagos on Monday.", ["north of Lagos"]),
        (
            "Rebels killed three soldiers some 20 miles south of Lagos.",
            ["20 miles south of Lagos"],
        ),
        ("Rebels killed nine people in Beni, north of Lagos.", ["Beni"]),
        # no time and no sides
        ("Two men were shot in Lagos at Easter.", ["Lagos"]),
        (
            "Clashes erupted in the Ajah district between rival gangs.",
            ["the Ajah district"],
        ),
        # a name before what took place
        ("The Assam bandh was peaceful.", ["Assam"]),
        ("Victims of the El Marado massacre were buried.", ["El Marado"]),
        ("Hong Kong protests went on for months.", ["Hong Kong"]),
        ("the kalimpura riots went on for days.", ["kalimpura"]),
        ("the caste riots went on for days.", []),
        # a name in small letters
        ("three men were stabbed in rampurganj on sunday.", ["rampurganj"]),
        ("three men were stabbed in despair on sunday.", []),
        # a part of a place
        (
            "Gunmen held out on the upper floors of the hotel.",
            ["the upper floors of the hotel"],
        ),
        (
            "A minister was shot on the steps of the ministry in Lagos.",
            ["the steps of the ministry in Lagos", "Lagos"],
        ),
        ("Ministers stood on the edge of bankruptcy.", []),
        ("A prisoner was beaten in a police cell.", ["a police cell"]),
        ("A cell was smashed in Madrid.", ["Madrid"]),
        ("A mayor was shot at a wedding in Cali.", ["a wedding in Cali", "Cali"]),
        ("In the event of an attack troops will fire.", []),
        # prepositions of more than one word
        (
            "A bomb exploded next to a school in Lagos.",
            ["a school in Lagos", "Lagos"],
        ),
        ("A bomb exploded next to a minibus in Lagos.", ["Lagos"]),
        ("Rebels seized a ridge close to the border.", []),
        ("Troops clashed with rebels in and around Goma.", ["Goma"]),
        ("Troops clashed with rebels in neighbouring Chad.", ["neighbouring Chad"]),
        ("Two clerks were stabbed aboard a ferry off Sicily.", ["a ferry"]),
        # from where to where
        (
            "Students took out a march from the station to Parliament Square.",
            ["the station", "Parliament Square"],
        ),
        ("Rebels marched from the north on Monday.", []),
        (
            "Thousands took to the streets of Bamako on Monday.",
            ["the streets of Bamako"],
        ),
        ("Thousands took to the streets on Monday.", []),
        # what unrest takes hold of
        (
            "Riots gripped the northern city of Kano on Monday.",
            ["the northern city of Kano"],
        ),
        ("Protests rocked the government on Monday.", []),
    ],
)
def test_places_reach_as_far_as_they_tell_where(text, expected):
    s = read(text)
    found = [(start, end) for _, start, end in place_adjuncts(s)]
    assert said(s, found) == expected


def test_places_in_front_of_something_are_that_thing():
    s = read("Gunmen shot a lawyer in front of his home in Kabul.")
    found = [(start, end) for _, start, end in place_adjuncts(s)]
    assert said(s, found) == ["his home in Kabul", "Kabul"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how far it lies from another
        (
            "Two men were shot about 20 miles from Kano on Monday.",
            ["20 miles from Kano"],
        ),
        ("Two men were shot not far from Kano on Monday.", ["Kano"]),
        ("The men walked 20 miles from Kano on Monday.", []),
        ("Two men were shot in Ida, 20 miles from Kano, on Monday.", ["Ida"]),
        (
            "Gunmen shot a trader 12 km north of Kano late on Monday.",
            ["12 km north of Kano"],
        ),
        # whose border, which shore
        (
            "Two men were shot at the border with Kenya on Monday.",
            ["the border with Kenya"],
        ),
        ("Two men were shot in Kano with a rifle on Monday.", ["Kano"]),
        (
            "Two men were killed on a highway linking Kano and Zaria on Monday.",
            ["a highway linking Kano and Zaria"],
        ),
        (
            "Children were hurt in a field on the edge of Zaria on Monday.",
            ["a field", "the edge of Zaria"],
        ),
        # in what people sit
        ("A lawyer was shot in his car on Monday.", ["his car"]),
        ("The gunmen fled in a car on Monday.", []),
        ("A bomb went off on a train near Zaria.", ["a train near Zaria", "Zaria"]),
        # a market with a name
        ("The Zaria market blast killed two men.", ["Zaria market"]),
        ("The army market blast killed two men.", []),
        ("A mosque attack suspect was held.", []),
        # points, communities, sectors
        ("Two men were killed at a water point on Monday.", ["a water point"]),
        ("The talks failed at this point on Monday.", []),
        ("Two men were shot in Sector 12 on Monday.", ["Sector 12"]),
        ("Two men were shot at an academy in Kano.", ["an academy in Kano", "Kano"]),
        # on their way
        (
            "A bomb hit a patrol between Kano and Zaria on Monday.",
            ["Kano", "Zaria"],
        ),
        ("A deal between Kano and Zaria was signed on Monday.", []),
        ("Soldiers killed two men from Kano.", []),
        ("Soldiers kidnapped two men from Kano.", ["Kano"]),
        (
            "Gunmen killed six people at a bar Saturday in the state of Kano.",
            ["a bar", "the state of Kano"],
        ),
        ("He was seized in Wau last month.", ["Wau"]),
        # no places
        ("Two men were seized on Ashura.", []),
    ],
)
def test_places_of_many_kinds(text, expected):
    s = read(text)
    found = [(start, end) for _, start, end in place_adjuncts(s)]
    assert said(s, found) == expected


@table(
    ("Two men were arrested at a car wash in Leeds.", "wash", True),
    ("Two men were arrested at a traffic circle in Leeds.", "circle", True),
    ("He was hurt in the first stage of the race.", "stage", False),
    ("Two men were shot in the Nasa indigenous community.", "community", True),
    ("The group lost the trust of the wider community.", "community", False),
)
def test_places_served_and_named(text, word, expected):
    s = read(text)
    assert is_place(s, at(s, word)) is expected


@table(
    ("Two men were shot at a bank in Leeds.", "bank", True),
    ("The men had no money in the bank.", "bank", False),
)
def test_places_banks(text, word, expected):
    s = read(text)
    i = at(s, word)
    assert is_place(s, i, s.lower[s.head[i]]) is expected


@table(
    ("A bomb went off on Rue Bichat on Monday.", "Bichat", True),
    ("Two men were shot along the LoC on Monday.", "LoC", True),
    ("Police acted on Ali Bichat on Monday.", "Bichat", False),
)
def test_places_streets_of_other_languages(text, word, expected):
    s = read(text)
    i = at(s, word)
    assert is_place(s, i, s.lower[s.head[i]]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More activists were killed in Kenya than in Uganda.", ["Kenya"]),
        ("The helicopter was shot down over Donetsk on Monday.", ["Donetsk"]),
        (
            "The massacre took place in a rural part of Kessim, a poor county.",
            ["a rural part of Kessim"],
        ),
        (
            "The nuns were seized while travelling by car northeast of Nairobi.",
            ["northeast of Nairobi"],
        ),
    ],
)
def test_places_compared_parted_and_passed(text, expected):
    s = read(text)
    assert said(s, [(start, end) for _, start, end in place_adjuncts(s)]) == expected


@table(
    ("Five men were killed in the community of Kessim.", "community", True),
    ("Five men were killed in the community of Kurds.", "community", False),
)
def test_places_communities_by_their_name(text, word, expected):
    s = read(text)
    assert is_place(s, at(s, word)) is expected
