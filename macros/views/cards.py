"""What stands on the card of a role, a core element, a step and a phase, from the same views as its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..model import Model
from ..model.base import Statement
from ..model.implementation import Phase
from ..model.method import CoreElement
from ..model.process import Attendance, Participation, ProcessStep
from ..model.roles import Role
from . import meetings, words
from .amounts import amount
from .card import Card, Line, Section, further, named, not_said, said, spoken

ATTENDANCE = (("Leder", Attendance.LEADS), ("Deltager", Attendance.FIXED), ("Efter behov", Attendance.IF_NEEDED))


def role_card(model: Model, role: Role) -> Card:
    """A role: what for, when and with whom; what it does, answers for and uses."""
    purpose, tasks, duties, met, used = role_sections(model, role)
    seats = meetings.seats_of(model, role)
    there = {other.id for seat in seats for other, how in seat.others if how is not Attendance.IF_NEEDED}
    company = named("Sammen med", "roles", [one for one in model.roles if one.id in there])
    sides = spoken((purpose, met, *([company] if there else []), tasks, _loose(duties), _loose(used)))
    ahead = sum(one in (purpose, met, company) for one in sides)
    return Card(
        "roles", role, "roller", "Rolle", role.group.value, "", role.summary,
        front=sides[:ahead],
        back=sides[ahead:],
        more=further(
            ("hvad du gør ved hvert trin", [_seat(seat.step, seat.part, seat.step.name) for seat in seats]),
            ("de første skridt", [said("Ny i rollen? Start her", role.getting_started)]),
            ("hvad kilderne ikke siger", [not_said(role.silent)]),
            ("hvem der har rollen", [said("Hvem har rollen?", role.who)]),
            ("vilkår", [said("Vilkår", role.terms)]),
            ("mere om rollen", [said(part.title, part.statements) for part in role.details]),
        ),
    )  # fmt: skip


def role_sections(model: Model, role: Role) -> tuple[Section, ...]:
    """The five parts of a role card, on the site and on paper: purpose, tasks, responsibilities, meetings, tools.

    A role without tasks of its own has what the phases give it, and one without tools the names of its phases.
    """
    phases = meetings.phases_of_role(model, role)
    tools = meetings.tools_of_role(model, role)
    in_phases = tuple(Line(task.note.how, name=task.thing.name) for task in phases)
    return (
        said("Formål", role.purpose),
        Section("Opgaver", tuple(map(Line, role.tasks)) or in_phases),
        said("Ansvar", role.responsibilities),
        Section("Møder", (*_met(model, role), *map(Line, role.meetings))),
        named("Faser", "phases", [task.thing for task in phases])
        if phases and not tools
        else named("Redskaber", "tools", [task.thing for task in tools]),
    )


def _met(model: Model, role: Role) -> Iterator[Line]:
    """The steps the role is at, and the fixed meetings of the implementation."""
    for seat in meetings.seats_of(model, role):
        how = seat.part.attendance
        note = "" if how is Attendance.FIXED else f" ({how.value})"
        yield Line(name=seat.step.name, note=note, to=("steps", seat.step))
    for cadence in meetings.cadences_of_role(model, role):
        least = "mindst " if cadence.at_least else ""
        note = f": {least}{words.every(cadence.every_months)}" if cadence.every_months else ""
        yield Line(name=cadence.name, note=note)


def element_card(model: Model, element: CoreElement) -> Card:
    """A core element: what, why and when; how, and who does what."""
    place = model.core_elements.index(element) + 1
    no_tool = "Kilderne knytter ikke et redskab til dette kerneelement."
    return Card(
        "core_elements", element, "haandbog", "Kerneelement", f"{place} af {len(model.core_elements)}", str(place),
        element.summary,
        front=(
            said("Hvad det er", element.what),
            said("Hvorfor", element.why),
            named("Hvornår", "steps", [step for step in model.steps if step.id in element.steps]),
        ),
        back=(
            said("Sådan gør I", element.how),
            Section("Hvem gør hvad", _notes(model, element)),
            _loose(named("Redskaber", "tools", [tool for tool in model.tools if tool.id in element.tools], no_tool)),
        ),
        more=further(
            ("hvad kilderne ikke siger", [not_said(element.silent)]),
            ("hvad evalueringerne siger", [said("Hvad evalueringerne siger", element.evidence)]),
        ),
    )  # fmt: skip


def step_card(model: Model, step: ProcessStep) -> Card:
    """A step of the process plan: what for and who; before, during and after, and the tools."""
    seats = meetings.seats_at(model, step)
    who = (
        named(title, "roles", [one.role for one in seats if one.part.attendance is how]) for title, how in ATTENDANCE
    )
    tools = (
        Line(name=tool.name, note=f" ({use.moment.value})", to=("tools", tool))
        for use, tool in meetings.tools_at(model, step)
    )
    elements = named("Kerneelementer i brug", "core_elements", meetings.elements_at(model, step))
    age = words.age(step.age) if step.age else ""
    return Card(
        "steps", step, "procesplan", "Trin i procesplanen", age or "hele forløbet", age.removesuffix(" år"),
        step.summary,
        front=(said("Formål", step.purpose), *(one for one in who if one.lines)),
        back=(
            *(said(when, list, ticked=True) for when, list in _moments(step, step) if list),
            Section("Redskaber", tuple(tools), named=True, loose=True),
        ),
        more=further(
            ("hvad kilderne ikke siger", [not_said(step.silent)]),
            ("kerneelementer i brug", [elements]),
            ("hvem der gør hvad", [_seat(step, seat.part, seat.role.name) for seat in seats]),
        ),
    )  # fmt: skip


def phase_card(model: Model, phase: Phase) -> Card:
    """A phase: how long, what for, who, and where it ends; its tasks."""
    place = model.phases.index(phase) + 1
    met = tuple(Line(one.text, name=one.name) for one in meetings.cadences_in(model, phase))
    time = tuple(Line(name=one.name, note=f": {amount(model, one)}") for one in meetings.resources_in(model, phase))
    roles = {role.id: role for role in model.roles}
    return Card(
        "phases", phase, "implementering", "Fase i implementeringen", f"{place} af {len(model.phases)}", str(place),
        phase.summary,
        front=(
            said("Varighed", [phase.duration]),
            said("Formål", phase.purpose),
            named("Hvem", "roles", [roles[note.role] for note in phase.roles]),
            said("Det skal I have, når fasen slutter", phase.outputs,
                 "Kilderne angiver ikke, hvad fasen skal munde ud i."),
            said("Beslutningen, der lukker fasen", [phase.gate.text] if phase.gate else [],
                 "Kilderne angiver ingen beslutning, der lukker fasen."),
        ),
        back=(Section("Tjekliste", tuple(Line(one.text, name=one.name) for one in phase.activities), ticked=True),),
        more=further(
            ("faste møder", [Section("Faste møder", met)]),
            ("hvem der gør hvad", [Section("Hvem gør hvad", _notes(model, phase))]),
            ("hvad kilderne ikke siger", [not_said(phase.silent)]),
            ("tid", [Section("Tid", time)]),
        ),
    )  # fmt: skip


MAKERS: dict[str, Callable[..., Card]] = {
    "roles": role_card,
    "core_elements": element_card,
    "steps": step_card,
    "phases": phase_card,
}
"""How the card of each kind is made."""


def cards(model: Model, kind: str) -> list[Card]:
    """Every card of a kind, in the model's order."""
    return [MAKERS[kind](model, entity) for entity in getattr(model, kind)]


def _loose(section: Section) -> Section:
    """The section as one that the front may have, where it has room."""
    return replace(section, loose=True)


def _moments(step: ProcessStep, part: ProcessStep | Participation) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    """What is done before, during and after, each with when it is."""
    return ((step.kind.before, part.before), (step.kind.during, part.during), (step.kind.after, part.after))


def _seat(step: ProcessStep, part: Participation, title: str) -> Section:
    """What one role does at one step."""
    return Section(title, tuple(Line(one, lead=when) for when, list in _moments(step, part) for one in list))


def _notes(model: Model, thing: CoreElement | Phase) -> tuple[Line, ...]:
    """What each role does, after the role's name."""
    roles = {role.id: role for role in model.roles}
    return tuple(Line(note.how, name=roles[note.role].name, to=("roles", roles[note.role])) for note in thing.roles)
