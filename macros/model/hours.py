"""Types for reckoning what the implementation takes: the numbers a reader types, and the paper that politicians get.

The hours and days themselves stand in `resources` (`implementation.py`); the reader knows what to multiply them by.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .base import Entity, Id, Part, PhaseRef, ResultRef, Statement, Text
from .implementation import Cadence, ResourceItem


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


@dataclass(frozen=True)
class Timing:
    """How long something takes, and how often."""

    hours: float | None
    hours_max: float | None
    days: int | None
    times: int | None
    every_months: int | None
    at_least: bool


def meeting_of(item: ResourceItem, cadences: Iterable[Cadence]) -> Cadence | None:
    """The fixed meeting that the item is the time for: the one that names it, or has its id."""
    return next((one for one in cadences if (one.resource or one.id) == item.id), None)


def timing(item: ResourceItem, cadences: Iterable[Cadence]) -> Timing:
    """The item's numbers; those of a fixed meeting stand with the meeting, and only there."""
    meeting = meeting_of(item, cadences)
    if meeting:
        return Timing(meeting.hours, None, None, meeting.times, meeting.every_months, meeting.at_least)
    return Timing(item.hours, item.hours_max, item.days, item.times, item.every_months, False)


class Question(Part):
    """Something that politicians are to find out before they decide."""

    activity: Id
    """Aktivitetens id i fasen."""

    text: Text
    """Spørgsmålet, som det står på oplægget."""


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

    clarify: tuple[Question, ...]
    """Det, der skal afklares: aktiviteter i fasen, hver med et spørgsmål."""

    hours: Statement
    """Hvad læseren skal vide om timerne. cost_notes står efter det."""

    proposal: Statement
    """Feltet til forvaltningens indstilling, som ingen kilde kræver."""
