"""The things of the method as a book tells them: an element, a step, a role, a tool, a variant, a page of law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...model.implementation import Cadence
from ...model.method import CoreElement, Variant
from ...model.process import Attendance, ProcessStep
from ...model.reference import LawNote
from ...model.roles import Role
from ...model.tools import FormSection, Tool
from ...views import meetings, words
from . import blocks as b
from .parts import Parts, commas, plain

SEATS = (("Leder", Attendance.LEADS), ("Deltager", Attendance.FIXED), ("Efter behov", Attendance.IF_NEEDED))


def element(parts: Parts, one: CoreElement, mark: str) -> b.Entity:
    """A core element: what it is, why, how, who, and what evaluations say."""
    found: list[b.Block] = [
        parts.lead(one.summary),
        *parts.section("Hvad det er", one.what),
        *parts.section("Hvorfor", one.why),
        *parts.section("Sådan gør I", one.how),
    ]
    if one.roles:
        found.append(b.Section("Hvem gør hvad", (parts.notes(f"Hvem gør hvad: {one.name}", one.roles),), wide=True))
    found.append(_used(parts, "Bruges ved", "steps", one.steps))
    if one.tools:
        found.append(_used(parts, "Redskaber", "tools", one.tools))
    empty = "Evalueringerne siger ikke noget særskilt om dette kerneelement."
    found += parts.section("Hvad evalueringerne siger", one.evidence, empty)
    found += parts.silences(one.silent)
    return b.Entity(one.name, tuple(found), f"core_elements-{one.id}", mark=mark)


def _used(parts: Parts, title: str, kind: str, ids: Iterable[str]) -> b.Section:
    return b.Section(title, (b.Paragraph(parts.names(kind, ids)),))


def step(parts: Parts, one: ProcessStep) -> b.Entity:
    """A step: what it is for, what is done before, during and after, and what each role does."""
    seats = meetings.seats_at(parts.model, one)
    facts = [("Alder", plain(words.age(one.age)))] if one.age else []
    for label, how in SEATS:
        ids = [seat.role.id for seat in seats if seat.part.attendance is how]
        facts += [(label, parts.names("roles", ids))] if ids else []
    found: list[b.Block] = [parts.lead(one.summary), b.Facts(tuple(facts)), *parts.section("Formål", one.purpose)]
    for title, list_ in ((one.kind.before, one.before), (one.kind.during, one.during), (one.kind.after, one.after)):
        if list_:
            items = tuple(parts.said(statement) for statement in list_)
            ours = len(list_) > 1 and parts.told.citations.all_proposals(list_)
            found.append(b.sole(b.Section(title, (b.Points(items, ours=ours, ticks=True),))))
    who = tuple(_seat(parts, seat) for seat in seats)
    found.append(b.Section("Hvem gør hvad", who, wide=True))
    if one.tools:
        rows = tuple(
            (parts.names("tools", [tool.id]), plain(use.moment.value.capitalize()), parts.said(use.how))
            for use, tool in meetings.tools_at(parts.model, one)
        )
        table = b.Table(f"Redskaber: {one.name}", ("Redskab", "Hvornår", "Til hvad"), rows, (1.3, 0.6, 3))
        found.append(b.Section("Redskaber", (table,), wide=True))
    elements = meetings.elements_at(parts.model, one)
    if elements:
        names = commas([b.Words(element.name, to=f"core_elements-{element.id}") for element in elements])
        found.append(b.Section("Kerneelementer i brug", (b.Paragraph(names),)))
    found += [*law_notes(parts, one.law), *parts.silences(one.silent)]
    return b.Entity(one.name, tuple(found), f"steps-{one.id}")


def _seat(parts: Parts, seat: meetings.Seat) -> b.Section:
    part, kind = seat.part, seat.step.kind
    found: list[b.Block] = [b.Paragraph(parts.said(part.basis))]
    for label, list_ in ((kind.before, part.before), (kind.during, part.during), (kind.after, part.after)):
        found += parts.points(list_, label)
    how = "" if part.attendance is Attendance.FIXED else part.attendance.value
    return b.Section(seat.role.name, tuple(found), note=how)


def role(parts: Parts, one: Role) -> b.Entity:
    """A role: the card's content first, then what else is known about it."""
    model = parts.model
    found: list[b.Block] = [parts.lead(one.summary)]
    found += parts.section("Formål", one.purpose)
    tasks = meetings.phases_of_role(model, one)
    if one.tasks or not tasks:
        found += parts.section("Opgaver", one.tasks)
    if tasks:
        rows = tuple((plain(task.thing.name), parts.said(task.note.how)) for task in tasks)
        found.append(
            b.Section("I implementeringen", (b.Table(f"Faser: {one.name}", ("Fase", "Opgave"), rows, (1, 3)),))
        )
    found += parts.section("Ansvar", one.responsibilities)
    found += _meetings(parts, one)
    tools = meetings.tools_of_role(model, one)
    if tools:
        rows = tuple((parts.names("tools", [task.thing.id]), parts.said(task.note.how)) for task in tools)
        found.append(b.Section("Redskaber", (b.Table(f"Redskaber: {one.name}", ("Redskab", "Sådan"), rows, (1, 2)),)))
    found += parts.section("Hvem har rollen?", one.who)
    found += parts.section("Vilkår", one.terms)
    found += parts.section("Ny i rollen? Start her", one.getting_started)
    found += parts.sections(one.details)
    missing = [name for name, list_ in (("formål", one.purpose), ("opgaver", one.tasks or tasks)) if not list_]
    gaps = [f"Kilderne beskriver ikke rollens {words.joined(missing)}."] if missing else []
    found += parts.silences([*gaps, *one.silent])
    return b.Entity(one.name, tuple(found), f"roles-{one.id}", kicker=one.group.value.capitalize())


def _meetings(parts: Parts, one: Role) -> Iterator[b.Block]:
    """The role's steps in a line for each way of being there, and its other meetings."""
    seats = meetings.seats_of(parts.model, one)
    found: list[b.Block] = []
    for label, how in SEATS:
        if ids := [seat.step.id for seat in seats if seat.part.attendance is how]:
            found.append(b.Paragraph((*plain(f"{label}: ", "muted"), *parts.names("steps", ids))))
    items = [plain(_rhythm(cadence)) for cadence in meetings.cadences_of_role(parts.model, one)]
    items += [parts.said(statement) for statement in one.meetings]
    if items:
        found.append(b.Points(tuple(items)))
    if found:
        yield b.Section("Møder", tuple(found))


def _rhythm(cadence: Cadence) -> str:
    every = cadence.every_months
    return cadence.name + (f": {'mindst ' if cadence.at_least else ''}{words.every(every)}" if every else "")


def matrix(parts: Parts) -> b.Table:
    """Which role is at which step, and how firmly."""
    model = parts.model
    rows = []
    for one in model.roles:
        if seats := {seat.step.id: seat.part.attendance for seat in meetings.seats_of(model, one)}:
            cells = [_attendance(seats.get(step.id)) for step in model.steps]
            rows.append((parts.names("roles", [one.id]), *cells))
    head = ("Rolle", *(step.name for step in model.steps))
    return b.Table("Hvem er med hvornår", head, tuple(rows), (1.5, *(1 for _ in model.steps)))


def _attendance(how: Attendance | None) -> b.Cell:
    looks = {Attendance.LEADS: "strong", Attendance.FIXED: "", Attendance.IF_NEEDED: "muted"}
    return plain(how.value.capitalize(), looks[how]) if how else plain("–", "muted")


def tool(parts: Parts, one: Tool) -> b.Entity:
    """A tool: when, why, by whom, and what its form asks for."""
    uses = meetings.steps_of_tool(parts.model, one)
    whose = "Metodens fem redskaber" if one.one_of_five else "Guiden til implementering – ikke blandt de fem redskaber"
    facts = [("Hører til", plain(whose))]
    facts += [("Bruges ved", parts.names("steps", [step.id for step, _ in uses]))] if uses else []
    found: list[b.Block] = [parts.lead(one.summary), b.Facts(tuple(facts))]
    found += [*parts.section("Hvornår", one.when), *parts.section("Hvorfor", one.why)]
    if one.filled_in_by:
        notes = parts.notes(f"Hvem udfylder: {one.name}", one.filled_in_by, "Sådan")
        found.append(b.Section("Hvem udfylder det?", (notes,), wide=True))
    else:
        found += parts.section("Hvem udfylder det?", (), "Kilderne siger ikke, hvem der udfylder redskabet.")
    found += parts.section("Gode råd", one.tips)
    if uses:
        rows = tuple(
            (parts.names("steps", [at.id]), plain(use.moment.value.capitalize()), parts.said(use.how))
            for at, use in uses
        )
        table = b.Table(f"Trin: {one.name}", ("Trin", "Hvornår", "Til hvad"), rows, (1.3, 0.6, 3))
        found.append(b.Section("Ved hvert trin", (table,), wide=True))
    fields = [b.Paragraph(plain(f"Øverst står felterne, som alle skemaer har: {_head(parts)}.")), *_fields(parts, one)]
    found.append(b.Section("Det spørger skemaet om", tuple(fields), wide=True))
    found += [*law_notes(parts, one.law), *parts.silences(one.silent)]
    return b.Entity(one.name, tuple(found), f"tools-{one.id}")


def _head(parts: Parts) -> str:
    return words.joined([words.inside(field.label) for field in parts.model.form_head.fields])


def _fields(parts: Parts, one: Tool) -> Iterator[b.Block]:
    """One table a section of the form, its fields in short."""
    for section in one.sections:
        rows = tuple(_field(parts, section, number) for number in range(len(section.fields)))
        yield b.Table(section.title, (section.title, "Hjælp", "Udfyldes"), rows, (1.3, 2.8, 0.8))
        if section.declaration:
            yield b.Paragraph((*plain("Erklæringen: ", "muted"), *parts.said(section.declaration)))


def _field(parts: Parts, section: FormSection, number: int) -> tuple[b.Cell, ...]:
    field = section.fields[number]
    columns = words.joined([words.inside(column.label) for column in field.columns])
    help = (*parts.said(field.help), *plain(f" Kolonner: {columns}." if columns else "", "muted"))
    when = "når det er aktuelt" if field.required and (field.when or section.when) else ""
    return plain(field.label), help, plain(when or ("ja" if field.required else "–"), "muted")


def variant(parts: Parts, one: Variant) -> b.Entity:
    """A variant: what is the same, what is different, and its results."""
    found: list[b.Block] = [
        parts.lead(one.summary),
        *parts.section("Det samme som i grundmodellen", one.same),
        *parts.section("Det, der er anderledes", one.different),
    ]
    if one.roles:
        found.append(b.Section("Roller", (parts.notes(f"Roller: {one.name}", one.roles),), wide=True))
    if one.results:
        names = parts.names("results", one.results, look="paged")
        found.append(b.Section("Resultater", (b.Paragraph(names),)))
    found += [*parts.sections(one.details), *parts.silences(one.silent)]
    return b.Entity(one.name, tuple(found), f"variants-{one.id}")


def law(parts: Parts, one: LawNote) -> b.Entity:
    """A page of law, with what it says of not being checked."""
    checked = words.day(one.checked) if one.checked else "endnu ikke mod gældende lov"
    facts = b.Facts((("Kontrolleret", plain(checked)), ("Skal ses efter senest", plain(words.day(one.review_by)))))
    notice = b.Note("law", "Lov og dato", (b.Paragraph(plain(parts.model.law_notice)), facts))
    found: list[b.Block] = [parts.lead(one.summary), notice, *parts.sections(one.sections)]
    if one.terms:
        rows = tuple((plain(old), plain(new)) for old, new in one.terms)
        table = b.Table(f"Navne: {one.name}", ("Før", "Nu"), rows, (1, 1))
        found.append(b.Section("Gamle og nye navne", (table,)))
    if one.unverified:
        items = tuple(plain(text) for text in one.unverified)
        found.append(b.Section("Det skal du selv slå efter", (b.Points(items),)))
    return b.Entity(one.name, tuple(found), f"law-{one.id}")


def law_notes(parts: Parts, ids: Sequence[str]) -> Iterator[b.Block]:
    """The pages of law worth knowing at a thing, and whether they are checked."""
    if ids:
        notes = [parts.find("law", id) for id in ids]
        items = tuple(
            (*parts.names("law", [note.id], look="paged"), *plain(": "), *parts.said(note.summary)) for note in notes
        )
        blocks: list[b.Block] = [b.Points(items)]
        if not all(note.checked for note in notes):
            blocks.append(b.Paragraph(plain(parts.model.law_notice)))
        yield b.Section("Lov, du skal kende", (b.Note("law", "Lov og dato", tuple(blocks)),))
