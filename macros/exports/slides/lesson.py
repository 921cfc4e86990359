"""From an agenda to slides: each point with what it shows, asks and does, and notes for whoever stands in front."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from ...model.base import Statement
from ...model.training import AgendaItem, AgendaMethod, Day, Programme
from ...views.quiz import asked
from ...views.training import Timed, timed
from . import advice
from .fit import clipped
from .layouts import LAYOUTS, TEXT
from .look import (
    CELL,
    CELL_STRONG,
    Look,
    Note,
    Para,
    Row,
    Slide,
    Table,
)
from .shown import compared, shown
from .tasks import exercise_slides, question_slides
from .words import Words, pages, table_pages

LONG_DAY = 90
"""Minutes; a shorter programme has no time for slides that only say what comes."""

OWN_HEADS = ("Hvad", "Jeres tal", "Hvor mange unge", "Hvor tallet kommer fra")
OWN_WIDTHS = (300, 130, 170, TEXT - 600)


class Lesson:
    """The slides of one programme, day by day."""

    def __init__(self, words: Words, programme: Programme) -> None:
        self.words = words
        self.programme = programme
        self.exercises = {one.id: one for one in words.model.exercises}
        self.questions = {one.id: one for one in asked(words.model)}
        self._shown: dict[object, str] = {}
        """What is on a slide already, and its title: a thing is shown once in a deck."""

    def day(self, day: Day, number: int) -> Iterator[Slide]:
        """A day's goals and agenda, then its points in order."""
        name = f"Dag {number}" if len(self.programme.days) > 1 else "Dagen"
        points = timed(day, self.programme.begins)
        opening = [*self._opening(day, number, points)]
        first = points[0] if points else None
        if first and self._is_plain_welcome(first.item):
            opening[0] = replace(opening[0], notes=(*opening[0].notes, *self._notes(first)))
            points = points[1:]
        yield from (replace(one, section=f"{name}: {day.title}") for one in opening)
        for point in points:
            section = section_of(self.programme, number, point.item.name)
            yield from (replace(one, section=section) for one in self._point(point))

    def _opening(self, day: Day, number: int, points: list[Timed]) -> Iterator[Slide]:
        several = len(self.programme.days) > 1
        if several:
            text = Para(day.title, LAYOUTS["section"].place("main").look)
            yield Slide(
                "section", f"Dag {number}", {"main": (text,)}, notes=(Note("Det handler dagen om", (day.title,)),)
            )
        after = f" – dag {number}" if several else ""
        goals = pages("points", f"Mål{after}", self.words.paras(day.goals), sources=self.words.sources(day.goals))
        yield from (replace(one, kicker=day.title, notes=(*one.notes, advice.GOALS)) for one in goals)
        rows = tuple(
            Row(
                (
                    (Para(f"{one.begins}-{one.ends}", CELL_STRONG),),
                    (Para(one.item.name, CELL),),
                    (Para(one.item.method, CELL),),
                )
            )
            for one in points
        )
        table = Table(("Tid", "Punkt", "Form"), (150, TEXT - 310, 160), rows, f"Dagsorden med {len(points)} punkter.")
        slides = table_pages(f"Dagsorden{after}", table)
        yield from (replace(one, kicker=day.title, notes=(advice.agenda(self.programme.begins),)) for one in slides)

    @staticmethod
    def _is_plain_welcome(item: AgendaItem) -> bool:
        return item.method is AgendaMethod.WELCOME and not (item.shows or item.asks or item.exercise or item.questions)

    def _point(self, point: Timed) -> Iterator[Slide]:
        """The slides of one point; its notes stand on the first of them."""
        slides = list(self._slides_of(point))
        notes = self._notes(point)
        where = Note("Hvor er vi", (f"{point.item.name}, kl. {point.begins}-{point.ends}.",))
        for place, one in enumerate(slides):
            mine = notes if place == 0 else (where,)
            kicker = one.kicker or point.item.name
            yield replace(one, kicker=kicker, notes=(*mine, *one.notes))

    def _slides_of(self, point: Timed) -> Iterator[Slide]:
        item = point.item
        if item.method is AgendaMethod.BREAK:
            look = LAYOUTS["break"].place("main").look
            yield Slide(
                "break", item.name, {"main": (Para(f"Vi begynder igen kl. {point.ends}", look),)}, notes=(advice.BREAK,)
            )
            return
        told, again = self._told_now(item)
        made = [*told]
        if item.asks:
            made += self._asked(item)
        if item.exercise:
            made += exercise_slides(self.words, self.exercises[item.exercise])
        for number, id in enumerate(item.questions, start=1):
            made += question_slides(self.words, self.questions[id], f"{number} af {len(item.questions)}")
        if not made or (told and self.programme.day_minutes >= LONG_DAY):
            made = [self._section(point), *made]
        yield replace(made[0], notes=(*made[0].notes, advice.again(again))) if again else made[0]
        yield from made[1:]

    def _told_now(self, item: AgendaItem) -> tuple[list[Slide], list[str]]:
        """The slides of what a point shows, and the titles of those that the deck has already."""
        new, again = [self._own_numbers(item)] if item.own_numbers else [], []
        free = item.minutes - (self.exercises[item.exercise].minutes if item.exercise else 0)
        for slides in self._slides_of_shows(item, free / max(len(item.shows), 1)):
            for one in slides:
                content = (tuple(one.texts.items()), one.table and one.table.rows, one.drawing)
                if content in self._shown:
                    again.append(self._shown[content])
                else:
                    self._shown[content] = one.title
                    new.append(replace(one, notes=(*advice.of(one), *one.notes)))
        return new, [title for title in dict.fromkeys(again) if title not in {one.title for one in new}]

    def _slides_of_shows(self, item: AgendaItem, each: float) -> Iterator[list[Slide]]:
        """What a point shows in its order; the same list of several things in a row is one table."""
        for _, group in groupby(item.shows, key=lambda one: (one.split("/")[0], *one.split("/")[2:])):
            pointers = list(group)
            if together := compared(self.words, pointers):
                yield together
            else:
                yield from (shown(self.words, pointer, each) for pointer in pointers)

    def _own_numbers(self, item: AgendaItem) -> Slide:
        """An empty table for what only the municipality knows."""
        rows = tuple(Row(((Para(one, CELL_STRONG),), *(((),) * (len(OWN_HEADS) - 1)))) for one in item.own_numbers)
        table = Table(OWN_HEADS, OWN_WIDTHS, rows, "Tabel, som I selv udfylder med jeres egne tal.", over=14)
        return replace(table_pages("Skriv jeres egne tal her", table)[0], notes=(advice.OWN_NUMBERS,))

    def _section(self, point: Timed) -> Slide:
        look = LAYOUTS["section"].place("main").look
        told = [Para(f"{point.begins}-{point.ends} · {point.item.method}", look)]
        told += [Para(point.item.leads, look)] if point.item.leads else []
        title = LAYOUTS["section"].place("title")
        return Slide("section", _fitting(point.item.name, title.width, title.look), {"main": tuple(told)})

    def _asked(self, item: AgendaItem) -> Iterator[Slide]:
        look = LAYOUTS["discussion"].place("main").look
        if len(item.asks) == 1:
            look = replace(look, bullet="", size=34)
        alone = not (item.shows or item.exercise or item.questions)
        name = item.name if alone else f"Tal sammen: {item.name}"
        for one in pages("discussion", name, tuple(Para(text, look) for text in item.asks), most=4):
            yield replace(one, notes=(advice.DISCUSSION,))

    def _notes(self, point: Timed) -> tuple[Note, ...]:
        """Time, who leads, what to do and say, and a tip."""
        item = point.item
        led = f" {item.leads}." if item.leads else ""
        notes = [Note("Tid", (f"{point.begins}-{point.ends}, {item.minutes} minutter, {item.method}.{led}",))]
        if item.guidance:
            notes.append(Note("Det gør du", tuple(self._told(one) for one in item.guidance)))
        if item.tip:
            notes.append(Note("Godt råd", (self._told(item.tip),)))
        return tuple(notes)

    def _told(self, statement: Statement) -> str:
        para = self.words.para(statement)
        return f"{para.text} {para.marks}".strip()


def _fitting(text: str, width: float, look: Look) -> str:
    return clipped(text, width, look, 2)


def section_of(programme: Programme, day: int, point: str) -> str:
    """What PowerPoint calls the slides of a point; days may have points of the same name."""
    return f"Dag {day}: {point}" if len(programme.days) > 1 else point
