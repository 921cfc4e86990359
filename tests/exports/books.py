"""Reads a book as a reader would: its text without heads, feet and notes, its bookmarks, where its contents lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
from pypdfium2 import raw

from macros.exports.paper.book import Book, book_pdf
from macros.model import Model
from tests.tokens import TOKENS

SITE = "https://www.eksempelkommune.dk/samarbejdsmodellen"

HEAD, FOOT = 64, 62
"""Points at the top and the foot of a page that only say where one is."""

NOTE_SIZE = 8.0
"""Type size of notes, and of nothing else."""

SMALL = 9
"""Heads and feet are smaller; what else comes so near the edge is larger."""


def made(model: Model, book: Book) -> bytes:
    """A book of a site that has an address."""
    return book_pdf(model, book, tokens=TOKENS, site_url=SITE)


def squeezed(text: str) -> str:
    """Letters and digits only: no hyphen, space or line break that the setting of a line put there."""
    return re.sub(r"[\W_]+", "", text)


@dataclass(frozen=True)
class Bookmark:
    """One line of the bookmarks."""

    level: int
    title: str
    page: int
    """From 1, as it is printed."""


class Read:
    """A book that is open."""

    def __init__(self, data: bytes) -> None:
        self.document = pypdfium2.PdfDocument(data)

    @cached_property
    def text(self) -> str:
        """All text of the pages, squeezed, without heads, feet, notes and marks."""
        return squeezed("".join(self._page_text(number) for number in range(len(self.document))))

    def _page_text(self, number: int) -> str:
        page = self.document[number]
        textpage = page.get_textpage()
        height = page.get_height()
        left, right, bottom, top = (raw.c_double() for _ in range(4))
        kept = []
        for index in range(textpage.count_chars()):
            size = raw.FPDFText_GetFontSize(textpage, index)
            if abs(size - NOTE_SIZE) < 0.01:
                continue
            raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
            if number and not FOOT < bottom.value < height - HEAD and size < SMALL:
                continue
            kept.append(chr(raw.FPDFText_GetUnicode(textpage, index)))
        return "".join(kept)

    @cached_property
    def bookmarks(self) -> list[Bookmark]:
        """The bookmarks."""
        return [Bookmark(one.level, one.get_title(), one.get_dest().get_index() + 1) for one in self.document.get_toc()]

    def words(self, page: int) -> str:
        """Everything on a page."""
        return self.document[page - 1].get_textpage().get_text_range()

    def links(self, page: int) -> Iterator[tuple[str, int]]:
        """The text of every link within the book on a page, and the page it leads to."""
        one = self.document[page - 1]
        textpage = one.get_textpage()
        position, link = raw.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(one, position, link):
            box = raw.FS_RECTF()
            raw.FPDFLink_GetAnnotRect(link, box)
            text = textpage.get_text_bounded(box.left, box.bottom, box.right, box.top)
            dest = raw.FPDFLink_GetDest(self.document, link)
            yield " ".join(text.split()), raw.FPDFDest_GetDestPageIndex(self.document, dest) + 1
