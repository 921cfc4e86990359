"""What stands on the paper of a form: its lines of fields, and each control with its name, its words and its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ...model import Model
from ...model.tools import YES, FieldType, FormField, FormSection, ShownWhen, Tool
from ..answers import Answers, Value, danish, name, rows_of
from ..view import LINE, FormView, card_lines
from .fonts import typable, wrapped
from .map import EmptyMap
from .words import MILLIMETRE, label_lines, words_height

SIZE = 10.0
"""Of typed text, in points."""

SMALLEST = 7.0
"""Points; text that does not fit is made smaller, but no smaller than can be read."""

FEW = 5
"""Options that a cell can list, so that one can choose with a pen."""

MOST_LINES = 44
"""That a field may grow to: a page holds no more, and no field is broken over pages."""

SHEET, CARD, TABLE, GAP = 182.0, 168.0, 170.0, 4.0
"""Millimetres, as in sheet.css: a line of fields on the sheet, in a card and in a table;
and the gap after each field."""

LONG_CARD = 40
"""Lines of text, counted over all fields of a card, from which it may be broken: else it leaves half a page empty."""

SPANS = {FieldType.TEXT: 8, FieldType.DATE: 4, FieldType.CHOICE: 6, FieldType.YES_NO: 4}
"""The twelfths of the sheet that a short field takes; a long name has room beside a date."""

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

    question: str = ""
    """Of a field that one writes in: what it asks, with the table and the row."""

    overfull: bool = False
    """Whether the field cannot show the whole answer, so that it is printed at the end as well."""


class Sheet(FormView):
    """A form on paper, empty or with answers in it."""

    def __init__(self, model: Model, tool: Tool, given: Answers | None) -> None:
        super().__init__(model, tool)
        self._given: Mapping[str, Value] = given.fields if given else {}
        self.whose = str(self._given.get(self.young_person, ""))
        self.controls = {control.name: control for control in self._all()}

    def lines(self, section: FormSection) -> list[list[FormField]]:
        """The fields of a section in order; short ones stand side by side."""
        lines: list[list[FormField]] = []
        for field in section.fields:
            if lines and sum(map(self.span, [*lines[-1], field])) <= LINE:
                lines[-1].append(field)
            else:
                lines.append([field])
        return lines

    def span(self, field: FormField) -> int:
        """The twelfths of the sheet's width that a field takes."""
        return SPANS[field.type] if self.is_short(field) else LINE

    def on_sheet(self, span: int) -> float:
        """The width of a field in millimetres, with the gap after it."""
        return SHEET * span / LINE

    def in_table(self, span: int) -> float:
        """The width of a column in millimetres."""
        return TABLE * span / LINE

    def side_by_side(self, line: list[FormField]) -> list[tuple[FormField, float, float]]:
        """The fields of a line, the millimetres each takes and the points between its help and its control.

        The words of the last have the rest of the line. All labels stand level, and so do all controls.
        """
        spans = [self.span(field) for field in line]
        spans[-1] = LINE - sum(spans[:-1])
        heights = [words_height(field, self.on_sheet(span) - GAP) for field, span in zip(line, spans, strict=True)]
        free = [max(heights) - height for height in heights]
        return list(zip(line, map(self.on_sheet, spans), free, strict=True))

    def box_width(self, field: FormField) -> float:
        """The width of the box of a short field in millimetres, without its border and padding."""
        return self.on_sheet(self.span(field)) - GAP - 1.22

    def lists_options(self, table: FormField) -> bool:
        """Whether any column's options stand in each row."""
        return any(map(self.listed, table.columns))

    def listed(self, column: FormField) -> bool:
        """Whether the options of a column's list stand in each row, for those who choose with a pen."""
        return column.type is FieldType.CHOICE and len(column.options) <= FEW

    def card_lines(self, table: FormField) -> Iterator[list[tuple[FormField, int, int]]]:
        """The columns on the lines of a card, with the twelfths each takes and the free lines above its label.

        So the fields of a line stand level, however many lines their labels take.
        """
        for line in card_lines(table.columns):
            lines = [label_lines(column.label, CARD * span / LINE - GAP) for column, span in line]
            yield [(column, span, max(lines) - own) for (column, span), own in zip(line, lines, strict=True)]

    def is_long(self, table: FormField, number: int) -> bool:
        """Whether the answers of a row are so long that its card may be broken over pages, between two lines."""
        controls = [self.controls.get(name(table.id, number, column.id)) for column in table.columns]
        return sum(control.lines for control in controls if control) > LONG_CARD

    def rows(self, table: FormField) -> range:
        """The numbers of a table's rows: those it begins with, or as many as there are answers."""
        return range(1, max(table.empty_rows, len(rows_of(self._given.get(table.id)))) + 1)

    @property
    def maps(self) -> list[EmptyMap]:
        """A map to draw on for each table that can be seen as one."""
        return [EmptyMap(field, field.map) for field in self.fields.values() if field.map]

    @property
    def long_answers(self) -> list[Control]:
        """The fields that cannot show their whole answer."""
        return [control for control in self.controls.values() if control.overfull]

    def _all(self) -> Iterator[Control]:
        for section in self.sections:
            for field in section.fields:
                condition = self._conditions(section.when, field.when)
                if field.type is FieldType.TABLE:
                    yield from self._cells(field, condition)
                    continue
                words = Words(field.label, field.required, _joined(field.help.text, condition))
                room = self.on_sheet(self.span(field)) - GAP
                yield from _controls(field, (field.id,), words, self._given.get(field.id), room)

    def _cells(self, table: FormField, condition: str) -> Iterator[Control]:
        rows = rows_of(self._given.get(table.id))
        width = CARD if self.in_cards(table) else TABLE
        for number in self.rows(table):
            row = rows[number - 1] if number <= len(rows) else {}
            for column, span in self.cells(table):
                label = f"{table.label}, nr. {number}: {column.label}"
                words = Words(label, column.required, _joined(column.help.text, condition))
                path = (table.id, number, column.id)
                yield from _controls(column, path, words, row.get(column.id), width * span / LINE - GAP)

    def _conditions(self, *every: ShownWhen | None) -> str:
        return " ".join(f"Udfyldes kun, hvis {self.condition(when)}." for when in every if when)


def _controls(
    field: FormField, path: tuple[object, ...], words: Words, value: Value | None, room: float
) -> Iterator[Control]:
    """The controls of a field or a cell that has `room` millimetres."""
    own, text, in_row = name(*path), value if isinstance(value, str) else "", len(path) > 1
    labels = field.labels
    options = tuple(labels.items())
    match field.type:
        case FieldType.SIGNATURE | FieldType.TABLE:
            return
        case FieldType.CHOICES:
            chosen = value if isinstance(value, list) else []
            for number, (id, label) in enumerate(options):
                spoken = words.at(label, first=number == 0)
                yield Control(name(own, id), Kind.TICK, spoken, YES if id in chosen else "")
        case FieldType.YES_NO if in_row:
            yield Control(own, Kind.TICK, words.all, YES if text == YES else "")
        case FieldType.CHOICE if in_row:
            yield Control(own, Kind.LIST, words.all, labels.get(text, text), options)
        case FieldType.CHOICE | FieldType.YES_NO:
            marks = tuple((name(own, id), id, words.at(label)) for id, label in options)
            yield Control(own, Kind.ONE_OF, words.all, text if text in labels else "", options, marks)
        case FieldType.DATE:
            yield Control(own, Kind.DATE, f"{words.all} Skriv datoen som dd-mm-åååå.", danish(text))
        case _:
            wide = room >= WIDE[field.type is FieldType.LONG_TEXT]
            least = (LINES_IN_WIDE_CELL if in_row and wide else LINES_IN_CELL if in_row else LINES)[field.type]
            lines = min(max(least, _lines(text, room, SIZE)), MOST_LINES)
            overfull = _lines(text, room, SMALLEST) * SMALLEST > MOST_LINES * SIZE
            yield Control(own, Kind.WRITE, words.all, text, lines=lines, question=words.label, overfull=overfull)


def _lines(text: str, room: float, size: float) -> int:
    """How many lines a text needs in so many millimetres, border and padding included."""
    return len(wrapped(typable(text), (room - 3) * MILLIMETRE, size))


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))
