"""What goes from one form to the next: which other forms there are, and which rows they can take from this one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Model
from ..model.tools import FormField, RowsFrom, Tool
from ..views.addresses import form_address, relative

STRAINED = "–"
"""The sign of a relation that strains the young person."""


@dataclass(frozen=True)
class OtherForm:
    """Another form, as this one leads to it."""

    id: str
    name: str

    href: str
    """Its address, relative to this form's page."""

    takes: dict[str, list[str]]
    """Tables of this form whose rows it can take, with the columns it takes."""


def other_forms(model: Model, tool: Tool) -> list[OtherForm]:
    """Every form but this one, in the model's order."""
    here = form_address(tool.id)
    return [
        OtherForm(other.id, other.name, relative(form_address(other.id), here), dict(_taken(other, tool)))
        for other in model.tools
        if other.id != tool.id
    ]


@dataclass(frozen=True)
class Relation:
    """How the people of another form's map are related to the young person, as one who takes them along is told."""

    column: str
    """The column of the other form."""

    words: list[tuple[str, str]]
    """Its answers, label by id."""

    strained: list[str]
    """The answers whose people are not taken along unless somebody says so: those with the sign «–»."""


def relation_in(model: Model, taken: RowsFrom) -> Relation | None:
    """The relation of the rows that are taken; nothing where the other table is no map."""
    tool = next(tool for tool in model.tools if tool.id == taken.tool)
    table = next(field for section in tool.sections for field in section.fields if field.id == taken.field)
    if not table.map:
        return None
    column = next(column for column in table.columns if column.id == table.map.relation)
    words = [(option.id, option.label) for option in column.options]
    return Relation(column.id, words, [option.id for option in column.options if option.sign == STRAINED])


def _taken(other: Tool, tool: Tool) -> Iterator[tuple[str, list[str]]]:
    tables = {field.id: field for section in tool.sections for field in section.fields}
    for section in other.sections:
        for field in section.fields:
            if field.rows_from and field.rows_from.tool == tool.id:
                yield field.rows_from.field, _sources(field.rows_from, tables[field.rows_from.field])


def _sources(taken: RowsFrom, table: FormField) -> list[str]:
    """The columns that are needed to take rows along: also the relation, to ask by."""
    return [pair.source for pair in taken.columns] + ([table.map.relation] if table.map else [])
