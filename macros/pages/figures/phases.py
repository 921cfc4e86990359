"""The implementation as a plan: phases to scale in months, their fixed meetings and the decisions that end them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count, takewhile

from markupsafe import Markup

from ...model import Model
from ...model.implementation import Cadence, Gate, Phase
from ...views.addresses import address_of, relative
from ...views.meetings import cadences_in
from ...views.words import every, months, number
from .frame import Drawing, Words, cited_by, figure, sentences, sources
from .svg import BAR, CORNER, MUTED, NARROW, STRONG, TEXT, WIDE, Stack, dot, line, link, tag, text

SIDE = 200
"""Width of the names beside the plan; on a phone they stand above their row."""

LEAST = 170
"""Width that long words in the plan are never squeezed below."""

MEETING = 5
"""Radius of a meeting's dot, where there is room for it."""


@dataclass(frozen=True)
class Span:
    """A phase on the axis, in months from the beginning."""

    phase: Phase
    start: int
    end: int
    """For a phase without an end, how far it is drawn."""

    cadences: tuple[Cadence, ...]


def phases(model: Model, at: str, prefix: str = "faser") -> str:
    """The plan of all phases, for the page at `at`."""
    spans = _spans(model)
    words = [word for span in spans for one in (span.phase, *span.cadences) for word in one.name.split()]
    side = min(WIDE // 2, max([SIDE, *(round(STRONG.width(word)) + 14 for word in words)]))
    wide, narrow = _Plan(model, spans, at, WIDE, side).draw(), _Plan(model, spans, at, NARROW, 0).draw()
    return figure("implementering", prefix, _words(model, spans), wide, narrow)


def _spans(model: Model) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for phase in model.phases:
        cadences = tuple(cadences_in(model, phase))
        open_end = max([6, *(2 * one.every_months + 1 for one in cadences if one.every_months)])
        spans.append(Span(phase, at, at + (phase.months or open_end), cadences))
        at = spans[-1].end
    return spans


def _duration(phase: Phase) -> str:
    """«ca. 2 måneder», with «ca.» where the source has it; «løbende» for no end."""
    if phase.months is None:
        return "varighed ikke angivet"
    return ("ca. " if "ca." in phase.duration.text else "") + months(phase.months)


def _how_often(cadence: Cadence) -> str:
    """«mindst hvert halve år», «2 gange à 3 timer»; the statement's own words if it gives no figures."""
    times = f"{cadence.times} {'gang' if cadence.times == 1 else 'gange'}" if cadence.times else ""
    often = ("mindst " if cadence.at_least else "") + every(cadence.every_months) if cadence.every_months else ""
    if not (times or often):
        return cadence.text.text
    joint = " à" if cadence.times and cadence.times > 1 else ","
    hours = f"{joint} {number(cadence.hours)} timer" if cadence.hours else ""
    return ", ".join(filter(None, (often, times))) + hours


def _decided(model: Model, gate: Gate) -> str:
    """«Beslutning: Tværgående ledergruppe»."""
    names = [role.name for role in model.roles if role.id in gate.decided_by]
    return "Beslutning" + (f": {', '.join(names)}" if names else "")


def _words(model: Model, spans: list[Span]) -> Words:
    told = []
    for place, span in enumerate(spans, 1):
        phase = span.phase
        told.append(f"Fase {place}, {phase.name}: {_duration(phase)}.")
        told += [sentences([f"{one.name}: {_how_often(one)}"]) for one in span.cadences]
        if phase.gate:
            told.append(sentences([f"Fasen slutter med en beslutning: {phase.gate.text.text}"]))
    fixed = sum(phase.months or 0 for phase in model.phases)
    title = "Implementeringens faser, måned for måned"
    caption = (
        f"Fasernes angivne længde er {months(fixed)} tilsammen. "
        "Prikkerne viser, hvor tit der er møde. De er ikke datoer. Ruden er en beslutning."
    )
    cited = [part for span in spans for part in (span.phase.duration, span.phase.gate, *span.cadences) if part]
    return Words(title, f"{title}. {' '.join(told)}", f"{caption} {sources(model, *cited)}", cited_by(*cited))


@dataclass
class _Plan:
    """One drawing of the plan; goes down row by row."""

    model: Model
    spans: list[Span]
    at: str
    width: int
    side: int
    parts: list[Markup] = field(default_factory=list)
    links: list[Markup] = field(default_factory=list)
    y: float = 0.0

    def draw(self) -> Drawing:
        """The axis, then phase by phase."""
        self._axis()
        for span in self.spans:
            self._phase(span)
            self.y += 14
        self.y -= 14
        return Drawing(self.width, self.y + 2, self.parts, self.links)

    def _x(self, month: float) -> float:
        left = self.side + 8 if self.side else 6
        return left + (self.width - left - 8) * month / self.spans[-1].end

    def _axis(self) -> None:
        """Months, with a number where one phase follows another; dashed where the phases have no end."""
        fixed = takewhile(lambda span: span.phase.months, self.spans)
        marks = [0, *(span.end for span in fixed)]
        roughly = " (ca.)" if any("ca." in span.phase.duration.text for span in self.spans) else ""
        self.parts.append(text(MUTED, f"Måneder{roughly}", 0, self.y))
        self.y += 0 if self.side else MUTED.leading
        free, foot = 0.0, self.y + MUTED.leading + 6
        for month in marks:
            x = self._x(month)
            label = f"{month}+" if month == marks[-1] and len(marks) <= len(self.spans) else str(month)
            if x - MUTED.width(label) / 2 >= free:
                self.parts.append(text(MUTED, label, x, self.y, "middle"))
                free = x + MUTED.width(label) / 2 + 3
            self.parts.append(line(x, foot - 5, x, foot))
        self.parts.append(line(self._x(0), foot, self._x(marks[-1]), foot))
        if marks[-1] < self.spans[-1].end:
            self.parts.append(line(self._x(marks[-1]), foot, self.width - 2, foot, stroke_dasharray="2 5"))
        self.y = foot + 12

    def _phase(self, span: Span) -> None:
        phase, top = span.phase, self.y
        stack = Stack(0, top, (self.side or self.width) - 12)
        stack.put(STRONG, phase.name)
        name = stack.parts.pop()
        stack.put(MUTED, _duration(phase))
        bar_at = top + 3 if self.side else stack.bottom + 5
        bar = _bar(self._x(span.start), self._x(span.end), bar_at, open_end=phase.months is None)
        self.parts += [*stack.parts, bar]
        self.y = max(stack.bottom, bar_at + BAR) + 7
        href, label = relative(address_of("phases", phase.id), self.at), f"{phase.name}, {_duration(phase)}"
        self.links.append(link(href, label, (0, top, self.width, self.y - 7 - top), name))
        for one in span.cadences:
            self._cadence(one, span)
        if phase.gate:
            self._gate(_decided(self.model, phase.gate), span)

    def _cadence(self, cadence: Cadence, span: Span) -> None:
        """A row of dots, or words where the source gives no rhythm."""
        start = self._row(cadence.name)
        bottom = self.y
        if cadence.every_months:
            beats = takewhile(
                lambda month: month <= span.end, count(span.start + cadence.every_months, cadence.every_months)
            )
            radius = min(MEETING, 0.4 * cadence.every_months * (self._x(1) - self._x(0)))
            for nth, month in enumerate(beats, 1):
                if cadence.times is None or nth <= cadence.times:
                    self.parts.append(dot(self._x(month), start + 10, "fig-accent", radius))
            start += 20
        said = _how_often(cadence)
        left = min(self._x(span.start), self.width - min(MUTED.width(said) + 2, LEAST))
        stack = Stack(left, start, self.width - left)
        stack.put(MUTED, said)
        self.parts += stack.parts
        self.y = max(bottom, stack.bottom) + 8

    def _gate(self, label: str, span: Span) -> None:
        start = self._row(label)
        x, y, r = self._x(span.end), start + 10, 8
        self.parts.append(tag("path", d=f"M{x:.1f} {y - r:.1f}l{r} {r}l{-r} {r}l{-r} {-r}z", class_="fig-dot"))
        self.y = max(self.y, start + 20) + 8

    def _row(self, name: str) -> float:
        """The name of a row; gives the top of the row's own part."""
        stack = Stack(0, self.y, (self.side or self.width) - 12)
        stack.put(TEXT, name)
        top, self.parts = self.y, self.parts + stack.parts
        self.y = stack.bottom
        return top if self.side else stack.bottom


def _bar(x: float, end: float, y: float, *, open_end: bool) -> Markup:
    """A bar to scale; an arrow where the phase goes on."""
    if not open_end:
        return tag("rect", x=x, y=y, width=max(end - x - 2, 3.0), height=BAR, rx=CORNER, class_="fig-bar")
    tip, half = end - 4, BAR / 2
    return tag("path", class_="fig-bar", d=(
        f"M{x:.1f} {y:.1f}H{tip - 10:.1f}v-5L{tip:.1f} {y + half:.1f}L{tip - 10:.1f} {y + BAR + 5:.1f}v-5H{x:.1f}z"
    ))  # fmt: skip
