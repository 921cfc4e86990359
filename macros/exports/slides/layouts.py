"""The deck's own layouts: where title, text, table and foot stand, and how text there looks by itself."""

from __future__ import annotations

from dataclasses import dataclass

from .look import (
    CAVEAT,
    FACT,
    LEAD,
    OPTION,
    POINT,
    QUESTION,
    SOURCE,
    STEP,
    TITLE,
    WIDTH,
    Look,
)

EDGE = 50
"""Left and right of the text."""

TEXT = WIDTH - 2 * EDGE
TOP, BOTTOM = 130, 480
"""Where the text begins and ends."""

ROOM = BOTTOM - TOP
BAND = 34
"""The coloured band that says where in the day one is."""

SIDE_WIDTH = 270
MAIN_WIDTH = TEXT - SIDE_WIDTH - 30
HALF = (TEXT - 40) / 2


@dataclass(frozen=True)
class Place:
    """A placeholder of a layout."""

    key: str
    """What the code calls it."""

    type: str
    """PowerPoint's word: title, body, tbl, pic …"""

    index: int
    name: str
    """As a trainer sees it in PowerPoint."""

    x: float
    y: float
    width: float
    height: float
    look: Look
    anchor: str = "t"
    fill: str = ""
    """«hue» or «tint» for a ground of its own."""

    inset: float = 0
    """Between the ground's edge and the text."""

    @property
    def text_width(self) -> float:
        """Room for a line of text."""
        return self.width - 2 * self.inset

    @property
    def text_height(self) -> float:
        """Room for lines."""
        return self.height - 2 * self.inset


@dataclass(frozen=True)
class Layout:
    """One layout."""

    key: str
    name: str
    type: str
    """PowerPoint's word for the sort of layout."""

    places: tuple[Place, ...]
    coloured: bool = False
    """Whether its ground is the slide's hue, and its text paper."""

    def place(self, key: str) -> Place:
        """The place of that key."""
        return next(one for one in self.places if one.key == key)

    def has(self, key: str) -> bool:
        """Whether it has such a place."""
        return any(one.key == key for one in self.places)


_TITLE = Place("title", "title", 0, "Titel", EDGE, 42, TEXT, 76, TITLE, anchor="b")
_BAND = Place(
    "kicker", "body", 10, "Punkt på dagsordenen", 0, 0, WIDTH, BAND, Look(16, colour="paper"), "ctr", "hue", inset=0
)
_SOURCES = Place("sources", "body", 11, "Kilder", EDGE, 484, TEXT, 18, Look(12, colour="muted"), "b")
_FOOT = (
    Place("date", "dt", 20, "Dato", EDGE, 508, 200, 20, Look(12, colour="muted"), "ctr"),
    Place("footer", "ftr", 21, "Sidefod", 260, 508, 440, 20, Look(12, colour="muted", side="ctr"), "ctr"),
    Place(
        "number",
        "sldNum",
        22,
        "Slidenummer",
        WIDTH - EDGE - 100,
        508,
        100,
        20,
        Look(12, colour="muted", side="r"),
        "ctr",
    ),
)


def _body(key: str, index: int, name: str, x: float, width: float, look: Look = POINT, **more: float | str) -> Place:
    return Place(key, "body", index, name, x, TOP, width, ROOM, look, **more)  # type: ignore[arg-type]


def _usual(key: str, name: str, type: str, *places: Place) -> Layout:
    return Layout(key, name, type, (_TITLE, *places, _BAND, _SOURCES, *_FOOT))


_MAIN = _body("main", 1, "Tekst", EDGE, TEXT)
_SIDE = _body("side", 2, "Fakta", WIDTH - EDGE - SIDE_WIDTH, SIDE_WIDTH, FACT, fill="tint", inset=16)
_CAVEAT_TALL = 104
_CAVEAT = Place(
    "caveat", "body", 3, "Forbehold", EDGE, BOTTOM - _CAVEAT_TALL, TEXT, _CAVEAT_TALL, CAVEAT, "ctr", "tint", inset=12
)
_OVER_CAVEAT = ROOM - _CAVEAT_TALL - 14

LAYOUTS = {
    one.key: one
    for one in (
        Layout(
            "cover",
            "Forside",
            "title",
            (
                Place("title", "ctrTitle", 0, "Titel", 80, 130, 800, 150, Look(48, bold=True, colour="paper"), "b"),
                Place("main", "subTitle", 1, "Undertitel", 80, 294, 800, 76, Look(26, colour="paper")),
                Place("side", "body", 2, "Udgave", 80, 400, 800, 60, Look(18, colour="paper")),
                *_FOOT,
            ),
            coloured=True,
        ),
        Layout(
            "section",
            "Afsnit",
            "secHead",
            (
                Place("title", "title", 0, "Titel", 80, 150, 800, 130, Look(44, bold=True, colour="paper"), "b"),
                Place("main", "body", 1, "Tid og form", 80, 296, 800, 120, Look(24, colour="paper")),
                *_FOOT,
            ),
            coloured=True,
        ),
        _usual("points", "Punkter", "obj", _MAIN),
        _usual("sources", "Kilder", "obj", _body("main", 1, "Kilder", EDGE, TEXT, SOURCE)),
        _usual(
            "columns",
            "To spalter",
            "twoObj",
            _body("main", 1, "Venstre spalte", EDGE, HALF),
            _body("side", 2, "Højre spalte", EDGE + HALF + 40, HALF),
        ),
        _usual("facts", "Tekst og fakta", "obj", _body("main", 1, "Tekst", EDGE, MAIN_WIDTH), _SIDE),
        _usual("lead", "Ét udsagn", "obj", _body("main", 1, "Udsagn", EDGE, TEXT, Look(34, before=16), anchor="ctr")),
        _usual("table", "Tabel", "tbl", Place("table", "tbl", 12, "Tabel", EDGE, TOP, TEXT, ROOM, Look(18))),
        _usual(
            "figure",
            "Figur",
            "obj",
            Place("main", "body", 1, "Billedtekst", EDGE, BOTTOM - 62, TEXT, 52, Look(20, before=0), "b"),
        ),
        _usual(
            "result",
            "Resultat med forbehold",
            "obj",
            Place("main", "body", 1, "Resultat", EDGE, TOP, TEXT, _OVER_CAVEAT, POINT),
            _CAVEAT,
        ),
        _usual(
            "chart",
            "Tal med forbehold",
            "obj",
            Place("main", "body", 1, "Resultat", EDGE + HALF + 40, TOP, HALF, _OVER_CAVEAT, Look(20, "•", before=8)),
            _CAVEAT,
        ),
        _usual(
            "discussion",
            "Drøftelse",
            "obj",
            Place("main", "body", 1, "Spørgsmål", EDGE, TOP, TEXT, ROOM, QUESTION, "ctr", "tint", inset=28),
        ),
        _usual("exercise", "Øvelse", "obj", _body("main", 1, "Trin", EDGE, MAIN_WIDTH, STEP), _SIDE),
        _usual("question", "Quizspørgsmål", "obj", _body("main", 1, "Svarmuligheder", EDGE, TEXT, OPTION)),
        _usual("answer", "Quizsvar", "obj", _body("main", 1, "Svar", EDGE, TEXT, LEAD)),
        Layout(
            "break",
            "Pause",
            "obj",
            (
                Place("title", "title", 0, "Titel", 80, 140, 800, 122, Look(48, bold=True, side="ctr"), "b"),
                Place("main", "body", 1, "Hvornår", 80, 276, 800, 90, Look(32, side="ctr")),
                *_FOOT,
            ),
        ),
        _usual(
            "close",
            "Afslutning",
            "picTx",
            _body("main", 1, "Tekst", EDGE, 580, Look(24, before=14)),
            Place("picture", "pic", 13, "QR-kode", WIDTH - EDGE - 230, TOP + 10, 230, 230, Look(18)),
        ),
    )
}
"""Every layout by its key, in the order a trainer sees them."""
