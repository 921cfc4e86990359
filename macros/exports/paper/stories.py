"""The stories on paper: one on a page, and last what the trainer keeps back, their dates among it."""

from __future__ import annotations

from typing import Any

from ...model import Model
from ...views.told import Told, stories_told
from ...views.words import day
from .exercise import FOR_THE_TRAINER
from .said import Said
from .typeset import common, pdf

STATES = {"past": "passeret", "next": "næste møde", "coming": "kommer"}


def stories_pdf(model: Model, *, tokens: str, address: str) -> bytes:
    """All stories as PDF/UA-1; `address` is the full address of their page, where there is a real one."""
    title = "Historier til øvelserne"
    return pdf("stories.typ", common(model, tokens, title=title, address=address) | stories_data(model))


def stories_data(model: Model) -> dict[str, Any]:
    """What the template says."""
    said = Said(model)
    stories = [_story(one, said) for one in stories_told(model)]
    twists = [{"name": story.name, "said": said.one(story.twist)} for story in model.stories if story.twist]
    courses = [_course(one) for one in stories_told(model)]
    return {
        "stories": stories,
        "trainer": FOR_THE_TRAINER,
        "twists": twists,
        "courses": courses,
        "sources": said.sources,
    }


def _story(told: Told, said: Said) -> dict[str, Any]:
    story = told.story
    return {
        "name": story.name,
        "born": day(story.born),
        "told_on": day(story.told_on),
        "situation": said.all(story.situation),
        "wishes": said.all(story.wishes),
        "people": [{"who": person.who, "how": said.one(person.how)} for person in story.people],
        "services": said.all(story.services),
    }


def _course(told: Told) -> dict[str, Any]:
    """What the groups are to find out themselves."""
    return {"name": told.story.name, "age": told.age, "told_on": day(told.story.told_on), "events": _events(told)}


def _events(told: Told) -> list[dict[str, str]]:
    rows = []
    for event in told.course.events:
        state = "next" if event == told.next else "past" if event.passed else "coming"
        row = {"day": day(event.day), "name": event.name, "age": told.age_at(event)}
        rows.append(row | {"state": state, "said": STATES[state]})
    return rows
