"""Triggers: token patterns, dependency patterns, conditions on slots, anchors."""

import pytest
from frozen import at, deed, extractor, frozen, read
from spacy.matcher import DependencyMatcher
from spacy.strings import get_string_id

from spacy_conflict_events.hashes import ids_of
from spacy_conflict_events.matcher import (
    RELATIONS,
    Compiled,
    Index,
    related,
    trigger_head,
)
from spacy_conflict_events.pattern import Pattern

KILLED = "Gunmen killed three farmers in Kabul on Monday."


def token_pattern(*tokens, **changes):
    return Pattern(id="a.b", event_type="A", trigger=tokens, **changes)


def tree_pattern(*nodes):
    """Make a dependency pattern of (node, left node, relation, conditions)."""
    first, *others = nodes
    dependency = [{"RIGHT_ID": "trigger", "RIGHT_ATTRS": first}]
    for name, left, operator, attrs in others:
        node = {"RIGHT_ID": name, "LEFT_ID": left}
        dependency.append({**node, "REL_OP": operator, "RIGHT_ATTRS": attrs})
    return Pattern(id="a.b", event_type="A", dependency=tuple(dependency))


def matches(text, *patterns):
    s = read(text)
    index = Index(patterns)
    forms = [get_string_id(word) for word in s.lower]
    found = []
    for i, form in enumerate(forms):
        if form in index:
            found += index.match(s, i, form)
    return s, found


def triggers(text, *patterns):
    s, found = matches(text, *patterns)
    return [s.words(match.start, match.end) for match in found]


# --- token patterns -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ([{"LOWER": "killed"}], ["killed"]),
        ([{"LOWER": "killed"}, {"LOWER": "three"}], ["killed three"]),
        ([{"LOWER": "killed"}, {"LOWER": "farmers"}], []),
        ([{"LOWER": "killed"}, {"LIKE_NUM": True}], ["killed three"]),
        ([{"POS": "NOUN"}, {"LOWER": "killed"}], ["Gunmen killed"]),
        ([{"POS": "NUM"}, {"LOWER": "killed"}], []),
        ([{}, {"LOWER": "gunmen"}], []),
    ],
    ids=["one", "two", "apart", "anchor-first", "anchor-last", "not-before", "edge"],
)
def test_matcher_token_pattern(tokens, expected):
    assert triggers(KILLED, token_pattern(*tokens)) == expected


@pytest.mark.parametrize(
    ("op", "expected"),
    [
        ("1", []),
        ("?", []),
        ("*", ["killed three farmers in"]),
        ("+", ["killed three farmers in"]),
        ("{2}", ["killed three farmers in"]),
        ("{1}", []),
        ("{3}", []),
        ("{1,2}", ["killed three farmers in"]),
        ("{,2}", ["killed three farmers in"]),
        ("{2,}", ["killed three farmers in"]),
        ("{3,}", []),
    ],
)
def test_matcher_operator_says_how_often(op, expected):
    between = {"POS": {"IN": frozenset({"NUM", "NOUN"})}, "OP": op}
    tokens = {"LOWER": "killed"}, between, {"LOWER": "in"}
    assert triggers(KILLED, token_pattern(*tokens)) == expected


@pytest.mark.parametrize(
    ("op", "expected"),
    [("?", ["killed three"]), ("*", ["killed three"]), ("+", []), ("1", [])],
)
def test_matcher_operator_lets_a_token_be_left_out(op, expected):
    tokens = {"LOWER": "killed"}, {"LOWER": "all", "OP": op}, {"LOWER": "three"}
    assert triggers(KILLED, token_pattern(*tokens)) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("five", ["killed three farmers"]), ("three", [])]
)
def test_matcher_operator_not(word, expected):
    tokens = {"LOWER": "killed"}, {"LOWER": word, "OP": "!"}, {"LOWER": "farmers"}
    assert triggers(KILLED, token_pattern(*tokens)) == expected


def test_matcher_operator_gives_tokens_back():
    """What is greedy leaves the last token its word."""
    tokens = {"LOWER": "killed"}, {"OP": "*"}, {"LOWER": "farmers"}
    assert triggers(KILLED, token_pattern(*tokens)) == ["killed three farmers"]


def test_matcher_finds_an_anchor_behind_what_may_be_left_out():
    tokens = {"POS": "NOUN", "OP": "?"}, {"LOWER": "three"}, {"LOWER": "farmers"}
    assert triggers(KILLED, token_pattern(*tokens)) == ["three farmers"]


def test_matcher_gives_each_trigger_once():
    text = "Rebels entered the town and killed three men."
    assert triggers(text, deed("KILL", "kill")) == ["killed"]


def test_matcher_head_governs_the_trigger():
    tokens = {"LOWER": "claimed"}, {"LOWER": "responsibility"}
    text = "Rebels claimed responsibility for the attack."
    s, (match,) = matches(text, token_pattern(*tokens))
    assert s.text[match.head] == "claimed"


@pytest.mark.parametrize(
    ("start", "end", "head"),
    [("three", "farmers", "farmers"), ("killed", "farmers", "killed")],
)
def test_matcher_trigger_head(start, end, head):
    s = read(KILLED)
    assert s.text[trigger_head(s, at(s, start), at(s, end) + 1)] == head


# --- anchors --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("token", "anchors"),
    [
        ({"LOWER": "killed"}, {"killed"}),
        ({"TEXT": "ETA"}, {"eta"}),
        ({"LOWER": {"IN": frozenset({"a", "b"})}}, {"a", "b"}),
        (
            {"LEMMA": "kill", "POS": "VERB"},
            {"kill", "kills", "killed", "killing"},
        ),
        ({"LEMMA": "riot", "POS": "NOUN"}, {"riot", "riots"}),
        ({"LEMMA": "kill", "LOWER": "killed"}, {"killed"}),
        ({"POS": "VERB"}, set()),
        ({"LOWER": {"NOT_IN": frozenset({"a"})}}, set()),
        ({"LOWER": "killed", "OP": "?"}, set()),
        ({"LOWER": "killed", "OP": "!"}, set()),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_matcher_anchors_of_a_token(token, anchors):
    assert Compiled(token_pattern(token), 0).anchor_ids == ids_of(frozenset(anchors))


def test_matcher_anchors_on_the_rarer_word():
    common = {"LOWER": {"IN": frozenset({"was", "were", "is"})}}
    compiled = Compiled(token_pattern(common, {"LOWER": "slain"}), 0)
    assert compiled.anchor_ids == {get_string_id("slain")}
    assert list(compiled.offsets) == [1]


def test_matcher_anchors_of_a_tree_are_those_of_its_trigger():
    pattern = tree_pattern(
        {"LOWER": "killed"}, ("x", "trigger", ">", {"LOWER": "farmers"})
    )
    assert Compiled(pattern, 0).anchor_ids == {get_string_id("killed")}


def test_matcher_index_knows_its_forms():
    index = Index([deed("KILL", "kill")])
    assert get_string_id("killing") in index
    assert get_string_id("wound") not in index


def test_matcher_index_tells_as_what_a_form_is_read():
    index = Index([deed("A", "attack"), deed("B", "attack", pos="NOUN")])
    assert index.read_as[get_string_id("attack")] == {"VERB", "NOUN"}
    assert index.read_as[get_string_id("attacked")] == {"VERB"}


@pytest.mark.parametrize(
    ("condition", "labels", "expected"),
    [
        ({"ENT_TYPE": "MONEY"}, ["MONEY"], 1),
        ({"ENT_TYPE": "MONEY"}, ["GPE"], 0),
        ({"ENT_TYPE": {"IN": ["GPE", "NORP"]}}, ["NORP"], 1),
        ({"ENT_TYPE": {"IN": ["GPE", "NORP"]}}, [], 0),
        ({"ENT_TYPE": {"NOT_IN": ["GPE"]}}, [], 1),
        ({"ENT_TYPE": {"IN": ["GPE", ""]}}, [], 1),
        ({"ENT_TYPE": ""}, [], 1),
    ],
)
def test_matcher_looks_only_where_the_entity_stands(condition, labels, expected):
    give = {"LEMMA": "give", "POS": "VERB"}
    index = Index([token_pattern(give, requires={"object": (condition,)})])
    forms = list(map(get_string_id, ("rebels", "gave", "money")))
    found, guards = index.candidates(forms, map(get_string_id, labels))
    assert ([i for i, _ in found], guards) == ([1] * expected, [])
    # where no entity is known yet, any may stand
    assert [i for i, _ in index.candidates(forms, index.labels)[0]] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attack the town.", ["a.attack"]),
        ("The attack killed three men.", ["b.attack"]),
    ],
    ids=["verb", "noun"],
)
def test_matcher_reads_a_form_by_its_part_of_speech(text, expected):
    patterns = deed("A", "attack"), deed("B", "attack", pos="NOUN")
    _, found = matches(text, *patterns)
    assert [match.pattern.id for match in found] == expected


def test_matcher_ranks_by_the_order_of_the_patterns():
    _, found = matches(KILLED, deed("A", "kill"), deed("B", "kill"))
    assert [(match.pattern.id, match.order) for match in found] == [
        ("a.kill", 0),
        ("b.kill", 1),
    ]


# --- dependency patterns --------------------------------------------------------------


def pairs(text, operator):
    """List the pairs of tokens in a relation, by us and by spaCy."""
    doc = frozen(text)
    s = read(doc)
    theirs = DependencyMatcher(doc.vocab)
    left = {"RIGHT_ID": "left", "RIGHT_ATTRS": {}}
    right = {"LEFT_ID": "left", "REL_OP": operator, "RIGHT_ID": "right"}
    theirs.add("A", [[left, {**right, "RIGHT_ATTRS": {}}]])
    ours = {(i, k) for i in range(len(s)) for k in related(s, i, operator)}
    return s, ours, {tuple(pair) for _, pair in theirs(doc)}


@pytest.mark.parametrize("operator", sorted(RELATIONS))
def test_matcher_relation_is_that_of_spacy(operator):
    _, ours, theirs = pairs("Two men and the mayor were hurt in a big blast.", operator)
    if operator.startswith("$"):
        # spaCy takes the children of the root for its siblings
        theirs = {(i, k) for i, k in theirs if i != 6}
    assert ours == theirs
    assert ours


def test_matcher_relation_takes_a_shared_subject():
    s = read("Rebels left the town and said the army was to blame.")
    said, rebels = at(s, "said"), at(s, "Rebels")
    assert rebels in related(s, said, ">")
    assert rebels not in s.kids[said]
    # the clause has a subject of its own
    assert rebels not in related(s, at(s, "was"), ">")


@pytest.mark.parametrize("operator", ["$+", "$-", "$++", "$--"])
def test_matcher_root_has_no_siblings(operator):
    s, ours, _ = pairs("Two men and the mayor were hurt in a big blast.", operator)
    assert s.dep[6] == "ROOT"
    assert {i for i, _ in ours if i == 6} == set()


def test_matcher_knows_all_relations():
    assert len(RELATIONS) == 20


@pytest.mark.parametrize(
    ("operator", "attrs", "expected"),
    [
        (">", {"DEP": "dobj"}, ["farmers"]),
        (">", {"DEP": "pobj"}, []),
        (">>", {"DEP": "pobj"}, ["Kabul"]),
        (".", {}, ["three"]),
        (";", {}, ["Gunmen"]),
        (">--", {}, ["Gunmen"]),
        ("<", {}, []),
    ],
)
def test_matcher_tree_binds_a_node(operator, attrs, expected):
    pattern = tree_pattern({"LOWER": "killed"}, ("place", "trigger", operator, attrs))
    s, found = matches(KILLED, pattern)
    assert [s.text[match.nodes["place"]] for match in found] == expected


def test_matcher_tree_has_the_trigger_alone_as_its_span():
    pattern = tree_pattern(
        {"LOWER": "killed"}, ("target", "trigger", ">", {"DEP": "dobj"})
    )
    s, (match,) = matches(KILLED, pattern)
    assert (s.words(match.start, match.end), match.head) == ("killed", match.start)


def test_matcher_tree_gives_each_node_a_token_of_its_own():
    """In spaCy's DependencyMatcher two nodes may be the same token."""
    prep = {"DEP": "prep"}
    two = tree_pattern(
        {"LOWER": "killed"}, ("a", "trigger", ">", prep), ("b", "trigger", ">", prep)
    )
    s, (match,) = matches(KILLED, two)
    assert [s.text[match.nodes[name]] for name in "ab"] == ["in", "on"]


def test_matcher_tree_fails_without_a_token_for_each_node():
    dobj = {"DEP": "dobj"}
    two = tree_pattern(
        {"LOWER": "killed"}, ("a", "trigger", ">", dobj), ("b", "trigger", ">", dobj)
    )
    assert matches(KILLED, two)[1] == []


def test_matcher_tree_goes_back_for_another_token():
    """The first preposition has no object that is a day."""
    pattern = tree_pattern(
        {"LOWER": "killed"},
        ("a", "trigger", ">", {"DEP": "prep"}),
        ("b", "a", ">", {"LOWER": "monday"}),
    )
    s, (match,) = matches(KILLED, pattern)
    assert s.text[match.nodes["a"]] == "on"


# --- conditions on slots --------------------------------------------------------------


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"object": ({"LOWER": "farmers"},)}, ["killed"]),
        ({"object": ({"LOWER": "soldiers"},)}, []),
        ({"object": ({"LOWER": "soldiers"}, {"POS": "NOUN"})}, ["killed"]),
        ({"object": ({},)}, ["killed"]),
        ({"prep:with": ({},)}, []),
        ({"object": ({},), "prep:in": ({"LOWER": "kabul"},)}, ["killed"]),
        ({"object": ({},), "prep:in": ({"LOWER": "oro"},)}, []),
    ],
    ids=["word", "other-word", "one-of-two", "any", "none", "both", "not-both"],
)
def test_matcher_requires(conditions, expected):
    assert triggers(KILLED, deed("KILL", "kill", requires=conditions)) == expected


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"object": ({"LOWER": "farmers"},)}, []),
        ({"object": ({"LOWER": "soldiers"},)}, ["killed"]),
        ({"object": ({},)}, []),
        ({"prep:with": ({},)}, ["killed"]),
        ({"prep:with": ({},), "prep:in": ({},)}, []),
    ],
    ids=["word", "other-word", "any", "none", "one-of-two"],
)
def test_matcher_forbids(conditions, expected):
    assert triggers(KILLED, deed("KILL", "kill", forbids=conditions)) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Rebels claimed responsibility for it.",
            "responsibility",
            "claimed responsibility",
        ),
        (
            "Rebels claimed full responsibility for it.",
            "responsibility",
            "claimed full responsibility",
        ),
        ("Gunmen opened fire, killing five men.", "fire", "opened fire"),
        ("Rebels claimed a victory.", "victory", "claimed"),
    ],
    ids=["next", "near", "fire", "no-part"],
)
def test_matcher_takes_a_required_word_into_the_trigger(text, word, expected):
    requires = {"object": ({"LOWER": word},)}
    pattern = deed("CLAIM", "claim", "open", requires=requires)
    assert triggers(text, pattern) == [expected]


@pytest.mark.parametrize(
    ("lemma", "expected"), [("leader", ["captured"]), ("town", [])]
)
def test_matcher_requires_what_an_apposition_says(lemma, expected):
    text = "Marines captured Wilson Chalaco, a leader of the gang."
    wanted = {"object": ({"LEMMA": lemma},)}
    assert triggers(text, deed("ARREST", "capture", requires=wanted)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels said they were holding two nurses.", ["holding"]),
        ("The mayor said they were holding two nurses.", []),
        ("The mayor said the rebels were holding two nurses.", ["holding"]),
    ],
    ids=["rebels", "mayor", "noun"],
)
def test_matcher_requires_whom_a_pronoun_stands_for(text, expected):
    wanted = {"subject": ({"LEMMA": "rebel"},)}
    assert triggers(text, deed("ABDUCT", "hold", requires=wanted)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Levant Front (HTS) seized two nurses.", ["seized"]),
        ("The Levant Front, HTS, seized two nurses.", []),
    ],
    ids=["brackets", "commas"],
)
def test_matcher_requires_what_brackets_say(text, expected):
    wanted = {"subject": ({"LOWER": "hts"},)}
    assert triggers(text, deed("ABDUCT", "seize", requires=wanted)) == expected


@pytest.mark.parametrize(
    ("text", "patterns", "expected"),
    [
        (
            "The butchering of six young men by rebels shocked the port.",
            [deed("KILL", "butcher")],
            [("butchering", ["rebels"], ["six young men"])],
        ),
        # where a noun is known, its pattern reads it
        (
            "The butchering of six young men by rebels shocked the port.",
            [
                deed("KILL", "butcher"),
                deed("ATTACK", "butchering", pos="NOUN", slots={}),
            ],
            [("butchering", [], [])],
        ),
        ("The butchering by rebels shocked the port.", [deed("KILL", "butcher")], []),
        ("The meeting of six ministers ended.", [deed("MEET", "meet")], []),
        ("The rebels killed six men.", [deed("KILL", "butcher")], []),
    ],
)
def test_match_gerunds_that_are_nouns(text, patterns, expected):
    doc = frozen(text)
    found = [
        (
            text[slice(*record["trigger"])],
            [text[a:b] for a, b, *_ in record["slots"]["actor"]],
            [text[a:b] for a, b, *_ in record["slots"]["target"]],
        )
        for record in extractor(*patterns)(doc)
    ]
    assert found == expected
