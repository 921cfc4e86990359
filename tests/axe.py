"""axe, which looks for what keeps people out of a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""WCAG 2.2 AA, and axe's own best practice."""

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that dark can break and light cannot."""

ASK = """([context, rules]) => axe.run(context ?? document, { runOnly: rules, resultTypes: ["violations"] })"""


SETTLE = """async () => {
  for (let still = 0; still < 3; ) {
    await new Promise((then) => requestAnimationFrame(then));
    const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
    moving.forEach((one) => one.finish());
    still = moving.length ? 0 : still + 1;
  }
}"""
"""What fades in or out (Material's tabs, when the page scrolls) arrives first: half faded, it has no contrast."""


def axe_faults(page: Page, rules: Sequence[str] = RULES, context: Any = None) -> list[str]:
    """What axe finds, short enough to read in a failed test; `context` as axe.run takes it, else the whole page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)  # by the debugger, which the page's policy does not bind
    page.evaluate(SETTLE)
    found = page.evaluate(ASK, [context, list(rules)])["violations"]
    return [f"{one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]]
