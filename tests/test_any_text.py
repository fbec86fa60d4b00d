"""Any text and any Doc: what is promised of events holds of all of them."""

import random
import sys

import pytest
import spacy
from any_docs import (
    Drawn,
    any_cut,
    any_doc,
    any_text,
    merge_some,
    stored,
    without,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invariants import KEY, check_component, check_events, facts, parse_of
from spacy.tokens import Doc
from test_odd_texts import HEADLINE, make

from spacy_conflict_events import (
    actors,
    antecedents,
    happenings,
    incidents,
    references,
    set_trigger_spans,
)
from spacy_conflict_events.errors import ConflictEventsError

BYTES = st.binary(min_size=400, max_size=1_500)


def examples(number):
    return settings(
        derandomize=True,
        deadline=None,
        max_examples=number,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(scope="module")
def blank():
    nlp = spacy.blank("en")
    nlp.add_pipe("conflict_events")
    return nlp


@pytest.fixture(scope="module")
def component(blank):
    return blank.get_pipe(KEY)


def drawn_docs(blank, seeds):
    docs = [any_doc(random.Random(seed), blank.vocab) for seed in seeds]
    return list(filter(is_annotated, docs))


def is_annotated(doc):
    return all(map(doc.has_annotation, ("DEP", "TAG", "POS", "LEMMA")))


# Docs


@given(data=BYTES)
@examples(120)
def test_any_text_of_any_doc_gives_events_that_lie_in_it(data, blank, component):
    doc = any_doc(Drawn(data), blank.vocab)
    if is_annotated(doc):
        check_component(component, doc)


def test_any_text_drawn_here_has_events(blank, component):
    found = [check_component(component, doc) for doc in drawn_docs(blank, range(60))]
    assert sum(map(bool, found)) > 30
    assert sum(map(len, found)) > 100


@given(data=BYTES)
@examples(40)
def test_any_text_cut_from_another_keeps_what_lies_in_it(data, blank, component):
    chance = Drawn(data)
    doc = any_doc(chance, blank.vocab)
    if not component(doc)._.conflict_events:
        return
    part = any_cut(chance, doc)
    set_trigger_spans(part)
    kept = check_events(part)
    assert len(kept) <= len(facts(doc))
    if all(map(part.has_annotation, ("DEP", "TAG", "POS", "LEMMA"))):
        # found anew in the part
        check_component(component, part)
    both = Doc.from_docs([doc, doc])
    assert len(both._.conflict_events) == 2 * len(doc._.conflict_events)


@given(data=BYTES)
@examples(40)
def test_any_text_whose_tokens_are_merged_later_keeps_its_events(
    data, blank, component
):
    chance = Drawn(data)
    doc = component(any_doc(chance, blank.vocab))
    before = facts(doc)
    merge_some(chance, doc)
    assert check_events(doc, spans=False) == before


@given(data=st.lists(BYTES, min_size=2, max_size=6), size=st.integers(1, 7))
@examples(8)
def test_any_text_gives_the_same_events_in_any_company(data, size, blank, component):
    alone = []
    for each in data:
        doc = any_doc(Drawn(each), blank.vocab)
        alone.append(facts(component(doc)))
    for order in (range(len(data)), reversed(range(len(data)))):
        numbers = list(order)
        docs = [any_doc(Drawn(data[n]), blank.vocab) for n in numbers]
        piped = blank.pipe(docs, batch_size=size)
        assert [facts(doc) for doc in piped] == [alone[n] for n in numbers]


def test_any_text_gives_the_same_events_in_any_number_of_processes(blank):
    one = [facts(doc) for doc in blank.pipe(drawn_docs(blank, range(40)))]
    docs = blank.pipe(drawn_docs(blank, range(40)), n_process=2, batch_size=3)
    assert [facts(doc) for doc in docs] == one
    assert sum(map(len, one)) > 50


# What a Doc lacks


@pytest.mark.parametrize(
    ("part", "name", "maker"),
    [
        ("deps", "DEP", "parser"),
        ("tags", "TAG", "tagger"),
        ("pos", "POS", "attribute_ruler"),
        ("lemmas", "LEMMA", "lemmatizer"),
    ],
)
def test_any_text_without_a_parse_is_one_error_with_the_fix(part, name, maker, blank):
    docs = drawn_docs(blank, range(3))
    bare = [without(doc, part) for doc in docs]
    with pytest.raises(ConflictEventsError) as error:
        list(blank.pipe(bare))
    assert str(error.value).startswith(f"'conflict_events' got a Doc without {name} (")
    assert f"after {maker}, with none of them disabled" in str(error.value)


def test_any_text_without_entities_has_events(blank, component):
    doc = make(blank.vocab, HEADLINE, 2, sentences=True)
    bare = without(doc, "ents")
    assert not bare.has_annotation("ENT_IOB")
    assert facts(component(bare)) == facts(component(doc))
    assert len(facts(bare)) == 2


def test_any_text_whose_tokens_hang_on_nothing_has_events_without_slots(
    blank, component
):
    whole = make(blank.vocab, HEADLINE, 3, sentences=True)
    loose = without(whole, "heads")
    assert len(list(loose.sents)) == len(loose)
    found = check_component(component, loose)
    assert [(event["type"], event["actor"]) for event in found] == [("KILL", [])] * 3
    found = check_component(component, whole)
    assert [[actor["text"] for actor in e["actor"]] for e in found] == [["Gunmen"]] * 3


# Raw texts


TEXTS = {
    "empty": "",
    "space": " ",
    "lines": "\n\n \t\n",
    "one token": "Killed",
    "mark": ".",
    "capitals": "GUNMEN KILL FIVE FARMERS IN KESSIM, POLICE SAY. THE ATTACKERS FLED.",
    "no marks": "gunmen killed five farmers and police arrested ten men and rebels "
    "attacked a village and the army shelled a town and nobody was hurt " * 5,
    "emoji": "💥 Gunmen 🔫 killed 👩‍👩‍👧 five farmers 🚜!!! 😢😢",
    "right to left": "قتل مسلحون خمسة. Gunmen killed five \u202efarmers\u202c. ירו",
    "control": "Gunmen killed five\x07 farmers\x00 in\u2028Kessim\ufeff. \x1b[31m",
    "html": "<p>Gunmen killed five farmers.</p>\n<script>x('&amp;')</script>",
    "headlines": "Gunmen kill five farmers in Kessim\n\n" * 20,
    "long word": "Gunmen killed " + "a" * 10_000 + " five farmers.",
    "digits": "Gunmen killed " + "9" * 5_000 + " farmers and wounded 1e999 others.",
    "code": "{{7*7}} %s ${HOME} `rm -rf x` __import__('os') killed 5 men; DROP TABLE x",
}


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_through_a_pipeline(name, nlp):
    doc = nlp(TEXTS[name])
    assert doc.text == TEXTS[name]
    found = check_events(doc)
    with_events = set(TEXTS) - {"empty", "space", "lines", "mark"}
    assert bool(found) is (name in with_events)
    # alone as in a batch
    again = list(nlp.pipe([TEXTS["headlines"], TEXTS[name]], batch_size=2))[1]
    assert facts(again) == found


@given(data=st.binary(min_size=100, max_size=600))
@examples(20)
def test_any_text_drawn_keeps_its_characters(data, nlp):
    text = any_text(Drawn(data))
    doc = nlp(text)
    assert doc.text == text
    check_events(doc)
    before = parse_of(doc)
    nlp.get_pipe(KEY)(doc)
    assert parse_of(doc) == before


# Length


def calls_of(work):
    """Count the calls of Python functions that some work takes."""
    calls = 0

    def count(frame, event, arg):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


READERS = {
    "document": lambda doc: doc._.conflict_events,
    "sentences": lambda doc: [sent._.conflict_events for sent in doc.sents],
    "incidents": lambda doc: [one.to_dict() for one in incidents(doc)],
}


@pytest.mark.parametrize("reader", READERS)
def test_any_text_is_read_in_time_by_its_length(reader, blank, component):
    few = component(make(blank.vocab, HEADLINE, 50, sentences=True))
    many = component(make(blank.vocab, HEADLINE, 200, sentences=True))
    assert len(many._.conflict_events) == 200
    read = READERS[reader]
    assert calls_of(lambda: read(many)) < 4.4 * calls_of(lambda: read(few))


def test_any_text_of_one_long_sentence_is_read_in_time_by_its_length(
    blank, component, monkeypatch
):
    # from where looking back is bounded on, twice the text is twice the work
    monkeypatch.setattr(antecedents, "REACH", 120)
    monkeypatch.setattr(actors, "_FAR", 120)
    monkeypatch.setattr(happenings, "LAST", 20)
    monkeypatch.setattr(references, "LAST", 20)

    # as the parser leaves a page without marks: one tree, and a chain in it
    def of(times):
        rows = {name: [] for name in stored()[0]}
        for columns in stored()[:150] * times:
            first = len(rows["words"])
            for name, column in columns.items():
                shift = first if name == "heads" else 0
                rows[name] += [item + shift if shift else item for item in column]
            if first:
                root = next(i for i, up in enumerate(columns["heads"]) if i == up)
                rows["heads"][first + root] = first - 1
                rows["deps"][first + root] = "conj"
        doc = Doc(blank.vocab, **rows)
        assert len(list(doc.sents)) == 1
        return doc

    few, many = of(1), of(2)
    assert len(few) > 1_000
    component(few)
    calls = [calls_of(lambda doc=doc: component(doc)) for doc in (few, many)]
    assert calls[1] < 2.4 * calls[0]
    assert len(check_events(many)) > 100
