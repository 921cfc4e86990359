"""What the tests of this folder share. What takes long to make is made once."""

from __future__ import annotations

from functools import cache

import pytest

from macros.exports.paper.book import BOOKS
from macros.model import Model, load
from macros.model.training import Programme
from tests.exports import books, decks, guides
from tests.tokens import ROOT
from tests.vectors.scripted import scripted

__all__ = ["scripted"]


@pytest.fixture(scope="session")
def set_books(model) -> dict[str, bytes]:
    """Both books of the content by their title; they take seconds."""
    return {book.title: books.made(model, book) for book in BOOKS}


@pytest.fixture(params=[one.id for one in load(ROOT / "content").model.programmes])
def programme(request, model) -> Programme:
    """Every programme of the content."""
    return decks.programme_of(model, request.param)


@pytest.fixture(scope="session")
def each_deck(model):
    """The deck of a programme by its id, made once."""
    return cache(lambda id: decks.made(model, decks.programme_of(model, id)))


@pytest.fixture
def deck_file(each_deck, programme) -> bytes:
    """The programme's deck."""
    return each_deck(programme.id)


@pytest.fixture(scope="session")
def whole(model) -> bytes:
    """A deck that shows everything there is."""
    return decks.made(*decks.showing(model, *decks.ALL, minutes=600))


@pytest.fixture(scope="session")
def wordy_model(model) -> Model:
    """The model with long texts everywhere."""
    return decks.wordy_text(model)


@pytest.fixture(scope="session")
def wordy(wordy_model) -> tuple[Model, Programme]:
    """It, and a programme that shows all of it."""
    return decks.showing(wordy_model, *decks.ALL, minutes=600)


@pytest.fixture(scope="session")
def wordy_deck(wordy) -> bytes:
    """That programme's deck."""
    return decks.made(*wordy)


@pytest.fixture(scope="session")
def each_guide(model):
    """The guide to a programme by its id, made once."""
    return cache(lambda id: guides.made(model, decks.programme_of(model, id)))


@pytest.fixture
def guide_file(each_guide, programme) -> bytes:
    """The guide to the programme."""
    return each_guide(programme.id)
