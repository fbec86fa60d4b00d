"""The verbs that the parser hid behind a participle or a noun."""

from frozen import at, read
from mending import table

from spacy_conflict_events.garden_paths import find_verbs


def mended(text):
    s = read(text)
    find_verbs(s)
    return s


def arcs(text, *words):
    """Give for each word its label and the word that it hangs on."""
    s = mended(text)
    found = [at(s, word) for word in words]
    return [(s.dep[i], s.text[s.head[i]]) for i in found]


@table(
    ("Men dressed as soldiers abducted the priest.", "Men", ("nsubj", "abducted")),
    ("Men dressed as soldiers abducted the priest.", "dressed", ("acl", "Men")),
    ("Men dressed as soldiers abducted the priest.", "soldiers", ("pobj", "as")),
    ("Gunmen disguised as nurses shot a general.", "Gunmen", ("nsubj", "shot")),
    ("Gunmen disguised as nurses shot a general.", "disguised", ("acl", "Gunmen")),
    ("Gunmen fled as soldiers shot a general.", "soldiers", ("nsubj", "shot")),
    ("Men dressed while soldiers ate.", "soldiers", ("nsubj", "ate")),
)
def test_garden_paths_verb_after_a_guise(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("Men linked to a cleric killed a guard.", "Men", ("nsubj", "killed")),
    ("Men linked to a cleric killed a guard.", "linked", ("acl", "Men")),
    ("Police said men linked to a cartel shot a nun.", "shot", ("ccomp", "said")),
    ("Police said men linked to a cartel shot a nun.", "men", ("nsubj", "shot")),
    ("Six monks held hostage by a gang were freed.", "monks", ("nsubjpass", "freed")),
    ("Six monks held hostage by a gang were freed.", "held", ("acl", "monks")),
    (
        "The highway was opened to traffic only late in the evening after seven clerks "
        "detained for the march were freed.",
        "clerks",
        ("nsubjpass", "freed"),
    ),
    (
        "Six were killed and over 90 others abducted as notorious bandits attacked "
        "Goran Name community in Oro.",
        "attacked",
        ("advcl", "abducted"),
    ),
    ("A man succumbed to wounds after he was shot.", "man", ("nsubj", "succumbed")),
    ("The mayor appealed to the men and left.", "mayor", ("nsubj", "appealed")),
    ("Men walked to a village, killed a guard.", "Men", ("nsubj", "walked")),
)
def test_garden_paths_verb_after_a_participle(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("The group which claimed the raid freed two men.", "group", ("nsubj", "freed")),
    ("The group which claimed the raid freed two men.", "raid", ("dobj", "claimed")),
    ("The group which said the men fled was right.", "men", ("nsubj", "fled")),
)
def test_garden_paths_verb_after_an_object(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("The men police arrested in March were freed.", "men", ("nsubjpass", "freed")),
    ("The men police arrested in March were freed.", "arrested", ("relcl", "men")),
    ("The men police arrested in March were freed.", "police", ("nsubj", "arrested")),
    ("The hostages the rebels freed in May were tired.", "were", ("ROOT", "were")),
    (
        "The hostages the rebels freed in May were tired.",
        "freed",
        ("relcl", "hostages"),
    ),
    ("The men the militia abducted were found.", "abducted", ("relcl", "men")),
    ("The human rights lawyers jailed in May hid.", "jailed", ("acl", "lawyers")),
    ("The mayor, a lawyer jailed in May, hid.", "jailed", ("acl", "lawyer")),
)
def test_garden_paths_relative_clauses_without_a_pronoun(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("The shelling of the port wounded 30 shoppers.", "shoppers", ("dobj", "wounded")),
    ("The army bombed the port 12 times.", "times", ("npadvmod", "bombed")),
)
def test_garden_paths_number_of_persons(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("Men of the front beat a boy, accusing him of theft.", "beat", ("ROOT", "beat")),
    ("Men of the front beat a boy, accusing him of theft.", "Men", ("nsubj", "beat")),
    ("Men of the front beat a boy, accusing him of theft.", "boy", ("dobj", "beat")),
    ("Men of the front arrested by police are lying.", "arrested", ("acl", "front")),
)
def test_garden_paths_verb_before_a_gerund(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    (
        "A group called the Army of Oro claimed the blast.",
        "group",
        ("nsubj", "claimed"),
    ),
    ("A group called the Army of Oro claimed the blast.", "called", ("acl", "group")),
    (
        "A group calling itself the Army of Oro claimed the blast.",
        "group",
        ("nsubj", "claimed"),
    ),
    ("Critics called the Army of Oro criminal.", "Critics", ("nsubj", "called")),
    ("A militia called Red Dawn attacked the town.", "militia", ("nsubj", "attacked")),
)
def test_garden_paths_verb_after_what_it_is_called(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("A group calling itself the Sons of Oro hit a bank.", "group", ("nsubj", "hit")),
    ("A group calling itself the Sons of Oro hit a bank.", "calling", ("acl", "group")),
    ("A man calling his wife hit a tree.", "man", ("nsubj", "hit")),
)
def test_garden_paths_verb_after_a_name(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("Men thought to be rebels burned two huts.", "Men", ("nsubj", "burned")),
    ("Men thought to be rebels burned two huts.", "rebels", ("attr", "be")),
    ("Gunmen believed to belong to a gang killed a boy.", "killed", ("ROOT", "killed")),
    ("Gunmen believed the rebels burned two huts.", "rebels", ("nsubj", "burned")),
    (
        "Six farmers were hurt when men believed to be rebels stormed the mill.",
        "men",
        ("nsubj", "stormed"),
    ),
    (
        "Six farmers were hurt when men believed to be rebels stormed the mill.",
        "rebels",
        ("attr", "be"),
    ),
    (
        "Gunmen believed to be bandits seized six drivers along the Oro highway.",
        "Gunmen",
        ("nsubj", "seized"),
    ),
    (
        "The men believed to be rebels were arrested on Monday.",
        "men",
        ("nsubjpass", "arrested"),
    ),
    (
        "Ten men were hurt when thugs suspected to be smugglers attacked two farms in "
        "Oro.",
        "thugs",
        ("nsubj", "attacked"),
    ),
    (
        "Gunmen believed to be bandits were near.",
        "bandits",
        ("attr", "be"),
    ),
)
def test_garden_paths_verb_after_a_belief(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    ("The junta denied that it had jailed critics.", "jailed", ("ccomp", "denied")),
    ("The junta denied that it had jailed critics.", "critics", ("dobj", "jailed")),
    ("Never has this government jailed critics.", "jailed", ("ROOT", "jailed")),
    ("Never has this government jailed critics.", "government", ("nsubj", "jailed")),
    ("This government has jailed critics.", "jailed", ("ROOT", "jailed")),
    (
        "The police have registered cases against nine traders.",
        "registered",
        ("ROOT", "registered"),
    ),
    ("The junta denied that it had loyal critics.", "critics", ("dobj", "had")),
    ("The junta denied that it had a jailed critic.", "critic", ("dobj", "had")),
)
def test_garden_paths_verb_after_have(text, word, expected):
    assert arcs(text, word) == [expected]


@table(
    (
        "police resorted to lathi charge in which four persons were injured.",
        "police",
        ("nsubj", "resorted"),
    ),
    ("a crowd gathered by agents was dispersed.", "gathered", ("acl", "crowd")),
)
def test_garden_paths_verb_after_its_doer(text, word, expected):
    assert arcs(text, word) == [expected]
