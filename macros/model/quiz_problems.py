"""What more can be wrong with the quiz, each explaining itself in Danish."""

from __future__ import annotations

from .problems import Problem
from .remarks import Remark


class SameAnswerTwice(Problem):
    """Two answers of one question with the same words."""

    rule = "svar-to-gange"

    def explain(self) -> str:
        return "spørgsmålet har det samme svar to gange"


class MovedStatement(Remark):
    """A question whose statement says what it said, under another number."""

    rule = "udsagn-er-flyttet"

    def explain(self) -> str:
        return "udsagnet, som spørgsmålet prøver, har fået et andet nummer"
