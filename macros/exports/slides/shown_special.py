"""Things that are told in a way of their own: a step, a phase, a role at a step, a result, the decision paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...model.base import Part
from ...model.evidence import Result
from ...model.hours import DecisionPaper
from ...model.implementation import Gate, Phase
from ...model.process import Attendance, Participation, ProcessPlan, ProcessStep
from ...model.reference import LawNote
from ...model.tools import Tool
from ...views import words as danish
from ...views.meetings import seats_at, tools_at
from .look import HEAD, LEAD, POINT, SHORT, Para
from .shown_lists import Slides, participants, questions, role_notes, step_tools, timeline
from .shown_results import results
from .words import Words, aside, pages


def _step(words: Words, step: ProcessStep) -> Slides:
    """What a step is for, with when and who beside it; then what happens there."""
    seats = seats_at(words.model, step)
    facts: list[tuple[str, str]] = [("Hvornår", danish.age(step.age))] if step.age is not None else []
    for attendance, label in ((Attendance.LEADS, "Leder"), (Attendance.FIXED, "Med")):
        names = [danish.inside(seat.role.name) for seat in seats if seat.part.attendance is attendance]
        facts += [(label, _sentence(names))] if names else []
    tools = dict.fromkeys(danish.inside(tool.name) for _, tool in tools_at(words.model, step))
    facts += [("Redskaber", _sentence(list(tools)))] if tools else []
    paras = (words.para(step.summary, SHORT), Para("Formål", HEAD), *words.paras(step.purpose))
    said = words.sources([step.summary, *step.purpose])
    yield pages("facts", step.name, paras, beside={"side": aside("facts", facts)}, sources=said), False
    during = f"{step.name}: {danish.inside(step.kind.during)}"
    yield pages("points", during, words.paras(step.during), sources=words.sources(step.during)), True
    if step.tools:
        for slides, _ in step_tools(words, step.tools, f"{step.name}: redskaber"):
            yield slides, True
    if step.participants:
        for slides, _ in participants(words, tuple(seat.part for seat in seats), f"{step.name}: hvem er med"):
            yield slides, True


def _phase(words: Words, phase: Phase) -> Slides:
    """What a phase is for, with how long it takes beside it; then what is done, and the decision that ends it."""
    facts = [("Varighed", phase.duration.text)]
    facts += [("Slutter med", danish.inside(phase.gate.name))] if phase.gate else []
    paras = (words.para(phase.summary, SHORT), Para("Formål", HEAD), *words.paras(phase.purpose))
    said = words.sources([phase.summary, phase.duration, *phase.purpose])
    title = phase.name
    yield pages("facts", title, paras, beside={"side": aside("facts", facts)}, sources=said), False
    done = [one.text for one in phase.activities]
    yield pages("points", f"{title}: aktiviteter", words.paras(done), sources=words.sources(done)), True
    if phase.gate:
        for slides, _ in _gate(words, phase.gate, f"{title}: beslutningen"):
            yield slides, True
    for slides, _ in role_notes(words, phase.roles, f"{title}: hvem gør hvad"):
        yield slides, True
    if phase.outputs:
        yield (
            pages(
                "points", f"{title}: det munder ud i", words.paras(phase.outputs), sources=words.sources(phase.outputs)
            ),
            True,
        )


def _gate(words: Words, gate: Gate, title: str = "") -> Slides:
    names = [role.name for role in words.model.roles if role.id in gate.decided_by]
    decided = (Para(danish.joined(names), POINT, strong="Besluttes af: "),) if names else ()
    paras = (words.para(gate.text, LEAD), *decided)
    yield pages("points", title or gate.name, paras, sources=words.sources([gate.text])), False


def _tool(words: Words, tool: Tool) -> Slides:
    for slides, _ in role_notes(words, tool.filled_in_by, f"{tool.name}: hvem udfylder"):
        yield slides, True


def _plan(words: Words, plan: ProcessPlan) -> Slides:
    yield timeline(words), False


def _result(words: Words, result: Result) -> Slides:
    yield from results(words, [result])


def _participation(words: Words, part: Participation) -> Slides:
    """What one role does at a step."""
    name = next(role.name for role in words.model.roles if role.id == part.role)
    for key, label in (("before", "før"), ("during", "undervejs"), ("after", "efter")):
        if statements := getattr(part, key):
            yield pages("points", f"{name}: {label}", words.paras(statements), sources=words.sources(statements)), False


def _paper(words: Words, paper: DecisionPaper) -> Slides:
    """The decision and why it is on the table, the results with their caveats, and what is to be found out."""
    paras = (words.para(paper.intro, LEAD), *words.paras(paper.problems))
    yield pages("points", paper.name, paras, sources=words.sources([paper.intro, *paper.problems])), False
    known = {one.id: one for one in words.model.results}
    yield from results(words, [known[id] for id in paper.results])
    for slides, _ in questions(words, paper.clarify, "Det skal afklares"):
        yield slides, False
    said = (*words.model.cost_notes, paper.hours)
    yield pages("points", "Hvad koster det?", words.paras(said), sources=words.sources(said)), False


def _law(words: Words, note: LawNote) -> Slides:
    """A page about the law says first that nobody has checked it."""
    paras = (Para(words.model.law_notice, POINT, strong="Pas på: "),)
    yield pages("points", f"{note.name}: ikke kontrolleret", paras), False


SPECIAL: dict[type[Part], Callable[[Words, Any], Slides]] = {
    ProcessStep: _step,
    Phase: _phase,
    Gate: _gate,
    Tool: _tool,
    ProcessPlan: _plan,
    Result: _result,
    Participation: _participation,
    DecisionPaper: _paper,
    LawNote: _law,
}
"""What comes before a kind's facets, or instead of them."""


def _sentence(names: list[str]) -> str:
    text = danish.joined(names)
    return text[:1].upper() + text[1:]
