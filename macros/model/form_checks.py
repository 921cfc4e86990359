"""The rules for the fields of forms: parts that fit their type, ids used once, conditions that point somewhere."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .places import Places
from .problems import DanglingReference, DuplicateId, FieldDefinition, Problem, listed
from .source import KeyPath
from .tools import FieldType, FormField, FormSection, ShownWhen

if TYPE_CHECKING:
    from .load import Model


def fields_fit_their_type(model: Model, places: Places) -> Iterator[Problem]:
    """A choice has options, a table columns, a condition a target; ids are unique within a form."""
    head = ("form_head",)
    yield from _form_problems([(head, model.form_head)], places)
    for number, tool in enumerate(model.tools):
        sections = [((("tools", number, "sections", index)), section) for index, section in enumerate(tool.sections)]
        yield from _form_problems([(head, model.form_head), *sections], places, skip=head)


def _form_problems(
    sections: list[tuple[KeyPath, FormSection]], places: Places, skip: KeyPath | None = None
) -> Iterator[Problem]:
    answers: dict[str, list[str]] = {}
    for _, section in sections:
        for field in section.fields:
            answers[field.id] = ["ja", "nej"] if field.type is FieldType.YES_NO else [o.id for o in field.options]
    seen: set[str] = set()
    for path, section in sections:
        own = path != skip
        if own and section.when:
            yield from _condition_problems(section.when, (*path, "when"), answers, places)
        for index, field in enumerate(section.fields):
            place = (*path, "fields", index)
            if own:
                if field.id in seen:
                    yield DuplicateId(*places.at(*place, "id"), found=field.id, mend="et id, skemaet ikke har")
                yield from _field_problems(field, place, answers, places)
            seen.add(field.id)


def _field_problems(
    field: FormField, place: KeyPath, answers: dict[str, list[str]], places: Places
) -> Iterator[Problem]:
    chosen = field.type in (FieldType.CHOICE, FieldType.CHOICES)
    if chosen != bool(field.options):
        mend = "mindst to options" if chosen else "type «valg» eller «flervalg», eller slet options"
        yield FieldDefinition(*places.at(*place, "type"), found=field.type, mend=mend)
    if (field.type is FieldType.TABLE) != bool(field.columns):
        mend = (
            "mindst én kolonne under columns" if field.type is FieldType.TABLE else "type «tabel», eller slet columns"
        )
        yield FieldDefinition(*places.at(*place, "type"), found=field.type, mend=mend)
    for kind in ("options", "columns"):
        ids = [part.id for part in getattr(field, kind)]
        for index, one in enumerate(ids):
            if one in ids[:index]:
                yield DuplicateId(*places.at(*place, kind, index, "id"), found=one, mend="et andet id")
    for index, column in enumerate(field.columns):
        column_place = (*place, "columns", index)
        if column.type in (FieldType.TABLE, FieldType.SIGNATURE, FieldType.LONG_TEXT) and column.columns:
            yield FieldDefinition(*places.at(*column_place, "type"), found=column.type, mend="en enkel type")
        yield from _field_problems(column, column_place, answers, places)
    if field.when:
        yield from _condition_problems(field.when, (*place, "when"), answers, places)


def _condition_problems(
    when: ShownWhen, place: KeyPath, answers: dict[str, list[str]], places: Places
) -> Iterator[Problem]:
    if when.field not in answers:
        near = difflib.get_close_matches(when.field, answers, n=1, cutoff=0.5) or list(answers)[:6]
        yield DanglingReference(*places.at(*place, "field"), found=when.field, mend=listed(near))
    elif when.is_ not in answers[when.field]:
        mend = listed(answers[when.field]) or "et felt med svarmuligheder"
        yield DanglingReference(*places.at(*place, "is"), found=when.is_, mend=mend)
