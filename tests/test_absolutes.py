"""Who acts in a clause without a finite verb, and what is told behind a colon."""

import pytest
from frozen import arc, read
from mending import reattach

from spacy_conflict_events.absolutes import doer_behind_as


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Unrest went on in Bossa, with a gang of thugs seizing two herders.",
            "seizing",
            "acl of gang",
        ),
        (
            "Clashes went on in Bossa, with men from the militia seizing two herders.",
            "seizing",
            "pcomp of with",
        ),
        (
            "The envoy spoke with leaders of the groups fighting the army.",
            "fighting",
            "acl of groups",
        ),
        ("Police: Two clerks shot in Bossa", "clerks", "nsubjpass of shot"),
        ("Report: Rebels bombed two hospitals", "bombed", "ROOT of bombed"),
        (
            "Rebels led a raid on a mill in Bossa on Monday in which two men died.",
            "died",
            "relcl of raid",
        ),
        (
            "Rebels were behind an attack on a mill in Bossa on Sunday.",
            "on",
            "prep of attack",
        ),
        ("The mayor was behind the plan on Monday.", "behind", "prep of was"),
        (
            "Suspected Fulani herdsmen have killed at least 12 people in two hamlets "
            "in Bossa State, the head of the local council said.",
            "people",
            "dobj of killed",
        ),
        (
            "Among those taken hostage by gunmen were two nuns.",
            "hostage",
            "oprd of taken",
        ),
    ],
)
def test_absolutes(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Panic spread in Bossa as a mob of villagers shelled a market.",
            "mob",
            "nsubj of shelled",
        ),
        ("He served as head of the guard.", "head", "pobj of as"),
    ],
)
def test_absolutes_doer_behind_as(text, word, expected):
    s = read(text)
    doer_behind_as(s)
    assert arc(s, word) == expected


JAIL = "Nine inmates killed as rival gangs clash in Bahia jail"


@pytest.mark.parametrize(
    ("word", "before", "after"),
    [
        ("inmates", "nsubj of clash", "nsubjpass of killed"),
        ("clash", "ROOT of clash", "advcl of killed"),
        ("gangs", "pobj of as", "nsubj of clash"),
    ],
)
def test_absolutes_verb_before_as_in_a_headline(word, before, after):
    s = read(JAIL)
    assert arc(s, word) == before
    doer_behind_as(s)
    assert arc(s, word) == after
