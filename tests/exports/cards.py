"""Cards on paper, read back from the PDF: the text and the places of each card's sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

MM = 72 / 25.4

A6 = (105.0, 148.5)
"""Millimetres; four of them make a sheet of A4."""

A5 = (148.0, 210.0)


@dataclass(frozen=True)
class Side:
    """One side of a card."""

    text: str
    """Without spaces and the signs that only say where a line may break."""

    edges: tuple[float, float, float, float]
    """How far the text stays from the card's left, bottom, right and top edge, in millimetres."""


def bare(text: str) -> str:
    """A text as it can be compared, wherever its lines break."""
    return re.sub(r"[\s\u00ad\u2060\ufffe\x02\u200b-]", "", text)


def sides(pdf: bytes, size: str) -> Iterator[tuple[Side, Side]]:
    """Front and back of every place for a card: of `a6` the back is where it lies when the sheet is turned."""
    document = pypdfium2.PdfDocument(pdf)
    columns, rows, (width, height) = (2, 2, A6) if size == "a6" else (1, 1, A5)
    for page in range(0, len(document), 2):
        for place in range(columns * rows):
            column, row = place % columns, place // columns
            mirrored = columns - 1 - column
            yield tuple(  # type: ignore[misc]
                _side(document[page + turned], across * width, (rows - 1 - row) * height, width, height)
                for turned, across in enumerate((column, mirrored))
            )
    document.close()


def sizes(pdf: bytes) -> set[float]:
    """Every size of type in a print, in points."""
    found = set()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text, matrix = page.get_textpage(), pypdfium2.raw.FS_MATRIX()
            for at in range(text.count_chars()):
                if text.get_text_range(at, 1).strip():
                    pypdfium2.raw.FPDFText_GetMatrix(text, at, matrix)
                    found.add(round(pypdfium2.raw.FPDFText_GetFontSize(text, at) * abs(matrix.d), 1))
    return found


def _side(page: pypdfium2.PdfPage, left: float, bottom: float, width: float, height: float) -> Side:
    box = [edge * MM for edge in (left, bottom, left + width, bottom + height)]
    text = page.get_textpage()
    found = text.get_text_bounded(*box)
    signs = [text.get_charbox(at) for at in range(text.count_chars())]
    here = [one for one in signs if box[0] <= one[0] < box[2] and box[1] <= one[1] < box[3] and one[2] > one[0]]
    if not here:
        return Side("", (width, height, width, height))
    edges = (
        min(one[0] for one in here) - box[0],
        min(one[1] for one in here) - box[1],
        box[2] - max(one[2] for one in here),
        box[3] - max(one[3] for one in here),
    )
    return Side(bare(found), tuple(edge / MM for edge in edges))  # type: ignore[arg-type]
