"""What the decision paper for politicians says, gathered from all over the model; a page and a Word file show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Model
from ..model.base import Statement
from ..model.evidence import Result
from ..model.implementation import Activity, Phase, ResourceItem
from ..model.reference import Source, SourceKind
from .hours import Reckoning, hours
from .hours_data import HoursData, hours_data
from .words import inside

FILE = "/downloads/beslutningsoplaeg.docx"
"""The address of the Word file."""

PAGE = "/implementering/ressourcer/"
"""The page that has the paper and reckons its hours."""


@dataclass(frozen=True)
class Paper:
    """One decision paper."""

    model: Model
    phase: Phase
    """The phase whose decision the politicians take."""

    results: tuple[Result, ...]
    clarify: tuple[Activity, ...]
    data: HoursData
    reckoning: Reckoning
    """The hours before a reader has typed any number."""

    timed: tuple[ResourceItem, ...]
    """The items that the sources give a number, in the model's order."""

    untimed: tuple[ResourceItem, ...]

    file: str = FILE

    @property
    def kicker(self) -> str:
        """What kind of paper it is, and for which phase."""
        number = self.model.phases.index(self.phase) + 1
        return f"Beslutningsoplæg til fase {number}, {inside(self.phase.name)}"

    @property
    def elements(self) -> str:
        """The names of the core elements, in one sentence."""
        names = [inside(element.name) for element in self.model.core_elements]
        return f"Kerneelementerne er {', '.join(names[:-1])} og {names[-1]}."

    @property
    def no_numbers(self) -> str:
        """Which items the sources give no number."""
        return f"Uden tal i kilderne: {'; '.join(item.name for item in self.untimed)}."

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement in it, in order."""
        said = self.model.decision_paper
        yield from (said.intro, *said.problems, self.model.summary)
        for result in self.results:
            yield from (*result.statements, result.caveat)
        yield from (activity.text for activity in self.clarify)
        yield said.hours
        yield from (item.text for item in self.timed)
        yield from (item.note for item in self.timed if item.note and item.apart)
        yield from (phase.duration for phase in self.model.phases)
        if self.phase.gate:
            yield self.phase.gate.text

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
    phase = next(phase for phase in model.phases if phase.id == said.phase)
    activities = {activity.id: activity for activity in phase.activities}
    results = {result.id: result for result in model.results}
    timed = tuple(item for item in model.resources if item.per)
    return Paper(
        model=model,
        phase=phase,
        results=tuple(results[id] for id in said.results),
        clarify=tuple(activities[id] for id in said.clarify),
        data=data,
        reckoning=hours(data, {}),
        timed=timed,
        untimed=tuple(item for item in model.resources if item not in timed),
    )
