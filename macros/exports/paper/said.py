"""Statements as the templates take them: their text, their marks, and whether they are our own proposal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from ...model import Model
from ...model.base import Statement
from ...model.reference import Source, SourceKind
from ...views.citations import Citations, reference
from ...views.words import ended


class Said:
    """The statements of one print; remembers which sources it cites."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.citations = Citations(model)
        self._cited: set[str] = set()

    def one(self, statement: Statement) -> dict[str, Any]:
        """A statement: `text`, `marks` (the numbers of its sources), `proposal` (whether it is ours)."""
        self._cited.update(statement.citations)
        cited = [self.citations.sources[id] for id in statement.citations]
        return {
            "text": statement.text,
            "marks": [self.mark(source) for source in cited if source.kind is not SourceKind.PROPOSAL],
            "proposal": any(source.kind is SourceKind.PROPOSAL for source in cited),
        }

    def all(self, statements: Iterable[Statement]) -> list[dict[str, Any]]:
        """Several statements."""
        return [self.one(statement) for statement in statements]

    def cite(self, ids: Iterable[str]) -> None:
        """Sources that are cited beside the statements, as by a figure."""
        self._cited.update(ids)

    def is_cited(self, source: Source) -> bool:
        """Whether the print cites the source."""
        return source.id in self._cited

    def mark(self, source: Source) -> str:
        """The number of a source, with a plus where it is no source of the method itself."""
        plus = "+" if source.kind is SourceKind.EXTERNAL else ""
        return f"{self.citations.numbers[source.id]}{plus}"

    @property
    def cited(self) -> list[Source]:
        """The sources cited so far that have a number, in its order."""
        return [self.citations.sources[id] for id in self.citations.numbers if id in self._cited]

    @property
    def sources(self) -> list[dict[str, str]]:
        """The same as the templates take them: `mark`, the short `name`, and the parts of the whole reference."""
        return [{"mark": self.mark(one), "name": ended(one.name), **asdict(reference(one))} for one in self.cited]
