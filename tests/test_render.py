import html
import re

import pytest
from toy_pipeline import TEXT, dicts, make_pipeline, write_patterns

from spacy_conflict_events.render import (
    describe_event,
    describe_type,
    render,
    render_text,
)

EVIL = '<b onclick="x()">Gunmen</b> & "others"'


@pytest.fixture
def doc(tmp_path):
    return make_pipeline(write_patterns(tmp_path / "p", "KILL"))(TEXT)


def read_text(page):
    """Return the text of the drawn article."""
    body = re.search(r'<div class="ce-text">(.*?)</div>', page, re.DOTALL)[1]
    return html.unescape(re.sub(r"<[^>]*>", "", body))


def event(trigger, *, text=EVIL, **fields):
    blank = {slot: [] for slot in ("actor", "target", "about", "location", "time")}
    facts = {"polarity": "positive", "modality": "actual", "certainty": "asserted"}
    return {
        "type": "KILL",
        "mode": None,
        "plover": "ASSAULT",
        "pattern": "kill.verb",
        "count": None,
        "weapon": [],
        "attribution": [],
        "trigger": span(text, trigger),
        **blank,
        **facts,
        **fields,
    }


def span(text, words):
    start = text.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def test_render_keeps_the_text_to_the_letter(doc):
    assert read_text(render(doc, jupyter=False)) == TEXT


def test_render_marks_triggers_and_roles(doc):
    page = render(doc, jupyter=False)
    assert page.count("<mark") == 2
    assert re.findall(r'data-type="([^"]*)"', page) == ["KILL", "KILL"]
    assert re.findall(r'data-role="([^"]*)"', page) == [
        *("actor", "target", "count", "place"),
        *("actor", "target", "count", "place"),
    ]
    assert page.count("2 events") == 1
    assert "<html" not in page


def test_render_tells_pattern_and_count(doc):
    first, _ = dicts(doc)
    assert describe_event(first).splitlines() == [
        "KILL",
        "pattern: kill.verb",
        "count: 18",
        "actor: Gunmen (UAF)",
        "target: 18 farmers (AGR)",
        "place: New York (USA)",
    ]


@pytest.mark.parametrize(
    ("fields", "name", "kind"),
    [
        ({}, "KILL", None),
        ({"polarity": "negative"}, "KILL · not", "ce-negative"),
        ({"modality": "planned"}, "KILL · planned", "ce-unreal"),
        ({"certainty": "alleged"}, "KILL · alleged", None),
    ],
)
def test_render_shows_what_is_no_plain_fact(fields, name, kind):
    shown = event("Gunmen", **fields)
    assert describe_type(shown) == name
    page = render_text(EVIL, [shown])
    assert f'data-type="{name}"' in page
    assert [c for c in ("ce-negative", "ce-unreal") if c in page] == [
        *([kind] if kind else [])
    ]


def test_render_escapes_texts_titles_and_labels():
    shown = event(
        '<b onclick="x()">',
        type="<i>T</i>",
        pattern='"><script>',
        actor=[span(EVIL, EVIL)],
    )
    page = render_text(EVIL, [shown], title="<script>alert(1)</script>")
    assert read_text(page) == EVIL
    assert "<script" not in page
    assert "<b " not in page
    assert "<i>" not in page
    assert set(re.findall(r"<(\w+)", page)) == {
        *("article", "h2", "p", "style", "div", "span", "mark", "i")
    }


def test_render_cuts_slots_that_cross():
    text = "one two three four"
    crossing = event(
        "four",
        text=text,
        actor=[span(text, "one two three")],
        target=[span(text, "two three four")],
    )
    page = render_text(text, [crossing])
    assert read_text(page) == text
    assert re.findall(r'data-role="([^"]*)"', page) == ["actor", "target"]
    assert page.count("<span") - page.count('class="ce-first"') == 3


def test_render_says_that_there_are_no_events():
    page = render_text("All is quiet.", [])
    assert "No events in this text." in page
    assert "<mark" not in page


def test_render_makes_a_page_that_runs_no_script(doc):
    page = render([doc, doc], page=True, jupyter=False)
    assert page.startswith("<!doctype html>")
    assert page.count("<article") == 2
    assert "default-src 'none'" in page
    assert "<script" not in page


def test_render_is_the_same_each_time(doc):
    assert render(doc, page=True, jupyter=False) == render(
        doc, page=True, jupyter=False
    )


def test_render_displays_itself_in_a_notebook(doc, monkeypatch):
    import sys
    import types

    shown = []
    module = types.ModuleType("IPython.display")
    module.HTML = lambda text: ("html", text)
    module.display = shown.append
    monkeypatch.setitem(sys.modules, "IPython", types.ModuleType("IPython"))
    monkeypatch.setitem(sys.modules, "IPython.display", module)
    assert render(doc, jupyter=True) is None
    [(kind, text)] = shown
    assert kind == "html"
    assert "<mark" in text
