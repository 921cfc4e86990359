"""What the tests of the form in the browser say of a page, in few words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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


def saved(page: Page) -> dict[str, Any]:
    """Save by downloading: what the file holds."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem som fil").click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def open_file(page: Page, file: Path | str, name: str = "skema.json") -> None:
    """Choose a file, or a text as one, for «Åbn fil»."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Åbn fil").click()
    if isinstance(file, Path):
        chooser.value.set_files(file)
    else:
        chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": file.encode()})


def state(page: Page) -> str:
    """What the bar says of the file."""
    return page.locator("#gemt").inner_text()


def points(part: Locator) -> list[tuple[str, str]]:
    """What a notice or a question lists."""
    found = part.locator("dl > div").evaluate_all("all => all.map(e => [...e.children].map(one => one.textContent))")
    return [(label, text) for label, text in found]


def answer(page: Page, choice: str) -> None:
    """Answer the open question."""
    page.get_by_role("dialog").get_by_role("button", name=choice).click()


def requests_of(page: Page) -> list[str]:
    """What the page asks for from here on."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    return asked


def text_of(file):
    """The text of a golden file."""
    if "make" in file:
        made = file["make"]
        close = made.get("close", "") * made["times"] + made.get("end", "")
        return made["before"] + made["repeat"] * made["times"] + made["after"] + close
    return file["text"] if "text" in file else json.dumps(file["json"])
