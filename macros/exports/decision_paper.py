"""The decision paper as a Word file of one page: what the model knows stands there, hours and answers are filled in.

The page with the calculator fills in its reader's numbers by the names of the places (docs/assets/js/hours-paper.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
from ..views.hours import Total

AMOUNTS = 1240
"""Twentieths of a point: how wide the column of hours is."""

ITEMS = COLUMN - AMOUNTS

WRITE, ANSWER = "Skriv", "Klik, og skriv jeres svar"


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
        self.words = paper.words
        self.tint = colours["implementering-tint"]
        self.citations = Citations(paper.model)
        self.controls = Controls()

    def intro(self) -> Iterator[Markup]:
        blanks = (("kommune", self.words["municipality"]), ("dato", self.words["date"]))
        places = (joined(run(f"     {name}: "), self.controls.text(id, name, WRITE)) for id, name in blanks)
        yield paragraph("Kicker", self.paper.kicker, *places, keep=True)
        yield paragraph("Title", self.said.name)
        yield paragraph("Subtitle", *self._stated(self.said.intro))

    def columns(self) -> Iterator[Markup]:
        yield from self._known()
        yield from self._to_clarify()
        yield from self._hours()
        yield from self._ahead()
        yield paragraph("Marks", *self._sources())

    def _known(self) -> Iterator[Markup]:
        yield paragraph("Heading1", self.words["problem"])
        for one in self.said.problems:
            yield paragraph("Note", *self._stated(one))
        yield paragraph("Heading1", self.words["model"])
        yield paragraph("Note", *self._stated(self.paper.model.summary), f" {self.paper.elements}")
        yield paragraph("Heading1", self.words["results"])
        for group in self.paper.groups:
            common = (one for result in group.common for one in (*result.statements, result.caveat))
            yield paragraph("Note", run(f"{group.title}. ", "Strong"), self._run_in(common), keep=True)
            for result in group.results:
                caveat = joined(run(f"{self.words['caveat']} ", "Strong"), *self._stated(result.caveat))
                name = run(f"{result.name}. ", "Strong")
                yield paragraph("Note", name, self._run_in(result.statements), caveat)

    def _to_clarify(self) -> Iterator[Markup]:
        """The questions stay together, in one column."""
        yield paragraph("Heading1", self.paper.to_clarify)
        for number, question in enumerate(self.said.clarify, start=1):
            answer = self.controls.text(question.activity, question.text, ANSWER)
            asked = run(f"{number}. {question.text} ", "Strong")
            yield paragraph("Note", asked, answer, keep=number < len(self.said.clarify))

    def _hours(self) -> Iterator[Markup]:
        yield paragraph("Heading1", self.words["hours"])
        numbers = ", ".join(self._number(source.id) for source in self.paper.number_sources)
        heads = (
            cell(ITEMS, paragraph("TableHead", self.words["item"], run(f" [{numbers}]", "Quiet")), fill=self.tint),
            cell(AMOUNTS, paragraph("TableHead", self.words["sum"]), fill=self.tint),
        )
        formulas = {one.id: one.formula for one in self.paper.reckoning.rows}
        rows = (self._item(item, formulas[item.id]) for item in self.paper.timed)
        sums = (self._sum(total) for total in self.paper.empty_sums)
        said = "Timer og dage: post, regnestykke og et felt til jeres tal."
        yield table(self.words["hours"], said, [ITEMS, AMOUNTS], row(*heads, heads=True), *rows, *sums)
        notes = [self._run_in((*self.paper.model.cost_notes, self.said.hours)), run(self.paper.without_hours)]
        notes += [joined(run(f" {name}: "), *self._stated(note)) for name, note in self.paper.apart]
        yield paragraph("Marks", *notes)

    def _item(self, item: ResourceItem, formula: str) -> Markup:
        """An item, how its number comes about, and a place for the number; the page puts its reader's own there."""
        told = self.controls.said(f"regnestykke--{item.id}", f"{item.name}: regnestykke", formula)
        return self._row(item.id, item.name, run(f"{item.name}: "), told)

    def _sum(self, total: Total) -> Markup:
        """A sum, and below it what it counts and does not; kroner are only there where the reader has typed a rate."""
        kroner = self.controls.said(f"kr--{total.id}", f"{total.name}: i kroner med jeres timepris", total.kr)
        first = self._row(f"ialt--{total.id}", total.name, run(f"{total.name} ", "Strong"), kroner)
        remarks = self.controls.said(f"ikke-med--{total.id}", f"{total.name}: ikke med", " ".join(total.remarks))
        beside = paragraph("CellText", self._run_in(self.paper.counted(total)), remarks)
        return joined(first, row(cell(ITEMS + AMOUNTS, beside, span=2)))

    def _row(self, id: str, name: str, *told: Markup) -> Markup:
        answer = self.controls.text(id, f"{name}: jeres tal", WRITE)
        return row(cell(ITEMS, paragraph("CellText", *told)), cell(AMOUNTS, paragraph("CellText", answer)))

    def _ahead(self) -> Iterator[Markup]:
        yield paragraph("Heading1", self.words["phases"])
        for phase in self.paper.model.phases:
            dates = self.controls.said(f"datoer--{phase.id}", f"{phase.name}: datoer", "")
            yield paragraph("Note", run(f"{phase.name}. ", "Strong"), dates, run(" "), *self._stated(phase.duration))
        yield paragraph("Heading1", self.words["decision"])
        if gate := self.paper.phase.gate:
            names = [role.name for role in self.paper.model.roles if role.id in gate.decided_by]
            yield paragraph(
                "Note", *self._stated(gate.text), f" {self.words['decided_by']} {', '.join(names)}.", keep=True
            )
        answer = self.controls.text("indstilling", self.said.proposal.text, ANSWER)
        yield paragraph("Note", *self._stated(self.said.proposal), run(": "), answer)

    def _sources(self) -> Iterator[Markup]:
        for source in self.paper.sources:
            yield run(f"{self._number(source.id)}: {source.name}. ")
        yield run(self.words["proposals"])

    def _run_in(self, statements: Iterable[Statement]) -> Markup:
        """Statements one after the other, each with a space behind it."""
        return joined(*(joined(*self._stated(one), run(" ")) for one in statements))

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
