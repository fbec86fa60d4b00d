"""What words hang on: each slip mended, and a right parse beside it left alone."""

import pytest
from frozen import arc, at, frozen, read
from mending import reattach


def mended(text, **slips):
    s = read(frozen(text, **slips))
    reattach(s)
    return s


def readings(s):
    return list(zip(s.text, s.tag, s.pos, s.dep, s.head, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed three farmers in Kabul on Monday.",
        # garden path
        "The chief said that dozens of rebels linked to the group have been killed.",
        "Officials said that the men were tired and have been freed.",
        # second half of a row
        "Three soldiers were killed and two farmers wounded.",
        "Three soldiers and two guards killed in the raid were buried.",
        # participle after a place, a party or a happening
        "Students took to the streets of the city demanding his release.",
        "Police arrested a group of students demanding his release.",
        "Police spoke of an attack involving students.",
        # clause after a date
        "Two guards were killed on Monday when gunmen stormed the bank.",
        # participle after a comma
        "The mayor left the hall, surrounded by guards.",
        # source
        "One man was killed and two were hurt, reports the Herald.",
        "The mayor resigned and reports the theft.",
        # speaker
        '"The rebels will pay for it," said the minister.',
        "The mayor warned the rebels.",
        # circumstances of a claim
        "The group claimed responsibility for the blast in Kabul.",
        "The group claimed responsibility in Kabul for the blast.",
        "The group claimed a victory on Monday.",
        # second phrase of a noun
        "Months of threats by rebels frightened the judges.",
        "The visit by the envoy to Iran lasted a day.",
        "Aid to refugees from Iran was late.",
        # source and deed behind what is told
        "The raid killed nine people near Oro, a town in Kenya, officials said.",
        "The mayor said on Sunday, in an interview, that two men were killed.",
        "Prices moved upwards of their own accord.",
        "Rebels killed a judge, who was born in Kano, and two guards.",
        # wounds
        "The guard was taken to a hospital with many nurses.",
        # compound of an object
        "The court gave the police report to the judge.",
    ],
)
def test_reattach_leaves_a_right_parse_alone(text):
    s = read(text)
    before = readings(s)
    reattach(s)
    assert readings(s) == before


# "linked" read as the verb of the clause, "have been killed" as the second verb
GARDEN_PATH = {
    "linked": "VBD/VERB/ccomp/said",
    "that": "IN/SCONJ/mark/linked",
    "dozens": "NNS/NOUN/nsubj/linked",
    "killed": "VBN/VERB/conj/said",
}
DOZENS = "The chief said that dozens of rebels linked to the group have been killed."


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("killed", "ccomp of said"),
        ("that", "mark of killed"),
        ("dozens", "nsubjpass of killed"),
        ("linked", "acl of rebels"),
        ("group", "pobj of to"),
    ],
)
def test_reattach_finds_the_verb_after_a_participle(word, expected):
    assert arc(mended(DOZENS, **GARDEN_PATH), word) == expected


def test_reattach_makes_a_participle_of_the_false_verb():
    s = mended(DOZENS, **GARDEN_PATH)
    assert s.tag[s.text.index("linked")] == "VBN"


def test_reattach_takes_an_active_verb_after_a_participle():
    s = mended(
        "The army said rebels based in the north have attacked a camp.",
        based="VBD/VERB/ccomp/said",
        rebels="NNS/NOUN/nsubj/based",
        attacked="VBN/VERB/conj/said",
    )
    assert arc(s, "rebels") == "nsubj of attacked"
    assert arc(s, "attacked") == "ccomp of said"


def test_reattach_keeps_a_second_verb_after_and():
    s = mended(
        "Officials said that the men fled and have been freed.",
        freed="VBN/VERB/conj/said",
        fled="VBD/VERB/ccomp/said",
        men="NNS/NOUN/nsubj/fled",
        **{"and": "CC/CCONJ/cc/freed"},
    )
    assert arc(s, "men") == "nsubj of fled"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("injured", "conj of killed"), ("others", "nsubjpass of injured")],
)
def test_reattach_makes_a_verb_of_the_second_half(word, expected):
    text = "Two men were killed and ten others injured in a blast."
    assert arc(read(text), "others") == "conj of killed"
    assert arc(mended(text), word) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Students met in the market demanding his release.", "market"),
        ("Students took to the streets of Kabul demanding his release.", "Kabul"),
        ("Students took to the streets of the city demanding his release.", "city"),
    ],
    ids=["market", "Kabul", "city"],
)
def test_reattach_hangs_a_participle_on_its_verb(text, place):
    s = mended(text, demanding=f"VBG/VERB/acl/{place}")
    assert arc(s, "demanding") == f"advcl of {s.text[1]}"


def test_reattach_leaves_a_participle_on_a_happening():
    text = "Police spoke of an attack involving students."
    assert arc(mended(text), "involving") == "acl of attack"


def test_reattach_hangs_a_clause_of_a_date_on_the_verb():
    text = "Five men were injured on March 9 when rebels attacked a bus."
    assert arc(read(text), "attacked") == "relcl of March"
    assert arc(mended(text), "attacked") == "advcl of injured"


def test_reattach_leaves_what_tells_of_the_date():
    text = "Five men were injured on a day that rebels attacked a bus."
    slip = {"attacked": "VBD/VERB/relcl/day"}
    assert arc(mended(text, **slip), "attacked") == "relcl of day"


def test_reattach_hangs_a_participle_on_the_blast():
    text = "Six men were injured in a blast, triggered by rebels."
    assert arc(read(text), "triggered") == "advcl of injured"
    assert arc(mended(text), "triggered") == "acl of blast"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("hurt", "conj of killed"), ("reports", "parataxis of killed")],
)
def test_reattach_sets_a_closing_source_apart(word, expected):
    text = "One man was killed and two were hurt, reports the Herald."
    slips = {
        "killed": "VBN/VERB/ROOT/killed",
        "hurt": "VBN/VERB/ccomp/reports",
        "reports": "VBZ/VERB/conj/killed",
    }
    assert arc(mended(text, **slips), word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("reports", "parataxis of killed"),
        ("Star", "nsubj of reports"),
        ("Daily", "compound of Star"),
        ("the", "det of Star"),
        ("on", "prep of reports"),
    ],
)
def test_reattach_reads_a_source_at_the_end(word, expected):
    text = "Two men were killed in Oro, reports the Daily Star on May 3."
    slips = {
        "killed": "VBN/VERB/ROOT/killed",
        "reports": "NNS/NOUN/conj/Oro",
        "the": "DT/DET/det/Star",
        "Star": "NNP/PROPN/appos/reports",
    }
    assert arc(mended(text, **slips), word) == expected


def test_reattach_makes_a_verb_of_the_source_at_the_end():
    text = "Two men were killed in Oro, reports the Daily Star on May 3."
    slips = {"killed": "VBN/VERB/ROOT/killed", "reports": "NNS/NOUN/conj/Oro"}
    s = mended(text, **slips)
    i = s.text.index("reports")
    assert (s.tag[i], s.pos[i]) == ("VBZ", "VERB")


def test_reattach_leaves_reports_that_are_things():
    text = "The army read files, reports the Herald wrote, and maps."
    s = read(text)
    before = readings(s)
    reattach(s)
    assert readings(s) == before


def test_reattach_reads_the_speaker_after_a_verb():
    text = '"Rebels will attack the town," warned the mayor.'
    assert arc(read(text), "mayor") == "dobj of warned"
    assert arc(mended(text), "mayor") == "nsubj of warned"


def test_reattach_leaves_the_object_of_a_speaker():
    text = '"Rebels will attack," the minister warned the mayor.'
    assert arc(mended(text), "mayor") == "dobj of warned"


@pytest.mark.parametrize(
    ("word", "expected"), [("on", "prep of bomb"), ("in", "prep of bomb")]
)
def test_reattach_hangs_circumstances_on_what_is_claimed(word, expected):
    text = "Rebels claimed responsibility for a bomb in Oro on Monday."
    assert arc(read(text), "on") == "prep of claimed"
    assert arc(mended(text), word) == expected


def test_reattach_leaves_circumstances_before_what_is_claimed():
    text = "On Monday rebels claimed responsibility for a bomb."
    assert arc(mended(text), "On") == "prep of claimed"


def test_reattach_never_changes_the_doc():
    doc = frozen("Two men were killed and ten others injured in a blast.")
    before = doc.to_json()
    reattach(read(doc))
    assert doc.to_json() == before


@pytest.mark.parametrize(
    ("word", "expected"),
    [("15", "dobj of kills"), ("courthouse", "pobj of outside")],
)
def test_reattach_reads_a_bare_number_as_an_object(word, expected):
    text = "Bomb blast kills 15 outside courthouse"
    assert arc(read(text), "15") == "nummod of courthouse"
    assert arc(mended(text), word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast left 15 people, among them six children, injured.", "people"),
        (
            "A bomb exploded in the market, leaving three shoppers, including a woman, "
            "wounded.",
            "shoppers",
        ),
        ("Gunmen left two guards, wounded in the raid.", None),
    ],
)
def test_reattach_hangs_a_result_on_its_persons(text, expected):
    s = mended(text)
    word = "injured" if "injured" in s.text else "wounded"
    before = arc(read(text), word)
    assert before.startswith("advcl of ") or expected is None
    assert arc(s, word) == (f"acl of {expected}" if expected else before)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops resisted an assault by rebels.", "assault"),
        ("The ambush of a convoy by rebels failed.", "ambush"),
        ("Guards beat back an attack on the dam by gunmen.", "attack"),
        ("The murder of the author of a book by nuns shocked us.", "book"),
        ("The attack was repelled by rebels.", "repelled"),
        ("The troops ended a siege by Friday.", "ended"),
    ],
)
def test_reattach_doer_of_deed(text, expected):
    s = mended(text)
    assert s.text[s.head[at(s, "by")]] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels set free nine sailors.", "free", "set"),
        ("Rebels took free meals.", "free", "meals"),
        ("The army shot dead two infiltrators.", "dead", "shot"),
        ("The army found dead fish.", "dead", "fish"),
    ],
)
def test_reattach_result_of_a_verb(text, word, expected):
    s = mended(text)
    assert s.text[s.head[at(s, word)]] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Nurses denounced the assault on a doctor.", "on", "assault"),
        ("Nurses denounced the assault on Monday.", "on", "denounced"),
        ("The police on monday detained students.", "police", "detained"),
        ("The police on monday detained students.", "students", "detained"),
        ("Police on monday trained students.", "Police", "trained"),
        (
            "The crowd besieged the police station demanding bread.",
            "demanding",
            "besieged",
        ),
        ("Police dispersed a crowd demanding bread.", "demanding", "crowd"),
    ],
)
def test_reattach_to_deeds_and_verbs(text, word, expected):
    s = mended(text)
    assert s.text[s.head[at(s, word)]] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Two guards sustained injuries when rebels fired.", "fired", "sustained"),
        ("Two guards recalled the song when rebels came.", "came", "song"),
    ],
)
def test_reattach_hangs_when_on_the_verb_of_harm(text, word, expected):
    noun = "injuries" if "injuries" in text else expected
    slips = {word: f"VBD/VERB/relcl/{noun}"}
    s = read(frozen(text, **slips))
    reattach(s)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Jets hit a house in response to mortar fire by rebels.", "by", "fire"),
        ("He urged an inquiry into the riot by judges.", "by", "urged"),
        ("Troops fired on a ship entering the bay.", "entering", "ship"),
    ],
)
def test_reattach_what_stands_after_a_deed(text, word, expected):
    s = mended(text)
    assert s.text[s.head[at(s, word)]] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The opposition called on its supporters to march on the capital.",
            "march",
            "called",
        ),
        ("The opposition called on its supporters in the capital.", "capital", "in"),
        ("The union man succumbed to torture in a barracks.", "to", "succumbed"),
    ],
)
def test_reattach_infinitives_and_blame(text, word, expected):
    s = mended(text)
    assert s.text[s.head[at(s, word)]] == expected


@pytest.mark.parametrize(
    ("text", "word", "parsed", "expected"),
    [
        (
            "Threats by nationalists against the festival forced it to move.",
            "against",
            "prep of nationalists",
            "prep of Threats",
        ),
        (
            "An ultimatum to the mutineers from the army chief expires on Friday.",
            "from",
            "prep of mutineers",
            "prep of ultimatum",
        ),
        (
            "Norway's donation of ten ambulances to Haiti arrived on Monday.",
            "to",
            "prep of ambulances",
            "prep of donation",
        ),
        (
            "A loan of $20 million from Kuwait to Lebanon will pay for the port.",
            "to",
            "prep of from",
            "prep of loan",
        ),
        (
            "Kenya launched an urgent appeal to donors for food.",
            "for",
            "prep of donors",
            "prep of appeal",
        ),
    ],
)
def test_reattach_hangs_a_second_phrase_on_its_noun(text, word, parsed, expected):
    assert arc(read(text), word) == parsed
    assert arc(mended(text), word) == expected


def test_reattach_parts_two_objects():
    text = "France granted the journalist asylum."
    assert arc(read(text), "journalist") == "compound of asylum"
    s = mended(text)
    assert arc(s, "journalist") == "dative of granted"
    assert arc(s, "the") == "det of journalist"


SAID = "The raid killed nine people near Oro, residents and officials said."


def test_reattach_finds_a_source_behind_a_place():
    s = mended(SAID, residents="NNS/NOUN/conj/Oro")
    assert arc(s, "residents") == "nsubj of said"


def test_reattach_hangs_a_deed_behind_its_source_on_what_is_told():
    text = "Three people were killed in Jalula, police said on Sunday, in an attack by"
    s = mended(text + " rebels.")
    second = at(s, "attack") - 2
    assert s.lower[s.head[second]] == "killed"


def test_reattach_hangs_what_is_behind_brackets_on_the_noun_before_them():
    text = "A worker was apprehended at a naka (check post) in Sopore town on October"
    s = mended(text + " 30.", **{"in": "IN/ADP/prep/check"})
    assert arc(s, "in") == "prep of naka"


def test_reattach_reads_a_noun_that_brackets_explain():
    text = "Police arrested a sarpanch (headman) in Doda."
    assert arc(read(text), "headman") == "dobj of arrested"
    s = mended(text)
    assert arc(s, "sarpanch") == "dobj of arrested"
    assert arc(s, "headman") == "appos of sarpanch"
    assert arc(s, "a") == "det of sarpanch"
    # a name that brackets shorten, before its noun
    text = "Police arrested two Kurdistan Workers Party (PKK) men in Doda."
    assert arc(mended(text), "men") == arc(read(text), "men")


def test_reattach_hangs_a_place_behind_a_clause_on_the_verb_above():
    text = "Boys threw stones at the police, who responded with tear gas, outside the"
    s = mended(text + " parliament in Lusaka.", outside="IN/ADP/prep/responded")
    assert arc(s, "outside") == "prep of threw"


def test_reattach_reads_a_number_behind_upwards_of():
    s = mended("The blast killed six guards, wounding upwards of 40.")
    assert arc(s, "40") == "dobj of wounding"


def test_reattach_reads_whom_they_free_as_the_object():
    text = "The president promised to free two leaders being held on treason charges."
    assert arc(read(text), "leaders") == "nsubjpass of held"
    s = mended(text)
    assert (arc(s, "leaders"), arc(s, "held")) == ("dobj of free", "acl of leaders")
    told = mended("They said the men were being held in a jail.")
    assert (arc(told, "men"), arc(told, "held")) == (
        "nsubjpass of held",
        "ccomp of said",
    )


@pytest.mark.parametrize(
    "text",
    [
        "A mob set the police post alight on Monday.",
        "A mob lynched a man, then set the police post alight when officers came.",
    ],
)
def test_reattach_hangs_alight_on_its_verb(text):
    assert arc(read(text), "post") == "compound of alight"
    s = mended(text)
    assert (arc(s, "post"), arc(s, "alight")) == ("dobj of set", "oprd of set")


def test_reattach_sets_what_came_then_in_the_row():
    text = "A mob lynched a man, then set the police post alight when officers came."
    assert arc(read(text), "set") == "dep of lynched"
    assert arc(mended(text), "set") == "conj of lynched"


def test_reattach_finds_a_verb_before_its_object():
    text = (
        "In a joint statement, the G7 ministers condemned in the strongest terms the "
        "missile launches."
    )
    assert arc(read(text), "condemned") == "acl of ministers"
    s = mended(text)
    assert arc(s, "condemned") == "ROOT of condemned"
    assert arc(s, "ministers") == "nsubj of condemned"
    assert arc(s, "launches") == "dobj of condemned"


def test_reattach_wounds_of_a_patient():
    s = mended("The guard was taken to hospital with stab wounds.")
    assert arc(s, "with") == "prep of taken"


def test_reattach_what_a_road_is_barricaded_with():
    s = mended("Residents barricaded the road with burning tyres on Monday.")
    assert arc(s, "with") == "prep of barricaded"
    s = mended("Protesters blocked a road with a toll gate.")
    assert arc(s, "with") == "prep of road"


def test_reattach_who_sustained_injuries():
    s = mended("A constable sustained bullet injuries and was airlifted to Ranchi.")
    assert arc(s, "constable") == "nsubj of sustained"
    assert arc(s, "injuries") == "dobj of sustained"
    assert arc(s, "airlifted") == "conj of sustained"
    s = mended("Forty clerks were held and 52 sustained injuries in attacks by police.")
    assert arc(s, "52") == "nsubj of sustained"
    assert arc(s, "injuries") == "dobj of sustained"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The clash left more than a dozen injured.", "dozen", "dobj of left"),
        ("The group owned up to the attack on a bunker.", "on", "prep of attack"),
        ("The group owned up to its debts on Monday.", "on", "prep of owned"),
        ("The capture by rebels of the city shook Oro.", "of", "prep of capture"),
        ("The promise by leaders of the city shook Oro.", "of", "prep of leaders"),
    ],
)
def test_reattach_persons_hurt_and_whom_a_deed_hit(text, word, expected):
    s = read(text)
    reattach(s)
    assert arc(s, word) == expected


def test_reattach_two_sorts_of_hostages():
    s = mended("Those left behind took 26 officers and orderlies hostage.")
    assert arc(s, "officers") == "dobj of took"
    assert arc(s, "orderlies") == "conj of officers"
    assert arc(s, "hostage") == "oprd of took"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "At least nine people were killed and 20 injured, some of them seriously, "
            "when a bomb went off outside a shrine in Ida on Thursday.",
            "went",
            "advcl of injured",
        ),
        (
            "A man has been remanded in custody charged with the murder of his wife.",
            "charged",
            "advcl of remanded",
        ),
        (
            "The crowd stood outside the court charged with fear.",
            "charged",
            None,
        ),
    ],
)
def test_reattach_clauses_of_persons(text, word, expected):
    before = arc(read(text), word)
    assert arc(mended(text), word) == (expected or before)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A spokeswoman for the union hit out at the scheme.", "hit", "ROOT of hit"),
        (
            "A spokeswoman for the union hit out at the scheme.",
            "spokeswoman",
            "nsubj of hit",
        ),
        # done to them
        ("The drones shot down over the sea.", "shot", "acl of drones"),
    ],
)
def test_reattach_finds_a_verb_that_is_done_to_nobody(text, word, expected):
    slips = {"hit": "VBN/VERB/acl/union", "spokeswoman": "NN/NOUN/ROOT/spokeswoman"}
    slips |= {"shot": "VBN/VERB/acl/drones", "drones": "NNS/NOUN/ROOT/drones"}
    given = {key: slip for key, slip in slips.items() if key in text.split()}
    s = mended(text, **given)
    assert arc(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "before", "after"),
    [
        (
            "The row follows the arrest in Sydney of a senior aide.",
            "of",
            "prep of Sydney",
            "prep of arrest",
        ),
        (
            "The row follows the arrest in the city of two men.",
            "of",
            "prep of city",
            "prep of arrest",
        ),
        (
            "The law lords ruled that the detention without trial of nine foreign "
            "terror suspects breaches human rights laws.",
            "of",
            "prep of trial",
            "prep of detention",
        ),
        (
            "The row follows the arrest in the city of Oro.",
            "of",
            "prep of city",
            "prep of city",
        ),
        (
            "The case has triggered protests across the country from Mexicans "
            "demanding justice.",
            "demanding",
            "pcomp of from",
            "acl of Mexicans",
        ),
    ],
)
def test_reattach_behind_a_place(text, word, before, after):
    assert arc(read(text), word) == before
    assert arc(mended(text), word) == after


def test_reattach_reads_a_gloss_in_brackets():
    text = "Cadres killed a former sarpanch (village head) at Pusnar."
    assert arc(read(text), "head") == "dobj of killed"
    assert arc(mended(text), "sarpanch") == "dobj of killed"
    text = "Cadres killed a former Rebel Army (RA) fighter at Pusnar."
    assert arc(mended(text), "fighter") == "dobj of killed"
