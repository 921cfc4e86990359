"""The workbook in LibreOffice: what is typed is calculated as `schedule.py` and `hours.py` have it."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from macros.exports.workbook.layout import DAYS_OFF, HOURS, LEFT_OUT, LIST, PLAN
from macros.exports.workbook.plan import CLASH
from macros.views.hours import Reckoning, Total, hours
from macros.views.hours_data import HoursData, hours_data
from macros.views.project_schedule import ProjectPlan, project
from macros.views.schedule import PlanError
from tests.exports.workbooks import LAYOUT, MODEL, formulas, listed, made, opened, plain, row, shown

pytestmark = pytest.mark.office


@dataclass(frozen=True)
class Case:
    """What is typed into the workbook."""

    start: str
    months: dict[str, object] = field(default_factory=dict)
    departments: object = None
    without: tuple[str, ...] = ()
    counts: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        typed = [*self.months.items(), self.departments or "", *self.without, len(self.counts)]
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
    Case("2027-01-04", {"pilottest": 1}, without=("opstartsdag", "kursus-koordinatorer", "kursus-fagpersoner")),
    Case("2027-01-04", {"pilottest": 2}, without=("kursus-koordinatorer",)),
    Case("2027-01-29", {"pilottest": 5}, 2, ("opstartsdag",), FULL),
    Case(
        "2027-01-04", without=("opstartsdag", "opsamlingsmoede", "forandringsteoridag", "laeringsmoeder"), counts=FULL
    ),
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
    if case.departments is not None:
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
    warned = [plain(sheet.cell(LAYOUT.phase_row(phase.item.id), 9).value) for phase in plan.phases]
    assert len(plan.warnings) == len([text for text in warned if text == CLASH])
    assert [LAYOUT.data.files["valgt" if phase.changed else phase.item.mark] for phase in plan.phases] == [
        sheet.cell(LAYOUT.phase_row(phase.item.id), 8).value for phase in plan.phases
    ]
    why = {item.id: plain(sheet.cell(LAYOUT.item_rows[item.id], 9).value) for item in LAYOUT.items}
    assert {item.id: text for item, text in plan.undated} == {id: text for id, text in why.items() if text}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_tasks_of_what_is_left_out_are_left_out(case, recalculated):
    """A task that is a meeting goes with it, and is not counted."""
    book = shown(recalculated[case.name])
    out = {task.name for phase in LAYOUT.phases for task in phase.activities if task.meeting in case.without}
    assert out == {line[1] for line in book[LIST].iter_rows(min_row=5, values_only=True) if line[9] == LEFT_OUT}
    counts = [book[PLAN].cell(LAYOUT.phase_row(phase.id), 5).value for phase in LAYOUT.phases]
    assert [
        sum(task.meeting not in case.without or not task.meeting for task in phase.activities)
        for phase in LAYOUT.phases
    ] == counts


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_hours_are_those_of_the_reckoning(case, recalculated):
    """Hours and days of each item, spans as spans; where a number is missing it says so."""
    book, data = shown(recalculated[case.name]), hours_data(MODEL)
    lengths = {number.id: str(phase.months) for number in data.numbers for phase in planned(case).phases
               if number.id == f"maaneder-{phase.item.id}"}  # fmt: skip
    reckoning = hours(data, case.counts | lengths, case.without)
    known, scale = {one.id: one for one in reckoning.rows}, {item.id: 1 if item.days else 100 for item in data.rows}
    words = data.words

    def cell(item, value: int | None) -> object:
        if known[item.id].said == words["skipped"]:
            return words["skipped"]
        if not item.low and not item.days:
            return words["open"]
        return words["missing"] if value is None else value / scale[item.id]

    expected = {item.name: (cell(item, known[item.id].low), cell(item, known[item.id].high)) for item in data.rows}
    found = {
        name: tuple(book[HOURS].cell(row(book, HOURS, name), column).value for column in (8, 9)) for name in expected
    }
    assert expected == found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sums_are_those_of_the_reckoning(case, recalculated):
    """The sums of what is known; a part of it is the least it can be; and kroner only where a rate was typed."""
    book, data = shown(recalculated[case.name]), hours_data(MODEL)
    lengths = {f"maaneder-{phase.item.id}": str(phase.months) for phase in planned(case).phases}
    reckoning = hours(data, case.counts | lengths, case.without)
    sheet, first = book[HOURS], row(book, HOURS, "Sum") + 1
    last = first + 2 * len(reckoning.totals)
    lines = [[plain(cell.value) for cell in line] for line in sheet.iter_rows(min_row=first, max_row=last)]
    sums, kroner = lines[: len(reckoning.totals)], [line for line in lines if line[2] == "kr."]
    assert [summed(data, reckoning, total) for total in reckoning.totals] == [(line[7], line[8]) for line in sums]
    timed = [total for total in reckoning.totals if total.id in {group.id for group in data.groups}]
    assert [total.kr.partition(" kr.")[0] for total in timed] == [
        "-".join(map(grouped_kr, priced(line))) for line in kroner
    ]


def summed(data: HoursData, reckoning: Reckoning, total: Total) -> tuple[object, object]:
    """What the two cells of a sum hold."""
    known = {one.id: one for one in reckoning.rows}
    rows = [(row, known[row.id]) for row in data.rows if row.name in total.names]
    given = [one for _, one in rows if one.low is not None]
    waiting = [one for _, one in rows if one.low is None and one.said != data.words["skipped"]]
    if not given:
        return (data.words["missing" if waiting else "skipped"],) * 2
    scale = 1 if rows[0][0].days else 100
    return sum(one.low for one in given) / scale, "" if waiting else sum(one.high for one in given) / scale


def priced(line: list[object]) -> list[object]:
    """The one amount or the two of a row in kroner."""
    return [value for value in dict.fromkeys((line[7], line[8])) if value != ""]


def grouped_kr(amount: object) -> str:
    """An amount as Danes write it."""
    return f"{amount:,.0f}".replace(",", ".")


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
    assert ("egen lukkedag", date(2027, 10, 5)) == dates["Læringsmøde 1"]


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
