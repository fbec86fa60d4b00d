import pytest

from spacy_conflict_events.inflection import expand, noun_forms, spellings, verb_forms
from spacy_conflict_events.irregular import NOUNS, VERBS

REGULAR = {
    # lemma: third person, past (also participle), gerund
    "kill": "kills killed killing",
    "accuse": "accuses accused accusing",
    "deny": "denies denied denying",
    "deploy": "deploys deployed deploying",
    "crush": "crushes crushed crushing",
    "tax": "taxes taxed taxing",
    "veto": "vetoes vetoed vetoing",
    "ski": "skis skied skiing",
    "stab": "stabs stabbed stabbing",
    "raid": "raids raided raiding",
    "riot": "riots rioted rioting",
    "outlaw": "outlaws outlawed outlawing",
    "panic": "panics panicked panicking",
    "free": "frees freed freeing",
    "die": "dies died dying",
    "dye": "dyes dyed dyeing",
    "rescue": "rescues rescued rescuing",
    "relay": "relays relayed relaying",
    "re-arm": "re-arms re-armed re-arming",
    "quiz": "quizzes quizzed quizzing",
}
IRREGULAR = {
    # lemma: past, participle
    "be": "was/were been",
    "have": "had had",
    "shoot": "shot shot",
    "take": "took taken",
    "beat": "beat beaten/beat",
    "flee": "fled fled",
    "bear": "bore borne/born",
    "strike": "struck struck/stricken",
    "overthrow": "overthrew overthrown",
    "withhold": "withheld withheld",
    "undo": "undid undone",
    "foresee": "foresaw foreseen",
    "retake": "retook retaken",
    "re-lay": "re-laid re-laid",
    "mislead": "misled misled",
    "upset": "upset upset",
}
PLURALS = {
    "attack": "attacks",
    "casualty": "casualties",
    "convoy": "convoys",
    "blast": "blasts",
    "clash": "clashes",
    "hero": "heroes/heros",
    "radio": "radios",
    "monarch": "monarchs",
    "chief": "chiefs",
    "thief": "thieves",
    "housewife": "housewives",
    "gunman": "gunmen",
    "policewoman": "policewomen",
    "human": "humans",
    "schoolchild": "schoolchildren",
    "person": "people/persons",
    "crisis": "crises",
    "series": "series",
    "sit-in": "sit-ins",
    "passer-by": "passers-by",
    "commander-in-chief": "commanders-in-chief",
}


@pytest.mark.parametrize("lemma", REGULAR)
def test_inflection_regular_verb(lemma):
    third, past, gerund = REGULAR[lemma].split()
    assert verb_forms(lemma) == (lemma, third, (past,), (past,), (gerund,))


@pytest.mark.parametrize("lemma", IRREGULAR)
def test_inflection_irregular_verb(lemma):
    past, participle = IRREGULAR[lemma].split()
    forms = verb_forms(lemma)
    assert "/".join(forms.past) == past
    assert "/".join(forms.participle) == participle


@pytest.mark.parametrize("lemma", PLURALS)
def test_inflection_noun(lemma):
    assert noun_forms(lemma) == (lemma, tuple(PLURALS[lemma].split("/")))


@pytest.mark.parametrize(
    ("lemma", "past", "gerund"),
    [
        ("kidnap", ("kidnapped", "kidnaped"), ("kidnapping", "kidnaping")),
        ("travel", ("travelled", "traveled"), ("travelling", "traveling")),
        ("fuel", ("fuelled", "fueled"), ("fuelling", "fueling")),
        (
            "court-martial",
            ("court-martialled", "court-martialed"),
            ("court-martialling", "court-martialing"),
        ),
    ],
)
def test_inflection_doubles_both_ways_after_two_syllables(lemma, past, gerund):
    forms = verb_forms(lemma)
    assert (forms.past, forms.gerund) == (past, gerund)


@pytest.mark.parametrize(
    ("lemma", "other"),
    [
        ("criticise", "criticize"),
        ("mobilize", "mobilise"),
        ("paralyse", "paralyze"),
        ("organiser", "organizer"),
        ("radicalisation", "radicalization"),
        ("harbour", "harbor"),
        ("labor", "labour"),
    ],
)
def test_inflection_knows_both_spellings(lemma, other):
    assert spellings(lemma) == (lemma, other)


@pytest.mark.parametrize("lemma", ["exercise", "prise", "seize", "adviser", "error"])
def test_inflection_leaves_other_spellings_alone(lemma):
    assert spellings(lemma) == (lemma,)


def test_inflection_expands_a_verb():
    assert expand("murder", "VERB") == {
        "murder",
        "murders",
        "murdered",
        "murderred",
        "murdering",
        "murderring",
    }


def test_inflection_expands_the_verb_with_more_forms():
    forms = {"be", "is", "was", "were", "been", "being"}
    assert expand("be", "VERB") == forms | {"am", "are", "'m", "'re", "’m", "’re"}
    assert expand("have", "VERB") == {"have", "has", "had", "having"}


def test_inflection_expands_a_noun():
    assert expand("militiaman", "NOUN") == {"militiaman", "militiamen"}


def test_inflection_expands_without_part_of_speech():
    assert expand("attack") == expand("attack", "VERB") | expand("attack", "NOUN")


def test_inflection_expands_both_spellings():
    forms = expand("criticise", "VERB")
    assert {"criticised", "criticized", "criticising", "criticizing"} <= forms
    assert "criticisation" not in forms


def test_inflection_tables_hold_single_words():
    words = [w for forms in VERBS.values() for group in forms for w in group]
    words += [w for forms in NOUNS.values() for w in forms]
    words += [*VERBS, *NOUNS]
    assert [word for word in words if not word.isalpha() or word != word.lower()] == []
