"""What the tests of the map do and say, in few words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

ANSWERS = ("sted", "naer", "slags", "hold")

NAMES = ("Mor", "Far", "Kirsten Marie (mormor)", "Lærer Jens", "Sagsbehandler Anne-Mette", "Ali", "Bedstefar")

FILL = """people => {
  const table = document.querySelector('[data-field=folk]');
  const rows = () => [...table.querySelectorAll('.rows__body [data-row]')];
  while (rows().length < people.length) table.querySelector('[data-add]').click();
  rows().flatMap(row => [...row.querySelectorAll('select, input')]).forEach(control => {
    if (control.type === 'checkbox') control.checked = false; else control.value = '';
  });
  people.forEach((person, index) => Object.entries(person).forEach(([column, value]) => {
    const control = rows()[index].querySelector(`[data-column=${column}] :is(input, select)`);
    if (control.type === 'checkbox') control.checked = value; else control.value = value;
  }));
  rows()[0].querySelector('input').dispatchEvent(new Event('input', { bubbles: true }));
  document.querySelector('.map__svg').scrollIntoView({ block: 'center' });
}"""
"""Fills the table as a file would; the form hears of it once, and the map comes into view."""

OVERLAPS = """svg => {
  const shown = ['.map__shape', '.map__name', '.map__ring-name', '.map__middle', '.map__sector-name'];
  const boxes = [...svg.querySelectorAll(shown.join())]
    .map(e => ({ of: e.closest('.map__person'), e, box: e.getBoundingClientRect() }));
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap(b => {
    if (!a.of && !b.of) return [];
    const one = (a.of ?? a.e) === (b.of ?? b.e);
    const beside = a.box.left >= b.box.right - 1 || b.box.left >= a.box.right - 1;
    const hit = !beside && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1;
    const round = [a, b].some(({ e }) => e.matches('.map__sector-name')); // its box is larger than the bent text
    return hit && !one && !round ? [`${a.e.textContent || a.of.ariaLabel} / ${b.e.textContent || b.of.ariaLabel}`] : [];
  }));
}"""
"""Pairs of marks and names whose boxes on the screen cover one another."""


def person(who: str, sted: str = "", naer: str = "", **more: str | bool) -> dict[str, str | bool]:
    return {"hvem": who, "sted": sted, "naer": naer, **more}


def fill(page: Page, *people: dict[str, str | bool]) -> None:
    page.evaluate(FILL, list(people))


def answers(page: Page, number: int = 1) -> list[str]:
    """The answers of a row that make its place and looks."""
    row = page.locator("[data-field=folk] [data-row]").nth(number - 1)
    return [row.locator(f"[data-column={column}] select").input_value() for column in ANSWERS]


def names(page: Page) -> list[str]:
    """How each person on the map is called by assistive technology."""
    return page.locator(".map__person").evaluate_all("all => all.map(e => e.ariaLabel)")


def press_name(page: Page, name: str) -> None:
    page.get_by_label("Navn på en person").fill(name)
    page.get_by_label("Navn på en person").press("Enter")


def undo(page: Page) -> None:
    page.locator(".map [data-do=undo]").press("Enter")  # it stays reachable when there is nothing to undo


def cell_point(page: Page, sector: int, ring: int) -> tuple[float, float]:
    """A point on the screen in the middle of a cell of the empty or evenly cut map."""
    return tuple(
        page.evaluate(
            """([sector, ring]) => {
              const edges = [...document.querySelectorAll('.map__ring, .map__middle ellipse')];
              edges.sort((a, b) => a.getBBox().width - b.getBBox().width);
              const [inner, outer] = edges.slice(ring, ring + 2).map(e => e.getBoundingClientRect());
              const angle = (sector + 0.5) / 3 * 2 * Math.PI;
              const [rx, ry] = [(outer.width + inner.width) / 4, (outer.height + inner.height) / 4];
              const [x, y] = [outer.x + outer.width / 2, outer.y + outer.height / 2];
              return [x + rx * Math.sin(angle), y - ry * Math.cos(angle)];
            }""",
            [sector, ring],
        )
    )


def drag(page: Page, name: str, to: tuple[float, float]) -> None:
    box = page.get_by_role("button", name=name).locator(".map__shape").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(*to, steps=5)
    page.mouse.up()


def export(page: Page, kind: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Gem kort som {kind}").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


SPREADS = {
    "evenly": lambda i: (i % 3, i // 3 % 2),
    "innermost cell": lambda i: (0, 0),
    "outermost cell": lambda i: (2, 1),
    "one ring": lambda i: (i % 3, 0),
    "none placed": lambda i: (-1, -1),
    "half placed": lambda i: (i % 3, 1) if i % 2 else (-1, 0),
}


def spread(count: int, how: Callable[[int], tuple[int, int]]) -> list[dict[str, str | bool]]:
    places = [how(index) for index in range(count)]
    return [
        person(
            f"{NAMES[i % len(NAMES)]} {i}",
            ["", "hjemme", "skole", "ude"][sector + 1],
            ["", "inde", "yderst"][ring + 1],
            slags="god",
            hold="fag",
            stjerne=True,
        )
        for i, (sector, ring) in enumerate(places)
    ]
