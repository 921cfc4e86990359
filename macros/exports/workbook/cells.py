"""Cells of a workbook: their looks, formulas with the value they have, and the finished file.

openpyxl writes formulas without values, and then a viewer that does not calculate shows empty cells.
So every formula comes as a `Calc`, and `saved` writes its value beside it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from textwrap import wrap

from lxml import etree
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

from ...forms.word.file import zipped

Value = str | int | float | date | bool

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHANGED = "{http://purl.org/dc/terms/}modified"

DATE = r"[$-406]d\.\ mmmm\ yyyy"
"""«28. februar 2027», in Danish whatever the language of the program."""

SHORT_DATE = r"[$-406]d\.\ mmm\ yyyy"
"""«28. feb 2027», where there is little room."""

WEEKDAY = "[$-406]dddd"


LINE, LINE_SMALL, PADDING = 15.0, 13.0, 5.0
"""Points; the height of a line of text. Not every program finds the height of rows when it opens a file."""

SIGNS, SIGNS_SMALL = 1.15, 1.28
"""Signs of Danish text to one of a column's width, which is measured in figures; less than there is room for."""

SMALL = {"Lille tekst"}

ONE_LINE = {"Linje", "Notelinje", "Fejl", "Afsnit", "Gruppe", "Titel"}
"""Looks of texts that run on into the next columns instead of breaking."""


@dataclass(frozen=True)
class Calc:
    """A formula without its «=», and what it gives with the inputs that the file comes with."""

    formula: str
    value: Value


@dataclass
class Book:
    """A workbook that is being made."""

    colours: Mapping[str, str]
    """Colours by name, as RRGGBB."""

    file: Workbook = field(default_factory=Workbook)
    values: dict[tuple[str, str], Value] = field(default_factory=dict)
    """What formulas give, by sheet and cell."""

    def __post_init__(self) -> None:
        self.file.remove(self.file.active)
        for style in _styles(self.colours):
            self.file.add_named_style(style)

    def sheet(self, name: str, widths: Iterable[float], kind: str = "implementering") -> Worksheet:
        """A new sheet with columns of these widths, in characters."""
        sheet = self.file.create_sheet(name)
        for number, width in enumerate(widths, start=1):
            sheet.column_dimensions[sheet.cell(1, number).column_letter].width = width
        sheet.sheet_properties.tabColor = self.colours[kind]
        sheet.sheet_view.showGridLines = False
        return sheet

    def put(self, sheet: Worksheet, row: int, column: int, value: Value | Calc | None, style: str = "Tekst") -> str:
        """Write one cell; returns its address, «$B$4». Text is text, even if it looks like a formula."""
        cell = sheet.cell(row, column)
        cell.style = style
        if isinstance(value, Calc):
            cell.value = f"={value.formula}"
            self.values[sheet.title, cell.coordinate] = value.value
        else:
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
        return f"${cell.column_letter}${row}"

    def row(self, sheet: Worksheet, row: int, values: Iterable[Value | Calc | None], styles: Iterable[str]) -> None:
        """Write the cells of a row from its first column on, and make it high enough for its texts."""
        height = LINE
        for column, (value, style) in enumerate(zip(values, styles, strict=True), start=1):
            self.put(sheet, row, column, value, style)
            if style not in ONE_LINE:
                width = sheet.column_dimensions[sheet.cell(row, column).column_letter].width
                small = style in SMALL
                signs = int((width - 2) * (SIGNS_SMALL if small else SIGNS))
                lines = len(wrap(_shown(value), max(signs, 8), break_long_words=False))
                height = max(height, lines * (LINE_SMALL if small else LINE))
        sheet.row_dimensions[row].height = height + PADDING

    def saved(self, title: str, subject: str, author: str, changed: date) -> bytes:
        """The file with its properties; the same bytes for the same content, since `changed` is the day they tell."""
        about, self.file.calculation.fullCalcOnLoad = self.file.properties, True
        about.title, about.subject, about.creator, about.language = title, subject, author, "da-DK"
        about.created = datetime.combine(changed, time())
        out = io.BytesIO()
        self.file.save(out)
        return zipped(dict(self._parts(zipfile.ZipFile(out), changed)))

    def _parts(self, file: zipfile.ZipFile, changed: date) -> Iterator[tuple[str, bytes]]:
        """The parts of the file, types first: formulas with their values, and without the time of saving."""
        sheets = {f"xl/worksheets/sheet{number}.xml": name for number, name in enumerate(self.file.sheetnames, start=1)}
        for name in sorted(file.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            data = file.read(name)
            if name in sheets:
                data = self._with_values(sheets[name], data)
            elif name == "docProps/core.xml":
                root = etree.fromstring(data)
                root.find(CHANGED).text = f"{changed:%Y-%m-%d}T00:00:00Z"
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            yield name, data

    def _with_values(self, sheet: str, data: bytes) -> bytes:
        root = etree.fromstring(data)
        for row in root.iterfind(f"{MAIN}sheetData/{MAIN}row"):
            row.attrib.pop("customHeight", None)  # so that the row grows with what is typed into it
        for formula in root.iterfind(f"{MAIN}sheetData/{MAIN}row/{MAIN}c/{MAIN}f"):
            cell = formula.getparent()
            value, shown = self.values[sheet, cell.get("r")], cell.find(f"{MAIN}v")
            kind, text = _stored(value)
            cell.attrib.pop("t", None)
            if kind:
                cell.set("t", kind)
            shown.text = text
        return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _shown(value: Value | Calc | None) -> str:
    """A text as a cell shows it; numbers and dates fit on one line."""
    if isinstance(value, Calc):
        value = value.value
    return value if isinstance(value, str) else ""


def _stored(value: Value) -> tuple[str, str]:
    """A value as a sheet stores it: its type, empty for a number, and its text."""
    match value:
        case bool():
            return "b", str(int(value))
        case str():
            return "str", value
        case date():
            return "", str(int(to_excel(datetime.combine(value, time()))))
        case _:
            return "", f"{value:.15g}"


def quoted(text: str) -> str:
    """A text inside a formula."""
    return '"' + text.replace('"', '""') + '"'


def sentence(template: str, **cells: str) -> str:
    """A formula that joins a sentence like «Der er {count} af {times}» with the cells that give its numbers."""
    parts = re.split(r"\{(\w+)\}", template)
    pieces = [cells[part] if number % 2 else quoted(part) for number, part in enumerate(parts) if part]
    return "&".join(pieces)


def _styles(colours: Mapping[str, str]) -> Iterator[NamedStyle]:
    """Every look a cell can have. They have Danish names, since they show up in the program's own list of styles."""
    ink, muted, line = colours["ink"], colours["ink-muted"], Side("thin", colours["line"])
    hue, edge = colours["implementering"], Side("thin", colours["line-strong"])
    below, box = Border(bottom=line), Border(left=edge, right=edge, top=edge, bottom=edge)
    wrapped = Alignment(vertical="center", horizontal="left", wrap_text=True, indent=1)
    middle = Alignment(vertical="center", horizontal="center")
    left = Alignment(vertical="center", horizontal="left", indent=1)
    running = Alignment(vertical="center")

    def style(
        name: str,
        *,
        bold: bool = False,
        size: float = 11,
        colour: str = ink,
        underline: str | None = None,
        **look: object,
    ) -> NamedStyle:
        font = Font(name="Calibri", size=size, bold=bold, color=colour, underline=underline)
        return NamedStyle(name, font=font, **{"alignment": wrapped} | look)

    yield style("Titel", bold=True, size=18, colour=hue, alignment=running)
    yield style("Afsnit", bold=True, size=13, colour=hue, alignment=Alignment(vertical="bottom"))
    yield style("Brødtekst")
    yield style("Note", size=10, colour=muted)
    yield style("Linje", alignment=running)
    yield style("Notelinje", size=10, colour=muted, alignment=running)
    yield style("Fejl", bold=True, colour=colours["viden"], alignment=running)
    head = {"fill": PatternFill("solid", colours["implementering-tint"]), "border": Border(bottom=Side("medium", hue))}
    yield style("Fejltekst", bold=True, colour=colours["viden"], border=below)
    yield style("Hoved", bold=True, **head)
    yield style("Gruppe", bold=True, colour=hue, border=below, alignment=left)
    yield style("Tekst", border=below)
    yield style("Lille tekst", size=10, border=below)
    yield style("Link", colour=colours["link"], underline="single", border=below)
    yield style("Dato", border=below, alignment=left, number_format=DATE)
    yield style("Kort dato", border=below, alignment=left, number_format=SHORT_DATE)
    yield style("Ugedag", border=below, alignment=left, number_format=WEEKDAY)
    yield style("Møde")
    yield style("Mødedato", alignment=left, number_format=DATE)
    yield style("Mødeugedag", alignment=left, number_format=WEEKDAY)
    yield style("Tal", border=below, alignment=middle)
    yield style("Sum", bold=True, border=Border(top=edge), alignment=middle)
    yield style("Sumtekst", bold=True, border=Border(top=edge))
    typed = {
        "fill": PatternFill("solid", colours["redskaber-tint"]),
        "border": box,
        "protection": Protection(locked=False),
    }
    yield style("Felt tekst", **typed)
    yield style("Felt dato", number_format=DATE, alignment=left, **typed)
    yield style("Felt kort dato", number_format=SHORT_DATE, alignment=left, **typed)
    yield style("Felt tal", number_format="0", alignment=middle, **typed)
    yield style("Felt valg", alignment=left, **typed)
