"""What the sheets of a workbook share: titles, heads of tables, rules for what is typed, protection and print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from .cells import Book, quoted

HEAD_OF_FIELD = 32
"""Signs; Excel takes no longer title for a prompt or an error."""

TEXT_OF_FIELD = 255
"""Signs; nor a longer text."""

MARGIN, FOOT = 0.45, 0.65
"""Inches."""


def intro(book: Book, sheet: Worksheet, title: str, lines: Iterable[str]) -> None:
    """The title, and what to know of the sheet, a line each."""
    book.put(sheet, 1, 1, title, "Titel")
    sheet.row_dimensions[1].height = 30
    for row, line in enumerate(lines, start=2):
        book.put(sheet, row, 1, line, "Notelinje")


def head(book: Book, sheet: Worksheet, row: int, names: Sequence[str]) -> None:
    """The head of a table."""
    book.row(sheet, row, names, ["Hoved"] * len(names))


def table(sheet: Worksheet, name: str, cells: str) -> None:
    """Tell the program, and a screen reader, that the cells are a table with a head."""
    sheet.add_table(Table(displayName=name, ref=cells))


def link(sheet: Worksheet, row: int, column: int, address: str) -> None:
    """Let a cell lead to a page of the site, where that has an address; LibreOffice shows it on one line."""
    if address:
        sheet.cell(row, column).hyperlink = address
        sheet.cell(row, column).style = "Link"


def rule(
    sheet: Worksheet,
    cells: str,
    kind: str,
    prompt: tuple[str, str],
    error: str,
    bounds: tuple[str, ...],
    *,
    blank: bool = False,
) -> None:
    """What may be typed into cells: `kind` is «date», «whole» or «list»; `bounds` are two formulas, or the one list.

    `cells` are ranges with blanks between them; `prompt` is a title and what is said when a cell is chosen.
    """
    title, text = prompt
    validation = DataValidation(
        type=kind,
        operator="between",
        formula1=bounds[0],
        formula2=bounds[1] if len(bounds) > 1 else None,
        allow_blank=blank,
        showErrorMessage=True,
        showInputMessage=True,
        promptTitle=title[:HEAD_OF_FIELD],
        prompt=text[:TEXT_OF_FIELD],
        errorTitle="Det kan ikke bruges",
        error=error[:TEXT_OF_FIELD],
        sqref=cells,
    )
    sheet.add_data_validation(validation)


def choices(options: Iterable[str]) -> str:
    """The options of a list, as the rule takes them."""
    return quoted(",".join(options))


def set_up(sheet: Worksheet, stamp: str, head_row: int = 0, *, landscape: bool = True, locked: bool = True) -> None:
    """Frozen head, A4, as wide as the paper, and a foot; `head_row` is repeated on every page.

    Locked sheets have no password: only what calculates is held, and every cell can still be read and copied.
    """
    page = sheet.page_setup
    page.paperSize, page.orientation = sheet.PAPERSIZE_A4, "landscape" if landscape else "portrait"
    page.fitToWidth, page.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = MARGIN
    margins.bottom, margins.header, margins.footer = FOOT, 0.3, 0.3
    sheet.oddFooter.left.text = stamp.replace("&", "&&")
    sheet.oddFooter.right.text = "&A, side &P af &N"
    if head_row:
        sheet.freeze_panes = sheet.cell(head_row + 1, 1)
        sheet.print_title_rows = f"{head_row}:{head_row}"
    if locked:
        held = sheet.protection
        held.sheet = True
        held.formatColumns = held.formatRows = held.formatCells = held.autoFilter = held.sort = False
