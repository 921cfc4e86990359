"""The rules for what ties the parts of forms together: maps, sentences, recaps, and rows from another form."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from .content import Model
from .places import Places
from .problems import FieldDefinition, LongName, NoSuchColumn, Problem, listed
from .source import KeyPath
from .tools import JOINT, LONGEST_NAME, FieldType, FormField, FormSection, NetworkMap, RowsFrom, Tool

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
"""A column in a table's sentence: {fra}."""

MAP_TYPES = {
    "name": FieldType.TEXT,
    "sector": FieldType.CHOICE,
    "ring": FieldType.CHOICE,
    "relation": FieldType.CHOICE,
    "group": FieldType.CHOICE,
    "chosen": FieldType.YES_NO,
}
"""What a column must be to play its part on a map."""


def ties_hold(model: Model, places: Places) -> Iterator[Problem]:
    """Everything that names a field or a column names one that exists and has the right type."""
    yield from _section_ties(("form_head",), model.form_head, [model.form_head], model, places)
    for number, tool in enumerate(model.tools):
        form = [model.form_head, *tool.sections]
        for index, section in enumerate(tool.sections):
            yield from _section_ties(("tools", number, "sections", index), section, form, model, places)


def _section_ties(
    path: KeyPath, section: FormSection, form: list[FormSection], model: Model, places: Places
) -> Iterator[Problem]:
    ids = [field.id for part in form for field in part.fields]
    for index, id in enumerate(section.recap):
        yield from _known(id, ids, (*path, "recap", index), places)
    for index, field in enumerate(section.fields):
        at = (*path, "fields", index)
        yield from _long_names(field, "", at, places)
        yield from _only_tables(field, at, places)
        if field.sentence:
            columns = [column.id for column in field.columns]
            for id in PLACEHOLDER.findall(field.sentence):
                yield from _known(id, columns, (*at, "sentence"), places)
        if field.map:
            yield from _map_ties(field.map, field, (*at, "map"), places)
        if field.rows_from:
            yield from _row_ties(field.rows_from, field, (*at, "rows_from"), model, places)


def _only_tables(field: FormField, at: KeyPath, places: Places) -> Iterator[Problem]:
    for key in ("sentence", "map", "rows_from"):
        if getattr(field, key) and field.type is not FieldType.TABLE:
            yield FieldDefinition(*places.at(*at, key), found=key, mend=f"type «tabel», eller slet {key}")
    for index, column in enumerate(field.columns):
        for key in ("sentence", "map", "rows_from", "carried"):
            if getattr(column, key):
                place = places.at(*at, "columns", index, key)
                yield FieldDefinition(*place, found=key, mend=f"{key} på hele tabellen, eller slet linjen")
    if field.carried and field.type in (FieldType.TABLE, FieldType.SIGNATURE):
        mend = "rows_from i det skema, der skal hente rækkerne" if field.columns else "et felt, der kan gemmes"
        yield FieldDefinition(*places.at(*at, "carried"), found="carried", mend=mend)


def _long_names(field: FormField, prefix: str, at: KeyPath, places: Places) -> Iterator[Problem]:
    """In PDF and Word a field is named by its whole path, which must not grow too long."""
    named = prefix + field.id
    ends = [named, *(f"{named}{JOINT}{option.id}" for option in field.options if field.type is FieldType.CHOICES)]
    longest = max(ends, key=len)
    if len(longest) > LONGEST_NAME:
        mend = f"kortere id'er, så navnet holder sig under {LONGEST_NAME + 1} tegn"
        yield LongName(*places.at(*at, "id"), found=longest, mend=mend)
    for index, column in enumerate(field.columns):
        yield from _long_names(column, named + JOINT, (*at, "columns", index), places)


def _map_ties(drawn: NetworkMap, table: FormField, at: KeyPath, places: Places) -> Iterator[Problem]:
    columns = {column.id: column for column in table.columns}
    for part, type in MAP_TYPES.items():
        fitting = [id for id, column in columns.items() if column.type is type]
        yield from _known(getattr(drawn, part), fitting, (*at, part), places, f"en kolonne af typen «{type}»")
    relation = columns.get(drawn.relation)
    unsigned = [option.id for option in relation.options if not option.sign] if relation else []
    if unsigned:
        place = places.at(*at, "relation")
        yield FieldDefinition(
            *place, found=drawn.relation, mend=f"sign ved hvert svar; det mangler ved {listed(unsigned)}"
        )


def _row_ties(taken: RowsFrom, table: FormField, at: KeyPath, model: Model, places: Places) -> Iterator[Problem]:
    tool = next((one for one in model.tools if one.id == taken.tool), None)
    if tool is None:
        return  # a dangling reference of its own
    tables = {field.id: field for field in _fields(tool) if field.type is FieldType.TABLE}
    yield from _known(taken.field, tables, (*at, "field"), places)
    theirs = {column.id: column for column in tables[taken.field].columns} if taken.field in tables else {}
    ours = {column.id: column for column in table.columns}
    for index, pair in enumerate(taken.columns):
        here = (*at, "columns", index)
        yield from _known(pair.column, ours, (*here, "column"), places)
        if theirs:
            alike = [id for id, one in theirs.items() if _alike(one, ours.get(pair.column))]
            yield from _known(pair.source, alike, (*here, "source"), places)


def _fields(tool: Tool) -> Iterator[FormField]:
    for section in tool.sections:
        yield from section.fields


def _alike(theirs: FormField, ours: FormField | None) -> bool:
    """Whether an answer in one column is an answer in the other."""
    return ours is None or (theirs.type, theirs.options) == (ours.type, ours.options)


def _known(
    id: str, known: Iterable[str], at: KeyPath, places: Places, wanted: str = "et felt, skemaet har"
) -> Iterator[Problem]:
    known = list(known)
    if id not in known:
        mend = listed(difflib.get_close_matches(id, known, n=1, cutoff=0.5) or known)
        yield NoSuchColumn(*places.at(*at), found=id, mend=mend or wanted)
