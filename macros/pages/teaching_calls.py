"""The macros of the pages about teaching, registered like those of `calls.py`."""

from __future__ import annotations

from functools import partial

from ..views import quiz as asked
from ..views.files import QUIZ
from ..views.words import joined
from .book import Book
from .macro import macro


@macro
def programmes_plan(book: Book, at: str) -> str:
    """Planen for en dag: vælg program, antal og klokkeslæt, og alle programmer som tabel."""
    return book.part("programmes_plan.md.j2", at)


@macro
def exercises_table(book: Book, at: str) -> str:
    """Alle øvelser med tid, grupper, emne og programmer."""
    return book.part("exercises_table.md.j2", at)


@macro
def exercise_files(book: Book, at: str) -> str:
    """Øvelsernes ark som PDF, med antal sider og størrelse."""
    return book.part("exercise_files.md.j2", at)


@macro
def stories(book: Book, at: str) -> str:
    """Historierne til øvelserne, med den unges plan regnet ud."""
    return book.part("stories.md.j2", at)


@macro
def teaching_files(book: Book, at: str) -> str:
    """Slides og vejledning til hvert program, med filernes størrelse."""
    return book.part("teaching_files.md.j2", at)


@macro
def quiz(book: Book, at: str) -> str:
    """Quizzen: alle spørgsmål med svar og begrundelse."""
    return book.part(
        "quiz.md.j2",
        at,
        topics=asked.by_topic(book.model),
        hues=asked.HUES,
        right=asked.right,
        place_of=partial(asked.place_of, book.model),
        joined=joined,
        file=QUIZ,
    )
