"""Statements, lists and tables in the facilitator's guide, with the marks of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from ...forms.word.tables import mark
from ...forms.word.xml import cell, joined, paragraph, row, run, table
from ...model import Model
from ...model.base import Statement
from ...views.citations import reference
from ..paper.said import Said


class WordSaid:
    """Says the statements of one guide, and remembers which sources they cite."""

    def __init__(self, model: Model, tint: str) -> None:
        self._marked = Said(model)
        self.tint = tint

    def stated(self, statement: Statement) -> tuple[Markup, ...]:
        """The statement and the marks of what it rests on.

        Most of a guide is our own, so `unmarked` says once that what has no number is; only what is ours and
        rests on a source is marked as a proposal, too.
        """
        one = self._marked.one(statement)
        numbers = (run(f" [{', '.join(one['marks'])}]", "Quiet"),) if one["marks"] else ()
        proposed = (joined(run(" "), mark("forslag")),) if one["proposal"] and one["marks"] else ()
        return (run(one["text"]), *numbers, *proposed)

    @staticmethod
    def unmarked() -> Markup:
        """What stands first in the guide, of everything without a number."""
        told = "  Mål, råd og trin uden et tal i kantet parentes er vores eget forslag. Tallene er kilder."
        return paragraph("Marks", mark("forslag"), told)

    def points(self, statements: Iterable[Statement]) -> Iterator[Markup]:
        """Statements as a list."""
        for one in statements:
            yield paragraph("Point", *self.stated(one))

    def table(
        self, name: str, heads: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str | Markup]]
    ) -> Markup:
        """A table whose heads come again on every page, with at least two rows on each."""
        told = list(rows)
        held = {0, len(told) - 2}
        head = row(
            *(
                cell(wide, paragraph("TableHead", text), fill=self.tint)
                for wide, text in zip(widths, heads, strict=True)
            ),
            heads=True,
        )
        body = (
            row(
                *(
                    cell(wide, paragraph("CellText", text, keep=place in held))
                    for wide, text in zip(widths, one, strict=True)
                )
            )
            for place, one in enumerate(told)
        )
        return table(name, f"Tabel med {', '.join(text.lower() for text in heads)}.", list(widths), head, *body)

    def sources(self) -> Iterator[Markup]:
        """The sources cited so far, written out on one page, and what the marks mean."""
        cited = self._marked.cited
        yield paragraph(
            "Marks", mark("forslag"), "  Det er vores eget forslag og bygger på kilden ved tallet.", keep=True
        )
        plus = "Et plus efter tallet er en supplerende kilde. Tallene er de samme som på siden."
        yield paragraph("Marks", plus, keep=bool(cited))
        for place, one in enumerate(cited, start=1):
            number = run(f"{self._marked.mark(one)}  ", "Strong")
            yield paragraph("Marks", number, run(reference(one).line), keep=place < len(cited))
