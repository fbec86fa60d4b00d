"""Who reports and who speaks, mended before roles are read."""

import pytest
from frozen import at, read

from spacy_conflict_events.sources import second_of_source


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The minister said the talks had failed and blamed the rebels.",
            "blamed",
            "said",
        ),
        (
            "The mayor said his office had not been consulted and accused Togo of bad"
            " faith.",
            "accused",
            "said",
        ),
        (
            "The bishop was held after saying that the vote had been rigged and calling"
            " for a strike.",
            "calling",
            "saying",
        ),
        ("Police said ten men were held and accused of spying.", "accused", "held"),
        (
            "Witnesses said soldiers stormed the village and accused residents of "
            "hiding rebels.",
            "accused",
            "stormed",
        ),
    ],
    ids=["no-party", "passive", "gerund", "both-passive", "both-active"],
)
def test_sources_second_verb_of_who_speaks(text, word, expected):
    s = read(text)
    second_of_source(s)
    assert s.text[s.head[at(s, word)]] == expected
