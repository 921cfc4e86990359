"""Exercises and stories on paper: every sheet says what it should, and what is for the trainer comes last."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from macros.exports.download import pages_to_hand_out
from macros.exports.paper.exercise import FOR_THE_TRAINER, exercise_pdf
from macros.exports.paper.stories import stories_pdf
from macros.exports.teaching_files import exercise_files
from macros.model.base import Statement, walk
from macros.model.exercises import SheetKind
from macros.model.process import Attendance
from macros.views.exercise_sheets import matrix, task_cards
from macros.views.files import STORIES, exercise_file
from macros.views.told import stories_told

ROOT = Path(__file__).parents[2]
TOKENS = (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
ADDRESS = "https://www.eksempelkommune.dk/samarbejdsmodellen/undervisning/"

LONG = "Ungeuddannelsesvejlederens tilbagemelding til uddannelsesinstitutionen " * 8


FOOT = re.compile(r"^Samarbejdsmodellen · .*|^Side \d+ af \d+", re.MULTILINE)


def plain(text: str) -> str:
    """Letters and figures alone: hyphens at a line's end and marks are of no concern."""
    return "".join(re.findall(r"[^\W_]", text))


def pages_of(pdf: bytes) -> list[str]:
    """What stands on each page, without its foot."""
    document = pypdfium2.PdfDocument(pdf)
    read = [FOOT.sub("", page.get_textpage().get_text_range()) for page in document]
    document.close()
    return read


def saved(tmp_path: Path, pdf: bytes) -> Path:
    (tmp_path / "fil.pdf").write_bytes(pdf)
    return tmp_path / "fil.pdf"


@pytest.fixture(scope="module")
def made(bigger_model):
    """Make an exercise, with another sheet where the test wants one."""

    @cache
    def make(id: str, sheet: SheetKind | None = None) -> bytes:
        exercise = next(one for one in bigger_model.exercises if one.id == id)
        if sheet:
            exercise = exercise.model_copy(update={"sheet": sheet})
        return exercise_pdf(bigger_model, exercise, tokens=TOKENS, address=ADDRESS)

    return make


def test_every_statement_is_on_paper(bigger_model, made):
    """Nothing of an exercise is lost: each statement and question stands in its print."""
    for exercise in bigger_model.exercises:
        text = plain("".join(pages_of(made(exercise.id))))
        said = [value.text for _, value in walk(exercise) if isinstance(value, Statement)]
        missing = [one for one in (exercise.name, *said, *exercise.debrief) if plain(one) not in text]

        assert [] == [one for one in missing if one not in {m.note.text for m in exercise.materials if m.note}]


@pytest.mark.parametrize("sheet", SheetKind)
def test_trainer_keeps_the_answers(made, tmp_path, sheet):
    """A group's pages come first and have no answer; the trainer's begin with a bookmark."""
    pdf = made("proeveoevelse", sheet)
    pages = pages_of(pdf)
    own = pages_to_hand_out(saved(tmp_path, pdf))

    assert 1 <= own < len(pages)
    assert plain(FOR_THE_TRAINER) in plain(pages[own])
    assert not [page for page in pages[:own] if "Facit" in page or "virkede" in page or "Hvad skete der" in page]
    assert plain("Det virkede overalt") in plain("".join(pages[own:]))


def test_matrix_has_holes(bigger_model, made):
    """Marks are missing from the sheet, and the trainer's page names each of them."""
    exercise = next(one for one in bigger_model.exercises if one.id == "proeveoevelse")
    exercise = exercise.model_copy(update={"about": ()})
    made_of = matrix(bigger_model, exercise)
    marks = [how for _, cells in made_of.rows for how in cells if how]
    every = [part for step in bigger_model.steps for part in step.participants]
    pages = pages_of(exercise_pdf(
        bigger_model, exercise.model_copy(update={"sheet": SheetKind.MATRIX}), tokens=TOKENS, address=ADDRESS
    ))  # fmt: skip
    key = plain(pages[-1])

    assert len(every) == len(marks) + len(made_of.holes)
    assert len(made_of.holes) >= 3
    assert all(plain(f"{role.name}{step.name}{how.value}") in key for role, step, how in made_of.holes)
    assert len([how for how in marks if how is Attendance.FIXED]) == pages[1].count("deltager")


def test_matrix_is_that_of_what_it_is_about(bigger_model):
    """Only the roles and steps an exercise is about stand in its matrix."""
    exercise = next(one for one in bigger_model.exercises if one.id == "proeveoevelse")
    steps = tuple(step for step in bigger_model.steps[:2])
    about = (type(exercise.about[0])(f"steps/{steps[0].id}"), type(exercise.about[0])(f"steps/{steps[1].id}"))

    made_of = matrix(bigger_model, exercise.model_copy(update={"about": about}))

    assert steps == made_of.steps
    assert {role.id for role, _ in made_of.rows} == {part.role for step in steps for part in step.participants}


def test_task_cards_are_the_roles_own(bigger_model, made):
    """Each task of the roles is one card, shuffled, and the key gives it back to its role."""
    exercise = next(one for one in bigger_model.exercises if one.id == "proeveoevelse")
    role = next(one for one in bigger_model.roles if one.id == "koordinator")
    cards = task_cards(bigger_model, exercise)
    pages = pages_of(made("proeveoevelse"))

    assert sorted(map(str, role.tasks)) == sorted(str(card.statement) for card in cards)
    assert list(map(str, role.tasks)) != [str(card.statement) for card in cards]
    assert all(f"Kort {card.number}" in "".join(pages[1:-1]) for card in cards)
    assert plain(f"Koordinator Kort {', '.join(str(card.number) for card in cards)}") in plain(pages[-1])


def test_story_says_the_day_it_is_told(bigger_model):
    """A story's age, what has passed and the next meeting are reckoned from its own two dates, clamped as plans are."""
    told = next(one for one in stories_told(bigger_model) if one.story.id == "proevehistorie")

    assert "17 år" == told.age
    assert ["2025-02-28"] == [str(event.day) for event in told.passed]
    assert "2026-08-28" == str(told.next.day)


def test_stories_are_one_on_a_page(bigger_model, tmp_path):
    """Each story has its page and says that it is invented; what changes is the trainer's alone."""
    pdf = stories_pdf(bigger_model, tokens=TOKENS, address=ADDRESS)
    pages = pages_of(pdf)

    assert len(bigger_model.stories) + 1 == len(pages)
    assert len(bigger_model.stories) == pages_to_hand_out(saved(tmp_path, pdf))
    for story, page in zip(bigger_model.stories, pages, strict=False):
        said = [*story.situation, *story.wishes, *story.services, *(one.how for one in story.people)]
        assert "Opdigtet" in page
        assert [] == [one.text for one in said if plain(one.text) not in plain(page)]
        assert not story.twist or plain(story.twist.text) not in plain(page)
        assert not story.twist or plain(story.twist.text) in plain(pages[-1])


def test_longest_texts_are_all_there(bigger_model):
    """Texts far longer than ours run on to more pages, and none is lost."""
    long = Statement(LONG.strip(), ("forslag",))
    exercise = next(one for one in bigger_model.exercises if one.id == "proeveoevelse")
    step = exercise.steps[0].model_copy(update={"text": long})
    changed = {"summary": long, "goal": long, "group": LONG.strip(), "steps": (step,) * 6, "answers": (long,) * 8}
    roles = tuple(
        one.model_copy(update={"tasks": (long, *one.tasks)}) if one.id == "koordinator" else one
        for one in bigger_model.roles
    )
    model = bigger_model.model_copy(update={"roles": roles})
    for sheet in SheetKind:
        pdf = exercise_pdf(model, exercise.model_copy(update={**changed, "sheet": sheet}), tokens=TOKENS, address="")
        found = plain("".join(pages_of(pdf))).count(plain(LONG))
        assert 3 + 6 + 8 + (sheet is SheetKind.TASKS) == found


def test_same_bytes(bigger_model):
    """Made twice, a print is the same to the byte."""
    exercise = bigger_model.exercises[0]
    twice = [exercise_pdf(bigger_model, exercise, tokens=TOKENS, address=ADDRESS) for _ in range(2)]
    stories = [stories_pdf(bigger_model, tokens=TOKENS, address=ADDRESS) for _ in range(2)]

    assert twice[0] == twice[1]
    assert stories[0] == stories[1]


def test_every_exercise_has_its_file(bigger_model):
    """The files are those that pages lead to."""
    addresses = [one.address for one in exercise_files(bigger_model, TOKENS, "")]

    assert [*(exercise_file(one.id) for one in bigger_model.exercises), STORIES] == addresses
