"""What a card is made of: a front and a back of sections, and more for which there may be no room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..model.base import PageEntity, Statement
from .words import inside, joined

SILENT = "Ikke beskrevet i kilderne."


@dataclass(frozen=True)
class Line:
    """One thing a card says: the name of something, a statement, or both («Opstart: …»)."""

    statement: Statement | None = None
    name: str = ""
    note: str = ""
    """What follows a name: « (efter behov)», «: hvert kvartal»."""

    lead: str = ""
    """When it is, where a section tells of several times: «Før mødet»."""

    to: tuple[str, PageEntity] | None = None
    """The kind and the entity the name leads to, where it has a page."""


@dataclass(frozen=True)
class Section:
    """A heading with its lines; without lines, what it says instead."""

    title: str
    lines: tuple[Line, ...]
    empty: str = SILENT
    named: bool = False
    """Whether it is names alone, which stand in one line."""

    ticked: bool = False
    """Whether there is a box to tick at every line."""

    loose: bool = False
    """Whether it may stand on the front instead of the back, where the front has room for it."""


@dataclass(frozen=True)
class More:
    """Sections for which a card may have no room; together on it or together on the page alone."""

    title: str
    """As a card names what only the page has: «hvad du gør ved hvert trin»."""

    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Card:
    """One card. What `front` and `back` hold is always on it; a section stands on a card whole or not at all."""

    kind: str
    """`roles`, `core_elements`, `steps` or `phases`."""

    entity: PageEntity
    hue: str
    label: str
    """The kind in words: «Rolle»."""

    group: str
    """What it belongs to, or its place in the row: «fagpersoner», «2 af 7»."""

    sign: str
    """What is drawn large beside the name: a number or an age; empty where there is none."""

    summary: Statement
    front: tuple[Section, ...]
    back: tuple[Section, ...]
    """On it, but for what is loose: that may stand on the front."""

    more: tuple[More, ...] = field(default=())

    def with_moved(self, moved: Collection[int]) -> Card:
        """The card with those sections of its back on its front instead."""
        back = tuple(one for index, one in enumerate(self.back) if index not in moved)
        return replace(self, front=(*self.front, *(self.back[index] for index in moved)), back=back)

    def lines(self, side: str) -> list[Line]:
        """What must stand on a side (`front`, `back`), in order."""
        return [line for section in getattr(self, side) for line in section.lines]

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement that may stand on it."""
        yield self.summary
        for section in (*self.front, *self.back, *(section for more in self.more for section in more.sections)):
            yield from (line.statement for line in section.lines if line.statement)


def said(title: str, list: Iterable[Statement], empty: str = SILENT, *, ticked: bool = False) -> Section:
    """Statements under a heading."""
    return Section(title, tuple(map(Line, list)), empty, ticked=ticked)


def named(title: str, kind: str, things: Sequence[PageEntity], empty: str = SILENT) -> Section:
    """Names that lead to their pages."""
    return Section(title, tuple(Line(name=one.name, to=(kind, one)) for one in things), empty, named=True)


def spoken(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections that say anything; where several say that the sources are silent, one line says it at the end."""
    told = tuple(sections)
    silent = [one.title for one in told if not one.lines and one.empty == SILENT]
    if not silent:
        return told
    text = f"{joined([silent[0], *map(inside, silent[1:])])}: {inside(SILENT)}"
    return (*(one for one in told if one.title not in silent), Section("", (), text))


def not_said(texts: Iterable[str]) -> Section:
    """What the sources do not say."""
    return Section("Det siger kilderne ikke", tuple(Line(name=text) for text in texts))


def further(*parts: tuple[str, Iterable[Section]]) -> tuple[More, ...]:
    """Those of the parts that have anything to say."""
    told = ((title, tuple(one for one in sections if one.lines)) for title, sections in parts)
    return tuple(More(title, sections) for title, sections in told if sections)
