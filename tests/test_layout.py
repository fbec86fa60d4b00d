import json

import pytest
from pattern_files import good_file, good_pattern

from spacy_conflict_events.layout import fix, format_patterns
from spacy_conflict_events.pattern_files import shipped_folder

WORDS = [f"word{number}" for number in range(20)]
TEXT = """\
{
  "$schema": "./schema.json",
  "schema_version": 1,
  "event_type": "KILL",
  "description": "People are killed.",
  "plover": "ASSAULT",
  "cameo": "180",
  "lists": {
    "kill": ["kill"],
    "words": [
      "word0", "word1", "word2", "word3", "word4", "word5", "word6", "word7", "word8",
      "word9", "word10", "word11", "word12", "word13", "word14", "word15", "word16",
      "word17", "word18", "word19"
    ]
  },
  "patterns": [
    {
      "id": "kill.verb",
      "description": "X killed Y – “so”",
      "trigger": [
        {"LEMMA": "kill", "POS": "VERB", "OP": "+"},
        {"LOWER": "off"}
      ],
      "slots": {"actor": "subject", "target": ["object", "prep:of"]},
      "requires": {
        "object": {"LEMMA": {"IN": ["word0", "word1", "word2", "word3", "word4", "w"]}},
        "subject": [
          {"POS": "NOUN"},
          {"LOWER": {"NOT_IN": ["word0", "word1", "word2", "word3", "word4", "word5"]}}
        ]
      },
      "matches": [
        {"text": "Troops killed him.", "actor": "Troops"}
      ],
      "rejects": [
        "They killed the bill."
      ]
    }
  ]
}
"""


def messy():
    pattern = good_pattern(
        description="X killed Y – “so”",
        trigger=[{"OP": "+", "POS": "VERB", "LEMMA": "kill"}, {"LOWER": "off"}],
        requires={
            "object": {"LEMMA": {"IN": [*WORDS[:5], "w"]}},
            "subject": [{"POS": "NOUN"}, {"LOWER": {"NOT_IN": WORDS[:6]}}],
        },
    )
    patterns = [dict(reversed(pattern.items()))]
    file = {**good_file(), "patterns": patterns}
    return {**file, "lists": {"kill": ["kill"], "words": WORDS}}


def test_layout_has_a_token_a_line_and_the_keys_in_order():
    assert format_patterns(messy()) == TEXT


def test_layout_of_what_is_in_it_already_is_the_same():
    assert format_patterns(json.loads(TEXT)) == TEXT


@pytest.mark.parametrize(
    "data", [{}, [], "text", {"patterns": {}}, {"patterns": [1]}, {"lists": 3}]
)
def test_layout_loses_nothing_of_what_is_no_pattern_file(data):
    assert json.loads(format_patterns(data)) == data


@pytest.mark.parametrize(
    "path", sorted(shipped_folder().glob("*.json")), ids=lambda path: path.name
)
def test_layout_loses_nothing_of_the_shipped_files(path):
    data = json.loads(path.read_text("utf-8"))
    once = format_patterns(data)
    assert json.loads(once) == data
    assert format_patterns(json.loads(once)) == once


@pytest.mark.parametrize("text", ['{"a": 1, "a": 2}', '{"a": 1,}', "\xff"])
def test_layout_leaves_alone_what_it_would_harm(text, tmp_path):
    path = tmp_path / "own.json"
    path.write_text(text, encoding="latin-1")
    assert fix([path]) == []
    assert path.read_text("latin-1") == text


def test_layout_keeps_line_ends_and_takes_away_a_byte_order_mark(tmp_path):
    path = tmp_path / "own.json"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert fix([path]) == [path]
    assert path.read_bytes() == TEXT.encode()
