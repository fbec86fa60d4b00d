import json
import pickle

import pytest
import spacy
from spacy.tokens import Doc
from toy_pipeline import make_pipeline, write_patterns

from spacy_conflict_events import ActorError
from spacy_conflict_events.codebook import Codebook, load_codebook
from spacy_conflict_events.coding import code_records
from spacy_conflict_events.corpus import Record
from spacy_conflict_events.reading import read_documents

TEXT = "Gunmen killed 18 farmers in New York."
FRONT = {"names": ["Gunmen"], "country": "NGA", "sector": "REB"}
CODES = ("NGA", "REB", "own: Gunmen")


@pytest.fixture
def actors(tmp_path):
    file = tmp_path / "own.json"
    data = {"schema_version": 1, "description": "…", "actors": [FRONT]}
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


@pytest.fixture
def folder(tmp_path):
    return write_patterns(tmp_path / "patterns", "KILL")


@pytest.fixture
def toy(folder, actors):
    return make_pipeline(folder, actors=str(actors))


@pytest.fixture
def date_attribute():
    name = "day_for_a_test"
    Doc.set_extension(name, default=None)
    yield name
    Doc.remove_extension(name)


def codes(doc):
    (event,) = doc._.conflict_events
    (actor,) = event.actor
    return actor.country, actor.sector, actor.coded_by


def times(doc):
    return [
        (time.text, time.start_date, time.end_date)
        for event in doc._.conflict_events
        for time in event.time
    ]


def test_coding_uses_dictionaries_beside_the_shipped_ones(toy, folder, actors):
    assert codes(toy(TEXT)) == CODES
    assert codes(make_pipeline(folder, actors=[str(actors)])(TEXT)) == CODES
    assert codes(make_pipeline(folder)(TEXT)) == (None, "UAF", "sectors: UAF")


def test_coding_reads_no_dictionary_without_an_event(folder):
    nlp = make_pipeline(folder, actors="no/such/folder")
    assert nlp("Rebels fled.")._.conflict_events == ()
    with pytest.raises(ActorError, match="no such file or folder"):
        nlp(TEXT)


def test_coding_dictionaries_are_saved_with_the_pipeline(toy, actors, tmp_path):
    toy.to_disk(tmp_path / "saved")
    again = pickle.loads(pickle.dumps(toy.get_pipe("conflict_events")))
    actors.unlink()
    loaded = spacy.load(tmp_path / "saved")
    assert codes(loaded(TEXT)) == CODES
    with toy.select_pipes(disable="conflict_events"):
        doc = toy(TEXT)
    assert codes(again(doc)) == CODES


def test_coding_of_a_pipeline_saved_without_dictionaries_uses_the_settings(toy):
    pipe = toy.get_pipe("conflict_events")
    data = json.loads(pipe.to_bytes())
    del data["actors"]
    assert codes(pipe.from_bytes(json.dumps(data).encode()).__call__(toy(TEXT))) == (
        CODES
    )


def test_coding_takes_the_date_from_the_extension_that_the_setting_names(
    nlp, date_attribute
):
    config = {"date_attribute": date_attribute, "key": "dated"}
    nlp.add_pipe("conflict_events", name="dated", config=config)
    try:
        doc = nlp.make_doc("Gunmen killed 18 farmers on Wednesday.")
        doc._.set(date_attribute, "2024-05-03")
        doc = nlp(doc)
    finally:
        nlp.remove_pipe("dated")
    ((event,), (other,)) = doc._.dated, doc._.conflict_events
    assert (event.time[0].start_date, event.time[0].end_date) == (
        "2024-05-01",
        "2024-05-01",
    )
    assert other.time[0].start_date is None


def test_coding_takes_the_date_from_a_dateline(nlp):
    text = "KABUL, May 3, 2024 – Gunmen killed two men on Wednesday.\n"
    assert times(nlp(text)) == [("Wednesday", "2024-05-01", "2024-05-01")]
    assert times(nlp(text.replace(", 2024", ""))) == [("Wednesday", None, None)]


def test_coding_looks_ahead_where_an_event_is_planned(nlp):
    text = "KABUL, May 3, 2024 – Troops will leave Mali on Wednesday.\n"
    (event,) = nlp(text)._.conflict_events
    assert event.modality == "planned"
    assert event.time[0].start_date == "2024-05-08"


def test_coding_looks_ahead_where_an_event_is_demanded(nlp):
    text = "KABUL, May 3, 2024 – The union called for a strike on Wednesday.\n"
    (event,) = [e for e in nlp(text)._.conflict_events if e.type == "PROTEST"]
    assert event.modality == "demanded"
    assert event.time[0].start_date == "2024-05-08"


def test_coding_codes_a_pronoun_as_its_mention(nlp):
    text = "President Joel Banda of Ghana met the rebels. {} accused them of lying."
    doc = nlp(text.format("He"))
    (event,) = [e for e in doc._.conflict_events if e.type == "ACCUSE"]
    (actor,) = event.actor
    assert (actor.text, actor.country, actor.sector) == ("He", "GHA", "GOV")
    doc = nlp(text.format("They").replace("them", "us"))
    (event,) = [e for e in doc._.conflict_events if e.type == "ACCUSE"]
    assert [(a.text, a.sector) for a in event.actor] == [("They", "REB")]


@pytest.mark.parametrize("n_process", [1, 2])
def test_coding_takes_the_date_from_the_row_of_a_document(nlp, n_process):
    text = "Gunmen killed 18 farmers on Wednesday."
    dates = ["2024-05-03", None, "May 10, 2024", "soon"]
    items = [Record(str(n), text, date=value) for n, value in enumerate(dates)]
    results = list(read_documents(nlp, items, n_process=n_process))
    assert [result.record.doc_id for result in results] == ["0", "1", "2", "3"]
    found = [result.events[0]["time"][0]["start_date"] for result in results]
    assert found == ["2024-05-01", None, "2024-05-08", None]


def test_coding_gives_each_filler_codes_of_its_own(nlp):
    doc = nlp(TEXT)
    slots = {"actor": [[0, 6]], "weapon": [[0, 6]]}
    records = [{"modality": "actual", "slots": dict(slots)} for _ in range(2)]
    code_records(doc, records, book=load_codebook(), date_attribute="")
    first, second = (record["slots"] for record in records)
    assert first == second
    assert first["weapon"] == [[0, 6]]
    assert first["actor"][0][2] is not second["actor"][0][2]
    records = [{"modality": "actual", "slots": dict(slots)}]
    code_records(doc, records, book=Codebook(), date_attribute="")
    assert records[0]["slots"]["actor"] == [[0, 6]]
