"""The decision paper as a Word file of one page: what the model knows stands there, hours and answers are filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from ..forms.word.controls import Controls
from ..forms.word.file import Sheet, light_colours, word_file
from ..forms.word.tables import mark
from ..forms.word.xml import COLUMN, cell, joined, paragraph, row, run, table
from ..model import Model
from ..model.base import Statement
from ..model.implementation import ResourceItem
from ..model.reference import SourceKind
from ..views.citations import Citations
from ..views.decision_paper import Paper, decision_paper
from ..views.hours import Reckoned

AMOUNTS = 980
"""Twentieths of a point: how wide the column of hours is."""

ITEMS = 1980


def decision_paper_docx(model: Model, *, tokens: str, address: str = "") -> bytes:
    """The file `/downloads/beslutningsoplaeg.docx`; the same bytes for the same model.

    `tokens` is the text of the site's tokens.css; `address` is the full address of the page with the calculator,
    where there is a real one.
    """
    colours = light_colours(tokens)
    body = _Body(decision_paper(model), colours)
    name = model.decision_paper.name
    sheet = Sheet(
        title=f"{name} – beslutningsoplæg",
        name=name,
        subject=model.decision_paper.intro.text,
        known_by="Beslutningsoplæg.",
        properties={"model_version": model.version},
        kind="implementering",
        intro=joined(*body.intro()),
    )
    return word_file(model, sheet, joined(*body.columns()), colours=colours, address=address)


class _Body:
    """What the paper says, paragraph by paragraph."""

    def __init__(self, paper: Paper, colours: Mapping[str, str]) -> None:
        self.paper = paper
        self.said = paper.model.decision_paper
        self.tint = colours["implementering-tint"]
        self.citations = Citations(paper.model)
        self.controls = Controls()

    def intro(self) -> Iterator[Markup]:
        yield paragraph("Kicker", self.paper.kicker, keep=True)
        yield paragraph("Title", self.said.name)
        yield paragraph("Subtitle", *self._stated(self.said.intro))

    def columns(self) -> Iterator[Markup]:
        yield from self._known()
        yield from self._to_clarify()
        yield from self._hours()
        yield from self._ahead()
        yield paragraph("Marks", *self._sources())

    def _known(self) -> Iterator[Markup]:
        yield paragraph("Heading1", "Problemet")
        for one in self.said.problems:
            yield paragraph("Note", *self._stated(one))
        yield paragraph("Heading1", "Modellen")
        yield paragraph("Note", *self._stated(self.paper.model.summary), f" {self.paper.elements}")
        yield paragraph("Heading1", "Resultaterne og deres forbehold")
        for result in self.paper.results:
            statements = joined(*(joined(*self._stated(one), run(" ")) for one in result.statements))
            caveat = joined(run("Forbehold: ", "Strong"), *self._stated(result.caveat))
            yield paragraph("Note", run(f"{result.name}. ", "Strong"), statements, caveat)

    def _to_clarify(self) -> Iterator[Markup]:
        yield paragraph("Heading1", "Det skal I afklare")
        for activity in self.paper.clarify:
            answer = self.controls.text(activity.id, activity.name, "Klik, og skriv jeres svar")
            yield paragraph("Note", run(f"{activity.name}: ", "Strong"), answer)

    def _hours(self) -> Iterator[Markup]:
        yield paragraph("Heading1", "Tiden")
        widths = [ITEMS, COLUMN - ITEMS - AMOUNTS, AMOUNTS]
        numbers = ", ".join(self._number(source.id) for source in self.paper.number_sources)
        heads = (
            cell(widths[0], paragraph("TableHead", "Post"), fill=self.tint),
            cell(widths[1], paragraph("TableHead", "Regnestykke", run(f" [{numbers}]", "Quiet")), fill=self.tint),
            cell(widths[2], paragraph("TableHead", "Jeres tal"), fill=self.tint),
        )
        reckoned = {one.id: one for one in self.paper.reckoning.rows}
        rows = [self._row(widths, item.id, item.name, self._sum(item, reckoned[item.id])) for item in self.paper.timed]
        names = self.paper.data.group_names
        sums = [
            self._row(widths, f"ialt--{total.id}", f"{names[total.id]} i alt", self._kroner(total.id, names[total.id]))
            for total in self.paper.reckoning.totals
            if total.id in names
        ]
        said = "Timer og dage: post, regnestykke og et felt til jeres tal."
        yield table("Tiden", said, widths, row(*heads, heads=True), *rows, *sums)
        apart = [item for item in self.paper.timed if item.apart and item.note]
        notes = (joined(run(f" {item.name}: "), *self._stated(item.note)) for item in apart if item.note)
        yield paragraph("Marks", *self._stated(self.said.hours), f" {self.paper.no_numbers}", *notes)

    def _sum(self, item: ResourceItem, reckoned: Reckoned) -> Markup:
        """How the number comes about; the page with the calculator puts the reader's own numbers in it."""
        return self.controls.said(f"regnestykke--{item.id}", f"{item.name}: regnestykke", reckoned.formula)

    def _kroner(self, id: str, name: str) -> Markup:
        """An empty place that the page fills where its reader has typed a rate; the sources give none."""
        return self.controls.said(f"kr--{id}", f"{name}: i kroner med jeres timepris", "")

    def _row(self, widths: list[int], id: str, name: str, formula: Markup) -> Markup:
        answer = self.controls.text(id, f"{name}: jeres tal", "Skriv")
        said = (paragraph("CellText", name), paragraph("CellText", formula), paragraph("CellText", answer))
        return row(*(cell(width, one) for width, one in zip(widths, said, strict=True)))

    def _ahead(self) -> Iterator[Markup]:
        yield paragraph("Heading1", "Tidsplanen")
        for phase in self.paper.model.phases:
            yield paragraph("Note", run(f"{phase.name}. ", "Strong"), *self._stated(phase.duration))
        if gate := self.paper.phase.gate:
            names = [role.name for role in self.paper.model.roles if role.id in gate.decided_by]
            yield paragraph("Heading1", "Beslutningen")
            yield paragraph("Note", *self._stated(gate.text), f" Besluttes af: {', '.join(names)}.")

    def _sources(self) -> Iterator[Markup]:
        for source in self.paper.sources:
            yield run(f"{self._number(source.id)}: {source.name}. ")
        yield run("»Forslag« er håndbogens eget og står ikke i kilderne.")

    def _stated(self, statement: Statement) -> Iterator[Markup]:
        """The statement and the marks of what it rests on."""
        yield run(statement.text)
        yield from self._marks(statement)

    def _marks(self, statement: Statement) -> Iterator[Markup]:
        kinds = {id: self.citations.sources[id].kind for id in statement.citations}
        numbers = [self._number(id) for id, kind in kinds.items() if kind is not SourceKind.PROPOSAL]
        if numbers:
            yield run(f" [{', '.join(numbers)}]", "Quiet")
        if SourceKind.PROPOSAL in kinds.values():
            yield joined(run(" "), mark("forslag"))

    def _number(self, id: str) -> str:
        plus = "+" if self.citations.sources[id].kind is SourceKind.EXTERNAL else ""
        return f"{self.citations.numbers[id]}{plus}"
