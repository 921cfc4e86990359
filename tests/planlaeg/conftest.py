"""What the tests of the pages with plans share: a page on a day and in a time zone of our own choosing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page

from macros.views.plan_types import PlanData
from tests.planlaeg.hours import ADDRESS as HOURS
from tests.vectors.scripted import scripted

__all__ = ["NOW", "TODAY", "plan_in", "scripted", "visit"]

TODAY = "2026-11-22"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

NO_INDEX = {"config": {"lang": ["da"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}
"""Each page would build the search anew; tests/search waits for the real one."""


def plan_in(page: Page) -> PlanData:
    """What the page's script makes its plan from."""
    return PlanData.model_validate_json(page.locator("[data-plan-data]").evaluate("e => e.content.textContent"))


@pytest.fixture
def visit(chromium: Browser, origin: str) -> Iterator[Callable[..., Page]]:
    """Open an address of the site, or a file's, at noon of the day `today` or at the moment `at`, both in UTC.

    Every fault of the page counts.
    """
    contexts = []
    faults: list[str] = []

    def go(
        address: str, *, today: str = TODAY, at: str = "", zone: str = "Europe/Copenhagen", width: int = 1280, **context
    ) -> Page:
        contexts.append(chromium.new_context(locale="da-DK", timezone_id=zone, reduced_motion="reduce", **context))
        contexts[-1].route("**/search_index.json", lambda route: route.fulfill(json=NO_INDEX))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.set_default_navigation_timeout(30_000)
        page.set_viewport_size({"width": width, "height": 900})
        page.clock.set_fixed_time(at or f"{today}T12:00:00Z")
        page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
        page.on("console", lambda said: said.type in ("error", "warning") and faults.append(said.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address if address.startswith("file:") else origin + address)
        return page

    yield go
    for context in contexts:
        context.close()

    assert [] == faults


@pytest.fixture
def visit_instantly(visit, origin: str) -> Callable[..., Page]:
    """Open an address from which links to `others` change the page without loading it anew, as with a SITE_URL.

    `window.sameWindow` is true as long as none was.
    """

    def go(address: str, *others: str) -> Page:
        page = visit("/om/")
        own = address.partition("#")[0]
        listed = "".join(f"<url><loc>{origin}{one}</loc></url>" for one in ("/", own, *others))
        page.route("**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{listed}</urlset>"))
        page.goto(origin + address)
        page.evaluate("window.sameWindow = true")
        return page

    return go


def opener(address: str, button: str):
    """A fixture that opens a page and waits for its script, which shows a button; what is given is as for `visit`."""

    @pytest.fixture
    def opened(visit) -> Callable[..., Page]:
        def go(**given) -> Page:
            page = visit(address, **given)
            page.get_by_role("button", name=button).wait_for()
            return page

        return go

    return opened


open_course = opener("/planlaeg/forloeb/", "Vis datoerne")
open_project = opener("/planlaeg/implementering/", "Vis planen")


@pytest.fixture
def open_hours(visit) -> Callable[[str], Page]:
    """Open the page with the hours at an address, its script running."""

    def go(address: str) -> Page:
        page = visit(address)
        page.locator("#tal-unge").wait_for()
        return page

    return go


@pytest.fixture(scope="module")
def opened_hours(chromium: Browser, origin: str) -> Iterator[Page]:
    """The page with the hours, kept open for many tests."""
    context = chromium.new_context(locale="da-DK", reduced_motion="reduce")
    context.add_init_script("window.print = () => dispatchEvent(new Event('printed'))")
    context.route("**/search_index.json", lambda route: route.abort())
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(origin + HOURS)
    yield page
    context.close()


@pytest.fixture
def hours_page(opened_hours) -> Page:
    """The same as it begins."""
    opened_hours.set_viewport_size({"width": 1280, "height": 900})
    opened_hours.emulate_media(media="screen", color_scheme="light")
    opened_hours.get_by_role("button", name="Begynd forfra").click()
    opened_hours.wait_for_function("document.querySelector('#tal-moeder').value === '3'")
    return opened_hours
