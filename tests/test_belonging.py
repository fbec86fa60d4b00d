"""Whose a place or time is."""

from frozen import at, read

from spacy_conflict_events.belonging import (
    comes,
    is_aside,
    is_behind_clause,
    is_beside,
    is_condition,
    is_doers,
    is_length,
    is_nth,
    is_of_cause,
    is_of_clause,
    lasts_over,
)

CAUSE = "A judge was shot dead in Naples on Friday, prompting protests in Rome."
THREAT = "Rebels threatened to kill the hostages unless troops in Marawi left."


def test_belonging_to_a_cause_or_its_effect():
    s = read(CAUSE)
    rome = next(i for i in s.path_up(at(s, "Rome")))
    assert is_of_cause(s, rome, at(s, "shot"))
    assert not is_of_cause(s, rome, at(s, "protests"))


def test_belonging_to_the_doers():
    s = read("Police in Nairobi fired tear gas on Tuesday.")
    assert is_doers(s, at(s, "in"), at(s, "fired"))
    s = read("Gunmen killed three farmers in Kabul on Monday.")
    assert not is_doers(s, at(s, "in"), at(s, "killed"))


def test_belonging_to_a_condition():
    s = read(THREAT)
    assert is_condition(s, at(s, "in"), at(s, "kill"))
    assert not is_condition(s, at(s, "kill"), at(s, "threatened"))


def test_belonging_to_another_clause():
    s = read("Police arrested ten men as crowds marched in Paris.")
    assert is_beside(s, at(s, "in"), at(s, "arrested"))
    assert not is_beside(s, at(s, "in"), at(s, "marched"))
    s = read("The man, who was arrested in Paris, killed a guard in London.")
    assert is_behind_clause(s, at(s, "in"), at(s, "killed"))


def test_belonging_of_what_only_tells_how_long():
    s = read("Protesters blocked the road, closing shops for three days.")
    assert is_length(s, at(s, "days"))
    s = read("Gunmen killed three farmers in Kabul on Monday.")
    assert not is_length(s, at(s, "Monday"))


def test_belonging_of_a_phrase_aside():
    s = read(
        "Thousands rallied across Poland on Saturday, with the biggest crowd in Warsaw."
    )
    assert is_aside(s, at(s, "with"))
    assert not is_aside(s, at(s, "across"))


def test_belonging_of_one_of_a_row():
    s = read("Rebels burned two farms in Oro, the fourth such raid this week.")
    assert is_nth(s, at(s, "raid"))
    assert not is_nth(s, at(s, "farms"))


def test_belonging_of_what_was_before():
    s = read(
        "Since taking Goma in January, the rebels have killed dozens of civilians."
    )
    assert not lasts_over(s, at(s, "taking"), timed=True)
    assert lasts_over(s, at(s, "taking"), timed=False)
    assert not comes(s, at(s, "taking"))


def test_belonging_to_a_plot_or_a_charge():
    s = read("They foiled a plot to kill a judge in Kabul and arrested two men.")
    assert is_of_clause(s, at(s, "kill"), at(s, "foiled"), timed=False)
    s = read("Police arrested a man for beating a clerk on Friday.")
    assert is_of_clause(s, at(s, "beating"), at(s, "for"), timed=True)
    assert not is_of_clause(s, at(s, "beating"), at(s, "for"), timed=False)
