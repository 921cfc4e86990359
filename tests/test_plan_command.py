"""`python -m macros plan`, as one types it."""

from __future__ import annotations

import json
import shutil

import pytest
from icalendar import Calendar

from macros.__main__ import main
from tests.tokens import ROOT

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
    assert (
        "Procesplan for forløbet. Den unge er født den 10. oktober 2009 og er 17 år og 1 måned i dag, "
        "den 22. november 2026."
    ) == lines[0]
    assert "  10-10-2025  møde        Mødet ved 16 år (forbi)" in lines
    at = lines.index("  10-04-2027  møde        Mødet ved 17½ år")
    assert "              10. april 2027 er lørdag. Nærmeste hverdag efter er 12. april 2027." == lines[at + 1]
    assert "  10-10-2032  slut        Forløbet slutter ved 23 år (supplerende kilde)" in lines
    assert "Næste møde er mødet ved 17½ år, den 10. april 2027." in lines
    assert lines.index("Vores forslag:") > lines.index("Er forløbet i gang, så følg datoerne. Begynder det først nu?")

    at = next(at for at, line in enumerate(lines) if "Frist: afgørelse om ungestøtte" in line)
    assert "              Senest seks måneder før den unge fylder 18 år." == lines[at + 1]


def test_course_that_begins_late_is_told(capsysbinary):
    """The day chosen is the start; no meeting to come is no meeting that is near."""
    _, out, _ = plan(capsysbinary, "--born", "2007-11-15", "--begins", "1. december 2026")

    assert "  15-11-2022  opstart     Opstart efter procesplanen (forbi)" in out
    assert "  01-12-2026  opstart     Opstart – dagen har I selv valgt" in out
    assert "Alle tre møder i procesplanen er passeret. Det seneste var mødet ved 18½ år, den 15. maj 2026." in out
    assert "Næste møde" not in out
    assert "Er forløbet i gang" not in out


def test_course_in_time_has_no_advice(capsysbinary):
    """Who is not yet 15 is not late; who is 23 is through."""
    early = plan(capsysbinary, "--born", "2012-10-10")[1]
    over = plan(capsysbinary, "--born", "2001-10-10")[1]

    assert "Vores forslag" not in early
    assert "Efter procesplanen sluttede forløbet den 10. oktober 2024." in over
    assert "Vores forslag" not in over


def test_table_tells_a_project(capsysbinary):
    """A project is told phase by phase; our own dates are marked, and what has none says why."""
    code, out, _ = plan(capsysbinary, *START, "--duration", "pilottest=12", "--departments", "1")
    lines = out.splitlines()

    assert 0 == code
    assert "Implementering fra 4. januar 2027 med 1 afdeling." == lines[0]
    assert "Pilottest: 04-07-2027 til 03-07-2028, 12 måneder (ellers 10)" in lines
    assert "  04-05-2027  dag         Forandringsteoridag *" in lines
    assert "  03-03-2027  beslutning  Politisk beslutning om at bruge modellen *" in lines
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
    assert "Læringsmøde 1" not in table


def test_short_phase_and_past_plan_are_told(capsysbinary):
    """A plan says what does not fit; a calendar of days gone by is not made."""
    _, table, _ = plan(capsysbinary, *START, "--duration", "pilottest=1")
    past = plan(capsysbinary, "--start", "2010-01-04", "--format", "ics")

    assert "Fasen Pilottest er så kort, at opstartsdag, opsamlingsmøde" in table
    assert (1, "", "Alle datoer er passeret. Der er intet at sætte i kalenderen.\n") == past


def test_today_is_the_day_one_says(capsysbinary):
    """The plan can be seen from another day than this."""
    _, out, _ = plan(capsysbinary, *BORN, "--today", "1/7 2024")

    assert "14 år og 8 måneder i dag, den 1. juli 2024" in out
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
        ([*START, "--today", "1990-01-01"], "Med --start skal --today være 1. januar 1995 eller senere."),
        ([*BORN, "--duration", "pilottest=3"], "--duration hører til --start, ikke til --born."),
        ([*BORN, "--departments", "99"], "--departments hører til --start, ikke til --born."),
        ([*BORN, "--without", "opstartsdag"], "--without hører til --start, ikke til --born."),
        ([*START, "--begins", "2027-01-04"], "--begins hører til --born, ikke til --start."),
        ([*BORN, "--name", "Maja"], "--name hører til kalenderen. Skriv også --format ics."),
        (
            [*START, "--duration", "pilottest=3", "--duration", " pilottest=4"],
            "Skriv kun --duration én gang for hver fase.",
        ),
    ],
)
def test_fault_is_one_danish_line(capsysbinary, words, message):
    """A fault is one line in Danish and exit code 1, and nothing else is printed."""
    assert (1, "", message + "\n") == plan(capsysbinary, *words)


def test_thing_to_leave_out_is_named_as_the_plan_does(capsysbinary):
    """What the plan does not have is answered with what it has."""
    code, _, err = plan(capsysbinary, *START, "--without", "fest")

    assert (1, 1) == (code, err.count("\n"))
    assert "Planen har intet, der hedder «fest». Vælg mellem " in err
    assert "opstartsdag" in err


def test_open_phase_is_not_too_short(capsysbinary):
    """A phase without an end has no room for a meeting because the plan does not look so far."""
    _, out, _ = plan(capsysbinary, *START, "--duration", "drift=3")

    assert "Planen ser ikke så langt frem som til det første møde." in out
    assert "Fasen er for kort" not in out


def test_name_has_nothing_in_it_that_nobody_sees(capsysbinary):
    """A name with bytes that are no UTF-8, line ends or signs that turn the text round gives a file without them."""
    code, out, _ = plan(capsysbinary, *BORN, "--format", "ics", "--name", "Ma\u00adja\udc85\u2028\x85\u202eK\ud800.")
    summaries = [str(event["summary"]) for event in Calendar.from_ical(out).walk("vevent")]

    assert 0 == code
    assert "Mødet ved 17½ år – Maja K." in summaries


def test_broken_content_is_told(capsysbinary, tmp_path):
    """Content that breaks its rules gives no plan, but a line that says where to look: in that content."""
    content = shutil.copytree(ROOT / "tests/model/base", tmp_path / "et indhold")
    (content / "law.yaml").unlink()
    code, out, err = plan(capsysbinary, *BORN, "--content", str(content))

    assert (1, "") == (code, out)
    assert err.startswith("Indholdet har ")
    assert err.endswith(f" fejl. Se dem med: python -m macros check --content '{content}'\n")


def test_broken_content_of_the_repository_is_told(capsysbinary, tmp_path, monkeypatch):
    """Where no content is named, the usual command lists what is wrong."""
    content = shutil.copytree(ROOT / "tests/model/base", tmp_path / "content")
    (content / "law.yaml").unlink()
    monkeypatch.setenv("CONTENT", str(content))

    assert plan(capsysbinary, *BORN)[2].endswith(" fejl. Se dem med: make check\n")
