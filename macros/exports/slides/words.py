"""Statements as paragraphs with small marks, and slides of as many paragraphs as fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...forms.pdf.fonts import text_width
from ...model import Model
from ...model.base import Statement
from ...model.reference import SourceKind
from ...views.words import ended
from ..paper.said import Said
from .fit import MOST, WIDER, clipped, divided, divided_table, height, table_height
from .layouts import LAYOUTS, TEXT
from .look import FACT, FOOT_SIZE, HEAD, POINT, TITLE, Look, Para, Paras, Row, Slide, Table
from .xml import NUMBERED, head_row

ROOMY = ("points", "answer")
"""Layouts whose text may be larger where there is little of it."""

LARGER, EASY = 7 / 6, 0.72
"""How much larger, and how much of the slide it may then fill."""

SMALLER = {"points": (22,), "exercise": (22, 20), "facts": (22, 20), "question": (24, 20), "answer": (20,)}
"""Layouts that one has to see as a whole: their text may be as small as this before it goes on on another slide."""

CELL_SMALLEST, TIGHT = 16, 2
"""Type and margin of a table that just fits on one slide."""

COLUMN_SIZES = (24, 22, 20)

OURS = "Vores forslag. Kilderne beskriver det ikke."
SOME_OURS = "Noget er vores eget forslag. Noterne siger hvad."


class Words:
    """What is said on the slides of one deck; remembers what it cites."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.said = Said(model)

    def para(self, statement: Statement, look: Look = POINT, *, strong: str = "", quiet: bool = False) -> Para:
        """One statement; `quiet` leaves out the mark of a proposal, where the foot says it of all."""
        one = self.said.one(statement)
        marks = [", ".join(one["marks"])] if one["marks"] else []
        marks += ["forslag"] if one["proposal"] and not quiet else []
        return Para(one["text"], look, f"[{'; '.join(marks)}]" if marks else "", strong)

    def paras(self, statements: Iterable[Statement], look: Look = POINT) -> Paras:
        """Several; where all are our own, only the foot of the slide says so."""
        group = list(statements)
        quiet = self.said.citations.built_on_nothing(group)
        return tuple(self.para(one, look, quiet=quiet) for one in group)

    def sources(self, statements: Iterable[Statement]) -> str:
        """The foot of a slide: what its statements rest on, by the numbers of their marks."""
        group = list(statements)
        if not group:
            return ""
        known = self.said.citations
        if known.built_on_nothing(group):
            return OURS
        cited = {id for one in group for id in one.citations}
        ours = any(known.sources[id].kind is SourceKind.PROPOSAL for id in cited)
        named = [known.sources[id] for id in known.numbers if id in cited]
        for told in (lambda one: f"{self.said.mark(one)} {one.name}", self.said.mark):
            line = f"Kilder: {ended(', '.join(told(one) for one in named))}" + (f" {SOME_OURS}" if ours else "")
            if text_width(line, FOOT_SIZE) * WIDER <= TEXT:
                return line
        return f"Kilder: se noterne og listen til sidst. {SOME_OURS if ours else ''}".strip()


def titled(title: str, suffix: str = "", look: Look = TITLE, width: float = TEXT, lines: int = 2) -> str:
    """A title that fits in its place, with what makes it unique behind it."""
    return clipped(title, width, look, lines, f" {suffix}" if suffix else "")


def pages(
    layout: str,
    title: str,
    paras: Paras,
    *,
    beside: Mapping[str, Paras] | None = None,
    sources: str = "",
    hue: str = "neutral",
    most: int = MOST,
) -> list[Slide]:
    """As many slides as the paragraphs need; `beside` stands on each of them."""
    place = LAYOUTS[layout].place("main")
    if layout in ROOMY and height(larger := _larger(paras), place.text_width) <= place.text_height * EASY:
        paras = larger if len(paras) <= most else paras
    if len(paras) <= most and height(paras, place.text_width) > place.text_height:
        smaller = (_at_most(paras, size) for size in SMALLER.get(layout, ()))
        paras = next((one for one in smaller if height(one, place.text_width) <= place.text_height), paras)
    parts = counted(divided(paras, place.text_width, place.text_height, most))
    texts = [{"main": part, **(beside or {})} for part in parts] or [dict(beside or {})]
    slides = [Slide(layout, title, one, sources=sources, hue=hue) for one in texts]
    return numbered(slides)


def columns(title: str, left: Paras, right: Paras, *, sources: str = "") -> list[Slide]:
    """One slide of two columns; none where they do not fit."""
    for size in COLUMN_SIZES:
        texts = {"main": _at_most(left, size), "side": _at_most(right, size)}
        places = {key: LAYOUTS["columns"].place(key) for key in texts}
        if all(height(texts[key], place.text_width) <= place.text_height for key, place in places.items()):
            return [Slide("columns", titled(title), texts, sources=sources)]
    return []


def aside(layout: str, facts: list[tuple[str, str]]) -> Paras:
    """Facts beside the text; those there is no room for stand in the notes, or on a later slide."""
    place = LAYOUTS[layout].place("side")
    paras: Paras = ()
    for label, text in facts:
        longer = (*paras, Para(label, HEAD), Para(text, FACT))
        if height(longer, place.text_width) <= place.text_height:
            paras = longer
    return paras


def counted(parts: list[Paras]) -> list[Paras]:
    """The parts of a list that counts itself, each going on where the one before stopped."""
    done, made = 0, []
    for part in parts:
        made.append(tuple(replace(one, number=done + 1) if one.look.bullet in NUMBERED else one for one in part))
        done += sum(one.look.bullet in NUMBERED for one in part)
    return made


def _at_most(paras: Paras, size: float) -> Paras:
    return tuple(replace(one, look=replace(one.look, size=min(one.look.size, size))) for one in paras)


def _larger(paras: Paras) -> Paras:
    """The same in larger type, for a slide with room."""
    return tuple(replace(one, look=replace(one.look, size=one.look.size * LARGER)) for one in paras)


def table_pages(title: str, table: Table, *, sources: str = "", hue: str = "neutral") -> list[Slide]:
    """As many slides as the table needs; one in smaller type is better than two."""
    room = LAYOUTS["table"].place("table").height
    rows = (Row(tuple(_at_most(cell, CELL_SMALLEST) for cell in row.cells)) for row in table.rows)
    small = replace(table, rows=tuple(rows), over=TIGHT)
    if table_height(table, head_row(table)) > room >= table_height(small, head_row(small)):
        table = small
    parts = divided_table(table, head_row(table), room)
    return numbered([Slide("table", title, table=part, sources=sources, hue=hue) for part in parts])


def numbered(slides: list[Slide]) -> list[Slide]:
    """The slides with which of how many they are in their titles."""
    count = len(slides)
    suffixes = [f"({number} af {count})" if count > 1 else "" for number in range(1, count + 1)]
    return [replace(one, title=titled(one.title, suffix)) for one, suffix in zip(slides, suffixes, strict=True)]
