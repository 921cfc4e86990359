"""Decks and guides in LibreOffice: it opens each, shows every slide, and keeps text where it belongs."""

from __future__ import annotations

import subprocess

import pytest
from pypdf import PageObject, PdfReader

from macros.exports.guide.make import guide
from macros.exports.slides.deck import deck, slides
from macros.exports.slides.layouts import BOTTOM
from macros.exports.slides.look import HEIGHT
from macros.model import load
from tests.exports.decks import ADDRESS, showing
from tests.tokens import ROOT, TOKENS

pytestmark = pytest.mark.office

MODEL = load(ROOT / "content").model
PARTS = ("core_elements", "process", "phases", "results", "ratings", "roles/koordinator", "tools/netvaerkskort")


SLACK = 3
"""Points that a line may end lower than the estimate has it."""


def lines_of(page: PageObject) -> list[tuple[str, float, float]]:
    """Each piece of text with its height above the slide's lower edge and its size, in points of the slide."""
    found: list[tuple[str, float, float]] = []
    scale = float(page.mediabox.height) / HEIGHT

    def visit(text: str, around: list[float], at: list[float], font: object, size: float) -> None:
        if text.strip():
            y = at[4] * around[1] + at[5] * around[3] + around[5]
            found.append((text, y / scale, size * abs(at[3] * around[3]) / scale))

    page.extract_text(visitor_text=visit)
    return found


@pytest.fixture(scope="module")
def converted(tmp_path_factory) -> dict[str, PdfReader]:
    """Every deck and guide as LibreOffice prints it, by name; the deck «alt» shows many kinds of slides."""
    folder = tmp_path_factory.mktemp("decks")
    model, programme = showing(MODEL, *PARTS)
    (folder / "alt.pptx").write_bytes(deck(model, programme, tokens=TOKENS, address=ADDRESS))
    for one in MODEL.programmes:
        (folder / f"{one.id}.pptx").write_bytes(deck(MODEL, one, tokens=TOKENS, address=ADDRESS))
        (folder / f"{one.id}-vejledning.docx").write_bytes(
            guide(MODEL, one, tokens=TOKENS, site_url="https://example.dk")
        )
    files = sorted(folder.iterdir())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "pdf", *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {file.stem: PdfReader(file) for file in (folder / "pdf").iterdir()}


@pytest.mark.parametrize("id", [one.id for one in MODEL.programmes])
def test_every_slide_is_a_page(converted, id):
    """As many pages as slides, each with its title on it."""
    shown = slides(MODEL, next(one for one in MODEL.programmes if one.id == id), ADDRESS)
    pages = [" ".join(page.extract_text().split()) for page in converted[id].pages]

    assert len(shown) == len(pages)
    assert [] == [one.title for one, text in zip(shown, pages, strict=True) if one.title not in text]


@pytest.mark.parametrize("id", ["alt", *(one.id for one in MODEL.programmes)])
def test_the_foot_stays_free(converted, id):
    """No text that is larger than the foot's runs down into it, as LibreOffice lays the slides out."""
    low = []
    for page in converted[id].pages[1:]:
        pieces = lines_of(page)
        low += [text for text, y, size in pieces if y < HEIGHT - BOTTOM - SLACK and size > 13]

    assert [] == low


@pytest.mark.parametrize("id", [one.id for one in MODEL.programmes])
def test_guides_open(converted, id):
    """The guide opens, and its headings are bookmarks of the PDF or at least its text is there."""
    text = " ".join(page.extract_text() for page in converted[f"{id}-vejledning"].pages)

    assert "Det skal være klar" in text
    assert len(converted[f"{id}-vejledning"].pages) >= 2
