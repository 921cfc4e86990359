"""Which parts of a thing are told together on a slide, in what order, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.base import Part, Statement, walk
from ...model.evidence import Case, Initiative, MidwayEvaluation
from ...model.implementation import Phase
from ...model.method import CoreElement, TargetGroup, Variant
from ...model.process import ProcessPlan, ProcessStep
from ...model.reference import LawNote, Term
from ...model.roles import Role
from ...model.tools import Tool


@dataclass(frozen=True)
class Facet:
    """Fields that share slides."""

    keys: tuple[str, ...]
    title: str = ""
    """Behind the thing's name; empty for the slide that has the name alone."""

    deep: bool = False

    beside: str = ""
    """A field that stands in a column of its own beside these, where both are short."""


FACETS: dict[type[Part], tuple[Facet, ...]] = {
    CoreElement: (
        Facet(("summary", "what")),
        Facet(("how",), "sådan gør I", deep=True),
        Facet(("why",), "hvorfor", deep=True),
        Facet(("evidence",), "hvad evalueringerne siger", deep=True),
    ),
    ProcessStep: (Facet(("before",), "før", deep=True), Facet(("after",), "efter", deep=True)),
    Tool: (
        Facet(("summary",)),
        Facet(("when",), "hvornår"),
        Facet(("why",), "hvorfor"),
        Facet(("tips",), "gode råd", deep=True),
    ),
    Role: (
        Facet(("summary", "purpose")),
        Facet(("tasks",), "opgaver", beside="responsibilities"),
        Facet(("responsibilities",), "ansvar", deep=True),
        Facet(("getting_started",), "ny i rollen", deep=True),
        Facet(("terms",), "vilkår", deep=True),
    ),
    Phase: (
        Facet(("activities",), "aktiviteter"),
        Facet(("outputs",), "hvad fasen munder ud i", deep=True),
    ),
    Variant: (
        Facet(("summary",)),
        Facet(("same",), "det samme"),
        Facet(("different",), "det, der er anderledes"),
    ),
    TargetGroup: (Facet(("statements",)),),
    ProcessPlan: (
        Facet(("statements",), "det gælder hele vejen", deep=True),
        Facet(("agreements",), "gode mål og aftaler", deep=True),
        Facet(("late_start", "late_advice"), "når den unge begynder senere", deep=True),
    ),
    Initiative: (Facet(("summary", "target_group")), Facet(("purpose", "content"), "formål og indhold", deep=True)),
    MidwayEvaluation: (
        Facet(("summary",)),
        Facet(("reservations",), "forbehold"),
        Facet(("questions",), "spørgsmål", deep=True),
        Facet(("basis",), "grundlag", deep=True),
    ),
    Term: (Facet(("definition",)),),
    LawNote: (Facet(("summary",)), Facet(("sections",), "indhold", deep=True)),
    Case: (Facet(("summary",)), Facet(("sections",), "forløb", deep=True)),
}
"""How the kinds are told that a room meets most; others are told field by field."""

LABELS = {
    "about": "Om modellen",
    "activities": "Aktiviteter",
    "after": "Efter",
    "agreements": "Gode mål og aftaler",
    "basis": "Grundlag",
    "before": "Før",
    "cadences": "Faste møder",
    "cases": "Cases",
    "choices": "Redaktionens valg",
    "clarify": "Det skal afklares",
    "conditions": "Det fremmer implementeringen",
    "content": "Indhold",
    "context": "Uden for modellen",
    "core_elements": "Kerneelementerne",
    "cost_notes": "Hvad koster modellen?",
    "different": "Det, der er anderledes",
    "during": "Undervejs",
    "evidence": "Hvad evalueringerne siger",
    "filled_in_by": "Hvem udfylder",
    "for_the_young": "Sagt til den unge",
    "gate": "Beslutningen",
    "getting_started": "Ny i rollen",
    "history": "Modellens historie",
    "how": "Sådan gør I",
    "initiatives": "Initiativerne 2011-2014",
    "late_advice": "Det gør I",
    "late_start": "Senere start",
    "mechanisms": "Mekanismerne",
    "mechanisms_intro": "Om mekanismerne",
    "outputs": "Hvad fasen munder ud i",
    "participants": "Hvem er med",
    "phases": "Faserne",
    "process": "Procesplanen",
    "problems": "Problemet",
    "purpose": "Formål",
    "questions": "Spørgsmål",
    "rating_scale": "Sådan læser I bogstaverne",
    "ratings": "Vidensdeklarationen",
    "reasons": "Begrundelsen",
    "reservations": "Forbehold",
    "resource_notes": "Forbehold ved tallene",
    "resources": "Det tager tid",
    "responsibilities": "Ansvar",
    "results": "Resultaterne",
    "roles": "Rollerne",
    "same": "Det samme",
    "silences": "Det siger kilderne ikke",
    "silent": "Det beskriver kilderne ikke",
    "steps": "Procesplanens trin",
    "summary": "Kort sagt",
    "target_facts": "Tal om målgruppen",
    "target_group": "Målgruppe",
    "target_groups": "Hvem modellen er til",
    "tasks": "Opgaver",
    "terms": "Vilkår",
    "tips": "Gode råd",
    "tools": "Redskaberne",
    "variants": "Varianterne",
    "what": "Hvad det er",
    "when": "Hvornår",
    "who": "Hvem",
    "why": "Hvorfor",
}
"""What the keys of the content are called on a slide."""


def facets_of(value: Part) -> tuple[Facet, ...]:
    """A kind that `FACETS` doesn't know: everything it says, in its own order."""
    keys = tuple(
        key
        for key in type(value).model_fields
        if any(isinstance(one, Statement) for _, one in walk(getattr(value, key)))
    )
    return (Facet(keys),) if keys else ()
