"""The young person's course as a path through the years: the picture of the site."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Model
from ...model.method import ProcessStep, StepKind
from ...model.reference import SourceKind
from ...views.addresses import address_of, relative
from ...views.citations import Citations
from ...views.words import age as in_words
from .frame import Drawing, Words, figure, sentences, sources
from .svg import AGE, AGE_SMALL, DOT, MUTED, NARROW, ROOMY, STRONG, TEXT, WIDE, Stack, Type, dot, line, link, tag, text

ADULT = 18
"""Age of majority: the law's, not the method's. Marked when the course crosses it."""

NOTES = {SourceKind.SOURCE: "", SourceKind.EXTERNAL: "Supplerende kilde", SourceKind.PROPOSAL: "Håndbogens forslag"}
"""What stands at the close, by what it rests on."""


@dataclass(frozen=True)
class Station:
    """A place on the path."""

    age: float
    name: str
    text: str = ""
    href: str | None = None
    known: bool = True
    """False where the sources say little about the way there."""

    @property
    def label(self) -> str:
        """Age and name, unless the name has the age in it."""
        return self.name if in_words(self.age) in self.name else f"{in_words(self.age)}: {self.name}"


def timeline(model: Model, at: str, prefix: str = "forloeb", *, roomy: bool = False) -> str:
    """The course from start to close for the page at `at`; `roomy` for a page without columns beside the text."""
    stops = _stations(model, at)
    bands = [step for step in model.steps if step.age is None and step.kind is not StepKind.START]
    narrow = _down(stops, bands, at)
    wide = _along(stops, bands, at, ROOMY if roomy else WIDE) or narrow
    return figure("procesplan", prefix, _words(model, stops, bands), wide, narrow, linked=True,
                  roomy=roomy)  # fmt: skip


def _stations(model: Model, at: str) -> list[Station]:
    process = model.process
    found = [
        Station(process.starts_at if step.age is None else step.age, step.name, step.summary.text, _href(step, at))
        for step in model.steps
        if step.age is not None or step.kind is StepKind.START
    ]
    if not found or found[0].age > process.starts_at:
        found.insert(0, Station(process.starts_at, "Forløbet begynder"))
    if found[-1].age < process.closes_at:
        note = NOTES[Citations(model).kind(process.closing)]
        found.append(Station(process.closes_at, "Forløbet slutter", note, known=False))
    return found


def _href(step: ProcessStep, at: str) -> str:
    return relative(address_of("steps", step.id), at)


def _words(model: Model, stops: list[Station], bands: list[ProcessStep]) -> Words:
    first, last = stops[0], stops[-1]
    course = f"fra {in_words(first.age)} til {in_words(last.age)}"
    told = [f"Forløbet er tegnet som en vej {course}."]
    for before, stop in zip([None, *stops], stops, strict=False):
        if before and before.age < ADULT < stop.age:
            told.append(f"{in_words(ADULT)}: en stiplet linje på tværs viser, at den unge bliver voksen.")
        told.append(sentences([stop.label, stop.text]))
    told += [sentences([step.name, step.summary.text]) for step in bands]
    if not last.known:
        told.append(f"Fra {in_words(stops[-2].age)} til {in_words(last.age)} er vejen stiplet.")
    steps = [step.summary for step in model.steps]
    caption = sentences([f"Den unges forløb {course}", model.process.closing.text])
    return Words(f"Den unges forløb {course}", " ".join(told),
                 f"{caption} {sources(model, *steps, model.process.closing)}")  # fmt: skip


def _along(stops: list[Station], bands: list[ProcessStep], at: str, width: int) -> Drawing | None:
    """The path from left to right, rising with the years; None if the names don't fit side by side."""
    roomy = width == ROOMY
    crossed = next((i for i, stop in enumerate(stops[1:], 1) if stops[i - 1].age < ADULT < stop.age), None)
    left = DOT + 2
    slot = (width - left) / (len(stops) + (0.45 if crossed else 0))
    column = slot - (22 if roomy else 12)
    years = AGE if roomy else AGE_SMALL
    if not all(STRONG.fits(stop.name, column) and years.width(in_words(stop.age)) <= column for stop in stops):
        return None

    over = 2 * STRONG.leading + 6 if crossed else 0
    rise = (78 if roomy else 48) / (len(stops) - 1)
    bottom = over + years.leading + DOT + 8 + rise * (len(stops) - 1)
    points = [
        (left + slot * (i + (0.45 if crossed and i >= crossed else 0)), bottom - rise * i) for i in range(len(stops))
    ]
    path, labels = list(_path(stops, points)), []
    foot = 0.0
    for stop, (x, y) in zip(stops, points, strict=True):
        stack = Stack(x - DOT, y + DOT + 8, column)
        top = y - DOT - 8 - years.leading
        stack.parts += [text(years, in_words(stop.age), x - DOT, top), dot(x, y, _dot_class(stop))]
        stack.put(STRONG, stop.name)
        if roomy or stop.href is None:
            stack.put(MUTED, stop.text, most=6)
        labels.append(_linked(stop, (x - DOT, top, column, stack.bottom - top), stack.parts))
        foot = max(foot, stack.bottom)
    if crossed:
        x = points[crossed][0] - slot * 0.45
        path.append(line(x, 4, x, foot, stroke_dasharray="4 5"))
        labels.append(_adult(x + 8, 0))
    begin, end = points[min(1, len(points) - 1)][0], points[-2 if not stops[-1].known else -1][0]
    for step in bands:
        foot += 18
        stack = Stack(begin - DOT, foot + 12, width - begin)
        bracket = tag("path", d=f"M{begin:.1f} {foot - 5:.1f}v5H{end:.1f}v-5", class_="fig-line fig-line--thin")
        stack.put(STRONG, step.name)
        if roomy:
            stack.put(MUTED, step.summary.text, most=2)
        box = (begin - DOT, foot, width - begin, stack.bottom - foot)
        labels += [bracket, link(_href(step, at), step.name, box, *stack.parts)]
        foot = stack.bottom
    return Drawing(width, foot + 4, [*path, *labels])


def _path(stops: list[Station], points: list[tuple[float, float]]) -> list[Markup]:
    """Soft curves from station to station, dashed where little is known."""
    known: list[str] = []
    little: list[str] = []
    for stop, (x, y), (to_x, to_y) in zip(stops[1:], points, points[1:], strict=False):
        half = (x + to_x) / 2
        curve = f"M{x:.1f} {y:.1f}C{half:.1f} {y:.1f} {half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
        (known if stop.known else little).append(curve)
    dashed = [tag("path", d=curve, class_="fig-line fig-line--dashed") for curve in little]
    return [tag("path", d="".join(known), class_="fig-line"), *dashed]


def _down(stops: list[Station], bands: list[ProcessStep], at: str) -> Drawing:
    """The path from top to bottom, with the words beside it."""
    spine, side, width = DOT + 2, 34, NARROW
    lines: list[Markup] = []
    labels: list[Markup] = []
    y = 0.0
    before: tuple[Station, float] | None = None
    for stop in stops:
        if before and before[0].age < ADULT < stop.age:
            lines.append(line(0, y, width, y, stroke_dasharray="4 5"))
            labels.append(_adult(side, y + 4, on_one_line=True))
            y += 4 + STRONG.leading + 14
        stack = Stack(side, y, width - side)
        stack.put(AGE_SMALL, in_words(stop.age))
        middle = y + AGE_SMALL.leading / 2
        stack.put(STRONG, stop.name)
        stack.put(MUTED, stop.text, most=6)
        parts = [dot(spine, middle, _dot_class(stop)), *stack.parts]
        labels.append(_linked(stop, (0, y, width, stack.bottom - y), parts))
        if before:
            classes = "fig-line" if stop.known else "fig-line fig-line--dashed"
            lines.append(line(spine, before[1], spine, middle, classes))
        before = stop, middle
        y = stack.bottom + 16
    for step in bands:
        stack = Stack(side, y, width - side)
        stack.put(STRONG, step.name)
        stack.put(MUTED, step.summary.text, most=6)
        bracket = tag("path", d=f"M{spine + 5} {y + 3:.1f}h-5V{stack.bottom:.1f}h5", class_="fig-line fig-line--thin")
        box = (0, y, width, stack.bottom - y)
        labels += [bracket, link(_href(step, at), step.name, box, *stack.parts)]
        y = stack.bottom + 16
    return Drawing(width, y - 12, [*lines, *labels])


def _dot_class(stop: Station) -> str:
    return "fig-dot fig-dot--full" if stop.href else "fig-dot"


def _linked(stop: Station, box: tuple[float, float, float, float], parts: list[Markup]) -> Markup:
    return link(stop.href, stop.label, box, *parts) if stop.href else Markup("").join(parts)


def _adult(x: float, top: float, *, on_one_line: bool = False) -> Markup:
    """The threshold's own words."""
    kind: Type = TEXT
    label = in_words(ADULT)
    if on_one_line:
        return text(STRONG, f"{label}: voksen", x, top)
    return text(STRONG, label, x, top) + text(kind, "voksen", x, top + STRONG.leading)
