"""What the decision paper for politicians says, gathered from all over the model; a page and a Word file show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Model
from ..model.base import Statement
from ..model.evidence import Result
from ..model.implementation import Phase, ResourceItem
from ..model.reference import Source, SourceKind
from .files import PAPER
from .hours import Reckoning, Total, hours
from .hours_data import HoursData, hours_data
from .words import count, inside, joined

PAGE = "/implementering/ressourcer/"
"""The page that has the paper and reckons its hours."""

WORDS = {
    "municipality": "Kommune",
    "date": "Dato",
    "problem": "Problemet",
    "model": "Modellen",
    "results": "Resultaterne og deres forbehold",
    "caveat": "Forbehold:",
    "hours": "Tiden",
    "item": "Post og regnestykke",
    "sum": "I alt",
    "phases": "Tidsplanen",
    "decision": "Beslutningen",
    "decided_by": "Besluttes af:",
    "proposals": "»Forslag« er håndbogens eget og står ikke i kilderne.",
}
"""What stands over and between the parts, on the page and in Word."""


@dataclass(frozen=True)
class ResultGroup:
    """Results from the same young people."""

    population: str
    common: tuple[Result, ...]
    """What is true of all the figures: results without figures that others must be shown with."""

    results: tuple[Result, ...]

    @property
    def title(self) -> str:
        """Whom they are about."""
        return f"Gælder {self.population}"

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement of them, in order."""
        for result in (*self.common, *self.results):
            yield from (*result.statements, result.caveat)


@dataclass(frozen=True)
class Paper:
    """One decision paper."""

    model: Model
    phase: Phase
    """The phase whose decision the politicians take."""

    groups: tuple[ResultGroup, ...]
    data: HoursData
    reckoning: Reckoning
    """The hours before a reader has typed any number."""

    timed: tuple[ResourceItem, ...]
    """The items that the sources give a number, in the model's order."""

    file: str = PAPER
    words = WORDS

    @property
    def kicker(self) -> str:
        """What kind of paper it is, and for which phase."""
        number = self.model.phases.index(self.phase) + 1
        return f"Beslutningsoplæg til fase {number}, {inside(self.phase.name)}"

    @property
    def elements(self) -> str:
        """The names of the core elements, in one sentence."""
        return f"Kerneelementerne er {joined([inside(element.name) for element in self.model.core_elements])}."

    @property
    def to_clarify(self) -> str:
        """The heading of the questions."""
        number = len(self.model.decision_paper.clarify)
        return "Ét punkt skal afklares" if number == 1 else f"{count(number).capitalize()} punkter skal afklares"

    @property
    def sums(self) -> tuple[Total, ...]:
        """The sums of hours."""
        return self._of_groups(self.reckoning)

    @property
    def empty_sums(self) -> tuple[Total, ...]:
        """The same where even what the model knows itself is left to the reader."""
        return self._of_groups(hours(self.data, {number.id: "" for number in self.data.numbers}))

    def _of_groups(self, reckoning: Reckoning) -> tuple[Total, ...]:
        return tuple(total for total in reckoning.totals if total.id in self.data.group_names)

    def counted(self, total: Total) -> tuple[Statement, ...]:
        """What is counted in a sum, and what not, beside what its own remarks say."""
        return tuple(item.counted for item in self.timed if item.counted and item.name in total.names)

    @property
    def without_hours(self) -> str:
        """Which parts of the work the sources give no hours at all."""
        summed = {total.id for total in self.sums}
        left = (group.name for group in self.data.groups if group.id not in summed)
        return " ".join(f"{name}: Kilderne angiver ingen timer." for name in left)

    @property
    def apart(self) -> tuple[tuple[str, Statement], ...]:
        """Items that must not be added to others, and why."""
        return tuple((item.name, item.note) for item in self.timed if item.apart and item.note)

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement in it, in order."""
        said = self.model.decision_paper
        yield from (said.intro, *said.problems, self.model.summary)
        for group in self.groups:
            yield from group.statements
        asked = {question.activity for question in said.clarify}
        yield from (activity.text for activity in self.phase.activities if activity.id in asked)
        yield from (item.text for item in self.timed)
        for total in self.sums:
            yield from self.counted(total)
        yield from (said.hours, *self.model.cost_notes, *(note for _, note in self.apart))
        yield from (phase.duration for phase in self.model.phases)
        if self.phase.gate:
            yield self.phase.gate.text
        yield said.proposal

    @property
    def sources(self) -> list[Source]:
        """The sources it cites, in the model's order, without our own proposals."""
        return self._cited(self.statements)

    @property
    def number_sources(self) -> list[Source]:
        """Those that its hours and days are from."""
        return self._cited(item.text for item in self.timed)

    def _cited(self, statements: Iterable[Statement]) -> list[Source]:
        cited = {id for statement in statements for id in statement.citations}
        return [one for one in self.model.sources if one.id in cited and one.kind is not SourceKind.PROPOSAL]


def decision_paper(model: Model) -> Paper:
    """The paper of a model."""
    said, data = model.decision_paper, hours_data(model)
    results = {result.id: result for result in model.results}
    return Paper(
        model=model,
        phase=next(phase for phase in model.phases if phase.id == said.phase),
        groups=tuple(_grouped([results[id] for id in said.results])),
        data=data,
        reckoning=hours(data, {}),
        timed=tuple(item for item in model.resources if item.per),
    )


def _grouped(results: list[Result]) -> Iterator[ResultGroup]:
    """Results by the young people they are about, so that two evaluations are not read as one."""
    for population in dict.fromkeys(result.population for result in results):
        own = [result for result in results if result.population == population]
        common = [one for one in own if not one.figures and any(one.id in other.shown_with for other in own)]
        yield ResultGroup(population, tuple(common), tuple(one for one in own if one not in common))
