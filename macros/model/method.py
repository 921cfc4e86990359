"""`content/model.yaml`: the method itself, that is who it is for, its elements, its process and its roles.

Facts and their numbers are those of source `vid21` (the article that sums up the handbook and the guide of 2013).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from .base import (
    Entity,
    PageEntity,
    Part,
    ResultRef,
    RoleNote,
    Section,
    Statement,
    StepRef,
    Text,
    ToolRef,
)
from .hours import Count, DecisionPaper
from .implementation import Cadence, Condition, Phase, Planning, ResourceItem
from .process import ProcessPlan, ProcessStep
from .roles import Role
from .tools import FormSection, Tool
from .young import YoungSection


class TargetGroup(Entity):
    """One of the three ways the sources draw the target group."""

    statements: tuple[Statement, ...]
    """Hvem gruppen er, og hvor afgrænsningen kommer fra."""


class CoreElement(PageEntity):
    """One of the seven core elements, the frame of the method."""

    summary: Statement
    """Elementet i én sætning."""

    what: tuple[Statement, ...]
    """Hvad elementet er."""

    why: tuple[Statement, ...]
    """Hvorfor det er med."""

    how: tuple[Statement, ...]
    """Hvordan det gøres i praksis."""

    roles: tuple[RoleNote, ...]
    """Hvem der har noget at gøre her, og hvad."""

    steps: tuple[StepRef, ...]
    """De trin i procesplanen, hvor elementet er i brug."""

    tools: tuple[ToolRef, ...] = ()
    """De redskaber, der hører til."""

    evidence: tuple[Statement, ...] = ()
    """Hvad evalueringerne siger om netop dette element."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver: «Kilderne beskriver ikke …»."""

    name_for_the_young: Text | None = None
    """Hvad navnet er på siden til den unge. Udelades, når navnet er let nok."""

    for_the_young: tuple[Statement, ...] = ()
    """Det samme sagt til den unge med helt enkle ord (LIX under 30)."""


class Variant(PageEntity):
    """The method adapted to another group."""

    summary: Statement
    """Varianten i én sætning."""

    same: tuple[Statement, ...]
    """Hvad der er som i grundmodellen."""

    different: tuple[Statement, ...]
    """Hvad der er anderledes."""

    roles: tuple[RoleNote, ...] = ()
    """Roller, der kun findes her, eller som vejer tungere."""

    results: tuple[ResultRef, ...] = ()
    """Resultater, der handler om varianten."""

    details: tuple[Section, ...] = ()
    """Mere om varianten under egne overskrifter."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""


class HistoryEvent(Part):
    """One dated event in the method's own story."""

    when: Text
    """Tidspunktet, som kilden angiver det, fx «29. august 2013»."""

    what: Statement
    """Hvad der skete."""


class Method(Part):
    """Everything in `model.yaml`."""

    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    """Modellens version i anførselstegn, fx "1.0.0". Hæv den, når indholdet ændres."""

    checked: date
    """Dagen, hvor nogen sidst gennemgik indholdet mod kilderne, fx 2026-11-22."""

    title: Text
    """Metodens fulde navn."""

    short_title: Text
    """Navnet i daglig tale."""

    summary: Statement
    """Metoden i én sætning."""

    for_the_young: tuple[YoungSection, ...]
    """«Til dig, der er ung»: afsnittene omkring møderne og personerne, med helt enkle ord (LIX under 30)."""

    about: tuple[Section, ...]
    """Om modellen: formål, dele, baggrund."""

    target_groups: tuple[TargetGroup, ...]
    """Målgruppen, som kilderne trækker den på tre måder."""

    target_facts: tuple[Section, ...]
    """Tal og baggrund om målgruppen."""

    core_elements: tuple[CoreElement, ...]
    """De syv kerneelementer, i rækkefølge."""

    process: ProcessPlan
    """Procesplanen som helhed."""

    steps: tuple[ProcessStep, ...]
    """Procesplanens trin i rækkefølge."""

    roles: tuple[Role, ...]
    """Roller og aktører. En ny rolle får side, kort, søgeord og plads i matrixen af sig selv."""

    form_head: FormSection
    """Felter, der står øverst i alle skemaer."""

    tools: tuple[Tool, ...]
    """De fem redskaber og mødetjeklisten, med alle felter."""

    phases: tuple[Phase, ...]
    """De fire implementeringsfaser, i rækkefølge."""

    cadences: tuple[Cadence, ...]
    """Faste møder i implementeringen: hvem mødes hvor tit, i hvilken fase."""

    planning: Planning
    """Hvad en plan for implementeringen går ud fra, til brugeren vælger andet."""

    conditions: tuple[Condition, ...]
    """De forhold, der fremmer implementeringen."""

    context: tuple[Section, ...]
    """Forhold uden for modellen, som resultaterne afhænger af."""

    resources: tuple[ResourceItem, ...]
    """Ressourcer: hvad der skal sættes tid af til."""

    cost_notes: tuple[Statement, ...]
    """Hvad kilderne siger og ikke siger om prisen. Står også på beslutningsoplægget."""

    resource_notes: tuple[Statement, ...]
    """Andre forbehold, der gælder alle ressourcetal."""

    counts: tuple[Count, ...]
    """Antal, som timerne og dagene i resources ganges med. Læseren skriver dem i timeberegneren."""

    decision_paper: DecisionPaper
    """Beslutningsoplægget til politikerne på én side."""

    variants: tuple[Variant, ...]
    """Varianter til andre grupper."""

    history: tuple[HistoryEvent, ...]
    """Modellens historie, år for år."""
