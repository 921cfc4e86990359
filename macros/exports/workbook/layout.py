"""Where everything lies in the workbook: one sheet's formulas point into another's cells.

Every date of the plan is a row of the sheet «Beregning», whether the phases have room for it or not. The sheet
«Møder» shows those there is room for, by date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from ...forms.view import stamp
from ...model import Model
from ...views.dates import add_months
from ...views.plan_data import plan_data
from ...views.plan_types import Item, PhaseItem, PlanData
from ...views.project_schedule import ProjectPlan, date_name, project
from ...views.schedule import Event
from ...views.words import day as in_full
from .cells import quoted

READ_ME, PLAN, MEETINGS, HOURS, LIST = "Læs mig", "Plan", "Møder", "Timer", "Tjekliste"
VISION, ROLES, DOCUMENTATION = "Vision og mål", "Rollefordeling", "Dokumentationsmodel"
DAYS_OFF, SUMS = "Helligdage", "Beregning"

YES, NO, DONE = "Ja", "Nej", "Færdig"

LEFT_OUT = "Valgt fra på arket Plan."
"""What a task says whose meeting the reader left out."""

PRINTED = 28
"""On «Møder»: how many dates are printed, one page of them. LibreOffice knows no print area that is calculated."""

START, DEPARTMENTS, VALID = "Startdato", "Afdelinger", "Planen_kan_regnes"
FREE_DAYS, FREE_NAMES = "Lukkedage", "Lukkedage_navne"
"""Names of cells and ranges, as formulas and readers see them."""

YEARS_BACK = 5
"""How many years before the content was checked a project may have started."""

INPUT_ROW = 5
"""On «Plan»: the start; the number of departments stands below it."""

PHASE_ROW = 10
"""On «Plan»: the first phase."""

CHECK_ROW = 4
"""On «Beregning»: whether the plan can be made; below it how many dates there are."""

LENGTH_ROW = 9
"""On «Beregning»: the first phase."""

MEETING_ROW = 5
"""On «Møder»: the first date."""

OWN_DAYS_ROW, OWN_DAYS = 5, 10
"""On «Helligdage»: the first row for the reader's own days off, and how many rows there are."""


@dataclass(frozen=True)
class Dated:
    """One date that the plan may have."""

    item: Item
    phase: PhaseItem
    number: int
    """Which of several; 0 where the item has one."""

    after: int = 0
    """Whole months from the start of the phase, where the item comes at intervals."""

    @property
    def id(self) -> str:
        """The id of its event."""
        return f"{self.item.id}-{self.number}" if self.number else self.item.id

    @property
    def on_last_day(self) -> bool:
        """Whether it is held on the last day of the phase."""
        return self.item.at == "slut" and not self.item.months


class Layout:
    """The plan that the workbook comes with, and the cells it fills."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.data: PlanData = _from_lately(plan_data(model, model.checked), model.checked.year - YEARS_BACK)
        self.plan: ProjectPlan = project(self.data, self.start.isoformat(), model.checked)
        self.items = [item for phase in self.phases for item in self.data.project.items if item.phase == phase.id]
        """In the order of their phases, as the plan has what falls on one day."""

        self.dated = [one for item in self.items for one in _dated(self.data, item)]

    @property
    def phases(self) -> tuple[PhaseItem, ...]:
        return self.data.project.phases

    @cached_property
    def start(self) -> date:
        """The day the workbook comes with: the first working day of the year after the content was checked."""
        return self.data.holidays.working_day(date(self.model.checked.year + 1, 1, 1), before=False)

    @cached_property
    def starts(self) -> tuple[date, date]:
        """The first and last day a project may start on."""
        years = self.data.limits.start_years
        return date.fromisoformat(self.data.limits.start_from), add_months(self.model.checked, years * 12)

    @cached_property
    def start_error(self) -> str:
        """What is said of another start."""
        first, last = map(in_full, self.starts)
        return self.data.errors["start"].format(first=first, last=last)

    @cached_property
    def events(self) -> dict[str, Event]:
        """The dates there are with the inputs that the workbook comes with."""
        return {event.id: event for event in self.plan.events}

    @property
    def stamp(self) -> str:
        """Which edition the workbook is made from, for the foot of its pages."""
        return stamp(self.model)

    def name(self, one: Dated) -> str:
        """What a date is called."""
        return date_name(self.data, one.item, one.number)

    @property
    def sum_row(self) -> int:
        """On «Plan»: the phases together."""
        return PHASE_ROW + len(self.phases)

    @cached_property
    def item_rows(self) -> dict[str, int]:
        """On «Plan»: the row of each item, below the row that names its phase."""
        row, rows, phase = self.sum_row + 3, {}, ""
        for item in self.items:
            row += 1 if item.phase == phase else 2
            rows[item.id], phase = row, item.phase
        return rows

    @property
    def item_head(self) -> int:
        """On «Plan»: the head of the items."""
        return self.sum_row + 3

    @property
    def first_date(self) -> int:
        """On «Beregning»: the row of the first date."""
        return LENGTH_ROW + len(self.phases) + 3

    @property
    def last_date(self) -> int:
        """On «Beregning»: the row of the last date."""
        return self.first_date + len(self.dated) - 1

    def phase_row(self, phase: str, first: int = PHASE_ROW) -> int:
        """The row of a phase on the sheet where the first one has this row."""
        return first + [one.id for one in self.phases].index(phase)

    @property
    def phase_names(self) -> str:
        """The cells of «Plan» with the names of the phases."""
        return on(PLAN, f"$A${PHASE_ROW}:$A${self.sum_row - 1}")

    def left_out(self, item: str) -> str:
        """Whether the reader left an item out, for a formula; empty for what is no item that one may leave out."""
        return f"{on(PLAN, f'$B${self.item_rows[item]}')}={quoted(NO)}" if item in self.item_rows else ""

    @cache  # noqa: B019 - a layout lives as long as its workbook
    def dates(self, column: str, item: str = "") -> str:
        """A column of the dates on «Beregning», of all or of one item; empty where an item has none."""
        rows = [self.first_date + n for n, one in enumerate(self.dated) if item in ("", one.item.id)]
        return f"{SUMS}!${column}${rows[0]}:${column}${rows[-1]}" if rows else ""


def _from_lately(data: PlanData, year: int) -> PlanData:
    """The data without the years before this one: a sheet of holidays is for reading, too."""
    holidays = data.holidays
    lately = holidays.model_copy(update={"first": year, "years": holidays.years[year - holidays.first :]})
    limits = data.limits.model_copy(update={"start_from": f"{year}-01-01"})
    return data.model_copy(update={"holidays": lately, "limits": limits})


def on(sheet: str, cell: str) -> str:
    """A cell of another sheet, for a formula."""
    return f"'{sheet}'!{cell}"


def _dated(data: PlanData, item: Item) -> Iterator[Dated]:
    """Every date an item can have in the longest phase there may be."""
    phase = next(phase for phase in data.project.phases if phase.id == item.phase)
    if item.every and (item.months or item.at != "slut"):
        last = data.limits.phase_months - (0 if phase.open else 1)
        inside = range(item.months if item.at else item.every, last + 1, item.every)
        yield from (Dated(item, phase, n, after) for n, after in enumerate(inside[: item.times or None], start=1))
    elif item.at:
        yield Dated(item, phase, 1 if item.every else 0)
