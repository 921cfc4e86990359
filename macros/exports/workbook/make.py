"""The plan of the implementation as a workbook, for those who follow it in a spreadsheet.

Type another start or length, and every date follows: all of them are formulas that Excel and LibreOffice both know.
"""

from __future__ import annotations

from ...forms.word.file import light_colours
from ...model import Model
from ...views.addresses import in_full
from .cells import Book
from .checklist import checklist
from .hours import HoursSheet
from .layout import PLAN, Layout
from .plan import meetings, plan
from .read_me import read_me
from .sums import days_off, sums
from .to_fill_in import to_fill_in

TITLE = "Implementeringsplan"


def plan_workbook(model: Model, *, tokens: str, site_url: str = "") -> bytes:
    """The file `/downloads/implementeringsplan.xlsx`; the same bytes for the same model.

    `tokens` is the text of the site's tokens.css; rows link to the pages about them where `site_url` is real.
    """
    book, layout = Book(light_colours(tokens)), Layout(model)
    read_me(book, layout, in_full(site_url, "/"))
    plan(book, layout, site_url)
    meetings(book, layout)
    HoursSheet(book, layout, site_url).write()
    checklist(book, layout, site_url)
    to_fill_in(book, layout)
    days_off(book, layout)
    sums(book, layout)
    book.file.active = book.file.sheetnames.index(PLAN)
    book.file.active.sheet_view.tabSelected = True
    return book.saved(f"{TITLE} for {model.short_title.lower()}", layout.stamp, model.short_title, model.checked)
