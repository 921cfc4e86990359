"""What a group works on in an exercise, made from the method, with the answers for the trainer.

What is chosen or shuffled follows from the ids alone, so that a sheet is the same whenever it is made.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..model import Model
from ..model.base import Entity, RoleNote, Statement
from ..model.exercises import Exercise, Story
from ..model.implementation import Phase
from ..model.pointers import at, pointed
from ..model.process import Attendance, Participation, ProcessStep
from ..model.roles import Role
from .plan_data import plan_data
from .told import Told, stories_told

_T = TypeVar("_T")

HOLES = 8
"""One mark of so many is taken out of a matrix; three at least, if there are more."""

MONTHS = 3
"""Months on one sheet to plan in."""


@dataclass(frozen=True)
class Matrix:
    """Role × step with some marks taken out."""

    steps: tuple[ProcessStep, ...]
    rows: tuple[tuple[Role, tuple[Attendance | None, ...]], ...]
    """Each role with how it takes part in each step; None for not, and for a mark taken out."""

    holes: tuple[tuple[Role, ProcessStep, Attendance], ...]
    """What was taken out."""


@dataclass(frozen=True)
class TaskCard:
    """A task to cut out; its number stands on the card and in the key."""

    number: int
    statement: Statement
    roles: tuple[Role, ...]


def about(model: Model, exercise: Exercise, kind: type[Entity]) -> list[Entity]:
    """The entities of one type that the exercise is about, each once, in its order; all where a whole list is meant."""
    found: dict[str, Entity] = {}
    for pointer in exercise.about:
        path = pointed(model, pointer) or ()
        for end in range(1, len(path) + 1):
            value = at(model, path[:end])
            for one in value if isinstance(value, tuple) and end == len(path) else (value,):
                if isinstance(one, kind):
                    found.setdefault(one.id, one)
    return list(found.values())


def matrix(model: Model, exercise: Exercise) -> Matrix:
    """The roles and steps the exercise is about, or else all, with marks taken out."""
    steps = [one for one in about(model, exercise, ProcessStep) if isinstance(one, ProcessStep)] or list(model.steps)
    wanted = {one.id for one in about(model, exercise, Role)}
    marks = {(str(part.role), step.id): part.attendance for step in steps for part in step.participants}
    roles = [role for role in model.roles if (role.id in wanted or not wanted) and any(role.id == r for r, _ in marks)]
    shown = [(role.id, step.id) for role in roles for step in steps if (role.id, step.id) in marks]
    least = min(3, len(shown))
    out = _shuffled(exercise.id, shown, key=" ".join)[: max(least, len(shown) // HOLES)]
    return Matrix(
        steps=tuple(steps),
        rows=tuple(
            (role, tuple(None if (role.id, step.id) in out else marks.get((role.id, step.id)) for step in steps))
            for role in roles
        ),
        holes=tuple(
            (role, step, marks[role.id, step.id]) for role in roles for step in steps if (role.id, step.id) in out
        ),
    )


def task_cards(model: Model, exercise: Exercise) -> list[TaskCard]:
    """The tasks of the roles the exercise is about, or else of those in its steps, elements and phases, shuffled."""
    owners: dict[Statement, list[Role]] = {}
    for role, statement in _tasks(model, exercise):
        owned = owners.setdefault(statement, [])
        if role not in owned:
            owned.append(role)
    shuffled = _shuffled(exercise.id, list(owners), key=str)
    return [TaskCard(number, one, tuple(owners[one])) for number, one in enumerate(shuffled, start=1)]


def roles_on_cards(cards: list[TaskCard]) -> list[Role]:
    """The roles that tasks are given to, in no order that gives anything away."""
    return sorted({role.id: role for card in cards for role in card.roles}.values(), key=lambda role: role.name)


def planned_in(model: Model, exercise: Exercise) -> list[tuple[Phase, list[str]]]:
    """The phases an exercise is about, with the names of their activities."""
    phases = [one for one in about(model, exercise, Phase) if isinstance(one, Phase)]
    return [(phase, [one.name for one in phase.activities]) for phase in phases]


def ages_of(model: Model) -> tuple[int, int]:
    """The ages that a young person's course lies between, in years."""
    months = [item.months for item in plan_data(model, model.checked).course.items]
    return min(months) // 12, math.ceil(max(months) / 12)


def stories_of(model: Model, exercise: Exercise) -> list[Told]:
    """The stories that groups may use, with their dates."""
    by_id = {one.story.id: one for one in stories_told(model)}
    return [by_id[id] for id in exercise.stories]


def twists_of(model: Model, exercise: Exercise) -> list[tuple[str, Statement]]:
    """What changes in each story, for an exercise where the trainer tells it."""
    told = exercise.stories if any(step.twist for step in exercise.steps) else ()
    return [(story.name, story.twist) for story in model.stories if story.id in told and story.twist]


def uses_of(model: Model, story: Story) -> list[Exercise]:
    """The exercises that use a story."""
    return [exercise for exercise in model.exercises if story.id in exercise.stories]


def _tasks(model: Model, exercise: Exercise) -> Iterator[tuple[Role, Statement]]:
    roles = [one for one in about(model, exercise, Role) if isinstance(one, Role)]
    for role in roles:
        own = role.tasks or role.responsibilities
        yield from ((role, one) for one in own or _elsewhere(model, role))
    if not roles:
        known = {role.id: role for role in model.roles}
        for one in about(model, exercise, Entity):
            if isinstance(one, ProcessStep):
                yield from ((known[part.role], task) for part in one.participants for task in _at_step(part))
            else:
                notes = (note for note in getattr(one, "roles", ()) if isinstance(note, RoleNote))
                yield from ((known[note.role], note.how) for note in notes)


def _elsewhere(model: Model, role: Role) -> Iterator[Statement]:
    """What a role without tasks of its own does in steps and phases."""
    for step in model.steps:
        yield from (task for part in step.participants if part.role == role.id for task in _at_step(part))
    for phase in model.phases:
        yield from (note.how for note in phase.roles if note.role == role.id)


def _at_step(part: Participation) -> tuple[Statement, ...]:
    return (*part.before, *part.during, *part.after)


def _shuffled(seed: str, things: Iterable[_T], key: Callable[[_T], str]) -> list[_T]:
    return sorted(things, key=lambda one: hashlib.sha256(f"{seed} {key(one)}".encode()).digest())
