import json
from pathlib import Path

import pytest
from pattern_files import good_file, good_pattern, write

from spacy_conflict_events.loader import collect
from spacy_conflict_events.schema import json_schema

SHIPPED = Path(__file__).parent.parent / "patterns"
FILE = "kill.json: "
PATTERN = "kill.json: pattern 'kill.verb', key "
ROLES = (
    "subject, object, indirect, possessor, compound, modified, self, complement, "
    "modifier, adverbial, governor, clause, clause:subject, object:party, "
    "speaker, prep:WORD, prep:WORD:clause, prep:WORD:party"
)
NODES = [
    {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": "kill"}},
    {
        "LEFT_ID": "trigger",
        "REL_OP": ">",
        "RIGHT_ID": "_bill",
        "RIGHT_ATTRS": {"LEMMA": "bill", "DEP": "dobj"},
    },
]


def without(data, *keys):
    return {key: data[key] for key in data if key not in keys}


def trigger(**token):
    return good_file(good_pattern(trigger=[token]))


def dependency(first=None, second=None, **changes):
    nodes = [{**NODES[0], **(first or {})}, {**NODES[1], **(second or {})}]
    pattern = without(good_pattern(dependency=nodes), "trigger")
    return good_file({**pattern, **changes})


def guard(**changes):
    pattern = good_pattern(suppress=True, matches=[{"text": "It killed the bill."}])
    return good_file({**without(pattern, "slots"), **changes})


FAULTS = {
    # keys of a file
    "no-description": (
        without(good_file(), "description"),
        FILE + "key description: is missing",
    ),
    "no-patterns": (good_file(patterns=[]), FILE + "key patterns: is empty"),
    "not-an-object": ([], FILE + "must be an object, not a list"),
    "unknown-file-key": (
        good_file(list={"kill": ["kill"]}),
        FILE + "key list: unknown key (did you mean lists?)",
    ),
    "version": (
        good_file(schema_version=2),
        FILE + "key schema_version: 2 is none of 1",
    ),
    "event-type": (
        good_file(event_type="Kill"),
        FILE + "key event_type: 'Kill' is not an event type (capitals, digits and _, "
        "like TAKE_TERRITORY)",
    ),
    "plover": (
        good_file(plover="ASAULT"),
        FILE + "key plover: 'ASAULT' is none of ACCUSE, AGREE, AID, ASSAULT, COERCE, "
        "CONCEDE, CONSULT, COOPERATE, MOBILIZE, PROTEST, REJECT, REQUEST, RETREAT, "
        "SANCTION, SUPPORT, THREATEN (did you mean ASSAULT?)",
    ),
    "cameo-number": (
        good_file(cameo=180),
        FILE + "key cameo: must be text in quotes, not 180",
    ),
    "cameo": (
        good_file(cameo="18x"),
        FILE + "key cameo: '18x' is not a CAMEO code (two to four digits)",
    ),
    # keys of a pattern
    "pattern-without-id": (
        good_file(without(good_pattern(), "id")),
        "kill.json: pattern 'number 1', key id: is missing",
    ),
    "id-form": (
        good_file(good_pattern(id="Kill-verb")),
        "kill.json: pattern 'Kill-verb', key id: 'Kill-verb' is not a pattern id "
        "(lower case with dots, like kill.lose-lives)",
    ),
    "id-of-another-type": (
        good_file(good_pattern(id="attack.verb")),
        "kill.json: pattern 'attack.verb', key id: must begin with 'kill.', the type "
        "of the file (did you mean kill.verb?)",
    ),
    "unknown-key": (
        good_file(good_pattern(regects=[])),
        PATTERN + "regects: unknown key (did you mean rejects?)",
    ),
    "slot-name": (
        good_file(good_pattern(slots={"victim": "object"})),
        PATTERN + "slots.victim: 'victim' is none of actor, target, about, weapon, "
        "location, time (did you mean target?)",
    ),
    "role": (
        good_file(good_pattern(slots={"target": ["object", "prep_of"]})),
        PATTERN
        + "slots.target[1]: 'prep_of' is not a role ("
        + ROLES
        + ") (did you mean prep:of?)",
    ),
    "role-of-spacy": (
        good_file(good_pattern(requires={"agent": {}})),
        PATTERN
        + "requires.agent: 'agent' is not a role ("
        + ROLES
        + ") (subject covers the by-phrase of a passive)",
    ),
    "modality": (
        good_file(good_pattern(modality="planed")),
        PATTERN + "modality: 'planed' is none of actual, possible, planned, ordered, "
        "conditional, generic, feared, threatened, demanded, promised, attempted (did "
        "you mean planned?)",
    ),
    "types-of-no-guard": (
        good_file(good_pattern(types=["KILL"])),
        PATTERN + 'types: has a meaning only in a guard (add "suppress": true, or '
        "remove it)",
    ),
    "neither-trigger-nor-dependency": (
        good_file(without(good_pattern(), "trigger")),
        "kill.json: pattern 'kill.verb': needs either 'trigger' or 'dependency', and "
        "not both",
    ),
    "trigger-and-dependency": (
        good_file(good_pattern(dependency=NODES)),
        "kill.json: pattern 'kill.verb': needs either 'trigger' or 'dependency', and "
        "not both",
    ),
    # guards
    "guard-with-slots": (
        guard(slots={"actor": "subject"}),
        PATTERN + "slots: has no effect, since a guard makes no event (remove it)",
    ),
    "guard-with-slots-in-example": (
        guard(matches=[{"text": "It killed the bill.", "target": []}]),
        PATTERN + "matches[0].target: has no effect, since a guard makes no event "
        "(remove it)",
    ),
    "guard-of-unknown-type": (
        guard(types=["KIL"]),
        PATTERN + "types: unknown event type 'KIL' (did you mean KILL?)",
    ),
    # tokens
    "unknown-attribute": (
        trigger(LEMMA="kill", Pos="VERB"),
        PATTERN + "trigger[0].Pos: unknown key (did you mean POS?)",
    ),
    "unknown-predicate": (
        trigger(LEMMA={"IN": ["kill"], "NOTIN": ["slay"]}),
        PATTERN + "trigger[0].LEMMA.NOTIN: unknown key (did you mean NOT_IN?)",
    ),
    "in-of-one-word": (
        trigger(LEMMA={"IN": "kill"}),
        PATTERN + "trigger[0].LEMMA.IN: 'kill' is not a list of words or the name of "
        'one, like "@kill"',
    ),
    "value-of-wrong-kind": (
        trigger(LEMMA=["kill"]),
        PATTERN + "trigger[0].LEMMA: must be text in quotes, not a list",
    ),
    "flag-of-wrong-kind": (
        trigger(LEMMA="kill", IS_TITLE="true"),
        PATTERN + "trigger[0].IS_TITLE: must be true or false, not 'true'",
    ),
    "length": (
        trigger(LEMMA="kill", LENGTH={">==": 3}),
        PATTERN + "trigger[0].LENGTH.>==: unknown key (did you mean >=?)",
    ),
    "operator": (
        trigger(LEMMA="kill", OP="**"),
        PATTERN + "trigger[0].OP: '**' is not an operator (! ? + * {n} {n,m} {n,} "
        "{,m})",
    ),
    "part-of-speech": (
        trigger(LEMMA="kill", POS="VRB"),
        PATTERN + "trigger[0].POS: 'VRB' is not a part of speech (did you mean VERB?)",
    ),
    "tag": (
        trigger(LEMMA="kill", TAG={"NOT_IN": ["VBM"]}),
        PATTERN + "trigger[0].TAG: 'VBM' is not a tag (did you mean VB?)",
    ),
    "entity-label": (
        good_file(good_pattern(requires={"object": {"ENT_TYPE": "PERSN"}})),
        PATTERN + "requires.object.ENT_TYPE: 'PERSN' is not an entity label (did you "
        "mean PERSON?)",
    ),
    "dependency-label": (
        good_file(good_pattern(forbids={"object": [{"DEP": "nsbuj"}]})),
        PATTERN + "forbids.object[0].DEP: 'nsbuj' is not a dependency label (did you "
        "mean nsubj?)",
    ),
    "upper-case-in-lower": (
        trigger(LOWER="Killed"),
        PATTERN + "trigger[0].LOWER: 'Killed' can never match, since it is not in "
        "lower case (did you mean killed?)",
    ),
    "upper-case-lemma": (
        trigger(LEMMA={"IN": ["Kill"]}),
        PATTERN + "trigger[0].LEMMA: 'Kill' is not in lower case, as the lemmas of "
        'words are (did you mean kill? A name needs "POS": "PROPN")',
    ),
    "two-words-in-a-token": (
        trigger(LOWER="shot dead"),
        PATTERN + "trigger[0].LOWER: 'shot dead' holds a space, and no token does "
        "(write one token for each word)",
    ),
    "regex": (
        trigger(LEMMA="kill", TEXT={"REGEX": "kill("}),
        PATTERN + "trigger[0].TEXT.REGEX: 'kill(' is no regular expression: missing ), "
        "unterminated subpattern at position 4",
    ),
    "operator-outside-trigger": (
        good_file(good_pattern(requires={"object": {"OP": "?"}})),
        PATTERN + "requires.object.OP: an operator has no effect here (operators are "
        "for the tokens of a trigger)",
    ),
    # anchors
    "no-anchor": (
        trigger(POS="VERB"),
        PATTERN + "trigger: no token is tied to words, so every word would have to be "
        "tried (give one of them a LEMMA, LOWER, TEXT or ORTH)",
    ),
    "optional-anchor": (
        trigger(LEMMA="kill", OP="?"),
        PATTERN + "trigger: no token is tied to words, so every word would have to be "
        "tried (give one of them a LEMMA, LOWER, TEXT or ORTH)",
    ),
    "negative-anchor": (
        trigger(LEMMA={"NOT_IN": ["kill"]}),
        PATTERN + "trigger: no token is tied to words, so every word would have to be "
        "tried (give one of them a LEMMA, LOWER, TEXT or ORTH)",
    ),
    "dependency-without-anchor": (
        dependency({"RIGHT_ATTRS": {"POS": "VERB"}}),
        PATTERN + "dependency[0].RIGHT_ATTRS: no token is tied to words, so every word "
        "would have to be tried (give one of them a LEMMA, LOWER, TEXT or ORTH)",
    ),
    # nodes
    "first-node": (
        dependency({"RIGHT_ID": "_kill"}, {"LEFT_ID": "_kill"}),
        PATTERN + "dependency[0].RIGHT_ID: the first node must be 'trigger', not "
        "'_kill'",
    ),
    "first-node-hangs": (
        dependency({"LEFT_ID": "_bill", "REL_OP": "<"}),
        PATTERN + "dependency[0]: the first node hangs on no other (remove LEFT_ID and "
        "REL_OP)",
    ),
    "node-name": (
        dependency(second={"RIGHT_ID": "bill"}),
        PATTERN + "dependency[1].RIGHT_ID: 'bill' is not a node name (trigger, a slot, "
        "or a name that begins with _)",
    ),
    "node-hangs-on-nothing": (
        dependency(second={"LEFT_ID": None}),
        PATTERN + "dependency[1]: needs LEFT_ID and REL_OP, which say what it hangs on",
    ),
    "node-hangs-on-unknown": (
        dependency(second={"LEFT_ID": "triger"}),
        PATTERN + "dependency[1].LEFT_ID: no node before it is called 'triger' (did "
        "you mean trigger?)",
    ),
    "node-twice": (
        dependency(second={"RIGHT_ID": "trigger"}),
        PATTERN + "dependency[1].RIGHT_ID: there are two nodes 'trigger'",
    ),
    "node-and-slot": (
        dependency(second={"RIGHT_ID": "target"}),
        PATTERN + "slots.target: a node fills the slot 'target' already",
    ),
    "relation": (
        dependency(second={"REL_OP": ">>>"}),
        PATTERN + "dependency[1].REL_OP: '>>>' is none of <, >, <<, >>, ., .*, ;, ;*, "
        "$+, $-, $++, $--, >+, >-, >++, >--, <+, <-, <++, <-- (did you mean >>?)",
    ),
    # examples
    "example-without-text": (
        good_file(good_pattern(matches=[{"actor": "Troops"}])),
        PATTERN + "matches[0].text: is missing",
    ),
    "example-count": (
        good_file(good_pattern(matches=[{"text": "Five died.", "count": 5}])),
        PATTERN + "matches[0].count: must be text in quotes, not 5",
    ),
    "example-count-bounds": (
        good_file(good_pattern(matches=[{"text": "T.", "count": {"low": 5}}])),
        PATTERN + "matches[0].count.high: is missing",
    ),
    "example-slot": (
        good_file(good_pattern(matches=[{"text": "T.", "agent": "T"}])),
        PATTERN + "matches[0].agent: unknown key (did you mean actor?)",
    ),
    # lists and modes
    "unknown-list": (
        good_file(
            good_pattern(trigger=[{"LEMMA": {"IN": "@kil"}}, {"LEMMA": "@kill"}]),
            lists={"kill": ["kill"]},
        ),
        PATTERN + "trigger[0].LEMMA: unknown list @kil (did you mean kill?)",
    ),
    "unknown-list-in-list": (
        good_file(good_pattern(trigger=[{"LEMMA": "@a"}]), lists={"a": ["a", "@b"]}),
        FILE + "key lists.a: unknown list @b",
    ),
    "circle-of-lists": (
        good_file(
            good_pattern(trigger=[{"LEMMA": "@a"}]),
            lists={"a": ["a", "@b"], "b": ["b", "@a"]},
        ),
        FILE + "key lists.a: the list refers to itself: @a -> @b -> @a",
    ),
    "unused-list": (
        good_file(lists={"kill": ["kill"]}),
        FILE + "key lists.kill: nothing uses this list (remove it, or refer to it as "
        '"@kill")',
    ),
    "empty-list": (good_file(lists={"kill": []}), FILE + "key lists.kill: is empty"),
    "list-name": (
        good_file(lists={"To kill": ["kill"]}),
        FILE + "key lists.To kill: 'To kill' is not a name (lower case, digits, - and "
        "_)",
    ),
    "word-in-two-modes": (
        good_file(modes={"shooting": ["shoot"], "sniping": ["shoot", "snipe"]}),
        FILE + "key modes.sniping: 'shoot' is already in the mode 'shooting'",
    ),
    "mode-word-in-capitals": (
        good_file(modes={"shooting": ["Shoot"]}),
        FILE + "key modes.shooting: 'Shoot' is not in lower case (did you mean shoot?)",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_schema_names_the_fault(name, tmp_path):
    data, expected = FAULTS[name]
    write(tmp_path / "kill.json", data)
    assert [str(finding) for finding in collect(tmp_path)] == [expected]


@pytest.mark.parametrize(
    "data",
    [
        good_file(),
        dependency(),
        dependency(second={"RIGHT_ID": "about"}),
        guard(),
        guard(types=["*"]),
        trigger(LEMMA="Hamas", POS="PROPN"),
        trigger(LEMMA="kill", ENT_TYPE="", LENGTH={">=": 3}, OP="+"),
        trigger(TEXT="@", LOWER={"IN": ["@"], "REGEX": "^."}),
        good_file(plover=None, cameo=None, count=None),
    ],
)
def test_schema_accepts(data, tmp_path):
    write(tmp_path / "kill.json", data)
    assert collect(tmp_path) == []


def test_schema_reports_all_faults_of_a_file(tmp_path):
    data = good_file(good_pattern(), good_pattern(mood="x"), plover="", colour="red")
    write(tmp_path / "kill.json", data)
    assert [finding.key for finding in collect(tmp_path)] == [
        "plover",
        "mood",
        "colour",
    ]


def test_schema_json_schema_is_current():
    written = json.loads((SHIPPED / "schema.json").read_text(encoding="utf-8"))
    assert written == json_schema(), (
        "run: python -m spacy_conflict_events.schema > patterns/schema.json"
    )


def test_schema_json_schema_offers_labels_and_roles():
    schema = json_schema()
    dep = schema["$defs"]["Token"]["properties"]["DEP"]["oneOf"][0]["anyOf"]
    assert "nsubj" in dep[0]["enum"]
    assert "SLOT" not in dep[0]["enum"]


def test_schema_each_shipped_file_names_the_schema():
    files = [f for f in SHIPPED.glob("*.json") if f.name[0] != "_"]
    named = {
        file.name: json.loads(file.read_text(encoding="utf-8")).get("$schema")
        for file in files
        if file.name != "schema.json"
    }
    assert named == dict.fromkeys(named, "./schema.json")
