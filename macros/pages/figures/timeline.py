"""The young person's course as a path through the years: the picture of the site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from ...model import Model
from ...model.process import ProcessStep, StepKind
from ...model.reference import SourceKind
from ...views.addresses import address_of, relative
from ...views.citations import Citations
from ...views.words import age as in_words
from .frame import Drawing, Words, cited_by, figure, sentences, source_names, sources
from .svg import AGE, AGE_SMALL, DATE, DOT, MUTED, NARROW, ROOMY, STRONG, TEXT, WIDE, Stack, dot, line, link, tag, text

ADULT = 18
"""Age of majority: the law's, not the method's. Marked when the course crosses it."""

THRESHOLD = 0.45
"""Room for that mark, as a share of a station's."""

TRACK = 3
"""Months from point to point of the track that a marker follows; every age in half years is one of them."""

LONGEST_DAY = "28. september"
"""What a date takes, its year on the next line."""

NOTES = {SourceKind.SOURCE: "", SourceKind.EXTERNAL: "Supplerende kilde", SourceKind.PROPOSAL: "Håndbogens forslag"}
"""What stands at the close, by what it rests on."""


@dataclass(frozen=True)
class Station:
    """A place on the path."""

    age: float
    """0 for a step between the others."""

    name: str
    text: str = ""
    href: str | None = None
    known: bool = True
    """False where the sources say little about the way there."""

    @property
    def label(self) -> str:
        """Age and name, unless the name has the age in it or there is none."""
        return self.name if not self.age or in_words(self.age) in self.name else f"{in_words(self.age)}: {self.name}"


def timeline(model: Model, at: str, prefix: str = "forloeb") -> str:
    """The course from start to close, for a column of text on the page at `at`."""
    return _figure(model, at, prefix)


def broad_timeline(model: Model, at: str, prefix: str = "forloeb-bredt") -> str:
    """The course from start to close, for a page without columns beside its text."""
    return _figure(model, at, prefix, roomy=True)


def young_timeline(model: Model, at: str, prefix: str = "forloeb-dit") -> str:
    """The course as the young are told it: names and ages alone, which lead to what their own page says of each."""
    return _figure(model, at, prefix, yours=True)


def plan_timeline(model: Model, at: str, prefix: str = "plan") -> str:
    """The course with room for dates and markers, which `docs/assets/js/plan-course.js` fills in and moves."""
    return _figure(model, at, prefix, dated=True)


def _figure(
    model: Model, at: str, prefix: str, *, roomy: bool = False, dated: bool = False, yours: bool = False
) -> str:
    stops = _stations(model, at, yours)
    steps = [step for step in model.steps if step.age is None and step.kind is not StepKind.START and not dated]
    bands = [Station(0, step.name, "" if yours else step.summary.text, _href(step, at, yours)) for step in steps]
    narrow = _down(stops, bands, dated)
    wide = _along(stops, bands, ROOMY if roomy else WIDE, dated) or narrow
    words = _your_words(stops, bands) if yours else _words(model, stops, bands)
    return figure("procesplan", prefix, words, wide, narrow, roomy=roomy)


def _stations(model: Model, at: str, yours: bool) -> list[Station]:
    process = model.process
    found = [
        Station(
            process.starts_at if step.age is None else step.age,
            step.name,
            "" if yours else step.summary.text,
            _href(step, at, yours),
        )
        for step in model.steps
        if step.age is not None or step.kind is StepKind.START
    ]
    if not found or found[0].age > process.starts_at:
        found.insert(0, Station(process.starts_at, "Forløbet begynder"))
    if found[-1].age < process.closes_at:
        note = "" if yours else NOTES[Citations(model).kind(process.closing)]
        end = "#slut" if yours and process.for_the_young else None
        found.append(Station(process.closes_at, "Forløbet slutter", note, end, known=False))
    return found


def _href(step: ProcessStep, at: str, yours: bool) -> str | None:
    """The step's page, or what the page for the young says of it, if anything."""
    if yours:
        return f"#{step.id}" if step.for_the_young else None
    return relative(address_of("steps", step.id), at)


def _your_words(stops: list[Station], bands: list[Station]) -> Words:
    title = f"Dit forløb fra {_years(stops[0].age)} til {in_words(stops[-1].age)}"
    told = [f"{title}, tegnet som en vej.", *(sentences([stop.label]) for stop in (*stops, *bands))]
    return Words(title, " ".join(told), "", frozenset())


def _words(model: Model, stops: list[Station], bands: list[Station]) -> Words:
    first, last = stops[0], stops[-1]
    title = f"Den unges forløb fra {_years(first.age)} til {in_words(last.age)}"
    told = [f"{title}, tegnet som en vej."]
    for before, stop in zip([None, *stops], stops, strict=False):
        if before and before.age < ADULT < stop.age:
            told.append(f"{in_words(ADULT)}: en stiplet linje på tværs viser, at den unge bliver voksen.")
        told.append(sentences([stop.label, stop.text]))
    told += [sentences([band.name, band.text]) for band in bands]
    caption, closing = [f"{title}."], model.process.closing
    if not last.known:
        told.append(f"Fra {_years(stops[-2].age)} til {in_words(last.age)} er vejen stiplet. {closing.text}")
    summaries = [step.summary for step in model.steps]
    caption.append(sources(model, *summaries))
    caption.append(f"Om afslutningen: {names}." if (names := source_names(model, closing)) else "")
    return Words(title, " ".join(told), " ".join(filter(None, caption)), cited_by(closing, *summaries))


def _years(age: float) -> str:
    """«17½», where «år» follows later."""
    return in_words(age).removesuffix(" år")


def _along(stops: list[Station], bands: list[Station], width: int, dated: bool) -> Drawing | None:
    """The path from left to right, rising with the years; None if the names don't fit side by side."""
    roomy = width == ROOMY
    years = AGE if roomy else AGE_SMALL
    crossed = next((i for i, stop in enumerate(stops[1:], 1) if stops[i - 1].age < ADULT < stop.age), None)
    left = DOT + 2
    slot = (width - left) / (len(stops) + (THRESHOLD if crossed else 0))
    column = slot - (22 if roomy else 12)
    if not all(STRONG.fits(stop.name, column) and years.width(in_words(stop.age)) <= column for stop in stops):
        return None
    if dated and DATE.width(LONGEST_DAY) > slot:
        return None

    rise = (78 if roomy else 48) / max(len(stops) - 1, 1)
    low = (2 * STRONG.leading + 6 if crossed else 0) + years.leading + DOT + 8 + rise * (len(stops) - 1)
    shift = [slot * THRESHOLD if crossed and i >= crossed else 0 for i in range(len(stops))]
    points = [(left + slot * i + more, low - rise * i) for i, more in enumerate(shift)]
    parts = _path(stops, points)
    links: list[Markup] = []
    foot = 0.0
    for stop, (x, y) in zip(stops, points, strict=True):
        top = y - DOT - 8 - years.leading
        parts += [text(years, in_words(stop.age), x - DOT, top), dot(x, y, _dot_class(stop))]
        said = stop.text if roomy or not stop.href else ""
        stack = Stack(x - DOT, y + DOT + 8, column)
        _label(stop, said, stack, top, parts, links)
        if dated:
            parts.append(_date(stop, ["", ""], stack.x, stack.bottom))
            stack.bottom += 2 * DATE.leading
        foot = max(foot, stack.bottom)
    if crossed:
        x = points[crossed][0] - slot * THRESHOLD
        parts += [line(x, 4, x, foot, stroke_dasharray="4 5"), text(STRONG, in_words(ADULT), x + 8, 0)]
        parts.append(text(TEXT, "voksen", x + 8, STRONG.leading))
    if dated:
        adult = [(ADULT, points[crossed][0] - slot * THRESHOLD)] if crossed else []
        known = sorted([*((stop.age, x) for stop, (x, _) in zip(stops, points, strict=True)), *adult])
        parts.append(_markers(stops, lambda age: _on_path(points, _between(known, age))))
    begin, end = points[min(1, len(points) - 1)][0], points[-1 if stops[-1].known else -2][0]
    for band in bands:
        parts.append(tag("path", d=f"M{begin:.1f} {foot + 13:.1f}v5H{end:.1f}v-5", class_="fig-line fig-line--thin"))
        said = band.text if roomy else ""
        foot = _label(band, said, Stack(begin - DOT, foot + 28, width - begin), foot + 18, parts, links)
    return Drawing(width, foot + 4, parts, links)


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


def _down(stops: list[Station], bands: list[Station], dated: bool) -> Drawing:
    """The path from top to bottom, with the words beside it."""
    spine, side, width = DOT + 2, 34, NARROW
    lines: list[Markup] = []
    parts: list[Markup] = []
    links: list[Markup] = []
    y = 0.0
    before: tuple[Station, float] | None = None
    known: list[tuple[float, float]] = []
    for stop in stops:
        if before and before[0].age < ADULT < stop.age:
            known.append((ADULT, y))
            lines.append(line(0, y, width, y, stroke_dasharray="4 5"))
            parts.append(text(STRONG, f"{in_words(ADULT)}: voksen", side, y + 4))
            y += 4 + STRONG.leading + 14
        middle = y + AGE_SMALL.leading / 2
        if before:
            classes = "fig-line" if stop.known else "fig-line fig-line--dashed"
            lines.append(line(spine, before[1], spine, middle, classes))
        parts += [dot(spine, middle, _dot_class(stop)), text(AGE_SMALL, in_words(stop.age), side, y)]
        before = stop, middle
        known.append((stop.age, middle))
        stack = Stack(side, y + AGE_SMALL.leading, width - side)
        if dated:
            drop = (AGE_SMALL.leading - DATE.leading) / 2
            parts.append(_date(stop, "", side + AGE_SMALL.width(in_words(stop.age)) + 12, y + drop))
        y = _label(stop, stop.text, stack, y, parts, links) + 16
    for band in bands:
        top = y
        y = _label(band, band.text, Stack(side, y, width - side), y, parts, links)
        bracket = f"M{spine + 5} {top + 3:.1f}h-5V{y:.1f}h5"
        parts.append(tag("path", d=bracket, class_="fig-line fig-line--thin"))
        y += 16
    if dated:
        parts.append(_markers(stops, lambda age: (spine, _between(known, age))))
    return Drawing(width, y - 12, [*lines, *parts], links)


def _date(stop: Station, lines: str | list[str], x: float, top: float) -> Markup:
    """Room for the date of a station, on one line or with the year on the next."""
    return text(DATE, lines, x, top, data_months=round(stop.age * 12))


def _markers(stops: list[Station], place: Callable[[float], tuple[float, float]]) -> Markup:
    """The markers, unseen until they are moved to a day, and the points of the path that they can be moved along."""
    first, last = (round(stop.age * 12) for stop in (stops[0], stops[-1]))
    track = " ".join("{:.1f},{:.1f}".format(*place(months / 12)) for months in range(first, last + 1, TRACK))
    shapes = {"start": ("M-7 -7h14v14h-14z", "fig-marker"), "now": ("M0 -10l10 10l-10 10l-10 -10z", "fig-marker--now")}
    drawn = [
        tag("path", d=d, class_=classes, data_marker=name, display="none") for name, (d, classes) in shapes.items()
    ]
    return tag("g", *drawn, data_track=track, data_from=first, data_step=TRACK)


def _between(known: list[tuple[float, float]], age: float) -> float:
    """Where an age lies, from where others do."""
    for (young, begin), (old, end) in pairwise(known):
        if young <= age <= old:
            return begin + (end - begin) * (age - young) / (old - young)
    return known[-1][1]


def _on_path(points: list[tuple[float, float]], wanted: float) -> tuple[float, float]:
    """The point of the curves from station to station that has that x."""
    (x, y), (to_x, to_y) = next((pair for pair in pairwise(points) if wanted <= pair[1][0]), (points[-2], points[-1]))
    low, high = 0.0, 1.0
    for _ in range(20):
        along = (low + high) / 2
        there = x + (to_x - x) * (1.5 * along * (1 - along) + along**3)
        low, high = (along, high) if there < wanted else (low, along)
    return wanted, y + (to_y - y) * along**2 * (3 - 2 * along)


def _label(stop: Station, said: str, stack: Stack, top: float, parts: list[Markup], links: list[Markup]) -> float:
    """Name and words of a station below each other, all of it a link from `top`; gives where they end."""
    stack.put(STRONG, stop.name)
    name = stack.parts.pop()
    if said:
        stack.put(MUTED, said, most=6)
    parts += stack.parts
    if stop.href:
        box = (stack.x, top, stack.width, stack.bottom - top)
        links.append(link(stop.href, stop.label, box, name))
    else:
        parts.append(name)
    return stack.bottom


def _dot_class(stop: Station) -> str:
    return "fig-dot fig-dot--full" if stop.href else "fig-dot"
