"""The hours of a project's plan: its link brings numbers and dates, whatever else it holds."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import pytest

from tests.planlaeg.hours import ADDRESS, PLAN, link, said


def test_plan_brings_its_numbers_and_dates(open_hours):
    """A link to the project's plan sets months and leaders, dates the phases, and leads back to the same plan."""
    page = open_hours(link(**PLAN, laeringsmoeder="0"))
    phases = {one.get_attribute("data-phase-dates"): one for one in page.locator("[data-phase-dates]").all()}

    assert ("14", "6") == (page.input_value("#tal-maaneder-pilottest"), page.input_value("#tal-ledere"))
    assert "4. januar 2027 – 3. april 2027." == phases["politisk-beslutning"].inner_text().replace("\xa0", " ")
    assert "fra 4. oktober 2028." == phases["drift"].inner_text().replace("\xa0", " ")
    assert ["valgt fra i planen"] * 2 == said(page, "row", "laeringsmoeder")
    assert ["6 møder, timer ikke angivet"] == said(page, "row", "implementeringsgruppemoeder")
    assert "begynder 4. januar 2027" in page.locator("[data-from-plan]").inner_text().replace("\xa0", " ")
    back = urlsplit(page.get_by_role("link", name="Ret planen").evaluate("e => e.href"))
    assert ("/planlaeg/implementering/", urlencode(PLAN | {"laeringsmoeder": "0"})) == (back.path, back.fragment)

    page.fill("#tal-maaneder-pilottest", "12")  # the reader's own number, which the dates follow

    assert "fra 4. august 2028." == phases["drift"].inner_text().replace("\xa0", " ")

    page.fill("#tal-maaneder-pilottest", "x")

    assert "" == phases["drift"].inner_text()

    page.locator("#tal-ledere").focus()
    page.get_by_role("button", name="Begynd forfra").click()
    page.locator("[data-from-plan]").wait_for(state="hidden")

    assert "10" == page.input_value("#tal-maaneder-pilottest")
    assert ["mangler tal"] * 2 == said(page, "row", "laeringsmoeder")


@pytest.mark.parametrize(
    "fragment",
    [
        "start=31-02-2027&pilottest=999",
        "start=<img src=x onerror=alert(1)>&x=1",
        "pilottest=1e3&afdelinger=-1",
        f"start={'9' * 3000}",
        "%E0%A4%A=&=&&==",
        "__proto__=1&constructor=2&toString=3&afdelinger=x",
    ],
)
def test_hostile_link_does_nothing(open_hours, fragment):
    """What a link holds that is no plan is told of, and changes no number."""
    page = open_hours(f"{ADDRESS}#{fragment}")

    assert "sprunget over" in page.locator("[data-from-plan]").inner_text()
    assert "10" == page.input_value("#tal-maaneder-pilottest")
    assert page.locator(".paper img, [data-from-plan] img").count() == 0
    assert {""} == set(page.locator("[data-phase-dates]").all_inner_texts())


def test_link_to_a_heading_is_no_plan(open_hours):
    page = open_hours(f"{ADDRESS}#beslutningsoplaeg")

    assert not page.locator("[data-from-plan]").is_visible()
