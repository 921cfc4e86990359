"""The project's plan as link, file and paper, from a folder and for everybody; nothing is stored or sent."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page

from macros.exports.ics import ics_file
from macros.exports.plan_csv import csv_file
from tests.axe import COLOURS, RULES, axe_faults
from tests.exports.test_calendar import events
from tests.planlaeg.conftest import NOW
from tests.planlaeg.project import ADDRESS, expected_rows, fill, length, plan_in, planned, rows, saved

A4_LANDSCAPE, A3_LANDSCAPE = (842, 595), (1191, 842)


@pytest.fixture
def page(open_project) -> Page:
    """The page as it opens."""
    return open_project()


# --- Links and files ---------------------------------------------------------------------------------------


def test_link_opens_the_same_plan(page, visit):
    """The link that the page shows makes the same plan elsewhere, without the ticks."""
    fill(page, "31-10-2026")
    length(page, "Pilottest", "14")
    page.get_by_label("Træf den politiske beslutning").check()
    other = visit(ADDRESS + "#" + page.get_by_label("Link til planen").input_value().partition("#")[2])
    other.locator("[data-gantt] svg:visible").wait_for()

    assert rows(page) == rows(other)
    assert "14" == other.get_by_label("Pilottest, måneder").input_value()
    assert 0 == other.locator("[data-task]:checked").count()
    assert not other.locator("[data-dropped]").is_visible()


def test_hostile_link_is_told_and_harmless(visit):
    """What is wrong in a link is skipped and told; the rest makes a plan, and no sign of it is shown or run."""
    page = visit(ADDRESS + "#start=2027-01-04&pilottest=9999&<img src=x onerror=alert(1)>=7&opstart=5")
    page.locator("[data-gantt] svg:visible").wait_for()
    told = page.locator("[data-dropped]").inner_text()

    assert expected_rows(planned(page, "04-01-2027", months={"opstart": 5})) == rows(page)
    assert "varigheden af «Pilottest», én ting, som planen ikke kender" in told
    assert "onerror" not in page.locator("article").inner_html()


def test_file_brings_plan_and_ticks_back(page, visit, tmp_path):
    """A saved file opens as the same plan with its ticks; another file is refused and changes nothing."""
    fill(page, "31-10-2026")
    page.get_by_label("Træf den politiske beslutning").check()
    name, text = saved(page, "Gem planen som fil")
    (tmp_path / name).write_bytes(text)
    (tmp_path / "andet.json").write_text('{"form": "samtykkeerklaering"}')
    other = visit(ADDRESS)
    other.get_by_role("button", name="Vis planen").wait_for()  # its script is running
    other.locator("[data-file]").set_input_files(tmp_path / name)
    other.locator("[data-gantt] svg:visible").wait_for()

    assert "implementeringsplan-2026-10-31.json" == name
    assert {"plan": "implementering", "start": "2026-10-31"}.items() <= json.loads(text).items()
    assert rows(page) == rows(other)
    assert other.get_by_label("Træf den politiske beslutning").is_checked()

    other.locator("[data-file]").set_input_files(tmp_path / "andet.json")
    other.get_by_text("Filen er ikke en gemt plan").wait_for()

    assert rows(page) == rows(other)


def test_calendar_and_table_are_those_of_python(page):
    """The calendar has Python's events, read by a parser of another's; the table is the same byte for byte."""
    fill(page, "31-10-2026")
    plan = planned(page, "31-10-2026")
    name, calendar = saved(page, "Gem til kalender")
    own = ics_file(plan_in(page), plan, NOW)

    assert ("implementeringsplan-2026-10-31.ics", events(own)) == (name, events(calendar))
    assert len(plan.phases) - 1 + len(plan.events) == len(events(calendar))  # the first phase has begun
    assert ("implementeringsplan-2026-10-31.csv", csv_file(plan_in(page), plan)) == saved(page, "Gem som tabel")


def test_calendar_of_days_gone_by_is_not_saved(page):
    """A project whose dates have all passed gives no calendar, and the page says so."""
    fill(page, "04-01-2010")
    downloads: list[str] = []
    page.on("download", lambda download: downloads.append(download.suggested_filename))
    page.get_by_role("button", name="Gem til kalender").click()

    assert "Alle datoer er passeret" in page.locator("[data-saved]").inner_text()
    assert [] == downloads


def test_hours_follow_the_plan(page):
    """The page with the hours is led to with the plan, left-out meetings and all."""
    fill(page, "31-10-2026")
    length(page, "Pilottest", "14")
    page.get_by_text("Vælg møder og dage fra").click()
    page.get_by_label("Begge læringsmøder").uncheck()
    href = page.get_by_role("link", name="Regn timerne ud").get_attribute("href")

    assert "/implementering/ressourcer/" in href
    assert {"start=2026-10-31", "pilottest=14", "laeringsmoeder=0"} <= set(href.partition("#")[2].split("&"))


def test_nothing_is_stored_or_sent(page):
    """Planning, ticking, saving and printing ask for nothing, store nothing, and leave the address as it was."""
    requests: list[str] = []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: requests.append(request.url))
    fill(page, "31-10-2026")
    length(page, "Pilottest", "14")
    page.get_by_label("Træf den politiske beslutning").check()
    for button in ("Gem til kalender", "Gem som tabel", "Gem planen som fil"):
        saved(page, button)
    page.get_by_role("button", name="Print planen").click()

    assert [] == [url for url in requests if not url.startswith("blob:")]
    assert [0, "", []] == page.evaluate(
        "async () => [sessionStorage.length, document.cookie, await indexedDB.databases()]"
    )
    assert [] == page.evaluate("Object.keys(localStorage).filter(key => /2026-10|31-10/.test(key + localStorage[key]))")
    assert page.url.endswith(ADDRESS)
    assert 1 == page.evaluate("printed")


# --- Paper -------------------------------------------------------------------------------------------------


def sheets(page: Page, paper: str) -> list[tuple[int, int]]:
    """The size in points of every sheet, as the browser prints the page to PDF."""
    boxes = re.findall(
        rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", page.pdf(prefer_css_page_size=True, format=paper)
    )
    return [(int(float(width)), int(float(height))) for width, height in boxes]


@pytest.mark.parametrize(("paper", "size"), [("A4", A4_LANDSCAPE), ("A3", A3_LANDSCAPE)])
def test_chart_prints_alone_on_one_sheet(page, paper, size):
    """The chart has one sheet on its side to itself, of the paper that the reader chooses."""
    fill(page, "31-10-2026")
    length(page, "Drift", "60")
    page.get_by_role("button", name="Print tidsplanen på tværs").click()
    (width, height), *more = sheets(page, paper)

    assert [] == more
    assert size == (pytest.approx(width, abs=2), pytest.approx(height, abs=2))


def test_list_prints_whole_and_without_fields(page):
    """On A4 the dates and the checklist stand without fields and buttons, and no table is cut off."""
    fill(page, "31-10-2026")
    page.set_viewport_size({"width": 643, "height": 900})  # A4 less its margins, in CSS pixels
    page.emulate_media(media="print")
    wide = page.locator("article :is(table, svg):visible").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90))"
    )

    assert [] == wide
    assert 0 == page.locator("article :is(button, input:not([data-task])):visible").count()
    assert page.locator("[data-dates] table").is_visible()
    assert page.locator(".gantt__column").is_visible()


# --- Everybody ---------------------------------------------------------------------------------------------


def test_file_needs_no_server(visit, site):
    """The copy in one file, opened from a folder, makes the same plan and says what its link is worth."""
    page = visit((site.folder / "planlaeg/implementering/plan.html").as_uri())
    fill(page, "31-10-2026")
    plan = planned(page, "31-10-2026")

    assert expected_rows(plan) == rows(page)
    assert csv_file(plan_in(page), plan) == saved(page, "Gem som tabel")[1]
    assert "kun på denne computer" in page.locator("#hjaelp-plan-link").inner_text()


def test_page_without_script_says_what_it_can(visit):
    """Without JavaScript there are no fields that do nothing, and phases, tasks and rhythms are there."""
    page = visit(ADDRESS, java_script_enabled=False)
    said = page.locator("article").inner_text()

    assert 0 == page.locator("article :is(button, input:not([data-task])):visible").count()
    assert "Din browser kører ikke sidens script" in said
    assert "Udpeg en projektleder" in said
    assert "Implementeringsgruppen mødes hver anden måned." in said


@pytest.mark.parametrize(
    ("address", "scheme", "rules"),
    [(ADDRESS, "light", RULES), (ADDRESS, "dark", COLOURS), (f"{ADDRESS}plan.html", "light", RULES)],
)
def test_plan_is_accessible(visit, address, scheme, rules):
    """axe finds nothing against a page with a plan or with a fault, on a desk and on a phone, in light and dark."""
    page = visit(address, color_scheme=scheme)
    page.get_by_text("Vælg møder og dage fra").click()
    faults = []
    for start, width in (("31-10-2026", 1280), ("31-02-2027", 320)):
        page.set_viewport_size({"width": width, "height": 900})
        fill(page, start)
        faults += [f"{start} {width}: {one}" for one in axe_faults(page, rules)]
        if wide := page.evaluate("document.documentElement.scrollWidth - innerWidth"):
            faults.append(f"{start} {width}: {wide} px too wide")

    assert [] == faults, "\n".join(faults)


def test_keyboard_does_it_all(page):
    """From the first field, keys alone make the plan, lengthen a phase, and save."""
    page.get_by_label("Projektet begynder").focus()
    page.keyboard.type("04-01-2027")
    page.keyboard.press("Enter")
    page.get_by_label("Opstart, måneder").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("5")
    page.keyboard.press("Tab")

    assert expected_rows(planned(page, "04-01-2027", months={"opstart": 5})) == rows(page)

    page.get_by_role("button", name="Gem til kalender").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")

    assert "implementeringsplan-2027-01-04.ics" == download.value.suggested_filename
