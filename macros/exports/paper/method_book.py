"""The methods handbook as a book: its chapters from the model, in the order one reads them."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.roles import RoleGroup
from ...views import meetings, words
from . import blocks as b
from . import method_parts as method
from .parts import Parts, plain

TITLE = "Metodehåndbog"
PAGE = "/haandbog/"


def chapters(parts: Parts) -> list[b.Chapter]:
    """All chapters; the sources come last, when it is known what the others cite."""
    return list(_chapters(parts))


def _chapters(parts: Parts) -> Iterator[b.Chapter]:
    model = parts.model
    yield parts.chapter("Om modellen", "haandbog", "/haandbog/", _about(parts))
    yield parts.chapter("Målgruppen", "haandbog", "/haandbog/", _target_groups(parts))
    yield parts.chapter("De syv kerneelementer", "haandbog", "/haandbog/kerneelementer/", _elements(parts))
    yield parts.chapter("Procesplanen", "procesplan", "/haandbog/procesplan/", _process(parts))
    yield parts.chapter("Rollerne", "roller", "/roller/", _roles(parts))
    tools = (method.tool(parts, one) for one in model.tools)
    yield parts.chapter("Redskaberne", "redskaber", "/redskaber/", tools)
    variants = (method.variant(parts, one) for one in model.variants)
    yield parts.chapter("Varianter", "haandbog", "/haandbog/varianter/", variants)
    yield parts.chapter("Hvad vi ved", "viden", "/viden/", _known(parts))
    law = (method.law(parts, one) for one in model.law)
    yield parts.chapter("Samspil med loven", "haandbog", "/haandbog/samspil/", law)
    yield parts.chapter("Ordliste", "viden", "/ordliste/", [parts.glossary(model.terms)])
    yield parts.chapter("Kilder", "viden", "/kilder/", [parts.bibliography()])


def _about(parts: Parts) -> Iterator[b.Block]:
    model = parts.model
    yield parts.lead(model.summary)
    yield from parts.sections(model.about, outlined=True)
    if not model.history:
        return
    rows = tuple((plain(event.when), parts.said(event.what)) for event in model.history)
    table = b.Table("Modellens historie", ("Tid", "Hvad skete"), rows, (1, 4))
    yield b.Section("Modellens historie", (table,), wide=True, outlined=True)


def _target_groups(parts: Parts) -> Iterator[b.Block]:
    for group in parts.model.target_groups:
        yield from parts.section(group.name, group.statements, outlined=True)
    yield from parts.sections(parts.model.target_facts, outlined=True)


def _elements(parts: Parts) -> Iterator[b.Block]:
    yield parts.figure("elements")
    for number, one in enumerate(parts.model.core_elements, 1):
        yield method.element(parts, one, str(number))


def _process(parts: Parts) -> Iterator[b.Block]:
    process = parts.model.process
    yield parts.lead(process.summary)
    yield parts.figure("timeline", wide=True)
    ages = words.joined([words.age(step.age) for step in meetings.meetings(parts.model) if step.age])
    begins, closes = words.age(process.starts_at), words.age(process.closes_at)
    yield b.Facts((("Begynder", plain(begins)), ("Møder", plain(ages)), ("Slutter", plain(closes))))
    yield from parts.section("Hele forløbet", process.statements, outlined=True)
    late = process.late_start + process.late_advice
    yield from parts.section("Når forløbet begynder senere", late, outlined=True)
    yield from parts.section("Når forløbet slutter", (process.closing,), outlined=True)
    yield from parts.section("Gode mål og aftaler", process.agreements, outlined=True)
    yield from parts.silences(process.silent)
    for step in parts.model.steps:
        yield method.step(parts, step)


def _roles(parts: Parts) -> Iterator[b.Block]:
    yield b.Section("Hvem er med hvornår", (method.matrix(parts),), wide=True, outlined=True)
    for group in RoleGroup:
        for role in parts.model.roles:
            if role.group is group:
                yield method.role(parts, role)


def _known(parts: Parts) -> Iterator[b.Block]:
    model, midway = parts.model, parts.model.midway
    yield b.Entity("Resultater", tuple(parts.result(one) for one in model.results), "resultater")
    ratings: list[b.Block] = [parts.figure("ratings"), *parts.points(model.rating_scale)]
    for one in model.ratings:
        ratings += parts.section(f"{one.name}: {one.score.value}", one.reasons)
    yield b.Entity("Vidensdeklaration", tuple(ratings), "vidensdeklaration")
    mechanisms: list[b.Block] = [*parts.points(model.mechanisms_intro)]
    for mechanism in model.mechanisms:
        mechanisms += parts.section(mechanism.name, (mechanism.text,))
    yield b.Entity("Virksomme mekanismer", tuple(mechanisms), "mekanismer")
    found: list[b.Block] = [parts.lead(midway.summary), *parts.section("Spørgsmålene", midway.questions)]
    found += parts.sections(midway.themes)
    found += [*parts.section("Forbehold", midway.reservations), *parts.section("Grundlag", midway.basis)]
    yield b.Entity(midway.name, tuple(found), "midtvejsevaluering")
    silences: list[b.Block] = []
    for silence in model.silences:
        silences += parts.section(silence.title, (silence.text,))
    if silences:
        yield b.Entity("Det siger kilderne ikke", tuple(silences), "tavshed")
