"""Forty sentences with known codes, written before the rules were tuned on them.

They stand in `actors.tsv`: the sentence, the words of a party, its country and sector.
"""

import csv
from pathlib import Path

import pytest

FILE = Path(__file__).parent / "actors.tsv"


def read_golden():
    with FILE.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def code(nlp):
    """Yield each row with the party that was found for it, None if none was."""
    for row in read_golden():
        for event in nlp(row["sentence"])._.conflict_events:
            parties = (*event.actor, *event.target, *event.attribution)
            party = next((p for p in parties if p.text == row["party"]), None)
            if party:
                break
        else:
            party = None
        yield row, party


def test_actors_golden_is_of_forty_sentences():
    rows = read_golden()
    assert len({row["sentence"] for row in rows}) == 40
    assert len(rows) == 56


@pytest.mark.parametrize(
    ("field", "of_coded", "of_all"), [("country", 0.95, 0.85), ("sector", 0.90, 0.80)]
)
def test_actors_golden_is_coded_right(nlp, field, of_coded, of_all):
    right = coded = coded_right = total = 0
    wrong = []
    for row, party in code(nlp):
        got = getattr(party, field, "no party")
        good = got == (row[field] or None)
        total += 1
        right += good
        if got not in (None, "no party"):
            coded += 1
            coded_right += good
        if not good:
            wrong.append(f"{row['party']!r}: {got}, not {row[field]}")
    told = f"{coded_right} of {coded} coded, {right} of {total}: {wrong}"
    assert coded > 30, told
    assert coded_right / coded >= of_coded, told
    assert right / total >= of_all, told
