"""What plans with dates are made from, as data: the model's ages, lengths and meetings, holidays and wording.

`schedule.py` and `docs/assets/js/schedule.js` both calculate from it, and so neither has numbers or words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..model import Model
from ..model.base import RoleRef, Statement
from ..model.implementation import Activity as Task
from ..model.implementation import Cadence, Edge, Phase, Placement, ResourceItem, ResourcePlacement
from ..model.process import Attendance, ProcessStep, StepKind
from ..model.reference import Deadline, LawNote, SourceKind
from . import words
from .addresses import address_of
from .amounts import amount
from .citations import Citations
from .dates import Holidays
from .plan_types import Activity, Course, Item, Limits, PhaseItem, PlanData, Project
from .plan_words import (
    ABOUT,
    ALARM_DAYS,
    CHOSEN,
    COLUMNS,
    COURSE,
    ERRORS,
    EXAMPLES,
    FILES,
    FIRST_MEETING,
    NO_LAW_CHECK,
    NOBODY,
    NUMBERED,
    OUR_ADVICE,
    REMARKS,
)

FIRST_BIRTH = 1990
"""The year of the earliest birth that a plan takes; older people have long left the course."""

START_YEARS, PROJECT_MONTHS = 10, 180
"""How far ahead a project may start, and how long it may be: together no further than the holidays are known."""


def plan_data(model: Model, today: date) -> PlanData:
    """The data of a model, with holidays from the first course we plan to two years past the last plan made today."""
    process = model.process
    first = FIRST_BIRTH + int(process.starts_at)
    longest = max(process.closes_at, START_YEARS + PROJECT_MONTHS / 12)
    builder = _Builder(model)
    items = tuple(builder.course())
    return PlanData(
        version=model.version,
        limits=Limits(
            born_from=f"{FIRST_BIRTH}-01-01",
            start_from=f"{first}-01-01",
            start_years=START_YEARS,
            phase_months=120,
            project_months=PROJECT_MONTHS,
            departments=50,
        ),
        course=Course(
            name=process.name,
            begins=round(process.starts_at * 12),
            ends=round(process.closes_at * 12),
            items=items,
            chosen=builder.chosen(),
        ),
        project=Project(
            departments=model.planning.departments,
            departments_basis=model.planning.basis.text,
            phases=tuple(map(builder.phase, model.phases)),
            items=tuple(builder.project()),
        ),
        holidays=Holidays.danish(first, today.year + int(longest) + 2),
        errors={key: builder.filled(text) for key, text in ERRORS.items()},
        examples=EXAMPLES,
        remarks=REMARKS,
        said=COURSE,
        numbers=tuple(map(words.count, range(len(items) + 1))),
        files=FILES,
        columns=COLUMNS,
        alarm_days=ALARM_DAYS,
        month_names=words.MONTHS,
    )


class _Builder:
    """Makes items from the model's parts."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.citations = Citations(model)
        self.roles = {role.id: role.name for role in model.roles}

    def course(self) -> Iterator[Item]:
        """Deadlines first: on a day with both, the meeting should have been before."""
        process = self.model.process
        for note in self.model.law:
            yield from (self._deadline(note, deadline) for deadline in note.deadlines)
        yield from (self._step(step, step.months) for step in self.model.steps if step.months is not None)
        yield Item(
            id="forloebet-slutter",
            kind="slut",
            name=f"Forløbet slutter ved {words.age(process.closes_at)}",
            text=process.closing.text,
            mark=self.citations.kind(process.closing),
            source=self._names(process.closing),
            address="/haandbog/procesplan/",
            months=round(process.closes_at * 12),
            early=True,
        )

    def chosen(self) -> Item:
        """The start on a day of one's own: what there is to do is that of the plan's own start, and our advice."""
        starts = (self._step(step, 0) for step in self.model.steps if step.kind is StepKind.START)
        start = next(starts, Item(id="", kind="opstart", name=self.model.process.name))
        advice = " ".join(statement.text for statement in self.model.process.late_advice)
        own = {"id": "valgt-start", "name": CHOSEN.format(name=start.name), "mark": ""}
        return start.model_copy(update={**own, "note": OUR_ADVICE.format(advice=advice) if advice else ""})

    def _deadline(self, note: LawNote, deadline: Deadline) -> Item:
        checked = f"Kontrolleret mod loven {words.day(note.checked)}." if note.checked else NO_LAW_CHECK
        return Item(
            id=deadline.id,
            kind="frist",
            name=deadline.name,
            text=deadline.text.text,
            note=f"{deadline.only_for} {checked}",
            basis=_rule(deadline),
            group=deadline.group,
            mark=self.citations.kind(deadline.text),
            source=self._names(deadline.text),
            address=address_of("law", note.id),
            months=round(deadline.age * 12) - deadline.months_before,
            early=True,
        )

    def _step(self, step: ProcessStep, months: int) -> Item:
        there = [part.role for part in step.participants if part.attendance is not Attendance.IF_NEEDED]
        return Item(
            id=step.id,
            kind=step.kind,
            name=step.name,
            text=step.summary.text,
            mark=SourceKind.SOURCE,
            source=self._names(step.summary),
            who=self._who(there),
            address=address_of("steps", step.id),
            months=months,
        )

    def phase(self, phase: Phase) -> PhaseItem:
        basis = phase.outlook.basis if phase.outlook else phase.duration
        return PhaseItem(
            id=phase.id,
            name=phase.name,
            months=phase.months or (phase.outlook.months if phase.outlook else 0),
            open=phase.months is None,
            said=phase.duration.text,
            basis=basis.text,
            mark=self.citations.kind(basis),
            source=self._names(basis),
            address=address_of("phases", phase.id),
            former=phase.former_ids,
            activities=tuple(
                Activity(
                    id=one.id,
                    name=one.name,
                    who=self.task_who(one),
                    meeting=one.meeting or "",
                    former=one.former_ids,
                )
                for one in phase.activities
            ),
        )

    def task_who(self, task: Task) -> str:
        """Who does it or is there; else whom it is about; else that the sources name nobody."""
        if task.who or task.roles:
            return task.who or self._who(task.roles)
        return ABOUT.format(who=words.inside(self._who(task.about))) if task.about else NOBODY

    def project(self) -> Iterator[Item]:
        """Meetings, then days, then decisions: the order of what falls on one day."""
        yield from map(self._meeting, self.model.cadences)
        yield from (self._day(item, item.placement) for item in self.model.resources if item.placement)
        for phase in self.model.phases:
            if phase.gate:
                yield Item(
                    id=f"beslutning-{phase.id}",
                    kind="beslutning",
                    name=phase.gate.name,
                    text=phase.gate.text.text,
                    basis=phase.gate.basis.text,
                    mark=self.citations.kind(phase.gate.basis),
                    source=self._names(phase.gate.text),
                    who=self._who(phase.gate.decided_by),
                    address=f"{address_of('phases', phase.id)}#beslutning",
                    phase=phase.id,
                    at=Edge.END,
                    early=True,
                )

    def _meeting(self, cadence: Cadence) -> Item:
        place, text = cadence.placement, cadence.text
        basis = place.basis if place else None
        item = Item(
            id=cadence.id,
            kind="møde",
            name=cadence.name,
            text=text.text,
            note=cadence.note.text if cadence.note else "",
            basis=basis.text if basis else FIRST_MEETING if cadence.every_months else "",
            mark=self.citations.kind(basis) if basis else SourceKind.PROPOSAL,
            source=self._names(text),
            who=cadence.who or self._who(cadence.roles),
            address=address_of("phases", cadence.phase),
            phase=cadence.phase,
            every=cadence.every_months or 0,
            times=cadence.times or 0,
            numbered=(cadence.numbered or NUMBERED.format(name=cadence.name)) if cadence.every_months else "",
            former=cadence.former_ids,
        )
        return _placed(item, place) if place else item

    def _day(self, item: ResourceItem, place: ResourcePlacement) -> Item:
        told = amount(self.model, item)
        dated = Item(
            id=item.id,
            kind="dag",
            name=item.name,
            text=f"{item.text.text} {told[0].upper()}{told[1:]}.",
            note=item.note.text if item.note else "",
            basis=place.basis.text,
            mark=self.citations.kind(place.basis),
            source=self._names(item.text),
            who=f"{item.who[0].upper()}{item.who[1:]}",
            address=address_of("resources", item.id),
            phase=place.phase,
            each=place.each_department,
            lasts=f"{words.count(item.days)} dage" if item.days and item.days > 1 else "",
            former=item.former_ids,
        )
        return _placed(dated, place)

    def _names(self, statement: Statement) -> str:
        cited = [self.citations.sources[id] for id in statement.citations]
        return words.joined([source.name for source in cited if source.kind is not SourceKind.PROPOSAL])

    def _who(self, roles: Iterable[RoleRef]) -> str:
        """The roles as a list that begins a sentence."""
        names = [self.roles[role] for role in roles]
        return words.joined([*names[:1], *map(words.inside, names[1:])])

    def filled(self, text: str) -> str:
        """A message with the ages of the course in it."""
        process = self.model.process
        ages = {"AGE": words.age(process.starts_at), "END": words.age(process.closes_at)}
        for key, age in ages.items():
            text = text.replace(key, age)
        return text


def _rule(deadline: Deadline) -> str:
    """What a deadline is counted from: «Senest seks måneder før den unge fylder 18 år.»."""
    count, age = deadline.months_before, words.age(deadline.age)
    span = f"{words.count(count)} måned{'' if count == 1 else 'er'} før" if count else "når"
    return f"Senest {span} den unge fylder {age}."


def _placed(item: Item, place: Placement) -> Item:
    """The item at its place in the phase."""
    return item.model_copy(update={"at": place.at.value, "months": place.months, "early": place.at is Edge.END})
