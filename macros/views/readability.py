"""How hard each page reads: LIX by address, of the model's texts and the prose around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from ..model import Model, Places
from ..model.base import Statement, walk
from ..model.problems import HardToRead, OverdueLaw, Problem
from .addresses import page_of
from .lix import lix
from .prose import prose_pages, texts
from .words import day, number

AIM = 45
"""A page should stay below this (ordinary text)."""

AIM_YOUNG = 30
"""The page for the young should stay below this (easy text)."""

YOUNG = "/ung/"


@dataclass(frozen=True)
class Readability:
    """The LIX of every page; `docs` holds the prose pages, if there are any."""

    model: Model
    docs: Path | None = None

    @cached_property
    def texts(self) -> dict[str, list[str]]:
        """Address → its texts, each a sentence or more."""
        found: dict[str, list[str]] = {}
        for path, value in walk(self.model):
            if not isinstance(value, Statement):
                continue
            address = YOUNG if "for_the_young" in path else page_of(self.model, path)
            if address:
                found.setdefault(address, []).append(value.text)
        if self.docs:
            for address, file in prose_pages(self.docs).items():
                if not address.startswith("/udvikler/"):
                    found.setdefault(address, []).extend(texts(file))
        return found

    @cached_property
    def lix(self) -> dict[str, float]:
        """Address → LIX, hardest first."""
        scores = {address: lix(texts) for address, texts in self.texts.items()}
        return dict(sorted(scores.items(), key=lambda item: -item[1]))

    def remarks(self, places: Places) -> Iterator[Problem]:
        """A remark for each page above its aim."""
        for address, score in self.lix.items():
            aim = AIM_YOUNG if address == YOUNG else AIM
            if score > aim:
                paths = (path for path, _ in walk(self.model) if path and page_of(self.model, path) == address)
                place = places.at(*next(paths, ()))[:2]
                mend = f"kortere sætninger og ord (mål: under {aim})"
                yield HardToRead(*place, (address,), found=f"LIX {number(round(score))}", mend=mend)


def law_remarks(model: Model, places: Places, today: date) -> Iterator[Problem]:
    """A remark for each law page that is overdue, or that nobody has checked."""
    for index, note in enumerate(model.law):
        path = ("law", index, "review_by")
        if today > note.review_by:
            mend = "en ny dato, når en fagperson har kontrolleret siden mod gældende lov"
            yield OverdueLaw(*places.at(*path), found=f"skulle ses efter senest {day(note.review_by)}", mend=mend)
