"""Types for the quiz: each question is about one statement of the content, and knows when that was changed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import LastingEntity, Part, Statement, Text
from .pointers import Pointer


class QuizTopic(StrEnum):
    """What a question is about."""

    ELEMENTS = "kerneelementer"
    PROCESS = "procesplan"
    ROLES = "roller"
    PHASES = "faser"
    EVIDENCE = "viden"

    @property
    def heading(self) -> str:
        """The topic as a heading."""
        return self.value.capitalize()


class Option(Part):
    """An answer one can choose."""

    text: Text
    """Svaret."""

    right: bool = False
    """true, når svaret er rigtigt."""


class QuizQuestion(LastingEntity):
    """A question about one statement; `name` is the question."""

    topic: QuizTopic
    """«kerneelementer», «procesplan», «roller», «faser» eller «viden»."""

    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=6)]
    """Svarene, mindst ét rigtigt og mindst ét forkert."""

    in_order: bool = False
    """true, når svarene står i en naturlig rækkefølge, fx tal. Så blander quizzen dem ikke."""

    why: Statement
    """Hvorfor det rigtige svar er rigtigt."""

    tests: Pointer
    """Udsagnet, som spørgsmålet prøver, fx «steps/moede-16/purpose/1»."""

    seen: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    """Udsagnets mærke, da spørgsmålet blev skrevet. Skriv "00000000" ved et nyt; så siger make check resten."""
