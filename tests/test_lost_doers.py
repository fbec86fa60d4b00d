"""Doers that a parse hung elsewhere: each slip mended, and a right parse left."""

import pytest
from frozen import arc, at, frozen, read
from mending import coordinate


def mended(text, **slips):
    s = read(frozen(text, **slips))
    coordinate(s)
    return s


def table(*rows):
    """Make a table of sentences, words and what they hang on, before and after."""
    ids = [f"{word}: {text}" for text, word, _, _ in rows]
    return pytest.mark.parametrize(("text", "word", "before", "after"), rows, ids=ids)


@table(
    (
        "A joint team of police and the army arrested four suspected dealers in Oro.",
        "army",
        "nsubj of arrested",
        "conj of police",
    ),
    (
        "The clash between some youths in Oro community and some herders left one "
        "dead.",
        "herders",
        "nsubj of left",
        "conj of youths",
    ),
    (
        "There were clashes between members of Oro New Guard and local defence groups.",
        "groups",
        "conj of Guard",
        "conj of members",
    ),
    (
        "A clash erupted between a patrol of the Cobra battalion and the rebels.",
        "rebels",
        "conj of battalion",
        "conj of patrol",
    ),
    (
        "Clashes between police, protesters leave 40 injured in Dhaka",
        "protesters",
        "nsubj of leave",
        "conj of police",
    ),
    (
        "13 killed as Houthis, government troops clash in Marib",
        "Houthis",
        "pobj of as",
        "nsubj of clash",
    ),
    (
        "Hundreds of Kashmiri students studying in other cities have staged rallies.",
        "students",
        "appos of Hundreds",
        "pobj of of",
    ),
)
def test_lost_doers_in_a_row(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


@table(
    (
        "Two herders were killed by the villagers and many goats were also hurt.",
        "goats",
        "conj of villagers",
        "nsubjpass of hurt",
    ),
    (
        "He said an encounter ensued as militants fired upon a search party and the "
        "forces retaliated.",
        "fired",
        "acl of militants",
        "advcl of ensued",
    ),
    (
        "The attack was a reprisal after some youths in the community allegedly went "
        "berserk, attacked Fulani herdsmen and killed some cows.",
        "youths",
        "pobj of after",
        "nsubj of went",
    ),
    (
        "During the search, rebels hiding inside a house fired on the search party.",
        "fired",
        "acl of house",
        "ROOT of fired",
    ),
    (
        "The envoy, Ana Sol, called Monday for an immediate ceasefire.",
        "envoy",
        "ROOT of envoy",
        "nsubj of called",
    ),
    (
        "Women wailed and youths hurled stones at the security forces as the coffins "
        "arrived.",
        "youths",
        "conj of wailed",
        "nsubj of hurled",
    ),
    (
        "Six guards died fighting rebels in Kessim.",
        "rebels",
        "dobj of died",
        "dobj of fighting",
    ),
    (
        "Four men were shot dead when unknown men riding on a motorcycle sprayed "
        "bullets on a taxi.",
        "bullets",
        "pobj of on",
        "dobj of sprayed",
    ),
    (
        "Three clerks were hurt when gunmen in a jeep sprayed bullets at a kiosk.",
        "gunmen",
        "advcl of hurt",
        "nsubj of sprayed",
    ),
    (
        "Two grocers were killed as gunmen on a motorbike sprayed bullets at a shop.",
        "gunmen",
        "pobj of as",
        "nsubj of sprayed",
    ),
    (
        "Soldiers said raiders on a motorbike sprayed bullets at a shop in Hira.",
        "raiders",
        "dobj of said",
        "nsubj of sprayed",
    ),
    (
        "Police fire at mob, two killed",
        "Police",
        "compound of fire",
        "nsubj of fire",
    ),
)
def test_lost_doers_of_a_clause(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


@table(
    (
        "Lebanon's army detained a Syrian accused of plotting attacks.",
        "accused",
        "dobj of detained",
        "acl of Syrian",
    ),
    (
        "Over a dozen armed men attacked the dam site.",
        "dozen",
        "pobj of Over",
        "nummod of men",
    ),
    (
        "Cadres of the outlawed HNLC opened fire on a Police outpost at Khliehriat, "
        "but nobody was injured.",
        "HNLC",
        "advmod of opened",
        "pobj of of",
    ),
    (
        "They have stoned to death an unmarried couple.",
        "couple",
        "npadvmod of stoned",
        "dobj of stoned",
    ),
)
def test_lost_doers_in_their_phrase(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


def test_lost_doers_in_a_row_without_and():
    text = "Rebels, army accuse each other of looting"
    slips = {"Rebels": "NNP/PROPN/compound/army"}
    assert arc(mended(text, **slips), "army") == "conj of Rebels"
    text = "Rebels, army accuse each other of looting."
    assert arc(mended(text, **slips), "army") == "nsubj of accuse"


def test_lost_doers_with_the_name_of_their_force():
    text = "The Sudanese paramilitary Rapid Guard Forces attacked a village in Oro."
    s = mended(text, Forces="NNPS/PROPN/nsubj/attacked")
    assert arc(s, "paramilitary") == "compound of Forces"
    text = "The men the army held were freed."
    s = mended(text, army="NN/NOUN/nsubj/freed", men="NNS/NOUN/nsubj/freed")
    assert arc(s, "men") == "nsubj of freed"


def test_lost_doers_of_a_participle_that_begins():
    text = "Shot in the head by a sniper, the soldier died on the spot."
    assert read(text).tag[at(read(text), "Shot")] == "VB"
    s = mended(text)
    assert s.tag[at(s, "Shot")] == "VBN"


@pytest.mark.parametrize(
    "text",
    [
        "Police and the army arrested four dealers.",
        "There were clashes between supporters of Ali Sol and Omar Bem.",
        "Two herders were killed by the villagers and guards.",
        "He served as an officer trained in Oro.",
        "The villagers fled after an attack on the bus.",
        "A guard wounded by rebels hiding inside a house.",
        "The army detained the accused.",
        "Police seized fighting dogs in Kessim.",
        "Army fire on town kills two",
        "Over a dozen years men attacked the site.",
        "They were stoned to death last week.",
        "Hundreds of Kashmiris marched.",
        "Police with rubber coated bullets stood by the gate.",
    ],
)
def test_lost_doers_leaves_a_right_parse_alone(text):
    s = read(text)
    before = list(zip(s.text, s.tag, s.pos, s.dep, s.head, strict=True))
    coordinate(s)
    assert list(zip(s.text, s.tag, s.pos, s.dep, s.head, strict=True)) == before


LEADER = (
    "Miners blocked the road to demand the release of their leader, detained since "
)
LEADER += "Sunday."
HAITI = (
    "A video came from Haiti, where six Americans and one Canadian working with a "
    "clinic were abducted."
)
KILLED = (
    "The Urabeños, whose leader Omar Paz was captured in October, have since killed "
)
KILLED += "nine police officers."
BOSS = "Zito took over the gang after its previous boss, Luis Paz, was killed in 2020."


@table(
    (
        "Clashes between dissidents of the UPC and the National Liberation Army in "
        "Arauca displaced 300 people.",
        "Army",
        "conj of UPC",
        "conj of dissidents",
    ),
    (
        "A man was remanded in custody by magistrates accused of plotting to blow up a "
        "ferry.",
        "accused",
        "acl of magistrates",
        "acl of man",
    ),
    (
        "An officer has appeared in court charged with hurting a teenager.",
        "charged",
        "acl of court",
        "acl of officer",
    ),
    (
        "A man was arrested by police wearing masks.",
        "wearing",
        "acl of police",
        "acl of police",
    ),
    (BOSS, "boss", "pobj of after", "nsubjpass of killed"),
    (BOSS, "killed", "conj of took", "advcl of took"),
    (HAITI, "Americans", "nsubj of working", "nsubjpass of abducted"),
    (HAITI, "abducted", "advcl of came", "relcl of Haiti"),
    (
        "The men, where six Americans working with a clinic are kept, were freed.",
        "kept",
        "relcl of men",
        "relcl of men",
    ),
    (
        "Fighting began after police arrested then released the leader.",
        "police",
        "nsubj of released",
        "nsubj of arrested",
    ),
    (
        "Fighting began after police arrested then released the leader.",
        "released",
        "advcl of began",
        "conj of arrested",
    ),
    (LEADER, "detained", "advcl of blocked", "acl of leader"),
    (
        "He fled to Peru in May, pursued for two days by guards.",
        "pursued",
        "advcl of fled",
        "advcl of fled",
    ),
    (KILLED, "Urabeños", "ROOT of Urabeños", "nsubj of killed"),
    (
        "The gang, whose leader was held and jailed, has killed nine officers.",
        "jailed",
        "conj of held",
        "conj of held",
    ),
)
def test_lost_doers_of_clauses(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


OLINDA = (
    "The murder of councillor Ana Ruiz, shot outside her office in Olinda, has been "
    "attributed to a militia."
)
WEDDING = (
    "An airstrike by the Saudi-led coalition on a wedding killed at least 20 people, "
    "residents said."
)


@table(
    (
        "Posters put up by the rebels in Bijapur warned villagers against voting.",
        "Posters",
        "nsubj of put",
        "nsubj of warned",
    ),
    (OLINDA, "murder", "nsubj of shot", "nsubjpass of attributed"),
    (OLINDA, "shot", "ROOT of shot", "acl of murder"),
    (
        "Rebels seized the town, burned shops and left.",
        "burned",
        "conj of seized",
        "conj of seized",
    ),
    (WEDDING, "killed", "acl of wedding", "ccomp of said"),
    (WEDDING, "airstrike", "dep of said", "nsubj of killed"),
    (
        "A raid on a camp of men wounded in May was foiled.",
        "wounded",
        "acl of men",
        "acl of men",
    ),
    (
        "A mine planted by rebels detonated under a bus.",
        "detonated",
        "acl of rebels",
        "ROOT of detonated",
    ),
    (
        "A mine planted by rebels worried the farmers.",
        "mine",
        "nsubj of worried",
        "nsubj of worried",
    ),
)
def test_lost_doers_behind_a_participle(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


PILOTS = "Two of the nine pilots taken hostage near Oro were found dead."


@table(
    (PILOTS, "taken", "csubjpass of found", "acl of pilots"),
    (PILOTS, "Two", "nsubj of taken", "nsubjpass of found"),
)
def test_lost_doers_taken_hostage(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


@table(
    (
        "Nurses in Oro will down tools on Monday.",
        "Nurses",
        "nsubj of will",
        "nsubj of down",
    ),
    ("He put down tools and left.", "down", "prt of put", "prt of put"),
)
def test_lost_doers_who_down_tools(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


BAND = "He said a large band of rebels fired at the guards."
NURSES = "He said a large band of nurses trained in Oro."


def test_lost_doers_of_a_clause_read_as_what_was_said():
    assert arc(read(BAND), "band") == "dobj of said"
    assert arc(mended(BAND), "band") == "nsubj of fired"
    assert arc(mended(BAND), "fired") == "ccomp of said"
    assert arc(mended(NURSES), "trained") == arc(read(NURSES), "trained")
