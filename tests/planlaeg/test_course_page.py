"""The page with the young person's plan: its dates are Python's, and what is wrong is told at the field."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from macros.views.course_words import course_words
from macros.views.schedule import PlanError
from tests.planlaeg.conftest import plan_in
from tests.planlaeg.course import ADDRESS, expected_rows, fill, planned, rows

COPENHAGEN, UTC, LOS_ANGELES = ZONES = ["Europe/Copenhagen", "UTC", "America/Los_Angeles"]

NIGHTS = [
    ("2026-11-22T23:30:00Z", COPENHAGEN, "2026-11-23"),
    ("2026-11-22T23:30:00Z", UTC, "2026-11-22"),
    ("2026-11-22T23:30:00Z", LOS_ANGELES, "2026-11-22"),
    ("2026-11-22T00:30:00Z", COPENHAGEN, "2026-11-22"),
    ("2026-11-22T00:30:00Z", UTC, "2026-11-22"),
    ("2026-11-22T00:30:00Z", LOS_ANGELES, "2026-11-21"),
    ("2026-10-24T22:30:00Z", COPENHAGEN, "2026-10-25"),  # half past midnight, summer time still
    ("2026-10-25T22:30:00Z", COPENHAGEN, "2026-10-25"),  # half past eleven the same day, an hour longer than others
    ("2026-03-28T23:30:00Z", COPENHAGEN, "2026-03-29"),
    ("2026-03-29T22:30:00Z", COPENHAGEN, "2026-03-30"),
]
"""A moment, where the reader is, and what day it is there: the turn of the day, and the nights the clocks change."""

BIRTHS = [
    *["01022011", "2. februar 2011", "28-02-2009", "29.2.2008", "31/8 2012", "2010-10-10"],
    *["22-11-2003", "01-01-1990", "22-11-2026"],
]
"""As one may type them: in time, a leap day, a month's end; the day it ends, the first and the last that can be."""

WRONG = [
    *["28-02", "1/2/11", "010211-1234", "30-02-2009", "31-12-1989", "23-11-2026", "<b>28</b>"],
    "28-02-2009 28-02-2009",
]


@pytest.fixture
def page(open_course) -> Page:
    """The page as it opens."""
    return open_course()


def test_ages_stand_before_any_date(page, model):
    """Without a birth date the page shows every step with its age, and offers nothing to save."""
    ages = page.locator(".plan-age").all_inner_texts()

    assert len(rows(page)) == len(ages)
    assert {"15 år", "16 år", "17½ år", "18½ år", "23 år"} == set(ages)
    assert [""] * len(ages) == [row["day"] for row in rows(page)]
    assert not page.get_by_role("heading", name="Tag planen med").is_visible()


@pytest.mark.parametrize("zone", ZONES)
def test_dates_are_those_of_python(visit, zone):
    """Every row has the date and the remarks that Python finds, in the same order, whatever the browser's time zone."""
    page = visit(ADDRESS, zone=zone)
    for born in BIRTHS:
        fill(page, born)

        assert expected_rows(planned(page, born)) == rows(page), born


@pytest.mark.parametrize(("moment", "zone", "today"), NIGHTS)
def test_today_is_the_readers_own(visit, moment, zone, today):
    """What has passed follows the day where the reader is, at the turn of the day and when the clocks change."""
    page = visit(ADDRESS, at=moment, zone=zone)
    year, month, day = today.split("-")
    fill(page, f"{day}-{month}-{int(year) - 16}")
    plan = planned(page, f"{int(year) - 16}-{month}-{day}", today=today)

    assert expected_rows(plan) == rows(page)
    assert {"moede-16": False} == {event.id: event.passed for event in plan.events if event.day == plan.today}
    assert page.locator("[data-said] p").all_inner_texts() == [*course_words(plan_in(page), plan)]


@pytest.mark.parametrize("begins", ["04-01-2027", "24-12-2026", "15-02-2027", "01-12-2025"])
def test_chosen_start_takes_its_place(page, begins):
    """A start of one's own is a row among the others, and what lies before it has passed."""
    fill(page, "15-08-2009", begins)

    assert expected_rows(planned(page, "15-08-2009", begins)) == rows(page)
    assert "valgt-start" in [row["item"] for row in rows(page)]

    fill(page, "15-08-2009")

    assert "valgt-start" not in [row["item"] for row in rows(page)]
    assert "efter procesplanen" not in page.locator(".plan-table").inner_text()


def test_chosen_start_takes_over_what_there_is_to_do(page):
    """What to prepare and whom to invite stands on the day one begins, and no longer on the day that has passed."""
    fill(page, "15-08-2009")
    before = page.locator("[data-item=opstart] td[data-label]").all_inner_texts()
    fill(page, "15-08-2009", "04-01-2027")
    chosen, old = (page.locator(f"[data-item={item}]") for item in ("valgt-start", "opstart"))

    assert before == chosen.locator("td[data-label]").all_inner_texts()
    assert "Opstart – dagen har I selv valgt" == chosen.locator(".plan-name").inner_text()
    assert "Opstart efter procesplanen" == old.locator(".plan-name").inner_text()
    assert ["", ""] == old.locator("td[data-label]").all_inner_texts()


def test_law_that_is_to_be_read_is_led_to(page):
    """Where a row says to read a page of law, the words lead there."""
    told = page.locator("[data-item=moede-17-5] td").get_by_role("link", name="siden om ungestøtte")

    assert told.get_attribute("href").endswith("haandbog/samspil/ungestoette/")


def test_timeline_has_the_dates_and_today(page):
    """The dates stand at the stations of both drawings, and the marker of today on the path between two of them."""
    fill(page, "22-11-2010")
    wide, narrow = (page.locator(f".plan .fig__{kind}") for kind in ("wide", "narrow"))

    assert "22. november 2025" in narrow.text_content()
    assert "22. november2025" in wide.text_content()

    stations = wide.locator("circle").evaluate_all(
        "all => all.map(e => [+e.getAttribute('cx'), +e.getAttribute('cy')])"
    )
    at = wide.locator("[data-marker=now]").evaluate(
        "e => [e.transform.baseVal[0].matrix.e, e.transform.baseVal[0].matrix.f]"
    )

    assert at == pytest.approx(stations[1], abs=0.2)  # sixteen today
    assert "◆ er i dag, den 22. november 2026." in page.locator(".plan-legend").inner_text()


def test_today_may_lie_outside_the_course(page):
    """Before the course and after it, the path has no place for today."""
    for born in ("01-01-2020", "01-01-1995"):
        fill(page, born)

        assert 0 == page.locator("[data-marker]:visible").count()
        assert not page.locator(".plan-legend").is_visible()


@pytest.mark.parametrize(
    ("born", "begins", "said"),
    [
        ("15-08-2012", "", ["er 14 år og 3 måneder i dag", "Efter procesplanen ligger opstarten den 15. august 2027"]),
        ("28-02-2009", "", ["er 17 år og 8 måneder i dag", "Passeret: møderne ved 16 og 17½ år.",
                            "For anbragte er to frister også passeret.",
                            "Næste møde er mødet ved 18½ år, den 28. august 2027", "Begynder det først nu?"]),
        ("15-08-2008", "4-1-2027", ["er 18 år og 4 måneder den 4. januar 2027, når forløbet begynder",
                                    "Næste møde er mødet ved 18½ år", "Tag altid opstarten først"]),
        ("15-11-2007", "", ["Alle tre møder i procesplanen er passeret. Det seneste var mødet ved 18½ år, den 15. maj",
                            "Begynder forløbet først nu?", "hold mødet kort efter opstarten"]),
        ("22-11-2003", "", ["er 23 år i dag", "Efter procesplanen sluttede forløbet den 22. november 2026"]),
    ],
)  # fmt: skip
def test_summary_says_where_in_the_course(page, born, begins, said):
    """The summary says how old the young person is, what has passed and what comes, and what to do about it."""
    fill(page, born, begins)
    told, advice = page.locator("[data-said]"), page.locator("[data-advice]")
    summary = told.inner_text() + (advice.inner_text() if advice.is_visible() else "")

    assert [] == [one for one in said if one not in summary], summary
    assert [*course_words(plan_in(page), planned(page, born, begins))] == told.locator("p").all_inner_texts()
    assert ("Læs om sen start" in summary) == planned(page, born, begins).late * (born != "22-11-2003")


def test_course_without_a_meeting_to_come_has_no_next_one(page):
    """Over 18½, and shortly after a meeting, «next» is no meeting that has passed."""
    for born, has_next in (("15-11-2007", ""), ("15-09-2010", "moede-17-5")):
        fill(page, born)
        marked = [row["item"] for row in rows(page) if "Næste møde" in row["notes"]]

        assert [*filter(None, [has_next])] == marked
        assert [] == [row for row in rows(page) if {"Passeret", "Næste møde"} <= {*row["notes"]}]
        assert has_next or "følg datoerne" not in page.locator("main").inner_text()


# --- What is wrong --------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", WRONG)
def test_fault_stands_at_the_field(page, typed):
    """A birth date that is none is told at the field in Python's words; the cursor is there, and no plan is."""
    fill(page, typed)
    field = page.get_by_label("Den unges fødselsdato")
    with pytest.raises(PlanError) as wrong:
        planned(page, typed)

    assert str(wrong.value) == page.locator("#fejl-foedt").inner_text()
    assert "true" == field.get_attribute("aria-invalid")
    assert "fejl-foedt" in field.get_attribute("aria-describedby")
    assert page.evaluate("document.activeElement.id") == "foedt"
    assert {""} == {row["day"] for row in rows(page)}


@pytest.mark.parametrize("begins", ["i dag", "14-08-2024", "15-08-2032", "4/1/27"])
def test_fault_of_the_start_stands_at_its_own_field(page, begins):
    """The second field has its own fault."""
    fill(page, "15-08-2009", begins)
    with pytest.raises(PlanError) as wrong:
        planned(page, "15-08-2009", begins)

    assert str(wrong.value) == page.locator("#fejl-begynder").inner_text()
    assert not page.locator("#fejl-foedt").is_visible()


def test_empty_field_asks_for_a_date(page):
    """Nothing typed gives no riddle."""
    fill(page, " ")

    assert "Skriv den unges fødselsdato, fx 28-02-2009." == page.locator("#fejl-foedt").inner_text()


def test_plan_never_belongs_to_another_date(page):
    """While a date is being changed, the old plan goes; and with a whole date the new one comes."""
    fill(page, "28-02-2009")
    field = page.get_by_label("Den unges fødselsdato")
    field.press("End")
    field.press("Backspace")

    assert {""} == {row["day"] for row in rows(page)}
    assert not page.locator("[data-keep]").is_visible()
    assert not page.locator("#fejl-foedt").is_visible()

    field.press("8")
    field.press("Enter")

    assert expected_rows(planned(page, "28-02-2008")) == rows(page)


def test_label_does_not_follow_another_young_person(page):
    """With another date of birth the name is gone, on the paper and in the calendar; with the same one it stays."""
    label = page.get_by_label("Forbogstaver eller navn")
    fill(page, "28-02-2009")
    label.fill("Maja")
    fill(page, "28. februar 2009", "4-1-2027")

    assert "Maja" == label.input_value()

    fill(page, "28-02")
    fill(page, "15-08-2009")

    assert "" == label.input_value()
    assert "" == page.locator("[data-named]").text_content()
    assert "Forbogstaver og navn er slettet" in page.locator("[data-saved]").inner_text()


def test_clearing_leaves_nothing(page):
    """Clear takes every word and every date off the page."""
    fill(page, "28-02-2009", "4-1-2027")
    page.get_by_label("Forbogstaver eller navn").fill("Maja")
    page.get_by_role("button", name="Ryd", exact=True).click()
    typed = page.locator(".plan input").evaluate_all("all => all.map(e => e.value)")
    said = page.locator(".plan > :not(script, form)").all_text_contents()

    assert [""] * 3 == typed
    assert [] == [word for word in ("2009", "2024", "2027", "Maja") if word in "".join(said)]
