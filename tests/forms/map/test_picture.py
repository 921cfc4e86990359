"""The map on paper and as a file of its own."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree import ElementTree

import pypdf
import pytest
from PIL import Image
from playwright.sync_api import Page

from ..reading import press, status
from .reading import OVERLAPS, SPREADS, export, fill, person, spread

SVG = "{http://www.w3.org/2000/svg}"

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "x" * 3000,
    "👩‍👩‍👧 Søster 🎉",
    "\u0001\ufffe\u202e a&b",
]


def test_hostile_names_are_text(form):
    """Names that look like code, are endless or hold signs no XML may hold are drawn and exported as text."""
    fill(form, *(person(name, "hjemme", "inde") for name in HOSTILE))
    form.locator("#f-navn").fill("</text><script>alert(1)</script>")
    assert 5 == form.locator(".map__person").count()
    assert 0 == form.locator(".map :is(script, img, foreignObject)").count()
    assert [] == form.locator(".map__svg").evaluate(OVERLAPS)
    tree = ElementTree.fromstring(export(form, "SVG")[1])
    assert {"svg", "g", "title", "text", "tspan", "textPath", "path", "rect", "circle", "ellipse", "line"} >= {
        element.tag.removeprefix(SVG) for element in tree.iter()
    }
    assert export(form, "PNG")[1].startswith(b"\x89PNG")


@pytest.mark.parametrize("dark", [False, True])
def test_svg_stands_alone(opened_map, dark):
    """The file is XML with the names as text, on white, with no script, class, style or reference out of itself."""
    page = opened_map(dark=dark)
    page.locator("#f-navn").fill("Maja")
    fill(
        page,
        person("Mor", "hjemme", "inde", slags="god", stjerne=True),
        person("Åse Ø", "ude", "yderst"),
        person("Lis"),
    )
    file, data = export(page, "SVG")
    assert re.fullmatch(r"kreds-\d{4}-\d\d-\d\d\.svg", file)
    tree = ElementTree.fromstring(data)
    texts = ["".join(element.itertext()).strip() for element in tree.iter(f"{SVG}text")]
    assert {"Maja", "Mor", "Åse Ø", "Lis", "Hjemme", "Skole", "Ude", "Inde", "Yderst", "God", "Udvalgt"} <= set(texts)
    attributes = [(name, value) for element in tree.iter() for name, value in element.attrib.items()]
    assert [] == [name for name, _ in attributes if re.match(r"class|style|on|role|aria|data|tabindex", name)]
    assert [] == [value for name, value in attributes if "href" in name and not value.startswith("#")]
    assert [] == [value for _, value in attributes if "var(" in value or "url(" in value]
    assert "rgb(255, 255, 255)" == tree.find(f"{SVG}rect").get("fill")
    assert "Kortet er gemt som SVG. Det viser navne." == status(page)


def test_png_is_the_picture(form):
    """The PNG has twice the pixels of the SVG, is white at the edge and not empty."""
    fill(form, person("Mor", "hjemme", "inde"))
    image = Image.open(BytesIO(export(form, "PNG")[1])).convert("RGB")
    assert (1920, (255, 255, 255)) == (image.width, image.getpixel((2, 2)))
    assert len(image.getcolors(maxcolors=1_000_000)) > 20


def landscape(page: Page) -> list[str]:
    """The text of each landscape page of the printed form."""
    pages = pypdf.PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [one.extract_text() for one in pages if one.mediabox.width > one.mediabox.height]


@pytest.mark.parametrize("count", [0, 15])
def test_map_is_printed_with_its_table_on_one_sheet(form, count):
    """The map and its list fill one A4 across; without people there are rings to draw in and lines to write on."""
    fill(form, *spread(count or 1, SPREADS["evenly"]))
    if not count:
        form.locator(".map__person").focus()
        press(form, "Delete")
    pages = landscape(form)
    assert 1 == len(pages)
    letters = re.sub(r"\s", "", pages[0])  # each letter of a bent name stands by itself
    for text in ["Hjemme", "Skole", "Inde", "Yderst", "Denunge", "15"]:
        assert text in letters
    assert (count > 0) == ("Hjemme,Inde" in letters)


def test_map_alone_can_be_printed(form):
    """«Udskriv kun kortet» prints the one sheet, and afterwards the form is as it was, with the map in its place."""
    fill(form, person("Mor", "hjemme", "inde"))
    form.evaluate("window.print = () => { window.alone = 'onlyMap' in document.documentElement.dataset }")
    form.get_by_role("button", name="Udskriv kun kortet").click()
    assert form.evaluate("alone")
    assert 1 == len(pypdf.PdfReader(BytesIO(form.pdf(prefer_css_page_size=True))).pages)
    assert (False, True) == (
        form.evaluate("'onlyMap' in document.documentElement.dataset"),
        form.locator(".map + [data-field=folk]").count() == 1,
    )
