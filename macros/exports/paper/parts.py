"""What chapters of both books are put together from: statements, roles, figures, results, words and sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote

from ...model import Model
from ...model.base import RoleNote, Statement
from ...model.base import Section as Titled
from ...model.evidence import Result
from ...model.reference import Source, SourceKind
from ...model.reference import Term as Word
from ...pages import figures
from ...pages.figures.svg import WIDE
from ...views import words as danish
from ...views.addresses import in_full
from ...views.citations import reference
from . import blocks as b
from .figure import Picture, picture
from .said import Said
from .typeset import qr

PAGE_WIDTH, MEASURE, HIGHEST = 166, 118, 175
"""Millimetres: from edge to edge, of running text, and of the highest drawing. `book.typ` has the same."""

NOT_SAID = "Kilderne siger ikke hvem"


class Parts:
    """Makes blocks of one model; remembers which sources they cite."""

    def __init__(self, model: Model, tokens: str, site_url: str) -> None:
        self.model = model
        self.tokens = tokens
        self.site_url = site_url
        self.told = Said(model)
        self._named = {
            kind: {one.id: one for one in getattr(model, kind)}
            for kind in ("roles", "steps", "tools", "phases", "results", "law")
        }

    def find(self, kind: str, id: str) -> Any:
        """The entity with that id."""
        return self._named[kind][id]

    def chapter(self, title: str, kind: str, address: str, blocks: Iterable[b.Block]) -> b.Chapter:
        """A chapter, with the code that leads to its page where the site has a real address."""
        full = in_full(self.site_url, address)
        return b.Chapter(title, kind, tuple(blocks), full, qr(full))

    def said(self, *statements: Statement) -> b.Cell:
        """Statements as one run of text."""
        return tuple(self._said(statement) for statement in statements)

    def _said(self, statement: Statement) -> b.Words:
        one = self.told.one(statement)
        return b.Words(one["text"], tuple(one["marks"]), one["proposal"])

    def lead(self, statement: Statement) -> b.Paragraph:
        """The sentence a part begins with."""
        return b.Paragraph(self.said(statement), "lead")

    def points(self, statements: Sequence[Statement], label: str = "") -> tuple[b.Block, ...]:
        """Statements as a list, or as a paragraph where there is one; nothing where there are none."""
        if len(statements) == 1 and not label:
            return (b.Paragraph(self.said(statements[0])),)
        if not statements:
            return ()
        ours = len(statements) > 1 and self.told.citations.all_proposals(statements)
        return (b.Points(tuple(self.said(one) for one in statements), label, ours),)

    def section(self, title: str, statements: Sequence[Statement], empty: str = "", **more: Any) -> Iterable[b.Section]:
        """Statements under a heading; without any, what `empty` says, or nothing."""
        if statements or empty:
            yield b.sole(b.Section(title, self.points(statements) or (silent(empty),), **more))

    def sections(self, titled: Iterable[Titled], **more: Any) -> Iterable[b.Section]:
        """The titled sections of the model."""
        for one in titled:
            yield from self.section(one.title, one.statements, **more)

    def silences(self, texts: Sequence[str]) -> Iterable[b.Section]:
        """What the sources do not describe."""
        if texts:
            yield b.Section("Det siger kilderne ikke", tuple(silent(text) for text in texts))

    def names(self, kind: str, ids: Iterable[str], look: str = "") -> b.Cell:
        """Entities by name, each leading to where it is told."""
        found = [b.Words(self.find(kind, id).name, look=look, to=f"{kind}-{id}") for id in ids]
        return commas(found)

    def who(self, ids: Sequence[str], words: str | None, about: Sequence[str] = ()) -> b.Cell:
        """Who does something of the implementation, in words; else whom it is about; else that nobody is named."""
        if words:
            return plain(words)
        if not ids and not about:
            return plain(NOT_SAID)
        names = [self.find("roles", id).name for id in ids or about]
        if ids:
            return plain(danish.joined([names[0], *map(danish.inside, names[1:])]))
        return plain(f"Handler om: {danish.joined([danish.inside(name) for name in names])}")

    def notes(self, title: str, notes: Iterable[RoleNote], head: str = "Opgave her") -> b.Table:
        """Roles, and what each has to do with a thing."""
        rows = tuple((self.names("roles", [note.role]), self.said(note.how)) for note in notes)
        return b.Table(title, ("Rolle", head), rows, (1, 3))

    def figure(self, name: str, *subjects: object, wide: bool = False) -> b.Drawing:
        """A figure of the site."""
        drawn: figures.Figure = getattr(figures, name)(self.model, *subjects, "/")
        self.told.cite(drawn.cited)
        made = picture(drawn, self.tokens)
        return b.Drawing(made.svg, made.alt, made.caption, _width(made, wide), wide)

    def result(self, result: Result) -> b.Section:
        """A result with its figures and its caveat, and what it must be read together with."""
        found: list[b.Block] = [b.Paragraph(plain(f"Gælder: {result.population}", "muted"))]
        found += self.points(result.statements)
        if len(result.figures) > 1:  # the figure has the caveat in it
            found.append(self.figure("bars", result))
        else:
            found.append(b.Note("caveat", "Forbehold", (b.Paragraph(self.said(result.caveat)),)))
        if result.shown_with:
            names = self.names("results", result.shown_with, look="paged")
            found.append(b.Paragraph((b.Words("Læs det sammen med: ", look="muted"), *names)))
        return b.Section(result.name, tuple(found), id=f"results-{result.id}")

    def glossary(self, terms: Iterable[Word]) -> b.Glossary:
        """Words and what they mean, in the order of the Danish alphabet."""
        return b.Glossary(tuple(self._term(term) for term in danish.alphabetical(terms)))

    def _term(self, term: Word) -> b.Term:
        notes = [f"Før: {', '.join(term.older)}"] if term.older else []
        notes += [f"Nu: {', '.join(term.newer)}"] if term.newer else []
        return b.Term(f"ord-{term.id}", term.name, ", ".join(term.aliases), self.said(term.definition), tuple(notes))

    def bibliography(self) -> b.Bibliography:
        """The sources cited so far, in full."""
        cited = [source for source in self.model.sources if self.told.is_cited(source)]
        return b.Bibliography(tuple(self._work(source) for source in cited if source.kind is not SourceKind.PROPOSAL))

    def _work(self, source: Source) -> b.Work:
        line = reference(source)
        through = next((one.name for one in self.model.sources if one.id == source.read_via), "")
        numbers = danish.ended(", ".join(source.identifiers)) if source.identifiers else ""
        after = " ".join(filter(None, [line.publisher, numbers]))
        note = " ".join(filter(None, [source.note, f"Læst gennem {through}." if through else ""]))
        mark = self.told.mark(source)
        url = str(source.url or "")
        return b.Work(mark, line.by, line.title, after, url, unquote(url), note)


def _width(made: Picture, wide: bool) -> float:
    """How broad a drawing is, so that its type is as large as the text's, and that it has room on a page."""
    scale = (PAGE_WIDTH if wide else MEASURE) / WIDE
    return round(made.width * min(scale, HIGHEST / made.height), 1)


def plain(text: str, look: str = "") -> b.Cell:
    """Words of our own around the statements."""
    return (b.Words(text, look=look),)


def commas(words: Sequence[b.Words]) -> b.Cell:
    """Words one after the other, with commas."""
    return tuple(part for one in words for part in (b.Words(", "), one))[1:]


def silent(text: str) -> b.Paragraph:
    """Something the sources do not say."""
    return b.Paragraph(plain(text, "silent"))
