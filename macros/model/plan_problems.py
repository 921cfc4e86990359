"""What can be wrong with the parts that plans with dates are made from, each explaining itself in Danish."""

from __future__ import annotations

from .problems import MissingKey, Problem


class PhaseWithoutLength(MissingKey):
    """A phase that a plan cannot draw: either the source says how long it is, or we say how far a plan looks."""

    rule = "fase-uden-længde"

    def explain(self) -> str:
        return "fasen skal have enten months eller outlook"


class MeetingWithoutPlace(MissingKey):
    """A meeting held a number of times, with nothing that says when in its phase."""

    rule = "møde-uden-plads"

    def explain(self) -> str:
        return "intet siger, hvornår i fasen mødet ligger"


class OutsidePhase(Problem):
    """A placement that leads out of its phase."""

    rule = "plads-uden-for-fasen"

    def explain(self) -> str:
        return "pladsen ligger uden for fasen"


class OutsideCourse(Problem):
    """A deadline before the course begins or after it ends."""

    rule = "frist-uden-for-forløbet"

    def explain(self) -> str:
        return "fristen ligger uden for forløbet"
