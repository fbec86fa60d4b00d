"""A pipeline without a model, for tests of what happens to events once found.

It parses "Gunmen killed 18 farmers in New York." and sentences of the same form, and
its extractor gives a full record for each pattern at each "killed".
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from spacy_conflict_events.tree import Reading

TEXT = "Gunmen killed 18 farmers in New York. Rebels killed two soldiers in Borno."
LEMMAS = {
    "Gunmen": "gunman",
    "Rebels": "rebel",
    "killed": "kill",
    "farmers": "farmer",
    "soldiers": "soldier",
}
ATTRS = ["HEAD", "DEP", "POS", "TAG", "LEMMA", "ENT_IOB", "ENT_TYPE"]


@Language.component("toy_parser")
def toy_parser(doc: Doc) -> Doc:
    words = [token.text for token in doc]
    heads, deps, pos, tags, ents = [], [], [], [], []
    verb = place = 0
    for i, word in enumerate(words):
        if i == 0 or words[i - 1] == ".":
            verb = i + 1
            head, dep, kind, tag, ent = verb, "nsubj", "NOUN", "NNS", "O"
        elif i == verb:
            head, dep, kind, tag, ent = i, "ROOT", "VERB", "VBD", "O"
        elif word == ".":
            head, dep, kind, tag, ent = verb, "punct", "PUNCT", ".", "O"
        elif word == "in":
            place = i
            head, dep, kind, tag, ent = verb, "prep", "ADP", "IN", "O"
        elif place > verb and words[i + 1] == ".":
            ent = "I-GPE" if i > place + 1 else "B-GPE"
            head, dep, kind, tag = place, "pobj", "PROPN", "NNP"
        elif place > verb:
            head, dep, kind, tag, ent = i + 1, "compound", "PROPN", "NNP", "B-GPE"
        elif i == verb + 1:
            head, dep, kind, tag, ent = i + 1, "nummod", "NUM", "CD", "O"
        else:
            head, dep, kind, tag, ent = verb, "dobj", "NOUN", "NNS", "O"
        heads.append(head)
        deps.append(dep)
        pos.append(kind)
        tags.append(tag)
        ents.append(ent)
    lemmas = [LEMMAS.get(word, word.lower()) for word in words]
    parsed = Doc(
        doc.vocab,
        words=words,
        heads=heads,
        deps=deps,
        pos=pos,
        tags=tags,
        lemmas=lemmas,
        ents=ents,
    )
    return doc.from_array(ATTRS, parsed.to_array(ATTRS))


class ToyExtractor:
    """Gives tuples, as the extractor may: they must come back as they went in."""

    def __init__(self, patterns: Any) -> None:
        self.patterns = patterns

    def read(self, doc: Doc) -> Reading:
        return Reading(doc, {})

    def find(self, reading: Reading) -> list[dict[str, Any]]:
        return list(self._records(reading.doc))

    def _records(self, doc: Doc) -> Iterator[dict[str, Any]]:
        for sentence in doc.sents:
            for token in sentence:
                if token.text != "killed":
                    continue
                number, noun, place = token.i + 1, token.i + 2, token.i + 4
                for pattern in self.patterns.patterns:
                    yield {
                        "type": pattern.event_type,
                        "mode": pattern.mode,
                        "plover": pattern.plover,
                        "cameo": pattern.cameo,
                        "pattern": pattern.id,
                        "polarity": "positive",
                        "modality": "actual",
                        "certainty": "asserted",
                        "trigger": offsets(doc, token.i, number),
                        "tokens": (token.i, number),
                        "sentence": (sentence.start_char, sentence.end_char),
                        "slots": {
                            "actor": (offsets(doc, sentence.start, token.i),),
                            "target": (offsets(doc, number, noun + 1),),
                            "location": (offsets(doc, place, sentence.end - 1),),
                        },
                        "count": {
                            "start": doc[number].idx,
                            "end": doc[noun].idx - 1,
                            "low": 18 if doc[number].text == "18" else 2,
                            "high": None,
                        },
                    }


def offsets(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Turn token indices into character offsets."""
    span = doc[start:end]
    return span.start_char, span.end_char


def write_patterns(folder: Path, *event_types: str) -> Path:
    """Write a folder of pattern files, one for each type, each with one pattern."""
    folder.mkdir()
    for event_type in event_types:
        data = {
            "schema_version": 1,
            "event_type": event_type,
            "description": f"A {event_type} for a test.",
            "plover": "ASSAULT",
            "cameo": "180",
            "patterns": [
                {
                    "id": f"{event_type.lower()}.verb",
                    "description": "X killed Y",
                    "trigger": [{"LEMMA": "kill", "POS": "VERB"}],
                    "slots": {"actor": "subject", "target": "object"},
                }
            ],
        }
        (folder / f"{event_type.lower()}.json").write_text(json.dumps(data))
    return folder


def make_pipeline(patterns: Path, **settings: Any) -> Language:
    """Create a pipeline of the toy parser and the component."""
    nlp = spacy.blank("en")
    nlp.add_pipe("toy_parser")
    config = {"patterns": str(patterns), **settings}
    nlp.add_pipe("conflict_events", config=config)
    return nlp


def dicts(doc: Doc, key: str = "conflict_events") -> list[dict[str, Any]]:
    """Return the events of a Doc as plain data."""
    return [event.to_dict() for event in doc._.get(key)]
