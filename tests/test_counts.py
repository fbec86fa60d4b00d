"""How many: a golden table of the number words of English news."""

import pytest
from frozen import at, frozen, read, shared
from mending import reattach

from spacy_conflict_events.counts import count_of, deed_count, is_person, phrase_count
from spacy_conflict_events.number_words import number_at
from spacy_conflict_events.phrases import conjuncts

SENTENCE = "The army killed {} farmers."


def count(s, word):
    quantity = count_of(s, conjuncts(s, at(s, word)), shared().quantities)
    if quantity is None:
        return None
    return s.words(quantity.start, quantity.end), quantity.low, quantity.high


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("18", 18, 18),
        ("1,250", 1250, 1250),
        ("1 250", 1250, 1250),
        ("eighteen", 18, 18),
        ("twenty-one", 21, 21),
        ("one hundred and twelve", 112, 112),
        ("two thousand", 2000, 2000),
        ("1.5 million", 1_500_000, 1_500_000),
        ("one", 1, 1),
        ("at least 18", 18, None),
        ("no more than 18", None, 18),
        ("at least eighteen", 18, None),
        ("more than 18", 18, None),
        ("over 18", 18, None),
        ("no fewer than ten", 10, None),
        ("18 or more", 18, None),
        ("at least two dozen", 24, None),
        ("up to 18", None, 18),
        ("at most ten", None, 10),
        ("fewer than ten", None, 10),
        ("less than ten", None, 10),
        ("about 18", 18, 18),
        ("nearly 18", 18, 18),
        ("around 18", 18, 18),
        ("almost 18", 18, 18),
        ("roughly 18", 18, 18),
        ("approximately 18", 18, 18),
        ("some 18", 18, 18),
        ("10 to 15", 10, 15),
        ("between 10 and 15", 10, 15),
        ("two or three", 2, 3),
        ("half a dozen", 6, 6),
        ("two dozen", 24, 24),
        ("two thousand five hundred", 2500, 2500),
        ("several", 3, None),
        ("many", None, None),
        ("numerous", None, None),
    ],
)
def test_counts_number_before_its_noun(words, low, high):
    s = read(SENTENCE.format(words))
    assert count(s, "farmers") == (words, low, high)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("a dozen", 12, 12), ("an estimated 18", 18, 18), ("a few", 3, None)],
)
def test_counts_number_after_an_article(words, low, high):
    s = read(SENTENCE.format(words))
    assert count(s, "farmers")[1:] == (low, high)


def test_counts_range_with_a_hyphen():
    s = read(SENTENCE.format("10-15"))
    assert count(s, "farmers") == ("10-15", 10, 15)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("up to a hundred", None, 100), ("over a thousand", 1000, None)],
)
def test_counts_bound_before_an_article(words, low, high):
    s = read(SENTENCE.format(words))
    assert count(s, "farmers")[1:] == (low, high)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Two-thirds of the rebels were killed.", "thirds"),
        ("One in ten rebels was killed.", "One"),
    ],
)
def test_counts_no_share(text, word):
    assert count(read(text), word) is None


def test_counts_persons_read_as_a_sum():
    s = read("Gunmen reportedly murdered no fewer than nine persons in Oro.")
    assert count(s, "persons") == ("no fewer than nine", 9, None)


def test_counts_not_a_single_person():
    s = read("Not a single person was killed.")
    assert count(s, "person")[1:] == (0, 0)


@pytest.mark.parametrize(
    ("measure", "words", "low", "high"),
    [
        ("couple", "couple", 2, 2),
        ("handful", "handful", 3, None),
        ("number", "number", None, None),
        ("dozens", "dozens", 24, None),
        ("scores", "scores", 40, None),
        ("hundreds", "hundreds", 200, None),
        ("thousands", "thousands", 2000, None),
        ("thousands", "tens of thousands", 20_000, None),
    ],
    ids=lambda value: str(value).replace(" ", "-"),
)
def test_counts_measure_before_of(measure, words, low, high):
    article = "a " if measure in ("couple", "handful", "number") else ""
    s = read(SENTENCE.format(f"{article}{words} of"))
    assert count(s, measure) == (words, low, high)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army killed a farmer.", "farmer", ("a", 1, 1)),
        ("The army killed an old farmer.", "farmer", ("an", 1, 1)),
        ("The army killed another farmer.", "farmer", ("another", 1, 1)),
        ("Police arrested a 23-year-old man.", "man", ("a", 1, 1)),
        ("A police personnel was hurt.", "personnel", ("A", 1, 1)),
        ("Police personnel were hurt.", "personnel", None),
        ("The army killed the farmer.", "farmer", None),
        ("The army attacked a village.", "village", None),
        ("The army killed a group.", "group", None),
    ],
)
def test_counts_one_by_the_article_of_a_single_person(text, word, expected):
    assert count(read(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("No one was killed.", "one", "No one"),
        ("Nobody was killed.", "Nobody", "Nobody"),
        ("No farmers were killed.", "farmers", "No"),
        ("None of the farmers was killed.", "None", "None"),
    ],
)
def test_counts_zero(text, word, words):
    assert count(read(text), word) == (words, 0, 0)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The blast killed five.", "five", ("five", 5, 5)),
        ("Five were killed.", "Five", ("Five", 5, 5)),
        ("Dozens were wounded.", "Dozens", ("Dozens", 24, None)),
        ("Four of the hostages were freed.", "Four", ("Four", 4, 4)),
        ("Five others were wounded.", "others", ("Five", 5, 5)),
        ("At least ten others were hurt.", "others", ("At least ten", 10, None)),
        ("The others were hurt.", "others", None),
        ("Both men were arrested.", "men", ("Both", 2, 2)),
        ("The other two men were arrested.", "men", ("two", 2, 2)),
        ("Police arrested the three armed men.", "men", ("three", 3, 3)),
    ],
)
def test_counts_number_without_a_plain_noun(text, word, expected):
    assert count(read(text), word) == expected


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("two soldiers and a policeman", 3),
        ("two soldiers and three policemen", 5),
        ("two soldiers, three policemen and a guard", 6),
        ("two soldiers and the mayor", 3),
    ],
    ids=lambda value: str(value).replace(" ", "-"),
)
def test_counts_sum_of_parties(words, total):
    s = read(f"The blast killed {words}.")
    assert count(s, "soldiers") == (words, total, total)


def test_counts_sum_keeps_an_open_end():
    s = read("The blast killed at least two soldiers and three policemen.")
    assert count(s, "soldiers")[1:] == (5, None)


def test_counts_single_person_before_a_number():
    s = read("The blast killed the editor and two reporters.")
    assert count(s, "editor") == ("the editor and two reporters", 3, 3)


def test_counts_a_pronoun_beside_a_number():
    s = read("Police arrested him and two others.")
    assert count(s, "him") == ("him and two others", 3, 3)


def test_counts_nothing_of_single_persons_alone():
    s = read("The blast killed the editor and the mayor.")
    assert count(s, "editor") is None


def test_counts_including_adds_nothing():
    s = read("The blast killed 12 people, including three children.")
    assert count(s, "people") == ("12", 12, 12)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rebels killed farmers.", "farmers"),
        ("The rebels killed Ali Khan.", "Khan"),
        ("Police arrested Ali Khan, 23.", "Khan"),
        ("The army killed the men on May 5.", "men"),
        ("The army killed the second officer.", "officer"),
        ("The army killed the 2nd officer.", "officer"),
        ("The army seized 200 rifles.", "rifles"),
        ("The army attacked three villages.", "villages"),
        ("They stole 5,000 dollars.", "dollars"),
        ("They paid the men $ 500.", "500"),
        ("Ten percent were arrested.", "percent"),
    ],
)
def test_counts_no_number_of_other_things(text, word):
    assert count(read(text), word) is None


def test_counts_user_quantity_words():
    s = read(SENTENCE.format("several"))
    quantity = count_of(s, [at(s, "farmers")], {"several": (7, 9)})
    assert (quantity.low, quantity.high) == (7, 9)


def test_counts_unknown_quantity_word_is_no_number():
    s = read(SENTENCE.format("several"))
    assert count_of(s, [at(s, "farmers")], {}) is None


@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("Police reported sixty killings.", "killings", 60, 60),
        ("Police made two arrests.", "arrests", 2, 2),
        ("Police made no arrests.", "arrests", 0, 0),
        ("Police made at least ten arrests.", "arrests", 10, None),
    ],
)
def test_counts_persons_by_the_deed(text, word, low, high):
    s = read(text)
    quantity = deed_count(s, at(s, word), shared().quantities)
    assert (quantity.low, quantity.high) == (low, high)


def test_counts_no_persons_by_a_bare_deed():
    s = read("Police made arrests.")
    assert deed_count(s, at(s, "arrests"), shared().quantities) is None


def test_counts_span_of_one_phrase():
    s = read("The army killed at least 18 farmers.")
    quantity = phrase_count(s, at(s, "farmers"), shared().quantities)
    assert (quantity.start, quantity.end) == (at(s, "at"), at(s, "18") + 1)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army killed one hundred and twelve farmers.", "one", (112, 4)),
        ("The army killed 1.5 million farmers.", "1.5", (1_500_000, 2)),
        ("The army killed two dozen farmers.", "two", (24, 2)),
        ("The army killed a farmer.", "a", (None, 1)),
        ("The army killed the second officer.", "second", (None, 1)),
    ],
)
def test_counts_read_the_number_at_a_token(text, word, expected):
    s = read(text)
    start = at(s, word)
    value, end = number_at(s, start, len(s))
    assert (value, end - start) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The rebels killed farmers.", "farmers", True),
        ("The army killed dozens of farmers.", "dozens", True),
        ("The rebels killed Ali Khan.", "Khan", True),
        ("The army attacked three villages.", "villages", False),
        ("The army seized 200 rifles.", "rifles", False),
        ("The army killed a group.", "group", False),
    ],
)
def test_counts_know_persons(text, word, expected):
    s = read(frozen(text))
    assert is_person(s, at(s, word)) is expected


@pytest.mark.parametrize("digits", ["9" * 16, "9" * 5000, f"1-{'9' * 5000}"])
def test_counts_no_row_of_digits_that_is_no_number_of_persons(digits):
    s = read(SENTENCE.format("18"))
    s.text[at(s, "18")] = digits
    assert count_of(s, conjuncts(s, at(s, "farmers")), shared().quantities) is None


def phrase(text, word):
    s = read(text)
    quantity = phrase_count(s, at(s, word), shared().quantities)
    return quantity and (s.words(*quantity[:2]), quantity.low, quantity.high)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Hundreds of people shot in Kano were buried.",
            "people",
            ("Hundreds", 200, None),
        ),
        ("Four of the injured men died.", "men", None),
        (
            "Four of the injured men were identified as Ali, Omar, Musa and Bello.",
            "men",
            ("Four", 4, 4),
        ),
        (
            "Two men were killed and a third was wounded in Kano.",
            "third",
            ("a third", 1, 1),
        ),
        ("A third of the men was wounded.", "third", None),
        (
            "Police arrested a three-man gang in Kano.",
            "gang",
            ("three-man", 3, 3),
        ),
        (
            "A total of 14 soldiers and six policemen were killed.",
            "total",
            ("14 soldiers and six policemen", 20, 20),
        ),
        ("The attack claimed 14 lives in Kano.", "lives", ("14", 14, 14)),
        ("Police named the four men who were shot.", "who", ("four", 4, 4)),
        ("They blamed one another.", "another", None),
        ("Rebels freed their last ten hostages.", "hostages", ("ten", 10, 10)),
    ],
)
def test_counts_of_whom_a_phrase_stands_for(text, word, expected):
    assert phrase(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A total of 3,200 killings shook the city.", "killings", 3200),
        ("The number of killings rose.", "killings", None),
        ("The May 22, 2012 killing of a guard was condemned.", "killing", None),
    ],
)
def test_counts_of_a_deed_are_no_dates(text, word, expected):
    s = read(text)
    quantity = deed_count(s, at(s, word), shared().quantities)
    assert (quantity and quantity.low) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A family of five was killed.", "family", ("five", 5, 5)),
        ("A group of six men attacked the guard.", "group", ("six", 6, 6)),
        ("Rebels kidnapped the mayor's twins.", "twins", ("twins", 2, 2)),
        ("As many as 40 people were killed.", "people", ("As many as 40", 40, 40)),
        ("Ten men or more were killed.", "men", ("Ten men or more", 10, None)),
        (
            "A minimum of ten men were killed.",
            "minimum",
            ("A minimum of ten", 10, None),
        ),
        ("Police killed a 19-year-old.", "old", ("a", 1, 1)),
        ("The 19-year-old was killed.", "old", None),
        ("The number of people killed rose to 19.", "number", ("19", 19, 19)),
        ("The number killed in the blast rose to 19.", "number", ("19", 19, 19)),
        ("The number of people killed is not known.", "number", None),
        ("Members of a family were killed.", "Members", None),
        ("A third of the hostages were freed.", "third", None),
        ("A company of the army was attacked.", "company", None),
    ],
)
def test_counts_of_whole_families_and_tolls(text, word, expected):
    assert count(read(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A double murder shook the town.", "murder", ("double", 2, 2)),
        ("A triple murder shook the town.", "murder", ("triple", 3, 3)),
        ("The death toll has risen to at least 19.", "toll", ("at least 19", 19, None)),
        ("The toll has gone up to 19.", "toll", ("19", 19, 19)),
        ("They died on Monday, taking the toll to six.", "toll", ("six", 6, 6)),
        ("A toll of 19 was reported.", "toll", ("19", 19, 19)),
        ("The toll rose on Monday.", "toll", None),
        ("The toll rose to new heights.", "toll", None),
        ("Twin bombings shook the town.", "bombings", None),
    ],
)
def test_counts_that_a_toll_has_reached(text, word, expected):
    s = read(text)
    found = deed_count(s, at(s, word), shared().quantities)
    told = found and (s.words(found.start, found.end), found.low, found.high)
    assert told == expected


@pytest.mark.parametrize(
    ("words", "low"),
    [("several hundred", 300), ("several thousand", 3000), ("several", 3)],
)
def test_counts_several_of_a_number(words, low):
    doc = frozen(SENTENCE.format(words))
    quantity = count_of(
        read(doc), conjuncts(read(doc), at(read(doc), "farmers")), shared().quantities
    )
    assert quantity is not None
    assert (quantity.low, quantity.high) == (low, None)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Homicides in Oro climbed to 1,943 in 2022.", "Homicides", 1943),
        ("The number of arrests rose to 64.", "arrests", 64),
        ("The number of arrests rose on Monday.", "arrests", None),
        ("Homicides in Oro fell by 20 percent.", "Homicides", None),
    ],
)
def test_counts_a_number_that_a_deed_has_reached(text, word, expected):
    s = read(text)
    quantity = deed_count(s, at(s, word), shared().quantities)
    assert (quantity and quantity.high) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nine were killed on Monday, bringing to 30 the number of people killed "
            "in two days.",
            ("30", 30, 30),
        ),
        ("Police counted the number of people killed.", None),
    ],
)
def test_counts_people_whose_number_is_told(text, expected):
    assert count(read(text), "people") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "More than half a million people marched.",
            "people",
            ("More than half a million", 500000, None),
        ),
        ("Rebels killed as few as ten guards.", "guards", ("as few as ten", 10, 10)),
        ("Rebels killed 3.000 people.", "people", ("3.000", 3000, 3000)),
        ("Rebels killed some two score guards.", "guards", ("some two score", 40, 40)),
        (
            "Five guards were killed and as many injured in the blast.",
            "many",
            ("as many", 5, 5),
        ),
        (
            "Five guards were killed and twice as many injured in the blast.",
            "many",
            ("as many", None, None),
        ),
        (
            "Protesters, numbering around 20,000, marched in Oro.",
            "Protesters",
            ("around 20,000", 20000, 20000),
        ),
        ("Three people, a man and two women, were killed.", "people", ("Three", 3, 3)),
        (
            "Two guards, a woman and a child were killed.",
            "guards",
            ("Two guards, a woman and a child", 4, 4),
        ),
        (
            "Some 55 mayors or mayors-elect have been killed.",
            "mayors",
            ("Some 55", 55, 55),
        ),
        ("Three or four were hurt.", "Three", ("Three or four", 3, 4)),
    ],
)
def test_counts_of_news(text, word, expected):
    s = read(text)
    reattach(s)
    assert count(s, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("No deaths or injuries were reported.", "injuries", ("No", 0, 0)),
        (
            "The casualty figure in the clashes has climbed to 61.",
            "figure",
            ("61", 61, 61),
        ),
        ("The death toll of the massacre is 34.", "toll", ("34", 34, 34)),
        (
            "Three more died, raising the toll from the clashes to 27.",
            "toll",
            ("27", 27, 27),
        ),
    ],
)
def test_counts_of_tolls_and_harms(text, word, expected):
    s = read(text)
    found = deed_count(s, at(s, word), shared().quantities)
    assert found is not None
    assert (s.words(found.start, found.end), found.low, found.high) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Hundreds of members of the gang have been rounded up.",
            "Hundreds",
            ("Hundreds", 200, None),
        ),
        ("Six of their number were arrested.", "Six", ("Six", 6, 6)),
        ("Hundreds of rifles of the gang were seized.", "Hundreds", None),
    ],
)
def test_counts_of_members(text, word, expected):
    assert count(read(text), word) == expected


@pytest.mark.parametrize(
    ("text", "word", "zero"),
    [
        ("There were no reports of casualties.", "casualties", True),
        ("There were reports of casualties.", "casualties", False),
        ("Four of the wounded died in hospital.", "wounded", False),
        ("None of the injuries was serious.", "injuries", False),
    ],
)
def test_counts_of_what_is_not_reported(text, word, zero):
    s = read(text)
    found = deed_count(s, at(s, word), shared().quantities)
    assert (found is not None) == zero


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Half of the 60 captives were freed.", "Half", ("Half", None, None)),
        ("Half a dozen captives were freed.", "captives", ("Half a dozen", 6, 6)),
        ("Not one of the captives was hurt.", "one", ("Not one", 0, 0)),
        ("Not one soldier was hurt.", "soldier", ("Not one", 0, 0)),
        ("One soldier was hurt.", "soldier", ("One", 1, 1)),
    ],
)
def test_counts_of_a_half_and_of_not_one(text, word, expected):
    assert count(read(text), word) == expected
