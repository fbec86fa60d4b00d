"""Passages in capitals, and how their words are written for the tagger."""

from types import SimpleNamespace

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from spacy_conflict_events.capitals import (
    capital_passages,
    read_recased,
    recased,
)
from spacy_conflict_events.paragraphs import ParagraphBreaks

BLANK = spacy.blank("en")


def passages(text, starts=()):
    doc = BLANK(text)
    return [doc[a:b].text.strip() for a, b in capital_passages(doc, starts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("REBELS KILLED TWO MEN.", ["REBELS KILLED TWO MEN."]),
        ("TWO DIE IN RAID", ["TWO DIE IN RAID"]),
        ("Rebels killed two men.", []),
        ("rebels killed two men.", []),
        ("Rebels of the UPF, the NLF and the PRA met.", []),
        ("UPF, NLF", []),
        ("", []),
    ],
)
def test_capitals_passages(text, expected):
    assert passages(text) == expected


def test_capitals_finds_the_passage_within_a_text():
    text = "TWO DIE IN RAID\n\nRebels killed two men."
    assert passages(text, [text.index("Rebels")]) == ["TWO DIE IN RAID"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("REBELS KILLED TWO MEN.", "Rebels killed two men ."),
        ("THEY FLED. POLICE CAME LATER.", "They fled . Police came later ."),
        (
            "ON 3 JUNE THE FRONT [UPF] STRUCK.",
            "On 3 June the front ( UPF ) struck .",
        ),
        ("TROOPS FOUGHT THE FMLN AGAIN.", "Troops fought the FMLN again ."),
        ("THE U.S. EMBASSY WAS HIT.", "The U.S. embassy was hit ."),
        ("MEN FLED ON MONDAY", "Men fled on Monday"),
    ],
)
def test_capitals_writes_words_again(text, expected):
    doc = BLANK(text)
    assert " ".join(recased(doc, [(0, len(doc))])) == expected


def test_capitals_leaves_the_words_of_other_passages():
    doc = BLANK("TWO DIE IN RAID IN Kessim [UPF]")
    assert recased(doc, [(0, 4)])[4:] == ["IN", "Kessim", "[", "UPF", "]"]


class SmallTagger:
    """Tags small letters as nouns, capitals as names, and stores what it read."""

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.tag_ = "NN" if token.is_lower else "NNP"
        doc.tensor = BLANK.vocab.vectors.data[:0]
        doc.user_data["read"] = doc.text
        return doc


@Language.factory("small_tagger")
def make_small_tagger(nlp: Language, name: str) -> SmallTagger:
    return SmallTagger()


@pytest.fixture
def pipeline():
    nlp = spacy.blank("en")
    nlp.add_pipe("small_tagger")
    nlp.add_pipe("paragraph_breaks")
    return nlp


def test_capitals_are_tagged_as_small_letters(pipeline):
    doc = pipeline("REBELS KILLED TWO MEN.")
    assert [token.tag_ for token in doc] == ["NNP", "NN", "NN", "NN", "NNP"]
    assert doc.text == "REBELS KILLED TWO MEN."


def test_capitals_of_other_texts_are_not_read_again(pipeline):
    doc = pipeline("Rebels killed TWO men.")
    assert [token.tag_ for token in doc] == ["NNP", "NN", "NNP", "NN", "NNP"]


def test_capitals_keep_the_boundaries_of_paragraphs(pipeline):
    doc = pipeline("TWO DIE IN RAID\n\nREBELS KILLED TWO MEN")
    assert [sent.text.strip() for sent in doc.sents] == [
        "TWO DIE IN RAID",
        "REBELS KILLED TWO MEN",
    ]


class Names(EntityRecognizer):
    """Takes the first word for the name of a place."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, doc: Doc) -> Doc:
        self.read.append(doc.text)
        doc.set_ents([Span(doc, 0, 1, "GPE")])
        return doc


def test_capitals_names_are_looked_for_in_the_copy():
    names, asks = Names(), ParagraphBreaks()
    pipeline = SimpleNamespace(pipeline=[("breaks", asks), ("names", names)])
    doc = BLANK("KABUL POLICE KILLED TWO MEN.")
    read_recased(pipeline, doc, recased(doc, [(0, len(doc))]), asks)
    assert names.read == ["Kabul police killed two men."]
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("KABUL", "GPE")]
    # the Doc is read once more, where no word in small letters is a name
    blocked = [t.text for t in doc if t.ent_iob_ == "B" and not t.ent_type_]
    assert blocked == ["POLICE", "KILLED", "TWO", "MEN"]


def test_capitals_are_left_without_a_pipeline():
    doc = ParagraphBreaks()(BLANK("REBELS KILLED TWO MEN."))
    assert not doc.has_annotation("TAG")
