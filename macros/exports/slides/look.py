"""What stands on a slide, before it is XML: paragraphs with a look, tables, drawings, and the slide that holds them.

All measures are points on a slide of 960 × 540.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

WIDTH, HEIGHT = 960, 540
"""Of a slide, 16:9."""

FOOT_SIZE = 12
"""The line of sources at the foot of a slide."""


@dataclass(frozen=True)
class Look:
    """How a paragraph looks."""

    size: float
    bullet: str = ""
    """A sign, «1.» or «A.» for a list that counts itself, or empty."""

    bold: bool = False
    colour: str = "ink"
    """«ink», «muted», «paper», or «hue» for the slide's own."""

    before: float = 10
    """Above the paragraph, unless it is the first."""

    holds_next: bool = False
    """Whether it stays on the slide of what follows."""

    side: str = "l"
    """«l», «ctr» or «r»."""

    @property
    def indent(self) -> float:
        """From the edge to the text of a list."""
        return self.size * (1.35 if self.bullet in ("1.", "A.") else 0.95) if self.bullet else 0


LEAD = Look(28, before=0)
SHORT = Look(24, before=0)
POINT = Look(24, "•")
STEP = Look(24, "1.", before=12)
PLAIN = Look(24)
HEAD = Look(20, bold=True, colour="hue", before=14, holds_next=True)
FACT = Look(20, before=2)
QUESTION = Look(28, "1.", before=16)
OPTION = Look(28, "A.", before=16)
RIGHT = Look(24, "A.", bold=True, colour="hue", before=12)
WRONG = Look(24, "A.", colour="muted", before=12)
WHY = Look(24, before=24)
CAVEAT = Look(18, before=4)
SOURCE = Look(18, before=6)
CELL = Look(18, before=3)
CELL_HEAD = Look(16, bold=True, before=0)
CELL_STRONG = Look(18, bold=True, before=0)
SMALL_CELL = Look(16, before=2)
TITLE = Look(30, bold=True)
NOTE = Look(12, before=4)
NOTE_HEAD = Look(12, bold=True, before=8)


@dataclass(frozen=True)
class Para:
    """A paragraph: its text, the part of it that is strong (it comes first), and the marks of its sources.

    Nobody can read marks from a seat, so they stand in the notes, and the foot of the slide names the sources.
    """

    text: str
    look: Look = PLAIN
    marks: str = ""
    strong: str = ""
    number: int = 1
    """Where a list that counts itself begins, when it goes on from the slide before."""

    @property
    def said(self) -> str:
        """Everything one reads, without the marks."""
        return f"{self.strong}{self.text}"


Paras = tuple[Para, ...]


@dataclass(frozen=True)
class Row:
    """A row of a table, cell by cell."""

    cells: tuple[Paras, ...]


@dataclass(frozen=True)
class Table:
    """A table with one row of heads."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    said: str
    """What it holds, for those who cannot see it."""

    over: float = 6
    """Above and below the text in a cell."""


@dataclass(frozen=True)
class Shape:
    """One shape of a drawing, native and editable."""

    form: str
    """«rect», «ellipse», «homePlate» or «line»; PowerPoint's own names."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    """A colour as in `Look.colour`, «tint», «line», or empty."""

    outline: str = ""
    paras: Paras = ()
    anchor: str = "ctr"


@dataclass(frozen=True)
class Drawing:
    """Shapes in one group, with what the group shows in words."""

    said: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Note:
    """A titled run of the notes below a slide."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Slide:
    """One slide, its text by the name of the place in its layout."""

    layout: str
    title: str
    texts: Mapping[str, Paras] = field(default_factory=dict)
    kicker: str = ""
    hue: str = "neutral"
    """A kind of content, whose hue tokens.css knows."""

    table: Table | None = None
    drawing: Drawing | None = None
    picture: bytes = b""
    """PNG."""

    picture_said: str = ""
    sources: str = ""
    """What the statements on it rest on, in one line."""

    notes: tuple[Note, ...] = ()
    section: str = ""
    """The part of the deck it belongs to, as PowerPoint lists them."""
