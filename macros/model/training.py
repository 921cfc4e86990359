"""Types for teaching the method: programmes with an agenda, and everything in `training.yaml`.

The hours of a course stand with the source's own figure (`resources`, `cadences`); the agenda has to add up to them.
What the sources don't say is our proposal, and cites it. No text of the method stands here: an agenda points at it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import (
    CadenceRef,
    ExerciseRef,
    PageEntity,
    Part,
    QuestionRef,
    ResourceRef,
    RoleRef,
    Statement,
    Text,
)
from .exercises import Exercise, Material, Minutes, Story
from .pointers import Pointer
from .quiz import QuizQuestion


class AgendaMethod(StrEnum):
    """What kind of thing happens."""

    WELCOME = "velkomst"
    TALK = "oplæg"
    EXERCISE = "øvelse"
    QUIZ = "quiz"
    DISCUSSION = "drøftelse"
    BREAK = "pause"
    ROUND_UP = "opsamling"


class AgendaItem(Part):
    """One point on the agenda. Its slides come from what it shows, asks and does."""

    name: Text
    """Punktets navn på dagsordenen, forskelligt fra de andre punkter samme dag."""

    minutes: Minutes
    """Hvor længe det varer, i minutter."""

    method: AgendaMethod
    """«velkomst», «oplæg», «øvelse», «quiz», «drøftelse», «pause» eller «opsamling»."""

    leads: Text | None = None
    """Hvem der står for punktet, når det ikke er den, der leder dagen."""

    shows: tuple[Pointer, ...] = ()
    """Hvad der vises fra metoden, fx «core_elements» (alle) eller «steps/moede-16» (én). Det bliver til slides."""

    asks: tuple[Text, ...] = ()
    """Spørgsmål, som deltagerne taler om. De står på en slide."""

    own_numbers: Annotated[tuple[Text, ...], Field(max_length=6)] = ()
    """Tal, som kun kommunen selv har, ét navn ad gangen. Det giver en slide med en tom tabel, som I udfylder."""

    exercise: ExerciseRef | None = None
    """Id på øvelsen. Skal med ved «øvelse»."""

    questions: tuple[QuestionRef, ...] = ()
    """Id'er på spørgsmålene. Skal med ved «quiz»."""

    guidance: tuple[Statement, ...] = ()
    """Hvad underviseren gør og siger. Står i vejledningen og i noterne til slides."""

    tip: Statement | None = None
    """Et godt råd til den, der leder punktet."""


class Day(Part):
    """One day of a programme."""

    title: Text
    """Hvad dagen handler om."""

    goals: tuple[Statement, ...]
    """Hvad deltagerne kan bagefter, ét mål ad gangen, med et handleord: «Du kan …»."""

    agenda: tuple[AgendaItem, ...]
    """Dagsordenen i rækkefølge, med pauser. Minutterne skal give day_minutes."""


class Programme(PageEntity):
    """A course or a meeting to teach the method at; gives a page, a deck, a guide and a list of prints."""

    summary: Statement
    """Programmet i én sætning."""

    audience: Text
    """Hvem det er for, i ord."""

    roles: tuple[RoleRef, ...] = ()
    """Rollerne, det er for."""

    led_by: Statement
    """Hvem der leder det."""

    meeting: CadenceRef | None = None
    """Id på det faste møde i cadences, som programmet er til. Mødets timer er så dagens længde."""

    resource: ResourceRef | None = None
    """Id på posten i resources, som angiver dage eller timer, når det ikke er et fast møde."""

    day_minutes: Minutes
    """Længden af en dag i minutter, med pauser. Skal passe til kildens timer, når den angiver timer."""

    basis: Statement
    """Hvor længden kommer fra, og hvad der er vores eget valg."""

    participants: Annotated[int, Field(gt=0, le=200)]
    """Antal deltagere, som siden regner med, til brugeren vælger andet."""

    begins: Annotated[Text, Field(pattern=r"^\d{1,2}\.\d{2}$")] = "9.00"
    """Klokkeslættet, som siden regner fra, til brugeren vælger andet, fx «9.00»."""

    days: tuple[Day, ...]
    """Dagene, hver med mål og dagsorden."""

    preparation: tuple[Statement, ...] = ()
    """Hvad underviseren gør før."""

    follow_up: tuple[Statement, ...] = ()
    """Hvad der sker bagefter."""

    materials: tuple[Material, ...] = ()
    """Det, der skal være klar, ud over øvelsernes egne ting."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""


class Training(Part):
    """Everything in `training.yaml`."""

    programmes: tuple[Programme, ...]
    """Programmerne i den rækkefølge, de vises."""

    exercises: tuple[Exercise, ...]
    """Øvelserne."""

    stories: tuple[Story, ...]
    """Opdigtede historier om unge, til øvelserne."""

    questions: tuple[QuizQuestion, ...]
    """Quizzens spørgsmål."""
