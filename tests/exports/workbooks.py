"""Reading and filling in the workbook with other eyes than ours."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from macros.exports.workbook.layout import Layout
from macros.exports.workbook.make import plan_workbook
from macros.model import load
from tests.tokens import ROOT, TOKENS

MODEL = load(ROOT / "content").model.model_copy(update={"checked": date(2026, 11, 22)})
"""The content, as it was checked on a day of our own: the workbook's example and its bounds follow from that day."""

LAYOUT = Layout(MODEL)


@cache
def made(site_url: str = "") -> bytes:
    return plan_workbook(MODEL, tokens=TOKENS, site_url=site_url)


@cache
def shown(data: bytes | Path) -> Workbook:
    """The workbook with what its formulas give; not to be changed."""
    return opened(data, values=True)


def opened(data: bytes | Path, *, values: bool = False) -> Workbook:
    """The workbook, with its formulas or with what they give."""
    return load_workbook(io.BytesIO(data) if isinstance(data, bytes) else data, data_only=values)


def formulas(book: Workbook) -> dict[tuple[str, str], str]:
    """Every formula by sheet and cell."""
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return {(cell.parent.title, cell.coordinate): cell.value for cell in cells if cell.data_type == "f"}


def row(book: Workbook, sheet: str, name: str) -> int:
    """The first row that begins with this name."""
    return next(cell.row for cell in book[sheet]["A"] if cell.value == name)


def plain(value: Any) -> Any:
    """A value of a cell: a day for a time at midnight, an empty text for nothing."""
    return value.date() if hasattr(value, "date") else "" if value is None else value


def listed(book: Workbook) -> list[tuple[date | str, ...]]:
    """The dates of «Møder»: day, weekday, what, kind, phase, why it is off, what instead, remarks."""
    rows = book["Møder"].iter_rows(min_row=5, values_only=True)
    cells = ([plain(one) for one in (*row[:5], row[6], row[7], row[9])] for row in rows)
    return [tuple(one) for one in cells if one[0] != ""]
