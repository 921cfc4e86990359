"""What is drawn in the fields of a PDF: text, ticks, dots. Viewers draw it anew where the user types."""

from __future__ import annotations

from collections.abc import Iterable

from pikepdf import Array, Dictionary, Name, Object, Pdf

from .fonts import LEADING, UNKNOWN, TypingFont, further_font, text_width, typable, western_font, wrapped
from .sheet import SIZE, SMALLEST

MARGIN = 2.0
"""Points between the edge of a field and its text."""

INK = "0 g 0 G"

LINE = 0.7
"""How thick the line round a mark is, in points."""

CIRCLE = 0.5523
"""How far the handles of a curve must be out, for four curves to look like a circle."""


class Ink:
    """Draws in the fields of one PDF; its fonts are put into the file once."""

    def __init__(self, pdf: Pdf, texts: Iterable[str]) -> None:
        self._pdf = pdf
        self._pictures: dict[str, Object] = {}
        further = further_font("".join(typable(text) for text in texts))
        self._fonts = {"F0": western_font()} | ({"F1": further} if further else {})
        self.fonts = Dictionary({f"/{key}": _font(pdf, font) for key, font in self._fonts.items()})
        self._with_fonts = pdf.make_indirect(Dictionary(Font=self.fonts))
        self._bare = pdf.make_indirect(Dictionary())

    def style(self, size: float) -> str:
        """How a viewer writes what the user types."""
        return f"/F0 {size:g} Tf 0 g"

    def text(self, text: str, width: float, height: float, *, many_lines: bool) -> tuple[Object, float]:
        """The picture of a text in a field of so many points, and the type size it needs."""
        text = typable(text)
        room = width - 2 * MARGIN
        size, lines = _fitting(text if many_lines else text.replace("\n", " "), room, height, many_lines)
        font = western_font()
        if many_lines:
            top = height - MARGIN / 2 - font.ascent * size / 1000
        else:
            top = (height - (font.ascent + font.descent) * size / 1000) / 2
        shown = " T* ".join(self._shown(line, size) for line in lines)
        words = f"BT {INK} {size * LEADING:.2f} TL {MARGIN:.2f} {top:.2f} Td {shown} ET"
        return self._picture(
            f"/Tx BMC q 0 0 {width:.2f} {height:.2f} re W n {words} Q EMC", width, height, self._with_fonts
        ), size

    def tick(self, width: float, height: float, *, chosen: bool) -> Object:
        """The picture of a box, with a tick in it or without."""
        box = f"q {INK} {LINE} w {LINE / 2} {LINE / 2} {width - LINE:.2f} {height - LINE:.2f} re S Q"
        (x, y), *rest = [(width * across, height * up) for across, up in ((0.2, 0.5), (0.42, 0.26), (0.82, 0.78))]
        lines = " ".join(f"{x:.2f} {y:.2f} l" for x, y in rest)
        tick = f"q {INK} 1.4 w 1 J 1 j {x:.2f} {y:.2f} m {lines} S Q"
        return self._shared(f"{box} {tick}" if chosen else box, width, height)

    def mark(self, width: float, height: float, *, chosen: bool) -> Object:
        """The picture of a round mark, with a dot in it or without."""
        radius = min(width, height) / 2
        ring = f"q {INK} {LINE} w {_circle(width / 2, height / 2, radius - LINE / 2)} s Q"
        dot = f"q {INK} {_circle(width / 2, height / 2, radius * 0.55)} f Q"
        return self._shared(f"{ring} {dot}" if chosen else ring, width, height)

    def _shown(self, line: str, size: float) -> str:
        """A line as the operators that show it, each run of signs in the font that has them."""
        runs: list[tuple[str, bytearray]] = []
        for sign in line:
            key = next((key for key, font in self._fonts.items() if sign in font.codes), "")
            code = self._fonts[key].codes[sign] if key else ord(UNKNOWN)
            if not runs or runs[-1][0] != (key or "F0"):
                runs.append((key or "F0", bytearray()))
            runs[-1][1].append(code)
        return " ".join(f"/{key} {size:g} Tf <{codes.hex()}> Tj" for key, codes in runs)

    def _shared(self, drawn: str, width: float, height: float) -> Object:
        """The picture of a mark; most marks look alike, and share theirs."""
        key = f"{drawn} {width:.2f} {height:.2f}"
        if key not in self._pictures:
            self._pictures[key] = self._picture(drawn, width, height, self._bare)
        return self._pictures[key]

    def _picture(self, drawn: str, width: float, height: float, resources: Object) -> Object:
        """What is drawn, as an object of the file. Text is never shared: programs write into what they find."""
        picture = self._pdf.make_stream(drawn.encode("ascii"))
        picture.Subtype, picture.Resources = Name.Form, resources
        picture.BBox = Array([0, 0, round(width, 2), round(height, 2)])
        return picture


def _circle(x: float, y: float, r: float) -> str:
    """The path of a circle."""
    c = CIRCLE * r
    curves = [
        (x + r, y + c, x + c, y + r, x, y + r),
        (x - c, y + r, x - r, y + c, x - r, y),
        (x - r, y - c, x - c, y - r, x, y - r),
        (x + c, y - r, x + r, y - c, x + r, y),
    ]
    drawn = (" ".join(f"{number:.2f}" for number in curve) for curve in curves)
    return f"{x + r:.2f} {y:.2f} m {' c '.join(drawn)} c"


def _fitting(text: str, room: float, height: float, many_lines: bool) -> tuple[float, list[str]]:
    """The largest type size that lets a text fit, with its lines; the smallest where none does."""
    size = SIZE
    while True:
        lines = wrapped(text, room, size) if many_lines else [text]
        fits = len(lines) * size * LEADING <= height if many_lines else text_width(text, size) <= room
        if fits or size <= SMALLEST:
            return size, lines
        size -= 0.5


def _font(pdf: Pdf, font: TypingFont) -> Object:
    """A font as an object of the file."""
    file = pdf.make_stream(font.data)
    file.Length1 = len(font.data)
    ps_name = Name(f"/{font.name}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=ps_name,
        Flags=32,  # has the letters of a code page
        FontBBox=Array(font.box),
        ItalicAngle=0,
        Ascent=font.ascent,
        Descent=font.descent,
        CapHeight=font.cap_height,
        StemV=80,
        FontFile2=file,
    )
    encoding: Object = Name.WinAnsiEncoding
    if font.glyph_names:
        names = [item for code, glyph in font.glyph_names.items() for item in (code, Name(f"/{glyph}"))]
        encoding = Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array(names))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=ps_name,
            FirstChar=32,
            LastChar=255,
            Widths=Array(font.widths),
            Encoding=encoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
