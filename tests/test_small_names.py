"""Names of places in text without capitals."""

import pytest
from frozen import arc, at, read

from spacy_conflict_events.places import place_adjuncts
from spacy_conflict_events.small_names import name_acronyms, name_persons, name_small


def places(text, *anchors):
    s = read(text)
    name_small(s, {at(s, word) for word in anchors})
    return [s.words(start, end) for _, start, end in place_adjuncts(s)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("police arrest nine weavers in dorani", ["dorani"]),
        (
            "a guard was shot dead in velmari on friday.",
            ["velmari"],
        ),
        (
            "shops were shut in dorani, velmari and kessim.",
            ["dorani", "velmari", "kessim"],
        ),
        (
            "two divers were freed in the southern philippines.",
            ["the southern philippines"],
        ),
        ("a clerk was stabbed in kessim's dorani.", ["kessim's dorani"]),
        ("the porters were taken to a clinic in dorani for treatment.", ["dorani"]),
        ("a crowd gathered in dorani this morning.", ["dorani"]),
        # what stands bare behind a preposition and is no place
        ("the miners struck in anger.", []),
        ("the boys were beaten in retaliation.", []),
        ("the envoy was held at gunpoint.", []),
        ("the couple were killed in winter.", []),
    ],
)
def test_small_names_of_places(text, expected):
    found = places(text)
    assert [place for place in found if "clinic" not in place] == expected


def test_small_names_are_no_words_that_stand_bare():
    s = read("the men in khaki left.")
    name_small(s, set())
    assert s.tag[at(s, "khaki")] == "NN"


def test_small_names_are_no_words_of_patterns():
    text = "police arrest nine weavers in dorani"
    assert places(text) == ["dorani"]
    assert places(text, "dorani") == []


def test_small_names_of_parties_by_their_letters():
    s = read("bjp workers and traders blocked the highway.")
    name_acronyms(s)
    assert (arc(s, "bjp"), s.tag[at(s, "bjp")]) == ("compound of workers", "NNP")
    assert arc(s, "blocked") == "ROOT of blocked"


def test_small_names_of_parties_are_no_words():
    s = read("try workers first, he said.")
    name_acronyms(s)
    assert s.tag[at(s, "try")] == "VB"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("mukesh parmar was released from jail.", "parmar", "NNP"),
        # words of the language, or one that a pattern stands on
        ("workers used drill machines.", "machines", "NNS"),
        ("the band released debut album material.", "material", "NN"),
        ("the parmar verdict was released.", "verdict", "NN"),
    ],
)
def test_small_names_of_persons(text, word, expected):
    s = read(text)
    name_persons(s, set())
    assert s.tag[at(s, word)] == expected
    s = read(text)
    before = s.tag[at(s, word)]
    name_persons(s, {at(s, word)})
    assert s.tag[at(s, word)] == before
