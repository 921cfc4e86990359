"""Calendar files of plans: read back with another's eyes, and the browser's compared with Python's."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest
from icalendar import Calendar

from macros.exports.ics import ics_file
from tests.vectors.planned import PLAN, made
from tests.vectors.reading import CASES, PLAN_JSON

TODAY = "2026-11-22"
NOW = datetime(2026, 11, 22, 12, 34, 56, tzinfo=UTC)
COURSE = {"born": "2009-10-10", "today": TODAY}
UNSEEN = " Ma\u00adja\u200b\u2028\x85\x00\t \u202eK\ufeff.\u2029 "
PROJECT = {"start": "2026-01-15", "today": TODAY}
TEN_YEARS = {"start": "2027-01-31", "today": TODAY, "months": {"drift": 120}}
NAMES = ["", "Maja", 'Åse; "A", B\\C 🙂\nny linje ' + "meget lang " * 12, UNSEEN]

ASK = """async ([data, cases, now]) => {
  const { preparePlan, coursePlan } = await import("./schedule.js");
  const { projectPlan } = await import("./schedule-project.js");
  const { icsFile } = await import("./calendar.js");
  const plan = preparePlan(JSON.parse(data));
  const made = (one) =>
    "born" in one ? coursePlan(plan, one.born, one.today, one.begins) : projectPlan(plan, one.start, one.today, one);
  return cases.map(([one, name]) => icsFile(plan, made(one), name, new Date(now)));
}"""


def written(case: dict[str, Any], name: str = "") -> bytes:
    return ics_file(PLAN, made(case), NOW, name)


def events(file: bytes) -> list[dict[str, Any]]:
    """Every event of a file, with all that it says."""
    return [
        {
            **{key: str(event.get(key, "")) for key in ("uid", "summary", "description", "class", "transp")},
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
    assert meeting["dtstamp"] == NOW


def test_deadline_reminds_earlier_and_says_whom_it_is_for():
    """A deadline reminds a month ahead, and tells whom it is for and that nobody checked it against the law."""
    deadline = next(one for one in events(written(COURSE)) if one["summary"] == "Frist: afgørelse om ungestøtte")

    assert timedelta(days=-30, hours=9) == deadline["alarms"][0][2]
    assert "Senest seks måneder før den unge fylder 18 år." in deadline["description"]
    assert "Kun unge, hvis anbringelse slutter" in deadline["description"]
    assert "Ikke kontrolleret mod gældende lov." in deadline["description"]


def test_chosen_start_is_the_start():
    """Who begins late has the start in the calendar on the day chosen, with what there is to do and our advice."""
    late = {"born": "2007-11-15", "today": TODAY, "begins": "2026-12-01"}
    start = next(one for one in events(written(late)) if one["dtstart"] == date(2026, 12, 1))

    assert "Opstart – dagen har I selv valgt" == start["summary"]
    assert "Den unge får en koordinator og et team" in start["description"]
    assert "Vores forslag: Tag altid opstarten først" in start["description"]
    assert "Opstart efter procesplanen" not in {one["summary"] for one in events(written(late))}


def test_past_is_left_out():
    """A calendar gets what lies ahead: of a project under way, the phases that have not begun."""
    summaries = [one["summary"] for one in events(written(PROJECT))]

    assert ["Drift begynder"] == [text for text in summaries if text.endswith("begynder")]
    assert "Læringsmøde 1" not in summaries
    assert "Læringsmøde 2" in summaries
    assert [] == [one for one in events(written(PROJECT)) if one["dtend"] <= date(2026, 11, 22)]


def test_phase_begins_and_does_not_fill_the_calendar():
    """A phase is an event on its first day, which does not remind, and says why the phase is so long."""
    phase = next(one for one in events(written(TEN_YEARS)) if one["summary"] == "Drift begynder")

    assert (date(2028, 5, 31), date(2028, 6, 1), []) == (phase["dtstart"], phase["dtend"], phase["alarms"])
    assert phase["description"].endswith("I har valgt 120 måneder.")


def test_only_the_young_persons_plan_is_private():
    """A meeting of a project is open to colleagues, an event of a young person's course is not."""
    assert {"PRIVATE"} == {one["class"] for one in events(written(COURSE))}
    assert {""} == {one["class"] for one in events(written(PROJECT))}


def test_name_stands_only_where_it_is_given():
    """Without a name there is none, and the file says nothing of the birth but what the dates do."""
    file = written(COURSE).replace(b"\r\n ", b"")

    assert [] == [date for date in (b"2009", b"20091010", b"10-10-2009", b"10. oktober 2009") if date in file]
    assert all(one["summary"].endswith(" – Maja") for one in events(written(COURSE, "Maja")))


def test_name_has_nothing_in_it_that_nobody_sees():
    """Ends of lines become a space; signs that hide, join or turn the text round go."""
    assert all(one["summary"].endswith(" – Maja K.") for one in events(written(COURSE, UNSEEN + "\ud800")))


def test_file_is_the_same_twice_and_moves_its_events():
    """One plan gives one file; a longer test and another start move the same events; another name gives others."""
    ids = {one["summary"]: one["uid"] for one in events(written(PROJECT))}
    changed = {"months": {"pilottest": 11}}, {"start": "2026-02-20"}
    moved = [{one["summary"]: one["uid"] for one in events(written(PROJECT | change))} for change in changed]
    others = {one["uid"] for one in events(written(PROJECT, "B"))}

    assert written(COURSE) == written(COURSE)
    assert [ids] * 2 == [{name: one[name] for name in ids} for one in moved]
    assert len(ids) == len(set(ids.values()))
    assert set() == others & set(ids.values())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("case", [COURSE, PROJECT, TEN_YEARS], ids=["course", "project", "ten years"])
def test_browser_writes_the_same_events(scripted, case, name):
    """Read back, the browser's file and Python's have the same events, whatever the name is."""
    [text] = scripted().evaluate(ASK, [PLAN_JSON, [[case, name]], NOW.isoformat()])
    calendar, ours = Calendar.from_ical(text), Calendar.from_ical(written(case, name))

    assert events(written(case, name)) == events(text.encode())
    assert [str(ours[key]) for key in sorted(ours)] == [str(calendar[key]) for key in sorted(calendar)]


def test_browser_writes_the_same_events_of_the_cases(scripted):
    """So it does for one in ten of the cases of the plans, in another time zone."""
    cases = [case for case in CASES if "error" not in case][::10]
    texts = scripted("America/Los_Angeles").evaluate(ASK, [PLAN_JSON, [[case, ""] for case in cases], NOW.isoformat()])

    for case, text in zip(cases, texts, strict=True):
        assert events(written(case)) == events(text.encode())


@pytest.mark.parametrize("name", NAMES)
def test_lines_are_as_the_format_wants(scripted, name):
    """Lines end in CR LF and have at most 75 octets, in both files; no sign is cut in two."""
    [text] = scripted().evaluate(ASK, [PLAN_JSON, [[TEN_YEARS, name]], NOW.isoformat()])
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
