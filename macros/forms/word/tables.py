"""The tables of a Word form, whose rows repeat: plain where the columns fit on one line, else each row a card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from ...model.tools import YES, DataClass, FieldType, FormField, Option
from .. import answers
from ..view import LINE, FormView, card_lines
from .controls import Controls, alias_of
from .xml import PAGE, cell, joined, paragraph, row, run, table

NUMBER = 588
"""Twentieths of a point: the column of row numbers."""

TWELFTH = (PAGE - NUMBER) // LINE

ROW_HEIGHT = 480


class Tables:
    """Makes the tables of one document."""

    def __init__(self, form: FormView, controls: Controls, colours: Mapping[str, str]) -> None:
        self._form = form
        self._controls = controls
        self._tint = colours["redskaber-tint"]
        self._hue = colours["redskaber"]
        self.made = 0
        """How many there are; each has a list of its own that counts the rows."""

    def table(self, field: FormField, value: Any) -> Markup:
        """The table with its answers, and at least as many rows as the model asks for."""
        self.made += 1
        filled = answers.rows_of(value)
        empty: list[Mapping[str, Any]] = [{}] * (field.empty_rows - len(filled))
        as_cards = self._form.in_cards(field)
        make = self._card if as_cards else self._line
        rows = self._controls.repeated(field.id, field.label, [make(field, one) for one in (*filled, *empty)])
        said = "Tabel til udfyldning. Hver række har: " + ", ".join(column.label for column in field.columns) + "."
        columns = [TWELFTH] * LINE if as_cards else [TWELFTH * width for _, width in self._form.cells(field)]
        head = self._card_head(field) if as_cards else self._line_head(field)
        return table(field.label, said, [NUMBER, *columns], row(self._number_head(), head, heads=True), rows)

    def _number_head(self) -> Markup:
        return cell(NUMBER, paragraph("TableHead", "Nr."), fill=self._tint)

    def _line_head(self, field: FormField) -> Markup:
        """The heads of the columns, with their help, since the rows have no room for it."""
        return joined(
            *(
                cell(
                    TWELFTH * width,
                    paragraph("TableHead", column.label),
                    paragraph("TableHelp", *marks(column)) if marks(column) else "",
                    paragraph("TableHelp", column.help.text, *proposal(self._form, column)),
                    fill=self._tint,
                )
                for column, width in self._form.cells(field)
            )
        )

    def _card_head(self, field: FormField) -> Markup:
        return cell(TWELFTH * LINE, paragraph("TableHead", field.label), span=LINE, fill=self._tint)

    def _line(self, field: FormField, values: Mapping[str, Any]) -> Markup:
        number = cell(NUMBER, paragraph("RowNumber", number=self.made), fill=self._tint)
        cells = (
            cell(TWELFTH * width, *self._control(field, column, values.get(column.id, ""), keep=False))
            for column, width in self._form.cells(field)
        )
        return row(number, *cells, height=ROW_HEIGHT)

    def _card(self, field: FormField, values: Mapping[str, Any]) -> Markup:
        """Several lines of cells beside one number; all but the last stay with the next, so that a card stays whole."""
        lines = card_lines(field.columns)
        rows = []
        for line in lines:
            first, keep = line is lines[0], line is not lines[-1]
            top = self._hue if first else ""
            numbered = paragraph("RowNumber", number=self.made if first else 0)
            number = cell(NUMBER, numbered, fill=self._tint, down="restart" if first else "continue", top=top)
            cells = (
                cell(
                    TWELFTH * width,
                    paragraph("CellLabel", run(column.label), *needed(column), keep=keep),
                    *self._control(field, column, values.get(column.id, ""), keep=keep),
                    span=width,
                    top=top,
                )
                for column, width in line
            )
            rows.append(row(number, *cells, height=ROW_HEIGHT))
        return joined(*rows)

    def _control(self, table: FormField, column: FormField, value: Any, *, keep: bool) -> Iterator[Markup]:
        """The paragraphs of a cell in which one answers."""
        tag = answers.name(table.id, column.id)
        if column.type is FieldType.SIGNATURE:
            yield paragraph("CellText", run("Skrives på papir", "Quiet"), keep=keep)
        elif column.type is FieldType.YES_NO:
            yield paragraph("CellText", self._tick(tag, column.label, value == YES), unbroken(" Ja"), keep=keep)
        elif column.type is FieldType.CHOICES:
            chosen = value if isinstance(value, list) else []
            ticks = (self._option(tag, column, option, option.id in chosen) for option in column.options)
            yield paragraph("CellText", *ticks, keep=keep)
        else:
            control = self._controls.one(column, tag, value, locked=False)
            yield paragraph("CellText", control, keep=keep)

    def _option(self, tag: str, column: FormField, option: Option, ticked: bool) -> Markup:
        """A box with its words, which no line's end parts."""
        tick = self._tick(answers.name(tag, option.id), alias_of(column.label, option.label), ticked)
        return joined(tick, run(unbroken(f" {option.label}") + "   "))

    def _tick(self, tag: str, alias: str, ticked: bool) -> Markup:
        return self._controls.tick(tag, alias, ticked, locked=False)


def unbroken(text: str) -> str:
    """Words that stay on one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def mark(word: str) -> Markup:
    """A word on a coloured ground, with a little room about it."""
    return run(unbroken(f" {word} "), "Mark")


def needed(field: FormField) -> list[Markup]:
    """Word of a field that must be filled in, to stand after its label."""
    word = "underskrives" if field.type is FieldType.SIGNATURE else "udfyldes"
    return [run("  "), run(unbroken(f"skal {word}"), "Needed")] if field.required else []


def sensitivity(field: FormField) -> list[Markup]:
    """The mark of an answer that needs care, to stand after its label."""
    return [run("  "), mark(field.data_class)] if field.data_class is not DataClass.ORDINARY else []


def marks(field: FormField) -> list[Markup]:
    """Both, to stand on a line of their own."""
    return [*needed(field), *sensitivity(field)][1:]


def proposal(form: FormView, field: FormField) -> list[Markup]:
    """The mark of a field that the sources know nothing of."""
    return [run("  "), mark("forslag")] if form.proposed(field.help) else []
