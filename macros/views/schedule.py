"""The dates of a young person's course, and what any plan says of a day; a project's own are in `project_schedule.py`.

Every date is a number of whole months from the day of birth or the day of start (`dates.add_months`).
A date on a day off stays where it is; the nearest working day is told beside it.
`docs/assets/js/schedule.js` is the same calculation; tests/vectors hold the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any

from pydantic import BaseModel

from .dates import add_months, months_between
from .plan_input import PlanError, begin_of, birth_of
from .plan_types import Item, PlanData
from .words import day as in_full

__all__ = ["CoursePlan", "Event", "PlanError", "as_json", "course", "event_of"]

JULY = 7


@dataclass(frozen=True)
class Event:
    """One thing on one day."""

    id: str
    """Unique in its plan; the item's id, with a number where the item has several dates."""

    item: Item
    name: str
    number: int
    """Which of several; 0 where the item has one."""

    day: date
    closed: str
    """Why it is no working day; empty for a working day."""

    instead: date | None
    """The nearest working day, if it is none."""

    summer: bool
    """Whether it falls in July."""

    clamped: bool
    """Whether the month was too short, and its last day was taken."""

    passed: bool
    """Whether it lies before the day the plan is made, or before the day chosen for the start."""

    remarks: tuple[str, ...]
    """What to know about the date, in Danish."""


@dataclass(frozen=True)
class CoursePlan:
    """The dated course of a young person."""

    born: date
    today: date
    begins: date | None
    """The day chosen for its start; None for the one of the plan."""

    age: tuple[int, int]
    """Years and months, on the day it begins or else today."""

    late: bool
    """Whether the day it begins, or else today, lies after the day of the plan."""

    over: bool
    """Whether the course has ended by then."""

    nearest: str
    """The id of the meeting nearest to that day, past or to come, if it is late and not over."""

    next: str
    """The id of the first meeting still to come, if it is late; empty where all have passed."""

    events: tuple[Event, ...]


def course(plan: PlanData, born: str, today: date, begins: str = "") -> CoursePlan:
    """The course of someone born on `born`, seen from `today`; `begins` where it starts on a day of its own.

    Raises `PlanError`: no date, born before 1990 or after today, a start outside the course.
    """
    birth = birth_of(plan, born, today)
    ideal, end = add_months(birth, plan.course.begins), add_months(birth, plan.course.ends)
    chosen = begin_of(plan, begins, ideal, end) if begins else None
    seen = chosen or today
    dated = [(item, add_months(birth, item.months)) for item in plan.course.items]
    ahead = max(seen, today)
    events = [event_of(plan, item, day, birth.day, ahead) for item, day in dated]
    if chosen and chosen > ideal:
        events = [_by_plan(plan, event) if event.item.kind == "opstart" else event for event in events]
        events.append(event_of(plan, plan.course.chosen, chosen, chosen.day, ahead))
    events.sort(key=lambda event: event.day)
    months = months_between(birth, seen)
    late, over = seen > ideal, seen >= end
    meetings = [event for event in events if event.item.kind == "møde"]
    nearest = min(meetings, key=lambda event: (abs(event.day - seen), seen > event.day)).id if meetings else ""
    coming = next((event.id for event in meetings if not event.passed), "")
    return CoursePlan(
        born=birth,
        today=today,
        begins=chosen,
        age=(months // 12, months % 12),
        late=late,
        over=over,
        nearest=nearest if late and not over else "",
        next=coming if late else "",
        events=tuple(events),
    )


def _by_plan(plan: PlanData, event: Event) -> Event:
    """The start of the plan, where another day was chosen for it."""
    return replace(event, name=plan.remarks["by_plan"].format(name=event.name))


def as_json(value: Any) -> Any:
    """A plan, or a part of one, as JSON has it: days are ISO 8601, and an item leaves out what it has not."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if is_dataclass(value):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def event_of(
    plan: PlanData, item: Item, day: date, wanted: int, ahead: date, within: tuple[date, date] | None = None
) -> Event:
    """An item on a day counted from day `wanted` of a month; what lies before `ahead` has passed.

    The working day proposed stays between the two days of `within`.
    """
    closed = plan.holidays.closed(day)
    instead = _instead(plan, item, day, within) if closed else None
    summer, clamped = day.month == JULY, day.day != wanted
    said = plan.remarks
    remarks = []
    if instead:
        text = said["before" if instead < day else "after"]
        remarks.append(text.format(day=in_full(day), reason=closed, instead=in_full(instead)))
    if summer:
        remarks.append(said["summer"])
    if clamped:
        remarks.append(said["clamped"].format(number=wanted))
    if not plan.holidays.first <= day.year <= plan.holidays.last:
        remarks.append(said["unknown"].format(year=plan.holidays.last))
    return Event(
        id=item.id,
        item=item,
        name=item.name,
        number=0,
        day=day,
        closed=closed,
        instead=instead,
        summer=summer,
        clamped=clamped,
        passed=day < ahead,
        remarks=tuple(remarks),
    )


def _instead(plan: PlanData, item: Item, day: date, within: tuple[date, date] | None) -> date:
    """The nearest working day on the item's own side, or on the other where that one leads out of bounds."""
    found = plan.holidays.working_day(day, before=item.early)
    inside = within is None or within[0] <= found <= within[1]
    return found if inside else plan.holidays.working_day(day, before=not item.early)
