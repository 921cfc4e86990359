"""What cites what: the numbers of sources, the kind of a statement, and where a source is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..model import Model
from ..model.base import Statement, walk
from ..model.reference import Source, SourceKind
from .addresses import page_of

WEIGHT = {SourceKind.SOURCE: 0, SourceKind.EXTERNAL: 1, SourceKind.PROPOSAL: 2}
"""A statement is of the least certain kind it cites: a form of ours around a source's content is a proposal."""


@dataclass(frozen=True)
class Use:
    """One statement in its place."""

    address: str
    """The page that shows it."""

    statement: Statement

    path: tuple[str | int, ...]


class Citations:
    """The answers about one model, worked out once."""

    def __init__(self, model: Model) -> None:
        self.model = model
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
            Use(address, value, path)
            for path, value in walk(self.model)
            if isinstance(value, Statement) and (address := page_of(self.model, path))
        )

    def kind(self, statement: Statement) -> SourceKind:
        """What the statement rests on: a source, a later source, or our own proposal."""
        kinds = [self.sources[id].kind for id in statement.citations]
        return max(kinds, key=WEIGHT.__getitem__)

    def all_proposals(self, group: Iterable[Statement]) -> bool:
        """Whether every statement of a group is our own proposal."""
        return all(self.kind(statement) is SourceKind.PROPOSAL for statement in group)

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
        found: dict[str, int] = {}
        for use in self.uses:
            if source.id in use.statement.citations:
                found[use.address] = found.get(use.address, 0) + 1
        return found
