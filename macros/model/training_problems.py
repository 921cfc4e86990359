"""What can be wrong with courses, exercises and questions, each explaining itself in Danish."""

from __future__ import annotations

from dataclasses import dataclass

from .problems import Problem
from .remarks import Remark


class GroupsDoNotFit(Problem):
    """Groups that should have more members at least than at most."""

    rule = "grupper-passer-ikke"

    def explain(self) -> str:
        return "en gruppe kan ikke have flere mindst end højst"


class PointsNowhere(Problem):
    """A pointer that leads to nothing in the content."""

    rule = "peger-ingen-steder"

    def explain(self) -> str:
        return "der står intet i indholdet på det sted"


class NoStatementThere(Problem):
    """A question has to point at one statement."""

    rule = "peger-ikke-på-udsagn"

    def explain(self) -> str:
        return "et spørgsmål skal pege på ét udsagn"


@dataclass(frozen=True)
class DoesNotAddUp(Problem):
    """Minutes that should give a sum, and do not."""

    rule = "minutter-passer-ikke"
    what: str = ""

    def explain(self) -> str:
        return f"minutterne i {self.what} passer ikke"


class DaysDoNotFit(Problem):
    """A programme with another number of days than its source gives."""

    rule = "dage-passer-ikke"

    def explain(self) -> str:
        return "kilden angiver et andet antal dage"


class MethodWithoutContent(Problem):
    """An exercise without an exercise, a quiz without questions, or the other way round."""

    rule = "punkt-uden-indhold"

    def explain(self) -> str:
        return "punktets method passer ikke til dets indhold"


class NamedTwice(Problem):
    """Two points of one day with the same name; slides need titles of their own."""

    rule = "navn-to-gange"

    def explain(self) -> str:
        return "to punkter samme dag har samme navn"


class ListedTwice(Problem):
    """The same thing twice in one list of what is shown, asked or taught."""

    rule = "står-to-gange"

    def explain(self) -> str:
        return "det samme står to gange på listen"


class NoChoice(Problem):
    """A question with no right answer, or with no wrong one."""

    rule = "intet-valg"

    def explain(self) -> str:
        return "et spørgsmål skal have både rigtige og forkerte svar"


class NoBreak(Remark):
    """A stretch of a day that is longer than people can be asked to sit."""

    rule = "pause-mangler"

    def explain(self) -> str:
        return "der går for længe uden en pause"


@dataclass(frozen=True)
class StaleQuestion(Remark):
    """A question whose statement was changed since somebody last read the two together."""

    rule = "spørgsmål-skal-læses-igen"
    now: str = ""
    """The statement as it is now."""

    def explain(self) -> str:
        return f"udsagnet er ændret, siden spørgsmålet blev skrevet. Det lyder nu: «{self.now}»"


class UnusedTraining(Remark):
    """An exercise or a story that nothing uses."""

    rule = "bruges-ikke"

    def explain(self) -> str:
        return "intet program og ingen øvelse bruger den"


class UnknownFile(Problem):
    """A file to have ready that is none of those that are made."""

    rule = "ukendt-fil"

    def explain(self) -> str:
        return "filen bliver ikke lavet"


class UnknownCard(Problem):
    """A card to have ready that is not in its file."""

    rule = "ukendt-kort"

    def explain(self) -> str:
        return "kortet er ikke i filen"


class NoCourse(Problem):
    """A story whose dates give no course."""

    rule = "historie-uden-forløb"

    def explain(self) -> str:
        return "datoerne giver ikke et forløb"
