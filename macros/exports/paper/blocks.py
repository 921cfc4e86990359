"""The blocks a book is made of.

A book says nothing of looks and a template nothing of content: what one may say, the other must know how to set.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Words:
    """A run of text: a statement with its sources, or something said around statements."""

    text: str
    marks: tuple[str, ...] = ()
    """The numbers of its sources."""

    proposal: bool = False
    """Whether it is our own."""

    look: str = ""
    """`strong`, `muted`, `silent` for what the sources don't say, `paged` with the page it leads to."""

    to: str = ""
    """The id of the heading or the word it leads to, where the book has it."""


Cell = tuple[Words, ...]


@dataclass(frozen=True)
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
    width: float
    """Millimetres."""

    wide: bool = False
    """Whether it begins at the edge, not where running text does."""


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
    shown: str
    """The address in letters a reader knows."""

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


def sole(section: Section) -> Section:
    """A section whose only list is ours says so at its heading."""
    match section.blocks:
        case (Points(ours=True, label=""),):
            return replace(section, note="redaktionens forslag")
    return section
