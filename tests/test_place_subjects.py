"""The last name of a place read as a subject, beside right parses."""

from mending import check, table

DEMANDED = "Drivers blocked roads in Arrah, Bihar to demand a lower tax."
FREED = "Three nurses seized in Arrah, Bihar last week were freed on Friday."


@table(
    (
        "A suicide bombing in Kano, Nigeria killed nine people.",
        "Nigeria",
        "appos of Kano",
    ),
    ("The stabbing in Dayton, Ohio has left two dead.", "Ohio", "appos of Dayton"),
    ("A raid in Arrah, Bihar left four people dead.", "raid", "nsubj of left"),
    ("A raid in Arrah, Bihar left four people dead.", "Bihar", "appos of Arrah"),
    (
        "A raid in Arrah, Bihar that killed six has drawn protests.",
        "Bihar",
        "appos of Arrah",
    ),
    (
        "Bandits raided a farm in Arrah, Bihar killing ten people.",
        "Bihar",
        "appos of Arrah",
    ),
    ("Gunmen kill 11 in Arrah, Bihar", "Bihar", "appos of Arrah"),
    (FREED, "Bihar", "appos of Arrah"),
    (FREED, "week", "npadvmod of seized"),
    (DEMANDED, "Bihar", "appos of Arrah"),
    (DEMANDED, "demand", "advcl of blocked"),
    ("In Kano, Nigeria said it had killed ten rebels.", "Nigeria", "nsubj of said"),
    (
        "After the raid in Kano, Nigeria closed the border.",
        "Nigeria",
        "nsubj of closed",
    ),
)
def test_place_subjects_greater_places(text, word, expected):
    check(text, word, expected)


HAMLET = "Gunmen attacked a hamlet on the outskirts of Peshawar killing ten people."
FORCED = "The raid resulted in Kenya closing the border."


@table(
    (HAMLET, "Peshawar", "pobj of of"),
    (HAMLET, "killing", "advcl of attacked"),
    (FORCED, "closing", "pcomp of in"),
    ("He warned of Kenya closing the border.", "closing", "pcomp of of"),
)
def test_place_subjects_before_gerunds(text, word, expected):
    check(text, word, expected)


SHOPS = (
    "A lorry packed with explosives detonated near the town of Dori destroying shops."
)
PLANT = "Two men were killed near the Dori processing plants."


@table(
    (SHOPS, "Dori", "pobj of of"),
    (SHOPS, "shops", "dobj of destroying"),
    (PLANT, "plants", "pobj of near"),
)
def test_place_subjects_gerunds_before_things(text, word, expected):
    check(text, word, expected)


BOTH = "In Dori, UPC and Sawaba activists attacked a bus."


@table(
    (BOTH, "UPC", "nmod of activists"),
    ("Two men were hurt in Lagos, Abuja and Jos.", "Abuja", "conj of Lagos"),
)
def test_place_subjects_names_of_the_subject(text, word, expected):
    check(text, word, expected)
