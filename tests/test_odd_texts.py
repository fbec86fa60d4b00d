"""Texts that no reporter wrote: the work that they cause grows with their length alone.

Work is counted in calls of Python functions, which are the same in every run.
"""

import sys

import pytest
from spacy.tokens import Doc

from spacy_conflict_events import actors, antecedents, happenings, references
from spacy_conflict_events.tree import LONGEST, Reading

GUNMEN = ("Gunmen", "gunman", "NOUN", "NNS", "nsubj", 1)
KILLED = ("killed", "kill", "VERB", "VBD", "ROOT", 0)
THE = ("the", "the", "DET", "DT", "det", 1)
ATTACK = (
    ("The", "the", "DET", "DT", "det", 1),
    ("gunmen", "gunman", "NOUN", "NNS", "nsubj", 1),
    ("attacked", "attack", "VERB", "VBD", "ROOT", 0),
    THE,
    ("group", "group", "NOUN", "NN", "dobj", -2),
    (".", ".", "PUNCT", ".", "punct", -3),
)
HEADLINE = (
    ("Gunmen", "gunman", "NOUN", "NNS", "nsubj", 1),
    ("kill", "kill", "VERB", "VBP", "ROOT", 0),
    ("five", "five", "NUM", "CD", "nummod", 1),
    ("men", "man", "NOUN", "NNS", "dobj", -2),
)


def make(vocab, unit, times, *, sentences):
    """Repeat some tokens, each a sentence or all of them one."""
    rows = list(unit) * times
    words, lemmas, pos, tags, deps, offsets = map(list, zip(*rows, strict=True))
    heads = [i + offset for i, offset in enumerate(offsets)]
    if not sentences:
        # each verb hangs on the one before
        for i in range(len(unit), len(rows)):
            if offsets[i] == 0:
                heads[i], deps[i] = i - len(unit), "conj"
    return Doc(
        vocab,
        words=words,
        lemmas=lemmas,
        pos=pos,
        tags=tags,
        deps=deps,
        heads=heads,
        ents=["O"] * len(rows),
    )


def work(nlp, doc):
    """Count the calls that the events of a Doc take, found and read as plain data."""
    calls = 0

    def count(frame, event, arg):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        nlp.get_pipe("conflict_events")(doc)
        events = [event.to_dict() for event in doc._.conflict_events]
    finally:
        sys.setprofile(before)
    return calls, events


@pytest.mark.parametrize(
    ("unit", "sentences", "kind"),
    [
        ((KILLED,), False, "KILL"),
        ((GUNMEN, KILLED), False, "KILL"),
        (ATTACK, True, "ATTACK"),
        (HEADLINE, True, "KILL"),
    ],
    ids=["killed", "gunmen-killed", "the-gunmen-attacked", "headlines"],
)
def test_odd_texts_take_work_by_their_length(unit, sentences, kind, nlp, monkeypatch):
    # from where looking back is bounded on, twice the text is twice the work
    monkeypatch.setattr(antecedents, "REACH", 120)
    monkeypatch.setattr(actors, "_FAR", 120)
    monkeypatch.setattr(happenings, "LAST", 20)
    monkeypatch.setattr(references, "LAST", 20)
    times = 2 * LONGEST // len(unit)
    work(
        nlp, make(nlp.vocab, unit, 1, sentences=True) if sentences else nlp.make_doc("")
    )
    few, _ = work(nlp, make(nlp.vocab, unit, times, sentences=sentences))
    many, events = work(nlp, make(nlp.vocab, unit, 2 * times, sentences=sentences))
    assert [event["type"] for event in events] == [kind] * (2 * times)
    assert many < 2.4 * few


def test_odd_texts_have_no_effect_on_where_events_are(nlp):
    doc = make(nlp.vocab, (GUNMEN, KILLED), 300, sentences=False)
    _, events = work(nlp, doc)
    starts = [event["trigger"]["start"] for event in events]
    assert starts == [7 + 14 * number for number in range(300)]
    assert {event["target"][0]["text"] for event in events} == {"Gunmen"}


def test_odd_texts_are_cut_behind_a_mark(nlp):
    doc = make(nlp.vocab, ATTACK, 100, sentences=False)
    reading = Reading(doc, {})
    pieces = [reading.extent(number) for number in range(len(reading.starts))]
    assert pieces == [(0, 198), (198, 396), (396, 594), (594, 600)]
    assert {doc[end - 1].text for _, end in pieces} == {"."}


def test_odd_texts_leave_a_sentence_of_the_greatest_length_whole(nlp):
    doc = make(nlp.vocab, (GUNMEN, KILLED), LONGEST // 2, sentences=False)
    assert Reading(doc, {}).starts == [0]
    doc = make(nlp.vocab, (GUNMEN, KILLED), LONGEST // 2 + 1, sentences=False)
    assert Reading(doc, {}).starts == [0, LONGEST]
