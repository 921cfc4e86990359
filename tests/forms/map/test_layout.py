"""The layout is pure geometry: it is read as a module of its own, without a page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from macros.forms import browser
from macros.views.one_file import IMPORT, modules

LAY_OUT = """async ([address, count, kind, width, height]) => {
  const { layOut, cellAt } = await import(address);
  const cells = {
    even: i => [i % 5, i % 3],
    one: () => [3, 0],
    skew: i => [(i * i) % 5, (i * 7 % 11) % 3],
    loose: i => [i % 6 - 1, i % 4 - 1],
  };
  const guests = Array.from({ length: count }, (_, i) => {
    const [sector, ring] = cells[kind](i);
    return { name: `Navn ${'x'.repeat(i % 9)} ${i}`, sector, ring };
  });
  const space = { sectors: 5, rings: 3, width, height, measure: text => 7 * text.length, ringLabels: [25, 45, 30] };
  let took = Infinity;
  for (let i = 0; i < 3; i += 1) {
    const start = performance.now();
    layOut(guests, space);
    took = Math.min(took, performance.now() - start);
  }
  const { spots, circle, ...rest } = layOut(guests, space);
  const boxes = spots.flatMap((spot, i) => spot.boxes.map(box => ({ i, ...box })));
  return {
    same: JSON.stringify(layOut(guests, space)) === JSON.stringify({ circle, spots, ...rest }),
    astray: guests.filter(({ sector, ring }, i) => {
      const cell = cellAt(circle, spots[i].x, spots[i].y);
      return sector >= 0 && ring >= 0 && (cell.sector !== sector || cell.ring !== ring);
    }).length,
    covered: boxes.filter((a, n) => boxes.slice(n + 1).some(b =>
      a.i !== b.i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length,
    outside: boxes.filter(b => b.left < 0 || b.right > width || b.top < 0 || b.bottom > rest.height).length,
    unplaced: guests.filter(({ sector, ring }, i) => (sector < 0 || ring < 0) && spots[i].y > rest.tray.bottom).length,
    took,
    radius: rest.radius,
    named: spots.filter(spot => spot.lines.length).length,
  };
}"""


@pytest.fixture(scope="module")
def lay_out(chromium):
    """Lay out so many people, spread in a certain way, in a picture of a certain size."""
    assets = Path(browser.__file__).parent / "assets"
    source = IMPORT.sub("", "\n".join(modules(assets, "map-layout.js").values()))
    page = chromium.new_page()
    page.goto("about:blank")
    yield lambda *how: page.evaluate(LAY_OUT, ["data:text/javascript," + quote(source), *how])
    page.close()


@pytest.mark.parametrize("size", [(288, 400), (640, 560), (870, 680)])
@pytest.mark.parametrize("kind", ["even", "one", "skew", "loose"])
@pytest.mark.parametrize("count", [1, 7, 40])
def test_everybody_has_an_own_spot_in_the_own_cell(lay_out, count, kind, size):
    """Nobody stands in another cell, over another or outside the picture, and the same people stand the same way."""
    found = lay_out(count, kind, *size)
    wrong = {key: found[key] for key in ("astray", "covered", "outside", "unplaced")}
    assert (dict.fromkeys(wrong, 0), True) == (wrong, found["same"])


def test_names_are_shown_as_long_as_there_is_room(lay_out):
    """Few people have names and full size; many in a small picture have numbers, and smaller ones."""
    roomy, crowded = lay_out(7, "skew", 870, 680), lay_out(40, "one", 288, 400)
    assert (7, 16) == (roomy["named"], roomy["radius"])
    assert (0, True) == (crowded["named"], crowded["radius"] < 16)


def test_far_too_many_still_have_a_spot(lay_out):
    """A file may hold 200 rows in one cell: everything becomes small, but nothing fails."""
    found = lay_out(200, "one", 288, 400)
    assert (0, 0) == (found["covered"], found["astray"])


@pytest.mark.parametrize(("count", "most"), [(40, 1000), (200, 1500)])
def test_layout_is_quick(lay_out, count, most):
    """Forty people take a tenth of a second and two hundred less than a half; a loaded machine gets time to spare."""
    assert lay_out(count, "one", 640, 560)["took"] < most
