"""From roles to phrases."""

import pytest
from deeds import deed, events, slot
from frozen import at, frozen, read, said, shared
from spacy.strings import get_string_id

from spacy_conflict_events.matcher import Index
from spacy_conflict_events.slots import draft, put, recount, through

SLOTS = {
    "actor": ("subject",),
    "target": ("object",),
    "about": ("prep:of:clause", "prep:of", "clause"),
    "weapon": ("prep:with",),
}


def first(text, word, pattern):
    """Draft the event of a trigger."""
    s = read(text)
    index = Index([pattern])
    i = at(s, word)
    (match,) = index.match(s, i, get_string_id(word))
    return s, draft(s, match, shared().quantities)


def table(*rows):
    ids = [f"{trigger}: {text}" for text, trigger, _ in rows]
    return pytest.mark.parametrize(("text", "trigger", "expected"), rows, ids=ids)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("actor", ["Gunmen"]),
        ("target", ["three farmers"]),
        ("location", ["Kabul"]),
        ("time", ["Monday"]),
        ("weapon", []),
        ("about", []),
        ("attribution", []),
    ],
)
def test_slots_of_a_plain_sentence(name, expected):
    text = "Gunmen killed three farmers in Kabul on Monday."
    assert slot(text, "killed", name, deed("KILL", "kill", slots=SLOTS)) == expected


def test_slots_take_the_first_role_that_is_filled():
    roles = {"actor": ("possessor", "subject"), "target": ("object",)}
    pattern = deed("KILL", "kill", slots=roles)
    assert slot("Gunmen killed three farmers.", "killed", "actor", pattern) == [
        "Gunmen"
    ]


def test_slots_stay_empty_without_a_role():
    pattern = deed("KILL", "kill", slots={"target": ("object",)})
    text = "Gunmen killed three farmers."
    assert slot(text, "killed", "actor", pattern) == []
    assert slot(text, "killed", "target", pattern) == ["three farmers"]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The monk, seized in May, was freed along with a driver.", "seized", 1),
        ("The monk, seized in May, was freed along with a driver.", "freed", 2),
        ("A monk and a driver seized in May were freed on Monday.", "freed", 2),
    ],
)
def test_slots_of_a_participle_are_before_it(text, trigger, expected):
    pattern = deed("ABDUCT", "seize", "free", slots=SLOTS)
    assert len(slot(text, trigger, "target", pattern)) == expected


def test_slots_keep_conjoined_parties_apart():
    text = "Police and soldiers killed Ali, Omar and a guard."
    assert slot(text, "killed", "actor") == ["Police", "soldiers"]
    assert slot(text, "killed", "target") == ["Ali", "Omar", "a guard"]


@table(
    ("The blast killed two men.", "killed", []),
    ("A bombing by rebels killed two men.", "killed", ["rebels"]),
    ("A rebel bombing killed two men.", "killed", ["rebel"]),
    ("Iran's attack killed two men.", "killed", ["Iran"]),
    ("The computer killed two men.", "killed", []),
    ("They killed two men.", "killed", ["They"]),
    ("Someone killed two men.", "killed", ["Someone"]),
)
def test_slots_actor_is_who_is_behind_it(text, trigger, expected):
    assert slot(text, trigger, "actor", deed("KILL", "kill")) == expected


@table(
    ("The report warned the government.", "warned", ["The report"]),
    ("The minister warned the government.", "warned", ["The minister"]),
)
def test_slots_a_text_can_speak(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


def test_slots_a_text_cannot_kill():
    assert slot("The report killed two men.", "killed", "actor") == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Tanks shelled the town on Sunday.", "ATTACK", ["Tanks"]),
        ("Tanks shelled the town on Sunday.", "KILL", []),
        ("Missiles shelled the town on Sunday.", "ATTACK", []),
    ],
)
def test_slots_weapons_are_told_for_those_who_man_them(text, kind, expected):
    assert slot(text, "shelled", "actor", deed(kind, "shell")) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("any", "The rebels attacked the town.", ["the town"]),
        ("any", "The rebels attacked the soldiers.", ["the soldiers"]),
        ("any", "The rebels attacked themselves.", []),
        ("party", "The rebels attacked the soldiers.", ["the soldiers"]),
        ("party", "The rebels attacked the decision.", []),
        ("no_deed", "The rebels attacked the decision.", []),
        ("no_deed", "The rebels attacked the law.", ["the law"]),
        ("no_deed", "The rebels attacked the sacking of teachers.", []),
        (
            "no_deed",
            "The rebels attacked the building of a dam.",
            ["the building of a dam"],
        ),
    ],
)
def test_slots_kinds_of_targets(kind, text, expected):
    pattern = deed("ATTACK", "attack", target_kind=kind)
    assert slot(text, "attacked", "target", pattern) == expected


def test_slots_a_name_that_is_urged_is_a_party():
    urge = deed("DEMAND", "urge", target_kind="party")
    doc = frozen("Tokyo urged Naypyidaw to free her.")
    assert doc[2].ent_type_ == "PRODUCT"
    assert slot(doc, "urged", "target", urge) == ["Naypyidaw"]
    doc[2].ent_type_ = "DATE"
    assert slot(doc, "urged", "target", urge) == []
    criticise = deed("CONDEMN", "criticise", target_kind="party")
    text = "Unions criticised Windows 11 over the layout."
    assert slot(text, "criticised", "target", criticise) == []


@table(
    ("The minister accused Iran of attacking ships.", "accused", ["attacking ships"]),
    ("The minister accused Iran of the attack.", "accused", ["the attack"]),
    (
        "The minister warned that the army would respond.",
        "warned",
        ["the army would respond"],
    ),
    ("The minister warned the rebels.", "warned", []),
)
def test_slots_about(text, trigger, expected):
    pattern = deed("ACCUSE", "accuse", "warn", slots=SLOTS, target_kind="party")
    assert slot(text, trigger, "about", pattern) == expected


def test_slots_a_deed_demands_nothing():
    demand = deed("DEMAND", "demand", target_kind="party", plover="REQUEST")
    text = "A blast jolted Oro, prompting a protest demanding justice."
    assert slot(text, "demanding", "actor", demand) == []


def test_slots_weapon():
    text = "The rebels attacked the town with rockets."
    pattern = deed("ATTACK", "attack", slots=SLOTS)
    assert slot(text, "attacked", "weapon", pattern) == ["rockets"]


def test_slots_time_is_no_target():
    text = "Rebel shelling of the port resumed at dawn."
    roles = {"target": ("prep:at", "object")}
    pattern = deed("ATTACK", "shelling", pos="NOUN", slots=roles)
    assert slot(text, "shelling", "target", pattern) == ["the port"]
    assert slot(text, "shelling", "time", pattern) == ["dawn"]


def test_slots_place_is_no_target_too():
    text = "The rebels attacked in Kabul."
    pattern = deed("ATTACK", "attack", slots={"target": ("prep:in",)})
    assert slot(text, "attacked", "target", pattern) == ["Kabul"]
    assert slot(text, "attacked", "location", pattern) == []


@table(
    ("Thirty people wounded in the blast were moved.", "wounded", ["Thirty people"]),
    ("Police arrested men accused of theft.", "arrested", ["men accused of theft"]),
    ("Gunmen killed the farmer who lived there.", "killed", ["the farmer"]),
    ("Police arrested the man who killed the mayor.", "arrested", ["the man"]),
)
def test_slots_how_far_a_target_reaches(text, trigger, expected):
    assert slot(text, trigger, "target") == expected


def test_slots_target_without_what_it_is_blamed_for():
    text = "The minister blamed rebels for the attack."
    assert slot(text, "blamed", "target") == ["rebels"]


@pytest.mark.parametrize(
    ("text", "trigger", "count"),
    [
        ("Gunmen killed three farmers.", "killed", (3, 3)),
        ("Gunmen killed farmers.", "killed", None),
        ("Police made ten arrests.", "arrests", (10, 10)),
        ("No one was injured.", "injured", (0, 0)),
    ],
)
def test_slots_count_of_targets(text, trigger, count):
    (event,) = events(text)
    assert event["trigger"] == trigger
    found = event["count"]
    assert (found and (found["low"], found["high"])) == count


@pytest.mark.parametrize(
    ("slot_counted", "count"), [("actor", (200, None)), ("target", None), (None, None)]
)
def test_slots_count_the_slot_of_the_pattern(slot_counted, count):
    slots = {"actor": ("subject",), "target": ("prep:against",)}
    pattern = deed("PROTEST", "protest", slots=slots, count=slot_counted)
    (event,) = events("Hundreds protested against the law.", pattern)
    found = event["count"]
    assert (found and (found["low"], found["high"])) == count


@pytest.mark.parametrize(
    ("text", "polarity"),
    [("No one was injured.", "negative"), ("Two were injured.", "positive")],
)
def test_slots_nobody_makes_an_event_negative(text, polarity):
    (event,) = events(text)
    assert event["polarity"] == polarity


def test_slots_say_how_they_were_reached():
    _, event = first("Gunmen killed three farmers.", "killed", deed("KILL", "kill"))
    assert event.paths == {"actor": "subject: nsubj", "target": "object: dobj"}


def test_slots_keep_the_heads_of_parties():
    s, event = first("Gunmen killed three farmers.", "killed", deed("KILL", "kill"))
    assert event.heads == {"actor": [at(s, "Gunmen")], "target": [at(s, "farmers")]}


def test_slots_put_replaces_what_was_there():
    s, event = first("Gunmen killed three farmers.", "killed", deed("KILL", "kill"))
    put(s, event, "actor", [at(s, "farmers")], "a test")
    assert said(s, event.extents["actor"]) == ["three farmers"]
    assert event.paths["actor"] == "a test"


def test_slots_recount_after_a_change():
    s, event = first("Gunmen killed three farmers.", "killed", deed("KILL", "kill"))
    put(s, event, "target", [at(s, "Gunmen")], "a test")
    recount(s, event, shared().quantities)
    assert event.count is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"target_kind": "party", "plover": "ACCUSE"}, True),
        ({"target_kind": "party", "plover": "COERCE"}, False),
        ({"target_kind": "any", "plover": "ACCUSE"}, False),
    ],
    ids=["speech", "force", "deed"],
)
def test_slots_know_acts_of_speech(changes, expected):
    pattern = deed("KILL", "kill", **changes)
    _, event = first("Gunmen killed three farmers.", "killed", pattern)
    assert event.is_speech is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A bombing by rebels killed two men.", "bombing", ["rebels"]),
        ("The blast killed two men.", "blast", []),
        ("They killed two men.", "They", None),
    ],
)
def test_slots_go_through_a_happening(text, word, expected):
    s = read(text)
    found = through(s, at(s, word))
    assert (found if found is None else [s.text[k] for k in found]) == expected


def test_slots_efforts_do_not_act():
    text = "A manhunt is on to nab the robbers."
    assert slot(text, "nab", "actor", deed("ARREST", "nab")) == []
    text = "A police team is there to nab the robbers."
    assert slot(text, "nab", "actor", deed("ARREST", "nab")) == ["A police team"]


def test_slots_protests_do_not_speak():
    demand = deed("DEMAND", "demand", target_kind="party", plover="REQUEST")
    text = "A protest demanding justice was held in Oro."
    assert slot(text, "demanding", "actor", demand) == []
    text = "A crowd demanding justice was seen in Oro."
    assert slot(text, "demanding", "actor", demand) == ["A crowd"]


def test_slots_of_a_dependency_pattern_go_to_the_antecedent():
    pattern = deed(
        "ARREST",
        "hold",
        trigger=None,
        slots={},
        dependency=(
            {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": "hold"}},
            {
                "LEFT_ID": "trigger",
                "REL_OP": ">",
                "RIGHT_ID": "target",
                "RIGHT_ATTRS": {"DEP": "nsubjpass"},
            },
        ),
    )
    text = "Two monks who were held in Oro have been freed."
    assert slot(text, "held", "target", pattern) == ["Two monks"]


def test_slots_of_a_dependency_pattern_are_its_nodes():
    pattern = deed(
        "KILL",
        "kill",
        trigger=None,
        slots={},
        dependency=(
            {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": "kill"}},
            {
                "LEFT_ID": "trigger",
                "REL_OP": ">",
                "RIGHT_ID": "target",
                "RIGHT_ATTRS": {"DEP": "dobj"},
            },
        ),
    )
    text = "Gunmen killed three farmers."
    assert slot(text, "killed", "target", pattern) == ["three farmers"]
    assert slot(text, "killed", "actor", pattern) == []


def test_slots_count_who_did_it_to_themselves():
    (event,) = events("Two bombers killed themselves.")
    assert event["actor"] == ["Two bombers"]
    assert event["target"] == []
    assert (event["count"]["low"], event["count"]["high"]) == (2, 2)


def test_slots_take_a_preposition_that_comes_again():
    pattern = deed("CLASH", "clash", slots={"target": ("prep:with",)})
    text = "The soldiers clashed with protesters and with settlers in Kabul."
    assert slot(text, "clashed", "target", pattern) == ["protesters", "settlers"]


def test_slots_of_an_army_aircraft():
    text = "An army helicopter attacked the village."
    assert slot(text, "attacked", "actor") == ["army"]


def test_slots_of_an_attack_on_a_road():
    roles = {"target": ("prep:on",)}
    pattern = deed("ATTACK", "attack", pos="NOUN", slots=roles)
    text = "The attack on the airport road was the third."
    assert slot(text, "attack", "target", pattern) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid on the border with Chad killed two.", []),
        ("The raid on a camp near the border killed two.", ["a camp"]),
    ],
)
def test_slots_of_a_raid_on_a_border(text, expected):
    pattern = deed("ATTACK", "raid", pos="NOUN", slots={"target": ("prep:on",)})
    assert slot(text, "raid", "target", pattern) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot at a bar in Lagos.", ["A man"]),
        ("The guards shot at a car in Lagos.", ["a car"]),
    ],
)
def test_slots_of_who_is_shot_at_a_place(text, expected):
    words = ({"LOWER": "shot"}, {"LOWER": "at"})
    slots = {"target": ("prep:at", "object")}
    pattern = deed("ATTACK", "shoot", trigger=words, slots=slots)
    assert slot(text, "shot at", "target", pattern) == expected


@table(
    ("Guards shot dead two smugglers near the border.", "shot dead", ["two smugglers"]),
    ("Guards shot two dead smugglers near the border.", "shot", ["two dead smugglers"]),
)
def test_slots_target_without_the_end_of_the_trigger(text, trigger, expected):
    words = [{"LOWER": "shot"}]
    if trigger != "shot":
        words.append({"LOWER": "dead"})
    pattern = deed("KILL", "shoot", trigger=tuple(words))
    assert slot(text, trigger, "target", pattern) == expected


@table(
    ("Police in Lagos attacked a crowd.", "attacked", ["Police in Lagos"]),
    ("Gunmen in the north attacked a crowd.", "attacked", ["Gunmen"]),
    ("Gunmen in masks attacked a crowd.", "attacked", ["Gunmen in masks"]),
    (
        "Gangs in the poor suburb attacked a crowd.",
        "attacked",
        ["Gangs in the poor suburb"],
    ),
    ("Police attacked a crowd in Lagos.", "attacked", ["Police"]),
    (
        "Guards at the Mary Clinic attacked a nurse.",
        "attacked",
        ["Guards at the Mary Clinic"],
    ),
    ("Guards at night attacked a nurse.", "attacked", ["Guards"]),
)
def test_slots_where_an_actor_has_its_seat(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


def test_slots_leave_out_the_participle_that_tells_of_the_deed():
    text = "Police held two men suspected of planning the attack."
    attack = deed("ATTACK", "attack", pos="NOUN", slots={"actor": ("subject",)})
    assert slot(text, "attack", "actor", attack) == ["two men"]
    held = deed("ARREST", "hold", slots={"target": ("object",)})
    assert slot(text, "held", "target", held) == [
        "two men suspected of planning the attack"
    ]


def test_slots_take_a_phrase_that_names_the_party():
    """What is named by a party is a target, too, where only parties can be."""
    roles = {"target": ("prep:on:party",)}
    pattern = deed("CONCEDE", "lift", slots=roles, target_kind="party")
    text = "Kenya lifted a ban on Egyptian goods."
    assert slot(text, "lifted", "target", pattern) == ["Egyptian goods"]
    text = "Kenya lifted a ban on frozen goods."
    assert slot(text, "lifted", "target", pattern) == []


def test_slots_fight_each_other():
    text = "Rival gangs battled each other inside the prison."
    verb = ({"LEMMA": "battle", "POS": "VERB"},)
    _, event = first(
        text, "battled", deed("CLASH", "battle", trigger=verb, slots=SLOTS)
    )
    assert (event.heads["actor"], event.heads["target"]) == ([1], [])
    _, event = first(
        text, "battled", deed("ACCUSE", "battle", trigger=verb, slots=SLOTS)
    )
    assert event.heads["target"] == [4]


@table(
    (
        "The mayor was attacked by two men on a motorcycle.",
        "attacked",
        ["two men on a motorcycle"],
    ),
    ("The mayor was attacked by two men on Monday.", "attacked", ["two men"]),
    ("The mayor was attacked by men in uniform.", "attacked", ["men in uniform"]),
    ("The mayor was attacked by men in Oro.", "attacked", ["men"]),
    (
        "The mayor was attacked by men wielding axes in Oro.",
        "attacked",
        ["men wielding axes"],
    ),
    (
        "The mayor was attacked by rebels between two villages.",
        "attacked",
        ["rebels"],
    ),
    ("Kenyan army fire killed two men.", "killed", ["Kenyan army"]),
    ("Riot police firing killed two men.", "killed", ["Riot police"]),
)
def test_slots_how_far_a_doer_reaches(text, trigger, expected):
    patterns = (deed("KILL", "kill"), deed("ATTACK", "attack"))
    assert slot(text, trigger, "actor", *patterns) == expected


@table(
    ("The nuns were killed at the hands of rebels.", "killed", ["rebels"]),
    ("The nuns were killed by guards at the hands of fate.", "killed", ["guards"]),
    ("The nuns were killed at the side of rebels.", "killed", []),
    ("The nuns were killed with knives in the hands of rebels.", "killed", []),
    ("The nuns were killed by fire from settlers.", "killed", ["settlers"]),
    ("The nuns were killed by fire from the hills.", "killed", []),
)
def test_slots_at_whose_hands(text, trigger, expected):
    assert slot(text, trigger, "actor", deed("KILL", "kill")) == expected


def test_slots_a_doer_without_the_deed_that_tells_which():
    text = "The men were from a unit responsible for an attack."
    attack = deed("ATTACK", "attack", pos="NOUN", slots={"actor": ("subject",)})
    assert slot(text, "attack", "actor", attack) == ["a unit"]
    text = "Nurses on strike in Oro blocked a road."
    strike = deed("PROTEST", "strike", pos="NOUN", slots={"actor": ("subject",)})
    assert slot(text, "strike", "actor", strike) == ["Nurses"]


@table(
    ("Hundreds of men attacked by rebels fled.", "attacked", ["Hundreds of men"]),
    ("Two of the men attacked by rebels fled.", "attacked", ["the men"]),
)
def test_slots_with_how_many_they_are(text, trigger, expected):
    assert slot(text, trigger, "target", deed("ATTACK", "attack")) == expected


def test_slots_of_who_was_found_harmed():
    text = "The hunt for the killer of a girl found strangled in a wood goes on."
    assert slot(text, "strangled", "target", deed("KILL", "strangle")) == ["a girl"]


def test_slots_of_speech_that_a_find_renews():
    text = "The discovery of the bodies of six women has renewed demands that the army "
    text += "leave."
    speech = deed("DEMAND", "demand", pos="NOUN", target_kind="party", plover="REQUEST")
    assert slot(text, "demands", "actor", speech) == []


def test_slots_of_who_is_said_to_be_behind_it():
    text = "The airline is considering sanctions against officials who it says are "
    text += "responsible for torturing protesters."
    pattern = deed(
        "ACCUSE",
        "say",
        trigger=None,
        slots={},
        dependency=(
            {"RIGHT_ID": "trigger", "RIGHT_ATTRS": {"LEMMA": "say"}},
            {
                "RIGHT_ID": "_be",
                "RIGHT_ATTRS": {"LEMMA": "be"},
                "LEFT_ID": "trigger",
                "REL_OP": ">",
            },
            {
                "RIGHT_ID": "target",
                "RIGHT_ATTRS": {"DEP": "nsubj"},
                "LEFT_ID": "_be",
                "REL_OP": ">",
            },
        ),
    )
    assert slot(text, "says", "target", pattern) == ["officials"]


NOTE = "A note left beside the body warned others."


@table(
    ("A leaflet signed by the rebels warned others.", "warned", ["the rebels"]),
    (NOTE, "warned", []),
    ("A letter warned others.", "warned", ["A letter"]),
)
def test_slots_who_speaks_in_a_text(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


EXPLODE = deed("ATTACK", "explode", slots={"actor": ("subject",)})


@table(
    (
        "Nurses at the biggest hospital in Oro attacked a guard.",
        "attacked",
        ["Nurses at the biggest hospital in Oro"],
    ),
    ("Rebels in December attacked a post.", "attacked", ["Rebels"]),
    ("Kenyan helicopters attacked a camp.", "attacked", ["Kenyan helicopters"]),
    ("An army helicopter attacked a camp.", "attacked", ["army"]),
)
def test_slots_of_whole_doers(text, trigger, expected):
    assert slot(text, trigger, "actor") == expected


@table(
    (
        "Two men are accused of planting the devices that exploded in a station.",
        "exploded",
        ["Two men"],
    ),
    (
        "Two men are accused of selling the devices that exploded in a station.",
        "exploded",
        [],
    ),
    (
        "Attackers threw a grenade into a bar, but it failed to explode.",
        "explode",
        ["Attackers"],
    ),
)
def test_slots_who_threw_what_exploded(text, trigger, expected):
    assert slot(text, trigger, "actor", EXPLODE) == expected


WOUND = deed("INJURE", "wound", pos="NOUN", slots={"target": ("object",)})


def test_slots_leave_wounds_out_of_whom_they_are_of():
    text = "The blast left a man with serious wounds."
    assert slot(text, "wounds", "target", WOUND) == ["a man"]


ASSAULT = deed("ATTACK", "attack", pos="NOUN", slots={"actor": ("possessor",)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saturday's second attack failed.", []),
        ("Chad's second attack failed.", ["Chad"]),
    ],
)
def test_slots_take_no_day_for_a_party(text, expected):
    assert slot(text, "attack", "actor", ASSAULT) == expected
