"""Places and days that a parse hid, beside right parses."""

from frozen import arc, read
from mending import check, reattach, table

GREATER = "Two men were killed in a clash with troops in Tulu, Mirat town, on Monday."
ROW = "Two men were killed in Tulu, Mirat and Oro on Monday."
CAPITAL = "Two men were killed in Tulu, the capital, on Monday."


SATA = "Rebels attacked a unit of rangers in Sata district, Yala province."


@table(
    (GREATER, "town", "appos of Tulu"),
    (SATA, "province", "appos of district"),
    (ROW, "Mirat", "conj of Tulu"),
    (CAPITAL, "capital", "appos of Tulu"),
)
def test_place_mends_greater_place(text, word, expected):
    check(text, word, expected)


@table(
    ("Two men were killed in occupied East Oro on Monday.", "Oro", "pobj of in"),
    ("Two men were killed in occupied East Oro on Monday.", "on", "prep of killed"),
    ("Rebels occupied East Oro on Monday.", "Oro", "dobj of occupied"),
)
def test_place_mends_held_place(text, word, expected):
    check(text, word, expected)


@table(
    ("Two sailors were killed off Tulu on Monday.", "Tulu", "pobj of off"),
    ("Two sailors were killed in waters off Tulu on Monday.", "off", "prep of waters"),
    ("The army called off the search on Monday.", "search", "dobj of called"),
)
def test_place_mends_off_place(text, word, expected):
    check(text, word, expected)


DIED = (
    "A soldier who was wounded in an ambush near Tulu last week died in a hospital on"
    " Monday."
)


@table(
    (DIED, "week", "npadvmod of wounded"),
    ("A soldier who was wounded last week died.", "week", "npadvmod of wounded"),
    ("A soldier who was wounded last week died on Monday.", "on", "prep of died"),
)
def test_place_mends_day_of_clause(text, word, expected):
    check(text, word, expected)


WHEN = "The incident occurred close to the border, when fighters ambushed a patrol."
WHERE = "It occurred close to the border, where fighters ambushed a patrol."


@table(
    (WHEN, "ambushed", "advcl of occurred"),
    (WHERE, "ambushed", "relcl of border"),
)
def test_place_mends_clause_of_place(text, word, expected):
    check(text, word, expected)


LOOTING = "The warlord, accused of looting farms in 2003, was arrested on Thursday."
NAMED = "The warlord, accused in 2003 of looting farms, was arrested on Thursday."


@table(
    (LOOTING, "in", "prep of looting"),
    (NAMED, "in", "prep of accused"),
)
def test_place_mends_time_of_gerund(text, word, expected):
    check(text, word, expected)


BUS = "Two boys were killed on a bus in Zaria and in a park in Kano within two days."
BOTH = "Two boys were killed in and around Zaria on Monday."
CALM = "The situation in Zaria and in Kano was calm."
HUTS = "Nine huts were set on fire in Saing Naing Lay on Monday."


@table(
    (BUS, "and", "cc of on"),
    (BOTH, "around", "conj of in"),
)
def test_place_mends_second_place(text, word, expected):
    check(text, word, expected)


def test_place_mends_second_place_hangs_on_the_verb():
    s = read(BUS)
    reattach(s)
    second = s.head[s.lower.index("park")]
    assert (s.dep[second], s.lower[s.head[second]]) == ("prep", "killed")
    s = read(CALM)
    reattach(s)
    second = s.head[s.lower.index("kano")]
    assert s.lower[s.head[second]] != "was"


@table(
    (HUTS, "Lay", "pobj of in"),
    ("The men died in setting fire to the hut.", "setting", "pcomp of in"),
)
def test_place_mends_names_read_as_gerunds(text, word, expected):
    check(text, word, expected)


BRACKETS = "Three soldiers were killed about 20 miles (32 kilometers) north of Kessim."
COVERED = "The farm covers 20 miles (32 kilometers), north and south."


@table(
    (BRACKETS, "north", "advmod of killed"), (BRACKETS, "miles", "npadvmod of north")
)
def test_place_mends_side_behind_brackets(text, word, expected):
    check(text, word, expected)


def test_place_mends_no_side_behind_brackets():
    check(COVERED, "north", arc(read(COVERED), "north"))


@table(
    ("Hundreds rallied outside parliament on Monday.", "parliament", "pobj of outside"),
    ("Hundreds rallied outside parliament on Monday.", "outside", "prep of rallied"),
    ("Protesters camped outside government offices.", "outside", "prep of camped"),
    ("The army hired outside experts.", "experts", "dobj of hired"),
    ("They painted the outside wall of the prison.", "wall", "dobj of painted"),
)
def test_place_mends_place_behind_outside(text, word, expected):
    check(text, word, expected)
