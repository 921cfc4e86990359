"""What the tests of this folder share."""

from __future__ import annotations

import pytest

from macros.exports.paper.book import BOOKS
from tests.exports.books import made
from tests.vectors.scripted import scripted

__all__ = ["scripted"]


@pytest.fixture(scope="session")
def set_books(model) -> dict[str, bytes]:
    """Both books of the content by their title; they take seconds."""
    return {book.title: made(model, book) for book in BOOKS}
