import pytest
from happenings import pairs, read_articles, tell

ARTICLES = read_articles()


def mark(article):
    marks = (
        pytest.mark.xfail(strict=True, reason=article.fails) if article.fails else ()
    )
    return pytest.param(article, id=article.name, marks=marks)


def test_incidents_file_has_articles_of_both_kinds():
    apart = [article for article in ARTICLES if article.apart]
    assert (len(ARTICLES), len(apart)) == (42, 21)
    assert all(article.incidents for article in ARTICLES)


@pytest.mark.parametrize("article", [mark(article) for article in ARTICLES])
def test_happenings_of_an_article(article, nlp):
    incidents, parts, references = tell(nlp(article.text)._.conflict_events)
    assert incidents == article.incidents
    assert parts == article.parts
    assert references == article.references


def test_happenings_are_merged_and_never_wrongly(nlp):
    made, wanted = set(), set()
    for article in ARTICLES:
        incidents, *_ = tell(nlp(article.text)._.conflict_events)
        made |= {(article.name, pair) for pair in pairs(incidents)}
        wanted |= {(article.name, pair) for pair in pairs(article.incidents)}
    assert made - wanted == set()
    assert len(made) / len(wanted) > 0.9


@pytest.mark.parametrize(
    ("text", "incidents"),
    [
        ("Gunmen killed 6 people in Jos. The attack was the first.", 1),
        ("Gunmen killed 6 people in Jos. Another attack was the first.", 2),
        ("Gunmen killed 6 people in Jos. No attack took place.", 2),
        ("Gunmen killed 6 people in Jos. Police warned of an attack.", 3),
        ("Gunmen killed 6 people in Jos. The attack in Kano wounded 2.", 2),
    ],
)
def test_happenings_of_two_sentences(text, incidents, nlp):
    assert len({e.incident for e in nlp(text)._.conflict_events}) == incidents


def test_happenings_part_of_has_no_circle(nlp):
    for article in ARTICLES:
        events = {e.id: e for e in nlp(article.text)._.conflict_events}
        assert events
        for event in events.values():
            steps = 0
            while event.part_of:
                assert events[event.part_of].incident == event.incident
                event, steps = events[event.part_of], steps + 1
                assert steps < 4
