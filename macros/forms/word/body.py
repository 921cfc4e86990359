"""What a Word form says and asks, in the order of the sheet: title, notes, then the fields section by section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, groupby

from markupsafe import Markup

from ...model import Model
from ...model.tools import FieldType, FormField, FormSection, ShownWhen, Tool
from .. import answers
from ..answers import Answers, Value
from ..view import FormView
from .controls import Controls, alias_of
from .tables import Tables, mark, needed, proposal, sensitivity
from .xml import PAGE, attribute, cell, joined, paragraph, row, run, table

PRIVACY = (
    "Filen ligger dér, hvor du gemmer den. Gem den kun dér, hvor jeres kommune har godkendt det, "
    "og del den kun med dem, der skal bruge den."
)

HOW_TO = (
    "Klik i et felt, og skriv eller vælg. Felter med »skal udfyldes« skal have et svar. CPR-nummeret skal ikke med. "
    "Vil I skrive i hånden, så brug PDF-filen, som har plads til det."
)

MORE_ROWS = (
    "Flere rækker: Klik i den sidste række, og vælg plusset ved dens højre kant. "
    "Har dit program ikke noget plus, så kopiér en hel række, og sæt den ind nedenunder."
)

BESIDE = (FieldType.TEXT, FieldType.DATE, FieldType.CHOICE, FieldType.CHOICES, FieldType.YES_NO)
"""Fields that are answered beside their label, in one line of a table; the others take the whole width below it."""

LABELS, ANSWERS = 5000, PAGE - 5000
"""Twentieths of a point: how wide the labels and the answers beside them are."""


class Body:
    """The body of one document, and how many tables in it count their rows."""

    def __init__(self, model: Model, tool: Tool, filled: Answers | None, colours: Mapping[str, str]) -> None:
        self._tool = tool
        self._form = FormView(model, tool)
        self._values: Mapping[str, Value] = filled.fields if filled else {}
        self._remarks = filled.remarks if filled else ()
        self._controls = Controls()
        self.whose = attribute(str(self._values.get(self._form.young_person, "")))[:60]
        self._tint = colours["redskaber-tint"]
        self._tables = Tables(self._form, self._controls, colours)
        self.xml = joined(*self._paragraphs())
        self.tables = self._tables.made

    def _paragraphs(self) -> Iterator[Markup]:
        yield from self._top()
        for section in self._form.sections:
            yield from self._section(section)
        if self._remarks:
            yield paragraph("Heading1", "Fra den fil, skemaet er lavet af")
            for remark in self._remarks:
                yield paragraph("Note", remark)

    def _top(self) -> Iterator[Markup]:
        yield paragraph("Kicker", "Skema", keep=True)
        yield paragraph("Title", self._tool.name)
        yield paragraph("Subtitle", self._tool.summary.text)
        if self._tool.notice:
            yield paragraph("Notice", self._tool.notice)
        yield paragraph("Note", run("Pas på oplysningerne. ", "Strong"), PRIVACY)
        yield paragraph("Note", run("Sådan gør du. ", "Strong"), HOW_TO)
        if any(field.type is FieldType.TABLE for field in self._form.fields.values()):
            yield paragraph("Note", MORE_ROWS)
        for word, meaning in self._form.explanations:
            yield paragraph("Marks", mark(word), "  " + meaning)

    def _section(self, section: FormSection) -> Iterator[Markup]:
        yield paragraph("Heading1", section.title)
        if section.when:
            yield paragraph("Condition", self._condition(section.when), keep=True)
        if section.declaration:
            yield paragraph("Declaration", section.declaration.text)
        if section.recap:
            labels = [f"»{self._form.fields[id].label}«" for id in section.recap]
            yield paragraph("Help", f"Det gælder svarene i {' og '.join([', '.join(labels[:-1]), labels[-1]])}.")
        for beside, fields in groupby(section.fields, lambda field: field.type in BESIDE):
            if beside:
                yield self._beside(section, list(fields))
                yield paragraph("AfterTable")
            else:
                yield from chain.from_iterable(self._below(field) for field in fields)

    def _beside(self, section: FormSection, fields: list[FormField]) -> Markup:
        """A table of two columns: what is asked, and the answer."""
        said = "Felter til udfyldning: ledetekst til venstre, svar til højre."
        rows = (
            row(
                cell(LABELS, *self._label(field, "Asked", keep=False), fill=self._tint),
                cell(ANSWERS, *self._answer(field)),
            )
            for field in fields
        )
        return table(section.title, said, [LABELS, ANSWERS], *rows, heads="column")

    def _condition(self, when: ShownWhen) -> str:
        return f"Udfyldes kun, hvis {self._form.condition(when)}."

    def _label(self, field: FormField, style: str, *, keep: bool) -> Iterator[Markup]:
        """What is asked, and why; `keep` holds it on the page of the answer below."""
        if field.when:
            yield paragraph("Condition", self._condition(field.when), keep=keep)
        yield paragraph(style, run(field.label), *needed(field), *sensitivity(field), keep=keep)
        yield paragraph("Help", field.help.text, *proposal(self._form, field), keep=keep)
        if field.reason:
            yield paragraph("Help", run("Hvorfor spørger vi? ", "Strong"), field.reason, keep=keep)

    def _answer(self, field: FormField) -> Iterator[Markup]:
        """The control or the boxes to tick."""
        value = self._values.get(field.id, "")
        if field.type is not FieldType.CHOICES:
            yield paragraph("Answer", self._controls.one(field, field.id, str(value), locked=True))
            return
        for option in field.options:
            tag, alias = answers.name(field.id, option.id), alias_of(field.label, option.label)
            ticked = isinstance(value, list) and option.id in value
            tick = self._controls.tick(tag, alias, ticked, locked=True)
            yield paragraph("Choice", tick, " " + option.label)

    def _below(self, field: FormField) -> Iterator[Markup]:
        """A field that takes the whole width."""
        yield from self._label(field, "Label", keep=True)
        if field.type is FieldType.SIGNATURE:
            yield paragraph("SignatureLine", "\t\t\t\t\t", keep=True)
            yield paragraph("SignatureWords", "Underskrift\tNavn med blokbogstaver\tDato")
        elif field.type is FieldType.TABLE:
            if self._form.in_cards(field):
                yield from self._columns(field)
            yield self._tables.table(field, self._values.get(field.id))
            yield paragraph("AfterTable")
        else:
            value = str(self._values.get(field.id, ""))
            yield paragraph("Box", self._controls.one(field, field.id, value, locked=True))

    def _columns(self, table: FormField) -> Iterator[Markup]:
        """Help to each column, where the rows have no room for it."""
        for column in table.columns:
            name = joined(run(column.label, "Strong"), *sensitivity(column))
            yield paragraph("Marks", name, "  " + column.help.text, *proposal(self._form, column))
