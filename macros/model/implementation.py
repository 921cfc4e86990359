"""Types for the implementation of the method: phases, meetings, conditions and resources.

Durations are months, lengths of meetings hours, courses days. What the source leaves open stays None;
nothing is computed from figures that the source doesn't give (`vid21`, ressourcer).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import (
    CadenceRef,
    CountRef,
    Entity,
    LastingEntity,
    PageEntity,
    Part,
    PhaseRef,
    ResourceRef,
    RoleNote,
    RoleRef,
    Statement,
    Text,
)

Hours = Annotated[float, Field(gt=0, le=100)]
Months = Annotated[int, Field(gt=0, le=120)]


class Activity(LastingEntity):
    """Something done in a phase."""

    text: Statement
    """Hvad der gøres."""

    roles: tuple[RoleRef, ...] = ()
    """Hvem der ifølge kilderne gør det eller er med. Udelades, når de ikke siger det."""

    who: Text | None = None
    """Hvem i ord, når rollerne ikke siger det hele, fx «Medarbejdere og ledere på tværs»."""

    about: tuple[RoleRef, ...] = ()
    """Roller, som opgaven handler om, uden at kilderne siger, at de gør den, fx den, der skal udpeges."""

    meeting: CadenceRef | None = None
    """Id på det faste møde, som opgaven er. Vælger nogen mødet fra i planen, er opgaven også valgt fra."""


class Gate(Part):
    """The decision that ends a phase."""

    name: Text
    """Hvad beslutningen hedder i en plan, uden at foregribe den."""

    text: Statement
    """Hvad der besluttes, og på hvilket grundlag."""

    decided_by: tuple[RoleRef, ...] = ()
    """Hvem der beslutter."""

    basis: Statement
    """Hvorfor en plan lægger beslutningen på fasens sidste dag."""


class Edge(StrEnum):
    """The end of a phase that a date is counted from."""

    START = "start"
    END = "slut"


class Placement(Part):
    """Where in its phase a plan puts something."""

    at: Edge
    """«start» eller «slut»: den ende af fasen, der regnes fra."""

    months: Annotated[int, Field(ge=0, le=120)] = 0
    """Hele måneder efter fasens start eller før dens slutning. 0 ved «slut» er fasens sidste dag."""

    basis: Statement
    """Hvad kilderne siger om tidspunktet, og hvad der er vores eget valg."""


class ResourcePlacement(Placement):
    """Where a plan puts something that is no fixed meeting of a phase."""

    phase: PhaseRef
    """Fasen, planen lægger det i."""

    each_department: bool = False
    """true, når det holdes en gang for hver afdeling."""


class Outlook(Part):
    """How far a plan looks into a phase that has no end."""

    months: Months
    """Hele måneder, planen ser frem, indtil brugeren vælger andet."""

    basis: Statement
    """Hvorfor planen ser så langt frem."""


class Planning(Part):
    """What a plan starts from, until its user says otherwise."""

    departments: Annotated[int, Field(gt=0, le=50)]
    """Antal afdelinger, der er med."""

    basis: Statement
    """Hvor antallet kommer fra."""


class Phase(PageEntity):
    """One of the four implementation phases."""

    long_name: Text | None = None
    """Det lange navn, hvis kilden bruger et andet end det korte."""

    months: Months | None = None
    """Varighed i hele måneder. Udelades, når kilden ikke angiver den."""

    outlook: Outlook | None = None
    """Hvor langt en plan ser frem i en fase, som kilden ikke giver en varighed. Udelades, når months er sat."""

    duration: Statement
    """Varigheden i ord, med «ca.» hvor kilden skriver det."""

    summary: Statement
    """Fasen i én sætning."""

    purpose: tuple[Statement, ...]
    """Hvad fasen skal nå."""

    activities: tuple[Activity, ...]
    """Fasens aktiviteter; de bliver også til tjeklisten."""

    roles: tuple[RoleNote, ...]
    """Hvem der er med, og hvad de gør."""

    outputs: tuple[Statement, ...] = ()
    """Hvad fasen skal munde ud i."""

    gate: Gate | None = None
    """Beslutningen, der lukker fasen. Udelades, når kilden ikke angiver nogen."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""


class Cadence(LastingEntity):
    """How often a group meets in one phase."""

    numbered: Annotated[Text, Field(pattern=r"\{nr\}")] | None = None
    """Hvad ét af flere møder hedder, med «{nr}» dér, hvor nummeret står, fx «Læringsmøde {nr}»."""

    phase: PhaseRef
    """Fasen, kadencen gælder i. Skal angives: samme gruppe mødes forskelligt i test og drift."""

    roles: tuple[RoleRef, ...]
    """Hvem der mødes."""

    who: Text | None = None
    """Hvem i ord, når rollerne ikke siger det hele, fx «Medarbejdere og ledere på tværs»."""

    resource: ResourceRef | None = None
    """Id på den post i resources, som mødet er. Udelades, når posten har samme id som mødet, eller der ingen er."""

    every_months: Months | None = None
    """Antal måneder mellem møderne. Udelades ved enkeltstående møder."""

    at_least: bool = False
    """true, når kilden siger «mindst»."""

    times: Annotated[int, Field(gt=0, le=50)] | None = None
    """Antal møder i fasen, når kilden angiver et antal."""

    hours: Hours | None = None
    """Timer pr. møde. Udelades, når kilden ikke angiver det."""

    placement: Placement | None = None
    """Hvor i fasen en plan lægger mødet. Udelades ved faste mellemrum, som regnes fra fasens start."""

    text: Statement
    """Hvad kilden siger om mødet."""

    note: Statement | None = None
    """Forbehold, fx når to kilder er uenige."""


class Condition(Entity):
    """A condition that helps implementation along, from the ten municipalities (`rmc17`)."""

    text: Statement
    """Forholdet, som evalueringen fremhæver det."""

    roles: tuple[RoleRef, ...] = ()
    """Hvem det især vedrører."""


class Stage(StrEnum):
    """When the time is spent."""

    COURSE = "forløb"
    IMPLEMENTATION = "implementering"
    TEST = "test"
    OPERATION = "drift"

    @property
    def heading(self) -> str:
        """The stage as a heading."""
        return {
            Stage.COURSE: "I den unges forløb",
            Stage.IMPLEMENTATION: "I implementeringen",
            Stage.TEST: "I pilottesten",
            Stage.OPERATION: "I driften",
        }[self]


class ResourceItem(LastingEntity):
    """One row of what takes time; never money, the sources give none."""

    text: Statement
    """Hvad posten er."""

    amount: Text | None = None
    """Omfanget i ord, fx «3 dage» eller «timer ikke angivet». Udelades, når posten er et fast møde i cadences."""

    counted: Statement | None = None
    """Hvad timeberegneren tæller med i posten, og hvad den ikke tæller med."""

    stage: Stage
    """«forløb», «implementering», «test» eller «drift»."""

    phase: PhaseRef | None = None
    """Fasen, hvis kilden angiver den."""

    roles: tuple[RoleRef, ...] = ()
    """Roller, der bruger tiden."""

    who: Text
    """Hvem det gælder, i ord."""

    hours: Hours | None = None
    """Timer pr. gang. Timer, gange og mellemrum udelades, når posten er et fast møde: så står de i cadences."""

    hours_max: Hours | None = None
    """Øvre grænse, når kilden angiver et spænd."""

    days: Annotated[int, Field(gt=0, le=50)] | None = None
    """Dage, når kilden regner i dage. Dage laves ikke om til timer."""

    times: Annotated[int, Field(gt=0, le=50)] | None = None
    """Antal gange."""

    every_months: Months | None = None
    """Antal måneder mellem gangene."""

    held_as: Text = "gange"
    """Hvad gangene hedder i timeberegneren, fx «møder»."""

    held_once: Text = "gang"
    """Én af dem, fx «møde»."""

    per: Annotated[tuple[CountRef, ...], Field(max_length=3)] = ()
    """De antal, som timerne eller dagene ganges med i timeberegneren, i rækkefølge."""

    apart: bool = False
    """true, når postens tal ikke må lægges sammen med andres. note siger hvorfor."""

    placement: ResourcePlacement | None = None
    """Hvor en plan lægger posten, hvis den ikke allerede står som et fast møde i cadences."""

    note: Statement | None = None
    """Forbehold til posten."""
