"""The two books: their chapters as data, and what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ...model import Model
from ...views.addresses import in_full
from ...views.files import GUIDE, HANDBOOK
from ...views.terms import Terms
from . import blocks as b
from . import guide_book, method_book
from .figure import artwork
from .parts import Parts, plain, silent
from .tree import as_data, spoken
from .typeset import common, pdf

INDEPENDENT = "Uafhængig gengivelse af metoden. Ikke udgivet af Social- og Boligstyrelsen."

FRONT = "Sådan læser du bogen"
SOURCES = (
    "Et lille tal efter en sætning er en kilde. Kilden står nederst på siden, første gang kapitlet bruger den. "
    "Tallet er det samme i hele bogen og på hjemmesiden. Slå det op bagest under Kilder."
)
EXTERNAL = "Et tal med + er en kilde, der er senere end metoden eller handler om noget andet end den."
PROPOSALS = (
    "»Forslag« betyder, at redaktionen foreslår det. Det står ikke i kilderne. "
    "Er en hel liste vores, står det ved overskriften. Et tal ved siden af viser, hvad forslaget bygger på."
)
SILENT = "En streg og skrå skrift viser, at kilderne ikke siger noget om det. Så har vi ikke gættet."
TERMS = "Et ord med prikker under er forklaret i ordlisten. Det er mærket første gang i hvert kapitel."
FIGURES = "Et tal fra en evaluering står altid sammen med sit forbehold."
EDITION = "Bogen er lavet af den samme tekst som hjemmesiden. Udgave og dato står nederst på hver side."


@dataclass(frozen=True)
class Book:
    """One of the books."""

    title: str
    file: str
    """Its address."""

    page: str
    """The page of the site that says the same."""

    kind: str
    """The hue of its cover."""

    chapters: Callable[[Parts], list[b.Chapter]]
    ends: bool = False
    """Whether it gets the words it uses, and its sources, after its chapters."""


BOOKS = (
    Book(method_book.TITLE, HANDBOOK, method_book.PAGE, "haandbog", method_book.chapters),
    Book(guide_book.TITLE, GUIDE, guide_book.PAGE, "implementering", guide_book.chapters, ends=True),
)


def book_pdf(model: Model, book: Book, *, tokens: str, site_url: str) -> bytes:
    """A book as PDF/UA-1; `tokens` is the text of tokens.css, `site_url` is printed where it is real."""
    return pdf("book.typ", book_data(model, book, tokens=tokens, site_url=site_url), row_heads=True)


def book_data(model: Model, book: Book, *, tokens: str, site_url: str) -> dict[str, Any]:
    """Everything the template takes."""
    parts = Parts(model, tokens, site_url)
    chapters = book.chapters(parts)
    if book.ends:
        terms = Terms(model).used_in(" ".join(spoken(chapters)))
        chapters += [parts.chapter("Ordliste", "viden", "/ordliste/", [parts.glossary(terms)])]
        chapters += [parts.chapter("Kilder", "viden", "/kilder/", [parts.bibliography()])]
    shown = common(model, tokens, title=f"{book.title}: {model.title}", address=in_full(site_url, book.page))
    return shown | {
        "book": book.title,
        "kind": book.kind,
        "artwork": artwork(),
        "artwork_alt": "Mange tråde i hver sin farve løber sammen til én vej.",
        "independent": INDEPENDENT,
        "front": as_data([parts.chapter(FRONT, "", book.page, _how_to_read())], Terms(model).pieces)[0],
        "summary": model.summary.text,
        "works": {work.mark: [work.text, work.title] for work in parts.bibliography().works},
        "chapters": as_data(chapters, Terms(model).pieces),
    }


def _how_to_read() -> Iterator[b.Block]:
    """What the marks mean."""
    yield b.Section("Kilder", (b.Paragraph(plain(SOURCES)),))
    yield b.Section("Supplerende kilder", (b.Paragraph(plain(EXTERNAL)),))
    yield b.Section("Forslag", (b.Paragraph(plain(PROPOSALS)),))
    yield b.Section("Når kilderne tier", (silent(SILENT),))
    yield b.Section("Ord", (b.Paragraph(plain(TERMS)),))
    yield b.Section("Tal", (b.Paragraph(plain(FIGURES)),))
    yield b.Section("Udgave", (b.Paragraph(plain(EDITION)),))
