"""One file for download: how it is made, and how it lies there when it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2

from ..views.prints import Pages
from .paper.exercise import FOR_THE_TRAINER, TO_CUT_OUT


@dataclass(frozen=True)
class Download:
    """One file, and how it is made."""

    address: str
    """`/downloads/skemaer/netvaerkskort.pdf`."""

    kind: str
    """What `python -m macros export` calls it, see `macros.__main__.KINDS`; empty for what only pages show."""

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

    @cached_property
    def pages(self) -> Pages:
        """The pages of a PDF; none for another file."""
        return pages_in(self.path) if self.path.suffix == ".pdf" else Pages()


def pages_in(file: Path) -> Pages:
    """The pages of a PDF, as its bookmarks divide it: to hand out, to cut out, and for the trainer alone."""
    document = pypdfium2.PdfDocument(file)
    try:
        begins = {
            one.get_title(): int(page)
            for one in document.get_toc()
            if (dest := one.get_dest()) and (page := dest.get_index()) is not None
        }
        handed_out = begins.get(FOR_THE_TRAINER, len(document))
        return Pages(handed_out, handed_out - min(begins.get(TO_CUT_OUT, handed_out), handed_out), len(document))
    finally:
        document.close()
