"""The page, the report and the app as a person uses them, in Chromium."""

import json
import re
import shutil

import pytest
from browser import EVIL, LAPTOP, PHONE, find_faults, is_too_wide, open_page, run_app
from news_rows import NEWS, filler, make_row

from spacy_conflict_events.render import render
from spacy_conflict_events.report import report

pytestmark = [
    pytest.mark.browser,
    # Playwright and its server end in their own time.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
SIZES = pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
STORY = (
    "Gunmen killed at least 18 farmers in Kessim on Monday, police said. "
    "No officer was injured. About 300 families fled to Haro."
)


def save(folder, name, html):
    path = folder / name
    path.write_text(html, encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="session")
def report_page(tmp_path_factory):
    return save(
        tmp_path_factory.mktemp("r"), "report.html", report(NEWS, title="March")
    )


@pytest.fixture
def opened(chromium, report_page):
    with open_page(chromium, report_page) as page:
        wait(page, 7)
        yield page


def wait(page, events):
    """Wait until the report is drawn with so many events."""
    page.wait_for_selector(f'body[data-drawn="{events}"][data-load-time]')


def rows(page):
    return page.locator("table.events tbody tr").count()


def first_cells(page, number):
    return page.locator(f"table.events tbody td:nth-child({number})").all_inner_texts()


def bars(page, section):
    return {
        button.locator(".name").inner_text(): int(button.locator(".n").inner_text())
        for button in page.locator(f"#{section} button:not(.more)").all()
    }


def figures(page):
    return page.locator("#figures b").all_inner_texts()


def test_browser_report_counts_what_is_told_as_fact(opened):
    assert opened.text_content("#status") == "7 of 9 events pass the filters."
    assert rows(opened) == 7
    assert opened.text_content("h1") == "March"
    assert opened.text_content("#subtitle") == (
        "9 events in 2 documents, 12 Mar 2024 to 2 Apr 2024"
    )
    assert bars(opened, "types") == {
        "KILL": 3,
        "ARREST": 1,
        "INJURE": 1,
        "MEET": 1,
        "STARE": 1,
    }
    assert bars(opened, "places") == {"Kessim": 3, "Haro": 2, "Port Marlow": 1}
    assert figures(opened) == ["7", "2", "21", "10–15"]
    assert opened.locator("#timeline svg").count() == 1
    assert "1 event without a date is left out" in opened.text_content("#undated")


def test_browser_report_filters_act_on_all_of_it(opened):
    opened.click("#types button:has-text('KILL')")
    wait(opened, 3)
    assert figures(opened) == ["3", "2", "21", "0"]
    assert bars(opened, "places") == {"Haro": 2, "Kessim": 1}
    assert set(first_cells(opened, 2)) == {"KILL"}
    # The same name with and without an article is one actor.
    assert opened.locator(".matrix tbody th").all_inner_texts() == ["Gunmen", "Troops"]
    opened.fill("#place", "haro")
    wait(opened, 2)
    opened.fill("#from", "2024-03-13")
    wait(opened, 1)
    assert first_cells(opened, 3) == ["Troops"]
    assert figures(opened) == ["1", "1", "1", "0"]
    opened.fill("#q", "no such words")
    wait(opened, 0)
    assert opened.locator("#table .empty").count() == 1
    assert opened.locator("#timeline .empty").count() == 1
    opened.click("#reset")
    wait(opened, 7)
    opened.uncheck("#facts")
    wait(opened, 9)
    assert bars(opened, "types")["ARREST"] == 2


def test_browser_report_shows_who_against_whom(opened):
    cell = opened.get_by_role("button", name="Police against men: 1")
    cell.click()
    wait(opened, 1)
    assert first_cells(opened, 2) == ["ARREST"]
    assert "Only Police against men." in opened.text_content("#status")
    cell.click()
    wait(opened, 7)


def test_browser_report_sorts_by_keyboard(opened):
    opened.focus("[data-sort=count]")
    opened.keyboard.press("Enter")
    assert first_cells(opened, 5)[:3] == ["18–", "10–15", "6"]
    assert opened.evaluate("document.activeElement.dataset.sort") == "count"
    opened.keyboard.press("Enter")
    # What has no count stays last.
    assert first_cells(opened, 5)[:2] == ["1", "2"]
    assert first_cells(opened, 5)[-2:] == ["", ""]


def test_browser_report_click_in_the_timeline_chooses_a_day(opened):
    opened.locator("#timeline .mark-rect path").first.click()
    wait(opened, 4)
    assert opened.input_value("#from") == opened.input_value("#to") == "2024-03-12"


def test_browser_report_saves_what_is_shown(opened):
    opened.select_option("#type", "ARREST")
    wait(opened, 1)
    with opened.expect_download() as info:
        opened.click("#save")
    head, line = info.value.path().read_text("utf-8-sig").splitlines()
    assert head.startswith("doc_id,date,type,")
    assert line.startswith(
        '"a.txt","2024-04-02","ARREST","","Police","six men","6","6"'
    )


def test_browser_report_turns_pages(chromium, tmp_path):
    many = [make_row("KILL", f"actor {n:03}", "farmers") for n in range(120)]
    with open_page(chromium, save(tmp_path, "many.html", report(many))) as page:
        wait(page, 120)
        assert rows(page) == 50
        page.click("#pager button:has-text('Next')")
        page.click("#pager button:has-text('Next')")
        assert page.text_content("#pager span") == "101–120 of 120"
        assert rows(page) == 20
        assert page.locator("#pager button:has-text('Next')").is_disabled()


def test_browser_report_counts_an_incident_once(chromium, tmp_path):
    told = [
        make_row("KILL", "Gunmen", "farmers", count=(low, None), incident=name)
        for low, name in ((18, "1"), (20, "1"), (5, "2"))
    ]
    with open_page(chromium, save(tmp_path, "once.html", report(told))) as page:
        wait(page, 3)
        assert figures(page)[2] == "25"
        page.uncheck("#once")
        page.locator("#figures b:text-is('43')").wait_for()


def test_browser_report_takes_numbers_off_names(chromium, tmp_path):
    names = ("the army", "at least six soldiers", "dozens of soldiers", "10 to 12 men")
    told = [make_row("KILL", "Gunmen", name) for name in (*names, "five others")]
    with open_page(chromium, save(tmp_path, "names.html", report(told))) as page:
        wait(page, 5)
        heads = page.locator(".matrix thead th").all_inner_texts()[1:]
        assert heads == ["soldiers", "army", "five others", "men"]


def test_browser_report_counts_by_country(chromium, tmp_path):
    row = make_row("KILL", "the army", "rebels")
    row["actor"] = [filler("the army", country="AAA", sector="MIL")]
    row["target"] = [filler("rebels", country="BBB", sector="REB")]
    with open_page(chromium, save(tmp_path, "codes.html", report([row]))) as page:
        wait(page, 1)
        assert page.get_by_role("button", name="AAA against BBB: 1").count() == 1
        page.select_option("#by", "sector")
        assert page.get_by_role("button", name="MIL against REB: 1").count() == 1


def test_browser_report_of_nothing_says_so(chromium, tmp_path):
    with open_page(chromium, save(tmp_path, "none.html", report([]))) as page:
        wait(page, 0)
        assert page.text_content("#subtitle") == "The file holds no events."
        assert page.locator(".empty").count() == 6


@SIZES
def test_browser_report_is_accessible(chromium, report_page, size):
    with open_page(chromium, report_page, size) as page:
        wait(page, 7)
        assert find_faults(page) == []
        assert not is_too_wide(page)


def test_browser_report_runs_nothing_of_a_text(chromium, tmp_path):
    row = make_row(EVIL, EVIL, EVIL, EVIL, doc_id=EVIL, pattern=EVIL)
    row["attribution"] = [filler(EVIL)]
    html = report([row, row], title=EVIL)
    with open_page(chromium, save(tmp_path, "evil.html", html)) as page:
        wait(page, 2)
        assert page.title() == EVIL
        assert page.text_content("h1") == EVIL
        assert first_cells(page, 3) == [EVIL, EVIL]
        assert EVIL in page.text_content("td.sentence")
        assert page.locator("main img").count() == 0
        # What a page's own script sets could run; the policy stops that too.
        page.evaluate("t => document.body.insertAdjacentHTML('beforeend', t)", EVIL)
        page.wait_for_timeout(300)


@SIZES
def test_browser_annotated_text_is_accessible(chromium, nlp, tmp_path, size):
    html = render([nlp(STORY), nlp("All is quiet.")], page=True, jupyter=False)
    with open_page(chromium, save(tmp_path, "text.html", html), size) as page:
        assert find_faults(page) == []
        assert not is_too_wide(page)
        mark = page.locator(".ce-text mark").first
        assert not mark.locator(".ce-tip").is_visible()
        page.keyboard.press("Tab")
        assert mark.locator(".ce-tip").is_visible()
        assert "pattern: kill.verb\ncount: 18–" in mark.locator(
            ".ce-tip"
        ).get_attribute("data-tip")
        styles = page.locator(".ce-text mark").evaluate_all(
            "marks => marks.map(mark => getComputedStyle(mark).borderTopStyle)"
        )
        assert styles[:2] == ["solid", "dotted"]


def test_browser_annotated_text_runs_nothing_of_a_text(chromium, nlp, tmp_path):
    text = f"{EVIL} Gunmen killed {EVIL} 18 farmers in Kessim."
    html = render(nlp(text), page=True, jupyter=False)
    with open_page(chromium, save(tmp_path, "evil.html", html)) as page:
        assert page.text_content(".ce-text") == text
        assert page.locator("main img, main script").count() == 0


@pytest.fixture(scope="module")
def served(chromium, tmp_path_factory):
    folder = tmp_path_factory.mktemp("app") / "mine"
    with run_app(folder) as url:
        yield url, folder


@pytest.fixture
def app(served):
    url, folder = served
    shutil.rmtree(folder, ignore_errors=True)
    return url


@pytest.fixture
def mine(served):
    return served[1]


def use_text(page, text):
    page.wait_for_selector(".ce-mark", timeout=120_000)
    page.get_by_label("Text", exact=True).first.fill(text)
    page.get_by_role("button", name="Find events").click()
    wait_for_text(page, text)


def wait_for_text(page, text):
    page.wait_for_function(
        "text => document.querySelector('.ce-text')?.textContent === text", arg=text
    )
    settle(page)


def settle(page):
    """Wait until the app has done what it was asked for."""
    page.wait_for_selector("[data-testid=stStatusWidget]", state="detached")
    page.wait_for_selector("[data-stale=true]", state="detached")
    page.wait_for_timeout(400)


def save_and_run(page):
    page.get_by_role("button", name="Save and run").click()
    settle(page)


def test_browser_app_shows_what_a_pattern_gains(chromium, app, mine):
    with open_page(chromium, app) as page:
        use_text(page, STORY)
        assert page.locator(".ce-type").evaluate_all(
            "types => types.map(type => type.dataset.type)"
        ) == ["KILL", "INJURE · not"]
        assert not mine.exists()
        save_and_run(page)
        page.wait_for_selector(".found .gained")
        assert page.locator(".found li").all_inner_texts() == [
            "gainedFLEE · “fled” · actor: About 300 families · flee.verb"
        ]
        assert page.get_by_text("Nothing is wrong with the file").count() == 1
        page.wait_for_selector(".ce-type[data-type=FLEE]", state="attached")
        # A change of the file just saved.
        content = page.get_by_label("Content of the pattern file")
        changed = content.input_value().replace('"flee"}', '"flew"}')
        content.fill(changed)
        save_and_run(page)
        page.wait_for_selector(".found .lost")
        assert (mine / "flee.json").read_text("utf-8") == changed
        findings = page.locator("[data-testid=stCode]").first.inner_text()
        assert "flee.json" in findings
        assert "there is no FLEE by this pattern" in findings
        content.fill("{")
        save_and_run(page)
        page.wait_for_selector("text=The file cannot be used yet")
        assert "not JSON" in page.locator("[data-testid=stCode]").first.inner_text()


def test_browser_app_tells_why_not(chromium, app):
    with open_page(chromium, app) as page:
        use_text(page, "Police killed the bill. A dog barked at Haro.")
        page.get_by_role("tab", name="Why not?").click()
        box = page.get_by_role("combobox", name="Pattern", exact=True)
        box.click()
        box.fill("kill.verb")
        page.get_by_role("option", name="kill.verb", exact=True).click()
        table = page.locator("[role=tabpanel]:visible [data-testid=stDataFrame]")
        table.wait_for()
        page.wait_for_timeout(1000)
        assert "kill" in table.locator("table").first.text_content().lower()


def test_browser_app_gives_events_and_takes_files(chromium, app, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Police arrested two men in Haro.", encoding="utf-8")
    with open_page(chromium, app) as page:
        page.wait_for_selector(".ce-mark", timeout=120_000)
        page.get_by_role("button", name="Upload a text file").click()
        page.set_input_files("input[type=file]", str(story))
        wait_for_text(page, story.read_text("utf-8"))
        page.keyboard.press("Escape")
        page.get_by_role("tab", name="Events").click()
        saved = {}
        for name in ("CSV", "JSONL"):
            with page.expect_download() as info:
                page.get_by_role("button", name=f"Download {name}").click()
            saved[name] = info.value.path().read_text("utf-8")
        (row,) = map(json.loads, saved["JSONL"].splitlines())
        assert (row["type"], row["count"]["low"]) == ("ARREST", 2)
        assert re.match(r"doc_id,event_id,id,type,", saved["CSV"])
        assert len(saved["CSV"].splitlines()) == 2
        page.get_by_role("tab", name="Parse").click()
        tree = page.locator(".arcs img")
        tree.wait_for()
        page.wait_for_function("document.querySelector('.arcs img').naturalWidth > 300")


@SIZES
def test_browser_app_is_accessible(chromium, app, size):
    with open_page(chromium, app, size) as page:
        use_text(page, STORY)
        save_and_run(page)
        page.wait_for_selector(".found .gained")
        settle(page)
        assert find_faults(page) == []
        assert not is_too_wide(page)


def test_browser_app_runs_nothing_of_a_text(chromium, app):
    text = f"{EVIL} About 300 families {EVIL} fled to Kessim. Gunmen killed {EVIL}."
    with open_page(chromium, app) as page:
        use_text(page, text)
        save_and_run(page)
        page.wait_for_selector(".found .gained")
        for name in ("Events", "Parse", "Why not?"):
            page.get_by_role("tab", name=name).click()
            page.wait_for_timeout(700)
        assert page.locator("img:not(.arcs img)").count() == 0
