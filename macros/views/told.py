"""Stories with their dates: each is told on a day of its own, and so says the same for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Model, Places
from ..model.exercises import Story
from ..model.problems import Problem
from ..model.training_problems import NoCourse
from . import words
from .plan_data import FIRST_BIRTH, plan_data
from .plan_types import PlanData
from .schedule import CoursePlan, Event, PlanError, course

MEETING = "møde"


@dataclass(frozen=True)
class Told:
    """A story, and the course that its dates give."""

    story: Story
    course: CoursePlan

    @property
    def age(self) -> str:
        """How old the young person is on the day the story is told: «15 år og 8 måneder»."""
        years, months = self.course.age
        return words.age_in_months(years * 12 + months)

    @property
    def next(self) -> Event | None:
        """The first meeting still to come."""
        return next((event for event in self.meetings if not event.passed), None)

    @property
    def meetings(self) -> list[Event]:
        """The meetings of the course, with their days."""
        return [event for event in self.course.events if event.item.kind == MEETING]

    @property
    def passed(self) -> list[Event]:
        """The meetings whose day has passed."""
        return [event for event in self.meetings if event.passed]

    def age_at(self, event: Event) -> str:
        """How old the young person is then."""
        return words.age_in_months(event.item.months)


def stories_told(model: Model) -> list[Told]:
    """Every story with its dates. Raises `PlanError` where they give no course."""
    plan = plan_data(model, model.checked)
    return [_told(plan, story) for story in model.stories]


def _told(plan: PlanData, story: Story) -> Told:
    return Told(story, course(plan, story.born.isoformat(), story.told_on))


def story_problems(model: Model, places: Places) -> Iterator[Problem]:
    """A problem for each story whose dates give no course."""
    plan = plan_data(model, model.checked)
    for index, story in enumerate(model.stories):
        try:
            _told(plan, story)
        except PlanError:
            where = places.at("stories", index, "born")
            mend = f"en fødselsdato fra {FIRST_BIRTH} eller senere, før den dag historien fortælles"
            yield NoCourse(*where, found=str(story.born), mend=mend)
