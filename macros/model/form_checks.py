"""The rules for the fields of forms: parts that fit their type, ids used once, conditions that can be met."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from .content import Model
from .places import Places
from .problems import CircularCondition, DanglingReference, DuplicateId, FieldDefinition, Problem, listed
from .source import KeyPath
from .tools import FieldType, FormField, FormSection, ShownWhen

Choices = dict[str, list[str]]
"""By field id: the ids of the answers it can have; none for a field one writes in."""

Waits = dict[str, set[str]]
"""By field id: the fields whose answers decide whether it is shown, through its own condition or its section's."""

CHOSEN = (FieldType.CHOICE, FieldType.CHOICES)


def fields_fit_their_type(model: Model, places: Places) -> Iterator[Problem]:
    """A choice has options, a table columns, a condition a target; ids are unique within a form, head included."""
    head = model.form_head
    yield from _section_problems(("form_head",), head, _choices([head]), set(), places)
    yield from _circles(("form_head",), head, _waits([head]), places)
    for number, tool in enumerate(model.tools):
        form = [head, *tool.sections]
        choices, waits = _choices(form), _waits(form)
        seen = {field.id for field in head.fields}
        for index, section in enumerate(tool.sections):
            path = ("tools", number, "sections", index)
            yield from _section_problems(path, section, choices, seen, places)
            yield from _circles(path, section, waits, places)
        ids = [section.id for section in tool.sections]
        yield from _twice(ids, ("tools", number, "sections"), places, taken=head.id)


def _choices(sections: Iterable[FormSection]) -> Choices:
    return {field.id: list(field.labels) for section in sections for field in section.fields}


def _waits(sections: Iterable[FormSection]) -> Waits:
    waits: Waits = {}
    for section in sections:
        for field in section.fields:
            waits.setdefault(field.id, set()).update(when.field for when in (section.when, field.when) if when)
    return waits


def _section_problems(
    path: KeyPath, section: FormSection, choices: Choices, seen: set[str], places: Places
) -> Iterator[Problem]:
    own = {field.id for field in section.fields}
    if section.when:
        yield from _condition_problems(section.when, (*path, "when"), choices, own, places)
    for index, field in enumerate(section.fields):
        place = (*path, "fields", index)
        if field.id in seen:
            yield DuplicateId(*places.at(*place, "id"), found=field.id, mend="et id, skemaet ikke har")
        seen.add(field.id)
        yield from _field_problems(field, place, places)
        if field.when:
            yield from _condition_problems(field.when, (*place, "when"), choices, {field.id}, places)


def _field_problems(field: FormField, place: KeyPath, places: Places) -> Iterator[Problem]:
    at_type = places.at(*place, "type")
    if (field.type in CHOSEN) != bool(field.options):
        mend = "mindst to options" if field.type in CHOSEN else "type «valg» eller «flervalg», eller slet options"
        yield FieldDefinition(*at_type, found=field.type, mend=mend)
    table = field.type is FieldType.TABLE
    if table != bool(field.columns):
        mend = "mindst én kolonne under columns" if table else "type «tabel», eller slet columns"
        yield FieldDefinition(*at_type, found=field.type, mend=mend)
    yield from _twice([option.id for option in field.options], (*place, "options"), places)
    yield from _twice([column.id for column in field.columns], (*place, "columns"), places)
    for index, column in enumerate(field.columns):
        at = (*place, "columns", index)
        if column.type is FieldType.TABLE:
            yield FieldDefinition(*places.at(*at, "type"), found=column.type, mend="en type uden egne kolonner")
        elif column.when:
            yield FieldDefinition(*places.at(*at, "when"), found="when", mend="betingelsen på hele tabellen")
        else:
            yield from _field_problems(column, at, places)


def _twice(ids: list[str], place: KeyPath, places: Places, *, taken: str = "") -> Iterator[Problem]:
    for index, one in enumerate(ids):
        if one == taken or one in ids[:index]:
            yield DuplicateId(*places.at(*place, index, "id"), found=one, mend="et andet id")


def _condition_problems(
    when: ShownWhen, place: KeyPath, choices: Choices, own: set[str], places: Places
) -> Iterator[Problem]:
    """A condition names a field outside the part it shows, and one of that field's answers."""
    others = [id for id, known in choices.items() if known and id not in own]
    if when.field not in others:
        mend = listed(difflib.get_close_matches(when.field, others, n=1, cutoff=0.5) or others)
        yield DanglingReference(*places.at(*place, "field"), found=when.field, mend=mend or "et felt med svar at vælge")
    elif when.is_ not in choices[when.field]:
        yield DanglingReference(*places.at(*place, "is"), found=when.is_, mend=listed(choices[when.field]))


def _circles(path: KeyPath, section: FormSection, waits: Waits, places: Places) -> Iterator[Problem]:
    """A part waits for no answer that is itself only asked for after one in the part: nobody would ever see either."""
    parts = [(path, section.when, {field.id for field in section.fields})]
    parts += [((*path, "fields", index), field.when, {field.id}) for index, field in enumerate(section.fields)]
    for place, when, own in parts:
        if when and when.field not in own and own & _waited_for(when.field, waits):
            mend = "et felt, der vises uden denne del"
            yield CircularCondition(*places.at(*place, "when", "field"), found=when.field, mend=mend)


def _waited_for(field: str, waits: Waits) -> set[str]:
    """The fields that decide whether this one is shown, and those that decide about them, and so on."""
    found: set[str] = set()
    follow = [field]
    while follow:
        new = waits.get(follow.pop(), set()) - found
        found |= new
        follow += new
    return found
