"""The sheet «Tjekliste»: every task of every phase, with room to follow it and for tasks of the reader's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from ...views.addresses import address_of, in_full
from ...views.citations import Citations
from ...views.plan_types import PhaseItem
from .cells import Book, Calc, quoted
from .layout import DONE, LEFT_OUT, LIST, PHASE_ROW, PLAN, Layout, on
from .set_up import choices, head, intro, link, rule, set_up, table

STATES = ("Ikke begyndt", "I gang", DONE, "Ikke relevant")

CLOSED = STATES[2:]

LATE = "Fristen er passeret."

FIRST = 5
"""The row of the first task."""

OWN = 15
"""Empty rows for the reader's own tasks."""

WIDTHS = (18, 40, 44, 22, 16, 14, 14, 20, 14, 14, 22)
COLUMNS = (
    "Fase", "Opgave", "Hvad", "Hvem", "Bygger på", "Fasen slutter", "Status", "Ansvarlig hos jer", "Jeres frist",
    "Mangler", "Noter",
)  # fmt: skip
TOLD = ("Tekst", "Tekst", "Lille tekst", "Lille tekst", "Tekst")
TYPED = ("Felt tekst", "Felt tekst", "Felt tekst", "Felt tekst", "Tekst")
FOLLOWED = ("Kort dato", "Felt valg", "Felt tekst", "Felt kort dato", "Lille tekst", "Felt tekst")


def checklist(book: Book, layout: Layout, site_url: str) -> None:
    """Write the sheet; tasks link to the page of their phase where `site_url` is real."""
    sheet = book.sheet(LIST, WIDTHS)
    intro(book, sheet, LIST, ("Opgaverne er fasernes aktiviteter. Skriv jeres egne nederst. Skriv intet om de unge.",))
    head(book, sheet, FIRST - 1, COLUMNS)
    row = FIRST
    for phase in layout.plan.phases:
        for told, meeting in _tasks(layout, phase.item):
            _task(book, row, layout, told, phase.last, meeting)
            link(sheet, row, 2, in_full(site_url, address_of("phases", phase.item.id)))
            row += 1
    own = row
    for row in range(own, own + OWN):
        _task(book, row, layout, None, "")
    _rules(sheet, layout, own, own + OWN - 1)
    struck = FormulaRule(formula=[f"$G{FIRST}={quoted(DONE)}"], font=Font(strike=True, color=book.colours["ink-muted"]))
    sheet.conditional_formatting.add(f"B{FIRST}:B{own + OWN - 1}", struck)
    table(sheet, "Opgaver", f"A{FIRST - 1}:K{own + OWN - 1}")
    set_up(sheet, layout.stamp, FIRST - 1)


def _task(
    book: Book, row: int, layout: Layout, told: tuple[str, ...] | None, ends: date | str, meeting: str = ""
) -> None:
    """A row: what is told of a task, or room for the reader's own, and room to follow it.

    Where the reader left out the meeting that the task is, the row says so.
    """
    left = layout.left_out(meeting)
    end = Calc(_ends(layout, row), ends)
    late = Calc(f"IF({left},{quoted(LEFT_OUT)},{_late(row)})" if left else _late(row), "")
    cells = (*(told or [None] * len(TOLD)), end, STATES[0] if told else None, None, None, late, None)
    book.row(book.file[LIST], row, cells, (*(TOLD if told else TYPED), *FOLLOWED))


def _tasks(layout: Layout, phase: PhaseItem) -> Iterator[tuple[tuple[str, ...], str]]:
    """What is said of each task of a phase, and the meeting that it is."""
    citations = Citations(layout.model)
    texts = {task.id: task.text for one in layout.model.phases if one.id == phase.id for task in one.activities}
    for task in phase.activities:
        mark = layout.data.files[citations.kind(texts[task.id])]
        yield (phase.name, task.name, texts[task.id].text, task.who, mark), task.meeting


def _rules(sheet: Worksheet, layout: Layout, own: int, last: int) -> None:
    """What may be typed; the rows from `own` on are the reader's."""
    prompt = "Fase", "Vælg fasen, opgaven hører til."
    rule(sheet, f"A{own}:A{last}", "list", prompt, "Vælg en af faserne.", (layout.phase_names,), blank=True)
    prompt = "Status", "Vælg, hvor langt I er."
    error = f"Vælg mellem {', '.join(STATES)}."
    rule(sheet, f"G{FIRST}:G{last}", "list", prompt, error, (choices(STATES),), blank=True)
    prompt = "Jeres frist", "Skriv en dato, fx 04-01-2027. Uden en frist gælder fasens sidste dag."
    days = layout.data.holidays
    bounds = f"DATE({days.first},1,1)", f"DATE({days.last},12,31)"
    error = f"Skriv en dato fra {days.first} til {days.last}, fx 04-01-2027."
    rule(sheet, f"I{FIRST}:I{last}", "date", prompt, error, bounds, blank=True)


def _ends(layout: Layout, row: int) -> str:
    """The last day of the task's phase."""
    days = on(PLAN, f"$D${PHASE_ROW}:$D${layout.sum_row - 1}")
    return f'IF($A{row}="","",INDEX({days},MATCH($A{row},{layout.phase_names},0)))'


def _late(row: int) -> str:
    """What is said of a task that is not done by the reader's own deadline, or else by the end of its phase."""
    limit = f"IF(ISNUMBER($I{row}),$I{row},$F{row})"
    closed = ",".join(f"$G{row}={quoted(state)}" for state in CLOSED)
    return f'IF(OR($A{row}="",NOT(ISNUMBER({limit})),{closed}),"",IF({limit}<TODAY(),{quoted(LATE)},""))'
