"""Who was hurt, killed or taken in terse reports, beside right parses left alone."""

import pytest
from frozen import arc, frozen, read

from spacy_conflict_events.log_harms import HARMS
from spacy_conflict_events.mends import Mends

mend = Mends(HARMS).run
OTHERS = (
    "One person was killed and five others, including a woman, sustained injuries in a "
    "bomb blast on Sunday."
)
WITH_PAIN = "They met five others, including a boy with sustained injuries."
SHOT = "Van driver Nath Kumar, who tried to speed away, sustained gunshot injuries"
SHOT += " and was taken to a hospital."
RANK = "An assistant sub-inspector of police was killed and six others were hurt when a"
RANK += " mob attacked a bank."
POLICE = "They held a clerk and a retired customs sub-inspector of the port."
LEFT = "Raiders fired on a truck in Oro, killing him and his guard and leaving his"
LEFT += " brother badly wounded."
BOY = "The body of a tribal boy, abducted by the rebels a week ago, was found with his"
BOY += " throat cut near Oro."
WORK = "Gunmen fired at him on Monday when he was going to work, killing him on the"
WORK += " spot."
FOUR = "Nine others were injured, four of them badly, when a mob attacked a station."


def table(*rows):
    ids = [f"{word}: {text}" for text, word, *_ in rows]
    return pytest.mark.parametrize(("text", "word", "expected", "slips"), rows, ids=ids)


@table(
    (
        "Another seven sustained injuries in the blast.",
        "seven",
        "nsubj of sustained",
        {},
    ),
    ("The sustained pressure hurt them.", "sustained", "amod of pressure", {}),
    (SHOT, "Kumar", "nsubj of sustained", {}),
    (OTHERS, "others", "nsubj of sustained", {}),
    (OTHERS, "sustained", "conj of killed", {}),
    (WITH_PAIN, "sustained", "amod of injuries", {}),
    (SHOT, "taken", "conj of sustained", {}),
    (LEFT, "wounded", "acl of brother", {}),
    ("He left the town badly wounded.", "wounded", "advcl of left", {}),
    (
        "The raid left nine men dead.",
        "men",
        "dobj of left",
        {"men": "NNS/NOUN/npadvmod/dead", "dead": "JJ/ADJ/oprd/left"},
    ),
    ("The raid left nine men dead.", "men", "dobj of left", {}),
    (
        "One guard was killed while six others were wounded in a blast in Oro.",
        "wounded",
        "conj of killed",
        {},
    ),
    ("One guard was killed while he was on duty.", "was:2", "advcl of killed", {}),
    (FOUR, "attacked", "advcl of injured", {}),
    (FOUR, "injured", "ROOT of injured", {}),
    (
        "Karim Sol, his wife, son and a nephew were killed in firing by gunmen.",
        "son",
        "conj of wife",
        {},
    ),
    ("Karim Sol, a father of two, was killed.", "father", "appos of Sol", {}),
    (
        "A woman guard was hurt.",
        "woman",
        "compound of guard",
        {"woman": "NN/NOUN/nsubj/guard", "guard": "NN/NOUN/nsubjpass/hurt"},
    ),
    ("A woman Maoist cadre was killed.", "woman", "compound of cadre", {}),
    ("A woman, a Maoist cadre, was killed.", "cadre", "appos of woman", {}),
    (RANK, "sub", "compound of inspector", {}),
    (POLICE, "inspector", "conj of clerk", {}),
    ("The co-founder was killed.", "co", "nsubjpass of killed", {}),
    (BOY, "abducted", "acl of boy", {}),
    ("The body of the boy, wrapped in a rug, was found.", "wrapped", "acl of body", {}),
    (WORK, "killing", "advcl of fired", {}),
    (
        "They ambushed the local youth killing one of them.",
        "youth",
        "dobj of ambushed",
        {},
    ),
    (
        "Armed men attacked Saint Mary School Sol, Ida killing seven boys.",
        "Ida",
        "appos of Sol",
        {},
    ),
    ("They saw the youth killing one of them.", "youth", "nsubj of killing", {}),
    (
        "They made six guards hostage and snatched their rifles.",
        "guards",
        "dobj of made",
        {},
    ),
    ("Clashes left at least 68 inmates dead.", "dead", "oprd of left", {}),
    ("Clashes left two dead bodies in Oro.", "dead", "amod of bodies", {}),
)
def test_log_harms(text, word, expected, slips):
    s = read(frozen(text, **slips))
    mend(s)
    assert arc(s, word) == expected
