import pytest

from spacy_conflict_events.actors import ActorCoder
from spacy_conflict_events.codebook import load_codebook
from spacy_conflict_events.mentions import Mentions


@pytest.fixture(scope="module")
def book():
    return load_codebook()


@pytest.fixture
def codes(nlp, book):
    """Code the last occurrence of words in a text."""

    def code(text, words, day=None):
        doc = nlp(text)
        start = doc.text.rindex(words)
        span = doc.char_span(start, start + len(words))
        mentions = Mentions(doc, book, lambda: day)
        found = ActorCoder(doc, mentions).code(span.start, span.end)
        return found.country, found.sector

    return code


@pytest.mark.parametrize(
    ("words", "country", "sector"),
    [
        ("Pakistani militants", "PAK", "REB"),
        ("the army of Chad", "TCD", "MIL"),
        ("our Afghan forces", "AFG", "MIL"),
        ("police officials", None, "COP"),
        ("officials", None, "GOV"),
        ("rebel forces", None, "REB"),
        ("government forces", None, "MIL"),
        ("the military spokesman", None, "MIL"),
        ("President Ruth Adeyo of Ghana", "GHA", "GOV"),
        ("army spokesman Pascal Dienne", None, "MIL"),
        ("members of the Kenyan parliament", "KEN", "LEG"),
        ("people of Pakistan", "PAK", "CVL"),
        ("a spokesman for Pakistan", "PAK", "GOV"),
        ("18 Pakistani citizens", "PAK", "CVL"),
        ("Afghans", "AFG", "CVL"),
        ("NATO troops", "IGO", "MIL"),
        ("Hamas militants", "PSE", "REB"),
        ("former Ghanaian ministers", "GHA", "ELI"),
        ("former rebels", None, "REB"),
        ("Party workers", None, "PTY"),
        ("the BJP", "IND", "GOV"),
        ("the opposition BJP", "IND", "OPP"),
        ("Defense Secretary Paul Harding", None, "GOV"),
        ("a convoy", None, None),
        ("the Heredia police", "CRI", "COP"),
        ("Frontier Corps soldiers", "PAK", "MIL"),
        ("the Frontier Corps", "PAK", "PRM"),
        ("CPI (Maoist) cadres", "IND", "REB"),
        ("the Counter Terrorism Department", None, "COP"),
        ("Maria Heredia", None, None),
        ("a military convoy", None, "MIL"),
        # Not of the country that is named.
        ("Iran-backed rebels", None, "REB"),
        ("anti-Russian protesters", None, "CVL"),
        ("US and Afghan soldiers", None, "MIL"),
        # Neither.
        ("they", None, None),
        ("the bridge", None, None),
    ],
)
def test_actors_are_coded_by_head_and_modifiers(codes, words, country, sector):
    assert codes(f"Yesterday {words} attacked them.", words) == (country, sector)


def test_actors_in_lower_case_are_coded_but_us_is_a_pronoun(codes):
    assert codes("the pakistan army attacked them.", "the pakistan army") == (
        "PAK",
        "MIL",
    )
    assert codes("they told us that soldiers came.", "us") == (None, None)
    assert codes("The US killed them.", "The US") == ("USA", "GOV")


def test_actors_have_the_role_of_the_day(codes):
    text = "The Taliban attacked the village."
    assert codes(text, "The Taliban", "2019-01-01") == ("AFG", "REB")
    assert codes(text, "The Taliban", "2022-01-01") == ("AFG", "GOV")
    assert codes(text, "The Taliban") == ("AFG", "GOV")


def test_actors_inherit_from_the_one_earlier_mention(codes):
    first = "The Pakistan army killed nine men."
    assert codes(f"{first} The army arrested two men.", "The army") == ("PAK", "MIL")
    two = f"{first} The Indian army withdrew."
    assert codes(f"{two} The army arrested two men.", "The army") == (None, "MIL")
    # Neither a later mention nor a noun without "the" counts.
    assert codes(f"The army arrested two men. {first}", "The army") == (None, "MIL")
    other = f"{first} Soldiers of another army fled."
    assert codes(other, "another army") == (None, "MIL")


def test_actors_inherit_by_their_surname(codes):
    text = (
        "Karim Dada, the spokesman for the Kenyan police, condemned the raid. "
        "Dada accused the rebels of killing four men."
    )
    assert codes(text, "Dada") == ("KEN", "COP")
    assert codes("Dada accused the rebels of lying.", "Dada") == (None, None)


def test_actors_inherit_an_office_without_a_country(codes):
    text = "President Joel Banda condemned the raid. Banda met the rebels."
    assert codes(text, "Banda") == (None, "GOV")
    assert codes(text.replace("President ", ""), "Banda") == (None, None)


def test_actors_by_an_abbreviation_that_the_text_explains(codes):
    first = "Rebels of the Tigray Liberation Army (TLA) attacked a convoy."
    assert codes(f"{first} The TLA denied it.", "The TLA") == ("ETH", "REB")
    assert codes(f"{first} TLA leaders denied it.", "TLA leaders") == ("ETH", "REB")
    # Other letters, and an abbreviation that is not explained.
    other = "Rebels of the Tigray Liberation Army (QXV) attacked a convoy."
    assert codes(f"{other} The QXV denied it.", "The QXV") == (None, None)
    assert codes("The TLA denied it.", "The TLA") == (None, None)


def test_actors_name_the_entries_that_coded_them(nlp):
    (event,) = nlp("Kenyan police arrested two farmers.")._.conflict_events
    assert event.actor[0].coded_by == "sectors: COP; country_words: KEN"
    assert event.target[0].coded_by == "sectors: AGR"
