"""The first sheet of the workbook: how it is used, what the marks mean, and what there is."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from .cells import Book
from .layout import DAYS_OFF, DOCUMENTATION, HOURS, LIST, MEETINGS, PLAN, READ_ME, ROLES, VISION, Layout
from .set_up import intro, set_up

STEPS = (
    "1. Skriv jeres startdato på arket Plan. Ret fasernes længde og antallet af afdelinger, hvis I vil noget andet.",
    "2. Vælg Nej ud for de møder og dage, I ikke vil have med. Så er de heller ikke med på Timer og Tjekliste.",
    "3. Se datoerne på arket Møder. Listen sorterer sig selv. Aftalte dage skriver I i jeres kalender.",
    "4. Følg opgaverne på arket Tjekliste. Skriv jeres egne nederst.",
    "5. Skriv jeres tal på arket Timer, hvis I vil regne på tiden.",
    "6. Udfyld visionen, rollerne og dokumentationsmodellen, når I er i opstarten.",
)

SHEETS = (
    (PLAN, "Startdato, faser, og hvad der skal med."),
    (MEETINGS, "Alle datoer i rækkefølge, med helligdage."),
    (HOURS, "Kildernes timer og dage gange jeres egne tal."),
    (LIST, "Fasernes opgaver med status og frist."),
    (VISION, "Til at udfylde i opstarten."),
    (ROLES, "Til at udfylde i opstarten."),
    (DOCUMENTATION, "Til at udfylde i opstarten."),
    (DAYS_OFF, "Danske helligdage og jeres egne lukkedage."),
)

MARKS = {
    "kilde": "Dagen, længden eller teksten står i de kilder, der beskriver metoden.",
    "supplerende": "Det står i en senere eller en anden kilde.",
    "forslag": "Kilderne siger det ikke. Det er vores forslag, og I kan vælge noget andet.",
}

GOOD_TO_KNOW = (
    "En dato er et helt antal måneder efter startdatoen. Er måneden for kort, bliver det dens sidste dag.",
    "En dato i en weekend eller på en helligdag bliver stående. Ved siden af står den nærmeste hverdag.",
    "Arkene med formler er låst uden adgangskode. I Excel låser du dem op under Gennemse.",
    "Et skjult ark, Beregning, regner datoerne. Højreklik på en fane for at se det.",
    "Filen er til planen og medarbejderne. Skriv ingen oplysninger om de unge i den.",
)

FIELDS = (("Jeres svar", "Her skriver du: gul bund og ramme."),)

WIDE = 84
"""Signs; the text of this sheet wraps there."""


def read_me(book: Book, layout: Layout, home: str) -> None:
    """Write the sheet; `home` is the site's own address, empty where it has none."""
    sheet = book.sheet(READ_ME, (24, WIDE))
    lines = [layout.stamp, "Uafhængig gengivelse – ikke udgivet af Social- og Boligstyrelsen.", home]
    intro(book, sheet, f"Implementeringsplan for {layout.model.short_title.lower()}", filter(None, lines))
    if home:
        sheet.cell(len(lines) + 1, 1).hyperlink = home
    marks = [(layout.data.files[kind], text) for kind, text in MARKS.items()]
    row = _lines(book, sheet, len(lines) + 3, "Sådan gør du", STEPS)
    row = _pairs(book, sheet, row, "Sådan ser felterne ud", FIELDS, "Felt tekst")
    row = _pairs(book, sheet, row, "Hvad en dato bygger på", marks)
    for below, (name, _) in enumerate(SHEETS, start=1):
        sheet.cell(row + below, 1).hyperlink = Hyperlink(f"A{row + below}", location=f"'{name}'!A1")
    row = _pairs(book, sheet, row, "Arkene", SHEETS, "Link")
    _lines(book, sheet, row, "Godt at vide", GOOD_TO_KNOW)
    set_up(sheet, layout.stamp, landscape=False)


def _lines(book: Book, sheet: Worksheet, row: int, title: str, lines: Sequence[str]) -> int:
    """A title with lines below it; returns the row where the next title goes."""
    book.put(sheet, row, 1, title, "Afsnit")
    for below, line in enumerate(lines, start=1):
        book.put(sheet, row + below, 1, line, "Linje")
    return row + len(lines) + 2


def _pairs(
    book: Book, sheet: Worksheet, row: int, title: str, pairs: Sequence[tuple[str, str]], style: str = "Tekst"
) -> int:
    """The same with what is named in the first column; `style` is that column's."""
    book.put(sheet, row, 1, title, "Afsnit")
    for below, pair in enumerate(pairs, start=1):
        book.row(sheet, row + below, pair, (style, "Tekst"))
    return row + len(pairs) + 2
