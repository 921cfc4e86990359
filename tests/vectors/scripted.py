"""A page in Chromium that has nothing but the modules of docs/assets/js."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

SCRIPTS = Path(__file__).parents[2] / "docs/assets/js"
ORIGIN = "http://plan.invalid"


@pytest.fixture(scope="session")
def scripted(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open an empty page that can import our modules, in a time zone; nothing reaches a network."""
    contexts = []

    def fulfil(route):
        name = route.request.url.removeprefix(f"{ORIGIN}/")
        if not name:
            route.fulfill(body="<!doctype html><title>Plan</title>", content_type="text/html")
        else:
            route.fulfill(path=SCRIPTS / name, content_type="text/javascript")

    def open_page(zone: str = "Europe/Copenhagen") -> Page:
        contexts.append(chromium.new_context(timezone_id=zone, locale="da-DK"))
        page = contexts[-1].new_page()
        page.route("**/*", fulfil)
        page.goto(f"{ORIGIN}/")
        return page

    yield open_page
    for context in contexts:
        context.close()
