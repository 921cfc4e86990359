"""One file for download: how it is made, and how it lies there when it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2

from .paper.exercise import FOR_THE_TRAINER


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
    def pages(self) -> int:
        """Pages of a PDF to hand out: those before what is for the trainer alone; 0 for another file."""
        return pages_to_hand_out(self.path) if self.path.suffix == ".pdf" else 0


def pages_to_hand_out(file: Path) -> int:
    """Pages of a PDF before what its bookmarks say is for the trainer alone; all of them without such."""
    document = pypdfium2.PdfDocument(file)
    try:
        own = (one.get_dest() for one in document.get_toc() if one.get_title() == FOR_THE_TRAINER)
        pages = [found for dest in own if dest and (found := dest.get_index()) is not None]
        return int(min(pages, default=len(document)))
    finally:
        document.close()
