"""The ways in which spaCy moves a Doc or a pipeline, tried with the small one."""

import copy
import json
import multiprocessing
import pickle
import subprocess
import sys

import pytest
import spacy
from conftest import MODELS
from spacy.tokens import Doc, DocBin

from spacy_conflict_events import ConflictEventsError, copy_events, set_trigger_spans

KEY = "conflict_events"
TEXT = (
    "Police arrested six men in Quetta. A bomb blast killed six traders in Quetta on "
    "Wednesday, police said. The group also killed two farmers."
)
IDS = ["ARREST:7:15", "ATTACK:42:47", "KILL:48:54", "KILL:119:125"]
SAME = "ATTACK:42:47"


def load(**config):
    nlp = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
    nlp.add_pipe("conflict_events", config=config)
    return nlp


@pytest.fixture(scope="module")
def nlp():
    return load()


@pytest.fixture(scope="module")
def doc(nlp):
    doc = nlp(TEXT)
    events = doc._.conflict_events
    assert [event.id for event in events] == IDS
    assert [event.incident for event in events] == [IDS[0], SAME, SAME, IDS[3]]
    assert events[2].part_of == SAME
    assert events[0].actor[0].sector == "COP"
    assert events[2].location[0].country == "PAK"
    return doc


def dicts(doc, key=KEY):
    return [event.to_dict() for event in doc._.get(key)]


def group(doc, key=KEY):
    return [(span.text, span.label_, span.id_) for span in doc.spans[key]]


def in_bin(doc, vocab):
    one, two = (DocBin(store_user_data=True, docs=[doc]) for _ in range(2))
    one.merge(two)
    return list(DocBin().from_bytes(one.to_bytes()).get_docs(vocab))[1]


def through_json(doc, vocab):
    data = json.dumps(doc.to_json(underscore=["_conflict_events"]))
    return Doc(vocab).from_json(json.loads(data))


KEEPERS = {
    "bytes": lambda doc, vocab: Doc(vocab).from_bytes(doc.to_bytes()),
    "dict": lambda doc, vocab: Doc(vocab).from_dict(doc.to_dict()),
    "pickle": lambda doc, vocab: pickle.loads(pickle.dumps(doc)),
    "copy": lambda doc, vocab: copy.copy(doc),
    "deepcopy": lambda doc, vocab: copy.deepcopy(doc),
    "Doc.copy": lambda doc, vocab: doc.copy(),
    "DocBin.merge": in_bin,
    "from_docs": lambda doc, vocab: Doc.from_docs([doc], ensure_whitespace=False),
}


@pytest.mark.parametrize("way", KEEPERS)
def test_moves_of_a_doc_keep_its_events(doc, way):
    moved = KEEPERS[way](doc, spacy.blank("en").vocab)
    assert moved is not doc
    assert dicts(moved) == dicts(doc)
    assert group(moved) == group(doc)


def test_moves_of_a_doc_through_json_keep_its_events(doc):
    moved = through_json(doc, spacy.blank("en").vocab)
    assert dicts(moved) == dicts(doc)
    # spaCy writes no ids of spans there.
    assert [(s.text, s.label_) for s in moved.spans[KEY]] == [
        (s.text, s.label_) for s in doc.spans[KEY]
    ]
    set_trigger_spans(moved)
    assert group(moved) == group(doc)


def words(doc, vocab):
    return Doc(
        vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
    )


LOSERS = {
    "json": lambda doc, vocab: Doc(vocab).from_json(doc.to_json()),
    "array": lambda doc, vocab: words(doc, vocab).from_array(
        ["TAG"], doc.to_array(["TAG"])
    ),
    "no user_data": lambda doc, vocab: Doc(vocab).from_bytes(
        doc.to_bytes(exclude=["user_data"])
    ),
    "bin": lambda doc, vocab: next(DocBin(docs=[doc]).get_docs(vocab)),
    "from_docs": lambda doc, vocab: Doc.from_docs([doc], exclude=["user_data"]),
    "as_doc": lambda doc, vocab: doc[:].as_doc(),
}


@pytest.mark.parametrize("way", LOSERS)
def test_moves_that_drop_events_can_have_them_copied(nlp, doc, way):
    moved = LOSERS[way](doc, nlp.vocab)
    assert dicts(moved) == []
    copy_events(doc, moved)
    assert dicts(moved) == dicts(doc)
    assert group(moved) == group(doc)
    assert [event.trigger.doc for event in moved._.conflict_events] == [moved] * 4


def test_moves_of_events_to_other_tokens_keep_them(nlp, doc):
    words = TEXT.split(" ")
    other = Doc(nlp.vocab, words=words, spaces=[*[True] * (len(words) - 1), False])
    copy_events(doc, other)
    assert dicts(other) == dicts(doc)
    assert [span.text for span in other.spans[KEY]] == [
        "arrested",
        "blast",
        "killed",
        "killed",
    ]


def test_moves_of_events_replace_those_of_the_key_alone(doc):
    other = doc.copy()
    copy_events(doc, other)
    assert dicts(other) == dicts(doc)
    extra = load(types=["KILL"], key="kills")(TEXT)
    copy_events(extra, other, key="kills")
    assert [event.id for event in other._.kills] == IDS[2:]
    assert dicts(other) == dicts(doc)


def test_moves_of_events_to_their_own_doc_change_nothing(nlp):
    doc = nlp(TEXT)
    before = dicts(doc)
    copy_events(doc, doc)
    assert dicts(doc) == before


def test_moves_of_events_to_another_text_are_refused(nlp, doc):
    with pytest.raises(ValueError, match="the texts have to be the same"):
        copy_events(doc, nlp.make_doc("Police arrested seven men."))


# Python 3.13 tells of what the JSON encoder tries on an object and gives up.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_moves_through_json_need_the_data_and_not_the_events(doc):
    with pytest.raises(ValueError, match="E107"):
        doc.to_json(underscore=[KEY])


# Pipelines


def test_moves_of_a_component_into_another_pipeline_keep_its_events(nlp, doc):
    other = spacy.blank("en")
    for name in nlp.pipe_names:
        other.add_pipe(name, source=nlp)
    assert dicts(other(TEXT)) == dicts(doc)
    with other.memory_zone():
        inside = dicts(other(TEXT))
    assert inside == dicts(other(TEXT)) == dicts(doc)


def test_moves_of_a_renamed_component_keep_its_events(doc, tmp_path):
    nlp = load()
    nlp.rename_pipe(KEY, "events")
    assert dicts(nlp(TEXT)) == dicts(doc)
    nlp.to_disk(tmp_path / "saved")
    again = spacy.load(tmp_path / "saved")
    assert "events" in again.pipe_names
    assert dicts(again(TEXT)) == dicts(doc)
    assert spacy.load(tmp_path / "saved", exclude=["events"])(TEXT).user_data == {}


@pytest.mark.parametrize(
    "way", [copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))]
)
def test_moves_of_a_pipeline_keep_its_events(nlp, doc, way):
    assert dicts(way(nlp)(TEXT)) == dicts(doc)


def test_moves_of_a_config_keep_the_settings():
    labels = {"ARMED_GROUP": "ORG"}
    nlp = load(types=["KILL"], key="kills", entity_labels=labels)
    again = spacy.util.load_model_from_config(nlp.config, auto_fill=True)
    assert again.get_pipe_config(KEY) == nlp.get_pipe_config(KEY)
    assert again.get_pipe_config(KEY)["entity_labels"] == labels


# From 3.12 on Python warns of any fork in a process with threads.
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_moves_between_processes_keep_events(nlp, doc, monkeypatch, method):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    monkeypatch.setattr("spacy.language.mp", multiprocessing.get_context(method))
    merging = load()
    merging.add_pipe("merge_noun_chunks", before=KEY)
    texts = [TEXT, "The market opened again.", TEXT]
    docs = list(merging.pipe(texts, n_process=2, batch_size=1))
    assert [dicts(each) for each in docs] == [dicts(doc), [], dicts(doc)]
    assert [len(each) < len(doc) for each in docs] == [True] * 3


def test_moves_as_a_package_keep_events(tmp_path):
    nlp = load()
    nlp.meta["requirements"] = ["spacy-conflict-events>=0.1,<0.2"]
    nlp.to_disk(tmp_path / "saved")
    (tmp_path / "out").mkdir()
    command = ["package", str(tmp_path / "saved"), str(tmp_path / "out")]
    command += ["--build", "none", "--name", "conflict", "--version", "1.0.0"]
    subprocess.run(
        [sys.executable, "-m", "spacy", *command],
        check=True,
        capture_output=True,
        timeout=300,
    )
    [config] = (tmp_path / "out").glob("*/*/*/config.cfg")
    assert dicts(spacy.load(config.parent)(TEXT)) == dicts(nlp(TEXT))
    meta = json.loads((config.parent / "meta.json").read_text())
    assert meta["requirements"] == ["spacy-conflict-events>=0.1,<0.2"]


def test_moves_of_a_second_component_need_a_key_of_its_own(nlp):
    with pytest.raises(ConflictEventsError, match="give it another"):
        copy.deepcopy(nlp).add_pipe("conflict_events", name="second")
