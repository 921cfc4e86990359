"""The pages with a day of teaching in a real browser: the plan follows the fields, and nothing is kept or sent."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from macros.views.addresses import address_of
from macros.views.prints import Pages
from macros.views.teaching import reckoned, teaching_data
from tests.axe import COLOURS, axe_faults

OVERVIEW = "/undervisning/"


@pytest.fixture
def programme(model):
    """The longest programme, which has most to show."""
    return max(model.programmes, key=lambda one: len(one.days) * one.day_minutes)


@pytest.fixture
def opened(visit, programme):
    """Open a programme's own page, or another."""

    def go(address: str = "", **context) -> Page:
        page = visit(address or address_of("programmes", programme.id), **context)
        page.locator("[data-teach] form").wait_for()
        return page

    return go


def texts(page: Page, what: str) -> list[str]:
    return [one.strip() for one in page.locator(f"[data-{what}]").all_text_contents()]


def typed(page: Page, participants: str, begins: str) -> None:
    page.get_by_label("Antal deltagere").fill(participants)
    page.get_by_label("Begynder kl.").fill(begins)


def expected(page: Page, model, programme, participants: str, begins: str):
    """What Python says of it; the number of pages of each file is the page's own."""
    data = page.evaluate("document.querySelector('[data-teach-data]').content.textContent")
    from macros.views.teaching import TeachingData

    read = TeachingData.model_validate_json(data)
    own = next(plan for plan in read.plans if plan.id == programme.id)
    bare = teaching_data(model, [programme], lambda _: Pages()).plans[0]
    assert bare.days == own.days
    assert bare.groups == own.groups
    assert len(bare.prints) == len(own.prints)
    return reckoned(read, own, participants, begins)


def test_plan_follows_the_fields(opened, model, programme):
    """Clock times, counts, pages and groups are those of what is typed."""
    page = opened()
    typed(page, "23", "8:05")
    made = expected(page, model, programme, "23", "8.05")

    assert [one for day in made.clock for one in day] == texts(page, "clock")
    assert list(made.counts) == texts(page, "count")
    assert [one or "–" for one in made.pages] == texts(page, "pages")
    assert list(made.groups) == texts(page, "groups")
    assert [made.total] == texts(page, "total")
    assert [made.when] == texts(page, "when")


def test_first_view_is_what_python_says(opened, chromium, origin, programme):
    """Without script the page shows the same as with it, for its own number of participants."""
    names = ("clock", "count", "pages", "groups", "total", "when")
    context = chromium.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(origin + address_of("programmes", programme.id))
    without = [texts(plain, name) for name in names]
    context.close()
    page = opened()

    assert without == [texts(page, name) for name in names]
    assert without[0]
    assert without[1]


def test_fault_is_told_at_its_field(opened):
    """A number or a time that cannot be used is told in Danish at the field, and the plan stays as it was."""
    page = opened()
    before = texts(page, "clock")
    typed(page, "mange", "25.00")
    page.get_by_label("Begynder kl.").blur()

    assert "Skriv et helt antal deltagere fra 2 til 200." == page.locator("#fejl-deltagere").inner_text()
    assert "Skriv et klokkeslæt fra 0.00 til 23.59, fx 9.00." == page.locator("#fejl-begynder").inner_text()
    assert "true" == page.get_by_label("Antal deltagere").get_attribute("aria-invalid")
    assert before == texts(page, "clock")

    typed(page, "12", "9.00")

    assert not page.locator("#fejl-deltagere").is_visible()
    assert page.get_by_label("Antal deltagere").get_attribute("aria-invalid") is None


def test_every_programme_can_be_chosen(opened, model):
    """On the overview each programme shows its own agenda with its own numbers."""
    page = opened(OVERVIEW)
    for programme in reversed(model.programmes):
        page.get_by_label("Program", exact=True).select_option(programme.id)
        made = expected(page, model, programme, str(programme.participants), programme.begins)

        assert programme.name == page.locator("[data-name]").inner_text()
        assert [one for day in made.clock for one in day] == texts(page, "clock")
        assert list(made.counts) == texts(page, "count")
        assert str(programme.participants) == page.get_by_label("Antal deltagere").input_value()


def test_keyboard_alone(opened):
    """Tab leads from field to field, and the plan is told when a field is left."""
    page = opened(OVERVIEW)
    page.get_by_label("Program", exact=True).focus()
    reached = []
    for _ in range(5):
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
        if reached[-1] == "deltagere":
            page.keyboard.press("Control+A")
            page.keyboard.type("14")
        page.keyboard.press("Tab")

    assert ["program", "deltagere", "begynder", "Print planen", "Link med jeres tal"] == reached
    told = page.locator("[data-told]").inner_text()
    assert "14 deltagere. Tid: kl. " in told


def test_link_carries_the_numbers(opened, model, programme):
    """The link opens the same programme with the same numbers."""
    page = opened(OVERVIEW)
    page.get_by_label("Program", exact=True).select_option(programme.id)
    typed(page, "19", "10.15")
    link = page.get_by_role("link", name="Link med jeres tal").evaluate("a => a.href")
    clock = texts(page, "clock")
    other = opened(OVERVIEW + "#" + link.partition("#")[2])

    assert ["19", "10.15"] == [other.get_by_label(name).input_value() for name in ("Antal deltagere", "Begynder kl.")]
    assert clock == texts(other, "clock")


@pytest.mark.parametrize(
    "link",
    [
        "program=x&deltagere=<b>&kl=99",
        "program=<script>throw 1</script>&deltagere=1e9&kl=99.99",
        "deltagere=1e3&kl=",
        "=&=&deltagere=-1",
        "a=" + "b" * 500,
        "deltagere=%E0%A4%A",
        "%",
    ],
)
def test_hostile_link_changes_nothing(opened, model, link):
    """Whatever a link holds, the page shows a plan without a fault, and only numbers reach its fields."""
    first = model.programmes[0]
    page = opened(f"{OVERVIEW}#{link}")

    assert str(first.participants) == page.get_by_label("Antal deltagere").input_value()
    assert first.begins == page.get_by_label("Begynder kl.").input_value()
    assert first.name == page.locator("[data-name]").inner_text()


@pytest.mark.parametrize("link", ["program=<script>throw 1</script>&deltagere=1e9&kl=99.99", "%"])
def test_no_page_throws_at_a_hostile_link(visit, opened, model, programme, link):
    """Every other kind of page below the overview bears it, too; `visit` counts what a page throws."""
    page = opened(f"{address_of('programmes', programme.id)}#{link}")

    assert str(programme.participants) == page.get_by_label("Antal deltagere").input_value()
    assert programme.begins == page.get_by_label("Begynder kl.").input_value()

    for address in (address_of("exercises", model.exercises[0].id), f"{OVERVIEW}historier/", f"{OVERVIEW}quiz/"):
        assert visit(f"{address}#{link}").get_by_role("heading", level=1).is_visible()


def test_nothing_leaves_the_page(chromium, origin, programme):
    """What is typed is in no request, no address and no store."""
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto(origin + address_of("programmes", programme.id), wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    address = page.url
    typed(page, "177", "9.17")
    page.keyboard.press("Enter")
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    context.close()

    assert [] == [url for url in asked if urlsplit(url).scheme != "data"]
    assert address == page.url
    assert "177" not in kept


def test_works_when_another_page_leads_to_it(visit_instantly, origin):
    """After an instant change of page the fields are there, and the plan follows them."""
    page = visit_instantly("/undervisning/historier/", OVERVIEW)
    page.locator("nav a[href$='../'], .md-path a").last.click()
    page.wait_for_url(origin + OVERVIEW)
    page.get_by_label("Antal deltagere").fill("3")
    page.locator("[data-when]").wait_for()

    assert page.evaluate("window.sameWindow")
    assert "3" in page.get_by_role("link", name="Link med jeres tal").evaluate("a => a.href")


def test_accessible(opened):
    """axe finds nothing in the plan in use, a fault on show; tests/site looks at the page as it begins."""
    faults = []
    for address in (OVERVIEW, ""):
        page = opened(address)
        typed(page, "0", "9.00")
        page.get_by_label("Antal deltagere").blur()
        for width, scheme in ((1280, "light"), (320, "light"), (1280, "dark"), (320, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            rules = {"rules": COLOURS} if scheme == "dark" else {}
            faults += [f"{address} {width} {scheme} {one}" for one in axe_faults(page, **rules)]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                faults.append(f"{address} {width}: too wide")

    assert [] == faults, "\n".join(faults)


def test_paper_is_the_plan_alone(opened, programme):
    """The button prints what is done when and with what: no fields, no sources, no navigation."""
    page = opened()
    page.get_by_role("button", name="Print planen").click()

    assert 1 == page.evaluate("window.printed")

    page.emulate_media(media="print")
    shown = page.locator("article").inner_text()

    assert programme.days[0].agenda[0].name in shown
    assert "Gør klar" in shown
    assert "Antal deltagere" not in shown
    assert "Kilder" not in shown


def test_works_from_a_folder(chromium, site, programme):
    """The copy in one file reckons without a server."""
    page = chromium.new_page()
    page.goto((site.folder / f"undervisning/{programme.id}/plan.html").as_uri())
    typed(page, "5", "7.00")

    assert texts(page, "clock")[0].startswith("7.00-")

    page.close()
