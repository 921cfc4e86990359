"""How hard each page reads: LIX by address, of the model's texts and the prose around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from ..model import Model, Places
from ..model.base import Statement, walk
from ..model.problems import Problem
from ..model.remarks import HardToRead, OverdueLaw
from .addresses import YOUNG, page_of
from .lix import lix
from .prose import prose_pages, texts
from .words import day, number

AIM = 45
"""A page should stay below this (ordinary text)."""

AIM_YOUNG = 30
"""The page for the young should stay below this (easy text)."""


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
            if isinstance(value, Statement):
                found.setdefault(page_of(self.model, path), []).append(value.text)
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

    def _first(self, address: str) -> tuple[str | int, ...]:
        """The path of the first statement that a page shows; empty for a page of prose alone."""
        paths = (path for path, value in walk(self.model) if isinstance(value, Statement))
        return next((path for path in paths if page_of(self.model, path) == address), ())

    def remarks(self, places: Places) -> Iterator[Problem]:
        """A remark for each page above its aim."""
        for address, score in self.lix.items():
            aim = AIM_YOUNG if address == YOUNG else AIM
            if score > aim:
                place = places.at(*self._first(address))[:2]
                mend = f"kortere sætninger og ord (mål: under {aim})"
                yield HardToRead(*place, (address,), found=f"LIX {number(round(score))}", mend=mend)


def law_remarks(model: Model, places: Places, today: date) -> Iterator[Problem]:
    """A remark for each law page that is overdue on the day `today`."""
    for index, note in enumerate(model.law):
        path = ("law", index, "review_by")
        if today > note.review_by:
            mend = "en ny dato, når en fagperson har kontrolleret siden mod gældende lov"
            yield OverdueLaw(*places.at(*path), found=f"skulle ses efter senest {day(note.review_by)}", mend=mend)
