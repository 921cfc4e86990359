"""The dates of an implementation project: phases one after the other, and what falls in them.

`docs/assets/js/schedule-project.js` is the same calculation; tests/vectors hold the two together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from .dates import DAY, add_months
from .plan_input import departments_of, left_out, lengths_of, start_of
from .plan_types import Item, PhaseItem, PlanData
from .schedule import Event, event_of
from .words import inside, joined
from .words import months as in_months


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

    basis: str
    """Why it is so long: what the source says, and what the user chose."""

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The days that a working day proposed keeps between; None for a phase that goes on."""
        return None if self.item.open else (self.first, self.last)


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

    warnings: tuple[str, ...]
    """What does not fit together in so short a phase, in Danish."""


@dataclass(frozen=True)
class _Place:
    """Where in its phase one date of an item lies."""

    day: date
    wanted: int
    """The day of the month it was counted from."""

    squeezed: str = ""
    """The remark to make where the phase is too short for the item's own place."""


def project(
    plan: PlanData,
    start: str,
    today: date,
    months: Mapping[str, str | int] | None = None,
    departments: str | int | None = None,
    without: Collection[str] = (),
) -> ProjectPlan:
    """The project that starts on `start`, seen from `today`.

    `months` are lengths by phase, where they are other than the plan's own, as is `departments`; `without` are ids
    of what to leave out. Raises `PlanError`: no date, a start too far away, an unknown phase or thing, a number out
    of bounds.
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
            places = list(_places(item, phase, first))
            for number, place in enumerate(places, start=1):
                event = event_of(plan, item, place.day, place.wanted, today, phase.bounds)
                events.append(_of_project(plan, event, place, number if item.every else 0, count))
            if why := _missing(plan, item, len(places), phase):
                undated.append((item, why))
    return ProjectPlan(
        start=first,
        today=today,
        departments=count,
        without=skipped,
        phases=phases,
        events=tuple(sorted(events, key=lambda event: event.day)),
        undated=tuple(undated),
        warnings=tuple(_warnings(plan, phases, events)),
    )


def date_name(plan: PlanData, item: Item, number: int) -> str:
    """What one date of an item is called: «Læringsmøde 2», «… (tre dage, den første her)»."""
    if number:
        return item.numbered.replace("{nr}", str(number))
    return plan.remarks["days"].format(name=item.name, days=item.lasts) if item.lasts else item.name


def _phases(plan: PlanData, start: date, lengths: Mapping[str, int]) -> Iterator[PhaseDates]:
    """The phases one after the other. An open phase has the day it is planned to as its last; nothing follows it."""
    offset = 0
    for item in plan.project.phases:
        months = lengths[item.id]
        end = add_months(start, offset + months)
        changed = months != item.months
        chosen = plan.remarks["chosen"].format(said=item.said, months=in_months(months))
        yield PhaseDates(
            item=item,
            offset=offset,
            months=months,
            first=add_months(start, offset),
            last=end if item.open else end - DAY,
            changed=changed,
            basis=chosen if changed else item.basis,
        )
        offset += months


def _places(item: Item, phase: PhaseDates, start: date) -> Iterator[_Place]:
    """The days of one item in its phase."""
    if item.at == "slut" and not item.months:
        yield _Place(phase.last, phase.last.day)
        return
    squeezed = ""
    if item.every:
        last = phase.months if phase.item.open else phase.months - 1
        after = [*range(item.months if item.at else item.every, last + 1, item.every)][: item.times or None]
    elif item.at == "slut":
        after = [max(phase.months - item.months, 0)]
        squeezed = "squeezed_end" if phase.months <= item.months else ""
    else:
        after = [min(item.months, phase.months - 1)] if item.at else []
        squeezed = "squeezed" if item.months >= phase.months else ""
    for months in after:
        yield _Place(add_months(start, phase.offset + months), start.day, squeezed)


def _of_project(plan: PlanData, event: Event, place: _Place, number: int, departments: int) -> Event:
    """An event with its number and with what only a project has to say of it."""
    item, said = event.item, plan.remarks
    remarks = list(event.remarks)
    if place.squeezed:
        remarks.append(said[place.squeezed])
    if item.each and departments > 1:
        remarks.append(said["each"].format(count=departments))
    return replace(
        event,
        id=f"{item.id}-{number}" if number else item.id,
        name=date_name(plan, item, number),
        number=number,
        remarks=tuple(remarks),
    )


def _missing(plan: PlanData, item: Item, count: int, phase: PhaseDates) -> str:
    """Why an item has no date, or too few; empty if it has what it should."""
    if not item.every and not item.at:
        return plan.remarks["open"]
    if not count:
        return plan.remarks["not_yet" if phase.item.open else "no_room"]
    if item.every and count < item.times:
        return plan.remarks["fewer"].format(count=count, times=item.times, months=phase.months)
    return ""


def _warnings(plan: PlanData, phases: tuple[PhaseDates, ...], events: list[Event]) -> Iterator[str]:
    """A phase so short that what begins it and what ends it fall on one day."""
    for phase in phases:
        inner = [one for one in events if one.item.phase == phase.item.id and not one.item.every]
        ending = {one.day for one in inner if one.item.at == "slut" and one.item.months}
        for day in sorted(ending & {one.day for one in inner if one.item.at == "start"}):
            names = joined([inside(one.item.name) for one in inner if one.day == day])
            yield plan.remarks["clash"].format(phase=phase.item.name, names=names)
