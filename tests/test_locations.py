import pytest

from spacy_conflict_events import locations
from spacy_conflict_events.codebook import load_codebook
from spacy_conflict_events.locations import PlaceCoder, Town, gazetteer
from spacy_conflict_events.mentions import Mentions

TOWNS = {
    ("kessim",): (Town(11.5, 13.5, "NGA", 20_000),),
    ("alda",): (Town(1.0, 2.0, "NGA", 9_000), Town(3.0, 4.0, "PER", 9_000)),
    ("grandport",): (Town(5.0, 6.0, "CHL", 400_000),),
    ("nairobi",): (Town(-1.28, 36.82, "KEN", 2_750_000),),
}


@pytest.fixture(scope="module")
def book():
    return load_codebook()


@pytest.fixture
def code(nlp, book, monkeypatch):
    monkeypatch.setattr(locations, "gazetteer", lambda: TOWNS)

    def code_place(text, words):
        doc = nlp(text)
        start = text.rindex(words)
        span = doc.char_span(start, start + len(words))
        mentions = Mentions(doc, book, lambda: None)
        found = PlaceCoder(doc, book, mentions).code(span.start, span.end)
        return found and tuple(found.values())

    return code_place


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Afghanistan", "AFG"),
        ("northern Nigeria", "NGA"),
        ("Borno State", "NGA"),
        ("a Kenyan village", "KEN"),
        ("the province of Idlib", "SYR"),
    ],
)
def test_places_have_a_country(code, words, country):
    assert code(f"Gunmen killed two men in {words}.", words) == (country, None, None)


def test_places_have_coordinates_where_the_country_is_named(code):
    text = "Gunmen killed two men in Kessim, Nigeria."
    assert code(text, "Kessim, Nigeria") == ("NGA", 11.5, 13.5)
    assert code("Nigerian troops killed two in Kessim.", "Kessim") == (
        *("NGA", 11.5),
        13.5,
    )
    assert code("Gunmen killed two men in Nairobi.", "Nairobi") == (
        *("KEN", -1.28),
        36.82,
    )


def test_places_of_one_name_are_told_apart_by_the_country(code):
    text = "Peruvian police arrested two men in Alda."
    assert code(text, "Alda") == ("PER", 3.0, 4.0)
    assert code("Police arrested two men in Alda.", "Alda") is None
    both = "Peruvian and Nigerian police arrested two men in Alda."
    assert code(both, "Alda") is None


def test_places_without_a_country_need_to_be_well_known(code):
    assert code("Police arrested two men in Grandport.", "Grandport") == (
        *("CHL", 5.0),
        6.0,
    )
    assert code("Police arrested two men in Kessim.", "Kessim") is None


def test_places_that_are_areas_have_no_coordinates(code):
    text = "Nigerian troops killed two men in Kessim district."
    assert code(text, "Kessim district") is None
    text = "Kenyan police arrested two men in Nairobi province."
    assert code(text, "Nairobi province") == ("KEN", None, None)


def test_places_between_two_countries_are_left_open(code):
    text = "Gunmen killed two men at the border of Chad and Niger."
    assert code(text, "the border of Chad and Niger") is None


def test_places_gazetteer_is_read_if_it_is_installed():
    assert [town.country for town in gazetteer()[("maiduguri",)]] == ["NGA"]
    (town,) = gazetteer()[("maiduguri",)]
    assert (round(town.latitude), round(town.longitude)) == (12, 13)


def test_places_gazetteer_is_empty_without_the_extra(monkeypatch):
    monkeypatch.setattr(locations, "find_spec", lambda name: None)
    assert gazetteer.__wrapped__() == {}
