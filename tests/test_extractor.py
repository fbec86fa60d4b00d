"""All stages together: which matches become events, and what a record says."""

import pytest
from deeds import deed, events, slot
from frozen import at, extractor, frozen, read
from spacy.strings import get_string_id
from spacy.tokens import Doc

from spacy_conflict_events.extractor import Extractor, is_mere_modifier, select
from spacy_conflict_events.loader import PatternSet
from spacy_conflict_events.matcher import Index

KILLED = "Gunmen killed three farmers in Kabul on Monday."
KILL = deed("KILL", "kill", cameo="180")


def found(text, *patterns):
    return [(e["type"], e["pattern"], e["trigger"]) for e in events(text, *patterns)]


def guard(*words, pos="VERB", types=("KILL",), **changes):
    pattern = deed("KILL", *words, pos=pos, id="kill.guard", types=types)
    return deed(
        "KILL",
        *words,
        **{
            "id": "kill.guard",
            "trigger": pattern.trigger,
            "suppress": True,
            "types": types,
            "slots": {},
            **changes,
        },
    )


# --- records --------------------------------------------------------------------------


def test_extractor_record():
    (record,) = extractor(KILL)(frozen(KILLED))
    assert record == {
        "type": "KILL",
        "mode": None,
        "plover": "ASSAULT",
        "cameo": "180",
        "pattern": "kill.kill",
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "trigger": [7, 13],
        "tokens": [1, 2],
        "sentence": [0, 47],
        "slots": {
            "actor": [[0, 6]],
            "target": [[14, 27]],
            "about": [],
            "location": [[31, 36]],
            "time": [[40, 46]],
            "weapon": [],
            "attribution": [],
        },
        "count": {"start": 14, "end": 19, "low": 3, "high": 3},
        "part_of": None,
        "incident": None,
    }


def test_extractor_offsets_are_of_the_document():
    doc = Doc.from_docs([frozen("Rebels attack the town."), frozen(KILLED)])
    (record,) = extractor(KILL)(doc)
    start, end = record["trigger"]
    assert (doc.text[start:end], record["tokens"]) == ("killed", [6, 7])
    start, end = record["sentence"]
    assert doc.text[start:end] == KILLED


def test_extractor_keeps_the_order_of_the_text():
    doc = Doc.from_docs([frozen(KILLED), frozen("Rebels attack the town.")])
    patterns = deed("ATTACK", "attack"), KILL
    assert [r["type"] for r in extractor(*patterns)(doc)] == ["KILL", "ATTACK"]


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        ("The gunmen fled.", (KILL,)),
        (KILLED, (deed("INJURE", "wound"),)),
        (KILLED, (deed("KILL", "kill", pos="NOUN"),)),
    ],
    ids=["no-word", "other-word", "other-part-of-speech"],
)
def test_extractor_finds_nothing(text, patterns):
    assert extractor(*patterns)(frozen(text)) == []


def test_extractor_finds_nothing_in_an_empty_document():
    assert extractor(KILL)(Doc(frozen(KILLED).vocab)) == []


def test_extractor_finds_nothing_without_patterns():
    assert Extractor(PatternSet())(frozen(KILLED)) == []


def test_extractor_finds_the_same_again():
    extract, doc = extractor(KILL), frozen(KILLED)
    assert extract(doc) == extract(doc)
    assert len(extract(doc)) == 1


def test_extractor_never_changes_the_doc():
    doc = frozen("Police Arrest Dozens")
    before = doc.to_json()
    assert len(extractor(deed("ARREST", "arrest"))(doc)) == 1
    assert doc.to_json() == before


@pytest.mark.parametrize(
    ("changes", "key", "expected"),
    [
        ({"polarity": "negative"}, "polarity", "negative"),
        ({"modality": "planned"}, "modality", "planned"),
        ({"certainty": "alleged"}, "certainty", "alleged"),
        ({"plover": None}, "plover", None),
        ({"cameo": "190"}, "cameo", "190"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_extractor_lets_a_pattern_decide(changes, key, expected):
    (event,) = events(KILLED, deed("KILL", "kill", **changes))
    assert event[key] == expected


@pytest.mark.parametrize(
    ("changes", "mode"),
    [
        ({}, None),
        ({"mode": "battle"}, "battle"),
        ({"modes": {"kill": "murder"}}, "murder"),
        ({"modes": {"shoot": "shooting"}}, None),
        ({"modes": {"kill": "murder"}, "mode": "battle"}, "battle"),
    ],
    ids=["none", "of-the-pattern", "of-the-word", "other-word", "both"],
)
def test_extractor_mode(changes, mode):
    (event,) = events(KILLED, deed("KILL", "kill", **changes))
    assert event["mode"] == mode


def test_extractor_mode_of_a_word_before_a_noun():
    pattern = deed("ATTACK", "attack", pos="NOUN", modes={"bomb": "bombing"})
    (event,) = events("A bomb attack killed two men.", pattern)
    assert (event["trigger"], event["mode"]) == ("attack", "bombing")


# --- which matches --------------------------------------------------------------------


def test_extractor_gives_types_on_one_word_side_by_side():
    patterns = KILL, deed("ATTACK", "kill", plover="COERCE")
    assert [kind for kind, *_ in found(KILLED, *patterns)] == ["KILL", "ATTACK"]


def test_extractor_gives_one_event_for_a_type_and_word():
    patterns = deed("KILL", "kill", id="kill.a"), deed("KILL", "kill", id="kill.b")
    assert found(KILLED, *patterns) == [("KILL", "kill.a", "killed")]


def test_extractor_prefers_the_longer_trigger():
    longer = deed(
        "KILL",
        "kill",
        id="kill.three",
        trigger=({"LEMMA": "kill"}, {"LOWER": "three"}),
    )
    assert found(KILLED, KILL, longer) == [("KILL", "kill.three", "killed three")]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("ASSAULT", ["KILL"]),
        ("ACCUSE", ["KILL", "OTHER"]),
    ],
    ids=["both-of-force", "one-of-speech"],
)
def test_extractor_longer_trigger_takes_in_another_of_force(inner, expected):
    longer = deed("KILL", "kill", trigger=({"LOWER": "opened"}, {"LOWER": "fire"}))
    shorter = deed("OTHER", "fire", pos="NOUN", plover=inner)
    text = "Gunmen opened fire, killing five men."
    assert [kind for kind, *_ in found(text, longer, shorter)] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"types": ("*",)}, []),
        ({"types": ("ATTACK",)}, ["killed"]),
        ({"requires": {"object": ({"LOWER": "farmers"},)}}, []),
        ({"requires": {"object": ({"LOWER": "bill"},)}}, ["killed"]),
    ],
    ids=["own", "all", "other-type", "holds", "does-not-hold"],
)
def test_extractor_guard_vetoes(changes, expected):
    patterns = KILL, guard("kill", **changes)
    assert [trigger for *_, trigger in found(KILLED, *patterns)] == expected


def test_extractor_guard_gives_no_event():
    assert found(KILLED, guard("kill")) == []


def test_extractor_guard_spares_other_words():
    text = "Rebels entered the town and killed three men."
    patterns = KILL, guard("enter")
    assert [trigger for *_, trigger in found(text, *patterns)] == ["killed"]


@pytest.mark.parametrize(
    ("not_in", "expected"), [(("sport",), []), (("arts",), ["beat"]), ((), ["beat"])]
)
def test_extractor_leaves_topics_out(not_in, expected):
    text = "The goalkeeper of the champions beat the striker in the cup match."
    pattern = deed("ABUSE", "beat", not_in=not_in)
    assert [trigger for *_, trigger in found(text, pattern)] == expected


# --- nouns that only name a kind ------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The protest camp was closed.", "protest", True),
        ("Police found an assault rifle.", "assault", True),
        ("The violence-hit areas are calm.", "violence", True),
        ("The protest grew.", "protest", False),
        ("Deadly fighting erupts in Saraf", "fighting", False),
        ("The attack victims were named.", "attack", False),
        ("Students held a protest on Friday.", "protest", False),
    ],
)
def test_extractor_mere_modifier(text, word, expected):
    s = read(text)
    i = at(s, word)
    index = Index([deed("A", word, pos="NOUN", trigger=({"LOWER": word},))])
    (match,) = index.match(s, i, get_string_id(word))
    assert is_mere_modifier(s, match) is expected
    assert select(s, [match]) == ([] if expected else [match])


# --- everything at once ---------------------------------------------------------------


def test_extractor_repairs_before_it_matches():
    assert slot("Police Arrest Dozens", "Arrest", "target") == ["Dozens"]


def test_extractor_shares_after_it_fills():
    text = "Three men were killed when gunmen attacked a bus."
    assert slot(text, "killed", "actor") == ["gunmen"]


def test_extractor_two_events_of_one_sentence():
    text = "Gunmen killed at least two policemen and injured ten others."
    first, second = events(text)
    assert (first["type"], first["target"]) == ("KILL", ["at least two policemen"])
    assert (second["type"], second["target"]) == ("INJURE", ["ten others"])
    assert (first["count"]["low"], first["count"]["high"]) == (2, None)
    assert (second["count"]["low"], second["count"]["high"]) == (10, 10)
    assert first["actor"] == second["actor"] == ["Gunmen"]


def test_extractor_a_kind_of_attack_is_no_second_one():
    text = "Two men were hurt in a bombing attack."
    assert [e["trigger"] for e in events(text)] == ["attack"]
