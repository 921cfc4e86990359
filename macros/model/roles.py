"""Roles and actors; each is told once, and the rest of the model refers to it."""

from __future__ import annotations

from enum import StrEnum

from .base import PageEntity, Section, Statement, Text


class RoleGroup(StrEnum):
    """Where a role belongs in the overview."""

    YOUNG = "den unge og netværket"
    PROFESSIONALS = "fagpersoner"
    MANAGEMENT = "ledelse og projekt"
    VARIANTS = "varianter"
    LOCAL = "lokal praksis"
    OTHERS = "andre aktører"


class Role(PageEntity):
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

    name_for_the_young: Text | None = None
    """Hvad navnet er på siden til den unge. Udelades, når navnet er let nok."""

    for_the_young: tuple[Statement, ...] = ()
    """Hvem rollen er, sagt til den unge med helt enkle ord (LIX under 30)."""
