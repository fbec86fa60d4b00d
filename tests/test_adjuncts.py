"""Times that the parser gave to the verb of a report."""

from frozen import arc, frozen, read

from spacy_conflict_events.adjuncts import (
    rehang_between,
    rehang_clauses,
    rehang_named,
    rehang_times,
)


def test_adjuncts_rehang_a_time_before_a_report():
    s = read("Rebels claimed the killing of a guard on July 24, states The Daily.")
    s.head[s.text.index("on")] = s.text.index("states")
    s.link()
    rehang_times(s)
    assert arc(s, "on") == "prep of claimed"


def test_adjuncts_leave_the_time_of_a_report():
    s = read("Rebels struck, The Daily reported on Monday.")
    rehang_times(s)
    assert arc(s, "on") == "prep of reported"


def test_adjuncts_hang_a_time_before_a_clause_on_the_verb_of_speech():
    s = read("The army said on Friday it had seized the bridge.")
    s.head[s.text.index("on")] = s.text.index("seized")
    s.link()
    rehang_between(s)
    assert arc(s, "on") == "prep of said"


def test_adjuncts_leave_a_time_within_what_is_said():
    s = read("Police said that on Monday rebels struck.")
    rehang_between(s)
    assert arc(s, "on") == "prep of struck"


def test_adjuncts_behind_a_name_in_commas_belong_to_the_verb():
    s = read("Soldiers shot a driver, identified as Ali Khan (24), near Gao on Monday.")
    s.head[s.text.index("near")] = s.text.index("identified")
    s.head[s.text.index("on")] = s.text.index("Soldiers")
    s.link()
    rehang_named(s)
    assert arc(s, "near") == "prep of shot"
    assert arc(s, "on") == "prep of shot"


def test_adjuncts_from_where_somebody_was_taken_are_not_of_the_takers():
    s = read("Two men were abducted by fighters of the Front from Gao on Monday.")
    rehang_named(s)
    assert arc(s, "from") == "prep of abducted"
    s = read("Two men were abducted by fighters from Gao on Monday.")
    rehang_named(s)
    assert arc(s, "from") == "prep of fighters"


def test_adjuncts_from_where_gunmen_took_somebody():
    text = "Six men were abducted by gunmen from Oro bazaar on Friday."
    s = read(frozen(text, **{"from": "IN/ADP/prep/gunmen"}))
    rehang_named(s)
    assert arc(s, "from") == "prep of abducted"
    text = "Six men were arrested by officers from Oro station on Friday."
    s = read(frozen(text, **{"from": "IN/ADP/prep/officers"}))
    rehang_named(s)
    assert arc(s, "from") == "prep of officers"


def hung(text, word, head):
    """Hang a clause as the parser may have done, and mend it."""
    s = read(text)
    s.head[s.text.index(word)] = s.text.index(head)
    s.link()
    rehang_clauses(s)
    return arc(s, word)


def test_adjuncts_that_a_happening_took_place_is_not_told_of_who_took_part():
    text = (
        "Two rebels were killed in a clash with the army that took place near Gao on "
        "Monday, reports The Daily."
    )
    assert hung(text, "took", "army") == "relcl of clash"
    text = "Two rebels were killed in a clash with an army that took bribes near Gao."
    assert hung(text, "took", "army") == "relcl of army"


def test_adjuncts_two_things_that_are_reported_are_told_together():
    text = (
        "Two rebels were killed and a guard was injured in a gunfight near Gao, police "
        "said."
    )
    s = read(text)
    injured = s.text.index("injured")
    s.head[injured], s.dep[injured] = s.text.index("said"), "ccomp"
    s.link()
    rehang_clauses(s)
    assert arc(s, "injured") == "conj of killed"
    s = read("Police said that on Monday rebels struck.")
    rehang_clauses(s)
    assert arc(s, "struck") == "ccomp of said"
