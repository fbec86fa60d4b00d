import pytest
from rich_rows import TEXT, full_row, party, words

from spacy_conflict_events.layouts import (
    ACLED_COLUMNS,
    CAMEO_COLUMNS,
    PLOVER_COLUMNS,
    acled_rows,
    cameo_rows,
    plover_rows,
    toll,
)

INCIDENT = "KILL:7:13"
INJURED = full_row(
    kind="INJURE",
    incident=INCIDENT,
    count={**words("18"), "low": 4, "high": 4},
    actor=[],
)


def test_plover_row_tells_who_whom_how_many_where_and_when():
    (row,) = plover_rows([full_row(), INJURED])
    assert row["incident_id"] == "a#KILL:7:13"
    assert (row["event_type"], row["mode"]) == ("ASSAULT", "shooting")
    assert row["quad"] == "material conflict"
    assert row["actor"] == [{"text": "Gunmen", "country": None, "sector": "UAF"}]
    assert row["recipient"] == [
        {"text": "at least 18 farmers", "country": "NGA", "sector": "AGR"}
    ]
    assert (row["dead_low"], row["dead_high"]) == (18, None)
    assert (row["injured_low"], row["injured_high"]) == (4, 4)
    assert (row["size_low"], row["size_high"]) == (None, None)
    assert (row["date"], row["date_source"]) == ("2024-03-11", "text")
    assert (row["location"], row["country"]) == ("Borno", "NGA")
    assert (row["latitude"], row["longitude"]) == (11.5, 13.0)
    assert row["text"] == TEXT
    assert row["events"] == ["a#KILL:7:13", "a#INJURE:7:13"]
    assert set(PLOVER_COLUMNS) <= row.keys()


def test_plover_rows_leave_out_what_is_not_told_as_a_fact():
    denied = full_row(polarity="negative")
    feared = full_row(modality="feared")
    spoken = full_row(kind="WARN", plover=None)
    assert plover_rows([denied, feared, spoken]) == []
    assert len(plover_rows([denied, full_row("b")])) == 1


def test_plover_rows_keep_incidents_apart():
    rows = plover_rows([full_row(), full_row(kind="INJURE")])
    assert [row["incident_id"] for row in rows] == ["a#KILL:7:13", "a#INJURE:7:13"]


def test_plover_row_takes_slots_from_the_other_events_of_the_incident():
    bare = full_row(actor=[], location=[], time=[], mode=None)
    attack = full_row(kind="ATTACK", incident=INCIDENT)
    (row,) = plover_rows([bare, attack])
    assert [actor["text"] for actor in row["actor"]] == ["Gunmen"]
    assert row["location"] == "Borno"
    assert row["mode"] == "shooting"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2024-03-12T08:00Z", "2024-03-12"),
        ("May 3", None),
    ],
)
def test_plover_row_falls_back_on_the_date_of_the_document(value, day):
    row = full_row(time=[])
    row = {"doc_id": row.pop("doc_id"), "date": value, **row}
    (made,) = plover_rows([row])
    assert made["date"] == day
    assert made["date_source"] == ("document" if day else None)


def test_cameo_rows_pair_each_source_with_each_target():
    actors = [party("Gunmen", "NGA", "UAF"), party("police", "NGA", "JRN")]
    rows = cameo_rows([full_row(actor=actors)])
    assert [tuple(row) for row in rows] == [CAMEO_COLUMNS, CAMEO_COLUMNS]
    assert [row["event_id"] for row in rows] == ["a#KILL:7:13.1", "a#KILL:7:13.2"]
    assert [row["source_code"] for row in rows] == ["NGAUAF", "NGAMED"]
    assert {row["target_code"] for row in rows} == {"NGAAGR"}
    first = rows[0]
    assert (first["cameo"], first["cameo_root"], first["quad_class"]) == (
        "180",
        "18",
        4,
    )
    assert first["date"] == "20240311"


def test_cameo_rows_leave_cells_empty_and_events_without_code_out():
    (row,) = cameo_rows([full_row(actor=[]), full_row(cameo=None)])
    assert (row["source"], row["source_code"]) == (None, None)
    assert row["target"] == "at least 18 farmers"


@pytest.mark.parametrize(
    ("cameo", "quad"),
    [
        ("030", 1),
        ("057", 1),
        ("060", 2),
        ("0841", 2),
        ("130", 3),
        ("141", 4),
        ("X1", None),
    ],
)
def test_cameo_rows_have_the_quad_class_of_the_root(cameo, quad):
    (row,) = cameo_rows([full_row(cameo=cameo)])
    assert row["quad_class"] == quad


def test_acled_row_has_types_and_bounds_of_deaths():
    (row,) = acled_rows([full_row(), INJURED])
    assert tuple(row) == ACLED_COLUMNS
    assert (row["event_type"], row["sub_event_type"]) == (
        "Violence against civilians",
        "Attack",
    )
    assert (row["actor1"], row["actor2"]) == ("Gunmen", "at least 18 farmers")
    assert (row["fatalities"], row["best"], row["low"], row["high"]) == (
        18,
        18,
        18,
        None,
    )
    assert (row["event_date"], row["iso3"]) == ("2024-03-11", "NGA")


def test_acled_row_without_deaths_has_none_and_without_number_is_open():
    (hurt,) = acled_rows([full_row(kind="INJURE", incident="INJURE:7:13")])
    assert (hurt["fatalities"], hurt["low"], hurt["high"]) == (0, 0, 0)
    (some,) = acled_rows([full_row(count=None)])
    assert (some["fatalities"], some["low"], some["high"]) == (None, None, None)


def test_acled_rows_leave_statements_out():
    assert acled_rows([full_row(kind="ACCUSE", plover="ACCUSE")]) == []
    assert len(acled_rows([full_row(kind="ARREST", plover="COERCE")])) == 1


def count(low, high):
    return {**words("18"), "low": low, "high": high}


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ([None], (None, None)),
        ([count(6, 6), count(2, 2)], (6, 6)),
        ([count(24, None), count(18, 18)], (18, 18)),
        ([count(None, 20), None], (None, 20)),
    ],
)
def test_toll_of_several_numbers(counts, found):
    assert toll([full_row(count=c) for c in counts], "KILL") == found
    assert toll([full_row(count=c) for c in counts], "INJURE") is None
