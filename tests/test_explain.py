import json

import pytest
from pattern_files import good_file, good_pattern, write

from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.explain import explain
from spacy_conflict_events.failure import Reason
from spacy_conflict_events.loader import load_patterns

GUARD = {
    "id": "kill.bill",
    "description": "killed a bill",
    "trigger": [{"LEMMA": "kill"}],
    "requires": {"object": {"LEMMA": "bill"}},
    "suppress": True,
}
PATTERNS = [
    good_pattern(forbids={"subject": {"LEMMA": "virus"}}),
    good_pattern(id="kill.again", trigger=[{"LEMMA": "kill"}]),
    good_pattern(id="kill.off", trigger=[{"LEMMA": "kill"}, {"LOWER": "off"}]),
    good_pattern(id="kill.noun", trigger=[{"LEMMA": "murder", "POS": "NOUN"}]),
    good_pattern(id="kill.troops", requires={"subject": {"LEMMA": "troop"}}),
    {
        "id": "kill.dead",
        "description": "X left Y dead",
        "dependency": [
            {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": "leave"}},
            {
                "LEFT_ID": "trigger",
                "REL_OP": ">>",
                "RIGHT_ID": "_dead",
                "RIGHT_ATTRS": {"LOWER": "dead"},
            },
        ],
    },
    GUARD,
]


@pytest.fixture(scope="module")
def patterns(tmp_path_factory):
    folder = tmp_path_factory.mktemp("explain") / "own"
    write(folder / "kill.json", good_file(*PATTERNS, not_in=["sport"]))
    attack = good_pattern(
        id="attack.raid", trigger=[{"LEMMA": "kill"}, {"LOWER": "raid"}]
    )
    write(folder / "attack.json", good_file(attack, event_type="ATTACK"))
    return load_patterns(folder)


def outcomes(nlp, patterns, text, name):
    found = explain(nlp(text), pattern=name, patterns=patterns)
    return [
        (tried["reason"], tried["detail"])
        for sentence in found.sentences
        for candidate in sentence["candidates"]
        for tried in candidate["patterns"]
    ]


SPORT = (
    "The striker scored a goal, and the goalkeeper of the league club lost the match."
)


@pytest.mark.parametrize(
    ("name", "text", "reason", "detail"),
    [
        ("kill.verb", "Gunmen killed 18 farmers.", "found", None),
        (
            "kill.verb",
            "Gunmen fed 18 farmers.",
            "word",
            "no word of the sentence is one that its trigger is looked up by",
        ),
        (
            "kill.noun",
            "Gangs murder 18 farmers every month.",
            "read-as",
            "'murder' is read as VERB, not as NOUN",
        ),
        (
            "kill.off",
            "Gunmen killed 18 farmers.",
            "trigger",
            "trigger[1]: '18', wanted is LOWER off",
        ),
        (
            "kill.dead",
            "The blast left two men alive.",
            "node",
            "dependency[1] '_dead': no word with 'trigger' >> it and LOWER dead",
        ),
        (
            "kill.troops",
            "18 farmers were killed.",
            "empty",
            "nothing is the subject of 'killed'",
        ),
        (
            "kill.troops",
            "Gunmen killed 18 farmers.",
            "required",
            "the subject of 'killed' is 'Gunmen', wanted is LEMMA troop",
        ),
        (
            "kill.verb",
            "The virus killed 18 farmers.",
            "forbidden",
            "the subject of 'killed' is 'virus'",
        ),
        (
            "kill.verb",
            f"{SPORT} He killed the referee.",
            "topic",
            "the words around are about sport",
        ),
        (
            "kill.verb",
            "The senate killed the bill.",
            "guard",
            "by kill.bill on 'killed'",
        ),
        (
            "kill.bill",
            "The senate killed the bill.",
            "fired",
            "vetoes KILL by kill.verb",
        ),
        (
            "kill.noun",
            "The murder weapon was found.",
            "modifier",
            None,
        ),
        (
            "kill.again",
            "Gunmen killed 18 farmers.",
            "rank",
            "by kill.verb on 'killed'",
        ),
    ],
)
def test_explain_gives_the_reason(name, text, reason, detail, nlp, patterns):
    assert (reason, detail) in outcomes(nlp, patterns, text, name)


def test_explain_tells_of_a_longer_trigger_of_another_type(nlp, tmp_path):
    short = good_pattern(trigger=[{"LOWER": "raid"}], slots={})
    write(tmp_path / "own" / "kill.json", good_file(short))
    long = good_pattern(id="attack.raid", slots={})
    long["trigger"] = [{"LOWER": "night"}, {"LOWER": "raid"}]
    write(tmp_path / "own" / "attack.json", good_file(long, event_type="ATTACK"))
    patterns = load_patterns(tmp_path / "own")
    text = "The night raid was over."
    assert outcomes(nlp, patterns, text, "kill.verb") == [
        ("within", "by attack.raid on 'night raid'")
    ]
    assert outcomes(nlp, patterns, text, "attack.raid")[0] == ("found", None)


def test_explain_has_a_meaning_for_each_reason():
    assert len({reason.meaning for reason in Reason}) == len(Reason) == 14


def test_explain_tells_where_each_slot_came_from(nlp):
    text = "Gunmen killed at least 18 farmers in Borno on Monday, police said."
    (sentence,) = explain(nlp(text)).sentences
    (event,) = sentence["events"]
    assert event == {
        "type": "KILL",
        "pattern": "kill.verb",
        "description": "X killed Y",
        "trigger": {"text": "killed", "start": 7, "end": 13},
        "slots": {
            "actor": {"texts": ["Gunmen"], "from": "subject: nsubj"},
            "target": {"texts": ["at least 18 farmers"], "from": "object: dobj"},
            "location": {
                "texts": ["Borno"],
                "from": "the grammar: a place of the clause",
            },
            "time": {"texts": ["Monday"], "from": "the grammar: a time of the clause"},
            "attribution": {"texts": ["police"], "from": "the grammar: who says so"},
        },
        "count": {"text": "at least 18", "low": 18, "high": None},
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
    }


def test_explain_shows_the_parse_as_it_was_read(nlp):
    (sentence,) = explain(nlp("Police Arrest Dozens")).sentences
    verb = sentence["tokens"][1]
    assert (verb["text"], verb["pos"], verb["head"]) == ("Arrest", "VERB", 1)
    assert verb["was"]["pos"] in ("NOUN", "PROPN")
    (plain,) = explain(nlp("Police arrested dozens of men.")).sentences
    assert [token["was"] for token in plain["tokens"]] == [{}] * 6


def test_explain_gives_the_events_of_the_component(nlp):
    doc = nlp(
        "Rebels killed two soldiers. The senate killed the bill. Police arrested six "
        "men after the attack, and the minister denied the report."
    )
    found = [
        (event["type"], event["pattern"], event["trigger"]["start"])
        for sentence in explain(doc).sentences
        for event in sentence["events"]
    ]
    assert len(found) >= 4
    assert sorted(found) == sorted(
        (event.type, event.pattern, event.trigger.start_char)
        for event in doc._.conflict_events
    )


def test_explain_leaves_out_other_types(nlp):
    doc = nlp("Rebels killed two soldiers and troops arrested six men.")
    (sentence,) = explain(doc, types=["ARREST"]).sentences
    assert [event["type"] for event in sentence["events"]] == ["ARREST"]
    assert [c["word"]["text"] for c in sentence["candidates"]] == ["arrested"]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"pattern": "kill.vreb"}, "no pattern is called 'kill.vreb'"),
        ({"types": ["KIL"]}, "no pattern is of the type 'KIL' .did you mean KILL?"),
    ],
)
def test_explain_wants_names_that_exist(asked, message, nlp):
    with pytest.raises(ConflictEventsError, match=message):
        explain(nlp("Rebels killed two soldiers."), **asked)


def test_explain_wants_a_parse(nlp):
    with pytest.raises(ConflictEventsError, match="parse it with an English pipeline"):
        explain(nlp.make_doc("Rebels killed two soldiers."))


def test_explain_as_text(nlp, patterns):
    text = "The senate killed the bill."
    lines = str(explain(nlp(text), patterns=patterns)).splitlines()
    assert lines[0] == text
    assert lines[2].split() == [
        "word",
        "lemma",
        "read",
        "as",
        "hangs",
        "on",
        "as",
        "name",
    ]
    assert lines[lines.index("'killed':") :] == [
        "'killed':",
        "  kill.verb: a guard vetoes it (by kill.bill on 'killed')",
        "  kill.again: a guard vetoes it (by kill.bill on 'killed')",
        "  kill.bill: the guard fires (vetoes KILL by kill.verb)",
        "  kill.bill: the guard fires (vetoes KILL by kill.again)",
        "  2 other patterns did not match: --type or --pattern says why",
    ]


def test_explain_is_plain_data(nlp):
    data = explain(nlp("Rebels killed two soldiers.")).to_dict()
    assert json.loads(json.dumps(data)) == data
