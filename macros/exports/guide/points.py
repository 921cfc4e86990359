"""One point of an agenda in the facilitator's guide: what to show, do, say and ask, with exercise and quiz in full."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...forms.word.xml import joined, paragraph, run
from ...model import Model
from ...model.exercises import Exercise, Story
from ...model.quiz import QuizQuestion
from ...model.training import AgendaMethod
from ...views.quiz import asked, right_answers
from ...views.training import Timed
from ...views.words import day, inside
from ...views.words import joined as joined_words
from .said import WordSaid


class Points:
    """Tells the points of one programme."""

    def __init__(self, model: Model, said: WordSaid) -> None:
        self.said = said
        self.exercises = {one.id: one for one in model.exercises}
        self.questions = {one.id: one for one in asked(model)}
        self.stories = {one.id: one for one in model.stories}
        self._told: set[str] = set()
        """The stories that were told at an exercise before."""

    def point(self, point: Timed, slides: list[int]) -> Iterator[Markup]:
        """The point, from its form to its questions."""
        item = point.item
        led = f" {item.leads}." if item.leads else ""
        show = f" Slide {_span(slides)}." if slides and item.method is not AgendaMethod.BREAK else ""
        yield paragraph(
            "Note",
            run(f"{item.method.capitalize()}, {item.minutes} minutter.", "Strong"),
            run(f"{led}{show}"),
            keep=True,
        )
        if item.own_numbers:
            named = joined_words([inside(one) for one in item.own_numbers])
            yield paragraph("Note", run("Skriv jeres egne tal ind på sliden før mødet: ", "Strong"), f"{named}.")
        if item.guidance:
            yield paragraph("Heading3", "Gør og sig")
            yield from self.said.points(item.guidance)
        if item.tip:
            yield paragraph("Notice", run("Godt råd: "), *self.said.stated(item.tip))
        if item.asks:
            yield paragraph("Heading3", "Spørg")
            yield from (paragraph("Point", one) for one in item.asks)
        if item.exercise:
            yield from self._exercise(self.exercises[item.exercise])
        if item.questions:
            yield from self._quiz([self.questions[id] for id in item.questions])

    def _exercise(self, exercise: Exercise) -> Iterator[Markup]:
        said = self.said
        yield paragraph("Heading3", f"Øvelsen: {exercise.name}")
        yield paragraph("Note", *said.stated(exercise.summary))
        yield paragraph("Note", run("Mål: ", "Strong"), *said.stated(exercise.goal))
        yield paragraph("Note", run("Sådan sidder deltagerne: ", "Strong"), exercise.group)
        rows: list[tuple[str, str | Markup]] = [
            (f"{one.minutes} min.", joined(*said.stated(one.text))) for one in exercise.steps
        ]
        rows.append((f"{exercise.debrief_minutes} min.", "Opsamling"))
        yield said.table(f"Trin i øvelsen: {exercise.name}", ("Tid", "Trin"), (1500, 8364), rows)
        yield paragraph("AfterTable")
        yield paragraph("Heading3", "Opsamling")
        yield from (paragraph("Point", one) for one in exercise.debrief)
        if exercise.answers:
            yield paragraph("Heading3", "Det rummer et godt svar")
            yield from said.points(exercise.answers)
        if exercise.stories:
            yield paragraph("Heading3", "Historierne")
            yield from self._stories([self.stories[id] for id in exercise.stories])

    def _stories(self, stories: list[Story]) -> Iterator[Markup]:
        """Each story in short the first time it is used, later by its name."""
        known = [one for one in stories if one.id in self._told]
        for one in stories:
            if one not in known:
                self._told.add(one.id)
                yield from self._story(one)
        if known:
            names = joined_words([f"»{one.name}«" for one in known])
            yield paragraph("Note", f"{'Også ' if len(known) < len(stories) else ''}{names}; se dem ved øvelserne før.")

    def _story(self, story: Story) -> Iterator[Markup]:
        """A story in short: it is invented, and says so."""
        told = f" En opdigtet ung, født {day(story.born)}. Historien foregår {day(story.told_on)}."
        yield paragraph("Note", run(f"Historie: {story.name}.", "Strong"), run(told))
        if story.twist:
            yield paragraph("Note", run("Undervejs kan du sige: ", "Strong"), *self.said.stated(story.twist))

    def _quiz(self, questions: list[QuizQuestion]) -> Iterator[Markup]:
        yield paragraph("Heading3", "Spørgsmål og svar")
        rows = [
            (
                str(number),
                one.name,
                " / ".join(right_answers(one)),
                joined(*self.said.stated(one.why)),
            )
            for number, one in enumerate(questions, start=1)
        ]
        yield self.said.table(
            "Spørgsmål og svar", ("Nr.", "Spørgsmål", "Rigtigt svar", "Hvorfor"), (600, 3264, 2200, 3800), rows
        )
        yield paragraph("AfterTable")


def _span(slides: list[int]) -> str:
    """«4» or «4-7»."""
    return str(slides[0]) if len(slides) == 1 else f"{slides[0]}-{slides[-1]}"
