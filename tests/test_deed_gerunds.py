"""Gerunds of violence that are nouns, beside those that are verbs."""

from frozen import arc, frozen, read
from mending import reattach, table

HEAVY = "Heavy shelling by government troops hit two farms."
SHOOTING = "There was shooting in the port on Sunday."
FLARED = "Fighting flared between the two clans."


@table(
    (HEAVY, "shelling", "nsubj of hit"),
    (HEAVY, "Heavy", "amod of shelling"),
    ("Heavy guns shelling the port hit two farms.", "shelling", "acl of guns"),
    ("The port came under shelling on Sunday.", "shelling", "pobj of under"),
    (
        "The gang began a spree of torching aimed at shops.",
        "torching",
        "pobj of of",
    ),
    ("He was accused of shelling the port.", "shelling", "pcomp of of"),
    (SHOOTING, "was", "ROOT of was"),
    (SHOOTING, "shooting", "attr of was"),
    (
        "The crew was shooting in the port on Sunday.",
        "shooting",
        "ROOT of shooting",
    ),
    (FLARED, "flared", "ROOT of flared"),
    (FLARED, "Fighting", "nsubj of flared"),
    ("The tension flared between the two clans.", "flared", "acl of tension"),
)
def test_deed_gerunds(text, word, expected):
    s = read(frozen(text))
    reattach(s)
    assert arc(s, word) == expected
