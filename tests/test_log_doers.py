"""Who did what in terse reports, beside right parses left alone."""

import pytest
from frozen import arc, frozen, read
from mending import reattach

from spacy_conflict_events.log_doers import DOERS
from spacy_conflict_events.mends import Mends

mend = Mends(DOERS).run
TANK = "A constable was killed and his brother hurt when militants riding a motorcycle"
TANK += " opened fire on them in Tank District on Sunday, reports Mashriq."
LEFT_BEHIND = "Gunmen shot at a van, leaving a guard dead and another wounded, reports"
LEFT_BEHIND += " Dawn."
RIDERS = (
    "Police said unknown armed men riding a motorcycle hurled a grenade at a police"
)
RIDERS += " vehicle."
SIDES = "An encounter ensued between a patrol of the battalion and the rebels in the"
SIDES += " Kessim forests."
CHASED = (
    "Troops are chasing raiders who invaded three hamlets in Oro and killed two men,"
)
CHASED += " and wounded nine others."
ADDED = "He added that the rebels burned a hall, damaged a van and looted shops."
SPOKE = "Rebels raided a camp in North Kenya, army spokesman, Colonel Ali Sol announced"
SPOKE += " Sunday."
BUNKERS = "Bunkers set up by villagers near Oro, a small town, were attacked by gunmen."
CALLED = "A bandh called by traders to condemn the murder hit life in Oro."
TEAM = "Rebels opened fire at a Quick Reaction Team (QRT) from Oro."
ROW = "They set on fire a van, a tractor, a mixing machine and a crane."
SHELLED = "A nurse reported that shelling by the army in Oro killed seven."
PATROL = "A constable was held and another suffered gunshot wounds when militants"
PATROL += " attacked a police patrol in Oro."
RIDING = "He was leaving when men riding a motorbike shot him."
CAPITAL = "Rebels fled after a bombing in the capital Kathmandu left one dead."
WEEK = "The raid came a week after rebels attacked Ida, setting many huts on fire."
HEAD = "A clerk said the head of Oro was abducted."


def table(*rows):
    ids = [f"{word}: {text}" for text, word, *_ in rows]
    return pytest.mark.parametrize(("text", "word", "expected", "slips"), rows, ids=ids)


@table(
    (HEAD, "head", "nsubjpass of abducted", {"head": "NN/NOUN/nsubj/said"}),
    (HEAD, "clerk", "nsubj of said", {"head": "NN/NOUN/nsubj/said"}),
    (
        PATROL,
        "attacked",
        "advcl of suffered",
        {"suffered": "VBD/VERB/conj/held", "attacked": "VBD/VERB/relcl/suffered"},
    ),
    (
        RIDING,
        "men",
        "nsubj of shot",
        {"men": "NNS/NOUN/nsubj/riding", "riding": "VBG/VERB/advcl/shot"},
    ),
    (
        CAPITAL,
        "bombing",
        "nsubj of left",
        {
            "after": "IN/SCONJ/mark/left",
            "bombing": "NN/NOUN/pobj/after",
            "capital": "NN/NOUN/pobj/in",
            "Kathmandu": "NNP/PROPN/nsubj/left",
        },
    ),
    (WEEK, "setting", "advcl of attacked", {}),
    (SHELLED, "shelling", "nsubj of killed", {}),
    ("Shooting deer by night is banned.", "Shooting", "csubjpass of banned", {}),
    (
        "Six men were killed in another clash with the army.",
        "with",
        "prep of clash",
        {},
    ),
    ("Six men were killed in a hut with an axe.", "with", "prep of killed", {}),
    ("Rebels came after dark, setting huts on fire.", "setting", "advcl of came", {}),
    (SIDES, "encounter", "nsubj of ensued", {}),
    (
        "The war began in May, and the fighting that ensued was fierce.",
        "ensued",
        "relcl of fighting",
        {},
    ),
    (RIDERS, "hurled", "ccomp of said", {}),
    (RIDERS, "men", "nsubj of hurled", {}),
    ("They saw men riding a motorcycle.", "men", "nsubj of riding", {}),
    (
        "Guerrillas of the Front raided a mill.",
        "Guerrillas",
        "nsubj of raided",
        {"Guerrillas": "NNS/NOUN/advcl/raided"},
    ),
    (BUNKERS, "Bunkers", "nsubjpass of attacked", {}),
    (BUNKERS, "set", "acl of Bunkers", {}),
    (
        "The unruly mob indulged in arson, threw stones and fled.",
        "threw",
        "conj of indulged",
        {},
    ),
    (ADDED, "damaged", "conj of burned", {"damaged": "VBD/VERB/conj/added"}),
    ("He said they fled, and left.", "left", "conj of said", {}),
    (CHASED, "wounded", "conj of invaded", {}),
    (
        SPOKE,
        "spokesman",
        "nsubj of announced",
        {
            "raided": "VBD/VERB/ROOT/raided",
            "spokesman": "NN/NOUN/conj/Kenya",
            "Sol": "NNP/PROPN/conj/spokesman",
            "announced": "VBD/VERB/conj/raided",
        },
    ),
    (
        "Earlier a guard of the bank was shot dead by rebels.",
        "Earlier",
        "advmod of shot",
        {},
    ),
    (CALLED, "condemn", "advcl of called", {}),
    ("Police were called to clear the road.", "clear", "xcomp of called", {}),
    (
        "A robber was killed in exchange of firing with troops in Oro.",
        "firing",
        "pobj of of",
        {},
    ),
    (TEAM, "Team", "pobj of at", {}),
    (TEAM, "QRT", "appos of Team", {}),
    (ROW, "tractor", "conj of van", {}),
    (
        "They killed a guard, a native of Oro and a father of two.",
        "native",
        "appos of guard",
        {},
    ),
    ("Another, smaller raid took place in Oro.", "Another", "det of raid", {}),
    ("Another took place in Oro.", "Another", "nsubj of took", {}),
    ("Gunmen stormed a village and burnt homes.", "homes", "dobj of burnt", {}),
    ("Gunmen found a van and burnt homes.", "burnt", "amod of homes", {}),
)
def test_log_doers(text, word, expected, slips):
    s = read(frozen(text, **slips))
    mend(s)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (TANK, "opened", "advcl of hurt"),
        (TANK, "when", "advmod of opened"),
        ("Clerks will learn when the mill shuts, reports Dawn.", "when", "advmod of "),
        (LEFT_BEHIND, "another", "nsubj of wounded"),
        ("Police held another wounded man.", "another", "det of man"),
    ],
)
def test_log_doers_before_who_reports_it(text, word, expected):
    s = read(text)
    reattach(s)
    mend(s)
    assert arc(s, word).startswith(expected)


FOOTAGE = "Footage posted online showed officers beating a protester."


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (FOOTAGE, "showed", "ROOT of showed"),
        (FOOTAGE, "posted", "acl of Footage"),
        (FOOTAGE, "officers", "dobj of showed"),
        ("Officers posted rarely shown films.", "posted", "ROOT of posted"),
    ],
)
def test_log_doers_footage_that_shows(text, word, expected):
    s = read(text)
    mend(s)
    assert arc(s, word) == expected
