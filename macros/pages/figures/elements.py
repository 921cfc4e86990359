"""The core elements in a ring around the young person."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from markupsafe import Markup

from ...model import Model
from ...model.method import CoreElement
from ...model.roles import RoleGroup
from ...views.addresses import address_of, relative
from ...views.words import count as in_words
from .frame import Drawing, Words, cited_by, figure, sentences, sources
from .svg import NARROW, ON, STRONG, TEXT, WIDE, Stack, dot, line, link, tag, text

NUMBER = 15
"""Radius of a marker with a number in it."""

MIDDLE = 54
"""Radius of the young person's circle."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Petal:
    """One element's place in the ring."""

    element: CoreElement
    number: int
    x: float
    y: float
    lines: list[str]
    anchor: str
    label: tuple[float, float]
    """Where the name hangs: x of its anchor, y of its top."""

    @property
    def box(self) -> Box:
        """What the name takes up: left, top, width, height."""
        width = max(map(TEXT.width, self.lines))
        x = self.label[0] - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return x, self.label[1], width, len(self.lines) * TEXT.leading

    def reach(self, x: float, y: float) -> Box:
        """Name and marker together, in a drawing with its middle at x, y."""
        left, top, width, height = self.box
        begin, over = min(left, self.x - NUMBER), min(top, self.y - NUMBER)
        end, under = max(left + width, self.x + NUMBER), max(top + height, self.y + NUMBER)
        return begin + x, over + y, end - begin, under - over


def elements(model: Model, at: str, prefix: str = "kerneelementer") -> str:
    """All core elements around the young person, for the page at `at`."""
    heart = next((role.name for role in model.roles if role.group is RoleGroup.YOUNG), "Den unge")
    all_ = model.core_elements
    told = [f"»{heart}« står i en cirkel i midten. Rundt om ligger {in_words(len(all_))} kerneelementer:"]
    told += [sentences([f"{number}. {one.name}: {one.summary.text}"]) for number, one in enumerate(all_, 1)]
    title = "Kerneelementerne omkring den unge"
    cited = [one.summary for one in all_]
    words = Words(title, " ".join(told), f"{title}. {sources(model, *cited)}", cited_by(*cited))
    return figure("haandbog", prefix, words, _ring(model, heart, at), _ring_and_list(model, heart, at))


def _href(element: CoreElement, at: str) -> str:
    return relative(address_of("core_elements", element.id), at)


def _place(number: int, count: int, radius: float) -> tuple[float, float]:
    """Where a number of the ring stands, clockwise from the top."""
    turn = 2 * pi * (number - 1) / count - pi / 2
    return radius * cos(turn), radius * sin(turn)


def _heart(heart: str, x: float, y: float) -> list[Markup]:
    lines = STRONG.wrap(heart, 2 * MIDDLE - 14, most=3)
    return [
        dot(x, y, "fig-box", MIDDLE),
        text(STRONG, lines, x, y - len(lines) * STRONG.leading / 2, "middle"),
    ]


def _numbered(number: int, x: float, y: float) -> list[Markup]:
    return [dot(x, y, "fig-dot fig-dot--full", NUMBER), text(ON, str(number), x, y - ON.leading / 2, "middle")]


def _spokes(points: list[tuple[float, float]], x: float, y: float, radius: float) -> list[Markup]:
    """The ring itself, and a line from the middle to each place."""
    share = (MIDDLE + 5) / radius
    spokes = [line(x + share * (px - x), y + share * (py - y), px, py, "fig-line fig-line--thin") for px, py in points]
    return [tag("circle", cx=float(x), cy=float(y), r=radius, class_="fig-axis", stroke_dasharray="2 6"), *spokes]


def _ring(model: Model, heart: str, at: str) -> Drawing:
    """The ring with names around it, just wide enough for the names not to meet."""
    for radius in range(120, 320, 10):
        petals = [_petal(one, number, len(model.core_elements), radius)
                  for number, one in enumerate(model.core_elements, 1)]  # fmt: skip
        boxes = [petal.box for petal in petals]
        if not any(_meet(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :]):
            break
    top = min([-radius - NUMBER - 2, *(box[1] for box in boxes)])
    bottom = max([radius + NUMBER + 2, *(box[1] + box[3] for box in boxes)])
    x, y = WIDE / 2, -top
    parts = _spokes([(petal.x + x, petal.y + y) for petal in petals], x, y, radius)
    parts += _heart(heart, x, y)
    links = []
    for petal in petals:
        parts += _numbered(petal.number, petal.x + x, petal.y + y)
        name = text(TEXT, petal.lines, petal.label[0] + x, petal.label[1] + y, petal.anchor)
        links.append(link(_href(petal.element, at), petal.element.name, petal.reach(x, y), name))
    return Drawing(WIDE, bottom - top, parts, links)


def _petal(element: CoreElement, number: int, count: int, radius: float) -> Petal:
    x, y = _place(number, count, radius)
    off = NUMBER + 10
    if abs(x) < radius * 0.2:  # at the top and the foot, the name stands over or under its number
        lines = TEXT.wrap(element.name, 300)
        height = len(lines) * TEXT.leading
        top = y - off - height + 4 if y < 0 else y + off - 4
        return Petal(element, number, x, y, lines, "middle", (x, top))
    lines = TEXT.wrap(element.name, WIDE / 2 - abs(x) - off)
    top = y - len(lines) * TEXT.leading / 2
    return Petal(element, number, x, y, lines, "start" if x > 0 else "end", (x + (off if x > 0 else -off), top))


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes touch, with air of a few pixels."""
    air = 8
    return (
        one[0] < other[0] + other[2] + air
        and other[0] < one[0] + one[2] + air
        and one[1] < other[1] + other[3] + air
        and other[1] < one[1] + one[3] + air
    )


def _ring_and_list(model: Model, heart: str, at: str) -> Drawing:
    """A ring of numbers with the names listed below it: there is no room beside it on a phone."""
    count = len(model.core_elements)
    radius = max(104.0, count * (2 * NUMBER + 8) / (2 * pi))
    x, y = NARROW / 2, radius + NUMBER + 3
    points = [_place(number, count, radius) for number in range(1, count + 1)]
    points = [(x + px, y + py) for px, py in points]
    parts = _spokes(points, x, y, radius) + _heart(heart, x, y)
    for number, (px, py) in enumerate(points, 1):
        parts += _numbered(number, px, py)
    links = []
    row = y + radius + NUMBER + 22
    for number, one in enumerate(model.core_elements, 1):
        stack = Stack(32, row, NARROW - 32)
        stack.put(TEXT, one.name)
        parts.append(text(STRONG, f"{number}", 22, row, "end"))
        box = (0, row - 4, NARROW, stack.bottom - row + 8)
        links.append(link(_href(one, at), one.name, box, *stack.parts))
        row = stack.bottom + 9
    return Drawing(NARROW, row - 4, parts, links)
