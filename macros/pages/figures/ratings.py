"""The knowledge declaration as letters on a scale; each dimension by itself, never averaged."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Model
from ...model.evidence import Rating, Score
from .frame import Drawing, Words, cited_by, figure, sentences, sources
from .svg import CORNER, MUTED, NARROW, ON, TEXT, WIDE, tag, text

GAP = 6
"""Between two cells."""


def ratings(model: Model, at: str, prefix: str = "vurderinger") -> str:
    """The letters of all dimensions; the page's address makes no difference, there are no links."""
    title = f"Vidensdeklarationens vurderinger, hver for sig på skalaen {_scale()}"
    told = [f"{one.name}: {one.score.value}" for one in model.ratings]
    scale = model.rating_scale[:1]
    caption = sentences([title, *(statement.text for statement in scale)])
    cited = [*scale, *model.ratings]
    words = Words(title, sentences([title, *told]), f"{caption} {sources(model, *cited)}", cited_by(*cited))
    wide, narrow = _draw(model, WIDE), _draw(model, NARROW)
    return figure("viden", prefix, words, wide, narrow)


def _scale() -> str:
    """«A-D»."""
    letters = [score.value for score in Score]
    return f"{letters[0]}-{letters[-1]}"


def _draw(model: Model, width: int) -> Drawing:
    """A row for each dimension: its name, and one cell for each letter."""
    height, least = 36, 40
    longest = max((TEXT.width(one.name) for one in model.ratings), default=0)
    side = min(longest + 4, width - len(Score) * (least + GAP))
    cell = (width - side - 14 + GAP) / len(Score) - GAP
    parts: list[Markup] = []
    y = 0.0
    for one in model.ratings:
        lines = TEXT.wrap(one.name, side)
        tall = max(height, len(lines) * TEXT.leading)
        parts.append(text(TEXT, lines, 0, y + (tall - len(lines) * TEXT.leading) / 2))
        parts += _cells(one, side + 14, y + (tall - height) / 2, cell, height)
        y += tall + GAP
    return Drawing(width, y - GAP + 1, parts)


def _cells(rating: Rating, x: float, y: float, width: float, height: float) -> list[Markup]:
    found = []
    for score in Score:
        scored = score is rating.score
        found.append(tag("rect", x=x + 0.5, y=y + 0.5, width=width - 1, height=height - 1, rx=CORNER,
                         class_="fig-bar" if scored else "fig-axis"))  # fmt: skip
        kind = ON if scored else MUTED
        found.append(text(kind, score.value, x + width / 2, y + (height - kind.leading) / 2, "middle"))
        x += width + GAP
    return found
