"""Statements, lists and tables in the facilitator's guide, with the marks of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from ..forms.word.tables import mark
from ..forms.word.xml import cell, joined, paragraph, row, run, table
from ..model import Model
from ..model.base import Statement
from .paper.said import Said as Marked


class Said:
    """Says the statements of one guide, and remembers which sources they cite."""

    def __init__(self, model: Model, tint: str) -> None:
        self._marked = Marked(model)
        self.tint = tint

    def stated(self, statement: Statement) -> tuple[Markup, ...]:
        """The statement and the marks of what it rests on."""
        one = self._marked.one(statement)
        numbers = (run(f" [{', '.join(one['marks'])}]", "Quiet"),) if one["marks"] else ()
        ours = (joined(run(" "), mark("forslag")),) if one["proposal"] else ()
        return (run(one["text"]), *numbers, *ours)

    def points(self, statements: Iterable[Statement]) -> Iterator[Markup]:
        """Statements as a list."""
        for one in statements:
            yield paragraph("Point", *self.stated(one))

    def table(
        self, name: str, heads: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str | Markup]]
    ) -> Markup:
        """A table whose heads come again on every page."""
        head = row(
            *(
                cell(wide, paragraph("TableHead", text), fill=self.tint)
                for wide, text in zip(widths, heads, strict=True)
            ),
            heads=True,
        )
        body = (
            row(*(cell(wide, paragraph("CellText", text)) for wide, text in zip(widths, one, strict=True)))
            for one in rows
        )
        return table(name, f"Tabel med {', '.join(text.lower() for text in heads)}.", list(widths), head, *body)

    def sources(self) -> Iterator[Markup]:
        """The sources cited so far, written out, and what the mark of a proposal means."""
        yield paragraph("Marks", mark("forslag"), "  Det er vores eget forslag. Kilderne siger det ikke.")
        yield paragraph("Marks", "Et plus efter tallet er en supplerende kilde. Tallene er de samme som på siden.")
        for one in self._marked.sources:
            told = ". ".join(one[key].rstrip(".") for key in ("authors", "year", "title", "publisher") if one[key])
            yield paragraph("Note", run(f"{one['mark']}  ", "Strong"), run(f"{told}."))
