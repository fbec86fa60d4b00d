"""Whether it happened: a golden table of negation, modality and report."""

import pytest
from frozen import at, read

from spacy_conflict_events.factuality import factuality

TOLD = ("positive", "actual")
NOT = ("negative", "actual")
UNREAL = ("positive", "other")
UNREAL_NOT = ("negative", "other")


def presented(text, word, **kind):
    s = read(text)
    fact = factuality(s, at(s, word), **kind)
    return fact.polarity, fact.modality if fact.modality == "actual" else "other"


def table(*rows):
    """Make a table of sentences, trigger words and how the events are presented."""
    ids = [f"{word}: {text}" for text, word, _ in rows]
    return pytest.mark.parametrize(("text", "word", "expected"), rows, ids=ids)


# --- verbs ----------------------------------------------------------------------------


@table(
    ("Gunmen killed three farmers.", "killed", TOLD),
    ("Three men were killed.", "killed", TOLD),
    ("Rebels had attacked the town.", "attacked", TOLD),
    ("Rebels have attacked the town.", "attacked", TOLD),
    ("Rebels are attacking the town.", "attacking", TOLD),
    ("Rebels entered the town and killed three men.", "killed", TOLD),
    ("The rebels who attacked the police fled.", "attacked", TOLD),
    ("When rebels attacked the town, the army left.", "attacked", TOLD),
    ("The army killed him because he attacked a guard.", "attacked", TOLD),
    ("Gunmen fired at the car, killing two guards.", "killing", TOLD),
    ("The group said it was behind the bombing.", "behind", TOLD),
    ("The clash prompted police to open fire.", "fire", TOLD),
    ("A bandh was called over the kidnapping of two men.", "kidnapping", TOLD),
)
def test_factuality_what_is_told_as_a_fact(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Gunmen did not kill the farmers.", "kill", NOT),
    ("No group said it was behind the bombing.", "behind", NOT),
    ("Gunmen never killed the farmers.", "killed", NOT),
    ("Police didn't arrest him.", "arrest", NOT),
    ("Rebels hardly attacked the town.", "attacked", NOT),
    ("No farmers were killed.", "killed", NOT),
    ("Nobody was killed.", "killed", NOT),
    ("None of the farmers was killed.", "killed", NOT),
    ("Neither man was killed.", "killed", NOT),
    ("The troops killed nobody.", "killed", NOT),
    ("The ruling could mean that two divers are freed.", "freed", UNREAL),
    ("The ruling means that two divers are freed.", "freed", TOLD),
    ("No fewer than nine guards have been killed in Kessim ward.", "killed", TOLD),
    ("No guards have been killed in Kessim ward.", "killed", NOT),
    ("Police did not arrest or beat the students.", "beat", NOT),
    ("Gunmen not only killed the farmers but also burned the village.", "killed", TOLD),
    (
        "Police did not arrest the students, and rebels killed them.",
        "killed",
        TOLD,
    ),
)
def test_factuality_negation_of_a_verb(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Rebels could attack the town.", "attack", UNREAL),
    ("Rebels may attack the town.", "attack", UNREAL),
    ("Rebels might attack the town.", "attack", UNREAL),
    ("Rebels will attack the town.", "attack", UNREAL),
    ("Rebels would attack the town.", "attack", UNREAL),
    ("Rebels should attack the town.", "attack", UNREAL),
    ("Three men would be killed.", "killed", UNREAL),
    ("Rebels may have killed the mayor.", "killed", UNREAL),
    ("Rebels will enter the town and kill the mayor.", "kill", UNREAL),
    ("Gunmen will fire at the car, killing two guards.", "killing", UNREAL),
    ("They will stay until the last prisoner is freed.", "freed", UNREAL),
    ("They stayed until the last prisoner was freed.", "freed", TOLD),
    ("A man was arrested on suspicion of stabbing two boys.", "stabbing", TOLD),
    ("The army will not attack the town.", "attack", UNREAL_NOT),
    ("Rebels must not attack the town.", "attack", UNREAL_NOT),
    ("The man must not be blamed.", "blamed", UNREAL_NOT),
    ("The attack should not be attributed to rebels.", "attributed", UNREAL_NOT),
)
def test_factuality_modals(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Maybe rebels attacked the town.", "attacked", UNREAL),
    ("Rebels probably attacked the town.", "attacked", UNREAL),
    ("Rebels allegedly attacked the town.", "attacked", TOLD),
)
def test_factuality_adverbs(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Students plan to march on Friday.", "march", UNREAL),
    ("Students planned to march on Friday.", "march", UNREAL),
    ("Students decided to march on Friday.", "march", UNREAL),
    ("Students want to march on Friday.", "march", UNREAL),
    ("The army hopes to capture the town.", "capture", UNREAL),
    ("Rebels plan to attack, police said.", "attack", UNREAL),
    ("Troops to attack the village.", "attack", UNREAL),
)
def test_factuality_plans(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_going_to():
    text = "Rebels are going to attack the town."
    assert presented(text, "attack") == UNREAL


@table(
    ("The general ordered troops to attack the village.", "attack", UNREAL),
    ("The court ordered police to arrest the minister.", "arrest", UNREAL),
    ("Protesters demanded that the army release the prisoners.", "release", UNREAL),
    ("Protesters urged the army to release the prisoners.", "release", UNREAL),
    ("The envoy called on rebels to release the hostages.", "release", UNREAL),
    ("Rebels threatened to kill the hostages.", "kill", UNREAL),
    ("Rebels vowed to attack the town.", "attack", UNREAL),
    ("The minister promised to release the prisoners.", "release", UNREAL),
    ("Police feared that rebels would attack the town.", "attack", UNREAL),
)
def test_factuality_what_speech_asks_for_or_announces(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The general ordered troops to attack the village.", "ordered", TOLD),
    ("Rebels threatened to kill the hostages.", "threatened", TOLD),
    ("Protesters demanded that the army release the prisoners.", "demanded", TOLD),
    ("The army denied killing civilians.", "denied", TOLD),
)
def test_factuality_of_the_speech_itself(text, word, expected):
    assert presented(text, word, speech=True) == expected


@table(
    ("Gunmen tried to kill the mayor.", "kill", UNREAL),
    ("Gunmen attempted to kill the mayor.", "kill", UNREAL),
    ("Gunmen managed to kill the mayor.", "kill", TOLD),
    ("Troops began to shell the town.", "shell", TOLD),
    ("Troops continued to shell the town.", "shell", TOLD),
)
def test_factuality_attempts(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Police failed to capture the gunman.", "capture", NOT),
    ("Police refused to release the students.", "release", NOT),
    ("Police declined to arrest him.", "arrest", NOT),
    ("Police prevented rebels from attacking the town.", "attacking", NOT),
    ("Police stopped gunmen from killing the mayor.", "killing", NOT),
    ("The town escaped being attacked.", "attacked", NOT),
    ("The army denied attacking the village.", "attacking", NOT),
    ("The army denied that it attacked the village.", "attacked", NOT),
    ("He refused to surrender and shot a policeman.", "shot", TOLD),
    ("Police held the man for killing a guard.", "killing", TOLD),
    ("Police were not able to arrest the men.", "arrest", NOT),
    ("Police were able to arrest two men.", "arrest", TOLD),
)
def test_factuality_what_was_not_done(text, word, expected):
    assert presented(text, word) == expected


@pytest.mark.parametrize("adverb", ["almost", "nearly"])
def test_factuality_what_almost_happened(adverb):
    assert presented(f"Rebels {adverb} killed him.", "killed")[0] == "negative"


def test_factuality_has_yet_to():
    text = "The minister has yet to condemn the attack."
    assert presented(text, "condemn", speech=True) == NOT


@table(
    ("Police shot the man instead of arresting him.", "arresting", NOT),
    ("Police shot the man instead of arresting him.", "shot", TOLD),
    ("Police shot the man rather than arresting him.", "arresting", NOT),
    ("Police left without arresting anyone.", "arresting", NOT),
    ("Police left after arresting two men.", "arresting", TOLD),
)
def test_factuality_what_was_done_instead(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_rather_than_do():
    assert presented("Police shot the man rather than arrest him.", "arrest") == NOT


@table(
    ("If rebels attack the town, the army will respond.", "attack", UNREAL),
    ("Unless rebels attack the town, the army will leave.", "attack", UNREAL),
    ("The army asked whether rebels attacked the town.", "attacked", UNREAL),
)
def test_factuality_conditions(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Shops were set on fire in an attack by rebels.", "attack", TOLD),
    ("Two buses were set ablaze in clashes between two groups.", "clashes", TOLD),
    ("The army is set for an attack on the rebels.", "attack", UNREAL),
)
def test_factuality_of_what_is_set_on_fire(text, word, expected):
    assert presented(text, word) == expected


@table(
    (
        "The body was yet to be retrieved as the fighting continues.",
        "continues",
        TOLD,
    ),
    ("The army has yet to attack the town.", "attack", NOT),
)
def test_factuality_what_goes_on_meanwhile(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_condition_by_inversion():
    text = "Had rebels attacked the town, the army would have left."
    assert presented(text, "attacked") == UNREAL


@table(
    ("Police routinely arrest students.", "arrest", UNREAL),
    ("Police often arrest students.", "arrest", UNREAL),
    ("Those who attack the police are criminals.", "attack", UNREAL),
    ("Police often arrested students.", "arrested", TOLD),
    ("Police arrest students.", "arrest", TOLD),
)
def test_factuality_habits(text, word, expected):
    assert presented(text, word) == expected


# --- nouns ----------------------------------------------------------------------------


@table(
    ("Students held a protest on Friday.", "protest", TOLD),
    ("Students will hold a protest on Friday.", "protest", UNREAL),
    ("Students plan to hold a protest.", "protest", UNREAL),
    ("Students did not hold a protest.", "protest", NOT),
    ("Rebels carried out an attack.", "attack", TOLD),
    ("Rebels may carry out an attack.", "attack", UNREAL),
    ("Rebels failed to carry out an attack.", "attack", NOT),
    ("Rebels have not carried out any attack.", "attack", NOT),
    ("Police made two arrests.", "arrests", TOLD),
    ("Police made no arrests.", "arrests", NOT),
    ("No arrests were made.", "arrests", NOT),
)
def test_factuality_noun_under_a_light_verb(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The attack took place on Monday.", "attack", TOLD),
    ("The attack will take place on Monday.", "attack", UNREAL),
    ("The attack did not take place.", "attack", NOT),
    ("There was an attack on the town.", "attack", TOLD),
    ("There was no attack.", "attack", NOT),
)
def test_factuality_noun_that_takes_place(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_noun_that_could_be():
    assert presented("There could be an attack on the town.", "attack") == UNREAL


@table(
    ("The minister condemned the attack.", "attack", TOLD),
    ("The minister will condemn the attack.", "attack", TOLD),
    ("The minister did not condemn the attack.", "attack", TOLD),
    ("Police will investigate the attack.", "attack", TOLD),
    ("The attack killed three men.", "attack", TOLD),
    ("The attack did not kill anyone.", "attack", TOLD),
    ("Two men were killed in the attack.", "attack", TOLD),
    ("The men were arrested for the attack.", "attack", TOLD),
    ("The army left after the attack.", "attack", TOLD),
    ("He called for revenge after the attack.", "attack", TOLD),
    ("Rebels claimed responsibility for the attack.", "attack", TOLD),
    ("Police did not prevent the attack.", "attack", TOLD),
)
def test_factuality_noun_that_is_presupposed(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Police feared an attack.", "attack", UNREAL),
    ("Police warned of an attack.", "attack", UNREAL),
    ("Rebels planned an attack.", "attack", UNREAL),
    ("The envoy tried to secure the arrest of two men.", "arrest", UNREAL),
    ("The envoy secured the arrest of two men.", "arrest", TOLD),
    ("Police launched a hunt for the arrest of two men.", "arrest", UNREAL),
    ("The gang demands a ransom of nine cows for his arrest.", "arrest", UNREAL),
    ("It was what appeared to be an attack.", "attack", TOLD),
    ("The blasts due to an attack hurt two men.", "attack", TOLD),
    ("He escaped unhurt in the attack.", "attack", TOLD),
    ("Rebels threatened an attack.", "attack", UNREAL),
    ("The general ordered an attack.", "attack", UNREAL),
    ("The army is preparing for an attack.", "attack", UNREAL),
    ("The opposition called for a protest.", "protest", UNREAL),
    ("Protesters demanded the release of the hostages.", "release", UNREAL),
    ("Rebels demanded money for the release of the hostages.", "release", UNREAL),
    ("The threat of an attack worried the mayor.", "attack", UNREAL),
    ("The risk of attacks worried the mayor.", "attacks", UNREAL),
    ("The planned attack worried the mayor.", "attack", UNREAL),
    ("The possible attack worried the mayor.", "attack", UNREAL),
    ("An attempted murder shocked the town.", "murder", UNREAL),
    ("The alleged attack worried the mayor.", "attack", TOLD),
    ("The deadly attack worried the mayor.", "attack", TOLD),
)
def test_factuality_noun_that_is_feared_or_planned(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Police foiled an attack.", "attack", NOT),
    ("Police averted an attack.", "attack", NOT),
    ("Police prevented an attack.", "attack", NOT),
    ("The army denied the attack.", "attack", NOT),
    ("The day passed without an attack.", "attack", NOT),
    ("The army chose talks instead of an attack.", "attack", NOT),
    ("The village suffered no attack.", "attack", NOT),
    ("The absence of attacks pleased the mayor.", "attacks", NOT),
    ("Police reported an attack.", "attack", TOLD),
)
def test_factuality_noun_of_what_was_not_done(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The gang is known for kidnapping.", "kidnapping", UNREAL),
    ("Three men were jailed for arson and rioting.", "rioting", TOLD),
    ("Police nabbed three clerks for rioting.", "rioting", TOLD),
    ("The law punishes clerks for rioting.", "rioting", UNREAL),
    ("The gang is known for the kidnapping of a boy.", "kidnapping", TOLD),
)
def test_factuality_noun_of_a_deed_in_general(text, word, expected):
    assert presented(text, word) == expected


# --- the kinds of events --------------------------------------------------------------


def test_factuality_people_gather_to_speak():
    text = "Students gathered to demand his release."
    assert presented(text, "demand", speech=True) == TOLD


def test_factuality_people_gather_to_attack():
    text = "Students gathered to attack the police."
    assert presented(text, "attack") == UNREAL


def test_factuality_speech_that_is_rejected_was_made():
    text = "The minister rejected the accusation."
    assert presented(text, "accusation", speech=True) == TOLD


def test_factuality_speech_that_is_refused_was_not_made():
    text = "The minister refused to condemn the attack."
    assert presented(text, "condemn", speech=True) == NOT


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister denied threatening the rebels.", "threatening"),
        ("The group denied that it claimed responsibility.", "claimed"),
    ],
    ids=["gerund", "clause"],
)
def test_factuality_speech_that_is_denied_was_not_made(text, word):
    assert presented(text, word, speech=True) == NOT


# --- the names of the values ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("Gunmen killed three farmers.", "killed", "actual"),
        ("Rebels could attack the town.", "attack", "possible"),
        ("Police are able to arrest the men.", "arrest", "possible"),
        ("Six of the deaths were due to police firing.", "firing", "actual"),
        ("Four rebels were sent to hospital in an attack.", "attack", "actual"),
        ("Residents demanded his release in a protest.", "protest", "actual"),
        ("Residents demanded a march in Lagos.", "march", "demanded"),
        ("Students plan to march on Friday.", "march", "planned"),
        ("The general ordered troops to attack the village.", "attack", "ordered"),
        ("If rebels attack the town, the army will respond.", "attack", "conditional"),
        ("Rebels threatened to kill the hostages.", "kill", "threatened"),
        ("Police feared an attack.", "attack", "feared"),
        ("Protesters urged the army to release the prisoners.", "release", "demanded"),
        ("The minister promised to release the prisoners.", "release", "promised"),
        ("Gunmen tried to kill the mayor.", "kill", "attempted"),
        ("Police routinely arrest students.", "arrest", "generic"),
    ],
)
def test_factuality_names_the_modality(text, word, modality):
    s = read(text)
    assert factuality(s, at(s, word)).modality == modality


@pytest.mark.parametrize(
    ("text", "word", "certainty"),
    [
        ("Gunmen killed three farmers.", "killed", "asserted"),
        ("Police said that rebels attacked the town.", "attacked", "asserted"),
        ("Rebels attacked the town, police said.", "attacked", "asserted"),
        ("Rebels allegedly attacked the town.", "attacked", "alleged"),
        ("The rebels are believed to have killed two guards.", "killed", "alleged"),
        ("Ali was accused of killing a guard.", "killing", "alleged"),
        ("The alleged attack worried the mayor.", "attack", "alleged"),
        ("Rebels claimed that they killed two guards.", "killed", "claimed"),
    ],
)
def test_factuality_names_the_certainty(text, word, certainty):
    s = read(text)
    fact = factuality(s, at(s, word))
    assert (fact.certainty, fact.modality) == (certainty, "actual")


@table(
    ("Rumours that the mayor had been killed are false, police said.", "killed", NOT),
    (
        "Reports that troops had captured Kessim were untrue, the governor said.",
        "captured",
        NOT,
    ),
    (
        "The report that rebels had attacked the port turned out to be false.",
        "attacked",
        NOT,
    ),
    (
        "The rumour that police had arrested the singer proved unfounded.",
        "arrested",
        NOT,
    ),
    (
        "It is not true that the army shelled the hospital, the general said.",
        "shelled",
        NOT,
    ),
    (
        "It is untrue that militants kidnapped the girls, officials said.",
        "kidnapped",
        NOT,
    ),
    ("The mayor denied reports that police had arrested his son.", "arrested", NOT),
    ("The ambush was a hoax.", "ambush", NOT),
    ("Reports that the mayor had been killed are true, police said.", "killed", TOLD),
    ("Reports that the false prophet had been killed are true.", "killed", TOLD),
    ("It is true that the army shelled the hospital.", "shelled", TOLD),
    ("Allegations that guards tortured the prisoners are serious.", "tortured", TOLD),
    (
        "The mayor did not deny reports that police had arrested his son.",
        "arrested",
        TOLD,
    ),
)
def test_factuality_reports_that_are_false(text, word, expected):
    assert presented(text, word) == expected


@table(
    (
        "The prisoners must under no circumstances be beaten, the judge said.",
        "beaten",
        UNREAL_NOT,
    ),
    ("In no way did the police arrest him, the lawyer said.", "arrest", NOT),
    ("By no means did the rebels capture the town.", "capture", NOT),
    ("No longer do rebels attack the convoy.", "attack", NOT),
    ("In no time the rebels captured the town.", "captured", TOLD),
    ("With no warning, troops opened fire on the crowd.", "opened", TOLD),
    ("Never have so many people been killed in one day in Kessim.", "killed", TOLD),
    ("Never before had the rebels attacked the capital.", "attacked", TOLD),
)
def test_factuality_under_no_circumstances(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Attempts by the army to retake Kessim failed.", "retake", NOT),
    ("An attempt to abduct the consul came to nothing.", "abduct", NOT),
    ("A scheme to kidnap the banker's daughter was nipped in the bud.", "kidnap", NOT),
    ("Guards beat back an attempt by militants to storm the base.", "storm", NOT),
    ("The troops had to abandon an attempt to retake the bridge.", "retake", NOT),
    ("Efforts to free the hostages have proved futile.", "free", NOT),
    ("Rebels failed in their attempt to seize the port.", "seize", NOT),
    ("Plans to march on the palace were abandoned.", "march", NOT),
    ("The union cancelled a march.", "march", NOT),
    ("The union called off a march planned for May.", "march", NOT),
    ("The union called off a planned march.", "march", UNREAL_NOT),
    ("Guards tried to arrest the mayor but were turned back.", "arrest", NOT),
    ("Guards tried to arrest the mayor but were hurt.", "arrest", UNREAL),
    ("The attempted abduction of a judge was foiled.", "abduction", NOT),
    ("The attempted abduction of a judge was filmed.", "abduction", UNREAL),
    ("No loss of life or injury was reported.", "injury", NOT),
    ("The minister ruled out an attack on the camp.", "attack", UNREAL_NOT),
    ("Attempts to free the hostages continue.", "free", UNREAL),
    ("The army launched an attempt to retake the town.", "retake", UNREAL),
    ("A plan to attack the camp was approved by the general.", "attack", UNREAL),
    ("The army has not abandoned its attempt to retake the port.", "retake", UNREAL),
    ("The union suspended its strike.", "strike", TOLD),
)
def test_factuality_attempts_and_plans_that_come_to_nothing(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The statement stopped short of condemning the coup.", "condemning", NOT),
    ("Far from condemning the raid, the president praised it.", "condemning", NOT),
    ("He has not criticised the army, let alone accused it of murder.", "accused", NOT),
    ("The ban kept workers from striking.", "striking", NOT),
    ("The soldiers came close to killing him.", "killing", NOT),
    ("Police are yet to arrest the men.", "arrest", NOT),
    ("The gunmen fled before police could arrest them.", "arrest", NOT),
    ("The party decided against marching on the palace.", "marching", UNREAL_NOT),
    ("Far from Kessim, troops attacked a camp.", "attacked", TOLD),
    ("The army left the town before rebels captured it.", "captured", TOLD),
    ("Students campaigned against the arrest of their teacher.", "arrest", TOLD),
)
def test_factuality_what_is_far_from_being_done(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The judge doubted that police had killed the boy.", "killed", UNREAL),
    ("The decree is a pretext for mass arrests, the lawyers said.", "arrests", UNREAL),
    ("He gave the police a pretext for shooting protesters.", "shooting", UNREAL),
    ("In the event of an attack, residents should stay indoors.", "attack", UNREAL),
    ("In case protesters attack the embassy, guards were posted.", "attack", UNREAL),
    (
        "The minister was to have been assassinated at the parade, prosecutors said.",
        "assassinated",
        UNREAL,
    ),
    ("An attack is imminent, the mayor said.", "attack", UNREAL),
    ("There is no doubt that police killed the boy.", "killed", TOLD),
    ("Nobody doubts that the army killed the villagers.", "killed", TOLD),
    ("The army announced the arrest of two rebels.", "arrest", TOLD),
    ("No faction has claimed the bombing of the port.", "bombing", TOLD),
    (
        "The commission asked why no one had been arrested for the killings.",
        "killings",
        TOLD,
    ),
)
def test_factuality_doubts_and_pretexts(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Anyone who attacks a guard will be fined.", "attacks", UNREAL),
    ("Whoever kills a judge will hang, the minister said.", "kills", UNREAL),
    ("The man who attacked the policeman was jailed.", "attacked", TOLD),
    ("The mayor was the third politician to be killed this year.", "killed", TOLD),
)
def test_factuality_what_anyone_does(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The men were freed, only to be arrested again at the gate.", "arrested", TOLD),
    ("Troops withdrew, only for rebels to attack the village.", "attack", TOLD),
    ("The mayor asked the army to stop bombing the villages.", "bombing", TOLD),
    ("Stop killing our herders, the elders told the soldiers.", "killing", TOLD),
    ("Gunmen came to the village to kill the mayor.", "kill", UNREAL),
    ("The army never did retake the port.", "retake", NOT),
    ("The guards moved to prevent an attack on the bank.", "attack", UNREAL),
    ("The guards prevented an attack on the bank.", "attack", NOT),
    ("Police fired to prevent students from marching.", "marching", UNREAL),
    ("They met to stop the carnage.", "carnage", TOLD),
    ("Reports claiming that he was shot are not true.", "shot", NOT),
    ("The raid was probably carried out by rebels.", "raid", TOLD),
    ("A raid could be carried out by rebels.", "raid", UNREAL),
    ("The abductions could have been part of a feud.", "abductions", TOLD),
    ("They waged a campaign of torching.", "torching", TOLD),
    ("The strike will go ahead on Friday.", "strike", UNREAL),
    ("The strike went ahead on Friday.", "strike", TOLD),
    ("The rebels let loose a volley of fire.", "volley", TOLD),
    ("The rebels let guards arrest the clerk.", "arrest", UNREAL),
    ("The envoy insisted they be released at once.", "released", UNREAL),
    ("Men wanted in a bombing were held.", "bombing", TOLD),
    ("Men who wanted a bombing were held.", "bombing", UNREAL),
    ("He dismissed as gossip reports that guards had shot men.", "shot", NOT),
)
def test_factuality_what_came_next_or_goes_on(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_a_false_accusation_was_made():
    text = "The accusation was false."
    assert presented(text, "accusation", speech=True) == TOLD
    assert presented(text, "accusation") == NOT


def test_factuality_a_protest_where_somebody_is_to_speak():
    text = "She was due to speak at a rally on Friday."
    assert presented(text, "rally", staged=True) == UNREAL
    text = "She was shot at a rally on Friday."
    assert presented(text, "rally", staged=True) == TOLD


def test_factuality_an_announced_protest_is_planned():
    text = "The union announced a strike for Monday."
    assert presented(text, "strike", staged=True) == UNREAL
    assert presented(text, "strike") == TOLD
    text = "The union called a strike for Monday."
    assert presented(text, "strike", staged=True) == UNREAL
    text = "The union called off a strike on Monday."
    assert presented(text, "strike", staged=True) == TOLD


@table(
    ("Rioting broke out after the vote.", "Rioting", TOLD),
    ("Looting was reported in two districts.", "Looting", TOLD),
    ("Fighting raged in Kessim on Monday.", "Fighting", TOLD),
    ("Kidnapping is a common crime in the region.", "Kidnapping", UNREAL),
    ("Looting is a crime, the judge said.", "Looting", UNREAL),
    ("Murders are rare in the town.", "Murders", UNREAL),
    ("Attacks on nurses are common here.", "Attacks", UNREAL),
)
def test_factuality_deeds_in_general(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("It is hard for police to arrest them.", "arrest", UNREAL),
    ("It made it easier for the gangs to kill them.", "kill", UNREAL),
    ("Ministers were quick to condemn the attack.", "condemn", TOLD),
    ("He was the first to condemn the attack.", "condemn", TOLD),
)
def test_factuality_infinitives_of_adjectives(text, word, expected):
    assert presented(text, word) == expected


@table(
    (
        "The bandits wanted two trucks in exchange for a nun's release.",
        "release",
        UNREAL,
    ),
    (
        "The army freed ten rebels in exchange for the release of two soldiers.",
        "release",
        TOLD,
    ),
)
def test_factuality_exchanges(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Gangs kill hundreds of people every year.", "kill", UNREAL),
    ("Police routinely beat prisoners.", "beat", UNREAL),
    ("Killing civilians is a war crime.", "Killing", UNREAL),
    ("Killing civilians has not helped the rebels.", "Killing", TOLD),
    ("Gangs killed hundreds of people every year.", "killed", TOLD),
)
def test_factuality_habits_and_rules(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("A march is due to take place on Monday.", "march", UNREAL),
    ("The rally scheduled for Sunday will be held.", "rally", UNREAL),
    ("Police have ruled out arresting the minister.", "arresting", UNREAL_NOT),
    ("The rally drew thousands on Sunday.", "rally", TOLD),
)
def test_factuality_what_is_due_or_ruled_out(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The UN called for a halt to the shelling of the town.", "shelling", TOLD),
    (
        "The UN urged both sides to refrain from attacking civilians.",
        "attacking",
        UNREAL_NOT,
    ),
)
def test_factuality_halts_to_what_goes_on(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("He is wanted for killing two civilians in 1991.", "killing", TOLD),
    ("The fund helps the victims of fighting in Sudan.", "fighting", TOLD),
    ("The army will respond to any attack from the north.", "attack", UNREAL),
    ("The army has not seen any attack from the north.", "attack", NOT),
)
def test_factuality_deeds_that_are_known(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The police did nothing to stop the attack.", "attack", TOLD),
    ("Troops did little to prevent the massacre.", "massacre", TOLD),
    ("The guards were powerless to stop the riot.", "riot", TOLD),
    ("The army failed to prevent the massacre.", "massacre", TOLD),
    ("The army could not prevent the attack.", "attack", TOLD),
    ("The army failed to stop the rebels from shelling the town.", "shelling", TOLD),
    ("The army refused to halt its offensive.", "offensive", TOLD),
    ("The army halted its offensive.", "offensive", TOLD),
    ("Troops prevented a massacre.", "massacre", NOT),
    ("The army stopped the rebels from shelling the town.", "shelling", NOT),
    ("The union suspended its planned strike.", "strike", UNREAL_NOT),
    ("The union suspended its strike.", "strike", TOLD),
)
def test_factuality_what_nobody_stopped(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Reports of a massacre are false, the minister said.", "massacre", NOT),
    ("Police dismissed claims of torture.", "torture", NOT),
    ("There were no immediate reports of injuries.", "injuries", NOT),
    ("Investigators found no evidence of an attack.", "attack", NOT),
    ("Reports of a massacre were confirmed.", "massacre", TOLD),
    ("Police fired gas to break up the march.", "march", TOLD),
    ("Police will break up any march.", "march", UNREAL),
    ("Police will stage the march.", "march", UNREAL),
    ("There was no sign that the rebels attacked the town.", "attacked", NOT),
    ("There is no evidence the rebels attacked the town.", "attacked", NOT),
    ("There was no sign of the rebels who attacked the town.", "attacked", TOLD),
    ("There was no guard when the rebels attacked the town.", "attacked", TOLD),
    ("The army did not deny the attack.", "attack", TOLD),
    ("The army neither confirmed nor denied the attack.", "attack", TOLD),
    ("Police denied that it was a suicide attack.", "attack", NOT),
    ("Police said it was a suicide attack.", "attack", TOLD),
)
def test_factuality_reports_of_deeds(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The fire was an accident, not an attack.", "attack", NOT),
    ("The fire was not an accident but an attack.", "attack", TOLD),
    ("He deplored what he called the slaying of the nun.", "slaying", TOLD),
    ("The union called for a strike.", "strike", UNREAL),
)
def test_factuality_one_thing_and_not_another(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("In case of attack, residents should hide.", "attack", UNREAL),
    ("In the case of the attack on the mosque, nobody was charged.", "attack", TOLD),
    ("Any attack on Bor would reopen the war.", "attack", UNREAL),
    ("The attack on Bor would reopen the war.", "attack", TOLD),
    ("An army offensive looms.", "offensive", UNREAL),
    ("The rally was to be held on Sunday.", "rally", UNREAL),
)
def test_factuality_contingencies(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The gunman came to kill the president.", "kill", UNREAL),
    ("He went on to kill his wife.", "kill", TOLD),
    ("He came to be arrested by the police.", "arrested", TOLD),
    ("He dreamed of killing the king.", "killing", UNREAL),
    ("Troops massed for an assault on the town.", "assault", UNREAL),
    ("The men were arrested for an assault on the town.", "assault", TOLD),
    ("He is wanted for murder.", "murder", TOLD),
    ("The deadline for the release of the hostages passed.", "release", UNREAL),
    ("Ten men face execution.", "execution", UNREAL),
    ("The villagers face daily attacks.", "attacks", TOLD),
    ("They were told to leave or face bombardment.", "bombardment", UNREAL),
    ("The country would not hesitate to attack its enemies.", "attack", UNREAL),
    ("The army did not hesitate to attack the crowd.", "attack", TOLD),
)
def test_factuality_purposes_and_thoughts(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("At no point did the soldiers open fire.", "open", NOT),
    ("At dawn did the soldiers open fire.", "open", TOLD),
)
def test_factuality_never_before_the_verb(text, word, expected):
    assert presented(text, word) == expected


@table(
    ('"Free our leaders," the crowd chanted.', "Free", UNREAL),
    ('"Do not attack the convoy," he said.', "attack", UNREAL_NOT),
    ("Rebels killed two men, he said.", "killed", TOLD),
    ("The rebels' demands include the release of ten men.", "release", UNREAL),
    ("The terms of the deal include the release of ten men.", "release", TOLD),
    ("He is accused of ordering the killings.", "killings", TOLD),
    ("He ordered the arrest of the nun.", "arrest", UNREAL),
)
def test_factuality_commands(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_of_a_charge_that_is_denied_behind_it():
    text = "Oro again accused Kessim of lying, a charge Kessim denies."
    assert presented(text, "accused", speech=True) == TOLD


@table(
    ("They were on the verge of executing the hostages.", "executing", UNREAL),
    ("The point of the attack was to kill him.", "attack", TOLD),
    ("The soldiers shied away from attacking the town.", "attacking", NOT),
    ("The soldiers held back from attacking the town.", "attacking", NOT),
    ("The soldiers returned from attacking the town.", "attacking", TOLD),
    ("It did not amount to a massacre.", "massacre", NOT),
    ("It amounted to a massacre.", "massacre", TOLD),
    ("It fell short of a massacre.", "massacre", NOT),
    ("It was nothing short of a massacre.", "massacre", TOLD),
    ("Not a shot was fired.", "fired", NOT),
    ("Not one shot was fired.", "fired", NOT),
    ("Not a few shots were fired.", "fired", TOLD),
)
def test_factuality_the_brink(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("A kidnap attempt was foiled.", "kidnap", UNREAL_NOT),
    ("The president survived an assassination attempt.", "assassination", UNREAL),
    ("The murder plot was uncovered.", "murder", UNREAL),
    ("The bombing suspect was arrested.", "bombing", TOLD),
    ("He was jailed for planning attacks on trains.", "attacks", UNREAL),
    ("He was jailed for deadly attacks on trains.", "attacks", TOLD),
)
def test_factuality_compounds(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The army does not attack civilians.", "attack", UNREAL_NOT),
    ("The army did not attack civilians.", "attack", NOT),
)
def test_factuality_rules_of_what_is_not_done(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_of_speech_that_is_not_made():
    text = "The president does not condemn the attack."
    assert presented(text, "condemn", speech=True) == NOT


@table(
    ("None of them took part in the fighting.", "fighting", TOLD),
    ("Nobody took part in protests.", "protests", NOT),
    ("Hundreds marched in Oro for the arrest of the killers.", "arrest", UNREAL),
    ("Hundreds marched in Oro for an hour after the arrest.", "arrest", TOLD),
    ("Unions struck to secure the release of two clerks.", "release", UNREAL),
    ("Unions secured the release of two clerks.", "release", TOLD),
    ("Roads were blocked in protests near Oro.", "protests", TOLD),
    ("Guards blocked protests near Oro.", "protests", NOT),
    ("Guards fear more raids planned for the coming days.", "raids", UNREAL),
    ("Six died in raids planned by the front.", "raids", TOLD),
    ("A court convicted six men of committing violence.", "violence", TOLD),
    ("The party committed itself to a strike.", "strike", UNREAL),
)
def test_factuality_what_nobody_joined(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The judge escaped with a wound.", "wound", TOLD),
    ("The judge escaped injury.", "injury", NOT),
    ("A waiter escaped the raid.", "raid", TOLD),
    ("The town escaped attack.", "attack", NOT),
    ("She escaped an attempt on her life.", "attempt", TOLD),
)
def test_factuality_what_one_escapes(text, word, expected):
    assert presented(text, word) == expected


def test_factuality_of_whoever_protests():
    text = "Guards have no right to use force on protesting students."
    assert presented(text, "protesting", staged=True) == UNREAL
    text = "Guards used force on protesting students."
    assert presented(text, "protesting", staged=True) == TOLD


def test_factuality_of_what_people_gather_for():
    text = "Clerks have assembled in Oro for a protest."
    assert presented(text, "protest", staged=True) == TOLD
    text = "Clerks will assemble in Oro for a protest."
    assert presented(text, "protest", staged=True) == UNREAL


def test_factuality_means_by_which_something_was_ended():
    text = "The farmers stopped the traffic by staging a march on the highway."
    assert presented(text, "march") == TOLD


@table(
    ("Several people were said to be injured.", "injured", TOLD),
    ("The hostages are believed to be held in Oro.", "held", TOLD),
    ("The hostages are expected to be freed.", "freed", UNREAL),
)
def test_factuality_of_what_is_said_to_be(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Miners halted a strike called over the killing of a clerk.", "killing", TOLD),
    ("Miners called for the killing of a clerk.", "killing", UNREAL),
)
def test_factuality_over_what_a_strike_was_called(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("Oman would strike any base used to attack it.", "attack", UNREAL),
    ("Oman struck a base used to attack it.", "attack", TOLD),
)
def test_factuality_any_that_is_used(text, word, expected):
    assert presented(text, word) == expected


@table(
    ("The officers had gone to arrest a smuggler.", "arrest", UNREAL),
    ("The rebels went on to kill nine men.", "kill", TOLD),
    ("The troops did not suffer casualties.", "casualties", NOT),
    ("The troops did not suffer serious casualties.", "casualties", TOLD),
)
def test_factuality_of_what_was_gone_to_and_not_suffered(text, word, expected):
    assert presented(text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The traders were found to have been killed.", "asserted"),
        ("The traders are believed to have been killed.", "alleged"),
    ],
)
def test_factuality_of_what_was_found(text, expected):
    s = read(text)
    assert factuality(s, at(s, "killed")).certainty == expected


@table(
    ("The raid was aimed at a camp.", "raid", TOLD),
    ("The plan was aimed at a raid.", "raid", UNREAL),
)
def test_factuality_of_what_was_aimed(text, word, expected):
    assert presented(text, word) == expected
