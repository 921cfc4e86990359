"""The numbers of the sources stand on the pages, right, and never without their caveats."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.reading import Element

NUMBERS = yaml.safe_load((Path(__file__).parent / "numbers.yaml").read_text(encoding="utf-8"))
NEAR = 220

NEVER_ALONE = {
    "64 pct.": ["kontrolgruppe", "to pct."],
    "23-32 pct.": ["halvdelen"],
    "84 pct.": ["CTI"],
    "96 pct.": ["CTI"],
}
"""Wherever on the site a number stands, its page says this, too."""


def sections(main: Element) -> list[str]:
    """The text of each section, from one h2 to the next, drawings included."""
    texts = [""]

    def go(element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                texts[-1] += child
                continue
            if child.tag == "h2":
                texts.append("")
            if child.tag not in ("script", "style"):
                texts[-1] += " "
                go(child)
                texts[-1] += " "

    go(main)
    return [" ".join(text.replace("\u00ad", "").split()).lower() for text in texts]


@pytest.mark.parametrize("one", NUMBERS, ids=[f"{one['row']}: {one['number']}" for one in NUMBERS])
def test_number(pages, one):
    """The number stands on its page with what it counts, and its section has its caveats."""
    number = one["number"].lower()
    hits = [
        (section, section[max(0, at - NEAR) : at + NEAR])
        for section in sections(pages[one["page"]].main)
        for at in range(len(section))
        if section.startswith(number, at)
    ]

    assert hits, f"{number} does not stand on {one['page']}"
    right = [section for section, near in hits if all(word.lower() in near for word in one["words"])]
    assert right, f"«{number}» stands without {one['words']}"
    missing = {word for section in right for word in one.get("caveats", []) if word.lower() not in section}
    assert set() == missing


@pytest.mark.parametrize("number", NEVER_ALONE)
def test_number_never_stands_alone(pages, number):
    """On every page where the number stands, its company stands in the same section."""
    faults = [
        f"{page.address}: without «{word}»"
        for page in pages.values()
        if not page.form and not page.address.startswith("/udvikler/")
        for section in sections(page.main)
        if number.lower() in section
        for word in NEVER_ALONE[number]
        if word.lower() not in section
    ]

    assert [] == faults


CAUSAL = re.compile(
    r"(?P<before>.{0,40})(modellen virker(?!\?)|effekten af modellen er|takket være modellen|beviser|dokumenteret effekt)"
)


def test_no_page_claims_an_effect(pages):
    """No evaluation can measure an effect, so no page claims one."""
    faults = {
        f"{page.address}: {found.group()}"
        for page in pages.values()
        for section in sections(page.main)
        for found in CAUSAL.finditer(section)
        if "ikke" not in found["before"]
    }

    assert set() == faults
