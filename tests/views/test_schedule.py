"""Plans with dates: the cases that the browser shares, and what holds for any date."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.views.dates import add_months, months_between, read_date
from macros.views.plan_data import plan_data
from macros.views.project_schedule import project
from macros.views.schedule import course
from tests.vectors.planned import PLAN, by_python
from tests.vectors.reading import CASES, answered, expected, title

TODAY = date(2026, 11, 22)

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
BIRTHS = st.dates(date(1990, 1, 1), TODAY)
STARTS = st.dates(date(2005, 1, 1), date(2036, 11, 22))
MONTHS = st.integers(0, 400)
LENGTHS = st.dictionaries(st.sampled_from([phase.id for phase in PLAN.project.phases]), st.integers(1, 40))


@pytest.mark.parametrize("case", CASES, ids=title)
def test_case(case):
    """A plan has the dates, the remarks on them and the messages that the case was worked out to have."""
    assert expected(case) == answered(case, by_python(case))


def test_there_are_enough_cases():
    """Two hundred or more, of both kinds of plan."""
    assert len(CASES) >= 200
    assert min(sum("born" in case for case in CASES), sum("start" in case for case in CASES)) >= 80


# --- What holds for any date ------------------------------------------------------------------------


@given(DAYS, MONTHS)
def test_months_are_clamped_never_overrun(day, months):
    """Some months later is in the right month, on the same day or on that month's last."""
    later = add_months(day, months)

    assert (day.year * 12 + day.month + months) == later.year * 12 + later.month
    assert later.day == day.day or (later.day < day.day and (later + timedelta(1)).day == 1)


@given(DAYS, MONTHS)
def test_months_between_is_the_way_back(day, months):
    """Counting whole months between two days gives back what was added, and a day less one month less."""
    later = add_months(day, months)

    assert months == months_between(day, later)
    assert months - 1 == months_between(day, later - timedelta(1))


@given(DAYS, DAYS)
def test_months_between_bounds(one, other):
    """The whole months between two days are as many as fit, and no more."""
    first, last = sorted((one, other))
    months = months_between(first, last)

    assert add_months(first, months) <= last < add_months(first, months + 1)


@given(DAYS)
def test_date_reads_as_it_is_written(day):
    """A day is read back from each of the ways it can be written."""
    written = [f"{day}", f"{day:%d-%m-%Y}", f"{day.day}.{day.month}.{day.year}", f"{day.day}/{day.month} {day.year}"]

    assert [day] * 4 == [read_date(text) for text in written]


@given(DAYS)
def test_working_day_is_the_nearest(day):
    """The working day proposed is one, at most six days away, and all days until then are days off."""
    for before in (False, True):
        found = PLAN.holidays.working_day(day, before=before)
        step = timedelta(-1 if before else 1)
        skipped = [day + step * number for number in range(abs((found - day).days))]

        assert not PLAN.holidays.closed(found)
        assert len(skipped) <= 6
        assert all(PLAN.holidays.closed(one) for one in skipped)


@given(BIRTHS)
def test_course_keeps_its_order(born):
    """The dates of a course follow the ages, whole years fall on the birthday, and remarks tell every marked date."""
    plan = course(PLAN, born.isoformat(), TODAY)
    days = [event.day for event in plan.events]

    assert sorted(days) == days
    assert [180, 192, 210, 210, 210, 222, 276] == [event.item.months for event in plan.events]
    assert all(event.day == add_months(born, event.item.months) for event in plan.events)
    for event in plan.events:
        assert bool(event.closed) == bool(event.instead)
        assert bool(event.closed) + event.summer + event.clamped == len(event.remarks)


@given(STARTS, LENGTHS)
def test_phases_leave_no_gap(start, lengths):
    """Each phase begins the day after the one before, and holds all that is planned in it."""
    plan = project(PLAN, start.isoformat(), TODAY, lengths)

    assert start == plan.phases[0].first
    assert [phase.last + timedelta(1) for phase in plan.phases[:-1]] == [phase.first for phase in plan.phases[1:]]
    spans = {phase.item.id: phase for phase in plan.phases}
    assert all(spans[event.item.phase].first <= event.day <= spans[event.item.phase].last for event in plan.events)
    assert len(plan.events) == len({event.id for event in plan.events})
    proposed = [(spans[event.item.phase], event.instead) for event in plan.events if event.instead]
    assert all(phase.first <= day <= phase.last for phase, day in proposed if not phase.item.open)


@given(STARTS, LENGTHS, st.integers(1, 12))
def test_longer_phase_moves_only_what_follows(start, lengths, more):
    """A longer test leaves the phases before it alone and moves those after it."""
    before = project(PLAN, start.isoformat(), TODAY, lengths)
    length = before.phases[2].months + more
    after = project(PLAN, start.isoformat(), TODAY, {**lengths, "pilottest": length})

    assert before.phases[:2] == after.phases[:2]
    assert before.phases[2].first == after.phases[2].first
    assert before.phases[3].first < after.phases[3].first


@given(STARTS, LENGTHS)
def test_meetings_of_one_kind_keep_their_distance(start, lengths):
    """Meetings at fixed intervals lie as many whole months apart as the sources say."""
    plan = project(PLAN, start.isoformat(), TODAY, lengths)
    for item in (item for item in PLAN.project.items if item.every):
        days = [event.day for event in plan.events if event.item == item]
        gaps = {(b.year - a.year) * 12 + b.month - a.month for a, b in pairwise(days)}

        assert gaps <= {item.every}


# --- The plan data of the content -----------------------------------------------------------------


def test_content_gives_ages_and_lengths(model):
    """Every age, length and interval of a plan is the content's own."""
    plan = plan_data(model, TODAY)
    meetings = {item.id: (item.every, item.times) for item in plan.project.items if item.kind == "møde"}

    assert {"opstart": 180, "moede-16": 192, "moede-17-5": 210, "moede-18-5": 222} == {
        item.id: item.months for item in plan.course.items if item.kind in ("opstart", "møde")
    }
    assert [("politisk-beslutning", 2), ("opstart", 4), ("pilottest", 10), ("drift", 12)] == [
        (phase.id, phase.months) for phase in plan.project.phases
    ]
    assert (3, 0) == meetings["ledergruppe-test"]
    assert (6, 0) == meetings["ledergruppe-drift"]
    assert (2, 0) == meetings["implementeringsgruppe-test"]
    assert (3, 2) == meetings["laeringsmoeder"]


def test_content_says_what_each_date_rests_on(model):
    """What the sources date is marked so, and what we date ourselves tells why; the law says whom it is for."""
    plan = plan_data(model, TODAY)
    items = {item.id: item for item in [*plan.course.items, *plan.project.items]}

    assert "kilde" == items["moede-16"].mark
    assert "supplerende" == items["forloebet-slutter"].mark
    assert "supplerende" == items["afgoerelse-om-ungestoette"].mark
    assert "Kun unge, hvis anbringelse slutter" in items["afgoerelse-om-ungestoette"].note
    assert "Ikke kontrolleret mod gældende lov" in items["afgoerelse-om-ungestoette"].note
    assert [] == [item.id for item in plan.project.items if item.mark == "forslag" and item.at and not item.basis]
    assert "forslag" == plan.project.phases[-1].mark


def test_changed_age_moves_the_meeting(model):
    """A meeting at another age in the content is a meeting on another date."""
    steps = [step.model_copy(update={"age": 16.5}) if step.id == "moede-16" else step for step in model.steps]
    changed = plan_data(model.model_copy(update={"steps": tuple(steps)}), TODAY)
    dates = {event.item.id: event.day for event in course(changed, "2010-02-15", TODAY).events}

    assert date(2026, 8, 15) == dates["moede-16"]


def test_data_is_small(model):
    """A reader loads the plan data in a blink, with holidays for every plan one can make today."""
    plan = plan_data(model, TODAY)

    assert len(plan.small_json().encode()) < 26_000
    assert plan.holidays.last >= TODAY.year + 25


def test_unknown_holidays_are_told():
    """A date beyond the known holidays says so, instead of passing for a working day."""
    events = course(PLAN, "2039-05-04", date(2040, 1, 1)).events

    assert "Helligdage er kun regnet ud til og med 2053." in events[0].remarks
