"""`python -m macros plan`, as one types it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from macros.__main__ import main

ROOT = Path(__file__).parents[1]

BORN = ["--born", "2009-10-10"]
START = ["--start", "2027-01-04"]


@pytest.fixture(autouse=True)
def a_day(monkeypatch):
    """Plans are seen from one day, which builds that are to be alike set."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 22 November 2026


def plan(capsysbinary, *words: str) -> tuple[int, str, str]:
    """Exit code, stdout, stderr."""
    code = main(["plan", *words])
    out, err = capsysbinary.readouterr()
    return code, out.decode(), err.decode()


def test_table_tells_a_course(capsysbinary):
    """A course is told line by line, with what to know of each date, and what to do when one begins late."""
    code, out, err = plan(capsysbinary, *BORN)
    lines = out.splitlines()

    assert (0, "") == (code, err)
    assert "Procesplan for forløbet. Født 10. oktober 2009: 17 år og 1 måned den 22. november 2026." == lines[0]
    assert "  10-10-2025  møde        Mødet ved 16 år (forbi)" in lines
    at = lines.index("  10-04-2027  møde        Mødet ved 17½ år")
    assert "              10. april 2027 er lørdag. Nærmeste hverdag efter er 12. april 2027." == lines[at + 1]
    assert "  10-10-2032  slut        Forløbet slutter ved 23 år (supplerende kilde)" in lines
    assert "Det møde, der ligger nærmest: Mødet ved 17½ år." in lines


def test_course_in_time_has_no_advice(capsysbinary):
    """Who is not yet 15 is not late; who is 23 is through."""
    early = plan(capsysbinary, "--born", "2012-10-10")[1]
    over = plan(capsysbinary, "--born", "2001-10-10")[1]

    assert "senere end i planen" not in early
    assert "Forløbet er slut" in over
    assert "senere end i planen" not in over


def test_table_tells_a_project(capsysbinary):
    """A project is told phase by phase; our own dates are marked, and what has none says why."""
    code, out, _ = plan(capsysbinary, *START, "--duration", "pilottest=12", "--departments", "1")
    lines = out.splitlines()

    assert 0 == code
    assert "Implementering fra 4. januar 2027 med 1 afdeling." == lines[0]
    assert "Pilottest: 04-07-2027 til 03-07-2028, 12 måneder (ellers 10)" in lines
    assert "  04-05-2027  dag         Forandringsteoridag *" in lines
    assert "  03-03-2027  beslutning  Beslutning, der lukker fasen Politisk beslutning" in lines
    assert any(line.startswith("  Opfølgningsmøder for nye i drift: Kilderne siger ikke") for line in lines)


def test_json_has_iso_dates(capsysbinary):
    """JSON has days as ISO 8601 and Danish as it is written."""
    _, out, _ = plan(capsysbinary, *BORN, "--begins", "2027-05-03", "--format", "json")
    told = json.loads(out)

    assert ("forloeb", "2009-10-10", "2027-05-03") == (told["plan"], told["born"], told["begins"])
    assert "2027-04-10" == next(event["day"] for event in told["events"] if event["id"] == "moede-17-5")
    assert "Mødet ved 17½ år" in out
    assert told["late_start"]


def test_calendar_and_table_files(capsysbinary):
    """The calendar file and the table for Excel come out as they are, with the name where one was given."""
    _, calendar, _ = plan(capsysbinary, *BORN, "--format", "ics", "--name", "Maja")
    _, table, _ = plan(capsysbinary, *START, "--format", "csv", "--without", "laeringsmoeder")
    summaries = [str(event["summary"]) for event in Calendar.from_ical(calendar).walk("vevent")]

    assert "Mødet ved 17½ år – Maja" in summaries
    assert "20261122T000000Z" in calendar
    assert table.startswith("\ufeffDato;Til og med;")
    assert "Læringsmøder, nr. 1" not in table


def test_today_is_the_day_one_says(capsysbinary):
    """The plan can be seen from another day than this."""
    _, out, _ = plan(capsysbinary, *BORN, "--today", "1/7 2024")

    assert "14 år og 8 måneder den 1. juli 2024" in out
    assert "(forbi)" not in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "Skriv enten --born med en fødselsdato eller --start med dagen, implementeringen begynder."),
        ([*BORN, *START], "Skriv enten --born med en fødselsdato eller --start med dagen, implementeringen begynder."),
        (["--born", "2009-02-30"], "Datoen 2009-02-30 findes ikke. Se efter, om dag og måned er rigtige."),
        (["--born", "2027-01-01"], "Fødselsdatoen 1. januar 2027 ligger i fremtiden. Se efter, om året er rigtigt."),
        (["--born", "1989-12-31"], "Fødselsdatoen skal være 1. januar 1990 eller senere."),
        ([*START, "--duration", "pilottest"], "Skriv en varighed som fase=måneder, fx --duration pilottest=12."),
        (
            [*START, "--duration", "pilottest=x"],
            "Varigheden af «Pilottest» skal være et helt antal måneder fra 1 til 120.",
        ),
        ([*BORN, "--today", "i går"], "--today skal være en dato, fx 2026-11-22."),
        ([*BORN, "--today", "9999-01-01"], "--today skal være en dato, fx 2026-11-22."),
        ([*BORN, "--format", "pdf"], "Formatet skal være table, json, ics eller csv."),
    ],
)
def test_fault_is_one_danish_line(capsysbinary, words, message):
    """A fault is one line in Danish and exit code 1, and nothing else is printed."""
    assert (1, "", message + "\n") == plan(capsysbinary, *words)


def test_broken_content_is_told(capsysbinary, tmp_path):
    """Content that breaks its rules gives no plan, but a line that says where to look."""
    content = shutil.copytree(ROOT / "tests/model/base", tmp_path / "content")
    (content / "law.yaml").unlink()

    assert (1, "", "Indholdet har 1 fejl. Se dem med: make check\n") == plan(
        capsysbinary, *BORN, "--content", str(content)
    )
