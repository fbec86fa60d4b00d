import json

import pytest

from spacy_conflict_events.check import check
from spacy_conflict_events.errors import ConflictEventsError
from spacy_conflict_events.layout import format_patterns
from spacy_conflict_events.loader import load_patterns
from spacy_conflict_events.template import make_template, write_template


@pytest.mark.parametrize("name", ["DISPLACE", "TAKE_TERRITORY", "A", "X9"])
def test_template_can_be_loaded_as_it_is(name, tmp_path):
    path = tmp_path / "own.json"
    write_template(name, path)
    patterns = load_patterns(path).patterns
    assert [pattern.event_type for pattern in patterns] == [name, name]
    assert [pattern.suppress for pattern in patterns] == [False, True]
    text = path.read_text("utf-8")
    assert format_patterns(json.loads(text)) == text


def test_template_leaves_only_what_is_to_be_filled_in(tmp_path, nlp):
    path = tmp_path / "displace.json"
    write_template("DISPLACE", path)
    found = check([path], nlp=nlp)
    assert [(f.key, f.problem.rpartition(" is ")[2]) for f in found] == [
        (key, "still to be filled in")
        for key in (
            "description",
            "matches[0].text",
            "matches[1].text",
            "rejects[0]",
            "rejects[0]",
        )
    ]


def test_template_is_never_written_over_a_file(tmp_path):
    path = tmp_path / "displace.json"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ConflictEventsError, match="is there already"):
        write_template("DISPLACE", path)
    assert path.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "hint"),
    [("displace", "such as DISPLACE"), ("take-it", "TAKE_IT"), ("é", "DISPLACE")],
)
def test_template_wants_the_name_of_a_type(name, hint):
    with pytest.raises(ConflictEventsError, match=hint):
        make_template(name)
