"""The rows of a young person's plan: everything that gets a date, each with its place in the model.

`docs/assets/js/plan-course.js` puts the dates into the table that is made of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Model
from ..model.base import Statement
from ..model.process import Attendance, Moment, ProcessStep
from ..model.reference import Deadline, LawNote, Source, SourceKind
from ..model.tools import Tool
from . import words
from .meetings import Seat, seats_at, tools_at
from .plan_types import Item, PlanData


@dataclass(frozen=True)
class CourseRow:
    """One thing with a date."""

    item: Item
    text: Statement
    """What it is about."""

    step: ProcessStep | None = None
    law: tuple[LawNote, Deadline] | None = None
    seats: tuple[Seat, ...] = ()
    """Who is there, of a step."""

    tools: tuple[tuple[str, tuple[Tool, ...]], ...] = ()
    """What is in use before, during and after a step."""

    @property
    def age(self) -> str:
        """How old the young person is, in words."""
        return words.age_in_months(self.item.months)

    @property
    def leader(self) -> Seat | None:
        """Who leads the step."""
        return next((seat for seat in self.seats if seat.part.attendance is Attendance.LEADS), None)

    def there(self, attendance: Attendance) -> list[Seat]:
        """Those who are there in that way."""
        return [seat for seat in self.seats if seat.part.attendance is attendance]


def course_rows(model: Model, plan: PlanData) -> list[CourseRow]:
    """The rows by age; those of one age in the order of the plan."""
    steps = {step.id: step for step in model.steps}
    law = {deadline.id: (note, deadline) for note in model.law for deadline in note.deadlines}

    def row(item: Item) -> CourseRow:
        if step := steps.get(item.id):
            tools = tuple(_by_moment(model, step))
            return CourseRow(item, step.summary, step=step, seats=tuple(seats_at(model, step)), tools=tools)
        if found := law.get(item.id):
            return CourseRow(item, found[1].text, law=found)
        return CourseRow(item, model.process.closing)

    return [row(item) for item in sorted(plan.course.items, key=lambda item: item.months)]


def paper_sources(model: Model, rows: list[CourseRow]) -> list[Source]:
    """The sources of what stands on the printed plan, in the model's order, without our own proposals."""
    said = [row.text for row in rows] + [one for row in rows if row.step for one in row.step.before]
    cited = {id for statement in (*said, *model.process.late_advice) for id in statement.citations}
    return [one for one in model.sources if one.id in cited and one.kind is not SourceKind.PROPOSAL]


def _by_moment(model: Model, step: ProcessStep) -> Iterator[tuple[str, tuple[Tool, ...]]]:
    for moment in Moment:
        if tools := tuple(tool for use, tool in tools_at(model, step) if use.moment is moment):
            yield moment.value, tools
