"""The finer kinds that the lists of sub-events of the field name."""

import pytest

MODES = {
    "ATTACK": {
        "bombing": "A car bomb exploded outside a bank in Quetta.",
        "suicide-bombing": "A suicide bomber blew himself up at a checkpoint.",
        "airstrike": "Turkish warplanes carried out air strikes on the camp.",
        "drone-strike": "Rebels attacked the refinery with drones.",
        "shelling": "The militia fired mortars at the market.",
        "missile-attack": "The rebels fired rockets at the airport.",
        "grenade": "Youths hurled a grenade at a police van.",
        "landmine": "A roadside bomb exploded near a convoy.",
        "shooting": "Gunmen opened fire on a crowd.",
        "stabbing": "The men attacked guards with machetes.",
        "arson": "Gangs carried out an arson attack on the mill.",
        "chemical": "The army used chemical weapons in the town.",
        "crowd-control": "Police fired tear gas at the crowd.",
        "stone-throwing": "Youths pelted the police with stones.",
        "ramming": "A man drove a van into a crowd, killing four.",
        "acid": "The men carried out an acid attack on a teacher.",
        "ambush": "Rebels ambushed a convoy.",
    },
    "KILL": {
        "shooting": "Soldiers shot two men dead.",
        "assassination": "Two men assassinated the mayor.",
        "execution": "Rebels executed three captives.",
        "beheading": "Militants beheaded two hostages.",
        "lynching": "A mob lynched a driver.",
        "massacre": "Militiamen massacred dozens of villagers.",
        "stabbing": "A man stabbed his neighbour to death.",
    },
    "ABUSE": {
        "sexual": "Soldiers raped women in the village.",
        "torture": "Guards tortured the detainees.",
        "beating": "Police beat two students.",
        "human-shield": "The rebels used villagers as human shields.",
    },
    "ABDUCT": {
        "kidnapping": "Gunmen kidnapped a nurse.",
        "hijacking": "Pirates hijacked a tanker.",
    },
    "DESTROY": {
        "arson": "Attackers set a mosque on fire.",
        "looting": "Crowds looted shops in the suburb.",
        "vandalism": "Youths vandalised the shrine.",
        "demolition": "Bulldozers razed the shacks.",
    },
    "PROTEST": {
        "demonstration": "Thousands protested in Kyiv.",
        "rally": "The opposition held a rally in Accra.",
        "march": "Students marched through the city.",
        "riot": "Prisoners rioted in the jail.",
        "strike": "Teachers went on strike.",
        "hunger-strike": "Six prisoners began a hunger strike.",
        "sit-in": "Farmers staged a sit-in outside the ministry.",
        "blockade": "Truckers blocked the highway in protest.",
        "vigil": "Hundreds held a candlelight vigil.",
        "self-immolation": "A trader set himself on fire outside the town hall.",
        "occupation": "Students occupied the university building.",
        "obstruction": "Activists chained themselves to the fence.",
    },
    "SANCTION": {
        "boycott": "The opposition boycotted the election.",
        "embargo": "China halted imports of Lithuanian beef.",
        "expel-envoys": "Germany expelled two Russian diplomats.",
    },
    "RESTRICT": {
        "curfew": "The governor imposed a curfew.",
        "martial-law": "The general declared martial law.",
        "raid": "Police raided the offices of the newspaper.",
        "censorship": "The authorities cut the internet in the region.",
    },
    "ARREST": {"house-arrest": "The cleric was placed under house arrest."},
    "EXPEL": {"deportation": "France deported the imam to Algeria."},
    "MOBILIZE": {
        "deployment": "The army deployed troops to the border.",
        "exercise": "China held naval drills near the island.",
        "weapons-test": "North Korea test-fired a missile.",
    },
    "MEET": {
        "visit": "The king visited Oman.",
        "mediation": "Norwegian envoys mediated between the two factions.",
    },
    "AID": {
        "asylum": "Uganda granted asylum to the fugitive general.",
        "economic": "The IMF approved a loan of 3 billion dollars for Ghana.",
    },
    "WITHDRAW": {
        "disarmament": "The fighters laid down their arms.",
        "troop-withdrawal": "Kenya withdrew its troops from Somalia.",
    },
    "CONCEDE": {
        "ease-restriction": "The junta lifted the curfew in the capital.",
        "resignation": "The prime minister stepped down after weeks of protests.",
    },
}
CASES = [(name, mode, text) for name, m in MODES.items() for mode, text in m.items()]


@pytest.mark.parametrize(
    ("name", "mode", "text"), CASES, ids=[f"{n}-{mode}" for n, mode, _ in CASES]
)
def test_modes_are_told_by_the_words(nlp, name, mode, text):
    found = [(e.type, e.mode) for e in nlp(text)._.conflict_events]
    assert (name, mode) in found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ATTACK", "Rebels attacked the village."),
        ("KILL", "Rebels killed two men."),
        ("TAKE_TERRITORY", "Rebels captured the village."),
        ("MEET", "The two ministers met on Monday."),
    ],
)
def test_modes_are_none_where_the_words_do_not_say(nlp, name, text):
    (event,) = [e for e in nlp(text)._.conflict_events if e.type == name]
    assert event.mode is None


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("Rebels fired rockets at the airport.", ["rockets"]),
        ("Youths hurled a grenade at a police van.", ["a grenade"]),
        ("Youths pelted the police with stones.", ["stones"]),
        ("Police fired tear gas at the crowd.", ["tear gas"]),
    ],
)
def test_modes_stand_beside_the_weapon(nlp, text, weapon):
    (event,) = [e for e in nlp(text)._.conflict_events if e.type == "ATTACK"]
    assert [filler.text for filler in event.weapon] == weapon
