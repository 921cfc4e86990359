"""The young person's plan taken along: calendar, table, paper, one file; and a page for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page

from macros.exports.ics import ics_file
from macros.exports.plan_csv import csv_file
from tests.axe import RULES, axe_faults
from tests.planlaeg.conftest import NOW
from tests.planlaeg.course import ADDRESS, expected_rows, fill, plan_in, planned, rows


@pytest.fixture
def page(open_course) -> Page:
    """The page as it opens."""
    return open_course()


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def same(file: bytes) -> bytes:
    """A calendar file with its properties in one order, as another's parser writes it again."""
    return Calendar.from_ical(file).to_ical(sorted=True)


@pytest.mark.parametrize("label", ["", "MK; 7"])
def test_calendar_is_that_of_python(page, label):
    """The calendar file is Python's in all it says, has a dull name, and tells whose plan it is only if told."""
    fill(page, "15-08-2009")
    page.get_by_label("Forbogstaver eller navn").fill(label)
    name, file = saved(page, "Gem til kalender")
    summaries = [str(event["summary"]) for event in Calendar.from_ical(file).walk("vevent")]

    assert "forloebsplan.ics" == name
    assert same(ics_file(plan_in(page), planned(page, "15-08-2009"), NOW, label)) == same(file)
    assert summaries
    assert all(summary.endswith(f" – {label}" if label else "") for summary in summaries)


def test_table_is_that_of_python(page):
    """So is the table."""
    fill(page, "15-08-2009", "4-1-2027")

    assert ("forloebsplan.csv", csv_file(plan_in(page), planned(page, "15-08-2009", "4-1-2027"))) == saved(
        page, "Gem som tabel"
    )


def test_warning_comes_before_saving(page):
    """What the files give away stands before the buttons, and so does what a label is good for."""
    fill(page, "15-08-2009")
    keep = page.locator("[data-keep]").inner_text()

    assert (
        keep.index("personoplysninger") < keep.index("Har to unge samme fødselsdato") < keep.index("Gem til kalender")
    )


def test_calendar_of_a_course_that_is_over_is_not_made(page):
    """With every date in the past there is nothing for a calendar, and the page says so."""
    fill(page, "01-01-1995")
    page.get_by_role("button", name="Gem til kalender").click()

    assert "Alle datoer er passeret" in page.locator("[data-saved]").inner_text()


def test_nothing_is_stored_or_sent(page):
    """Planning, saving and printing ask for nothing, store nothing, and leave the address as it was."""
    requests: list[str] = []
    page.wait_for_load_state("networkidle", timeout=30_000)
    page.on("request", lambda request: requests.append(request.url))
    fill(page, "15-08-2009", "4-1-2027")
    page.get_by_label("Forbogstaver eller navn").fill("Maja")
    saved(page, "Gem til kalender")
    saved(page, "Gem som tabel")
    page.get_by_role("button", name="Print på ét ark").click()

    assert [] == [url for url in requests if not url.startswith("blob:")]
    assert [0, "", []] == page.evaluate(
        "async () => [sessionStorage.length, document.cookie, await indexedDB.databases()]"
    )
    assert [] == page.evaluate("Object.keys(localStorage).filter(key => /2009|Maja/.test(key + localStorage[key]))")
    assert page.url.endswith(ADDRESS)
    assert 1 == page.evaluate("printed")


LATE = "1-2-2027"

BIRTHS = [
    *[("15-07-2014", ""), ("31-08-2012", ""), ("31-12-2011", ""), ("24-12-2016", ""), ("29-02-2008", "24-12-2026")],
    *[("31-08-2009", LATE), ("24-12-2011", LATE), ("31-12-2011", LATE), ("30-10-2010", LATE), ("15-11-2007", LATE)],
    ("31-12-2007", ""),
]
"""What takes the most room: short months, days off, and a start of one's own, of which there is more to say."""


@pytest.mark.parametrize(("born", "begins"), BIRTHS)
def test_plan_prints_on_one_sheet(page, born, begins):
    """Timeline, dates and who to invite fit on one sheet of A4, and whose plan it is stands there if told."""
    fill(page, born, begins)
    page.get_by_label("Forbogstaver eller navn").fill("M. K. Kjærgaard-Christensen, Team Ung i Nord")
    pdf = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")
    sheet = page.locator("main").inner_text()

    assert 1 == pdf.count(b"/Type /Page\n")
    assert "Planen gælder M. K. Kjærgaard" in sheet
    assert [] == [word for word in ("Vis datoerne", "Gem til kalender", "Nærmeste hverdag") if word in sheet]
    assert page.locator(".plan .fig__wide").is_visible()
    assert "»Forslag« er håndbogens eget" in sheet


def test_paper_of_a_late_start_says_what_to_do(page):
    """Who begins late gets our advice on paper, and what to prepare, also for meetings whose day has passed."""
    fill(page, "15-11-2007", LATE)
    page.emulate_media(media="print")

    assert "Tag altid opstarten først" in page.locator("main").inner_text()
    for item in ("valgt-start", "moede-16", "moede-17-5", "moede-18-5"):
        assert all(page.locator(f"[data-item={item}] td[data-label]").all_inner_texts()), item


def test_paper_of_a_course_under_way_leaves_out_what_was(page):
    """Without a start of one's own the meetings that have passed are only named on paper."""
    fill(page, "28-02-2009")
    page.emulate_media(media="print")

    assert ["", ""] == page.locator("[data-item=moede-16] td[data-label]").all_inner_texts()
    assert all(page.locator("[data-item=moede-18-5] td[data-label]").all_inner_texts())
    assert "Tag altid opstarten først" not in page.locator("main").inner_text()


def test_paper_names_the_sources_of_its_numbers(page):
    """Every number that stands as a mark on paper has its source in the line below the table."""
    fill(page, "31-08-2009", LATE)
    page.emulate_media(media="print")
    marks = page.locator("main .mark:visible").all_inner_texts()
    line = page.locator(".plan-sources").inner_text()

    assert {"forslag"} < {*marks}
    assert [] == [mark for mark in marks if mark != "forslag" and f"{mark}: " not in line]


# --- Everybody ------------------------------------------------------------------------------------------


def test_file_needs_no_server(visit, site):
    """The copy in one file, opened from a folder, makes the same plan and saves the same calendar."""
    page = visit((site.folder / "planlaeg/forloeb/plan.html").as_uri())
    fill(page, "15-08-2009", "4-1-2027")
    plan = planned(page, "15-08-2009", "4-1-2027")

    assert expected_rows(plan) == rows(page)
    assert same(ics_file(plan_in(page), plan, NOW)) == same(saved(page, "Gem til kalender")[1])
    assert not page.locator(".only-on-site").is_visible()


def test_page_without_script_says_what_it_can(visit):
    """Without JavaScript there are no fields that do nothing, and every age and tool is there."""
    page = visit(ADDRESS, java_script_enabled=False)

    assert 0 == page.locator("article :is(input, button):visible").count()
    assert not page.locator(".plan-alone").is_visible()  # the file it leads to needs the script, too
    assert "Din browser kører ikke sidens script" in page.locator("article").inner_text()
    assert "17½ år" in page.locator(".plan-table").inner_text()


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}plan.html"])
def test_plan_is_accessible(visit, address):
    """axe finds nothing against a page with a plan and a fault, on a desk and on a phone, in light and dark."""
    faults = []
    for scheme, widths, rules in (("light", (1280, 320), RULES), ("dark", (1280,), ["color-contrast"])):
        page = visit(address, color_scheme=scheme)
        fill(page, "28-02-2009", "4-1-2027")
        page.locator("#fejl-foedt").evaluate("(e) => { e.hidden = false; e.textContent = 'Sådan ser en fejl ud.'; }")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            faults += [f"{scheme} {width}: {one}" for one in axe_faults(page, rules, "main")]
            if wide := page.evaluate("document.documentElement.scrollWidth - innerWidth"):
                faults.append(f"{width}: {wide} px too wide")

    assert [] == faults, "\n".join(faults)


def test_keyboard_does_it_all(page):
    """From the first field, keys alone make the plan and reach the calendar."""
    page.get_by_label("Den unges fødselsdato").focus()
    page.keyboard.type("15-08-2009")
    page.keyboard.press("Enter")

    assert "15. august 2024" in rows(page)[0]["day"]

    page.get_by_label("Forbogstaver eller navn").focus()
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")

    assert "forloebsplan.ics" == download.value.suggested_filename


def test_page_works_after_instant_navigation(visit_instantly):
    """Come to from another page without loading anew, the fields are there and work."""
    page = visit_instantly("/planlaeg/", ADDRESS)
    page.locator("article").get_by_role("link", name="Den unges plan").click()
    fill(page, "15-08-2009")

    assert expected_rows(planned(page, "15-08-2009")) == rows(page)
