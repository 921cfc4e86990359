"""What can be wrong with the parts that hours are reckoned from, each explaining itself in Danish."""

from __future__ import annotations

from .problems import MissingKey, Problem


class HoursOfNobody(MissingKey):
    """Hours or days, and nothing that says how many people spend them."""

    rule = "timer-uden-antal"

    def explain(self) -> str:
        return "intet siger, hvor mange der bruger timerne eller dagene"


class NothingToMultiply(Problem):
    """Numbers to multiply by, and no hours or days that the source gives."""

    rule = "antal-uden-timer"

    def explain(self) -> str:
        return "kilden giver hverken timer eller dage, der kan ganges"


class HoursAndDays(Problem):
    """Days are never turned into hours, so an item has one or the other."""

    rule = "timer-og-dage"

    def explain(self) -> str:
        return "posten har både timer og dage"


class SmallestAboveLargest(Problem):
    """A span that ends before it begins."""

    rule = "spænd-omvendt"

    def explain(self) -> str:
        return "den øvre grænse er ikke over den nedre"


class RhythmWithoutPhase(MissingKey):
    """Hours that come at intervals, in a phase nobody knows the length of."""

    rule = "mellemrum-uden-fase"

    def explain(self) -> str:
        return "uden fase kan gangene ikke tælles"


class ApartWithoutReason(MissingKey):
    """Numbers that must not be added up, and nothing that says why."""

    rule = "særskilt-uden-grund"

    def explain(self) -> str:
        return "intet siger, hvorfor tallet ikke må lægges sammen med andres"


class NumberTwice(Problem):
    """A number of a fixed meeting that stands at the item, too, where it could become another."""

    rule = "tal-to-steder"

    def explain(self) -> str:
        return "posten er et fast møde, så tallet står allerede i cadences"


class AmountMissing(MissingKey):
    """An item that is no fixed meeting, and nothing that says how much time it takes."""

    rule = "post-uden-omfang"

    def explain(self) -> str:
        return "intet siger, hvor meget tid posten tager"


class OtherPhase(Problem):
    """An item of one phase that is a fixed meeting of another."""

    rule = "anden-fase-end-mødet"

    def explain(self) -> str:
        return "posten er et fast møde i en anden fase"


class ItemOfTwoMeetings(Problem):
    """Two fixed meetings that say they are the same item."""

    rule = "post-med-to-møder"

    def explain(self) -> str:
        return "to faste møder er samme post i resources"


class NoSuchActivity(Problem):
    """An activity that the decision paper's phase does not have."""

    rule = "ukendt-aktivitet"

    def explain(self) -> str:
        return "fasen har ingen aktivitet med det id"
