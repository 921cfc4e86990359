"""A plan as a table that Danish Excel opens with a double click: UTF-8 with its mark, semicolons, dd-mm-yyyy.

`docs/assets/js/csv.js` writes the same bytes in the browser.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from datetime import date

from ..views.plan_types import PlanData
from ..views.project_schedule import PhaseDates, ProjectPlan
from ..views.schedule import CoursePlan, Event

MARK = "\ufeff"

FORMULA = tuple("=+-@\t\r")
"""A cell that begins with one of these is a formula to a spreadsheet."""


def csv_file(data: PlanData, plan: CoursePlan | ProjectPlan) -> bytes:
    """The table, past dates included: what happens when, who is in it, and what the date rests on."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(data.columns)
    for row in _rows(data, plan):
        writer.writerow([safe(cell) for cell in row])
    return (MARK + file.getvalue()).encode()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _rows(data: PlanData, plan: CoursePlan | ProjectPlan) -> Iterator[list[str]]:
    """By date; a phase with its tasks stands before what happens in it."""
    phases, without = (plan.phases, plan.without) if isinstance(plan, ProjectPlan) else ((), ())
    waiting = list(plan.events)
    for number, phase in enumerate(phases):
        yield from _phase(data, phase, without)
        later = phases[number + 1].first if number + 1 < len(phases) else date.max
        while waiting and waiting[0].day < later:
            yield _event(data, waiting.pop(0))
    yield from (_event(data, event) for event in waiting)


def _phase(data: PlanData, phase: PhaseDates, without: Collection[str]) -> Iterator[list[str]]:
    item, span = phase.item, [_day(phase.first), _day(phase.last)]
    words = data.files
    basis = words["valgt"] if phase.changed else words[item.mark]
    yield [*span, item.name, words["fase"], "", "", phase.basis, basis, item.source]
    for activity in item.activities:
        left_out = words["valgt_fra"] if activity.meeting in without else ""
        yield [*span, activity.name, words["opgave"], activity.who, "", left_out, "", ""]


def _event(data: PlanData, event: Event) -> list[str]:
    item = event.item
    about = [item.note, item.basis] if event.number < 2 else []  # of a series, once is enough
    return [
        _day(event.day),
        "",
        event.name,
        item.kind,
        item.who,
        _day(event.instead) if event.instead else "",
        " ".join(filter(None, [*event.remarks, *about])),
        data.files[item.mark or "valgt"],
        item.source,
    ]


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"
