"""The sheets behind the plan: «Beregning», where every date is calculated, and «Helligdage», which it looks up.

Each formula has the value that `schedule.py` gives; a test recalculates them in LibreOffice.
"""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.workbook.defined_name import DefinedName

from ...views.dates import WEEKEND
from ...views.plan_types import PhaseItem
from ...views.schedule import JULY, Event
from .cells import LINE, Book, Calc, Value, quoted, sentence
from .layout import (
    CHECK_ROW,
    DAYS_OFF,
    DEPARTMENTS,
    FREE_DAYS,
    FREE_NAMES,
    LENGTH_ROW,
    OWN_DAYS,
    OWN_DAYS_ROW,
    PHASE_ROW,
    PLAN,
    START,
    SUMS,
    VALID,
    YES,
    Dated,
    Layout,
    on,
)
from .set_up import head, intro, rule, set_up

OWN_DAY = "egen lukkedag"

SHORT_WHO = 56
"""Signs; who is more than that is «m.fl.» on «Møder», and in full on «Plan»."""

COLUMNS = (
    "Hvad", "Måneder inde i fasen", "Dato", "Skulle være den", "Weekend", "Helligdag", "Begge",
    "Nærmeste hverdag", "Bemærkninger", "Nøgle", "Sorteret", "Række", "Slags", "Fase", "Hvem", "Datoen bygger på",
)  # fmt: skip

STYLES = (
    "Tekst", "Tal", "Dato", "Tal", "Tekst", "Tekst", "Tekst", "Dato", "Tekst", "Tal", "Tal", "Tal",
    "Tekst", "Tekst", "Tekst", "Tekst",
)  # fmt: skip

KEY = 10_000
"""A key is the day and the row of the date in one number, so that what falls on one day keeps its order."""


def days_off(book: Book, layout: Layout) -> None:
    """The sheet of holidays, with room for days off of the reader's own."""
    holidays = layout.data.holidays
    sheet = book.sheet(DAYS_OFF, (24, 14, 50))
    lines = (
        f"Danske helligdage og dage, hvor mange har fri, fra {holidays.first} til {holidays.last}.",
        "Har I egne lukkedage? Skriv dem i felterne øverst. Så foreslår planen en anden hverdag.",
    )
    intro(book, sheet, DAYS_OFF, lines)
    head(book, sheet, OWN_DAYS_ROW - 1, ("Dato", "Ugedag", "Helligdag eller lukkedag"))
    named = OWN_DAYS_ROW + OWN_DAYS
    for row in range(OWN_DAYS_ROW, named):
        weekday = Calc(f'IF(ISNUMBER($A{row}),$A{row},"")', "")
        book.row(sheet, row, (None, weekday, None), ("Felt dato", "Ugedag", "Felt tekst"))
    first, last = f"DATE({holidays.first},1,1)", f"DATE({holidays.last},12,31)"
    prompt = "Egen lukkedag", "Skriv datoen, fx 24-12-2027. Skriv grunden i den sidste kolonne."
    error = f"Skriv en dato fra {holidays.first} til {holidays.last}, fx 24-12-2027."
    rule(sheet, f"A{OWN_DAYS_ROW}:A{named - 1}", "date", prompt, error, (first, last), blank=True)
    days = sorted(holidays.days.items())
    for row, (day, name) in enumerate(days, start=named):
        book.row(sheet, row, (day, day, name), ("Dato", "Ugedag", "Tekst"))
        sheet.row_dimensions[row].height = LINE
    for name, column in ((FREE_DAYS, "A"), (FREE_NAMES, "C")):
        _name(book, name, on(DAYS_OFF, f"${column}${OWN_DAYS_ROW}:${column}${named + len(days) - 1}"))
    set_up(sheet, layout.stamp, OWN_DAYS_ROW - 1, landscape=False)
    sheet.print_area = f"A1:C{named - 1}"  # the reader's own; the public ones are many years of a calendar


def sums(book: Book, layout: Layout) -> None:
    """The hidden sheet with every date there may be, and their order."""
    sheet = book.sheet(SUMS, (44, 12, 20, 12, 12, 28, 28, 20, 60, 14, 14, 10, 12, 20, 44, 20))
    sheet.sheet_state = "hidden"
    intro(book, sheet, SUMS, ("Her bliver datoerne regnet. Arket er skjult, fordi du ikke skal skrive i det.",))
    dates, count = layout.dates("J").removeprefix(f"{SUMS}!"), len(layout.events)
    checks = (
        ("Kan planen regnes?", Calc(_valid(layout), True)),
        ("Antal datoer", Calc(f"COUNT({dates})", count)),
    )
    for row, (label, calc) in enumerate(checks, start=CHECK_ROW):
        book.row(sheet, row, (label, calc), ("Tekst", "Tal"))
    _name(book, VALID, on(SUMS, f"$B${CHECK_ROW}"))
    head(book, sheet, LENGTH_ROW - 1, ("Fase", "Måneder", "Måneder før fasen"))
    for row, phase in enumerate(layout.plan.phases, start=LENGTH_ROW):
        typed = on(PLAN, f"$B${row - LENGTH_ROW + PHASE_ROW}")
        before = f"SUM($B${LENGTH_ROW - 1}:$B${row - 1})"
        cells = phase.item.name, Calc(f"IF({VALID},{typed},0)", phase.months), Calc(before, phase.offset)
        book.row(sheet, row, cells, ("Tekst", "Tal", "Tal"))
    head(book, sheet, layout.first_date - 1, COLUMNS)
    keys = sorted(_key(layout, one) for one in layout.dated if one.id in layout.events)
    for number, one in enumerate(layout.dated):
        key = keys[number] if number < len(keys) else None
        book.row(sheet, layout.first_date + number, _date_row(layout, one, number, key, dates), STYLES)
    set_up(sheet, layout.stamp, layout.first_date - 1)


def _name(book: Book, name: str, place: str) -> None:
    book.file.defined_names[name] = DefinedName(name, attr_text=place)


def _valid(layout: Layout) -> str:
    """Whether all inputs can be planned from, as `plan_input` has it."""
    lengths = on(PLAN, f"$B${PHASE_ROW}:$B${layout.sum_row - 1}")
    checks = [start_fits(layout), whole(DEPARTMENTS, layout.data.limits.departments)]
    most = layout.data.limits.phase_months
    checks += [whole(on(PLAN, f"$B${layout.phase_row(phase.id)}"), most) for phase in layout.phases]
    checks.append(f"SUM({lengths})<={layout.data.limits.project_months}")
    return f"AND({','.join(checks)})"


def start_fits(layout: Layout) -> str:
    """Whether the start is a day that can be planned from."""
    first, last = (f"DATE({day.year},{day.month},{day.day})" for day in layout.starts)
    return f"IF(ISNUMBER({START}),AND({START}=INT({START}),{START}>={first},{START}<={last}),FALSE)"


def whole(cell: str, most: int, least: int = 1) -> str:
    """Whether a cell holds a whole number from `least` to `most`."""
    return f"IF(ISNUMBER({cell}),AND({cell}=INT({cell}),{cell}>={least},{cell}<={most}),FALSE)"


def _key(layout: Layout, one: Dated) -> int:
    day = layout.events[one.id].day
    return (day.toordinal() - EPOCH) * KEY + layout.dated.index(one) + 1


EPOCH = 693594
"""The ordinal of the day that a spreadsheet counts from."""


def _date_row(layout: Layout, one: Dated, number: int, key: int | None, keys: str) -> Iterator[Value | Calc]:
    """One date: where it falls, what there is to say of it, and which date is the next in order."""
    row = layout.first_date + number
    day, event = f"$C{row}", layout.events.get(one.id)
    files = layout.data.files

    def dated(formula: str, value: Value) -> Calc:
        """A formula for a date that there is; empty for another."""
        return Calc(f'IF({day}="","",{formula})', value if event else "")

    yield layout.name(one)
    months, holds = _place(layout, one)
    yield Calc(months, _months(layout, one)) if months else ""
    yield Calc(_day(layout, one, f"$B{row}", holds), event.day if event else "")
    yield dated(f"DAY({day if one.on_last_day else START})", _wanted(layout, one, event))
    yield dated(f'CHOOSE(WEEKDAY({day},2),"","","","","",{",".join(map(quoted, WEEKEND.values()))})', _weekend(event))
    found = f'INDEX({FREE_NAMES},MATCH({day},{FREE_DAYS},0))&""'
    free = f'IF(COUNTIF({FREE_DAYS},{day})=0,"",IF({found}="",{quoted(OWN_DAY)},{found}))'
    yield dated(free, layout.data.holidays.days.get(event.day, "") if event else "")
    both = f'IF(AND($E{row}<>"",$F{row}<>""),$E{row}&" ("&$F{row}&")",$E{row}&$F{row})'
    yield dated(both, event.closed if event else "")
    yield Calc(f'IF(OR({day}="",$G{row}=""),"",{_near(layout, one, day)})', event.instead or "" if event else "")
    yield dated(_remarks(layout, one, row), " ".join(event.remarks[bool(event.instead) :]) if event else "")
    yield dated(f"{day}*{KEY}+{number + 1}", _key(layout, one) if event else "")
    yield Calc(f'IF({number + 1}>$B${CHECK_ROW + 1},"",SMALL({keys},{number + 1}))', key or "")
    yield Calc(f'IF($K{row}="","",$K{row}-INT($K{row}/{KEY})*{KEY})', key % KEY if key else "")
    yield from (one.item.kind, one.phase.name, short_who(one.item.who), files[one.item.mark])


def _near(layout: Layout, one: Dated, day: str) -> str:
    """The nearest working day; what is better moved back, but not out of its phase, is moved forth."""
    before, after = f"WORKDAY({day}+1,-1,{FREE_DAYS})", f"WORKDAY({day}-1,1,{FREE_DAYS})"
    if not one.item.early or one.on_last_day:
        return before if one.item.early else after
    return f"IF({before}<EDATE({START},{_cells(one.phase, layout)[1]}),{after},{before})"


def _cells(phase: PhaseItem, layout: Layout) -> tuple[str, str]:
    """The cells with a phase's length and with the months before it."""
    row = layout.phase_row(phase.id, LENGTH_ROW)
    return f"$B${row}", f"$C${row}"


def _place(layout: Layout, one: Dated) -> tuple[str, str]:
    """Formulas: the months from the start of its phase to a date, and whether there is room; empty where clear."""
    length, _ = _cells(one.phase, layout)
    item = one.item
    if one.on_last_day:
        return "", ""
    if item.every:
        return str(one.after), f"{one.after}<{'=' if one.phase.open else ''}{length}"
    return (f"MAX({length}-{item.months},0)" if item.at == "slut" else f"MIN({item.months},{length}-1)"), ""


def _months(layout: Layout, one: Dated) -> int:
    """What the first of them gives."""
    length = next(phase.months for phase in layout.plan.phases if phase.item.id == one.phase.id)
    if one.item.every:
        return one.after
    return max(length - one.item.months, 0) if one.item.at == "slut" else min(one.item.months, length - 1)


def _day(layout: Layout, one: Dated, months: str, holds: str) -> str:
    """The formula of the day: whole months from the start of the project, clamped, as `add_months` counts them."""
    length, before = _cells(one.phase, layout)
    wanted = f"{on(PLAN, f'$B${layout.item_rows[one.item.id]}')}={quoted(YES)}"
    if one.on_last_day:
        day = f"EDATE({START},{before}+{length})" + ("" if one.phase.open else "-1")
    else:
        day = f"EDATE({START},{before}+{months})"
    return f'IF(AND({",".join(filter(None, (VALID, wanted, holds)))}),{day},"")'


def _wanted(layout: Layout, one: Dated, event: Event | None) -> int:
    return event.day.day if event and one.on_last_day else layout.start.day


def _weekend(event: Event | None) -> str:
    return WEEKEND.get(event.day.weekday(), "") if event else ""


def _remarks(layout: Layout, one: Dated, row: int) -> str:
    """What there is to know of a date, beside its being a day off."""
    day, said, holidays = f"$C{row}", layout.data.remarks, layout.data.holidays
    parts = [(f"MONTH({day})={JULY}", quoted(said["summer"]))]
    if not one.on_last_day:
        parts.append((f"DAY({day})<>$D{row}", sentence(said["clamped"], number=f"$D{row}")))
    unknown = said["unknown"].format(year=holidays.last)
    parts.append((f"OR(YEAR({day})<{holidays.first},YEAR({day})>{holidays.last})", quoted(unknown)))
    if one.item.months and not one.item.every:
        squeezed = said["squeezed_end" if one.item.at == "slut" else "squeezed"]
        parts.append((f"{_cells(one.phase, layout)[0]}<={one.item.months}", quoted(squeezed)))
    if one.item.each:
        parts.append((f"{DEPARTMENTS}>1", sentence(said["each"], count=DEPARTMENTS)))
    told = "&".join(f'IF({holds},{text}&" ","")' for holds, text in parts)
    return f"TRIM({told})"


def short_who(who: str) -> str:
    """Who in so few signs that they fit the row of a date."""
    if len(who) <= SHORT_WHO:
        return who
    cut = who.rfind(", ", 0, SHORT_WHO - 4)
    return f"{who[: cut if cut > 0 else who.rindex(' ', 0, SHORT_WHO - 4)]} m.fl."
