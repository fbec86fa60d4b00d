import pytest
from rich_rows import full_row, party

from spacy_conflict_events.acled import acled_type

CIVILIAN = [party("farmers", None, "AGR")]
SOLDIERS = [party("farmers", None, "MIL")]
REBELS = [party("Gunmen", None, "REB")]
ARMY = [party("Gunmen", None, "MIL")]


def event(kind, mode=None, actor=REBELS, target=CIVILIAN):
    return full_row(kind=kind, mode=mode, actor=actor, target=target)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ([event("CLASH")], "Armed clash"),
        ([event("KILL", target=SOLDIERS)], "Armed clash"),
        ([event("KILL")], "Attack"),
        ([event("KILL"), event("ATTACK", "suicide-bombing")], "Suicide bomb"),
        ([event("ATTACK", "bombing")], "Remote explosive/landmine/IED"),
        ([event("ATTACK", "airstrike")], "Air/drone strike"),
        ([event("ATTACK", "shelling")], "Shelling/artillery/missile attack"),
        ([event("ATTACK", "shooting")], "Attack"),
        ([event("KILL", "lynching")], "Mob violence"),
        ([event("ABUSE", "sexual")], "Sexual violence"),
        ([event("ABUSE", "beating")], "Attack"),
        ([event("ABDUCT")], "Abduction/forced disappearance"),
        (
            [event("TAKE_TERRITORY", actor=ARMY)],
            "Government regains territory",
        ),
        ([event("TAKE_TERRITORY")], "Non-state actor overtakes territory"),
        ([event("PROTEST", "march")], "Peaceful protest"),
        ([event("PROTEST"), event("ARREST")], "Protest with intervention"),
        ([event("PROTEST"), event("KILL")], "Excessive force against protesters"),
        ([event("PROTEST", "riot")], "Violent demonstration"),
        ([event("DESTROY")], "Looting/property destruction"),
        ([event("ARREST")], "Arrests"),
        ([event("AGREE")], "Agreement"),
    ],
)
def test_acled_sub_event_type(group, expected):
    found = acled_type(group)
    assert found is not None
    assert found[1] == expected


@pytest.mark.parametrize("kind", ["ACCUSE", "WARN", "MEET", "SUPPORT"])
def test_acled_records_no_statements(kind):
    assert acled_type([event(kind)]) is None
