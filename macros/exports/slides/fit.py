"""Whether text fits, and how it is divided where it does not: nothing is made smaller to fit on one slide.

The slides ask for Calibri. Where that is missing, a program takes Arial or the like, which is wider.
Measured on the handbook's own text, Arial is 7 % wider than Source Sans, whose metrics we have, and 15 % where
it is bold (Calibri: 2 % narrower); the estimate is for Arial, so that text fits with both.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from ...forms.pdf.fonts import text_width
from .look import Look, Para, Paras, Row, Table

WIDER, WIDER_BOLD = 1.08, 1.16
LEADING = 1.22
"""From one line to the next, in type sizes: Calibri's own."""

MOST = 7
"""Paragraphs on one slide; more is a wall."""

CELL_MARGIN = 6
"""Left and right in a cell."""

BACK, POINTS_BACK = re.compile(r"(?:Den|Det|De|Her|Derfor)\b(?! unge)"), 0.5
"""What a slide does not begin with where it can be helped: the word points at something on the slide before.
The other number is what it counts beside how full slides are."""

SENTENCE = re.compile(r"(?<=[.!?:;]) ")


@lru_cache(maxsize=50_000)
def _width(word: str, size: float, bold: bool) -> float:
    return text_width(word, size) * (WIDER_BOLD if bold else WIDER)


def line_count(text: str, width: float, size: float, bold: bool = False) -> int:
    """How many lines a text takes in a column."""
    count, at = 1, 0.0
    space = _width(" ", size, bold)
    for word in text.split(" "):
        wide = _width(word, size, bold)
        if at and at + space + wide > width:
            count, at = count + 1, 0.0
        at += wide + (space if at else 0)
        while at > width:
            count, at = count + 1, at - width
    return count


def para_height(para: Para, width: float) -> float:
    """The height of one paragraph, without the room above it."""
    look = para.look
    bold = look.bold or len(para.strong) > len(para.text)
    return line_count(para.said, width - look.indent, look.size, bold) * look.size * LEADING


def height(paras: Sequence[Para], width: float) -> float:
    """The height of paragraphs below each other."""
    return sum(para_height(one, width) + (one.look.before if place else 0) for place, one in enumerate(paras))


def divided(paras: Sequence[Para], width: float, room: float, most: int = MOST) -> list[Paras]:
    """The paragraphs, slide by slide: as few slides as it takes, about as full, none beginning in the middle."""
    parts = [part for para in paras for part in _broken(para, width, room)]
    pages = _packed(parts, width, room, most)
    return _evenly(parts, len(pages), width, room, most) or pages


def _evenly(parts: Sequence[Para], count: int, width: float, room: float, most: int) -> list[Paras]:
    """The parts on exactly so many slides, about as full; none where there is no way."""

    def cost(first: int, end: int) -> float:
        page = parts[first:end]
        tall = height(page, width)
        fits = tall <= room and sum(not one.look.holds_next for one in page) <= most
        if not fits or (end < len(parts) and page[-1].look.holds_next):
            return math.inf
        return (tall / room) ** 2 + (POINTS_BACK if first and BACK.match(parts[first].said) else 0)

    ways: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for _ in range(count):
        longer: dict[int, tuple[float, list[int]]] = {}
        for first, (so_far, cuts) in ways.items():
            for end in range(first + 1, len(parts) + 1):
                more = cost(first, end)
                if so_far + more < longer.get(end, (math.inf, []))[0]:
                    longer[end] = (so_far + more, [*cuts, end])
                if more == math.inf and height(parts[first:end], width) > room:
                    break
        ways = longer
    _, cuts = ways.get(len(parts), (math.inf, []))
    return [tuple(parts[first:end]) for first, end in pairwise([0, *cuts])]


def _packed(parts: Sequence[Para], width: float, room: float, most: int) -> list[Paras]:
    """Fill slides one by one; a heading goes along with what it heads."""
    pages: list[list[Para]] = []
    for part in parts:
        page = pages[-1] if pages else []
        points = sum(not one.look.holds_next for one in page)
        held = next((at for at, one in enumerate(reversed(page)) if not one.look.holds_next), len(page))
        if page and (height([*page, part], width) > room or points >= most) and held < len(page):
            moved = page[len(page) - held :]
            del page[len(page) - held :]
            pages.append([*moved, part])
        elif page:
            page.append(part)
        else:
            pages.append([part])
    return [tuple(page) for page in pages]


def _broken(para: Para, width: float, room: float) -> Iterator[Para]:
    """A paragraph in parts that each fit on a slide: by sentences, and a sentence that is too long by words."""
    if para_height(para, width) <= room:
        yield para
        return
    pieces = SENTENCE.split(para.text)
    if len(pieces) == 1:
        pieces = para.text.split(" ")
    if len(pieces) == 1:
        half = len(para.text) // 2
        pieces = [para.text[:half], para.text[half:]]
    text, strong = "", para.strong
    for piece in pieces:
        longer = f"{text} {piece}".strip()
        if text and para_height(replace(para, text=longer, strong=strong), width) > room:
            yield from _broken(replace(para, text=text, strong=strong, marks=""), width, room)
            text, strong = piece, ""
        else:
            text = longer
    yield from _broken(replace(para, text=text, strong=strong), width, room)


def row_height(row: Row, table: Table) -> float:
    """The height of a table's row."""
    tallest = max(height(cell, wide - 2 * CELL_MARGIN) for cell, wide in zip(row.cells, table.widths, strict=True))
    return tallest + 2 * table.over


def table_height(table: Table, head: Row) -> float:
    """The height of a table with its heads."""
    return sum(row_height(row, table) for row in (head, *table.rows))


def divided_table(table: Table, head: Row, room: float) -> list[Table]:
    """The table, slide by slide, each with its heads; a row that is too tall for a slide is broken."""
    free = room - row_height(head, table)
    rows = [part for row in table.rows for part in _broken_row(row, table, free)]

    def packed(limit: float) -> list[list[Row]]:
        pages: list[list[Row]] = []
        used = 0.0
        for row in rows:
            tall = row_height(row, table)
            if not pages or used + tall > limit:
                pages.append([])
                used = 0.0
            pages[-1].append(row)
            used += tall
        return pages

    pages = packed(free)
    even = sum(row_height(row, table) for row in rows) / max(len(pages), 1)
    for share in (1.02, 1.1, 1.2, 1.35):
        if len(balanced := packed(min(free, even * share))) == len(pages):
            pages = balanced
            break
    return [replace(table, rows=tuple(page)) for page in pages]


def _broken_row(row: Row, table: Table, room: float) -> Iterator[Row]:
    """A row in parts that each fit; its other cells are empty after the first part."""
    if row_height(row, table) <= room:
        yield row
        return
    inner = room - 2 * table.over
    parts = [
        divided(cell, wide - 2 * CELL_MARGIN, inner, most=99)
        for cell, wide in zip(row.cells, table.widths, strict=True)
    ]
    for place in range(max(len(cell) for cell in parts)):
        yield Row(tuple(cell[place] if place < len(cell) else () for cell in parts))


def clipped(text: str, width: float, look: Look, lines: int, tail: str = "") -> str:
    """A text of at most so many lines with its tail, ending in «…» where something was left out."""

    def fits(one: str) -> bool:
        return line_count(one + tail, width, look.size, look.bold) <= lines

    if fits(text):
        return text + tail
    words = text.split(" ")
    while len(words) > 1 and not fits(f"{' '.join(words)} …"):
        words.pop()
    short = " ".join(words)
    while not fits(f"{short} …"):
        short = short[:-1]
    return f"{short.rstrip(' ,;:–-')} …{tail}"
