"""What cites what: the numbers of sources, the kind of a statement, and where a source is used."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..model import Model, Places
from ..model.base import Statement, walk
from ..model.problems import DanglingReference, Problem, listed
from ..model.reference import Source, SourceKind
from ..model.remarks import UnusedSource
from .addresses import page_of
from .prose import citations, prose_pages
from .words import ended

WEIGHT = {SourceKind.SOURCE: 0, SourceKind.EXTERNAL: 1, SourceKind.PROPOSAL: 2}
"""A statement is of the least certain kind it cites: a form of ours around a source's content is a proposal."""


@dataclass(frozen=True)
class Use:
    """One statement in its place."""

    address: str
    """The page that shows it."""

    statement: Statement

    path: tuple[str | int, ...]


@dataclass(frozen=True)
class Reference:
    """A source as a list of sources tells it, in parts that each end as sentences do."""

    by: str
    """Who and when; empty where the title begins the line."""

    title: str

    publisher: str
    """Empty, where none is named."""

    @property
    def line(self) -> str:
        """«Cabi (u.å.). Udveksling af oplysninger om unge. Cabi.»"""
        return " ".join(filter(None, (self.by, self.title, self.publisher)))


def reference(source: Source) -> Reference:
    """The parts of a source's line. Where nobody is named, its short name or else its title begins it."""
    by = source.authors or ("" if source.title.startswith(source.name) else source.name)
    year = f" ({source.year})" if source.year and (source.authors or source.year not in by) else ""
    title = source.title if by else f"{source.title}{year}"
    return Reference(
        by=ended(f"{by}{year}") if by else "",
        title=ended(title),
        publisher=ended(source.publisher) if source.publisher else "",
    )


class Citations:
    """The answers about one model, worked out once."""

    def __init__(self, model: Model, docs: Path | None = None) -> None:
        self.model = model
        self.docs = docs
        self.sources = {source.id: source for source in model.sources}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of every source that has one: the same on every page and in the list of sources."""
        numbered = [source for source in self.model.sources if source.kind is not SourceKind.PROPOSAL]
        return {source.id: number for number, source in enumerate(numbered, start=1)}

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every statement of the model that a page shows, in the model's order."""
        return tuple(
            Use(page_of(self.model, path), value, path)
            for path, value in walk(self.model)
            if isinstance(value, Statement)
        )

    def kind(self, statement: Statement) -> SourceKind:
        """What the statement rests on: a source, a later source, or our own proposal."""
        kinds = [self.sources[id].kind for id in statement.citations]
        return max(kinds, key=WEIGHT.__getitem__)

    def all_proposals(self, group: Iterable[Statement]) -> bool:
        """Whether every statement of a group is our own proposal, be it built on a source or not."""
        return all(self.kind(statement) is SourceKind.PROPOSAL for statement in group)

    def built_on_nothing(self, group: Iterable[Statement]) -> bool:
        """Whether no statement of a group rests on any source: each is our own proposal alone."""
        return all(self.sources[id].kind is SourceKind.PROPOSAL for one in group for id in one.citations)

    @cached_property
    def proposals(self) -> list[Use]:
        """Every statement that is our own proposal."""
        return [use for use in self.uses if self.kind(use.statement) is SourceKind.PROPOSAL]

    @cached_property
    def counts(self) -> dict[SourceKind, int]:
        """Number of statements of each kind."""
        kinds = [self.kind(use.statement) for use in self.uses]
        return {kind: kinds.count(kind) for kind in SourceKind}

    def used_by(self, source: Source) -> dict[str, int]:
        """Address → number of statements there that cite the source."""
        places = [use.address for use in self.uses if source.id in use.statement.citations]
        places += [address for address, _, _, id in self.in_prose if id == source.id]
        return dict(Counter(places))

    @cached_property
    def in_prose(self) -> list[tuple[str, Path, int, str]]:
        """Address, file, line and source id of every citation on a prose page."""
        pages = prose_pages(self.docs).items()
        return [(address, file, line, id) for address, file in pages for line, id in citations(file)]

    def problems(self) -> Iterator[Problem]:
        """A problem for each source that a prose page cites and nobody knows."""
        for _, file, line, id in self.in_prose:
            if id not in self.sources:
                near = difflib.get_close_matches(id, self.sources, n=1, cutoff=0.5)
                yield DanglingReference(file, line, ("cite",), found=id, mend=listed(near) or "et id fra sources.yaml")

    def remarks(self, places: Places) -> Iterator[Problem]:
        """A remark for each source that nothing cites."""
        read_via = {source.read_via for source in self.model.sources}
        for index, source in enumerate(self.model.sources):
            if source.kind is not SourceKind.PROPOSAL and source.id not in read_via and not self.used_by(source):
                mend = "kilden ved et udsagn, eller slet den"
                yield UnusedSource(*places.at("sources", index, "id"), found=source.id, mend=mend)
