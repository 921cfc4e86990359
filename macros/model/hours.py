"""Types for reckoning what the implementation takes: the numbers a reader types, and the paper that politicians get.

The hours and days themselves stand in `resources` (`implementation.py`); the reader knows what to multiply them by.
"""

from __future__ import annotations

from enum import StrEnum

from .base import Entity, Id, Part, PhaseRef, ResultRef, Statement, Text


class Known(StrEnum):
    """A number the model has already, that a reader's number begins with."""

    MEETINGS = "møder"
    DEPARTMENTS = "afdelinger"


class Count(Entity):
    """A number that only the reader knows, such as how many coordinators there are."""

    one: Text
    """Én af dem i regnestykket, fx «koordinator»."""

    many: Text
    """Flere af dem i regnestykket, fx «koordinatorer»."""

    text: Statement
    """Hvem eller hvad der skal tælles med, og hvad kilderne siger om antallet."""

    begins_with: Known | None = None
    """Tallet, beregneren begynder med: «møder» for procesplanens møder, «afdelinger» for antallet i planning."""


class DecisionPaper(Part):
    """What the decision paper says beside what the rest of the model says."""

    name: Text
    """Oplæggets overskrift."""

    phase: PhaseRef
    """Fasen, som oplægget er skrevet til. Dens beslutning er den, politikerne træffer."""

    intro: Statement
    """Hvad der skal tages stilling til."""

    problems: tuple[Statement, ...]
    """De problemer, som modellen skal gøre noget ved."""

    results: tuple[ResultRef, ...]
    """Resultater, der vises med deres forbehold. Dem, der hører sammen, skal alle stå her."""

    clarify: tuple[Id, ...]
    """Aktiviteter i fasen, som politikerne skal afklare, med fasens egne id'er."""

    hours: Statement
    """Hvad læseren skal vide om timerne."""
