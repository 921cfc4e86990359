"""What goes from one form to the next: which other forms there are, and which rows they can take from this one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Model
from ..model.tools import Tool
from ..views.addresses import form_address, relative


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


def _taken(other: Tool, tool: Tool) -> Iterator[tuple[str, list[str]]]:
    for section in other.sections:
        for field in section.fields:
            if field.rows_from and field.rows_from.tool == tool.id:
                yield field.rows_from.field, [pair.source for pair in field.rows_from.columns]
