"""Doers and objects that clauses part from their verb, beside right parses."""

from mending import check, table

LOYAL = "Somali gunmen loyal to Adan attacked a checkpoint."
MOB = "A mob believed to be made up of party workers attacked the office."
MAOISTS = "Gunmen believed to be Maoists attacked the office."
FIGHTING = "Rebel forces in Sierra Negra fighting to oust President Toko have taken "
CROSSED = "Some 200 armed Tokots crossed from north-western Oro into Bolo and raided "
SEIZED = (
    "Rebels in eastern Bolo have seized the mining town of Walika, residents and a "
)
WOUNDING = "Artillery hit the valley on Sunday, wounding at least nine villagers, "
COUNTER = "The jihadists counter-attacked at night with car bombs."


@table(
    (LOYAL, "attacked", "ROOT of attacked"),
    (LOYAL, "gunmen", "nsubj of attacked"),
    (LOYAL, "loyal", "amod of gunmen"),
    (
        "The gunmen were loyal to the warlord when they attacked.",
        "loyal",
        "acomp of were",
    ),
)
def test_doer_clauses_loyal_doer(text, word, expected):
    check(text, word, expected)


@table(
    (MOB, "attacked", "ROOT of attacked"),
    (MOB, "mob", "nsubj of attacked"),
    (MOB, "believed", "relcl of mob"),
    (MAOISTS, "attacked", "ROOT of attacked"),
    (MAOISTS, "Maoists", "attr of be"),
    ("Men suspected to be rebels attacked the office.", "rebels", "attr of be"),
    ("The judge believed the men to be rebels.", "believed", "ROOT of believed"),
)
def test_doer_clauses_believed_doer(text, word, expected):
    check(text, word, expected)


@table(
    (FIGHTING + "control of the town.", "forces", "nsubj of taken"),
    (FIGHTING + "control of the town.", "fighting", "acl of forces"),
    ("The army shelling the port has stopped.", "army", "nsubj of stopped"),
)
def test_doer_clauses_doer_of_gerund(text, word, expected):
    check(text, word, expected)


@table(
    (CROSSED + "over 20 farms.", "crossed", "ROOT of crossed"),
    (CROSSED + "over 20 farms.", "raided", "conj of crossed"),
    (CROSSED + "over 20 farms.", "Tokots", "nsubj of crossed"),
    ("Two rivers crossed by the rebels flooded.", "crossed", "acl of rivers"),
)
def test_doer_clauses_first_of_moves(text, word, expected):
    check(text, word, expected)


@table(
    (SEIZED + "UN source said on Thursday.", "town", "dobj of seized"),
    (SEIZED + "UN source said on Thursday.", "residents", "nsubj of said"),
    (SEIZED + "UN source said on Thursday.", "seized", "ccomp of said"),
    (
        WOUNDING + "medics and a village council reported.",
        "villagers",
        "dobj of wounding",
    ),
    (
        WOUNDING + "medics and a village council reported.",
        "hit",
        "ccomp of reported",
    ),
    ("Rebels said the town and the port were quiet.", "town", "nsubj of were"),
)
def test_doer_clauses_object_before_source(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Troops backed by militias drove IS out of Oro after a long battle.",
        "IS",
        "dobj of drove",
    ),
    (
        "Troops backed by militias drove IS out of Oro after a long battle.",
        "out",
        "prep of drove",
    ),
    ("It is what he said IS true.", "IS", "ccomp of said"),
    (COUNTER, "jihadists", "nsubj of attacked"),
    (COUNTER, "counter", "advmod of attacked"),
)
def test_doer_clauses_one_word(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Hoodlums disrupted the tribunal sitting, beating up lawyers and destroying "
        "documents.",
        "destroying",
        "conj of beating",
    ),
    ("They left, selling cars and trucks.", "trucks", "conj of cars"),
)
def test_doer_clauses_second_gerund(text, word, expected):
    check(text, word, expected)
