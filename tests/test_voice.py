"""Voice, object and by-phrase of a verb as they stand."""

from frozen import at, frozen, read
from mending import table

from spacy_conflict_events.voice import (
    antecedent_of,
    by_phrase,
    direct_object,
    is_passive,
    shared_object,
    subject_meant,
)


def words(s, arguments):
    return [s.text[argument.head] for argument in arguments]


@table(
    ("Three farmers were killed.", "killed", True),
    ("The farmers had been killed.", "killed", True),
    ("Officer held on bribery charge", "held", True),
    ("The farmers got killed.", "killed", True),
    ("Five clerks set free in Bossa", "set", True),
    ("Five clerks taken hostage in Bossa", "taken", True),
    ("Two churches raided in Bossa", "raided", True),
    ("Rebels attacked at dawn", "attacked", False),
    ("Rebels set free nine clerks", "set", False),
    ("He was given a medal.", "given", True),
    ("The militants killed by troops were young.", "killed", True),
    ("The army freed the detained men.", "detained", True),
    ("The man was arrested and later released.", "released", True),
    ("Five farmers killed in clash", "killed", True),
    ("Dozens of men arrested", "arrested", True),
    ("Journalist shot dead", "shot", True),
    ("Gunmen killed three farmers.", "killed", False),
    ("Rebels have attacked the town.", "attacked", False),
    ("The men killing farmers were young.", "killing", False),
    ("Police arrested and beat the students.", "arrested", False),
    ("Police shot and killed the man.", "shot", False),
    ("The rebels who attacked the town fled.", "attacked", False),
    ("The gunmen fled.", "fled", False),
    ("Troops kill five rebels", "kill", False),
    ("Curfew imposed in Oro after riots", "imposed", True),
    ("Curfew clamped in Oro after riots", "clamped", True),
    ("Mayor imposed curfew in Oro after riots", "imposed", False),
    ("Journalist shot in Manila", "shot", True),
    ("Activist sent to prison in Manila", "sent", True),
    ("Army sent troops to Manila", "sent", False),
    ("Troops shot at crowd in Manila", "shot", False),
    ("Man shot on city's west side", "shot", True),
    ("Nine men shot at Oro nightclub", "shot", True),
    ("Troops shot at nightclub in Oro", "shot", False),
    ("No one hurt as shell hits school", "hurt", True),
    ("The sanctions hurt.", "hurt", False),
    ("Two tourists held hostage by rebels", "held", True),
    ("The gang held tourists hostage by the river.", "held", False),
    ("The lawyer denied having called for a raid.", "called", False),
    ("Twenty men were hurt and an unknown number taken prisoner.", "taken", True),
    ("Police were called after villagers protested in Oro.", "protested", False),
    ("Police were called after villagers attacked in Oro.", "attacked", True),
    ("Residents fled after the rebels attacked on Monday.", "attacked", False),
)
def test_voice_passive(text, word, expected):
    s = read(text)
    assert is_passive(s, at(s, word)) is expected


@table(
    ("Three farmers were killed by gunmen.", "killed", ["gunmen"]),
    ("The militants killed by troops were young.", "killed", ["troops"]),
    ("A bombing by rebels killed two men.", "bombing", ["rebels"]),
    ("Three farmers were killed by Monday.", "killed", []),
    ("Three farmers were killed.", "killed", []),
    ("The number of attacks rose by ten percent.", "rose", []),
    (
        "The suspects were arrested after investigation following complaints by the "
        "residents.",
        "arrested",
        [],
    ),
)
def test_voice_by_phrase(text, word, expected):
    s = read(text)
    assert words(s, by_phrase(s, at(s, word))) == expected


@table(
    ("Gunmen killed three farmers.", "killed", ["farmers"]),
    ("Gunmen killed five.", "killed", ["five"]),
    ("The army held the rebels responsible.", "held", ["rebels"]),
    ("The town that rebels attacked is empty.", "attacked", ["town"]),
    ("The gunmen fled.", "fled", []),
    ("Police arrested and beat the students.", "arrested", []),
    ("Gunmen attacked on Monday.", "attacked", []),
)
def test_voice_direct_object(text, word, expected):
    s = read(text)
    assert words(s, direct_object(s, at(s, word))) == expected


@table(
    ("Police arrested and beat the students.", "arrested", ["students"]),
    ("Police shot and killed the man.", "shot", ["man"]),
    ("The rebels fled and the police arrested a man.", "fled", []),
    ("Gunmen killed three farmers.", "killed", []),
)
def test_voice_shared_object(text, word, expected):
    s = read(text)
    assert words(s, shared_object(s, at(s, word))) == expected


def test_voice_says_that_an_object_is_shared():
    s = read("Police arrested and beat the students.")
    (found,) = shared_object(s, at(s, "arrested"))
    assert found.path == "dobj, shared"


@table(
    ("The rebels who attacked the town fled.", "attacked", "rebels"),
    ("A bomb in the city of Kabul that killed five was small.", "killed", "bomb"),
    ("Gunmen killed three farmers.", "killed", None),
    ("A farmer from Oro, who was arrested on Monday, was freed.", "arrested", "farmer"),
    ("The owner of a bar in Oro, who was shot on Monday, died.", "shot", "owner"),
    ("Two men in a car who shot the bursar were held.", "shot", "men"),
    ("Guards chased two men on a scooter who shot a girl.", "shot", "men"),
    ("A train that hit a van stopped.", "hit", "train"),
    ("The wife of a judge, who was killed in May, was freed.", "killed", "judge"),
)
def test_voice_antecedent(text, word, expected):
    s = read(text)
    found = antecedent_of(s, at(s, word))
    assert (s.text[found] if found >= 0 else None) == expected


SPREE = "The shooting spree in Ivy, which claimed the lives of three men, shocked the "
SPREE += "town."


@table(
    (
        "Two of the people from a US missionary group who were kidnapped in Haiti have "
        "been released.",
        "kidnapped",
        "people",
    ),
    (
        "The people from a US missionary group which was closed in Haiti have fled.",
        "closed",
        "group",
    ),
    (
        "They were attacked by local police from Iguala, who opened fire on the buses.",
        "opened",
        "police",
    ),
    (SPREE, "claimed", "spree"),
)
def test_voice_whose_a_relative_clause_is(text, word, expected):
    s = read(text)
    assert s.text[antecedent_of(s, at(s, word))] == expected


def test_voice_passive_of_persons_taken_hostage():
    text = "Two of the nine pilots taken hostage near Oro were found dead."
    s = read(frozen(text, taken="VBN/VERB/acl/pilots", Two="CD/NUM/nsubjpass/found"))
    assert is_passive(s, at(s, "taken"))


@table(
    ("The rebels said they were holding two nurses.", "they", "rebels"),
    ("Guerrillas freed a nurse whom they had seized in May.", "they", "Guerrillas"),
    ("Police freed ten of the women they had hauled off.", "they", "Police"),
    # none above, a noun of its own, and what another has said
    ("They were holding two nurses.", "They", None),
    ("The rebels said soldiers were holding two nurses.", "soldiers", None),
    ("The rebels denied the mayor's claim that he had fled.", "he", None),
    # no subject
    ("The rebels said soldiers were holding them.", "them", None),
)
def test_voice_whom_a_pronoun_stands_for(text, word, expected):
    s = read(text)
    found = subject_meant(s, at(s, word))
    assert (s.text[found] if found >= 0 else None) == expected
