"""Parts that an insertion or a day tore off, beside right parses left alone."""

from mending import check, table

LEFT = "The raid hit the convoy, leaving six soldiers, including two commandos, dead."
FIRED = "He fled, leaving six men, including two Poles, and the dead man, in a house."
TAKEN = "A Filipino soldier kidnapped last week by Abu Sayyaf terrorists was found "
SUCCUMBED = "A teacher injured the previous day in a bombing succumbed to his wounds."
SHELLED = "Two people were hurt as a result of shelling by government troops."


@table(
    (LEFT, "dead", "oprd of leaving"),
    (
        "The blast left ten people, among them three children, dead and 20 others "
        "wounded.",
        "dead",
        "oprd of left",
    ),
    ("The raid left six soldiers dead.", "dead", "oprd of left"),
    (FIRED, "dead", "amod of man"),
)
def test_torn_parts_dead_after_insertion(text, word, expected):
    check(text, word, expected)


@table(
    (TAKEN + "beheaded in Sulu.", "terrorists", "pobj of by"),
    (TAKEN + "beheaded in Sulu.", "soldier", "nsubjpass of found"),
    (
        "A nurse abducted last month by Somali pirates was found dead in Oro.",
        "pirates",
        "pobj of by",
    ),
)
def test_torn_parts_agent_of_participle(text, word, expected):
    check(text, word, expected)


@table(
    (SUCCUMBED, "succumbed", "ROOT of succumbed"),
    (SUCCUMBED, "teacher", "nsubj of succumbed"),
    (SUCCUMBED, "injured", "acl of teacher"),
    (SUCCUMBED, "day", "npadvmod of injured"),
    ("A bomber wounded ten people and fled.", "wounded", "ROOT of wounded"),
)
def test_torn_parts_victim_who_died(text, word, expected):
    check(text, word, expected)


@table(
    (SHELLED, "shelling", "pobj of of"),
    (SHELLED, "by", "prep of shelling"),
    (
        "Three residents of the region were killed and two others were injured as a "
        "result of shelling by Russian troops.",
        "shelling",
        "pobj of of",
    ),
    (
        "He was held as a result of shooting a man in Oro.",
        "shooting",
        "pcomp of of",
    ),
)
def test_torn_parts_result_of_deed(text, word, expected):
    check(text, word, expected)
