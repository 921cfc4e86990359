"""A plan as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Model
from ..model.reference import SourceKind
from ..views.schedule import CoursePlan, Event, ProjectPlan
from ..views.words import day as in_full
from ..views.words import months as in_months

MARKS: dict[str, str] = {SourceKind.PROPOSAL: " *", SourceKind.EXTERNAL: " (supplerende kilde)"}
"""What is said of a date that the method's own sources don't give."""


def table(model: Model, plan: CoursePlan | ProjectPlan) -> bytes:
    """The plan, with what is to be known of each date below it."""
    lines = _course(model, plan) if isinstance(plan, CoursePlan) else _project(plan)
    return ("\n".join(lines) + "\n").encode()


def _course(model: Model, plan: CoursePlan) -> Iterator[str]:
    years, months = plan.age
    seen = plan.begins or plan.today
    yield f"{model.process.name}. Født {in_full(plan.born)}: {years} år og {in_months(months)} den {in_full(seen)}."
    yield ""
    for event in plan.events:
        yield from _event(event)
    if plan.over:
        yield from ("", "Forløbet er slut: Alle datoer ligger bagude.")
    elif plan.late:
        nearest = next((event.name for event in plan.events if event.id == plan.nearest), "")
        yield from ("", f"Hvis forløbet begynder {in_full(seen)}, er det senere end i planen.")
        yield f"Det møde, der ligger nærmest: {nearest}."
        yield from (f"  - {statement.text}" for statement in model.process.late_start)


def _project(plan: ProjectPlan) -> Iterator[str]:
    departments = f"{plan.departments} afdeling" + ("" if plan.departments == 1 else "er")
    yield f"Implementering fra {in_full(plan.start)} med {departments}."
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
        yield from ("", "Mangler datoer:")
        yield from (f"  {item.name}: {why}" for item, why in plan.undated)
    yield from ("", "* Datoen er vores forslag. Kilderne siger ikke, hvilken dag det er.")


def _event(event: Event) -> Iterator[str]:
    item = event.item
    passed = " (forbi)" if event.passed else ""
    yield f"  {event.day:%d-%m-%Y}  {item.kind:<11} {event.name}{MARKS.get(item.mark, '')}{passed}"
    about = [*event.remarks, item.note] if item.kind == "frist" else event.remarks
    yield from (f"              {line}" for line in about)
