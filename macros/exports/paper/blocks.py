"""The blocks a book is made of, and their tree as data for the template.

A book says nothing of looks and a template nothing of content: what one may say, the other must know how to set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

SPACE = "\u00a0"
"""Holds two words together."""

TIED = re.compile(
    r"(?<=\d) (?=procent|pct\.|år\b|måned|uge|dage|dag\b|time|minut|mio\.|mia\.|kr\.)"
    r"|(?<=½) (?=år)"
    r"|(?<=\d\.) (?=jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|år\b|klasse)"
    r"|(?<=\bca\.) (?=\d)|(?<=§) (?=\d)|(?<=§§) (?=\d)|(?<=\bstk\.) (?=\d)|(?<=\bnr\.) (?=\d)|(?<=\bkl\.) (?=\d)"
    r"|(?<=\bside) (?=\d)|(?<=\bfx) |(?<= [iåà]) (?=\d)",
)
"""Spaces where no line may end: «17½ år», «22. november», «ca. 4», «§ 113»."""


def tied(text: str) -> str:
    """A text whose numbers keep their words."""
    return TIED.sub(SPACE, text)


@dataclass(frozen=True)
class Words:
    """A run of text: a statement with its sources, or something said around statements."""

    text: str
    marks: tuple[str, ...] = ()
    """The numbers of its sources."""

    proposal: bool = False
    """Whether it is our own."""

    look: str = ""
    """`strong`, `muted`, or `silent` for what the sources don't say."""

    to: str = ""
    """The id of the heading or the word it leads to, where the book has it."""


Cell = tuple[Words, ...]


class Block:
    """One of the blocks below."""


@dataclass(frozen=True)
class Paragraph(Block):
    """Running text; `look` is `lead` for the sentence that a part begins with."""

    words: Cell
    look: str = ""


@dataclass(frozen=True)
class Points(Block):
    """A list, under a label of its own where it has one."""

    items: tuple[Cell, ...]
    label: str = ""
    ours: bool = False
    """Whether every item is our own proposal; then the list says so, once."""

    ticks: bool = False
    """Whether each is ticked off when done."""


@dataclass(frozen=True)
class Facts(Block):
    """Short answers, each after its label."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True)
class Table(Block):
    """A table whose first cells are the heads of their rows."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    """The columns' shares of the width."""


@dataclass(frozen=True)
class Drawing(Block):
    """A figure."""

    svg: str
    alt: str
    caption: str
    wide: bool = False
    """Whether it takes the whole width."""


@dataclass(frozen=True)
class Note(Block):
    """What stands apart from the text: `law` for dates and reservations, `gate` for a decision."""

    look: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Section(Block):
    """Blocks under a heading, which stands beside them, or above them where they need the whole width."""

    title: str
    blocks: tuple[Block, ...]
    note: str = ""
    """Said small under the heading."""

    wide: bool = False
    id: str = ""
    outlined: bool = False
    """Whether the table of contents and the bookmarks have it."""

    mark: str = ""
    """A number at the heading, where it is one of a row."""


@dataclass(frozen=True)
class Entity(Block):
    """A thing of the model under its name: a role, a step, a tool."""

    title: str
    blocks: tuple[Block, ...]
    id: str = ""
    kicker: str = ""
    mark: str = ""
    new_page: bool = False


@dataclass(frozen=True)
class Term(Block):
    """A word and what it means."""

    id: str
    name: str
    also: str
    words: Cell
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Glossary(Block):
    """Words in alphabetical order, in columns."""

    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Work(Block):
    """A source in full."""

    mark: str
    text: str
    title: str
    after: str
    url: str
    note: str


@dataclass(frozen=True)
class Bibliography(Block):
    """The sources in the order of their numbers."""

    works: tuple[Work, ...]


@dataclass(frozen=True)
class Chapter(Block):
    """A chapter, in the hue of its kind; `address` is its page on the site, where there is a real one."""

    title: str
    kind: str
    blocks: tuple[Block, ...]
    address: str = ""
    qr: str = ""


Reader = Callable[[str, set[str]], Iterable[tuple[str, str]]]
"""Splits a text into pieces, each with the id of the word it is; the set holds what the chapter has explained."""


def as_data(chapters: Iterable[Chapter], read: Reader) -> list[Any]:
    """The chapters as JSON takes them.

    In each, a source's first mark brings its note (`new`), and a word's first use leads to the glossary (`runs`).
    """
    told = list(chapters)
    there = frozenset(_ids(told))
    return [_Data(read, there).of(chapter) for chapter in told]


def _ids(value: object) -> Iterator[str]:
    """The ids of everything that has one: nothing leads to what another book tells."""
    if isinstance(value, Block):
        yield getattr(value, "id", "")
        for field in fields(value):  # type: ignore[arg-type]
            yield from _ids(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _ids(one)


class _Data:
    """One chapter on its way; remembers what it has shown."""

    def __init__(self, read: Reader, there: frozenset[str]) -> None:
        self.read = read
        self.there = there
        self.noted: set[str] = set()
        self.explained: set[str] = set()

    def of(self, value: object) -> Any:
        if isinstance(value, Words):
            return self._words(value)
        if isinstance(value, Block):
            given = {field.name: self.of(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]
            return {"is": type(value).__name__, **given}
        if isinstance(value, tuple):
            return [self.of(one) for one in value]
        return value

    def _words(self, words: Words) -> dict[str, Any]:
        text = tied(words.text)
        explain = words.marks or words.proposal
        runs = [[run, self._to(f"ord-{term}" if term else "")] for run, term in self.read(text, self.explained)] if explain else [[text, ""]]
        marks = []
        for mark in words.marks:
            marks.append([mark, mark not in self.noted])
            self.noted.add(mark)
        return {"runs": runs, "marks": marks, "proposal": words.proposal, "look": words.look, "to": self._to(words.to)}

    def _to(self, id: str) -> str:
        return id if id in self.there else ""


def sole(section: Section) -> Section:
    """A section whose only list is ours says so at its heading."""
    match section.blocks:
        case (Points(ours=True, label=""),):
            return replace(section, note="redaktionens forslag")
    return section
