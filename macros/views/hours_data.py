"""What hours are reckoned from, as data: the numbers a reader types, the items they multiply, and the wording.

`hours.py` and `docs/assets/js/hours.js` both reckon from it, so neither has numbers or words of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..model import Model
from ..model.base import Statement
from ..model.hours import Count, Known
from ..model.implementation import Phase, ResourceItem, Stage
from ..model.process import StepKind
from . import words
from .plan_types import Data

MOST = 10_000
"""The largest number of anything a reader may type."""

RATE = "timepris"
"""What the reader's own hourly rate is called among the numbers."""

GROUPS = {
    "forloeb": ("De unges forløb", (Stage.COURSE,)),
    "projekt": ("Indførelsen", (Stage.IMPLEMENTATION, Stage.TEST)),
    "drift": ("Driften", (Stage.OPERATION,)),
}
"""Hours are added up within these: one is per young person, one is once, one goes on for ever."""

WORDS = {
    "unknown": "antal {many}",
    "hour": "time",
    "hours": "timer",
    "day": "dag",
    "days": "dage",
    "span": "{low}-{high}",
    "rhythm": "{times} ({rhythm} i {months})",
    "open": "ikke angivet",
    "missing": "mangler tal",
    "error": "Skriv et helt tal fra {least} til {most}.",
    "kr": "{amount} kr.",
    "rate": "Regnet med jeres egen timepris på {rate} kr. Kilderne angiver ingen kroner.",
    "without": "Uden tal i kilderne: {names}.",
    "waiting": "Mangler jeres tal: {names}.",
    "told": "Regnet ud: {totals}.",
}
"""The calculator's Danish words; «missing» is a number the reader has not typed, «open» one the sources do not give."""


class Number(Data):
    """One number that the reader types."""

    id: str
    name: str
    one: str
    many: str
    begins: str = ""
    """What stands in the field before anything is typed."""

    least: int = 0
    most: int = MOST


class Row(Data):
    """One item that takes time; without `low` and `days` the sources say no number."""

    id: str
    name: str
    group: str
    low: int = 0
    """Hundredths of an hour each time."""

    high: int = 0
    """The same where the source gives a span; else 0."""

    days: int = 0
    times: int = 0
    """How often; with `every` at most that often; 0 where the sources give no number."""

    every: int = 0
    """Whole months between the times, in a phase whose length is the number `months`."""

    months: str = ""
    open: bool = False
    """Whether that phase has no end, so that its last day counts too."""

    rhythm: str = ""
    held_as: str = ""
    held_once: str = ""
    per: tuple[str, ...] = ()
    apart: bool = False
    """Whether it must not be added to others."""


class Group(Data):
    """Items whose hours may be added up."""

    id: str
    name: str


class HoursData(Data):
    """Everything that hours are reckoned from."""

    numbers: tuple[Number, ...]
    """What the reader types; the last is the hourly rate."""

    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    words: Mapping[str, str]

    @property
    def group_names(self) -> dict[str, str]:
        """The names of the groups by id."""
        return {group.id: group.name for group in self.groups}

    def small_json(self) -> str:
        """The data as the browser reads it."""
        return self.model_dump_json(exclude_defaults=True)


def hours_data(model: Model) -> HoursData:
    """The data of a model."""
    open_phases = {phase.id for phase in model.phases if phase.months is None}
    used = {count for item in model.resources for count in item.per}
    return HoursData(
        numbers=(
            *(_number(model, count) for count in model.counts if count.id in used),
            *(_months(phase) for phase in _counted_phases(model)),
            Number(id=RATE, name="Jeres timepris i kr.", one="kr.", many="kr."),
        ),
        groups=tuple(Group(id=id, name=name) for id, (name, _) in GROUPS.items()),
        rows=tuple(_row(item, open_phases) for item in model.resources),
        words=WORDS,
    )


def number_helps(model: Model) -> dict[str, Statement]:
    """What the model says of the numbers, by id; nothing of the reader's own rate."""
    counts = {count.id: count.text for count in model.counts}
    return counts | {months_id(phase.id): phase.duration for phase in model.phases}


def months_id(phase: str) -> str:
    """What the number of months in a phase is called among the numbers."""
    return f"maaneder-{phase}"


def _number(model: Model, count: Count) -> Number:
    known = {
        Known.MEETINGS: sum(step.kind is StepKind.MEETING for step in model.steps),
        Known.DEPARTMENTS: model.planning.departments,
    }
    begins = str(known[count.begins_with]) if count.begins_with else ""
    return Number(id=count.id, name=count.name, one=count.one, many=count.many, begins=begins)


def _counted_phases(model: Model) -> Iterator[Phase]:
    """The phases whose length decides how often something is held."""
    wanted = {item.phase for item in model.resources if item.every_months and item.per}
    return (phase for phase in model.phases if phase.id in wanted)


def _months(phase: Phase) -> Number:
    length = phase.months or (phase.outlook.months if phase.outlook else 0)
    return Number(
        id=months_id(phase.id),
        name=f"Måneder i fasen {phase.name}",
        one="måned",
        many="måneder",
        begins=str(length),
        least=1,
        most=120,
    )


def _row(item: ResourceItem, open_phases: Collection[str]) -> Row:
    counted = item.every_months if item.per else None
    return Row(
        id=item.id,
        name=item.name,
        group=next(id for id, (_, stages) in GROUPS.items() if item.stage in stages),
        low=round((item.hours or 0) * 100),
        high=round((item.hours_max or 0) * 100),
        days=item.days or 0,
        times=item.times or 0,
        every=counted or 0,
        months=months_id(item.phase) if counted and item.phase else "",
        open=bool(counted) and item.phase in open_phases,
        rhythm=words.every(counted) if counted else "",
        held_as=item.held_as,
        held_once=item.held_once,
        per=item.per,
        apart=item.apart,
    )
