"""What the parser hung beside a noun or its deed."""

import pytest
from frozen import arc, read

from spacy_conflict_events import noun_mends

TALKS = (
    "The prime minister met with the foreign minister, Ali Khan, and his delegation in "
    "Oro on Tuesday."
)
NUN = "The king condemned the killing of a nun and two boys on Monday in Oro."
KIDNAPPING = "The murder of a judge and the kidnapping of her son shook Oro."
ENEMY = (
    "Two people were killed and four were injured in enemy shelling of three towns in "
    "Oro."
)
UKRAINIAN = (
    "Four monks had been killed and two wounded by Ukrainian shelling in the village "
    "of Ida."
)
SUSTAINED = "nsubj of sustained"
MARCHERS = "Police arrested 10-12 marchers in Oro."
ABOUT = "Around 15-20 armed men stormed the village."
LOST = "The team lost 3-2 to Oro on Sunday."
CHILD = "Gunmen killed two women and a child north of the capital."


@pytest.mark.parametrize(
    ("mend", "text", "word", "expected"),
    [
        ("second_victim", NUN, "boys", "conj of nun"),
        ("range_of_numbers", MARCHERS, "12", "nummod of marchers"),
        ("range_of_numbers", MARCHERS, "10", "quantmod of 12"),
        ("range_of_numbers", ABOUT, "Around", "quantmod of 20"),
        ("range_of_numbers", LOST, "2", "prep of 3"),
        (
            "victim_of_deed",
            "The envoy condemned the ambush on a village by rebels.",
            "on",
            "prep of ambush",
        ),
        (
            "victim_of_deed",
            "Troops were sent after the assault on a village by rebels.",
            "on",
            "prep of assault",
        ),
        (
            "victim_of_deed",
            "The envoy blamed the ambush on a village chief.",
            "on",
            "prep of blamed",
        ),
        (
            "victim_of_deed",
            "The envoy condemned the ambush on Monday.",
            "on",
            "prep of condemned",
        ),
        (
            "victim_behind_doer",
            "The killing by rebels of two farmers drew anger.",
            "of",
            "prep of killing",
        ),
        (
            "victim_behind_doer",
            "The killing by members of the gang drew anger.",
            "of",
            "prep of members",
        ),
        ("second_victim", KIDNAPPING, "kidnapping", "conj of judge"),
        ("second_of_talks", TALKS, "delegation", "conj of minister"),
        ("deed_of_side", ENEMY, "shelling", "pobj of in"),
        ("deed_of_side", ENEMY, "enemy", "compound of shelling"),
        ("deed_of_side", UKRAINIAN, "two", "nsubjpass of wounded"),
        ("deed_of_side", UKRAINIAN, "shelling", "pobj of by"),
        (
            "deed_of_side",
            "A boy was hurt due to firing in Ida.",
            "firing",
            "pobj of to",
        ),
        (
            "deed_of_side",
            "The men were hit by rebels shelling the town.",
            "shelling",
            "acl of rebels",
        ),
        (
            "deed_of_case",
            "No fresh incidents of arson were reported in Kessim on Monday.",
            "arson",
            "nsubjpass of reported",
        ),
        (
            "deed_of_case",
            "Two cases of acid throwing were recorded in Sera.",
            "cases",
            "nmod of throwing",
        ),
        (
            "deed_of_case",
            "A wave of attacks hit Kessim on Monday.",
            "attacks",
            "nsubj of hit",
        ),
        (
            "deed_of_case",
            "A wave of migrants reached Kessim.",
            "migrants",
            "pobj of of",
        ),
        (
            "deed_of_case",
            "Police filed two cases of arson against the rioters.",
            "arson",
            "pobj of of",
        ),
        (
            "deed_of_case",
            "In case of an attack the army will fire.",
            "attack",
            "pobj of of",
        ),
        (
            "deed_of_case",
            "Six cases of cholera were reported in Kessim.",
            "cholera",
            "pobj of of",
        ),
        (
            "who_sustained",
            "A grocer was killed and one other sustained critical wounds in the "
            "firing.",
            "other",
            "nsubj of sustained",
        ),
        ("who_sustained", "One other sustained injuries.", "other", SUSTAINED),
        (
            "who_sustained",
            "Two men were killed and six sustained injuries when rebels fired.",
            "fired",
            "advcl of sustained",
        ),
        ("side_behind_person", CHILD, "child", "conj of women"),
        ("side_behind_person", CHILD, "north", "advmod of killed"),
    ],
)
def test_noun_mends(mend, text, word, expected):
    s = read(text)
    getattr(noun_mends, mend)(s)
    assert arc(s, word) == expected
