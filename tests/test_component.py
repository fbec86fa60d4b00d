import json
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Span
from toy_pipeline import TEXT, ToyExtractor, dicts, make_pipeline, write_patterns

import spacy_conflict_events
from spacy_conflict_events import ConflictEventsError, PatternError, component
from spacy_conflict_events.component import ConflictEvents

GUNMEN = {
    "country": None,
    "sector": "UAF",
    "coded_by": "sectors: UAF",
    "refers_to": None,
}
FARMERS = {
    "country": None,
    "sector": "AGR",
    "coded_by": "sectors: AGR",
    "refers_to": None,
}
NEW_YORK = {"country": "USA", "latitude": None, "longitude": None}
CHECKOUT = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path):
    return write_patterns(tmp_path / "own", "KILL")


@pytest.fixture
def toy_extractor(monkeypatch):
    monkeypatch.setattr(component, "Extractor", ToyExtractor)


@pytest.fixture
def nlp(folder, toy_extractor):
    return make_pipeline(folder)


def test_component_puts_events_on_the_doc(nlp):
    first, second = nlp(TEXT)._.conflict_events
    assert first.to_dict() == {
        "id": "KILL:7:13",
        "type": "KILL",
        "mode": None,
        "plover": "ASSAULT",
        "cameo": "180",
        "trigger": {"text": "killed", "start": 7, "end": 13},
        "actor": [{"text": "Gunmen", "start": 0, "end": 6, **GUNMEN}],
        "target": [{"text": "18 farmers", "start": 14, "end": 24, **FARMERS}],
        "about": [],
        "count": {"text": "18", "start": 14, "end": 16, "low": 18, "high": None},
        "location": [{"text": "New York", "start": 28, "end": 36, **NEW_YORK}],
        "time": [],
        "weapon": [],
        "attribution": [],
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "pattern": "kill.verb",
        "sentence": {
            "text": "Gunmen killed 18 farmers in New York.",
            "start": 0,
            "end": 37,
        },
        "part_of": None,
        "incident": "KILL:7:13",
    }
    assert [actor.text for actor in second.actor] == ["Rebels"]


def test_component_finds_events_with_the_real_extractor(folder):
    events = make_pipeline(folder)(TEXT)._.conflict_events
    assert [
        (e.id, [a.text for a in e.actor], [t.text for t in e.target]) for e in events
    ] == [
        ("KILL:7:13", ["Gunmen"], ["18 farmers"]),
        ("KILL:45:51", ["Rebels"], ["two soldiers"]),
    ]


def test_component_gives_a_span_its_own_events(nlp):
    first, second = nlp(TEXT).sents
    assert [event.id for event in first._.conflict_events] == ["KILL:7:13"]
    assert [event.id for event in second._.conflict_events] == ["KILL:45:51"]
    assert first[2:]._.conflict_events == ()


def test_component_sets_trigger_spans(nlp):
    doc = nlp(TEXT)
    spans = doc.spans["conflict_events"]
    assert [(s.text, s.start, s.label_, s.id_) for s in spans] == [
        ("killed", 1, "KILL", "kill.verb"),
        ("killed", 9, "KILL", "kill.verb"),
    ]


def test_component_leaves_a_doc_without_events_with_an_empty_group(nlp):
    doc = nlp("Gunmen met 18 farmers in Borno.")
    assert doc._.conflict_events == ()
    assert list(doc.spans["conflict_events"]) == []
    assert doc.user_data == {}


def test_component_takes_an_empty_doc(nlp):
    assert nlp("")._.conflict_events == ()


def test_component_replaces_its_events_when_run_twice(nlp):
    doc = nlp(TEXT)
    before = dicts(doc)
    doc = nlp.get_pipe("conflict_events")(doc)
    assert dicts(doc) == before
    assert len(doc.spans["conflict_events"]) == 2


def test_component_does_not_change_the_parse(nlp):
    attrs = ["HEAD", "DEP", "POS", "TAG", "LEMMA", "SENT_START", "ENT_IOB", "ENT_TYPE"]
    with nlp.select_pipes(disable="conflict_events"):
        before = nlp(TEXT).to_array(attrs)
    assert (nlp(TEXT).to_array(attrs) == before).all()


def test_component_names_what_an_unparsed_doc_lacks(nlp):
    nlp.remove_pipe("toy_parser")
    with pytest.raises(ConflictEventsError) as error:
        nlp("Gunmen killed 18 farmers in the north of New York.")
    assert str(error.value) == (
        "'conflict_events' got a Doc without DEP, TAG, POS, LEMMA ('Gunmen killed 18 "
        "farmers in the north of'): it works in an English pipeline such as "
        "en_core_web_sm, after parser, tagger, attribute_ruler, lemmatizer, with "
        "none of them disabled"
    )


def test_component_names_only_what_a_doc_lacks(nlp):
    doc = Doc(
        nlp.vocab,
        words=["Gunmen", "fled"],
        heads=[1, 1],
        deps=["nsubj", "ROOT"],
        tags=["NNS", "VBD"],
        pos=["NOUN", "VERB"],
    )
    with pytest.raises(ConflictEventsError, match="without LEMMA ") as error:
        nlp.get_pipe("conflict_events")(doc)
    assert "after lemmatizer, with" in str(error.value)


def test_component_reads_its_patterns_late(tmp_path, toy_extractor):
    nlp = make_pipeline(tmp_path / "own")
    write_patterns(tmp_path / "own", "KILL")
    assert len(nlp(TEXT)._.conflict_events) == 2


def test_component_says_that_its_patterns_are_missing_at_the_first_doc(tmp_path):
    nlp = make_pipeline(tmp_path / "none")
    with pytest.raises(PatternError, match="no such file or folder"):
        nlp(TEXT)


def test_component_uses_extra_patterns_beside_its_own(tmp_path, folder, toy_extractor):
    extra = write_patterns(tmp_path / "more", "HARASS")
    for setting in (str(extra), [str(extra)]):
        doc = make_pipeline(folder, extra_patterns=setting)(TEXT)
        assert [event.id for event in doc._.conflict_events] == [
            "KILL:7:13",
            "HARASS:7:13",
            "KILL:45:51",
            "HARASS:45:51",
        ]


def test_component_looks_only_for_the_types_asked_for(tmp_path, toy_extractor):
    folder = write_patterns(tmp_path / "own", "KILL", "HARASS")
    doc = make_pipeline(folder, types=["HARASS"])(TEXT)
    assert [event.type for event in doc._.conflict_events] == ["HARASS", "HARASS"]


def test_component_uses_the_shipped_patterns_by_default():
    nlp = spacy.blank("en")
    pipe = nlp.add_pipe("conflict_events")
    assert pipe.patterns.version == spacy_conflict_events.load_patterns().version


def test_component_shows_its_patterns_and_their_version(nlp, folder):
    pipe = nlp.get_pipe("conflict_events")
    assert [pattern.id for pattern in pipe.patterns.patterns] == ["kill.verb"]
    assert pipe.patterns.version == component.load_patterns(folder).version
    assert re.fullmatch(r"\d+\.\d+\.\d+\+[0-9a-f]{12}", pipe.patterns_version)


def test_component_has_another_version_with_other_patterns_or_actors(folder, tmp_path):
    actors = tmp_path / "actors.json"
    entry = {"names": ["Orlan Guard"], "country": "NGA", "sector": "REB"}
    data = {"schema_version": 1, "description": "Groups.", "actors": [entry]}
    actors.write_text(json.dumps(data))
    pipes = [make_pipeline(folder).get_pipe("conflict_events") for _ in range(2)]
    own = make_pipeline(folder, actors=str(actors)).get_pipe("conflict_events")
    versions = [pipe.patterns_version for pipe in (*pipes, own)]
    assert versions[0] == versions[1] != versions[2]
    again = pipes[0].from_bytes(own.to_bytes())
    assert again.patterns_version == versions[2]
    assert pickle.loads(pickle.dumps(own)).patterns_version == versions[2]
    entry["sector"] = "GOV"
    actors.write_text(json.dumps(data))
    changed = make_pipeline(folder, actors=str(actors)).get_pipe("conflict_events")
    assert changed.patterns_version not in versions
    write_patterns(tmp_path / "others", "BOTHER")
    others = make_pipeline(tmp_path / "others").get_pipe("conflict_events")
    assert others.patterns_version not in versions


def test_component_works_beside_one_with_another_key(nlp, tmp_path):
    other = write_patterns(tmp_path / "other", "HARASS")
    config = {"patterns": str(other), "key": "harassment"}
    nlp.add_pipe("conflict_events", name="second", config=config)
    doc = nlp(TEXT)
    assert [event.type for event in doc._.conflict_events] == ["KILL", "KILL"]
    assert [event.type for event in doc._.harassment] == ["HARASS", "HARASS"]
    assert [event.id for event in doc[:4]._.harassment] == ["HARASS:7:13"]
    assert [span.label_ for span in doc.spans["harassment"]] == ["HARASS", "HARASS"]


def test_component_refuses_the_key_of_another(nlp):
    with pytest.raises(ConflictEventsError) as error:
        nlp.add_pipe("conflict_events", name="second")
    assert str(error.value) == (
        "'second' has the key 'conflict_events' of the component 'conflict_events' "
        "and would overwrite its events: give it another in config={'key': ...}"
    )


def test_component_can_be_put_in_the_place_of_itself(nlp, folder):
    config = {"patterns": str(folder)}
    nlp.replace_pipe("conflict_events", "conflict_events", config=config)
    assert len(nlp(TEXT)._.conflict_events) == 2


@pytest.mark.parametrize("owner", [Doc, Span])
def test_component_refuses_an_extension_of_somebody_else(owner):
    key = f"theirs_{owner.__name__}"
    owner.set_extension(key, default=None)
    with pytest.raises(ConflictEventsError, match=f"Doc._.{key} or Span._.{key} is"):
        spacy.blank("en").add_pipe("conflict_events", config={"key": key})


@pytest.mark.parametrize("key", ["", "my events", "2nd", "_mine", "set", "has"])
def test_component_refuses_a_key_that_no_attribute_can_have(key):
    with pytest.raises(ConflictEventsError, match=f"the key '{key}' of"):
        spacy.blank("en").add_pipe("conflict_events", config={"key": key})


def test_component_has_its_defaults_in_one_place():
    nlp = spacy.blank("en")
    nlp.add_pipe("conflict_events")
    assert nlp.get_pipe_config("conflict_events") == {
        "factory": "conflict_events",
        **component.DEFAULT_CONFIG,
    }


def test_component_has_its_requirements_met_by_the_usual_components():
    nlp = spacy.blank("en")
    for name in ("tagger", "parser", "attribute_ruler", "lemmatizer"):
        nlp.add_pipe(name)
    nlp.add_pipe("conflict_events")
    assert nlp.analyze_pipes()["problems"]["conflict_events"] == []


def test_component_has_its_requirements_missed_by_a_blank_pipeline():
    nlp = spacy.blank("en")
    nlp.add_pipe("conflict_events")
    assert nlp.analyze_pipes()["problems"]["conflict_events"] == [
        "token.dep",
        "token.head",
        "token.tag",
        "token.lemma",
        "doc.sents",
    ]


@pytest.mark.parametrize("data", [b"", b"[]", b'{"sources": [1]}', b"\xff"])
def test_component_says_that_saved_patterns_are_broken(nlp, data):
    pipe = nlp.get_pipe("conflict_events")
    with pytest.raises(
        ConflictEventsError, match="saved patterns of 'conflict_events'"
    ):
        pipe.from_bytes(data)


def test_component_checks_saved_patterns_like_others(nlp):
    pipe = nlp.get_pipe("conflict_events")
    saved = json.loads(pipe.to_bytes())
    saved["sources"][-1][1]["patterns"][0]["slots"] = {"actr": "subject"}
    with pytest.raises(PatternError, match="actr"):
        pipe.from_bytes(json.dumps(saved).encode())


def test_package_has_its_version_in_one_place():
    text = (CHECKOUT / "pyproject.toml").read_text()
    section = '[tool.hatch.version]\npath = "spacy_conflict_events/__init__.py"\n'
    assert 'dynamic = ["version"]' in text
    assert section in text
    assert re.fullmatch(r"\d+\.\d+\.\d+", spacy_conflict_events.__version__)


def test_package_has_every_public_name():
    for name in spacy_conflict_events.__all__:
        assert getattr(spacy_conflict_events, name).__name__ == name
    with pytest.raises(AttributeError, match="no attribute 'load_rules'"):
        _ = spacy_conflict_events.load_rules


def test_package_sets_its_extensions_and_loads_no_patterns_on_import():
    code = (
        "import sys, spacy_conflict_events\n"
        "from spacy.tokens import Doc, Span\n"
        "assert Doc.has_extension('conflict_events')\n"
        "assert Span.has_extension('conflict_events')\n"
        "late = ('loader', 'schema', 'extractor', 'component', 'cli')\n"
        "assert not [m for m in late if f'spacy_conflict_events.{m}' in sys.modules]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=CHECKOUT)


def test_component_is_plain_about_its_class(nlp):
    assert isinstance(nlp.get_pipe("conflict_events"), ConflictEvents)
