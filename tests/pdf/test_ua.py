"""PDF/UA-1: every form, empty and filled in, is checked by veraPDF; and the check finds what is taken away."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from macros.forms.pdf.make import form_pdf
from macros.model import load
from tests.forms.pdf import fill_with_pypdf, typed
from tests.forms.pdfium import fill as fill_with_pdfium
from tests.forms.word import example
from tests.pdf.verapdf import ADDRESS, LEAST_CHECKS, vera
from tests.tokens import ROOT, TOKENS

pytestmark = pytest.mark.verapdf

REAL = load(ROOT / "content").model
TOOLS = {tool.id: tool for tool in REAL.tools}


def by_us(tool: str) -> bytes:
    return form_pdf(REAL, TOOLS[tool], tokens=TOKENS, address=ADDRESS, answers=example(REAL, TOOLS[tool]))


def empty(tool: str) -> bytes:
    return form_pdf(REAL, TOOLS[tool], tokens=TOKENS, address=ADDRESS)


def by_pypdf(tool: str) -> bytes:
    return fill_with_pypdf(empty(tool), typed(REAL, TOOLS[tool], example(REAL, TOOLS[tool], rows=3)))


def by_pdfium(tool: str) -> bytes:
    return fill_with_pdfium(empty(tool), typed(REAL, TOOLS[tool], example(REAL, TOOLS[tool], rows=3)))


def first_place(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].Annots[0]


def without_spoken_name(pdf: pikepdf.Pdf) -> None:
    del first_place(pdf).TU


def without_tag(pdf: pikepdf.Pdf) -> None:
    del first_place(pdf).StructParent


def without_tab_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def without_font(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AcroForm.DR.Font.F0.FontDescriptor.FontFile2


TAKEN_AWAY: dict[Callable[[pikepdf.Pdf], None], str] = {
    without_spoken_name: "7.18.1-3",
    without_tag: "7.18.4-1",
    without_tab_order: "7.18.3-1",
    without_language: "7.2-33",
    without_font: "7.21.4.1-1",
}
"""What is taken away from a good file, and the rule that must find it."""


def taken_away(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(by_us("moedetjekliste"))) as pdf:
        change(pdf)
        file = io.BytesIO()
        pdf.save(file)
        return file.getvalue()


GOOD = {f"{make.__name__}-{tool}": (make, tool) for tool in TOOLS for make in (empty, by_us, by_pypdf, by_pdfium)}


@pytest.fixture(scope="session")
def found(tmp_path_factory) -> dict[str, set[str]]:
    """The rules each file breaks, by its name; one machine checks them all."""
    folder = tmp_path_factory.mktemp("pdf")
    files = {name: make(tool) for name, (make, tool) in GOOD.items()}
    files |= {change.__name__: taken_away(change) for change in TAKEN_AWAY}
    for name, data in files.items():
        (folder / f"{name}.pdf").write_bytes(data)
    lines = vera(sorted(folder.iterdir()))
    assert sorted(files) == sorted(lines)
    assert min(checks for checks, _ in lines.values()) > LEAST_CHECKS
    return {name: rules for name, (_, rules) in lines.items()}


@pytest.mark.parametrize("name", GOOD)
def test_keeps_every_rule(found, name):
    """A form keeps every rule: empty, filled in by us, and filled in by other programs."""
    assert set() == found[name]


@pytest.mark.parametrize(("change", "rule"), TAKEN_AWAY.items(), ids=[change.__name__ for change in TAKEN_AWAY])
def test_check_finds_what_is_missing(found, change, rule):
    """The check bites: what is taken away is found by the rule that asks for it."""
    assert rule in found[change.__name__]
