"""The rules that hold across the whole content, one small function each; `check` runs them all.

Each rule yields problems; it stops nothing, so an editor gets every finding at once.
The rules that need a page's text (LIX) or a date (law) live with those questions in `views`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from .base import Entity, LastingEntity, Ref, RoleNote, RoleRef, Statement, walk
from .content import Model
from .form_checks import fields_fit_their_type
from .form_ties import ties_hold
from .hour_checks import decision_paper_is_whole, hours_can_be_reckoned
from .places import Places
from .plan_checks import plans_can_be_made
from .problems import (
    AgesOutOfOrder,
    DanglingReference,
    DuplicateId,
    EmptyList,
    MeetingWithoutAge,
    NoParticipants,
    Problem,
    WithoutCaveat,
    WrongNumber,
)
from .process import Participation, StepKind
from .remarks import Unused
from .source import KeyPath
from .training_checks import TRAINING_RULES

CORE_ELEMENTS = 7
"""The method has seven core elements (`vid21`, «syv kerneelementer»)."""

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
    "programmes": ("days",),
    "exercises": ("about", "steps", "debrief"),
}
"""By kind: lists that the method needs something in, even if YAML allows `[]`."""


def check(model: Model, places: Places) -> Iterator[Problem]:
    """Every problem and remark the content as a whole gives."""
    for rule in RULES:
        yield from rule(model, places)


def entities(model: Model) -> Iterator[tuple[KeyPath, Entity]]:
    """Every entity in a top-level list, with its path."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Entity):
                    yield (name, index), item


def ids_are_unique(model: Model, places: Places) -> Iterator[Problem]:
    """Ids, old ones included, are unique within their kind: they make addresses."""
    seen: dict[tuple[str, str], KeyPath] = {}
    for path, entity in entities(model):
        former = entity.former_ids if isinstance(entity, LastingEntity) else ()
        for place, one in [((*path, "id"), entity.id), *(((*path, "former_ids"), one) for one in former)]:
            first = seen.setdefault((str(path[0]), one), place)
            if first != place:
                yield DuplicateId(
                    *places.at(*place), found=one, mend=f"et andet id end det i linje {places.at(*first)[1]}"
                )


def nested_ids_are_unique(model: Model, places: Places) -> Iterator[Problem]:
    """Activities, with their old ids, are unique within their phase."""
    for index, phase in enumerate(model.phases):
        seen: set[str] = set()
        for number, activity in enumerate(phase.activities):
            for key, one in [("id", activity.id), *(("former_ids", former) for former in activity.former_ids)]:
                if one in seen:
                    path = ("phases", index, "activities", number, key)
                    yield DuplicateId(*places.at(*path), found=one, mend="et id, fasen ikke har i forvejen")
                seen.add(one)


def roles_stand_once(model: Model, places: Places) -> Iterator[Problem]:
    """A role stands once at a step, at a tool, in a phase: what it does there is told in one place."""
    for path, value in walk(model):
        if not isinstance(value, tuple):
            continue
        seen: set[str] = set()
        for index, note in enumerate(value):
            if isinstance(note, RoleNote | Participation):
                if note.role in seen:
                    mend = "rollen én gang, og saml det, den gør"
                    yield DuplicateId(*places.at(*path, index, "role"), found=note.role, mend=mend)
                seen.add(note.role)


def meetings_have_an_age(model: Model, places: Places) -> Iterator[Problem]:
    """A meeting is held at an age."""
    for index, step in enumerate(model.steps):
        if step.kind is StepKind.MEETING and step.age is None:
            yield MeetingWithoutAge(*places.at("steps", index, "age"), mend="alderen i år, fx «age: 17.5»")


def references_exist(model: Model, places: Places) -> Iterator[Problem]:
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
                yield DanglingReference(*places.at(*path), found=one, mend=mend)


def lists_are_filled(model: Model, places: Places) -> Iterator[Problem]:
    """Lists the method needs something in are not empty."""
    for kind in (*NEEDED, "sources", "terms", "questions"):
        if not getattr(model, kind):
            yield EmptyList(*places.at(kind), mend="mindst ét punkt, der begynder med «- »")
    for path, entity in entities(model):
        for key in NEEDED.get(str(path[0]), ()):
            if not getattr(entity, key):
                yield EmptyList(*places.at(*path, key), mend="mindst ét punkt, der begynder med «- »")
    for index, step in enumerate(model.steps):
        if not step.participants:
            path = ("steps", index, "participants")
            yield NoParticipants(*places.at(*path), mend="mindst én deltager, fx «- role: den-unge»")


def seven_core_elements(model: Model, places: Places) -> Iterator[Problem]:
    """The method has exactly seven core elements."""
    if len(model.core_elements) != CORE_ELEMENTS:
        found = f"{len(model.core_elements)} kerneelementer"
        yield WrongNumber(*places.at("core_elements"), found=found, mend=f"præcis {CORE_ELEMENTS}")


def ages_ascend(model: Model, places: Places) -> Iterator[Problem]:
    """Steps with an age stand in the order of age, inside the course."""
    last = model.process.starts_at
    for index, step in enumerate(model.steps):
        if step.age is None:
            continue
        path = places.at("steps", index, "age")
        if step.age < last:
            yield AgesOutOfOrder(*path, found=f"{step.age:g}", mend=f"en alder fra {last:g} år, eller flyt trinnet")
        elif step.age > model.process.closes_at:
            yield AgesOutOfOrder(*path, found=f"{step.age:g}", mend=f"højst {model.process.closes_at:g} år")
        else:
            last = step.age


def figures_keep_company(model: Model, places: Places) -> Iterator[Problem]:
    """E1 is never shown without E2: what must be shown together is said in both results."""
    by_id = {result.id: result for result in model.results}
    for index, result in enumerate(model.results):
        for other in result.shown_with:
            partner = by_id.get(other)
            if partner and result.id not in partner.shown_with:
                path = ("results", index, "shown_with")
                yield WithoutCaveat(*places.at(*path), found=other, mend=f"også «{result.id}» under «{other}»")


def roles_and_tools_are_used(model: Model, places: Places) -> Iterator[Problem]:
    """A role that nothing refers to, or a tool that no step of the process plan uses, is listed."""
    roles = {value for _, value in walk(model) if isinstance(value, RoleRef)}
    tools = {use.tool for step in model.steps for use in step.tools}
    for kind, used in (("roles", roles), ("tools", tools)):
        for index, entity in enumerate(getattr(model, kind)):
            if entity.id not in used:
                mend = "den ind ved et trin eller en fase, hvis metoden siger det"
                yield Unused(*places.at(kind, index, "id"), found=entity.id, mend=mend)


RULES = (
    ids_are_unique,
    nested_ids_are_unique,
    roles_stand_once,
    meetings_have_an_age,
    references_exist,
    lists_are_filled,
    seven_core_elements,
    ages_ascend,
    fields_fit_their_type,
    ties_hold,
    plans_can_be_made,
    hours_can_be_reckoned,
    decision_paper_is_whole,
    figures_keep_company,
    roles_and_tools_are_used,
    *TRAINING_RULES,
)
