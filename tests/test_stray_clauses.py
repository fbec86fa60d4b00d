"""Clauses that the parser took for others."""

from frozen import arc, read
from mending import table

from spacy_conflict_events.stray_clauses import (
    clause_of_source,
    main_clause_before,
    passive_of_state,
    progress_of_state,
    relative_read_as_determiner,
    second_of_two_clauses,
    verb_behind_progress,
)

DAY_AFTER = (
    "A guard died in a raid in Anantnag on Tuesday, a day after an Army major was "
    "killed during a gunbattle in the district."
)
SET_ON_FIRE = (
    "Witnesses said the opposition activists set on fire at least four passenger buses "
    "and attacked the police."
)
SLAIN = "When guards put down a riot at the jail in 1992, 111 detainees were slain."
RIDING = "Gunmen forced them off a bus they were travelling in and shot them."


@table(
    (DAY_AFTER, "died", "ROOT of died"),
    (DAY_AFTER, "killed", "advcl of died"),
    (DAY_AFTER, "during", "prep of killed"),
    ("Gunmen killed three farmers.", "killed", "ROOT of killed"),
)
def test_stray_clauses_main_clause_before(text, word, expected):
    s = read(text)
    main_clause_before(s)
    assert arc(s, word) == expected


@table(
    (SET_ON_FIRE, "activists", "nsubj of set"),
    (SET_ON_FIRE, "set", "ccomp of said"),
    (SET_ON_FIRE, "attacked", "conj of set"),
    ("Police say rebels killed three farmers.", "killed", "ccomp of say"),
)
def test_stray_clauses_of_a_source(text, word, expected):
    s = read(text)
    clause_of_source(s)
    assert arc(s, word) == expected


@table(
    (SLAIN, "slain", "ROOT of slain"),
    (SLAIN, "detainees", "nsubjpass of slain"),
    (SLAIN, "were", "auxpass of slain"),
    ("The mayor was pleased and the crowd was excited.", "pleased", None),
)
def test_stray_clauses_passive_read_as_a_state(text, word, expected):
    s = read(text)
    before = arc(s, word)
    passive_of_state(s)
    assert arc(s, word) == (expected or before)


@table(
    (RIDING, "shot", "conj of forced"),
    ("Rebels entered the town and killed three men.", "killed", "conj of entered"),
)
def test_stray_clauses_verb_behind_what_went_on(text, word, expected):
    s = read(text)
    verb_behind_progress(s)
    assert arc(s, word) == expected


@table(
    (
        "Nine men died in the ambush, which villagers blamed on herdsmen.",
        "blamed",
        "relcl of ambush",
    ),
    (
        "Nine men died in the ambush, which villagers blamed on herdsmen.",
        "villagers",
        "nsubj of blamed",
    ),
    (
        "The mayor died in the ambush, which police blamed on Maoists.",
        "blamed",
        "relcl of ambush",
    ),
    ("Gunmen killed three farmers.", "killed", None),
)
def test_stray_clauses_relative_read_as_a_determiner(text, word, expected):
    s = read(text)
    before = arc(s, word)
    relative_read_as_determiner(s)
    assert arc(s, word) == (expected or before)


@table(
    ("Qatar is mediating between Hamas and Israel.", "mediating", "ROOT of mediating"),
    ("Qatar is mediating between Hamas and Israel.", "Qatar", "nsubj of mediating"),
    ("Qatar is mediating between Hamas and Israel.", "is", "aux of mediating"),
    ("The main concern is housing.", "housing", "attr of is"),
)
def test_stray_clauses_progress_read_as_a_state(text, word, expected):
    s = read(text)
    progress_of_state(s)
    assert arc(s, word) == expected


INFORMED = "The widow informed the police and Suresh was arrested on Monday."
SAID = "The widow said the police and the mayor was attacked."


@table(
    (INFORMED, "police", "dobj of informed"),
    (INFORMED, "Suresh", "nsubjpass of arrested"),
    (INFORMED, "arrested", "conj of informed"),
    (SAID, "police", "nsubjpass of attacked"),
    (SAID, "mayor", "conj of police"),
)
def test_stray_clauses_second_of_two(text, word, expected):
    s = read(text)
    second_of_two_clauses(s)
    assert arc(s, word) == expected
