"""From an agenda to slides: each point with what it shows, asks and does, and notes for whoever stands in front."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model.exercises import Exercise, SheetKind
from ...model.quiz import QuizQuestion
from ...model.training import AgendaItem, AgendaMethod, Day, Programme
from ...views import words as danish
from ...views.quiz import asked
from ...views.training import Timed, timed
from . import advice
from .fit import clipped, line_count
from .layouts import LAYOUTS, TEXT
from .look import (
    CELL,
    CELL_STRONG,
    LEAD,
    OPTION,
    RIGHT,
    STEP,
    TITLE,
    Look,
    Note,
    Para,
    Row,
    Slide,
    Table,
)
from .shown import shown
from .words import Words, aside, pages, table_pages

LONG_DAY = 90
"""Minutes; a shorter programme has no time for slides that only say what comes."""

SHEETS = {
    SheetKind.LINES: "ark med linjer",
    SheetKind.MATRIX: "matrix med huller",
    SheetKind.TASKS: "opgavekort",
    SheetKind.COURSE: "tom tidslinje",
    SheetKind.MONTHS: "månedsark",
}
"""What a group gets to work on, in words."""


class Lesson:
    """The slides of one programme, day by day."""

    def __init__(self, words: Words, programme: Programme) -> None:
        self.words = words
        self.programme = programme
        self.exercises = {one.id: one for one in words.model.exercises}
        self.questions = {one.id: one for one in asked(words.model)}
        self.stories = {one.id: one for one in words.model.stories}

    def day(self, day: Day, number: int) -> Iterator[Slide]:
        """A day's goals and agenda, then its points in order."""
        several = len(self.programme.days) > 1
        name = f"Dag {number}" if several else "Dagen"
        points = timed(day, self.programme.begins)
        opening = [*self._opening(day, name, points, several)]
        first = points[0] if points else None
        if first and self._is_plain_welcome(first.item):
            opening[0] = replace(opening[0], notes=(*opening[0].notes, *self._notes(first)))
            points = points[1:]
        yield from (replace(one, section=f"{name}: {day.title}") for one in opening)
        for point in points:
            section = section_of(self.programme, number, point.item.name)
            yield from (replace(one, section=section) for one in self._point(point))

    def _opening(self, day: Day, name: str, points: list[Timed], several: bool) -> Iterator[Slide]:
        if several:
            text = Para(day.title, LAYOUTS["section"].place("main").look)
            yield Slide("section", name, {"main": (text,)}, notes=(Note("Det handler dagen om", (day.title,)),))
        after = f" – dag {_number(name)}" if several else ""
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
        made = False
        if item.shows and self.programme.day_minutes >= LONG_DAY:
            yield self._section(point)
        seen: list[tuple[object, ...]] = []
        for pointer in item.shows:
            free = item.minutes - (self.exercises[item.exercise].minutes if item.exercise else 0)
            for one in shown(self.words, pointer, free / len(item.shows)):
                made = True
                content = (one.texts, one.table and one.table.rows, one.drawing)
                if content not in seen:  # two pointers may share a figure
                    seen.append(content)
                    yield replace(one, notes=(*advice.of(one), *one.notes))
        if item.asks:
            made = True
            yield from self._asked(item)
        if item.exercise:
            made = True
            yield from self._exercise(self.exercises[item.exercise])
        for number, id in enumerate(item.questions, start=1):
            made = True
            yield from self._question(self.questions[id], f"{number} af {len(item.questions)}")
        if not made:
            yield self._section(point)

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

    def _exercise(self, exercise: Exercise) -> Iterator[Slide]:
        """What the groups do, then what is talked about afterwards; good answers stand in the notes."""
        words = self.words
        steps = [one.text for one in exercise.steps]
        told = words.paras(steps, STEP)
        paras = tuple(
            replace(para, strong=f"{one.minutes} min. ") for one, para in zip(exercise.steps, told, strict=True)
        )
        facts = self._facts(exercise)
        short = (exercise.summary.text, f"Mål: {exercise.goal.text}", *(f"{label}: {text}" for label, text in facts))
        notes = (Note("Øvelsen kort", short), advice.EXERCISE)
        for one in pages(
            "exercise",
            f"Øvelse: {exercise.name}",
            paras,
            beside={"side": aside("exercise", facts)},
            sources=words.sources(steps),
            hue="redskaber",
        ):
            yield replace(one, notes=(*one.notes, *notes))
        answers = (
            (Note("Det rummer et godt svar", tuple(one.text for one in exercise.answers)),) if exercise.answers else ()
        )
        look = LAYOUTS["discussion"].place("main").look
        asked = tuple(Para(text, look) for text in exercise.debrief)
        time = Note("Tid", (f"{exercise.debrief_minutes} minutter til opsamlingen.",))
        for one in pages("discussion", f"Opsamling: {exercise.name}", asked, hue="redskaber", most=4):
            yield replace(one, notes=(time, *answers))

    def _facts(self, exercise: Exercise) -> list[tuple[str, str]]:
        """Time, groups, stories and sheets."""
        sheet = [SHEETS[exercise.sheet]] if exercise.sheet else []
        stories = ", ".join(self.stories[id].name for id in exercise.stories)
        things = danish.joined([*sheet, *(danish.inside(one.name) for one in exercise.materials)])
        facts = [("Tid", f"{exercise.minutes} minutter i alt"), ("Sådan sidder I", exercise.group)]
        facts += [("Historier", stories)] if stories else []
        return facts + ([("I får", things[:1].upper() + things[1:])] if things else [])

    def _question(self, question: QuizQuestion, number: str) -> Iterator[Slide]:
        """A question with its answers, and on the next slide the right one with why."""
        fits = line_count(question.name, TEXT, TITLE.size, True) <= 2
        title = question.name if fits else f"Spørgsmål {number}"
        asked = () if fits else (Para(question.name, LEAD),)
        right = [f"{'ABCDEF'[place]}. {one.text}" for place, one in enumerate(question.options) if one.right]
        options = tuple(Para(one.text, OPTION) for one in question.options)
        notes = (Note("Svar", (*right, question.why.text)), advice.QUESTION)
        for one in pages("question", title, (*asked, *options), hue="viden"):
            yield replace(one, kicker=f"Spørgsmål {number}", notes=notes)
        answer = (*(Para(one, RIGHT) for one in right), self.words.para(question.why, LEAD))
        head = f"Svar: {question.name}"
        head = head if line_count(head, TEXT, TITLE.size, True) <= 2 else f"Svar på spørgsmål {number}"
        for one in pages("answer", head, answer, sources=self.words.sources([question.why]), hue="viden"):
            yield replace(one, kicker=f"Spørgsmål {number}", notes=(advice.ANSWER,))

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

    def _told(self, statement: object) -> str:
        para = self.words.para(statement)  # type: ignore[arg-type]
        return f"{para.text} {para.marks}".strip()


def _fitting(text: str, width: float, look: Look) -> str:
    return clipped(text, width, look, 2)


def section_of(programme: Programme, day: int, point: str) -> str:
    """What PowerPoint calls the slides of a point; days may have points of the same name."""
    return f"Dag {day}: {point}" if len(programme.days) > 1 else point


def _number(name: str) -> str:
    return name.rpartition(" ")[2]
