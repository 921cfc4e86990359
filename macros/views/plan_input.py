"""What people type into a plan, read and checked; every fault is told in Danish, in the plan data's own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date

from .dates import NotADate, add_months, read_typed_date
from .plan_types import PlanData
from .words import day as in_full


class PlanError(ValueError):
    """A plan cannot be made of what was typed; the message is Danish."""


def birth_of(plan: PlanData, typed: str, today: date) -> date:
    """The day of birth. Raises `PlanError` if it lies in the future or too long ago."""
    day, first = _read(plan, typed, birth=True), date.fromisoformat(plan.limits.born_from)
    if day < first:
        raise _error(plan, "early_birth", first=in_full(first))
    if day > today:
        raise _error(plan, "future_birth", day=in_full(day))
    return day


def begin_of(plan: PlanData, typed: str, ideal: date, end: date) -> date:
    """The day chosen for the start of a course, which may be anywhere from `ideal` to the day before `end`."""
    day = _read(plan, typed)
    if day < ideal:
        raise _error(plan, "early_begin", day=in_full(ideal))
    if day >= end:
        raise _error(plan, "late_begin", day=in_full(end))
    return day


def start_of(plan: PlanData, typed: str, today: date) -> date:
    """The day a project starts."""
    day, first = _read(plan, typed), date.fromisoformat(plan.limits.start_from)
    last = add_months(today, plan.limits.start_years * 12)
    if not first <= day <= last:
        raise _error(plan, "start", first=in_full(first), last=in_full(last))
    return day


def lengths_of(plan: PlanData, wanted: Mapping[str, str | int]) -> dict[str, int]:
    """Whole months of every phase: those wanted, else the plan's own."""
    lengths = {phase.id: phase.months for phase in plan.project.phases}
    for id, typed in wanted.items():
        if id not in lengths:
            raise _error(plan, "phase", value=_shown(id), known=", ".join(lengths))
        months = _whole(typed, plan.limits.phase_months)
        if months is None:
            name = next(phase.name for phase in plan.project.phases if phase.id == id)
            raise _error(plan, "months", phase=name, most=plan.limits.phase_months)
        lengths[id] = months
    if (total := sum(lengths.values())) > plan.limits.project_months:
        raise _error(plan, "total", most=plan.limits.project_months, months=total)
    return lengths


def departments_of(plan: PlanData, typed: str | int | None) -> int:
    """How many departments take part; the plan's own number where nobody was asked."""
    if typed is None:
        return plan.project.departments
    count = _whole(typed, plan.limits.departments)
    if count is None:
        raise _error(plan, "departments", most=plan.limits.departments)
    return count


def left_out(plan: PlanData, ids: Collection[str]) -> tuple[str, ...]:
    """The ids of what to leave out, in the plan's order."""
    known = [item.id for item in plan.project.items]
    for id in ids:
        if id not in known:
            raise _error(plan, "item", value=_shown(id), known=", ".join(known))
    return tuple(id for id in known if id in ids)


def _whole(typed: str | int, most: int) -> int | None:
    """A whole number from 1 to `most`, or None."""
    number = int(typed) if re.fullmatch("[0-9]{1,4}", str(typed)) else 0
    return number if 1 <= number <= most else None


def _read(plan: PlanData, typed: str, *, birth: bool = False) -> date:
    try:
        return read_typed_date(typed)
    except NotADate as error:
        key = "cpr_birth" if birth and str(error) == "cpr" else str(error)
        example = plan.examples["birth" if birth else "day"]
        raise _error(plan, key, value=_shown(typed), example=example) from None


def _shown(typed: str) -> str:
    """What was typed, short, and with nothing in it that a terminal would obey."""
    return re.sub("[^0-9A-Za-zÆØÅæøå .,/:+-]", "?", typed.strip(" ")[:30])


def _error(plan: PlanData, key: str, **values: object) -> PlanError:
    return PlanError(plan.errors[key].format(**values))
