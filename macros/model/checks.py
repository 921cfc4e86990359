"""The rules that hold across the whole content, one small function each; `check` runs them all.

Each rule yields problems; it stops nothing, so an editor gets every finding at once.
The rules that need a page's text (LIX) or a date (law) live with those questions in `views`.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .base import Entity, Ref, RoleRef, Statement, walk
from .problems import (
    AgesOutOfOrder,
    DanglingReference,
    DuplicateId,
    EmptyList,
    FieldDefinition,
    NoParticipants,
    Problem,
    ReservedId,
    Unused,
    UnusedSource,
    WithoutCaveat,
    WrongNumber,
    listed,
)
from .reference import SourceKind
from .tools import FieldType, FormField, FormSection, ShownWhen

if TYPE_CHECKING:
    from .load import Model

Path_ = tuple[str | int, ...]
PlaceOf = Callable[[Path_], tuple[Path, int]]

CORE_ELEMENTS = 7
"""The method has seven core elements (`vid21`, «syv kerneelementer»)."""

RESERVED = {
    "roles": {"matrix", "rollekort"},
    "phases": {"ressourcer", "forhold"},
    "tools": {"skema"},
}
"""Ids that pages of their own hold, by the kind that shares their folder."""

NEEDED = {
    "core_elements": ("what", "why", "how", "roles", "steps"),
    "steps": ("purpose",),
    "roles": (),
    "tools": ("when", "why", "sections"),
    "phases": ("purpose", "activities", "roles"),
    "target_groups": ("statements",),
    "variants": ("same", "different"),
    "cadences": ("roles",),
    "results": ("statements",),
    "ratings": ("reasons",),
    "cases": ("sections",),
    "law": ("sections",),
}
"""By kind: lists that the method needs something in, even if YAML allows `[]`."""


def check(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """Every problem and remark the content as a whole gives."""
    for rule in RULES:
        yield from rule(model, place_of)


def entities(model: Model) -> Iterator[tuple[Path_, Entity]]:
    """Every entity in a top-level list, with its path."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Entity):
                    yield (name, index), item


def ids_are_unique(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """Ids, old ones included, are unique within their kind: they make addresses."""
    seen: dict[tuple[str, str], Path_] = {}
    for path, entity in entities(model):
        for key, one in [("id", entity.id), *(("former_ids", former) for former in entity.former_ids)]:
            first = seen.setdefault((str(path[0]), one), path)
            if first != path:
                line = place_of((*first, "id"))[1]
                yield DuplicateId(*_at(place_of, *path, key), found=one, mend=f"et andet id end det i linje {line}")
    for path, entity in entities(model):
        if entity.id in RESERVED.get(str(path[0]), ()):
            yield ReservedId(*_at(place_of, *path, "id"), found=entity.id, mend="et andet id")


def nested_ids_are_unique(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """Activities within a phase are unique, too."""
    for index, phase in enumerate(model.phases):
        seen: set[str] = set()
        for number, activity in enumerate(phase.activities):
            if activity.id in seen:
                path = ("phases", index, "activities", number, "id")
                yield DuplicateId(*_at(place_of, *path), found=activity.id, mend="et id, fasen ikke har i forvejen")
            seen.add(activity.id)


def references_exist(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """Every reference and every citation points at something that is there."""
    known: dict[str, list[str]] = {}
    for path, entity in entities(model):
        known.setdefault(str(path[0]), []).append(entity.id)
    for path, value in walk(model):
        if isinstance(value, Ref):
            missing, kind = [str(value)], value.kind
        elif isinstance(value, Statement):
            missing, kind = list(value.citations), "sources"
        else:
            continue
        for one in missing:
            if one not in known.get(kind, ()):
                near = difflib.get_close_matches(one, known.get(kind, ()), n=1, cutoff=0.5)
                mend = f"«{near[0]}», eller tilføj «{one}» under {kind}" if near else f"et id, der står under {kind}"
                yield DanglingReference(*_at(place_of, *path), found=one, mend=mend)


def lists_are_filled(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """Lists the method needs something in are not empty."""
    for kind in (*NEEDED, "sources", "terms"):
        if not getattr(model, kind):
            yield EmptyList(*_at(place_of, kind), mend="mindst ét punkt, der begynder med «- »")
    for path, entity in entities(model):
        for key in NEEDED.get(str(path[0]), ()):
            if not getattr(entity, key):
                yield EmptyList(*_at(place_of, *path, key), mend="mindst ét punkt, der begynder med «- »")
    for index, step in enumerate(model.steps):
        if not step.participants:
            path = ("steps", index, "participants")
            yield NoParticipants(*_at(place_of, *path), mend="mindst én deltager, fx «- role: den-unge»")


def seven_core_elements(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """The method has exactly seven core elements."""
    if len(model.core_elements) != CORE_ELEMENTS:
        found = f"{len(model.core_elements)} kerneelementer"
        yield WrongNumber(*_at(place_of, "core_elements"), found=found, mend=f"præcis {CORE_ELEMENTS}")


def ages_ascend(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """Steps with an age stand in the order of age, inside the course."""
    last = model.process.starts_at
    for index, step in enumerate(model.steps):
        if step.age is None:
            continue
        path = _at(place_of, "steps", index, "age")
        if step.age < last:
            yield AgesOutOfOrder(*path, found=f"{step.age:g}", mend=f"en alder fra {last:g} år, eller flyt trinnet")
        elif step.age > model.process.closes_at:
            yield AgesOutOfOrder(*path, found=f"{step.age:g}", mend=f"højst {model.process.closes_at:g} år")
        else:
            last = step.age


def fields_fit_their_type(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """A choice has options, a table columns, a condition a target; ids are unique within a form."""
    head = ("form_head",)
    yield from _form_problems([(head, model.form_head)], place_of)
    for number, tool in enumerate(model.tools):
        sections = [((("tools", number, "sections", index)), section) for index, section in enumerate(tool.sections)]
        yield from _form_problems([(head, model.form_head), *sections], place_of, skip=head)


def _form_problems(
    sections: list[tuple[Path_, FormSection]], place_of: PlaceOf, skip: Path_ | None = None
) -> Iterator[Problem]:
    answers: dict[str, list[str]] = {}
    for _, section in sections:
        for field in section.fields:
            answers[field.id] = ["ja", "nej"] if field.type is FieldType.YES_NO else [o.id for o in field.options]
    seen: set[str] = set()
    for path, section in sections:
        own = path != skip
        if own and section.when:
            yield from _condition_problems(section.when, (*path, "when"), answers, place_of)
        for index, field in enumerate(section.fields):
            place = (*path, "fields", index)
            if own:
                if field.id in seen:
                    yield DuplicateId(*_at(place_of, *place, "id"), found=field.id, mend="et id, skemaet ikke har")
                yield from _field_problems(field, place, answers, place_of)
            seen.add(field.id)


def _field_problems(
    field: FormField, place: Path_, answers: dict[str, list[str]], place_of: PlaceOf
) -> Iterator[Problem]:
    chosen = field.type in (FieldType.CHOICE, FieldType.CHOICES)
    if chosen != bool(field.options):
        mend = "mindst to options" if chosen else "type «valg» eller «flervalg», eller slet options"
        yield FieldDefinition(*_at(place_of, *place, "type"), found=field.type, mend=mend)
    if (field.type is FieldType.TABLE) != bool(field.columns):
        mend = (
            "mindst én kolonne under columns" if field.type is FieldType.TABLE else "type «tabel», eller slet columns"
        )
        yield FieldDefinition(*_at(place_of, *place, "type"), found=field.type, mend=mend)
    for kind in ("options", "columns"):
        ids = [part.id for part in getattr(field, kind)]
        for index, one in enumerate(ids):
            if one in ids[:index]:
                yield DuplicateId(*_at(place_of, *place, kind, index, "id"), found=one, mend="et andet id")
    for index, column in enumerate(field.columns):
        column_place = (*place, "columns", index)
        if column.type in (FieldType.TABLE, FieldType.SIGNATURE, FieldType.LONG_TEXT) and column.columns:
            yield FieldDefinition(*_at(place_of, *column_place, "type"), found=column.type, mend="en enkel type")
        yield from _field_problems(column, column_place, answers, place_of)
    if field.when:
        yield from _condition_problems(field.when, (*place, "when"), answers, place_of)


def _condition_problems(
    when: ShownWhen, place: Path_, answers: dict[str, list[str]], place_of: PlaceOf
) -> Iterator[Problem]:
    if when.field not in answers:
        near = difflib.get_close_matches(when.field, answers, n=1, cutoff=0.5) or list(answers)[:6]
        yield DanglingReference(*_at(place_of, *place, "field"), found=when.field, mend=listed(near))
    elif when.is_ not in answers[when.field]:
        mend = listed(answers[when.field]) or "et felt med svarmuligheder"
        yield DanglingReference(*_at(place_of, *place, "is"), found=when.is_, mend=mend)


def figures_keep_company(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """E1 is never shown without E2: what must be shown together is said in both results."""
    by_id = {result.id: result for result in model.results}
    for index, result in enumerate(model.results):
        for other in result.shown_with:
            partner = by_id.get(other)
            if partner and result.id not in partner.shown_with:
                path = ("results", index, "shown_with")
                yield WithoutCaveat(*_at(place_of, *path), found=other, mend=f"også «{result.id}» under «{other}»")


def sources_are_used(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """A source nobody cites is listed."""
    used: set[str] = set()
    for _, value in walk(model):
        if isinstance(value, Statement):
            used.update(value.citations)
    used.update(source.read_via for source in model.sources if source.read_via)
    for index, source in enumerate(model.sources):
        if source.id not in used and source.kind is not SourceKind.PROPOSAL:
            path = _at(place_of, "sources", index, "id")
            yield UnusedSource(*path, found=source.id, mend="kilden ved et udsagn, eller slet den")


def roles_and_tools_are_used(model: Model, place_of: PlaceOf) -> Iterator[Problem]:
    """A role that nothing refers to, or a tool that no step of the process plan uses, is listed."""
    roles = {value for _, value in walk(model) if isinstance(value, RoleRef)}
    tools = {use.tool for step in model.steps for use in step.tools}
    for kind, used in (("roles", roles), ("tools", tools)):
        for index, entity in enumerate(getattr(model, kind)):
            if entity.id not in used:
                mend = "den ind ved et trin eller en fase, hvis metoden siger det"
                yield Unused(*_at(place_of, kind, index, "id"), found=entity.id, mend=mend)


def _at(place_of: PlaceOf, *path: str | int) -> tuple[Path, int, Path_]:
    return (*place_of(path), path)


RULES = (
    ids_are_unique,
    nested_ids_are_unique,
    references_exist,
    lists_are_filled,
    seven_core_elements,
    ages_ascend,
    fields_fit_their_type,
    figures_keep_company,
    sources_are_used,
    roles_and_tools_are_used,
)
