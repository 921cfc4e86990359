"""Exercises and stories on paper: every sheet says what it should, and what is for the trainer comes last."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from macros.exports.download import pages_in
from macros.exports.downloads import card_files
from macros.exports.paper.cards import Cards
from macros.exports.paper.exercise import FOR_THE_TRAINER, exercise_data, exercise_pdf
from macros.exports.paper.stories import stories_pdf
from macros.exports.store import Store
from macros.exports.teaching_files import exercise_files
from macros.model.base import Statement, walk
from macros.model.exercises import SheetKind
from macros.model.process import Attendance
from macros.views.exercise_sheets import matrix, task_cards
from macros.views.files import STORIES, card_set_pages, exercise_file, story_page
from macros.views.prints import one_sided
from macros.views.told import stories_told
from macros.views.words import day
from tests import paper
from tests.tokens import TOKENS

ADDRESS = "https://www.eksempelkommune.dk/samarbejdsmodellen/undervisning/"

LONG = "Ungeuddannelsesvejlederens tilbagemelding til uddannelsesinstitutionen " * 8


FOOT = re.compile(r"^Samarbejdsmodellen · .*|^(?:Side|Til underviseren: side) \d+ af \d+", re.MULTILINE)


def plain(text: str) -> str:
    """Letters and figures alone: hyphens at a line's end and marks are of no concern."""
    return "".join(re.findall(r"[^\W_]", text))


def pages_of(pdf: bytes) -> list[str]:
    """What stands on each page, without its foot."""
    return [FOOT.sub("", text) for text in paper.pages_of(pdf)]


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

        assert [] == missing


@pytest.mark.parametrize("sheet", SheetKind)
def test_trainer_keeps_the_answers(made, tmp_path, sheet):
    """A group's pages come first and have no answer; the trainer's begin with a bookmark."""
    pdf = made("proeveoevelse", sheet)
    pages = pages_of(pdf)
    own = pages_in(saved(tmp_path, pdf)).handed_out

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
    key = "".join(f"{card.number}: {card.statement.text}" for card in cards)
    assert plain(f"Koordinator {key}") in plain("".join(pages[-2:]))


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

    assert len(bigger_model.stories) == pages_in(saved(tmp_path, pdf)).handed_out
    assert ["Til underviseren"] == [page.split("\r")[0].strip() for page in pages[len(bigger_model.stories) :][:1]]
    assert [*range(1, len(bigger_model.stories) + 1)] == [
        story_page(bigger_model, one.id) for one in bigger_model.stories
    ]
    for story, page in zip(bigger_model.stories, pages, strict=False):
        said = [*story.situation, *story.wishes, *story.services, *(one.how for one in story.people)]
        assert "Opdigtet" in page
        assert [] == [one.text for one in said if plain(one.text) not in plain(page)]
        assert not story.twist or plain(story.twist.text) not in plain(page)
        assert not story.twist or plain(story.twist.text) in plain("".join(pages[len(bigger_model.stories) :]))


def test_groups_reckon_the_dates_themselves(bigger_model):
    """A group's page of a story has its two own dates alone; the dates of the course are the trainer's."""
    pages = pages_of(stories_pdf(bigger_model, tokens=TOKENS, address=ADDRESS))
    own, kept = pages[: len(bigger_model.stories)], plain("".join(pages[len(bigger_model.stories) :]))
    for told, page in zip(stories_told(bigger_model), own, strict=True):
        given = {day(told.story.born), day(told.story.told_on)}
        reckoned = {day(event.day) for event in told.course.events} - given

        assert [] == [one for one in reckoned if plain(one) in plain(page)]
        assert [] == [one for one in reckoned if plain(one) not in kept]
        assert all(plain(one) in plain(page) for one in given)


def test_timeline_is_empty(made):
    """The sheet to put a course on has the years, and none of what the group is to put there."""
    sheet = pages_of(made("laeg-forloebet"))[1]

    assert re.search(r"15\D+16\D+17\D+18\D+19\D+20\D+21\D+22\D+23", sheet)
    assert [] == [word for word in ("Opstart", "Mødet ved", "slutter") if word in sheet]


@pytest.mark.parametrize("sheet", SheetKind)
def test_feet_count_a_groups_pages_alone(made, tmp_path, sheet):
    """A group's sheets are «Side 1 af 2»; the trainer's pages are named and counted from one again."""
    pdf = made("proeveoevelse", sheet)
    own, _, every = pages_in(saved(tmp_path, pdf))
    document = pypdfium2.PdfDocument(pdf)
    feet = [
        re.search(r"(Side|Til underviseren: side) (\d+) af (\d+)", page.get_textpage().get_text_range()).group()
        for page in document
    ]
    document.close()

    expected = [f"Side {one} af {own}" for one in range(1, own + 1)]
    assert [*expected, *(f"Til underviseren: side {one} af {every - own}" for one in range(1, every - own + 1))] == feet


def test_cards_to_cut_out_are_printed_on_one_side(bigger_model, made, tmp_path):
    """The pages with cards end a group's part, the sheet says which they are, and they are counted as sheets."""
    pdf = made("hvem-goer-hvad")
    handed_out, single, _ = pages_in(saved(tmp_path, pdf))
    pages = pages_of(pdf)

    assert [False] * (handed_out - single) + [True] * single == ["Kort 1" in page for page in pages[:handed_out]]
    assert one_sided(handed_out - single + 1, handed_out).replace("-", "\N{NON-BREAKING HYPHEN}") in pages[1]
    assert 0 == pages_in(saved(tmp_path, made("konkret-aftale"))).single


def test_news_is_the_trainers_where_a_step_tells_it(bigger_model):
    """An exercise where the trainer tells what changes has it for each of its stories, and no other has."""
    stories = {one.id: one for one in bigger_model.stories}
    for exercise in bigger_model.exercises:
        tells = any(step.text.text.startswith("Underviseren fortæller") for step in exercise.steps)
        twists = [one["name"] for one in exercise_data(bigger_model, exercise)["twists"]]

        assert sorted(stories[id].name for id in exercise.stories if tells) == sorted(twists)


def test_cards_stand_on_the_pages_that_are_named(model, tmp_path):
    """Whoever prints the named pages of a file with cards has those cards, fronts and backs."""
    sets = {one.address: one for one in card_files(Cards(model, TOKENS, "", Store(tmp_path)))}
    used = {(m.file, m.cards) for exercise in model.exercises for m in exercise.materials if m.cards}
    assert used
    for file, cards in used:
        pages = pages_of(sets[file].make())
        names = {role.id: role.name for role in model.roles}
        named = card_set_pages(model, file, cards)

        assert all(any(plain(names[card]) in plain(pages[page - 1]) for page in named) for card in cards)
        assert len(named) < len(pages)


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
        on_card_and_in_key = 2 if sheet is SheetKind.TASKS else 0
        assert 3 + 6 + 8 + on_card_and_in_key == found


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
