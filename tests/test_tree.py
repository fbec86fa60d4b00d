"""The mutable copy of a parse."""

import pytest
from frozen import arc, at, frozen, lists, read
from spacy.tokens import Doc

from spacy_conflict_events.tree import Reading, Sentence

TEXT = "Gunmen killed three farmers in Kabul on Monday."


def two_sentences():
    docs = [frozen(TEXT), frozen("Rebels attack the town.")]
    return Doc.from_docs(docs)


def test_tree_copies_a_parse():
    s = read(TEXT)
    assert " ".join(s.text) == "Gunmen killed three farmers in Kabul on Monday ."
    assert s.lower[0] == "gunmen"
    assert s.lemma[1] == "kill"
    assert s.pos[:3] == ["NOUN", "VERB", "NUM"]
    assert s.tag[:3] == ["NNS", "VBD", "CD"]
    assert s.dep[:4] == ["nsubj", "ROOT", "nummod", "dobj"]
    assert s.head == [1, 1, 3, 1, 1, 4, 1, 6, 1]
    assert (s.ent[5], s.ent[7], s.ent[0]) == ("GPE", "DATE", "")
    assert s.offset[:3] == [0, 7, 14]


def test_tree_lists_children():
    s = read(TEXT)
    assert s.kids[1] == [0, 3, 4, 6, 8]
    assert s.kids[2] == []


def test_tree_names_states_that_stand_alone():
    s = read("Khartoum has turned a deaf ear to calls for a truce.")
    assert (s.ent[0], s.pos[0], s.tag[0]) == ("GPE", "PROPN", "NNP")
    # the name goes on
    s = read("Paris Brown turned a deaf ear to calls for a truce.")
    assert s.ent[:2] == ["ORG", "ORG"]


def test_tree_counts_tokens():
    assert len(read(TEXT)) == 9


@pytest.mark.parametrize(
    ("number", "start", "first", "heads"),
    [(0, 0, "Gunmen", [1, 1, 3, 1, 1, 4, 1, 6, 1]), (1, 9, "Rebels", [1, 1, 3, 1, 1])],
)
def test_tree_indices_are_of_the_sentence(number, start, first, heads):
    s = read(two_sentences(), number)
    assert (s.start, s.text[0], s.head) == (start, first, heads)


@pytest.mark.parametrize(("token", "number"), [(0, 0), (8, 0), (9, 1), (13, 1)])
def test_tree_knows_the_sentence_of_a_token(token, number):
    assert Reading(two_sentences(), lists()).number(token) == number


def test_tree_makes_a_sentence_once():
    reading = Reading(two_sentences(), lists())
    assert reading.sentence(1) is reading.sentence(1)
    assert reading.sentence(0) is not reading.sentence(1)


def test_tree_keeps_heads_within_the_sentence():
    """A Doc whose sentence breaks are set by hand may have heads beyond them."""
    doc = frozen(TEXT)
    reading = Reading(doc, lists())
    s = Sentence(reading, 2, 4)
    assert s.head == [1, 1]
    assert s.dep == ["nummod", "ROOT"]


def test_tree_turns_tokens_into_characters():
    s = read(two_sentences(), 1)
    start, end = s.span(2, 4)
    assert s.doc.text[start:end] == "the town"


def test_tree_gives_the_words_as_they_stand():
    s = read("The blast killed two soldiers, three policemen and a guard.")
    assert s.words(at(s, "two"), at(s, "policemen") + 1) == (
        "two soldiers, three policemen"
    )


@pytest.mark.parametrize(
    ("deps", "expected"),
    [
        (("dobj",), "farmers"),
        (("prep",), "in"),
        (("prep", "nsubj"), "Gunmen"),
        (("agent",), None),
    ],
)
def test_tree_finds_a_child(deps, expected):
    s = read(TEXT)
    found = s.child(1, *deps)
    assert (s.text[found] if found >= 0 else None) == expected


def test_tree_finds_children_in_order():
    s = read(TEXT)
    assert [s.text[kid] for kid in s.children(1, "prep", "dobj")] == [
        "farmers",
        "in",
        "on",
    ]


def test_tree_goes_up_to_the_root():
    s = read(TEXT)
    assert [s.text[i] for i in s.path_up(at(s, "Kabul"))] == ["in", "killed"]


def test_tree_goes_nowhere_from_the_root():
    assert list(read(TEXT).path_up(1)) == []


def test_tree_path_ends_on_a_circle():
    s = read(TEXT)
    s.head[1] = 0
    assert len(list(s.path_up(0))) <= len(s) + 1


def test_tree_lists_what_is_below():
    s = read(TEXT)
    assert s.subtree(at(s, "in")) == [4, 5]
    assert s.subtree(1) == list(range(9))


@pytest.mark.parametrize(
    "circle",
    [{1: 0}, {1: 3}, {1: 5}, {0: 2, 2: 0}],
    ids=["two", "dobj", "deep", "pair"],
)
def test_tree_link_cuts_a_circle(circle):
    s = read(TEXT)
    for i, head in circle.items():
        s.head[i] = head
    s.link()
    roots = [i for i in range(len(s)) if s.head[i] == i]
    assert {s.dep[i] for i in roots} == {"ROOT"}
    assert {[i, *s.path_up(i)][-1] for i in range(len(s))} == set(roots)
    assert sorted(k for i in roots for k in s.subtree(i)) == list(range(9))


def test_tree_link_leaves_a_tree_alone():
    s = read(TEXT)
    before = list(s.head), list(s.dep)
    s.link()
    assert (s.head, s.dep) == before


def test_tree_finds_the_root():
    s = read(TEXT)
    assert s.root() == 1
    s.attach(1, 3, "acl")
    s.link()
    assert s.root() == 3


def test_tree_attaches_a_token():
    s = read(TEXT)
    s.attach(at(s, "on"), at(s, "farmers"), "prep")
    s.link()
    assert arc(s, "on") == "prep of farmers"
    assert s.kids[3] == [2, 6]
    assert s.kids[1] == [0, 3, 4, 8]


def test_tree_attaches_a_token_below_itself():
    """What is below first takes the place of the token."""
    s = read("Two accused were arrested on Monday.")
    assert arc(s, "accused") == "acl of Two"
    s.attach(at(s, "Two"), at(s, "accused"), "amod")
    s.link()
    assert arc(s, "accused") == "nsubjpass of arrested"
    assert arc(s, "Two") == "amod of accused"


def test_tree_attaches_the_root_below_itself():
    s = read(TEXT)
    s.attach(1, 3, "acl")
    assert arc(s, "farmers") == "ROOT of farmers"
    assert arc(s, "killed") == "acl of farmers"


def test_tree_link_forgets_what_was_concluded():
    s = read(TEXT)
    s.memo["times"] = []
    s.link()
    assert s.memo == {}


@pytest.mark.parametrize(("word", "expected"), [("killed", True), ("farmers", False)])
def test_tree_knows_verbs(word, expected):
    s = read(TEXT)
    assert s.is_verb(at(s, word)) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("transitive", True), ("armed", False), ("unheard-of", False)],
)
def test_tree_looks_a_word_up(name, expected):
    s = read(TEXT)
    assert s.has_list(at(s, "killed"), name) is expected


def test_tree_never_changes_the_doc():
    doc = frozen(TEXT)
    before = doc.to_json()
    s = read(doc)
    s.attach(6, 3, "prep")
    s.pos[0] = "VERB"
    assert doc.to_json() == before


def test_tree_cuts_a_circle_of_heads():
    s = read(TEXT)
    s.head[1] = 3
    s.link()
    assert s.root() == 3
    assert s.dep[3] == "ROOT"
    assert list(s.path_up(0)) == [1, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Army bombs rebel village", True), ("Rebels attack the town.", False)],
)
def test_tree_tells_a_headline(text, expected):
    assert read(text).is_headline() is expected


WAR = "Warplanes struck the north, and the strike hit a motorcycle."
WALKOUT = "Drones flew over the port, where dockers went on strike."


@pytest.mark.parametrize(
    ("text", "expected"),
    [(WAR, "airstrike"), (WALKOUT, "strike"), ("The strike hit exports.", "strike")],
)
def test_tree_strikes_are_airstrikes_where_warplanes_are_told_of(text, expected):
    s = read(text)
    assert s.lemma[s.text.index("strike")] == expected
    assert s.words(0, len(s)) == text
