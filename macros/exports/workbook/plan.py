"""The sheets that a reader plans with: «Plan», where one types, and «Møder», which shows every date in order."""

from __future__ import annotations

from itertools import groupby

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Border, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from ...views import words
from ...views.addresses import in_full
from ...views.plan_types import Item, PhaseItem
from ...views.project_schedule import PhaseDates
from .cells import Book, Calc, quoted, sentence
from .layout import (
    CHECK_ROW,
    DEPARTMENTS,
    DONE,
    INPUT_ROW,
    LEFT_OUT,
    LIST,
    MEETING_ROW,
    MEETINGS,
    NO,
    PHASE_ROW,
    PLAN,
    PRINTED,
    START,
    SUMS,
    VALID,
    YES,
    Layout,
    on,
)
from .set_up import choices, head, intro, link, rule, set_up
from .sums import short_who, start_fits, whole

CLASH = "Fasen er så kort, at flere ting falder på samme dag. Se arket Møder."
MORE = "Udskriften viser {printed} af {count} datoer. Udvid udskriftsområdet, hvis I vil have dem alle på papir."
MEND = "Planen kan ikke regnes. Ret de felter på arket Plan, der har en rød besked."

PHASES = ("Fase", "Måneder", "Første dag", "Sidste dag", "Opgaver", "Færdige opgaver", "Hvad kilden siger om længden",
          "Bygger på", "Besked")  # fmt: skip
ITEMS = ("Møde, dag eller beslutning", "Med i planen?", "Første dato", "Sidste dato", "Antal datoer", "Hvem",
         "Hvornår i fasen, og hvorfor", "Datoen bygger på", "Mangler")  # fmt: skip
ITEM_STYLES = ("Kort dato", "Kort dato", "Tal", "Lille tekst", "Lille tekst", "Tekst", "Lille tekst")
DATES = ("Dato", "Ugedag", "Hvad", "Slags", "Fase", "Hvem", "Weekend eller helligdag", "Forslag til hverdag",
         "Bygger på", "Bemærkninger")  # fmt: skip


def plan(book: Book, layout: Layout, site_url: str) -> None:
    """The sheet with the inputs, the phases, and everything that gets a date."""
    sheet = book.sheet(PLAN, (41, 20, 14, 14, 10, 22, 50, 16, 24))
    intro(book, sheet, f"Plan for {layout.model.short_title.lower()}", (
        "Skriv i felterne med ramme og gul bund. Resten regner arket selv ud. "
        "Datoen i feltet er et eksempel: Skriv jeres egen.",
    ))  # fmt: skip
    _inputs(book, sheet, layout)
    _phases(book, sheet, layout, site_url)
    _items(book, sheet, layout, site_url)
    set_up(sheet, layout.stamp)
    sheet.freeze_panes = sheet.cell(INPUT_ROW + 2, 1)


def _inputs(book: Book, sheet: Worksheet, layout: Layout) -> None:
    data, row = layout.data, INPUT_ROW
    most = data.limits.departments
    book.put(sheet, row - 1, 1, "Jeres tal", "Afsnit")
    fault = f'IF({start_fits(layout)},"",{quoted(layout.start_error)})'
    book.row(sheet, row, ("Startdato", layout.start, Calc(fault, "")), ("Tekst", "Felt dato", "Fejl"))
    error = data.errors["departments"].format(most=most)
    fault = f'IF({whole(DEPARTMENTS, most)},"",{quoted(error)})'
    cells = "Afdelinger, der er med", layout.plan.departments, Calc(fault, "")
    book.row(sheet, row + 1, cells, ("Tekst", "Felt tal", "Fejl"))
    for name, cell in ((START, f"$B${row}"), (DEPARTMENTS, f"$B${row + 1}")):
        book.file.defined_names[name] = DefinedName(name, attr_text=on(PLAN, cell))
    first, last = (f"DATE({day.year},{day.month},{day.day})" for day in layout.starts)
    prompt = "Startdato", "Den dag, implementeringen begynder, fx 04-01-2027."
    rule(sheet, f"B{row}", "date", prompt, layout.start_error, (first, last))
    prompt = "Afdelinger", data.project.departments_basis
    rule(sheet, f"B{row + 1}", "whole", prompt, error, ("1", str(most)))


def _phases(book: Book, sheet: Worksheet, layout: Layout, site_url: str) -> None:
    """The phases with their length, days, and how many tasks are done; below them the sum."""
    head(book, sheet, PHASE_ROW - 1, PHASES)
    most, limits, files = layout.data.limits.phase_months, layout.data.limits, layout.data.files
    for row, phase in enumerate(layout.plan.phases, start=PHASE_ROW):
        item = phase.item
        error = layout.data.errors["months"].format(phase=item.name, most=most)
        chosen = f"{on(LIST, '$A:$A')},$A{row},{on(LIST, '$J:$J')},{quoted(f'<>{LEFT_OUT}')}"
        tasks, done = f"COUNTIFS({chosen})", f"COUNTIFS({chosen},{on(LIST, '$G:$G')},{quoted(DONE)})"
        cells = (
            item.name,
            phase.months,
            Calc(f'IF({VALID},EDATE({START},{_before(row)}),"")', phase.first),
            Calc(f'IF({VALID},{_last_day(phase, row)},"")', phase.last),
            Calc(tasks, len(item.activities)),
            Calc(done, 0),
            f"{item.basis}{_source(layout, item.source)}",
            Calc(f"IF($B{row}={item.months},{quoted(files[item.mark])},{quoted(files['valgt'])})", files[item.mark]),
            Calc(f"IF({whole(f'$B{row}', most)},{_clash(layout, item)},{quoted(error)})", ""),
        )
        styles = ("Tekst", "Felt tal", "Kort dato", "Kort dato", "Tal", "Tal", "Lille tekst", "Tekst", "Fejltekst")
        book.row(sheet, row, cells, styles)
        link(sheet, row, 1, in_full(site_url, item.address))
        prompt = item.name, f"Hele måneder, fra 1 til {most}. {item.basis}"
        rule(sheet, f"B{row}", "whole", prompt, error, ("1", str(most)))
    row, lengths = layout.sum_row, f"SUM($B${PHASE_ROW}:$B${layout.sum_row - 1})"
    total = sentence(layout.data.errors["total"].replace("{most}", str(limits.project_months)), months=lengths)
    fault = f'IF({lengths}<={limits.project_months},"",{total})'
    values = ("I alt", Calc(lengths, sum(phase.months for phase in layout.plan.phases)), *[None] * 6, Calc(fault, ""))
    book.row(sheet, row, values, ("Sumtekst", "Sum", *["Sumtekst"] * 6, "Fejltekst"))


def _clash(layout: Layout, phase: PhaseItem) -> str:
    """Whether what begins the phase and what ends it fall on one day, as `project_schedule.py` warns of it."""
    inner = [item for item in layout.items if item.phase == phase.id and not item.every]
    begins = [layout.dates("C", item.id).partition(":")[0] for item in inner if item.at == "start"]
    ends = [layout.dates("C", item.id).partition(":")[0] for item in inner if item.at == "slut" and item.months]
    same = ",".join(f"AND(ISNUMBER({begin}),{begin}={end})" for begin in begins for end in ends)
    return f'IF(AND({VALID},OR({same})),{quoted(CLASH)},"")' if same else '""'


def _before(row: int) -> str:
    """The months before the phase in a row."""
    return f"SUM($B${PHASE_ROW}:$B{row})-$B{row}"


def _last_day(phase: PhaseDates, row: int) -> str:
    """The day before the next phase begins; an open phase has the day it is planned to."""
    return f"EDATE({START},SUM($B${PHASE_ROW}:$B{row}))" + ("" if phase.item.open else "-1")


def _items(book: Book, sheet: Worksheet, layout: Layout, site_url: str) -> None:
    """Everything that gets a date, phase by phase, and whether it shall."""
    row = layout.item_head
    book.put(sheet, row - 1, 1, "Møder, dage og beslutninger", "Afsnit")
    head(book, sheet, row, ITEMS)
    names = {phase.id: phase.name for phase in layout.phases}
    for phase, items in groupby(layout.items, key=lambda item: item.phase):
        group = list(items)
        book.row(sheet, layout.item_rows[group[0].id] - 1, (names[phase], *[None] * 8), ["Gruppe"] * 9)
        for item in group:
            _item(book, sheet, layout, item)
            link(sheet, layout.item_rows[item.id], 1, in_full(site_url, item.address))
    optional = " ".join(f"B{layout.item_rows[item.id]}" for item in layout.items if item.kind != "beslutning")
    prompt = "Med i planen?", "Vælg Nej, hvis I ikke vil have datoerne med i planen."
    rule(sheet, optional, "list", prompt, "Vælg Ja eller Nej.", (choices((YES, NO)),))


def _item(book: Book, sheet: Worksheet, layout: Layout, item: Item) -> None:
    row = layout.item_rows[item.id]
    days = [event.day for event in layout.plan.events if event.item.id == item.id]
    dates = layout.dates("C", item.id)
    why = " ".join(filter(None, (f"{when(item)}.", item.basis, item.note))) + _source(layout, item.source)
    cells = (
        item.name,
        YES,
        Calc(f'IF($E{row}=0,"",MIN({dates}))' if dates else '""', days[0] if days else ""),
        Calc(f'IF($E{row}=0,"",MAX({dates}))' if dates else '""', days[-1] if days else ""),
        Calc(f"COUNT({dates})" if dates else "0", len(days)),
        item.who,
        why,
        layout.data.files[item.mark] if dates else "",
        Calc(*_missing(layout, item, row)),
    )
    typed = "Tekst" if item.kind == "beslutning" else "Felt valg"
    book.row(sheet, row, cells, ("Tekst", typed, *ITEM_STYLES))


def _missing(layout: Layout, item: Item, row: int) -> tuple[str, str]:
    """Why an item has no date, or too few: the formula, and what it gives."""
    said = layout.data.remarks
    given = next((why for one, why in layout.plan.undated if one.id == item.id), "")
    if not item.every and not item.at:
        return quoted(said["open"]), given
    months = f"$B${layout.phase_row(item.phase)}"
    fewer = sentence(said["fewer"].replace("{times}", str(item.times)), count=f"$E{row}", months=months)
    short = f'IF($E{row}<{item.times},{fewer},"")' if item.every and item.times else '""'
    phase = next(phase for phase in layout.phases if phase.id == item.phase)
    missing = f"IF($E{row}=0,{quoted(said['not_yet' if phase.open else 'no_room'])},{short})"
    return f'IF(AND({VALID},$B{row}={quoted(YES)}),{missing},"")', given


def when(item: Item) -> str:
    """Where in its phase an item lies, in words: «Hvert kvartal», «1 måned før fasen slutter»."""
    if item.every:
        often = words.every(item.every) + (f", {words.count(item.times)} gange" if item.times else "")
        return often[0].upper() + often[1:]
    if item.at == "slut":
        return f"{words.months(item.months)} før fasen slutter" if item.months else "På fasens sidste dag"
    if item.at == "start":
        return f"{words.months(item.months)} inde i fasen" if item.months else "På fasens første dag"
    return "Uden fast dato"


def _source(layout: Layout, source: str) -> str:
    return f" {layout.data.files['source'].format(source=source)}" if source else ""


def meetings(book: Book, layout: Layout) -> None:
    """The sheet with every date there is room for, in order; the rows below stay empty until there are more."""
    sheet = book.sheet(MEETINGS, (19, 10, 39, 11, 18, 25, 21, 20, 16, 40))
    intro(book, sheet, "Møder, dage og beslutninger", (
        "Listen følger arket Plan og sorterer sig selv. Falder en dato i en weekend eller på en helligdag, "
        "bliver den stående, og du får et forslag til en hverdag.",
    ))  # fmt: skip
    count = on(SUMS, f"$B${CHECK_ROW + 1}")
    more = f'IF({count}>{PRINTED},{sentence(MORE.replace("{printed}", str(PRINTED)), count=count)},"")'
    book.put(sheet, 3, 1, Calc(f"IF({VALID},{more},{quoted(MEND)})", ""), "Fejl")
    head(book, sheet, MEETING_ROW - 1, DATES)
    for number in range(len(layout.dated)):
        _meeting(book, sheet, layout, number)
    last = MEETING_ROW + len(layout.dated) - 1
    line = Border(bottom=Side("thin", book.colours["line"]))
    shown = FormulaRule(formula=[f'$A{MEETING_ROW}<>""'], border=line)
    sheet.conditional_formatting.add(f"A{MEETING_ROW}:J{last}", shown)
    set_up(sheet, layout.stamp, MEETING_ROW - 1)
    sheet.print_area = f"A1:J{MEETING_ROW + PRINTED - 1}"


def _meeting(book: Book, sheet: Worksheet, layout: Layout, number: int) -> None:
    """The date that is so far down in the order."""
    row, at = MEETING_ROW + number, on(SUMS, f"$L{layout.first_date + number}")
    event = layout.plan.events[number] if number < len(layout.plan.events) else None
    item = event.item if event else None
    phases = {phase.id: phase.name for phase in layout.phases}
    shown = {
        "C": event.day if event else "",
        "A": event.name if event else "",
        "M": item.kind if item else "",
        "N": phases[item.phase] if item else "",
        "O": short_who(item.who) if item else "",
        "G": event.closed if event else "",
        "H": event.instead or "" if event else "",
        "P": layout.data.files[item.mark] if item else "",
        "I": " ".join(event.remarks[bool(event.instead) :]) if event else "",
    }
    calcs = [Calc(f'IF({at}="","",INDEX({layout.dates(column)},{at}))', value) for column, value in shown.items()]
    weekday = Calc(f'IF($A{row}="","",$A{row})', calcs[0].value)
    styles = ("Mødedato", "Mødeugedag", *["Møde"] * 5, "Mødedato", "Møde", "Møde")
    book.row(sheet, row, (calcs[0], weekday, *calcs[1:]), styles)
    sheet.row_dimensions[row].height = 34
