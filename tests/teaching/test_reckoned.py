"""A day of teaching in numbers: clock, groups and prints, and the browser reckons as Python does."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.views.prints import Pages
from macros.views.teaching import (
    CLOCK,
    PARTICIPANTS,
    WORDS,
    Plan,
    Print,
    TeachingData,
    TeachingError,
    groups_of,
    participants_of,
    reckoned,
    start_of,
)
from macros.views.training import length

ASK = """async ([data, cases]) => {
  const { reckonedDay, teachingTyped } = await import("./teach-plan.js");
  const read = JSON.parse(data);
  return JSON.stringify(cases.map(([at, participants, begins]) => {
    const { many, start, faults } = teachingTyped(read, participants, begins);
    const fault = faults.participants || faults.begins;
    return fault ? { fault } : reckonedDay(read, read.plans[at], many, start);
  }));
}"""


def data_of(*plans: Plan) -> TeachingData:
    return TeachingData(plans=plans, patterns={"participants": PARTICIPANTS, "clock": CLOCK}, words=WORDS)


SMALL = Plan(
    id="et",
    name="Et",
    participants=10,
    begins="9.00",
    days=((20, 70),),
    prints=(
        Print(uses=((0, 1, 1),)),
        Print(uses=((1, 2, 1),), pages=1),
        Print(uses=((4, 1, 2),), pages=3, single=2),
        Print(uses=((4, 1, 2), (3, 1, 3))),
        Print(uses=((4, 1, 2), (3, 1, 2)), each=True, pages=2),
    ),
    groups=((4, 2), (3, 2), (1, 1), (12, 2), (3, 3)),
)


def test_worked_by_hand():
    """Ten participants from 9.50: clock, prints and groups as a person counts them."""
    made = reckoned(data_of(SMALL), SMALL, "10", "9.50")

    assert (("9.50-10.10", "10.10-11.20"),) == made.clock
    assert ("1", "20", "3", "3", "7") == made.counts
    assert ("", "20 sider", "9 sider", "", "14 sider") == made.pages
    assert ("1 gruppe på 4 og 2 på 3", "2 grupper på 3 og 2 på 2", "hver for sig", "1 gruppe på 10",
            "2 grupper på 3 og 1 på 4") == made.groups  # fmt: skip
    assert "Print i alt 43 sider. Det er 36 ark, når du printer på begge sider." == made.total
    assert "Tid: kl. 9.50-11.20." == made.when


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("9", 540), ("9.00", 540), ("09:00", 540), ("0930", 570), ("930", 570), ("kl. 8.15", 495), (" 23.59 ", 1439)],
)
def test_time_of_day_in_many_ways(typed, minutes):
    """A time of day is understood as people write it."""
    assert minutes == start_of(data_of(SMALL), typed)


@pytest.mark.parametrize("typed", ["", "24.00", "9.60", "ni", "9.0", "-1", "9.00.00", "9\n"])
def test_no_time_of_day(typed):
    """What is no time of day is refused."""
    with pytest.raises(TeachingError, match="when"):
        start_of(data_of(SMALL), typed)


@pytest.mark.parametrize("typed", ["", "0", "1", "201", "-3", "2,5", "to", "1000000000"])
def test_no_number_of_participants(typed):
    """A number of participants is whole, from two to two hundred."""
    with pytest.raises(TeachingError, match="few"):
        participants_of(data_of(SMALL), typed)


@pytest.mark.parametrize(
    ("many", "size", "least", "said"),
    [
        (17, 2, 2, "7 grupper på 2 og 1 på 3"),
        (3, 2, 2, "1 gruppe på 3"),
        (2, 2, 2, "1 gruppe på 2"),
        (9, 4, 2, "3 grupper på 3"),
        (17, 3, 3, "3 grupper på 3 og 2 på 4"),
        (5, 3, 3, "1 gruppe på 5"),
        (2, 3, 3, "1 gruppe på 2"),
        (13, 6, 5, "1 gruppe på 6 og 1 på 7"),
        (17, 1, 1, "hver for sig"),
    ],
)
def test_who_is_left_over_joins_others(many, size, least, said):
    """Nobody is alone, and where three are needed no group has two: the last ones join another group."""
    assert said == groups_of(WORDS, many, size, least)


@given(many=st.integers(2, 200), size=st.integers(2, 40), under=st.integers(0, 38))
def test_groups_hold_everybody(many, size, under):
    """The groups hold all, none is too small where that can be, and none too big but where others have joined it."""
    least = max(2, size - under)
    words = {"group": "{count}*{each}", "groups": "{count}*{each}", "and": "{groups} {more}", "more": "{count}*{each}"}
    groups = [tuple(map(int, one.split("*"))) for one in groups_of(words, many, size, least).split()]

    assert many == sum(count * each for count, each in groups)
    assert min(least, many) <= min(each for _, each in groups)
    assert size >= max(each for _, each in groups) or math.ceil(many / size) > sum(count for count, _ in groups)
    assert math.ceil(many / size) >= sum(count for count, _ in groups)
    assert 1 >= max(each for _, each in groups) - min(each for _, each in groups)


@pytest.mark.parametrize(
    ("minutes", "days", "said"),
    [(45, 1, "45 minutter"), (60, 1, "1 time"), (150, 1, "2½ time"), (80, 1, "1 time og 20 minutter"),
     (360, 3, "3 dage, hver på 6 timer")],
)  # fmt: skip
def test_length_in_words(model, minutes, days, said):
    """A programme's length as one says it."""
    one = model.programmes[0]

    assert said == length(one.model_copy(update={"day_minutes": minutes, "days": (one.days[0],) * days}))


uses = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 100), st.integers(1, 40)), min_size=1, max_size=3).map(
    tuple
)
prints = st.builds(Print, uses=uses, each=st.booleans(), pages=st.integers(0, 200), single=st.integers(0, 9))
plans = st.builds(
    Plan,
    id=st.just("x"),
    name=st.just("X"),
    participants=st.just(1),
    begins=st.just("9.00"),
    days=st.lists(st.lists(st.integers(1, 600), min_size=1, max_size=4).map(tuple), min_size=1, max_size=3).map(tuple),
    prints=st.lists(
        st.builds(Print, uses=uses, each=st.booleans(), pages=st.integers(0, 200), single=st.integers(0, 9)), max_size=4
    ).map(tuple),
    groups=st.lists(st.tuples(st.integers(1, 40), st.integers(1, 40)), max_size=3).map(tuple),
)
typed_numbers = st.one_of(st.integers(-1, 205).map(str), st.text("0123 -,.a٣", max_size=4))
typed_times = st.one_of(
    st.tuples(st.integers(0, 25), st.sampled_from([".", ":", ""]), st.integers(0, 61)).map(
        lambda t: f"{t[0]}{t[1]}{t[2]:02}"
    ),
    st.text("0123 .:kl٣\n", max_size=6),
)


@pytest.fixture(scope="module")
def empty_page(scripted):
    return scripted()


@given(one=plans, typed=st.lists(st.tuples(typed_numbers, typed_times), min_size=1, max_size=8))
def test_browser_reckons_as_python_does(empty_page, one, typed):
    """For any programme and whatever is typed, the two say the same, word for word."""
    data = data_of(one)
    found = json.loads(empty_page.evaluate(ASK, [data.small_json(), [[0, *pair] for pair in typed]]))

    assert [by_python(data, one, *pair) for pair in typed] == found


def by_python(data: TeachingData, one: Plan, participants: str, begins: str) -> dict:
    try:
        made = reckoned(data, one, participants, begins)
    except TeachingError as error:
        return {"fault": str(error)}
    return json.loads(json.dumps(vars(made)))


def test_every_programme_of_ours_is_alike_in_both(empty_page, model, bigger_model):
    """The real programmes, too, for a handful of classes."""
    from macros.views.teaching import teaching_data

    data = teaching_data(bigger_model, bigger_model.programmes, lambda file: Pages(len(file) % 7))
    cases = [[at, many, "8.55"] for at in range(len(data.plans)) for many in ("1", "7", "24", "200")]
    found = json.loads(empty_page.evaluate(ASK, [data.small_json(), cases]))

    assert [by_python(data, data.plans[at], many, begins) for at, many, begins in cases] == found
