"""What is said to the young, gathered from all over the model in the order in which they are told it.

The page `/ung/` shows all of it, the leaflet what fits on two sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Model
from ..model.base import Statement
from ..model.method import CoreElement
from ..model.process import Attendance, ProcessStep, StepKind
from ..model.reference import LawNote
from ..model.roles import Role
from ..model.young import YoungPlace, YoungSection
from .citations import Citations
from .words import age, slug

YOU = "den-unge"
"""The role that the young have themselves."""

ENOUGH = 3
"""Statements; a shorter list says nothing of itself."""

WORDS = {
    "course": "Sådan er planen",
    "people": "Hvem er med?",
    "elements": "Godt at vide",
    "proposals": "Det her er vores forslag. Det står ikke i metoden.",
    "built_on": "Det her er vores forslag. Det bygger på metoden.",
    "unchecked": "Ingen har tjekket reglerne for os endnu. Spørg din koordinator, hvad der gælder for dig.",
    "from": "Hvor kommer det fra?",
}
"""What stands over and between the parts, on the page and in the leaflet."""


@dataclass(frozen=True)
class Young:
    """Everything that is said to the young."""

    model: Model
    words = WORDS

    @property
    def first(self) -> list[YoungSection]:
        """What they are told before anything else."""
        return [one for one in self.model.for_the_young if one.place is YoungPlace.FIRST]

    @property
    def last(self) -> list[YoungSection]:
        """Rights, questions, and what to do."""
        return [one for one in self.model.for_the_young if one.place is YoungPlace.LAST]

    @property
    def steps(self) -> list[ProcessStep]:
        """The steps of the course; what fills the time between them comes last."""
        told = [step for step in self.model.steps if step.for_the_young]
        return sorted(told, key=lambda step: step.kind is StepKind.BETWEEN)

    @property
    def end(self) -> str:
        """The heading of the end."""
        return f"Når du fylder {age(self.model.process.closes_at)}"

    @property
    def people(self) -> list[Role]:
        """Who is who: the young themselves, who leads their meetings, and the others."""
        leads = {
            part.role for step in self.model.steps for part in step.participants if part.attendance is Attendance.LEADS
        }
        told = [role for role in self.model.roles if role.for_the_young]
        return sorted(told, key=lambda role: (role.id != YOU, role.id not in leads))

    @property
    def elements(self) -> list[CoreElement]:
        """The core elements that have something to add."""
        return [element for element in self.model.core_elements if element.for_the_young]

    @staticmethod
    def name(one: Role | CoreElement) -> str:
        """What a role or an element is called to them."""
        return one.name_for_the_young or one.name

    def note(self, statements: Sequence[Statement]) -> str:
        """What a list says of itself where all of it is our own proposal."""
        citations = Citations(self.model)
        if len(statements) < ENOUGH or not citations.all_proposals(statements):
            return ""
        return self.words["proposals" if citations.built_on_nothing(statements) else "built_on"]

    def law(self, section: YoungSection) -> LawNote | None:
        """The law behind a section, where nobody has checked it yet."""
        return next((note for note in self.model.law if note.id == section.law and not note.checked), None)

    @property
    def met(self) -> list[Role]:
        """Those they meet at the meetings, for sure."""
        meetings = [step for step in self.model.steps if step.kind is StepKind.MEETING]
        there = {
            part.role for step in meetings for part in step.participants if part.attendance is not Attendance.IF_NEEDED
        }
        return [role for role in self.people if role.id in there and role.id != YOU]

    @property
    def headings(self) -> list[tuple[str, str]]:
        """What the page is divided in, with the anchor of each."""
        fixed = (self.words["course"], self.words["people"], self.words["elements"])
        titles = [*(one.title for one in self.first), *fixed, *(one.title for one in self.last)]
        return [(title, slug(title)) for title in titles]

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement, in order."""
        yield from (one for section in self.first for one in section.statements)
        yield from (one for step in self.steps for one in step.for_the_young)
        yield from self.model.process.for_the_young
        yield from (one for role in self.people for one in role.for_the_young)
        yield from (one for element in self.elements for one in element.for_the_young)
        yield from (one for section in self.last for one in section.statements)

    @property
    def on_leaflet(self) -> Iterator[Statement]:
        """Those that the leaflet holds, in order."""
        yield from (one for section in self.first if section.leaflet for one in section.statements)
        yield from (one for step in self.steps for one in step.for_the_young)
        yield from self.model.process.for_the_young
        yield from (one for role in self.met for one in role.for_the_young)
        yield from (one for section in self.last if section.leaflet for one in section.statements)
