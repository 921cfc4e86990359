"""The sheet «Timer»: the hours and days that the sources give, times the reader's own numbers.

The formulas reckon as `views/hours.py` does: spans stay spans, days stay days, and an item without a number stays open.
"""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from ...views.addresses import address_of, in_full
from ...views.amounts import amount
from ...views.citations import Citations
from ...views.hours import Reckoned, Total, grouped, hours
from ...views.hours_data import RATE, HoursData, Number, Row, hours_data, months_id
from ...views.words import joined
from .cells import Book, Calc, Value, quoted, sentence
from .layout import HOURS, PLAN, Layout, on
from .set_up import head, intro, link, rule, set_up
from .sums import whole

FIRST = 6
"""The row of the first number."""

DAYS = "Dage"

FROM_PLAN = f"Tallet kommer fra arket {PLAN}."
RATE_HELP = "Skriv den kun, hvis I vil se timerne i kroner."

MISSING = "Poster, der mangler jeres tal: {count}. Summen bliver mindst så stor."

ITEMS = ("Post", "Regnes sådan", "Enhed", "Gange", "Pr. gang, mindst", "Pr. gang, højst", "Ganges med", "I alt, mindst",
         "I alt, højst", "Bygger på", "Hvem og forbehold")  # fmt: skip
TOTALS = ("Sum", "Poster i summen", "Enhed", "", "", "", "", "Mindst", "Højst", "", "Ikke med i summen")

INPUT_STYLES = ("Tekst", "Lille tekst", "Felt tal", "Fejl")
ITEM_STYLES = ("Tekst", "Lille tekst", "Tekst", *["Tal"] * 6, "Tekst", "Lille tekst")


class HoursSheet:
    """The sheet while it is made."""

    def __init__(self, book: Book, layout: Layout, site_url: str) -> None:
        self.book, self.layout, self.site_url = book, layout, site_url
        self.data: HoursData = hours_data(layout.model)
        self.sheet: Worksheet = book.sheet(HOURS, (34, 40, 9, 11, 10, 10, 10, 13, 13, 16, 48))
        self.months = {months_id(phase.id): phase for phase in layout.phases}
        self.cells = {number.id: f"$C${row}" for row, number in enumerate(self.data.numbers, start=FIRST)}
        self.numbers = {number.id: number for number in self.data.numbers}
        self.citations = Citations(layout.model)
        self.reckoned = {one.id: one for one in hours(self.data, {}).rows}
        self.rows: dict[str, int] = {}
        """Where each item stands."""

    def write(self) -> None:
        intro(self.book, self.sheet, HOURS, (
            "Timerne er et regnestykke: kildernes tal gange jeres egne. Kilderne angiver ingen kroner.",
            "Et spænd bliver ved med at være et spænd. Dage bliver ikke lavet om til timer.",
        ))  # fmt: skip
        self._inputs()
        row = self._items(FIRST + len(self.data.numbers) + 1)
        row = self._totals(row + 1)
        self._notes(row + 1)
        set_up(self.sheet, self.layout.stamp)
        self.sheet.freeze_panes = "B2"

    def _inputs(self) -> None:
        texts = {count.id: count.text.text for count in self.layout.model.counts}
        head(self.book, self.sheet, FIRST - 1, ("Jeres tal", "Hvad der tælles med", "Antal", "Besked"))
        for row, number in enumerate(self.data.numbers, start=FIRST):
            cell, phase = self.cells[number.id], self.months.get(number.id)
            typed = int(number.begins) if number.begins else None
            unfit = self.data.words["error"].format(least=number.least, most=grouped(number.most * 100))
            fault = Calc(f'IF(OR({cell}="",{self._fits(number)}),"",{quoted(unfit)})', "")
            if phase:
                length = Calc(on(PLAN, f"$B${self.layout.phase_row(phase.id)}"), typed or 0)
                cells = number.name, FROM_PLAN, length, fault
                self.book.row(self.sheet, row, cells, ("Tekst", "Lille tekst", "Tal", "Fejl"))
            else:
                text, bounds = texts.get(number.id, RATE_HELP), (str(number.least), str(number.most))
                self.book.row(self.sheet, row, (number.name, text, typed, fault), INPUT_STYLES)
                rule(self.sheet, f"C{row}", "whole", (number.name, text), unfit, bounds, blank=True)

    def _fits(self, number: Number) -> str:
        return whole(self.cells[number.id], number.most, number.least)

    def _items(self, row: int) -> int:
        """The items, group by group; returns the next row."""
        head(self.book, self.sheet, row, ITEMS)
        told = {one.id: one.formula for one in hours(self.data, dict.fromkeys(self.numbers, "")).rows}
        for group in self.data.groups:
            row += 1
            self.book.row(self.sheet, row, (group.name, *[None] * 10), ["Gruppe"] * 11)
            for item in (item for item in self.data.rows if item.group == group.id):
                row += 1
                self.rows[item.id] = row
                cells = self._item(item, row, told[item.id], self.reckoned[item.id])
                self.book.row(self.sheet, row, cells, ITEM_STYLES)
                link(self.sheet, row, 1, in_full(self.site_url, address_of("resources", item.id)))
        return row + 1

    def _item(self, item: Row, row: int, told: str, reckoned: Reckoned) -> tuple[Value | Calc | None, ...]:
        known = next(one for one in self.layout.model.resources if one.id == item.id)
        mark = self.layout.data.files[self.citations.kind(known.text)]
        takes = amount(self.layout.model, known)
        remarks = f"{known.who[0].upper()}{known.who[1:]}. {takes[0].upper()}{takes[1:]}."
        beside = (one.text for one in (known.counted, known.note) if one)
        about = " ".join((remarks, *beside))
        silent = self.data.words["open"]
        if not item.low and not item.days:
            told_of = self._unless_left_out(item, quoted(silent), silent)
            return (item.name, "", "", None, None, None, None, told_of, told_of, mark, about)
        low, high = (item.days or one / 100 for one in (item.low, item.high or item.low))
        times, product = self._times(item), self._product(item)

        def total(column: str, value: int | None) -> Calc:
            formula = f"IF(AND(ISNUMBER($D{row}),ISNUMBER($G{row})),$D{row}*${column}{row}*$G{row},{self._missing})"
            scale = 1 if item.days else 100
            return self._unless_left_out(item, formula, self.data.words["missing"] if value is None else value / scale)

        unit = self.data.words["days" if item.days else "hours"]
        sums = total("E", reckoned.low), total("F", reckoned.high)
        return (item.name, told, unit, times, low, high, product, *sums, mark, about)

    def _unless_left_out(self, item: Row, formula: str, value: Value) -> Calc:
        """What an item comes to, unless the reader left its meeting out on «Plan»."""
        left = self.layout.left_out(item.plan)
        return Calc(f"IF({left},{self._skipped},{formula})" if left else formula, value)

    @property
    def _skipped(self) -> str:
        return quoted(self.data.words["skipped"])

    @property
    def _missing(self) -> str:
        return quoted(self.data.words["missing"])

    def _times(self, item: Row) -> Value | Calc:
        """How often; at intervals as many as the phase has room for."""
        if not item.every:
            return item.times or 1
        number, months = self.numbers[item.months], self.cells[item.months]
        fit = f"INT(({months}{'' if item.open else '-1'})/{item.every})"
        most = f"MIN({fit},{item.times})" if item.times else fit
        count = (int(number.begins) - (0 if item.open else 1)) // item.every
        return Calc(f'IF({self._fits(number)},{most},"")', min(count, item.times or count))

    def _product(self, item: Row) -> Calc:
        """The reader's numbers, multiplied; empty as long as one is missing."""
        fit = ",".join(self._fits(self.numbers[id]) for id in item.per)
        value: int | str = 1
        for id in item.per:
            begins = self.numbers[id].begins
            value = value * int(begins) if begins and isinstance(value, int) else ""
        return Calc(f'IF(AND({fit}),{"*".join(self.cells[id] for id in item.per)},"")', value)

    def _totals(self, row: int) -> int:
        """What may be added up, and the hours in kroner at the reader's own rate; returns the next row."""
        head(self.book, self.sheet, row, TOTALS)
        groups = {group.id: group.name for group in self.data.groups}
        by_name = {item.name: item for item in self.data.rows}
        timed = []
        for total in hours(self.data, dict.fromkeys(self.numbers, "")).totals:
            row += 1
            items = [by_name[name] for name in total.names]
            name = total.name if total.id in groups or items[0].apart else DAYS
            self.book.row(self.sheet, row, self._total(name, items, total), ITEM_STYLES)
            if not items[0].days:
                timed.append((row, name))
        for summed, name in timed:
            row += 1
            cells = (name, "Med jeres egen timepris", "kr.", *[None] * 4, *self._priced(summed), None, None)
            self.book.row(self.sheet, row, cells, ITEM_STYLES)
        return row + 1

    def _total(self, name: str, items: list[Row], total: Total) -> tuple[Value | Calc | None, ...]:
        """A sum of items; what is not in it is told last."""
        reckoned = [self.reckoned[item.id] for item in items]
        lows, highs = [one.low for one in reckoned], [one.high for one in reckoned]
        scale, unit = (1, "days") if items[0].days else (100, "hours")

        out = [f"COUNTIF($H${self.rows[item.id]},{self._skipped})" for item in items if self.layout.left_out(item.plan)]
        known = f"{len(items)}-COUNT({self._column('H', items)})"
        short, missing = f"({'-'.join([known, *out])})", lows.count(None)

        def summed(column: str, values: list[int | None]) -> Calc:
            given, cells = [value for value in values if value is not None], self._column(column, items)
            total = f'IF({short}>0,"",SUM({cells}))' if column == "I" else f"SUM({cells})"
            formula = f"IF(COUNT({cells})=0,IF({short}=0,{self._skipped},{self._missing}),{total})"
            most = "" if missing and column == "I" else sum(given) / scale
            return Calc(formula, most if given else self.data.words["missing"])

        silent = " ".join(total.remarks)
        told = f'TRIM(IF({short}=0,"",{sentence(MISSING, count=short)})&{quoted(f" {silent}")})'
        left = Calc(told, f"{MISSING.format(count=missing) if missing else ''} {silent}".strip())
        sums = summed("H", lows), summed("I", highs)
        return (name, joined(list(total.names)), self.data.words[unit], *[None] * 4, *sums, None, left)

    def _column(self, column: str, items: list[Row]) -> str:
        """The cells of items in a column, as the arguments of a function."""
        return ",".join(f"${column}${self.rows[item.id]}" for item in items)

    def _priced(self, row: int) -> Iterator[Calc]:
        rate, fits = self.cells[RATE], self._fits(self.numbers[RATE])
        for cell in (f"$H${row}", f"$I${row}"):
            yield Calc(f'IF(AND({fits},ISNUMBER({cell})),ROUND({cell}*N({rate}),0),"")', "")

    def _notes(self, row: int) -> None:
        """The caveats that hold for all of it."""
        self.book.put(self.sheet, row, 1, "Husk", "Afsnit")
        notes = (*self.layout.model.cost_notes, *self.layout.model.resource_notes)
        for below, note in enumerate(notes, start=1):
            mark = self.layout.data.files[self.citations.kind(note)]
            self.book.put(self.sheet, row + below, 1, f"{note.text} ({mark})", "Linje")
