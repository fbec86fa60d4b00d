import pytest
import spacy
from spacy.training import Example

from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.gold import set_gold
from spacy_conflict_events.scorer import SCORER, score_events

TEXT = "Gunmen killed 18 farmers in Borno. Police arrested two men."


def example(nlp, *events):
    reference = nlp.make_doc(TEXT)
    set_gold(reference, events)
    return Example(nlp.make_doc(TEXT), reference)


def test_scorer_is_registered_and_a_setting_of_the_component(nlp):
    assert spacy.registry.scorers.get(SCORER)() is score_events
    assert nlp.get_pipe("conflict_events").scorer is score_events
    config = nlp.config["components"]["conflict_events"]
    assert config["scorer"] == {"@scorers": SCORER}


def test_scorer_reports_in_evaluate(nlp):
    kill = {"type": "KILL", "trigger": "killed", "actor": ["Gunmen"]}
    attack = {"type": "ARREST", "trigger": "farmers"}
    scores = nlp.evaluate([example(nlp, kill, attack)])
    assert scores["conflict_events_p"] == scores["conflict_events_r"] == 0.5
    assert scores["conflict_events_f"] == 0.5
    assert scores["conflict_events_per_type"]["KILL"] == {"p": 1.0, "r": 1.0, "f": 1.0}
    assert scores["conflict_events_per_slot"]["actor"]["r"] == 1.0


def test_scorer_without_gold_has_no_figures(nlp):
    scores = nlp.evaluate([example(nlp)])
    assert scores["conflict_events_f"] is None
    assert scores["conflict_events_per_type"] == {}


def test_scorer_gold_on_a_doc_reads_like_events_found(nlp):
    doc = nlp.make_doc(TEXT)
    count = {"text": "18", "low": 18, "high": 18}
    set_gold(
        doc,
        [{"type": "KILL", "trigger": "killed", "target": "18 farmers", "count": count}],
    )
    (event,) = doc._.conflict_events
    assert (event.trigger.text, event.target[0].start) == ("killed", 14)
    assert (event.count.low, event.count.start, event.pattern) == (18, 14, "gold")


def test_scorer_takes_the_phrase_that_is_nearest(nlp):
    doc = nlp.make_doc("The men left. Police arrested the men.")
    set_gold(doc, [{"type": "ARREST", "trigger": "arrested", "target": ["men"]}])
    (event,) = doc._.conflict_events
    assert event.target[0].start == 34


def test_scorer_gold_must_stand_in_the_text(nlp):
    with pytest.raises(ConflictEventsError, match="'women' is not in the text"):
        set_gold(
            nlp.make_doc(TEXT),
            [{"type": "KILL", "trigger": "killed", "target": ["women"]}],
        )
