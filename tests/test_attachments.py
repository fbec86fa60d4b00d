"""Roles that are read off one word."""

import pytest
from frozen import at, frozen, read

from spacy_conflict_events.attachments import (
    adverbial,
    clause,
    clause_subject,
    complement,
    compound,
    governor,
    indirect,
    itself,
    modified,
    modifier,
    possessor,
    prepositional,
)


def prepositional_against(s, i):
    return prepositional(s, i, "against")


def prepositional_with(s, i):
    return prepositional(s, i, "with")


def words(s, arguments):
    return [s.text[argument.head] for argument in arguments]


def table(*rows):
    ids = [f"{find.__name__} {word}: {text}" for find, text, word, _ in rows]
    return pytest.mark.parametrize(("find", "text", "word", "expected"), rows, ids=ids)


@table(
    (indirect, "The army gave the rebels an ultimatum.", "gave", ["rebels"]),
    (indirect, "The army gave an ultimatum to the rebels.", "gave", ["rebels"]),
    (indirect, "The army gave an ultimatum.", "gave", []),
    (itself, "The deceased was a farmer.", "deceased", ["deceased"]),
    (modified, "The injured men were taken away.", "injured", ["men"]),
    (modified, "The men were injured.", "injured", []),
    (modifier, "They have a knee injury.", "injury", ["a", "knee"]),
    (modifier, "Injury hurts.", "Injury", []),
    (governor, "The rebels posed a threat.", "threat", ["posed"]),
    (governor, "The rebels posed a threat.", "posed", []),
    (possessor, "Iran's attack killed two men.", "attack", ["Iran"]),
    (possessor, "The attack killed two men.", "attack", []),
    (compound, "Two men died in police firing.", "firing", ["police"]),
    (compound, "Six men died in Ukrainian missile attacks.", "attacks", ["Ukrainian"]),
    (compound, "Six men died in violent attacks.", "attacks", []),
    (compound, "Two men died in heavy firing.", "firing", []),
    (compound, "A rebel attack on the town killed nine.", "attack", ["rebel"]),
    (compound, "House-to-house fighting raged in Oro.", "fighting", []),
    (compound, "The army fears a computer attack.", "attack", []),
    (adverbial, "The men died when a bridge collapsed.", "died", ["collapsed"]),
    (adverbial, "The men died.", "died", []),
    (
        adverbial,
        "A corporal was killed and two others were injured when their truck skidded.",
        "killed",
        ["skidded"],
    ),
    (
        adverbial,
        "Police arrested a man and released him to calm the crowd.",
        "arrested",
        [],
    ),
)
def test_attachments_of_a_word(find, text, word, expected):
    s = read(text)
    assert words(s, find(s, at(s, word))) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army held the rebels responsible.", "held", "responsible"),
        ("The rebels held the man hostage.", "held", "hostage"),
        ("The blast left two men dead.", "left", "dead"),
    ],
)
def test_attachments_complement(text, word, expected):
    s = read(text)
    assert expected in words(s, complement(s, at(s, word)))


def test_attachments_complement_of_an_intransitive_verb():
    s = read("The gunmen fled.")
    assert complement(s, at(s, "fled")) == []


@table(
    (clause, "The minister warned that the army would respond.", "warned", ["respond"]),
    (clause, "The minister urged the rebels to leave.", "urged", ["leave"]),
    (clause, "The rebels' plan to attack the town failed.", "plan", ["attack"]),
    (clause, "The minister warned the rebels.", "warned", []),
    (clause, "The men who fled were students.", "men", []),
    (
        clause_subject,
        "Protesters demanded that the army leave the city.",
        "demanded",
        ["army"],
    ),
    (clause_subject, "Protesters demanded his release.", "demanded", []),
)
def test_attachments_clause(find, text, word, expected):
    s = read(text)
    assert words(s, find(s, at(s, word))) == expected


def test_attachments_clause_is_marked_as_one():
    s = read("The minister warned that the army would respond.")
    (found,) = clause(s, at(s, "warned"))
    assert found.clause is True


@pytest.mark.parametrize(
    ("text", "word", "preposition", "expected"),
    [
        ("The rebels attacked the town with rockets.", "attacked", "with", ["rockets"]),
        ("The rebels attacked the town with rockets.", "attacked", "from", []),
        (
            "The rebels fought with the army near the town.",
            "fought",
            "*",
            ["army", "town"],
        ),
        (
            "Clashes erupted between the army and rebels.",
            "Clashes",
            "between",
            ["army"],
        ),
        ("Threats were issued against the mayor.", "Threats", "against", ["mayor"]),
        ("Rebels carried out an attack on the town.", "attack", "on", ["town"]),
        ("Gunmen attacked on Monday.", "attacked", "on", []),
        ("The two were whisked away to a military site.", "whisked", "to", ["site"]),
        ("They stayed away to protest.", "stayed", "to", []),
        # where it was done, and what it was done to
        (
            "A shooting at a birthday party in Oro left two dead.",
            "shooting",
            "at",
            [],
        ),
        ("The stabbing on a train in Oro left two hurt.", "stabbing", "on", []),
        ("The firing at a patrol by rebels killed two.", "firing", "at", ["patrol"]),
        ("Two raiders fired on mourners at a wake.", "fired", "at", []),
        ("Two raiders fired on mourners at a wake.", "fired", "on", ["mourners"]),
        ("Rebels fired at a police party in Oro.", "fired", "at", ["party"]),
        (
            "Police used pepper spray at the Kemp Bridge on Friday.",
            "used",
            "at",
            [],
        ),
        (
            "Fighters have carried out mortar and gun attack on a base near Ida town.",
            "attack",
            "on",
            ["base"],
        ),
        ("The minister apologised for attacking ships.", "apologised", "for", []),
    ],
)
def test_attachments_preposition(text, word, preposition, expected):
    s = read(text)
    assert words(s, prepositional(s, at(s, word), preposition)) == expected


def test_attachments_preposition_before_a_gerund():
    s = read("The minister apologised for attacking ships.")
    (found,) = prepositional(s, at(s, "apologised"), "for", clause=True)
    assert (s.text[found.head], found.clause) == ("attacking", True)


def test_attachments_preposition_says_which_it_was():
    s = read("The rebels attacked the town with rockets.")
    (found,) = prepositional(s, at(s, "attacked"), "*")
    assert found.path == "prep:with"


@table(
    (
        prepositional_against,
        "The court heard accusations by the mayor against the judge.",
        "accusations",
        ["judge"],
    ),
    (
        prepositional_with,
        "The soldiers clashed with protesters and with settlers in Kabul.",
        "clashed",
        ["protesters", "settlers"],
    ),
    (
        possessor,
        "Six peasants whose bodies were found in Kabul were rebels.",
        "bodies",
        ["peasants"],
    ),
    (compound, "The troops retreated after the SFs attack.", "attack", ["SFs"]),
    (compound, "An army helicopter attacked the village.", "helicopter", ["army"]),
)
def test_attachments_further_away(find, text, word, expected):
    s = read(text)
    assert words(s, find(s, at(s, word))) == expected


@pytest.mark.parametrize(("word", "expected"), [("rebel", ["rebel"]), ("gang", [])])
def test_attachments_compound_is_armed(word, expected):
    text = "An army helicopter attacked the village."
    s = read(text)
    army = at(s, "army")
    s.lower[army] = s.lemma[army] = word
    found = compound(s, at(s, "helicopter"))
    assert [s.lower[argument.head] for argument in found] == expected


@pytest.mark.parametrize(("word", "expected"), [("against", ["law"]), ("on", [])])
def test_attachments_against_of_a_protest_that_hangs_on_the_verb(word, expected):
    text = "Several men were held during protests in the city against the law."
    s = read(frozen(text, against="IN/ADP/prep/held"))
    found = prepositional(s, at(s, "protests"), word)
    assert words(s, found) == expected


@pytest.mark.parametrize(
    ("text", "word", "preposition", "expected"),
    [
        (
            "Clashes were reported between monks and nuns.",
            "Clashes",
            "between",
            ["monks"],
        ),
        ("Clashes were filmed between monks and nuns.", "Clashes", "between", []),
        ("The fight pitted monks against nuns.", "fight", "against", ["nuns"]),
        ("The fight set monks against nuns.", "fight", "against", []),
        ("He joined the ambush at Errabor.", "ambush", "at", []),
        ("He joined the ambush at the bank.", "ambush", "at", ["bank"]),
    ],
)
def test_attachments_of_reported_fights_and_named_places(
    text, word, preposition, expected
):
    s = read(text)
    assert words(s, prepositional(s, at(s, word), preposition)) == expected


def prepositional_in(s, i):
    return prepositional(s, i, "in")


@table(
    (
        prepositional_with,
        "The gangs have fought for years, with traders caught in the middle.",
        "fought",
        [],
    ),
    (
        prepositional_with,
        "The gangs have fought, with two exceptions, with the army.",
        "fought",
        ["exceptions", "army"],
    ),
    (
        prepositional_in,
        "In response to the killings, the king declared a curfew in Oro.",
        "declared",
        ["Oro"],
    ),
    (
        clause_subject,
        "Kenya accused Uganda of theft, an allegation Kampala dismissed as baseless.",
        "allegation",
        [],
    ),
    (
        clause_subject,
        "An allegation that the army tortured two boys was denied.",
        "allegation",
        ["army"],
    ),
)
def test_attachments_leave_out_what_stands_beside(find, text, word, expected):
    s = read(text)
    assert words(s, find(s, at(s, word))) == expected
