"""What hours are reckoned from, as data: the numbers a reader types, the items they multiply, and the wording.

`hours.py` and `docs/assets/js/hours.js` both reckon from it, so neither has numbers or words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Model
from ..model.base import Statement
from ..model.hours import Count, Known, meeting_of, timing
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
    "open_times": "{times}, timer ikke angivet",
    "missing": "mangler tal",
    "skipped": "valgt fra i planen",
    "sum": "{group}: de timer, der kan regnes ud",
    "at_least": "mindst {amount} – {waiting}",
    "one_waiting": "én post mangler jeres tal",
    "more_waiting": "{count} poster mangler jeres tal",
    "error": "Skriv et helt tal fra {least} til {most}.",
    "kr": "{amount} kr. for disse timer.",
    "kr_hours_only": "{amount} kr. for disse timer. Dagene er ikke med.",
    "rate": "Regnet med jeres egen timepris på {rate} kr. Kilderne angiver ingen kroner.",
    "without": "Heri er ikke: {names}.",
    "waiting": "Mangler jeres tal: {names}.",
    "chosen": "Valgt fra i planen: {names}.",
    "aside": "{name} ({said})",
    "told": "Det, der kan regnes ud: {totals}.",
    "from_plan": "Siden følger jeres plan, der begynder {start}.",
    "from_plan_undated": "Siden følger jeres plan.",
    "from_plan_numbers": "Disse tal er hentet derfra: {names}.",
    "dropped": "Noget i linket kunne ikke bruges og er sprunget over: {what}.",
    "saved": "Oplægget er gemt som Word-fil med jeres tal.",
    "not_saved": "Filen kunne ikke laves. Hent den uden jeres tal, og skriv dem selv.",
}
"""The calculator's Danish words; «missing» is a number the reader has not typed, «open» one the sources do not give."""

DEPARTMENTS = "afdelinger"
"""What a plan that is shared by link calls its number of departments."""


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
    plan: str = ""
    """What of the project's plan it follows: `afdelinger`, or the id of a phase for its months."""


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

    plan: str = ""
    """What the project's plan calls it; empty for what stands in no plan."""


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
    in_words: tuple[str, ...]
    """Small numbers, from nought."""

    @property
    def group_names(self) -> dict[str, str]:
        """The names of the groups by id."""
        return {group.id: group.name for group in self.groups}

    def small_json(self) -> str:
        """The data as the browser reads it."""
        return self.model_dump_json(exclude_defaults=True)


def hours_data(model: Model) -> HoursData:
    """The data of a model."""
    used = {count for item in model.resources for count in item.per}
    return HoursData(
        numbers=(
            *(_number(model, count) for count in model.counts if count.id in used),
            *(_months(phase) for phase in _counted_phases(model)),
            Number(id=RATE, name="Jeres timepris i kr.", one="kr.", many="kr."),
        ),
        groups=tuple(Group(id=id, name=name) for id, (name, _) in GROUPS.items()),
        rows=tuple(_row(model, item) for item in model.resources),
        words=WORDS,
        in_words=tuple(map(words.count, range(13))),
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
    plan = DEPARTMENTS if count.begins_with is Known.DEPARTMENTS else ""
    return Number(id=count.id, name=count.name, one=count.one, many=count.many, begins=begins, plan=plan)


def _rhythm(model: Model, item: ResourceItem) -> int:
    """Whole months between the times, where they can be counted: in a phase that ends, or where hours ask for it."""
    every = timing(item, model.cadences).every_months or 0
    return every if item.per or item.phase not in _open_phases(model) else 0


def _open_phases(model: Model) -> set[str | None]:
    """No phase, and phases that never end."""
    return {None} | {phase.id for phase in model.phases if phase.months is None}


def _counted_phases(model: Model) -> Iterator[Phase]:
    """The phases whose length decides how often something is held."""
    wanted = {item.phase for item in model.resources if _rhythm(model, item)}
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
        plan=phase.id,
    )


def _row(model: Model, item: ResourceItem) -> Row:
    takes, every = timing(item, model.cadences), _rhythm(model, item)
    meeting = meeting_of(item, model.cadences)
    return Row(
        id=item.id,
        name=item.name,
        group=next(id for id, (_, stages) in GROUPS.items() if item.stage in stages),
        low=round((takes.hours or 0) * 100),
        high=round((takes.hours_max or 0) * 100),
        days=takes.days or 0,
        times=takes.times or 0,
        every=every,
        months=months_id(item.phase) if every and item.phase else "",
        open=bool(every) and item.phase in _open_phases(model),
        rhythm=words.every(every) if every else "",
        held_as=item.held_as,
        held_once=item.held_once,
        per=item.per,
        apart=item.apart,
        plan=meeting.id if meeting else item.id if item.placement else "",
    )
