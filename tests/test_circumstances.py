"""Where and when."""

import pytest
from frozen import at, read, said
from mending import table

from spacy_conflict_events.adjuncts import rehang_between
from spacy_conflict_events.circumstances import places_of, times_of


def places(text, word, **settings):
    s = read(text)
    return said(s, places_of(s, at(s, word), **{"taken": [], **settings}))


def times(text, word, **settings):
    s = read(text)
    return said(s, times_of(s, at(s, word), **settings))


RELATIVE = "The man, who was arrested in Paris, killed a guard in London."


@table(
    ("Gunmen killed three farmers in Kabul on Monday.", "killed", ["Kabul"]),
    ("Gunmen killed three farmers on Monday in Kabul.", "killed", ["Kabul"]),
    ("In Kabul, gunmen killed three farmers.", "killed", ["Kabul"]),
    (
        "Gunmen killed three farmers near the village of Oro.",
        "killed",
        ["the village of Oro"],
    ),
    ("Gunmen killed three farmers outside a mosque.", "killed", ["a mosque"]),
    (
        "Gunmen killed three farmers in a village in Kenya.",
        "killed",
        ["a village in Kenya"],
    ),
    ("Protests were held in Paris and London.", "Protests", ["Paris", "London"]),
    ("The Kabul bombing killed two men.", "bombing", ["Kabul"]),
    ("Rebels abducted the man from his house.", "abducted", ["his house"]),
    ("Rebels from the north abducted the man.", "abducted", []),
    ("Gunmen killed three farmers.", "killed", []),
    ("Gunmen killed three farmers in an attack.", "killed", []),
    ("The man was shot in the head.", "shot", []),
    ("Gunmen killed three farmers in 2012.", "killed", []),
    ("Gunmen killed the leader of Kenya.", "killed", []),
    (
        "They moved to Ida village where they killed two men.",
        "killed",
        ["Ida village"],
    ),
    (
        "They moved to Ida village and said that they had killed two men.",
        "killed",
        [],
    ),
    ("Workers held a sit-in protest in Kano on Monday.", "sit", ["Kano"]),
    (
        "Life in Kessim was disrupted following a bandh by traders.",
        "bandh",
        ["Kessim"],
    ),
    ("A nurse in Kessim returned to work after a strike.", "strike", []),
    (
        "Tension gripped the area after two men attacked a guard.",
        "attacked",
        ["the area"],
    ),
    ("The mayor left the area after two men attacked a guard.", "attacked", []),
    (
        "Six men were abducted by gunmen from Oro bazaar on Friday.",
        "abducted",
        ["Oro bazaar"],
    ),
    ("Raiders attacked a guard at village Oro.", "attacked", ["village Oro"]),
    (
        "Two men on a motorbike attacked the guard in Kabul.",
        "attacked",
        ["Kabul"],
    ),
    (
        "Ten guards were killed in an ambush on the Oro axis.",
        "killed",
        ["the Oro axis"],
    ),
)
def test_circumstances_places(text, word, expected):
    assert places(text, word) == expected


@table(
    ("Gunmen killed three farmers in Kabul on Monday.", "killed", ["Monday"]),
    ("On Monday, gunmen killed three farmers.", "killed", ["Monday"]),
    ("Gunmen killed three farmers yesterday.", "killed", ["yesterday"]),
    (
        "Panic gripped the market on Sunday when gunmen fired on shoppers.",
        "fired",
        ["Sunday"],
    ),
    ("Gunmen killed three farmers last week.", "killed", ["last week"]),
    ("Gunmen killed three farmers on May 5, 2014.", "killed", ["May 5, 2014"]),
    ("Gunmen killed three farmers during the night.", "killed", ["the night"]),
    ("Gunmen killed three farmers in 2012.", "killed", ["2012"]),
    ("Gunmen attacked at dawn.", "attacked", ["dawn"]),
    ("Rebels attacked in the morning of May 5.", "attacked", ["the morning of May 5"]),
    ("The blast on Friday that killed five men was loud.", "killed", ["Friday"]),
    ("Gunmen killed three farmers.", "killed", []),
    ("Gunmen killed three farmers two days after the vote.", "killed", []),
    ("Gunmen killed a 23-year-old farmer.", "killed", []),
    ("Rebels attacked a rally held on Monday.", "attacked", []),
)
def test_circumstances_times(text, word, expected):
    assert times(text, word) == expected


def test_circumstances_time_between():
    text = "Rebels attacked the town between Monday and Friday."
    assert times(text, "attacked") == ["between Monday and Friday"]


@table(
    ("Police said on Tuesday that rebels killed two men on Monday.", "said", "Tuesday"),
    (
        "Police said on Tuesday that rebels killed two men on Monday.",
        "killed",
        "Monday",
    ),
    ("Police said on Tuesday that rebels killed two men.", "killed", ""),
    ("Two men were killed in an attack in Kabul on Monday.", "killed", "Monday"),
    ("Two men were killed in an attack in Kabul on Monday.", "attack", "Monday"),
    (
        "Two guards were killed on Monday when gunmen stormed the bank.",
        "stormed",
        "Monday",
    ),
)
def test_circumstances_time_of_a_clause(text, word, expected):
    assert times(text, word) == [expected][: bool(expected)]


@table(
    ("Two men were killed in an attack in Kabul on Monday.", "killed", ["Kabul"]),
    ("Two men were killed in an attack in Kabul on Monday.", "attack", ["Kabul"]),
    ("Two men died when gunmen stormed a bank in Kabul.", "died", ["Kabul"]),
    (RELATIVE, "killed", ["London"]),
    (RELATIVE, "arrested", ["Paris"]),
)
def test_circumstances_place_of_a_clause(text, word, expected):
    assert places(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The minister met his Turkish counterpart on the sidelines of the summit "
            "in Ankara on Thursday.",
            "met",
            ["Ankara"],
        ),
        (
            "The minister discussed the summit in Ankara with reporters.",
            "discussed",
            [],
        ),
    ],
)
def test_circumstances_place_beside_which_they_met(text, word, expected):
    assert places(text, word, speech=True) == expected


def test_circumstances_place_that_fills_another_slot():
    text = "Gunmen killed three farmers in Kabul on Monday."
    s = read(text)
    kabul = at(s, "Kabul")
    assert places(text, "killed", taken=[(kabul, kabul + 1)]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister condemned the attack in Kabul.", []),
        ("In Kabul the minister condemned the attack.", ["Kabul"]),
    ],
    ids=["of-the-attack", "of-the-speech"],
)
def test_circumstances_place_of_speech(text, expected):
    assert places(text, "condemned", speech=True) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The envoys held talks with rebel leaders in Lagos on Monday.",
            "held",
            ["Lagos"],
        ),
        ("Ghana and Togo signed a truce in Lagos.", "signed", ["Lagos"]),
        ("The talks resumed in Lagos.", "talks", ["Lagos"]),
        (
            "The minister met his Libyan counterpart in Tripoli on Monday.",
            "met",
            ["Tripoli"],
        ),
        ("The envoys held talks on the war in Chad.", "held", []),
        ("Nurses marched through Lagos to demand higher pay.", "demand", ["Lagos"]),
        (
            "Nurses held a rally in Lagos to demand higher pay.",
            "demand",
            ["Lagos"],
        ),
        (
            "Nurses took to the streets of Lagos to demand higher pay.",
            "demand",
            ["the streets of Lagos"],
        ),
        ("Nurses were shot in Lagos to silence them.", "silence", []),
        ("Nurses marched through Lagos demanding higher pay.", "demanding", []),
        ("The mayor condemned the talks in Lagos.", "condemned", []),
    ],
    ids=[
        "with-whom",
        "signed",
        "resumed",
        "met",
        "of-their-subject",
        "march",
        "rally",
        "streets",
        "no-gathering",
        "participle",
        "of-the-talks",
    ],
)
def test_circumstances_place_where_sides_came_together(text, word, expected):
    assert places(text, word, speech=True) == expected


AFTER = "The guard was killed on Monday after a convoy left the town on Friday."
STABBED = "The guard died on Monday after rebels stabbed him."
CLASH = "Two guards were hurt in a clash that broke out in Kano on Friday."
WOUNDS = "Ten men suffered wounds in a blast at a mosque on Friday."


@table(
    (AFTER, "killed", ["Monday"]),
    (
        "The guard was killed after the convoy left the town on Friday.",
        "killed",
        ["Friday"],
    ),
    (STABBED, "died", ["Monday"]),
    (STABBED, "stabbed", []),
    ("The attack comes days after rebels stormed a bank on Friday.", "attack", []),
    (
        "The clash went on until Friday, resulting in the death of a guard.",
        "death",
        [],
    ),
    ("Police said on Monday that the guard was killed.", "killed", []),
)
def test_circumstances_times_before_and_after(text, word, expected):
    assert times(text, word) == expected


@table(
    (CLASH, "clash", ["Friday"]),
    (CLASH, "hurt", ["Friday"]),
    (WOUNDS, "wounds", ["Friday"]),
    (WOUNDS, "blast", ["Friday"]),
    ("Troops took the town in two days of fighting.", "fighting", ["two days"]),
    (
        "The dispute began in 1988, when police shot two farmers.",
        "shot",
        ["1988"],
    ),
    ("The nurse was jailed during Monday's protests.", "jailed", ["Monday"]),
    ("The nurse was jailed during Monday's protests.", "protests", ["Monday"]),
    ("The abducted nurses were freed on Sunday in Kano.", "freed", ["Sunday"]),
    ("The abducted nurses were freed on Sunday in Kano.", "abducted", []),
)
def test_circumstances_times_of_happenings(text, word, expected):
    assert times(text, word) == expected


CLAIM = "Rebels claimed responsibility for the bombing of a market in Kabul on Friday."
CLAIMED = "The rebels on Monday claimed responsibility for a bombing."
SPOKE = "The mayor spoke on Friday, urging the rebels to leave."
DENIED = "A faction on Friday denied the raid and blamed the army."
URGING = "Nurses marched on Friday, urging the government to resign."
WARNED = "On Monday troops entered the town and the minister warned the rebels."
RIOTS = "The minister condemned the role of police in the 2004 riots."


@table(
    (CLAIM, "claimed", []),
    (CLAIMED, "claimed", ["Monday"]),
    (URGING, "urging", []),
    (SPOKE, "urging", ["Friday"]),
    (DENIED, "denied", ["Friday"]),
    (DENIED, "blamed", ["Friday"]),
    (WARNED, "warned", []),
    (RIOTS, "condemned", []),
    ("The massacre of ten men in 2016 was blamed on rebels.", "blamed", []),
    ("The rebels were blamed in 2016 for a massacre.", "blamed", ["2016"]),
)
def test_circumstances_times_of_speech(text, word, expected):
    assert times(text, word, speech=True) == expected


@table(
    (CLAIM, "bombing", ["Friday"]),
    (CLAIMED, "bombing", []),
    (URGING, "marched", ["Friday"]),
    (WARNED, "entered", ["Monday"]),
    (RIOTS, "riots", ["2004"]),
)
def test_circumstances_times_of_what_is_told(text, word, expected):
    assert times(text, word) == expected


FOUGHT = "The army took the town after four days of fighting."
RUINED = "The fort was destroyed in two days of fighting."
WALKOUT = "The union threatened a walkout from Monday unless the men walked free."
MINERS = "Five of the miners kidnapped on Monday escaped yesterday."
SEIZED = "Two of the men seized by rebels were found in Kano on Friday."
FOILED = "Agents foiled an attack on the mill and held six men by nightfall."


@table(
    (FOUGHT, "took", []),
    (FOUGHT, "fighting", ["four days"]),
    (RUINED, "destroyed", ["two days"]),
    (WALKOUT, "walkout", ["Monday"]),
    (WALKOUT, "free", []),
    (MINERS, "kidnapped", ["Monday"]),
    (MINERS, "escaped", ["yesterday"]),
    (SEIZED, "seized", []),
    (SEIZED, "found", ["Friday"]),
    (FOILED, "attack", []),
    (FOILED, "held", ["nightfall"]),
    (
        "The death toll from Sunday's bombing in Aden rose to 40.",
        "toll",
        ["Sunday"],
    ),
    (
        "The death toll from Sunday's bombing in Aden rose to 40.",
        "death",
        ["Sunday"],
    ),
    (
        "A strike on Wednesday, the third this month, shut the port.",
        "strike",
        ["Wednesday"],
    ),
    (
        "Troops shot a farmer before dawn on Friday, leaving two men hurt.",
        "hurt",
        ["dawn on Friday"],
    ),
    ("Troops said on Friday that rebels attacked the town.", "attacked", []),
)
def test_circumstances_times_of_one_of_several(text, word, expected):
    assert times(text, word) == expected


MINED = "Two guards were killed when militants triggered a bomb near Kano on Friday."
SPARKED = "A judge was shot dead in Naples on Friday, triggering riots in Rome."
ROCKED = "Blasts rocked the port of Aden, killing four people."
SUMMED = "Rebels killed two men in Kano on Monday, an attack that left a child hurt."


@table(
    (MINED, "killed", ["Kano"]),
    (SPARKED, "shot", ["Naples"]),
    (SPARKED, "riots", ["Rome"]),
    ("A bomb went off as a convoy passed through Kano.", "went", ["Kano"]),
    (
        "The state imposed a curfew in Kano after three days of rioting.",
        "rioting",
        ["Kano"],
    ),
    ("The ministers met in Doha after riots in the region.", "riots", ["the region"]),
    ("The ministers gathered in Doha after riots.", "riots", []),
    (ROCKED, "Blasts", ["the port of Aden"]),
    (ROCKED, "killing", ["the port of Aden"]),
    (SUMMED, "attack", ["Kano"]),
    (
        "The death toll from Sunday's bombing in Aden rose to 40.",
        "bombing",
        ["Aden"],
    ),
)
def test_circumstances_places_of_one_of_several(text, word, expected):
    assert places(text, word) == expected


RIOT = "The attack in Oro that led to riots in Kano was condemned."
CROWDS = "Police arrested ten men as crowds marched across the country."
ROBBED = "Police arrested a man in connection with an attack in Kano."
DRIVING = "Rebels were driving from Kano to Oro when a bomb hit them."


@table(
    (CLAIM, "bombing", ["Kabul"]),
    (CLASH, "hurt", ["Kano"]),
    (WOUNDS, "wounds", ["a mosque"]),
    ("Police arrested a man over an attack in Kano.", "arrested", []),
    ("Police arrested a man over an attack in Kano.", "attack", ["Kano"]),
    (ROBBED, "arrested", []),
    (ROBBED, "attack", ["Kano"]),
    (DRIVING, "hit", []),
    ("Unions held a march and a strike in Kano.", "march", ["Kano"]),
    ("Unions held a march and a strike in Kano.", "strike", ["Kano"]),
    ("Two women were killed in Kano, a city in Nigeria.", "killed", ["Kano"]),
    ("Two farmers died due to police firing in Kano.", "died", ["Kano"]),
    (
        "Rebels attacked three villages in Kenya, leaving ten people dead.",
        "dead",
        ["Kenya"],
    ),
    (
        "The bodies of two slain farmers were found near a canal on Friday.",
        "bodies",
        ["a canal"],
    ),
    ("The abducted nurses were freed on Sunday in Kano.", "abducted", []),
    ("Hundreds of people were arrested nationwide.", "arrested", ["nationwide"]),
    ("Nationwide protests were held in Kano.", "protests", ["Kano"]),
    (RIOT, "attack", ["Oro"]),
    (CROWDS, "arrested", []),
    (CROWDS, "marched", ["the country"]),
    (
        "The report lists hundreds of killings in Kano in 2012.",
        "killings",
        ["Kano"],
    ),
)
def test_circumstances_places_of_happenings(text, word, expected):
    assert places(text, word) == expected


@table(
    (
        "At least 12 people were killed as gunmen opened fire on "
        "worshippers at a church in Kabul on Sunday.",
        "killed",
        ["a church in Kabul"],
    ),
    ("Police arrested ten men as crowds marched in Paris.", "arrested", []),
    (
        "Two traders were shot dead late on Monday outside a bank in central Kabul.",
        "shot",
        ["a bank in central Kabul"],
    ),
    ("Pirates seized a tanker off Yemen on Saturday.", "seized", ["Yemen"]),
    (
        "Heavy fighting was reported on Sunday around the airport in Kabul.",
        "fighting",
        ["the airport in Kabul"],
    ),
    (
        "A bomb went off in a market in Kabul, which left ten dead.",
        "dead",
        ["a market in Kabul"],
    ),
    (
        "Soldiers opened fire on a crowd near the station, leaving two boys dead.",
        "dead",
        ["the station"],
    ),
    (
        "A police convoy came under mortar fire in the hills of Kunar.",
        "fire",
        ["the hills of Kunar"],
    ),
    (
        "A suicide bomber in Mogadishu killed six people in a blast "
        "near the palace on Saturday.",
        "killed",
        ["the palace"],
    ),
    ("Police in Nairobi fired tear gas on Tuesday.", "fired", ["Nairobi"]),
    (
        "The army arrested 12 men in Cizre on Tuesday after clashes "
        "in a nearby village the previous day.",
        "arrested",
        ["Cizre"],
    ),
    (
        "The army arrested 12 men in Cizre on Tuesday after clashes "
        "in a nearby village the previous day.",
        "clashes",
        ["a nearby village"],
    ),
    (
        "A judge was shot dead in Naples on Friday, prompting protests in Rome.",
        "protests",
        ["Rome"],
    ),
    (
        "A judge was shot dead in Naples on Friday, prompting protests in Rome.",
        "shot",
        ["Naples"],
    ),
    (
        "Rebels threatened to kill the hostages unless troops in Marawi left.",
        "kill",
        [],
    ),
    ("They walked free from the central jail.", "walked", ["the central jail"]),
)
def test_circumstances_places_in_every_position(text, word, expected):
    assert places(text, word) == expected


@table(
    (
        "The army arrested 12 men in Cizre on Tuesday after clashes "
        "in a nearby village the previous day.",
        "arrested",
        ["Tuesday"],
    ),
    ("The army said on Friday it had seized the bridge.", "seized", []),
    (
        "Rebels threatened on Friday to kill the two hostages unless "
        "troops left Marawi by Sunday.",
        "kill",
        [],
    ),
    (
        "Rebels threatened on Friday to kill the two hostages unless "
        "troops left Marawi by Sunday.",
        "threatened",
        ["Friday"],
    ),
    (
        "Since taking Goma in January, the rebels have killed dozens of civilians.",
        "killed",
        [],
    ),
    (
        "The gang took over the town in 2021 and has since murdered "
        "dozens of its residents.",
        "murdered",
        [],
    ),
    (
        "The gang took over the town in 2021 and has since murdered "
        "dozens of its residents.",
        "took",
        ["2021"],
    ),
    (
        "A judge was shot dead in Naples on Friday, prompting protests in Rome.",
        "protests",
        [],
    ),
    (
        "Sunday's shooting at a bar in Johannesburg left four people dead.",
        "dead",
        ["Sunday"],
    ),
    (
        "Militants shot a policeman inside a mosque during Friday prayers.",
        "shot",
        ["Friday prayers"],
    ),
    ("They have not exchanged fire since Christmas.", "exchanged", ["Christmas"]),
    ("Farmers marched over the election.", "marched", []),
    ("Farmers marched during the election.", "marched", ["the election"]),
    ("Two bombs exploded minutes apart on Wednesday.", "exploded", ["Wednesday"]),
    (
        "Rebels attacked a base at about 4 am on Sunday.",
        "attacked",
        ["about 4 am on Sunday"],
    ),
    ("The army killed 12 rebels on Easter Sunday.", "killed", ["Easter Sunday"]),
    ("Next week's march in Delhi has been banned.", "march", ["Next week"]),
    (
        "Rebels shot 20 clerks after driving the army out of Oro last Friday.",
        "shot",
        [],
    ),
    (
        "Teachers, unpaid since January, stopped work on Monday.",
        "stopped",
        ["Monday"],
    ),
    (
        "Clerks who were snatched by bandits in March fled on Sunday.",
        "fled",
        ["Sunday"],
    ),
    (
        "Rebels struck a patrol on Sunday, leaving six men dead, before they fled.",
        "dead",
        ["Sunday"],
    ),
    (
        "Rebels struck a patrol on Sunday before killing six men.",
        "killing",
        ["Sunday"],
    ),
)
def test_circumstances_times_in_every_position(text, word, expected):
    s = read(text)
    rehang_between(s)
    assert said(s, times_of(s, at(s, word))) == expected


@table(
    (
        "There has been an arrest this morning after a man was shot.",
        "arrest",
        ["this morning"],
    ),
    (
        "Autopsies are due on the bodies of two men gunned down in a gangland attack "
        "in Dublin on Friday night.",
        "attack",
        ["Friday night"],
    ),
    (
        "The incident was reported around 7 PM on Tuesday when a group of cadres "
        "attacked a house in Ida.",
        "attacked",
        ["around 7 PM on Tuesday"],
    ),
)
def test_circumstances_times_of_what_is_told_beside(text, word, expected):
    assert times(text, word) == expected


@table(
    (
        "Two people have been killed following a shootout in Kessim on Wednesday.",
        "killed",
        ["Kessim"],
    ),
    (
        "Ten men were arrested following a shootout in Kessim on Wednesday.",
        "arrested",
        [],
    ),
    (
        "Assailants gunned down 14 people after forcing them to disembark from buses "
        "in Kessim.",
        "gunned",
        ["Kessim"],
    ),
)
def test_circumstances_places_of_what_came_before(text, word, expected):
    assert places(text, word) == expected


def test_circumstances_of_who_speaks_there():
    text = (
        "Speaking in Geneva on Tuesday, the envoy condemned the "
        "bombing of a hospital in Aleppo."
    )
    assert places(text, "condemned", speech=True) == ["Geneva"]
    assert times(text, "condemned", speech=True) == ["Tuesday"]
    assert (
        places("The minister condemned the killings.", "condemned", speech=True) == []
    )


@table(
    (
        "Forces shelled the city of Kabul overnight, killing nine.",
        "killing",
        ["the city of Kabul"],
    ),
    ("Forces shelled the barracks overnight, killing nine.", "killing", []),
    ("Raiders shot a guard and drove the cattle into the hills.", "shot", []),
    ("Gunmen burst into a bar and shot a cook.", "shot", ["a bar"]),
    (
        "No arrest was made in connection with the bottle thrown at a house in Oro.",
        "arrest",
        [],
    ),
)
def test_circumstances_of_what_was_struck_or_entered(text, word, expected):
    assert places(text, word) == expected


@table(
    # where those stood to whom it was done
    (
        "Police fired tear gas at protesters who had gathered outside the court in "
        "Lagos.",
        "fired",
        ["the court in Lagos"],
    ),
    ("Police arrested men who planned to bomb a church in Lagos.", "arrested", []),
    ("A mob beat a man who had tried to steal a car in Lagos.", "beat", ["Lagos"]),
    ("Youths threw stones at police guarding a bank in Lagos.", "threw", ["Lagos"]),
    # who counted them
    ("Kenya recorded 300 kidnappings last year.", "kidnappings", ["Kenya"]),
    ("The front recorded 300 kidnappings last year.", "kidnappings", []),
    # what unrest shook
    ("The capital was hit by a strike on Monday.", "strike", ["The capital"]),
    ("The firm was hit by a strike on Monday.", "strike", []),
    ("Oro has put six editors behind bars.", "put", []),
    ("Clerks were freed after spending a year in jail.", "freed", []),
    ("Clerks rallied in the fields on May 5th.", "rallied", ["the fields"]),
    ("Clerks marched on the anniversary of the coup.", "marched", []),
    ("Six monks were killed during a march on May 5th.", "march", []),
    # what was blocked
    ("Farmers blocked the highway to Lima.", "blocked", ["the highway to Lima"]),
    ("Protesters blocked roads in Lima.", "blocked", ["Lima"]),
    ("The highway was blocked by protesters near Lima.", "blocked", ["Lima"]),
    # what is told before a semicolon
    ("A convoy was ambushed near Gao; six soldiers died.", "died", ["Gao"]),
    ("A convoy was ambushed near Gao; police arrested six men.", "arrested", []),
    # a clause of the place
    (
        "Investigators tied rebels to the fire at a market in Gao in which nine people "
        "died.",
        "died",
        ["a market in Gao"],
    ),
    ("Two women were stabbed as they walked near the river.", "stabbed", ["the river"]),
    ("Guards stabbed a clerk as crowds marched near the river.", "stabbed", []),
    (
        "Six inmates were beheaded as gangs fought inside a prison in Manabi.",
        "beheaded",
        ["a prison in Manabi"],
    ),
    ("Police fired on a crowd in Lagos, leaving ten people hurt.", "hurt", ["Lagos"]),
    (
        "A bomber blew himself up in Lagos on Friday, leaving four traders dead and "
        "nine more injured.",
        "dead",
        ["Lagos"],
    ),
    ("Left groups took out a march against the carnage in Gao.", "march", []),
    # one after the other in one place
    (
        "Rebels attacked a police station in Gao before killing nine people.",
        "killing",
        ["Gao"],
    ),
    ("The man was arrested in Gao after killing a guard.", "killing", []),
    (
        "The attack, carried out by rebels in Lagos, left ten people dead.",
        "dead",
        ["Lagos"],
    ),
    (
        "A rebel was killed in an exchange of fire that ensued near Gao on Monday.",
        "killed",
        ["Gao"],
    ),
    # the road that was blocked later
    (
        "Workers left a mill in Lagos and blocked the road to Ibadan.",
        "blocked",
        ["the road to Ibadan"],
    ),
)
def test_circumstances_places_that_do_not_hang_on_the_event(text, word, expected):
    assert places(text, word) == expected


def test_circumstances_places_lie_behind_a_target():
    text = "Gunmen opened fire at a bus in Gao."
    s = read(text)
    bus = (at(s, "a"), at(s, "bus") + 1)
    assert places(text, "opened", taken=[bus]) == ["Gao"]
    whole = (at(s, "a"), at(s, "Gao") + 1)
    assert places(text, "opened", taken=[whole]) == []


@table(
    ("The union ended a strike in Lima on Monday.", "strike", []),
    ("The union began a strike in Lima on Monday.", "strike", ["Monday"]),
)
def test_circumstances_times_of_an_end_are_not_those_of_the_deed(text, word, expected):
    assert times(text, word) == expected


def test_circumstances_times_of_what_somebody_is_accused_of():
    text = "Police accused them of having armed rebels in 2017."
    assert times(text, "accused", speech=True) == []


@table(
    # what an attack was aimed at is not where others were
    ("Six guards died in an attack on a camp near Gao.", "died", ["Gao"]),
    ("Six guards died in an attack on the road to Gao.", "died", ["the road to Gao"]),
    ("Troops thwarted an attack on a mill and arrested six men.", "arrested", []),
    ("The minister was arrested in office.", "arrested", []),
    ("Six clerks were shot in the office.", "shot", ["the office"]),
    # where the wounded died is not where they were hurt
    ("Four of the wounded died in a hospital in Lagos on Monday.", "wounded", []),
    (
        "Four of the wounded died in a hospital in Lagos on Monday.",
        "died",
        ["a hospital in Lagos"],
    ),
    (
        "A skipper was freed, while three sailors are held in Belize.",
        "freed",
        [],
    ),
    ("A skipper was freed while he was in Belize.", "freed", ["Belize"]),
)
def test_circumstances_places_of_something_else(text, word, expected):
    assert places(text, word) == expected


@table(
    ("Police arrested a man on Monday over a blast that killed two.", "killed", []),
    (
        "Police arrested a man over a blast that killed two on Monday.",
        "killed",
        ["Monday"],
    ),
    ("A blast on Monday that killed two shook Oro.", "killed", ["Monday"]),
)
def test_circumstances_times_of_a_deed_that_is_spoken_of(text, word, expected):
    assert times(text, word) == expected


@table(
    ("Of the men seized by rebels, two were freed by noon.", "seized", []),
    ("Of the men seized by rebels, two were freed by noon.", "freed", ["noon"]),
    (
        "Rebels torched a truck near Gao on Monday, accusing its owner of spying.",
        "accusing",
        [],
    ),
    ("A minister spoke on Monday, accusing rebels of spying.", "accusing", ["Monday"]),
    (
        "The town had 20 murders in 2014, a decrease from the previous year.",
        "murders",
        ["2014"],
    ),
)
def test_circumstances_times_of_something_else(text, word, expected):
    assert times(text, word, speech=word == "accusing") == expected


@table(
    # how those were hurt of whom the clause above tells
    (
        "Two men were killed in Lagos after gunmen opened fire.",
        "opened",
        ["Lagos"],
    ),
    ("Two men were arrested in Lagos after gunmen opened fire.", "opened", []),
    ("Two men died in Lagos after a bus hit a wall.", "hit", []),
    (
        "Eight people died when a shell slammed into a bakery in Homs.",
        "died",
        ["a bakery in Homs"],
    ),
    (
        "Two boys were martyred as militants blew up a truck on the Gumla road.",
        "martyred",
        ["the Gumla road"],
    ),
    # a row of deeds
    (
        "Rebels entered the town of Jos on Monday, burned huts and killed six men.",
        "killed",
        ["the town of Jos"],
    ),
    (
        "Rebels entered the race on Monday, burned huts and killed six men.",
        "killed",
        [],
    ),
    (
        "Rebels rode into Lagos, burned huts, killed a nun near the market and took "
        "ten boys.",
        "took",
        ["Lagos"],
    ),
    (
        "Rebels rode into Lagos, burned huts, killed a nun near the market and took "
        "ten boys.",
        "killed",
        ["the market"],
    ),
    # a row of attacks
    (
        "Rebels carried out a wave of attacks in Lagos, killing ten people.",
        "killing",
        ["Lagos"],
    ),
    ("Rebels condemned a wave of attacks in Lagos, killing ten people.", "killing", []),
    ("Shops were burned in a spate of violence in Lagos.", "burned", ["Lagos"]),
    ("Shops were burned in revenge for a spate of violence in Lagos.", "burned", []),
    ("Four men died from gunfire in Lagos.", "gunfire", ["Lagos"]),
    # why a place stood still
    (
        "Schools in Lagos were shut because of a strike by teachers.",
        "strike",
        ["Lagos"],
    ),
    ("Schools in Lagos were shut because of a raid by rebels.", "raid", []),
    # two sentences in one
    ("A bomb went off near Lagos, two guards were killed.", "killed", ["Lagos"]),
    # where a road leads to
    (
        "Two officers were killed on a road leading to the airport in Lagos.",
        "killed",
        ["a road leading to the airport in Lagos"],
    ),
    (
        "Police used tear gas to disperse crowds who had blocked the entrance to the "
        "port.",
        "used",
        ["the entrance to the port"],
    ),
)
def test_circumstances_places_of_one_happening(text, word, expected):
    assert places(text, word) == expected


DAWN = "More than 60 people were held in dawn raids across Istanbul on Tuesday."
HELD = "Police investigating the stabbing of a boy on Sunday have held two men."
TWO = "Ten men were killed in May in Oro, and two were killed in a clash in June."


@table(
    (DAWN, "raids", ["dawn", "Tuesday"]),
    ("It was on Monday that two men were killed in Oro.", "killed", ["Monday"]),
    ("It was feared on Monday that two men were killed.", "killed", []),
    (HELD, "held", []),
    (HELD, "stabbing", ["Sunday"]),
    (TWO, "clash", ["June"]),
    ("The clash, in which two men died last week, was fierce.", "clash", ["last week"]),
    ("There was a series of raids in May.", "raids", ["May"]),
    ("The Tuesday night attack claimed three lives.", "claimed", ["Tuesday night"]),
    ("The killing triggered clashes on Friday night.", "killing", []),
    ("The killing took place on Friday night.", "killing", ["Friday night"]),
    ("Monday's missile barrage killed four men.", "killed", ["Monday"]),
    (
        "Rebels ambushed a column on Tuesday, the third such attack this month.",
        "ambushed",
        ["Tuesday"],
    ),
)
def test_circumstances_times_of_the_own_clause(text, word, expected):
    assert times(text, word) == expected


@table(
    ("It was in Oro that two men were killed on Monday.", "killed", ["Oro"]),
    ("Clashes between herders and farmers in Oro left two dead.", "Clashes", ["Oro"]),
    ("A raid by rebels and a clash in Oro left two dead.", "raid", []),
    (
        "After prayers at a mosque, people marched to the palace.",
        "marched",
        ["the palace"],
    ),
    (
        "Two men were killed following an altercation in Oro.",
        "killed",
        ["Oro"],
    ),
    ("Two men were arrested following an altercation in Oro.", "arrested", []),
    (
        "A man was killed and two others sustained injuries following a blast in Oro.",
        "killed",
        ["Oro"],
    ),
    (
        "A man was killed and two others sustained injuries following a blast in Oro.",
        "injuries",
        ["Oro"],
    ),
    ("The Zaria market blast killed two men.", "killed", ["Zaria market"]),
    ("The Zaria market blast sparked protests.", "protests", []),
    ("They marched in Oro, where they blocked the road.", "blocked", ["Oro"]),
    ("Clashes in which nine people died broke out in Oro.", "died", ["Oro"]),
    (
        "Troops killed six rebels, including a man suspected of looting a shop in Oro.",
        "killed",
        [],
    ),
    ("He was tortured after his arrest in Oro.", "tortured", []),
    ("Ten people were killed after clashes in Oro.", "killed", ["Oro"]),
)
def test_circumstances_places_of_the_own_clause(text, word, expected):
    assert places(text, word) == expected


@table(
    ("He strangled his wife before surrendering in Oro.", "strangled", []),
    ("Gunmen attacked a post in Oro before killing two men.", "killing", ["Oro"]),
    ("Two died and nine were injured in the Kabul blast.", "died", ["Kabul"]),
)
def test_circumstances_of_what_came_after_and_of_rows(text, word, expected):
    assert places(text, word) == expected


ATTACKERS = "Nine men were killed by gunmen who raided a village in Dori on Sunday."
BREAKERS = "He was murdered by two men who broke into a house in Dori on Sunday."
RAIDERS = "Gunmen who stormed a church in Dori on Sunday killed ten people."
CONVICT = "Two guards were stabbed by a man who had been arrested in Dori in May."
LAST_YEAR = "The man who attacked a mosque in Dori last year shot a guard on Monday."
NIGHT = "Nine men were killed in an attack by gunmen who raided a village in Dori."


@table(
    (ATTACKERS, "killed", ["Dori"]),
    (RAIDERS, "killed", ["Dori"]),
    (BREAKERS, "murdered", ["Dori"]),
    (NIGHT, "killed", ["Dori"]),
    (CONVICT, "stabbed", []),
    (LAST_YEAR, "shot", []),
    ("He was killed by two men who came from Dori.", "killed", []),
    ("Police shot a man who attacked a guard in Dori.", "shot", []),
)
def test_circumstances_places_of_doers_clause(text, word, expected):
    assert places(text, word) == expected


@table(
    (ATTACKERS, "killed", ["Sunday"]),
    (RAIDERS, "killed", ["Sunday"]),
    (CONVICT, "stabbed", []),
    (LAST_YEAR, "shot", ["Monday"]),
    ("In a statement issued on Monday, they denounced it.", "denounced", ["Monday"]),
)
def test_circumstances_times_of_doers_clause(text, word, expected):
    assert times(text, word, speech=word == "denounced") == expected


@table(
    ("They gathered in Dori on Friday to condemn the killings.", "condemn", ["Dori"]),
    ("They wrote in Dori on Friday to condemn the killings.", "condemn", []),
    ("Speaking at a rally in Dori, he blamed the army.", "blamed", ["Dori"]),
    ("Attacked at a rally in Dori, he blamed the army.", "blamed", []),
)
def test_circumstances_places_of_speech(text, word, expected):
    assert places(text, word, speech=True) == expected


@table(
    ("A curfew was imposed in Dori after riots left three dead.", "dead", ["Dori"]),
    ("A curfew was imposed in Dori after riots killed two men.", "killed", ["Dori"]),
    ("Envoys met in Dori after riots killed two men.", "killed", []),
    ("A wave of attacks hit Dori, leading to ten deaths.", "deaths", []),
    ("Riots broke out in Dori, leading to ten deaths.", "deaths", ["Dori"]),
    ("A fight broke out 20 km north of Gao.", "fight", ["20 km north of Gao"]),
    ("Nine were hurt in a clash 20 km north of Gao.", "hurt", ["20 km north of Gao"]),
    ("They retook ten hamlets in Dori from the rebels.", "retook", ["Dori"]),
)
def test_circumstances_places_of_what_followed(text, word, expected):
    assert places(text, word) == expected


RIDE = (
    "Ten men died after rebels blew up the car in which they were travelling in Dori."
)
AVENGING = "They burned huts in Dori to avenge the deaths of two men shot by gunmen."
SITIO = "Two rebels were killed in Sitio Ida, Barangay Lupo, Agusan del Sur on Monday."
LISTED = "Protests were held in Lagos, Abuja, Jos and Kano on Monday."
STAND = "He was attacked in Cranwood Street, Hackney, and died of his wounds."


@table(
    (RIDE, "died", ["Dori"]),
    (RIDE, "blew", ["Dori"]),
    ("Rebels blew up the car in which he had been driven to Dori.", "blew", []),
    (AVENGING, "burned", ["Dori"]),
    (AVENGING, "deaths", []),
    (SITIO, "killed", ["Sitio Ida, Barangay Lupo, Agusan del Sur"]),
    (LISTED, "Protests", ["Lagos", "Abuja", "Jos", "Kano"]),
    (STAND, "attacked", ["Cranwood Street, Hackney"]),
    (
        "Two were arrested at an address in Hounslow.",
        "arrested",
        ["an address in Hounslow"],
    ),
    ("He was blamed in an address to the house.", "blamed", []),
    ("A man was killed in ground shelling near Idlib.", "killed", ["Idlib"]),
    ("They were held on suspicion of murder in Dori.", "murder", []),
    ("Shops stayed shut in Arrah following clashes.", "clashes", ["Arrah"]),
    ("Gunmen raided Kabul and abducted ten men.", "abducted", ["Kabul"]),
    ("The minister visited Kabul and abducted nobody.", "abducted", []),
    (
        "Drivers blocked the highway near Ica on Monday.",
        "blocked",
        ["the highway near Ica"],
    ),
)
def test_circumstances_places_of_rides_rows_and_charges(text, word, expected):
    assert places(text, word) == expected


@table(
    ("He was shot last August 14, 2014 in Dori.", "shot", ["last August 14, 2014"]),
    (
        "Earlier on the same day, two men were shot.",
        "shot",
        ["Earlier on the same day"],
    ),
    (
        "He was shot on the night of Friday to Saturday.",
        "shot",
        ["the night of Friday to Saturday"],
    ),
    ("The group has carried out raids since May.", "raids", ["May"]),
    ("The chief since May has carried out raids.", "raids", []),
    ("Four boys aged 9-12 years were shot.", "shot", []),
    ("They were held on Monday but have now been freed.", "freed", []),
)
def test_circumstances_times_of_rows_and_ages(text, word, expected):
    assert times(text, word) == expected


SERIES = "A series of shootings took place in Dori last week."
SUSPECT = "A man suspected of shooting two women in Dori was arrested on Monday."
WHERE = "The last raid took place in Dori on 22 May, where police shot two men."


@table(
    (SERIES, "shootings", ["Dori"]),
    ("A spate of killings was reported from Dori.", "killings", ["Dori"]),
    (WHERE, "shot", ["Dori"]),
    (SUSPECT, "shooting", ["Dori"]),
    (SUSPECT, "arrested", []),
    ("They locked into a clash with police in Dori.", "clash", ["Dori"]),
    ("A march was held in Dori district in protest.", "march", ["Dori district"]),
)
def test_circumstances_places_of_series_and_suspects(text, word, expected):
    assert places(text, word) == expected


@table(
    (SERIES, "shootings", ["last week"]),
    (SUSPECT, "shooting", []),
    (SUSPECT, "arrested", ["Monday"]),
)
def test_circumstances_times_of_series_and_suspects(text, word, expected):
    assert times(text, word) == expected


WHILE = "Ten men died in May, while two died in June when rebels raided a camp."
SECOND = "They killed a guard in Dori and hurt a boy, the second such raid in Djibo."
MATCH = "Violence erupted in Leicester at the weekend after a match in Dubai."


@table((WHILE, "raided", ["June"]), (MATCH, "Violence", ["the weekend"]))
def test_circumstances_times_of_the_nearest_verb(text, word, expected):
    assert times(text, word) == expected


@table((MATCH, "Violence", ["Leicester"]), (SECOND, "hurt", ["Dori"]))
def test_circumstances_places_of_the_nearest_verb(text, word, expected):
    assert places(text, word) == expected


ROW = "Nine men were hurt in a series of attacks in Dori on Friday."
SEATED = "Nine men were killed by a group based in Dori."
APART = "A mine hurt two men, while rebels fired rockets at a post in Dori."


@table(
    (ROW, "attacks", ["Dori"]),
    ("The army defied a wave of attacks in Dori.", "attacks", ["Dori"]),
    (SEATED, "killed", []),
    ("Nine men were killed in a base in Dori.", "killed", ["a base in Dori"]),
    (APART, "hurt", []),
    (
        "Two men were hurt as rebels fired at a post in Dori.",
        "hurt",
        ["a post in Dori"],
    ),
)
def test_circumstances_places_of_rows_and_seats(text, word, expected):
    assert places(text, word) == expected


CARRIED = "Gunmen ambushed a convoy carrying the envoys in the state of Dori on Monday."


@table(
    ("He was attacked while travelling in a bus.", "attacked", []),
    ("Two men were shot in a bus in Lagos.", "shot", ["a bus in Lagos"]),
)
def test_circumstances_places_of_rides(text, word, expected):
    assert places(text, word) == expected


def test_circumstances_places_of_who_is_carried():
    s = read(CARRIED)
    taken = [(s.lower.index("a"), s.lower.index("on"))]
    assert places(CARRIED, "ambushed", taken=taken) == ["the state of Dori"]


@table(
    ("Gunmen shot two men who were playing cards in Lagos.", "shot", ["Lagos"]),
    ("Police held a man who was facing trial in Lagos.", "held", []),
    ("He was martyred while two were shot in a raid in Dori.", "martyred", ["Dori"]),
    ("He was promoted while two were shot in a raid in Dori.", "promoted", []),
)
def test_circumstances_places_of_what_was_under_way(text, word, expected):
    assert places(text, word) == expected


ACCUSED = (
    "Rights groups have accused the military of killings and rape in the restive "
    "northern state."
)
SUSPECTED = (
    "He was suspected in the assassination of a judge and was moved to a prison in "
    "Nairobi."
)
FOUGHT_FOR = (
    "Soldiers and rebels fought for two hours near Kabul; a boy was killed by a stray "
    "bullet."
)
LATER = (
    "The rebels killed nine men in Kabul; days later, two guards were killed by "
    "robbers."
)
FOUND = "Five hostages were freed in May, and the last two were found by police near "
FOUND += "Nairobi."


@table(
    (
        "The UN sent aid to Mozambique, where rebels have killed 60 people.",
        "killed",
        ["Mozambique"],
    ),
    (
        "The UN sent aid to Mozambique, a poor country, where rebels have killed 60 "
        "people.",
        "killed",
        ["Mozambique"],
    ),
    (
        "Two men fled to Chilpancingo, the capital of Guerrero state, where two gangs "
        "have fought for months.",
        "fought",
        ["Chilpancingo"],
    ),
    ("The UN sent aid to men who rebels have hurt.", "hurt", []),
    (ACCUSED, "killings", ["the restive northern state"]),
    (ACCUSED, "rape", ["the restive northern state"]),
    (
        "The mayor blamed the gang for the murder of a trader in Durban on Sunday.",
        "murder",
        ["Durban"],
    ),
    (FOUND, "freed", []),
    (
        "Two guards were killed, and five others were hurt in Kabul.",
        "killed",
        ["Kabul"],
    ),
    (
        "He has been arrested many times and was shot in a raid in Kabul.",
        "arrested",
        [],
    ),
    ("He was arrested and was charged in Kabul.", "arrested", ["Kabul"]),
    (SUSPECTED, "assassination", []),
    (
        "The convoy was ambushed as it sought to enforce an order in Nairobi.",
        "ambushed",
        ["Nairobi"],
    ),
    (
        "The hostages were seized as the group visited an orphanage outside Nairobi.",
        "seized",
        ["Nairobi"],
    ),
    ("A raid in Kabul left nine guards injured.", "injured", ["Kabul"]),
    ("Police held 74 people, including 29 in Nairobi.", "held", []),
)
def test_circumstances_place_of_clauses_beside(text, word, expected):
    assert places(text, word) == expected


def test_circumstances_place_of_an_accusation():
    assert places(ACCUSED, "accused", speech=True) == []
    text = "The mayor blamed the gang in Durban on Sunday."
    assert places(text, "blamed", speech=True) == ["Durban"]


def test_circumstances_before_a_semicolon():
    s = read(FOUGHT_FOR)
    boy = len(s) - 1 - s.lower[::-1].index("killed")
    assert said(s, places_of(s, boy, taken=[])) == ["Kabul"]
    assert said(s, times_of(s, boy)) == []
    s = read(LATER)
    second = len(s) - 1 - s.lower[::-1].index("killed")
    assert said(s, places_of(s, second, taken=[])) == []


@table(
    (
        "The opposition leader, in hiding since August, urged the army to leave.",
        "urged",
        [],
    ),
    (
        "The mayor blamed the gang for the murder of a trader in Durban on Sunday.",
        "murder",
        ["Sunday"],
    ),
    (
        "Israel on Thursday freed 26 prisoners, most of them jailed for attacks on "
        "Israelis.",
        "jailed",
        [],
    ),
    (
        "Israel on Thursday freed 26 prisoners, most of them jailed for attacks on "
        "Israelis.",
        "freed",
        ["Thursday"],
    ),
)
def test_circumstances_time_of_clauses_beside(text, word, expected):
    assert times(text, word, speech=word == "urged") == expected


RAIDED = "Two boys were freed in Oro on Monday in a raid in which a guard was shot."
RAID_BEFORE = "Two men were held in Oro over a raid in which a guard was shot."
CAMP = "Four men were killed by rebels who raided their camp in Oro."
CAME = "Rebels who raided a camp in Kabul killed four men."
CAME_LATER = "Rebels who raided a camp in Oro killed four men on Monday."
CAMP_BEFORE = "Four men were killed by rebels who had raided a camp in Oro."
DUMPED = "The gang killed a clerk and dumped the body in a canal."
NOT_DUMPED = "The gang killed a clerk and wounded a guard in a canal."
PICTURES = "Nurses marched in Oro with pictures of a clerk shot by guards."
NO_PICTURES = "Nurses were beaten in Oro by guards."


@table(
    (RAIDED, "shot", ["Oro"]),
    (RAID_BEFORE, "shot", []),
    (CAMP, "killed", ["Oro"]),
    (CAME, "killed", ["Kabul"]),
    (CAME_LATER, "killed", []),
    (CAMP_BEFORE, "killed", []),
    (DUMPED, "killed", []),
    (DUMPED, "body", ["a canal"]),
    (NOT_DUMPED, "killed", ["a canal"]),
    (PICTURES, "shot", []),
    (NO_PICTURES, "beaten", ["Oro"]),
)
def test_circumstances_places_of_doers_and_of_other_deeds(text, word, expected):
    assert places(text, word) == expected


POSTERS = "Posters calling for a boycott were found in two villages of Oro."
NO_POSTERS = "Men calling for a boycott were found in two villages of Oro."


@table((POSTERS, "calling", ["two villages of Oro"]), (NO_POSTERS, "calling", []))
def test_circumstances_where_posters_hang(text, word, expected):
    assert places(text, word, speech=True) == expected


@table(
    # bodies, and out of where somebody was taken
    (
        "Two bodies with gunshot wounds were pulled out of a lake near Gao on Tuesday.",
        "bodies",
        ["a lake near Gao"],
    ),
    (
        "Gunmen dragged a teacher out of his house in Lagos and shot him.",
        "dragged",
        ["his house in Lagos"],
    ),
    (
        "Gunmen dragged a teacher out of his house in Lagos and shot him.",
        "shot",
        ["Lagos"],
    ),
    ("Rebels pulled out of the town of Gao after killing nine men.", "killing", []),
    ("Rebels kidnapped two engineers from Lagos on Friday.", "kidnapped", ["Lagos"]),
    ("Police arrested ten migrants from Sudan on Friday.", "arrested", []),
    ("The bishop was abducted at gunpoint from a wedding.", "abducted", ["a wedding"]),
    ("Rioters threw bricks from the roofs.", "threw", []),
    # a clause below the same verb
    (
        "The ministry received reports that troops shot at a crowd in Lagos, "
        "leaving three dead.",
        "dead",
        ["Lagos"],
    ),
    # those who were attacked answered there
    (
        "Protesters threw stones at police, who responded with tear gas, "
        "outside the court in Lagos.",
        "responded",
        ["the court in Lagos"],
    ),
    ("Police in Lagos arrested a man, who killed two nuns.", "killed", []),
    # those who were dispersed
    (
        "Police in Lagos fired tear gas to disperse students who were "
        "protesting against the fees.",
        "protesting",
        ["Lagos"],
    ),
    ("The envoy in Lagos met farmers protesting against the tax.", "protesting", []),
    (
        "Police resorted to a baton charge to disperse a crowd in Lagos.",
        "resorted",
        ["Lagos"],
    ),
    ("Soldiers opened fire on striking miners in Lagos.", "striking", ["Lagos"]),
    ("Soldiers freed abducted miners in Lagos.", "abducted", []),
    # what stands there for a place
    ("He travelled to Lagos and was arrested there.", "arrested", ["Lagos"]),
    ("He said there were ten people killed.", "killed", []),
    # what was claimed
    ("In Lagos, police claimed to have arrested two men.", "arrested", ["Lagos"]),
    ("In Lagos, police demanded to arrest two men.", "arrest", []),
    # unrest that broke out meanwhile, or went on elsewhere
    ("A youth was stabbed as fresh riots broke out in Lagos.", "stabbed", ["Lagos"]),
    (
        "Ten people were killed in Lagos as protests across the country continued.",
        "killed",
        ["Lagos"],
    ),
    # the doers of an ambush
    (
        "Two guards were killed by gunmen who had laid an ambush near Gao.",
        "killed",
        ["Gao"],
    ),
    ("Two guards were killed by a man who had been arrested near Gao.", "killed", []),
    # a headline's country or city
    ("Kenya: two police killed in ambush", "killed", ["Kenya"]),
    ("South Sudan: Two guards killed in ambush", "killed", ["South Sudan"]),
    ("Mexico City: Ambush leaves three dead", "dead", ["Mexico City"]),
    ("Police: two killed in ambush", "killed", []),
    ("Boko Haram: Two girls killed", "killed", []),
    # a deal made elsewhere
    ("Under a deal brokered in Doha, the rebels freed nine soldiers.", "freed", []),
    ("Of the twelve drivers seized near Gao, four were freed on Monday.", "freed", []),
    ("Ten men were arrested in Lagos and are being held.", "held", []),
    # when
    (
        "Shelling began in Lagos on Monday, when troops opened fire.",
        "opened",
        ["Lagos"],
    ),
    ("He has lived in Lagos since May, when troops opened fire.", "opened", []),
    # what a clause names otherwise
    (
        "A trader was shot dead on Friday, in what police called a killing in Lagos.",
        "shot",
        ["Lagos"],
    ),
    (
        "A trader was shot dead in Lagos in what police called an attack.",
        "attack",
        ["Lagos"],
    ),
    # cases
    ("Ten cases of arson were registered in Lagos.", "arson", ["Lagos"]),
    # where a bomb was hidden
    (
        "A bomb hidden in a bin exploded at a station in Lagos, killing three people.",
        "killing",
        ["a station in Lagos"],
    ),
    ("A bomb hidden in a market killed three people.", "killed", ["a market"]),
    # suspects
    ("A mob lynched two men accused of stealing a car in Lagos.", "lynched", ["Lagos"]),
    ("Police arrested two men accused of stealing a car in Lagos.", "arrested", []),
    # shelled, and who died there
    ("Nine people were killed in the shelling of Gao.", "killed", ["Gao"]),
    ("Nine people were killed in the shelling of a convoy.", "killed", []),
    ("Blast rips through Lagos fish market, nine dead", "dead", ["Lagos fish market"]),
    ("Riots spread to the suburbs of Lagos.", "Riots", ["the suburbs of Lagos"]),
    ("A strike brought Lagos to a standstill.", "strike", ["Lagos"]),
    (
        "Friday's shutdown of the old city passed off in peace.",
        "shutdown",
        ["the old city"],
    ),
    ("Gunmen herded nine pupils into the bush.", "herded", []),
    ("Gunmen marched into the town.", "marched", ["the town"]),
    (
        "Truckers blocked two border crossings near Lagos.",
        "blocked",
        ["two border crossings near Lagos"],
    ),
    ("Farmers blockaded bridges.", "blockaded", []),
    (
        "Clerks gathered outside the court in Lagos for a rally.",
        "rally",
        ["the court in Lagos"],
    ),
    # names before a deed
    ("Two men were hurt in the Lagos grenade attack.", "attack", ["Lagos"]),
    ("Police arrested two men over the school shooting.", "shooting", ["school"]),
    (
        "Police arrested two men over the livestock market shootings.",
        "shootings",
        ["livestock market"],
    ),
    ("The Sudan war killed thousands.", "war", ["Sudan"]),
    # what angered them
    ("Angered by the arrest of a clerk, the gang burned a bus in Oro.", "arrest", []),
    ("Angered by a judge, the gang burned a bus in Oro.", "burned", ["Oro"]),
    (
        "Protesters poured onto the streets of Lagos on Friday.",
        "poured",
        ["the streets of Lagos"],
    ),
    ("Protesters climbed onto the roofs of Lagos.", "climbed", []),
    # roads, riders, offices
    ("Drivers began a strike on the A31.", "strike", ["the A31"]),
    ("Two traders were shot dead by men on a motorbike in Lagos.", "shot", ["Lagos"]),
    (
        "Teachers held a rally before the education office in Lagos.",
        "rally",
        ["the education office in Lagos"],
    ),
    ("The men were killed in line with the orders.", "killed", []),
    ("In their place, rebels killed two men.", "killed", []),
    (
        "Police in Lagos arrested nine men, a rare case in a country of few crimes.",
        "arrested",
        ["Lagos"],
    ),
    ("rebels killed two men in nairobi.", "killed", ["nairobi"]),
    (
        "Troops dispersed a crowd near the palace with batons.",
        "dispersed",
        ["the palace"],
    ),
    (
        "Troops burned a school in Talaingod town of Davao.",
        "burned",
        ["Talaingod town of Davao"],
    ),
)
def test_circumstances_more_places(text, word, expected):
    assert places(text, word) == expected


@table(
    ("The union condemned the use of force in Lagos.", "condemned", []),
    ("The mayor lashed out at the railways.", "lashed", []),
    ("The bill drew loud criticism in Lagos.", "criticism", ["Lagos"]),
    (
        "A note left beside the corpse in Lagos warned others.",
        "warned",
        ["the corpse in Lagos"],
    ),
    ("A letter sent to the court in Lagos warned the judge.", "warned", []),
)
def test_circumstances_more_places_of_speech(text, word, expected):
    assert places(text, word, speech=True) == expected


@table(
    # those reported dead
    ("Ten people were reported dead in a blast in Lagos.", "dead", ["Lagos"]),
    ("Ten people were reported missing in Lagos after a blast.", "blast", []),
    # after a fight
    ("Two people died after a shooting in Leeds.", "died", ["Leeds"]),
    ("Two people were arrested after a shooting in Leeds.", "arrested", ["Leeds"]),
    (
        "A man was shot dead at a checkpoint in Lagos after attacking a guard.",
        "attacking",
        ["a checkpoint in Lagos"],
    ),
    # what is announced
    ("In Lagos, police announced the arrest of two men.", "arrest", ["Lagos"]),
    ("Police announced the arrest of two men in Lagos.", "arrest", ["Lagos"]),
    # an operation carried out in a place
    (
        "Nine rebels were captured in an operation conducted in Lagos.",
        "captured",
        ["Lagos"],
    ),
    (
        "Nine rebels were captured in a town located near Gao.",
        "captured",
        ["a town located near Gao"],
    ),
    # who holds it, and what kind it is
    (
        "Rebels killed two men at a checkpoint manned by guards.",
        "killed",
        ["a checkpoint manned by guards"],
    ),
    (
        "Rebels killed two men in Katsina state late on Saturday.",
        "killed",
        ["Katsina state"],
    ),
    (
        "A bomb went off outside the court in Lagos and other gunmen fled.",
        "went",
        ["the court in Lagos"],
    ),
    # reports from a place
    ("In another report from Lagos, gunmen attacked a bank.", "attacked", ["Lagos"]),
    ("Gunmen attacked a bank, according to a report from Lagos.", "attacked", []),
    # while what was found there
    (
        "Five people were arrested while two guns were seized in Lagos.",
        "arrested",
        ["Lagos"],
    ),
    ("Five people were freed, while two others are held in Lagos.", "freed", []),
    ("A strike paralysed life in Lagos on Monday.", "strike", ["Lagos"]),
    (
        "Rebels shot down a helicopter over the Nuba Mountains.",
        "shot",
        ["the Nuba Mountains"],
    ),
    (
        "Clashes took place 12 miles from the border.",
        "Clashes",
        ["12 miles from the border"],
    ),
)
def test_circumstances_places_told_elsewhere(text, word, expected):
    assert places(text, word) == expected


@table(
    ("The mayor threatened to stage a march in Lagos.", "threatened", []),
)
def test_circumstances_places_of_threats(text, word, expected):
    assert places(text, word, speech=True) == expected


DUMPED_ON = "The gang strangled a clerk and dumped the body in a canal on March 4."
TRIED_TO = "Rebels threw a bomb at a post on Sunday, but it failed to explode."
GOES_ON = "Bandits seized a clerk on Monday and are demanding a ransom."
RATHER = "Rather than storm the house, the guards waited, and on Monday the men left."
BECAUSE = "Two men were held on Monday for extorting a grocer."
LAW = "Clerks marched on Thursday against a law passed by the senate in March."
SINCE = "Ten rebels have been killed in air raids since Monday."
OF_WOUNDS = "The guard died of wounds he had suffered in a blast on Friday."
TAKING = "A guard died on Friday, taking the toll in the ambush to six."
ORDERED = "A court on Tuesday ordered the release of nine students."
ON_MARCH = "Police used tear gas on a march of nurses on Friday."
LATE = "A bomb went off in the market late on Sunday night."


@table(
    (DUMPED_ON, "strangled", ["March 4"]),
    (TRIED_TO, "explode", []),
    (TRIED_TO, "threw", ["Sunday"]),
    (GOES_ON, "demanding", []),
    (GOES_ON, "seized", ["Monday"]),
    (RATHER, "storm", []),
    (BECAUSE, "extorting", []),
    (BECAUSE, "held", ["Monday"]),
    (LAW, "marched", ["Thursday"]),
    ("Police on Monday held a man in the 2019 bombing case.", "bombing", ["2019"]),
    ("A curfew has held since Monday, when two men fought.", "fought", ["Monday"]),
    ("Nurses, on strike since May, marched on Sunday.", "marched", ["Sunday"]),
    ("The march drew 200 people on Sunday.", "march", ["Sunday"]),
    ("The march drew protests on Sunday.", "march", []),
    ("They will meet next week to end the fighting.", "fighting", []),
    ("They will meet next week to watch the fighting.", "fighting", ["next week"]),
    ("The war ended in 2009.", "war", ["2009"]),
    ("The bodies of two clerks, missing since Sunday, were found.", "bodies", []),
    ("Two men were held on Monday on suspicion of killing a nun.", "killing", []),
    ("They condemned the killing of a monk in a raid on Friday.", "raid", ["Friday"]),
    ("Police held 60 men during three nights of clashes.", "held", ["three nights"]),
    (SINCE, "raids", ["Monday"]),
    (OF_WOUNDS, "wounds", ["Friday"]),
    (TAKING, "ambush", []),
    (ORDERED, "release", []),
    (ON_MARCH, "march", ["Friday"]),
    (LATE, "off", ["late on Sunday night"]),
    ("The strike ended on Friday.", "strike", []),
    ("The union called off Friday's strike.", "strike", ["Friday"]),
    ("Nurses walked out on Friday.", "out", ["Friday"]),
    ("Clashes broke out following Friday prayers.", "Clashes", ["Friday prayers"]),
    ("Two days of clashes have killed ten men.", "killed", ["Two days"]),
    ("The town fell after two days of clashes.", "fell", []),
    (
        "At a meeting of the party held on Monday they condemned it.",
        "condemned",
        ["Monday"],
    ),
)
def test_circumstances_whose_time_it_is(text, word, expected):
    assert times(text, word) == expected


@table(
    ("The rebels gave them until Friday to leave.", "gave", []),
    ("The ultimatum expires at noon.", "ultimatum", []),
    ("The ultimatum was issued at noon.", "ultimatum", ["noon"]),
    ("He pledged ten million over three years.", "pledged", []),
    ("He pledged ten million over the weekend.", "pledged", ["the weekend"]),
)
def test_circumstances_what_is_due_later(text, word, expected):
    assert times(text, word, speech=True, ahead=True) == expected


def test_circumstances_when_sides_fight_and_accuse_each_other():
    text = "Two sides fought on Sunday, with each side accusing the other."
    assert times(text, "fought") == ["Sunday"]
    assert times(text, "accusing", speech=True) == []


@table(
    ("The group said on Friday that it was behind the raid.", "behind", ["Friday"]),
    ("The premier said on Friday that the army must leave.", "must", ["Friday"]),
    ("Police said on Friday that the group took responsibility.", "took", []),
)
def test_circumstances_speech_by_its_words(text, word, expected):
    assert times(text, word, speech=True, spoken=True) == expected


@table(
    # the town, and not the clinic
    ("Six men were wounded and were treated at a clinic in Oro.", "wounded", ["Oro"]),
    (
        "Bandits killed two men in an ambush in the Oro area of Ida State.",
        "killed",
        ["the Oro area of Ida State"],
    ),
    ("Rebels were targeted due to the checks in place.", "targeted", []),
)
def test_circumstances_of_those_treated(text, word, expected):
    assert places(text, word) == expected
