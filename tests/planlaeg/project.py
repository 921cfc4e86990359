"""What the tests of the page with the project's plan share: filling it in, and what it should say then."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from macros.views.project_schedule import ProjectPlan, project
from macros.views.words import day as in_full
from tests.planlaeg.conftest import TODAY, plan_in

ADDRESS = "/planlaeg/implementering/"

ROWS = """rows => rows.map(row => ({
  day: row.querySelector(".plan-day").textContent.replaceAll("\\u00a0", " "),
  name: row.querySelector("th").firstChild.textContent,
  remarks: row.lastElementChild.textContent.replaceAll("\\u00a0", " "),
}))"""


def planned(page: Page, start: str, **choices: Any) -> ProjectPlan:
    """What Python makes of the same words and the data in the page."""
    return project(plan_in(page), start, date.fromisoformat(TODAY), **choices)


def fill(page: Page, start: str) -> None:
    page.get_by_label("Projektet begynder").fill(start)
    page.get_by_role("button", name="Vis planen").click()


def length(page: Page, phase: str, months: str) -> None:
    """Type another length of a phase, and leave the field."""
    page.get_by_label(f"{phase}, måneder").fill(months)
    page.keyboard.press("Tab")


def rows(page: Page) -> list[dict[str, str]]:
    return page.locator("[data-dates] tbody tr:has(.plan-day)").evaluate_all(ROWS)


def expected_rows(plan: ProjectPlan) -> list[dict[str, str]]:
    """Phase by phase, as the table stands."""
    return [
        {"day": in_full(event.day), "name": event.name, "remarks": " ".join(event.remarks)}
        for phase in plan.phases
        for event in plan.events
        if event.item.phase == phase.item.id
    ]


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()
