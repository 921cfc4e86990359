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
from .frame import Drawing, Words, figure, sentences, sources
from .svg import BAR, CORNER, MUTED, NARROW, STRONG, TEXT, WIDE, Stack, Type, dot, line, link, tag, text

SIDE = 196
"""Width of the names beside the plan; on a phone they stand above their row."""

MEETING = 5
"""Radius of a meeting's dot."""


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
    wide, narrow = (_Plan(model, spans, at, width, side).draw() for width, side in ((WIDE, SIDE), (NARROW, 0)))
    return figure("implementering", prefix, _words(model, spans), wide, narrow, linked=True)


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
        return "uden fast varighed"
    return ("ca. " if "ca." in phase.duration.text else "") + months(phase.months)


def _how_often(cadence: Cadence) -> str:
    """«mindst hvert halve år», «2 gange à 3 timer»; the statement's own words if it gives no figures."""
    times = f"{cadence.times} {'gang' if cadence.times == 1 else 'gange'}" if cadence.times else ""
    often = ("mindst " if cadence.at_least else "") + every(cadence.every_months) if cadence.every_months else ""
    if not (times or often):
        return cadence.text.text
    hours = f" à {number(cadence.hours)} timer" if cadence.hours else ""
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
    title = f"{len(spans)} faser på en tidslinje"
    caption = (
        f"Fasernes angivne længde er {months(fixed)} tilsammen. "
        "Prikkerne viser, hvor tit man mødes, og er ikke datoer. Ruden er en beslutning."
    )
    cited = [part for span in spans for part in (span.phase.duration, span.phase.gate, *span.cadences) if part]
    return Words(title, f"{title}. {' '.join(told)}", f"{caption} {sources(model, *cited)}")


@dataclass
class _Plan:
    """One drawing of the plan; goes down row by row."""

    model: Model
    spans: list[Span]
    at: str
    width: int
    side: int
    parts: list[Markup] = field(default_factory=list)
    y: float = 0.0

    def draw(self) -> Drawing:
        """Axis, phases and lines where one phase follows another."""
        self._axis()
        head = self.y
        for span in self.spans:
            self._phase(span)
            self.y += 14
        self.y -= 14
        edges = [
            line(self._x(span.start), head, self._x(span.start), self.y, stroke_dasharray="2 6")
            for span in self.spans
        ]  # fmt: skip
        return Drawing(self.width, self.y + 2, [*(edges if self.side else []), *self.parts])

    def _x(self, month: float) -> float:
        left = self.side + 8 if self.side else 6
        return left + (self.width - left - 8) * month / self.spans[-1].end

    def _axis(self) -> None:
        """Months as far as the phases have an end."""
        fixed = max(takewhile(lambda end: end >= 0, _ends(self.spans)), default=0)
        room = self._x(1) - self._x(0)
        step = next(step for step in (1, 2, 3, 4, 6, 12, 24, 48) if step * room >= MUTED.width("000") + 4 or step == 48)
        if self.side:
            self.parts.append(text(MUTED, "Måneder", 0, self.y))
        else:
            self.parts.append(text(MUTED, "Måneder", 0, self.y))
            self.y += MUTED.leading
        for month in range(0, fixed + 1, step):
            x = self._x(month)
            self.parts.append(text(MUTED, str(month), x, self.y, "middle"))
            self.parts.append(line(x, self.y + MUTED.leading + 1, x, self.y + MUTED.leading + 6))
        self.y += MUTED.leading + 6
        self.parts.append(line(self._x(0), self.y, self._x(fixed), self.y))
        self.y += 12

    def _phase(self, span: Span) -> None:
        phase, top = span.phase, self.y
        stack = Stack(0, top, (self.side or self.width) - 12)
        stack.put(STRONG, phase.name)
        stack.put(MUTED, _duration(phase))
        bar_at = top + 3 if self.side else stack.bottom + 5
        bottom = max(stack.bottom, bar_at + BAR)
        label = f"{phase.name}, {_duration(phase)}"
        box = (0, top, self.width, bottom - top)
        self.parts.append(
            link(relative(address_of("phases", phase.id), self.at), label, box, *stack.parts, _bar(
                self._x(span.start), self._x(span.end), bar_at, open_end=phase.months is None))
        )  # fmt: skip
        self.y = bottom + 7
        for one in span.cadences:
            self._cadence(one, span)
        if phase.gate:
            self._gate(_decided(self.model, phase.gate), span)

    def _cadence(self, cadence: Cadence, span: Span) -> None:
        """A row of dots, or words where the source gives no rhythm."""
        start = self._row(TEXT, cadence.name)
        bottom = self.y
        if cadence.every_months:
            beats = takewhile(
                lambda month: month <= span.end, count(span.start + cadence.every_months, cadence.every_months)
            )
            for nth, month in enumerate(beats, 1):
                if cadence.times is None or nth <= cadence.times:
                    self.parts.append(dot(self._x(month), start + 10, "fig-accent", MEETING))
            start += 20
        said = _how_often(cadence)
        left, right = self._x(span.start), self.width
        left = min(left, max(right - MUTED.width(said) - 2, self.side + 8))
        stack = Stack(left, start, right - left)
        stack.put(MUTED, said)
        self.parts += stack.parts
        self.y = max(bottom, stack.bottom) + 8

    def _gate(self, label: str, span: Span) -> None:
        start = self._row(TEXT, label)
        x, y, r = self._x(span.end), start + 10, 8
        self.parts.append(tag("path", d=f"M{x:.1f} {y - r:.1f}l{r} {r}l{-r} {r}l{-r} {-r}z", class_="fig-dot"))
        self.y = max(self.y, start + 20) + 8

    def _row(self, kind: Type, name: str) -> float:
        """The name of a row; gives the top of the row's own part."""
        stack = Stack(0, self.y, (self.side or self.width) - 12)
        stack.put(kind, name)
        top, self.parts = self.y, self.parts + stack.parts
        self.y = stack.bottom
        return top if self.side else stack.bottom


def _ends(spans: list[Span]) -> list[int]:
    """Ends in months, -1 for a phase without one."""
    return [span.end if span.phase.months else -1 for span in spans]


def _bar(x: float, end: float, y: float, *, open_end: bool) -> Markup:
    """A bar to scale; an arrow where the phase goes on."""
    if not open_end:
        return tag("rect", x=x, y=y, width=max(end - x - 2, 3.0), height=BAR, rx=CORNER, class_="fig-bar")
    tip, half = end - 4, BAR / 2
    return tag("path", class_="fig-bar", d=(
        f"M{x:.1f} {y:.1f}H{tip - 10:.1f}v-5L{tip:.1f} {y + half:.1f}L{tip - 10:.1f} {y + BAR + 5:.1f}v-5H{x:.1f}z"
    ))  # fmt: skip
