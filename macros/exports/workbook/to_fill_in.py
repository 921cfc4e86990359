"""The sheets for what the phase of preparation must produce: vision and goals, roles, and how results are documented.

Roles and statements are the model's. The columns to fill in are our own proposal, and the sheets say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from ...model import Model
from ...model.roles import Role, RoleGroup
from ...views.citations import Citations
from .cells import Book
from .layout import DOCUMENTATION, ROLES, VISION, Layout
from .set_up import head, intro, set_up, table

TEXT, DAY = "Felt tekst", "Felt kort dato"

OURS = "Kolonnerne er vores forslag. Skriv intet om de unge."

HIGH = 32
"""Points; an empty row has room for two lines."""


@dataclass(frozen=True)
class Sheet:
    """A sheet of empty rows."""

    title: str
    table: str
    """The name of its table."""

    columns: tuple[tuple[str, float, str], ...]
    """Head, width in characters, and look."""

    rows: int
    hint: str
    tasks: tuple[str, ...]
    """Ids of the tasks that say something of it."""

    field: str = ""
    """The head of one wide field above the table."""


GOALS = Sheet(
    title=VISION,
    table="Maal",
    columns=(
        ("Mål", 34, TEXT), ("Hvad skal være anderledes?", 44, TEXT), ("Det ser vi på", 36, TEXT),
        ("Hvornår", 16, TEXT), ("Ansvarlig", 24, TEXT), ("Besluttet den", 18, DAY), ("Noter", 30, TEXT),
    ),
    rows=10,
    hint="Skriv først visionen i én eller to sætninger. Skriv så ét mål i hver række.",
    tasks=("faelles-vision",),
    field="Vores vision",
)  # fmt: skip

RESULTS = Sheet(
    title=DOCUMENTATION,
    table="Dokumentation",
    columns=(
        ("Det vil vi vide", 36, TEXT), ("Hvilket mål hører det til?", 30, TEXT), ("Hvor får vi det fra?", 32, TEXT),
        ("Hvem samler det?", 24, TEXT), ("Hvor tit?", 18, TEXT), ("Første gang", 18, DAY),
        ("Hvem bruger svaret?", 26, TEXT), ("Noter", 26, TEXT),
    ),
    rows=12,
    hint="Skriv én ting, I vil vide, i hver række. Vælg få ting, og brug helst det, I allerede registrerer.",
    tasks=("dokumentationsmodel", "loebende-evaluering", "loebende-dokumentation", "ledergruppens-opfoelgning"),
)  # fmt: skip

ROLE_TASKS = ("rollefordeling", "raaderum-og-ansvar")
ROLE_HINT = "Skriv, hvem der har rollen hos jer. De sidste fem kolonner er vores forslag. Skriv intet om de unge."
ROLE_COLUMNS = ("Rolle", "Hvad kilderne siger", "I faserne", "Bygger på",
                "Navn og stilling", "Afdeling", "Stedfortræder", "Aftalt den", "Noter")  # fmt: skip
ROLE_WIDTHS = (22, 36, 44, 16, 24, 18, 20, 14, 20)
OWN_ROLES = 8
"""Empty rows for the reader's own."""


def to_fill_in(book: Book, layout: Layout) -> None:
    """Write the three sheets, in the order of their tasks."""
    _empty_rows(book, layout, GOALS)
    _roles(book, layout)
    _empty_rows(book, layout, RESULTS)


def _empty_rows(book: Book, layout: Layout, made: Sheet) -> None:
    sheet = book.sheet(made.title, [width for _, width, _ in made.columns])
    lines = [*_said(layout, made.tasks), f"{made.hint} {OURS}"]
    intro(book, sheet, made.title, lines)
    row = len(lines) + 3
    if made.field:
        _wide_field(book, sheet, row, made)
        row += 3
    head(book, sheet, row, [name for name, _, _ in made.columns])
    for below in range(1, made.rows + 1):
        book.row(sheet, row + below, [None] * len(made.columns), [style for _, _, style in made.columns])
        sheet.row_dimensions[row + below].height = HIGH
    table(sheet, made.table, f"A{row}:{sheet.cell(row + made.rows, len(made.columns)).coordinate}")
    set_up(sheet, layout.stamp, row, locked=False)


def _wide_field(book: Book, sheet: Worksheet, row: int, made: Sheet) -> None:
    book.put(sheet, row, 1, made.field, "Afsnit")
    book.row(sheet, row + 1, [None] * len(made.columns), [TEXT] * len(made.columns))
    sheet.merge_cells(start_row=row + 1, end_row=row + 1, start_column=1, end_column=len(made.columns))
    sheet.row_dimensions[row + 1].height = 2 * HIGH


def _said(layout: Layout, tasks: tuple[str, ...]) -> Iterator[str]:
    """What the model says of these tasks, with what it rests on; a task that it no longer has is passed over."""
    citations = Citations(layout.model)
    found = {task.id: task.text for phase in layout.model.phases for task in phase.activities}
    for id in tasks:
        if id in found:
            yield f"{found[id].text} ({layout.data.files[citations.kind(found[id])]})"


def _roles(book: Book, layout: Layout) -> None:
    """Who has which role; the young and their network are left out, since no names of theirs belong here."""
    sheet, citations = book.sheet(ROLES, ROLE_WIDTHS), Citations(layout.model)
    lines = [*_said(layout, ROLE_TASKS), ROLE_HINT]
    intro(book, sheet, ROLES, lines)
    row = top = len(lines) + 3
    head(book, sheet, row, ROLE_COLUMNS)
    typed = (TEXT, TEXT, TEXT, DAY, TEXT)
    for role in _project_roles(layout.model):
        row += 1
        mark = layout.data.files[citations.kind(role.summary)]
        told = role.name, role.summary.text, _in_phases(layout.model, role), mark
        book.row(sheet, row, (*told, *[None] * 5), ("Tekst", "Lille tekst", "Lille tekst", "Tekst", *typed))
    for _ in range(OWN_ROLES):
        row += 1
        book.row(sheet, row, [None] * 9, (TEXT, TEXT, TEXT, "Tekst", *typed))
    table(sheet, "Roller", f"A{top}:I{row}")
    set_up(sheet, layout.stamp, top, locked=False)


def _project_roles(model: Model) -> list[Role]:
    """The roles that the phases name."""
    named = {note.role for phase in model.phases for note in phase.roles}
    tasks = [task for phase in model.phases for task in phase.activities]
    named |= {role for task in tasks for role in (*task.roles, *task.about)}
    return [role for role in model.roles if role.id in named and role.group is not RoleGroup.YOUNG]


def _in_phases(model: Model, role: Role) -> str:
    """What a role does in each phase."""
    notes = ((phase.name, note) for phase in model.phases for note in phase.roles if note.role == role.id)
    return " ".join(f"{name}: {note.how.text}" for name, note in notes)
