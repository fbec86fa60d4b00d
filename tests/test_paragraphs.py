import pickle
import textwrap
import warnings

import pytest
import spacy
from spacy.tokens import Doc

from spacy_conflict_events.paragraphs import ParagraphBreaks, find_breaks

REPORT = (
    "Gunmen on motorcycles killed at least eighteen farmers near the town of Old "
    "Market in Dorrel Province, Police Commissioner Adam Bello said on Monday. The "
    "attackers, whom Governor Sule Marwa called Bandits from Across The River, came "
    "at dawn and burned Twelve Houses. General Idris Kolo of the Third Division said "
    "that his men had arrested six suspects. President Hawa Diallo has pledged to "
    "send more troops to the region."
)


@pytest.fixture(scope="module")
def nlp():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("paragraph_breaks")
    return pipeline


def split(nlp, text):
    """Return the sentences that the component alone makes of a text."""
    return [sent.text.strip() for sent in nlp(text).sents]


def wrap(text, width):
    return "\n".join(textwrap.wrap(text, width))


def test_paragraphs_teach_the_stops_of_titles(nlp):
    doc = nlp("Brig. Gen. Idris Kolo and Supt. Hawa Diallo fled. He is sr. Men fled.")
    assert [t.text for t in doc][:6] == [
        "Brig.",
        "Gen.",
        "Idris",
        "Kolo",
        "and",
        "Supt.",
    ]
    assert "sr" in [t.text for t in doc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gunmen kill 18 farmers\n\nThe raid was the third this month",
            ["Gunmen kill 18 farmers", "The raid was the third this month"],
            id="blank-line",
        ),
        pytest.param(
            "the raid began at dawn and\n\nwent on until noon",
            ["the raid began at dawn and", "went on until noon"],
            id="blank-line-before-small-letter",
        ),
        pytest.param(
            "Six held\r\n \t\r\nThey were freed later.",
            ["Six held", "They were freed later."],
            id="blank-line-with-spaces-and-carriage-returns",
        ),
        pytest.param(
            "\n\n  Six held\n\nThey were freed.\n\n",
            ["Six held", "They were freed."],
            id="white-space-around-the-text",
        ),
        pytest.param(
            "Gunmen kill 18 farmers\nBy Ada Obi and Staff Reporter\n" + REPORT,
            ["Gunmen kill 18 farmers", "By Ada Obi and Staff Reporter", REPORT],
            id="headline-and-byline-above-a-paragraph",
        ),
        pytest.param(
            "Police Hold Six Men After Raid\nSix men are in custody since Monday.",
            [
                "Police Hold Six Men After Raid",
                "Six men are in custody since Monday.",
            ],
            id="title-case-headline",
        ),
        pytest.param(
            "Police hold six men\nSix men are in custody since Monday night, they say.",
            [
                "Police hold six men",
                "Six men are in custody since Monday night, they say.",
            ],
            id="short-headline",
        ),
        pytest.param(
            "Ten killed in blast\nSoldiers hold six\nUnion calls strike\nRebels free "
            "hostages\nMore news",
            [
                "Ten killed in blast",
                "Soldiers hold six",
                "Union calls strike",
                "Rebels free hostages",
                "More news",
            ],
            id="list-of-headlines",
        ),
        pytest.param(
            "Killed on Monday:\n• six men\n• two women",
            ["Killed on Monday:", "• six men", "• two women"],
            id="bullets",
        ),
        pytest.param(
            "The toll so far:\n- Six soldiers\n- Two officers",
            ["The toll so far:", "- Six soldiers", "- Two officers"],
            id="dashes-as-bullets",
        ),
        pytest.param(
            "Home / World / Six men held after raid\n\nSix men held after raid",
            ["Home / World /", "Six men held after raid", "Six men held after raid"],
            id="breadcrumb",
        ),
        pytest.param(
            "News > Security\nSix men are in custody since Monday.",
            ["News >", "Security", "Six men are in custody since Monday."],
            id="breadcrumb-above-a-line",
        ),
    ],
)
def test_paragraphs_splits_lines_of_their_own(nlp, text, expected):
    assert split(nlp, text) == expected


@pytest.mark.parametrize("width", [40, 60, 72, 80])
def test_paragraphs_keeps_hard_wrapped_sentences_whole(nlp, width):
    body = wrap(REPORT, width)
    text = f"Gunmen kill 18\n{body}\n\n{body}"
    assert split(nlp, text) == ["Gunmen kill 18", body, body]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dozens of men killed\nin a market attack", id="small-letter"),
        pytest.param("He was seen by Lt. Gen.\nKhan in the capital.", id="title"),
        pytest.param("Six fighters of the\nThird Division fled.", id="article"),
        pytest.param("The dead are Adam Bello,\nIdris Kolo and others.", id="comma"),
        pytest.param(
            "Shells struck the Market and Mosque\nSquare of Old Town", id="name"
        ),
        pytest.param(
            "Six men are held, two of them - the\n- Bellos - in jail.", id="-"
        ),
        pytest.param("Police and/or army / navy men fled", id="slashes"),
        pytest.param("", id="empty"),
        pytest.param(" \n\n \n", id="white-space-only"),
    ],
)
def test_paragraphs_leaves_to_the_parser(text):
    assert find_breaks(text) == (set(), [])


@pytest.mark.parametrize(
    "dateline",
    [
        "KABUL –",
        "KABUL -",
        "KABUL—",
        "NEW DELHI:",
        "ISLAMABAD (AP) --",
        "ISLAMABAD (AP) _",
        "LAHORE, May 3 (Reuters) -",
        "LAHORE, 3 May 2021 (Web Desk):",
        "BEIJING, Tuesday, May 3, 2021 (Xinhua) --",
        "ALGIERS, Algeria -",
        "MINNEAPOLIS, Minn. (May 3) –",
        "ST. PETERSBURG (TASS) -",
        "PORT-AU-PRINCE, Haiti —",
        "N'DJAMENA/YAOUNDE:",
        "Dorrel (AFP) -",
        "Dorrel, May 3 -",
        "Kabul, Afghanistan –",
        "(CNN) --",
    ],
)
def test_paragraphs_makes_a_dateline_one_sentence(nlp, dateline):
    lead = "Gunmen killed six. U.S. officials said so."
    assert split(nlp, f"{dateline} {lead}") == [dateline, lead]
    text = f"Six killed\n{dateline} {lead}\n\n{dateline} {lead}"
    known = ["Six killed", dateline, lead, dateline, lead]
    # A colon alone is too weak to cut off the line above it.
    if dateline.endswith(":"):
        known = [f"Six killed\n\n{dateline}", lead]
        text = f"Six killed\n\n{dateline} {lead}"
        known = ["Six killed", dateline, lead]
    assert split(nlp, text) == known


@pytest.mark.parametrize("dateline", ["ahmedabad:", "new delhi:"])
def test_paragraphs_knows_datelines_of_lower_cased_texts(nlp, dateline):
    lead = "the police arrested two men on sunday."
    assert split(nlp, f"{dateline} {lead}") == [dateline, lead]


def test_paragraphs_joins_the_tokens_of_a_dateline_only(nlp):
    doc = nlp("LAHORE, May 3 (AP) - Police held six. They\n\nfled.")
    assert [(t.text, t.is_sent_start) for t in doc] == [
        ("LAHORE", True),
        *[(text, False) for text in [",", "May", "3", "(", "AP", ")", "-"]],
        ("Police", True),
        *[(text, None) for text in ["held", "six", ".", "They", "\n\n"]],
        ("fled", True),
        (".", None),
    ]


def test_paragraphs_leaves_white_space_in_the_sentence_before_it(nlp):
    doc = nlp("\n\nSix held\n\n\nThey fled")
    assert [sent.text for sent in doc.sents] == ["\n\nSix held\n\n\n", "They fled"]


def test_paragraphs_leaves_a_parsed_doc_and_warns_once(nlp):
    words = ["Six", "held", "\n\n", "They", "fled"]
    doc = Doc(nlp.vocab, words=words, heads=[1, 1, 1, 4, 1], deps=["dep"] * 5)
    component = ParagraphBreaks()
    with pytest.warns(UserWarning, match=r"add it with .*before=\"parser\""):
        component(doc)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        component(doc)
    assert len(list(doc.sents)) == 1


def test_paragraphs_warns_of_no_doc_without_tokens(nlp):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(ParagraphBreaks()(Doc(nlp.vocab))) == 0


def test_paragraphs_is_found_by_spacy_and_survives_saving(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    text = "Six held\n\nThey fled"
    expected = ["Six held", "They fled"]
    assert split(spacy.load(tmp_path), text) == expected
    assert split(pickle.loads(pickle.dumps(nlp)), text) == expected


# A search that starts anew at each sign would not come to an end with these.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a." * 50_000, set()),
        ("A\n" * 50_000, set()),
        ("(" * 100_000, set()),
        ("A / " * 30_000, set()),
        ("KABUL - a\n" * 9_999, {8}),
    ],
    ids=["abbreviation", "lines", "brackets", "crumbs", "datelines"],
)
def test_paragraphs_of_long_odd_text(text, expected):
    assert find_breaks(text).starts == expected


CAPITALS = (
    "THE GUERRILLAS ENTERED THE VILLAGE AT DAWN AND KILLED THE MAYOR AND TWO OF HIS "
    "GUARDS. THE ARMY SENT A PATROL TO THE VALLEY ON THE SAME DAY, BUT FOUND NOBODY."
)


def test_paragraphs_in_capitals_go_on_over_the_ends_of_lines(nlp):
    wrapped = wrap(CAPITALS, 40)
    assert "\n" in wrapped
    assert find_breaks(wrapped).starts == set()


def test_paragraphs_in_capitals_end_at_blank_lines(nlp):
    text = "TWO DIE IN RAID\n\n" + wrap(CAPITALS, 40)
    assert find_breaks(text).starts == {text.index("THE GUERRILLAS")}
