"""Words hung where they belong: each slip mended, and a right parse left alone."""

from frozen import arc, read
from mending import check, reattach, table


@table(
    (
        "Envoys have for weeks been cautioning the rebels against a raid.",
        "Envoys",
        "nsubj of cautioning",
    ),
    ("Envoys have for weeks been busy.", "Envoys", "nsubj of been"),
    (
        "The Indian ambassador was on Monday summoned by the ministry over the raid.",
        "ambassador",
        "nsubjpass of summoned",
    ),
)
def test_stray_words_subject_of_an_auxiliary(text, word, expected):
    check(text, word, expected)


@table(
    ("Troops celebrated the arrest on Tuesday of a smuggler.", "of", "prep of arrest"),
    ("The jailing without trial of two monks led to riots.", "of", "prep of jailing"),
    ("The release on bail of six nurses was delayed.", "of", "prep of release"),
    ("The killing in the court of a king is a play.", "of", "prep of court"),
    (
        "Aid groups condemned the killing last week of a nurse.",
        "of",
        "prep of killing",
    ),
    ("The army spoke on Monday of terrorists.", "of", "prep of Monday"),
    ("He was shot on the night of the coup.", "of", "prep of night"),
)
def test_stray_words_of_after_a_day(text, word, expected):
    check(text, word, expected)


@table(
    ("A bomber blew himself up, wounding upwards of 30.", "30", "dobj of wounding"),
    ("The raid killed upwards of 30 people.", "people", "dobj of killed"),
    ("The kites flew upwards of the hill.", "hill", "pobj of of"),
)
def test_stray_words_number_after_upwards(text, word, expected):
    check(text, word, expected)


@table(
    ("Two men died in raids by gunmen on four hamlets.", "on", "prep of raids"),
    ("Ten people died in air strikes on Kassala.", "on", "prep of strikes"),
    ("Two men died in an attack by rebels on Monday.", "on", "prep of died"),
)
def test_stray_words_victim_after_a_doer(text, word, expected):
    check(text, word, expected)


@table(
    ("Kassala, Nov 3: A mob lynched a cattle trader.", "Kassala", "dep of lynched"),
    ("Kassala, Nov 3: A mob lynched a cattle trader.", "mob", "nsubj of lynched"),
    ("Police: two men shot a guard.", "men", "nsubj of shot"),
    ("Nairobi, Two policemen were shot dead on Friday.", "Nairobi", "dep of shot"),
    ("Kenya, Uganda and Rwanda condemned the raid.", "Kenya", "nsubj of condemned"),
    ("Oro, a town in the north, was attacked.", "Oro", "nsubjpass of attacked"),
)
def test_stray_words_dateline(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Six Turkish soldiers slain as rebel mortar fire hits outpost",
        "hits",
        "advcl of slain",
    ),
    (
        "Six Turkish soldiers slain as rebel mortar fire hits outpost",
        "outpost",
        "dobj of hits",
    ),
    ("Two dead as bomb hits bus", "bus", "dobj of hits"),
    ("Minister held as party leader", "leader", "pobj of as"),
)
def test_stray_words_clause_in_a_headline(text, word, expected):
    check(text, word, expected)


@table(
    (
        "The group is holding five Europeans hostage in the desert.",
        "Europeans",
        "dobj of holding",
    ),
    ("The group took a police hostage.", "hostage", "dobj of took"),
    ("The gang is holding a group of tourists hostage.", "tourists", "pobj of of"),
    ("The gang is holding a group of tourists hostage.", "hostage", "oprd of holding"),
    ("Pirates are holding the crew of a tanker hostage.", "tanker", "pobj of of"),
    ("Gunmen held dozens of people hostage in a theatre.", "dozens", "dobj of held"),
    (
        "The gang is holding nine Americans and a Canadian missionary hostage.",
        "missionary",
        "conj of Americans",
    ),
    ("The envoy spoke of the family of a hostage.", "hostage", "pobj of of"),
)
def test_stray_words_hostage(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Soldiers sent to quell the riot fired on the crowd.",
        "Soldiers",
        "nsubj of fired",
    ),
    ("Soldiers sent to quell the riot fired on the crowd.", "sent", "acl of Soldiers"),
    ("Police moved to arrest men accused of theft.", "Police", "nsubj of moved"),
)
def test_stray_words_verb_after_a_purpose(text, word, expected):
    check(text, word, expected)


@table(
    (
        "The gang demanded two trucks as ransom from the family.",
        "from",
        "prep of demanded",
    ),
    ("The gang hired him as a driver from the city.", "from", "prep of driver"),
)
def test_stray_words_ransom(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Unknown gunmen riding two motorcycles sprayed bullets at a stall in Kassala.",
        "gunmen",
        "nsubj of sprayed",
    ),
    (
        "Unknown gunmen riding two motorcycles sprayed bullets at a stall in Kassala.",
        "at",
        "prep of sprayed",
    ),
    (
        "Gunmen riding motorcycles stolen from the police.",
        "stolen",
        "acl of motorcycles",
    ),
)
def test_stray_words_verb_after_a_gerund(text, word, expected):
    check(text, word, expected)


@table(
    (
        "The killing by police of an unarmed teenager drew protests.",
        "of",
        "prep of killing",
    ),
    ("An attack by cadres of the front left two dead.", "of", "prep of cadres"),
    ("An attack by a group of men left two dead.", "of", "prep of group"),
    ("Police used gas to break up a march by teachers.", "by", "prep of march"),
    ("Iran promised Kenya loans for a port.", "Kenya", "dative of promised"),
)
def test_stray_words_parts_of_a_noun(text, word, expected):
    check(text, word, expected)


@table(
    ("Soldiers had shot at least ten protesters.", "protesters", "dobj of shot"),
    ("Soldiers had shot at ten protesters.", "protesters", "pobj of at"),
)
def test_stray_words_at_least(text, word, expected):
    check(text, word, expected)


@table(
    ("Bomb attack on bus kills ten in Pakistan", "attack", "nsubj of kills"),
    ("Bomb attack on bus kills ten in Pakistan", "ten", "dobj of kills"),
    ("Police hunt for killers in Pakistan", "killers", "pobj of for"),
)
def test_stray_words_verb_of_a_headline(text, word, expected):
    check(text, word, expected)


@table(
    ("A grenade hurled by two men at a bar killed three.", "killed", "ROOT of killed"),
    (
        "A grenade hurled by two men at a bar killed three.",
        "grenade",
        "nsubj of killed",
    ),
    ("Bodies of men at a bar killed by rebels", "killed", "acl of bar"),
)
def test_stray_words_verb_after_a_long_phrase(text, word, expected):
    check(text, word, expected)


@table(
    (
        "Prisoners rioted at the jail, taking two guards hostage and setting fires.",
        "setting",
        "conj of taking",
    ),
    ("Prisoners rioted, taking guards and setting fire.", "setting", "conj of taking"),
)
def test_stray_words_hostage_in_a_row(text, word, expected):
    check(text, word, expected)


@table(
    ("The woman was strangled by her in-laws over dowry.", "laws", "pobj of by"),
    ("The in-laws and the husband were arrested.", "husband", "conj of laws"),
    ("She is well versed in the laws of the land.", "laws", "pobj of in"),
    (
        "Ten guards were killed and four taken hostage by the rebels.",
        "four",
        "nsubjpass of taken",
    ),
    ("Rioters looted a bank and burned shops.", "bank", "dobj of looted"),
    ("Rioters looted a bank and burned shops.", "shops", "dobj of burned"),
    ("He stabbed his friend, also aged 14, to death.", "to", "prep of stabbed"),
    ("He compared his long illness to death.", "to", "prep of compared"),
    (
        "Police charged the crowd, leading to injuries to ten students.",
        "to:2",
        "prep of injuries",
    ),
    (
        "Six persons, all labourers from Ida, were shot dead.",
        "persons",
        "nsubjpass of shot",
    ),
    (
        "The sand mafia mowed down a forest guard with a tractor.",
        "guard",
        "dobj of mowed",
    ),
    ("A gang set upon two men in Oro.", "gang", "nsubj of set"),
    (
        "The talks come two days after four youths stabbed a clerk.",
        "youths",
        "nsubj of stabbed",
    ),
)
def test_stray_words_of_harm_and_kin(text, word, expected):
    check(text, word, expected)


@table(
    ("Village head, two others killed as gunmen raid farm", "others", "conj of head"),
    ("Naxals kill sarpanch, son in Oro", "son", "conj of sarpanch"),
    ("17-year-old stabbed to death in Oro", "old", "nsubjpass of stabbed"),
)
def test_stray_words_parties_of_headlines(text, word, expected):
    check(text, word, expected)


def test_stray_words_what_a_party_is_in_a_headline():
    s = read("Rao, a farmer, killed in Oro")
    reattach(s)
    assert not arc(s, "farmer").startswith("conj")
