"""Rows that a parse broke, and the clauses behind them: each beside what stays."""

import pytest
from frozen import arc, at, read

from spacy_conflict_events.phrases import conjuncts
from spacy_conflict_events.repairs import repair
from spacy_conflict_events.roles import role


def mended(text):
    s = read(text)
    repair(s, [])
    return s


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "A clerk of the town court, his wife and young son, and four porters "
            "were shot in Ida.",
            "clerk",
            ["clerk", "wife", "son", "porters"],
        ),
        (
            "The governor, his wife, son and a nephew were killed in firing by "
            "unknown gunmen "
            "in the old quarter of Oro.",
            "governor",
            ["governor", "wife", "son", "nephew"],
        ),
        ("In Ida, a clerk and his wife were shot.", "clerk", ["clerk", "wife"]),
        ("The clerk, his voice low, was shot.", "clerk", ["clerk"]),
        (
            "Mohammad Samir, 17, his brother Hikmat, 24, and Yazan Khatib, 20, were "
            "shot in the head by troops in the Al-Fara camp.",
            "Samir",
            ["Samir", "Hikmat", "Khatib"],
        ),
        ("Karim Noor, 41, a clerk of Oro, was shot.", "Noor", ["Noor"]),
    ],
)
def test_lost_rows_of_subjects(text, word, expected):
    s = mended(text)
    assert [s.text[k] for k in conjuncts(s, at(s, word))] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Troops named the six raiders, including two boys, who were shot in Ida.",
            "shot",
            "relcl of raiders",
        ),
        (
            "Members of the guild, including two clerks, who were shot had met.",
            "shot",
            "relcl of Members",
        ),
        (
            "Troops named six raiders, including a boy who was shot.",
            "shot",
            "relcl of boy",
        ),
        (
            "The remaining 60 children being held captive were freed just before "
            "Easter.",
            "children",
            "nsubjpass of freed",
        ),
        (
            "The judge freed nine porters picked up by troops.",
            "picked",
            "acl of porters",
        ),
        (
            "The court ordered the release of nine porters rounded up by troops.",
            "rounded",
            "acl of porters",
        ),
        (
            "The raid resulted in the death of nine people and injuries to 41 others.",
            "injuries",
            "conj of death",
        ),
        (
            "The raid resulted in the death of nine people and insults to 41 others.",
            "insults",
            "conj of people",
        ),
    ],
)
def test_lost_rows_clauses_hang_on_the_whole(text, word, expected):
    assert arc(mended(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Gunmen on motorbikes rode into the village on Tuesday, torched granaries, "
            "shot dead nine elders and fled.",
            "torched",
            "conj of rode",
        ),
        (
            "Gunmen on motorbikes rode into the village on Tuesday, torched granaries, "
            "shot dead nine elders and fled.",
            "shot",
            "conj of torched",
        ),
        (
            "The union deplores the raid that hit a bus and calls on troops to leave.",
            "calls",
            "conj of deplores",
        ),
        (
            "The union deplored the raid that hit a bus and killed six men.",
            "killed",
            "conj of hit",
        ),
        (
            "The union said that troops had seized six clerks and urged the king to "
            "go.",
            "urged",
            "conj of said",
        ),
        (
            "The union said that troops had seized six clerks and killed two.",
            "killed",
            "conj of seized",
        ),
        (
            "Men beat a clerk, the guild said, blaming the troops.",
            "blaming",
            "advcl of said",
        ),
        (
            "Men beat a clerk, the guild said, leaving him lame.",
            "leaving",
            "advcl of beat",
        ),
        ("Men beat a clerk, the guild said, smiling.", "smiling", "advcl of said"),
        (
            "The clerk was hit by three bullets fired by a guard and died on the spot.",
            "died",
            "conj of hit",
        ),
        (
            "Violence has risen since the rebels ended the truce, accusing the army of "
            "attacks.",
            "accusing",
            "advcl of ended",
        ),
        (
            "The mayor left after the rebels came, accusing the army of attacks.",
            "accusing",
            "advcl of left",
        ),
        (
            "A bomb exploded Monday as a bus was passing, killing two porters.",
            "killing",
            "advcl of exploded",
        ),
        (
            "The guard shouted Monday as a bus was passing, killing two porters.",
            "killing",
            "advcl of passing",
        ),
    ],
)
def test_lost_rows_of_verbs(text, word, expected):
    assert arc(mended(text), word) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "name", "expected"),
    [
        (
            "The villagers said they spent three hours exchanging gunfire with the "
            "bandits.",
            "exchanging",
            "subject",
            "they",
        ),
        ("Six porters were left injured.", "injured", "object", "porters"),
        ("The blast left six porters injured.", "injured", "object", "porters"),
        (
            "Six porters sustained various degrees of injury.",
            "injury",
            "object",
            "porters",
        ),
        ("They saw various degrees of injury.", "injury", "object", None),
        ("The bomb was detonated by remote control.", "detonated", "subject", None),
        ("The bomb was detonated by raiders.", "detonated", "subject", "raiders"),
        ("Two porters were injured and later died.", "died", "subject", "porters"),
        (
            "Two porters kidnapped by raiders were found shot.",
            "shot",
            "object",
            "porters",
        ),
        ("Two porters found the weapon shot.", "shot", "object", None),
        (
            "The fight ended in the shooting down of an army helicopter.",
            "shooting",
            "object",
            "helicopter",
        ),
        ("It was the year's first attack.", "attack", "possessor", None),
        ("It was the rebels' first attack.", "attack", "possessor", "rebels"),
        (
            "The guild served the king with an ultimatum.",
            "ultimatum",
            "subject",
            "guild",
        ),
        ("The guild met the king with an ultimatum.", "ultimatum", "subject", None),
        (
            "In Karvel, men dressed as guards kidnapped nine traders.",
            "kidnapped",
            "subject",
            "men",
        ),
        (
            "In Karvel, men seen as guards kidnapped nine traders.",
            "kidnapped",
            "subject",
            "guards",
        ),
        (
            "The rebels are accused of killing, kidnapping and maiming civilians.",
            "killing",
            "object",
            "civilians",
        ),
        (
            "There was talk of killing, kidnapping and robbery.",
            "killing",
            "object",
            None,
        ),
        (
            "The barn was damaged by a mortar strike.",
            "strike",
            "object",
            "barn",
        ),
        ("The porter was angered by a mortar strike.", "strike", "object", None),
        (
            "Troops freed three porters held captive in Karvel.",
            "held",
            "object",
            "porters",
        ),
        (
            "There were fierce exchanges of fire between troops and raiders.",
            "exchanges",
            "prep:between",
            "troops",
        ),
    ],
)
def test_lost_rows_roles(text, trigger, name, expected):
    s = mended(text)
    found = [s.text[a.head] for a in role(s, at(s, trigger), name)]
    assert found == ([] if expected is None else [expected])
