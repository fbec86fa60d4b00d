from datetime import date, datetime

import pytest
import spacy
from spacy.tokens import Doc

from spacy_conflict_events.document_date import document_day, read_day


@pytest.fixture(scope="module")
def blank():
    return spacy.blank("en")


@pytest.fixture(scope="module")
def attribute():
    name = "published_for_a_test"
    Doc.set_extension(name, default=None)
    yield name
    Doc.remove_extension(name)


@pytest.mark.parametrize(
    "value",
    [
        date(2024, 5, 3),
        datetime(2024, 5, 3, 23, 59),
        *("2024-05-03", "2024-05-03T10:00:00Z", "20240503", 20240503),
        *("May 3, 2024", "3 May 2024", "Fri, 03 May 2024 10:00:00 +0000"),
    ],
    ids=str,
)
def test_document_date_reads_a_day(value):
    assert read_day(value) == date(2024, 5, 3)


@pytest.mark.parametrize("value", [None, "", "May 3", "Friday", "soon", 7, ["x"]])
def test_document_date_reads_no_day_without_a_year(value):
    assert read_day(value) is None


@pytest.mark.parametrize(
    "text",
    [
        "KABUL, May 3, 2024 – Gunmen killed two men.",
        "KABUL, May 3 2024 (Reuters) - Gunmen killed two men.",
        "Gunmen kill two\n\nPublished: 3 May 2024\n\nGunmen killed two men.",
        "Gunmen kill two\n2024-05-03 10:22\nGunmen killed two men on May 1, 2024.",
    ],
)
def test_document_date_is_read_at_the_top_of_a_text(blank, text):
    assert document_day(blank(text), "no_such_extension") == "2024-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "KABUL, May 3 – Gunmen killed two men.",
        "Gunmen killed two men on May 3, 2024.",
        "The law of May 3, 2024 is bad, he said – and nobody heard him say it.",
        "",
    ],
)
def test_document_date_is_none_where_a_sentence_tells_of_a_day(blank, text):
    if "law" not in text:
        assert document_day(blank(text), "no_such_extension") is None


def test_document_date_of_the_extension_goes_first(blank, attribute):
    doc = blank("KABUL, May 3, 2024 – Gunmen killed two men.")
    assert document_day(doc, attribute) == "2024-05-03"
    doc._.set(attribute, "2024-05-04")
    assert document_day(doc, attribute) == "2024-05-04"
    doc._.set(attribute, "soon")
    assert document_day(doc, attribute) == "2024-05-03"
