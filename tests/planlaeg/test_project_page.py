"""The page with the project's plan: its dates are Python's, a change moves what follows, faults stand at fields."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from macros.views.words import day as in_full
from tests.planlaeg.project import ADDRESS, expected_rows, fill, length, planned, rows

ZONES = ["Europe/Copenhagen", "UTC", "America/Los_Angeles"]


@pytest.fixture
def page(open_project) -> Page:
    """The page as it opens."""
    return open_project()


# --- Dates --------------------------------------------------------------------------------------------


def test_phases_and_sources_stand_before_any_date(page, model):
    """Without a start the page shows phases, tasks and what dates rest on, and offers nothing to save."""
    names = page.locator("th label").evaluate_all(
        "all => all.map(e => e.firstChild.textContent.replaceAll('\\u00ad', ''))"
    )
    tasks = sum(len(phase.activities) for phase in model.phases)

    assert [phase.name for phase in model.phases] == names
    assert tasks == page.locator("[data-task]").count()
    assert page.locator("#faser-bred-titel").count() == 1
    assert not page.get_by_role("heading", name="Gem, del og print").is_visible()
    assert not page.locator("[data-gantt] svg").count()


@pytest.mark.parametrize("zone", ZONES)
def test_dates_are_those_of_python(visit, zone):
    """Every date, number and remark is Python's, whatever the browser's time zone; also from the end of a month."""
    page = visit(ADDRESS, zone=zone)
    for start in ("04-01-2027", "31/10 2026", "2028-02-29", "1.1.2005"):
        fill(page, start)

        assert expected_rows(planned(page, start)) == rows(page), start


def test_longer_phase_moves_what_follows(page):
    """Another length moves all that comes after, and the page says what has changed."""
    fill(page, "04-01-2027")
    length(page, "Opstart", "9")

    assert expected_rows(planned(page, "04-01-2027", months={"opstart": 9})) == rows(page)
    assert "Ændret fra 4 måneder." in page.locator('[data-span="opstart"]').inner_text()
    assert "Planen er regnet om" in page.locator("[data-said]").inner_text()
    assert "4. oktober 2028" in page.locator("[data-said]").inner_text().replace("\u00a0", " ")


def test_what_is_left_out_is_gone(page):
    """A meeting without its tick has no date, in the table and in the chart; a decision cannot be left out."""
    fill(page, "04-01-2027")
    page.get_by_text("Vælg møder og dage fra").click()
    page.get_by_label("Begge læringsmøder (pilottest)").uncheck()
    page.get_by_label("Vælg måned").select_option("juli 2027")
    task = page.locator("[data-meeting=laeringsmoeder]")

    assert expected_rows(planned(page, "04-01-2027", without=["laeringsmoeder"])) == rows(page)
    assert "Læringsmøder" not in page.locator("[data-gantt] svg").first.text_content()
    assert task.get_by_role("checkbox").is_disabled()
    assert "Valgt fra." in task.inner_text()
    assert "(10)" in page.locator("[data-month]").inner_text()
    assert "Hold læringsmøder" not in page.locator("[data-month]").inner_text()

    page.get_by_label("Begge læringsmøder (pilottest)").check()

    assert task.get_by_role("checkbox").is_enabled()
    assert "(11)" in page.locator("[data-month]").inner_text()


def test_open_ends_are_told(page):
    """What has no date, or fewer than it should, is listed with the reason."""
    fill(page, "04-01-2027")
    length(page, "Pilottest", "5")
    told = page.locator("[data-undated] li").all_inner_texts()

    assert [f"{item.name}: {why}" for item, why in planned(page, "04-01-2027", months={"pilottest": 5}).undated] == told
    assert any("Der er plads til 1 af 2" in one for one in told)


def test_date_has_its_sources_mark(page):
    """Every row leads to its thing's page and has the mark of what its date rests on."""
    fill(page, "04-01-2027")
    gate, day = (
        page.locator("[data-dates] tr", has_text=name).last
        for name in ("Ledergruppens beslutning", "Forandringsteoridag")
    )

    assert ["forslag"] == day.locator(".mark").all_inner_texts() == gate.locator(".mark").all_inner_texts()
    assert (
        day.get_by_role("link").first.get_attribute("href").endswith("implementering/ressourcer/#forandringsteoridag")
    )


# --- The chart and the month ----------------------------------------------------------------------------


def test_chart_shows_every_date_and_says_it_in_words(page):
    """Each drawing has a bar for each phase, a mark for each date, a line for today, and a description of it all."""
    fill(page, "31-10-2026")
    plan = planned(page, "31-10-2026")
    charts = page.locator("[data-gantt] svg")

    for chart in charts.all():
        words = chart.locator("desc").text_content()
        assert len(plan.phases) == chart.locator(".fig-bar").count()
        assert len(plan.events) == chart.locator(".gantt__mark").count()
        assert sum(bool(event.closed) for event in plan.events) == chart.locator(".gantt__mark--closed").count()
        assert 1 == chart.locator(".gantt__today").count()
        assert [] == [event.name for event in plan.events if f"{event.name} {in_full(event.day)}" not in words]
    assert 3 == charts.count()
    assert [1, 1, 1] == [shown(page, width) for width in (1280, 800, 320)]


def shown(page: Page, width: int) -> int:
    page.set_viewport_size({"width": width, "height": 900})
    return page.locator("[data-gantt] svg:visible").count()


def test_ten_years_still_make_a_chart(page):
    """A plan over ten years keeps its marks inside the drawing."""
    fill(page, "31-12-2026")
    length(page, "Drift", "120")
    outside = page.locator("[data-gantt] svg:visible .gantt__mark").evaluate_all(
        """all => all.filter(e => { const m = e.getBBox(), box = e.ownerSVGElement.viewBox.baseVal;
          return m.x < 0 || m.x + m.width > box.width || m.y + m.height > box.height; }).length"""
    )

    assert 0 == outside
    assert expected_rows(planned(page, "31-12-2026", months={"drift": 120})) == rows(page)


@pytest.mark.parametrize(
    ("start", "month", "said", "unsaid"),
    [
        ("31-10-2026", "november 2026", ["Politisk beslutning er i gang", "Ingen møder", "30. december 2026"], []),
        ("04-01-2027", "januar 2027", ["begynder 4. januar 2027", "krydset af (7). Fasen slutter 3. marts 2027"], []),
        ("22-09-2026", "november 2026", ["slutter 21. november 2026", "Opstart begynder", "Træf den politiske"], []),
        ("22-07-2026", "november 2026", ["Opgaver i Opstart, der ikke er krydset af (10)"], ["Træf den politiske"]),
    ],
)
def test_month_opens_at_today_or_the_first(page, start, month, said, unsaid):
    """The month of today stands there, or the first of a plan that has not begun, and what is left to do."""
    fill(page, start)
    text = page.locator("[data-month]").inner_text().replace("\u00a0", " ")

    assert month == page.locator("#plan-maaned option:checked").inner_text()
    assert [] == [one for one in said if one not in text], text
    assert [] == [one for one in unsaid if one in text], text


def test_another_month_can_be_chosen_and_ticks_count(page):
    """A chosen month stays when the plan changes, and what is ticked is not left to do."""
    fill(page, "04-01-2027")
    page.get_by_label("Vælg måned").select_option("marts 2027")
    page.get_by_label("Træf den politiske beslutning").check()
    text = page.locator("[data-month]").inner_text()

    assert "Afklar behovet for it" in text
    assert "Træf den politiske" not in text
    assert "Listen viser marts 2027: 1 dato." == page.locator("[data-month-said]").inner_text()

    length(page, "Drift", "18")

    assert "marts 2027" == page.locator("#plan-maaned option:checked").inner_text()


def test_change_is_announced_once(page):
    """What follows the plan is told by its one line, not by the list of the month as well."""
    fill(page, "04-01-2027")
    length(page, "Drift", "18")
    live = page.locator("[data-project-page] :is([aria-live], [role=status], [role=alert])")
    count = len(planned(page, "04-01-2027", months={"drift": 18}).events)

    assert [f"Planen er regnet ud: {count} datoer. Drift begynder 4. maj 2028."] == [
        text.replace("\u00a0", " ") for text in live.all_inner_texts() if text
    ]


def test_short_test_is_warned_of(page):
    """What begins a phase and what ends it on one day is told at the plan, on paper too, until there is room."""
    fill(page, "04-01-2027")
    length(page, "Pilottest", "1")
    [warning] = planned(page, "04-01-2027", months={"pilottest": 1}).warnings

    assert warning == page.locator("[data-said] p").last.inner_text()

    page.emulate_media(media="print")

    assert page.get_by_text(warning).is_visible()

    page.emulate_media(media="screen")
    length(page, "Pilottest", "10")

    assert warning not in page.locator("[data-said]").inner_text()


# --- What is wrong ---------------------------------------------------------------------------------------


def test_fault_stands_at_the_field_and_nothing_can_be_saved(page):
    """A wrong length is told at its field; the old plan stays to look at, but it is not saved under the new numbers."""
    fill(page, "04-01-2027")
    before = rows(page)
    length(page, "Pilottest", "0")

    assert "fra 1 til 120" in page.locator("#fejl-varighed-pilottest").inner_text()
    assert "true" == page.get_by_label("Pilottest, måneder").get_attribute("aria-invalid")
    assert before == rows(page)
    assert not page.get_by_role("button", name="Gem planen som fil").is_visible()

    length(page, "Pilottest", "11")

    assert not page.locator("#fejl-varighed-pilottest").is_visible()
    assert page.get_by_role("button", name="Gem planen som fil").is_visible()


@pytest.mark.parametrize("typed", ["", "4x", "2,5", "0", "51"])
def test_number_of_departments_is_never_guessed(page, typed):
    """A field that is empty, or holds no number there can be, is a fault and not the plan's own number."""
    fill(page, "04-01-2027")
    page.get_by_label("Afdelinger, der er med").fill(typed)
    page.keyboard.press("Tab")

    assert "fra 1 til 50" in page.locator("#fejl-plan-afdelinger").inner_text()
    assert not page.get_by_role("button", name="Gem planen som fil").is_visible()


def test_first_fault_has_the_cursor(page):
    """Asked for a plan without a date, the page puts the cursor where it is missing."""
    fill(page, "31-02-2027")

    assert "plan-start" == page.evaluate("document.activeElement.id")
    assert "31-02-2027 findes ikke" in page.locator("#fejl-plan-start").inner_text()
    assert [] == rows(page)
