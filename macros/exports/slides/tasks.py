"""The slides of an exercise and of a question: what the groups do, and what one asks and answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model.exercises import Exercise, SheetKind
from ...model.quiz import QuizQuestion
from ...views import words as danish
from ...views.quiz import right_answers
from . import advice
from .fit import line_count
from .layouts import LAYOUTS, TEXT
from .look import LEAD, OPTION, RIGHT, STEP, TITLE, WHY, WRONG, Note, Para, Slide
from .words import Words, aside, pages

SHEETS = {
    SheetKind.LINES: "ark med linjer",
    SheetKind.MATRIX: "matrix med huller",
    SheetKind.TASKS: "opgavekort",
    SheetKind.COURSE: "tom tidslinje",
    SheetKind.MONTHS: "månedsark",
}
"""What a group gets to work on, in words."""


def exercise_slides(words: Words, exercise: Exercise) -> Iterator[Slide]:
    """What the groups do, then what is talked about afterwards; good answers stand in the notes."""
    steps = [one.text for one in exercise.steps]
    told = words.paras(steps, STEP)
    paras = tuple(replace(para, strong=f"{one.minutes} min. ") for one, para in zip(exercise.steps, told, strict=True))
    facts = _facts(words, exercise)
    short = (exercise.summary.text, f"Mål: {exercise.goal.text}", *(f"{label}: {text}" for label, text in facts))
    notes = (Note("Øvelsen kort", short), advice.EXERCISE)
    for one in pages(
        "exercise",
        f"Øvelse: {exercise.name}",
        paras,
        beside={"side": aside("exercise", facts)},
        sources=words.sources(steps),
        hue="redskaber",
    ):
        yield replace(one, notes=(*one.notes, *notes))
    answers = (
        (Note("Det rummer et godt svar", tuple(one.text for one in exercise.answers)),) if exercise.answers else ()
    )
    look = LAYOUTS["discussion"].place("main").look
    asked = tuple(Para(text, look) for text in exercise.debrief)
    time = Note("Tid", (f"{exercise.debrief_minutes} minutter til opsamlingen.",))
    for one in pages("discussion", f"Opsamling: {exercise.name}", asked, hue="redskaber", most=4):
        yield replace(one, notes=(time, *answers))


def _facts(words: Words, exercise: Exercise) -> list[tuple[str, str]]:
    """Time, groups, stories and sheets."""
    named = {one.id: one.name for one in words.model.stories}
    sheet = [SHEETS[exercise.sheet]] if exercise.sheet else []
    stories = ", ".join(named[id] for id in exercise.stories)
    things = danish.joined([*sheet, *(danish.inside(one.name) for one in exercise.materials)])
    facts = [("Tid", f"{exercise.minutes} minutter i alt"), ("Sådan sidder I", exercise.group)]
    facts += [("Historier", stories)] if stories else []
    return facts + ([("I får", things[:1].upper() + things[1:])] if things else [])


def question_slides(words: Words, question: QuizQuestion, number: str) -> Iterator[Slide]:
    """A question with its options, and on the next slide the options again with the right ones marked, and why."""
    fits = line_count(question.name, TEXT, TITLE.size, True) <= 2
    title = question.name if fits else f"Spørgsmål {number}"
    asked = () if fits else (Para(question.name, LEAD),)
    told = tuple(
        Para(one.text, RIGHT, strong="Rigtigt: ") if one.right else Para(one.text, WRONG) for one in question.options
    )
    options = tuple(Para(one.text, OPTION) for one in question.options)
    notes = (Note("Svar", (*right_answers(question), question.why.text)), advice.QUESTION)
    for one in pages("question", title, (*asked, *options), hue="viden"):
        yield replace(one, kicker=f"Spørgsmål {number}", notes=notes)
    answer = (*told, words.para(question.why, WHY))
    head = f"Svar: {question.name}"
    head = head if line_count(head, TEXT, TITLE.size, True) <= 2 else f"Svar på spørgsmål {number}"
    for one in pages("answer", head, answer, sources=words.sources([question.why]), hue="viden"):
        yield replace(one, kicker=f"Spørgsmål {number}", notes=(advice.ANSWER,))
