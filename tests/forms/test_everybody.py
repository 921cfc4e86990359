"""The form for everybody: assistive technology, small screens, dark mode, no script."""

from __future__ import annotations

import json

import pytest

from tests.axe import axe_faults

from .reading import answer, cell, field, open_file


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (320, False), (320, True)])
def test_page_is_accessible(opened, width, dark):
    """axe finds nothing, in the form as it opens and with remarks, rows, gaps and the question on it."""
    page = opened(width=width, dark=dark)
    page.locator("details").evaluate_all("all => all.forEach(e => e.open = true)")
    assert [] == axe_faults(page)
    page.locator("[name=moede][value='17-5']").check()
    page.locator("[name=opdateret][value=nej]").check()
    page.locator("#f-navn").fill("010203-1234")
    cell(page, "deling", 1, "fra").fill("Skolen")
    cell(page, "personer", 1, "hjaelp").fill("Lektier")
    page.get_by_role("button", name="Fjern række 1").last.click()
    page.locator("[data-print]").click()
    assert [] == axe_faults(page)
    page.locator("[data-clear]").click()
    assert [] == axe_faults(page)
    answer(page, "Behold det skrevne")
    fields = {"navn": "Maja", "nedlagt": "Husk mig", "deling": [{"fra": "Skolen", "til": "alle"}, {"fra": "Mor"}]}
    open_file(page, json.dumps({"form": "proeve", "model_version": "1.0.0", "fields": fields}))
    answer(page, "Åbn filen i stedet")
    page.get_by_role("region", name="Noget fra filen passer ikke i skemaet").wait_for()
    assert [] == axe_faults(page)
    open_file(page, json.dumps({"form": "kort", "model_version": "1.2.3", "fields": {"foedt": "2009-02-28"}}))
    page.get_by_role("dialog").wait_for()
    assert [] == axe_faults(page)


@pytest.mark.parametrize("width", [320, 640, 740, 1280])
def test_page_fits_its_window(opened, width):
    """No window from 320 px up scrolls sideways; 640 px is a common screen at 200 % zoom."""
    page = opened(width=width)
    page.locator("[name=moede][value='17-5']").check()
    page.locator("details").evaluate_all("all => all.forEach(e => e.open = true)")
    long = "langtudenmellemrum" * 9
    open_file(page, json.dumps({"form": "proeve", "model_version": "1.2.3", "fields": {long: long}}), f"{long}.json")
    answer(page, "Åbn filen i stedet")
    page.locator("#gemt", has_text="Åbnet fra").wait_for()
    assert width == page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough(opened, width):
    """Every button, link and choice can be hit: 24 px at least (WCAG 2.5.8)."""
    page = opened(width=width)
    small = page.locator(
        ":is(button, summary, select, input, textarea, .choice, main > p > a, li a):visible"
    ).evaluate_all(
        """all => all.filter(e => !(e.matches('input') && e.closest('.choice')))
          .filter(e => Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width) < 24)
          .map(e => e.outerHTML.slice(0, 80))"""
    )
    assert [] == small


def test_form_without_script_can_be_filled_in(opened):
    """Where scripts are off, every part and row is there, and no button promises what it cannot do."""
    page = opened(script=False)
    assert (True, True) == (
        page.locator("#f-plan").is_visible(),
        page.locator("#afsnit-overgang > .condition").is_visible(),
    )
    assert (4, False) == (
        field(page, "personer").locator("[data-row]").count(),
        page.locator("[data-print]").is_visible(),
    )
