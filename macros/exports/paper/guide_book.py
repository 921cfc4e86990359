"""The implementation guide as a book: phases, fixed meetings, roles, conditions, time, and lists to tick off."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.implementation import Cadence, Phase, Stage
from ...views import meetings, words
from ...views.amounts import amount
from . import blocks as b
from . import method_parts as method
from .parts import Parts, plain, silent

TITLE = "Implementeringsguide"
PAGE = "/implementering/"
TIME = "/implementering/ressourcer/"
CONDITIONS = "/implementering/forhold/"


def chapters(parts: Parts) -> list[b.Chapter]:
    """All chapters but the glossary and the sources, which depend on what these say."""
    return list(_chapters(parts))


def _chapters(parts: Parts) -> Iterator[b.Chapter]:
    phases = [_phase(parts, phase, str(number)) for number, phase in enumerate(parts.model.phases, 1)]
    yield parts.chapter("Implementering i faser", "implementering", PAGE, [*_overview(parts), *phases])
    yield parts.chapter("Faste møder", "implementering", PAGE, _cadences(parts))
    yield parts.chapter("Roller i implementeringen", "roller", "/roller/", _roles(parts))
    yield parts.chapter("Forhold, der hjælper", "implementering", CONDITIONS, _conditions(parts))
    yield parts.chapter("Tid og ressourcer", "implementering", TIME, _resources(parts))
    yield parts.chapter("Tjeklister", "implementering", PAGE, [_checklist(parts, one) for one in parts.model.phases])


def _overview(parts: Parts) -> Iterator[b.Block]:
    rows = tuple(
        (
            (b.Words(phase.name, to=f"phases-{phase.id}"),),
            parts.said(phase.duration),
            parts.said(phase.summary),
            parts.said(phase.gate.text) if phase.gate else plain("ikke angivet", "muted"),
        )
        for phase in parts.model.phases
    )
    head = ("Fase", "Varighed", "Hvad", "Beslutning")
    table = b.Table("Implementeringens faser", head, rows, (1.1, 1.1, 2, 2))
    yield b.Section("Faserne kort", (table,), wide=True, outlined=True)


def _phase(parts: Parts, phase: Phase, mark: str) -> b.Entity:
    facts = [("Varighed", parts.said(phase.duration))]
    facts += [("Fuldt navn", plain(phase.long_name))] if phase.long_name else []
    facts += [("Hvem", parts.names("roles", [note.role for note in phase.roles]))]
    found: list[b.Block] = [parts.lead(phase.summary), b.Facts(tuple(facts)), *parts.section("Formål", phase.purpose)]
    rows = tuple(
        (plain(one.name), parts.said(one.text), plain(parts.who(one.roles, one.who, one.about)[0].text))
        for one in phase.activities
    )
    table = b.Table(f"Aktiviteter: {phase.name}", ("Aktivitet", "Hvad I gør", "Hvem"), rows, (1.2, 2.4, 1.2))
    found.append(b.Section("Aktiviteter", (table,), wide=True))
    if phase.roles:
        found.append(b.Section("Roller", (parts.notes(f"Roller: {phase.name}", phase.roles),), wide=True))
    empty = "Kilderne angiver ikke, hvad fasen skal munde ud i."
    found += parts.section("Det skal I have, når fasen slutter", phase.outputs, empty)
    found += [_gate(parts, phase), *parts.silences(phase.silent)]
    return b.Entity(phase.name, tuple(found), f"phases-{phase.id}", mark=mark)


def _gate(parts: Parts, phase: Phase) -> b.Section:
    title = "Beslutningen, der lukker fasen"
    if not phase.gate:
        return b.Section(title, (silent("Kilderne angiver ingen beslutning, der lukker fasen."),))
    found: list[b.Block] = [b.Paragraph(parts.said(phase.gate.text))]
    if phase.gate.decided_by:
        found.append(b.Paragraph((*plain("Besluttes af: ", "muted"), *parts.names("roles", phase.gate.decided_by))))
    return b.Section(title, (b.Note("gate", "", tuple(found)),))


def _cadences(parts: Parts) -> Iterator[b.Block]:
    yield parts.figure("phases")
    for phase in parts.model.phases:
        held = meetings.cadences_in(parts.model, phase)
        if not held:
            yield b.Section(phase.name, (silent("Kilderne angiver ingen faste møder i denne fase."),), outlined=True)
            continue
        rows = tuple(
            (
                plain(one.name),
                plain(_often(one)),
                plain(parts.who(one.roles, one.who)[0].text),
                parts.said(one.text, *([one.note] if one.note else [])),
            )
            for one in held
        )
        head = ("Møde", "Hvor tit", "Hvem", "Om mødet")
        table = b.Table(f"Faste møder: {phase.name}", head, rows, (1.2, 1, 1.4, 2.4))
        yield b.Section(phase.name, (table,), wide=True, outlined=True)


def _often(one: Cadence) -> str:
    """«mindst hvert halve år, 2 timer», «1 gang, 6 timer»."""
    often = "ikke angivet"
    if one.every_months:
        often = ("mindst " if one.at_least else "") + words.every(one.every_months)
    elif one.times:
        often = f"{one.times} {'gang' if one.times == 1 else 'gange'}"
    return f"{often}, {words.number(one.hours)} {'time' if one.hours == 1 else 'timer'}" if one.hours else often


def _roles(parts: Parts) -> Iterator[b.Block]:
    """Everybody whom a phase, its tasks or its meetings name."""
    model = parts.model
    ids = {note.role for phase in model.phases for note in phase.roles}
    ids |= {id for phase in model.phases for task in phase.activities for id in (*task.roles, *task.about)}
    ids |= {id for cadence in model.cadences for id in cadence.roles}
    for role in model.roles:
        if role.id in ids:
            yield method.role(parts, role)


def _conditions(parts: Parts) -> Iterator[b.Block]:
    for number, one in enumerate(parts.model.conditions, 1):
        found: list[b.Block] = [b.Paragraph(parts.said(one.text))]
        if one.roles:
            found.append(b.Paragraph((*plain("Gælder især: ", "muted"), *parts.names("roles", one.roles))))
        yield b.Section(one.name, tuple(found), mark=str(number), outlined=True)
    context = tuple(parts.sections(parts.model.context))
    yield b.Entity("Rammer uden for modellen", context, "rammer")


def _resources(parts: Parts) -> Iterator[b.Block]:
    model = parts.model
    for stage in Stage:
        rows = tuple(
            (
                plain(one.name),
                plain(amount(model, one)),
                plain(one.who),
                parts.said(one.text, *([one.note] if one.note else [])),
            )
            for one in model.resources
            if one.stage is stage
        )
        if rows:
            table = b.Table(stage.heading, ("Post", "Omfang", "Hvem", "Om posten"), rows, (1.2, 1.1, 1.3, 2.4))
            yield b.Section(stage.heading, (table,), wide=True, outlined=True)
    yield from parts.section("Om prisen", model.cost_notes, outlined=True)
    yield from parts.section("Forbehold ved tallene", model.resource_notes, outlined=True)


def _checklist(parts: Parts, phase: Phase) -> b.Entity:
    """The tasks of a phase, each with a box, and the decision at the end."""
    items = [(*plain(one.name), *_muted(parts.who(one.roles, one.who, one.about))) for one in phase.activities]
    if phase.gate:
        items.append((*plain(f"Beslutning: {phase.gate.name}"), *_muted(parts.who(phase.gate.decided_by, None))))
    points = b.Points(tuple(items), ticks=True)
    return b.Entity(f"Tjekliste: {phase.name}", (points,), f"tjekliste-{phase.id}")


def _muted(words_: b.Cell) -> b.Cell:
    return tuple(b.Words(f" – {one.text}", look="muted") for one in words_)
