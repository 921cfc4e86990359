"""The small part of the plan data by which a link to a project's plan is read, checked and dated on another page."""

from __future__ import annotations

from .dates import Holidays
from .plan_types import Item, PhaseItem, PlanData

NO_HOLIDAYS = Holidays(first=1, names=(), years=())
"""For a page that shows no single day."""


def to_read_links(plan: PlanData) -> PlanData:
    """The plan with what decides its dates, and without what is told of them."""
    project = plan.project
    return plan.model_copy(
        update={
            "course": plan.course.model_copy(update={"items": (), "chosen": _item(plan.course.chosen)}),
            "project": project.model_copy(
                update={
                    "departments_basis": "",
                    "phases": tuple(map(_phase, project.phases)),
                    "items": tuple(map(_item, project.items)),
                }
            ),
            "holidays": NO_HOLIDAYS,
            "files": {},
            "said": {},
            "columns": (),
            "alarm_days": {},
        }
    )


def _phase(phase: PhaseItem) -> PhaseItem:
    told = {"said": "", "basis": "", "mark": "", "source": "", "address": "", "activities": ()}
    return phase.model_copy(update=told)


def _item(item: Item) -> Item:
    told = dict.fromkeys(("text", "note", "basis", "mark", "source", "who", "address"), "")
    return item.model_copy(update=told)
