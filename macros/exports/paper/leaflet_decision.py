"""The leaflet for decision makers: why, what, what it takes, what is known and what to clarify; two sides of A4.

Everything in it stands elsewhere in the model, too; figures come with their caveats.
"""

from __future__ import annotations

from typing import Any

from ...model import Model
from ...model.implementation import Stage
from ...views.addresses import SHELVES
from ...views.amounts import amount
from ...views.decision_paper import PAGE, Paper, decision_paper
from ...views.ways import WHERE, way
from ...views.words import age, inside
from .said import Said
from .typeset import common, pdf

RATINGS = SHELVES["ratings"]
"""The page that has all that is said of the letters."""

WORDS = {
    "kicker": "Kort fortalt til beslutningstagere",
    "why": "Hvorfor?",
    "what": "Hvad er modellen?",
    "elements": "De syv kerneelementer",
    "course": "Den unges forløb",
    "start": "Opstart",
    "meeting": "Møde",
    "end": "Slut",
    "takes": "Hvad kræver modellen?",
    "phases": "Faserne",
    "time": "Tiden, som kilderne angiver den",
    "known": "Hvad ved vi?",
    "caveat": "Forbehold:",
    "ratings": "Vurderet fra A til D",
    "means": "Hvad betyder en beslutning?",
    "after": "Siger politikerne ja, begynder fasen",
    "sources": "Kilder",
    "external": "Et tal med + er en supplerende kilde.",
    "independent": "Uafhængig gengivelse – ikke udgivet af Social- og Boligstyrelsen.",
    "reckon": "Regn timerne ud med jeres egne tal",
}
"""What stands over and between the parts."""


def decision_leaflet(model: Model, *, tokens: str, address: str) -> bytes:
    """The leaflet as PDF/UA-1; `address` is that of the page with the calculator in full, where there is a real one.

    Longer texts make it longer; nothing is cut.
    """
    return pdf("leaflet_decision.typ", decision_data(model, tokens=tokens, address=address))


def decision_data(model: Model, *, tokens: str = "", address: str = "") -> dict[str, Any]:
    """What the template shows."""
    paper, said = decision_paper(model), Said(model)
    own = model.decision_paper
    return {
        **common(model, tokens, title=own.name, address=address),
        "words": {
            **WORDS,
            "proposals": paper.words["proposals"],
            "to_clarify": paper.to_clarify,
            "no_address": f"{WORDS['reckon']}. {WHERE}: {way(model, PAGE)}.",
            "reasons": f"Hele begrundelsen står i håndbogen: {way(model, RATINGS)}.",
        },
        "problems": said.all(own.problems),
        "summary": said.one(model.summary),
        "elements": [{"name": one.name, "summary": said.one(one.summary)} for one in model.core_elements],
        "stops": _stops(model),
        "course": said.one(model.process.summary),
        "phases": _phases(model, said),
        "stages": _stages(model),
        "time_sources": [said.mark(source) for source in paper.number_sources],
        "costs": said.all((*model.cost_notes, *model.resource_notes)),
        "groups": _groups(paper, said),
        "ratings": [
            {"name": one.name, "score": one.score.value, "reasons": said.all(one.reasons[-1:])} for one in model.ratings
        ],
        "scale": said.all(model.rating_scale),
        "questions": _questions(paper, said),
        "decision": _decision(paper, said),
        "sources": said.sources,
    }


def _stops(model: Model) -> list[dict[str, Any]]:
    """What has an age in the course, as a line is drawn through it."""
    ages = [(step.age, WORDS["meeting"] if step.age != model.process.starts_at else WORDS["start"])
            for step in model.steps if step.age]  # fmt: skip
    ages.append((model.process.closes_at, WORDS["end"]))
    return [{"at": years, "age": age(years), "name": name} for years, name in sorted(ages)]


def _phases(model: Model, said: Said) -> list[dict[str, Any]]:
    return [
        {
            "name": phase.name,
            "duration": said.one(phase.duration),
            "summary": said.one(phase.summary),
        }
        for phase in model.phases
    ]


def _stages(model: Model) -> list[dict[str, Any]]:
    """What takes time, stage by stage, with what the sources leave open."""
    stages = []
    for stage in Stage:
        items = [one for one in model.resources if one.stage is stage]
        rows = [{"name": one.name, "amount": amount(model, one)} for one in items]
        if rows:
            stages.append({"name": stage.heading, "rows": rows})
    return stages


def _groups(paper: Paper, said: Said) -> list[dict[str, Any]]:
    """Results by whom they are about, each with its caveat."""
    return [
        {
            "title": group.title,
            "common": [said.all((*one.statements, one.caveat)) for one in group.common],
            "results": [
                {"name": one.name, "said": said.all(one.statements), "caveat": said.one(one.caveat)}
                for one in group.results
            ],
        }
        for group in paper.groups
    ]


def _questions(paper: Paper, said: Said) -> list[dict[str, Any]]:
    texts = {activity.id: activity.text for activity in paper.phase.activities}
    return [
        {"text": question.text, "how": said.one(texts[question.activity])}
        for question in paper.model.decision_paper.clarify
    ]


def _decision(paper: Paper, said: Said) -> dict[str, Any]:
    """What is decided, and what begins then."""
    phases = paper.model.phases
    following = phases[phases.index(paper.phase) + 1 : phases.index(paper.phase) + 2]
    gate = paper.phase.gate
    return {
        "gate": said.one(gate.text) if gate else None,
        "next": [
            {"name": inside(one.name), "summary": said.one(one.summary), "duration": said.one(one.duration)}
            for one in following
        ],
        "later": [said.one(one.gate.text) for one in phases[phases.index(paper.phase) + 1 :] if one.gate],
    }
