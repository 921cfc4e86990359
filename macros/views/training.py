"""Questions about a programme: when each point begins, and how many of everything it needs."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Model
from ..model.exercises import Exercise, Material, Per
from ..model.training import AgendaItem, Day, Programme


@dataclass(frozen=True)
class Timed:
    """A point of the agenda with its time of day."""

    begins: str
    """«9.15»."""

    ends: str

    item: AgendaItem


@dataclass(frozen=True)
class Needed:
    """A material, for what, and how it is counted."""

    material: Material

    exercise: Exercise | None
    """The exercise that needs it; None where the programme does."""

    group_size: int
    """How many share one, where it is one a group."""

    def count(self, participants: int) -> int:
        """How many there must be for so many participants."""
        sharing = {Per.PARTICIPANT: 1, Per.GROUP: self.group_size, Per.CLASS: max(participants, 1)}
        return self.material.count * math.ceil(participants / sharing[self.material.per])


def timed(day: Day, begins: str) -> list[Timed]:
    """The agenda with times of day, from «9.00»."""
    rows, now = [], _minutes(begins)
    for item in day.agenda:
        rows.append(Timed(_clock(now), _clock(now + item.minutes), item))
        now += item.minutes
    return rows


def exercises_of(model: Model, programme: Programme) -> list[Exercise]:
    """The programme's exercises in the order of the agenda, each once."""
    used = dict.fromkeys(item.exercise for day in programme.days for item in day.agenda if item.exercise)
    by_id = {exercise.id: exercise for exercise in model.exercises}
    return [by_id[id] for id in used]


def needed(model: Model, programme: Programme) -> Iterator[Needed]:
    """Everything to have ready: the programme's own things first, then those of its exercises."""
    for material in programme.materials:
        yield Needed(material, None, 1)
    for exercise in exercises_of(model, programme):
        for material in exercise.materials:
            yield Needed(material, exercise, exercise.group_size)


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(".")
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24}.{minutes % 60:02}"
