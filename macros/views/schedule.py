"""The dates of a young person's course and of an implementation project.

Every date is a number of whole months from the day of birth or the day of start (`dates.add_months`).
A date on a day off stays where it is; the nearest working day is told beside it.
`docs/assets/js/schedule.js` is the same calculation; tests/vectors hold the two together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from .dates import DAY, add_months, months_between
from .plan_input import PlanError, begin_of, birth_of, departments_of, left_out, lengths_of, start_of
from .plan_types import Item, PhaseItem, PlanData
from .words import day as in_full

__all__ = ["CoursePlan", "Event", "PhaseDates", "PlanError", "ProjectPlan", "as_json", "course", "project"]

JULY = 7


@dataclass(frozen=True)
class Event:
    """One thing on one day."""

    id: str
    """Unique in its plan; the item's id, with a number where the item has several dates."""

    item: Item
    name: str
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
    """The id of the meeting nearest to that day, if it is late and not over."""

    events: tuple[Event, ...]


@dataclass(frozen=True)
class PhaseDates:
    """A phase with its days, both of them included."""

    item: PhaseItem
    offset: int
    """Whole months from the start of the project to its own."""

    months: int
    """How long it is."""

    first: date
    last: date
    changed: bool
    """Whether its length is another than the plan's own."""


@dataclass(frozen=True)
class ProjectPlan:
    """The dated project."""

    start: date
    today: date
    departments: int
    without: tuple[str, ...]
    """Ids of what was left out."""

    phases: tuple[PhaseDates, ...]
    events: tuple[Event, ...]
    undated: tuple[tuple[Item, str], ...]
    """What has no date, or fewer than it should, and why, in Danish."""


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
    events = [_event(plan, item, day, birth.day, ahead) for item, day in dated]
    if chosen and chosen > ideal:
        events.append(_event(plan, plan.course.chosen, chosen, chosen.day, ahead))
    months = months_between(birth, seen)
    late, over = seen > ideal, seen >= end
    meetings = [event for event in events if event.item.kind == "møde"]
    nearest = min(meetings, key=lambda event: (abs(event.day - seen), seen > event.day)).id if meetings else ""
    return CoursePlan(
        born=birth,
        today=today,
        begins=chosen,
        age=(months // 12, months % 12),
        late=late,
        over=over,
        nearest=nearest if late and not over else "",
        events=tuple(sorted(events, key=lambda event: event.day)),
    )


def project(
    plan: PlanData,
    start: str,
    today: date,
    months: Mapping[str, str | int] | None = None,
    departments: str | int = "",
    without: Collection[str] = (),
) -> ProjectPlan:
    """The project that starts on `start`, seen from `today`.

    `months` are lengths by phase, where they are other than the plan's own; `without` are ids of what to leave out.
    Raises `PlanError`: no date, a start too far away, an unknown phase or thing, a number out of bounds.
    """
    first = start_of(plan, start, today)
    lengths = lengths_of(plan, months or {})
    count = departments_of(plan, departments)
    skipped = left_out(plan, without)

    phases = tuple(_phases(plan, first, lengths))
    events: list[Event] = []
    undated: list[tuple[Item, str]] = []
    for phase in phases:
        for item in plan.project.items:
            if item.phase != phase.item.id or item.id in skipped:
                continue
            days = list(_days(item, phase, first))
            numbers = range(1, len(days) + 1) if item.every else [0]
            events += [
                _event(plan, item, day, wanted, today, number, count)
                for number, (day, wanted) in zip(numbers, days, strict=False)
            ]
            if why := _missing(plan, item, len(days), phase.months):
                undated.append((item, why))
    return ProjectPlan(
        start=first,
        today=today,
        departments=count,
        without=skipped,
        phases=phases,
        events=tuple(sorted(events, key=lambda event: event.day)),
        undated=tuple(undated),
    )


def as_json(value: Any) -> Any:
    """A plan, or a part of one, as JSON has it: days are ISO 8601, and an item leaves out what it has not."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if is_dataclass(value):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _phases(plan: PlanData, start: date, lengths: Mapping[str, int]) -> Iterator[PhaseDates]:
    """The phases one after the other. An open phase has the day it is planned to as its last; nothing follows it."""
    offset = 0
    for item in plan.project.phases:
        months = lengths[item.id]
        end = add_months(start, offset + months)
        yield PhaseDates(
            item=item,
            offset=offset,
            months=months,
            first=add_months(start, offset),
            last=end if item.open else end - DAY,
            changed=months != item.months,
        )
        offset += months


def _days(item: Item, phase: PhaseDates, start: date) -> Iterator[tuple[date, int]]:
    """The days of one item in its phase, each with the day of the month it was counted from."""
    if item.at == "slut" and not item.months:
        yield phase.last, phase.last.day
        return
    if item.every:
        last = phase.months if phase.item.open else phase.months - 1
        inside = [*range(item.months if item.at else item.every, last + 1, item.every)][: item.times or None]
    elif item.at == "slut":
        inside = [max(phase.months - item.months, 0)]
    else:
        inside = [min(item.months, phase.months - 1)] if item.at else []
    yield from ((add_months(start, phase.offset + months), start.day) for months in inside)


def _missing(plan: PlanData, item: Item, count: int, months: int) -> str:
    """Why an item has no date, or too few; empty if it has what it should."""
    if not item.every and not item.at:
        return plan.remarks["open"]
    if not count:
        return plan.remarks["no_room"]
    if item.every and count < item.times:
        return plan.remarks["fewer"].format(count=count, times=item.times, months=months)
    return ""


def _event(plan: PlanData, item: Item, day: date, wanted: int, ahead: date, number: int = 0, count: int = 1) -> Event:
    """An item on a day counted from day `wanted` of a month; what lies before `ahead` has passed."""
    closed = plan.holidays.closed(day)
    instead = plan.holidays.working_day(day, before=item.early) if closed else None
    summer, clamped = day.month == JULY, day.day != wanted
    said = plan.remarks
    remarks = []
    if instead:
        text = said["before" if item.early else "after"]
        remarks.append(text.format(day=in_full(day), reason=closed, instead=in_full(instead)))
    if summer:
        remarks.append(said["summer"])
    if clamped:
        remarks.append(said["clamped"].format(number=wanted))
    if not plan.holidays.first <= day.year <= plan.holidays.last:
        remarks.append(said["unknown"].format(year=plan.holidays.last))
    if item.each and count > 1:
        remarks.append(said["each"].format(count=count))
    return Event(
        id=f"{item.id}-{number}" if number else item.id,
        item=item,
        name=said["number"].format(name=item.name, number=number) if number else item.name,
        day=day,
        closed=closed,
        instead=instead,
        summer=summer,
        clamped=clamped,
        passed=day < ahead,
        remarks=tuple(remarks),
    )
