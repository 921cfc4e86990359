"""A form as a PDF that is filled in on the screen or by hand: tagged, PDF/UA-1, empty or with answers in it.

definition → HTML → WeasyPrint (places, tags, page breaks) → `fields` (the fields themselves) → bytes
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import segno
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from ...model import Model
from ...model.tools import Tool
from ..answers import Answers, name
from ..jinja import template
from ..view import edition
from .fields import with_fields
from .fonts import LEADING, drawable, face_rules
from .sheet import SIZE, Sheet

HERE = Path(__file__).parent

SINGLE, PADDING = 19.0, 4.0
"""The height of a field of one line, and what more lines need above and below; points."""


def form_pdf(model: Model, tool: Tool, *, tokens: str, address: str = "", answers: Answers | None = None) -> bytes:
    """The file `/downloads/skemaer/<id>.pdf`; the same input gives the same bytes.

    `tokens` is the text of the site's tokens.css, the one place that knows a colour; `address` is the full address
    of the form on the site, where there is one; `answers` come with the rows and the lines they need.
    Signs that the typeface has not stand as «?» on the sheet and unharmed in the field.
    """
    sheet = Sheet(model, tool, answers)
    page = template(HERE, "sheet.html.j2").render(
        name=name,
        height=_height,
        drawable=drawable,
        sheet=sheet,
        model=model,
        tool=tool,
        address=address,
        code=segno.make(address, error="m").svg_data_uri(border=0) if address else "",
        edition=edition(model, address),
        remarks=answers.remarks if answers else (),
    )
    style, fonts = _style(tokens)
    flat = HTML(string=page).write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", pdf_forms=True)
    return with_fields(flat, sheet.controls.values())


def _height(lines: int) -> float:
    """The height of a field in points."""
    return SINGLE if lines == 1 else lines * SIZE * LEADING + PADDING


@cache
def _style(tokens: str) -> tuple[CSS, FontConfiguration]:
    """The style sheet, read once: reading the fonts again for every form takes time."""
    fonts = FontConfiguration()
    own = (HERE / "sheet.css").read_text(encoding="utf-8")
    return CSS(string="\n".join([tokens, face_rules("Skema"), own]), font_config=fonts), fonts
