"""The workbook in LibreOffice: what is typed is calculated as `schedule.py` and `hours.py` have it."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from macros.exports.workbook_layout import DAYS_OFF, HOURS, PLAN
from macros.views.hours import hours
from macros.views.hours_data import hours_data
from macros.views.schedule import PlanError, ProjectPlan, project
from tests.exports.workbooks import LAYOUT, MODEL, formulas, listed, made, opened, plain, row, shown

pytestmark = pytest.mark.office


@dataclass(frozen=True)
class Case:
    """What is typed into the workbook."""

    start: str
    months: dict[str, object] = field(default_factory=dict)
    departments: object = ""
    without: tuple[str, ...] = ()
    counts: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        typed = [*self.months.items(), self.departments, *self.without, len(self.counts)]
        return "_".join(
            [self.start, *("-".join(map(str, one)) if isinstance(one, tuple) else str(one) for one in typed)]
        )


FULL = dict.fromkeys(("unge", "moeder", "fagpersoner-ved-moedet", "koordinatorer", "kursister", "paa-tvaers"), "12")

CASES = [
    Case("2027-01-04"),
    Case("2027-08-31", {"pilottest": 12}),
    Case("2027-10-31", departments=1),
    Case("2027-12-29"),
    Case("2027-12-31", {"politisk-beslutning": 2, "opstart": 2}),
    Case("2028-02-29"),
    Case("2028-02-29", {"politisk-beslutning": 12, "opstart": 12, "pilottest": 24, "drift": 24}),
    Case("2027-03-01", {"pilottest": 1, "drift": 1}),
    Case("2021-01-30", {"politisk-beslutning": 1, "pilottest": 3, "drift": 6}),
    Case("2023-05-05", {"opstart": 12}, departments=50),
    Case("2036-11-22", {"pilottest": 120, "drift": 50}),
    Case("2036-01-31", {"drift": 120}),
    Case("2027-01-04", without=("laeringsmoeder", "forandringsteoridag", "ledergruppe-test")),
    Case("2027-01-29", {"pilottest": 5}, 2, ("opstartsdag",), FULL),
    Case("2027-01-04", {"pilottest": 7}, counts=FULL | {"afproevere": "1", "ledere": "0", "timepris": "450"}),
    Case("2027-01-04", counts={"unge": "10000", "moeder": "7", "fagpersoner-ved-moedet": "1", "timepris": "333"}),
]

FAULTS = [
    Case("2020-12-31"),
    Case("2036-11-23"),
    Case("snart"),
    Case("2027-01-04", {"opstart": 2.5}),
    Case("2027-01-04", {"opstart": "fire"}),
    Case("2027-01-04", {"pilottest": 120, "drift": 60}),
    Case("2027-01-04", departments=51),
]


def typed(case: Case) -> Workbook:
    """The workbook with the inputs of a case, and without the values it came with."""
    book = opened(made())
    plan, hours_sheet = book[PLAN], book[HOURS]
    if case.start == "snart":
        plan["B5"] = case.start
    else:
        plan["B5"] = datetime.fromisoformat(case.start)
    if case.departments != "":
        plan["B6"] = case.departments
    for phase, months in case.months.items():
        plan.cell(LAYOUT.phase_row(phase), 2).value = months
    for item in case.without:
        plan.cell(LAYOUT.item_rows[item], 2).value = "Nej"
    names = {number.id: number.name for number in hours_data(MODEL).numbers}
    for id, number in case.counts.items():
        hours_sheet.cell(row(book, HOURS, names[id]), 3).value = int(number)
    return book


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory) -> dict[str, Path]:
    """The workbooks as LibreOffice calculates them, by the name of their case."""
    folder = tmp_path_factory.mktemp("office")
    for case in (*CASES, *FAULTS):
        typed(case).save(folder / f"{case.name}.xlsx")
    own = typed(CASES[0])
    for line, (day, name) in enumerate(((date(2027, 7, 5), "Rådhuset lukket"), (date(2027, 10, 4), None)), start=5):
        own[DAYS_OFF].cell(line, 1).value, own[DAYS_OFF].cell(line, 3).value = day, name
    own.save(folder / "own.xlsx")
    files = sorted(folder.glob("*.xlsx"))
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    subprocess.run([*command, "--outdir", folder / "saved", *files], check=True, capture_output=True, timeout=900)
    return {file.stem: file for file in (folder / "saved").iterdir()}


def planned(case: Case) -> ProjectPlan:
    return project(LAYOUT.data, case.start, MODEL.checked, case.months, case.departments, case.without)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dates_are_those_of_the_plan(case, recalculated):
    """Every date in its order, with its weekday, its day off, the day proposed instead, and its remarks."""
    names = {phase.id: phase.name for phase in LAYOUT.phases}
    expected = [
        (event.day, event.day, event.name, event.item.kind, names[event.item.phase], event.closed, event.instead or "",
         " ".join(event.remarks[bool(event.instead):]))
        for event in planned(case).events
    ]  # fmt: skip
    assert expected == listed(shown(recalculated[case.name]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_phases_and_what_is_missing(case, recalculated):
    """First and last day of each phase; and why something has no date, or fewer than it should."""
    book, plan = shown(recalculated[case.name]), planned(case)
    sheet = book[PLAN]
    days = [
        tuple(plain(sheet.cell(LAYOUT.phase_row(phase.item.id), column).value) for column in (3, 4))
        for phase in plan.phases
    ]
    assert [(phase.first, phase.last) for phase in plan.phases] == days
    why = {item.id: plain(sheet.cell(LAYOUT.item_rows[item.id], 9).value) for item in LAYOUT.items}
    assert {item.id: text for item, text in plan.undated} == {id: text for id, text in why.items() if text}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_hours_are_those_of_the_reckoning(case, recalculated):
    """Hours and days of each item, spans as spans; where a number is missing it says so."""
    book, data = shown(recalculated[case.name]), hours_data(MODEL)
    lengths = {number.id: str(phase.months) for number in data.numbers for phase in planned(case).phases
               if number.id == f"maaneder-{phase.item.id}"}  # fmt: skip
    reckoning = hours(data, case.counts | lengths)
    known, scale = {one.id: one for one in reckoning.rows}, {item.id: 1 if item.days else 100 for item in data.rows}
    missing, silent = data.words["missing"], data.words["open"]
    expected = {
        item.name: tuple(
            silent if known[item.id].said == silent else missing if value is None else value / scale[item.id]
            for value in (known[item.id].low, known[item.id].high)
        )
        for item in data.rows
    }
    found = {
        name: tuple(book[HOURS].cell(row(book, HOURS, name), column).value for column in (8, 9)) for name in expected
    }
    assert expected == found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sums_are_those_of_the_reckoning(case, recalculated):
    """The sums, and kroner only where a rate was typed."""
    book, data = shown(recalculated[case.name]), hours_data(MODEL)
    lengths = {f"maaneder-{phase.item.id}": str(phase.months) for phase in planned(case).phases}
    totals = hours(data, case.counts | lengths).totals
    sheet, first = book[HOURS], row(book, HOURS, "Sum") + 1
    lines = [
        [plain(cell.value) for cell in line] for line in sheet.iter_rows(min_row=first, max_row=first + len(totals) * 2)
    ]
    sums = [said(line[7], line[8], line[2]) for line in lines[: len(totals)]]
    assert [total.said for total in totals] == sums
    kroner = [said(line[7], line[8], line[2]) for line in lines[len(totals) :] if line[2] == "kr."]
    timed = [total for total in totals if "dag" not in total.said and total.id in {group.id for group in data.groups}]
    assert [total.kr for total in timed] == kroner


def said(low: object, high: object, unit: str) -> str:
    """Two cells as the reckoning words them."""
    if isinstance(low, str):
        return low
    both = [f"{value:,.2f}".rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,")) for value in (low, high)]
    amount = both[0] if low == high else "-".join(both)
    return f"{amount} {unit.removesuffix('r') if amount == '1' else unit}"


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.name)
def test_faults_are_told_and_nothing_is_dated(case, recalculated):
    """What cannot be planned from is told as the plan tells it, and no date stands anywhere."""
    book = shown(recalculated[case.name])
    sheet = book[PLAN]
    told = [
        sheet["C5"].value,
        sheet["C6"].value,
        *(sheet.cell(line, 9).value for line in range(10, LAYOUT.sum_row + 1)),
    ]
    try:
        planned(case)
        expected = ""
    except PlanError as error:
        expected = str(error) if case.start != "snart" else LAYOUT.start_error
    assert [expected] == [text for text in told if text]
    assert [] == listed(book)
    assert {""} == {plain(sheet.cell(line, column).value) for line in range(10, LAYOUT.sum_row) for column in (3, 4)}


def test_own_days_off_count(recalculated):
    """A day off of the reader's own is told, and no meeting is proposed for it."""
    dates = {line[2]: line[5:7] for line in listed(shown(recalculated["own"]))}
    assert ("søndag", date(2027, 7, 6)) == dates["Opstartsdag"]
    assert ("egen fridag", date(2027, 10, 5)) == dates["Læringsmøder, nr. 1"]


def test_file_comes_with_the_values_that_are_calculated(recalculated):
    """Whoever opens the file without calculating sees the same; what depends on today aside."""
    comes, calculated = shown(made()), shown(recalculated[CASES[0].name])
    places = [place for place, formula in formulas(opened(made())).items() if "TODAY" not in formula]
    assert len(places) > 1000
    different = {
        place: (before, after)
        for place in places
        if (before := plain(comes[place[0]][place[1]].value)) != (after := plain(calculated[place[0]][place[1]].value))
    }
    assert {} == different
