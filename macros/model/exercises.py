"""Types for what participants do: exercises on stated parts of the method, and the invented young people in them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import LastingEntity, PageEntity, Part, Statement, StoryRef, Text
from .pointers import Pointer

Minutes = Annotated[int, Field(gt=0, le=600)]


class Per(StrEnum):
    """Who needs one of something."""

    PARTICIPANT = "deltager"
    GROUP = "gruppe"
    CLASS = "hold"


class Material(Part):
    """Something to have ready: a file to print, or a thing."""

    file: Annotated[Text, Field(pattern=r"^/downloads/[a-z0-9/.-]+$")] | None = None
    """Filens adresse på siden, fx «/downloads/rollekort-a6.pdf». Udelades, når det er en ting."""

    page: Annotated[Text, Field(pattern=r"^/([a-z0-9-]+/)*$")] | None = None
    """Adressen på en side, der skal åbnes eller printes, fx «/roller/matrix/». Udelades, når det er en fil."""

    cards: tuple[Text, ...] = ()
    """Id'er på de kort, der skal bruges af filen med alle kort, fx «koordinator». Tom betyder dem alle."""

    shown: bool = False
    """Sand, når det kun bliver vist eller lagt frem. Så er det ikke talt med i det, der skal printes."""

    name: Text
    """Hvad det er, fx «Rollekort» eller «Tuscher i fire farver»."""

    per: Per
    """Hvem der skal have: «deltager», «gruppe» eller «hold»."""

    count: Annotated[int, Field(gt=0, le=100)] = 1
    """Hvor mange hver skal have."""

    shared_by: Annotated[int, Field(gt=0, le=40)] = 1
    """Hvor mange deltagere der er om ét, når «per» er «deltager»."""

    note: Statement | None = None
    """Hvordan det skal printes eller lægges frem."""


class SheetKind(StrEnum):
    """What a group gets to work on, made from the model."""

    LINES = "linjer"
    """The questions with lines to write on."""

    MATRIX = "matrix"
    """Role × step, with some marks taken out."""

    TASKS = "opgavekort"
    """Tasks to cut out and give to the role they belong to."""

    COURSE = "tidslinje"
    """The years of a course as an empty line, to put meetings and dates on."""

    MONTHS = "maaneder"
    """Months to plan in."""


class ExerciseStep(Part):
    """One step of an exercise."""

    minutes: Minutes
    """Hvor længe det varer."""

    text: Statement
    """Hvad deltagerne gør."""

    twist: bool = False
    """Sand, når underviseren her fortæller, hvad der ændrer sig i historien."""


class Exercise(PageEntity):
    """Something the participants do with stated parts of the method."""

    summary: Statement
    """Øvelsen i én sætning."""

    goal: Statement
    """Hvad deltagerne kan bagefter."""

    about: tuple[Pointer, ...]
    """De dele af metoden, øvelsen bruger, fx «steps/moede-17-5»."""

    minutes: Minutes
    """Længden i alt. Trin og opsamling skal give dette tal."""

    group: Text
    """Hvordan deltagerne sidder, fx «Grupper på tre eller fire»."""

    group_size: Annotated[int, Field(gt=0, le=40)]
    """Så mange er normalt højst i hver gruppe; 1, når hver arbejder alene."""

    group_least: Annotated[int, Field(gt=0, le=40)] | None = None
    """Så mange er mindst i hver gruppe, fx 3 ved tre roller. Udeladt er det 2. De sidste går ind i en gruppe."""

    before: tuple[Statement, ...] = ()
    """Hvad underviseren gør klar før øvelsen."""

    steps: tuple[ExerciseStep, ...]
    """Trinene i rækkefølge."""

    debrief_minutes: Minutes
    """Længden af opsamlingen."""

    debrief: tuple[Text, ...]
    """Spørgsmål til opsamlingen."""

    answers: tuple[Statement, ...] = ()
    """Hvad et godt svar rummer, til underviseren."""

    stories: tuple[StoryRef, ...] = ()
    """Id'er på historier, som grupperne kan bruge."""

    sheet: SheetKind | None = None
    """Arket, som grupperne arbejder på: «linjer», «matrix», «opgavekort», «tidslinje» eller «maaneder»."""

    materials: tuple[Material, ...] = ()
    """Det, der skal være klar, ud over arket og historierne."""

    @property
    def least(self) -> int:
        """The fewest in a group: nobody is left alone where people work together."""
        return self.group_least or min(2, self.group_size)


class StoryPerson(Part):
    """Somebody around the young person in a story; no name, only who they are."""

    who: Text
    """Hvem det er, uden navn: «Moster» eller «Plejemor»."""

    how: Statement
    """Hvad personen betyder for den unge."""


class Story(LastingEntity):
    """A fictional young person for exercises. Everything in it is invented, and it says so."""

    born: date
    """Fødselsdatoen, opdigtet. Planens datoer regnes ud af den."""

    told_on: date
    """Dagen, historien fortælles, så alderen altid er den samme."""

    situation: tuple[Statement, ...]
    """Hvor den unge er nu."""

    wishes: tuple[Statement, ...]
    """Hvad den unge selv vil."""

    people: tuple[StoryPerson, ...]
    """De voksne og venner, der er omkring den unge."""

    services: tuple[Statement, ...] = ()
    """Indsatser, den unge får eller har fået."""

    twist: Statement | None = None
    """Noget, der ændrer sig, som underviseren kan give grupperne undervejs."""
