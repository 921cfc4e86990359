"""The process plan: its steps, who takes part in each, and what they do before, during and after.

Ages are years, in halves (17.5 is 17½ years); every plan counts in whole months (`vid21`, procesplan).
"""

from __future__ import annotations

from enum import StrEnum

from .base import LawRef, PageEntity, Part, RoleRef, Statement, Text, ToolRef, Years


class StepKind(StrEnum):
    """What sort of step it is."""

    START = "opstart"
    MEETING = "møde"
    BETWEEN = "mellem møderne"

    @property
    def before(self) -> str:
        """What comes before, as a heading."""
        return "Før mødet" if self is StepKind.MEETING else "Forberedelse"

    @property
    def during(self) -> str:
        """What happens then."""
        return "På mødet" if self is StepKind.MEETING else "Undervejs"

    @property
    def after(self) -> str:
        """What comes after."""
        return "Efter mødet" if self is StepKind.MEETING else "Bagefter"


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


class ProcessStep(PageEntity):
    """A step of the process plan: the start, a meeting, or the time between meetings."""

    kind: StepKind
    """«opstart», «møde» eller «mellem møderne»."""

    age: Years | None = None
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

    starts_at: Years
    """Alderen i år, hvor forløbet begynder."""

    closes_at: Years
    """Alderen i år, hvor forløbet slutter."""

    closing: Statement
    """Hvorfra vi ved, hvornår forløbet slutter."""

    statements: tuple[Statement, ...]
    """Hvad der gælder på tværs af trinnene."""

    late_start: tuple[Statement, ...]
    """Hvad der gælder, når den unge begynder senere."""

    late_advice: tuple[Statement, ...] = ()
    """Hvad I gør, når den unge begynder senere. Den unges plan viser det og skriver det på arket."""

    for_the_young: tuple[Statement, ...] = ()
    """Slutningen på forløbet, sagt til den unge med helt enkle ord (LIX under 30)."""

    agreements: tuple[Statement, ...]
    """Hvad der kendetegner gode mål og aftaler."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""
