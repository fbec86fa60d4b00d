"""Whose the persons are, told by "of", "from" and what they wear."""

import pytest
from frozen import read
from mending import coordinate, reattach


@pytest.mark.parametrize(
    ("text", "word", "head", "expected"),
    [
        (
            "The bishop accused members of the guard of looting shops.",
            "of",
            "looting",
            "prep of accused",
        ),
        (
            "The court convicted two members of the gang of murder.",
            "of",
            "murder",
            "prep of convicted",
        ),
        (
            "She accused the mayor of a northern town of hiding weapons.",
            "of",
            "hiding",
            "prep of accused",
        ),
        (
            "Prosecutors accused the mayor of the murder of a nurse.",
            "of",
            "nurse",
            "prep of murder",
        ),
        (
            "Six men were shot by officers from the flying squad.",
            "from",
            "squad",
            "prep of officers",
        ),
        (
            "Police accused armed men in uniform of robbing a bank.",
            "in",
            "uniform",
            "prep of men",
        ),
        (
            "The abbot levelled accusations of rigging the vote against the guard.",
            "against",
            "guard",
            "prep of accusations",
        ),
        (
            "A cook and two clerks, who were kidnapped in Bossa, are free.",
            "kidnapped",
            "kidnapped",
            "relcl of cook",
        ),
        (
            "He met the abbot and two clerks, who were later sacked.",
            "sacked",
            "sacked",
            "relcl of clerks",
        ),
        (
            "Video showed the son of a judge being arrested by troops.",
            "arrested",
            "arrested",
            "acl of son",
        ),
        (
            "It was a gang of thieves who freed five herders in Bossa.",
            "freed",
            "freed",
            "relcl of gang",
        ),
        (
            "A mill was hit in a raid by members of a gang.",
            "of",
            "gang",
            "prep of members",
        ),
        (
            "Clashes between a mob of villagers and soldiers left two dead.",
            "soldiers",
            "soldiers",
            "conj of mob",
        ),
        (
            "The police freed two hostages from the gang.",
            "from",
            "gang",
            "prep of freed",
        ),
    ],
)
def test_members(text, word, head, expected):
    s = read(text)
    reattach(s)
    coordinate(s)
    at = s.lower.index(head)
    below = at if head == word else s.head[at]
    assert s.lower[below] == word
    assert f"{s.dep[below]} of {s.text[s.head[below]]}" == expected
