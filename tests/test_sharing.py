"""What the events of a sentence tell about each other."""

import pytest
from deeds import FIGHT, PATTERNS, deed, events, slot
from frozen import at, frozen, read

from spacy_conflict_events.sharing import organisation

SEIZE = deed("TAKE_TERRITORY", "seize")
AIMED = {"actor": ("subject",), "target": ("prep:at",)}
SHOOTOUT = deed("CLASH", "shootout", pos="NOUN", slots=FIGHT)


def table(*rows):
    ids = [f"{trigger}: {text}" for text, trigger, _ in rows]
    return pytest.mark.parametrize(("text", "trigger", "expected"), rows, ids=ids)


@table(
    ("Three men were killed when gunmen attacked a bus.", "killed", ["gunmen"]),
    ("Two men were killed in an attack by rebels.", "killed", ["rebels"]),
    ("Police said two men were killed in an attack by rebels.", "killed", ["rebels"]),
    ("A bombing by rebels killed two men.", "killed", ["rebels"]),
    ("Three men were killed when police fled.", "killed", []),
    (
        "Rebels used guns, killing two men, and a boy was killed when police attacked "
        "a bus.",
        "killed",
        ["police"],
    ),
    ("Six officers were injured when monks clashed with police.", "injured", ["monks"]),
    ("Six nuns were injured when monks clashed with police.", "injured", ["police"]),
    ("Six monks were injured when police clashed with monks.", "injured", ["police"]),
    ("Three men were killed. Gunmen attacked a bus.", "killed", []),
    ("The blast killed two men.", "killed", []),
    ("Two men killed in an attack by rebels were named.", "killed", ["rebels"]),
    ("Rebels attacked Kabul, where two men were killed.", "killed", ["Rebels"]),
    ("Rebels attacked Kabul, where two men had been killed.", "killed", []),
    (
        "Hours after six men were killed in an attack by rebels, two were wounded.",
        "killed",
        ["rebels"],
    ),
    (
        "Hours after six men were killed in an attack by rebels, two were wounded.",
        "wounded",
        [],
    ),
)
def test_sharing_actor_of_another_deed(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


@table(
    ("Deaths in an attack by rebels rose to six.", "Deaths", ["rebels"]),
    ("Deaths after an attack by rebels rose to six.", "Deaths", []),
)
def test_sharing_actor_of_the_deed_that_a_noun_is_of(text, trigger, expected):
    deaths = deed("KILL", "death", pos="NOUN", slots={"actor": ("subject",)})
    attack = deed("ATTACK", "attack", pos="NOUN", slots={"actor": ("subject",)})
    assert slot(text, trigger, "actor", deaths, attack) == expected


def test_sharing_police_who_met_those_who_were_killed():
    sides = {"actor": ("subject", "compound"), "target": ("prep:with",)}
    meeting = deed("CLASH", "encounter", pos="NOUN", slots=sides)
    text = "Six men were killed in police encounters in Kabul."
    assert slot(text, "killed", "actor", PATTERNS[0], meeting) == ["police"]


def test_sharing_no_force_with_its_own():
    firing = deed("ATTACK", "firing", pos="NOUN", slots={"actor": ("subject",)})
    died = deed("KILL", "kill")
    text = "Policemen were killed while six rebels were killed in firing by the corps."
    found = [e["actor"] for e in events(text, died, firing) if e["type"] == "KILL"]
    assert found == [[], ["the corps"]]


def test_sharing_nothing_with_those_at_whom_it_was_thrown():
    target = {"actor": ("subject",), "target": ("prep:at",)}
    thrown = deed("ATTACK", "throw", slots=target)
    text = "Police attacked the crowd over stones thrown at them."
    assert slot(text, "thrown", "actor", PATTERNS[2], thrown) == []


def test_sharing_leaves_an_actor_that_is_told():
    text = "Police killed two men when gunmen attacked a bus."
    assert slot(text, "killed", "actor") == ["Police"]
    assert slot(text, "attacked", "actor") == ["gunmen"]


def test_sharing_makes_nobody_his_own_killer():
    text = "Gunmen were killed when they attacked a bus."
    assert slot(text, "killed", "actor") == []


def test_sharing_makes_nobody_his_own_killer_by_name():
    text = "Gunmen were killed when gunmen attacked a bus."
    assert slot(text, "attacked", "actor") == ["gunmen"]
    assert slot(text, "killed", "actor") == []


def test_sharing_nothing_of_what_did_not_happen():
    text = "Two men were killed and no rebels attacked the town."
    assert slot(text, "killed", "actor") == []


def test_sharing_nothing_of_what_came_before():
    text = (
        "Troops retaliated and killed two rebels after a blast killed three soldiers."
    )
    found = [e["actor"] for e in events(text) if e["trigger"] == "killed"]
    assert found == [["Troops"], []]


def test_sharing_nothing_with_those_who_were_already_wounded():
    text = "The army executed the wounded men."
    assert slot(text, "executed", "actor") == ["The army"]
    assert slot(text, "wounded", "actor") == []


@table(
    ("Two soldiers were killed in an encounter with rebels.", "killed", ["rebels"]),
    ("A gun battle with rebels killed two policemen.", "killed", ["rebels"]),
    ("Ten rebels were killed and two soldiers injured in a clash.", "killed", []),
)
def test_sharing_the_other_side_of_a_fight(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


@table(
    (
        "Two soldiers were killed in an encounter with rebels.",
        "encounter",
        ["Two soldiers"],
    ),
    ("Two people were killed in an encounter with rebels.", "encounter", []),
    ("Troops killed two rebels in a clash.", "clash", ["Troops"]),
    ("Rebels and troops clashed near Oro.", "clashed", ["Rebels", "troops"]),
)
def test_sharing_who_fought(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


@table(
    (
        "The group claimed responsibility for the attack.",
        "claimed responsibility",
        ["The group"],
    ),
    ("The group claimed responsibility for the attack.", "attack", ["The group"]),
    (
        "A spokesman for the group claimed responsibility for the attack.",
        "attack",
        ["the group"],
    ),
    ("The group has not claimed responsibility for the attack.", "attack", []),
    ("The group that claimed responsibility fled after the attack.", "attack", []),
    (
        "The group claimed responsibility for an attack by rebels.",
        "attack",
        ["rebels"],
    ),
)
def test_sharing_who_claims_an_attack(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


@table(
    ("The minister accused Iran of attacking ships.", "attacking", ["Iran"]),
    ("The minister accused Iran of the attack.", "attack", ["Iran"]),
    ("An attack blamed on rebels killed two men.", "attack", ["rebels"]),
    ("The minister accused Iran after the attack by rebels.", "attack", ["rebels"]),
)
def test_sharing_who_is_accused_of_an_attack(text, trigger, expected):
    blamed = deed(
        "ACCUSE",
        "accuse",
        "blame",
        target_kind="party",
        plover="ACCUSE",
        slots={"actor": ("subject",), "target": ("prep:on", "object")},
    )
    attack = deed("ATTACK", "attack"), deed("ATTACK", "attack", pos="NOUN")
    assert slot(text, trigger, "actor", blamed, *attack) == expected


@table(
    (
        "The abbot slammed the army for the killing of two nuns.",
        "killing",
        ["the army"],
    ),
    ("The abbot slammed the army for the death of two nuns.", "death", []),
    ("The abbot slammed the army over the killing of two nuns.", "killing", []),
    (
        "The abbot slammed the army for its response to the killing of two nuns.",
        "killing",
        [],
    ),
    (
        "The abbot slammed the army for the killing of two nuns by rebels.",
        "killing",
        ["rebels"],
    ),
)
def test_sharing_who_is_reproached_for_a_deed(text, trigger, expected):
    slots = {"actor": ("subject",), "target": ("object",)}
    slam = deed("CONDEMN", "slam", slots=slots)
    killing = deed("KILL", "killing", "death", pos="NOUN", slots=slots)
    assert slot(text, trigger, "actor", slam, killing) == expected


@table(
    ("The army warned Oro that any raid would be punished.", "raid", ["Oro"]),
    ("The army warned the rebels that any raid would fail.", "raid", ["the rebels"]),
    ("The army warned Oro that the raid would fail.", "raid", []),
    ("The army warned that any raid would fail.", "raid", []),
)
def test_sharing_who_is_warned_of_what_any_attack_brings(text, trigger, expected):
    slots = {"actor": ("subject",), "target": ("object",)}
    warn = deed("WARN", "warn", slots=slots)
    raid = deed("ATTACK", "raid", pos="NOUN", slots=slots)
    assert slot(text, trigger, "actor", warn, raid) == expected


@table(
    (
        "Rangers freed two hostages after a shootout with rebels.",
        "shootout",
        ["Rangers"],
    ),
    ("Rangers freed two hostages before a shootout with rebels.", "shootout", []),
    ("Two hostages were freed after a shootout with rebels.", "shootout", []),
)
def test_sharing_who_fought_to_free_them(text, trigger, expected):
    slots = {"actor": ("subject",), "target": ("object",)}
    free = deed("RELEASE", "free", slots=slots)
    assert slot(text, trigger, "actor", free, SHOOTOUT) == expected


def test_sharing_who_is_blamed_for_an_attack():
    text = "The minister blamed Iran for the attack."
    assert slot(text, "attack", "actor") == ["Iran"]


@table(
    ("The injured were identified as Ali and Omar.", "injured", ["Ali", "Omar"]),
    ("The injured were taken to Oro.", "injured", ["The injured"]),
)
def test_sharing_names_that_a_participle_says(text, trigger, expected):
    assert slot(text, trigger, "target") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A spokesman for the group fled.", "spokesman", "group"),
        ("The spokesman of the ministry fled.", "spokesman", "ministry"),
        ("The group's spokesman fled.", "spokesman", "group"),
        ("The leader of the group fled.", "leader", "leader"),
        ("The group fled.", "group", "group"),
    ],
)
def test_sharing_the_body_spoken_for(text, word, expected):
    s = read(frozen(text))
    assert s.text[organisation(s, at(s, word))] == expected


@table(
    (
        "A priest and two nuns were among those killed by soldiers.",
        "killed",
        ["A priest", "two nuns"],
    ),
    ("Police killed four rebels in a shootout in Kabul.", "killed", ["four rebels"]),
    (
        "The posts seized by rebels are Point One and Point Two.",
        "seized",
        ["The posts"],
    ),
)
def test_sharing_targets(text, trigger, expected):
    assert slot(text, trigger, "target", *PATTERNS, SEIZE, SHOOTOUT) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("actor", ["Police"]), ("target", ["four rebels"])]
)
def test_sharing_sides_of_a_fight(name, expected):
    text = "Police killed four rebels in a shootout in Kabul."
    assert slot(text, "shootout", name, *PATTERNS, SEIZE, SHOOTOUT) == expected


def test_sharing_nothing_with_an_attack_before():
    text = "The attack comes days after a gang attacked the office."
    assert slot(text, "attack", "actor") == []
    assert slot(text, "attacked", "actor") == ["a gang"]


def test_sharing_no_other_side_of_a_fight_in_the_passive():
    text = "Four rebels were killed by police in a shootout in Kabul."
    assert slot(text, "shootout", "target", *PATTERNS, SEIZE, SHOOTOUT) == []


@table(
    (
        "A joint team of soldiers arrested two men.",
        "arrested",
        ["A joint team of soldiers"],
    ),
    ("A joint operation arrested two men.", "arrested", []),
)
def test_sharing_leaves_a_party_that_is_told_as_an_event(text, trigger, expected):
    arrest = deed("ARREST", "arrest", slots={"actor": ("subject",)})
    nouns = (deed("COOPERATE", n, pos="NOUN", slots={}) for n in ("team", "operation"))
    assert slot(text, trigger, "actor", arrest, *nouns) == expected


@table(
    ("Farmers marched to protest against the law.", "marched", ["the law"]),
    ("Farmers marched after they protested against the law.", "marched", []),
)
def test_sharing_what_a_protest_is_against(text, trigger, expected):
    against = {"actor": ("subject",), "target": ("prep:against",)}
    verbs = (deed("PROTEST", verb, slots=against) for verb in ("march", "protest"))
    assert slot(text, trigger, "target", *verbs) == expected


@table(
    ("Rebels carried out the bombing, which killed two men.", "killed", ["Rebels"]),
    (
        "Rebels carried out the bombing, in which two men were killed.",
        "killed",
        ["Rebels"],
    ),
    (
        "The front claimed responsibility for the blast, which killed ten.",
        "killed",
        ["The front"],
    ),
    ("The front claimed responsibility for a blast that killed ten.", "killed", []),
    (
        "Rebels carried out the bombing of a house where two men were killed.",
        "killed",
        [],
    ),
)
def test_sharing_actor_of_the_deed_that_a_relative_clause_tells_of(
    text, trigger, expected
):
    noun = {"actor": ("subject",), "target": ("object",)}
    deeds = deed("ATTACK", "attack", "blast", "bombing", pos="NOUN", slots=noun)
    patterns = [p for p in PATTERNS if p.id != deeds.id]
    assert slot(text, trigger, "actor", deeds, *patterns) == expected


@table(
    ("The front said it was behind the attack.", "attack", ["The front"]),
    ("The front said rebels were behind the attack.", "attack", ["rebels"]),
)
def test_sharing_the_claimant_for_its_pronoun(text, trigger, expected):
    noun = {"actor": ("subject",), "target": ("object",)}
    said = deed("CLAIM_RESPONSIBILITY", "say", slots={"actor": ("subject",)})
    attack = deed("ATTACK", "attack", pos="NOUN", slots=noun)
    assert slot(text, trigger, "actor", said, attack) == expected


@table(
    ("She accused the state of attacks.", "attacks", ["the state"]),
    ("She accused the state of covering up attacks.", "attacks", []),
    ("Nobody claimed responsibility for the attack.", "attack", []),
    ("Rebels claimed responsibility for the attack.", "attack", ["Rebels"]),
)
def test_sharing_only_with_who_did_it(text, trigger, expected):
    noun = {"actor": ("subject",), "target": ("object",)}
    attack = deed("ATTACK", "attack", pos="NOUN", slots=noun)
    patterns = [p for p in PATTERNS if p.id != attack.id]
    assert slot(text, trigger, "actor", attack, *patterns) == expected


@table(
    ("Two rebels died in a battle with troops.", "battle", ["Two rebels"]),
    ("Two people died in a battle with troops.", "battle", []),
)
def test_sharing_fighters_who_died(text, trigger, expected):
    died = deed("KILL", "die", slots={"target": ("subject",)})
    assert slot(text, trigger, "actor", died, *PATTERNS) == expected


@table(
    ("Police fired tear gas to disperse the crowd.", "fired", ["the crowd"]),
    (
        "Police fired tear gas and used batons to disperse the crowd.",
        "fired",
        ["the crowd"],
    ),
    (
        "Troops fired rubber bullets and arrested youths to stop the march.",
        "fired",
        [],
    ),
    ("Police fired tear gas to clear the square.", "fired", []),
    ("Police fired tear gas and left.", "fired", []),
)
def test_sharing_whom_an_attack_is_to_scatter(text, trigger, expected):
    fire = deed("ATTACK", "fire", slots={"actor": ("subject",)})
    assert slot(text, trigger, "target", fire) == expected


@table(
    ("Soldiers fired into the air to disperse a crowd.", "fired", []),
    ("Soldiers fired into a crowd.", "fired", ["a crowd"]),
)
def test_sharing_air_is_no_target(text, trigger, expected):
    fire = deed("ATTACK", "fire", slots={"target": ("prep:into",)})
    assert slot(text, trigger, "target", fire) == expected


@table(
    ("Two men were killed when gunmen burst into a bar.", "killed", ["gunmen"]),
    ("Two men were killed when gunmen left a bar.", "killed", []),
    ("Two men were killed when lawyers burst into a bar.", "killed", []),
    ("Two men were killed before gunmen burst into a bar.", "killed", []),
)
def test_sharing_who_came(text, trigger, expected):
    assert slot(text, trigger, "actor", deed("KILL", "kill")) == expected


@table(
    ("Nuns marched to protest against the tax.", "marched", ["the tax"]),
    ("Nuns staged a rally to protest against the tax.", "rally", ["the tax"]),
    ("Nuns marched and monks protested against the tax.", "marched", []),
)
def test_sharing_what_a_march_is_against(text, trigger, expected):
    against = {"actor": ("subject",), "target": ("prep:against",)}
    march = deed("PROTEST", "march", slots=against)
    rally = deed("PROTEST", "rally", pos="NOUN", slots=against)
    protest = deed("PROTEST", "protest", slots=against)
    assert slot(text, trigger, "target", march, rally, protest) == expected


@table(
    ("The raid was blamed on rebels.", "raid", ["rebels"]),
    ("The raid has been attributed to rebels.", "raid", ["rebels"]),
    ("The raid was reported to rebels.", "raid", []),
)
def test_sharing_who_is_blamed_in_the_passive(text, trigger, expected):
    raid = deed("ATTACK", "raid", pos="NOUN", slots={"actor": ("subject",)})
    blame = deed(
        "ACCUSE", "blame", "attribute", slots={"target": ("prep:on", "prep:to")}
    )
    assert slot(text, trigger, "actor", raid, blame) == expected


@table(
    ("Rebels took the hill, losing eight men.", "losing", []),
    ("Rebels took the hill, killing eight men.", "killing", ["Rebels"]),
)
def test_sharing_not_with_what_one_lost(text, trigger, expected):
    harm = deed("KILL", "lose", "kill", slots={"target": ("object",)})
    take = deed("ATTACK", "take", slots={"actor": ("subject",)})
    assert slot(text, trigger, "actor", harm, take) == expected


DIE = deed("KILL", "die", slots={"target": ("subject",)})
DEATH = deed("KILL", "death", pos="NOUN", slots={"target": ("object",)})


@table(
    ("The army said it killed four rebels in an attack on a camp.", "attack", ["it"]),
    ("Two men were killed when they attacked a bus.", "killed", []),
    ("Rebels attacked a camp, and a rebel was killed.", "killed", []),
    ("Rebels attacked a camp, and a nun was killed.", "killed", ["Rebels"]),
    (
        "Ten men were killed after rebels stormed a bus in an attack.",
        "attack",
        ["rebels"],
    ),
    ("Rebels attacked a camp after a nun was killed.", "killed", []),
)
def test_sharing_who_did_a_part_of_it(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


@table(
    ("Troops killed ten rebels while two captains died.", "died", []),
    ("Two captains died while troops attacked a camp.", "died", ["troops"]),
    ("Gunmen attacked a farm, resulting in the death of a nun.", "death", ["Gunmen"]),
    ("Gunmen attacked a farm, mourning the death of a nun.", "death", []),
)
def test_sharing_who_is_behind_losses(text, trigger, expected):
    assert slot(text, trigger, "actor", *PATTERNS, DIE, DEATH) == expected


@table(
    (
        "Two men died in an attack, for which the Front claimed responsibility.",
        "attack",
        ["the Front"],
    ),
    (
        "The attack, which the army blamed on the Front, killed two men.",
        "attack",
        ["the Front"],
    ),
    ("The attack, after which the army blamed the Front, went on.", "attack", []),
)
def test_sharing_who_is_blamed_in_a_relative_clause(text, trigger, expected):
    blame = deed(
        "ACCUSE",
        "blame",
        slots={"actor": ("subject",), "target": ("prep:on", "object")},
        target_kind="party",
        plover="ACCUSE",
    )
    patterns = [p for p in PATTERNS if p.event_type != "ACCUSE"]
    assert slot(text, trigger, "actor", *patterns, blame) == expected


@table(
    ("Six men were killed after gunmen stopped their bus.", "killed", ["gunmen"]),
    ("Six men were killed after gunmen left their bus.", "killed", []),
    ("Six men were killed after a driver stopped their bus.", "killed", []),
)
def test_sharing_who_came_to_kill(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


@table(
    ("Five men were arrested by police in raids on two farms.", "raids", ["police"]),
    ("Five men were arrested by police in the raid on two farms.", "raid", []),
    ("Five men were warned by police in raids on two farms.", "raids", []),
)
def test_sharing_whose_raid_it_is(text, trigger, expected):
    raid = deed("ATTACK", "raid", pos="NOUN", slots={"actor": ("subject",)})
    assert slot(text, trigger, "actor", *PATTERNS, raid) == expected


@table(
    (
        "Militants hurled a grenade at a stall in Jos, wounding seven persons.",
        "wounding",
        ["Jos"],
    ),
    ("Militants hurled a grenade at a stall, wounding seven persons.", "wounding", []),
    (
        "Rebels fired rockets at the town of Jos, wounding seven persons.",
        "wounding",
        ["the town of Jos"],
    ),
    ("Seven persons were wounded at a stall in Jos.", "wounded", ["a stall in Jos"]),
)
def test_sharing_what_was_hit_is_no_place(text, trigger, expected):
    wound = deed("INJURE", "wound")
    hurl = deed("ATTACK", "hurl", slots=AIMED)
    fire = deed("ATTACK", "fire", slots=AIMED)
    assert slot(text, trigger, "location", wound, hurl, fire) == expected


FIRE = deed("ATTACK", "fire")
SHOOT = deed("ATTACK", "shoot")


@table(
    (
        "The missile, fired towards the airport, was shot down by Saudi forces.",
        "fired",
        [],
    ),
    (
        "The missile, fired towards the airport, was shot down by Saudi forces.",
        "shot",
        ["Saudi forces"],
    ),
)
def test_sharing_nothing_with_what_tells_which_thing(text, trigger, expected):
    assert slot(text, trigger, "actor", FIRE, SHOOT) == expected


FREE = deed("RELEASE", "free")
KIDNAP = deed("ABDUCT", "kidnap", slots={"target": ("modified",)})


@table(
    ("Rebels freed two kidnapped teachers on Monday.", "kidnapped", ["Rebels"]),
    ("Troops freed two kidnapped teachers from rebels.", "kidnapped", ["rebels"]),
    ("Troops freed two kidnapped teachers on Monday.", "kidnapped", []),
)
def test_sharing_captors_let_them_go(text, trigger, expected):
    assert slot(text, trigger, "actor", FREE, KIDNAP) == expected


@table(
    ("Rebels stormed a base used to attack a bus.", "attack", []),
    ("Rebels stormed a base to attack a bus.", "attack", ["Rebels"]),
)
def test_sharing_a_base_is_used_by_others(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


MORE = (
    *PATTERNS,
    deed("RELEASE", "free"),
    deed("KILL", "die", slots={"target": ("subject",)}),
    deed("KILL", "death", pos="NOUN", slots={"target": ("prep:of",)}),
    deed("KILL", "dead", pos="ADJ"),
)
DEATHS = "Critics blamed the governor for the deaths of six farmers in "


@table(
    ("Nine people died when rival gangs clashed in Oro.", "died", ["rival gangs"]),
    ("Rival gangs clashed in Oro, leaving nine people wounded.", "wounded", []),
    (
        "Students clashed with police in Oro, leaving nine people wounded.",
        "wounded",
        [],
    ),
    (
        "Students clashed with police in Oro, leaving nine officers wounded.",
        "wounded",
        ["Students"],
    ),
    (
        "Nine people were wounded when students clashed with police.",
        "wounded",
        ["police"],
    ),
    (f"{DEATHS}clashes with herders.", "deaths", ["herders"]),
    (f"{DEATHS}clashes with herders.", "clashes", ["six farmers"]),
    (f"{DEATHS}May.", "deaths", ["the governor"]),
    ("The army will attack the rebels if its posts are attacked.", "attacked", []),
    ("If gunmen attack the town, hundreds could be killed.", "killed", ["gunmen"]),
    ("A mob attacked two traders, and one of them died.", "died", ["A mob"]),
    ("A mob attacked two traders, and the mayor died.", "died", []),
    (
        "Rebels attacked a camp, leaving one soldier dead and three wounded.",
        "wounded",
        ["Rebels"],
    ),
    ("Rebels executed the wounded men.", "wounded", []),
    ("Five men were arrested when police raided a house.", "arrested", ["police"]),
    ("Five men were arrested when rebels raided a house.", "arrested", []),
    ("Five men were arrested when they raided a house.", "arrested", []),
)
def test_sharing_who_is_behind_a_fight_or_clause(text, trigger, expected):
    assert slot(text, trigger, "actor", *MORE) == expected


@table(
    ("The court freed two monks arrested for sedition.", "freed", ["two monks"]),
    (
        "The court freed those arrested for sedition.",
        "freed",
        ["those arrested for sedition"],
    ),
)
def test_sharing_without_what_befell_them_before(text, trigger, expected):
    assert slot(text, trigger, "target", *MORE) == expected


FIRE_AT = deed("ATTACK", "fire", "attack", slots={"actor": ("subject",), **AIMED})
USE = deed("ATTACK", "use", slots={"actor": ()})
AMBUSH = "An ambush on a convoy wounded three men"


@table(
    (f"{AMBUSH}, while another group fired rockets at a fort.", "wounded", []),
    (f"{AMBUSH} while rebels fired rockets at a fort.", "wounded", ["rebels"]),
    ("Tear gas was used to disperse crowds attacking a depot.", "used", []),
)
def test_sharing_nothing_with_others(text, trigger, expected):
    blast = deed("INJURE", "wound", slots={"target": ("object",)})
    assert slot(text, trigger, "actor", blast, FIRE_AT, USE) == expected


THROW = deed("ATTACK", "throw", slots=AIMED)
RALLY = deed("PROTEST", "rally", pos="NOUN", slots={"actor": ("subject",)})


@table(
    ("They held a rally and threw stones at a bank.", "rally", []),
    ("They held a rally at a bank.", "rally", ["a bank"]),
)
def test_sharing_no_place_where_stones_are_thrown(text, trigger, expected):
    assert slot(text, trigger, "location", THROW, RALLY) == expected
