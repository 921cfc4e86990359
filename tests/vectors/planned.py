"""A case of tests/vectors, planned by Python and by the browser; both as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from playwright.sync_api import Page

from macros.views.course_words import course_words
from macros.views.plan_types import PlanData
from macros.views.project_schedule import ProjectPlan, project
from macros.views.schedule import CoursePlan, PlanError, as_json, course
from tests.vectors.reading import PLAN_JSON

PLAN = PlanData.model_validate_json(PLAN_JSON)

ASK = """async ([data, cases]) => {
  const { preparePlan, coursePlan, PlanError } = await import("./schedule.js");
  const { courseWords } = await import("./course-words.js");
  const { projectPlan } = await import("./schedule-project.js");
  const plan = preparePlan(JSON.parse(data));
  return JSON.stringify(cases.map((one) => {
    try {
      const course = "born" in one ? coursePlan(plan, one.born, one.today, one.begins) : null;
      if (course) return { ...course, said: courseWords(plan, course) };
      return projectPlan(plan, one.start, one.today, one);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      return { error: error.message };
    }
  }));
}"""


def by_python(case: dict[str, Any]) -> dict[str, Any]:
    """The plan of a case, or what is wrong with it."""
    try:
        plan = made(case)
        said = {"said": list(course_words(PLAN, plan))} if isinstance(plan, CoursePlan) else {}
        return as_json(plan) | said
    except PlanError as error:
        return {"error": str(error)}


def made(case: dict[str, Any]) -> CoursePlan | ProjectPlan:
    """The plan of a case."""
    today = date.fromisoformat(case["today"])
    if "born" in case:
        return course(PLAN, case["born"], today, case.get("begins", ""))
    chosen = case.get("months"), case.get("departments"), case.get("without", ())
    return project(PLAN, case["start"], today, *chosen)


def by_browser(page: Page, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The plans of many cases."""
    return json.loads(page.evaluate(ASK, [PLAN_JSON, cases]))
