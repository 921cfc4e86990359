"""What can be wrong with the quiz, each explaining itself in Danish."""

from __future__ import annotations

from dataclasses import dataclass

from .problems import Problem
from .remarks import Remark


class NoChoice(Problem):
    """A question with no right answer, or with no wrong one."""

    rule = "intet-valg"

    def explain(self) -> str:
        return "et spørgsmål skal have både rigtige og forkerte svar"


class SameAnswerTwice(Problem):
    """Two answers of one question with the same words."""

    rule = "svar-to-gange"

    def explain(self) -> str:
        return "spørgsmålet har det samme svar to gange"


@dataclass(frozen=True)
class StaleQuestion(Remark):
    """A question whose statement was changed since somebody last read the two together."""

    rule = "spørgsmål-skal-læses-igen"
    now: str = ""
    """The statement as it is now."""

    def explain(self) -> str:
        return f"udsagnet er ændret, siden spørgsmålet blev skrevet. Det lyder nu: «{self.now}»"


class MovedStatement(Remark):
    """A question whose statement says what it said, under another number."""

    rule = "udsagn-er-flyttet"

    def explain(self) -> str:
        return "udsagnet, som spørgsmålet prøver, har fået et andet nummer"
