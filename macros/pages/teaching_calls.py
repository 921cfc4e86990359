"""The macros of the pages about teaching, registered like those of `calls.py`."""

from __future__ import annotations

from .book import Book
from .macro import macro


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
    return book.part("quiz.md.j2", at)
