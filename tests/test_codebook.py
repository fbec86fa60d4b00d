import json
import pickle
import re
from pathlib import Path

import pytest

from spacy_conflict_events.codebook import load_codebook, make_codebook, split
from spacy_conflict_events.errors import ActorError

HEAD = {"schema_version": 1, "description": "…"}


@pytest.fixture(scope="module")
def book():
    return load_codebook()


def entry(book, name, group):
    found = book.entries[split(name)][group]
    return found.kind, found.country, found.sector, found.label


def write(folder, name="own.json", **keys):
    path = folder / name
    path.write_text(json.dumps({**HEAD, **keys}), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Pakistan", "name", "PAK"),
        ("Pakistani", "adjective", "PAK"),
        ("Pakistanis", "people", "PAK"),
        ("Islamabad", "capital", "PAK"),
        ("U.S.", "name", "USA"),
        ("Kosovo", "name", "KOS"),
        ("Palestinian", "adjective", "PSE"),
        ("North Korea", "name", "PRK"),
        ("Côte d’Ivoire", "name", "CIV"),
        ("Nigerien", "adjective", "NER"),
        ("Nigerian", "adjective", "NGA"),
    ],
)
def test_codebook_knows_countries(book, name, kind, code):
    assert entry(book, name, "country")[:2] == (kind, code)


def test_codebook_knows_provinces_apart_from_countries(book):
    assert entry(book, "Borno", "region")[:2] == ("region", "NGA")
    assert "country" not in book.entries[split("Borno")]


def test_codebook_makes_plurals(book):
    for word in ("policeman", "policemen", "embassies", "witnesses", "soldiers"):
        assert split(word) in book.entries
    assert ("policemans",) not in book.entries


def test_codebook_knows_roles_by_their_day(book):
    taliban = book.entries[("taliban",)]["actor"]
    days = ("2021-08-14", "2021-08-15", None)
    assert [taliban.at(day).sector for day in days] == ["REB", "GOV", "GOV"]
    tplf = book.entries[("tplf",)]["actor"]
    assert (tplf.at("2019-06-01").country, tplf.at("2019-06-01").sector) == (
        "ETH",
        None,
    )


def test_codebook_minds_capitals_where_lower_case_is_another_word(book):
    assert book.entries[("us",)]["country"].written == {"US"}
    assert book.entries[("uk",)]["country"].written == frozenset()


def test_codebook_lets_own_words_hold_against_shipped_ones(tmp_path):
    actor = {"names": ["Red Hills Front", "Taliban"], "country": "NGA", "sector": "REB"}
    book = load_codebook([write(tmp_path, actors=[actor])])
    for name in ("Red Hills Front", "Taliban"):
        assert entry(book, name, "actor") == (
            *("actor", "NGA", "REB"),
            "own: Red Hills Front",
        )
    assert entry(book, "Hamas", "actor")[1:3] == ("PSE", "REB")


def test_codebook_takes_a_folder(tmp_path):
    write(tmp_path, actors=[{"names": ["Red Hills Front"], "sector": "REB"}])
    assert ("red", "hills", "front") in load_codebook([tmp_path]).entries


def test_codebook_leaves_out_the_shipped_ones_where_a_file_says_so(tmp_path):
    file = write(
        tmp_path, replace_shipped=True, countries=[{"country": "PAK", "names": ["Pak"]}]
    )
    assert set(load_codebook([file]).entries) == {("pak",)}


def test_codebook_is_made_again_from_its_sources(book):
    assert make_codebook(json.loads(json.dumps(book.sources))) == book


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        (
            {"sectors": [{"sector": "GVO", "nouns": ["x"]}]},
            "own.json: entry 'GVO': sector 'GVO' is none of",
        ),
        (
            {"actors": [{"names": ["Front"], "sektor": "REB"}]},
            "own.json: entry 'Front': sektor unknown key (did you mean sector?)",
        ),
        (
            {"actors": [{"names": []}]},
            "own.json: entry 'number 1 of actors': names is empty",
        ),
        (
            {"countries": [{"country": "Pakistan"}]},
            "own.json: entry 'Pakistan': country 'Pakistan' is not a country code "
            "(three capitals, like PAK or IGO)",
        ),
        (
            {"actors": [{"names": ["Front"], "periods": [{"end": "2021-02-30"}]}]},
            "own.json: entry 'Front': '2021-02-30' is no day of the calendar",
        ),
        (
            {
                "actors": [
                    {
                        "names": ["Front"],
                        "periods": [{"end": "2021-03-01"}, {"start": "2021-03-01"}],
                    }
                ]
            },
            "own.json: entry 'Front': periods overlap or are not in order",
        ),
        (
            {"actors": [{"names": ["Front"], "sector": "REB", "periods": [{}]}]},
            "own.json: entry 'Front': codes stand beside 'periods'",
        ),
        (
            {"actors": [{"names": ["Front", "-"]}]},
            "own.json: entry 'Front': names[1] '-' is not a name or word",
        ),
        ({"schema_version": 2}, "own.json: schema_version 2 is none of 1"),
        ({"persons": []}, "own.json: persons unknown key"),
    ],
)
def test_codebook_says_what_is_wrong_in_a_file(tmp_path, keys, message):
    with pytest.raises(ActorError) as raised:
        load_codebook([write(tmp_path, **keys)])
    assert str(raised.value).startswith(message)
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)


def test_codebook_says_what_cannot_be_read(tmp_path):
    with pytest.raises(ActorError, match="no such file or folder"):
        load_codebook([tmp_path / "gone"])
    with pytest.raises(ActorError, match="holds no actor dictionary"):
        load_codebook([tmp_path])
    (tmp_path / "bad.json").write_text('{"a": }')
    with pytest.raises(ActorError, match=r"bad\.json: is not JSON at line 1, column 7"):
        load_codebook([tmp_path])
    (tmp_path / "bad.json").write_bytes(b"\xff")
    with pytest.raises(ActorError, match=r"bad\.json: is not UTF-8 at byte 0"):
        load_codebook([tmp_path])


GUIDE = Path(__file__).parent.parent / "patterns" / "actors" / "README.md"


def test_codebook_guide_shows_a_file_that_loads(tmp_path):
    block = re.search(r"```json\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[1]
    (tmp_path / "actors.json").write_text(block, encoding="utf-8")
    book = load_codebook([tmp_path / "actors.json"])
    front = book.entries[("rhf",)]["actor"]
    assert front.label == "actors: Red Hills Front"
    assert front.at("2023-05-31").sector == "REB"
    assert front.at("2023-06-01").sector == "GOV"
    assert book.entries[("hill", "guards")]["sector"].sector == "PRM"
    assert book.entries[("orlan",)]["region"].country == "NGA"


def test_codebook_guide_tells_all_files():
    named = set(re.findall(r"^\| `(\w+\.json)`", GUIDE.read_text("utf-8"), re.M))
    assert named == {file.name for file in GUIDE.parent.glob("*.json")}
