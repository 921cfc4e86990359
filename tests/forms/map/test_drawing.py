"""The map can be read by everybody: nothing covers anything, in any light, at any width."""

from __future__ import annotations

import re

import pytest

from macros.forms.browser.page import form_page
from tests.axe import axe_faults

from .reading import OVERLAPS, SPREADS, cell_point, drag, export, fill, person, spread


@pytest.mark.parametrize("width", [320, 1280])
def test_nobody_covers_anybody(opened_map, width):
    """Marks and names never overlap, wherever 12 or 40 people stand; numbers can be read, and all are listed."""
    page = opened_map(width=width)
    for name, how in SPREADS.items():
        for count in (12, 40):
            fill(page, *spread(count, how))
            assert (name, count, []) == (name, count, page.locator(".map__svg").evaluate(OVERLAPS))
            sizes = page.locator(".map__number").evaluate_all("all => all.map(e => +e.getAttribute('font-size'))")
            assert (name, count, True) == (name, len(sizes), min(sizes) >= 9)
            assert (count, width) == (
                page.locator("[data-people] tr").count(),
                page.evaluate("document.documentElement.scrollWidth"),
            )


def test_same_rows_give_the_same_picture(form):
    """The layout knows no chance: clearing and filling again draws everybody where they stood."""
    places = "all => all.map(e => e.getAttribute('transform'))"
    fill(form, *spread(12, SPREADS["evenly"]))
    first = form.locator(".map__person").evaluate_all(places)
    fill(form, *spread(12, SPREADS["one ring"]))
    assert first != form.locator(".map__person").evaluate_all(places)
    fill(form, *spread(12, SPREADS["evenly"]))
    assert first == form.locator(".map__person").evaluate_all(places)


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (320, False), (320, True)])
def test_map_is_accessible(opened_map, width, dark):
    """axe finds nothing, with and without people on the map, in light and dark, large and small."""
    page = opened_map(width=width, dark=dark)
    assert [] == axe_faults(page)
    fill(page, *spread(12, SPREADS["evenly"]), person("Lis"))
    page.locator(".map__person").first.focus()
    page.locator("details").evaluate_all("all => all.forEach(e => e.open = true)")
    assert [] == axe_faults(page)


@pytest.mark.parametrize(("width", "first"), [(320, "table"), (1280, "map")])
def test_table_comes_first_where_it_is_narrow(opened_map, width, first):
    """On a phone the table leads, with a way to the map; where there is room the map does. Nothing scrolls sideways."""
    page = opened_map(width=width)
    fill(page, *spread(12, SPREADS["evenly"]))
    order = page.evaluate(
        """() => document.querySelector('.map').compareDocumentPosition(document.querySelector('[data-field=folk]'))
          & Node.DOCUMENT_POSITION_PRECEDING ? 'table' : 'map'"""
    )
    assert (first, width) == (order, page.evaluate("document.documentElement.scrollWidth"))
    assert (first == "table") == page.get_by_role("link", name="Gå til kortet").is_visible()


def test_marks_differ_without_colour(form):
    """Group is a shape, relation a sign and a kind of line, the chosen one a star."""
    fill(
        form,
        person("A", "hjemme", "inde", hold="fag", slags="god"),
        person("B", "skole", "inde", hold="privat", slags="svaer", stjerne=True),
        person("C", "ude", "inde"),
    )
    looks = form.locator(".map__person").evaluate_all(
        """all => all.map(e => ['shape', 'sign', 'star'].map(part => e.querySelector(`.map__${part}`)))
          .map(([shape, sign, star]) => [shape.tagName, sign?.textContent ?? '',
            getComputedStyle(shape).strokeDasharray === 'none', star !== null])"""
    )
    assert [["circle", "+", True, False], ["rect", "–", False, True], ["path", "", True, False]] == looks
    legend = form.locator("[data-legend] li").all_inner_texts()
    assert ["Fagperson", "Privat", "Gruppe ikke valgt", "+\nGod", "–\nSvær", "Udvalgt"] == [
        text.strip() for text in legend
    ]


def test_map_sends_and_stores_nothing(form):
    """Drawing, moving and exporting ask for nothing outside the page and leave nothing behind."""
    requests: list[str] = []
    form.context.on("request", lambda request: requests.append(request.url))
    fill(form, person("Mor", "hjemme", "inde"))
    drag(form, "1 Mor", cell_point(form, 2, 1))
    export(form, "PNG")
    export(form, "SVG")
    outside = [url for url in requests if not url.startswith(("data:", "blob:"))]
    assert ([], [0, 0]) == (outside, form.evaluate("[localStorage.length, sessionStorage.length]"))


def test_form_without_a_map_carries_nothing_of_it(page_text, mapped, tokens):
    """The map's script and style come only with a form that has one, and no name in its script is used twice."""
    page = form_page(mapped, mapped.tools[0], tokens=tokens)
    assert ("map__" in page, "map__" in page_text) == (True, False)
    script = page.partition('<script type="module">')[2]
    declared = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", script, re.MULTILINE)
    assert len(set(declared)) == len(declared)
    assert [] == re.findall(r"^(?:import|export) .*", script, re.MULTILINE)


CUTS = "all => all.map(e => [...e.attributes].map(one => one.value).join(' '))"


def test_sectors_stand_still_until_they_are_tidied(form):
    """The circle is cut anew on demand and not under the reader's hand, though everybody is put in one sector."""
    lines = form.locator(".map__line")
    fill(form, person("Mor", "hjemme", "inde"))
    before = lines.evaluate_all(CUTS)
    fill(form, *spread(30, SPREADS["outermost cell"]))
    assert before == lines.evaluate_all(CUTS)
    form.get_by_role("button", name="Ryd op på kortet").click()
    assert before != lines.evaluate_all(CUTS)


def test_map_and_tray_fit_a_laptop(opened_map):
    """On 1366 × 657 the picture with its tray is not higher than what the bar leaves."""
    page = opened_map(width=1366, height=657)
    fill(page, *spread(12, SPREADS["evenly"]), person("Lis"))
    bar = page.locator(".bar").bounding_box()["height"]
    assert page.locator(".map__svg").bounding_box()["height"] <= 657 - bar


def test_mark_is_large_enough_for_a_finger(opened_map):
    """However small the marks on a phone, 24 px of each can be hit."""
    page = opened_map(width=320)
    fill(page, *spread(40, SPREADS["innermost cell"]))
    sizes = page.locator(".map__hit").evaluate_all("all => all.map(e => e.getBoundingClientRect().width)")
    assert (40, True) == (len(sizes), min(sizes) >= 24)
