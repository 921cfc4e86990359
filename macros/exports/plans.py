"""A plan in any of its formats."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..model import Model
from ..views.plan_data import plan_data
from ..views.schedule import CoursePlan, PlanError, ProjectPlan, as_json, course, project
from .plan_csv import csv_file
from .plan_table import table

FORMATS = ("table", "json", "ics", "csv")


def plan_file(
    model: Model,
    today: date,
    form: str,
    *,
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
    plan = course(data, born, today, begins) if born else project(data, start, today, months, departments, without)
    match form:
        case "json":
            return (json.dumps(_told(model, plan), ensure_ascii=False, indent=1) + "\n").encode()
        case "ics":
            from .ics import ics_file  # its library is slow to load, and no other format needs it

            return ics_file(data, plan, today, name)
        case "csv":
            return csv_file(data, plan)
        case _:
            return table(model, plan)


def _told(model: Model, plan: CoursePlan | ProjectPlan) -> dict[str, Any]:
    """The plan as JSON, with what the sources say of a late start where it is one."""
    kind = "forloeb" if isinstance(plan, CoursePlan) else "implementering"
    told = {"plan": kind, "model_version": model.version, **as_json(plan)}
    if isinstance(plan, CoursePlan) and plan.late:
        told["late_start"] = [str(statement) for statement in model.process.late_start]
    return told
