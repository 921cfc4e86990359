"""The rules for what plans with dates are made from: phases with a length, places inside them, deadlines in time."""

from __future__ import annotations

from collections.abc import Iterator

from .content import Model
from .implementation import Placement
from .places import Places
from .plan_problems import MeetingWithoutPlace, OutsideCourse, OutsidePhase, PhaseWithoutLength
from .problems import DuplicateId, Problem
from .source import KeyPath


def plans_can_be_made(model: Model, places: Places) -> Iterator[Problem]:
    """Everything that is to have a date can get one."""
    yield from _phases_have_a_length(model, places)
    yield from _placed_inside(model, places)
    yield from _named_once(model, places)
    yield from _deadlines_in_the_course(model, places)


def _phases_have_a_length(model: Model, places: Places) -> Iterator[Problem]:
    for index, phase in enumerate(model.phases):
        if (phase.months is None) == (phase.outlook is None):
            key = "outlook" if phase.outlook else "months"
            mend = "months, når kilden angiver varigheden, ellers outlook"
            yield PhaseWithoutLength(*places.at("phases", index, key), mend=mend)


def _placed_inside(model: Model, places: Places) -> Iterator[Problem]:
    lengths = {phase.id: phase.months or (phase.outlook.months if phase.outlook else 0) for phase in model.phases}
    for index, cadence in enumerate(model.cadences):
        path: KeyPath = ("cadences", index, "placement")
        if cadence.times and not cadence.every_months and not cadence.placement:
            mend = "placement: med «at: start» eller «at: slut» og basis"
            yield MeetingWithoutPlace(*places.at("cadences", index, "times"), found=str(cadence.times), mend=mend)
        yield from _outside(cadence.placement, lengths.get(cadence.phase), path, places)
    for index, item in enumerate(model.resources):
        if item.placement:
            path = ("resources", index, "placement")
            yield from _outside(item.placement, lengths.get(item.placement.phase), path, places)


def _outside(placement: Placement | None, length: int | None, path: KeyPath, places: Places) -> Iterator[Problem]:
    if placement and length and placement.months >= length:
        mend = f"højst {length - 1} måneder"
        yield OutsidePhase(*places.at(*path, "months"), found=str(placement.months), mend=mend)


def _named_once(model: Model, places: Places) -> Iterator[Problem]:
    """A plan names its meetings by id, whichever list they come from; so does a course its deadlines."""
    taken = {cadence.id for cadence in model.cadences}
    for index, item in enumerate(model.resources):
        if item.placement and item.id in taken:
            mend = "placement kun ved mødet i cadences, og slet den her"
            yield DuplicateId(*places.at("resources", index, "placement"), found=item.id, mend=mend)
    seen = {step.id for step in model.steps}
    for number, note in enumerate(model.law):
        for index, deadline in enumerate(note.deadlines):
            if deadline.id in seen:
                path = ("law", number, "deadlines", index, "id")
                yield DuplicateId(*places.at(*path), found=deadline.id, mend="et id, som intet trin og ingen frist har")
            seen.add(deadline.id)


def _deadlines_in_the_course(model: Model, places: Places) -> Iterator[Problem]:
    first, last = model.process.starts_at, model.process.closes_at
    for number, note in enumerate(model.law):
        for index, deadline in enumerate(note.deadlines):
            if not first <= deadline.age - deadline.months_before / 12 <= last:
                path = ("law", number, "deadlines", index, "age")
                mend = f"en alder og et antal måneder, der giver {first:g} til {last:g} år"
                yield OutsideCourse(*places.at(*path), found=f"{deadline.age:g}", mend=mend)
