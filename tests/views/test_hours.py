"""The hours: what the sources state, times what the reader types; the same in Python and in the browser."""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.views.hours import hours
from macros.views.hours_data import HoursData, hours_data
from macros.views.plan_data import plan_data
from macros.views.schedule import project

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/hours.json").read_text(encoding="utf-8"))
"""The data as the content made it on 22 November 2026, with two items more than the sources have; and worked-out cases.

A case has what is typed, and some or all of the answer: «formula = hours» by item, then sums, kroner and remarks.
"""
CASES = VECTORS["cases"]
DATA = HoursData.model_validate(VECTORS["data"])

ASK = """async ([data, typed]) => {
  const { hoursOf } = await import("./hours.js");
  return typed.map((one) => hoursOf(data, one));
}"""


def by_python(typed: dict[str, str]) -> dict[str, Any]:
    return json.loads(json.dumps(asdict(hours(DATA, typed))))


def answered(case: dict[str, Any], reckoning: dict[str, Any]) -> dict[str, Any]:
    """What a reckoning says to the questions of a case."""
    rows = {one["id"]: f"{one['formula']} = {one['said']}" for one in reckoning["rows"]}
    totals = {one["id"]: one for one in reckoning["totals"]}
    answers = {"rows": rows, "errors": reckoning["errors"], "totals": {id: one["said"] for id, one in totals.items()}}
    answers |= {key: {id: one[key] for id, one in totals.items()} for key in ("kr", "remarks")}
    asked = {key: value for key, value in case.items() if key in answers}
    return {
        key: answers[key] if key == "errors" else {id: answers[key].get(id) for id in value}
        for key, value in asked.items()
    }


def expected(case: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in case.items() if key not in ("why", "typed")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case):
    """A case worked out by hand has its answer."""
    assert expected(case) == answered(case, by_python(case["typed"]))


def test_browser_reckons_as_python_does(scripted):
    """Down to the last word, for every case and for anything one may type."""
    rng = random.Random(11)
    texts = [
        "",
        "0",
        "1",
        "7",
        "12",
        "365",
        "9.999",
        "10000",
        "10001",
        "1,5",
        " 3 ",
        "-2",
        "x",
        "٣",
        "１２",
        "1.00",
        "\x00",
    ]
    ids = [number.id for number in DATA.numbers]
    typed = [case["typed"] for case in CASES]
    typed += [{id: rng.choice(texts) for id in rng.sample(ids, rng.randint(0, len(ids)))} for _ in range(200)]
    typed += [{id: str(rng.randint(0, 10_000)) for id in ids} for _ in range(100)]

    for one, reckoned in zip(typed, scripted().evaluate(ASK, [VECTORS["data"], typed]), strict=True):
        assert by_python(one) == reckoned, one


def test_every_item_is_reckoned_or_said_to_be_open(model):
    """No item of the model falls out: each has hours, days, or «ikke angivet»."""
    data = hours_data(model)
    typed = {number.id: "2" for number in data.numbers}
    rows = {row.id: row for row in hours(data, typed).rows}

    assert [item.id for item in model.resources] == list(rows)
    assert {item.id for item in model.resources if not item.hours and not item.days} == {
        id for id, row in rows.items() if row.said == "ikke angivet"
    }


def test_days_never_become_hours(model):
    """An item in days is in no sum of hours, and coordinators' days stand by themselves, as do others'."""
    data = hours_data(model)
    in_days = [item for item in model.resources if item.days]
    totals = hours(data, {number.id: "2" for number in data.numbers}).totals

    assert len(in_days) > 1
    for item in in_days:
        assert [(item.name,)] == [total.names for total in totals if item.name in total.names]


def test_hours_follow_the_content(model):
    """Another length in the YAML is another number, with nothing else touched."""
    longer = [
        item.model_copy(update={"hours": 4.5}) if item.id == "laeringsmoeder" else item for item in model.resources
    ]
    data = hours_data(model.model_copy(update={"resources": tuple(longer)}))
    row = next(row for row in hours(data, {"afproevere": "10"}).rows if row.id == "laeringsmoeder")

    assert "2 møder × 4,5 timer × 10 medarbejdere" == row.formula
    assert "90 timer" == row.said


def test_meetings_are_as_many_as_in_the_plan(model):
    """The hours and the plan with dates hold the same number of the leaders' quarterly meetings."""
    today = date(2026, 11, 22)
    for months in (1, 3, 4, 9, 10, 12, 13):
        plan = project(plan_data(model, today), "2027-01-04", today, {"pilottest": months})
        planned = sum(event.item.id == "ledergruppe-test" for event in plan.events)
        typed = {"maaneder-pilottest": str(months), "ledere": "1"}
        row = next(row for row in hours(hours_data(model), typed).rows if row.id == "ledergruppemoeder")

        assert f"{planned} {'møde' if planned == 1 else 'møder'}" == row.formula.partition(" (")[0]
