"""The rows of the project's plan: everything that may get dates, each with what the sources say of it.

`docs/assets/js/plan-project-view.js` puts the dates into the page that is made of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Model
from ..model.base import Statement
from ..model.implementation import Phase
from .plan_types import Item, PlanData
from .plan_words import FIRST_MEETING, REMARKS
from .words import inside


@dataclass(frozen=True)
class ProjectRow:
    """One meeting, day or decision."""

    item: Item
    phase: Phase
    text: Statement
    """What the sources say of it."""

    note: Statement | None = None
    basis: Statement | None = None
    """Why a plan puts it there, where the model says so."""

    @property
    def optional(self) -> bool:
        """Whether a plan may leave it out: a meeting or a day, but no decision."""
        return self.item.kind != "beslutning"

    @property
    def choice(self) -> str:
        """What one takes along with it, or leaves out: «Begge læringsmøder»."""
        name = self.item.name
        return f"Begge {inside(name)}" if self.item.every and self.item.times == 2 else name

    @property
    def rule(self) -> str:
        """How its dates come about, where the model has no statement of it; of meetings at intervals it is ours."""
        return FIRST_MEETING if self.item.every else REMARKS["open"]


def project_rows(model: Model, plan: PlanData) -> list[ProjectRow]:
    """The rows in the order of the plan, phase by phase."""
    phases = {phase.id: phase for phase in model.phases}
    cadences = {cadence.id: cadence for cadence in model.cadences}
    resources = {item.id: item for item in model.resources if item.placement}

    def row(item: Item) -> ProjectRow:
        phase = phases[item.phase]
        if item.kind == "beslutning" and phase.gate:
            return ProjectRow(item, phase, phase.gate.text, basis=phase.gate.basis)
        said = cadences[item.id] if item.kind == "møde" else resources[item.id]
        return ProjectRow(item, phase, said.text, said.note, said.placement.basis if said.placement else None)

    order = list(phases)
    return [row(item) for item in sorted(plan.project.items, key=lambda item: order.index(item.phase))]
