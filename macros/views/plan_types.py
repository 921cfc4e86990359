"""The data that plans with dates are made from, as the browser reads it too."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from .dates import Holidays


class Data(BaseModel):
    """A part of the data: frozen, and small as JSON, since what has its default is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(Data):
    """One thing that gets a date, or several."""

    id: str
    kind: str
    """«opstart», «møde», «frist», «slut», «begyndelse», «beslutning» or «dag»."""

    name: str
    text: str = ""
    note: str = ""
    """A caveat: whom it is for, what sources disagree about."""

    basis: str = ""
    """Why the date is that one; empty where the source gives it."""

    group: str = ""
    """Of a deadline: whom it is for, as it stands in a sentence."""

    mark: str = ""
    """What the date rests on: «kilde», «supplerende» or «forslag»; empty for one that the user chose."""

    source: str = ""
    who: str = ""
    address: str = ""
    months: int = 0
    """Of a course: the age in whole months. Of a phase: from the end that `at` names, or to the first meeting."""

    phase: str = ""
    at: str = ""
    """«start» or «slut»; empty with `every`, and with neither there is no date."""

    every: int = 0
    """Whole months between meetings."""

    times: int = 0
    """How many meetings; 0 for as many as the phase has room for."""

    numbered: str = ""
    """What one of several is called, with `{nr}` for its number."""

    lasts: str = ""
    """How long it lasts, in words, if more than a day."""

    early: bool = False
    """Whether a date on a day off is better moved back than forth."""

    each: bool = False
    """Whether it is held once for each department."""

    former: tuple[str, ...] = ()
    """Ids that saved plans may have it by."""


class Activity(Data):
    """Something to do in a phase; it has no date of its own."""

    id: str
    name: str
    who: str
    """Who does it or is there, or what else the sources say of that."""

    meeting: str = ""
    """Id of the meeting that the task is; without the one there is not the other."""

    former: tuple[str, ...] = ()


class PhaseItem(Data):
    """A phase of the project."""

    id: str
    name: str
    months: int
    """Its length by the source; of an open phase how far the plan looks."""

    open: bool = False
    """Whether the phase has no end."""

    said: str
    """What the source says of its length."""

    basis: str
    """Why it is so long in the plan."""

    mark: str
    source: str = ""
    address: str = ""
    former: tuple[str, ...] = ()
    activities: tuple[Activity, ...] = ()


class Course(Data):
    """The young person's course."""

    name: str
    begins: int
    """Age in months at which it begins by the plan."""

    ends: int
    """Age in months at which it ends."""

    chosen: Item
    """The start, on the day the user chose for it."""

    items: tuple[Item, ...]


class Project(Data):
    """The implementation project."""

    departments: int
    departments_basis: str
    phases: tuple[PhaseItem, ...]
    items: tuple[Item, ...]


class Limits(Data):
    """What a plan accepts; days as ISO 8601."""

    born_from: str
    start_from: str
    start_years: int
    """How many years after today a project may start."""

    phase_months: int
    """The longest phase."""

    project_months: int
    """The longest project."""

    departments: int
    """The most departments."""


class PlanData(Data):
    """Everything a plan is calculated from."""

    version: str
    """The model's version."""

    limits: Limits
    course: Course
    project: Project
    holidays: Holidays
    errors: Mapping[str, str]
    examples: Mapping[str, str]
    remarks: Mapping[str, str]
    said: Mapping[str, str]
    """What is said of a young person's course as a whole."""

    numbers: tuple[str, ...]
    """Small numbers in words, from nought."""

    files: Mapping[str, str]
    columns: tuple[str, ...]
    alarm_days: Mapping[str, int]
    month_names: tuple[str, ...]

    def small_json(self) -> str:
        """The data as the browser reads it."""
        return self.model_dump_json(exclude_defaults=True)
