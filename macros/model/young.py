"""What the page for the young says beside what every step, role and core element says to them."""

from __future__ import annotations

from enum import StrEnum

from .base import LawRef, Section, ToolRef


class YoungPlace(StrEnum):
    """Where a section stands on the page."""

    FIRST = "først"
    """Before the course and the people in it."""

    LAST = "sidst"
    """After them: rights, questions, what to do."""


class YoungSection(Section):
    """A section of the page for the young; the leaflet may hold it, too."""

    place: YoungPlace = YoungPlace.FIRST
    """«først» før forløbet og personerne, «sidst» efter dem."""

    leaflet: bool = False
    """true, når afsnittet også skal stå i pjecen til den unge. Pjecen er to sider, så vælg det vigtigste."""

    law: LawRef | None = None
    """Lovsiden bag afsnittet. Så siger siden selv til, så længe ingen har kontrolleret reglerne."""

    tools: tuple[ToolRef, ...] = ()
    """Redskaber, den unge selv kan bruge. De står som link under afsnittet."""
