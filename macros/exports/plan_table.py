"""A plan as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Model
from ..model.reference import SourceKind
from ..views.course_words import course_words
from ..views.plan_types import PlanData
from ..views.project_schedule import ProjectPlan
from ..views.schedule import CoursePlan, Event
from ..views.words import day as in_full
from ..views.words import months as in_months

MARKS: dict[str, str] = {SourceKind.PROPOSAL: " *", SourceKind.EXTERNAL: " (supplerende kilde)"}
"""What is said of a date that the method's own sources don't give."""


def table(model: Model, data: PlanData, plan: CoursePlan | ProjectPlan) -> bytes:
    """The plan, with what is to be known of each date below it."""
    lines = _course(model, data, plan) if isinstance(plan, CoursePlan) else _project(plan)
    return ("\n".join(lines) + "\n").encode()


def _course(model: Model, data: PlanData, plan: CoursePlan) -> Iterator[str]:
    who, *where = course_words(data, plan)
    yield from (f"{model.process.name}. {who}", "")
    for event in plan.events:
        yield from _event(event)
    yield from ("", *where)
    if plan.late and not plan.over:
        if not plan.begins:
            yield data.said["under_way" if plan.next else "begins_now"]
        yield from (f"  - {statement.text}" for statement in model.process.late_start)
        yield "Vores forslag:"
        yield from (f"  - {statement.text}" for statement in model.process.late_advice)


def _project(plan: ProjectPlan) -> Iterator[str]:
    departments = f"{plan.departments} afdeling" + ("" if plan.departments == 1 else "er")
    yield f"Implementering fra {in_full(plan.start)} med {departments}."
    yield from plan.warnings
    for phase in plan.phases:
        item = phase.item
        own = f" (ellers {item.months})" if phase.changed else ""
        span = f"{phase.first:%d-%m-%Y} til {phase.last:%d-%m-%Y}"
        yield from ("", f"{item.name}: {span}, {in_months(phase.months)}{own}")
        if item.open and not phase.changed:
            yield f"  {item.basis}"
        for event in plan.events:
            if event.item.phase == item.id:
                yield from _event(event)
    if plan.undated:
        yield from ("", "Uden dato:")
        yield from (f"  {item.name}: {why}" for item, why in plan.undated)
    yield from ("", "* Datoen er vores forslag. Kilderne siger ikke, hvilken dag det er.")


def _event(event: Event) -> Iterator[str]:
    item = event.item
    passed = " (forbi)" if event.passed else ""
    yield f"  {event.day:%d-%m-%Y}  {item.kind:<11} {event.name}{MARKS.get(item.mark, '')}{passed}"
    about = [item.basis, item.note, *event.remarks] if item.kind == "frist" else event.remarks
    yield from (f"              {line}" for line in about)
