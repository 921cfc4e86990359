"""Questions about a programme: when each point begins, and how many of everything it needs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Model
from ..model.base import Statement
from ..model.exercises import Exercise, Material, Per
from ..model.training import AgendaItem, AgendaMethod, Day, Programme
from .files import FORMS, STORIES, exercise_file, story_page

FOR_EACH = {Per.PARTICIPANT: "hver deltager", Per.GROUP: "hver gruppe", Per.CLASS: "hele holdet"}


def for_each(material: Material) -> str:
    """Who gets one: «hver gruppe», «hver 3 deltagere»."""
    return f"hver {material.shared_by} deltagere" if material.shared_by > 1 else FOR_EACH[material.per]


@dataclass(frozen=True)
class Timed:
    """A point of the agenda with its time of day."""

    begins: str
    """«9.15»."""

    ends: str

    item: AgendaItem


Use = tuple[int, int, int]
"""How many participants share one (0: all do), how many there are for those who share, and the fewest who share."""


@dataclass(frozen=True)
class Needed:
    """A material, for what, and how it is counted."""

    material: Material

    exercise: Exercise | None
    """The exercise that needs it; None where the programme does."""

    group_size: int
    """How many share one, where it is one a group."""

    group_least: int = 1
    """The fewest in a group."""

    @property
    def share(self) -> int:
        """How many participants share one; 0 where all do."""
        return {Per.PARTICIPANT: self.material.shared_by, Per.GROUP: self.group_size, Per.CLASS: 0}[self.material.per]

    @property
    def least(self) -> int:
        """The fewest who share one: of a group, never one alone."""
        return self.group_least if self.material.per is Per.GROUP else 1

    @property
    def numbers(self) -> Use:
        """What it takes to count it."""
        return self.share, self.material.count, self.least

    def count(self, participants: int) -> int:
        """How many there must be for so many participants."""
        return count_for([self.numbers], participants)


@dataclass(frozen=True)
class Gathered:
    """A material with everything it is for."""

    material: Material
    uses: tuple[Needed, ...]

    @property
    def written_on(self) -> bool:
        """Whether each use needs its own: forms and stories are written on, while cards and pens are used again."""
        return (self.material.file or "").startswith(FORMS) or is_one_story(self.material)

    @property
    def notes(self) -> list[tuple[str, Statement]]:
        """What to know of it, each with the name of its exercise; without one where it is the same for all."""
        said = [(one.exercise.name if one.exercise else "", one.material.note) for one in self.uses]
        told = [(name, note) for name, note in said if note]
        return told if len({note for _, note in told}) > 1 else [("", note) for _, note in told[:1]]

    @property
    def exercises(self) -> list[Exercise]:
        """The exercises it is for."""
        return [one.exercise for one in self.uses if one.exercise]

    def count(self, participants: int) -> int:
        """How many there must be for so many participants."""
        return count_for([one.numbers for one in self.uses], participants, each=self.written_on)


def count_for(uses: Iterable[Use], participants: int, *, each: bool = False) -> int:
    """How many of a thing so many participants need: for `each` use anew, or as many as the use that takes the most."""
    counts = [count * (groups_for(participants, share, least) if share else 1) for share, count, least in uses]
    return sum(counts) if each else max(counts)


def timed(day: Day, begins: str) -> list[Timed]:
    """The agenda with times of day, from «9.00»."""
    rows, now = [], _minutes(begins)
    for item in day.agenda:
        rows.append(Timed(clock(now), clock(now + item.minutes), item))
        now += item.minutes
    return rows


def length(programme: Programme) -> str:
    """How long a programme is: «45 minutter», «2½ time», «3 dage, hver på 7 timer»."""
    one = _lasting(programme.day_minutes)
    return one if len(programme.days) == 1 else f"{len(programme.days)} dage, hver på {one}"


def has_breaks(programme: Programme) -> bool:
    """Whether the agenda has a break."""
    return any(item.method is AgendaMethod.BREAK for day in programme.days for item in day.agenda)


def exercises_of(model: Model, programme: Programme) -> list[Exercise]:
    """The programme's exercises in the order of the agenda, each once."""
    used = dict.fromkeys(item.exercise for day in programme.days for item in day.agenda if item.exercise)
    by_id = {exercise.id: exercise for exercise in model.exercises}
    return [by_id[id] for id in used]


def needed(model: Model, programme: Programme) -> Iterator[Needed]:
    """Everything to have ready: the programme's own things first, then those of its exercises."""
    size, least = max(((one.group_size, one.least) for one in exercises_of(model, programme)), default=(1, 1))
    for material in programme.materials:
        yield Needed(material, None, size, least)
    whole = STORIES in (material.file for material in programme.materials)
    for exercise in exercises_of(model, programme):
        for material in materials_of(model, exercise):
            if not (whole and is_one_story(material)):
                yield Needed(material, exercise, exercise.group_size, exercise.least)


def gathered(needs: Iterable[Needed]) -> list[Gathered]:
    """The same things with each thing once, in the order they are first needed."""
    rows: dict[tuple[str | None, str], list[Needed]] = {}
    for one in needs:
        rows.setdefault((one.material.file, one.material.name), []).append(one)
    return [Gathered(_as_one(uses), tuple(uses)) for uses in rows.values()]


def _as_one(uses: list[Needed]) -> Material:
    """The material of several uses: with the cards of all of them, or all cards where a use has them all."""
    cards = tuple(dict.fromkeys(card for one in uses for card in one.material.cards))
    return uses[0].material.model_copy(update={"cards": cards if all(one.material.cards for one in uses) else ()})


def materials_of(model: Model, exercise: Exercise) -> Iterator[Material]:
    """What an exercise needs: its own sheet, a story for each group where it has some, and its other things."""
    named = {material.file for material in exercise.materials}
    if (sheet := exercise_file(exercise.id)) not in named:
        yield Material(file=sheet, name=f"Ark: {exercise.name}", per=Per.GROUP)
    if exercise.stories and STORIES not in named:
        yield Material(file=STORIES, name="En historie", per=Per.GROUP, note=_which(model, exercise))
    yield from exercise.materials


def is_one_story(material: Material) -> bool:
    """Whether it is what each group of an exercise with stories gets: one page of the file."""
    return material.file == STORIES and material.per is Per.GROUP


def _which(model: Model, exercise: Exercise) -> Statement:
    """«Lige fyldt 15: side 1. Snart 18: side 5.» What pages there are follows from the model, so nobody says it."""
    names = {story.id: story.name for story in model.stories}
    pages = sorted((story_page(model, id), names[id]) for id in exercise.stories)
    return Statement(" ".join(f"{name}: side {page}." for page, name in pages), ())


def groups_for(many: int, size: int, least: int = 1) -> int:
    """How many groups: as few as hold all with at most `size` in each, and fewer where some would be under `least`.

    So whoever is left over joins another group: 17 two and two are seven pairs and a group of three.
    """
    count = math.ceil(many / size)
    return count if many // count >= least else max(1, many // least)


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(".")
    return int(hours) * 60 + int(minutes)


def _lasting(minutes: int) -> str:
    """«45 minutter», «1 time», «2½ time», «3 timer», «1 time og 20 minutter»."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} minutter"
    if rest == 30:
        return f"{hours}½ time"
    return f"{hours} time" + ("r" if hours > 1 else "") + (f" og {rest} minutter" if rest else "")


def clock(minutes: int) -> str:
    """A time of day from minutes since midnight: «9.05»."""
    return f"{minutes // 60 % 24}.{minutes % 60:02}"
