"""Questions about a programme: what the clock says, and how much of everything there must be."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import load
from macros.model.exercises import Material, Per
from macros.views.training import Needed, exercises_of, needed, timed
from tests.conftest import ROOT

MODEL = load(ROOT / "content").model
PROGRAMMES = {programme.id: programme for programme in MODEL.programmes}
DAYS = [day for programme in MODEL.programmes for day in programme.days]


def test_the_day_of_the_start():
    """The clock of a whole day: when it begins, when there is food, and when all go home."""
    day = PROGRAMMES["opstartsdag"].days[0]
    rows = {row.item.name: (row.begins, row.ends) for row in timed(day, "9.00")}

    assert ("9.00", "9.20") == rows["Velkommen"]
    assert ("11.30", "12.15") == rows["Frokost"]
    assert ("14.40", "15.00") == rows["Det aftaler vi"]


def test_past_midnight():
    """A clock begins again at midnight."""
    day = PROGRAMMES["introduktion"].days[0]

    assert "0.15" == timed(day, "23.30")[-1].ends


@given(st.sampled_from(DAYS), st.integers(0, 23), st.integers(0, 59))
def test_one_point_begins_where_another_ends(day, hours, minutes):
    """Points follow on each other from the hour that the day begins, with two figures for the minutes."""
    rows = timed(day, f"{hours}.{minutes:02}")

    assert f"{hours}.{minutes:02}" == rows[0].begins
    assert [row.ends for row in rows[:-1]] == [row.begins for row in rows[1:]]
    assert list(day.agenda) == [row.item for row in rows]


@pytest.mark.parametrize("programme", MODEL.programmes, ids=lambda one: one.id)
def test_lunch_is_at_lunch_time(programme):
    """Lunch begins between 11 and 12.30 when a day begins as the programme says."""
    meals = [row for day in programme.days for row in timed(day, programme.begins) if row.item.name == "Frokost"]
    long = [day for day in programme.days if programme.day_minutes > 240]

    assert len(long) == len(meals)
    assert [] == [row.begins for row in meals if not 660 <= _minutes(row.begins) <= 750]


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(".")
    return int(hours) * 60 + int(minutes)


def test_exercises_in_order():
    """The exercises of a programme come as the agenda has them, each once."""
    first = PROGRAMMES["laeringsmoede"]
    twice = first.model_copy(update={"days": first.days * 2})

    assert ["hvad-har-vi-laert", "sparring-paa-en-sag"] == [one.id for one in exercises_of(MODEL, first)]
    assert exercises_of(MODEL, first) == exercises_of(MODEL, twice)


@pytest.mark.parametrize("programme", MODEL.programmes, ids=lambda one: one.id)
def test_everything_is_there(programme):
    """Everything that a programme and its exercises name is among what must be ready, and comes in that order."""
    named = [*programme.materials, *(one for exercise in exercises_of(MODEL, programme) for one in exercise.materials)]
    ready = [one.material for one in needed(MODEL, programme)]

    assert named == [one for one in ready if one in named]


@given(st.sampled_from(Per), st.integers(1, 100), st.integers(1, 40), st.integers(1, 500))
def test_count(per, count, size, participants):
    """Everybody gets one, or every group, or the room; a last group that is not full gets one too."""
    one = Needed(Material(name="Ark", per=per, count=count), None, size)
    sharing = {Per.PARTICIPANT: participants, Per.GROUP: math.ceil(participants / size), Per.CLASS: 1}

    assert count * sharing[per] == one.count(participants)
