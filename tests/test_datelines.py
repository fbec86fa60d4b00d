import pytest

from spacy_conflict_events.datelines import dateline_end, ends_sentence


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("KABUL – Six men fled.", "KABUL – "),
        ("LAHORE, May 3 (Reuters) - Six men fled", "LAHORE, May 3 (Reuters) - "),
        ("NEW DELHI: Six men fled.", "NEW DELHI: "),
        ("OLD PORT, Sept 21 Six men fled.", "OLD PORT, Sept 21 "),
        ("(AP) --\nSix men fled.", "(AP) --\n"),
        ("surat: six men fled.", "surat: "),
        ("OLD PORT, 3 MAY 91 (RDN) -- SIX MEN FLED.", "OLD PORT, 3 MAY 91 (RDN) -- "),
        ("OLD PORT, 3 MAY (EFE) - SIX MEN FLED.", "OLD PORT, 3 MAY (EFE) - "),
        (
            "Port, 3 May 91 (EFE) -- [Text] Six men fled.",
            "Port, 3 May 91 (EFE) -- [Text] ",
        ),
        (
            "Gulu — Police have arrested nine men after a raid on a farm.",
            "Gulu — ",
        ),
        (
            "Old Port - Nine men were held on Monday after a raid on a farm.",
            "Old Port - ",
        ),
    ],
)
def test_datelines_end_where_the_report_starts(text, dateline):
    assert dateline_end(text, 0, len(text)) == len(dateline)
    assert dateline_end("Bombs. " + text, 7, len(text) + 7) == len(dateline) + 7


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Taliban: Six men held in a raid.", id="speaker"),
        pytest.param("TALIBAN: SIX MEN HELD", id="headline-in-capitals"),
        pytest.param("TALIBAN - SIX MEN HELD.", id="dash-in-capitals"),
        pytest.param("RAID: Six men held", id="colon-in-a-headline"),
        pytest.param("US – Iran talks fail, officials say.", id="short-acronym"),
        pytest.param("PKK – a party – denies it.", id="acronym-without-a-vowel"),
        pytest.param("NATO – Russia talks fail, officials say.", id="alliance"),
        pytest.param("Gunmen - some were masked - fled.", id="inserted-words"),
        pytest.param("Boko Haram (BH) - a group - fled.", id="acronym-of-a-group"),
        pytest.param("Adam Bello – Dorrel's governor – fled.", id="name-and-dash"),
        pytest.param("He fled to Old Market, KABUL - he said.", id="inside-a-line"),
        pytest.param("he added: the men were freed.", id="lower-case-speaker"),
        pytest.param("police: the men were freed.", id="lower-case-police"),
        pytest.param("market: The men were freed.", id="small-word-and-capital"),
        pytest.param("LAHORE –", id="nothing-after-it"),
        pytest.param(
            "Update - Police have arrested nine men after a raid on a farm.",
            id="label-and-dash",
        ),
        pytest.param("Gulu - Police held nine men", id="dash-in-a-headline"),
        pytest.param(
            "Gulu- Police have arrested nine men after a raid on a farm.",
            id="dash-at-a-name",
        ),
        pytest.param("NATO, May 3 Talks fail, he said.", id="alliance-and-date"),
        pytest.param("(who fled) - Six men.", id="brackets"),
        pytest.param("", id="empty"),
    ],
)
def test_datelines_are_not(text):
    assert dateline_end(text, 0, len(text)) is None


def test_datelines_with_a_colon_do_not_count_where_a_dash_is_asked_for():
    assert dateline_end("LAHORE: Six men fled.", 0, 21, dashed=True) is None
    assert dateline_end("LAHORE - Six men fled.", 0, 22, dashed=True) == 9


@pytest.mark.parametrize(
    "text", ["He fled.", "Who?", "“He fled.”", "(He fled!)", "It…"]
)
def test_datelines_ends_sentence_with_a_final_mark(text):
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Six men held", "by Gen.", "the U.S.", "said:", ""])
def test_datelines_ends_sentence_not_with_an_abbreviation(text):
    assert not ends_sentence(text)
