"""Whom an attack left harmed, beside right parses left alone."""

from frozen import arc, frozen, read
from mending import reattach, table

CRITICAL = "The clash left at least 12 people injured, two of them critically."
DEAD_AND_HURT = (
    "A mine exploded near Doda, leaving a guard dead and two of his friends hurt, "
    "reports Daily Echo."
)
DEAD_AND_OTHER = "The raid left two men dead and guards wounded ten others."


@table(
    (CRITICAL, "left", "ROOT of left"),
    (CRITICAL, "people", "dobj of left"),
    (CRITICAL, "injured", "acl of people"),
    ("The clash left 30 people from both sides wounded.", "wounded", "acl of people"),
    ("The raid left two guards and a clerk injured.", "injured", "acl of guards"),
    (
        "The raid left one dead and several others injured.",
        "injured",
        "conj of left",
    ),
    (
        "The attack left two policemen and a civilian dead.",
        "civilian",
        "conj of policemen",
    ),
    ("The attack left two policemen and a civilian dead.", "dead", "oprd of left"),
    (
        "The clash left nine guards, among them a clerk, injured.",
        "injured",
        "acl of guards",
    ),
    (
        "Rocks left 14 people, two of them policemen, injured.",
        "injured",
        "acl of people",
    ),
    ("The thieves left a guard, a clerk injured in May.", "injured", "acl of clerk"),
    ("The clash left the town.", "left", "ROOT of left"),
    (DEAD_AND_HURT, "hurt", "conj of leaving"),
    (DEAD_AND_HURT, "two", "nsubjpass of hurt"),
    (DEAD_AND_OTHER, "wounded", "conj of left"),
    (DEAD_AND_OTHER, "guards", "nsubj of wounded"),
)
def test_left_harmed(text, word, expected):
    s = read(frozen(text))
    reattach(s)
    assert arc(s, word) == expected


LIMA = (
    "Trade was stopped at the port of Lima, a tourist town, where a deadly terrorist "
    "attack left nine people dead and more than 30 others injured Saturday night."
)
CRITICALLY = (
    "The raiders attacked a post, leaving one dead and four critically wounded."
)
FLAMES = "The raiders attacked a post, leaving one dead and the town in flames."


@table(
    (LIMA, "injured", "acl of others"),
    (CRITICALLY, "dead", "oprd of leaving"),
    (CRITICALLY, "four", "dobj of leaving"),
    (CRITICALLY, "wounded", "acl of four"),
    ("The attack left one guard from Kenya dead.", "from", "prep of guard"),
)
def test_left_harmed_beside_the_dead(text, word, expected):
    s = read(frozen(text))
    assert arc(s, word) != expected
    reattach(s)
    assert arc(s, word) == expected


@table(
    (FLAMES, "town", "conj of one"),
    ("The attack left two men in Oro dead.", "in", "prep of men"),
)
def test_left_harmed_leaves_others_beside_the_dead(text, word, expected):
    s = read(frozen(text))
    before = arc(s, word)
    reattach(s)
    assert arc(s, word) == before


def test_left_harmed_others():
    slips = {"others": "NNS/NOUN/oprd/left", "injured": "VBN/VERB/advcl/left"}
    text = "The blast left nine people dead and 20 others injured at the station."
    s = read(frozen(text, **slips))
    reattach(s)
    assert arc(s, "injured") == "acl of others"
