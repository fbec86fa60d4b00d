"""How words are read: each slip mended, and a right reading beside it left alone."""

import pytest
from frozen import arc, at, frozen, parses, read

from spacy_conflict_events.extractor import Extractor
from spacy_conflict_events.loader import load_patterns
from spacy_conflict_events.repairs import may_become, repair
from spacy_conflict_events.tree import Reading

VERB = frozenset({"VERB"})
NOUN = frozenset({"NOUN"})
ANY = frozenset({None})


def mended(doc, word, read_as):
    s = read(doc)
    repair(s, [(at(s, word), read_as)])
    return s


def reading(s, word):
    i = at(s, word)
    return f"{s.pos[i]} {s.tag[i]}"


# --- participles ----------------------------------------------------------------------


def test_repairs_read_an_adjective_as_a_participle():
    s = mended("The injured man was taken away.", "injured", VERB)
    assert reading(read("The injured man was taken away."), "injured") == "ADJ JJ"
    assert reading(s, "injured") == "VERB VBN"
    assert arc(s, "injured") == "amod of man"


@pytest.mark.parametrize(
    ("text", "word", "read_as"),
    [
        ("Threatened species are rare.", "Threatened", VERB),
        ("The alleged attack worried the mayor.", "alleged", VERB),
        ("The injured man was taken away.", "injured", NOUN),
        ("The angry man was taken away.", "angry", VERB),
        ("The police heard a shot.", "shot", VERB),
    ],
)
def test_repairs_leave_an_adjective_or_noun(text, word, read_as):
    doc = frozen(text)
    if word == "Threatened":
        doc = frozen(text, Threatened="JJ/ADJ/amod/species")
    assert reading(mended(doc, word, read_as), word) == reading(read(doc), word)


INJURED = "Three men were injured in the blast."


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("injured", "ROOT of injured"),
        ("men", "nsubjpass of injured"),
        ("were", "auxpass of injured"),
    ],
)
def test_repairs_make_a_participle_the_head_of_its_clause(word, expected):
    slips = {
        "were": "VBD/AUX/ROOT/were",
        "men": "NNS/NOUN/nsubj/were",
        "injured": "JJ/ADJ/acomp/were",
    }
    s = mended(frozen(INJURED, **slips), "injured", VERB)
    assert arc(s, word) == expected


# --- nouns ----------------------------------------------------------------------------

FIRING = "Two men died in police firing."


@pytest.mark.parametrize(
    ("word", "expected"),
    [("firing", "pobj of in"), ("police", "compound of firing")],
)
def test_repairs_read_a_gerund_after_a_force_as_a_noun(word, expected):
    slips = {"police": "NN/NOUN/pobj/in", "firing": "VBG/VERB/acl/police"}
    s = mended(frozen(FIRING, **slips), "firing", ANY)
    assert (arc(s, word), reading(s, "firing")) == (expected, "NOUN NN")


def test_repairs_hang_a_gerund_read_as_an_adverbial_on_its_preposition():
    text = "Three students were killed in army firing on Monday."
    assert arc(read(text), "firing") == "advcl of killed"
    assert arc(mended(text, "firing", ANY), "firing") == "pobj of in"


@pytest.mark.parametrize(
    "text",
    ["The police firing tear gas were young.", "The men firing were young."],
)
def test_repairs_leave_a_force_that_fires(text):
    s = mended(text, "firing", ANY)
    assert (reading(s, "firing"), s.dep[at(s, "firing")]) == ("VERB VBG", "acl")


def test_repairs_read_the_accused_as_a_noun():
    s = mended("The prime accused was arrested.", "accused", VERB)
    assert reading(s, "accused") == "NOUN NN"


def test_repairs_read_the_accused_of_an_age_as_a_noun():
    s = mended("The 40-year-old accused attacked Suresh with a knife.", "accused", VERB)
    assert reading(s, "accused") == "NOUN NN"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("accused", "nsubjpass of arrested"), ("Two", "amod of accused")],
)
def test_repairs_make_the_accused_the_head_of_its_phrase(word, expected):
    text = "Two accused were arrested on Monday."
    assert arc(read(text), "accused") == "acl of Two"
    assert arc(mended(text, "accused", VERB), word) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister accused the rebels.",
        "Police arrested the accused men.",
        "He was accused of theft.",
    ],
)
def test_repairs_leave_the_verb_accused(text):
    assert reading(mended(text, "accused", VERB), "accused").startswith("VERB")


def test_repairs_read_an_adjective_at_the_end_of_a_phrase_as_a_noun():
    text = "A Russia-backed regime offensive on the town failed."
    assert reading(read(text), "offensive") == "ADJ JJ"
    assert reading(mended(text, "offensive", NOUN), "offensive") == "NOUN NN"


@pytest.mark.parametrize(
    "text", ["The remark was offensive.", "The offensive remark hurt him."]
)
def test_repairs_leave_an_adjective(text):
    assert reading(mended(text, "offensive", NOUN), "offensive") == "ADJ JJ"


def test_repairs_read_a_gerund_after_an_article_as_a_noun():
    doc = frozen("The shelling of the town went on.", shelling="VBG/VERB/nsubj/went")
    assert reading(mended(doc, "shelling", NOUN), "shelling") == "NOUN NN"


def test_repairs_leave_a_gerund_with_an_object():
    doc = frozen("Troops kept shelling the town.")
    assert reading(mended(doc, "shelling", NOUN), "shelling") == "VERB VBG"


# --- headlines ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "doer", "verb", "tag", "target"),
    [
        ("Police Arrest Dozens", "Police", "Arrest", "VBP", "Dozens"),
        ("Rebels Free Hostages", "Rebels", "Free", "VBP", "Hostages"),
        ("Army Bombs Village", "Army", "Bombs", "VBZ", "Village"),
    ],
    ids=["plural", "two-names", "singular"],
)
def test_repairs_read_the_verb_of_a_headline(text, doer, verb, tag, target):
    assert reading(read(text), verb).startswith("PROPN")
    s = mended(text, verb, VERB)
    assert reading(s, verb) == f"VERB {tag}"
    assert arc(s, verb) == f"ROOT of {verb}"
    assert arc(s, doer) == f"nsubj of {verb}"
    assert arc(s, target) == f"dobj of {verb}"


def test_repairs_read_the_verb_of_a_headline_in_lower_case():
    text = "Army bombs rebel village"
    assert reading(read(text), "bombs").startswith("NOUN")
    s = mended(text, "bombs", VERB)
    assert reading(s, "bombs") == "VERB VBZ"
    assert arc(s, "Army") == "nsubj of bombs"
    assert arc(s, "village") == "dobj of bombs"


def test_repairs_read_the_verb_after_a_people_read_as_an_adjective():
    text = "Houthis fire missiles at US warship in Red Sea"
    assert arc(read(text), "Houthis") == "amod of missiles"
    s = mended(text, "fire", VERB)
    assert reading(s, "fire") == "VERB VBP"
    assert arc(s, "Houthis") == "nsubj of fire"
    assert arc(s, "missiles") == "dobj of fire"


def test_repairs_leave_an_adjective_of_a_people():
    s = mended("Swiss fire brigades on alert", "fire", VERB)
    assert reading(s, "fire").startswith("NOUN")


def test_repairs_read_what_a_crowd_does():
    text = "Thousands march in Oslo"
    assert reading(read(text), "march").startswith("NOUN")
    s = mended(text, "march", VERB)
    assert reading(s, "march") == "VERB VBP"
    assert arc(s, "Thousands") == "nsubj of march"


@pytest.mark.parametrize(
    ("text", "word", "read_as"),
    [
        ("Police Arrest Dozens", "Arrest", NOUN),
        ("The Army Bombs Squad arrived.", "Bombs", VERB),
        ("Arrest Warrants Issued", "Arrest", VERB),
        ("The Mass Arrest Of Students", "Arrest", VERB),
    ],
    ids=["noun-wanted", "finite-verb-elsewhere", "first-word", "nothing-after"],
)
def test_repairs_leave_names(text, word, read_as):
    s = mended(text, word, read_as)
    assert reading(s, word) == reading(read(text), word)
    assert not reading(s, word).startswith("VERB")


# --- all of them ----------------------------------------------------------------------


def test_repairs_leave_words_that_no_pattern_stands_on():
    s = read("The injured man was taken away.")
    repair(s, [])
    assert reading(s, "injured") == "ADJ JJ"


def test_repairs_reattach_too():
    s = read("Two men were killed and ten others injured in a blast.")
    repair(s, [])
    assert arc(s, "injured") == "conj of killed"


def test_repairs_never_change_the_doc():
    doc = frozen("Police Arrest Dozens")
    before = doc.to_json()
    mended(doc, "Arrest", VERB)
    assert doc.to_json() == before


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Three men were injured in the blast.", "injured"),
        ("Gunmen killed three farmers in Kabul on Monday.", "killed"),
        ("Troops kill five rebels", "kill"),
        ("The militants killed by troops were young.", "killed"),
    ],
)
def test_repairs_leave_a_right_parse_alone(text, word):
    s, plain = mended(text, word, VERB), read(text)
    assert (s.tag, s.pos, s.dep, s.head) == (
        plain.tag,
        plain.pos,
        plain.dep,
        plain.head,
    )


def test_repairs_read_shot_as_a_verb_before_another():
    text = "A robber shot and killed a clerk in Dayton, police say."
    assert reading(read(text), "shot") == "NOUN NN"
    s = mended(text, "shot", VERB)
    assert reading(s, "shot") == "VERB VBD"
    assert arc(s, "robber") == "nsubj of shot"
    assert arc(s, "A") == "det of robber"


def test_repairs_read_free_as_the_verb_of_a_headline():
    s = mended("Rebels free Red Cross workers", "free", VERB)
    assert reading(s, "free") == "VERB VBP"
    assert arc(s, "workers") == "dobj of free"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards open fire on miners", "VERB VBP"),
        ("The shop is open for miners.", "ADJ JJ"),
    ],
)
def test_repairs_read_open_before_fire_as_a_verb(text, expected):
    assert reading(mended(text, "open", VERB), "open") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Clerks Begin Indefinite Strike", "Strike", "NOUN NN"),
        ("Clerks Back Indefinite Strike", "Strike", "PROPN NNP"),
    ],
)
def test_repairs_read_what_a_headline_stages_as_a_noun(text, word, expected):
    assert reading(mended(text, word, NOUN), word) == expected


def test_repairs_read_firing_as_a_noun_in_a_row():
    s = mended("There was looting and police firing in the city.", "firing", VERB)
    assert arc(s, "police") == "compound of firing"


def test_repairs_read_accused_as_an_object():
    s = mended("He was arrested and held the accused yesterday.", "accused", VERB)
    assert reading(s, "accused") == "NOUN NN"


def test_repairs_read_shooting_as_a_noun_after_an_article():
    text = "A drive-by shooting in Dayton left a boy dead."
    assert reading(read(text), "shooting") == "VERB VBG"
    assert reading(mended(text, "shooting", NOUN), "shooting") == "NOUN NN"


@pytest.mark.parametrize(
    ("slip", "expected"),
    [("VB/VERB/nsubjpass/taken", "NOUN NN"), ("VB/VERB/ROOT/man", "VERB VB")],
    ids=["subject-with-an-article", "no-subject"],
)
def test_repairs_read_a_subject_with_an_article_as_a_noun(slip, expected):
    doc = frozen("The injured man was taken away.", man=slip)
    s = read(doc)
    repair(s, [])
    assert reading(s, "man") == expected


def test_repairs_find_no_second_verb_in_a_name():
    text = "The Red State group released two men"
    s = mended(frozen(text, released="VBN/VERB/ROOT/released"), "State", VERB)
    assert reading(s, "State") == "PROPN NNP"
    assert arc(s, "group") == "nsubj of released"


def test_repairs_foretell_what_they_may_read_as_another_part_of_speech():
    extractor = Extractor(load_patterns())
    index, changed = extractor.index, []
    for text in parses():
        reading = Reading(frozen(text), extractor.lists)
        for number in range(len(reading.starts)):
            s = reading.sentence(number)
            start, was = s.start, list(s.pos)
            forms = reading.forms[start : start + len(s)]
            hits = [(i, index.read_as[form]) for i, form in index.hits(forms)]
            repair(s, hits)
            changed += [
                (*reading.word(start + i), s.pos[i], reading.is_short(number))
                for i, parts in hits
                if s.pos[i] != was[i] and s.pos[i] in parts
            ]
    assert len(changed) > 15
    assert [
        (word, pos, tag, now)
        for word, pos, tag, now, short in changed
        if not may_become(word, pos, tag, now, short=short)
    ] == []


@pytest.mark.parametrize(
    ("token", "short", "expected"),
    [
        (("attack", "NOUN", "NN", "VERB"), False, False),
        (("attack", "NOUN", "NN", "VERB"), True, True),
        (("Attack", "PROPN", "NNP", "VERB"), False, True),
        (("injured", "ADJ", "JJ", "VERB"), False, True),
        (("violent", "ADJ", "JJ", "VERB"), False, False),
        (("open", "ADJ", "JJ", "VERB"), False, True),
        (("raping", "ADJ", "VBG", "VERB"), False, True),
        (("killed", "VERB", "VBD", "NOUN"), False, False),
        (("accused", "VERB", "VBN", "NOUN"), False, True),
        (("offensive", "ADJ", "JJ", "NOUN"), False, True),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else str(value),
)
def test_repairs_may_become(token, short, expected):
    assert may_become(*token, short=short) is expected


def test_repairs_read_the_kind_of_a_noun_as_a_participle():
    s = mended("The slain trooper was buried.", "slain", VERB)
    assert arc(read("The slain trooper was buried."), "slain") == "compound of trooper"
    assert arc(s, "slain") == "amod of trooper"
    text = "The police trooper was buried."
    assert arc(mended(text, "police", VERB), "police") == "compound of trooper"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Two men died in firing by police.", "firing", "NOUN"),
        ("Nine people were killed in mortar shelling by rangers.", "shelling", "NOUN"),
        ("Nine people were killed shelling the port.", "shelling", "VERB"),
    ],
)
def test_repairs_gerunds_of_deeds(text, word, expected):
    s = read(text)
    i = at(s, word)
    repair(s, [(i, frozenset({"NOUN", "VERB"}))])
    assert s.pos[i] == expected


def test_repairs_read_a_counted_verb_as_a_noun():
    text = "ORO: 9 guards shot as mutiny grips fort"
    s = mended(frozen(text, guards="VBZ/VERB/nsubj/shot"), "shot", VERB)
    assert reading(s, "guards") == "NOUN NNS"
    s = mended("Gunmen killed three farmers.", "killed", VERB)
    assert reading(s, "killed") == "VERB VBD"


def test_repairs_make_persons_the_head_of_a_phrase_with_their_group():
    s = mended(
        "Three Popular Front (PF) fighters were arrested in Oro.", "arrested", VERB
    )
    assert arc(s, "fighters") == "nsubjpass of arrested"
    assert arc(s, "Three") == "nummod of fighters"
    assert arc(s, "Front") == "nmod of fighters"


def test_repairs_leave_an_apposition_behind_a_bracket():
    s = mended(
        "The Popular Front (PF), rebels from the north, was banned.", "banned", VERB
    )
    assert arc(s, "Front") == "nsubjpass of banned"


def test_repairs_read_a_gerund_of_an_accusation_as_a_verb():
    text = "They accused the rebels of butchering herders in the north."
    s = mended(
        frozen(text, butchering="VBG/ADJ/amod/herders", herders="NNS/NOUN/pobj/of"),
        "accused",
        VERB,
    )
    assert arc(s, "butchering") == "pcomp of of"
    assert arc(s, "herders") == "dobj of butchering"
    s = mended("They accused the army of killings in the north.", "accused", VERB)
    assert arc(s, "killings") == "pobj of of"


# --- verbs and nouns of action read as something else --------------------------------


def test_repairs_read_shot_as_a_verb_after_another():
    s = mended("Armed men stormed into a bar and shot patrons.", "shot", VERB)
    assert reading(s, "shot") == "VERB VBD"
    assert arc(s, "patrons") == "dobj of shot"


def test_repairs_read_the_past_of_retake_as_a_verb():
    s = mended("The army retook Bama.", "retook", VERB)
    assert reading(s, "retook") == "VERB VBD"
    assert (arc(s, "army"), arc(s, "Bama")) == ("nsubj of retook", "dobj of retook")
    assert arc(s, "The") == "det of army"


def test_repairs_read_the_past_of_retake_before_a_name_as_a_verb():
    s = mended("Ukraine retook Robotyne.", "retook", VERB)
    assert reading(s, "retook") == "VERB VBD"
    assert arc(s, "retook") == "ROOT of retook"
    assert arc(s, "Ukraine") == "nsubj of retook"
    assert arc(s, "Robotyne") == "dobj of retook"


def test_repairs_read_the_past_of_overrun_among_names_as_a_verb():
    text = "The RSF overran Wad Balano in May, sending thousands fleeing."
    assert reading(read(text), "overran") == "PROPN NNP"
    s = mended(text, "overran", VERB)
    assert reading(s, "overran") == "VERB VBD"
    assert (arc(s, "RSF"), arc(s, "Balano")) == ("nsubj of overran", "dobj of overran")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three shot at Oro nightclub; suspect at large", "VERB VBN"),
        ("One shot at a crow", "NOUN NN"),
    ],
)
def test_repairs_read_shot_after_a_number_as_a_verb(text, expected):
    assert reading(mended(text, "shot", VERB), "shot") == expected


def test_repairs_read_a_name_after_a_verb_as_its_object():
    s = mended("Army retakes Palmyra", "retakes", VERB)
    assert (reading(s, "Palmyra"), arc(s, "Palmyra")) == (
        "PROPN NNP",
        "dobj of retakes",
    )
    assert arc(mended("Army retakes bridge", "retakes", VERB), "bridge") == (
        "dobj of retakes"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The base was overrun.",
        "The post was overrun by Taliban fighters.",
        "The town of Bossa was overrun by rebels on Monday.",
    ],
)
def test_repairs_read_overrun_as_a_participle(text):
    s = mended(text, "overrun", VERB)
    assert reading(s, "overrun") == "VERB VBN"
    assert arc(s, "was") == "auxpass of overrun"


def test_repairs_leave_an_overrun_of_costs():
    s = mended("There was a cost overrun at the base.", "overrun", VERB)
    assert reading(s, "overrun") == "NOUN NN"


def test_repairs_read_a_deed_that_begins_a_sentence_as_a_noun():
    s = mended("Gunfire erupted near the presidential palace.", "Gunfire", NOUN)
    assert reading(s, "Gunfire") == "NOUN NN"
    s = mended("Gunfight rages in Sopore", "Gunfight", NOUN)
    assert (reading(s, "rages"), arc(s, "Gunfight")) == ("VERB VBZ", "nsubj of rages")
    s = mended("Riot Games sued the firm.", "Riot", NOUN)
    assert reading(s, "Riot") == "PROPN NNP"


def test_repairs_read_the_name_of_a_group_before_its_verb():
    s = mended("IS claims car bombing that killed five in Oro", "claims", VERB)
    assert (reading(s, "IS"), reading(s, "claims")) == ("PROPN NNP", "VERB VBZ")
    assert (arc(s, "IS"), arc(s, "bombing")) == ("nsubj of claims", "dobj of claims")
    s = mended("IS seizes Syrian town", "seizes", VERB)
    assert (arc(s, "IS"), arc(s, "town")) == ("nsubj of seizes", "dobj of seizes")
    s = mended("IS claims attack on church in Mindanao", "claims", VERB)
    assert (arc(s, "IS"), arc(s, "attack")) == ("nsubj of claims", "dobj of claims")
    s = mended("Is peace near?", "peace", VERB)
    assert arc(s, "Is") == "ROOT of Is"


def test_repairs_read_a_way_of_harm_before_a_participle():
    s = mended("A student was gang-raped by four men.", "raped", VERB)
    assert arc(s, "student") == "nsubjpass of raped"
    s = mended("The room was wood-panelled by four men.", "panelled", VERB)
    assert arc(s, "room") != "nsubjpass of panelled"


@pytest.mark.parametrize(
    ("text", "doer", "victim"),
    [
        ("Gunmen riding a motorcycle shot dead an elder in Quetta.", "Gunmen", "elder"),
        ("Two men in a van shot dead a trader on Monday.", "men", "trader"),
        (
            "Two gunmen in a car shot dead a journalist.",
            "gunmen",
            "journalist",
        ),
    ],
)
def test_repairs_read_shot_before_dead_as_a_verb(text, doer, victim):
    s = mended(text, "shot", VERB)
    assert reading(s, "shot") == "VERB VBD"
    assert (arc(s, doer), arc(s, victim)) == ("nsubj of shot", "dobj of shot")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Man shot dead by police in Kessim slum", "Man", "nsubjpass of shot"),
        ("Man shot dead by police in Kessim slum", "slum", "pobj of in"),
        ("Troops shot dead a guard.", "Troops", "nsubj of shot"),
    ],
)
def test_repairs_read_who_is_shot_dead(text, word, expected):
    assert arc(mended(text, "shot", VERB), word) == expected


def test_repairs_read_dead_as_no_object():
    doc = frozen("Troops shot dead a guard.", dead="JJ/ADJ/dobj/shot")
    assert arc(mended(doc, "shot", VERB), "dead") == "oprd of shot"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("gunmen", "nsubj of shot"),
        ("shot", "ROOT of shot"),
        ("evening", "pobj of on"),
        ("injured", "conj of shot"),
    ],
)
def test_repairs_read_shot_after_a_day_as_a_verb(word, expected):
    text = "Unknown gunmen on Friday evening shot and injured a tribal elder in Bannu."
    assert arc(mended(text, "shot", VERB), word) == expected


def test_repairs_leave_a_shot_on_a_day():
    text = "He spoke of Friday's shot and of a goal."
    assert reading(mended(text, "shot", VERB), "shot") == "NOUN NN"


def test_repairs_read_a_name_before_with_as_an_object():
    text = "Russian forces pounded Bakhmut with artillery."
    doc = frozen(text, Bakhmut="RB/ADV/advmod/pounded")
    assert arc(mended(doc, "pounded", VERB), "Bakhmut") == "dobj of pounded"


def test_repairs_make_slain_the_head_of_its_clause():
    s = mended("Villagers said more than 300 people were slain.", "slain", VERB)
    assert (arc(s, "people"), arc(s, "were")) == (
        "nsubjpass of slain",
        "auxpass of slain",
    )


def test_repairs_read_a_shooting_before_a_day_as_a_noun():
    text = "A teacher was killed in a drive-by shooting Friday in the far south."
    s = mended(text, "shooting", NOUN)
    assert reading(s, "shooting") == "NOUN NN"


def test_repairs_leave_a_shot_that_is_none():
    text = "The first shot left a guard dead."
    s = mended(text, "shot", VERB)
    assert (reading(s, "shot"), arc(s, "shot")) == ("NOUN NN", "nsubj of left")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Bombing on two churches by rebels kills ten", "Bombing", "NOUN NN"),
        ("Shelling towns by night killed many.", "Shelling", "VERB VBG"),
    ],
)
def test_repairs_read_a_deed_at_the_start_as_a_noun(text, word, expected):
    s = mended(text, word, VERB)
    assert reading(s, word) == expected
