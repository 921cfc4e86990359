"""A tiny builder for SVG: escaped elements, and text that is wrapped by an estimate of its width.

Every figure takes its sizes from here. Colours and strokes are classes in `docs/assets/css/components.css`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

WIDE = 620
"""Width of a figure in a column of text (`--measure`), in SVG pixels."""

ROOMY = 1040
"""Width of a figure that has a whole page to itself."""

NARROW = 320
"""Width of a figure on a phone."""

DOT = 8
"""Radius of a marker."""

BAR = 16
"""Thickness of a bar."""

CORNER = 4
"""Radius of a corner."""

_REGULAR = {
    29: "ijlIJ'", 32: " ,.·’", 36: "/:;\\|f-", 39: "()[]t", 41: "!r", 46: '"', 50: "*_`–§", 53: "sz“”?", 56: "cL",
    60: "FkvxyP•", 62: "TYaoøåöä»«eé", 64: "ESbdghnpquü0123456789${}", 69: "KAVÅBRXZ", 70: "C", 75: "UHNDG", 79: "&OQØ",
    84: "w#+<=>^~→−×", 86: "M", 98: "%mÆæ½¼¾W@—…",
}  # fmt: skip
_BOLD = {
    35: "ijl' ", 38: "/IJ\\|,.·’", 42: ":;-", 46: "f!()[]", 50: "tr_`–§", 53: '"*', 59: "?zcs", 65: "L•vxy»«“”",
    68: "akåäFETeé", 72: "oøöhnuüSYbdgpq0123456789${}", 77: "CPZBAKRVXÅ", 83: "UGD", 87: "#+<=>HN^~→−×OQØ&", 92: "w",
    100: "%@M—…", 110: "m½¼¾æÆW",
}  # fmt: skip
"""Hundredths of an em by letter, of DejaVu Sans: the widest of the fonts that `--font` may find."""

_EM = {
    bold: {letter: width / 100 for width, letters in table.items() for letter in letters}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}


@dataclass(frozen=True)
class Type:
    """A kind of text: its classes, and the size they give it."""

    classes: str
    size: int
    bold: bool = False

    @property
    def leading(self) -> int:
        """From line to line."""
        return round(self.size * 1.32)

    def width(self, text: str) -> float:
        """Width of the text on one line, estimated on the safe side."""
        em = _EM[self.bold]
        return self.size * sum(em.get(letter, 1.0) for letter in text)

    def wrap(self, text: str, width: float, most: int | None = None) -> list[str]:
        """The text in lines no wider than `width`; what is over `most` lines gives way to «…»."""
        lines: list[str] = []
        for word in (piece for whole in text.split() for piece in self._pieces(whole, width)):
            if lines and self.width(f"{lines[-1]} {word}") <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        if most is None or len(lines) <= most:
            return lines
        last = lines[most - 1]
        while " " in last and self.width(f"{last} …") > width:
            last = last.rpartition(" ")[0]
        return [*lines[: most - 1], f"{last.rstrip('.,;:–')} …"]

    def fits(self, text: str, width: float) -> bool:
        """Whether every word has room on a line of its own."""
        return all(self.width(word) <= width for word in text.split())

    def _pieces(self, word: str, width: float) -> Iterable[str]:
        """A word too long for a line is cut, as the last way out."""
        while self.width(word) > width and len(word) > 2:
            cut = next((end for end in range(len(word) - 1, 2, -1) if self.width(f"{word[:end]}-") <= width), 2)
            yield word[:cut] if word[cut - 1] == "-" else f"{word[:cut]}-"
            word = word[cut:]
        yield word


TEXT = Type("fig-text", 15)
STRONG = Type("fig-text fig-text--strong", 15, bold=True)
MUTED = Type("fig-text fig-text--muted", 14)
ON = Type("fig-text fig-text--strong fig-text--on", 15, bold=True)
AGE = Type("fig-text--kind fig-text--strong", 30, bold=True)
DATE = Type("fig-text--kind", 14)
AGE_SMALL = Type("fig-text--kind fig-text--strong", 22, bold=True)


XLINK = "xlink:href"


def tag(name: str, *content: str, **attributes: object) -> Markup:
    """An element; `class_` and `stroke_dasharray` are written without and with hyphens, None is left out."""
    given = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _value(value))
        for key, value in attributes.items()
        if value is not None
    )
    inner = Markup("").join(map(escape, content))
    return Markup("<{0}{1}>{2}</{0}>" if inner else "<{0}{1}/>").format(Markup(name), given, inner)


def _value(value: object) -> str:
    return f"{round(value, 1):g}" if isinstance(value, float) else str(value)


def text(
    kind: Type, lines: str | list[str], x: float, top: float, anchor: str = "start", **attributes: object
) -> Markup:
    """Lines of text below `top`."""
    rows = [lines] if isinstance(lines, str) else lines
    base = top + (kind.leading + 0.72 * kind.size) / 2
    style = {"class_": kind.classes, "font_size": kind.size, "text_anchor": None if anchor == "start" else anchor}
    style |= attributes
    if len(rows) == 1:
        return tag("text", rows[0], x=float(x), y=base, **style)
    spans = [tag("tspan", row, x=float(x), y=base + number * kind.leading) for number, row in enumerate(rows)]
    return tag("text", *spans, **style)


def line(x1: float, y1: float, x2: float, y2: float, classes: str = "fig-axis", **attributes: object) -> Markup:
    """A straight line."""
    return tag("path", d=f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", class_=classes, **attributes)


def dot(x: float, y: float, classes: str = "fig-dot", radius: float = DOT) -> Markup:
    """A round marker."""
    return tag("circle", cx=float(x), cy=float(y), r=float(radius), class_=classes)


def link(href: str, label: str, box: tuple[float, float, float, float], *content: str) -> Markup:
    """Content that leads somewhere, and is underlined; the whole box (x, y, width, height) can be hit.

    The address is an `xlink:href`: Material's instant navigation sets every `href` anew, which SVG does not allow.
    """
    x, y, width, height = map(float, box)
    hit = tag("rect", x=x, y=y, width=width, height=height, fill="none", pointer_events="all")
    attributes = {XLINK: href, "aria_label": label, "fill": "currentColor"}  # the colour of the underline
    return tag("a", hit, *content, **attributes)


@dataclass
class Stack:
    """Text set under text in one column; `bottom` is how far down it has come."""

    x: float
    bottom: float
    width: float
    parts: list[Markup] = field(default_factory=list)

    def put(self, kind: Type, words: str, most: int | None = None) -> None:
        """Add a text below what is there."""
        if lines := kind.wrap(words, self.width, most):
            self.parts.append(text(kind, lines, self.x, self.bottom))
            self.bottom += len(lines) * kind.leading
