"""The rules for courses: agendas add up to the hours of their source, and questions rest on what still stands."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from .agenda_checks import AGENDA_RULES
from .base import Statement, walk
from .content import Model
from .hours import Timing, timing
from .places import Places
from .pointers import Pointer, at, pointed, pointer_to, statements_below
from .problems import Problem, listed
from .quiz_checks import questions_are_fresh, questions_have_a_choice, where_it_stands
from .source import KeyPath
from .training import AgendaItem, AgendaMethod, Day, Programme
from .training_problems import (
    DaysDoNotFit,
    DoesNotAddUp,
    GroupsDoNotFit,
    MethodWithoutContent,
    NamedTwice,
    NoStatementThere,
    PointsNowhere,
    UnusedTraining,
)


def programmes_add_up(model: Model, places: Places) -> Iterator[Problem]:
    """Every day's agenda fills the day, and the days are as long and as many as the source says."""
    for index, programme in enumerate(model.programmes):
        path: KeyPath = ("programmes", index)
        yield from _as_the_source_says(model, programme, path, places)
        for number, day in enumerate(programme.days):
            yield from _day_adds_up(programme, day, (*path, "days", number), places)


def _day_adds_up(programme: Programme, day: Day, path: KeyPath, places: Places) -> Iterator[Problem]:
    total = sum(item.minutes for item in day.agenda)
    if total != programme.day_minutes:
        missing = programme.day_minutes - total
        change = f"{missing} flere" if missing > 0 else f"{-missing} færre"
        mend = f"punkter på i alt {programme.day_minutes} minutter ({change}), eller ret day_minutes"
        at_agenda = places.at(*path, "agenda")
        yield DoesNotAddUp(*at_agenda, what="dagsordenen", found=f"{total} minutter", mend=mend)
    seen: set[str] = set()
    for number, item in enumerate(day.agenda):
        if item.name in seen:
            yield NamedTwice(*places.at(*path, "agenda", number, "name"), found=item.name, mend="et andet navn")
        seen.add(item.name)


def _as_the_source_says(model: Model, programme: Programme, path: KeyPath, places: Places) -> Iterator[Problem]:
    stated = _timing(model, programme)
    if stated is None:
        return
    shortest = (stated.hours or 0) * 60
    longest = (stated.hours_max or 0) * 60 or shortest
    if stated.hours and not shortest <= programme.day_minutes <= longest:
        span = f"{shortest:g}" if shortest == longest else f"{shortest:g} til {longest:g}"
        found, mend = f"{programme.day_minutes} minutter", f"{span}, som kilden angiver"
        yield DoesNotAddUp(*places.at(*path, "day_minutes"), what="programmet", found=found, mend=mend)
    days = stated.days or 1
    if len(programme.days) != days:
        mend = f"{_days(days)}, som kilden angiver"
        yield DaysDoNotFit(*places.at(*path, "days"), found=_days(len(programme.days)), mend=mend)


def _days(number: int) -> str:
    return "1 dag" if number == 1 else f"{number} dage"


def _timing(model: Model, programme: Programme) -> Timing | None:
    """The hours or days that a source gives the programme."""
    if meeting := next((one for one in model.cadences if one.id == programme.meeting), None):
        return Timing(meeting.hours, None, None, meeting.times, meeting.every_months, meeting.at_least)
    item = next((one for one in model.resources if one.id == programme.resource), None)
    return timing(item, model.cadences) if item else None


def agenda_items_fit(model: Model, places: Places) -> Iterator[Problem]:
    """An exercise has time enough, and every point has what its method promises."""
    lengths = {exercise.id: exercise.minutes for exercise in model.exercises}
    for path, item in walk(model.programmes, ("programmes",)):
        if not isinstance(item, AgendaItem):
            continue
        for method, key in ((AgendaMethod.EXERCISE, "exercise"), (AgendaMethod.QUIZ, "questions")):
            if (item.method is method) != bool(getattr(item, key)):
                mend = f"«method: {method}» sammen med {key}, eller ingen af dem"
                yield MethodWithoutContent(*places.at(*path, "method"), found=item.method, mend=mend)
        needed = lengths.get(item.exercise or "", 0)
        if item.minutes < needed:
            found, mend = f"{item.minutes}", f"mindst {needed}, som øvelsen varer"
            yield DoesNotAddUp(*places.at(*path, "minutes"), what="øvelsen", found=found, mend=mend)


def exercises_add_up(model: Model, places: Places) -> Iterator[Problem]:
    """The steps and the debrief of an exercise take as long as the exercise."""
    for index, exercise in enumerate(model.exercises):
        total = sum(step.minutes for step in exercise.steps) + exercise.debrief_minutes
        if total != exercise.minutes:
            where = places.at("exercises", index, "minutes")
            found, mend = f"{exercise.minutes}", f"{total}, som trin og opsamling giver"
            yield DoesNotAddUp(*where, what="øvelsen", found=found, mend=mend)


def groups_fit(model: Model, places: Places) -> Iterator[Problem]:
    """No group has to have more members than it can have."""
    for index, exercise in enumerate(model.exercises):
        if exercise.least > exercise.group_size:
            where = places.at("exercises", index, "group_least")
            mend = f"højst {exercise.group_size}, som group_size siger"
            yield GroupsDoNotFit(*where, found=str(exercise.least), mend=mend)


def pointers_lead_somewhere(model: Model, places: Places) -> Iterator[Problem]:
    """What an agenda shows and an exercise is about exists; what a question tests is a statement."""
    for path, pointer in walk(model):
        if not isinstance(pointer, Pointer):
            continue
        target = pointed(model, pointer)
        if target is None:
            yield PointsNowhere(*places.at(*path), found=pointer, mend=_now_at(model, path) or _near(model, pointer))
        elif path[-1] == "tests" and not isinstance(at(model, target), Statement):
            inside = [pointer_to(model, one) for one, _ in statements_below(model, target)]
            mend = listed(inside, 4) if inside else "et udsagn, fx «steps/moede-16/purpose/1»"
            yield NoStatementThere(*places.at(*path), found=pointer, mend=mend)


def _now_at(model: Model, path: KeyPath) -> str:
    """Where the statement of a question stands now; empty where nothing says so."""
    stands = where_it_stands(model, model.questions[int(path[1])].seen) if path[-1] == "tests" else []
    return listed(stands, 3) if stands else ""


def _near(model: Model, pointer: str) -> str:
    """The longest part of a pointer that leads somewhere, and what it can go on with there."""
    start = pointer.rpartition("/")[0]
    while start and pointed(model, start) is None:
        start = start.rpartition("/")[0]
    inside = at(model, pointed(model, start) or ()) if start else model
    wanted = pointer.removeprefix(start).strip("/").partition("/")[0].lower()
    if isinstance(inside, tuple):
        names = [getattr(one, "id", None) or str(number) for number, one in enumerate(inside, start=1)]
    else:
        names = list(type(inside).model_fields) if hasattr(type(inside), "model_fields") else []
    fits = difflib.get_close_matches(wanted, names, n=3) or names
    return listed((f"{start}/{name}".strip("/") for name in fits), 4) if fits else f"«{start}»"


def training_is_used(model: Model, places: Places) -> Iterator[Problem]:
    """An exercise that no programme has, and a story that no exercise has, are listed."""
    items = [item for _, item in walk(model.programmes) if isinstance(item, AgendaItem)]
    used: dict[str, tuple[set[object], str]] = {
        "exercises": ({item.exercise for item in items}, "den ind på et programs dagsorden (exercise)"),
        "stories": ({id for exercise in model.exercises for id in exercise.stories}, "den ind i en øvelse (stories)"),
    }
    for kind, (ids, mend) in used.items():
        for index, one in enumerate(getattr(model, kind)):
            if one.id not in ids:
                yield UnusedTraining(*places.at(kind, index, "id"), found=one.id, mend=mend)


TRAINING_RULES = (
    programmes_add_up,
    agenda_items_fit,
    exercises_add_up,
    groups_fit,
    pointers_lead_somewhere,
    questions_have_a_choice,
    questions_are_fresh,
    training_is_used,
    *AGENDA_RULES,
)
