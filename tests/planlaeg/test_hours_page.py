"""The page with the hours in a real browser: it reckons, says what is wrong, and keeps nothing."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.axe import axe_faults
from tests.planlaeg.hours import ADDRESS, fill, said


def test_sums_follow_the_fields(hours_page):
    """Both the calculator and the decision paper show formula and hours for what is typed."""
    assert ["mangler tal"] * 2 == said(hours_page, "total", "forloeb")

    fill(hours_page)

    assert ["2 møder × 3 timer × 12 medarbejdere"] * 2 == said(hours_page, "row", "laeringsmoeder", "formula")
    assert ["72 timer"] * 2 == said(hours_page, "row", "laeringsmoeder")
    assert ["720-1.440 timer"] * 2 == said(hours_page, "total", "forloeb")
    assert ["771 timer"] * 2 == said(hours_page, "total", "projekt")
    assert ["60 dage"] == said(hours_page, "total", "kursus-fagpersoner")
    assert ["15 dage"] == said(hours_page, "total", "kursus-koordinatorer")


def test_sum_is_not_said_to_be_all(hours_page):
    """A sum with numbers missing is the least it can be; and what stands outside it is said, days with their number."""
    assert ["mindst 24 timer – fire poster mangler jeres tal"] * 2 == said(hours_page, "total", "projekt")
    assert "i alt" not in hours_page.locator('[data-total="projekt"]').first.inner_text().lower()

    fill(hours_page)

    (outside, on_paper) = said(hours_page, "total", "projekt", "remarks")
    assert outside == on_paper
    for words in ("fagpersoner (60 dage)", "koordinatorer (15 dage)", "projektleder;", "møder (4 møder)"):
        assert words in outside


def test_first_view_is_what_python_says(opened_hours, origin, chromium):
    """Without script the page says the same as the script's first reckoning, word for word."""
    ask = """() => [...document.querySelectorAll("[data-formula], [data-said], [data-kr], [data-remarks]")]
      .map((e) => e.textContent.trim())"""
    context = chromium.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(origin + ADDRESS)
    without = plain.evaluate(ask)
    context.close()
    opened_hours.reload()
    opened_hours.locator("[data-hours] form").wait_for()

    assert opened_hours.evaluate(ask) == without
    assert len(without) > 30


def test_kroner_are_the_readers_own(hours_page):
    """Without a rate there is no price; with one it says whose rate it is."""
    fill(hours_page)

    assert ["", ""] == said(hours_page, "total", "projekt", "kr")
    assert hours_page.locator("[data-rate]:visible").count() == 0

    hours_page.fill("#tal-timepris", "350")

    assert ["269.850 kr. for disse timer. Dagene er ikke med."] * 2 == said(hours_page, "total", "projekt", "kr")
    assert "jeres egen timepris på 350 kr." in hours_page.locator("[data-rate]:visible").first.inner_text()


def test_fault_is_told_at_its_field(hours_page):
    """What is no whole number is told beside the field, and the field says so to a screen reader; mended, it goes."""
    field = hours_page.locator("#tal-koordinatorer")
    field.fill("2,5")
    field.blur()
    fault = hours_page.locator("#fejl-tal-koordinatorer")

    assert "Skriv et helt tal fra 0 til 10.000." == fault.inner_text()
    assert "true" == field.get_attribute("aria-invalid")
    assert fault.get_attribute("id") in field.get_attribute("aria-describedby").split()
    assert "alert" == fault.get_attribute("role")

    field.fill("2")

    assert not fault.is_visible()
    assert field.get_attribute("aria-invalid") is None


def test_keyboard_alone(hours_page):
    """From the first field Tab leads through all fields, and the sums are told when a field is left."""
    hours_page.locator("#tal-unge").focus()
    reached = []
    for number in ("40", "3", "6"):
        reached.append(hours_page.evaluate("document.activeElement.name"))
        hours_page.keyboard.press("Control+A")
        hours_page.keyboard.type(number)
        hours_page.keyboard.press("Tab")
        while hours_page.evaluate("document.activeElement.tagName") != "INPUT":  # marks and words in the help are links
            hours_page.keyboard.press("Tab")

    assert ["unge", "moeder", "fagpersoner-ved-moedet"] == reached
    assert "De unges forløb 720-1.440 timer" in hours_page.locator("[data-status]").inner_text()


def test_nothing_leaves_the_page(chromium, origin):
    """What is typed is in no request, no address and no store."""
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto(origin + ADDRESS, wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    address = page.url
    fill(page, unge="4711")
    page.keyboard.press("Enter")
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    context.close()

    assert [] == [url for url in asked if urlsplit(url).scheme != "data"]
    assert address == page.url
    assert "4711" not in kept


def test_accessible(hours_page):
    """axe finds nothing in the calculator in use, a fault on show; tests/site looks at the page as it begins."""
    fill(hours_page, koordinatorer="x", timepris="350")
    faults = []
    for width, scheme in ((1280, "dark"), (320, "light")):
        hours_page.set_viewport_size({"width": width, "height": 900})
        hours_page.emulate_media(color_scheme=scheme)
        faults += [f"{width} {one}" for one in axe_faults(hours_page, context={"include": [[".hours"], [".paper"]]})]
        if hours_page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{width}: too wide")

    assert [] == faults, "\n".join(faults)


def test_works_from_a_folder(chromium, site):
    """The copy in one file reckons without a server."""
    page = chromium.new_page()
    page.goto((site.folder / "implementering/ressourcer/plan.html").as_uri())
    fill(page)

    assert ["771 timer"] * 2 == said(page, "total", "projekt")

    page.close()
