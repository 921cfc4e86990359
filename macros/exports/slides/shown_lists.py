"""Lists on slides: tables that say each thing in a line, the timeline, the phases, and results with their caveats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from ...model.base import Part, RoleNote, Section, Statement
from ...model.evidence import Initiative, Mechanism, Rating, Result, Silence
from ...model.hours import Question
from ...model.implementation import Activity, Cadence, Condition, Phase, ResourceItem
from ...model.method import CoreElement, HistoryEvent, Variant
from ...model.process import Participation, ProcessStep, StepTool
from ...model.reference import Term
from ...model.roles import Role
from ...model.tools import Tool
from ...views.amounts import amount
from . import drawn
from .fit import divided
from .layouts import LAYOUTS, TEXT
from .look import CELL, CELL_STRONG, LEAD, SMALL_CELL, Look, Para, Paras, Row, Slide, Table
from .shown_results import results
from .words import Words, numbered, pages, table_pages

Slides = Iterator[tuple[list[Slide], bool]]
"""Groups of slides, and whether they go deeper."""

NUMBER = Look(18, bold=True, colour="hue", before=0)


def rows_of(
    words: Words,
    title: str,
    heads: tuple[str, str],
    rows: Sequence[tuple[str, Sequence[Statement]]],
    first: float = 250,
) -> list[Slide]:
    """A table of names and what is said of each."""
    said = [statement for _, statements in rows for statement in statements]
    quiet = {one.text: one for one in words.paras(said, CELL)}  # marks as all of them together call for
    body = tuple(
        Row(((Para(name, CELL_STRONG),), tuple(quiet[words.said.one(one)["text"]] for one in statements)))
        for name, statements in rows
    )
    described = f"{title}: tabel med {heads[0].lower()} og {heads[1].lower()}."
    return table_pages(title, Table(heads, (first, TEXT - first), body, described), sources=words.sources(said))


def overview(words: Words, value: tuple[Any, ...], title: str) -> Slides:
    """Each with its number, its name and its one sentence."""
    said = [one.summary for one in value]
    told = words.paras(said, CELL)
    rows = tuple(
        Row(((Para(f"{number}", NUMBER),), (Para(one.name, CELL_STRONG),), (para,)))
        for number, (one, para) in enumerate(zip(value, told, strict=True), start=1)
    )
    table = Table(("Nr.", "Navn", "Kort sagt"), (50, 270, TEXT - 320), rows, f"{title}: {len(value)} i alt.")
    yield table_pages(title, table, sources=words.sources(said)), False


def timeline(words: Words) -> list[Slide]:
    """The course in a figure, with its one sentence below; what there is no room for follows."""
    plan = words.model.process
    place = LAYOUTS["figure"].place("main")
    first, *rest = divided([words.para(plan.summary, place.look)], place.text_width, place.text_height)
    sources = words.sources([plan.summary, plan.closing])
    drawing = drawn.timeline(words.model)
    figure = Slide("figure", "Den unges forløb", {"main": first}, drawing=drawing, sources=sources)
    more = tuple(replace(one, look=LEAD) for part in rest for one in part)
    return numbered([figure, *(pages("points", figure.title, more, sources=sources) if more else [])])


def _steps(words: Words, value: tuple[ProcessStep, ...], title: str) -> Slides:
    yield timeline(words), False
    for slides, _ in overview(words, value, title):
        yield slides, True


def _phases(words: Words, value: tuple[Phase, ...], title: str) -> Slides:
    lengths = [phase.duration for phase in value]
    yield [Slide("figure", title, drawing=drawn.phases(words.model), sources=words.sources(lengths))], False
    for slides, _ in overview(words, value, f"{title} kort sagt"):
        yield slides, True


def _roles(words: Words, value: tuple[Role, ...], title: str) -> Slides:
    if len(value) <= 8:
        yield from overview(words, value, title)
        return
    groups = [(group, list(roles)) for group, roles in groupby(value, key=lambda role: role.group)]
    rows = tuple(
        Row(((Para(group.capitalize(), CELL_STRONG),), (Para(", ".join(role.name for role in roles), CELL),)))
        for group, roles in groups
    )
    table = Table(("Hvor", "Roller"), (250, TEXT - 250), rows, f"{title}: roller i grupper.")
    yield table_pages(title, table), False


def _results(words: Words, value: tuple[Result, ...], title: str) -> Slides:
    yield from results(words, value)


def _ratings(words: Words, value: tuple[Rating, ...], title: str) -> Slides:
    said = [one.reasons[0] for one in value]
    told = words.paras(said, CELL)
    rows = tuple(
        Row(((Para(one.name, CELL_STRONG),), (Para(one.score, CELL_STRONG),), (para,)))
        for one, para in zip(value, told, strict=True)
    )
    heads = ("Vurdering", "Score", "Begrundelse, det første punkt")
    table = Table(heads, (200, 80, TEXT - 280), rows, f"{title}: fem vurderinger hver for sig.")
    yield table_pages(title, table, sources=words.sources(said)), False
    scale = words.model.rating_scale
    slides = pages("points", "Sådan læser I bogstaverne", words.paras(scale), sources=words.sources(scale))
    yield slides, False
    for one in value:
        slides = pages(
            "points", f"{one.name}: {one.score}", words.paras(one.reasons), sources=words.sources(one.reasons)
        )
        yield slides, True


def _mechanisms(words: Words, value: tuple[Mechanism, ...], title: str) -> Slides:
    """The mechanisms never stand without what is said about them as a whole."""
    intro = words.model.mechanisms_intro
    yield pages("points", f"Om {title.lower()}", words.paras(intro), sources=words.sources(intro)), False
    yield rows_of(words, title, ("Mekanisme", "Hvad den handler om"), [(one.name, [one.text]) for one in value]), False


def _named(*heads: str) -> Callable[[Words, tuple[Any, ...], str], Slides]:
    def make(words: Words, value: tuple[Any, ...], title: str) -> Slides:
        yield rows_of(words, title, (heads[0], heads[1]), [(one.name, [one.text]) for one in value]), False

    return make


def _resources(words: Words, value: tuple[ResourceItem, ...], title: str) -> Slides:
    said = [statement for one in value for statement in (one.text, one.note) if statement]
    rows = tuple(
        Row(
            (
                (Para(one.name, CELL_STRONG),),
                (Para(amount(words.model, one), SMALL_CELL),),
                (Para(one.who, SMALL_CELL), *_note(words, one)),
            )
        )
        for one in value
    )
    table = Table(
        ("Post", "Omfang", "Hvem, og hvad I skal vide"), (230, 250, TEXT - 480), rows, f"{title}: hvad der tager tid."
    )
    yield table_pages(title, table, sources=words.sources(said)), False
    for slides, _ in _named("Post", "Hvad det er")(words, value, f"{title}: hvad det er"):
        yield slides, True


def _note(words: Words, one: ResourceItem) -> Paras:
    return (words.para(one.note, SMALL_CELL, strong="Forbehold: "),) if one.note else ()


def _history(words: Words, value: tuple[HistoryEvent, ...], title: str) -> Slides:
    yield rows_of(words, title, ("Hvornår", "Hvad der skete"), [(one.when, [one.what]) for one in value], 180), False


def _sections(words: Words, value: tuple[Section, ...], title: str) -> Slides:
    for one in value:
        yield pages("points", one.title, words.paras(one.statements), sources=words.sources(one.statements)), False


def _activities(words: Words, value: tuple[Activity, ...], title: str) -> Slides:
    said = [one.text for one in value]
    yield pages("points", title, words.paras(said), sources=words.sources(said)), False


def participants(words: Words, value: tuple[Participation, ...], title: str) -> Slides:
    """Who is there, how firmly, and why."""
    names = {role.id: role.name for role in words.model.roles}
    rows = [(f"{names[one.role]} ({one.attendance})", [one.basis]) for one in value]
    yield rows_of(words, title, ("Rolle", "Hvorfor"), rows, 300), False


def step_tools(words: Words, value: tuple[StepTool, ...], title: str) -> Slides:
    """The tools of a step, and what each is for there."""
    names = {tool.id: tool.name for tool in words.model.tools}
    rows = [(f"{names[one.tool]} ({one.moment})", [one.how]) for one in value]
    yield rows_of(words, title, ("Redskab", "Hvad det bruges til"), rows), False


def role_notes(words: Words, value: tuple[RoleNote, ...], title: str) -> Slides:
    """What each role has to do with something."""
    names = {role.id: role.name for role in words.model.roles}
    yield rows_of(words, title, ("Rolle", "Hvad rollen gør"), [(names[one.role], [one.how]) for one in value]), False


def questions(words: Words, value: tuple[Question, ...], title: str) -> Slides:
    """What is to be found out, and what the guide asks one to do about each."""
    done = {one.id: one.text for phase in words.model.phases for one in phase.activities}
    yield rows_of(words, title, ("Spørgsmål", "Det gør I"), [(one.text, [done[one.activity]]) for one in value]), False


def _silences(words: Words, value: tuple[Silence, ...], title: str) -> Slides:
    yield rows_of(words, title, ("Emne", "Hvad der mangler"), [(one.title, [one.text]) for one in value]), False


def _terms(words: Words, value: tuple[Term, ...], title: str) -> Slides:
    yield rows_of(words, title, ("Ord", "Forklaring"), [(one.name, [one.definition]) for one in value]), False


LISTS: dict[type[Part], Callable[[Words, tuple[Any, ...], str], Slides]] = {
    CoreElement: overview,
    Tool: overview,
    Variant: overview,
    Initiative: overview,
    ProcessStep: _steps,
    Phase: _phases,
    Role: _roles,
    Result: _results,
    Rating: _ratings,
    Mechanism: _mechanisms,
    Condition: _named("Forhold", "Hvad evalueringen fremhæver"),
    Cadence: _named("Møde", "Hvor tit"),
    ResourceItem: _resources,
    HistoryEvent: _history,
    Section: _sections,
    Activity: _activities,
    Participation: participants,
    StepTool: step_tools,
    RoleNote: role_notes,
    Question: questions,
    Silence: _silences,
    Term: _terms,
}
"""How a list of each kind is told."""
