"""The typeface of everything that becomes PDF: its files, the width of its signs, and small fonts to type with.

A PDF's field needs a font of its own, whole enough for whatever is typed. The signs of Windows' western code page are
one such font; signs beyond it (a name like «Łukasz») get a second one in the files that need it.
"""

from __future__ import annotations

import importlib.resources
import io
import logging
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools import agl, subset
from fontTools.ttLib import TTFont

PACKAGE = "font_source_sans_pro"

FACES = {
    ("normal", 400): "SourceSansPro-Regular.ttf",
    ("normal", 600): "SourceSansPro-Semibold.ttf",
}
"""The file of each style and weight."""

REGULAR = FACES["normal", 400]

UNKNOWN = "?"
"""Stands for a sign that the typeface has not."""

LEADING = 1.25
"""From one line of typed text to the next, in type sizes."""

logging.getLogger("fontTools").setLevel(logging.WARNING)  # else it tells of every table it takes out


def font_file(name: str) -> Path:
    """Where a file of the typeface is."""
    return Path(str(importlib.resources.files(PACKAGE))) / "files" / name


def face_rules(family: str) -> str:
    """The `@font-face` rules of the typeface under a name of one's own, so that no font of the system is needed."""
    rule = '@font-face {{ font-family: "{}"; font-style: {}; font-weight: {}; src: url("{}") }}'
    return "\n".join(
        rule.format(family, style, weight, font_file(name).as_uri()) for (style, weight), name in FACES.items()
    )


@dataclass(frozen=True)
class TypingFont:
    """A simple font for fields: at most one byte a sign."""

    name: str
    data: bytes
    """The font file, TrueType."""

    codes: Mapping[str, int]
    """The byte of each sign."""

    glyph_names: Mapping[int, str]
    """The names of the signs by their byte, where the font has an encoding of its own; empty for Windows' code page."""

    widths: tuple[int, ...]
    """Of the bytes from 32 to 255, in thousandths of the type size."""

    box: tuple[int, ...]
    """What holds every sign: left, bottom, right, top; this and the rest in thousandths of the type size."""

    ascent: int
    descent: int
    cap_height: int


@cache
def western_font() -> TypingFont:
    """The font that everybody types with: the signs of Windows-1252, æøå and typographic quotes among them."""
    signs = {code: bytes([code]).decode("cp1252", "ignore") for code in range(32, 256)}
    return _typing_font({code: sign for code, sign in signs.items() if sign}, own_encoding=False)


def further_font(text: str) -> TypingFont | None:
    """A font with the signs of a text that Windows-1252 lacks and the typeface has; None where there are none."""
    known = western_font().codes
    signs = sorted({sign for sign in text if sign not in known and sign in _widths() and ord(sign) in agl.UV2AGL})
    if not signs:
        return None
    return _typing_font(dict(zip(range(33, 256), signs, strict=False)), own_encoding=True)


def _typing_font(signs: Mapping[int, str], *, own_encoding: bool) -> TypingFont:
    options = subset.Options()
    options.glyph_names = False
    options.layout_features = []
    options.hinting = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "DSIG"]
    options.name_IDs = [6]
    with TTFont(font_file(REGULAR), recalcTimestamp=False, lazy=True) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[ord(sign) for sign in signs.values()])
        subsetter.subset(font)
        file = io.BytesIO()
        font.save(file)
        scale = 1000 / font["head"].unitsPerEm
        head, lines, shape = font["head"], font["hhea"], font["OS/2"]
        return TypingFont(
            name=f"{'FURTHR' if own_encoding else 'TYPING'}+{font['name'].getDebugName(6)}",
            data=file.getvalue(),
            codes={sign: code for code, sign in signs.items()},
            glyph_names={code: agl.UV2AGL[ord(sign)] for code, sign in signs.items()} if own_encoding else {},
            widths=tuple(_widths().get(signs.get(code, ""), 0) for code in range(32, 256)),
            box=tuple(round(edge * scale) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)),
            ascent=round(lines.ascent * scale),
            descent=round(lines.descent * scale),
            cap_height=round(shape.sCapHeight * scale),
        )


@cache
def _widths(name: str = REGULAR) -> dict[str, int]:
    """The width of every sign of a face, in thousandths of the type size."""
    with TTFont(font_file(name), lazy=True) as font:
        scale, advances = 1000 / font["head"].unitsPerEm, font["hmtx"].metrics
        return {chr(code): round(advances[glyph][0] * scale) for code, glyph in font.getBestCmap().items()}


def text_width(text: str, size: float, name: str = REGULAR) -> float:
    """How wide a line of text is, in points at a type size in points."""
    widths = _widths(name)
    return sum(widths.get(sign, widths[UNKNOWN]) for sign in text) * size / 1000


def typable(text: str) -> str:
    """A text as it is drawn: letters with their accents as one sign, one kind of line break, no control signs."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))
    return "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cf"))


def lacking(text: str) -> list[str]:
    """The signs of a text that the typeface has not, each once."""
    return list(dict.fromkeys(sign for sign in text if sign not in _widths()))


def drawable(text: str) -> str:
    """A text in signs that the typeface has, for what is no field."""
    return "".join(sign if sign == "\n" or sign in _widths() else UNKNOWN for sign in typable(text))


def wrapped(text: str, width: float, size: float, name: str = REGULAR) -> list[str]:
    """The lines of a text in a column of `width` points; a word that is too long is broken."""
    return [line for paragraph in text.split("\n") for line in _wrapped(paragraph, width, size, name)]


def _wrapped(paragraph: str, width: float, size: float, name: str) -> list[str]:
    lines, line = [], ""
    for word in paragraph.split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, name) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, width, size, name)
        lines += full
    return [*lines, line]


def _broken(word: str, width: float, size: float, name: str) -> list[str]:
    """A word in pieces that each fit; most words are one piece."""
    pieces = [""]
    for sign in word:
        if pieces[-1] and text_width(pieces[-1] + sign, size, name) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces
