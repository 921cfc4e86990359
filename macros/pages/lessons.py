"""What the pages about teaching ask for: days with clock times, prints counted, sheets with answers, told stories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import Model
from ..model.base import Statement
from ..model.exercises import Exercise, Material, SheetKind, Story
from ..model.pointers import Pointer
from ..model.training import Programme
from ..views import exercise_sheets as sheets
from ..views.pointed import Place, places_of
from ..views.prints import which_pages
from ..views.teaching import Reckoned, TeachingData, reckoned, teaching_data
from ..views.told import Told, stories_told
from ..views.training import Gathered, exercises_of, gathered, materials_of, needed

if TYPE_CHECKING:
    from .book import Book


class Lessons:
    """The teaching of one book, in the words of its templates."""

    SheetKind = SheetKind

    def __init__(self, book: Book) -> None:
        self._book = book

    @property
    def _model(self) -> Model:
        return self._book.model

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return self._book.titles

    def data(self, programmes: Sequence[Programme]) -> TeachingData:
        """What the script reckons from."""
        return teaching_data(self._model, programmes, self._book.pages_of)

    def reckoned(self, data: TeachingData, number: int) -> Reckoned:
        """A programme as its page begins, with its own number of participants."""
        plan = data.plans[number]
        return reckoned(data, plan, str(plan.participants), plan.begins)

    def pages_of(self, file: str) -> int:
        """How many pages of a file are handed out; 0 for one that has none."""
        return self._book.pages_of(file).handed_out

    def which_pages(self, material: Material) -> str:
        """Which pages of its file are printed, where they are not all."""
        return which_pages(self._model, material, self._book.pages_of)

    def materials_of(self, exercise: Exercise) -> list[Material]:
        """What an exercise needs."""
        return list(materials_of(self._model, exercise))

    def twists(self, exercise: Exercise) -> list[tuple[str, Statement]]:
        """What changes in each story, where the trainer tells it in the exercise."""
        return sheets.twists_of(self._model, exercise)

    def exercises(self, programme: Programme) -> list[Exercise]:
        """A programme's exercises."""
        return exercises_of(self._model, programme)

    def needed(self, programme: Programme) -> list[Gathered]:
        """Everything to have ready, each thing once."""
        return gathered(needed(self._model, programme))

    def programmes_with(self, exercise: Exercise) -> list[Programme]:
        """The programmes that have an exercise on the agenda."""
        return [one for one in self._model.programmes if exercise in self.exercises(one)]

    def places(self, pointers: Iterable[Pointer]) -> list[Place]:
        """What pointers lead to."""
        return places_of(self._model, pointers, self._titles)

    @cached_property
    def stories(self) -> list[Told]:
        """All stories, with their dates."""
        return stories_told(self._model)

    def exercises_with(self, story: Story) -> list[Exercise]:
        """The exercises that use a story."""
        return sheets.uses_of(self._model, story)

    def matrix(self, exercise: Exercise) -> sheets.Matrix:
        """The matrix of an exercise, with its holes."""
        return sheets.matrix(self._model, exercise)

    def task_cards(self, exercise: Exercise) -> list[sheets.TaskCard]:
        """The cards of an exercise, with whose they are."""
        return sheets.task_cards(self._model, exercise)
