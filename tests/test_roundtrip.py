import json
import multiprocessing
import pickle
import shutil

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from toy_pipeline import TEXT, ToyExtractor, dicts, make_pipeline, write_patterns

from spacy_conflict_events import component, set_trigger_spans

KEY = "conflict_events"
OTHER = "Rebels killed 18 farmers in New York."
IDS = ["KILL:7:13", "HARASS:7:13", "KILL:45:51", "HARASS:45:51"]


@pytest.fixture(autouse=True)
def toy_extractor(monkeypatch):
    monkeypatch.setattr(component, "Extractor", ToyExtractor)


@pytest.fixture
def folder(tmp_path):
    folder = write_patterns(tmp_path / "own", "KILL", "HARASS")
    # Files are read by name; the events of one trigger shall be in another order.
    (folder / "harass.json").rename(folder / "x_harass.json")
    return folder


@pytest.fixture
def nlp(folder):
    return make_pipeline(folder)


@pytest.fixture
def doc(nlp):
    doc = nlp(TEXT)
    assert [event["id"] for event in dicts(doc)] == IDS
    return doc


def groups(doc, key=KEY):
    return [(s.text, s.start, s.label_, s.id_) for s in doc.spans[key]]


def shifted(value, by):
    """Move all offsets of an event, or of a list of them."""
    if isinstance(value, list):
        return [shifted(item, by) for item in value]
    if not isinstance(value, dict):
        return value
    moved = {
        name: item + by if name in {"start", "end"} else shifted(item, by)
        for name, item in value.items()
    }
    if "id" in moved:
        start, end = moved["trigger"]["start"], moved["trigger"]["end"]
        moved["id"] = f"{moved['type']}:{start}:{end}"
        moved["incident"] = moved["id"]
    return moved


# The Doc


def test_doc_bytes_keep_events(nlp, doc):
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert dicts(again) == dicts(doc)
    assert again._.conflict_events == doc._.conflict_events
    assert groups(again) == groups(doc)


def test_doc_bytes_keep_events_in_another_vocab(doc):
    again = Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())
    assert dicts(again) == dicts(doc)
    assert groups(again) == groups(doc)


def test_doc_file_keeps_events(nlp, doc, tmp_path):
    doc.to_disk(tmp_path / "doc")
    assert dicts(Doc(nlp.vocab).from_disk(tmp_path / "doc")) == dicts(doc)


def test_doc_bin_keeps_events_with_user_data(nlp, doc):
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [again] = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert dicts(again) == dicts(doc)
    assert groups(again) == groups(doc)


def test_doc_bin_keeps_only_trigger_spans_without_user_data(nlp, doc):
    data = DocBin(docs=[doc]).to_bytes()
    [again] = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert dicts(again) == []
    assert groups(again) == groups(doc)


def test_doc_bin_events_can_be_replaced(nlp, doc):
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [again] = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert dicts(nlp.get_pipe(KEY)(again)) == dicts(doc)


def test_doc_keeps_events_through_one_way_after_the_other(nlp, doc):
    again = Doc(nlp.vocab).from_bytes(doc.copy().to_bytes())
    data = DocBin(store_user_data=True, docs=[again]).to_bytes()
    [again] = DocBin().from_bytes(data).get_docs(nlp.vocab)
    again = pickle.loads(pickle.dumps(again))
    again = Doc(again.vocab).from_bytes(again.to_bytes())
    assert json.dumps(dicts(again)) == json.dumps(dicts(doc))


def test_doc_copy_keeps_events(doc):
    copy = doc.copy()
    assert dicts(copy) == dicts(doc)
    assert groups(copy) == groups(doc)
    assert copy._.conflict_events[0].trigger.doc is copy


def test_doc_copy_is_not_changed_by_a_new_run(nlp, doc):
    copy = doc.copy()
    nlp.get_pipe(KEY)._use(component.PatternSet())
    nlp.get_pipe(KEY)(doc)
    assert dicts(doc) == []
    assert [event["id"] for event in dicts(copy)] == IDS


def test_doc_pickle_keeps_events(doc):
    again = pickle.loads(pickle.dumps(doc))
    assert dicts(again) == dicts(doc)
    assert groups(again) == groups(doc)


def test_docs_joined_keep_events_at_shifted_offsets(nlp, doc):
    other = nlp(OTHER)
    joined = Doc.from_docs([other, doc, other])
    second = len(OTHER) + 1
    third = second + len(TEXT) + 1
    assert dicts(joined) == [
        *dicts(other),
        *shifted(dicts(doc), second),
        *shifted(dicts(other), third),
    ]
    assert [event.trigger.text for event in joined._.conflict_events] == ["killed"] * 8
    assert len(joined.spans[KEY]) == 8


def test_doc_of_a_span_keeps_its_events_at_shifted_offsets(doc):
    second = list(doc.sents)[1]
    cut = second.as_doc(copy_user_data=True)
    assert dicts(cut) == shifted(dicts(doc)[2:], -second.start_char)
    assert [event["sentence"]["text"] for event in dicts(cut)] == [second.text] * 2


def test_doc_of_a_span_has_no_events_without_user_data(doc):
    assert dicts(next(doc.sents).as_doc()) == []


def test_doc_of_a_span_gets_trigger_spans_again(doc):
    cut = list(doc.sents)[1].as_doc(copy_user_data=True)
    assert KEY not in cut.spans
    set_trigger_spans(cut)
    assert groups(cut) == [
        ("killed", 1, "KILL", "kill.verb"),
        ("killed", 1, "HARASS", "harass.verb"),
    ]


def test_docs_of_all_sentences_join_to_the_events_of_the_whole(doc):
    cuts = [sentence.as_doc(copy_user_data=True) for sentence in doc.sents]
    assert dicts(Doc.from_docs(cuts)) == dicts(doc)


def test_docs_of_sentences_join_without_ghosts_of_what_was_cut_away(nlp):
    last = "Insurgents killed two soldiers in Borno."
    doc = nlp(f"{OTHER} {OTHER} {last}")
    cuts = [sentence.as_doc(copy_user_data=True) for sentence in doc.sents]
    joined = Doc.from_docs([cuts[0], cuts[2]])
    assert dicts(joined) == dicts(nlp(f"{OTHER} {last}"))
    assert [event["trigger"]["start"] for event in dicts(joined)] == [7, 7, 49, 49]


# Tokens


def test_merged_tokens_keep_events(doc):
    before = dicts(doc)
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[1:4])
        retokenizer.merge(doc[5:7])
    assert dicts(doc) == before
    first = doc._.conflict_events[0]
    assert first.trigger.text == "killed 18 farmers"
    assert first.location[0].span.text == "New York"


def test_split_tokens_keep_events(doc):
    before = dicts(doc)
    with doc.retokenize() as retokenizer:
        retokenizer.split(doc[0], ["Gun", "men"], heads=[(doc[0], 1), doc[1]])
    assert dicts(doc) == before
    assert doc._.conflict_events[0].actor[0].span.text == "Gunmen"


def test_merged_tokens_get_trigger_spans_again(doc):
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[5:7])
    # spaCy leaves the indices of before: the second span now is "two".
    assert doc.spans[KEY][2].text == "two"
    set_trigger_spans(doc)
    assert groups(doc) == [
        ("killed", 1, "KILL", "kill.verb"),
        ("killed", 1, "HARASS", "harass.verb"),
        ("killed", 8, "KILL", "kill.verb"),
        ("killed", 8, "HARASS", "harass.verb"),
    ]


def test_merge_entities_after_the_component_keeps_events(nlp, doc):
    nlp.add_pipe("merge_entities")
    merged = nlp(TEXT)
    assert len(merged) == len(doc) - 1
    assert dicts(merged) == dicts(doc)
    again = Doc(nlp.vocab).from_bytes(merged.to_bytes())
    assert dicts(again) == dicts(doc)


# The pipeline


def test_pipe_gives_what_a_call_gives(nlp):
    texts = [TEXT, OTHER, "", "Gunmen met two farmers in Borno."] * 3
    assert [dicts(doc) for doc in nlp.pipe(texts, batch_size=2)] == [
        dicts(nlp(text)) for text in texts
    ]


# From 3.12 on Python warns of any fork in a process with threads.
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_pipe_over_two_processes_keeps_events(nlp):
    texts = [TEXT, OTHER, "", "Gunmen met two farmers in Borno."] * 3
    docs = list(nlp.pipe(texts, n_process=2, batch_size=2))
    assert [dicts(doc) for doc in docs] == [dicts(nlp(text)) for text in texts]
    assert [groups(doc) for doc in docs] == [groups(nlp(text)) for text in texts]


def test_pipe_over_two_spawned_processes_keeps_events(folder, monkeypatch):
    monkeypatch.undo()  # A new process has the real extractor.
    nlp = make_pipeline(folder, key="spawned")
    texts = [TEXT, OTHER]
    expected = [dicts(nlp(text), "spawned") for text in texts]
    assert [len(events) for events in expected] == [4, 2]
    context = multiprocessing.get_context("spawn")
    monkeypatch.setattr("spacy.language.mp", context)
    docs = list(nlp.pipe(texts, n_process=2, batch_size=1))
    assert [dicts(doc, "spawned") for doc in docs] == expected


def test_pipeline_folder_carries_its_patterns(nlp, doc, folder, tmp_path):
    version = nlp.get_pipe(KEY).patterns_version
    nlp.to_disk(tmp_path / "saved")
    shutil.rmtree(folder)
    again = spacy.load(tmp_path / "saved")
    assert dicts(again(TEXT)) == dicts(doc)
    assert again.get_pipe(KEY).patterns_version == version


def test_pipeline_folder_wins_over_changed_files(nlp, doc, folder, tmp_path):
    nlp.to_disk(tmp_path / "saved")
    (folder / "kill.json").unlink()
    assert dicts(spacy.load(tmp_path / "saved")(TEXT)) == dicts(doc)
    assert [event.type for event in make_pipeline(folder)(TEXT)._.conflict_events] == [
        "HARASS",
        "HARASS",
    ]


def test_pipeline_folder_can_be_saved_again(nlp, doc, folder, tmp_path):
    nlp.to_disk(tmp_path / "first")
    shutil.rmtree(folder)
    spacy.load(tmp_path / "first").to_disk(tmp_path / "second")
    saved = [tmp_path / name / KEY / "patterns.json" for name in ("first", "second")]
    assert saved[0].read_bytes() == saved[1].read_bytes()
    assert dicts(spacy.load(tmp_path / "second")(TEXT)) == dicts(doc)


def test_pipeline_folder_keeps_the_settings(folder, tmp_path):
    nlp = make_pipeline(folder, types=["HARASS"], key="kept")
    nlp.to_disk(tmp_path / "saved")
    shutil.rmtree(folder)
    doc = spacy.load(tmp_path / "saved")(TEXT)
    assert [event.id for event in doc._.kept] == ["HARASS:7:13", "HARASS:45:51"]


def test_pipeline_bytes_carry_its_patterns(nlp, doc, folder, tmp_path):
    data = nlp.to_bytes()
    shutil.rmtree(folder)
    again = make_pipeline(folder).from_bytes(data)
    assert dicts(again(TEXT)) == dicts(doc)


def test_pipeline_pickle_carries_its_patterns(nlp, doc, folder):
    data = pickle.dumps(nlp)
    shutil.rmtree(folder)
    again = pickle.loads(data)
    assert dicts(again(TEXT)) == dicts(doc)
    assert groups(again(TEXT)) == groups(doc)


def test_pipeline_pickle_carries_patterns_that_were_not_yet_read(folder, doc):
    data = pickle.dumps(make_pipeline(folder))
    shutil.rmtree(folder)
    assert dicts(pickle.loads(data)(TEXT)) == dicts(doc)


def test_pipeline_moves_with_two_components(nlp, folder, tmp_path):
    other = write_patterns(tmp_path / "other", "BOTHER")
    config = {"patterns": str(other), "key": "second_key"}
    nlp.add_pipe("conflict_events", name="second", config=config)
    doc = nlp(TEXT)
    nlp.to_disk(tmp_path / "saved")
    shutil.rmtree(folder)
    shutil.rmtree(other)
    again = spacy.load(tmp_path / "saved")(TEXT)
    again = Doc(again.vocab).from_bytes(again.to_bytes())
    assert [event["id"] for event in dicts(again)] == IDS
    assert dicts(again, "second_key") == dicts(doc, "second_key")
    assert [event.id for event in again._.second_key] == [
        "BOTHER:7:13",
        "BOTHER:45:51",
    ]
    assert len(groups(again, "second_key")) == 2


# Memory zones


def test_memory_zones_give_the_same_events(nlp, doc):
    found = []
    for _ in range(2):
        with nlp.memory_zone():
            found += [dicts(each) for each in nlp.pipe([TEXT, TEXT])]
    found.append(dicts(nlp(TEXT)))
    assert found == [dicts(doc)] * 5


def test_memory_zone_may_be_where_the_patterns_are_read(folder, doc):
    fresh = make_pipeline(folder)
    with fresh.memory_zone():
        inside = dicts(fresh(TEXT))
        labels = groups(fresh(TEXT))
    assert inside == dicts(doc)
    for string in ("KILL", "kill.verb", "HARASS", "harass.verb"):
        assert string in fresh.vocab.strings
    after = fresh(TEXT)
    assert (dicts(after), groups(after)) == (inside, labels)


def test_memory_zone_result_outlives_the_zone_as_plain_data(nlp, doc):
    with nlp.memory_zone():
        data = dicts(nlp(TEXT))
        packed = nlp(TEXT).to_bytes()
    assert data == dicts(doc)
    assert dicts(Doc(spacy.blank("en").vocab).from_bytes(packed)) == data
