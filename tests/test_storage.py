import pickle

import pytest
import spacy
from spacy.tokens import Doc, DocBin, Span

from spacy_conflict_events import Period, Place, set_trigger_spans
from spacy_conflict_events.storage import read, read_span, register, write

KEY = "conflict_events"
NO_CODES = {"country": None, "sector": None, "coded_by": None, "refers_to": None}


@pytest.fixture
def doc():
    words = ["Gunmen", "killed", "18", "farmers", "."]
    words += ["Police", "arrested", "two", "."]
    starts = [i in {0, 5} for i in range(len(words))]
    return Doc(spacy.blank("en").vocab, words=words, sent_starts=starts)


def record(start, end, **fields):
    return {
        "type": "KILL",
        "mode": None,
        "plover": "ASSAULT",
        "cameo": "180",
        "pattern": "kill.verb",
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "trigger": [start, end],
        "sentence": [0, 26] if end < 26 else [27, 48],
        "slots": {"actor": [[0, 6]], "target": [[14, 24]]},
        "count": {"start": 14, "end": 16, "low": 18, "high": 18},
        **fields,
    }


def ids(doc, key=KEY):
    return [event.id for event in read(doc, key)]


def test_storage_reads_what_it_wrote(doc):
    write(doc, KEY, [record(7, 13)])
    [event] = read(doc, KEY)
    assert event.to_dict() == {
        "id": "KILL:7:13",
        "type": "KILL",
        "mode": None,
        "plover": "ASSAULT",
        "cameo": "180",
        "trigger": {"text": "killed", "start": 7, "end": 13},
        "actor": [{"text": "Gunmen", "start": 0, "end": 6, **NO_CODES}],
        "target": [{"text": "18 farmers", "start": 14, "end": 24, **NO_CODES}],
        "about": [],
        "count": {"text": "18", "start": 14, "end": 16, "low": 18, "high": 18},
        "location": [],
        "time": [],
        "weapon": [],
        "attribution": [],
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "pattern": "kill.verb",
        "sentence": {"text": "Gunmen killed 18 farmers .", "start": 0, "end": 26},
        "part_of": None,
        "incident": "KILL:7:13",
    }


def test_storage_has_nothing_but_plain_data_relative_to_the_trigger(doc):
    write(doc, KEY, [record(7, 13)])
    assert doc.user_data == {
        ("._.", "_conflict_events", 7, 13): {
            KEY: [
                {
                    **record(7, 13),
                    "trigger": "killed",
                    "sentence": [-7, 19],
                    "slots": {"actor": [[-7, -1]], "target": [[7, 17]]},
                    "count": {"start": 7, "end": 9, "low": 18, "high": 18},
                    "order": 0,
                }
            ]
        }
    }


def test_storage_reads_nothing_from_a_doc_without_events(doc):
    assert read(doc, KEY) == ()
    assert read(Doc(doc.vocab), KEY) == ()
    assert doc.user_data == {}


def test_storage_orders_by_start_then_by_file(doc):
    records = [
        record(34, 42, type="ARREST"),
        record(7, 24, type="INJURE"),
        record(7, 13),
        record(7, 24, type="ATTACK"),
    ]
    write(doc, KEY, records)
    assert ids(doc) == ["INJURE:7:24", "KILL:7:13", "ATTACK:7:24", "ARREST:34:42"]


def test_storage_numbers_events_of_one_type_on_one_trigger(doc):
    records = [
        record(7, 13),
        record(7, 13, type="ARREST"),
        record(7, 13, pattern="kill.other"),
        record(34, 42),
    ]
    write(doc, KEY, records)
    assert ids(doc) == ["KILL:7:13", "ARREST:7:13", "KILL:7:13:2", "KILL:34:42"]


def test_storage_replaces_what_the_same_key_wrote(doc):
    write(doc, KEY, [record(7, 13), record(34, 42)])
    write(doc, KEY, [record(34, 42)])
    assert ids(doc) == ["KILL:34:42"]
    write(doc, KEY, [])
    assert doc.user_data == {}


def test_storage_leaves_other_keys_and_other_data_alone(doc):
    doc.user_data["note"] = "mine"
    write(doc, "other", [record(7, 13, type="ARREST")])
    write(doc, KEY, [record(7, 13)])
    write(doc, KEY, [])
    assert (ids(doc), ids(doc, "other")) == ([], ["ARREST:7:13"])
    assert doc.user_data["note"] == "mine"


def test_storage_does_not_change_a_copy_when_it_replaces(doc):
    write(doc, KEY, [record(7, 13)])
    copy = Doc.from_docs([doc])
    write(doc, KEY, [record(7, 13, type="ARREST")])
    assert (ids(copy), ids(doc)) == (["KILL:7:13"], ["ARREST:7:13"])


def test_storage_does_not_keep_or_change_the_records_it_gets(doc):
    given = record(7, 13)
    write(doc, KEY, [given])
    given["slots"]["actor"].clear()
    [event] = read(doc, KEY)
    assert [filler.text for filler in event.actor] == ["Gunmen"]
    assert given["trigger"] == [7, 13]


def test_storage_passes_over_what_a_later_version_adds(doc):
    slots = {"actor": [[0, 6, {"head": 3}]], "cause": [[0, 6]]}
    write(doc, KEY, [record(7, 13, slots=slots, casualties="many")])
    [event] = read(doc, KEY)
    assert [(a.text, a.start, a.end) for a in event.actor] == [("Gunmen", 0, 6)]
    assert "casualties" not in event.to_dict()
    [[stored]] = [held[KEY] for held in doc.user_data.values()]
    assert stored["casualties"] == "many"
    assert stored["slots"] == {"actor": [[-7, -1, {"head": 3}]], "cause": [[-7, -1]]}


def test_storage_reads_the_codes_of_fillers(doc):
    party = {"country": "NGA", "sector": "UAF", "coded_by": "sectors: gunmen"}
    slots = {
        "actor": [[0, 6, party]],
        "target": [[14, 24, {"sector": "CVL", "age": 3}]],
        "location": [[0, 6, {"country": "NGA", "latitude": 1.5, "longitude": -2.0}]],
        "time": [[0, 6, {"start_date": "2024-05-03", "end_date": None}]],
        "about": [[0, 6, {"country": "NGA"}]],
    }
    write(doc, KEY, [record(7, 13, slots=slots)])
    for copy in (doc, Doc(doc.vocab).from_bytes(doc.to_bytes())):
        [event] = read(copy, KEY)
        at = {"text": "Gunmen", "start": 0, "end": 6}
        assert event.to_dict()["actor"] == [{**at, **party, "refers_to": None}]
        assert event.to_dict()["about"] == [at]
        assert (event.target[0].country, event.target[0].sector) == (None, "CVL")
        assert event.location == (Place("Gunmen", 0, 6, "NGA", 1.5, -2.0),)
        assert event.time == (Period("Gunmen", 0, 6, "2024-05-03", None),)


def test_storage_gives_up_a_number_that_no_file_could_hold(doc):
    count = {"start": 14, "end": 16, "low": 10**30, "high": 2**63 - 1}
    write(doc, KEY, [record(7, 13, count=count)])
    [event] = read(doc, KEY)
    assert (event.count.low, event.count.high) == (None, 2**63 - 1)
    assert doc.to_bytes()


def test_storage_gives_a_span_the_events_whose_trigger_lies_in_it(doc):
    write(doc, KEY, [record(7, 13), record(34, 42, type="ARREST")])
    first, second = doc.sents
    assert [event.id for event in read_span(first, KEY)] == ["KILL:7:13"]
    assert [event.id for event in read_span(second, KEY)] == ["ARREST:34:42"]
    assert read_span(doc[2:5], KEY) == ()


def test_storage_gives_a_span_no_event_whose_trigger_sticks_out(doc):
    write(doc, KEY, [record(7, 24)])
    assert read_span(doc[1:3], KEY) == ()
    assert [event.id for event in read_span(doc[1:4], KEY)] == ["KILL:7:24"]


def test_storage_leaves_out_what_lies_outside_of_a_cut_doc(doc):
    write(doc, KEY, [record(7, 13)])
    [event] = read(doc[1:3].as_doc(copy_user_data=True), KEY)
    assert event.id == "KILL:0:6"
    assert (event.actor, event.target) == ((), ())
    assert (event.count.text, event.count.start) == ("18", 7)
    assert (event.sentence.text, event.sentence.start) == ("killed 18", 0)


def test_storage_leaves_out_a_count_outside_of_a_cut_doc(doc):
    write(doc, KEY, [record(7, 13)])
    [event] = read(doc[0:2].as_doc(copy_user_data=True), KEY)
    assert event.count is None
    assert [actor.text for actor in event.actor] == ["Gunmen"]


def test_storage_reads_no_event_of_a_part_that_was_cut_away(doc):
    write(doc, KEY, [record(7, 13), record(34, 42, type="ARREST")])
    first, second = (s.as_doc(copy_user_data=True) for s in doc.sents)
    assert ids(first) == ["KILL:7:13"]
    assert ids(second) == ["ARREST:7:15"]
    # The first still drags the arrest along: here it would be "killed 1", at 34.
    assert ids(Doc.from_docs([first, first])) == ["KILL:7:13", "KILL:34:40"]


def test_set_trigger_spans_labels_spans_and_replaces_older_ones(doc):
    write(doc, KEY, [record(7, 13), record(34, 42, type="ARREST")])
    doc.spans[KEY] = [doc[0:1]]
    set_trigger_spans(doc)
    assert [(s.text, s.label_, s.id_) for s in doc.spans[KEY]] == [
        ("killed", "KILL", "kill.verb"),
        ("arrested", "ARREST", "kill.verb"),
    ]


def test_register_is_ours_when_done_twice():
    assert register("test_storage_twice")
    assert register("test_storage_twice")


@pytest.mark.parametrize("owner", [Doc, Span])
def test_register_leaves_anothers_extension_alone(owner):
    name = f"test_storage_{owner.__name__}"
    owner.set_extension(name, default="theirs")
    assert not register(name)
    assert owner.get_extension(name)[0] == "theirs"


def linked(doc):
    """Write two events of one happening; the second's actor is the first's."""
    main = [7, 13, "KILL", 1, "killed"]
    mention = {"refers_to": [0, 6, "Gunmen"]}
    slots = {"actor": [[27, 33, mention]], "target": []}
    links = {"part_of": main, "incident": main, "slots": slots}
    write(doc, KEY, [record(7, 13), record(34, 42, type="ARREST", **links)])
    return doc


def links(doc):
    return [
        (
            e.id,
            e.part_of,
            e.incident,
            [a.refers_to and a.refers_to.start for a in e.actor],
        )
        for e in read(doc, KEY)
    ]


LINKED = [
    ("KILL:7:13", None, "KILL:7:13", [None]),
    ("ARREST:34:42", "KILL:7:13", "KILL:7:13", [0]),
]


def test_storage_keeps_links_relative_to_the_trigger(doc):
    stored = linked(doc).user_data["._.", "_conflict_events", 34, 42][KEY][0]
    assert stored["part_of"] == [-27, -21, "KILL", 1, "killed"]
    assert stored["incident"] == [-27, -21, "KILL", 1, "killed"]
    assert stored["slots"]["actor"] == [[-7, -1, {"refers_to": [-34, -28, "Gunmen"]}]]


def test_storage_links_survive_bytes_docbin_and_pickling(doc):
    linked(doc)
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [binned] = DocBin().from_bytes(data).get_docs(doc.vocab)
    assert links(doc) == LINKED
    assert links(Doc(doc.vocab).from_bytes(doc.to_bytes())) == LINKED
    assert links(binned) == LINKED
    assert links(pickle.loads(pickle.dumps(doc))) == LINKED
    assert links(doc.copy()) == LINKED


def test_storage_links_move_with_their_doc(doc):
    both = Doc.from_docs([linked(doc), doc])
    assert links(both) == [
        *LINKED,
        ("KILL:56:62", None, "KILL:56:62", [None]),
        ("ARREST:83:91", "KILL:56:62", "KILL:56:62", [49]),
    ]


def test_storage_links_lead_nowhere_out_of_a_cut_doc(doc):
    _, second = linked(doc).sents
    cut = second.as_doc(copy_user_data=True)
    assert links(cut) == [("ARREST:7:15", None, "ARREST:7:15", [None])]
    # Twenty-seven characters before the arrest, the joined Doc has other words.
    joined = Doc.from_docs([doc, cut])
    assert links(joined)[2:] == [("ARREST:56:64", None, "ARREST:56:64", [None])]


def test_storage_events_stay_one_incident_when_the_main_one_is_cut_away(doc):
    main = [0, 6, "ATTACK", 1, "Gunmen"]
    records = [
        record(0, 6, type="ATTACK"),
        record(7, 13, incident=main),
        record(34, 42, type="ARREST", incident=main),
    ]
    write(doc, KEY, records)
    assert {e.incident for e in read(doc, KEY)} == {"ATTACK:0:6"}
    cut = doc[1:].as_doc(copy_user_data=True)
    assert [(e.id, e.incident) for e in read(cut, KEY)] == [
        ("KILL:0:6", "KILL:0:6"),
        ("ARREST:27:35", "KILL:0:6"),
    ]


def test_storage_gives_a_span_the_incident_of_the_whole_doc(doc):
    _, second = linked(doc).sents
    [event] = read_span(second, KEY)
    assert (event.part_of, event.incident) == ("KILL:7:13", "KILL:7:13")
