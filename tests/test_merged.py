import pickle
import random

import pytest
import spacy
from frozen import frozen, parses
from spacy.tokens import Doc

from spacy_conflict_events.explain import explain
from spacy_conflict_events.merged import TokenSplitter, find_tokens

VISIT = "Prime Minister Pascal Dienne met French officials in Paris last week."
SHELLING = "The army's shelling of the village killed more than a dozen people."
HEALTH = "A bomb hit the Ministry of Health."
PAID = "The bank gave $5 million to Kenya."
JOINED = "Police held two Syrian and three Israeli traders."


def merged(text, *parts):
    """Merge the words of a stored sentence that stand in each of some parts of it."""
    doc = frozen(text)
    spans = [
        doc.char_span(start, start + len(part), label=label)
        for part, _, label in (part.partition("/") for part in parts)
        for start in [text.index(part)]
    ]
    with doc.retokenize() as retokenizer:
        for span in spans:
            root = span.root
            attrs = {"TAG": root.tag, "DEP": root.dep, "ENT_TYPE": span.label}
            retokenizer.merge(span, attrs=attrs)
    return doc


def rows(doc, *words):
    """Tell how some words are read: text, tag, label, head and lemma."""
    return [
        (t.text, t.tag_, t.dep_, t.head.text, t.lemma_) for t in doc if t.text in words
    ]


def test_merged_gives_a_doc_without_merged_tokens_back():
    doc = frozen(VISIT)
    assert TokenSplitter()(doc) is doc
    assert TokenSplitter()(doc[:0].as_doc()).text == ""


def test_merged_keeps_line_breaks_whole():
    nlp = spacy.blank("en")
    doc = nlp("Gunmen fled.  \n \n Police came.")
    assert any(token.text.isspace() for token in doc)
    assert TokenSplitter()(doc) is doc


def test_merged_splits_a_noun_chunk_into_its_words():
    doc = merged(SHELLING, "The army's shelling", "more than a dozen people")
    assert len(doc) == 7
    split = TokenSplitter()(doc)
    assert [token.text for token in split] == [t.text for t in frozen(SHELLING)]
    assert rows(split, "The", "army", "'s", "shelling") == [
        ("The", "DT", "det", "army", "the"),
        ("army", "NN", "poss", "shelling", "army"),
        ("'s", "POS", "case", "army", "'s"),
        ("shelling", "NN", "nsubj", "killed", "shelling"),
    ]
    assert rows(split, "more", "than", "dozen", "people") == [
        ("more", "RB", "quantmod", "dozen", "more"),
        ("than", "RB", "quantmod", "dozen", "than"),
        ("dozen", "CD", "nummod", "people", "dozen"),
        ("people", "NNS", "dobj", "killed", "people"),
    ]


def test_merged_keeps_text_offsets_and_what_hangs_on_a_merged_token():
    doc = merged(VISIT, "Prime Minister Pascal Dienne/PERSON", "French officials")
    split = TokenSplitter()(doc)
    assert split.text == doc.text
    assert [(t.text, t.idx) for t in split] == [(t.text, t.idx) for t in frozen(VISIT)]
    assert rows(split, "met", "in") == rows(frozen(VISIT), "met", "in")
    assert len(list(split.sents)) == 1


@pytest.mark.parametrize("after", ["", " ", "  "])
def test_merged_leaves_a_token_that_ends_with_a_space_whole(after):
    words = ["the army", f"raided two{after}", "towns"]
    doc = Doc(
        frozen(HEALTH).vocab,
        words=words,
        tags=["NN", "VBD", "NNS"],
        pos=["NOUN", "VERB", "NOUN"],
        deps=["nsubj", "ROOT", "dobj"],
        heads=[1, 1, 1],
        lemmas=words,
    )
    found = TokenSplitter()(doc)
    assert found.text == doc.text
    split = ["the", "army", *(["raided", "two"] if not after else words[1:2]), "towns"]
    assert [token.text for token in found] == split


def test_merged_gives_entities_to_all_their_words():
    doc = merged(VISIT, "Prime Minister Pascal Dienne/PERSON", "last week/DATE")
    split = TokenSplitter()(doc)
    assert ("Prime Minister Pascal Dienne", "PERSON") in [
        (ent.text, ent.label_) for ent in split.ents
    ]
    assert ("last week", "DATE") in [(ent.text, ent.label_) for ent in split.ents]


def test_merged_reads_nations_in_a_chunk_whose_entity_spacy_drops():
    split = TokenSplitter()(merged(VISIT, "French officials"))
    assert rows(split, "French") == [("French", "JJ", "amod", "officials", "french")]
    assert [e.label_ for e in split.ents if e.text == "French"] == ["NORP"]


def test_merged_reads_a_name_with_a_preposition():
    split = TokenSplitter()(merged(HEALTH, "the Ministry of Health/ORG"))
    assert [row[:4] for row in rows(split, "the", "Ministry", "of", "Health")] == [
        ("the", "DT", "det", "Ministry"),
        ("Ministry", "NNP", "dobj", "hit"),
        ("of", "IN", "prep", "Ministry"),
        ("Health", "NNP", "pobj", "of"),
    ]


def test_merged_reads_sums_of_money():
    split = TokenSplitter()(merged(PAID, "$5 million/MONEY"))
    assert [row[:4] for row in rows(split, "$", "5", "million")] == [
        ("$", "$", "quantmod", "million"),
        ("5", "CD", "compound", "million"),
        ("million", "CD", "dobj", "gave"),
    ]


def test_merged_reads_words_that_are_joined():
    split = TokenSplitter()(merged(JOINED, "two Syrian and three Israeli traders"))
    assert [row[:4] for row in rows(split, "two", "and", "three", "Israeli")] == [
        ("two", "CD", "nummod", "traders"),
        ("and", "CC", "cc", "traders"),
        ("three", "CD", "nummod", "traders"),
        ("Israeli", "JJ", "amod", "traders"),
    ]


def test_merged_shares_what_the_user_put_on_the_doc():
    doc = merged(PAID, "$5 million/MONEY")
    doc.user_data["note"] = "mine"
    assert TokenSplitter()(doc).user_data is doc.user_data


def test_merged_finds_the_tokens_of_triggers_again():
    doc = merged(SHELLING, "The army's shelling", "more than a dozen people")
    records = [{"trigger": [11, 19], "tokens": [3, 4]}]
    records += [{"trigger": [35, 41], "tokens": [7, 8]}]
    find_tokens(doc, records)
    assert [record["tokens"] for record in records] == [[0, 1], [4, 5]]


def test_merged_does_not_make_words_out_of_a_memory_zone_known():
    nlp = spacy.blank("en")
    splitter = TokenSplitter()
    for _ in range(2):
        with nlp.memory_zone():
            words = ["the zoned farmers", "fled"]
            doc = Doc(nlp.vocab, words=words, heads=[1, 1], deps=["nsubj", "ROOT"])
            assert [t.text for t in splitter(doc)] == [
                "the",
                "zoned",
                "farmers",
                "fled",
            ]
    assert "zoned" not in nlp.vocab.strings


@pytest.mark.parametrize("most", [0, 50_000])
def test_merged_forgets_when_it_knows_too_much(monkeypatch, most):
    monkeypatch.setattr("spacy_conflict_events.merged._MOST", most)
    splitter = TokenSplitter()
    doc = merged(PAID, "$5 million/MONEY")
    again = [[token.text for token in splitter(doc)] for _ in range(3)]
    assert again == [[token.text for token in frozen(PAID)]] * 3


def test_merged_is_pickled_with_the_component():
    nlp = spacy.blank("en")
    pipe = nlp.add_pipe("conflict_events")
    doc = merged(PAID, "$5 million/MONEY")
    assert [event.type for event in pipe(doc)._.conflict_events] == ["AID"]
    again = pickle.loads(pickle.dumps(pipe))
    assert [event.type for event in again(doc)._.conflict_events] == ["AID"]


def test_merged_is_explained_as_it_is_read():
    doc = merged(SHELLING, "The army's shelling", "more than a dozen people")
    [sentence] = explain(doc).to_dict()["sentences"]
    assert [event["trigger"]["text"] for event in sentence["events"]] == [
        "shelling",
        "killed",
    ]


@pytest.mark.parametrize("seed", range(4))
def test_merged_holds_for_any_tokens_that_are_merged(seed):
    pipe = spacy.blank("en").add_pipe("conflict_events")
    chance = random.Random(seed)
    found = told = 0
    for text in chance.sample(sorted(parses()), 40):
        doc = frozen(text)
        told += len(pipe(frozen(text))._.conflict_events)
        start = 0
        with doc.retokenize() as retokenizer:
            while start < len(doc):
                end = start + chance.choice((1, 1, 1, 2, 3))
                if start + 1 < end <= len(doc):
                    retokenizer.merge(doc[start:end])
                start = end
        events = pipe(doc)._.conflict_events
        found += len(events)
        for event in events:
            trigger = event.to_dict()["trigger"]
            assert doc.text[trigger["start"] : trigger["end"]] == trigger["text"]
            assert trigger["text"] in event.trigger.text
            for filler in (*event.actor, *event.target, *event.location):
                assert doc.text[filler.start : filler.end] == filler.text
                assert filler.text in filler.span.text
        assert [s.label_ for s in doc.spans["conflict_events"]] == [
            event.type for event in events
        ]
    # Most events are found, whatever was merged.
    assert found > told / 2 > 10
