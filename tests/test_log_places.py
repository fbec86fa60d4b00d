"""Where it was in terse reports, beside right parses left alone."""

import pytest
from frozen import arc, frozen, read

from spacy_conflict_events.log_places import PLACES
from spacy_conflict_events.mends import Mends

mend = Mends(PLACES).run
NAMED = "Police arrested a member of the banned Oro Front named Karim Bem in Oro West."
ROLE = "Two men were arrested in Sol district for their role in a theft."
ROAD = (
    "Police held a cadre of the National Front of Kessim on National Highway 9 at Oro."
)
POST = "Six guards died in an attack on a security forces check post in Oro."
ROW = "Gunmen abducted 40 people, including a clerk, women and children in an attack on"
ROW += " Ida, a village in Oro."
ROADWORK = "Rebels raided a camp of a firm involved in road work in Ida."
WHERE = (
    "The raid was launched by herders on Sol hamlet of Oro on Friday where one man was"
)
WHERE += " killed."
FOREST = "Police arrested six men besides two helpers from Ida forest in Oro."
FIRE = "They also held the guards before setting the machinery of the dam on fire."
BORDER = "Rebels raided Ida, near the border, killing two men."


def table(*rows):
    ids = [f"{word}: {text}" for text, word, *_ in rows]
    return pytest.mark.parametrize(("text", "word", "expected", "slips"), rows, ids=ids)


@table(
    (NAMED, "in", "prep of arrested", {}),
    ("Police arrested a man named in the report.", "in", "prep of named", {}),
    (ROLE, "for", "prep of arrested", {"for": "IN/ADP/prep/district"}),
    ("They live in a home for the aged.", "for", "prep of home", {}),
    (ROAD, "on", "prep of held", {}),
    (POST, "post", "pobj of on", {}),
    (POST, "check", "compound of post", {}),
    (ROW, "in", "prep of abducted", {}),
    (ROADWORK, "in:2", "prep of raided", {}),
    ("Rebels raided a camp of a firm involved in a row.", "in", "prep of involved", {}),
    (WHERE, "killed", "relcl of Oro", {}),
    ("He died on a day where nothing was done.", "done", "relcl of day", {}),
    (FOREST, "from", "prep of arrested", {}),
    (
        "Police arrested six men from Kenya.",
        "from",
        "prep of men",
        {"from": "IN/ADP/prep/men"},
    ),
    (FIRE, "on", "prep of setting", {}),
    ("They saw a house on fire.", "on", "prep of house", {"on": "IN/ADP/prep/house"}),
    (BORDER, "killing", "advcl of raided", {"killing": "VBG/VERB/pcomp/near"}),
)
def test_log_places(text, word, expected, slips):
    s = read(frozen(text, **slips))
    mend(s)
    assert arc(s, word) == expected
