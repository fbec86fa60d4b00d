import pytest


def parties(nlp, text, name):
    (event,) = [e for e in nlp(text)._.conflict_events if e.type == name]
    return [a.text for a in event.actor], [t.text for t in event.target]


@pytest.mark.parametrize(
    ("text", "name", "actors", "targets"),
    [
        (
            "The rebels threatened to shell the harbour.",
            "THREATEN",
            ["The rebels"],
            ["the harbour"],
        ),
        (
            "Norway agreed to lift sanctions on Belarus.",
            "AGREE",
            ["Norway"],
            ["Belarus"],
        ),
        (
            "The minister rejected calls by the bishops for an election.",
            "REJECT",
            ["The minister"],
            ["the bishops"],
        ),
        ("The rebels threatened to march.", "THREATEN", ["The rebels"], []),
        (
            "Seoul vowed to retaliate should Pyongyang launch another missile.",
            "THREATEN",
            ["Seoul"],
            ["Pyongyang"],
        ),
        (
            "The premier vowed to avenge the deaths of six soldiers.",
            "THREATEN",
            ["The premier"],
            [],
        ),
        (
            "Oman said Yemeni troops had shelled its posts, an allegation rejected by "
            "Aden.",
            "ACCUSE",
            ["Oman"],
            ["Yemeni troops"],
        ),
        (
            "The rebels threatened to march unless the army leaves.",
            "THREATEN",
            ["The rebels"],
            ["the army"],
        ),
        (
            "The rebels threatened to march unless the boys walk free.",
            "THREATEN",
            ["The rebels"],
            [],
        ),
        (
            "The rebels threatened to march if they lose.",
            "THREATEN",
            ["The rebels"],
            [],
        ),
        (
            "The rebels threatened to kill the nuns unless the army leaves.",
            "THREATEN",
            ["The rebels"],
            ["the nuns"],
        ),
    ],
)
def test_dyads_takes_the_target_of_the_act_behind_speech(
    nlp, text, name, actors, targets
):
    assert parties(nlp, text, name) == (actors, targets)


def test_dyads_leaves_the_target_that_is_told(nlp):
    text = "The army gave the rebels an ultimatum to leave the town."
    assert parties(nlp, text, "THREATEN") == (["The army"], ["the rebels"])


def test_dyads_makes_sides_that_act_together_each_the_others_target(nlp):
    sides = ["Ghana", "Togo"]
    assert parties(nlp, "Ghana and Togo signed a treaty.", "AGREE") == (sides, sides)


def test_dyads_leaves_one_side_alone(nlp):
    assert parties(nlp, "Ghana signed the treaty.", "AGREE") == (["Ghana"], [])


def test_dyads_are_for_cooperation_alone(nlp):
    text = "Ghana and Togo condemned the coup."
    assert parties(nlp, text, "CONDEMN") == (["Ghana", "Togo"], [])
