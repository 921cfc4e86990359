"""The macros of the pages about teaching, registered like those of `calls.py`."""

from __future__ import annotations

from functools import partial

from ..views import quiz as asked
from ..views.words import joined
from .book import Book
from .macro import macro


@macro
def stories(book: Book, at: str) -> str:
    """Historierne til øvelserne, med den unges plan regnet ud."""
    return book.part("stories.md.j2", at)


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
        file=asked.FILE,
    )
