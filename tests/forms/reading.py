"""What the tests of the form in the browser say of a page, in few words."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def values(page: Page, column: str) -> list[str]:
    """What stands in a column, row by row."""
    return page.locator(f"[data-row] [data-column={column}] :is(input, textarea)").evaluate_all(
        "all => all.map(e => e.value)"
    )


def field(page: Page, id: str) -> Locator:
    """A field with its label, help and remarks."""
    return page.locator(f"#felt-{id}")


def row(page: Page, table: str, number: int) -> Locator:
    """A row of a table, counted from 1."""
    return field(page, table).locator("[data-row]").nth(number - 1)


def cell(page: Page, table: str, number: int, column: str) -> Locator:
    """The (first) control of a cell."""
    return row(page, table, number).locator(f"[data-column={column}] :is(input, textarea, select)").first


def status(page: Page) -> str:
    """What the page last announced."""
    return page.get_by_role("status").inner_text()


def focused(page: Page) -> str:
    """Where the focus is: the id, or the words of a button."""
    return page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


def press(page: Page, *keys: str) -> None:
    """Press keys, one after another."""
    for key in keys:
        page.keyboard.press(key)
