"""What can be downloaded: every file that is made beside the pages, with its name, its size and what it is for."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import pypdfium2

from ..forms.pdf.make import form_pdf
from ..forms.word.make import form_docx
from ..model import Model
from ..model.tools import Tool
from ..model.training import Programme
from ..views.addresses import address_of, form_address, form_file, in_full, slides_file, trainers_file
from ..views.decision_paper import FILE as PAPER
from ..views.decision_paper import PAGE as PAPER_PAGE
from .decision_paper import decision_paper_docx
from .guide import guide
from .slides.deck import deck
from .store import Store

WORKBOOK = "/downloads/implementeringsplan.xlsx"

PICTURE_WIDTH = 640
"""Pixels; shown at half of that, sharp on a screen with small pixels."""


@dataclass(frozen=True)
class Download:
    """One file, and how it is made."""

    address: str
    """`/downloads/skemaer/netvaerkskort.pdf`."""

    kind: str
    """What `python -m macros export` calls it: `forms`, `slides` …; empty for what only pages show."""

    made_from: tuple[object, ...]
    """Everything of the content that it is made from, see `Store.get`."""

    make: Callable[[], bytes]


@dataclass(frozen=True)
class Made:
    """One file that is there."""

    address: str
    kind: str
    path: Path

    @property
    def size(self) -> int:
        """Bytes."""
        return self.path.stat().st_size


def make_downloads(model: Model, tokens: str, site_url: str, folder: Path) -> dict[str, Made]:
    """Make what is missing in `folder`; every file by its address.

    `tokens` is the text of the site's tokens.css; `site_url` is printed where it is real.
    """
    store = Store(folder)
    store.forget()
    return {
        one.address: Made(one.address, one.kind, store.get(one.address, one.made_from, one.make))
        for one in downloads(model, tokens, site_url)
    }


def downloads(model: Model, tokens: str, site_url: str) -> Iterator[Download]:
    """Every file the model gives."""
    for tool in model.tools:
        yield from _form_files(model, tool, tokens, site_url)
    address = in_full(site_url, PAPER_PAGE)
    made_from = (model, tokens, address)
    yield Download(WORKBOOK, "plans", (model, tokens, site_url), lambda: _workbook(model, tokens, site_url))
    yield Download(PAPER, "papers", made_from, lambda: decision_paper_docx(model, tokens=tokens, address=address))

    for programme in model.programmes:
        yield from _teaching_files(model, programme, tokens, site_url)


def _teaching_files(model: Model, programme: Programme, tokens: str, site_url: str) -> Iterator[Download]:
    """A programme's slides, and the guide for the one who shows them."""
    address = in_full(site_url, address_of("programmes", programme.id))
    made_from = (model, tokens, address)
    shown = partial(deck, model, programme, tokens=tokens, address=address)
    yield Download(slides_file(programme.id), "slides", made_from, shown)
    told = partial(guide, model, programme, tokens=tokens, address=address)
    yield Download(trainers_file(programme.id), "guides", made_from, told)


def _workbook(model: Model, tokens: str, site_url: str) -> bytes:
    from .workbook import plan_workbook  # here: openpyxl is slow to load, and the file is mostly there

    return plan_workbook(model, tokens=tokens, site_url=site_url)


def _form_files(model: Model, tool: Tool, tokens: str, site_url: str) -> Iterator[Download]:
    """The form of a tool for those who rather fill in a PDF or write in Word, and a picture of it."""
    address = in_full(site_url, form_address(tool.id))
    kinds = tuple((source.id, source.kind) for source in model.sources)
    made_from = (tool, model.form_head, model.short_title, model.version, model.checked, kinds, tokens, address)

    @cache
    def pdf() -> bytes:
        return form_pdf(model, tool, tokens=tokens, address=address)

    yield Download(form_file(tool.id, "pdf"), "forms", made_from, pdf)
    word = partial(form_docx, model, tool, tokens=tokens, address=address)
    yield Download(form_file(tool.id, "docx"), "forms", made_from, word)
    yield Download(form_file(tool.id, "png"), "", made_from, lambda: first_page(pdf()))


def first_page(pdf: bytes) -> bytes:
    """A picture of a PDF's first page, with its empty fields, as PNG."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[0]
    image = page.render(scale=PICTURE_WIDTH / page.get_width()).to_pil()
    out = io.BytesIO()
    image.quantize(colors=64).save(out, "PNG", optimize=True)
    document.close()
    return out.getvalue()
