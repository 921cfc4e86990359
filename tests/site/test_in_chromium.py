"""The site in a real browser: quiet, accessible, usable by keyboard and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.axe import COLOURS, RULES, axe_faults

A5 = (420, 595)
NO_INDEX = {"config": {"lang": ["da"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}

ONE_OF_EACH_KIND = [
    "/",
    "/haandbog/kerneelementer/koordinator/",
    "/haandbog/procesplan/moede-16/",
    "/haandbog/samspil/kui/",
    "/roller/koordinator/",
    "/roller/matrix/",
    "/roller/rollekort/",
    "/redskaber/maal-og-aftaleskema/",
    "/redskaber/maal-og-aftaleskema/skema.html",
    "/implementering/pilottest/",
    "/implementering/ressourcer/",
    "/planlaeg/",
    "/planlaeg/forloeb/",
    "/planlaeg/implementering/",
    "/downloads/",
    "/viden/resultater/",
    "/viden/vidensdeklaration/",
    "/kilder/",
    "/ordliste/",
    "/ung/",
    "/om/",
    "/findes-ikke/",
]


@pytest.fixture(scope="module")
def contexts(chromium: Browser) -> Iterator[dict[str, BrowserContext]]:
    """One context in light and one in dark."""
    made = {
        scheme: chromium.new_context(color_scheme=scheme, reduced_motion="reduce", locale="da-DK")
        for scheme in ("light", "dark")
    }
    for context in made.values():  # a search index is built anew on each page; tests/search waits for the real one
        context.route("**/search_index.json", lambda route: route.fulfill(json=NO_INDEX))
    yield made
    for context in made.values():
        context.close()


@pytest.fixture
def visit(contexts, origin) -> Iterator[Callable[..., Page]]:
    """Open an address of the site."""
    opened = []

    def go(address: str, scheme: str = "light", width: int = 1280) -> Page:
        page = contexts[scheme].new_page()
        opened.append(page)
        page.set_default_timeout(15_000)
        page.set_viewport_size({"width": width, "height": 900})
        page.add_init_script("window.print = () => {}")
        page.goto(origin + address)
        return page

    yield go
    for page in opened:
        page.close()


def test_pages_are_quiet_and_narrow(contexts, origin, pages):
    """No page asks another host for anything, complains to the console, or is wider than a small phone."""
    faults: list[str] = []
    page = contexts["light"].new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.on(
        "request", lambda request: foreign(request.url, origin) and faults.append(f"{page.url}: asks {request.url}")
    )
    page.on("console", lambda said: said.type in ("error", "warning") and faults.append(f"{page.url}: {said.text}"))
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    for address in pages:
        if address == "/404.html":
            continue
        page.goto(origin + address)
        if wide := page.evaluate("document.documentElement.scrollWidth - innerWidth"):
            faults.append(f"{address}: {wide} px too wide")
    page.close()

    assert [] == faults, "\n".join(faults)


def foreign(url: str, origin: str) -> bool:
    return not url.startswith(origin + "/") and urlsplit(url).scheme not in ("data", "blob")


REPEATED = [".role-card:nth-of-type(n + 4)", ".glossary > div:nth-child(n + 25)", ".sources--full > li:nth-child(n + 15)"]
"""The same markup over and over on the long pages; the first ones speak for the rest, and axe is done in time."""


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND)
def test_page_is_accessible(visit, address):
    """axe finds nothing against WCAG 2.2 AA or its own best practice, in light and dark, on a desk and on a phone."""
    light, dark = visit(address, "light"), visit(address, "dark")
    faults = []
    for page, width, rules in ((dark, 1280, COLOURS), (light, 1280, RULES), (light, 320, RULES)):
        page.set_viewport_size({"width": width, "height": 900})
        kind = f"{width} {'dark' if page is dark else 'light'}"
        found = axe_faults(page, rules, {"exclude": [[one] for one in REPEATED]})
        faults += [f"{kind}: {one}" for one in found]

    assert [] == faults, "\n".join(faults)


# --- Keyboard --------------------------------------------------------------------------------------


def test_skip_link_leads_to_the_content(visit):
    """The first stop of the Tab key skips the menu, and the next is inside the page."""
    page = visit("/roller/koordinator/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")

    assert "Gå til indholdet" == skip.inner_text().strip()
    assert skip.bounding_box()["y"] >= 0

    page.keyboard.press("Enter")
    page.locator(":target").wait_for()  # Material changes the address first, and only a little later moves there
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_focus_is_always_seen(visit):
    """Whatever the Tab key reaches is on the screen and has a name."""
    page = visit("/roller/koordinator/")
    faults = []
    for _ in range(40):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
              const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
              return { html: e.outerHTML.slice(0, 90), inside: r.bottom > 0 && r.top < innerHeight && r.right > 0
                && r.left < innerWidth, ring: s.outlineStyle !== "none" || s.boxShadow !== "none" };
            }"""
        )
        faults += [f"{what}: {state['html']}" for what in ("inside", "ring") if not state[what]]

    assert [] == faults, "\n".join(faults)


def test_explained_word_is_explained(visit):
    """A glossary word explains itself on focus, and Escape takes the explanation away."""
    page = visit("/roller/koordinator/")
    term = page.locator("a.term").first
    term.focus()
    tip = page.get_by_role("tooltip")

    assert term.get_attribute("data-tip") == tip.inner_text()
    assert tip.get_attribute("id") == term.get_attribute("aria-describedby")

    page.keyboard.press("Escape")

    assert not tip.is_visible()


def test_filter_shows_one_kind_of_source(visit):
    """The list of sources can show our own proposals alone, and says how many it shows."""
    page = visit("/kilder/")
    page.get_by_label("Redaktionelle forslag").check()
    shown = page.locator("li.source[data-kind-of]:visible")

    assert ["forslag"] == sorted(set(shown.evaluate_all("all => all.map(e => e.dataset.kindOf)")))
    assert page.get_by_role("status").inner_text().startswith(f"Viser {shown.count()} af ")

    page.get_by_label("Alle", exact=True).check()

    assert page.locator("li.source[data-kind-of]").count() == shown.count()


# --- Without script, on paper -------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/", "/roller/koordinator/", "/roller/matrix/", "/kilder/", "/viden/resultater/"])
def test_page_needs_no_script(chromium, origin, pages, address):
    """Without JavaScript a page says all it has to say, and shows no button that would do nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + address)
    shown = " ".join(page.locator("article").first.inner_text().split())
    buttons = page.locator("article button:visible").count()
    context.close()

    assert pages[address].main.all("h1")[0].text("a") in shown
    assert 0 == buttons
    assert len(shown) > 0.9 * len(pages[address].main.text("button", "svg", "details", "template"))


def sheets(page: Page) -> list[tuple[int, int]]:
    """The size in points of every sheet, as the browser prints the page to PDF."""
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf, re.DOTALL)
    assert len(boxes) == len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def test_role_card_prints_alone(visit):
    """The button on a role's page prints its card, whole and alone, on one sheet of A5."""
    page = visit("/roller/koordinator/")
    page.locator("article [data-print]").click()
    page.emulate_media(media="print")
    card, sheet = (page.locator(place).inner_text().split() for place in (".role-card", "body"))

    assert card == sheet
    assert [A5] == sheets(page)


def test_every_card_has_its_own_sheet(visit, model):
    """The page of all cards prints each on a sheet of A5."""
    page = visit("/roller/rollekort/")
    printed = sheets(page)

    assert [A5] * len(model.roles) == [sheet for sheet in printed if sheet == A5]
    assert len(printed) <= len(model.roles) + 2


@pytest.mark.parametrize("address", ["/roller/matrix/", "/implementering/ressourcer/", "/viden/resultater/"])
def test_paper_cuts_nothing_off(visit, address):
    """On paper no table or figure is wider than the sheet."""
    page = visit(address, width=718)  # A4 less its margins, in CSS pixels
    page.emulate_media(media="print")
    wide = page.locator("article :is(table, svg, img):visible").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90))"
    )

    assert [] == wide
