"""What the tests of the page with the hours share: what is typed into it, and what it then says."""

from __future__ import annotations

from urllib.parse import urlencode

from playwright.sync_api import Page

ADDRESS = "/implementering/ressourcer/"

TYPED = {
    "unge": "40",
    "fagpersoner-ved-moedet": "6",
    "koordinatorer": "5",
    "kursister": "60",
    "paa-tvaers": "45",
    "afproevere": "12",
}

LARGE = {
    "unge": "1.200",
    "fagpersoner-ved-moedet": "12",
    "koordinatorer": "150",
    "kursister": "2.500",
    "paa-tvaers": "1.800",
    "afproevere": "1.100",
    "ledere": "15",
    "timepris": "1.450",
}

PLAN = {"start": "2027-01-04", "politisk-beslutning": "3", "opstart": "4", "pilottest": "14", "afdelinger": "6"}
"""A plan of the project, as its link has it."""


def link(**parts: str) -> str:
    """The address of the page with a plan in it."""
    return f"{ADDRESS}#{urlencode(parts)}"


def fill(page: Page, **numbers: str) -> None:
    for id, value in (TYPED | numbers).items():
        page.fill(f"#tal-{id}", value)
    page.locator("#tal-ledere").focus()


def said(page: Page, kind: str, id: str, part: str = "said") -> list[str]:
    """What stands at an item or a sum: in the calculator, and where it is, too, in the paper."""
    return page.locator(f'[data-{kind}="{id}"] [data-{part}]').all_text_contents()
