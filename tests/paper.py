"""Reads a PDF with other eyes than ours (pdfium): what stands on its pages, and how near to their edges."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def pages_of(pdf: bytes | Path) -> list[str]:
    """What stands on each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def outside(pdf: bytes, edge: float, foot: float | None = None) -> list[str]:
    """The signs that come nearer to the paper's edge than so many points, as «page: sign»; the foot may differ."""
    lowest = edge if foot is None else foot
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            text, (width, height) = page.get_textpage(), page.get_size()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                if left < edge or bottom < lowest or right > width - edge or top > height - edge:
                    sign = text.get_text_range(index, 1)
                    found += [f"{number}: {sign}"] if right > left or sign.strip() else []
    return found
