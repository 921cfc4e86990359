"""The page with the young person's plan, and what Python makes of the same words."""

from __future__ import annotations

from datetime import date
from typing import Any

from playwright.sync_api import Page

from macros.views.course_words import held_soon
from macros.views.schedule import CoursePlan, course
from macros.views.words import day as in_full
from tests.planlaeg.conftest import TODAY, plan_in

ADDRESS = "/planlaeg/forloeb/"

ROWS = """rows => rows.map(row => ({
  item: row.dataset.item,
  day: row.querySelector(".plan-day").textContent,
  notes: [...row.querySelectorAll(".plan-note")].map(note => note.textContent),
}))"""


def planned(page: Page, born: str, begins: str = "", today: str = TODAY) -> CoursePlan:
    """What Python makes of the same words and the data in the page."""
    return course(plan_in(page), born, date.fromisoformat(today), begins)


def fill(page: Page, born: str, begins: str = "") -> None:
    page.get_by_label("Den unges fødselsdato").fill(born)
    page.get_by_role("textbox", name="Forløbet begynder").fill(begins)
    page.get_by_role("button", name="Vis datoerne").click()


def rows(page: Page) -> list[dict[str, Any]]:
    return page.locator(".plan-table tbody tr").evaluate_all(ROWS)


def expected_rows(plan: CoursePlan) -> list[dict[str, Any]]:
    return [
        {
            "item": event.id,
            "day": in_full(event.day),
            "notes": [
                *(["Passeret"] if event.passed else []),
                *(["Vores forslag: Hold det kort efter opstarten."] if held_soon(plan, event) else []),
                *(["Næste møde"] if event.id == plan.next else []),
                *(() if event.passed else event.remarks),
            ],
        }
        for event in plan.events
    ]
