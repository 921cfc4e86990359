"""A plan in any of its formats."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ..model import Model
from ..views.dates import add_months
from ..views.plan_data import plan_data
from ..views.plan_types import PlanData
from ..views.project_schedule import ProjectPlan, project
from ..views.schedule import CoursePlan, PlanError, as_json, course
from ..views.words import day as in_full
from .plan_csv import csv_file
from .plan_table import table

FORMATS = ("table", "json", "ics", "csv")


def plan_file(
    model: Model,
    today: date,
    form: str,
    *,
    stamp: datetime,
    born: str = "",
    begins: str = "",
    start: str = "",
    months: Mapping[str, str] | None = None,
    departments: str = "",
    without: Sequence[str] = (),
    name: str = "",
) -> bytes:
    """The plan of a young person's course, or of a project where no birth is given. Raises `PlanError`."""
    if form not in FORMATS:
        raise PlanError(f"Formatet skal være {', '.join(FORMATS[:-1])} eller {FORMATS[-1]}.")
    data = plan_data(model, today)
    if not born:
        _some_start_is_possible(data, today)
    chosen = months, departments or None, without
    plan = course(data, born, today, begins) if born else project(data, start, today, *chosen)
    match form:
        case "json":
            return (json.dumps(_told(model, plan), ensure_ascii=False, indent=1) + "\n").encode()
        case "ics":
            from .ics import ics_file  # its library is slow to load, and no other format needs it

            file = ics_file(data, plan, stamp, name)
            if b"BEGIN:VEVENT" not in file:
                raise PlanError(data.errors["past"])
            return file
        case "csv":
            return csv_file(data, plan)
        case _:
            return table(model, data, plan)


def _some_start_is_possible(data: PlanData, today: date) -> None:
    """A project seen from long ago would have to start before the first start there is. Raises `PlanError`."""
    first = date.fromisoformat(data.limits.start_from)
    if add_months(today, 12 * data.limits.start_years) < first:
        earliest = in_full(add_months(first, -12 * data.limits.start_years))
        raise PlanError(f"Med --start skal --today være {earliest} eller senere.")


def _told(model: Model, plan: CoursePlan | ProjectPlan) -> dict[str, Any]:
    """The plan as JSON, with what the sources say of a late start where it is one."""
    kind = "forloeb" if isinstance(plan, CoursePlan) else "implementering"
    told = {"plan": kind, "model_version": model.version, **as_json(plan)}
    if isinstance(plan, CoursePlan) and plan.late:
        told["late_start"] = [str(one) for one in (*model.process.late_start, *model.process.late_advice)]
    return told
