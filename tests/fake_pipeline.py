"""A pipeline that needs no model: each "killed" of a text is an event."""

import os
import re
import signal
import time

import spacy
from spacy.language import Language
from spacy.tokens import Doc

KEY = "fake_events"
VERSIONS = {"package_version": "0.1.0", "model": "en_fake-1.0", "patterns_version": "p"}


def make_event(text, start):
    """Return an event as `Event.to_dict()` gives it, two words before and after."""
    words = [
        {"text": match.group(), "start": match.start(), "end": match.end()}
        for match in re.finditer(r"\w+", text)
    ]
    here = next(i for i, word in enumerate(words) if word["start"] == start)
    end = words[here]["end"]
    number = words[here + 1] if here + 1 < len(words) else None
    return {
        "id": f"KILL:{start}:{end}",
        "type": "KILL",
        "mode": None,
        "plover": "ASSAULT",
        "cameo": "180",
        "trigger": words[here],
        "actor": words[:here],
        "target": words[here + 2 : here + 3],
        "about": [],
        "count": {**number, "low": int(number["text"]), "high": None}
        if number
        else None,
        "location": [],
        "time": [],
        "weapon": [],
        "attribution": [],
        "polarity": "positive",
        "modality": "actual",
        "certainty": "asserted",
        "pattern": "kill.verb",
        "sentence": {"text": text, "start": 0, "end": len(text)},
    }


class FakeEvent:
    def __init__(self, data):
        self.data = data

    def to_dict(self):
        return self.data


def find_events(doc):
    return [
        FakeEvent(make_event(doc.text, match.start()))
        for match in re.finditer("killed", doc.text)
    ]


class FakeComponent:
    """Find events late, and fail on a text with the word "crash".

    "slow" takes a while, and "die" ends the process.
    """

    key = KEY
    patterns_version = "p"
    date_attribute = "date"

    def __call__(self, doc):
        if "crash" in doc.text:
            raise RuntimeError("crashed")
        if "slow" in doc.text:
            time.sleep(0.02)
        if "die" in doc.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return doc


@Language.factory("fake_conflict_events")
def make_fake_component(nlp, name):
    return FakeComponent()


def make_pipeline():
    if not Doc.has_extension(KEY):
        Doc.set_extension(KEY, getter=find_events)
    nlp = spacy.blank("en")
    nlp.meta.update(name="fake", version="1.0")
    nlp.add_pipe("fake_conflict_events", name="conflict_events")
    return nlp
