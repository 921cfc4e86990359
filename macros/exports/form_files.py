"""The form of a tool for those who rather fill in a PDF or write in Word, and a picture of it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache, partial

import pypdfium2

from ..forms.word.make import form_docx
from ..model import Model
from ..model.tools import Tool
from ..views.addresses import form_address, in_full
from ..views.files import form_file
from .download import Download

PICTURE_WIDTH = 640
"""Pixels; shown at half of that, sharp on a screen with small pixels."""


def form_files(model: Model, tool: Tool, tokens: str, site_url: str) -> Iterator[Download]:
    """The files of one tool's form."""
    address = in_full(site_url, form_address(tool.id))
    kinds = tuple((source.id, source.kind) for source in model.sources)
    made_from = (tool, model.form_head, model.short_title, model.version, model.checked, kinds, tokens, address)

    @cache
    def pdf() -> bytes:
        from ..forms.pdf.make import form_pdf  # here: WeasyPrint is slow to load, and the files are mostly there

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
