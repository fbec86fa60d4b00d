"""The component in a real pipeline, before, behind and beside others of spaCy's."""

import warnings
from functools import cache

import pytest
import spacy
from conftest import MODELS
from spacy.tokens import Doc

from spacy_conflict_events import (
    ConflictEventsError,
    PatternError,
    incidents,
    set_trigger_spans,
)
from spacy_conflict_events.fast import read_fast
from spacy_conflict_events.trigger_spans import TriggerSpans

KEY = "conflict_events"
# Each with its events: type and trigger, actors, targets, count, places, times.
TOLD = {
    "Gunmen from the Red Hills Front killed at least 18 farmers in New York on Monday, "
    "police said.": [
        (
            "KILL killed",
            ["Gunmen from the Red Hills Front"],
            ["at least 18 farmers"],
            "at least 18",
            ["New York"],
            ["Monday"],
        )
    ],
    "Two soldiers were wounded in a bomb blast near the old market.": [
        ("INJURE wounded", [], ["Two soldiers"], "Two", ["the old market"], []),
        ("ATTACK blast", [], [], None, ["the old market"], []),
    ],
    "Prime Minister Pascal Dienne met French officials in Paris last week.": [
        (
            "MEET met",
            ["Prime Minister Pascal Dienne"],
            ["French officials"],
            None,
            ["Paris"],
            ["last week"],
        )
    ],
    "The army's shelling of the village killed more than a dozen people.": [
        ("ATTACK shelling", ["The army"], ["the village"], None, [], []),
        (
            "KILL killed",
            ["The army"],
            ["more than a dozen people"],
            "more than a dozen",
            [],
            [],
        ),
    ],
    "The Red Hills Front claimed responsibility for the bombing.": [
        (
            "CLAIM_RESPONSIBILITY claimed responsibility",
            ["The Red Hills Front"],
            [],
            None,
            [],
            [],
        ),
        ("ATTACK bombing", ["The Red Hills Front"], [], None, [], []),
    ],
    "The farmers sold at least 18 sheep at the old market on Tuesday.": [],
    "Prime Minister Pascal Dienne opened the new road last week.": [],
}
TELLING = [text for text, events in TOLD.items() if events]
GUARD = "Orlan Guard ambush kills six soldiers"
FIGHTERS = "Fighters of the Orlan Guard abducted two nurses near Port Marlow."
OWN = [
    {"label": "ARMED_GROUP", "pattern": [{"LOWER": "orlan"}, {"LOWER": "guard"}]},
    {"label": "VILLAGE", "pattern": [{"LOWER": "port"}, {"LOWER": "marlow"}]},
]
READ_AS = {"ARMED_GROUP": "ORG", "VILLAGE": "GPE"}
MERGES = ("merge_entities", "merge_noun_chunks")


def load(*before, after=(), config=None, exclude=()):
    """Load the small pipeline with other components before and behind ours."""
    name = next(name for name in MODELS if spacy.util.is_package(name))
    nlp = spacy.load(name, exclude=exclude)
    for factory in before:
        nlp.add_pipe(factory)
    nlp.add_pipe("conflict_events", config=config or {})
    for factory in after:
        nlp.add_pipe(factory)
    return nlp


@cache
def shared(*before, after=()):
    """Load a pipeline that no test changes."""
    return load(*before, after=after)


@pytest.fixture(scope="module")
def plain():
    return shared()


def texts(fillers):
    return [filler.text for filler in fillers]


def told(doc):
    return [
        (
            f"{event.type} {event.to_dict()['trigger']['text']}",
            texts(event.actor),
            texts(event.target),
            event.count.text if event.count else None,
            texts(event.location),
            texts(event.time),
        )
        for event in doc._.conflict_events
    ]


def dicts(doc, key=KEY):
    return [event.to_dict() for event in doc._.get(key)]


def group(doc, key=KEY):
    return [(span.text, span.label_, span.id_) for span in doc.spans[key]]


# Merging components


def test_others_are_tried_on_sentences_with_and_without_events(plain):
    assert {text: told(plain(text)) for text in TOLD} == TOLD


@pytest.mark.parametrize("merge", MERGES)
def test_others_may_merge_tokens_before(plain, merge):
    nlp = shared(merge)
    for doc, text in zip(nlp.pipe(TOLD), TOLD, strict=True):
        assert dicts(doc) == dicts(plain(text))
        assert doc.text == text
    assert any(len(nlp(text)) < len(plain(text)) for text in TELLING)


def test_others_may_merge_entities_and_then_chunks_before(plain):
    nlp = shared(*MERGES)
    assert [dicts(doc) for doc in nlp.pipe(TOLD)] == [
        dicts(doc) for doc in plain.pipe(TOLD)
    ]


@pytest.mark.parametrize("merge", MERGES)
def test_others_may_merge_tokens_behind(plain, merge):
    nlp = shared(after=(merge,))
    for doc, text in zip(nlp.pipe(TOLD), TOLD, strict=True):
        assert dicts(doc) == dicts(plain(text))
        for event in doc._.conflict_events:
            trigger = event.to_dict()["trigger"]["text"]
            assert trigger in event.trigger.text
            assert event.trigger.doc is doc
            for filler in (*event.actor, *event.target, *event.location):
                assert filler.text in filler.span.text


def test_others_that_merge_before_leave_merged_tokens_in_spans():
    doc = shared("merge_noun_chunks")(
        "Two soldiers were wounded in a bomb blast near the old market."
    )
    assert group(doc) == [
        ("wounded", "INJURE", "injure.verb"),
        ("a bomb blast", "ATTACK", "attack.noun"),
    ]
    assert [event.trigger.text for event in doc._.conflict_events] == [
        "wounded",
        "a bomb blast",
    ]
    first, second = doc._.conflict_events
    assert first.target[0].span.text == "Two soldiers"
    assert (second.to_dict()["trigger"]["text"], second.id) == ("blast", "ATTACK:36:41")


def test_others_that_merge_behind_need_the_trigger_spans_set_again():
    text = TELLING[0]
    doc = shared(after=("merge_entities",))(text)
    # spaCy leaves the numbers of the tokens as they were.
    assert group(doc) == [("in", "KILL", "kill.verb")]
    set_trigger_spans(doc)
    assert group(doc) == [("killed", "KILL", "kill.verb")]
    nlp = shared(after=("merge_entities", "conflict_trigger_spans"))
    assert group(nlp(text)) == [("killed", "KILL", "kill.verb")]
    assert isinstance(nlp.get_pipe("conflict_trigger_spans"), TriggerSpans)


def test_others_that_set_trigger_spans_again_take_a_key(tmp_path):
    nlp = load(config={"key": "fights", "types": ["KILL"]}, after=["merge_entities"])
    nlp.add_pipe("conflict_trigger_spans", config={"key": "fights"})
    nlp.to_disk(tmp_path / "saved")
    doc = spacy.load(tmp_path / "saved")(TELLING[0])
    assert group(doc, "fights") == [("killed", "KILL", "kill.verb")]
    assert KEY not in doc.spans


@pytest.mark.parametrize("place", ["before", "behind"])
@pytest.mark.parametrize("merge", MERGES)
def test_others_that_merge_do_not_keep_events_from_moving(plain, place, merge):
    behind = (merge, "conflict_trigger_spans")
    nlp = shared(merge) if place == "before" else shared(after=behind)
    doc, other = nlp(TELLING[1]), nlp(TELLING[3])
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert dicts(again) == dicts(plain(TELLING[1]))
    joined = Doc.from_docs([again, other])
    assert [event.id for event in joined._.conflict_events] == [
        "INJURE:18:25",
        "ATTACK:36:41",
        "ATTACK:74:82",
        "KILL:98:104",
    ]
    assert [span.label_ for span in joined.spans[KEY]] == [
        "INJURE",
        "ATTACK",
        "ATTACK",
        "KILL",
    ]


def test_others_that_merge_leave_references_and_incidents_right(plain):
    text = (
        "A bomb blast killed six traders in Quetta on Wednesday, police said. The Red "
        "Hills Front claimed responsibility for the attack. The group also killed two "
        "farmers in Zhob."
    )
    found = {}
    for merge in ((), *((merge,) for merge in MERGES)):
        doc = shared(*merge)(text)
        found[merge] = (
            [
                (e.id, e.incident, e.actor[0].refers_to if e.actor else None)
                for e in doc._.conflict_events
            ],
            [(i.types, texts(i.target), i.dead) for i in incidents(doc)],
        )
    assert found[()] == found[MERGES[:1]] == found[MERGES[1:]]
    events, merged = found[()]
    assert [refers.text for *_, refers in events if refers] == ["The Red Hills Front"]
    assert [dead for *_, dead in merged] == [(6, 6), (2, 2)]


@pytest.mark.parametrize("merge", MERGES)
def test_others_that_merge_are_left_out_in_fast_reading(plain, merge):
    nlp = shared(merge)
    for doc, text in zip(read_fast(nlp, TELLING), TELLING, strict=True):
        assert [event.id for event in doc._.conflict_events] == [
            event.id for event in plain(text)._.conflict_events
        ]


# Rulers


@cache
def mapping():
    return load(config={"entity_labels": READ_AS})


def rule(factory, place, config, source=None):
    nlp = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
    nlp.add_pipe(KEY, source=source or shared())
    where = {"before": "ner"} if place == "before" else {"after": "ner"}
    ruler = nlp.add_pipe(factory, config=config, **where)
    ruler.add_patterns(OWN)
    return nlp


RULERS = [
    ("entity_ruler", "before", {}),
    ("entity_ruler", "after", {}),
    ("entity_ruler", "after", {"overwrite_ents": True}),
    ("span_ruler", "after", {}),
    ("span_ruler", "after", {"annotate_ents": True}),
    (
        "span_ruler",
        "before",
        {
            "annotate_ents": True,
            "ents_filter": {"@misc": "spacy.prioritize_existing_ents_filter.v1"},
        },
    ),
]


@pytest.mark.parametrize(("factory", "place", "config"), RULERS)
def test_others_may_set_entities_of_their_own(plain, factory, place, config):
    nlp = rule(factory, place, config)
    for text in (FIGHTERS, *TOLD):
        assert told(nlp(text)) == told(plain(text))


@pytest.mark.parametrize(("factory", "place", "config"), RULERS)
def test_others_entities_are_read_as_the_settings_say(plain, factory, place, config):
    nlp = rule(factory, place, config, mapping())
    assert [dicts(nlp(text)) for text in (FIGHTERS, GUARD)] == [
        dicts(plain(text)) for text in (FIGHTERS, GUARD)
    ]
    [_, kill] = nlp(GUARD)._.conflict_events
    assert (kill.type, texts(kill.actor)) == ("KILL", ["Orlan Guard"])


def test_others_entities_stay_what_they_were_on_the_doc():
    nlp = rule("entity_ruler", "before", {}, mapping())
    doc = nlp(FIGHTERS)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Orlan Guard", "ARMED_GROUP"),
        ("two", "CARDINAL"),
        ("Port Marlow", "VILLAGE"),
    ]


def test_others_spans_are_left_alone():
    nlp = rule("span_ruler", "after", {"spans_key": "mine"})
    doc = nlp(FIGHTERS)
    assert group(doc, "mine") == [
        ("Orlan Guard", "ARMED_GROUP", ""),
        ("Port Marlow", "VILLAGE", ""),
    ]
    assert group(doc) == [("abducted", "ABDUCT", "abduct.verb")]


def test_others_may_rule_on_what_the_component_found():
    nlp = load()
    ruler = nlp.add_pipe("span_ruler", config={"spans_key": KEY, "overwrite": False})
    ruler.add_patterns(OWN)
    doc = nlp(FIGHTERS)
    assert [(span.text, span.label_) for span in doc.spans[KEY]] == [
        ("abducted", "ABDUCT"),
        ("Orlan Guard", "ARMED_GROUP"),
        ("Port Marlow", "VILLAGE"),
    ]
    # The events do not hang on the group.
    assert [event.id for event in doc._.conflict_events] == ["ABDUCT:28:36"]


def test_others_labels_are_read_only_as_labels_that_there_are():
    config = {"entity_labels": {"ARMED_GROUP": "ORGS"}}
    with pytest.raises(ConflictEventsError) as error:
        spacy.blank("en").add_pipe("conflict_events", config=config)
    assert str(error.value) == (
        "'conflict_events' cannot read the entity label 'ARMED_GROUP' as 'ORGS', which "
        "is none of spaCy's English pipelines (did you mean ORG?)"
    )


# Two of them


def test_others_may_be_of_the_same_kind_with_other_patterns_and_names(tmp_path):
    (tmp_path / "flee.json").write_text(
        '{"schema_version": 1, "event_type": "DISPLACE", "description": "They flee.", '
        '"count": "target", "patterns": [{"id": "displace.flee", '
        '"description": "Y fled", "trigger": [{"LEMMA": "flee"}], '
        '"slots": {"target": "subject"}}]}'
    )
    nlp = load(config={"types": ["KILL"]})
    config = {"patterns": str(tmp_path / "flee.json"), "key": "flights"}
    nlp.add_pipe("conflict_events", name="flights", config=config)
    doc = nlp("About 300 families fled to Kessim after gunmen killed 18 farmers.")
    assert [event.id for event in doc._.conflict_events] == ["KILL:47:53"]
    assert [event.id for event in doc._.flights] == ["DISPLACE:19:23"]
    assert group(doc) == [("killed", "KILL", "kill.verb")]
    assert group(doc, "flights") == [("fled", "DISPLACE", "displace.flee")]
    assert [i.types for i in incidents(doc, key="flights")] == [("DISPLACE",)]
    assert [event.id for event in doc[:5]._.flights] == ["DISPLACE:19:23"]
    assert doc[:5]._.conflict_events == ()
    first, second = nlp.get_pipe("conflict_events"), nlp.get_pipe("flights")
    assert {p.event_type for p in first.patterns.patterns if not p.suppress} == {"KILL"}
    assert [p.id for p in second.patterns.patterns] == ["displace.flee"]
    assert first.patterns_version != second.patterns_version
    assert [dicts(doc, key) for doc in nlp.pipe([doc.text]) for key in (KEY, "flights")]


def test_others_of_the_same_kind_need_a_key_of_their_own(plain):
    with pytest.raises(ConflictEventsError, match="give it another in config"):
        load().add_pipe("conflict_events", name="second", config={"types": ["KILL"]})


# What must be there


def test_others_fulfil_what_the_component_requires():
    nlp = load()
    nlp.add_pipe("paragraph_breaks", before="parser")
    found = nlp.analyze_pipes()
    assert found["problems"] == {name: [] for name in nlp.pipe_names}
    assert found["summary"][KEY] == {
        "assigns": ["doc._.conflict_events", "span._.conflict_events", "doc.spans"],
        "requires": [
            "token.dep",
            "token.head",
            "token.tag",
            "token.lemma",
            "doc.sents",
        ],
        "scores": ["conflict_events_p", "conflict_events_r", "conflict_events_f"],
        "retokenizes": False,
    }
    assert found["summary"]["paragraph_breaks"]["assigns"] == ["token.is_sent_start"]


@pytest.mark.parametrize(
    ("missing", "problems"),
    [
        ("tagger", ["token.tag"]),
        ("parser", ["token.dep", "token.head", "doc.sents"]),
        ("lemmatizer", ["token.lemma"]),
        # spaCy's does not say that it assigns the parts of speech.
        ("attribute_ruler", []),
    ],
)
# The lemmatizer says so itself.
@pytest.mark.filterwarnings("ignore:.*W108:UserWarning")
def test_others_are_missed_by_name(missing, problems):
    nlp = load(exclude=[missing])
    assert nlp.analyze_pipes()["problems"][KEY] == problems
    with pytest.raises(ConflictEventsError, match=f"after .*{missing}"):
        nlp("Gunmen killed 18 farmers.")


def test_others_that_only_help_may_be_missing():
    nlp = load(exclude=["ner"])
    assert nlp.analyze_pipes()["problems"][KEY] == []
    assert told(nlp(TELLING[0])) == TOLD[TELLING[0]]


def test_others_that_come_too_late_are_missed():
    nlp = load()
    pipe = nlp.remove_pipe(KEY)[1]
    nlp.add_pipe("conflict_events", first=True)
    assert nlp.analyze_pipes()["problems"][KEY] == pipe_requires()
    with pytest.raises(ConflictEventsError, match="without DEP, TAG, POS, LEMMA"):
        nlp("Gunmen killed 18 farmers.")
    assert pipe is not nlp.get_pipe(KEY)


def pipe_requires():
    return ["token.dep", "token.head", "token.tag", "token.lemma", "doc.sents"]


def test_others_may_be_none_as_long_as_no_text_comes():
    nlp = spacy.blank("en")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nlp.add_pipe("conflict_events")
        assert nlp("")._.conflict_events == ()
    with pytest.raises(ConflictEventsError, match="English pipeline such as"):
        nlp("Gunmen killed 18 farmers.")
    with pytest.raises(ConflictEventsError, match="English pipeline such as"):
        list(nlp.pipe(["Gunmen killed 18 farmers."]))


def test_others_of_another_language_are_warned_of():
    with pytest.warns(UserWarning, match="'conflict_events' reads English") as found:
        spacy.blank("de").add_pipe("conflict_events")
    assert "of the language 'de'" in str(found[0].message)


def test_others_with_labels_of_another_scheme_are_warned_of_once():
    pipe = spacy.blank("en").add_pipe("conflict_events")

    def make():
        return Doc(
            pipe.vocab,
            words=["Gunmen", "killed", "men"],
            heads=[1, 1, 1],
            deps=["nsubj", "ROOT", "obj"],
            tags=["NNS", "VBD", "NNS"],
            pos=["NOUN", "VERB", "NOUN"],
            lemmas=["gunman", "kill", "man"],
        )

    with pytest.warns(UserWarning, match="dependency labels obj: it reads those of"):
        pipe(make())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [e.id for e in pipe(make())._.conflict_events] == ["KILL:7:13"]


def test_others_patterns_are_refused_by_name(tmp_path):
    (tmp_path / "bad.json").write_text("{")
    nlp = load(config={"extra_patterns": str(tmp_path / "bad.json")})
    with pytest.raises(PatternError, match=r"bad\.json"):
        nlp("Gunmen killed 18 farmers.")
