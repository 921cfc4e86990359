"""The page for the young: quiet marks that are there when asked for, and no way in that is shut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.axe import axe_faults
from tests.site.test_in_chromium import NO_INDEX


@pytest.fixture
def young(chromium, origin) -> Iterator[Callable[..., Page]]:
    """Open the page in a browser of that width and scheme."""
    contexts = []

    def opened(width: int = 1280, scheme: str = "light") -> Page:
        context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
        contexts.append(context)
        context.route("**/search_index.json", lambda route: route.fulfill(json=NO_INDEX))
        page = context.new_page()
        page.goto(f"{origin}/ung/")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_marks_wait_until_asked_for(young, width, scheme):
    """No mark interrupts the text until the reader ticks the box by keyboard; then every mark is there and reachable."""
    page = young(width, scheme)
    marks = page.locator("article .statements .mark")
    seen = "marks => marks.filter(mark => mark.checkVisibility()).length"

    assert marks.count() > 50
    assert marks.evaluate_all(seen) == 0
    assert axe_faults(page) == []

    page.get_by_label("Vis ved hver sætning, hvor den kommer fra").focus()
    page.keyboard.press("Space")

    assert marks.evaluate_all(seen) == marks.count()
    assert axe_faults(page, context="article") == []  # the list of contents is half scrolled away, and so its links
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_leads_on(young):
    """From the page there is a way to the leaflet, to a form, to dates, and to the page of law."""
    links = young().locator("article a:not(svg a)")
    wanted = {
        "/downloads/pjece-til-dig-der-er-ung.pdf",
        "/redskaber/netvaerkskort/skema.html",
        "/planlaeg/forloeb/",
        "/haandbog/samspil/deling-af-oplysninger/",
    }

    assert wanted <= set(links.evaluate_all("links => links.map(link => new URL(link.href).pathname)"))


def test_leaflet_comes_first(young):
    """Whoever wants it on paper need not read to the end, and the sources are folded until someone asks for them."""
    page = young(320)
    top = "one => one.getBoundingClientRect().top"

    assert page.get_by_role("link", name="Hent pjecen").evaluate(top) < page.locator("article h2").first.evaluate(top)
    assert not page.locator("article .sources").is_visible()
    page.locator("article summary").click()
    assert page.locator("article .sources").is_visible()


def test_figure_stays_on_the_page(young):
    """The path leads to what this page says, not to the pages of the staff."""
    links = young().locator("article svg a").evaluate_all("all => all.map(one => one.getAttribute('xlink:href'))")

    assert len(links) > 5
    assert [link for link in links if not link.startswith("#") or not young().locator(link).count()] == []


def test_headings_are_read_in_order(young):
    """Whoever goes from heading to heading skips no level."""
    levels = young().locator("article :is(h1, h2, h3, h4)").evaluate_all("all => all.map(one => +one.localName[1])")

    assert levels[0] == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []
