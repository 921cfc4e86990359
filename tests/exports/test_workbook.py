"""The workbook: formulas where dates are, rules where one types, and the same file for the same content."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import pytest
from lxml import etree
from openpyxl.worksheet.formula import ArrayFormula
from openxml_audit import OpenXmlValidator

from macros.exports.workbook.cells import MAIN, sentence
from macros.exports.workbook.layout import Layout
from macros.exports.workbook.make import plan_workbook
from macros.model.base import Statement
from macros.views.hours_data import hours_data
from macros.views.project_schedule import project
from tests.exports.workbooks import LAYOUT, MODEL, formulas, listed, made, opened, plain, row, shown
from tests.tokens import TOKENS

SHEETS = ["Læs mig", "Plan", "Møder", "Timer", "Tjekliste", "Vision og mål", "Rollefordeling", "Dokumentationsmodel",
          "Helligdage", "Beregning"]  # fmt: skip

BOTH_KNOW = {
    "AND", "CHOOSE", "COUNT", "COUNTIF", "COUNTIFS", "DATE", "DAY", "EDATE", "IF", "INDEX", "INT", "ISNUMBER", "MATCH",
    "MAX", "MIN", "MONTH", "N", "NOT", "OR", "ROUND", "SMALL", "SUM", "TODAY", "TRIM", "WEEKDAY", "WORKDAY", "YEAR",
}  # fmt: skip
"""Functions that Excel 2010 and LibreOffice calculate alike, whatever language they speak."""


@pytest.fixture(scope="module")
def book():
    return opened(made())


def xml(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def test_sheets_in_their_order(book):
    """One begins with how to use it; what calculates in the background is hidden; the plan is what opens."""
    assert SHEETS == book.sheetnames
    assert ["Beregning"] == [sheet.title for sheet in book if sheet.sheet_state == "hidden"]
    assert ["Plan"] == [sheet.title for sheet in book if sheet.sheet_view.tabSelected]
    assert "Plan" == book.active.title


def test_same_content_gives_the_same_bytes():
    """Neither the time nor the machine is in the file; its day is the one on which the content was checked."""
    again = plan_workbook(MODEL, tokens=TOKENS)
    parts = zipfile.ZipFile(io.BytesIO(again)).infolist()
    about = opened(again).properties

    assert made() == again
    assert {(1980, 1, 1, 0, 0, 0)} == {part.date_time for part in parts}
    assert {MODEL.checked} == {about.created.date(), about.modified.date()}
    assert ("Implementeringsplan for samarbejdsmodellen", "da-DK") == (about.title, about.language)


def test_no_date_of_the_plan_is_typed(book):
    """Days of phases, meetings and tasks are formulas, and so is everything else in the rows of the meetings."""
    rows = book["Møder"].iter_rows(min_row=5, max_row=4 + len(LAYOUT.dated))
    assert {"f"} == {cell.data_type for line in rows for cell in line}
    phases = [book["Plan"].cell(LAYOUT.phase_row(phase.id), column) for phase in LAYOUT.phases for column in (3, 4)]
    items = [book["Plan"].cell(line, column) for line in LAYOUT.item_rows.values() for column in (3, 4, 5)]
    tasks = [line[5] for line in book["Tjekliste"].iter_rows(min_row=5)]
    assert {"f"} == {cell.data_type for cell in (*phases, *items, *tasks)}


def test_every_date_counts_from_the_start(book):
    """Whole months are counted from the project's start, never from a phase that may have been clamped."""
    days = [book["Beregning"].cell(line, 3).value for line in range(LAYOUT.first_date, LAYOUT.last_date + 1)]
    assert all("EDATE(Startdato," in formula for formula in days)
    assert len(days) == len(LAYOUT.dated) > 100


def test_formulas_are_understood_by_both_programs(book):
    """No function that only one of them has, or that depends on its language, and no array."""
    written = formulas(book).values()
    assert [] == [formula for formula in written if isinstance(formula, ArrayFormula)]
    functions = {
        name for formula in written for name in re.findall(r"([A-Z][A-Z0-9.]*)\(", re.sub('"[^"]*"', "", formula))
    }
    assert set() == functions - BOTH_KNOW
    longest = max(len(text) for formula in written for text in re.findall('"([^"]*)"', formula))
    assert longest <= 255  # signs; Excel takes no longer text in a formula


def test_file_has_the_values_already():
    """Every formula comes with a value, and the meetings are those of the plan that the file comes with."""
    data = made()
    empty = [
        (name, cell.get("r"))
        for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
        if name.startswith("xl/worksheets/sheet")
        for cell in xml(data, name).iter(f"{MAIN}c")
        if cell.find(f"{MAIN}f") is not None and cell.find(f"{MAIN}v") is None
    ]
    assert [] == empty
    plan = project(LAYOUT.data, str(LAYOUT.start), MODEL.checked)
    assert [(event.day, event.name) for event in plan.events] == [(line[0], line[2]) for line in listed(shown(data))]
    days = [plain(shown(data)["Plan"].cell(LAYOUT.phase_row("drift"), column).value) for column in (3, 4)]
    assert [date(2028, 5, 4), date(2029, 5, 4)] == days
    assert "1" == xml(data, "xl/workbook.xml").find(f"{MAIN}calcPr").get("fullCalcOnLoad")


def test_what_is_typed_is_checked(book):
    """The start, the lengths, the choices and the numbers have a rule with a Danish prompt and error."""
    inputs = {"Plan": {"B5", "B6"}, "Timer": set()}
    inputs["Plan"] |= {f"B{LAYOUT.phase_row(phase.id)}" for phase in LAYOUT.phases}
    inputs["Plan"] |= {f"B{LAYOUT.item_rows[item.id]}" for item in LAYOUT.items if item.kind != "beslutning"}
    typed = [number.name for number in hours_data(MODEL).numbers if not number.id.startswith("maaneder-")]
    inputs["Timer"] |= {f"C{row(book, 'Timer', name)}" for name in typed}
    for name, expected in inputs.items():
        rules = book[name].data_validations.dataValidation
        assert expected == {str(cells) for one in rules for cells in one.sqref.ranges}
        assert all(one.showErrorMessage and one.error and one.prompt and one.promptTitle for one in rules)
    first = book["Plan"].data_validations.dataValidation[0]
    assert ("date", LAYOUT.start_error) == (first.type, first.error)


def test_fields_are_open_and_look_so(book):
    """What may be typed into is unlocked and has a frame, not a colour alone; the rest is held without a password."""
    held = [sheet for sheet in book if sheet.protection.sheet]
    assert set(SHEETS) - {"Vision og mål", "Rollefordeling", "Dokumentationsmodel"} == {sheet.title for sheet in held}
    for sheet in held:
        assert sheet.protection.password is None
        assert not sheet.protection.selectLockedCells  # a screen reader may go everywhere
        cells = [cell for line in sheet.iter_rows() for cell in line]
        open_ones = {cell.coordinate for cell in cells if not cell.protection.locked}
        framed = {cell.coordinate for cell in cells if cell.border.left and cell.border.left.style}
        assert framed == open_ones
        assert set() == open_ones & {place for title, place in formulas(book) if title == sheet.title}


def test_print_and_screen(book):
    """A4, as wide as the paper, the head of long tables on every page and on the screen; the foot says what it is."""
    for sheet in book:
        paper = sheet.page_setup
        assert (9, 1, 0) == (int(paper.paperSize), paper.fitToWidth, paper.fitToHeight)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert f"Samarbejdsmodellen, udgave {MODEL.version}, 22. november 2026" == sheet.oddFooter.left.text
    heads = {
        name: (book[name].print_title_rows, book[name].freeze_panes) for name in ("Møder", "Tjekliste", "Helligdage")
    }
    assert {"Møder": ("$4:$4", "A5"), "Tjekliste": ("$4:$4", "A5"), "Helligdage": ("$4:$4", "A5")} == heads
    areas = {sheet.title: sheet.print_area for sheet in book if sheet.print_area}
    assert {"Møder": "'Møder'!$A$1:$J$32", "Helligdage": "'Helligdage'!$A$1:$C$14"} == areas


def test_cells_have_names(book):
    """Formulas and readers call the inputs by name."""
    places = {name: one.attr_text for name, one in book.defined_names.items()}
    assert ("'Plan'!$B$5", "'Plan'!$B$6") == (places["Startdato"], places["Afdelinger"])
    assert {"Lukkedage", "Lukkedage_navne", "Planen_kan_regnes"} <= places.keys()


def test_everything_of_the_model_is_there(book):
    """Every task, item and phase; and each row says what it rests on."""
    tasks = [(line[0], line[1]) for line in book["Tjekliste"].iter_rows(min_row=5, values_only=True) if line[0]]
    assert [(phase.name, task.name) for phase in MODEL.phases for task in phase.activities] == tasks
    items = {book["Plan"].cell(line, 1).value for line in LAYOUT.item_rows.values()}
    assert {item.name for item in LAYOUT.data.project.items} == items
    marks = {line[4] for line in book["Tjekliste"].iter_rows(min_row=5, values_only=True) if line[0]}
    assert marks <= {"metodens kilder", "supplerende kilde", "eget forslag"}
    hours = {cell.value for cell in book["Timer"]["A"]}
    assert {item.name for item in MODEL.resources} <= hours
    assert {f"{note.text} (metodens kilder)" for note in MODEL.resource_notes[:3]} <= hours


def test_roles_are_those_of_staff(book):
    """The roles that phases name, and no row for the young or their network, since the file is no place for them."""
    named = {cell.value for cell in book["Rollefordeling"]["A"]}
    assert {"Projektejer", "Projektleder", "Tværgående ledergruppe", "Koordinator"} <= named
    assert set() == named & {role.name for role in MODEL.roles if role.group == "den unge og netværket"}


def test_a_new_meeting_comes_by_itself():
    """A cadence more in the content has its choice, its rows and its dates."""
    first = MODEL.cadences[0]
    extra = first.model_copy(update={"id": "ekstra", "name": "Ekstra møder", "numbered": None, "every_months": 5})
    data = plan_workbook(MODEL.model_copy(update={"cadences": (*MODEL.cadences, extra)}), tokens=TOKENS)
    assert row(opened(data), "Plan", "Ekstra møder")
    assert [date(2027, 12, 4)] == [line[0] for line in listed(shown(data)) if line[2].startswith("Ekstra")]


def test_no_text_is_a_formula():
    """A text of the content that a spreadsheet would calculate stays text."""
    text = '=HYPERLINK("x")'
    changed = MODEL.model_copy(update={"resource_notes": (Statement(text, ("forslag",)),)})
    sheet = opened(plan_workbook(changed, tokens=TOKENS))["Timer"]
    assert ["s"] == [cell.data_type for cell in sheet["A"] if str(cell.value).startswith(text)]


def test_links_only_where_the_site_has_an_address(book):
    """Without one, rows lead nowhere; the first sheet's links lead to the other sheets."""

    def targets(workbook) -> set[str]:
        cells = (cell for sheet in workbook for line in sheet.iter_rows() for cell in line if cell.hyperlink)
        return {cell.hyperlink.target or cell.hyperlink.location for cell in cells}

    inside = {f"'{name}'!A1" for name in SHEETS[1:-1]}
    assert inside == targets(book)
    online = targets(opened(made("https://example.dk/"))) - inside
    assert {"https://example.dk/implementering/pilottest/", "https://example.dk/"} <= online
    assert all(target.startswith("https://example.dk/") for target in online)


def test_start_is_a_working_day():
    """The example to begin with is the first working day of the year after the content was checked."""
    assert date(2027, 1, 4) == LAYOUT.start
    assert date(2026, 1, 2) == Layout(MODEL.model_copy(update={"checked": date(2025, 5, 1)})).start


def test_sentences_become_formulas():
    """Numbers in a sentence are cells, and quotation marks are doubled."""
    assert '"Der er "&$A$1&" af «"&B2&"»"' == sentence("Der er {count} af «{times}»", count="$A$1", times="B2")
    assert '"""a"" "&C3' == sentence('"a" {x}', x="C3")


def test_open_xml_schemas(tmp_path):
    """The file keeps to the schemas, but for what openpyxl always does: inline texts, and the order within a font."""
    file = tmp_path / "plan.xlsx"
    file.write_bytes(made("https://example.dk/"))
    errors = [str(error) for error in OpenXmlValidator().validate(file).errors]
    assert [] == [error for error in errors if "inline-string" not in error and "/fonts[1]/font[" not in error]
