"""The hours: what the sources state, times what the reader types; the same in Python and in the browser."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.model.hours import timing
from macros.views.amounts import amount
from macros.views.hours import hours
from macros.views.hours_data import HoursData, hours_data
from macros.views.plan_data import plan_data
from macros.views.project_schedule import project

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/hours.json").read_text(encoding="utf-8"))
"""The data as the content made it on 22 November 2026, with two items more than the sources have; and worked-out cases.

A case has what is typed, what the plan leaves out, and some or all of the answer: «formula = hours» by item, then
sums, kroner and remarks.
"""
CASES = VECTORS["cases"]
DATA = HoursData.model_validate(VECTORS["data"])

ASK = """async ([data, typed]) => {
  const { hoursOf } = await import("./hours.js");
  return typed.map(([one, without]) => hoursOf(data, one, without));
}"""


def by_python(typed: dict[str, str], without: Sequence[str] = ()) -> dict[str, Any]:
    return json.loads(json.dumps(asdict(hours(DATA, typed, without))))


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
    return {key: value for key, value in case.items() if key not in ("why", "typed", "without")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case):
    """A case worked out by hand has its answer."""
    assert expected(case) == answered(case, by_python(case["typed"], case.get("without", ())))


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
    planned = [row.plan for row in DATA.rows]
    typed = [(case["typed"], case.get("without", [])) for case in CASES]
    typed += [
        ({id: rng.choice(texts) for id in rng.sample(ids, rng.randint(0, len(ids)))}, rng.sample(planned, number % 5))
        for number in range(200)
    ]
    typed += [({id: str(rng.randint(0, 10_000)) for id in ids}, []) for _ in range(100)]

    for one, reckoned in zip(typed, scripted().evaluate(ASK, [VECTORS["data"], typed]), strict=True):
        assert by_python(*one) == reckoned, one


def test_every_item_is_reckoned_or_said_to_be_open(model):
    """No item of the model falls out: each has hours, days, or «ikke angivet»."""
    data = hours_data(model)
    typed = {number.id: "2" for number in data.numbers}
    rows = {row.id: row for row in hours(data, typed).rows}

    assert [item.id for item in model.resources] == list(rows)
    for item in model.resources:
        takes = timing(item, model.cadences)
        assert (not takes.hours and not takes.days) == rows[item.id].said.endswith("ikke angivet"), item.id


def test_days_never_become_hours(model):
    """An item in days is in no sum of hours, and coordinators' days stand by themselves, as do others'."""
    data = hours_data(model)
    in_days = [item for item in model.resources if item.days]
    totals = hours(data, {number.id: "2" for number in data.numbers}).totals

    assert len(in_days) > 1
    for item in in_days:
        assert [(item.name,)] == [total.names for total in totals if item.name in total.names]


def test_hours_follow_the_fixed_meetings(model):
    """Another length, number and rhythm of a fixed meeting are other hours, with nothing else touched."""
    changes = {"laeringsmoeder": {"hours": 4.5}, "ledergruppe-test": {"every_months": 2}, "opstartsdag": {"times": 3}}
    meetings = tuple(one.model_copy(update=changes.get(one.id, {})) for one in model.cadences)
    data = hours_data(model.model_copy(update={"cadences": meetings}))
    rows = {row.id: row for row in hours(data, {"afproevere": "10", "paa-tvaers": "20"}).rows}

    assert "2 møder × 4,5 timer × 10 medarbejdere" == rows["laeringsmoeder"].formula
    assert "90 timer" == rows["laeringsmoeder"].said
    assert "4 møder (hver anden måned i 10 måneder) × 2 timer × 4 ledere" == rows["ledergruppemoeder"].formula
    assert "3 dage × 6 timer × 20 deltagere" == rows["opstartsdag"].formula


def test_amounts_are_told_by_the_fixed_meetings(model):
    """What an item takes is said with the numbers of its meeting, wherever it is shown."""
    changed = tuple(
        one.model_copy(update={"hours": 1}) if one.id == "opsamlingsmoede" else one for one in model.cadences
    )
    amounts = {
        item.id: amount(model.model_copy(update={"cadences": changed}), item)
        for item in model.resources
        if item.amount is None
    }

    assert {
        "opstartsdag": "1 dag à 6 timer",
        "laeringsmoeder": "2 møder à 3 timer",
        "opsamlingsdag": "1 gang à 1 time",
        "ledergruppemoeder": "2 timer hvert kvartal",
        "ledergruppemoede-slut": "1 møde; timer ikke angivet",
        "implementeringsgruppemoeder": "hver anden måned; timer ikke angivet",
        "ledergruppe-i-drift": "mindst hvert halve år; timer ikke angivet",
    } == amounts


def test_meetings_are_as_many_as_in_the_plan(model):
    """The hours and the plan with dates hold the same number of every meeting that comes at intervals."""
    today = date(2026, 11, 22)
    data = hours_data(model)
    dated = plan_data(model, today)
    rhythmic = [row for row in data.rows if row.every]

    assert {"laeringsmoeder", "ledergruppemoeder", "implementeringsgruppemoeder"} == {row.id for row in rhythmic}
    for months in (1, 2, 3, 4, 6, 7, 9, 10, 12, 13):
        plan = project(dated, "2027-01-04", today, {"pilottest": months})
        typed = {"maaneder-pilottest": str(months), "ledere": "1", "afproevere": "1"}
        reckoned = {row.id: row for row in hours(data, typed).rows}
        for row in rhythmic:
            planned = sum(event.item.id == row.plan for event in plan.events)
            held = f"{planned} {'møde' if planned == 1 else 'møder'}"

            assert reckoned[row.id].formula.startswith(held), (row.id, months)


def test_what_a_plan_leaves_out_is_known_to_the_hours(model):
    """Every meeting and day of a plan that takes reckoned hours can be left out of them by the plan's own id."""
    items = {item.id for item in plan_data(model, date(2026, 11, 22)).project.items}
    planned = {row.id: row.plan for row in hours_data(model).rows if row.plan}

    assert set(planned.values()) <= items
    assert {item.id for item in model.resources if item.per} - {"tvaerfagligt-moede"} <= set(planned)
