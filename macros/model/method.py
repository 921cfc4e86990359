"""`content/model.yaml`: the method itself, that is who it is for, its elements, its process and its roles.

Facts and their numbers are those of source `vid21` (the article that sums up the handbook and the guide of 2013).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import (
    Entity,
    LawRef,
    Part,
    ResultRef,
    RoleNote,
    RoleRef,
    Section,
    Statement,
    StepRef,
    Text,
    ToolRef,
)
from .implementation import Cadence, Condition, Phase, ResourceItem
from .tools import FormSection, Tool


class StepKind(StrEnum):
    """What sort of step it is."""

    START = "opstart"
    MEETING = "møde"
    BETWEEN = "mellem møderne"


class Attendance(StrEnum):
    """How firmly a role belongs to a step."""

    LEADS = "leder"
    FIXED = "deltager"
    IF_NEEDED = "efter behov"


class Moment(StrEnum):
    """When, seen from the meeting."""

    BEFORE = "før"
    DURING = "under"
    AFTER = "efter"


class RoleGroup(StrEnum):
    """Where a role belongs in the overview."""

    YOUNG = "den unge og netværket"
    PROFESSIONALS = "fagpersoner"
    MANAGEMENT = "ledelse og projekt"
    VARIANTS = "varianter"
    LOCAL = "lokal praksis"
    OTHERS = "andre aktører"


class TargetGroup(Entity):
    """One of the three ways the sources draw the target group."""

    statements: tuple[Statement, ...]
    """Hvem gruppen er, og hvor afgrænsningen kommer fra."""


class CoreElement(Entity):
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

    for_the_young: tuple[Statement, ...] = ()
    """Det samme sagt til den unge med helt enkle ord (LIX under 30)."""


class Participation(Part):
    """One role at one step: why it is there, and what it does before, during and after."""

    role: RoleRef
    """Rollens id."""

    attendance: Attendance
    """«leder», «deltager» eller «efter behov»."""

    basis: Statement
    """Hvorfor rollen er med ved dette trin."""

    before: tuple[Statement, ...] = ()
    """Hvad rollen gør før mødet."""

    during: tuple[Statement, ...] = ()
    """Hvad rollen gør på mødet."""

    after: tuple[Statement, ...] = ()
    """Hvad rollen gør efter mødet."""


class StepTool(Part):
    """A tool in use at a step."""

    tool: ToolRef
    """Redskabets id."""

    moment: Moment
    """«før», «under» eller «efter»."""

    how: Statement
    """Hvad redskabet bruges til her."""


class ProcessStep(Entity):
    """A step of the process plan: the start, a meeting, or the time between meetings."""

    kind: StepKind
    """«opstart», «møde» eller «mellem møderne»."""

    age: Annotated[float, Field(ge=0, le=30, multiple_of=0.5)] | None = None
    """Alderen i år, fx 17.5 for 17½ år. Udelades, når trinnet ikke har en bestemt alder."""

    summary: Statement
    """Trinnet i én sætning."""

    purpose: tuple[Statement, ...]
    """Hvad trinnet skal nå."""

    participants: tuple[Participation, ...]
    """Hvem der er med, og hvad hver gør før, under og efter."""

    before: tuple[Statement, ...] = ()
    """Forberedelse, der gælder alle."""

    during: tuple[Statement, ...] = ()
    """Hvad mødet skal nå omkring."""

    after: tuple[Statement, ...] = ()
    """Opfølgning, der gælder alle."""

    tools: tuple[StepTool, ...] = ()
    """Redskaber i brug."""

    law: tuple[LawRef, ...] = ()
    """Lovsider, der er værd at kende ved dette trin."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""

    for_the_young: tuple[Statement, ...] = ()
    """Det samme sagt til den unge med helt enkle ord (LIX under 30)."""

    @property
    def months(self) -> int | None:
        """The age in whole months, the unit every plan counts in."""
        return None if self.age is None else round(self.age * 12)


class ProcessPlan(Part):
    """What holds for the whole course, from start to close."""

    name: Text
    """Procesplanens navn."""

    summary: Statement
    """Procesplanen i én sætning."""

    starts_at: Annotated[float, Field(ge=0, le=30, multiple_of=0.5)]
    """Alderen i år, hvor forløbet begynder."""

    closes_at: Annotated[float, Field(ge=0, le=30, multiple_of=0.5)]
    """Alderen i år, hvor forløbet slutter."""

    closing: Statement
    """Hvorfra vi ved, hvornår forløbet slutter."""

    statements: tuple[Statement, ...]
    """Hvad der gælder på tværs af trinnene."""

    late_start: tuple[Statement, ...]
    """Hvad der gælder, når den unge begynder senere."""

    agreements: tuple[Statement, ...]
    """Hvad der kendetegner gode mål og aftaler."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""


class Role(Entity):
    """A role or actor; a thin one stays thin and says so.

    A role knows nothing of steps, tools and phases: they name their roles, and the role's page is told from there.
    """

    group: RoleGroup
    """Hvor rollen hører til i oversigten."""

    summary: Statement
    """Rollen i én sætning."""

    purpose: tuple[Statement, ...] = ()
    """Rollens formål. Tom liste, når kilderne ikke siger det."""

    tasks: tuple[Statement, ...] = ()
    """Rollens opgaver."""

    responsibilities: tuple[Statement, ...] = ()
    """Rollens ansvar."""

    meetings: tuple[Statement, ...] = ()
    """Møder ud over procesplanens trin og faste mødekadencer, som kommer af sig selv."""

    who: tuple[Statement, ...] = ()
    """Hvem der kan have rollen."""

    terms: tuple[Statement, ...] = ()
    """Vilkår: kompetencer, tid og sparring."""

    getting_started: tuple[Statement, ...] = ()
    """«Ny i rollen? Start her»: de første skridt."""

    details: tuple[Section, ...] = ()
    """Det, der ikke passer på kortet, under egne overskrifter."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""

    for_the_young: tuple[Statement, ...] = ()
    """Hvem rollen er, sagt til den unge med helt enkle ord (LIX under 30)."""


class Variant(Entity):
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
    """Modellens version, fx "1.0.0". Stå i anførselstegn. Hæv den, når indholdet ændres."""

    checked: date
    """Dagen, hvor nogen sidst gennemgik indholdet mod kilderne, fx 2026-11-22."""

    title: Text
    """Metodens fulde navn."""

    short_title: Text
    """Navnet i daglig tale."""

    summary: Statement
    """Metoden i én sætning."""

    for_the_young: tuple[Section, ...]
    """«Til dig, der er ung»: indledningen, med helt enkle ord (LIX under 30)."""

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

    conditions: tuple[Condition, ...]
    """De forhold, der fremmer implementeringen."""

    context: tuple[Section, ...]
    """Forhold uden for modellen, som resultaterne afhænger af."""

    resources: tuple[ResourceItem, ...]
    """Ressourcer: hvad der skal sættes tid af til."""

    resource_notes: tuple[Statement, ...]
    """Forbehold, der gælder alle ressourcetal."""

    variants: tuple[Variant, ...]
    """Varianter til andre grupper."""

    history: tuple[HistoryEvent, ...]
    """Modellens historie, år for år."""
