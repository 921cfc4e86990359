"""Choosing the role cards to print, by keyboard, on their page."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from tests.paper import pages_of
from playwright.sync_api import Page


@pytest.fixture
def page(chromium, origin) -> Iterator[Page]:
    """The page of all cards, its script run."""
    page = chromium.new_page()
    page.goto(f"{origin}/roller/rollekort/")
    page.locator("[data-choose-cards]:not([hidden])").wait_for()
    yield page
    page.close()


def printed(page: Page) -> list[str]:
    """The text of every sheet."""
    return pages_of(page.pdf(prefer_css_page_size=True))


def test_chosen_cards_are_printed_alone(page, model):
    """Tab and space choose; a card each on its sheet, no empty one, and the boxes are not on paper."""
    page.get_by_role("button", name="Vælg ingen").focus()
    page.keyboard.press("Enter")
    for name in ("Koordinator", "Sagsbehandler"):
        page.get_by_label(f"Print kortet: {name}", exact=True).focus()
        page.keyboard.press("Space")
    first, second = printed(page)

    assert f"2 af {len(model.roles)} kort er valgt." == page.get_by_role("status").inner_text()
    assert "Print 2 kort" == page.locator("[data-choose-cards] [data-print]").inner_text()
    assert ("Koordinator" in first, "Sagsbehandler" in second) == (True, True)
    assert "Print kortet" not in first + second


def test_nothing_chosen_is_not_printed(page):
    """Without a card the button does nothing, and the page says what to do; all cards come back at once."""
    button = page.locator("[data-choose-cards] [data-print]")
    page.get_by_role("button", name="Vælg ingen").click()
    none = (button.is_disabled(), page.get_by_role("status").inner_text())
    page.get_by_role("button", name="Vælg alle").click()

    assert (True, "Ingen kort er valgt. Sæt et flueben ved dem, du vil printe.") == none
    assert (False, "Print alle kort") == (button.is_disabled(), button.inner_text())
