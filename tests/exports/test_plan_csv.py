"""The table of a plan: it opens in Danish Excel, holds no formula, and is the browser's to the byte."""

from __future__ import annotations

import csv
import io

import pytest

from macros.exports.plan_csv import csv_file, safe
from tests.vectors.planned import PLAN, made
from tests.vectors.reading import CASES, PLAN_JSON

COURSE = {"born": "2009-10-10", "today": "2026-11-22"}
PROJECT = {"start": "2027-01-04", "today": "2026-11-22", "months": {"pilottest": 12}}

ASK = """async ([data, cases]) => {
  const { preparePlan, coursePlan } = await import("./schedule.js");
  const { projectPlan } = await import("./schedule-project.js");
  const { csvFile } = await import("./csv.js");
  const plan = preparePlan(JSON.parse(data));
  const made = (one) =>
    "born" in one ? coursePlan(plan, one.born, one.today, one.begins) : projectPlan(plan, one.start, one.today, one);
  return cases.map((one) => csvFile(plan, made(one)));
}"""


def rows(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_excel_sees_text_dates_and_columns():
    """The file begins with its mark, has semicolons between and CR LF after, and dates as Danes write them."""
    file = csv_file(PLAN, made(COURSE))
    table = rows(file)

    assert file.startswith(b"\xef\xbb\xbfDato;Til og med;Hvad;")
    assert file.endswith(b"\r\n")
    assert file.count(b"\n") == file.count(b"\r\n") == len(table)
    assert {len(PLAN.columns)} == {len(row) for row in table}
    assert ["10-04-2027", "", "Mødet ved 17½ år", "møde"] == table[5][:4]
    assert "12-04-2027" == table[5][5]


def test_project_has_its_phases_and_tasks_in_order():
    """A phase comes with its days, its tasks, and then what happens in it; a length of one's own is told."""
    table = rows(csv_file(PLAN, made(PROJECT)))
    phases = [row for row in table if row[3] == "fase"]

    assert [
        ["04-01-2027", "03-03-2027", "Politisk beslutning"],
        ["04-03-2027", "03-07-2027", "Opstart"],
        ["04-07-2027", "03-07-2028", "Pilottest"],
        ["04-07-2028", "04-07-2029", "Drift"],
    ] == [row[:3] for row in phases]
    assert ["metodens kilder", "metodens kilder", "eget valg", "eget forslag"] == [row[7] for row in phases]
    assert sum(len(phase.activities) for phase in PLAN.project.phases) == sum(row[3] == "opgave" for row in table)
    kinds = [row[3] for row in table[1:]]
    assert ["fase", "opgave", "beslutning", "fase", "opgave"] == [
        kind for kind, before in zip(kinds, ["", *kinds], strict=False) if kind != before
    ][:5]


def test_own_lengths_and_what_is_left_out_are_told():
    """A length of one's own stands beside the source's; the task of a meeting that was left out says so."""
    table = rows(csv_file(PLAN, made(PROJECT | {"without": ["laeringsmoeder"]})))
    about = {row[2]: row[6] for row in table if row[3] in ("fase", "opgave")}

    assert "Kilden siger: Fasen varer ca. ti måneder. I har valgt 12 måneder." == about["Pilottest"]
    assert "Fasen varer ca. fire måneder." == about["Opstart"]
    assert ("Valgt fra.", "") == (about["Hold læringsmøder"], about["Hold et fælles opsamlingsmøde"])


def test_reason_of_a_series_stands_once():
    """Why the first of several meetings lies where it does is told at the first alone."""
    told = [row[6] for row in rows(csv_file(PLAN, made(PROJECT))) if row[2].startswith("Møde ")]

    assert [True, False, False, False, False] == ["Vi tæller fra fasens start." in text for text in told]


def test_leaders_are_invited_and_nobody_is_made_up():
    """Days across the municipality are for leaders, too; a task is about a role, or the sources name nobody."""
    who = {row[2]: row[4] for row in rows(csv_file(PLAN, made(PROJECT)))}

    assert who["Opstartsdag"] == who["Opsamlingsmøde"] == who["Hold en fælles opstartsdag"]
    assert "Medarbejdere og ledere på tværs" == who["Opstartsdag"]
    assert "Handler om: projektejer" == who["Udpeg en projektejer"]
    assert "Kilderne siger ikke hvem" == who["Fordel rollerne"]
    assert "Koordinator, tværfagligt team og den unge" == who["Hold de tværfaglige møder"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(scripted, start):
    """A text that a spreadsheet would calculate gets an apostrophe before it, in both."""
    text = f'{start}HYPERLINK("x")'
    other = scripted().evaluate("async (t) => (await import('./csv.js')).safeCell(t)", text)

    assert [f"'{text}"] * 2 == [safe(text), other]
    assert "a=b" == safe("a=b")


def test_browser_writes_the_same_bytes(scripted):
    """For every case the two tables are one."""
    cases = [case for case in CASES if "error" not in case]

    for case, text in zip(cases, scripted().evaluate(ASK, [PLAN_JSON, cases]), strict=True):
        assert csv_file(PLAN, made(case)) == text.encode()
