"""An empty network map to draw on by hand: the rings and the parts of life that the table of the form asks about.

The map stands as the browser's does: parts clockwise from the top, the innermost ring a little deeper than the others.
Lengths are millimetres on a landscape page, from the upper left corner of the map.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import atan2, cos, degrees, hypot, pi, sin

from ...model.tools import FormField, NetworkMap

WIDTH, HEIGHT = 265.0, 158.0
ACROSS, UP = 100.0, 72.0
"""Half of the map's width and of its height; what is left of the page is for the names of its parts."""

MIDDLE = 0.16
"""How far the place of the young person reaches; 1 is the edge."""

INNERMOST = 1.3
"""How deep the innermost ring is, where the others are 1."""

NAME, LINE_HEIGHT, AWAY = 34.0, 4.5, 3.0
"""How wide and high a name is, and how far from the map."""


@dataclass(frozen=True)
class Name:
    """A word on the map and where its box begins."""

    text: str
    left: float
    top: float
    side: str
    """To which side of its box it stands: left, center or right."""


class EmptyMap:
    """What is drawn and written on the page of one map."""

    def __init__(self, table: FormField, known: NetworkMap) -> None:
        columns = {column.id: column for column in table.columns}
        self._parts = [option.label for option in columns[known.sector].options]
        self._rings = [option.label for option in columns[known.ring].options]
        round_, square, *_ = (option.label for option in columns[known.group].options)
        signs = [f"{option.sign}: {option.label}" for option in columns[known.relation].options]
        self.legend = [f"Cirkel: {round_}", f"Firkant: {square}", *signs, f"Stjerne: {columns[known.chosen].label}"]
        self.width, self.height, self.name_width = WIDTH, HEIGHT, NAME

    @property
    def radii(self) -> list[float]:
        """How far out the rings reach, the place of the young person first; 1 is the edge."""
        depths = [INNERMOST, *[1.0] * (len(self._rings) - 1)]
        return [MIDDLE + (1 - MIDDLE) * depth / sum(depths) for depth in accumulate(depths, initial=0.0)]

    @property
    def ellipses(self) -> list[tuple[float, float, float, float]]:
        """The rings: left, top, width and height."""
        x, y = WIDTH / 2, HEIGHT / 2
        return [(x - ACROSS * r, y - UP * r, 2 * ACROSS * r, 2 * UP * r) for r in self.radii]

    @property
    def spokes(self) -> list[tuple[float, float, float, float]]:
        """The lines between the parts: left and top of the inner end, length, and degrees clockwise from the right."""
        return [self._spoke(2 * pi * number / len(self._parts)) for number in range(len(self._parts))]

    def _spoke(self, angle: float) -> tuple[float, float, float, float]:
        (x, y), (end_x, end_y) = _point(angle, MIDDLE), _point(angle, 1)
        return x, y, hypot(end_x - x, end_y - y), degrees(atan2(end_y - y, end_x - x))

    @property
    def names(self) -> Iterator[Name]:
        """The young person in the middle, and the parts round the map."""
        yield _centred("Den unge", HEIGHT / 2 - LINE_HEIGHT / 2)
        for number, part in enumerate(self._parts):
            angle = 2 * pi * (number + 0.5) / len(self._parts)
            yield _beside(part, *_point(angle, 1), angle)

    @property
    def ring_names(self) -> Iterator[Name]:
        """The rings, on the line at the top, each under its upper edge."""
        for ring, radius in zip(self._rings, self.radii[1:], strict=True):
            yield _centred(ring, HEIGHT / 2 - UP * radius + 1)


def _point(angle: float, radius: float) -> tuple[float, float]:
    """A point by its angle, clockwise from the top, and how far out it is."""
    return WIDTH / 2 + ACROSS * radius * sin(angle), HEIGHT / 2 - UP * radius * cos(angle)


def _centred(text: str, top: float) -> Name:
    return Name(text, (WIDTH - NAME) / 2, top, "center")


def _beside(text: str, x: float, y: float, angle: float) -> Name:
    """A name just outside a point at the edge."""
    if abs(sin(angle)) < 0.2:
        return Name(text, x - NAME / 2, y + (1 if cos(angle) < 0 else -1 - LINE_HEIGHT), "center")
    left = x + AWAY if sin(angle) > 0 else x - AWAY - NAME
    return Name(text, left, y - LINE_HEIGHT / 2 - 2 * cos(angle), "left" if sin(angle) > 0 else "right")
