"""Figures of native shapes: the young person's course, the phases, and the numbers of a result."""

from __future__ import annotations

from ...forms.pdf.fonts import text_width
from ...model import Model
from ...model.evidence import Figure, Result
from ...model.implementation import Phase
from ...model.process import ProcessStep, StepKind
from ...views import words
from .fit import LEADING, WIDER_BOLD, clipped, line_count
from .layouts import BOTTOM, EDGE, HALF, TEXT, TOP
from .look import Drawing, Look, Para, Shape

LABEL = Look(20, bold=True, before=0, side="ctr")
AGE = Look(18, colour="muted", before=0, side="ctr")
NAME = Look(22, bold=True, before=0)
SMALL = Look(18, colour="muted", before=0)
NUMBER = Look(28, bold=True, colour="hue", before=0)

LABEL_WIDE = 170

BAR = 8
"""How thick the bar of a share is."""


def timeline(model: Model) -> Drawing:
    """The course from start to close, with the meetings at their ages."""
    plan = model.process
    first, last = int(plan.starts_at), int(plan.closes_at)
    left, width, line = EDGE + 10, TEXT - 20, TOP + 190

    def at(age: float) -> float:
        return left + (age - first) / (last - first) * width

    shapes = [Shape("rect", left, line - 5, width, 10, fill="hue")]
    for age in range(first, last + 1):
        shapes.append(Shape("rect", at(age) - 1, line + 5, 2, 9, fill="muted"))
        shapes.append(Shape("rect", at(age) - 40, line + 18, 80, 24, paras=(Para(f"{age} år", AGE),)))
    placed = [step for step in model.steps if step.age is not None]
    for number, step in enumerate(placed):
        shapes += _meeting(step, at(step.age or 0), line, high=number % 2 == 1)
    between = [step for step in model.steps if step.age is None]
    if between:
        text = Para(f"{words.joined([step.name for step in between])}: hele vejen", Look(20, side="ctr", before=0))
        shapes.append(Shape("rect", left, line + 60, width, 40, fill="tint", paras=(text,)))
    told = ", ".join(f"{step.name} ({words.age(step.age or 0)})" for step in placed)
    said = f"Tidslinje fra {words.age(plan.starts_at)} til {words.age(plan.closes_at)}: {told}."
    return Drawing(said, tuple(shapes))


def _meeting(step: ProcessStep, x: float, line: float, *, high: bool) -> list[Shape]:
    """A mark on the line, with its name above; every second one stands higher, so that names don't meet."""
    radius = 15 if step.kind is StepKind.MEETING else 10
    top = line - (186 if high else 108)
    wide = LABEL_WIDE
    begin = min(max(x - wide / 2, EDGE - 20), EDGE + TEXT + 20 - wide)
    return [
        Shape("rect", x - 1, top + 54, 2, line - top - 54, fill="hue"),
        Shape("ellipse", x - radius, line - radius, 2 * radius, 2 * radius, fill="paper", outline="hue"),
        Shape("ellipse", x - radius + 5, line - radius + 5, 2 * radius - 10, 2 * radius - 10, fill="hue"),
        Shape("rect", begin, top, wide, 52, paras=(Para(step.name, LABEL),), anchor="b"),
    ]


def phases(model: Model) -> Drawing:
    """One bar a phase, one after the other; a phase without an end is an arrow."""
    names, bars = 330, TEXT - 330
    outlook = max((phase.months or 0 for phase in model.phases), default=1) / 2
    total = sum(phase.months or outlook for phase in model.phases)
    tall = min(80, (BOTTOM - TOP - 20) / max(len(model.phases), 1))
    shapes: list[Shape] = []
    x, y = float(EDGE + names), float(TOP)
    for phase in model.phases:
        wide = (phase.months or outlook) / total * bars
        told = (Para(phase.name, NAME), Para(_length(phase), SMALL))
        shapes.append(Shape("rect", EDGE, y, names - 20, tall - 12, paras=told))
        form = "rect" if phase.months else "homePlate"
        shapes.append(Shape(form, x, y + 4, wide, tall - 24, fill="hue"))
        shapes.append(Shape("rect", EDGE, y + tall - 6, TEXT, 1, fill="line"))
        x, y = x + wide, y + tall
    said = "; ".join(f"{phase.name}: {_length(phase)}" for phase in model.phases)
    return Drawing(f"Faserne efter hinanden. {said}.", tuple(shapes))


def _length(phase: Phase) -> str:
    return f"ca. {words.months(phase.months)}" if phase.months else "uden slutdato"


def chart(result: Result, figures: tuple[Figure, ...], room: float) -> Drawing:
    """A result's numbers, large, each with its bar where it is a share."""
    tall = room / max(len(figures), 1)
    wide, beside = _columns(figures)
    lines = int((tall - BAR - 6) // (SMALL.size * LEADING))
    shapes: list[Shape] = []
    for place, one in enumerate(figures):
        y = TOP + place * tall
        label = clipped(_label(one), beside, SMALL, max(lines, 1))
        shapes.append(Shape("rect", EDGE, y, wide, 32, paras=(Para(number(one), NUMBER),), anchor="t"))
        shapes.append(Shape("rect", EDGE + wide, y, beside, tall - BAR - 6, paras=(Para(label, SMALL),), anchor="t"))
        if one.unit == "pct." and one.value_max is None and not one.at_least:
            y += max(line_count(label, beside, SMALL.size) * SMALL.size, NUMBER.size) * LEADING + 2
            shapes.append(Shape("rect", EDGE, y, HALF, BAR, fill="tint"))
            shapes.append(Shape("rect", EDGE, y, HALF * min(one.value, 100) / 100, BAR, fill="hue"))
    told = "; ".join(f"{number(one)} {_label(one)}" for one in figures)
    return Drawing(f"{result.name}: {told}.", tuple(shapes))


def on_one_slide(figures: tuple[Figure, ...]) -> int:
    """How many of a result's numbers one slide takes: four with short labels, else two."""
    _, beside = _columns(figures)
    short = all(line_count(_label(one), beside, SMALL.size) <= 2 for one in figures)
    return 4 if short else 2


def _columns(figures: tuple[Figure, ...]) -> tuple[float, float]:
    """How wide the numbers are, and what is left for their labels."""
    widest = max(text_width(number(one), NUMBER.size) * WIDER_BOLD for one in figures)
    return widest + 14, HALF - widest - 14


def _label(figure: Figure) -> str:
    return f"{figure.label}, {figure.series}" if figure.series else figure.label


def number(figure: Figure) -> str:
    """«64 %», «over 50 %», «23-32 %»."""
    value = words.number(figure.value)
    value += f"-{words.number(figure.value_max)}" if figure.value_max is not None else ""
    return f"{'over ' if figure.at_least else ''}{value} {'%' if figure.unit == 'pct.' else figure.unit}"
