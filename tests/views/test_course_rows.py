"""The rows of a young person's plan, made of the model and its plan data."""

from __future__ import annotations

from datetime import date

import pytest

from macros.views.course_rows import course_rows
from macros.views.plan_data import plan_data
from macros.views.words import age_in_months

TODAY = date(2026, 11, 22)


def test_everything_with_a_date_is_a_row(model):
    """By age, and with its place in the model: a step, a page of law, or the end."""
    plan = plan_data(model, TODAY)
    rows = course_rows(model, plan)

    assert sorted(item.id for item in plan.course.items) == sorted(row.item.id for row in rows)
    assert sorted(row.item.months for row in rows) == [row.item.months for row in rows]
    assert [row.item.id for row in rows if not (row.step or row.law)] == ["forloebet-slutter"]


def test_row_of_a_step_has_its_people_and_tools(model):
    """Everybody at the step and every tool of it stand in its row, once."""
    for row in course_rows(model, plan_data(model, TODAY)):
        if row.step:
            tools = [tool.id for _, tools in row.tools for tool in tools]

            assert sorted(part.role for part in row.step.participants) == sorted(seat.role.id for seat in row.seats)
            assert sorted(use.tool for use in row.step.tools) == sorted(tools)


def test_new_age_moves_the_row(model):
    """A meeting moved in the YAML has its new age in the plan, with nothing else touched."""
    steps = [step.model_copy(update={"age": 19.0}) if step.id == "moede-16" else step for step in model.steps]
    changed = model.model_copy(update={"steps": tuple(steps)})
    rows = course_rows(changed, plan_data(changed, TODAY))

    assert ["19 år"] == [row.age for row in rows if row.item.id == "moede-16"]
    assert "moede-16" == rows[-2].item.id


@pytest.mark.parametrize(
    ("months", "said"), [(180, "15 år"), (210, "17½ år"), (213, "17 år og 9 måneder"), (217, "18 år og 1 måned")]
)
def test_age_in_months(months, said):
    """Halves have their sign; other months are told."""
    assert said == age_in_months(months)
