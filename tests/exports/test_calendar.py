"""Calendar files of plans: read back with another's eyes, and the browser's compared with Python's."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest
from icalendar import Calendar

from macros.exports.ics import ics_file
from tests.vectors.planned import PLAN, made
from tests.vectors.reading import CASES, PLAN_JSON

TODAY = "2026-11-22"
COURSE = {"born": "2009-10-10", "today": TODAY}
PROJECT = {"start": "2026-01-15", "today": TODAY}
TEN_YEARS = {"start": "2027-01-31", "today": TODAY, "months": {"drift": 120}}
NAMES = ["", "Maja", 'Åse; "A", B\\C 🙂\nny linje ' + "meget lang " * 12]

ASK = """async ([data, cases]) => {
  const { preparePlan, coursePlan, projectPlan } = await import("./schedule.js");
  const { icsFile } = await import("./calendar.js");
  const plan = preparePlan(JSON.parse(data));
  const made = (one) =>
    "born" in one ? coursePlan(plan, one.born, one.today, one.begins) : projectPlan(plan, one.start, one.today, one);
  return cases.map(([one, name]) => icsFile(plan, made(one), name));
}"""


def written(case: dict[str, Any], name: str = "") -> bytes:
    return ics_file(PLAN, made(case), date.fromisoformat(case["today"]), name)


def events(file: bytes) -> list[dict[str, Any]]:
    """Every event of a file, with all that it says."""
    return [
        {
            **{key: str(event[key]) for key in ("uid", "summary", "description", "class", "transp")},
            **{key: event[key].dt for key in ("dtstart", "dtend", "dtstamp")},
            "alarms": [(str(a["action"]), str(a["description"]), a["trigger"].dt) for a in event.walk("valarm")],
            "keys": sorted(event.keys()),
        }
        for event in Calendar.from_ical(file).walk("vevent")
    ]


def test_events_are_whole_days_that_remind(model):
    """An event is one day without a clock, private, does not block the day, and reminds at nine some weeks before."""
    meeting = next(one for one in events(written(COURSE)) if one["summary"] == "Mødet ved 17½ år")

    assert (date(2027, 4, 10), date(2027, 4, 11)) == (meeting["dtstart"], meeting["dtend"])
    assert ("PRIVATE", "TRANSPARENT") == (meeting["class"], meeting["transp"])
    assert [("DISPLAY", "Mødet ved 17½ år", timedelta(days=-14, hours=9))] == meeting["alarms"]
    assert meeting["description"].startswith("10. april 2027 er lørdag. Nærmeste hverdag efter er 12. april 2027.\n")
    assert "2026-11-22 00:00:00+00:00" == str(meeting["dtstamp"])


def test_deadline_reminds_earlier_and_says_whom_it_is_for():
    """A deadline reminds a month ahead, and tells whom it is for and that nobody checked it against the law."""
    deadline = next(one for one in events(written(COURSE)) if one["summary"] == "Senest afgørelse om ungestøtte")

    assert timedelta(days=-30, hours=9) == deadline["alarms"][0][2]
    assert "Kun unge, hvis anbringelse slutter" in deadline["description"]
    assert "Ikke kontrolleret mod gældende lov." in deadline["description"]


def test_past_is_left_out():
    """A calendar gets what lies ahead: of a project under way, the phase it is in and those to come."""
    summaries = [one["summary"] for one in events(written(PROJECT))]

    assert ["Fase: Pilottest", "Fase: Drift"] == [text for text in summaries if text.startswith("Fase")]
    assert "Læringsmøder, nr. 1" not in summaries
    assert "Læringsmøder, nr. 2" in summaries
    assert [] == [one for one in events(written(PROJECT)) if one["dtend"] <= date(2026, 11, 22)]


def test_phase_lasts_from_its_first_day_to_its_last():
    """A phase is one event over all its days, and does not remind."""
    phase = next(one for one in events(written(TEN_YEARS)) if one["summary"] == "Fase: Drift")

    assert (date(2028, 5, 31), date(2038, 6, 1), []) == (phase["dtstart"], phase["dtend"], phase["alarms"])


def test_name_stands_only_where_it_is_given():
    """Without a name there is none, and the file says nothing of the birth but what the dates do."""
    assert b"10-10" not in written(COURSE)
    assert all(one["summary"].endswith(" – Maja") for one in events(written(COURSE, "Maja")))


def test_file_is_the_same_twice_and_moves_its_events():
    """One plan gives one file; a longer test moves the same events; another name or start gives others."""
    ids = {one["summary"]: one["uid"] for one in events(written(PROJECT))}
    moved = {one["summary"]: one["uid"] for one in events(written({**PROJECT, "months": {"pilottest": 11}}))}
    others = {one["uid"] for one in events(written(PROJECT, "B"))}

    assert written(COURSE) == written(COURSE)
    assert ids["Fase: Drift"] == moved["Fase: Drift"]
    assert len(ids) == len(set(ids.values()))
    assert set() == others & set(ids.values())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("case", [COURSE, PROJECT, TEN_YEARS], ids=["course", "project", "ten years"])
def test_browser_writes_the_same_events(scripted, case, name):
    """Read back, the browser's file and Python's have the same events, whatever the name is."""
    [text] = scripted().evaluate(ASK, [PLAN_JSON, [[case, name]]])
    calendar, ours = Calendar.from_ical(text), Calendar.from_ical(written(case, name))

    assert events(written(case, name)) == events(text.encode())
    assert [str(ours[key]) for key in sorted(ours)] == [str(calendar[key]) for key in sorted(calendar)]


def test_browser_writes_the_same_events_of_the_cases(scripted):
    """So it does for one in ten of the cases of the plans, in another time zone."""
    cases = [case for case in CASES if "error" not in case][::10]
    texts = scripted("America/Los_Angeles").evaluate(ASK, [PLAN_JSON, [[case, ""] for case in cases]])

    for case, text in zip(cases, texts, strict=True):
        assert events(written(case)) == events(text.encode())


@pytest.mark.parametrize("name", NAMES)
def test_lines_are_as_the_format_wants(scripted, name):
    """Lines end in CR LF and have at most 75 octets, in both files; no sign is cut in two."""
    [text] = scripted().evaluate(ASK, [PLAN_JSON, [[TEN_YEARS, name]]])
    for file in (text.encode(), written(TEN_YEARS, name)):
        lines = file.split(b"\r\n")

        assert b"" == lines.pop()
        assert b"\n" not in b"".join(lines)
        assert b"\r" not in b"".join(lines)
        assert max(map(len, lines)) <= 75
        assert [line.decode() for line in lines]


def test_browser_names_things_as_python_does(scripted):
    """A UUID of a text is the same in both, whatever its length and signs."""
    urns = ["", "a", "urn:æøå🙂", *("x" * length for length in range(50, 130))]
    found = scripted().evaluate(
        "async (urns) => { const { uuidOf } = await import('./uuid.js'); return urns.map(uuidOf); }", urns
    )

    assert [str(uuid5(NAMESPACE_URL, urn)) for urn in urns] == found


def test_plan_data_is_what_the_browser_reads():
    """The data of the cases is whole: read and written again it is the same."""
    assert json.loads(PLAN_JSON) == json.loads(PLAN.small_json())
