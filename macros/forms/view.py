"""What every format of a form asks about it: its sections, marks, conditions, and how wide its columns are."""

from __future__ import annotations

from ..model import Model
from ..model.base import Statement
from ..model.reference import SourceKind
from ..model.tools import DataClass, FieldType, FormField, RowsFrom, ShownWhen, Tool
from ..views.addresses import address_of, form_address, relative
from ..views.words import day
from .answers import form_fields, form_sections

DATA_CLASSES = {
    DataClass.CONFIDENTIAL: "Oplysninger om privatlivet. De er kun for dem, der har brug for dem i samarbejdet.",
    DataClass.SENSITIVE: "Særligt beskyttede oplysninger, fx om helbred. Skriv kun det, der er nødvendigt.",
    DataClass.CRIMINAL: "Oplysninger om lovovertrædelser. Skriv kun det, der er nødvendigt.",
}
"""What the mark at a field means; an ordinary answer has none."""

WIDTHS = {
    FieldType.TEXT: 4,
    FieldType.LONG_TEXT: 6,
    FieldType.DATE: 3,
    FieldType.CHOICE: 3,
    FieldType.CHOICES: 4,
    FieldType.YES_NO: 3,
    FieldType.SIGNATURE: 4,
}
"""What a column needs of a line's width, in twelfths."""

LINE = 12


class FormView:
    """What the template asks about one form."""

    def __init__(self, model: Model, tool: Tool) -> None:
        self.sections = form_sections(model, tool)
        self.fields = form_fields(model, tool)
        self._proposals = {source.id for source in model.sources if source.kind is SourceKind.PROPOSAL}
        at = form_address(tool.id)
        self.home = relative("/", at)
        self.about = relative(address_of("tools", tool.id), at)
        self.shelf = relative("/redskaber/", at)

    def proposed(self, statement: Statement) -> bool:
        """Whether the sources know nothing of the field, so that the reader is told it is our proposal.

        Stricter than `Citations.kind`: every field's form is ours, and a mark that stands everywhere says nothing.
        """
        return self._proposals.issuperset(statement.citations)

    def condition(self, when: ShownWhen) -> str:
        """The condition in words, for paper: »Møde« er »17½ år«."""
        field = self.fields[when.field]
        return f"»{field.label}« er »{field.labels[when.is_]}«"

    def in_cards(self, table: FormField) -> bool:
        """Whether the columns are too many for one line, on a screen and on A4, so that each row becomes a card."""
        return len(card_lines(table.columns)) > 1

    def cells(self, table: FormField) -> list[tuple[FormField, int]]:
        """The columns with the twelfths each takes in a card."""
        return [cell for line in card_lines(table.columns) for cell in line]

    def row_pairs(self, taken: RowsFrom) -> list[tuple[str, str]]:
        """Which column takes its answers from which of the other form's."""
        return [(pair.column, pair.source) for pair in taken.columns]

    @property
    def young_person(self) -> str:
        """The id of the field with the young person's name; empty in a model whose head asks for none."""
        named = (one.id for one in self.sections[0].fields if one.carried and one.type is FieldType.TEXT)
        return next(named, "")

    def is_short(self, field: FormField) -> bool:
        """Whether the field needs only half the width of a sheet."""
        if field.type is FieldType.CHOICE:
            return sum(len(option.label) for option in field.options) <= 30
        return field.type in (FieldType.TEXT, FieldType.DATE, FieldType.YES_NO)

    @property
    def explanations(self) -> list[tuple[str, str]]:
        """The marks that this form uses, with what they mean."""
        every = [one for field in self.fields.values() for one in (field, *field.columns)]
        used = {one.data_class for one in every}
        marks = [(str(kind), text) for kind, text in DATA_CLASSES.items() if kind in used]
        if any(self.proposed(one.help) for one in every):
            marks.append(("forslag", "Kilderne beskriver ikke feltet. Det er håndbogens eget forslag."))
        return marks


def card_lines(columns: tuple[FormField, ...]) -> list[list[tuple[FormField, int]]]:
    """The columns in order on as few lines as hold them, stretched so that every line is full."""
    lines: list[list[tuple[FormField, int]]] = [[]]
    for column in columns:
        if sum(width for _, width in lines[-1]) + WIDTHS[column.type] > LINE:
            lines.append([])
        lines[-1].append((column, WIDTHS[column.type]))
    return [_stretched(line) for line in lines]


def _stretched(line: list[tuple[FormField, int]]) -> list[tuple[FormField, int]]:
    """The room that is left goes to the long texts, or else to everybody."""
    long = [column.id for column, _ in line if column.type is FieldType.LONG_TEXT] or [column.id for column, _ in line]
    share, rest = divmod(LINE - sum(width for _, width in line), len(long))
    extra = {id: share + (number < rest) for number, id in enumerate(long)}
    return [(column, width + extra.get(column.id, 0)) for column, width in line]


def stamp(model: Model) -> str:
    """Which edition of the model a form is made from."""
    return f"{model.short_title}, udgave {model.version}, {day(model.checked)}"


def edition(model: Model, address: str) -> str:
    """What stands at the foot of a printed page: the stamp, and below it the form's address where there is one."""
    return "\n".join(filter(None, [stamp(model), address]))
