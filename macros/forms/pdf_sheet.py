"""What stands on the paper of a form: its lines of fields, and each control with its name, its words and its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ..model import Model
from ..model.tools import FieldType, FormField, FormSection, ShownWhen, Tool
from . import answers
from .answers import Answers, Value, name
from .fonts import typable, wrapped
from .view import FormView, card_lines

SIZE = 10.0
"""Of typed text, in points."""

LABEL_SIZE, LABEL_FACE = 8.25, "SourceSansPro-Semibold.ttf"
"""Of the labels in a card, as in pdf.css."""

MOST_LINES = 44
"""That a field may grow to: a page holds no more, and no field is broken over pages."""

SHEET, CARD, TABLE, GAP = 182.0, 168.0, 170.0, 4.0
"""Millimetres, as in pdf.css: a line of fields on the sheet, in a card and in a table; and the gap after each field."""

LONG_CARD = 40
"""Lines of text, counted over all the fields of a card, from which it may be broken; it would leave half a page empty."""

MILLIMETRE = 72 / 25.4

LINES = {FieldType.TEXT: 1, FieldType.LONG_TEXT: 4}
LINES_IN_CELL = {FieldType.TEXT: 2, FieldType.LONG_TEXT: 3}
LINES_IN_WIDE_CELL = {FieldType.TEXT: 1, FieldType.LONG_TEXT: 2}
"""The lines of an empty field; most cells are so narrow that even a short text needs two."""

WIDE = 64.0, 100.0
"""From how many millimetres a cell is wide: for a short text, and for a long one."""


class Kind(Enum):
    """What a control is in the PDF."""

    WRITE = auto()
    DATE = auto()
    LIST = auto()
    """A drop-down list."""

    ONE_OF = auto()
    """Round marks, one for each option."""

    TICK = auto()


@dataclass(frozen=True)
class Words:
    """What a screen reader says at a control, and what stands beside the pointer."""

    label: str
    needed: bool
    rest: str
    """The help, and the condition if there is one."""

    @property
    def all(self) -> str:
        return self._with_rest(self.label)

    def at(self, option: str, *, first: bool = False) -> str:
        """What is said at one of several marks; the help only at the first."""
        return self._with_rest(f"{self.label}: {option}") if first else f"{self.label}: {option}"

    def _with_rest(self, question: str) -> str:
        question += " (skal udfyldes)" if self.needed else ""
        return f"{question if question.endswith(('.', '?')) else question + '.'} {self.rest}"


@dataclass(frozen=True)
class Control:
    """One field of the PDF."""

    name: str
    kind: Kind
    spoken: str
    value: str = ""
    """The text that stands in it, the id of the chosen mark, or «ja» where it is ticked."""

    options: tuple[tuple[str, str], ...] = ()
    """The ids and labels one can choose from."""

    marks: tuple[tuple[str, str, str], ...] = ()
    """Of round marks: the name of each place on the sheet, the option it stands for, and what is said there."""

    lines: int = 1


class Sheet(FormView):
    """A form on paper, empty or with answers in it."""

    def __init__(self, model: Model, tool: Tool, given: Answers | None) -> None:
        super().__init__(model, tool)
        self._given: Mapping[str, Value] = given.fields if given else {}
        self.controls = {control.name: control for control in self._all()}

    def lines(self, section: FormSection) -> list[list[FormField]]:
        """The fields of a section in order; short ones stand side by side."""
        lines: list[list[FormField]] = []
        for field in section.fields:
            last = lines[-1] if lines else []
            if last and self.is_short(last[0]) and self.is_short(field) and len(last) < self._beside(section):
                last.append(field)
            else:
                lines.append([field])
        return lines

    def span(self, section: FormSection, field: FormField) -> int:
        """The twelfths of the sheet's width that a field takes."""
        return 12 // self._beside(section) if self.is_short(field) else 12

    def line_class(self, section: FormSection, line: list[FormField]) -> str:
        """The class of a line, by how much of the sheet's width its fields fill."""
        if len(line) == 1:
            return "whole whole--short" if self.is_short(line[0]) else "whole"
        return "line" if len(line) == self._beside(section) else "line line--two-thirds"

    def in_table(self, span: int) -> float:
        """The width of a column in millimetres."""
        return TABLE * span / 12

    def _beside(self, section: FormSection) -> int:
        return 3 if section is self.sections[0] else 2

    def card_lines(self, table: FormField) -> Iterator[list[tuple[FormField, int, int]]]:
        """The columns on the lines of a card, with the twelfths each takes and the free lines above its label.

        So the fields of a line stand level, however many lines their labels take.
        """
        for line in card_lines(table.columns):
            lines = [_label_lines(column.label, CARD * span / 12 - GAP) for column, span in line]
            yield [(column, span, max(lines) - own) for (column, span), own in zip(line, lines, strict=True)]

    def is_long(self, table: FormField, number: int) -> bool:
        """Whether the answers of a row are so long that its card may be broken over pages, between two lines."""
        controls = [self.controls.get(name(table.id, number, column.id)) for column in table.columns]
        return sum(control.lines for control in controls if control) > LONG_CARD

    def rows(self, table: FormField) -> range:
        """The numbers of a table's rows: those it begins with, or as many as there are answers."""
        return range(1, max(table.rows or 3, len(_rows(self._given.get(table.id)))) + 1)

    def _all(self) -> Iterator[Control]:
        for section in self.sections:
            for field in section.fields:
                condition = self._conditions(section.when, field.when)
                if field.type is FieldType.TABLE:
                    yield from self._cells(field, condition)
                    continue
                words = Words(field.label, field.required, _joined(field.help.text, condition))
                room = SHEET * self.span(section, field) / 12 - GAP
                yield from _controls(field, (field.id,), words, self._given.get(field.id), room)

    def _cells(self, table: FormField, condition: str) -> Iterator[Control]:
        rows = _rows(self._given.get(table.id))
        width = CARD if self.in_cards(table) else TABLE
        for number in self.rows(table):
            row = rows[number - 1] if number <= len(rows) else {}
            for column, span in self.cells(table):
                label = f"{table.label}, nr. {number}: {column.label}"
                words = Words(label, column.required, _joined(column.help.text, condition))
                path = (table.id, number, column.id)
                yield from _controls(column, path, words, row.get(column.id), width * span / 12 - GAP)

    def _conditions(self, *every: ShownWhen | None) -> str:
        return " ".join(f"Udfyldes kun, hvis {self.condition(when)}." for when in every if when)


def _controls(
    field: FormField, path: tuple[object, ...], words: Words, value: Value | None, room: float
) -> Iterator[Control]:
    """The controls of a field or a cell that has `room` millimetres."""
    own, text, in_row = name(*path), value if isinstance(value, str) else "", len(path) > 1
    labels = answers.options(field)
    options = tuple(labels.items())
    match field.type:
        case FieldType.SIGNATURE | FieldType.TABLE:
            return
        case FieldType.CHOICES:
            chosen = value if isinstance(value, list) else []
            for number, (id, label) in enumerate(options):
                spoken = words.at(label, first=number == 0)
                yield Control(name(own, id), Kind.TICK, spoken, answers.YES if id in chosen else "")
        case FieldType.YES_NO if in_row:
            yield Control(own, Kind.TICK, words.all, answers.YES if text == answers.YES else "")
        case FieldType.CHOICE if in_row:
            yield Control(own, Kind.LIST, words.all, labels.get(text, text), options)
        case FieldType.CHOICE | FieldType.YES_NO:
            marks = tuple((name(own, id), id, words.at(label)) for id, label in options)
            yield Control(own, Kind.ONE_OF, words.all, text if text in labels else "", options, marks)
        case FieldType.DATE:
            yield Control(own, Kind.DATE, f"{words.all} Skriv datoen som dd-mm-åååå.", answers.danish(text))
        case _:
            wide = room >= WIDE[field.type is FieldType.LONG_TEXT]
            least = (LINES_IN_WIDE_CELL if in_row and wide else LINES_IN_CELL if in_row else LINES)[field.type]
            yield Control(own, Kind.WRITE, words.all, text, lines=_lines(text, room, least))


def _lines(text: str, room: float, least: int) -> int:
    """How many lines a text needs in so many millimetres, border and padding included."""
    needed = len(wrapped(typable(text), (room - 3) * MILLIMETRE, SIZE))
    return min(max(least, needed), MOST_LINES)


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))


def _label_lines(label: str, room: float) -> int:
    return len(wrapped(label, room * MILLIMETRE, LABEL_SIZE, LABEL_FACE))


def _rows(value: Value | None) -> list[dict[str, Value]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
