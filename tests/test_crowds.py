"""What the parser makes of words about a crowd, each beside a right parse."""

from frozen import arc, read
from mending import check, table

from spacy_conflict_events.repairs import repair


@table(
    ("Police beat up protesting nurses in Oro.", "nurses", "dobj of beat"),
    ("Police beat up protesting nurses in Oro.", "protesting", "amod of nurses"),
    ("Police beat up protesting nurses in Oro.", "in", "prep of beat"),
    ("The envoy met agitating farmers on Friday.", "farmers", "dobj of met"),
    ("He called on striking clerks to return.", "clerks", "pobj of on"),
    (
        "Guards were sent after agitating villagers blocked a road.",
        "villagers",
        "nsubj of blocked",
    ),
    ("Agitating teachers on Friday burnt an effigy.", "teachers", "nsubj of burnt"),
    ("They began protesting the cuts.", "cuts", "dobj of protesting"),
    ("The band enjoys marching songs.", "songs", "dobj of marching"),
    ("Monks were protesting tax rises in Oro.", "rises", "dobj of protesting"),
)
def test_crowds_that_protest(text, word, expected):
    check(text, word, expected)


def test_crowds_behind_a_verb_read_as_a_noun():
    s = read("Oro Police detain agitating nurses in Melpur on Thursday.")
    repair(s, [(i, frozenset({"VERB"})) for i in (2, 3)])
    assert arc(s, "nurses") == "dobj of detain"
    assert s.pos[s.lower.index("detain")] == "VERB"


@table(
    (
        "Police resorted to lathicharge and burst teargas shells at them.",
        "lathicharge",
        "pobj of to",
    ),
    (
        "Police resorted to lathicharge and burst teargas shells at them.",
        "burst",
        "conj of resorted",
    ),
    ("Police resorted to mild lathicharge in Oro.", "lathicharge", "pobj of to"),
    ("The mob resorted to stone pelting.", "pelting", "pobj of to"),
    ("Villagers resorted to block the road.", "block", "xcomp of resorted"),
    ("Monks resorted to pelting stones near Bemina.", "stones", "dobj of pelting"),
    ("Monks resorted to pelting stones near Bemina.", "near", "prep of pelting"),
)
def test_crowds_resort_to(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Clerks went on a two-day strike demanding better pay.",
        "demanding",
        "advcl of went",
    ),
    (
        "Clerks went on a 24-hour strike demanding improvement in terms.",
        "improvement",
        "dobj of demanding",
    ),
    (
        "Clerks went on a 24-hour strike demanding improvement in terms.",
        "strike",
        "pobj of on",
    ),
    (
        "Traders brought out a procession demanding his return.",
        "demanding",
        "advcl of brought",
    ),
    (
        "Hundreds joined a march to the court in Lusaka demanding his return.",
        "demanding",
        "advcl of joined",
    ),
    (
        "Monks sat on a dharna outside the secretariat demanding regularisation.",
        "demanding",
        "advcl of sat",
    ),
    ("The firm issued a letter demanding payment.", "demanding", "acl of letter"),
    (
        "Monks blocked the road to Oro demanding compensation.",
        "demanding",
        "advcl of blocked",
    ),
    (
        "Monks burned an effigy of officials demanding that they go.",
        "demanding",
        "advcl of burned",
    ),
    (
        "They tried to stage a sit-in condemning the police action.",
        "condemning",
        "advcl of stage",
    ),
    (
        "The march was called to protest the re-election of the mayor.",
        "protest",
        "advcl of called",
    ),
    ("A strike demanding higher wages shut the port.", "demanding", "acl of strike"),
)
def test_crowds_demand(text, word, expected):
    check(text, word, expected)


@table(
    (
        "They sought the release of two monks and withdrawal of the bill.",
        "withdrawal",
        "conj of release",
    ),
    ("They sought the release of two monks and a nun.", "nun", "conj of monks"),
)
def test_crowds_deeds_demanded_in_a_row(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Police fired on the miners, leaving several injured.",
        "several",
        "nsubjpass of injured",
    ),
    ("Police beat the clerks, many injured", "many", "nsubjpass of injured"),
    ("Many injured miners fled.", "Many", "amod of miners"),
    ("Six were killed and dozens more injured.", "dozens", "nsubj of injured"),
    (
        "The raid ended with at least eight people dead and dozens more injured.",
        "dozens",
        "nsubjpass of injured",
    ),
    (
        "Eight people are dead and more than 100 injured after police clashed with "
        "nuns.",
        "100",
        "nsubjpass of injured",
    ),
    (
        "There were six nuns and 55 guards injured, some badly.",
        "guards",
        "conj of nuns",
    ),
    (
        "There were six nuns and 55 guards injured, some badly.",
        "injured",
        "acl of nuns",
    ),
    ("Soldiers fired on the crowd, leaving many dead.", "many", "dobj of leaving"),
    ("Soldiers buried the many dead.", "many", "amod of dead"),
    (
        "The clash left six persons, including a nun, injured.",
        "injured",
        "acl of persons",
    ),
    (
        "The clash left six persons injured, including a nun wounded in the leg.",
        "wounded",
        "acl of nun",
    ),
)
def test_crowds_the_hurt(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Gas was used as protesting farmers clashed with guards.",
        "clashed",
        "advcl of used",
    ),
    (
        "Gas was used as protesting farmers clashed with guards.",
        "protesting",
        "amod of farmers",
    ),
)
def test_crowds_that_protest_in_a_clause(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Police nabbed three of the accused late Saturday night.",
        "accused",
        "pobj of of",
    ),
    (
        "Police nabbed three of the accused late Saturday night.",
        "night",
        "npadvmod of nabbed",
    ),
    ("Police held two of the accused men.", "accused", "amod of men"),
)
def test_crowds_the_accused_before_a_time(text, word, expected):
    check(text, word, expected)


@table(
    (
        "The march began on Monday and security forces held 20 men.",
        "forces",
        "nsubj of held",
    ),
    (
        "The march began on Monday and security forces held 20 men.",
        "Monday",
        "pobj of on",
    ),
    (
        "The protest began on Friday and police fired tear gas.",
        "police",
        "nsubj of fired",
    ),
    ("They met on Friday and Saturday in Oro.", "Saturday", "conj of Friday"),
    (
        "The leader was released from prison and treason charges against him were "
        "dropped.",
        "charges",
        "nsubjpass of dropped",
    ),
    (
        "The leader was released from prison and treason charges against him were "
        "dropped.",
        "prison",
        "pobj of from",
    ),
)
def test_crowds_doers_behind_a_date(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Police held monks who marched in Oro, demanding his return.",
        "demanding",
        "advcl of marched",
    ),
    (
        "Unions backed monks who marched in Oro, demanding his return.",
        "demanding",
        "advcl of backed",
    ),
    (
        "The union flayed the arrests demanding the release of its men.",
        "demanding",
        "advcl of flayed",
    ),
)
def test_crowds_that_demand_behind_a_clause(text, word, expected):
    check(text, word, expected)


@table(
    (
        "It used emergency laws to harass and arbitrarily detain protesters.",
        "detain",
        "conj of harass",
    ),
    (
        "It used emergency laws to harass and arbitrarily detain protesters.",
        "protesters",
        "dobj of detain",
    ),
)
def test_crowds_a_second_infinitive(text, word, expected):
    check(text, word, expected)


@table(
    ("Cops nab three for rioting in Oro", "for", "prep of nab"),
    ("Cops nab three clerks for rioting in Oro", "for", "prep of nab"),
    ("Police arrest candidates for mayor", "for", "prep of candidates"),
)
def test_crowds_the_reason_of_an_arrest(text, word, expected):
    check(text, word, expected)


@table(
    ("A march demanding justice was held in Oro.", "march", "nsubjpass of held"),
    ("A march demanding justice was held in Oro.", "justice", "dobj of demanding"),
    ("Teachers strike over pay in Lagos", "pay", "pobj of over"),
    ("The firm took over a bank in Lagos.", "bank", "dobj of took"),
    (
        "Guards were sent to prevent the crowd from marching to the palace.",
        "marching",
        "pcomp of from",
    ),
    ("They earned a fee from marching in Oro.", "marching", "pobj of from"),
    ("A crowd demanding justice was seen in Oro.", "justice", "dobj of demanding"),
    ("A protest demanding justice was held in Oro.", "protest", "nsubjpass of held"),
)
def test_crowds_march_and_strike(text, word, expected):
    check(text, word, expected)


@table(
    ("Workers staged a sit-in outside parliament.", "sit", "dobj of staged"),
    ("Workers staged a sit-in outside parliament.", "parliament", "pobj of outside"),
    ("Workers staged a sit-in outside parliament.", "a", "det of sit"),
    ("Workers wanted a built-in outside lamp.", "lamp", "dobj of wanted"),
)
def test_crowds_sit_in_outside(text, word, expected):
    check(text, word, expected)


@table(
    ("Taxi drivers held a torchlight march.", "march", "dobj of held"),
    ("Taxi drivers worked all march.", "march", "npadvmod of worked"),
)
def test_crowds_march_held(text, word, expected):
    check(text, word, expected)
