"""The figures of one result as bars, with its caveat in the picture: figures never travel without it."""

from __future__ import annotations

import re
from itertools import groupby

from markupsafe import Markup

from ...model import Model
from ...model.evidence import Figure, Result
from ...views.words import number
from .frame import Drawing, Words, cited_by, figure, sentences, sources
from .svg import BAR, CORNER, MUTED, NARROW, STRONG, TEXT, WIDE, Stack, line, tag, text

PERCENT = "pct."

NO_NUMBER = re.compile(r"\b(ikke|hverken)\b[^.]*\b(hvor mange unge|antal\w*)\b", re.IGNORECASE)
"""How a caveat says that the source doesn't give the number of young people."""


def bars(model: Model, result: Result, at: str, prefix: str = "") -> str:
    """The figures of `result`; the page's address makes no difference, there are no links. Empty without figures."""
    if not result.figures:
        return ""
    wide, narrow = (_draw(result, width) for width in (WIDE, NARROW))
    return figure("viden", prefix or f"tal-{result.id}", _words(model, result), wide, narrow)


def _words(model: Model, result: Result) -> Words:
    with_it = [other for other in model.results if other.id in result.shown_with]
    title = f"{result.name}: {result.population}"
    if NO_NUMBER.search(result.caveat.text):
        title += ", antal unge ikke angivet"
    told = [f"{_value(one)} {_label(one)}" for one in result.figures]
    desc = sentences([f"Søjler: {'; '.join(told)}", f"Forbehold: {result.caveat.text}"])
    beside = [statement.text for other in with_it for statement in other.statements]
    caption = [f"{title}"] + ([f"Hører sammen med: {sentences(beside)}"] if beside else [])
    named = f"{sentences(caption)} {sources(model, result, *with_it)}"
    return Words(title, desc, named, cited_by(result, *with_it))


def _value(one: Figure) -> str:
    """«64 pct.», «23-32 pct.», «mere end 50 pct.»."""
    span = number(one.value) + (f"-{number(one.value_max)}" if one.value_max is not None else "")
    return f"{'mere end ' if one.at_least else ''}{span} {one.unit}"


def _label(one: Figure) -> str:
    return f"{one.series}: {one.label}" if one.series else one.label


def _draw(result: Result, width: int) -> Drawing:
    """Each figure as a line of text with its bar below, then the axis, then the caveat."""
    unit = result.figures[0].unit
    full = 100.0 if unit == PERCENT else _ceiling(result.figures, unit)
    scale = (width - 2) / full
    labels = list(dict.fromkeys(one.label for one in result.figures))
    parts: list[Markup] = []
    y = 0.0
    for series, group in groupby(result.figures, key=lambda one: one.series):
        if series:
            head = Stack(0, y, width)
            head.put(STRONG, series)
            parts += head.parts
            y = head.bottom + 4
        for one in group:
            y = _row(parts, one, y, width) + 4
            if one.unit == unit:
                second = series is not None and labels.index(one.label) % 2 == 1
                parts += _bar(one, y, scale, full, "fig-bar fig-bar--rest" if second else "fig-bar")
                y += BAR
            y += 14
        y += 6 if series else 0
    y = _axis(parts, y - 2, scale, full, unit)
    caveat = Stack(14, y + 14, width - 14)
    caveat.put(STRONG, "Forbehold")
    caveat.put(MUTED, result.caveat.text)
    parts += [line(2, y + 14, 2, caveat.bottom, "fig-line"), *caveat.parts]
    return Drawing(width, caveat.bottom + 2, parts)


def _row(parts: list[Markup], one: Figure, y: float, width: int) -> float:
    """The value, and what it is the value of, on the same line; gives where the text ends."""
    value = _value(one)
    parts.append(text(STRONG, value, 0, y))
    x = STRONG.width(value) + 8
    stack = Stack(x, y, width - x)
    stack.put(TEXT, one.label)
    parts += stack.parts
    return stack.bottom


def _bar(one: Figure, y: float, scale: float, full: float, classes: str) -> list[Markup]:
    """A bar on its track: from 0, over a range, or open towards the end."""
    start = one.value if one.value_max is not None else 0.0
    end = one.value_max if one.value_max is not None else one.value
    track = line(1, y + BAR / 2, 1 + scale * full, y + BAR / 2)
    found = [track]
    if one.at_least:
        open_to, middle = 1 + scale * full, y + BAR / 2
        found.append(tag(
            "path", class_="fig-line fig-line--dashed",
            d=f"M{1 + scale * end + 8:.1f} {middle:.1f}H{open_to - 4:.1f}",
        ))  # fmt: skip
        found.append(tag(
            "path", class_="fig-line",
            d=f"M{open_to - 8:.1f} {middle - 6:.1f}l6 6l-6 6",
        ))  # fmt: skip
    x = 1 + scale * start
    bar = tag("rect", x=x, y=y, width=max(scale * (end - start), 2.0), height=BAR, rx=CORNER, class_=classes)
    return [*found, bar]


def _axis(parts: list[Markup], y: float, scale: float, full: float, unit: str) -> float:
    parts.append(line(1, y, 1 + scale * full, y))
    for quarter in range(5):
        x, label = 1 + scale * full * quarter / 4, number(full * quarter / 4)
        parts.append(line(x, y, x, y + 5))
        anchor = "start" if quarter == 0 else "end" if quarter == 4 else "middle"
        words = f"{label} {unit}" if quarter == 4 else label
        parts.append(text(MUTED, words, x, y + 6, anchor))
    return y + 6 + MUTED.leading


def _ceiling(figures: tuple[Figure, ...], unit: str) -> float:
    """A round number over every value."""
    most = max(one.value_max or one.value for one in figures if one.unit == unit)
    return next((step for step in (1, 2, 4, 8, 12, 20, 40, 80, 100, 200, 400, 1000) if step >= most), most)
