from datetime import date

import pytest

from spacy_conflict_events.dates import resolve

FRIDAY = date(2024, 5, 3)


def days(text, day=FRIDAY, **settings):
    found = resolve(text, day, **settings)
    return found and " ".join(d.isoformat() for d in dict.fromkeys(found))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("today", "2024-05-03"),
        ("this morning", "2024-05-03"),
        ("yesterday", "2024-05-02"),
        ("Last night", "2024-05-02"),
        ("overnight", "2024-05-02 2024-05-03"),
        ("Wednesday", "2024-05-01"),
        ("late Wednesday", "2024-05-01"),
        ("wednesday night", "2024-05-01"),
        ("Friday", "2024-05-03"),
        ("last Friday", "2024-04-26"),
        ("next Wednesday", "2024-05-08"),
        ("May 3", "2024-05-03"),
        ("May 4", "2023-05-04"),
        ("Wednesday, May 1", "2024-05-01"),
        ("1 March", "2024-03-01"),
        ("the night of 22 April", "2024-04-22"),
        ("March 31, this year", "2024-03-31"),
        ("6 May 2009", "2009-05-06"),
        ("Dec. 10, 2019", "2019-12-10"),
        ("March", "2024-03-01 2024-03-31"),
        ("December", "2023-12-01 2023-12-31"),
        ("March 2021", "2021-03-01 2021-03-31"),
        ("mid-April", "2024-04-11 2024-04-20"),
        ("the end of March", "2024-03-21 2024-03-31"),
        ("2012", "2012-01-01 2012-12-31"),
        ("early 2017", "2017-01-01 2017-04-30"),
        ("the first quarter of 2015", "2015-01-01 2015-03-31"),
        ("the 1980s", "1980-01-01 1989-12-31"),
        ("between June and December of 2015", "2015-06-01 2015-12-31"),
        ("last week", "2024-04-22 2024-04-28"),
        ("earlier this week", "2024-04-29 2024-05-03"),
        ("last month", "2024-04-01 2024-04-30"),
        ("last year", "2023-01-01 2023-12-31"),
        ("next month", "2024-06-01 2024-06-30"),
        ("the weekend", "2024-04-27 2024-04-28"),
        ("dawn on Wednesday", "2024-05-01"),
        ("late on Wednesday", "2024-05-01"),
        ("the early hours of Monday", "2024-04-29"),
        ("noon Sunday", "2024-04-28"),
        ("Sunday at dawn", "2024-04-28"),
        ("shortly after midnight on Sunday", "2024-04-28"),
        ("around 3 a.m. on Sunday", "2024-04-28"),
        ("1630 GMT on Thursday", "2024-05-02"),
        ("April 12 at around 11 am", "2024-04-12"),
        ("just before midnight on June 2, 2014", "2014-06-02"),
        ("the intervening night of April 11 and 12", "2024-04-11 2024-04-12"),
        ("the night between Friday and Saturday", "2024-04-26 2024-04-27"),
        ("April 3-5", "2024-04-03 2024-04-05"),
        ("3 to 5 April 2015", "2015-04-03 2015-04-05"),
        ("so far this year", "2024-01-01 2024-05-03"),
        ("early in April", "2024-04-01 2024-04-10"),
        ("the past year", "2023-05-03 2024-05-03"),
        ("the past two weeks", "2024-04-19 2024-05-03"),
        ("the last 48 hours", "2024-05-01 2024-05-03"),
        ("three days ago", "2024-04-30"),
        ("two weeks ago", "2024-04-15 2024-04-21"),
        ("a year ago", "2023-01-01 2023-12-31"),
    ],
)
def test_dates_resolve_against_the_day_of_the_document(text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        *("the same day", "that day", "a day earlier", "the day", "the year"),
        *("two days", "recent months", "evening", "4 p.m.", "years", "the time"),
        *("February 30", "the election", "", "the early hours", "dawn", "around noon"),
        *("April 5-3", "the night of the vote", "3 to 5"),
    ],
)
def test_dates_leave_open_what_the_words_do_not_say(text):
    assert days(text) is None


def test_dates_without_a_document_day_need_a_year():
    assert days("May 6, 2009", None) == "2009-05-06"
    assert days("2012", None) == "2012-01-01 2012-12-31"
    for text in ("Wednesday", "May 3", "March", "last week", "yesterday"):
        assert days(text, None) is None


def test_dates_look_ahead_for_what_is_to_come():
    assert days("Wednesday", ahead=True) == "2024-05-08"
    assert days("June", ahead=True) == "2024-06-01 2024-06-30"
    assert days("this week", ahead=True) == "2024-05-03 2024-05-05"


def test_dates_mind_the_word_before():
    assert days("January", before="since") == "2024-01-01 2024-05-03"
    assert days("January", before="in") == "2024-01-01 2024-01-31"
    for word in ("until", "before", "after", "by"):
        assert days("January", before=word) is None
    assert days("dawn on Wednesday", before="before") == "2024-05-01"
    assert days("Wednesday", before="before") is None
