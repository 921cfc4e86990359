"""What can be downloaded: every file that is made beside the pages, kind by kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from ..model import Model
from ..views.addresses import in_full
from ..views.decision_paper import PAGE as PAPER_PAGE
from ..views.files import CARD_SET_NAMES, CARD_SETS, CARD_SIZES, PAPER, QUIZ, WORKBOOK, card_file, card_set_file
from .decision_paper import decision_paper_docx
from .download import Download, Made
from .form_files import form_files
from .paper import figure
from .paper.book import BOOKS, book_pdf
from .paper.cards import Cards
from .paper.leaflets import LEAFLETS
from .paper.quiz import quiz_pdf
from .store import Store
from .teaching_files import exercise_files, programme_files


def make_downloads(cards: Cards, kind: str = "", kept: Mapping[str, Made] | None = None) -> dict[str, Made]:
    """Make what is missing of one kind, or of all, in the store of the cards; every file by its address.

    What is `kept` is not made again, even if the content has changed.
    """
    cards.store.forget()
    return {one.address: _made(cards.store, one, kept or {}) for one in downloads(cards) if kind in ("", one.kind)}


def _made(store: Store, one: Download, kept: Mapping[str, Made]) -> Made:
    before = kept.get(one.address)
    return before or Made(one.address, one.kind, store.get(one.address, one.made_from, one.make))


def downloads(cards: Cards) -> Iterator[Download]:
    """Every file of the model that the cards are of.

    Their `tokens` are the text of the site's tokens.css; their `site_url` is printed where it is real.
    """
    model, tokens, site_url = cards.model, cards.tokens, cards.site_url
    for tool in model.tools:
        yield from form_files(model, tool, tokens, site_url)
    yield from _plans(model, tokens, site_url)
    yield from _books(model, tokens, site_url)
    yield from card_files(cards)
    yield from _leaflets(model, tokens, site_url)
    yield from programme_files(model, tokens, site_url)
    yield from exercise_files(model, tokens, site_url)
    quiz = partial(quiz_pdf, model, tokens=tokens, site_url=site_url)
    yield Download(QUIZ, "quiz", (model, tokens, site_url), quiz)


def _plans(model: Model, tokens: str, site_url: str) -> Iterator[Download]:
    """The plan of the implementation, and the paper that it begins with."""
    yield Download(WORKBOOK, "plans", (model, tokens, site_url), lambda: _workbook(model, tokens, site_url))
    address = in_full(site_url, PAPER_PAGE)
    paper = partial(decision_paper_docx, model, tokens=tokens, address=address)
    yield Download(PAPER, "papers", (model, tokens, address), paper)


def _workbook(model: Model, tokens: str, site_url: str) -> bytes:
    from .workbook.make import plan_workbook  # here: openpyxl is slow to load, and the file is mostly there

    return plan_workbook(model, tokens=tokens, site_url=site_url)


def _books(model: Model, tokens: str, site_url: str) -> Iterator[Download]:
    for book in BOOKS:
        make = partial(book_pdf, model, book, tokens=tokens, site_url=site_url)
        yield Download(book.file, "books", (model, tokens, site_url, figure.made_from()), make)


def card_files(cards: Cards) -> Iterator[Download]:
    """The cards of each kind as a set in two sizes, and each card alone."""
    for kind in CARD_SETS:
        keys = [key for key, card in cards.cards.items() if card.kind == kind]
        for size in CARD_SIZES:
            make = partial(cards.pdf, keys, size, f"{CARD_SET_NAMES[kind]} ({size.upper()})")
            yield Download(card_set_file(kind, size), "cards", cards.made_from(keys), make)
    for key, card in cards.cards.items():
        make = partial(cards.pdf, [key], "a5", f"{card.label}: {card.entity.name}")
        yield Download(card_file(card.kind, card.entity.id), "", cards.made_from([key]), make)


def _leaflets(model: Model, tokens: str, site_url: str) -> Iterator[Download]:
    for leaflet in LEAFLETS:
        address = in_full(site_url, leaflet.page)
        make = partial(leaflet.make, model, tokens=tokens, address=address)
        yield Download(leaflet.file, "leaflets", (model, tokens, address), make)
