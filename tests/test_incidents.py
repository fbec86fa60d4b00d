import json

import pytest
from spacy.tokens import Doc

from spacy_conflict_events import Incident, incidents

TOLD_TWICE = """Blast kills six at Quetta market

QUETTA, May 3 (NL) – A bomb blast killed at least six people and wounded 14 others at a
vegetable market in Quetta on Wednesday, police said.

A suicide bomber carried out the attack. Governor Amina Yusuf condemned the bombing."""


def merge(nlp, text):
    return incidents(nlp(text))


def texts(fillers):
    return [filler.text for filler in fillers]


def test_incidents_merge_what_the_events_say(nlp):
    first, second = merge(nlp, TOLD_TWICE)
    assert isinstance(first, Incident)
    assert (first.type, first.types) == ("ATTACK", ("ATTACK", "KILL", "INJURE"))
    assert [event.type for event in first.events] == [
        *("ATTACK", "KILL", "ATTACK", "KILL", "INJURE", "ATTACK", "ATTACK")
    ]
    assert texts(first.actor) == ["A suicide bomber"]
    assert texts(first.target) == ["at least six people", "14 others"]
    assert texts(first.time) == ["Wednesday"]
    assert (first.dead, first.injured) == ((6, 6), (14, 14))
    assert (second.type, second.types) == ("CONDEMN", ("CONDEMN",))


def test_incidents_are_plain_data_with_the_ids_of_their_events(nlp):
    doc = nlp(TOLD_TWICE)
    first, _ = incidents(doc)
    data = json.loads(json.dumps(first.to_dict()))
    assert list(data) == [
        *("id", "type", "types", "mode", "plover", "cameo", "events"),
        *("actor", "target", "about", "count", "dead", "injured"),
        *("location", "time", "weapon", "attribution"),
        *("polarity", "modality", "certainty", "sentence"),
    ]
    assert data["id"] == doc._.conflict_events[0].id == data["events"][0]
    assert data["dead"] == {"low": 6, "high": 6}
    members = [e.id for e in doc._.conflict_events if e.incident == data["id"]]
    assert data["events"] == members


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "Gunmen killed dozens of men in Jos. The killings shocked Jos.",
            (24, None),
        ),
        ("Gunmen kill 18 in Jos\n\nGunmen killed at least 18 men in Jos.", (18, 18)),
        ("Gunmen killed many farmers in Jos.", (None, None)),
        ("Gunmen killed a farmer in Jos.", (1, 1)),
        ("Gunmen killed farmers in Jos.", None),
        ("Gunmen attacked farmers in Jos.", None),
    ],
)
def test_incidents_take_the_most_specific_toll(text, dead, nlp):
    (incident,) = merge(nlp, text)
    assert incident.dead == dead


def test_incidents_keep_apart_a_toll_that_rose(nlp):
    text = "Gunmen killed six people in Jos. Gunmen killed nine people in Jos."
    assert [i.dead for i in merge(nlp, text)] == [(6, 6), (9, 9)]


def test_incidents_name_who_is_meant_and_no_pronoun(nlp):
    text = "Bandits attacked the village of Dansadau. They killed 11 people."
    (incident,) = merge(nlp, text)
    assert [(a.text, a.start) for a in incident.actor] == [("Bandits", 0)]


def test_incidents_do_not_make_an_accused_the_doer(nlp):
    text = (
        "Gunmen killed at least 18 farmers in Borno on Monday. The governor accused "
        "the Red Hills Front of killing the farmers."
    )
    first, second = merge(nlp, text)
    assert (texts(first.actor), len(first.events)) == (["Gunmen"], 2)
    assert texts(second.target) == ["the Red Hills Front"]


def test_incidents_of_what_did_not_happen_stand_alone(nlp):
    text = "Rockets hit an airport in Erbil. No one was killed in the attack."
    first, second = merge(nlp, text)
    assert (first.main.polarity, len(first.events)) == ("positive", 2)
    assert (second.type, second.main.polarity) == ("KILL", "negative")


def test_incidents_of_a_doc_without_events_are_none(nlp):
    assert incidents(nlp("The market opened.")) == ()
    assert incidents(Doc(nlp.vocab)) == ()
