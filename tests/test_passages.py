"""The cheap pass: sentences by marks and layout, and what their words allow."""

import pytest
import spacy
from spacy.tokens import Doc

from spacy_conflict_events.loader import PatternSet, load_patterns
from spacy_conflict_events.paragraphs import ParagraphBreaks
from spacy_conflict_events.passages import (
    can_be_read,
    find_passages,
    read_layout,
    set_starts,
    split,
)
from spacy_conflict_events.pattern import Pattern
from spacy_conflict_events.possible import Possible, forms_in

BLANK = spacy.blank("en")
BREAKS = ParagraphBreaks(nlp=BLANK)


@pytest.fixture(scope="module")
def possible():
    return Possible(load_patterns())


def sentences(text, *, starts=()):
    doc = BLANK(text)
    marks = {token.i: True for token in doc if token.idx in starts}
    found = split([token.text for token in doc], marks)
    ends = [*found[1:], len(doc)][: len(found)]
    return [doc[a:b].text for a, b in zip(found, ends, strict=True)]


def found(text, possible):
    layout = read_layout(BLANK(text), BREAKS)
    return [
        layout.doc[p.start : p.end].text.strip()
        for p in find_passages(layout, possible)
    ]


def test_passages_split_at_final_marks():
    assert sentences("It fell. Nobody came!  “Why?” She left.") == [
        "It fell.",
        "Nobody came!  “Why?”",
        "She left.",
    ]


def test_passages_split_before_no_small_letter():
    assert sentences("“Stop!” he said. Mr. Dane of the U.S. left. He wept.") == [
        "“Stop!” he said.",
        "Mr. Dane of the U.S. left.",
        "He wept.",
    ]


def test_passages_split_small_letters_where_most_sentences_have_them():
    assert sentences("it fell. nobody came.") == ["it fell.", "nobody came."]
    assert sentences("it cost PS3. nobody paid. ten left.") == [
        "it cost PS3.",
        "nobody paid.",
        "ten left.",
    ]


def test_passages_split_where_a_break_is_set():
    assert sentences("Ten hurt Gunmen fled.", starts={9}) == [
        "Ten hurt",
        "Gunmen fled.",
    ]


def test_passages_split_no_empty_text():
    assert sentences("") == []
    assert sentences("\n\n") == ["\n\n"]


def test_passages_keep_what_has_the_words_of_a_pattern(possible):
    quiet = "The valley was green in June."
    text = f"{quiet} Gunmen killed three farmers. {quiet} POLICE ARRESTED A MAN."
    assert found(text, possible) == [
        "Gunmen killed three farmers.",
        "POLICE ARRESTED A MAN.",
    ]
    assert found(quiet, possible) == []


def test_passages_want_the_words_of_a_trigger_side_by_side():
    trigger = (
        {"LOWER": "opened"},
        {"POS": "ADJ", "OP": "?"},
        {"LOWER": "fire"},
    )
    pattern = Pattern(id="p.fire", event_type="FIRE", trigger=trigger)
    possible = Possible(PatternSet((pattern,)))
    for text in ("They opened fire.", "They opened heavy fire."):
        assert found(text, possible) == [text]
    assert found("Fire fell and shops opened.", possible) == []
    assert found("They opened a very big fire.", possible) == []


def test_passages_want_the_prepositions_of_a_pattern():
    pattern = Pattern(
        id="p.raid",
        event_type="RAID",
        trigger=({"LOWER": "raid"},),
        requires={"prep:on": ({},)},
    )
    possible = Possible(PatternSet((pattern,)))
    assert found("The raid on Oro failed.", possible) == ["The raid on Oro failed."]
    assert found("The raid failed.", possible) == []


def test_possible_holds_whatever_a_name_will_be_found_to_be():
    pattern = Pattern(
        id="p.receive",
        event_type="MEET",
        trigger=({"LOWER": "received"},),
        requires={"object": ({"ENT_TYPE": "PERSON"},)},
    )
    possible = Possible(PatternSet((pattern,)))
    words = ["They", "received", "Omar"]
    for tag, pos, expected in (("NNP", "PROPN", [0]), ("NN", "NOUN", [])):
        doc = Doc(
            BLANK.vocab,
            words=words,
            tags=["PRP", "VBD", tag],
            pos=["PRON", "VERB", pos],
            lemmas=["they", "receive", "Omar"],
            heads=[1, 1, 1],
            deps=["nsubj", "ROOT", "dobj"],
        )
        candidates, guards = possible.candidates(forms_in(doc), 0, 3)
        assert [i for i, _ in candidates] == [1]
        assert possible.holds(doc, candidates, guards) == expected


def test_passages_show_capitals_as_small_letters():
    doc = BLANK("REBELS KILLED TWO MEN\n\nThe valley was green.")
    layout = read_layout(doc, BREAKS)
    assert layout.seen[:4] == ["Rebels", "killed", "two", "men"]
    assert layout.words[:4] == ["REBELS", "KILLED", "TWO", "MEN"]
    assert read_layout(BLANK("The valley was green."), BREAKS).seen is None


def test_passages_set_the_starts_of_sentences():
    layout = read_layout(BLANK("It fell. Nobody came."), None)
    set_starts(layout)
    assert [sent.text for sent in layout.doc.sents] == ["It fell.", "Nobody came."]


@pytest.mark.parametrize(
    ("read_as", "tag", "word", "short", "expected"),
    [
        ("VERB", "VBD", "killed", False, True),
        ("VERB", "NN", "attack", False, False),
        ("VERB", "NNP", "Attack", False, True),
        ("VERB", "NN", "attack", True, True),
        ("VERB", "JJ", "injured", False, True),
        ("VERB", "NN", "SHOT", False, True),
        ("VERB", "IN", "against", True, False),
        ("NOUN", "NN", "attack", False, True),
        ("NOUN", "VBG", "firing", False, True),
        ("NOUN", "VBP", "attack", False, False),
        (None, "IN", "under", False, True),
    ],
)
def test_passages_weigh_tags(read_as, tag, word, short, expected):
    assert can_be_read(read_as, tag, word, short) is expected
