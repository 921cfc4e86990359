"""An exercise on paper: the task and the sheets for a group, then a page for the trainer with questions and answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...model import Model
from ...model.exercises import Exercise, Material, SheetKind
from ...views import exercise_sheets as sheets
from ...views import words
from ...views.files import card_set_pages, exercise_file
from ...views.pointed import places_of
from ...views.told import Told
from ...views.training import for_each, materials_of
from ...views.words import day
from .said import Said
from .typeset import common, pdf

FOR_THE_TRAINER = "Til underviseren"
"""The heading, and so the bookmark, of the pages that are not handed out."""

TO_CUT_OUT = "Kort til at klippe ud"
"""The heading, and so the bookmark, of the pages that are printed on one side; they end a group's part."""

ROWS = 9
"""Empty rows for what is put on a timeline."""


def exercise_pdf(model: Model, exercise: Exercise, *, tokens: str, address: str) -> bytes:
    """The print as PDF/UA-1; `address` is the full address of the exercise's page, where there is a real one."""
    title = f"Øvelse: {exercise.name}"
    return pdf("exercise.typ", common(model, tokens, title=title, address=address) | exercise_data(model, exercise))


def exercise_data(model: Model, exercise: Exercise) -> dict[str, Any]:
    """What the template says."""
    said = Said(model)
    data = {
        "name": exercise.name,
        "summary": said.one(exercise.summary),
        "goal": said.one(exercise.goal),
        "minutes": exercise.minutes,
        "group": exercise.group,
        "places": [one.name for one in places_of(model, exercise.about, {}) if one.name],
        "stories": [story.name for story in model.stories if story.id in exercise.stories],
        "steps": [{"minutes": step.minutes, "said": said.one(step.text)} for step in exercise.steps],
        "debrief_minutes": exercise.debrief_minutes,
        "sheet": _sheet(model, exercise, said),
        "trainer": FOR_THE_TRAINER,
        "things": _things(model, exercise),
        "before": said.all(exercise.before),
        "twists": [{"name": name, "said": said.one(twist)} for name, twist in sheets.twists_of(model, exercise)],
        "debrief": list(exercise.debrief),
        "answers": said.all(exercise.answers),
        "key": _key(model, exercise),
        "courses": _courses(model, exercise),
    }
    return data | {"sources": said.sources}


def _things(model: Model, exercise: Exercise) -> list[str]:
    return [_thing(model, one) for one in materials_of(model, exercise) if one.file != exercise_file(exercise.id)]


def _thing(model: Model, material: Material) -> str:
    """«Rollekort, side 1-4: 1 til hver gruppe. Klip kun de fem roller ud.»"""
    chosen = card_set_pages(model, material.file or "", material.cards)
    pages = f", side {words.runs(chosen)}" if chosen else ""
    note = f" {material.note.text}" if material.note else ""
    return f"{material.name}{pages}: {material.count} til {for_each(material)}.{note}"


# --- The sheet -------------------------------------------------------------------------------------


def _sheet(model: Model, exercise: Exercise, said: Said) -> dict[str, Any] | None:
    made: dict[SheetKind, Callable[[], dict[str, Any]]] = {
        SheetKind.LINES: dict,
        SheetKind.MATRIX: lambda: _matrix(model, exercise),
        SheetKind.TASKS: lambda: _tasks(model, exercise, said),
        SheetKind.COURSE: lambda: _course(model),
        SheetKind.MONTHS: lambda: _months(model, exercise),
    }
    kind = exercise.sheet
    return {"kind": kind.value} | made[kind]() if kind else None


def _matrix(model: Model, exercise: Exercise) -> dict[str, Any]:
    made = sheets.matrix(model, exercise)
    rows = [{"role": role.name, "cells": [how.value if how else "" for how in cells]} for role, cells in made.rows]
    return {"steps": [step.name for step in made.steps], "rows": rows, "missing": _missing(len(made.holes))}


def _missing(count: int) -> str:
    return "Et mærke mangler" if count == 1 else f"{words.count(count).capitalize()} mærker mangler"


def _tasks(model: Model, exercise: Exercise, said: Said) -> dict[str, Any]:
    cards = sheets.task_cards(model, exercise)
    return {
        "title": TO_CUT_OUT,
        "roles": [role.name for role in sheets.roles_on_cards(cards)],
        "cards": [{"number": card.number, "said": said.one(card.statement)} for card in cards],
    }


def _course(model: Model) -> dict[str, Any]:
    first, last = sheets.ages_of(model)
    return {"ages": list(range(first, last + 1)), "rows": ROWS}


def _months(model: Model, exercise: Exercise) -> dict[str, Any]:
    phases = [{"name": phase.name, "tasks": tasks} for phase, tasks in sheets.planned_in(model, exercise)]
    return {"months": sheets.MONTHS, "phases": phases}


# --- The answers -----------------------------------------------------------------------------------


def _key(model: Model, exercise: Exercise) -> list[dict[str, Any]]:
    """The answers that follow from the method, role by role."""
    if exercise.sheet is SheetKind.MATRIX:
        holes = sheets.matrix(model, exercise).holes
        return [{"role": role.name, "answers": [f"{step.name}: {how.value}"]} for role, step, how in holes]
    if exercise.sheet is SheetKind.TASKS:
        cards = sheets.task_cards(model, exercise)
        return [
            {"role": role.name, "answers": [f"{c.number}: {c.statement.text}" for c in cards if role in c.roles]}
            for role in sheets.roles_on_cards(cards)
        ]
    return []


def _courses(model: Model, exercise: Exercise) -> list[dict[str, Any]]:
    """The dates of each story, for the sheet that asks for them."""
    if exercise.sheet is not SheetKind.COURSE:
        return []
    return [{"story": one.story.name, "events": _dates(one)} for one in sheets.stories_of(model, exercise)]


def _dates(one: Told) -> list[dict[str, str]]:
    return [{"name": event.name, "day": day(event.day)} for event in one.course.events]
