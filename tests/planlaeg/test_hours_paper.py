"""The decision paper: one sheet of A4 on paper, and a Word file with the reader's own numbers."""

from __future__ import annotations

import io
import re
import zipfile
from urllib.parse import urlsplit

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.forms.word.xml import NAMESPACES
from tests.planlaeg.hours import LARGE, PLAN, fill, link, said

W = f"{{{NAMESPACES['w']}}}"
A4 = (595, 842)


def sheets(page: Page) -> list[tuple[int, int]]:
    """The size in points of every sheet."""
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf, re.DOTALL)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize(
    "typed",
    [{}, LARGE, {"koordinatorer": "150", "paa-tvaers": "1.800", "timepris": "1.450"}],
    ids=["nothing", "a large municipality", "a part of it"],
)
def test_decision_paper_is_one_sheet(open_hours, typed):
    """Its button prints the paper, whole and alone, on one A4, the dates of a plan in it."""
    page = open_hours(link(**PLAN))
    for id, value in typed.items():
        page.fill(f"#tal-{id}", value)
    page.get_by_role("button", name="Print på ét ark").click()
    page.emulate_media(media="print")
    paper, sheet = (page.locator(place).inner_text().split() for place in (".paper", "body"))

    assert paper == sheet
    assert [A4] == sheets(page)

    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert len(sheets(page)) > 3


def test_paper_is_not_cut_when_the_whole_page_is_printed(hours_page):
    """The sheet has a page of its own in the middle of the others."""
    fill(hours_page, **LARGE)
    hours_page.emulate_media(media="print")
    texts = [one.extract_text() for one in PdfReader(io.BytesIO(hours_page.pdf(prefer_css_page_size=True))).pages]
    (paper,) = [text for text in texts if "Fire punkter skal afklares" in text]

    for words in ("Beslutningsoplæg til fase 1", "Resultaterne og deres forbehold", "Uafhængig gengivelse"):
        assert words in paper
    assert "Alle poster" not in paper


def test_paper_has_every_caveat(hours_page, model):
    """No figure of the paper stands without its caveat, or without those it is about."""
    text = " ".join(hours_page.locator(".paper").inner_text().split())
    text = re.sub(r"(?<=[a-zæøå]) (?=\.)", "", re.sub(r" (?:\d+\+?|forslag)(?= |$)", "", text))
    for result in model.results:
        if result.id in model.decision_paper.results:
            assert hours_page.get_by_role("heading", name=f"Gælder {result.population}", exact=True).count() == 1
            assert result.caveat.text in text
    for note in model.cost_notes:
        assert note.text in text


def test_word_file_gets_the_numbers(open_hours, tmp_path):
    """The saved paper says what the page says, is still valid, and keeps the places for what nobody has typed."""
    page = open_hours(link(**PLAN))
    fill(page, **LARGE | {"afproevere": ""})
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem som Word med jeres tal").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    with zipfile.ZipFile(path) as parts:
        word = etree.fromstring(parts.read("word/document.xml"))
    filled = {
        tag.get(f"{W}val"): "".join(tag.getparent().getparent().find(f"{W}sdtContent").itertext())
        for tag in word.iter(f"{W}tag")
    }

    assert "beslutningsoplaeg.docx" == path.name
    assert [] == [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
    for id in ("tvaerfagligt-moede", "opstartsdag"):
        assert said(page, "row", id)[0] == filled[id]
        assert said(page, "row", id, "formula")[0] == filled[f"regnestykke--{id}"]
    assert said(page, "total", "projekt")[0] == filled["ialt--projekt"]
    assert said(page, "total", "projekt", "kr")[0] == filled["kr--projekt"]
    assert said(page, "total", "projekt", "remarks")[0] == filled["ikke-med--projekt"]
    assert page.locator('[data-phase-dates="opstart"]').inner_text() == filled["datoer--opstart"]
    assert "Klik, og skriv jeres svar" == filled["afklar-hvor-mange"] == filled["indstilling"]
    assert "Skriv" == filled["laeringsmoeder"] == filled["kommune"]


def test_word_file_is_there(site, hours_page, origin):
    """The button leads to the Word file, which is listed among the files to download."""
    link = hours_page.get_by_role("link", name="Hent som Word uden jeres tal")
    address = urlsplit(link.evaluate("e => e.href")).path

    assert (site.folder / address.strip("/")).read_bytes().startswith(b"PK")
    assert address.rsplit("/", 1)[1] in (site.folder / "downloads/index.html").read_text(encoding="utf-8")
