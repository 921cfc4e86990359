"""Who meets when, and what each does there: role × step, role × phase, tools and core elements at a step.

Steps, tools and phases name their roles in the YAML; a role's side of the story is told from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Model
from ..model.base import PageEntity, RoleNote
from ..model.implementation import Cadence, Phase, ResourceItem
from ..model.method import CoreElement
from ..model.process import Attendance, Moment, Participation, ProcessStep, StepKind, StepTool
from ..model.roles import Role
from ..model.tools import Tool


@dataclass(frozen=True)
class Seat:
    """One role at one step: «jeg er X ved trin Y»."""

    role: Role
    step: ProcessStep
    part: Participation
    tools: tuple[tuple[StepTool, Tool], ...]
    """The tools in use at the step."""

    others: tuple[tuple[Role, Attendance], ...]
    """Who else is there."""

    def others_who(self, attendance: Attendance) -> list[Role]:
        """The others who are there in that way."""
        return [role for role, how in self.others if how is attendance]

    @property
    def anchor(self) -> str:
        """The seat's anchor on the role's page."""
        return f"ved-{self.step.id}"


@dataclass(frozen=True)
class Task:
    """What a role has to do with a tool, a phase or an element, in that thing's own words."""

    thing: PageEntity
    note: RoleNote


def seats_of(model: Model, role: Role) -> list[Seat]:
    """The role's seats, in the order of the process plan."""
    return [_seat(model, step, part) for step in model.steps for part in step.participants if part.role == role.id]


def seats_at(model: Model, step: ProcessStep) -> list[Seat]:
    """Everybody at the step: who leads first, who comes when needed last."""
    order = list(Attendance)
    parts = sorted(step.participants, key=lambda part: order.index(part.attendance))
    return [_seat(model, step, part) for part in parts]


def _seat(model: Model, step: ProcessStep, part: Participation) -> Seat:
    roles = {role.id: role for role in model.roles}
    tools = {tool.id: tool for tool in model.tools}
    return Seat(
        role=roles[part.role],
        step=step,
        part=part,
        tools=tuple((use, tools[use.tool]) for use in step.tools),
        others=tuple((roles[other.role], other.attendance) for other in step.participants if other is not part),
    )


def tools_at(model: Model, step: ProcessStep) -> list[tuple[StepTool, Tool]]:
    """The step's tools, before the meeting first."""
    tools = {tool.id: tool for tool in model.tools}
    order = list(Moment)
    return [(use, tools[use.tool]) for use in sorted(step.tools, key=lambda use: order.index(use.moment))]


def steps_of_tool(model: Model, tool: Tool) -> list[tuple[ProcessStep, StepTool]]:
    """Where the tool is in use."""
    return [(step, use) for step in model.steps for use in step.tools if use.tool == tool.id]


def tools_of_role(model: Model, role: Role) -> list[Task]:
    """The tools that name the role, with what it does with each."""
    return [Task(tool, note) for tool in model.tools for note in tool.filled_in_by if note.role == role.id]


def phases_of_role(model: Model, role: Role) -> list[Task]:
    """The phases that name the role."""
    return [Task(phase, note) for phase in model.phases for note in phase.roles if note.role == role.id]


def elements_of_role(model: Model, role: Role) -> list[Task]:
    """The core elements that name the role."""
    return [Task(element, note) for element in model.core_elements for note in element.roles if note.role == role.id]


def cadences_of_role(model: Model, role: Role) -> list[Cadence]:
    """The fixed meetings of the implementation that the role takes part in."""
    return [cadence for cadence in model.cadences if role.id in cadence.roles]


def cadences_in(model: Model, phase: Phase) -> list[Cadence]:
    """The fixed meetings of a phase."""
    return [cadence for cadence in model.cadences if cadence.phase == phase.id]


def resources_of_role(model: Model, role: Role) -> list[ResourceItem]:
    """The rows of resources that the role spends time on."""
    return [item for item in model.resources if role.id in item.roles]


def resources_in(model: Model, phase: Phase) -> list[ResourceItem]:
    """The rows of resources that belong to a phase."""
    return [item for item in model.resources if item.phase == phase.id]


def elements_at(model: Model, step: ProcessStep) -> list[CoreElement]:
    """The core elements in use at a step."""
    return [element for element in model.core_elements if step.id in element.steps]


def elements_with(model: Model, tool: Tool) -> list[CoreElement]:
    """The core elements a tool belongs to."""
    return [element for element in model.core_elements if tool.id in element.tools]


def meetings(model: Model) -> list[ProcessStep]:
    """The steps that are meetings, in the order of age."""
    return [step for step in model.steps if step.kind is StepKind.MEETING]
