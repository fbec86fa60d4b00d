import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib.util import find_spec

import pandas
import pyarrow as pa
import pytest

from spacy_conflict_events import batches, pipeline
from spacy_conflict_events.arrow import event_schema, from_arrow
from spacy_conflict_events.batches import EventReader, events_type
from spacy_conflict_events.errors import ConflictEventsError

TEXTS = [
    "Gunmen killed at least 18 farmers in Borno on Monday, police said.",
    "The market opened again.",
    None,
    "Police arrested nine protesters and soldiers burned two shops.",
]
DATES = ["2024-03-12", None, None, None]
FAULTS = [None, None, "no text but null", None]


@pytest.fixture
def asked(nlp, monkeypatch):
    """Use the pipeline that is loaded, and note what is asked of it."""
    calls = []

    def load(model, **settings):
        calls.append({"model": model, **settings})
        return nlp

    monkeypatch.setattr(pipeline, "load_pipeline", load)
    batches._load.cache_clear()
    yield calls
    batches._load.cache_clear()


@pytest.fixture(scope="session")
def expected(nlp):
    """Return the events of the plain pipeline, without a document's date."""
    return [
        None
        if text is None
        else [event.to_dict() for event in nlp(text)._.conflict_events]
        for text in TEXTS
    ]


def make_table(**columns):
    columns = {"name": ["a", "b", "c", "d"], "text": TEXTS, **columns}
    return pa.table(columns)


def plain(column):
    """Return cells of events as `to_dict` has them."""
    return [
        None
        if events is None
        else list(from_arrow(pa.Table.from_pylist(events, event_schema(run=False))))
        for events in column.to_pylist()
    ]


def test_batches_of_a_table(asked, expected):
    table = EventReader()(make_table())
    assert isinstance(table, pa.Table)
    assert table.schema.names == ["name", "text", "events", "fault"]
    assert table.schema.field("events").type == events_type()
    assert plain(table["events"]) == expected
    assert [len(events or ()) for events in expected] == [1, 0, 0, 2]
    assert table["fault"].to_pylist() == FAULTS
    assert table["text"].to_pylist() == TEXTS


def test_batches_of_a_record_batch(asked, expected):
    (batch,) = make_table().to_batches()
    (found,) = EventReader().map(iter([batch]))
    assert isinstance(found, pa.RecordBatch)
    assert found.schema == EventReader().schema(batch.schema)
    assert plain(found.column("events")) == expected


@pytest.mark.parametrize("kind", ["object", "string", pandas.ArrowDtype(pa.string())])
def test_batches_of_a_frame(asked, expected, kind):
    frame = make_table().to_pandas().set_index(pandas.Index([7, 8, 9, 9]))
    frame["text"] = frame["text"].astype(kind)
    found = EventReader()(frame)
    assert list(found.columns) == ["name", "text", "events", "fault"]
    assert list(found.index) == [7, 8, 9, 9]
    assert found["events"].dtype == pandas.ArrowDtype(events_type())
    assert plain(pa.array(found["events"])) == expected
    assert [None if pandas.isna(f) else f for f in found["fault"]] == FAULTS
    assert "events" not in frame.columns


def test_batches_without_rows_need_no_pipeline(asked):
    reader = EventReader("en_no_such")
    table = reader(make_table().slice(0, 0))
    assert table.schema == reader.schema(make_table().schema)
    frame = reader(make_table().to_pandas().iloc[:0])
    assert frame["events"].dtype == pandas.ArrowDtype(events_type())
    assert asked == []


def test_batches_load_a_pipeline_once(asked):
    reader = EventReader("en_x", types=["KILL"], actors=["mine"])
    with ThreadPoolExecutor(2) as threads:
        found = list(threads.map(reader, [make_table()] * 4))
    assert found[1:] == found[:-1]
    pickle.loads(pickle.dumps(reader))(make_table())
    settings = {"patterns": None, "extra_patterns": (), "types": ("KILL",)}
    assert asked == [{"model": "en_x", **settings, "actors": ("mine",)}]


def test_batches_read_the_date_of_a_document(asked):
    for dates in (DATES, [date(2024, 3, 12), None, None, None]):
        table = make_table(date=dates)
        found = EventReader()(table)["events"].to_pylist()
        of_frame = pa.array(EventReader()(table.to_pandas())["events"]).to_pylist()
        assert found == of_frame
        assert found[0][0]["time"][0]["start_date"] == date(2024, 3, 11)
    events = EventReader(date_field="day")(make_table(date=DATES))["events"]
    assert events.to_pylist()[0][0]["time"][0]["start_date"] is None


def test_batches_read_fast(asked, expected):
    table = EventReader(fast=True)(make_table())
    ids = [[event["id"] for event in events or ()] for events in expected]
    found = table["events"].to_pylist()
    assert [[event["id"] for event in events or ()] for events in found] == ids


@pytest.mark.parametrize(
    ("batch", "message"),
    [
        ({"text": TEXTS}, "and not dict: Ray needs batch_format='pyarrow'"),
        (pa.table({"body": TEXTS}), r"no column 'text' in the batch \(it has body\)"),
        (make_table(fault=FAULTS), "the batch has a column 'fault': rename it"),
    ],
)
def test_batches_that_cannot_be_read(asked, batch, message):
    with pytest.raises(ConflictEventsError, match=message):
        EventReader()(batch)


@pytest.mark.skipif(not find_spec("dask"), reason="needs dask")
def test_batches_in_dask(asked, expected):
    import dask.dataframe

    reader = EventReader()
    frame = dask.dataframe.from_pandas(make_table().to_pandas(), npartitions=2)
    lazy = frame.map_partitions(reader, meta=reader(frame._meta))
    assert asked == []
    found = lazy.compute(scheduler="threads")
    assert plain(pa.array(found["events"])) == expected
    assert list(found["name"]) == ["a", "b", "c", "d"]
