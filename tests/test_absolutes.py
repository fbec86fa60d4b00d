"""Who acts in a clause without a finite verb, and what is told behind a colon."""

import pytest
from frozen import arc, read
from mending import reattach


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Unrest went on in Bossa, with a gang of thugs seizing two herders.",
            "seizing",
            "acl of gang",
        ),
        (
            "Clashes went on in Bossa, with men from the militia seizing two herders.",
            "seizing",
            "pcomp of with",
        ),
        (
            "The envoy spoke with leaders of the groups fighting the army.",
            "fighting",
            "acl of groups",
        ),
        ("Police: Two clerks shot in Bossa", "clerks", "nsubjpass of shot"),
        ("Report: Rebels bombed two hospitals", "bombed", "ROOT of bombed"),
        (
            "Among those taken hostage by gunmen were two nuns.",
            "hostage",
            "oprd of taken",
        ),
    ],
)
def test_absolutes(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected
